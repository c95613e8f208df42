"""How a declared place compares with an evidenced one."""

import pytest

from evidence.application import DeclaredLocation, LocationUse
from evidence.contents import Location
from evidence.locations import LocationMatch, MatchDegree, compare, normalised_postcode


def match(declared: str, postcode: str | None, evidenced: str, printed: str | None) -> LocationMatch:
    here = DeclaredLocation(id="x", uses=(LocationUse.STORAGE,), address=declared, postcode=postcode)
    return compare(here, Location(address=evidenced, postcode=printed))


@pytest.mark.parametrize(
    ("declared", "postcode", "evidenced", "printed"),
    [
        ("12 High Street, Leeds", "LS1 4AP", "12 High St., Leeds", "LS1 4AP"),
        ("12 HIGH STREET LEEDS", "ls14ap", "12 High Street, Leeds", "LS1 4AP"),
        ("Block C, Mill Campus, Westford", "WF9 9ZZ", "Mill Campus, Westford", "WF9 9ZZ"),
        ("Second Floor, Apex House, Westford", "WF9 9ZZ", "Floor 2, Apex House, Westford", "WF9 9ZZ"),
        ("Smith & Jones Yard, Westford", "WF9 9ZZ", "Smith and Jones Yard, Westford", "WF9 9ZZ"),
        ("12-16 High Street, Leeds", "LS1 4AP", "14 High Street, Leeds", "LS1 4AP"),
        ("1 College Road, Westford, WF9 9ZZ", None, "College Road, Westford", "WF9 9ZZ"),
    ],
)
def test_the_same_full_postcode_is_the_same_place(
    declared: str, postcode: str | None, evidenced: str, printed: str
) -> None:
    found = match(declared, postcode, evidenced, printed)
    assert found.degree is MatchDegree.EXACT, found.reason
    assert found.covers


@pytest.mark.parametrize(
    ("declared", "evidenced", "named"),
    [
        ("Unit 5, Vale Works, 34 Guild Road, Westford", "Unit 3, Vale Works, 34 Guild Road, Westford", "unit 5"),
        ("Suite 2, Apex House, Westford", "Suite 4, Apex House, Westford", "unit 2"),
        ("Third Floor, Apex House", "4th Floor, Apex House", "floor 3"),
        ("Block A, Mill Campus", "Block B, Mill Campus", "building a"),
        ("Apex House, Mill Lane", "Orion House, Mill Lane", "apex house"),
        ("12 High Street, Leeds", "48 High Street, Leeds", "number 12"),
    ],
)
def test_another_unit_or_building_of_the_postcode_goes_to_a_person(declared: str, evidenced: str, named: str) -> None:
    found = match(declared, "LS1 4AP", evidenced, "LS1 4AP")
    assert found.degree is MatchDegree.OTHER_UNIT
    assert found.wants_person
    assert named in found.reason


@pytest.mark.parametrize(
    ("evidenced", "printed"),
    [("Data hall, Westford", "BS34"), ("Data hall, Westford, BS34", None), ("Data hall, Westford BS34", None)],
)
def test_the_outward_code_alone_goes_to_a_person(evidenced: str, printed: str | None) -> None:
    found = match("Hall 3, Patch Park, Westford", "BS34 5AQ", evidenced, printed)
    assert found.degree is MatchDegree.OUTWARD_ONLY


def test_a_cloud_place_declared_by_its_outward_code_goes_to_a_person() -> None:
    found = match("Azure UK South, London", "KT9", "20 River Road, London", "KT9 1RF")
    assert found.degree is MatchDegree.OUTWARD_ONLY


@pytest.mark.parametrize("printed", ["LSI 4AP", "L51 4AP"])
def test_a_postcode_that_ocr_may_have_misread_is_never_taken_for_another(printed: str) -> None:
    found = match("12 High Street, Leeds", "LS1 4AP", "12 High Street, Leeds", printed)
    assert found.degree in (MatchDegree.OCR_TWIN, MatchDegree.EXACT)
    assert (found.degree is MatchDegree.EXACT) == (normalised_postcode(printed) == "LS1 4AP")


def test_an_address_without_a_postcode_agrees_in_name_only() -> None:
    found = match("12 High Street, Leeds", "LS1 4AP", "12 High St, Leeds", None)
    assert found.degree is MatchDegree.NAME_ONLY
    assert "none evidenced" in found.reason


def test_the_same_address_with_another_postcode_agrees_in_name_only() -> None:
    assert match("12 High Street, Leeds", "LS1 4AP", "12 High Street, Leeds", "LS1 9ZZ").degree is MatchDegree.NAME_ONLY


@pytest.mark.parametrize(
    ("evidenced", "printed"),
    [
        ("Apex House, 2 Temple Way, Bristol", "BS1 6EG"),
        ("14 Market Street, Leeds", "LS1 4AB"),
        ("Leeds", None),
        ("12 High Street, Bradford", "BD1 1AA"),
    ],
)
def test_another_place_is_no_match(evidenced: str, printed: str | None) -> None:
    assert match("12 High Street, Leeds", "LS1 4AP", evidenced, printed).degree is MatchDegree.NONE


@pytest.mark.parametrize(
    ("written", "normal"), [("ls29jt", "LS2 9JT"), (" EC2M  1RX ", "EC2M 1RX"), ("cf10", "CF10"), ("440002", "440002")]
)
def test_postcodes_are_written_with_their_space(written: str, normal: str) -> None:
    assert normalised_postcode(written) == normal
