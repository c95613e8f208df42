"""The dates of a certificate, told apart by role: first certified, start of validity, revision, end.

A certificate shows two to six dates. None is ever taken for being the first or last printed: each wants a label or
a phrase directly before it, and those of earlier cycles, audits, signatures and other documents are left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evidence.fields import Day, Doubt, Found, Source
from extractors.certificates import words as words
from extractors.certificates.history import Dated, Event, cycles, dated_lines, events_of, history
from extractors.certificates.sheet import Sheet, doubted
from extractors.certificates.unlisted import meaning_of
from extractors.choosing.candidates import Candidate
from extractors.choosing.choice import choose
from extractors.labels import Labelled, Row, rows, same_row, squash
from extractors.marks import share_width
from extractors.spans import Span, joined
from extractors.values import Parsed

FAR = 3
"""More words than this between a label and its date make the label weak."""
_FILLER = "the on is from of to and including until at by a an date for day in tarihi am vom den le el il del du place"
FILLER = frozenset(_FILLER.split())


@dataclass(frozen=True)
class Stated:
    """A date with the role that its label or phrase gives it; the lower ``rank`` the stronger."""

    role: str
    value: date
    span: Span
    rank: int
    doubts: tuple[Doubt, ...] = ()
    rivals: tuple[date, ...] = ()


@dataclass(frozen=True)
class CertificateDates:
    """The date of each role, as the contract names them."""

    first_certified_on: Day
    issued_on: Day
    revised_on: Day
    expires_on: Day


def certificate_dates(sheet: Sheet, *, ends_when_due: bool = False) -> CertificateDates:
    """Every role's date; a role without label or phrase is ``Missing``.

    ``ends_when_due``: the scheme calls the end of a certificate the day on which the next is due.
    """
    listed, of_cycles = dated_lines(sheet), cycles(sheet)
    told: list[Dated | Event] = [*listed, *(day for one in of_cycles for day in (one.start, one.end))]
    days = _words_of(one.line.part(one.parsed.start, one.parsed.end) for one in told)
    beside = [*_once_claimed(list(_labelled(sheet))), *_beside_sentences(sheet)]
    labelled = [*(one for one in beside if not days & _words_of([one.span])), *_of_days(listed)]
    others = _words_of(item.value for item in sheet.labelled(words.NOT_DATE))
    taken = _words_of(one.span for one in labelled) | others | days
    stated = [*labelled, *(one for one in _in_sentences(sheet) if not taken & _words_of([one.span]))]
    by_role = {role: [one for one in stated if one.role == role] for role in words.DATE_ROLES}
    for event in (*events_of(of_cycles), *history(sheet)):
        by_role[event.role] = by_role[event.role] or [
            _stated(event.role, event.line, event.parsed, 2, (Doubt.WEAK_LABEL,))
        ]
    expires = _expires(by_role, ends_when_due=ends_when_due)
    _of_this_cycle(by_role, expires)
    issued = _issued(by_role, expires)
    if not any(by_role.values()):
        issued, expires = _unlabelled(sheet)
    _in_order(by_role, issued, expires)
    start = _day("issued_on", issued, stated, sheet)
    return CertificateDates(
        first_certified_on=_day("first_certified_on", _strongest(by_role["first"]), stated, sheet),
        issued_on=start if expires else _of_unknown_cycle(start),
        revised_on=_day("revised_on", _strongest(by_role["revised"], newest=True), stated, sheet),
        expires_on=_day("expires_on", expires, stated, sheet),
    )


def _of_unknown_cycle(issued: Day) -> Day:
    """On a scan that lost the end of validity the date of this cycle may be lost too, and an earlier one stand."""
    scanned = isinstance(issued, Found) and issued.provenance.source is Source.OCR
    return doubted(issued, Doubt.WEAK_LABEL) if scanned else issued


_ROLE_OF = {squash(label): role for role, labels in words.DATE_ROLES.items() for label in labels}
_NO_ROLE = frozenset(squash(label) for label in words.NOT_DATE)
_ROLE_OF_TABLE = {labels: role for role, labels in words.DATE_ROLES.items()}


def _of_days(listed: Iterable[Dated]) -> Iterator[Stated]:
    """The days of a list by what happened on them; an event in words that no table lists is a weak label."""
    for one in listed:
        key = squash(one.event)
        meaning = None if key in _ROLE_OF or key in _NO_ROLE else meaning_of(one.event)
        role = _ROLE_OF.get(key) or (_ROLE_OF_TABLE.get(tuple(meaning)) if meaning else None)
        if role:
            yield _stated(role, one.line, one.parsed, 0, (Doubt.WEAK_LABEL,) if meaning else ())


def _in_order(by_role: dict[str, list[Stated]], issued: list[Stated], expires: list[Stated]) -> None:
    """Days out of their order are doubted, because a label missed its own: an end no later than the start, a first
    certification no earlier than the end or later than the start, or with neither of them found."""
    ends, starts = [one.value for one in expires[:1]], [one.value for one in issued[:1]]
    if ends and starts and ends[0] <= starts[0]:
        for role_of in (issued, expires):
            role_of[:] = [replace(one, doubts=(*one.doubts, Doubt.WEAK_LABEL)) for one in role_of]
    by_role["first"] = [
        replace(one, doubts=(*one.doubts, Doubt.WEAK_LABEL))
        if not (ends or starts) or any(one.value >= end for end in ends) or any(one.value > start for start in starts)
        else one
        for one in by_role["first"]
    ]


def _once_claimed(labelled: Sequence[Stated]) -> Iterator[Stated]:
    """Without an end that only a loose label gives to a date which another label calls an issue or a start."""
    begins = _words_of(one.span for one in labelled if one.role in ("issued", "starts", "first"))
    for one in labelled:
        loose = one.role == "expires" and Doubt.WEAK_LABEL in one.doubts
        if not (loose and begins & _words_of([one.span])):
            yield one


TERM = timedelta(days=3 * 365 + 120)
"""No certificate runs longer; what was issued before is of an earlier cycle."""
CYCLE = timedelta(days=300)


def _of_this_cycle(by_role: dict[str, list[Stated]], expires: Sequence[Stated]) -> None:
    """Where the only date of issue lies before this cycle, and a later one is printed too, it is the first of all.

    "Registered Date" beside "Last Renewal Date", "Registration Date" beside "Valid From".
    """
    issued = by_role["issued"]
    later = [one for role in ("starts", "recertified", "revised") for one in by_role[role]]
    if by_role["first"] or not issued or not expires:
        return
    end = expires[0].value
    begun = [one for one in later if end - TERM < one.value < end - CYCLE and one.value > issued[0].value + CYCLE]
    if begun and (by_role["starts"] or issued[0].value < end - TERM):
        by_role["first"] = [replace(one, doubts=(*one.doubts, Doubt.WEAK_LABEL)) for one in issued]
        by_role["issued"] = (
            [] if by_role["starts"] else [replace(one, doubts=(*one.doubts, Doubt.WEAK_LABEL)) for one in begun]
        )


def _words_of(spans: Iterable[Span]) -> set[tuple[int, float, float]]:
    """Where the last words of dates stand: those that a label claimed give a sentence no other role."""
    return {
        (span.page.number, round(row.words[-1].box.x1, 1), row.words[-1].box.top)
        for span in spans
        for row in rows(span)[:1]
    }


def _day(field: str, own: Sequence[Stated], stated: Sequence[Stated], sheet: Sheet) -> Day:
    """The first of the role's readings; others of the role with another value are its rivals."""
    others = (_candidate(one) for one in stated if one not in own)
    return choose(field, [_candidate(one, n) for n, one in enumerate(own)], sheet.ground, also=others)


def _candidate(one: Stated, place: int = 0) -> Candidate[date]:
    """``place`` keeps the order of the role's readings; all of them are as good."""
    how = "sentence" if one.rank == 1 and one.role != "validity" else ""
    return Candidate(one.value, one.span, min(place, 99) / 100, one.doubts, how, one.role, rivals=one.rivals)


def _strongest(stated: Sequence[Stated], *, newest: bool = False) -> list[Stated]:
    """Labels before sentences, clean readings first. ``newest``: the latest of them, for a history of revisions."""
    kept = sorted(stated, key=lambda one: (one.rank, len(one.doubts)))
    if newest and len({one.value for one in kept}) > 1:
        latest = max(one.value for one in kept)
        return [one for one in kept if one.value == latest]
    return kept


def _expires(by_role: dict[str, list[Stated]], *, ends_when_due: bool) -> list[Stated]:
    """A printed end; else the end of a validity range; else a recertification that is due."""
    if by_role["expires"]:
        return _strongest(by_role["expires"])
    if by_role["validity"]:
        return _strongest([one for one in by_role["validity"] if one.rank == 1])
    begun = [one.value for role in ("starts", "issued") for one in by_role[role]]
    due = [one for one in by_role["recertify_by"] if not begun or one.value > max(begun)]
    if due:
        weak = () if ends_when_due else (Doubt.WEAK_LABEL,)
        return [replace(one, doubts=(*one.doubts, *weak)) for one in _strongest(due)]
    others = [one.value for role in ("starts", "issued", "first") for one in by_role[role]]
    to_come = [one for one in by_role["recertified"] if others and one.value > max(others) + timedelta(days=300)]
    return [replace(one, doubts=(*one.doubts, Doubt.WEAK_LABEL)) for one in _strongest(to_come)]


def _issued(by_role: dict[str, list[Stated]], expires: Sequence[Stated]) -> list[Stated]:
    """The start of validity in so many words; else of a validity range; else the certificate's own date."""
    validity = [one for one in by_role["validity"] if one.rank == 0]
    past = [one for one in by_role["recertified"] if expires and one.value < expires[0].value - CYCLE]
    renewed = [one for one in by_role["revised"] if expires and expires[0].value - TERM < one.value < expires[0].value]
    sure = (by_role["starts"], validity, by_role["issued"])
    for group in (*sure, past, by_role["decided"], renewed):
        if group:
            weak = not any(group is one for one in sure)
            chosen = _strongest(group)
            return [replace(one, doubts=(*one.doubts, Doubt.WEAK_LABEL)) for one in chosen] if weak else chosen
    return []


# --- labels ---------------------------------------------------------------------------------------------------------

_GENERIC = (
    "validity", "valid", "effective", "issued", "renewal", "revised", "current cycle", "start date", "end date",
    "certification", "validity date", "certificate validity", "recertification", "place and date", "place, date",
    "since", "revision", "certificate version", "amended",
)  # fmt: skip
GENERIC = frozenset(squash(label) for label in _GENERIC)
"""Labels that could mean another date."""


_ORIGINAL = re.compile(r"\b(?:original|initial|first)(?:ly)?\b|\bsince\b", re.IGNORECASE)
_GRANTED = frozenset(
    ("granted", "certificationgranted", "certificategranted", "registrationgranted", "approvalgranted")
)
"""Labels of the current cycle where the original one has a label of its own."""


def _labelled(sheet: Sheet) -> Iterator[Stated]:
    for role, labels in words.DATE_ROLES.items():
        beside: set[Span] = set()
        items = sheet.labelled(labels)
        original = role == "first" and any(_ORIGINAL.search(item.label) for item in items)
        for item in items:
            if item.place == "below" and item.label_span in beside:
                continue  # what stands beside a label is its value
            later = original and squash(item.label) in _GRANTED
            stated = list(_of_label(sheet, "issued" if later else role, item))
            if stated and item.place in ("right", "cell"):
                beside.add(item.label_span)
            yield from stated


def _beside_sentences(sheet: Sheet) -> Iterator[Stated]:
    """The date beside a sentence of two lines that ends in "this certificate expires on:", level with either."""
    for page in sheet.pages:
        for row in page:
            role = _phrase_role(row.line.text) if row.line.text.rstrip().endswith(":") else None
            for other in page if role else ():
                line = _date_of_two_lines(row, other)
                dates = sheet.dates(line.text) if line else []
                if role and line and len(dates) == 1 and dates[0].end - dates[0].start >= len(line.text) - 1:
                    yield _stated(role, line, dates[0], 1, (Doubt.WEAK_LABEL,))


_LAST_DATE = re.compile(r"(?<=\s)\d{1,2}\s\w{3,9}\.?\s\d{4}$|(?<=\s)[\d./-]{8,10}$")
"""A date that a narrow gap has joined to the first line of the sentence beside it."""


def _date_of_two_lines(row: Row, other: Row) -> Span | None:
    """What may be the date level with either line of a sentence of two lines whose second is ``row``."""
    level = row.box.middle - other.box.middle
    line = Span(other.page, other.line.words)
    if other.box.x0 > row.box.x1 and 0.3 * row.box.height < level < 1.8 * row.box.height:
        return line
    first = abs(other.box.x0 - row.box.x0) < 1 and 0.8 * row.box.height < level < 1.8 * row.box.height
    joined_to_it = _LAST_DATE.search(line.text) if first else None
    return line.part(joined_to_it.start(), joined_to_it.end()) if joined_to_it else None


def _of_label(sheet: Sheet, role: str, item: Labelled) -> Iterator[Stated]:
    line = _with_its_end(sheet, item) if role == "validity" else _dated_line(sheet, item)
    dates = sheet.dates(line.text)
    if not dates:
        return
    if role == "expires" and len(dates) > 1 and _under_two_heads(item):
        yield _stated(role, line, dates[1], 0, (Doubt.WEAK_LABEL,))
        return
    qualified = list(_qualified(role, item, sheet))
    if qualified:
        yield from qualified
        return
    if len(dates) > 1 and role in ("expires", "validity") and _is_range(line.text, dates, role):
        for rank, parsed in enumerate(dates[:2]):
            if role == "validity" or squash(item.label) in GENERIC:
                yield _stated("validity", line, parsed, rank, ())
        if role == "validity" or squash(item.label) in GENERIC:
            return
    if role == "starts" and len(dates) == 2 and _is_range(line.text, dates, role):
        yield _stated("validity", line, dates[1], 1, ())  # "Current cycle: 4 May 2024 to 4 May 2027"
    if role == "validity":
        return
    yield from _only_day(sheet, role, item, line)


def _only_day(sheet: Sheet, role: str, item: Labelled, line: Span) -> Iterator[Stated]:
    """The day of a label that has no other beside it; of several in one line under labels the one under its own."""
    dates = sheet.dates(line.text)
    if item.place == "below" and len(dates) > 1:
        dates = [_under(line, item, dates)]
    gap = [word for word in line.text[: dates[0].start].split() if squash(word) and squash(word) not in FILLER]
    if item.place == "same-line" and not item.firm and len(gap) > FAR:
        return
    unclear = squash(item.label) in GENERIC or sheet.is_unlisted(item)
    weak = (unclear and _phrase_role(_up_to_its_end(item)) != role) or len(gap) > FAR
    yield _stated(role, line, dates[0], 0, (Doubt.WEAK_LABEL,) if weak else ())


def _under(line: Span, item: Labelled, dates: Sequence[Parsed[date]]) -> Parsed[date]:
    """Of several days that fill a line the one that stands under the label; the first where other words part them."""
    ends = [0, *(one.end for one in dates)]
    between = [line.text[end : one.start] for end, one in zip(ends, dates, strict=False)]
    if any(letter.isalpha() for words_ in between for letter in words_):
        return dates[0]
    middle = (item.label_span.box.x0 + item.label_span.box.x1) / 2

    def off(parsed: Parsed[date]) -> float:
        box = line.part(parsed.start, parsed.end).box
        return abs((box.x0 + box.x1) / 2 - middle)

    return min(dates, key=off)


def _up_to_its_end(item: Labelled) -> str:
    """The label with what stands before it in its line: "Certified by Quill Certification since"."""
    last = item.label_span.words[-1]
    line = next(line for line in item.label_span.page.lines if last in line.words)
    return " ".join(word.text for word in line.words[: line.words.index(last) + 1])


def _dated_line(sheet: Sheet, item: Labelled) -> Span:
    """A value's first line; with the second where a date begins in the first and ends in the second."""
    lines = rows(item.value)
    first = _beside_standard(sheet, lines[0]) or lines[0]
    if len(lines) == 1 or first is not lines[0]:
        return first
    both = joined(lines[:2])
    breaks = any(one.start < len(first.text) < one.end for one in sheet.dates(both.text))
    return both if breaks else first


_DASH_LOST = 6.0
"""Heights between the two days of a range at most, whose dash a scan has lost."""


def _with_its_end(sheet: Sheet, item: Labelled) -> Span:
    """The first day of "Valid: 1 May 2023 - 30 April 2026" with the last, where no head of its own stands over that."""
    line = _dated_line(sheet, item)
    page = next((page for page in sheet.pages if page and page[0].page is line.page), ())
    for row in page:
        near = same_row(row.box, line.box) and 0 < row.box.x0 - line.box.x1 < _DASH_LOST * line.box.height
        if not near or len(sheet.dates(row.line.text)) != 1 or row.begins_with_label:
            continue
        top = item.label_span.box.top - 1
        headed = (one for one in page if top <= one.box.top < row.box.top - 1 and share_width(one.box, row.box))
        if not any(one.line.words[0] not in item.label_span.words for one in headed):
            return joined([line, Span(row.page, row.line.words)])
    return line


_BEGINS = re.compile(r"\b(?:from|since|starts?|begins?)\W*(?:\([^)]*\)\W*)?$", re.IGNORECASE)


def _under_two_heads(item: Labelled) -> bool:
    """Whether the label of a start stands right before this one: "Valid from Valid until", and then both days."""
    line = next(line for line in item.label_span.page.lines if item.label_span.words[0] in line.words)
    before = line.words[: line.words.index(item.label_span.words[0])]
    return _BEGINS.search(" ".join(word.text for word in before)) is not None


_STANDARD_ALONE = re.compile(r"(?:BS |EN )*ISO\W*(?:IEC)?\W*27001(?:\s?:\s?\d{4})?\W*", re.IGNORECASE)
_APART = 3.0
"""Heights between a standard and its date, whose dash a scan has lost."""


def _beside_standard(sheet: Sheet, line: Span) -> Span | None:
    """The date to the right of "ISO/IEC 27001", where under the label stands the standard that it is of."""
    if not _STANDARD_ALONE.fullmatch(line.text):
        return None
    rows_there = next((page for page in sheet.pages if page and page[0].page is line.page), ())
    near = (row for row in rows_there if 0 < row.box.x0 - line.box.x1 < _APART * line.box.height)
    return next((Span(row.page, row.line.words) for row in near if same_row(row.box, line.box)), None)


QUALIFIER = re.compile(
    r"\(?\b(?P<which>original|initial|first|current|this issue|latest|re-?issued?)\b\)?\s*:?\s*$", re.IGNORECASE
)
"""The word before or after a date that says which of several issues it is of."""
QUALIFIES = {"original": "first", "initial": "first", "first": "first", "current": "issued", "this issue": "issued"}


def _qualified(role: str, item: Labelled, sheet: Sheet) -> Iterator[Stated]:
    """The dates of "Date of Issue: (Original) 1 May 2021 (Current) 1 May 2024", each in its own role."""
    if role not in ("issued", "starts"):
        return
    for line in rows(item.value)[:3]:
        start = 0
        for parsed in sheet.dates(line.text):
            said = QUALIFIER.search(line.text[start : parsed.start])
            start = parsed.end
            own = QUALIFIES.get(said["which"].casefold()) if said else None
            if own:
                yield _stated(own, line, parsed, 0, ())


TO = frozenset(
    ["-", "~", "〜", "→", "–", "—", "to", "until", "till", "bis", "through", "au", "al", "hasta", "el", "and", "ile"]
)
"""What stands between the two days of a range, perhaps in two languages: "bis / until"."""


def _is_range(text: str, dates: Sequence[Parsed[date]], role: str) -> bool:
    between = text[dates[0].end : dates[1].start].strip(" .,").casefold()
    if role == "validity" and not between and dates[0].value < dates[1].value:
        return True  # OCR drops the dash
    said = between.replace("/", " ").split()
    return between == "/" or (bool(said) and all(word in TO for word in said))


def _stated(role: str, line: Span, parsed: Parsed[date], rank: int, doubts: tuple[Doubt, ...]) -> Stated:
    span = line.part(parsed.start, parsed.end)
    torn = (Doubt.WEAK_LABEL,) if _ends_among_columns(span) else ()
    return Stated(role, parsed.value, span, rank, (*parsed.doubts, *doubts, *torn), parsed.rivals)


def _ends_among_columns(day: Span) -> bool:
    """Whether a date breaks into a row of several columns, each of which may hold the year that is meant."""
    lines = rows(day)
    if len(lines) == 1:
        return False
    last = lines[-1].words
    return any(same_row(line.box, last[0].box) and last[0] not in line.words for line in day.page.lines)


# --- sentences ------------------------------------------------------------------------------------------------------

PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern + r"\W*(?:the\s+|on\s+)?$", re.IGNORECASE))
    for role, pattern in (
        ("revised", r"\b(?:last|latest|most recently)\s+(?:revised|amended|updated|re-?issued|modified|changed)"
                    r"(?:\s+on)?"),
        ("skip", r"\b(?:statement of applicability|soa|agreement|contract|manual|previous\w*|prior|policy|printed|"
                 r"accreditation)\b[^.]{0,45}"),
        ("expires", r"\b(?:will|shall|does)\s+(?:\w+\s+){0,2}expire(?:\s+on)?"),
        ("starts", r"\b(?:last\s+|most recently\s+)?renewed\s+with\s+effect\s+from"),
        ("skip", r"\b(?:audit(?:ed)?|surveillance|last|next)\b[^.]{0,45}"),
        ("first", r"\b(?:certified|registered|certification|registration|held|approved|valid)\s+(?:\w+\s+){0,3}since"),
        ("first", r"\b(?:(?:initially|originally|first)\s+(?:certified|registered|issued|granted|approved|awarded|"
                  r"certificated)|(?:certified|registered|issued|granted)\s+(?:initially|originally|"
                  r"first))(?:\s+on|\s+in)?"),
        ("first", r"\b(?:original|initial|first)\s+(?:\w+\s+){0,3}(?:was|is|dated|date|on)(?:\s+on)?"),
        ("expires", r"\bvalid(?:ity)?\b[^.]{0,70}\b(?:until|till|untill|to|through|thru|"
                    r"up\s?to)(?:\s+and\s+including)?"),
        ("expires", r"\b(?:expir(?:es|y|ing|ation)|lapses?|ends?)(?:\s+(?:date|on|is|of\s+\w+))*"),
        ("expires", r"\b(?:in force|effective|certified|registered)\s+(?:\w+\s+){0,6}(?:until|till|through|"
                    r"up\s?to)(?:\s+and\s+including)?"),
        ("starts", r"\bvalid\b[^.]{0,60}\bfrom"),
        ("starts", r"\bvalable\s+à\s+compter\s+du[^.]{0,30}"),
        ("expires", r"\b(?:jusqu.?au|hasta\s+el|bis\s+zum|fino\s+al)"),
        ("starts", r"(?:gültig|valable|valide|válido|valida?|geldig|geçerli)\s+(?:vom|von|ab|du|depuis|desde|dal|"
                   r"van|à partir du)(?:\s+el)?"),
        ("expires", r"(?:gültig|valable|valide|válido|valida?|geldig)\b[^.]{0,60}\b(?:bis(?:\s+zum)?|au|jusqu'au|"
                    r"hasta(?:\s+el)?|al|fino\s+al|tot)"),
        ("expires", r"\bvalable jusqu.au"),
        ("starts", r"\b(?:valid|effective|in force|validity(?:\s+\w+){0,2})\s+(?:as\s+)?(?:from|of|since)"),
        ("starts", r"\b(?:with effect|effective)(?:\s+from)?"),
        ("starts", r"\b(?:took|takes|taking)\s+effect(?:\s+(?:on|from))?"),
        ("starts", r"\b(?:runs|running)\s+from"),
        ("revised", r"\b(?:re-?issued|revised|amended|updated|modified)(?:\s+on)"),
        ("issued", r"\b(?:current|present)\s+(?:certificate|issue)\s+(?:is|was)\s+(?:dated|issued)(?:\s+on)?"),
        ("issued", r"\b(?:issued|granted|awarded|certified|registered)(?:\s+\w+){0,2}\s+on"),
        ("issued", r"\bdate of (?:issue|certification|registration)(?:\s+is)?"),
    )
)  # fmt: skip
"""What directly precedes a date in a sentence; the first that fits gives its role."""

REACH = 110


def _in_sentences(sheet: Sheet) -> Iterator[Stated]:
    """Dates that a sentence gives a role; ``until`` after ``valid from`` spans a line break."""
    for text in sheet.texts:
        ends = 0
        for parsed in sheet.dates(text.text):
            before = text.text[max(0, parsed.start - REACH, ends) : parsed.start]
            whole = text.text[max(0, parsed.start - REACH) : parsed.start]
            if _HEADS_OF_COLUMNS.search(before):
                continue
            role = _phrase_role(before) or _range_role(whole, text.text[max(0, ends - 1) : parsed.start], bool(ends))
            ends = parsed.end
            if role and _goes_on_to(text, parsed):
                yield _stated(role, text, parsed, 1, ())


def _goes_on_to(text: Span, parsed: Parsed[date]) -> bool:
    """Whether the words before a date lead to it: in its line, or in one above that it could be the next of.

    At the right of a page "Certified since" leads to nothing at the left of its next line.
    """
    before = text.part(0, parsed.start).words
    first = text.part(parsed.start, parsed.end).words[0]
    if not before or same_row(before[-1].box, first.box):
        return True
    lines = {id(word): line for line in text.page.lines for word in line.words}
    ended, begun = lines.get(id(before[-1])), lines.get(id(first))
    return ended is None or begun is None or ended is begun or share_width(ended.box, begun.box)


_HEADS_OF_COLUMNS = re.compile(
    r"\b(?:valid|effective|valable|gültig)\b[^.\d]{0,70}\b(?:from|since|à compter du|ab|vom)\b[^.\d]{0,60}"
    r"\b(?:until|till|to|jusqu.?au|bis)\W*$",
    re.IGNORECASE,
)
"""The heads "valid from" and "until" beside each other, over the two days: the first of these is no end."""


def _phrase_role(before: str) -> str | None:
    """The role that the words up to the date give; ``None`` where they give none or another document's."""
    clause = re.split(r"(?<=[a-z])\.\s", before)[-1]
    role = next((role for role, pattern in PHRASES if pattern.search(clause)), None)
    return None if role == "skip" else role


BETWEEN = re.compile(
    r"\S?\W*(?:and\s+)?(?:remains\s+valid\s+)?"
    r"(?:(?:until|till|to|through|up to|-|–|~|bis zum|bis|jusqu.au|au|al|hasta el|hasta|fino al|tot)(?:\s*/\s*)?){1,2}"
    r"(?:\s+the)?\W*"
)
VALIDITY = re.compile(r"\bruns?\s+from\b|\bvalid|\beffective|\bperiod\b|gültig|valable|válido|geldig", re.IGNORECASE)


def _range_role(whole: str, between: str, follows: bool) -> str | None:
    """The second date of "valid from 1 March 2024 until 28 February 2027"."""
    return "expires" if follows and BETWEEN.fullmatch(between) and VALIDITY.search(whole) else None


# --- no label at all ------------------------------------------------------------------------------------------------

YEAR = timedelta(days=330)


def _unlabelled(sheet: Sheet) -> tuple[list[Stated], list[Stated]]:
    """Where nothing names any date: of two that lie a year or more apart the start and the end, both doubted."""
    dates = [
        _stated("", text, parsed, 9, (Doubt.NO_LABEL,)) for text in sheet.texts for parsed in sheet.dates(text.text)
    ]
    days = sorted({one.value for one in dates})
    if len(days) != 2 or days[1] - days[0] < YEAR:
        return [], []
    return _of_day(dates, days[0]), _of_day(dates, days[1])


def _of_day(dates: Iterable[Stated], day: date) -> list[Stated]:
    return [next(one for one in dates if one.value == day)]
