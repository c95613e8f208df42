"""PDF: page by page, the text layer where it can be believed, OCR where it cannot, and why.

pdfium is only touched under its lock, page after page; OCR runs beside it in two threads, each of which waits
for a tesseract of its own, so that a long scan uses two cores and never holds more than a few page images.
"""

import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from PIL import Image

from evidence.document import DISBELIEVED, Box, EvidenceFile, Line, Page, PageSource, ProblemCode, Word
from evidence.errors import ReadError
from evidence.layout import lines_of
from evidence.reading.hidden import Hidden, split_hidden
from evidence.reading.parts import NO_WORDS, Means, Parts
from evidence.reading.passes import beside, scaled
from evidence.reading.pdfium import PDFIUM, Frame, RawWord, Survey, opened, page_of, survey, text_of, words_of
from evidence.reading.quality import why_it_lies
from evidence.reading.rendering import POINTS, page_image
from evidence.reading.rulings import edges_of
from evidence.reading.scan import DPI, Scan, contrast, read_scan, read_upright, turned
from evidence.reading.tables import has_ruling, is_drawing, ruled_tables

_LITTLE_TEXT = 25
"""Printed characters; fewer on a page with images are a stamp or a page number."""
_CERTIFICATE_TEXT = 2000
"""Printed characters; a page with fewer beside a large image is likely a certificate on a printed form."""
_SHORT_TEXT = 300
_BIG_IMAGE = 0.35
_FULL_PAGE = 0.85
_FIRST_PAGES = 2
"""Whose images name the certification body and who accredits it; on later ones they are watermarks."""
_LOGO = (24.0, 10.0)
"""Points: smaller images are bullets and icons."""
_BLANK_CONTRAST, _BLANK_DPI = 24, 40
_TOP = 6
"""The sixth of a page at its top mostly shows that it is not blank, and the rest need not be looked at."""
_WORKERS = 2
_SANE_SCAN_DPI = (140, 230)
"""An embedded image of such a resolution goes to OCR as it is; others are rendered at ``DPI``."""


@dataclass
class _Draft:
    """A page between the look at its text layer and its OCR."""

    number: int
    frame: Frame
    words: list[Word]
    turned_words: list[tuple[int, Word]]
    """Words that stand sideways or upside down on the upright page, with their angle."""
    rotation: int
    survey: Survey
    hidden: Hidden
    why: str
    wants: str
    """``text``; ``ocr``; ``both``: the text layer and OCR of the whole page; ``logos``: OCR of its images only."""
    scan: Scan | None = None
    scale: float = POINTS / DPI
    failure: ReadError | None = None
    uniform: bool = False
    edges: list[Box] | None = None
    """What is ruled on a page whose text layer is read, where tables may be; ``None`` where it is no table."""

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.frame.size
        return (width, height) if self.rotation in (0, 180) else (height, width)


def read_pdf(file: EvidenceFile, means: Means) -> Parts:
    """Every page of the PDF; a page that cannot be read is a problem of its own."""
    parts = Parts()
    with PDFIUM, opened(file.data) as document:
        count = len(document)
        if count > means.limits.max_pages:
            raise ReadError(
                ProblemCode.TOO_LARGE,
                f"the PDF has {count} pages, the limit is {means.limits.max_pages}: send the part that matters",
            )
        drafts = list(_drafts(document, count, means, parts))
        _ocr(document, file.data, [draft for draft in drafts if draft.wants != "text"], means)
    parts.pages += [_with_tables(draft, _finished(draft, parts), means) for draft in drafts]
    if not count or (parts.problems and not parts.pages):
        parts.problem(ProblemCode.DAMAGED, "no page of the PDF can be read: send it again")
    elif b"%%EOF" not in file.data[-2048:]:
        parts.problem(ProblemCode.DAMAGED, "the PDF is cut off at its end, pages may be missing: send it again")
    return parts


def _drafts(document: Any, count: int, means: Means, parts: Parts) -> Iterator[_Draft]:
    for number in range(1, count + 1):
        means.allowance.deadline.check()
        try:
            with page_of(document, number) as page:
                yield _draft(page, number)
        except ReadError as error:
            parts.problem(error.code, str(error))


def _draft(page: Any, number: int) -> _Draft:
    frame = Frame.of(page)
    seen = survey(page, frame)
    with text_of(page) as textpage:
        raw_words, hidden = split_hidden(page, textpage, words_of(textpage, frame), seen, frame)
    rotation = _upright_rotation(raw_words)
    placed = [((raw.angle + rotation) % 360, _word(raw, frame, rotation)) for raw in raw_words]
    wants, why = _decision([raw.text for raw in raw_words], seen, hidden, frame, number)
    return _Draft(
        number=number,
        frame=frame,
        words=_once(word for angle, word in placed if not angle),
        turned_words=[(angle, word) for angle, word in placed if angle],
        rotation=rotation if wants != "ocr" else 0,
        survey=seen,
        hidden=hidden,
        why=why,
        wants=wants,
        uniform=not raw_words and not seen.draws,
        edges=_ruled_edges(page, frame, seen) if wants != "ocr" and not rotation else None,
    )


def _ruled_edges(page: Any, frame: Frame, seen: Survey) -> list[Box] | None:
    if not has_ruling(seen.rules, seen.grids):
        return None
    return [] if is_drawing(seen) else edges_of(page, frame)


def _upright_rotation(words: Sequence[RawWord]) -> int:
    """Degrees clockwise by which the page must still be turned so that most of its text stands upright."""
    letters = dict.fromkeys((0, 90, 180, 270), 0)
    for word in words:
        letters[word.angle] += len(word.text)
    angle = max(letters, key=lambda angle: (letters[angle], -angle))
    return (360 - angle) % 360 if letters[angle] > 0.6 * sum(letters.values()) else 0


def _word(raw: RawWord, frame: Frame, rotation: int) -> Word:
    return Word(raw.text, turned_box(raw.box, frame.size, rotation) if rotation else raw.box)


def turned_box(box: Box, size: tuple[float, float], rotation: int) -> Box:
    """Where a box of a page of ``size`` comes to lie when the page is turned clockwise by ``rotation``."""
    width, height = size
    match rotation:
        case 90:
            return Box(height - box.bottom, box.x0, height - box.top, box.x1)
        case 180:
            return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
        case 270:
            return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    return box


def _once(words: "Iterator[Word]") -> list[Word]:
    """Each word once: some programs print a word twice, a hair apart, to make it bold."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for word in words:
        x0, top, _, _ = word.box
        key = (word.text, round(x0 / 1.5), round(top / 1.5))
        if key not in seen:
            seen.add(key)
            kept.append(word)
    return kept


def _decision(words: Sequence[str], seen: Survey, hidden: Hidden, frame: Frame, number: int) -> tuple[str, str]:
    """Whether to take the text layer, OCR or both, and the reason in words."""
    printed = sum(len(word) for word in words)
    biggest = max((_share(box, frame) for box in seen.images), default=0.0)
    if hidden.over_image and biggest > _FULL_PAGE:
        return "ocr", "a scan with an invisible text layer of unknown quality"
    if not words:
        return ("ocr", "it has no text layer") if seen.draws else ("text", "it is blank")
    if lie := why_it_lies(words):
        return "ocr", f"{DISBELIEVED}: {lie}"
    if printed < _LITTLE_TEXT and biggest > _FULL_PAGE:
        return "ocr", f"its text layer has only {printed} characters"
    if printed < (_CERTIFICATE_TEXT if number <= _FIRST_PAGES else _SHORT_TEXT) and biggest > _BIG_IMAGE:
        return "both", f"its text layer reads like text, but is short ({printed} characters) beside a large image"
    if number <= _FIRST_PAGES and printed < _CERTIFICATE_TEXT and any(_is_logo(box) for box in seen.images):
        return "logos", "its text layer reads like text; its images may carry names"
    return "text", "its text layer reads like text"


def _is_logo(box: Box) -> bool:
    return box.width >= _LOGO[0] and box.height >= _LOGO[1]


def _share(box: Box, frame: Frame) -> float:
    """The share of the page that the box covers."""
    width, height = frame.size
    wide = max(0.0, min(box.x1, width) - max(box.x0, 0.0))
    high = max(0.0, min(box.bottom, height) - max(box.top, 0.0))
    return wide * high / (width * height or 1)


def _shows_nothing(picture: Image.Image, draft: _Draft) -> bool:
    """Whether a page without text is blank after all, whatever objects it has: told at a size that has no specks."""
    if draft.words or draft.turned_words or draft.wants != "ocr":
        return False
    small = max(1, round(POINTS / draft.scale / _BLANK_DPI))
    top = picture.width, picture.height // (_TOP * small) * small  # its pixels are those of the whole, reduced
    parts = ((0, 0, *size) for size in (top, picture.size) if min(size))
    return all(contrast(picture.reduce(small, part)) < _BLANK_CONTRAST for part in parts)


def _ocr(document: Any, data: bytes, drafts: Sequence[_Draft], means: Means) -> None:
    """OCR the pages, two at a time; rendering waits while enough pictures are under way."""
    drafts = [draft for draft in drafts if not draft.uniform]
    if not drafts:
        return
    as_stored = _CHANGED.search(data) is None
    with ThreadPoolExecutor(_WORKERS) as pool:
        under_way: deque[tuple[_Draft, Future[Scan]]] = deque()
        try:
            for draft in drafts:
                if len(under_way) > _WORKERS:
                    _take(*under_way.popleft())
                picture = _picture(document, draft, as_stored=as_stored)
                draft.uniform = _shows_nothing(picture, draft)
                if draft.uniform:
                    continue
                under_way.append((draft, pool.submit(_scan, picture, means, draft)))
            while under_way:
                _take(*under_way.popleft())
        finally:
            for _, future in under_way:
                future.cancel()


def _scan(picture: Image.Image, means: Means, draft: _Draft) -> Scan:
    given = means.engine, means.allowance.deadline, means.limits.page_seconds
    if draft.wants == "ocr":
        return read_scan(picture, *given, means.second, marks=draft.number <= _FIRST_PAGES)
    printed = [*draft.words, *(word for _, word in draft.turned_words)]
    in_pixels = [replace(word, box=scaled(word.box, 1 / draft.scale)) for word in printed]
    return read_upright(picture, *given, means.second if draft.number <= _FIRST_PAGES else None, in_pixels)


def _take(draft: _Draft, future: "Future[Scan]") -> None:
    try:
        draft.scan = future.result()
    except ReadError as error:
        draft.failure = error


def _picture(document: Any, draft: _Draft, *, as_stored: bool) -> Image.Image:
    """The page's picture for OCR: the scan itself where the page is nothing else, else the page rendered."""
    with page_of(document, draft.number) as page:
        width, height = draft.frame.size
        embedded = _embedded(page, draft.frame, as_stored=as_stored) if draft.wants == "ocr" else None
        if embedded is not None:
            draft.scale = width / embedded.width
            return embedded
        dpi = min(DPI, DPI * 2400 / max(width, height))  # a poster is no reason for a picture of 100 megapixels
        draft.scale = POINTS / dpi
        picture = turned(page_image(page, dpi, gray=True), draft.rotation)
        return picture if draft.wants != "logos" else _only(picture, draft)


def _only(picture: Image.Image, draft: _Draft) -> Image.Image:
    """The page's images on white: less to read than the page, and nothing twice."""
    kept = Image.new("L", picture.size, 255)
    for box in draft.survey.images:
        if _is_logo(box):
            there = turned_box(box, draft.frame.size, draft.rotation)
            edges = tuple(round(value / draft.scale) for value in there)
            kept.paste(picture.crop(edges), edges[:2])  # type: ignore[arg-type]
    return kept


_CHANGED = re.compile(rb"/(?:S?Mask|Decode)(?![A-Za-z])")
"""What a PDF, in plain bytes always, says of a picture that is drawn otherwise than it is stored."""


def _embedded(page: Any, frame: Frame, *, as_stored: bool) -> Image.Image | None:
    """The scan that fills the page at its own size; ``as_stored`` says that it looks as its file does."""
    import pypdfium2

    scan = survey(page, frame).plain_scan
    if scan is None or frame.rotation:
        return None
    image_object = pypdfium2.PdfImage(scan, page=page, pdf=page.pdf)
    across, down = image_object.get_px_size()
    dpi_x, dpi_y = across * POINTS / frame.size[0], down * POINTS / frame.size[1]
    if not (_SANE_SCAN_DPI[0] <= dpi_x <= _SANE_SCAN_DPI[1]) or abs(dpi_x - dpi_y) > 0.01 * dpi_x:
        return None
    return _jpeg(image_object, (across, down)) if as_stored else _drawn(image_object, (across, down))


def _jpeg(image_object: Any, size: tuple[int, int]) -> Image.Image | None:
    """A JPEG file that lies in the PDF, as it is: pdfium's drawing of it takes four times as long."""
    if image_object.get_filters() != ["DCTDecode"]:
        return _drawn(image_object, size)
    try:
        with Image.open(io.BytesIO(image_object.get_data())) as jpeg:
            if jpeg.mode not in ("L", "RGB") or jpeg.size != size:
                return _drawn(image_object, size)
            jpeg.load()
            return jpeg if jpeg.mode == "L" else jpeg.convert("L")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return _drawn(image_object, size)  # pdfium forgives what Pillow does not


def _drawn(image_object: Any, size: tuple[int, int]) -> Image.Image | None:
    """The picture as pdfium draws it, with its mask and its colours; ``None`` where that is of another size."""
    bitmap = image_object.get_bitmap(render=True)
    bitmap.warn_on_close = False  # nothing uses its buffer afterwards: the image below is a copy
    try:
        image: Image.Image = bitmap.to_pil().convert("L")
    finally:
        bitmap.close()
    off = abs(image.width - size[0]) + abs(image.height - size[1])
    return image if off <= 4 else None  # pdfium rounds the size by a pixel


def _with_tables(draft: _Draft, page: Page, means: Means) -> Page:
    means.allowance.deadline.check()
    if draft.edges is None:
        return page
    tables = None if is_drawing(draft.survey) else ruled_tables(page, draft.edges)
    if tables is None:
        return replace(page, why=f"{page.why}; its ruled tables could not be found, so it is read as lines only")
    return replace(page, tables=tables)


def _finished(draft: _Draft, parts: Parts) -> Page:
    where = f"page {draft.number}"
    if draft.failure is not None:
        parts.problem(draft.failure.code, f"{where}: {draft.failure}")
    for message in draft.hidden.reports:
        parts.problem(ProblemCode.SUSPICIOUS, f"{where}: {message}")
    page = _page_of_scan(draft) if draft.wants == "ocr" else _page_of_text(draft)
    if not page.lines and not draft.uniform and draft.failure is None:
        parts.problem(ProblemCode.PAGE_WITHOUT_TEXT, f"{where}: {NO_WORDS}")
    return page


def _page_of_text(draft: _Draft) -> Page:
    width, height = draft.size
    why, added = draft.why, list[Word]()
    if draft.scan is not None:
        printed = [*draft.words, *(word for _, word in draft.turned_words)]
        added = beside(draft.scan.in_points(draft.scale), printed)
        why += f"; OCR of its images added {len(added)} words"
    lines = [*lines_of(draft.words, added), *_turned_lines(draft.turned_words, (width, height))]
    return Page(
        number=draft.number,
        width=width,
        height=height,
        lines=tuple(lines),
        source=PageSource.TEXT_LAYER,
        why=why,
        rotation=draft.rotation,
    )


def _turned_lines(turned_words: Sequence[tuple[int, Word]], size: tuple[float, float]) -> list[Line]:
    """Lines of sideways text, in the order in which they read when the page is turned; boxes stay the page's."""
    lines: list[Line] = []
    for angle in (90, 180, 270):
        back = 360 - angle
        size_there = size if angle == 180 else (size[1], size[0])
        there = [Word(w.text, turned_box(w.box, size, back)) for a, w in turned_words if a == angle]
        lines += [
            Line(tuple(Word(w.text, turned_box(w.box, size_there, angle)) for w in line.words))
            for line in lines_of(there)
        ]
    return lines


def _page_of_scan(draft: _Draft) -> Page:
    scan, (width, height) = draft.scan, draft.frame.size
    if scan is None:
        return Page(draft.number, width, height, (), PageSource.OCR, draft.why)
    if scan.rotation in (90, 270):
        width, height = height, width
    return Page(
        number=draft.number,
        width=width,
        height=height,
        lines=lines_of(scan.in_points(draft.scale)),
        source=PageSource.OCR,
        why="; ".join(filter(None, (draft.why, scan.note))),
        rotation=scan.rotation,
        skew=scan.skew,
    )
