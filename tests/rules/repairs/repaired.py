"""The repairs of a case as its letter would word them, for worked cases of repairs."""

from evidence.bundle import CaseEvidence
from evidence.findings import Change, Finding
from rules.across import as_counting
from rules.assess import assess
from rules.repairs import asked, repair
from rules.repairs.derived import Ways
from rules.repairs.search import SETTLED
from rules.repairs.step import taken


def finding_of(matter: CaseEvidence, clause: str, of: str | None = "uni") -> Finding:
    """The finding on a clause with its repairs, each of which is seen to settle it."""
    finding = next(f for f in assess(matter).findings if (f.clause, f.organisation) == (clause, of))
    if finding.verdict in SETTLED:
        return finding
    one = asked(clause, of)
    found = Ways(matter).of(one)
    for steps in found:
        assert one.of(as_counting(taken(matter, steps))).verdict in SETTLED, steps
    return finding.model_copy(update={"repairs": tuple(map(repair, found))})


def letter_of(matter: CaseEvidence, clause: str, of: str | None = "uni") -> list[str]:
    """Each repair of a clause in words, who does it first: ``applicant: send … / security: …``."""
    return [" / ".join(map(_line, one.changes)) for one in finding_of(matter, clause, of).repairs]


def _line(change: Change) -> str:
    return f"{change.by.value}: {change.says}"
