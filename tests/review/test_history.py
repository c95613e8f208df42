"""Rounds of one case in the store, and what the store held at any moment before."""

import itertools
import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from review_samples import OFFICER, application_json, assessment, item

from evidence.errors import CallError
from evidence.findings import ReviewKind, Verdict
from review.answers import Answer, What
from review.store.engine import WRITING, make_engine
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store, open_store
from review.store.schema import _config

CASE = "DARS-NIC-123456-A1B2C"
START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
AS_AT = date(2026, 11, 2)


class Ticking:
    """A clock that shows a later minute each time it is looked at."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture(scope="module")
def clock() -> Ticking:
    return Ticking()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, clock: Ticking) -> Iterator[Store]:
    """One store for the whole file; each test has cases of its own."""
    folder = tmp_path_factory.mktemp("history")
    with open_store(f"sqlite:///{folder / 'assure.sqlite3'}", folder / "files", clock) as opened:
        yield opened


CASES = (f"DARS-NIC-{number}-A1B2C" for number in itertools.count(200001))


@pytest.fixture
def case() -> str:
    return next(CASES)


def round_of(case: str, version: str = "1.2", title: str = "Hips", file: str | None = None) -> Submission:
    files = (ReceivedFile(file, None, None),) if file else ()
    return Submission(application_json(reference=f"{case}-v{version}", title=title), None, files, AS_AT)


def answer(id: str, at: datetime) -> Answer:
    return Answer(id=id, item="i1", what=What.APPROVE, by="A. Officer", role=OFFICER, at=at, clause="2a/1.3")


def judged(store: Store, reference: str, verdict: Verdict = Verdict.NEEDS_REVIEW) -> None:
    made = assessment(item(ReviewKind.CLAUSE), verdict=verdict).model_copy(update={"reference": reference})
    store.keep_assessment(made, {"program": "1"}, store.answers(reference))


def test_versions_are_rounds_of_one_case_and_either_name_finds_it(shared: Store, case: str) -> None:
    assert shared.receive(round_of(case, "1.2")).before is None
    received = shared.receive(round_of(case, "1.3", "Knees"))
    assert received.round.number == 2
    assert received.before == round_of(case, "1.2")
    for name in (case, f"{case}-v1.2", f"{case}-v1.3"):
        assert shared.submission(name) == round_of(case, "1.3", "Knees")
        assert [one.reference for one in shared.rounds(name)] == [f"{case}-v1.2", f"{case}-v1.3"]
    assert case in shared.references()
    (summary,) = (one for one in shared.cases() if one.reference == case)
    assert (summary.title, summary.round_reference, summary.rounds) == ("Knees", f"{case}-v1.3", 2)


def test_answers_and_questions_go_with_the_case_not_with_the_round(shared: Store, case: str, clock: Ticking) -> None:
    shared.receive(round_of(case, "1.2"))
    judged(shared, f"{case}-v1.2")
    shared.add_answer(f"{case}-v1.2", answer(f"{case}-a", clock()))
    shared.receive(round_of(case, "1.3"))
    assert [a.id for a in shared.answers(f"{case}-v1.3")] == [f"{case}-a"]
    assert [q.reference for q in shared.queue(case)] == [case]
    assert shared.item("i1", f"{case}-v1.3").reference == case


def test_an_older_version_that_arrives_late_is_kept_and_does_not_become_current(shared: Store, case: str) -> None:
    shared.receive(round_of(case, "1.10", "Newer"))
    late = shared.receive(round_of(case, "1.9", "Older"))
    assert late.new
    assert not late.round.current
    assert late.before is None
    assert shared.submission(case).application.title == "Newer"
    assert [(one.reference, one.number) for one in shared.rounds(case)] == [(f"{case}-v1.9", 2), (f"{case}-v1.10", 1)]
    (summary,) = (one for one in shared.cases() if one.reference == case)
    assert summary.title == "Newer"


def test_an_inbox_with_two_versions_changes_nothing_the_second_time(shared: Store, case: str) -> None:
    inbox = (round_of(case, "1.2"), round_of(case, "1.3"))
    assert [shared.receive(one).new for one in inbox] == [True, True]
    before = shared.counts(), shared.rounds(case)
    assert [shared.receive(one).new for one in inbox] == [False, False]
    assert (shared.counts(), shared.rounds(case)) == before


def test_of_one_version_the_latest_received_is_current_even_where_it_was_received_before(
    shared: Store, case: str, clock: Ticking
) -> None:
    first, second = round_of(case, title="First"), round_of(case, title="Second")
    moments = []
    for one in (first, second, first):
        assert shared.receive(one).round.current
        moments.append(clock())
    assert len(shared.rounds(case)) == 2
    assert [shared.submission(case, at) for at in moments] == [first, second, first]


def test_before_it_was_received_a_case_was_not_known(shared: Store, case: str, clock: Ticking) -> None:
    before = clock()
    shared.receive(round_of(case))
    judged(shared, case)
    for ask in (shared.submission, shared.kept_assessment):
        with pytest.raises(CallError, match=f"{case}.* at 2026-11-02"):
            ask(case, before)
    assert case not in shared.references(before)
    assert shared.answers(case, before) == ()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("receive"), st.sampled_from(["1.1", "1.2", "1.10"]), st.sampled_from(["Hips", "Knees"])),
        st.tuples(st.just("judge"), st.sampled_from(list(Verdict))),
        st.tuples(st.just("answer")),
        st.tuples(st.just("undo"), st.integers(0, 3)),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_what_was_known_at_a_moment_is_what_the_store_then_held(
    shared: Store, clock: Ticking, steps: list[tuple[Any, ...]]
) -> None:
    case = next(CASES)
    shared.receive(round_of(case))
    judged(shared, f"{case}-v1.2")
    held = []
    for step in steps:
        _take(shared, clock, case, step)
        held.append((clock(), shared.submission(case), shared.answers(case), shared.kept_assessment(case)))
    for moment, *then in held:
        assert [ask(case, moment) for ask in (shared.submission, shared.answers, shared.kept_assessment)] == then


def _take(store: Store, clock: Ticking, case: str, step: tuple[Any, ...]) -> None:
    match step:
        case ("receive", version, title):
            store.receive(round_of(case, version, title))
        case ("judge", verdict):
            judged(store, store.submission(case).application.reference, verdict)
        case ("answer",):
            store.add_answer(case, answer(f"{case}-{len(store.answers(case))}", clock()))
        case ("undo", number):
            given = [a for a in store.answers(case) if a.holds]
            if given:
                store.undo_answer(given[number % len(given)].id, "B. Officer", clock())


# a database of the first schema


OLD = """
INSERT INTO cases VALUES
  ('DARS-NIC-123456-A1B2C-v1.2', 'Hips', '2026-01-05 09:00:00'),
  ('DARS-NIC-123456-A1B2C-v1.10', 'Knees', '2026-03-05 09:00:00'),
  ('PROJECT-7', 'Shoulders', '2026-02-05 09:00:00');
INSERT INTO rounds VALUES
  (1, 'DARS-NIC-123456-A1B2C-v1.2', 'd1', :v2, NULL, '2026-01-05 09:00:00', '2026-01-05', 0),
  (2, 'DARS-NIC-123456-A1B2C-v1.2', 'd2', :v2, NULL, '2026-01-06 09:00:00', '2026-01-05', 1),
  (3, 'DARS-NIC-123456-A1B2C-v1.10', 'd3', :v10, NULL, '2026-03-05 09:00:00', NULL, 1),
  (4, 'PROJECT-7', 'd4', :project, NULL, '2026-02-05 09:00:00', NULL, 1),
  (5, 'PROJECT-7', 'd5', :project, NULL, '2026-02-06 09:00:00', NULL, 0);
INSERT INTO files VALUES ('f1', 10, '2026-01-05 09:00:00');
INSERT INTO round_files VALUES (2, 0, 'evidence/a.pdf', 'f1', NULL), (3, 0, 'evidence/b.pdf', 'f1', NULL);
INSERT INTO assessments VALUES
  (1, 'DARS-NIC-123456-A1B2C-v1.2', 2, 'e1', '2026-01-06', 'needs-review', 'old', '{}', '2026-01-06 10:00:00', 1),
  (2, 'DARS-NIC-123456-A1B2C-v1.10', 3, 'e2', '2026-03-05', 'satisfied', 'new', '{}', '2026-03-05 10:00:00', 1);
INSERT INTO review_items VALUES
  ('DARS-NIC-123456-A1B2C-v1.2', 'both', 0, :item, 1, '2026-01-06 10:00:00'),
  ('DARS-NIC-123456-A1B2C-v1.2', 'once', 1, :item, 1, '2026-01-06 10:00:00'),
  ('DARS-NIC-123456-A1B2C-v1.10', 'both', 0, :item, 1, '2026-03-05 10:00:00');
INSERT INTO answers VALUES
  ('a1', 'DARS-NIC-123456-A1B2C-v1.2', 'both', :a1, '2026-01-07 09:00:00', NULL, NULL),
  ('a2', 'DARS-NIC-123456-A1B2C-v1.10', 'both', :a2, '2026-03-07 09:00:00', NULL, NULL)
"""


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[Store]:
    """A database filled under the first schema, then opened by this version."""
    url = f"sqlite:///{tmp_path / 'assure.sqlite3'}"
    engine = make_engine(url)
    with engine.execution_options(**{WRITING: True}).begin() as connection:
        command.upgrade(_config(connection), "0001")
    engine.dispose()
    values = {
        "v2": application_json(reference=f"{CASE}-v1.2"),
        "v10": application_json(reference=f"{CASE}-v1.10"),
        "project": application_json(reference="PROJECT-7"),
        "item": item(ReviewKind.CLAUSE, "both").model_dump_json(),
        "a1": answer("a1", datetime(2026, 1, 7, 9, tzinfo=UTC)).model_dump_json(exclude={"basis"}),
        "a2": answer("a2", datetime(2026, 3, 7, 9, tzinfo=UTC)).model_dump_json(exclude={"basis"}),
    }
    with sqlite3.connect(tmp_path / "assure.sqlite3") as connection:
        for statement in OLD.split(";\n"):
            connection.execute(statement, values)
    connection.close()
    with open_store(url, tmp_path / "files") as opened:
        yield opened


def test_an_older_database_is_regrouped_and_nothing_of_it_is_lost(migrated: Store) -> None:
    assert migrated.references() == (CASE, "PROJECT-7")
    assert [one.reference for one in migrated.rounds(CASE)] == [f"{CASE}-v1.2", f"{CASE}-v1.2", f"{CASE}-v1.10"]
    assert [a.id for a in migrated.answers(f"{CASE}-v1.2")] == ["a1", "a2"]
    counts = migrated.counts()
    assert [counts[name] for name in ("cases", "rounds", "files", "assessments", "answers")] == [2, 5, 1, 2, 2]
    assert migrated.kept_assessment(CASE).assessment == "new"
    assert [(q.item.id, q.first_asked_at) for q in migrated.queue(CASE)] == [
        ("both", datetime(2026, 1, 6, 10, tzinfo=UTC))
    ]
    assert not migrated.item("once", CASE).asked
    (summary,) = (one for one in migrated.cases() if one.reference == CASE)
    assert (summary.title, summary.received_at) == ("Knees", datetime(2026, 3, 5, 9, tzinfo=UTC))


def test_what_an_older_database_knew_when_can_still_be_told(migrated: Store) -> None:
    february = datetime(2026, 2, 1, tzinfo=UTC)
    assert migrated.submission(CASE, february).files[0].name == "evidence/a.pdf"
    assert migrated.kept_assessment(CASE, february).assessment == "old"
    assert [a.id for a in migrated.answers(CASE, february)] == ["a1"]
    assert migrated.submission(CASE).files[0].name == "evidence/b.pdf"


def test_what_an_older_database_called_current_still_is(migrated: Store) -> None:
    (current,) = (one for one in migrated.rounds("PROJECT-7") if one.current)
    assert current.number == 1
    later = datetime(2026, 4, 1, tzinfo=UTC)
    assert migrated.submission("PROJECT-7", later) == migrated.submission("PROJECT-7")


def test_a_database_is_migrated_once(migrated: Store, tmp_path: Path) -> None:
    before = json.dumps(migrated.counts())
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files") as again:
        assert json.dumps(again.counts()) == before
