"""The editions of the DSPT: which is the latest on a day, so far as anybody knows.

An edition counts as available once it has opened (domain, A1). Where its opening day was never confirmed,
it may or may not be open between the deadline of the edition before it and its own: ``possible_latest``
gives both answers and the rule judges both ways.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rules.parameters import value_at


@dataclass(frozen=True)
class Edition:
    """One edition. ``place`` counts from 0, oldest first."""

    place: int
    name: str
    opened: date | None
    deadline: date
    interim: date | None
    default_expiry: date

    def certainly_open(self, as_at: date) -> bool:
        """Whether it has opened for sure: its own interim date or deadline has come."""
        if self.opened is not None:
            return self.opened <= as_at
        return (self.interim or self.deadline) <= as_at


@dataclass(frozen=True)
class Editions:
    """The table as known; after its last edition a further one may have opened that it does not list."""

    known: tuple[Edition, ...]

    def named(self, name: str) -> Edition | None:
        return next((edition for edition in self.known if edition.name == name), None)

    def possible_latest(self, as_at: date) -> tuple[int, ...]:
        """The places of the editions that may be the latest on the day, oldest first; -1: none has opened yet."""
        latest = max((e.place for e in self.known if e.certainly_open(as_at)), default=-1)
        return tuple(range(latest, self._newest_possible(latest, as_at) + 1))

    def _newest_possible(self, latest: int, as_at: date) -> int:
        """An edition without a known opening may be open from the day after the deadline of the one before it."""
        newest = latest
        while newest + 1 < len(self.known) and self.known[newest + 1].opened is None and self._over(newest, as_at):
            newest += 1
        beyond = newest + 1 == len(self.known) and self._over(newest, as_at)
        return newest + 1 if beyond else newest

    def _over(self, place: int, as_at: date) -> bool:
        return place < 0 or self.known[place].deadline < as_at

    def called(self, place: int) -> str:
        """The name of the edition at a place; one beyond the table is named after the last that it lists."""
        return self.known[place].name if place < len(self.known) else f"the edition after {self.known[-1].name}"


def editions(as_at: date) -> Editions:
    return Editions(tuple(_edition(i, row) for i, row in enumerate(value_at("dspt_editions", as_at))))


def _edition(place: int, row: Any) -> Edition:
    return Edition(place, row["edition"], row["opened"], row["deadline"], row["interim"], row["default_expiry"])
