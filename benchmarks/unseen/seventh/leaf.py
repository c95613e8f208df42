"""Small helps of the seventh set: lines under each other with room above large ones, a signature."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.leaf import Row
from benchmarks.unseen.sixth.leaf import stack as piled
from benchmarks.unseen.world import Draw

UKAS = ("UKAS", "MANAGEMENT", "SYSTEMS")


def stack(
    s: Sheet, x: float, y: float, width: float, lines: Iterable[Row], align: str = "left", colour: str = "#111111"
) -> float:
    """Paragraphs one below the other; a large line gets room above it."""
    rows = list(lines)
    for k, (words, size, manner, after) in enumerate(rows[:-1]):
        rows[k] = (words, size, manner, after + max(0.0, rows[k + 1][1] - 12) * 0.9)
    return piled(s, x, y, width, rows, align, colour)


def signed(s: Sheet, draw: Draw, x: float, y: float) -> None:
    s.signature(x, y, [draw.number(-9, 16) for _ in range(draw.number(4, 7))])
