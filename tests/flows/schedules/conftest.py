"""A data folder of the test's own, and files that nobody has touched for long."""

import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

HERE = Path(__file__).parent
for folder in (HERE, HERE.parent, HERE.parents[1] / "review"):
    sys.path.insert(0, str(folder))

from schedule_machine import Machine  # noqa: E402 (it lies in the folders above)

from flows.settings import Settings  # noqa: E402
from flows.wiring import store_of  # noqa: E402


@pytest.fixture(scope="session")
def empty_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an empty store."""
    data = tmp_path_factory.mktemp("schedules") / "data"
    store_of(Settings(data=data, database_url=None)).close()
    return data


@pytest.fixture
def machine(empty_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine whose clock is a day ahead, so that what was uploaded just now has settled."""
    shutil.copytree(empty_data, tmp_path / "data")
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    return Machine(
        Settings(data=tmp_path / "data", database_url=None, workers=1), datetime.now(UTC) + timedelta(days=1)
    )


@pytest.fixture
def old() -> Callable[[Path, int], Path]:
    """Make a file that nobody has touched for so many days."""

    def make(path: Path, days: int) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"old")
        at = (datetime.now(UTC) - timedelta(days=days)).timestamp()
        os.utime(path, (at, at))
        return path

    return make
