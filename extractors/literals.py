"""Words without which a pattern cannot match, so that most texts are told apart before it is tried.

A look for a word costs a twentieth of a look for a pattern, and most patterns stand in no text that is read.
"""

import re
from collections.abc import Iterator, Sequence
from re import _parser  # type: ignore[attr-defined]  # the standard library's own view of a pattern
from typing import Any

MOST = 24
"""Of more words than this some would stand in most texts."""
SHORTEST, LONG = 2, 8
"""Letters of a word that tells anything, and of one that tells enough."""

Words = tuple[str, ...]


def words_of(pattern: re.Pattern[str]) -> Words:
    """Words of which one stands, as written, in every text that the pattern matches; an empty one where none is sure.

    Of a pattern that ignores case they stand in folded text (``signs.folded``); a part that does so alone gives none.
    """
    return needs_of(pattern)[0]


def needs_of(pattern: re.Pattern[str]) -> tuple[Words, ...]:
    """All such sets of words, the rarest first: of each of them one word stands wherever the pattern matches."""
    small = bool(pattern.flags & re.IGNORECASE)
    ranked = _ranked(_choices(_parser.parse(pattern.pattern, pattern.flags)))
    needs = [tuple(sorted({word.lower() if small else word for word in words})) for words in ranked]
    return tuple(dict.fromkeys(needs)) or (("",),)


def _best(choices: Iterator[frozenset[str]]) -> frozenset[str]:
    return next(iter(_ranked(choices)), frozenset())


def _ranked(choices: Iterator[frozenset[str]]) -> list[frozenset[str]]:
    """First the choice whose shortest word is the longest, and of such the one with the fewest words."""
    good = [words for words in choices if words and len(words) <= MOST and all(map(_tells, words))]
    return sorted(good, key=lambda words: (-min(min(map(len, words)), LONG), len(words)))


def _tells(word: str) -> bool:
    """Whether few enough texts have it."""
    return len(word) >= SHORTEST or (bool(word) and not word.isascii())


def _choices(parts: Sequence[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Sets of words; of each of the sets one word stands in the text."""
    run = ""
    for kind, value in parts:
        letter = chr(value) if kind is _parser.LITERAL else ""
        if letter:
            run += letter
            continue
        yield frozenset((run,))
        run = ""
        yield from _choices_in(kind, value)
    yield frozenset((run,))


def _choices_in(kind: Any, value: Any) -> Iterator[frozenset[str]]:
    if kind is _parser.BRANCH:
        branches = [_best(_choices(branch)) for branch in value[1]]
        yield frozenset().union(*branches) if all(branches) else frozenset()
    elif kind is _parser.SUBPATTERN:
        yield from () if value[1] & re.IGNORECASE else _choices(value[3])
    elif kind is _parser.ATOMIC_GROUP:
        yield from _choices(value)
    elif kind in (_parser.MAX_REPEAT, _parser.MIN_REPEAT, _parser.POSSESSIVE_REPEAT) and value[0]:
        yield from _choices(value[2])
    elif kind is _parser.ASSERT:
        yield from _choices(value[1])
