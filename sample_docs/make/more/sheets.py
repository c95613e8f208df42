"""Draws one content in many looks: colours, bands, label above value, panels, zebra tables, numbered pages.

``blocks`` stays as the committed documents need it; here are the blocks that it lacks and a renderer with a theme.
Formats without a page (DOCX, HTML, Markdown, text) get the same words, so that one label fits all of them.
"""

import html
import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.styles import Font as CellFont
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from sample_docs.make import blocks
from sample_docs.make.blocks import Block, Heading, Lines, Pairs, Table, Title
from sample_docs.make.paper import FONTS, Font, Paper
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import World


@dataclass(frozen=True)
class Band:
    """A bar of colour across the page with white words, as over a web page or a letter."""

    text: str
    under: str = ""


@dataclass(frozen=True)
class Above:
    """Each label over its value, in columns."""

    rows: tuple[tuple[str, str], ...]
    columns: int = 2


@dataclass(frozen=True)
class Panel:
    """Lines in a tinted box; the first is larger."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Small:
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Break:
    """A new page."""


@dataclass(frozen=True)
class Sign:
    """A name as it is signed; other formats than PDF leave a line."""

    name: str


Piece = Block | Band | Above | Panel | Small | Break | Sign
Blocks = Sequence[Piece]
ACCENTS = (
    (0.0, 0.37, 0.72),
    (0.0, 0.19, 0.53),
    (0.35, 0.09, 0.38),
    (0.0, 0.4, 0.3),
    (0.15, 0.15, 0.15),
    (0.6, 0.1, 0.1),
)


@dataclass(frozen=True)
class Theme:
    """How pages look. ``head`` and ``foot`` stand on each page; ``{page}`` and ``{pages}`` are put in."""

    font: Font = FONTS[0]
    size: float = 10.0
    accent: tuple[float, float, float] = (0, 0, 0)
    table: str = "ruled"
    """``ruled``, ``light`` (no lines) or ``zebra``."""
    pairs: str = ""
    """Overrides the form of pairs: ``table``, ``columns``, ``lines``, ``above``."""
    head: str = ""
    foot: str = ""
    wide: bool = False
    mark: str = ""
    """A watermark in pale grey across the page."""


FEET = ("Page {page}", "Page {page} of {pages}", "{page}", "{page} / {pages}", "", "")


def theme(rng: random.Random, head: str = "", foot: str | None = None, wide: bool = False, mark: str = "") -> Theme:
    accent = rng.choice(ACCENTS) if rng.random() < 0.6 else (0.0, 0.0, 0.0)
    return Theme(
        rng.choice(FONTS),
        rng.choice((9.5, 10.0, 10.5, 11.0)),
        accent,
        rng.choice(("ruled", "ruled", "light", "zebra")),
        "",
        head if rng.random() < 0.7 else "",
        foot if foot is not None else rng.choice(FEET),
        wide,
        mark,
    )


def pdf(content: Blocks, how: Theme) -> bytes:
    """Drawn twice where the number of pages is printed."""
    pages = 1
    if "{pages}" in how.head + how.foot:
        pages = _drawn(content, replace(how, head="", foot=""))._number
    head, foot = (text.replace("{pages}", str(pages)) for text in (how.head, how.foot))
    return _drawn(content, replace(how, head=head, foot=foot)).pdf()


def _drawn(content: Blocks, how: Theme) -> Paper:
    paper = Paper(how.font, how.wide)
    if how.head:
        paper.furniture.append((60, 28, how.head, "left"))
    if how.foot:
        paper.furniture.append((paper.width - 60, paper.height - 24, how.foot, "right"))
    _watermark(paper, how.mark)
    for block in content:
        _draw(paper, block, how)
        if not isinstance(block, Break):
            paper.down(how.size * 0.6)
    return paper


def _watermark(paper: Paper, text: str) -> None:
    """On the first page, under the print."""
    if not text:
        return
    canvas = paper.canvas
    canvas.saveState()
    canvas.setFillGray(0.88)
    canvas.setFont(paper.face("b"), 90)
    canvas.translate(paper.width / 2, paper.height / 2)
    canvas.rotate(45)
    canvas.drawCentredString(0, 0, text)
    canvas.restoreState()


def _draw(paper: Paper, block: Piece, how: Theme) -> None:
    draw = _DRAW.get(type(block))
    if draw:
        draw(paper, block, how)
    else:
        blocks._DRAW[type(block)](paper, block, how.size)


def _title(paper: Paper, block: Title, how: Theme) -> None:
    paper.colour(*how.accent)
    paper.para(block.text, how.size * 1.8, "b", block.align)
    paper.black()


def _small(paper: Paper, block: Small, how: Theme) -> None:
    for text in block.texts:
        paper.para(text, how.size * 0.75)


def _sign(paper: Paper, block: Sign, how: Theme) -> None:
    paper.down(16)
    paper._advance(how.size)
    paper.signature(64, paper.y, block.name)
    paper.down(10)


def _heading(paper: Paper, text: str, how: Theme) -> None:
    if paper.y > paper.height - 110:
        paper.page()
    paper.down(how.size * 0.4)
    paper.colour(*how.accent)
    paper.para(text, how.size * 1.2, "b")
    paper.black()


def _band(paper: Paper, text: str, under: str, how: Theme) -> None:
    height = 34 if not under else 48
    top = paper.y - 24
    paper.colour(*(how.accent if sum(how.accent) else (0.1, 0.2, 0.4)))
    paper.box(0, top, paper.width, height, fill=True)
    paper.colour(1, 1, 1)
    paper.at(60, top + 21, text, 13, "b")
    if under:
        paper.at(60, top + 37, under, 9)
    paper.black()
    paper.y = top + height + how.size * 2


def _above(paper: Paper, rows: Sequence[tuple[str, str]], columns: int, how: Theme) -> None:
    width = (paper.width - 120) / columns
    for at in range(0, len(rows), columns):
        part = rows[at : at + columns]
        cells = [simpleSplit(value, how.font.regular, how.size, width - 12) for _, value in part]
        height = how.size * 1.6 + max(map(len, cells)) * how.size * 1.3 + 6
        if paper.y + height > paper.height - 60:
            paper.page()
        for number, ((label, _), cell) in enumerate(zip(part, cells, strict=True)):
            x = 60 + number * width
            paper.grey(0.35)
            paper.at(x, paper.y, label, how.size * 0.82, "b")
            paper.black()
            for line, text in enumerate(cell):
                paper.at(x, paper.y + how.size * (1.4 + 1.3 * line), text, how.size)
        paper.y += height


def _panel(paper: Paper, texts: Sequence[str], how: Theme) -> None:
    inner = paper.width - 150
    first = simpleSplit(texts[0], how.font.bold, how.size * 1.3, inner)
    rest = [part for text in texts[1:] for part in simpleSplit(text, how.font.regular, how.size, inner)]
    height = how.size * (len(first) * 1.75 + len(rest) * 1.4 + 1.4)
    if paper.y + height > paper.height - 60:
        paper.page()
    top = paper.y - how.size
    paper.grey(0.93)
    paper.box(60, top, paper.width - 120, height, fill=True)
    paper.black()
    y = top + how.size * 1.9
    for part in first:
        paper.at(74, y, part, how.size * 1.3, "b")
        y += how.size * 1.75
    for part in rest:
        paper.at(74, y, part, how.size)
        y += how.size * 1.4
    paper.y = top + height + how.size * 1.4


def _pairs(paper: Paper, rows: Sequence[tuple[str, str]], form: str, how: Theme) -> None:
    if form == "above":
        _above(paper, rows, 2, how)
    elif form == "table":
        width = paper.width - 120
        _grid(paper, rows, (width * 0.34, width * 0.66), how, header=False)
    elif form == "leaders":
        for name, value in rows:
            dots = "." * max(3, int((190 - stringWidth(name, how.font.regular, how.size)) / (how.size * 0.28)))
            paper.para(f"{name} {dots} {value}", how.size)
    else:
        blocks._pairs(paper, Pairs(tuple(rows), form), how.size)


def _table(paper: Paper, rows: Sequence[Sequence[str]], shares: Sequence[float], how: Theme) -> None:
    shares = shares or (1.0,) * len(rows[0])
    width = paper.width - 120
    _grid(paper, rows, [width * s / sum(shares) for s in shares], how)


def _grid(
    paper: Paper, rows: Sequence[Sequence[str]], widths: Sequence[float], how: Theme, header: bool = True
) -> None:
    size = how.size - 1
    for number, row in enumerate(rows):
        style = "b" if header and number == 0 else ""
        cells = [_split(text, paper.face(style), size, w - 8) for text, w in zip(row, widths, strict=True)]
        height = max(1, *(len(c) for c in cells)) * size * 1.25 + 7
        if paper.y + height > paper.height - 56:
            paper.page()
        if how.table == "zebra" and number % 2 == 0:
            paper.grey(0.92)
            paper.box(60, paper.y, sum(widths), height, fill=True)
            paper.black()
        _row(paper, cells, widths, height, size, style, how.table == "ruled")
        if how.table == "light" and header and number == 0:
            paper.rule(60, 60 + sum(widths))
    paper.y += size


def _row(
    paper: Paper,
    cells: Sequence[Sequence[str]],
    widths: Sequence[float],
    height: float,
    size: float,
    style: str,
    ruled: bool,
) -> None:
    left = 60.0
    for cell, width in zip(cells, widths, strict=True):
        if ruled:
            paper.box(left, paper.y, width, height)
        for line, text in enumerate(cell):
            paper.at(left + 4, paper.y + size + 3 + line * size * 1.25, text, size, style)
        left += width
    paper.y += height


def _split(text: str, face: str, size: float, width: float) -> list[str]:
    return [part for line in text.split("\n") for part in simpleSplit(line, face, size, width)] or [""]


_DRAW: dict[type, Callable[..., None]] = {
    Title: _title,
    Heading: lambda paper, block, how: _heading(paper, block.text, how),
    Band: lambda paper, block, how: _band(paper, block.text, block.under, how),
    Above: lambda paper, block, how: _above(paper, block.rows, block.columns, how),
    Panel: lambda paper, block, how: _panel(paper, block.texts, how),
    Small: _small,
    Break: lambda paper, block, how: paper.page(),
    Sign: _sign,
    Table: lambda paper, block, how: _table(paper, block.rows, block.shares, how),
    Pairs: lambda paper, block, how: _pairs(paper, block.rows, how.pairs or block.form, how),
}


def lowered(content: Blocks) -> list[Block]:
    """The same words in the blocks that a format without pages knows."""
    made: list[Block] = []
    for block in content:
        match block:
            case Band(text, under):
                made.append(Lines((text, *((under,) if under else ()))))
            case Above(rows):
                made.append(Lines(tuple(part for row in rows for part in row)))
            case Panel(texts) | Small(texts):
                made.append(Lines(texts))
            case Pairs(rows, form) if form in {"above", "leaders"}:
                made.append(Pairs(rows, "table"))
            case Break():
                pass
            case Sign():
                made.append(Lines(("_________________________",)))
            case _:
                made.append(block)
    return made


def web(content: Blocks, title: str, menu: Sequence[str] = (), foot: Sequence[str] = ()) -> bytes:
    """A page as a browser saves it: menu, headed tables, foot."""
    menu_items = "".join(f'<li><a href="#">{html.escape(text)}</a></li>' for text in menu)
    body = "\n".join(_element(block) for block in lowered(content))
    parts = [
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8">',
        f"<title>{html.escape(title)}</title><style>body{{font-family:Arial}}th{{text-align:left}}</style></head>\n<body>",
        f'<a class="skip" href="#main">Skip to main content</a>\n<nav><ul>{menu_items}</ul></nav>' if menu else "",
        f'<main id="main">\n{body}\n</main>',
        f"<footer><p>{html.escape(' | '.join(foot))}</p></footer>" if foot else "",
        "</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part).encode()


def _element(block: Block) -> str:
    e = html.escape
    match block:
        case Table(rows):
            head = "".join(f"<th>{e(cell)}</th>" for cell in rows[0])
            body = "".join("<tr>" + "".join(f"<td>{e(c)}</td>" for c in row) + "</tr>" for row in rows[1:])
            return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        case Pairs(rows, "table"):
            cells = (f'<tr><th scope="row">{e(a)}</th><td>{e(b)}</td></tr>' for a, b in rows)
            return f"<table>{''.join(cells)}</table>"
        case Pairs(rows, "lines"):
            return "".join(f"<p><strong>{e(a)}:</strong> {e(b)}</p>" for a, b in rows)
        case _:
            return blocks._element(block)


def sample(
    content: Blocks,
    world: World,
    label: Label,
    layout: str,
    formats: str = "pdf pdf pdf docx html",
    how: Theme | None = None,
    title: str = "",
) -> Sample:
    """The content in one of the formats (blank-separated, drawn with equal chance)."""
    kind = world.pick(formats.split())
    how = how or theme(world.rng)
    if kind == "pdf":
        return Sample(pdf(content, how), ".pdf", "digital", label, layout)
    data = {
        "docx": lambda: blocks.word(
            lowered(content), blocks.Look(head=how.head, foot=how.foot.replace("{pages}", "1"))
        ),
        "html": lambda: web(content, title or layout),
        "md": lambda: blocks.markdown(lowered(content)),
        "txt": lambda: blocks.plain(lowered(content)).encode(),
    }[kind]()
    return Sample(data, f".{kind}", "office", label, layout)


Cells = Sequence[Sequence[object]]


def book(sheets: Sequence[tuple[str, Cells]], left: int = 1, top: int = 1) -> bytes:
    """A workbook of rows that start ``left`` and ``top`` cells in; ``None`` and ``""`` leave a cell empty."""
    workbook = Workbook()
    for number, (name, rows) in enumerate(sheets):
        sheet = workbook.active if number == 0 else workbook.create_sheet(name)
        sheet.title = name
        for down, row in enumerate(rows):
            for across, value in enumerate(row):
                if value not in (None, ""):
                    cell = sheet.cell(top + down, left + across, value)
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
        for column in range(1, 9):
            sheet.column_dimensions["ABCDEFGH"[column - 1]].width = 34
        sheet.cell(top, left).font = CellFont(bold=True)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return blocks.fixed_zip(buffer.getvalue())


def workbook(sheets: Sequence[tuple[str, Cells]], label: Label, layout: str, left: int = 1, top: int = 1) -> Sample:
    return Sample(book(sheets, left, top), ".xlsx", "office", label, layout)


def mail(content: Blocks, sender: str, to: str, subject: str, sent: str, label: Label, layout: str) -> Sample:
    return Sample(blocks.email(lowered(content), sender, to, subject, sent), ".eml", "office", label, layout)


def printed_mail(sender: str, to: str, subject: str, sent: str) -> list[Piece]:
    """The head of an e-mail as a mail program prints it."""
    return [Pairs((("From", sender), ("Sent", sent), ("To", to), ("Subject", subject)), "lines")]
