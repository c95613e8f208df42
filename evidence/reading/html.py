"""Web pages: the text that a browser shows, with its tables and definition lists as tables."""

import re
from collections.abc import Iterator
from typing import Any

from evidence.reading.synthetic import CellText, SyntheticPage

_NOT_SHOWN = "script style noscript template head title meta link svg canvas iframe object option datalist button"
_STRUCTURE = (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_SKIPPED = frozenset(_NOT_SHOWN.split(" "))
_BLOCKS = frozenset(_STRUCTURE.split(" "))
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?![.\d]*[1-9])", re.IGNORECASE
)
_UNSEEN_STYLE = re.compile(
    r"(?<![-\w])font-size\s*:\s*(?:[01](?:\.\d+)?|\.\d+)\s*(?:px|pt)\b"
    r"|(?<![-\w])(?:left|right|top|text-indent|margin-left)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
"""What is drawn and yet cannot be seen: too small, or off the page."""
_WHITE = r"(?:#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b)"
_WHITE_TEXT = re.compile(rf"(?<![-\w])color\s*:\s*(?:{_WHITE}|transparent\b)", re.IGNORECASE)
_COLOURED_PAPER = re.compile(
    rf"(?<![-\w])background(?:-color)?\s*:\s*(?!\s*(?:{_WHITE}|transparent|none|inherit))", re.IGNORECASE
)
_SAYS_SOMETHING = 20
"""Letters and digits of hidden text that are reported."""
_BREAK = "\n"


def place_html(page: SyntheticPage, html: str) -> tuple[str, ...]:
    """Put what the page shows, block by block, on ``page``; gives the text that its styles keep from being seen."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    _place(page, soup.body or soup)
    unseen = (_folded(element.get_text(" ")) for element in soup.find_all(style=True) if _is_unseen(element))
    return tuple(text for text in unseen if sum(map(str.isalnum, text)) >= _SAYS_SOMETHING)


def _place(page: SyntheticPage, element: Any) -> None:
    """Inline content between blocks becomes a paragraph; blocks are walked into."""
    inline: list[str] = []

    def end_paragraph() -> None:
        page.paragraph(_folded("".join(inline)))
        inline.clear()

    for child in element.children:
        name = getattr(child, "name", None)
        if name is None:
            inline.append(_plain(child))
        elif _is_skipped(child):
            continue
        elif name == "table" and _is_data_table(child):
            end_paragraph()
            page.table(list(_rows(child)))
        elif name == "dl":
            end_paragraph()
            page.table(list(_definitions(child)))
        elif name in _BLOCKS or _has_blocks(child):
            end_paragraph()
            _place(page, child)
        else:
            inline.append(_text(child))
    end_paragraph()


def _is_skipped(element: Any) -> bool:
    if element.name in _SKIPPED or element.has_attr("hidden"):
        return True
    if element.name == "input" and element.get("type", "text") in ("hidden", "password", "submit", "button", "image"):
        return True
    return bool(_HIDDEN_STYLE.search(_style(element))) or _is_unseen(element)


def _style(element: Any) -> str:
    return element.get("style") or ""


def _is_unseen(element: Any) -> bool:
    """Whether a reader of the page cannot see what it draws: too small, off the page, white on white."""
    if _UNSEEN_STYLE.search(_style(element)):
        return True
    if not _WHITE_TEXT.search(_style(element)):
        return False
    around = (one for one in (element, *element.parents) if one.name != "[document]")
    return not any(_COLOURED_PAPER.search(_style(one)) or _is_coloured(one.get("bgcolor")) for one in around)


def _is_coloured(paper: str | None) -> bool:
    return bool(paper) and not re.fullmatch(_WHITE, paper or "", re.IGNORECASE)


def _plain(node: Any) -> str:
    from bs4.element import PreformattedString

    if isinstance(node, PreformattedString):  # comments, CDATA, doctypes
        return ""
    return re.sub(r"\s+", " ", str(node)) if node.find_parent("pre") is None else str(node)


def _has_blocks(element: Any) -> bool:
    return element.find(list(_BLOCKS)) is not None


def _text(element: Any) -> str:
    """What an inline element shows; values of form fields too."""
    if element.name == "br":
        return _BREAK
    if element.name == "input":
        return _field(element)
    if element.name == "select":
        chosen = element.find("option", selected=True) or element.find("option")
        return f" {chosen.get_text(' ', strip=True)} " if chosen else ""
    pieces = []
    for child in element.children:
        if getattr(child, "name", None) is None:
            pieces.append(_plain(child))
        elif not _is_skipped(child):
            pieces.append(f"\n{_text(child)}\n" if child.name in _BLOCKS else _text(child))
    return "".join(pieces)


def _field(element: Any) -> str:
    if element.get("type") in ("checkbox", "radio"):
        return "[x] " if element.has_attr("checked") else "[ ] "
    return f" {element.get('value') or ''} "


def _folded(text: str) -> str:
    return "\n".join(line for line in (" ".join(part.split()) for part in text.split("\n")) if line)


def _is_data_table(table: Any) -> bool:
    """Not one that only lays out a page: those have further tables or headings inside."""
    return table.find(["table", "h1", "h2", "form"]) is None


def _rows(table: Any) -> Iterator[list[CellText]]:
    below: dict[int, int] = {}
    """Column -> rows that the cell above still reaches down."""
    if caption := table.find("caption"):
        yield [_folded(_text(caption))]
    for row in table.find_all("tr"):
        if _is_skipped(row):
            continue
        cells: list[CellText] = []
        for cell in row.find_all(["td", "th"], recursive=False):
            if _is_skipped(cell):
                continue
            _fill_from_above(cells, below)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + wide):
                below[column] = high - 1
            cells += [_folded(_text(cell)), *[""] * (wide - 1)]
        _fill_from_above(cells, below)
        yield cells


def _fill_from_above(cells: list[CellText], below: dict[int, int]) -> None:
    while below.get(len(cells), 0) > 0:
        below[len(cells)] -= 1
        cells.append(None)


def _span(cell: Any, name: str) -> int:
    value = str(cell.get(name) or "1").strip()
    return max(1, min(int(value), 200)) if value.isdigit() else 1


def _definitions(element: Any) -> Iterator[list[CellText]]:
    """Terms and what is said of them, side by side."""
    row: list[CellText] = []
    for part in element.find_all(["dt", "dd"]):
        if _is_skipped(part):
            continue
        if part.name == "dt" and row:
            yield row
            row = []
        text = _folded(_text(part))
        if part.name == "dd" and len(row) >= 2 and row[1]:
            row[1] = f"{row[1]}\n{text}"
        elif part.name == "dt" or row:
            row.append(text)
        else:
            row = ["", text]
    if row:
        yield row
