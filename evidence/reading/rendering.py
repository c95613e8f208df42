"""Pages as pictures, for OCR and for a viewer: the same upright page in both, so that boxes fit."""

import io
import math
from typing import Any

from PIL import Image, ImageOps

from evidence.document import EvidenceFile, ProblemCode
from evidence.errors import ReadError
from evidence.reading.limits import Limits
from evidence.reading.pdfium import PDFIUM, opened, page_of
from evidence.reading.scan import turned
from evidence.reading.skew import straightened
from evidence.reading.sniff import MediaType, sniff

POINTS = 72.0
UNSTATED_DPI = 200.0
"""One pixel of an image without a stated resolution is 72/200 point (contract)."""
IMAGES = frozenset({MediaType.PNG, MediaType.JPEG, MediaType.TIFF, MediaType.WEBP})


def render(
    file: EvidenceFile,
    page_number: int,
    rotation: int = 0,
    skew: float = 0.0,
    dpi: float = 110,
    limits: Limits | None = None,
) -> Image.Image:
    """The upright page as ``Page`` describes it, in colour, ``dpi`` pixels for each 72 points of its boxes.

    ``rotation`` and ``skew`` are the page's own. Raises ``ReadError`` for a file that has no such page.
    """
    media = sniff(file.data)
    if media is MediaType.PDF:
        image = _pdf_page(file.data, page_number, dpi)
    elif media in IMAGES:
        frame = image_frame(file.data, page_number, limits or Limits())
        scale = dpi / dpi_of(frame)
        image = frame.convert("RGB").resize((max(1, round(frame.width * scale)), max(1, round(frame.height * scale))))
    else:
        raise ReadError(ProblemCode.UNSUPPORTED, "a file of this type has no printed page to show")
    return straightened(turned(image, rotation), skew)


def _pdf_page(data: bytes, number: int, dpi: float) -> Image.Image:
    with PDFIUM, opened(data) as document:
        if not 1 <= number <= len(document):
            raise ReadError(ProblemCode.UNREADABLE, f"the document has no page {number}")
        with page_of(document, number) as page:
            return page_image(page, dpi, gray=False)


def page_image(page: Any, dpi: float, *, gray: bool, part: tuple[int, int, int, int] | None = None) -> Image.Image:
    """One open page of pdfium, or a part of it in pixels, as a picture of its own. The caller holds ``PDFIUM``."""
    scale = dpi / POINTS
    crop = _cut_off(page, scale, part) if part else (0, 0, 0, 0)
    bitmap = page.render(scale=scale, crop=crop, grayscale=gray, may_draw_forms=False)
    try:
        image: Image.Image = bitmap.to_pil().copy()
    finally:
        bitmap.close()
    return image if gray else image.convert("RGB")


def _cut_off(page: Any, scale: float, part: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    """The points that are left out at the left, bottom, right and top; a pixel of the page always stays."""
    left, top, right, bottom = part
    width, height = math.ceil(page.get_width() * scale), math.ceil(page.get_height() * scale)
    left, top = min(left, width - 1), min(top, height - 1)
    below, beyond = height - max(bottom, top + 1), width - max(right, left + 1)
    cut = [max(0, pixels - 0.5) / scale for pixels in (left, below, beyond, top)]  # which pypdfium2 rounds up
    return cut[0], cut[1], cut[2], cut[3]


def image_frame(data: bytes, number: int, limits: Limits) -> Image.Image:
    """Frame ``number`` (from 1) of an image file, decoded and turned as its EXIF data say. Raises ``ReadError``."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.seek(number - 1)
            if image.width * image.height > limits.max_pixels:
                size = f"{image.width} x {image.height} pixels"
                raise ReadError(ProblemCode.TOO_LARGE, f"page {number} has {size}: scan it at 300 dpi")
            image.load()
            dpi = image.info.get("dpi")
            upright = ImageOps.exif_transpose(image).copy()
    except (OSError, EOFError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ReadError(ProblemCode.DAMAGED, f"page {number} of the image cannot be decoded: send it again") from error
    upright.info["dpi"] = dpi
    return upright


def dpi_of(image: Image.Image) -> float:
    """The resolution that the image states, or the contract's where it states none that can be meant."""
    stated = image.info.get("dpi")
    try:
        x, y = float(stated[0]), float(stated[1])  # type: ignore[index]
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return UNSTATED_DPI
    sane = 30 <= x <= 2400 and abs(x - y) <= 0.02 * x
    return x if sane else UNSTATED_DPI
