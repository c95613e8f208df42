"""Lines of a page put together to paragraphs, so that a sentence can be read across its line breaks.

Lines belong together that stand close under one another in one column and in one size of type; a line that begins
with a label begins anew. A sentence of another column, of the letterhead or of a seal therefore never runs into it.
"""

import re
from collections.abc import Sequence

from extractors.labels import Row, same_column, same_row
from extractors.spans import Span

CLOSE = 1.0
"""Lines of one paragraph lie at most this many line heights apart."""

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
        home = None if _begins_anew(row) else next((one for one in made[:-LOOK_BACK:-1] if _goes_on(one[-1], row)), None)
        if home is None:
            made.append([row])
        else:
            home.append(row)
    return [Span(rows[0].page, tuple(word for row in rows for word in row.line.words)) for rows in made]


def _begins_anew(row: Row) -> bool:
    label = row.begins_with_label and not COUNTED.match(row.line.text)
    return label or OWN_LABEL.match(row.line.text) is not None


COUNTED = re.compile(r"(?:version|issue|revision|rev\.?)\s+\w{1,4}\b(?!\s*:)", re.IGNORECASE)
"""The words of a version, which begin a line by chance where the line before breaks."""


def _goes_on(above: Row, row: Row) -> bool:
    a, b = above.box, row.box
    if b.middle <= a.middle or same_row(a, b) or not same_column(a, b):
        return False
    return b.top - a.bottom <= CLOSE * min(a.height, b.height) and 0.8 <= b.height / max(a.height, 1) <= 1.25


def sentence_end(text: str, start: int) -> int | None:
    """Where the sentence that holds character ``start`` ends, its full stop left out; ``None`` without one."""
    match = ENDING.search(text, start)
    return match.start() if match else None
