"""Whether the body that met could decide: its quorum, and what the board delegated to it."""

import re
from collections.abc import Sequence

from evidence.fields import Doubt, Flag, Missing, Text
from evidence.wording import denies
from extractors.phrases import more_doubted
from extractors.spans import found
from extractors.statements import Statement

_INQUORATE = re.compile(
    r"\binquorate\b|\bnot (?:\w+ )?quorate\b|\bno quorum\b|\bquorum (?:was|is|had) not\b"
    r"|\bwithout a quorum\b|\bnot (?:have )?a quorum\b",
    re.I,
)
_QUORATE = re.compile(
    r"\bquorate\b|\bquorum (?:of [\w ]{3,20} )?(?:was|is|being) (?:\w+ )?(?:present|met|achieved|reached"
    r"|confirmed|established|in attendance)\b|\bquorum present\b"
    r"|\bquorum (?:had been|has been) (?:met|achieved|reached|established)\b|\bthere was a quorum\b",
    re.I,
)
_IN_GENERAL = re.compile(
    r"\b(?:if|when|where|would|must|shall|should|need(?:s|ed)? to|ceases?d? to|in order to"
    r"|until|remain(?:s|ed)? quorate|next meeting)\b",
    re.I,
)
_DELEGATED = re.compile(
    r"\bdelegat\w+\b.*\b(?:board|council|trustees|directors)\b|\b(?:board|council|trustees"
    r"|directors)\b.*\bdelegat",
    re.I,
)


def quorate(made: Sequence[Statement]) -> Flag:
    """Whether a quorum was present; where two sentences differ, the first has a rival."""
    said = [(one.span, value) for one in made if (value := _quorum_in(one)) is not None]
    if not said:
        return Missing()
    span, value = said[0]
    rivals = (not value,) if any(other != value for _, other in said) else ()
    return found(value, span, (Doubt.RIVAL_VALUES,) if rivals else (), rivals)


def _quorum_in(one: Statement) -> bool | None:
    if one.is_heading:
        return None
    if re.match(r"quor(?:ate|um|acy)\W*$", one.heading, re.I) and (
        answer := re.fullmatch(r"\W*(yes|no)\W*", one.text, re.I)
    ):
        return answer[1].casefold() == "yes"
    clause = next((part for part in re.split(r"[;:]", one.text) if re.search(r"quor(?:ate|um)", part, re.I)), "")
    if lacking := _INQUORATE.search(clause):
        in_general = re.search(r"\b(?:if|when|where)\b", clause, re.I)
        return None if in_general or re.search(r"\bwould\b", clause[: lacking.end()], re.I) else False
    if not _QUORATE.search(clause) or _IN_GENERAL.search(clause):
        return None
    return not denies(clause)


def delegated_by_board(made: Sequence[Statement]) -> Text:
    """The sentence in which the board's delegation to this committee stands."""
    for one in made:
        if not one.is_heading and _DELEGATED.search(one.text) and not denies(one.text):
            clear = re.search(r"\bdecision|\bauthority|\bapprov|\bcloud|\brisk", one.text, re.I)
            return more_doubted(found(one.text, one.span), *(() if clear else (Doubt.WEAK_LABEL,)))
    return Missing()
