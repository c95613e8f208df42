"""What each document says of things that other documents may speak of too, each thing known by what identifies it.

A certificate is known by its number, a publication by code and edition, a policy by its owner and system, a meeting
by body and date, a letter by its subject and edition. What identifies nothing (a certificate without a number) is
compared with nothing: a case rightly holds several certificates, editions and meetings.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from evidence.bundle import CaseEvidence
from evidence.contents import (
    BoardMinutes,
    Decision,
    Document,
    DsptAssessment,
    DsptRow,
    IgtAssessment,
    ImprovementPlan,
    Iso27001Certificate,
    LetterSubject,
    NhsEnglandLetter,
    OtherCertificate,
    Outcome,
    SecurityPolicy,
)
from evidence.fields import Found, Missing
from evidence.findings import PlacedDocument
from evidence.gather import NHS_ENGLAND, UNSURE_HOLDER
from evidence.naming import TWINS, same_name, tokens
from rules.rule import AnyFound
from rules.words import day


class Sort(StrEnum):
    """A sort of thing that several documents may speak of."""

    CERTIFICATE = "certificate"
    PUBLICATION = "DSPT assessment"
    CODE = "organisation code"
    TOOLKIT = "IG Toolkit assessment"
    POLICY = "policy"
    MEETING = "minutes"
    LETTER = "letter"


SHORTEST_NUMBER = 4
"""A certificate number of fewer characters tells nothing from anything."""

NO_ASSESSMENT = (Outcome.BASELINE, Outcome.NOT_PUBLISHED)


@dataclass(frozen=True)
class Account:
    """What one document says of one thing."""

    sort: Sort
    about: tuple[str, ...]
    """What identifies the thing, folded."""
    called: str
    """The thing in words."""
    placed: PlacedDocument
    fields: Mapping[str, AnyFound]
    row: int | None = None
    """The row of a history or list where it stands; ``None``: the fields of the document itself."""

    @property
    def document(self) -> Document:
        return self.placed.document

    def value(self, field: str) -> Any:
        stated = self.fields[field]
        return stated.value if isinstance(stated, Found) else None

    def quote(self, field: str) -> str | None:
        """The words that state a field; ``None`` where several places together do."""
        stated = self.fields[field]
        return stated.provenance.quote if isinstance(stated, Found) and not isinstance(stated.value, tuple) else None

    def sure(self, *fields: str) -> bool:
        """Whether these are printed and may be relied on."""
        stated = [self.fields[field] for field in fields]
        return not self.document.kind_doubts and all(isinstance(s, Found) and s.accepted for s in stated)


def accounts(case: CaseEvidence) -> tuple[Account, ...]:
    """Every document's account of each thing that it identifies, in the order of the documents' names."""
    placed = sorted(case.placed, key=lambda p: p.document.name)
    codes = {o.id: (o.organisation_code or o.id).strip().upper() for o in case.application.organisations}
    return tuple(account for item in placed for account in _of(item, codes))


def _of(placed: PlacedDocument, codes: Mapping[str, str]) -> Iterator[Account]:
    contents = placed.document.contents
    of_kind = ACCOUNTS.get(type(contents))
    if of_kind is not None:
        yield from of_kind(placed, contents)
    if isinstance(contents, DsptAssessment):
        yield from _publications(placed, contents, codes.get(placed.organisation or ""))
    if isinstance(contents, (DsptAssessment, IgtAssessment, NhsEnglandLetter, ImprovementPlan)):
        yield from _codes(placed, contents)


def _folded(text: str) -> str:
    return " ".join(tokens(text))


def number(text: str) -> str:
    """A certificate's number without spaces, marks and case, and with one character for those that OCR exchanges."""
    return re.sub(r"[^a-z0-9]", "", text.casefold()).translate(TWINS)


def _certificate(placed: PlacedDocument, contents: Any) -> Iterator[Account]:
    stated = contents.certificate_number
    if not isinstance(stated, Found) or len(number(stated.value)) < SHORTEST_NUMBER:
        return
    names = ("certificate_number", "organisation_name", "certification_body", "standard", "issued_on", "expires_on")
    fields = {name: getattr(contents, name) for name in names}
    fields["revised_on"] = getattr(contents, "revised_on", Missing())
    about = (contents.kind.value, number(stated.value))
    yield Account(Sort.CERTIFICATE, about, f"certificate {stated.value}", placed, fields)


def _publications(placed: PlacedDocument, contents: DsptAssessment, declared: str | None) -> Iterator[Account]:
    """The newest row stands on a page twice; both places are given, so that a doubt reaches both."""
    if contents.lists_several:
        for place, row in enumerate(contents.rows):
            yield from _publication(placed, row, _code(row.organisation_code), place)
        return
    whose = _code(contents.organisation_code) or declared
    yield from _publication(placed, contents, whose, None)
    for place, row in enumerate(contents.rows):
        yield from _publication(placed, row, whose, place)


def _code(stated: AnyFound) -> str | None:
    return stated.value.strip().upper() if isinstance(stated, Found) else None


def _publication(
    placed: PlacedDocument, says: DsptAssessment | DsptRow, whose: str | None, row: int | None
) -> Iterator[Account]:
    known = isinstance(says.edition, Found) and isinstance(says.published_on, Found)
    if whose is None or not known or (isinstance(says.outcome, Found) and says.outcome.value in NO_ASSESSMENT):
        return
    fields = {name: getattr(says, name) for name in ("edition", "outcome", "published_on", "expires_on")}
    edition = fields["edition"].value
    called = f"the {edition} DSPT assessment of {whose}"
    yield Account(Sort.PUBLICATION, (whose, edition), called, placed, fields, row)


def _codes(placed: PlacedDocument, contents: Any) -> Iterator[Account]:
    """The name that a document gives to a code."""
    several = getattr(contents, "lists_several", False)
    holders = enumerate(contents.rows) if several else [(None, contents)]
    for row, holder in holders:
        code, name = holder.organisation_code, holder.organisation_name
        if isinstance(code, Found) and names_holder(name):
            folded = code.value.strip().upper()
            fields = {"organisation_code": code, "organisation_name": name}
            yield Account(Sort.CODE, (folded,), f"code {folded}", placed, fields, row)


def names_holder(name: AnyFound) -> bool:
    """Whether a name is read as that of the organisation that a document is about, and is not NHS England's own."""
    if isinstance(name, Missing) or (not name.accepted and UNSURE_HOLDER.intersection(name.doubts)):
        return False
    return not any(same_name(name.value, body) for body in NHS_ENGLAND)


def _toolkit(placed: PlacedDocument, contents: IgtAssessment) -> Iterator[Account]:
    code, version = contents.organisation_code, contents.version
    if isinstance(code, Found) and isinstance(version, Found):
        about = (code.value.strip().upper(), version.value)
        fields = {name: getattr(contents, name) for name in ("grade", "score", "published_on")}
        yield Account(Sort.TOOLKIT, about, f"the IG Toolkit assessment v{version.value} of {about[0]}", placed, fields)


def _policy(placed: PlacedDocument, contents: SecurityPolicy) -> Iterator[Account]:
    system = contents.system_name
    if placed.organisation is not None and isinstance(system, Found):
        names = ("system_name", "version", "document_status", "issued_on", "review_due_on")
        fields = {name: getattr(contents, name) for name in names}
        about = (placed.organisation, _folded(system.value))
        version = f" version {contents.version.value}" if isinstance(contents.version, Found) else ""
        yield Account(Sort.POLICY, about, f"the policy of {system.value}{version}", placed, fields)


def _meeting(placed: PlacedDocument, contents: BoardMinutes) -> Iterator[Account]:
    body, on = contents.body, contents.meeting_on
    if placed.organisation is not None and isinstance(body, Found) and isinstance(on, Found):
        about = (placed.organisation, _folded(body.value), on.value.isoformat())
        fields = {name: getattr(contents, name) for name in ("document_status", "quorate")}
        fields["decision"] = _decisions(contents)
        called = f"the minutes of the {body.value} of {day(on.value)}"
        yield Account(Sort.MEETING, about, called, placed, fields)


def _decisions(contents: BoardMinutes) -> AnyFound:
    """All decisions of one meeting as one field, so that one account is compared with one other."""
    if not contents.decision:
        return Missing()
    decisions = tuple(found.value for found in contents.decision)
    return Found[tuple[Decision, ...]](value=decisions, provenance=contents.decision[0].provenance)


def _letter(placed: PlacedDocument, contents: NhsEnglandLetter) -> Iterator[Account]:
    """A letter on a subject; one on a part of the data is no letter on another part."""
    subject, on = contents.subject, contents.decided_on
    if placed.organisation is None or not isinstance(subject, Found) or not isinstance(on, Found):
        return
    names = ("subject", "edition", "extent", "decided_on", "approved_until", "grants")
    fields = {name: getattr(contents, name) for name in names}
    about = (placed.organisation, subject.value.value, *(_value(fields[name]) for name in ("edition", "extent")))
    called = f"NHS England's letter on {SUBJECTS[subject.value]}"
    yield Account(Sort.LETTER, about, called, placed, fields)


SUBJECTS = {
    LetterSubject.DSPT_REVIEW: "the review of the DSPT",
    LetterSubject.IMPROVEMENT_PLAN: "the improvement plan",
    LetterSubject.SLSP: "the system level security policy",
    LetterSubject.ISO27001: "the ISO 27001 certificate",
    LetterSubject.SECTION_251_RETENTION: "retention under section 251",
}


def _value(stated: AnyFound) -> str:
    return _folded(str(stated.value)) if isinstance(stated, Found) else ""


ACCOUNTS: Mapping[type, Callable[[PlacedDocument, Any], Iterator[Account]]] = {
    Iso27001Certificate: _certificate,
    OtherCertificate: _certificate,
    IgtAssessment: _toolkit,
    SecurityPolicy: _policy,
    BoardMinutes: _meeting,
    NhsEnglandLetter: _letter,
}
