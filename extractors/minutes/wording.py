"""What a line of minutes speaks of: this meeting, another one, or what was done with its minutes."""

import re

from extractors.minutes.boards import is_body
from extractors.statements import Statement
from extractors.values import find_dates

MINUTES = re.compile(r"\bminutes\b", re.I)
"""The word that a title of minutes has."""
MEETING = re.compile(
    r"\b(?:meeting|held|board|committee|council|trustees|directors|governors|governing|senate"
    r"|group|panel)\b",
    re.I,
)
"""A word of a meeting, or of a body that holds one."""
OTHER_MEETING = re.compile(
    r"\b(?:next|previous|last|preceding|future|following) (?:\w+ )?(?:meeting"
    r"|minutes)\b|\bmatters arising\b",
    re.I,
)
"""Words of another meeting than this one."""
APPROVAL_LINE = re.compile(
    r"\W*(?:these )?minutes (?:were )?(?:formally )?(?:approved|confirmed|ratified|agreed)(?: on)?\W+(?:\w+day,? )?"
    r"(?=\d).{6,40}",
    re.I,
)
""" "Minutes approved: 15 October 2025", as it is printed under the last item."""
_NOT_ITS_OWN = re.compile(
    r"\b(?:abbreviations used|last (?:updated|edited|modified)|published on|subject to approval by)\b", re.I
)
"""What a page says of itself, or of words in it: no title and no day of a meeting."""
_TAKEN_UP = re.compile(
    r"\b(?:were|was|are) (?:\w+ ){0,2}?(?:agreed|confirmed|approved|accepted|signed|received|noted)\b", re.I
)


def of_others(text: str) -> bool:
    """Whether a line is on another meeting, or on what was done with its minutes."""
    forms = (OTHER_MEETING, _TAKEN_UP, _NOT_ITS_OWN)
    return any(form.search(text) for form in forms) or bool(APPROVAL_LINE.search(text))


def names_meeting_and_day(text: str) -> bool:
    """ "Management Board, 2 March 2026": a body and a date, and nothing else."""
    dates = find_dates(text)
    rest = text[: dates[0].start].rstrip(" ,:\u2013-") if dates else ""
    ends = dates and not re.search(r"\w", text[dates[-1].end :])
    return bool(ends) and is_body(re.sub(r",?\s+(?:on )?\w+day$", "", rest))


def whole_line(one: Statement) -> str:
    """A line that was parted at its colon, whole."""
    return one.text if one.is_heading or one.in_table else f"{one.heading}: {one.text}"
