"""Every case on one line: how it stands, whose it is, what is due. One query, however many cases there are."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Engine, Row, Select, func, select
from sqlalchemy.orm import Session

from evidence.findings import Verdict
from review.people.tables import PersonRow
from review.store.comments import CaseEvent, CaseEventRow, closed_cases, newest_of
from review.store.tables import AssessmentRow, CaseRow, ItemRow, RoundFileRow, RoundRow


@dataclass(frozen=True)
class CaseLine:
    """A case as the list shows it."""

    reference: str
    title: str
    round_reference: str
    rounds: int
    received_at: datetime
    verdict: Verdict | None
    as_at: date | None
    open_items: int
    closed: bool
    assigned_id: str | None
    assigned: str | None
    due: date | None
    """When the agreement is to start."""
    organisations: tuple[str, ...]

    @property
    def words(self) -> str:
        """What a search looks in."""
        return " ".join((self.round_reference, self.title, *self.organisations)).casefold()


class Order(StrEnum):
    """How the list is sorted."""

    DUE = "due"
    OLDEST = "oldest"
    NEWEST = "newest"


@dataclass(frozen=True)
class Wanted:
    """Which cases are asked for. ``verdict`` is the contract's word, or ``none`` for a case not judged."""

    words: str = ""
    verdict: str = ""
    state: str = "open"
    """``open``, ``closed`` or ``all``."""
    assigned: str | None = None
    """An account's id."""
    order: Order = Order.DUE


def case_list(engine: Engine) -> tuple[CaseLine, ...]:
    """All cases, by reference."""
    with Session(engine) as session:
        return tuple(_line(row) for row in session.execute(_query()))


def chosen(lines: Iterable[CaseLine], wanted: Wanted) -> tuple[CaseLine, ...]:
    """The cases that are asked for, sorted; a case without a date comes after those with one."""
    return tuple(sorted((line for line in lines if _fits(line, wanted)), key=KEYS[wanted.order]))


def _fits(line: CaseLine, wanted: Wanted) -> bool:
    return (
        all(word in line.words for word in wanted.words.casefold().split())
        and wanted.verdict in ("", line.verdict or "none")
        and (wanted.state == "all" or line.closed is (wanted.state == "closed"))
        and (wanted.assigned is None or line.assigned_id == wanted.assigned)
    )


DAY: TypeAdapter[date | None] = TypeAdapter(date | None)
"""A date as the application's own reader takes it."""
KEYS: dict[Order, Any] = {
    Order.DUE: lambda line: (line.due is None, line.due or date.max, line.received_at, line.reference),
    Order.OLDEST: lambda line: (line.received_at, line.reference),
    Order.NEWEST: lambda line: (-line.received_at.timestamp(), line.reference),
}


def _query() -> Select[Any]:
    asked = _counted(ItemRow.reference, ItemRow.asked, ~ItemRow.idle, ~ItemRow.illegible)
    rounds = _counted(RoundRow.reference)
    owner = (
        select(CaseEventRow.reference, CaseEventRow.person_id, PersonRow.name)
        .outerjoin(PersonRow, PersonRow.id == CaseEventRow.person_id)
        .where(CaseEventRow.id.in_(newest_of(CaseEvent.ASSIGNED)))
        .subquery()
    )
    return (
        select(
            CaseRow.reference,
            CaseRow.title,
            RoundRow.full_reference,
            RoundRow.received_at,
            RoundRow.application,
            AssessmentRow.verdict,
            AssessmentRow.as_at,
            func.coalesce(asked.c.number, 0).label("open_items"),
            func.coalesce(rounds.c.number, 0).label("rounds"),
            CaseRow.reference.in_(closed_cases()).label("closed"),
            owner.c.person_id,
            owner.c.name,
        )
        .join(RoundRow, (RoundRow.reference == CaseRow.reference) & RoundRow.current)
        .outerjoin(AssessmentRow, (AssessmentRow.reference == CaseRow.reference) & AssessmentRow.current)
        .outerjoin(asked, asked.c.reference == CaseRow.reference)
        .outerjoin(rounds, rounds.c.reference == CaseRow.reference)
        .outerjoin(owner, owner.c.reference == CaseRow.reference)
        .order_by(CaseRow.reference)
    )


def _counted(reference: Any, *which: Any) -> Any:
    """How many rows there are of each case."""
    return select(reference, func.count().label("number")).where(*which).group_by(reference).subquery()


def _line(row: Row[Any]) -> CaseLine:
    declared = json.loads(row.application)
    return CaseLine(
        reference=row.reference,
        title=row.title,
        round_reference=row.full_reference,
        rounds=row.rounds,
        received_at=row.received_at,
        verdict=Verdict(row.verdict) if row.verdict else None,
        as_at=row.as_at,
        open_items=row.open_items,
        closed=bool(row.closed),
        assigned_id=row.person_id,
        assigned=row.name,
        due=DAY.validate_python(declared.get("agreement_start")),
        organisations=tuple(str(one["name"]) for one in declared["organisations"]),
    )


def organisation_names(engine: Engine, references: Iterable[str]) -> dict[str, dict[str, str]]:
    """The names of the organisations by id, of each of these cases as its current round declares them."""
    wanted = sorted(set(references))
    query = select(RoundRow.reference, RoundRow.application).where(RoundRow.current, RoundRow.reference.in_(wanted))
    with Session(engine) as session:
        rows = session.execute(query).all()
    return {
        reference: {str(one["id"]): str(one["name"]) for one in json.loads(declared)["organisations"]}
        for reference, declared in rows
    }


def also_held(engine: Engine, reference: str, hashes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The other cases whose current round holds the same bytes, by sha256."""
    query = (
        select(RoundFileRow.sha256, RoundRow.reference)
        .join(RoundRow, RoundRow.id == RoundFileRow.round_id)
        .where(RoundRow.current, RoundRow.reference != reference, RoundFileRow.sha256.in_(list(hashes)))
        .distinct()
        .order_by(RoundRow.reference)
    )
    found: dict[str, tuple[str, ...]] = {}
    with Session(engine) as session:
        for sha256, other in session.execute(query):
            found[str(sha256)] = (*found.get(str(sha256), ()), other)
    return found
