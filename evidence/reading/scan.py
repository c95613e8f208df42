"""A picture of a page to words on the upright page: size, orientation, skew, and a second try where the first is weak.

Tesseract's own orientation detection fails on certificates (little text, seals, frames), so a weak first pass is
repeated on a reduced image in the other three orientations and the one with the most confident letters wins.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageFilter, ImageOps

from evidence.document import Box, Word
from evidence.reading.lighting import evenly_lit
from evidence.reading.limits import Deadline
from evidence.reading.ocr import OcrEngine
from evidence.reading.skew import skew_of, straightened, text_height

DPI = 200
"""What tesseract reads best for its time; finer scans are reduced to it."""
_NO_TEXT_PIXELS = 2_000_000
"""The size for pictures in which no lines of text can be made out: badges, logos, a few large words."""
_MANY_PIXELS = 6_000_000
_MOST_PIXELS = 9_000_000
_LOW_LETTERS, _GOOD_LETTERS, _HIGH_LETTERS = 12.5, 20.0, 60.0
"""Heights of lines in pixels, as ``text_height`` measures them; 10 points at 200 dpi are about 20."""
_CONFIDENT = 0.60
_WEAK_LETTERS = 40
_ENOUGH_LETTERS = 400
_JUNK = 0.15
_TRIAL_SIDE = 1400


@dataclass(frozen=True)
class Scan:
    """Words with boxes in pixels of the upright image, whose size is ``width`` by ``height`` pixels."""

    words: tuple[Word, ...]
    width: int
    height: int
    rotation: int
    skew: float
    note: str

    def in_points(self, scale: float) -> tuple[Word, ...]:
        """The words with boxes times ``scale`` (points a pixel)."""
        return tuple(Word(w.text, _scaled(w.box, scale), w.confidence) for w in self.words)


def read_scan(image: Image.Image, engine: OcrEngine, deadline: Deadline, page_seconds: float) -> Scan:
    """OCR one page's image of any mode and orientation.

    Raises ``MissingProgram``, or ``ReadError`` (timed-out).
    """
    ocr = _Pass(engine, deadline, page_seconds)
    gray = as_gray(image)
    rotation, note = 0, ""
    skew = skew_of(gray)
    words = ocr.words(straightened(gray, skew))
    if _is_weak(words):
        rotation = _orientation(gray, words, ocr)
        if rotation:
            gray = turned(gray, rotation)
            skew = skew_of(gray)
            words = ocr.words(straightened(gray, skew))
            note = f"turned by {rotation} degrees"
    even = evenly_lit(gray)
    if even is not gray:
        words, second = _better(words, ocr.words(straightened(even, skew)), "the light evened")
        note = ", ".join(filter(None, (note, second)))
    if _is_weak(words):
        words, second = _second_try(straightened(even, skew), words, ocr)
        note = ", ".join(filter(None, (note, second)))
    if skew:
        note = ", ".join(filter(None, (note, f"straightened by {abs(skew):.1f} degrees")))
    return Scan(tuple(w for w in words if not _is_junk(w)), *gray.size, rotation, skew, note)


def read_upright(image: Image.Image, engine: OcrEngine, deadline: Deadline, page_seconds: float) -> Scan:
    """One plain pass over a picture that is known to stand upright and straight; errors as ``read_scan``."""
    gray = as_gray(image)
    words = _Pass(engine, deadline, page_seconds).words(gray, max(1.0, _factor(gray)))
    return Scan(tuple(w for w in words if not _is_junk(w)), *gray.size, 0, 0.0, "")


def as_gray(image: Image.Image) -> Image.Image:
    """Any image as gray on white; transparency is white paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        rgba = image.convert("RGBA")
        white = Image.new("RGBA", rgba.size, "white")
        return Image.alpha_composite(white, rgba).convert("L")
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return ImageOps.autocontrast(image.point(lambda value: value / 256).convert("L"))
    return image if image.mode == "L" else image.convert("L")


def contrast(image: Image.Image) -> float:
    """Gray levels between the darkest and the lightest pixel of a gray image; 0 on a blank page."""
    low, high = image.getextrema()
    return float(high) - float(low)  # type: ignore[arg-type]  # one pair of numbers, as the image has one band


def turned(image: Image.Image, rotation: int) -> Image.Image:
    """The image turned clockwise by 0, 90, 180 or 270 degrees."""
    turns = {
        0: None,
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }
    turn = turns[rotation]
    return image if turn is None else image.transpose(turn)


@dataclass
class _Pass:
    """One engine with the time that is left; every picture goes to it at the size that it reads best."""

    engine: OcrEngine
    deadline: Deadline
    page_seconds: float

    def words(self, gray: Image.Image, factor: float | None = None) -> list[Word]:
        """Boxes in pixels of ``gray``, whatever size the engine was given."""
        self.deadline.check()
        factor = _factor(gray) if factor is None else factor
        given = gray if factor == 1 else _resized(gray, factor)
        seconds = max(1.0, min(self.page_seconds, self.deadline.left))
        found = self.engine.words(given, DPI, seconds)
        return [Word(w.text, _scaled(w.box, 1 / factor), w.confidence) for w in found]


def _resized(image: Image.Image, factor: float) -> Image.Image:
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _factor(image: Image.Image) -> float:
    """By how much to enlarge the image so that tesseract sees letters of the height that it reads best."""
    pixels = float(image.width * image.height)
    height = text_height(image)
    if height is None:
        return min(2.0, math.sqrt(_NO_TEXT_PIXELS / pixels))
    if height < _LOW_LETTERS:
        return max(1.0, min(_GOOD_LETTERS / height, 3.0, math.sqrt(_MOST_PIXELS / pixels)))
    if height > _HIGH_LETTERS or pixels > _MANY_PIXELS:
        # A fine scan is reduced, but never so far that its letters become too low.
        return min(1.0, max(_GOOD_LETTERS / height, math.sqrt(_MANY_PIXELS / pixels)))
    return 1.0


def _scaled(box: Box, factor: float) -> Box:
    return Box(*(value * factor for value in box))


def confident_letters(words: Sequence[Word]) -> int:
    """Letters and digits in upright words that the engine is sure of; single characters are noise more often than not.

    Tesseract also reads lines that run down the page, with boxes taller than wide: such a page lies on its side.
    """
    return sum(
        _letters(word) for word in words if len(word.text) > 1 and (word.confidence or 0) >= _CONFIDENT and _lies(word)
    )


def _letters(word: Word) -> int:
    return sum(character.isalnum() for character in word.text)


def _lies(word: Word) -> bool:
    return len(word.text) < 4 or word.box.width > word.box.height


def _is_weak(words: Sequence[Word]) -> bool:
    """Whether the pass may have read a page that stands on its head, or hardly anything at all."""
    sure = confident_letters(words)
    letters = sum(_letters(word) for word in words if len(word.text) > 1)
    return sure < _WEAK_LETTERS or (sure < _ENOUGH_LETTERS and sure < 0.5 * letters)


def _orientation(gray: Image.Image, words: Sequence[Word], ocr: _Pass) -> int:
    """Degrees clockwise that bring the page upright, by trial on a reduced image."""
    usual = _factor(gray)
    factor = usual if usual > 1 else min(usual, _TRIAL_SIDE / max(gray.size))
    best, most = 0, 1.3 * confident_letters(words) + 5
    for rotation in (90, 270, 180):
        letters = confident_letters(ocr.words(turned(gray, rotation), factor))
        if letters > most:
            best, most = rotation, float(letters)
            if letters > 300:
                break
    return best


def _second_try(gray: Image.Image, words: list[Word], ocr: _Pass) -> tuple[list[Word], str]:
    """Contrast stretched and edges sharpened at half as much again; the better of both passes."""
    pixels = gray.width * gray.height
    factor = min(1.5 * _factor(gray), 3.0, math.sqrt(1.5 * _MANY_PIXELS / pixels))
    sharper = ImageOps.autocontrast(gray, cutoff=(5, 1)).filter(ImageFilter.UnsharpMask(radius=2, percent=120))
    return _better(words, ocr.words(sharper, factor), "contrast raised for a second try", 1.1)


def _better(first: list[Word], second: list[Word], what: str, by: float = 1.0) -> tuple[list[Word], str]:
    """The pass with more letters that the engine is sure of, the first on a tie; and what was done for the second."""
    return (second, what) if confident_letters(second) > by * confident_letters(first) else (first, "")


def _is_junk(word: Word) -> bool:
    """A speck, or punctuation that the engine does not believe in itself."""
    score = word.confidence or 0.0
    if score < _JUNK:
        return True
    return not _letters(word) and (score < 0.5 or all(c in "|_~`'\"‘’“”°.,:;-—–=*«»\\" for c in word.text))
