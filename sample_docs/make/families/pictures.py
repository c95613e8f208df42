"""Marks of accreditation and seals as pictures: what a reader of text alone does not see."""

import base64
import io
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont

_FACE = Path(reportlab.__file__).parent / "fonts" / "VeraBd.ttf"
SIZE = 420
"""Pixels of a mark's edge; printed at 30 mm that is about 350 dpi."""


def mark(words: tuple[str, ...], shape: str = "round", ink: tuple[int, int, int] = (40, 40, 90)) -> bytes:
    """A PNG with a word or two: ``round``, ``square`` or ``tick``."""
    image = Image.new("RGB", (SIZE, SIZE), "white")
    draw = ImageDraw.Draw(image)
    _frame(draw, shape, ink)
    sizes = [_fitting(word, 250 if shape == "round" else 300) for word in words]
    top = SIZE / 2 - sum(sizes) * 0.65 + (45 if shape == "tick" else 0)
    for word, size in zip(words, sizes, strict=True):
        draw.text((SIZE / 2, top + size / 2), word, ink, ImageFont.truetype(str(_FACE), size), anchor="mm")
        top += size * 1.3
    buffer = io.BytesIO()
    image.quantize(16).save(buffer, "PNG")
    return buffer.getvalue()


def _frame(draw: ImageDraw.ImageDraw, shape: str, ink: tuple[int, int, int]) -> None:
    if shape == "round":
        draw.ellipse((8, 8, SIZE - 8, SIZE - 8), outline=ink, width=10)
        draw.ellipse((28, 28, SIZE - 28, SIZE - 28), outline=ink, width=4)
    else:
        draw.rectangle((8, 8, SIZE - 8, SIZE - 8), outline=ink, width=10)
    if shape == "tick":
        draw.line((150, 80, 195, 120, 290, 35), ink, width=22, joint="curve")


def _fitting(word: str, width: int) -> int:
    size = 72
    while size > 20 and ImageFont.truetype(str(_FACE), size).getlength(word) > width:
        size -= 4
    return size


def embedded(png: bytes) -> str:
    """The picture as the address of an HTML image."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"
