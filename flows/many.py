"""The same work on many stored cases, several at a time.

Processes, not threads: judging is pure Python. Each worker opens the store itself, for a connection must not
cross into another process; results come back as plain values, in the order of the cases. Workers are forked off a
server that has imported everything once: importing costs seconds, and a fork of this process could take over a lock
that one of its threads holds. A few cases are done here: starting a worker costs more than judging them.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from flows.settings import Settings
from flows.wiring import store_of
from review.store.repository import Store

FEW = 60
"""Up to so many cases are done in this process."""
CHUNK = 10
"""So many cases go to a worker at a time: small, for some cases take ten times as long as others."""

IMPORTED = ("flows.recheck", "flows.commands.expiring")
"""What workers need, imported before they are forked."""

T = TypeVar("T")
Work = Callable[[Store, str], T]
"""What is done with the case of a reference. Must be picklable, as its result: a partial of a function of a module."""


def on_each_case(settings: Settings, references: Sequence[str], work: Work[T]) -> Iterator[T]:
    """The work done on each case, in the order given."""
    if len(references) <= FEW or settings.workers == 1:
        with store_of(settings) as store:
            yield from (work(store, reference) for reference in references)
        return
    held = (settings.model_dump(), work)
    with ProcessPoolExecutor(settings.workers, _context(), _open, held) as pool:
        yield from pool.map(_work, references, chunksize=CHUNK)


def _context() -> BaseContext:
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(list(IMPORTED))
    return context


_OPENED: dict[str, Any] = {}
"""The store and the work of this worker process."""


def _open(settings: dict[str, Any], work: Work[Any]) -> None:
    _OPENED.update(store=store_of(Settings(**settings)), work=work)


def _work(reference: str) -> Any:
    return _OPENED["work"](_OPENED["store"], reference)
