"""Improvement plans of a DSPT assessment: who approved the plan, when, and by when all of it is to be done.

A plan is a table of actions with a date each; none of them is the plan's own. So only a label or a sentence about
the whole plan gives its end without doubt, and a sign-off inside the applicant is not NHS England's approval.
"""

import re
from datetime import date
from itertools import pairwise

from evidence.contents import ImprovementPlan
from evidence.document import Page, Reading
from evidence.fields import Day, Doubt, Found, Missing, Text
from extractors.dspt_assessment import EDITION, EDITION_SAID, PUBLISHED
from extractors.dspt_history import find_british_dates
from extractors.labels import labelled
from extractors.names import looks_like_organisation
from extractors.owner import ADDRESS, CODE, NAME, code_of, name_of
from extractors.phrases import as_text, beside_label, first, more_doubted, stated, text_beside_label
from extractors.spans import Span, found
from extractors.tables import tables
from extractors.values import find_editions
from extractors.values.parsed import Parsed, fold

APPROVED_BY = (
    "Plan approved by",
    "Approved by",
    "Reviewed and approved by",
    "Agreed by",
    "Plan agreed by",
    "Approving body",
    "Approver",
    "Signed off by",
    "Plan signed off by",
    "Authorised by",
    "Accepted by",
    "Ratified by",
)
APPROVED_ON = (
    "Plan approved on",
    "Approved on",
    "Date approved",
    "Date of approval",
    "Approval date",
    "Date plan approved",
    "Agreed on",
    "Date agreed",
    "Plan agreed on",
    "Date of agreement",
    "Sign-off date",
    "SIRO sign-off (date)",
    "SIRO approval (date)",
    "SIRO approval date",
    "SIRO sign-off date",
    "Date of sign-off",
    "Date signed off",
    "Signed off on",
    "Approved",
)
SIGNED_OFF = (
    "SIRO sign-off", "Signed off by SIRO", "SIRO approval", "Sign-off by SIRO", "Approved by SIRO",
    "Approved by the SIRO", "Approved by (SIRO)", "SIRO sign-off (name)", "SIRO sign-off name",
    "SIRO approval (name)", "SIRO approval name",
)  # fmt: skip
COMPLETE_BY = (
    "Plan to be completed by",
    *(
        f"Date by which {what} {will} {done}"
        for what in ("all actions", "the plan", "this plan", "the improvement plan", "the whole plan")
        for will in ("will be", "is to be", "are to be", "must be", "should be")
        for done in ("completed", "complete", "delivered", "implemented")
    ),
    "Overall completion date",
    "Plan completion date",
    "All actions to be completed by",
    "All actions complete by",
    "Final completion date",
    "To be completed by",
    "Complete by",
    "Completion due",
    "Complete plan by",
    "Date for completion",
    "Plan end date",
    "Target completion date",
    "Expected completion date",
    "Completion date of plan",
    "Completion date of the plan",
    "Plan completion",
    "Plan completed by",
    "Overall completion",
    "Improvement plan completion date",
    "Improvement plan end date",
    "Plan to complete by",
    "Plan ends",
    "Plan finishes",
    "All actions completed by",
    "Date plan will be completed",
    "Plan due to complete",
    "Deadline for the plan",
    "Completion date",
)
OTHERS = (
    "Prepared by",
    "Submitted by",
    "Submitted on",
    "Date submitted",
    "SIRO",
    "Owner",
    "Action",
    "Action owner",
    "Evidence item",
    "Status",
    "Date",
    "Version",
    "Signed",
    "Plan owner",
    "Assessment status",
    "Review date",
)
STOPS = (*NAME, *CODE, *ADDRESS, *EDITION, *PUBLISHED, *APPROVED_BY, *APPROVED_ON, *SIGNED_OFF, *COMPLETE_BY, *OTHERS)

_DATE = r"(?:\w+day,?\s+)?[\w/.-]+(?:[\s,]+[\w.]+){0,3}"
_BY = (
    r"(?P<value>(?:NHS\s+(?:England|Digital)|the\s+[A-Z]\w+|[A-Z]\w+)(?:[’']s)?(?:\s+(?:[A-Z&]\w*|"
    r"and|of|the|for)){0,7})"
)
_APPROVED = r"\b(?:approved|agreed|accepted|endorsed)"
_TITLED = r"(?:(?:Cllr|Councillor|Dr|Prof(?:essor)?|Mrs?|Ms|Miss|Mx|Sir|Dame)\.?\s+)?"
_PERSON = rf"(?P<value>{_TITLED}[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){{1,3}})"
APPROVED_BY_SAID = (
    re.compile(rf"{_APPROVED}\s+by\s+(?P<value>NHS\s+(?:England|Digital))\b"),
    re.compile(
        r"\b(?P<value>NHS\s+(?:England|Digital))\s+(?:has\s+)?(?:reviewed\s+and\s+)?(?:approved|"
        r"agreed|accepted)\s+(?:this|the)\s+(?:improvement\s+|action\s+)?plan"
    ),
    re.compile(rf"\bplan\s+(?:was|has\s+been|is)\s+(?:reviewed\s+and\s+)?(?:approved|agreed)\s+by\s+{_BY}"),
    re.compile(rf"(?:^|[.;]\s)Approved\s+by\s+{_PERSON}(?=,|\s+on\b|\.)"),
)
_PLAN_SPOKEN_OF = r"\b(?:plan|It)\s+(?:was|has\s+been|is)\s+(?:reviewed\s+and\s+)?(?:approved|agreed|signed\s+off)"
SIGNED_OFF_SAID = (re.compile(rf"{_PLAN_SPOKEN_OF}\s+by\s+{_PERSON}(?=\s+on\b|,|\.|\s*\()"),)
SIGNED_OFF_ON_SAID = (re.compile(rf"{_PLAN_SPOKEN_OF}\s+by\s+[A-Z][^.;]{{2,80}}?\s+on\s+(?P<value>{_DATE})"),)
PLAN_OF = (
    re.compile(
        r"\b(?:improvement|action)\s+plan\s+(?:of|for)\s+(?P<value>[A-Z][\w&'’.,()-]*(?:\s+(?:[A-Z&(][\w&'’.,()-]*"
        r"|of|and|the|for|in|on)){0,12}?)\s+\((?:ODS\s+code:?\s+)?(?=[A-Z0-9-]*\d|[A-Z]{3}\))[A-Z0-9-]{3,13}\)"
    ),
)
"""The name in "the improvement plan of NAME (CODE)": the code behind it shows where it ends."""
APPROVED_ON_SAID = (
    re.compile(rf"{_APPROVED}\s+by\s+NHS\s+(?:England|Digital)\s*,?\s*(?:on|:|dated)?\s*(?P<value>{_DATE})"),
    re.compile(
        rf"\b(?:plan|NHS\s+(?:England|Digital))\b[^.]{{0,60}}\b(?:approved|agreed|accepted)\b[^.]{{0,60}}?"
        rf"\bon\s+(?P<value>{_DATE})",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:^|[.;]\s)Approved\s+by\s+[^.;:]{{3,60}}?,?\s+on\s+(?P<value>{_DATE})"),
)
COMPLETE_BY_SAID = (
    re.compile(
        rf"\b(?:plan|all\s+(?:of\s+the\s+)?(?:actions|items|improvements))\b[^.]{{0,80}}\b(?:complete[d]?"
        rf"|implemented|delivered|closed|done|finished)\b[^.]{{0,30}}?\b(?:by|on or before|no later than|"
        rf"before)\s+(?P<value>{_DATE})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\ball\s+(?:of\s+the\s+|the\s+)?(?:remaining\s+|outstanding\s+)?work\s+(?:(?:in|under)\s+(?:this|the)\s+plan\s+)?"
        rf"(?:will|must|shall|should|is\s+to)\s+be\s+(?:completed?|done|finished)\s+by\s+(?P<value>{_DATE})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:complete|implement|deliver|finish)\s+(?:the|this|its|all)\b[^.]{{0,60}}\bby\s+(?"
        rf"P<value>{_DATE})",
        re.IGNORECASE,
    ),
)
_DUE = re.compile(r"\b(?:due|complet\w*|target|by when|deadline|finish|end|date)\b", re.IGNORECASE)


def extract_improvement_plan(reading: Reading) -> ImprovementPlan:
    """Read one improvement plan."""
    return ImprovementPlan(
        organisation_name=first(_without_title(name_of(reading, STOPS)), lambda: stated(reading, PLAN_OF, _as_body)),
        organisation_code=code_of(reading, STOPS),
        edition=first(
            beside_label(reading, EDITION, find_editions, stops=STOPS),
            lambda: stated(reading, EDITION_SAID, find_editions),
            lambda: more_doubted(stated(reading, (re.compile(r"(?s)(?P<value>.+)"),), find_editions), Doubt.NO_LABEL),
        ),
        approved_by=_approved_by(reading),
        approved_on=first(
            stated(reading, APPROVED_ON_SAID[:1], find_british_dates),
            lambda: beside_label(reading, APPROVED_ON, find_british_dates, stops=STOPS, weak=("Approved",)),
            lambda: beside_label(reading, APPROVED_BY, _after_name, stops=STOPS),
            lambda: _dated_below(reading),
            lambda: stated(reading, (*APPROVED_ON_SAID[1:], *SIGNED_OFF_ON_SAID), find_british_dates),
        ),
        complete_by=first(
            _whole_plan(reading),
            lambda: stated(reading, COMPLETE_BY_SAID, find_british_dates),
            lambda: _latest_action(reading),
        ),
    )


def _approved_by(reading: Reading) -> Text:
    """NHS England's approval where it is printed, else whoever stands beside the label."""
    said = stated(reading, APPROVED_BY_SAID, as_text)
    beside = first(
        text_beside_label(reading, APPROVED_BY, stops=STOPS, accept=_could_approve),
        lambda: _signed_off(reading),
        lambda: stated(reading, SIGNED_OFF_SAID, as_text),
    )
    if isinstance(beside, Found) and (isinstance(said, Missing) or fold(said.value) in fold(beside.value)):
        return _without_role(_without_date(beside))
    return said if isinstance(said, Found) else beside


def _signed_off(reading: Reading) -> Text:
    """Who signed off, where the plan prints the day of its approval too; a line to sign on is no approval."""
    dated = beside_label(reading, APPROVED_ON, find_british_dates, stops=STOPS, weak=("Approved",))
    signed = text_beside_label(reading, SIGNED_OFF, stops=STOPS, accept=_could_approve)
    return signed if isinstance(dated, Found) else Missing()


_BY_WHOM = re.compile(rf"(?:{'|'.join(APPROVED_BY)})\s*:\s*\w", re.IGNORECASE)
_DATED = re.compile(rf"Dated?\s*:?\s*(?P<value>{_DATE})", re.IGNORECASE)


def _dated_below(reading: Reading) -> Day:
    """The date in a line "Date: 12 August 2026" right below "Approved by: NAME", set at the same edge."""
    for page in reading.pages:
        for line, below in pairwise(page.lines):
            match = _DATED.fullmatch(below.text.rstrip(" ."))
            if match and _BY_WHOM.match(line.text) and abs(line.box.x0 - below.box.x0) < _SAME_EDGE:
                for parsed in find_british_dates(match["value"])[:1]:
                    start = match.start("value")
                    span = Span.of_lines(page, [below]).part(start + parsed.start, start + parsed.end)
                    return found(parsed.value, span, parsed.doubts, parsed.rivals)
    return Missing()


_SAME_EDGE = 6.0
"""Points between the left edges of two lines of one block."""
_LABELS = frozenset(fold(label) for label in STOPS)


def _could_approve(text: str) -> bool:
    """Whether a text beside a label can be who approved: no other label, no date, no mark of a field left empty."""
    dated = any(len(rest) < 3 for rest in _around_dates(text))
    return fold(text) not in _LABELS and any(letter.isalpha() for letter in text) and not dated


def _around_dates(text: str) -> list[str]:
    return [re.sub(r"\W+", "", text[: one.start] + text[one.end :]) for one in find_british_dates(text)[:1]]


_TITLE_AFTER = re.compile(
    r"\s+[-–—|:]\s+(?:(?:\d{4}\s?[-–/]\s?\d{2,4}|DSPT?|NHS|our|the)\s+)*(?:DSPT?\b|data\s+security\b|toolkit\b"
    r"|(?:\w+\s+)?(?:improvement|action)\s+plan\b).*$",
    re.IGNORECASE | re.DOTALL,
)


def _without_title(name: Text) -> Text:
    """A heading "NAME - DSPT 2025-26 improvement plan" holds the name before the dash and the paper's title."""
    if isinstance(name, Missing):
        return name
    cut = _TITLE_AFTER.sub("", name.value).strip()
    return name.model_copy(update={"value": cut}) if cut and cut != name.value else name


def _as_body(text: str) -> list[Parsed[str]]:
    return [one for one in as_text(text) if looks_like_organisation(one.value)]


def _after_name(text: str) -> list[Parsed[date]]:
    """The date in "NHS England, 12 August 2026" beside "Approved by"."""
    return [one for one in find_british_dates(text) if re.search(r"\w{3}", text[: one.start])][:1]


def _without_date(name: Found[str]) -> Found[str]:
    """ "NHS England, 12 August 2026" is a name and a date."""
    dates = find_british_dates(name.value)
    if not dates:
        return name
    cut = re.sub(r"\s*[,(–-]?\s*(?:on|dated)?\s*$", "", name.value[: dates[0].start])
    return name.model_copy(update={"value": cut}) if cut else name


_ROLE = re.compile(
    r"^(?P<name>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}),\s+(?:[\w&/-]+\s+){0,5}?"
    r"(?:officer|director|chief|chair\w*|head|lead|manager|owner|guardian|secretary|SIRO|CEO|CIO)\b",
    re.IGNORECASE,
)


def _without_role(name: Found[str]) -> Found[str]:
    """ "A. Name, Senior Information Risk Owner" is a person and an office; a body's name stays whole."""
    match = _ROLE.match(name.value)
    return name.model_copy(update={"value": match["name"]}) if match and "NHS" not in match["name"] else name


def _whole_plan(reading: Reading) -> Day:
    """The date beside a label of the whole plan: never below it, where the column of a table begins."""
    hits = [
        (item.rank, parsed, item.value)
        for item in labelled(reading, COMPLETE_BY, below=False, stops=STOPS)
        if not _heads_a_column(item.label_span)
        for parsed in find_british_dates(item.value.text)[:1]
    ]
    if not hits:
        return Missing()
    rank, best, span = min(hits, key=lambda hit: hit[0])
    rivals = [parsed.value for other, parsed, _ in hits if other == rank and parsed.value != best.value]
    doubts = (*best.doubts, *((Doubt.RIVAL_VALUES,) if rivals else ()))
    return found(best.value, span.part(best.start, best.end), doubts, (*best.rivals, *rivals))


def _heads_a_column(label: Span) -> bool:
    """Whether the label stands in the first row of a table of three columns or more."""
    return any(
        len(grid.rows[0]) > 2 and any(cell and set(label.words) & set(cell.words) for cell in grid.rows[0])
        for grid in tables(label.page)
    )


def _latest_action(reading: Reading) -> Day:
    """The latest date of the actions: the plan cannot end before it, but may be meant to end later."""
    dated = [(parsed, cell) for page in reading.pages for cell in _due_cells(page) for parsed in _dates(cell)]
    if not dated:
        return Missing()
    best, cell = max(dated, key=lambda pair: pair[0].value)
    return found(best.value, cell.part(best.start, best.end), {*best.doubts, Doubt.NO_LABEL}, best.rivals)


def _dates(cell: Span) -> list[Parsed[date]]:
    return find_british_dates(cell.text)


def _due_cells(page: Page) -> list[Span]:
    return [
        cell
        for grid in tables(page)
        for column, head in enumerate(grid.header)
        if _DUE.search(head)
        for cell in grid.column(column)
    ]
