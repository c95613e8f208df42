"""Who is certified: the holder's name and the lines of its address.

The name is what follows the certifying phrase or a label, or what goes before "has been assessed"; the certification
body's name is never taken for it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise
from statistics import median

from evidence.document import Box, PageSource, Word
from evidence.fields import Doubt, Found, Missing, Text
from extractors.certificates import words as words
from extractors.certificates.sheet import CERTIFIER, STRIP, Candidate, Sheet, doubted, row_of
from extractors.choosing.choice import choose
from extractors.labels import Labelled, Row, rows, same_column, same_row, squash
from extractors.names import (
    BODY_WORD,
    LEGAL_FORM,
    STREET,
    TRADING_AS,
    has_legal_form,
    is_left_open,
    looks_like_address,
    looks_like_organisation,
)
from extractors.spans import Span, joined

_SYSTEM = r"(?:the|its|their|an?|your)?[a-z0-9]{0,70}?(?:managementsystems?|isms|qms|(?<!operating)system)"

INTRO = re.compile(
    r"(?:"
    r"(?:thisis(?:hereby)?tocertify|thiscertif(?:ies|y)|(?:we)?(?:do)?herebycertif(?:y|ies)|certif(?:ies|y|ied)|"
    r"confirms?|attests?|declares?)that(?:the)?"
    rf"(?:{_SYSTEM}(?:of|operatedby|implementedby|appliedby|maintainedby|at|in|for))?"
    rf"|{_SYSTEM}(?:of|operatedby|implementedby|appliedby|maintainedby|asdefinedandimplementedby)"
    r"|asdefinedandimplementedby"
    r"|(?:has)?(?:been|is|hereby|ishereby)?(?:awarded|granted|presented|issued)to|awardismadeto"
    r"|certificat(?:e|ion)(?:of\w{0,20})?(?:is)?(?:awarded|granted|presented|issued)?to"
    r"|hiermitwirdbescheinigtdass(?:dasunternehmen)?|bescheinigtdass(?:dasunternehmen)?|dasunternehmen"
    r"|(?:certifieque|attesteque)lesystemedemanagement\w{0,40}?(?:misenplacepar|misenoeuvrepar|mettantenoeuvre|de)"
    r"|certifieque(?:lesystemede\w{0,40}de)?"
    r"|certificaque(?:elsistemadegestion\w{0,40}de)?|certificache(?:ilsistemadigestione\w{0,50}di)?|"
    r"sicertificache\w{0,60}di"
    r")(?:the)?(?:following)?(?:organi[sz]ation|company|firm|client)?(?:(?:as)?(?:named|mentioned|listed|described|identified|indicated|specified|stated|shown|noted|detailed))?(?:below)?"
)
"""Squashed text that introduces the holder's name; the longest run that ends where the name begins."""

VERB = re.compile(
    r"^(?:and)?(?:which)?(?:has|have|had)(?:been|imple|adopt|esta|shown|demon|success|independ|satisf|met|full|an|"
    r"put|introd|provi|had|quality)"
    r"|^(?:hasbeen|havebeen|wasassessed|wasaudited|isassessed|operates?(?:an?|the|a|in)|andoperates|"
    r"maintains(?:an?|the)|iscompliant"
    r"|iscertified|isregistered|isincompliance|isinaccordance|isinconformity|isoperating|conforms?(?:to|with)|"
    r"compl(?:y|ies)with"
    r"|meetsthe|fulfil|satisf|applicableto|appl(?:y|ies)(?:an?|the)|holds(?:a?certificate)|inaccordancewith|"
    r"inconformity|withrespect|"
    r"inrespectof|forthe(?:following|scope|provision|design)|forits|andits|including|(?:in|at|with|and)thefollowing|andthe(?:sites|locations|addresses)|withthe(?:sites|locations)|"
    r"(?:also)?see(?:the|also)?(?:scope|annex|appendix)|hereinafter|referredto|whose|"
    r"against|asmeeting|"
    r"asconforming|uses|usesan?|runsan?|byimplementing|dieanforderungen|eininformations|einmanagement|anwend|"
    r"auditededil|"
    r"(?:has|found)tobe|foundto|tobein|certificate|standard$|requirements|assessedby|certifiedby|auditedby|"
    r"thecertification|"
    r"bilgiguvenligi|yonetimsistemi|kurulusunun|firmasinin|aestabl|haestabl|haimpl|estconforme|aete|econforme|"
    r"informationsecuritymanagementsystem$|qualitymanagementsystem$|managementsystem|theinformationsecurity|"
    r"theirinformation)"
)
"""Squashed text of a line with which the sentence goes on after name and address."""

ABOVE = re.compile(r"^(?:the)?(?:above|which|whom|said|following|aforementioned|below|undersigned|holder)")
"""Squashed text that points at a name printed elsewhere."""

NO_NAME = re.compile(
    r"^(?:it|they|this|we)(?:has|have|is|are|was|were|meets|conforms|complies|operates|maintains)"
    r"|^(?:it|its?|they|we|this|that|there|who|which|both|all)?$"
    r"|^(?:the|this|said|our|its|their|your|an?)?(?:above|said|following)?(?:organi[sz]ation|company|firm|client|holder|"
    r"certificate|managementsystem|scope|standard|itis|itmeets|itconforms)(?:s|mentioned|named|listed|below|above|"
    r"described)*$|^(?:united)?kingdom$|(?:^|the)\w{0,30}managementsystem(?:of|in|at)?the(?:above|following|said)|^described"
)
"""Squashed text that stands for a name printed elsewhere and is none itself."""

NAME_ABOVE = re.compile(
    r"^(?:has|have)(?:been|implem|estab|adopt|demon|indep|success)|^(?:compl(?:y|ies)with|conforms?(?:to|with)|"
    r"meetsthe|iscertified|iscompliant|operatesan?|satisfiesthe|fulfilsthe)|^(?:the)?above(?:company|organi[sz]ation|"
    r"client)|abovecompany|abovementioned|abovenamed|aboveorgani[sz]ation|yukar[a-z]{1,4}(?:adi|belirt|ki)"
)
"""Squashed text of a line that speaks of the name printed above it."""

VERB_OR_ABOVE = re.compile(
    r"^(?:ha(?:s|ve)|compl|conform|meets|is|operates|satisf|fulfil)|above(?:company|organi|client|named)"
)
"""Squashed text of a line whose subject is the name above."""

LINK = re.compile(
    r"^(?:located(?:at|in)|at|of|with(?:its)?(?:registered)?officesat|address|havingits?(?:registered)?office(?:at)?|"
    r"(?:whose)?registeredofficeis(?:at)?|situatedat|headquarteredat|based(?:at|in)|registeredat|companyaddress|"
    r"adres|and)$"
)
"""Squashed lines between name and address that belong to neither."""

PLACE_LEAD = re.compile(
    r"^(?:and\s+by\s+|and\s+|with\s+|at\s+)?(?:its\s+|the\s+|their\s+)?(?:principal\s+|main\s+|registered\s+|head\s+|additional\s+|other\s+|further\s+)?"
    r"(?:(?:locations?|offices?|premises|sites?|data\s+centres?|place\s+of\s+business|address)\s+(?:at|is|in|is\s+at|of)\s*:?|"
    r"(?:located|headquartered|based)\s+(?:at|in))\s+(?=[A-Z0-9])",
    re.IGNORECASE,
)
"""The head of a line that leads over from the name to its address."""

_GOES_ON = re.compile(r",?\s+(?:is|has\s+been|was)\s+(?:compliant|certified|assessed|registered|in\s+c)\b.*$")
"""The verb of the sentence whose address stands before it on the line."""

HEADING = re.compile(
    r"^(?:\d+|certificate(?:of\w*)?|certificat|zertifikat|sertifika|certificado|certificato|thisistocertify\w*|"
    r"registration|statementof\w*|"
    r"\w*managementsystems?|(?:is|bs|din|nf|uni|une|nen|ss|ds|sn)?(?:en)?iso\w*|certified|certification|copy|draft|sample|page\d\w*|www\w*|http\w*|scope\w*|annex\w*|appendix\w*|"
    r"(?:tm)?cyberessentials(?:plus)?)$"
)
"""Squashed lines that are titles, never a name."""


@dataclass(frozen=True)
class Holder:
    """The holder's name and the lines that follow it, which hold the address."""

    name: Text
    address: tuple[Span, ...] = ()


@dataclass(frozen=True)
class _Block:
    """Lines from the name on, with how they were found."""

    lines: tuple[Span, ...]
    rank: float
    doubts: tuple[Doubt, ...] = ()


def holder(sheet: Sheet) -> Holder:
    """The certificate's holder by label, by certifying phrase, or by what goes before "has been assessed"."""
    blocks = [*_labelled_blocks(sheet), *_introduced_blocks(sheet), *_before_verb(sheet)]
    stated = [one for one in (*_in_sentences(sheet), *_readings(blocks)) if not _certifies(sheet, one[0].value)]
    readings = stated or [one for one in _readings(_any_organisation(sheet)) if not _certifies(sheet, one[0].value)]
    if not readings:
        return Holder(Missing())
    ranked = sorted(readings, key=lambda one: one[0].rank)
    best, address = ranked[0]
    if not address:
        key = squash(best.value)
        address = next((lines for other, lines in ranked if lines and squash(other.value) == key), ())
    also = (one for one, _ in _readings(_any_organisation(sheet)))
    name = choose("organisation_name", [_worded(one, best) for one, _ in ranked], sheet.ground, also=also)
    if isinstance(name, Found) and NAME_RAN_ON.search(name.value):
        name = doubted(name, Doubt.UNSURE_EXTENT)
    return Holder(name, address)


def _certifies(sheet: Sheet, name: str) -> bool:
    """Whether the certificate says of a name that it certifies: it is the body's, not the holder's."""
    says = re.compile(
        rf"(?<!\w){re.escape(name)}\W+(?:hereby\s+)?(?:certif(?:y|ies)|confirms|attests|declares)\s+that\b"
    )
    return any(says.search(text.text) for text in sheet.texts)


CERTIFIES = re.compile(
    r"\b(?:certif(?:y|ies|ied)|confirms?|attests?|declares?)\s+that\s+"
    r"(?:(?i:the\s+(?:[\w/]+\s+){0,4}(?:management\s+system|ISMS|QMS)\s+(?:of|operated\s+by|at)\s+))?"
    r"(?P<name>(?:The\s+|the\s+)?[A-Z0-9].{1,90}?)(?P<place>(?:,|\s+(?:of|at|located|situated|based|whose|with)\b).{5,170}?)?,?\s+"
    r"(?:has|have|had|is(?!\s+(?:at|in)\b)|was|operates|maintains|complies|conforms|meets|implements|fulfils|holds|runs)\s+\w",
)
"""A certifying sentence from its verb to the holder's: the name, then perhaps the address."""
AT_PLACE = re.compile(
    r"(?:,\s*|\s+)(?:(?:of|at|located\s+(?:at|in)|situated\s+(?:at|in)|based\s+(?:at|in)|"
    r"(?:whose|with(?:\s+its)?|having\s+its)\s+(?:(?:registered|principal|main|head)\s+)?(?:offices?|address|place\s+of\s+business|"
    r"premises)\s+(?:(?:is|are)\s+)?(?:at|in))\s+|(?<=,)\s*)(?=[A-Z0-9])"
)
"""What parts name and address inside a sentence."""


def _in_sentences(sheet: Sheet) -> Iterator[tuple[Candidate, tuple[Span, ...]]]:
    """The holder of a certifying sentence of running text, over its line breaks: "… certifies that X of Y has …"."""
    for paragraph in sheet.paragraphs:
        match = CERTIFIES.search(paragraph.text)
        if match is None or ABOVE.match(squash(match["name"])) or len(rows(paragraph)) < 2:
            continue
        if NO_NAME.match(squash(match["name"])):
            continue
        whole = paragraph.part(match.start("name"), match.end("place") if match["place"] else match.end("name"))
        cut = _name_ends(whole.text.rstrip(" ,"))
        if cut is None:
            continue
        end, start, sure = cut
        name = whole.part(0, end)
        address = (whole.part(start, len(whole.text)),) if start < len(whole.text) else ()
        value = name.text.strip(STRIP)
        clear = sure and len(value.split()) <= 10 and not looks_like_sentence(value)
        doubts = () if clear else (Doubt.UNSURE_EXTENT,)
        yield Candidate(closed(value, name.text), name, 0.9, doubts, "sentence"), address


def _name_ends(text: str) -> tuple[int, int, bool] | None:
    """Where in "X Ltd of 1 High Street, Y" the name ends, where the address begins, and whether that is sure.

    A legal form ends the name; else the last "of" or "at" before the address's first comma or number does, but for
    the "of" of "University of Wales, 1 High Street".
    """
    form = LEGAL_FORM.search(text)
    if form and form.start():
        after = AT_PLACE.match(text, form.end())
        return (form.end(), after.end() if after else len(text), True) if after or form.end() == len(text) else None
    mark = re.search(r"\d|,", text)
    if mark is None:
        return len(text), len(text), True
    unit = _UNIT_BEHIND.match(text, mark.end()) if mark.group() == "," else None
    if unit:
        return unit.end(), unit.end(), False
    parts = [part for part in AT_PLACE.finditer(text) if part.start() <= mark.start()]
    worded = [part for part in parts if part.group().strip(" ,")]
    if not worded or not worded[-1].start():
        return (parts[-1].start(), parts[-1].end(), not worded) if parts and parts[-1].start() else None
    start, end = worded[-1].span()
    built = mark.group().isdigit() or BUILDING.search(text[end : mark.start()]) is not None
    if not built and parts[-1] is not worded[-1]:
        start, end = parts[-1].span()
    return start, end, built


BUILDING = re.compile(
    STREET.pattern + r"|\b(?:centre|center|hall|studios?|laborator\w+|hub|castle|manor)\b", re.IGNORECASE
)


def _readings(blocks: Iterable[_Block]) -> list[tuple[Candidate, tuple[Span, ...]]]:
    return [reading for block in blocks if (reading := _read(block))]


def _worded(one: Candidate, best: Candidate) -> Candidate:
    """A candidate that only says more or less of the best one's name is no rival."""
    a, b = squash(one.value), squash(best.value)
    return replace(one, rank=one.rank + 5) if one is not best and (a.startswith(b) or b.startswith(a)) else one


def _labelled_blocks(sheet: Sheet) -> Iterator[_Block]:
    weak = {squash(label) for label in words.HOLDER_WEAK}
    for item in sheet.labelled(words.HOLDER):
        if not item.firm:
            continue
        is_weak = squash(item.label) in weak or sheet.is_unlisted(item)
        lines = _lines_of(sheet, item)
        if lines and not INTRO.fullmatch(squash(lines[0].text)):
            yield _Block(lines, 2 if is_weak else 0, (Doubt.WEAK_LABEL,) if is_weak else ())


def _lines_of(sheet: Sheet, item: Labelled) -> tuple[Span, ...]:
    lines = rows(item.value)
    if item.place != "same-line":
        return tuple(lines)
    row = row_of(sheet, lines[0])
    if row is None:
        return tuple(lines)
    return (lines[0], *_following(sheet, row, start=lines[0]))


_BROKEN_PHRASE = re.compile(r"\b(?:implemented|operated|maintained|applied|established)$", re.IGNORECASE)
"""The end of a line whose phrase goes on with "by" on a line of its own, over the name in large type."""


_PHRASE_ALONE = re.compile(r"(?:implemented|operated|maintained|applied|established)\s+by\s*:?", re.IGNORECASE)
"""The end of such a phrase on a line of its own."""


def _introduced_blocks(sheet: Sheet) -> Iterator[_Block]:
    for page in sheet.pages:
        for row in page:
            after = after_phrase(row, INTRO)
            if after is not None and row.box not in sheet.captions:
                yield from _introduced_by(sheet, page, row, after)
        for above, row in pairwise(page):
            broken = row.line.text == "by" and _BROKEN_PHRASE.search(above.line.text)
            if broken or _PHRASE_ALONE.fullmatch(row.line.text):
                yield _Block(_following(sheet, row), 1)


def _introduced_by(sheet: Sheet, page: Sequence[Row], row: Row, after: Sequence[Word]) -> Iterator[_Block]:
    """What a phrase that ends in this row leads to: the words after it, or a line beside or below."""
    if not after:
        beside = _beside(page, row)
        first = [Span(row.page, beside.line.words)] if beside else []
        lines = (*first, *_following(sheet, beside or row))
        if lines:
            yield _Block(lines, 1)
        return
    said = squash(Span(row.page, tuple(after)).text)
    if ABOVE.match(said):
        return
    if not VERB.match(said):
        start = Span(row.page, tuple(after))
        yield _Block((start, *_following(sheet, row, start=start)), 1)
    elif _points_below(row, after):
        yield from _named_below(sheet, page, row)


def _points_below(row: Row, after: Sequence[Word]) -> bool:
    """Whether the words before ``after`` end in "the organisation described below"."""
    return squash(row.line.words[-len(after) - 1].text) in ("below", "following")


def _named_below(sheet: Sheet, page: Sequence[Row], row: Row) -> Iterator[_Block]:
    """The first line under a sentence about "the organisation below" that is a name with a legal form."""
    for other in page:
        text = other.line.text
        if other.box.top < row.box.bottom or other.begins_with_label or looks_like_sentence(text):
            continue
        if has_legal_form(text) and not CERTIFIER.search(text):
            first = Span(other.page, other.line.words)
            yield _Block((first, *_following(sheet, other, start=first)), 1.5, (Doubt.WEAK_LABEL,))
            return


def after_phrase(row: Row, phrase: re.Pattern[str]) -> tuple[Word, ...] | None:
    """The words after the last match of a squashed phrase, empty at the line's end; ``None`` without a match."""
    text, starts = "", []
    for word in row.line.words:
        starts.append(len(text))
        text += squash(word.text)
    ends = [match.end() for match in phrase.finditer(text) if match.start() in starts]
    if not ends:
        return None
    end = max(ends)
    if end in starts and text[:end].endswith("the") and row.line.words[starts.index(end) - 1].text == "The":
        end -= 3
    if end < len(text) and end not in starts:
        return None
    after = tuple(word for word, start in zip(row.line.words, starts, strict=True) if start >= end)
    return tuple(dropwhile(lambda word: not squash(word.text), after))  # a colon or a dash, but not the "&" of a name


def _beside(page: Sequence[Row], row: Row) -> Row | None:
    right = [
        other for other in page if other is not row and same_row(row.box, other.box) and other.box.x0 >= row.box.x1
    ]
    nearest = min(right, key=lambda other: other.box.x0, default=None)
    return None if nearest is None or nearest.begins_with_label else nearest


NAME_GAP = 10.0
"""The name may stand this many of its phrase's line heights below it."""

LINE_GAP = 1.7
"""Within an address lines follow at most this many line heights apart; name and address may lie twice as far."""


INDENTED = 1.6
"""Line heights between "This is to certify that:" and a name that stands indented right below it."""


def _column_below(page: Sequence[Row], row: Row) -> Box:
    """Where the lines under a phrase stand: in its own column, or indented beyond its end with nothing beside them."""
    below = [other for other in page if other.box.top >= row.box.bottom]
    first = min(below, key=lambda other: (other.box.top, other.box.x0), default=row)
    near = first.box.top - row.box.bottom <= INDENTED * row.box.height
    alone = not any(other is not first and same_row(other.box, first.box) for other in page)
    return first.box if near and alone and first.box.x0 >= row.box.x1 else row.box


def _following(sheet: Sheet, row: Row, start: Span | None = None) -> tuple[Span, ...]:
    """The lines below a row in its column, until the sentence goes on or a label or a wide gap comes."""
    page = next(page for page in sheet.pages if row in page)
    lines: list[Span] = [start] if start else []
    last, reach = row.box, NAME_GAP
    column = _column_below(page, row) if start is None else start.box
    for other in sorted(page, key=lambda one: (one.box.top, one.box.x0)):
        if other.box.middle <= last.middle or same_row(other.box, last) or not same_column(column, other.box):
            continue
        height = max(min(last.height, other.box.height), 6)
        if other.box.top - last.bottom > (reach if not lines else LINE_GAP * (2 if len(lines) < 3 else 1)) * height:
            break
        key = squash(other.line.text)
        if LINK.match(key) or after_phrase(other, INTRO) == ():
            last = other.box
            continue
        lead = PLACE_LEAD.match(other.line.text)
        if lead and lines:
            span = Span(other.page, other.line.words)
            goes_on = _GOES_ON.search(span.text)
            lines.append(span.part(lead.end(), goes_on.start() if goes_on else len(span.text)))
            if goes_on:
                break
            last = other.box
            continue
        labelled = _is_labelled(other) and not (lines and _ends_name(other, lines[-1]))
        if VERB.match(key) or labelled or after_phrase(other, INTRO):
            break
        if not key or (not lines and HEADING.match(key)):
            continue
        lines.append(Span(other.page, other.line.words))
        last, column = other.box, other.box if len(lines) == 1 and start is None else column
        if len(lines) > 12:
            break
    return tuple(lines[1:] if start else lines)


def _ends_name(row: Row, line: Span) -> bool:
    """Whether a row is the legal form of the name above it ("Company" under "… Community Interest"), not a label."""
    alike = abs(row.box.height - line.box.height) <= 0.08 * line.box.height
    return alike and LEGAL_FORM.fullmatch(row.line.text.strip()) is not None


def _is_labelled(row: Row) -> bool:
    """Whether a line begins with a label; "Office 6, Ring Road, Surat" is an address, whatever "office" may head."""
    if not row.begins_with_label:
        return False
    bare = not row.marks[0].colon and row.marks[0].end - row.marks[0].start == 1
    return not (bare and "," in row.line.text and looks_like_address(row.line.text))


LEADS_ON = re.compile(r"\b(?:of|that|to|for|by|at)\s*:?\s*$", re.IGNORECASE)
"""The end of a line that leads on to what stands under it."""


def _before_verb(sheet: Sheet) -> Iterator[_Block]:
    """Lines that lead up to "has been assessed", the letterhead above the holder's name left out."""
    for page in sheet.pages[:2]:
        for row in page:
            key = squash(row.line.text)
            if not NAME_ABOVE.search(key):
                continue
            lines = _pointed_at(page, row) or _lines_up(page, row)
            while len(lines) > 1 and CERTIFIER.search(lines[0].text) and not looks_like_address(lines[1].text):
                lines.pop(0)
            if not lines:
                continue
            legal = has_legal_form(" ".join(line.text for line in lines[:3]))
            named = (legal or looks_like_organisation(lines[0].text)) and not CERTIFIER.search(lines[0].text)
            clear = named and VERB_OR_ABOVE.search(key) is not None
            yield _Block(tuple(lines), 3, () if clear else (Doubt.WEAK_LABEL,))


POINTS_UP = re.compile(
    r"above(?:mentioned|named|said)?(?:organi[sz]ation|company|client|firm)|yukar[a-z]{1,4}(?:adi|belirt|ki)"
)
"""Squashed text that speaks of an organisation above, however far."""


def _pointed_at(page: Sequence[Row], row: Row) -> list[Span]:
    """The one name with a legal form above a line that speaks of "the above mentioned company", with its address."""
    if not POINTS_UP.search(squash(row.line.text)):
        return []
    above = [
        other
        for other in page
        if other.box.bottom < row.box.top
        and has_legal_form(other.line.text)
        and not CERTIFIER.search(other.line.text)
        and not other.begins_with_label
        and not looks_like_sentence(other.line.text)
        and not looks_like_address(other.line.text)
    ]
    if len(above) != 1:
        return []
    lines = [Span(one.page, one.line.words) for one in _of_one_size(page, above[0])]
    return [*lines, *(Span(one.page, one.line.words) for one in _address_under(page, above[0]))]


ADDRESS_LINES = 7


def _address_under(page: Sequence[Row], name: Row) -> list[Row]:
    """The lines close under a name, to the end of its address; none where the first is no address."""
    lines: list[Row] = []
    last = name.box
    for other in sorted(page, key=lambda one: one.box.top):
        if other.box.middle <= last.middle or same_row(other.box, last) or not same_column(name.box, other.box):
            continue
        gap = LINE_GAP * max(min(last.height, other.box.height), 6) * (1 if lines else 2)
        ends = other.begins_with_label or VERB.match(squash(other.line.text)) or looks_like_sentence(other.line.text)
        if other.box.top - last.bottom > gap or ends or len(lines) == ADDRESS_LINES:
            break
        lines.append(other)
        last = other.box
    return lines if lines and looks_like_address(lines[0].line.text) else []


def _of_one_size(page: Sequence[Row], last: Row) -> list[Row]:
    """A line and those directly above it in its column and type: a name over several lines."""
    block = [last]
    for other in sorted(page, key=lambda one: -one.box.top):
        top = block[0].box
        if other.box.middle >= top.middle or not same_column(top, other.box) or len(block) > 3:
            continue
        alike = 0.7 <= other.box.height / max(top.height, 1) <= 1.45
        if (
            not alike
            or CERTIFIER.search(other.line.text)
            or top.top - other.box.bottom > 0.9 * top.height
            or _opens_block(other)
        ):
            break
        block.insert(0, other)
    return block


LETTERHEAD = 2
"""Words of a line with a certifier's word that is the body's, not the holder's."""


def _lines_up(page: Sequence[Row], row: Row) -> list[Span]:
    """The lines above a row in its column, up to a wide gap, a title, a label or a line that leads on to them."""
    lines: list[Span] = []
    last = row.box
    for other in sorted(page, key=lambda one: -one.box.top):
        if other.box.middle >= last.middle or same_row(other.box, last) or not same_column(row.box, other.box):
            continue
        if not lines and (after_phrase(other, INTRO) == () or looks_like_sentence(other.line.text)):
            last = other.box
            continue
        letterhead = len(other.line.words) <= LETTERHEAD and CERTIFIER.search(other.line.text)
        if last.top - other.box.bottom > 3.2 * other.box.height or _opens_block(other) or (lines and letterhead):
            break
        lines.insert(0, Span(other.page, other.line.words))
        last = other.box
    return lines


def _opens_block(row: Row) -> bool:
    key = squash(row.line.text)
    head = HEADING.match(key) or row.begins_with_label or VERB.match(key) or LEADS_ON.search(row.line.text)
    return bool(head) or after_phrase(row, INTRO) is not None


NO_HOLDER = re.compile(
    r"^(?:your|our|their|this|the said) (?:organi[sz]ation|company)\b|\bmanagement systems?\b.*\bISO\b|"
    r"^(?:the )?information security management system\b|^(?:the )?(?:information security|quality)(?: management)?$|"
    r"\b(?:sicurezza delle informazioni|seguridad de la informaci[oó]n|s[eé]curit[eé] de l.information|"
    r"bilgi g[uü]venli[gğ]i|informationssicherheit|bezpiecze[nń]stwem? informacji)\b",
    re.IGNORECASE,
)
"""What stands where a name could and is none."""
NAME_RAN_ON = re.compile(
    r"\b(?:and|of|for|the|in|at|&)$|,\s+(?:of|at|in)\s|,.*\d|\d+,|\b(?:operating|conforming)\b|"
    r"\b(?:block|unit|suite|floor|level)\s+\w{1,2}$",
    re.IGNORECASE,
)
"""A name that breaks off, or into which its address has run."""
MISREAD_FORM = re.compile(r"\b(?:p[i1I]c|ple|[1I]td|L1mited|[1I]imited|LLF)$")
"""Legal forms with a letter that OCR took for its twin."""
ACCENTED_FORM = re.compile(
    r"\b(?:sanayi|ticaret|limited\s+[sş]irketi|[sş]irketi|[sş]ti|a\.?\s?[sş]|gmbh|sp\.?\s*z\s*o|s\.?r\.?o|"
    r"s\.?\s?a\.?r\.?l|s\.?a\.?s|s\.?p\.?a|s\.?a\.?u?|s\.?l\.?u?|e\.?v|kft|ltda|oy|ab|a/s)\b",
    re.IGNORECASE,
)
"""Legal forms of languages whose accents OCR loses without a low score."""


def _read(block: _Block) -> tuple[Candidate, tuple[Span, ...]] | None:
    """The name at the head of a block, and the address lines after it."""
    lines = _without_logo([line for line in block.lines if squash(line.text)])
    while lines and HEADING.match(squash(lines[0].text)):
        lines.pop(0)
    if not lines or looks_like_sentence(lines[0].text) or NO_NAME.match(squash(lines[0].text)):
        return None
    count, unsure = name_lines(lines)
    name = _without_lead(joined(lines[:count]))
    name, rest = cut_inline(name)
    name = _without_tail(name)
    value = name.text.strip(STRIP)
    if NO_HOLDER.search(value):
        return None
    placed = looks_like_address(value) and not looks_like_organisation(value) and not _stands_out(lines)
    if len(squash(value)) < 2 or value.isdigit() or placed:
        return None
    address = [*([rest] if rest else []), *lines[count:]]
    address = [line for line in address if not TRADING_AS.match(line.text)]
    if block.rank == 3 and has_legal_form(value):
        unsure = False
    traded = any(TRADING_AS.match(line.text) for line in lines[count:])
    printed = name.weakest is None
    accents = [Doubt.OCR_TWIN] if not printed and (ACCENTED_FORM.search(value) or MISREAD_FORM.search(value)) else []
    named = (
        printed
        and block.rank in (0, 2)
        and looks_like_organisation(value)
        and not CERTIFIER.search(value)
        and not unsure
    )
    weak = () if named else block.doubts
    open_ended = unsure or traded or is_left_open(value) or (not printed and _torn(name))
    doubts = [*weak, *accents, *([Doubt.UNSURE_EXTENT] if open_ended else [])]
    return Candidate(closed(value, name.text), name, block.rank, tuple(doubts)), tuple(address)


_TORN = 2.5
"""Heights between the pieces of one name on a scan, of which a sign between them was lost: "Tealby & Thornbury"."""


def _torn(name: Span) -> bool:
    """Whether something of the same type stands close beside a name that was read by OCR."""
    box = rows(name)[0].box
    others = (line.box for line in name.page.lines if name.words[0] not in line.words)
    beside = (other for other in others if same_row(box, other) and 0.75 <= other.height / max(box.height, 1) <= 1.33)
    return any(0 < max(box.x0 - other.x1, other.x0 - box.x1) < _TORN * box.height for other in beside)


def _stands_out(lines: Sequence[Span]) -> bool:
    """Whether the first line is set clearly larger than the next and has no number: a name that ends in a country."""
    numbered = any(letter.isdigit() for letter in lines[0].text)
    return len(lines) > 1 and not numbered and lines[0].box.height >= 1.3 * lines[1].box.height


def _without_logo(lines: Sequence[Span]) -> list[Span]:
    """The lines from the name on, without the holder's logo over it.

    On a page of text a logo is what was read in a picture while printed lines follow it; on a scan it is what the
    line with the legal form says again.
    """
    kept = list(lines)
    if kept and any(not in_a_picture(line) for line in kept):
        while in_a_picture(kept[0]):
            kept.pop(0)
    for k in (1, 2):
        if k < len(kept) and has_legal_form(kept[k].text):
            before = squash(joined(kept[:k]).text)
            if before and squash(kept[k].text).startswith(before):
                return kept[k:]
    return kept


def in_a_picture(span: Span) -> bool:
    """Whether every word was read by OCR on a page that has a text layer."""
    printed = span.page.source is PageSource.OCR
    return all(word.in_picture or (not printed and word.confidence is not None) for word in span.words)


LEADS_IN = re.compile(
    r"^(?:operated|implemented|maintained|established|applied|run)\s+(?:by|at)\s+(?=\S)|^(?:named\s+)?(?:here|below|is|are)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
"""The end of "the management system operated by", where a line breaks inside it."""


_TAIL = re.compile(r",?\s+(?:whose|with its|located|which|who)$", re.IGNORECASE)
"""Where a line breaks after the first word of what is said of the holder's offices."""


def _without_tail(name: Span) -> Span:
    tail = _TAIL.search(name.text)
    return name.part(0, tail.start()) if tail and tail.start() else name


def _without_lead(name: Span) -> Span:
    lead = LEADS_IN.match(name.text)
    return name.part(lead.end(), len(name.text)) if lead else name


def closed(value: str, printed: str) -> str:
    """The full stop of an abbreviated legal form at the end is part of the name."""
    kept = printed.strip(" ,;:*\"'“”„‘’|-–")
    return kept if kept == value + "." and LEGAL_FORM.search(kept[-8:]) else value


def looks_like_sentence(text: str) -> bool:
    """Whether most of a line's longer words are in lower case, as in prose."""
    longer = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) >= 4 and sum(word[0].islower() for word in longer) > 0.5 * len(longer)


def name_lines(lines: Sequence[Span]) -> tuple[int, bool]:
    """How many lines the name takes, and whether that is a guess.

    Its legal form ends it, within three lines; without one the lines of the first line's larger type are the name,
    else the first line alone.
    """
    for k, line in enumerate(lines[:3]):
        if k and (looks_like_address(line.text) and not has_legal_form(line.text)):
            break
        form = LEGAL_FORM.search(line.text)
        if form and not (k == 0 and form.start() == 0):
            following = lines[k + 1].text if k + 1 < len(lines) else ""
            goes_on = re.match(r"^\W*(?:and|&|e|ve|und)\b", following) or re.search(r"(?:&|\band|\bve|,)$", line.text)
            return (k + 2 if goes_on and following else k + 1), bool(goes_on)
    if len(lines) > 1 and LEFT_OPEN.search(lines[0].text) and not looks_like_address(lines[1].text):
        return 2, len(lines) > 2 and not looks_like_address(lines[2].text)
    size, slack = _type_height(lines[0]), _SLACK[lines[0].page.source is PageSource.OCR]
    count = 1
    while count < min(3, len(lines)) and abs(_type_height(lines[count]) - size) <= slack * size:
        if _is_address_line(lines[count]) or len(lines) == count + 1:
            break
        count += 1
    larger = count < len(lines) and _type_height(lines[count]) < (1 - slack) * size
    if count > 1 and not larger:
        return 1, True
    if count > 1 and lines[0].page.source is PageSource.OCR:
        return count, True  # of lines that are about as tall, one may be the address's
    clear = len(lines) == 1 or larger or looks_like_address(lines[count].text)
    return count, not clear or not (looks_like_organisation(joined(lines[:count]).text) or larger)


_SLACK = {False: 0.08, True: 0.27}
"""By how much of its height lines of one type differ: on a scan a line is as high as its letters reach."""


def _type_height(line: Span) -> float:
    """Of a scan the usual word's: one tall box would make the whole line tall."""
    if line.page.source is not PageSource.OCR:
        return line.box.height
    return median(word.box.height for word in line.words)


def _is_address_line(line: Span) -> bool:
    """Whether a line in the name's own type is of the address; "Research Unit" is not, whatever "unit" may be else."""
    placed = any(character.isdigit() or character == "," for character in line.text)
    return looks_like_address(line.text) and (placed or BODY_WORD.search(line.text) is None)


LEFT_OPEN = re.compile(r"\b(?:of|and|for|the|its|their|&)$", re.IGNORECASE)
"""The end of a line after which a name must go on."""

INLINE = re.compile(
    r"^(?P<name>.*?(?:ltd|limited|llp|plc|inc|gmbh|llc|b\.v|trust|university|council)\.?)\s*[,;]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)

_UNIT_BEHIND = re.compile(
    r"\s*(?:[A-Z][\w&'’-]*\s+|of\s+|and\s+|for\s+){1,6}?(?:Unit|Institute|Centre|School|Faculty|Department|Division)\b"
)
NAME_GOES_ON = re.compile(
    r"(?:inc|llc|ltd|limited|llp|l\.p)\b|(?:(?!\d|,).)*\b(?:unit|institute|centre|school|faculty|department|division|team)$",
    re.IGNORECASE,
)
"""What stands behind a name's comma and belongs to it: its legal form, its "Clinical Trials Research Unit"."""

LOCATED = re.compile(
    r"\s*[,(]?\s*\b(?:located at|located in|situated at|whose (?:registered|principal|head|main) offices?|"
    r"whose (?:address|premises)|whose principal place of business|of registered office)\b.*$",
    re.IGNORECASE,
)


def cut_inline(name: Span) -> tuple[Span, Span | None]:
    """Name and address printed on one line are parted after the legal form or before "located at"."""
    runs_on = RUNS_ON.match(name.text)
    if runs_on:
        name = name.part(0, runs_on.end("name"))
    for pattern in (TRADING_INLINE, LOCATED):
        cut = pattern.search(name.text)
        if cut and cut.start() > 1:
            rest = name.part(cut.start() + 1, len(name.text)) if pattern is LOCATED else None
            return name.part(0, cut.start()), _after_located(rest)
    match = INLINE.match(name.text)
    if match and not NAME_GOES_ON.match(match["rest"]):
        return name.part(*match.span("name")), name.part(*match.span("rest"))
    return name, None


RUNS_ON = re.compile(
    r"^(?P<name>.*?\b(?:ltd|limited|llp|plc|inc|gmbh|llc|trust|university)\b\.?)\s+(?:and\s+)?"
    r"(?:operates|has|have|is|was|which|who|maintains|holds|applies|complies|conforms|supporting|providing|covering|"
    r"(?-i:The|This|Its))\b",
    re.IGNORECASE,
)
"""A name after which its sentence, or another, goes on in the same line."""
TRADING_INLINE = re.compile(r"\s+\(?(?:trading as|t[/lI|1]a|d/b/a|dba)\b", re.IGNORECASE)


def _after_located(rest: Span | None) -> Span | None:
    if rest is None:
        return None
    match = re.search(r"\b(?:at|in|office(?: is)?(?: at)?)\s+(?P<place>\S.*)$", rest.text, re.IGNORECASE)
    return rest.part(*match.span("place")) if match else None


def _any_organisation(sheet: Sheet) -> Iterator[_Block]:
    """A line with a legal form that is not the certification body's, where no phrase leads to the holder."""
    for row in sheet.pages[0] if sheet.pages else ():
        text = row.line.text
        if row.begins_with_label or not looks_like_organisation(text) or CERTIFIER.search(text):
            continue
        if has_legal_form(text) or row.box.height >= TITLE_SIZE:
            block = _of_one_size(sheet.pages[0], row) if has_legal_form(text) else [row]
            first = [Span(one.page, one.line.words) for one in block]
            rank = 1 if has_legal_form(text) else 2
            yield _Block(
                (*first, *_following(sheet, row, start=first[-1])),
                rank,
                (Doubt.NO_LABEL, Doubt.CERTIFICATION_BODY),
            )


TITLE_SIZE = 13
"""Type of this height in points or more sets a name apart."""
