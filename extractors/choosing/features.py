"""What is known of a candidate, as named numbers of about one size: the model's only view of a document.

Nothing here is a word of the document, so that what was learned on made-up names holds for real ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import log1p
from typing import Any

from extractors.choosing.candidates import Candidate, Ground
from extractors.names import has_legal_form, looks_like_address, looks_like_organisation
from extractors.readers import is_disputed
from extractors.spans import Span

FAR = 20.0
"""Line heights; a label that stands further away is as far."""


def features_of(candidates: Sequence[Candidate[Any]], ground: Ground) -> tuple[Mapping[str, float], ...]:
    """The features of each candidate of a field, of which the first is the rule's choice."""
    best = min((one.rank for one in candidates), default=0.0)
    return tuple(dict(_features(one, candidates, ground, best)) for one in candidates)


def _features(
    one: Candidate[Any], candidates: Sequence[Candidate[Any]], ground: Ground, best: float
) -> Iterator[tuple[str, float]]:
    yield "rule", float(one.key == candidates[0].key)
    yield "rank", min(one.rank, 12.0) / 4
    yield "behind", min(one.rank - best, 12.0) / 4
    yield f"find {one.kind_of_find}", 1.0
    if one.role:
        yield f"role {one.role}", 1.0
    for doubt in one.doubts:
        yield f"doubt {doubt.value}", 1.0
    yield "doubts", float(len(one.doubts))
    yield "agreeing", log1p(sum(other.key == one.key for other in candidates) - 1)
    yield "rivals", log1p(len({other.key for other in candidates}) - 1)
    yield "within", float(any(one.key != other.key and one.key in other.key for other in candidates))
    yield from _place(one, ground)
    yield from _reading(one.span)
    yield from _of_day(one.value, ground) if isinstance(one.value, date) else _of_text(one, ground)


def _place(one: Candidate[Any], ground: Ground) -> Iterator[tuple[str, float]]:
    page, box = one.span.page, one.span.box
    height = max(ground.height(page), 1.0)
    yield "later page", float(page.number > 1)
    yield "x", box.x0 / max(page.width, 1.0)
    yield "y", box.middle / max(page.height, 1.0)
    yield "size", min(max(word.box.height for word in one.span.words) / height, 4.0) - 1
    yield "lines", log1p(box.height / height)
    if one.label is not None and one.label.page is page:
        away = abs(box.middle - one.label.box.middle) + max(0.0, box.x0 - one.label.box.x1)
        yield "label away", min(away / height, FAR) / 10
        yield "label words", len(one.label.words) / 4


def _reading(span: Span) -> Iterator[tuple[str, float]]:
    """How well the words were read; a text layer is read without a fault."""
    yield "weakest", 1 - (1.0 if span.weakest is None else span.weakest)
    seconded = [word for word in span.words if word.second is not None]
    yield "disputed", sum(map(is_disputed, seconded)) / len(span.words)
    yield "seconded", (len(seconded) - sum(map(is_disputed, seconded))) / len(span.words)
    yield "in picture", float(any(word.in_picture for word in span.words))


def _of_day(value: date, ground: Ground) -> Iterator[tuple[str, float]]:
    """Where a date stands among all dates of the document."""
    days = ground.days or (value,)
    yield "earliest", float(value <= days[0])
    yield "latest", float(value >= days[-1])
    yield "later ones", sum(day > value for day in days) / len(days)
    yield "years before the latest", min((days[-1] - value).days / 365, 12) / 4
    yield "days printed", log1p(len(days))


def _of_text(one: Candidate[Any], ground: Ground) -> Iterator[tuple[str, float]]:
    text = str(one.value)
    letters = max(len(text), 1)
    yield "words", log1p(len(text.split()))
    yield "digits", sum(letter.isdigit() for letter in text) / letters
    yield "capitals", sum(letter.isupper() for letter in text) / letters
    yield "small first", float(text[:1].islower())
    yield "legal form", float(has_legal_form(text))
    yield "organisation", float(looks_like_organisation(text))
    yield "address", float(looks_like_address(text))
    yield "certifier", float(ground.certifier is not None and ground.certifier.search(text) is not None)
    yield "repeated", log1p(min(ground.squashed.count(one.key), 9)) if one.key else 0.0
    yield "foreign", float(ground.foreign)
