"""Certificates set by a browser: pages of a fixed size, and pictures whose words are not in the text layer."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from html import escape as e

from PIL import Image, ImageDraw, ImageFont

from benchmarks.unseen.fifth.facts import written
from benchmarks.unseen.model import Web
from benchmarks.unseen.paper import mark_picture
from benchmarks.unseen.world import Address, Draw

PAPERS = {
    "A4": (210.0, 297.0),
    "letter": (215.9, 279.4),
    "A4 landscape": (297.0, 210.0),
    "letter landscape": (279.4, 215.9),
}
BASE = """*{box-sizing:border-box}body{margin:0;font:10.6pt/1.35 Arial,sans-serif;color:#1c1c1c}
section{position:relative;overflow:hidden;break-after:page}section:last-child{break-after:auto}
h1,h2,h3,p{margin:0 0 3mm}table{border-collapse:collapse}td,th{vertical-align:top;text-align:left;padding:1mm 2mm}
.c{text-align:center}.r{text-align:right}.foot{position:absolute;left:18mm;right:18mm;bottom:9mm;font-size:6.5pt;line-height:1.3;color:#444}
.s{font-size:8pt}.b{font-weight:bold}.abs{position:absolute}.row{display:flex;justify-content:space-between;gap:6mm}img{vertical-align:middle;align-self:flex-start;height:auto}
"""


def leaves(css: str, *pages: str, size: str = "A4", lang: str = "en") -> Web:
    """Each page a sheet of its own with a padding of 18 mm, unless the style says otherwise."""
    wide, high = PAPERS[size]
    frame = f"@page{{size:{size};margin:0}}section{{width:{wide}mm;height:{high - 0.3}mm;padding:18mm}}"
    body = "".join(f"<section>{p}</section>" for p in pages)
    head = f'<meta charset="utf-8"><title>Certificate</title><style>{BASE}{frame}{css}</style>'
    return Web(f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>', own_paper=True)


def picture(image: Image.Image, width: float) -> str:
    """`width` in millimetres."""
    held = io.BytesIO()
    image.save(held, "PNG", optimize=True)
    data = base64.b64encode(held.getvalue()).decode()
    return f'<img alt="" style="width:{width}mm" src="data:image/png;base64,{data}">'


def mark(*words: str, width: float = 20) -> str:
    return picture(mark_picture(words), width)


def logo(word: str, colour: str, width: float = 40, under: str = "", device: int = 0) -> str:
    """A house's sign: a device, its name in large letters, sometimes a line below."""
    font, small = ImageFont.load_default(110), ImageFont.load_default(36)
    long = int(font.getlength(word))
    image = Image.new("RGB", (max(long, int(small.getlength(under))) + 190, 200 if under else 150), "white")
    pen = ImageDraw.Draw(image)
    _device(pen, colour, device % 4)
    pen.text((155, 8), word, fill=colour, font=font)
    if under:
        pen.text((158, 140), under, fill="#555555", font=small)
    return picture(image, width)


def _device(pen: ImageDraw.ImageDraw, colour: str, which: int) -> None:
    if which == 0:
        pen.ellipse((10, 15, 130, 135), outline=colour, width=24)
    elif which == 1:
        pen.polygon([(10, 135), (70, 15), (130, 135)], fill=colour)
    elif which == 2:
        for k in range(3):
            pen.rectangle((10 + 44 * k, 95 - 40 * k, 44 + 44 * k, 135), fill=colour)
    else:
        pen.rounded_rectangle((10, 15, 130, 135), 28, fill=colour)


def round_seal(words: Sequence[str], colour: str, width: float = 28) -> str:
    image = Image.new("RGB", (400, 400), "white")
    pen = ImageDraw.Draw(image)
    pen.ellipse((8, 8, 392, 392), outline=colour, width=12)
    pen.ellipse((34, 34, 366, 366), outline=colour, width=4)
    for k, word in enumerate(words):
        font = ImageFont.load_default(54 if k == 0 else 36)
        pen.text((200 - font.getlength(word) / 2, 110 + 60 * k), word, fill=colour, font=font)
    return picture(image, width)


def square_code(draw: Draw, width: float = 22) -> str:
    """What looks like a QR code."""
    image = Image.new("1", (29, 29), 1)
    for x in range(29):
        for y in range(29):
            image.putpixel((x, y), int(draw.maybe()))
    pen = ImageDraw.Draw(image)
    for x, y in ((0, 0), (22, 0), (0, 22)):
        pen.rectangle((x, y, x + 7, y + 7), fill=1)
        pen.rectangle((x, y, x + 6, y + 6), outline=0)
        pen.rectangle((x + 2, y + 2, x + 4, y + 4), fill=0)
    return picture(image.resize((290, 290)), width)


def scrawl(draw: Draw, width: float = 34) -> str:
    """A signature."""
    points = [(10 + k * 22, 50 + draw.number(-32, 32)) for k in range(1, 9)]
    curves = " ".join(f"S{x - 9} {100 - y} {x} {y}" for x, y in points)
    path = f'<path d="M10 50 {curves}" fill="none" stroke="#1d2f72" stroke-width="2.4"/>'
    return f'<svg style="width:{width}mm" viewBox="0 0 200 100">{path}</svg>'


def under(at: Address, country: bool = True) -> str:
    return "<br>".join(e(x) for x in written(at, country))


def across(at: Address, country: bool = True) -> str:
    return e(", ".join(written(at, country)))


def pairs(rows: Iterable[tuple[str, str]], css: str = "") -> str:
    """Labels left, values right."""
    cells = "".join(f"<tr><td class='k'>{e(k)}</td><td class='v'>{e(v)}</td></tr>" for k, v in rows)
    return f"<table class='{css}'>{cells}</table>"


def stacked(rows: Iterable[tuple[str, str]], css: str = "") -> str:
    """Labels above values."""
    return "".join(f"<div class='{css}'><div class='k'>{e(k)}</div><div class='v'>{e(v)}</div></div>" for k, v in rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], css: str = "t") -> str:
    """Cells are tags already: escape them."""
    top = "".join(f"<th>{e(h)}</th>" for h in head)
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    return f"<table class='{css}'><tr>{top}</tr>{body}</table>"
