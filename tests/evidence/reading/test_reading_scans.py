"""Scans and images through the real tesseract: orientation, skew, resolution, frames."""

import shutil

import pytest
from made_files import CERTIFICATE, FakeEngine, encoded, file, line, pdf, picture, shown
from PIL import Image

from evidence.document import Box, PageSource, ProblemCode, Reading, Word
from evidence.reading import Limits, Pytesseract, made_by, read, render
from evidence.reading.limits import Deadline
from evidence.reading.scan import read_scan
from evidence.reading.skew import skew_of

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
SURE = ("Fenwick Tarn Analytics Ltd", "13 March 2028", "LA9 4QQ")


def says_all(reading: Reading) -> bool:
    text = " ".join(reading.text.split())
    return all(part in text for part in SURE)


@needs_tesseract
def test_scan_in_a_pdf_is_read_with_scores_and_places() -> None:
    reading = read(pdf(shown(picture(size=(1654, 2339)))))
    assert says_all(reading)
    assert reading.ocr_pages == (1,)
    box = line(reading, "Fenwick Tarn")
    assert (box.x0, box.top) == (pytest.approx(90 * 0.36, abs=3), pytest.approx((70 + 2 * 75) * 0.36, abs=6))
    assert all(word.confidence is not None for word in reading.pages[0].words)


@needs_tesseract
@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_scan_that_lies_on_its_side_or_head_is_turned(rotation: int) -> None:
    turned = picture(size=(1240, 900)).rotate(-rotation, expand=True)
    made = file(encoded(turned, dpi=(200, 200)))
    reading = read(made)
    assert says_all(reading)
    page = reading.pages[0]
    assert page.rotation == (360 - rotation) % 360
    assert page.width > page.height
    assert render(made, 1, page.rotation, page.skew, dpi=200).size == (1240, 900)


@needs_tesseract
def test_skewed_scan_is_straightened_and_its_lines_hold_together() -> None:
    askew = picture(size=(1654, 1300)).rotate(-3, fillcolor=255)
    page = read(file(encoded(askew, dpi=(200, 200)))).pages[0]
    assert page.skew == pytest.approx(3, abs=0.3)
    assert CERTIFICATE[2] in [line.text for line in page.lines]


def test_straight_scan_has_no_skew() -> None:
    assert skew_of(picture()) == 0


@pytest.mark.parametrize("angle", [-4, -1.5, 2, 4.5])
def test_skew_is_measured(angle: float) -> None:
    assert skew_of(picture().rotate(-angle, fillcolor=255)) == pytest.approx(angle, abs=0.3)


@needs_tesseract
def test_small_screenshot_is_enlarged_and_its_boxes_are_mapped_back() -> None:
    small = picture(size=(620, 560), points=18)
    reading = read(file(encoded(small)))
    assert says_all(reading)
    page = reading.pages[0]
    assert (page.width, page.height) == (pytest.approx(620 * 0.36), pytest.approx(560 * 0.36))
    assert line(reading, "Fenwick").x0 == pytest.approx(90 * 0.36, abs=2)


def test_stated_resolution_gives_the_size_of_the_page() -> None:
    made = file(encoded(picture(size=(900, 600)), dpi=(300, 300)))
    page = read(made, FakeEngine(Word("seen", Box(0, 0, 90, 30), 0.9))).pages[0]
    assert (page.width, page.height) == (pytest.approx(216, abs=0.1), pytest.approx(144, abs=0.1))


def test_every_frame_of_a_tiff_is_a_page() -> None:
    frames = [picture(), Image.new("L", (1240, 800), 255), picture()]
    data = encoded(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    reading = read(file(data), FakeEngine(Word("seen", Box(0, 0, 90, 30), 0.9)))
    assert [page.number for page in reading.pages] == [1, 2, 3]
    assert [len(page.lines) for page in reading.pages] == [1, 0, 1]
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (Image.new("RGBA", (300, 200), (0, 0, 0, 0)), "PNG"),
        (Image.new("LA", (300, 200), (255, 255)), "PNG"),
        (Image.new("RGB", (300, 200), "white").quantize(), "PNG"),
    ],
)
def test_transparency_is_white_paper_and_palettes_are_colours(image: Image.Image, kind: str) -> None:
    reading = read(file(encoded(image, kind)), FakeEngine(Word("ghost", Box(0, 0, 9, 9), 0.9)))
    assert [problem.code for problem in reading.problems] == [ProblemCode.EMPTY]


def test_photograph_is_turned_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[274] = 6
    data = encoded(picture(size=(900, 600)).rotate(90, expand=True), "JPEG", exif=exif)
    page = read(
        file(data), FakeEngine(*[Word("upright", Box(0, 40 * i, 90, 40 * i + 30), 0.9) for i in range(9)])
    ).pages[0]
    assert page.width > page.height
    assert (page.rotation, page.source) == (0, PageSource.OCR)


def test_picture_without_words_is_a_problem_of_its_page() -> None:
    reading = read(file(encoded(picture())), FakeEngine())
    assert [problem.code for problem in reading.problems] == [ProblemCode.PAGE_WITHOUT_TEXT]


def test_specks_and_weak_noise_are_dropped() -> None:
    found = [
        Word("Expiry", Box(0, 0, 90, 30), 0.9),
        Word("|", Box(95, 0, 97, 30), 0.9),
        Word("Ghost", Box(400, 0, 490, 30), 0.05),
    ]
    scan = read_scan(picture(), FakeEngine(*found), Deadline(60), 60)
    assert [word.text for word in scan.words] == ["Expiry"]


def test_cut_off_or_giant_images_are_problems() -> None:
    data = encoded(picture())
    assert [p.code for p in read(file(data[:300])).problems] == [ProblemCode.DAMAGED]
    limited = read(file(data), limits=Limits(max_pixels=1000))
    assert [p.code for p in limited.problems] == [ProblemCode.TOO_LARGE]


def test_huge_image_is_reduced_before_ocr() -> None:
    engine = FakeEngine(*(Word(f"word{i}", Box(0, 40 * i, 300, 40 * i + 30), 0.9) for i in range(20)))
    read(file(encoded(picture(size=(4000, 3000), points=90))), engine)
    assert all(width * height < 7_000_000 for width, height in engine.seen)


@needs_tesseract
def test_versions_name_the_readers_and_the_engine() -> None:
    assert {"pypdfium2", "pdfplumber", "tesseract"} <= made_by().keys()
    assert Pytesseract().version.startswith(("4", "5"))
