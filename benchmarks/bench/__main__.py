"""``python -m benchmarks.bench``: everything in one run, see docs/performance.md.

``--quick`` looks only whether it runs, ``--only PART`` measures one part; neither writes anything.
"""

import argparse
import os
import platform
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from benchmarks.bench import growth, machine, papers, peers, report, scans, text
from benchmarks.bench.measure import Paper, Target, take_turns

TEXT_LIMIT, SCAN_LIMIT, PROGRAM_LIMIT = 0.35, 1.10, 0.65
GROWTH_LIMIT = 1.10
QUEUE_MS = 300
ERROR_POINTS = 0.003
"""By how much more words may be wrong than with the best other program that uses the same engine."""


class Size(NamedTuple):
    """How much is measured."""

    short: int
    long: Sequence[tuple[str, int]]
    scanned: int
    rounds: int
    pages: Sequence[int]
    documents: Sequence[int]
    queue: Sequence[int]


WHOLE = Size(110, papers.LONG, 14, 3, (10, 20, 50, 100), (500, 1000, 2000, 3000), (100, 1_000, 10_000))
QUICK = Size(9, papers.LONG[:1], 3, 1, (5, 10), (20, 60), (100, 1_000))


def of_text(size: Size) -> dict[str, Any]:
    read = [*papers.short_papers(size.short), *papers.long_papers(size.long)]
    contenders = text.contenders()
    _warm(contenders, read[:2])
    taken = take_turns(contenders, read, size.rounds, frozenset(peers.PEERS))
    return {
        "papers": _told(read, "generated PDFs with a text layer"),
        "against": text.PLUMBER,
        "costs": report.costs(taken, text.PLUMBER),
        "absent": peers.absent(),
        "targets": [
            Target("text page, against pdfplumber.extract_words", TEXT_LIMIT, taken.ratio(text.OURS, text.PLUMBER))
        ],
    }


def of_scans(size: Size) -> dict[str, Any]:
    read = papers.scanned_papers(size.scanned)
    contenders = scans.contenders()
    _warm(contenders, read[:1])
    taken = take_turns(contenders, read, size.rounds, frozenset({scans.OCRMYPDF}))
    against = scans.RAW if scans.RAW in contenders else scans.PNG
    raw = taken.ratio(scans.FIRST, scans.RAW) if scans.RAW in contenders else None
    others = [wrong for name in (scans.PNG, scans.OCRMYPDF) if (wrong := taken.error(name)) is not None]
    more = (taken.error(scans.FIRST) or 0.0) - min(others) if others else None
    return {
        "papers": _told(read, "upright scans of generated pages at 200 dpi"),
        "against": against,
        "costs": report.costs(taken, against),
        "absent": scans.absent(),
        "targets": [
            Target("scanned page, first pass, against tesserocr on the rendered page", SCAN_LIMIT, raw),
            Target("scanned page, first pass, against pytesseract", PROGRAM_LIMIT, taken.ratio(scans.FIRST, scans.PNG)),
            Target("words wrong, less those of the best other program", ERROR_POINTS, more),
        ],
    }


def of_growth(size: Size) -> dict[str, Any]:
    print("    pages of a document …", flush=True)
    pages = growth.by_pages(size.pages)
    print("    documents of a process …", flush=True)
    documents = growth.by_documents(size.documents)
    print("    questions of the queue …", flush=True)
    queue = growth.by_queue(size.queue)
    few, many = min(pages), max(pages)
    return {
        "pages": pages,
        "documents": documents,
        "queue": queue,
        "targets": [
            Target(
                f"CPU a page of {many} pages, against {few}",
                GROWTH_LIMIT,
                pages[many]["cpu_page"] / pages[few]["cpu_page"],
            ),
            Target(
                f"memory after {max(documents)} documents, against {min(documents)}",
                GROWTH_LIMIT,
                documents[max(documents)] / documents[min(documents)],
            ),
            Target(
                f"queue's page with {max(queue)} open questions, ms of the server", QUEUE_MS, queue[max(queue)]["queue"]
            ),
        ],
    }


PARTS = {"text": of_text, "scans": of_scans, "growth": of_growth}


def _warm(contenders: dict[str, Any], read: Sequence[Paper]) -> None:
    """What each contender loads once is no cost of a page."""
    for paper in read:
        for contender in contenders.values():
            contender(paper)


def _told(read: Sequence[Paper], what: str) -> str:
    pages, layouts = sum(paper.pages for paper in read), len({paper.layout for paper in read})
    return f"{pages} pages of {len(read)} {what}, {layouts} layouts."


def measure(size: Size, parts: Sequence[str]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    load_before = machine.load()
    for part in parts:
        print(f"{part}: {time.strftime('%H:%M:%S')}", flush=True)
        result[part] = PARTS[part](size)
    made_on = {
        "date": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "processor": machine.processor(),
        "processors": os.cpu_count(),
        "memory_gb": machine.memory_gb(),
        "load_before": load_before,
        "load_after": machine.load(),
        "versions": machine.versions(),
    }
    targets = [target for part in result.values() for target in part.pop("targets")]
    return {"made_on": made_on, "targets": targets, **result}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a few pages, one round; nothing is written")
    parser.add_argument("--only", choices=list(PARTS), action="append", help="only this part; nothing is written")
    chosen = parser.parse_args()
    try:
        result = measure(QUICK if chosen.quick else WHOLE, chosen.only or list(PARTS))
    finally:
        peers.end_peers()
    print("\n".join(report.measured_lines(result)))
    if not (chosen.quick or chosen.only):
        report.write(result)


if __name__ == "__main__":
    main()
