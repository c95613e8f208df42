"""Prefect's own records of runs that ended long ago, removed by its interface; its server sweeps its events itself."""

import os
from datetime import datetime

AT_ONCE = 200


async def forget_runs(before: datetime, dry_run: bool = False) -> int:
    """Delete flow runs that ended before a moment, on the server of ``PREFECT_API_URL`` alone; how many.

    Without a server there is nothing to ask: one would have to be started for it.
    """
    if not os.environ.get("PREFECT_API_URL"):
        return 0
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import FlowFilter, FlowFilterName, FlowRunFilter, FlowRunFilterEndTime

    ours = FlowFilter(name=FlowFilterName(like_="assure"))
    ended = FlowRunFilter(end_time=FlowRunFilterEndTime(before_=before, is_null_=False))
    number = 0
    async with get_client() as client:
        while runs := await client.read_flow_runs(
            flow_filter=ours, flow_run_filter=ended, limit=AT_ONCE, offset=number if dry_run else 0
        ):
            number += len(runs)
            for run in () if dry_run else runs:
                await client.delete_flow_run(run.id)
    return number
