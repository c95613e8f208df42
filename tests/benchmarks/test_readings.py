"""Readings of scans are kept by bytes and code, and given back under the name of the day."""

import os
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.readings import Readings, made, read_with
from benchmarks.shelf import Shelf
from evidence.document import EvidenceFile


def scan(tmp_path: Path, name: str = "scan.png") -> EvidenceFile:
    path = tmp_path / name
    Image.new("L", (300, 120), 255).save(path)
    return EvidenceFile.load(path, name)


def test_a_scan_is_read_once_and_a_damaged_entry_again(tmp_path: Path) -> None:
    kept = Readings(tmp_path / "readings")
    file = scan(tmp_path)
    first = kept.read(file)
    assert first.ocr_pages == (1,)
    assert kept.has(file)
    again = kept.read(EvidenceFile("copy.png", file.data))
    assert (again.name, again.pages) == ("copy.png", first.pages)
    (entry,) = (tmp_path / "readings" / read_with()).iterdir()
    entry.write_bytes(b"cut off")
    assert kept.read(file) == first


def test_a_text_file_is_not_kept(tmp_path: Path) -> None:
    kept = Readings(tmp_path / "readings")
    file = EvidenceFile("page.md", b"# Langmere Trust\n")
    assert kept.read(file).pages
    assert not kept.has(file)


def test_a_document_made_again_or_taken_from_the_shelf_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.readings.DEAR", 0.0)
    first = made(1, 0, "improvement_plan", ("office",), tmp_path)
    assert len(list(tmp_path.glob("*/*.pickle"))) == 1
    assert made(1, 0, "improvement_plan", ("office",), tmp_path) == first
    assert made(1, 1, "improvement_plan", ("office",), tmp_path)[1].data != first[1].data


def test_entries_of_code_that_is_gone_leave_first(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "now", most_bytes=150)
    old, new = tmp_path / "gone" / "a.pickle", tmp_path / "now" / "b.pickle"
    for path, moment in ((old, 2_000_000_000), (new, 1_000_000_000)):
        path.parent.mkdir()
        path.write_bytes(b"x" * 100)
        os.utime(path, (moment, moment))
    shelf.sweep()
    assert not old.exists()
    assert new.exists()
