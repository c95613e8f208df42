"""Furniture of a page: logos, codes to be scanned, borders, seals, rows of labels with their values."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.utils import simpleSplit

from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw


def logo(s: Sheet, x: float, y: float, words: str, colour: str, shape: int = 0, size: float = 17) -> None:
    """A drawn device with the house's word beside it."""
    s.crest(x + 12, y - 5, 12, colour, shape)
    s.text(x + 32, y, words, size, bold=True, colour=colour)


def cells(d: Draw, n: int = 21) -> list[list[bool]]:
    """A pattern like a two-dimensional code, with its three finders."""
    grid = [[d.maybe(0.48) for _ in range(n)] for _ in range(n)]
    for top, left in ((0, 0), (0, n - 7), (n - 7, 0)):
        for r in range(7):
            for c in range(7):
                ring = r in (0, 6) or c in (0, 6) or (2 <= r <= 4 and 2 <= c <= 4)
                grid[top + r][left + c] = ring
    return grid


def qr(s: Sheet, x: float, y: float, size: float, d: Draw) -> None:
    grid = cells(d)
    step = size / len(grid)
    for r, row in enumerate(grid):
        for c, dark in enumerate(row):
            if dark:
                s.box(x + c * step, y + r * step, x + (c + 1) * step, y + (r + 1) * step, fill="#000000", stroke=None)


def qr_svg(d: Draw, size: int = 96) -> str:
    grid = cells(d)
    spots = "".join(
        f'<rect x="{c}" y="{r}" width="1" height="1"/>'
        for r, row in enumerate(grid)
        for c, dark in enumerate(row)
        if dark
    )
    return f'<svg width="{size}" height="{size}" viewBox="0 0 21 21" shape-rendering="crispEdges">{spots}</svg>'


def frame(s: Sheet, colour: str, inset: float = 22, double: bool = False) -> None:
    s.box(inset, inset, s.width - inset, s.height - inset, stroke=colour, width=2.2)
    if double:
        s.box(inset + 6, inset + 6, s.width - inset - 6, s.height - inset - 6, stroke=colour, width=0.6)


def seal(s: Sheet, x: float, y: float, r: float, colour: str) -> None:
    """A wordless rosette."""
    c = s.canvas
    c.setFillColor(colour)
    c.setStrokeColor(colour)
    for k in range(12):
        c.saveState()
        c.translate(x, s.height - y)
        c.rotate(k * 30)
        c.rect(-r * 0.72, -r * 0.72, r * 1.44, r * 1.44, stroke=0, fill=1)
        c.restoreState()
    c.setFillColor("#ffffff")
    c.circle(x, s.height - y, r * 0.66, stroke=0, fill=1)
    c.setFillColor(colour)
    c.circle(x, s.height - y, r * 0.5, stroke=0, fill=1)


def rows(
    s: Sheet, x: float, y: float, pairs: Sequence[tuple[str, str]], gap: float = 150, size: float = 9.5, room: float = 0
) -> float:
    """Labels in bold at the left, values beside them; gives the y below."""
    wide = room or s.width - x - gap - 50
    for label, value in pairs:
        s.text(x, y, label, size, bold=True)
        y = max(s.para(x + gap, y, wide, value, size), y + size * 1.3) + 4
    return y


def columns(s: Sheet, y: float, pairs: Sequence[tuple[str, str]], x0: float, x1: float, size: float = 9.5) -> float:
    """Labels side by side, each over its value."""
    step = (x1 - x0) / len(pairs)
    for k, (label, value) in enumerate(pairs):
        s.text(x0 + k * step, y, label, size - 1.5, colour="#555555")
        s.text(x0 + k * step, y + size * 1.5, value, size, bold=True)
    return y + size * 3.2


def table(
    s: Sheet, x: float, y: float, widths: Sequence[float], lines: Sequence[Sequence[str]], size: float = 9
) -> float:
    """A ruled table whose first line is its heading; gives the y below."""
    for r, line in enumerate(lines):
        split = [
            [part for piece in v.split("\n") for part in simpleSplit(piece, s.font(), size, w - 12)]
            for v, w in zip(line, widths, strict=True)
        ]
        deep = max(len(p) for p in split) * size * 1.3 + 8
        at = x
        for w, part in zip(widths, split, strict=True):
            s.box(at, y, at + w, y + deep, fill="#e8ecf1" if r == 0 else None, stroke="#888888", width=0.5)
            s.lines(at + 6, y + size + 3, part, size, bold=r == 0)
            at += w
        y += deep
    return y


def holder(s: Sheet, y: float, name: str, where: Address, size: float = 17, colour: str = "#111111") -> float:
    """The holder in the middle, its address in lines below."""
    y = s.para(70, y, s.width - 140, name, size, bold=True, align="centre", colour=colour)
    for line in (*where.lines, where.postcode, where.country):
        s.centred(y, line, 10.5)
        y += 14
    return y


def small_print(s: Sheet, words: Sequence[str], y: float = 0, size: float = 6.6) -> None:
    y = y or s.height - 18 - 9 * len(words)
    for line in words:
        s.centred(y, line, size, colour="#666666")
        y += 9


def wobble(d: Draw) -> list[int]:
    return [d.number(-14, 18) for _ in range(7)]
