"""What differs between two assessments of one case, and which change of the world made it differ.

Four things can turn a verdict although nobody touched the case: another day, other rules or parameters, other
evidence or answers, another register. Which of them did is not guessed from the words of a reason: the case is
judged again with one of them changed at a time, under today's rules, and the verdicts are compared.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from evidence.findings import Finding, Verdict


class Cause(StrEnum):
    """What made a verdict another."""

    DATE = "date"
    RULES = "rules"
    EVIDENCE = "evidence"
    REGISTER = "register"


MOVABLE = (Cause.DATE, Cause.EVIDENCE, Cause.REGISTER)
"""What can be put back to what it was. Rules of an earlier version cannot: only today's are here to be asked."""

WORDS: Mapping[Cause, str] = {
    Cause.DATE: "the date",
    Cause.RULES: "the rules or parameters",
    Cause.EVIDENCE: "evidence or answers",
    Cause.REGISTER: "the register",
}

Key = tuple[str, str | None]
"""A clause and the organisation that it is asked of, ``None`` for the application."""


@dataclass(frozen=True)
class Said:
    """A verdict on a clause and its reason."""

    verdict: Verdict
    because: str


Verdicts = Mapping[Key, Said]


@dataclass(frozen=True)
class ClauseChange:
    """A clause whose verdict is another; ``None`` on the side on which it is not asked."""

    clause: str
    organisation: str | None
    before: Said | None
    after: Said | None
    causes: tuple[Cause, ...] = ()


def verdicts(findings: Iterable[Finding]) -> Verdicts:
    """The verdicts of an assessment by clause and organisation, in its order."""
    return {(f.clause, f.organisation): Said(f.verdict, f.because) for f in findings}


def turned(before: Verdicts, after: Verdicts) -> Iterator[Key]:
    """The clauses whose verdict differs, those that are asked now first; a new reason alone is no change."""
    for key in dict.fromkeys((*after, *before)):
        if _verdict(before, key) is not _verdict(after, key):
            yield key


def _verdict(held: Verdicts, key: Key) -> Verdict | None:
    said = held.get(key)
    return said.verdict if said else None


Judge = Callable[[frozenset[Cause]], Verdicts]
"""The verdicts under today's rules with these things as they are now, and every other as it was before."""


def explained(before: Verdicts, after: Verdicts, moved: Set[Cause], judge: Judge) -> tuple[ClauseChange, ...]:
    """Each clause whose verdict differs, with its causes.

    ``moved`` names what is not as it was. ``judge`` is asked only where more than one thing can be the cause.
    """
    why = _Inquiry(before, after, moved, judge)
    return tuple(_change(before, after, key, why.causes(key)) for key in turned(before, after))


def unexplained(before: Verdicts, after: Verdicts, moved: Set[Cause]) -> tuple[ClauseChange, ...]:
    """The same where the case cannot be judged as it was: each of what moved may be the cause."""
    possible = tuple(cause for cause in Cause if cause in moved)
    return tuple(_change(before, after, key, possible) for key in turned(before, after))


def _change(before: Verdicts, after: Verdicts, key: Key, causes: tuple[Cause, ...]) -> ClauseChange:
    return ClauseChange(*key, before.get(key), after.get(key), causes)


class _Inquiry:
    """Asks ``judge`` for one mixture of old and new after another, each at most once."""

    def __init__(self, before: Verdicts, after: Verdicts, moved: Set[Cause], judge: Judge) -> None:
        self._moved = tuple(cause for cause in MOVABLE if cause in moved)
        self._rules = Cause.RULES in moved
        self._after = after
        self._judge = cache(judge)
        self._before = before

    def causes(self, key: Key) -> tuple[Cause, ...]:
        if not self._moved:
            return (Cause.RULES,)
        if len(self._moved) == 1 and not self._rules:
            return self._moved
        by_rules = self._rules and _verdict(self._before, key) is not _verdict(self._with(()), key)
        by_things = self._by_things(key) if _verdict(self._with(()), key) is not _verdict(self._after, key) else ()
        return (*((Cause.RULES,) if by_rules else ()), *by_things)

    def _by_things(self, key: Key) -> tuple[Cause, ...]:
        """What turns the verdict when it alone is new; else what turns it back when it alone is old; else all."""
        then, now = _verdict(self._with(()), key), _verdict(self._after, key)
        alone = tuple(thing for thing in self._moved if _verdict(self._with((thing,)), key) is not then)
        needed = tuple(thing for thing in self._moved if _verdict(self._without(thing), key) is not now)
        return alone or needed or self._moved

    def _with(self, things: Iterable[Cause]) -> Verdicts:
        new = frozenset(things)
        if new == frozenset(self._moved):
            return self._after
        if not new and not self._rules:
            return self._before
        return self._judge(new)

    def _without(self, thing: Cause) -> Verdicts:
        return self._with(other for other in self._moved if other is not thing)
