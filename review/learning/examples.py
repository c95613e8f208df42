"""One answer as a labelled example: what was read, with its doubts, and what a person then said of it.

Made at the moment of the answer, because a newer reader would no longer say what the person was shown. An answer about
whose document it is, and a decision, say nothing of a reading and make no example.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any

from evidence.contents import AnyField, Document, stated_fields
from evidence.document import Box
from evidence.fields import Doubt, Found, Model, Source
from evidence.findings import ReviewItem
from extractors.confidence import KIND
from review.answering import asked_about
from review.answers import Answer, What
from review.values import stored


class Said(StrEnum):
    """What a person said of a reading."""

    RIGHT = "right"
    OTHER = "other"
    """The page says another value."""
    MISSED = "missed"
    """The page prints a value that the machine had not read."""
    ABSENT = "absent"
    """The document does not print it."""
    ILLEGIBLE = "illegible"
    WRONG_DOCUMENT = "wrong-document"
    """It was asked of a document of another kind: of the field itself nothing was said."""


class Example(Model):
    """A reading and what a person said of it. ``read`` and ``value`` are in JSON's types."""

    answer: str
    """The id of the answer that it was made of."""
    sha256: str
    kind: str
    """As the machine, or a person before, had classified the document."""
    field: str
    """A field of the contract, or ``kind``: what the document is."""
    channel: str
    found: bool
    """Whether the machine had read anything."""
    read: Any = None
    page: int | None = None
    box: Box | None = None
    cell: str | None = None
    doubts: tuple[Doubt, ...] = ()
    confidence: float | None = None
    accepted: bool = False
    """Whether it would have been relied on without a person."""
    said: Said
    value: Any = None
    """What a person says that the page prints; ``None`` where they say no value."""
    at: datetime
    made_by: str
    """The digest of the code that read it, as a calibration names its reader (``read_by``)."""

    @property
    def key(self) -> str:
        """The key of the calibration."""
        return f"{self.kind}/{self.field}/{self.channel}"

    @property
    def right(self) -> bool | None:
        """Whether the machine's reading was right; ``None`` where it read nothing, or nobody could tell."""
        if not self.found or self.said in (Said.ILLEGIBLE, Said.WRONG_DOCUMENT):
            return None
        return self.said is Said.RIGHT


def examples_of(item: ReviewItem, answer: Answer, document: Document, made_by: str) -> Iterator[Example]:
    """What an answer says of the reading that it was given to. ``document`` as read, before answers."""
    if document.kind is None or document.contents is None or not document.sha256:
        return
    if item.field is not None and (said := _said(answer)) is not None:
        yield _of_field(item, answer, document, made_by, said)
    if answer.what is What.KIND or (item.field is None and answer.what is What.ACCEPT and document.kind_doubts):
        yield _of_kind(answer, document, made_by)


def _said(answer: Answer) -> Said | None:
    if answer.what is What.VALUE:
        return Said.OTHER if answer.place is not None else Said.MISSED
    return {
        What.ACCEPT: Said.RIGHT,
        What.ABSENT: Said.ABSENT,
        What.ILLEGIBLE: Said.ILLEGIBLE,
        What.KIND: Said.WRONG_DOCUMENT,
    }.get(answer.what)


def _of_field(item: ReviewItem, answer: Answer, document: Document, made_by: str, said: Said) -> Example:
    assert document.kind is not None and document.contents is not None and item.field is not None  # noqa: S101, PT018
    held = None if said is Said.MISSED else asked_about(item, document)
    read = stored(document.contents, item.field, held.value) if held else None
    where = held.provenance if held else None
    return Example(
        answer=answer.id,
        sha256=document.sha256,
        kind=document.kind.value,
        field=item.field,
        channel=(where.source if where else channel_of(document)).value,
        found=held is not None,
        read=read,
        page=answer.page or (where.page if where else None),
        box=answer.box or (where.box if where else None),
        cell=where.cell if where else None,
        doubts=held.doubts if held else _doubts_of_missing(document, item.field),
        confidence=held.confidence if held else None,
        accepted=held is not None and held.accepted,
        said=Said.RIGHT if said is Said.OTHER and answer.value == read else said,
        value=answer.value if said in (Said.RIGHT, Said.OTHER, Said.MISSED) else None,
        at=answer.at,
        made_by=made_by,
    )


def _of_kind(answer: Answer, document: Document, made_by: str) -> Example:
    assert document.kind is not None  # noqa: S101 (whoever calls has looked)
    value = answer.value if answer.what is What.KIND else document.kind.value
    return Example(
        answer=answer.id,
        sha256=document.sha256,
        kind=document.kind.value,
        field=KIND,
        channel=channel_of(document).value,
        found=True,
        read=document.kind.value,
        doubts=document.kind_doubts,
        confidence=document.kind_confidence,
        accepted=not document.kind_doubts,
        said=Said.RIGHT if value == document.kind.value else Said.OTHER,
        value=value,
        at=answer.at,
        made_by=made_by,
    )


def channel_of(document: Document) -> Source:
    """The channel of a document as a whole: OCR where any page was read so, else that of what was read of it."""
    if document.ocr_pages:
        return Source.OCR
    sources = [field.provenance.source for field in _fields(document) if isinstance(field, Found)]
    return sources[0] if sources else Source.TEXT


def _fields(document: Document) -> Iterator[AnyField]:
    if document.contents is not None:
        yield from (field for _, field in stated_fields(document.contents))


def _doubts_of_missing(document: Document, field: str) -> tuple[Doubt, ...]:
    """Why the machine was unsure that nothing is printed; none of a field of which others were found."""
    stated = getattr(document.contents, field, None)
    return () if stated is None or isinstance(stated, Found | tuple) else tuple(stated.doubts)
