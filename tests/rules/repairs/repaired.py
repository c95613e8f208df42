"""The repairs of a case as its letter would word them, for worked cases of repairs."""

from evidence.bundle import CaseEvidence
from evidence.findings import Change, Finding
from rules.across import as_counting
from rules.assess import assess
from rules.repairs import asked, with_repairs
from rules.repairs.derived import Ways
from rules.repairs.search import SETTLED
from rules.repairs.step import taken


def finding_of(matter: CaseEvidence, clause: str, of: str | None = "uni") -> Finding:
    """The finding on a clause with its repairs, each of which is seen to settle it."""
    findings = with_repairs(assess(matter), matter).findings
    found = next(f for f in findings if (f.clause, f.organisation) == (clause, of))
    if found.verdict not in SETTLED:
        one = asked(clause, of)
        for steps in Ways(matter).of(one):
            assert one.of(as_counting(taken(matter, steps))).verdict in SETTLED, steps
    return found


def letter_of(matter: CaseEvidence, clause: str, of: str | None = "uni") -> list[str]:
    """Each repair of a clause in words, who does it first: ``applicant: send … / security: …``."""
    return [" / ".join(map(_line, one.changes)) for one in finding_of(matter, clause, of).repairs]


def _line(change: Change) -> str:
    return f"{change.by.value}: {change.says}"
