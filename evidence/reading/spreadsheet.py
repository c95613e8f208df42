"""Workbooks (XLSX) and CSV: a sheet is a page, and every word knows its cell.

A formula whose result was never computed has no value to read: it stands as the word ``=?`` (``UNCOMPUTED``),
so that whoever needs the cell sees that there is a value which nobody has looked at.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import PurePosixPath
from typing import Any

from evidence.document import EvidenceFile, Page, PageSource, ProblemCode
from evidence.errors import ReadError
from evidence.reading.encoding import decoded
from evidence.reading.parts import Means, Parts
from evidence.reading.synthetic import SyntheticPage

UNCOMPUTED = "=?"
"""The word that stands in a cell whose formula has no cached value."""

Row = tuple[int, list[str]]
"""The row's number in the sheet and the text of its cells from column A on."""


def read_workbook(file: EvidenceFile, means: Means) -> Parts:
    """Every sheet, hidden ones too (``Page.why`` says so). Raises ``ReadError``."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    _check_size(file.data, means)
    try:
        values = openpyxl.load_workbook(io.BytesIO(file.data), data_only=True)
        formulas = openpyxl.load_workbook(io.BytesIO(file.data), data_only=False) if _has_formulas(file.data) else None
    except (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise ReadError(ProblemCode.DAMAGED, "the workbook is damaged: open and save it again") from error
    parts = Parts()
    cells = 0
    for number, sheet in enumerate(values.worksheets, start=1):
        means.allowance.deadline.check()
        cells += sheet.max_row * sheet.max_column if sheet.max_row < 1_048_000 else 0
        if cells > means.limits.max_cells:
            raise ReadError(ProblemCode.TOO_LARGE, "the workbook has too many cells: send the sheets that matter")
        written = formulas[sheet.title] if formulas is not None else None
        parts.pages.append(_sheet_page(sheet, written, number))
    values.close()
    if formulas is not None:
        formulas.close()
    return parts


def _check_size(data: bytes, means: Means) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(info.file_size for info in archive.infolist())
    if size > means.limits.max_unpacked_bytes:
        raise ReadError(ProblemCode.TOO_LARGE, "the workbook unpacks to too many bytes: send the sheets that matter")


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f>" in (xml := archive.read(name)) or b"<f " in xml or b"<f/>" in xml for name in sheets)


def _sheet_page(sheet: Any, written: Any, number: int) -> Page:
    rows, uncomputed = [], []
    for row in sheet.iter_rows():
        texts = []
        for cell in row:
            text = cell_text(cell.value)
            if cell.value is None and written is not None and _is_formula(written[cell.coordinate].value):
                text = UNCOMPUTED
                uncomputed.append(cell.coordinate)
            texts.append(text)
        rows.append((row[0].row, texts))
    why = "it is a sheet of a workbook"
    if sheet.sheet_state != "visible":
        why += "; the sheet is hidden"
    if uncomputed:
        why += f"; formulas without a computed value: {', '.join(uncomputed[:20])}"
    return _page(sheet.title, number, rows, why)


def _is_formula(value: Any) -> bool:
    return (isinstance(value, str) and value.startswith("=")) or type(value).__name__ in (
        "ArrayFormula",
        "DataTableFormula",
    )


def cell_text(value: Any) -> str:
    """A cell's value as a reader of the sheet would say it: whole numbers without ``.0``, dates in words."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime() if (value.hour, value.minute, value.second) != (0, 0, 0):
            return f"{_day(value)} {value:%H:%M}"
        case date():
            return _day(value)
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            return str(value)
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case float():
            return f"{value:.10g}"
    return str(value).strip()


def _day(value: date) -> str:
    return f"{value.day} {value:%B %Y}"


def _page(title: str, number: int, rows: Iterable[Row], why: str) -> Page:
    """One table on a page of cells; blank rows leave a gap."""
    kept = [(row, texts) for row, texts in rows]
    width = max((_used(texts) for _, texts in kept), default=0)
    page = SyntheticPage()
    page.table(
        [[texts[i] if i < len(texts) else "" for i in range(width)] if _used(texts) else [] for _, texts in kept],
        [[f"{title}!{_letters(i)}{row}" for i in range(width)] for row, _ in kept],
    )
    return page.page(number, PageSource.CELLS, why, title)


def _used(texts: Sequence[str]) -> int:
    """How many cells of the row there are up to the last that holds something."""
    return max((i + 1 for i, text in enumerate(texts) if text), default=0)


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_csv(file: EvidenceFile, means: Means) -> Parts:
    """One page of cells; the sheet is named after the file. Raises ``ReadError``."""
    text = decoded(file.data)
    if text is None:
        raise ReadError(ProblemCode.DAMAGED, "the CSV file is not text: save it again as CSV UTF-8")
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=_delimiter(text))]
    except csv.Error as error:
        raise ReadError(ProblemCode.DAMAGED, f"the CSV file cannot be taken apart ({error}): save it again") from error
    if sum(len(row) for row in rows) > means.limits.max_cells:
        raise ReadError(ProblemCode.TOO_LARGE, "the CSV file has too many cells: send the rows that matter")
    title = PurePosixPath(file.name).stem or "Sheet1"
    return Parts(pages=[_page(title, 1, enumerate(rows, start=1), "it is a CSV file")])


def _delimiter(text: str) -> str:
    head = text.splitlines()[:20]
    return max(",;\t", key=lambda delimiter: min((line.count(delimiter) for line in head if line.strip()), default=0))
