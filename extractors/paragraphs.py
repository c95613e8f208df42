"""Lines of a page put together to paragraphs, so that a sentence can be read across its line breaks.

Lines belong together that stand close under one another in one column and in one size of type; a line that begins
with a label begins anew. A sentence of another column, of the letterhead or of a seal therefore never runs into it.
"""

import re
from collections.abc import Sequence

from evidence.document import PageSource
from extractors.labels import Row, same_column, same_row
from extractors.spans import Span

CLOSE = 1.0
"""Lines of one paragraph lie at most this many line heights apart."""

WRAPPED = 0.5
"""The same on a page without layout, where a paragraph's lines follow each other without a gap."""

NEAR = 1.5
"""Pieces of one line stand at most this many line heights apart."""

LOOK_BACK = 12
"""Paragraphs of other columns that may stand between two lines of one in reading order."""

OWN_LABEL = re.compile(r"^(?:[A-Z][\w./()&'’-]*)(?:\s[\w./()&'’-]+){0,4}\s?:(?:\s|$)")
"""A line that begins as a label with its colon does, whether the label is known or not."""

ENDING = re.compile(
    r"(?<!\bLtd)(?<!\bInc)(?<!\bCo)(?<!\bPvt)(?<!\bSt)(?<!\bNo)(?<!\bno)(?<!\bRef)(?<!\bref)(?<!\be\.g)(?<!\bi\.e)"
    r"(?<!\bver)(?<!\brev)(?<!\bVer)(?<!\bRev)(?<!\bDr)(?<!\bincl)(?<!\bvs)\.(?=[\"”’)]?(?:\s+[\"“(]?[A-Z]|\s*$))"
)
"""The full stop of a sentence, not of an abbreviation."""


def paragraphs(page: Sequence[Row]) -> list[Span]:
    """The paragraphs of a page in the order of their first lines; at least one line each."""
    made: list[list[Row]] = []
    for row in page:
        anew = _begins_anew(row)
        near = (one for one in made[:-LOOK_BACK:-1] if any(_goes_on(last, row) for last in one[-2:]))
        near = (one for one in near if _in_picture(one[-1]) == _in_picture(row))
        home = next((one for one in near if not anew or _unfinished(one[-1]) or _in_prose(one[-1], row)), None)
        if home is not None and _answers_label(page, row, home):
            home = None
        if home is None:
            made.append([row])
        else:
            home.append(row)
    return [Span(rows[0].page, tuple(word for row in rows for word in row.line.words)) for rows in made]


def _in_picture(row: Row) -> bool:
    """Whether a line was read in a picture on a page of text: a seal is no part of a printed sentence."""
    return row.page.source is PageSource.TEXT_LAYER and row.line.words[0].confidence is not None


def _answers_label(page: Sequence[Row], row: Row, home: Sequence[Row]) -> bool:
    """Whether a label of another paragraph stands to the left in the same row: the line is that label's value."""
    return any(
        other.box.x1 <= row.box.x0 + 2 and same_row(other.box, row.box) and _begins_anew(other)
        for other in page
        if other is not row and all(other is not one for one in home)
    )


def _begins_anew(row: Row) -> bool:
    label = row.begins_with_label and not COUNTED.match(row.line.text)
    return label or OWN_LABEL.match(row.line.text) is not None


def _unfinished(row: Row) -> bool:
    """Whether a line breaks off before a noun: what looks like a label under it is the sentence's next word."""
    return row.line.words[-1].text in UNFINISHED


PROSE = 6
"""A line of so many words that ends without a stop goes on in the next."""


def _in_prose(above: Row, row: Row) -> bool:
    """Whether a label without its colon only begins the next line of a sentence by chance."""
    mark = row.marks[0] if row.marks else None
    plain = mark is not None and not mark.colon and mark.end < len(row.line.words)
    return plain and len(above.line.words) >= PROSE and above.line.text[-1] not in ".:;" and not above.begins_with_label


_WORDS = "the a an its our their with per to of in and by for"
UNFINISHED = frozenset(_WORDS.split())
COUNTED = re.compile(r"(?:version|issue|revision|rev\.?)\s+\w{1,4}\b(?!\s*:)", re.IGNORECASE)
"""The words of a version, which begin a line by chance where the line before breaks."""


def _goes_on(above: Row, row: Row) -> bool:
    a, b = above.box, row.box
    if same_row(a, b) and 0 <= b.x0 - a.x1 <= NEAR * max(a.height, b.height):
        return True
    if b.middle <= a.middle or same_row(a, b) or not same_column(a, b):
        return False
    close = CLOSE if row.page.laid_out else WRAPPED
    return b.top - a.bottom <= close * min(a.height, b.height) and 0.8 <= b.height / max(a.height, 1) <= 1.25


def sentence_end(text: str, start: int) -> int | None:
    """Where the sentence that holds character ``start`` ends, its full stop left out; ``None`` without one."""
    match = ENDING.search(text, start)
    return match.start() if match else None
