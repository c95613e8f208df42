"""Whether all pages that a document says it has were supplied."""

import pytest
from made_files import pdf, printed

from evidence.document import ProblemCode, Reading
from evidence.reading import read, stated_pages

BODY = [
    "The management system of Fenwick Tarn Analytics Ltd was assessed",
    "and meets the requirements of the standard",
]


def pages(*footers: str) -> Reading:
    return read(pdf(*(printed([*BODY, footer]) for footer in footers)))


@pytest.mark.parametrize("form", ["Page {} of {}", "Page: {} of {}", "Page {}/{}", "Certificate FT 4481 Page {} of {}"])
def test_stated_pages_that_are_missing_are_named(form: str) -> None:
    reading = pages(form.format(1, 3), form.format(2, 3))
    assert stated_pages(reading) == (3, (3,))
    assert [problem.code for problem in reading.problems] == [ProblemCode.INCOMPLETE]


def test_complete_document_has_no_problem() -> None:
    reading = pages("Page 1 of 2", "Page 2 of 2")
    assert stated_pages(reading) == (2, ())
    assert reading.problems == ()


def test_title_page_may_go_without_a_number() -> None:
    assert stated_pages(pages("Confidential", "Page 2 of 2")) == (2, ())


def test_mention_inside_a_sentence_is_no_page_number() -> None:
    sentence = "as set out on page 1 of 9 of the annex that was sent to the board in the month of May by post"
    assert stated_pages(pages(sentence)) is None


def test_contradicting_totals_say_nothing() -> None:
    assert stated_pages(pages("Page 1 of 2", "Page 2 of 5")) is None


def test_documents_without_numbers_say_nothing() -> None:
    assert stated_pages(pages("Confidential")) is None
