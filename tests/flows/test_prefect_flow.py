"""The flow on Prefect's own server, started by the process as a user's would be."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from flow_samples import make_case

RUNS = """
import contextlib, io, json, os, sys
from pathlib import Path
from flows.cli import main

folder = Path(sys.argv[1])

def assure(data, *arguments):
    os.environ["ASSURE_DATA"] = str(folder / data)
    sys.argv = ["assure", *arguments]
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())) as out:
        try:
            main()
        except SystemExit as ended:
            status = ended.code or 0
    out.seek(0)
    return status, out.read()

def state(data):
    return json.loads(assure(data, "status")[1])["counts"], assure(data, "cases", "--json")[1]

ingest = ("ingest", str(folder / "case"), "--as-at", "2026-11-21")
done = {"first": assure("a", *ingest), "a": state("a"), "again": assure("a", *ingest), "a again": state("a")}

from prefect.server.api.server import create_app

done["routes"] = len(create_app().routes)
print(json.dumps(done))
"""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a series of runs gave, all of them on one ephemeral server."""
    folder = tmp_path_factory.mktemp("prefect")
    make_case(folder / "case")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "ASSURE_"))}
    environment["HOME"] = str(folder / "home")
    ran = subprocess.run(
        [sys.executable, "-c", RUNS, folder], env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return {**json.loads(ran.stdout), "folder": folder, "stderr": ran.stderr}


def test_ingest_is_a_flow_on_prefects_own_server(done: dict[str, Any]) -> None:
    status, out = done["first"]
    assert status == 1, "one file could not be read; it is named, the rest is there"
    assert "(stored)" in out
    assert "broken.bin" in done["stderr"]
    assert (done["folder"] / "a" / "prefect" / "prefect.db").exists()
    assert not (done["folder"] / "home" / ".prefect" / "prefect.db").exists()


def test_the_same_folder_again_changes_nothing(done: dict[str, Any]) -> None:
    assert "(unchanged)" in done["again"][1]
    assert done["a again"] == done["a"]


def test_prefects_server_can_be_made_with_the_fastapi_that_is_installed(done: dict[str, Any]) -> None:
    assert done["routes"] > 0


def test_standard_error_holds_messages_and_no_tracebacks(done: dict[str, Any]) -> None:
    assert "Traceback" not in done["stderr"]


def test_the_case_is_untouched(done: dict[str, Any]) -> None:
    files = sorted(path.name for path in Path(done["folder"] / "case").rglob("*") if path.is_file())
    assert files == [".DS_Store", "application.json", "broken.bin", "certificate.txt", "note.md"]
