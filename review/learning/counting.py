"""What answers prove, in the form in which the calibration counts: by key, and a document once for each.

Only the blind sample is drawn without regard to doubt, so only it may prove a reading right. An error is an error
whoever found it: of a reading that was relied on, or would have been but for want of counts, each counts against it.
What was asked because it was doubted says how such doubts fare and nothing of the rest.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence.errors import CallError
from evidence.fields import Doubt
from extractors.card import MOST_DOUBTS, Outcomes, Tally, measured_from, outcomes_of
from extractors.confidence import NOTHING, calibration_of

FAMILY = "answers"
"""Reviewers' answers as one family beside the generated layouts."""
Row = Mapping[str, Any]
"""A line of ``assure examples export --json``."""


@dataclass(frozen=True)
class Count:
    """What answers say of one kind, field and channel, in documents."""

    key: str
    blind: Tally = (0, 0)
    """Of the blind sample: right, counted."""
    errors: int = 0
    """Wrong ones besides, of readings that were relied on or lacked nothing but counts."""
    doubted: tuple[Tally, ...] = ((0, 0),) * MOST_DOUBTS
    """By the number of doubts from 1: right, counted."""
    untold: int = 0
    """Answers that prove nothing: right but not drawn blindly, of an older reader, or nobody could tell."""

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """As the card holds a family: undoubted ones first."""
        right, counted = self.blind
        return ((right, counted + self.errors), *self.doubted)


def counts(rows: Iterable[Row], reader: str) -> tuple[Count, ...]:
    """By key. ``reader`` is the digest of the reader that is: what an older one read rightly proves nothing of it."""
    by_key: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        by_key[row["key"]][row["document"]].append(row)
    return tuple(_count(key, list(documents.values()), reader) for key, documents in sorted(by_key.items()))


def _count(key: str, documents: Sequence[Sequence[Row]], reader: str) -> Count:
    blind, doubted = [0, 0], [[0, 0] for _ in range(MOST_DOUBTS)]
    errors = untold = 0
    for rows in documents:
        told = [row for row in rows if row["right"] is not None]
        relied = [row for row in told if counts_against(row)]
        wrong = any(not row["right"] for row in relied)
        drawn = any(row["blind"] and (row["made_by"] == reader or not row["right"]) for row in relied)
        if drawn:
            blind[0] += not wrong
            blind[1] += 1
        errors += wrong and not drawn
        untold += len(rows) - len(told) + (0 if drawn or wrong else len(relied))
        untold += _count_doubted(doubted, [row for row in told if not counts_against(row)], reader)
    return Count(key, (blind[0], blind[1]), errors, tuple((right, of) for right, of in doubted), untold)


def counts_against(row: Row) -> bool:
    """Whether an error of the reading is one of what is relied on, or would be had more been counted."""
    return bool(row["accepted"]) or set(row["doubts"]) == {Doubt.UNCALIBRATED.value}


def _count_doubted(doubted: list[list[int]], rows: Iterable[Row], reader: str) -> int:
    """Count each number of doubts once a document; how many rows say nothing."""
    untold, by_number = 0, defaultdict(list)
    for row in rows:
        number = min(len(set(row["doubts"]) - {Doubt.UNCALIBRATED.value}), MOST_DOUBTS)
        if number and row["made_by"] == reader:
            by_number[number].append(bool(row["right"]))
        else:
            untold += 1
    for number, rights in by_number.items():
        doubted[number - 1][0] += all(rights)
        doubted[number - 1][1] += 1
    return untold


def outcomes(counted: Iterable[Count]) -> Outcomes:
    """As the calibration adds them to the generated families."""
    return {one.key: {FAMILY: one.tallies} for one in counted if any(of for _, of in one.tallies)}


@dataclass(frozen=True)
class Effect:
    """What a key's bound and acceptance are now, and would be with the answers."""

    count: Count
    bound: float
    then_bound: float
    accepted: bool
    then_accepted: bool
    why_not: str | None

    @property
    def changes(self) -> bool:
        return self.accepted is not self.then_accepted


def effects(table: Mapping[str, Any], counted: Iterable[Count]) -> Iterator[Effect]:
    """Each key with answers. ``table`` is a calibration file as it is."""
    now, families = calibration_of(table), outcomes_of(table)
    added = outcomes(counted := list(counted))
    for one in counted:
        held = now.get(one.key, NOTHING)
        limit = table["limits"].get(one.key.split("/")[2], 0.0)
        then = measured_from({**families.get(one.key, {}), **added.get(one.key, {})}, limit)
        yield Effect(one, held.bound, then.bound, held.acceptable, then.acceptable, then.why_not)


# files


def rows_of(text: str, name: str) -> list[Row]:
    """The examples of an export; raises ``CallError`` naming the line that is none."""
    rows = []
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            row = json.loads(line)
            wanted = row if "summary" in row else {name: row[name] for name in WANTED}
        except (ValueError, KeyError, TypeError) as error:
            expected = "a line of `assure examples export --json`"
            raise CallError(f"{name}: line {number}: found {line[:60]!r}, expected {expected} ({error})") from error
        if "summary" not in wanted:
            rows.append(row)
    return rows


WANTED = ("key", "document", "doubts", "accepted", "right", "blind", "made_by")


def answers_in(path: Path) -> Outcomes:
    """The outcomes of a file that ``benchmarks.answers --write`` wrote, for the calibration to add to its own."""
    held = told_in(path)["outcomes"]
    return {
        key: {family: tuple((right, of) for right, of in tallies) for family, tallies in families.items()}
        for key, families in held.items()
    }


def told_in(path: Path) -> dict[str, Any]:
    """The whole of such a file; raises ``CallError`` where it is none."""
    try:
        table: dict[str, Any] = json.loads(path.read_text("utf-8"))
        table["outcomes"], table["effects"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CallError(f"{path}: not a file of `python -m benchmarks.answers --write`: {error}") from error
    return table


def told(counted: Sequence[Count], table: Mapping[str, Any], origin: Mapping[str, Any]) -> dict[str, Any]:
    """The file as it is written: where it comes from, what it would change, and the outcomes."""
    found = [effect_object(effect) for effect in effects(table, counted)]
    return {**origin, "effects": found, "outcomes": outcomes(counted)}


def effect_object(effect: Effect) -> dict[str, Any]:
    """An effect in JSON's types; bounds at 95 %, one-sided."""
    count = effect.count
    return {
        "key": count.key,
        "blind": {"right": count.blind[0], "counted": count.blind[1]},
        "errors": count.errors,
        "doubted": {"right": sum(right for right, _ in count.doubted), "counted": sum(of for _, of in count.doubted)},
        "untold": count.untold,
        "bound": round(effect.bound, 5),
        "then_bound": round(effect.then_bound, 5),
        "accepted": effect.accepted,
        "then_accepted": effect.then_accepted,
        "why_not": effect.why_not,
    }
