"""Zip archives: each member is read as a file of its own, within limits that a zip bomb cannot stretch."""

import io
import zipfile
import zlib

from evidence.document import EvidenceFile, ProblemCode
from evidence.errors import ReadError
from evidence.reading.parts import Means, Parts

_CLUTTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def read_zip(file: EvidenceFile, means: Means) -> Parts:
    """No pages, only what the archive contains. Raises ``ReadError``."""
    parts = Parts()
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            for info in sorted(archive.infolist(), key=lambda info: info.filename):
                if not info.is_dir() and not _is_clutter(info.filename):
                    _read_member(archive, info, means, parts)
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise ReadError(ProblemCode.DAMAGED, "the zip file is damaged: pack and send it again") from error
    return parts


def _is_clutter(name: str) -> bool:
    return name.startswith(_CLUTTER[0]) or name.rsplit("/", 1)[-1] in _CLUTTER


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, means: Means, parts: Parts) -> None:
    if info.flag_bits & 1:
        parts.problem(ProblemCode.ENCRYPTED, f"{info.filename} is protected by a password: send it without one")
        return
    try:
        # Whatever size the directory claims, no more is unpacked than may still be taken.
        most = min(means.limits.max_bytes, means.allowance.unpacked_bytes)
        with archive.open(info) as member:
            data = member.read(most + 1)
        if len(data) > means.limits.max_bytes:
            raise ReadError(ProblemCode.TOO_LARGE, f"{info.filename} is too large: send it by itself")
        means.allowance.take(len(data))
    except ReadError as error:
        parts.problem(error.code, f"{info.filename}: {error}")
        return
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        parts.problem(ProblemCode.DAMAGED, f"{info.filename} cannot be unpacked: pack and send it again")
        return
    parts.contains.append(means.read_inside(EvidenceFile(info.filename, data), means))
