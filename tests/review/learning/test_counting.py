"""What answers prove for the calibration: rights by the blind sample alone, errors whoever found them."""

import json
from pathlib import Path
from typing import Any

import pytest

from evidence.errors import CallError
from review.learning.counting import answers_in, counts, effects, outcomes, rows_of, told

KEY, READER = "iso27001_certificate/expires_on/text", "r"


def row(document: str, right: bool | None = True, **more: Any) -> dict[str, Any]:
    told = {"key": KEY, "document": document, "doubts": [], "accepted": True, "right": right, "blind": True}
    return {**told, "made_by": READER, **more}


def table(right: int = 400, counted: int = 400) -> dict[str, Any]:
    measured = {
        "printed": counted,
        "counted": counted,
        "right": right,
        "bound": 0.0075,
        "worse_family": None,
        "threshold": 0.0,
        "families": {"made": [[right, counted]]},
    }
    return {"limits": {"text": 0.01}, "measured": {KEY: measured}}


def test_a_document_counts_once_and_is_right_only_if_all_of_it_is() -> None:
    (count,) = counts([row("a"), row("a"), row("b"), row("b", right=False)], READER)
    assert (count.blind, count.errors) == ((1, 2), 0)


def test_a_right_reading_that_was_not_drawn_blindly_proves_nothing() -> None:
    (count,) = counts([row(str(number), blind=False) for number in range(50)], READER)
    assert (count.blind, count.errors, count.untold) == ((0, 0), 0, 50)
    assert outcomes([count]) == {}


def test_an_error_counts_whoever_found_it_and_whichever_reader_made_it() -> None:
    found = [row("a", right=False, blind=False), row("b", right=False, blind=False, made_by="older")]
    (count,) = counts(found, READER)
    assert (count.blind, count.errors, count.tallies[0]) == ((0, 0), 2, (0, 2))


def test_what_an_older_reader_read_rightly_proves_nothing_of_this_one() -> None:
    (count,) = counts([row("a", made_by="older"), row("b")], READER)
    assert (count.blind, count.untold) == ((1, 1), 1)


def test_doubted_readings_count_within_their_number_of_doubts() -> None:
    doubted = {"accepted": False, "blind": False}
    rows = [
        row("a", doubts=["poor-scan"], **doubted),
        row("b", right=False, doubts=["poor-scan", "uncalibrated"], **doubted),
        row("c", doubts=["poor-scan", "no-label"], **doubted),
    ]
    (count,) = counts(rows, READER)
    assert count.tallies == ((0, 0), (1, 2), (1, 1), (0, 0))


def test_a_reading_that_only_lacked_counts_is_held_against_its_key_when_wrong() -> None:
    (count,) = counts([row("a", right=False, accepted=False, doubts=["uncalibrated"], blind=False)], READER)
    assert (count.errors, count.tallies[1]) == (1, (0, 0))


def test_illegible_ones_prove_nothing() -> None:
    (count,) = counts([row("a", right=None)], READER)
    assert (count.blind, count.errors, count.untold) == ((0, 0), 0, 1)


def test_errors_that_people_found_withdraw_acceptance_and_right_ones_cannot_bring_it_back() -> None:
    errors = [row(str(number), right=False, blind=False) for number in range(2)]
    (effect,) = effects(table(), counts(errors, READER))
    assert (effect.accepted, effect.then_accepted, effect.changes) == (True, False, True)
    assert effect.why_not
    seen = [row(f"s{number}", blind=False) for number in range(5000)]
    (effect,) = effects(table(), counts([*errors, *seen], READER))
    assert effect.then_accepted is False


def test_blind_rights_make_the_bound_smaller() -> None:
    (effect,) = effects(table(), counts([row(str(number)) for number in range(200)], READER))
    assert effect.then_bound < 0.0075
    assert (effect.accepted, effect.then_accepted) == (True, True)


def test_a_key_without_a_calibration_stays_with_people() -> None:
    unknown = [{**row(str(number)), "key": "board_minutes/body/cell"} for number in range(1000)]
    (effect,) = effects(table(), counts(unknown, READER))
    assert (effect.accepted, effect.then_accepted) == (False, False)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    counted = counts([row("a"), row("b", right=False, accepted=False, doubts=["poor-scan"])], READER)
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(told(counted, table(), {"made_on": "2026-11-22"})), "utf-8")
    assert answers_in(file) == {KEY: {"answers": ((1, 1), (0, 1), (0, 0), (0, 0))}}


def test_a_line_that_is_no_example_is_named() -> None:
    good = json.dumps(row("a"))
    summary = json.dumps({"summary": {"examples": 1}})
    assert len(rows_of(f"{good}\n{summary}\n", "e.jsonl")) == 1
    with pytest.raises(CallError, match=r"e\.jsonl: line 2"):
        rows_of(f'{good}\n{{"key": 1}}\n', "e.jsonl")


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text("{}", "utf-8")
    with pytest.raises(CallError, match=r"benchmarks\.answers --write"):
        answers_in(file)
