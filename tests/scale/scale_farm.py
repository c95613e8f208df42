"""A farm on one machine: a database, an object store and Prefect's server, and machines that share nothing else.

A machine is a folder of its own and an environment that names the shared addresses; its worker and whatever that
starts die together, as they do when a machine's power goes.
"""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from scale_guardian import bearers
from scale_postgres import Cluster
from scale_processes import BIN, PATIENCE, clean_environment, end, prefect_server, running, tails, until

from review.store.repository import Store, open_store

POOL = "farm"
SHORTEST_LEASE = 20.0
"""Seconds after which a worker is taken for dead at least."""
BATCH = """
import asyncio, json, sys
from datetime import date
from flows.commands.work import _prepare
from flows.settings import Settings

settings = Settings.load()
_prepare(settings, settings.pool)
from flows.bulk.sources import take
from flows.workers.intake import ingest_on_pool

done = asyncio.run(ingest_on_pool(settings, take(sys.argv[2:]), date(2026, 11, 21), settings.pool, float(sys.argv[1])))
print(json.dumps({"done": [case.reference for case in done.cases], "changed": sum(c.changed for c in done.cases),
                  "failed": done.failed}))
"""
"""A batch handed out in shares of so many estimated seconds, which the command does not let one choose."""


@dataclass
class Farm:
    folder: Path
    cluster: Cluster
    database: str
    shared: dict[str, str]
    workers: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)
    stack: ExitStack = field(default_factory=ExitStack)
    fronts: Iterator[int] = field(default_factory=count)

    def environment(self, machine: str) -> dict[str, str]:
        home = self.folder / machine
        home.mkdir(exist_ok=True)
        return clean_environment(**self.shared, ASSURE_DATA=str(home / "data"), HOME=str(home), TMPDIR=str(home))

    def start_workers(self, *machines: str) -> None:
        """Start them and wait until all work. How long that takes here and now tells how long a silence is death."""
        for machine in machines:
            command = [BIN / "assure", "work", "--pool", POOL, "--name", machine]
            worker = running(command, self.environment(machine), self.log_of(machine))
            self.workers[machine] = self.stack.enter_context(worker)
        took = until(lambda: all(map(self._works, machines)), f"the workers {machines}", self.folder)
        self.shared["ASSURE_LEASE"] = str(round(max(3 * took, SHORTEST_LEASE)))

    def log_of(self, machine: str) -> Path:
        return self.folder / f"{machine}.log"

    def _works(self, machine: str) -> bool:
        assert self.workers[machine].poll() is None, f"the worker {machine} has ended\n{tails(self.folder)}"
        return "working for" in self.log_of(machine).read_text(encoding="utf-8")

    def batch(self, *places: Path, seconds: float) -> "Batch":
        """Begin a batch on a machine of its own."""
        command = [BIN / "python", "-c", BATCH, str(seconds), *places]
        front = f"front{next(self.fronts)}"
        out = self.folder / f"{front}.log"
        return Batch(self.stack.enter_context(running(command, self.environment(front), out)), out)

    def store(self) -> Store:
        return open_store(self.database, self.folder / "none")

    def busy_machine(self) -> str | None:
        """A machine that works on a share at this moment."""
        return next((name for name in sorted(self.workers) if len(self._of_machine(name)) > 1), None)

    def cut_power(self, machine: str) -> None:
        """Kill everything that runs on a machine, without a word to anybody."""
        worker = self.workers.pop(machine)
        for pid in self._of_machine(machine):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        end(worker)

    def _of_machine(self, machine: str) -> list[int]:
        """The processes whose environment names the machine's own data folder."""
        return bearers(f"ASSURE_DATA={self.folder / machine / 'data'}".encode())


@contextmanager
def farm(folder: Path, cluster: Cluster, objects: dict[str, str], name: str = "farm") -> Iterator[Farm]:
    """Everything but the workers."""
    cluster.make_database(f"{name}_prefect", "pg_trgm")
    cluster.make_database(name)
    with ExitStack() as stack:
        server = stack.enter_context(prefect_server(folder, cluster.url(f"{name}_prefect", "asyncpg")))
        shared = {
            "PREFECT_API_URL": server,
            "ASSURE_DATABASE_URL": cluster.url(name),
            "ASSURE_BLOBS": f"s3://evidence/{name}",
            "ASSURE_POOL": POOL,
            "ASSURE_WORKERS": "1",
            **objects,
        }
        built = Farm(folder, cluster, cluster.url(name), shared, stack=stack.enter_context(ExitStack()))
        try:
            yield built
        finally:
            for machine in tuple(built.workers):
                built.cut_power(machine)


@dataclass
class Batch:
    """A batch that was begun, and where it writes."""

    process: "subprocess.Popen[bytes]"
    log: Path

    def told(self, seconds: float = PATIENCE) -> dict[str, Any]:
        """What it said at its end."""
        until(lambda: self.process.poll() is not None, f"the batch of {self.log.name}", self.log.parent, seconds)
        said = self.log.read_text(encoding="utf-8")
        assert self.process.returncode == 0, tails(self.log.parent)
        found: dict[str, Any] = json.loads(said.splitlines()[-1])
        return found
