"""The weekly refresh of the register of organisations; the recheck then says whose verdicts it changes."""

import asyncio
from zoneinfo import ZoneInfo

from flows.registers.ord_client import OrdClient
from flows.registers.refreshing import codes_of_cases, refresh
from flows.schedules.running import Done, Job
from flows.schedules.table import ZONE
from flows.wiring import store_of


async def refresh_registers(job: Job) -> Done:
    """Ask for every organisation that a stored case declares; raises ``RegisterUnavailable``."""
    return await asyncio.to_thread(_refresh, job)


def _refresh(job: Job) -> Done:
    settings, today = job.settings, job.started_at.astimezone(ZoneInfo(ZONE)).date()
    with store_of(settings) as store, OrdClient(settings.ods_api) as client:
        codes = codes_of_cases(store)
        if not codes:
            return Done("no stored case declares an organisation code", {"asked": 0, "records": 0, "unknown": 0})
        done = refresh(store, client, today, codes, f"ODS directory, {settings.ods_api}", job.dry_run)
    counts = {"asked": len(codes), "records": done.records, "unknown": len(done.unknown)}
    stored = "stored" if done.stored else "dry run" if job.dry_run else "nothing new"
    return Done(f"{len(codes)} codes asked for, {done.records} records, {stored}", counts)
