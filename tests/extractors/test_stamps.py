"""A stamp of receipt on a scan: the day on which the office got a paper is no day of the paper."""

from builder import line, reading

from evidence.contents import DocumentKind, DsptAssessment
from evidence.document import Page, PageSource, Reading
from evidence.fields import Missing
from extractors import extract

PAPER = [
    ("Kestrel Data Ltd", 60, 60, 16),
    ("Organisation code: 8KP77", 60, 100, 9),
    ("Status: 2025-26 Standards Met", 60, 120, 9),
    ("Date of publication", 60, 140, 9),
]


def stamped(source: PageSource) -> Reading:
    """The day of publication is hidden by the stamp, whose own day stands where it was."""
    over = [("RECEIVED", 100, 155, 12), ("18 NOV 2026", 100, 175, 12)]
    lines = tuple(line(text, x, top, size=size) for text, x, top, size in (*PAPER, *over))
    return reading(Page(1, 595.0, 842.0, lines, source))


def test_the_day_of_receipt_is_no_day_of_publication() -> None:
    read = extract(stamped(PageSource.OCR), DocumentKind.DSPT_ASSESSMENT).contents
    assert isinstance(read, DsptAssessment)
    assert isinstance(read.published_on, Missing)


def test_the_words_of_the_stamp_are_not_lost() -> None:
    assert "18 NOV 2026" in extract(stamped(PageSource.OCR), DocumentKind.DSPT_ASSESSMENT).page_texts[0]
