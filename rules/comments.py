"""Dates that a person typed into a free field of a British form: the comments, a special condition.

Day before month always, since the form is British; ``06/24/2026`` has only one reading and is read so.
Reading of evidence is elsewhere: what is typed into the application is text, with no place on a page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may may", "jun june"),
            *("jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december"),
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})\s?[-/.]\s?(?P<m>\d{1,2})\s?[-/.]\s?(?P<y>\d{4}|\d{2})(?![\d/])")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of\s+|[-\s]\s*)(?P<m>{_MONTH})\.?,?[-\s]\s*(?P<y>\d{{4}}|\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)", re.IGNORECASE
)


@dataclass(frozen=True)
class TypedDate:
    """A date in a free text, and where it stands."""

    on: date
    start: int
    end: int


def typed_dates(text: str) -> tuple[TypedDate, ...]:
    """Every date of a text, in the order in which they stand."""
    found = sorted(_found(text), key=lambda typed: (typed.start, -typed.end))
    kept: list[TypedDate] = []
    for typed in found:
        if not kept or typed.start >= kept[-1].end:
            kept.append(typed)
    return tuple(kept)


def _found(text: str) -> Iterator[TypedDate]:
    for pattern in (_ISO, _NUMERIC, _DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            on = _date(match["y"], match["m"], match["d"])
            if on:
                yield TypedDate(on, match.start(), match.end())


def _date(year: str, month: str, day: str) -> date | None:
    full = int(year) + (2000 if len(year) == 2 else 0)
    number = MONTHS[month.lower()] if month.lower() in MONTHS else int(month)
    return _calendar_day(full, number, int(day)) or (_calendar_day(full, int(day), number) if number > 12 else None)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
