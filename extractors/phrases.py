"""Values that stand in running text: a pattern of words before and after them takes the place of a label.

Used where letters, e-mails and certificates of publication say in a sentence what forms print beside a label.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from evidence.document import Reading
from evidence.fields import Doubt, Found, Missing
from extractors.labels import Labelled, labelled, rows
from extractors.once import once
from extractors.spans import Span, found
from extractors.values.parsed import Parsed, fold

T = TypeVar("T")


@once
def running(reading: Reading) -> tuple[Span, ...]:
    """All words of each page in reading order, so that a phrase may be broken over lines; none of a blank page."""
    return tuple(Span(page, page.words) for page in reading.pages if page.words)


def phrases(reading: Reading, pattern: re.Pattern[str], group: str = "value") -> Iterator[Span]:
    """The words under ``group`` wherever the pattern stands, page by page."""
    for span in running(reading):
        yield from (part for _, part in span.matches(pattern, group))


def stated(
    reading: Reading,
    patterns: Iterable[re.Pattern[str]],
    parse: Callable[[str], list[Parsed[T]]],
    doubts: Iterable[Doubt] = (),
) -> Found[T] | Missing:
    """The first value that ``parse`` finds at the start of a phrase; patterns are given strongest first.

    Another value under the same pattern makes it ``RIVAL_VALUES``.
    """
    for pattern in patterns:
        hits = [
            (parsed, part.part(parsed.start, parsed.end))
            for part in phrases(reading, pattern)
            for parsed in parse(part.text)[:1]
        ]
        if hits:
            parsed, span = hits[0]
            rivals = [other.value for other, _ in hits if other.value != parsed.value]
            named = {*doubts, *parsed.doubts, *((Doubt.RIVAL_VALUES,) if rivals else ())}
            return found(parsed.value, span, named, (*parsed.rivals, *rivals))
    return Missing()


_INITIALS = re.compile(r"(?:^|\s)(?:[A-Z]\.)+[A-Z]$")
"""Letters that each have a full stop, so that the one after the last is no sentence's end: "C.I.C."."""


def as_text(text: str) -> list[Parsed[str]]:
    """The whole text as the value, without the punctuation around it."""
    value = text.strip(" .,;:–-\"“”‘’'(")
    start = text.find(value) if value else 0
    if _INITIALS.search(value) and text[start + len(value) :].startswith("."):
        value += "."
    return [Parsed(value, start, start + len(value))] if value else []


def first(*ways: Found[T] | Missing | Callable[[], Found[T] | Missing]) -> Found[T] | Missing:
    """The first that was found: the ways to find a field are listed strongest first.

    A way that is given as a function is gone only where those before it found nothing.
    """
    return next(_found_in(ways), Missing())


def _found_in(ways: Iterable[Found[T] | Missing | Callable[[], Found[T] | Missing]]) -> Iterator[Found[T]]:
    for way in ways:
        field = way if isinstance(way, Found | Missing) else way()
        if isinstance(field, Found):
            yield field


def firmest(*ways: Found[T] | Missing | Callable[[], Found[T] | Missing]) -> Found[T] | Missing:
    """The first that was found; one found without a doubt in another way settles it where both say the same."""
    fields = _found_in(ways)
    best = next(fields, Missing())
    if isinstance(best, Missing) or not best.doubts or Doubt.RIVAL_VALUES in best.doubts:
        return best
    return next((one for one in fields if not one.doubts and one.value == best.value), best)


def more_doubted(field: Found[T] | Missing, *doubts: Doubt) -> Found[T] | Missing:
    """The same field with more doubts; a missing one stays as it is."""
    if isinstance(field, Missing) or set(doubts) <= set(field.doubts):
        return field
    return field.model_copy(update={"doubts": tuple(sorted({*field.doubts, *doubts}))})


def beside_label(
    reading: Reading,
    labels: Sequence[str],
    parse: Callable[[str], list[Parsed[T]]],
    *,
    stops: Sequence[str] = (),
    weak: Sequence[str] = (),
) -> Found[T] | Missing:
    """A typed value (date, code, edition …) beside the strongest label that has one.

    Unlike ``labels.value_of`` a value that follows its label at once needs no colon: "Date published 2 July 2026" is
    as clear as a form. Another value beside the same label makes it ``RIVAL_VALUES``; a label out of ``weak``, or
    words between label and value, ``WEAK_LABEL``.
    """
    hits = [
        (item, parsed, row.part(parsed.start, parsed.end))
        for item in labelled(reading, labels, stops=stops)
        for row in _rows_with_value(item, parse)
        for parsed in parse(row.text)[:1]
    ]
    if not hits:
        return Missing()
    best, parsed, span = min(hits, key=lambda hit: hit[0].rank)
    rivals = [other.value for item, other, _ in hits if item.rank == best.rank and other.value != parsed.value]
    loose = best.label in weak or (not best.firm and parsed.start > 1)
    named = {*parsed.doubts, *((Doubt.RIVAL_VALUES,) if rivals else ()), *((Doubt.WEAK_LABEL,) if loose else ())}
    return found(parsed.value, span, named, (*parsed.rivals, *rivals))


def _rows_with_value(item: Labelled, parse: Callable[[str], list[Parsed[T]]]) -> list[Span]:
    """The first row of the value that parses, else all rows together: an outcome may be broken over two lines."""
    whole = parse(item.value.text)
    rows_ = [row for row in rows(item.value) if parse(row.text)]
    if whole and (not rows_ or parse(rows_[0].text)[0].value != whole[0].value):
        return [item.value]
    return rows_[:1]


def text_beside_label(
    reading: Reading,
    labels: Sequence[str],
    *,
    stops: Sequence[str] = (),
    weak: Sequence[str] = (),
    most_words: int = 16,
    accept: Callable[[str], bool] = bool,
) -> Found[str] | Missing:
    """Free text beside the strongest label, all its lines together; only where label and value are clearly parted.

    A label has one value, in the nearest place; what ``accept`` turns down is none.
    """
    hits = _one_a_label(
        (item, parsed)
        for item in labelled(reading, labels, stops=stops)
        if item.firm
        for parsed in as_text(item.value.text)
        if len(parsed.value.split()) <= most_words and accept(parsed.value)
    )
    if not hits:
        return Missing()
    best, parsed = min(hits, key=lambda hit: hit[0].rank)
    rivals = [other.value for item, other in hits if item.rank == best.rank and fold(other.value) != fold(parsed.value)]
    named = {*((Doubt.RIVAL_VALUES,) if rivals else ()), *((Doubt.WEAK_LABEL,) if best.label in weak else ())}
    return found(parsed.value, best.value.part(parsed.start, parsed.end), named, rivals)


def _one_a_label(hits: Iterable[tuple[Labelled, Parsed[str]]]) -> list[tuple[Labelled, Parsed[str]]]:
    """The first hit of each printed label: what stands below one that has its value beside it is another's."""
    kept: dict[tuple[int, int], tuple[Labelled, Parsed[str]]] = {}
    for hit in hits:
        span = hit[0].label_span
        kept.setdefault((span.page.number, id(span.words[0])), hit)
    return list(kept.values())
