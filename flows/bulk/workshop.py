"""What is done with one document and with one case: in a worker process, or right here for an upload at the desk.

All of it is done on the store and each step is whole, so what comes back are counts, never bytes. Importing this
module imports the readers: it is imported where workers are forked.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from sqlalchemy.exc import OperationalError

import extractors  # noqa: F401 (workers are to have it)
from evidence.contents import Document
from evidence.document import Problem, ProblemCode
from evidence.errors import MachineError, StoreUnavailable
from flows.bulk.workers import Died, Faulted, GaveUp, Limits, TookTooLong, Workers
from flows.intake import Desk, ReadIntoStore, conclude
from flows.progress import problems_of
from flows.settings import Settings
from flows.stored import read_once
from flows.versions import reading_key
from flows.wiring import store_of
from review.store.records import Submission
from review.store.repository import Store

REMEDY = "split the file or save it anew; ASSURE_FILE_SECONDS and ASSURE_FILE_MEMORY_MB are the limits"


CODES: dict[type[GaveUp], ProblemCode] = {TookTooLong: ProblemCode.TIMED_OUT}
"""The problem of a file that was given up; any other is ``unreadable``."""


@dataclass(frozen=True)
class ToRead:
    """A file that is in the store and is to be read into it; ``name`` is what it is called in its case."""

    sha256: str
    name: str


@dataclass(frozen=True)
class ToConclude:
    """A case whose documents have been read, to be taken in and judged."""

    submission: Submission


Piece = ToRead | ToConclude


@dataclass(frozen=True)
class Seen:
    """What reading one file gave: pages, with those of what it contains, and its problems in words."""

    pages: int
    problems: tuple[str, ...]


class Hands(Protocol):
    """Who does the work."""

    async def do(self, piece: Any) -> Any: ...


class Workshop:
    """The work on an open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, piece: Piece) -> Any:
        with writable(self._store):
            match piece:
                case ToRead(sha256, name):
                    return seen(read_once(self._store, sha256, name))
                case ToConclude(submission):
                    return conclude(self._store, submission)


def open_workshop(settings: dict[str, Any], key: str) -> Workshop:
    """In a worker process: the store of these settings, as a connection must not cross into another process.

    ``key`` is the reading key of the program that asks: the two must find each other's documents.
    """
    if key != reading_key():
        raise MachineError("the program's files have changed since it was started: run the same again")
    return Workshop(store_of(Settings(**settings)))


@contextmanager
def writable(store: Store) -> Iterator[None]:
    """Say what it means that the database cannot be written: it is the machine's fault, and no file's."""
    try:
        yield
    except OperationalError as error:
        remedy = "make room on its disk or mend it, then run the same again; what was stored is whole"
        raise StoreUnavailable(f"{store.engine.url.render_as_string()}: {error.orig}: {remedy}") from error


def seen(document: Document) -> Seen:
    """A document read, in numbers."""
    return Seen(sum(inner.pages for inner in document.with_contained()), tuple(problems_of(document)))


class Here:
    """The work done in threads of this process, without limits but the readers' own."""

    def __init__(self, store: Store, count: int) -> None:
        self._workshop, self._room = Workshop(store), asyncio.Semaphore(count)

    async def do(self, piece: Piece) -> Any:
        async with self._room:
            return await asyncio.to_thread(self._workshop, piece)


class Guarded:
    """Worker processes, and what is kept of a file that none of them could read.

    A file whose worker died is tried once more by another: the machine may have been short of memory.
    """

    def __init__(self, store: Store, workers: Workers) -> None:
        self._store, self._workers = store, workers

    async def do(self, piece: Piece) -> Any:
        try:
            return await self._workers.do(piece)
        except Died:
            return await self._again(piece)
        except (TookTooLong, Faulted) as error:
            return await self._given_up(piece, error)

    async def _again(self, piece: Piece) -> Any:
        try:
            return await self._workers.do(piece)
        except GaveUp as error:
            return await self._given_up(piece, error)

    async def _given_up(self, piece: Piece, error: GaveUp) -> Seen:
        if isinstance(piece, ToConclude):
            raise error
        problem = Problem(CODES.get(type(error), ProblemCode.UNREADABLE), f"{error}: {REMEDY}")
        document = Document(name=piece.name, sha256=piece.sha256, media_type=None, contents=None, problems=(problem,))
        await asyncio.to_thread(self._keep, document)
        return seen(document)

    def _keep(self, document: Document) -> None:
        with writable(self._store):
            self._store.keep_document(document, reading_key())


def reading_apart(workers: Workers) -> ReadIntoStore:
    """Reading for whoever takes in a few cases (the desk, the inbox): a file that kills its reader kills a worker."""

    async def read(sha256: str, name: str, desk: Desk) -> str:
        await Guarded(desk.store, workers).do(ToRead(sha256, name))
        return sha256

    return read


def workers_of(settings: Settings) -> Workers:
    """Worker processes as the settings want them."""
    limits = Limits(settings.file_seconds, settings.file_memory_mb)
    return Workers(settings.workers, partial(open_workshop, settings.model_dump(), reading_key()), limits)
