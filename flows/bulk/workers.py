"""Processes that do one piece of work at a time and may die of it.

A pool of our own, for the ones that there are either cannot kill a worker that hangs (``ProcessPoolExecutor``) or give
the whole pool up when one dies. Each worker has a pipe and a thread of this process that waits at its other end, so a
piece that takes too long, takes too much memory or kills its worker costs that worker and nobody else's work.

Workers are forked from a clean server process that has imported the readers already: a new one costs a moment, and
nothing of this process (its threads, Prefect's connections) comes along. Each lives for so many pieces of work, so
that what libraries keep for ever does not grow with the batch.
"""

import asyncio
import os
import pickle
import resource
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from evidence.errors import ApplicationError, AssureError, CallError, MachineError
from flows.observing.trails import Trail, collecting, emit

STARTING = 180.0
"""Seconds that a worker may take to import its work, on a busy machine."""
GRACE = 5.0
"""Seconds after which a worker that should have ended itself is killed."""
PIECES = 2_000
"""Pieces of work that one process does before another takes its place."""
WARM = "flows.bulk.warm"
"""Imported once, where the workers are forked."""

Work = Callable[[Any], Any]
Start = Callable[[], Work]
"""Called once in each worker. Must be picklable, as what the work takes and gives: a partial of a module's function."""


@dataclass(frozen=True)
class Limits:
    """What one piece of work may take."""

    seconds: float
    memory_mb: int
    """On top of what the worker holds when it starts."""


class GaveUp(Exception):
    """A piece of work that was given up. The message says why, in words for the person who sent the file."""


class TookTooLong(GaveUp):
    """It was killed when its time was over."""


class Died(GaveUp):
    """Its worker ended without an answer."""


class Faulted(GaveUp):
    """It met a fault of this program; the traceback is its cause's message."""


@dataclass(frozen=True)
class Answer:
    """What a worker sends back. ``cpu`` are seconds, of the programs that it called too."""

    value: Any
    error: AssureError | None
    fault: str | None
    trails: tuple[Trail, ...]
    cpu: float


class Workers:
    """``count`` processes. Use it in a ``with``: leaving it ends them, whatever they are doing."""

    def __init__(self, count: int, start: Start, limits: Limits) -> None:
        self._start, self._limits = start, limits
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="worker")
        self._own = threading.local()
        self._lock, self._all, self._closed = threading.Lock(), set[_Worker](), False
        self.cpu = 0.0
        """Seconds that the work has taken so far, of all processors."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._lock:
            self._closed = True
            for worker in self._all:
                worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)

    async def do(self, piece: Any) -> Any:
        """The work done on one piece; raises ``GaveUp`` for the piece's fault, ``AssureError`` for the machine's."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._do, piece)

    def _do(self, piece: Any) -> Any:
        worker = self._worker()
        try:
            answer = worker.do(piece, self._limits.seconds)
        except GaveUp:
            self._leave(worker)
            raise
        if worker.pieces >= PIECES:
            self._leave(worker)
        with self._lock:
            self.cpu += answer.cpu
        emit(answer.trails)
        if answer.error is not None:
            raise answer.error
        if answer.fault is not None:
            last = answer.fault.strip().splitlines()[-1]
            raise Faulted(f"a fault of this program ({last}): report it") from RuntimeError(answer.fault)
        return answer.value

    def _worker(self) -> "_Worker":
        worker: _Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            with self._lock:
                if self._closed:
                    raise MachineError("the workers were ended")
                worker = _Worker(self._start, self._limits)
                self._all.add(worker)
            try:
                worker.wait_for_start()
            except AssureError:
                self._leave(worker)
                raise
            self._own.worker = worker
        return worker

    def _leave(self, worker: "_Worker") -> None:
        self._own.worker = None
        with self._lock:
            self._all.discard(worker)
        worker.kill()
        worker.close()


class _Worker:
    """One process and this end of its pipe; used by one thread, killed by any."""

    def __init__(self, start: Start, limits: Limits) -> None:
        context = get_context("forkserver")
        context.set_forkserver_preload([WARM])
        os.environ["PYTHONSAFEPATH"] = "1"  # the server would import from the folder that it is called in: a sender's
        self._ours, theirs = context.Pipe()
        surroundings = {name: value for name, value in os.environ.items() if name.startswith(("ASSURE_", "OMP_"))}
        given = (theirs, start, limits, surroundings)
        self._process = context.Process(target=_serve, args=given, name="assure-worker", daemon=True)
        self._process.start()
        theirs.close()
        self.pieces = 0

    def wait_for_start(self) -> None:
        try:
            answer = self._answer(STARTING)
        except GaveUp as error:
            raise MachineError(f"a worker process does not start: {error}") from error
        if answer.error is not None:
            raise answer.error
        if answer.fault is not None:
            raise MachineError(f"a worker process does not start:\n{answer.fault}")

    def do(self, piece: Any, seconds: float) -> Answer:
        self.pieces += 1
        with suppress(BrokenPipeError):  # then there is no answer either
            self._ours.send(piece)
        return self._answer(seconds + GRACE)

    def _answer(self, seconds: float) -> Answer:
        try:
            if not self._ours.poll(seconds):
                raise TookTooLong(f"reading took longer than {seconds - GRACE:.0f} seconds and was given up")
            answer: Answer = self._ours.recv()
            return answer
        except (EOFError, ConnectionError) as error:
            raise self._death() from error

    def _death(self) -> GaveUp:
        self._process.join(GRACE)
        code = self._process.exitcode
        if code == -signal.SIGALRM:
            return TookTooLong("reading took too long and was given up")
        if code is not None and code < 0:
            return Died(f"the process that read it was ended by {signal.Signals(-code).name}")
        return Died(f"the process that read it ended without an answer (status {code})")

    def kill(self) -> None:
        """End the process with all that it has called. The pipe is closed by whoever waits at it."""
        if self._process.pid is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join(GRACE)

    def close(self) -> None:
        self._ours.close()


def _serve(pipe: Connection, start: Start, limits: Limits, surroundings: Mapping[str, str]) -> None:
    """What a worker does until its pipe is closed, which also happens when the program that wants it is killed."""
    os.setsid()  # a group of its own: tesseract goes with its worker, and Ctrl-C is for the program alone
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for name in [name for name in os.environ if name.startswith("ASSURE_")]:
        del os.environ[name]
    os.environ.update(surroundings)
    started = _tried(lambda _: start(), None)
    _send(pipe, Answer(None, started.error, started.fault, (), 0.0))
    if started.error is None and started.fault is None:
        _limit_memory(limits.memory_mb)
        _work(pipe, started.value, limits.seconds)


def _work(pipe: Connection, work: Work, seconds: float) -> None:
    while True:
        try:
            piece = pipe.recv()
        except (EOFError, ConnectionError):
            return
        signal.setitimer(signal.ITIMER_REAL, seconds)  # the kernel ends it, even if nobody is left who would
        answer = _tried(work, piece)
        signal.setitimer(signal.ITIMER_REAL, 0)
        try:
            _send(pipe, answer)
        except (BrokenPipeError, ConnectionError):
            return


def _tried(work: Work, piece: Any) -> Answer:
    before = _cpu()
    value, error, fault = None, None, None
    with collecting() as trails:
        try:
            value = work(piece)
        except AssureError as raised:
            error = _plain(raised)
        except Exception:  # noqa: BLE001 (a fault of ours is raised where the work was asked for)
            fault = traceback.format_exc()
    return Answer(value, error, fault, tuple(trails), _cpu() - before)


def _plain(error: AssureError) -> AssureError:
    """The error as it crosses a pipe: some kinds are made of more than their message."""
    return CallError(str(error)) if isinstance(error, ApplicationError) else type(error)(str(error))


def _send(pipe: Connection, answer: Answer) -> None:
    pipe.send_bytes(pickle.dumps(answer))


def _cpu() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _limit_memory(megabytes: int) -> None:
    """Let the process and what it calls have so much more address space than it holds now, where that can be told."""
    if sys.platform != "linux":
        return
    with open("/proc/self/statm", encoding="ascii") as told:
        held = int(told.read().split()[0]) * resource.getpagesize()
    most = held + megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
