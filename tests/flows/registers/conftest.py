import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from directory import Directory, directory


@pytest.fixture
def ods(monkeypatch: pytest.MonkeyPatch) -> Iterator[Directory]:
    """A made-up directory, asked directly whatever proxy this machine uses."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with directory() as held:
        yield held
