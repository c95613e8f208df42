"""Repairs of clauses that are concluded from others: all that they want, each thing once and nothing besides."""

from typing import Any

from build import application, case, certificate, decision, document, doubtful, dspt, organisation, placed
from repaired import finding_of, letter_of

from evidence.fields import Doubt

UNI = "University of Westshire"
LAB = organisation(
    id="lab", name="Portmouth Laboratory Ltd", aliases=[], organisation_code="8XA11", routes=["dspt"], comments=None
)
SEND = f"applicant: send a DSPT assessment of {UNI} for 2025-26"


def of_lab(**fields: Any) -> Any:
    of = {"organisation_name": LAB["name"], "organisation_code": "8XA11", "sector": "Company"}
    return placed(dspt(**(of | fields)), "lab", "evidence/lab.pdf")


def test_a_new_publication_in_place_of_a_doubtful_one_makes_its_confirmation_needless() -> None:
    failing = dspt(edition=doubtful("2025-26"), outcome="standards_not_met")
    replaced, *others = letter_of(case(None, failing), "2a/1.1")
    assert replaced.startswith(SEND)
    assert replaced.endswith("in place of evidence/1.pdf")
    assert all("the edition in evidence/1.pdf reads '2025-26'" in line for line in others)


def test_a_new_publication_makes_the_letters_and_conditions_for_the_old_one_needless() -> None:
    agreed = dspt(outcome="approaching_standards", edition=doubtful("2025-26"))
    lines = letter_of(case(application(data={"received": "identifiable"}), agreed), "2a/1.1")
    assert lines
    for line in lines:
        assert not ("improvement plan" in line and SEND in line)
        assert "review" in line, "whatever was published, identifiable data want a review of it"


def test_what_all_six_conditions_want_is_asked_for_together() -> None:
    agreed = dspt(outcome="approaching_standards", organisation_code=None)
    matter = case(application(organisations=[organisation(organisation_code=None)]), agreed)
    for line in letter_of(matter, "2a/1.1"):
        assert "give the organisation code" in line
        assert SEND in line


def test_one_statement_about_the_data_serves_every_organisation() -> None:
    unknown = application(organisations=[organisation(), LAB], data={"received": "unknown"})
    (way,) = finding_of(case(unknown, dspt(), of_lab()), "2a/1", None).repairs
    assert [change.field for change in way.changes] == ["data"]


def test_each_organisation_is_asked_for_what_it_lacks_itself() -> None:
    both = application(organisations=[organisation(), LAB])
    matter = case(both, dspt(edition="2023-24", published_on="2024-06-20"), of_lab(outcome="standards_not_met"))
    (way,) = finding_of(matter, "2a/1", None).repairs
    assert [change.organisation for change in way.changes] == ["lab", "uni"]
    assert way.changes[0].says.startswith("send a DSPT assessment of Portmouth Laboratory Ltd for 2025-26")
    assert way.changes[1].says.startswith(f"send a DSPT assessment of {UNI} for 2025-26")
    assert all("Portmouth" not in line for line in letter_of(matter, "2a/1"))


def test_readings_of_each_organisations_page_are_confirmed_for_the_whole_application() -> None:
    both = application(organisations=[organisation(), LAB])
    matter = case(both, dspt(outcome=doubtful("standards_met")), of_lab(outcome=doubtful("standards_met")))
    (way,) = finding_of(matter, "2a/1", None).repairs
    assert {change.organisation for change in way.changes} == {"uni", "lab"}


def test_the_best_route_of_an_organisation_is_enough() -> None:
    either = application(organisations=[organisation(routes=["iso27001", "dspt"])])
    expired = certificate(expires_on="2026-05-01")
    lines = letter_of(case(either, expired, decisions=[decision()]), "2a/1")
    assert lines[0].startswith(SEND)
    assert any("certificate" in line and "security:" in line for line in lines)
    assert not any("certificate" in line and "DSPT" in line for line in lines)


def test_a_route_with_evidence_is_preferred_to_one_that_has_none() -> None:
    for evidence, decided, named in (
        ((dspt(),), [], "the DSPT"),
        ((certificate(),), [decision()], "ISO 27001"),
    ):
        none = application(organisations=[organisation(routes=[])])
        lines = letter_of(case(none, *evidence, decisions=decided), "2a/1")
        assert lines == [f"applicant: state in the application that {UNI} relies on {named}"]


def test_a_kind_in_doubt_is_confirmed_once_for_all_conditions() -> None:
    unsure = document(dspt(), "evidence/a.pdf", kind_doubts=(Doubt.KIND_IN_DOUBT,))
    confirm = "case-officer: NHS England is to confirm that evidence/a.pdf is a document of the kind 'dspt assessment'"
    assert confirm in letter_of(case(None, unsure), "2a/1.1")
    assert confirm in letter_of(case(None, unsure), "2a/1")
