"""``assure ingest``: cases into the store."""

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from flows.casefolder import open_cases
from flows.commands.common import DONE, SOME_UNREAD, warn
from flows.settings import Settings


def ingest_paths(paths: Sequence[Path], as_at: date | None) -> int:
    """``assure ingest``: the whole job into the store and the queue, as a Prefect flow."""
    from flows.show import console

    settings = Settings.load()
    for case in open_cases(paths):
        warn(case.warnings)
    results = asyncio.run(run_ingest(settings, [(as_at, paths)], None))
    for result in results:
        state = "stored" if result.changed else "unchanged"
        line = (
            f"{result.reference}: {result.verdict.value} as at {result.as_at}, {result.questions} questions ({state})"
        )
        for text in (line, *([f"    {result.summary}"] if result.summary else [])):
            console().print(text, highlight=False, markup=False, soft_wrap=True)
        warn(result.warnings)
    return SOME_UNREAD if any(result.unreadable for result in results) else DONE


def preview_paths(paths: Sequence[Path], as_at: date | None) -> int:
    """``assure ingest --dry-run``: what an ingest would store; nothing is stored."""
    from flows.preview import preview
    from flows.show import console
    from flows.wiring import store_of

    cases = open_cases(paths)
    for case in cases:
        warn(case.warnings)
    with store_of(Settings.load()) as store:
        for foreseen in preview(store, cases, as_at):
            console().print(foreseen.text, highlight=False, markup=False, soft_wrap=True)
    return DONE


async def run_ingest(
    settings: Settings, groups: Sequence[tuple[date | None, Sequence[Path]]], data: Path | None
) -> list[Any]:
    """The Prefect flow for each as-at date and its paths, one after the other, on one server."""
    from flows.prefect_settings import prepare_prefect

    prepare_prefect(settings)
    from flows.ingest import ingest

    results = []
    for as_at, paths in groups:
        results += await ingest([str(path) for path in paths], as_at, str(data) if data else None)
    return results
