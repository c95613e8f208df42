"""A PostgreSQL of the tests' own: a cluster in a temporary folder, started and stopped by them.

PostgreSQL refuses to run as root, so as root everything is done as the user that its package makes.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from scale_mark import marked

CONFIGURATION = """
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 120
shared_buffers = 64MB
log_statement = none
"""
OWN_USER = "postgres"


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest version's; ``None`` where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def missing() -> str | None:
    """Why no cluster can be started here."""
    if programs() is None:
        return "PostgreSQL is not installed (Debian: apt-get install postgresql)"
    if os.geteuid() == 0 and shutil.which("runuser") is None:
        return "runuser is not installed, and PostgreSQL does not run as root"
    return None


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@dataclass(frozen=True)
class Cluster:
    """A running PostgreSQL, at a port of 127.0.0.1 and a socket in its own folder."""

    folder: Path
    port: int

    def url(self, database: str, driver: str = "psycopg") -> str:
        return f"postgresql+{driver}://{OWN_USER}@127.0.0.1:{self.port}/{database}"

    def make_database(self, name: str, *extensions: str, like: str = "template0") -> None:
        """A new database, a copy of another. Its sorting is of a language, as an installer leaves it, not of bytes."""
        wanted = f"TEMPLATE {like} STRATEGY FILE_COPY ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
        self.run_sql(OWN_USER, f'CREATE DATABASE "{name}" {wanted}')
        for extension in extensions:
            self.run_sql(name, f"CREATE EXTENSION {extension}")

    def run_sql(self, database: str, statement: str) -> list[tuple[object, ...]]:
        """One statement by itself, outside any transaction; the rows of its answer."""
        reached = {"host": "127.0.0.1", "port": self.port, "user": OWN_USER, "dbname": database}
        with psycopg.connect(**reached, autocommit=True) as connection:  # type: ignore[arg-type]
            answer = connection.execute(statement)  # type: ignore[call-overload]
            return answer.fetchall() if answer.description else []

    def start(self) -> None:
        listening = f"-p {self.port} -k {self.folder} -h 127.0.0.1"
        _as_owner("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "-t", "60", "-o", listening, "start")

    def stop(self, mode: str = "fast") -> None:
        """By the process id that the cluster wrote down; ``immediate`` is as good as a crash."""
        _as_owner("pg_ctl", "-D", self.data, "-m", mode, "-w", "-t", "60", "stop")

    @property
    def data(self) -> Path:
        return self.folder / "data"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A cluster of its own, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="assure-postgres-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, OWN_USER)
    made = Cluster(folder, free_port())
    try:
        _as_owner("initdb", "-D", made.data, "-U", OWN_USER, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        with (made.data / "postgresql.conf").open("a") as configuration:
            configuration.write(CONFIGURATION)
        made.start()
        try:
            yield made
        finally:
            made.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_owner(program: str, *arguments: str | Path) -> str:
    folder = programs()
    assert folder is not None
    command = [str(folder / program), *map(str, arguments)]
    if os.geteuid() == 0:
        command = ["runuser", "-u", OWN_USER, "--", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/", env=marked(os.environ))
    assert done.returncode == 0, f"{' '.join(command)}: {done.stderr}{done.stdout}"
    return done.stdout
