"""Minutes of a board: which body met when, whether it could decide, and what it decided on cloud risk.

The title tells the meeting. Cover sheets, the next meeting and signatures print other dates, and approving
the last meeting's minutes is no decision on risk, so each field is sought only in sentences that can hold it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from evidence.contents import BoardMinutes, DocumentStatus
from evidence.document import Reading
from evidence.fields import Day, Doubt, Flag, Found, Missing, Text
from evidence.wording import denies
from extractors.decisions import cloud_items, decisions
from extractors.entities import most_named_in
from extractors.labels import value_of
from extractors.names import LEGAL_FORM, looks_like_address, looks_like_organisation
from extractors.phrases import first, more_doubted
from extractors.spans import found
from extractors.statements import Statement, statements
from extractors.values import date_order, find_dates

HEAD = 60
"""A title stands among so many sentences, headings and cells from the top; cover sheets may come before it."""

_MINUTES = re.compile(r"\bminutes\b", re.I)
_MEETING = re.compile(
    r"\b(?:meeting|held|board|committee|council|trustees|directors|governors|governing|senate"
    r"|group|panel)\b",
    re.I,
)
_OTHER_MEETING = re.compile(
    r"\b(?:next|previous|last|preceding|future|following) (?:\w+ )?(?:meeting"
    r"|minutes)\b|\bmatters arising\b",
    re.I,
)
_TITLE_WITHOUT_MINUTES = re.compile(r"\bmeeting\b", re.I)
_BODY = re.compile(
    r"(?:Board of (?:Directors|Trustees|Governors|Management)|(?:Trust|Executive|Management|Corporate|Unitary"
    r"|Foundation Trust|Integrated Care|"
    r"University|Governing|Advisory|Company) (?:Board|Council)|Governing Body|Council of Governors"
    r"|(?:University |College )?Council|Senate"
    r"|(?:[A-Z][\w&-]*,? (?:(?:and|&|of|for) )?){0,6}(?:Sub-?[Cc]ommittee|Committee|Board|Group|Panel|Forum)"
    r"|Trustees|Directors|Board)"
)
_ROLE_OF_BODY = re.compile(
    r"minutes of (?:the |a |an )?(?P<body>.+?)(?:'s|’s)? (?:meeting|held\b|on (?:\w+day"
    r"|\d))",
    re.I,
)
_DATE_LABELS = (
    "date of meeting", "meeting date", "date of the meeting", "date and time of meeting", "date and time",
    "meeting held on",
    "held on", "date held", "date/time", "date",
)  # fmt: skip
_DATE_STOPS = (
    "date of next meeting", "next meeting", "date of previous meeting", "date of last meeting", "previous meeting",
    "signed",
    "date signed", "date approved", "date and time of next meeting", "review date", "date of report",
)  # fmt: skip

_DRAFT = re.compile(
    r"\bdraft\b[^.]{0,25}\bminutes\b|\bminutes\b[^.]{0,25}\bdraft\b|^\W*draft\W*(?:v(?:ersion)? ?[\d.]+)?\W*$"
    r"|\bun(?:confirmed|approved|ratified)\b"
    r"|^\W*draft\b.{0,20}\b(?:approval|confirmation)\b|\bsubject to (?:approval|confirmation)\b"
    r"|\bto be (?:approved|confirmed) at the next meeting\b",
    re.I,
)
_SIGNED = re.compile(
    r"\b(?:signed|confirmed|approved|accepted|agreed)\b[^.]{0,40}\b(?:as|to be) (?:a |an )?(?:true|correct"
    r"|accurate|fair)\b[^.:]{0,40}\brecord\b",
    re.I,
)
_THESE_APPROVED = re.compile(
    r"\b(?:these|the above) minutes (?:were|have been|are) (?:formally )?(?:approved"
    r"|confirmed|ratified|agreed)\b",
    re.I,
)
_CONFIRMED_MINUTES = re.compile(r"\W*(?:confirmed|approved|ratified|final|signed) minutes\b", re.I)
_APPROVED_ON = re.compile(
    r"\W*(?:minutes )?(?:formally )?(?:approved|confirmed|ratified|agreed) (?:by|at) (?:the |a )?[\w &-]{3,60}?"
    r"(?:,? (?:on|of|held on|dated)\b.*)",
    re.I,
)
"""A line that says no more than who approved the paper it stands on, and when."""
_ENDS = 6
"""Such a line stands among so many at the top or the end."""
_STATUS = re.compile(r"^(?:document |minutes )?status$", re.I)
_CONFIRMED = re.compile(r"\b(?:approved|confirmed|final|ratified|signed)\b", re.I)

_INQUORATE = re.compile(
    r"\binquorate\b|\bnot (?:\w+ )?quorate\b|\bno quorum\b|\bquorum (?:was|is|had) not\b"
    r"|\bwithout a quorum\b|\bnot (?:have )?a quorum\b",
    re.I,
)
_QUORATE = re.compile(
    r"\bquorate\b|\bquorum (?:was|is|being) (?:\w+ )?(?:present|met|achieved|reached|confirmed|established"
    r"|in attendance)\b|\bquorum present\b"
    r"|\bquorum (?:had been|has been) (?:met|achieved|reached|established)\b|\bthere was a quorum\b",
    re.I,
)
_IN_GENERAL = re.compile(
    r"\b(?:if|when|where|would|must|shall|should|need(?:s|ed)? to|ceases?d? to|in order to"
    r"|until|remain(?:s|ed)? quorate|next meeting)\b",
    re.I,
)
_DELEGATED = re.compile(
    r"\bdelegat\w+\b.*\b(?:board|council|trustees|directors)\b|\b(?:board|council|trustees"
    r"|directors)\b.*\bdelegat",
    re.I,
)


def extract_board_minutes(reading: Reading) -> BoardMinutes:
    """Read one set of minutes; what they do not state stays ``Missing``."""
    made = statements(reading)
    title = _title(made)
    taken = decisions(made)
    spoken = {one.value.text for one in taken}
    return BoardMinutes(
        organisation_name=_organisation(made, title),
        body=_body(made, title),
        meeting_on=_meeting_on(reading, made, title),
        document_status=_status(made),
        quorate=_quorate(made),
        cloud_risk_item=cloud_items(made, spoken),
        decision=taken,
        delegated_by_board=_delegated(made),
    )


# --- the title ----------------------------------------------------------------------------------------


def _title(made: Sequence[Statement]) -> int | None:
    """Where the title stands: the first line that speaks of the minutes of a meeting, else of a dated meeting."""
    for number, one in enumerate(made[:HEAD]):
        text = _full(one)
        if _MINUTES.search(text) and (_MEETING.search(text) or find_dates(text)) and not _OTHER_MEETING.search(text):
            return number
    for number, one in enumerate(made[:HEAD]):
        if _TITLE_WITHOUT_MINUTES.search(one.text) and find_dates(one.text) and not _OTHER_MEETING.search(one.text):
            return number
    return next(
        (
            number
            for number, one in enumerate(made[:HEAD])
            if re.fullmatch(r"\W*(?:meeting )?minutes\W*", one.text, re.I)
        ),
        None,
    )


def _full(one: Statement) -> str:
    """A line that was parted at its colon, whole."""
    return one.text if one.is_heading or one.in_table else f"{one.heading}: {one.text}"


def _around_title(made: Sequence[Statement], title: int) -> Iterator[Statement]:
    """The title itself, then the lines before it from the nearest up, then those after it, up to the first item."""
    yield made[title]
    yield from reversed(made[max(0, title - 5) : title])
    for one in made[title + 1 : title + 7]:
        if one.number:
            return
        yield one


def _organisation(made: Sequence[Statement], title: int | None) -> Text:
    labelled = next((one for one in made[:HEAD] if _NAMED.fullmatch(one.heading) and _could_name(one)), None)
    if labelled:
        return found(labelled.text.strip(" .,;:"), labelled.span)
    printed = first(_name_in_title(made[title]), _name_near_title(made, title)) if title is not None else Missing()
    return printed if isinstance(printed, Found) else most_named_in(made)


_NAMED = re.compile(r"(?:name of )?(?:organisation|organization|company|trust)(?: name)?\W*", re.I)
_NAME_AFTER = re.compile(
    r"(?i:board of \w+|board|committee|council|meeting"
    r"|trustees) of (?:the )?(?P<name>[A-Z].+?)(?=,? (?:held|on|at)\b|,|:|$)"
)
_NAME_BEFORE = re.compile(
    r"^(?:(?:draft |confirmed |unconfirmed )?minutes of (?:the "
    r"|a )?(?:meeting of (?:the )?)?)?(?P<name>[A-Z].+?)(?:'s|’s)?[\s\u2013:-]+"
    r"(?:Board of|Trust Board|Board|Council|Governing Body|[A-Z]\w+ (?:Committee|Board|Group))\b"
)


def _name_in_title(one: Statement) -> Text:
    for pattern in (_NAME_AFTER, _NAME_BEFORE):
        for match, part in one.span.matches(pattern, "name"):
            name = match["name"].strip(" .,;:-\u2013")
            if (
                looks_like_organisation(name)
                and len(name.split()) > 1
                and not _MINUTES.search(name)
                and not _is_body(name)
            ):
                return found(name, part)
    return Missing()


def _is_body(text: str) -> bool:
    return any(_BODY.fullmatch(form) for form in (text.strip(), text.strip().title())) and not LEGAL_FORM.search(text)


def _name_near_title(made: Sequence[Statement], title: int) -> Text:
    """A letterhead: the line above the title that has the look of an organisation's name."""
    before = [one for one in made[:title] if not one.in_table]
    for distance, one in enumerate(reversed(before)):
        if _could_name(one):
            doubts = () if distance < 2 and one.is_heading else (Doubt.NO_LABEL,)
            return found(one.text.strip(" .,;:"), one.span, doubts)
    after = [one for one in made[title + 1 : title + 4] if _could_name(one) and not one.number and not one.in_table]
    return found(after[0].text.strip(" .,;:"), after[0].span, (Doubt.NO_LABEL,)) if after else Missing()


_NO_NAME = re.compile(
    r"\b(?:minutes|meeting|agenda|present|attend\w*|apologies|confidential|draft|item|purpose|date|time)\b", re.I
)


def _could_name(one: Statement) -> bool:
    if len(one.span.words) < 2 or _NO_NAME.search(one.text) or _is_body(one.text):
        return False
    legal = LEGAL_FORM.search(one.text) is not None
    return looks_like_organisation(one.text) and (legal or not looks_like_address(one.text))


_LESSER = re.compile(r"committee|group|panel|forum", re.I)
_LEAD = re.compile(r"^(?:minutes|meeting|the|draft|of|a)\s+(?:of\s+)?(?:the\s+)?", re.I)


def _body(made: Sequence[Statement], title: int | None) -> Text:
    """The body that the title names, else one named around it. A committee of the board is a committee."""
    if title is None:
        return Missing()
    for one in _around_title(made, title):
        text = _in_title_case(one.text) if one.text.isupper() else one.text
        named = _ROLE_OF_BODY.search(text)
        hits = list(_BODY.finditer(text, *named.span("body"))) if named else []
        hits = hits or [hit for hit in _BODY.finditer(text) if hit.group() not in ("Directors", "Trustees")]
        if hits:
            best = max(hits, key=_standing)
            name = _LEAD.sub("", best.group())
            part = one.span.part(best.end() - len(name), best.end())
            return found(name, part, () if one is made[title] else (Doubt.WEAK_LABEL,))
    return _meeting_as_body(made[title])


def _in_title_case(text: str) -> str:
    """Of a title in capitals the usual spelling of names, letter for letter: "Board of Directors"."""
    return re.sub(r"\b(?:Of|The|And|For|A)\b", lambda word: word.group().lower(), text.title())


def _standing(hit: re.Match[str]) -> tuple[bool, bool, int]:
    """Which of several names in a title is the meeting's body: a committee before the board that it is of."""
    name = hit.group()
    return _LESSER.search(name) is not None, re.match(r"Board of|Trust Board", name) is not None, len(name)


def _meeting_as_body(one: Statement) -> Text:
    match = re.search(r"(?:[A-Z][\w&-]* ){1,4}Meeting\b", one.text)
    return found(match.group(), one.span.part(match.start(), match.end()), (Doubt.WEAK_LABEL,)) if match else Missing()


def _meeting_on(reading: Reading, made: Sequence[Statement], title: int | None) -> Day:
    order = date_order(reading.text)
    day_first = True if order is None else order
    if title is not None:
        for distance, one in enumerate((made[title], *made[title + 1 : title + 8])):
            dated = _date_of_meeting(one, day_first, distance)
            if dated:
                return dated
    beside = value_of(
        reading, _DATE_LABELS, lambda text: find_dates(text, day_first), below=False, stops=_DATE_STOPS, weak=("date",)
    )
    return first(beside, _only_date_before(made, title, day_first))


_WHEN = re.compile(r"\W*(?:date|held|on|meeting|\w+day\b|\d)", re.I)


def _date_of_meeting(one: Statement, day_first: bool, distance: int) -> Found[date] | None:
    """The date in the title, or in a line under it that says no more than when the meeting was."""
    text = _full(one)
    if _OTHER_MEETING.search(text) or re.search(r"\bsign|approved|present(?:ed)? by", text, re.I):
        return None
    when = _WHEN.match(one.text) or _WHEN.match(one.heading)
    if distance and not (when and len(one.span.words) < 25):
        return None
    for parsed in find_dates(one.text, day_first):
        doubts = set(parsed.doubts)
        if distance and not re.search(r"held|meeting|date|\w+day\b", text, re.I):
            doubts.add(Doubt.NO_LABEL)
        return found(parsed.value, one.span.part(parsed.start, parsed.end), doubts, parsed.rivals)
    return None


def _only_date_before(made: Sequence[Statement], title: int | None, day_first: bool) -> Day:
    for one in made[: title or 0]:
        for parsed in find_dates(one.text, day_first):
            return found(
                parsed.value, one.span.part(parsed.start, parsed.end), {*parsed.doubts, Doubt.WEAK_LABEL}, parsed.rivals
            )
    return Missing()


# --- status and quorum --------------------------------------------------------------------------------


def _status(made: Sequence[Statement]) -> Found[DocumentStatus] | Missing:
    """Draft or approved; a draft's mark weighs more than a signature, and both together are doubtful."""
    drafts = [one.span for number, one in enumerate(made) if _says_draft(one, number)]
    ends = [one for one in (*made[:HEAD], *made[-_ENDS:]) if not _under_an_item(one)] + list(made[-_ENDS:])
    approvals = [one.span for one in made if _says_approved(one) or (one in ends and _approved_on(one))]
    if drafts:
        rivals = (DocumentStatus.APPROVED,) if approvals else ()
        return found(DocumentStatus.DRAFT, drafts[0], (Doubt.RIVAL_VALUES,) if rivals else (), rivals)
    return found(DocumentStatus.APPROVED, approvals[0]) if approvals else Missing()


def _says_draft(one: Statement, number: int) -> bool:
    if _STATUS.match(one.heading):
        return re.search(r"\bdraft\b|\bunconfirmed\b|\bunapproved\b", one.text, re.I) is not None
    near_title = number < HEAD or len(one.text.split()) <= 12
    return near_title and _DRAFT.search(one.text) is not None and not _OTHER_MEETING.search(f"{one.heading} {one.text}")


def _under_an_item(one: Statement) -> bool:
    return bool(one.number) or one.item > 2


def _approved_on(one: Statement) -> bool:
    text = one.text.rstrip(".")
    return len(one.span.words) <= 16 and bool(_APPROVED_ON.fullmatch(text) and find_dates(text)) and not denies(text)


def _says_approved(one: Statement) -> bool:
    if _STATUS.match(one.heading):
        return _CONFIRMED.search(one.text) is not None and not denies(one.text) and "draft" not in one.text.casefold()
    if _CONFIRMED_MINUTES.match(one.text):
        return True
    if _THESE_APPROVED.search(one.text):
        return not denies(one.text)
    return any(_is_signed(text) for text in (one.text, _full(one)))


def _is_signed(text: str) -> bool:
    """ "Signed as a true record" at the head of a line, with a name or a date."""
    formula = _SIGNED.search(text) and re.match(r"\W*(?:these\b|signed|confirmed|approved)", text, re.I)
    return formula is not None and _has_signature(text)


def _has_signature(text: str) -> bool:
    """A name or a date stands after the formula; a line of dots to sign on is no signature."""
    after = re.split(r"\brecord\b", text, maxsplit=1, flags=re.I)[-1]
    named = re.sub(r"\b(?:chair\w*|date|signed|signature|name|of|the|meeting|by)\b|[\W_]+", " ", after, flags=re.I)
    return bool(named.strip())


def _quorate(made: Sequence[Statement]) -> Flag:
    said = [(one.span, value) for one in made if (value := _quorum_in(one)) is not None]
    if not said:
        return Missing()
    span, value = said[0]
    rivals = (not value,) if any(other != value for _, other in said) else ()
    return found(value, span, (Doubt.RIVAL_VALUES,) if rivals else (), rivals)


def _quorum_in(one: Statement) -> bool | None:
    if one.is_heading:
        return None
    if re.match(r"quor(?:ate|um|acy)\W*$", one.heading, re.I) and (
        answer := re.fullmatch(r"\W*(yes|no)\W*", one.text, re.I)
    ):
        return answer[1].casefold() == "yes"
    clause = next((part for part in re.split(r"[;:]", one.text) if re.search(r"quor(?:ate|um)", part, re.I)), "")
    if _INQUORATE.search(clause):
        return None if re.search(r"\b(?:if|when|where|would)\b", clause, re.I) else False
    if not _QUORATE.search(clause) or _IN_GENERAL.search(clause):
        return None
    return not denies(clause)


def _delegated(made: Sequence[Statement]) -> Text:
    """The sentence in which the board's delegation to this committee stands."""
    for one in made:
        if not one.is_heading and _DELEGATED.search(one.text) and not denies(one.text):
            clear = re.search(r"\bdecision|\bauthority|\bapprov|\bcloud|\brisk", one.text, re.I)
            return more_doubted(found(one.text, one.span), *(() if clear else (Doubt.WEAK_LABEL,)))
    return Missing()
