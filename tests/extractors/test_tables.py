"""Tables with and without rules."""

from dataclasses import replace

from builder import page

from evidence.document import Cell, Table
from extractors.tables import tables


def texts(grid_rows):  # type: ignore[no-untyped-def]
    return [[cell.text if cell else None for cell in row] for row in grid_rows]


def test_ruled_table_keeps_its_empty_cells() -> None:
    grid = tables(page([], tables=[[["Site", "Address"], ["1", ""]]]))[0]
    assert grid.ruled
    assert texts(grid.rows) == [["Site", "Address"], ["1", None]]


def test_columns_under_a_header_are_a_table() -> None:
    lines = [
        ("Location", 60, 100), ("Activities", 300, 100),
        ("1 High Street,", 60, 130), ("Hosting", 300, 130), ("Leeds", 60, 142),
        ("9 Low Road,", 60, 172), ("Support", 300, 172), ("York", 60, 184),
    ]  # fmt: skip
    grid = tables(page(lines))[0]
    assert not grid.ruled
    assert texts(grid.rows[1:]) == [["1 High Street, Leeds", "Hosting"], ["9 Low Road, York", "Support"]]


def test_header_words_standing_close_are_parted_at_the_columns_below() -> None:
    lines = [
        ("No Address", 60, 100),
        ("1", 60, 120),
        ("1 High Street", 75, 120),
        ("2", 60, 140),
        ("9 Low Road", 75, 140),
    ]
    grid = tables(page(lines))[0]
    assert grid.header == ("No", "Address")
    assert [cell.text for cell in grid.column(1)] == ["1 High Street", "9 Low Road"]


def test_a_ruled_header_without_rules_between_its_cells_is_parted_as_the_columns_below() -> None:
    cells = [
        ["Location                 Registered activities", ""],
        ["1 High Street, Leeds", "Hosting"],
        ["9 Low Road, York", "Support"],
    ]
    ruled = page([], tables=[cells])
    words = [word for cell in ruled.tables[0].rows[0] for word in cell.words]
    moved = [word if n == 0 else replace(word, box=word.box._replace(x0=240.0 + 60 * n, x1=290.0 + 60 * n))
             for n, word in enumerate(words)]  # fmt: skip
    head = (Cell(tuple(moved)), Cell(()))
    table = Table((head, *ruled.tables[0].rows[1:]))
    grid = tables(replace(ruled, tables=(table,)))[0]
    assert grid.header == ("Location", "Registered activities")


def test_rows_of_a_scanned_table_are_told_though_its_boxes_differ_by_a_point() -> None:
    lines = [
        ("Location", 60, 100), ("Activities", 300, 99),
        ("24 Innovation Way", 60, 124.5), ("Hosting", 300, 123), ("Kingsholt", 60, 138), ("GU28 5EN", 60, 151.5),
        ("73 Mill Lane", 60, 178), ("Analytics", 300, 177), ("Kingsholt", 60, 191), ("GU17 4FS", 60, 203.5),
        ("19 Foundry Way", 60, 232), ("Support", 300, 230), ("Castlebeck", 60, 245), ("DH24 3BS", 60, 259),
    ]  # fmt: skip
    grid = tables(page(lines, confidence=0.95))[0]
    assert [cell.text for cell in grid.column(0)] == [
        "24 Innovation Way Kingsholt GU28 5EN", "73 Mill Lane Kingsholt GU17 4FS", "19 Foundry Way Castlebeck DH24 3BS",
    ]  # fmt: skip


def test_running_text_is_no_table() -> None:
    assert tables(page(["This is a paragraph", "of running text", "in one column"])) == []
