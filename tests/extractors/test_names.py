"""Names of organisations and blocks of address lines."""

import pytest
from builder import page

from evidence.fields import Doubt
from extractors.names import (
    address_block,
    goes_on,
    join_lines,
    looks_like_address,
    looks_like_organisation,
    split_address,
)
from extractors.spans import Span


def spans(*lines: str) -> list[Span]:
    made = page(list(lines))
    return [Span(made, line.words) for line in made.lines]


@pytest.mark.parametrize("name", ["Marlowe Analytics Ltd", "University of Westshire", "Hafenblick GmbH", "ORRIN TRUST"])
def test_names_are_known_by_legal_form_or_body_word(name: str) -> None:
    assert looks_like_organisation(name)


@pytest.mark.parametrize(
    "text",
    ["has been assessed by the body and found to comply", "2024-03-01", "Head of Certification signs here today"],
)
def test_sentences_and_dates_are_no_names(text: str) -> None:
    assert not looks_like_organisation(text)


def test_block_is_parted_into_name_address_postcode_and_country() -> None:
    block = address_block(spans("Marlowe Analytics Ltd", "7 Harbour Road", "Bristol", "BS20 7AN", "United Kingdom"))
    assert block.name is not None
    assert block.name.text == "Marlowe Analytics Ltd"
    assert (block.address, block.postcode, block.country) == ("7 Harbour Road, Bristol", "BS20 7AN", "United Kingdom")


def test_known_name_repeated_before_the_address_is_left_out() -> None:
    block = address_block(
        spans("Marlowe Analytics Ltd, 7 Harbour Road, Bristol, BS20 7AN"), name="Marlowe Analytics Ltd"
    )
    assert block.address == "7 Harbour Road, Bristol"


def test_foreign_postcode_is_parted_only_with_its_country() -> None:
    assert split_address("Plot 5, Hill Road, Pune - 411027, India")[:3] == (
        "Plot 5, Hill Road, Pune",
        "411027",
        "India",
    )
    assert split_address("Unit 5, Room 411027")[1] is None


def test_lines_broken_at_a_comma_are_not_given_two() -> None:
    assert join_lines(["Unit 4,", "Mill Lane", "Leeds"]) == "Unit 4, Mill Lane, Leeds"


@pytest.mark.parametrize("text", ["12 High Street, Leeds", "LS1 4AP", "Unit 3, Vulcan Works"])
def test_addresses_look_like_addresses(text: str) -> None:
    assert looks_like_address(text)


@pytest.mark.parametrize(
    ("name", "text", "longer"),
    [
        ("Population Health", "the School of Hygiene and Population Health met", True),
        ("Alder NHS", "Alder NHS Foundation Trust", True),
        ("NHS Kent Integrated Care", "NHS Kent Integrated Care Board", True),
        ("Alder NHS Foundation Trust", "the board of Alder NHS Foundation Trust met", False),
        ("Kestrel Data Ltd", "Kestrel Data Ltd and its staff", False),
    ],
)
def test_a_name_goes_on_where_it_is_printed_within_a_longer_one(name: str, text: str, longer: bool) -> None:
    assert goes_on(name, text) is longer


@pytest.mark.parametrize(
    "text", ["5 Kiln Lane, Leeds, LS1 4AP, 9 Dock Road, Hull HU1 2AB", "Address, 5 Kiln Lane LS1 4AP"]
)
def test_an_address_with_another_postcode_or_the_head_of_a_column_in_it_is_doubted(text: str) -> None:
    assert split_address(text)[3] == (Doubt.UNSURE_EXTENT,)


def test_an_address_with_one_postcode_is_not_doubted() -> None:
    assert split_address("Site House, 5 Kiln Lane, Leeds, LS1 4AP")[3] == ()
