"""The history that a certificate prints: a table of its issues or of its cycles, or a list of days with their events.

A reason gives the date of an issue its role: the first certification, the start of a cycle, a change between two.
Which cycle is the current one follows from the order of the dates alone, so that what a table of issues says is always
doubted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from evidence.document import Box
from extractors.certificates.sheet import Sheet
from extractors.certificates.standard import standards
from extractors.labels import Row, same_row
from extractors.spans import Span
from extractors.tables import Grid, tables
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


FEWEST_DATED = 3
"""So many lines that begin with a day, one right under the other, are a list of days."""
LONGEST_EVENT = 7
"""Words of what happened on a day."""


_BULLET = 3
"""Characters of a bullet with its gap; a scan reads it as a small letter."""
_BULLETS = "•·*»-–¢eo° "


@dataclass(frozen=True)
class Dated:
    """A line of a list of days: the day, and the words after it that say what it is."""

    line: Span
    parsed: Parsed[date]
    event: str


def dated_lines(sheet: Sheet) -> tuple[Dated, ...]:
    """The lines "27 November 2025 Certificate effective" where several stand together: no day is the next line's."""
    return tuple(one for page in sheet.pages for group in _groups(_dated(sheet, page)) for one in group)


def _dated(sheet: Sheet, page: Sequence[Row]) -> Iterator[Dated]:
    for row in page:
        dates = sheet.dates(row.line.text) if row.line.text[:_BULLET].strip(_BULLETS)[:1].isdigit() else []
        if len(dates) != 1 or dates[0].start >= _BULLET:
            continue
        event = row.line.text[dates[0].end :].strip(" .:;–—-")
        if not event[:1].isupper() or len(event.split()) > LONGEST_EVENT:
            continue
        yield Dated(Span(row.page, row.line.words), dates[0], event)


def _day_box(one: Dated) -> Box:
    return one.line.part(one.parsed.start, one.parsed.end).words[0].box


def _groups(lines: Iterable[Dated]) -> Iterator[list[Dated]]:
    """Lines that begin alike and follow closely, where there are enough of them."""
    group: list[Dated] = []
    for one in lines:
        last = _day_box(group[-1]) if group else None
        box = _day_box(one)
        if last and not (abs(box.x0 - last.x0) < 2 and 0 < box.top - last.bottom < 2 * box.height):
            if len(group) >= FEWEST_DATED:
                yield group
            group = []
        group.append(one)
    if len(group) >= FEWEST_DATED:
        yield group


_START = re.compile(
    r"(?:cycle\s+|validity\s+)?(?:starts?|from|begins?|valid\s+from|effective(?:\s+(?:from|date))?)", re.IGNORECASE
)
_END = re.compile(
    r"(?:cycle\s+|validity\s+)?(?:ends?|to|until|expires|expiry(?:\s+date)?|valid\s+(?:until|to))", re.IGNORECASE
)
_CURRENT = re.compile(r"\b(?:current|present|this)\b", re.IGNORECASE)
_INITIAL = re.compile(r"\b(?:initial|first|original)\b", re.IGNORECASE)
FEWEST_CYCLES = 2


@dataclass(frozen=True)
class Cycle:
    """A row of a table of cycles: its first and its last day, and what else it says."""

    start: Event
    end: Event
    said: str


def cycles(sheet: Sheet) -> tuple[Cycle, ...]:
    """The rows of a table that gives each cycle's first and last day, as printed; none of fewer than two cycles.

    A row for each of several standards is no cycle.
    """
    for page in sheet.reading.pages:
        for grid in tables(page):
            starts, ends = (_column_headed(grid, head) for head in (_START, _END))
            if starts is None or ends is None:
                continue
            made = [one for row in grid.rows[1:] if (one := _cycle(sheet, row, starts, ends))]
            if len(made) >= FEWEST_CYCLES and not any(standards(one.said) for one in made):
                return tuple(made)
    return ()


def _column_headed(grid: Grid, head: re.Pattern[str]) -> int | None:
    return next((k for k, text in enumerate(grid.header) if head.fullmatch(text.strip(" :*"))), None)


def _cycle(sheet: Sheet, row: Sequence[Span | None], starts: int, ends: int) -> Cycle | None:
    cells = [row[k] if k < len(row) else None for k in (starts, ends)]
    days = [(cell, sheet.dates(cell.text)) for cell in cells if cell]
    if len(days) < len(cells) or any(len(dates) != 1 for _, dates in days):
        return None
    (start, (begun,)), (end, (ended,)) = days
    said = " ".join(cell.text for k, cell in enumerate(row) if cell and k not in (starts, ends))
    return Cycle(Event("starts", start, begun), Event("expires", end, ended), said)


def events_of(made: Sequence[Cycle]) -> tuple[Event, ...]:
    """The current cycle's days, and the first certification where a row is called the initial one.

    The current one is the row that says so, else the one that ends last.
    """
    if not made:
        return ()
    said = [one for one in made if _CURRENT.search(one.said)]
    current = said[0] if len(said) == 1 else max(made, key=lambda one: one.end.parsed.value)
    first = [one.start for one in made if _INITIAL.search(one.said)]
    return (current.start, current.end, *(Event("first", one.line, one.parsed) for one in first[:1]))
