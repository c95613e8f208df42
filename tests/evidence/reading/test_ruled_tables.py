"""Cells of ruled tables are those that pdfplumber finds between the same edges."""

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import TableFinder

from evidence.document import Box
from evidence.reading.tables import Rulings, cells_of_tables, edge_of

XS, YS = (50.0, 51.0, 90.0, 130.0, 200.5), (30.0, 31.5, 60.0, 90.3, 140.0)


def across(x: tuple[float, float], y: float) -> Box:
    return Box(min(x), y, max(x), y)


def down(y: tuple[float, float], x: float) -> Box:
    return Box(x, min(y), x, max(y))


columns, rows = st.sampled_from(XS), st.sampled_from(YS)
edges = st.builds(across, st.tuples(columns, columns), rows) | st.builds(down, st.tuples(rows, rows), columns)


@given(st.lists(edges, max_size=30))
def test_cells_are_those_of_pdfplumber(boxes: list[Box]) -> None:
    rulings = Rulings([edge_of(box) for box in boxes], (0, 0, 300, 200))
    theirs = TableFinder(rulings).tables  # type: ignore[arg-type]
    assert cells_of_tables(rulings) == [table.cells for table in theirs]
