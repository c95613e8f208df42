"""What several passes and the second look at numbers do to the scores of words."""

import shutil
from collections.abc import Sequence

import pytest
from made_files import FakeEngine, encoded, file, picture
from PIL import Image, ImageDraw

from evidence.document import Box, Word
from evidence.reading import read
from evidence.reading.limits import Deadline
from evidence.reading.passes import together
from evidence.reading.scan import read_scan
from evidence.reading.second_look import looked_at_twice
from evidence.reading.stance import Stance, stance_of

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
PAPER = Image.new("L", (1200, 400), 255)


def word(text: str, x: float = 100, y: float = 100, score: float = 0.95) -> Word:
    return Word(text, Box(x, y, x + 14 * len(text), y + 24), score)


def read_again(words: Sequence[Word], *texts: str) -> list[Word]:
    """The words after a second look that sees ``texts`` in the places of the pieces, from left to right."""

    def look(packed: Image.Image) -> list[Word]:
        x, found = 14.0, []
        for text, first in zip(texts, words, strict=True):
            width = (first.box.width + 0.36 * 24) * 44 / 24
            if text:
                found.append(Word(text, Box(x + 5, 20, x + width - 5, 60), 0.9))
            x += width + 70
        assert x - 70 < packed.width
        return found

    return looked_at_twice(PAPER, words, look)


def test_number_that_is_read_otherwise_the_second_time_is_doubted() -> None:
    first, second = read_again([word("IS448"), word("2028", 600)], "1S448", "2028")
    assert (first.text, first.confidence) == ("IS448", 0.5)
    assert second.confidence == 0.95


def test_marks_of_punctuation_make_no_doubt() -> None:
    assert [w.confidence for w in read_again([word("2028.")], "2028")] == [0.95]


def test_number_that_the_second_look_misses_is_believed_only_when_very_sure() -> None:
    words = [word("2028", score=0.95), word("1999", 600, score=0.8)]
    assert [w.confidence for w in read_again(words, "", "")] == [0.95, 0.5]


def test_words_without_digits_are_not_looked_at_again() -> None:
    engine = FakeEngine(*(word(f"plain{'s' * i}", y=40 * i) for i in range(9)))
    read_scan(picture(), engine, Deadline(60), 60)
    assert (len(engine.seen), engine.rows_seen) == (1, [])


def test_good_scan_takes_one_pass_and_one_small_one_for_its_numbers() -> None:
    engine = FakeEngine(*(word(f"certificate{i}", y=40 * i) for i in range(9)))
    read_scan(picture(), engine, Deadline(60), 60)
    assert (len(engine.seen), len(engine.rows_seen)) == (1, 1)
    assert engine.rows_seen[0][0] * engine.rows_seen[0][1] < 0.6 * 1240 * 800


def test_word_that_two_passes_are_sure_of_and_read_differently_is_doubted() -> None:
    words, second_is_better = together([word("Kendal"), word("Tarn", 400)], [word("Kendai"), word("Tarn", 400)])
    assert [(w.text, w.confidence) for w in words] == [("Kendal", 0.5), ("Tarn", 0.95)]
    assert not second_is_better


def test_sure_word_that_only_the_worse_pass_saw_is_added() -> None:
    words, _ = together([word("Registration")], [word("North", 500, 200)])
    assert [w.text for w in words] == ["Registration", "North"]


def test_same_reading_twice_makes_no_weak_word_sure() -> None:
    words, _ = together([word("Registration", y=200), word("North", score=0.3)], [word("North", score=0.9)])
    assert [w.confidence for w in words] == [0.95, 0.3]


def test_weak_word_gives_way_to_a_sure_one_of_the_other_pass_and_stays_doubted() -> None:
    words, _ = together([word("Registration", y=200), word("Nortn", score=0.3)], [word("North", score=0.9)])
    assert [(w.text, w.confidence) for w in words] == [("Registration", 0.95), ("North", 0.5)]


def test_weak_word_beside_a_sure_one_stays_and_is_weak() -> None:
    found = [word("North", 100, score=0.1), word("Osterby", 180), word("ghost", 700, score=0.1)]
    scan = read_scan(picture(), FakeEngine(*found), Deadline(60), 60)
    assert [(w.text, w.confidence) for w in scan.words] == [("North", 0.1), ("Osterby", 0.95)]


@pytest.mark.parametrize(("angle", "stance"), [(0, Stance.LEVEL), (180, Stance.LEVEL), (90, Stance.SIDEWAYS)])
def test_rows_tell_how_a_page_lies(angle: int, stance: Stance) -> None:
    assert stance_of(picture().rotate(angle, expand=True)) is stance


def test_picture_without_rows_takes_one_pass() -> None:
    badge = Image.new("L", (900, 900), 255)
    pen = ImageDraw.Draw(badge)
    for radius in (400, 330, 120):
        pen.ellipse((450 - radius, 450 - radius, 450 + radius, 450 + radius), outline=60, width=14)
    assert stance_of(badge) is Stance.ROWLESS
    engine = FakeEngine()
    read(file(encoded(badge)), engine)
    assert len(engine.seen) == 1


@needs_tesseract
def test_page_in_the_shadow_of_its_binding_keeps_both_sides() -> None:
    plain = picture(size=(1240, 900), points=30)
    shade = Image.linear_gradient("L").rotate(90).resize(plain.size).point(lambda level: 90 + level * 165 // 255)
    dark = Image.composite(plain, Image.new("L", plain.size, 0), shade)
    text = " ".join(read(file(encoded(dark))).text.split())
    assert "Fenwick Tarn Analytics Ltd" in text
    assert "13 March 2028" in text
