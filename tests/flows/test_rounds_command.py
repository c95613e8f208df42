"""``assure rounds`` and what ``assure ingest`` says of a second round. No Prefect server: see ``test_prefect_flow``."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from flow_samples import CERTIFICATE, Assure
from review_samples import application_json

AS_AT = "2026-11-21"
CASE = "DARS-NIC-100001-B2C3D"

pytestmark = pytest.mark.usefixtures("without_prefect")


def hand_in(folder: Path, version: str, *notes: str, **declared: Any) -> Path:
    (folder / "evidence").mkdir(parents=True)
    (folder / "application.json").write_bytes(application_json(reference=f"{CASE}-v{version}", **declared))
    (folder / "evidence" / "certificate.txt").write_text(CERTIFICATE, encoding="utf-8")
    for note in notes:
        (folder / "evidence" / note).write_text(f"# {note}\n\nVisitors park at the back.\n", encoding="utf-8")
    return folder


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    hand_in(tmp_path / "inbox" / "first", "1.2", "map.md")
    hand_in(tmp_path / "inbox" / "second", "1.3", "parking.md", "plan.md", title="Outcomes after knee surgery")
    return tmp_path / "inbox"


def counts(assure: Assure) -> dict[str, int]:
    found: dict[str, int] = json.loads(assure("status").out)["counts"]
    return found


def rounds(assure: Assure, reference: str = CASE) -> list[dict[str, Any]]:
    return [json.loads(line) for line in assure("rounds", reference, "--json").out.splitlines()]


def test_two_versions_in_an_inbox_are_two_rounds_and_again_change_nothing(assure: Assure, inbox: Path) -> None:
    ran = assure("ingest", inbox, "--as-at", AS_AT)
    assert ran.status == 0
    summary = "2 files added, 1 withdrawn, 1 key of the application changed"
    assert f"round 2 of {CASE}: {summary}" in ran.out
    before = counts(assure)
    assert (before["cases"], before["rounds"]) == (1, 2)
    again = assure("ingest", inbox, "--as-at", AS_AT)
    assert again.out.count("(unchanged)") == 2
    assert counts(assure) == before
    assert [one["verdict"] is not None for one in rounds(assure)] == [True, True]


def test_rounds_tells_what_changed_in_either_form_of_the_reference(assure: Assure, inbox: Path) -> None:
    assure("ingest", inbox, "--as-at", AS_AT)
    first, second = rounds(assure, f"{CASE}-v1.2")
    assert rounds(assure) == [first, second]
    assert (first["round"], first["reference"], first["current"], first["difference"]) == (
        1,
        f"{CASE}-v1.2",
        False,
        None,
    )
    assert second["difference"]["added"] == ["evidence/parking.md", "evidence/plan.md"]
    assert second["difference"]["withdrawn"] == ["evidence/map.md"]
    assert second["difference"]["unchanged"] == ["evidence/certificate.txt"]
    assert second["difference"]["application"] == [
        {"key": "title", "before": "Outcomes after hip surgery", "after": "Outcomes after knee surgery"}
    ]
    table = assure("rounds", CASE).out
    assert "title: Outcomes after hip surgery -> Outcomes after knee surgery" in table
    assert "current" in table


def test_a_version_that_comes_late_is_kept_as_history_with_a_message(assure: Assure, inbox: Path) -> None:
    assure("ingest", inbox / "second", "--as-at", AS_AT)
    shown = assure("show", CASE, "--json").out
    late = assure("ingest", inbox / "first", "--as-at", AS_AT)
    assert f"{CASE}-v1.2: kept as history only, {CASE}-v1.3 is current" in late.err
    assert assure("show", CASE, "--json").out == shown
    assert [(one["reference"], one["round"]) for one in rounds(assure)] == [(f"{CASE}-v1.2", 2), (f"{CASE}-v1.3", 1)]


def test_a_summary_says_which_answers_stand(assure: Assure, inbox: Path) -> None:
    assure("ingest", inbox / "first", "--as-at", AS_AT)
    asked = [json.loads(line) for line in assure("queue", "--json").out.splitlines()]
    item = next(one for one in asked if one["kind"] == "clause")
    assert assure("answer", item["id"], "--reject", "--by", "S. Officer", "--role", "security").status == 0
    ran = assure("ingest", inbox / "second", "--as-at", AS_AT)
    assert "; 1 answer stands" in ran.out
    (standing,) = rounds(assure)[1]["answers"]
    assert (standing["what"], standing["holds"], standing["because"]) == ("reject", True, None)


def test_a_dry_run_says_what_would_be_stored_and_stores_nothing(assure: Assure, inbox: Path) -> None:
    ran = assure("ingest", inbox, "--dry-run")
    assert ran.status == 0
    first, second = ran.out.splitlines()
    assert first.startswith(f"{CASE}-v1.2: a new case; 2 files to read")
    assert second.startswith(f"{CASE}-v1.3: a new round: 2 files added, 1 withdrawn")
    assert "certificate.txt" not in second, "it is read once"
    assert set(counts(assure).values()) == {0}


def test_a_dry_run_after_an_ingest_finds_nothing_to_do(assure: Assure, inbox: Path, tmp_path: Path) -> None:
    assure("ingest", inbox / "second", "--as-at", AS_AT)
    before = counts(assure)
    assert assure("ingest", inbox / "second", "--dry-run").out == f"{CASE}-v1.3: unchanged\n"
    late = assure("ingest", inbox / "first", "--dry-run").out
    assert "kept as history" in late
    again = shutil.copytree(inbox / "second", tmp_path / "again")
    (again / "evidence" / "plan.md").write_text("# Another plan\n", encoding="utf-8")
    assert "a new round: 1 file replaced" in assure("ingest", again, "--dry-run").out
    assert counts(assure) == before


def test_rounds_of_a_case_that_is_not_stored_is_a_wrong_call(assure: Assure) -> None:
    ran = assure("rounds", "DARS-NIC-9")
    assert (ran.status, ran.out) == (2, "")
    assert "DARS-NIC-9" in ran.err
