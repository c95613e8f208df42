"""A scan that lies in a PDF as a JPEG goes to OCR as it is stored, unless the PDF says that it looks otherwise."""

import io

import pytest
from made_files import encoded, file, pdf, picture, printed
from PIL import Image, ImageChops, ImageOps

from evidence.document import EvidenceFile, Word
from evidence.reading import read
from evidence.reading.pdfium import PDFIUM, opened, page_of
from evidence.reading.rendering import page_image

A4_AT_150 = (1240, 1754)


class Watching:
    """An engine that keeps what it was given, and reads nothing."""

    name, version = "watching", "0"

    def __init__(self) -> None:
        self.given: list[Image.Image] = []

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        self.given.append(image)
        return []


def scanned(image: Image.Image, **options: object) -> EvidenceFile:
    """A PDF of one A4 page that is filled by the image, which Pillow stores as a JPEG."""
    packed = io.BytesIO()
    image.save(packed, "PDF", resolution=150, quality=90, **options)
    return file(packed.getvalue(), "scan.pdf")


def first_given(scan: EvidenceFile) -> Image.Image:
    engine = Watching()
    read(scan, engine)
    return engine.given[0]


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_the_engine_sees_the_stored_jpeg_itself(mode: str) -> None:
    page = picture(size=A4_AT_150).convert(mode)
    stored = Image.open(io.BytesIO(encoded(page, "JPEG", quality=90))).convert("L")
    given = first_given(scanned(page))
    assert given.size == A4_AT_150
    assert given.tobytes() == stored.tobytes()


def test_a_jpeg_that_is_stored_inverted_is_seen_as_it_is_drawn() -> None:
    page = picture(size=A4_AT_150).convert("L")
    turned = scanned(ImageOps.invert(page))
    drawn = file(turned.data.replace(b"/Filter", b"/Decode [1 0] /Filter", 1), "scan.pdf")
    assert first_given(turned).getpixel((5, 5)) < 30
    assert first_given(drawn).getpixel((5, 5)) > 225


def test_a_jpeg_that_pillow_cannot_decode_is_left_to_pdfium() -> None:
    whole = scanned(picture(size=A4_AT_150).convert("L"))
    start = whole.data.index(b"\xff\xd8\xff")
    broken = file(whole.data[: start + 2] + b"\x00" + whole.data[start + 3 :], "scan.pdf")
    reading = read(broken, Watching())
    assert reading.pages or reading.problems


def test_a_part_of_a_page_is_drawn_as_the_whole_page_shows_it() -> None:
    made = pdf(printed())
    part = (101, 157, 333, 322)
    with PDFIUM, opened(made.data) as document, page_of(document, 1) as page:
        whole = page_image(page, 144, gray=True)
        cut = page_image(page, 144, gray=True, part=part)
    assert cut.size == (part[2] - part[0], part[3] - part[1])
    assert ImageChops.difference(whole.crop(part), cut).getextrema()[1] <= 8
