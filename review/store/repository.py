"""The store: the one way in to what is kept. Each method is one transaction, all of it or nothing.

What is the same as before is recognised by its digest and changes nothing, so a run that was killed is
simply started again.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from evidence.contents import Document
from evidence.errors import CallError, StoreUnavailable
from evidence.findings import Assessment, ReviewItem, Verdict
from review.answers import Answer
from review.store.blobs import Blobs
from review.store.engine import WRITING, make_engine
from review.store.records import CaseSummary, KeptAssessment, QueuedItem, ReceivedFile, Submission
from review.store.schema import migrate
from review.store.tables import (
    AnswerRow,
    AssessmentRow,
    CaseRow,
    DocumentRow,
    FileRow,
    ItemRow,
    RoundFileRow,
    RoundRow,
)


def open_store(url: str, blobs: Path) -> "Store":
    """Open the store and bring its schema up to date; raises ``StoreUnavailable``."""
    engine = make_engine(url)
    try:
        migrate(engine.execution_options(**{WRITING: True}))
    except DBAPIError as error:
        engine.dispose()
        raise StoreUnavailable(f"{engine.url.render_as_string()}: cannot be opened: {error.orig}") from error
    except StoreUnavailable:
        engine.dispose()
        raise
    return Store(engine, Blobs(blobs))


class Store:
    """Cases, files, documents, assessments, questions and answers. Close it, or use it in a ``with``."""

    def __init__(self, engine: Engine, blobs: Blobs) -> None:
        self._engine, self.blobs = engine, blobs

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        engine = self._engine.execution_options(**{WRITING: True})
        with Session(engine, expire_on_commit=False) as session, session.begin():
            yield session

    # what is handed in

    def keep_file(self, sha256: str, data: bytes) -> None:
        """Keep bytes as received. The bytes are safe before the database speaks of them."""
        self.blobs.keep(sha256, data)
        with self._writing() as session:
            if session.get(FileRow, sha256) is None:
                session.add(FileRow(sha256=sha256, size=len(data), first_received_at=_now()))

    def receive(self, submission: Submission) -> bool:
        """Make this the current round of its case; whether it differs from what was the current one."""
        application, digest = submission.application, submission.digest
        with self._writing() as session:
            if session.get(CaseRow, application.reference) is None:
                session.add(CaseRow(reference=application.reference, title=application.title, first_received_at=_now()))
                session.flush()
            before = _current_round(session, application.reference)
            if before is not None and before.digest == digest:
                before.as_at = submission.as_at
                return False
            _set_current(session, application.reference, submission, digest)
            return True

    def submission(self, reference: str) -> Submission:
        """The current round of a case; raises ``CallError`` for a case that is not stored."""
        with self._reading() as session:
            row = _current_round(session, reference)
            if row is None:
                raise CallError(f"{reference}: no such case is stored; `assure cases` lists them")
            files = session.scalars(
                select(RoundFileRow).where(RoundFileRow.round_id == row.id).order_by(RoundFileRow.position)
            )
            received = tuple(
                ReceivedFile(f.name, f.sha256, Document.model_validate_json(f.unopened) if f.unopened else None)
                for f in files
            )
            return Submission(row.application, row.decisions, received, row.as_at)

    # documents

    def document(self, sha256: str, made_by: str, as_kind: str = "") -> Document | None:
        """The file as this version read it, if it has."""
        with self._reading() as session:
            row = session.get(DocumentRow, (sha256, made_by, as_kind))
            return None if row is None else Document.model_validate_json(row.document)

    def has_document(self, sha256: str, made_by: str) -> bool:
        with self._reading() as session:
            return session.get(DocumentRow, (sha256, made_by, "")) is not None

    def keep_document(self, document: Document, made_by: str, as_kind: str = "") -> None:
        with self._writing() as session:
            session.merge(
                DocumentRow(
                    sha256=document.sha256, made_by=made_by, as_kind=as_kind, document=document.model_dump_json()
                )
            )

    # assessments and questions

    def keep_assessment(self, assessment: Assessment, made_by: dict[str, Any], answers: Sequence[Answer]) -> bool:
        """Make this the case's current assessment and its questions the queue's; whether anything is new."""
        reference = assessment.reference
        text = assessment.model_dump_json()
        with self._writing() as session:
            current = _current_round(session, reference)
            if current is None:
                raise CallError(f"{reference}: no such case is stored")
            digest = _digest(current.digest, made_by, sorted(a.id for a in answers if a.holds), text)
            before = _current_assessment(session, reference)
            if before is not None and before.digest == digest:
                return False
            session.execute(update(AssessmentRow).where(AssessmentRow.reference == reference).values(current=False))
            kept = session.scalar(
                select(AssessmentRow).where(AssessmentRow.reference == reference, AssessmentRow.digest == digest)
            )
            if kept is None:
                kept = AssessmentRow(
                    reference=reference,
                    round_id=current.id,
                    digest=digest,
                    as_at=assessment.as_at,
                    verdict=assessment.verdict.value,
                    assessment=text,
                    made_by=made_by,
                    made_at=_now(),
                )
                session.add(kept)
            kept.current = True
            _ask(session, reference, assessment.review_items)
            return True

    def assessment(self, reference: str) -> Assessment:
        return Assessment.model_validate_json(self.kept_assessment(reference).assessment)

    def kept_assessment(self, reference: str) -> KeptAssessment:
        """The current assessment of a case; raises ``CallError`` where there is none."""
        with self._reading() as session:
            row = _current_assessment(session, reference)
            if row is None:
                raise CallError(f"{reference}: no assessment is stored; `assure cases` lists what is")
            return KeptAssessment(row.assessment, row.made_by, row.made_at)

    def queue(self, reference: str | None = None) -> tuple[QueuedItem, ...]:
        """The questions that the current assessments ask, case by case, in the order of the assessment."""
        with self._reading() as session:
            rows = session.scalars(
                select(ItemRow)
                .where(ItemRow.asked, *([ItemRow.reference == reference] if reference else []))
                .order_by(ItemRow.reference, ItemRow.position)
            )
            return tuple(_queued(session, row) for row in rows)

    def item(self, id: str, reference: str | None = None) -> QueuedItem:
        """One question by its id or the beginning of it; raises ``CallError`` where that is none or several."""
        with self._reading() as session:
            rows = session.scalars(
                select(ItemRow)
                .where(ItemRow.id.startswith(id, autoescape=True))
                .where(*([ItemRow.reference == reference] if reference else []))
                .order_by(ItemRow.reference, ItemRow.position)
            ).all()
            exact = [row for row in rows if row.id == id] or list(rows)
            if not exact:
                raise CallError(f"{id}: no such review item; `assure queue` lists them")
            if len(exact) > 1:
                cases = ", ".join(sorted({row.reference for row in exact}))
                raise CallError(f"{id}: {len(exact)} review items ({cases}): give the whole id, and --case")
            return _queued(session, exact[0])

    # answers

    def add_answer(self, reference: str, answer: Answer) -> None:
        with self._writing() as session:
            session.add(
                AnswerRow(
                    id=answer.id, reference=reference, item=answer.item, answer=answer.model_dump_json(), at=answer.at
                )
            )

    def undo_answer(self, id: str, by: str, at: datetime) -> str:
        """Take an answer back and return the reference of its case; raises ``CallError`` where it cannot be."""
        with self._writing() as session:
            row = session.get(AnswerRow, id)
            if row is None:
                raise CallError(f"{id}: no such answer; `assure answers` lists them")
            if row.undone_at is not None:
                raise CallError(f"{id}: {row.undone_by} has already taken this answer back")
            row.undone_at, row.undone_by = at, by
            return row.reference

    def answers(self, reference: str) -> tuple[Answer, ...]:
        """Every answer ever given for a case, oldest first, those taken back among them."""
        with self._reading() as session:
            return _answers(session, reference)

    # overview

    def cases(self) -> tuple[CaseSummary, ...]:
        with self._reading() as session:
            rows = session.scalars(select(CaseRow).order_by(CaseRow.reference)).all()
            return tuple(_summary(session, row) for row in rows)

    def counts(self) -> dict[str, int]:
        """How many rows of each there are."""
        tables = {
            "cases": CaseRow,
            "rounds": RoundRow,
            "files": FileRow,
            "documents": DocumentRow,
            "assessments": AssessmentRow,
            "review_items": ItemRow,
            "answers": AnswerRow,
        }
        with self._reading() as session:
            return {
                name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()
            }


def _now() -> datetime:
    """When a row is written: the record of a moment, no part of any assessment."""
    return datetime.now(UTC)


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def _current_round(session: Session, reference: str) -> RoundRow | None:
    return session.scalar(select(RoundRow).where(RoundRow.reference == reference, RoundRow.current))


def _current_assessment(session: Session, reference: str) -> AssessmentRow | None:
    return session.scalar(select(AssessmentRow).where(AssessmentRow.reference == reference, AssessmentRow.current))


def _set_current(session: Session, reference: str, submission: Submission, digest: str) -> None:
    session.execute(update(RoundRow).where(RoundRow.reference == reference).values(current=False))
    known = session.scalar(select(RoundRow).where(RoundRow.reference == reference, RoundRow.digest == digest))
    if known is not None:
        known.current, known.as_at = True, submission.as_at
        return
    row = RoundRow(
        reference=reference,
        digest=digest,
        application=submission.application_json,
        decisions=submission.decisions_json,
        received_at=_now(),
        as_at=submission.as_at,
        current=True,
    )
    session.add(row)
    session.flush()
    session.add_all(
        RoundFileRow(
            round_id=row.id,
            position=position,
            name=file.name,
            sha256=file.sha256,
            unopened=file.unopened.model_dump_json() if file.unopened else None,
        )
        for position, file in enumerate(submission.files)
    )


def _ask(session: Session, reference: str, items: Sequence[ReviewItem]) -> None:
    session.execute(update(ItemRow).where(ItemRow.reference == reference).values(asked=False))
    for position, item in enumerate(items):
        row = session.get(ItemRow, (reference, item.id))
        if row is None:
            row = ItemRow(reference=reference, id=item.id, first_asked_at=_now())
            session.add(row)
        row.position, row.item, row.asked = position, item.model_dump_json(), True


def _answers(session: Session, reference: str, item: str | None = None) -> tuple[Answer, ...]:
    rows = session.scalars(
        select(AnswerRow)
        .where(AnswerRow.reference == reference, *([AnswerRow.item == item] if item else []))
        .order_by(AnswerRow.at, AnswerRow.id)
    )
    return tuple(
        Answer.model_validate_json(row.answer).model_copy(
            update={"undone_at": row.undone_at, "undone_by": row.undone_by}
        )
        for row in rows
    )


def _queued(session: Session, row: ItemRow) -> QueuedItem:
    answers = tuple(answer for answer in _answers(session, row.reference, row.id) if answer.holds)
    return QueuedItem(row.reference, ReviewItem.model_validate_json(row.item), row.asked, row.first_asked_at, answers)


def _summary(session: Session, row: CaseRow) -> CaseSummary:
    current, kept = _current_round(session, row.reference), _current_assessment(session, row.reference)
    asked = session.scalar(
        select(func.count()).select_from(ItemRow).where(ItemRow.reference == row.reference, ItemRow.asked)
    )
    files = session.scalar(
        select(func.count()).select_from(RoundFileRow).where(RoundFileRow.round_id == (current.id if current else -1))
    )
    return CaseSummary(
        reference=row.reference,
        title=row.title,
        verdict=Verdict(kept.verdict) if kept else None,
        as_at=kept.as_at if kept else None,
        open_items=asked or 0,
        files=files or 0,
        received_at=current.received_at if current else row.first_received_at,
    )
