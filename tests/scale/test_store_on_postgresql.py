"""The store on a real PostgreSQL: its own tests as they stand, and what only several processes can get wrong."""

import hashlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from review_samples import certificate
from scale_postgres import Cluster
from sqlalchemy import func, select
from sqlalchemy.exc import InternalError
from sqlalchemy.orm import Session

from evidence.errors import CallError, MachineError
from review.people.records import Role
from review.people.repository import People
from review.store.engine import alone_on, writing
from review.store.log import append
from review.store.repository import Store, open_store
from review.store.tables import CaseRow, DocumentRow

HERE = Path(__file__).parent
OF_THE_STORE = ("store", "history", "store_registers", "waiting", "people", "casebook", "remembered_documents")
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SHA = hashlib.sha256(b"a file").hexdigest()


@pytest.fixture
def url(postgres: Cluster, request: pytest.FixtureRequest) -> str:
    """A database of the test's own."""
    name = "s" + hashlib.sha256(request.node.name.encode()).hexdigest()[:12]
    postgres.make_database(name)
    return postgres.url(name)


@pytest.fixture
def store(url: str, tmp_path: Path) -> Iterator[Store]:
    with open_store(url, tmp_path / "files") as opened:
        yield opened


def test_the_stores_own_tests_pass_on_postgresql(postgres: Cluster) -> None:
    tests = [str(HERE.parent / "review" / f"test_{name}.py") for name in OF_THE_STORE]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "on_postgresql", *tests]
    ran = subprocess.run(
        command, cwd=HERE.parent.parent, env=_environment(), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout[-8000:] + ran.stderr[-2000:]
    assert " passed" in ran.stdout


def _environment() -> dict[str, str]:
    from scale_processes import clean_environment

    return clean_environment(PYTHONPATH=str(HERE))


def test_entries_appended_by_several_at_once_are_one_whole_chain(store: Store, url: str, tmp_path: Path) -> None:
    def work(who: int) -> None:
        with open_store(url, tmp_path / "files") as own:
            for number in range(10):
                with writing(own.engine) as session:
                    append(session, NOON, f"person {who}", "did", {"number": number})

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))

    faults, newest = store.log_faults()
    assert faults == ()
    assert newest is not None
    assert newest.number == 40


def test_one_document_kept_by_several_at_once_is_kept_once(store: Store, url: str, tmp_path: Path) -> None:
    document = certificate()
    together = threading.Barrier(4)

    def work(_: int) -> None:
        with open_store(url, tmp_path / "files") as own:
            together.wait()
            own.keep_file(document.sha256, b"the same")
            own.keep_document(document, "made by the same")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))

    with Session(store.engine) as session:
        assert session.scalar(select(func.count()).select_from(DocumentRow)) == 1
    assert store.document(document.sha256, "made by the same") == document


def test_whoever_comes_second_to_a_file_waits_until_it_is_read(store: Store) -> None:
    order, held = [], threading.Event()

    def second() -> None:
        held.wait()
        with alone_on(store.engine, SHA):
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with alone_on(store.engine, SHA):
        held.set()
        thread.join(0.3)
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]


def test_files_of_other_bytes_are_read_beside_each_other(store: Store) -> None:
    with alone_on(store.engine, SHA), alone_on(store.engine, hashlib.sha256(b"another").hexdigest()):
        assert store.counts()["files"] == 0


def test_a_reader_sees_one_moment(store: Store) -> None:
    with Session(store.engine) as reading:
        before = reading.scalar(select(func.count()).select_from(CaseRow))
        with writing(store.engine) as session:
            session.add(CaseRow(reference="A", title="A", first_received_at=NOON))
        assert reading.scalar(select(func.count()).select_from(CaseRow)) == before == 0


def test_whoever_only_reads_cannot_write(store: Store) -> None:
    with pytest.raises(InternalError, match="read-only"), Session(store.engine) as session, session.begin():
        session.add(CaseRow(reference="A", title="A", first_received_at=NOON))


def test_references_are_sorted_as_in_sqlite(store: Store) -> None:
    names = ["a/b", "a b", "B", "a-c", "A", "é", "a1", "a10", "a2"]
    with writing(store.engine) as session:
        session.add_all(CaseRow(reference=name, title="", first_received_at=NOON) for name in names)
    assert list(store.references()) == sorted(names, key=lambda name: name.encode())


def test_a_long_reference_is_kept_whole(store: Store) -> None:
    with writing(store.engine) as session:
        session.add(CaseRow(reference="R" * 1000, title="", first_received_at=NOON))
    assert store.references() == ("R" * 1000,)


def test_a_text_that_the_database_cannot_hold_is_the_calls_fault(store: Store) -> None:
    people = People(store.engine)
    with pytest.raises(CallError, match="cannot hold a text"):
        people.add("ada", "Ada\0Admin", Role.ADMIN, None, "command line")


def test_a_restarted_database_costs_a_pause_and_no_error(postgres: Cluster, store: Store) -> None:
    store.keep_file(SHA, b"before")
    postgres.stop()
    starting = threading.Timer(1.5, postgres.start)
    starting.start()
    try:
        assert store.counts()["files"] == 1
    finally:
        starting.join()


def test_a_database_that_is_away_from_the_start_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match=r"postgresql\+psycopg://nobody:\*\*\*@127.0.0.1:9/none.*start the database"):
        open_store("postgresql+psycopg://nobody:secret@127.0.0.1:9/none", tmp_path)
