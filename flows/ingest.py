"""The main path as a Prefect flow: one async flow a call, one task a document, results are ids.

Never a task a page: a task costs some 12 ms and 25 kB of Prefect's database. Never a flow held open for a
reviewer: the flow ends when the queue is written, and an answer judges its case again. Nothing of a file
passes through Prefect, only its sha256. What a run has stored when it is killed is whole; the next run
does the rest.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from evidence.contents import Document
from evidence.findings import Verdict
from flows.casefolder import CaseFolder, open_cases
from flows.clock import today
from flows.progress import Counting
from flows.settings import Settings
from flows.stored import judge_stored, read_once
from flows.versions import reading_key
from flows.wiring import store_of
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store


@dataclass(frozen=True)
class Ingested:
    """What an ingest did with one case."""

    reference: str
    verdict: Verdict
    as_at: date
    changed: bool
    questions: int
    unreadable: tuple[str, ...]


class Desk:
    """What the tasks of one run share. A plain object: Prefect neither copies nor stores it."""

    def __init__(self, store: Store, workers: int) -> None:
        self.store, self.progress = store, Counting()
        self.room = asyncio.Semaphore(workers)


@flow(name="assure-ingest", validate_parameters=False, persist_result=False, cache_result_in_memory=False)
async def ingest(paths: list[str], as_at: date | None = None, data: str | None = None) -> list[Ingested]:
    """Every case at the paths into the store and the review queue.

    ``data`` is a data folder other than the settings' own. Raises ``CallError`` before anything is stored
    where a case is wrong, ``MachineError`` where something of the machine's is missing.
    """
    cases = open_cases([Path(path) for path in paths])
    settings = Settings.load() if data is None else Settings.load().in_folder(Path(data))
    with store_of(settings) as store:
        desk = Desk(store, settings.workers)
        submissions = [_keep_files(store, case, as_at) for case in cases]
        await _read_all(desk, submissions)
        return [_conclude(store, submission) for submission in submissions]


def _keep_files(store: Store, case: CaseFolder, as_at: date | None) -> Submission:
    files = []
    for name in case.names:
        loaded = case.load(name)
        if isinstance(loaded, Document):
            files.append(ReceivedFile(name, None, loaded))
        else:
            store.keep_file(loaded.sha256, loaded.data)
            files.append(ReceivedFile(name, loaded.sha256))
    return Submission(case.application_json, case.decisions_json, tuple(files), as_at)


async def _read_all(desk: Desk, submissions: Sequence[Submission]) -> None:
    names = {file.sha256: file.name for s in submissions for file in reversed(s.files) if file.sha256}
    unread = {sha256: name for sha256, name in names.items() if not desk.store.has_document(sha256, reading_key())}
    desk.progress.expect(len(unread))
    runs = [read_into_store(sha256, name, desk) for sha256, name in unread.items()]
    for outcome in await asyncio.gather(*runs, return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome


@task(
    name="read-document",
    task_run_name="read {name}",
    tags=["assure"],
    retries=2,
    retry_delay_seconds=1,
    retry_condition_fn=lambda task, run, state: _is_passing(state),
    cache_policy=NO_CACHE,
    persist_result=False,
    cache_result_in_memory=False,
)
async def read_into_store(sha256: str, name: str, desk: Desk) -> str:
    """Read one document into the store, in a thread; its sha256."""
    async with desk.room:
        document = await asyncio.to_thread(read_once, desk.store, sha256, name)
    desk.progress.advance(document)
    return sha256


def _is_passing(state: object) -> bool:
    """Whether a failure may pass by itself: a full disk or a locked database, not a missing program."""
    error = getattr(state, "data", None)
    return isinstance(error, OSError)


def _conclude(store: Store, submission: Submission) -> Ingested:
    """Make what was received the case's current round and judge it."""
    received = store.receive(submission)
    reference = submission.application.reference
    assessment, judged = judge_stored(store, reference, submission.as_at or today())
    return Ingested(
        reference=reference,
        verdict=assessment.verdict,
        as_at=assessment.as_at,
        changed=received or judged,
        questions=len(assessment.review_items),
        unreadable=tuple(p.document.name for p in assessment.documents if p.document.contents is None),
    )
