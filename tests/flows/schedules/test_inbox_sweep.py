"""The inbox sweep takes each complete upload once, and leaves what is broken or still arriving."""

import shutil
from pathlib import Path

import pytest
from schedule_machine import Machine

from flows.schedules import inbox as sweeping
from flows.schedules.places import uploads_among


def test_a_complete_upload_is_taken_once_and_moved_away(machine: Machine) -> None:
    machine.upload("may")
    first = machine.run("inbox")
    assert first.done is not None
    assert first.says == "1 upload taken (1 case)"
    assert not (machine.inbox / "may").exists()
    assert len(list(machine.inbox.glob("taken/*/may/application.json"))) == 1
    before = machine.counts()
    assert before["cases"] == 1
    again = machine.run("inbox")
    assert again.done is not None
    assert again.done.counts["taken"] == 0
    assert machine.counts() == before


def test_what_changed_a_moment_ago_waits(machine: Machine) -> None:
    machine.upload("fresh")
    patient = machine.with_settings(inbox_settled=86_400 * 1)
    patient.now = machine.now.replace(year=machine.now.year - 1)
    waiting = patient.run("inbox")
    assert waiting.done is not None
    assert (waiting.done.counts["waiting"], waiting.done.counts["taken"]) == (1, 0)
    assert (machine.inbox / "fresh").exists()


def test_a_marker_completes_an_upload_at_once_and_may_be_demanded(machine: Machine) -> None:
    machine.upload("marked")
    machine.upload("unmarked", reference="DARS-NIC-222222-B2B2B-v1.0")
    (machine.inbox / "marked.done").touch()
    ran = machine.with_settings(inbox_marker=True).run("inbox")
    assert ran.done is not None
    assert (ran.done.counts["taken"], ran.done.counts["waiting"]) == (1, 1)
    assert [path.name for path in sorted(machine.inbox.iterdir())] == ["taken", "unmarked"]


def test_names_of_half_sent_files_are_passed_over() -> None:
    names = ["a.zip", "a.zip.part", ".b.zip.Xy12", "c.filepart", "d~", "e.zip.done", "e.zip.problem.txt", "taken"]
    assert list(uploads_among(names)) == ["a.zip"]


def test_a_broken_upload_is_named_left_and_tried_again_only_when_it_changes(machine: Machine) -> None:
    broken = machine.inbox / "broken.zip"
    broken.write_bytes(b"no archive")
    first = machine.run("inbox")
    assert first.done is not None
    assert len(first.done.faults) == 1
    assert "broken.zip" in first.done.faults[0]
    assert broken.exists()
    assert "expected a case folder" in (machine.inbox / "broken.zip.problem.txt").read_text("utf-8")
    second = machine.run("inbox")
    assert second.done is not None
    assert (second.done.counts["refused"], second.done.faults) == (1, ())
    shutil.make_archive(str(broken.with_suffix("")), "zip", machine.upload("whole"))
    shutil.rmtree(machine.inbox / "whole")
    mended = machine.run("inbox")
    assert mended.done is not None
    assert mended.done.counts["taken"] == 1
    assert not (machine.inbox / "broken.zip.problem.txt").exists()


def test_one_broken_upload_costs_no_other(machine: Machine) -> None:
    (machine.inbox / "a.zip").write_bytes(b"no archive")
    machine.upload("b")
    ran = machine.run("inbox")
    assert ran.done is not None
    assert (ran.done.counts["taken"], ran.done.counts["refused"]) == (1, 1)


def test_a_sweep_killed_after_storing_stores_nothing_twice(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.upload("may")
    with monkeypatch.context() as dying:
        dying.setattr(sweeping, "_changed_meanwhile", _killed)
        with pytest.raises(KeyboardInterrupt):
            machine.run("inbox")
    stored = machine.counts()
    assert (stored["cases"], (machine.inbox / "may").exists()) == (1, True)
    ran = machine.run("inbox")
    assert ran.done is not None
    assert ran.done.counts["taken"] == 1
    assert machine.counts() == stored


def _killed(*_: object) -> bool:
    raise KeyboardInterrupt


def test_an_upload_that_grew_while_it_was_taken_is_taken_again(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, real = machine.upload("may"), sweeping.ingest_with

    async def growing(*given: object) -> object:
        (folder / "evidence" / "late.txt").write_text("Parking for visitors", encoding="utf-8")
        return await real(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as slow:
        slow.setattr(sweeping, "ingest_with", growing)
        first = machine.run("inbox")
    assert first.done is not None
    assert (first.done.counts["taken"], first.done.counts["waiting"]) == (0, 1)
    second = machine.run("inbox")
    assert second.done is not None
    assert second.done.counts["taken"] == 1
    assert (machine.counts()["files"], machine.counts()["cases"]) == (4, 1)


def test_a_dry_run_takes_nothing(machine: Machine) -> None:
    machine.upload("may")
    ran = machine.run("inbox", dry_run=True)
    assert ran.done is not None
    assert ran.done.counts["taken"] == 1
    assert (machine.inbox / "may").exists()
    assert machine.counts()["cases"] == 0


def test_a_bucket_is_read_and_never_written(machine: Machine, tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    archive = shutil.make_archive(str(tmp_path / "case"), "zip", machine.upload("case"))
    shutil.rmtree(machine.inbox / "case")
    system.pipe("/uploads/case.zip", Path(archive).read_bytes())
    there = machine.with_settings(inbox="memory://uploads")
    try:
        first, again = there.run("inbox"), there.run("inbox")
        assert first.done is not None
        assert again.done is not None
        assert (first.done.counts["taken"], again.done.counts["taken"]) == (1, 0)
        assert system.ls("/uploads", detail=False) == ["/uploads/case.zip"]
    finally:
        system.rm("/uploads", recursive=True)
    assert not list((machine.settings.data / "inbox-work").iterdir())
