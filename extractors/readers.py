"""What a value would be in the words of the second reader of a scan, where the two readers differ."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from evidence.document import Word

T = TypeVar("T")

_MARKS = " .,;:()[]\"'"


def is_disputed(word: Word) -> bool:
    """Whether a second reader saw something else there."""
    return word.second is not None and word.second != word.text


def read_otherwise(value: T, words: Sequence[Word]) -> tuple[T, ...]:
    """The value as the second reader's words give it; nothing where they give none or the same.

    A text is changed word by word; a date is parsed anew, and only where the words give one and no other.
    """
    if not any(map(is_disputed, words)):
        return ()
    other: object = None
    if isinstance(value, str):
        other = _exchanged(value, words)
    elif isinstance(value, date):
        other = _date(words)
    return () if other is None or other == value else (other,)  # type: ignore[return-value]  # of the value's own type


def _exchanged(value: str, words: Sequence[Word]) -> str:
    for word in words:
        bare = word.text.strip(_MARKS)
        if is_disputed(word) and word.second and bare:
            value = value.replace(bare, word.second.strip(_MARKS), 1)
    return value


def _date(words: Sequence[Word]) -> date | None:
    from extractors.values.dates import find_dates  # values of other kinds need no parser of dates

    dates = find_dates(" ".join(word.second or word.text for word in words))
    return dates[0].value if len(dates) == 1 and not dates[0].rivals else None
