"""The certification body: who signs, owns or assesses, in the fullest form in which it is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from evidence.document import Box
from evidence.fields import Doubt, Found, Missing, Text
from extractors.certificates import words as words
from extractors.certificates.accreditation import accredits
from extractors.certificates.certifying import INTRO, VERB, after_phrase, looks_like_sentence
from extractors.certificates.imprint import IMPRINTED, imprinted_bodies, ran_together
from extractors.certificates.naming import ACCENTED_FORM, closed, cut_inline
from extractors.certificates.sheet import CERTIFIER, STRIP, Candidate, Sheet
from extractors.choosing.choice import choose
from extractors.labels import Row, rows, same_column, same_row, squash
from extractors.names import (
    LEGAL_FORM,
    STREET,
    has_legal_form,
    is_left_open,
    looks_like_address,
    looks_like_organisation,
)
from extractors.spans import Span, joined
from extractors.values import country_at_end

KNOWN_BODIES = re.compile(
    r"\b(?:BSI(?: Group| Assurance| Management Systems)?|British Standards Institution|LRQA|"
    r"Lloyd[’']s Register(?: Quality Assurance)?|"
    r"SGS United Kingdom|SGS|Bureau Veritas(?: Certification)?|DNV(?: GL)?|NQA|National Quality Assurance|"
    r"Intertek|DQS|DEKRA|"
    r"T[ÜU]V (?:S[ÜU]D|NORD|Rheinland|Austria|Hellas|Thüringen|Saarland)|Alcumus ISOQAR|ISOQAR|"
    r"British Assessment Bureau|Schellman|A-LIGN|"
    r"EY CertifyPoint|Ernst & Young CertifyPoint|Coalfire ISO|KPMG|PwC|Deloitte|Approachable Certification|"
    r"Centre for Assessment|"
    r"QMS International|Interface NRM|AFNOR(?: Certification)?|AENOR|RINA|KIWA|Kiwa|SOCOTEC|"
    r"MSECB|PECB MS|SIRIM|Sensiba|Certiquality|APCER|ICONTEC|JQA|NSAI|NEMKO|Nemko|"
    r"URS|United Registrar of Systems|Prescient Security|"
    r"Certification Europe|IMSM|NCC Group|IASME|Perry Johnson|Citation ISO Certification|Amtivo|"
    r"Bureau of Indian Standards|"
    r"Swiss Safety Center|SQS|Quality Austria|CIS|DAS Certification|Exova BM TRADA|BM TRADA|Global Certification|"
    r"Insight Assurance)\b"
)
"""Names of well-known bodies, only to recognise one where no phrase names the body."""

_NAME = r"(?P<name>[A-ZÀ-ÞÖÜŞİÇ0-9][^,;:()\n]{1,80}?(?:,\s(?:LLC|Inc|Ltd|LLP|Limited|GmbH|Corp)\b\.?)?)"

_STOP = (
    r"(?=\s+(?:subject|pursuant|therefore|hereinafter|and(?!\s+[A-Z][a-z]+)|is|are|was|has|have|that|who|whose|which|against|located|to|for|under|in|on|at|by|with|"
    r"since|as|will|shall|may|"
    r"located|ensures|through|this|the|hereby|upon|must|Page|Certificate|Tel|Phone|www\S*|https?\S*|Email|E-mail)\b"
    r"|\s*[,;:()]|(?<!Pvt)(?<!Co)(?<!Ltd)(?<!St)\.\s|\.$|\s*$)"
)

BODY_PHRASES = tuple(
    re.compile(phrase + r"\s*:?\s+(?:the\s+)?" + _NAME + _STOP)
    for phrase in (
        r"(?i:signed\s+)?(?i:for\s+and\s+on\s+behalf\s+of)",
        r"\b(?i:on\s+behalf\s+of)",
        r"\b(?i:(?:assessed|audited|examined|evaluated|registered|certified|certificated|verified|approved)(?:\s+and\s+(?:assessed|"
        r"audited|registered|certified|approved))?\s+by)",
        r"\b(?i:(?:issued|awarded|granted|performed|conducted|carried\s+out)\s+by)",
        r"\b(?i:(?:is|remains?)\s+(?:and\s+remains\s+)?(?:the\s+)?(?:sole\s+)?property\s+of)",
        r"\b(?i:certification\s+body\s+(?:of|at)|in\s+accordance\s+with\s+the\s+procedures\s+of)",
        r"\b(?i:(?:director|manager|ceo|officer|head\s+of\s+certification|signatory),?\s+(?:of|at))",
        r"(?:©|\(c\)|(?i:copyright))\s*(?:\d{4}\s*)?",
        r"\b(?i:monitored\s+by)",
        r"\b(?i:trading\s+(?:name|style)\s+of)",
        r"\b(?i:(?:contact|request\s+to|returned\s+to|notified\s+to|rules\s+of|regulations\s+of|conditions\s+of|"
        r"contract\s+with|by\s+contacting))",
    )
)

TRADING_PHRASE = 9
"""The place of "trading name of" among the phrases."""

BODY_BEFORE = re.compile(
    r"(?:^|(?<=[.;:]\s))(?:The\s+)?" + _NAME + r"\s+(?i:(?:hereby\s+|herewith\s+)?(?:certif(?:y|ies)|attests?)\s+that|"
    r"is\s+(?:an?\s+)?(?:\w+\s+){0,4}accredited\b|"
    r"is\s+accredited|accredited\s+by|is\s+an?\s+(?:\w+,?\s+){0,6}(?:certification|assessment)\s+body|accredit\b)"
)

BODY_NAMED = re.compile(r"\b[Cc]ertification [Bb]ody\s*:?\s+(?P<name>[A-Z][^,;:()]{2,80}?)\s*$")
"""A line such as "The certification body Quill Assurance Limited"."""

NOT_A_BODY = re.compile(
    r"^(?:the\s+)?(?:this|certificate|certification|management|organi[sz]ation|company|holder|client|iso|ukas|"
    r"anab|ias|iaf|iaf mla|a|an|director|"
    r"information security|contract|terms|conditions|certification body|certifying body|accreditation|validity|"
    r"your|our|its|any|all|certification services?|the body|issuing body|"
    r"standard|scope|quality management|annual|surveillance|above|following)\b\W*"
    r"(?:system|body|board|committee|is|of|number|no)?\W*$",
    re.IGNORECASE,
)


def certification_body(sheet: Sheet, holder_name: Text) -> Text:
    """The body that issued the certificate, in the fullest form in which it is printed."""
    taken = squash(holder_name.value) if isinstance(holder_name, Found) else ""
    candidates = [
        one
        for one in map(
            _by_its_name,
            (
                *_labelled_bodies(sheet),
                *_signed_bodies(sheet),
                *_phrased_bodies(sheet),
                *_confirming_bodies(sheet),
                *_captioned_bodies(sheet),
                *_lined_bodies(sheet),
                *_addressed_bodies(sheet),
                *_bodies_at_foot(sheet),
                *_formed_bodies(sheet, taken),
                *imprinted_bodies(sheet, taken),
                *_known_bodies(sheet),
            ),
        )
        if _could_be_body(one.value, taken)
    ]
    if not candidates:
        return Missing()
    best = _fullest(candidates)
    others = [
        replace(one, rank=min(one.rank, 0.9))
        for one in candidates
        if not _same_body(one.value, best.value) and (int(one.rank) == 0 or one.rank in IMPRINTED)
    ]
    doubts = [doubt for doubt in best.doubts if doubt is not Doubt.NO_LABEL or not _only_body(best, candidates)]
    if best.span.weakest is not None and ACCENTED_FORM.search(best.value):
        doubts.append(Doubt.OCR_TWIN)
    named = replace(best, rank=-0.5 if not others else 0, doubts=(*doubts, *_odd_name(best.value)))
    return choose("certification_body", [named, *others], sheet.ground, also=candidates)


AS_A_BODY = re.compile(
    r"(?:the\s+)?(?:certification\s+body|licensor|registrar|certifier|assessor|issuer|expired|live|active)(?:\s+(?:of|at))?\s+(?=\S)",
    re.IGNORECASE,
)


def _by_its_name(one: Candidate) -> Candidate:
    """Without what it is, or what its certificate is, before its name: "The Certification Body Lanternix GmbH"."""
    lead = AS_A_BODY.match(one.value)
    if not lead or not has_legal_form(one.value[lead.end() :]) or not AS_A_BODY.match(one.span.text):
        return one
    return replace(one, value=one.value[lead.end() :], span=one.span.part(lead.end(), len(one.span.text)))


def _only_body(best: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether a body in the letterhead, with legal form and a certifier's word, is the only one on the certificate."""
    full = has_legal_form(best.value) and CERTIFIER.search(best.value) is not None
    return full and all(_same_body(one.value, best.value) for one in candidates)


_SMALL = "of and the for de di da do du la le el et und zur zum für von y e ve in doo"
SMALL_WORDS = frozenset(_SMALL.split())


def _odd_name(value: str) -> tuple[Doubt, ...]:
    """A lower-case scrap in a name or an end that must go on, or a digit among letters, shows that it is broken."""
    scrap = (
        is_left_open(value)
        or value.endswith(("Pvt", "Pvt.", "Pte", "Pte."))
        or any(word.isalpha() and word.islower() and word not in SMALL_WORDS for word in value.split()[1:])
    )
    twin = re.search(r"[A-Za-z]\.?[015]\b(?!\d)|\b[015][A-Za-z]\b", value) is not None
    return (*([Doubt.UNSURE_EXTENT] if scrap else []), *([Doubt.OCR_TWIN] if twin else []))


JOB_TITLE = re.compile(
    r"(?:^|,\s*)(?:[ES]?VP\b|(?:executive|senior|vice|managing|general|technical|operations|business|area|country|"
    r"regional|global|chief|deputy|certification|quality|lead|group|assistant|practice|schemes?)\b[\w\s-]*\b(?:president|director|manager|"
    r"officer|auditor|partner|principal|head)\b|(?:president|director|manager|partner|principal|head|signatory|chairman|"
    r"C[EIOTF]S?O)\b)",
    re.IGNORECASE,
)
"""What a signatory is: a line with it names a person, whatever organisation's words follow."""

GENERIC_WORDS = frozenset(
    ("register", "registrar", "registrars", "certification", "certifier", "assessment", "assurance", "quality", "audit",
     "registration", "accreditation", "accredited", "certified", "registered", "standards", "conformity", "assessor")
)  # fmt: skip
"""Words of bodies' names that are no name by themselves."""


A_CERTIFICATE = re.compile(r"\w{0,4}ificate\s+(?:of|for|to)\b", re.IGNORECASE)
"""A title, of which a picture may have lost the first letters."""
TRANSFERRED = re.compile(r"^(?:transferred|previously|formerly)\b", re.IGNORECASE)


def _is_generic(value: str) -> bool:
    """Whether a legal form, with one general word at most, is all that is left of a name that a line's end has cut."""
    own = [word for word in value.split() if not has_legal_form(word)]
    return not own or (len(own) == 1 < len(value.split()) and squash(own[0]) in GENERIC_WORDS)


def _could_be_body(value: str, taken: str) -> bool:
    key = squash(value)
    if (
        len(key) < 2
        or _is_generic(value)
        or TRANSFERRED.search(value)
        or "=" in value
        or key in GENERIC_WORDS
        or JOB_TITLE.search(value)
        or accredits(value)
        or NOT_A_BODY.match(value)
        or A_CERTIFICATE.match(value)
        or (taken and (taken.startswith(key) or key.startswith(taken) or key.endswith(taken)))
    ):
        return False
    if (
        value[:1].islower()
        or re.search(r"\.{3}|\d{4}", value)
        or re.search(r"\b(?:has|been|shall|should|must)\b", value)
    ):
        return False
    return not re.search(r"\b(?:www\.|http|@)", value) and len(value.split()) <= 12 and not looks_like_sentence(value)


def _same_body(one: str, other: str) -> bool:
    """Whether two names share their first word or the one's initials are the other: NQR, Northway Quality Register."""
    a, b = squash(one), squash(other)
    first_a, first_b = squash(one.split()[0]), squash(other.split()[0])
    if first_a == first_b or a in b or b in a:
        return True
    spelt = _initials(one).startswith(b) or _initials(other).startswith(a)
    return spelt or _shortened(one, other) or _shortened(other, one)


def _shortened(short: str, name: str) -> bool:
    """Whether a name begins with the initials of the other's first words and goes on as it does: NB Certify, Noor &
    Bell Certify B.V."""
    (head, *rest), whole = short.split(), [word for word in name.split() if word[0].isalnum()]
    if not rest or not head.isupper() or rest[0] not in whole[1:]:
        return False
    return _initials(" ".join(whole[: whole.index(rest[0])])) == head.casefold()


def _spells(name: str, short: str) -> bool:
    """Whether a short form's letters are the initials of a name: GSC, Global Standards Certification."""
    return len(name.split()) > 1 and _initials(name) == short.casefold()


def _abbreviates(short: str, name: str) -> bool:
    """Whether a name's own words shrink to the other's first: NRCH SAS, North Register Certification Holding SAS."""
    head = short.split()[0]
    own = [word for word in name.split() if word[:1].isupper() and not has_legal_form(word)]
    return len(head) > 2 and head.isupper() and _initials(" ".join(own[: len(head)])) == head.casefold()


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()


def _fullest(candidates: Sequence[Candidate]) -> Candidate:
    """The best ranked body in its fullest spelling: with legal form, then the longer, never a worse rank by two."""
    first = min(candidates, key=lambda one: one.rank)
    same = [one for one in candidates if _same_body(one.value, first.value)]
    full = max(
        same,
        key=lambda one: (
            not _odd_name(one.value),
            has_legal_form(one.value),
            int(one.rank) <= int(first.rank),
            -one.rank,
        ),
    )
    if first.value.isupper() and " " not in first.value and not has_legal_form(full.value):
        spelt = [one for one in same if _spells(one.value, first.value)]
        return replace(spelt[0], rank=first.rank, doubts=first.doubts) if spelt else first
    spelt_out = [one for one in same if _abbreviates(first.value, one.value)]
    if spelt_out:
        return replace(max(spelt_out, key=lambda one: -one.rank), rank=first.rank, doubts=first.doubts)
    short = not CERTIFIER.search(first.value) or squash(full.value).startswith(squash(first.value))
    whole = has_legal_form(first.value) and not _odd_name(first.value)
    if whole or not has_legal_form(full.value) or not (short or _odd_name(first.value)):
        return first
    return replace(full, rank=first.rank, doubts=first.doubts)


def _labelled_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for n, item in enumerate(sheet.labelled(words.BODY)):
        line = _with_its_form(rows(item.value))
        if not item.firm and item.place == "same-line" and not line.text[:1].isupper():
            continue
        name, _ = cut_inline(line)
        value = _clean_body(name.text)
        if (
            value
            and not looks_like_address(value)
            and (looks_like_organisation(value) or CERTIFIER.search(value) or KNOWN_BODIES.search(value))
        ):
            weak = (Doubt.WEAK_LABEL,) if sheet.is_unlisted(item) else ()
            yield Candidate(value, name, 0 + n / 100, weak, item.place, label=item.label_span)


FORM_ALONE = re.compile(r"\(?(?:UK|GB|Europe|International|Services|Group)?\)?\s*", re.IGNORECASE)
"""What may stand before a legal form that a narrow column has put on a line of its own."""


def _with_its_form(lines: Sequence[Span]) -> Span:
    """A name's first line; with the second where that is but its legal form."""
    first, rest = lines[0], lines[1:2]
    if not rest or has_legal_form(first.text):
        return first
    form = LEGAL_FORM.search(rest[0].text)
    alone = form and FORM_ALONE.fullmatch(rest[0].text[: form.start()]) and not rest[0].text[form.end() :].strip(" .,")
    return joined(lines[:2]) if alone else first


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
                name, _ = cut_inline(Span(other.page, other.line.words))
                if near and has_legal_form(name.text) and len(name.words) <= 9 and not looks_like_sentence(name.text):
                    yield Candidate(_clean_body(name.text), name, 1.2, (Doubt.WEAK_LABEL,), "below")


RUN_ON = re.compile(
    r"^(?P<name>.*\b(?:Ltd|Limited|LLP|LLC|Inc|GmbH|plc|PLC|LTD)\b\.?)\s+(?:[a-z]|\d{1,4}\s|Accredited|Certified|Registered).*$"
)
"""A legal form after which a sentence goes on, or the next line that was torn to this one."""
TRADES_AS = re.compile(r"\s+\(?(?:d/?b/?a\b|t/a\b|trading as\b).*$", re.IGNORECASE)
"""What a body is called besides its name."""
NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s+")
LABEL_BEFORE = re.compile(r"^[A-Z][a-z]+(?:\s[a-z]+){0,3}\s*:\s+(?=\S)")
SIGNATORY = re.compile(
    r"^(?:(?:(?:Dr|Mrs?|Ms|Prof)\.?\s+)?[A-Z][\w'’-]+\s+(?:[A-Z][\w'’-]*\.?\s+)?[A-Z][\w'’-]+"
    r"|(?:[A-Z]\w+\s+){0,2}(?:Principal|Partner|President|Director|Manager|Officer))(?:,|\s+for)\s+(?=\S)"
)
SIGNS_FOR = re.compile(r"^[Ff]or\s+(?=[A-Z])")
"""What stands before a body's name on its line: an item's number, a label, who signs for it."""


def _clean_body(text: str) -> str:
    text = TRADES_AS.sub("", text)
    run_on = RUN_ON.match(text)
    text = _led(run_on["name"] if run_on else text)
    half = text[: len(text) // 2].strip()
    return closed(half if half and text == f"{half} {half}" else text.strip(STRIP), text)


def _led(text: str) -> str:
    """A name without number, label and signatory before it."""
    for lead in (NUMBERED, LABEL_BEFORE):
        text = lead.sub("", text, count=1)
    signs_for = SIGNS_FOR.match(text)
    text = text[signs_for.end() :] if signs_for and has_legal_form(text) else text
    signed = SIGNATORY.match(text)
    rest = text[signed.end() :] if signed else ""
    named = CERTIFIER.search(rest) or (rest and signed and signed[0].rstrip().endswith("for") and has_legal_form(rest))
    return rest if named and not CERTIFIER.search(signed[0] if signed else "") else text


def _phrased_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for n, pattern in enumerate(BODY_PHRASES):
            for match, name in text.matches(pattern, "name"):
                span = _up_to_a_gap(name)
                together = ran_together(span) or _in_two_columns(span)
                whole = _up_to_its_form(span)
                span = rows(span)[0] if together else whole or _out_of_pictures(span)
                value = _clean_body(span.text)
                certifier = CERTIFIER.search(value) or KNOWN_BODIES.search(value) or has_legal_form(value)
                if FORMER.search(text.text[: match.start()]):
                    continue
                if value and (certifier or _is_short(value)):
                    trusted = (n <= 5 or n == TRADING_PHRASE) and bool(certifier)
                    doubts = () if trusted else (Doubt.WEAK_LABEL,)
                    yield Candidate(value, span, (0.2 if trusted else 1) + n / 100, doubts, "sentence")
    yield from _named_bodies(sheet)


def _out_of_pictures(name: Span) -> Span:
    """A printed name without the words of a picture into which it seems to run on."""
    printed = name.words[0].confidence is None
    end = next((k for k, word in enumerate(name.words) if printed and word.confidence is not None), len(name.words))
    return Span(name.page, name.words[:end])


_GAP = 1.5
"""Heights between a name and what stands in the same row beside it."""


def _up_to_a_gap(name: Span) -> Span:
    """A name without what stands beyond a gap behind its legal form: "Quill Cert GmbH      Essen, 1 May 2024"."""
    for k, (word, after) in enumerate(pairwise(name.words), start=1):
        apart = same_row(word.box, after.box) and after.box.x0 - word.box.x1 > _GAP * word.box.height
        if apart and has_legal_form(word.text):
            return Span(name.page, name.words[:k])
    return name


def _up_to_its_form(name: Span) -> Span | None:
    """Of a name over several lines those up to a legal form at a line's end; below it stands who signs, perhaps."""
    lines = rows(name)
    for count in range(1, len(lines)):
        whole = joined(lines[:count])
        last = lines[count - 1]
        form = LEGAL_FORM.search(last.text)
        own = (
            count == 1 or len(last.words) <= 2 or CERTIFIER.search(last.text)
        )  # else another party's name begins there
        if form and own and not last.text[form.end() :].strip(" .,") and not _in_two_columns(whole):
            return whole
    return None


def _in_two_columns(name: Span) -> bool:
    """Whether what seems to go on in the next line stands in another column."""
    lines = rows(name)
    return len(lines) > 1 and not same_column(lines[0].box, lines[1].box)


FORMER = re.compile(r"\b(?:first|originally|initially|previously|formerly)\s*$", re.IGNORECASE)
"""Before "certified by": the body that the certificate was taken over from."""


def _is_short(value: str) -> bool:
    """Whether a name is the initials by which bodies call themselves."""
    return value.isupper() and len(value) <= 8


def _named_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """Bodies in "The certification body X" and "X hereby certifies that"."""
    for row in sheet.rows:
        for match, name in Span(row.page, row.line.words).matches(BODY_NAMED, "name"):
            value = _clean_body(match["name"])
            if CERTIFIER.search(value) or KNOWN_BODIES.search(value):
                yield Candidate(value, name, 0.25, how="sentence")
    for span in _line_pairs(sheet):
        for match, name in span.matches(BODY_BEFORE, "name"):
            value = _clean_body(match["name"])
            if re.search(r"\b(?:this|we|is|that|it)\b", value, re.IGNORECASE):
                continue
            if CERTIFIER.search(value) or KNOWN_BODIES.search(value):
                yield Candidate(value, name, 0.3, how="sentence")
            elif _is_short(value) or has_legal_form(value):
                yield Candidate(value, name, 1.4, (Doubt.WEAK_LABEL,), "sentence")


BODY_CONFIRMS = re.compile(
    r"(?<!\w)(?P<name>(?:(?!(?:Ltd|Limited|LLP|LLC|GmbH|plc)\b)[A-ZÀ-Þ][\w'’&-]*\s+){1,6}"
    r"(?:Ltd|Limited|LLP|LLC|GmbH|AG|plc|B\.V\.?|S\.p\.A\.?|Inc\.?))\s+"
    r"(?:(?:hereby\s+)?(?:certifies|attests|confirms|declares|verklaart|bescheinigt)\b|"
    r"has\s+assessed\s+the\s+(?:entity|organi[sz]ation|company)\b)"
)
"""A company that certifies, wherever in its sentence it stands."""


def _confirming_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for span in _line_pairs(sheet):
        for match, name in span.matches(BODY_CONFIRMS, "name"):
            yield Candidate(_clean_body(match["name"]), name, 0.4, how="sentence")
        for match, name in span.matches(BODY_IN_FULL, "name"):
            yield Candidate(match["name"], name, 0.4, how="sentence")
    for text in sheet.paragraphs:
        for match, name in text.matches(SIGNATORY_OF, "name"):
            yield Candidate(_clean_body(match["name"]), name, 0.5, how="sentence")


SIGNATORY_OF = re.compile(
    r"\b[Aa]uthori[sz]ed\s+[Ss]ignatory\s*:\s*[A-Z][^,;:]{3,40},\s+[A-Z][^,;:]{3,60},\s+"
    r"(?P<name>[A-ZÀ-Þ][^,;:]{2,80}?\b(?:Ltd|Limited|LLP|LLC|GmbH|AG|plc|Inc)\b\.?)(?=$|\s*[.,;])"
)
"""Who signs, by name, office and house: "Authorised signatory: Ann Bell, Scheme Manager, Quill Certification Ltd"."""
BODY_IN_FULL = re.compile(
    r"^(?P<name>[A-ZÀ-Þ]{2,8}\s+\((?:(?:of|for|and|de|du|für)\s+|[A-ZÀ-Þ][\w'’&-]*\s?){2,10}\))\s+(?:hereby\s+|herewith\s+)?"
    r"certif(?:ies|y)\s+that\b"
)
"""A body's short name with its long one in brackets: "NRA (National Register of Assessors) certifies that"."""
BODY_CAPTION = re.compile(
    r"(?:licensed|accredited|approved|your|the)?\s*(?:certification|certifying|assessing|issuing) body", re.IGNORECASE
)


def _captioned_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """A company's name right over "Licensed certification body", as under a signature."""
    for page in sheet.pages:
        for above, row in pairwise(page):
            if not BODY_CAPTION.fullmatch(row.line.text.strip(STRIP)) or not has_legal_form(above.line.text):
                continue
            near = 0 <= row.box.top - above.box.bottom <= 1.5 * row.box.height
            if near and abs(above.box.x0 - row.box.x0) <= row.box.height:
                span = Span(above.page, above.line.words)
                yield Candidate(_clean_body(span.text), span, 0.5, how="above")


def _line_pairs(sheet: Sheet) -> Iterator[Span]:
    """Each line, and each with the next of its column: a name and "certifies that" may stand on two."""
    for page in sheet.pages:
        for row, after in zip_longest(page, page[1:]):
            span = Span(row.page, row.line.words)
            yield span
            if after and not _is_title(row.line.text) and _one_text(row.box, after.box):
                yield joined([span, Span(row.page, after.line.words)])


def _one_text(a: Box, b: Box) -> bool:
    """Whether two lines are set as one text: close under one another, in one column and size."""
    alike = 0.8 <= a.height / max(b.height, 1) <= 1.25
    return alike and same_column(a, b) and b.top - a.bottom < 1.2 * a.height


def _lined_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """Lines that are a body's name by themselves: letterhead, signature block, footer."""
    for number, page in enumerate(sheet.pages):
        for row in page:
            text = row.line.text.strip(STRIP)
            if (
                row.begins_with_label
                or any(mark.end == len(row.line.words) for mark in row.marks)
                or not 2 <= len(text.split()) <= 9
                or not CERTIFIER.search(text)
                or looks_like_address(text)
            ):
                continue
            if (
                _is_title(text)
                or looks_like_sentence(text)
                or (JOB_TITLE.search(text) and not has_legal_form(text))
                or after_phrase(row, INTRO) is not None
                or VERB.match(squash(text))
            ):
                continue
            span = Span(row.page, row.line.words)
            name, _ = cut_inline(span)
            legal = has_legal_form(name.text)
            rank = (1.5 if legal else 2) + number / 10
            yield Candidate(_clean_body(name.text), name, rank, (Doubt.NO_LABEL,), "line")


def _formed_bodies(sheet: Sheet, taken: str) -> Iterator[Candidate]:
    """A name with a legal form at the head of a line whose first word a known body carries, or another line calls one.

    "RINA Services S.p.A." over an address says what "RINA" in a sentence is called in full.
    """
    named = {squash(match.group().split()[0]) for text in sheet.texts for match in KNOWN_BODIES.finditer(text.text)}
    for page in sheet.pages:
        for row in page:
            match = FORMED.match(row.line.text)
            if match is None or row.begins_with_label or squash(match["name"]) == taken:
                continue
            if squash(row.line.words[0].text) in named and not looks_like_sentence(match["name"]):
                name = Span(row.page, row.line.words).part(match.start("name"), match.end("name"))
                yield Candidate(_clean_body(name.text), name, 1.9, (Doubt.NO_LABEL,), "line")


FORMED = re.compile(
    r"^(?P<name>[A-ZÀ-Þ][^,;:()\d]{1,60}?,?\s(?:Ltd|Limited|LTD|LIMITED|GmbH|mbH|AG|FZ-LLC|FZE|LLC|LLP|Inc|S\.?p\.?A|S\.A\.U|S\.?A\.?S|S\.A|"
    r"B\.?V|N\.?V|A/S|AS|plc|PLC|Corp)\.?)(?=$|\s*[,•·*|(\-–]|\s+(?:is|certif|hereby|\d))"
)
"""A name with a legal form at the head of a line."""

ADDRESSED = re.compile(
    r"^(?P<name>[A-Z][^,;:()\d]{3,70}?),\s+(?=.{4,120}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b)(?!.*\bhas been\b)"
)
"""A line that begins with a name and goes on with its address, as in a certificate's foot."""


def _addressed_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for row in sheet.rows:
        for match, name in Span(row.page, row.line.words).matches(ADDRESSED, "name"):
            if row.begins_with_label or _is_title(match["name"]):
                continue
            if CERTIFIER.search(match["name"]):
                yield Candidate(_clean_body(match["name"]), name, 1.8, (Doubt.NO_LABEL,))
            elif has_legal_form(match["name"]) and row.page.laid_out and row.box.top > FOOT * row.page.height:
                yield Candidate(_clean_body(match["name"]), name, 2.6, (Doubt.NO_LABEL,))
        foreign = _before_address_abroad(row) if row.box.top > FOOT * row.page.height else None
        if foreign is not None and row.page.laid_out and not row.begins_with_label and not _is_title(foreign.text):
            yield Candidate(foreign.text.strip(STRIP), foreign, 1.85, (Doubt.NO_LABEL,))


def _before_address_abroad(row: Row) -> Span | None:
    """The certifier's name at the head of a line that goes on with its address abroad, commas of its own included."""
    text, end = row.line.text, 0
    if country_at_end(text)[1] is None or not CERTIFIER.search(text.split(",")[0]):
        return None
    for part in text.split(","):
        if STREET.search(part) or any(map(str.isdigit, part)):
            return Span(row.page, row.line.words).part(0, end - 1) if end else None
        end += len(part) + 1
    return None


def _bodies_at_foot(sheet: Sheet) -> Iterator[Candidate]:
    """A company at the foot of a page that its words call a body's, or a company over its address in the lower half."""
    for page in sheet.pages:
        for row in page:
            formed = FORMED.match(row.line.text)
            if formed is None or row.begins_with_label or not row.page.laid_out:
                continue
            name = Span(row.page, row.line.words).part(formed.start("name"), formed.end("name"))
            if row.box.top > FOOT * row.page.height and CERTIFIER.search(name.text):
                yield Candidate(_clean_body(name.text), name, 1.85, (Doubt.NO_LABEL,))
            elif row.box.top > LOWER * row.page.height and formed.end() == len(row.line.text) and _addressed(page, row):
                yield Candidate(_clean_body(name.text), name, 2.7, (Doubt.NO_LABEL,))


def _addressed(page: Sequence[Row], row: Row) -> bool:
    """Whether an address stands close under a line in its column, whatever stands beside the two."""
    return any(
        -0.2 * row.box.height <= other.box.top - row.box.bottom < other.box.height
        and same_column(row.box, other.box)
        and looks_like_address(other.line.text)
        for other in page
    )


FOOT = 0.88
"""Below this share of a page's height stands who printed it."""
LOWER = 0.5
"""Below this share of it a company over its address is no longer the holder."""


TITLE = re.compile(
    r"\b(?:main|this) certificate\b|"
    r"^(?:certificate|award of|certified|"
    r"certification (?:of|is|number|no|date|scope|decision|body|cycle|manager|director)|"
    r"iso|information|quality|this|assessment of|the |"
    r"statement|annex|schedule|scope|standards?\b|register(?:ed)? (?:of|office|activities|in)|head of|"
    r"(?:(?:information|security|quality|environmental|energy|business|continuity|service|health|safety|food|and|&|it|"
    r"integrated|privacy|our|for|of|occupational|isms|qms)\s){0,5}management systems?(?: certification)?$|"
    r"issue|page|verification|conformity|accredited|registration)|\b(?:manager|director|officer|auditor|signatory|head)$|:$",
    re.IGNORECASE,
)


TITLE_WORDS = frozenset(
    squash(word)
    for word in ("sertifikat", "certyfikat", "certificaat", "certifikat", "certificate", "zertifikat",
                 "certificat", "certificado", "certificato", "sertifika", "tystysgrif",
                 "of", "registration", "conformity", "compliance", "approval", "assurance", "certification",
                 "urkunde",
                 "completion", "registered", "certified", "isms", "annex", "appendix", "schedule")
)  # fmt: skip


def _is_title(text: str) -> bool:
    if all(squash(word) in TITLE_WORDS or not squash(word) for word in text.split()):
        return True
    return TITLE.search(text) is not None or any(letter.isdigit() for letter in text.split()[0])


def _known_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for match, span in text.matches(KNOWN_BODIES):
            yield Candidate(match.group(), span, 3, (Doubt.NO_LABEL,), "known")
