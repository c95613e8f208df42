"""A page of evidence with one place on it lit: where a finding's words stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.contents import Document, stated_fields
from evidence.document import Box
from evidence.fields import Found
from evidence.findings import Assessment, Premise
from review.output import shown as said
from review.web.casepage import anchor_of
from review.web.itempage import Mark


@dataclass(frozen=True)
class InCase:
    """The case that a page belongs to, as the viewer asks for it."""

    reference: str


@dataclass(frozen=True)
class Use:
    """A finding that relies on this page."""

    clause: str
    organisation: str | None
    verdict: str
    quote: str
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
    here = tuple(_premises(assessment, document, page))
    return PlacePage(
        queued=InCase(reference),
        document=document,
        page=page,
        marks=tuple(_marks([premise for _, premise in here], lit)),
        quote=quote,
        uses=tuple(use for use, _ in here),
        readings=tuple(_readings(document, page)),
    )


def _premises(assessment: Assessment, document: Document, page: int) -> Iterator[tuple[Use, Premise]]:
    for finding in assessment.findings:
        for premise in finding.relies_on:
            if (premise.file, premise.page) == (document.name, page):
                told = (finding.clause, finding.organisation, finding.verdict.value)
                yield Use(*told, premise.quote, anchor_of(finding)), premise


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
