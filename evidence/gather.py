"""Each document placed with the organisation that it belongs to, with the reason in words.

A document belongs to an organisation by code, then by name or alias on its pages; never by folder, file name
or the applicant's claim. Where two could own it, or it is about somebody who is not declared, it belongs to
nobody and the reason says so: evidence of another organisation proves nothing for this one.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from evidence.application import Application, Organisation, RecordedDecision
from evidence.bundle import CaseEvidence
from evidence.contents import AnyContents, Document, DsptAssessment, NhsEnglandLetter
from evidence.fields import Doubt, Found, Source, Text
from evidence.findings import PlacedDocument
from evidence.naming import like_name, named_in, other_legal_form, parts, same_name
from evidence.registers import SHIPPED, Registers

UNSURE_HOLDER = frozenset(
    {
        Doubt.NO_LABEL,
        Doubt.WEAK_LABEL,
        Doubt.RIVAL_VALUES,
        Doubt.CERTIFICATION_BODY,
        Doubt.UNSURE_EXTENT,
        Doubt.ODD_SHAPE,
        Doubt.HIDDEN_TEXT,
    }
)
"""Doubts after which a name that was read may be somebody else's, so that the page is asked instead."""

TITLE_WORDS = 60
"""So many words at the head of the first page are its title."""

REFERENCE = re.compile(r"\b(?:DARS-?\s?)?(?:NIC|CON)-\s?\d{4,7}-\s?[A-Z0-9]{5}\b(?:-?\s?v[\d.]+)?", re.IGNORECASE)
"""A DARS or DSFC reference: its tail looks exactly like an organisation code."""

NHS_ENGLAND = ("NHS England", "NHS Digital", "Health and Social Care Information Centre")


class Placement(NamedTuple):
    organisation: str | None
    because: str


def gather(
    application: Application,
    documents: Sequence[Document],
    as_at: date,
    decisions: Sequence[RecordedDecision] = (),
    registers: Registers = SHIPPED,
) -> CaseEvidence:
    """The whole case as the rules see it; attachments and members of archives are placed on their own."""
    placed = tuple(
        PlacedDocument(document=document, organisation=placement.organisation, because=placement.because)
        for outer in documents
        for document in outer.with_contained()
        for placement in (place(document, application.organisations),)
    )
    return CaseEvidence(application, as_at, placed, tuple(decisions), registers=registers)


def place(document: Document, organisations: Sequence[Organisation]) -> Placement:
    """The organisation that a document belongs to, and why."""
    contents = document.contents
    if contents is None:
        return Placement(None, "could not be read, so nobody knows whose it is")
    if isinstance(contents, DsptAssessment) and contents.lists_several:
        return _by_rows(contents, organisations)
    return (
        _by_code_field(contents, organisations)
        or _by_name_field(document, contents, organisations)
        or _by_code_on_pages(document, organisations)
        or _by_name_on_pages(document, organisations)
        or Placement(None, "names no organisation that the application declares")
    )


def _by_rows(contents: DsptAssessment, organisations: Sequence[Organisation]) -> Placement:
    codes = {row.organisation_code.value.upper() for row in contents.rows if isinstance(row.organisation_code, Found)}
    owners = [o for o in organisations if o.organisation_code and o.organisation_code.upper() in codes]
    if len(owners) == 1:
        return Placement(owners[0].id, f"of the declared organisations it lists only {_coded(owners[0])}")
    return Placement(None, "lists several organisations; each row counts for the organisation of its code")


def _text(contents: AnyContents, field: str) -> Text | None:
    stated: Text | None = getattr(contents, field, None)
    return stated


def _by_code_field(contents: AnyContents, organisations: Sequence[Organisation]) -> Placement | None:
    stated = _text(contents, "organisation_code")
    if not isinstance(stated, Found):
        return None
    code = stated.value.upper().strip()
    owners = [o for o in organisations if o.organisation_code and o.organisation_code.upper() == code]
    if len(owners) > 1:
        owners = [o for o in owners if _is_named(_text(contents, "organisation_name"), o)] or owners
    if len(owners) == 1:
        return Placement(owners[0].id, f"states the organisation code {code} of {owners[0].name}")
    return None if owners else _by_base_code(code, organisations)


def _by_base_code(code: str, organisations: Sequence[Organisation]) -> Placement | None:
    """A department's code (``base-DEPT``) and its parent's belong together, and the difference is told."""
    owners = [
        o
        for o in organisations
        if o.organisation_code
        and o.organisation_code.upper().partition("-")[0] == code.partition("-")[0]
        and (("-" in code) != ("-" in o.organisation_code))
    ]
    if len(owners) != 1:
        return None
    return Placement(
        owners[0].id,
        f"states the code {code}, of which {owners[0].organisation_code} of {owners[0].name} is the "
        f"{'parent' if '-' in code else 'department'}",
    )


def _is_named(stated: Text | None, organisation: Organisation) -> bool:
    return isinstance(stated, Found) and any(same_name(stated.value, name) for name in organisation.names)


def _by_name_field(
    document: Document, contents: AnyContents, organisations: Sequence[Organisation]
) -> Placement | None:
    stated = _text(contents, "organisation_name")
    if not isinstance(stated, Found):
        return None
    placement = _by_printed_name(stated, organisations) or _by_ocr_name(document, stated, organisations)
    if placement or _may_be_anothers(contents, stated):
        return placement
    return Placement(None, _about_somebody_else(stated.value, organisations))


def _by_printed_name(stated: Found[str], organisations: Sequence[Organisation]) -> Placement | None:
    for part in parts(stated.value):
        owners = [o for o in organisations if any(same_name(part, name) for name in o.names)]
        if len(owners) > 1:
            owners = [o for o in owners if same_name(part, o.name)] or owners
        if len(owners) == 1:
            return Placement(owners[0].id, f"names {stated.value} as its organisation")
    return None


def _by_ocr_name(document: Document, stated: Found[str], organisations: Sequence[Organisation]) -> Placement | None:
    if stated.provenance.source is not Source.OCR and not document.ocr_pages:
        return None
    owners = [o for o in organisations if any(like_name(stated.value, name) for name in o.names)]
    if len(owners) != 1:
        return None
    return Placement(owners[0].id, f"names {stated.value}, which OCR read for {owners[0].name}")


def _may_be_anothers(contents: AnyContents, stated: Found[str]) -> bool:
    """Whether the name that was read need not be the holder's, so that the pages decide."""
    if isinstance(contents, NhsEnglandLetter) and any(same_name(stated.value, name) for name in NHS_ENGLAND):
        return True
    return not stated.accepted and bool(UNSURE_HOLDER.intersection(stated.doubts))


def _about_somebody_else(name: str, organisations: Sequence[Organisation]) -> str:
    relative = next((o for o in organisations if any(other_legal_form(name, n) for n in o.names)), None)
    if relative:
        return f"is about {name}, which is not {relative.name} but may be related: the link must be confirmed"
    return f"is about {name}, which the application does not declare"


def _by_code_on_pages(document: Document, organisations: Sequence[Organisation]) -> Placement | None:
    text = REFERENCE.sub(" ", "\n".join(document.page_texts))
    owners = [o for o in organisations if o.organisation_code and _prints_code(text, o.organisation_code)]
    if len(owners) != 1:
        return None
    return Placement(owners[0].id, f"prints the organisation code {_coded(owners[0])}")


def _prints_code(text: str, code: str) -> bool:
    """Whether a text prints a code; short codes look like postcodes and words, so they need a label before them."""
    label = "" if len(code) >= 5 and re.search(r"\d", code) else r"\bcode\b[^\n]{0,30}?\W"
    return bool(re.search(rf"{label}(?<![\w-]){re.escape(code)}(?![\w-]|\s\d[A-Z]{{2}}\b)", text, re.IGNORECASE))


def _by_name_on_pages(document: Document, organisations: Sequence[Organisation]) -> Placement | None:
    named = _named(" \n ".join(document.page_texts), organisations)
    if len(named) == 1:
        return Placement(named[0][1].id, f"names {named[0][1].name} and no other declared organisation")
    if not named:
        return None
    head = [(at, o) for at, o in _named(document.page_texts[0], organisations) if at < TITLE_WORDS]
    if len(head) == 1:
        return Placement(head[0][1].id, f"names {head[0][1].name} at its head")
    names = ", ".join(o.name for _, o in named)
    return Placement(None, f"names several declared organisations ({names}) and does not say whose it is")


def _named(text: str, organisations: Sequence[Organisation]) -> list[tuple[int, Organisation]]:
    hits = {name: at for at, name in named_in(text, [n for o in organisations for n in o.names])}
    found = [(min(hits[n] for n in o.names if n in hits), o) for o in organisations if any(n in hits for n in o.names)]
    return sorted(found, key=lambda item: item[0])


def _coded(organisation: Organisation) -> str:
    return f"{organisation.organisation_code} of {organisation.name}"
