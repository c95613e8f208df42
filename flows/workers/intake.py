"""A batch on more than one machine: files and rounds are stored here, read and judged by the workers of a pool.

Unlike a batch on one machine it stores a round before its documents are read: only then do workers find them. The
desk shows such a case as not judged yet. When this process dies, the same call again does the rest.
"""

import asyncio
from dataclasses import dataclass
from datetime import date

from evidence.errors import CallError, SourceUnavailable
from flows.bulk.progress import Progress
from flows.bulk.run import Done
from flows.bulk.sources import Batch
from flows.casefolder import CaseFolder
from flows.intake import Ingested, submission_of, told
from flows.settings import Settings
from flows.wiring import store_of
from flows.workers.handing_out import hand_out
from flows.workers.shares import ENOUGH, shares_of
from review.references import case_of, version_of
from review.store.records import Reception, Submission
from review.store.repository import Store


@dataclass(frozen=True)
class _Kept:
    """A case whose files and round are stored. ``judged`` tells the assessment that it had before from a new one."""

    submission: Submission
    reception: Reception
    judged: int | None


async def ingest_on_pool(
    settings: Settings, batch: Batch, as_at: date | None, pool: str, enough: float = ENOUGH
) -> Done:
    """Every case into the store and the review queue by the workers of the pool, in shares of ``enough`` seconds.

    What a source or a worker could not do is named in the result; raises ``MachineError`` for what stops the batch.
    """
    with store_of(settings) as store, Progress() as progress:
        progress.expect(batch)
        failed: list[str] = list(batch.away)
        oldest_first = sorted(batch.cases, key=lambda case: version_of(case.reference))
        kept = {case.reference: await asyncio.to_thread(_keep, store, case, as_at, failed) for case in oldest_first}
        cases = [case for case in batch.cases if kept[case.reference] is not None]
        undone = await hand_out(store, tuple(shares_of(cases, enough)), pool, settings.lease)
        failed += (f"{reference}: no worker of {pool} could do it: see what they say" for reference in undone)
        done = [case for case in cases if case_of(case.reference) not in undone]
        results = tuple(_told(store, one) for case in done if (one := kept[case.reference]) is not None)
        for result in results:
            progress.concluded(result)
        return Done(results, progress.tally(), batch.left_out, tuple(failed))


def _keep(store: Store, case: CaseFolder, as_at: date | None, failed: list[str]) -> _Kept | None:
    """Store the files, then the round; nothing of a case whose source is away."""
    try:
        submission = submission_of(case, as_at, store.keep_file)
        judged = store.last_judged(case.reference)
        return _Kept(submission, store.receive(submission), judged)
    except (SourceUnavailable, CallError) as error:
        failed.append(f"{case.label}: not taken in: {error}")
        return None


def _told(store: Store, kept: _Kept) -> Ingested:
    reference = kept.submission.application.reference
    judged = store.last_judged(reference) != kept.judged
    return told(store, kept.submission, kept.reception, store.assessment(reference), judged)
