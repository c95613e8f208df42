"""The waiting list: the queue's order, filters and pages, asked of the database so that its length does not matter.

A page, its count and the question after another one are each a fixed number of statements.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Engine, Select, and_, func, literal, or_, select, tuple_, update
from sqlalchemy.orm import Session

from evidence.findings import ReviewItem
from review.answers import Answer, What
from review.queue import Filter
from review.references import case_of
from review.store.comments import closed_cases
from review.store.engine import writing
from review.store.history import current_assessment
from review.store.log import append
from review.store.records import Claim, Escalation, KeptAssessment, QueuedItem, Weight
from review.store.tables import NEVER, AnswerRow, ClaimRow, ItemRow

PAGE = 50
"""Questions a page."""

ORDER = (
    ItemRow.impact.desc(),
    ItemRow.due,
    ItemRow.first_asked_at,
    ItemRow.reference,
    ItemRow.position,
)
"""By impact, then by what is due soonest, then by age; then as the assessments ask."""

WAITS = and_(ItemRow.asked, ~ItemRow.idle, ~ItemRow.illegible, ItemRow.reference.not_in(closed_cases()))
"""The questions that a person can still do something about; see ``review.queue.waiting``."""

Columns = TypeVarTuple("Columns")

OF_ITEM = and_(ClaimRow.reference == ItemRow.reference, ClaimRow.item == ItemRow.id)


@dataclass(frozen=True)
class QueuePage:
    """A page of the queue. ``total`` counts every question that the filter lets through."""

    items: tuple[QueuedItem, ...]
    total: int
    number: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE))


class WaitingList:
    """The queue over an engine whose schema is up to date. ``me`` is the name of whoever asks, ``now`` the moment."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # looking

    def page(self, wanted: Filter, me: str, now: datetime, number: int = 1) -> QueuePage:
        """The ``number``th page; the last one where there are fewer."""
        conditions = _conditions(wanted, me, now)
        with Session(self._engine) as session:
            total = session.scalar(_claimed(select(func.count()).select_from(ItemRow)).where(*conditions)) or 0
            number = min(max(1, number), max(1, -(-total // PAGE)))
            shown = select(ItemRow, ClaimRow).where(*conditions).order_by(*ORDER)
            rows = session.execute(_claimed(shown).limit(PAGE).offset((number - 1) * PAGE)).all()
            return QueuePage(queued(session, rows), total, number)

    def clauses(self) -> tuple[str, ...]:
        """The clauses that questions wait for."""
        with Session(self._engine) as session:
            found = session.scalars(select(ItemRow.clause).where(WAITS).distinct().order_by(ItemRow.clause))
            return tuple(clause for clause in found if clause)

    def following(
        self, reference: str, item: str, wanted: Filter, me: str, now: datetime, passed_on: bool = False
    ) -> tuple[str, str] | None:
        """The reference and id of the question after this one, from the top again after the last.

        What somebody else looks at is left out, and what was passed to the security team unless ``passed_on``.
        """
        offered = [*_conditions(wanted, me, now), or_(ClaimRow.by.is_(None), ClaimRow.by == me, ClaimRow.until <= now)]
        if not (passed_on or wanted.escalated):
            offered.append(ItemRow.escalated_at.is_(None))
        offered.append(~and_(ItemRow.reference == case_of(reference), ItemRow.id == item))
        with Session(self._engine) as session:
            here = session.get(ItemRow, (case_of(reference), item))
            found = _following(session, offered, here) if here else None
            return found or _first_below(session, offered, None)

    def alike(self, reference: str, item: str) -> tuple[QueuedItem, ...]:
        """The other questions that one look at the same bytes answers, in this case and in others."""
        case = case_of(reference)
        with Session(self._engine) as session:
            here = session.get(ItemRow, (case, item))
            if here is None or here.fix is None:
                return ()
            others = ~and_(ItemRow.reference == case, ItemRow.id == item)
            same = _claimed(select(ItemRow, ClaimRow)).where(WAITS, ItemRow.fix == here.fix, others)
            return queued(session, session.execute(same.order_by(*ORDER)).all())

    def find(self, wanted: Sequence[tuple[str, str]]) -> tuple[QueuedItem, ...]:
        """The questions of these references and ids that still wait, in the queue's order."""
        named = tuple_(ItemRow.reference, ItemRow.id).in_(list(wanted))
        with Session(self._engine) as session:
            found = _claimed(select(ItemRow, ClaimRow)).where(WAITS, named).order_by(*ORDER)
            return queued(session, session.execute(found).all())

    def counts(self, fixes: Iterable[str]) -> Mapping[str, int]:
        """How many questions wait for each of these fixes."""
        with Session(self._engine) as session:
            counted = select(ItemRow.fix, func.count()).where(WAITS, ItemRow.fix.in_(sorted(set(fixes))))
            return {str(fix): number for fix, number in session.execute(counted.group_by(ItemRow.fix))}

    # weighing

    def unweighed(self) -> tuple[str, ...]:
        """The cases of which some question was not weighed since they were judged."""
        with Session(self._engine) as session:
            cases = select(ItemRow.reference).where(ItemRow.asked, ~ItemRow.weighed).distinct()
            return tuple(session.scalars(cases.order_by(ItemRow.reference)))

    def keep_weights(self, reference: str, of: KeptAssessment, weights: Mapping[str, Weight]) -> bool:
        """Keep what the questions of an assessment weigh; nothing where the case was judged again meanwhile."""
        case = case_of(reference)
        with writing(self._engine) as session:
            current = current_assessment(session, case)
            if current is None or (current.made_at, current.assessment) != (of.made_at, of.assessment):
                return False
            for item, weight in weights.items():
                here = (ItemRow.reference == case, ItemRow.id == item)
                session.execute(update(ItemRow).where(*here).values(**_weight_columns(weight)))
            return True

    # passing on

    def escalate(self, reference: str, item: str, by: str, note: str | None, now: datetime) -> None:
        """Pass a question to the security team. It stays open."""
        case = case_of(reference)
        with writing(self._engine) as session:
            row = session.get_one(ItemRow, (case, item))
            row.escalated_at, row.escalated_by, row.escalated_note = now, by, note
            append(session, now, by, "escalated", {"case": case, "item": item, "note": note})


def _claimed(chosen: Select[*Columns]) -> Select[*Columns]:
    return chosen.outerjoin_from(ItemRow, ClaimRow, OF_ITEM)


def _conditions(wanted: Filter, me: str, now: datetime) -> list[ColumnElement[bool]]:
    given: list[tuple[object, ColumnElement[bool]]] = [
        (wanted.case, ItemRow.reference.icontains(wanted.case or "", autoescape=True)),
        (wanted.kind, ItemRow.kind == wanted.kind),
        (wanted.clause, ItemRow.clause == wanted.clause),
        (wanted.older, ItemRow.first_asked_at < now - timedelta(days=wanted.older or 0)),
        (wanted.mine, and_(ClaimRow.by == me, ClaimRow.until > now)),
        (wanted.escalated, ItemRow.escalated_at.is_not(None)),
        (wanted.fix, ItemRow.fix == wanted.fix),
    ]
    return [WAITS, *(condition for said, condition in given if said)]


# The order falls by impact and rises by the rest, which no index holds as a whole: asked one impact at a time, each
# statement is a step in the index of the queue instead of a sort of all of it.


def _following(session: Session, offered: Sequence[ColumnElement[bool]], here: ItemRow) -> tuple[str, str] | None:
    """What comes after this row in the queue's order."""
    keys = (ItemRow.due, ItemRow.first_asked_at, ItemRow.reference, ItemRow.position)
    values = (here.due, here.first_asked_at, here.reference, here.position)
    own = tuple_(*(literal(value, key.type) for value, key in zip(values, keys, strict=True)))
    found = _first(session, [*offered, ItemRow.impact == here.impact, tuple_(*keys) > own])
    return found or _first_below(session, offered, here.impact)


def _first_below(
    session: Session, offered: Sequence[ColumnElement[bool]], impact: int | None
) -> tuple[str, str] | None:
    """The first of those of the highest impact below this one, or of the highest of all."""
    below = [*offered, *([] if impact is None else [ItemRow.impact < impact])]
    highest = _claimed(select(ItemRow.impact)).where(*below).order_by(ItemRow.impact.desc()).limit(1)
    found = session.scalar(highest)
    return None if found is None else _first(session, [*offered, ItemRow.impact == found])


def _first(session: Session, conditions: Sequence[ColumnElement[bool]]) -> tuple[str, str] | None:
    """Of those of one impact."""
    ordered = _claimed(select(ItemRow.reference, ItemRow.id)).where(*conditions).order_by(*ORDER[1:]).limit(1)
    row = session.execute(ordered).first()
    return (row[0], row[1]) if row else None


def _weight_columns(weight: Weight) -> dict[str, Any]:
    return {
        "impact": weight.impact,
        "decisive": weight.decisive,
        "cited": weight.cited,
        "due": weight.due or NEVER,
        "idle": weight.idle,
        "fix": weight.fix,
        "weighed": True,
    }


def queued(session: Session, rows: Sequence[Sequence[Any]]) -> tuple[QueuedItem, ...]:
    """Rows of questions, each with its claim or ``None``, as values; their answers in one statement."""
    said = _answers(session, [row[0] for row in rows])
    return tuple(_queued(row[0], row[1], said.get((row[0].reference, row[0].id), ())) for row in rows)


def queued_one(session: Session, row: ItemRow) -> QueuedItem:
    """A question with its claim and its answers."""
    claim = session.get(ClaimRow, (row.reference, row.id))
    said = _answers(session, [row])
    return _queued(row, claim, said.get((row.reference, row.id), ()))


def note_answers(session: Session, case: str, item: str) -> None:
    """What the answers that now hold mean for the queue: an illegible reading does not wait for a person."""
    row = session.get(ItemRow, (case, item))
    if row is None:
        return
    newest = newest_answer(session, case, item)
    row.illegible = newest is not None and Answer.model_validate_json(newest.answer).what is What.ILLEGIBLE


def newest_answer(session: Session, case: str, item: str) -> AnswerRow | None:
    """The newest answer to a question that holds."""
    session.flush()
    held = select(AnswerRow).where(AnswerRow.reference == case, AnswerRow.item == item, AnswerRow.undone_at.is_(None))
    return session.scalars(held.order_by(AnswerRow.at.desc(), AnswerRow.id.desc()).limit(1)).first()


def _queued(row: ItemRow, claim: ClaimRow | None, answers: Sequence[Answer]) -> QueuedItem:
    passed = Escalation(str(row.escalated_by), row.escalated_at, row.escalated_note) if row.escalated_at else None
    return QueuedItem(
        reference=row.reference,
        item=ReviewItem.model_validate_json(row.item),
        asked=row.asked,
        first_asked_at=row.first_asked_at,
        answers=tuple(answers),
        weight=Weight(
            impact=row.impact,
            decisive=row.decisive,
            cited=row.cited,
            due=None if row.due == NEVER else row.due,
            idle=row.idle,
            weighed=row.weighed,
            fix=row.fix,
        ),
        claim=Claim(claim.by, claim.since, claim.until) if claim else None,
        escalated=passed,
    )


def _answers(session: Session, rows: Sequence[ItemRow]) -> dict[tuple[str, str], list[Answer]]:
    """The answers that hold, oldest first, of each question, by the cases that they are of."""
    found: dict[tuple[str, str], list[Answer]] = {}
    wanted = {(row.reference, row.id) for row in rows}
    cases = sorted({row.reference for row in rows})
    for start in range(0, len(cases), 500):  # a database takes so many values in one statement
        held = select(AnswerRow).where(
            AnswerRow.reference.in_(cases[start : start + 500]), AnswerRow.undone_at.is_(None)
        )
        for answer in session.scalars(held.order_by(AnswerRow.at, AnswerRow.id)):
            if (answer.reference, answer.item) in wanted:
                kept = found.setdefault((answer.reference, answer.item), [])
                kept.append(Answer.model_validate_json(answer.answer))
    return found
