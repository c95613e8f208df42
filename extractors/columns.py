"""The cells under a column's head, whatever table the page or sheet has them in."""

import re
from collections.abc import Iterator, Sequence

from evidence.document import Page, Reading, Table
from extractors.spans import Span
from extractors.tables import tables

Row = Sequence[Span | None]

SHORT = 8
"""Words of the longest head of a column."""


_NUMBER = re.compile(r"\d+$")
"""The row in a cell's name."""


def under(reading: Reading, head: re.Pattern[str]) -> Iterator[Span]:
    """The filled cells below each head that ``head`` matches in full, down to the end of that table.

    A row counts as heads only where it has another short cell beside; a table ends at a row with one cell or none.
    """
    for page in reading.pages:
        for rows in grids(page):
            for number, row in enumerate(rows):
                for column in _heads(row, head):
                    yield from _below(rows[number + 1 :], column)


def grids(page: Page) -> Iterator[Sequence[Row]]:
    """The rows of each table of the page; the blank ones too, because they part two tables of one sheet."""
    for table in page.tables:
        yield list(_rows(page, table))
    yield from (grid.rows for grid in tables(page) if not grid.ruled)


def _rows(page: Page, table: Table) -> Iterator[Row]:
    last = 0
    for row in table.rows:
        number = next((int(_NUMBER.findall(word.cell)[0]) for cell in row for word in cell.words if word.cell), last)
        if number > last + 1 and last:
            yield []
        last = number
        yield [Span(page, cell.words) if cell.words else None for cell in row]


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
