"""Tables of a page as rows of cells: ruled ones as the reading found them, and columns aligned under a header row.

Certificates print their list of sites without rules as often as with them; then only the left edges of the
columns and the wider gaps between rows tell what belongs together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evidence.document import Line, Page, Table, Word
from extractors.once import once
from extractors.spans import Span
from extractors.values import find_postcodes

SLACK = 8.0
"""A cell may begin this many points left of its column's header."""

TABLE_ENDS = 3.2
"""A gap of this many line heights ends a table without rules."""

ROW_GAP = 1.5
"""Between rows the gap is at least so many times that between the lines of one row."""


@dataclass(frozen=True)
class Grid:
    """A table, row by row; ``None`` where a cell is empty. ``ruled`` tells that its cells were drawn or marked up."""

    page: Page
    rows: tuple[tuple[Span | None, ...], ...]
    ruled: bool

    @property
    def header(self) -> tuple[str, ...]:
        """The texts of the first row."""
        return tuple(cell.text if cell else "" for cell in self.rows[0])

    def column(self, index: int) -> Iterator[Span]:
        """The filled cells of a column below the header."""
        for row in self.rows[1:]:
            if index < len(row) and (cell := row[index]) is not None:
                yield cell


Band = tuple[Line, ...]
"""Lines side by side."""


def tables(page: Page) -> list[Grid]:
    """Ruled tables of the reading first, then those whose columns are aligned under a header row."""
    return [
        Grid(page, tuple(tuple(Span(page, words) if words else None for words in row) for row in rows), ruled)
        for rows, ruled in _found(page)
    ]


@once
def _found(page: Page) -> tuple[tuple[tuple[tuple[tuple[Word, ...] | None, ...], ...], bool], ...]:
    """The words of each table's cells, row by row, and whether it is ruled."""
    return tuple(
        (tuple(tuple(cell.words if cell else None for cell in row) for row in grid.rows), grid.ruled)
        for grid in _looked_for(page)
    )


def _looked_for(page: Page) -> list[Grid]:
    ruled = [_ruled(page, table) for table in page.tables if table.rows]
    taken = {word.box for table in page.tables for row in table.rows for cell in row for word in cell.words}
    free = [line for line in page.lines if line.words and line.words[0].box not in taken]
    return [*ruled, *_aligned(page, bands(free))]


def _ruled(page: Page, table: Table) -> Grid:
    rows = tuple(tuple(Span(page, cell.words) if cell.words else None for cell in row) for row in table.rows)
    rows = tuple(row for row in rows if any(row)) or rows[:1]
    return Grid(page, (_head_parted(page, rows), *rows[1:]), ruled=True)


def _head_parted(page: Page, rows: Sequence[tuple[Span | None, ...]]) -> tuple[Span | None, ...]:
    """The header of a ruled table; one drawn without rules between its cells is parted as the columns below are."""
    head, body = rows[0], [row for row in rows[1:] if len(row) == len(rows[0]) and all(row)]
    words = sorted((word for cell in head if cell for word in cell.words), key=lambda word: word.box.x0)
    if all(head) or not body or not page.laid_out:
        return head
    starts = [min(cell.box.x0 for cell in column if cell) for column in zip(*body, strict=True)]
    groups = _under_starts(words, starts)
    return tuple(Span(page, tuple(group)) for group in groups) if groups else head


def bands(lines: Sequence[Line]) -> list[Band]:
    """Lines grouped into rows of the page, top to bottom, each from left to right."""
    made: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.box.middle, line.box.x0)):
        first = made[-1][0].box if made else line.box
        if made and (line.box.middle < first.bottom - 0.2 * first.height or _level(line, made[-1])):
            made[-1].append(line)
        else:
            made.append([line])
    return [tuple(sorted(band, key=lambda line: line.box.x0)) for band in made]


LEVEL = 0.8
"""The share of the lower line's height that two lines of one row have in common, where the boxes of a scan differ."""


def _level(line: Line, band: Sequence[Line]) -> bool:
    """Whether a line of a scan stands level with one of a band that is about as high."""
    return line.words[0].confidence is not None and any(
        0.6 <= line.box.height / max(other.box.height, 1) <= 1.7
        and min(line.box.bottom, other.box.bottom) - max(line.box.top, other.box.top)
        >= LEVEL * min(line.box.height, other.box.height)
        for other in band
    )


def _aligned(page: Page, rows: Sequence[Band]) -> list[Grid]:
    grids, k = [], 0
    while k < len(rows):
        headed = [_split_header(rows, k), *rows[k + 1 :]]
        end = _table_end(headed, 0)
        if end > 1:
            grids.append(_grid(page, headed[:end]))
            k += end
        else:
            k += 1
    return grids


def _split_header(rows: Sequence[Band], k: int) -> Band:
    """The header with words that stand close parted at the columns that the next rows show."""
    below = [row for row in rows[k + 1 : k + 4] if len(row) > len(rows[k])]
    if not below or len(rows[k]) == 0:
        return rows[k]
    starts = [line.box.x0 for line in max(below, key=len)]
    words = sorted((word for line in rows[k] for word in line.words), key=lambda word: word.box.x0)
    groups = _under_starts(words, starts)
    if groups is None or find_postcodes(" ".join(word.text for word in words)):
        return rows[k]  # an address is no row of heads, wherever its words happen to begin
    return tuple(Line(tuple(group)) for group in groups)


def _under_starts(words: Sequence[Word], starts: Sequence[float]) -> list[list[Word]] | None:
    """Words of a row by the column that each stands in; ``None`` unless something begins where every column does."""
    groups = [[word for word in words if _start_of(starts, word.box.x0) == n] for n in range(len(starts))]
    begins = all(group and abs(group[0].box.x0 - start) <= SLACK for group, start in zip(groups, starts, strict=True))
    return groups if begins else None


def _start_of(starts: Sequence[float], x0: float) -> int:
    return max((n for n, start in enumerate(starts) if x0 >= start - SLACK), default=-1)


def _table_end(rows: Sequence[Band], start: int) -> int:
    """Where the table whose header is band ``start`` ends; ``start`` where there is none."""
    header = rows[start]
    if len(header) < 2:
        return start
    end, wide = start + 1, 0
    while end < len(rows) and _fits(header, rows[end]):
        if not (_near(rows[end - 1], rows[end]) or _counts_on(rows[start + 1 : end], rows[end])):
            break
        if _is_heading(rows[end], (*header, *rows[end - 1])):
            break
        wide += len(rows[end]) > 1
        end += 1
    return end if wide else start


LARGER = 1.2
"""A line alone that is set so much larger than the header and what stands above begins another part of the page."""


def _is_heading(band: Band, above: Band) -> bool:
    return len(band) == 1 and band[0].box.height >= LARGER * max(cell.box.height for cell in above)


def _near(above: Band, below: Band) -> bool:
    bottom = max(line.box.bottom for line in above)
    height = max(line.box.height for line in below)
    return min(line.box.top for line in below) - bottom <= TABLE_ENDS * height


def _counts_on(above: Sequence[Band], below: Band) -> bool:
    """Whether a row bears the number after the last one's: then it is the next, however high the rows are."""
    numbers = [int(band[0].text.strip(".")) for band in (*above, below) if band[0].text.strip(".").isdecimal()]
    numbered = len(below) > 1 and below[0].text.strip(".").isdecimal()
    return numbered and len(numbers) > 1 and numbers[-1] == numbers[-2] + 1


def _fits(header: Band, band: Band) -> bool:
    """Whether each line of the band lies within one column."""
    columns = [_column_of(header, line, spills=len(band) > 1) for line in band]
    return None not in columns and len(set(columns)) == len(columns)


def _column_of(header: Band, line: Line, *, spills: bool = True) -> int | None:
    """The column in which a line begins; one that ``spills`` may run on over the next, which is free then."""
    starts = [cell.box.x0 - SLACK for cell in header]
    inside = [k for k, start in enumerate(starts) if line.box.x0 >= start]
    if not inside:
        return None
    column = inside[-1]
    ends = [*starts[1:], float("inf")]
    return column if spills or line.box.x1 <= ends[column] + SLACK else None


def _grid(page: Page, rows: Sequence[Band]) -> Grid:
    header, body = rows[0], rows[1:]
    first = tuple(Span(page, cell.words) for cell in header)
    rest = (tuple(_cell(page, header, group, k) for k in range(len(header))) for group in _rows(header, body))
    return Grid(page, (first, *rest), ruled=False)


def _cell(page: Page, header: Band, group: Sequence[Band], column: int) -> Span | None:
    words = tuple(word for band in group for line in band if _column_of(header, line) == column for word in line.words)
    return Span(page, words) if words else None


def _rows(header: Band, body: Sequence[Band]) -> list[list[Band]]:
    """Bands that form one row of the table: parted by wider gaps, or where all gaps are alike by their first column."""
    gaps = [gap_between(a, b) for a, b in pairwise(body)]
    height = max(line.box.height for band in body for line in band)
    scanned = any(word.confidence is not None for band in body for line in band for word in line.words)
    wide = _wide_of_scan(gaps, height) if scanned else min(gaps, default=0.0) * ROW_GAP + 0.15 * height
    parted = any(gap > wide for gap in gaps)
    rows: list[list[Band]] = []
    for k, band in enumerate(body):
        opens = gaps[k - 1] > wide if parted and k else len(band) > 1 and _column_of(header, band[0]) == 0
        if opens or not rows:
            rows.append([band])
        else:
            rows[-1].append(band)
    return rows


JUMP = 0.4
"""On a scan the gaps between rows are wider by so many line heights than those within: its boxes differ by less."""


def _wide_of_scan(gaps: Sequence[float], height: float) -> float:
    """Above which gap a row begins, where boxes are not exact: at the first jump over what most gaps keep to."""
    known = sorted(gaps)
    for n in range(max(1, len(known) // 3), len(known)):
        if known[n] - known[n - 1] >= JUMP * height:
            return (known[n] + known[n - 1]) / 2
    return float("inf")


def gap_between(above: Band, below: Band) -> float:
    """The points from the lowest line of a band to the highest of the one below it."""
    return min(line.box.top for line in below) - max(line.box.bottom for line in above)


Row = Sequence[Span | None]

_NUMBER = re.compile(r"\d+$")
"""The row in a cell's name."""


def grids(page: Page) -> Iterator[Sequence[Row]]:
    """The rows of each table of the page; the blank ones too, because they part two tables of one sheet."""
    for table in page.tables:
        yield list(_with_blank_rows(page, table))
    yield from (grid.rows for grid in tables(page) if not grid.ruled)


def _with_blank_rows(page: Page, table: Table) -> Iterator[Row]:
    last = 0
    for row in table.rows:
        number = next((int(_NUMBER.findall(word.cell)[0]) for cell in row for word in cell.words if word.cell), last)
        if number > last + 1 and last:
            yield []
        last = number
        yield [Span(page, cell.words) if cell.words else None for cell in row]
