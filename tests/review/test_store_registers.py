"""Snapshots of the registers in the store: which was known when, and nothing lost when two people import."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command

from evidence.contents import Outcome
from evidence.errors import CallError, StoreUnavailable
from evidence.registers import SHIPPED, DsptRecord, DsptRegister, OdsRecord, OdsRegister
from review.store.engine import WRITING, make_engine
from review.store.repository import Store, open_store
from review.store.schema import _config

RECORD = OdsRecord("RZ9", "WESTSHIRE NHS TRUST", "WF9 9ZZ", None, None, "trust", date(2026, 10, 1))
FIRST = OdsRegister.of([RECORD])
SECOND = OdsRegister.of([replace(RECORD, closed=date(2026, 9, 30))])
START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class Daily:
    """A clock that goes on by a day at each look."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        self.at += timedelta(days=1)
        return self.at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files", Daily()) as opened:
        yield opened


def test_without_an_import_the_shipped_registers_are_in_use(store: Store) -> None:
    held = store.registers()
    assert (held.ods, held.dspt) == (SHIPPED.ods, SHIPPED.dspt)
    assert [(s.register, s.learnt_at, s.sha256) for s in store.registers_in_use()] == [
        ("ods", None, SHIPPED.ods.sha256),
        ("dspt", None, SHIPPED.dspt.sha256),
    ]


def test_the_newest_of_each_register_is_in_use(store: Store) -> None:
    assert store.keep_register(FIRST, SHIPPED.ods, "first")
    assert store.keep_register(SECOND, store.registers().ods, "second")
    held = store.registers()
    assert held.ods.records == SECOND.records
    assert held.dspt is SHIPPED.dspt
    ods, _ = store.registers_in_use()
    assert (ods.source, ods.dated, ods.records) == ("second", date(2026, 10, 1), 1)
    assert ods.learnt_at == START + timedelta(days=2)


def test_what_was_known_at_a_moment_can_still_be_told(store: Store) -> None:
    store.keep_register(FIRST, SHIPPED.ods, "first")
    store.keep_register(SECOND, FIRST, "second")
    assert store.registers(START).ods is SHIPPED.ods
    assert store.registers(START + timedelta(days=1)).ods.records == FIRST.records
    assert store.registers(START + timedelta(days=1, hours=23)).ods.records == FIRST.records
    assert store.registers(START + timedelta(days=2)).ods.records == SECOND.records


def test_the_same_bytes_again_are_nothing_new(store: Store) -> None:
    assert store.keep_register(FIRST, SHIPPED.ods, "first")
    assert not store.keep_register(OdsRegister.of([RECORD]), FIRST, "again")
    assert not store.keep_register(SHIPPED.dspt, SHIPPED.dspt, "shipped")
    assert store.counts()["register_snapshots"] == 1


def test_an_import_does_not_undo_another_that_came_between(store: Store) -> None:
    store.keep_register(FIRST, SHIPPED.ods, "first")
    with pytest.raises(CallError, match="changed by somebody else meanwhile"):
        store.keep_register(SECOND, SHIPPED.ods, "made from what is no longer in use")
    assert store.registers().ods.records == FIRST.records


def test_a_snapshot_lies_among_the_files_as_its_own_csv(store: Store) -> None:
    store.keep_register(FIRST, SHIPPED.ods, "first")
    data = store.blobs.load(FIRST.sha256)
    assert data.decode().startswith("code,name,postcode,")
    assert hashlib.sha256(data).hexdigest() == FIRST.sha256


def test_a_snapshot_that_is_gone_is_named(store: Store) -> None:
    store.keep_register(FIRST, SHIPPED.ods, "first")
    store.blobs.path(FIRST.sha256).unlink()
    with pytest.raises(StoreUnavailable, match="restore it"):
        _ = store.registers().ods.records


def test_publications_are_kept_beside_organisations(store: Store) -> None:
    published = DsptRegister.of([DsptRecord("RZ9", "2025-26", Outcome.STANDARDS_MET, None, "W", date(2026, 7, 1))])
    assert store.keep_register(published, SHIPPED.dspt, "list")
    assert store.registers().dspt.lookup("RZ9", "2025-26") is not None
    assert store.registers().ods is SHIPPED.ods


@pytest.mark.parametrize("schema", ["0001", "0002"])
def test_an_older_database_gains_the_snapshots(tmp_path: Path, schema: str) -> None:
    url = f"sqlite:///{tmp_path / 'assure.sqlite3'}"
    engine = make_engine(url)
    with engine.execution_options(**{WRITING: True}).begin() as connection:
        command.upgrade(_config(connection), schema)
    engine.dispose()
    with open_store(url, tmp_path / "files") as store:
        assert store.keep_register(FIRST, SHIPPED.ods, "first")
        assert store.registers().ods.records == FIRST.records
