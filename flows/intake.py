"""What an ingest does with one case, in steps that each are whole: files kept, documents read, the case judged.

Here without Prefect and without a process of its own, so that the desk can take in an upload and tests take a moment;
``flows.bulk`` does it for thousands. What a run has stored when it is killed is whole; the next run does the rest.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from evidence.contents import Document
from evidence.errors import CallError
from evidence.findings import Assessment, Verdict
from flows.casefolder import CaseFolder
from flows.clock import today
from flows.progress import Counting
from flows.rounds import step
from flows.settings import Settings
from flows.stored import judge_stored, stored_documents
from flows.versions import made_with, reading_key
from flows.weighing import weigh_stored
from flows.wiring import store_of
from review.conflicts import conflicts
from review.references import version_of
from review.store.records import ReceivedFile, Reception, Submission
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
    summary: str | None = None
    """Of a new round: what it changed and which answers stand."""
    warnings: tuple[str, ...] = ()
    documents: int = 0
    """Files that were handed in."""
    pages: int = 0
    """Of the documents of the current round."""

    @property
    def told(self) -> dict[str, Any]:
        """As a line of JSON."""
        return {
            "reference": self.reference,
            "verdict": self.verdict.value,
            "as_at": self.as_at.isoformat(),
            "state": "stored" if self.changed else "unchanged",
            "questions": self.questions,
            "documents": self.documents,
            "pages": self.pages,
            "unreadable": list(self.unreadable),
            "summary": self.summary,
            "warnings": list(self.warnings),
        }


class Desk:
    """What the readers of one run share. A plain object: Prefect neither copies nor stores it."""

    def __init__(self, store: Store, workers: int) -> None:
        self.store, self.progress = store, Counting()
        self.room = asyncio.Semaphore(workers)


ReadIntoStore = Callable[[str, str, Desk], Awaitable[str]]
"""Reads the file of a sha256, by its name, into the store."""


async def ingest_with(
    settings: Settings, cases: Sequence[CaseFolder], as_at: date | None, read: ReadIntoStore
) -> list[Ingested]:
    """Cases whose declared files were checked, into the settings' store and the review queue, in the order given."""
    with store_of(settings) as store:
        submissions = [submission_of(case, as_at, store.keep_file) for case in cases]
        await _read_all(Desk(store, settings.workers), submissions, read)
        oldest_first = sorted(submissions, key=lambda submission: version_of(submission.application.reference))
        done = {submission.digest: conclude(store, submission) for submission in oldest_first}
        return [done[submission.digest] for submission in submissions]


def submission_of(case: CaseFolder, as_at: date | None, keep: Callable[[str, bytes], None]) -> Submission:
    """A case folder as one submission; ``keep`` gets the sha256 and the bytes of each file."""
    files = []
    for name in case.names:
        loaded = case.load(name)
        if isinstance(loaded, Document):
            files.append(ReceivedFile(name, None, loaded))
        else:
            keep(loaded.sha256, loaded.data)
            files.append(ReceivedFile(name, loaded.sha256))
    return Submission(case.application_json, case.decisions_json, tuple(files), as_at)


async def _read_all(desk: Desk, submissions: Sequence[Submission], read: ReadIntoStore) -> None:
    names = {file.sha256: file.name for s in submissions for file in reversed(s.files) if file.sha256}
    unread = {sha256: name for sha256, name in names.items() if not desk.store.has_document(sha256, reading_key())}
    desk.progress.expect(len(unread))
    runs = [read(sha256, name, desk) for sha256, name in unread.items()]
    for outcome in await asyncio.gather(*runs, return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome


def conclude(store: Store, submission: Submission) -> Ingested:
    """Take in what was received, its documents having been read, and judge the case's current round."""
    reference = submission.application.reference
    received = store.receive(submission)
    current = store.submission(reference)
    as_at = current.as_at or today()
    standing = _standing(store, current, as_at)
    assessment, judged = (standing, False) if standing else judge_stored(store, reference, as_at)
    if judged or _unweighed(store, reference):
        weigh_stored(store, reference)
    return told(store, submission, received, assessment, judged)


def told(store: Store, submission: Submission, received: Reception, assessment: Assessment, judged: bool) -> Ingested:
    """What became of a submission whose case was judged; ``judged`` whether that gave anything new."""
    return Ingested(
        reference=submission.application.reference,
        verdict=assessment.verdict,
        as_at=assessment.as_at,
        changed=received.new or judged,
        questions=len(assessment.review_items),
        unreadable=tuple(p.document.name for p in assessment.documents if p.document.contents is None),
        summary=step(store, received.before, received.round).summary if received.before else None,
        warnings=tuple(_warnings(store, received, store.submission(received.round.reference))),
        documents=len(submission.files),
        pages=sum(inner.pages for placed in assessment.documents for inner in placed.document.with_contained()),
    )


def _standing(store: Store, current: Submission, as_at: date) -> Assessment | None:
    """The case's assessment, where judging it again could give no other: the same round, program, registers and day.

    Not where people have answered, nor where no question shows that the run which judged it came to its end.
    """
    reference = current.application.reference
    try:
        kept = store.kept_assessment(reference)
    except CallError:
        return None
    made = json.loads(json.dumps(made_with(store.registers())))
    if (kept.round, kept.made_by) != (current.digest, made) or store.answers(reference):
        return None
    if not store.queue(reference) or _unweighed(store, reference):
        return None
    assessment = Assessment.model_validate_json(kept.assessment)
    return assessment if assessment.as_at == as_at else None


def _unweighed(store: Store, reference: str) -> bool:
    """Whether a run was killed between judging the case and weighing its questions."""
    return any(not one.weight.weighed for one in store.queue(reference))


def _warnings(store: Store, received: Reception, current: Submission) -> Iterator[str]:
    if not received.round.current:
        newer = current.application.reference
        yield f"{received.round.reference}: kept as history only, {newer} is current and its verdict is the one shown"
    answers = store.answers(received.round.reference)
    if answers:
        yield from map(str, conflicts(stored_documents(store, current.files, answers), answers))
