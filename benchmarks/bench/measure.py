"""Processor time of one call, rounds in which contenders take turns, and what is made of them.

Processor time is that of this process and of the children it has waited for. Contenders take turns file by file, so
that a busy machine slows all of them alike: ratios mean something even where seconds do not.
"""

import resource
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import NamedTuple, Protocol

from rapidfuzz.distance import Levenshtein


class Paper(NamedTuple):
    """A file to be read. ``truth`` are its words where they are known."""

    name: str
    data: bytes
    pages: int
    layout: str
    truth: tuple[str, ...] = ()


class Cost(NamedTuple):
    """Seconds of processor time, and the words that were read where these count."""

    cpu: float
    words: tuple[str, ...] = ()
    parts: Mapping[str, float] = {}
    """Seconds that ``cpu`` leaves out or holds, by what they went into."""


class Contender(Protocol):
    """Whatever reads a paper and says what that cost."""

    def __call__(self, paper: Paper) -> Cost: ...


def processor_seconds() -> float:
    """Of this process and its ended children, in user and system mode."""
    used = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def timed(read: Callable[[Paper], Sequence[str]]) -> Contender:
    """A contender of a function that gives the words it read."""

    def cost(paper: Paper) -> Cost:
        start = processor_seconds()
        words = read(paper)
        return Cost(processor_seconds() - start, tuple(words))

    return cost


@dataclass
class Rounds:
    """Per contender and round the processor seconds a page; ``missed`` counts words of the first round."""

    pages: int
    seconds: dict[str, list[float]] = field(default_factory=dict)
    errors: dict[str, list[float]] = field(default_factory=dict)

    def cpu(self, name: str) -> float:
        return median(self.seconds[name])

    def ratio(self, name: str, to: str) -> float:
        """The median over the rounds in which both took part of the one's cost against the other's."""
        pairs = zip(self.seconds[name], self.seconds[to], strict=False)
        return median(one / other for one, other in pairs)

    def error(self, name: str) -> float | None:
        """The share of words read wrongly, over all papers whose words are known."""
        wrong = self.errors.get(name)
        return wrong[0] / wrong[1] if wrong and wrong[1] else None


def take_turns(
    contenders: Mapping[str, Contender], papers: Sequence[Paper], rounds: int, once: frozenset[str] = frozenset()
) -> Rounds:
    """Every contender reads every paper, ``rounds`` times; those of ``once`` only in the first round."""
    taken = Rounds(sum(paper.pages for paper in papers))
    for number in range(rounds):
        there = {name: contender for name, contender in contenders.items() if not number or name not in once}
        spent = _one_round(there, papers, taken if not number else None)
        for name, seconds in spent.items():
            taken.seconds.setdefault(name, []).append(seconds / taken.pages)
        print(f"    round {number + 1} of {rounds} done, {time.strftime('%H:%M:%S')}", flush=True)
    return taken


def _one_round(contenders: Mapping[str, Contender], papers: Sequence[Paper], first: Rounds | None) -> dict[str, float]:
    spent: dict[str, float] = {}
    for paper in papers:
        for name, contender in contenders.items():
            cost = contender(paper)
            for part, seconds in {"": cost.cpu, **cost.parts}.items():
                key = f"{name}: {part}" if part else name
                spent[key] = spent.get(key, 0.0) + seconds
            if first is not None and paper.truth and cost.words:
                wrong = first.errors.setdefault(name, [0, 0])
                wrong[0] += wrong_words(paper.truth, cost.words)
                wrong[1] += len(paper.truth)
    return spent


def wrong_words(truth: Sequence[str], read: Sequence[str]) -> int:
    """The fewest words to be changed, added or left out so that what was read is the truth, in its order."""
    return Levenshtein.distance(truth, read)


class Target(NamedTuple):
    """What is promised of a number: that it lies at or below a limit."""

    what: str
    limit: float
    measured: float | None

    @property
    def holds(self) -> bool | None:
        """``None`` where nothing was measured."""
        return None if self.measured is None else self.measured <= self.limit

    @property
    def verdict(self) -> str:
        return {True: "holds", False: "falls short", None: "not measured"}[self.holds]
