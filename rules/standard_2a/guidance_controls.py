"""Security assurance guidance, required controls: data destruction, and encryption at rest and in transit.

The controls must be identified in the risk assessment. Each is a sentence of it, judged by what it claims: that the
control is there, that it is not or only planned, or something that a person must weigh.
"""

import re
from collections.abc import Callable

from evidence.bundle import CaseEvidence
from evidence.fields import Found
from evidence.findings import Clause, Subject
from evidence.wording import ENCRYPTION, Stance, hedges, plain_protocol, stance, weak_protocol
from rules.rule import Judgement, for_decision, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, no_assessment_open, on_assessments, unless_cloud

SOURCE = "Security assurance guidance, specific DARS requirements"
DESTRUCTION = Clause(
    id="guidance/data-destruction",
    title="Data destruction",
    says="Data destruction – an NHS England approved method to prevent the recovery of any data that is no longer "
    "required at the end of the DARS Agreement, at the retention period or on the issue of a Data Destruction Notice …",
    source=SOURCE,
    about=Subject.APPLICATION,
)
AT_REST = Clause(
    id="guidance/encryption-at-rest",
    title="Encryption at rest",
    says="Encryption at rest – encryption of data in cloud storage.",
    source=SOURCE,
    about=Subject.APPLICATION,
)
IN_TRANSIT = Clause(
    id="guidance/encryption-in-transit",
    title="Encryption in transit",
    says="Encryption in transit – encryption of data in transit between the cloud provider and the end user.",
    source=SOURCE,
    about=Subject.APPLICATION,
)
ASK_DESTRUCTION = (
    "The method by which data are destroyed so that they cannot be recovered, and that it is used at the end of the "
    "agreement, at the end of the retention period and on a Data Destruction Notice."
)
ASK_AT_REST = "A statement in the cloud risk assessment that the data in cloud storage are encrypted at rest, and how."
ASK_IN_TRANSIT = (
    "A statement in the cloud risk assessment that data in transit are encrypted with TLS 1.2 or later, or a VPN."
)

_METHOD = re.compile(
    r"NIST|800-88|crypto(?:graphic)?(?:ally)?[- ]?(?:eras|shred|delet)\w*|overwrit\w*|degauss\w*|shredd\w*|HMG"
    r"|IS ?5\b|CESG|NCSC|DoD"
    r"|5220|BS ?EN ?15713|certificates? of (?:data )?destruction|destruction certificate|NHS (?:England"
    r"|Digital)[- ]approved"
    r"|approved (?:by NHS England )?(?:method|destruction)|keys? (?:is|are|being) (?:destroyed|deleted|shredded"
    r"|revoked)"
    r"|(?:destroy|delet|shredd?|revok)\w* (?:of )?(?:the |all )?(?:encryption |data )?keys?"
    r"|physically destroyed|sanitis\w*|purg(?:ed|ing)"
    r"|cannot be recovered|unrecoverabl\w*|irrecoverabl\w*|securely (?:erased|wiped|destroyed)"
    r"|secure (?:erasure|wiping)",
    re.I,
)
_TRIGGER = re.compile(
    r"\b(?:end|expiry|expiration|termination|conclusion|completion)\b[^.;]{0,40}\b(?:agreement|contract|DSA"
    r"|project|study|retention|term"
    r"|licence)\b|\bagreement\b[^.;]{0,25}\b(?:ends?|expires?|terminat\w+)|\bretention\b[^.;]{0,40}\b(?:period"
    r"|ends?|expires?|over|date)\b"
    r"|\bData Destruction Notice\b|\bDDN\b|\bno longer (?:required|needed|necessary)\b",
    re.I,
)
_NOT_DONE = re.compile(
    r"\b(?:not|never)\b[^.;]{0,20}\b(?:destroy|delet|eras|wip|purg)\w*|\bno\b[^.;]{0,30}\b(?:procedure|method"
    r"|process)\b",
    re.I,
)
_TO_COME = re.compile(r"\b(?:will|shall)\b|\b(?:if|when|where) required\b", re.I)
"""What is destroyed at the end of an agreement will be: that it lies ahead makes it no mere possibility."""
_ELSEWHERE = re.compile(
    r"\b(?:laptops?|desktops?|workstations?|USB|memory sticks?|removable media|mobile (?:devices?|phones?)"
    r"|phones?|tablets?|office"
    r"|on-?prem\w*|local servers?|end[- ]user devices?|paper)\b",
    re.I,
)
_CLOUD = re.compile(
    r"\b(?:cloud|azure|aws|amazon|google|oracle|microsoft|storage|stored|buckets?|blobs?|volumes?|databases?"
    r"|data(?:sets?| at rest)?|back-?ups?"
    r"|platform|tenant|S3|EBS|SQL|host(?:ed|ing)|provider|environment|virtual machines?|VMs?|all)\b",
    re.I,
)
_OF_CLOUD = re.compile(
    r"\b(?:cloud|azure|aws|amazon|google|oracle|buckets?|blobs?|provider|S3|host(?:ed|ing)|tenant|VMs?)\b", re.I
)


_NO_ENCRYPTION = re.compile(
    r"\b(?:not|no|never|without|isn['’]t|aren['’]t|lacks?|absence of)\b"
    r"(?:\s+[\w-]+){0,3}\s+\(?(?:encrypt|cipher|TLS|HTTPS)"
    r"|\bun-?encrypted\b|\b(?:clear|plain)[ -]?text\b|\bin the clear\b"
    r"|\bencrypt\w*(?:[\s:–-]+[\w-]+){0,5}[\s:–-]+(?:not|never|none|disabled|off|unavailable|absent)\b",
    re.I,
)


def speaks_of_cloud(text: str) -> bool:
    """Whether a sentence can be about data in the cloud: one on laptops or office servers is not."""
    return bool(_OF_CLOUD.search(text)) if _ELSEWHERE.search(text) else True


def _control(case: CaseEvidence, field: str, ask: str, judge: Callable[[Paper, str], Judgement]) -> Judgement:
    """Judge the sentence of each risk assessment on one control; silence goes to a person."""

    def on_paper(paper: Paper) -> Judgement:
        stated = getattr(paper.contents, field)
        if isinstance(stated, Found):
            return judge(paper, stated.value)
        return for_decision(f"{paper.name} says nothing of {field.replace('_', ' ')}", would_satisfy=ask)

    return on_assessments(case, on_paper, no_assessment_open)


@rule(DESTRUCTION)
@unless_cloud
def data_are_destroyed(case: CaseEvidence) -> Judgement:
    return _control(case, "data_destruction", ASK_DESTRUCTION, _on_destruction)


def _on_destruction(paper: Paper, text: str) -> Judgement:
    cited = paper.cite("data_destruction")
    lacks = [
        *(() if _METHOD.search(text) else ("the method",)),
        *(() if _TRIGGER.search(text) else ("when it is used",)),
    ]
    unsure = (
        _NOT_DONE.search(text) or hedges(_TO_COME.sub(" ", text)) or stance(text) in (Stance.PLANNED, Stance.DENIED)
    )
    if not lacks and not unsure:
        return satisfied(f"{paper.name} states: {text}", *cited)
    why = f"it does not name {' nor '.join(lacks)}" if lacks else "whether it is done is not clear"
    return for_decision(f"{paper.name} states: {text}; {why}", *cited, would_satisfy=ASK_DESTRUCTION)


@rule(AT_REST)
@unless_cloud
def data_at_rest_are_encrypted(case: CaseEvidence) -> Judgement:
    return _control(
        case,
        "encryption_at_rest",
        ASK_AT_REST,
        lambda p, text: _on_encryption(p, text, "encryption_at_rest", ASK_AT_REST),
    )


@rule(IN_TRANSIT)
@unless_cloud
def data_in_transit_are_encrypted(case: CaseEvidence) -> Judgement:
    return _control(case, "encryption_in_transit", ASK_IN_TRANSIT, _on_transit)


def _on_transit(paper: Paper, text: str) -> Judgement:
    field = "encryption_in_transit"
    if plain := plain_protocol(text):
        because = f"{paper.name} states the use of {plain}, which is not encrypted: {text}"
        return not_satisfied(because, *paper.cite(field), would_satisfy=ASK_IN_TRANSIT)
    if weak := weak_protocol(text):
        because = f"{paper.name} states the use of {weak}, which is outdated: {text}"
        return for_decision(because, *paper.cite(field), would_satisfy=ASK_IN_TRANSIT)
    return _on_encryption(paper, text, field, ASK_IN_TRANSIT)


def _on_encryption(paper: Paper, text: str, field: str, ask: str) -> Judgement:
    cited = paper.cite(field)
    if not speaks_of_cloud(text):
        return for_decision(f"{paper.name} speaks of devices, not of the cloud: {text}", *cited, would_satisfy=ask)
    said = stance(text, ENCRYPTION)
    if said is Stance.AFFIRMED and ENCRYPTION.search(text):
        return satisfied(f"{paper.name} states: {text}", *cited)
    if said is Stance.PLANNED or (said is Stance.DENIED and _NO_ENCRYPTION.search(text)):
        why = "only plans" if said is Stance.PLANNED else "denies"
        return not_satisfied(f"{paper.name} {why} encryption: {text}", *cited, would_satisfy=ask)
    return for_decision(f"{paper.name} does not clearly state encryption: {text}", *cited, would_satisfy=ask)
