"""Measure how often a reading without a doubt is right, by kind, field and channel, on generated documents.

Writes ``extractors/data/calibration.json``. A document counts once for each field: right only if everything that
was read without a doubt for that field is right, because the cells of one document are not independent. The
documents are made by the seeded generators of sample_docs, whose labels are exact, and are never the committed ones.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.matching import same
from evidence.contents import Document, DocumentKind, stated_fields
from evidence.document import EvidenceFile, Reading
from evidence.fields import Doubt, Found, Source
from evidence.reading import read
from extractors import extract
from extractors.confidence import KIND, Measured, calibration_key
from extractors.spans import SOURCES
from sample_docs.make.calibration import document

TARGET = Path("extractors/data/calibration.json")
SEED = 20261122
ALL = tuple(DocumentKind)
SCANNED = (DocumentKind.ISO27001_CERTIFICATE, DocumentKind.DSPT_ASSESSMENT)
"""The kinds that come as scans most often. A scan costs fifty times a text page, so the others are not measured
yet, and nothing of theirs that OCR read is accepted by itself."""
PLAN: tuple[tuple[tuple[str, ...], tuple[DocumentKind, ...], int], ...] = (
    (("digital",), ALL, 160),
    (("office",), tuple(kind for kind in ALL if kind is not DocumentKind.DSPT_ASSESSMENT), 160),
    (("office",), (DocumentKind.DSPT_ASSESSMENT,), 700),  # in several formats, and few print an expiry
    (("scan", "image"), SCANNED, 75),
)
"""Channels, kinds, and documents of each kind; a kind that never comes in a channel is left out."""


class Item(NamedTuple):
    """One document to make and read: everything that its bytes depend on."""

    seed: int
    number: int
    kind: str
    channels: tuple[str, ...]


class Outcome(NamedTuple):
    """A key of the calibration, whether the reading was right, and what went wrong in words."""

    key: str
    right: bool
    words: str


def labelled(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Documents with their labels, in folders laid out as cases: ``X/case/evidence/…`` beside ``X/expected.json``."""
    for expected in sorted(folder.rglob("expected.json")):
        for file, label in json.loads(expected.read_text("utf-8"))["documents"].items():
            yield expected.parent / "case" / file, label


def outcomes(item: Item | tuple[Path, dict[str, Any]]) -> list[Outcome]:
    """What one document counts for."""
    if not isinstance(item, Item):
        return list(compared(EvidenceFile.load(item[0]), item[1]))
    try:
        name, sample = document(item.seed, item.number, (item.kind,), item.channels)
    except ValueError:
        return []  # this kind never comes in these channels
    return list(compared(EvidenceFile(f"{item.seed}/{item.kind}/{name}", sample.data), sample.expected()))


def compared(file: EvidenceFile, label: dict[str, Any]) -> Iterator[Outcome]:
    """A file's reading against its label: ``kind`` and ``fields`` as in an expected.json."""
    reading = read(file)
    found = extract(reading, calibration={})
    if found.contents is None or found.kind is None:
        return
    if not found.kind_doubts:
        right = found.kind == label["kind"]
        words = "" if right else f"{file.name}: {found.kind} for {label['kind']}"
        yield Outcome(calibration_key(found.kind, KIND, _source(reading)), right, words)
    if found.kind == label["kind"]:
        yield from _fields_compared(file.name, found, found.kind, label)


def _source(reading: Reading) -> Source:
    return Source.OCR if reading.ocr_pages else SOURCES[reading.pages[0].source]


def _fields_compared(name: str, found: Document, kind: DocumentKind, label: dict[str, Any]) -> Iterator[Outcome]:
    labels = defaultdict(list)
    for field in label["fields"]:
        labels[field["name"]].append(field["value"])
    for (field, source), values in _without_doubt(found).items():
        if field in labels:
            wrong = [value for value in values if not any(same(field, value, one) for one in labels[field])]
            words = f"{name}: {field} {wrong!r} for {labels[field]!r}" if wrong else ""
            yield Outcome(calibration_key(kind, field, source), not wrong, words)


def _without_doubt(found: Document) -> dict[tuple[str, Source], list[Any]]:
    """The values that carry no doubt but that of not being measured yet, by field and channel."""
    values: dict[tuple[str, Source], list[Any]] = defaultdict(list)
    assert found.contents is not None
    for field, stated in stated_fields(found.contents):
        if isinstance(stated, Found) and not set(stated.doubts) - {Doubt.UNCALIBRATED}:
            values[field, stated.provenance.source].append(stated.model_dump(mode="json")["value"])
    return values


def measure(items: Sequence[Item | tuple[Path, dict[str, Any]]], workers: int) -> tuple[dict[str, Measured], list[str]]:
    """The calibration's table and the readings that were wrong, in words."""
    right, counted, wrong = Counter[str](), Counter[str](), []
    with ProcessPoolExecutor(workers) as pool:
        for done, result in enumerate(pool.map(outcomes, items, chunksize=4), 1):
            for key, is_right, words in result:
                counted[key] += 1
                right[key] += is_right
                if words:
                    wrong.append(words)
            if done % 100 == 0:
                print(f"{done} of {len(items)} documents", file=sys.stderr)
    return {key: Measured(right[key], counted[key]) for key in sorted(counted)}, wrong


def planned(arguments: argparse.Namespace) -> list[Item]:
    return [
        Item(arguments.seed, number, kind.value, channels)
        for channels, kinds, count in PLAN
        if not arguments.channel or arguments.channel in channels
        for kind in kinds
        if not arguments.kind or kind.value == arguments.kind
        for number in range(max(1, round(count * arguments.share)))
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--share", type=float, default=1.0, help="of the plan's documents (default: all)")
    parser.add_argument("--kind", choices=[kind.value for kind in DocumentKind], help="only this kind")
    parser.add_argument("--channel", help="only the group of channels with this one: digital, office, scan, image")
    parser.add_argument("--folder", "--keep", type=Path, help="measure the labelled cases in this folder instead")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--dry-run", action="store_true", help="print, but leave the shipped calibration as it is")
    arguments = parser.parse_args()
    if not arguments.dry_run and (arguments.kind or arguments.channel or arguments.folder):
        parser.error("a part of the plan, or other documents, are no calibration: add --dry-run")
    items = list(labelled(arguments.folder)) if arguments.folder else planned(arguments)
    measured, wrong = measure(items, arguments.workers)
    for words in wrong:
        print("wrong:", words)
    for key, value in measured.items():
        verdict = "" if value.acceptable else "never accepted"
        print(f"{key:60} {value.right:5} of {value.counted:5}  {value.share:.4f}  {verdict}")
    if not arguments.dry_run:
        write(measured, len(items), arguments.seed)


def write(measured: dict[str, Measured], documents: int, seed: int) -> None:
    table = {
        "made_on": datetime.now(UTC).date().isoformat(),
        "made_from": f"{documents} documents of sample_docs.make.calibration, seed {seed}",
        "measured": {key: [value.right, value.counted] for key, value in measured.items()},
    }
    TARGET.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    print(f"wrote {TARGET}", file=sys.stderr)


if __name__ == "__main__":
    main()
