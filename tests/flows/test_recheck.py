"""Stored cases judged again: which verdicts change, why, and that nothing is stored before."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flow_samples import Assure
from review_samples import accepted, doubtful
from timed_cases import APPROVAL, CASE, World, application, certificate_until, dspt_published, moment

from evidence.registers import OdsRecord, OdsRegister
from flows import many
from flows.versions import made_by, reading_key
from rules import parameters

LAST_DAY = date(2028, 3, 13)


@pytest.fixture
def world(tmp_path: Path) -> World:
    (tmp_path / "data").mkdir()
    return World(tmp_path / "data")


@pytest.fixture
def approved(world: World) -> World:
    """A certificate in force, approved, judged as at its last day."""
    with world.opened() as store:
        held = certificate_until(accepted(LAST_DAY, "13/03/2028", top=300.0))
        world.hand_in(store, application(), held, decisions=(APPROVAL,))
        world.judge(store, "2028-03-13")
    return world


def recheck(assure: Assure, *arguments: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The cases printed and the summary."""
    ran = assure("recheck", "--json", *arguments)
    assert ran.status == 0, ran.err
    *lines, last = map(json.loads, ran.out.splitlines())
    return lines, last["summary"]


def change(case: dict[str, Any], clause: str) -> tuple[str, str, list[str]]:
    (found,) = (c for c in case["changes"] if c["clause"] == clause and c["organisation"] == "uni")
    return found["before"]["verdict"], found["after"]["verdict"], found["causes"]


def test_a_certificate_that_lapsed_overnight_turns_its_clause_because_of_the_date(
    assure: Assure, approved: World
) -> None:
    assert recheck(assure, "--as-at", "2028-03-13")[0] == []
    ((case,), summary) = recheck(assure, "--as-at", "2028-03-14")
    assert change(case, "2a/1.3") == ("satisfied", "not-satisfied", ["date"])
    assert (case["reference"], case["before"]["as_at"]) == (CASE, "2028-03-13")
    assert any("expired on 13 March 2028" in change["after"]["because"] for change in case["changes"])
    assert (summary["cases"], summary["changed"], summary["recorded"]) == (1, 1, None)


def test_nothing_is_stored_before_it_is_told_to(assure: Assure, approved: World) -> None:
    before = json.loads(assure("status").out)["counts"]
    recheck(assure, "--as-at", "2028-03-14")
    assert json.loads(assure("status").out)["counts"] == before
    assert json.loads(assure("show", CASE, "--json").out)["as_at"] == "2028-03-13"


def test_recording_stores_assessment_and_questions_and_then_nothing_changes(assure: Assure, approved: World) -> None:
    _, summary = recheck(assure, "--as-at", "2028-03-14", "--record")
    assert summary["recorded"] == 1
    shown = json.loads(assure("show", CASE, "--json").out)
    verdicts = {(f["clause"], f["organisation"]): f["verdict"] for f in shown["findings"]}
    assert (shown["as_at"], verdicts["2a/1.3", "uni"]) == ("2028-03-14", "not-satisfied")
    queue = [json.loads(line)["id"] for line in assure("queue", "--json").out.splitlines()]
    assert queue == [item["id"] for item in shown["review_items"]]
    again, summary = recheck(assure, "--as-at", "2028-03-14", "--record")
    assert (again, summary["recorded"]) == ([], 0)


def test_a_recorded_date_is_the_cases_own_until_another_recheck(assure: Assure, approved: World) -> None:
    recheck(assure, "--as-at", "2028-03-14", "--record")
    with approved.opened() as store:
        assert store.submission(CASE).as_at == date(2028, 3, 14)
    ran = assure("recheck", "--as-at", "2028-03-15", "--record")
    assert "1 of the cases were ingested as at a day of their own" in ran.err
    assert recheck(assure)[1]["with_a_date_of_their_own"] == 1


def test_a_new_edition_of_the_toolkit_turns_an_old_publication(assure: Assure, world: World) -> None:
    with world.opened() as store:
        world.hand_in(store, application(routes=("dspt",)), dspt_published("2022-23", date(2022, 9, 1)))
        world.judge(store, "2023-09-17")
    assert recheck(assure, "--as-at", "2023-09-17")[0] == []
    ((case,), _) = recheck(assure, "--as-at", "2023-09-18")
    assert change(case, "2a/1.1.2") == ("satisfied", "needs-review", ["date"])


@pytest.fixture
def eighteen_months(tmp_path: Path) -> Iterator[Path]:
    """Parameters by which the previous edition of the toolkit counts for 18 months."""
    folder = tmp_path / "parameters"
    shutil.copytree(parameters.FOLDER, folder)
    text = (folder / "dspt.yaml").read_text("utf-8")
    changed = text.replace('("within the last 12 months")\n      value: 12', "(made up)\n      value: 18")
    assert changed != text
    (folder / "dspt.yaml").write_text(changed, "utf-8")
    yield folder
    parameters.parameters.cache_clear()


def judged_by(world: World, folder: Path, patch: pytest.MonkeyPatch, as_at: str) -> None:
    """A case judged by an earlier version of the program, which had these parameters."""
    with patch.context() as then, world.opened() as store:
        parameters.parameters.cache_clear()
        then.setattr(parameters, "FOLDER", folder)
        then.setattr("flows.stored.made_with", lambda registers: {**made_by(), "parameters": "an earlier digest"})
        world.hand_in(store, application(routes=("dspt",)), dspt_published("2022-23", date(2022, 9, 1)))
        world.judge(store, as_at)
    parameters.parameters.cache_clear()


def test_a_changed_parameter_is_told_from_the_date(
    assure: Assure, world: World, eighteen_months: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged_by(world, eighteen_months, monkeypatch, "2023-09-20")
    ((case,), _) = recheck(assure, "--as-at", "2023-09-20")
    assert change(case, "2a/1.1.2") == ("satisfied", "needs-review", ["rules"])
    ((later,), _) = recheck(assure, "--as-at", "2023-10-20")
    assert change(later, "2a/1.1.2") == ("satisfied", "needs-review", ["rules"])
    ((expired,), _) = recheck(assure, "--as-at", "2024-07-01")
    assert change(expired, "2a/1.1.2") == ("satisfied", "not-satisfied", ["rules", "date"])


def test_an_answer_that_was_taken_back_later_counts_by_what_was_known_then(assure: Assure, world: World) -> None:
    held = certificate_until(doubtful(LAST_DAY, "13/03/2028", top=300.0))
    with world.opened() as store:
        world.hand_in(store, application(), held, decisions=(APPROVAL,), as_at=date(2026, 2, 1))
        world.judge(store, "2026-02-01")
        world.now = moment("2026-02-03T10:00")
        answer = world.accept_expiry(store, held)
        world.judge(store, "2026-02-01")
        world.now = moment("2026-02-05T10:00")
        store.undo_answer(answer.id, "B. Officer", world.now)
        world.judge(store, "2026-02-01")
    assert recheck(assure, "--as-at", "2026-02-01")[0] == []
    ((case,), summary) = recheck(assure, "--as-at", "2026-02-01", "--known-at", "2026-02-04")
    assert change(case, "2a/1.3") == ("needs-review", "satisfied", ["evidence"])
    assert summary["known_at"] == "2026-02-04T23:59:59.999999+00:00"
    assert recheck(assure, "--as-at", "2026-02-01", "--known-at", "2026-02-03T09:59")[0] == []
    assert recheck(assure, "--as-at", "2026-02-01", "--known-at", "2026-02-05T10:00+00:00")[0] == []


def test_a_newer_round_is_not_known_before_it_came(assure: Assure, world: World) -> None:
    lapsed = certificate_until(accepted(date(2026, 1, 31), "31/01/2026"), "old")
    renewed = certificate_until(accepted(LAST_DAY, "13/03/2028"), "new")
    with world.opened() as store:
        world.hand_in(store, application("v1.0"), lapsed, decisions=(APPROVAL,))
        world.judge(store, "2026-02-10")
        world.now = moment("2026-02-10T12:00")
        world.hand_in(store, application("v1.1"), renewed, decisions=(APPROVAL,))
        world.judge(store, "2026-02-10")
    ((case,), _) = recheck(assure, "--as-at", "2026-02-10", "--known-at", "2026-02-09")
    assert change(case, "2a/1.3") == ("satisfied", "not-satisfied", ["evidence"])
    ((later,), _) = recheck(assure, "--as-at", "2026-03-01", "--known-at", "2026-02-09")
    assert change(later, "2a/1.3") == ("satisfied", "not-satisfied", ["evidence"]), "the day alone turns nothing"
    cases, summary = recheck(assure, "--known-at", "2026-01-01")
    assert (len(cases), summary["not_known_then"], summary["skipped"]) == (1, 1, 0)
    assert "unread" in cases[0]


def test_a_round_that_is_stored_but_not_judged_yet_shows_as_evidence(assure: Assure, approved: World) -> None:
    with approved.opened() as store:
        approved.now = moment("2026-02-10T12:00")
        lapsed = certificate_until(accepted(date(2026, 1, 31), "31/01/2026"), "old")
        approved.hand_in(store, application("v1.1"), lapsed, decisions=(APPROVAL,))
    ((case,), _) = recheck(assure, "--as-at", "2028-03-13")
    assert change(case, "2a/1.3") == ("satisfied", "not-satisfied", ["evidence"])


def test_what_a_register_has_learnt_is_a_cause_of_its_own(assure: Assure, world: World) -> None:
    with world.opened() as store:
        declared = application(routes=("dspt",), organisation={"organisation_code": "RXX"})
        world.hand_in(store, declared, dspt_published("2024-25", date(2025, 6, 10), code="RXX"))
        store.keep_register(_register("Westshire Data Ltd"), store.registers().ods, "a test")
        world.judge(store, "2026-01-10")
        world.now = moment("2026-01-20T09:00")
        store.keep_register(_register("Quite Another Body"), store.registers().ods, "a test")
    ((case,), _) = recheck(assure, "--as-at", "2026-01-10")
    assert change(case, "2a/1.1.1") == ("satisfied", "needs-review", ["register"])
    assert recheck(assure, "--as-at", "2026-01-10", "--known-at", "2026-01-19")[0] == []


def _register(name: str) -> OdsRegister:
    record = OdsRecord("RXX", name, "LS1 4AP", date(2010, 4, 1), None, "trust", dated=date(2025, 12, 31))
    return OdsRegister.of([record])


def test_a_file_that_this_version_has_not_read_is_named_and_its_case_skipped(
    assure: Assure, approved: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.stored.reading_key", lambda: "another version")
    monkeypatch.setattr("flows.recheck.reading_key", lambda: "another version")
    assert reading_key() != "another version"
    ran = assure("recheck", "--json", "--as-at", "2028-03-14", "--record")
    assert ran.status == 1
    skipped, last = map(json.loads, ran.out.splitlines())
    assert (skipped["reference"], skipped["unread"]) == (CASE, ["evidence/cert.pdf"])
    assert "evidence/cert.pdf" in ran.err
    assert "assure ingest" in ran.err
    assert (last["summary"]["skipped"], last["summary"]["recorded"]) == (1, 0)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--record", "--known-at", "2026-01-06"), "--record"),
        (("DARS-NIC-900009-Z9Z9Z",), "DARS-NIC-900009-Z9Z9Z"),
        (("--known-at", "3 November"), "--known-at"),
        (("--known-at", "2999-01-01"), "--known-at"),
        (("--report", "nowhere/r.html"), "--report"),
    ],
)
def test_a_wrong_recheck_is_refused_before_anything_is_judged(
    assure: Assure, approved: World, arguments: tuple[str, ...], named: str
) -> None:
    ran = assure("recheck", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert named in ran.err


def test_a_case_is_named_with_its_version_or_without(assure: Assure, approved: World) -> None:
    for reference in (CASE, f"{CASE}-v1.0"):
        cases, summary = recheck(assure, reference, "--as-at", "2028-03-14")
        assert (len(cases), summary["cases"]) == (1, 1)


def test_people_read_before_after_reasons_and_totals(assure: Assure, approved: World, tmp_path: Path) -> None:
    ran = assure("recheck", "--as-at", "2028-03-14", "--report", tmp_path / "r.html")
    assert f"{CASE}: needs-review -> not-satisfied (as at 2028-03-13 -> 2028-03-14)" in ran.out
    assert "2a/1.3 uni satisfied -> not-satisfied, because of the date" in ran.out
    assert "1 stored case as at 14 March 2028; verdicts change in 1, stay in 0" in ran.out
    assert "nothing was stored" in ran.err
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "the certificate expired on 13 March 2028" in page
    assert "the date" in page


def test_the_example_of_the_documentation_comes_out_as_it_says(assure: Assure, world: World) -> None:
    last_day = date(2027, 3, 13)
    scan = certificate_until(doubtful(last_day, "13/03/2027", top=300.0), "scan")
    clean = certificate_until(accepted(last_day, "13/03/2027", top=300.0), "clean")
    with world.opened() as store:
        world.now = moment("2026-11-02T12:00")
        world.hand_in(store, application("v1.0"), scan, decisions=(APPROVAL,))
        world.now = moment("2026-11-03T10:00")
        answer = world.accept_expiry(store, scan)
        world.now = moment("2026-11-05T09:00")
        store.undo_answer(answer.id, "B. Officer", world.now)
        world.now = moment("2026-11-09T12:00")
        world.hand_in(store, application("v1.1"), clean, decisions=(APPROVAL,))
        world.judge(store, "2026-11-09")
    assert recheck(assure, "--as-at", "2026-11-09", "--known-at", "2026-11-04")[0] == []
    example = (Path(__file__).parents[2] / "docs" / "time.md").read_text("utf-8").split("```console\n")[1]
    for block in example.split("```")[0].split("$ assure ")[1:]:
        call, *lines = block.strip().splitlines()
        said = assure(*call.split()).out
        assert [line for line in lines if line not in said] == [], call


def test_many_cases_go_through_worker_processes_in_their_order(
    assure: Assure, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "FEW", 1)
    monkeypatch.setenv("ASSURE_WORKERS", "2")
    references = [f"DARS-NIC-30000{number}-K7L8M" for number in range(3)]
    with world.opened() as store:
        for reference in references:
            held = certificate_until(accepted(LAST_DAY, "13/03/2028", top=300.0))
            declared = application().replace(CASE.encode(), reference.encode())
            world.hand_in(store, declared, held, decisions=(APPROVAL,))
            judged(store, reference)
    cases, summary = recheck(assure, "--as-at", "2028-03-14", "--record")
    assert [case["reference"] for case in cases] == references
    assert summary["recorded"] == 3


def judged(store: Any, reference: str) -> None:
    from flows.stored import judge_stored

    judge_stored(store, reference, LAST_DAY)
