"""Files as received, each under its sha256. Written beside, synced, then renamed: never half a file."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from evidence.errors import StoreUnavailable


@dataclass(frozen=True)
class Blobs:
    folder: Path

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def keep(self, sha256: str, data: bytes) -> None:
        """Keep the bytes; a file that is there already is left alone."""
        path = self.path(sha256)
        if path.exists():
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, data)
        except OSError as error:
            raise StoreUnavailable(f"{path}: cannot be written: {error.strerror}") from error

    def load(self, sha256: str) -> bytes:
        """The bytes; raises ``StoreUnavailable`` where they are gone or are no longer what was received."""
        try:
            data = self.path(sha256).read_bytes()
        except OSError as error:
            raise StoreUnavailable(f"{self.path(sha256)}: a stored file is missing: restore it") from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StoreUnavailable(f"{self.path(sha256)}: a stored file was changed: restore it")
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
