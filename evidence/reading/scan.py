"""A picture of a page to words on the upright page: size, orientation, skew, and a second try where the first is weak.

Tesseract's own orientation detection fails on certificates (little text, seals, frames). Which way the rows run is
measured; whether the page stands on its head shows in a weak pass, which is repeated the other way round on a
reduced image, and the one with the most confident letters wins. The usual scan is read in one pass.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PIL import Image, ImageFilter, ImageOps

from evidence.document import Word
from evidence.layout import rows_of
from evidence.reading.independent import answered, asked_again, pictured, speaks_of_certification, whole_page
from evidence.reading.lighting import evenly_lit
from evidence.reading.limits import Deadline
from evidence.reading.ocr import OcrEngine
from evidence.reading.passes import (
    DPI,
    MANY_PIXELS,
    Passes,
    best_factor,
    confident_letters,
    is_poor,
    is_weak,
    letters,
    scaled,
    together,
)
from evidence.reading.second_look import looked_at_twice
from evidence.reading.second_reader import SecondReader
from evidence.reading.skew import reduced, skew_of, straightened
from evidence.reading.stance import Stance, stance_of

__all__ = ["DPI", "Scan", "as_gray", "contrast", "read_scan", "read_upright", "turned"]

_JUNK, _NOISE = 0.15, 0.05
_SURE = 0.6
_NEAR = 0.8
"""Heights of text between two words of one phrase."""
_WORD_LETTERS = 3
_TRIAL_SIDE = 1400
_PLENTY = 300
"""Confident letters in a trial that leave no doubt that the page stands upright so."""


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
        return tuple(replace(word, box=scaled(word.box, scale)) for word in self.words)


def read_scan(
    image: Image.Image,
    engine: OcrEngine,
    deadline: Deadline,
    page_seconds: float,
    second: SecondReader | None = None,
    *,
    marks: bool = True,
) -> Scan:
    """OCR one page's image of any mode and orientation; what is in doubt is shown to a ``second`` reader.

    ``marks`` says that logos and seals are worth a search, on a page that speaks of certification.

    Raises ``MissingProgram``, or ``ReadError`` (timed-out).
    """
    ocr = Passes(engine, deadline, page_seconds)
    gray = as_gray(image)
    small = reduced(gray)
    stance = stance_of(small)
    page = _Upright(gray, small, 90 if stance is Stance.SIDEWAYS else 0)
    words = _first_words(page, ocr)
    if is_weak(words) and stance is not Stance.ROWLESS:
        rotation = _orientation(gray, page.rotation, words, stance, ocr)
        if rotation != page.rotation:
            page = _Upright(gray, small, rotation)
            words = _first_words(page, ocr)
        if is_weak(words):
            words = _second_try(page, words, ocr)
    words = _looked_at_again(page, words, ocr, second, marks)
    return Scan(_without_junk(words), *page.gray.size, page.rotation, page.skew, page.note)


def read_upright(
    image: Image.Image,
    engine: OcrEngine,
    deadline: Deadline,
    page_seconds: float,
    second: SecondReader | None = None,
    printed: Sequence[Word] = (),
) -> Scan:
    """One plain pass over a picture that is known to stand upright and straight; errors as ``read_scan``.

    A ``second`` reader looks for marks where nothing is ``printed`` (boxes in pixels) and the first saw nothing.
    """
    gray = as_gray(image)
    words = Passes(engine, deadline, page_seconds).words(gray, max(1.0, best_factor(gray)))
    notes: list[str] = []
    marks: list[Word] = []
    if second is not None and speaks_of_certification([*printed, *words]):
        marks = answered(second, lambda reader: pictured(gray, printed, words, reader), list, notes)
    return Scan((*_without_junk(words), *marks), *gray.size, 0, 0.0, "; ".join(notes))


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


class _Upright:
    """The page turned upright and made straight, in its own light and in even light; ``notes`` say what was done.

    ``small`` is the same page at the size at which its skew is measured.
    """

    def __init__(self, gray: Image.Image, small: Image.Image, rotation: int) -> None:
        self.rotation = rotation
        self.gray = turned(gray, rotation)
        small = turned(small, rotation)
        self.skew = skew_of(small)
        self.straight = straightened(self.gray, self.skew)
        even = evenly_lit(self.gray, small)
        self.is_even = even is self.gray
        self.evened = self.straight if self.is_even else straightened(even, self.skew)
        self.notes = [f"turned by {rotation} degrees"] if rotation else []

    @property
    def note(self) -> str:
        straightened_by = [f"straightened by {abs(self.skew):.1f} degrees"] if self.skew else []
        return ", ".join([*self.notes, *straightened_by])


def _first_words(page: _Upright, ocr: Passes) -> list[Word]:
    """One pass; two where the light is uneven, for in even light a word may get lost that stood on a dark banner."""
    words = ocr.words(page.evened)
    if page.is_even:
        return words
    page.notes.append("the light evened")
    return together(words, ocr.words(page.straight))[0]


def _orientation(gray: Image.Image, now: int, words: Sequence[Word], stance: Stance, ocr: Passes) -> int:
    """Degrees clockwise that bring the page upright, by trial on a reduced image; ``now`` is what was read so far."""
    usual = best_factor(gray)
    factor = usual if usual > 1 else min(usual, _TRIAL_SIDE / max(gray.size))
    best, most = now, 1.3 * confident_letters(words) + 5
    for turn in (90, 270, 180) if stance is Stance.UNCLEAR else (180,):
        rotation = (now + turn) % 360
        found = confident_letters(ocr.words(turned(gray, rotation), factor))
        if found > most:
            best, most = rotation, float(found)
            if found > _PLENTY:
                break
    return best


def _second_try(page: _Upright, words: list[Word], ocr: Passes) -> list[Word]:
    """Contrast stretched and edges sharpened at half as much again."""
    gray = page.evened
    factor = min(1.5 * best_factor(gray), 3.0, math.sqrt(1.5 * MANY_PIXELS / (gray.width * gray.height)))
    sharper = ImageOps.autocontrast(gray, cutoff=(5, 1)).filter(ImageFilter.UnsharpMask(radius=2, percent=120))
    words, is_better = together(words, ocr.words(sharper, factor), 1.1)
    if is_better:
        page.notes.append("contrast raised for a second try")
    return words


def _looked_at_again(
    page: _Upright, words: list[Word], ocr: Passes, second: SecondReader | None, marks: bool
) -> list[Word]:
    """The words with what another look at them says: a second reader's, else the same engine's."""

    def same_engine() -> list[Word]:
        return looked_at_twice(page.straight, words, lambda picture: ocr.words(picture, 1.0, rows=True))

    def independently(reader: SecondReader) -> list[Word]:
        ocr.deadline.check()
        page_of_its_own = whole_page(page.evened, words, reader) if is_poor(words) else None
        if page_of_its_own is not None:
            page.notes.append("the second reader's page taken")
            return page_of_its_own
        checked = asked_again(page.straight, words, reader)
        if marks and speaks_of_certification(checked):
            checked += pictured(page.straight, (), checked, reader)
        return checked

    return same_engine() if second is None else answered(second, independently, same_engine, page.notes)


def _without_junk(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without specks and noise. A weak word right beside a sure one stays: a name without it would be wrong unseen."""
    beside_sure = set[int]()
    for row in rows_of(words):
        for left, right in pairwise(row):
            near = right.box.x0 - left.box.x1 < _NEAR * max(left.box.height, right.box.height)
            if near and max(left.confidence or 0.0, right.confidence or 0.0) >= _SURE:
                beside_sure |= {id(left), id(right)}
    return tuple(w for w in words if not _is_junk(w) or (id(w) in beside_sure and _may_be_a_word(w)))


def _may_be_a_word(word: Word) -> bool:
    return letters(word) >= _WORD_LETTERS and (word.confidence or 0.0) >= _NOISE


def _is_junk(word: Word) -> bool:
    """A speck, or punctuation that the engine does not believe in itself."""
    score = word.confidence or 0.0
    if score < _JUNK:
        return True
    return not letters(word) and (score < 0.5 or all(c in "|_~`'\"‘’“”°.,:;-—–=*«»\\" for c in word.text))
