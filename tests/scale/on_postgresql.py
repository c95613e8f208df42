"""A pytest plugin: the tests of the store as they stand, each of its databases in PostgreSQL instead of SQLite.

``pytest -p on_postgresql tests/review``. Where a test names an SQLite file, it gets a database of that file's own,
a copy of one in which the migrations have been run: once, not for each test.
Tests that open the file behind the store's back are left out.
"""

import hashlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from scale_postgres import Cluster, cluster
from sqlalchemy import URL, make_url

from review.store import engine
from review.store.repository import open_store

ABOUT_THE_FILE = {
    "test_a_database_of_a_newer_version_is_refused_and_left_alone",
    "test_a_file_that_is_no_database_is_named",
    "test_a_database_from_before_case_events_keeps_its_cases_and_takes_events",
    "test_a_database_from_before_the_list_was_paged_finds_its_cases_by_words_and_sorts_them_by_date",
    "test_questions_stored_before_the_queue_was_weighed_keep_what_they_say_and_wait_to_be_weighed",
}
"""They write to the SQLite file itself, past the store; so does the fixture ``migrated``."""
MIGRATED = "migrated"
RUNNING = pytest.StashKey[tuple[object, "Databases"]]()


class Databases:
    """Files of SQLite to databases of a cluster."""

    def __init__(self, running: Cluster) -> None:
        self._running, self._made = running, set[str]()
        running.make_database(MIGRATED)
        with tempfile.TemporaryDirectory() as folder:
            open_store(running.url(MIGRATED), Path(folder)).close()

    def url(self, given: str | URL) -> URL:
        parsed = make_url(given)
        if parsed.get_backend_name() != "sqlite" or not parsed.database or not _is_a_tests_own(parsed.database):
            return parsed
        name = "t" + hashlib.sha256(parsed.database.encode()).hexdigest()[:20]
        if name not in self._made:
            self._running.make_database(name, like=MIGRATED)
            self._made.add(name)
        return make_url(self._running.url(name))


def _is_a_tests_own(path: str) -> bool:
    return Path(path).parent.is_dir() and "pytest" in path


def pytest_configure(config: pytest.Config) -> None:
    running = cluster()
    databases = Databases(running.__enter__())
    config.stash[RUNNING] = running, databases
    engine.make_url = databases.url  # type: ignore[attr-defined]


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[RUNNING][0].__exit__(None, None, None)  # type: ignore[attr-defined]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    kept, left_out = _parted(items)
    items[:] = kept
    config.hook.pytest_deselected(items=left_out)


def _parted(items: Sequence[pytest.Item]) -> tuple[list[pytest.Item], list[pytest.Item]]:
    left_out = [item for item in items if _is_about_the_file(item)]
    return [item for item in items if item not in left_out], left_out


def _is_about_the_file(item: pytest.Item) -> bool:
    return getattr(item, "originalname", item.name) in ABOUT_THE_FILE or "migrated" in getattr(item, "fixturenames", ())
