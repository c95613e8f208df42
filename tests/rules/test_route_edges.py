"""DSPT conditions at their edges: the code, the outcome with a plan, its special condition, and the comments."""

from datetime import date
from typing import Any

import pytest
from test_worked_cases import the_finding

from evidence.findings import Finding, Verdict
from rules.standard_2a.dspt_date import publication_dates

PLAN = {"outcome": "plan_agreed", "sector": "NHS Trust"}
CONDITION = {"text": "Carry out the improvement plan of the DSPT.", "due": "2027-03-31"}


def asked(clause: str, *evidence: dict[str, Any], organisation: dict[str, Any] | None = None, **worked: Any) -> Finding:
    given = list(evidence) or [{"dspt": {}}]
    return the_finding({"clause": clause, "organisation": organisation or {}, "evidence": given, **worked})


# --- 1.1.1 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "printed", "verdict"),
    [
        ("EE999999", "EE999999", "satisfied"),
        (" ee999999 ", "EE999999", "satisfied"),
        ("EE999999", "EE999998", "needs-review"),
        ("EE999999-LAB", "EE999999", "needs-review"),
        ("EE999999", "EE999999-LAB", "needs-review"),
        (None, "EE999999", "needs-review"),
        ("EE999999", None, "needs-review"),
        (None, None, "not-satisfied"),
        ("2026-06-24", "2026-06-24", "needs-review"),
    ],
)
def test_the_declared_code_is_the_one_on_the_evidence(declared: str | None, printed: str | None, verdict: str) -> None:
    page = {"dspt": {"organisation_code": printed}}
    assert asked("2a/1.1.1", page, organisation={"organisation_code": declared}).verdict == verdict


def test_two_pages_with_two_codes_conflict() -> None:
    own, other = {"dspt": {}}, {"dspt": {"organisation_code": "EE999998", "published_on": "2026-05-01"}}
    for evidence in ([own, other], [other, own]):
        assert asked("2a/1.1.1", *evidence).verdict is Verdict.NEEDS_REVIEW
    doubtful = {"dspt": {"organisation_code": {"doubtful": "EE999998"}, "published_on": "2026-05-01"}}
    assert asked("2a/1.1.1", own, doubtful).verdict is Verdict.SATISFIED


def test_an_officer_may_accept_a_code_that_differs_but_not_one_that_is_missing() -> None:
    approved = {"decisions": [{"clause": "2a/1.1.1", "role": "case_officer"}]}
    other = {"dspt": {"organisation_code": "EE999998"}}
    assert asked("2a/1.1.1", other, **approved).verdict is Verdict.SATISFIED
    assert asked("2a/1.1.1", {"dspt": {"organisation_code": None}}, **approved).verdict is Verdict.NEEDS_REVIEW


# --- 1.1.2 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dspt", "as_at", "verdict"),
    [
        ({}, "2026-06-24", "satisfied"),
        ({}, "2026-06-23", "needs-review"),
        ({"published_on": "2025-06-30"}, "2026-06-24", "needs-review"),
        ({"edition": "2019-20"}, "2026-11-21", "not-satisfied"),
        ({"edition": "1999-00"}, "2026-11-21", "needs-review"),
        ({"edition": None}, "2026-11-21", "needs-review"),
        ({"published_on": None}, "2026-11-21", "needs-review"),
        ({"outcome": None}, "2026-11-21", "needs-review"),
        ({"edition": "2024-25", "published_on": "2025-06-20"}, "2026-07-01", "not-satisfied"),
    ],
)
def test_an_edition_and_its_dates_must_be_known_and_fit(dspt: dict[str, Any], as_at: str, verdict: str) -> None:
    assert asked("2a/1.1.2", {"dspt": dspt}, as_at=date.fromisoformat(as_at)).verdict == verdict


def test_that_it_expires_today_is_noted_on_that_day_only() -> None:
    page = {"dspt": {"edition": "2024-25", "published_on": "2025-07-02"}}
    assert "expires today" in asked("2a/1.1.2", page, as_at=date(2026, 6, 30)).because
    assert "expires today" not in asked("2a/1.1.2", page, as_at=date(2026, 6, 29)).because


# --- 1.1.3 and 1.1.4 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "verdict"),
    [
        ({}, "satisfied"),
        ({"approved_by": "NHS Digital"}, "satisfied"),
        ({"approved_by": "Health and Social Care Information Centre"}, "satisfied"),
        ({"approved_by": "The NHS England DSPT team"}, "satisfied"),
        ({"approved_by": "The Trust Board"}, "needs-review"),
        ({"approved_by": "A friend of NHS England"}, "needs-review"),
        ({"approved_by": None}, "needs-review"),
        ({"approved_on": None}, "needs-review"),
        ({"approved_on": "2026-11-21"}, "satisfied"),
        ({"approved_on": "2026-11-22"}, "needs-review"),
        ({"edition": "2024-25"}, "needs-review"),
        ({"edition": None}, "needs-review"),
    ],
)
def test_a_plan_counts_once_nhs_england_approved_it_for_the_edition(plan: dict[str, Any], verdict: str) -> None:
    assert asked("2a/1.1.3", {"dspt": PLAN}, {"plan": plan}).verdict == verdict


def test_a_letter_or_a_plan_is_record_enough_and_a_refused_one_beside_it_harms_nothing() -> None:
    letter = {"letter": {"subject": "improvement_plan"}}
    refused = {"letter": {"subject": "improvement_plan", "grants": False}}
    for evidence in ([letter], [{"plan": {}}], [letter, refused], [refused, {"plan": {}}]):
        assert asked("2a/1.1.3", {"dspt": PLAN}, *evidence).verdict is Verdict.SATISFIED
    assert asked("2a/1.1.3", {"dspt": PLAN}, refused).verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize("outcome", ["standards_not_met", "entry_level"])
def test_a_failed_outcome_is_not_satisfied_and_no_approval_of_an_officer_saves_it(outcome: str) -> None:
    failed = {"dspt": {"outcome": outcome}}
    assert asked("2a/1.1.3", failed).verdict is Verdict.NOT_SATISFIED
    assert asked("2a/1.1.3", failed, decisions=[{"clause": "2a/1.1.3"}]).verdict is Verdict.NOT_SATISFIED
    assert asked("2a/1.1.3", failed, {"plan": {}}).verdict is Verdict.NEEDS_REVIEW


def test_a_failed_outcome_of_a_doubtful_edition_may_have_the_plan_of_another() -> None:
    failed = {"dspt": {"outcome": "standards_not_met", "edition": {"doubtful": "2025-26"}}}
    plan_before = {"letter": {"subject": "improvement_plan", "edition": "2024-25"}}
    assert asked("2a/1.1.3", failed, plan_before).verdict is Verdict.NEEDS_REVIEW
    assert asked("2a/1.1.3", failed).verdict is Verdict.NOT_SATISFIED


@pytest.mark.parametrize(
    ("dspt", "status", "conditions", "verdict"),
    [
        ({}, "final", [], "not-applicable"),
        (PLAN, "final", [], "not-satisfied"),
        (PLAN, "draft", [], "needs-review"),
        (PLAN, "final", [CONDITION], "satisfied"),
        (PLAN, "draft", [CONDITION], "satisfied"),
        (PLAN, "final", [{**CONDITION, "due": "2026-11-21"}], "satisfied"),
        (PLAN, "final", [{**CONDITION, "due": "2026-11-20"}], "needs-review"),
        (PLAN, "final", [{**CONDITION, "due": None}], "needs-review"),
        (PLAN, "final", [{"text": "Pay the invoice by 31 March 2027."}], "not-satisfied"),
        ({"outcome": "approaching_standards", "sector": "Care home"}, "final", [], "needs-review"),
        ({"outcome": "approaching_standards", "sector": "Care home"}, "final", [CONDITION], "satisfied"),
        ({"outcome": "standards_not_met"}, "final", [], "not-applicable"),
        ({"outcome": None}, "final", [], "needs-review"),
    ],
)
def test_an_agreed_plan_stands_in_the_agreement(
    dspt: dict[str, Any], status: str, conditions: list[dict[str, Any]], verdict: str
) -> None:
    declared = {"agreement_status": status, "special_conditions": conditions}
    assert asked("2a/1.1.4", {"dspt": dspt}, application=declared).verdict == verdict


def test_an_approved_plan_asks_for_its_condition_whatever_the_outcome() -> None:
    final = {"agreement_status": "final"}
    failed = {"dspt": {"outcome": "standards_not_met"}}
    assert asked("2a/1.1.4", failed, {"plan": {}}, application=final).verdict is Verdict.NOT_SATISFIED
    unclear = {"letter": {"subject": "improvement_plan", "grants": None}}
    assert asked("2a/1.1.4", failed, unclear, application=final).verdict is Verdict.NEEDS_REVIEW
    rival = {"dspt": {"outcome": "standards_met"}}
    assert asked("2a/1.1.4", {"dspt": PLAN}, rival, application=final).verdict is Verdict.NEEDS_REVIEW


def test_an_approval_of_a_plan_that_is_read_in_doubt_asks_for_no_condition_yet() -> None:
    failed, unsure = {"dspt": {"outcome": "standards_not_met"}}, {"plan": {"approved_by": {"doubtful": "NHS England"}}}
    found = asked("2a/1.1.4", failed, unsure, application={"agreement_status": "final"})
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert "approved_by" in [question.field for question in found.questions]


def test_that_no_plan_is_known_is_sure_only_when_everything_was_read() -> None:
    locked = {"unreadable": "encrypted"}
    for evidence in ([{"other": {}}], [{"dspt": {"outcome": "standards_not_met"}}]):
        assert asked("2a/1.1.4", *evidence).verdict is Verdict.NOT_APPLICABLE
        assert asked("2a/1.1.4", *evidence, locked).verdict is Verdict.NEEDS_REVIEW


def test_one_good_condition_among_several_is_enough() -> None:
    past = {**CONDITION, "due": "2026-01-01"}
    for conditions in ([past, CONDITION], [CONDITION, past]):
        declared = {"agreement_status": "final", "special_conditions": conditions}
        assert asked("2a/1.1.4", {"dspt": PLAN}, application=declared).verdict is Verdict.SATISFIED


# --- the comments ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("comments", "verdict"),
    [
        ("Published 24/06/2026", "satisfied"),
        ("PUBLISHED 24/06/2026, expires 30/06/2027", "satisfied"),
        ("24/06/2026", "satisfied"),
        ("24/06/2026 (24 June 2026)", "satisfied"),
        ("DSPT 24/06/2026, certificate valid until 30/06/2027", "satisfied"),
        ("Published 20/06/2025, published 24/06/2026", "satisfied"),
        ("Published 23/06/2026", "needs-review"),
        ("EXPIRES 24/06/2026", "needs-review"),
        ("Renewal due 24/06/2026", "needs-review"),
        ("24/06/2026 and 30/06/2026", "needs-review"),
        ("Published 24/06/2025. Other: 24/06/2026", "needs-review"),
        ("", "needs-review"),
        (None, "needs-review"),
    ],
)
def test_the_comments_give_the_publication_date(comments: str | None, verdict: str) -> None:
    assert asked("video/4-dspt-date", organisation={"comments": comments}).verdict == verdict


@pytest.mark.parametrize("word", ["published", "Publication:", "submitted", "submission", "completed on"])
def test_words_that_say_which_date_is_the_publication(word: str) -> None:
    found = publication_dates(f"Agreed 01/02/2026. DSPT {word} 24/06/2026")
    assert [typed.on for typed in found] == [date(2026, 6, 24)]


@pytest.mark.parametrize(
    "word",
    [
        *("expires", "expiry", "valid to", "until", "due", "renewal", "next", "by", "certificate", "ISO", "deadline"),
        "reviewed",
    ],
)
def test_words_that_say_that_a_date_is_another_one(word: str) -> None:
    assert publication_dates(f"DSPT {word} 24/06/2026") == ()


# --- who is declared -------------------------------------------------------------------------------------------------


def declared_hosts(*evidence: dict[str, Any], provider: str | None = None, **organisation: Any) -> Finding:
    place = {"id": "dc", "uses": ["storage"], "address": "1 College Road", "postcode": "WF9 9ZZ", "provider": provider}
    worked = {"clause": "video/7-declared", "organisation": {"locations": [place], **organisation}}
    return the_finding({**worked, "evidence": list(evidence) or [{"dspt": {}}]})


def test_every_named_host_must_be_declared() -> None:
    assert declared_hosts().verdict is Verdict.SATISFIED
    assert declared_hosts(provider="Westshire University").verdict is Verdict.SATISFIED
    undeclared = declared_hosts(provider="Valley Hosting Ltd")
    assert undeclared.verdict is Verdict.NEEDS_REVIEW
    assert "Valley Hosting Ltd" in undeclared.because
    assert "Valley Hosting Ltd" in declared_hosts({"policy": {"hosts": ["Valley Hosting Ltd"]}}).because
    assert "Microsoft Azure" in declared_hosts({"policy": {"providers": ["Microsoft Azure"]}}).because


@pytest.mark.parametrize("body", ["NHS England", "NHS Digital", "Health and Social Care Information Centre"])
def test_where_the_data_come_from_is_no_processor(body: str) -> None:
    assert declared_hosts({"policy": {"hosts": [body]}}).verdict is Verdict.SATISFIED


def test_a_host_that_a_page_denies_or_a_certificate_names_is_not_asked_about() -> None:
    denied = {"policy": {"hosts": ["Valley Hosting Ltd"]}, "text": "Valley Hosting Ltd is not used."}
    assert declared_hosts(denied).verdict is Verdict.SATISFIED
    for kind in ("certificate", "other_certificate"):
        assert declared_hosts({kind: {"hosts": ["Valley Hosting Ltd"]}}).verdict is Verdict.SATISFIED


def test_a_strangers_paper_names_nobody_of_ours() -> None:
    strangers = {
        "policy": {"organisation_name": "Eastshire Haulage Ltd", "hosts": ["Valley Hosting Ltd"]},
        "owner": None,
    }
    assert declared_hosts(strangers).verdict is Verdict.SATISFIED


def test_with_standards_met_no_plan_is_asked_for_whatever_else_was_not_read() -> None:
    assert asked("2a/1.1.4", {"dspt": {}}, {"unreadable": "encrypted"}).verdict is Verdict.NOT_APPLICABLE


def test_an_approval_that_names_no_edition_leaves_a_failed_outcome_open() -> None:
    failed, letter = {"dspt": {"outcome": "standards_not_met"}}, {"subject": "improvement_plan", "edition": None}
    assert asked("2a/1.1.3", failed, {"letter": letter}).verdict is Verdict.NEEDS_REVIEW
    assert asked("2a/1.1.3", failed, {"letter": {**letter, "edition": "2024-25"}}).verdict is Verdict.NOT_SATISFIED


def test_the_date_is_compared_only_once_it_is_sure_which_publication_counts() -> None:
    maybe_later = {"dspt": {"outcome": "standards_not_met", "published_on": {"doubtful": "2026-05-01"}}}
    assert asked("video/4-dspt-date", {"dspt": {}}, maybe_later).verdict is Verdict.NEEDS_REVIEW
    surely_older = {"dspt": {"outcome": "standards_not_met", "published_on": "2026-05-01"}}
    assert asked("video/4-dspt-date", {"dspt": {}}, surely_older).verdict is Verdict.SATISFIED
