"""Fitting: one model a field for the choice, one for the score of every reading.

Whether a chooser may speak at all is decided on layouts that it was not fitted on (five groups, each left out once).
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.calibrate import limit_of
from benchmarks.train.material import Example, Judged, Option
from extractors.choosing.model import Chooser, Linear, Rates, Scorer

FOLDS = 5
LEAST_DOCUMENTS = 40
"""Fewer documents with two values to choose from teach nothing."""
MOST_FALSE_ALARMS = 0.03
"""Of the documents on which the rule is right: a chooser that prefers another value on more is not taken."""
LEAST_CAUGHT = 3
"""Wrong choices of the rule that a chooser must have noticed."""
LEAST_WRONG = 30
"""Wrong readings without which nothing can be learned of what makes them wrong."""
COST = 3
"""A right value exchanged for a wrong one outweighs so many gained."""
NEVER = 99.0
"""A margin that no log-odds reach: the chooser may doubt the rule's choice, but proposes none."""
LEAST_WEIGHT = 1e-4
LEAST_RATED = 10
DRAWN = 8
"""A finer rate is drawn towards the coarser one as by so many readings of it."""
SCAN_WEIGHT = 6.0
"""Scans are few because they are dear, not because they are rare."""


def fold_of(layout: str) -> int:
    return hashlib.sha256(f"fold {layout}".encode()).digest()[0] % FOLDS


def fitted(rows: Sequence[Mapping[str, float]], right: Sequence[bool], weights: Sequence[float]) -> Linear:
    """A logistic model with its scaling folded into the weights; a constant where all or none are right."""
    if len(set(right)) < 2:
        return Linear(6.0 if right and right[0] else -6.0, {})
    vectors = DictVectorizer(sparse=False)
    table = vectors.fit_transform(rows)
    spread = np.maximum(table.std(axis=0), 0.1)
    model = LogisticRegression(C=0.3, max_iter=3000).fit(table / spread, right, weights)
    raw = model.coef_[0] / spread
    named = zip(vectors.get_feature_names_out(), raw, strict=True)
    heavy = {name: round(float(weight), 5) for name, weight in named if abs(weight) > LEAST_WEIGHT}
    return Linear(round(float(model.intercept_[0]), 5), heavy)


# --- the choice -----------------------------------------------------------------------------------------------------


class Preferred(NamedTuple):
    """What a chooser would do with one document: by how much it prefers another value, and who is right."""

    lead: float
    """Log-odds by which the best other value lies above the rule's; negative where it does not."""
    rule: bool
    other: bool


@dataclass(frozen=True)
class Learnt:
    """A field's chooser, if it is any use, and what it did on layouts that it was not fitted on."""

    chooser: Chooser | None
    documents: int
    tried: list[Preferred]
    why: str


def choosers(examples: Sequence[Example]) -> dict[str, Learnt]:
    by_field: dict[str, list[tuple[str, list[Option]]]] = defaultdict(list)
    for one in examples:
        for field, options in one.choices.items():
            by_field[field].append((one.layout, options))
    return {field: learn(documents) for field, documents in sorted(by_field.items())}


def learn(documents: Sequence[tuple[str, list[Option]]]) -> Learnt:
    """A chooser of the documents of one field, each with its layout."""
    open_ones = [one for one in documents if len({option.key for option in one[1]}) > 1]
    if len(open_ones) < LEAST_DOCUMENTS:
        return Learnt(None, len(documents), [], f"only {len(open_ones)} documents with a choice")
    tried = []
    for fold in range(FOLDS):
        model = _of([options for layout, options in documents if fold_of(layout) != fold])
        tried += [preferred(model, options) for layout, options in open_ones if fold_of(layout) == fold]
    alarms = sum(one.lead > 0 and one.rule for one in tried) / max(1, sum(one.rule for one in tried))
    if alarms > MOST_FALSE_ALARMS:
        return Learnt(None, len(documents), tried, f"prefers another to a right value on {alarms:.1%}")
    caught = sum(one.lead > 0 and not one.rule for one in tried)
    if caught < LEAST_CAUGHT:
        return Learnt(None, len(documents), tried, f"noticed {caught} wrong choices")
    model = _of([options for _, options in documents])
    return Learnt(Chooser(model, margin_of(tried)), len(documents), tried, "")


def _of(documents: Iterable[Sequence[Option]]) -> Linear:
    options = [(option, 1 / len(held)) for held in documents for option in held]
    rows, right = [one.features for one, _ in options], [one.right for one, _ in options]
    return fitted(rows, right, [4 * weight for _, weight in options])


def preferred(model: Linear, options: Sequence[Option]) -> Preferred:
    odds = [model.log_odds(one.features) for one in options]
    rule = max(held for one, held in zip(options, odds, strict=True) if one.key == options[0].key)
    others = [(held, one.right) for one, held in zip(options, odds, strict=True) if one.key != options[0].key]
    best, right = max(others, default=(-NEVER, False))
    return Preferred(best - rule, options[0].right, right)


def margin_of(tried: Sequence[Preferred]) -> float:
    """The margin that gains most, a loss counted ``COST`` times; ``NEVER`` where nothing is gained."""
    leads = sorted({round(one.lead, 3) for one in tried if one.lead > 0})
    worth = {margin: _worth(tried, margin) for margin in leads}
    best = max(worth, key=lambda margin: (worth[margin], margin), default=NEVER)
    return best if worth.get(best, 0) > 0 else NEVER


def _worth(tried: Iterable[Preferred], margin: float) -> int:
    moved = [one for one in tried if one.lead >= margin]
    gained = sum(one.other and not one.rule for one in moved)
    return gained - COST * sum(one.rule and not one.other for one in moved)


# --- the score ------------------------------------------------------------------------------------------------------


def scorer_of(examples: Sequence[Example]) -> Scorer | None:
    """A model of every reading; each reading's prior comes from other layouts than its own. None of too few errors."""
    if sum(not one.right for held in examples for one in held.readings) < LEAST_WRONG:
        return None
    rows, right, weights = [], [], []
    for fold in range(FOLDS):
        rates = rates_of(one for held in examples if fold_of(held.layout) != fold for one in held.readings)
        for held in (held for held in examples if fold_of(held.layout) == fold):
            for one in held.readings:
                rows.append({**one.features, "prior": rates.of(one.names)})
                right.append(one.right)
                weights.append(SCAN_WEIGHT if one.key.endswith("/ocr") else 1.0)
    return Scorer(fitted(rows, right, weights), rates_of(one for held in examples for one in held.readings))


def rates_of(readings: Iterable[Judged]) -> Rates:
    """How often readings of a name were right, as log-odds, each drawn towards the coarser name's."""
    held = list(readings)
    base = (sum(one.right for one in held) + 1) / (len(held) + 2)
    shares: dict[str, float] = {}
    above = [base] * len(held)
    for level in reversed(range(len(held[0].names) if held else 0)):
        groups: dict[str, list[int]] = defaultdict(list)
        for n, one in enumerate(held):
            groups[one.names[level]].append(n)
        for name, members in groups.items():
            parent = sum(above[n] for n in members) / len(members)
            share = (sum(held[n].right for n in members) + DRAWN * parent) / (len(members) + DRAWN)
            if len(members) >= LEAST_RATED:
                shares[name] = share
                for n in members:
                    above[n] = share
    return Rates({name: _odds(share) for name, share in sorted(shares.items())})


def _odds(share: float) -> float:
    bounded = min(max(share, 0.002), 0.998)
    return round(log(bounded / (1 - bounded)), 4)


# --- where a threshold is wanted ------------------------------------------------------------------------------------


def gated(examples: Iterable[Example]) -> frozenset[str]:
    """Keys whose undoubted readings are wrong on more than half of the limit, on two documents or more."""
    counted: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for one in examples:
        undoubted = [reading for reading in one.readings if not reading.doubts]
        counted.update({reading.key for reading in undoubted})
        wrong.update({reading.key for reading in undoubted if not reading.right})
    return frozenset(key for key, events in wrong.items() if events >= 2 and events > limit_of(key) / 2 * counted[key])


def scored(examples: Iterable[Example], scorer: Scorer) -> list[tuple[Judged, float]]:
    """Every reading with its log-odds."""
    return [
        (one, scorer.model.log_odds({**one.features, "prior": scorer.rates.of(one.names)}))
        for held in examples
        for one in held.readings
    ]
