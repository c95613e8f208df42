"""``assure expiring`` over a real store: the soonest first, with proof, and with what turns."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flow_samples import Assure
from review_samples import accepted, doubtful
from timed_cases import APPROVAL, CASE, CERT, World, application, certificate_until

LAST_DAY = date(2027, 3, 13)
CONDITION = {"text": "Publish the DSPT", "organisation": "uni", "due": "2027-01-31"}


@pytest.fixture
def world(tmp_path: Path) -> World:
    (tmp_path / "data").mkdir()
    return World(tmp_path / "data")


def approved(world: World, sure: bool = True, **declared: Any) -> None:
    held = certificate_until((accepted if sure else doubtful)(LAST_DAY, "13/03/2027", top=300.0))
    with world.opened() as store:
        world.hand_in(store, application(**declared), held, decisions=(APPROVAL,))
        world.judge(store, "2026-11-21")


def expiring(assure: Assure, *arguments: str) -> list[dict[str, Any]]:
    ran = assure("expiring", "--json", *arguments)
    assert ran.status == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def test_each_line_says_whose_what_where_when_and_what_turns(assure: Assure, world: World) -> None:
    approved(world, special_conditions=[CONDITION])
    condition, certificate = expiring(assure, "--as-at", "2027-01-30")
    assert (condition["what"], condition["days_left"]) == ("special condition: Publish the DSPT", 1)
    assert (condition["file"], condition["turns"]) == (None, [])
    assert (certificate["reference"], certificate["organisation_name"]) == (f"{CASE}-v1.0", "Westshire Data Ltd")
    assert (certificate["ends_on"], certificate["days_left"], certificate["status"]) == ("2027-03-13", 42, "accepted")
    assert (certificate["file"], certificate["page"], certificate["quote"]) == (CERT, 1, "13/03/2027")
    turn = next(turn for turn in certificate["turns"] if turn["clause"] == "2a/1.3")
    assert (turn["before"], turn["after"], turn["on"]) == ("satisfied", "not-satisfied", "2027-03-14")


def test_a_date_in_doubt_says_so_and_turns_nothing(assure: Assure, world: World) -> None:
    approved(world, sure=False)
    (line,) = expiring(assure, "--as-at", "2027-03-01")
    assert (line["status"], line["turns"]) == ("needs-review", [])


def test_within_counts_days_from_the_as_at_date(assure: Assure, world: World) -> None:
    approved(world)
    assert len(expiring(assure, "--as-at", "2027-03-01", "--within", "12")) == 1
    assert expiring(assure, "--as-at", "2027-03-01", "--within", "11") == []
    assert expiring(assure, "--as-at", "2027-03-14", "--within", "0")[0]["days_left"] == -1


def test_people_read_the_days_left_and_that_there_is_nothing(assure: Assure, world: World) -> None:
    approved(world)
    said = assure("expiring", "--as-at", "2027-03-14").out
    assert f"expired 1 day ago: Westshire Data Ltd, {CASE}-v1.0" in said
    assert f"{CERT}, p. 1: '13/03/2027'" in said
    assert "2a/1.3 uni satisfied -> not-satisfied on 14 March 2027" in said
    nothing = assure("expiring", "--as-at", "2026-01-01", "--case", CASE).out
    assert "Nothing stored has run out or runs out within 90 days of 1 January 2026." in nothing


def test_a_case_whose_files_were_not_read_is_skipped_and_named(
    assure: Assure, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(world)
    monkeypatch.setattr("flows.stored.reading_key", lambda: "another version")
    ran = assure("expiring", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert CASE in ran.err
    assert "assure ingest" in ran.err


def test_an_unknown_case_is_a_wrong_call(assure: Assure, world: World) -> None:
    ran = assure("expiring", "--case", "DARS-NIC-900009-Z9Z9Z")
    assert (ran.status, ran.out) == (2, "")
