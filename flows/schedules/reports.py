"""The folder of change reports: one folder a day, each file whole or not there."""

import os
import uuid
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any


def report_days(reports: Path) -> dict[date, Path]:
    """The folders of reports by their day, oldest first; a folder of any other name is not ours."""
    found = {}
    for folder in sorted(reports.iterdir()) if reports.is_dir() else ():
        try:
            found[date.fromisoformat(folder.name)] = folder
        except ValueError:
            continue
    return found


def newest_before(reports: Path, day: date) -> date | None:
    """The day of the newest report before a day."""
    return max((one for one in report_days(reports) if one < day), default=None)


def write_whole(path: Path, text: str) -> None:
    """Write beside, then rename."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)


def markdown(as_at: date, notices: tuple[str, ...], totals: str, found: Mapping[str, Any]) -> str:
    """The report in Markdown: what changed by case, then what runs out."""
    lines = [f"# Recheck as at {as_at.isoformat()}", "", f"{totals}.", *(f"\n**{_safe(one)}**" for one in notices)]
    lines += [line for case in found["changed"] for line in _case(case)]
    lines += _expiring(found["expiring"])
    if found["skipped"]:
        lines += ["", "## Skipped", ""]
        lines += [f"- {_safe(case['reference'])}: {_safe(case['skipped'])}" for case in found["skipped"]]
    return "\n".join(lines) + "\n"


def _case(case: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", f"## {_safe(case['reference'])}", "")
    yield f"{case['before']['verdict']} → {case['after']['verdict']}"
    yield from ("", "| clause | organisation | before | now | because of |", "|---|---|---|---|---|")
    for change in case["changes"]:
        before, after = (change[when]["verdict"] if change[when] else "not asked" for when in ("before", "after"))
        cells = (change["clause"], change["organisation"] or "", before, after, ", ".join(change["causes"]))
        yield _row(cells)


def _expiring(lines: list[dict[str, Any]]) -> Iterator[str]:
    if not lines:
        return
    yield from ("", "## Evidence that has run out or soon will", "")
    yield from ("| ends on | days left | case | organisation | what | turns |", "|---|---|---|---|---|---|")
    for line in lines:
        turns = ", ".join(f"{turn['clause']} to {turn['after']}" for turn in line["turns"])
        whose = line["organisation_name"] or ""
        yield _row((line["ends_on"], str(line["days_left"]), line["reference"], whose, line["what"], turns))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(_safe(cell) for cell in cells)} |"


def _safe(text: str) -> str:
    """What an applicant wrote must neither break a table nor become markup."""
    folded = " ".join(str(text).split())
    return "".join(f"\\{mark}" if mark in r"\`*_[]<>|#!" else mark for mark in folded)
