"""The cells under a column's head, whatever table the page or sheet has them in."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

from evidence.document import PageSource, Reading
from evidence.fields import Doubt, Found, Missing
from extractors.labels import Labelled, labelled, squash
from extractors.spans import Span, found
from extractors.tables import Row, grids
from extractors.values.parsed import Parsed

__all__ = ["Row", "grids", "under", "value_under"]

T = TypeVar("T")

SHORT = 8
"""Words of the longest head of a column."""


def under(reading: Reading, head: re.Pattern[str], *, whole: bool = False) -> Iterator[Span]:
    """The filled cells below each head that ``head`` matches in full, down to the end of that table.

    Each ends at the first gap between its lines, unless it is wanted ``whole``.
    A row counts as heads only where it has another short cell beside; a table ends at a row with one cell or none.
    """
    for page in reading.pages:
        for rows in grids(page):
            for number, row in enumerate(rows):
                for column in _heads(row, head):
                    cells = _below(rows[number + 1 :], column)
                    yield from cells if whole else map(_block, cells)


def _heads(row: Row, head: re.Pattern[str]) -> list[int]:
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or any(len(cell.words) > SHORT for cell in filled):
        return []
    return [column for column, cell in enumerate(row) if cell and head.fullmatch(cell.text.strip(" :*"))]


def _below(rows: Sequence[Row], column: int) -> Iterator[Span]:
    for row in rows:
        if sum(1 for cell in row if cell) < 2:
            return
        if column < len(row) and (cell := row[column]):
            yield cell


PARTED = 1.0
"""A gap of so many line heights parts a cell's text from what stands below its table."""
PARTED_ON_SCANS = 1.8
"""On a scan a box is as high as its letters, not as its line."""


def _block(cell: Span) -> Span:
    """The cell down to the first gap between its lines: what comes after is no part of the table."""
    kept = list(cell.words[:1])
    for word in cell.words[1:]:
        parted = PARTED_ON_SCANS if cell.page.source is PageSource.OCR else PARTED
        if word.cell is None and word.box.top - kept[-1].box.bottom > parted * kept[-1].box.height:
            break
        kept.append(word)
    return Span(cell.page, tuple(kept))


def value_under(
    reading: Reading,
    labels: Sequence[str],
    parse: Callable[[str], list[Parsed[T]]],
    *,
    stops: Sequence[str] = (),
    weak: Sequence[str] = (),
) -> Found[T] | Missing:
    """The value below the strongest label that stands in a row of labels side by side, each over its value.

    A label alone in its row says nothing of what stands below it: in a form that is the next label's.
    """
    every = {squash(label) for label in (*labels, *stops)}
    hits = [
        (item, parsed)
        for item in labelled(reading, labels, stops=stops)
        if item.place == "below" and item.firm and squash(item.value.text) not in every and _in_a_row(item, every)
        for parsed in parse(item.value.text)[:1]
    ]
    if not hits:
        return Missing()
    best, parsed = min(hits, key=lambda hit: hit[0].rank)
    rivals = [other.value for item, other in hits if item.rank == best.rank and other.value != parsed.value]
    doubts = {*parsed.doubts, *((Doubt.RIVAL_VALUES,) if rivals else ())}
    if best.label in weak:
        doubts.add(Doubt.WEAK_LABEL)
    return found(parsed.value, best.value.part(parsed.start, parsed.end), doubts, (*parsed.rivals, *rivals))


def _in_a_row(item: Labelled, every: Collection[str]) -> bool:
    """Whether another label stands in the same row."""
    label = item.label_span
    beside = (line for line in label.page.lines if line.box.top < label.box.middle < line.box.bottom)
    return any(squash(line.text) in every and line.words[0] is not label.words[0] for line in beside)
