"""What an ingest stores, and that the same again stores nothing. No Prefect server: see ``test_prefect_flow``."""

import json
import os
from pathlib import Path

import pytest
from flow_samples import Assure, make_case
from review_samples import REFERENCE

AS_AT = "2026-11-21"


def stored(assure: Assure) -> tuple[dict[str, int], dict[str, object]]:
    counts = json.loads(assure("status").out)["counts"]
    return counts, json.loads(assure("show", REFERENCE, "--json").out)


pytestmark = pytest.mark.usefixtures("without_prefect")


def test_ingest_stores_what_assess_says_and_the_same_again_changes_nothing(assure: Assure, case: Path) -> None:
    first = assure("ingest", case, "--as-at", AS_AT)
    assert first.status == 1, "one file could not be read; it is named, the rest is there"
    assert "(stored)" in first.out
    assert "broken.bin" in first.err
    counts, assessment = stored(assure)
    assert assessment.pop("conflicts") == [], "what a stored case says besides: nobody has answered anything yet"
    assert assessment == json.loads(assure("assess", case, "--as-at", AS_AT, "--json").out)
    again = assure("ingest", case, "--as-at", AS_AT)
    assert "(unchanged)" in again.out
    assert stored(assure) == (counts, {**assessment, "conflicts": []})
    queue = [json.loads(line) for line in assure("queue", "--json").out.splitlines()]
    asked = [item["id"] for item in assessment["review_items"]]  # type: ignore[attr-defined]
    assert sorted(item["id"] for item in queue) == sorted(asked), "the queue puts them in an order of its own"
    _answers_hold_through_another_ingest(assure, case)


def _answers_hold_through_another_ingest(assure: Assure, case: Path) -> None:
    (broken,) = (
        item
        for item in map(json.loads, assure("queue", "--json").out.splitlines())
        if item["file"] == "evidence/broken.bin"
    )
    ran = assure("answer", broken["id"], "--kind", "other", "--by", "A. Officer", "--note", "Nothing of use in it")
    assert ran.status == 0
    (case / "evidence" / "broken.bin").rename(case / "evidence" / "renamed.bin")
    assert assure("ingest", case, "--as-at", AS_AT).status == 0, "a person has settled the file that nobody can read"
    asked = [json.loads(line)["file"] for line in assure("queue", "--json").out.splitlines()]
    assert "evidence/renamed.bin" not in asked
    (said,) = map(json.loads, assure("answers", REFERENCE).out.splitlines())
    assert (said["by"], said["what"], said["undone_at"]) == ("A. Officer", "kind", None)
    tried = assure("answer", "--undo", said["id"], "--by", "B. Officer", "--dry-run")
    assert (tried.status, "would be taken back" in tried.out + tried.err) == (0, True)
    assert "evidence/renamed.bin" not in [json.loads(i)["file"] for i in assure("queue", "--json").out.splitlines()]
    assure("answer", "--undo", said["id"], "--by", "B. Officer")
    assert "evidence/renamed.bin" in [json.loads(i)["file"] for i in assure("queue", "--json").out.splitlines()]


def test_several_cases_are_one_run_and_a_shared_file_is_read_once(assure: Assure, tmp_path: Path) -> None:
    for number in (1, 2):
        make_case(tmp_path / "cases" / str(number), reference=f"DARS-NIC-{number}")
    ran = assure("ingest", tmp_path / "cases", "--as-at", AS_AT)
    assert len(ran.out.splitlines()) == 2
    counts = json.loads(assure("status").out)["counts"]
    assert (counts["cases"], counts["files"], counts["documents"]) == (2, 3, 3)


def test_a_fault_while_reading_one_file_is_that_files_problem(
    assure: Assure, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import extractors

    real = extractors.extract

    def failing(read: object, *more: object, **named: object) -> object:
        if getattr(read, "name", "").endswith("note.md"):
            raise ZeroDivisionError("on purpose")
        return real(read, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(extractors, "extract", failing)
    ran = assure("ingest", case, "--as-at", AS_AT)
    assert ran.status == 1
    assert "ZeroDivisionError" in ran.err
    documents = json.loads(assure("show", REFERENCE, "--json").out)["documents"]
    problems = {document["file"]: [p["code"] for p in document["problems"]] for document in documents}
    assert problems["evidence/more/note.md"] == ["unreadable"]
    assert problems["evidence/certificate.txt"] == []


def test_a_missing_program_fails_the_run_and_leaves_no_half_case(
    assure: Assure, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from evidence.errors import MissingProgram
    from flows import stored as stored_module

    def without(file: object) -> object:
        raise MissingProgram("tesseract is not installed: install it")

    monkeypatch.setattr(stored_module, "read_document", without)
    ran = assure("ingest", case)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.count("tesseract is not installed") == 1
    assert "Traceback" not in ran.err
    assert json.loads(assure("status").out)["counts"]["cases"] == 0


def test_the_demonstration_goes_through_the_same_flow(assure: Assure, tmp_path: Path) -> None:
    make_case(tmp_path / "samples" / "cases" / "one" / "case")
    (tmp_path / "samples" / "cases" / "one" / "expected.json").write_text('{"as_at": "2026-03-01"}')
    ran = assure("demo", "--samples", tmp_path / "samples")
    assert ran.status == 0
    assert "as at 2026-03-01" in ran.out
    assert "2a/1.3" in ran.out
    (report,) = (tmp_path / "data" / "demo" / "reports").iterdir()
    assert report.suffix == ".html"
    assert json.loads(assure("status").out)["counts"]["cases"] == 0, "the demonstration has a store of its own"


def test_the_demonstration_without_samples_is_a_wrong_call(assure: Assure, tmp_path: Path) -> None:
    ran = assure("demo", "--samples", tmp_path)
    assert (ran.status, ran.out) == (2, "")


def test_prefect_is_told_to_stay_in_the_data_folder_and_to_keep_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.prefect_settings import prepare_prefect
    from flows.settings import Settings

    for name in [name for name in os.environ if name.startswith(("PREFECT_", "DO_NOT_TRACK"))]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(os, "environ", dict(os.environ, PREFECT_LOGGING_LEVEL="DEBUG"))
    prepare_prefect(Settings(data=tmp_path))
    assert os.environ["PREFECT_HOME"] == str(tmp_path / "prefect")
    assert os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert int(os.environ["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"]) >= 120
    assert os.environ["PREFECT_LOGGING_LEVEL"] == "DEBUG", "what the caller has set stands"
