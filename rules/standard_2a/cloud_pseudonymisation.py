"""Standard 2a, clause 3.2.3: the use of pseudonymisation.

A statement that the data are pseudonymised satisfies the clause, save where identifiable data are received: whether
these must stay identifiable is a judgement (domain, A12). A stated reason against it is enough for aggregated or
anonymised data only.
"""

import re

from evidence.application import Identifiability
from evidence.bundle import CaseEvidence
from evidence.fields import Found
from evidence.findings import Clause, Subject
from evidence.wording import clauses, denies, hedges, plans
from rules.rule import Judgement, for_decision, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, no_assessment_open, on_assessments, unless_cloud

CLAUSE = Clause(
    id="2a/3.2.3",
    title="Use of pseudonymisation",
    says="The applicant must provide evidence to support: The use of Pseudonymisation;",
    source="Data sharing standard 2a, 3.2.3",
    about=Subject.APPLICATION,
)
ASK = "A statement in the cloud risk assessment of how and where the data are pseudonymised and who holds the key."
NO_PERSON_IN_IT = frozenset({Identifiability.AGGREGATED, Identifiability.ANONYMISED})

_ABOUT = re.compile(r"pseudonymi[sz]|de-?identif|tokeni[sz]", re.I)
_DONE = re.compile(
    r"\b(?:pseudonymi[sz]|tokeni[sz])(?:ed|es|e)\b|\bde-?identif(?:ied|ies|y)\b"
    r"|(?:pseudonymi[sz]ation|tokeni[sz]ation|de-?identification)\b[^.;]{0,60}?\b(?:applied|used|performed|implemented"
    r"|in place|carried out|undertaken|takes place|happens|enforced|done|managed)\b"
    r"|\b(?:uses?|using|apply|applies|applying|perform\w*)\b[^.;]{0,30}(?:pseudonymi[sz]ation|tokeni[sz]ation|de-?identification)",
    re.I,
)
_IN_PART = re.compile(
    r"\bonly (?:for|in|on|to|where|when|some|part)\b|\b(?:for|in|on)\b[^.;,]{0,40}\bonly\b"
    r"|(?<!never )(?<!not )(?<!cannot be )\bre-?identif(?:ied|ies|y)\b",
    re.I,
)
"""For some of the data or purposes only, or undone again."""
_TAKEN_BACK = re.compile(
    r"\b(?:reject\w*|ruled out|discount\w*|dismiss\w*|abandon\w*|instead of|rather than|waived?)\b", re.I
)
_REASON = re.compile(
    r"\b(?:because|since|as|so|therefore|due to|needed|necessary|required|requires?|applicable"
    r"|aggregat\w+|anonym\w+)\b",
    re.I,
)


def is_used(text: str) -> bool:
    """Whether a text says that the data are pseudonymised; a denial about the key is none about that."""
    said = [part for part in clauses(text) if _ABOUT.search(part)]
    done = any(_DONE.search(part) for part in said) and not _TAKEN_BACK.search(text)
    in_part = any(_IN_PART.search(part) for part in said)
    return done and not in_part and not any(denies(part) or hedges(part) for part in said) and not plans(text)


def is_refused(text: str) -> bool:
    """Whether a text says, with a reason, that the data are not pseudonymised."""
    said = [part for part in clauses(text) if _ABOUT.search(part)] or [text]
    refused = any(denies(part) for part in said) or bool(_TAKEN_BACK.search(text))
    return refused and bool(_REASON.search(text)) and not plans(text)


@rule(CLAUSE)
@unless_cloud
def pseudonymisation_is_used(case: CaseEvidence) -> Judgement:
    received = case.application.data.received
    return on_assessments(case, lambda paper: _on_use(paper, received), no_assessment_open)


def _on_use(paper: Paper, received: Identifiability) -> Judgement:
    stated = paper.contents.pseudonymisation
    if not isinstance(stated, Found):
        return for_decision(f"{paper.name} says nothing of pseudonymisation", would_satisfy=ASK)
    cited = paper.cite("pseudonymisation")
    quoted = f"{paper.name} states: {stated.value}"
    if is_used(stated.value) and received is not Identifiability.IDENTIFIABLE:
        return satisfied(quoted, *cited)
    if is_refused(stated.value) and received in NO_PERSON_IN_IT:
        return satisfied(f"{quoted} (the data received are {received.value})", *cited)
    why = (
        "the data received are identifiable"
        if is_used(stated.value)
        else "it does not say that the data are pseudonymised"
    )
    return for_decision(f"{quoted}; {why}", *cited, would_satisfy=ASK)
