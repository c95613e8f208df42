"""The desk in a real browser: pages that are watched for faults, signed in by cookie, and looked at by axe-core."""

import shutil
from pathlib import Path
from types import TracebackType
from typing import Any

from desk_server import RunningDesk
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-background-networking"]
SIZE = {"width": 1366, "height": 900}


def chromium() -> str | None:
    """The system's chromium."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def sign_in(page: Page, desk: RunningDesk, account: str) -> None:
    """Give the page's browser a session of the account, without going through the sign-in page."""
    visitor = desk.visitor(account)
    page.context.add_cookies([{"name": "assure", "value": visitor.cookies["assure"], "url": desk.address}])


class Watched:
    """A page in a browser context of its own. On leaving, what its scripts or the CSP complained of is raised."""

    def __init__(self, browser: Browser, desk: RunningDesk, **context: Any) -> None:
        self._context: BrowserContext = browser.new_context(base_url=desk.address, viewport=SIZE, **context)
        self._faults: list[str] = []

    def __enter__(self) -> Page:
        page = self._context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: self._faults.append(str(error)))
        page.on("console", self._hear)
        return page

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._context.close()
        if error is None:
            assert self._faults == []

    def _hear(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self._faults.append(message.text)


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page, a line each: rule, what it says, where."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run(document)).violations")
    return [f"{rule['id']}: {rule['help']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]
