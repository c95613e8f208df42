"""Possible values of a field with their words, the page around them, and a record of what was weighed.

Every extractor that chooses makes these; nothing here knows what kind of document it is.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from statistics import median
from typing import Any, Generic, TypeVar

from evidence.document import Page, Reading
from evidence.fields import Doubt
from extractors.choosing.model import Learned, shipped_model
from extractors.marks import squash
from extractors.spans import Span
from extractors.values.dates import find_dates

T = TypeVar("T")


@dataclass(frozen=True)
class Candidate(Generic[T]):
    """A possible value of a field with its words; the lower ``rank`` the better.

    ``how`` is the kind of find: the place of a labelled value (``same-line``, ``right``, ``below``, ``above``,
    ``cell``), ``sentence``, ``line``, ``known`` (on a list), ``mark``; where it is empty the doubts tell. ``role`` is
    what a date's label makes of it, ``label`` the label's own words.
    """

    value: T
    span: Span
    rank: float
    doubts: tuple[Doubt, ...] = ()
    how: str = ""
    role: str = ""
    label: Span | None = None
    rivals: tuple[T, ...] = ()
    """Other readings that the same characters allow."""

    @property
    def kind_of_find(self) -> str:
        return self.how or ("unlabelled" if Doubt.NO_LABEL in self.doubts else "labelled")

    @cached_property
    def key(self) -> str:
        """What makes two candidates the same value."""
        return key_of(self.value)


def key_of(value: object) -> str:
    return squash(value) if isinstance(value, str) else str(value)


@dataclass(frozen=True)
class Ground:
    """The document that candidates are weighed on.

    ``family`` names the kinds that share their choosers, ``certifier`` finds words that names of other parties than the
    holder carry, and ``day_first`` is the order of its dates.
    """

    reading: Reading
    family: str
    foreign: bool = False
    certifier: re.Pattern[str] | None = None
    day_first: bool | None = None

    @cached_property
    def squashed(self) -> str:
        """The pages' text in the form of ``Candidate.key``."""
        return squash(self.reading.text)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every date printed anywhere, once each, in order."""
        found = (one.value for page in self.reading.pages for one in find_dates(page.text, self.day_first))
        return tuple(sorted(set(found)))

    @cached_property
    def _heights(self) -> dict[int, float]:
        return {
            page.number: median(word.box.height for word in page.words) for page in self.reading.pages if page.words
        }

    def height(self, page: Page) -> float:
        """The height in points of a word of the page's running text."""
        return self._heights.get(page.number) or 1.0


@dataclass(frozen=True)
class Trial(Generic[T]):
    """What was weighed for one field of one document: the rule's choice comes first.

    ``scores`` are the model's, one a candidate; empty where the field has none. ``disputed``: it would rather have
    another value than the rule's.
    """

    field: str
    candidates: tuple[Candidate[T], ...]
    features: tuple[Mapping[str, float], ...]
    scores: tuple[float, ...] = ()
    picked: int = 0
    disputed: bool = False

    @property
    def score(self) -> float | None:
        return self.scores[self.picked] if self.scores else None

    @property
    def margin(self) -> float | None:
        """How far the candidate that was picked lies above the best of another value; 1 where there is none."""
        if not self.scores:
            return None
        mine = self.candidates[self.picked].key
        rest = [s for one, s in zip(self.candidates, self.scores, strict=True) if one.key != mine]
        return self.scores[self.picked] - max(rest, default=self.scores[self.picked] - 1)


@dataclass
class Trace:
    """The trials of one document by field.

    ``everything``: also where nothing was learned yet, as training wants. ``learned`` stands in for what is shipped.
    """

    everything: bool = False
    learned: Learned | None = None
    trials: dict[str, Trial[Any]] = field(default_factory=dict)


_TRACE: ContextVar[Trace | None] = ContextVar("trials", default=None)


@contextmanager
def traced(*, everything: bool = False, learned: Learned | None = None) -> Iterator[Trace]:
    """Collects what is weighed inside; inside another, that one learns of the first document's trials too.

    An extractor returns what a document states; how close the choice was is asked for only beside it, and passing a
    record through every function that finds something would make each of them about choosing.
    """
    outer = _TRACE.get()
    if outer is not None:
        everything, learned = everything or outer.everything, learned or outer.learned
    trace = Trace(everything, learned)
    token = _TRACE.set(trace)
    try:
        yield trace
    finally:
        _TRACE.reset(token)
        if outer is not None and not outer.trials:
            outer.trials.update(trace.trials)


def current_trace() -> Trace | None:
    return _TRACE.get()


def current_model() -> Learned:
    """What is shipped, unless a trace stands something else in for it."""
    trace = _TRACE.get()
    return shipped_model() if trace is None or trace.learned is None else trace.learned
