"""The table of a certificate's issues: each with its date and the reason for it.

A reason gives the date its role: the first certification, the start of a cycle, a change between two. Which cycle is
the current one follows from the order of the dates alone, so that what is read here is always doubted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractors.certificates.sheet import Sheet
from extractors.labels import same_row
from extractors.spans import Span
from extractors.values import Parsed

FEWEST = 2
"""Dated reasons that make a history."""

REASONS = (
    (
        "starts",
        re.compile(r"\bre-?certif|\brenew|\b(?:new|next|current|third|second)\b.{0,20}\bcycle\b", re.IGNORECASE),
    ),
    ("first", re.compile(r"^[\W\d]*(?:initial|original|first)(?:ly)?\b|^new certificat", re.IGNORECASE)),
    (
        "revised",
        re.compile(
            r"\bre-?issue|\bchange|\bamend|\brevis|\bupdat|\bexten(?:d|sion)|\btransition|\bcorrect|\badd(?:ed|ition)|"
            r"\breduc",
            re.IGNORECASE,
        ),
    ),
)
"""Roles by the words of the reason; the first that fits counts."""


@dataclass(frozen=True)
class Event:
    """A row of the history: what happened on which day."""

    role: str
    line: Span
    parsed: Parsed[date]


def history(sheet: Sheet) -> tuple[Event, ...]:
    """The first certification, the start of the newest cycle and the newest change, where a table of issues says so.

    A certificate that was never renewed is in its first cycle.
    """
    events = list(_events(sheet))
    if len(events) < FEWEST:
        return ()
    by_role = {
        role: sorted((one for one in events if one.role == role), key=lambda one: one.parsed.value)
        for role, _ in REASONS
    }
    first, changes = by_role["first"][:1], by_role["revised"][-1:]
    starts = by_role["starts"][-1:] or [Event("starts", one.line, one.parsed) for one in first]
    begun = starts[0].parsed.value if starts else date.min
    return (*first, *starts, *(one for one in changes if one.parsed.value > begun))


def _events(sheet: Sheet) -> Iterator[Event]:
    for page in sheet.pages:
        for row in page:
            dates = sheet.dates(row.line.text)
            if len(dates) != 1 or len(row.line.text) - (dates[0].end - dates[0].start) > 2:
                continue
            after = (one for one in page if same_row(row.box, one.box) and one.box.x0 > row.box.x1)
            beside = " ".join(one.line.text for one in after)
            role = next((role for role, reason in REASONS if reason.search(beside)), None)
            if role:
                yield Event(role, Span(row.page, row.line.words), dates[0])
