"""What the second reader is asked of a page that the first has read: its doubtful words, and what it saw nothing in.

Agreement of two readers that share nothing is worth more than the score of either. Where they differ neither is
believed: the word is doubted and keeps what the other saw, so that a person is offered both.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from statistics import median

from PIL import Image, ImageDraw

from evidence.document import Box, Word
from evidence.reading.leftover import regions_with_ink
from evidence.reading.passes import confident_letters, is_sure, letters
from evidence.reading.second_look import (
    DOUBTED,
    Piece,
    confirmed_alone,
    core,
    cut,
    doubted,
    is_very_sure,
    pieces_with_digits,
    pieces_without_trust,
)
from evidence.reading.second_reader import SEARCHED, ReaderFailed, SecondReader

_CERTIFIES = re.compile(r"certif|accredit|akkredit|akredit|zertifi|sertifi|\biso\b|27001", re.IGNORECASE)
_PARTED = re.compile(r"\d[^\w\s]\d")
_MOST = 90
"""Crops of one page, the weakest words first: a page with more is a table or too poor for single words."""
_HEIGHT = 44
"""Pixels from the top of a word to its bottom in its crop: what the reader's model was trained on."""
_ANSWERS = 0.6
"""The score from which on the second reader's own reading counts as one."""
_CLEARLY = 0.9
"""The score from which on its reading is taken instead of one that the first reader itself was not sure of."""
_BEYOND_DOUBT = 0.95
"""The score from which on it is taken instead of one that the first reader was sure, but not very sure of."""
_SEEN = 0.3
"""The score from which on the first reader did see some text there, however badly."""
_SHORT = 4
_TITLE = 12
"""Heights of the usual word: what is taller is a title in a decorative script, which names nobody."""
_TOUCHED, _HIDDEN = 0.1, 0.5
"""Shares of a word's box under other words: below the first nothing was read there, above the second it is theirs."""
_LOGO = 3
"""Letters of the shortest name on a mark."""
_BETTER = 1.2
"""How many times as many confident letters make the second reader's page the better one."""
_MOST_REGIONS, _MUCH = 40, 0.5
"""Places with ink left, and their share of the page, beyond which the page is searched as a whole."""
_LEAST_SIDE = 64
_FAINT = 0.8
"""In pictures there are seals and patterns that read like letters; only what is sure is a word."""


def asked_again(gray: Image.Image, words: Sequence[Word], reader: SecondReader) -> list[Word]:
    """The words of an OCR page, those with digits and those not read for sure compared with a second reader's view.

    Agreement is recorded in ``Word.second``; disagreement also lowers the score. ``gray`` is the picture to whose
    pixels the boxes refer. Raises ``ReaderFailed``.
    """
    numbers, weak = pieces_with_digits(words), pieces_without_trust(words)
    there = {place for piece in numbers for place in piece.places}
    others = [piece for piece in weak if not there & set(piece.places)]
    checked = list(words)
    for piece in [*_weakest_first(words, numbers), *_weakest_first(words, others)][:_MOST]:
        seen = reader.text(cut(gray, piece.box, _HEIGHT / piece.box.height).convert("RGB"))
        for place, word in zip(piece.places, _judged([checked[i] for i in piece.places], *seen), strict=True):
            checked[place] = word
    return checked


def _weakest_first(words: Sequence[Word], pieces: Iterable[Piece]) -> list[Piece]:
    return sorted(pieces, key=lambda piece: (_score(words, piece), piece.places))


def _score(words: Sequence[Word], piece: Piece) -> float:
    return min(words[place].confidence or 0.0 for place in piece.places)


def _judged(first: Sequence[Word], text: str, score: float) -> list[Word]:
    if not text or score < _ANSWERS:
        return list(first) if confirmed_alone(first) else [doubted(word) for word in first]
    whole = "".join(word.text for word in first)
    if core(whole) == core(text) and not (whole.isdigit() and _has_inner_mark(text)):
        return [_agreed(word, score) for word in first]
    return [_disputed(first[0], text, score)] if len(first) == 1 else [doubted(word) for word in first]


def _has_inner_mark(number: str) -> bool:
    """Whether digits stand on both sides of a mark: ``1.2``, of which a faint point leaves ``12``."""
    return _PARTED.search(number) is not None


def _agreed(word: Word, score: float) -> Word:
    return replace(word, second=word.text, confidence=max(word.confidence or 0.0, score))


def _disputed(word: Word, text: str, score: float) -> Word:
    """Both readings; the second one first where its reader is clearly surer than the other. Never without a doubt."""
    text = "".join(text.split())
    if not is_very_sure(word) and score >= (_BEYOND_DOUBT if is_sure(word) else _CLEARLY):
        return replace(word, text=text, second=word.text, confidence=DOUBTED)
    return replace(doubted(word), second=text)


def whole_page(picture: Image.Image, words: list[Word], reader: SecondReader) -> list[Word] | None:
    """The second reader's page where it is clearly the better one, else ``None``. Raises ``ReaderFailed``.

    Only what the first reader was sure of too is believed; every other word waits for a person.
    """
    found = [word for line in reader.lines(picture) for word in line.words]
    if confident_letters(found) <= _BETTER * confident_letters(words):
        return None
    agreed = {core(word.text) for word in words if is_sure(word)}
    return [replace(word, second=word.text) if core(word.text) in agreed else doubted(word) for word in found]


def speaks_of_certification(words: Iterable[Word]) -> bool:
    """Whether marks on the page matter: in pictures of minutes or policies nobody looks for an accreditation."""
    return any(_CERTIFIES.search(word.text) for word in words)


def pictured(picture: Image.Image, printed: Sequence[Word], words: Sequence[Word], reader: SecondReader) -> list[Word]:
    """Words that only the second reader finds: on logos, on seals, in lines that the first reader lost.

    ``printed`` are the words of a text layer, ``words`` those of the first reader; boxes in pixels of ``picture``.
    What need not be read again is painted out, so that neither it nor a half of it is found twice. What the first
    reader saw there all the same, short and not sure, stays beside it. Raises ``ReaderFailed``.
    """
    known = [*printed, *filter(_is_text, words)]
    said = {core(word.text) for word in words}
    tallest = _TITLE * median(word.box.height for word in known) if known else picture.height
    found = _searched(_without(picture, known), reader)
    new = [
        word
        for word in found
        if (word.confidence or 0.0) >= _FAINT and letters(word) >= 2 and word.box.height <= tallest
    ]
    return [
        replace(word, in_picture=True)
        for word in new
        if _covered(word, words) < _TOUCHED
        or (letters(word) >= _LOGO and core(word.text) not in said and _covered(word, known) < _HIDDEN)
    ]


def _searched(bare: Image.Image, reader: SecondReader) -> list[Word]:
    """The words where ink is left, each place looked at as sharply as the whole page would be."""
    regions = regions_with_ink(bare)
    if (
        len(regions) > _MOST_REGIONS
        or sum(box.width * box.height for box in regions) > _MUCH * bare.width * bare.height
    ):
        return [word for line in reader.lines(bare) for word in line.words]
    found: list[Word] = []
    for box in regions:
        part = bare.crop((round(box.x0), round(box.top), round(box.x1), round(box.bottom)))
        lines = reader.lines(part, max(_LEAST_SIDE, round(SEARCHED * max(part.size) / max(bare.size))))
        found += [replace(word, box=_moved(word.box, box)) for line in lines for word in line.words]
    return found


def _moved(box: Box, into: Box) -> Box:
    return Box(box.x0 + into.x0, box.top + into.top, box.x1 + into.x0, box.bottom + into.top)


def _covered(word: Word, others: Iterable[Word]) -> float:
    """The share of the word's box that lies under the others'."""
    x0, top, x1, bottom = word.box
    common = sum(
        (min(x1, box.x1) - max(x0, box.x0)) * (min(bottom, box.bottom) - max(top, box.top))
        for box in (other.box for other in others)
        if box.x1 > x0 and box.x0 < x1 and box.bottom > top and box.top < bottom
    )
    return common / (word.box.width * word.box.height)


def _is_text(word: Word) -> bool:
    """Whether the first reader's word is no logo misread: those come out short, and seldom with the best scores."""
    score = word.confidence or 0.0
    return score >= _CLEARLY or word.second is not None or (letters(word) > _SHORT and score >= _SEEN)


def _without(picture: Image.Image, words: Sequence[Word]) -> Image.Image:
    """The picture with the words painted over in the colour of the paper around them."""
    bare = picture.convert("L").copy()
    brush = ImageDraw.Draw(bare)
    for word in words:
        edges = _whole(word.box)
        if edges[2] > edges[0] and edges[3] > edges[1]:
            brush.rectangle(edges, fill=_paper(picture, edges))
    return bare


def _whole(box: Box) -> tuple[int, int, int, int]:
    return round(box.x0) - 1, round(box.top) - 1, round(box.x1) + 1, round(box.bottom) + 1


def _paper(picture: Image.Image, edges: tuple[int, int, int, int]) -> int:
    """The usual brightness along the upper and the lower edge of a word's box."""
    x0, top, x1, bottom = edges
    x0, x1 = max(0, x0), min(picture.width, x1)
    rows = [y for y in (top, bottom) if 0 <= y < picture.height]
    seen = [picture.crop((x0, y, x1, y + 1)).convert("L").tobytes() for y in rows] if x1 > x0 else []
    levels = b"".join(seen)
    return round(median(levels)) if levels else 255


Ask = Callable[[SecondReader], list[Word]]


def answered(reader: SecondReader, ask: Ask, otherwise: Callable[[], list[Word]], notes: list[str]) -> list[Word]:
    """What ``ask`` gets from the reader; where the reader fails ``otherwise``, and a note that says so."""
    try:
        return ask(reader)
    except ReaderFailed as error:
        notes.append(f"the second reader failed ({error})")
        return otherwise()
