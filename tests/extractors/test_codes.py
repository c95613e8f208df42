"""Organisation codes: each type is read, look-alikes are not, and damage is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.fields import Doubt
from extractors.values import SHAPES, Shape, find_codes, shape_of, twins

PLACEHOLDERS = {"TBC", "TBA", "TBD", "NIL", "YES"}


def codes(text: str, *, labelled: bool = False, scanned: bool = False) -> list[str]:
    return [parsed.value for parsed in find_codes(text, labelled=labelled, scanned=scanned)]


@given(st.data(), st.sampled_from(SHAPES))
def test_every_type_of_code_is_read_beside_a_label(data: st.DataObject, shape: Shape) -> None:
    code = data.draw(st.from_regex(shape.pattern, fullmatch=True))
    if code not in PLACEHOLDERS:
        assert codes(code, labelled=True) == [code]


@given(st.data(), st.sampled_from([shape for shape in SHAPES if shape.strength == "strong"]))
def test_unmistakable_codes_are_read_in_running_text(data: st.DataObject, shape: Shape) -> None:
    code = data.draw(st.from_regex(shape.pattern, fullmatch=True))
    assert codes(f"the assessment of Kestrel Data Ltd ({code}) was published") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "DARS-NIC-698171-K4M0B",
        "NIC- 369596-F6Q9V",
        "CON-326191-T0T6B",
        "LS29JT",
        "RM1 3AB",
        "RH5",
        "Z553814X",
        "ZA123456",
        "15331-ISN-001",
        "1729711-12A",
        "IS 123456",
        "ISO/IEC 27001:2022",
        "9.4.6",
        "A64",
        "21/CAG/0001",
        "SC123456",
        "2025-26",
        "room G12",
        "K4M0B",
        "someone@8kp11.example",
        "https://example.org/8KP11",
    ],
)
def test_look_alikes_are_no_codes(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("text", ["TBC", "N/A", "None", "not known", "123 High Street", "Leeds"])
def test_words_beside_the_label_are_no_codes(text: str) -> None:
    assert codes(text, labelled=True) == []


def test_a_weak_shape_counts_only_beside_its_label() -> None:
    assert codes("RR8") == []
    assert codes("RR8 North Hospital", labelled=True) == ["RR8"]


def test_a_suffix_belongs_to_the_code() -> None:
    assert codes("EE133999-MSD-NDOPH-NDPH") == ["EE133999-MSD-NDOPH-NDPH"]
    assert codes("ECC0009-SoM-Unit", labelled=True) == ["ECC0009-SOM-UNIT"]


def test_lower_case_is_read_beside_the_label() -> None:
    assert codes("8kp33", labelled=True) == ["8KP33"]


def test_the_address_of_the_organisations_page_ends_with_its_code() -> None:
    assert codes("https://www.dsptoolkit.nhs.uk/OrganisationSearch/RZK") == ["RZK"]


@pytest.mark.parametrize(("printed", "code"), [("8.00E+218", "8E218"), ("2006-04-01", "APR6"), ("7", "007")])
def test_codes_that_a_spreadsheet_damaged_are_guessed_and_doubted(printed: str, code: str) -> None:
    (parsed,) = find_codes(printed, labelled=True)
    assert (parsed.value, parsed.doubts, parsed.rivals) == (code, (Doubt.SPREADSHEET_DAMAGE,), (printed,))


def test_a_code_of_no_known_shape_is_odd() -> None:
    (parsed,) = find_codes("KESTREL1", labelled=True)
    assert (parsed.value, parsed.doubts) == ("KESTREL1", (Doubt.ODD_SHAPE,))


def test_a_misread_code_is_repaired_where_only_one_reading_is_a_code() -> None:
    (parsed,) = find_codes("8KP3O", labelled=True, scanned=True)
    assert (parsed.value, parsed.doubts, parsed.rivals) == ("8KP30", (Doubt.OCR_TWIN,), ("8KP3O",))


def test_a_letter_that_such_codes_avoid_is_taken_for_its_twin() -> None:
    (parsed,) = find_codes("8IV61", labelled=True, scanned=True)
    assert (parsed.value, parsed.doubts) == ("8JV61", (Doubt.OCR_TWIN,))


def test_a_scanned_code_with_a_twin_as_good_is_doubted() -> None:
    (parsed,) = find_codes("R0B", labelled=True, scanned=True)
    assert parsed.doubts == (Doubt.OCR_TWIN,)
    assert "ROB" in parsed.rivals


def test_a_scanned_code_whose_twins_are_no_codes_is_not_doubted() -> None:
    assert find_codes("EE118299", labelled=True, scanned=True)[0].doubts == ()
    assert twins("8KP33") == ()


def test_the_type_is_told_by_the_shape() -> None:
    shape = shape_of("EE133999-MSD")
    assert shape is not None
    assert shape.type == "school or university"
    assert shape_of("HELLO!") is None


@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    for labelled in (True, False):
        for parsed in find_codes(text, labelled=labelled, scanned=True):
            assert 0 <= parsed.start < parsed.end <= len(text)
