"""The office's stamp of receipt on a scan: its day is no day of the paper, whatever it was set over."""

import re
from collections.abc import Sequence
from dataclasses import replace

from evidence.document import Line, Page, PageSource, Reading

_RECEIVED = re.compile(r"\W{0,2}(?:DATE\s+)?RECEIVED(?:\s+(?:ON|BY))?\W{0,2}")
_DAY = re.compile(r"\W{0,2}(?:\d{1,2}\s+[A-Z]{3,9}\.?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\W{0,2}")
_NEAR = 2.5
"""Heights of the stamp's word between it and its day."""


def unstamped(reading: Reading) -> Reading:
    """The reading as its fields are sought in it: no word of receipt alone on its line, and no day right under one."""
    pages = tuple(_unstamped(page) for page in reading.pages)
    return (
        reading
        if all(new is old for new, old in zip(pages, reading.pages, strict=True))
        else replace(reading, pages=pages)
    )


def _unstamped(page: Page) -> Page:
    if page.source is not PageSource.OCR or "RECEIVED" not in page.text:
        return page
    stamps = [line for line in page.lines if _RECEIVED.fullmatch(line.text)]
    kept = tuple(line for line in page.lines if line not in stamps and not _is_day_of(line, stamps))
    return page if len(kept) == len(page.lines) else replace(page, lines=kept)


def _is_day_of(line: Line, stamps: Sequence[Line]) -> bool:
    """Whether the line is a day and nothing else, right under a stamp's word and in its width."""
    if _DAY.fullmatch(line.text) is None:
        return False
    return any(
        0 <= line.box.top - stamp.box.bottom <= _NEAR * stamp.box.height
        and line.box.x0 < stamp.box.x1
        and line.box.x1 > stamp.box.x0
        for stamp in stamps
    )
