"""Comments, assignment, closing and reopening in the store; the list of all cases; a database from before them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from review_samples import NOON, OFFICER, application_json, assessment, item

from evidence.errors import CallError
from evidence.findings import ReviewKind, Verdict
from review.answers import Answer, What
from review.people.records import Person, Role
from review.people.repository import People
from review.store.caselist import CasePage, Order, Wanted, also_held, case_page
from review.store.comments import Casebook, CaseEvent, state_of
from review.store.engine import WRITING, make_engine
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store, open_store
from review.store.schema import _config

CASE, OTHER = "DARS-NIC-100001-B2C3D", "DARS-NIC-100002-C3D4E"
FILE = ReceivedFile("evidence/cert.pdf", "a" * 64)
RITA = Person("rita", "Rita Reviewer", Role.REVIEWER)


class Hourly:
    """A clock that goes on by an hour at each look."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        self.at += timedelta(hours=1)
        return self.at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files", Hourly()) as opened:
        opened.keep_file(str(FILE.sha256), b"")
        people = People(opened.engine, Hourly())
        people.add("ada", "Ada Admin", Role.ADMIN, None, "command line")
        people.add(RITA.id, RITA.name, RITA.role, None, "ada")
        people.add("rob", "Rob Reader", Role.READER, None, "ada")
        hand_in(opened)
        yield opened


@pytest.fixture
def book(store: Store) -> Casebook:
    return Casebook(store.engine, Hourly())


def hand_in(store: Store, reference: str = f"{CASE}-v1.0", **changes: object) -> None:
    store.receive(Submission(application_json(reference=reference, **changes), None, (FILE,), None))
    judged = assessment(item(ReviewKind.CLAUSE)).model_copy(update={"reference": reference})
    store.keep_assessment(judged, {}, ())


def answer(id: str = "a1") -> Answer:
    return Answer(id=id, item="i1", what=What.REJECT, by="R", role=OFFICER, at=NOON, clause="2a/1.3")


def test_what_is_done_to_a_case_is_told_in_order_and_logged(store: Store, book: Casebook) -> None:
    book.comment(f"{CASE}-v1.0", RITA, "  Rang them ")
    book.assign(CASE, RITA, "rita")
    book.close_case(CASE, RITA, "withdrawn")
    told = [(event.who, event.what, event.text, event.person) for event in book.events(CASE)]
    assert told == [
        ("Rita Reviewer", CaseEvent.COMMENTED, "Rang them", None),
        ("Rita Reviewer", CaseEvent.ASSIGNED, "", "Rita Reviewer"),
        ("Rita Reviewer", CaseEvent.CLOSED, "withdrawn", None),
    ]
    state = state_of(book.events(CASE))
    assert (state.assigned and state.assigned.person_id, state.closed and state.closed.text) == ("rita", "withdrawn")
    assert [entry.what for entry in store.log_entries(3)] == ["case closed", "case assigned", "commented"]
    assert store.log_entries(1)[0].about == {"case": CASE, "text": "withdrawn"}
    assert store.log_faults()[0] == ()


def test_a_case_may_be_assigned_to_nobody_again(book: Casebook) -> None:
    book.assign(CASE, RITA, "rita")
    book.assign(CASE, RITA, None)
    assert state_of(book.events(CASE)).assigned is None


@pytest.mark.parametrize("id", ["rob", "nobody"])
def test_a_case_is_assigned_only_to_who_answers(book: Casebook, id: str) -> None:
    with pytest.raises(CallError, match="no account of somebody who answers"):
        book.assign(CASE, RITA, id)
    assert book.events(CASE) == ()


def test_closing_and_reopening_want_a_reason_and_a_case_that_is_not_so_already(book: Casebook) -> None:
    with pytest.raises(CallError, match="wants a reason"):
        book.close_case(CASE, RITA, " ")
    with pytest.raises(CallError, match="the case is open"):
        book.reopen(CASE, RITA, "why not")
    book.close_case(CASE, RITA, "withdrawn")
    with pytest.raises(CallError, match="Rita Reviewer has already closed"):
        book.close_case(CASE, RITA, "again")
    book.reopen(CASE, RITA, "a mistake")
    assert state_of(book.events(CASE)).closed is None


def test_a_comment_is_not_empty_not_endless_and_of_a_case_that_is_stored(book: Casebook) -> None:
    for reference, text in ((CASE, ""), (CASE, "x" * 5001), (OTHER, "Rang them")):
        with pytest.raises(CallError):
            book.comment(reference, RITA, text)


def test_a_closed_case_is_not_in_the_queue_and_takes_no_answer(store: Store, book: Casebook) -> None:
    store.add_answer(CASE, answer())
    book.close_case(CASE, RITA, "withdrawn")
    assert store.queue() == ()
    assert [queued.item.id for queued in store.queue(CASE)] == ["i1"], "by name its questions are still told"
    with pytest.raises(CallError, match="reopen it first"):
        store.add_answer(CASE, answer("a2"))
    with pytest.raises(CallError, match="reopen it first"):
        store.undo_answer("a1", "R", NOON)


def test_a_new_round_reopens_a_closed_case_and_the_same_round_again_does_not(store: Store, book: Casebook) -> None:
    book.close_case(CASE, RITA, "withdrawn")
    hand_in(store)
    assert store.queue() == ()
    hand_in(store, f"{CASE}-v1.1")
    assert [queued.reference for queued in store.queue()] == [CASE]
    newest = book.events(CASE)[-1]
    assert (newest.who, newest.what) == ("a new round", CaseEvent.REOPENED)
    assert newest.text == f"{CASE}-v1.1 was handed in"


def test_an_older_round_that_comes_late_reopens_nothing(store: Store, book: Casebook) -> None:
    hand_in(store, f"{CASE}-v1.1")
    book.close_case(CASE, RITA, "withdrawn")
    store.receive(Submission(application_json(reference=f"{CASE}-v0.9"), None, (FILE,), None))
    assert state_of(book.events(CASE)).closed is not None


# --- the list of cases ------------------------------------------------------------------------------------------


def listed(store: Store, number: int = 1, size: int = 50, **wanted: object) -> CasePage:
    return case_page(store.engine, Wanted(**wanted), number, size)  # type: ignore[arg-type]


def references(store: Store, **wanted: object) -> list[str]:
    return [line.reference for line in listed(store, **wanted).lines]  # type: ignore[arg-type]


@pytest.fixture
def two(store: Store) -> Store:
    hand_in(store, f"{OTHER}-v2.0", title="Falls", agreement_start="2027-01-31")
    return store


def test_a_case_stands_on_one_line(two: Store, book: Casebook) -> None:
    hand_in(two, f"{CASE}-v1.1")
    book.assign(CASE, RITA, "rita")
    line = next(line for line in listed(two).lines if line.reference == CASE)
    assert (line.title, line.round_reference, line.rounds) == ("Outcomes after hip surgery", f"{CASE}-v1.1", 2)
    assert (line.verdict, line.as_at, line.open_items) == (Verdict.NEEDS_REVIEW, date(2026, 11, 21), 1)
    assert (line.assigned, line.closed, line.due) == ("Rita Reviewer", False, None)
    assert line.organisations == ("Westshire Data Ltd",)


def test_a_case_that_was_never_judged_is_listed_too(two: Store) -> None:
    two.receive(Submission(application_json(reference="PROJECT-7"), None, (FILE,), None))
    assert references(two, verdict="none") == ["PROJECT-7"]


def test_cases_are_found_by_words_verdict_state_and_person(two: Store, book: Casebook) -> None:
    book.assign(CASE, RITA, "rita")
    book.close_case(OTHER, RITA, "withdrawn")
    assert references(two) == [CASE]
    assert references(two, state="closed") == [OTHER]
    assert references(two, state="all", words="westshire FALLS") == [OTHER]
    assert references(two, words="v2.0") == []
    assert references(two, words="h_p") == references(two, words="100%") == []
    assert references(two, verdict="satisfied") == []
    assert references(two, assigned="rita") == [CASE]
    assert references(two, assigned="ada") == []


def test_cases_are_sorted_by_what_is_due_and_by_age(two: Store) -> None:
    assert references(two, order=Order.DUE) == [OTHER, CASE], "without a start of the agreement last"
    assert references(two, order=Order.OLDEST) == [CASE, OTHER]
    assert references(two, order=Order.NEWEST) == [OTHER, CASE]


def test_the_list_comes_in_pages_and_a_page_past_the_end_is_the_last(two: Store, book: Casebook) -> None:
    first, last = (listed(two, number, size=1, state="all") for number in (1, 9))
    assert [line.reference for line in (*first.lines, *last.lines)] == [OTHER, CASE]
    assert (first.number, last.number, last.pages, last.found, last.stored) == (1, 2, 2, 2, 2)
    book.close_case(OTHER, RITA, "withdrawn")
    only = listed(two, size=1)
    assert (only.pages, only.found, only.in_any_state, only.stored) == (1, 1, 2, 2)


def test_the_list_looks_at_the_current_round_alone(two: Store) -> None:
    hand_in(two, f"{OTHER}-v3.0", title="Hips")
    assert references(two, words="falls") == []
    assert [(line.reference, line.due) for line in listed(two, words="hips").lines] == [(OTHER, None)]


def test_the_same_bytes_are_found_in_other_cases(two: Store) -> None:
    assert also_held(two.engine, CASE, [str(FILE.sha256), "b" * 64]) == {FILE.sha256: (OTHER,)}


# --- a database from before -------------------------------------------------------------------------------------


def test_a_database_from_before_case_events_keeps_its_cases_and_takes_events(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.sqlite3'}"
    engine = make_engine(url)
    with engine.execution_options(**{WRITING: True}).begin() as connection:
        command.upgrade(_config(connection), "0004")
        connection.exec_driver_sql(
            "INSERT INTO cases (reference, title, first_received_at) VALUES (?, ?, ?)",
            (CASE, "Hips", datetime(2026, 1, 5, tzinfo=UTC).isoformat(sep=" ")),
        )
    engine.dispose()
    with open_store(url, tmp_path / "files") as opened:
        assert opened.references() == (CASE,)
        book = Casebook(opened.engine, Hourly())
        book.comment(CASE, RITA, "Rang them")
        assert [event.text for event in book.events(CASE)] == ["Rang them"]


def test_a_database_from_before_the_list_was_paged_finds_its_cases_by_words_and_sorts_them_by_date(
    tmp_path: Path,
) -> None:
    url, at = f"sqlite:///{tmp_path / 'old.sqlite3'}", NOON.isoformat(sep=" ")
    engine = make_engine(url)
    with engine.execution_options(**{WRITING: True}).begin() as connection:
        command.upgrade(_config(connection), "0010")
        for number, (case, start) in enumerate(((CASE, None), (OTHER, "2027-01-31")), 1):
            declared = application_json(reference=f"{case}-v1.0", title="Hips", agreement_start=start)
            connection.exec_driver_sql(
                "INSERT INTO cases (reference, title, first_received_at) VALUES (?, 'Hips', ?)", (case, at)
            )
            connection.exec_driver_sql(
                "INSERT INTO rounds (id, reference, full_reference, digest, application, received_at, current) "
                "VALUES (?, ?, ?, ?, ?, ?, 1)",
                (number, case, f"{case}-v1.0", str(number), declared, at),
            )
    engine.dispose()
    with open_store(url, tmp_path / "files") as opened:
        assert references(opened, words="WESTSHIRE hips v1.0") == [OTHER, CASE]
        assert [line.due for line in listed(opened).lines] == [date(2027, 1, 31), None]
