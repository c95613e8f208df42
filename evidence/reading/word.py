"""Word documents (DOCX): paragraphs, tables, headers, footers and text boxes, in the order of the document.

Its XML is walked directly: python-docx's paragraphs leave out text boxes, nested tables and tracked insertions.
Nothing is known of its pages before Word lays it out, so all of it is page 1.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from evidence.document import EvidenceFile, PageSource, ProblemCode
from evidence.errors import ReadError
from evidence.reading.parts import Means, Parts
from evidence.reading.synthetic import CellText, SyntheticPage

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLOCKS = frozenset({f"{_W}p", f"{_W}tbl"})
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK, f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", f"{_W}delText"})


def read_word(file: EvidenceFile, means: Means) -> Parts:
    """One page of markup. Raises ``ReadError``."""
    from docx import Document
    from docx.opc.exceptions import OpcError

    _check_size(file.data, means)
    try:
        document = Document(io.BytesIO(file.data))
        body = document.element.body
        headers = [section.header for section in document.sections]
        footers = [section.footer for section in document.sections]
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, AttributeError) as error:
        raise ReadError(ProblemCode.DAMAGED, "the Word document is damaged: open and save it again") from error
    page = SyntheticPage()
    _place_once(page, headers)
    _place(page, _blocks(body))
    _place_once(page, footers)
    parts = Parts()
    if not page.empty:
        parts.pages.append(page.page(1, PageSource.MARKUP, "it is a Word document"))
    return parts


def _check_size(data: bytes, means: Means) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(info.file_size for info in archive.infolist())
    if size > means.limits.max_unpacked_bytes:
        raise ReadError(ProblemCode.TOO_LARGE, "the Word document unpacks to too many bytes: send it as PDF")


def _place_once(page: SyntheticPage, parts: Iterable[Any]) -> None:
    """Headers and footers, each text once: sections repeat them."""
    seen: set[str] = set()
    for part in parts:
        if part.is_linked_to_previous:
            continue
        text = "".join(part._element.itertext())
        if text not in seen:
            seen.add(text)
            _place(page, _blocks(part._element))


def _place(page: SyntheticPage, blocks: Iterable[Any]) -> None:
    for block in blocks:
        if block.tag == f"{_W}tbl":
            _place_table(page, block)
        else:
            page.paragraph(_text(block))
            _place(page, _boxed(block))


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and tables right below ``element``, also those inside content controls and insertions."""
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _blocks(child)


def _boxed(paragraph: Any) -> Iterator[Any]:
    """What stands in text boxes anchored in the paragraph; each box is stored twice, the fallback is skipped."""
    for box in paragraph.iter(f"{_W}txbxContent"):
        if not any(above.tag == _FALLBACK for above in box.iterancestors()):
            yield from _blocks(box)


def _text(paragraph: Any) -> str:
    pieces: list[str] = []
    _gather(paragraph, pieces)
    return "".join(pieces).strip(" \n")


def _gather(element: Any, pieces: list[str]) -> None:
    for child in element:
        if child.tag in _SKIPPED or child.tag == f"{_W}txbxContent":
            continue
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag == f"{_W}tab":
            pieces.append("\t")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        elif child.tag == f"{_W}r" and _is_hidden(child):
            continue
        else:
            _gather(child, pieces)


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val", "1") not in ("0", "false", "off")


def _place_table(page: SyntheticPage, table: Any) -> None:
    """The table's rows; tables nested in a row follow it, as rows of their own."""
    rows: list[list[CellText]] = []
    nested: list[Any] = []
    for row in table.iter(f"{_W}tr"):
        if _owner(row) is not table:
            continue
        rows.append(_row(row, nested))
        if nested:
            page.table(rows)
            for inner in nested:
                _place_table(page, inner)
            rows, nested = [], []
    if rows:
        page.table(rows)


def _owner(element: Any) -> Any:
    return next(above for above in element.iterancestors() if above.tag == f"{_W}tbl")


def _row(row: Any, nested: list[Any]) -> list[CellText]:
    cells: list[CellText] = []
    for cell in row.iter(f"{_W}tc"):
        if _owner(cell) is not _owner(row):
            continue
        cells.append(None if _continues(cell) else _cell_text(cell, nested))
        cells += [""] * (_span(cell) - 1)
    return cells


def _cell_text(cell: Any, nested: list[Any]) -> str:
    texts: list[str] = []
    for block in _blocks(cell):
        if block.tag == f"{_W}tbl":
            nested.append(block)
        else:
            texts.append(_text(block))
            texts += [_text(inner) for inner in _boxed(block) if inner.tag == f"{_W}p"]
    return "\n".join(text for text in texts if text)


def _span(cell: Any) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    try:
        return max(1, min(int(span.get(f"{_W}val")), 64)) if span is not None else 1
    except (TypeError, ValueError):
        return 1


def _continues(cell: Any) -> bool:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val", "continue") == "continue"
