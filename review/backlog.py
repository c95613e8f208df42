"""How the desk stood over time: questions that waited and for how long, and what needed nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from review.quality import Facts, Share

POINTS = 30
"""At most so many moments of a history are shown."""


@dataclass(frozen=True)
class Judged:
    """That an assessment became its case's current one, with its facts."""

    at: datetime
    reference: str
    facts: Facts


@dataclass(frozen=True)
class Closing:
    """That a case was closed, or opened again."""

    at: datetime
    reference: str
    closed: bool


AGES: tuple[tuple[str, timedelta], ...] = (
    ("up to a day", timedelta(days=1)),
    ("up to a week", timedelta(days=7)),
    ("up to 30 days", timedelta(days=30)),
    ("longer", timedelta.max),
)


@dataclass(frozen=True)
class Moment:
    """How the desk stood: questions that waited, by how long they had, and what had needed nobody."""

    at: datetime
    ages: tuple[int, ...]
    """As many as ``AGES``."""
    fields: Share
    verdicts: Share

    @property
    def waiting(self) -> int:
        return sum(self.ages)


def history(
    judged: Sequence[Judged], closings: Sequence[Closing], since: Mapping[tuple[str, str], datetime], now: datetime
) -> tuple[Moment, ...]:
    """How the desk stood at moments up to now, whole days apart, the oldest first; nothing where nothing was judged.

    ``since`` tells when each question was first asked; one that it lacks waits for nobody.
    """
    happened: list[Judged | Closing] = [*judged, *closings]
    happened.sort(key=lambda one: one.at)
    current: dict[str, Judged] = {}
    closed: dict[str, bool] = {}
    moments, waiting = [], iter(happened)
    upcoming = next(waiting, None)
    for at in _moments(happened[0].at, now) if happened else ():
        while upcoming is not None and upcoming.at <= at:
            if isinstance(upcoming, Judged):
                current[upcoming.reference] = upcoming
            else:
                closed[upcoming.reference] = upcoming.closed
            upcoming = next(waiting, None)
        moments.append(_moment(at, current, closed, since))
    return tuple(moments)


def _moments(first: datetime, now: datetime) -> list[datetime]:
    """Now and the same time on days before, back to the first day, at most ``POINTS``."""
    days = max(0, (now - first).days)
    step = max(1, -(-days // (POINTS - 1)))
    return [now - timedelta(days=back) for back in range(days // step * step, -1, -step)]


def _moment(
    at: datetime,
    current: Mapping[str, Judged],
    closed: Mapping[str, bool],
    since: Mapping[tuple[str, str], datetime],
) -> Moment:
    ages = [0] * len(AGES)
    for reference, one in current.items():
        for item in () if closed.get(reference) else one.facts.asked:
            if (reference, item) in since:
                ages[_bucket(at - since[reference, item])] += 1
    return Moment(
        at=at,
        ages=tuple(ages),
        fields=sum((one.facts.fields for one in current.values()), Share()),
        verdicts=sum((one.facts.verdicts for one in current.values()), Share()),
    )


def _bucket(age: timedelta) -> int:
    return next(number for number, (_, limit) in enumerate(AGES) if age <= limit)
