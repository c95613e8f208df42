"""What scanners, fax machines, copiers and telephones make of a page. A patient person can still read it."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.unseen.world import Draw

WHITE = 255


def pages_of(pdf: bytes, dpi: int) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as file:
        return [file[k].render(scale=dpi / 72).to_pil().convert("RGB") for k in range(len(file))]


def scanned(pdf: bytes, draw: Draw, bad: bool) -> bytes:
    """A PDF of pictures; every page of it has gone through the same machine."""
    dpi = draw.pick([110, 130, 150, 150, 200]) if bad else draw.pick([200, 200, 240, 300])
    turn = draw.pick([0, 0, 0, 90, 180, 270]) if bad else 0
    machine = draw.pick(["fax", "copier", "office", "office"]) if bad else "office"
    stamp = draw.maybe(0.35) if bad else False
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for page in pages_of(pdf, dpi):
        worn = _worn(_stamped(page, draw) if stamp else page, draw, bad, machine, dpi)
        worn = worn.rotate(turn, expand=True) if turn else worn
        _lay(canvas, worn, dpi, draw.number(35, 60) if bad else draw.number(70, 90))
    canvas.save()
    return out.getvalue()


def _lay(canvas: Canvas, picture: Image.Image, dpi: int, quality: int) -> None:
    size = (picture.width * 72 / dpi, picture.height * 72 / dpi)
    canvas.setPageSize(size)
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=quality, dpi=(dpi, dpi))
    canvas.drawImage(ImageReader(io.BytesIO(held.getvalue())), 0, 0, *size)
    canvas.showPage()


def pictured(pdf: bytes, draw: Draw) -> tuple[bytes, str]:
    """The paper as picture files: a screenshot, a photograph, a multi-page TIFF."""
    dpi = draw.pick([120, 150, 200])
    pages = pages_of(pdf, dpi)
    out = io.BytesIO()
    if len(pages) > 1:
        grey = [p.convert("L") for p in pages]
        grey[0].save(out, "TIFF", save_all=True, append_images=grey[1:], compression="tiff_lzw", dpi=(dpi, dpi))
        return out.getvalue(), "tiff"
    suffix = draw.pick(["png", "png", "jpg", "webp", "tiff"])
    page = _worn(pages[0], draw, False, "phone", dpi) if draw.maybe(0.6) else pages[0]
    if suffix == "png":
        page.save(out, "PNG", dpi=(dpi, dpi))
    elif suffix == "jpg":
        page.save(out, "JPEG", quality=draw.number(55, 85))
    elif suffix == "webp":
        page.save(out, "WEBP", quality=draw.number(55, 85))
    else:
        page.save(out, "TIFF", compression="tiff_lzw", dpi=(dpi, dpi))
    return out.getvalue(), suffix


def _worn(page: Image.Image, draw: Draw, bad: bool, machine: str, dpi: int) -> Image.Image:
    angle = draw.rng.uniform(-3, 3) if bad else draw.rng.uniform(-0.6, 0.6)
    page = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(WHITE, WHITE, WHITE))
    if bad:
        page = page.filter(ImageFilter.GaussianBlur(draw.rng.uniform(0.2, 0.8) * dpi / 150))
    grain = np.random.default_rng(draw.rng.randrange(2**32))
    pixels: np.ndarray[Any, Any] = np.asarray(page.convert("L") if machine != "phone" else page, dtype=np.float32)
    if machine in ("copier", "phone") or (bad and draw.maybe(0.3)):
        pixels = _shadow(pixels, draw)
    pixels = pixels + grain.normal(0, draw.rng.uniform(6, 16) if bad else draw.rng.uniform(1, 5), pixels.shape)
    if machine == "fax":
        pixels = np.where(pixels > draw.number(135, 175), WHITE, 0)
        specks = grain.random(pixels.shape) < 0.0006
        pixels = np.where(specks, 0, pixels)
    return Image.fromarray(np.clip(pixels, 0, WHITE).astype(np.uint8))


def _shadow(pixels: np.ndarray[Any, Any], draw: Draw) -> np.ndarray[Any, Any]:
    """The dark of a book's gutter or of a hand, from one edge inwards."""
    height, width = pixels.shape[:2]
    across = draw.maybe()
    ramp = np.linspace(0, 1, width if across else height, dtype=np.float32)
    ramp = ramp if draw.maybe() else ramp[::-1]
    dark = 1 - draw.rng.uniform(0.15, 0.4) * np.clip(1 - ramp * 3, 0, 1)
    shade = dark[None, :] if across else dark[:, None]
    shaded: np.ndarray[Any, Any] = pixels * (shade[..., None] if pixels.ndim == 3 else shade)
    return shaded


def _stamped(page: Image.Image, draw: Draw) -> Image.Image:
    """A receipt stamp with a date of its own, thin enough to read through."""
    font = ImageFont.load_default(page.width / 28)
    layer = Image.new("RGBA", (page.width // 3, page.width // 8), (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)
    pen.rectangle((2, 2, layer.width - 3, layer.height - 3), outline=(190, 30, 40, 150), width=4)
    pen.text((14, 6), "RECEIVED", fill=(190, 30, 40, 150), font=font)
    pen.text(
        (14, layer.height // 2),
        f"{draw.number(10, 28)} {draw.pick(['OCT', 'NOV', 'SEP'])} 2026",
        fill=(190, 30, 40, 150),
        font=font,
    )
    layer = layer.rotate(draw.rng.uniform(-18, 18), expand=True)
    page = page.copy()
    page.paste(
        layer, (int(page.width * draw.rng.uniform(0.1, 0.6)), int(page.height * draw.rng.uniform(0.1, 0.75))), layer
    )
    return page
