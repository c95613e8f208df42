"""What kind of document this is, told by the words that such documents carry.

Each kind has a table of signs. A sign counts once, however often it is printed, so that a long document
does not win by length; what stands in the title or in the head of the first page counts more than what stands
somewhere. The best kind must reach ``ENOUGH``; where the second comes within ``CLOSE`` of it, or where a
document that reaches no kind comes near one, the kind itself is in doubt.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from statistics import mean, median

from evidence.contents import DocumentKind
from evidence.document import Line, Page, PageSource, ProblemCode, Reading
from evidence.fields import Doubt
from extractors.certificates import words as words
from extractors.certificates.combined import lists_27001
from extractors.certificates.covering import without_covering_letter
from extractors.certificates.sheet import CERTIFIER, Sheet
from extractors.certificates.signs import CERTIFICATE_LABELS, CERTIFICATE_SIGNS, NOT_A_CERTIFICATE, OF_A_PERSON
from extractors.kind_signs import AGAINST, ATTENDED, NAMES_NHS_ENGLAND, PUBLISHED, SIGNS
from extractors.names import has_legal_form
from extractors.signs import Sign, Where, folded
from extractors.values import date_order, find_dates
from extractors.values.dates import has_date

ENOUGH = 5.0
CLOSE = 1.0
NEAR_MISS = 4.0
"""A document that reaches no kind but comes this near to one is ``other`` with a doubt."""

MINUTES = DocumentKind.BOARD_MINUTES
"""Without any day they are a form for minutes, or their day was not read: ``other`` with a doubt."""

LEAST_WORDS = 15
"""Fewer words than this certify nobody."""

RICH_SCAN = 80
WELL_READ = 0.8
"""From this many words, and this mean OCR score, a scan that shows no signs of a kind is surely ``other``."""

HEAD_LINES = 30
FIRST_SHEETS = 3
TITLE_LINES = 6
PROMINENT = 1.25
"""A line this much taller than the page's usual line is a title wherever it stands."""


HANGING = 1.25
"""The height of letters with those that hang below the line, over that of capitals alone."""


@dataclass(frozen=True)
class Classification:
    """The kind, the reasons in words, and the doubts about the kind itself."""

    kind: DocumentKind
    because: str
    doubts: tuple[Doubt, ...] = ()


STANDARD = re.compile(
    r"\b(?:(?P<iso>27\s?0\s?0\s?1)|(?P<extension>270(?:17|18)|27701|27799)|(?P<other>9001|14001|45001|22301|20000|13485|50001|42001|37001|10002|22000|15838|9100d?|8000|18001))\b"
    r"|(?P<named>cyber essentials|csa star|soc 2|pci[ -]dss|tx-ramp|fedramp|training|attendance|completion|bs 10008)",
    re.IGNORECASE,
)
_FOLDED_STANDARD = re.compile(STANDARD.pattern)
"""The same for folded text, which ``re`` looks through in half the time."""


@dataclass(frozen=True)
class _Texts:
    """The parts of a reading that signs are sought in."""

    reading: Reading

    @cached_property
    def whole(self) -> str:
        return self.reading.text

    @cached_property
    def first(self) -> tuple[Page, ...]:
        """The first page; of a workbook the first sheets, since a cover or instructions may come before."""
        cells = any(page.source is PageSource.CELLS for page in self.reading.pages[:1])
        return self.reading.pages[: FIRST_SHEETS if cells else 1]

    @cached_property
    def head(self) -> str:
        return "\n".join(line.text for page in self.first for line in page.lines[:HEAD_LINES])

    @cached_property
    def title(self) -> str:
        return "\n".join(line.text for page in self.first for line in _titles(page))

    @cached_property
    def _folded(self) -> Mapping[Where, str]:
        return {Where.TITLE: folded(self.title), Where.HEAD: folded(self.head), Where.ANYWHERE: folded(self.whole)}

    @cached_property
    def names_a_certifier(self) -> bool:
        """Whether a line of the first page begins with the name of a body that certifies, with its legal form."""
        heads = (" ".join(line.text.split()[:9]) for line in self.first[0].lines) if self.first else ()
        return any(has_legal_form(head) and CERTIFIER.search(head) is not None for head in heads)

    @cached_property
    def standards(self) -> tuple[str, ...]:
        """What kinds of standards are named, in the order of the text: the groups of ``STANDARD``."""
        return tuple(one.lastgroup for one in _FOLDED_STANDARD.finditer(self._folded[Where.ANYWHERE]) if one.lastgroup)

    @cached_property
    def has_date(self) -> bool:
        return has_date(self.whole)

    def show(self, sign: Sign) -> bool:
        return sign.stands_in(self._folded[sign.where])

    def score(self, signs: tuple[Sign, ...]) -> float:
        return sum(sign.weight for sign in signs if self.show(sign))


def _titles(page: Page) -> list[Line]:
    """The first lines of a page and every line that is set larger than its text."""
    if not page.lines:
        return []
    usual = median(line.box.height for line in page.lines)
    larger = [line for line in page.lines[TITLE_LINES:] if page.laid_out and _height(line, page) >= PROMINENT * usual]
    return [*page.lines[:TITLE_LINES], *larger]


def _height(line: Line, page: Page) -> float:
    """How tall a line is set; on a scan the box of capitals ends at its letters, without what hangs below the line."""
    capitals = page.source is PageSource.OCR and line.text.isupper()
    return line.box.height * (HANGING if capitals else 1.0)


WANTED: Mapping[DocumentKind, re.Pattern[str]] = {
    DocumentKind.DSPT_ASSESSMENT: re.compile(
        r"\b(?:20)?\d\d\s?[-/–]\s?(?:20)?\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]+\d{2,4}\b"
        r"|\b[A-Z][a-z]{2,8} \d{1,2},? \d{4}\b"
        r"|\b(?:[Ss]tatus|[Oo]utcome):?\s+Not [Pp]ublished\b|\b[Hh]as not (?:yet )?published an? (?:DSPT )?assessment\b"
    ),
    DocumentKind.IMPROVEMENT_PLAN: re.compile(
        r"\bDSPT?\b|toolkit|data\s+security|information\s+(?:governance|security)|cyber|assertion|evidence\s+item",
        re.IGNORECASE,
    ),
    DocumentKind.IGT_ASSESSMENT: re.compile(r"satisfactory|\d\s?%|\blevel [0-3]\b", re.IGNORECASE),
}
"""What a kind cannot be without: for the toolkit an edition, a date or that there is none; a plan's matter."""
NEEDED: Mapping[DocumentKind, Sign] = {
    DocumentKind.DSPT_ASSESSMENT: PUBLISHED,
    DocumentKind.BOARD_MINUTES: ATTENDED,
    DocumentKind.NHS_ENGLAND_LETTER: NAMES_NHS_ENGLAND,
}
"""The sign that a kind cannot be without."""


def classify(reading: Reading) -> Classification:
    """The kind of a file that was read; ``other`` where no kind is carried by enough signs.

    A certificate that a covering letter came with in one file is a certificate.
    """
    whole, enclosed = _of_pages(reading), without_covering_letter(reading)
    if enclosed is reading or whole.kind not in (DocumentKind.OTHER, *CERTIFICATES):
        return whole
    inner = _of_pages(enclosed)
    return inner if inner.kind in CERTIFICATES else whole


CERTIFICATES = (DocumentKind.ISO27001_CERTIFICATE, DocumentKind.OTHER_CERTIFICATE)


def _of_pages(reading: Reading) -> Classification:
    texts = _Texts(reading)
    scores = {kind: texts.score(signs) - texts.score(AGAINST.get(kind, ())) for kind, signs in SIGNS.items()}
    for kind, wanted in WANTED.items():
        if scores[kind] > 0 and not wanted.search(texts.whole):
            # A plan that says of what may be the toolkit's all the same.
            scores[kind] = min(scores[kind], NEAR_MISS) if kind is DocumentKind.IMPROVEMENT_PLAN else 0
    for kind, needed in NEEDED.items():
        if scores[kind] > 0 and not texts.show(needed):
            scores[kind] = 0
    if scores[MINUTES] > NEAR_MISS and not texts.has_date:
        scores[MINUTES] = NEAR_MISS
    certificate, why = _certificate_kind(texts)
    whole = _has_anatomy(texts)
    scores[certificate] = _certificate_score(texts) if whole else 0
    (kind, best), (second, next_best) = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    if best < ENOUGH:
        claimed = not whole and _by_words(texts) >= ENOUGH
        unsure = best >= NEAR_MISS or claimed or _poorly_read(reading) or _thin_scan(reading)
        doubts = (Doubt.KIND_IN_DOUBT,) if unsure else ()
        return Classification(DocumentKind.OTHER, f"no kind is carried by enough signs; the nearest is {kind}", doubts)
    reason = why if kind is certificate else f"its words are those of {kind}"
    told_by_form = kind is certificate and _by_words(texts) < FEW_WORDS
    close = best - next_best < CLOSE or _poorly_read(reading) or _nameless(kind, texts) or told_by_form
    return Classification(kind, f"{reason}; next {second}", (Doubt.KIND_IN_DOUBT,) if close else ())


FORM_PAGES = 12
"""A longer document is no form, whatever labels it prints."""
FORM_LABELS = (
    words.NUMBER, words.FIRST_CERTIFIED, (*words.STARTS, *words.ISSUED), words.EXPIRES, words.SCOPE, words.HOLDER,
    words.BODY, words.SOA, words.ADDRESS,
)  # fmt: skip
"""The fields that a certificate labels, other things than its name."""
FEW_LABELS, MOST_FOR_FORM = 3, 3.0


TERM = 3.5
TERM_DAYS = range(2 * 365, 3 * 365 + 47)
"""A certificate to a management system runs for three years, less where an edition of the standard is withdrawn."""
TERM_WORDS = 250


def _runs_for_a_term(texts: _Texts) -> bool:
    """Whether a short paper that names a standard prints two days that are a certificate's term apart."""
    if len(texts.whole.split()) > TERM_WORDS or not texts.standards:
        return False
    days = sorted({parsed.value for parsed in find_dates(texts.whole, date_order(texts.whole))})
    return any((late - early).days in TERM_DAYS for early, late in combinations(days, 2))


FEW_WORDS = 3.0
"""A certificate whose words reach less than this is one by its dates and its form alone, and doubted."""


def _by_words(texts: _Texts) -> float:
    return texts.score(CERTIFICATE_SIGNS) - texts.score(NOT_A_CERTIFICATE)


def _certificate_score(texts: _Texts) -> float:
    """By the words that certificates carry; where these leave it open, by how many of its fields it labels."""
    plain = _by_words(texts)
    if -1 < plain < ENOUGH:
        plain += TERM * _runs_for_a_term(texts) + texts.names_a_certifier
    named = len(texts.reading.pages) <= FORM_PAGES and texts.standards
    if not 0 < plain < ENOUGH + CLOSE or not named:
        return plain
    sheet = Sheet(texts.reading)
    labelled = sum(any(item.firm for item in sheet.labelled(labels)) for labels in FORM_LABELS)
    return plain + min(MOST_FOR_FORM, max(0, labelled - FEW_LABELS + 1))


def _poorly_read(reading: Reading) -> bool:
    suspicious = any(problem.code is ProblemCode.SUSPICIOUS for problem in reading.problems)
    return suspicious or all(_is_hardly_read(page) for page in reading.pages)


_SPACED_OUT = 0.35
"""The share of single letters among its words from which on a text layer has come apart into letters."""


def _is_hardly_read(page: Page) -> bool:
    if page.source is PageSource.OCR:
        return len(page.words) < 8
    letters = sum(1 for word in page.words if len(word.text) == 1 and word.text.isalpha())
    return bool(page.words) and page.laid_out and letters >= _SPACED_OUT * len(page.words)


def _nameless(kind: DocumentKind, texts: _Texts) -> bool:
    """A certificate whose standard was not read may be to any: nobody may say that the one sought is missing."""
    return kind is DocumentKind.OTHER_CERTIFICATE and not texts.standards


def _thin_scan(reading: Reading) -> bool:
    """A scan of which little was read, or read weakly, may be anything: what it lacks proves nothing."""
    if not reading.ocr_pages:
        return False
    scores = [word.confidence for page in reading.pages for word in page.words if word.confidence is not None]
    return len(scores) < RICH_SCAN or mean(scores) < WELL_READ


def _has_anatomy(texts: _Texts) -> bool:
    """A badge or a stub claims a standard; a certificate also carries a date, or the labels of one and of a number."""
    labelled = all(map(texts.show, CERTIFICATE_LABELS))
    return len(texts.whole.split()) >= LEAST_WORDS and (labelled or texts.has_date)


def _certificate_kind(texts: _Texts) -> tuple[DocumentKind, str]:
    """Whether a certificate is one to ISO/IEC 27001 itself: that standard is its main one, not beside an extension."""
    if "iso" not in texts.standards:
        return DocumentKind.OTHER_CERTIFICATE, "a certificate that does not name ISO/IEC 27001"
    if OF_A_PERSON.search(texts.whole):
        return DocumentKind.OTHER_CERTIFICATE, "a certificate of a course about ISO/IEC 27001"
    in_title = {match.lastgroup for match in STANDARD.finditer(texts.title)}
    if "extension" not in in_title and lists_27001(texts.reading.pages):
        return DocumentKind.ISO27001_CERTIFICATE, "a certificate to several standards, ISO/IEC 27001 among them"
    if "extension" in in_title or ("iso" not in in_title and texts.standards[0] != "iso"):
        return DocumentKind.OTHER_CERTIFICATE, "a certificate to another standard that names ISO/IEC 27001"
    return DocumentKind.ISO27001_CERTIFICATE, "a certificate to ISO/IEC 27001"
