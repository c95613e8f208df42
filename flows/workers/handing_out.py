"""Handing out shares to the workers of a pool, and giving out again what comes to nothing.

Who hands out keeps no state but its list: what is done is in the store. A run that ended badly is given out again at
once, one whose store has stood still for a lease is taken for dead. A worker taken for dead by mistake does no harm,
for reading twice stores once. A share that fails again and again is halved, until the case that kills its readers
stands alone and is named.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

import httpx
from prefect.client.orchestration import PrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.deployments import arun_deployment
from prefect.exceptions import PrefectHTTPStatusError
from prefect.states import Cancelled
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_delay, wait_fixed

from evidence.errors import StoreUnavailable
from flows.progress import say
from flows.workers.deployment import deploy
from flows.workers.shares import Share, progress
from review.store.progress import Progress
from review.store.repository import Store

LOOKED_EVERY = 2.0
TRIES = 3
"""So often a share of one case may come to nothing before it is given up."""
AWAY_SECONDS = 180
"""So long database or Prefect server may be away."""
UNTAKEN_SECONDS = 60
"""After so long without any worker, whoever waits is told."""
TAKEN = frozenset({StateType.PENDING, StateType.RUNNING})
"""A worker has it: one that died while it started the run leaves it pending for ever."""
MAY_PASS = (httpx.HTTPError, PrefectHTTPStatusError, StoreUnavailable)
T = TypeVar("T")


@dataclass
class _Out:
    """A share that is given out, and when its progress was last seen to grow."""

    share: Share
    progress: Progress
    state: StateType | None = None
    grew_at: float = field(default_factory=time.monotonic)


async def hand_out(store: Store, shares: Iterable[Share], pool: str, lease: float) -> tuple[str, ...]:
    """Have the pool's workers do the shares; the references of the cases that no worker could do."""
    return await _HandingOut(store, pool, lease).all(tuple(shares))


class _HandingOut:
    def __init__(self, store: Store, pool: str, lease: float) -> None:
        self._store, self._pool, self._lease = store, pool, lease
        self._out: dict[UUID, _Out] = {}
        self._given_up: list[str] = []
        self._deployment = UUID(int=0)
        self._began, self._told = time.monotonic(), False

    async def all(self, shares: Sequence[Share]) -> tuple[str, ...]:
        self._deployment = await _patiently(deploy, self._pool)
        for share in shares:
            await self._give(share)
        async with get_client() as client:
            while self._out:
                await asyncio.sleep(LOOKED_EVERY)
                for run in await _patiently(self._runs, client):
                    await self._look_at(client, run)
        return tuple(self._given_up)

    async def _give(self, share: Share) -> None:
        run = await _patiently(self._start, share)
        self._out[run.id] = _Out(share, await _patiently(self._progress, share))

    async def _start(self, share: Share) -> FlowRun:
        parameters = {"references": list(share.references)}
        return await arun_deployment(self._deployment, parameters=parameters, timeout=0, as_subflow=False)

    async def _progress(self, share: Share) -> Progress:
        return await asyncio.to_thread(progress, self._store, share)

    async def _runs(self, client: PrefectClient) -> list[FlowRun]:
        ids = sorted(self._out)
        found: list[FlowRun] = []
        for start in range(0, len(ids), 200):  # the server's limit of an answer
            wanted = FlowRunFilter(id=FlowRunFilterId(any_=ids[start : start + 200]))
            found += await client.read_flow_runs(flow_run_filter=wanted, limit=200)
        return found

    async def _look_at(self, client: PrefectClient, run: FlowRun) -> None:
        state, out = run.state_type, self._out[run.id]
        if state is StateType.COMPLETED:
            del self._out[run.id]
        elif run.state is not None and run.state.is_final():
            await self._again(run.id, f"ended as {run.state.name}")
        elif state in TAKEN:
            await self._expect_progress(client, run, out)
        else:
            self._say_if_nobody_works()

    async def _expect_progress(self, client: PrefectClient, run: FlowRun, out: _Out) -> None:
        """Take the run's worker for dead after a lease without progress, longer each time: it may only be slow."""
        self._told = True
        lease = self._lease * 2**out.share.failures
        seen = await _patiently(self._progress, out.share)
        if (seen, run.state_type) != (out.progress, out.state):
            out.progress, out.state, out.grew_at = seen, run.state_type, time.monotonic()
        elif time.monotonic() - out.grew_at > lease:
            await _patiently(client.set_flow_run_state, run.id, Cancelled(message="its worker stood still"), True)
            await self._again(run.id, f"stored nothing for {lease:.0f} seconds")

    async def _again(self, id: UUID, why: str) -> None:
        """Give the share out again, or what is left of it in halves, or give it up."""
        share = self._out.pop(id).share
        failed = Share(share.references, share.failures + 1)
        say(f"a worker's run of {len(share.references)} cases {why}: given out again")
        if failed.failures < TRIES - 1 or (failed.failures < TRIES and len(failed.references) == 1):
            await self._give(failed)
        elif len(failed.references) == 1:
            self._given_up += failed.references
        else:
            for half in failed.halves:
                await self._give(half)

    def _say_if_nobody_works(self) -> None:
        if not self._told and time.monotonic() - self._began > UNTAKEN_SECONDS:
            self._told = True
            say(f"no worker has taken anything yet: start one with `assure work --pool {self._pool}`")


async def _patiently(call: Callable[..., Awaitable[T]], *arguments: Any) -> T:
    """The call's result, tried again while database or Prefect server may only be starting anew."""
    attempts = AsyncRetrying(
        retry=retry_if_exception_type(MAY_PASS), stop=stop_after_delay(AWAY_SECONDS), wait=wait_fixed(1), reraise=True
    )
    return await attempts(call, *arguments)
