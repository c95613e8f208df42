"""Drawing on PDF pages from the top left corner, with the same bytes for the same calls.

Only fonts that come with reportlab are used, so that the committed documents can be made again anywhere.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
pdfmetrics.registerFont(TTFont("Vera-Bold", "VeraBd.ttf"))
pdfmetrics.registerFont(TTFont("Vera-Italic", "VeraIt.ttf"))


@dataclass(frozen=True)
class Font:
    regular: str
    bold: str
    italic: str


HELVETICA = Font("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
TIMES = Font("Times-Roman", "Times-Bold", "Times-Italic")
VERA = Font("Vera", "Vera-Bold", "Vera-Italic")
COURIER = Font("Courier", "Courier-Bold", "Courier-Oblique")
FONTS = (HELVETICA, TIMES, VERA)


class Paper:
    """Pages of one PDF; ``y`` is the distance from the top of the page to the next line, in points."""

    def __init__(self, font: Font = HELVETICA, wide: bool = False) -> None:
        self._buffer = io.BytesIO()
        self.width, self.height = landscape(A4) if wide else A4
        self.canvas = Canvas(self._buffer, pagesize=(self.width, self.height), invariant=1)
        self.font = font
        self.furniture: list[tuple[float, float, str, str]] = []
        """(x, y, text, align) of what stands on every page; ``{page}`` is its number."""
        self.y = 60.0
        self._number = 1
        self._last = 40.0

    def page(self) -> None:
        self._furnish()
        self.canvas.showPage()
        self._number += 1
        self.y = 60.0

    def _furnish(self) -> None:
        for x, y, text, align in self.furniture:
            self.at(x, y, text.format(page=self._number), 7.5, "", align)

    def _advance(self, size: float) -> None:
        """Leave room for a larger letter than the last, and start a page where this one is full."""
        if size > self._last:
            self.y += (size - self._last) * 0.8
        self._last = size
        if self.y > self.height - 48:
            self.page()

    def pdf(self) -> bytes:
        self._furnish()
        self.canvas.save()
        return self._buffer.getvalue()

    def face(self, style: str) -> str:
        return {"": self.font.regular, "b": self.font.bold, "i": self.font.italic}[style]

    def at(self, x: float, y: float, text: str, size: float = 10, style: str = "", align: str = "left") -> None:
        """One line of text whose baseline lies ``y`` below the page's top."""
        self.canvas.setFont(self.face(style), size)
        draw = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }[align]
        draw(x, self.height - y, text)

    def line(
        self,
        text: str,
        size: float = 10,
        style: str = "",
        align: str = "left",
        x: float | None = None,
        gap: float = 1.35,
    ) -> None:
        """One line at ``y``; then go down by ``gap`` line heights."""
        x = x if x is not None else {"left": 60.0, "centre": self.width / 2, "right": self.width - 60}[align]
        self._advance(size)
        self.at(x, self.y, text, size, style, align)
        self.y += size * gap

    def lines(self, texts: Sequence[str], **how: object) -> None:
        for text in texts:
            self.line(text, **how)  # type: ignore[arg-type]

    def para(
        self,
        text: str,
        size: float = 10,
        style: str = "",
        align: str = "left",
        x: float = 60.0,
        width: float | None = None,
        gap: float = 1.35,
    ) -> None:
        """Wrapped text at ``y``."""
        width = width if width is not None else self.width - x - 60
        anchor = {"left": x, "centre": x + width / 2, "right": x + width}[align]
        for part in simpleSplit(text, self.face(style), size, width):
            self._advance(size)
            self.at(anchor, self.y, part, size, style, align)
            self.y += size * gap

    def down(self, points: float) -> None:
        self.y += points

    def grey(self, shade: float) -> None:
        self.canvas.setFillGray(shade)

    def colour(self, red: float, green: float, blue: float) -> None:
        self.canvas.setFillColorRGB(red, green, blue)
        self.canvas.setStrokeColorRGB(red, green, blue)

    def black(self) -> None:
        self.colour(0, 0, 0)

    def rule(self, x0: float = 60, x1: float | None = None, weight: float = 0.7) -> None:
        self.canvas.setLineWidth(weight)
        x1 = self.width - 60 if x1 is None else x1
        self.canvas.line(x0, self.height - self.y, x1, self.height - self.y)

    def box(self, x: float, top: float, width: float, height: float, fill: bool = False, weight: float = 0.7) -> None:
        self.canvas.setLineWidth(weight)
        self.canvas.rect(x, self.height - top - height, width, height, stroke=0 if fill else 1, fill=1 if fill else 0)

    def seal(self, x: float, y: float, words: Sequence[str], radius: float = 36) -> None:
        """A round mark with a word or two, as of an accreditation body."""
        self.canvas.setLineWidth(1.5)
        self.canvas.circle(x, self.height - y, radius)
        self.canvas.circle(x, self.height - y, radius - 4)
        top = y - 5 * (len(words) - 1)
        for i, word in enumerate(words):
            self.at(x, top + 11 * i + 3, word, 9, "b", "centre")

    def signature(self, x: float, y: float, name: str) -> None:
        self.canvas.setFont("Times-Italic", 20)
        self.canvas.drawString(x, self.height - y, name)

    def table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        x: float = 60,
        size: float = 9,
        ruled: bool = True,
        header: bool = True,
    ) -> None:
        """A table with wrapped cells; breaks onto a new page between rows."""
        for number, row in enumerate(rows):
            style = "b" if header and number == 0 else ""
            cells = [simpleSplit(t, self.face(style), size, w - 8) for t, w in zip(row, widths, strict=True)]
            height = max(len(c) for c in cells) * size * 1.25 + 7
            if self.y + height > self.height - 60:
                self.page()
            left = x
            for cell, width in zip(cells, widths, strict=True):
                if ruled:
                    self.box(left, self.y, width, height)
                for i, part in enumerate(cell):
                    self.at(left + 4, self.y + size + 3 + i * size * 1.25, part, size, style)
                left += width
            self.y += height
            if not ruled and header and number == 0:
                self.rule(x, x + sum(widths))
        self.y += size

    def foot(self, text: str, size: float = 7, up: float = 30, align: str = "centre") -> None:
        x = {"left": 60.0, "centre": self.width / 2, "right": self.width - 60}[align]
        self.at(x, self.height - up, text, size, "", align)
