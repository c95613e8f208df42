"""``assure schedule``: what happens by itself and when; set up, served, or run now."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from evidence.errors import CallError
from flows.commands.common import DONE, SOME_UNREAD, print_line
from flows.observing.desk import local
from flows.progress import say
from flows.schedules.running import Ran, run_schedule, utc_now
from flows.schedules.table import SCHEDULES, ZONE, Schedule, next_runs, schedule_named
from flows.settings import Settings
from flows.wiring import store_of
from review.store.schedules import ScheduleRun, Schedules

SHOWN_RUNS = 3


def list_schedules(as_json: bool) -> int:
    """``assure schedule``: each with its last run and its next ones."""
    with store_of(Settings.load()) as store:
        last = Schedules(store.engine).last_runs()
    now = utc_now()
    if as_json:
        for schedule in SCHEDULES:
            print_line(schedule_object(schedule, last.get(schedule.name), now))
        return DONE
    from flows.show import console, plain_table

    table = plain_table("schedule", "does", "cron", "last run", "next runs")
    for schedule in SCHEDULES:
        following = "\n".join(map(local, next_runs(schedule, now, SHOWN_RUNS)))
        table.add_row(schedule.name, schedule.does, schedule.cron, _last(last, schedule), following)
    console().print(table)
    return DONE


def schedule_object(schedule: Schedule, last: ScheduleRun | None, now: datetime) -> dict[str, Any]:
    """A schedule as ``assure schedule --json`` prints it; moments in the time of London, with their offset."""
    return {
        "schedule": schedule.name,
        "does": schedule.does,
        "cron": schedule.cron,
        "zone": ZONE,
        "last_run": run_object(last),
        "next_runs": [moment.isoformat() for moment in next_runs(schedule, now, SHOWN_RUNS)],
    }


def run_object(run: ScheduleRun | None) -> dict[str, Any] | None:
    """A run as JSON."""
    if run is None:
        return None
    zone = ZoneInfo(ZONE)
    return {
        "state": run.state.value,
        "started_at": run.started_at.astimezone(zone).isoformat(timespec="seconds"),
        "ended_at": run.ended_at.astimezone(zone).isoformat(timespec="seconds") if run.ended_at else None,
        "by": run.holder,
        "says": run.says,
    }


def _last(runs: Mapping[str, ScheduleRun], schedule: Schedule) -> str:
    run = runs.get(schedule.name)
    return f"{local(run.started_at)} {run.state.value}\n{run.says}".strip() if run else "never"


def run_now(name: str, dry_run: bool, as_json: bool) -> int:
    """``assure schedule run NAME``: in this process, without Prefect."""
    schedule = schedule_named(name)
    ran = asyncio.run(run_schedule(Settings.load(), schedule, dry_run=dry_run))
    if as_json:
        print_line(_ran_object(ran, dry_run))
    else:
        from flows.show import console

        lists = ran.done.lists if ran.done and dry_run else ()
        for line in (*lists, ran.says):
            console().print(line, highlight=False, markup=False, soft_wrap=True)
    for fault in ran.done.faults if ran.done else ():
        say(fault)
    if dry_run:
        say("dry run: nothing was changed")
    return SOME_UNREAD if ran.done and ran.done.faults else DONE


def _ran_object(ran: Ran, dry_run: bool) -> dict[str, Any]:
    done = ran.done
    return {
        "schedule": ran.schedule,
        "state": ran.state.value if ran.state else None,
        "says": ran.says,
        "counts": done.counts if done else {},
        "faults": list(done.faults) if done else [],
        "lists": list(done.lists) if done else [],
        "dry_run": dry_run,
    }


def set_up_schedules(pool: str) -> int:
    """``assure schedule set-up``: register the deployments on the server of ``PREFECT_API_URL``."""
    import os

    from flows.prefect_settings import prepare_prefect
    from flows.schedules.serving import set_up

    if not os.environ.get("PREFECT_API_URL"):
        raise CallError(
            "PREFECT_API_URL is not set, expected the address of a Prefect server (http://HOST:4200/api); "
            "`assure schedule serve` needs none"
        )
    prepare_prefect(Settings.load())
    for name in asyncio.run(set_up(pool)):
        say(f"{name}: set up")
    say(f"a worker runs them: prefect worker start --pool {pool}")
    return DONE


def serve_schedules(port: int) -> int:
    """``assure schedule serve``: until interrupted, with a Prefect server of its own where none is configured."""
    from flows.schedules.serving import prefect_server, serve_forever

    settings = Settings.load()
    with prefect_server(settings, port) as address:
        say(f"schedules are served; Prefect's page: {address.removesuffix('/api')} (Ctrl-C stops it)")
        serve_forever(settings)
    return DONE
