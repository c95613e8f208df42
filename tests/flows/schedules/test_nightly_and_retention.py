"""The change report of a day, and what a retention sweep may take."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from flow_samples import Assure
from review_samples import accepted
from schedule_machine import Machine
from timed_cases import APPROVAL, World, application, certificate_until

from evidence.errors import RegisterUnavailable
from flows.schedules.nightly import _notices, latest_editions
from flows.schedules.reports import markdown, report_days
from flows.schedules.table import schedule_named
from rules.editions import editions

Old = Callable[[Path, int], Path]


def report(machine: Machine) -> Path:
    (folder,) = report_days(machine.settings.reports).values()
    return folder


@pytest.fixture
def approved(machine: Machine) -> Machine:
    """A case satisfied as at the last day of its certificate; the machine's clock stands a week later."""
    world = World(machine.settings.data)
    with world.opened() as store:
        held = certificate_until(accepted(date(2028, 3, 13), "13/03/2028", top=300.0))
        world.hand_in(store, application(), held, decisions=(APPROVAL,))
        world.judge(store, "2028-03-13")
    machine.now = datetime(2028, 3, 20, 3, tzinfo=UTC)
    return machine


def test_evidence_that_ran_out_turns_verdicts_in_the_report_and_nothing_is_stored(approved: Machine) -> None:
    stored = approved.counts()
    approved.run("recheck")
    folder = report(approved)
    found = json.loads((folder / "recheck.json").read_text("utf-8"))
    assert folder.name == found["as_at"] == "2028-03-20"
    ((case,), (line,)) = found["changed"], found["expiring"]
    assert ("2a/1.3", "satisfied", "not-satisfied") in [
        (one["clause"], one["before"]["verdict"], one["after"]["verdict"]) for one in case["changes"]
    ]
    assert (line["ends_on"], line["days_left"]) == ("2028-03-13", -7)
    assert '<th scope="row">2028-03-13</th>' in (folder / "recheck.html").read_text("utf-8")
    assert "| 2028-03-13 | -7 |" in (folder / "recheck.md").read_text("utf-8")
    assert approved.counts() == stored


def test_the_same_day_again_writes_the_same_bytes(machine: Machine) -> None:
    machine.upload("may")
    machine.run("inbox")
    machine.run("recheck")
    first = {path.name: path.read_bytes() for path in report(machine).iterdir()}
    machine.now += timedelta(minutes=5)
    machine.run("recheck")
    assert {path.name: path.read_bytes() for path in report(machine).iterdir()} == first
    assert set(first) == {"recheck.html", "recheck.md", "recheck.json"}


def test_with_the_setting_the_assessments_that_differ_are_stored(approved: Machine) -> None:
    done = approved.with_settings(recheck_record=True).run("recheck").done
    assert done is not None
    assert done.counts["stored"] == 1
    assert approved.counts()["assessments"] == 2


def test_a_new_edition_is_said_once() -> None:
    day = datetime(2026, 11, 22, tzinfo=UTC).date()
    opened = next(e.deadline for e in editions(day).known if e.deadline > day) + timedelta(days=1)
    before = opened - timedelta(days=60)
    assert latest_editions(before) != latest_editions(opened)
    assert len(_notices(opened, before)) == 1
    assert _notices(opened + timedelta(days=1), opened) == ()
    assert _notices(opened, None) == ()


def test_what_an_applicant_wrote_cannot_break_the_table() -> None:
    line = {"ends_on": "2027-01-01", "days_left": 3, "reference": "R", "organisation_name": "A | [B](x) <i>\nC"}
    text = markdown(
        datetime(2026, 1, 1, tzinfo=UTC).date(),
        (),
        "none",
        {"changed": [], "expiring": [{**line, "what": "w", "turns": []}], "skipped": []},
    )
    assert r"A \| \[B\](x) \<i\> C" in text


def test_old_page_images_cache_entries_and_reports_go_and_nothing_else(machine: Machine, old: Old) -> None:
    machine.upload("may")
    machine.run("inbox")
    machine.now = datetime.now(UTC)
    data, sha = machine.settings.data, "ab" * 32
    going = [
        old(data / "pages" / "ab" / f"{sha}-1-900.png", 31),
        old(data / "cache" / "version" / f"{sha}.json", 91),
        old(data / "prefect" / "storage" / "result", 31),
    ]
    staying = [
        old(data / "pages" / "ab" / f"{sha}-2-900.png", 5),
        old(data / "cache" / "notes.txt", 900),
        old(data / "files" / "ab" / sha, 9000),
        old(data / "uploads" / "x" / "files" / "letter.pdf", 9000),
        old(data / "inbox" / "taken" / "2020-01-01" / "case.zip", 9000),
        old(data / "reports" / "notes" / "mine.txt", 9000),
        old(data / "desk.secret", 9000),
    ]
    (data / "reports" / "2020-01-01").mkdir(parents=True)
    stored = machine.counts()
    listed = machine.run("retention", dry_run=True).done
    assert listed is not None
    assert len(listed.lists) == 4
    assert all(path.exists() for path in (*going, *staying))
    machine.run("retention")
    assert not any(path.exists() for path in (*going, data / "reports" / "2020-01-01"))
    assert all(path.exists() for path in staying)
    assert machine.counts() == stored


def test_the_dry_run_of_the_command_lists_each_file(assure: Assure, tmp_path: Path, old: Old) -> None:
    image = old(tmp_path / "data" / "pages" / "ab" / f"{'ab' * 32}-1-900.png", 40)
    ran = assure("schedule", "run", "retention", "--dry-run")
    assert (ran.status, f"page image: {image} (3 bytes)" in ran.out) == (0, True)
    assert image.exists()


def test_the_register_refresh_asks_for_nothing_where_no_case_declares_a_code(machine: Machine) -> None:
    done = machine.run("registers").done
    assert done is not None
    assert done.counts["asked"] == 0


def test_a_directory_that_is_away_ends_the_refresh(approved: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = replace(schedule_named("registers"), retries=0)
    monkeypatch.setattr("flows.schedules.table.schedule_named", lambda name: quick)
    with pytest.raises(RegisterUnavailable):
        approved.with_settings(ods_api="http://127.0.0.1:9/ORD").run("registers")
