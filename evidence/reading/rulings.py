"""The straight edges that are drawn on a page, as pdfium has them: what a table can be ruled with.

They are what pdfplumber takes from the same page (lines, the four sides of boxes, the straight pieces of other
paths), without its pass over the page's whole content in Python, which costs ten times as much.
"""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from evidence.document import Box
from evidence.reading.native import Room, native
from evidence.reading.pdfium import Frame, Matrix, matrix_of, objects_of, times

_Point = tuple[float, float]
_STRAIGHT = 0.001
"""Points by which the two ends of a straight edge may differ across it; pdfium computes in single precision."""


def edges_of(page: Any, frame: Frame) -> list[Box]:
    """Every upright edge of the page's paths as a box without width or height. The caller holds ``PDFIUM``."""
    import pypdfium2.raw as raw

    edges: list[Box] = []
    room = Room(ctypes.c_float, 2)
    for thing, kind, matrix in objects_of(page):
        if kind == raw.FPDF_PAGEOBJ_PATH:
            whole = times(matrix_of(thing), matrix)
            for points in _subpaths(thing, whole, room):
                edges += (edge for start, end in pairwise(points) if (edge := _edge(start, end, frame)))
    return edges


def _subpaths(path: int, matrix: Matrix, room: Room) -> Iterator[list[_Point]]:
    """The points of each part of the path in user space, the first one repeated where the part is closed.

    pdfium tells them one by one in ``room``.
    """
    import pypdfium2.raw as raw

    a, b, c, d, e, f = matrix
    kind_of, point_into = native("FPDFPathSegment_GetType"), native("FPDFPathSegment_GetPoint")
    one_of, is_closed = native("FPDFPath_GetPathSegment"), native("FPDFPathSegment_GetClose")
    points: list[_Point] = []
    for at in range(native("FPDFPath_CountSegments")(path)):
        segment = one_of(path, at)
        if kind_of(segment) == raw.FPDF_SEGMENT_MOVETO:
            yield points
            points = []
        point_into(segment, *room.places)
        x, y = room.values
        points.append((a * x + c * y + e, b * x + d * y + f))
        if is_closed(segment):
            points.append(points[0])
    yield points


def _edge(start: _Point, end: _Point, frame: Frame) -> Box | None:
    wide, high = abs(start[0] - end[0]), abs(start[1] - end[1])
    if min(wide, high) > _STRAIGHT or max(wide, high) <= _STRAIGHT:
        return None
    x0, x1 = sorted((start[0], end[0])) if wide > high else (start[0], start[0])
    y0, y1 = sorted((start[1], end[1])) if high > wide else (start[1], start[1])
    return frame.upright(x0, y0, x1, y1)
