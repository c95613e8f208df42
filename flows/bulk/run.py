"""One batch: its cases through the store, several at a time, each in steps that are whole.

Bytes first, then the documents, then the case, so that a case is in the store only with all that it stands on. A run
that is killed anywhere leaves no half of anything; the next finds what is done by sha256 and reading key, by reference
and round, and does the rest. What the machine lacks (a disk that is full, tesseract) stops the whole run; what one
source or one case lacks costs that case.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from evidence.errors import AssureError, CallError, SourceUnavailable
from flows.bulk.chunks import Chunk, chunks
from flows.bulk.progress import Progress, Tally
from flows.bulk.sources import Batch
from flows.bulk.workers import GaveUp
from flows.bulk.workshop import Guarded, Hands, Here, ToConclude, ToRead, seen, workers_of, writable
from flows.casefolder import CaseFolder
from flows.intake import Ingested, submission_of
from flows.settings import Settings
from flows.versions import reading_key
from flows.wiring import store_of
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store


@dataclass(frozen=True)
class Done:
    """What became of a batch, its cases in the order given."""

    cases: tuple[Ingested, ...]
    tally: Tally
    left_out: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    """What is to be done by another run: stores that are away, cases whose worker died."""

    cpu: float = 0.0
    """Seconds that the work has taken of all processors, where worker processes did it."""

    def after(self, cpu: float) -> "Done":
        return replace(self, cpu=cpu)


def together(parts: Sequence[Done]) -> Done:
    """Several batches as one."""
    return Done(
        cases=tuple(case for part in parts for case in part.cases),
        tally=sum((part.tally for part in parts), Tally()),
        left_out=tuple(message for part in parts for message in part.left_out),
        failed=tuple(message for part in parts for message in part.failed),
        cpu=sum(part.cpu for part in parts),
    )


@dataclass
class Run:
    """What the tasks of one batch share. A plain object: Prefect neither copies nor stores it."""

    store: Store
    hands: Hands
    as_at: date | None
    progress: Progress
    results: dict[str, Ingested] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    stopped: AssureError | None = None
    _reading: dict[str, asyncio.Future[None]] = field(default_factory=dict)

    @staticmethod
    async def on(chunk: Chunk, run: "Run") -> list[str]:
        """Work on a chunk without a task around it."""
        return await run.chunk(chunk)

    async def chunk(self, chunk: Chunk) -> list[str]:
        """Work on a chunk; the references of the cases that are done. Raises what stops the run."""
        await asyncio.gather(*(self._group(group) for group in chunk.groups))
        if self.stopped is not None:
            raise self.stopped
        return [case.reference for group in chunk.groups for case in group if case.reference in self.results]

    async def _group(self, cases: Iterable[CaseFolder]) -> None:
        for case in cases:
            if self.stopped is None:
                await self._case(case)

    async def _case(self, case: CaseFolder) -> None:
        try:
            submission = await asyncio.to_thread(self._keep, case)
            await asyncio.gather(*(self._read(file) for file in submission.files))
            if self.stopped is None:
                result: Ingested = await self.hands.do(ToConclude(submission))
                self.results[case.reference] = result
                self.progress.concluded(result)
        except (SourceUnavailable, CallError, GaveUp) as error:
            self.failed.append(f"{case.label}: not taken in: {error}")
            self.progress.told(self.failed[-1])
        except AssureError as error:
            self.stopped = self.stopped or error

    def _keep(self, case: CaseFolder) -> Submission:
        with writable(self.store):
            return submission_of(case, self.as_at, self.store.keep_file)

    async def _read(self, file: ReceivedFile) -> None:
        """Have one file read, once however many cases of the batch hold it."""
        if file.unopened is not None:
            self.progress.unopened(seen(file.unopened))
        elif file.sha256 in self._reading:
            await asyncio.shield(self._reading[file.sha256])
            self.progress.known()
        elif file.sha256 is not None:
            self._reading[file.sha256] = asyncio.ensure_future(self._read_first(file.sha256, file.name))
            await asyncio.shield(self._reading[file.sha256])

    async def _read_first(self, sha256: str, name: str) -> None:
        if self.stopped is not None:
            return
        if await asyncio.to_thread(self.store.has_document, sha256, reading_key()):
            self.progress.known()
            return
        self.progress.read(await self.hands.do(ToRead(sha256, name)))


async def work(run: Run, batch: Batch, chunks: Iterable[Chunk], at_once: int, task: "OneChunk") -> Done:
    """Every chunk through ``task``, a few at a time; raises what stopped the run."""
    waiting = iter(chunks)
    run.progress.expect(batch)

    async def take() -> None:
        for chunk in waiting:
            if run.stopped is None:
                await task(chunk, run)

    for outcome in await asyncio.gather(*(take() for _ in range(at_once)), return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise run.stopped or outcome
    results = tuple(run.results[case.reference] for case in batch.cases if case.reference in run.results)
    return Done(results, run.progress.tally(), batch.left_out, (*batch.away, *run.failed))


OneChunk = Callable[[Chunk, Run], Awaitable[list[str]]]
"""Works on one chunk: a Prefect task, or ``Run.on``."""
Through = Callable[[Callable[[OneChunk], Awaitable[Done]], Progress], Awaitable[Done]]
"""Given what does the whole batch through a task, does it, and tells of the progress."""


async def ingest_apart(settings: Settings, batch: Batch, as_at: date | None, through: "Through | None" = None) -> Done:
    """A batch into the settings' store by worker processes, with limits for each file; ``through`` a Prefect task."""
    with store_of(settings) as store, workers_of(settings) as workers, Progress() as progress:
        run = Run(store, Guarded(store, workers), as_at, progress)
        whole = partial(work, run, batch, chunks(batch.cases), settings.workers + 1)
        done = await (through(whole, progress) if through else whole(Run.on))
        return done.after(workers.cpu)


async def ingest_here(settings: Settings, batch: Batch, as_at: date | None) -> Done:
    """A batch into the settings' store in this process: without Prefect, and without workers that may die."""
    with store_of(settings) as store, Progress() as progress:
        run = Run(store, Here(store, settings.workers), as_at, progress)
        return await work(run, batch, chunks(batch.cases), settings.workers, Run.on)
