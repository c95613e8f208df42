"""Where uploads arrive: a folder of this machine, or the prefix of a bucket. Both list uploads and give them as a path.

An upload is what lies directly in the inbox: a .zip or a folder. What is still being sent is known by its name (a
partial file's ending, a dot in front), by a change within the last seconds, or where that is asked for by the want of a
marker ``NAME.done`` beside it.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from evidence.errors import MachineError, MissingProgram

MARKER, PROBLEM = ".done", ".problem.txt"
PARTIAL = (".part", ".partial", ".filepart", ".tmp", ".crdownload", ".swp", "~")
TAKEN = "taken"
"""The folder, within the inbox, of what was taken."""


@dataclass(frozen=True)
class Upload:
    """An upload as it now is. ``fingerprint`` changes when anything of it does."""

    name: str
    fingerprint: str
    changed_at: datetime
    marked: bool

    def complete(self, now: datetime, settled: int, only_marked: bool) -> bool:
        """Whether all of it is there: by its marker, else because it has not changed for so many seconds."""
        return self.marked or (not only_marked and (now - self.changed_at).total_seconds() >= settled)


class Inbox(Protocol):
    """A place where uploads arrive."""

    @property
    def place(self) -> str:
        """What it is called in the store's record."""
        ...

    def uploads(self) -> list[Upload]:
        """What lies there, by name; raises ``MachineError`` where the place does not answer."""
        ...

    def opened(self, upload: Upload) -> AbstractContextManager[Path]:
        """A context that gives the upload's path on this machine."""
        ...

    def put_away(self, upload: Upload, now: datetime) -> None:
        """Move what was taken out of the way, if the place is one where that is done."""
        ...

    def explain(self, upload: Upload, problem: str | None) -> None:
        """Say beside the upload what is wrong with it; ``None`` for nothing."""
        ...


def inbox_at(place: str, work: Path) -> Inbox:
    """The inbox of a setting; ``work`` is a folder for what comes out of a bucket."""
    if "://" not in place:
        return FolderInbox(Path(place))
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise MissingProgram(f"ASSURE_INBOX: {place}: needs the package fsspec") from error
    try:
        system, root = url_to_fs(place)
    except (ImportError, ValueError) as error:
        raise MissingProgram(f"ASSURE_INBOX: {place}: {error}") from error
    return BucketInbox(place, system, str(root).rstrip("/"), work)


@dataclass(frozen=True)
class FolderInbox:
    """A folder. What was taken is moved to ``taken/DATE/`` in it, which is a rename and never a copy."""

    folder: Path

    @property
    def place(self) -> str:
        return str(self.folder.absolute())

    def uploads(self) -> list[Upload]:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            names = sorted(path.name for path in self.folder.iterdir())
        except OSError as error:
            raise MachineError(f"ASSURE_INBOX: {self.folder}: cannot be listed: {error.strerror}") from error
        found = []
        for name in uploads_among(names):
            with suppress(FileNotFoundError):  # taken away, or replaced, while it is looked at
                found.append(self._upload(name, f"{name}{MARKER}" in names))
        return found

    def _upload(self, name: str, marked: bool) -> Upload:
        top = self.folder / name
        paths = [top, *sorted(top.rglob("*"))] if top.is_dir() else [top]
        digest, newest = hashlib.sha256(), 0.0
        for path in paths:
            status = path.lstat()
            # The time of the last change of the entry cannot be set by who copies; that of the contents can.
            newest = max(newest, status.st_mtime, status.st_ctime)
            of_file = "" if path.is_dir() else f"{status.st_size}:{status.st_mtime_ns}"
            digest.update(f"{path.relative_to(self.folder).as_posix()}\0{of_file}\0".encode())
        return Upload(name, digest.hexdigest(), datetime.fromtimestamp(newest, UTC), marked)

    @contextmanager
    def opened(self, upload: Upload) -> Iterator[Path]:
        yield self.folder / upload.name

    def put_away(self, upload: Upload, now: datetime) -> None:
        to = self.folder / TAKEN / now.date().isoformat()
        to.mkdir(parents=True, exist_ok=True)
        name = upload.name if not (to / upload.name).exists() else f"{upload.fingerprint[:8]}-{upload.name}"
        (self.folder / upload.name).rename(to / name)
        (self.folder / f"{upload.name}{MARKER}").unlink(missing_ok=True)

    def explain(self, upload: Upload, problem: str | None) -> None:
        beside = self.folder / f"{upload.name}{PROBLEM}"
        if problem is None:
            beside.unlink(missing_ok=True)
        else:
            beside.write_text(problem + "\n", encoding="utf-8")


@dataclass(frozen=True)
class BucketInbox:
    """A prefix of a bucket. Nothing is moved or written there: what was taken is recorded in the store alone."""

    place: str
    system: Any
    root: str
    work: Path

    def uploads(self) -> list[Upload]:
        try:
            entries = [one for one in self.system.ls(self.root, detail=True) if _name(one) != _name(self.root)]
            names = sorted(_name(one) for one in entries)
            within = {_name(one): self._within(one) for one in entries}
        except FileNotFoundError:
            return []
        except Exception as error:
            raise MachineError(f"ASSURE_INBOX: {self.place}: does not answer: {type(error).__name__}") from error
        return [_bucket_upload(name, within[name], f"{name}{MARKER}" in names) for name in uploads_among(names)]

    def _within(self, entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        if entry["type"] != "directory":
            return [entry]
        found = self.system.find(entry["name"], detail=True)
        return [found[name] for name in sorted(found)]

    @contextmanager
    def opened(self, upload: Upload) -> Iterator[Path]:
        self.work.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=self.work))
        try:
            try:
                self.system.get(f"{self.root}/{upload.name}", str(folder / upload.name), recursive=True)
            except Exception as error:
                raise MachineError(f"ASSURE_INBOX: {self.place}: cannot be fetched: {type(error).__name__}") from error
            yield folder / upload.name
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def put_away(self, upload: Upload, now: datetime) -> None:
        """Left where it is."""

    def explain(self, upload: Upload, problem: str | None) -> None:
        """Nothing is written into somebody else's bucket; the run's record and the log say it."""


def uploads_among(names: list[str]) -> Iterator[str]:
    """The names that are uploads: neither ours nor hidden nor half sent."""
    for name in names:
        ours = name == TAKEN or name.endswith((MARKER, PROBLEM))
        if not ours and not name.startswith(".") and not name.lower().endswith(PARTIAL):
            yield name


def _bucket_upload(name: str, within: list[Mapping[str, Any]], marked: bool) -> Upload:
    digest = hashlib.sha256()
    for one in within:
        said = (one.get("ETag") or one.get("etag") or one.get("md5Hash") or "", _moment(one), one.get("size"))
        digest.update(f"{one['name']}\0{said}\0".encode())
    newest = max((_moment(one) for one in within), default=datetime.now(UTC))
    return Upload(name, digest.hexdigest(), newest, marked)


def _moment(entry: Mapping[str, Any]) -> datetime:
    """When an object was written; now where its store does not say, so that only a marker completes it."""
    for key in ("LastModified", "last_modified", "mtime", "updated", "created"):
        said = entry.get(key)
        if isinstance(said, datetime):
            return said if said.tzinfo else said.replace(tzinfo=UTC)
        if isinstance(said, int | float):
            return datetime.fromtimestamp(said, UTC)
    return datetime.now(UTC)


def _name(entry: Mapping[str, Any] | str) -> str:
    return PurePosixPath(entry if isinstance(entry, str) else entry["name"]).name
