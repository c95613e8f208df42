"""Words of a text layer that a reader of the page does not see: left out, and reported where they say something.

White text on a coloured banner is ordinary. Whether a white word can be seen is therefore not guessed from what
lies behind it but looked up in a picture of the page, which is made only where there is white text at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from evidence.document import Box, around
from evidence.reading.pdfium import Frame, RawWord, Survey, filled_white, is_drawn_invisibly
from evidence.reading.rendering import POINTS, page_image
from evidence.reading.scan import contrast

_TINY = 2.0
"""Points: no one can read text of this height."""
_UNSEEN_CONTRAST = 20
"""Gray levels (of 255) between the darkest and the lightest pixel of a word that cannot be seen."""
_SCALE = 2.0
_SAYS_SOMETHING = 8
_OFF_PAGE_SAYS_SOMETHING = 60
"""Letters and digits. Beyond the edge printers keep file names and dates, so more is asked there."""
_QUOTED = 12


@dataclass
class Hidden:
    """What was left out of a page."""

    reports: list[str] = field(default_factory=list)
    over_image: bool = False
    """An invisible text layer lies over an image: the usual product of a scanner's own OCR."""


def split_hidden(
    page: Any, textpage: Any, words: Sequence[RawWord], seen: Survey, frame: Frame
) -> tuple[list[RawWord], Hidden]:
    """The words that can be seen, and what was hidden. The caller holds ``PDFIUM``."""
    hidden = Hidden()
    off = _off_page(words, frame)
    tiny = [word for word in _low(words) if word not in off]
    rest = _without(words, [*off, *tiny])
    unseen = _invisible(textpage, rest, seen)
    rest = _without(rest, unseen)
    white = _white_on_white(page, textpage, rest, seen)
    over = [word for word in unseen if any(_inside(word.box, image) for image in seen.images)]
    hidden.over_image = len(over) > 0.5 * len(words) > 0
    _report(hidden, "outside the page's edge", off, _OFF_PAGE_SAYS_SOMETHING)
    tiny = [] if _is_producers_mark(page, tiny) else tiny
    _report(hidden, "too small to be read", tiny, _SAYS_SOMETHING)
    _report(hidden, "that is not drawn", _without(unseen, over), _SAYS_SOMETHING)
    _report(hidden, "in the colour of the paper", white, _SAYS_SOMETHING)
    return _without(rest, white), hidden


def _without(words: Sequence[RawWord], out: Sequence[RawWord]) -> list[RawWord]:
    at = {word.at for word in out}
    return [word for word in words if word.at not in at] if at else list(words)


def _off_page(words: Sequence[RawWord], frame: Frame) -> list[RawWord]:
    """The words whose middle lies beyond the page's edge. Asked of every word, so nothing is called."""
    width, height = frame.size
    right, bottom = 2 * (width + 1), 2 * (height + 1)
    return [
        word
        for word in words
        for x0, y0, x1, y1 in (word.box,)
        if not (-2 <= x0 + x1 <= right and -2 <= y0 + y1 <= bottom)
    ]


def _low(words: Sequence[RawWord]) -> list[RawWord]:
    """The words of a height, or of a width, that no letters have."""
    return [word for word in words for x0, y0, x1, y1 in (word.box,) if y1 - y0 < _TINY or (x1 - x0) * 3 < _TINY]


def _inside(box: Box, image: Box) -> bool:
    return image.x0 <= (box.x0 + box.x1) / 2 <= image.x1 and image.top <= box.middle <= image.bottom


def _invisible(textpage: Any, words: Sequence[RawWord], seen: Survey) -> list[RawWord]:
    if not seen.has_invisible_text:
        return []
    return [word for word in words if is_drawn_invisibly(textpage, word)]


def _white_on_white(page: Any, textpage: Any, words: Sequence[RawWord], seen: Survey) -> list[RawWord]:
    if not seen.has_white_text:
        return []
    candidates = filled_white(textpage, words)
    if not candidates:
        return []
    part = _pixels(around(word.box for word in candidates))
    picture = page_image(page, POINTS * _SCALE, gray=True, part=part)
    return [word for word in candidates if not _can_be_seen(picture, word.box, part)]


def _pixels(box: Box) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(value * _SCALE) for value in box)
    left, top = max(0, left), max(0, top)
    return left, top, max(right, left + 1), max(bottom, top + 1)


def _can_be_seen(picture: Image.Image, box: Box, part: tuple[int, int, int, int]) -> bool:
    """Whether the box shows anything in the picture of a ``part`` of the page."""
    left, top, right, bottom = _pixels(box)
    x, y = left - part[0], top - part[1]
    right, bottom = min(picture.width, right - part[0]), min(picture.height, bottom - part[1])
    if right <= x or bottom <= y:
        return False
    return contrast(picture.crop((x, y, right, bottom))) >= _UNSEEN_CONTRAST


def _is_producers_mark(page: Any, words: Sequence[RawWord]) -> bool:
    """Some programs sign every page in print that no one can see; their name stands in the file's data too."""
    producer = (page.pdf.get_metadata_value("Producer") or "").casefold()
    names = [word.text.casefold().strip("().,") for word in words if len(word.text) > 3]
    return len(words) < 8 and any(name in producer for name in names)


def _report(hidden: Hidden, how: str, words: Sequence[RawWord], enough: int) -> None:
    """Only text that says something: signing services leave short white anchors on ordinary documents."""
    said = sum(character.isalnum() for word in words for character in word.text)
    if said < enough or len(words) < 2:
        return
    quoted = " ".join(word.text for word in words[:_QUOTED])
    more = " …" if len(words) > _QUOTED else ""
    hidden.reports.append(f"it has text {how}, which was left out: “{quoted}{more}”")
