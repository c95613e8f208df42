"""The store: the one way in to what is kept. Each method is one transaction, all of it or nothing.

What is the same as before is recognised by its digest and changes nothing, so a run that was killed is
simply started again.

A case may be named by its reference with a version or without. With ``known_at`` a method gives what the
store held at that moment, whatever came later.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import ColumnElement, Engine, func, null, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from evidence.contents import Document
from evidence.errors import CallError, Overtaken, StoreUnavailable
from evidence.findings import Assessment, ReviewItem, Verdict
from evidence.registers import Registers
from review.answers import Answer, known
from review.learning.examples import Example
from review.references import case_of
from review.store.auditing import ANSWERED, TAKEN_BACK, all_faults, digest_of
from review.store.blobs import Blobs, blobs_at
from review.store.comments import closed_cases, must_be_open, reopen_for_round
from review.store.engine import BESIDE, WRITING, alone_on, be_patient, make_engine, writing
from review.store.examples import keep_examples
from review.store.history import current_assessment, current_round, rounds_of, submission_of, take_in
from review.store.log import Entry, append, entries
from review.store.memory import Key, Remembered
from review.store.putting import put
from review.store.records import CaseSummary, KeptAssessment, QueuedItem, Reception, Round, Submission
from review.store.registers import Shelf, Snapshot, SnapshotInUse, keep_snapshot, snapshots_in_use
from review.store.schema import migrate
from review.store.tables import (
    AnswerRow,
    AssessmentRow,
    CaseRow,
    DocumentRow,
    FileRow,
    ItemRow,
    JudgementRow,
    ReceiptRow,
    RoundFileRow,
    RoundRow,
    SnapshotRow,
)
from review.store.waiting import ORDER, newest_answer, note_answers, queued, queued_one

Clock = Callable[[], datetime]
NO_ANSWER = "{id}: no such answer; `assure answers` lists them"

Asked = tuple[str, str]
"""A question: the reference of its case without a version, and its id."""


def open_store(url: str, blobs: Path | str, now: Clock | None = None, blind_share: float = 0.0) -> "Store":
    """Open the store and bring its schema up to date; raises ``StoreUnavailable``.

    ``blobs`` is the folder of the files as received, or their URL in an object store.
    """
    files, engine = blobs_at(blobs), make_engine(url)
    try:
        migrate(engine.execution_options(**{WRITING: True}))
    except DBAPIError as error:
        engine.dispose()
        raise StoreUnavailable(f"{engine.url.render_as_string()}: cannot be opened: {error.orig}") from error
    except StoreUnavailable:
        engine.dispose()
        raise
    be_patient(engine)
    return Store(engine, files, now, blind_share)


class Store:
    """Cases, files, documents, assessments, questions and answers. Close it, or use it in a ``with``.

    ``now`` is the clock, in UTC, of the moments at which rows are written; ``blind_share`` the share of accepted
    fields that are asked about unmarked (``review.samples``).
    """

    def __init__(self, engine: Engine, blobs: Blobs, now: Clock | None = None, blind_share: float = 0.0) -> None:
        self._engine, self.blobs, self._now = engine, blobs, now or _utc
        self.blind_share = blind_share
        self._shelf, self._documents = Shelf(blobs), Remembered()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    @property
    def engine(self) -> Engine:
        """For what is kept beside the cases in the same database: people and their sessions."""
        return self._engine

    def now(self) -> datetime:
        """The moment, by the clock of this store."""
        return self._now()

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
        with writing(self._engine, BESIDE) as session:
            put(session, FileRow, {"sha256": sha256, "size": len(data), "first_received_at": self._now()}, once=True)

    def receive(self, submission: Submission) -> Reception:
        """Take in a round of a case. It becomes the current one unless a higher version is stored.

        The same again changes nothing but the as-at date, which is a question about the round, no part of it.
        """
        application = submission.application
        case = case_of(application.reference)
        with self._writing() as session:
            held = session.get(CaseRow, case)
            if held is None:
                held = CaseRow(reference=case, title=application.title, first_received_at=self._now())
                session.add(held)
                session.flush()
            before = current_round(session, case)
            new = take_in(session, case, submission, self._now())
            rounds, now = rounds_of(session, case), current_round(session, case)
            received = next(r for r in rounds if r.submission.digest == submission.digest)
            if received.current:
                held.title = application.title
                if new:
                    reopen_for_round(session, case, self._now(), application.reference)
            if before is now or not received.current:
                before = None
            return Reception(new, received, submission_of(session, before) if before else None)

    def submission(self, reference: str, known_at: datetime | None = None) -> Submission:
        """The current round of a case, or the one that was current at a moment.

        Raises ``CallError`` for a case that is not stored, or was not yet.
        """
        with self._reading() as session:
            row = current_round(session, case_of(reference), known_at)
            if row is None:
                raise CallError(f"{reference}: no such case {_stored(known_at)}; `assure cases` lists them")
            return submission_of(session, row)

    def rounds(self, reference: str) -> tuple[Round, ...]:
        """Every round of a case, the oldest version first, of one version the one handed in first.

        Raises ``CallError`` for a case that is not stored.
        """
        with self._reading() as session:
            rounds = rounds_of(session, case_of(reference))
        if not rounds:
            raise CallError(f"{reference}: no such case is stored; `assure cases` lists them")
        return rounds

    def received(self, reference: str) -> dict[str, datetime]:
        """When each file of a case, by its sha256, was first handed in for it."""
        first = (
            select(RoundFileRow.sha256, func.min(ReceiptRow.at))
            .join(ReceiptRow, ReceiptRow.round_id == RoundFileRow.round_id)
            .join(RoundRow, RoundRow.id == RoundFileRow.round_id)
            .where(RoundRow.reference == case_of(reference), RoundFileRow.sha256.is_not(None))
            .group_by(RoundFileRow.sha256)
        )
        with self._reading() as session:
            return {str(sha256): at for sha256, at in session.execute(first)}

    # documents

    def document(self, sha256: str, made_by: str, as_kind: str = "") -> Document | None:
        """The file as this version read it, if it has."""
        key = (sha256, made_by, str(as_kind))
        if (remembered := self._documents.get(key)) is not None:
            return remembered
        with self._reading() as session:
            text = session.scalar(select(DocumentRow.document).where(*_is_document(key)))
        if text is None:
            return None
        document = Document.model_validate_json(text)
        self._documents.put(key, document, len(text))
        return document

    def has_document(self, sha256: str, made_by: str) -> bool:
        with self._reading() as session:
            return session.scalar(select(DocumentRow.sha256).where(*_is_document((sha256, made_by, "")))) is not None

    def keep_document(self, document: Document, made_by: str, as_kind: str = "") -> None:
        key = {"sha256": document.sha256, "made_by": made_by, "as_kind": str(as_kind)}
        with writing(self._engine, BESIDE) as session:
            put(session, DocumentRow, {**key, "document": document.model_dump_json()})
        self._documents.forget((document.sha256, made_by, str(as_kind)))

    @contextmanager
    def alone_on(self, sha256: str) -> Iterator[None]:
        """While it lasts no other machine reads this file; see ``review.store.engine.alone_on``."""
        with alone_on(self._engine, sha256):
            yield

    # assessments and questions

    def keep_assessment(self, assessment: Assessment, made_by: dict[str, Any], answers: Sequence[Answer]) -> bool:
        """Make this the case's current assessment and its questions the queue's; whether anything is new."""
        case, text = case_of(assessment.reference), assessment.model_dump_json()
        with self._writing() as session:
            current = current_round(session, case)
            if current is None:
                raise CallError(f"{assessment.reference}: no such case is stored")
            digest = _digest(current.digest, made_by, sorted(a.id for a in answers if a.holds), text)
            before = current_assessment(session, case)
            if before is not None and before.digest == digest:
                return False
            session.execute(update(AssessmentRow).where(AssessmentRow.reference == case).values(current=False))
            kept = session.scalar(
                select(AssessmentRow).where(AssessmentRow.reference == case, AssessmentRow.digest == digest)
            )
            now = self._now()
            if kept is None:
                kept = AssessmentRow(
                    reference=case,
                    round_id=current.id,
                    digest=digest,
                    as_at=assessment.as_at,
                    verdict=assessment.verdict.value,
                    assessment=text,
                    made_by=made_by,
                    made_at=now,
                )
                session.add(kept)
            kept.current = True
            session.flush()
            session.add(JudgementRow(assessment_id=kept.id, at=now))
            _ask(session, case, assessment.review_items, now)
            return True

    def assessment(self, reference: str, known_at: datetime | None = None) -> Assessment:
        return Assessment.model_validate_json(self.kept_assessment(reference, known_at).assessment)

    def kept_assessment(self, reference: str, known_at: datetime | None = None) -> KeptAssessment:
        """The current assessment of a case, or the one at a moment; raises ``CallError`` where there is none."""
        with self._reading() as session:
            row = current_assessment(session, case_of(reference), known_at)
            if row is None:
                raise CallError(f"{reference}: no assessment {_stored(known_at)}; `assure cases` lists what is")
            judged = session.get_one(RoundRow, row.round_id)
            return KeptAssessment(row.assessment, row.made_by, row.made_at, judged.digest)

    def last_judged(self, reference: str) -> int | None:
        """A number that grows whenever judging the case gave another assessment than before; ``None``: never judged."""
        query = select(func.max(JudgementRow.id)).join(AssessmentRow, AssessmentRow.id == JudgementRow.assessment_id)
        with self._reading() as session:
            return session.scalar(query.where(AssessmentRow.reference == case_of(reference)))

    def queue(self, reference: str | None = None) -> tuple[QueuedItem, ...]:
        """The questions that the current assessments ask, in the order of the queue.

        Without a reference those of closed cases are left out.
        """
        with self._reading() as session:
            which = ItemRow.reference == case_of(reference) if reference else ItemRow.reference.not_in(closed_cases())
            asked = select(ItemRow, null()).where(ItemRow.asked, which).order_by(*ORDER)
            return queued(session, [tuple(row) for row in session.execute(asked)])

    def item(self, id: str, reference: str | None = None, exact: bool = False) -> QueuedItem:
        """One question by its id or, unless ``exact``, the beginning of it.

        Raises ``CallError`` where that is none or several.
        """
        with self._reading() as session:
            rows = session.scalars(
                select(ItemRow)
                .where(ItemRow.id == id if exact else ItemRow.id.startswith(id, autoescape=True))
                .where(*([ItemRow.reference == case_of(reference)] if reference else []))
                .order_by(ItemRow.reference, ItemRow.position)
            ).all()
            named = [row for row in rows if row.id == id] or list(rows)
            if not named:
                raise CallError(f"{id}: no such review item; `assure queue` lists them")
            if len(named) > 1:
                cases = ", ".join(sorted({row.reference for row in named}))
                raise CallError(f"{id}: {len(named)} review items ({cases}): give the whole id, and --case")
            return queued_one(session, named[0])

    # answers

    def add_answer(self, reference: str, answer: Answer) -> None:
        """Keep an answer; raises ``CallError`` where the case is closed."""
        self.add_answers([(reference, answer)])

    def add_answers(
        self,
        given: Sequence[tuple[str, Answer]],
        seen: Mapping[Asked, str | None] | None = None,
        examples: Mapping[str, Sequence[Example]] | None = None,
    ) -> None:
        """Keep answers, each with the reference of its case: all or none.

        ``seen`` names the newest answer to each question that its person knew of; ``examples`` are what the answers,
        by their ids, say of readings. Raises ``Overtaken`` where somebody
        has answered or taken back since, and where a case is closed.
        """
        with self._writing() as session:
            for reference, answer in given:
                case = case_of(reference)
                if seen is not None:
                    _must_be_as_seen(session, case, answer.item, seen[case, answer.item])
                _add_answer(session, case, answer)
                keep_examples(session, case, answer, (examples or {}).get(answer.id, ()))

    def undo_answer(self, id: str, by: str, at: datetime) -> str:
        """Take one answer back and return the reference of its case, as ``undo_answers`` does."""
        return self.undo_answers([id], by, at)[0]

    def undo_answers(self, ids: Iterable[str], by: str, at: datetime) -> tuple[str, ...]:
        """Take answers back, all or none; the references of their cases, each once.

        Raises ``CallError`` where there is no such answer, ``Overtaken`` where one is taken back already or its case
        is closed.
        """
        with self._writing() as session:
            return tuple(dict.fromkeys([_take_back(session, one, by, at) for one in dict.fromkeys(ids)]))

    def shared(self, id: str) -> tuple[tuple[str, Answer], ...]:
        """An answer and those that the same look gave elsewhere and that still hold, each with its case.

        That answer first; alone where it was given to one question. Raises ``CallError`` where there is no such answer.
        """
        with self._reading() as session:
            row = session.get(AnswerRow, id)
            if row is None:
                raise CallError(NO_ANSWER.format(id=id))
            own = answer_of(row)
            if own.batch is None:
                return ((row.reference, own),)
            same = select(AnswerRow).where(AnswerRow.at == row.at, AnswerRow.undone_at.is_(None), AnswerRow.id != id)
            others = session.scalars(same.order_by(AnswerRow.reference, AnswerRow.id)).all()
            held = [(other.reference, answer_of(other)) for other in others]
        return ((row.reference, own), *(one for one in held if one[1].batch == own.batch))

    def answers(self, reference: str, known_at: datetime | None = None) -> tuple[Answer, ...]:
        """Every answer ever given for a case, oldest first, those taken back among them.

        With ``known_at`` those given by then; one taken back later still held at that moment.
        """
        with self._reading() as session:
            return known(_answers(session, case_of(reference)), known_at)

    # registers

    def registers(self, known_at: datetime | None = None) -> Registers:
        """The registers as known at a moment, now when left out: the newest imported ones, else the shipped ones."""
        with self._reading() as session:
            return self._shelf.known(session, known_at)

    def registers_in_use(self, known_at: datetime | None = None) -> tuple[SnapshotInUse, ...]:
        """What is known of these without reading them."""
        with self._reading() as session:
            return snapshots_in_use(session, known_at)

    def keep_register(self, new: Snapshot, over: Snapshot, source: str) -> bool:
        """Make a snapshot that was laid over another the newest; ``False`` where it says the same.

        Raises ``CallError`` where the other is no longer the newest.
        """
        self.blobs.keep(new.sha256, new.text.encode())
        with self._writing() as session:
            return keep_snapshot(session, new, over, source, self._now())

    # the log of what people did

    def log_faults(self, expect: str | None = None) -> tuple[tuple[str, ...], Entry | None]:
        """What is wrong with the log and the answers that it tells of, and the newest entry."""
        with self._reading() as session:
            return tuple(all_faults(session, expect)), next(entries(session, 1), None)

    def log_entries(self, newest: int) -> tuple[Entry, ...]:
        """So many entries, the newest first."""
        with self._reading() as session:
            return tuple(entries(session, newest))

    # overview

    def references(self, known_at: datetime | None = None) -> tuple[str, ...]:
        """The references, without a version, of all cases, or of those stored by a moment."""
        by_then = () if known_at is None else (CaseRow.first_received_at <= known_at,)
        with self._reading() as session:
            return tuple(session.scalars(select(CaseRow.reference).where(*by_then).order_by(CaseRow.reference)))

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
            "register_snapshots": SnapshotRow,
        }
        with self._reading() as session:
            return {
                name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()
            }


def _is_document(key: Key) -> tuple[ColumnElement[bool], ...]:
    sha256, made_by, as_kind = key
    return DocumentRow.sha256 == sha256, DocumentRow.made_by == made_by, DocumentRow.as_kind == as_kind


def _utc() -> datetime:
    """When a row is written: the record of a moment, no part of any assessment."""
    return datetime.now(UTC)


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def _stored(known_at: datetime | None) -> str:
    return "is stored" if known_at is None else f"was stored at {known_at.isoformat()}"


def _ask(session: Session, reference: str, items: Sequence[ReviewItem], now: datetime) -> None:
    session.execute(update(ItemRow).where(ItemRow.reference == reference).values(asked=False))
    for position, item in enumerate(items):
        row = session.get(ItemRow, (reference, item.id))
        if row is None:
            row = ItemRow(reference=reference, id=item.id, first_asked_at=now)
            session.add(row)
        row.position, row.item, row.asked, row.weighed = position, item.model_dump_json(), True, False
        row.kind, row.clause, row.organisation, row.file = item.kind.value, item.clause, item.organisation, item.file


def _answers(session: Session, reference: str, item: str | None = None) -> tuple[Answer, ...]:
    rows = session.scalars(
        select(AnswerRow)
        .where(AnswerRow.reference == reference, *([AnswerRow.item == item] if item else []))
        .order_by(AnswerRow.at, AnswerRow.id)
    )
    return tuple(answer_of(row) for row in rows)


def answer_of(row: AnswerRow) -> Answer:
    """The answer as it was given, and whether it was taken back."""
    taken_back = {"undone_at": row.undone_at, "undone_by": row.undone_by}
    return Answer.model_validate_json(row.answer).model_copy(update=taken_back)


def _take_back(session: Session, id: str, by: str, at: datetime) -> str:
    row = session.get(AnswerRow, id)
    if row is None:
        raise CallError(NO_ANSWER.format(id=id))
    if row.undone_at is not None:
        raise Overtaken(f"{id}: {row.undone_by} has already taken this answer back")
    must_be_open(session, row.reference)
    row.undone_at, row.undone_by = at, by
    append(session, at, by, TAKEN_BACK, {"answer": id, "case": row.reference, "item": row.item})
    note_answers(session, row.reference, row.item)
    return row.reference


def _must_be_as_seen(session: Session, case: str, item: str, seen: str | None) -> None:
    newest = newest_answer(session, case, item)
    if (newest.id if newest else None) == seen:
        return
    said = answer_of(newest) if newest else None
    changed = f"{said.by} has answered this meanwhile ({said.what.value})" if said else "an answer was taken back"
    raise Overtaken(f"{case}: {changed}. Nothing of yours was saved.")


def _add_answer(session: Session, case: str, answer: Answer) -> None:
    must_be_open(session, case)
    said = answer.model_dump_json()
    session.add(AnswerRow(id=answer.id, reference=case, item=answer.item, answer=said, at=answer.at))
    about = {"answer": answer.id, "case": case, "item": answer.item, "digest": digest_of(said)}
    batch = {"batch": answer.batch} if answer.batch else {}
    append(session, answer.at, answer.by, ANSWERED, {**about, "said": answer.what.value, **batch})
    note_answers(session, case, answer.item)


def _summary(session: Session, row: CaseRow) -> CaseSummary:
    current, kept = current_round(session, row.reference), current_assessment(session, row.reference)
    asked = session.scalar(
        select(func.count()).select_from(ItemRow).where(ItemRow.reference == row.reference, ItemRow.asked)
    )
    files = session.scalar(
        select(func.count()).select_from(RoundFileRow).where(RoundFileRow.round_id == (current.id if current else -1))
    )
    rounds = session.scalar(select(func.count()).select_from(RoundRow).where(RoundRow.reference == row.reference))
    return CaseSummary(
        reference=row.reference,
        title=row.title,
        verdict=Verdict(kept.verdict) if kept else None,
        as_at=kept.as_at if kept else None,
        open_items=asked or 0,
        files=files or 0,
        received_at=current.received_at if current else row.first_received_at,
        round_reference=current.full_reference if current else row.reference,
        rounds=rounds or 0,
    )
