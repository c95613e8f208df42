"""Fixtures of the review desk: a real server on 127.0.0.1, people who sign in, and a real browser.

The sample cases are read once a session; every desk gets a copy of that store.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

for folder in (Path(__file__).parent, Path(__file__).parent.parent / "flows", Path(__file__).parent.parent / "review"):
    sys.path.insert(0, str(folder))

from desk_browser import CHROMIUM_ARGUMENTS, Watched, axe_violations, chromium  # noqa: E402 (beside this file)
from desk_server import RunningDesk, Visitor, fill, running  # noqa: E402


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample cases of ``desk_server.CASES`` and people of every role. Do not write to it."""
    return fill(tmp_path_factory.mktemp("desk") / "data")


@pytest.fixture
def desk(desk_template: Path, tmp_path: Path) -> Iterator[RunningDesk]:
    """The desk over a store of the test's own."""
    with running(desk_template, tmp_path / "desk") as served:
        yield served


@pytest.fixture(scope="module")
def module_desk(desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """One desk for all tests of a module that only look."""
    with running(desk_template, tmp_path_factory.mktemp("module") / "desk") as served:
        yield served


@pytest.fixture
def client(desk: RunningDesk) -> Visitor:
    """Somebody at the desk who has not signed in: ``client.sign_in("rev")``."""
    return desk.visitor()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, of one module: while it runs, its thread has an event loop, which other tests must not find."""
    found = chromium()
    if found is None:
        pytest.skip("there is no chromium on this machine")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=CHROMIUM_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def browser_page(browser: Browser, desk: RunningDesk) -> Iterator[Page]:
    """A page of the desk in the browser: ``page.goto("/queue")``. Fails where a script or the CSP did."""
    with Watched(browser, desk) as page:
        yield page


@pytest.fixture
def plain_page(browser: Browser, desk: RunningDesk) -> Iterator[Page]:
    """The same without JavaScript."""
    with Watched(browser, desk, java_script_enabled=False) as page:
        yield page


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """What axe-core finds wrong with a page, a line each."""
    return axe_violations


@pytest.fixture(scope="session", autouse=True)
def _must_have_assets() -> None:
    from flows.commands.serve import DESIGN

    if not (DESIGN / "nhsuk-frontend.min.css").exists():
        pytest.fail(f"{DESIGN} is empty: run `make assets`{'' if shutil.which('npm') else ' (it needs npm)'}")
