"""What was learned, as ``data/chooser.json`` carries it, and its evaluation in plain Python.

``make train`` writes the file; a program without it, or a field that it does not hold, goes by its rules alone. A
logistic model is a sum and a curve, so that reading a certificate loads no library for it.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

FAMILIES: Mapping[str, str] = {"iso27001_certificate": "certificate", "other_certificate": "certificate"}
"""Kinds whose fields are chosen by the same rules, and so by the same model."""

STEEPEST = 30.0
"""Beyond these log-odds a double says nothing more."""


@dataclass(frozen=True)
class Linear:
    """A logistic model over named features; one that it does not know counts nothing."""

    intercept: float
    weights: Mapping[str, float]

    def log_odds(self, features: Mapping[str, float]) -> float:
        total = sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return max(-STEEPEST, min(STEEPEST, self.intercept + total))


@dataclass(frozen=True)
class Chooser:
    """The model of one field, and by how many log-odds another candidate must lie above the rule's."""

    model: Linear
    margin: float


@dataclass(frozen=True)
class Rates:
    """How often such readings were right in training: log-odds by name, the finest name known counts."""

    by_name: Mapping[str, float]

    def of(self, names: tuple[str, ...]) -> float:
        """``names`` from the finest to the coarsest."""
        return next((self.by_name[name] for name in names if name in self.by_name), 0.0)


@dataclass(frozen=True)
class Scorer:
    """The model of any reading's correctness."""

    model: Linear
    rates: Rates


@dataclass(frozen=True)
class Learned:
    """Everything that ``make train`` writes.

    ``choosers`` by ``family/field``; ``gated`` are keys of the calibration (``kind/field/channel``) of which training
    showed that doubts alone do not tell right from wrong, so that a threshold on the score is sought for them.
    """

    choosers: Mapping[str, Chooser] = field(default_factory=dict)
    scorer: Scorer | None = None
    gated: frozenset[str] = frozenset()
    split: Mapping[str, str] = field(default_factory=dict)
    """``kind/group of channels`` to ``layout`` or ``document``: what was kept out of training."""
    about: Mapping[str, Any] = field(default_factory=dict)

    def learned_from(self, key: str) -> bool:
        """Whether acceptance of this key of the calibration hangs on anything learned."""
        kind, name, _ = key.split("/")
        return key in self.gated or f"{FAMILIES.get(kind)}/{name}" in self.choosers


NOTHING_LEARNED = Learned()


def sigmoid(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))


@cache
def _shipped_bytes() -> bytes | None:
    file = files("extractors").joinpath("data/chooser.json")
    return file.read_bytes() if file.is_file() else None


@cache
def shipped_model() -> Learned:
    """What comes with the package; nothing where the file is not there."""
    held = _shipped_bytes()
    return NOTHING_LEARNED if held is None else learned_of(json.loads(held))


@cache
def learned_digest() -> str | None:
    """A digest of what comes with the package, so that a calibration names what it was made with."""
    held = _shipped_bytes()
    return None if held is None else hashlib.sha256(held).hexdigest()[:16]


def learned_of(table: Mapping[str, Any]) -> Learned:
    """The file's contents; raises ``KeyError`` where something is missing."""
    score = table["score"]
    return Learned(
        choosers={key: Chooser(_linear(one), one["margin"]) for key, one in table["choosers"].items()},
        scorer=Scorer(_linear(score), Rates(score["rates"])) if score else None,
        gated=frozenset(table["gated"]),
        split=table["split"],
        about={key: table[key] for key in ("made_on", "made_from", "seed", "documents", "made_by")},
    )


def _linear(one: Mapping[str, Any]) -> Linear:
    return Linear(one["intercept"], one["weights"])
