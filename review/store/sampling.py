"""What the store keeps for the trust page: the blind sample, facts of each assessment, when questions were opened."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from evidence.findings import Assessment, ReviewItem
from review.backlog import Closing, Judged
from review.quality import Answers, Facts, Opening, SampledField, Share
from review.references import case_of
from review.samples import Sampled, draw, spread
from review.store.comments import CaseEvent, CaseEventRow
from review.store.engine import writing
from review.store.history import current_assessment
from review.store.repository import answer_of
from review.store.secret import secret
from review.store.tables import (
    AnswerRow,
    AssessmentFactsRow,
    AssessmentRow,
    ItemRow,
    JudgementRow,
    OpeningRow,
    SampledRow,
)

KEY = 1


class Sampling:
    """The blind sample and its neighbours, over an engine whose schema is up to date."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def mix_in(self, assessment: Assessment, facts: Facts, share: float, now: datetime) -> tuple[Sampled, ...]:
        """Put the drawn fields of a case's current assessment into the queue and keep its facts; what was drawn.

        The same again changes nothing; nor does an assessment that is no longer the current one.
        """
        case = case_of(assessment.reference)
        with writing(self._engine) as session:
            current = current_assessment(session, case)
            if current is None or current.assessment != assessment.model_dump_json():
                return ()
            drawn = draw(assessment, case, secret(session, KEY), share)
            _keep(session, case, drawn, now)
            _ask(session, case, drawn, [item.id for item in assessment.review_items], current.made_at)
            _keep_facts(session, current.id, facts, [one.item.id for one in drawn])
            return drawn

    def unmeasured(self) -> tuple[str, ...]:
        """The cases of whose current assessment no facts are kept."""
        kept = select(AssessmentFactsRow.assessment_id)
        with Session(self._engine) as session:
            cases = select(AssessmentRow.reference).where(AssessmentRow.current, AssessmentRow.id.not_in(kept))
            return tuple(session.scalars(cases.order_by(AssessmentRow.reference)))

    def items(self, reference: str) -> frozenset[str]:
        """The ids of the questions about fields of a case that were ever drawn."""
        drawn = select(SampledRow.item).where(SampledRow.reference == case_of(reference))
        with Session(self._engine) as session:
            return frozenset(session.scalars(drawn))

    def sampled(self) -> tuple[SampledField, ...]:
        """Every field that was ever drawn."""
        with Session(self._engine) as session:
            rows = session.scalars(select(SampledRow).order_by(SampledRow.reference, SampledRow.item))
            return tuple(
                SampledField(
                    row.reference,
                    row.item,
                    row.sha256,
                    row.kind,
                    row.field,
                    row.channel,
                    json.loads(row.value),
                    row.drawn_at,
                    row.ended_at,
                )
                for row in rows
            )

    def opened(self, reference: str, item: str, by: str, now: datetime) -> None:
        """Note that somebody who may answer opened the page of a question."""
        with writing(self._engine) as session:
            session.add(OpeningRow(reference=case_of(reference), item=item, by=by, at=now))

    def openings(self) -> tuple[Opening, ...]:
        with Session(self._engine) as session:
            rows = session.execute(select(OpeningRow.reference, OpeningRow.item, OpeningRow.by, OpeningRow.at))
            return tuple(Opening(*row) for row in rows)

    def answers(self) -> Answers:
        """Every answer ever given, oldest first, those taken back among them."""
        with Session(self._engine) as session:
            rows = session.scalars(select(AnswerRow).order_by(AnswerRow.at, AnswerRow.id))
            return tuple((row.reference, answer_of(row)) for row in rows)

    def judged(self) -> tuple[Judged, ...]:
        """When which assessment became current, oldest first, with its facts."""
        facts = AssessmentFactsRow
        query = (
            select(JudgementRow.at, AssessmentRow.reference, facts)
            .join(AssessmentRow, AssessmentRow.id == JudgementRow.assessment_id)
            .join(facts, facts.assessment_id == AssessmentRow.id)
            .order_by(JudgementRow.at, JudgementRow.id)
        )
        with Session(self._engine) as session:
            return tuple(Judged(at, reference, _facts(row)) for at, reference, row in session.execute(query))

    def closings(self) -> tuple[Closing, ...]:
        kinds = (CaseEvent.CLOSED.value, CaseEvent.REOPENED.value)
        query = select(CaseEventRow.at, CaseEventRow.reference, CaseEventRow.what).where(CaseEventRow.what.in_(kinds))
        with Session(self._engine) as session:
            rows = session.execute(query.order_by(CaseEventRow.id))
            return tuple(Closing(at, reference, what == kinds[0]) for at, reference, what in rows)

    def since(self) -> dict[tuple[str, str], datetime]:
        """When each question was first asked that waits or waited for somebody."""
        query = select(ItemRow.reference, ItemRow.id, ItemRow.first_asked_at).where(~ItemRow.idle, ~ItemRow.illegible)
        with Session(self._engine) as session:
            return {(reference, item): at for reference, item, at in session.execute(query)}


def _keep(session: Session, case: str, drawn: Sequence[Sampled], now: datetime) -> None:
    kept = {row.item: row for row in session.scalars(select(SampledRow).where(SampledRow.reference == case))}
    for one in drawn:
        row = kept.pop(one.item.id, None)
        if row is None or row.value != one.value:
            row = _new(session, row, case, one)
            row.drawn_at = now
        row.ended_at = None
    for row in kept.values():
        row.ended_at = row.ended_at or now


def _new(session: Session, row: SampledRow | None, case: str, one: Sampled) -> SampledRow:
    if row is None:
        row = SampledRow(reference=case, item=one.item.id)
        session.add(row)
    row.sha256, row.kind, row.field = one.sha256, one.kind, str(one.item.field)
    row.channel, row.value = one.channel, one.value
    return row


def _ask(session: Session, case: str, drawn: Sequence[Sampled], own: Sequence[str], since: datetime) -> None:
    """Ask the drawn fields among the case's own questions, at places that follow from the key."""
    rows = {row.id: row for row in session.scalars(select(ItemRow).where(ItemRow.reference == case))}
    was = [row.id for row in sorted(rows.values(), key=lambda row: row.position) if row.asked]
    order = list(own)
    for one in drawn:
        if one.item.id not in rows:
            rows[one.item.id] = ItemRow(reference=case, id=one.item.id, first_asked_at=since, asked=False)
            session.add(rows[one.item.id])
        _write(rows[one.item.id], one.item)
        order.insert(spread(one.chance, len(order) + 1), one.item.id)
    if order != was:
        for row in rows.values():
            row.asked = row.id in order
            row.position = order.index(row.id) if row.asked else row.position


def _write(row: ItemRow, item: ReviewItem) -> None:
    row.item, row.kind, row.clause = item.model_dump_json(), item.kind.value, item.clause
    row.organisation, row.file = item.organisation, item.file
    if not row.asked:
        row.position, row.weighed = 0, False


def _keep_facts(session: Session, assessment: int, facts: Facts, drawn: Sequence[str]) -> None:
    session.merge(
        AssessmentFactsRow(
            assessment_id=assessment,
            asked=json.dumps([*facts.asked, *drawn]),
            fields=facts.fields.of,
            fields_alone=facts.fields.number,
            verdicts=facts.verdicts.of,
            verdicts_alone=facts.verdicts.number,
        )
    )


def _facts(row: AssessmentFactsRow) -> Facts:
    return Facts(
        asked=tuple(json.loads(row.asked)),
        fields=Share(row.fields_alone, row.fields),
        verdicts=Share(row.verdicts_alone, row.verdicts),
    )
