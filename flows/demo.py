"""``assure demo``: the made-up cases through the very flow that real ones take, into a store of their own."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.text import Text

from evidence.errors import CallError
from flows.commands import ingest
from flows.progress import say
from flows.reporting import write_report
from flows.settings import Settings
from flows.show import console, verdict_table
from flows.show_store import show_cases, show_queue
from flows.wiring import store_of
from review.queue import waiting

SAMPLES = Path(__file__).resolve().parent.parent / "sample_docs"
FIRST = 10
"""So many questions of the queue are shown."""


def run_demo(samples: Path | None) -> int:
    """Ingest each case as at its own date, print verdicts, reports and the head of the queue."""
    groups = sample_cases(samples or SAMPLES)
    settings = Settings.load()
    demo = settings.in_folder(settings.data / "demo")
    say(f"reading {sum(len(paths) for _, paths in groups)} made-up cases; Prefect takes some 15 s to start")
    asyncio.run(ingest.run_ingest(settings, groups, demo.data))
    show_demo(demo)
    return 0


def sample_cases(samples: Path) -> list[tuple[date | None, Sequence[Path]]]:
    """The case folders under ``samples/cases`` by the as-at date that each one's expected.json names."""
    groups: dict[date | None, list[Path]] = defaultdict(list)
    for case in sorted((samples / "cases").glob("*/case")):
        expected = case.parent / "expected.json"
        named = json.loads(expected.read_text(encoding="utf-8"))["as_at"] if expected.exists() else None
        groups[date.fromisoformat(named) if named else None].append(case)
    if not groups:
        raise CallError(f"{samples}: no sample cases (cases/NAME/case); name the folder with --samples DIR")
    return list(groups.items())


def show_demo(demo: Settings) -> None:
    """Each case's verdicts with its report, then where to go on."""
    to, reports = console(), demo.data.absolute() / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    with store_of(demo) as store:
        cases, items = store.cases(), waiting(store.queue())
        for case in cases:
            assessment, kept = store.assessment(case.reference), store.kept_assessment(case.reference)
            to.print(Text(f"{case.title} ({case.reference}), as at {case.as_at}", style="bold"))
            to.print(verdict_table(assessment.findings))
            application = store.submission(case.reference).application
            report = reports / f"{file_name(case.reference)}.html"
            write_report(report, assessment, application, kept.made_by)
            to.print(Text(f"Report: {report}\n"), soft_wrap=True)
    show_cases(cases, to)
    show_queue(items[:FIRST], to)
    to.print(Text(f"{len(items)} questions wait, the first {min(FIRST, len(items))} above."))
    to.print(
        Text(
            "To go on:  . .venv/bin/activate         where `assure` is not on the path yet\n"
            f"           export ASSURE_DATA='{demo.data.absolute()}'\n"
            "           assure people add boss --name 'B. Boss' --role admin\n"
            "           assure serve                 the review desk: http://127.0.0.1:8000/queue\n"
            "           assure queue                 the same questions on the command line\n"
            "           assure answer ID --accept --by 'Your Name' --dry-run"
        ),
        soft_wrap=True,
    )


def file_name(reference: str) -> str:
    """A case's reference as a file name."""
    return "".join(character if character.isalnum() or character in "-." else "_" for character in reference)
