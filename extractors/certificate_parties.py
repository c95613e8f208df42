"""Who is certified, by whom, and who accredits the certifier.

The holder's name is what follows the certifying phrase or a label, or what precedes "has been assessed"; the
certification body signs, owns the certificate or assesses. The one is never taken for the other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from evidence.document import Line
from evidence.fields import Doubt, Found, Text
from extractors import certificate_words as words
from extractors.accrediters import ACCREDITERS
from extractors.certificates import Candidate, Sheet, best_text
from extractors.labels import Labelled, Row, rows, same_column, same_row, squash
from extractors.names import LEGAL_FORM, TRADING_AS, has_legal_form, looks_like_address, looks_like_organisation
from extractors.spans import Span, joined

_SYSTEM = r"(?:the|its|their|an?|your)?[a-z0-9]{0,70}?(?:managementsystems?|isms|qms|(?<!operating)system)"
INTRO = re.compile(
    r"(?:"
    r"(?:thisis(?:hereby)?tocertify|thiscertif(?:ies|y)|(?:we)?(?:do)?herebycertif(?:y|ies)|certif(?:ies|y|ied)|confirms|attests?|declares)that(?:the)?"
    rf"(?:{_SYSTEM}(?:of|operatedby|implementedby|appliedby|maintainedby|at|in|for))?"
    rf"|{_SYSTEM}(?:of|operatedby|implementedby|appliedby|maintainedby|asdefinedandimplementedby)"
    r"|asdefinedandimplementedby"
    r"|(?:has)?(?:been|is|hereby|ishereby)?(?:awarded|granted|presented|issued)to"
    r"|certificat(?:e|ion)(?:of\w{0,20})?(?:is)?(?:awarded|granted|presented|issued)?to"
    r"|hiermitwirdbescheinigtdass(?:dasunternehmen)?|bescheinigtdass(?:dasunternehmen)?|dasunternehmen"
    r"|(?:certifieque|atteste que)lesystemedemanagement\w{0,40}de|certifieque(?:lesystemede\w{0,40}de)?"
    r"|certificaque(?:elsistemadegestion\w{0,40}de)?|certificache(?:ilsistemadigestione\w{0,50}di)?|sicertificache\w{0,60}di"
    r")(?:the)?(?:following)?(?:organi[sz]ation|company|firm|client)?(?:named|mentioned|listed)?(?:below)?"
)
"""Squashed text that introduces the holder's name; the longest run that ends where the name begins."""

VERB = re.compile(
    r"^(?:and)?(?:which)?(?:has|have|had)(?:been|imple|adopt|esta|shown|demon|success|independ|satisf|met|full|an|put|introd|provi|had|quality)"
    r"|^(?:hasbeen|havebeen|wasassessed|wasaudited|isassessed|operates?(?:an?|the|a|in)|and operates|maintains(?:an?|the)|iscompliant"
    r"|iscertified|isregistered|isincompliance|isinaccordance|isinconformity|isoperating|conforms?(?:to|with)|compl(?:y|ies)with"
    r"|meetsthe|fulfil|satisf|applicableto|appl(?:y|ies)(?:an?|the)|holds(?:a?certificate)|inaccordancewith|inconformity|withrespect|"
    r"inrespectof|forthe(?:following|scope|provision|design)|forits|andits|including|hereinafter|referredto|whose|against|asmeeting|"
    r"asconforming|uses|usesan?|runsan?|byimplementing|dieanforderungen|eininformations|einmanagement|anwend|auditededil|"
    r"(?:has|found)tobe|foundto|tobein|certificate|standard$|requirements|assessedby|certifiedby|auditedby|thecertification|"
    r"bilgiguvenligi|yonetimsistemi|kurulusunun|firmasinin|aestabl|haestabl|haimpl|estconforme|aete|econforme|"
    r"informationsecuritymanagementsystem$|qualitymanagementsystem$|managementsystem|theinformationsecurity|theirinformation)"
)
"""Squashed text of a line with which the sentence goes on after name and address."""

ABOVE = re.compile(r"^(?:the)?(?:above|said|following|aforementioned|below|undersigned|holder)")
"""Squashed text that points at a name printed elsewhere."""
NAME_ABOVE = re.compile(
    r"^(?:has|have)(?:been|implem|estab|adopt|demon|indep|success)|^(?:the)?above(?:company|organi[sz]ation|client)|abovecompany|abovementioned|abovenamed|aboveorgani[sz]ation|yukar[a-z]{1,4}(?:adi|belirt|ki)"
)
"""Squashed text of a line that speaks of the name printed above it."""

LINK = re.compile(
    r"^(?:located(?:at|in)|at|of|with(?:its)?(?:registered)?officesat|address|havingits?(?:registered)?office(?:at)?|"
    r"(?:whose)?registeredofficeis(?:at)?|situatedat|headquarteredat|based(?:at|in)|registeredat|companyaddress|adres|and)$"
)
"""Squashed lines between name and address that belong to neither."""
STRIP = " ,.;:*\"'“”„‘’|-–"

HEADING = re.compile(
    r"^(?:\d+|certificate(?:of\w*)?|certificat|zertifikat|sertifika|certificado|certificato|thisistocertify\w*|registration|"
    r"\w*managementsystems?|iso\w*|certified|copy|draft|sample|page\d\w*|www\w*|http\w*|scope\w*|annex\w*|appendix\w*)$"
)
"""Squashed lines that are titles, never a name."""


@dataclass(frozen=True)
class Holder:
    """The holder's name and the lines that follow it, which hold the address."""

    name: Text
    address: tuple[Span, ...] = ()


def holder(sheet: Sheet) -> Holder:
    """The certificate's holder by label, by certifying phrase, or by what goes before "has been assessed"."""
    blocks = [*_labelled_blocks(sheet), *_introduced_blocks(sheet), *_before_verb(sheet)]
    readings = [reading for block in blocks if (reading := _read(block))]
    if not readings:
        return Holder(best_text(_any_organisation(sheet)))
    ranked = sorted(readings, key=lambda one: one[0].rank)
    best, address = ranked[0]
    if not address:
        key = squash(best.value)
        address = next((lines for other, lines in ranked if lines and squash(other.value) == key), ())
    name = best_text([_worded(one, best) for one, _ in ranked])
    return Holder(name, address)


def _worded(one: Candidate, best: Candidate) -> Candidate:
    """A candidate that only says more or less of the best one's name is no rival."""
    a, b = squash(one.value), squash(best.value)
    return replace(one, rank=one.rank + 5) if one is not best and (a.startswith(b) or b.startswith(a)) else one


@dataclass(frozen=True)
class _Block:
    """Lines from the name on, with how they were found."""

    lines: tuple[Span, ...]
    rank: float
    doubts: tuple[Doubt, ...] = ()


def _labelled_blocks(sheet: Sheet) -> Iterator[_Block]:
    weak = {squash(label) for label in words.HOLDER_WEAK}
    for item in sheet.labelled(words.HOLDER):
        if not item.firm:
            continue
        is_weak = squash(item.label) in weak
        lines = _lines_of(sheet, item)
        if lines and not INTRO.fullmatch(squash(lines[0].text)):
            yield _Block(lines, 2 if is_weak else 0, (Doubt.WEAK_LABEL,) if is_weak else ())


def _lines_of(sheet: Sheet, item: Labelled) -> tuple[Span, ...]:
    lines = rows(item.value)
    if item.place != "same-line":
        return tuple(lines)
    row = _row_of(sheet, lines[0])
    if row is None:
        return tuple(lines)
    return (lines[0], *_following(sheet, row, start=lines[0]))


def _row_of(sheet: Sheet, span: Span) -> Row | None:
    first = span.words[0]
    return next(
        (row for row in sheet.rows if row.page is span.page and any(word.box == first.box for word in row.line.words)),
        None,
    )


def _introduced_blocks(sheet: Sheet) -> Iterator[_Block]:
    for page in sheet.pages:
        for row in page:
            after = after_phrase(row, INTRO)
            if after is None:
                continue
            if after and ABOVE.match(squash(Span(row.page, after).text)):
                continue
            if after and not VERB.match(squash(Span(row.page, after).text)):
                first = Span(row.page, after)
                yield _Block((first, *_following(sheet, row, start=first)), 1)
            elif not after:
                beside = _beside(page, row)
                if beside:
                    yield _Block((Span(row.page, beside.line.words), *_following(sheet, beside)), 1)
                else:
                    lines = _following(sheet, row)
                    if lines:
                        yield _Block(lines, 1)


def after_phrase(row: Row, phrase: re.Pattern[str]) -> tuple | None:  # type: ignore[type-arg]
    """The words after the last match of a squashed phrase, empty at the line's end; ``None`` without a match."""
    text, starts = "", []
    for word in row.line.words:
        starts.append(len(text))
        text += squash(word.text)
    ends = [match.end() for match in phrase.finditer(text) if match.start() in starts]
    if not ends:
        return None
    end = max(ends)
    if end < len(text) and end not in starts:
        return None
    return tuple(word for word, start in zip(row.line.words, starts, strict=True) if start >= end and squash(word.text))


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


def _following(sheet: Sheet, row: Row, start: Span | None = None) -> tuple[Span, ...]:
    """The lines below a row in its column, until the sentence goes on or a label or a wide gap comes."""
    page = next(page for page in sheet.pages if row in page)
    lines: list[Span] = [start] if start else []
    last, reach = row.box, NAME_GAP
    column = row.box if start is None else start.box
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
        if VERB.match(key) or other.begins_with_label or after_phrase(other, INTRO):
            break
        if not key or (not lines and HEADING.match(key)):
            continue
        lines.append(Span(other.page, other.line.words))
        last, column = other.box, other.box if len(lines) == 1 and start is None else column
        if len(lines) > 12:
            break
    return tuple(lines[1:] if start else lines)


def _before_verb(sheet: Sheet) -> Iterator[_Block]:
    """Lines that lead up to "has been assessed", read upwards until a wide gap, a title or a label."""
    for page in sheet.pages[:2]:
        for row in page:
            if not NAME_ABOVE.search(squash(row.line.text)):
                continue
            lines: list[Span] = []
            last = row.box
            for other in sorted(page, key=lambda one: -one.box.top):
                if other.box.middle >= last.middle or same_row(other.box, last) or not same_column(row.box, other.box):
                    continue
                key = squash(other.line.text)
                if not lines and (after_phrase(other, INTRO) == () or looks_like_sentence(other.line.text)):
                    last = other.box
                    continue
                if last.top - other.box.bottom > 3.2 * other.box.height or after_phrase(other, INTRO) is not None:
                    break
                if HEADING.match(key) or other.begins_with_label or VERB.match(key):
                    break
                lines.insert(0, Span(other.page, other.line.words))
                last = other.box
            if lines:
                clear = has_legal_form(" ".join(line.text for line in lines[:3])) and squash(row.line.text).startswith(
                    "ha"
                )
                yield _Block(tuple(lines), 3, () if clear else (Doubt.WEAK_LABEL,))


def _read(block: _Block) -> tuple[Candidate, tuple[Span, ...]] | None:
    """The name at the head of a block, and the address lines after it."""
    lines = [line for line in block.lines if squash(line.text)]
    while lines and HEADING.match(squash(lines[0].text)):
        lines.pop(0)
    if not lines or looks_like_sentence(lines[0].text):
        return None
    count, unsure = name_lines(lines)
    name = joined(lines[:count])
    name, rest = _cut_inline(name)
    value = name.text.strip(STRIP)
    if len(squash(value)) < 2 or value.isdigit():
        return None
    address = [*([rest] if rest else []), *lines[count:]]
    address = [line for line in address if not TRADING_AS.match(line.text)]
    if block.rank == 3 and has_legal_form(value):
        unsure = False
    traded = any(TRADING_AS.match(line.text) for line in lines[count:])
    doubts = [*block.doubts, *([Doubt.UNSURE_EXTENT] if unsure or traded else [])]
    return Candidate(_closed(value, name.text), name, block.rank, tuple(doubts)), tuple(address)


def _closed(value: str, printed: str) -> str:
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
    size = lines[0].box.height
    count = 1
    while count < min(3, len(lines)) and abs(lines[count].box.height - size) <= 0.08 * size:
        if looks_like_address(lines[count].text) or len(lines) == count + 1:
            break
        count += 1
    larger = count < len(lines) and lines[count].box.height < 0.92 * size
    if count > 1 and not larger:
        return 1, True
    clear = len(lines) == 1 or larger or looks_like_address(lines[count].text)
    return count, not clear or not (looks_like_organisation(joined(lines[:count]).text) or larger)


INLINE = re.compile(
    r"^(?P<name>.*?(?:ltd|limited|llp|plc|inc|gmbh|llc|b\.v|trust|university|council)\.?)\s*[,;]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
LOCATED = re.compile(
    r"\s*[,(]?\s*\b(?:located at|located in|situated at|whose registered office|of registered office)\b.*$",
    re.IGNORECASE,
)


def _cut_inline(name: Span) -> tuple[Span, Span | None]:
    """Name and address printed on one line are parted after the legal form or before "located at"."""
    for pattern in (TRADING_INLINE, LOCATED):
        cut = pattern.search(name.text)
        if cut and cut.start() > 1:
            rest = name.part(cut.start() + 1, len(name.text)) if pattern is LOCATED else None
            return name.part(0, cut.start()), _after_located(rest)
    match = INLINE.match(name.text)
    if match and not re.match(r"^(?:inc|llc|ltd|limited|llp|l\.p)\b", match["rest"], re.IGNORECASE):
        return name.part(*match.span("name")), name.part(*match.span("rest"))
    return name, None


TRADING_INLINE = re.compile(r"\s+\(?(?:trading as|t/a|d/b/a|dba)\b", re.IGNORECASE)


def _after_located(rest: Span | None) -> Span | None:
    if rest is None:
        return None
    match = re.search(r"\b(?:at|in|office(?: is)?(?: at)?)\s+(?P<place>\S.*)$", rest.text, re.IGNORECASE)
    return rest.part(*match.span("place")) if match else None


def _any_organisation(sheet: Sheet) -> Iterator[Candidate]:
    """A line with a legal form that is not the certification body's, where no phrase leads to the holder."""
    for row in (row for page in sheet.pages[:1] for row in page):
        text = row.line.text
        if row.begins_with_label or not looks_like_organisation(text) or CERTIFIER.search(text):
            continue
        if has_legal_form(text) or row.box.height >= 13:
            rank = 1 if has_legal_form(text) else 2
            yield Candidate(
                text.strip(STRIP), Span(row.page, row.line.words), rank, (Doubt.NO_LABEL, Doubt.CERTIFICATION_BODY)
            )


# --- certification body ---------------------------------------------------------------------------------------------

CERTIFIER = re.compile(
    r"\b(?:certifications?|certifiers?|certifying|registrars?|assurance|assessments?|quality|registe?r|registech|inspections?|"
    r"belgelendirme|zertifizierung\w*|certificación|certificazione|verification|standards|audit\w*|conformity|certs?|accredit\w*"
    r"|\w+cert\b|cert\w*\b|TÜV|TUV|QA|ISOQAR|CertifyPoint)\b",
    re.IGNORECASE,
)
"""Words that certification bodies carry in their names."""

KNOWN_BODIES = re.compile(
    r"\b(?:BSI(?: Group| Assurance| Management Systems)?|British Standards Institution|LRQA|Lloyd[’']s Register(?: Quality Assurance)?|"
    r"SGS United Kingdom|SGS|Bureau Veritas(?: Certification)?|DNV(?: GL)?|NQA|National Quality Assurance|Intertek|DQS|DEKRA|"
    r"T[ÜU]V (?:S[ÜU]D|NORD|Rheinland|Austria|Hellas|Thüringen|Saarland)|Alcumus ISOQAR|ISOQAR|British Assessment Bureau|Schellman|A-LIGN|"
    r"EY CertifyPoint|Ernst & Young CertifyPoint|Coalfire ISO|KPMG|PwC|Deloitte|Approachable Certification|Centre for Assessment|"
    r"QMS International|Interface NRM|AFNOR|AENOR|RINA|KIWA|SOCOTEC|URS|United Registrar of Systems|Prescient Security|"
    r"Certification Europe|IMSM|NCC Group|IASME|Perry Johnson|Citation ISO Certification|Amtivo|Bureau of Indian Standards|"
    r"Swiss Safety Center|SQS|Quality Austria|CIS|DAS Certification|Exova BM TRADA|BM TRADA|Global Certification|Insight Assurance)\b"
)
"""Names of well-known bodies, only to recognise one where no phrase names the body."""

_NAME = r"(?P<name>[A-ZÀ-ÞÖÜŞİÇ0-9][^,;:()\n]{1,80}?(?:,\s(?:LLC|Inc|Ltd|LLP|Limited|GmbH|Corp)\b\.?)?)"
_STOP = (
    r"(?=\s+(?:and|and is|is|are|was|has|have|that|who|whose|which|against|located|to|for|under|in|on|at|by|with|since|as|will|shall|may|"
    r"located|ensures|through|this|the|hereby|upon|must|Page|Certificate|Tel|Phone|www\S*|https?\S*|Email|E-mail)\b"
    r"|\s*[,;:()]|(?<!Pvt)(?<!Co)(?<!Ltd)(?<!St)\.\s|\.$|\s*$)"
)
BODY_PHRASES = tuple(
    re.compile(phrase + r"\s*:?\s+(?:the\s+)?" + _NAME + _STOP)
    for phrase in (
        r"(?i:signed\s+)?(?i:for\s+and\s+on\s+behalf\s+of)",
        r"\b(?i:on\s+behalf\s+of)",
        r"\b(?i:(?:assessed|audited|registered|certified|certificated|verified|approved)(?:\s+and\s+(?:assessed|audited|registered|certified|approved))?\s+by)",
        r"\b(?i:(?:issued|awarded|granted)\s+by)",
        r"\b(?i:(?:is|remains?)\s+(?:and\s+remains\s+)?(?:the\s+)?(?:sole\s+)?property\s+of)",
        r"\b(?i:certification\s+body\s+of)",
        r"\b(?i:(?:director|manager|ceo|officer|head\s+of\s+certification|signatory),?\s+(?:of|at))",
        r"(?:©|\(c\)|(?i:copyright))\s*(?:\d{4}\s*)?",
        r"\b(?i:monitored\s+by)",
        r"\b(?i:trading\s+(?:name|style)\s+of)",
        r"\b(?i:(?:contact|request\s+to|returned\s+to|notified\s+to|rules\s+of|regulations\s+of|conditions\s+of|contract\s+with|by\s+contacting))",
    )
)
TRADING_PHRASE = 9
"""The place of "trading name of" among the phrases."""
BODY_BEFORE = re.compile(
    r"(?:^|(?<=[.;:]\s))(?:The\s+)?"
    + _NAME
    + r"\s+(?i:(?:hereby\s+)?certif(?:y|ies)\s+that|is\s+(?:an?\s+)?(?:\w+\s+){0,4}accredited\b|"
    r"is\s+accredited|accredited\s+by|is\s+an?\s+(?:\w+,?\s+){0,6}(?:certification|assessment)\s+body|accredit\b)"
)
NOT_A_BODY = re.compile(
    r"^(?:the\s+)?(?:this|certificate|certification|management|organi[sz]ation|company|holder|client|iso|ukas|anab|ias|a|an|director|"
    r"information security|contract|terms|conditions|certification body|accreditation|validity|your|our|its|any|all|"
    r"standard|scope|quality management|annual|surveillance|above|following)\b\W*(?:system|body|is|of|number|no)?\W*$",
    re.IGNORECASE,
)


def certification_body(sheet: Sheet, holder_name: Text) -> Text:
    """The body that issued the certificate, in the fullest form in which it is printed."""
    taken = squash(holder_name.value) if isinstance(holder_name, Found) else ""
    candidates = [
        one
        for one in (
            *_labelled_bodies(sheet),
            *_signed_bodies(sheet),
            *_phrased_bodies(sheet),
            *_lined_bodies(sheet),
            *_known_bodies(sheet),
        )
        if _could_be_body(one.value, taken)
    ]
    if not candidates:
        return best_text(())
    best = _fullest(candidates)
    others = [
        replace(one, rank=one.rank)
        for one in candidates
        if not _same_body(one.value, best.value) and int(one.rank) == 0
    ]
    named = replace(best, rank=-0.5 if not others else 0, doubts=(*best.doubts, *_odd_name(best.value)))
    return best_text([named, *others])


SMALL_WORDS = frozenset("of and the for de di da do du la le el et und y e ve in doo".split())


def _odd_name(value: str) -> tuple[Doubt, ...]:
    """A lower-case scrap in a name, or a digit among letters, shows that OCR broke it."""
    scrap = any(word.isalpha() and word.islower() and word not in SMALL_WORDS for word in value.split()[1:])
    twin = re.search(r"[A-Za-z]\.?[015]\b(?!\d)|\b[015][A-Za-z]\b", value) is not None
    return (*([Doubt.UNSURE_EXTENT] if scrap else []), *([Doubt.OCR_TWIN] if twin else []))


def _could_be_body(value: str, taken: str) -> bool:
    key = squash(value)
    if (
        len(key) < 2
        or NOT_A_BODY.match(value)
        or (taken and (key == taken or taken.startswith(key) or key.startswith(taken)))
    ):
        return False
    return not re.search(r"\b(?:www\.|http|@)", value) and len(value.split()) <= 12 and not looks_like_sentence(value)


def _same_body(one: str, other: str) -> bool:
    """Whether two names share their first word or the one's initials are the other: QRO, QRO Certification LLP."""
    a, b = squash(one), squash(other)
    first_a, first_b = squash(one.split()[0]), squash(other.split()[0])
    initials = lambda text: "".join(word[0] for word in text.split() if word[0].isupper()).casefold()  # noqa: E731
    return first_a == first_b or a in b or b in a or initials(one).startswith(b) or initials(other).startswith(a)


def _fullest(candidates: Sequence[Candidate]) -> Candidate:
    """The best ranked body in its fullest spelling: with legal form, then the longer, never a worse rank by two."""
    first = min(candidates, key=lambda one: one.rank)
    same = [one for one in candidates if _same_body(one.value, first.value)]
    full = max(same, key=lambda one: (has_legal_form(one.value), int(one.rank) <= int(first.rank), -one.rank))
    short = not CERTIFIER.search(first.value) or squash(full.value).startswith(squash(first.value))
    if has_legal_form(first.value) or not has_legal_form(full.value) or not short:
        return first
    return replace(full, rank=first.rank, doubts=first.doubts)


def _labelled_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for n, item in enumerate(sheet.labelled(words.BODY)):
        line = rows(item.value)[0]
        if not item.firm and item.place == "same-line" and not line.text[:1].isupper():
            continue
        name, _ = _cut_inline(line)
        value = _clean_body(name.text)
        if (
            value
            and not looks_like_address(value)
            and (looks_like_organisation(value) or CERTIFIER.search(value) or KNOWN_BODIES.search(value))
        ):
            yield Candidate(value, name, 0 + n / 100)


SIGNATURE = 95.0
"""A signature may stand between "Authorised by" and the body's name: points."""


def _signed_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """A name with a legal form some way under "Authorised by" or "For and on behalf of"."""
    keys = {squash(label) for label in words.BODY}
    for page in sheet.pages:
        for row in page:
            if not any(squash(mark.label) in keys for mark in row.marks):
                continue
            for other in page:
                near = 0 < other.box.top - row.box.bottom <= SIGNATURE and same_column(row.box, other.box)
                name, _ = _cut_inline(Span(other.page, other.line.words))
                if near and has_legal_form(name.text) and len(name.words) <= 9 and not looks_like_sentence(name.text):
                    yield Candidate(_clean_body(name.text), name, 1.2, (Doubt.WEAK_LABEL,))


def _clean_body(text: str) -> str:
    return _closed(text.strip(STRIP), text)


def _phrased_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for n, pattern in enumerate(BODY_PHRASES):
            for match, span in text.matches(pattern, "name"):
                value = _clean_body(match["name"])
                certifier = CERTIFIER.search(value) or KNOWN_BODIES.search(value) or has_legal_form(value)
                short = value.isupper() and len(value) <= 8
                if value and (certifier or short):
                    trusted = (n <= 5 or n == TRADING_PHRASE) and bool(certifier)
                    yield Candidate(
                        value, span, (0.2 if trusted else 1) + n / 100, () if trusted else (Doubt.WEAK_LABEL,)
                    )
    for span in _line_pairs(sheet):
        for match, name in span.matches(BODY_BEFORE, "name"):
            value = _clean_body(match["name"])
            if re.search(r"\b(?:this|we|is|that|it)\b", value, re.IGNORECASE):
                continue
            if CERTIFIER.search(value) or KNOWN_BODIES.search(value):
                yield Candidate(value, name, 0.3)


def _line_pairs(sheet: Sheet) -> Iterator[Span]:
    """Each line, and each with the next of its column: a name and "certifies that" may stand on two."""
    for page in sheet.pages:
        for row, after in zip(page, [*page[1:], None], strict=True):
            span = Span(row.page, row.line.words)
            yield span
            if after and same_column(row.box, after.box) and after.box.top - row.box.bottom < 2 * row.box.height:
                yield joined([span, Span(row.page, after.line.words)])


def _lined_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """Lines that are a body's name by themselves: letterhead, signature block, footer."""
    for number, page in enumerate(sheet.pages):
        for row in page:
            text = row.line.text.strip(STRIP)
            if (
                row.begins_with_label
                or not 2 <= len(text.split()) <= 9
                or not CERTIFIER.search(text)
                or looks_like_address(text)
            ):
                continue
            if (
                _is_title(text)
                or looks_like_sentence(text)
                or after_phrase(row, INTRO) is not None
                or VERB.match(squash(text))
            ):
                continue
            span = Span(row.page, row.line.words)
            name, _ = _cut_inline(span)
            legal = has_legal_form(name.text)
            yield Candidate(_clean_body(name.text), name, (1.5 if legal else 2) + number / 10, (Doubt.NO_LABEL,))


TITLE = re.compile(
    r"^(?:certificate|certified|certification (?:of|is|number|no|date|scope|decision|body|cycle|manager|director)|iso|information|quality|this|assessment of|the |"
    r"statement|annex|schedule|scope|standards?\b|register(?:ed)? (?:of|office|activities|in)|head of|(?:\w+\s){0,4}management systems?(?: certification)?$|"
    r"issue|page|verification|conformity|accredited|registration)|\b(?:manager|director|officer|auditor|signatory)$|:$",
    re.IGNORECASE,
)


def _is_title(text: str) -> bool:
    return TITLE.search(text) is not None or any(letter.isdigit() for letter in text.split()[0])


def _known_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for match, span in text.matches(KNOWN_BODIES):
            yield Candidate(match.group(), span, 3, (Doubt.NO_LABEL,))


# --- accreditation body ---------------------------------------------------------------------------------------------

_SHORT = tuple((name, re.compile(short), clear) for name, short, _, clear in ACCREDITERS if short)
_LONG = tuple((name, re.compile(long, re.IGNORECASE)) for name, _, long, _ in ACCREDITERS if long)
ACCREDITED_BY = re.compile(
    r"(?i:\baccredit(?:ed|ation|s)?\s+(?:as\s+an?\s+[\w\s]{0,40}?)?(?:by|from|of|with)\s+(?:the\s+)?)[\"“'‘]?"
    r"(?P<name>[A-Z][\w&.\-]*(?:\s+(?:of|for|and|&|the|de|[A-Z][\w&.\-()]*)){0,9})"
)
DENIED = re.compile(r"\b(?:not|non)[\s-]+(?:\w+\s+){0,2}accredited|\bun-?accredited", re.IGNORECASE)


def accreditation_body(sheet: Sheet) -> Text:
    """The accreditation body's short name, its printed name where it has none; the IAF is none."""
    denied = DENIED.search(sheet.reading.text) is not None
    candidates = [*_known_accrediters(sheet), *_named_accrediters(sheet)]
    body = best_text(candidates)
    if denied and isinstance(body, Found):
        return body.model_copy(update={"doubts": tuple(sorted({*body.doubts, Doubt.WEAK_LABEL}))})
    return body


def _known_accrediters(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for name, pattern in _LONG:
            for _, span in text.matches(pattern):
                yield Candidate(name, span, 0)
        for name, pattern, clear in _SHORT:
            for match, span in text.matches(pattern):
                if text.text[match.start() - 1 : match.start()] in {".", "@", "/"}:
                    continue
                around = text.text[max(0, match.start() - 60) : match.end() + 60]
                near = re.search(r"accredit|akkredit|akredit|acredit", around, re.IGNORECASE) is not None
                if near or clear:
                    yield Candidate(name, span, 0 if near else 0.5)
                elif _alone(sheet, span):
                    yield Candidate(name, span, 2, (Doubt.NO_LABEL,))


def _alone(sheet: Sheet, span: Span) -> bool:
    """Whether a short name stands on a line by itself, as in a logo."""
    row = _row_of(sheet, span)
    return row is not None and len(row.line.words) <= 3


def _named_accrediters(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for match, span in text.matches(ACCREDITED_BY, "name"):
            value = re.sub(r"\s+(?:of|for|and|the|de|&|No\.?|under|[A-Z]?\d.*)$", "", match["name"]).strip(STRIP)
            if any(pattern.search(value) for _, pattern, *_ in (*_SHORT, *_LONG)) or squash(value) in {
                "iaf",
                "this",
                "certificate",
                "iso",
            }:
                continue
            yield Candidate(value, span, 1, (Doubt.ODD_SHAPE,))


def line_span(row: Row, line: Line | None = None) -> Span:
    """A row's words as a span."""
    return Span(row.page, (line or row.line).words)
