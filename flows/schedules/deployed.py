"""The schedules as Prefect's flows, and their deployments.

Each flow is async, so that it costs 0.2 s and not 1.1, and only starts the work: retries, the lock and the record are
the work's own and hold outside Prefect too. Prefect's time-out lies behind the work's own, which ends between steps.
"""

from datetime import datetime
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy, State
from prefect.deployments.runner import RunnerDeployment
from prefect.flows import Flow
from prefect.runtime import flow_run
from prefect.schedules import Cron
from prefect.states import Completed
from prefect.types.entrypoint import EntrypointType

from flows.schedules.running import run_schedule
from flows.schedules.table import GRACE, SCHEDULES, ZONE, Schedule, schedule_named
from flows.settings import Settings

VERSION = "1"


def _options(name: str) -> dict[str, Any]:
    schedule = schedule_named(name)
    return {
        "name": schedule.flow,
        "description": schedule.does,
        "timeout_seconds": (schedule.time_out + GRACE).total_seconds(),
        "version": VERSION,
        "validate_parameters": False,
        "persist_result": False,
    }


@flow(**_options("inbox"))
async def inbox() -> State[None]:
    """Take complete uploads out of the inbox."""
    return await _run("inbox")


@flow(**_options("recheck"))
async def recheck() -> State[None]:
    """Judge every case as at the new day and write the change report."""
    return await _run("recheck")


@flow(**_options("registers"))
async def registers() -> State[None]:
    """Ask the ODS directory for the organisations of all cases."""
    return await _run("registers")


@flow(**_options("retention"))
async def retention() -> State[None]:
    """Remove what has served its time."""
    return await _run("retention")


FLOWS: dict[str, Flow[[], Any]] = {"inbox": inbox, "recheck": recheck, "registers": registers, "retention": retention}


async def _run(name: str) -> State[None]:
    ran = await run_schedule(Settings.load(), schedule_named(name), due=_due())
    return Completed(message=ran.says)


def _due() -> datetime:
    """When Prefect wanted this run: long ago for one that was missed, a moment ago for one that somebody started."""
    wanted: datetime = flow_run.scheduled_start_time
    return wanted


def deployments(pool: str | None = None) -> list[RunnerDeployment]:
    """Every schedule's deployment: for a work pool, or for the process that serves them."""
    return [_deployment(schedule, pool) for schedule in SCHEDULES]


def _deployment(schedule: Schedule, pool: str | None) -> RunnerDeployment:
    made: RunnerDeployment = RunnerDeployment.from_flow(
        FLOWS[schedule.name],
        name=schedule.name,
        schedules=[Cron(schedule.cron, timezone=ZONE)],
        concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        description=schedule.does,
        tags=["assure"],
        version=VERSION,
        work_pool_name=pool,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return made
