"""What one labelled document counts for when confidence is measured.

A document counts once for each kind, field, channel and number of doubts: right only if every value that was read so
is right, because the cells of one document are not independent. A document that was given the wrong kind is not
left out: what was read from it is held against its label by the field's name.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from benchmarks.matching import same
from benchmarks.readings import Readings
from evidence.contents import Document, DocumentKind, stated_fields
from evidence.document import EvidenceFile, Reading
from evidence.fields import Doubt, Found, Source
from extractors import extract
from extractors.card import MOST_DOUBTS
from extractors.choosing.candidates import Trace, traced
from extractors.choosing.model import Learned, shipped_model
from extractors.choosing.score import Score, Weighing
from extractors.confidence import KIND, calibration_key
from extractors.spans import SOURCES


class Outcome(NamedTuple):
    """A key of the calibration, how many doubts the reading carried, and whether it was right.

    Of its values' scores the least and the best, and the best of a wrong one; ``None`` where nothing was learned.
    """

    key: str
    doubts: int
    right: bool
    least: float | None = None
    best: float | None = None
    wrong: float | None = None


@dataclass
class Counted:
    """One document: the layout it came from, the keys of what it prints, its outcomes, and what was wrong in words.

    ``held_out``: nothing that was learned has seen its layout.
    """

    family: str
    printed: list[str] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    held_out: bool = True

    def add(self, outcome: Outcome, wrong: str) -> None:
        """``wrong`` says in words what was; doubted readings are not listed."""
        self.outcomes.append(outcome)
        if wrong and not outcome.doubts:
            self.wrong.append(wrong)


class Key(NamedTuple):
    field: str
    source: Source
    doubts: int


class Value(NamedTuple):
    """A value that was read, as JSON has it, with its score."""

    value: Any
    score: float | None


@dataclass(frozen=True)
class Read:
    """A file read and extracted, nothing accepted, with the trials of its choices."""

    reading: Reading
    document: Document
    trace: Trace

    @classmethod
    def of(cls, file: EvidenceFile, learned: Learned | None = None, *, everything: bool = False) -> "Read":
        reading = Readings().read(file)
        with traced(everything=everything, learned=learned) as trace:
            document = extract(reading, calibration={})
        return cls(reading, document, trace)

    @property
    def weighing(self) -> Weighing:
        assert self.document.kind is not None
        return Weighing(self.reading, self.document.kind, self.trace.trials)


def counted(
    file: EvidenceFile, label: dict[str, Any], family: str, learned: Learned | None = None, *, held_out: bool = True
) -> Counted:
    """A file's reading against its label: ``kind`` and ``fields`` as in an expected.json."""
    read = Read.of(file, learned)
    found, result = read.document, Counted(family, held_out=held_out)
    if found.contents is None or found.kind is None:
        return result
    main, doubts = main_source(read.reading), min(len(found.kind_doubts), MOST_DOUBTS)
    words = "" if found.kind == label["kind"] else f"{file.name}: {found.kind} for {label['kind']}"
    result.printed.append(calibration_key(DocumentKind(label["kind"]), KIND, main))
    result.add(Outcome(calibration_key(found.kind, KIND, main), doubts, not words), words)
    score = read.weighing.scores(shipped_model() if learned is None else learned)
    _count_fields(result, file.name, found, label, main, score)
    return result


def main_source(reading: Reading) -> Source:
    """The channel of a document as a whole."""
    return Source.OCR if reading.ocr_pages else SOURCES[reading.pages[0].source]


def _count_fields(
    result: Counted, name: str, found: Document, label: dict[str, Any], main: Source, score: Score
) -> None:
    assert found.kind is not None
    labels = labels_of(label)
    stated = dict(_stated(found, score))
    sources = {key.field: key.source for key in stated}
    for field_name, values in labels.items():
        if values != [None]:
            kind = DocumentKind(label["kind"])
            result.printed.append(calibration_key(kind, field_name, sources.get(field_name, main)))
    for key, values in stated.items():
        if key.field not in labels and found.kind == label["kind"]:
            continue  # careful readers differ on it: not asked
        asked = labels.get(key.field, [None])
        wrong = [one for one in values if not is_right(key.field, one.value, asked)]
        words = f"{name}: {key.field} {[one.value for one in wrong]!r} for {asked!r}" if wrong else ""
        result.add(_outcome(calibration_key(found.kind, key.field, key.source), key.doubts, values, wrong), words)


def _outcome(key: str, doubts: int, values: list[Value], wrong: list[Value]) -> Outcome:
    scores = [one.score for one in values if one.score is not None]
    false = [one.score for one in wrong if one.score is not None]
    return Outcome(
        key, doubts, not wrong, min(scores, default=None), max(scores, default=None), max(false, default=None)
    )


def is_right(name: str, value: Any, asked: list[Any]) -> bool:
    return any(same(name, value, one) for one in asked)


def labels_of(label: dict[str, Any]) -> dict[str, list[Any]]:
    labels = defaultdict(list)
    for entry in label["fields"]:
        labels[entry["name"]].append(entry["value"])
    return labels


def _stated(found: Document, score: Score) -> Iterator[tuple[Key, list[Value]]]:
    """The values read, by field, channel and number of doubts other than that of not being measured yet."""
    values: dict[Key, list[Value]] = defaultdict(list)
    assert found.contents is not None
    for name, stated in stated_fields(found.contents):
        if isinstance(stated, Found):
            doubts = len(set(stated.doubts) - {Doubt.UNCALIBRATED})
            key = Key(name, stated.provenance.source, min(doubts, MOST_DOUBTS))
            values[key].append(Value(stated.model_dump(mode="json")["value"], score(name, stated)))
    yield from values.items()
