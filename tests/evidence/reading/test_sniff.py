"""What a file is, told from its bytes alone."""

import pytest
from made_files import CERTIFICATE, encoded, pdf, picture, printed, zipped

from evidence.reading.sniff import MediaType, sniff

MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n\r\nBody\r\n"


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"", MediaType.EMPTY),
        (b"\n \n", MediaType.EMPTY),
        (b"junk before\n%PDF-1.7\n...", MediaType.PDF),
        (encoded(picture()), MediaType.PNG),
        (encoded(picture(), "JPEG"), MediaType.JPEG),
        (encoded(picture(), "TIFF"), MediaType.TIFF),
        (encoded(picture(), "WEBP"), MediaType.WEBP),
        (encoded(picture(), "GIF"), MediaType.GIF),
        (b"<!DOCTYPE html><html><body>x</body></html>", MediaType.HTML),
        (b"\n<div class='a'><p>x</p></div>", MediaType.HTML),
        (b"name,code\nFenwick,8AB12\nTarn,8CD34\n", MediaType.CSV),
        (b'name;code;date\n"a; b";1;2\nc;3;4\n', MediaType.CSV),
        (b"Code,Name,Status,Board\n8AB12,FENWICK LTD,Met,\n8CD34,TARN LTD,Met,\n8EF56,HOW LTD,Met,\n", MediaType.CSV),
        (b"12 High Street,\nKendal,\nCumbria,\n", MediaType.TEXT),
        (MAIL, MediaType.EML),
        (b"# Minutes\n\nThe board met.\n", MediaType.MARKDOWN),
        (b'---\ntitle: "Minutes"\ndate: 2026-05-05\n---\n\nThe board met.\n', MediaType.MARKDOWN),
        (b"Minutes\n=======\n\nThe board met.\n", MediaType.RST),
        (b"The board met in Kendal, and agreed.\nIt met again, later.\n", MediaType.TEXT),
        (b"BM is how this text begins", MediaType.TEXT),
        ("Größe\nand more".encode("utf-16"), MediaType.TEXT),
        (zipped({"a.txt": b"x"}), MediaType.ZIP),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), MediaType.DOCX),
        (zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), MediaType.XLSX),
        (zipped({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}), MediaType.PPTX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, MediaType.OLE),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            MediaType.ENCRYPTED_OFFICE,
        ),
        (bytes(range(256)) * 4, MediaType.UNKNOWN),
    ],
)
def test_type_is_told_by_bytes(data: bytes, media: MediaType) -> None:
    assert sniff(data) is media


def test_a_pdf_is_a_pdf() -> None:
    assert sniff(pdf(printed(CERTIFICATE)).data) is MediaType.PDF


def test_a_letter_with_a_salutation_line_is_no_email() -> None:
    assert sniff(b"To: whom it may concern\n\nWe write about the certificate.\n") is MediaType.TEXT
