"""What certificates carry beside words: logos, seals, QR codes, tables of sites."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader, simpleSplit

from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw


def wobble(draw: Draw) -> list[int]:
    return [draw.number(-12, 12) for _ in range(draw.number(5, 8))]


def wordmark(s: Sheet, x: float, y: float, words: str, colour: str, height: float = 26, ground: str = "white") -> float:
    """A logo whose words are pixels; `y` is its top. Gives its width."""
    font = _letters(80)
    wide = int(font.getlength(words)) + 30
    picture = Image.new("RGB", (wide, 110), ground)
    ImageDraw.Draw(picture).text((15, 4), words, fill=colour, font=font)
    width = height * wide / 110
    s.canvas.drawImage(ImageReader(picture), x, s.height - y - height, width, height)
    return width


def _letters(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(Path(reportlab.__file__).parent / "fonts" / "VeraBd.ttf", size)


def accreditation(s: Sheet, x: float, y: float, words: Sequence[str], width: float = 54) -> None:
    """An accreditation mark, all of it pixels; `y` is its top."""
    picture = Image.new("RGB", (300, 340), "white")
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((6, 6, 293, 333), 18, outline="#3a2a6b", width=7)
    pen.polygon([(100, 50), (122, 82), (150, 36), (178, 82), (200, 50), (192, 106), (108, 106)], fill="#3a2a6b")
    pen.line([(112, 142), (142, 174), (202, 112)], fill="#3a2a6b", width=14)
    for k, word in enumerate(words):
        font = _letters(52 if k == 0 else 24)
        wide = pen.textlength(word, font=font)
        pen.text((150 - wide / 2, 186 if k == 0 else 224 + 30 * k), word, fill="#222222", font=font)
    s.canvas.drawImage(ImageReader(picture), x, s.height - y - width * 1.13, width, width * 1.13)


def qr(s: Sheet, x: float, y: float, words: str, size: float = 62) -> None:
    """A square code; `y` is its top."""
    code = QrCodeWidget(words, barLevel="M")
    x0, y0, x1, y1 = code.getBounds()
    drawing = Drawing(size, size, transform=[size / (x1 - x0), 0, 0, size / (y1 - y0), 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, s.canvas, x, s.height - y - size)


def seal(s: Sheet, x: float, y: float, r: float, colour: str, words: Sequence[str]) -> None:
    """A notched seal, its words set in the middle."""
    c = s.canvas
    c.setFillColor(colour)
    path = c.beginPath()
    for k in range(72):
        turn, reach = 2 * math.pi * k / 72, r if k % 2 else r * 0.92
        point = (x + reach * math.cos(turn), s.height - y + reach * math.sin(turn))
        (path.lineTo if k else path.moveTo)(*point)
    path.close()
    c.drawPath(path, stroke=0, fill=1)
    c.setStrokeColor("#ffffff")
    c.setLineWidth(1.2)
    c.circle(x, s.height - y, r * 0.78, stroke=1, fill=0)
    for k, word in enumerate(words):
        s.text(
            x, y + 4 + (k - (len(words) - 1) / 2) * r * 0.3, word, r * 0.22, bold=True, align="centre", colour="#ffffff"
        )


def address_lines(name: str, address: Address, country: bool = True) -> list[str]:
    return [name, *address.printed(country)]


def ruled_table(
    s: Sheet,
    x: float,
    y: float,
    widths: Sequence[float],
    rows: Sequence[Sequence[Sequence[str]]],
    size: float = 8.5,
    *,
    head: str | None = None,
    ruled: bool = True,
) -> float:
    """Rows of cells, a cell a list of lines that wrap in their column. `head`: the colour behind the first row."""
    for r, row in enumerate(rows):
        face = s.font(bold=r == 0)
        cells = [
            [part for line in cell for part in simpleSplit(line, face, size, wide - 10)]
            for cell, wide in zip(row, widths, strict=True)
        ]
        tall = max(len(c) for c in cells) * size * 1.3 + 8
        left = x
        for cell, wide in zip(cells, widths, strict=True):
            if ruled:
                s.box(left, y, left + wide, y + tall, fill=head if r == 0 else None, stroke="#777777")
            s.lines(left + 5, y + size + 3, cell, size, bold=r == 0)
            left += wide
        if not ruled:
            s.rule(x, y + tall, left, "#bbbbbb")
        y += tall
    return y
