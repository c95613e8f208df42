"""The retention sweep: what can be made again or has served its time goes, by age.

What may be swept is listed here, folder by folder, and nothing else is ever looked at: evidence as received, answers,
assessments and the log are in none of them. An upload that the inbox sweep has put away stays too: it is the sender's.
"""

import asyncio
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from flows.cache import OWN_NAME
from flows.schedules.prefect_runs import forget_runs
from flows.schedules.reports import report_days
from flows.schedules.running import Done, Job
from flows.settings import Settings
from flows.wiring import store_of
from review.store.schedules import Schedules

PAGE_IMAGE = re.compile(r"[0-9a-f]{64}-\d+-\d+\..+")
ANY = re.compile(r".*", re.DOTALL)


@dataclass(frozen=True)
class Old:
    """A file or a folder that may go."""

    sort: str
    path: Path
    size: int


async def sweep_old(job: Job) -> Done:
    """Remove what is older than the settings keep it; a dry run only lists."""
    found = await asyncio.to_thread(lambda: list(old_files(job.settings, job.started_at)))
    counts = {"files": 0, "bytes": 0}
    faults, lists = [], []
    for old in found:
        if job.out_of_time():
            faults.append("out of time: the next sweep goes on")
            break
        try:
            if not job.dry_run:
                await asyncio.to_thread(_remove, old.path)
        except OSError as error:
            faults.append(f"{old.path}: {error.strerror}")
            continue
        lists.append(f"{old.sort}: {old.path} ({old.size} bytes)")
        counts["files"] += 1
        counts["bytes"] += old.size
    before = job.started_at - timedelta(days=job.settings.keep_runs_days)
    with store_of(job.settings) as store:
        counts["schedule_runs"] = await asyncio.to_thread(Schedules(store.engine).forget, before, job.dry_run)
    counts["prefect_runs"] = await forget_runs(before, job.dry_run)
    return Done(_in_words(counts, job.dry_run), counts, tuple(faults), tuple(lists))


def old_files(settings: Settings, now: datetime) -> Iterator[Old]:
    """What is too old, each with its size in bytes. Of images and cache the last use counts, where that is noted."""
    yield from _older(settings.pages, "page image", PAGE_IMAGE, now - timedelta(days=settings.keep_pages_days))
    yield from _older(settings.cache_folder, "cache entry", OWN_NAME, now - timedelta(days=settings.keep_cache_days))
    results = settings.prefect_home / "storage"
    yield from _older(results, "Prefect result", ANY, now - timedelta(days=settings.keep_runs_days))
    first = (now - timedelta(days=settings.keep_reports_days)).date()
    for day, folder in report_days(settings.reports).items():
        if day < first and not folder.is_symlink():
            yield Old("report", folder, sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()))


def _older(folder: Path, sort: str, named: re.Pattern[str], than: datetime) -> Iterator[Old]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_symlink() or not path.is_file() or not named.fullmatch(path.name):
            continue
        status = path.stat()
        if max(status.st_mtime, status.st_atime) < than.timestamp():
            yield Old(sort, path, status.st_size)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _in_words(counts: dict[str, int], dry_run: bool) -> str:
    would = "would be " if dry_run else ""
    size = f"{counts['bytes'] / 1e6:.1f} MB"
    runs = counts["schedule_runs"] + counts["prefect_runs"]
    return f"{counts['files']} files ({size}) and {runs} records of runs {would}removed"
