"""A document's reading against its label, field by field, and what many of them add up to.

Every value counts: one that is read and not labelled is wrong, one that is labelled and not read is missed. What is
right is told by ``benchmarks.matching``: dates, codes and numbers equal, names equal but for case and punctuation.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from benchmarks.corpora import Asked, Labelled
from benchmarks.matching import same
from extractors.bounds import interval, most_share


class Read(NamedTuple):
    """A value that a reader gives for a field, and whether it says that nobody need look at it."""

    name: str
    value: Any
    accepted: bool
    channel: str


class Cell(NamedTuple):
    """What is added up by: a kind, field, channel and issuer."""

    kind: str
    field: str
    channel: str
    issuer: str


@dataclass
class Score:
    """Counts of one document or of many. ``fields`` counts right, wrong, missed, accepted, accepted-right by cell."""

    documents: Counter[tuple[str, str]] = field(default_factory=Counter)
    kinds_right: Counter[tuple[str, str]] = field(default_factory=Counter)
    fields: dict[Cell, Counter[str]] = field(default_factory=dict)

    def count(self, cell: Cell, *what: str) -> None:
        self.fields.setdefault(cell, Counter()).update(what)

    def add(self, other: "Score") -> None:
        self.documents.update(other.documents)
        self.kinds_right.update(other.kinds_right)
        for cell, counts in other.fields.items():
            self.fields.setdefault(cell, Counter()).update(counts)


def score(label: Labelled, kind: str | None, channel: str, values: Sequence[Read]) -> Score:
    """One document; ``channel`` is that of the document, for what was not found on it."""
    result = Score()
    result.documents[label.kinds[0], channel] += 1
    result.kinds_right[label.kinds[0], channel] += kind in label.kinds
    for name in dict.fromkeys(asked.name for asked in label.asked):
        asked = [one for one in label.asked if one.name == name]
        _score_field(result, label, channel, asked, [value for value in values if value.name == name])
    return result


def _score_field(result: Score, label: Labelled, channel: str, asked: Sequence[Asked], left: list[Read]) -> None:
    def cell(value: Read | None) -> Cell:
        return Cell(label.kinds[0], asked[0].name, value.channel if value else channel, label.issuer or "")

    for one in (one for one in asked if one.answers):
        hit = next((value for value in left if same(one.name, value.value, {"any": list(one.answers)})), None)
        if hit:
            left.remove(hit)
            result.count(cell(hit), "right", *(["accepted", "accepted_right"] if hit.accepted else []))
        elif left or not one.optional:
            result.count(cell(left[0] if left else None), "missed")
    if not any(one.partial for one in asked):
        for value in left:
            result.count(cell(value), "wrong", *(["accepted"] if value.accepted else []))


def summary(counts: Counter[str]) -> dict[str, Any]:
    """Shares with Wilson's intervals; ``accepted_bound`` is the error that the accepted values rule out at 95 %.

    Values are counted, as F1 needs it; those of one document are not independent, so that the true bound is wider.
    """
    right, wrong, missed, accepted = (counts[name] for name in ("right", "wrong", "missed", "accepted"))
    printed, taken = right + missed, counts["accepted_right"]
    return {
        "printed": printed,
        "read": right + wrong,
        "right": right,
        "f1": _rounded(2 * right / (2 * right + wrong + missed)) if right + wrong + missed else None,
        "precision": _share(right, right + wrong),
        "recall": _share(right, printed),
        "accepted": accepted,
        "accepted_right": taken,
        "accepted_share_right": _share(taken, accepted),
        "accepted_bound": _rounded(most_share(accepted - taken, accepted)),
        "coverage": _share(taken, printed),
    }


def _share(events: int, counted: int) -> dict[str, Any]:
    low, high = interval(events, counted)
    share = _rounded(events / counted) if counted else None
    return {"share": share, "interval": [_rounded(low), _rounded(high)]}


def _rounded(share: float) -> float:
    return round(share, 4)


def by(score: Score, *names: str) -> dict[str, Counter[str]]:
    """The counts added up by some parts of their cells, joined with a stroke; all of them where none is named."""
    sums: dict[str, Counter[str]] = {}
    for cell, counts in sorted(score.fields.items()):
        key = "/".join(getattr(cell, name) for name in names) or "all"
        sums.setdefault(key, Counter()).update(counts)
    return sums


def spread(issuers: Iterable[Counter[str]]) -> dict[str, Any]:
    """How F1 differs between issuers, without their names: what one of them prints shows in none of the numbers."""
    values = sorted(told for told in (summary(counts)["f1"] for counts in issuers) if told is not None)
    if not values:
        return {"issuers": 0}
    return {"issuers": len(values), "worst": values[0], "median": values[len(values) // 2], "best": values[-1]}
