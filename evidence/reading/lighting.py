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
_PICTURE = 0.25
"""Paper is never this dark: a page with such regions holds pictures or banners, not a shadow alone."""


def evenly_lit(gray: Image.Image) -> Image.Image:
    """The gray image with its paper brought to one brightness, or the very same image where it is already."""
    import numpy as np  # half a second to load, and only scans need it

    paper = _paper(gray)
    light = np.asarray(paper, dtype=np.float32) / 255
    darkest, lightest = np.percentile(light, (2, 98))
    if lightest <= 0 or darkest / lightest >= _UNEVEN:
        return gray
    background = np.asarray(paper.resize(gray.size, Image.Resampling.BILINEAR), dtype=np.float32)
    floor = np.maximum(background, _PICTURE * 255)
    even = np.asarray(gray, dtype=np.float32) * (255 / floor)
    return Image.fromarray(np.clip(even, 0, 255).astype(np.uint8))


def _paper(gray: Image.Image) -> Image.Image:
    """A small map of how bright the paper is: the lightest of each neighbourhood, smoothed."""
    small = gray.resize((max(2, gray.width // _CELL), max(2, gray.height // _CELL)), Image.Resampling.BOX)
    return small.filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.GaussianBlur(2))
