"""Ruled tables of PDF pages: pdfium says where lines are ruled, pdfplumber what tables they make.

pdfplumber's own pass over a page takes ten times as long as pdfium's and finds the same lines. Its tables are turned
into cells that hold the very same ``Word`` objects as the page's lines.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from operator import itemgetter
from typing import Any, NamedTuple

from evidence.document import Box, Cell, Page, Table, Word
from evidence.reading.pdfium import Survey

_NEAR = 3
"""Points within which edges are one, or meet."""
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


class Rulings(NamedTuple):
    """The edges ruled on a page, as pdfplumber asks a page of its own for them, with its size."""

    edges: Sequence[Mapping[str, Any]]
    bbox: tuple[float, float, float, float]


def ruled_tables(page: Page, edges: Sequence[Box]) -> tuple[Table, ...] | None:
    """The tables that the edges, in points of the page, rule around the page's words.

    ``None`` where pdfplumber stumbles over them: tables are a help to the extractors, never the only road to a word.
    """
    from pdfplumber import table as plumber

    rulings = Rulings([edge_of(box) for box in edges], (0, 0, page.width, page.height))
    try:
        found = [plumber.Table(rulings, cells) for cells in cells_of_tables(rulings)]  # type: ignore[arg-type]
    except (ValueError, TypeError, LookupError, ArithmeticError):
        return None
    return tuple(table for table in (_table(one, page) for one in found) if _is_table(table))


_Point = tuple[float, float]
_Cell = tuple[float, float, float, float]


def cells_of_tables(rulings: Rulings) -> list[list[_Cell]]:
    """The cells of each table, as pdfplumber's ``TableFinder`` finds them with its usual tolerances."""
    from pdfplumber import table as plumber
    from pdfplumber.utils.geometry import filter_edges

    straight = [edge for way in "vh" for edge in filter_edges(rulings.edges, way)]  # type: ignore[arg-type]
    merged = filter_edges(plumber.merge_edges(straight, *4 * (_NEAR,)), min_length=_NEAR)
    return plumber.cells_to_tables(_cells(plumber.edges_to_intersections(merged, _NEAR, _NEAR)))


def _cells(crossings: Mapping[_Point, Mapping[str, Sequence[Mapping[str, Any]]]]) -> list[_Cell]:
    """The smallest cell to the right of and below each point where edges cross, all four sides of it ruled.

    pdfplumber gives the same, but compares every point with all others and makes sets of their edges each time.
    """
    sides = itemgetter("x0", "top", "x1", "bottom")
    down = {point: set(map(sides, edges["v"])) for point, edges in crossings.items()}
    across = {point: set(map(sides, edges["h"])) for point, edges in crossings.items()}
    columns, rows = dict[float, list[_Point]](), dict[float, list[_Point]]()
    for point in sorted(crossings):
        columns.setdefault(point[0], []).append(point)
        rows.setdefault(point[1], []).append(point)

    def cell_at(point: _Point) -> _Cell | None:
        below = [other for other in columns[point[0]] if other > point and not down[point].isdisjoint(down[other])]
        right = [other for other in rows[point[1]] if other > point and not across[point].isdisjoint(across[other])]
        for (_, bottom), (x1, _) in product(below, right):
            corner = x1, bottom
            if corner not in crossings or down[corner].isdisjoint(down[x1, point[1]]):
                continue
            if not across[corner].isdisjoint(across[point[0], bottom]):
                return *point, *corner
        return None

    return [cell for point in sorted(crossings) if (cell := cell_at(point))]


def edge_of(box: Box) -> dict[str, Any]:
    return {
        "object_type": "line",
        "x0": box.x0,
        "x1": box.x1,
        "top": box.top,
        "bottom": box.bottom,
        "width": box.width,
        "height": box.height,
        "orientation": "h" if box.width > box.height else "v",
    }


class _Placed(NamedTuple):
    """A word and its middle."""

    x: float
    y: float
    word: Word


def _table(table: Any, page: Page) -> Table:
    placed = [_Placed((word.box.x0 + word.box.x1) / 2, word.box.middle, word) for word in page.words]
    inside = _within(table.bbox, placed)
    return Table(tuple(tuple(_cell(edges, inside) for edges in row.cells) for row in table.rows))


def _cell(edges: tuple[float, float, float, float] | None, words: Sequence[_Placed]) -> Cell:
    return Cell(()) if edges is None else Cell(tuple(placed.word for placed in _within(edges, words)))


def _within(edges: tuple[float, float, float, float], words: Sequence[_Placed]) -> list[_Placed]:
    x0, top, x1, bottom = edges
    return [placed for placed in words if x0 <= placed[0] <= x1 and top <= placed[1] <= bottom]


def _is_table(table: Table) -> bool:
    """A frame around a paragraph, or boxes one below the other, are no table: two columns must hold words."""
    return len({column for row in table.rows for column, cell in enumerate(row) if cell.words}) >= 2
