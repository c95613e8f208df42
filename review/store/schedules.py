"""What the store keeps of schedules: their runs, one at a time by a lease, and the uploads that a sweep has seen to.

The lock is a row and not a file, so that it holds between machines that share nothing but the database. It is a lease:
a run whose process was killed holds nobody up for longer than that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session

from review.store.engine import writing
from review.store.tables import InboxUploadRow, ScheduleRunRow

LEASE = timedelta(minutes=3)
"""How long a run is taken to be alive after it last said so."""
LOST = "its process ended without a word"


class RunState(StrEnum):
    """How a scheduled run is doing."""

    RUNNING = "running"
    DONE = "done"
    PARTLY = "partly"
    """Done but for what it names; the next run tries that again."""
    FAILED = "failed"
    LOST = "lost"


class UploadState(StrEnum):
    """What became of an upload."""

    TAKEN = "taken"
    REFUSED = "refused"


@dataclass(frozen=True)
class ScheduleRun:
    """A run as it is kept. ``says`` is for operators: what was done, or why it failed."""

    id: int
    schedule: str
    holder: str
    started_at: datetime
    ended_at: datetime | None
    state: RunState
    says: str


class Schedules:
    """Runs and uploads over an engine whose schema is up to date."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, schedule: str, holder: str, now: datetime) -> tuple[ScheduleRun, bool]:
        """Begin a run, or where another one holds the lease give that; and whether it is ours."""
        with writing(self._engine) as session:
            query = select(ScheduleRunRow).where(ScheduleRunRow.schedule == schedule, ScheduleRunRow.ended_at.is_(None))
            for row in session.scalars(query):
                if row.leased_until > now:
                    return _run(row), False
                row.ended_at, row.state, row.says = row.leased_until, RunState.LOST.value, LOST
            row = ScheduleRunRow(
                schedule=schedule,
                holder=holder,
                started_at=now,
                leased_until=now + LEASE,
                ended_at=None,
                state=RunState.RUNNING.value,
                says="",
            )
            session.add(row)
            session.flush()
            return _run(row), True

    def renew(self, run: int, now: datetime) -> None:
        """Say that a run is alive."""
        with writing(self._engine) as session:
            still = (ScheduleRunRow.id == run, ScheduleRunRow.ended_at.is_(None))
            session.execute(update(ScheduleRunRow).where(*still).values(leased_until=now + LEASE))

    def end(self, run: int, state: RunState, says: str, now: datetime) -> None:
        """End a run. One that was given up for lost tells the truth after all."""
        with writing(self._engine) as session:
            ended = {"ended_at": now, "state": state.value, "says": says}
            session.execute(update(ScheduleRunRow).where(ScheduleRunRow.id == run).values(**ended))

    def last_runs(self, *states: RunState) -> Mapping[str, ScheduleRun]:
        """The newest run of each schedule, of those in the states where any are named."""
        wanted = [ScheduleRunRow.state.in_([state.value for state in states])] if states else []
        newest = select(func.max(ScheduleRunRow.id)).where(*wanted).group_by(ScheduleRunRow.schedule)
        with Session(self._engine) as session:
            rows = session.scalars(select(ScheduleRunRow).where(ScheduleRunRow.id.in_(newest)))
            return {row.schedule: _run(row) for row in sorted(rows, key=lambda row: row.schedule)}

    def forget(self, before: datetime, dry_run: bool = False) -> int:
        """Delete the records of runs that ended before a moment, but the newest good one of each; how many."""
        kept = [run.id for run in (*self.last_runs().values(), *self.last_runs(RunState.DONE).values())]
        old = (ScheduleRunRow.ended_at < before, ScheduleRunRow.id.not_in(kept))
        with writing(self._engine) as session:
            number = session.scalar(select(func.count()).select_from(ScheduleRunRow).where(*old)) or 0
            if not dry_run:
                session.execute(delete(ScheduleRunRow).where(*old))
            return number

    def upload(self, inbox: str, name: str, fingerprint: str) -> UploadState | None:
        """What became of an upload as it now is."""
        with Session(self._engine) as session:
            row = session.get(InboxUploadRow, (inbox, name, fingerprint))
            return UploadState(row.state) if row else None

    def keep_upload(
        self, inbox: str, name: str, fingerprint: str, state: UploadState, says: str, now: datetime
    ) -> None:
        """Record what became of an upload."""
        with writing(self._engine) as session:
            row = InboxUploadRow(inbox=inbox, name=name, fingerprint=fingerprint, state=state.value, says=says, at=now)
            session.merge(row)


def _run(row: ScheduleRunRow) -> ScheduleRun:
    return ScheduleRun(row.id, row.schedule, row.holder, row.started_at, row.ended_at, RunState(row.state), row.says)
