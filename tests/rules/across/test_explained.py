"""A question about a contradicted reading names the other document, and no other question does."""

from typing import Any

from build import accepted, application, case, certificate, doubtful, dspt, dspt_list, organisation, placed

from evidence.findings import Assessment, Finding
from rules.assess import assess

LAB = organisation(id="lab", name="Portmouth Laboratory Ltd", aliases=[], organisation_code="8XA11")
ROW = {"edition": "2025-26", "published_on": "2026-06-24"}


def assessed(*evidence: Any, routes: tuple[str, ...] = ("dspt",)) -> Assessment:
    return assess(case(application(organisations=[organisation(routes=list(routes)), LAB]), *evidence))


def finding(judged: Assessment, clause: str, of: str = "uni") -> Finding:
    return next(f for f in judged.findings if (f.clause, f.organisation) == (clause, of))


def test_only_the_question_about_the_contradicted_field_tells_of_it() -> None:
    one = certificate(standard=doubtful("ISO/IEC 27001:2022"))
    judged = assessed(one, certificate(expires_on="2027-01-31"), routes=("iso27001",))
    about = {(q.file, q.field): q.because for q in finding(judged, "2a/1.3").questions}
    told = "the expiry date of certificate IS 700001 is 31 January 2028 in evidence/1.pdf but 31 January 2027 in"
    contradicted = [field for (_, field), because in about.items() if told in because]
    assert set(contradicted) == {"expires_on"}
    assert told in finding(judged, "2a/1.3").because


def test_of_a_list_only_the_organisation_whose_row_is_contradicted_is_told() -> None:
    rows = [
        {**ROW, "organisation_code": "8XA11", "outcome": doubtful("approaching_standards")},
        {**ROW, "organisation_code": "EE999999", "outcome": "standards_not_met"},
    ]
    judged = assessed(placed(dspt_list(*rows), None, "evidence/list.csv"), dspt())
    told = "the outcome of the 2025-26 DSPT assessment of EE999999 is Standards Met"
    assert told in finding(judged, "2a/1.1.3").because
    theirs = finding(judged, "2a/1.1.3", "lab")
    assert theirs.questions
    assert told not in theirs.because
    assert all(told not in question.because for question in theirs.questions)


def test_a_reading_that_stands_in_other_words_in_the_history_is_told_of_too() -> None:
    row = {**ROW, "outcome": accepted("standards_met", "Met (24 June)")}
    page = dspt(outcome=accepted("standards_met", "2025-26 Standards Met"), rows=[row])
    judged = assessed(page, dspt(outcome="standards_not_met"))
    asked = [q for q in finding(judged, "2a/1.1.3").questions if q.field == "outcome"]
    assert {q.file for q in asked} == {"evidence/1.pdf", "evidence/2.pdf"}
    assert all("Standards Not Met in evidence/2.pdf" in question.because for question in asked)


def test_an_assessment_without_a_contradiction_is_told_as_it_is() -> None:
    judged = assessed(dspt(outcome=doubtful("standards_met")))
    assert "evidence/2.pdf" not in finding(judged, "2a/1.1.3").because
