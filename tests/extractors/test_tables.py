"""Tables with and without rules."""

from builder import page

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


def test_running_text_is_no_table() -> None:
    assert tables(page(["This is a paragraph", "of running text", "in one column"])) == []
