"""Claims: who looks at a question now, so that two people do not do the same work.

A claim is a courtesy with a lease, no lock: it runs out by itself, and anybody may take a question over on purpose.
Whether an answer is refused for it is decided here, at the moment of the answer.
"""

from datetime import datetime, timedelta

from sqlalchemy import Engine, delete
from sqlalchemy.orm import Session

from review.references import case_of
from review.store.engine import writing
from review.store.log import append
from review.store.records import Claim
from review.store.tables import ClaimRow

LEASE = timedelta(minutes=15)
"""How long a question stays claimed after it was last used."""


class Claims:
    """The claims over an engine whose schema is up to date. People are known by the name that they sign with."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def claim(self, reference: str, item: str, by: str, now: datetime) -> Claim:
        """Claim a question, or keep the claim; somebody else's, where its lease still runs, is given back as it is."""
        with writing(self._engine) as session:
            row = session.get(ClaimRow, (case_of(reference), item))
            if row is not None and row.by != by and row.until > now:
                return _claim(row)
            return _take(session, row, reference, item, by, now)

    def take_over(self, reference: str, item: str, by: str, now: datetime) -> Claim:
        """Claim a question whoever looks at it."""
        case = case_of(reference)
        with writing(self._engine) as session:
            row = session.get(ClaimRow, (case, item))
            if row is not None and row.by != by and row.until > now:
                append(session, now, by, "taken over", {"case": case, "item": item, "from": row.by})
                session.delete(row)
                session.flush()
                row = None
            return _take(session, row, reference, item, by, now)

    def of_another(self, reference: str, item: str, by: str, now: datetime) -> Claim | None:
        """The claim of somebody else whose lease still runs."""
        with Session(self._engine) as session:
            row = session.get(ClaimRow, (case_of(reference), item))
            return _claim(row) if row is not None and row.by != by and row.until > now else None

    def release_all(self, by: str) -> None:
        """Give all of one's claims back: who signs out looks at nothing any more."""
        with writing(self._engine) as session:
            session.execute(delete(ClaimRow).where(ClaimRow.by == by))

    def release(self, reference: str, item: str, by: str) -> None:
        """Give one's claim back: the question is answered, or left to others."""
        own = (ClaimRow.reference == case_of(reference), ClaimRow.item == item, ClaimRow.by == by)
        with writing(self._engine) as session:
            session.execute(delete(ClaimRow).where(*own))


def _take(session: Session, row: ClaimRow | None, reference: str, item: str, by: str, now: datetime) -> Claim:
    if row is None:
        row = ClaimRow(reference=case_of(reference), item=item, by=by, since=now, until=now + LEASE)
        session.add(row)
    if row.by != by or row.until <= now:
        row.by, row.since = by, now
    row.until = now + LEASE
    return _claim(row)


def _claim(row: ClaimRow) -> Claim:
    return Claim(row.by, row.since, row.until)
