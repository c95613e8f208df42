"""Small helps of the sixth set: pages of the web, squares to scan, stacked lines on a sheet."""

# ruff: noqa: E501 - a style stands on one line

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterable, Sequence

from benchmarks.unseen.flow import as_html
from benchmarks.unseen.model import Flow, Web
from benchmarks.unseen.paper import Sheet, mark_picture
from benchmarks.unseen.sixth.facts import written
from benchmarks.unseen.world import Address, Draw

Row = tuple[str, float, str, float]  # words, size, manner, what follows: b bold, i italic, g grey


def e(words: str) -> str:
    return html.escape(words, quote=False)


def br(lines: Iterable[str]) -> str:
    return "<br>".join(map(e, lines))


def at(place: Address, country: bool = True) -> str:
    return br(written(place, country))


def rows(pairs: Iterable[Sequence[str]], tag: str = "td") -> str:
    """Rows of a table; each cell is text."""
    return "".join("<tr>" + "".join(f"<{tag}>{e(c)}</{tag}>" for c in pair) + "</tr>" for pair in pairs)


def sheet_of(style: str, body: str, *, landscape: bool = False, title: str = "Certificate") -> Web:
    """A page with its own paper and no margins but its own."""
    size = "A4 landscape" if landscape else "A4"
    base = f"@page{{size:{size};margin:0}}*{{box-sizing:border-box}}body{{margin:0;-webkit-print-color-adjust:exact}}"
    tall = "209mm" if landscape else "296mm"
    base += (
        f".page{{position:relative;height:{tall};overflow:hidden;break-after:page}}.page:last-child{{break-after:auto}}"
    )
    head = f'<meta charset="utf-8"><title>{e(title)}</title><style>{base}{style}</style>'
    return Web(f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{body}</body></html>', own_paper=True)


def screen(style: str, body: str, title: str, address: str, when: str) -> Web:
    """A page printed from the browser, with what it prints at the edges."""
    head = f'<meta charset="utf-8"><title>{e(title)}</title><style>{style}</style>'
    text = f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{body}</body></html>'
    return Web(text, f"{when}\t{title}", address + "\t{n}/{m}")


OFFICE = (
    "p.bold{font-weight:bold}p.centre{text-align:center}p.right{text-align:right;margin:2px}p.small{font-size:8.5pt}"
)
STYLES = {
    "calibri": "body{font-family:Carlito;font-size:11pt;margin:12mm 14mm}h1,h2{color:#2e74b5;font-weight:400}h1{font-size:17pt}h2{font-size:13pt}th{background:#deeaf6}",
    "health": "body{font-family:'Liberation Sans',Arial;font-size:11pt;margin:10mm 14mm}h1,h2{color:#005eb8}h1{font-size:19pt}h2{font-size:14pt}th{background:#005eb8;color:#fff}td,th{border-color:#005eb8}",
    "bookish": "body{font-family:C059,serif;font-size:10.5pt;margin:14mm 20mm}h1,h2{text-align:center;font-weight:400}h1{font-size:18pt}h2{font-size:12pt;font-variant:normal}p{text-align:justify;line-height:1.4}",
    "narrow": "body{font-family:'Liberation Sans Narrow';font-size:11pt;margin:8mm 10mm}h1{background:#333;color:#fff;padding:5px}h2{border-bottom:2px solid #333}td,th{padding:3px 6px}",
}


def word_page(flow: Flow, style: str, head: str = "") -> Web:
    """A Word paper of a house's own style, saved as PDF."""
    text = as_html(flow).replace("</style>", f"{OFFICE}table{{width:100%}}{STYLES[style]}</style>")
    return Web(text.replace("<body>", f"<body>{head}"), " \t ", flow.footer)


def square(draw: Draw, side: int = 70) -> str:
    """Looks like a code to scan."""
    n = 21
    cells = [(x, y) for x in range(n) for y in range(n) if draw.maybe(0.48) and not _corner(x, y, n)]
    dots = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x, y in cells)
    for x, y in ((0, 0), (n - 7, 0), (0, n - 7)):
        dots += f'<rect x="{x + 0.5}" y="{y + 0.5}" width="6" height="6" fill="none" stroke="#000"/>'
        dots += f'<rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>'
    return f'<svg width="{side}" height="{side}" viewBox="-1 -1 {n + 2} {n + 2}">{dots}</svg>'


def _corner(x: int, y: int, n: int) -> bool:
    return (x < 8 and y < 8) or (x > n - 9 and y < 8) or (x < 8 and y > n - 9)


def mark(words: Sequence[str], width: int = 64) -> str:
    """An accreditation mark as a picture: its words are not in the text."""
    out = io.BytesIO()
    mark_picture(tuple(words)).save(out, "PNG")
    return f'<img width="{width}" src="data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}">'


def stack(
    s: Sheet, x: float, y: float, width: float, lines: Iterable[Row], align: str = "left", colour: str = "#111111"
) -> float:
    """Paragraphs one below the other; gives the y below them."""
    for words, size, manner, after in lines:
        ink = "#666666" if "g" in manner else colour
        y = s.para(x, y, width, words, size, bold="b" in manner, italic="i" in manner, align=align, colour=ink) + after
    return y


def pairs(
    s: Sheet,
    x: float,
    y: float,
    gap: float,
    lines: Iterable[tuple[str, str]],
    size: float = 9,
    step: float = 15,
    bold: bool = False,
) -> float:
    """Labels with their values beside."""
    for label, value in lines:
        s.text(x, y, label, size, bold=not bold)
        s.text(x + gap, y, value, size, bold=bold)
        y += step
    return y


def wrapped(s: Sheet, place: Address, size: float, width: float) -> list[str]:
    """An address in a narrow column: broken between its parts, never inside one."""
    found: list[str] = []
    for part in written(place):
        longer = f"{found[-1]} {part}," if found else f"{part},"
        if found and s.canvas.stringWidth(longer, s.font(), size) <= width:
            found[-1] = longer
        else:
            found.append(f"{part},")
    return [*found[:-1], found[-1].rstrip(",")]


def block(s: Sheet, x: float, y: float, lines: Iterable[str], size: float = 10, align: str = "left") -> float:
    return s.lines(x, y, lines, size, align=align)


def blobs(s: Sheet, draw: Draw, x: float, y: float, side: float) -> None:
    """A code to scan, on a sheet."""
    step = side / 21
    s.canvas.setFillColor("#000000")
    for k in range(21 * 21):
        if draw.maybe(0.45):
            s.canvas.rect(x + (k % 21) * step, s.height - y - (k // 21) * step, step, step, stroke=0, fill=1)
