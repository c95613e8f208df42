"""Shorthands of the pen for the ninth set's pages."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth

from benchmarks.unseen.ninth.stock import Body
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw


def fitting(sheet: Sheet, words: str, size: float, width: float, bold: bool = False) -> float:
    """The largest size up to `size` at which the words stand on one line."""
    wide = stringWidth(words, sheet.font(bold), size)
    return size if wide <= width else max(7.0, size * width / wide)


def head(sheet: Sheet, words: str, y: float, size: float, colour: str = "#111111", margin: float = 60) -> None:
    sheet.centred(y, words, fitting(sheet, words, size, sheet.width - 2 * margin, True), bold=True, colour=colour)


def pairs(
    sheet: Sheet, x: float, y: float, rows: Sequence[tuple[str, str]], gap: float = 130, size: float = 9.5,
    width: float = 300, bold: bool = False, colour: str = "#555555",
) -> float:  # fmt: skip
    """A label with its value to the right, row under row."""
    for label, words in rows:
        sheet.text(x, y, label, size, colour=colour)
        y = sheet.para(x + gap, y, width, words, size, bold=bold) + size * 0.35
    return y


def stacked(
    sheet: Sheet, x: float, y: float, label: str, words: str, size: float = 10, width: float = 220,
    colour: str = "#666666", bold: bool = False,
) -> float:  # fmt: skip
    """A small label with its value below."""
    sheet.text(x, y, label, size * 0.75, colour=colour)
    return sheet.para(x, y + size * 1.3, width, words, size, bold=bold) + size * 0.5


def signed(sheet: Sheet, d: Draw, x: float, y: float, who: str, role: str, size: float = 9) -> None:
    sheet.signature(x, y, [d.number(3, 12) for _ in range(d.number(4, 7))])
    sheet.rule(x, y + 10, x + 150)
    sheet.text(x, y + 22, who, size)
    sheet.text(x, y + 34, role, size * 0.9, colour="#555555")


def small_print(sheet: Sheet, body: Body, page: str = "", extra: str = "") -> None:
    """The line of the body's own at the foot."""
    y = sheet.height - 44
    sheet.rule(56, y - 10, sheet.width - 56, "#aaaaaa", 0.4)
    words = f"{body.name}. Registered office: {body.address}. {body.web}. {extra}".strip()
    sheet.para(56, y, sheet.width - (112 if not page else 190), words, 6.5, colour="#666666")
    if page:
        sheet.text(sheet.width - 56, y, page, 7, align="right", colour="#666666")
