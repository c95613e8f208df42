"""Measures of a scan that need no OCR: how far it lies askew, and how high its letters are.

Both look at rows of ink (projection profiles). Skew is the angle at which the rows fall together best.
"""

import math
from typing import TYPE_CHECKING, Any

from PIL import Image

if TYPE_CHECKING:  # numpy takes half a second to load, and only scans need it
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

LIMIT = 5.0
"""Degrees; more is no skew but a photograph."""
WORTH_TURNING = 0.3
"""Degrees below which neither OCR nor the layout of lines suffers."""
_SIDE = 900
_CLEARLY = 1.10
_STROKE = 60
"""Gray levels from one pixel to the next at the edge of a letter."""
_STRIPS = 10
_FEWEST_STROKES = 3
_ROWS_AT_ONCE = 64
_INK, _USUAL = 24, 0.9
"""Gray levels from one row to the next that are ink, and the share of all steps that it must exceed."""


def reduced(image: Image.Image) -> Image.Image:
    """The image at the size at which rows and skew are measured, or the very same where it is no larger."""
    if max(image.size) <= _SIDE:
        return image
    small = image.copy()
    small.thumbnail((_SIDE, _SIDE), Image.Resampling.BOX)
    return small


def skew_of(image: Image.Image) -> float:
    """Degrees by which the gray ``image`` is turned clockwise, 0 where it is straight or cannot be told."""
    ys, xs = _ink(reduced(image))
    if len(ys) < 500:
        return 0.0
    straight = _sharpness(ys, xs, 0.0)
    coarse = _best(ys, xs, [step / 2 for step in range(-2 * int(LIMIT), 2 * int(LIMIT) + 1)])
    fine = _best(ys, xs, [coarse + step / 10 for step in range(-5, 6)])
    if abs(fine) < WORTH_TURNING or abs(fine) > LIMIT or _sharpness(ys, xs, fine) < _CLEARLY * straight:
        return 0.0
    return round(fine, 2)


def straightened(image: Image.Image, skew: float) -> Image.Image:
    """The image turned back by ``skew`` degrees, its size kept, the corners filled with white."""
    if not skew:
        return image
    white = 255 if image.mode == "L" else (255,) * len(image.getbands())
    # Bicubic costs 0.1 s more a page, and not one word is read better for it.
    return image.rotate(skew, resample=Image.Resampling.BILINEAR, fillcolor=white)


def text_height(image: Image.Image) -> float | None:
    """The usual height of a line of text in pixels, descenders included; ``None`` where it cannot be told."""
    import numpy as np

    heights: list[int] = []
    for inked in _inked_rows(image).T.astype(np.int8):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], inked, [0]))))
        heights += [
            int(end - start) for start, end in zip(edges[::2], edges[1::2], strict=True) if 4 <= end - start <= 200
        ]
    return float(np.median(heights)) if len(heights) >= 8 else None


def _inked_rows(image: Image.Image) -> "Numbers":
    """Of every row whether letters have edges in it, a column a strip of the page.

    Worked out a few rows at a time, which stay in the processor's cache: a page takes half as long so.
    """
    import numpy as np

    gray = np.asarray(image)
    width = max(40, (gray.shape[1] - 1) // _STRIPS)
    lefts = range(0, gray.shape[1] - width, width)
    inked = np.zeros((len(gray), len(lefts)), bool)
    for top in range(0, len(gray) if lefts else 0, _ROWS_AT_ONCE):
        levels = gray[top : top + _ROWS_AT_ONCE]
        left_of, right_of = levels[:, : lefts[-1] + width], levels[:, 1 : lefts[-1] + width + 1]
        strokes = (np.maximum(left_of, right_of) - np.minimum(left_of, right_of)) > _STROKE
        counts = np.add.reduceat(strokes.view(np.uint8), lefts, axis=1, dtype=np.uint32)
        inked[top : top + _ROWS_AT_ONCE] = counts >= _FEWEST_STROKES
    return inked


def _ink(image: Image.Image) -> "tuple[Numbers, Numbers]":
    """Rows and columns of the pixels where the image changes most from one row to the next: edges of letters."""
    import numpy as np

    levels = np.asarray(image)
    above, below = levels[:-1], levels[1:]
    steps = np.maximum(above, below) - np.minimum(above, below)
    up_to = np.cumsum(Image.fromarray(steps).histogram())
    # Counted over all rows, of which the last has no step.
    usual = np.searchsorted(up_to, _USUAL * (levels.size - 1) - levels.shape[1], side="right")
    # Found in one row of all and divided after: ``nonzero`` takes four times as long in two dimensions.
    ys, xs = np.divmod(np.flatnonzero(steps > max(_INK, int(usual))), steps.shape[1])
    return ys.astype(np.float32), xs.astype(np.float32)


def _best(ys: "Numbers", xs: "Numbers", angles: list[float]) -> float:
    return max(angles, key=lambda angle: (_sharpness(ys, xs, angle), -abs(angle)))


def _sharpness(ys: "Numbers", xs: "Numbers", angle: float) -> float:
    """Large where the ink falls into few rows when the page is turned back by ``angle``."""
    import numpy as np

    rows = np.rint(ys - xs * math.tan(math.radians(angle))).astype(np.int64)
    counts = np.bincount(rows - rows.min())
    return float(np.dot(counts, counts))
