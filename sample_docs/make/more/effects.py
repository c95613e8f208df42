"""What befalls a sheet of paper: marks by hand and stamp, holes, print from behind, shadows, a telephone's perspective.

Each takes a page as a grey or colour image and gives one of the same mode; all chance comes from the generator that
is passed in. Ink is laid on by multiplying, so that print under a stamp stays legible, as it does on paper.
"""

import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Generator = np.random.Generator
STAMPS = ("RECEIVED", "COPY", "SCANNED", "FILE COPY", "POST ROOM", "RESEARCH OFFICE")
"""None says what a document is worth: a stamp must not change a label."""
INKS = ((190, 40, 50), (40, 60, 160), (50, 50, 60), (30, 110, 70))
DESKS = (60, 85, 120)


def _blank(page: Image.Image) -> Image.Image:
    return Image.new(page.mode, page.size, (255, 255, 255) if page.mode == "RGB" else 255)


def _ink(page: Image.Image, generator: Generator, strength: float) -> tuple[int, int, int] | int:
    """A colour of ink, thinned: 0 leaves no trace, 1 is full."""
    colour = INKS[generator.integers(len(INKS))]
    thin = tuple(int(255 - (255 - c) * strength) for c in colour)
    return (thin[0], thin[1], thin[2]) if page.mode == "RGB" else sum(thin) // 3


def stamp(page: Image.Image, generator: Generator, strength: float = 0.5, over: bool = True) -> Image.Image:
    """A rubber stamp, over the print or in the lower margin, turned by a few degrees."""
    unit = page.width / 595
    words = STAMPS[generator.integers(len(STAMPS))]
    size = max(9, int(generator.uniform(13, 20) * unit))
    font = ImageFont.load_default(size)
    left, top, right, bottom = font.getbbox(words)
    width, height = int(right - left + 2 * size), int(bottom - top + 1.6 * size)
    mark = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(mark)
    border = max(1, size // 9)
    shape = draw.ellipse if generator.random() < 0.3 else draw.rectangle
    shape((border, border, width - border, height - border), outline=0, width=border)
    draw.text((size - left, 0.8 * size - top), words, fill=0, font=font)
    mark = mark.rotate(float(generator.uniform(-25, 25)), expand=True, fillcolor=255)
    x = int(generator.uniform(0.08, 0.6) * page.width)
    y = int((generator.uniform(0.1, 0.8) if over else generator.uniform(0.9, 0.93)) * page.height)
    layer = _blank(page)
    layer.paste(_ink(page, generator, strength), (x, y), ImageChops.invert(mark))
    return ImageChops.multiply(page, layer)


def _curve(
    generator: Generator, x: float, y: float, width: float, height: float, waves: int
) -> list[tuple[float, float]]:
    """A pen's path from left to right with loops."""
    steps = np.linspace(0, 1, waves * 14)
    phase, lean = generator.uniform(0, math.tau), generator.uniform(0.1, 0.5)
    sway = np.sin(steps * waves * math.tau + phase) * (0.4 + 0.6 * generator.random())
    sway += 0.5 * np.sin(steps * waves * 2.3 * math.tau)
    across = x + width * (steps + 0.035 * lean * np.cos(steps * waves * math.tau))
    return list(zip(across.tolist(), (y + height * sway * 0.5).tolist(), strict=True))


def strokes(page: Image.Image, generator: Generator, count: int, over: bool = True) -> Image.Image:
    """Scribbles, margin lines, ticks and rings of a pen; thin, so that print below them can be read."""
    layer, unit = _blank(page), page.width / 595
    draw = ImageDraw.Draw(layer)
    for _ in range(count):
        colour, width = _ink(page, generator, 0.45 if over else 0.75), max(1, round(generator.uniform(0.4, 0.8) * unit))
        x, y = generator.uniform(0.1, 0.6) * page.width, generator.uniform(0.08, 0.85) * page.height
        if not over:
            x, y = generator.uniform(0.86, 0.9) * page.width, generator.uniform(0.2, 0.8) * page.height
        form = generator.integers(4)
        if form == 0:
            draw.line(_curve(generator, x, y, (70 if over else 40) * unit, 16 * unit, 3), fill=colour, width=width)
        elif form == 1:  # beside the print: across it, a line would strike words out
            side = page.width * generator.uniform(0.05, 0.085)
            draw.line([(side, y), (side + 3 * unit, y + 60 * unit)], fill=colour, width=width)
        elif form == 2:
            draw.line([(x, y), (x + 6 * unit, y + 9 * unit), (x + 20 * unit, y - 14 * unit)], fill=colour, width=width)
        else:
            draw.ellipse((x, y, x + (90 if over else 40) * unit, y + 26 * unit), outline=colour, width=width)
    return ImageChops.multiply(page, layer)


def signature(page: Image.Image, generator: Generator) -> Image.Image:
    """A name in a quick hand over the foot of the print."""
    layer, unit = _blank(page), page.width / 595
    draw, colour = ImageDraw.Draw(layer), _ink(page, generator, 0.6)
    x, y = generator.uniform(0.12, 0.5) * page.width, generator.uniform(0.6, 0.9) * page.height
    for part in range(2):
        path = _curve(generator, x + part * 58 * unit, y, 55 * unit, generator.uniform(14, 24) * unit, 4)
        draw.line(path, fill=colour, width=max(1, round(0.9 * unit)), joint="curve")
    return ImageChops.multiply(page, layer)


def holes(page: Image.Image, generator: Generator) -> Image.Image:
    """Two or four punched holes in the left margin, clear of print."""
    unit, made = page.width / 595, page.copy()
    draw, dark = ImageDraw.Draw(made), int(generator.integers(10, 90))
    count = 2 if generator.random() < 0.6 else 4
    for number in range(count):
        x, y = 24 * unit, page.height * (0.5 + (number - (count - 1) / 2) * (0.27 if count == 2 else 0.24))
        box = (x - 8 * unit, y - 8 * unit, x + 8 * unit, y + 8 * unit)
        draw.ellipse(box, fill=(dark, dark, dark) if page.mode == "RGB" else dark)
    return made


def bleed(page: Image.Image, behind: Image.Image, strength: float) -> Image.Image:
    """The print of the other side shows, mirrored and blurred."""
    other = behind.resize(page.size).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    other = other.filter(ImageFilter.GaussianBlur(page.width / 595 * 0.9))
    return ImageChops.multiply(page, Image.blend(_blank(page), other, strength))


def shadow(height: int, width: int, depth: float, form: str, generator: Generator) -> np.ndarray:
    """How bright each place is, 0 to 1: a gutter at one side, a dim corner, or a hand's broad shade."""
    across, down = (
        np.linspace(0, 1, width, dtype=np.float32)[None, :],
        np.linspace(0, 1, height, dtype=np.float32)[:, None],
    )
    if form == "gutter":
        across = across if generator.random() < 0.5 else 1 - across
        shade = np.exp(-across * generator.uniform(5, 9)) + 0 * down
    elif form == "corner":
        x, y = generator.integers(0, 2, 2)
        shade = np.clip(1 - np.hypot(across - x, down - y) / generator.uniform(0.8, 1.3), 0, 1)
    else:
        x, y, r = generator.uniform(0.2, 0.8), generator.uniform(0.2, 0.9), generator.uniform(0.25, 0.45)
        shade = np.exp(-(((across - x) / r) ** 2 + ((down - y) / r) ** 2))
    return np.asarray(1 - depth * shade, dtype=np.float32)


def perspective(page: Image.Image, generator: Generator, amount: float) -> Image.Image:
    """The sheet on a desk, seen from an angle; ``amount`` is the most a corner moves, as a share of the page."""
    width, height = page.size
    pad = int(width * (amount + 0.03))
    desk = DESKS[generator.integers(len(DESKS))]
    fill = (desk, desk - 8, desk - 20) if page.mode == "RGB" else desk
    canvas = Image.new(page.mode, (width + 2 * pad, height + 2 * pad), fill)
    canvas.paste(page, (pad, pad))
    moves = generator.uniform(-amount, amount, (4, 2)) * width
    corners = np.array([(pad, pad), (width + pad, pad), (width + pad, height + pad), (pad, height + pad)], dtype=float)
    return canvas.transform(
        canvas.size,
        Image.Transform.PERSPECTIVE,
        _coefficients(corners + moves, corners),
        Image.Resampling.BICUBIC,
        fillcolor=fill,
    )


def _coefficients(to: np.ndarray, source: np.ndarray) -> list[float]:
    """The eight numbers with which Pillow finds a pixel's source."""
    rows, values = [], []
    for (x, y), (u, v) in zip(to.tolist(), source.tolist(), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    found: list[float] = np.linalg.solve(np.array(rows), np.array(values)).tolist()
    return found


def cropped(page: Image.Image, generator: Generator) -> Image.Image:
    """Without margins: cut up to the print, so that nothing printed is lost."""
    box = ImageChops.invert(page.convert("L")).point(lambda level: 255 if level > 90 else 0).getbbox()
    if not box:
        return page
    gap = max(2, int(page.width * generator.uniform(0.003, 0.012)))
    left, top, right, bottom = box
    return page.crop(
        (max(0, left - gap), max(0, top - gap), min(page.width, right + gap), min(page.height, bottom + gap))
    )


def faxed(page: Image.Image, generator: Generator) -> Image.Image:
    """Black and white alone, with the dots and the lost rows of a line."""
    levels = np.asarray(page.convert("L"), dtype=np.float32)
    levels = levels + generator.standard_normal(levels.shape, dtype=np.float32) * 10
    light = float(np.percentile(levels, 60))
    bits = levels > light * generator.uniform(0.68, 0.78)
    for row in generator.integers(0, levels.shape[0], int(generator.integers(0, 4))):
        bits[row] = True
    return Image.fromarray(np.where(bits, 255, 0).astype(np.uint8))


def streaks(page: Image.Image, generator: Generator, count: int) -> Image.Image:
    """Thin upright lines of dust on the scanner's glass."""
    made = page.copy()
    draw = ImageDraw.Draw(made)
    for _ in range(count):
        x, level = int(generator.integers(0, page.width)), int(generator.integers(120, 200))
        draw.line([(x, 0), (x, page.height)], fill=(level,) * 3 if page.mode == "RGB" else level)
    return made
