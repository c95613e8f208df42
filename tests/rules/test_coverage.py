"""The table of locations says, piece by piece, what clause 2 was judged on."""

from typing import Any

from test_worked_cases import the_case

from evidence.findings import SiteCover, Sureness
from rules.assess import assess
from rules.coverage import with_coverage

DC = {"id": "dc", "uses": ["processing", "storage", "backup", "disaster_recovery"], "postcode": "WF9 9ZZ",
      "address": "Data Centre, 1 College Road, Westford"}  # fmt: skip
LAB = {"id": "lab", "uses": ["processing"], "address": "4 Mill Lane, Eastbury", "postcode": "EB4 4BB"}


def coverage(*evidence: dict[str, Any], routes: tuple[str, ...] = ("iso27001",)) -> tuple[SiteCover, ...]:
    declared = {"routes": list(routes), "locations": [DC, LAB]}
    case = the_case({"clause": "2a/2", "organisation": declared, "evidence": list(evidence)})
    return with_coverage(assess(case), case).coverage


def test_each_declared_location_stands_beside_each_certificate() -> None:
    lab_only = {"certificate": {"location": [{"address": LAB["address"], "postcode": LAB["postcode"]}] * 2}}
    dc, lab = coverage({"certificate": {}}, lab_only)
    assert (dc.location, dc.sureness, lab.location, lab.sureness) == ("dc", Sureness.COVERED, "lab", Sureness.COVERED)
    assert [piece.sureness for piece in dc.evidence] == [Sureness.COVERED, Sureness.NOT_COVERED]
    assert [piece.sureness for piece in lab.evidence] == [Sureness.NOT_COVERED, Sureness.COVERED]
    assert "the postcode WF9 9ZZ agrees" in dc.because
    assert {premise.file for premise in dc.evidence[0].premises} == {dc.evidence[0].file}


def test_a_route_without_a_document_says_so() -> None:
    dc, _ = coverage(routes=("slsp",))
    assert [(piece.route, piece.file) for piece in dc.evidence] == [("slsp", None)]
    assert dc.because == "no system level security policy was supplied"


def test_without_a_route_nothing_shows_anything() -> None:
    dc, _ = coverage(routes=())
    assert dc.evidence == ()
    assert dc.sureness is Sureness.NOT_COVERED


def test_what_rests_on_a_doubtful_reading_is_told_as_such() -> None:
    dc, _ = coverage({"certificate": {"expires_on": {"doubtful": "2028-03-13"}}})
    assert (dc.sureness, dc.accepted, dc.evidence[0].accepted) == (Sureness.COVERED, False, False)
    assert coverage({"certificate": {}})[0].accepted


def test_the_table_changes_no_finding() -> None:
    case = the_case({"clause": "2a/2", "organisation": {"locations": [DC]}, "evidence": [{"certificate": {}}]})
    judged = assess(case)
    assert with_coverage(judged, case).model_copy(update={"coverage": ()}) == judged
