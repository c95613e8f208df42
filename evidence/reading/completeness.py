"""Whether all pages that a document says it has were supplied ("Page 1 of 3" in its headers and footers)."""

import re
from collections import Counter

from evidence.document import Line, Page, Problem, ProblemCode, Reading

_NUMBERED = re.compile(
    r"\b(?:page|pg\.?|sheet|seite|página|pagina|sayfa)\s*(?:no\.?)?\s*[:.]?\s*"
    r"(\d{1,3})\s*(?:of|/|de|von|out of|di)\s*(\d{1,3})\b"
    r"|^\W*(\d{1,3})\s+of\s+(\d{1,3})\W*$",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d\s*(?:of|/|de|von|out of|di)\s*\d", re.IGNORECASE)
"""What every such mark has in it, sought in the whole page first."""
_LABEL = re.compile(r"(?:page|sheet)\s*(?:no\.?)?\s*:?", re.IGNORECASE)
_MOST_WORDS = 14
"""A header or footer is short; "see page 1 of 2 of the annex" stands in a sentence."""


def stated_pages(reading: Reading) -> tuple[int, tuple[int, ...]] | None:
    """How many pages the document says it has, and the numbers of those that were not supplied.

    ``None`` where it does not say so, or contradicts itself.
    """
    stated = [mark for page in reading.pages if (mark := _mark(page)) is not None]
    if not stated:
        return None
    total, count = Counter(total for _, total in stated).most_common(1)[0]
    if count < len(stated) or total > 500:
        return None
    supplied = {number for number, _ in stated}
    unnumbered = len(reading.pages) - len(stated)
    missing = tuple(number for number in range(1, total + 1) if number not in supplied)
    if len(missing) <= unnumbered:
        return total, ()  # a title page often goes without its number
    return total, missing


def _mark(page: Page) -> tuple[int, int] | None:
    """The page's own number and the total, from the first short line that prints them."""
    if not page.laid_out:
        return None  # pages of markup are not printed pages
    if _NUMBERS.search(page.text) is None:
        return None
    marks = [mark for i in range(len(page.lines)) if (mark := _in_line(page, i)) is not None]
    return marks[0] if len(set(marks)) == 1 else None


def _in_line(page: Page, at: int) -> tuple[int, int] | None:
    line = page.lines[at]
    if len(line.words) > _MOST_WORDS:
        return None
    match = _NUMBERED.search(_with_neighbour(page, at))
    if match is None:
        return None
    number, total = (int(group) for group in match.groups() if group is not None)
    return (number, total) if 1 <= number <= total else None


def _with_neighbour(page: Page, at: int) -> str:
    """The line's text; with the next one on its baseline where only "Page:" stands in it."""
    line = page.lines[at]
    if _LABEL.fullmatch(line.text) and at + 1 < len(page.lines):
        after = page.lines[at + 1]
        if _same_row(line, after):
            return f"{line.text} {after.text}"
    return line.text


def _same_row(line: Line, other: Line) -> bool:
    return abs(line.box.middle - other.box.middle) < 0.5 * line.box.height


def incompleteness(reading: Reading) -> list[Problem]:
    """A problem where stated pages are missing."""
    stated = stated_pages(reading)
    if stated is None or not stated[1]:
        return []
    total, missing = stated
    numbers = ", ".join(str(number) for number in missing[:10]) + (" …" if len(missing) > 10 else "")
    what = f"page {numbers} is" if len(missing) == 1 else f"pages {numbers} are"
    return [
        Problem(ProblemCode.INCOMPLETE, f"it says it has {total} pages, but {what} not in it: send the whole document")
    ]
