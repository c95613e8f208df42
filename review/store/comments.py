"""What people do to a case as a whole: comment, assign, close, reopen. Rows are only ever added, each in the log.

How a case stands follows from its newest event of each kind, so that nothing is overwritten and the timeline of a
case is what was written down.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Engine, ForeignKey, Index, Select, String, Text, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from evidence.errors import CallError, Overtaken
from review.people.records import Person, Right, Role
from review.people.tables import PersonRow
from review.references import case_of
from review.store.engine import writing
from review.store.log import append
from review.store.tables import Base, CaseRow

LONGEST = 5000
"""Characters of a comment or a reason."""
NEW_READING = "a newer reading"
"""Who differs from what a person said."""
NEW_ROUND = "a new round"
"""Who reopens a closed case when the applicant hands in again."""


class CaseEvent(StrEnum):
    """What was done; the words of the log too."""

    COMMENTED = "commented"
    ASSIGNED = "case assigned"
    """To somebody, or to nobody."""
    CLOSED = "case closed"
    REOPENED = "case reopened"
    LEARNING_ALLOWED = "learning allowed"
    """Its answers may be used to improve the reader."""
    LEARNING_REFUSED = "learning refused"
    READ_OTHERWISE = "read otherwise"
    """A newer reading differs from what a person said."""


class CaseEventRow(Base):
    """One thing done to a case; never changed or deleted."""

    __tablename__ = "case_events"
    __table_args__ = (Index("ix_case_events_reference", "reference", "what"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(ForeignKey("cases.reference"))
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(Text)
    """The name of whoever did it."""
    what: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Text)
    """The comment, or the reason."""
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    """To whom a case was assigned."""


LEARNING = (CaseEvent.LEARNING_ALLOWED, CaseEvent.LEARNING_REFUSED)


@dataclass(frozen=True)
class Happened:
    """An event as it is read. ``person`` is the name of whom a case was assigned to."""

    at: datetime
    who: str
    what: CaseEvent
    text: str
    person_id: str | None = None
    person: str | None = None


@dataclass(frozen=True)
class CaseState:
    """How a case stands: to whom it is assigned, and the closing that holds."""

    assigned: Happened | None = None
    closed: Happened | None = None
    learning: Happened | None = None
    """The newest word on whether its answers may improve the reader."""


def state_of(events: tuple[Happened, ...]) -> CaseState:
    """From a case's events, oldest first."""
    assigned = next((e for e in reversed(events) if e.what is CaseEvent.ASSIGNED), None)
    last = next((e for e in reversed(events) if e.what in (CaseEvent.CLOSED, CaseEvent.REOPENED)), None)
    learning = next((e for e in reversed(events) if e.what in LEARNING), None)
    return CaseState(
        learning=learning,
        assigned=assigned if assigned and assigned.person_id else None,
        closed=last if last and last.what is CaseEvent.CLOSED else None,
    )


class Casebook:
    """Comments, assignment, closing and reopening over an engine whose schema is up to date."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine, self._now = engine, now

    def events(self, reference: str) -> tuple[Happened, ...]:
        """Everything done to a case, oldest first."""
        with Session(self._engine) as session:
            return tuple(_events(session, case_of(reference)))

    def comment(self, reference: str, by: Person, text: str) -> None:
        self._add(reference, by, CaseEvent.COMMENTED, _wanted(text, "a comment says something"))

    def assign(self, reference: str, by: Person, to: str | None) -> None:
        """To the account of that id, or to nobody; raises ``CallError`` for one that may not answer."""
        with writing(self._engine) as session:
            if to is not None:
                _must_answer(session, to)
            _add(session, case_of(reference), self._now(), by.name, CaseEvent.ASSIGNED, "", to)

    def close_case(self, reference: str, by: Person, reason: str) -> None:
        """Take the case out of the queue; raises ``CallError`` where it is closed already."""
        self._add(reference, by, CaseEvent.CLOSED, _wanted(reason, "closing a case wants a reason"))

    def reopen(self, reference: str, by: Person, reason: str) -> None:
        self._add(reference, by, CaseEvent.REOPENED, _wanted(reason, "reopening a case wants a reason"))

    def allow_learning(self, reference: str, by: str, allowed: bool, reason: str) -> None:
        """Say whether the answers of a case may be used to improve the reader, and on whose word."""
        what = CaseEvent.LEARNING_ALLOWED if allowed else CaseEvent.LEARNING_REFUSED
        said = _wanted(reason, "say on whose word the answers of a case may or may not be used")
        if not by.strip():
            raise CallError("--by: found nothing, expected the name of the person who says so")
        with writing(self._engine) as session:
            _add(session, case_of(reference), self._now(), by.strip(), what, said, None)

    def note_reading(self, reference: str, says: Iterable[str]) -> None:
        """Write down where a newer reading differs from what people said; each once."""
        with writing(self._engine) as session:
            known = {event.text for event in _events(session, case_of(reference))}
            for text in says:
                if text not in known:
                    at = self._now()
                    _add(session, case_of(reference), at, NEW_READING, CaseEvent.READ_OTHERWISE, text, None)

    def read_otherwise(self) -> tuple[str, ...]:
        """The cases in which a newer reading ever differed from what a person said."""
        cases = select(CaseEventRow.reference).where(CaseEventRow.what == CaseEvent.READ_OTHERWISE.value).distinct()
        with Session(self._engine) as session:
            return tuple(session.scalars(cases.order_by(CaseEventRow.reference)))

    def _add(self, reference: str, by: Person, what: CaseEvent, text: str) -> None:
        with writing(self._engine) as session:
            _must_make_sense(session, case_of(reference), what)
            _add(session, case_of(reference), self._now(), by.name, what, text, None)


def _wanted(text: str, says: str) -> str:
    """The text without white space around it; raises ``CallError`` for none and for too much."""
    if not text.strip():
        raise CallError(f"{says}: found nothing")
    if len(text) > LONGEST:
        raise CallError(f"the text has {len(text)} characters, expected at most {LONGEST}")
    return text.strip()


def _must_answer(session: Session, id: str) -> None:
    row = session.get(PersonRow, id)
    if row is None or not Person(row.id, row.name, Role(row.role), row.active).may(Right.ANSWER):
        raise CallError(f"{id}: no account of somebody who answers questions")


def _must_make_sense(session: Session, case: str, what: CaseEvent) -> None:
    closed = closing(session, case)
    if what is CaseEvent.CLOSED and closed:
        raise CallError(f"{case}: {closed.who} has already closed this case")
    if what is CaseEvent.REOPENED and not closed:
        raise CallError(f"{case}: the case is open")


def _add(
    session: Session, case: str, at: datetime, who: str, what: CaseEvent, text: str, person_id: str | None
) -> None:
    if session.get(CaseRow, case) is None:
        raise CallError(f"{case}: no such case is stored")
    session.add(CaseEventRow(reference=case, at=at, who=who, what=what.value, text=text, person_id=person_id))
    about = {"case": case, "text": text, "to": person_id}
    append(session, at, who, what.value, {name: value for name, value in about.items() if value})


def _events(session: Session, case: str) -> Iterator[Happened]:
    rows = session.execute(
        select(CaseEventRow, PersonRow.name)
        .outerjoin(PersonRow, PersonRow.id == CaseEventRow.person_id)
        .where(CaseEventRow.reference == case)
        .order_by(CaseEventRow.id)
    )
    for row, name in rows:
        yield Happened(row.at, row.who, CaseEvent(row.what), row.text, row.person_id, name)


# for the store, in its own transactions


def closing(session: Session, case: str) -> Happened | None:
    """The closing of a case that holds."""
    return state_of(tuple(_events(session, case))).closed


def must_be_open(session: Session, case: str) -> None:
    """Raises ``Overtaken`` for a closed case, on which nothing may turn a verdict unseen."""
    if closed := closing(session, case):
        raise Overtaken(f"{case}: {closed.who} has closed this case: reopen it first")


def reopen_for_round(session: Session, case: str, at: datetime, reference: str) -> None:
    """A closed case is open again once a new round is its current one."""
    if closing(session, case):
        _add(session, case, at, NEW_ROUND, CaseEvent.REOPENED, f"{reference} was handed in", None)


def newest_of(*kinds: CaseEvent) -> Select[int]:
    """The ids of each case's newest event of some kinds."""
    wanted = CaseEventRow.what.in_([kind.value for kind in kinds])
    return select(func.max(CaseEventRow.id)).where(wanted).group_by(CaseEventRow.reference)


def closed_cases() -> Select[str]:
    """The references of the cases that are closed, to be used in another query."""
    newest = newest_of(CaseEvent.CLOSED, CaseEvent.REOPENED)
    return select(CaseEventRow.reference).where(
        CaseEventRow.what == CaseEvent.CLOSED.value, CaseEventRow.id.in_(newest)
    )
