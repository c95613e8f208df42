"""Ruled tables of PDF pages, found by pdfplumber: the dearest step of reading, so only where lines are ruled.

Its tables are turned into cells that hold the very same ``Word`` objects as the page's lines.
"""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from evidence.document import Box, Cell, Page, Table
from evidence.reading.limits import Deadline
from evidence.reading.pdfium import Survey

_MIN_RULES = 4
_MOST_RULES = 2500
_MOST_PATHS = 15_000
"""More are a drawing; pdfplumber would take minutes to compare all of its lines with each other."""


def has_ruling(rules: Sequence[Box], grids: int = 0) -> bool:
    """Whether lines run both ways, or boxes stand side by side: what a table is ruled with."""
    across = sum(rule.width > 25 and rule.height < 2.5 for rule in rules)
    down = sum(rule.height > 8 and rule.width < 2.5 for rule in rules)
    boxes = len(rules) - across - down
    return (
        grids > 0
        or (across >= 2 and down >= 2)
        or boxes >= _MIN_RULES
        or (across + boxes >= _MIN_RULES and down + boxes >= 2)
    )


def is_drawing(seen: Survey) -> bool:
    """Whether a page has far more lines than a table is ruled with."""
    return len(seen.rules) > _MOST_RULES or seen.paths > _MOST_PATHS


def ruled_tables(data: bytes, pages: Mapping[int, Page], deadline: Deadline) -> dict[int, tuple[Table, ...]]:
    """The tables of the given pages by their numbers; a page that pdfplumber cannot follow is missing there.

    Raises ``ReadError`` (timed-out).
    """
    import pdfplumber
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    broken = (PDFException, PSException, MalformedPDFException, PdfminerException, ValueError, TypeError, LookupError)
    found: dict[int, tuple[Table, ...]] = {}
    try:
        with pdfplumber.open(io.BytesIO(data), pages=sorted(pages)) as pdf:
            for there in pdf.pages:
                deadline.check()
                page = pages[there.page_number]
                try:
                    found[page.number] = _tables(there, page)
                finally:
                    there.close()
    except broken:
        # Tables are a help to the extractors, never the only road to a word: pdfium has read them all.
        return found
    return found


def _tables(there: Any, page: Page) -> tuple[Table, ...]:
    left, top, right, bottom = there.bbox
    if abs(right - left - page.width) > 2 or abs(bottom - top - page.height) > 2:
        return ()  # the two libraries do not speak of the same part of the page
    tables = (_table(table, page, left, top) for table in there.find_tables())
    return tuple(table for table in tables if _is_table(table))


def _table(table: Any, page: Page, left: float, top: float) -> Table:
    def moved(edges: tuple[float, float, float, float]) -> Box:
        return Box(edges[0] - left, edges[1] - top, edges[2] - left, edges[3] - top)

    outline = moved(table.bbox)
    inside = [word for word in page.words if _holds(outline, word.box)]
    return Table(
        tuple(
            tuple(
                Cell(() if edges is None else tuple(word for word in inside if _holds(moved(edges), word.box)))
                for edges in row.cells
            )
            for row in table.rows
        )
    )


def _holds(box: Box, word: Box) -> bool:
    return box.x0 <= (word.x0 + word.x1) / 2 <= box.x1 and box.top <= word.middle <= box.bottom


def _is_table(table: Table) -> bool:
    """A frame around a paragraph, or boxes one below the other, are no table: two columns must hold words."""
    return len({column for row in table.rows for column, cell in enumerate(row) if cell.words}) >= 2
