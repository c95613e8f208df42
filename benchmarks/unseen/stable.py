"""The same seed gives the same bytes: what other writers stamp into a file (the hour, mostly) is taken out again."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import openpyxl
from openpyxl.styles import Font

from benchmarks.unseen.model import Sheets

STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
PDF_DAY = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")


def repack(data: bytes) -> bytes:
    """An Office file with fixed times of its members and of its properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = STAMP.sub(rb"\g<1>2026-11-20T09:00:00Z\2", old.read(name))
            new.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 9, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def undated(pdf: bytes) -> bytes:
    return PDF_DAY.sub(rb"\g<1>20261120090000", pdf)


def as_xlsx(body: Sheets) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in body.sheets.items():
        sheet = book.create_sheet(title)
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                _put(sheet, r, c, value)
        for c in range(1, 7):
            sheet.column_dimensions["ABCDEF"[c - 1]].width = 34 if c > 1 else 30
    out = io.BytesIO()
    book.save(out)
    return repack(out.getvalue())


def _put(sheet: Any, row: int, column: int, value: Any) -> None:
    if value == "":
        return
    title = isinstance(value, str) and value.startswith("# ")
    cell = sheet.cell(row, column, value[2:] if title else value)
    if title:
        cell.font = Font(bold=True, size=14)
