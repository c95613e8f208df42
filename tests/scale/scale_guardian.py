"""Ends every process that bears a mark in its environment, once standard input is closed.

Whoever starts programs holds the other end: it is closed when it ends, however it ends, so that nothing outlives tests
that were killed. ``python scale_guardian.py MARK``.
"""

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

QUIETLY, SECONDS = 3.0, 0.1


def bearers(mark: bytes) -> list[int]:
    """The processes that bear the mark, but for this one."""
    others = (int(entry) for entry in os.listdir("/proc") if entry.isdigit() and int(entry) != os.getpid())
    return [pid for pid in others if mark in environment_of(pid)]


def environment_of(pid: int) -> list[bytes]:
    """What a process was started with; nothing where it has ended or is somebody else's."""
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def end_all(mark: bytes) -> None:
    """SIGQUIT, on which PostgreSQL tidies up after itself; SIGKILL for who is left."""
    for how in (signal.SIGQUIT, signal.SIGKILL):
        ends = time.monotonic() + QUIETLY
        for pid in bearers(mark):
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, how)
        while bearers(mark) and time.monotonic() < ends:
            time.sleep(SECONDS)


if __name__ == "__main__":
    sys.stdin.read()
    end_all(sys.argv[1].encode())
