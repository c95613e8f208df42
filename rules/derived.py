"""Conclusions from other findings: they ask nothing themselves and rely on what those findings relied on."""

from collections.abc import Sequence

from evidence.findings import Finding, Verdict, worst
from rules.rule import Judgement
from rules.words import listed


def worst_of(findings: Sequence[Finding], met: str) -> Judgement:
    """As bad as the worst finding; ``met`` says in words what it means that all are satisfied."""
    verdict = worst(finding.verdict for finding in findings)
    telling = [finding for finding in findings if finding.verdict is verdict]
    if verdict is Verdict.SATISFIED:
        return from_findings(verdict, met, telling)
    return from_findings(verdict, reasons(verdict, telling), telling)


def reasons(verdict: Verdict, telling: Sequence[Finding]) -> str:
    """Why: each failure with its reason; where a person must look, only at what."""
    if verdict is Verdict.NOT_SATISFIED:
        return "; ".join(f"{_name(finding)}: {finding.because}" for finding in telling)
    return f"a person must look at {listed(_name(finding) for finding in telling)}"


def from_findings(verdict: Verdict, because: str, telling: Sequence[Finding]) -> Judgement:
    """A judgement that rests on other findings; what would turn it is what would turn each of them."""
    turns = listed((f.would_satisfy.rstrip(".") for f in telling if f.would_satisfy), last="and also")
    return Judgement(
        verdict,
        because,
        would_satisfy=f"{turns}." if turns and verdict is not Verdict.SATISFIED else None,
        premises=tuple(premise for finding in telling for premise in finding.relies_on),
        derived=True,
    )


def _name(finding: Finding) -> str:
    return f"{finding.clause} of {finding.organisation}" if finding.clause == "2a/1" else finding.clause
