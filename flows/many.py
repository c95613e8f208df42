"""The same work on many stored cases, several at a time.

Processes, not threads: judging is pure Python. Each worker opens the store itself, for a connection must not
cross into another process; results come back as plain values, in the order of the cases. A few cases are done
here: starting a worker costs more than judging them.
"""

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from evidence.errors import MachineError
from flows.settings import Settings
from flows.wiring import store_of
from review.store.repository import Store

FEW = 60
"""Up to so many cases are done in this process."""
CHUNK = 10
"""So many cases go to a worker at a time: small, for some cases take ten times as long as others."""

T = TypeVar("T")
Work = Callable[[Store, str], T]
"""What is done with the case of a reference. Must be picklable, as its result: a partial of a function of a module."""


def on_each_case(settings: Settings, references: Sequence[str], work: Work[T]) -> Iterator[T]:
    """The work done on each case, in the order given; raises ``MachineError`` where a worker died."""
    if len(references) <= FEW or settings.workers == 1:
        with store_of(settings) as store:
            yield from (work(store, reference) for reference in references)
        return
    held = (settings.model_dump(), work)
    with ProcessPoolExecutor(settings.workers, _context(), _open, held) as pool:
        try:
            yield from pool.map(_work, references, chunksize=CHUNK)
        except BrokenProcessPool as error:
            raise MachineError(
                "a worker ended before its time, perhaps for want of memory: ASSURE_WORKERS=1"
            ) from error


def _context() -> BaseContext:
    """Fork where that is safe, since importing everything anew costs each worker seconds.

    It is not where another thread may hold a lock that the worker would wait for, nor on macOS.
    """
    safe = sys.platform == "linux" and threading.active_count() == 1
    return get_context("fork" if safe else "spawn")


_OPENED: dict[str, Any] = {}
"""The store and the work of this worker process."""


def _open(settings: dict[str, Any], work: Work[Any]) -> None:
    _OPENED.update(store=store_of(Settings(**settings)), work=work)


def _work(reference: str) -> Any:
    return _OPENED["work"](_OPENED["store"], reference)
