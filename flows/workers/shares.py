"""A share: some cases that one worker reads and judges. Without Prefect, as the rest of the main path.

A share names cases and nothing else: their files lie in the store of files, their rounds in the database. Whatever
a worker finishes is in the store at once, so what a dead one leaves behind is only what is not there.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from flows.clock import today
from flows.settings import Settings
from flows.stored import judge_stored, read_once
from flows.versions import reading_key
from flows.weighing import weigh_stored
from flows.wiring import store_of
from review.store.progress import Progress, progress_of
from review.store.repository import Store

MOST_CASES = 50
"""A share is lost work when its worker dies, and a run takes some seconds to start: neither few nor many."""


@dataclass(frozen=True)
class Share:
    """The references of its cases, without a version, and how often it was given out and came to nothing."""

    references: tuple[str, ...]
    failures: int = 0

    @property
    def halves(self) -> tuple["Share", ...]:
        """Two shares, so that one case that kills its reader costs the others only a few tries."""
        middle = len(self.references) // 2
        parts = (self.references[:middle], self.references[middle:])
        return tuple(Share(part, self.failures if len(part) == 1 else 0) for part in parts if part)


def shares_of(references: Sequence[str], most: int = MOST_CASES) -> Iterator[Share]:
    """The cases in shares, in order, each case once."""
    each = tuple(dict.fromkeys(references))
    for start in range(0, len(each), most):
        yield Share(each[start : start + most])


def do_share(references: Sequence[str]) -> int:
    """Read and judge the cases by this machine's own settings; how many. What is done already costs nothing."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    settings = Settings.load()
    with store_of(settings) as store:
        for reference in references:
            _read(store, reference, settings.workers)
            judge_stored(store, reference, store.submission(reference).as_at or today())
            weigh_stored(store, reference)
    return len(references)


def _read(store: Store, reference: str, workers: int) -> None:
    names = {file.sha256: file.name for file in reversed(store.submission(reference).files) if file.sha256}
    with ThreadPoolExecutor(workers, thread_name_prefix="read") as pool:
        for _ in pool.map(lambda sha256: _read_alone(store, sha256, names[sha256]), names):
            pass


def _read_alone(store: Store, sha256: str, name: str) -> None:
    """Two workers may meet on one file: the second waits, and finds it read."""
    if not store.has_document(sha256, reading_key()):
        with store.alone_on(sha256):
            read_once(store, sha256, name)


def progress(store: Store, share: Share) -> Progress:
    """How far the store has got with a share."""
    return progress_of(store.engine, share.references, reading_key())
