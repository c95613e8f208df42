"""Running documents (policies, minutes, letters, plans) as blocks, drawn as PDF, DOCX, HTML, Markdown, text or e-mail.

One content in several formats keeps the label the same whatever the channel is.
"""

import html
import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reportlab.pdfbase.pdfmetrics import stringWidth

from sample_docs.make.paper import FONTS, HELVETICA, Font, Paper

EPOCH = (2026, 1, 5, 9, 0, 0)
"""The time stamped on every member of an office file, so that the same content gives the same bytes."""


@dataclass(frozen=True)
class Title:
    text: str
    align: str = "left"


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Para:
    text: str
    style: str = ""


@dataclass(frozen=True)
class Lines:
    """Short lines under each other: an address, a signature."""

    texts: tuple[str, ...]
    align: str = "left"
    style: str = ""


@dataclass(frozen=True)
class Pairs:
    """Labels and values: as a ruled table, as two columns or as ``label: value`` lines."""

    rows: tuple[tuple[str, str], ...]
    form: str = "table"


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()


@dataclass(frozen=True)
class Bullets:
    texts: tuple[str, ...]


Block = Title | Heading | Para | Lines | Pairs | Table | Bullets


@dataclass(frozen=True)
class Look:
    """Page furniture and type of a PDF."""

    font: Font = HELVETICA
    size: float = 10.0
    head: str = ""
    foot: str = ""
    mark: str = field(default="")
    """A watermark such as DRAFT."""


def look(rng: random.Random, head: str = "", foot: str = "Page {page}") -> Look:
    return Look(rng.choice(FONTS), rng.choice((9.5, 10.0, 11.0)), rng.choice((head, "")), rng.choice((foot, "", foot)))


def pdf(blocks: Sequence[Block], how: Look | None = None) -> bytes:
    how = how or Look()
    paper = Paper(how.font)
    if how.head:
        paper.furniture.append((60, 30, how.head, "left"))
    if how.foot:
        paper.furniture.append((paper.width - 60, paper.height - 26, how.foot, "right"))
    for block in blocks:
        _DRAW[type(block)](paper, block, how.size)
        paper.down(how.size * 0.6)
    return paper.pdf()


def _title(paper: Paper, block: Title, size: float) -> None:
    paper.para(block.text, size * 1.8, "b", block.align)
    paper.down(4)


def _heading(paper: Paper, block: Heading, size: float) -> None:
    if paper.y > paper.height - 110:
        paper.page()
    paper.down(size * 0.4)
    paper.para(block.text, size * 1.2, "b")


def _para(paper: Paper, block: Para, size: float) -> None:
    paper.para(block.text, size, block.style)


def _lines(paper: Paper, block: Lines, size: float) -> None:
    for text in block.texts:
        paper.line(text, size, block.style, block.align)


def _pairs(paper: Paper, block: Pairs, size: float) -> None:
    if block.form == "table":
        paper.table(block.rows, (165, 310), header=False, size=size)
        return
    value_x = 78 + max(stringWidth(name, paper.face("b"), size) for name, _ in block.rows)
    for name, value in block.rows:
        if block.form == "lines":
            paper.para(f"{name}: {value}", size)
        else:
            paper._advance(size)
            paper.at(60, paper.y, name, size, "b")
            paper.para(value, size, x=max(220, value_x))


def _table(paper: Paper, block: Table, size: float) -> None:
    shares = block.shares or (1.0,) * len(block.rows[0])
    paper.table(block.rows, [475 * s / sum(shares) for s in shares], size=size - 1)


def _bullets(paper: Paper, block: Bullets, size: float) -> None:
    for text in block.texts:
        paper._advance(size)
        paper.at(68, paper.y, "\u2022", size)
        paper.para(text, size, x=82)


_DRAW: dict[type, Callable[..., None]] = {
    Title: _title,
    Heading: _heading,
    Para: _para,
    Lines: _lines,
    Pairs: _pairs,
    Table: _table,
    Bullets: _bullets,
}


def word(blocks: Sequence[Block], how: Look | None = None) -> bytes:
    """A DOCX; header and footer as the look has them."""
    how = how or Look()
    document = docx.Document()
    section = document.sections[0]
    if how.head:
        section.header.paragraphs[0].text = how.head
    if how.foot:
        section.footer.paragraphs[0].text = how.foot.format(page=1)
    for block in blocks:
        _write(document, block)
    stamp = datetime(*EPOCH, tzinfo=UTC)
    properties = document.core_properties
    properties.created = properties.modified = stamp
    properties.author, properties.title = "", ""
    buffer = io.BytesIO()
    document.save(buffer)
    return fixed_zip(buffer.getvalue())


def _write(document: "docx.document.Document", block: Block) -> None:
    match block:
        case Title(text):
            document.add_heading(text, 0)
        case Heading(text):
            document.add_heading(text, 2)
        case Para(text, style):
            run = document.add_paragraph().add_run(text)
            run.bold, run.italic = style == "b" or None, style == "i" or None
        case Lines(texts, align):
            _word_lines(document, texts, align)
        case Pairs(rows, form) if form == "lines":
            _word_lines(document, [f"{name}: {value}" for name, value in rows])
        case Pairs(rows) | Table(rows):
            _word_table(document, rows)
        case Bullets(texts):
            for text in texts:
                document.add_paragraph(text, style="List Bullet")


def _word_lines(document: "docx.document.Document", texts: Sequence[str], align: str = "") -> None:
    for text in texts:
        paragraph = document.add_paragraph(text)
        paragraph.paragraph_format.space_after = 0
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if align == "right" else None


def _word_table(document: "docx.document.Document", rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def fixed_zip(data: bytes) -> bytes:
    """The same office file with one time stamp on all its members and in its properties."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "docProps/core.xml":
                body = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-05T09:00:00Z", body)
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, body)
    return buffer.getvalue()


def web(blocks: Sequence[Block], title: str = "") -> bytes:
    """An HTML page as a browser saves it."""
    body = "\n".join(_element(block) for block in blocks)
    page = f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{html.escape(title)}</title>'
    return f"{page}</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n".encode()


def _element(block: Block) -> str:
    e = html.escape
    match block:
        case Title(text):
            return f"<h1>{e(text)}</h1>"
        case Heading(text):
            return f"<h2>{e(text)}</h2>"
        case Para(text):
            return f"<p>{e(text)}</p>"
        case Lines(texts):
            return f"<p>{'<br>'.join(e(t) for t in texts)}</p>"
        case Pairs(rows):
            return "<dl>" + "".join(f"<dt>{e(a)}</dt><dd>{e(b)}</dd>" for a, b in rows) + "</dl>"
        case Table(rows):
            cells = ("".join(f"<td>{e(c)}</td>" for c in row) for row in rows)
            return "<table>" + "".join(f"<tr>{c}</tr>" for c in cells) + "</table>"
        case Bullets(texts):
            return "<ul>" + "".join(f"<li>{e(t)}</li>" for t in texts) + "</ul>"


def markdown(blocks: Sequence[Block]) -> bytes:
    return "\n\n".join(_marked(block) for block in blocks).encode() + b"\n"


def _marked(block: Block) -> str:
    match block:
        case Title(text):
            return f"# {text}"
        case Heading(text):
            return f"## {text}"
        case Para(text):
            return text
        case Lines(texts):
            return "  \n".join(texts)
        case Pairs(rows):
            return "\n".join(f"- **{a}**: {b}" for a, b in rows)
        case Table(rows):
            lines = [f"| {' | '.join(row)} |" for row in rows]
            return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])
        case Bullets(texts):
            return "\n".join(f"- {t}" for t in texts)


def plain(blocks: Sequence[Block]) -> str:
    return "\n\n".join(_typed(block) for block in blocks) + "\n"


def _typed(block: Block) -> str:
    match block:
        case Title(text) | Heading(text) | Para(text):
            return text
        case Lines(texts):
            return "\n".join(texts)
        case Pairs(rows):
            return "\n".join(f"{a}: {b}" for a, b in rows)
        case Table(rows):
            return "\n".join("    ".join(row) for row in rows)
        case Bullets(texts):
            return "\n".join(f"* {t}" for t in texts)


def email(blocks: Sequence[Block], sender: str, to: str, subject: str, sent: str) -> bytes:
    """A message as a mail program saves it. ``sent`` is the Date header."""
    head = f"From: {sender}\nTo: {to}\nSubject: {subject}\nDate: {sent}\n"
    head += f"Message-ID: <20260105.{len(subject)}@mail.example>\n"
    return f"{head}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{plain(blocks)}".encode()


def marked(how: Look, text: str) -> Look:
    return replace(how, head=text)
