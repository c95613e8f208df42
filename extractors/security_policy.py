"""System level security policies and corporate ones: whose, which issue, for which places, and what they promise.

The common template states its facts in "The System shall …" sentences, others in a document control table;
both are read. A policy that names no system leaves ``system_name`` missing, and the rules make of it what they must.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import TypeVar

from evidence.contents import DocumentStatus, SecurityPolicy
from evidence.document import PageSource, Reading
from evidence.fields import Day, Doubt, Found, Missing, Text
from evidence.wording import denies
from extractors.answers import as_name
from extractors.columns import Row, grids, under, value_under
from extractors.entities import most_named_in
from extractors.labels import rows as lines_of
from extractors.labels import squash, value_of
from extractors.names import LEGAL_FORM, TITLE_WORD, lacks_its_end, looks_like_organisation
from extractors.phrases import first, more_doubted
from extractors.policy_locations import locations
from extractors.spans import Span, found
from extractors.statements import Statement, looks_like_heading, statements
from extractors.topics import stated
from extractors.values import date_order, find_dates
from extractors.values.parsed import Parsed, fold

T = TypeVar("T")

ORGANISATION = (
    "organisation name", "name of organisation", "organisation", "organization name", "organization",
    "company name", "company", "trust name", "data controller", "system data controller", "operated by",
)  # fmt: skip
ORGANISATION_WEAK = ("data controller", "system data controller", "company", "operated by")
BODY = ("trust", "university", "institution")
"""Words of names more often than labels: asked only where no other label has a name."""
SYSTEM = (
    "system name", "name of system", "name of the system", "system", "system title", "system / environment",
    "information system",
    "environment", "environment name", "name of environment", "platform name", "application name",
    "system/application name",
    "service name", "this policy covers", "system covered",
)  # fmt: skip
VERSION = (
    "version number", "version no", "version of this document", "version of this policy",
    "document version", "policy version", "version", "current version",
    "issue number", "issue no",
    "revision number", "revision", "issue",
)  # fmt: skip
VERSION_WEAK = ("revision", "revision number")
STATUS = ("document status", "policy status", "approval status", "status", "status of document")
ISSUED = (
    "issue date", "date of issue", "issued on", "date issued", "issued", "effective date", "effective from",
    "effective",
    "publication date", "published on", "date published", "published", "date effective", "version date",
    "document date", "date of this version",
    "date of policy", "policy date", "approved on", "date approved", "approval date", "date",
)  # fmt: skip
ISSUED_WEAK = ("approved on", "date approved", "approval date", "date", "version date")
REVIEW = (
    "review date", "next review date", "next review", "date of next review", "review due", "review due date",
    "due for review",
    "next review due", "review by", "date for review", "to be reviewed by", "review due by", "review due on",
    "policy review date",
    "expiry date", "planned review date",
)  # fmt: skip
REVIEW_WEAK = ("expiry date",)
OWNER = (
    "system owner", "policy owner", "document owner", "information asset owner", "responsible owner",
    "system's responsible owner",
    "the system's responsible owner", "owner", "owned by", "system responsible owner", "owner name",
    "information asset owner (iao)", "system owner (information asset owner)", "system owner (iao)",
)  # fmt: skip
APPROVER = (
    "approved by", "policy approved by", "document approved by", "authorised by", "signed off by", "ratified by",
    "approver",
    "approving body", "approval by", "approved for issue by",
)  # fmt: skip
STOPS = (
    "author", "prepared by", "reviewed by", "classification", "last review", "last reviewed", "last reviewed on",
    "date of last review",
    "previous review", "date reviewed", "document reference", "reference", "distribution", "title",
    "document title", "contact",
    "security manager", "responsible security manager", "date of approval", "change", "changes", "description",
    "primary site",
    "backup site", "disaster recovery site", "location", "next audit", "organisation code", "ods code",
    "supersedes", "review frequency",
    "review cycle", "system description", "system type", "system manager", "role", "job title", "position",
    "signature",
)  # fmt: skip
TITLE = ("document title", "policy title", "title of document", "title")
EVERY = (*ORGANISATION, *SYSTEM, *VERSION, *STATUS, *ISSUED, *REVIEW, *OWNER, *APPROVER, *STOPS)

_LABELS = frozenset(map(squash, EVERY))

_IS = r"(?:shall be|is|will be)"
_KNOWN_AS = re.compile(
    rf"\bsystem {_IS} (?:known|referred to) as\s+(?:the\s+)?[\"“‘']?(?P<value>[^.\"”’]+)", re.IGNORECASE
)
_DEFINED = re.compile(
    r"(?<![\w&-])(?:[Tt]he )?(?P<value>[A-Z0-9][\w&/'’.-]*(?: (?:(?:of|and|for|the) )*[A-Z0-9][\w&/'’.-]*){0,8}) "
    r"\((?:here(?:in)?after,? |referred to as )?[\"“”‘’']*(?:[Tt]he )?[\"“”‘’']*System[\"“”‘’']*\)"
)
"""The name that a paper shortens: "the Alder Study Server ("the System")"."""
_CALLED = re.compile(
    r"\b(?:covers|applies to|describes|governs|for) (?:the )?(?P<value>[A-Z][\w&-]*(?: [A-Z0-9][\w&-]*){0,5}) "
    r"(?:system|environment|platform|service)\b"
)
_TITLE_FOR = re.compile(
    r"\b(?:[Ss]ystem[- ][Ll]evel [Ss]ecurity [Pp]olicy|SYSTEM LEVEL SECURITY POLICY|SLSP)\b(?:\s*\(SLSP\))?"
    r"\s*(?:for|of|\u2013|-|:)\s*(?:the\s+)?"
    r"(?P<value>[A-Z](?:(?!,? (?:which|that|run by|operated by)\b)[^\[(])+(?:\([A-Z]{2,8}\))?)"
)
_RUN_BY = re.compile(r",? (?:which|that) (?P<value>(?:the )?[A-Z][^.;,]*?) (?:runs?|operates?|manages?|owns?)\b")
_OPERATED_BY = re.compile(
    r"\b(?:operated|run|managed|owned) by (?:the )?(?P<value>[A-Z][^.;,()]*?)(?=[.;,)]|$|,? (?:and|which|who) )"
)
_PROTECTS = re.compile(
    r"\bhow (?P<value>(?:the )?[A-Z](?:(?! (?:is|are|was|were|be|being|been|has|have)\b)[^.;:])*?)"
    r" (?:protects?|secures?|safeguards?)\b"
)
"""Who does it: "how Acme Ltd secures the data", and not "how the Alder Register is kept secure"."""
_DATA_IN = re.compile(
    r"\b(?:protects?|secures?|safeguards?) (?:the )?data (?:held )?in (?P<value>(?:the )?[A-Z][^.;:,]*?)(?=[.;:,]|$)"
)
_UNTIL = r"(?P<value>[A-Z][^;]*?)(?=(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bProf)\.|;|,? who\b|$)"
"""To the end of the sentence; the full stop of an initial or a title ends none."""
_OWNER_IS = re.compile(rf"\b[Oo]wner {_IS}\s+(?:the\s+)?{_UNTIL}")
_OWNED_BY = re.compile(rf"^(?:The )?(?P<subject>[A-Z][\w&'’ -]{{2,60}}?) {_IS} owned by\s+(?:the\s+)?{_UNTIL}")
_CONTROLLER_IS = re.compile(rf"\b[Dd]ata [Cc]ontroller (?:for the system )?{_IS}\s+(?:the\s+)?{_UNTIL}")
_APPROVED_BY = re.compile(
    r"\b(?:[Pp]olicy|[Dd]ocument|[Vv]ersion|SLSP) (?:was|has been|is) (?:formally )?"
    r"(?:approved|ratified|authorised|signed off) by\s+(?:the\s+)?(?P<value>[A-Z][^.;]*?)"
    r"(?=\s+on\b|[.;]|$|,?\s+and\s+(?:it\b|(?:shall|will|must|should|is|was|has|comes?|takes?|applies)\b))"
)
_DAY = r"(?P<value>(?:\w+day,? )?\d[\w/.-]*(?: [\w,]+){0,2})"
_REVIEW_SAID = re.compile(
    rf"\b(?P<due>to be (?:next )?reviewed|(?:(?:will|shall|must|should) (?:next )?be|(?:is|falls) (?:next )?due to be) "
    rf"(?:next )?reviewed|(?:is |falls )?(?:next )?due for review|(?:next )?review (?:is |falls )?due"
    rf"|next review(?: is| will be)?)(?: again| next)? (?:by|on|before|no later than) (?:the )?{_DAY}",
    re.IGNORECASE,
)
_OF_THE_PAPER = re.compile(r"\b(?:polic(?:y|ies)|document|SLSP|version|issue)\b", re.IGNORECASE)
_MONTH = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_VERSION = re.compile(
    r"(?:\b(?:version|ver|issue|rev(?:ision)?)\.?\s*)?\bv?\.?(?P<value>\d{1,2}(?:\.\d{1,2}){0,2})\b"
    rf"(?![\w/]|\.\d|\s*(?:{_MONTH}))",
    re.IGNORECASE,
)
_FOOT = re.compile(r"\b(?:version|v)\.?\s*(?P<version>\d{1,2}(?:\.\d{1,2})*)\b", re.IGNORECASE)
_NO_SECOND = re.compile(
    r"\b(?:back-?ups?|secondary|disaster[ -]recovery|DR|fail-?over|alternative)\b[^.]{0,40}"
    r"\b(?:sites?|locations?|data cent(?:re|er)s?|facilit\w+)\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"\b(?:draft|unapproved|for (?:approval|comment|consultation)|awaiting approval|pending|not (?:yet )?approved"
    r"|under review)\b",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"\b(?:approved|final|issued|live|published|ratified|active|current"
    r"|in force)\b",
    re.IGNORECASE,
)


def extract_security_policy(reading: Reading) -> SecurityPolicy:
    """Read one policy; what it does not state stays ``Missing``."""
    made = statements(reading)
    system = _system(reading, made)
    return SecurityPolicy(
        organisation_name=_organisation(reading, made),
        system_name=system,
        version=_version(reading, made),
        document_status=_status(reading, made),
        issued_on=_issued(reading, made),
        review_due_on=first(_dated(reading, REVIEW, REVIEW_WEAK), lambda: _review_said(reading, made)),
        owner=_owner(reading, made, system),
        approved_by=first(_named(reading, APPROVER, ()), lambda: _said(made, _APPROVED_BY)),
        location=locations(reading, made),
        encryption_at_rest=stated(made, "encryption_at_rest", cloud=False),
        encryption_in_transit=stated(made, "encryption_in_transit", cloud=False),
        data_destruction=stated(made, "data_destruction", cloud=False),
        no_secondary_site=_no_secondary_site(made),
    )


def _system(reading: Reading, made: Sequence[Statement]) -> Text:
    return first(
        _said(made, _KNOWN_AS),
        lambda: _named(reading, SYSTEM, ()),
        lambda: _said(made, _DEFINED),
        lambda: _said(made, _TITLE_FOR, Doubt.NO_LABEL),
        lambda: _said(made, _CALLED, Doubt.NO_LABEL),
        lambda: _said(made, _DATA_IN, Doubt.NO_LABEL),
        lambda: _given(reading, TITLE, _as_titled, TITLE),
        lambda: _by_the_title(made),
    )


def _owner(reading: Reading, made: Sequence[Statement], system: Text) -> Text:
    return first(
        _agreed(_said(made, _OWNER_IS), _named(reading, OWNER, ())),
        lambda: _owning(made, system),
    )


def _owning(made: Sequence[Statement], system: Text) -> Text:
    """Who a sentence says owns the system, by its name: of a building or a server it may say the same."""
    known = {"the system", "this system"} | ({fold(system.value)} if isinstance(system, Found) else set())
    for one in made:
        for match, part in one.span.matches(_OWNED_BY, "value"):
            if fold(match["subject"]) in known or fold(f"the {match['subject']}") in known:
                return found(match["value"].strip(" .,;:"), part)
    return Missing()


def _organisation(reading: Reading, made: Sequence[Statement]) -> Text:
    printed = first(
        _given(reading, ORGANISATION, _as_holder, ORGANISATION_WEAK),
        lambda: _given(reading, BODY, _as_holder, BODY),
        lambda: _said(made, _CONTROLLER_IS),
        lambda: _protector(made),
        lambda: _letterhead(made),
        lambda: _said(made, _RUN_BY, Doubt.NO_LABEL),
        lambda: _operator(made),
    )
    if isinstance(printed, Missing):
        return most_named_in(made)
    return more_doubted(printed, Doubt.UNSURE_EXTENT) if lacks_its_end(printed.value, reading.text) else printed


@cache
def _others(labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(label for label in EVERY if label not in labels)


def _named(reading: Reading, labels: tuple[str, ...], weak: Sequence[str]) -> Text:
    return _given(reading, labels, _undated_name, weak)


def _undated_name(text: str) -> list[Parsed[str]]:
    """A name of somebody or something; a date beside "Information Asset Owner" is when that office signed."""
    return [one for one in as_name(text) if not find_dates(one.value)]


def _given(
    reading: Reading, labels: tuple[str, ...], parse: Callable[[str], list[Parsed[T]]], weak: Sequence[str] = ()
) -> Found[T] | Missing:
    """What stands beside the strongest label, else below it where labels stand in a row, each over its value."""
    stops = _others(labels)
    return first(
        value_of(reading, labels, parse, below=False, stops=stops, weak=weak),
        lambda: value_under(reading, labels, parse, stops=stops, weak=weak),
    )


def _as_holder(text: str) -> list[Parsed[str]]:
    """A name that is no title of the paper: templates print "[Organisation name] Security Policy"."""
    return [one for one in as_name(text) if not re.search(r"\bpolic(?:y|ies)\b|\btemplate\b", one.value, re.I)]


def _said(made: Sequence[Statement], pattern: re.Pattern[str], *doubts: Doubt) -> Text:
    """What the first sentence that matches says, with its doubts."""
    for one in made:
        for match, part in one.span.matches(pattern, "value"):
            value = match["value"].strip(" .,;:\"“”‘’'")
            if value:
                return found(value, part, doubts)
    return Missing()


def _agreed(one: Text, other: Text) -> Text:
    """The first that was found; where both were and differ, the other is its rival."""
    if isinstance(one, Missing) or isinstance(other, Missing) or fold(one.value) == fold(other.value):
        return first(one, other)
    return more_doubted(one, Doubt.RIVAL_VALUES).model_copy(update={"rivals": (other.value,)})


def _protector(made: Sequence[Statement]) -> Text:
    """Whose policy it is by its purpose: "how Acme Ltd protects the data"."""
    said = _said(made, _PROTECTS, Doubt.NO_LABEL)
    return said if isinstance(said, Found) and looks_like_organisation(said.value) else Missing()


def _operator(made: Sequence[Statement]) -> Text:
    """Who runs the system, where a sentence about it says so."""
    said = _said(made, _OPERATED_BY, Doubt.NO_LABEL)
    return said if isinstance(said, Found) and looks_like_organisation(said.value) else Missing()


_TITLE = re.compile(r"\W*system[- ]level security policy\W*(?:\(?SLSP\)?)?\W*", re.IGNORECASE)
_NO_SYSTEM = re.compile(
    r"\b(?:version|v\d|draft|final|approved|status|date|policy|SLSP|author|owner|review|issue|page|contents"
    r"|introduction|purpose|scope|template|confidential|official)\b|\?$",
    re.IGNORECASE,
)
"""What else stands under a title."""


_OF_SYSTEMS = re.compile(
    r"\b(?:platform|environment|database|warehouse|repository|registry|register|server|safe haven"
    r"|data (?:lake|store|mart))"
    r"(?: \([A-Z]{2,8}\))?\W*$",
    re.IGNORECASE,
)
"""How names of systems end, though "research", "data" and "analytics" in them are words of bodies too."""


def _by_the_title(made: Sequence[Statement]) -> Text:
    """On a cover the system often stands alone under, else above, the words "System Level Security Policy"."""
    for at, title in enumerate(made[:7]):
        if _TITLE.fullmatch(title.text) or _headed(title):
            for one in (*made[at + 1 : at + 2], *(made[:1] if at == 1 else ())):
                if one.is_heading and _could_be_system(one.text):
                    return found(one.text.strip(" .,;:"), one.span, (Doubt.NO_LABEL,))
    return Missing()


_HEADED = re.compile(r"(?P<value>.{3,90}?\S)\s+" + _TITLE.pattern.removeprefix(r"\W*"), re.IGNORECASE)


def _headed(title: Statement) -> Span | None:
    """The name with its legal form that a cover sets over the title, in the same print."""
    for match, part in title.span.matches(_HEADED, "value"):
        ends = LEGAL_FORM.search(match["value"])
        if title.is_heading and ends and not match["value"][ends.end() :].strip(" ."):
            return part
    return None


def _could_be_system(text: str) -> bool:
    """A name that is no label of the table below, no other part of a cover and no organisation's."""
    body = looks_like_organisation(text) and (LEGAL_FORM.search(text) or not _OF_SYSTEMS.search(text))
    other = squash(text) in _LABELS or _NO_SYSTEM.search(text) or body or find_dates(text)
    return bool(as_name(text)) and not other


def _as_titled(text: str) -> list[Parsed[str]]:
    """The system that a title names: "System Level Security Policy: Alder Register"."""
    match = _TITLE_FOR.search(text)
    return [Parsed(match["value"].strip(" .,;:"), match.start("value"), match.end("value"))] if match else []


def _letterhead(made: Sequence[Statement]) -> Text:
    """A line among the first that has the look of an organisation's name and is not the policy's title."""
    headed = next(filter(None, map(_headed, made[:6])), None)
    if headed:
        return found(headed.text.strip(" ,;:"), headed, (Doubt.NO_LABEL,))
    for one in made[:6]:
        titled = re.search(r"\bpolicy\b|\bSLSP\b|\bversion\b|\bsystem level\b|\bISO\b", one.text, re.I)
        labelled = not _stands_alone(one, made) and LEGAL_FORM.search(one.text) is None
        if looks_like_organisation(one.text) and not (
            titled or one.in_table or labelled or TITLE_WORD.search(one.text)
        ):
            return found(one.text.strip(" .,;:"), one.span, (Doubt.NO_LABEL,))
    return Missing()


def _stands_alone(one: Statement, made: Sequence[Statement]) -> bool:
    """Whether it is a heading, or the first of a line of short notes under one: "Alder University. Version 2."."""
    noted = one.text.endswith(".") and looks_like_heading(one.text[:-1])
    return one.is_heading or (noted and one.heading in {"", *(other.text for other in made if other.is_heading)})


# --- the issue ----------------------------------------------------------------------------------------


def _as_version(text: str) -> list[Parsed[str]]:
    """The version at the head of a text, without its "v"; a date is none."""
    match = _VERSION.match(text.strip())
    if not match or any(parsed.start <= match.start("value") < parsed.end for parsed in find_dates(text.strip())):
        return []
    lead = len(text) - len(text.lstrip())
    return [Parsed(match["value"], lead + match.start("value"), lead + match.end("value"))]


def _version(reading: Reading, made: Sequence[Statement]) -> Text:
    history = _version_in_history(reading)
    past = () if isinstance(history, Missing) else history.rivals
    each = tuple((label,) for label in VERSION)
    beside = (_given(reading, labels, _as_version, VERSION_WEAK) for labels in (each if past else (VERSION, *each)))
    current = (field for field in beside if isinstance(field, Found) and field.value not in past)
    return first(next(current, Missing()), history, lambda: _version_in_foot(made))


def _version_in_history(reading: Reading) -> Text:
    """The highest version of a table of changes, its past ones as rivals: the present one, if the table is kept."""
    cells = under(reading, re.compile(r"(?:version|issue|revision)(?: no\.?| number)?", re.I), whole=True)
    known = [one for cell in cells for one in _versions_in(cell)]
    if not known:
        return Missing()
    parsed, cell = max(known, key=lambda row: tuple(map(int, row[0].value.split("."))))
    past = sorted({other.value for other, _ in known} - {parsed.value})
    return found(parsed.value, cell, (Doubt.WEAK_LABEL,), past)


def _versions_in(cell: Span) -> Iterator[tuple[Parsed[str], Span]]:
    """The version that a cell begins with; on a scan, where close rows are taken for one, each alone on a line."""
    for number, line in enumerate(lines_of(cell)):
        for parsed in _as_version(line.text):
            if number == 0 or (cell.page.source is PageSource.OCR and parsed.end == len(line.text)):
                yield parsed, line


def _feet(made: Sequence[Statement]) -> list[tuple[Statement, re.Match[str]]]:
    """Short lines with a version: titles and page feet ("v2, 08/09/10")."""
    return [(one, match) for one in made if len(one.span.words) <= 14 and (match := _FOOT.search(one.text))]


def _version_in_foot(made: Sequence[Statement]) -> Text:
    for one, match in _feet(made):
        return found(match["version"], one.span.part(match.start("version"), match.end("version")))
    return Missing()


def _order(reading: Reading) -> bool:
    order = date_order(reading.text)
    return True if order is None else order


def _dated(reading: Reading, labels: tuple[str, ...], weak: Sequence[str]) -> Day:
    order = _order(reading)

    def parse(text: str) -> list[Parsed[date]]:
        return find_dates(text, order)

    return _given(reading, labels, parse, weak)


def _issued(reading: Reading, made: Sequence[Statement]) -> Day:
    """Beside a label that says so; then in the present version's row of the table of versions, then elsewhere.

    That row's date and one under the title bear each other out.
    """
    strong = tuple(label for label in ISSUED if label not in ISSUED_WEAK)
    said = _dated(reading, strong, ())
    if isinstance(said, Found):
        return said
    history = _dated_in_history(reading)
    rows = {id(cell.words[0]) for _, _, cell in _history(reading)}
    head = _dated_at_the_head(reading, [one for one in made[:_HEAD] if id(one.span.words[0]) not in rows])
    if isinstance(history, Found) and isinstance(head, Found) and (head.value, head.rivals) == (history.value, ()):
        return history.model_copy(update={"doubts": (), "rivals": ()})
    return first(history, _dated(reading, ISSUED, ISSUED_WEAK), _dated_in_foot(reading, made), head)


_VERSION_HEAD = re.compile(r"(?:document )?(?:version|issue|revision|ver\.?|rev\.?)(?: no\.?| number)?", re.IGNORECASE)
_DATE_HEAD = re.compile(r"(?:version |issue |revision |document )?date(?: of (?:issue|version|change))?", re.IGNORECASE)


def _dated_in_history(reading: Reading) -> Day:
    """The date in the row of the highest version of a table of versions; rows are in either order."""
    rows = list(_history(reading))
    if not rows:
        return Missing()
    _, day, cell = max(rows, key=lambda row: tuple(map(int, row[0].value.split("."))))
    return found(day.value, cell.part(day.start, day.end), {*day.doubts, Doubt.WEAK_LABEL}, day.rivals)


def _history(reading: Reading) -> Iterator[tuple[Parsed[str], Parsed[date], Span]]:
    """Version and date of each row under a head that has both."""
    order = _order(reading)
    for rows in (rows for page in reading.pages for rows in grids(page)):
        heads = [(n, v, d) for n, row in enumerate(rows) for v, d in [_columns(row)] if v is not None and d is not None]
        for number, at_version, at_date in heads[:1]:
            for row in rows[number + 1 :]:
                version, day = _cell(row, at_version), _cell(row, at_date)
                if version is None or day is None:
                    break
                for parsed in _as_version(version.text):
                    yield from ((parsed, one, day) for one in find_dates(day.text, order)[:1])


def _columns(row: Row) -> tuple[int | None, int | None]:
    """The columns headed as versions and as dates."""
    texts = [cell.text.strip(" :*") if cell else "" for cell in row]
    version, day = (
        next((n for n, t in enumerate(texts) if head.fullmatch(t)), None) for head in (_VERSION_HEAD, _DATE_HEAD)
    )
    return version, day


def _cell(row: Row, column: int) -> Span | None:
    return row[column] if column < len(row) else None


def _review_said(reading: Reading, made: Sequence[Statement]) -> Day:
    """ "To be reviewed by 1 May 2027"; what else than the policy is to be reviewed is for a person to tell."""
    order = _order(reading)
    for one in made:
        for match, part in one.span.matches(_REVIEW_SAID, "value"):
            for parsed in find_dates(part.text, order)[:1]:
                sure = match.start() == 0 or _OF_THE_PAPER.search(one.text[: match.start()])
                doubts = {*parsed.doubts, *(() if sure else (Doubt.WEAK_LABEL,))}
                return found(parsed.value, part.part(parsed.start, parsed.end), doubts, parsed.rivals)
    return Missing()


def _dated_in_foot(reading: Reading, made: Sequence[Statement]) -> Day:
    order = _order(reading)
    for one, match in _feet(made):
        for parsed in find_dates(one.text, order):
            if parsed.start >= match.start():
                doubts = {*parsed.doubts, Doubt.WEAK_LABEL}
                return found(parsed.value, one.span.part(parsed.start, parsed.end), doubts, parsed.rivals)
    return Missing()


_HEAD = 10


def _dated_at_the_head(reading: Reading, made: Sequence[Statement]) -> Day:
    """A date alone on a line under the title."""
    order = _order(reading)
    for one in made[:_HEAD]:
        for parsed in find_dates(one.text, order):
            if parsed.start == 0 and parsed.end == len(one.text) and not re.search(r"review|print", one.heading, re.I):
                return found(parsed.value, one.span, {*parsed.doubts, Doubt.NO_LABEL}, parsed.rivals)
    return Missing()


def _as_status(text: str) -> list[Parsed[DocumentStatus]]:
    draft = _DRAFT.search(text)
    if draft:
        return [Parsed(DocumentStatus.DRAFT, draft.start(), draft.end())]
    approved = _APPROVED.search(text)
    return [Parsed(DocumentStatus.APPROVED, approved.start(), approved.end())] if approved and not denies(text) else []


def _status(reading: Reading, made: Sequence[Statement]) -> Found[DocumentStatus] | Missing:
    """Beside its label; else a printed "draft"; else an approver's name, with a doubt."""
    beside = _given(reading, STATUS, _as_status)
    draft = next((one for number, one in enumerate(made) if _is_draft_mark(one, number)), None)
    if isinstance(beside, Found):
        clash = draft is not None and beside.value is DocumentStatus.APPROVED
        return more_doubted(beside, Doubt.RIVAL_VALUES) if clash else beside
    if draft:
        return found(DocumentStatus.DRAFT, draft.span)
    approver = first(_named(reading, APPROVER, ()), lambda: _said(made, _APPROVED_BY))
    if isinstance(approver, Missing):
        return Missing()
    return Found[DocumentStatus](
        value=DocumentStatus.APPROVED, provenance=approver.provenance, doubts=(Doubt.WEAK_LABEL,)
    )


def _is_draft_mark(one: Statement, number: int) -> bool:
    """ "DRAFT" on a line of its own anywhere, or in a title."""
    alone = re.fullmatch(r"\W*(?:final )?draft\W*(?:v(?:ersion)?\W*[\d.]+)?\W*", one.text, re.I)
    titled = number < 8 and re.search(r"\bdraft\b", one.text, re.I) and len(one.span.words) <= 12
    return not one.in_table and bool(alone or titled)


_NONE = re.compile(r"\b(?:no|not|none|n/?a|without)\b", re.IGNORECASE)


def _no_secondary_site(made: Sequence[Statement]) -> Text:
    """The sentence that says that there is no back-up or disaster-recovery site; else the "none" beside its label."""
    for one in made:
        if not one.is_heading and _NO_SECOND.search(one.text) and _NONE.search(one.text) and denies(one.text):
            return found(one.text, one.span)
    for one in made:
        bare = re.fullmatch(r"(?:none|n/?a|not applicable|no)\b\W*", one.text, re.IGNORECASE)
        if bare and _NO_SECOND.search(one.heading):
            return found(one.text, one.span, (Doubt.UNSURE_EXTENT,))
    return Missing()
