"""Where the marks of a plot stand, for templates that draw them as SVG. Numbers in, numbers out.

Drawn here and not by a plotting library: the policy of the desk's pages allows no style or script inside a picture,
which is how those libraries colour and explain theirs; and two kinds of plot are little to draw.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 56, 12, 12, 34
"""Room for the axes, in the picture's own units."""
LABELS = 6
"""At most so many dates stand below a plot."""


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    series: int


@dataclass(frozen=True)
class Dot:
    x: float
    y: float


@dataclass(frozen=True)
class Tick:
    at: float
    says: str


@dataclass(frozen=True)
class Plot:
    """Bars on top of each other, or lines; with the ticks of both axes."""

    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    bars: tuple[Bar, ...] = ()
    lines: tuple[tuple[tuple[Dot, ...], ...], ...] = ()
    """Of each series its unbroken stretches."""


def stacked(labels: Sequence[str], columns: Sequence[Sequence[int]]) -> Plot:
    """A bar a label, made of one part a series, the first at the bottom."""
    top = _round_up(max((sum(column) for column in columns), default=0))
    step = (WIDTH - LEFT - RIGHT) / max(1, len(labels))
    bars = []
    for number, column in enumerate(columns):
        below = 0
        for series, count in enumerate(column):
            low, high = _height(below / top), _height((below + count) / top)
            if count:
                bars.append(Bar(round(LEFT + (number + 0.1) * step, 1), high, round(step * 0.8, 1), low - high, series))
            below += count
    return Plot(
        _dates(labels), tuple(_tick(part * top / 4, top, f"{part * top // 4}") for part in range(5)), tuple(bars)
    )


def lines(labels: Sequence[str], series: Sequence[Sequence[float | None]]) -> Plot:
    """Shares between 0 and 1, a line a series; broken where there is none."""
    up = tuple(_tick(part, 100, f"{part} %") for part in range(0, 101, 25))
    return Plot(_dates(labels), up, lines=tuple(tuple(_stretches(values)) for values in series))


def _stretches(values: Sequence[float | None]) -> list[tuple[Dot, ...]]:
    found: list[list[Dot]] = [[]]
    for number, value in enumerate(values):
        if value is None:
            found.append([])
        else:
            found[-1].append(Dot(_middle(number, len(values)), _height(value)))
    return [tuple(stretch) for stretch in found if stretch]


def _dates(labels: Sequence[str]) -> tuple[Tick, ...]:
    """Evenly chosen, the last always among them."""
    every = -(-len(labels) // LABELS) or 1
    shown = range(len(labels) - 1, -1, -every)
    return tuple(Tick(_middle(number, len(labels)), labels[number]) for number in sorted(shown))


def _middle(number: int, count: int) -> float:
    return round(LEFT + (number + 0.5) * (WIDTH - LEFT - RIGHT) / count, 1)


def _tick(value: float, top: float, says: str) -> Tick:
    return Tick(_height(value / top), says)


def _height(share: float) -> float:
    return round(HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP), 1)


def _round_up(number: int) -> int:
    """To a number that four even steps reach."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if number <= 4 * factor * step:
                return 4 * factor * step
        step *= 10
