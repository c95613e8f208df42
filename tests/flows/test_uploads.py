"""Uploads in the background: into the settings' own database, and remembered over a stop of the desk."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flow_samples import make_case

from evidence.errors import CallError
from flows import uploads as module
from flows.bulk.workers import Workers
from flows.intake import Desk, ReadIntoStore
from flows.settings import Settings
from flows.uploads import BackgroundUploads
from flows.wiring import store_of
from review.web.workbench import Intake, IntakeState

REFERENCE = "DARS-NIC-100001-B2C3D-v1.0"


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A database that is not in the data folder."""
    return Settings(data=tmp_path / "data", database_url=f"sqlite:///{tmp_path / 'elsewhere.sqlite3'}", workers=1)


@pytest.fixture
def uploads(settings: Settings) -> Iterator[BackgroundUploads]:
    made = BackgroundUploads(settings, now)
    yield made
    made.close()


def submitted(uploads: BackgroundUploads) -> Intake:
    folder = uploads.folder()
    make_case(folder / "case")
    return uploads.submit(folder, [folder / "case"], by="rev")


def finished(uploads: BackgroundUploads, id: str) -> Intake:
    uploads._pool.submit(int).result(timeout=60)  # one worker: what was submitted before is done then
    return uploads.intake(id)


def test_an_upload_goes_into_the_database_of_the_settings(uploads: BackgroundUploads, settings: Settings) -> None:
    intake = finished(uploads, submitted(uploads).id)
    assert (intake.state, intake.cases[0].reference) == (IntakeState.STORED, "DARS-NIC-100001-B2C3D")
    with store_of(settings) as store:
        assert store.submission(REFERENCE).application.reference == REFERENCE
    assert not (settings.data / "assure.sqlite3").exists()
    assert not (settings.data / "uploads" / intake.id / "files").exists()


def test_a_desk_that_is_stopped_keeps_what_it_read_and_goes_on_after_its_restart(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, reading_apart = BackgroundUploads(settings, now), module.reading_apart

    def reading_then_stopping(workers: Workers) -> ReadIntoStore:
        read = reading_apart(workers)

        async def read_then_stop(sha256: str, name: str, desk: Desk) -> str:
            done = await read(sha256, name, desk)
            first._stopping.set()
            return done

        return read_then_stop

    monkeypatch.setattr(module, "reading_apart", reading_then_stopping)
    intake = submitted(first)
    assert finished(first, intake.id).state is IntakeState.READING
    first.close()
    monkeypatch.undo()
    second = BackgroundUploads(settings, now)
    assert second.intake(intake.id).state is IntakeState.INTERRUPTED
    second.again(intake.id)
    done = finished(second, intake.id)
    assert (done.state, done.files, done.read) == (IntakeState.STORED, 3, 2)
    with pytest.raises(CallError, match="not interrupted, it is stored"):
        second.again(intake.id)
    second.close()


def test_an_interrupted_upload_may_be_discarded(settings: Settings) -> None:
    first = BackgroundUploads(settings, now)
    first._stopping.set()
    intake = submitted(first)
    finished(first, intake.id)
    first.close()
    second = BackgroundUploads(settings, now)
    second.discard(intake.id)
    assert second.intakes() == []
    assert list((settings.data / "uploads").iterdir()) == []
    second.close()


def test_what_was_received_by_half_is_removed_once_it_is_old(settings: Settings) -> None:
    first = BackgroundUploads(settings, now)
    old, young = first.folder().parent, first.folder().parent
    os.utime(old, (0, 0))
    first.close()
    second = BackgroundUploads(settings, now)
    assert (old.exists(), young.exists(), list(second.intakes())) == (False, True, [])
    second.close()


def test_a_wrong_case_is_refused_before_anything_is_remembered(uploads: BackgroundUploads) -> None:
    folder = uploads.folder()
    (folder / "case").mkdir()
    (folder / "case/application.json").write_text("{}", "utf-8")
    with pytest.raises(CallError, match=r"(?m)^application\.json: reference: not there"):
        uploads.submit(folder, [folder / "case"], by="rev")
    assert uploads.intakes() == []
