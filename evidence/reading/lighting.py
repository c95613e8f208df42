"""Even light over a page: a shadow at the binding makes tesseract lose half a page.

Tesseract chooses ink by one threshold for the whole page, so a page that is darker on one side reads as ink there.
Dividing by the paper's own brightness leaves letters gray and paper white; no threshold of our own is drawn, which
costs more words than it saves. A page in even light is left exactly as it is; on others white letters on a dark
banner may be lost in this way, so the caller reads both pictures.
"""

from PIL import Image, ImageFilter

_CELL = 24
"""Pixels of the page to one of the map of its paper: wider than any stroke, narrower than a shadow's slope."""
_UNEVEN = 0.88
"""The darkest paper against the lightest: below this the page is in uneven light."""
_CLEARLY_EVEN = 0.90
"""The same on the reduced page, which tells it to 0.01."""
_PICTURE = 0.25
"""Paper is never this dark: a page with such regions holds pictures or banners, not a shadow alone."""

_ROWS_AT_ONCE = 64


def evenly_lit(gray: Image.Image, small: Image.Image) -> Image.Image:
    """The gray image with its paper brought to one brightness, or the very same image where it is already.

    ``small`` is the same page reduced: it tells most pages that are in even light for a fraction of the cost.
    """
    import numpy as np  # half a second to load, and only scans need it

    size = max(2, gray.width // _CELL), max(2, gray.height // _CELL)
    if _evenness(_paper(small, size)) >= _CLEARLY_EVEN:
        return gray
    paper = _paper(gray, size)
    if _evenness(paper) >= _UNEVEN:
        return gray
    levels = np.asarray(gray)
    background = np.asarray(paper.resize(gray.size, Image.Resampling.BILINEAR))
    even = np.empty_like(levels)
    for top in range(0, len(levels), _ROWS_AT_ONCE):  # few rows stay in the processor's cache: it takes a third
        rows = slice(top, top + _ROWS_AT_ONCE)
        floor = np.maximum(background[rows].astype(np.float32), _PICTURE * 255)
        even[rows] = np.minimum(levels[rows] * (255 / floor), 255)
    return Image.fromarray(even)


def _evenness(paper: Image.Image) -> float:
    """The darkest paper against the lightest; black all over is even."""
    import numpy as np

    darkest, lightest = np.percentile(np.asarray(paper, dtype=np.float32) / 255, (2, 98))
    return float(darkest / lightest) if lightest > 0 else 1.0


def _paper(page: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A small map of how bright the paper is: the lightest of each neighbourhood, smoothed."""
    small = page.resize(size, Image.Resampling.BOX)
    return small.filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.GaussianBlur(2))
