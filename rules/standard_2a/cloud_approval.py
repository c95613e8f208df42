"""Standard 2a, clause 3.3: cloud storage is approved case by case, by NHS England's security team.

No document satisfies this clause, however good: only a recorded decision does (contract, law 1).
"""

from evidence.application import DecisionRole
from evidence.bundle import CaseEvidence
from evidence.findings import Clause, Subject
from rules.rule import Judgement, for_decision, rule
from rules.standard_2a.cloud_evidence import unless_cloud

CLAUSE = Clause(
    id="2a/3.3",
    title="Case-by-case approval of cloud storage",
    says="Applications involving cloud storage will only be approved when NHS Digital is satisfied that "
    "sufficient assurance has been provided based on a case-by-case assessment.",
    source="Data sharing standard 2a, 3.3",
    about=Subject.APPLICATION,
)


@rule(CLAUSE, signed_by=DecisionRole.SECURITY)
@unless_cloud
def cloud_is_approved(case: CaseEvidence) -> Judgement:
    return for_decision(
        "the security team decides on cloud storage case by case, and no decision of theirs is recorded",
        would_satisfy="A decision of NHS England's security team on this application's use of the cloud.",
    )
