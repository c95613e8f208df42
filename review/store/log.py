"""The log of what people did: only ever appended to, each entry chained to the one before it by hash.

An entry is written in the transaction of what it tells, so that neither stands without the other. Whoever changes,
removes or inserts an entry in the database breaks the chain from there on; whoever cuts off its end is found out by
a hash that was written down elsewhere.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from review.store.tables import Base

BEGINNING = "0" * 64
"""What the first entry is chained to."""
HEAD = 1


class LogRow(Base):
    """An entry."""

    __tablename__ = "log"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(Text)
    what: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(Text)
    """JSON with sorted keys."""
    hash: Mapped[str] = mapped_column(String(64))


class LogHeadRow(Base):
    """The newest entry's number and hash: one row, locked while an entry is appended."""

    __tablename__ = "log_head"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


@dataclass(frozen=True)
class Entry:
    """An entry as it is read."""

    number: int
    at: datetime
    who: str
    what: str
    about: Mapping[str, Any]
    hash: str


def append(session: Session, at: datetime, who: str, what: str, about: Mapping[str, Any]) -> str:
    """Write an entry in the session's transaction, which must be one that writes; its hash."""
    head = session.get(LogHeadRow, HEAD, with_for_update=True)
    if head is None:
        head = LogHeadRow(id=HEAD, number=0, hash=BEGINNING)
        session.add(head)
    text = json.dumps(about, sort_keys=True, ensure_ascii=False, default=str)
    head.number += 1
    head.hash = chained(head.hash, head.number, at, who, what, text)
    session.add(LogRow(number=head.number, at=at, who=who, what=what, about=text, hash=head.hash))
    return head.hash


def chained(before: str, number: int, at: datetime, who: str, what: str, about: str) -> str:
    """The hash of an entry after the one with the hash ``before``."""
    parts = json.dumps([before, number, at.astimezone(UTC).isoformat(), who, what, about], ensure_ascii=False)
    return hashlib.sha256(parts.encode()).hexdigest()


def entries(session: Session, newest: int | None = None) -> Iterator[Entry]:
    """Oldest first; with ``newest`` only so many, the newest first."""
    order = LogRow.number if newest is None else LogRow.number.desc()
    for row in session.scalars(select(LogRow).order_by(order).limit(newest)):
        yield Entry(row.number, row.at, row.who, row.what, json.loads(row.about), row.hash)


def faults(session: Session) -> Iterator[str]:
    """What is wrong with the chain, in words; nothing where it is whole."""
    before, expected = BEGINNING, 1
    for row in session.scalars(select(LogRow).order_by(LogRow.number)):
        if row.number != expected:
            yield f"entry {expected} is missing"
        elif row.hash != chained(before, row.number, row.at, row.who, row.what, row.about):
            yield f"entry {row.number} ({row.at:%Y-%m-%d %H:%M}, {row.who}: {row.what}) was changed"
        before, expected = row.hash, row.number + 1
    head = session.get(LogHeadRow, HEAD)
    number, hash_ = (head.number, head.hash) if head else (0, BEGINNING)
    if (number, hash_) != (expected - 1, before):
        yield f"the log ends at entry {expected - 1}, but its head is entry {number}: entries were cut off or added"
