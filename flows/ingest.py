"""The intake as a Prefect flow: one async flow a batch, one task a chunk of cases worth seconds of work.

Never a task a document or a page: a task costs some 25 ms and 25 kB of Prefect's database. Never a flow held open for
a reviewer: it ends when the queue is written, and an answer judges its case again. Nothing of a file passes through
Prefect: a task gives references. What is slow is done by worker processes of our own.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from prefect import flow, task
from prefect.artifacts import acreate_progress_artifact, acreate_table_artifact, aupdate_progress_artifact
from prefect.cache_policies import NO_CACHE

from flows.bulk.chunks import Chunk
from flows.bulk.progress import Progress
from flows.bulk.run import Done, OneChunk, Run, ingest_apart
from flows.bulk.sources import take
from flows.settings import Settings

TELLING = 15.0
"""Seconds between two updates of Prefect's page."""


@flow(name="assure-ingest", validate_parameters=False, persist_result=False, cache_result_in_memory=False)
async def ingest(paths: list[str], as_at: date | None = None, data: str | None = None) -> Done:
    """Every case at the places into the store and the review queue.

    ``data`` is a data folder other than the settings' own. Raises ``CallError`` before anything is stored where a
    case is wrong, ``MachineError`` where something of the machine's is missing.
    """
    settings = Settings.load() if data is None else Settings.load().in_folder(Path(data))
    batch = take(paths)
    return await ingest_apart(settings, batch, as_at, _on_prefects_page)


class Errand:
    """A chunk and its batch's run. No dataclass, for Prefect walks through all that a task is given, twice for each:
    through every case, result and future of the batch, were they within its sight."""

    def __init__(self, chunk: Chunk, run: Run) -> None:
        self.name, self._chunk, self._run = chunk.name, chunk, run

    async def do(self) -> list[str]:
        return await self._run.chunk(self._chunk)


@task(  # without a tag: for each, Prefect asks its server for a place under that tag's limit and gives it back
    task_run_name="{errand.name}",
    cache_policy=NO_CACHE,
    persist_result=False,
    cache_result_in_memory=False,
)
async def work_on_chunk(errand: Errand) -> list[str]:
    """Take in the cases of a chunk; their references."""
    return await errand.do()


async def _as_task(chunk: Chunk, run: Run) -> list[str]:
    return await work_on_chunk(Errand(chunk, run))


async def _on_prefects_page(whole: Callable[[OneChunk], Awaitable[Done]], progress: Progress) -> Done:
    """The batch with its progress while it goes, and its numbers as a table when it ends, however that is."""
    told = await acreate_progress_artifact(progress=0.0, key="assure-ingest-progress", description="of the batch")
    telling = asyncio.create_task(_tell(told, progress))
    try:
        return await whole(_as_task)
    finally:
        telling.cancel()
        tally = progress.tally()
        await aupdate_progress_artifact(told, progress=100 * tally.share, description=tally.summary)
        await acreate_table_artifact(tally.rows(), key="assure-ingest", description=tally.summary)


async def _tell(told: UUID, progress: Progress) -> None:
    while True:
        await asyncio.sleep(TELLING)
        tally = progress.tally()
        await aupdate_progress_artifact(told, progress=100 * tally.share, description=tally.line)
