"""Which findings count for the verdict of the case (contract, section 4, under "The clauses")."""

import pytest
from build import application, case, organisation

from evidence.findings import Finding, Verdict
from rules.assess import assess, counts, verdict_of
from rules.standard_2a import CLAUSE_ORDER, RULES

THROUGH_A_ROUTE_ONLY = (
    *("2a/1.1", "2a/1.1.1", "2a/1.1.2", "2a/1.1.3", "2a/1.1.4", "2a/1.1.5", "2a/1.1.6", "2a/1.2", "2a/1.3"),
    *("video/4-igt", "video/4-igt-condition", "video/5-copy", "video/6-copy"),
)


def finding(clause: str, verdict: Verdict = Verdict.NOT_SATISFIED, organisation: str | None = None) -> Finding:
    return Finding(clause=clause, organisation=organisation, verdict=verdict, because="so", would_satisfy="more")


@pytest.mark.parametrize("clause", THROUGH_A_ROUTE_ONLY)
def test_a_clause_of_a_route_counts_only_through_the_route(clause: str) -> None:
    assert not counts(finding(clause, organisation="uni"))


@pytest.mark.parametrize("clause", [c for c in CLAUSE_ORDER if c not in (*THROUGH_A_ROUTE_ONLY, "2a/1")])
def test_every_other_clause_counts_by_itself(clause: str) -> None:
    assert counts(finding(clause))


def test_adequate_assurance_counts_once_for_the_application() -> None:
    assert counts(finding("2a/1"))
    assert not counts(finding("2a/1", organisation="uni"))


def test_the_case_is_as_bad_as_the_worst_that_counts() -> None:
    assured = finding("2a/1", Verdict.SATISFIED)
    assert verdict_of([assured, finding("2a/1.3", organisation="uni")]) is Verdict.SATISFIED
    assert verdict_of([assured, finding("2a/2", Verdict.NEEDS_REVIEW, "uni")]) is Verdict.NEEDS_REVIEW
    assert verdict_of([assured, finding("guidance/geography", Verdict.NOT_APPLICABLE)]) is Verdict.SATISFIED


DSPT = ("2a/1.1", "2a/1.1.1", "2a/1.1.2", "2a/1.1.3", "2a/1.1.4", "2a/1.1.5", "2a/1.1.6", "video/4-dspt-date")
OF_ROUTE = {
    "dspt": DSPT,
    "iso27001": ("2a/1.3", "video/5-copy"),
    "slsp": ("2a/1.2", "video/6-copy"),
    "igt": ("video/4-igt", "video/4-igt-condition"),
}


@pytest.mark.parametrize("routes", [[], ["dspt"], ["iso27001"], ["slsp"], ["igt"], ["slsp", "dspt"]])
def test_an_organisation_is_asked_for_the_clauses_of_its_routes_and_no_other(routes: list[str]) -> None:
    declared = application(organisations=[organisation(routes=routes)])
    asked = [f.clause for f in assess(case(declared)).findings if f.organisation == "uni"]
    wanted = {"2a/1", "2a/2", *(clause for route in routes for clause in OF_ROUTE[route])}
    assert sorted(asked) == sorted(wanted)


@pytest.mark.parametrize("clause", ["2a/1.2", "2a/1.3", "2a/3.3"])
def test_these_clauses_want_the_decision_of_the_security_team(clause: str) -> None:
    (rule,) = (rule for rule in RULES if rule.clause.id == clause)
    assert rule.signed_by == "security"
