"""What a certification body's name is made of, what is none, and when two names are one body's."""

import re
from dataclasses import replace

from evidence.fields import Doubt
from extractors.certificates import words as words
from extractors.certificates.accreditation import accredits
from extractors.certificates.certifying import looks_like_sentence
from extractors.certificates.naming import closed
from extractors.certificates.sheet import CERTIFIER, STRIP, Candidate
from extractors.labels import squash
from extractors.names import (
    has_legal_form,
    is_left_open,
)

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


NOT_A_BODY = re.compile(
    r"^(?:the\s+)?(?:this|certificate|certification|management|organi[sz]ation|company|holder|client|iso|ukas|"
    r"anab|ias|iaf|iaf mla|a|an|director|"
    r"information security|contract|terms|conditions|certification body|certifying body|accreditation|validity|"
    r"your|our|its|any|all|certification services?|the body|issuing body|"
    r"standard|scope|quality management|annual|surveillance|above|following)\b\W*"
    r"(?:system|body|board|committee|is|of|number|no)?\W*$",
    re.IGNORECASE,
)


AS_A_BODY = re.compile(
    r"(?:the\s+)?(?:certification\s+body|licensor|registrar|certifier|assessor|issuer|expired|live|active)(?:\s+(?:of|at))?\s+(?=\S)",
    re.IGNORECASE,
)


def by_its_name(one: Candidate) -> Candidate:
    """Without what it is, or what its certificate is, before its name: "The Certification Body Lanternix GmbH"."""
    lead = AS_A_BODY.match(one.value)
    if not lead or not has_legal_form(one.value[lead.end() :]) or not AS_A_BODY.match(one.span.text):
        return one
    return replace(one, value=one.value[lead.end() :], span=one.span.part(lead.end(), len(one.span.text)))


_SMALL = "of and the for de di da do du la le el et und zur zum für von y e ve in doo"


SMALL_WORDS = frozenset(_SMALL.split())


def odd_name(value: str) -> tuple[Doubt, ...]:
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


def could_be_body(value: str, taken: str) -> bool:
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


def same_body(one: str, other: str) -> bool:
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


def spells(name: str, short: str) -> bool:
    """Whether a short form's letters are the initials of a name: GSC, Global Standards Certification."""
    return len(name.split()) > 1 and _initials(name) == short.casefold()


def abbreviates(short: str, name: str) -> bool:
    """Whether a name's own words shrink to the other's first: NRCH SAS, North Register Certification Holding SAS."""
    head = short.split()[0]
    own = [word for word in name.split() if word[:1].isupper() and not has_legal_form(word)]
    return len(head) > 2 and head.isupper() and _initials(" ".join(own[: len(head)])) == head.casefold()


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()


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


SIGNS_FOR = re.compile(r"^(?:[Ss]igned,?\s+)?[Ff]or\s+(?=[A-Z])")
"""What stands before a body's name on its line: an item's number, a label, who signs for it."""


def clean_body(text: str) -> str:
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


def is_title(text: str) -> bool:
    if all(squash(word) in TITLE_WORDS or not squash(word) for word in text.split()):
        return True
    return TITLE.search(text) is not None or any(letter.isdigit() for letter in text.split()[0])
