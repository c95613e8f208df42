"""Measure how often a reading without a doubt is right, by kind, field and channel, on generated documents.

Writes ``extractors/data/calibration.json``, on which acceptance rests. The documents are made by the seeded
generators of sample_docs, whose labels are exact, and are never the committed ones. What each document counted for
is kept in ``var/calibration/`` while the code and the seed stay the same, so that an interrupted run goes on where
it stopped and a larger plan reads only what is new.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import matching, outcomes
from benchmarks.outcomes import Counted, Outcome, counted
from evidence.contents import DocumentKind
from evidence.document import EvidenceFile
from evidence.fields import Source
from extractors.bounds import LEVEL
from extractors.card import MOST_DOUBTS, Outcomes, Tally, measured_from
from flows.versions import code_of, made_by
from sample_docs.make.calibration import document
from sample_docs.make.samples import Sample

TARGET = Path("extractors/data/calibration.json")
KEPT = Path("var/calibration")
SEED = 2026112204
"""A new one for each release: documents that somebody has looked at while tuning prove nothing any more."""
K = DocumentKind
PLAN: tuple[tuple[tuple[str, ...], dict[DocumentKind, int]], ...] = (
    (
        ("digital",),
        {
            K.ISO27001_CERTIFICATE: 560,  # two in three print an accreditation mark
            K.DSPT_ASSESSMENT: 850,  # four in ten print an expiry
            K.IGT_ASSESSMENT: 320,
            K.SECURITY_POLICY: 500,
            K.BOARD_MINUTES: 450,
            K.DATA_RISK_MODEL: 450,
            K.CLOUD_RISK_ASSESSMENT: 450,
            K.IMPROVEMENT_PLAN: 490,
            K.NHS_ENGLAND_LETTER: 930,  # a third name an edition
            K.OTHER_CERTIFICATE: 440,
            K.OTHER: 320,
        },
    ),
    (
        ("office",),
        {
            K.DSPT_ASSESSMENT: 3200,  # one in ten is a page that prints an expiry
            K.SECURITY_POLICY: 510,
            K.BOARD_MINUTES: 500,
            K.DATA_RISK_MODEL: 540,  # nearly all of them workbooks
            K.CLOUD_RISK_ASSESSMENT: 940,  # half of them workbooks
            K.IMPROVEMENT_PLAN: 490,
            K.NHS_ENGLAND_LETTER: 960,
            K.OTHER: 320,
        },
    ),
    (("scan", "image"), {K.ISO27001_CERTIFICATE: 110}),
)
"""Channels, kinds, and documents of each kind: as many as prove the channel's limit for the fields on which verdicts
rest. Scans of other kinds are not measured, and nothing that OCR read of them is accepted by itself."""


MOST_WRONG: Mapping[Source, float] = {
    Source.TEXT: 0.01,
    Source.MARKUP: 0.01,
    Source.CELL: 0.01,
    Source.OCR: 0.04,
}
"""The share of wrong readings that the counts of a channel must rule out at 95 %. A page read by OCR costs twenty
times a page of text, so that fewer can be counted and less can be proved of them."""


def limit_of(key: str) -> float:
    return MOST_WRONG[Source(key.split("/")[2])]


class Item(NamedTuple):
    """One document to make and read: everything that its bytes depend on."""

    seed: int
    number: int
    kind: str
    channels: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"{self.kind}/{self.channels[0]}/{self.number}"


def count_item(item: Item) -> Counted:
    """Make a document and read it."""
    name, sample = document(item.seed, item.number, (item.kind,), item.channels)
    file = EvidenceFile(f"{item.seed}/{item.kind}/{name}", sample.data)
    return counted(file, sample.expected(), family_of(sample))


def family_of(sample: Sample) -> str:
    """The layout, and the format that it is written in where there are several."""
    return sample.layout + sample.suffix if sample.channel == "office" else sample.layout


class Kept:
    """What documents counted for, a line each, in a file of its own for each code and seed."""

    def __init__(self, folder: Path, seed: int) -> None:
        judged = [Path(module.__file__ or "").read_bytes() for module in (matching, outcomes)]
        made = [code_of("evidence", "extractors"), code_of("sample_docs"), made_by()["readers"], judged]
        self.file = folder / f"{seed}-{hashlib.sha256(repr(made).encode()).hexdigest()[:12]}.jsonl"

    def load(self) -> dict[str, Counted]:
        lines = self.file.read_text("utf-8").splitlines() if self.file.exists() else []
        return {row["item"]: _restored(row) for row in map(_parsed, lines) if row}

    def add(self, item: Item, result: Counted) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        row = {"item": item.key, **vars(result)}
        with self.file.open("a", encoding="utf-8") as out:
            out.write(json.dumps(row, default=str) + "\n")


def _parsed(line: str) -> dict[str, Any]:
    try:
        row: dict[str, Any] = json.loads(line)
    except ValueError:
        return {}  # the last line of a run that was stopped: that document is read again
    return row


def _restored(row: dict[str, Any]) -> Counted:
    return Counted(row["family"], row["printed"], [Outcome(*held) for held in row["outcomes"]], row["wrong"])


def measure(items: Sequence[Item], workers: int, kept: Kept | None) -> list[Counted]:
    """Each document's counts, in the order of the items; those kept are not made again."""
    have = kept.load() if kept else {}
    wanted = [item for item in items if item.key not in have]
    print(f"{len(items)} documents, {len(items) - len(wanted)} of them kept from before", file=sys.stderr)
    with ProcessPoolExecutor(workers) as pool:
        for done, (item, result) in enumerate(zip(wanted, pool.map(count_item, wanted, chunksize=4), strict=True), 1):
            have[item.key] = result
            if kept:
                kept.add(item, result)
            if done % 100 == 0:
                print(f"{done} of {len(wanted)} documents", file=sys.stderr)
    return [have[item.key] for item in items]


def summed(results: Iterable[Counted]) -> tuple[Outcomes, Counter[str]]:
    """Outcomes by key, family and number of doubts; and how many documents print what each key reads."""
    printed: Counter[str] = Counter()
    tallies: dict[str, dict[str, list[list[int]]]] = defaultdict(dict)
    for result in results:
        printed.update(result.printed)
        for key, doubts, right in result.outcomes:
            of_family = tallies[key].setdefault(result.family, [[0, 0] for _ in range(MOST_DOUBTS + 1)])
            of_family[doubts][0] += right
            of_family[doubts][1] += 1
    held = {
        key: {family: _trimmed(held) for family, held in sorted(families.items())}
        for key, families in sorted(tallies.items())
    }
    return held, printed


def _trimmed(held: list[list[int]]) -> tuple[Tally, ...]:
    while len(held) > 1 and not held[-1][1]:
        held = held[:-1]
    return tuple((right, counted) for right, counted in held)


def table_of(held_outcomes: Outcomes, printed: Counter[str]) -> dict[str, Any]:
    """The rows of the file: counts, the bound that they prove, and the outcomes by family."""
    rows = {}
    for key, families in held_outcomes.items():
        measured = measured_from(families, limit_of(key))
        rows[key] = {
            "printed": printed[key],
            "counted": measured.counted,
            "right": measured.right,
            "bound": ceil(measured.bound * 1e6) / 1e6,  # rounded up: never better than proved
            "worse_family": measured.worse_family,
            "families": families,
        }
    return rows


def planned(arguments: argparse.Namespace) -> list[Item]:
    """The plan's documents, scans first: they are slow, and a late one would keep one worker waiting."""
    return [
        Item(arguments.seed, number, kind.value, channels)
        for channels, counts in reversed(PLAN)
        if not arguments.channel or arguments.channel in channels
        for kind, count in counts.items()
        if not arguments.kind or kind.value == arguments.kind
        for number in range(max(1, round(count * arguments.share)))
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--share", type=float, default=1.0, help="of the plan's documents (default: all)")
    parser.add_argument("--kind", choices=[kind.value for kind in DocumentKind], help="only this kind")
    parser.add_argument("--channel", help="only the group of channels with this one: digital, office, scan, image")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--fresh", action="store_true", help="read every document again, keep nothing")
    parser.add_argument("--dry-run", action="store_true", help="print, but leave the shipped calibration as it is")
    arguments = parser.parse_args()
    if not arguments.dry_run and (arguments.kind or arguments.channel):
        parser.error("a part of the plan is no calibration: add --dry-run")
    items = planned(arguments)
    results = measure(items, arguments.workers, None if arguments.fresh else Kept(KEPT, arguments.seed))
    rows = table_of(*summed(results))
    for line in report(results, rows):
        print(line)
    if not arguments.dry_run:
        write(rows, items, arguments.seed)


def report(results: Iterable[Counted], rows: dict[str, Any]) -> Iterator[str]:
    """What was wrong, and each key with what it proves."""
    for words in (words for result in results for words in result.wrong):
        yield f"wrong: {words}"
    for key, families in ((key, row["families"]) for key, row in rows.items()):
        measured = measured_from(families, limit_of(key))
        verdict = measured.why_not or f"accepted, at most {measured.bound:.2%} wrong"
        yield f"{key:60} {measured.right:5} of {measured.counted:5}  {verdict}"


def write(rows: dict[str, Any], items: Sequence[Item], seed: int) -> None:
    documents = Counter(item.channels[0] for item in items)
    table = {
        "made_on": datetime.now(UTC).date().isoformat(),
        "made_from": f"{len(items)} documents of sample_docs.make.calibration, seed {seed}",
        "seed": seed,
        "documents": dict(sorted(documents.items())),
        "generator": code_of("sample_docs"),
        "read_by": code_of("evidence", "extractors"),
        "made_by": dict(made_by()),
        "level": LEVEL,
        "limits": {source.value: limit for source, limit in MOST_WRONG.items()},
        "measured": rows,
    }
    TARGET.write_text(compact(table), "utf-8")
    print(f"wrote {TARGET}", file=sys.stderr)


def compact(table: dict[str, Any]) -> str:
    """JSON with a line a key, so that a change of the calibration can be read as a difference."""
    rows = [f"  {json.dumps(key)}: {json.dumps(row)}" for key, row in table["measured"].items()]
    head = json.dumps({**table, "measured": {}}, indent=1)
    return head.replace('"measured": {}', '"measured": {\n' + ",\n".join(rows) + "\n }") + "\n"


if __name__ == "__main__":
    main()
