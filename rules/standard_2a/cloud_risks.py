"""Standard 2a, clause 3.2.2: risk management of the cloud treats confidentiality, integrity and availability.

All three must be considered. What is written of them may be "no risk was found"; it may not be that nobody looked.
"""

import re

from evidence.bundle import CaseEvidence
from evidence.fields import Missing
from evidence.findings import Clause, Subject
from evidence.wording import plans
from rules.rule import Judgement, for_decision, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, no_assessment, on_assessments, unless_cloud
from rules.words import listed

CLAUSE = Clause(
    id="2a/3.2.2",
    title="Risk management considers confidentiality, integrity and availability",
    says="Risk Management of the use of the Cloud for this data, taking into consideration Confidentiality, Integrity "
    "and Availability;",
    source="Data sharing standard 2a, 3.2.2",
    about=Subject.APPLICATION,
)
THREE = ("confidentiality", "integrity", "availability")

_NOT_LOOKED_AT = re.compile(
    r"\bnot\s+(?:\w+\s+){0,2}?(?:assess|consider|address|evaluat|cover|review|examin|applicable"
    r"|relevant|in scope|treated)\w*"
    r"|\bout of scope\b|\bN/?A\b|\bto be (?:assessed|considered|confirmed|completed|added|determined)\b"
    r"|\bTB[CD]\b|\bno assessment\b",
    re.I,
)


def is_considered(text: str) -> bool:
    """Whether a sentence treats its subject; a plan to treat it, or a word that nobody did, does not."""
    return not _NOT_LOOKED_AT.search(text) and not (plans(text) and "assess" in text.casefold())


@rule(CLAUSE)
@unless_cloud
def three_risks_are_considered(case: CaseEvidence) -> Judgement:
    return on_assessments(case, _on_risks, no_assessment)


def _on_risks(paper: Paper) -> Judgement:
    missing = [name for name in THREE if not _considers(paper, name)]
    if not missing:
        return satisfied(f"{paper.name} considers {listed(THREE)}", *paper.cite(*THREE))
    return for_decision(
        f"{paper.name} does not consider {listed(missing)}",
        would_satisfy=f"A cloud risk assessment that also considers {listed(missing)}.",
    )


def _considers(paper: Paper, name: str) -> bool:
    stated = getattr(paper.contents, name)
    return not isinstance(stated, Missing) and is_considered(stated.value)
