"""Attestations of compliance (PCI DSS) and other schemes' papers, where they print what no certificate does.

An attestation has a form's two parts, on the assessed entity and on its assessor, with the same labels in both. So a
company is told by the part that it stands in. One that nobody but the entity itself assessed names no assessor.
"""

import re
from collections.abc import Iterator
from datetime import date

from evidence.document import Reading, Word
from evidence.fields import Day, Doubt, Found, Missing, Text
from extractors.answers import as_name
from extractors.labels import Labelled, labelled
from extractors.names import looks_like_organisation
from extractors.phrases import beside_label, first, more_doubted, stated, text_beside_label
from extractors.spans import found
from extractors.values import date_order, find_dates
from extractors.values.parsed import Parsed, fold

_ATTESTS = re.compile(r"\battestation\s+of\s+(?:scan\s+)?compliance\b", re.IGNORECASE)
_CERTIFICATE = re.compile(r"certificate of compliance", re.IGNORECASE)
_SCHEME = re.compile(r"\bPCI\b|\bpayment card\b", re.IGNORECASE)
_PART = re.compile(
    r"(?:(?:part|section)\s+)?\d{1,2}[a-z]?(?:\.\d+)*[.:]?\s+(?P<title>[A-Z].{2,80})$|(?P<bare>.{0,40}\bassessor\b.{0,40})$",
    re.IGNORECASE,
)
_OF_ASSESSOR = re.compile(r"\b(?:assessors?|QSA|ASV|scanning vendor)\b", re.IGNORECASE)
_OF_ENTITY = re.compile(r"\b(?:assessed entity|service provider|merchant|customer|entity)\b", re.IGNORECASE)
_COMPANY = ("Company name", "Company", "Organization name", "Organisation name", "Name of company")
_STOPS = (
    "DBA (doing business as)", "DBA", "Company mailing address", "Business address", "Company contact name",
    "Contact name", "Company website", "URL", "Lead Assessor name", "Lead QSA contact name", "Assessor phone number",
    "Assessor e-mail address", "Assessor certificate number", "ISA name(s)", "Title", "Telephone", "E-mail",
)  # fmt: skip
_REPORTED = (
    "Date of Report as noted in the Report on Compliance",
    "Date of Report as noted in the Self-Assessment Questionnaire",
    "Date of Report",
    "Report date",
)
_ENDED = ("Date Assessment Ended", "Date assessment completed", "Assessment end date")
_ROC_DATED = (
    re.compile(
        r"\b(?:ROC|report on compliance|SAQ|self-assessment questionnaire)\b[^.;]{0,40}?\bdated\s+"
        r"(?P<value>[\w/.-]+(?:[\s,]+[\w.]+){0,3})",
        re.IGNORECASE,
    ),
)


def is_attestation(reading: Reading) -> bool:
    """Whether it is the payment card industry's form: its first page says so, and it has a part on the assessor."""
    lines = [line.text for page in reading.pages[:1] for line in page.lines]
    head = " ".join(lines)
    if any(_CERTIFICATE.fullmatch(line) for line in lines):
        return False  # a certificate that only speaks of the form
    named = _ATTESTS.search(head) and _SCHEME.search(head)
    return bool(named) and any(_part(line.text) for page in reading.pages for line in page.lines)


def assessor(reading: Reading) -> Text:
    """The company in the part on the assessor."""
    return _company(reading, of_assessor=True)


def assessed(reading: Reading) -> Text:
    """The company in the part on the assessed entity."""
    return _company(reading, of_assessor=False)


def attested_on(reading: Reading) -> Day:
    """The day of the report, which the declaration repeats; else, with a doubt, what is printed of either."""
    order = date_order(reading.text)

    def parse(text: str) -> list[Parsed[date]]:
        return find_dates(text, True if order is None else order)

    beside = beside_label(reading, _REPORTED, parse, stops=(*_ENDED, *_STOPS))
    said = stated(reading, _ROC_DATED, parse)
    if isinstance(beside, Found) and isinstance(said, Found) and beside.value == said.value:
        return beside
    ended = beside_label(reading, _ENDED, parse, stops=(*_REPORTED, *_STOPS))
    return more_doubted(first(said, beside, ended), Doubt.WEAK_LABEL)


def _company(reading: Reading, *, of_assessor: bool) -> Text:
    """The name beside "Company name" in the one part or the other; another in the same part is its rival."""
    items = labelled(reading, _COMPANY, stops=_STOPS)
    named = [
        (parsed, item)
        for item in items
        if item.firm and _in_part_of_assessor(reading, item) is of_assessor
        for parsed in as_name(item.value.text)[:1]
    ]
    if not named:
        return Missing()
    parsed, item = named[0]
    rivals = [other.value for other, _ in named if fold(other.value) != fold(parsed.value)]
    doubts = (Doubt.RIVAL_VALUES,) if rivals else ()
    return found(parsed.value, item.value.part(parsed.start, parsed.end), doubts, rivals)


def _in_part_of_assessor(reading: Reading, item: Labelled) -> bool | None:
    """Which part the label stands in, by the last heading above it that names one of the two; ``None`` for neither."""
    part: bool | None = None
    for text in _lines_above(reading, item.label_span.words[0]):
        if (begun := _part(text)) is not None:
            part = begun
    return part


def _part(text: str) -> bool | None:
    """Whether a line heads the part on the assessor, or the one on the entity; ``None`` for any other line."""
    heading = _PART.match(text)
    if heading is None or text[-1] in ".:;,":
        return None
    title = heading["title"] or heading["bare"]
    of_assessor, of_entity = _OF_ASSESSOR.search(title) is not None, _OF_ENTITY.search(title) is not None
    return of_assessor if of_assessor is not of_entity else None


def _lines_above(reading: Reading, word: Word) -> Iterator[str]:
    for page in reading.pages:
        for line in page.lines:
            if any(word is one for one in line.words):
                return
            yield line.text


# --- other schemes ----------------------------------------------------------------------------------------------------

_BODY = ("Certification body", "Certifying body", "Name of certification body", "Certification body name")
_CAPTIONS = ("Certification mark", "Certification marks", "Certification logo", "Name of assessor", "Signature")
_NO_BODY = re.compile(
    r"\b(?:certification|certificate|assessment|scheme|accreditation)\s+(?:mark|logo|ended|number|date|body|level)s?\b"
    r"|^(?:date|signature|name|number)\b",
    re.IGNORECASE,
)
"""Captions of a form, which stand where a name might."""


def is_caption(name: Text) -> bool:
    """Whether what was read as a name is a caption of the form."""
    return (
        isinstance(name, Found) and _NO_BODY.search(name.value) is not None and not looks_like_organisation(name.value)
    )


def body_beside_label(reading: Reading) -> Text:
    """The body beside or under its label, whatever captions stand in the same row."""
    return text_beside_label(
        reading,
        _BODY,
        stops=(*_CAPTIONS, *_STOPS),
        accept=lambda text: looks_like_organisation(text) and bool(as_name(text)),
    )
