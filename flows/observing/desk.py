"""The desk seen from outside: its health, and the counts of what it has read itself."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.observing.metrics import Metrics
from flows.observing.state import ANSWERING, checks, gauges
from flows.observing.trails import watching
from flows.schedules.table import SCHEDULES, ZONE, next_runs
from flows.settings import Settings
from flows.versions import made_by
from review.store.repository import Store
from review.store.schedules import ScheduleRun, Schedules
from review.web.watch import Check, Health

Rows = tuple[tuple[str, str], ...]


class DeskWatch:
    """Watches one desk until it is closed."""

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime]) -> None:
        self._settings, self._store, self._clock = settings, store, clock
        self._metrics = Metrics(lambda: gauges(settings, store, clock()))
        self._stack = ExitStack()
        self._stack.enter_context(watching(self._metrics))

    def close(self) -> None:
        self._stack.close()

    def checks(self) -> tuple[Check, ...]:
        return checks(self._settings, self._store, self._clock())

    def health(self) -> Health:
        found = self.checks()
        try:
            schedules = self._schedules()
        except ANSWERING:
            schedules = ()
        return Health(found, (("Schedules", schedules), ("Versions", _versions())))

    def metrics(self) -> tuple[bytes, str]:
        return self._metrics.text(), self._metrics.content_type

    def _schedules(self) -> Rows:
        last = Schedules(self._store.engine).last_runs()
        return tuple((one.name, _said(last.get(one.name), next_runs(one, self._clock())[0])) for one in SCHEDULES)


def _said(run: ScheduleRun | None, following: datetime) -> str:
    ran = f"{run.state.value}, {local(run.started_at)}" if run else "has not run yet"
    return f"{ran}; next {local(following)}"


def local(moment: datetime) -> str:
    """A moment in London as people read it: ``Mon 2026-11-23 02:15 GMT``."""
    return f"{moment.astimezone(ZoneInfo(ZONE)):%a %Y-%m-%d %H:%M %Z}"


def _versions() -> Rows:
    made = made_by()
    plain = {name: value for name, value in made.items() if isinstance(value, str)}
    return tuple((name, str(value)) for name, value in {**plain, **made["readers"], **made["models"]}.items())
