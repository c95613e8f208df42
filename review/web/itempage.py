"""What the page of one question shows: plain values, so that it can be tested without a browser."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from evidence.application import Application
from evidence.contents import AnyField, Document, DocumentKind, Location
from evidence.document import Box
from evidence.errors import CallError
from evidence.fields import Found
from evidence.findings import ReviewKind
from review.answering import ANSWERS_TO, NOBODY, asked_about, document_of
from review.answers import What
from review.store.records import QueuedItem
from review.values import stored, value_type
from review.web.doubts import MEANINGS
from review.web.words import said


@dataclass(frozen=True)
class Choice:
    """One value that a person may pick for a field, by its number."""

    number: int
    says: str
    text: str
    """The value as a form sends it."""


@dataclass(frozen=True)
class Mark:
    """A box on the page that is shown."""

    box: Box
    title: str
    asked: bool


@dataclass(frozen=True)
class Widget:
    """How a value is typed: ``date``, ``text``, ``select``, ``location``, ``long``."""

    type: str
    value: Any = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class ItemPage:
    """A question with all that stands beside it."""

    queued: QueuedItem
    document: Document | None
    page: int
    held: Found[Any] | None
    doubts: tuple[str, ...]
    choices: tuple[Choice, ...]
    widget: Widget | None
    marks: tuple[Mark, ...]
    kinds: tuple[str, ...]
    organisations: tuple[tuple[str, str], ...]
    as_at: date | None = None
    """The day that the case is judged at, where one was named."""

    @property
    def allowed(self) -> frozenset[str]:
        return frozenset(what.value for what in ANSWERS_TO[self.queued.item.kind])

    @property
    def whom(self) -> str | None:
        """The name of the organisation that is asked about."""
        return dict(self.organisations).get(self.queued.item.organisation or "", self.queued.item.organisation)

    @property
    def seen(self) -> str:
        """The newest answer that stood when the page was made; another one since makes a form stale."""
        return self.queued.answers[-1].id if self.queued.answers else ""

    @property
    def repeats(self) -> bool:
        """Whether the document may print several of what is asked about."""
        contents, field = (self.document.contents if self.document else None), self.queued.item.field
        return bool(field) and isinstance(getattr(contents, str(field), None), tuple)

    @property
    def can_accept(self) -> bool:
        if self.queued.item.kind is ReviewKind.FIELD:
            return self.held is not None
        return self.document is not None and self.document.contents is not None

    @property
    def laid_out(self) -> bool:
        """Whether there is a picture of the page; else its text is shown."""
        frames = self.document.frames if self.document else ()
        return 0 < self.page <= len(frames) and frames[self.page - 1].laid_out

    @property
    def text_parts(self) -> tuple[tuple[str, bool], ...]:
        """The page's text in parts, the quotation that is asked about marked."""
        texts = self.document.page_texts if self.document else ()
        text = texts[self.page - 1] if 0 < self.page <= len(texts) else ""
        quote = self.held.provenance.quote if self.held else ""
        at = text.find(quote) if quote else -1
        if at < 0:
            return ((text, False),)
        return ((text[:at], False), (quote, True), (text[at + len(quote) :], False))


def item_page(
    queued: QueuedItem,
    application: Application,
    documents: Sequence[Document],
    page: int | None,
    as_at: date | None = None,
) -> ItemPage:
    """The page of a question; raises ``CallError`` where the case no longer holds its file."""
    item = queued.item
    document = document_of(item, documents) if item.file else None
    held = asked_about(item, document) if document and item.kind is ReviewKind.FIELD else None
    shown = page or item.page or (held.provenance.page if held else 1)
    if document and document.pages and not 1 <= shown <= document.pages:
        raise CallError(f"{document.name} has {document.pages} pages, no page {shown}")
    return ItemPage(
        queued=queued,
        document=document,
        page=shown,
        held=held,
        doubts=tuple(MEANINGS[doubt] for doubt in (held.doubts if held else ())),
        choices=tuple(_choices(document, item.field, held)),
        widget=_widget(document, item.field, held) if item.kind is ReviewKind.FIELD else None,
        marks=tuple(_marks(document, shown, item.field, item.box)),
        kinds=tuple(kind.value for kind in DocumentKind),
        organisations=(*((o.id, o.name) for o in application.organisations), (NOBODY, "nobody in this application")),
        as_at=as_at,
    )


def _choices(document: Document | None, field: str | None, held: Found[Any] | None) -> Iterator[Choice]:
    if document is None or document.contents is None or field is None or held is None:
        return
    for number, rival in enumerate((r for r in held.rivals if r != held.value), start=1):
        if number <= 9:
            yield Choice(number, said(rival), _typed(stored(document.contents, field, rival)))


def _typed(value: Any) -> str:
    """A stored value as it would be typed."""
    if isinstance(value, dict):
        return json.dumps(value)
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _widget(document: Document | None, field: str | None, held: Found[Any] | None) -> Widget | None:
    if document is None or document.contents is None or field is None:
        return None
    of_type = value_type(document.contents, field)
    value = stored(document.contents, field, held.value) if held else ""
    if of_type is date:
        return Widget("date", said(held.value) if held else "")
    if of_type is Location:
        return Widget("location", value or {})
    if of_type is bool:
        return Widget("select", _typed(value), ("true", "false"))
    if isinstance(of_type, type) and issubclass(of_type, Enum):
        return Widget("select", value, tuple(member.value for member in of_type))
    text = _typed(value)
    return Widget("long" if len(text) > 60 else "text", text)


def _marks(document: Document | None, page: int, field: str | None, asked: Box | None) -> Iterator[Mark]:
    """Where the fields of this page stand, the one that is asked about last, so that it is drawn on top."""
    drawn = [
        Mark(found.provenance.box, name.replace("_", " "), asked=name == field and found.provenance.box == asked)
        for name, found in _found(document)
        if found.provenance.page == page and found.provenance.box is not None
    ]
    yield from sorted(dict.fromkeys(drawn), key=lambda mark: mark.asked)


def _found(document: Document | None) -> Iterator[tuple[str, Found[Any]]]:
    if document is None or document.contents is None:
        return
    for name in type(document.contents).model_fields:
        value: AnyField | tuple[AnyField, ...] | Any = getattr(document.contents, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Found):
                yield name, one


WHAT_OF_BUTTON = {what.value: what for what in What}
