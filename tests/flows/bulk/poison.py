"""A table of readers that misbehave, for worker processes: what a crafted file may do to the library that reads it."""

import os
import time
from collections.abc import Callable
from typing import Any

from evidence.document import EvidenceFile
from flows.bulk.workshop import Workshop, open_workshop


def hang(_: EvidenceFile) -> None:
    while True:
        time.sleep(60)


def spin(_: EvidenceFile) -> None:
    """As a library in C that never comes back to the interpreter."""
    while True:
        pow(7, 10**6)


def allocate(_: EvidenceFile) -> None:
    held = []
    while True:
        held.append(bytearray(50_000_000))


def leave(_: EvidenceFile) -> None:
    os._exit(7)


def crash(_: EvidenceFile) -> None:
    os.abort()


POISON: dict[str, Callable[[EvidenceFile], None]] = {
    "hang.txt": hang,
    "spin.txt": spin,
    "allocate.txt": allocate,
    "leave.txt": leave,
    "crash.txt": crash,
}


def poisoned_workshop(settings: dict[str, Any], key: str) -> Workshop:
    """As production opens it, but files of these names are read by these readers."""
    import evidence.reading as reading

    real = reading.read

    def read(file: EvidenceFile, *more: Any, **named: Any) -> Any:
        misbehave = POISON.get(file.name.rpartition("/")[2])
        if misbehave:
            misbehave(file)
        return real(file, *more, **named)

    reading.read = read  # type: ignore[assignment]
    return open_workshop(settings, key)
