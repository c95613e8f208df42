"""Real documents and worked cases that lie beside a checkout, never in it: skipped where they are absent.

The thresholds are what this release promises (README, "How right it is"), not what it happens to reach.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / "shared"
beside = pytest.mark.skipif(not SHARED.is_dir(), reason="no labelled real documents beside this checkout")


def score(what: str, option: str, folder: str, tmp_path: Path) -> dict[str, Any]:
    assure = f"{sys.executable} -m flows.cli"
    out = tmp_path / "score.json"
    call = [sys.executable, SHARED / "score.py", what, "--assure", assure, option, SHARED / folder, "--json", out]
    ran = subprocess.run(call, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    scored: dict[str, Any] = json.loads(out.read_text())
    return scored


@beside
def test_real_documents_are_read_as_well_as_promised(tmp_path: Path) -> None:
    real = score("read", "--corpus", "real_docs", tmp_path)["channels"]["ALL"]
    assert real["f1"] >= 0.75
    assert real["kind"] >= 0.90
    assert real["accepted_right"] >= 0.98
    assert real["coverage"] >= 0.40
    assert real["proof"] >= 0.98 * real["proof_asked"]


@beside
def test_nothing_is_falsely_satisfied_in_the_worked_cases(tmp_path: Path) -> None:
    cases = score("assess", "--cases", "cases", tmp_path)
    assert cases.get("false_satisfied", 0) == 0
    assert cases.get("crashed", 0) == 0
    assert cases["right"] >= 0.9 * cases["n"]
