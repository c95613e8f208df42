"""Programs that the tests start beside themselves, on 127.0.0.1: an object store, Prefect's server, workers."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from scale_mark import marked
from scale_postgres import free_port

BIN = Path(sys.executable).parent
PATIENCE = 600.0
"""Seconds that any one thing may take: ten on a quiet machine, minutes on a busy one."""


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without settings of ours, Prefect's or an object store's, and with these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "ASSURE_", "AWS_"))}
    ours = {"ASSURE_CACHE_MB": "0", "ASSURE_BLIND_SAMPLE": "0", "DO_NOT_TRACK": "1", "OMP_THREAD_LIMIT": "1"}
    return marked({**kept, **ours, **more})


@contextmanager
def running(
    command: Sequence[str | Path], environment: Mapping[str, str], log: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program in a process group of its own, ended afterwards with all that it started."""
    with log.open("ab") as out:
        process = subprocess.Popen(
            [str(part) for part in command],
            env=environment,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        end(process)


def end(process: "subprocess.Popen[bytes]", how: signal.Signals = signal.SIGKILL) -> None:
    """End a program and its process group, which is its own."""
    if process.poll() is None:
        os.killpg(process.pid, how)
    process.wait(30)


def until(done: Callable[[], bool], what: str, logs: Path, seconds: float = PATIENCE) -> float:
    """Wait for something to become so; how many seconds it took. In vain, it says what the programs last said."""
    began = time.monotonic()
    while not done():
        assert time.monotonic() - began < seconds, f"waited {seconds:.0f} s for {what}\n{tails(logs)}"
        time.sleep(0.2)
    return time.monotonic() - began


def tails(logs: Path, lines: int = 25) -> str:
    """The last lines of every log in a folder."""
    told = []
    for log in sorted(logs.glob("*.log")):
        last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
        told.append("\n".join((f"--- {log.name}", *last)))
    return "\n".join(told)


def answers(url: str) -> bool:
    """Whether a server answers there at all."""
    try:
        urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 (an address of this machine)
    except OSError:
        return False
    return True


@contextmanager
def object_store(folder: Path) -> Iterator[dict[str, str]]:
    """An object store in memory, with a bucket named ``evidence``; the settings that reach it."""
    url = f"http://127.0.0.1:{free_port()}"
    command = [BIN / "moto_server", "-H", "127.0.0.1", "-p", url.rpartition(":")[2]]
    reached = {
        "AWS_ENDPOINT_URL": url,
        "AWS_ACCESS_KEY_ID": "made-up",
        "AWS_SECRET_ACCESS_KEY": "made-up",
        "AWS_DEFAULT_REGION": "eu-west-2",
    }
    with running(command, clean_environment(), folder / "objects.log"):
        until(lambda: answers(f"{url}/moto-api/"), "the object store", folder)
        request = urllib.request.Request(f"{url}/evidence", method="PUT")  # noqa: S310 (an address of this machine)
        urllib.request.urlopen(request, timeout=30).close()  # noqa: S310
        yield reached


@contextmanager
def prefect_server(folder: Path, database: str) -> Iterator[str]:
    """Prefect's server over a database, as an operator starts it; the address of its interface."""
    port = free_port()
    environment = clean_environment(
        ASSURE_DATA=str(folder / "server"), PREFECT_API_DATABASE_CONNECTION_URL=database, PREFECT_UI_ENABLED="false"
    )
    command = [BIN / "assure", "schedule", "server", "--host", "127.0.0.1", "--port", str(port)]
    with running(command, environment, folder / "prefect.log"):
        url = f"http://127.0.0.1:{port}/api"
        until(lambda: answers(f"{url}/health"), "Prefect's server", folder)
        yield url
