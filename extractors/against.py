"""Sentences that say, wherever they stand, that a control is not there: they make the one that affirms it a rival.

"Stored data are encrypted" under its heading and "Backups are not encrypted" among the notes cannot both be taken.
"""

import re
from collections.abc import Callable, Mapping

from evidence.wording import ENCRYPTION, Stance, plain_protocol, stance, weak_protocol
from extractors.literals import words_of
from extractors.statements import Statement

_RISKS_HEAD = re.compile(r"\b(?:risks?|threats?|hazards?|scenarios?|vulnerabilit\w+|causes?|events?)\b", re.I)
_RISKS = re.compile(r"\b(?:risks?|threats?|could|might|if|loss of|likelihood|impact)\b", re.I)
_MOVED = re.compile(
    r"\bin[- ](?:transit|motion)\b|\b(?:transmi|transfer|traffic|connection|sent|send|e-?mail|upload|download|portal"
    r"|session|communicat|link)\w*",
    re.I,
)
_KEPT = re.compile(
    r"\b(?:back-?ups?|snapshots?|cop(?:y|ies)|archives?|logs?|volumes?|dis[kc]s?|databases?|storage|stored|data|files?"
    r"|exports?|extracts?|records|at[- ]rest)\b",
    re.I,
)
_PROTECTION = (*words_of(ENCRYPTION), "ftp", "telnet")
"""Words of which every sentence that speaks against a control has one: it names a protocol, a cipher or encryption."""
_NOT_THERE = (Stance.DENIED, Stance.PLANNED)


def heads_risks(one: Statement) -> bool:
    """Whether a cell stands in a column of what might happen, not of what is."""
    return one.in_table and _RISKS_HEAD.search(one.column) is not None


def speaks_against(one: Statement, name: str) -> bool:
    """Whether a claim denies the control of that topic, or some of it; a risk that is only named denies nothing."""
    says_no = AGAINST.get(name)
    if says_no is None or not any(word in one.small for word in _PROTECTION):
        return False
    if heads_risks(one) or _RISKS.search(one.text):
        return False
    return says_no(one.text)


def _kept_without(text: str) -> bool:
    unencrypted = ENCRYPTION.search(text) and stance(text, ENCRYPTION) in _NOT_THERE
    return bool(unencrypted and _KEPT.search(text)) and not _MOVED.search(text)


def _moved_without(text: str) -> bool:
    if plain_protocol(text) or weak_protocol(text):
        return True
    return bool(ENCRYPTION.search(text) and _MOVED.search(text)) and stance(text, ENCRYPTION) in _NOT_THERE


AGAINST: Mapping[str, Callable[[str], bool]] = {
    "encryption_at_rest": _kept_without,
    "encryption_in_transit": _moved_without,
}
"""By field: whether a sentence says that what the field affirms is not so."""
