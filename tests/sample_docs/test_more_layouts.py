"""Every layout of calibration: the same bytes again, a label in the contract's form, and nothing labelled unprinted."""

import io
import re
from functools import cache

import docx
import openpyxl
import pdfplumber
import pytest

from sample_docs.make.certificates import seeded
from sample_docs.make.more import letter_forms, minutes_words, names, papers, plan_forms
from sample_docs.make.more.layouts import LAYOUTS
from sample_docs.make.samples import CHANNELS, FIELDS
from sample_docs.make.world import DATE_STYLES

EACH = [(kind, name) for kind, layouts in LAYOUTS.items() for name in layouts]
PRINTED = {
    "organisation_name", "organisation_code", "system_name", "owner", "approved_by", "provider", "region", "data_scale",
    "data_persistence", "sector", "body", "cloud_risk_item", "encryption_at_rest", "encryption_in_transit",
    "data_destruction", "confidentiality", "monitoring", "extent",
}  # fmt: skip
"""Fields whose value stands on the document as it is labelled."""


def said(text):
    """The words, without order: the cells of a table wrap side by side."""
    return set(re.split(r"[\W_]+", text.casefold()))


def words(sample):
    """All words of a sample that is no picture."""
    if sample.suffix == ".pdf":
        with pdfplumber.open(io.BytesIO(sample.data)) as pdf:
            return " ".join(page.extract_text() or "" for page in pdf.pages)
    if sample.suffix == ".xlsx":
        book = openpyxl.load_workbook(io.BytesIO(sample.data))
        return " ".join(
            str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
        )
    if sample.suffix == ".docx":
        document = docx.Document(io.BytesIO(sample.data))
        cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    return sample.data.decode().replace("&amp;", "&").replace("&#x27;", "'")


@cache
def drawn(kind, name):
    """Two samples of a layout, drawn once for all tests."""
    return [LAYOUTS[kind][name](seeded(f"test/{name}/{n}")) for n in range(2)]


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_a_layout_is_of_its_kind_and_made_again_byte_for_byte(kind, name):
    first = drawn(kind, name)
    assert first[0].data == LAYOUTS[kind][name](seeded(f"test/{name}/0")).data
    assert {sample.label.kind for sample in first} == {kind}
    assert {sample.channel for sample in first} <= set(CHANNELS)
    assert all(set(sample.label.values) <= set(FIELDS[kind]) for sample in first)


@pytest.mark.parametrize(("kind", "name"), [each for each in EACH if each[1] != "screenshot"])
def test_a_label_names_only_what_is_printed(kind, name):
    for sample in drawn(kind, name):
        text = said(words(sample))
        for entry in sample.label.fields():
            if entry["name"] in PRINTED and entry["value"]:
                assert said(entry["value"]) - {""} <= text, entry


@pytest.mark.parametrize(("kind", "name"), [each for each in EACH if each[1] not in {"screenshot", "message-thread"}])
def test_a_labelled_day_is_printed_in_some_style(kind, name):
    for sample in drawn(kind, name):
        text = said(words(sample))
        for field, day in sample.label.values.items():
            if hasattr(day, "isoformat"):
                assert any(said(style(day)) <= text for style in DATE_STYLES.values()), field


def test_there_are_layouts_enough_of_every_kind():
    assert {kind: len(layouts) >= 6 for kind, layouts in LAYOUTS.items()} == dict.fromkeys(LAYOUTS, True)
    assert len(papers.LAYOUTS) >= 12
    assert set(FIELDS) - set(LAYOUTS) == {"iso27001_certificate", "other_certificate"}


def test_a_refusal_confirms_nothing():
    for number in range(6):
        label = letter_forms.refusal(seeded(f"refusal {number}")).label
        assert label.values["subject"] is None
        assert label.values["approved_until"] is None
        assert label.values["decided_on"]


def test_a_decision_of_minutes_has_its_verb_first_among_the_verbs_of_its_sentence():
    verbs = r"\b(approved|agreed|resolved|accepted|ratified|endorsed|noted|rejected|deferred)\b"
    items = [minutes_words.cloud(seeded(number), "Board") for number in range(200)]
    for verb, text in (decision for item in items for decision in item.decisions):
        assert re.findall(verbs, text.lower())[0] == verb
    assert all(item.risk not in dict(item.decisions).values() for item in items)
    assert not any(re.search(verbs, item.risk.lower()) for item in items)


@pytest.mark.parametrize("name", plan_forms.PLANS)
def test_no_action_of_a_plan_ends_after_the_plan(name):
    it = plan_forms.facts(seeded(name))
    rows = plan_forms.actions(it, seeded(name))
    days = [row[-1] for row in rows[1:]]
    assert it.day(it.complete) in days


def test_names_of_organisations_have_the_forms_that_short_rules_cut():
    made = " | ".join(names.organisation(seeded(n)).name for n in range(300))
    for part in (
        "University Hospitals of",
        "The Royal College of",
        "Institute of",
        " and ",
        " Combined ",
        " LLP",
        "(UK)",
    ):
        assert part in made
