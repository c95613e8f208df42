"""The calibration told as a card: for each field and channel what was counted, what that proves, what is accepted.

Its outcomes are kept by layout (family), number of doubts and learned score, so that two questions can be answered
later without reading a document again: how a layout fares that the others know nothing of, and whether right readings
rank above wrong ones. Where no score was learned the number of doubts ranks.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from extractors.bounds import Ranked, auroc, interval, least_share, most_share
from extractors.confidence import Measured, calibration_of

MOST_DOUBTS = 3
"""Readings with more doubts than this are counted with those of so many."""
LEAST_WRONG = 2
"""Fewer wrong readings than this do not tell that a layout is worse than the others."""
PRIOR = 10
"""How many documents of a field count as much as what all fields of the channel say together."""

Tally = tuple[int, int]
"""Right, counted."""
Families = Mapping[str, tuple[Tally, ...]]
"""Family, then a tally for each number of doubts from 0."""
Outcomes = Mapping[str, Families]
"""The same for each key of the calibration."""


@dataclass(frozen=True, slots=True)
class Row:
    """A kind, field and channel on the card."""

    kind: str
    field: str
    channel: str
    measured: Measured
    printed: int
    families: int
    worst: tuple[str, Tally] | None
    """The family whose undoubted readings are most often wrong, where any is."""
    doubted: Tally
    auroc: float | None
    ranked_wrong: int
    """On how many wrong readings that rests."""
    learned: bool
    """Whether acceptance hangs on anything learned; then only documents kept out of training were counted."""
    read: Tally
    """All readings, doubted or not."""

    @property
    def coverage(self) -> float:
        """The share of documents printing the field on which it is accepted by itself."""
        return min(1.0, self.measured.counted / self.printed) if self.measured.acceptable and self.printed else 0.0

    @property
    def f1(self) -> float | None:
        """Of all readings against all documents that print the field."""
        right, counted = self.read
        return 2 * right / (counted + self.printed) if self.printed and right <= self.printed else None

    @property
    def error(self) -> tuple[float, float]:
        return interval(self.measured.counted - self.measured.right, self.measured.counted)


class Unseen(NamedTuple):
    """Each family judged by what the others alone would accept: documents so accepted, and wrong ones among them."""

    accepted: int
    wrong: int


def outcomes_of(table: Mapping[str, Any]) -> Outcomes:
    return {key: _families(row) for key, row in table["measured"].items()}


def _families(row: Mapping[str, Any]) -> Families:
    return {name: tuple((right, counted) for right, counted in tallies) for name, tallies in row["families"].items()}


def measured_from(families: Families, limit: float) -> Measured:
    """What families together prove of a kind, field and channel."""
    right, counted = total(tallies[0] for tallies in families.values())
    return Measured(right, counted, most_share(counted - right, counted), limit, worse_family(families, limit))


def total(tallies: Iterable[Tally]) -> Tally:
    pairs = list(tallies)
    return sum(right for right, _ in pairs), sum(counted for _, counted in pairs)


def worse_family(families: Families, limit: float) -> str | None:
    """A family that is by itself proved to be wrong more often than the limit; the worst of several."""
    shares = [
        (least_share(counted - right, counted), name)
        for name, ((right, counted), *_) in sorted(families.items())
        if counted - right >= LEAST_WRONG
    ]
    worst = max(shares, default=(0.0, ""))
    return worst[1] if worst[0] > limit else None


def rows(table: Mapping[str, Any], kind: str | None = None) -> Iterator[Row]:
    """The card's rows in the order of the file; of one kind, or all."""
    for key, measured in calibration_of(table).items():
        if kind in (None, key.split("/")[0]):
            yield _row(key, measured, table["measured"][key])


def _row(key: str, measured: Measured, held: Mapping[str, Any]) -> Row:
    families = _families(held)
    ranked = _ranked(held) or list(_by_doubts(families))
    tried = [(1 - tallies[0][0] / tallies[0][1], name) for name, tallies in families.items() if tallies[0][1]]
    share, name = max(tried, default=(0.0, ""))
    kind, field, channel = key.split("/")
    return Row(
        kind=kind,
        field=field,
        channel=channel,
        measured=measured,
        printed=held["printed"],
        families=len(tried),
        worst=(name, families[name][0]) if share else None,
        doubted=total(tally for tallies in families.values() for tally in tallies[1:]),
        auroc=auroc(ranked),
        ranked_wrong=sum(wrong for _, _, wrong in ranked),
        learned=held.get("learned", False),
        read=total((right, right + wrong) for _, right, wrong in ranked),
    )


def _ranked(held: Mapping[str, Any]) -> list[Ranked]:
    """The outcomes by learned score; none where nothing was learned."""
    return [(score, right, wrong) for score, right, wrong in held.get("scores", ())]


def _by_doubts(families: Families) -> Iterator[Ranked]:
    for tallies in families.values():
        for doubts, (right, counted) in enumerate(tallies):
            yield -float(doubts), right, counted - right


def unseen(table: Mapping[str, Any]) -> dict[str, Unseen]:
    """By channel, what would have been accepted of each family had it been unseen, and how much of it was wrong.

    A field of a single family is accepted of no unseen one.
    """
    sums: dict[str, Counter[str]] = {channel: Counter() for channel in table["limits"]}
    for key, families in outcomes_of(table).items():
        channel = key.split("/")[2]
        count = sums[channel]
        for name, tallies in families.items():
            others = {other: held for other, held in families.items() if other != name}
            if others and measured_from(others, table["limits"][channel]).acceptable:
                right, counted = tallies[0]
                count["accepted"] += counted
                count["wrong"] += counted - right
    return {channel: Unseen(count["accepted"], count["wrong"]) for channel, count in sums.items()}


def scored(table: Mapping[str, Any]) -> Iterator[tuple[str, Ranked]]:
    """Each group of readings with its learned score, a share right that training foretold on other layouts.

    Without one, what the other families' readings of as many doubts foretell: where few others were counted the
    channel's share at that number of doubts weighs in (``PRIOR``). No family says anything of itself, so that the
    scores are those of an unseen layout.
    """
    held = outcomes_of(table)
    channels = _by_channel(held)
    for key, families in held.items():
        channel = key.split("/")[2]
        learned = _ranked(table["measured"][key])
        yield from ((channel, one) for one in learned)
        if learned:
            continue
        for name, tallies in families.items():
            for doubts, (right, counted) in enumerate(tallies):
                if counted:
                    own = total(other[doubts] for other in _others(families, name) if doubts < len(other))
                    rest = _less(channels[channel, doubts], (right, counted))
                    yield channel, (_share(own, rest), right, counted - right)


def _others(families: Families, name: str) -> list[tuple[Tally, ...]]:
    return [tallies for other, tallies in families.items() if other != name]


def _by_channel(held: Outcomes) -> Mapping[tuple[str, int], Tally]:
    sums: dict[tuple[str, int], Tally] = {}
    for key, families in held.items():
        for tallies in families.values():
            for doubts, tally in enumerate(tallies):
                at = (key.split("/")[2], doubts)
                sums[at] = total((sums.get(at, (0, 0)), tally))
    return sums


def _less(whole: Tally, part: Tally) -> Tally:
    return whole[0] - part[0], whole[1] - part[1]


def _share(own: Tally, channel: Tally) -> float:
    expected = (channel[0] + 1) / (channel[1] + 2)
    return round((own[0] + PRIOR * expected) / (own[1] + PRIOR), 4)
