"""Information Governance Toolkit submissions: the forerunner of the DSPT, last version 14.1 (2017-18).

Its pages print a version, a score in percent and a grade where the DSPT prints an edition and an outcome; whose
they are is told in the same ways.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from evidence.contents import Grade, IgtAssessment
from evidence.document import Reading
from evidence.fields import Doubt, Found, Missing, Text
from extractors.dspt_assessment import PUBLISHED, PUBLISHED_SAID, SECTOR
from extractors.dspt_history import find_british_dates, in_cell
from extractors.names import looks_like_organisation
from extractors.owner import ADDRESS, CODE, NAME, code_of, name_of
from extractors.phrases import beside_label, first, more_doubted, stated, text_beside_label
from extractors.spans import Span, found
from extractors.tables import tables
from extractors.values.parsed import Parsed, fold, without_overlaps

VERSION = (
    "IG Toolkit version",
    "Toolkit version",
    "Information Governance Toolkit version",
    "IGT version",
    "Assessment version",
    "Version",
    "Assessment",
    "Version completed",
)
SCORE = (
    "Overall score",
    "Overall assessment score",
    "Assessment score",
    "IG Toolkit score",
    "Total score",
    "Score",
    "Overall percentage",
    "Overall result",
    "Percentage",
)
GRADE = (
    "Overall grade",
    "Current grade",
    "Reviewed grade",
    "Self-assessed grade",
    "Grade",
    "Assessment grade",
    "Overall result",
    "Result",
    "Status",
    "Rating",
)
SUBMITTED = (
    *PUBLISHED,
    "Date of submission",
    "Submission date",
    "Date submitted",
    "Submitted on",
    "Date of final submission",
    "Final submission date",
    "Submitted",
)
COLUMNS = {"version": VERSION, "score": SCORE, "grade": GRADE, "published": SUBMITTED}
STOPS = (
    *NAME,
    *CODE,
    *SECTOR,
    *ADDRESS,
    *VERSION,
    *SCORE,
    *GRADE,
    *SUBMITTED,
    "Reviewed on",
    "Deadline",
    "Target grade",
)

_VERSION = re.compile(r"(?<![\w.])v?(?P<value>(?:[4-9]|1[0-4])(?:\.[0-2])?)(?![\d%]|\.\d|\s?%)", re.IGNORECASE)
_SCORE = re.compile(r"(?<![\w.])(?P<value>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per\s?cent)", re.IGNORECASE)
_GRADES = (
    (Grade.NOT_SATISFACTORY, re.compile(r"\b(?:not\s+satisfactory|unsatisfactory)\b", re.IGNORECASE)),
    (
        Grade.SATISFACTORY_WITH_PLAN,
        re.compile(
            r"\bsatisfactory\s*[(,–-]?\s*with\s+(?:an?\s+)?(?:agreed\s+)?(?:improvement|action)\s+plan\b", re.IGNORECASE
        ),
    ),
    (Grade.SATISFACTORY, re.compile(r"\bsatisfactory\b", re.IGNORECASE)),
)
VERSION_SAID = (
    re.compile(
        r"\b(?:IG|information governance)\s+toolkit,?\s+(?:assessment\s+)?(?P<value>(?:version|"
        r"v)\.?\s?\d{1,2}(?:\.\d)?)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:version|v)\.?\s?(?P<value>\d{1,2}(?:\.\d)?)\s+(?:of\s+the\s+)?(?:IG|information governance)"
        r"\s+toolkit",
        re.IGNORECASE,
    ),
    re.compile(r"\bIGT\s*\(?(?P<value>v\.?\s?\d{1,2}(?:\.\d)?)", re.IGNORECASE),
)
SUBMITTED_SAID = re.compile(
    r"\b(?:submitted|published|completed)\s(?:[^.;]|\.\d){0,120}?\btoolkit"
    r"(?:\s+(?:version\s|v\.?\s?)?\d{1,2}(?:\.\d)?)?(?:\s+(?:self-)?(?:assessment|submission|return))?"
    r"\s+on\s+(?P<value>\d{1,4}[\w ,./-]{5,20})",
    re.IGNORECASE,
)
SCORE_OF_ALL = (
    re.compile(
        r"(?<!target )(?<!previous )(?<!last )\boverall\s+(?:assessment\s+)?score\s*:\s*"
        r"(?P<value>\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent))",
        re.IGNORECASE,
    ),
)
"""With its colon it is no head of a column, under which the first part's score stands."""
SCORE_SAID = (
    re.compile(
        r"\bscore\w*(?:\s+(?:of|is|was|at))?\s*:?\s*(?P<value>\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)"
        r")",
        re.IGNORECASE,
    ),
)
GRADE_SAID = (
    re.compile(
        r"\b(?:grade\w*|result|rated|assessed)\s*(?:of|is|was|as|:)?\s*[\"'‘“]?(?P<value>(?:not |"
        r"un)?satisfactory(?:\s*[(,–-]?\s*with\s+\w+\s+\w+(?:\s+\w+)?)?)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<value>(?:not |un)?satisfactory(?:\s+with\s+\w+\s+\w+)?)\s+(?:IG|grade|score|assessment|"
        r"rating)",
        re.IGNORECASE,
    ),
)
_WHOLE = (re.compile(r"(?s)(?P<value>.+)"),)


def extract_igt_assessment(reading: Reading) -> IgtAssessment:
    """Read one submission to the IG Toolkit."""
    row = _newest_row(reading)
    return IgtAssessment(
        organisation_name=_name(reading),
        organisation_code=code_of(reading, STOPS),
        version=first(
            in_cell(row.get("version"), find_versions),
            lambda: beside_label(reading, VERSION, find_versions, stops=STOPS),
            lambda: stated(reading, VERSION_SAID, find_versions),
        ),
        score=first(
            in_cell(row.get("score"), find_scores),
            lambda: stated(reading, SCORE_OF_ALL, find_scores),
            lambda: beside_label(reading, SCORE, find_scores, stops=STOPS),
            lambda: stated(reading, SCORE_SAID, find_scores),
            lambda: more_doubted(stated(reading, _WHOLE, find_scores), Doubt.NO_LABEL),
        ),
        grade=_unless_stacked(
            reading,
            first(
                in_cell(row.get("grade"), find_grades),
                lambda: beside_label(reading, GRADE, find_grades, stops=STOPS),
                lambda: stated(reading, GRADE_SAID, find_grades),
                lambda: more_doubted(stated(reading, _WHOLE, find_grades), Doubt.NO_LABEL),
            ),
        ),
        published_on=first(
            in_cell(row.get("published"), find_british_dates),
            lambda: beside_label(reading, SUBMITTED, find_british_dates, stops=STOPS),
            lambda: stated(reading, (*PUBLISHED_SAID, SUBMITTED_SAID), find_british_dates),
        ),
    )


def _unless_stacked(reading: Reading, grade: Found[Grade] | Missing) -> Found[Grade] | Missing:
    """A grade that a narrow cell may have broken into "Not" over "Satisfactory" is never taken for its second line."""
    alone = any(fold(line.text) == "not" for page in reading.pages for line in page.lines)
    if isinstance(grade, Missing) or not alone or grade.value is Grade.NOT_SATISFACTORY:
        return grade
    return more_doubted(grade, Doubt.RIVAL_VALUES).model_copy(update={"rivals": (Grade.NOT_SATISFACTORY,)})


_TOOLKIT = re.compile(r"(?:the\s+)?(?:(?:NHS\s+)?information governance|IG)\s+toolkit\b\W*", re.IGNORECASE)
_NAME_LABEL = re.compile(r"name\s*:\s*", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:(?:assessment|toolkit)\s+)?v(?:ersion)?\.?\s?\d.*|name|organisation(?: name| report)?", re.IGNORECASE
)


def _name(reading: Reading) -> Text:
    """Whose it is, without the toolkit's name before it; a version or a label is nobody's name."""
    named = _proper(name_of(reading, STOPS))
    beside = _proper(text_beside_label(reading, ("Name",), stops=STOPS, accept=looks_like_organisation))
    on_line = _proper(_above_code(reading))
    if isinstance(named, Missing) or (named.doubts and isinstance(beside, Found)):
        return first(beside, on_line, named)
    return named


def _proper(name: Text) -> Text:
    if isinstance(name, Missing):
        return name
    before = _TOOLKIT.match(name.value) or _NAME_LABEL.match(name.value)
    value = name.value[before.end() :] if before else name.value
    if not value or _NO_NAME.fullmatch(value):
        return Missing()
    return name.model_copy(update={"value": value})


def _above_code(reading: Reading) -> Text:
    """The line with the look of an organisation's name directly above the one that begins with its code's label."""
    codes = tuple(fold(label) for label in CODE if label != "Code")
    for page in reading.pages:
        for line, below in pairwise(page.lines):
            if fold(below.text).startswith(codes) and looks_like_organisation(line.text):
                return found(line.text.strip(" .,:"), Span.of_lines(page, [line]), (Doubt.NO_LABEL,))
    return Missing()


def _newest_row(reading: Reading) -> Mapping[str, Span | None]:
    """The cells of the highest version in a table of submissions; nothing where there is no such table."""
    named = {fold(label): field for field, labels in COLUMNS.items() for label in labels}
    found_rows: list[tuple[float, dict[str, Span | None]]] = []
    for grid in (grid for page in reading.pages for grid in tables(page)):
        columns = {named[fold(head)]: k for k, head in enumerate(grid.header) if fold(head) in named}
        if "version" not in columns or len(columns) < 2:
            continue
        rows = [{field: cells[k] for field, k in columns.items() if k < len(cells)} for cells in grid.rows[1:]]
        found_rows += [(float(parsed.value), row) for row in rows for parsed in _versions(row.get("version"))]
    return max(found_rows, key=lambda pair: pair[0])[1] if found_rows else {}


def _versions(cell: Span | None) -> list[Parsed[str]]:
    return find_versions(cell.text)[:1] if cell else []


def find_versions(text: str) -> list[Parsed[str]]:
    """Versions of the IG Toolkit, without "v": ``14.1``."""
    return [
        Parsed(match["value"], match.start(), match.end())
        for match in _VERSION.finditer(re.sub(r"(?i)version\s?", lambda found: " " * len(found.group()), text))
    ]


def find_scores(text: str) -> list[Parsed[float]]:
    """Scores in percent, 0 to 100."""
    return [
        Parsed(float(match["value"]), match.start(), match.end())
        for match in _SCORE.finditer(text)
        if float(match["value"]) <= 100
    ]


def find_grades(text: str) -> list[Parsed[Grade]]:
    """Grades; the longer words win, so "not satisfactory" is never "satisfactory"."""
    return without_overlaps(
        Parsed(grade, match.start(), match.end()) for grade, pattern in _GRADES for match in pattern.finditer(text)
    )
