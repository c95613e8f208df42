"""Documents read once, kept so that the same program never reads the same bytes again.

A cache, no store: it may be deleted at any time, and reading never fails because of it. What lies in it is not
trusted: an entry must be our own file, bear the seal of its place and be a ``Document`` of the sha256 that is sought,
or the bytes are read again. Plain files rather than a library, because those that there are unpickle what they find.
"""

import hashlib
import logging
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from evidence.contents import Document, DocumentKind
from evidence.document import ProblemCode
from flows.settings import Settings
from flows.versions import reading_key

log = logging.getLogger(__name__)

MAY_PASS = frozenset({ProblemCode.TIMED_OUT, ProblemCode.UNREADABLE, ProblemCode.DAMAGED})
"""Problems that may be the machine's of that moment (no time, no room, a fault of ours): tried again each time."""

OWN_NAME = re.compile(r"[0-9a-f]{64}(\.\w+){1,3}")
"""What an entry or a half-written one is called: nothing else in the folder is ever touched."""

SWEPT_EVERY = 1 / 16
"""Of the limit: after so many bytes written the folder is measured anew."""
ROOM = 1 / 8
"""Of the limit: so much is made free when it is swept, for what other processes write meanwhile."""


@dataclass(frozen=True)
class Wanted:
    """A document as it is sought: of a file, or of a part that it contains, and the kind that a person gave it."""

    file: str
    part: str
    kind: DocumentKind | None = None

    @property
    def name(self) -> str:
        """The entry's file name, so that what was kept of one file can be found and deleted by its sha256."""
        return f"{self.file}.json" if self.kind is None else f"{self.file}.{self.part}.{self.kind.value}.json"


class DocumentCache:
    """Entries of at most ``limit`` bytes together in ``folder``, those not used for longest leave first.

    ``made_by`` tells the programs that read apart: an entry of another one is never seen.
    """

    def __init__(self, folder: Path, limit: int, made_by: str) -> None:
        self._folder, self._limit, self._made_by = folder, limit, made_by
        self._lock, self._unmeasured, self._told = Lock(), float("inf"), False

    def get(self, wanted: Wanted) -> Document | None:
        """The document under the name that it was first read by; ``None`` where there is none to be relied on."""
        path = self._path(wanted)
        try:
            document = Document.model_validate_json(self._opened(wanted, _own_bytes(path)))
        except (OSError, ValueError):
            return None
        if document.sha256 != wanted.part:
            return None
        with suppress(OSError):
            os.utime(path)
        return document

    def keep(self, wanted: Wanted, document: Document) -> None:
        """Keep what was read; nothing where a second try may give more, and where the folder cannot be written."""
        body = document.model_dump_json(warnings=False).encode()
        if not _lasts(document) or not _comes_out_the_same(body) or len(body) > self._limit * ROOM:
            return
        try:
            self._write(self._path(wanted), self._seal(wanted, body) + b"\n" + body)
        except OSError as error:
            if not self._told:
                log.debug("%s: the cache cannot be written, reading goes on without it: %s", self._folder, error)
            self._told = True

    def _path(self, wanted: Wanted) -> Path:
        return self._folder / self._made_by / wanted.name

    def _seal(self, wanted: Wanted, body: bytes) -> bytes:
        return hashlib.sha256(f"{self._made_by}/{wanted.name}\n".encode() + body).hexdigest().encode()

    def _opened(self, wanted: Wanted, entry: bytes) -> bytes:
        seal, _, body = entry.partition(b"\n")
        if seal != self._seal(wanted, body):
            raise ValueError("damaged, or written for another place")
        return body

    def _write(self, path: Path, entry: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name[:64]}.", suffix=".part")  # 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(entry)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        self._count(len(entry))

    def _count(self, written: int) -> None:
        with self._lock:
            self._unmeasured += written
            if self._unmeasured > self._limit * SWEPT_EVERY:
                self._unmeasured = 0
                self._sweep()

    def _sweep(self) -> None:
        """Delete what was not used for longest, also of other versions, until there is room."""
        found = sorted(self._entries(), key=lambda entry: (entry[0].st_mtime_ns, entry[1].name))
        total = sum(status.st_size for status, _ in found)
        for status, path in found:
            if total <= self._limit * (1 - ROOM):
                return
            with suppress(OSError):
                path.unlink()
                total -= status.st_size
            with suppress(OSError):
                path.parent.rmdir()

    def _entries(self) -> Iterator[tuple[os.stat_result, Path]]:
        for path in self._folder.glob("*/*"):
            if OWN_NAME.fullmatch(path.name):
                with suppress(OSError):
                    yield path.lstat(), path


def _own_bytes(path: Path) -> bytes:
    """The bytes of a regular file that nobody but this user can have written; raises ``OSError`` for any other."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        foreign = hasattr(os, "geteuid") and (status.st_uid != os.geteuid() or status.st_mode & 0o022)
        if foreign or not stat.S_ISREG(status.st_mode):
            raise PermissionError(f"{path}: not a file of this user alone")
        return file.read()


def _lasts(document: Document) -> bool:
    return not any(problem.code in MAY_PASS for one in document.with_contained() for problem in one.problems)


def _comes_out_the_same(body: bytes) -> bool:
    try:
        return Document.model_validate_json(body).model_dump_json().encode() == body
    except ValueError:
        return False


def shared_cache() -> DocumentCache | None:
    """The cache of the environment's settings, shared by all commands; ``None`` where it is switched off."""
    settings = Settings.load()
    if not settings.cache_mb:
        return None
    return _opened_at(settings.cache_folder, settings.cache_mb * 1_000_000, reading_key())


@lru_cache(maxsize=8)
def _opened_at(folder: Path, limit: int, made_by: str) -> DocumentCache:
    return DocumentCache(folder, limit, made_by)
