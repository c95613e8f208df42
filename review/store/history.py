"""Which round and which assessment of a case was current at a moment, told from the log of when each came.

The current round is that of the highest version, of one version the one handed in last. So an older version
that arrives late never becomes current, and what was known at any moment can be told again.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from evidence.contents import Document
from evidence.findings import Verdict
from review.references import version_of
from review.store.records import ReceivedFile, Round, Submission
from review.store.tables import AssessmentRow, JudgementRow, ReceiptRow, RoundFileRow, RoundRow


def current_round(session: Session, case: str, known_at: datetime | None = None) -> RoundRow | None:
    """The round that is current, or was at that moment."""
    if known_at is None:
        return session.scalar(select(RoundRow).where(RoundRow.reference == case, RoundRow.current))
    newest = _newest(session, _receipts(case).where(ReceiptRow.at <= known_at))
    return None if newest is None else session.get(RoundRow, newest)


def current_assessment(session: Session, case: str, known_at: datetime | None = None) -> AssessmentRow | None:
    """The assessment that is current, or was at that moment."""
    if known_at is None:
        return session.scalar(select(AssessmentRow).where(AssessmentRow.reference == case, AssessmentRow.current))
    newest = _newest(session, _judgements(case).where(JudgementRow.at <= known_at))
    return None if newest is None else session.get(AssessmentRow, newest)


def _receipts(case: str) -> Select[int, str, datetime, int]:
    return (
        select(RoundRow.id, RoundRow.full_reference, ReceiptRow.at, ReceiptRow.id)
        .join(ReceiptRow, ReceiptRow.round_id == RoundRow.id)
        .where(RoundRow.reference == case)
    )


def _judgements(case: str) -> Select[int, str, datetime, int]:
    return (
        select(AssessmentRow.id, RoundRow.full_reference, JudgementRow.at, JudgementRow.id)
        .join(JudgementRow, JudgementRow.assessment_id == AssessmentRow.id)
        .join(RoundRow, RoundRow.id == AssessmentRow.round_id)
        .where(AssessmentRow.reference == case)
    )


def _newest(session: Session, entries: Select[int, str, datetime, int]) -> int | None:
    """The id of the highest version's newest entry."""
    rows = session.execute(entries).all()
    return max(rows, key=lambda row: (version_of(row[1]), row[2], row[3]))[0] if rows else None


def _last_received(session: Session, case: str) -> dict[int, datetime]:
    """When each round of a case was last handed in, the oldest version first, of one version the oldest first."""
    rows = session.execute(_receipts(case)).all()
    last = {row[0]: row for row in sorted(rows, key=lambda row: (row[2], row[3]))}
    ordered = sorted(last.values(), key=lambda row: (version_of(row[1]), row[2], row[3]))
    return {row[0]: row[2] for row in ordered}


def take_in(session: Session, case: str, submission: Submission, at: datetime) -> bool:
    """Record a round as handed in; whether it differs from the newest of its version. Nothing where it does not."""
    reference, digest = submission.application.reference, submission.digest
    version = version_of(reference)
    entries = [row for row in session.execute(_receipts(case)).all() if version_of(row[1]) == version]
    newest = max(entries, key=lambda row: (row[2], row[3]))[0] if entries else None
    known = session.scalar(select(RoundRow).where(RoundRow.reference == case, RoundRow.digest == digest))
    row = known or _add_round(session, case, submission, digest, at)
    row.as_at = submission.as_at
    if row.id == newest:
        return False
    session.add(ReceiptRow(round_id=row.id, at=at))
    session.flush()
    current = _newest(session, _receipts(case))
    session.execute(update(RoundRow).where(RoundRow.reference == case).values(current=RoundRow.id == current))
    return True


def _add_round(session: Session, case: str, submission: Submission, digest: str, at: datetime) -> RoundRow:
    application = submission.application
    named = (application.reference, application.title, *(one.name for one in application.organisations))
    row = RoundRow(
        reference=case,
        full_reference=application.reference,
        digest=digest,
        application=submission.application_json,
        decisions=submission.decisions_json,
        received_at=at,
        as_at=submission.as_at,
        current=False,
        words=" ".join(named).casefold(),
        due=application.agreement_start,
    )
    session.add(row)
    session.flush()
    session.add_all(_file_rows(row.id, submission))
    return row


def _file_rows(round_id: int, submission: Submission) -> Sequence[RoundFileRow]:
    return [
        RoundFileRow(
            round_id=round_id,
            position=position,
            name=file.name,
            sha256=file.sha256,
            unopened=file.unopened.model_dump_json() if file.unopened else None,
        )
        for position, file in enumerate(submission.files)
    ]


def submission_of(session: Session, row: RoundRow) -> Submission:
    """What was handed in, as the store takes it."""
    files = session.scalars(select(RoundFileRow).where(RoundFileRow.round_id == row.id).order_by(RoundFileRow.position))
    received = tuple(
        ReceivedFile(f.name, f.sha256, Document.model_validate_json(f.unopened) if f.unopened else None) for f in files
    )
    return Submission(row.application, row.decisions, received, row.as_at)


def rounds_of(session: Session, case: str) -> tuple[Round, ...]:
    """Every round of a case, the oldest version first, of one version the one handed in first."""
    received = _last_received(session, case)
    numbers = {row: number for number, row in enumerate(sorted(received), 1)}
    return tuple(_round(session, row, numbers[row], at) for row, at in received.items())


def _round(session: Session, id: int, number: int, at: datetime) -> Round:
    row = session.get_one(RoundRow, id)
    judged = session.scalars(
        select(AssessmentRow)
        .join(JudgementRow, JudgementRow.assessment_id == AssessmentRow.id)
        .where(AssessmentRow.round_id == id)
        .order_by(JudgementRow.at.desc(), JudgementRow.id.desc())
        .limit(1)
    ).first()
    verdict, as_at = (Verdict(judged.verdict), judged.as_at) if judged else (None, None)
    return Round(number, row.full_reference, at, row.current, submission_of(session, row), verdict, as_at)
