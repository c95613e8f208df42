"""Sheets of paper written as HTML: every leaf has its own size and margins, logos and marks are pictures."""

# ruff: noqa: E501 - a rule of style stands on one line

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.graphics.barcode.qr import QrCodeWidget

from benchmarks.unseen.model import Web
from benchmarks.unseen.world import Address, Draw

BASE = (
    "*{box-sizing:border-box}body{margin:0;color:#151515}p{margin:0 0 3.6mm;line-height:1.36}h1,h2,h3{margin:0 0 5mm;font-weight:normal}table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:1.3mm 3mm 1.3mm 0}"
    ".leaf{position:relative;break-after:page;overflow:hidden}.leaf:last-child{break-after:auto}.c{text-align:center}.r{text-align:right}.s{font-size:7.5pt}.xs{font-size:6pt;color:#444}"
    ".foot{position:absolute;left:18mm;right:18mm;bottom:9mm}.b{font-weight:bold}.i{font-style:italic}.caps{font-variant:small-caps}.two{display:grid;grid-template-columns:1fr 1fr;column-gap:8mm}.j{text-align:justify}"
)
FILL = ".leaf:first-child{display:flex;flex-direction:column;justify-content:space-between;padding-bottom:27mm!important}.leaf>img{align-self:flex-start}"
PAPERS = {
    "A4": ("210mm", "296.8mm"),
    "A4 landscape": ("297mm", "209.8mm"),
    "letter": ("8.5in", "10.99in"),
    "letter landscape": ("11in", "8.49in"),
}
e = html.escape


def book(style: str, leaves: Sequence[str], paper: str = "A4", pad: str = "16mm 18mm") -> Web:
    """One file of leaves, printed to the edge of the paper."""
    wide, tall = PAPERS[paper]
    own = f"@page{{size:{paper};margin:0}}.leaf{{width:{wide};height:{tall};padding:{pad}}}"
    body = "".join(f'<section class="leaf">{x}</section>' for x in leaves)
    head = f'<head><meta charset="utf-8"><title>Certificate</title><style>{BASE}{own}{style}</style></head>'
    return Web(f'<!DOCTYPE html><html lang="en">{head}<body>{body}</body></html>', own_paper=True)


def br(lines: Iterable[str]) -> str:
    return "<br>".join(e(x) for x in lines)


TOWN_LAST = ("Germany", "France", "Spain", "Italy", "Netherlands", "Sweden", "Türkiye", "Poland", "Switzerland")


def _written(address: Address, country: bool, close: bool) -> list[str]:
    """As its country writes it: the code before the town, behind it, or (in the United Kingdom) mostly below it."""
    *above, town = address.lines
    if address.country in TOWN_LAST:
        lines = [*above, f"{address.postcode} {town}"]
    elif close or address.country in ("USA", "Australia", "Japan", "India"):
        lines = [*above, f"{town} {address.postcode}"]
    else:
        lines = [*address.lines, address.postcode]
    return [*lines, address.country] if country else lines


def block(address: Address, country: bool = True, close: bool = False) -> str:
    """An address under each other, as on an envelope."""
    return br(_written(address, country, close))


def row(address: Address, country: bool = True, close: bool = False) -> str:
    """An address on one line; `close`: no comma before the postcode."""
    return e(", ".join(_written(address, country, close)))


def pairs(rows: Iterable[tuple[str, str]], style: str = "") -> str:
    """A table of labels and values; values may hold tags, labels may not."""
    cells = "".join(f'<tr><td class="k">{e(k)}</td><td class="v">{v}</td></tr>' for k, v in rows)
    return f'<table class="pairs" style="{style}">{cells}</table>'


def grid(rows: Sequence[Sequence[str]], style: str = "", kind: str = "ruled") -> str:
    """A table whose first row is its heading."""
    head = "".join(f"<th>{e(c)}</th>" for c in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>" for cells in rows[1:])
    return f'<table class="{kind}" style="{style}"><tr>{head}</tr>{body}</table>'


def picture(image: Image.Image, height: str, style: str = "") -> str:
    held = io.BytesIO()
    image.save(held, "PNG")
    data = base64.b64encode(held.getvalue()).decode()
    return f'<img alt="" style="height:{height};{style}" src="data:image/png;base64,{data}">'


def logo(words: str, colour: str, height: str = "12mm", ground: str = "white", style: str = "") -> str:
    """A name that is pixels."""
    font = ImageFont.truetype(Path(reportlab.__file__).parent / "fonts" / "VeraBd.ttf", 80)
    image = Image.new("RGB", (int(font.getlength(words)) + 30, 110), ground)
    ImageDraw.Draw(image).text((15, 4), words, fill=colour, font=font)
    return picture(image, height, style)


def device(colour: str, height: str = "16mm", style: str = "", shape: int = 0) -> str:
    """A wordless emblem."""
    image = Image.new("RGB", (200, 200), "white")
    pen = ImageDraw.Draw(image)
    if shape == 0:
        pen.ellipse((4, 4, 196, 196), fill=colour)
        pen.polygon([(100, 30), (160, 150), (40, 150)], fill="white")
    elif shape == 1:
        for k in range(4):
            pen.rectangle((10 + 48 * k, 150 - 36 * k, 46 + 48 * k, 190), fill=colour)
    else:
        pen.polygon([(100, 4), (190, 60), (160, 180), (40, 180), (10, 60)], fill=colour)
        pen.line([(60, 100), (92, 135), (145, 65)], fill="white", width=16)
    return picture(image, height, style)


def mark(words: Sequence[str], height: str = "22mm", style: str = "") -> str:
    """An accreditation mark, all of it a picture: a crowned tick, or rings for bodies of other countries."""
    image = Image.new("RGB", (300, 350), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((5, 5, 294, 344), outline="#333a5e", width=5)
    if words[0] == "UKAS":
        pen.polygon([(104, 56), (126, 86), (150, 44), (174, 86), (196, 56), (190, 106), (110, 106)], fill="#333a5e")
        pen.line([(110, 142), (142, 176), (206, 112)], fill="#333a5e", width=14)
    else:
        for k in range(3):
            pen.ellipse((90 + 16 * k, 40 + 16 * k, 210 - 16 * k, 160 - 16 * k), outline="#333a5e", width=7)
    for k, word in enumerate(words):
        font = ImageFont.load_default(50 if k == 0 else 26)
        pen.text((150 - pen.textlength(word, font=font) / 2, 192 if k == 0 else 226 + 32 * k), word, "#222222", font)
    return picture(image, height, style)


def square_code(words: str, height: str = "22mm", style: str = "") -> str:
    widget = QrCodeWidget(words, barLevel="M")
    widget.qr.make()
    n = widget.qr.getModuleCount()
    image = Image.new("RGB", (n + 4, n + 4), "white")
    for r in range(n):
        for c in range(n):
            if widget.qr.isDark(r, c):
                image.putpixel((c + 2, r + 2), (0, 0, 0))
    return picture(image.resize((8 * n + 32, 8 * n + 32), Image.Resampling.NEAREST), height, style)


def scrawl(draw: Draw, height: str = "11mm", style: str = "") -> str:
    """A signature."""
    image = Image.new("RGB", (420, 110), "white")
    pen = ImageDraw.Draw(image)
    points = [(12 + 30 * k, 55 + draw.number(-38, 38)) for k in range(13)]
    pen.line(points, fill="#1b2a6b", width=4, joint="curve")
    pen.line([(20, 90), (390, 70 + draw.number(-14, 14))], fill="#1b2a6b", width=3)
    return picture(image, height, style)


def soft(words: str) -> str:
    """Long words may be parted at the end of a line, as in justified columns."""
    parted = [
        w[: len(w) // 2] + "\u00ad" + w[len(w) // 2 :] if len(w) > 8 and w.isalpha() else w for w in words.split()
    ]
    return e(" ".join(parted))
