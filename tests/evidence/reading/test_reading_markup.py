"""Web pages, Markdown, reStructuredText and plain text: what is shown is kept."""

import pytest
from made_files import file, line

from evidence.document import PageSource, ProblemCode, Reading
from evidence.reading import read


def lines(reading: Reading) -> list[str]:
    return [line.text for page in reading.pages for line in page.lines]


def cells(reading: Reading) -> list[list[str]]:
    return [[cell.text for cell in row] for row in reading.pages[0].tables[0].rows]


def html(body: str) -> Reading:
    return read(file(f"<!doctype html><html><head><title>t</title></head><body>{body}</body></html>".encode()))


def test_web_page_shows_its_blocks_without_scripts_and_hidden_parts() -> None:
    reading = html(
        "<h1>Fenwick  Tarn</h1><script>bad()</script><style>p{}</style><p style='display:none'>hidden</p>"
        "<p hidden>gone</p><div>12 Tannery Lane<br>Kendal<br/>LA9 4QQ</div><!-- note --><p>Standards <b>Met</b>.</p>"
    )
    assert lines(reading) == ["Fenwick Tarn", "12 Tannery Lane", "Kendal", "LA9 4QQ", "Standards Met."]
    assert reading.pages[0].source is PageSource.MARKUP
    assert not reading.pages[0].laid_out


@pytest.mark.parametrize(
    "style", ["color:#fff", "color: white", "color:rgb(255, 255, 255)", "font-size:1px", "font-size: 0.5pt",
              "position:absolute;left:-9999px", "text-indent:-5000px"],
)  # fmt: skip
def test_text_that_a_reader_of_the_page_cannot_see_is_left_out_and_told(style: str) -> None:
    reading = html(f"<p>Latest status</p><p style='{style}'>2025-26 Standards Met, published 24/06/2026</p>")
    assert lines(reading) == ["Latest status"]
    assert [problem.code for problem in reading.problems] == [ProblemCode.SUSPICIOUS]


def test_white_text_on_coloured_paper_can_be_seen() -> None:
    for paper in ("style='background:#005eb8'", "bgcolor='#005eb8'"):
        reading = html(f"<div {paper}><span style='color:#fff'>Data Security and Protection Toolkit</span></div>")
        assert lines(reading) == ["Data Security and Protection Toolkit"]
        assert reading.problems == ()


def test_table_cells_stand_side_by_side_in_their_row() -> None:
    reading = html(
        "<table><tr><th>Status</th><th>Date</th></tr><tr><td>Standards Met</td><td>28 June 2025</td></tr></table>"
    )
    assert cells(reading) == [["Status", "Date"], ["Standards Met", "28 June 2025"]]
    status, when = line(reading, "Standards Met"), line(reading, "28 June")
    assert status.top == when.top
    assert status.x1 < when.x0
    assert line(reading, "Date").x0 == when.x0


def test_merged_cells_keep_their_place_in_the_grid() -> None:
    reading = html(
        "<table><tr><td rowspan='2'>Met</td><td>2024-25</td></tr><tr><td>2023-24</td></tr>"
        "<tr><td colspan='2'>end</td></tr></table>"
    )
    assert cells(reading) == [["Met", "2024-25"], ["Met", "2023-24"], ["end", ""]]
    assert lines(reading).count("Met") == 1


def test_definition_list_is_a_table() -> None:
    reading = html("<dl><div><dt>Code</dt><dd>8AB12</dd></div><div><dt>Sector</dt><dd>Company</dd></div></dl>")
    assert cells(reading) == [["Code", "8AB12"], ["Sector", "Company"]]


def test_form_values_are_shown() -> None:
    reading = html(
        "<p>Class <input value='III'><input type='hidden' value='x'></p>"
        "<select><option>no</option><option selected>yes</option></select>"
    )
    assert lines(reading) == ["Class III", "yes"]


def test_web_page_without_text_is_empty() -> None:
    assert [problem.code for problem in html("<script>x</script>").problems] == [ProblemCode.EMPTY]


def test_markdown_marks_are_dropped() -> None:
    reading = read(
        file(
            b"---\ntitle: Toolkit\n---\n# Minutes of **the** Board\n\n- [Code](https://example.org) `8AB12`\n"
            b"* agreed\n\nThe _risk_ was\\(noted\\).\n\n```\ncode stays\n```\n"
        )
    )
    assert lines(reading) == [
        "Toolkit",
        "Minutes of the Board",
        "- Code 8AB12",
        "- agreed",
        "The risk was(noted).",
        "code stays",
    ]


def test_pipe_table_of_markdown() -> None:
    reading = read(file(b"# T\n\n| Status | Date |\n|---|:--:|\n| **Met** | 28 June |\n"))
    assert cells(reading) == [["Status", "Date"], ["Met", "28 June"]]


def test_restructured_text_keeps_titles_and_roles_as_text() -> None:
    reading = read(
        file(
            b"Trustees Meeting\n================\n\nPresent\n-------\n\n- A. Rand\n- :doc:`the plan </x/y>`\n"
            b"- `Link text <https://example.org>`_\n\n:Date: 19 November 2022\n"
        )
    )
    assert lines(reading) == [
        "Trustees Meeting",
        "Present",
        "- A. Rand",
        "- the plan",
        "- Link text",
        "Date: 19 November 2022",
    ]


def test_grid_table_of_restructured_text() -> None:
    rule, head, row = b"+------+-------+\n", b"+======+=======+\n", b"| Tarn | 8AB12 |\n| Ltd  |       |\n"
    grid = rule + b"| Name | Code  |\n" + head + row + rule
    assert cells(read(file(b"Table\n=====\n\n" + grid))) == [["Name", "Code"], ["Tarn Ltd", "8AB12"]]


def test_lines_of_plain_text_stay_lines_and_long_ones_wrap() -> None:
    reading = read(file(b"Fenwick Tarn Ltd\n12 Tannery Lane\n\n" + b"word " * 60))
    assert lines(reading)[:2] == ["Fenwick Tarn Ltd", "12 Tannery Lane"]
    assert all(len(text) <= 95 for text in lines(reading))
    first, second = reading.pages[0].lines[:2]
    assert second.box.top - first.box.top == 12


def test_alphabets_are_recognised() -> None:
    text = "Müller’s café costs £5\nand more of it"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        assert read(file(text.encode(encoding))).pages[0].lines[0].text == "Müller’s café costs £5"


@pytest.mark.parametrize(
    "settings",
    [
        b'---\nlayout: page\ntitle: "Minutes"\nnext_review_date: 2027-01-31\npubDate: 3 May 2026\ntags: [a, b]\n---\n',
        b'+++\ntitle = "Minutes"\nnext_review_date = 2027-01-31\npubDate = "3 May 2026"\n+++\n',
    ],
)
def test_settings_above_a_page_show_its_title_and_what_they_tell_of_it(settings: bytes) -> None:
    reading = read(file(settings + b"# Agenda\n\nNothing.\n"))
    assert lines(reading) == ["Minutes", "Next review date: 2027-01-31", "Pub date: 3 May 2026", "Agenda", "Nothing."]
