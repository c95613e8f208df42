"""ISO 27001 and the policy: what the security team is told to look at, and which approval is of which file."""

from typing import Any

import pytest
from test_worked_cases import the_finding

from evidence.findings import Finding, Verdict


def certified(*more: dict[str, Any], cert: dict[str, Any] | None = None, **case: Any) -> Finding:
    worked = {"clause": "2a/1.3", "organisation": {"routes": ["iso27001"]}}
    return the_finding({**worked, "evidence": [{"certificate": cert or {}}, *more], **case})


def policed(*more: dict[str, Any], policy: dict[str, Any] | None = None, **case: Any) -> Finding:
    worked = {"clause": "2a/1.2", "organisation": {"routes": ["slsp"]}}
    return the_finding({**worked, "evidence": [{"policy": policy or {}}, *more], **case})


def from_date(iso: str) -> Any:
    from datetime import date

    return date.fromisoformat(iso)


@pytest.mark.parametrize(
    ("cert", "reason"),
    [
        ({"issued_on": "2026-11-22"}, "it starts on 22 November 2026"),
        ({"issued_on": None}, "the start of its validity is not printed"),
        ({"expires_on": "2028-08-02"}, "longer than a certificate runs"),
        ({"accreditation_body": None}, "no accreditation"),
        ({"scope": None}, "no scope is shown"),
        ({"standard": None}, "no standard is printed"),
        ({"standard": "ISO 27001"}, "the issue of the standard is not printed"),
        ({"standard": "ISO/IEC 27001:1999"}, "no issue of the standard that is known"),
    ],
)
def test_a_weakness_of_a_certificate_is_named_and_fails_nothing(cert: dict[str, Any], reason: str) -> None:
    found = certified(cert=cert)
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert reason in found.because
    assert reason not in certified().because


@pytest.mark.parametrize(
    ("cert", "reason"),
    [
        ({"issued_on": "2026-11-21"}, "it starts on"),
        ({"expires_on": "2028-08-01"}, "longer than a certificate runs"),
        ({"standard": "ISO 27001:2022"}, "issue of the standard"),
        ({"standard": "ISO/IEC 27001 - 2022"}, "issue of the standard"),
        ({}, "the link to"),
        ({}, "expires today"),
        ({}, "before the agreement starts"),
        ({}, "speaks of an approval"),
    ],
)
def test_what_is_in_order_is_not_named(cert: dict[str, Any], reason: str) -> None:
    assert reason not in certified(cert=cert).because


def test_notes_on_a_certificate() -> None:
    ends = {"expires_on": "2026-12-01"}
    before = {"application": {"agreement_start": "2026-12-02"}}
    assert "before the agreement starts" in certified(cert=ends, **before).because
    on_the_day = {"application": {"agreement_start": "2026-12-01"}}
    assert "before the agreement starts" not in certified(cert=ends, **on_the_day).because
    assert "expires today" in certified(cert=ends, as_at=from_date("2026-12-01")).because
    assert "speaks of an approval" in certified({"letter": {"subject": "iso27001"}}).because
    assert "speaks of an approval" not in certified({"letter": {"subject": "slsp"}}).because


def test_a_certificate_to_two_issues_ends_with_the_later_one() -> None:
    both = certified(cert={"standard": "ISO/IEC 27001:2013 and ISO/IEC 27001:2022"})
    assert both.verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize("standard", ["ISO 9001:2015", "ISO/IEC 27017:2015", "ISO 270011", "Cyber Essentials"])
def test_a_certificate_to_another_standard_fails(standard: str) -> None:
    assert certified(cert={"standard": standard}, decisions=[{}]).verdict is Verdict.NOT_SATISFIED


def test_of_several_certificates_the_best_counts_whatever_their_order() -> None:
    expired = {"certificate": {"issued_on": "2022-02-01", "expires_on": "2025-01-31"}}
    good: dict[str, Any] = {"certificate": {}}
    for evidence in ([expired, good], [good, expired]):
        assert certified(evidence=evidence).verdict is Verdict.NEEDS_REVIEW
    longer = {"certificate": {"expires_on": "2028-03-31"}}
    for evidence in ([longer, good], [good, longer]):
        assert "until 31 March 2028" in certified(evidence=evidence).because
    unsure = {"certificate": {"expires_on": {"doubtful": "2028-03-31"}}}
    for evidence in ([unsure, good], [good, unsure]):
        assert "until 31 January 2028" in certified(evidence=evidence, decisions=[{}]).because


def test_a_relatives_certificate_wants_the_link_shown() -> None:
    relative = {"certificate": {"organisation_name": "Westshire Enterprises Ltd"}, "owner": None}
    found = certified(evidence=[relative])
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert "the link to University of Westshire must be shown" in found.because
    stranger = {"certificate": {"organisation_name": "Eastshire Haulage Ltd"}, "owner": None}
    assert certified(evidence=[stranger]).verdict is Verdict.NOT_SATISFIED


def test_another_certificate_is_named_where_none_of_the_right_one_was_sent() -> None:
    found = certified(evidence=[{"other_certificate": {"standard": "ISO 9001:2015"}}])
    assert found.verdict is Verdict.NOT_SATISFIED
    assert "is a certificate to ISO 9001:2015" in found.because
    assert "is a certificate to" not in certified(evidence=[{"other_certificate": {"standard": None}}]).because


@pytest.mark.parametrize(
    ("decision", "verdict"),
    [
        ({"decided_on": "2025-02-01"}, "satisfied"),
        ({"decided_on": "2025-01-31"}, "needs-review"),
        ({"decided_on": "2025-01-31", "decision": "rejected"}, "not-satisfied"),
        ({"role": "case_officer"}, "needs-review"),
    ],
)
def test_an_approval_is_of_what_there_was_on_its_day(decision: dict[str, Any], verdict: str) -> None:
    assert certified(decisions=[decision]).verdict == verdict
    start = {"issued_on": "2025-02-01"}
    assert policed(policy=start, decisions=[{"clause": "2a/1.2", **decision}]).verdict == verdict


# --- the policy -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("system_name", "system name"),
        ("owner", "owner"),
        ("approved_by", "approved by"),
        ("issued_on", "issued on"),
        ("encryption_at_rest", "encryption at rest"),
        ("encryption_in_transit", "encryption in transit"),
        ("data_destruction", "data destruction"),
    ],
)
def test_what_a_policy_lacks_is_named(field: str, name: str) -> None:
    whole = {
        "encryption_at_rest": "Data are encrypted at rest.",
        "encryption_in_transit": "Data are encrypted in transit.",
        "data_destruction": "Data are destroyed at the end.",
    }
    assert "does not show" not in policed(policy=whole).because
    assert f"does not show its {name}" in policed(policy={**whole, field: None}).because


@pytest.mark.parametrize(
    ("policy", "reason"),
    [
        ({"document_status": "draft"}, "it is a draft"),
        ({"review_due_on": "2026-11-20"}, "its review was due on 20 November 2026"),
    ],
)
def test_a_weakness_of_a_policy_is_named_and_fails_nothing(policy: dict[str, Any], reason: str) -> None:
    found = policed(policy=policy)
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert reason in found.because
    assert reason not in policed().because


def test_a_review_that_is_due_today_is_not_overdue() -> None:
    assert "its review was due" not in policed(policy={"review_due_on": "2026-11-21"}).because


def test_that_policies_are_phased_out_is_a_note_always() -> None:
    found = policed(decisions=[{"clause": "2a/1.2"}])
    assert found.verdict is Verdict.SATISFIED
    assert "phased out" in found.because


@pytest.mark.parametrize(
    ("declared", "other"),
    [
        ("Payroll", True),
        ("Westshire Safe Haven", False),
        ("Westshire Safe Haven (WSH)", False),
        ("Safe Haven", False),
        (None, False),
    ],
)
def test_a_policy_of_another_system_is_told(declared: str | None, other: bool) -> None:
    assert ("it is of the system" in policed(application={"system": declared}).because) is other


def test_the_newest_policy_is_judged() -> None:
    old = {"policy": {"issued_on": "2024-03-01", "document_status": "draft"}}
    undated = {"policy": {"issued_on": None, "document_status": "draft"}}
    for evidence in ([old, {"policy": {}}, undated], [undated, {"policy": {}}, old]):
        assert "draft" not in policed(evidence=evidence).because


def test_a_letter_on_a_policy_is_named_and_decides_nothing() -> None:
    found = policed({"letter": {"subject": "slsp"}})
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert "speaks of an agreement" in found.because
    assert "speaks of an agreement" not in policed({"letter": {"subject": "iso27001"}}).because


# --- copies ---------------------------------------------------------------------------------------------------


def copied(kind: str, *documents: dict[str, Any]) -> Finding:
    clause, route = ("video/5-copy", "iso27001") if kind == "certificate" else ("video/6-copy", "slsp")
    evidence = [{kind: {}, **given} if kind not in given else given for given in documents]
    return the_finding({"clause": clause, "organisation": {"routes": [route]}, "evidence": evidence})


@pytest.mark.parametrize(
    ("document", "verdict"),
    [
        ({}, "satisfied"),
        ({"certificate": {"pages_missing": [2]}}, "needs-review"),
        ({"certificate": {"pages_stated": 2}}, "needs-review"),
        ({"certificate": {"pages_stated": 2}, "pages": 2}, "satisfied"),
        ({"certificate": {"pages_stated": 1}}, "satisfied"),
        ({"certificate": {"annex_missing": True}}, "needs-review"),
        ({"problems": ["incomplete"]}, "needs-review"),
    ],
)
def test_a_copy_of_a_certificate_is_complete(document: dict[str, Any], verdict: str) -> None:
    assert copied("certificate", document).verdict == verdict


@pytest.mark.parametrize(
    ("document", "verdict"),
    [
        ({}, "satisfied"),
        ({"policy": {"system_name": None}}, "needs-review"),
        ({"problems": ["incomplete"]}, "needs-review"),
    ],
)
def test_a_copy_of_a_policy_is_of_a_system_and_complete(document: dict[str, Any], verdict: str) -> None:
    assert copied("policy", document).verdict == verdict


@pytest.mark.parametrize("kind", ["certificate", "policy"])
def test_one_complete_copy_among_several_will_do(kind: str) -> None:
    torn: dict[str, Any] = {"problems": ["incomplete"]}
    for documents in ([torn, {}], [{}, torn]):
        assert copied(kind, *documents).verdict is Verdict.SATISFIED


def test_a_relatives_certificate_is_no_copy_yet_and_a_strangers_is_none() -> None:
    relative = {"certificate": {"organisation_name": "Westshire Enterprises Ltd"}, "owner": None}
    assert copied("certificate", relative).verdict is Verdict.NEEDS_REVIEW
    stranger = {"certificate": {"organisation_name": "Eastshire Haulage Ltd"}, "owner": None}
    assert copied("certificate", stranger).verdict is Verdict.NOT_SATISFIED
