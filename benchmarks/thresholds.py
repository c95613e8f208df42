"""From which score on readings are accepted, and how often readings of a score are right.

The threshold is sought by fixed-sequence testing: an order of thresholds is laid down by the scores alone, before
anybody looks at what was right; from the highest on each is tested at the full level, and the first that fails ends
it. So the chance that the threshold which stands is worse than its limit is that of one test, however many were made.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractors.bounds import most_share
from extractors.confidence import Curve, Step, least_counted

SHARES = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Of the documents, best score first: where thresholds are tried. The last is 0, which takes all."""
LEAST_IN_STEP = 30
"""So many documents at least for each share of a curve."""


class Scored(NamedTuple):
    """One document's undoubted readings of a field: the best score, and the best of a wrong one if any is.

    It counts at a threshold that the best reaches, and is wrong there where the wrong one reaches it too.
    """

    best: float
    wrong: float | None


class Tested(NamedTuple):
    """A threshold with what reaches it."""

    threshold: float
    right: int
    counted: int


def at(documents: Iterable[Scored], threshold: float) -> Tested:
    reached = [one for one in documents if one.best >= threshold]
    wrong = sum(one.wrong is not None and one.wrong >= threshold for one in reached)
    return Tested(threshold, len(reached) - wrong, len(reached))


def sequence(documents: Sequence[Scored], limit: float) -> Iterator[float]:
    """The thresholds to try, highest first: those that enough documents reach to prove the limit at all."""
    scores = sorted((one.best for one in documents), reverse=True)
    tried = [scores[max(0, round(share * len(scores)) - 1)] for share in SHARES[:-1]] if scores else []
    for threshold in dict.fromkeys([*tried, 0.0]):
        if sum(score >= threshold for score in scores) >= least_counted(limit):
            yield threshold


def tested(documents: Sequence[Scored], limit: float) -> list[Tested]:
    """Every threshold that was tried, in order; all but perhaps the last hold."""
    tries = []
    for threshold in sequence(documents, limit):
        tries.append(at(documents, threshold))
        if not holds(tries[-1], limit):
            break
    return tries


def holds(one: Tested, limit: float) -> bool:
    return most_share(one.counted - one.right, one.counted) <= limit


def lowest(tries: Iterable[Tested], limit: float) -> float | None:
    """The lowest threshold that holds; ``None`` where none does."""
    return next((one.threshold for one in reversed([*tries]) if holds(one, limit)), None)


def curve_of(scores: Iterable[tuple[float, bool]]) -> Curve:
    """The share right by score, never falling: neighbours are joined until each has enough and the order holds."""
    steps: list[list[float]] = []
    for score, right in sorted(scores):
        if steps and (steps[-1][2] < LEAST_IN_STEP or steps[-1][0] == score):
            steps[-1][1] += right
            steps[-1][2] += 1
        else:
            steps.append([score, float(right), 1])
        if len(steps) > 1 and steps[-1][2] >= LEAST_IN_STEP:
            _in_order(steps)
    if len(steps) > 1 and steps[-1][2] < LEAST_IN_STEP:
        _join(steps)
    _in_order(steps)
    enough = steps if steps and steps[0][2] >= LEAST_IN_STEP else []
    return tuple(Step(round(score, 6), round(right / counted, 4), int(counted)) for score, right, counted in enough)


def _in_order(steps: list[list[float]]) -> None:
    while len(steps) > 1 and steps[-2][1] / steps[-2][2] >= steps[-1][1] / steps[-1][2]:
        _join(steps)


def _join(steps: list[list[float]]) -> None:
    _, right, counted = steps.pop()
    steps[-1][1] += right
    steps[-1][2] += counted
