"""A scheduled run: alone of its kind, tried again where the machine is at fault, and recorded however it ends.

A schedule that overlaps itself does nothing and says so. The lock is a lease in the store's database, so that it holds
for whoever starts a run (Prefect, ``assure schedule run``, a timer of systemd) on whatever machine. Prefect's own
limit on the deployment, one run with ``CANCEL_NEW``, only saves starting a process for it.
"""

import os
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module

from sqlalchemy.exc import SQLAlchemyError
from tenacity import AsyncRetrying, retry_if_exception_type, retry_if_not_exception_type, stop_after_attempt, wait_fixed

from evidence.errors import MachineError, MissingProgram
from flows.schedules.table import Schedule
from flows.settings import Settings
from flows.wiring import store_of
from review.store.repository import Store
from review.store.schedules import LEASE, RunState, ScheduleRun, Schedules

PASSING = (MachineError, OSError, SQLAlchemyError)
"""Faults of the machine, which may pass; a program that is not installed does not."""

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Job:
    """What a run's work is given. ``out_of_time`` is asked between two steps."""

    settings: Settings
    started_at: datetime
    clock: Clock
    ends_by: datetime
    dry_run: bool = False

    def out_of_time(self) -> bool:
        return self.clock() >= self.ends_by


@dataclass(frozen=True)
class Done:
    """What a run did, in words for the operator and in counts. ``faults``: what it could not do and names."""

    says: str
    counts: dict[str, int]
    faults: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    """What it did, or would do, one by one; for who asks by hand, kept nowhere."""


@dataclass(frozen=True)
class Ran:
    """How a run ended. Without ``done`` it did nothing, and ``says`` why."""

    schedule: str
    state: RunState | None
    says: str
    done: Done | None = None


Work = Callable[[Job], Awaitable[Done]]


def utc_now() -> datetime:
    return datetime.now(UTC)


async def run_schedule(
    settings: Settings,
    schedule: Schedule,
    *,
    due: datetime | None = None,
    dry_run: bool = False,
    clock: Clock = utc_now,
) -> Ran:
    """Run it now, unless it is running. ``due`` is when Prefect wanted it: a later run has done a missed one's work.

    Raises what the work raised, once that is recorded.
    """
    job = Job(settings, clock(), clock, clock() + schedule.time_out, dry_run)
    with store_of(settings) as store:
        if dry_run:
            done = await _work(schedule)(job)
            return Ran(schedule.name, None, done.says, done)
        return await _recorded(store, schedule, job, due)


async def _recorded(store: Store, schedule: Schedule, job: Job, due: datetime | None) -> Ran:
    kept = Schedules(store.engine)
    if due and (later := _covered(kept, schedule, due)):
        says = f"{schedule.name}: nothing to do: the run of {later.started_at:%Y-%m-%d %H:%M} UTC was due later"
        return Ran(schedule.name, None, says)
    run, ours = kept.begin(schedule.name, holder(), job.clock())
    if not ours:
        since = f"{run.started_at:%Y-%m-%d %H:%M} UTC on {run.holder}"
        return Ran(schedule.name, None, f"{schedule.name}: nothing was done: it has been running since {since}")
    with _alive(kept, run, job.clock):
        try:
            done = await _tried(schedule, job)
        except BaseException as error:
            kept.end(run.id, RunState.FAILED, f"{type(error).__name__}: {error}", job.clock())
            raise
        state = RunState.PARTLY if done.faults else RunState.DONE
        kept.end(run.id, state, "; ".join((done.says, *done.faults)), job.clock())
    return Ran(schedule.name, state, done.says, done)


def holder() -> str:
    """Who runs: host and process."""
    return f"{socket.gethostname()}, process {os.getpid()}"


def _covered(kept: Schedules, schedule: Schedule, due: datetime) -> ScheduleRun | None:
    last = kept.last_runs(RunState.DONE, RunState.PARTLY).get(schedule.name)
    return last if last and last.started_at >= due else None


async def _tried(schedule: Schedule, job: Job) -> Done:
    attempts = AsyncRetrying(
        stop=stop_after_attempt(1 + schedule.retries),
        wait=wait_fixed(schedule.wait),
        retry=retry_if_exception_type(PASSING) & retry_if_not_exception_type(MissingProgram),
        reraise=True,
    )
    done: Done = await attempts(_work(schedule), job)
    return done


def _work(schedule: Schedule) -> Work:
    module, function = schedule.work.split(":")
    work: Work = getattr(import_module(module), function)
    return work


@contextmanager
def _alive(kept: Schedules, run: ScheduleRun, clock: Clock) -> Iterator[None]:
    """Renew the lease while the work goes on."""
    over = threading.Event()

    def renew() -> None:
        while not over.wait(LEASE.total_seconds() / 4):
            try:
                kept.renew(run.id, clock())
            except SQLAlchemyError:
                continue  # the database is away: the work will meet that itself, and says so

    thread = threading.Thread(target=renew, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
