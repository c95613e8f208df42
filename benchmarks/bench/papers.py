"""The files that are read: generated from a seed, of many layouts, clean and scanned; long ones are joined."""

import io
from collections.abc import Iterator, Sequence
from itertools import count, islice

import pypdfium2
import pypdfium2.raw as raw

from benchmarks.bench.measure import Paper
from sample_docs.make.calibration import document
from sample_docs.make.scanning import Wear, scanned_pdf

SEED = 61
KINDS = (
    "iso27001_certificate", "dspt_assessment", "other_certificate", "nhs_england_letter", "board_minutes",
    "security_policy", "cloud_risk_assessment", "igt_assessment", "improvement_plan",
)  # fmt: skip
"""Kinds that come as PDF."""
LONG = (("board_minutes", 10), ("security_policy", 15), ("security_policy", 40))
"""Kinds and pages of the long documents."""
UPRIGHT = Wear(dpi=200, blur=0.3, noise=5, jpeg=80)
"""A scan as an office sends it: straight, sharp enough, packed as JPEG."""


def short_papers(number: int, seed: int = SEED) -> list[Paper]:
    """So many clean PDFs as they come, the kinds in turn; those with pictures, which OCR looks at too, left out."""
    return list(islice((paper for paper in _clean(KINDS, seed) if not has_pictures(paper.data)), number))


def long_papers(long: Sequence[tuple[str, int]] = LONG, seed: int = SEED + 1) -> list[Paper]:
    return [long_paper(kind, pages, seed + at) for at, (kind, pages) in enumerate(long)]


def scanned_papers(number: int, seed: int = SEED + 2) -> list[Paper]:
    """So many scans of one page, with the words that were printed on it."""
    single = (paper for paper in _clean(KINDS, seed) if paper.pages == 1)
    return [
        paper._replace(data=scanned_pdf(paper.data, UPRIGHT, seed + at), truth=printed_words(paper.data))
        for at, paper in enumerate(islice(single, number))
    ]


def long_paper(kind: str, pages: int, seed: int) -> Paper:
    """Clean PDFs of one kind joined into one of so many pages: as much text a page, and no page twice."""
    whole = pypdfium2.PdfDocument.new()
    for paper in _clean((kind,), seed):
        if has_pictures(paper.data):
            continue
        with pypdfium2.PdfDocument(paper.data) as part:
            whole.import_pages(part, list(range(min(len(part), pages - len(whole)))))
        if len(whole) == pages:
            break
    packed = io.BytesIO()
    whole.save(packed)
    whole.close()
    return Paper(f"{kind}-{pages}-pages.pdf", packed.getvalue(), pages, f"{kind} of {pages} pages")


def _clean(kinds: Sequence[str], seed: int) -> Iterator[Paper]:
    for number in count():
        name, sample = document(seed, number, (kinds[number % len(kinds)],), ("digital",))
        with pypdfium2.PdfDocument(sample.data) as pdf:
            yield Paper(name, sample.data, len(pdf), sample.layout)


def has_pictures(data: bytes) -> bool:
    with pypdfium2.PdfDocument(data) as pdf:
        return any(next(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,)), None) for page in pdf)


def printed_words(data: bytes) -> tuple[str, ...]:
    """The words of a text layer in the order in which the file has them."""
    with pypdfium2.PdfDocument(data) as pdf:
        return tuple(word for page in pdf for word in page.get_textpage().get_text_range().split())
