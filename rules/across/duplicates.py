"""The same document twice: as the same bytes, or as a scan and the digital page.

A second copy is told by the same kind, the same words and no field that says otherwise; two certificates of one
body print almost the same words, so words alone tell nothing. Of a scan and the digital page the digital one counts,
and the scan is set aside where it adds nothing: its poorer readings then ask for nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from evidence.bundle import CaseEvidence
from evidence.contents import Contents, Document, stated_fields
from evidence.fields import Found, Source
from evidence.findings import Observation, ObservationKind, PlacedDocument, Premise
from evidence.naming import TWINS, tokens
from rules.across.agreeing import agree, alike, slip

LIKE_TEXT = 85
"""Token-sort similarity (rapidfuzz, 0 to 100) of two texts that may be one text read twice."""
FEWEST = 2
"""So many fields must agree before two documents of other bytes are taken for one."""
FIRST_WORDS = 12
"""So many words of a page stand for it where no field was read."""


@dataclass(frozen=True)
class Copy:
    """A document, and the one of which it is a copy."""

    original: PlacedDocument
    second: PlacedDocument
    set_aside: bool

    @property
    def copy(self) -> Document:
        return self.second.document

    @property
    def observation(self) -> Observation:
        original = self.original.document
        counts = f"; {original.name} counts" if self.set_aside else ""
        return Observation(
            kind=ObservationKind.DUPLICATE,
            says=f"{self.copy.name} is a copy of {original.name}{counts}",
            organisation=self.original.organisation,
            premises=tuple(premise for d in (original, self.copy) for premise in _premises(d)),
            documents=(original.name, self.copy.name),
        )


def copies(case: CaseEvidence) -> tuple[Copy, ...]:
    """Each document that repeats another; of several copies the best-read is the original."""
    decided = {decision.evidence for decision in case.decisions}
    ordered = sorted(case.placed, key=_worth)
    found: list[Copy] = []
    originals: list[PlacedDocument] = []
    for placed in ordered:
        original = next((first for first in originals if _repeats(placed, first)), None)
        if original is None:
            originals.append(placed)
        elif any(_premises(original.document)):
            found.append(Copy(original, placed, _adds_nothing(placed, original, decided)))
    return tuple(found)


def _worth(placed: PlacedDocument) -> tuple[bool, int, str, str]:
    """Best first: digital pages, then the most sure readings."""
    document = placed.document
    sure = sum(isinstance(found, Found) and found.accepted for _, found in _fields(document))
    return (bool(document.ocr_pages), -sure, document.name, document.sha256)


def _fields(document: Document) -> Iterator[tuple[str, Any]]:
    return stated_fields(document.contents) if document.contents is not None else iter(())


def _repeats(second: PlacedDocument, first: PlacedDocument) -> bool:
    one, other = first.document, second.document
    if one.sha256 == other.sha256:
        return bool(one.sha256) and one.name != other.name
    return one.kind is other.kind and _fields_agree(one, other) and alike(one, other)


def _fields_agree(one: Document, other: Document) -> bool:
    """Whether the single fields that both print say the same, and there are enough of them."""
    here, there = _single(one), _single(other)
    both = [name for name in here if name in there]
    return len(both) >= FEWEST and all(_same(name, here[name], there[name], (one, other)) for name in both)


def _single(document: Document) -> dict[str, Found[Any]]:
    several = {name for name, value in document.contents or () if isinstance(value, tuple)}
    return {name: found for name, found in _fields(document) if isinstance(found, Found) and name not in several}


def _same(name: str, here: Found[Any], there: Found[Any], documents: tuple[Document, Document]) -> bool:
    if agree(name, here, there) or slip(here, there, documents):
        return True
    read = any(found.provenance.source is Source.OCR and not found.accepted for found in (here, there))
    if not (read and type(here.value) is str):
        return False
    a, b = (" ".join(tokens(found.value)).translate(TWINS) for found in (here, there))
    return a == b or (len(a) >= LONG_TEXT and fuzz.ratio(a, b) >= LIKE_TEXT)


LONG_TEXT = 20
"""From so many characters a text is a phrase, in which OCR may have slipped; a code or number is shorter."""


def _adds_nothing(second: PlacedDocument, first: PlacedDocument, decided: set[str | None]) -> bool:
    """Whether a scan only repeats the digital page, so that nothing is lost when no rule looks at it."""
    scan, page = second.document, first.document
    scanned = scan.ocr_pages and len(scan.ocr_pages) == scan.pages and not page.ocr_pages
    doubted = scan.problems or page.problems or page.kind_doubts or scan.contains
    if not scanned or doubted or scan.sha256 in decided or second.organisation not in (None, first.organisation):
        return False
    return not any(placed.by_person for placed in (first, second)) and _says_no_more(scan, page)


def _says_no_more(scan: Document, page: Document) -> bool:
    fields = _single(scan)
    by_person = any(found.provenance.source is Source.REVIEWER for found in fields.values())
    printed = {name for name, found in _fields(page) if isinstance(found, Found)}
    several = {name for name, found in _fields(scan) if isinstance(found, Found)}
    return not by_person and several <= printed and _mentions(scan.contents) <= _mentions(page.contents)


def _mentions(contents: Contents | None) -> set[tuple[str, ...]]:
    if contents is None:
        return set()
    return {tokens(mention.name) for m in (contents.providers, contents.regions, contents.hosts) for mention in m}


def _premises(document: Document) -> Sequence[Premise]:
    """The first field of a document, or the first words of its first page."""
    for _, found in _fields(document):
        if isinstance(found, Found):
            where = found.provenance
            place = {"page": where.page, "quote": where.quote, "box": where.box, "cell": where.cell}
            return (Premise(file=document.name, **place),)
    words = " ".join("".join(document.page_texts[:1]).split()[:FIRST_WORDS])
    return (Premise(file=document.name, page=1, quote=words),) if words else ()
