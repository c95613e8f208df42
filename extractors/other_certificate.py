"""Certificates to other standards and schemes: ISO 9001, ISO/IEC 27017, Cyber Essentials, training.

They are read like an ISO 27001 certificate but for what only that one has: they never satisfy a clause, so that
who, what and until when is enough to show them for what they are.
"""

import re
from itertools import pairwise

from evidence.contents import OtherCertificate
from evidence.document import Reading
from evidence.fields import Day, Doubt, Found, Missing, Text
from extractors.attestation import assessed, assessor, attested_on, body_beside_label, is_attestation, is_caption
from extractors.certificates.bodies import certification_body
from extractors.certificates.covering import without_covering_letter
from extractors.certificates.dates import certificate_dates
from extractors.certificates.holder import holder
from extractors.certificates.number import certificate_number
from extractors.certificates.sheet import Sheet, doubted
from extractors.certificates.signs import OF_A_PERSON
from extractors.certificates.standard import standard
from extractors.names import looks_like_organisation
from extractors.phrases import beside_label, first, more_doubted, text_beside_label
from extractors.spans import Span, found, joined
from extractors.values import date_order, find_dates
from extractors.values.parsed import fold


def extract_other_certificate(reading: Reading) -> OtherCertificate:
    """Read one certificate; what it does not print stays ``Missing``."""
    sheet = Sheet(without_covering_letter(reading))
    attested = is_attestation(reading)
    name = _holder(sheet, reading, attested=attested)
    if OF_A_PERSON.search(reading.text):
        name = doubted(_employer(name, reading), Doubt.UNSURE_EXTENT)  # perhaps a person's name alone
    scheme = standard(sheet)
    dates = certificate_dates(sheet, ends_when_due=_is_cyber_essentials(scheme))
    foreign = (Doubt.FOREIGN_LANGUAGE,) if sheet.foreign else ()
    return OtherCertificate(
        organisation_name=doubted(name, *foreign),
        certificate_number=doubted(first(certificate_number(sheet), lambda: _reference(reading)), *foreign),
        standard=scheme,
        certification_body=doubted(_body(sheet, reading, name, attested=attested), *foreign),
        issued_on=doubted(_issued(dates.issued_on, reading, attested=attested), *foreign),
        expires_on=doubted(first(dates.expires_on, lambda: _renewed_by(reading)), *foreign),
    )


_NUMBERED = re.compile(r"(?=\S*\d)[A-Z]{1,6}(?:[-/]\w+)+")


def _reference(reading: Reading) -> Text:
    """What a certificate calls its reference and no number; it may be another paper's."""
    beside = text_beside_label(
        reading, ("Reference", "Our reference"), accept=lambda text: _NUMBERED.fullmatch(text) is not None
    )
    return more_doubted(beside, Doubt.WEAK_LABEL)


_RENEW = ("Renew by", "To be renewed by", "Renewal due", "Refresher due", "Refresher due by", "Retake by")
_ASIDE = ("Completed on", "Date completed", "Certificate ID", "Certificate number", "Score", "Result")


def _renewed_by(reading: Reading) -> Day:
    """The day by which a course is to be taken again, which its certificate prints for its end."""
    if not OF_A_PERSON.search(reading.text):
        return Missing()
    order = date_order(reading.text)
    return beside_label(reading, _RENEW, lambda text: find_dates(text, True if order is None else order), stops=_ASIDE)


_TRAINER = re.compile(
    r"(?:Course|Programme|Training|Learning) (?:Director|Manager|Lead|Tutor),\s+(?P<value>[A-Z].{3,60})"
)


def _trainer(reading: Reading) -> Text:
    """Who gave the course: the house in the line of its signatory, which stands in a line for itself as well."""
    if not OF_A_PERSON.search(reading.text):
        return Missing()
    lines = [Span(page, line.words) for page in reading.pages for line in page.lines]
    alone = {fold(span.text) for span in lines}
    for span in lines:
        match = _TRAINER.fullmatch(span.text)
        if match and fold(match["value"]) in alone:
            return found(match["value"], span.part(*match.span("value")))
    return Missing()


def _is_cyber_essentials(scheme: Text) -> bool:
    """Whether the certificate runs a year and prints its end as "Recertification Due", as that scheme's do."""
    return isinstance(scheme, Found) and scheme.value.casefold().startswith("cyber essentials")


def _holder(sheet: Sheet, reading: Reading, *, attested: bool) -> Text:
    """Of an attestation the assessed company, where the part on it names the same as the page does."""
    name = holder(sheet).name
    of_part = assessed(reading) if attested else Missing()
    if not isinstance(of_part, Found):
        return name
    same = isinstance(name, Found) and fold(name.value) == fold(of_part.value)
    return of_part if same else doubted(of_part, Doubt.RIVAL_VALUES)


_EMPLOYED = re.compile(
    r"(?P<person>(?:[^\W\d_][\w.'’-]*\s+){2,5}?)(?:of|from|at|employed by|on behalf of|representing)\s+"
    r"(?P<value>(?:[Tt]he\s+)?[A-Z].+)"
)


def _employer(name: Text, reading: Reading) -> Text:
    """The organisation in "Jo Smith of Alder Trust", in one line or two: it holds the certificate, not the person."""
    if isinstance(name, Missing):
        return name
    for page in reading.pages:
        lines = [Span(page, line.words) for line in page.lines]
        for span in (*lines, *map(joined, pairwise(lines))):
            match = _EMPLOYED.fullmatch(span.text)
            if match and _is_person(match["person"], name.value) and looks_like_organisation(match["value"]):
                employer = span.part(match.start("value"), match.end("value"))
                return found(employer.text.strip(" .,"), employer)
    return name


def _is_person(text: str, name: str) -> bool:
    """Whether what was taken for the holder begins with these words, and they name no organisation."""
    return fold(name).startswith(fold(text)) and not looks_like_organisation(text)


def _body(sheet: Sheet, reading: Reading, name: Text, *, attested: bool) -> Text:
    """Of an attestation the assessor's company; what turns out to be a caption gives way to what the label has."""
    if attested:
        return assessor(reading)
    body = certification_body(sheet, name)
    body = body_beside_label(reading) if is_caption(body) else body
    return first(body, lambda: _trainer(reading))


def _issued(issued: Day, reading: Reading, *, attested: bool) -> Day:
    return first(attested_on(reading), issued) if attested else issued
