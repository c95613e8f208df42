"""Pages drawn by hand: certificates are placed, not flowed. Points from the top left corner, as in the contract."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.unseen.model import Pdf

FACES = {
    "sans": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "serif": ("Times-Roman", "Times-Bold", "Times-Italic"),
    "mono": ("Courier", "Courier-Bold", "Courier-Oblique"),
    "vera": ("Vera", "VeraBd", "VeraIt"),
    "script": ("Callig15", "Callig15", "Callig15"),
}
SIZES = {"a4": A4, "letter": LETTER, "a4-landscape": landscape(A4), "letter-landscape": landscape(LETTER)}


def load_fonts() -> None:
    """reportlab's own TrueType fonts: there on every machine, so that the same seed gives the same bytes."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd", "VeraIt"):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
    if "Callig15" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerTypeFace(pdfmetrics.EmbeddedType1Face(folder / "callig15.afm", folder / "callig15.pfb"))
        pdfmetrics.registerFont(pdfmetrics.Font("Callig15", "CALLIG15", "WinAnsiEncoding"))


class Sheet:
    """A PDF under the pen."""

    def __init__(self, size: str = "a4", face: str = "sans", title: str = "") -> None:
        load_fonts()
        self._out = io.BytesIO()
        self.width, self.height = SIZES[size]
        self.canvas = Canvas(self._out, pagesize=SIZES[size], invariant=1)
        self.canvas.setTitle(title)
        self.face = face

    def font(self, bold: bool = False, italic: bool = False, face: str = "") -> str:
        regular, strong, slanted = FACES[face or self.face]
        return strong if bold else slanted if italic else regular

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 10,
        *,
        bold: bool = False,
        italic: bool = False,
        align: str = "left",
        colour: str = "#111111",
        face: str = "",
    ) -> None:
        """One line whose base line is at y."""
        self.canvas.setFont(self.font(bold, italic, face), size)
        self.canvas.setFillColor(colour)
        draw = {
            "left": self.canvas.drawString,
            "centre": self.canvas.drawCentredString,
            "right": self.canvas.drawRightString,
        }
        draw[align](x, self.height - y, words)

    def centred(self, y: float, words: str, size: float = 10, **style: object) -> None:
        self.text(self.width / 2, y, words, size, align="centre", **style)  # type: ignore[arg-type]

    def para(
        self,
        x: float,
        y: float,
        width: float,
        words: str,
        size: float = 10,
        *,
        bold: bool = False,
        italic: bool = False,
        align: str = "left",
        leading: float = 0,
        colour: str = "#111111",
        face: str = "",
    ) -> float:
        """A paragraph; gives the y below it."""
        step = leading or size * 1.3
        at = {"left": x, "centre": x + width / 2, "right": x + width}[align]
        for line in simpleSplit(words, self.font(bold, italic, face), size, width):
            self.text(at, y, line, size, bold=bold, italic=italic, align=align, colour=colour, face=face)
            y += step
        return y

    def lines(
        self,
        x: float,
        y: float,
        rows: Iterable[str],
        size: float = 10,
        *,
        leading: float = 0,
        bold: bool = False,
        align: str = "left",
        colour: str = "#111111",
    ) -> float:
        for row in rows:
            self.text(x, y, row, size, bold=bold, align=align, colour=colour)
            y += leading or size * 1.3
        return y

    def rule(self, x0: float, y: float, x1: float, colour: str = "#555555", width: float = 0.7) -> None:
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y, x1, self.height - y)

    def box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        fill: str | None = None,
        stroke: str | None = "#555555",
        width: float = 0.7,
    ) -> None:
        if fill:
            self.canvas.setFillColor(fill)
        if stroke:
            self.canvas.setStrokeColor(stroke)
        self.canvas.setLineWidth(width)
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=int(bool(stroke)), fill=int(bool(fill)))

    def upright(self, x: float, y: float, words: str, size: float = 7, colour: str = "#888888") -> None:
        """A line that runs up the edge of the page, as serial numbers do."""
        self.canvas.saveState()
        self.canvas.translate(x, self.height - y)
        self.canvas.rotate(90)
        self.canvas.setFont(self.font(), size)
        self.canvas.setFillColor(colour)
        self.canvas.drawString(0, 0, words)
        self.canvas.restoreState()

    def waves(self, colour: str) -> None:
        """The pale woven ground of security paper."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(0.4)
        for k in range(0, int(self.height), 16):
            path = self.canvas.beginPath()
            path.moveTo(0, k)
            for x in range(0, int(self.width), 60):
                path.curveTo(x + 20, k + 14, x + 40, k - 14, x + 60, k)
            self.canvas.drawPath(path)

    def crest(self, x: float, y: float, r: float, colour: str, shape: int = 0) -> None:
        """A body's device: drawn, wordless."""
        c = self.canvas
        c.setFillColor(colour)
        c.setStrokeColor(colour)
        if shape == 0:
            c.circle(x, self.height - y, r, stroke=0, fill=1)
            c.setFillColor("#ffffff")
            c.circle(x, self.height - y, r * 0.72, stroke=0, fill=1)
            c.setFillColor(colour)
            c.circle(x, self.height - y, r * 0.3, stroke=0, fill=1)
        elif shape == 1:
            for k in range(3):
                c.rect(x - r + k * r * 0.7, self.height - y - r, r * 0.5, r * (1 + k * 0.5), stroke=0, fill=1)
        else:
            path = c.beginPath()
            path.moveTo(x - r, self.height - y + r)
            path.lineTo(x + r, self.height - y + r)
            path.lineTo(x, self.height - y - r)
            path.close()
            c.drawPath(path, stroke=0, fill=1)

    def signature(self, x: float, y: float, wobble: Sequence[int]) -> None:
        c = self.canvas
        c.setStrokeColor("#1b2a6b")
        c.setLineWidth(1.1)
        path = c.beginPath()
        path.moveTo(x, self.height - y)
        for k, w in enumerate(wobble):
            path.curveTo(
                x + k * 14 + 4,
                self.height - y + w,
                x + k * 14 + 9,
                self.height - y - w,
                x + k * 14 + 14,
                self.height - y + w / 3,
            )
        c.drawPath(path)

    def mark(self, x: float, y: float, words: Sequence[str], width: float = 62) -> None:
        """An accreditation mark as a picture: its words are not in the text layer."""
        self.canvas.drawImage(
            ImageReader(mark_picture(tuple(words))), x, self.height - y - width * 1.1, width, width * 1.1
        )

    def turn(self) -> None:
        self.canvas.showPage()

    def done(self) -> Pdf:
        self.canvas.showPage()
        self.canvas.save()
        return Pdf(self._out.getvalue())


def mark_picture(words: tuple[str, ...]) -> Image.Image:
    picture = Image.new("RGB", (300, 330), "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((6, 6, 293, 323), outline="#3a2a6b", width=6)
    pen.polygon([(90, 60), (115, 95), (150, 45), (185, 95), (210, 60), (200, 120), (100, 120)], fill="#3a2a6b")
    pen.line([(105, 165), (140, 205), (215, 130)], fill="#3a2a6b", width=16)
    for k, word in enumerate(words):
        size = 54 if k == 0 else 28
        font = ImageFont.load_default(size)
        wide = pen.textlength(word, font=font)
        pen.text((150 - wide / 2, 212 + (0 if k == 0 else 32 + 30 * k)), word, fill="#222222", font=font)
    return picture
