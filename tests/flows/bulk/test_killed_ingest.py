"""An ingest ended with SIGKILL, or by a full disk, and started again comes out as if nothing had been."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from bulk_cases import make_cases

CASES, FILES = 15, 4
COMMAND = """
import sys
from flows.bulk.run import ingest_apart, together
from flows.bulk.sources import take
from flows.commands import ingest

async def run_ingest(settings, groups, data):
    return together([await ingest_apart(settings, take(places), as_at) for as_at, places in groups])

ingest.run_ingest = run_ingest
from flows.cli import main
main()
"""
"""The command with its worker processes, without Prefect's server: that takes longer to start than all of this."""


def started(cases: Path, data: Path, before: Callable[[], None] | None = None) -> "subprocess.Popen[str]":
    environment = {**os.environ, "ASSURE_DATA": str(data), "ASSURE_WORKERS": "2"}
    command = [sys.executable, "-c", COMMAND, "ingest", str(cases), "--as-at", "2026-11-21", "--json"]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=before
    )


def rows(data: Path, query: str) -> list[Any]:
    if not (data / "assure.sqlite3").exists():
        return []
    with closing(sqlite3.connect(data / "assure.sqlite3", timeout=60)) as database:
        try:
            return database.execute(query).fetchall()
        except sqlite3.OperationalError:
            return []


def documents(data: Path) -> int:
    return len(rows(data, "SELECT sha256 FROM documents"))


def kept(data: Path) -> list[Any]:
    """Everything that a store holds but moments: bytes, documents, rounds, assessments, questions."""
    return [
        sorted(path.name for path in (data / "files").rglob("*") if path.is_file()),
        rows(data, "SELECT sha256, as_kind, document FROM documents ORDER BY 1, 2"),
        rows(data, "SELECT full_reference, digest, current FROM rounds ORDER BY 1, 2"),
        rows(data, "SELECT reference, assessment, current FROM assessments ORDER BY 1, 2"),
        rows(data, "SELECT reference, id, asked, weighed, impact FROM items ORDER BY 1, 2"),
        rows(data, "SELECT count(*) FROM judgements"),
    ]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_cases(tmp_path_factory.mktemp("many") / "cases", cases=CASES, files=FILES)


@pytest.fixture(scope="module")
def whole(cases: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an ingest that nobody disturbed."""
    data = tmp_path_factory.mktemp("whole") / "data"
    out, err = (process := started(cases, data)).communicate()
    assert process.returncode == 0, err
    assert len(out.splitlines()) == CASES
    return data


def test_a_run_that_was_killed_is_started_again_and_nothing_is_lost_or_doubled(
    cases: Path, whole: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    process = started(cases, data)
    while process.poll() is None and documents(data) < CASES * FILES // 3:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert 0 < documents(data) < CASES * FILES, "it was killed in the middle"
    out, err = (again := started(cases, data)).communicate()
    assert again.returncode == 0, err
    assert sorted(json.loads(line)["reference"] for line in out.splitlines()) == [
        reference for (reference,) in rows(data, "SELECT full_reference FROM rounds ORDER BY 1")
    ]
    assert kept(data) == kept(whole)
    assert documents(data) == CASES * FILES


def test_a_full_disk_is_named_and_nothing_is_half_stored(cases: Path, whole: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"

    def full() -> None:
        """No file may grow beyond this: to who writes it is as if the disk were full."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    out, err = (process := started(cases, data, full)).communicate()
    assert (process.returncode, out) == (3, "")
    assert str(data) in err
    assert "Traceback" not in err
    out, err = (again := started(cases, data)).communicate()
    assert again.returncode == 0, err
    assert kept(data) == kept(whole)


def test_a_data_folder_that_cannot_be_made_is_named(cases: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    out, err = (process := started(cases, tmp_path / "file" / "data")).communicate()
    assert (process.returncode, out) == (3, "")
    assert "the folder cannot be made" in err
    assert "Traceback" not in err
