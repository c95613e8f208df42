"""Counting documents for the calibration: once for each field, kept while the code is the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import calibrate
from benchmarks.calibrate import PLAN, Item, Kept, by_family, changes, compact, gathered, measure, table_of
from benchmarks.outcomes import Counted, Outcome, counted
from evidence.document import EvidenceFile
from extractors.bounds import most_share
from extractors.choosing.model import NOTHING_LEARNED, Chooser, Learned, Linear

KEY = "dspt_assessment/edition/text"
PAGE = b"# Data Security and Protection Toolkit\n\n- **Name**: Langmere Trust\n- **Status**: 2025-26 Standards Met\n"


def document(family: str, *outcomes: tuple[int, bool]) -> Counted:
    return Counted(family, [KEY], [Outcome(KEY, doubts, right) for doubts, right in outcomes])


def test_outcomes_are_added_up_by_layout_and_number_of_doubts() -> None:
    results = [document("a", (0, True)), document("a", (0, False), (2, True)), document("b", (1, False))]
    held = gathered(results, NOTHING_LEARNED)[KEY]
    assert by_family(held.outcomes, 0.0) == {"a": ((1, 2), (0, 0), (1, 1)), "b": ((0, 0), (0, 1))}
    assert held.printed == 3


def test_the_file_states_counts_and_a_bound_that_is_rounded_up() -> None:
    row = table_of(gathered([document("a", (0, True))] * 598, NOTHING_LEARNED))[KEY]
    assert (row["right"], row["counted"], row["printed"], row["bound"]) == (598, 598, 598, 0.004998)
    assert row["worse_family"] is None


def test_the_file_has_a_line_a_key_and_reads_back() -> None:
    table: dict[str, Any] = {
        "seed": 1,
        "measured": table_of(gathered([document("a", (0, True)), document("b", (0, True))], NOTHING_LEARNED)),
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
    kept = Kept(tmp_path)
    items = [Item(1, number, "improvement_plan", ("office",)) for number in range(3)]
    first = measure(items[:2], 1, kept)
    with kept.file.open("a") as out:
        out.write('{"item": "cut off')
    again = measure(items, 1, Kept(tmp_path))
    assert "3 documents, 2 of them kept from before" in capsys.readouterr().err
    assert [one.outcomes for one in again[:2]] == [one.outcomes for one in first]
    assert again[2].outcomes


def test_a_document_of_another_seed_is_another_document(tmp_path: Path) -> None:
    first, second = (Item(seed, 0, "improvement_plan", ("office",)) for seed in (1, 2))
    kept = Kept(tmp_path)
    measure([first], 1, kept)
    assert first.key in kept.load()
    assert second.key not in kept.load()


def test_a_part_of_the_plan_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["calibrate", "--kind", "other"])
    with pytest.raises(SystemExit):
        calibrate.main()


def test_the_plan_names_each_kind_once_a_channel() -> None:
    assert {channels for channels, _ in PLAN} == {("digital",), ("office",), ("scan", "image")}
    assert all(count >= 74 for _, counts in PLAN for count in counts.values())


def scored(right: bool, score: float, *, held_out: bool = True) -> Counted:
    return Counted("a", [KEY], [Outcome(KEY, 0, right, score, score, None if right else score)], held_out=held_out)


def test_keys_that_hang_on_something_learned_count_only_what_training_never_saw() -> None:
    results = [scored(True, 0.9)] * 2 + [scored(True, 0.9, held_out=False)]
    assert gathered(results, NOTHING_LEARNED)[KEY].printed == 3
    held = gathered(results, Learned(gated=frozenset({KEY})))[KEY]
    assert (held.printed, len(held.outcomes)) == (2, 2)
    chooser = Learned({"certificate/edition": Chooser(Linear(0.0, {}), 1.0)})
    assert gathered(results, chooser)[KEY].printed == 3, "a DSPT page has no chooser"


def test_a_threshold_is_sought_only_for_keys_that_training_named() -> None:
    results = [scored(True, 0.9)] * 400 + [scored(False, 0.1)] * 20
    row = table_of(gathered(results, NOTHING_LEARNED))[KEY]
    assert (row["threshold"], row["counted"], row["tested"]) == (0.0, 420, [])
    gate = Learned(gated=frozenset({KEY}))
    row = table_of(gathered(results, gate), gate)[KEY]
    assert (row["threshold"], row["counted"], row["right"]) == (0.9, 400, 400)


def test_what_the_first_test_refused_is_not_accepted_by_a_later_one() -> None:
    gate = Learned(gated=frozenset({KEY}))
    results = [scored(False, 0.99)] * 4 + [scored(True, 0.98)] * 396 + [scored(True, 0.5)] * 600
    row = table_of(gathered(results, gate), gate)[KEY]
    assert row["bound"] > 0.01
    assert most_share(4, 1000) < 0.01, "of all documents the bound would hold"


def test_a_change_of_acceptance_is_named() -> None:
    few = {"limits": {"text": 0.01}, "measured": table_of(gathered([scored(True, 0.9)] * 10, NOTHING_LEARNED))}
    many = {"limits": {"text": 0.01}, "measured": table_of(gathered([scored(True, 0.9)] * 400, NOTHING_LEARNED))}
    assert list(changes(few, many)) == [
        f"change: {KEY}: never accepted now, accepted without a doubt with this calibration"
    ]
    assert list(changes(many, many)) == []
