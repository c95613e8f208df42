"""A machine with a data folder and a clock that can be set, on which schedules are run by hand."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flow_samples import make_case

from flows.schedules import table
from flows.schedules.running import Ran, run_schedule
from flows.settings import Settings
from flows.wiring import store_of


@dataclass
class Machine:
    """A machine with a data folder, on which schedules are run by hand."""

    settings: Settings
    now: datetime

    @property
    def inbox(self) -> Path:
        made = Path(self.settings.inbox_place)
        made.mkdir(parents=True, exist_ok=True)
        return made

    def upload(self, name: str, **changes: object) -> Path:
        return make_case(self.inbox / name, **changes)

    def run(self, name: str, *, due: datetime | None = None, dry_run: bool = False) -> Ran:
        """Run it at the moment of the machine's clock."""
        ran = run_schedule(self.settings, table.schedule_named(name), due=due, dry_run=dry_run, clock=lambda: self.now)
        return asyncio.run(ran)

    def counts(self) -> dict[str, int]:
        with store_of(self.settings) as store:
            return store.counts()

    def with_settings(self, **changes: object) -> "Machine":
        return Machine(self.settings.model_copy(update=changes), self.now)
