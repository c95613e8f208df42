"""A share: some cases that one worker reads and judges. Without Prefect, as the rest of the main path.

A share names cases and nothing else: their files lie in the store of files, their rounds in the database. Whatever
a worker finishes is in the store at once, so what a dead one leaves behind is only what is not there.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.bulk.chunks import Size, chunks
from flows.bulk.workshop import Guarded, Hands, ToConclude, ToRead, workers_of
from flows.casefolder import CaseFolder
from flows.settings import Settings
from flows.versions import reading_key
from flows.wiring import store_of
from review.references import case_of
from review.store.progress import Progress, progress_of
from review.store.repository import Store

ENOUGH = 180.0
"""Estimated seconds of work in a share: a run takes some 7 s of a processor to start, and a share that a dead worker
leaves is done again but for what it had stored."""
PART, LEAST = 0.25, 15.0
"""Of what is left no share takes more than this part, so that two to four machines end together; and the least that
is worth a run's start, in the same estimated seconds."""


@dataclass(frozen=True)
class Share:
    """The references of its cases, without a version, and how often it was given out and came to nothing."""

    references: tuple[str, ...]
    failures: int = 0

    @property
    def halves(self) -> tuple["Share", ...]:
        """Two shares, so that one case that kills its worker costs the others only a few tries."""
        middle = len(self.references) // 2
        parts = (self.references[:middle], self.references[middle:])
        return tuple(Share(part) for part in parts if part)


def shares_of(cases: Sequence[CaseFolder], enough: float = ENOUGH) -> Iterator[Share]:
    """The cases in shares, in order; each case once, whatever versions of it there are."""
    for chunk in chunks(cases, Size(enough, PART, min(LEAST, enough))):
        yield Share(tuple(dict.fromkeys(case_of(case.reference) for group in chunk.groups for case in group)))


async def do_share(references: Sequence[str]) -> int:
    """Read and judge the cases by this machine's own settings; how many. What is done already costs little."""
    settings = Settings.load()
    with store_of(settings) as store, workers_of(settings) as workers:
        hands = Guarded(store, workers)
        await asyncio.gather(*(_do_case(store, hands, reference) for reference in references))
    return len(references)


async def _do_case(store: Store, hands: Hands, reference: str) -> None:
    submission = await asyncio.to_thread(store.submission, reference)
    names = {file.sha256: file.name for file in reversed(submission.files) if file.sha256}
    unread = [sha256 for sha256 in names if not await asyncio.to_thread(store.has_document, sha256, reading_key())]
    await asyncio.gather(*(hands.do(ToRead(sha256, names[sha256])) for sha256 in unread))
    await hands.do(ToConclude(submission))


def progress(store: Store, share: Share) -> Progress:
    """How far the store has got with a share."""
    return progress_of(store.engine, share.references, reading_key())
