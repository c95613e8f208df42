"""Labels that no table lists, told by what their words mean: "Registration period ends" is an end of validity.

Certification bodies make up words of their own, and a table is never complete. Only what stands where labels stand is
asked: before a colon or a row of dots, in a column of labels beside their values, in small type over or under
a date that stands alone. What is found under such a label is always doubted.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from evidence.document import Box, Line, Page
from extractors.certificates import words as words
from extractors.marks import same_column, same_row, squash
from extractors.values import find_dates, fold

PAGES = 3
"""Labels are sought on so many pages; further ones hold annexes."""
LONGEST = 8
"""Words of the longest label."""
COLUMN = 3
"""So many lines that begin alike, each with something to its right, are a column of labels."""
ALIKE = 3.0
"""Points within which lines begin alike."""

_DOING = r"(?:certif\w*|regist\w*|award\w*|licen[cs]\w*|approv\w*|grant\w*|issu\w*|cycle\w*|enter\w*)"
MEANINGS: tuple[tuple[Sequence[str], re.Pattern[str]], ...] = tuple(
    (labels, re.compile(pattern))
    for labels, pattern in (
        (words.NOT_DATE, r"\b(?:next|surveillance|audit\w*|visits?|previous|fees?|subscription|printed|template|form|"
                         r"desk|interim|maintenance|inspection|review|report\w*|decision)\b"),
        (words.NOT_NUMBER, r"\b(?:client|customer|contract|quote|company|vat|order|form|document|accredit\w*|iaf|"
                           r"nace)\b.*\b(?:no|number|id|ref|reference|code)\b|\b(?:tel|phone|fax|e-?mail|web\w*|page)\b"),
        (words.OTHER_LABELS, r"\baccredit\w*\b|\bsign\w*\b|\bexclusions?\b"),
        (words.SOA, r"\bstatement of applicability\b|\bsoa\b"),
        (words.NUMBER, rf"\b(?:{_DOING}|cert|unique|identif\w*)\b.*\b(?:no|nr|number|id|ref|reference|code)$"),
        (words.FIRST_CERTIFIED, rf"\b(?:first|initial(?:ly)?|original(?:ly)?)\b.*\b{_DOING}\b|\b{_DOING}\b.*\bsince$|"
                                rf"\b{_DOING}\b.*\b(?:first|initially|originally)\b"),
        (words.REVISED, r"\b(?:revis\w*|amend\w*|re-?issue\w*|modifi\w*|varied|variation|updated?|last change\w*)\b"),
        (words.EXPIRES, r"\b(?:expir\w*|valid(?:ity)? (?:to|until|till|through|ends?)|ends?|end of \w+|lapses)\b|"
                        r"\brenew\w* (?:date|due|by)\b|\bperiod to\b"),
        (words.STARTS, r"\b(?:effective|starts?|begins?|commenc\w*)\b|\b(?:valid|period|runs) from\b"),
        (words.ISSUED, rf"\b(?:date of|current)\b.*\b{_DOING}\b|\b{_DOING} (?:on|date)$|\bdate {_DOING}$"),
        (words.SCOPE, r"\bscope\b|\bactivit\w+\b|\bfield of\b"),
        (words.SITES, r"\b(?:sites|locations|premises|addresses|offices|places)\b"),
        (words.BODY, r"\bcertif(?:ication|ying) body\b|\b(?:awarding|issuing|registering|assessing) body\b|"
                     rf"\bcertifier\b|\bregistrar\b|\blicensor\b|\b(?:{_DOING}|assessed|kept) by$"),
        (words.ADDRESS, r"\b(?:address|head office|place|headquarters|main (?:site|office)|principal office|"
                        r"location)\b"),
        (words.HOLDER, r"\b(?:organi[sz]ation|company|firm|client|holder|licensee|entity|registrant)\b|"
                       r"\b(?:granted|awarded|issued|presented) to$"),
        (words.STANDARD, r"\b(?:standards?|norm|requirements|specification|against|in accordance with|conforms to)\b"),
    )
)  # fmt: skip
"""The table that a label belongs to by its words; the first that fits counts."""

IN_A_COLUMN: Mapping[str, Sequence[str]] = {
    "from": words.STARTS, "to": words.EXPIRES, "until": words.EXPIRES, "since": words.FIRST_CERTIFIED,
    "no": words.NUMBER, "number": words.NUMBER, "ref": words.NUMBER, "at": words.ADDRESS, "place": words.ADDRESS,
    "by": words.BODY, "amended": words.REVISED, "updated": words.REVISED, "holder": words.HOLDER,
    "std": words.STANDARD, "client": words.NOT_NUMBER,
}  # fmt: skip
"""Words so common that only in a column of labels they are labels."""

Unlisted = Mapping[Sequence[str], tuple[str, ...]]


def unlisted(pages: Sequence[Page]) -> Unlisted:
    """Of each table of ``certificates.words``, the labels printed on these pages that mean the same."""
    listed = {squash(label) for label in words.ALL_LABELS}
    made: dict[Sequence[str], list[str]] = defaultdict(list)
    for label, in_column in dict.fromkeys(_printed(pages[:PAGES])):
        key = squash(label)
        if any(squash(half) in listed for half in label.split("/")):
            continue  # in another language beside one that is listed
        meaning = IN_A_COLUMN.get(key) if in_column else None
        meaning = meaning or meaning_of(label)
        if meaning is not None:
            made[meaning].append(label)
    return {labels: tuple(own) for labels, own in made.items()}


_A_VALUE = re.compile(r"(?:whole|entire) (?:organi[sz]ation|company|business)\b", re.IGNORECASE)
"""The scope of most certificates of Cyber Essentials, in the words of a label."""


def meaning_of(label: str) -> Sequence[str] | None:
    """The table of labels to which one belongs by its words; ``None`` where they say nothing known."""
    if _A_VALUE.match(label):
        return None
    folded = fold(label)
    return next((labels for labels, pattern in MEANINGS if pattern.search(folded)), None)


_BEFORE = re.compile(r"^(?P<label>[A-Z][^:]{2,70}?)\s*(?::(?!\d)|\.{4,}|…)")
_SENTENCE_ENDS = re.compile(r"[a-z]{5,}\.\s")
"""Another sentence or value stands before the label: its words are no part of it."""
_WORDS = re.compile(r"[^\W\d_][^\d]*")


def _printed(pages: Iterable[Page]) -> Iterator[tuple[str, bool]]:
    """What may be a label, and whether it stands in a column of them."""
    for page in pages:
        column = {line.box for line in _columns(page)} if page.laid_out else set[Box]()
        told = column | ({line.box for line in _at_dates(page)} if page.laid_out else set[Box]())
        for line in page.lines:
            before = _BEFORE.match(line.text)
            label = before["label"] if before else line.text if line.box in told else ""
            if (
                label
                and label[-1] != ","
                and len(label.split()) <= LONGEST
                and not _SENTENCE_ENDS.search(label)
                and _WORDS.fullmatch(label)
            ):
                yield label.strip(" .*"), line.box in column


def _columns(page: Page) -> Iterator[Line]:
    """The lines of a column that have another line to their right, each of them."""
    left = [line for line in page.lines if line.text[:1].isupper() and _beside(line, page)]
    for line in left:
        if sum(abs(line.box.x0 - other.box.x0) <= ALIKE for other in left) >= COLUMN:
            yield line


NEAR = 1.3
"""Line heights between a date that stands alone and its caption."""
SMALLER = 0.85
"""A caption's type is at most so much of its date's: a value under a date in a column is no caption."""


def _at_dates(page: Page) -> Iterator[Line]:
    """The lines in smaller type directly over or under a date that stands alone, as in a form."""
    dates = [line.box for line in page.lines if _only_a_date(line.text)]
    for line in page.lines:
        if any(_captions(line.box, date) for date in dates):
            yield line


def _captions(box: Box, date: Box) -> bool:
    near = 0 <= _between(date, box) <= NEAR * date.height
    return near and same_column(date, box) and box.height <= SMALLER * date.height


def _only_a_date(text: str) -> bool:
    dates = find_dates(text)
    return len(dates) == 1 and squash(text) == squash(text[dates[0].start : dates[0].end])


def _between(one: Box, other: Box) -> float:
    """Points between two boxes one over the other; negative where they overlap."""
    return max(one.top, other.top) - min(one.bottom, other.bottom)


def _beside(line: Line, page: Page) -> bool:
    return any(same_row(line.box, other.box) and other.box.x0 >= line.box.x1 for other in page.lines)
