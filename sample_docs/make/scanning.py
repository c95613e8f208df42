"""Turns a clean PDF into what an office scanner or a telephone makes of it: image-only PDF, PNG, JPEG, TIFF, WEBP."""

import io
import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from sample_docs.make.more.damage import Damage, damage, damaged
from sample_docs.make.samples import Sample

IMAGE_SUFFIXES = (".png", ".jpg", ".tiff", ".webp")


@dataclass(frozen=True)
class Wear:
    """What happens to a page between the printer and the file.

    Angles in degrees, blur in pixels at 150 dpi, noise in grey levels.
    """

    dpi: int = 200
    skew: float = 0.0
    turn: int = 0
    blur: float = 0.0
    noise: float = 0.0
    shadow: float = 0.0
    speckles: int = 0
    contrast: float = 1.0
    jpeg: int = 75
    colour: bool = False


QUALITIES = ("good", "fair", "poor", "bad")


def wear(rng: random.Random, quality: str) -> Wear:
    """A wear of one of four qualities: ``good`` reads without loss, ``bad`` is hardly legible."""
    skew = rng.uniform(-1, 1)
    good = Wear(dpi=rng.choice((200, 240, 300)), skew=0.4 * skew, noise=rng.uniform(0, 5), jpeg=85)
    return {
        "good": good,
        "fair": replace(good, dpi=200, skew=1.2 * skew, blur=0.4, noise=9, speckles=60, jpeg=60),
        "poor": replace(
            good,
            dpi=170,
            skew=2.5 * skew,
            blur=0.7,
            noise=14,
            shadow=0.35,
            speckles=200,
            jpeg=42,
            turn=rng.choice((0, 0, 90, 180, 270)),
        ),
        "bad": replace(
            good, dpi=120, skew=3 * skew, blur=0.9, noise=22, shadow=0.5, speckles=420, jpeg=26, contrast=0.6
        ),
    }[quality]


def pages(pdf: bytes, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[i].render(scale=dpi / 72).to_pil().convert("RGB") for i in range(len(document))]
    finally:
        document.close()


def worn(page: Image.Image, how: Wear, seed: int) -> Image.Image:
    """The page after its wear; the same seed gives the same pixels."""
    generator = np.random.default_rng(seed)
    image = page if how.colour else page.convert("L")
    if how.skew:
        fill = (250, 249, 246) if how.colour else 250
        image = image.rotate(how.skew, resample=Image.Resampling.BICUBIC, fillcolor=fill)
    if how.blur:
        image = image.filter(ImageFilter.GaussianBlur(how.blur * how.dpi / 150))
    levels = np.asarray(image, dtype=np.float32)
    levels = 255 - (255 - levels) * how.contrast
    levels = levels * _shade(levels.shape[0], levels.shape[1], how.shadow)[(...,) + (None,) * (levels.ndim - 2)]
    if how.noise:
        levels = levels + generator.normal(0, how.noise, levels.shape)
    image = Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))
    image = _speckled(image, how.speckles, generator)
    return image.rotate(how.turn, expand=True) if how.turn else image


def _shade(height: int, width: int, depth: float) -> np.ndarray:
    """A book's gutter: the left edge falls into shadow."""
    across = np.linspace(0, 1, width, dtype=np.float32)
    return np.broadcast_to(1 - depth * np.exp(-across * 7), (height, width))


def _speckled(image: Image.Image, count: int, generator: np.random.Generator) -> Image.Image:
    if not count:
        return image
    dust = np.full((image.height, image.width), 255, dtype=np.uint8)
    rows, columns = generator.integers(2, image.height - 2, count), generator.integers(2, image.width - 2, count)
    for row, column in zip(rows, columns, strict=True):
        dust[row : row + 2, column : column + 2] = generator.integers(40, 160)
    mask = Image.fromarray(dust)
    return ImageChops.darker(image, mask if image.mode == "L" else Image.merge("RGB", [mask] * 3))


def scanned_pdf(pdf: bytes, how: Wear, seed: int) -> bytes:
    """An image-only PDF of the worn pages."""
    return image_pdf([(worn(page, how, seed + n), how) for n, page in enumerate(pages(pdf, how.dpi))])


def image_pdf(images: Sequence[tuple[Image.Image, Wear | Damage]]) -> bytes:
    """Written by hand, as scanners do: one JPEG a page, no text, no time stamp."""
    count = len(images)
    kids = " ".join(f"{3 + 3 * n} 0 R" for n in range(count))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode()]
    for number, (image, how) in enumerate(images):
        objects += _page_objects(3 + 3 * number, image, how)
    out, offsets = io.BytesIO(), []
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    table = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{offset:010} 00000 n \n" for offset in offsets).encode())
    out.write(f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n".encode())
    return out.getvalue()


def _page_objects(first: int, image: Image.Image, how: Wear | Damage) -> list[bytes]:
    width, height = image.width * 72 / how.dpi, image.height * 72 / how.dpi
    body, space, bits, packed = _packed(image, how.jpeg)
    draw = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Im Do Q".encode()
    page = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:.2f} {height:.2f}]/Contents {first + 1} 0 R"
        f"/Resources<</XObject<</Im {first + 2} 0 R>>>>>>"
    )
    head = (
        f"<</Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}/ColorSpace{space}"
        f"/BitsPerComponent {bits}/Filter/{packed}/Length {len(body)}>>\nstream\n"
    )
    contents = f"<</Length {len(draw)}>>\nstream\n".encode() + draw + b"\nendstream"
    return [page.encode(), contents, head.encode() + body + b"\nendstream"]


def _packed(image: Image.Image, quality: int) -> tuple[bytes, str, int, str]:
    """The pixels, their colour space, bits and filter: a fax is packed without loss, as fax programs do."""
    if image.mode == "1":
        return zlib.compress(image.tobytes(), 6), "/DeviceGray", 1, "FlateDecode"
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=quality)
    return jpeg.getvalue(), "/DeviceGray" if image.mode == "L" else "/DeviceRGB", 8, "DCTDecode"


def picture(pdf: bytes, how: Wear, seed: int, suffix: str) -> bytes:
    """The worn pages as a picture; only TIFF holds more than the first page."""
    images = [worn(page, how, seed + i) for i, page in enumerate(pages(pdf, how.dpi))]
    buffer = io.BytesIO()
    resolution = (how.dpi, how.dpi)
    if suffix == ".png":
        images[0].quantize(32).save(buffer, "PNG", dpi=resolution, compress_level=6)
    elif suffix == ".jpg":
        images[0].save(buffer, "JPEG", quality=how.jpeg, dpi=resolution)
    elif suffix == ".webp":
        images[0].save(buffer, "WEBP", quality=how.jpeg, method=3)
    else:
        rest = images[1:]
        images[0].save(
            buffer, "TIFF", compression="jpeg", quality=how.jpeg, dpi=resolution, save_all=True, append_images=rest
        )
    return buffer.getvalue()


def scan(sample: Sample, quality: str, seed: int) -> Sample:
    """The sample as an image-only PDF."""
    how = wear(random.Random(seed), quality)
    return replace(sample, data=scanned_pdf(sample.data, how, seed), suffix=".pdf", channel="scan")


def photograph(sample: Sample, quality: str, seed: int, suffix: str | None = None) -> Sample:
    """The sample as an image file. A document of several pages becomes a TIFF, the only one that holds them all."""
    rng = random.Random(seed)
    how = wear(rng, quality)
    count = len(pypdfium2.PdfDocument(sample.data))
    suffix = suffix or (".tiff" if count > 1 else rng.choice(IMAGE_SUFFIXES))
    if suffix == ".png":  # a screenshot: small, level and clean
        how = Wear(dpi=rng.choice((96, 110, 144)), colour=True)
    return replace(sample, data=picture(sample.data, how, seed, suffix), suffix=suffix, channel="image")


GROUPS = ("good", "bad")
"""Of the fuller model: ``good`` is what an office sends, ``bad`` what arrives at the end of a long road."""


def degrade(sample: Sample, group: str, seed: int, how: str = "scan") -> Sample:
    """A PDF worn by the fuller model: as image-only PDF (``scan``) or as an image file (``image``)."""
    rng = random.Random(seed)
    harm = damage(rng, group, how == "image")
    clean = pages(sample.data, harm.dpi)
    made = [damaged(page, clean[n - 1], harm, seed + n) for n, page in enumerate(clean)]
    worn_sample = replace(sample, channel=how, quality=group)
    if how == "scan":
        return replace(worn_sample, data=image_pdf([(page, harm) for page in made]), suffix=".pdf")
    suffix = ".tiff" if len(made) > 1 else rng.choice(IMAGE_SUFFIXES)
    return replace(worn_sample, data=image_file(made, harm.dpi, harm.jpeg, suffix), suffix=suffix)


def image_file(images: Sequence[Image.Image], dpi: int, quality: int, suffix: str) -> bytes:
    """The pages as a picture; only TIFF holds more than the first, a fax in the packing of faxes."""
    buffer, resolution, first = io.BytesIO(), (dpi, dpi), images[0]
    if suffix == ".png":
        first.save(buffer, "PNG", dpi=resolution, compress_level=6)
    elif suffix == ".jpg":
        _grey(first).save(buffer, "JPEG", quality=quality, dpi=resolution)
    elif suffix == ".webp":
        _grey(first).save(buffer, "WEBP", quality=quality, method=3)
    else:
        packing = {"compression": "group4"} if first.mode == "1" else {"compression": "jpeg", "quality": quality}
        first.save(buffer, "TIFF", dpi=resolution, save_all=True, append_images=list(images[1:]), **packing)
    return buffer.getvalue()


def _grey(image: Image.Image) -> Image.Image:
    return image.convert("L") if image.mode == "1" else image
