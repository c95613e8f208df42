"""The tables. What the pipeline speaks in (documents, assessments, items) is kept as the JSON of its own types.

Answers are never changed or deleted: taking one back fills ``undone_at``. Times are UTC.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import DateTime

from review.store.keys import CLAUSE, NAME

NEVER = date.max
"""The due date of what is never due, so that a database can order by it."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime, dict[str, Any]: JSON, bytes: LargeBinary}  # noqa: RUF012 (SQLAlchemy's own name)


class CaseRow(Base):
    """A case, known by its application's reference without the version."""

    __tablename__ = "cases"
    reference: Mapped[str] = mapped_column(NAME, primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    first_received_at: Mapped[datetime]


class RoundRow(Base):
    """What was handed in for a case at one time; the same folder again is the same round."""

    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("reference", "digest"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(ForeignKey("cases.reference"))
    full_reference: Mapped[str] = mapped_column(NAME, server_default="")
    """With the version that it was handed in as."""
    digest: Mapped[str] = mapped_column(String(64))
    """Of application, decisions and the files with their names."""
    application: Mapped[bytes]
    decisions: Mapped[bytes | None]
    received_at: Mapped[datetime]
    as_at: Mapped[date | None]
    """The date that the assessment is to speak of where one was named; else the day on which it is made."""
    current: Mapped[bool]
    """Today's; ``receipts`` tell which was current at any moment."""
    words: Mapped[str] = mapped_column(Text, server_default="")
    """What a search in the list of cases looks in, in the form in which words are compared."""
    due: Mapped[date | None]
    """When the agreement is to start."""


class ReceiptRow(Base):
    """That a round was handed in at a moment, for the first time or again after another."""

    __tablename__ = "receipts"
    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), index=True)
    at: Mapped[datetime]


class FileRow(Base):
    """Bytes as received, kept in the folder of files under their sha256."""

    __tablename__ = "files"
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    first_received_at: Mapped[datetime]


class RoundFileRow(Base):
    """A file's name in a round. One that could not be opened has no bytes, only the document that says so."""

    __tablename__ = "round_files"
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str | None] = mapped_column(ForeignKey("files.sha256"), index=True)
    unopened: Mapped[str | None] = mapped_column(Text)


class DocumentRow(Base):
    """A file as one version of the program read it; ``as_kind`` where a person said what kind it is.

    Not tied to ``files``: an attachment has a sha256 of its own and no bytes of its own.
    """

    __tablename__ = "documents"
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    made_by: Mapped[str] = mapped_column(String(64), primary_key=True)
    as_kind: Mapped[str] = mapped_column(String(40), primary_key=True, default="")
    document: Mapped[str] = mapped_column(Text)


class AssessmentRow(Base):
    """All findings on a case as at a date; the same inputs are the same assessment."""

    __tablename__ = "assessments"
    __table_args__ = (UniqueConstraint("reference", "digest"), Index("ix_assessments_latest", "reference", "current"))
    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(ForeignKey("cases.reference"))
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    """Of round, as-at date, versions and the answers that held."""
    as_at: Mapped[date]
    verdict: Mapped[str] = mapped_column(String(20))
    assessment: Mapped[str] = mapped_column(Text)
    made_by: Mapped[dict[str, Any]]
    made_at: Mapped[datetime]
    current: Mapped[bool]
    """Today's; ``judgements`` tell which was current at any moment."""


class JudgementRow(Base):
    """That an assessment became the case's current one at a moment, for the first time or again after another."""

    __tablename__ = "judgements"
    id: Mapped[int] = mapped_column(primary_key=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessments.id"), index=True)
    at: Mapped[datetime]


class ItemRow(Base):
    """A question of a case; ``asked`` while its newest assessment asks it.

    What is beside ``item`` orders, filters and groups the queue, so that it is read from the database alone.
    """

    __tablename__ = "review_items"
    __table_args__ = (
        Index("ix_review_items_queue", "asked", "impact", "due", "first_asked_at", "reference", "position"),
    )
    reference: Mapped[str] = mapped_column(ForeignKey("cases.reference"), primary_key=True)
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    position: Mapped[int]
    item: Mapped[str] = mapped_column(Text)
    asked: Mapped[bool] = mapped_column(index=True)
    first_asked_at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(String(20), server_default="")
    clause: Mapped[str | None] = mapped_column(CLAUSE)
    organisation: Mapped[str | None] = mapped_column(NAME)
    file: Mapped[str | None] = mapped_column(Text)
    fix: Mapped[str | None] = mapped_column(String(64), index=True)
    """The same for questions that one look at the same bytes answers; ``None`` where every question is its own."""
    impact: Mapped[int] = mapped_column(server_default="0")
    """How many verdicts one answer to it can turn; see ``review.impact``."""
    decisive: Mapped[bool] = mapped_column(server_default=false())
    cited: Mapped[int] = mapped_column(server_default="0")
    """How many findings wait for it."""
    due: Mapped[date] = mapped_column(server_default=str(NEVER))
    idle: Mapped[bool] = mapped_column(server_default=false())
    """No answer to it turns any verdict: it does not wait."""
    weighed: Mapped[bool] = mapped_column(server_default=false())
    """Whether these numbers are of the case as it now is."""
    illegible: Mapped[bool] = mapped_column(server_default=false())
    """A person found that nobody can read it: the applicant must be asked."""
    escalated_at: Mapped[datetime | None]
    escalated_by: Mapped[str | None] = mapped_column(Text)
    escalated_note: Mapped[str | None] = mapped_column(Text)


class ClaimRow(Base):
    """Who looks at a question, until when others leave it alone."""

    __tablename__ = "claims"
    reference: Mapped[str] = mapped_column(NAME, primary_key=True)
    item: Mapped[str] = mapped_column(String(64), primary_key=True)
    by: Mapped[str] = mapped_column(Text)
    """The name that they sign their answers with."""
    since: Mapped[datetime]
    until: Mapped[datetime]


class AnswerRow(Base):
    """What a person said; the whole answer as JSON, with what is searched for beside it."""

    __tablename__ = "answers"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    reference: Mapped[str] = mapped_column(ForeignKey("cases.reference"), index=True)
    item: Mapped[str] = mapped_column(String(64))
    answer: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None] = mapped_column(Text)


class SnapshotRow(Base):
    """A register as it was learnt at a moment; its bytes lie among the files under their sha256."""

    __tablename__ = "register_snapshots"
    __table_args__ = (Index("ix_register_snapshots_newest", "register", "learnt_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    register: Mapped[str] = mapped_column(String(10))
    """``ods`` or ``dspt``."""
    dated: Mapped[date]
    """The newest day of which it says anything."""
    learnt_at: Mapped[datetime]
    source: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    records: Mapped[int]


class SampledRow(Base):
    """A field that the machine accepted and that was drawn for the blind sample; asked as any other question.

    A table of its own, so that nothing of a question tells that it is one of these.
    """

    __tablename__ = "blind_samples"
    reference: Mapped[str] = mapped_column(ForeignKey("cases.reference"), primary_key=True)
    item: Mapped[str] = mapped_column(String(64), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(40))
    field: Mapped[str] = mapped_column(String(60))
    channel: Mapped[str] = mapped_column(String(10))
    value: Mapped[str] = mapped_column(Text)
    """What the machine read, as JSON."""
    drawn_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    """When it was no longer drawn: answered, read anew, withdrawn."""


class SamplingKeyRow(Base):
    """Secrets made when first wanted: by the first the blind sample is drawn, the second makes pseudonyms."""

    __tablename__ = "sampling_key"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64))


class AssessmentFactsRow(Base):
    """What the trust page counts of an assessment, so that it need not be read again for it."""

    __tablename__ = "assessment_facts"
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessments.id"), primary_key=True)
    asked: Mapped[str] = mapped_column(Text)
    """The ids of its questions, as JSON."""
    fields: Mapped[int]
    fields_alone: Mapped[int]
    """Those that no person had to look at."""
    verdicts: Mapped[int]
    verdicts_alone: Mapped[int]


class OpeningRow(Base):
    """That somebody who may answer opened the page of a question."""

    __tablename__ = "openings"
    __table_args__ = (Index("ix_openings_item", "reference", "item"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(NAME)
    item: Mapped[str] = mapped_column(String(64))
    by: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class ScheduleRunRow(Base):
    """A run of a schedule."""

    __tablename__ = "schedule_runs"
    __table_args__ = (Index("ix_schedule_runs_schedule", "schedule", "started_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    schedule: Mapped[str] = mapped_column(String(40))
    holder: Mapped[str] = mapped_column(Text)
    """Host and process."""
    started_at: Mapped[datetime]
    leased_until: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(20))
    says: Mapped[str] = mapped_column(Text)


class InboxUploadRow(Base):
    """An upload as it was when it was seen to; one that has changed since has another fingerprint."""

    __tablename__ = "inbox_uploads"
    inbox: Mapped[str] = mapped_column(NAME, primary_key=True)
    name: Mapped[str] = mapped_column(NAME, primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str] = mapped_column(String(20))
    says: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
