"""Answers: what people said of a question, kept apart from what the machine read.

An answer to a field or a document is a reading by a person: it replaces the machine's before the case
is judged again. An answer to a clause is a decision. Neither is a verdict (architecture: evidence,
clause, verdict). An answer holds on to the file's bytes and to the words it was given for, so that it
survives a new ingest, another file name and a newer reader.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from evidence.application import DecisionOutcome, DecisionRole, RecordedDecision
from evidence.bundle import CaseEvidence
from evidence.contents import AnyContents, AnyField, Document, DocumentKind, DsptAssessment, Other
from evidence.document import Box
from evidence.fields import Doubt, Found, Missing, Model, Provenance, Source, Status
from evidence.findings import PlacedDocument
from review.values import found_class, typed


class What(StrEnum):
    """What a person can say. To a field: the first four; to a document: accept, kind, organisation."""

    ACCEPT = "accept"
    """What was read is what the page says; of a document: nothing was overlooked."""
    VALUE = "value"
    """The page says something else."""
    ABSENT = "absent"
    """The document does not print it."""
    ILLEGIBLE = "illegible"
    """Nobody can read it; the applicant must be asked."""
    KIND = "kind"
    ORGANISATION = "organisation"
    APPROVE = "approve"
    REJECT = "reject"


class Place(Model):
    """The occurrence of a field that an answer was given for: what the machine had read, and where."""

    page: int
    quote: str
    box: Box | None = None
    cell: str | None = None

    def of(self, field: AnyField) -> bool:
        """Whether the field stands here; the words decide where a page has no layout."""
        if not isinstance(field, Found):
            return False
        where = field.provenance
        return (where.page, where.quote, where.box, where.cell) == (self.page, self.quote, self.box, self.cell)


class ReliedOn(Model):
    """A document that a decision was taken on, as it then was."""

    sha256: str
    file: str
    kind: str | None = None
    organisation: str | None = None
    """Whose it was taken to be."""


class Basis(Model):
    """What a decision was taken on: the documents of its finding, and what the application declared about it."""

    round: str
    """The reference of the round, with its version."""
    documents: tuple[ReliedOn, ...] = ()
    declared: dict[str, Any]
    """The part of the application that the clause is about, in the contract's keys; see ``review.basis``."""


class Answer(Model):
    """One answer, never changed afterwards; taking it back adds ``undone_at`` and ``undone_by``."""

    id: str
    item: str
    """The id of the review item that it answers."""
    what: What
    by: str
    role: DecisionRole
    at: datetime
    """In UTC."""
    note: str | None = None
    clause: str | None = None
    organisation: str | None = None
    """Of a clause: whom the decision is about. Of a document: to whom it belongs (``None``: to nobody)."""
    decided_on: date | None = None
    sha256: str | None = None
    """The file that it speaks of."""
    field: str | None = None
    place: Place | None = None
    """``None`` where the machine had found nothing."""
    value: Any = None
    """The right value in JSON's types, for ``accept`` and ``value``; the kind, for ``kind``."""
    page: int | None = None
    box: Box | None = None
    basis: Basis | None = None
    """Of a decision; one without counts in every round."""
    batch: str | None = None
    """The same for answers that one look gave to several questions; each can be taken back by itself."""
    undone_at: datetime | None = None
    undone_by: str | None = None

    @property
    def holds(self) -> bool:
        return self.undone_at is None


READINGS = frozenset({What.ACCEPT, What.VALUE, What.ABSENT, What.ILLEGIBLE})
DECISIONS = {What.APPROVE: DecisionOutcome.APPROVED, What.REJECT: DecisionOutcome.REJECTED}


def holding(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers that have not been taken back, oldest first, so that the newest has the last word."""
    return tuple(sorted((a for a in answers if a.holds), key=lambda a: (a.at, a.id)))


def known(answers: Iterable[Answer], at: datetime | None) -> tuple[Answer, ...]:
    """The answers as they stood at a moment: those given by then; one taken back later still held."""
    if at is None:
        return tuple(answers)
    return tuple(_as_known(answer, at) for answer in answers if answer.at <= at)


def _as_known(answer: Answer, at: datetime) -> Answer:
    if answer.undone_at is None or answer.undone_at <= at:
        return answer
    return answer.model_copy(update={"undone_at": None, "undone_by": None})


def answered(documents: Sequence[Document], answers: Iterable[Answer]) -> tuple[Document, ...]:
    """The documents as people have corrected them. Kinds are given before, see ``given_kind``."""
    held = [answer for answer in holding(answers) if answer.sha256]
    return tuple(_answered(document, held) for document in documents)


def _answered(document: Document, answers: Sequence[Answer]) -> Document:
    corrected = document.model_copy(update={"contains": answered(document.contains, answers)})
    for answer in answers:
        if answer.sha256 == document.sha256:
            corrected = _with_answer(corrected, answer)
    return corrected


def _with_answer(document: Document, answer: Answer) -> Document:
    if answer.field is not None and answer.what in READINGS and document.contents is not None:
        return document.model_copy(update={"contents": corrected_contents(document.contents, answer)})
    if answer.field is None and answer.what is What.ACCEPT and document.contents is not None:
        return document.model_copy(update={"problems": (), "kind_doubts": (), "contents": _sure(document.contents)})
    if answer.what is What.KIND:
        return _of_kind(document, DocumentKind(answer.value))
    return document


def _of_kind(document: Document, kind: DocumentKind) -> Document:
    """A person says what the document is. As ``other`` even a file that no program can read is settled."""
    if document.kind is kind and document.contents is not None:
        return document.model_copy(update={"kind_doubts": (), "contents": _sure(document.contents)})
    if kind is DocumentKind.OTHER:
        return document.model_copy(update={"contents": Other(), "kind_doubts": (), "problems": ()})
    return document


def _sure(contents: AnyContents) -> AnyContents:
    """The contents without the doubt about their kind. What other doubts a field has, it keeps."""
    changed = {name: _each(getattr(contents, name), _without_kind_doubt) for name in type(contents).model_fields}
    return contents.model_copy(update=changed)


def _without_kind_doubt(field: AnyField) -> AnyField:
    doubts = tuple(doubt for doubt in field.doubts if doubt is not Doubt.KIND_IN_DOUBT)
    return field.model_copy(update={"doubts": doubts})


def given_kind(document: Document, answers: Iterable[Answer]) -> DocumentKind | None:
    """The kind that a person has given a file, for it to be extracted as that kind."""
    given = [a for a in holding(answers) if a.what is What.KIND and a.sha256 == document.sha256]
    return DocumentKind(given[-1].value) if given else None


def corrected_contents(contents: AnyContents, answer: Answer) -> AnyContents:
    """The contents with one field as a person read it, wherever the same words were taken for it."""
    name = answer.field
    if name is None or name not in type(contents).model_fields:
        return contents
    held = getattr(contents, name)
    if isinstance(held, tuple):
        return contents.model_copy(update={name: _several(held, contents, answer)})
    if isinstance(contents, DsptAssessment) and contents.rows:
        return _in_history(contents, held, answer)
    return contents.model_copy(update={name: _read(held, contents, answer)})


def _several(held: tuple[AnyField, ...], contents: AnyContents, answer: Answer) -> tuple[AnyField, ...]:
    """Replace the occurrence that was asked about; where a newer reader has lost it, add it."""
    if not _stands_in(answer, held):
        added = _read(Missing(), contents, answer)
        known = isinstance(added, Found) and added.value in [f.value for f in held if isinstance(f, Found)]
        return held if known or isinstance(added, Missing) else (*held, added)
    read = (_read(field, contents, answer) if _stands_in(answer, (field,)) else field for field in held)
    return tuple(field for field in read if isinstance(field, Found))


def _stands_in(answer: Answer, fields: Iterable[AnyField]) -> bool:
    return answer.place is not None and any(answer.place.of(field) for field in fields)


def _in_history(contents: DsptAssessment, held: AnyField, answer: Answer) -> DsptAssessment:
    """A history prints its newest row's fields a second time: the same words must not say two things.

    An answer about an older row's words changes that row alone; any other changes the single field, and the
    newest row where it says the same.
    """
    name = str(answer.field)
    fields = [getattr(row, name, None) for row in contents.rows]
    older = not _stands_in(answer, (held,)) and _stands_in(answer, [field for field in fields if field is not None])
    newest_too = fields[0] is not None and _says_the_same(fields[0], held)
    changes = [
        field is not None and (_stands_in(answer, (field,)) or (i == 0 and newest_too and not older))
        for i, field in enumerate(fields)
    ]
    rows = tuple(
        row.model_copy(update={name: _read(field, row, answer)}) if change and field is not None else row
        for row, field, change in zip(contents.rows, fields, changes, strict=True)
    )
    single = held if older else _read(held, contents, answer)
    return contents.model_copy(update={name: single, "rows": rows})


def _says_the_same(one: AnyField, other: AnyField) -> bool:
    if isinstance(one, Found) and isinstance(other, Found):
        return bool(one.value == other.value)
    return isinstance(one, Missing) and isinstance(other, Missing)


def _read(held: AnyField, contents: Any, answer: Answer) -> AnyField:
    """The field as the person read it."""
    if answer.what is What.ABSENT:
        return Missing()
    if answer.what is What.ILLEGIBLE:
        return _doubtful(held)
    quote = answer.place.quote if answer.place and answer.what is What.ACCEPT else str(answer.value)
    place = answer.place
    name = str(answer.field)
    return found_class(contents, name)(
        value=typed(contents, name, answer.value),
        provenance=Provenance(
            page=answer.page or (place.page if place else 1),
            quote=quote,
            box=answer.box or (place.box if place else None),
            cell=place.cell if place else None,
            source=Source.REVIEWER,
        ),
        status=Status.ACCEPTED,
    )


def _doubtful(held: AnyField) -> AnyField:
    doubts = tuple(sorted({*held.doubts, Doubt.POOR_SCAN}))
    if isinstance(held, Missing):
        return Missing(doubts=doubts)
    return held.model_copy(update={"doubts": doubts, "status": Status.NEEDS_REVIEW})


def _each(value: Any, change: Any) -> Any:
    if isinstance(value, Found | Missing):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_each(item, change) for item in value)
    return value


def answered_decisions(answers: Iterable[Answer]) -> tuple[RecordedDecision, ...]:
    """The sign-offs taken at the review desk, in the form of decisions.json."""
    return tuple(
        RecordedDecision(
            clause=answer.clause,
            organisation=answer.organisation,
            decision=DECISIONS[answer.what],
            decided_on=answer.decided_on or answer.at.date(),
            by=answer.by,
            role=answer.role,
            note=answer.note,
            evidence=answer.sha256,
        )
        for answer in holding(answers)
        if answer.what in DECISIONS and answer.clause is not None
    )


def answered_places(case: CaseEvidence, answers: Iterable[Answer]) -> CaseEvidence:
    """The case with each file at the organisation that a person says it belongs to."""
    given = {a.sha256: a for a in holding(answers) if a.what is What.ORGANISATION and a.sha256}
    placed = tuple(_placed(place, given.get(place.document.sha256)) for place in case.placed)
    return replace(case, placed=placed)


def _placed(placed: PlacedDocument, answer: Answer | None) -> PlacedDocument:
    if answer is None:
        return placed
    because = f"{answer.by} said so on {answer.at.date().isoformat()}"
    return placed.model_copy(update={"organisation": answer.organisation, "because": because, "by_person": True})
