"""Fake pages for tests of extractors: lines of text at a place, as the reading would give them."""

from collections.abc import Sequence

from evidence.document import Box, Cell, Line, Page, PageSource, Reading, Table, Word

PITCH = 14.0
"""Points from one line to the next where no place is given."""

SIZE = 10.0
LETTER = 5.0
"""Width of one letter in points."""

Place = tuple[str, float, float]


def line(text: str, x0: float = 72.0, top: float = 72.0, size: float = SIZE, confidence: float | None = None) -> Line:
    """A line whose words stand side by side from ``x0``, each letter ``LETTER`` points wide at size 10."""
    letter = LETTER * size / SIZE
    words, x = [], x0
    for text_of_word in text.split():
        width = letter * len(text_of_word)
        words.append(Word(text_of_word, Box(x, top, x + width, top + size), confidence))
        x += width + letter
    return Line(tuple(words))


def page(
    lines: Sequence[str | Place],
    *,
    number: int = 1,
    source: PageSource = PageSource.TEXT_LAYER,
    confidence: float | None = None,
    tables: Sequence[Sequence[Sequence[str]]] = (),
) -> Page:
    """A page of ``lines``: a text alone follows under the one before; an empty text leaves a gap.

    Each of ``tables`` is given as rows of cell texts and stands below the lines, ruled.
    """
    made, top = [], 72.0
    for item in lines:
        text, x0, at = item if isinstance(item, tuple) else (item, 72.0, top)
        if text.strip():
            made.append(line(text, x0, at, confidence=confidence))
        top = at + PITCH
    ruled = []
    for rows in tables:
        cells, row_lines, top = _table(rows, top + PITCH, confidence)
        ruled.append(cells)
        made.extend(row_lines)
    return Page(number, 595.0, 842.0, tuple(made), source, tables=tuple(ruled))


def _table(rows: Sequence[Sequence[str]], top: float, confidence: float | None) -> tuple[Table, list[Line], float]:
    made, lines = [], []
    for row in rows:
        width = 480.0 / len(row)
        cells = [line(text, 60.0 + k * width, top, confidence=confidence) for k, text in enumerate(row)]
        lines.extend(cell for cell in cells if cell.words)
        made.append(tuple(Cell(cell.words) for cell in cells))
        top += PITCH * 1.5
    return Table(tuple(made)), lines, top


def reading(*pages: Page | Sequence[str | Place], name: str = "made-up.pdf") -> Reading:
    """A reading of ``pages``, numbered from 1; a page may be given by its lines."""
    made = [item if isinstance(item, Page) else page(item) for item in pages]
    numbered = tuple(
        Page(n, p.width, p.height, p.lines, p.source, p.why, p.tables, p.rotation, p.skew, p.name)
        for n, p in enumerate(made, 1)
    )
    return Reading(name, "0" * 64, "application/pdf", numbered)
