"""Standard 2a, clause 3.2.5: understanding of the Shared Responsibility Model.

Understanding shows in saying who does what: the provider's part and the applicant's own. The model's name alone, or
the provider's picture of it, shows nothing.
"""

import re

from evidence.bundle import CaseEvidence
from evidence.fields import Missing
from evidence.findings import Clause, Subject
from evidence.naming import named_in
from evidence.wording import plans
from rules.regions import family
from rules.rule import Judgement, for_decision, needs_review, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, no_assessment, on_assessments, unless_cloud

CLAUSE = Clause(
    id="2a/3.2.5",
    title="Understanding of the Shared Responsibility Model",
    says="The applicant must provide evidence to support: … Understanding of the Shared Responsibility Model",
    source="Data sharing standard 2a, 3.2.5",
    about=Subject.APPLICATION,
)
ASK = "A description, in the applicant's words, of what the cloud provider and what the applicant is responsible for."

_THEM = re.compile(r"\b(?:(?:cloud |service |hosting )?provider|supplier|vendor|host)(?:['’]s|s|s['’])?\b", re.I)
_US = re.compile(
    r"\b(?:we|customers?|tenants?|applicant|controller|university|trust|company|institute|council|organisation|unit|charity"
    r"|college|hospital|registry|our (?:\w+ )?(?:team|staff|administrators?|engineers?|department))\b",
    re.I,
)
_DUTY = re.compile(
    r"\b(?:responsib\w+|accountab\w+|secur\w+|manag\w+|protect\w+|patch\w*|configur\w+|maintain\w*|operat\w+|control\w*"
    r"|look\w* after|own\w*|provid(?:es|ing)|administer\w*|encrypt\w*)\b",
    re.I,
)
_PARTS = re.compile(
    r"[;.\n]|,? (?:and|while|whereas|whilst|but) (?=(?:the |our |we|customers?\b|[A-Z]))|(?<=[a-z]), (?=we\b|the )"
)
_FALLS_TO = re.compile(r"^\W*(?:the |our )?(?:\S+ ){1,4}for\b|:")
_MODEL = re.compile(r"\bshared[- ]responsibilit\w+(?: model)?", re.I)
_NOT_UNDERSTOOD = re.compile(
    r"\b(?:not|no|never|un)\b[^.;]{0,30}(?:understood|defined|agreed|clear|documented|established)|unclear"
    r"|\bresponsib\w+ for (?:nothing|none|everything)\b|\bto be (?:determined|decided|agreed|confirmed|defined)\b",
    re.I,
)
_MENTIONED = re.compile(r"shared[\s-]+responsib|responsib\w+ (?:matrix|model)", re.I)
LEAST_WORDS = 9
"""A sentence that says who does what on both sides is not shorter."""


def says_who_does_what(text: str, names: tuple[str, ...] = ()) -> bool:
    """Whether a text gives duties to the provider and to the applicant; ``names`` are the applicant's own."""
    text = _MODEL.sub(" ", text)
    parts = [part for part in _PARTS.split(text) if part.strip()]
    ours = any(_has_duty(part, bool(_US.search(part)) or _names_one(part, names)) for part in parts)
    theirs = any(_has_duty(part, bool(_THEM.search(part)) or family(part) is not None) for part in parts)
    long_enough = len(text.split()) >= LEAST_WORDS
    return ours and theirs and long_enough and bool(_DUTY.search(text)) and not _NOT_UNDERSTOOD.search(text)


def _has_duty(part: str, party: bool) -> bool:
    """Whether a part of a sentence names the party and what falls to it: "the Trust for security in the cloud"."""
    return party and bool(_DUTY.search(part) or _FALLS_TO.search(part))


def _names_one(part: str, names: tuple[str, ...]) -> bool:
    return bool(named_in(part, names))


@rule(CLAUSE)
@unless_cloud
def responsibilities_are_understood(case: CaseEvidence) -> Judgement:
    return on_assessments(case, lambda paper: _on_sharing(paper, case), no_assessment)


def _on_sharing(paper: Paper, case: CaseEvidence) -> Judgement:
    stated = paper.contents.shared_responsibility
    cited = paper.cite("shared_responsibility")
    if isinstance(stated, Missing):
        return _not_stated(paper, case)
    names = tuple(name for organisation in case.application.organisations for name in organisation.names)
    if says_who_does_what(stated.value, names) and not plans(stated.value):
        return satisfied(f"{paper.name} states: {stated.value}", *cited)
    because = f"{paper.name} does not say what each side is responsible for: {stated.value}"
    return for_decision(because, *cited, would_satisfy=ASK)


def _not_stated(paper: Paper, case: CaseEvidence) -> Judgement:
    because = f"{paper.name} says nothing of who is responsible for what"
    elsewhere = any(_MENTIONED.search(text) for document in case.documents for text in document.page_texts)
    if elsewhere:
        return for_decision(f"{because}, although the evidence mentions it", would_satisfy=ASK)
    if not case.read_whole:
        return needs_review(f"{because}, but not every file was read whole", would_satisfy=ASK)
    return not_satisfied(because, *paper.cite("shared_responsibility"), would_satisfy=ASK)
