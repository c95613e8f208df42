"""Word documents, workbooks and CSV."""

import io
from datetime import date, datetime

import docx
import openpyxl
from docx.oxml import parse_xml
from made_files import file, line

from evidence.document import EvidenceFile, PageSource, ProblemCode, Reading
from evidence.reading import UNCOMPUTED, Limits, read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: object, name: str) -> EvidenceFile:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return EvidenceFile(name, buffer.getvalue())


def lines(reading: Reading) -> list[str]:
    return [line.text for page in reading.pages for line in page.lines]


def cells(reading: Reading, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in reading.pages[0].tables[table].rows]


def test_word_document_in_the_order_of_the_document() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Fenwick Tarn Trust"
    document.sections[0].footer.paragraphs[0].text = "Version 2"
    document.add_heading("Security policy", 1)
    document.add_paragraph("first line\nsecond line")
    table = document.add_table(2, 2)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["Owner", "A. Rand", "Review", "May"], strict=True
    ):
        cell.text = text
    document.add_paragraph("after the table")
    reading = read(saved(document, "a.docx"))
    assert lines(reading) == [
        "Fenwick Tarn Trust",
        "Security policy",
        "first line",
        "second line",
        "Owner",
        "A. Rand",
        "Review",
        "May",
        "after the table",
        "Version 2",
    ]
    assert cells(reading) == [["Owner", "A. Rand"], ["Review", "May"]]
    assert line(reading, "Owner").top == line(reading, "A. Rand").top
    assert reading.pages[0].source is PageSource.MARKUP


def test_merged_and_nested_tables() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(0, 2).merge(table.cell(1, 2)).text = "tall"
    table.cell(1, 0).text = "below"
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Label", "value"
    reading = read(saved(document, "a.docx"))
    assert cells(reading) == [["wide", "", "tall"], ["below", "", "tall"]]
    assert cells(reading, 1) == [["Label", "value"]]
    assert lines(reading).count("tall") == 1


def test_text_boxes_insertions_and_hidden_runs() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("visible ")
    paragraph._p.append(parse_xml(f"<w:ins {W}><w:r><w:t>inserted</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>deleted</w:delText></w:r></w:del>"))
    hidden = paragraph.add_run("secret")
    hidden.font.hidden = True
    box = f"<w:r {W}><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    paragraph._p.append(parse_xml(box))
    assert lines(read(saved(document, "a.docx"))) == ["visible inserted", "boxed"]


def workbook() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Risk"
    sheet.append(["Scale", "Records", "Assessed"])
    sheet.append(["Large", 1200000.0, datetime(2026, 5, 14)])  # noqa: DTZ001 - a workbook's dates have no zone
    sheet["B4"] = "=B2*2"
    sheet["A4"] = "Total"
    hidden = book.create_sheet("Lists")
    hidden["A1"] = 0.25
    hidden.sheet_state = "hidden"
    return book


def test_workbook_cells_are_named_and_written_as_read() -> None:
    reading = read(saved(workbook(), "a.xlsx"))
    first = reading.pages[0]
    named = {word.cell: word.text for word in first.words}
    assert (first.name, first.number, first.source) == ("Risk", 1, PageSource.CELLS)
    assert (named["Risk!A2"], named["Risk!B2"]) == ("Large", "1200000")
    assert [word.text for word in first.words if word.cell == "Risk!C2"] == ["14", "May", "2026"]


def test_formula_without_a_computed_value_is_shown_as_such() -> None:
    first = read(saved(workbook(), "a.xlsx")).pages[0]
    assert [word.text for word in first.words if word.cell == "Risk!B4"] == [UNCOMPUTED]
    assert "B4" in first.why


def test_hidden_sheet_is_read_and_said_to_be_hidden() -> None:
    second = read(saved(workbook(), "a.xlsx")).pages[1]
    assert "hidden" in second.why
    assert second.words[0].text == "0.25"


def test_columns_of_a_sheet_stand_below_each_other() -> None:
    reading = read(saved(workbook(), "a.xlsx"))
    assert line(reading, "Records").x0 == line(reading, "1200000").x0
    assert line(reading, "Large").top == line(reading, "1200000").top


def test_workbook_dates_need_no_time() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([date(2026, 1, 2), True, 3.5])
    assert lines(read(saved(book, "a.xlsx"))) == ["2 January 2026", "TRUE", "3.5"]


def test_too_many_cells_are_refused() -> None:
    reading = read(saved(workbook(), "a.xlsx"), limits=Limits(max_cells=3))
    assert [problem.code for problem in reading.problems] == [ProblemCode.TOO_LARGE]


def test_csv_is_one_sheet_named_after_its_file() -> None:
    reading = read(EvidenceFile("folder/codes.csv", b'\xef\xbb\xbfName,Code\n"Tarn, Ltd",8AB12\n'))
    page = reading.pages[0]
    assert (page.name, page.number) == ("codes", 1)
    assert cells(reading) == [["Name", "Code"], ["Tarn, Ltd", "8AB12"]]
    assert page.words[-1].cell == "codes!B2"


def test_csv_of_semicolons() -> None:
    assert cells(read(file(b"Name;Code\nTarn;8AB12\n"))) == [["Name", "Code"], ["Tarn", "8AB12"]]


def test_broken_office_files_are_damaged() -> None:
    for made in (saved(docx.Document(), "a.docx"), saved(workbook(), "a.xlsx")):
        reading = read(file(made.data[: len(made.data) // 2]))
        assert [problem.code for problem in reading.problems] == [ProblemCode.DAMAGED]


def test_empty_workbook_is_empty() -> None:
    reading = read(saved(openpyxl.Workbook(), "a.xlsx"))
    assert [problem.code for problem in reading.problems] == [ProblemCode.EMPTY]
