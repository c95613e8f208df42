"""Pages of fixed size for the browser to print: pieces set at millimetres, lists of labels, tables, devices, codes."""

# ruff: noqa: E501 - a rule of style stands on one line

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from benchmarks.unseen.model import Web
from benchmarks.unseen.world import Address, Draw

E = html.escape
BASE = "*{box-sizing:border-box}body{margin:0;color:#1a1a1a}.pg{position:relative;overflow:hidden;page-break-after:always}.pg:last-child{page-break-after:auto}.at{position:absolute}table{border-collapse:collapse}p{margin:0 0 2mm}"


def paper(title: str, css: str, *sheets: str, size: str = "210mm 297mm") -> Web:
    """Each sheet is one page of that size."""
    wide, high = size.split()
    style = f"@page{{size:{size};margin:0}}{BASE}.pg{{width:{wide};height:calc({high} - 0.3mm)}}{css}"
    body = "".join(f'<div class="pg">{s}</div>' for s in sheets)
    return Web(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{E(title)}</title><style>{style}</style></head><body>{body}</body></html>',
        own_paper=True,
    )


def screen(title: str, css: str, body: str, header: str = "", footer: str = "") -> Web:
    """A page of the web as somebody prints or saves it."""
    return Web(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{E(title)}</title><style>{css}</style></head><body>{body}</body></html>',
        header,
        footer,
    )


def at(x: float, y: float, w: float, inner: str, style: str = "") -> str:
    return f'<div class="at" style="left:{x:g}mm;top:{y:g}mm;width:{w:g}mm;{style}">{inner}</div>'


def bar(x: float, y: float, w: float, h: float, colour: str) -> str:
    return f'<div class="at" style="left:{x}mm;top:{y}mm;width:{w}mm;height:{h}mm;background:{colour}"></div>'


def facts(pairs: Sequence[tuple[str, str]], cls: str = "facts", colon: str = "") -> str:
    """Labels left, values right, a row each."""
    rows = "".join(f"<tr><th>{E(a)}{colon}</th><td>{E(b)}</td></tr>" for a, b in pairs)
    return f'<table class="{cls}">{rows}</table>'


def over(pairs: Sequence[tuple[str, str]]) -> str:
    """Each label above its value."""
    return "".join(f'<div class="over"><span>{E(a)}</span><b>{E(b)}</b></div>' for a, b in pairs)


def grid(lines: Sequence[Sequence[str]], cls: str = "grid") -> str:
    head = "".join(f"<th>{E(v)}</th>" for v in lines[0])
    rest = "".join(
        "<tr>" + "".join(f"<td>{E(v).replace(chr(10), '<br>')}</td>" for v in line) + "</tr>" for line in lines[1:]
    )
    return f'<table class="{cls}"><thead><tr>{head}</tr></thead><tbody>{rest}</tbody></table>'


def stacked(a: Address, country: bool = True) -> str:
    return "<br>".join(E(v) for v in (*a.lines, a.postcode, *([a.country] if country else [])))


def device(colour: str, shape: int = 0, size: float = 16) -> str:
    """A wordless sign of a house."""
    inside = (
        f'<circle cx="50" cy="50" r="44" fill="none" stroke="{colour}" stroke-width="12"/><path d="M28 52l16 16 30-34" fill="none" stroke="{colour}" stroke-width="11"/>',
        f'<path d="M50 4L94 26v30c0 24-20 36-44 42C26 92 6 80 6 56V26z" fill="{colour}"/><path d="M28 50l16 16 30-32" fill="none" stroke="#fff" stroke-width="9"/>',
        f'<rect x="6" y="6" width="40" height="40" fill="{colour}"/><rect x="54" y="6" width="40" height="40" fill="{colour}" opacity=".5"/><rect x="6" y="54" width="40" height="40" fill="{colour}" opacity=".5"/><rect x="54" y="54" width="40" height="40" fill="{colour}"/>',
        f'<path d="M50 4L96 92H4z" fill="{colour}"/>',
    )[shape]
    return f'<svg style="width:{size}mm;height:{size}mm;vertical-align:middle" viewBox="0 0 100 100">{inside}</svg>'


def code(d: Draw, size: float = 20) -> str:
    """A pattern like a two-dimensional code."""
    spots = []
    for r in range(21):
        for c in range(21):
            near = (r < 8 and c < 8) or (r < 8 and c > 12) or (r > 12 and c < 8)
            if not near and d.maybe(0.48):
                spots.append(f'<rect x="{c}" y="{r}" width="1" height="1"/>')
    for x, y in ((0, 0), (14, 0), (0, 14)):
        spots.append(
            f'<path d="M{x} {y}h7v7h-7zM{x + 1} {y + 1}v5h5v-5z" fill-rule="evenodd"/><rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>'
        )
    return f'<svg style="width:{size}mm;height:{size}mm" viewBox="0 0 21 21" shape-rendering="crispEdges">{"".join(spots)}</svg>'


def scrawl(d: Draw) -> str:
    """A signature."""
    path = "M2 20" + "".join(
        f" q{d.number(3, 9)} {d.number(-18, 14)} {d.number(8, 14)} {d.number(-4, 4)}" for _ in range(7)
    )
    return f'<svg style="width:34mm;height:12mm" viewBox="0 0 110 40"><path d="{path}" fill="none" stroke="#1c2d78" stroke-width="1.6"/></svg>'


def seal(colour: str, size: float = 24) -> str:
    rays = "".join(
        f'<rect x="22" y="22" width="56" height="56" fill="{colour}" transform="rotate({k * 15} 50 50)"/>'
        for k in range(6)
    )
    return f'<svg style="width:{size}mm;height:{size}mm" viewBox="0 0 100 100">{rays}<circle cx="50" cy="50" r="27" fill="#fff" opacity=".85"/><circle cx="50" cy="50" r="20" fill="{colour}"/></svg>'


def lay(text: str) -> str:
    """A page written down piece by piece: "x y width | what stands there", in millimetres; without a place: as it is."""
    parts = re.split(r"(?m)^(?:([\d.]+) ([\d.]+) ([\d.]+) )?\| ", text)[1:]
    pieces = zip(*(iter(parts),) * 4, strict=True)
    return "".join(at(float(x), float(y), float(w), inner.strip()) if x else inner.strip() for x, y, w, inner in pieces)
