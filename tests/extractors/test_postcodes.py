"""Postcodes, outward codes and the country at the end of an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.fields import Doubt
from extractors.values import country_at_end, find_outcodes, find_postcodes
from extractors.values.postcodes import AREAS

POSTCODES = st.builds(
    "{}{} {}{}".format,
    st.sampled_from(sorted(AREAS)),
    st.integers(1, 99),
    st.integers(0, 9),
    st.text("ABDEFGHJLNPQRSTUWXYZ", min_size=2, max_size=2),
).filter(lambda code: code[-3:] not in {"1ST", "2ND", "3RD"})


@given(POSTCODES)
def test_a_postcode_is_found_in_an_address(code: str) -> None:
    (parsed,) = find_postcodes(f"Mill House, 3 Station Way, Westford {code}, England")
    assert (parsed.value, parsed.doubts) == (code, ())


@given(POSTCODES)
def test_lower_case_is_normalised(code: str) -> None:
    assert [parsed.value for parsed in find_postcodes(code.lower())] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("LS29JT", "LS2 9JT"),
        ("SW1A 2AA", "SW1A 2AA"),
        ("GIR 0AA", "GIR 0AA"),
        ("BFPO 57", "BFPO 57"),
        ("BS0 1QQ", "BS0 1QQ"),
    ],
)
def test_unusual_forms(text: str, code: str) -> None:
    assert [parsed.value for parsed in find_postcodes(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "8JV30",
        "EE166650",
        "K4M0B",
        "W13AB",
        "IS 27001",
        "DARS-NIC-148353-G88Q7-v3.2",
        "B2 2ND Floor",
        "SO BAD",
        "XX1 1AA",
    ],
)
def test_codes_references_and_words_are_no_postcodes(text: str) -> None:
    assert find_postcodes(text) == []


@pytest.mark.parametrize(("read", "code"), [("LSI 4AP", "LS1 4AP"), ("LS1 4A8", "LS1 4AB"), ("S01 4AP", "SO1 4AP")])
def test_a_misread_character_is_repaired_and_doubted(read: str, code: str) -> None:
    (parsed,) = find_postcodes(read)
    assert (parsed.value, parsed.doubts) == (code, (Doubt.OCR_TWIN,))
    assert read in parsed.rivals


def test_outward_codes_alone_are_found_apart_from_whole_postcodes() -> None:
    text = "UK South, London, KT9; UK West, Cardiff, CF10; office LS1 4AP"
    assert [parsed.value for parsed in find_outcodes(text)] == ["KT9", "CF10"]


@pytest.mark.parametrize(
    ("text", "address", "country"),
    [
        ("12 Mill Lane, Westford, England", "12 Mill Lane, Westford", "England"),
        ("Westford UK", "Westford", "UK"),
        ("Westford, England, United Kingdom", "Westford", "England"),
        ("1 Way, Westford WF9 9ZZ Wales", "1 Way, Westford WF9 9ZZ", "Wales"),
        ("Plot 4, Pune 411001, INDIA.", "Plot 4, Pune 411001", "INDIA"),
        ("Ankara/TÜRKİYE", "Ankara", "TÜRKİYE"),
        ("England", "", "England"),
    ],
)
def test_the_country_is_parted_from_the_address(text: str, address: str, country: str) -> None:
    assert country_at_end(text) == (address, country)


@pytest.mark.parametrize("text", ["NHS England", "Bank of England", "University of Wales", "12 Jersey Road", ""])
def test_a_country_inside_a_name_stays(text: str) -> None:
    assert country_at_end(text) == (text, None)


@given(st.text(max_size=60))
def test_any_text_can_be_searched_for_postcodes(text: str) -> None:
    for parsed in find_postcodes(text):
        assert 0 <= parsed.start < parsed.end <= len(text)
    country_at_end(text)
