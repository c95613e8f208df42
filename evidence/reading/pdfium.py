"""What pdfium says of one page: its words with boxes, and what is drawn on it.

pdfium knows nothing of threads, so every use holds ``PDFIUM``. The loop over characters calls the C library
directly: it costs a fourteenth of what pdfplumber takes for the same words.
"""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from struct import Struct
from typing import Any, NamedTuple

from evidence.document import Box, ProblemCode
from evidence.errors import ReadError

PDFIUM = threading.RLock()
"""Held by whoever touches pdfium."""

_ENCRYPTED_ERRORS = (4, 5)
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY."""
_SPACES = frozenset((0, 9, 10, 11, 12, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000, 0xFEFF))
_SPELT = {2: "-", 0xAD: "-", 0xFFFE: "-", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
"""pdfium's marks for a hyphen at a line's end, and ligatures."""
_MAX_OBJECTS = 20_000
_MAX_FORM_DEPTH = 5
_MAX_RULES = 5000
_INVISIBLE_MODES = (3, 7)
_WHITE = 245

_Pointer = ctypes.c_void_p
_FOUR = Struct("=4f").unpack_from
"""What pdfium writes into a rectangle."""
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


@dataclass(frozen=True, slots=True)
class RawWord:
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
    return [
        RawWord("".join(run.letters), frame.upright(*run.edges), run.at, (run.angle + frame.rotation) % 360)
        for run in _runs(textpage)
    ]


class _Run(NamedTuple):
    """Characters without space between them, and the edges in user space that hold them: left, bottom, right, top."""

    at: int
    angle: int
    letters: list[str]
    edges: list[float]


def _runs(textpage: Any) -> list[_Run]:
    import pypdfium2.raw as raw

    handle, box = ctypes.cast(textpage.raw, _Pointer).value, raw.FS_RECTF()
    code_at = _quick("FPDFText_GetUnicode", _Pointer, ctypes.c_int)
    box_into = _quick("FPDFText_GetLooseCharBox", _Pointer, ctypes.c_int, _Pointer)
    place, sides = ctypes.addressof(box), memoryview(box).cast("B")
    runs: list[_Run] = []
    run: _Run | None = None
    last_left = last_right = last_bottom = height = 0.0
    for i, code in enumerate(map(code_at, repeat(handle), range(raw.FPDFText_CountChars(textpage.raw)))):
        if code in _SPACES:
            run = None
            continue
        box_into(handle, i, place)
        left, top, right, bottom = _FOUR(sides)
        # Upright text that is not drawn close to the character before is another word, although no space was drawn.
        if run is None or not (
            run.angle
            or (
                left - last_right <= height and left >= last_left - height and -height <= bottom - last_bottom <= height
            )
        ):
            run = _Run(i, _angle(raw.FPDFText_GetCharAngle(textpage.raw, i)), [], [left, bottom, right, top])
            runs.append(run)
        run.letters.append(chr(code) if 32 < code < 0xAD else _spelt(code))
        edges = run.edges
        if left < edges[0]:
            edges[0] = left
        if bottom < edges[1]:
            edges[1] = bottom
        if right > edges[2]:
            edges[2] = right
        if top > edges[3]:
            edges[3] = top
        last_left, last_right, last_bottom, height = left, right, bottom, top - bottom
    return runs


@cache
def _quick(name: str, *arguments: Any) -> Any:
    """One of pdfium's functions that give a number, without ctypes' conversions and without letting go of the GIL.

    Two such calls are made for each letter of a page.
    """
    import pypdfium2.raw as raw

    address = ctypes.cast(getattr(raw, name), _Pointer).value
    assert address is not None  # noqa: S101 (a function that was found has an address)
    return ctypes.PYFUNCTYPE(ctypes.c_uint, *arguments)(address)


def _spelt(code: int) -> str:
    if 32 < code < 0xAD:
        return chr(code)
    if code in _SPELT:
        return _SPELT[code]
    return "\ufffd" if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else chr(code)


def _angle(radians: float) -> int:
    """The nearest quarter turn, in degrees clockwise."""
    return round(radians / 1.5707963) * 90 % 360


def is_drawn_invisibly(textpage: Any, word: RawWord) -> bool:
    """Whether the word's text object has the render mode that draws nothing."""
    import pypdfium2.raw as raw

    text_object = raw.FPDFText_GetTextObject(textpage.raw, word.at)
    return bool(text_object) and raw.FPDFTextObj_GetTextRenderMode(text_object) in _INVISIBLE_MODES


def is_filled_white(textpage: Any, word: RawWord) -> bool:
    import pypdfium2.raw as raw

    return _near_white(lambda *pointers: raw.FPDFText_GetFillColor(textpage.raw, word.at, *pointers))


def _near_white(colour_into: Any) -> bool:
    colours = [ctypes.c_uint() for _ in range(4)]
    if not colour_into(*(ctypes.byref(colour) for colour in colours)):
        return False
    return all(colour.value >= _WHITE for colour in colours[:3]) or colours[3].value < 10


def survey(page: Any, frame: Frame) -> Survey:
    """Walk the page's objects, those inside forms too."""
    import pypdfium2.raw as raw

    seen, bounds = Survey(), _Bounds()
    upright: list[Any] = []
    for count, (thing, kind, matrix) in enumerate(objects_of(page)):
        if count >= _MAX_OBJECTS:
            break
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            _note_text(thing, seen)
        elif kind == raw.FPDF_PAGEOBJ_SHADING:
            seen.shadings += 1
        elif (edges := bounds.of(thing)) is not None and _on_page(box := _box(edges, matrix, frame), frame):
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                seen.images.append(box)
                upright += [thing] if matrix is _IDENTITY and _is_upright(thing) else []
            elif kind == raw.FPDF_PAGEOBJ_PATH:
                _note_path(thing, box, seen)
    if len(seen.images) == 1 and len(upright) == 1 and not seen.paths and not seen.shadings:
        seen.plain_scan = upright[0] if _fills(seen.images[0], frame) else None
    return seen


def objects_of(page: Any) -> Iterator[tuple[Any, int, Matrix]]:
    """Every object with its type and the matrix of the forms that it stands in."""
    import pypdfium2.raw as raw

    def inside(form: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, int, Matrix]]:
        for i in range(raw.FPDFFormObj_CountObjects(form)):
            yield from one(raw.FPDFFormObj_GetObject(form, i), matrix, depth)

    def one(thing: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, int, Matrix]]:
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_FORM_DEPTH:
            yield from inside(thing, times(matrix_of(thing), matrix), depth + 1)
        else:
            yield thing, kind, matrix

    for i in range(raw.FPDFPage_CountObjects(page.raw)):
        yield from one(raw.FPDFPage_GetObject(page.raw, i), _IDENTITY, 0)


def matrix_of(thing: Any) -> Matrix:
    import pypdfium2.raw as raw

    m = raw.FS_MATRIX()
    return (m.a, m.b, m.c, m.d, m.e, m.f) if raw.FPDFPageObj_GetMatrix(thing, ctypes.byref(m)) else _IDENTITY


def times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


class _Bounds:
    """Asks for the bounds of objects; the four numbers that pdfium fills are made once for all of a page."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        self._ask = raw.FPDFPageObj_GetBounds
        self._values = tuple(ctypes.c_float() for _ in range(4))
        self._pointers = tuple(ctypes.byref(value) for value in self._values)

    def of(self, thing: Any) -> _Rect | None:
        if not self._ask(thing, *self._pointers):
            return None
        x0, y0, x1, y1 = self._values
        return x0.value, y0.value, x1.value, y1.value


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


def _is_upright(thing: Any) -> bool:
    a, b, c, d, _, _ = matrix_of(thing)
    return a > 0 and d > 0 and abs(b) < 1e-3 * a and abs(c) < 1e-3 * d


def _note_text(thing: Any, seen: Survey) -> None:
    import pypdfium2.raw as raw

    seen.texts += 1
    seen.has_invisible_text |= raw.FPDFTextObj_GetTextRenderMode(thing) in _INVISIBLE_MODES
    seen.has_white_text |= _near_white(lambda *pointers: raw.FPDFPageObj_GetFillColor(thing, *pointers))


def _note_path(thing: Any, box: Box, seen: Survey) -> None:
    import pypdfium2.raw as raw

    seen.paths += 1
    thin = min(box.width, box.height) < 2.5 and max(box.width, box.height) > 25
    boxy = box.width > 25 and box.height > 8
    if len(seen.rules) >= _MAX_RULES or not (thin or boxy):
        return
    segments = raw.FPDFPath_CountSegments(thing)
    if boxy and segments >= 8:
        seen.grids += _is_straight(thing, segments)
    elif thin or segments >= 4:
        seen.rules.append(box)


def _is_straight(thing: Any, segments: int) -> bool:
    import pypdfium2.raw as raw

    kinds = (raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(thing, i)) for i in range(min(segments, 40)))
    return all(kind != raw.FPDF_SEGMENT_BEZIERTO for kind in kinds)
