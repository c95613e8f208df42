"""What runs out when: each kind's last day, what hides what, and which clauses turn."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from review_samples import accepted, application_json, doubtful

from evidence.application import read_application
from evidence.bundle import CaseEvidence
from evidence.contents import (
    AnyContents,
    BoardMinutes,
    Document,
    DsptAssessment,
    DsptRow,
    IgtAssessment,
    ImprovementPlan,
    Iso27001Certificate,
    LetterSubject,
    NhsEnglandLetter,
    Outcome,
    SecurityPolicy,
)
from evidence.fields import Found
from evidence.findings import PlacedDocument, Verdict
from review.changes import Said, Verdicts
from review.expiring import Ending, endings, running_out, with_turns

AS_AT = date(2026, 11, 21)


def day(text: str, sure: bool = True) -> Found[date]:
    return (accepted if sure else doubtful)(date.fromisoformat(text), text)


def case(*held: AnyContents, as_at: date = AS_AT, **declared: Any) -> CaseEvidence:
    """A case of one organisation, ``uni``, to which every document belongs."""
    application, _ = read_application(application_json(**declared))
    documents = (
        Document(name=f"evidence/{n}.pdf", sha256=f"{n:064}", media_type=None, contents=contents)
        for n, contents in enumerate(held)
    )
    placed = tuple(PlacedDocument(document=d, organisation="uni", because="its name") for d in documents)
    return CaseEvidence(application, as_at, placed)


def organisation(routes: Sequence[str]) -> dict[str, Any]:
    (uni,) = json.loads(application_json())["organisations"]
    return {**uni, "security_assurance": {"routes": list(routes)}}


def certificate(expires: str, standard: str = "ISO/IEC 27001:2022", sure: bool = True) -> Iso27001Certificate:
    return Iso27001Certificate(standard=accepted(standard, standard), expires_on=day(expires, sure))


def dspt(edition: str, published: str, **more: Any) -> DsptAssessment:
    name = accepted("Westshire Data Ltd", "Westshire Data Ltd")
    row: dict[str, Any] = {
        "edition": accepted(edition, edition),
        "published_on": day(published),
        "outcome": accepted(Outcome.STANDARDS_MET, "Standards Met"),
        **more,
    }
    return DsptAssessment(organisation_name=name, rows=(DsptRow(**row),), **row)


def found(held: CaseEvidence) -> list[tuple[str, date, bool]]:
    return [(ending.what, ending.ends, ending.accepted) for ending in endings(held)]


def test_a_certificate_ends_on_its_printed_day_and_is_shown_where_it_stands() -> None:
    (ending,) = endings(case(certificate("2027-03-13")))
    assert (ending.what, ending.ends, ending.organisation) == ("ISO 27001 certificate", date(2027, 3, 13), "uni")
    assert ending.premise is not None
    assert (ending.premise.file, ending.premise.page, ending.premise.quote) == ("evidence/0.pdf", 1, "2027-03-13")


def test_a_certificate_to_a_withdrawn_issue_ends_with_the_issue() -> None:
    (ending,) = endings(case(certificate("2026-05-14", "ISO/IEC 27001:2013")))
    assert (ending.ends, ending.basis) == (date(2025, 10, 31), "the end of its issue of the standard")


def test_a_doubtful_date_is_shown_as_doubtful() -> None:
    assert found(case(certificate("2027-03-13", sure=False))) == [("ISO 27001 certificate", date(2027, 3, 13), False)]


def test_letters_plans_and_policies_end_on_their_own_days() -> None:
    letter = NhsEnglandLetter(
        subject=accepted(LetterSubject.SECTION_251_RETENTION, "section 251"), approved_until=day("2027-01-31")
    )
    held = case(letter, ImprovementPlan(complete_by=day("2026-12-31")), SecurityPolicy(review_due_on=day("2026-12-01")))
    assert found(held) == [
        ("review of the security policy", date(2026, 12, 1), True),
        ("improvement plan", date(2026, 12, 31), True),
        ("NHS England's approval to keep section 251 data", date(2027, 1, 31), True),
    ]


def test_a_toolkit_assessment_ends_as_printed_else_as_its_edition_does() -> None:
    (twelve, printed) = reversed(list(endings(case(dspt("2025-26", "2026-06-24", expires_on=day("2027-06-30"))))))
    assert (printed.ends, printed.basis) == (date(2027, 6, 30), "as printed")
    assert twelve.ends == date(2027, 6, 23), "on the day itself, 12 months ago, a person decides"
    computed, _ = endings(case(dspt("2025-26", "2026-06-24")))
    assert (computed.ends, computed.basis) == (date(2027, 6, 30), "computed from the edition, none is printed")


def test_the_twelve_months_are_left_out_where_the_edition_expires_first() -> None:
    late = case(dspt("2025-26", "2026-09-01"))
    assert [ending.what for ending in endings(late)] == ["DSPT 2025-26"]


def test_only_the_newest_publication_counts() -> None:
    held = case(dspt("2024-25", "2025-06-10"), dspt("2025-26", "2026-09-01"))
    assert [ending.what for ending in endings(held)] == ["DSPT 2025-26"]


def test_the_ig_toolkit_ends_only_for_who_relies_on_it() -> None:
    submission = IgtAssessment(published_on=day("2018-03-20"))
    relying = case(submission, as_at=date(2018, 6, 1), organisations=[organisation(["igt"])])
    assert found(relying) == [("IG Toolkit submission", date(2019, 3, 19), True)]
    assert found(case(submission, as_at=date(2018, 6, 1))) == []


def test_board_minutes_grow_old_only_where_cloud_is_used() -> None:
    minutes = BoardMinutes(meeting_on=day("2025-01-15"))
    cloud = {"used": True, "services": []}
    assert found(case(minutes, cloud=cloud)) == [("board minutes", date(2027, 1, 15), True)]
    assert found(case(minutes)) == []


def test_a_special_condition_is_due_as_declared_or_as_its_text_says() -> None:
    declared = [
        {"text": "Publish the DSPT", "organisation": "uni", "due": "2027-01-31"},
        {"text": "Westshire Data Ltd must complete its improvements by 28 February 2027"},
        {"text": "Keep a log"},
    ]
    held = list(endings(case(special_conditions=declared)))
    assert [(ending.ends, ending.organisation) for ending in held] == [
        (date(2027, 1, 31), "uni"),
        (date(2027, 2, 28), None),
    ]


def test_the_soonest_comes_first_and_what_lies_further_is_left_out() -> None:
    held = case(certificate("2027-02-19"), certificate("2027-02-20"), ImprovementPlan(complete_by=day("2026-11-21")))
    assert [ending.ends.isoformat() for ending in running_out(held, 90)] == ["2026-11-21", "2027-02-19"]


def test_what_has_expired_is_told_unless_newer_evidence_of_its_kind_surely_holds() -> None:
    old = certificate("2026-08-14")
    assert [ending.ends for ending in running_out(case(old), 0)] == [date(2026, 8, 14)]
    assert running_out(case(old, certificate("2028-01-01")), 0) == ()
    assert len(running_out(case(old, certificate("2028-01-01", sure=False)), 0)) == 1, "doubt replaces nothing"


def test_a_past_condition_is_told_whatever_else_is_due() -> None:
    declared = [{"text": "Publish the DSPT", "due": "2026-10-01"}, {"text": "Publish the DSPT", "due": "2027-10-01"}]
    assert [ending.ends for ending in running_out(case(special_conditions=declared), 0)] == [date(2026, 10, 1)]


def verdict(turned: Verdict) -> Said:
    return Said(turned, "")


def ending(whose: str, ends: date) -> Ending:
    return Ending(whose, "ISO 27001 certificate", ends, "as printed", None, accepted=True)


def judged(on: date) -> Verdicts:
    """Both organisations lapse on 14 March 2027."""
    after = Verdict.NOT_SATISFIED if on > date(2027, 3, 13) else Verdict.SATISFIED
    return {("2a/1.3", "uni"): verdict(after), ("2a/1.3", "host"): verdict(after), ("2a/1", None): verdict(after)}


def test_an_ending_turns_what_differs_the_day_after() -> None:
    (turning,) = with_turns((ending("uni", date(2027, 3, 13)),), judged)
    first = turning.turns[0]
    assert (first.clause, first.organisation) == ("2a/1.3", "uni")
    assert (first.before, first.after) == (Verdict.SATISFIED, Verdict.NOT_SATISFIED)
    assert turning.turns_on == date(2027, 3, 14)
    (still,) = with_turns((ending("uni", date(2027, 3, 12)),), judged)
    assert still.turns == ()


def test_two_organisations_that_end_on_one_day_do_not_turn_each_others_clauses() -> None:
    both = with_turns((ending("uni", date(2027, 3, 13)), ending("host", date(2027, 3, 13))), judged)
    assert [[turn.organisation for turn in one.turns] for one in both] == [["uni", None], ["host", None]]
