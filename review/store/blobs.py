"""Files as received, each under its sha256: in a folder, or in an object store that several machines share.

Written once and never changed: in a folder written beside, synced, then renamed, in an object store by one request
that stores the whole or nothing and leaves alone what is there. Never half a file, and checked whenever it is read.
"""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from evidence.errors import StoreUnavailable


class Blobs(Protocol):
    """Where the files lie."""

    def keep(self, sha256: str, data: bytes) -> None:
        """Keep the bytes; a file that is there already is left alone. Raises ``StoreUnavailable``."""

    def load(self, sha256: str) -> bytes:
        """The bytes; raises ``StoreUnavailable`` where they are gone or are no longer what was received."""


def blobs_at(place: Path | str) -> Blobs:
    """The files in a folder, or at an URL as ``s3://bucket/prefix``; raises ``StoreUnavailable`` for any other."""
    if isinstance(place, Path) or "://" not in place:
        return FolderBlobs(Path(place))
    from review.store.objects import ObjectBlobs  # its library takes a second to import

    return ObjectBlobs.at(place)


@dataclass(frozen=True)
class FolderBlobs:
    folder: Path

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def keep(self, sha256: str, data: bytes) -> None:
        path = self.path(sha256)
        if path.exists():
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, data)
        except OSError as error:
            raise StoreUnavailable(f"{path}: cannot be written: {error.strerror}") from error

    def load(self, sha256: str) -> bytes:
        try:
            data = self.path(sha256).read_bytes()
        except OSError as error:
            raise StoreUnavailable(f"{self.path(sha256)}: a stored file is missing: restore it") from error
        return as_received(sha256, data, str(self.path(sha256)))


def as_received(sha256: str, data: bytes, place: str) -> bytes:
    """The bytes, if they are what was received; raises ``StoreUnavailable`` naming the place where they are not."""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise StoreUnavailable(f"{place}: a stored file was changed: restore it")
    return data


def _write(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
