"""``assure work``, and ``assure ingest`` on the workers of a pool."""

import asyncio
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.errors import CallError
from flows.commands.common import DONE
from flows.progress import say
from flows.settings import Settings

if TYPE_CHECKING:
    from flows.bulk.run import Done


def work_for(pool: str, limit: int, name: str | None) -> int:
    """``assure work``: take shares of cases from the pool until interrupted."""
    settings = Settings.load()
    _prepare(settings, pool)
    from flows.wiring import store_of
    from flows.workers.deployment import work

    with store_of(settings):
        say(f"working for the pool {pool}, {limit} at a time (Ctrl-C stops it)")
    asyncio.run(work(pool, limit, name))
    return DONE


async def hand_out_batches(settings: Settings, groups: Sequence[tuple[date | None, Sequence[str | Path]]]) -> "Done":
    """``assure ingest`` by the workers of the settings' pool: each as-at date and its places, all in one."""
    assert settings.pool is not None, "called where a pool is set"  # noqa: S101 (an invariant)
    _prepare(settings, settings.pool)
    from flows.bulk.run import together
    from flows.bulk.sources import take
    from flows.workers.intake import ingest_on_pool

    return together(
        [
            await ingest_on_pool(settings, take([str(place) for place in places]), as_at, settings.pool)
            for as_at, places in groups
        ]
    )


def _prepare(settings: Settings, pool: str) -> None:
    """Set what Prefect wants; raises ``CallError`` where there is no server that the machines could share."""
    from flows.prefect_settings import prepare_prefect

    if not os.environ.get("PREFECT_API_URL"):
        raise CallError(f"the pool {pool} wants a Prefect server: set PREFECT_API_URL, as http://host:4200/api")
    os.environ.setdefault("PREFECT_WORKER_QUERY_SECONDS", "2")
    prepare_prefect(settings)
