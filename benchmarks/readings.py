"""What OCR read in generated documents, kept so that a change of the extractors does not read a scan again.

Reading is nine tenths of the time of a calibration and hangs on the bytes and on the code of ``evidence/`` alone. The
entries are pickles: they are our own, of documents that we made ourselves, and lie in a folder of this checkout that
nothing else writes.
"""

import hashlib
import os
import pickle
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from evidence.document import EvidenceFile, Reading
from evidence.reading import read
from flows.versions import code_of, made_by

KEPT_IN = Path("var/readings")
MOST_BYTES = 1_500_000_000
"""Together; a scan takes some 20 kB, and those of a reader that is gone leave first."""


@cache
def read_with() -> str:
    """The digest of all that a reading depends on besides the bytes."""
    parts = (code_of("evidence"), dict(made_by()["readers"]))
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Readings:
    """The kept readings of one folder. Only what OCR read is kept: the rest is read faster than it is found."""

    folder: Path = KEPT_IN
    most_bytes: int = MOST_BYTES

    def read(self, file: EvidenceFile) -> Reading:
        """The file's reading under its present name; made and kept where there is none."""
        path = self._path(file)
        kept = _loaded(path)
        if kept is not None and kept.sha256 == file.sha256:
            return replace(kept, name=file.name)
        reading = read(file)
        if reading.ocr_pages:
            self._keep(path, reading)
        return reading

    def has(self, file: EvidenceFile) -> bool:
        return self._path(file).exists()

    def sweep(self) -> None:
        """Delete the entries of other readers, then those not written for longest, until there is room."""
        entries = sorted(self._entries())
        total = sum(size for _, _, size, _ in entries)
        for _, _, size, path in entries:
            if total <= self.most_bytes:
                return
            path.unlink(missing_ok=True)
            total -= size

    def _entries(self) -> Iterator[tuple[bool, int, int, Path]]:
        for path in self.folder.glob("*/*.pickle"):
            with suppress(FileNotFoundError):
                status = path.stat()
                yield path.parent.name == read_with(), status.st_mtime_ns, status.st_size, path

    def _path(self, file: EvidenceFile) -> Path:
        return self.folder / read_with() / f"{file.sha256}{Path(file.name).suffix}.pickle"

    def _keep(self, path: Path, reading: Reading) -> None:
        """Whole or not at all: two workers may read the same document, and a run may be stopped."""
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(zlib.compress(pickle.dumps(reading)))
        os.replace(part, path)


def _loaded(path: Path) -> Reading | None:
    try:
        kept = pickle.loads(zlib.decompress(path.read_bytes()))  # noqa: S301  # written by this module alone
    except (FileNotFoundError, zlib.error, EOFError, pickle.UnpicklingError):
        return None
    return kept if isinstance(kept, Reading) else None
