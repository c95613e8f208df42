"""What was done with one document or case, and how long each stage of it took.

A trail is plain values without a word of the evidence: a sha256's beginning, a kind, names of doubts, codes of
problems. So it may cross a process boundary with a worker's result, and may be logged, traced and counted as it is.
Here alone stages are timed: what reads, extracts and judges knows no clock.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum

from evidence.contents import Document, stated_fields

SHOWN = 12
"""So many characters of a sha256 name a document outside."""


class Subject(StrEnum):
    """What a trail is about."""

    DOCUMENT = "document"
    CASE = "case"


@dataclass(frozen=True)
class Stage:
    """A stage that was gone through. ``started`` is in nanoseconds since 1970, so that processes agree."""

    name: str
    started: int
    seconds: float


@dataclass(frozen=True)
class Trail:
    """One document or case, gone through. ``key`` is a document's sha256, a case's reference: never shown as it is."""

    subject: Subject
    key: str
    stages: tuple[Stage, ...] = ()
    documents: tuple[str, ...] = ()
    """Of a case: the sha256 of each."""
    kind: str | None = None
    pages: int = 0
    doubts: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    failed: str | None = None
    """The name of the error that ended it."""


@dataclass
class Notes:
    """A trail as it is being written."""

    subject: Subject
    key: str
    stages: list[Stage] = field(default_factory=list)
    documents: tuple[str, ...] = ()
    read: tuple[Document, ...] = ()

    def saw(self, document: Document) -> None:
        """What became of the document; of what it contains too."""
        self.read = tuple(document.with_contained())

    def trail(self, failed: str | None) -> Trail:
        return Trail(
            subject=self.subject,
            key=self.key,
            stages=tuple(self.stages),
            documents=self.documents,
            kind=self.read[0].kind.value if self.read and self.read[0].kind else None,
            pages=sum(document.pages for document in self.read),
            doubts=tuple(doubt for document in self.read for doubt in _doubts(document)),
            problems=tuple(problem.code.value for document in self.read for problem in document.problems),
            failed=failed,
        )


Watcher = Callable[[Trail], None]
"""Somebody who is told of every trail. Must be quick, and must not fail."""

_WATCHERS: list[Watcher] = []
_NOTES: ContextVar[Notes | None] = ContextVar("notes", default=None)


@contextmanager
def watching(*watchers: Watcher) -> Iterator[None]:
    """Tell these of every trail of this process, whatever thread it comes from."""
    _WATCHERS.extend(watchers)
    try:
        yield
    finally:
        for watcher in watchers:
            _WATCHERS.remove(watcher)


@contextmanager
def collecting() -> Iterator[list[Trail]]:
    """In a worker process: the trails of its work, to be sent back with the result and given to ``emit`` there."""
    gathered: list[Trail] = []
    before, _WATCHERS[:] = list(_WATCHERS), [gathered.append]
    try:
        yield gathered
    finally:
        _WATCHERS[:] = before


def emit(trails: Iterable[Trail]) -> None:
    """Tell the watchers of this process of trails that were collected in another one."""
    for trail in trails:
        for watcher in tuple(_WATCHERS):
            watcher(trail)


@contextmanager
def about(subject: Subject, key: str) -> Iterator[Notes]:
    """Note the stages gone through in here; the notes that are open already where they are about the same."""
    held = _NOTES.get()
    if held is not None and (held.subject, held.key) == (subject, key):
        yield held
        return
    notes, failed = Notes(subject, key), None
    token = _NOTES.set(notes)
    try:
        yield notes
    except BaseException as error:
        failed = type(error).__name__
        raise
    finally:
        _NOTES.reset(token)
        emit([notes.trail(failed)] if notes.stages else [])


def about_document(sha256: str) -> AbstractContextManager[Notes]:
    """Note what is done with the bytes of this sha256."""
    return about(Subject.DOCUMENT, sha256)


def about_case(reference: str) -> AbstractContextManager[Notes]:
    """Note what is done with the case of this reference."""
    return about(Subject.CASE, reference)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Time a stage (read, classify, extract, judge, store) of what the open notes are about, if any are."""
    notes = _NOTES.get()
    if notes is None:
        yield
        return
    started, begun = time.time_ns(), time.perf_counter()
    try:
        yield
    finally:
        notes.stages.append(Stage(name, started, time.perf_counter() - begun))


def _doubts(document: Document) -> Iterator[str]:
    yield from (doubt.value for doubt in document.kind_doubts)
    if document.contents is not None:
        yield from (doubt.value for _, stated in stated_fields(document.contents) for doubt in stated.doubts)
