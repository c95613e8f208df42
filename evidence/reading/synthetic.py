"""A layout for files that have none: paragraphs and table rows placed so that the geometry of a page holds.

A paragraph starts a new row and wraps at about 95 characters; the cells of a table row stand side by side
in a row band of their own. Labels are then found by the same code as on a printed page. Nobody is ever
shown these boxes (``Page.laid_out`` is false); they only order the words.
"""

from collections.abc import Iterable, Sequence

from evidence.document import Box, Cell, Line, Page, PageSource, Table, Word

PITCH = 12.0
FONT = 10.0
GAP = 8.0
MARGIN = 60.0
CHARACTER = 5.0
"""Width of one character in points."""
MEASURE = 95
"""Characters a line."""
_GUTTER = 24.0
"""Between columns: wider than the gap that ends a line."""

CellText = str | None
"""``None`` continues the cell above (merged down): the same words again, without a place of their own."""


class SyntheticPage:
    """Collects paragraphs and tables from top to bottom and gives them their place."""

    def __init__(self) -> None:
        self._top = MARGIN
        self._right = MARGIN + MEASURE * CHARACTER
        self._lines: list[Line] = []
        self._tables: list[Table] = []

    @property
    def empty(self) -> bool:
        return not self._lines

    def paragraph(self, text: str) -> None:
        """Place a paragraph; ``\\n`` starts a new line within it. Blank text places nothing."""
        words = self._placed(text, MARGIN, MEASURE * CHARACTER)
        if words:
            self._top = max(word.box.bottom for word in words) + (PITCH - FONT) + GAP

    def table(self, rows: Sequence[Sequence[CellText]], names: Sequence[Sequence[str]] | None = None) -> None:
        """Place a table; ``names`` gives each cell's name (``Sheet!B7``) in a workbook. An empty row is only a gap."""
        columns = max((len(row) for row in rows), default=0)
        if not columns:
            return
        lefts, widths = _columns(rows, columns)
        self._right = max(self._right, lefts[-1] + widths[-1])
        cells: list[list[Cell]] = []
        for i, row in enumerate(rows):
            if not row:
                self._top += GAP
                continue
            cells.append(self._row(row, lefts, widths, cells[-1] if cells else [], names[i] if names else None))
        self._tables.append(Table(tuple(tuple(row) for row in cells)))
        self._top += GAP

    def _row(
        self,
        row: Sequence[CellText],
        lefts: Sequence[float],
        widths: Sequence[float],
        above: Sequence[Cell],
        names: Sequence[str] | None,
    ) -> list[Cell]:
        cells: list[Cell] = []
        bottom = self._top + FONT
        for column, text in enumerate(row):
            if text is None:
                cells.append(above[column] if column < len(above) else Cell(()))
                continue
            words = self._placed(text, lefts[column], widths[column], names[column] if names else None)
            bottom = max([bottom, *(word.box.bottom for word in words)])
            cells.append(Cell(words))
        self._top = bottom + (PITCH - FONT)
        return cells

    def _placed(self, text: str, left: float, width: float, cell: str | None = None) -> tuple[Word, ...]:
        """Wrap ``text`` into lines from ``self._top`` on, which stays where it is."""
        placed: list[Word] = []
        top = self._top
        for line in text.split("\n"):
            for row in _wrapped(line.split(), width):
                words = tuple(_word(text, left + at * CHARACTER, top, cell) for text, at in row)
                self._lines.append(Line(words))
                placed += words
                top += PITCH
        return tuple(placed)

    def page(self, number: int, source: PageSource, why: str, name: str | None = None) -> Page:
        return Page(
            number=number,
            width=self._right + MARGIN,
            height=self._top + MARGIN,
            lines=tuple(self._lines),
            source=source,
            why=why,
            tables=tuple(self._tables),
            name=name,
        )


def _word(text: str, left: float, top: float, cell: str | None) -> Word:
    return Word(text, Box(left, top, left + len(text) * CHARACTER, top + FONT), None, cell)


def _wrapped(words: Iterable[str], width: float) -> list[list[tuple[str, int]]]:
    """Rows of (word, offset in characters); a word longer than the measure has a row of its own."""
    rows: list[list[tuple[str, int]]] = []
    at = 0
    for word in words:
        if not rows or (at + len(word)) * CHARACTER > width:
            rows.append([])
            at = 0
        rows[-1].append((word, at))
        at += len(word) + 1
    return rows


def _columns(rows: Sequence[Sequence[CellText]], count: int) -> tuple[list[float], list[float]]:
    """Left edge and width of each column: an even share, wider where a single word needs it."""
    share = max(80.0, (MEASURE * CHARACTER - (count - 1) * _GUTTER) / count)
    longest = [0] * count
    for row in rows:
        for column, text in enumerate(row):
            longest[column] = max([longest[column], *(len(word) for word in (text or "").split())])
    widths = [max(share, length * CHARACTER) for length in longest]
    lefts = [MARGIN]
    for width in widths[:-1]:
        lefts.append(lefts[-1] + width + _GUTTER)
    return lefts, widths
