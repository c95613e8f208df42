"""Accreditation bodies by their marks, and values that two readers of a scan read differently."""

from dataclasses import replace
from datetime import date

import pytest

from evidence.document import Box, Page, PageSource, Reading, Word
from evidence.fields import Doubt, Found
from evidence.layout import lines_of
from extractors.certificates.accreditation import accreditation_body
from extractors.certificates.sheet import Sheet
from extractors.readers import read_otherwise
from extractors.spans import Span, found

LINES = ("Certificate of Registration", "Fenwick Tarn Analytics Ltd", "ISO/IEC 27001:2022", "Expiry date 13 March 2028")


def words(*lines: str, score: float | None = None) -> list[Word]:
    return [
        Word(text, Box(72 + 60 * n, 80 + 30 * i, 120 + 60 * n, 92 + 30 * i), score)
        for i, line in enumerate(lines)
        for n, text in enumerate(line.split())
    ]


def sheet(mark: Word, source: PageSource = PageSource.TEXT_LAYER, lines: tuple[str, ...] = LINES) -> Sheet:
    score = 0.95 if source is PageSource.OCR else None
    page = Page(1, 595, 842, lines_of(words(*lines, score=score), [mark]), source)
    return Sheet(Reading("a.pdf", "0" * 64, None, (page,)))


def mark(text: str, **more: object) -> Word:
    return Word(text, Box(400, 700, 460, 730), 0.99, in_picture=True, **more)  # type: ignore[arg-type]


BOTH = pytest.mark.parametrize("source", [PageSource.TEXT_LAYER, PageSource.OCR])


@pytest.mark.parametrize("name", ["UKAS", "EGAC", "RvA", "TÜRKAK", "DAkkS"])
def test_clear_mark_of_a_scan_that_spells_a_body_of_the_closed_list_needs_no_text_beside_it(name: str) -> None:
    body = accreditation_body(sheet(mark(name), PageSource.OCR))
    assert isinstance(body, Found)
    assert (body.value, body.doubts) == (name, ())


def test_a_mark_beside_a_text_layer_cannot_be_found_again_in_the_text_and_is_doubted() -> None:
    body = accreditation_body(sheet(mark("UKAS"), PageSource.TEXT_LAYER))
    assert isinstance(body, Found)
    assert body.value == "UKAS"
    assert Doubt.IN_PICTURE in body.doubts


def test_the_short_name_of_a_long_one_on_a_scans_mark_is_doubted() -> None:
    page = Page(
        1, 595, 842, lines_of(words(*LINES, "UNITED", "ACCREDITATION", "FOUNDATION", score=0.95)), PageSource.OCR
    )
    body = accreditation_body(Sheet(Reading("a.pdf", "0" * 64, None, (page,))))
    assert isinstance(body, Found)
    assert (body.value, body.doubts) == ("UAF", (Doubt.ODD_SHAPE,))


@BOTH
def test_faint_mark_is_doubted(source: PageSource) -> None:
    body = accreditation_body(sheet(replace(mark("UKAS"), confidence=0.85), source))
    assert isinstance(body, Found)
    assert Doubt.IN_PICTURE in body.doubts


@BOTH
def test_mark_of_letters_that_mean_other_things_too_is_doubted(source: PageSource) -> None:
    body = accreditation_body(sheet(mark("IAS"), source))
    assert isinstance(body, Found)
    assert body.value == "IAS"
    assert Doubt.IN_PICTURE in body.doubts


@pytest.mark.parametrize("text", ["IAF", "MLA", "BSI", "SECURECERT", "UKASS", "ISO"])
def test_other_marks_are_no_accreditation_body(text: str) -> None:
    assert not isinstance(accreditation_body(sheet(mark(text))), Found)


def test_body_that_the_text_names_comes_before_the_mark() -> None:
    body = accreditation_body(sheet(mark("UKAS"), lines=(*LINES, "Accredited by ANAB under number 12")))
    assert isinstance(body, Found)
    assert (body.value, body.doubts) == ("ANAB", ())


def test_misread_mark_that_the_second_reader_reads_as_a_known_body_is_offered_with_a_doubt() -> None:
    misread = Word("TORKAK", Box(400, 700, 460, 730), 0.5, second="TÜRKAK")
    body = accreditation_body(sheet(misread, PageSource.OCR))
    assert isinstance(body, Found)
    assert body.value == "TÜRKAK"
    assert Doubt.OCR_TWIN in body.doubts


def value_of(*printed: Word) -> Span:
    page = Page(1, 595, 842, lines_of(printed), PageSource.OCR)
    return Span(page, page.words)


def test_disputed_number_offers_the_other_reading_and_is_doubted() -> None:
    number = found("FT4S-561", value_of(Word("FT4S-561", Box(0, 0, 60, 10), 0.5, second="FT-IS-561")))
    assert number.rivals == ("FT-IS-561",)
    assert Doubt.OCR_TWIN in number.doubts


def test_disputed_date_offers_the_other_day() -> None:
    printed = [Word(t, Box(40 * i, 0, 40 * i + 36, 10), 0.9) for i, t in enumerate(("13", "March", "2023"))]
    printed[2] = Word("2023", printed[2].box, 0.5, second="2028")
    assert found(date(2023, 3, 13), value_of(*printed)).rivals == (date(2028, 3, 13),)


def test_agreed_words_offer_nothing_and_doubt_nothing() -> None:
    number = found("FT-IS-561", value_of(Word("FT-IS-561", Box(0, 0, 60, 10), 0.95, second="FT-IS-561")))
    assert (number.rivals, number.doubts) == ((), ())


def test_disputed_words_that_give_no_date_offer_none() -> None:
    assert read_otherwise(date(2023, 3, 13), [Word("13/03/2023", Box(0, 0, 60, 10), 0.5, second="l3/O3")]) == ()
