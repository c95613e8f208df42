"""Both ways to tesseract: as a program and as a library. They stand in for each other."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from made_files import CERTIFICATE, picture
from PIL import Image

from evidence.document import Box, ProblemCode, Word
from evidence.errors import MissingProgram, ReadError
from evidence.reading import Pytesseract, Tesserocr, made_by
from evidence.reading.libtesseract import english_data, installed_engine
from evidence.reading.ocr import OcrEngine, words_of_table

ENGLISH = english_data()
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
needs_library = pytest.mark.skipif(not isinstance(installed_engine(), Tesserocr), reason="tesserocr is not installed")
SMALL = picture(CERTIFICATE[:3], (900, 300))
TABLE = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
4\t1\t1\t1\t1\t0\t90\t70\t300\t30\t-1\t
5\t1\t1\t1\t1\t1\t90\t70\t120\t30\t96.5\tCertificate
5\t1\t1\t1\t1\t2\t220\t70\t9\t30\t95\t{space}
5\t1\t1\t1\t1\t3\t240\t70\t80\t30\t-3\tFT\t448
""".format(space=" ")


@pytest.fixture(
    params=[
        pytest.param(Pytesseract, marks=needs_tesseract, id="program"),
        pytest.param(lambda: Tesserocr(ENGLISH or Path()), marks=needs_library, id="library"),
    ]
)
def engine(request: pytest.FixtureRequest) -> OcrEngine:
    made: OcrEngine = request.param()
    return made


def test_words_of_the_table_have_places_and_scores_between_nought_and_one() -> None:
    assert words_of_table(TABLE) == [
        Word("Certificate", Box(90, 70, 210, 100), 0.965),
        Word("FT\t448", Box(240, 70, 320, 100), 0.0),
    ]


def test_words_stand_where_they_are_printed(engine: OcrEngine) -> None:
    words = engine.words(picture(), 200)
    assert [word.text for word in words][:40] == " ".join(CERTIFICATE).split()[:40]  # a postcode may be misread
    assert (words[0].box.x0, words[0].box.top) == (pytest.approx(90, abs=6), pytest.approx(75, abs=10))
    assert all(0.5 < (word.confidence or 0) <= 1 for word in words[:40])


def test_same_picture_gives_the_same_words_whatever_was_read_before(engine: OcrEngine) -> None:
    first = engine.words(SMALL, 200)
    engine.words(picture(["Rows of something else"], (900, 200)), 200, rows=True)
    assert engine.words(SMALL, 200) == first


@pytest.mark.parametrize("size", [(1, 1), (3, 400), (400, 300)])
def test_blank_picture_of_any_size_has_no_words(engine: OcrEngine, size: tuple[int, int]) -> None:
    assert engine.words(Image.new("L", size, 255), 200) == []


def test_pass_over_its_time_limit_is_given_up_and_the_next_one_is_whole(engine: OcrEngine) -> None:
    page = picture(CERTIFICATE * 4, (1654, 2700))
    with pytest.raises(ReadError) as raised:
        engine.words(page, 200, 0.05)
    assert raised.value.code is ProblemCode.TIMED_OUT
    assert len(engine.words(SMALL, 200, 60)) == len(" ".join(CERTIFICATE[:3]).split())


@needs_library
@needs_tesseract
def test_library_and_program_read_a_clean_page_alike() -> None:
    program, library = (engine.words(SMALL, 200) for engine in (Pytesseract(), Tesserocr(ENGLISH or Path())))
    assert [word.text for word in program] == [word.text for word in library]
    assert [word.box.middle for word in program] == pytest.approx([word.box.middle for word in library], abs=2)


@needs_library
def test_threads_may_share_the_library_and_a_closed_one_opens_again() -> None:
    engine = Tesserocr(ENGLISH or Path())
    expected, seen = engine.words(SMALL, 200), []
    threads = [threading.Thread(target=lambda: seen.append(engine.words(SMALL, 200))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    engine.close()
    assert [*seen, engine.words(SMALL, 200)] == [expected] * 4
    engine.close()


@needs_library
def test_library_without_english_data_names_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(MissingProgram, match="English language data"):
        Tesserocr(tmp_path).words(picture(), 200)


def test_picture_that_tesseract_refuses_is_unreadable(engine: OcrEngine) -> None:
    with pytest.raises(ReadError) as raised:
        engine.words(Image.new("L", (40_000, 20), 255), 200)
    assert raised.value.code is ProblemCode.UNREADABLE


def test_english_data_are_found_in_the_first_folder_that_has_them(tmp_path: Path) -> None:
    empty, full, other = (tmp_path / name for name in ("empty", "full", "other"))
    for folder in (empty, full, other):
        folder.mkdir()
    for folder in (full, other):
        (folder / "eng.traineddata").touch()
    assert english_data([str(tmp_path / "none"), str(empty), str(full), str(other)]) == full
    assert english_data([str(empty)]) is None


def test_where_no_english_data_are_found_the_program_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence.reading.libtesseract.english_data", lambda: None)
    assert isinstance(installed_engine.__wrapped__(), Pytesseract)


def test_where_the_library_does_not_import_the_program_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    monkeypatch.setattr("evidence.reading.libtesseract.english_data", lambda: Path("/anywhere"))
    assert isinstance(installed_engine.__wrapped__(), Pytesseract)


@needs_library
@needs_tesseract
def test_versions_tell_the_library_from_the_program() -> None:
    library = made_by()["tesseract"]
    assert library != made_by(Pytesseract())["tesseract"]
    assert "tesserocr" in library


def test_program_that_is_not_there_has_no_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingProgram, match="install it"):
        _ = Pytesseract().version
    assert made_by(Pytesseract())["tesseract"] == "absent"


@needs_tesseract
def test_asking_for_versions_loads_no_numbers() -> None:

    code = (
        "import sys; from evidence.reading import Pytesseract, made_by; made_by(); made_by(Pytesseract());"
        "print([name for name in ('pytesseract', 'numpy', 'pdfplumber', 'rapidocr') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
