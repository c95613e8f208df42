"""``assure trust``: the card in words and as JSON, and a wrong kind."""

import json

import pytest
from flow_samples import Assure

from extractors.confidence import shipped_calibration


def test_every_measured_field_is_a_line_of_json_and_the_last_is_the_summary(assure: Assure) -> None:
    ran = assure("trust", "--json")
    *told, last = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 0
    assert len(told) == len(shipped_calibration())
    for row in told:
        assert row["accepted"] is (row["why_not"] is None)
        assert row["accepted"] or row["coverage"] == 0
        assert row["right"] <= row["counted"]
        low, high = row["error_interval"]
        assert 0 <= low <= high <= 1
        assert not row["accepted"] or row["error_bound"] <= row["limit"]
    assert {"made_on", "made_from", "made_by", "limits", "reader_unchanged", "channels"} <= set(last["summary"])


def test_the_card_says_the_same_as_acceptance(assure: Assure) -> None:
    told = [json.loads(line) for line in assure("trust", "--json").out.splitlines()[:-1]]
    accepted = {f"{row['kind']}/{row['field']}/{row['channel']}" for row in told if row["accepted"]}
    assert accepted == {key for key, measured in shipped_calibration().items() if measured.acceptable}


def test_one_kind_only_for_people(assure: Assure) -> None:
    ran = assure("trust", "--kind", "dspt_assessment")
    assert ran.status == 0
    assert "dspt_assessment" in ran.out
    assert "board_minutes" not in ran.out
    assert "published_on" in ran.out
    assert "docs/trust.md" in ran.out


@pytest.mark.parametrize("options", [("--kind", "invoice"), ("--kind", "invoice", "--json")])
def test_an_unknown_kind_is_a_wrong_call_that_names_the_known_ones(assure: Assure, options: tuple[str, ...]) -> None:
    ran = assure("trust", *options)
    assert (ran.status, ran.out) == (2, "")
    assert "invoice: no such kind" in ran.err
    assert "security_policy" in ran.err
