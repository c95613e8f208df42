"""From what a person typed to an ``Answer``: checked against its question before anything is stored."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from evidence.application import Application, DecisionRole
from evidence.contents import AnyField, Document, DocumentKind
from evidence.document import Box
from evidence.errors import CallError
from evidence.fields import Found
from evidence.findings import ReviewItem, ReviewKind
from review.answers import Answer, Place, What
from review.days import london_day
from review.values import stored, typed_from_text, value_type

ANSWERS_TO: Mapping[ReviewKind, tuple[What, ...]] = {
    ReviewKind.FIELD: (What.ACCEPT, What.VALUE, What.ABSENT, What.ILLEGIBLE, What.KIND, What.ORGANISATION),
    ReviewKind.DOCUMENT: (What.ACCEPT, What.KIND, What.ORGANISATION),
    ReviewKind.CLAUSE: (What.APPROVE, What.REJECT),
    ReviewKind.MISSING_EVIDENCE: (),
}

OF_DOCUMENT = frozenset({What.KIND, What.ORGANISATION})
"""Answers about the whole document, to whichever question they are given: the field was asked of the wrong one."""

SECURITY_CLAUSES = frozenset({"2a/1.2", "2a/1.3", "2a/3.3"})
"""Clauses whose decision wants the role ``security`` (contract, section 1)."""

NOBODY = "none"
"""What is typed for the organisation of a document that belongs to nobody."""


@dataclass(frozen=True)
class Reply:
    """What a person says of one item. ``text`` is the value, the kind or the organisation's id."""

    what: What
    by: str
    role: DecisionRole
    text: str | None = None
    page: int | None = None
    box: Box | None = None
    note: str | None = None
    decided_on: date | None = None
    another: bool = False
    """The value is one more that the document prints beside the one asked about, which stays as it is."""


@dataclass(frozen=True)
class Given:
    """A reply with the question that it is to."""

    reference: str
    item: str
    reply: Reply


def answer_to(
    item: ReviewItem, reply: Reply, application: Application, documents: Sequence[Document], at: datetime
) -> Answer:
    """The answer; raises ``CallError`` where the reply does not fit the question."""
    if not reply.by.strip():
        raise CallError("--by: found nothing, expected the name of the person who answers")
    if reply.what not in (allowed := ANSWERS_TO[item.kind]):
        raise CallError(_not_an_answer(item, reply.what, allowed))
    match item.kind:
        case ReviewKind.CLAUSE:
            said: dict[str, Any] = {"clause": item.clause, "organisation": item.organisation}
            said |= {"decided_on": _decided_on(reply, at), "sha256": _sha256(item, documents)}
        case _ if item.kind is ReviewKind.DOCUMENT or reply.what in OF_DOCUMENT:
            said = _of_document(reply, application, document_of(item, documents))
        case _:
            said = _of_field(item, reply, document_of(item, documents))
    return Answer(
        id=_id(item, reply, at),
        item=item.id,
        what=reply.what,
        by=reply.by.strip(),
        role=reply.role,
        at=at,
        note=reply.note,
        page=reply.page,
        box=reply.box,
        **said,
    )


def _decided_on(reply: Reply, at: datetime) -> date:
    """The day that was given, else today; raises ``CallError`` for one that has not come yet."""
    today = london_day(at)
    if reply.decided_on is not None and reply.decided_on > today:
        raise CallError(f"decided on: found {reply.decided_on}, expected a day not after today, {today}")
    return reply.decided_on or today


def _not_an_answer(item: ReviewItem, what: What, allowed: Sequence[What]) -> str:
    if not allowed:
        return f"{item.id}: this asks the applicant for evidence: ingest the case again with the new file"
    options = ", ".join(f"--{option.value}" for option in allowed)
    return f"{item.id}: found --{what.value}, expected an answer to a {item.kind.value} question: {options}"


def _id(item: ReviewItem, reply: Reply, at: datetime) -> str:
    parts = (item.id, item.organisation, reply.what, reply.text, reply.by, at.isoformat())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def document_of(item: ReviewItem, documents: Sequence[Document]) -> Document:
    """The document that an item asks about; raises ``CallError`` where the case no longer holds it."""
    for outer in documents:
        for document in outer.with_contained():
            if document.name == item.file:
                return document
    raise CallError(f"{item.id}: the case no longer holds {item.file}")


def _sha256(item: ReviewItem, documents: Sequence[Document]) -> str | None:
    return document_of(item, documents).sha256 if item.file else None


def _of_document(reply: Reply, application: Application, document: Document) -> dict[str, Any]:
    said: dict[str, Any] = {"sha256": document.sha256}
    if not document.sha256:
        raise CallError(f"{document.name}: the file could not be opened: mend it and ingest the case again")
    match reply.what:
        case What.ORGANISATION:
            return {**said, "organisation": _organisation(reply.text, application)}
        case What.KIND:
            return {**said, "value": _kind(reply.text, document).value}
        case _ if document.contents is None:
            raise CallError(f"{document.name}: nothing was read of it: say --kind other, or ask for a better file")
        case _:
            return said


def _organisation(text: str | None, application: Application) -> str | None:
    ids = [organisation.id for organisation in application.organisations]
    if text not in (*ids, NOBODY):
        raise CallError(f"--organisation: found {text!r}, expected one of {', '.join((*ids, NOBODY))}")
    return None if text == NOBODY else text


def _kind(text: str | None, document: Document) -> DocumentKind:
    kinds = [kind.value for kind in DocumentKind]
    if text not in kinds:
        raise CallError(f"--kind: found {text!r}, expected one of {', '.join(kinds)}")
    if document.contents is None and text != DocumentKind.OTHER:
        raise CallError(f"{document.name}: no field can be read of it as {text}: ask for a better file")
    return DocumentKind(text)


def _of_field(item: ReviewItem, reply: Reply, document: Document) -> dict[str, Any]:
    if document.contents is None or item.field is None:
        raise CallError(f"{item.id}: {document.name} has no field to answer for")
    value_type(document.contents, item.field)
    held = None if reply.another else asked_about(item, document)
    if reply.another and not (reply.what is What.VALUE and isinstance(getattr(document.contents, item.field), tuple)):
        raise CallError(f"{item.id}: {item.field} occurs once in such a document: correct it instead of adding one")
    said: dict[str, Any] = {"sha256": document.sha256, "field": item.field, "place": _place(held)}
    if reply.what is What.ACCEPT:
        if held is None:
            raise CallError(f"{item.id}: nothing was read that could be accepted: give --value or --absent")
        said["value"] = stored(document.contents, item.field, held.value)
    if reply.what is What.VALUE:
        before = held.value if held else None
        value = typed_from_text(document.contents, item.field, reply.text or "", before)
        said["value"] = stored(document.contents, item.field, value)
    if reply.page is not None and not 1 <= reply.page <= document.pages:
        raise CallError(f"--page: found {reply.page}, expected 1 to {document.pages}")
    return said


def _place(held: Found[Any] | None) -> Place | None:
    if held is None:
        return None
    where = held.provenance
    return Place(page=where.page, quote=where.quote, box=where.box, cell=where.cell)


def asked_about(item: ReviewItem, document: Document) -> Found[Any] | None:
    """The occurrence of the field that the item asks about; ``None`` where nothing was found."""
    here = [
        field
        for field in _occurrences(document, str(item.field))
        if isinstance(field, Found)
        and (field.provenance.page, field.provenance.box, field.provenance.cell) == (item.page, item.box, item.cell)
    ]
    quoted = [field for field in here if repr(field.provenance.quote) in item.question]
    return next(iter(quoted or here), None)


def _occurrences(document: Document, name: str) -> Iterator[AnyField]:
    holders = (document.contents, *getattr(document.contents, "rows", ()))
    for holder in holders:
        value = getattr(holder, name, ())
        yield from value if isinstance(value, tuple) else (value,)


def warnings(answer: Answer, as_at: date, received: Mapping[str, date] | None = None) -> Iterator[str]:
    """Why a decision, though recorded, will not count, or may have been taken on something else.

    ``received`` says of each file of the case, by sha256, on which day it first came.
    """
    if answer.what not in (What.APPROVE, What.REJECT):
        return
    if answer.clause in SECURITY_CLAUSES and answer.role is not DecisionRole.SECURITY:
        yield f"{answer.clause} wants a decision of the role security; by {answer.role.value} it stays needs-review"
    if answer.decided_on is not None and answer.decided_on > as_at:
        yield f"decided on {answer.decided_on}, after the as-at date {as_at}: it does not count as at that date"
    yield from _before_its_evidence(answer, received or {})


def _before_its_evidence(answer: Answer, received: Mapping[str, date]) -> Iterator[str]:
    for document in answer.basis.documents if answer.basis else ():
        came = received.get(document.sha256)
        if came is not None and answer.decided_on is not None and answer.decided_on < came:
            yield (
                f"decided on {answer.decided_on}, but {document.file} was received on {came}: "
                "say in the note what the decision was taken on"
            )
