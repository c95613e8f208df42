"""Measure how often a reading without a doubt is right, by kind, field and channel, on generated documents.

Writes ``extractors/data/calibration.json``. A document counts once for each field: right only if everything that
was read without a doubt for that field is right, because the cells of one document are not independent. The
documents come from seeded generators, whose labels are exact; ``--keep`` keeps them for looking at what went wrong.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.matching import same
from evidence.contents import Document, stated_fields
from evidence.document import EvidenceFile
from evidence.fields import Doubt, Found, Source
from evidence.reading import read
from extractors import extract
from extractors.confidence import KIND, Measured
from extractors.spans import SOURCES

TARGET = Path("extractors/data/calibration.json")
Outcome = tuple[str, bool, str]
"""The calibration's key, whether it was right, and what went wrong in words."""


def labelled(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Documents with their labels, in folders laid out as cases: ``X/case/evidence/…`` beside ``X/expected.json``."""
    for expected in sorted(folder.rglob("expected.json")):
        for file, label in json.loads(expected.read_text("utf-8"))["documents"].items():
            yield expected.parent / "case" / file, label


def outcomes(item: tuple[Path, dict[str, Any]]) -> list[Outcome]:
    """What one document counts for."""
    file, label = item
    reading = read(EvidenceFile.load(file))
    document = extract(reading, calibration={})
    if document.contents is None:
        return []
    source = Source.OCR if reading.ocr_pages else SOURCES.get(reading.pages[0].source, Source.TEXT)
    counted: list[Outcome] = []
    if not document.kind_doubts:
        counted.append(_kind_outcome(file, document, label, source))
    if document.kind == label["kind"]:
        counted.extend(_field_outcomes(file, document, label))
    return counted


def _kind_outcome(file: Path, document: Document, label: dict[str, Any], source: Source) -> Outcome:
    right = document.kind == label["kind"]
    return f"{document.kind}/{KIND}/{source}", right, "" if right else f"{file.name}: kind, want {label['kind']}"


def _field_outcomes(file: Path, document: Document, label: dict[str, Any]) -> Iterator[Outcome]:
    assert document.contents is not None
    labels = defaultdict(list)
    for field in label["fields"]:
        labels[field["name"]].append(field["value"])
    read_without_doubt: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for name, stated in stated_fields(document.contents):
        if isinstance(stated, Found) and not set(stated.doubts) - {Doubt.UNCALIBRATED} and name in labels:
            value = stated.model_dump(mode="json")["value"]
            read_without_doubt[name, stated.provenance.source].append(value)
    for (name, source), values in read_without_doubt.items():
        wrong = [value for value in values if not any(same(name, value, one) for one in labels[name])]
        yield (
            f"{document.kind}/{name}/{source}",
            not wrong,
            f"{file.name}: {name} {wrong!r} for {labels[name]!r}" if wrong else "",
        )


def measure(folders: list[Path], workers: int) -> tuple[dict[str, Measured], list[str]]:
    """The calibration's table and the readings that were wrong, in words."""
    items = [item for folder in folders for item in labelled(folder)]
    right, counted, wrong = Counter[str](), Counter[str](), []
    with ProcessPoolExecutor(workers) as pool:
        for done, result in enumerate(pool.map(outcomes, items, chunksize=4), 1):
            for key, is_right, words in result:
                counted[key] += 1
                right[key] += is_right
                if words:
                    wrong.append(words)
            if done % 50 == 0:
                print(f"{done} of {len(items)} documents", file=sys.stderr)
    return {key: Measured(right[key], counted[key]) for key in sorted(counted)}, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--count", type=int, default=1500, help="documents to generate (default %(default)s)")
    parser.add_argument("--keep", type=Path, help="generate into this folder and keep it; made before: used as it is")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--dry-run", action="store_true", help="print, but leave the shipped calibration as it is")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        if not any(folder.glob("*")):
            generate = [sys.executable, "-m", "sample_docs.make.calibration"]
            options = ["--seed", str(arguments.seed), "--count", str(arguments.count), "--out", str(folder)]
            subprocess.run([*generate, *options], check=True)  # noqa: S603 - our own module
        measured, wrong = measure([folder], arguments.workers)
    for words in wrong:
        print("wrong:", words)
    for key, value in measured.items():
        verdict = "" if value.acceptable else "never accepted"
        print(f"{key:60} {value.right:5} of {value.counted:5}  {value.share:.4f}  {verdict}")
    if not arguments.dry_run:
        write(measured, arguments)


def write(measured: dict[str, Measured], arguments: argparse.Namespace) -> None:
    table = {
        "made_on": datetime.now(UTC).date().isoformat(),
        "made_from": f"{arguments.count} documents of sample_docs.make.calibration, seed {arguments.seed}",
        "measured": {key: [value.right, value.counted] for key, value in measured.items()},
    }
    TARGET.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    print(f"wrote {TARGET}", file=sys.stderr)


if __name__ == "__main__":
    main()
