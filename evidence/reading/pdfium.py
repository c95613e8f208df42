"""What pdfium says of one page: its words with boxes, and what is drawn on it.

pdfium knows nothing of threads, so every use holds ``PDFIUM``. Words are cut from the page's letters all at once, as
columns of numbers, and cost a twentieth of what pdfplumber takes for the same words.
"""

import ctypes
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from evidence.document import Box, ProblemCode
from evidence.errors import ReadError
from evidence.reading.native import Room, address_of, native

if TYPE_CHECKING:  # numpy takes a fifth of a second to load, and only PDFs and scans need it
    import numpy as np
    from numpy.typing import NDArray

    _Column = NDArray[np.float64]

PDFIUM = threading.RLock()
"""Held by whoever touches pdfium."""

_ENCRYPTED_ERRORS = (4, 5)
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY."""
_SPACES = (0, 9, 10, 11, 12, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000, 0xFEFF)
_SPELT = {2: "-", 0xAD: "-", 0xFFFE: "-", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
"""pdfium's marks for a hyphen at a line's end, and ligatures."""
_SPELT_LETTERS = tuple(map(chr, _SPELT))
_MAX_OBJECTS = 20_000
_MAX_FORM_DEPTH = 5
_MAX_RULES = 5000
_INVISIBLE_MODES = (3, 7)
_WHITE = 245

_Rect = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Frame:
    """The visible part of a page and how it is turned by its own /Rotate: user space to upright boxes."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @classmethod
    def of(cls, page: Any) -> "Frame":
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right, top, page.get_rotation())

    @property
    def size(self) -> tuple[float, float]:
        """Width and height upright."""
        size = self.right - self.left, self.top - self.bottom
        return size if self.rotation in (0, 180) else (size[1], size[0])

    def upright(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A rectangle of user space as a box from the top left corner."""
        wide, high = self.right - self.left, self.top - self.bottom
        u0, u1 = x0 - self.left, x1 - self.left
        v0, v1 = self.top - y1, self.top - y0
        match self.rotation:
            case 90:
                return Box(high - v1, u0, high - v0, u1)
            case 180:
                return Box(wide - u1, high - v1, wide - u0, high - v0)
            case 270:
                return Box(v0, wide - u1, v1, wide - u0)
        return Box(u0, v0, u1, v1)


class RawWord(NamedTuple):
    """A word as the text layer has it; ``at`` is the index of its first character, ``angle`` how it is turned."""

    text: str
    box: Box
    at: int
    angle: int = 0
    """Degrees clockwise on the page as pdfium shows it: 0, 90, 180 or 270."""


@dataclass
class Survey:
    """What is drawn on a page, told from its objects alone."""

    images: list[Box] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    """Thin straight lines and framed boxes: what tables are ruled with."""
    grids: int = 0
    """Paths of many straight lines: a whole table may be ruled in one."""
    paths: int = 0
    texts: int = 0
    shadings: int = 0
    has_invisible_text: bool = False
    has_white_text: bool = False
    plain_scan: Any = None
    """The one upright image object that fills the page, where nothing else is drawn."""

    @property
    def draws(self) -> bool:
        return bool(self.images or self.paths or self.texts or self.shadings)


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The document, closed afterwards. The caller holds ``PDFIUM``. Raises ``ReadError``."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data, password="")
    except pypdfium2.PdfiumError as error:
        if error.err_code in _ENCRYPTED_ERRORS:
            raise ReadError(
                ProblemCode.ENCRYPTED, "the PDF is protected by a password: send it again without one"
            ) from error
        raise ReadError(
            ProblemCode.DAMAGED, "the PDF is damaged and nothing of it can be read: send it again"
        ) from error
    try:
        if document.get_formtype():
            document.init_forms()
        yield document
    finally:
        document.close()


@contextmanager
def page_of(document: Any, number: int) -> Iterator[Any]:
    """Page ``number`` (from 1), what was typed into its form fields drawn as text; closed afterwards."""
    import pypdfium2

    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError as error:
        raise ReadError(ProblemCode.DAMAGED, f"page {number} is damaged: send the file again") from error
    try:
        if document.formenv is not None:
            page.flatten()
            page.close()
            page = document[number - 1]
        yield page
    finally:
        page.close()


@contextmanager
def text_of(page: Any) -> Iterator[Any]:
    textpage = page.get_textpage()
    try:
        yield textpage
    finally:
        textpage.close()


def words_of(textpage: Any, frame: Frame) -> list[RawWord]:
    """The words of the text layer in the order in which pdfium gives them, hidden ones included."""
    text = _characters(textpage)
    if not text:
        return []
    letters = _Letters.of(textpage, text)
    starts, ends, angles = _runs(textpage, letters)
    plain = not any(special in text for special in _SPELT_LETTERS)
    sides: Any = frame.upright(*letters.edges(starts))  # columns, which it turns as it turns numbers
    boxes = map(Box._make, zip(*(side.tolist() for side in sides), strict=True))
    return [
        RawWord(
            text[start:end] if plain else text[start:end].translate(_SPELT), box, start, (angle + frame.rotation) % 360
        )
        for start, end, angle, box in zip(starts, ends, angles, boxes, strict=True)
    ]


def _characters(textpage: Any) -> str:
    """The text layer's characters, one of this string for each of pdfium's; ``\ufffd`` for what is none."""
    import pypdfium2.raw as raw

    count = raw.FPDFText_CountChars(textpage.raw)
    if count <= 0:
        return ""
    units = ctypes.create_string_buffer(2 * count + 2)
    written = raw.FPDFText_GetText(textpage.raw, 0, count, ctypes.cast(units, ctypes.POINTER(ctypes.c_ushort))) - 1
    text = units.raw[: 2 * count].decode("utf-16-le", "replace")
    if written == count == len(text):
        return text
    codes = (raw.FPDFText_GetUnicode(textpage.raw, at) for at in range(count))  # letters outside the basic plane
    return "".join("\ufffd" if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else chr(code) for code in codes)


class _Letters(NamedTuple):
    """Every character's box in user space, a column a side, and whether it is printed: spaces are not."""

    left: "_Column"
    bottom: "_Column"
    right: "_Column"
    top: "_Column"
    printed: "NDArray[np.bool_]"

    @classmethod
    def of(cls, textpage: Any, text: str) -> "_Letters":
        import numpy as np

        boxes = np.empty((len(text), 4), "=f4")
        places = range(boxes.ctypes.data, boxes.ctypes.data + boxes.nbytes, boxes.strides[0])
        box_into = native("FPDFText_GetLooseCharBox")
        deque(map(box_into, repeat(address_of(textpage.raw)), range(len(text)), places), maxlen=0)
        left, top, right, bottom = boxes.T.astype("f8")  # the order in which pdfium fills its rectangle
        codes = np.frombuffer(text.encode("utf-32-le"), "<u4")
        return cls(left, bottom, right, top, ~np.isin(codes, _SPACES))

    def breaks(self) -> "NDArray[np.bool_]":
        """Of each character but the first whether it is not drawn close to the one before."""
        height = (self.top - self.bottom)[:-1]
        away = abs(self.bottom[1:] - self.bottom[:-1]) > height
        return away | (self.left[1:] - self.right[:-1] > height) | (self.left[1:] < self.left[:-1] - height)

    def edges(self, starts: Sequence[int]) -> tuple[Any, Any, Any, Any]:
        """Left, bottom, right and top of what is printed from each of these characters to the next of them."""
        import numpy as np

        low = (np.where(self.printed, side, np.inf) for side in (self.left, self.bottom))
        high = (np.where(self.printed, side, -np.inf) for side in (self.right, self.top))
        left, bottom = (np.minimum.reduceat(side, starts) for side in low)
        right, top = (np.maximum.reduceat(side, starts) for side in high)
        return left, bottom, right, top


def _runs(textpage: Any, letters: _Letters) -> tuple[list[int], list[int], list[int]]:
    """First character, end and angle of each run of characters without space between them.

    Upright text that is not drawn close to the character before is another word, although no space was drawn.
    """
    import numpy as np

    printed = np.concatenate(([False], letters.printed, [False]))
    after_space = printed[1:-1] & ~printed[:-2]
    apart = np.concatenate(([False], letters.breaks())) & printed[1:-1] & ~after_space
    angle_at, handle = native("FPDFText_GetCharAngle"), address_of(textpage.raw)
    starts, angles = list[int](), list[int]()
    for at in np.flatnonzero(after_space | apart).tolist():
        if angles and angles[-1] and not after_space[at]:
            continue
        starts.append(at)
        angles.append(_angle(angle_at(handle, at)))
    is_start = np.zeros(len(printed) - 1, bool)
    is_start[starts] = True
    ends = np.flatnonzero(printed[1:-1] & (~printed[2:] | is_start[1:])) + 1
    return starts, ends.tolist(), angles


def _angle(radians: float) -> int:
    """The nearest quarter turn, in degrees clockwise."""
    return round(radians / 1.5707963) * 90 % 360


def is_drawn_invisibly(textpage: Any, word: RawWord) -> bool:
    """Whether the word's text object has the render mode that draws nothing."""
    import pypdfium2.raw as raw

    text_object = raw.FPDFText_GetTextObject(textpage.raw, word.at)
    return bool(text_object) and raw.FPDFTextObj_GetTextRenderMode(text_object) in _INVISIBLE_MODES


class _Colour(Room):
    """Asks for colours: red, green, blue and opacity, each up to 255."""

    def __init__(self) -> None:
        super().__init__(ctypes.c_uint, 4)

    def is_near_white(self, ask: Any, *of: int) -> bool:
        """Whether the colour that ``ask`` tells is white, or hardly covers what lies under it."""
        if not ask(*of, *self.places):
            return False
        red, green, blue, opacity = self.values
        return bool(min(red, green, blue) >= _WHITE or opacity < 10)


def filled_white(textpage: Any, words: Iterable[RawWord]) -> list[RawWord]:
    """The words whose first letter is."""
    colour, ask, handle = _Colour(), native("FPDFText_GetFillColor"), address_of(textpage.raw)
    return [word for word in words if colour.is_near_white(ask, handle, word.at)]


def survey(page: Any, frame: Frame) -> Survey:
    """Walk the page's objects, those inside forms too."""
    import pypdfium2.raw as raw

    seen, bounds, colour = Survey(), _Bounds(), _Colour()
    upright: list[int] = []
    for count, (thing, kind, matrix) in enumerate(objects_of(page)):
        if count >= _MAX_OBJECTS:
            break
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            _note_text(thing, colour, seen)
        elif kind == raw.FPDF_PAGEOBJ_SHADING:
            seen.shadings += 1
        elif (edges := bounds.of(thing)) is not None and _on_page(box := _box(edges, matrix, frame), frame):
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                seen.images.append(box)
                upright += [thing] if matrix is _IDENTITY and _is_upright(thing) else []
            elif kind == raw.FPDF_PAGEOBJ_PATH:
                _note_path(thing, box, seen)
    if len(seen.images) == 1 and len(upright) == 1 and not seen.paths and not seen.shadings:
        seen.plain_scan = ctypes.cast(upright[0], raw.FPDF_PAGEOBJECT) if _fills(seen.images[0], frame) else None
    return seen


def objects_of(page: Any) -> Iterator[tuple[int, int, Matrix]]:
    """Every object by its address, with its type and the matrix of the forms that it stands in."""
    import pypdfium2.raw as raw

    kind_of, number_in, one_of = (
        native(name) for name in ("FPDFPageObj_GetType", "FPDFFormObj_CountObjects", "FPDFFormObj_GetObject")
    )

    def one(thing: int, matrix: Matrix, depth: int) -> Iterator[tuple[int, int, Matrix]]:
        kind = kind_of(thing)
        if kind != raw.FPDF_PAGEOBJ_FORM or depth >= _MAX_FORM_DEPTH:
            yield thing, kind, matrix
            return
        within = times(matrix_of(thing), matrix)
        for at in range(number_in(thing)):
            yield from one(one_of(thing, at), within, depth + 1)

    handle = address_of(page.raw)
    for at in range(native("FPDFPage_CountObjects")(handle)):
        yield from one(native("FPDFPage_GetObject")(handle, at), _IDENTITY, 0)


def matrix_of(thing: int) -> Matrix:
    six = Room(ctypes.c_float, 6)
    if not native("FPDFPageObj_GetMatrix")(thing, six.places[0]):
        return _IDENTITY
    a, b, c, d, e, f = six.values
    return a, b, c, d, e, f


def times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


class _Bounds(Room):
    """Asks for the bounds of objects."""

    def __init__(self) -> None:
        super().__init__(ctypes.c_float, 4)
        self._ask = native("FPDFPageObj_GetBounds")

    def of(self, thing: int) -> _Rect | None:
        if not self._ask(thing, *self.places):
            return None
        x0, y0, x1, y1 = self.values
        return x0, y0, x1, y1


def _box(bounds: _Rect, matrix: Matrix, frame: Frame) -> Box:
    x0, y0, x1, y1 = bounds
    if matrix is not _IDENTITY:
        a, b, c, d, e, f = matrix
        corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
        (x0, y0), (x1, y1) = map(min, zip(*corners, strict=True)), map(max, zip(*corners, strict=True))
    return frame.upright(x0, y0, x1, y1)


def _on_page(box: Box, frame: Frame) -> bool:
    width, height = frame.size
    return box.x1 > 0 and box.bottom > 0 and box.x0 < width and box.top < height


def _fills(box: Box, frame: Frame) -> bool:
    width, height = frame.size
    near = 0.02
    return (
        abs(box.x0) < near * width
        and abs(box.top) < near * height
        and abs(box.x1 - width) < near * width
        and abs(box.bottom - height) < near * height
    )


def _is_upright(thing: int) -> bool:
    a, b, c, d, _, _ = matrix_of(thing)
    return a > 0 and d > 0 and abs(b) < 1e-3 * a and abs(c) < 1e-3 * d


def _note_text(thing: int, colour: _Colour, seen: Survey) -> None:
    seen.texts += 1
    if not seen.has_invisible_text:
        seen.has_invisible_text = native("FPDFTextObj_GetTextRenderMode")(thing) in _INVISIBLE_MODES
    if not seen.has_white_text:
        seen.has_white_text = colour.is_near_white(native("FPDFPageObj_GetFillColor"), thing)


def _note_path(thing: int, box: Box, seen: Survey) -> None:
    seen.paths += 1
    thin = min(box.width, box.height) < 2.5 and max(box.width, box.height) > 25
    boxy = box.width > 25 and box.height > 8
    if len(seen.rules) >= _MAX_RULES or not (thin or boxy):
        return
    segments = native("FPDFPath_CountSegments")(thing)
    if boxy and segments >= 8:
        seen.grids += _is_straight(thing, segments)
    elif thin or segments >= 4:
        seen.rules.append(box)


def _is_straight(thing: int, segments: int) -> bool:
    import pypdfium2.raw as raw

    kind_of, one_of = native("FPDFPathSegment_GetType"), native("FPDFPath_GetPathSegment")
    return all(kind_of(one_of(thing, at)) != raw.FPDF_SEGMENT_BEZIERTO for at in range(min(segments, 40)))
