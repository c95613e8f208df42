"""The schedules on a real Prefect server: registered once, scheduled by it, run by the process that serves them."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from flow_samples import make_case

from flows.schedules.table import SCHEDULES, ZONE

RUNS = """
import asyncio, json, os, signal, subprocess, sys, time
from datetime import UTC, datetime, timedelta
from flows.schedules.running import utc_now
from flows.schedules.serving import prefect_server, set_up
from flows.schedules.table import SCHEDULES, ZONE, next_runs
from flows.settings import Settings
from flows.wiring import store_of
from review.store.schedules import RunState, Schedules

settings, done = Settings.load(), {}

def until(found, seconds=400):
    end = time.monotonic() + seconds
    while not (it := found()) and time.monotonic() < end:
        time.sleep(0.5)
    return it

async def deployments():
    from prefect.client.orchestration import get_client
    async with get_client() as client:
        return [
            [d.name, d.entrypoint, d.work_pool_name, d.global_concurrency_limit.limit,
             d.concurrency_options.collision_strategy.value,
             [[s.schedule.cron, s.schedule.timezone] for s in d.schedules]]
            for d in await client.read_deployments()
        ]

async def planned():
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterName
    async with get_client() as client:
        named = DeploymentFilter(name=DeploymentFilterName(any_=["recheck"]))
        runs = await client.read_flow_runs(deployment_filter=named)
        return sorted(run.expected_start_time.astimezone(UTC).isoformat() for run in runs)

async def prefects_dates(schedule, after):
    from prefect.server.schemas.schedules import CronSchedule
    dates = await CronSchedule(cron=schedule.cron, timezone=ZONE).get_dates(3, after)
    return [moment.astimezone(UTC).isoformat() for moment in dates]

def runs():
    with store_of(settings) as store:
        return Schedules(store.engine).last_runs()

with prefect_server(settings) as address:
    asyncio.run(set_up("assure"))
    asyncio.run(set_up("assure"))
    done["deployments"] = sorted(asyncio.run(deployments()))
    done["planned"] = until(lambda: asyncio.run(planned()))
    done["ours"] = [moment.astimezone(UTC).isoformat() for moment in next_runs(SCHEDULES[1], utc_now(), 3)]
    with store_of(settings) as store:
        kept, yesterday = Schedules(store.engine), utc_now() - timedelta(days=1)
        kept.end(kept.begin("inbox", "this machine, yesterday", yesterday)[0].id, RunState.DONE, "", yesterday)
    serving = subprocess.Popen([sys.executable, "-m", "flows.cli", "schedule", "serve"],
                               env={**os.environ, "PREFECT_API_URL": address}, stderr=subprocess.PIPE, text=True)
    ran = until(lambda: (run := runs()["inbox"]) and run.started_at > yesterday and run.ended_at and run)
    serving.send_signal(signal.SIGTERM)
    done["stderr"] = serving.communicate(timeout=300)[1]
    done["inbox"] = [ran.state.value, ran.says] if ran else None
    done["counts"] = store_of(settings).counts()
for day in (datetime(2027, 3, 27, 12, 1, tzinfo=UTC), datetime(2027, 10, 30, 12, 1, tzinfo=UTC)):
    for schedule in SCHEDULES:
        theirs = asyncio.run(prefects_dates(schedule, day))
        ours = [moment.astimezone(UTC).isoformat() for moment in next_runs(schedule, day, 4)]
        done.setdefault("dates", []).append([schedule.name, theirs, ours])
print(json.dumps(done))
"""
"""The sweep's last run was yesterday, so that serving the schedules catches it up at once."""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a series of steps on one server gave."""
    folder = tmp_path_factory.mktemp("served")
    make_case(folder / "data" / "inbox" / "may")
    (folder / "data" / "inbox" / "may.done").touch()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment |= {"HOME": str(folder / "home"), "ASSURE_DATA": str(folder / "data")}
    ran = subprocess.run([sys.executable, "-c", RUNS], env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-3000:]
    return {**json.loads(ran.stdout.splitlines()[-1]), "folder": folder}


def test_each_schedule_is_registered_once_with_its_zone_and_its_limit(done: dict[str, Any]) -> None:
    assert done["deployments"] == sorted(
        [s.name, f"flows.schedules.deployed.{s.name}", "assure", 1, "CANCEL_NEW", [[s.cron, ZONE]]] for s in SCHEDULES
    )


def test_prefects_scheduler_plans_the_runs_that_the_command_lists(done: dict[str, Any]) -> None:
    assert done["planned"], "the server's scheduler has planned nothing"
    assert done["planned"][0] == done["ours"][0]


def test_prefect_means_the_same_moments_where_clocks_change(done: dict[str, Any]) -> None:
    for name, theirs, ours in done["dates"]:
        assert set(theirs) <= set(ours), name


def test_serving_them_catches_a_missed_sweep_up_and_stops_when_told(done: dict[str, Any]) -> None:
    assert done["inbox"] == ["done", "1 upload taken (1 case)"], done["stderr"]
    assert done["counts"]["cases"] == 1
    assert "Traceback" not in done["stderr"]
    assert not (done["folder"] / "home" / ".prefect").exists()
