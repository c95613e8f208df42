"""What the second, independent reader adds to a page, and that everything goes on without it."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest
from made_files import CERTIFICATE, FONT, FakeEngine, encoded, file, pdf, picture, printed, shown, words_of
from PIL import Image, ImageDraw, ImageFont

from evidence.document import Box, Line, Word
from evidence.reading import made_by, read
from evidence.reading.independent import asked_again, pictured, whole_page
from evidence.reading.leftover import regions_with_ink
from evidence.reading.limits import Deadline
from evidence.reading.scan import read_scan, read_upright
from evidence.reading.second_reader import (
    NOTHING,
    SEARCHED,
    RapidReader,
    ReaderFailed,
    SecondText,
    installed,
    installed_reader,
    line_of,
)

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
needs_second = pytest.mark.skipif(not installed(), reason="the second reader is not installed")
PAPER = Image.new("L", (1240, 800), 255)


def word(text: str, x: float = 100, y: float = 100, score: float = 0.95) -> Word:
    return Word(text, Box(x, y, x + 14 * len(text), y + 24), score)


def words(count: int) -> list[Word]:
    """A page of sure words without digits, among them one that speaks of certification."""
    return [word(f"certificate{'s' * i}", y=60 + 40 * i) for i in range(count)]


class Reader:
    """Answers as told: crops one after the other, and the lines of any picture, wherever on the page it was cut out."""

    def __init__(self, *texts: tuple[str, float], lines: Sequence[Line] = ()) -> None:
        self.texts, self.found, self.asked = [SecondText(*text) for text in texts], list(lines), 0

    def text(self, crop: Image.Image) -> SecondText:
        self.asked += 1
        return self.texts[self.asked - 1] if self.asked <= len(self.texts) else NOTHING

    def lines(self, picture: Image.Image, side: int = SEARCHED) -> list[Line]:
        return self.found


class Broken:
    def text(self, crop: Image.Image) -> SecondText:
        raise ReaderFailed("no memory")

    def lines(self, picture: Image.Image, side: int = SEARCHED) -> list[Line]:
        raise ReaderFailed("no memory")


def mark(text: str) -> Image.Image:
    """A mark as accreditation bodies have them: white letters on a dark ground, words below."""
    image = Image.new("L", (420, 300), 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle((10, 10, 410, 210), fill=70)
    pen.text((210, 110), text, fill=255, font=ImageFont.truetype(FONT, 110), anchor="mm")
    return image


def test_number_that_both_readers_read_alike_is_recorded_as_agreed() -> None:
    (seen,) = asked_again(PAPER, [word("FT-448120", score=0.7)], Reader(("FT-448120", 0.97)))
    assert (seen.text, seen.second, seen.confidence) == ("FT-448120", "FT-448120", 0.97)


def test_sure_number_that_the_second_reads_otherwise_is_doubted_and_keeps_both() -> None:
    (seen,) = asked_again(PAPER, [word("FT4S-120")], Reader(("FT-IS-120", 0.98)))
    assert (seen.text, seen.second, seen.confidence) == ("FT4S-120", "FT-IS-120", 0.5)


def test_weak_word_gives_way_to_a_clear_second_reading_and_stays_doubted() -> None:
    (seen,) = asked_again(PAPER, [word("FT4S-120", score=0.3)], Reader(("FT-IS-120", 0.98)))
    assert (seen.text, seen.second, seen.confidence) == ("FT-IS-120", "FT4S-120", 0.5)


def test_name_read_nearly_surely_gives_way_only_to_a_reading_beyond_doubt() -> None:
    """No dictionary knows a name: "Raviey" for "Ravley" scores just below words that are right."""
    (misread,) = asked_again(PAPER, [word("Raviey", score=0.84)], Reader(("Ravley", 0.98)))
    (disputed,) = asked_again(PAPER, [word("Ravley", score=0.84)], Reader(("Raviey", 0.93)))
    assert (misread.text, misread.second, misread.confidence) == ("Ravley", "Raviey", 0.5)
    assert (disputed.text, disputed.second, disputed.confidence) == ("Ravley", "Raviey", 0.5)


def test_point_that_the_first_lost_in_a_number_is_a_difference() -> None:
    (lost,) = asked_again(PAPER, [word("12")], Reader(("1.2", 0.98)))
    (kept,) = asked_again(PAPER, [word("1.2")], Reader(("12", 0.98)))
    assert (lost.second, lost.confidence) == ("1.2", 0.5)
    assert (kept.second, kept.confidence) == ("1.2", 0.98)


def test_numbers_are_asked_about_before_words_where_not_all_can_be() -> None:
    names = [word(f"Raviey{'s' * i}", y=100 + 6 * i, score=0.7) for i in range(100)]
    reader = Reader(("2028", 0.98))
    seen = asked_again(PAPER, [*names, word("2020", 600)], reader)
    assert seen[-1].second == "2028"
    assert reader.asked < len(seen)


def test_faint_answer_contradicts_nothing_but_confirms_nothing_either() -> None:
    sure, unsure = asked_again(PAPER, [word("2028"), word("1999", 600, score=0.8)], Reader(("2020", 0.2), ("", 0.0)))
    assert {sure.second, unsure.second} == {None}
    assert sorted(w.confidence or 0 for w in (sure, unsure)) == [0.5, 0.95]


def test_lone_digit_read_otherwise_with_its_neighbour_doubts_both() -> None:
    seen = asked_again(PAPER, [word("5"), word("October", 130)], Reader(("6 October", 0.98)))
    assert [(w.text, w.confidence) for w in seen] == [("5", 0.5), ("October", 0.5)]


def test_plain_sure_words_are_not_asked_about() -> None:
    reader = Reader()
    asked_again(PAPER, words(9), reader)
    assert reader.asked == 0


def test_word_at_the_very_edge_or_off_the_page_makes_no_error() -> None:
    off = Word("2028", Box(1300, 900, 1350, 920), 0.9)
    assert asked_again(PAPER, [off], Reader(("2028", 0.9)))[0].second == "2028"


@pytest.mark.parametrize("size", [(0, 20), (2, 20), (20, 1)])
def test_crop_without_anything_in_it_is_answered_with_nothing(size: tuple[int, int]) -> None:
    assert RapidReader().text(Image.new("L", size)) == NOTHING
    assert RapidReader().lines(Image.new("L", size)) == []


def stamped(*boxes: tuple[int, int, int, int]) -> Image.Image:
    """Blank paper with something like letters in each box."""
    page = PAPER.copy()
    pen = ImageDraw.Draw(page)
    for x0, top, x1, bottom in boxes:
        for x in range(x0, x1, 12):
            pen.rectangle((x, top, x + 5, bottom), outline=0)
    return page


class Searcher(Reader):
    """Finds one line in the middle of every picture that it is given, and counts their pixels."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text_found, self.pixels = text, 0

    def lines(self, picture: Image.Image, side: int = SEARCHED) -> list[Line]:
        self.pixels += picture.width * picture.height
        x, y = picture.width / 2, picture.height / 2
        return [line_of(self.text_found, Box(x - 40, y - 20, x + 40, y + 20), 0.99)]


def test_words_of_a_mark_are_marked_as_in_a_picture_and_lie_where_it_lies() -> None:
    (found,) = pictured(stamped((900, 600, 980, 640)), (), words(3), Searcher("UKAS"))
    assert (found.text, found.in_picture) == ("UKAS", True)
    assert (found.box.x0, found.box.top) == (pytest.approx(900, abs=30), pytest.approx(600, abs=30))


def test_only_places_with_ink_that_nobody_read_are_searched() -> None:
    reader = Searcher("UKAS")
    pictured(stamped((900, 600, 980, 640), (100, 60, 180, 84)), (), words(1), reader)
    assert 0 < reader.pixels < 0.05 * PAPER.width * PAPER.height


def test_page_of_which_all_was_read_is_not_searched() -> None:
    reader = Searcher("UKAS")
    assert pictured(stamped((104, 62, 240, 80)), (), words(1), reader) == []
    assert reader.pixels == 0


def test_lines_of_a_frame_and_specks_are_no_place_to_search() -> None:
    page = PAPER.copy()
    pen = ImageDraw.Draw(page)
    pen.line((0, 400, 1240, 400), fill=0, width=4)
    pen.line((600, 410, 600, 800), fill=0, width=4)
    for x in range(40, 1200, 97):
        pen.point((x, (7 * x) % 380), fill=0)
    assert regions_with_ink(page) == []


def test_page_with_ink_all_over_is_searched_as_a_whole() -> None:
    reader = Searcher("UKAS")
    pictured(stamped(*((20, y, 1220, y + 20) for y in range(20, 780, 40))), (), [], reader)
    assert reader.pixels == PAPER.width * PAPER.height


@needs_second
def test_search_of_a_part_finds_what_the_search_of_the_page_finds() -> None:
    page = picture(size=(1654, 2339))
    page.paste(mark("UKAS").resize((210, 150)), (1300, 2000))
    known = [Word("x", Box(60, 50, 1300, 720), 0.99)]
    found = pictured(page, known, [], installed_reader())  # type: ignore[arg-type]
    assert [w.text for w in found] == ["UKAS"]


def test_faint_words_and_decorative_titles_in_pictures_are_left_out() -> None:
    lines = [line_of("UKAS", Box(900, 600, 980, 640), 0.5), line_of("Certificate", Box(100, 300, 900, 700), 0.99)]
    everywhere = stamped(*((20, y, 1220, y + 20) for y in range(20, 780, 40)))
    assert pictured(everywhere, (), words(3), Reader(lines=lines)) == []


def test_mark_that_ocr_misread_stands_beside_what_ocr_read() -> None:
    misread = Word("AVA", Box(900, 600, 980, 640), 0.8)
    found = pictured(stamped((900, 600, 980, 640)), (), [*words(3), misread], Searcher("RvA"))
    assert [w.text for w in found] == ["RvA"]


def test_text_that_ocr_read_well_is_not_found_a_second_time() -> None:
    known = words(3)
    everywhere = stamped(*((20, y, 1220, y + 20) for y in range(20, 780, 40)))
    again = line_of(known[0].text, known[0].box, 0.99)
    assert pictured(everywhere, (), known, Reader(lines=[again])) == []


def test_page_of_the_second_reader_is_taken_where_it_is_clearly_better_and_only_agreement_is_believed() -> None:
    weak = [word("Certificate", score=0.9), word("Fenw1ckTrn", y=200, score=0.3)]
    lines = [
        line_of("Certificate Number", Box(100, 100, 400, 124), 0.99),
        line_of("FT-448120", Box(100, 200, 300, 224), 1),
    ]
    page = whole_page(PAPER, weak, Reader(lines=lines))
    assert page is not None
    assert [(w.text, w.confidence, w.second) for w in page] == [
        ("Certificate", 0.99, "Certificate"),
        ("Number", 0.5, None),
        ("FT-448120", 0.5, None),
    ]


def test_page_of_the_second_reader_is_left_where_it_is_no_better() -> None:
    assert whole_page(PAPER, words(5), Reader(lines=[line_of("Certificate", Box(0, 0, 100, 20), 1)])) is None


def test_scan_says_that_the_second_readers_page_was_taken() -> None:
    lines = [line_of(text, Box(90, 70 + 70 * i, 700, 110 + 70 * i), 0.99) for i, text in enumerate(CERTIFICATE)]
    engine = FakeEngine(*(word("xqzkvwpjh", y=40 * i, score=0.4) for i in range(9)))
    scan = read_scan(picture(), engine, Deadline(60), 60, Reader(lines=lines))
    assert "the second reader's page taken" in scan.note
    assert "448120" in {w.text for w in scan.words}


def test_failing_second_reader_leaves_the_first_ones_page_and_a_note() -> None:
    found = [*words(9), word("2028", 600)]
    alone = read_scan(picture(), FakeEngine(*found), Deadline(60), 60)
    scan = read_scan(picture(), FakeEngine(*found), Deadline(60), 60, Broken())
    assert scan.words == alone.words
    assert "the second reader failed (no memory)" in scan.note


def test_failing_second_reader_on_a_page_of_text_leaves_a_note() -> None:
    scan = read_upright(picture(), FakeEngine(*words(9)), Deadline(60), 60, Broken())
    assert "the second reader failed" in scan.note
    assert len(scan.words) == 9


def test_pictures_of_pages_that_certify_nothing_are_not_searched() -> None:
    plain = [replace(w, text="minutes") for w in words(9)]
    lines = [line_of("UKAS", Box(900, 600, 980, 640), 0.99)]
    assert "UKAS" not in {
        w.text for w in read_scan(picture(), FakeEngine(*plain), Deadline(60), 60, Reader(lines=lines)).words
    }


def test_marks_are_searched_for_only_where_they_are_wanted() -> None:
    reader = Reader(lines=[line_of("UKAS", Box(900, 600, 980, 640), 0.99)])
    pages = [
        read_scan(picture(), FakeEngine(*words(9)), Deadline(60), 60, reader, marks=wanted) for wanted in (True, False)
    ]
    assert ["UKAS" in {w.text for w in page.words} for page in pages] == [True, False]


def test_made_by_names_the_second_reader_where_it_is_installed() -> None:
    assert installed().items() <= made_by().items()
    assert bool(installed()) == (installed_reader() is not None)


def test_without_its_packages_nothing_is_missing_but_the_second_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence.reading.second_reader.find_spec", lambda package: None)
    installed_reader.cache_clear()
    try:
        assert installed() == {}
        assert "rapidocr" not in made_by()
        assert words_of(read(pdf(printed())))
    finally:
        installed_reader.cache_clear()


def test_pages_of_text_load_no_second_reader() -> None:
    code = (
        "import sys; from evidence.document import EvidenceFile; from evidence.reading import read;"
        "read(EvidenceFile('a.txt', b'Certificate number 12'));"
        "print([name for name in ('rapidocr', 'onnxruntime', 'cv2', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@needs_second
def test_library_that_raises_is_reported_as_a_failed_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def engine(*_: object, **__: object) -> object:
        raise KeyError("a layer")

    reader = RapidReader()
    reader.__dict__["_engine"] = engine
    with pytest.raises(ReaderFailed, match="KeyError"):
        reader.text(picture())


@needs_second
def test_second_reader_reads_a_crop_the_same_every_time() -> None:
    crop = picture(["FT-IS-561"], (420, 130)).crop((80, 64, 320, 118))
    answers = [installed_reader().text(crop) for _ in range(2)]  # type: ignore[union-attr]
    assert answers[0] == answers[1]
    assert answers[0].text == "FT-IS-561"


@needs_second
@needs_tesseract
def test_accreditation_mark_in_a_digital_certificate_is_read_by_ocr() -> None:
    made = pdf(lambda canvas: (printed()(canvas), shown(mark("UKAS"), (400, 60, 105, 75))(canvas)))  # type: ignore[func-returns-value]
    (seen,) = [w for w in words_of(read(made)) if "UKAS" in w.text]
    assert seen.confidence is not None  # so a field found there says that it comes out of a picture


@needs_second
@needs_tesseract
def test_accreditation_mark_on_a_scan_is_read_and_the_same_twice() -> None:
    page = picture()
    page.paste(mark("UKAS").resize((210, 150)), (950, 620))
    scan = file(encoded(page, dpi=(200, 200)), "scan.png")
    first, second = read(scan), read(scan)
    assert "UKAS" in {w.text for w in words_of(first)}
    assert first == second


@needs_second
@needs_tesseract
def test_numbers_of_a_good_scan_are_agreed_by_both_readers() -> None:
    seen = words_of(read(file(encoded(picture(), dpi=(200, 200)), "scan.png")))
    numbers = [w for w in seen if any(c.isdigit() for c in w.text) and len(w.text) > 3]
    assert numbers
    assert all(w.second == w.text for w in numbers)
