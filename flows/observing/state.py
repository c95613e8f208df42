"""How things stand at this moment: the queue, the schedules, the room on the disk; for people and for monitors."""

import os
import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from evidence.errors import MachineError
from flows.observing.metrics import Gauge
from flows.schedules.table import SCHEDULES
from flows.settings import Settings
from review.store.figures import queue_figures
from review.store.repository import Store
from review.store.schedules import RunState, Schedules
from review.store.schema import is_current
from review.web.watch import Check

ANSWERING = (SQLAlchemyError, MachineError)
"""What a database raises that is away."""


def checks(settings: Settings, store: Store, now: datetime) -> tuple[Check, ...]:
    """What the desk needs: its database at the right schema, room on the disk, and a queue that somebody works on."""
    disk = _disk(settings)
    try:
        migrated = is_current(store.engine)
        queue = _queue(settings, store, now)
    except ANSWERING as error:
        return Check("database", False, f"does not answer: {type(error).__name__}"), disk
    schema = "at the schema of this version" if migrated else "at another version's schema: `assure migrate`, restart"
    return Check("database", True, "answers"), Check("migrations", migrated, schema), disk, queue


def _disk(settings: Settings) -> Check:
    free = free_bytes(settings.data)
    says = f"{free / 1e9:.1f} GB free, {settings.disk_mb / 1e3:.1f} GB wanted"
    return Check("disk", free >= settings.disk_mb * 1_000_000, says)


def _queue(settings: Settings, store: Store, now: datetime) -> Check:
    """Overdue is a matter of people: the desk itself is well, and restarting it would help nobody."""
    queue = queue_figures(store.engine)
    days = (now - queue.oldest_at).days if queue.oldest_at else 0
    says = f"{queue.waiting} questions wait, the oldest for {days} days" if queue.waiting else "nothing waits"
    return Check("queue", days <= settings.queue_days, says, grave=False)


def free_bytes(folder: Path) -> int:
    """The room on the disk of a folder, or of where it would be made."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def used_bytes(folder: Path) -> int:
    """What the files in a folder take up."""
    total = 0
    for top, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(top, name)).st_size
            except FileNotFoundError:
                continue  # swept or renamed at this moment
    return total


def gauges(settings: Settings, store: Store, now: datetime) -> Iterable[Gauge]:
    """The figures of this moment; of a database that is away only that it is."""
    yield Gauge("assure_disk_free_bytes", "Room on the disk of the data folder.", free_bytes(settings.data))
    try:
        figures = [*_queue_gauges(store, now), *_schedule_gauges(store)]
    except ANSWERING:
        yield Gauge("assure_database_up", "Whether the database answers.", 0)
        return
    yield Gauge("assure_database_up", "Whether the database answers.", 1)
    yield from figures


def _queue_gauges(store: Store, now: datetime) -> Iterator[Gauge]:
    queue = queue_figures(store.engine)
    age = (now - queue.oldest_at).total_seconds() if queue.oldest_at else 0.0
    yield Gauge("assure_queue_oldest_seconds", "How long the oldest question has waited.", max(age, 0.0))
    yield Gauge("assure_queue_items_all", "Questions that wait.", queue.waiting)
    for kind, number in queue.by_kind:
        yield Gauge("assure_queue_items", "Questions that wait, by kind.", number, (("kind", kind),))


def _schedule_gauges(store: Store) -> Iterator[Gauge]:
    kept = Schedules(store.engine)
    last, good = kept.last_runs(), kept.last_runs(RunState.DONE, RunState.PARTLY)
    for schedule in SCHEDULES:
        named = (("schedule", schedule.name),)
        if schedule.name in good:
            at = good[schedule.name].started_at.timestamp()
            yield Gauge("assure_schedule_last_good_timestamp_seconds", "Start of the last good run.", at, named)
        if schedule.name in last:
            failed = last[schedule.name].state in (RunState.FAILED, RunState.LOST)
            yield Gauge("assure_schedule_failed", "Whether the last run failed.", float(failed), named)
