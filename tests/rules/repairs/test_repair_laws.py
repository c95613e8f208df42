"""What holds of every repair, over flawed cases: all of it satisfies the clause, and no part of it does."""

import os
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from random import Random

import pytest
from flaws import FLAWS, Flaw
from satisfied_case import satisfied_case

from evidence.application import DecisionRole
from evidence.bundle import CaseEvidence
from evidence.findings import Finding, Party, Verdict
from rules.across import as_counting
from rules.assess import assess
from rules.repairs import asked, with_repairs
from rules.repairs.derived import Ways
from rules.repairs.search import Asked
from rules.repairs.step import Steps, taken

SETTLED = (Verdict.SATISFIED, Verdict.NOT_APPLICABLE)
SAMPLE = FLAWS[:: int(os.environ.get("EVERY_NTH_FLAW", "5"))]
"""Every so many flaws; 1 takes a minute."""


@cache
def flawed(flaw: Flaw) -> CaseEvidence:
    made = satisfied_case(Random(1))
    flaw.put(made, Random(f"{flaw.name}/1"))
    return made.case()


@cache
def repaired(flaw: Flaw) -> tuple[Finding, ...]:
    return with_repairs(assess(flawed(flaw)), flawed(flaw)).findings


def verdict_after(one: Asked, case: CaseEvidence, steps: Steps) -> Verdict:
    return one.of(as_counting(taken(case, steps))).verdict


def open_findings(case: CaseEvidence) -> list[Finding]:
    return [finding for finding in assess(case).findings if finding.verdict not in SETTLED]


def proper_parts(steps: Steps) -> Iterator[Steps]:
    for size in range(len(steps)):
        yield from map(frozenset, combinations(sorted(steps, key=lambda step: step.name), size))


@pytest.mark.parametrize("flaw", SAMPLE, ids=lambda flaw: flaw.name)
def test_a_repair_satisfies_its_clause_and_no_part_of_it_does(flaw: Flaw) -> None:
    case = flawed(flaw)
    ways = Ways(case)
    for finding in open_findings(case):
        one = asked(finding.clause, finding.organisation)
        for steps in ways.of(one):
            assert verdict_after(one, case, steps) in SETTLED, (finding.clause, steps)
            for part in proper_parts(steps):
                assert verdict_after(one, case, part) not in SETTLED, (finding.clause, steps, part)


@pytest.mark.parametrize("flaw", SAMPLE, ids=lambda flaw: flaw.name)
def test_a_clause_that_a_flaw_opened_has_a_repair(flaw: Flaw) -> None:
    found = {(f.clause, f.organisation): f for f in repaired(flaw)}
    for place in flaw.seen:
        if place in found:
            assert found[place].repairs, place
            assert found[place].would_satisfy


@pytest.mark.parametrize("flaw", SAMPLE, ids=lambda flaw: flaw.name)
def test_what_the_security_team_signs_is_no_case_officers_to_repair(flaw: Flaw) -> None:
    for finding in repaired(flaw):
        if asked(finding.clause, finding.organisation).rule.signed_by is DecisionRole.SECURITY:
            parties = {change.by for repair in finding.repairs for change in repair.changes}
            assert Party.CASE_OFFICER not in parties, finding.clause


@pytest.mark.parametrize("flaw", SAMPLE[::3], ids=lambda flaw: flaw.name)
def test_repairs_change_nothing_else_of_an_assessment(flaw: Flaw) -> None:
    case = flawed(flaw)
    plain = assess(case)
    after = with_repairs(plain, case)
    without = [f.model_copy(update={"repairs": (), "would_satisfy": None}) for f in after.findings]
    assert without == [f.model_copy(update={"would_satisfy": None}) for f in plain.findings]
    assert after.model_copy(update={"findings": plain.findings}) == plain
    assert after.findings == repaired(flaw), "asked twice, the same repairs"
