"""What a parser of text returns: a value, where it stands in the text, and why a person should look.

Kept apart from the parsers so that each of them (dates, codes, postcodes …) can be read alone.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from evidence.fields import Doubt

T = TypeVar("T")


@dataclass(frozen=True)
class Parsed(Generic[T]):
    """A value read from ``text[start:end]``; ``rivals`` are the other readings that the characters allow."""

    value: T
    start: int
    end: int
    doubts: tuple[Doubt, ...] = ()
    rivals: tuple[T, ...] = ()


Parser = Callable[[str], list[Parsed[T]]]

AS_DIGIT = str.maketrans(
    {
        "O": "0",
        "o": "0",
        "I": "1",
        "l": "1",
        "i": "1",
        "|": "1",
        "L": "1",
        "S": "5",
        "B": "8",
        "Z": "2",
        "G": "6",
    }
)
"""Letters that OCR prints where the page has a digit."""
AS_LETTER = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "6": "G"})
"""Digits that OCR prints where the page has a letter."""

_UNDECOMPOSED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})


_BETWEEN_WORDS = re.compile(r"[\W_]+")


_DIGIT = re.compile(r"\d")


def has_digit(text: str) -> bool:
    """Whether any figure stands in a text: without one there is no date, postcode or reference in it."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Casefolded, without accents and punctuation, words one space apart: fit for comparing, not for showing."""
    if text.isascii():
        kept = text.lower()
    else:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold()).translate(_UNDECOMPOSED)
        kept = "".join(char for char in plain if not unicodedata.combining(char))
    return _BETWEEN_WORDS.sub(" ", kept.replace("'", "").replace("’", "")).strip()


def without_overlaps(parsed: Iterable[Parsed[T]]) -> list[Parsed[T]]:
    """In order of the text; of two that share characters the earlier wins, from one place the longer."""
    kept: list[Parsed[T]] = []
    for one in sorted(parsed, key=lambda p: (p.start, -p.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def masked(text: str, patterns: Iterable[re.Pattern[str]]) -> str:
    """The text with every match blanked by as many middle dots, so that places stay the same."""
    for pattern in patterns:
        text = pattern.sub(lambda match: "·" * len(match.group()), text)
    return text
