"""Photographs, screenshots and scans: every frame of the file is a page, always read by OCR."""

import io

from PIL import Image

from evidence.document import EvidenceFile, Page, PageSource, ProblemCode
from evidence.errors import ReadError
from evidence.layout import lines_of
from evidence.reading.parts import NO_WORDS, Means, Parts
from evidence.reading.rendering import POINTS, dpi_of, image_frame
from evidence.reading.scan import as_gray, contrast, read_scan

_BLANK_CONTRAST = 12


def read_image(file: EvidenceFile, means: Means) -> Parts:
    """Each frame as a page; one pixel is 72/200 point where the file states no resolution."""
    parts = Parts()
    count = _frames(file.data)
    if count > means.limits.max_pages:
        raise ReadError(
            ProblemCode.TOO_LARGE,
            f"the image has {count} pages, the limit is {means.limits.max_pages}: send the part that matters",
        )
    for number in range(1, count + 1):
        try:
            parts.pages.append(_page(file, number, means, parts))
        except ReadError as error:
            parts.problem(error.code, str(error))
    return parts


def _frames(data: bytes) -> int:
    try:
        with Image.open(io.BytesIO(data)) as image:
            return int(getattr(image, "n_frames", 1))
    except (OSError, EOFError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ReadError(ProblemCode.DAMAGED, "the image cannot be decoded: send it again") from error


def _page(file: EvidenceFile, number: int, means: Means, parts: Parts) -> Page:
    image = image_frame(file.data, number, means.limits)
    scale = POINTS / dpi_of(image)
    gray = as_gray(image)
    if contrast(gray) < _BLANK_CONTRAST:
        return Page(number, image.width * scale, image.height * scale, (), PageSource.OCR, "it is blank")
    scan = read_scan(gray, means.engine, means.allowance.deadline, means.limits.page_seconds, means.second)
    lines = lines_of(scan.in_points(scale))
    if not lines:
        parts.problem(ProblemCode.PAGE_WITHOUT_TEXT, f"page {number}: {NO_WORDS}")
    return Page(
        number=number,
        width=scan.width * scale,
        height=scan.height * scale,
        lines=lines,
        source=PageSource.OCR,
        why="; ".join(filter(None, ("it is an image", scan.note))),
        rotation=scan.rotation,
        skew=scan.skew,
    )
