"""Every sample case gives its expected verdicts, and the same bytes again."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.assess import assess_case
from flows.casefolder import open_case

CASES = sorted((Path(__file__).parents[1] / "sample_docs/cases").iterdir())


def expected(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_sample_case_gives_its_expected_verdicts(folder: Path) -> None:
    want = expected(folder)
    case = open_case(folder / "case")
    assessment = assess_case(case, date.fromisoformat(want["as_at"]), workers=2)
    found = {(f.clause, f.organisation): f for f in assessment.findings}
    wrong = [
        f"{f['clause']} {f['organisation']}: {got.verdict}, want {' or '.join(f['verdict'])}: {got.because}"
        for f in want["findings"]
        if (got := found[f["clause"], f["organisation"]]).verdict not in f["verdict"]
    ]
    assert wrong == []
    assert not want["verdict"] or assessment.verdict in want["verdict"]


@pytest.mark.parametrize("folder", CASES[:3], ids=lambda folder: folder.name)
def test_a_second_run_gives_the_same_bytes(folder: Path) -> None:
    call = [sys.executable, "-m", "flows.cli", "assess", str(folder / "case"), "--json", "--as-at"]
    first, second = (subprocess.run([*call, expected(folder)["as_at"]], capture_output=True) for _ in range(2))
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
