"""Skipped where PostgreSQL is not installed: `make test-scale` installs it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

for folder in (Path(__file__).parent, Path(__file__).parent.parent / "review", Path(__file__).parent.parent / "flows"):
    sys.path.insert(0, str(folder))

from scale_mark import guarded  # noqa: E402 (they lie in the folders above)
from scale_postgres import Cluster, cluster, missing  # noqa: E402
from scale_processes import object_store  # noqa: E402


@pytest.fixture(scope="session", autouse=True)
def nothing_outlives_the_tests() -> Iterator[None]:
    """However they end."""
    with guarded():
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL of this run's own."""
    why = missing()
    if why:
        pytest.skip(why)
    with cluster() as running:
        yield running


@pytest.fixture(scope="session")
def objects(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The settings that reach an object store of this run's own."""
    with object_store(tmp_path_factory.mktemp("objects")) as reached:
        yield reached
