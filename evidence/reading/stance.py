"""Which way the rows of a page run, told without OCR: a pass over a page that lies on its side is a pass wasted.

Edges of letters crowd into rows of text and leave the space between them bare, so along the rows their number
rises and falls and across it hardly does. Pictures and badges have no such direction, and need no second pass.
"""

from enum import Enum
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from evidence.reading.skew import reduced

if TYPE_CHECKING:  # numpy takes half a second to load, and only scans need it
    from evidence.reading.skew import Numbers

_STROKE = 40
"""Gray levels from one pixel to the next at the edge of a letter, on the reduced and contrasted page."""
_STRIPS = 10
_CLEARLY = 1.5
_NO_ROWS = 5.0
_FEW_EDGES = 50


class Stance(Enum):
    """How a page stands as far as its rows tell; they do not tell the page's head from its foot."""

    LEVEL = "its rows run across"
    SIDEWAYS = "its rows run down"
    UNCLEAR = "its rows cannot be made out"
    ROWLESS = "it has no rows: a badge, a photograph"


def stance_of(gray: Image.Image) -> Stance:
    """How the gray page stands; skew of a few degrees does no harm."""
    import numpy as np

    small = ImageOps.autocontrast(_without_specks(reduced(gray)), cutoff=(1, 5))
    levels = np.asarray(small, dtype=np.int16)
    across, down = _rows(levels), _rows(levels.T)
    if across >= _CLEARLY * down:
        return Stance.LEVEL if across else Stance.UNCLEAR
    if down >= _CLEARLY * across:
        return Stance.SIDEWAYS
    return Stance.ROWLESS if max(across, down) < _NO_ROWS else Stance.UNCLEAR


def _without_specks(gray: Image.Image) -> Image.Image:
    """The median of each pixel and its eight neighbours, as Pillow's filter gives it at fifty times the cost.

    Each row of three is sorted; then the middle one of: the largest low, the middle middle, the lowest high.
    """
    import numpy as np

    edged = np.pad(np.asarray(gray), 1, mode="edge")
    low, middle, high = _sorted(edged[:, :-2], edged[:, 1:-1], edged[:, 2:])
    lows = np.maximum(np.maximum(low[:-2], low[1:-1]), low[2:])
    highs = np.minimum(np.minimum(high[:-2], high[1:-1]), high[2:])
    middles = _sorted(middle[:-2], middle[1:-1], middle[2:])[1]
    return Image.fromarray(_sorted(lows, middles, highs)[1])


def _sorted(a: "Numbers", b: "Numbers", c: "Numbers") -> "tuple[Numbers, Numbers, Numbers]":
    import numpy as np

    a, b = np.minimum(a, b), np.maximum(a, b)
    b, c = np.minimum(b, c), np.maximum(b, c)
    return np.minimum(a, b), np.maximum(a, b), c


def _rows(levels: "Numbers") -> float:
    """How much the number of edges rises and falls from row to row, in strips so narrow that skew does not matter."""
    import numpy as np

    strokes = np.abs(np.diff(levels, axis=1)) > _STROKE
    width = max(20, strokes.shape[1] // _STRIPS)
    total = weighted = 0.0
    for left in range(0, strokes.shape[1] - width + 1, width):
        profile = strokes[:, left : left + width].sum(axis=1)
        edges = float(profile.sum())
        if edges >= _FEW_EDGES:
            total += edges
            weighted += edges * float(profile.var() / profile.mean())
    return weighted / total if total else 0.0
