"""Objects kept between runs of a measurement, so that what is dear to make is made once.

The entries are pickles: they are our own, of documents that we made ourselves, in a folder of this checkout that
nothing else writes. What made them is part of their place, so that an entry of other code is never seen.
"""

import os
import pickle
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Shelf:
    """Entries of at most ``most_bytes`` together, made by what ``made_by`` is the digest of."""

    folder: Path
    made_by: str
    most_bytes: int

    def has(self, name: str) -> bool:
        return self._path(name).exists()

    def get(self, name: str) -> Any:
        """What was kept under a name; ``None`` where nothing was, or where it is damaged."""
        try:
            return pickle.loads(zlib.decompress(self._path(name).read_bytes()))  # noqa: S301  # this module wrote it
        except (FileNotFoundError, zlib.error, EOFError, pickle.UnpicklingError):
            return None

    def put(self, name: str, entry: object) -> None:
        """Whole or not at all: two workers may make the same entry, and a run may be stopped."""
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(zlib.compress(pickle.dumps(entry)))
        os.replace(part, path)

    def sweep(self) -> None:
        """Delete the entries of other code, then those not written for longest, until there is room."""
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
                yield path.parent.name == self.made_by, status.st_mtime_ns, status.st_size, path

    def _path(self, name: str) -> Path:
        return self.folder / self.made_by / f"{name}.pickle"
