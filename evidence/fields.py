"""What a document states, field by field: the value, its proof on the page, and why a person should look.

``Found`` and ``Missing`` are two different answers; neither is ``None``. Doubts are named reasons,
never a bare number; ``confidence`` is a measured share with its count or it is absent.
"""

from datetime import date
from enum import StrEnum
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from evidence.document import Box

T = TypeVar("T")


class Doubt(StrEnum):
    """Why a person should look at a reading before it is relied on. Documented in docs/doubts.md."""

    POOR_SCAN = "poor-scan"
    """OCR read a word of it with a weak score."""
    AMBIGUOUS_DATE = "ambiguous-date"
    """Day and month can be exchanged (03/04/2026)."""
    RIVAL_VALUES = "rival-values"
    """The document prints two different values for this field."""
    NO_LABEL = "no-label"
    """Recognised by what it looks like; no printed label says that this is the field."""
    WEAK_LABEL = "weak-label"
    """The label could mean another field, or stands far away."""
    UNSURE_EXTENT = "unsure-extent"
    """Where the value begins or ends on the page is a guess."""
    OCR_TWIN = "ocr-twin"
    """One character was read in two ways (O/0, I/1, S/5, B/8, Z/2)."""
    ODD_SHAPE = "odd-shape"
    """The value does not have the form that such values have."""
    SPREADSHEET_DAMAGE = "spreadsheet-damage"
    """A spreadsheet turned a code into a number or a date."""
    CERTIFICATION_BODY = "certification-body"
    """It may be the certification body's own name or address, not the client's."""
    FOREIGN_LANGUAGE = "foreign-language"
    """The document is not in English; only types and numbers were read."""
    KIND_IN_DOUBT = "kind-in-doubt"
    """What kind of document this is, is itself uncertain."""
    INCOMPLETE = "incomplete"
    """Pages or rows that should be there are not."""
    IN_PICTURE = "in-picture"
    """It was read by OCR from a picture (a logo, a seal) on a page whose text does not say it."""
    HIDDEN_TEXT = "hidden-text"
    """It stands in text that a reader of the page does not see, or that differs from what is drawn."""
    CONTRADICTED = "contradicted"
    """Another document of the case states something else of the same certificate, publication or meeting."""
    UNCALIBRATED = "uncalibrated"
    """Too few labelled documents of this field and channel to say how often such a reading is right."""


class Source(StrEnum):
    """How a value was read; ``channel`` of the calibration."""

    TEXT = "text"
    OCR = "ocr"
    MARKUP = "markup"
    CELL = "cell"
    REVIEWER = "reviewer"


class Status(StrEnum):
    ACCEPTED = "accepted"
    NEEDS_REVIEW = "needs-review"
    NOT_FOUND = "not-found"


class Model(BaseModel):
    """Base of all that is stored or printed: frozen, closed, compared by value."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Provenance(Model):
    """Where a value stands: the proof that a verdict shows."""

    page: int
    quote: str
    """The words as they stand on the page, white space folded."""
    box: Box | None = None
    """``None`` on pages that have no printed layout."""
    cell: str | None = None
    source: Source = Source.TEXT


class Found(Model, Generic[T]):
    """A field that the document states.

    ``confidence`` is the share of such readings that were right on labelled documents, ``counted`` on
    that many; both stay ``None`` where too few were labelled, and then the field is never accepted.
    """

    found: Literal[True] = True
    value: T
    provenance: Provenance
    doubts: tuple[Doubt, ...] = ()
    confidence: float | None = None
    counted: int | None = None
    status: Literal[Status.ACCEPTED, Status.NEEDS_REVIEW] = Status.NEEDS_REVIEW
    rivals: tuple[T, ...] = ()
    """Other values that the document could be read to state; what a reviewer is offered."""

    @property
    def accepted(self) -> bool:
        return self.status is Status.ACCEPTED


class Missing(Model):
    """A field that was sought and is not printed. With doubts, its absence is not certain."""

    found: Literal[False] = False
    doubts: tuple[Doubt, ...] = ()

    @property
    def certain(self) -> bool:
        return not self.doubts


Text = Found[str] | Missing
Day = Found[date] | Missing
Flag = Found[bool] | Missing
