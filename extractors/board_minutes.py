"""Minutes of a board: which body met when, whether it could decide, and what it decided on cloud risk.

The title tells the meeting. Cover sheets, the next meeting and signatures print other dates, and approving
the last meeting's minutes is no decision on risk, so each field is sought only in sentences that can hold it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise, takewhile

from evidence.contents import BoardMinutes, DocumentStatus
from evidence.document import Reading
from evidence.fields import Day, Doubt, Flag, Found, Missing, Text
from evidence.wording import denies
from extractors.decisions import cloud_items, decisions
from extractors.entities import most_named_in
from extractors.labels import value_of
from extractors.names import LEGAL_FORM, goes_on, has_legal_form, looks_like_address, looks_like_organisation
from extractors.phrases import first, more_doubted, text_beside_label
from extractors.spans import Span, found
from extractors.statements import Statement, statements
from extractors.values import date_order, find_dates
from extractors.values.parsed import fold

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
    r"(?:Board of (?:Directors|Trustees|Governors|Management)|Council of (?:Governors|Trustees|Members|Management)"
    r"|(?:Trust|Executive|Management|Corporate|Unitary"
    r"|Foundation Trust|Integrated Care|"
    r"University|Governing|Advisory|Company) (?:Board|Council)|Governing Body"
    r"|(?:University |College |Parish |Town )?Council|Senate|(?:Partners|Members|Directors|Trustees)['’] Meeting"
    r"(?: of the (?:Partners|Members|Directors|Trustees))?"
    r"|(?:[A-Z][\w&-]*,? (?:(?:and|&|of|for) )?){0,6}(?:Sub-?[Cc]ommittee|Committee|Board|Group|Panel|Forum)"
    r"|Trustees|Directors|Court|Board)(?!\w)(?!\s+(?:Room|House|Chambers?|Building|Suite|Hall|Offices?|Meeting Room)\b)"
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
_OWN_DRAFT = re.compile(r"\W*draft\b\W*(?:to be|for|subject to|until|pending)\b", re.I)
"""A draft that waits for the next meeting is this one's."""
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
_CONFIRMED_MINUTES = re.compile(
    r"\W*(?:extract (?:from|of) (?:the )?)?(?:confirmed|approved|ratified|final|signed) minutes\b", re.I
)
_APPROVED_ON = re.compile(
    r"\W*(?:minutes )?(?:formally )?(?:approved|confirmed|ratified|agreed) "
    r"(?:(?:by|at) (?:the |a )?[\w &-]{3,60}?,? (?:on|of|held on|dated)|and signed(?: by [^.]{3,60}?)? on)\b.*",
    re.I,
)
"""A line that says no more than who approved the paper it stands on, and when."""
_APPROVAL_LINE = re.compile(
    r"\W*(?:these )?minutes (?:were )?(?:formally )?(?:approved|confirmed|ratified|agreed)(?: on)?\W+(?:\w+day,? )?"
    r"(?=\d).{6,40}",
    re.I,
)
""" "Minutes approved: 15 October 2025", as it is printed under the last item."""
_ENDS = 6
_STAMPED = re.compile(r"\W*(?:approved|confirmed|ratified)\W*", re.I)
"""The whole of a line at the head."""
_APPROVALS = (_APPROVED_ON, _APPROVAL_LINE)
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
    met = _meeting_on(reading, made, title)
    return BoardMinutes(
        organisation_name=_whole_name(_organisation(reading, made, title), made),
        body=_whole_body(
            first(
                _in_form(reading, _BODY_IN_FORM, _is_body),
                lambda: _body(made, title),
                lambda: _in_form(reading, ("Meeting", "Committee"), _is_body),
            ),
            made,
        ),
        meeting_on=met,
        document_status=first(_not_of_earlier(_status(made), met), lambda: _status_in_form(reading)),
        quorate=_quorate(made),
        cloud_risk_item=cloud_items(made, spoken),
        decision=taken,
        delegated_by_board=_delegated(made),
    )


def _whole_name(name: Text, made: Sequence[Statement]) -> Text:
    """A name into which its register number or its board has run, or that is part of a longer one, is doubted."""
    if isinstance(name, Missing):
        return name
    before = _BEFORE_BODY.fullmatch(name.value)
    if before and _is_body(before["body"] or before["board"]):
        name = name.model_copy(update={"value": before["name"]})
    text = " ".join(one.text for one in made)
    odd = _RAN_INTO_NAME.search(name.value) or _is_body(name.value) or goes_on(name.value, text) or _in_capitals(name)
    return more_doubted(name, Doubt.UNSURE_EXTENT) if odd or _may_go_on_below(name, made) else name


_BEFORE_BODY = re.compile(
    r"(?P<name>.{3,}?)(?:\s+[-–—|]\s+(?:the )?(?P<body>[^-–—|]{4,60})"
    r"|\s+(?P<board>Board of (?:Trustees|Directors|Governors)))",
    re.I,
)
"""A title "Lungs First - Board of Trustees", whose dash a scan may have lost."""


def _may_go_on_below(name: Found[str], made: Sequence[Statement]) -> bool:
    """Whether the line under a name set as a heading is of its type and says nothing of a meeting."""
    for one, below in pairwise(made[:HEAD]):
        if one.text == name.value and one.is_heading and below.is_heading and not below.number:
            alike = abs(one.span.box.height - below.span.box.height) <= 0.05 * one.span.box.height
            spoken_of = _is_body(below.text) or _MINUTES.search(below.text) or _MEETING.search(below.text)
            return one.span.page.laid_out and alike and not spoken_of and not find_dates(below.text)
    return False


def _in_capitals(name: Found[str]) -> bool:
    """Whether a name is set in capitals: which lines of a title are the organisation's cannot be told then."""
    whole = has_legal_form(name.value) or name.value.endswith("TRUST")
    return name.value.isupper() and len(name.value.split()) > 1 and not whole


_RAN_INTO_NAME = re.compile(
    r"^(?:the )?(?:board|court|senate) of\b|\bregistered\b|\bcommittee\b|\bcouncil$|:|\bnumber\b", re.I
)


def _whole_body(body: Text, made: Sequence[Statement]) -> Text:
    """A body that holds the organisation's words, or goes on ("Council" of "Council of Governors"), is doubted."""
    if isinstance(body, Missing):
        return body
    goes_on_ = re.compile(rf"\b{re.escape(body.value)} of (?:Directors|Governors|Trustees|Management)\b", re.I)
    odd = _OF_AN_ORGANISATION.search(body.value) or any(goes_on_.search(one.text) for one in made)
    return more_doubted(body, Doubt.UNSURE_EXTENT) if odd else body


_OF_AN_ORGANISATION = re.compile(r"\b(?:NHS|Trust|Ltd|Limited|plc|LLP|Integrated Care)\b|\bGroup$")


# --- the title ----------------------------------------------------------------------------------------


def _title(made: Sequence[Statement]) -> int | None:
    """Where the title stands, above the list of those present if there is one, else among the first lines."""
    listed = next((number for number, one in enumerate(made[:HEAD]) if _lists_those_present(one)), HEAD)
    for end in (listed, HEAD):
        if (title := _title_within(made[:end])) is not None:
            return title
    return None


def _title_within(made: Sequence[Statement]) -> int | None:
    """The line that speaks of the minutes of a meeting, first one that dates it; else of a meeting on a day."""
    titles = [number for number, one in enumerate(made) if _speaks_of_minutes(one)]
    dated = (number for number in titles if find_dates(made[number].text) and not _under(made[number], titles, made))
    if titles:
        return next(dated, titles[0])
    for number, one in enumerate(made[:_COVER]):
        if one.is_heading and _names_meeting_and_day(one.text):
            return number
    for number, one in enumerate(made):
        if _TITLE_WITHOUT_MINUTES.search(one.text) and find_dates(one.text) and not _of_others(one.text):
            return number
    return next(
        (
            number
            for number, one in enumerate(made)
            if _ONLY_MINUTES.fullmatch(one.text)
            or ((_ONLY_MEETING.fullmatch(one.text) or _MEETING_OF.search(one.text)) and _dated_below(made, number))
        ),
        None,
    )


_MEETING_OF = re.compile(
    r"\bmeeting of (?:the |its )?(?:Board|Trustees|Council|Directors|Governors|Committee|Senate)\b", re.I
)


def _dated_below(made: Sequence[Statement], number: int) -> bool:
    return any(find_dates(one.text) and re.search(r"held|\w+day\b", one.text, re.I) for one in made[number + 1 :][:2])


def _lists_those_present(one: Statement) -> bool:
    return any(_PRESENT.match(text) for text in (one.text, one.heading))


def _under(one: Statement, titles: Sequence[int], made: Sequence[Statement]) -> bool:
    """Whether a line speaks of minutes only in the title that it stands under."""
    own = one.is_heading or _MINUTES.search(one.text)
    return not own and any(one.heading == made[number].text for number in titles)


def _speaks_of_minutes(one: Statement) -> bool:
    text = _full(one)
    return (
        _MINUTES.search(text) is not None
        and (_MEETING.search(text) is not None or bool(find_dates(text)))
        and not _of_others(text)
    )


_PRESENT = re.compile(
    r"\W*(?:(?:directors|trustees|members|governors|board members|those)\s+)?"
    r"(?:present|attendees|attendance|in attendance)\b(?! by\b)",
    re.I,
)
_ONLY_MEETING = re.compile(r"(?:[A-Z][\w'’&-]* ){1,5}[Mm](?:eeting|EETING)")
_ONLY_MINUTES = re.compile(r"\W*(?:meeting )?minutes\W*", re.I)
_COVER = 12
_NOT_ITS_OWN = re.compile(
    r"\b(?:abbreviations used|last (?:updated|edited|modified)|published on|subject to approval by)\b", re.I
)
"""What a page says of itself, or of words in it: no title and no day of a meeting."""
_TAKEN_UP = re.compile(
    r"\b(?:were|was|are) (?:\w+ ){0,2}?(?:agreed|confirmed|approved|accepted|signed|received|noted)\b", re.I
)


def _of_others(text: str) -> bool:
    """Whether a line is on another meeting, or on what was done with its minutes."""
    forms = (_OTHER_MEETING, _TAKEN_UP, _NOT_ITS_OWN)
    return any(form.search(text) for form in forms) or bool(_APPROVAL_LINE.search(text))


def _names_meeting_and_day(text: str) -> bool:
    """ "Management Board, 2 March 2026": a body and a date, and nothing else."""
    dates = find_dates(text)
    rest = text[: dates[0].start].rstrip(" ,:\u2013-") if dates else ""
    ends = dates and not re.search(r"\w", text[dates[-1].end :])
    return bool(ends) and _is_body(re.sub(r",?\s+(?:on )?\w+day$", "", rest))


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


def _organisation(reading: Reading, made: Sequence[Statement], title: int | None) -> Text:
    labelled = next((one for one in made[:HEAD] if _NAMED.fullmatch(one.heading) and _could_name(one)), None)
    if labelled:
        return found(labelled.text.strip(" .,;:"), labelled.span)
    in_form = _in_form(reading, _ORGANISATION_IN_FORM, _is_name)
    if isinstance(in_form, Found):
        return in_form
    if title is None:
        return most_named_in(made)
    return first(_name_around(made, title), lambda: _letterhead(made[:title]), lambda: most_named_in(made))


_CAPITALISED = re.compile(r"(?:(?:[A-Z][\w'’&.-]*|&|of|and|for|the|in)\s*){2,8}")


def _letterhead(above: Sequence[Statement]) -> Text:
    """The first line over the title where it is set as a name is, though no word of it says that it is one."""
    for line in above[:1]:
        of_meeting = _MINUTES.search(line.text) or _MEETING.search(line.text)
        if line.is_heading and not line.number and not of_meeting and _CAPITALISED.fullmatch(line.text):
            return found(line.text, line.span, (Doubt.NO_LABEL,))
    return Missing()


def _name_around(made: Sequence[Statement], title: int) -> Text:
    """In the title, in a second one beside it, before the colon that parted it, else near it."""
    beside = [*made[title + 1 : title + 4], *reversed(made[max(0, title - 2) : title])]
    titles = [made[title], *(one for one in beside if _is_second_title(one))]
    return first(
        _agreed([name for one in titles if isinstance(name := _name_in_title(one), Found)]),
        lambda: _name_before_colon(made[title]),
        lambda: _of_another_body(_name_near_title(made, title), made),
        *map(_short_name_in_title, titles),
    )


def _agreed(names: Sequence[Found[str]]) -> Text:
    """The name in the first of the titles; one that says another is its rival."""
    if not names:
        return Missing()
    best, *others = names
    said = fold(best.value)
    rivals = [one.value for one in others if fold(one.value) not in said and said not in fold(one.value)]
    return more_doubted(best, Doubt.RIVAL_VALUES).model_copy(update={"rivals": tuple(rivals)}) if rivals else best


def _is_second_title(one: Statement) -> bool:
    speaks = _MINUTES.search(one.text) or (one.is_heading and re.search(r"\bmeeting\b", one.text, re.I))
    return speaks is not None and not _of_others(one.text)


_SHORT_BEFORE_BODY = re.compile(r"\b(?P<short>[A-Z]{3,6}) (?:Board|Council|Trustees|Senate)\b")
_SHORT_OF_ANY = frozenset({"NHS", "ICB", "CCG", "CSU", "ICT", "PCN", "CIC", "CIO", "PLC", "LTD", "LLP", "THE"})
"""Short names of kinds of bodies, which say nothing of whose board it is."""


def _of_another_body(name: Text, made: Sequence[Statement]) -> Text:
    """A letterhead that does not go with the short name before the body ("ABC Council") may be a motto or an owner."""
    if isinstance(name, Missing):
        return name
    shorts = {
        match["short"]
        for one in made[:HEAD]
        if not one.text.isupper()
        for match in _SHORT_BEFORE_BODY.finditer(one.text)
        if match["short"] not in _SHORT_OF_ANY
    }
    letters = re.sub(r"[^A-Z]", "", name.value.title()) + re.sub(r"[^A-Z]", "", name.value)
    fits = all(short in letters or short.casefold() in fold(name.value) for short in shorts)
    return name if fits else more_doubted(name, Doubt.RIVAL_VALUES)


def _name_before_colon(one: Statement) -> Text:
    if one.is_heading or one.in_table or not _is_name(one.heading):
        return Missing()
    for line in one.span.page.lines:
        span = Span(one.span.page, line.words)
        if span.text.startswith(one.heading) and one.text.split()[0] in span.text[len(one.heading) :]:
            return found(one.heading, span.part(0, len(one.heading)))
    return Missing()


_ORGANISATION_IN_FORM = ("Organisation name", "Name of organisation", "Organisation", "Company", "Trust")
_BODY_IN_FORM = ("Committee / board", "Committee/board", "Name of committee", "Name of board", "Name of meeting")
_FORM = (
    *_ORGANISATION_IN_FORM, *_BODY_IN_FORM, "Date of meeting", "Meeting date", "Date", "Time", "Location", "Venue",
    "Place", "Chair", "Status", "Document status", "Minutes status", "Present", "Members present", "Apologies",
    "In attendance", "Meeting",
)  # fmt: skip
"""The labels of a form at the head; where they stand above their values, none of them is a value."""
_LABELS = frozenset(fold(label) for label in _FORM)


def _in_form(reading: Reading, labels: Sequence[str], accept: Callable[[str], bool]) -> Text:
    printed = text_beside_label(reading, labels, stops=_FORM, accept=accept)
    return printed if isinstance(printed, Found) and printed.provenance.page == 1 else Missing()


_NAMED = re.compile(r"(?:name of )?(?:organisation|organization|company|trust)(?: name)?\W*", re.I)
_MOSTLY = 0.6
"""A title of which so many letters are capitals is read as if it were set in small ones."""
_OWN_BOARD = re.compile(r"\b(?:NHS|Foundation|Hospitals?)$", re.I)
""" "… NHS Trust Board": the trust's name takes the word that its board shares."""
_COUNCIL = re.compile(
    r"(?P<name>(?!(?:Draft|Minutes|The|Of|A|An|Annual|Virtual|Ordinary|Meeting)\b)[A-Z][\w'’-]+"
    r"(?: (?:(?:and|with|cum|on|le|&) )?(?!Annual)[A-Z][\w'’-]+){0,4}?"
    r" (?:Parish|Town|Borough|City|County|District|Community) Council)\b"
)
_NAME_AFTER = re.compile(
    r"(?i:^.*\b(?:board of \w+|board|committee|council|meeting|trustees|governors|directors|members|shareholders)"
    r"(?: \([^)]*\))? of (?:the )?)(?P<name>[A-Z].+?)(?=,? (?i:held|on|at)\b|,|:| \(|$)"
)
_NAME_BEFORE = re.compile(
    r"^(?:(?:draft |confirmed |unconfirmed )?minutes of (?:the "
    r"|a )?(?:meeting of (?:the )?)?)?(?P<name>[A-Z].+?)(?:'s|’s)?[\s\u2013:-]+"
    r"(?:Board of|Trust Board|Board|Council|Governing Body|[A-Z]\w+ (?:Committee|Board|Group)"
    r"|(?:Trustees|Directors|Governors|Partners)['’]? (?:[Mm]inutes|[Mm]eeting))\b"
)
_NAME_THEN_MEETING = re.compile(
    r"(?:^|\b(?i:minutes|meeting) (?i:of|for|from) (?:(?i:the|an?) )?)"
    r"(?P<name>[A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|&|of|and|for))*?)(?:'s|’s)? "
    r"(?i:(?:(?:monthly|annual|special|regular|extraordinary|quarterly|public|virtual) )?"
    r"(?:board|trustees['’]?|senate|general|members['’]?|council|executive) (?:\w+ )?(?:meeting|minutes)|[ae]gm)\b"
)
""" "Alder Foundation board meeting", "ABC Board monthly meeting": the name stands before the kind of meeting."""
_NO_SHORT_NAME = re.compile(
    r"\b(?:the|annual|general|extraordinary|special|regular|public|virtual|draft|final|approved|unconfirmed|executive|joint"
    r"|full|first|last|next|previous|parish|town|trust|board|council|directors?|trustees?|members?|governors?|minutes"
    r"|meeting|monthly|quarterly|agenda|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\w+day|held|university|college|school|foundation|charity|company|association|society|club|union)\b|\d",
    re.I,
)


_CARE_BOARD = re.compile(
    r"\bNHS\b.*\w.*\bIntegrated Care Board\W*$|\bIntegrated Care Board \(|\w.*\bHealth Board\W*$", re.I
)
"""An integrated care board or a health board is an organisation of that name; its board is called just the Board."""


def _short_name_in_title(one: Statement) -> Text:
    """A name that is known only by its place before the kind of meeting: "ABC Board monthly meeting"."""
    for match, part in one.span.matches(_NAME_THEN_MEETING, "name"):
        if not _NO_SHORT_NAME.search(match["name"]) and match["name"] not in _SHORT_OF_ANY:
            return found(match["name"], part, (Doubt.NO_LABEL,))
    return Missing()


def _name_in_title(one: Statement) -> Text:
    text = one.text
    shouted = sum(letter.isupper() for letter in text) > _MOSTLY * sum(letter.isalpha() for letter in text)
    cased = _in_title_case(text) if shouted else text
    for pattern in (_COUNCIL, _NAME_AFTER, _NAME_BEFORE, _NAME_THEN_MEETING):
        for match in pattern.finditer(cased):
            start, end = match.span("name")
            if _OWN_BOARD.search(match["name"]) and text[end:].casefold().startswith(" trust board"):
                end += len(" trust")
            part = one.span.part(start, end)
            name = part.text.strip(" .,;:-\u2013")
            if (
                looks_like_organisation(name)
                and len(name.split()) > 1
                and not _MINUTES.search(name)
                and not _is_body(name)
                and not re.search(r"\b(?:of|and|the|for|Integrated)$", name)
            ):
                return found(name, part)
    return Missing()


def _is_body(text: str) -> bool:
    if _CARE_BOARD.search(text):
        return False
    return any(_BODY.fullmatch(form) for form in (text.strip(), text.strip().title())) and not LEGAL_FORM.search(text)


def _name_near_title(made: Sequence[Statement], title: int) -> Text:
    """A letterhead: the line above the title that has the look of an organisation's name."""
    before = [one for one in made[:title] if not one.in_table and not _BY_THE_NAME.match(one.text)]
    others = [one for one in before if not _is_body(one.text) and not find_dates(one.text)]
    for distance, one in enumerate(reversed([one for one in others if not _NO_NAME.search(one.text)])):
        if _could_name(one):
            headed = one.is_heading or LEGAL_FORM.search(one.text) is not None
            doubts = [] if distance < 2 and headed else [Doubt.NO_LABEL]
            body = _LEADING_BODY.match(one.text)
            if body:
                doubts.append(Doubt.UNSURE_EXTENT)
            part = one.span.part(body.end() if body else 0, len(one.text))
            return found(part.text.strip(" .,;:"), part, doubts)
    after = [one for one in made[title + 1 : title + 4] if _could_name(one) and not one.number and not one.in_table]
    return found(after[0].text.strip(" .,;:"), after[0].span, (Doubt.NO_LABEL,)) if after else Missing()


_LEADING_BODY = re.compile(
    r"(?:[A-Z][\w&-]*,? (?:(?:and|&|of|for) )?){1,4}(?:Committee|Board|Panel) (?=(?:[A-Z]\w* ){1,2}(?:of|[A-Z]))"
)
"""A body printed before the organisation on one line, or in a line that runs on into the next."""
_BY_THE_NAME = re.compile(
    r"\W*\((?:the|hereinafter|\W)|\W*(?:registered |incorporated )?(?:company|charity|office)\b.*\b(?:number|no)\b.*\d"
    r"|\W*registered (?:charity|company|office|in)\b",
    re.I,
)
"""What stands under a name in a letterhead: its short form in brackets, its number in a register."""
_NO_NAME = re.compile(
    r"\b(?:minutes|meeting|agenda|present|attend\w*|apologies|confidential|draft|item|purpose|date|time|held|venue"
    r"|location|abbreviations|report|skip to)\b",
    re.I,
)


def _could_name(one: Statement) -> bool:
    return len(one.span.words) > 1 and _is_name(one.text)


def _is_name(text: str) -> bool:
    if len(text.split()) < 2 or any(form.search(text) for form in (_NO_NAME, _WITH_OFFICE)) or _is_body(text):
        return False
    if _BY_THE_NAME.match(text) or fold(text) in _LABELS:
        return False
    whole = LEGAL_FORM.search(text) is not None or not re.search(r"\d|,", text)
    return looks_like_organisation(text) and (whole or not looks_like_address(text))


_WITH_OFFICE = re.compile(
    r"[,(]\s*(?:[\w&/-]+\s+){0,5}?(?:officer|director|chief|chair\w*|head|lead|manager|owner|guardian|secretary|registrar"
    r"|governor|trustee|member)\b",
    re.I,
)
"""A person and an office, as the list of those present has it."""


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
            name = name[_after_owner(name) :]
            part = one.span.part(best.end() - len(name), best.end())
            return found(name, part, () if one is made[title] else (Doubt.WEAK_LABEL,))
    return first(_trustees(made[title]), lambda: _body_in_sentence(made[title]), lambda: _meeting_as_body(made[title]))


_BODY_IN_SENTENCE = re.compile(
    r"\b(?:board of (?:directors|trustees|governors|management)|council of (?:governors|trustees)|governing body"
    r"|(?:parish|town|university) council)\b",
    re.I,
)


def _body_in_sentence(one: Statement) -> Text:
    """ "a meeting of the board of directors (the Meeting)": a body in small letters."""
    match = _BODY_IN_SENTENCE.search(one.text)
    return found(match.group(), one.span.part(*match.span())) if match else Missing()


_KNOWN_BODY = re.compile(r"\b(?:Trust Board|Executive Board|University Council|Council|Board)$")


def _after_owner(name: str) -> int:
    """Where the body begins behind the organisation's own name: "Alder NHS Trust Trust Board"."""
    tail = _KNOWN_BODY.search(name)
    owner = name[: tail.start()].strip() if tail else ""
    named = re.search(r"\b(?:Trust|University|College|Hospitals?|Institute|Society|Foundation)$", owner) or (
        owner and LEGAL_FORM.search(owner)
    )
    return tail.start() if tail and named and len(owner.split()) > 1 else 0


def _trustees(one: Statement) -> Text:
    """ "Trustees minutes": the body is called by its members."""
    match = re.search(r"\b(Trustees|Directors|Governors|Partners)['’]?(?: meeting)? [Mm]inutes\b", one.text)
    return found(match[1], one.span.part(*match.span(1))) if match else Missing()


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
        under = [*enumerate((made[title], *made[title + 1 : title + _COVER]))]
        dated = ((one, day) for distance, one in under if (day := _date_of_meeting(one, day_first, distance)))
        if first_dated := next(dated, None):
            return _unless_of_the_page(*first_dated, dated)
    beside = value_of(
        reading, _DATE_LABELS, lambda text: find_dates(text, day_first), below=False, stops=_DATE_STOPS, weak=("date",)
    )
    return first(_weekday_above(made, title, day_first), beside, lambda: _only_date_before(made, title, day_first))


def _unless_of_the_page(
    one: Statement, day: Found[date], later: Iterator[tuple[Statement, Found[date]]]
) -> Found[date]:
    """A date under the bare label "Date" may be the page's, where a line below says when the meeting was held."""
    if not re.fullmatch(r"(?:\w+ )?date", one.heading, re.I):
        return day
    for other, held in later:
        if held.value != day.value and re.search(r"\bheld\b|\w+day\b", other.text, re.I):
            return held.model_copy(update={"doubts": (*held.doubts, Doubt.RIVAL_VALUES), "rivals": (day.value,)})
    return day


def _weekday_above(made: Sequence[Statement], title: int | None, day_first: bool) -> Day:
    """A day with its weekday, alone on a line between the letterhead and the title: no letter is dated so."""
    for one in reversed(made[max(0, (title or 0) - 3) : title or 0]):
        dates = find_dates(one.text, day_first)
        if len(dates) == 1 and re.match(r"\W*\w+day\b", one.text) and len(one.span.words) < _SHORT:
            return found(dates[0].value, one.span.part(dates[0].start, dates[0].end), dates[0].doubts, dates[0].rivals)
    return Missing()


_WHEN = re.compile(
    r"\W*(?:date|held|on|meeting|\w+day\b|\d|(?:draft |confirmed |unconfirmed )?minutes of (?:the|a)\b)", re.I
)
_SHORT = 8
"""A line of fewer words that holds a day says little else."""
_NEAR = 8
"""So many lines under the title may say when it was in words; further down only a date that stands alone."""


def _date_of_meeting(one: Statement, day_first: bool, distance: int) -> Found[date] | None:
    """The date in the title, or in a line under it that says no more than when the meeting was."""
    text = _full(one)
    if _of_others(text) or _of_others(f"{one.heading}: {one.text}"):
        return None
    if re.search(r"\bsign|approved|present(?:ed)? by", text, re.I):
        return None
    dates = find_dates(one.text, day_first)
    held = [parsed for parsed in dates if _HELD_ON.search(one.text[: parsed.start])]
    if distance and not held and not _says_when(one, distance):
        return None
    for parsed in (*held, *dates):
        doubts = set(parsed.doubts)
        if distance and not re.search(r"held|meeting|date|\w+day\b", text, re.I):
            doubts.add(Doubt.NO_LABEL)
        return found(parsed.value, one.span.part(parsed.start, parsed.end), doubts, parsed.rivals)
    return None


_HELD_ON = re.compile(r"\b(?:meeting|held|convened|took place)\b[^.]{0,60}\bon (?:the |\w+day,? )?(?:the )?$", re.I)


def _says_when(one: Statement, distance: int) -> bool:
    """Whether a line under the title says no more than when the meeting was."""
    if _names_meeting_and_day(one.text):
        return True
    when = _WHEN.match(one.text) or _WHEN.match(one.heading) or (distance == 1 and len(one.span.words) < _SHORT)
    return when is not None and when is not False and len(one.span.words) < (25 if distance < _NEAR else 5)


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
    stamps = [one for one in takewhile(lambda one: not one.number, made[:HEAD]) if _STAMPED.fullmatch(one.text)]
    approvals = [
        one.span for one in made if one in stamps or _says_approved(one) or (one in ends and _approved_on(one))
    ]
    if drafts:
        rivals = (DocumentStatus.APPROVED,) if approvals else ()
        return found(DocumentStatus.DRAFT, drafts[0], (Doubt.RIVAL_VALUES,) if rivals else (), rivals)
    return found(DocumentStatus.APPROVED, approvals[0]) if approvals else Missing()


def _not_of_earlier(status: Found[DocumentStatus] | Missing, met: Day) -> Found[DocumentStatus] | Missing:
    """Minutes approved on a day before the meeting are perhaps those of the meeting before."""
    if isinstance(status, Missing) or isinstance(met, Missing) or status.value is DocumentStatus.DRAFT:
        return status
    line = _APPROVAL_LINE.search(status.provenance.quote)
    early = line and any(day.value <= met.value for day in find_dates(line.group()))
    return more_doubted(status, Doubt.WEAK_LABEL) if early else status


def _status_in_form(reading: Reading) -> Found[DocumentStatus] | Missing:
    """The status in a form at the head, where labels stand above their values."""
    printed = text_beside_label(reading, ("Status", "Document status", "Minutes status"), stops=_FORM, most_words=3)
    if isinstance(printed, Missing) or printed.provenance.page != 1:
        return Missing()
    values = {DocumentStatus.DRAFT: _DRAFT_WORD, DocumentStatus.APPROVED: _CONFIRMED_WORD}
    told = next((status for status, word in values.items() if word.fullmatch(printed.value)), None)
    if told is None:
        return Missing()
    return Found[DocumentStatus](value=told, provenance=printed.provenance, doubts=printed.doubts, rivals=())


_DRAFT_WORD = re.compile(r"(?:draft|unconfirmed|unapproved)(?: minutes)?", re.I)
_CONFIRMED_WORD = re.compile(r"(?:approved|confirmed|final|ratified|signed)(?: minutes)?", re.I)


def _says_draft(one: Statement, number: int) -> bool:
    if _STATUS.match(one.heading):
        return re.search(r"\bdraft\b|\bunconfirmed\b|\bunapproved\b", one.text, re.I) is not None
    near_title = number < HEAD or len(one.text.split()) <= 12
    of_another = _OTHER_MEETING.search(f"{one.heading} {one.text}") and not _OWN_DRAFT.match(one.text)
    return near_title and _DRAFT.search(one.text) is not None and not of_another


def _under_an_item(one: Statement) -> bool:
    return bool(one.number) or one.item > 2


def _approved_on(one: Statement) -> bool:
    said = (form.fullmatch(text) for text in (one.text.rstrip("."), _full(one).rstrip(".")) for form in _APPROVALS)
    short = len(one.span.words) <= 16 and not denies(one.text)
    return short and any(said) and bool(find_dates(one.text))


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
    if lacking := _INQUORATE.search(clause):
        in_general = re.search(r"\b(?:if|when|where)\b", clause, re.I)
        return None if in_general or re.search(r"\bwould\b", clause[: lacking.end()], re.I) else False
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
