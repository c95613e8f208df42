"""The schedules served by one long-running process, with a Prefect server of its own where none is configured."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

import httpx

from evidence.errors import MachineError
from flows.prefect_settings import prepare_prefect
from flows.schedules.running import utc_now
from flows.schedules.table import SCHEDULES, last_due
from flows.settings import Settings
from flows.wiring import store_of
from review.store.schedules import RunState, Schedules

STARTING = 180.0
"""Seconds that a server may take to start on a busy machine; its first start makes a database."""
POOL_TYPE = "process"


@contextmanager
def prefect_server(settings: Settings, port: int = 0) -> Iterator[str]:
    """The interface of the configured server, else of one started for as long as this lasts, on this machine alone."""
    prepare_prefect(settings)
    if configured := os.environ.get("PREFECT_API_URL"):
        yield configured
        return
    chosen = port or _free_port()
    address = f"http://127.0.0.1:{chosen}/api"
    command = [sys.executable, "-m", "flows.schedules.server", "127.0.0.1", str(chosen)]
    with (settings.prefect_home / "server.log").open("ab") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL)  # noqa: S603
    os.environ["PREFECT_API_URL"] = address
    try:
        _await(address, process, settings)
        yield address
    finally:
        del os.environ["PREFECT_API_URL"]
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _await(address: str, process: "subprocess.Popen[bytes]", settings: Settings) -> None:
    until = time.monotonic() + STARTING
    while time.monotonic() < until and process.poll() is None:
        try:
            if httpx.get(f"{address}/health", timeout=5).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.2)
    raise MachineError(f"Prefect's server did not start: see {settings.prefect_home / 'server.log'}")


async def set_up(pool: str) -> list[str]:
    """Register every schedule on the configured server, for the workers of a pool; the names of the deployments."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.actions import WorkPoolCreate
    from prefect.exceptions import ObjectAlreadyExists

    from flows.schedules.deployed import deployments

    async with get_client() as client:
        with suppress(ObjectAlreadyExists):
            await client.create_work_pool(WorkPoolCreate(name=pool, type=POOL_TYPE))
    made = deployments(pool)
    for deployment in made:
        await deployment.aapply()
    return [deployment.full_name for deployment in made]


def serve_forever(settings: Settings) -> None:
    """Serve every schedule on the server of ``PREFECT_API_URL`` until SIGINT or SIGTERM.

    A shell that starts it in the background leaves SIGINT ignored, with which it could not be stopped at all.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    from prefect.deployments.flow_runs import arun_deployment
    from prefect.runner import Runner

    from flows.schedules.deployed import deployments

    class Stoppable(Runner):
        def handle_sigterm(self, *_: Any, **__: Any) -> None:
            """As Ctrl-C: Prefect's own handler leaves its runs without waiting for what stops them."""
            signal.raise_signal(signal.SIGINT)

    runner = Stoppable(name="assure", pause_on_shutdown=False)
    names = {}
    for deployment in deployments():
        await runner.aadd_deployment(deployment)
        names[deployment.name] = deployment.full_name
    for missed in missed_schedules(settings, utc_now()):
        await arun_deployment(names[missed], timeout=0, as_subflow=False)
    await runner.start()


def missed_schedules(settings: Settings, now: datetime) -> Sequence[str]:
    """The schedules that were due since their last good run; not one that has never run here."""
    with store_of(settings) as store:
        last = Schedules(store.engine).last_runs(RunState.DONE, RunState.PARTLY)
    return [one.name for one in SCHEDULES if one.name in last and last[one.name].started_at < last_due(one, now)]
