"""``assure ingest``: cases into the store."""

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.errors import MachineError
from flows.bulk.sources import hold, open_batch
from flows.commands.common import DONE, SOME_UNREAD, print_line, warn
from flows.progress import say
from flows.settings import Settings

if TYPE_CHECKING:
    from flows.bulk.run import Done
    from flows.intake import Ingested

NOT_ALL_DONE = 3
"""What is left waits for a machine: a store that is away, a worker that died."""


def ingest_places(places: Sequence[str], as_at: date | None, as_json: bool) -> int:
    """``assure ingest``: the whole job into the store and the queue, as a Prefect flow."""
    batch = open_batch(places)
    warn((*batch.warnings, *batch.left_out, *batch.away))
    hold(places, batch)
    done = asyncio.run(run_ingest(Settings.load(), [(as_at, places)], None))
    for result in done.cases:
        _show(result, as_json)
        warn(result.warnings)
    return _told(done)


def _told(done: "Done") -> int:
    """The summary on standard error, and the exit status."""
    say(done.tally.summary)
    if done.left_out:
        say(f"{len(done.left_out)} rows or cases were left out: put the manifest right, then run the same again")
    if done.failed:
        say(f"not all is done, run the same again for the rest: {len(done.failed)} named above")
        return NOT_ALL_DONE
    return SOME_UNREAD if done.left_out or any(result.unreadable for result in done.cases) else DONE


def _show(result: "Ingested", as_json: bool) -> None:
    if as_json:
        return print_line(result.told)
    from flows.show import console

    state = "stored" if result.changed else "unchanged"
    line = f"{result.reference}: {result.verdict.value} as at {result.as_at}, {result.questions} questions ({state})"
    for text in (line, *([f"    {result.summary}"] if result.summary else [])):
        console().print(text, highlight=False, markup=False, soft_wrap=True)
    return None


def preview_places(places: Sequence[str], as_at: date | None, as_json: bool) -> int:
    """``assure ingest --dry-run``: what an ingest would store; nothing is stored."""
    from flows.preview import preview
    from flows.show import console
    from flows.wiring import store_of

    batch = open_batch(places)
    warn((*batch.warnings, *batch.left_out, *batch.away))
    with store_of(Settings.load()) as store:
        for foreseen in preview(store, batch.cases, as_at):
            if as_json:
                print_line(foreseen.told)
            else:
                console().print(foreseen.text, highlight=False, markup=False, soft_wrap=True)
    if batch.away:
        return NOT_ALL_DONE
    return SOME_UNREAD if batch.left_out else DONE


async def run_ingest(
    settings: Settings, groups: Sequence[tuple[date | None, Sequence[str | Path]]], data: Path | None
) -> "Done":
    """The Prefect flow for each as-at date and its places, one after the other, on one server; all in one."""
    if settings.pool is not None and data is None:
        from flows.commands.work import hand_out_batches

        return await hand_out_batches(settings, groups)
    from flows.prefect_settings import prepare_prefect

    prepare_prefect(settings)
    from flows.bulk.run import together
    from flows.ingest import ingest

    named = str(data) if data else None
    try:
        return together([await ingest([str(place) for place in places], as_at, named) for as_at, places in groups])
    except RuntimeError as error:
        if "ephemeral Prefect" not in str(error):  # Prefect has no error of its own for it
            raise
        raise MachineError(
            "Prefect's own server did not start in time, the machine is busy: run the same again, or start one with "
            "`assure schedule server` and name it in PREFECT_API_URL"
        ) from error
