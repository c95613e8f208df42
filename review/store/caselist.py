"""Every case on one line: how it stands, whose it is, what is due. A page at a time, however many cases there are."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

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


@dataclass(frozen=True)
class CasePage:
    """A page of the cases that are asked for, and how many there are."""

    lines: tuple[CaseLine, ...]
    number: int
    """The page's, from 1: the last where more was asked for."""
    pages: int
    found: int
    in_any_state: int
    """That would be found, were open and closed ones asked for."""
    stored: int


def case_page(engine: Engine, wanted: Wanted, number: int, size: int) -> CasePage:
    """One page, chosen and sorted by the database; what a line shows is looked up for this page alone."""
    with Session(engine) as session:
        found = session.scalar(select(func.count()).select_from(_chosen(wanted).subquery())) or 0
        everywhere = _chosen(replace(wanted, state="all"))
        in_any_state = session.scalar(select(func.count()).select_from(everywhere.subquery())) or 0
        stored = session.scalar(select(func.count()).select_from(CaseRow)) or 0
        pages = max(1, -(-found // size))
        here = min(number, pages)
        sorted_ = _chosen(wanted).order_by(*SORTED[wanted.order], CaseRow.reference)
        names = session.scalars(sorted_.limit(size).offset((here - 1) * size)).all()
        lines = {row.reference: _line(row) for row in session.execute(_query(names))}
    return CasePage(tuple(lines[name] for name in names), here, pages, found, in_any_state, stored)


SORTED: dict[Order, tuple[Any, ...]] = {
    Order.DUE: (RoundRow.due.is_(None), RoundRow.due, RoundRow.received_at),
    Order.OLDEST: (RoundRow.received_at,),
    Order.NEWEST: (RoundRow.received_at.desc(),),
}
"""A case without a date comes after those with one."""


def _chosen(wanted: Wanted) -> Select[str]:
    """The references of the cases that are asked for."""
    query = (
        select(CaseRow.reference)
        .join(RoundRow, (RoundRow.reference == CaseRow.reference) & RoundRow.current)
        .where(*(RoundRow.words.contains(word, autoescape=True) for word in wanted.words.casefold().split()))
    )
    if wanted.verdict:
        current = (AssessmentRow.reference == CaseRow.reference) & AssessmentRow.current
        verdict = None if wanted.verdict == "none" else wanted.verdict
        query = query.outerjoin(AssessmentRow, current).where(AssessmentRow.verdict.is_not_distinct_from(verdict))
    if wanted.state != "all":
        closed = CaseRow.reference.in_(closed_cases())
        query = query.where(closed if wanted.state == "closed" else ~closed)
    if wanted.assigned is not None:
        theirs = select(CaseEventRow.reference).where(
            CaseEventRow.person_id == wanted.assigned, CaseEventRow.id.in_(newest_of(CaseEvent.ASSIGNED))
        )
        query = query.where(CaseRow.reference.in_(theirs))
    return query


def _query(names: Sequence[str]) -> Select[Any]:
    """What the lines of these cases show."""
    asked = _counted(ItemRow.reference, names, ItemRow.asked, ~ItemRow.idle, ~ItemRow.illegible)
    rounds = _counted(RoundRow.reference, names)
    owner = (
        select(CaseEventRow.reference, CaseEventRow.person_id, PersonRow.name)
        .outerjoin(PersonRow, PersonRow.id == CaseEventRow.person_id)
        .where(CaseEventRow.reference.in_(names), CaseEventRow.id.in_(newest_of(CaseEvent.ASSIGNED)))
        .subquery()
    )
    return (
        select(
            CaseRow.reference,
            CaseRow.title,
            RoundRow.full_reference,
            RoundRow.received_at,
            RoundRow.application,
            RoundRow.due,
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
        .where(CaseRow.reference.in_(names))
    )


def _counted(reference: Any, names: Sequence[str], *which: Any) -> Any:
    """How many rows there are of each of these cases."""
    counted = select(reference, func.count().label("number")).where(reference.in_(names), *which)
    return counted.group_by(reference).subquery()


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
        due=row.due,
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
