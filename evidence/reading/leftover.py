"""Where something is left on a page once its words are painted out: the only places worth a search for more words.

A search costs by its pixels, and most of a certificate is paper. Letters have edges both across and down within a
small cell; the lines of a frame have them one way only, and specks have too few.
"""

from typing import TYPE_CHECKING

from PIL import Image

from evidence.document import Box, around

if TYPE_CHECKING:  # numpy takes half a second to load, and only scans need it
    from evidence.reading.skew import Numbers

_SIDE = 800
"""Pixels of the longer side to which a page is reduced at least, by a whole factor."""
_CELL = 12
"""Pixels of the reduced page: about the height of a word."""
_STROKE = 24
"""Gray levels from one pixel to the next at the edge of a letter, on the reduced page."""
_EDGES = 8
"""Pixels on edges, either way, from which on a cell holds more than a speck."""
_AIR = 2
"""Cells around a region that are searched with it: the reader wants to see where a letter ends."""


def regions_with_ink(gray: Image.Image) -> list[Box]:
    """Boxes, in pixels and apart from each other, around all that may be letters; from the top down."""
    factor = max(1, max(gray.size) // _SIDE)
    size = factor * _CELL
    regions = [_region(cells, size, gray) for cells in _neighbours(_inked(gray.reduce(factor)))]
    return sorted(_apart(regions), key=lambda box: (box.top, box.x0))


def _inked(small: Image.Image) -> "Numbers":
    """For each cell whether it has edges across and down."""
    import numpy as np

    levels = np.asarray(small, dtype=np.int16)
    rows, columns = -(-levels.shape[0] // _CELL), -(-levels.shape[1] // _CELL)
    filled = np.pad(levels, ((0, rows * _CELL - levels.shape[0]), (0, columns * _CELL - levels.shape[1])), mode="edge")
    across, down = np.diff(filled, axis=1, append=filled[:, -1:]), np.diff(filled, axis=0, append=filled[-1:])
    counts = [
        (np.abs(steps) > _STROKE).reshape(rows, _CELL, columns, _CELL).sum(axis=(1, 3)) for steps in (across, down)
    ]
    return np.asarray(np.minimum(*counts) >= _EDGES)


def _neighbours(inked: "Numbers") -> list[list[tuple[int, int]]]:
    """The inked cells in groups of which each cell touches or nearly touches another, as (row, column)."""
    left = {(int(row), int(column)) for row, column in zip(*inked.nonzero(), strict=True)}
    groups = []
    for start in sorted(left):
        if start not in left:
            continue
        left.discard(start)
        group, todo = [start], [start]
        while todo:
            row, column = todo.pop()
            near = {(row + i, column + j) for i in (-1, 0, 1) for j in (-2, -1, 0, 1, 2)} & left
            left -= near
            todo += near
            group += near
        groups.append(group)
    return groups


def _region(cells: list[tuple[int, int]], size: int, gray: Image.Image) -> Box:
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    return Box(
        max(0, (min(columns) - _AIR) * size),
        max(0, (min(rows) - _AIR) * size),
        min(gray.width, (max(columns) + 1 + _AIR) * size),
        min(gray.height, (max(rows) + 1 + _AIR) * size),
    )


def _apart(boxes: list[Box]) -> list[Box]:
    """The boxes, those that overlap put together."""
    done: list[Box] = []
    for box in boxes:
        while touching := [other for other in done if _overlap(box, other)]:
            done = [other for other in done if other not in touching]
            box = around([box, *touching])
        done.append(box)
    return done


def _overlap(box: Box, other: Box) -> bool:
    return box.x0 < other.x1 and other.x0 < box.x1 and box.top < other.bottom and other.top < box.bottom
