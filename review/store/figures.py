"""Figures of the store for operators: how long the queue is, and since when its oldest question waits."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from review.store.tables import ItemRow
from review.store.waiting import WAITS


@dataclass(frozen=True)
class QueueFigures:
    """Questions that wait for a person, by kind, and when the oldest of them was first asked."""

    by_kind: tuple[tuple[str, int], ...]
    oldest_at: datetime | None

    @property
    def waiting(self) -> int:
        return sum(number for _, number in self.by_kind)


def queue_figures(engine: Engine) -> QueueFigures:
    """One statement each: a scrape every few seconds must cost nothing."""
    kinds = select(ItemRow.kind, func.count()).where(WAITS).group_by(ItemRow.kind).order_by(ItemRow.kind)
    with Session(engine) as session:
        by_kind = tuple((str(kind), int(number)) for kind, number in session.execute(kinds))
        return QueueFigures(by_kind, session.scalar(select(func.min(ItemRow.first_asked_at)).where(WAITS)))
