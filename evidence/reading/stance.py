"""Which way the rows of a page run, told without OCR: a pass over a page that lies on its side is a pass wasted.

Edges of letters crowd into rows of text and leave the space between them bare, so along the rows their number
rises and falls and across it hardly does. Pictures and badges have no such direction, and need no second pass.
"""

from enum import Enum
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter, ImageOps

if TYPE_CHECKING:  # numpy takes half a second to load, and only scans need it
    from evidence.reading.skew import Numbers

_SIDE = 900
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

    small = gray.copy()
    small.thumbnail((_SIDE, _SIDE), Image.Resampling.BOX)
    small = ImageOps.autocontrast(small.filter(ImageFilter.MedianFilter(3)), cutoff=(1, 5))
    levels = np.asarray(small, dtype=np.int16)
    across, down = _rows(levels), _rows(levels.T)
    if across >= _CLEARLY * down:
        return Stance.LEVEL if across else Stance.UNCLEAR
    if down >= _CLEARLY * across:
        return Stance.SIDEWAYS
    return Stance.ROWLESS if max(across, down) < _NO_ROWS else Stance.UNCLEAR


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
