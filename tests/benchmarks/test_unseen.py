"""The unseen test set is only worth measuring on if its labels are true and its bytes stand still."""

import html
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from benchmarks.unseen.generate import CHANNELS, NATURAL, SCANS, Made, make, plan, write
from benchmarks.unseen.layouts import FIRST, LAYOUTS, SECOND
from benchmarks.unseen.model import FIELDS, Layout, Web
from benchmarks.unseen.web import Printer, browser_program
from benchmarks.unseen.world import Draw

SEED = 7
FORMS = [(layout, channel) for layout in LAYOUTS for channel in layout.channels]
NAMES = [f"{layout.name}-{channel}" for layout, channel in FORMS]


PRINTER = Printer()


@pytest.fixture(scope="module", autouse=True)
def one_browser() -> Iterator[None]:
    with PRINTER:
        yield


def needs_browser(layout: Layout, channel: str) -> bool:
    return channel in ("digital", *SCANS) and isinstance(layout.make(Draw("any")).body, Web)


def made(layout: Layout, channel: str, seed: int = SEED) -> Made:
    if needs_browser(layout, channel) and not browser_program():
        pytest.skip("no browser prints this page here")
    return make(seed, 1, layout, channel, PRINTER)


def words(document: Made) -> str:
    """All text that a reader of this form gets, without white space: lines break where they will."""
    readers = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx}
    text = readers.get(document.suffix, _plain)(document.data)
    return re.sub(r"\s+", "", text).casefold()


def _pdf(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as file:
        return " ".join(file[k].get_textpage().get_text_bounded() for k in range(len(file)))


def _docx(data: bytes) -> str:
    file = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return " ".join([*(p.text for p in file.paragraphs), *cells])


def _xlsx(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return " ".join(str(v) for sheet in book for row in sheet.values for v in row if v is not None)


def _plain(data: bytes) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", data.decode("utf-8")))


def printed(document: Made) -> list[str]:
    found = []
    for row in document.label["fields"]:
        shown = row.get("printed") or ()
        found += [shown] if isinstance(shown, str) else list(shown)
    return found


@pytest.mark.parametrize(("layout", "channel"), FORMS, ids=NAMES)
def test_what_a_label_says_is_printed_stands_in_the_document(layout: Layout, channel: str) -> None:
    document = made(layout, channel)
    text = words(document)
    assert [p for p in printed(document) if re.sub(r"\s+", "", p).casefold() not in text] == []


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_same_seed_gives_the_same_bytes(channel: str) -> None:
    layouts = [la for la in LAYOUTS if channel in la.channels or (channel in SCANS and "digital" in la.channels)]
    layout = next(la for la in layouts if not needs_browser(la, channel))
    assert made(layout, channel) == made(layout, channel)


def test_a_page_printed_by_the_browser_gives_the_same_bytes() -> None:
    layout = next(la for la in LAYOUTS if needs_browser(la, "digital"))
    assert made(layout, "digital").data == made(layout, "digital").data


def test_another_seed_gives_another_document() -> None:
    assert made(LAYOUTS[0], "digital", 1).data != made(LAYOUTS[0], "digital", 2).data


def test_scans_have_no_text_layer() -> None:
    for channel in ("good-scan", "bad-scan"):
        assert words(made(LAYOUTS[0], channel)) == ""


def test_a_set_holds_its_own_layouts_and_no_name_stands_in_both() -> None:
    names = [layout.name for layout in LAYOUTS]
    assert len(set(names)) == len(FIRST) + len(SECOND) == len(names)
    for layouts in (FIRST, SECOND):
        planned = {layout.name for _, layout, _ in plan(SEED, 2 * len(layouts), NATURAL, None, layouts)}
        assert planned == {layout.name for layout in layouts}


@pytest.mark.parametrize("seed", range(1, 5))
def test_on_certificates_of_the_second_set_what_is_printed_stands_whatever_the_draw(seed: int) -> None:
    for layout in (la for la in SECOND if la.kind == "iso27001_certificate" and not needs_browser(la, "digital")):
        document = made(layout, "digital", seed)
        text = words(document)
        absent = [p for p in printed(document) if re.sub(r"\s+", "", p).casefold() not in text]
        assert (layout.name, absent) == (layout.name, [])


def test_every_kind_and_field_of_the_contract_occurs_in_two_hundred_documents() -> None:
    seen = set()
    for number, layout, _ in plan(SEED, 200, NATURAL, None, FIRST):
        paper = layout.make(Draw(f"{SEED}/{layout.name}/{number}"))
        assert {f.name for f in paper.fields} <= set(FIELDS[layout.kind])
        seen |= {(layout.kind, f.name) for f in paper.fields if f.value is not None} | {(layout.kind, "")}
    assert seen == {(kind, name) for kind, names in FIELDS.items() for name in ("", *names)}


def test_an_address_carries_neither_organisation_nor_postcode_nor_country() -> None:
    for number, layout, _ in plan(SEED, 240, NATURAL, None):
        fields = layout.make(Draw(f"{SEED}/{layout.name}/{number}")).fields
        names = [f.value for f in fields if f.name == "organisation_name"]
        for place in (f.value for f in fields if f.name == "location"):
            address = place["address"]
            assert place["postcode"] not in address
            assert not any(n in address for n in names)
            assert not re.search(r"\b(UK|United Kingdom|England|Wales|Scotland)\b", address)


def test_only_one_role_of_main_stands_on_a_certificate() -> None:
    for layout in (la for la in LAYOUTS if la.kind == "iso27001_certificate"):
        roles = [f.value["role"] for f in layout.make(Draw("roles")).fields if f.name == "location"]
        assert roles.count("main") == 1
        assert roles.count("main") + roles.count("additional") == len(roles)


def test_the_dates_of_a_certificate_stand_in_order() -> None:
    order = ("first_certified_on", "issued_on", "expires_on")
    for layout in (la for la in LAYOUTS if la.kind == "iso27001_certificate"):
        values = {f.name: f.value for f in layout.make(Draw("order")).fields}
        days = [values[name] for name in order if name in values]
        assert days == sorted(days)
        if "revised_on" in values:
            assert values["issued_on"] < values["revised_on"] < values["expires_on"]


def test_documents_labels_and_expected_answers_agree(tmp_path: Path) -> None:
    write(tmp_path, SEED, 6, ("docx", "xlsx", "csv", "eml"))
    expected = json.loads((tmp_path / "expected.json").read_text(encoding="utf-8"))["documents"]
    labels = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((tmp_path / "labels").glob("*.json"))]
    assert len(labels) == 6
    assert {label["file"] for label in labels} == {f"case/{name}" for name in expected}
    for label in labels:
        assert (tmp_path / label["file"]).is_file()
        assert expected[label["file"].removeprefix("case/")]["fields"] == label["fields"]
