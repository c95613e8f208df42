"""Running text as a PDF, a Word file or a web page. Written once, so that a channel never changes the words."""

from __future__ import annotations

import html
import io
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from benchmarks.unseen.model import Flow
from benchmarks.unseen.paper import FACES, load_fonts


@dataclass(frozen=True)
class H:
    text: str
    level: int = 1


@dataclass(frozen=True)
class P:
    """`how`: body, bold, small, centre, right, quote."""

    text: str
    how: str = "body"


@dataclass(frozen=True)
class Items:
    rows: list[str]


@dataclass(frozen=True)
class Grid:
    """A table. `head`: the first row is a heading; `side`: the first column is."""

    rows: list[list[str]]
    widths: list[float] | None = None
    head: bool = True
    side: bool = False
    ruled: bool = True


@dataclass(frozen=True)
class Break:
    pass


def as_pdf(flow: Flow) -> bytes:
    load_fonts()
    out = io.BytesIO()
    size = landscape(A4) if flow.landscape else A4
    template = SimpleDocTemplate(
        out, pagesize=size, invariant=1, leftMargin=62, rightMargin=58, topMargin=64, bottomMargin=60
    )
    story: list[Any] = []
    for block in flow.blocks:
        story += _story(block, flow.face, size[0] - 120)
    regular = FACES[flow.face][0]

    class Numbered(Canvas):
        """Holds the pages back until their number is known: "Page 1 of 3"."""

        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self._held: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            self._held.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for k, state in enumerate(self._held, 1):
                self.__dict__.update(state)
                self.setFont(regular, 8)
                self.setFillColor("#555555")
                self.drawString(62, size[1] - 38, flow.header)
                foot = flow.footer.replace("{n}", str(k)).replace("{m}", str(len(self._held)))
                self.drawCentredString(size[0] / 2, 32, foot)
                super().showPage()
            super().save()

    template.build(story, canvasmaker=Numbered)
    return out.getvalue()


def _style(face: str, how: str) -> ParagraphStyle:
    regular, strong, slanted = FACES[face]
    font = {"bold": strong, "head1": strong, "head2": strong, "head0": strong, "quote": slanted}.get(how, regular)
    size = {"small": 8, "head0": 18, "head1": 13, "head2": 11, "cell": 9}.get(how, 10)
    align = {"centre": TA_CENTER, "right": TA_RIGHT, "head0": TA_CENTER}.get(how, 0)
    return ParagraphStyle(
        how,
        fontName=font,
        fontSize=size,
        leading=size * 1.32,
        alignment=align,
        spaceAfter=5,
        spaceBefore=7 if how.startswith("head") else 0,
    )


def _story(block: Any, face: str, width: float) -> list[Any]:
    if isinstance(block, H):
        return [Paragraph(html.escape(block.text), _style(face, f"head{block.level}"))]
    if isinstance(block, P):
        return [Paragraph(html.escape(block.text), _style(face, block.how))]
    if isinstance(block, Items):
        style = _style(face, "body")
        return [
            Paragraph(html.escape(t), ParagraphStyle("item", parent=style, leftIndent=16), bulletText="•")
            for t in block.rows
        ]
    if isinstance(block, Break):
        return [PageBreak()]
    return [_table(block, face, width), Spacer(1, 8)]


def _table(grid: Grid, face: str, width: float) -> Table:
    columns = len(grid.rows[0])
    shares = grid.widths or [1.0] * columns
    widths = [width * s / sum(shares) for s in shares]
    strong = ParagraphStyle("strong", parent=_style(face, "cell"), fontName=FACES[face][1])
    cells = []
    for r, row in enumerate(grid.rows):
        heavy = [(grid.head and r == 0) or (grid.side and c == 0) for c in range(columns)]
        cells.append(
            [
                Paragraph(html.escape(str(v)).replace("\n", "<br/>"), strong if h else _style(face, "cell"))
                for v, h in zip(row, heavy, strict=True)
            ]
        )
    style: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if grid.ruled:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor("#777777")))
    if grid.head and grid.ruled:
        style.append(("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#dfe5ee")))
    return Table(cells, colWidths=widths, style=TableStyle(style), repeatRows=1 if grid.head else 0)


def as_docx(flow: Flow) -> bytes:
    """A Word file; its bytes are made stable by `stable.repack`."""
    file = docx.Document()
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = ("Arial" if flow.face != "serif" else "Times New Roman"), Pt(10.5)
    if flow.header:
        file.sections[0].header.paragraphs[0].text = flow.header
    if flow.footer:
        file.sections[0].footer.paragraphs[0].text = flow.footer.replace("{n} of {m}", "1").replace("{n}", "1")
    for block in flow.blocks:
        _word(file, block)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _word(file: Any, block: Any) -> None:
    if isinstance(block, H):
        file.add_heading(block.text, block.level)
    elif isinstance(block, P):
        paragraph = file.add_paragraph()
        paragraph.add_run(block.text).bold = block.how == "bold"
        sides = {"centre": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
        paragraph.alignment = sides.get(block.how)
    elif isinstance(block, Items):
        for row in block.rows:
            file.add_paragraph(row, style="List Bullet")
    elif isinstance(block, Break):
        file.add_page_break()
    else:
        table = file.add_table(rows=0, cols=len(block.rows[0]))
        table.style = "Table Grid" if block.ruled else "Normal Table"
        for row in block.rows:
            for cell, value in zip(table.add_row().cells, row, strict=True):
                cell.text = str(value)
        file.add_paragraph()


def as_html(flow: Flow) -> str:
    body = "\n".join(_tags(b) for b in flow.blocks)
    face = "Georgia, serif" if flow.face == "serif" else "Arial, sans-serif"
    style = f"body{{font-family:{face};font-size:11pt;margin:2em}}table{{border-collapse:collapse}}"
    style += "td,th{border:1px solid #888;padding:4px;text-align:left}"
    title = next((b.text for b in flow.blocks if isinstance(b, H)), "Document")
    head = f'<head><meta charset="utf-8"><title>{html.escape(title)}</title><style>{style}</style></head>'
    return f'<!DOCTYPE html>\n<html lang="en">{head}\n<body>\n{body}\n</body></html>\n'


def _tags(block: Any) -> str:
    if isinstance(block, H):
        level = max(1, block.level)
        return f"<h{level}>{html.escape(block.text)}</h{level}>"
    if isinstance(block, P):
        return f'<p class="{block.how}">{html.escape(block.text)}</p>'
    if isinstance(block, Items):
        return "<ul>" + "".join(f"<li>{html.escape(r)}</li>" for r in block.rows) + "</ul>"
    if isinstance(block, Break):
        return "<hr>"
    rows = []
    for r, row in enumerate(block.rows):
        tags = ["th" if (block.head and r == 0) or (block.side and c == 0) else "td" for c in range(len(row))]
        rows.append(
            "<tr>"
            + "".join(
                f"<{t}>{html.escape(str(v)).replace(chr(10), '<br>')}</{t}>" for t, v in zip(tags, row, strict=True)
            )
            + "</tr>"
        )
    return "<table>" + "".join(rows) + "</table>"
