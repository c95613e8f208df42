"""The schedules: one explicit table, which ``prefect.yaml`` repeats for Prefect's own command.

Times are of London whatever the machine's zone. None lies between one and two in the morning, which on one night
of the year does not exist and on another comes twice; what remains of that is cronsim's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from cronsim import CronSim

from evidence.errors import CallError

ZONE = "Europe/London"


@dataclass(frozen=True)
class Schedule:
    """What runs when. ``work`` is ``module:function``, imported when it runs."""

    name: str
    does: str
    cron: str
    work: str
    time_out: timedelta
    """After so long it stops between two steps, and the next run goes on; Prefect ends it ``GRACE`` later."""
    retries: int
    """So many further attempts where the machine is at fault (the database away, a full disk)."""
    wait: timedelta
    """Between attempts."""

    @property
    def flow(self) -> str:
        return f"assure-{self.name}"


GRACE = timedelta(minutes=10)

SCHEDULES: tuple[Schedule, ...] = (
    Schedule(
        name="inbox",
        does="takes complete uploads out of the inbox, each exactly once",
        cron="*/5 * * * *",
        work="flows.schedules.inbox:sweep_inbox",
        time_out=timedelta(hours=4),
        retries=2,
        wait=timedelta(seconds=20),
    ),
    Schedule(
        name="recheck",
        does="judges every case as at the new day and writes what changes and what runs out",
        cron="15 2 * * *",
        work="flows.schedules.nightly:recheck_all",
        time_out=timedelta(hours=3),
        retries=3,
        wait=timedelta(minutes=5),
    ),
    Schedule(
        name="registers",
        does="asks the ODS directory for the organisations of all cases",
        cron="30 4 * * 1",
        work="flows.schedules.registers:refresh_registers",
        time_out=timedelta(hours=2),
        retries=3,
        wait=timedelta(minutes=10),
    ),
    Schedule(
        name="retention",
        does="removes old page images, cache entries, reports and Prefect's records; never evidence or answers",
        cron="0 5 * * *",
        work="flows.schedules.retention:sweep_old",
        time_out=timedelta(hours=1),
        retries=2,
        wait=timedelta(minutes=5),
    ),
)


def schedule_named(name: str) -> Schedule:
    """Raises ``CallError`` where there is none of the name."""
    for schedule in SCHEDULES:
        if schedule.name == name:
            return schedule
    raise CallError(f"schedule {name!r}: expected one of: {', '.join(schedule.name for schedule in SCHEDULES)}")


def next_runs(schedule: Schedule, after: datetime, number: int = 1) -> tuple[datetime, ...]:
    """The next moments at which it is due, in the time of London."""
    return tuple(islice(_due(schedule, after), number))


def last_due(schedule: Schedule, before: datetime) -> datetime:
    """The newest moment, this one or an earlier one, at which it was due."""
    return next(_due(schedule, before + timedelta(minutes=1), reverse=True))


def _due(schedule: Schedule, moment: datetime, reverse: bool = False) -> Iterator[datetime]:
    return CronSim(schedule.cron, moment.astimezone(ZoneInfo(ZONE)), reverse=reverse)
