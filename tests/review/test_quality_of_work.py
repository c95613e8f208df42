"""Figures of the machine's errors and of the work: what is counted, and when there is too little to say."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from review_samples import OFFICER, SHA, accepted, doubtful

from evidence.application import DecisionOutcome, RecordedDecision
from evidence.contents import Document, Iso27001Certificate
from evidence.document import Box
from evidence.fields import Found, Source
from evidence.findings import Assessment, Finding, PlacedDocument, Premise, Verdict
from review.answers import Answer, Place, What
from review.backlog import Closing, Judged, history
from review.quality import (
    Facts,
    Opening,
    SampledField,
    Share,
    checked,
    error_rate,
    facts_of,
    wilson,
    work,
)

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PLACE = Place(page=1, quote="13/03/2028", box=Box(72.0, 300.0, 200.0, 312.0))


def answer(number: int, what: What = What.ACCEPT, value: Any = "2028-03-13", **more: Any) -> Answer:
    said: dict[str, Any] = {
        "item": "i1", "by": "Ann Able", "role": OFFICER, "at": NOON, "sha256": SHA, "field": "expires_on",
        "place": PLACE, "value": None if what in (What.ABSENT, What.ILLEGIBLE) else value,
    }  # fmt: skip
    return Answer(id=f"a{number}", what=what, **{**said, **more})


def sampled(item: str = "i1", case: str = "CASE-1", **more: Any) -> SampledField:
    drawn_at = more.pop("drawn_at", NOON - timedelta(days=1))
    return SampledField(case, item, SHA, "iso27001_certificate", "expires_on", "text", "2028-03-13", drawn_at, **more)


# the interval


@pytest.mark.parametrize(
    ("number", "of", "low", "high"),
    [(0, 30, 0.0, 0.1135), (1, 30, 0.0059, 0.1667), (10, 100, 0.0552, 0.1744), (50, 50, 0.9287, 1.0)],
)
def test_the_interval_is_wilsons(number: int, of: int, low: float, high: float) -> None:
    """Values of the score interval without continuity correction as published tables and calculators give them."""
    assert wilson(Share(number, of)) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_a_rate_of_fewer_than_thirty_says_nothing() -> None:
    fields = [sampled(f"i{n:02}") for n in range(30)]
    answers = [("CASE-1", answer(n, item=f"i{n:02}")) for n in range(30)]
    assert not error_rate(checked(fields, answers[:29])).enough
    assert error_rate(checked(fields, answers)).enough


# the blind sample


@pytest.mark.parametrize(
    ("what", "value", "right"),
    [
        (What.ACCEPT, "2028-03-13", True),
        (What.VALUE, "2028-03-13", True),
        (What.VALUE, "2028-03-18", False),
        (What.ABSENT, None, False),
        (What.ILLEGIBLE, None, None),
    ],
)
def test_an_answer_that_differs_from_the_reading_is_an_error(what: What, value: Any, right: bool | None) -> None:
    (one,) = checked([sampled()], [("CASE-1", answer(1, what, value))])
    assert one.right is right


def test_an_illegible_field_counts_neither_as_right_nor_as_wrong() -> None:
    rate = error_rate(checked([sampled()], [("CASE-1", answer(1, What.ILLEGIBLE))]))
    assert (rate.wrong, rate.illegible) == (Share(0, 0), 1)


def test_an_answer_from_before_or_after_the_field_was_drawn_says_nothing_of_it() -> None:
    before = sampled(drawn_at=NOON + timedelta(hours=1))
    after = sampled(ended_at=NOON - timedelta(hours=1))
    assert checked([before], [("CASE-1", answer(1))]) == checked([after], [("CASE-1", answer(1))]) == ()


def test_an_answer_taken_back_does_not_count() -> None:
    taken_back = answer(1, What.ABSENT, undone_at=NOON + timedelta(minutes=5), undone_by="Ann Able")
    right = answer(2, at=NOON + timedelta(minutes=6))
    (one,) = checked([sampled()], [("CASE-1", taken_back), ("CASE-1", right)])
    assert one.right is True


def test_a_field_of_a_file_that_several_cases_hold_counts_once() -> None:
    fields = [sampled(case="CASE-1"), sampled(case="CASE-2")]
    answers = [("CASE-1", answer(1)), ("CASE-2", answer(2, at=NOON + timedelta(days=1)))]
    assert error_rate(checked(fields, answers)).wrong == Share(0, 1)


# people


def test_people_stand_by_name_and_all_together_last() -> None:
    answers = [("CASE-1", answer(1, by="Zoe Zed", item="x")), ("CASE-1", answer(2, by="ann Able", item="y"))]
    assert [one.name for one in work(answers, ())] == ["ann Able", "Zoe Zed", None]
    assert [one.answers for one in work(answers, ())] == [1, 1, 2]


def test_the_time_of_an_answer_runs_from_the_first_opening() -> None:
    opened = [Opening("CASE-1", "i1", "Ann Able", NOON - timedelta(seconds=s)) for s in (90, 20)]
    (own, total) = work([("CASE-1", answer(1))], opened)
    assert (own.seconds, own.timed, total.seconds) == (90.0, 1, 90.0)


@pytest.mark.parametrize(
    "opening",
    [
        Opening("CASE-1", "i1", "Ann Able", NOON - timedelta(hours=2)),
        Opening("CASE-1", "i1", "Bob Bright", NOON - timedelta(seconds=20)),
        Opening("CASE-2", "i1", "Ann Able", NOON - timedelta(seconds=20)),
        Opening("CASE-1", "i1", "Ann Able", NOON + timedelta(seconds=20)),
    ],
    ids=["left-lying", "somebody-else", "other-case", "after"],
)
def test_another_opening_gives_an_answer_no_time(opening: Opening) -> None:
    assert work([("CASE-1", answer(1))], [opening])[0].seconds is None


def test_the_time_of_an_answer_does_not_begin_before_the_last_one_ended() -> None:
    answers = [("CASE-1", answer(1, at=NOON - timedelta(seconds=30))), ("CASE-1", answer(2, item="i2"))]
    early = Opening("CASE-1", "i2", "Ann Able", NOON - timedelta(seconds=300))
    assert work(answers, [early])[0].seconds == 30.0


def test_of_answers_given_at_once_only_the_first_took_time() -> None:
    both = [("CASE-1", answer(1, batch="b")), ("CASE-1", answer(2, item="i2", batch="b"))]
    opened = [Opening("CASE-1", item, "Ann Able", NOON - timedelta(seconds=40)) for item in ("i1", "i2")]
    assert (work(both, opened)[0].seconds, work(both, opened)[0].timed) == (40.0, 1)


def test_a_value_and_a_reading_that_is_not_printed_override_the_machine() -> None:
    said = [
        answer(1), answer(2, What.VALUE, "2028-08-13"), answer(3, What.ABSENT), answer(4, What.ABSENT, place=None),
        answer(5, What.ILLEGIBLE), answer(6, What.APPROVE, None, field=None, clause="2a/1.3"),
    ]  # fmt: skip
    (own, _) = work([("CASE-1", one) for one in said], ())
    assert own.overrides == Share(2, 4), "nothing was read where nothing is printed, and a decision is no reading"


def test_two_people_agree_where_they_read_the_same_place_alike() -> None:
    other_place = Place(page=2, quote="13/03/2028")
    answers = [
        ("CASE-1", answer(1, by="Ann Able")),
        ("CASE-2", answer(2, What.VALUE, "2028-03-13", by="Bob Bright")),
        ("CASE-3", answer(3, What.VALUE, "2028-08-13", by="Cy Clear")),
        ("CASE-4", answer(4, by="Cy Clear", place=other_place)),
    ]
    ann, bob, cy, total = work(answers, ())
    assert (ann.agreement, bob.agreement, cy.agreement) == (Share(1, 2), Share(1, 2), Share(0, 2))
    assert total.agreement == Share(1, 3)


def test_nobody_agrees_with_themselves() -> None:
    own, _ = work([("CASE-1", answer(1)), ("CASE-2", answer(2))], ())
    assert own.agreement == Share(0, 0)


# what needs nobody


def by_person(value: Any, quote: str, **more: Any) -> Found[Any]:
    found = accepted(value, quote, **more)
    return found.model_copy(update={"provenance": found.provenance.model_copy(update={"source": Source.REVIEWER})})


def judged_on(expiry: Found[Any], verdict: Verdict = Verdict.SATISFIED, clause: str = "2a/1.3") -> Assessment:
    contents = Iso27001Certificate(
        expires_on=expiry,
        organisation_name=accepted("Westshire Data Ltd", "Westshire Data Ltd"),
        scope=accepted("hosting", "hosting", top=700.0),
    )
    document = Document(name="cert.pdf", sha256=SHA, media_type=None, contents=contents, pages=1)
    stated = (contents.expires_on, contents.organisation_name)
    premises = tuple(
        Premise(file="cert.pdf", page=1, quote=one.provenance.quote, box=one.provenance.box)
        for one in stated
        if isinstance(one, Found)
    )
    return Assessment(
        reference="CASE-1",
        as_at=date(2026, 11, 21),
        verdict=verdict,
        findings=(
            Finding(clause=clause, organisation="uni", verdict=verdict, because="so", relies_on=premises),
            Finding(clause="2a/3", organisation=None, verdict=Verdict.NOT_APPLICABLE, because="no cloud"),
        ),
        review_items=(),
        documents=(PlacedDocument(document=document, organisation="uni", because="its name"),),
    )


def test_only_fields_that_a_finding_relies_on_and_clauses_that_ask_are_counted() -> None:
    facts = facts_of(judged_on(accepted(date(2028, 3, 13), "13/03/2028", top=300.0)), ())
    assert (facts.fields, facts.verdicts) == (Share(2, 2), Share(1, 1))


def test_a_doubtful_field_and_an_open_verdict_need_somebody() -> None:
    facts = facts_of(judged_on(doubtful(date(2028, 3, 13), "13/03/2028", top=300.0), Verdict.NEEDS_REVIEW), ())
    assert (facts.fields, facts.verdicts) == (Share(1, 2), Share(0, 1))


def test_a_field_that_a_person_read_and_the_verdict_on_it_needed_somebody() -> None:
    facts = facts_of(judged_on(by_person(date(2028, 3, 13), "13/03/2028", top=300.0)), [answer(1)])
    assert (facts.fields, facts.verdicts) == (Share(1, 2), Share(0, 1))


def test_a_field_confirmed_for_the_sample_had_needed_nobody() -> None:
    confirmed = judged_on(by_person(date(2028, 3, 13), "13/03/2028", top=300.0))
    facts = facts_of(confirmed, [answer(1)], sampled=frozenset({"i1"}))
    assert (facts.fields, facts.verdicts) == (Share(2, 2), Share(1, 1))


@pytest.mark.parametrize(("clause", "alone"), [("2a/1.3", 0), ("2a/1", 0), ("2a/2", 1)])
def test_a_decision_takes_part_in_its_clause_and_in_those_above_it(clause: str, alone: int) -> None:
    decision = RecordedDecision(
        clause="2a/1.3",
        organisation="uni",
        decision=DecisionOutcome.APPROVED,
        decided_on=date(2026, 11, 2),
        by="A. Officer",
        role=OFFICER,
    )
    assessed = judged_on(accepted(date(2028, 3, 13), "13/03/2028", top=300.0), clause=clause)
    assert facts_of(assessed, (), [decision]).verdicts == Share(alone, 1)


def test_a_verdict_on_a_file_that_somebody_placed_needed_somebody() -> None:
    placed = answer(1, What.ORGANISATION, None, field=None, place=None, organisation="uni")
    assessed = judged_on(accepted(date(2028, 3, 13), "13/03/2028", top=300.0))
    assert facts_of(assessed, [placed]).verdicts == Share(0, 1)


# over time


def judged(days_ago: float, case: str, *asked: str) -> Judged:
    return Judged(NOON - timedelta(days=days_ago), case, Facts(asked, Share(1, 2), Share(3, 4)))


def since(**days_ago: float) -> dict[tuple[str, str], datetime]:
    return {("CASE-1", item): NOON - timedelta(days=days) for item, days in days_ago.items()}


def test_nothing_judged_is_no_history() -> None:
    assert history((), (), {}, NOON) == ()


def test_a_question_ages_until_its_case_is_judged_without_it() -> None:
    moments = history([judged(10, "CASE-1", "a", "b"), judged(2.5, "CASE-1", "b")], (), since(a=10, b=10), NOON)
    assert [moment.waiting for moment in moments] == [2] * 8 + [1] * 3
    assert moments[0].ages == (2, 0, 0, 0)
    assert moments[-1].ages == (0, 0, 1, 0)
    assert (moments[-1].fields, moments[-1].verdicts) == (Share(1, 2), Share(3, 4))


def test_the_questions_of_a_closed_case_do_not_wait() -> None:
    closings = [Closing(NOON - timedelta(days=2.5), "CASE-1", closed=True)]
    reopened = [*closings, Closing(NOON - timedelta(days=0.5), "CASE-1", closed=False)]
    first = [judged(4, "CASE-1", "a")]
    assert [m.waiting for m in history(first, closings, since(a=4), NOON)] == [1, 1, 0, 0, 0]
    assert [m.waiting for m in history(first, reopened, since(a=4), NOON)] == [1, 1, 0, 0, 1]


def test_a_question_that_waits_for_nobody_is_left_out() -> None:
    (*_, now) = history([judged(1, "CASE-1", "a", "idle")], (), since(a=1), NOON)
    assert now.waiting == 1


def test_a_long_history_is_shown_in_few_moments_up_to_now() -> None:
    moments = history([judged(400, "CASE-1", "a")], (), since(a=400), NOON)
    assert len(moments) <= 30
    assert moments[-1].at == NOON
    assert moments[0].at - (NOON - timedelta(days=400)) < timedelta(days=14)
