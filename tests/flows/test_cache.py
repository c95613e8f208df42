"""The cache of documents that were read: what is taken out of it, what never is, and that it costs no reading."""

import json
import logging
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from flow_samples import CERTIFICATE, Assure
from review_samples import REFERENCE

from evidence.contents import Document, DocumentKind
from evidence.document import EvidenceFile, Problem, ProblemCode
from flows import reading
from flows.cache import DocumentCache, Wanted
from flows.reading import read_as, read_document
from flows.stored import renamed

SHA, OTHER = "a" * 64, "b" * 64
WHOLE = Wanted(SHA, SHA)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache's folder, of a data folder of the test's own; it is not there yet."""
    monkeypatch.setenv("ASSURE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ASSURE_CACHE_MB", "50")
    return tmp_path / "data" / "cache"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are really read, as they are."""
    real, names = reading._read, list[str]()

    def counted(file: EvidenceFile) -> Document:
        names.append(file.name)
        return real(file)

    monkeypatch.setattr(reading, "_read", counted)
    return names


def file(name: str = "certificate.txt", text: str = CERTIFICATE) -> EvidenceFile:
    return EvidenceFile(name, text.encode())


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def blank(sha256: str = SHA, *problems: ProblemCode, pad: int = 0) -> Document:
    said = tuple(Problem(code, "so it is") for code in problems)
    return Document(
        name="a.txt", sha256=sha256, media_type="text/plain", contents=None, page_texts=("x" * pad,), problems=said
    )


def cache_at(folder: Path, limit: int = 1_000_000, made_by: str = "one") -> DocumentCache:
    return DocumentCache(folder, limit, made_by)


# --- what is taken out is what was read -----------------------------------------------------------------


def test_the_same_bytes_are_read_once(folder: Path, reads: list[str]) -> None:
    first = read_document(file())
    assert (read_document(file()), reads) == (first, ["certificate.txt"])


def test_another_name_gives_the_document_under_that_name(folder: Path, reads: list[str]) -> None:
    read_document(file())
    again = read_document(file("evidence/other.txt"))
    assert again == read_document(file("evidence/other.txt"), fresh=True)
    assert again.name == "evidence/other.txt"
    assert reads == ["certificate.txt", "evidence/other.txt"]


def test_a_csv_file_under_another_name_is_read_again_because_its_cells_are_named_after_it(
    folder: Path, reads: list[str]
) -> None:
    text = "Organisation,Code,Status\nWestshire Hospitals NHS Trust,RX9,2025-26 Standards Met\n"
    read_document(file("list.csv", text))
    again = read_document(file("other.csv", text))
    assert again == read_document(file("other.csv", text), fresh=True)
    assert read_document(file("folder/other.csv", text)).name == "folder/other.csv"
    assert reads == ["list.csv", "other.csv", "other.csv"]


@pytest.mark.parametrize("name", ["pack.zip", "cert"])
def test_what_a_file_contains_keeps_its_own_name(folder: Path, tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("certificate.txt", CERTIFICATE)
        archive.writestr("note.md", "# Parking\n")
    data = (tmp_path / "x.zip").read_bytes()
    read_document(EvidenceFile(name, data))
    again = read_document(EvidenceFile("evidence/y.zip", data))
    assert [inner.name for inner in again.contains] == ["certificate.txt", "note.md"]


def test_renaming_loses_nothing_that_a_file_contains() -> None:
    inner = (blank().model_copy(update={"name": name}) for name in ("pack/a.txt", "pack-list.txt", "b.txt"))
    renamed_ = renamed(blank(OTHER).model_copy(update={"name": "pack", "contains": tuple(inner)}), "new")
    assert [one.name for one in renamed_.contains] == ["new/a.txt", "pack-list.txt", "b.txt"]


def test_read_and_assess_print_the_same_bytes_from_the_cache_and_afresh(
    assure: Assure, case: Path, folder: Path
) -> None:
    files = sorted(path for path in (case / "evidence").rglob("*") if path.is_file())
    afresh = assure("read", "--json", "--no-cache", *files)
    assert not folder.exists()
    assert [assure("read", "--json", *files) for _ in range(2)] == [afresh, afresh]
    day = ("--as-at", "2026-11-21", "--json")
    judged = assure("assess", case, "--no-cache", *day)
    kept = entries(folder)
    assert [assure("assess", case, *day) for _ in range(2)] == [judged, judged]
    assert entries(folder) == kept, "assess read nothing that read had not"


def test_ingest_takes_what_read_has_cached(
    assure: Assure, case: Path, folder: Path, reads: list[str], without_prefect: None
) -> None:
    assure("read", "--json", case / "evidence" / "certificate.txt")
    reads.clear()
    assert assure("ingest", case).status == 1
    assert sorted(reads) == ["evidence/broken.bin", "evidence/more/note.md"]
    documents = json.loads(assure("show", REFERENCE, "--json").out)["documents"]
    assert "evidence/certificate.txt" in [document["file"] for document in documents]


def test_a_kind_given_by_a_person_is_kept_beside_the_kind_that_was_told(folder: Path) -> None:
    told, given = read_document(file()), DocumentKind.OTHER_CERTIFICATE
    asked = [read_as(file(name), file().sha256, given) for name in ("certificate.txt", "evidence/b.txt")]
    assert [one.name for one in asked] == ["certificate.txt", "evidence/b.txt"]
    assert {one.kind for one in asked} == {given}
    assert len(entries(folder)) == 2
    assert read_document(file()) == told


def test_a_part_of_a_file_keeps_its_name_under_the_kind_given(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("inner/certificate.txt", CERTIFICATE)
    whole = EvidenceFile("pack.zip", (tmp_path / "x.zip").read_bytes())
    asked = [read_as(whole, file().sha256, DocumentKind.OTHER_CERTIFICATE) for _ in range(2)]
    assert {one.name for one in asked} == {"inner/certificate.txt"}


# --- what is never taken out ----------------------------------------------------------------------------


def test_an_entry_of_another_version_of_the_program_is_not_seen(tmp_path: Path) -> None:
    cache_at(tmp_path, made_by="one").keep(WHOLE, blank())
    assert cache_at(tmp_path, made_by="one").get(WHOLE) == blank()
    assert cache_at(tmp_path, made_by="two").get(WHOLE) is None


def test_an_entry_moved_to_another_place_is_not_believed(tmp_path: Path) -> None:
    cache = cache_at(tmp_path)
    cache.keep(WHOLE, blank())
    (entry,) = entries(tmp_path)
    entry.rename(entry.with_name(f"{OTHER}.json"))
    assert cache.get(Wanted(OTHER, OTHER)) is None


def test_a_document_of_other_bytes_is_not_believed(tmp_path: Path) -> None:
    cache = cache_at(tmp_path)
    cache.keep(WHOLE, blank(OTHER))
    assert cache.get(WHOLE) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry[:-1],
        lambda entry: entry.replace(b"2028-03-13", b"2038-03-13"),
        lambda entry: b"",
        lambda entry: b"\xff\x00" * 50,
        lambda entry: entry.split(b"\n", 1)[1],
    ],
)
def test_a_damaged_entry_is_read_again_and_replaced(folder: Path, reads: list[str], damage: object) -> None:
    first = read_document(file())
    (entry,) = entries(folder)
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))  # type: ignore[operator]
    assert entry.read_bytes() != whole
    assert read_document(file()) == first
    assert len(reads) == 2
    assert entry.read_bytes() == whole


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owners here")
def test_an_entry_that_others_may_write_is_not_believed(tmp_path: Path) -> None:
    cache = cache_at(tmp_path)
    cache.keep(WHOLE, blank())
    (entry,) = entries(tmp_path)
    entry.chmod(0o666)
    assert cache.get(WHOLE) is None
    entry.chmod(0o600)
    assert cache.get(WHOLE) == blank()
    target = entry.rename(tmp_path / "elsewhere")
    entry.symlink_to(target)
    assert cache.get(WHOLE) is None


@pytest.mark.parametrize("code", [ProblemCode.TIMED_OUT, ProblemCode.UNREADABLE, ProblemCode.DAMAGED])
def test_what_may_go_well_the_next_time_is_not_kept(tmp_path: Path, code: ProblemCode) -> None:
    cache = cache_at(tmp_path)
    cache.keep(WHOLE, blank(SHA, ProblemCode.INCOMPLETE, code))
    cache.keep(Wanted(OTHER, OTHER), blank(OTHER).model_copy(update={"contains": (blank(SHA, code),)}))
    assert entries(tmp_path) == []
    cache.keep(WHOLE, blank(SHA, ProblemCode.INCOMPLETE))
    assert len(entries(tmp_path)) == 1


def test_a_fault_of_ours_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object) -> None:
        raise RuntimeError("so it goes")

    monkeypatch.setattr("extractors.extract", failing)
    assert read_document(file()).problems[0].code is ProblemCode.UNREADABLE
    monkeypatch.undo()
    assert read_document(file()).kind is DocumentKind.ISO27001_CERTIFICATE


# --- reading never fails because of it ------------------------------------------------------------------


def test_switched_off_it_makes_no_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSURE_CACHE_MB", "0")
    assert read_document(file()).kind is DocumentKind.ISO27001_CERTIFICATE
    assert not folder.parent.exists()


def test_another_folder_may_be_named(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSURE_CACHE", str(tmp_path / "elsewhere"))
    read_document(file())
    assert len(entries(tmp_path / "elsewhere")) == 1
    assert not folder.parent.exists()


def test_it_may_be_deleted_at_any_time(folder: Path, reads: list[str]) -> None:
    read_document(file())
    for path in entries(folder):
        path.unlink()
    for path in (*folder.iterdir(), folder):
        path.rmdir()
    read_document(file())
    assert (len(reads), len(entries(folder))) == (2, 1)


def test_where_it_cannot_be_written_reading_goes_on_and_says_so_once(
    folder: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    caplog.set_level(logging.DEBUG)
    for _ in range(2):
        assert read_document(file()).kind is DocumentKind.ISO27001_CERTIFICATE
    said = [record for record in caplog.records if record.name == "flows.cache"]
    assert [record.levelno for record in said] == [logging.DEBUG]
    assert capfd.readouterr() == ("", "")


def test_a_full_disk_leaves_no_half_entry(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk: the write fails half-way, as there."""
    run = f"""
import resource, signal, sys
from pathlib import Path
from evidence.contents import Document
from flows.cache import DocumentCache, Wanted
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
cache, sha = DocumentCache(Path(sys.argv[1]), 10**8, "one"), "{SHA}"
big = Document(name="a", sha256=sha, media_type=None, contents=None, page_texts=("x" * 100_000,))
cache.keep(Wanted(sha, sha), big)
assert cache.get(Wanted(sha, sha)) is None
"""
    subprocess.run([sys.executable, "-c", run, str(tmp_path)], check=True, timeout=60)
    assert entries(tmp_path) == []


# --- what lies there ------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_only_the_user_may_read_it(folder: Path) -> None:
    read_document(file())
    (entry,) = entries(folder)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (entry, entry.parent, folder)]
    assert modes == [0o600, 0o700, 0o700]


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in entries(folder))


def test_it_stays_within_its_bound_and_what_was_not_used_for_longest_leaves_first(tmp_path: Path) -> None:
    cache, wanted = cache_at(tmp_path, limit=20_000), [Wanted(f"{n:064x}", f"{n:064x}") for n in range(40)]
    for number, one in enumerate(wanted):
        cache.keep(one, blank(one.file, pad=800))
        os.utime(tmp_path / "one" / one.name, (number, number))
        assert cache.get(wanted[0]) is not None, "used all the time"
        assert size_of(tmp_path) <= 20_000
    held = [one for one in wanted if (tmp_path / "one" / one.name).exists()]
    assert held[0] == wanted[0]
    assert held[1:] == wanted[-len(held) + 1 :]
    assert len(held) > 10


def test_entries_of_older_versions_and_half_written_ones_leave_first(tmp_path: Path) -> None:
    cache_at(tmp_path, made_by="old").keep(WHOLE, blank(pad=2000))
    (tmp_path / "old" / f"{OTHER}.x7_k.part").write_bytes(b"x" * 5000)
    for path in entries(tmp_path):
        os.utime(path, (1, 1))
    new = Wanted(OTHER, OTHER)
    cache_at(tmp_path, limit=3000 * 8).keep(WHOLE, blank(pad=2000))
    cache_at(tmp_path, limit=3000).keep(new, blank(OTHER))
    assert not (tmp_path / "old").exists()
    assert cache_at(tmp_path).get(new) == blank(OTHER)


def test_files_that_are_not_its_own_are_never_touched(tmp_path: Path) -> None:
    foreign = tmp_path / "letters" / "to my aunt.txt"
    foreign.parent.mkdir()
    foreign.write_bytes(b"x" * 50_000)
    os.utime(foreign, (1, 1))
    cache_at(tmp_path, limit=10_000).keep(WHOLE, blank())
    assert foreign.exists()


def test_a_document_too_large_for_the_bound_is_not_kept(tmp_path: Path) -> None:
    cache_at(tmp_path, limit=10_000).keep(WHOLE, blank(pad=9000))
    assert entries(tmp_path) == []


def test_two_processes_at_once_leave_whole_entries(tmp_path: Path) -> None:
    run = """
import sys
from pathlib import Path
from evidence.contents import Document
from flows.cache import DocumentCache, Wanted
cache = DocumentCache(Path(sys.argv[1]), 60_000, "one")
for turn in range(60):
    sha = f"{turn % 12:064x}"
    made = Document(name="a", sha256=sha, media_type=None, contents=None, page_texts=("x" * 3000,))
    kept = cache.get(Wanted(sha, sha))
    assert kept in (None, made)
    cache.keep(Wanted(sha, sha), made)
"""
    at_once = [subprocess.Popen([sys.executable, "-c", run, str(tmp_path)]) for _ in range(2)]
    assert [process.wait(timeout=60) for process in at_once] == [0, 0]
    assert not list(tmp_path.rglob("*.part"))
    cache = cache_at(tmp_path)
    held = [Wanted(path.stem, path.stem) for path in entries(tmp_path)]
    assert all(cache.get(one) for one in held)
    assert size_of(tmp_path) <= 60_000


def test_a_hit_loads_nothing_that_reads(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "certificate.txt"
    path.write_text(CERTIFICATE, encoding="utf-8")
    run = """
import sys
from pathlib import Path
from flows.casefolder import load_file
from flows.reading import read_document
print(read_document(load_file(Path(sys.argv[1]))).kind)
print(*sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[2].split())))
"""
    heavy = "pypdfium2 pdfplumber spacy docx openpyxl rapidocr onnxruntime extractors prefect"
    command = [sys.executable, "-c", run, str(path), heavy]
    said = [subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout for _ in range(2)]
    assert "extractors" in said[0]
    assert said[1].split() == ["iso27001_certificate"]
