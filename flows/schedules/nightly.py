"""The nightly recheck: what the new day, a new edition of the DSPT and evidence that runs out change, as a report.

Nothing is stored unless ``ASSURE_RECHECK_RECORD`` asks for it: a verdict that turns by itself is news for a person, who
may want to see it before it becomes the record. The same day again writes the same report over the first.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from flows.commands.expiring import Expiring, expiring_in, expiring_object
from flows.many import on_each_case
from flows.recheck import Outcome, Rechecked, Skipped, Terms, recheck, record
from flows.schedules.reports import markdown, newest_before, write_whole
from flows.schedules.running import Done, Job
from flows.schedules.table import ZONE
from flows.settings import Settings
from flows.show_recheck import rechecked_object, skipped_object, totals, totals_line
from flows.wiring import store_of
from review.recheck_report import recheck_html
from rules.editions import editions


async def recheck_all(job: Job) -> Done:
    """Judge every stored case as at today in London, and write ``reports/DATE/recheck.{html,md,json}``."""
    return await asyncio.to_thread(_recheck, job)


def _recheck(job: Job) -> Done:
    terms = Terms(job.started_at.astimezone(ZoneInfo(ZONE)).date())
    outcomes = recheck(job.settings, (), terms)
    ending = _ending(job.settings, terms.as_at)
    found = found_on(outcomes, ending, terms, job.settings.reports)
    folder = job.settings.reports / terms.as_at.isoformat()
    stored = 0
    if not job.dry_run:
        _write(folder, found)
        if job.settings.recheck_record:
            stored = len(record(job.settings, outcomes, terms.as_at, None).stored)
    lost = tuple(f"{o.reference}: {o.because}" for o in outcomes if isinstance(o, Skipped) and o.fault)
    counts = {**totals(outcomes), "expiring": len(ending), "stored": stored}
    said = (*found.notices, found.totals, f"{len(ending)} pieces of evidence have run out or soon will")
    where = "no report in a dry run" if job.dry_run else f"report: {folder}"
    return Done("; ".join((*said, where)), counts, lost)


@dataclass(frozen=True)
class Found:
    """What a recheck found, as its three reports say it."""

    as_at: date
    notices: tuple[str, ...]
    totals: str
    changed: tuple[dict[str, Any], ...]
    skipped: tuple[dict[str, Any], ...]
    expiring: tuple[dict[str, Any], ...]
    summary: dict[str, int]


def found_on(outcomes: Sequence[Outcome], ending: Sequence[Expiring], terms: Terms, reports: Path) -> Found:
    """The findings of a day as plain values."""
    return Found(
        as_at=terms.as_at,
        notices=_notices(terms.as_at, newest_before(reports, terms.as_at)),
        totals=totals_line(outcomes, terms),
        changed=tuple(rechecked_object(o, terms) for o in outcomes if isinstance(o, Rechecked) and o.changes),
        skipped=tuple(skipped_object(o) for o in outcomes if isinstance(o, Skipped)),
        expiring=tuple(expiring_object(line) for line in ending),
        summary=totals(outcomes),
    )


def _notices(day: date, before: date | None) -> tuple[str, ...]:
    """That another edition of the DSPT is the latest, or may be, since the report before this one."""
    if before is None or latest_editions(before) == latest_editions(day):
        return ()
    now, then = (" or ".join(latest_editions(one)) for one in (day, before))
    return (f"the latest edition of the DSPT is now {now}; on {before.isoformat()} it was {then}",)


def latest_editions(day: date) -> tuple[str, ...]:
    """The names of the editions that may be the latest on a day."""
    known = editions(day)
    return tuple(known.called(place) for place in known.possible_latest(day) if place >= 0)


def _ending(settings: Settings, day: date) -> list[Expiring]:
    with store_of(settings) as store:
        references = store.references()
    work = partial(expiring_in, as_at=day, within=settings.recheck_within)
    found = on_each_case(settings, references, work)
    lines = [line for one in found if not isinstance(one, Skipped) for line in one]
    return sorted(lines, key=lambda one: (one.days_left, one.organisation_name or "", one.reference, one.ending.what))


def _write(folder: Path, found: Found) -> None:
    skipped = [(case["reference"], case["skipped"]) for case in found.skipped]
    html = recheck_html(found.changed, skipped, found.totals, found.notices, found.expiring)
    plain = {
        "as_at": found.as_at.isoformat(),
        "notices": list(found.notices),
        "summary": found.summary,
        "changed": list(found.changed),
        "skipped": list(found.skipped),
        "expiring": list(found.expiring),
    }
    write_whole(folder / "recheck.html", html)
    write_whole(folder / "recheck.md", markdown(found.as_at, found.notices, found.totals, plain))
    write_whole(folder / "recheck.json", json.dumps(plain, ensure_ascii=False, indent=1) + "\n")
