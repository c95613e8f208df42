"""Files out of a browser into a folder, laid out as a case is on the command line.

The body is written to disk as it comes, never held in memory, and counted, so that one that is too large is refused
before it fills the disk. What a browser calls a file is only a name: it never decides where anything is written.
"""

import hmac
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from fastapi import Request
from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool

from evidence.errors import CallError
from review.web.session import StaleForm, csrf_token

APPLICATION, DECISIONS, EVIDENCE = "application.json", "decisions.json", "evidence/"
LARGEST_FIELD = 1024 * 1024
"""Bytes of a form's field that is no file."""
LONGEST_NAME = 180
"""Bytes of a file's or folder's name; the rest is cut, the ending kept."""
LONGEST_ENDING = 12
DEEPEST = 12
"""Folders; a file below more keeps its name alone."""
MOST_FILES = 5000


class TooLarge(CallError):
    """More than one upload may have."""


@dataclass(frozen=True)
class Sent:
    """A file as it was sent: its name there, and where its bytes lie."""

    name: str
    path: Path


@dataclass(frozen=True)
class Received:
    """An upload on disk. Choosers of files that were left empty are left out."""

    fields: dict[str, str]
    files: tuple[Sent, ...]


async def receive(request: Request, folder: Path, limit: int) -> Received:
    """Write the files of a multipart form to the folder.

    Raises ``TooLarge`` over ``limit`` bytes, ``StaleForm`` where the form's token does not stand before its files,
    ``CallError`` for what is no such form.
    """
    media_type, options = parse_options_header(request.headers.get("content-type"))
    if media_type != b"multipart/form-data" or b"boundary" not in options:
        raise CallError("the form came without its files: send it again from the upload page")
    announced = request.headers.get("content-length", "")
    if announced.isdigit():
        _must_fit(int(announced), limit)
    parts = _Parts(folder, _token_check(request))
    try:
        parser = MultipartParser(options[b"boundary"], parts.callbacks())
        size = 0
        async for chunk in request.stream():
            size += len(chunk)
            _must_fit(size, limit)
            await run_in_threadpool(parser.write, chunk)
        parser.finalize()
    except MultipartParseError as error:
        raise CallError(f"the upload is broken off or damaged: {error}: send it again") from error
    finally:
        parts.close()
    parts.must_have_token()
    return Received(parts.fields, tuple(parts.files))


def _must_fit(size: int, limit: int) -> None:
    if size > limit:
        raise TooLarge(
            f"the upload has {size / 1e6:.0f} MB, expected at most {limit / 1e6:.0f} MB: "
            "send fewer cases at once, or ingest the folder on the command line"
        )


def _token_check(request: Request) -> Callable[[dict[str, str]], bool]:
    expected, header = csrf_token(request), request.headers.get("x-csrf-token", "")

    def is_right(fields: dict[str, str]) -> bool:
        return hmac.compare_digest((fields.get("csrf_token") or header).encode(), expected.encode())

    return is_right


class _Parts:
    """The parts of a form as they come; fields to memory, files to disk under a number of their own."""

    def __init__(self, folder: Path, token_is_right: Callable[[dict[str, str]], bool]) -> None:
        self._folder, self._token_is_right = folder, token_is_right
        self.fields: dict[str, str] = {}
        self.files: list[Sent] = []
        self._header, self._value, self._disposition = bytearray(), bytearray(), b""
        self._name, self._field = "", bytearray()
        self._filename: str | None = None
        self._file: BinaryIO | None = None

    def callbacks(self) -> Any:
        return {
            "on_header_field": lambda data, start, end: self._header.extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
            "on_header_end": self._header_ends,
            "on_headers_finished": self._part_begins,
            "on_part_data": lambda data, start, end: self._take(data[start:end]),
            "on_part_end": self._part_ends,
        }

    def must_have_token(self) -> None:
        if not self._token_is_right(self.fields):
            raise StaleForm

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _header_ends(self) -> None:
        if bytes(self._header).lower() == b"content-disposition":
            self._disposition = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _part_begins(self) -> None:
        _, options = parse_options_header(self._disposition)
        self._name = options.get(b"name", b"").decode("utf-8", "replace")
        sent = options.get(b"filename")
        self._filename = None if sent is None else sent.decode("utf-8", "replace")
        self._field.clear()
        if self._filename is not None:
            self.must_have_token()
            self._file = self._new_file()

    def _new_file(self) -> BinaryIO:
        if len(self.files) >= MOST_FILES:
            raise TooLarge(f"the upload has more than {MOST_FILES} files: send it as a .zip")
        return (self._folder / f"{len(self.files):05}").open("wb")

    def _take(self, data: bytes) -> None:
        if self._file is not None:
            self._file.write(data)
            return
        self._field.extend(data)
        if len(self._field) > LARGEST_FIELD:
            raise TooLarge(f"{self._name}: more than {LARGEST_FIELD / 1e6:.0f} MB of text")

    def _part_ends(self) -> None:
        if self._file is None:
            self.fields[self._name] = self._field.decode("utf-8", "replace")
            return
        path = Path(self._file.name)
        self._file.close()
        self._file = None
        if self._filename:
            self.files.append(Sent(self._filename, path))
        else:
            path.unlink()


def lay_out(received: Received, application: str | None, folder: Path) -> tuple[Path, ...]:
    """Move the files to where a case has them; the paths of the cases.

    Three things may be sent: case folders; an application.json with its evidence beside it; .zips of case folders.
    ``application`` is an application.json that was typed in. Raises ``CallError`` where it is none of these.
    """
    names = [_safe_path(sent.name) for sent in received.files]
    declared = [name for name in names if PurePosixPath(name).name in (APPLICATION, DECISIONS)]
    if len(set(declared)) < len(declared):
        raise CallError(f"{declared[0]} was sent twice: one case at a time, or the case folders as a .zip")
    names = list(_distinct(names))
    top = folder / "case"
    if application is not None:
        if APPLICATION in names:
            raise CallError(f"{APPLICATION}: filled in on the form and among the files too, expected one of them")
        top.mkdir()
        (top / APPLICATION).write_text(application, encoding="utf-8")
        names = [_beside_application(name) for name in names]
    elif any(PurePosixPath(name).name == APPLICATION for name in names):
        picked = APPLICATION in names and not any(name.startswith(EVIDENCE) for name in names)
        names = [_beside_application(name) if picked else name for name in names]
    elif names and all(name.casefold().endswith(".zip") for name in names):
        return _moved(received.files, [folder / "zips" / name for name in names])
    else:
        raise CallError(f"no {APPLICATION} among the files: add it, fill in the form, or send a .zip of case folders")
    _moved(received.files, [top / name for name in names])
    return (top,)


def _beside_application(name: str) -> str:
    """Files that were picked one by one lie beside their application.json: they are its evidence."""
    return name if name in (APPLICATION, DECISIONS) or name.startswith(EVIDENCE) else f"{EVIDENCE}{name}"


def _moved(files: Sequence[Sent], paths: Sequence[Path]) -> tuple[Path, ...]:
    for sent, path in zip(files, paths, strict=True):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            sent.path.rename(path)
        except OSError as error:
            raise CallError(f"{sent.name}: a file and a folder of one name were sent: rename one") from error
    return tuple(paths)


def _safe_path(sent: str) -> str:
    """The name as a path that stays where it is put; folders are kept only where each of them is a plain name."""
    parts = [part for part in sent.replace("\\", "/").split("/") if part not in ("", ".")]
    odd = ".." in parts or sent.startswith(("/", "\\")) or ":" in sent or len(parts) > DEEPEST
    kept = [part for part in parts if part != ".."][-1:] if odd else parts
    return "/".join(_safe_name(part) for part in kept) or "unnamed"


def _safe_name(name: str) -> str:
    clean = "".join("_" if unicodedata.category(char) in ("Cc", "Cs") else char for char in name)
    if len(clean.encode()) <= LONGEST_NAME:
        return clean
    ending = PurePosixPath(clean).suffix
    ending = ending if len(ending.encode()) <= LONGEST_ENDING else ""
    stem = clean.encode()[: LONGEST_NAME - len(ending.encode())].decode("utf-8", "ignore")
    return f"{stem}{ending}"


def _distinct(names: Sequence[str]) -> Iterator[str]:
    """A name that was sent again gets a number: nothing that was sent is overwritten."""
    taken: set[str] = set()
    for name in names:
        path, number = PurePosixPath(name), 1
        while name in taken:
            number += 1
            name = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
        taken.add(name)
        yield name
