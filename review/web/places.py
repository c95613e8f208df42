"""A page of evidence with one place on it lit: where a finding's words stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.contents import Document, stated_fields
from evidence.document import Box
from evidence.fields import Found
from evidence.findings import Assessment, Finding, Premise
from review.output import shown as said
from review.web.itempage import Mark
from review.web.proofs import anchor_of


@dataclass(frozen=True)
class InCase:
    """The case that a page belongs to, as the viewer asks for it."""

    reference: str


@dataclass(frozen=True)
class Use:
    """A finding that relies on this page, with its words on it."""

    clause: str
    organisation: str | None
    verdict: str
    quotes: tuple[str, ...]
    anchor: str


@dataclass(frozen=True)
class Reading:
    """A field that was read on this page."""

    name: str
    value: str
    status: str


@dataclass(frozen=True)
class PlacePage:
    """A page with its boxes: those that findings rely on faint, the one asked for lit."""

    queued: InCase
    document: Document
    page: int
    marks: tuple[Mark, ...]
    quote: str
    uses: tuple[Use, ...]
    readings: tuple[Reading, ...]

    @property
    def laid_out(self) -> bool:
        """Whether there is a picture of the page; else its text is shown."""
        frames = self.document.frames
        return 0 < self.page <= len(frames) and frames[self.page - 1].laid_out

    @property
    def text_parts(self) -> tuple[tuple[str, bool], ...]:
        """The page's text in parts, the quotation marked."""
        texts = self.document.page_texts
        text = texts[self.page - 1] if 0 < self.page <= len(texts) else ""
        at = text.find(self.quote) if self.quote else -1
        if at < 0:
            return ((text, False),)
        return ((text[:at], False), (self.quote, True), (text[at + len(self.quote) :], False))


def place_page(
    reference: str, assessment: Assessment, document: Document, page: int, lit: Box | None, quote: str
) -> PlacePage:
    """A page of a document of the case, ``lit`` in points of the upright page."""
    here = tuple(_relying(assessment, document, page))
    premises = [premise for _, own in here for premise in own]
    return PlacePage(
        queued=InCase(reference),
        document=document,
        page=page,
        marks=tuple(_marks(premises, lit)),
        quote=quote,
        uses=tuple(_use(finding, own) for finding, own in here),
        readings=tuple(_readings(document, page)),
    )


def _relying(assessment: Assessment, document: Document, page: int) -> Iterator[tuple[Finding, list[Premise]]]:
    for finding in assessment.findings:
        own = [premise for premise in finding.relies_on if (premise.file, premise.page) == (document.name, page)]
        if own:
            yield finding, own


def _use(finding: Finding, premises: Sequence[Premise]) -> Use:
    quotes = tuple(dict.fromkeys(premise.quote for premise in premises))
    return Use(finding.clause, finding.organisation, finding.verdict.value, quotes, anchor_of(finding))


def _marks(premises: Sequence[Premise], lit: Box | None) -> Iterator[Mark]:
    """The lit box is drawn last, so that it is on top."""
    boxes = {premise.box: premise.quote for premise in premises if premise.box is not None}
    yield from (Mark(box, quote, asked=False) for box, quote in boxes.items() if box != lit)
    if lit is not None:
        yield Mark(lit, boxes.get(lit, ""), asked=True)


def _readings(document: Document, page: int) -> Iterator[Reading]:
    for name, field in stated_fields(document.contents) if document.contents else ():
        if isinstance(field, Found) and field.provenance.page == page:
            yield Reading(name, said(field.value), field.status.value)
