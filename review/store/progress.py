"""How far some cases have got, told by what is stored of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from review.store.tables import AssessmentRow, DocumentRow, JudgementRow, RoundFileRow, RoundRow


@dataclass(frozen=True)
class Progress:
    """Counts that grow while somebody works on the cases."""

    read: int
    """Files of the current rounds that this version of the program has read."""
    judged: int
    """Judgements of the cases, ever."""


def progress_of(engine: Engine, references: Sequence[str], made_by: str) -> Progress:
    """Of the cases of these references, without a version."""
    read = (
        select(func.count())
        .select_from(RoundRow)
        .join(RoundFileRow, RoundFileRow.round_id == RoundRow.id)
        .join(DocumentRow, DocumentRow.sha256 == RoundFileRow.sha256)
        .where(RoundRow.reference.in_(references), RoundRow.current)
        .where(DocumentRow.made_by == made_by, DocumentRow.as_kind == "")
    )
    judged = (
        select(func.count())
        .select_from(AssessmentRow)
        .join(JudgementRow, JudgementRow.assessment_id == AssessmentRow.id)
        .where(AssessmentRow.reference.in_(references))
    )
    with Session(engine) as session:
        return Progress(session.scalar(read) or 0, session.scalar(judged) or 0)
