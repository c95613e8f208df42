"""DOCX certificates, and the PDFs that LibreOffice makes of them: one start of the program for any number of files."""

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from sample_docs.make.blocks import fixed_zip
from sample_docs.make.families.fixed import fixed
from sample_docs.make.families.pictures import mark
from sample_docs.make.families.sheet import Sheet

FACES = ("Carlito", "Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif")
INKS = ((29, 53, 87), (107, 29, 29), (31, 81, 55), (51, 51, 51), (91, 58, 135))
_ALIGN = {"": None, "centre": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
PATIENCE = 300
"""Seconds for one start of LibreOffice, whatever it converts."""


class Word:
    """A DOCX while it is written: type and size as the seed has them."""

    def __init__(self, s: Sheet, wide: bool = False, margin: float = 22) -> None:
        self.document: Document = docx.Document()
        self.ink = RGBColor(*s.world.pick(INKS))
        self.size = s.world.pick((9.5, 10, 11, 12))
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = s.world.pick(FACES), Pt(self.size)
        section = self.document.sections[0]
        edges = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
        section.page_width, section.page_height = edges
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", Mm(margin))

    def line(self, text: str, scale: float = 1, style: str = "", align: str = "", after: float = 4) -> None:
        """A paragraph, or nothing where there is no text. ``style``: b, i and c (the body's colour)."""
        if text:
            _filled(self.document.add_paragraph(), text, self.size * scale, style, align, after, self.ink)

    def pairs(self, rows: Sequence[tuple[str, str]], ruled: bool = False, first: float = 60, bold: str = "") -> None:
        """Labels left, values right, in a table. ``bold`` is ``label`` or ``value``."""
        table = self.document.add_table(rows=0, cols=2, style="Table Grid" if ruled else None)
        _columns(table, (first, 165 - first))
        for label, value in rows:
            cells = table.add_row().cells
            for cell, text, width, name in zip(
                cells, (label, value), (first, 165 - first), ("label", "value"), strict=True
            ):
                cell.width = Mm(width)
                _filled(cell.paragraphs[0], text, self.size, "b" if name == bold else "", "", 2, self.ink)
        self.gap()

    def grid(
        self, head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float], scale: float = 0.9
    ) -> None:
        """A ruled table with a row of headings; widths in millimetres."""
        table = self.document.add_table(rows=0, cols=len(widths), style="Table Grid")
        _columns(table, widths)
        for number, row in enumerate([head, *rows] if head else rows, 0 if head else 1):
            for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
                cell.width = Mm(width)
                _filled(cell.paragraphs[0], text, self.size * scale, "" if number else "b", "", 1, self.ink)
        self.gap()

    def halves(self, left: Sequence[str], right: Sequence[str], widths: tuple[float, float] = (82, 82)) -> None:
        """Two blocks of lines side by side; a line that starts with ``*`` is bold, with ``_`` small."""
        table = self.document.add_table(rows=1, cols=2)
        _columns(table, widths)
        for cell, texts, width in zip(table.rows[0].cells, (left, right), widths, strict=True):
            cell.width = Mm(width)
            for number, text in enumerate(texts):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                scale, style = (0.78, "") if text.startswith("_") else (1, "b" if text.startswith("*") else "")
                _filled(paragraph, text.lstrip("*_"), self.size * scale, style, "", 2, self.ink)
        self.gap()

    def bullets(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.document.add_paragraph(text, style="List Bullet")

    def picture(self, s: Sheet, align: str = "") -> None:
        """The accreditation's mark as a picture, where there is one."""
        if s.has("accreditation_body"):
            name = s.take("accreditation_body")
            png = mark((name, str(s.world.rng.randint(1000, 9899))), s.world.pick(("round", "square", "tick")))
            paragraph = self.document.add_paragraph()
            paragraph.alignment = _ALIGN[align]  # type: ignore[assignment]
            paragraph.add_run().add_picture(io.BytesIO(png), width=Mm(26))

    def gap(self, points: float = 6) -> None:
        _filled(self.document.add_paragraph(), "", 2, "", "", points, self.ink)

    def page(self) -> None:
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def head(self, text: str, align: str = "") -> None:
        _filled(self.document.sections[0].header.paragraphs[0], text, self.size * 0.8, "", align, 0, self.ink)

    def foot(self, text: str, pages: str = "", align: str = "") -> None:
        """The foot of every page; ``pages`` such as ``Page {} of {}`` is counted by LibreOffice."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        _filled(paragraph, text, self.size * 0.72, "", align, 0, self.ink)
        parts = f"   {pages}".split("{}") if pages else []
        for part, code in zip(parts, ("PAGE", "NUMPAGES", ""), strict=False):
            paragraph.add_run(part)
            if code:
                _counted(paragraph, code)

    def frame(self) -> None:
        """A border round every page."""
        borders = OxmlElement("w:pgBorders")
        borders.set(qn("w:offsetFrom"), "page")
        for side in ("top", "left", "bottom", "right"):
            edge = OxmlElement(f"w:{side}")
            for key, value in (("val", "double"), ("sz", "12"), ("space", "24"), ("color", "7F6A3A")):
                edge.set(qn(f"w:{key}"), value)
            borders.append(edge)
        self.document.sections[0]._sectPr.append(borders)

    def data(self) -> bytes:
        """The DOCX, the same for the same calls."""
        self.document.core_properties.author = ""
        buffer = io.BytesIO()
        self.document.save(buffer)
        return fixed_zip(buffer.getvalue())


def _columns(table: Table, widths: Sequence[float]) -> None:
    """LibreOffice goes by the columns' widths, Word by the cells'."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)


def _filled(paragraph: Paragraph, text: str, size: float, style: str, align: str, after: float, ink: RGBColor) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), "b" in style or None, "i" in style or None
    if "c" in style:
        run.font.color.rgb = ink
    paragraph.paragraph_format.space_after = Pt(after)
    paragraph.alignment = _ALIGN[align]  # type: ignore[assignment]


def _counted(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


@cache
def _profile_of(process: int) -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix=f"office-{process}-", ignore_cleanup_errors=True)


def _profile() -> str:
    """A folder for this process: one at a time may use it, and making it takes as long as a start."""
    return _profile_of(os.getpid()).name


def printed(files: Sequence[bytes]) -> list[bytes]:
    """The PDFs of DOCX files, in their order.

    Raises ``RuntimeError`` where LibreOffice leaves one out: it ends with status 0 all the same.
    """
    with tempfile.TemporaryDirectory(prefix="office-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        names = [place / f"{number:05}.docx" for number in range(len(files))]
        for name, data in zip(names, files, strict=True):
            name.write_bytes(data)
        subprocess.run(  # noqa: S603 (a program of this machine, names made here)
            [
                str(shutil.which("soffice")),
                f"-env:UserInstallation=file://{_profile()}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(place / "out"),
                *map(str, names),
            ],
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
        made = [place / "out" / f"{name.stem}.pdf" for name in names]
        missing = [pdf.name for pdf in made if not pdf.exists()]
        if missing:
            raise RuntimeError(f"LibreOffice made no {', '.join(missing)}")
        return [fixed(pdf.read_bytes()) for pdf in made]
