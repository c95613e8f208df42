"""Bytes to pages: ``read`` takes a file of any of the supported types and never raises for a bad one.

One table of readers by the type that the bytes show. Whatever is wrong with a file becomes a ``Problem`` that
says what to do; only what the machine lacks (tesseract) is raised, and only when a page needs it.
"""

from dataclasses import replace

from evidence.document import EvidenceFile, Problem, ProblemCode, Reading
from evidence.errors import MachineError, ReadError
from evidence.reading.archive import read_zip
from evidence.reading.completeness import incompleteness, stated_pages
from evidence.reading.image import read_image
from evidence.reading.inside import contained_file
from evidence.reading.libtesseract import Tesserocr, installed_engine
from evidence.reading.limits import Allowance, Limits
from evidence.reading.mail import read_mail
from evidence.reading.markup import read_html, read_markdown, read_rst, read_text
from evidence.reading.ocr import OcrEngine, Pytesseract
from evidence.reading.parts import Means, Parts, Reader
from evidence.reading.pdf import read_pdf
from evidence.reading.prompts import prompts_to_the_reader
from evidence.reading.rendering import render
from evidence.reading.second_reader import SecondReader, installed_reader
from evidence.reading.sniff import MediaType, sniff
from evidence.reading.spreadsheet import UNCOMPUTED, read_csv, read_workbook
from evidence.reading.versions import made_by
from evidence.reading.word import read_word

__all__ = [
    "READERS",
    "UNCOMPUTED",
    "Limits",
    "MediaType",
    "OcrEngine",
    "Pytesseract",
    "Tesserocr",
    "contained_file",
    "made_by",
    "read",
    "render",
    "sniff",
    "stated_pages",
]

READERS: dict[MediaType, Reader] = {
    MediaType.PDF: read_pdf,
    MediaType.PNG: read_image,
    MediaType.JPEG: read_image,
    MediaType.TIFF: read_image,
    MediaType.WEBP: read_image,
    MediaType.DOCX: read_word,
    MediaType.XLSX: read_workbook,
    MediaType.CSV: read_csv,
    MediaType.HTML: read_html,
    MediaType.MARKDOWN: read_markdown,
    MediaType.RST: read_rst,
    MediaType.TEXT: read_text,
    MediaType.EML: read_mail,
    MediaType.ZIP: read_zip,
}

REMEDIES: dict[MediaType, tuple[ProblemCode, str]] = {
    MediaType.EMPTY: (ProblemCode.EMPTY, "the file is empty: send it again"),
    MediaType.OLE: (
        ProblemCode.UNSUPPORTED,
        "it is a file of an old Office or Outlook format (.doc, .xls, .ppt, .msg): save as DOCX, XLSX, EML or PDF",
    ),
    MediaType.ENCRYPTED_OFFICE: (
        ProblemCode.ENCRYPTED,
        "the Office document is protected by a password: send it again without one",
    ),
    MediaType.PPTX: (ProblemCode.UNSUPPORTED, "presentations are not read: save as PDF"),
    MediaType.OPEN_DOCUMENT: (ProblemCode.UNSUPPORTED, "OpenDocument files are not read: save as DOCX, XLSX or PDF"),
    MediaType.GIF: (ProblemCode.UNSUPPORTED, "GIF images are not read: save as PNG"),
    MediaType.BMP: (ProblemCode.UNSUPPORTED, "BMP images are not read: save as PNG"),
    MediaType.HEIF: (ProblemCode.UNSUPPORTED, "HEIC and AVIF images are not read: save as JPEG or PNG"),
    MediaType.RTF: (ProblemCode.UNSUPPORTED, "RTF files are not read: save as DOCX or PDF"),
    MediaType.SEVEN_ZIP: (ProblemCode.UNSUPPORTED, "7z archives are not read: pack it as zip"),
    MediaType.RAR: (ProblemCode.UNSUPPORTED, "RAR archives are not read: pack it as zip"),
    MediaType.GZIP: (ProblemCode.UNSUPPORTED, "gzip archives are not read: unpack it, or pack it as zip"),
    MediaType.UNKNOWN: (
        ProblemCode.UNSUPPORTED,
        "its bytes show no type that is read: save as PDF, DOCX, XLSX, CSV, HTML, text, EML, PNG, JPEG, TIFF or WEBP",
    ),
}
"""What to say of files that no reader takes."""


def read(
    file: EvidenceFile,
    ocr: OcrEngine | None = None,
    limits: Limits | None = None,
    second: SecondReader | None = None,
) -> Reading:
    """The file's pages, and those of all that it contains; what is wrong stands in ``problems``.

    Where no ``ocr`` is given it is the installed tesseract, and then ``second`` is the reader that is installed.
    Raises only ``MissingProgram``, when a page needs OCR.
    """
    if ocr is None and second is None:
        second = installed_reader()
    means = Means(ocr or installed_engine(), Allowance(limits or Limits()), _read_inside, second=second)
    return _read(file, means)


def _read_inside(file: EvidenceFile, means: Means) -> Reading:
    """Read a member of ``means``' file, one level deeper."""
    return _read(file, replace(means, depth=means.depth + 1))


def _read(file: EvidenceFile, means: Means) -> Reading:
    media = MediaType.UNKNOWN
    try:
        if len(file.data) > means.limits.max_bytes:
            raise ReadError(
                ProblemCode.TOO_LARGE,
                f"it has {len(file.data):,} bytes, the limit is {means.limits.max_bytes:,}: send the part that matters",
            )
        media = sniff(file.data)
        parts = _parts(file, media, means)
    except (MachineError, MemoryError):  # no memory is no fault that saving the file again would mend
        raise
    except ReadError as error:
        parts = Parts(problems=[Problem(ProblemCode(error.code), str(error))])
    except Exception as error:  # noqa: BLE001 - the libraries that read raise anything on crafted bytes; none may stop a case
        message = f"it cannot be read ({type(error).__name__}: {str(error)[:200]}): save it again, or send it as PDF"
        parts = Parts(problems=[Problem(ProblemCode.DAMAGED, message)])
    return _reading(file, media, parts)


def _parts(file: EvidenceFile, media: MediaType, means: Means) -> Parts:
    if media in REMEDIES:
        raise ReadError(*REMEDIES[media])
    if means.depth > means.limits.max_depth:
        raise ReadError(ProblemCode.TOO_LARGE, "it is packed too deep (an archive in an archive): send it by itself")
    means.allowance.deadline.check()
    return READERS[media](file, means)


def _reading(file: EvidenceFile, media: MediaType, parts: Parts) -> Reading:
    reading = Reading(
        name=file.name,
        sha256=file.sha256,
        media_type=None if media is MediaType.UNKNOWN else str(media),
        pages=tuple(parts.pages),
        contains=tuple(parts.contains),
    )
    problems = [*parts.problems, *_emptiness(reading, parts), *incompleteness(reading), *prompts_to_the_reader(reading)]
    return Reading(reading.name, reading.sha256, reading.media_type, reading.pages, tuple(problems), reading.contains)


def _emptiness(reading: Reading, parts: Parts) -> list[Problem]:
    if parts.problems or reading.contains or any(page.lines for page in reading.pages):
        return []
    return [Problem(ProblemCode.EMPTY, "nothing is printed in it: send it again")]
