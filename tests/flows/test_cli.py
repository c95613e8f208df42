import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from flow_samples import Assure, make_case

from evidence.reading import Pytesseract

HEAVY = ("prefect", "spacy", "sqlalchemy", "alembic", "pydantic", "pdfplumber")


def loaded_by(*arguments: str | Path) -> tuple[int, set[str]]:
    """The exit status of a command in a process of its own, and which heavy packages it loaded."""
    program = (
        "import sys, flows.cli\n"
        "try: flows.cli.main()\n"
        "except SystemExit as ended: status = ended.code or 0\n"
        f"print(status, *(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    status, *names = ran.stderr.strip().splitlines()[-1].split()
    return int(status), set(names)


def test_help_and_version_load_nothing_heavy() -> None:
    assert loaded_by("--help") == (0, set())
    assert loaded_by("--version") == (0, set())


def test_reading_and_assessing_need_neither_prefect_nor_a_database(case: Path) -> None:
    status, names = loaded_by("read", case / "evidence" / "more" / "note.md")
    assert (status, names & {"prefect", "sqlalchemy", "alembic", "spacy"}) == (0, set())
    status, names = loaded_by("assess", case, "--json")
    assert (status, names & {"prefect", "sqlalchemy", "alembic"}) == (1, set())


def test_read_prints_one_line_a_file_in_the_order_given(assure: Assure, case: Path) -> None:
    files = [case / "evidence" / name for name in ("more/note.md", "broken.bin", "certificate.txt")]
    ran = assure("read", *files, "--json")
    printed = [json.loads(line) for line in ran.out.splitlines()]
    assert [document["file"] for document in printed] == [str(file) for file in files]
    assert ran.status == 1, "one file could not be read"
    assert (printed[1]["kind"], printed[1]["pages"], printed[1]["fields"]) == (None, 0, [])
    assert printed[1]["problems"][0]["code"] == "unsupported"
    assert all(document["made_by"]["program"] for document in printed)
    assert "broken.bin" in ran.err


def test_read_prints_a_table_for_people(assure: Assure, case: Path) -> None:
    ran = assure("read", case / "evidence" / "certificate.txt")
    assert ran.status == 0
    assert "iso27001_certificate" in ran.out
    assert "expires_on" in ran.out


def test_an_empty_file_is_named_as_such(assure: Assure, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    ran = assure("read", tmp_path / "empty.pdf", "--json")
    assert (ran.status, json.loads(ran.out)["problems"][0]["code"]) == (1, "empty")


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "nowhere.pdf", "--json"),
        ("read", ".", "--json"),
        ("assess", "nowhere", "--json"),
        ("assess", ".", "--json"),
        ("assess", ".", "--as-at", "21/11/2026"),
        ("ingest", "nowhere"),
        ("queue", "--case", "DARS-NIC-9"),
        ("answer", "--accept", "--by", "A. Officer"),
        ("answer", "x", "--accept", "--absent", "--by", "A. Officer"),
        ("answer", "x", "--by", "A. Officer"),
        ("answer", "x", "--accept", "--by", "A. Officer", "--role", "judge"),
        ("answer", "x", "--accept", "--by", "A. Officer", "--box", "1,2,3"),
        ("show", "DARS-NIC-9"),
        ("nonsense",),
    ],
)
def test_a_wrong_call_has_a_message_and_nothing_on_standard_output(
    assure: Assure, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    ran = assure(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.strip()
    assert "Traceback" not in ran.err


def test_a_missing_file_stops_the_call_before_anything_is_read(assure: Assure, case: Path) -> None:
    ran = assure("read", case / "evidence" / "certificate.txt", case / "evidence" / "lost.pdf", "--json")
    assert (ran.status, ran.out) == (2, "")
    assert "lost.pdf" in ran.err


def test_a_wrong_application_is_refused_with_key_found_and_expected(assure: Assure, tmp_path: Path) -> None:
    folder = make_case(tmp_path / "wrong", kind="fresh")
    for command in ("assess", "ingest"):
        ran = assure(command, folder)
        assert (ran.status, ran.out) == (2, "")
        assert "application.json: kind:" in ran.err
        assert "fresh" in ran.err
        assert "renewal" in ran.err
    assert not (tmp_path / "data" / "files").exists(), "nothing is half-ingested"


def test_an_unknown_key_is_a_warning(assure: Assure, tmp_path: Path) -> None:
    ran = assure("assess", make_case(tmp_path / "odd", colour="blue"), "--json")
    assert ran.status == 1
    assert "colour" in ran.err
    assert json.loads(ran.out)["reference"]


def test_assess_gives_the_contracts_object_and_names_files_relative_to_the_case(assure: Assure, case: Path) -> None:
    ran = assure("assess", case, "--as-at", "2026-11-21", "--json")
    (line,) = ran.out.splitlines()
    printed = json.loads(line)
    assert list(printed)[:6] == ["reference", "as_at", "verdict", "findings", "review_items", "documents"]
    assert printed["as_at"] == "2026-11-21"
    names = [document["file"] for document in printed["documents"]]
    assert names == ["evidence/broken.bin", "evidence/certificate.txt", "evidence/more/note.md"]
    assert any(item["file"] == "evidence/broken.bin" for item in printed["review_items"])
    assert printed["verdict"] != "satisfied"


def test_the_same_case_gives_the_same_bytes_from_folder_and_archive(assure: Assure, case: Path, tmp_path: Path) -> None:
    archive = tmp_path / "case.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(case.rglob("*"), reverse=True):
            packed.write(path, Path("inside") / path.relative_to(case))
    first, again, zipped = (assure("assess", p, "--as-at", "2026-11-21", "--json") for p in (case, case, archive))
    assert first.out == again.out == zipped.out


def test_a_report_is_written_beside_the_output(assure: Assure, case: Path, tmp_path: Path) -> None:
    ran = assure("assess", case, "--report", tmp_path / "report.html")
    assert ran.status == 1
    assert "<h2" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert str(tmp_path / "report.html") in ran.err
    wrong = assure("assess", case, "--report", tmp_path / "no" / "report.html")
    assert (wrong.status, wrong.out) == (2, "")


def test_a_missing_tesseract_stops_with_what_to_install(
    assure: Assure, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import Image, ImageDraw

    picture = Image.new("L", (600, 200), 255)
    ImageDraw.Draw(picture).text((20, 20), "Certificate", fill=0, font_size=48)
    picture.save(tmp_path / "scan.png")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("evidence.reading.installed_engine", Pytesseract)  # as where the library is not there either
    ran = assure("read", tmp_path / "scan.png", "--json")
    assert (ran.status, ran.out) == (3, "")
    assert "install" in ran.err


def test_a_database_that_cannot_be_opened_is_the_machines_fault(
    assure: Assure, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSURE_DATABASE_URL", "oddbase://localhost/x")
    ran = assure("queue")
    assert (ran.status, ran.out) == (3, "")
    assert "ASSURE_DATABASE_URL" in ran.err


def test_a_wrong_setting_is_named(assure: Assure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSURE_WORKERS", "many")
    ran = assure("cases")
    assert (ran.status, ran.out) == (2, "")
    assert "ASSURE_WORKERS" in ran.err


def test_status_says_where_data_lies_without_the_password(assure: Assure, tmp_path: Path) -> None:
    printed = json.loads(assure("status").out)
    assert printed["data"] == str(tmp_path / "data")
    assert printed["counts"]["cases"] == 0
