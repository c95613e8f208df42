"""One pass of OCR at the size that the engine reads best, and what several passes over one page say together.

A pass is the dear step of reading. A second one is made only where the first is weak or the light uneven, and then
both count: what only one of them saw is added, and what they read in two ways is doubted.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PIL import Image

from evidence.document import Box, Word
from evidence.reading.limits import Deadline
from evidence.reading.ocr import OcrEngine
from evidence.reading.second_look import core, doubted
from evidence.reading.skew import text_height

DPI = 200
"""What tesseract reads best for its time; finer scans are reduced to it."""
MANY_PIXELS = 6_000_000
_NO_TEXT_PIXELS = 2_000_000
"""The size for pictures in which no lines of text can be made out: badges, logos, a few large words."""
_MOST_PIXELS = 9_000_000
_LOW_LETTERS, _GOOD_LETTERS, _HIGH_LETTERS = 12.5, 20.0, 60.0
"""Heights of lines in pixels, as ``text_height`` measures them; 10 points at 200 dpi are about 20."""
_CONFIDENT = 0.60
_WEAK_LETTERS = 40
_ENOUGH_LETTERS = 400
_POOR = 0.8
"""The share of letters in sure words below which a page was read badly."""
_BAND = 40.0


@dataclass
class Passes:
    """One engine with the time that is left; every picture goes to it at the size that it reads best."""

    engine: OcrEngine
    deadline: Deadline
    page_seconds: float

    def words(self, gray: Image.Image, factor: float | None = None, *, rows: bool = False) -> list[Word]:
        """Boxes in pixels of ``gray``, whatever size the engine was given; ``rows`` as in ``OcrEngine.words``."""
        self.deadline.check()
        factor = best_factor(gray) if factor is None else factor
        given = gray if factor == 1 else _resized(gray, factor)
        seconds = max(1.0, min(self.page_seconds, self.deadline.left))
        found = self.engine.words(given, DPI, seconds, rows=rows)
        return [Word(w.text, scaled(w.box, 1 / factor), w.confidence) for w in found]


def _resized(image: Image.Image, factor: float) -> Image.Image:
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    return image.resize(size, Image.Resampling.LANCZOS)


def best_factor(image: Image.Image) -> float:
    """By how much to enlarge the image so that tesseract sees letters of the height that it reads best."""
    pixels = float(image.width * image.height)
    height = text_height(image)
    if height is None:
        return min(2.0, math.sqrt(_NO_TEXT_PIXELS / pixels))
    if height < _LOW_LETTERS:
        return max(1.0, min(_GOOD_LETTERS / height, 3.0, math.sqrt(_MOST_PIXELS / pixels)))
    if height > _HIGH_LETTERS or pixels > MANY_PIXELS:
        # A fine scan is reduced, but never so far that its letters become too low.
        return min(1.0, max(_GOOD_LETTERS / height, math.sqrt(MANY_PIXELS / pixels)))
    return 1.0


def scaled(box: Box, factor: float) -> Box:
    return Box(*(value * factor for value in box))


def letters(word: Word) -> int:
    """Letters and digits of a word."""
    return sum(map(str.isalnum, word.text))


def confident_letters(words: Sequence[Word]) -> int:
    """Letters and digits in upright words that the engine is sure of; single characters are noise more often than not.

    Tesseract also reads lines that run down the page, with boxes taller than wide: such a page lies on its side.
    """
    return sum(letters(word) for word in words if len(word.text) > 1 and is_sure(word) and _lies(word))


def is_weak(words: Sequence[Word]) -> bool:
    """Whether the pass may have read a page that stands on its head, or hardly anything at all."""
    sure = confident_letters(words)
    found = sum(letters(word) for word in words if len(word.text) > 1)
    return sure < _WEAK_LETTERS or (sure < _ENOUGH_LETTERS and sure < 0.5 * found)


def is_poor(words: Sequence[Word]) -> bool:
    """Whether so many words are unsure that the page as a whole was read badly: too small, too faint, no English."""
    found = sum(letters(word) for word in words if len(word.text) > 1)
    return confident_letters(words) < _POOR * found


def together(first: list[Word], second: list[Word], by: float = 1.0) -> tuple[list[Word], bool]:
    """The words of both passes over the same picture, and whether the second was the better one.

    The second must have ``by`` times the confident letters of the first. What only the worse pass saw is added
    where it is sure; a word on which it is sure of something else is doubted, and of two scores the lower counts.
    """
    is_better = confident_letters(second) > by * confident_letters(first)
    better, worse = (second, first) if is_better else (first, second)
    sure = [word for word in worse if is_sure(word)]
    there = _Places(sure)
    checked = [_compared(word, list(there.under(word.box))) for word in better]
    return [*checked, *beside(sure, better)], is_better


def beside(found: Iterable[Word], words: Iterable[Word]) -> list[Word]:
    """The words found that stand where ``words`` has none, and that are sure enough to be no seal or code."""
    there = _Places(words)
    return [word for word in found if is_sure(word) and letters(word) >= 2 and not any(there.under(word.box))]


class _Places:
    """Words by the bands of the page that they reach into."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._bands: dict[int, list[Word]] = {}
        for word in words:
            for band in _bands(word.box):
                self._bands.setdefault(band, []).append(word)

    def under(self, box: Box) -> Iterator[Word]:
        """The words that the box covers in part, from left to right."""
        near = {id(word): word for band in _bands(box) for word in self._bands.get(band, ())}
        yield from sorted((w for w in near.values() if _covers(w.box, box)), key=lambda w: (w.box, w.text))


def _bands(box: Box) -> range:
    return range(int(box.top // _BAND), int(box.bottom // _BAND) + 1)


def _covers(box: Box, other: Box) -> bool:
    wide = min(box.x1, other.x1) - max(box.x0, other.x0)
    high = min(box.bottom, other.bottom) - max(box.top, other.top)
    return wide > 0 and high > 0 and wide * high > 0.25 * min(box.width * box.height, other.width * other.height)


def _compared(word: Word, others: Sequence[Word]) -> Word:
    """The word in the light of what another pass is sure of there; words divided otherwise contradict nothing."""
    if not others:
        return word
    mine, theirs = core(word.text), core("".join(other.text for other in others))
    if mine == theirs:
        # The same engine may be wrong twice in the same way, so a weak word does not become a sure one by this alone.
        return replace(word, confidence=min(word.confidence or 0.0, *(other.confidence or 0.0 for other in others)))
    if not is_sure(word) and len(others) == 1:
        return doubted(replace(others[0], box=word.box))
    return word if mine in theirs or theirs in mine else doubted(word)


def is_sure(word: Word) -> bool:
    """Whether the engine says so itself."""
    return (word.confidence or 0) >= _CONFIDENT


def _lies(word: Word) -> bool:
    return len(word.text) < 4 or word.box.width > word.box.height
