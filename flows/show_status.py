"""The table of `assure status`."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from flows.show import plain_table


def show_status(found: Mapping[str, Any], to: Console) -> None:
    """Where things lie and what they take; then what waits, and the schedules."""
    used = found["disk"]["used_bytes"]
    where = plain_table("what", "where", "takes")
    where.add_row("data folder", Text(found["data"]), f"{found['disk']['free_bytes'] / 1e9:.1f} GB free")
    for name, place in found["places"].items():
        where.add_row(name.replace("_", " "), Text(place), f"{used[name] / 1e6:.1f} MB" if name in used else "")
    to.print(where)
    queue = found["queue"]
    since = f", the oldest since {queue['oldest']}" if queue["oldest"] else ""
    lines = [f"stored: {', '.join(f'{number} {name}' for name, number in found['counts'].items())}"]
    lines += [f"queue: {queue['waiting']} questions wait{since}"]
    lines += [f"checks: {', '.join(f'{name} {state}' for name, state in found['checks'].items())}"]
    lines += [f"program: {found['made_by']['program']}, code {found['made_by']['code']}"]
    for line in lines:
        to.print(Text(line), soft_wrap=True)
    runs = plain_table("schedule", "last run", "next run")
    for one in found["schedules"]:
        last = one["last_run"]
        ran = f"{last['started_at']} {last['state']}" if last else "never"
        runs.add_row(one["schedule"], ran, one["next_runs"][0])
    to.print(runs)
