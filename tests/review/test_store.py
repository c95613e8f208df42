import hashlib
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from review_samples import NOON, OFFICER, REFERENCE, application_json, assessment, certificate, expiry_item, item

import review.people.tables  # noqa: F401 (accounts and sessions lie in the same database)
from evidence.application import read_application
from evidence.errors import CallError, StoreUnavailable
from evidence.findings import ReviewKind, Verdict
from review.answering import Reply, answer_to
from review.answers import Answer, What
from review.queue import waiting
from review.store.engine import make_engine
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store, open_store
from review.store.tables import Base

DATA = b"%PDF-1.7 made up"
SHA = hashlib.sha256(DATA).hexdigest()
MADE_BY = {"program": "1"}
CASE = "DARS-NIC-100001-B2C3D"


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'assure.sqlite3'}"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(url(tmp_path), tmp_path / "files") as opened:
        yield opened


def submission(**changes: object) -> Submission:
    return Submission(application_json(**changes), None, (ReceivedFile("evidence/cert.pdf", SHA),), date(2026, 11, 21))


def received(store: Store) -> Store:
    store.keep_file(SHA, DATA)
    store.receive(submission())
    return store


def answer(at_hours: int = 0) -> Answer:
    reply = Reply(What.VALUE, "A. Officer", OFFICER, text="2028-08-13")
    application = read_application(application_json())[0]
    return answer_to(expiry_item(), reply, application, (certificate(),), NOON + timedelta(hours=at_hours))


def test_the_migrations_make_the_very_tables_of_the_code(tmp_path: Path) -> None:
    open_store(url(tmp_path), tmp_path / "files").close()
    engine = make_engine(url(tmp_path))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_a_store_opened_twice_is_the_same_store(tmp_path: Path) -> None:
    with open_store(url(tmp_path), tmp_path / "files") as first:
        received(first)
    with open_store(url(tmp_path), tmp_path / "files") as second:
        assert [case.reference for case in second.cases()] == [CASE]


def test_a_database_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    open_store(url(tmp_path), tmp_path / "files").close()
    with sqlite3.connect(tmp_path / "assure.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StoreUnavailable, match="newer version"):
        open_store(url(tmp_path), tmp_path / "files")


@pytest.mark.parametrize("bad", ["nonsense", "sqlite:////proc/nowhere/x.sqlite3", "oddbase://localhost/x"])
def test_a_database_that_cannot_be_opened_is_named(tmp_path: Path, bad: str) -> None:
    with pytest.raises(StoreUnavailable):
        open_store(bad, tmp_path / "files")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "assure.sqlite3").write_bytes(b"not a database, but long enough to look like one" * 40)
    with pytest.raises(StoreUnavailable, match="cannot be opened"):
        open_store(url(tmp_path), tmp_path / "files")


def test_the_same_again_changes_nothing(store: Store) -> None:
    received(store)
    assert store.keep_assessment(assessment(item(ReviewKind.CLAUSE)), MADE_BY, ())
    before = store.counts()
    store.keep_file(SHA, DATA)
    assert not store.receive(submission()).new
    assert not store.keep_assessment(assessment(item(ReviewKind.CLAUSE)), MADE_BY, ())
    assert store.counts() == before


def test_another_application_is_a_new_round_and_the_old_one_stays(store: Store) -> None:
    received(store)
    assert store.receive(submission(title="Outcomes after knee surgery")).new
    assert store.submission(REFERENCE).application.title == "Outcomes after knee surgery"
    assert store.counts()["rounds"] == 2
    assert store.receive(submission()).round.current, "what was handed in first is current again"
    assert store.counts()["rounds"] == 2


def test_bytes_received_come_back_and_a_changed_file_is_noticed(store: Store) -> None:
    received(store)
    assert store.blobs.load(SHA) == DATA
    store.blobs.path(SHA).write_bytes(b"tampered")
    with pytest.raises(StoreUnavailable, match="was changed"):
        store.blobs.load(SHA)


def test_no_part_of_a_file_is_left_beside_it(store: Store) -> None:
    received(store)
    assert [path.name for path in store.blobs.folder.rglob("*") if path.is_file()] == [SHA]


def test_a_document_comes_back_as_it_was_and_only_for_its_version(store: Store) -> None:
    received(store)
    document = certificate(sha256=SHA)
    store.keep_document(document, "v1")
    assert store.document(SHA, "v1") == document
    assert store.document(SHA, "v2") is None
    assert store.has_document(SHA, "v1")


def test_an_assessment_comes_back_as_it_was(store: Store) -> None:
    received(store)
    kept = assessment(item(ReviewKind.CLAUSE))
    store.keep_assessment(kept, MADE_BY, ())
    assert store.assessment(REFERENCE) == kept
    assert store.kept_assessment(REFERENCE).made_by == MADE_BY


def test_a_question_that_is_no_longer_asked_leaves_the_queue_and_is_kept(store: Store) -> None:
    received(store)
    store.keep_assessment(assessment(item(ReviewKind.CLAUSE, "a1"), item(ReviewKind.CLAUSE, "b2")), MADE_BY, ())
    store.keep_assessment(assessment(item(ReviewKind.CLAUSE, "b2"), verdict=Verdict.SATISFIED), MADE_BY, ())
    assert [queued.item.id for queued in store.queue()] == ["b2"]
    assert not store.item("a1").asked


def test_the_queue_keeps_the_order_of_the_assessment(store: Store) -> None:
    received(store)
    store.keep_assessment(assessment(item(ReviewKind.CLAUSE, "z"), item(ReviewKind.CLAUSE, "a")), MADE_BY, ())
    assert [queued.item.id for queued in store.queue(REFERENCE)] == ["z", "a"]


def test_an_item_is_found_by_the_beginning_of_its_id_if_that_is_one(store: Store) -> None:
    received(store)
    store.keep_assessment(assessment(item(ReviewKind.CLAUSE, "ab1"), item(ReviewKind.CLAUSE, "ab2")), MADE_BY, ())
    assert store.item("ab2").item.id == "ab2"
    with pytest.raises(CallError, match="2 review items"):
        store.item("ab")
    with pytest.raises(CallError, match="no such review item"):
        store.item("%")


def test_answers_are_kept_in_order_and_one_taken_back_is_kept_too(store: Store) -> None:
    received(store)
    first, second = answer(), answer(1)
    store.add_answer(REFERENCE, second)
    store.add_answer(REFERENCE, first)
    assert store.answers(REFERENCE) == (first, second)
    assert store.undo_answer(first.id, "B. Officer", NOON) == CASE
    undone, _ = store.answers(REFERENCE)
    assert (undone.undone_by, undone.undone_at, undone.holds) == ("B. Officer", NOON, False)
    with pytest.raises(CallError, match="already"):
        store.undo_answer(first.id, "C. Officer", NOON)
    with pytest.raises(CallError, match="no such answer"):
        store.undo_answer("nothing", "C. Officer", NOON)


def test_what_nobody_can_read_no_longer_waits(store: Store) -> None:
    received(store)
    store.keep_assessment(assessment(expiry_item()), MADE_BY, ())
    reply = Reply(What.ILLEGIBLE, "A. Officer", OFFICER)
    application = read_application(application_json())[0]
    store.add_answer(REFERENCE, answer_to(expiry_item(), reply, application, (certificate(),), NOON))
    assert len(store.queue()) == 1
    assert waiting(store.queue()) == ()


def test_a_case_that_is_not_stored_is_named(store: Store) -> None:
    for ask in (store.submission, store.assessment):
        with pytest.raises(CallError, match="DARS-NIC-9"):
            ask("DARS-NIC-9")


def test_a_failing_transaction_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(CallError):
        store.keep_assessment(assessment(item(ReviewKind.CLAUSE)), MADE_BY, ())
    assert set(store.counts().values()) == {0}
