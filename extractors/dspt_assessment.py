"""DSPT self-assessments: who published which edition, with what outcome, and when.

The same facts come as a web page printed from a browser, a certificate of publication, an e-mail, a dashboard, a
download of the search page or the organisation's own statement. So each field is sought in the same order
everywhere: the history's newest row, a printed label, an unmistakable phrase.
"""

import re
from typing import Any

from evidence.contents import DsptAssessment, DsptRow, Outcome
from evidence.document import Reading
from evidence.fields import Day, Doubt, Found, Missing, Provenance, Text
from extractors.dspt_history import find_british_dates, history, lists_several, newest
from extractors.names import is_left_open, looks_like_organisation
from extractors.owner import ADDRESS, CODE, NAME, code_of, could_name, location_of, name_of
from extractors.phrases import beside_label, firmest, first, more_doubted, stated, text_beside_label
from extractors.values import find_editions, find_outcomes
from extractors.values.parsed import Parsed

SECTOR = ("Primary sector", "Sector", "Organisation sector", "Organisation type", "Type of organisation")
LATEST = ("Latest status", "Current status", "Latest outcome", "Latest published status")
OUTCOME = (
    *LATEST,
    "Outcome",
    "Assessment outcome",
    "Self-assessment outcome",
    "Assessment status",
    "DSPT status",
    "Overall status",
    "Publication status",
    "Published status",
    "Status",
    "Overall outcome",
    "Result",
    "Level achieved",
    "Rating",
    "Level",
)
EDITION = (
    "Edition",
    "DSPT edition",
    "Assessment edition",
    "Toolkit edition",
    "Assessment",
    "Latest assessment",
    "Current assessment",
    "Assessment year",
    "DSPT version",
    "Toolkit version",
    "Assessment version",
    "Version completed",
    "Reporting year",
    "Year",
    "Toolkit year",
    "Version",
    "Standard",
)
PUBLISHED = (
    "Date published",
    "Date of publication",
    "Publication date",
    "Published on",
    "Published date",
    "Published",
    "Date of last publication",
    "Last published",
    "Date of latest publication",
)
EXPIRES = (
    "Valid until",
    "Expiry date",
    "Date of expiry",
    "Expires on",
    "Expiration date",
    "Expires",
    "Expiry",
    "Valid to",
    "Valid through",
    "Expiry of assessment",
    "Assessment expires on",
    "Assessment expires",
    "Assessment valid until",
    "Assessment valid to",
)
OTHERS = (
    "Published by",
    "Last updated",
    "Page last updated",
    "Printed",
    "Printed on",
    "Organisation search",
    "Assessment history",
    "Assessment summary",
    "Previous status",
    "Previous assessment",
    "Previous outcome",
    "Previously published",
    "Baseline status",
    "Baseline published",
    "Baseline publication",
    "Interim publication",
    "Deadline",
    "Final deadline",
    "Next deadline",
    "Mandatory evidence items completed",
    "Date",
    "Sent",
    "From",
    "To",
    "Subject",
    "Commissioner",
    "Integrated Care Board",
    "Published by (role)",
    "Status history",
    "Publication history",
    "Organisation details",
    "Date printed",
    "Parent organisation",
    "Lead organisation",
    "Headquarters",
    "Next assessment",
    "View history",
    "View details",
    "View assessment",
    "View publication history",
    "View all results",
)
"""Labels of other things: a value ends where one begins, and none of them is a publication or an expiry."""
SECTORS = ("Integrated Care Board",)
"""Labels on a page that are also words of sectors."""
STOPS = (*NAME, *CODE, *SECTOR, *ADDRESS, *OUTCOME, *EDITION, *PUBLISHED, *EXPIRES, *OTHERS)
STOPS_OF_SECTOR = tuple(label for label in STOPS if label not in SECTORS)
WEAK = ("Code", "Level", "Year", "Version", "Standard", "Last published")

_DATE = r"(?P<value>(?:\w+day,?\s+)?[\w/.-]+(?:[\s,]+[\w.]+){0,4})"
_TOOLKIT = (
    r"(?:data security (?:and|&) protection toolkit|DSPT?\b|toolkit|self-?\s?assessment|assessment|"
    r"(?:improvement|action)\s+plan)"
)

OUTCOME_SAID = (
    re.compile(r"\b(?:outcome|status|rating|result|level)\b(?P<value>[^.;]{1,160})", re.IGNORECASE),
    re.compile(
        r"\b(?:achiev\w+|assessed\s+as|published\s+(?:as|at|with)|graded|rated)\b(?P<value>[^.;]{1,160})",
        re.IGNORECASE,
    ),
)
OUTCOME_NEAR = 60
"""The outcome begins at most so many characters after the word that announces it."""
EDITION_SAID = (
    re.compile(
        rf"(?P<value>(?:20)?\d\d\s?[-–/]\s?(?:20)?\d{{1,2}}(?:\s*\(?\s*(?:version|v)\s?\d{{1,2}}\)?"
        rf")?\s+(?:final\s+|annual\s+)?{_TOOLKIT})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<value>{_TOOLKIT}\s*(?:for|edition|version|v\.?\s?\d+|of)?\s*[:(]?\s*(?:20)?\d\d\s?"
        rf"[-–/]\s?(?:20)?\d{{1,2}})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<value>\b(?:version|v)\.?\s?\d{{1,2}}\s*\(?\s*(?:20)?\d\d\s?[-–/]\s?(?:20)?\d{{2}}\s*\)?)\s+{_TOOLKIT}",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<value>(?:20)?\d\d\s?[-–/]\s?(?:20)?\d{2}\s+(?:Standards|Approaching|Entry))", re.IGNORECASE),
)
EDITION_ALONE = re.compile(
    r"(?P<value>\b20\d\d\s?[-–/]\s?(?:20)?\d\d\s*\(version\s\d{1,2}\))(?=\s*(?:$|date\b|published\b))", re.IGNORECASE
)
"""As on the toolkit's certificate, where the version is a second witness to the year."""
PUBLISHED_SAID = (
    re.compile(
        rf"\b(?:date\s+of\s+publication|date\s+published|publication\s+date)\s*(?:is|was|:)?\s*{_DATE}", re.IGNORECASE
    ),
    re.compile(rf"\b(?:was\s+|were\s+|been\s+)?published\s+(?:it\s+)?on\s+{_DATE}", re.IGNORECASE),
    re.compile(
        rf"\b(?:published|completed)\s+(?:its|the|their|our|your)\s+[^.;]{{0,120}}?\bon\s+{_DATE}", re.IGNORECASE
    ),
)
EXPIRES_SAID = (
    re.compile(
        rf"\b(?:valid\s+(?:until|to|through)|expir(?:es|y)(?:\s+date)?(?:\s+on|\s+is)?|expiring\s+on"
        rf"|(?:will|to)\s+expire\s+(?:on|after))\s*:?\s*{_DATE}",
        re.IGNORECASE,
    ),
)


def _closed(name: Text) -> Text:
    """A name that ends where it must go on, or is the heads of columns, is doubted."""
    odd = isinstance(name, Found) and (is_left_open(name.value) or not could_name(name.value))
    return more_doubted(name, Doubt.UNSURE_EXTENT) if odd else name


def _of_words(sector: Text) -> Text:
    """A sector with a number in it has run on into an edition, a date or a count beside it."""
    odd = isinstance(sector, Found) and any(map(str.isdigit, sector.value))
    return more_doubted(sector, Doubt.UNSURE_EXTENT) if odd else sector


def extract_dspt_assessment(reading: Reading) -> DsptAssessment:
    """Read one publication, the newest of several; of a list of organisations every row and no single field."""
    printed = history(reading)
    if lists_several(printed):
        return DsptAssessment(rows=printed, lists_several=True)
    best = newest(printed) or DsptRow()
    row = _unless_several(_filled(best, reading), reading)
    code = first(row.organisation_code, lambda: code_of(reading, STOPS))
    name = _whole(_closed(first(row.organisation_name, lambda: name_of(reading, STOPS))), reading)
    return DsptAssessment(
        organisation_name=name,
        organisation_code=code,
        edition=row.edition,
        outcome=row.outcome,
        published_on=row.published_on,
        expires_on=row.expires_on,
        sector=_of_words(
            first(row.sector, lambda: text_beside_label(reading, SECTOR, stops=STOPS_OF_SECTOR, most_words=9))
        ),
        location=location_of(reading, name, STOPS),
        rows=tuple(row if _same_place(one, best) else one for one in printed) or _only(row),
    )


SEVERAL = re.compile(r"\b(?:[2-9]|[1-9]\d+) results? found\b", re.IGNORECASE)


SEARCHED = re.compile(r"\bresults? found\b|\bdownload (?:all )?(?:search )?results\b", re.IGNORECASE)
"""On a printed page of results the columns touch: where a name ends there, and which words are its own, is guessed."""


def _unless_several(row: DsptRow, reading: Reading) -> DsptRow:
    """A search with several results whose rows were not told apart: whose publication was read is not known."""
    if not SEVERAL.search(reading.text):
        return row
    named = {name: getattr(row, name) for name in DsptRow.model_fields}
    held = {name: more_doubted(one, Doubt.RIVAL_VALUES) for name, one in named.items() if isinstance(one, Found)}
    return row.model_copy(update=held)


def _whole(name: Text, reading: Reading) -> Text:
    """A name under which, in its column, a line goes on that has an organisation's words is doubted."""
    if isinstance(name, Missing) or name.provenance.box is None:
        return name
    box = name.provenance.box
    page = next(page for page in reading.pages if page.number == name.provenance.page)
    under = (
        line
        for line in page.lines
        if abs(line.box.x0 - box.x0) <= 3 and -0.3 * box.height <= line.box.top - box.bottom <= 0.8 * line.box.height
    )
    if SEARCHED.search(page.text) and page.laid_out:
        return more_doubted(name, Doubt.UNSURE_EXTENT)
    goes_on = any(looks_like_organisation(line.text) and not any(map(str.isdigit, line.text)) for line in under)
    return more_doubted(name, Doubt.UNSURE_EXTENT) if goes_on else name


def _same_place(row: DsptRow, other: DsptRow) -> bool:
    """Whether two are one printed row, whatever has been doubted or filled in since."""
    return [_place(one) for one in _printed(row)] == [_place(one) for one in _printed(other)]


def _printed(row: DsptRow) -> tuple[Text, Found[Outcome] | Missing, Day]:
    return row.edition, row.outcome, row.published_on


def _place(field: Found[Any] | Missing) -> Provenance | None:
    return field.provenance if isinstance(field, Found) else None


def _only(row: DsptRow) -> tuple[DsptRow, ...]:
    return (row,) if isinstance(row.outcome, Found) or isinstance(row.edition, Found) else ()


def _filled(row: DsptRow, reading: Reading) -> DsptRow:
    """The row with what only labels or phrases say; a label "Latest status" that says otherwise is a rival."""
    outcome = first(row.outcome, lambda: _outcome(reading))
    latest = beside_label(reading, LATEST, find_outcomes, stops=STOPS)
    if isinstance(latest, Found) and isinstance(outcome, Found) and latest.value is not outcome.value:
        outcome = more_doubted(outcome, Doubt.RIVAL_VALUES)
    from_row = isinstance(row.outcome, Found)
    published = row.published_on if from_row and isinstance(row.published_on, Found) else _published(reading)
    return DsptRow(
        edition=first(row.edition, lambda: _edition(reading)),
        outcome=outcome,
        published_on=published,
        expires_on=first(row.expires_on, lambda: _expires(reading)),
        organisation_code=row.organisation_code,
        organisation_name=row.organisation_name,
        sector=row.sector,
    )


def _outcome(reading: Reading) -> Found[Outcome] | Missing:
    return first(
        beside_label(reading, OUTCOME, find_outcomes, stops=STOPS, weak=WEAK),
        lambda: stated(reading, OUTCOME_SAID, _outcome_near),
        lambda: _anywhere_outcome(reading),
    )


def _outcome_near(text: str) -> list[Parsed[Outcome]]:
    return [parsed for parsed in find_outcomes(text) if parsed.start <= OUTCOME_NEAR]


def _anywhere_outcome(reading: Reading) -> Found[Outcome] | Missing:
    whole = (re.compile(r"(?s)(?P<value>.+)"),)
    return more_doubted(stated(reading, whole, find_outcomes), Doubt.NO_LABEL)


def _edition(reading: Reading) -> Text:
    return first(
        beside_label(reading, EDITION, find_editions, stops=STOPS),
        lambda: beside_label(reading, OUTCOME, find_editions, stops=STOPS, weak=WEAK),
        lambda: stated(reading, EDITION_SAID, find_editions),
        lambda: stated(reading, (EDITION_ALONE,), find_editions),
    )


def _published(reading: Reading) -> Day:
    return firmest(
        beside_label(reading, PUBLISHED, find_british_dates, stops=STOPS, weak=WEAK),
        lambda: stated(reading, PUBLISHED_SAID, find_british_dates),
    )


def _expires(reading: Reading) -> Day:
    return first(
        beside_label(reading, EXPIRES, find_british_dates, stops=STOPS),
        lambda: stated(reading, EXPIRES_SAID, find_british_dates),
    )
