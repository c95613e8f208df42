"""Measure how often a reading without a doubt is right, by kind, field and channel, on generated documents.

Writes ``extractors/data/calibration.json``, on which acceptance rests. The documents are made by the seeded
generators of sample_docs, whose labels are exact, and are never the committed ones. What each document counted for
is kept in ``var/calibration/`` while the code stays the same, so that an interrupted run goes on where it stopped and
a larger plan, or a new seed for a part of it, reads only what is new.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import ceil, log
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import matching, outcomes
from benchmarks.outcomes import Counted, Outcome, counted
from benchmarks.readings import Readings, made, sweep
from benchmarks.thresholds import Scored, Tested, at, curve_of, lowest, tested
from benchmarks.train.split import kept_out
from evidence.contents import DocumentKind
from evidence.document import EvidenceFile
from evidence.fields import Source
from extractors.bounds import LEVEL
from extractors.card import MOST_DOUBTS, Tally, measured_from
from extractors.choosing.model import NOTHING_LEARNED, Learned, learned_digest, shipped_model, sigmoid
from extractors.confidence import Curve, Measured, calibration_of, shipped_table
from flows.versions import code_of, made_by
from sample_docs.make.samples import Sample

TARGET = Path("extractors/data/calibration.json")
KEPT = Path("var/calibration")
SEED = 2026113026
"""A new one for each count: documents that somebody has looked at while tuning prove nothing any more."""
SCAN_SEED = 2026113001
"""Scans have a seed of their own, for reading them takes an hour (docs/trust.md says what was looked at among them)."""
K = DocumentKind
COUNTED_AGAIN: Mapping[tuple[DocumentKind, str], int] = {}
"""The seeds of kinds, with their channel, that were mended after documents of the release's seed had been looked at."""
PLAN: tuple[tuple[tuple[str, ...], dict[DocumentKind, int]], ...] = (
    (
        ("digital",),
        {
            K.ISO27001_CERTIFICATE: 2100,  # one in four prints a revision that is read without doubt in half
            K.DSPT_ASSESSMENT: 1750,  # half print an address
            K.IGT_ASSESSMENT: 400,
            K.SECURITY_POLICY: 800,
            K.BOARD_MINUTES: 900,
            K.DATA_RISK_MODEL: 800,
            K.CLOUD_RISK_ASSESSMENT: 800,
            K.IMPROVEMENT_PLAN: 700,
            K.NHS_ENGLAND_LETTER: 1800,  # one in six has an extent
            K.OTHER_CERTIFICATE: 1250,
            K.OTHER: 320,
        },
    ),
    (
        ("office",),
        {
            K.DSPT_ASSESSMENT: 2000,  # a sixth prints when the assessment expires
            K.SECURITY_POLICY: 600,
            K.BOARD_MINUTES: 700,
            K.DATA_RISK_MODEL: 640,  # nearly all of them workbooks
            K.CLOUD_RISK_ASSESSMENT: 1550,  # half of them workbooks
            K.IMPROVEMENT_PLAN: 1300,  # a quarter of them workbooks
            K.NHS_ENGLAND_LETTER: 1750,
            K.OTHER: 320,
        },
    ),
    (
        ("scan", "image"),
        {
            K.OTHER_CERTIFICATE: 240,
            K.DSPT_ASSESSMENT: 220,
            K.OTHER: 90,
            K.ISO27001_CERTIFICATE: 560,  # four in ten carry no doubt
            K.NHS_ENGLAND_LETTER: 160,
            K.SECURITY_POLICY: 140,
            K.BOARD_MINUTES: 130,
        },
    ),
)
"""Channels, kinds, and documents of each kind: as many as prove the channel's limit for the fields on which verdicts
rest."""


MOST_WRONG: Mapping[Source, float] = {
    Source.TEXT: 0.01,
    Source.MARKUP: 0.01,
    Source.CELL: 0.01,
    Source.OCR: 0.04,
}
"""The share of wrong readings that the counts of a channel must rule out at 95 %. A page read by OCR costs twenty
times a page of text, so that fewer can be counted and less can be proved of them."""


CONTRADICTED = frozenset(
    {
        "iso27001_certificate/revised_on/text",
        "nhs_england_letter/extent/markup",
        "nhs_england_letter/extent/text",
        "other_certificate/certification_body/text",
    }
)
"""Keys that the generated layouts bear out and unseen ones do not: left out, so that they wait for a person
(docs/trust.md says what contradicts each)."""


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
        return f"{self.seed}/{self.kind}/{self.channels[0]}/{self.number}"


def count_item(item: Item) -> Counted:
    """Make a document and read it."""
    name, sample = made(item.seed, item.number, item.kind, item.channels)
    file = EvidenceFile(f"{item.seed}/{item.kind}/{name}", sample.data)
    unseen = kept_out(shipped_model().split, item.kind, item.channels[0], sample.layout)
    return counted(file, sample.expected(), family_of(sample), held_out=unseen)


def read_item(item: Item) -> bool:
    """Make a document and keep what OCR reads in it; whether it had to be read."""
    name, sample = made(item.seed, item.number, item.kind, item.channels)
    file, kept = EvidenceFile(name, sample.data), Readings()
    if kept.has(file):
        return False
    kept.read(file)
    return True


def family_of(sample: Sample) -> str:
    """The layout, and the format that it is written in where there are several."""
    return sample.layout + sample.suffix if sample.channel == "office" else sample.layout


class Kept:
    """What documents counted for, a line each, in a file of its own for each code."""

    def __init__(self, folder: Path) -> None:
        parts = [
            code_of("evidence", "extractors"),
            learned_digest(),
            code_of("sample_docs"),
            made_by()["readers"],
            Path(matching.__file__).read_bytes(),
            Path(outcomes.__file__).read_bytes(),
        ]
        self.file = folder / f"{hashlib.sha256(repr(parts).encode()).hexdigest()[:16]}.jsonl"

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
    outcomes = [Outcome(*held) for held in row["outcomes"]]
    return Counted(row["family"], row["printed"], outcomes, row["wrong"], row["held_out"])


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


def read_only(items: Sequence[Item], workers: int) -> None:
    """Fill the kept readings with the scans among the items; goes on where it was interrupted."""
    scans = [item for item in items if item.channels[0] in ("scan", "image")]
    print(f"{len(scans)} scans to read", file=sys.stderr)
    with ProcessPoolExecutor(workers) as pool:
        read_now = 0
        for done, new in enumerate(pool.map(read_item, scans), 1):
            read_now += new
            if done % 25 == 0 or done == len(scans):
                print(f"{done} of {len(scans)} scans, {read_now} of them read now", file=sys.stderr)
    sweep()


@dataclass
class Gathered:
    """A key's outcomes with their layouts, and how many documents print it."""

    printed: int = 0
    outcomes: list[tuple[str, Outcome]] = field(default_factory=list)


def gathered(results: Iterable[Counted], learned: Learned) -> dict[str, Gathered]:
    """Outcomes by key; of keys that hang on something learned only those of documents that training never saw."""
    held: dict[str, Gathered] = defaultdict(Gathered)
    for result in results:
        for key in result.printed:
            held[key].printed += result.held_out or not learned.learned_from(key)
        for one in result.outcomes:
            if result.held_out or not learned.learned_from(one.key):
                held[one.key].outcomes.append((result.family, one))
    return {key: one for key, one in sorted(held.items()) if one.outcomes}


def table_of(held: Mapping[str, Gathered], learned: Learned = NOTHING_LEARNED) -> dict[str, Any]:
    """The rows of the file: counts, the bound that they prove, the threshold, and the outcomes by family."""
    return {key: row_of(key, one, learned) for key, one in held.items()}


def row_of(key: str, held: Gathered, learned: Learned) -> dict[str, Any]:
    limit = limit_of(key)
    undoubted = [_scored(one) for _, one in held.outcomes if not one.doubts]
    tries = tested(undoubted, limit) if key in learned.gated else []
    threshold = lowest(tries, limit)
    if threshold is None:  # what the first test refused is not accepted because a later one might hold
        threshold = tries[0].threshold if tries else 0.0
    families = by_family(held.outcomes, threshold)
    measured = measured_from(families, limit)
    scores = [(one.least, one.right) for _, one in held.outcomes if one.least is not None]
    return {
        "printed": held.printed,
        "counted": measured.counted,
        "right": measured.right,
        "bound": ceil(measured.bound * 1e6) / 1e6,  # rounded up: never better than proved
        "worse_family": measured.worse_family,
        "threshold": threshold,
        "tested": tries,
        "learned": learned.learned_from(key),
        "curve": curve_of(scores),
        "scores": binned(scores),
        "families": families,
    }


def _scored(one: Outcome) -> Scored:
    """Without a score all are alike: 0, which only the threshold that takes all reaches."""
    return Scored(one.best or 0.0, None if one.right else one.wrong or 0.0)


def by_family(outcomes: Iterable[tuple[str, Outcome]], threshold: float) -> dict[str, tuple[Tally, ...]]:
    """Right and counted by family and number of doubts; undoubted ones count where they reach the threshold."""
    tallies: dict[str, list[list[int]]] = {}
    for family, one in outcomes:
        of_family = tallies.setdefault(family, [[0, 0] for _ in range(MOST_DOUBTS + 1)])
        test = at([_scored(one)], threshold) if not one.doubts else Tested(0.0, int(one.right), 1)
        of_family[one.doubts][0] += test.right
        of_family[one.doubts][1] += test.counted
    return {family: _trimmed(held) for family, held in sorted(tallies.items())}


def _trimmed(held: list[list[int]]) -> tuple[Tally, ...]:
    while len(held) > 1 and not held[-1][1]:
        held = held[:-1]
    return tuple((right, counted) for right, counted in held)


def binned(scores: Iterable[tuple[float, bool]]) -> list[tuple[float, int, int]]:
    """Right and wrong documents by score, in half log-odds: what ranking and reliability are told from."""
    bins: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for score, right in scores:
        bounded = min(max(score, 1e-6), 1 - 1e-6)
        bins[round(2 * log(bounded / (1 - bounded))) / 2][not right] += 1
    return [(round(sigmoid(middle), 6), right, wrong) for middle, (right, wrong) in sorted(bins.items())]


def curves_of(held: Mapping[str, Gathered]) -> dict[str, Curve]:
    """The share right by score over all fields of a channel, for fields of which too few were counted."""
    scores: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for key, one in held.items():
        scores[key.split("/")[2]].extend((o.least, o.right) for _, o in one.outcomes if o.least is not None)
    return {channel: curve_of(known) for channel, known in sorted(scores.items())}


def seed_of(kind: DocumentKind, channels: Sequence[str]) -> int:
    return COUNTED_AGAIN.get((kind, channels[0]), SCAN_SEED if "scan" in channels else SEED)


def planned(arguments: argparse.Namespace) -> list[Item]:
    """The plan's documents, scans first: they are slow, and a late one would keep one worker waiting."""
    return [
        Item(arguments.seed or seed_of(kind, channels), number, kind.value, channels)
        for channels, counts in reversed(PLAN)
        if not arguments.channel or arguments.channel in channels
        for kind, count in counts.items()
        if not arguments.kind or kind.value == arguments.kind
        for number in range(max(1, round(count * arguments.share)))
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, help="one for all documents (default: that of the release)")
    parser.add_argument("--share", type=float, default=1.0, help="of the plan's documents (default: all)")
    parser.add_argument("--kind", choices=[kind.value for kind in DocumentKind], help="only this kind")
    parser.add_argument("--channel", help="only the group of channels with this one: digital, office, scan, image")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--fresh", action="store_true", help="read every document again, keep nothing")
    parser.add_argument("--read-only", action="store_true", help="only read the plan's scans and keep the readings")
    parser.add_argument("--dry-run", action="store_true", help="print, but leave the shipped calibration as it is")
    arguments = parser.parse_args()
    if arguments.read_only:
        read_only(planned(arguments), arguments.workers)
        return
    if not arguments.dry_run and (arguments.kind or arguments.channel):
        parser.error("a part of the plan is no calibration: add --dry-run")
    items = planned(arguments)
    results = measure(items, arguments.workers, None if arguments.fresh else Kept(KEPT))
    learned = shipped_model()
    held = gathered(results, learned)
    measured = {key: row for key, row in table_of(held, learned).items() if key not in CONTRADICTED}
    table = {**origin_of(items), "curves": curves_of(held), "measured": measured}
    for line in (*report(results, table), *changes(shipped_table(), table)):
        print(line)
    if not arguments.dry_run:
        TARGET.write_text(compact(table), "utf-8")
        print(f"wrote {TARGET}", file=sys.stderr)


def report(results: Iterable[Counted], table: Mapping[str, Any]) -> Iterator[str]:
    """What was wrong, and each key with what it proves."""
    for words in (words for result in results for words in result.wrong):
        yield f"wrong: {words}"
    for key, measured in calibration_of(table).items():
        above = f" from a score of {measured.threshold:.4f} on" if measured.threshold else ""
        verdict = measured.why_not or f"accepted{above}, at most {measured.bound:.2%} wrong"
        yield f"{key:60} {measured.right:5} of {measured.counted:5}  {verdict}"


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """Each key of which acceptance or threshold would be another than it is now."""
    before, after = calibration_of(old), calibration_of(new)
    for key in sorted({*before, *after}):
        told = [_told(one.get(key)) for one in (before, after)]
        if told[0] != told[1]:
            yield f"change: {key}: {told[0]} now, {told[1]} with this calibration"


def _told(measured: Measured | None) -> str:
    if measured is None or not measured.acceptable:
        return "never accepted"
    return f"accepted from {measured.threshold:.4f} on" if measured.threshold else "accepted without a doubt"


def origin_of(items: Sequence[Item]) -> dict[str, Any]:
    """When, of what and by what a calibration was made."""
    seeds = sorted({item.seed for item in items})
    return {
        "made_on": datetime.now(UTC).date().isoformat(),
        "made_from": f"{len(items)} documents of sample_docs.make.calibration, seed {' and '.join(map(str, seeds))}",
        "seeds": seeds,
        "documents": dict(sorted(Counter(item.channels[0] for item in items).items())),
        "generator": code_of("sample_docs"),
        "read_by": code_of("evidence", "extractors"),
        "learned": learned_digest(),
        "trained_on": shipped_model().about.get("made_on"),
        "by_document": sorted(key for key, how in shipped_model().split.items() if how == "document"),
        "made_by": dict(made_by()),
        "level": LEVEL,
        "limits": {source.value: limit for source, limit in MOST_WRONG.items()},
    }


def compact(table: dict[str, Any]) -> str:
    """JSON with a line a key, so that a change of the calibration can be read as a difference."""
    rows = [f"  {json.dumps(key)}: {json.dumps(row)}" for key, row in table["measured"].items()]
    head = json.dumps({**table, "measured": {}}, indent=1)
    return head.replace('"measured": {}', '"measured": {\n' + ",\n".join(rows) + "\n }") + "\n"


if __name__ == "__main__":
    main()
