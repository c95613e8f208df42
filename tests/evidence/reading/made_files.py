"""Tiny made-up evidence files for the tests of reading: nothing of them is real."""

import io
import zipfile
from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence.document import Box, EvidenceFile, Reading, Word
from evidence.errors import MissingProgram, ReadError

A4 = (595.0, 842.0)
CERTIFICATE = (
    "Certificate of Registration",
    "This is to certify that the management system of",
    "Fenwick Tarn Analytics Ltd",
    "meets the requirements of ISO/IEC 27001:2022",
    "Certificate number: FT 448120",
    "Issue date: 14 March 2025",
    "Expiry date: 13 March 2028",
    "Registered office: 12 Tannery Lane, Kendal, LA9 4QQ",
)
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def file(data: bytes, name: str = "evidence.bin") -> EvidenceFile:
    return EvidenceFile(name, data)


def pdf(*draws: Callable[[Canvas], None], size: tuple[float, float] = A4, encrypt: str | None = None) -> EvidenceFile:
    """A PDF with one page for each function that draws on it, its origin at the bottom left."""
    buffer = io.BytesIO()
    encryption = StandardEncryption(encrypt, ownerPassword="owner") if encrypt is not None else None
    canvas = Canvas(buffer, pagesize=size, invariant=True, encrypt=encryption)
    for draw in draws:
        canvas.setFont("Helvetica", 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file(buffer.getvalue(), "made.pdf")


def printed(lines: Sequence[str] = CERTIFICATE, left: float = 72, top: float = 100) -> Callable[[Canvas], None]:
    """Draw lines of text, 20 points apart."""

    def draw(canvas: Canvas) -> None:
        for i, line in enumerate(lines):
            canvas.drawString(left, canvas._pagesize[1] - top - 20 * i, line)

    return draw


def picture(lines: Sequence[str] = CERTIFICATE, size: tuple[int, int] = (1240, 800), points: int = 34) -> Image.Image:
    """Black text on white, as a straight scan at 200 dpi shows it."""
    image = Image.new("L", size, 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(FONT, points)
    for i, line in enumerate(lines):
        pen.text((90, 70 + i * round(points * 2.2)), line, fill=0, font=font)
    return image


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def shown(image: Image.Image, cover: tuple[float, float, float, float] | None = None) -> Callable[[Canvas], None]:
    """Draw an image over the whole page, or over (x, y, width, height)."""

    def draw(canvas: Canvas) -> None:
        x, y, width, height = cover or (0, 0, *canvas._pagesize)
        canvas.drawImage(ImageReader(image), x, y, width, height)

    return draw


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def words_of(reading: Reading) -> list[Word]:
    return [word for page in reading.pages for word in page.words]


def line(reading: Reading, text: str) -> Box:
    """The box of the first line that holds ``text``."""
    return next(line.box for page in reading.pages for line in page.lines if text in line.text)


class NoTesseract:
    """An engine that is not installed."""

    name = "tesseract"

    @property
    def version(self) -> str:
        raise MissingProgram("tesseract is not installed: install it")

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        raise MissingProgram("tesseract is not installed: install it")


class SlowTesseract:
    """An engine that never finishes a page."""

    name, version = "slow", "1"

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        raise ReadError("timed-out", f"OCR of one page took longer than {seconds:.0f} seconds")


class FakeEngine:
    """Finds the given words wherever it looks, sure of them; boxes are in pixels of the first picture of a page."""

    name, version = "fake", "1"

    def __init__(self, *words: Word) -> None:
        self.found = list(words)
        self.seen: list[tuple[int, int]] = []
        self.rows_seen: list[tuple[int, int]] = []

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        if rows:
            self.rows_seen.append(image.size)
            return []
        self.seen.append(image.size)
        first = self.seen[0]
        factor = (image.width * image.height / (first[0] * first[1])) ** 0.5
        return [Word(w.text, Box(*(value * factor for value in w.box)), w.confidence) for w in self.found]
