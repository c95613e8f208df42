"""``assure status``: where things lie, how much room they take, what waits and what ran last."""

import os
import sys
from typing import Any

from flows.commands.common import DONE, print_line
from flows.commands.schedule import schedule_object
from flows.observing.desk import local
from flows.observing.state import checks, free_bytes, used_bytes
from flows.schedules.running import utc_now
from flows.schedules.table import SCHEDULES
from flows.settings import Settings
from flows.versions import made_by
from flows.wiring import store_of
from review.store.figures import queue_figures
from review.store.repository import Store
from review.store.schedules import Schedules


def show_status(as_json: bool) -> int:
    """``assure status``: a table for a person at a terminal, else one object of JSON."""
    settings = Settings.load()
    with store_of(settings) as store:
        found = status_object(settings, store)
    if as_json or not sys.stdout.isatty():
        print_line(found)
    else:
        from flows.show import console
        from flows.show_status import show_status

        show_status(found, console())
    return DONE


def status_object(settings: Settings, store: Store) -> dict[str, Any]:
    """All of it as JSON."""
    now = utc_now()
    queue, last = queue_figures(store.engine), Schedules(store.engine).last_runs()
    return {
        "data": str(settings.data),
        "database": settings.shown_url,
        "counts": store.counts(),
        "made_by": dict(made_by()),
        "places": places(settings),
        "disk": {"free_bytes": free_bytes(settings.data), "used_bytes": _used(settings)},
        "queue": {
            "waiting": queue.waiting,
            "by_kind": dict(queue.by_kind),
            "oldest": local(queue.oldest_at) if queue.oldest_at else None,
        },
        "schedules": [schedule_object(one, last.get(one.name), now) for one in SCHEDULES],
        "checks": {check.name: check.state for check in checks(settings, store, now)},
    }


def places(settings: Settings) -> dict[str, str]:
    """Where everything lies; the setting that moves each is in docs/operations.md."""
    return {
        "database": settings.shown_url,
        "evidence": str(settings.evidence),
        "cache": str(settings.cache_folder),
        "page_images": str(settings.pages),
        "uploads": str(settings.data.absolute() / "uploads"),
        "inbox": settings.inbox_place,
        "reports": str(settings.reports),
        "prefect": str(settings.prefect_home),
        "prefect_server": os.environ.get("PREFECT_API_URL") or "started when needed",
    }


def _used(settings: Settings) -> dict[str, int]:
    """Bytes by folder of this machine."""
    folders = {
        "evidence": settings.evidence,
        "cache": settings.cache_folder,
        "page_images": settings.pages,
        "uploads": settings.data.absolute() / "uploads",
        "reports": settings.reports,
        "prefect": settings.prefect_home,
    }
    used = {name: used_bytes(folder) for name, folder in folders.items() if not isinstance(folder, str)}
    own = settings.data.absolute() / "assure.sqlite3"
    return {"database": own.stat().st_size if own.exists() else 0, **used}
