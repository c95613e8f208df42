"""A second look at numbers: words with digits are read again by themselves, and a word read otherwise is doubted.

The engine is as sure of ``8`` for ``B`` as of a plain word, because no dictionary contradicts it. Cut out, enlarged
and packed into one small picture, the same letters meet the engine in another place and at another size; where both
readings differ neither can be believed. One pass of OCR over that picture costs a tenth of the page's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from PIL import Image, ImageOps

from evidence.document import Box, Word, around
from evidence.layout import rows_of

DOUBTED = 0.5
"""The score of a word that was read in two ways: below what extractors take as sure."""
_SURE = 0.6
"""Words below are doubted already."""
_VERY_SURE = 0.92
"""Names that no dictionary knows are misread letter for letter ("Raviey" for "Ravley") at scores just below."""
_MOST = 120
"""Pieces of one page: more are a table of figures, where the rest of the page shows how well it was read."""
_HEIGHT = 44
"""Pixels from the top of a usual word to its bottom in the new picture."""
_MARGIN = 14
_APART = 70
_WIDTH = 1500
_MANY_LETTERS = 24

Read = Callable[[Image.Image], list[Word]]


@dataclass(frozen=True)
class Piece:
    """Words that are cut out together, by their places in the page's words."""

    places: tuple[int, ...]
    box: Box


def looked_at_twice(gray: Image.Image, words: Sequence[Word], read: Read) -> list[Word]:
    """The same words, the score of those lowered that ``read`` sees otherwise in a picture of them alone.

    ``gray`` is the picture to whose pixels the words' boxes refer.
    """
    pieces = [piece for piece in pieces_with_digits(words) if _is_sure(words[piece.places[0]])][:_MOST]
    if not pieces:
        return list(words)
    picture, places = _packed(gray, pieces)
    found = read(picture)
    checked = list(words)
    for piece, place in zip(pieces, places, strict=True):
        seen = [word.text for word in found if _inside(word.box, place)]
        if not _confirmed([words[i] for i in piece.places], seen):
            for i in piece.places:
                checked[i] = doubted(checked[i])
    return checked


def doubted(word: Word) -> Word:
    return replace(word, confidence=min(word.confidence or 0.0, DOUBTED))


def pieces_with_digits(words: Sequence[Word]) -> list[Piece]:
    """Each word with a digit; a lone digit together with the word after it, which tells its size."""
    at = {id(word): i for i, word in enumerate(words)}
    pieces: list[Piece] = []
    for row in rows_of(words):
        for number, word in enumerate(row):
            if not _is_number(word):
                continue
            company = [word]
            if len(core(word.text)) == 1:
                company += [w for w in row[number + 1 : number + 2] if w.box.x0 - word.box.x1 < 1.5 * word.box.height]
            pieces.append(Piece(tuple(at[id(w)] for w in company), around(w.box for w in company)))
    return pieces


def pieces_without_trust(words: Sequence[Word]) -> list[Piece]:
    """Each word of some letters that the engine itself is not very sure of."""
    weak = ((i, word) for i, word in enumerate(words) if not is_very_sure(word) and len(core(word.text)) > 2)
    return [Piece((i,), word.box) for i, word in weak if _is_word_sized(word)]


def _is_sure(word: Word) -> bool:
    return (word.confidence or 0.0) >= _SURE


def is_very_sure(word: Word) -> bool:
    return (word.confidence or 0.0) >= _VERY_SURE


def _is_number(word: Word) -> bool:
    return _is_word_sized(word) and any(character.isdigit() for character in word.text)


def _is_word_sized(word: Word) -> bool:
    return len(word.text) <= _MANY_LETTERS and word.box.width > 0.3 * word.box.height > 0


def _packed(gray: Image.Image, pieces: Sequence[Piece]) -> tuple[Image.Image, list[Box]]:
    """The pieces in rows on white, all of one height, and the place of each."""
    usual = median(piece.box.height for piece in pieces)
    parts = [cut(gray, piece.box, _HEIGHT / _near(usual, piece.box.height)) for piece in pieces]
    places: list[Box] = []
    x, y, pitch = _MARGIN, _MARGIN, 2 * _HEIGHT + 2 * _MARGIN
    for picture in parts:
        if x > _MARGIN and x + picture.width > _WIDTH:
            x, y = _MARGIN, y + pitch
        places.append(Box(x, y, x + picture.width, y + picture.height))
        x += picture.width + _APART
    packed = Image.new("L", (round(max(place.x1 for place in places)) + _MARGIN, y + pitch), 255)
    for picture, place in zip(parts, places, strict=True):
        packed.paste(picture, (round(place.x0), round(place.top)))
    return packed, places


def _near(usual: float, height: float) -> float:
    """One size for the whole page, so that a speck above a word does not make its letters small."""
    return min(max(usual, 0.6 * height), 1.6 * height)


def cut(gray: Image.Image, box: Box, factor: float) -> Image.Image:
    """The box with some air around it, ``factor`` times as large; at least one pixel, wherever the box lies."""
    air = 0.18 * box.height
    left, top = round(box.x0 - air), round(box.top - air)
    right, bottom = round(box.x1 + air), round(box.bottom + air)
    left, top = min(max(0, left), gray.width - 1), min(max(0, top), gray.height - 1)
    inside = (left, top, max(left + 1, min(gray.width, right)), max(top + 1, min(gray.height, bottom)))
    piece = ImageOps.autocontrast(gray.crop(inside), cutoff=1)
    size = (max(1, round(piece.width * factor)), max(1, round(piece.height * factor)))
    return piece.resize(size, Image.Resampling.BICUBIC)


def _inside(box: Box, place: Box) -> bool:
    x = (box.x0 + box.x1) / 2
    return place.x0 - _APART / 3 <= x <= place.x1 + _APART / 3 and place.top - 20 <= box.middle <= place.bottom + 20


def _confirmed(first: Sequence[Word], second: Sequence[str]) -> bool:
    """Whether the second look read the same; where it saw nothing at all, whether the first was very sure."""
    if not second:
        return confirmed_alone(first)
    return core("".join(word.text for word in first)) == core("".join(second))


def confirmed_alone(first: Sequence[Word]) -> bool:
    """Whether words of which the second look saw nothing can stand on the first alone."""
    return all(map(is_very_sure, first))


def core(text: str) -> str:
    """What is compared: letters and digits, since marks of punctuation come and go with the cut."""
    return "".join(character for character in text if character.isalnum()).casefold()
