"""Counting documents for the calibration: once for each field, kept while the code is the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import calibrate
from benchmarks.calibrate import PLAN, Item, Kept, compact, measure, summed, table_of
from benchmarks.outcomes import Counted, Outcome, counted
from evidence.document import EvidenceFile

KEY = "dspt_assessment/edition/text"
PAGE = b"# Data Security and Protection Toolkit\n\n- **Organisation**: Langmere Trust\n- **Status**: Standards Met\n"


def document(family: str, *outcomes: tuple[int, bool]) -> Counted:
    return Counted(family, [KEY], [Outcome(KEY, doubts, right) for doubts, right in outcomes])


def test_outcomes_are_added_up_by_layout_and_number_of_doubts() -> None:
    results = [document("a", (0, True)), document("a", (0, False), (2, True)), document("b", (1, False))]
    outcomes, printed = summed(results)
    assert outcomes == {KEY: {"a": ((1, 2), (0, 0), (1, 1)), "b": ((0, 0), (0, 1))}}
    assert printed[KEY] == 3


def test_the_file_states_counts_and_a_bound_that_is_rounded_up() -> None:
    row = table_of(*summed([document("a", (0, True))] * 598))[KEY]
    assert (row["right"], row["counted"], row["printed"], row["bound"]) == (598, 598, 598, 0.004998)
    assert row["worse_family"] is None


def test_the_file_has_a_line_a_key_and_reads_back() -> None:
    table: dict[str, Any] = {
        "seed": 1,
        "measured": table_of(*summed([document("a", (0, True)), document("b", (0, True))])),
    }
    text = compact(table)
    assert json.loads(text)["measured"][KEY]["families"] == {"a": [[1, 1]], "b": [[1, 1]]}
    assert sum(KEY in line for line in text.splitlines()) == 1


def test_a_document_of_another_kind_counts_against_the_kind_that_it_was_given() -> None:
    label = {"kind": "board_minutes", "fields": [{"name": "organisation_name", "value": "Langmere Trust"}]}
    found = counted(EvidenceFile("page.md", PAGE), label, "page")
    assert "board_minutes/kind/markup" in found.printed
    assert "board_minutes/organisation_name/markup" in found.printed
    keys = {outcome.key: outcome.right for outcome in found.outcomes}
    assert keys["dspt_assessment/kind/markup"] is False
    assert not any(key.startswith("board_minutes") for key in keys)


def test_an_interrupted_run_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = Kept(tmp_path, seed=1)
    items = [Item(1, number, "improvement_plan", ("office",)) for number in range(3)]
    first = measure(items[:2], 1, kept)
    with kept.file.open("a") as out:
        out.write('{"item": "cut off')
    again = measure(items, 1, Kept(tmp_path, seed=1))
    assert "3 documents, 2 of them kept from before" in capsys.readouterr().err
    assert [one.outcomes for one in again[:2]] == [one.outcomes for one in first]
    assert again[2].outcomes
    assert Kept(tmp_path, seed=2).load() == {}


def test_a_part_of_the_plan_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["calibrate", "--kind", "other"])
    with pytest.raises(SystemExit):
        calibrate.main()


def test_the_plan_names_each_kind_once_a_channel() -> None:
    assert {channels for channels, _ in PLAN} == {("digital",), ("office",), ("scan", "image")}
    assert all(count >= 74 for _, counts in PLAN for count in counts.values())
