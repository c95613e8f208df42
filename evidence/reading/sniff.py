"""What a file is, told from its bytes and never from its name: an upload's name proves nothing.

A table of signatures first, then the members of a zip, then the looks of decoded text.
"""

import csv
import io
import re
import zipfile
from enum import StrEnum

from evidence.reading.encoding import decoded


class MediaType(StrEnum):
    """What can be told apart; ``UNSUPPORTED`` ones only in order to say what to do about them."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    WEBP = "image/webp"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ZIP = "application/zip"
    EML = "message/rfc822"
    HTML = "text/html"
    CSV = "text/csv"
    MARKDOWN = "text/markdown"
    RST = "text/x-rst"
    TEXT = "text/plain"
    EMPTY = "application/x-empty"
    OLE = "application/x-ole-storage"
    ENCRYPTED_OFFICE = "application/x-encrypted-office"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
    GIF = "image/gif"
    BMP = "image/bmp"
    HEIF = "image/heif"
    RTF = "application/rtf"
    SEVEN_ZIP = "application/x-7z-compressed"
    RAR = "application/vnd.rar"
    GZIP = "application/gzip"
    UNKNOWN = "application/octet-stream"


SIGNATURES: tuple[tuple[bytes, MediaType], ...] = (
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
    (b"II+\x00", MediaType.TIFF),
    (b"MM\x00+", MediaType.TIFF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", MediaType.OLE),
    (b"PK\x03\x04", MediaType.ZIP),
    (b"PK\x05\x06", MediaType.ZIP),
    (b"GIF8", MediaType.GIF),
    (b"BM", MediaType.BMP),
    (b"{\\rtf", MediaType.RTF),
    (b"7z\xbc\xaf\x27\x1c", MediaType.SEVEN_ZIP),
    (b"Rar!\x1a\x07", MediaType.RAR),
    (b"\x1f\x8b", MediaType.GZIP),
)

_PDF_WITHIN = 1024
"""A PDF header may stand after some leading bytes (mail gateways add them)."""
_HEADER = re.compile(
    r"^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|x-[\w-]+|content-type"
    r"|reply-to|cc|sender|thread-topic|importance):[ \t]",
    re.IGNORECASE,
)
_HTML = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<(table|div|h1|p)(\s[^<>]*)?>", re.IGNORECASE)
_RST = re.compile(r"^[^\n]{3,}\n(={3,}|-{3,}|~{3,}|\*{3,})\s*$|^\.\. \w+::", re.MULTILINE)
_SETTINGS = re.compile(r"(---|\+\+\+)\r?\n\w[\w-]*\s*[:=][\s\S]{0,4000}?\n\1\r?\n")
"""The block of settings that only Markdown pages begin with."""
_MARKDOWN = re.compile(r"^#{1,6} \S|\*\*[^*\n]+\*\*|^\|.*\|\s*$|\[[^\]\n]+\]\([^)\n]+\)|^```", re.MULTILINE)


def sniff(data: bytes) -> MediaType:
    """The type of the file whose bytes these are."""
    if not data.strip(b"\x00 \t\r\n\x0c"):
        return MediaType.EMPTY
    media = _signature(data)
    if media is MediaType.ZIP:
        return _zipped(data)
    if media is MediaType.OLE:
        return _ole(data)
    return media or _text(data)


def _signature(data: bytes) -> MediaType | None:
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return MediaType.PDF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return MediaType.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif"):
        return MediaType.HEIF
    media = next((media for signature, media in SIGNATURES if data.startswith(signature)), None)
    if media is MediaType.BMP and b"\x00" not in data[:32]:
        return None  # a text that begins with "BM"
    return media


def _ole(data: bytes) -> MediaType:
    """Old Office files and encrypted new ones share a container; its directory names are UTF-16."""
    encrypted = "EncryptedPackage".encode("utf-16-le")
    return MediaType.ENCRYPTED_OFFICE if encrypted in data else MediaType.OLE


def _zipped(data: bytes) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return MediaType.ZIP  # the zip reader says what is wrong with it
    if "word/document.xml" in names or ("[Content_Types].xml" in names and any(n.startswith("word/") for n in names)):
        return MediaType.DOCX
    if any(name.startswith("xl/") for name in names) and "[Content_Types].xml" in names:
        return MediaType.XLSX
    if any(name.startswith("ppt/") for name in names) and "[Content_Types].xml" in names:
        return MediaType.PPTX
    if "mimetype" in names and "content.xml" in names:
        return MediaType.OPEN_DOCUMENT
    return MediaType.ZIP


def _text(data: bytes) -> MediaType:
    text = decoded(data[:200_000])
    if text is None:
        return MediaType.UNKNOWN
    head = text.lstrip("\ufeff \t\r\n")[:4000]
    if _is_message(head):
        return MediaType.EML
    if head.startswith("<") and _HTML.search(head):
        return MediaType.HTML
    if _is_csv(text):
        return MediaType.CSV
    body = text[:50_000]
    if _SETTINGS.match(body) or _MARKDOWN.search(body):
        return MediaType.MARKDOWN
    return MediaType.RST if _RST.search(body) else MediaType.TEXT


def _is_message(head: str) -> bool:
    """An e-mail begins with header lines, at least one of them of the kind that no person types."""
    named: list[str] = []
    for line in head.splitlines():
        if match := _HEADER.match(line):
            named.append(match[1].lower())
        elif not line.startswith((" ", "\t")) and not re.match(r"^[\w-]+:", line):
            break
    technical = any(n.startswith("x-") or "-" in n or n == "received" for n in named)
    return len(named) >= 2 and (technical or {"from", "subject"} <= set(named))


def _is_csv(text: str) -> bool:
    """At least two rows of the same number of cells, whatever the delimiter, and hardly a row that differs."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    return any(_rows_agree(lines, delimiter) for delimiter in ",;\t")


_MANY_CELLS = 4
"""In rows of so many cells an empty last one may stand in all of them; of fewer they are lines that end in a comma."""


def _rows_agree(lines: list[str], delimiter: str) -> bool:
    if len(lines) < 2 or delimiter not in lines[0]:
        return False
    try:
        counts = [len(row) for row in csv.reader(lines, delimiter=delimiter, strict=True) if row]
    except csv.Error:
        return False
    if counts[0] < 2 or len(counts) < 2:
        return False
    ends = (".", "!", "?", ":") if counts[0] >= _MANY_CELLS else (".", "!", "?", ":", ",")
    if sum(line.rstrip().endswith(ends) for line in lines) > 0.4 * len(lines):
        return False  # sentences with a comma each
    return sum(count == counts[0] for count in counts) >= 0.9 * len(counts)
