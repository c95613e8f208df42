"""The waiting list: order, filters, pages, what comes next; at 10,000 questions too."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from review_samples import NOON, OFFICER, application_json, assessment, certificate, expiry_item, item
from sqlalchemy import Engine, event, insert

from evidence.application import read_application
from evidence.errors import CallError
from evidence.findings import ReviewItem, ReviewKind
from review.answering import Reply, answer_to
from review.answers import What
from review.queue import Filter, filter_of, waiting
from review.store.claims import LEASE, Claims
from review.store.engine import make_engine, writing
from review.store.records import ReceivedFile, Submission, Weight
from review.store.repository import Store, open_store
from review.store.schema import MIGRATIONS, migrate
from review.store.tables import CaseRow, ItemRow
from review.store.waiting import PAGE, WaitingList

ME, OTHER = "Rita Reviewer", "Ray Reviewer"
EVERYTHING = Filter()


def reference(number: int) -> str:
    return f"DARS-NIC-{number:06}-B2C3D"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files", lambda: NOON) as opened:
        yield opened


def case(store: Store, number: int, *items: ReviewItem, **weights: Weight) -> str:
    """A case that asks these questions, weighed as named by their ids."""
    named = f"{reference(number)}-v1.0"
    store.receive(Submission(application_json(reference=named), None, (ReceivedFile("evidence/cert.pdf", None),)))
    store.keep_assessment(assessment(*items).model_copy(update={"reference": named}), {"program": "1"}, ())
    assert waits(store).keep_weights(named, store.kept_assessment(named), weights)
    return reference(number)


def waits(store: Store) -> WaitingList:
    return WaitingList(store.engine)


def ids(store: Store, wanted: Filter = EVERYTHING, now: datetime = NOON, me: str = ME) -> list[str]:
    return [queued.item.id for queued in waits(store).page(wanted, me, now).items]


def questions(*names: str, kind: ReviewKind = ReviewKind.CLAUSE) -> list[ReviewItem]:
    return [item(kind, name) for name in names]


def test_what_turns_most_verdicts_comes_first_then_what_is_due_soonest_then_the_order_of_asking(store: Store) -> None:
    case(
        store,
        1,
        *questions("none", "late", "soon", "never", "most"),
        late=Weight(impact=2, due=date(2027, 5, 1)),
        soon=Weight(impact=2, due=date(2027, 1, 1)),
        never=Weight(impact=2),
        most=Weight(impact=7),
    )
    assert ids(store) == ["most", "soon", "late", "never", "none"]
    assert [queued.item.id for queued in store.queue()] == ids(store), "the command line says the same order"


def test_what_turns_nothing_is_left_out_and_comes_back_when_it_does(store: Store) -> None:
    named = case(store, 1, *questions("a", "b"), a=Weight(idle=True), b=Weight(impact=1))
    assert ids(store) == ["b"]
    assert [queued.item.id for queued in waiting(store.queue())] == ["b"]
    waits(store).keep_weights(named, store.kept_assessment(named), {"a": Weight(impact=1)})
    assert ids(store) == ["a", "b"]


def test_weights_of_an_assessment_that_is_no_longer_the_current_one_are_not_kept(store: Store) -> None:
    named = case(store, 1, *questions("a"))
    old = store.kept_assessment(named)
    newer = assessment(*questions("a", "b")).model_copy(update={"reference": f"{named}-v1.0"})
    store.keep_assessment(newer, {"program": "1"}, ())
    assert not waits(store).keep_weights(named, old, {"a": Weight(impact=9)})
    assert waits(store).unweighed() == (named,)


def test_an_illegible_reading_does_not_wait_until_the_answer_is_taken_back(store: Store) -> None:
    named = case(store, 1, expiry_item())
    reply = Reply(What.ILLEGIBLE, ME, OFFICER)
    said = answer_to(expiry_item(), reply, read_application(application_json())[0], (certificate(),), NOON)
    store.add_answer(named, said)
    assert ids(store) == []
    store.undo_answer(said.id, ME, NOON)
    assert ids(store) == [expiry_item().id]


def test_each_filter_lets_through_what_it_names(store: Store) -> None:
    case(store, 100001, *questions("judged"), judged=Weight(impact=3, fix="same"))
    case(store, 200002, *questions("asked", kind=ReviewKind.DOCUMENT), asked=Weight(fix="same"))
    assert ids(store, Filter(case="nic-2")) == ["asked"]
    assert ids(store, Filter(kind="clause")) == ["judged"]
    assert ids(store, Filter(clause="2a/2")) == []
    assert ids(store, Filter(fix="same")) == ["judged", "asked"]
    assert ids(store, Filter(older=7)) == []
    assert ids(store, Filter(older=7), NOON + timedelta(days=8)) == ["judged", "asked"]


def test_a_filter_is_the_same_after_its_way_through_an_address() -> None:
    wanted = Filter(case="DARS", kind="field", clause="2a/1.3", older=7, mine=True, escalated=True, fix="x")
    assert filter_of(wanted.said) == wanted
    assert filter_of({}) == EVERYTHING


@pytest.mark.parametrize("bad", [{"kind": "odd"}, {"older": "-1"}])
def test_a_filter_that_there_is_not_is_refused(bad: dict[str, str]) -> None:
    with pytest.raises(CallError, match="expected one of"):
        filter_of(bad)


def test_a_percent_sign_in_the_case_filter_is_a_percent_sign(store: Store) -> None:
    case(store, 1, *questions("a"))
    assert ids(store, Filter(case="%")) == []


def test_going_on_follows_the_order_and_begins_again_at_the_top(store: Store) -> None:
    named = case(store, 1, *questions("a", "b", "c"), a=Weight(impact=3), b=Weight(impact=2), c=Weight(impact=1))

    def after(id_: str, **more: bool) -> tuple[str, str] | None:
        return waits(store).following(named, id_, EVERYTHING, ME, NOON, **more)

    assert [after("a"), after("b"), after("c")] == [(named, "b"), (named, "c"), (named, "a")]
    Claims(store.engine).claim(named, "b", OTHER, NOON)
    assert after("a") == (named, "c"), "somebody else looks at b"
    assert after("c") == (named, "a")
    assert waits(store).following(named, "a", EVERYTHING, ME, NOON + LEASE) == (named, "b"), "the lease has run out"


def test_going_on_stays_within_the_filter(store: Store) -> None:
    first = case(store, 1, *questions("a", "b"), a=Weight(impact=3), b=Weight(impact=1))
    case(store, 2, *questions("x"), x=Weight(impact=2))
    assert waits(store).following(first, "a", Filter(case=first), ME, NOON) == (first, "b")
    assert waits(store).following(first, "b", Filter(case=first), ME, NOON) == (first, "a")


def test_the_last_question_has_none_after_it(store: Store) -> None:
    named = case(store, 1, *questions("a"))
    assert waits(store).following(named, "a", EVERYTHING, ME, NOON) is None


def test_what_was_passed_on_stays_open_but_is_offered_to_the_security_team_alone(store: Store) -> None:
    named = case(store, 1, *questions("a", "b"), a=Weight(impact=3))
    waits(store).escalate(named, "a", ME, "look at the seal", NOON)
    assert ids(store) == ["a", "b"]
    assert ids(store, Filter(escalated=True)) == ["a"]
    assert waits(store).following(named, "b", EVERYTHING, ME, NOON) is None
    assert waits(store).following(named, "b", EVERYTHING, ME, NOON, passed_on=True) == (named, "a")
    passed = store.item("a", named).escalated
    assert passed is not None
    assert (passed.by, passed.note) == (ME, "look at the seal")
    assert "escalated" in {entry.what for entry in store.log_entries(5)}


def test_a_claim_keeps_others_away_until_its_lease_runs_out(store: Store) -> None:
    claims, named = Claims(store.engine), case(store, 1, *questions("a"))
    assert claims.claim(named, "a", ME, NOON).by == ME
    assert claims.claim(named, "a", OTHER, NOON + timedelta(minutes=5)).by == ME
    held = claims.of_another(named, "a", OTHER, NOON + timedelta(minutes=5))
    assert held is not None
    assert (held.by, held.since) == (ME, NOON)
    assert claims.of_another(named, "a", ME, NOON) is None
    assert claims.claim(named, "a", OTHER, NOON + LEASE).by == OTHER


def test_looking_again_keeps_a_claim_and_its_beginning(store: Store) -> None:
    claims, named = Claims(store.engine), case(store, 1, *questions("a"))
    claims.claim(named, "a", ME, NOON)
    again = claims.claim(named, "a", ME, NOON + timedelta(minutes=10))
    assert (again.since, again.until) == (NOON, NOON + timedelta(minutes=10) + LEASE)
    assert ids(store, Filter(mine=True)) == ["a"]
    assert ids(store, Filter(mine=True), me=OTHER) == []


def test_taking_over_is_logged_and_giving_back_frees_only_ones_own(store: Store) -> None:
    claims, named = Claims(store.engine), case(store, 1, *questions("a"))
    claims.claim(named, "a", ME, NOON)
    assert claims.take_over(named, "a", OTHER, NOON).by == OTHER
    assert [entry.about["from"] for entry in store.log_entries(5) if entry.what == "taken over"] == [ME]
    claims.release(named, "a", ME)
    assert claims.of_another(named, "a", ME, NOON) is not None
    claims.release(named, "a", OTHER)
    assert claims.of_another(named, "a", ME, NOON) is None


def test_the_same_question_elsewhere_is_found_by_its_fix(store: Store) -> None:
    first = case(store, 1, *questions("a", "b"), a=Weight(fix="same"), b=Weight(fix="other"))
    second = case(store, 2, *questions("a"), a=Weight(fix="same"))
    assert [(q.reference, q.item.id) for q in waits(store).alike(first, "a")] == [(second, "a")]
    assert waits(store).counts(["same", "other"]) == {"same": 2, "other": 1}
    assert [q.reference for q in waits(store).find([(second, "a"), (first, "gone")])] == [second]


# at length


def fill(store: Store, cases: int = 100, each: int = 100) -> None:
    """Rows as an ingest leaves them, written at once."""
    kinds = list(ReviewKind)
    with writing(store.engine) as session:
        for number in range(cases):
            named = reference(number)
            session.add(CaseRow(reference=named, title="Made up", first_received_at=NOON))
            session.flush()
            rows = [_row(named, position, kinds[position % len(kinds)]) for position in range(each)]
            session.execute(insert(ItemRow), rows)


def _row(named: str, position: int, kind: ReviewKind) -> dict[str, object]:
    asked = item(kind, hashlib.sha256(f"{named}/{position}".encode()).hexdigest()[:16])
    return {
        "reference": named,
        "id": asked.id,
        "position": position,
        "item": asked.model_dump_json(),
        "asked": True,
        "first_asked_at": NOON - timedelta(days=position),
        "kind": kind.value,
        "clause": "2a/1.3",
        "impact": position % 9,
        "due": date(2027, 1, 1) + timedelta(days=position % 30),
        "weighed": True,
    }


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """The SQL statements that are run meanwhile, without what opens and ends transactions."""
    run: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if not statement.startswith(("BEGIN", "COMMIT", "ROLLBACK")):
            run.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    try:
        yield run
    finally:
        event.remove(store.engine, "before_cursor_execute", note)


def test_at_10000_questions_a_page_and_the_next_question_are_a_few_statements(store: Store) -> None:
    fill(store)
    with counted(store) as run:
        page = waits(store).page(EVERYTHING, ME, NOON, 3)
    assert (page.total, page.pages, len(page.items)) == (10_000, 200, PAGE)
    assert len(run) <= 3, "the count, the rows with their claims, the answers"
    with counted(store) as run:
        waits(store).following(page.items[0].reference, page.items[0].item.id, Filter(kind="field"), ME, NOON)
    assert len(run) <= 3


def test_pages_follow_each_other_without_gap_or_repetition(store: Store) -> None:
    fill(store, cases=3, each=60)
    pages = [waits(store).page(EVERYTHING, ME, NOON, number) for number in (1, 2, 3, 4)]
    shown = [(q.reference, q.item.id) for page in pages for q in page.items]
    assert len(shown) == len(set(shown)) == 180
    weights = [(-q.weight.impact, q.weight.due) for page in pages for q in page.items]
    assert weights == sorted(weights)
    assert waits(store).page(EVERYTHING, ME, NOON, 99).number == 4, "a page beyond the last is the last"


def test_going_on_again_and_again_walks_through_the_whole_queue(store: Store) -> None:
    fill(store, cases=3, each=20)
    order = [(q.reference, q.item.id) for n in (1, 2) for q in waits(store).page(EVERYTHING, ME, NOON, n).items]
    walked = [order[0]]
    while (found := waits(store).following(*walked[-1], EVERYTHING, ME, NOON)) != order[0]:
        assert found is not None
        walked.append(found)
    assert walked == order


def test_questions_stored_before_the_queue_was_weighed_keep_what_they_say_and_wait_to_be_weighed(
    tmp_path: Path,
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'assure.sqlite3'}")
    old_schema(engine, "0005")
    asked, unread = item(ReviewKind.CLAUSE, "judged"), expiry_item()
    said = {"what": "illegible"}
    with engine.begin() as connection:
        run = connection.exec_driver_sql
        run("INSERT INTO cases VALUES ('C', 'Made up', '2026-01-01')")
        for position, one in enumerate((asked, unread)):
            run(
                "INSERT INTO review_items VALUES ('C', ?, ?, ?, 1, '2026-01-02')",
                (one.id, position, one.model_dump_json()),
            )
        run("INSERT INTO answers VALUES ('a', 'C', ?, ?, '2026-01-03', NULL, NULL)", (unread.id, json.dumps(said)))
    migrate(engine)
    engine.dispose()
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files") as store:
        found = waits(store).page(Filter(kind="clause", clause="2a/1.3"), ME, NOON).items
        assert [(q.item, q.weight) for q in found] == [(asked, Weight())]
        assert ids(store) == ["judged"], "what was illegible still does not wait"
        assert waits(store).unweighed() == ("C",)


def old_schema(engine: Engine, revision: str) -> None:
    """The schema as an earlier version of the program made it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
