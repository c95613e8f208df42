"""The intake as a Prefect flow: one async flow a call, one task a document, results are ids.

Never a task a page: a task costs some 12 ms and 25 kB of Prefect's database. Never a flow held open for a
reviewer: the flow ends when the queue is written, and an answer judges its case again. Nothing of a file
passes through Prefect, only its sha256.
"""

from datetime import date

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows import intake
from flows.intake import Desk, Ingested


@flow(name="assure-ingest", validate_parameters=False, persist_result=False, cache_result_in_memory=False)
async def ingest(paths: list[str], as_at: date | None = None, data: str | None = None) -> list[Ingested]:
    """Every case at the paths into the store and the review queue; see ``intake.ingest_cases``."""
    return await intake.ingest_cases(paths, as_at, data, read_document)


def _may_pass(error: object) -> bool:
    """Whether a failure may pass by itself: a full disk, a busy share; not a missing program."""
    return isinstance(error, OSError)


@task(
    task_run_name="read {name}",
    tags=["assure"],
    retries=2,
    retry_delay_seconds=1,
    retry_condition_fn=lambda task, run, state: _may_pass(state.data),
    cache_policy=NO_CACHE,
    persist_result=False,
    cache_result_in_memory=False,
)
async def read_document(sha256: str, name: str, desk: Desk) -> str:
    """Read one document into the store; its sha256."""
    return await intake.read_into_store(sha256, name, desk)
