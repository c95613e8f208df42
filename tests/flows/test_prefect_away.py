"""A Prefect server that is configured and does not answer; the data folder that commands make."""

import stat
from pathlib import Path

import pytest

from evidence.errors import CallError, MachineError
from flows import prefect_settings
from flows.prefect_settings import prepare_prefect
from flows.reporting import must_be_writable
from flows.settings import Settings
from flows.wiring import store_of


def test_a_configured_server_that_does_not_answer_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:1/api")
    monkeypatch.setattr(prefect_settings, "ANSWERS_WITHIN", 0.0)
    with pytest.raises(MachineError, match=r"PREFECT_API_URL=http://127\.0\.0\.1:1/api: no Prefect server answers"):
        prepare_prefect(Settings(data=tmp_path))


def test_a_new_data_folder_is_its_owners_alone(tmp_path: Path) -> None:
    with store_of(Settings(data=tmp_path / "data")):
        assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_a_report_is_not_written_to_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="is a folder, expected the name of a file"):
        must_be_writable(tmp_path)
