"""What a count proves: bounds and intervals of a share, and how well a score ranks right above wrong.

Written out, because the exact bound is one line of search and the libraries that have it are larger than the
rest of the program together. The tests hold it to published values.
"""

from collections.abc import Iterable
from itertools import groupby
from math import exp, lgamma, log, sqrt

LEVEL = 0.95
"""One-sided for the bound, two-sided for the interval."""
Z = 1.959964
"""The normal quantile of a two-sided interval at ``LEVEL``."""
STEPS = 50
"""Halvings of the search: finer than a double can tell."""


def most_share(events: int, counted: int) -> float:
    """The one-sided Clopper-Pearson upper bound of a share: at the true share so few events are that unlikely.

    Exact for independent draws, and never optimistic. 1 where nothing was counted.
    """
    low, high = 0.0, 1.0
    if events >= counted:
        return 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(events, counted, middle) > 1 - LEVEL else (low, middle)
    return high


def least_share(events: int, counted: int) -> float:
    """The one-sided Clopper-Pearson lower bound; 0 where nothing was counted."""
    return 1 - most_share(counted - events, counted)


def _at_most(events: int, counted: int, share: float) -> float:
    """The chance of at most so many events; by logarithms, for large counts have huge coefficients."""
    yes, no, all_ways = log(share), log(1 - share), lgamma(counted + 1)
    return sum(
        exp(all_ways - lgamma(k + 1) - lgamma(counted - k + 1) + k * yes + (counted - k) * no)
        for k in range(events + 1)
    )


def interval(events: int, counted: int) -> tuple[float, float]:
    """Wilson's interval of a share, for showing: it stays within 0 and 1 and is never empty. 0 to 1 of nothing."""
    if not counted:
        return 0.0, 1.0
    share, square = events / counted, Z * Z
    middle = share + square / (2 * counted)
    half = Z * sqrt(share * (1 - share) / counted + square / (4 * counted * counted))
    scale = 1 + square / counted
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


Ranked = tuple[float, int, int]
"""A score, and how many readings of that score were right and wrong."""


def auroc(scored: Iterable[Ranked]) -> float | None:
    """The chance that a right reading scores above a wrong one, ties counted half; ``None`` where none is wrong."""
    below, pairs, rights, wrongs = 0, 0.0, 0, 0
    ordered = sorted(scored)
    for _, group in groupby(ordered, key=lambda one: one[0]):
        tied = list(group)
        right, wrong = sum(one[1] for one in tied), sum(one[2] for one in tied)
        pairs += right * (below + wrong / 2)
        below, rights, wrongs = below + wrong, rights + right, wrongs + wrong
    return pairs / (rights * wrongs) if rights and wrongs else None
