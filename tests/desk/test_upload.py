"""Cases through the browser's form: what is taken, what is refused, and that a refusal leaves nothing behind."""

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest
from desk_server import SAMPLES, RunningDesk, Visitor, running
from flow_samples import CERTIFICATE
from review_samples import application_json

from review.web.workbench import Intake, IntakeState

REFERENCE = json.loads(application_json())["reference"]
File = tuple[str, tuple[str, bytes]]


def a_file(name: str, data: bytes | str) -> File:
    return ("files", (name, data.encode() if isinstance(data, str) else data))


APPLICATION = a_file("application.json", application_json())
EVIDENCE = a_file("certificate.txt", CERTIFICATE)


def zipped(**members: bytes | str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def upload(visitor: Visitor, *files: File, **fields: str) -> httpx.Response:
    return visitor.post("/upload", data={"csrf_token": visitor.token(), **fields}, files=list(files))


def finished(desk: RunningDesk, answer: httpx.Response) -> Intake:
    assert answer.status_code == 303, words(answer)
    return desk.taken_in(answer.headers["location"])


def words(answer: httpx.Response) -> str:
    """The page's text in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text)).replace("&#39;", "'").replace("&#34;", '"')


def left(desk: RunningDesk) -> list[str]:
    """What lies in the folder of uploads besides records."""
    top = desk.data / "uploads"
    return [str(p.relative_to(top)) for p in sorted(top.rglob("*")) if p.name != "upload.json" and p.is_file()]


@pytest.fixture
def rev(desk: RunningDesk) -> Visitor:
    return desk.visitor("rev")


@pytest.fixture
def looking(module_desk: RunningDesk) -> Visitor:
    """Whose uploads are all refused, so that one desk does for all of them."""
    return module_desk.visitor("rev")


def names_of(desk: RunningDesk, reference: str = REFERENCE) -> list[str]:
    return [file.name for file in desk.store.submission(reference).files]


def test_an_application_with_its_evidence_becomes_a_case(desk: RunningDesk, rev: Visitor) -> None:
    intake = finished(desk, upload(rev, APPLICATION, EVIDENCE, a_file("note.md", "# Parking\n"), as_at="2026-11-02"))
    assert (intake.state, intake.references, intake.read) == (IntakeState.STORED, (REFERENCE,), 2)
    assert names_of(desk) == ["evidence/certificate.txt", "evidence/note.md"]
    assert desk.store.submission(REFERENCE).as_at is not None
    page = rev.get(f"/uploads/{intake.id}")
    assert "stored and judged" in words(page)
    assert f"/cases/{intake.cases[0].reference}" in page.text
    assert left(desk) == []


def test_an_upload_is_written_to_the_log(desk: RunningDesk, rev: Visitor) -> None:
    finished(desk, upload(rev, APPLICATION, EVIDENCE))
    newest = desk.store.log_entries(1)[0]
    assert (newest.who, newest.what, newest.about["references"]) == ("rev", "cases uploaded", [REFERENCE])


def test_a_zip_of_several_case_folders_becomes_several_cases(desk: RunningDesk, rev: Visitor) -> None:
    other = application_json(reference="DARS-NIC-2")
    archive = zipped(**{"a/application.json": application_json(), "a/evidence/c.txt": CERTIFICATE,
                        "b/application.json": other})  # fmt: skip
    intake = finished(desk, upload(rev, a_file("cases.zip", archive)))
    assert sorted(intake.references) == sorted([REFERENCE, "DARS-NIC-2"])
    assert names_of(desk) == ["evidence/c.txt"]


def test_dropped_case_folders_keep_their_folders(desk: RunningDesk, rev: Visitor) -> None:
    files = [
        a_file("mine/application.json", application_json()),
        a_file("mine/evidence/host/c.txt", CERTIFICATE),
        a_file("mine/readme.txt", "not evidence"),
        a_file("other/application.json", application_json(reference="DARS-NIC-2")),
    ]
    intake = finished(desk, upload(rev, *files))
    assert names_of(desk) == ["evidence/host/c.txt"]
    assert intake.warnings == ("mine/readme.txt: not in evidence/, not read",)


def test_the_same_case_again_is_a_new_round_of_it(desk: RunningDesk, rev: Visitor) -> None:
    finished(desk, upload(rev, APPLICATION, EVIDENCE))
    intake = finished(desk, upload(rev, APPLICATION, EVIDENCE, a_file("more.md", "# More\n")))
    assert len(desk.store.rounds(REFERENCE)) == 2
    assert intake.cases[0].summary


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../x.txt", "evidence/x.txt"),
        ("/etc/passwd", "evidence/passwd"),
        ("C:\\secret\\x.txt", "evidence/x.txt"),
        ("a\\..\\..\\x.txt", "evidence/x.txt"),
        ("..", "evidence/unnamed"),
        ("a\x00b.txt", "evidence/a_b.txt"),
        ("n" * 400 + ".pdf", f"evidence/{'n' * 176}.pdf"),
        ("/".join("abcdefghijklmnop") + "/deep.txt", "evidence/deep.txt"),
    ],
)
def test_a_file_name_is_only_a_name(desk: RunningDesk, rev: Visitor, sent: str, kept: str) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n' + rev.token().encode()
    for name, data in (("application.json", application_json()), (sent, b"text")):
        quoted = name.replace("\\", "\\\\").encode()
        body += b'\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="' + quoted + b'"\r\n\r\n' + data
    kind = {"content-type": "multipart/form-data; boundary=b"}
    answer = rev.post("/upload", content=body + b"\r\n--b--\r\n", headers=kind)
    finished(desk, answer)
    assert names_of(desk) == [kept]


def test_two_files_of_one_name_are_both_kept(desk: RunningDesk, rev: Visitor) -> None:
    finished(desk, upload(rev, APPLICATION, a_file("note.md", "# One\n"), a_file("note.md", "# Two\n")))
    assert names_of(desk) == ["evidence/note (2).md", "evidence/note.md"]


def nothing_stored(desk: RunningDesk, answer: httpx.Response, status: int = 400) -> str:
    assert answer.status_code == status
    assert left(desk) == []
    assert desk.bench.uploads.intakes() == []
    assert REFERENCE not in {case.round_reference for case in desk.store.cases()}
    return words(answer)


def test_every_fault_of_every_case_is_listed_and_nothing_is_stored(module_desk: RunningDesk, looking: Visitor) -> None:
    wrong = json.loads(application_json(kind="odd"))
    del wrong["title"]
    archive = zipped(**{"a/application.json": json.dumps(wrong), "b/application.json": "{", "c/application.json":
                        application_json()})  # fmt: skip
    says = nothing_stored(module_desk, upload(looking, a_file("cases.zip", archive)))
    assert "cases.zip/a/application.json: title: not there, expected a value" in says
    assert 'cases.zip/a/application.json: kind: found "odd", expected:' in says
    assert "cases.zip/b/application.json: not JSON at line 1" in says
    assert "Nothing was stored" in says
    assert str(module_desk.data) not in says


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([EVIDENCE], "no application.json among the files"),
        ([], "no application.json among the files"),
        ([a_file("cases.zip", b"no archive")], "cases.zip: expected a case folder"),
        ([APPLICATION, APPLICATION], "application.json was sent twice"),
        ([APPLICATION, a_file("evidence/a", "1"), a_file("evidence/a/b", "2")], "a file and a folder of one name"),
    ],
)
def test_what_is_no_case_is_refused(module_desk: RunningDesk, looking: Visitor, files: list[File], says: str) -> None:
    answer = upload(looking, *files, a_file("", b"")) if not files else upload(looking, *files)
    assert says in nothing_stored(module_desk, answer)


def test_a_date_that_is_none_is_refused(module_desk: RunningDesk, looking: Visitor) -> None:
    assert "found 'soon', expected a date" in nothing_stored(module_desk, upload(looking, APPLICATION, as_at="soon"))


def test_an_upload_over_the_limit_is_refused_before_it_is_written(desk_template: Path, tmp_path: Path) -> None:
    with running(desk_template, tmp_path / "small", upload_limit=100_000) as desk:
        rev = desk.visitor("rev")
        says = nothing_stored(desk, upload(rev, APPLICATION, a_file("big.txt", b"x" * 200_000)), 413)
        assert "expected at most 0 MB" in says


def test_a_body_of_unstated_length_is_counted_as_it_comes(desk_template: Path, tmp_path: Path) -> None:
    with running(desk_template, tmp_path / "small", upload_limit=100_000) as desk:
        rev = desk.visitor("rev")
        head = b'--b\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n' + rev.token().encode()
        head += b'\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        body = (part for part in [head, *[b"x" * 10_000] * 20])
        kind = {"content-type": "multipart/form-data; boundary=b"}
        nothing_stored(desk, rev.post("/upload", content=body, headers=kind), 413)


@pytest.mark.parametrize("body", [b"", b"--b\r\nnonsense", b"--b\r\nContent-Disposition: form-data\r\n\r\nx"])
def test_a_body_that_is_no_form_is_refused(module_desk: RunningDesk, looking: Visitor, body: bytes) -> None:
    answer = looking.post("/upload", content=body, headers={"content-type": "multipart/form-data; boundary=b"})
    assert answer.status_code in (400, 403)
    nothing_stored(module_desk, answer, answer.status_code)


def test_a_form_without_its_token_writes_no_file(module_desk: RunningDesk, looking: Visitor) -> None:
    nothing_stored(module_desk, looking.post("/upload", files=[APPLICATION, EVIDENCE]), 403)
    late = [APPLICATION, ("csrf_token", (None, looking.token()))]
    nothing_stored(module_desk, looking.post("/upload", files=late), 403)


def test_a_reader_can_neither_upload_nor_see_uploads(desk: RunningDesk, rev: Visitor) -> None:
    intake = finished(desk, upload(rev, APPLICATION))
    reader = desk.visitor("rea")
    assert [reader.get(path).status_code for path in ("/upload", f"/uploads/{intake.id}")] == [403, 403]
    assert upload(reader, APPLICATION).status_code == 403
    assert rev.get("/uploads/none").status_code == 404


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_there(desk: RunningDesk, rev: Visitor) -> None:
    intake = finished(desk, upload(rev, APPLICATION, EVIDENCE, a_file("broken.bin", bytes(range(256)))))
    assert intake.cases[0].unreadable == ("evidence/broken.bin",)
    assert "Could not be read: evidence/broken.bin" in words(rev.get(f"/uploads/{intake.id}"))


def test_an_upload_that_a_stopped_desk_left_is_listed_as_interrupted_and_read_again(
    desk: RunningDesk, rev: Visitor, tmp_path: Path
) -> None:
    intake = finished(desk, upload(rev, APPLICATION, EVIDENCE))
    record = desk.data / "uploads" / intake.id / "upload.json"
    held: dict[str, Any] = json.loads(record.read_text("utf-8"))
    case = record.parent / "files/case"
    (case / "evidence").mkdir(parents=True)
    (case / "application.json").write_bytes(application_json())
    (case / "evidence/new.md").write_text("# New\n", "utf-8")
    record.write_text(json.dumps(held | {"state": "reading", "cases": []}), "utf-8")
    with running(desk.data, tmp_path / "again") as restarted:
        again = restarted.visitor("rev")
        page = again.get(f"/uploads/{intake.id}")
        assert "interrupted" in words(page)
        assert "no file is lost" in words(page)
        assert finished(restarted, again.submit(f"/uploads/{intake.id}/again")).state is IntakeState.STORED
        assert names_of(restarted) == ["evidence/new.md"]
        assert again.submit(f"/uploads/{intake.id}/discard").status_code == 400


def test_what_the_sample_cases_hold_is_taken_as_it_lies_there(desk: RunningDesk, rev: Visitor) -> None:
    folder = SAMPLES / "12-ig-toolkit/case"
    files = [a_file(str(p.relative_to(folder)), p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file()]
    intake = finished(desk, upload(rev, *files, as_at="2018-06-15"))
    assert intake.cases[0].verdict == "needs-review"
