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
from evidence.contents import Document, DocumentKind, stated_fields
from evidence.document import EvidenceFile, Reading
from evidence.fields import Doubt, Found, Source
from evidence.reading import read
from extractors import extract
from extractors.card import MOST_DOUBTS
from extractors.confidence import KIND, calibration_key
from extractors.spans import SOURCES


class Outcome(NamedTuple):
    """A key of the calibration, how many doubts the reading carried, and whether it was right."""

    key: str
    doubts: int
    right: bool


@dataclass
class Counted:
    """One document: the layout it came from, the keys of what it prints, its outcomes, and what was wrong in words."""

    family: str
    printed: list[str] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, key: str, doubts: int, wrong: str) -> None:
        """``wrong`` says in words what was; it is empty where the reading was right. Doubted ones are not listed."""
        self.outcomes.append(Outcome(key, doubts, not wrong))
        if wrong and not doubts:
            self.wrong.append(wrong)


class Key(NamedTuple):
    field: str
    source: Source
    doubts: int


def counted(file: EvidenceFile, label: dict[str, Any], family: str) -> Counted:
    """A file's reading against its label: ``kind`` and ``fields`` as in an expected.json."""
    reading = read(file)
    found = extract(reading, calibration={})
    result = Counted(family)
    if found.contents is None or found.kind is None:
        return result
    main, doubts = main_source(reading), min(len(found.kind_doubts), MOST_DOUBTS)
    words = "" if found.kind == label["kind"] else f"{file.name}: {found.kind} for {label['kind']}"
    result.printed.append(calibration_key(DocumentKind(label["kind"]), KIND, main))
    result.add(calibration_key(found.kind, KIND, main), doubts, words)
    _count_fields(result, file.name, found, label, main)
    return result


def main_source(reading: Reading) -> Source:
    """The channel of a document as a whole."""
    return Source.OCR if reading.ocr_pages else SOURCES[reading.pages[0].source]


def _count_fields(result: Counted, name: str, found: Document, label: dict[str, Any], main: Source) -> None:
    assert found.kind is not None
    labels = _labels(label)
    stated = dict(_stated(found))
    sources = {key.field: key.source for key in stated}
    for field_name, values in labels.items():
        if values != [None]:
            kind = DocumentKind(label["kind"])
            result.printed.append(calibration_key(kind, field_name, sources.get(field_name, main)))
    for key, values in stated.items():
        if key.field not in labels and found.kind == label["kind"]:
            continue  # careful readers differ on it: not asked
        asked = labels.get(key.field, [None])
        wrong = [value for value in values if not any(same(key.field, value, one) for one in asked)]
        words = f"{name}: {key.field} {wrong!r} for {asked!r}" if wrong else ""
        result.add(calibration_key(found.kind, key.field, key.source), key.doubts, words)


def _labels(label: dict[str, Any]) -> dict[str, list[Any]]:
    labels = defaultdict(list)
    for entry in label["fields"]:
        labels[entry["name"]].append(entry["value"])
    return labels


def _stated(found: Document) -> Iterator[tuple[Key, list[Any]]]:
    """The values read, by field, channel and number of doubts other than that of not being measured yet."""
    values: dict[Key, list[Any]] = defaultdict(list)
    assert found.contents is not None
    for name, stated in stated_fields(found.contents):
        if isinstance(stated, Found):
            doubts = len(set(stated.doubts) - {Doubt.UNCALIBRATED})
            key = Key(name, stated.provenance.source, min(doubts, MOST_DOUBTS))
            values[key].append(stated.model_dump(mode="json")["value"])
    yield from values.items()
