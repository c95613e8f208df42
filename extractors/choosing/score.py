"""How likely a reading is right: one learned score for every kind, field and channel.

Few and general features (which doubts, how well OCR read the words, whether the second reader agrees, how close the
choice was, what kind of value) and one number that carries what is particular: how often readings of this field with
these doubts were right in training. The score ranks; what it proves is counted apart, on layouts that training never
saw (``data/calibration.json``).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log1p
from typing import Any

from evidence.contents import DocumentKind
from evidence.document import Box, Page, Reading, Word
from evidence.fields import Doubt, Found, Source
from extractors.choosing.candidates import Trial
from extractors.choosing.model import Learned, sigmoid
from extractors.readers import is_disputed

Score = Callable[[str, Found[Any]], float | None]
"""Of a field's name and what was found for it: 0 to 1, ``None`` where nothing was learned."""
EDGE = 0.2
"""Points: boxes of provenance are rounded to a tenth."""
NOT_LEARNED = frozenset({Doubt.UNCALIBRATED})
"""What the calibration says of a reading is no property of the reading."""


@dataclass(frozen=True)
class Weighing:
    """One document's readings, with what was weighed when they were chosen."""

    reading: Reading
    kind: DocumentKind
    trials: Mapping[str, Trial[Any]]

    @cached_property
    def _pages(self) -> Mapping[int, Page]:
        return {page.number: page for page in self.reading.pages}

    @cached_property
    def _clearness(self) -> Mapping[int, float]:
        """The mean OCR score of each page that has any."""
        scores = {
            page.number: [word.confidence for word in page.words if word.confidence is not None]
            for page in self.reading.pages
        }
        return {number: sum(held) / len(held) for number, held in scores.items() if held}

    def scores(self, learned: Learned) -> Score:
        """The score of each reading, to six digits."""

        def score(name: str, stated: Found[Any]) -> float | None:
            scorer = learned.scorer
            if scorer is None:
                return None
            prior = {"prior": scorer.rates.of(self.names(name, stated))}
            return round(sigmoid(scorer.model.log_odds({**self.features(name, stated), **prior})), 6)

        return score

    def names(self, name: str, stated: Found[Any]) -> tuple[str, ...]:
        """What readings like this one are counted under in training, the finest first."""
        channel = stated.provenance.source.value
        doubts = "+".join(sorted(doubt.value for doubt in {*stated.doubts} - NOT_LEARNED))
        return (
            f"{self.kind.value}/{name}/{channel}:{doubts}",
            f"{name}/{channel}:{doubts}",
            f"{name}:{doubts}",
            f"{channel}:{doubts}",
        )

    def features(self, name: str, stated: Found[Any]) -> Mapping[str, float]:
        return dict(self._features(name, stated))

    def _features(self, name: str, stated: Found[Any]) -> Iterator[tuple[str, float]]:
        doubts = {*stated.doubts} - NOT_LEARNED
        for doubt in doubts:
            yield f"doubt {doubt.value}", 1.0
        yield "doubts", float(len(doubts))
        yield "rivals", log1p(len(stated.rivals))
        yield f"channel {stated.provenance.source.value}", 1.0
        yield "later page", float(stated.provenance.page > 1)
        yield from _of_value(stated)
        if stated.provenance.source is Source.OCR:
            yield from self._of_words(stated)
        trial = self.trials.get(name)
        if trial is not None and trial.score is not None and trial.margin is not None:
            yield "chosen", 1.0
            yield "chooser unsure", 1 - trial.score
            yield "chooser close", 1 - trial.margin

    def _of_words(self, stated: Found[Any]) -> Iterator[tuple[str, float]]:
        words = self._words(stated)
        scores = [word.confidence for word in words if word.confidence is not None]
        yield "weakest", 1 - min(scores, default=0.0)
        yield "page unclear", 1 - self._clearness.get(stated.provenance.page, 1.0)
        seconded = [word for word in words if word.second is not None]
        yield "not seconded", 1 - len(seconded) / max(len(words), 1)
        yield "disputed", sum(map(is_disputed, seconded)) / max(len(words), 1)

    def _words(self, stated: Found[Any]) -> list[Word]:
        page, box = self._pages.get(stated.provenance.page), stated.provenance.box
        if page is None or box is None:
            return []
        return [word for word in page.words if _inside(word.box, box)]


def _inside(inner: Box, outer: Box) -> bool:
    low = inner.x0 >= outer.x0 - EDGE and inner.top >= outer.top - EDGE
    return low and inner.x1 <= outer.x1 + EDGE and inner.bottom <= outer.bottom + EDGE


def _of_value(stated: Found[Any]) -> Iterator[tuple[str, float]]:
    """What kind of value it is and how long; its words are never looked at."""
    yield f"type {_type_of(stated.value)}", 1.0
    quote = stated.provenance.quote
    yield "length", log1p(len(quote.split()))
    yield "digits", sum(letter.isdigit() for letter in quote) / max(len(quote), 1)


def _type_of(value: object) -> str:
    if isinstance(value, str):
        return "text"
    if isinstance(value, date):
        return "date"
    return "number" if isinstance(value, bool | int | float) else "parts"
