"""Repairs: for a finding that is not satisfied, the smallest sets of changes after which it would be.

They are found by asking the rules and not written by hand. A *step* is a small change of the case that somebody can
make: the applicant sends a document or completes the application, a case officer confirms a reading, the security team
decides. A rule is asked again on the case after some steps; a set counts when the clause is then satisfied (or asks
nothing any more) and no part of the set would do. That keeps the letter to the applicant as right as the rules are: an
approval is a step of its own wherever the standard wants one, and no confirmation mends an expired certificate.

``step`` what a step is · ``wanted`` what the documents asked for would say · ``supply``, ``papers``, ``declare`` and
``officers`` the steps · ``moves`` which are tried for which clause · ``search`` the search · ``derived`` clauses
concluded from others.
"""

from collections.abc import Iterable

from evidence.bundle import CaseEvidence
from evidence.findings import Assessment, Finding, Repair
from rules.repairs.derived import Ways
from rules.repairs.search import SETTLED, Asked
from rules.repairs.step import Steps, in_order
from rules.standard_2a import APPLICATION_RULES, ORGANISATION_RULES

_OF_ORGANISATION = {rule.clause.id: rule for rule in ORGANISATION_RULES}
_OF_APPLICATION = {rule.clause.id: rule for rule in APPLICATION_RULES}


def with_repairs(assessment: Assessment, case: CaseEvidence) -> Assessment:
    """The assessment of the case with the repairs of its open findings; verdicts, questions and ids stay."""
    ways = Ways(case)
    findings = tuple(_with_repairs(finding, ways) for finding in assessment.findings)
    return assessment.model_copy(update={"findings": findings})


def asked(clause: str, organisation: str | None) -> Asked:
    """The clause with its rule, as it is asked of the organisation or (``None``) of the application."""
    return Asked(_OF_APPLICATION[clause] if organisation is None else _OF_ORGANISATION[clause], organisation)


def _with_repairs(finding: Finding, ways: Ways) -> Finding:
    if finding.verdict in SETTLED:
        return finding
    found = ways.of(asked(finding.clause, finding.organisation))
    if not found:
        return finding
    repairs = tuple(repair(steps) for steps in found)
    return finding.model_copy(update={"repairs": repairs, "would_satisfy": in_words(repairs)})


def repair(steps: Steps) -> Repair:
    """A set of steps as changes, the applicant's first."""
    ordered = sorted(in_order(steps), key=lambda step: not step.by_applicant)
    return Repair(changes=tuple(step.change for step in ordered))


def in_words(repairs: Iterable[Repair]) -> str:
    """The repairs as one sentence of a letter: ``Send …; or send …, and …``."""
    ways = (", and ".join(change.says for change in one.changes) for one in repairs)
    said = "; or ".join(ways)
    return f"{said[0].upper()}{said[1:]}."
