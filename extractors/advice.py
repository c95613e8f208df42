"""Columns in which a form says how it is answered: what stands in them answers nothing.

A template prints "Question", "Answer" and "Guidance" over three columns. Where the answer is blank the guidance is the
next thing beside the question, and it would be taken for the answer.
"""

import re

from evidence.document import Page, Word
from extractors.once import once
from extractors.spans import Span
from extractors.tables import Row, grids

_ADVICE = re.compile(
    r"(?:guidance|notes?|help|hints?|instructions?|examples?|explanations?|rationale|comments?)(?: text)?"
    r"|(?:how|what) to (?:\w+ ?){1,4}|what (?:this|it) means",
    re.I,
)
_ASKS = re.compile(
    r"(?:no|number|ref|#)?\W*(?:questions?|fields?|items?|details?|topics?|areas?|prompts?|information|requirements?)?",
    re.I,
)
"""The head over what a form asks; there may be none."""
_ANSWERS = re.compile(r"(?:your )?(?:answers?|responses?|values?|entry|input|selection|choice)", re.I)
_OWN_RESULT = re.compile(r"(?:risk )?(?:scores?|points|results?|class|levels?)", re.I)
"""A column beside the answers that is no advice."""
MOST_COLUMNS = 20
"""Columns of the widest form: a row may be longer than the one with the heads."""
NEW_HEADS = 3
"""So many cells in the row after a blank one are the heads of another table."""


@once
def advised(page: Page) -> dict[Word, list[Span]]:
    """Of each word of a cell of advice: the cells to the right of it that are none."""
    told: dict[Word, list[Span]] = {}
    for rows in grids(page):
        advice, parted = set[int](), False
        for row in rows:
            heads = _advice_columns(row)
            begins = parted and sum(1 for cell in row if cell) >= NEW_HEADS
            advice, parted = heads if heads or begins else advice, not row
            for n in () if heads else advice:
                if n < len(row) and (cell := row[n]):
                    rest = [one for k, one in enumerate(row) if one and k > n and k not in advice]
                    told.update(dict.fromkeys(cell.words, rest))
    return told


def _advice_columns(row: Row) -> set[int]:
    """The columns whose heads say that advice stands below, and those past the answers that say nothing else."""
    heads = [cell.text.strip(" :*") if cell else "" for cell in row]
    filled = [n for n, head in enumerate(heads) if head]
    asked = bool(heads) and _ASKS.fullmatch(heads[0]) is not None
    answers = next((n for n in filled if asked and n and _ANSWERS.fullmatch(heads[n])), None)
    beyond = range(answers + 1, MOST_COLUMNS) if answers is not None else ()
    past = {n for n in beyond if n >= len(heads) or not _OWN_RESULT.fullmatch(heads[n])}
    return past | {n for n in filled if _ADVICE.fullmatch(heads[n]) and (n > 1 or (n and len(filled) > 2))}
