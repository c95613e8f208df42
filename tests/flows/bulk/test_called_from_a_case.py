"""The program called from within a case's folder: what lies there is evidence, and never code."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import asyncio
from functools import partial
from flows.bulk.workers import Limits, Workers

if __name__ == "__main__":
    with Workers(1, partial(partial, len), Limits(60, 3000)) as workers:
        print(asyncio.run(workers.do("four")))
"""


def test_workers_import_nothing_from_the_folder_that_the_program_is_called_in(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    sent = tmp_path / "case" / "evidence"
    sent.mkdir(parents=True)
    (sent / "__init__.py").write_text("open('ran', 'w').close()", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    command = [sys.executable, str(tmp_path / "script.py")]
    ran = subprocess.run(command, cwd=sent.parent, env=environment, capture_output=True, text=True, check=False)
    assert ran.stdout == "4\n", ran.stderr
    assert not (sent.parent / "ran").exists()
