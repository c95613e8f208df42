"""The inbox sweep: complete uploads into the store, each exactly once.

Three things together make "exactly once": one sweep at a time (``running``), a record of each upload by the fingerprint
that it had, and the store itself, which knows a round by its digest. A sweep killed between storing and recording takes
the upload again, and the store finds nothing new in it.
"""

import asyncio
from pathlib import Path

from evidence.errors import CallError
from flows.bulk.workshop import reading_apart, workers_of
from flows.casefolder import open_cases
from flows.intake import Ingested, ingest_with
from flows.schedules.places import Inbox, Upload, inbox_at
from flows.schedules.running import Done, Job
from flows.settings import Settings
from flows.wiring import store_of
from review.store.schedules import Schedules, UploadState


async def sweep_inbox(job: Job) -> Done:
    """Take every complete upload. A broken one is named and left where it is until it changes."""
    inbox = inbox_at(job.settings.inbox_place, job.settings.data.absolute() / "inbox-work")
    counts = {"taken": 0, "cases": 0, "refused": 0, "waiting": 0, "left": 0}
    faults: list[str] = []
    for upload in await asyncio.to_thread(inbox.uploads):
        if not upload.complete(job.clock(), job.settings.inbox_settled, job.settings.inbox_marker):
            counts["waiting"] += 1
        elif job.out_of_time():
            counts["left"] += 1
        else:
            await _see_to(job, inbox, upload, counts, faults)
    return Done(_in_words(counts, job.dry_run), counts, tuple(faults))


async def _see_to(job: Job, inbox: Inbox, upload: Upload, counts: dict[str, int], faults: list[str]) -> None:
    with store_of(job.settings) as store:
        kept = Schedules(store.engine)
        match kept.upload(inbox.place, upload.name, upload.fingerprint):
            case UploadState.REFUSED:
                counts["refused"] += 1
                return
            case UploadState.TAKEN:
                if not job.dry_run:
                    inbox.put_away(upload, job.started_at)
                return
        if job.dry_run:
            counts["taken"] += 1
            return
        try:
            cases = await _take(job.settings, inbox, upload)
        except CallError as error:
            _refuse(job, kept, inbox, upload, str(error))
            counts["refused"] += 1
            faults.append(f"{upload.name}: {error}")
            return
        if _changed_meanwhile(inbox, upload):
            counts["waiting"] += 1
            return
        kept.keep_upload(inbox.place, upload.name, upload.fingerprint, UploadState.TAKEN, cases, job.clock())
    inbox.explain(upload, None)
    inbox.put_away(upload, job.started_at)
    counts["taken"] += 1
    counts["cases"] += len(cases.splitlines())


async def _take(settings: Settings, inbox: Inbox, upload: Upload) -> str:
    """Into the store and the queue; a line a case."""
    with inbox.opened(upload) as path:
        cases = open_cases([Path(path)])
        with workers_of(settings) as workers:
            results = await ingest_with(settings, cases, None, reading_apart(workers))
    return "\n".join(_line(result) for result in results)


def _line(result: Ingested) -> str:
    state = "stored" if result.changed else "unchanged"
    return f"{result.reference}: {result.verdict.value}, {result.questions} questions ({state})"


def _refuse(job: Job, kept: Schedules, inbox: Inbox, upload: Upload, problem: str) -> None:
    kept.keep_upload(inbox.place, upload.name, upload.fingerprint, UploadState.REFUSED, problem, job.clock())
    inbox.explain(upload, problem)


def _changed_meanwhile(inbox: Inbox, upload: Upload) -> bool:
    """Whether more of it came while it was taken: then the next sweep takes what it has become."""
    return upload.fingerprint not in {one.fingerprint for one in inbox.uploads() if one.name == upload.name}


def _in_words(counts: dict[str, int], dry_run: bool) -> str:
    taken = f"{_counted(counts['taken'], 'upload')} {'would be ' if dry_run else ''}taken"
    parts = [f"{taken} ({_counted(counts['cases'], 'case')})" if counts["cases"] else taken]
    for key, words in (
        ("waiting", "not complete yet"),
        ("refused", "broken, left until they change"),
        ("left", "left to the next sweep, for want of time"),
    ):
        if counts[key]:
            parts.append(f"{counts[key]} {words}")
    return ", ".join(parts)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
