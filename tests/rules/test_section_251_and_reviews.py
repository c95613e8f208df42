"""Approvals to keep data, reviews of identifiable data, and the IG Toolkit, at their edges."""

from datetime import date
from typing import Any

import pytest
from test_worked_cases import the_finding

from evidence.findings import Finding, Verdict

NOT_MET = {"dspt": {"outcome": "standards_not_met"}}
RETAINED = {"letter": {"subject": "section_251_retention", "edition": None}}
SAYS = "NHS England approved the retention on 1 October 2026."


def released(text: str | None = SAYS, *, evidence: list[Any] | None = None, **fields: Any) -> Finding:
    data = {"prior_section_251_release": fields.pop("prior", True)}
    declared = {"data": data, "section_251_retention_approval": text, **fields}
    return the_finding({"clause": "2a/1.1.6", "application": declared, "evidence": evidence or [NOT_MET, RETAINED]})


@pytest.mark.parametrize(
    "text",
    [
        SAYS,
        "Retention was agreed by NHS England.",
        "NHS England GRANTED the reuse.",
        "Permission was given by NHS England",
        "The University of Westshire has approval to keep the data",
    ],
)
def test_a_letter_and_its_mention_satisfy(text: str) -> None:
    assert released(text).verdict is Verdict.SATISFIED


@pytest.mark.parametrize(
    "text",
    [
        None,
        "  ",
        "The data are held on a server.",
        "No approval was given.",
        "Approval has not been given.",
        "Approval was requested.",
        "Approval is PENDING",
        "We are awaiting approval.",
        "Approval will be sought.",
        "Approval was refused.",
        "Approval is subject to a condition.",
        "Approval expired in 2025.",
        "Corvid Data Ltd has approval to keep the data",
    ],
)
def test_without_a_clear_mention_a_person_decides(text: str | None) -> None:
    company = [{"id": "co", "name": "Corvid Data Ltd", "organisation_code": "8ZZ01"}]
    declared = {"data": {"prior_section_251_release": True}, "section_251_retention_approval": text}
    worked = {"clause": "2a/1.1.6", "application": declared, "others": company, "evidence": [NOT_MET, RETAINED]}
    assert the_finding(worked).verdict is Verdict.NEEDS_REVIEW


def test_the_mention_alone_goes_to_a_person_and_neither_is_missing() -> None:
    assert released(evidence=[NOT_MET]).verdict is Verdict.NEEDS_REVIEW
    assert released(None, evidence=[NOT_MET]).verdict is Verdict.NOT_SATISFIED
    unclear = {"letter": {**RETAINED["letter"], "grants": None}}
    assert released(None, evidence=[NOT_MET, unclear]).verdict is Verdict.NEEDS_REVIEW


def test_without_a_status_nothing_is_said_for_certain() -> None:
    silent = {"dspt": {"outcome": None}}
    assert released(evidence=[silent, RETAINED]).verdict is Verdict.NEEDS_REVIEW
    assert released(None, evidence=[silent]).verdict is Verdict.NEEDS_REVIEW
    assert released(None, evidence=[RETAINED]).verdict is Verdict.NEEDS_REVIEW
    assert released(None, evidence=[{"policy": {}}]).verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize(
    ("prior", "kind", "outcome", "verdict"),
    [
        (False, "renewal", "standards_not_met", "not-applicable"),
        (None, "new", "standards_not_met", "not-applicable"),
        (None, "renewal", "standards_not_met", "needs-review"),
        (None, "amendment", "standards_not_met", "needs-review"),
        (None, "renewal", "standards_met", "not-applicable"),
        (True, "new", "standards_exceeded", "not-applicable"),
        (True, "new", "standards_not_met", "not-satisfied"),
    ],
)
def test_the_clause_is_asked_only_after_a_release_and_below_standards_met(
    prior: bool | None, kind: str, outcome: str, verdict: str
) -> None:
    found = released(None, prior=prior, kind=kind, evidence=[{"dspt": {"outcome": outcome}}])
    assert found.verdict == verdict


# --- reviews of identifiable data -------------------------------------------------------------------------------


def identifiable(*evidence: dict[str, Any], data: dict[str, str] | None = None, **application: Any) -> Finding:
    declared = {"data": data or {"received": "identifiable"}, **application}
    return the_finding({"clause": "2a/1.1.5", "application": declared, "evidence": [{"dspt": {}}, *evidence]})


@pytest.mark.parametrize(
    ("received", "provided", "asked"),
    [
        ("identifiable", "none", True),
        ("none", "identifiable", True),
        ("unknown", "none", True),
        ("none", "unknown", True),
        ("pseudonymised", "aggregated", False),
        ("anonymised", "none", False),
    ],
)
def test_a_review_is_asked_for_with_identifiable_data_either_way(received: str, provided: str, asked: bool) -> None:
    found = identifiable(data={"received": received, "provided": provided})
    assert found.verdict == ("needs-review" if asked else "not-applicable")


@pytest.mark.parametrize(
    ("letter", "verdict"),
    [
        ({}, "satisfied"),
        ({"decided_on": "2026-06-24"}, "satisfied"),
        ({"decided_on": "2026-06-23"}, "needs-review"),
        ({"decided_on": "2026-11-21"}, "satisfied"),
        ({"decided_on": "2026-11-22"}, "needs-review"),
        ({"decided_on": None}, "needs-review"),
        ({"edition": "2024-25"}, "needs-review"),
        ({"edition": None}, "needs-review"),
        ({"grants": False}, "needs-review"),
        ({"grants": None}, "needs-review"),
        ({"approved_until": "2026-11-21"}, "satisfied"),
        ({"approved_until": "2026-11-20"}, "needs-review"),
        ({"subject": "improvement_plan"}, "needs-review"),
    ],
)
def test_the_review_is_of_the_latest_assessment_and_in_force(letter: dict[str, Any], verdict: str) -> None:
    assert identifiable({"letter": letter}).verdict == verdict


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ({"text": "NHS England shall review the DSPT."}, "satisfied"),
        ({"text": "NHS England shall review the DSPT.", "due": "2026-11-21"}, "satisfied"),
        ({"text": "NHS England shall review the DSPT.", "due": "2026-11-20"}, "needs-review"),
        ({"text": "NHS England shall review the contract."}, "needs-review"),
        ({"text": "The DSPT shall be completed."}, "needs-review"),
    ],
)
def test_a_special_condition_of_a_review_to_come_satisfies(condition: dict[str, Any], verdict: str) -> None:
    assert identifiable(special_conditions=[condition]).verdict == verdict


def test_of_several_conditions_one_to_come_is_enough() -> None:
    past = {"text": "NHS England shall review the DSPT.", "due": "2026-01-01"}
    to_come = {"text": "NHS England shall review the DSPT again.", "due": "2027-01-01"}
    for both in ([past, to_come], [to_come, past]):
        assert identifiable(special_conditions=both).verdict is Verdict.SATISFIED


# --- IG Toolkit --------------------------------------------------------------------------------------------------


def toolkit(
    *evidence: dict[str, Any], as_at: str = "2018-06-30", igt: dict[str, Any] | None = None, **more: Any
) -> Finding:
    worked = {"clause": "video/4-igt", "organisation": {"routes": ["igt"]}, "as_at": date.fromisoformat(as_at)}
    return the_finding({**worked, "evidence": [{"igt": igt or {}}, *evidence], **more})


@pytest.mark.parametrize(
    ("as_at", "verdict"),
    [
        ("2018-03-26", "satisfied"),
        ("2018-03-25", "needs-review"),
        ("2019-03-25", "satisfied"),
        ("2019-03-26", "needs-review"),
        ("2019-03-31", "needs-review"),
        ("2019-04-01", "not-satisfied"),
    ],
)
def test_a_submission_counts_for_less_than_twelve_months_and_until_the_toolkit_ended(as_at: str, verdict: str) -> None:
    assert toolkit(as_at=as_at).verdict == verdict


@pytest.mark.parametrize(
    "igt",
    [
        {"grade": "satisfactory_with_plan"},
        {"grade": "not_satisfactory"},
        {"grade": None},
        {"published_on": None},
        {"organisation_code": None},
    ],
)
def test_a_submission_with_a_weakness_goes_to_a_person(igt: dict[str, Any]) -> None:
    assert toolkit(igt=igt).verdict is Verdict.NEEDS_REVIEW


def test_the_newest_submission_counts() -> None:
    older = {"igt": {"published_on": "2017-09-01", "grade": "not_satisfactory"}}
    undated = {"igt": {"published_on": None}}
    for evidence in ([older, {"igt": {}}, undated], [undated, {"igt": {}}, older]):
        assert toolkit(evidence=evidence).verdict is Verdict.SATISFIED


def test_identifiable_data_and_a_published_dspt_want_a_person() -> None:
    for data in ({"received": "identifiable"}, {"provided": "identifiable"}, {"received": "unknown"}):
        assert toolkit(application={"data": data}).verdict is Verdict.NEEDS_REVIEW
        approved = [{"clause": "video/4-igt", "decided_on": "2018-06-01"}]
        assert toolkit(application={"data": data}, decisions=approved).verdict is Verdict.SATISFIED
    page = {"dspt": {"edition": "2018-19", "published_on": "2018-06-01"}}
    assert toolkit(page).verdict is Verdict.NEEDS_REVIEW


# --- what is asked -------------------------------------------------------------------------------------------------


def asked_fields(found: Finding) -> set[str | None]:
    return {question.field for question in found.questions if question.field}


def test_a_letter_that_is_read_in_doubt_is_asked_about_and_a_sure_one_is_not() -> None:
    unsure = {"letter": {"edition": "2024-25", "decided_on": {"doubtful": "2026-10-01"}}}
    assert asked_fields(identifiable(unsure)) == {"decided_on"}
    assert asked_fields(identifiable({"letter": {"edition": "2024-25"}})) == set()


def test_of_two_letters_the_surely_read_one_proves_it() -> None:
    sure, unsure = {"letter": {}}, {"letter": {"decided_on": {"doubtful": "2026-11-01"}}}
    assert identifiable(sure, unsure).verdict is Verdict.SATISFIED
    assert identifiable(unsure, sure).verdict is Verdict.SATISFIED
    assert identifiable(unsure).verdict is Verdict.NEEDS_REVIEW
