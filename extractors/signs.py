"""What a sign is by which a kind of document is known.

A sign is a set of wordings that mean the same for this purpose, where on the first page or in the whole
document they count, and how much. The tables of them stand in ``kind_signs`` and ``certificates.signs``.
"""

import re
from dataclasses import dataclass
from enum import Enum

from extractors.literals import Words, needs_of


class Where(Enum):
    """The part of a document in which a sign counts."""

    TITLE = "title"
    HEAD = "head"
    ANYWHERE = "anywhere"


TITLE, HEAD, ANYWHERE = Where.TITLE, Where.HEAD, Where.ANYWHERE


@dataclass(frozen=True)
class Wording:
    """A regular expression for folded text, and sets of words: it needs one of each (an empty one: any text)."""

    pattern: re.Pattern[str]
    needs: tuple[Words, ...]

    def stands_in(self, folded: str) -> bool:
        for words in self.needs:
            for word in words:
                if word in folded:
                    break
            else:
                return False
        return self.pattern.search(folded) is not None


@dataclass(frozen=True)
class Sign:
    wordings: tuple[Wording, ...]
    weight: float
    where: Where

    def stands_in(self, folded: str) -> bool:
        """Whether any of its wordings stands in a text that ``folded`` has made."""
        for one in self.wordings:  # noqa: SIM110 (asked so often that a generator would be half of the cost)
            if one.stands_in(folded):
                return True
        return False


_AS_LETTERS = str.maketrans("İıſK", "iisk")
"""The letters that ``re.IGNORECASE`` takes for ASCII ones."""


def folded(text: str) -> str:
    """In small letters, so that signs need not ignore case themselves: that keeps ``re`` from its short cuts."""
    return text.lower() if text.isascii() else text.translate(_AS_LETTERS).lower()


def sign(weight: float, where: Where, *wordings: str) -> Sign:
    """Any of the wordings (regular expressions, in small letters) counts once; a space also stands for a line's end."""
    return Sign(tuple(map(_wording, wordings)), weight, where)


def _wording(text: str) -> Wording:
    pattern = re.compile(text.replace(" ?", r"\s*").replace(" ", r"\s+"), re.MULTILINE)
    return Wording(pattern, needs_of(pattern))
