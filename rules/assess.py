"""A case and its evidence to an assessment: every clause judged, in the contract's order, with its questions.

The verdict of the case is the worst of what counts by itself; the clauses of a route count only through the
best route of their organisation, in ``2a/1`` (contract, section 4).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.findings import Assessment, Finding, Verdict, worst
from rules.across import look_across
from rules.across.explaining import explained
from rules.questions import review_items
from rules.standard_2a import APPLICATION_RULES, CLAUSE_ORDER, ORGANISATION_RULES

COUNTING = frozenset({"2a/2", "2a/3", "video/4-dspt-date", "video/7-declared"})
"""Clauses that count for the case by themselves, beside all below ``2a/3`` and of the guidance."""


def assess(case: CaseEvidence) -> Assessment:
    """Look across the documents, then judge every clause on every organisation that it is asked of."""
    across = look_across(case)
    judged = sorted(_findings(_by_name(across.counting)), key=lambda finding: CLAUSE_ORDER.index(finding.clause))
    findings = explained(judged, across.contradictions)
    return Assessment(
        reference=case.application.reference,
        as_at=case.as_at,
        verdict=verdict_of(findings),
        findings=findings,
        review_items=review_items(across.case, findings),
        documents=across.case.placed,
        observations=across.observations,
    )


def _by_name(case: CaseEvidence) -> CaseEvidence:
    """Of papers that are equally good the first is told of: by name, so that the order of arrival tells nothing."""
    return replace(case, placed=tuple(sorted(case.placed, key=lambda p: (p.document.name, p.document.sha256))))


def _findings(case: CaseEvidence) -> Iterator[Finding]:
    """The organisations in the order declared, then the application."""
    for organisation in case.application.organisations:
        evidence = OrganisationEvidence(case, organisation)
        for rule in ORGANISATION_RULES:
            if rule.route is None or rule.route in organisation.security_assurance.routes:
                yield rule.apply(evidence)
    for rule_of_case in APPLICATION_RULES:
        yield rule_of_case.apply(case)


def verdict_of(findings: Sequence[Finding]) -> Verdict:
    """The verdict of the case."""
    return worst(finding.verdict for finding in findings if counts(finding))


def counts(finding: Finding) -> bool:
    """Whether a finding counts for the case by itself."""
    if finding.clause == "2a/1":
        return finding.organisation is None
    return finding.clause in COUNTING or finding.clause.startswith(("2a/3.", "guidance/"))
