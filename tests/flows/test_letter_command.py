"""``assure letter`` from the command line."""

import json
from pathlib import Path

import docx
import pytest
from flow_samples import Assure
from review_samples import REFERENCE


def test_text_goes_to_standard_output_and_nothing_is_stored(assure: Assure, case: Path, tmp_path: Path) -> None:
    ran = assure("letter", case, "--as-at", "2026-11-21")
    assert ran.status == 1, "one file could not be read"
    assert ran.out.startswith(f"Query on application {REFERENCE}\n")
    assert "broken.bin: It is of a type that we do not read." in ran.out
    assert not (tmp_path / "data").exists()


def test_files_are_written_where_named_and_never_overwritten(assure: Assure, case: Path, tmp_path: Path) -> None:
    text, word = tmp_path / "letter.txt", tmp_path / "letter.docx"
    call = ("letter", case, "--as-at", "2026-11-21", "--text", text, "--docx", word)
    ran = assure(*call)
    assert (ran.status, ran.out) == (1, "")
    assert docx.Document(str(word)).paragraphs[0].text == f"Query on application {REFERENCE}"
    first = (text.read_bytes(), word.read_bytes())
    again = assure(*call)
    assert again.status == 2
    assert f"--docx {word}: the file is there already; name another one, or add --force" in again.err
    assert assure(*call, "--force").status == 1
    assert (text.read_bytes(), word.read_bytes()) == first


def test_json_is_one_object_a_line(assure: Assure, case: Path) -> None:
    ran = assure("letter", case, "--as-at", "2026-11-21", "--json", "--reply-by", "14", "--from", "A. Officer")
    (line,) = ran.out.splitlines()
    printed = json.loads(line)
    assert (printed["reference"], printed["reply_by"], printed["sender"]) == (REFERENCE, "2026-12-05", "A. Officer")


@pytest.mark.parametrize("given", ["soon", "2026-11-21", "0", "9999", "2026-13-01"])
def test_a_reply_date_that_cannot_be_is_refused(assure: Assure, case: Path, given: str) -> None:
    ran = assure("letter", case, "--as-at", "2026-11-21", "--reply-by", given)
    assert (ran.status, ran.out) == (2, "")
    assert f"--reply-by {given}: expected" in ran.err


def test_what_is_neither_a_case_nor_stored_is_refused(assure: Assure) -> None:
    ran = assure("letter", "DARS-NIC-000000-X1X1X-v1.0")
    assert (ran.status, ran.out) == (2, "")
    assert "no such case is stored; `assure cases` lists them; and there is no case folder" in ran.err


def test_one_file_for_both_forms_is_refused(assure: Assure, case: Path, tmp_path: Path) -> None:
    ran = assure("letter", case, "--docx", tmp_path / "a", "--text", tmp_path / "a")
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.usefixtures("without_prefect")
def test_a_stored_case_is_written_about_as_it_was_judged_or_as_at_another_day(assure: Assure, case: Path) -> None:
    assert assure("ingest", case, "--as-at", "2026-11-21").status == 1
    assert "As at: 21 November 2026" in assure("letter", REFERENCE).out
    before = assure("show", REFERENCE, "--json").out
    later = " ".join(assure("letter", REFERENCE, "--as-at", "2028-04-01").out.split())
    assert "The certificate expired on 13 March 2028." in later
    assert assure("show", REFERENCE, "--json").out == before
