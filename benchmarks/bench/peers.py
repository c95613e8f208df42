"""Other programs that read text layers, in an environment of their own, for they ask for other versions than ours.

``make bench-peers`` installs them. Each runs in a process that loads it once and then says of every file how much
processor time it took, so that loading is not counted.
"""

import json
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks.bench.measure import Contender, Cost, Paper

PYTHON = Path(".venv/peers/bin/python")
CHILD = Path(__file__).with_name("peer_process.py")
PEERS = {"markitdown": "markitdown", "docling-parse": "docling_parse"}
"""Each program's package and the module that shows that it is there."""


class Peer(NamedTuple):
    process: subprocess.Popen[str]
    version: str

    def __call__(self, paper: Paper) -> Cost:
        assert self.process.stdin
        assert self.process.stdout
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(paper.data)
            file.flush()
            self.process.stdin.write(file.name + "\n")
            self.process.stdin.flush()
            answer = json.loads(self.process.stdout.readline())
        return Cost(answer["cpu"])


@cache
def _started() -> dict[str, Peer]:
    return {name: peer for name, module in PEERS.items() if (peer := _start(name, module)) is not None}


def _start(name: str, module: str) -> Peer | None:
    if not PYTHON.exists():
        return None
    asked = [str(PYTHON), "-c", f"import {module}; from importlib.metadata import version; print(version({name!r}))"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    if told.returncode:
        return None
    process = subprocess.Popen(  # noqa: S603
        [str(PYTHON), str(CHILD), name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    return Peer(process, told.stdout.strip())


def installed_peers() -> dict[str, Contender]:
    return dict(_started())


def versions() -> dict[str, str]:
    return {name: peer.version for name, peer in _started().items()}


def absent() -> dict[str, str]:
    """Peers that take no part, and how they are installed."""
    return {name: "not installed; make bench-peers does it" for name in PEERS if name not in _started()}


def end_peers() -> None:
    for peer in _started().values() if _started.cache_info().currsize else ():
        if peer.process.stdin:
            peer.process.stdin.close()
        peer.process.wait(timeout=30)
