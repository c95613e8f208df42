"""What is said of a database that is away, and what `assure status` tells of one that is there."""

import json
from datetime import UTC, datetime
from pathlib import Path

from flow_samples import Assure

from flows.observing.metrics import Metrics
from flows.observing.state import checks, free_bytes, gauges, used_bytes
from flows.settings import Settings
from flows.wiring import store_of

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_a_database_that_is_gone_is_a_failure_and_not_a_fault(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, database_url=None)
    with store_of(settings) as store:
        store.engine.dispose()
        for path in tmp_path.glob("assure.sqlite3*"):
            path.unlink()
        (tmp_path / "assure.sqlite3").mkdir()
        found = {check.name: check.state for check in checks(settings, store, NOW)}
        text = Metrics(lambda: gauges(settings, store, NOW)).text().decode()
    assert found == {"database": "failing", "disk": "ok"}
    assert "assure_database_up 0.0" in text
    assert "assure_disk_free_bytes" in text


def test_the_room_of_a_folder_that_is_still_to_be_made_is_that_of_its_disk(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "not" / "yet") > 0
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"12345")
    assert used_bytes(tmp_path) == 5


def test_status_tells_an_operator_where_things_lie_and_what_ran_last(assure: Assure, tmp_path: Path) -> None:
    assure("schedule", "run", "retention")
    found = json.loads(assure("status").out)
    data = tmp_path / "data"
    assert found["places"]["evidence"] == str(data / "files")
    assert found["places"]["inbox"] == str(data / "inbox")
    assert found["disk"]["used_bytes"]["database"] > 0
    assert found["queue"] == {"waiting": 0, "by_kind": {}, "oldest": None}
    assert found["checks"] == {"database": "ok", "migrations": "ok", "disk": "ok", "queue": "ok"}
    assert {one["schedule"]: bool(one["last_run"]) for one in found["schedules"]} == {
        "inbox": False,
        "recheck": False,
        "registers": False,
        "retention": True,
    }
