"""What the desk can have done: the steps that need more than ``review`` knows, made by ``flows``.

A protocol, because the arrows of the house point down: the web page may not import the pipeline.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from evidence.contents import Document
from evidence.findings import Assessment
from review.answering import Reply
from review.answers import Answer
from review.store.repository import Store


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


@dataclass(frozen=True)
class Intake:
    """How far an upload has come. ``reference`` once it is stored; ``error`` where it was refused."""

    id: str
    name: str
    by: str
    started_at: datetime
    files: int
    read: int = 0
    reference: str | None = None
    error: str | None = None

    @property
    def done(self) -> bool:
        return self.reference is not None or self.error is not None


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

    def record(self, reference: str, item: str, reply: Reply, dry_run: bool = False) -> Outcome:
        """Answer an item and judge its case again; raises ``CallError`` where the reply does not fit."""
        ...

    def undo(self, answer: str, by: str) -> Outcome: ...

    def page_image(self, reference: str, sha256: str, page: int, width: int) -> bytes:
        """A page of a case as PNG, upright, ``width`` pixels wide; rendered once and kept. Raises ``CallError``."""
        ...

    def submit(self, folder: Path, name: str, by: str, files: int) -> str:
        """Take in a case folder laid out as on the command line, in the background; the id of its intake."""
        ...

    def intakes(self) -> Mapping[str, Intake]: ...
