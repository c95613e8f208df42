"""The fuller model of wear: which faults a page has, in two groups, and how they are laid on.

``good`` is an office scanner or a careful photograph. ``bad`` has two to four faults at once, or a fax; every value
stays legible to a person, so faults that cost sharpness are not added to the lowest resolutions.
"""

import random
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageFilter

from sample_docs.make.more import effects


@dataclass(frozen=True)
class Damage:
    """Angles in degrees, blur in pixels at 150 dpi, noise in grey levels, shares of 1 else."""

    dpi: int = 200
    colour: bool = False
    skew: float = 0.0
    turn: int = 0
    blur: float = 0.0
    noise: float = 0.0
    contrast: float = 1.0
    paper: int = 255
    """The grey of the paper."""
    shadow: str = ""
    depth: float = 0.0
    tilt: float = 0.0
    stamps: int = 0
    signed: bool = False
    strokes: int = 0
    over: bool = False
    """Whether stamps and strokes may lie over print."""
    holes: bool = False
    bleed: float = 0.0
    crop: bool = False
    streaks: int = 0
    fax: bool = False
    jpeg: int = 75


def damage(rng: random.Random, group: str, photographed: bool = False) -> Damage:
    """The faults of one file, of the group ``good`` or ``bad``."""
    made = _good(rng) if group == "good" else _bad(rng)
    if photographed and not made.fax:
        tilt = rng.uniform(0.005, 0.015) if group == "good" else rng.uniform(0.015, 0.04)
        made = replace(made, colour=rng.random() < 0.6, tilt=tilt if rng.random() < 0.6 else 0.0)
    return made


def _good(rng: random.Random) -> Damage:
    return Damage(
        dpi=rng.choice((200, 200, 240, 300)),
        colour=rng.random() < 0.15,
        skew=rng.uniform(-0.7, 0.7),
        turn=rng.choice((0,) * 11 + (90, 180, 270)),
        noise=rng.uniform(0, 5),
        paper=rng.choice((255, 255, 250, 242)),
        stamps=int(rng.random() < 0.1),
        signed=rng.random() < 0.1,
        strokes=rng.choice((0, 0, 0, 2)),
        holes=rng.random() < 0.15,
        bleed=rng.choice((0, 0, 0, 0.05)),
        crop=rng.random() < 0.05,
        fax=False,
        jpeg=rng.randint(68, 92),
    )


FAULTS = (
    "skew",
    "turn",
    "blur",
    "jpeg",
    "shadow",
    "stamp",
    "strokes",
    "bleed",
    "grey",
    "crop",
    "noise",
    "streaks",
    "low",
)
"""Each one way in which a page arrives worse; ``low`` is a low resolution."""


def _bad(rng: random.Random) -> Damage:
    base = Damage(
        dpi=rng.choice((150, 170, 200)), skew=rng.uniform(-1, 1), noise=rng.uniform(3, 9), jpeg=rng.randint(40, 65)
    )
    if rng.random() < 0.2:  # what lies over print would be black in a fax, so stamps keep to its foot
        return replace(base, dpi=200, fax=True, noise=0, skew=rng.uniform(-1.8, 1.8), stamps=rng.choice((0, 1)))
    for fault in rng.sample(FAULTS, rng.choice((2, 3, 3, 4))):
        base = replace(base, **_fault(rng, fault))
    return _legible(base)


def _fault(rng: random.Random, name: str) -> dict[str, object]:
    """What one fault changes."""
    changes: dict[str, dict[str, object]] = {
        "skew": {"skew": rng.choice((-1, 1)) * rng.uniform(1.5, 3.5)},
        "turn": {"turn": rng.choice((90, 180, 270))},
        "blur": {"blur": rng.uniform(0.5, 0.85)},
        "jpeg": {"jpeg": rng.randint(18, 32)},
        "shadow": {"shadow": rng.choice(("gutter", "corner", "hand")), "depth": rng.uniform(0.3, 0.55)},
        "stamp": {"stamps": rng.choice((1, 2)), "over": True, "colour": rng.random() < 0.5},
        "strokes": {"strokes": rng.randint(2, 5), "signed": rng.random() < 0.5, "over": True},
        "bleed": {"bleed": rng.uniform(0.1, 0.2)},
        "grey": {"paper": rng.randint(190, 225), "contrast": rng.uniform(0.65, 0.85)},
        "crop": {"crop": True},
        "noise": {"noise": rng.uniform(12, 20)},
        "streaks": {"streaks": rng.randint(1, 4)},
        "low": {"dpi": rng.choice((100, 110, 120))},
    }
    return changes[name]


def _legible(how: Damage) -> Damage:
    """Where the pixels are few, nothing else that blurs them."""
    if how.dpi <= 120:
        return replace(how, blur=0.0, jpeg=max(how.jpeg, 45), noise=min(how.noise, 8), contrast=max(how.contrast, 0.8))
    return replace(how, jpeg=max(how.jpeg, 28)) if how.blur else how


def damaged(page: Image.Image, behind: Image.Image, how: Damage, seed: int) -> Image.Image:
    """The page after its faults; ``behind`` is what is printed on the other side."""
    generator = np.random.default_rng(seed)
    image = page if how.colour else page.convert("L")
    image = _marked(image, behind if how.colour else behind.convert("L"), how, generator)
    if how.crop:
        image = effects.cropped(image, generator)
    image = _placed(image, how, generator)
    if how.blur:
        image = image.filter(ImageFilter.GaussianBlur(how.blur * how.dpi / 150))
    image = _lit(image, how, generator)
    if how.fax:
        image = effects.faxed(image, generator).convert("1", dither=Image.Dither.NONE)
    return image.rotate(how.turn, expand=True) if how.turn else image


def _marked(image: Image.Image, behind: Image.Image, how: Damage, generator: np.random.Generator) -> Image.Image:
    if how.bleed:
        image = effects.bleed(image, behind, how.bleed)
    for _ in range(how.stamps):
        image = effects.stamp(image, generator, 0.5 if how.over else 0.7, how.over)
    if how.strokes:
        image = effects.strokes(image, generator, how.strokes, how.over)
    if how.signed:
        image = effects.signature(image, generator)
    return effects.holes(image, generator) if how.holes else image


def _placed(image: Image.Image, how: Damage, generator: np.random.Generator) -> Image.Image:
    if how.tilt:
        image = effects.perspective(image, generator, how.tilt)
    if not how.skew:
        return image
    fill = (250, 249, 246) if image.mode == "RGB" else 250
    return image.rotate(how.skew, resample=Image.Resampling.BICUBIC, fillcolor=fill, expand=how.crop)


def _lit(image: Image.Image, how: Damage, generator: np.random.Generator) -> Image.Image:
    """Paper, contrast, shadow and noise."""
    levels = np.asarray(image, dtype=np.float32)
    levels = how.paper * (1 - (1 - levels / 255) * how.contrast)
    deep = (...,) + (None,) * (levels.ndim - 2)
    if how.shadow:
        levels = levels * effects.shadow(*levels.shape[:2], how.depth, how.shadow, generator)[deep]
    if how.noise:
        levels = levels + generator.standard_normal(levels.shape, dtype=np.float32) * how.noise
    image = Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))
    return effects.streaks(image, generator, how.streaks) if how.streaks else image
