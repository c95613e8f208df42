"""Every sample case gives its expected verdicts, with quotes that stand on their pages, and the same bytes again."""

import json
import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evidence.findings import Assessment, Premise
from flows.assess import assess_case
from flows.casefolder import open_case

CASES = sorted((Path(__file__).parents[1] / "sample_docs/cases").iterdir())


def expected(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    return loaded


@cache
def assessed(folder: Path) -> Assessment:
    """The case read and judged once for all tests."""
    as_at = date.fromisoformat(expected(folder)["as_at"])
    return assess_case(open_case(folder / "case"), as_at, workers=2)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_sample_case_gives_its_expected_verdicts(folder: Path) -> None:
    want = expected(folder)
    assessment = assessed(folder)
    found = {(f.clause, f.organisation): f for f in assessment.findings}
    wrong = [
        f"{f['clause']} {f['organisation']}: {got.verdict}, want {' or '.join(f['verdict'])}: {got.because}"
        for f in want["findings"]
        if (got := found[f["clause"], f["organisation"]]).verdict not in f["verdict"]
    ]
    assert wrong == []
    assert not want["verdict"] or assessment.verdict in want["verdict"]


def premises(assessment: Assessment) -> tuple[Premise, ...]:
    return tuple(dict.fromkeys(premise for finding in assessment.findings for premise in finding.relies_on))


def words(text: str) -> list[str]:
    """The words of a text; OCR may join a label and its value at the colon."""
    return re.findall(r"[^\s:]+", text)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_what_a_finding_relies_on_stands_on_its_page(folder: Path) -> None:
    documents = {placed.document.name: placed.document for placed in assessed(folder).documents}
    for premise in premises(assessed(folder)):
        document = documents[premise.file]
        assert 1 <= premise.page <= document.pages
        printed = words(document.page_texts[premise.page - 1])
        assert [word for word in words(premise.quote) if word not in printed] == [], premise


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_what_a_finding_relies_on_lies_inside_its_page(folder: Path) -> None:
    documents = {placed.document.name: placed.document for placed in assessed(folder).documents}
    for premise in premises(assessed(folder)):
        frame = documents[premise.file].frames[premise.page - 1]
        assert (premise.box is None) is not frame.laid_out, premise
        if premise.box is not None:
            left, top, right, bottom = premise.box
            assert 0 <= left < right <= frame.width, premise
            assert 0 <= top < bottom <= frame.height, premise


@pytest.mark.parametrize("folder", CASES[:3], ids=lambda folder: folder.name)
def test_a_second_run_gives_the_same_bytes(folder: Path) -> None:
    call = [sys.executable, "-m", "flows.cli", "assess", str(folder / "case"), "--json", "--as-at"]
    first, second = (subprocess.run([*call, expected(folder)["as_at"]], capture_output=True) for _ in range(2))
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
