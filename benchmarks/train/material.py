"""What learning learns from: the candidates and the readings of generated documents, each with whether it is right.

The plan is its own and so is its seed: no document of the calibration is among them. A document's rows are kept in
``var/training/`` while the code and the seed stay the same.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import matching, outcomes
from benchmarks.calibrate import Item
from benchmarks.outcomes import Read, is_right, labels_of
from benchmarks.readings import made
from evidence.contents import DocumentKind, stated_fields
from evidence.document import EvidenceFile
from evidence.fields import Doubt, Found
from extractors.choosing.model import FAMILIES, NOTHING_LEARNED, Learned
from extractors.confidence import calibration_key
from flows.versions import code_of, made_by

KEPT = Path("var/training")
SEED = 20261122
K = DocumentKind
DIGITAL = 250
"""Of each kind; half of the layouts among them are only scored, not learned from."""
OFFICE = 80
SCANS: Mapping[DocumentKind, int] = {
    K.ISO27001_CERTIFICATE: 24,
    K.OTHER_CERTIFICATE: 12,
    K.DSPT_ASSESSMENT: 6,
    K.IGT_ASSESSMENT: 4,
    K.SECURITY_POLICY: 4,
    K.BOARD_MINUTES: 4,
    K.NHS_ENGLAND_LETTER: 6,
}
NO_OFFICE = frozenset({K.ISO27001_CERTIFICATE, K.OTHER_CERTIFICATE, K.IGT_ASSESSMENT})


def planned(seed: int, share: float) -> list[Item]:
    """The plan's documents, scans first."""
    counts: list[tuple[tuple[str, ...], Mapping[DocumentKind, int]]] = [
        (("scan", "image"), SCANS),
        (("digital",), dict.fromkeys(K, DIGITAL)),
        (("office",), {kind: OFFICE for kind in K if kind not in NO_OFFICE}),
    ]
    return [
        Item(seed, number, kind.value, channels)
        for channels, kinds in counts
        for kind, count in kinds.items()
        for number in range(max(2, round(count * share)))
    ]


class Option(NamedTuple):
    """A candidate as learning sees it; ``key`` tells the same values apart from others."""

    key: int
    features: dict[str, float]
    right: bool


class Judged(NamedTuple):
    """A reading as learning sees it: what it counts for, how many doubts it has, and whether it was right."""

    key: str
    names: tuple[str, ...]
    features: dict[str, float]
    doubts: int
    right: bool


@dataclass(frozen=True)
class Example:
    """One document: where it comes from, its choices by ``family/field`` (the rule's first), and its readings."""

    kind: str
    group: str
    layout: str
    choices: dict[str, list[Option]]
    readings: list[Judged]


def example(item: Item, learned: Learned = NOTHING_LEARNED) -> Example:
    """Make a document and read it, choosing as the rules and ``learned`` do."""
    name, sample = made(item.seed, item.number, item.kind, item.channels)
    read = Read.of(EvidenceFile(name, sample.data), learned, everything=True)
    labels = labels_of(sample.expected())
    return Example(
        item.kind, item.channels[0], sample.layout, dict(_choices(read, labels)), list(_readings(read, labels))
    )


def _choices(read: Read, labels: Mapping[str, list[Any]]) -> Iterator[tuple[str, list[Option]]]:
    family = FAMILIES.get(read.document.kind.value) if read.document.kind else None
    for field, trial in read.trace.trials.items():
        if family is None or field not in labels:
            continue
        keys = list(dict.fromkeys(one.key for one in trial.candidates))
        options = [
            Option(keys.index(one.key), dict(features), is_right(field, _plain(one.value), labels[field]))
            for one, features in zip(trial.candidates, trial.features, strict=True)
        ]
        yield f"{family}/{field}", options


def _plain(value: Any) -> Any:
    return value if isinstance(value, str) else value.isoformat()


def _readings(read: Read, labels: Mapping[str, list[Any]]) -> Iterator[Judged]:
    """Also of a document of the wrong kind: what was read of it is wrong where its label does not say the same."""
    document, weighing = read.document, read.weighing
    if document.contents is None or document.kind is None:
        return
    for name, stated in stated_fields(document.contents):
        if isinstance(stated, Found) and name in labels:
            yield Judged(
                calibration_key(document.kind, name, stated.provenance.source),
                weighing.names(name, stated),
                dict(weighing.features(name, stated)),
                len({*stated.doubts} - {Doubt.UNCALIBRATED}),
                is_right(name, stated.model_dump(mode="json")["value"], labels[name]),
            )


class Kept:
    """Examples of one code and seed, a line each."""

    def __init__(self, folder: Path, seed: int) -> None:
        own = [Path(file).read_bytes() for file in (matching.__file__, outcomes.__file__, __file__) if file]
        parts = [code_of("evidence", "extractors"), code_of("sample_docs"), made_by()["readers"], own]
        self.file = folder / f"{seed}-{hashlib.sha256(repr(parts).encode()).hexdigest()[:12]}.jsonl"

    def load(self) -> dict[str, Example]:
        lines = self.file.read_text("utf-8").splitlines() if self.file.exists() else []
        return dict(_restored(line) for line in lines if line.endswith("}"))  # a line cut off is made again

    def add(self, item: Item, one: Example) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("a", encoding="utf-8") as out:
            out.write(json.dumps({"item": item.key, **vars(one)}) + "\n")


def _restored(line: str) -> tuple[str, Example]:
    row = json.loads(line)
    choices = {field: [Option(*one) for one in options] for field, options in row["choices"].items()}
    readings = [Judged(key, tuple(names), *rest) for key, names, *rest in row["readings"]]
    return row["item"], Example(row["kind"], row["group"], row["layout"], choices, readings)


def gather(items: Sequence[Item], workers: int, kept: Kept | None) -> list[Example]:
    """The documents' examples by the rules alone, in the order of the items."""
    have = kept.load() if kept else {}
    wanted = [item for item in items if item.key not in have]
    print(f"{len(items)} documents, {len(items) - len(wanted)} of them kept from before", file=sys.stderr)
    for item, one in zip(wanted, _made(wanted, NOTHING_LEARNED, workers), strict=True):
        have[item.key] = one
        if kept:
            kept.add(item, one)
    return [have[item.key] for item in items]


def chosen_again(items: Sequence[Item], examples: Sequence[Example], learned: Learned, workers: int) -> list[Example]:
    """The same examples with the choices that were learned: read anew where a chooser could change something."""
    at = [n for n, one in enumerate(examples) if one.choices]
    again = dict(zip(at, _made([items[n] for n in at], learned, workers), strict=True))
    return [again.get(n, one) for n, one in enumerate(examples)]


def _made(items: Sequence[Item], learned: Learned, workers: int) -> Iterable[Example]:
    with ProcessPoolExecutor(workers) as pool:
        for done, one in enumerate(pool.map(example, items, [learned] * len(items), chunksize=4), 1):
            yield one
            if done % 100 == 0:
                print(f"{done} of {len(items)} documents", file=sys.stderr)
