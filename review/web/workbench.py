"""What the desk can have done: the steps that need more than ``review`` knows, made by ``flows``.

A protocol, because the arrows of the house point down: the web page may not import the pipeline.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from evidence.contents import Document
from evidence.findings import Assessment, Verdict
from review.answering import Given, Reply
from review.answers import Answer
from review.conflicts import Conflict
from review.standing import Standing
from review.store.repository import Store
from review.web.watch import Watch


@dataclass(frozen=True)
class Turn:
    """A clause whose verdict an answer turns; ``None`` where it was not asked before or is not any more."""

    clause: str
    organisation: str | None
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Outcome:
    """What an answer did, or in a dry run would do."""

    answer: Answer | None
    assessment: Assessment
    turns: tuple[Turn, ...]
    warnings: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    """All of this case, where several were given together; ``answer`` is the first."""


class IntakeState(StrEnum):
    """How far an upload has come."""

    READING = "reading"
    STORED = "stored"
    REFUSED = "refused"
    INTERRUPTED = "interrupted"
    """The desk was stopped while it was read. What was read is kept, and so are the files until it is read again."""


@dataclass(frozen=True)
class TakenIn:
    """A case that an upload brought, once it is stored."""

    reference: str
    """Of the case, without its version."""
    title: str
    verdict: Verdict
    questions: int
    unreadable: tuple[str, ...] = ()
    summary: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Intake:
    """An upload: of which cases, by whose account, and how far it has come."""

    id: str
    by: str
    started_at: datetime
    references: tuple[str, ...]
    files: int
    paths: tuple[str, ...]
    """Of the cases, within the upload's folder."""
    as_at: date | None = None
    state: IntakeState = IntakeState.READING
    read: int = 0
    cases: tuple[TakenIn, ...] = ()
    warnings: tuple[str, ...] = ()
    error: str | None = None

    @property
    def name(self) -> str:
        """The references as a heading has them."""
        more = len(self.references) - 1
        return self.references[0] + (f" and {more} more" if more else "")


class Uploads(Protocol):
    """Cases that come through the browser."""

    def folder(self) -> Path:
        """A new folder to receive files into; it is removed with the upload, or at the next start."""
        ...

    def remove(self, folder: Path) -> None:
        """Remove what was received and not submitted."""
        ...

    def submit(self, folder: Path, paths: Sequence[Path], by: str, as_at: date | None = None) -> Intake:
        """Check the cases at the paths in the folder as the command line does, then read them in the background.

        Raises ``CallError`` with every fault of any of them; nothing is stored then.
        """
        ...

    def intakes(self) -> Sequence[Intake]:
        """The uploads, the newest first."""
        ...

    def intake(self, id: str) -> Intake:
        """Raises ``CallError`` where there is none."""
        ...

    def again(self, id: str) -> None:
        """Read an interrupted upload again."""
        ...

    def discard(self, id: str) -> None:
        """Forget an interrupted upload and its files."""
        ...


class Workbench(Protocol):
    """The desk's way into the pipeline."""

    @property
    def store(self) -> Store: ...

    def now(self) -> datetime:
        """The moment, in UTC; the desk has no clock of its own."""
        ...

    def documents(self, reference: str) -> Sequence[Document]:
        """The case's documents as read, with people's answers in them."""
        ...

    def standing(self, reference: str) -> Sequence[Standing]:
        """The newest answer to each question of a case, and whether it counts in the current round."""
        ...

    def conflicts(self, reference: str) -> Sequence[Conflict]:
        """Where a newer reading of the case's files differs from what people said."""
        ...

    def record(self, reference: str, item: str, reply: Reply, dry_run: bool = False) -> Outcome:
        """Answer an item and judge its case again; raises ``CallError`` where the reply does not fit."""
        ...

    def record_together(self, given: Sequence[Given], dry_run: bool = False) -> Sequence[Outcome]:
        """Answer several items, all or none (``CallError``); an outcome a case, in the order of their naming."""
        ...

    def undo(self, answers: Sequence[str], by: str) -> Sequence[Outcome]:
        """Take answers back, all or none (``CallError``); an outcome a case."""
        ...

    def page_image(self, reference: str, sha256: str, page: int, width: int) -> bytes:
        """A page of a case as PNG, upright, ``width`` pixels wide; rendered once and kept. Raises ``CallError``."""
        ...

    @property
    def uploads(self) -> Uploads: ...

    @property
    def watch(self) -> Watch:
        """The desk seen from outside."""
        ...
