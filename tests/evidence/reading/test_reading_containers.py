"""E-mails, archives, and files that no reader takes."""

import zipfile
from email.message import EmailMessage

import pytest
from made_files import NoTesseract, encoded, file, pdf, picture, printed, zipped

from evidence import reading as reading_package
from evidence.document import EvidenceFile, ProblemCode, Reading
from evidence.errors import MissingProgram
from evidence.reading import READERS, Limits, MediaType, read
from evidence.reading.parts import Means, Parts


def codes(reading: Reading) -> list[ProblemCode]:
    return [problem.code for problem in reading.problems]


def message() -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "desk@example.org", "a@example.org", "Your DSPT review"
    mail["Date"] = "Mon, 02 Nov 2026 10:00:00 +0000"
    mail.set_content("We confirm the review.\n\nRegards")
    mail.add_alternative("<p>We confirm the review.</p>", subtype="html")
    mail.add_attachment(pdf(printed()).data, maintype="application", subtype="pdf", filename="cert.pdf")
    return mail


def test_email_is_its_headers_and_body_with_attachments_inside() -> None:
    reading = read(file(message().as_bytes(), "letter.eml"))
    assert [line.text for line in reading.pages[0].lines] == [
        "From: desk@example.org",
        "To: a@example.org",
        "Date: Mon, 02 Nov 2026 10:00:00 +0000",
        "Subject: Your DSPT review",
        "We confirm the review.",
        "Regards",
    ]
    assert [inner.name for inner in reading.contains] == ["cert.pdf"]
    assert "Fenwick Tarn" in reading.contains[0].text


def test_forwarded_email_is_read_inside() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "a@example.org", "FW"
    outer.set_content("see below")
    outer.add_attachment(message())
    inner = read(file(outer.as_bytes())).contains[0]
    assert "Your DSPT review" in inner.text
    assert inner.contains[0].name == "cert.pdf"


def test_members_of_a_zip_are_read_inside_without_clutter() -> None:
    data = zipped({"b/notes.txt": b"hello there", "a.pdf": pdf(printed()).data, "__MACOSX/._a.pdf": b"x"})
    reading = read(file(data, "all.zip"))
    assert [inner.name for inner in reading.contains] == ["a.pdf", "b/notes.txt"]
    assert reading.problems == ()
    assert reading.pages == ()


def test_zip_bomb_is_stopped() -> None:
    reading = read(file(zipped({"zeros.txt": b"0" * 3_000_000})), limits=Limits(max_unpacked_bytes=1_000_000))
    assert codes(reading) == [ProblemCode.TOO_LARGE]


def test_archives_within_archives_have_an_end() -> None:
    data = b"hello there"
    for depth in range(7):
        data = zipped({f"level{depth}.zip": data})
    reading = read(file(data))
    while reading.contains:
        reading = reading.contains[0]
    assert codes(reading) == [ProblemCode.TOO_LARGE]


def test_too_many_members_are_refused() -> None:
    reading = read(file(zipped({f"{i}.txt": b"hello there" for i in range(5)})), limits=Limits(max_members=3))
    assert len(reading.contains) == 3
    assert ProblemCode.TOO_LARGE in codes(reading)


def test_members_with_a_password_are_named() -> None:
    data = bytearray(zipped({"secret.txt": b"hello there"}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(mark) + (6 if mark == b"PK\x03\x04" else 8)] |= 1
    reading = read(file(bytes(data)))
    assert codes(reading) == [ProblemCode.ENCRYPTED]
    assert "secret.txt" in reading.problems[0].message


def test_cut_off_zip_is_damaged() -> None:
    assert codes(read(file(zipped({"a.txt": b"hello there"})[:40]))) == [ProblemCode.DAMAGED]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.EMPTY),
        (b" \n\n ", ProblemCode.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ProblemCode.UNSUPPORTED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), ProblemCode.ENCRYPTED),
        (b"GIF89a" + b"\x00" * 50, ProblemCode.UNSUPPORTED),
        (bytes(range(256)) * 8, ProblemCode.UNSUPPORTED),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, ProblemCode.DAMAGED),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", ProblemCode.DAMAGED),
    ],
)
def test_bad_files_are_problems_that_say_what_to_do(data: bytes, code: ProblemCode) -> None:
    reading = read(file(data), NoTesseract())
    assert codes(reading) == [code]
    assert len(reading.problems[0].message) > 15
    assert reading.pages == ()


def test_every_type_is_read_or_has_a_remedy() -> None:
    assert set(MediaType) == READERS.keys() | reading_package.REMEDIES.keys()
    assert not READERS.keys() & reading_package.REMEDIES.keys()


def test_reader_that_fails_on_one_file_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(made: EvidenceFile, means: Means) -> Parts:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setitem(READERS, MediaType.TEXT, crash)
    reading = read(file(zipped({"a.txt": b"hello there", "b.pdf": pdf(printed()).data})))
    broken, whole = reading.contains
    assert codes(broken) == [ProblemCode.DAMAGED]
    assert "on purpose" in broken.problems[0].message
    assert whole.problems == ()


def test_missing_program_is_raised_from_within_an_archive() -> None:
    with pytest.raises(MissingProgram):
        read(file(zipped({"scan.png": encoded(picture())})), NoTesseract())


def test_file_that_takes_too_long_is_timed_out() -> None:
    assert codes(read(pdf(printed()), limits=Limits(seconds=0))) == [ProblemCode.TIMED_OUT]


def test_zip_module_is_not_confused_by_an_empty_archive() -> None:
    assert zipfile.is_zipfile(__import__("io").BytesIO(zipped({})))
    assert codes(read(file(zipped({})))) == [ProblemCode.EMPTY]
