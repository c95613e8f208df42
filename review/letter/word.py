"""The letter as a Word document: real headings, a marked table header, page numbers, British English.

The same letter gives the same bytes: the times of the zip members and of the document's properties are its as-at
date, and nothing personal is put into the properties.
"""

import io
import zipfile
from datetime import UTC, datetime, time
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from review.letter.blocks import Block, Bullet, Heading, Paragraph, Table, blocks
from review.letter.model import Letter
from review.letter.wording import printable

LANGUAGE = "en-GB"
FONT, SIZE = "Arial", Pt(11)
MARGIN = Cm(2.5)
LONGEST_PROPERTY = 255
"""Characters that a property of the format may have."""


def letter_docx(letter: Letter) -> bytes:
    """The whole letter as the bytes of a .docx file."""
    document = docx.Document()
    _describe(document, letter)
    _style(document)
    for block in blocks(letter):
        _add(document, block)
    _number_pages(document)
    written = io.BytesIO()
    document.save(written)
    return _repacked(written.getvalue(), letter)


def _describe(document: Any, letter: Letter) -> None:
    """Title and dates for whoever files it; no name of a person."""
    day = datetime.combine(letter.as_at, time(), tzinfo=UTC).replace(tzinfo=None)
    properties = document.core_properties
    properties.title = printable(f"Query on application {letter.reference}")[:LONGEST_PROPERTY]
    properties.subject = printable(letter.title)[:LONGEST_PROPERTY]
    properties.created = properties.modified = day
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.language, properties.revision = LANGUAGE, 1


def _style(document: Any) -> None:
    for section in document.sections:
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
        section.page_width, section.page_height = Cm(21), Cm(29.7)
    normal = document.styles["Normal"].font
    normal.name, normal.size = FONT, SIZE
    for language in document.styles.element.iter(qn("w:lang")):
        for kind in ("w:val", "w:eastAsia"):
            language.set(qn(kind), LANGUAGE)


def _add(document: Any, block: Block) -> None:
    match block:
        case Heading():
            document.add_heading(printable(block.text), block.level)
        case Paragraph():
            paragraph = document.add_paragraph()
            if block.label:
                paragraph.add_run(f"{block.label}: ").bold = True
            paragraph.add_run(printable(block.text))
        case Bullet():
            document.add_paragraph(printable(block.text), style="List Bullet")
        case Table():
            _add_table(document, block)


def _add_table(document: Any, block: Table) -> None:
    """A table whose first row is marked as its header, so that a screen reader and a page break know it."""
    table = document.add_table(rows=1, cols=len(block.header), style="Table Grid")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, text in zip(table.rows[0].cells, block.header, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = printable(text)
    document.add_paragraph()


def _number_pages(document: Any) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run("Page ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _repacked(data: bytes, letter: Letter) -> bytes:
    """The same members in the same order, all of the as-at date."""
    stamp = (max(letter.as_at.year, 1980), letter.as_at.month, letter.as_at.day, 0, 0, 0)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, stamp)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return packed.getvalue()
