"""Generated documents and what OCR read in them, kept so that a change of the extractors makes and reads none again.

Reading a scan hangs on its bytes and on the code of ``evidence/`` alone, making a page in a browser on the code of
``sample_docs/`` alone; both take a hundred times as long as taking its fields.
"""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from benchmarks.shelf import Shelf
from evidence.document import EvidenceFile, Reading
from evidence.reading import read
from flows.versions import code_of, made_by
from sample_docs.make.calibration import document
from sample_docs.make.samples import Sample

KEPT_IN = Path("var/readings")
MADE_IN = Path("var/made")
MOST_BYTES = 1_500_000_000
"""Of either; a reading takes some 20 kB, a document 100."""
DEAR = 0.2
"""Seconds: what is made faster is not kept."""


@cache
def read_with() -> str:
    """The digest of all that a reading depends on besides the bytes."""
    parts = (code_of("evidence"), dict(made_by()["readers"]))
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Readings:
    """The kept readings of one folder. Only what OCR read is kept: the rest is read faster than it is found."""

    folder: Path = KEPT_IN

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.folder, read_with(), MOST_BYTES)

    def read(self, file: EvidenceFile) -> Reading:
        """The file's reading under its present name; made and kept where there is none."""
        kept = self.shelf.get(_name(file))
        if isinstance(kept, Reading) and kept.sha256 == file.sha256:
            return replace(kept, name=file.name)
        reading = read(file)
        if reading.ocr_pages:
            self.shelf.put(_name(file), reading)
        return reading

    def has(self, file: EvidenceFile) -> bool:
        return self.shelf.has(_name(file))


def _name(file: EvidenceFile) -> str:
    return f"{file.sha256}{Path(file.name).suffix}"


def made(seed: int, number: int, kind: str, channels: Sequence[str], folder: Path = MADE_IN) -> tuple[str, Sample]:
    """The ``number``-th document of a kind in these channels with its name; kept where making it took long."""
    shelf, name = Shelf(folder, code_of("sample_docs"), MOST_BYTES), f"{seed}-{kind}-{'-'.join(channels)}-{number}"
    kept: tuple[str, Sample] | None = shelf.get(name)
    if kept is not None:
        return kept
    begun = time.monotonic()
    held = document(seed, number, (kind,), channels)
    if time.monotonic() - begun >= DEAR:
        shelf.put(name, held)
    return held


def sweep() -> None:
    """Keep both folders within their size."""
    Readings().shelf.sweep()
    Shelf(MADE_IN, code_of("sample_docs"), MOST_BYTES).sweep()
