"""The ODS register is a snapshot: what it lists it proves, what it lacks it does not disprove."""

from dataclasses import replace
from datetime import date

import pytest

from evidence.registers import SHIPPED, OdsRecord, OdsRegister, code_type, name_fits

LISTED = date(2020, 1, 1)
CLOSED = OdsRecord(
    code="RZ9",
    name="WESTSHIRE NHS FOUNDATION TRUST",
    postcode="WF9 9ZZ",
    opened=date(2010, 4, 1),
    closed=date(2019, 3, 31),
    type="trust",
    dated=LISTED,
)
SMALL = OdsRegister.of([CLOSED])


def chain(**successors: tuple[str, ...]) -> OdsRegister:
    """A register in which each code names its direct successors."""
    return OdsRegister.of(replace(CLOSED, code=code, successors=after) for code, after in successors.items())


def test_a_listed_code_gives_its_record() -> None:
    assert SMALL.lookup("rz9") == CLOSED


def test_a_department_is_looked_up_by_its_parent() -> None:
    assert SMALL.lookup("RZ9-MSD-X") == CLOSED


def test_a_register_read_from_its_own_text_says_the_same() -> None:
    full = replace(CLOSED, code="RZ8", opened=None, closed=None, active=False, successors=("RZ9", "RZ7"), whole=False)
    register = OdsRegister.of([CLOSED, full])
    again = OdsRegister(lambda: register.text)
    assert dict(again.records) == {"RZ8": full, "RZ9": CLOSED}
    assert again.digest == register.digest


def test_the_order_of_records_does_not_change_the_digest() -> None:
    other = replace(CLOSED, code="RZ8")
    assert OdsRegister.of([CLOSED, other]).sha256 == OdsRegister.of([other, CLOSED]).sha256


def test_the_absence_of_a_code_says_something_only_of_listed_types() -> None:
    assert SMALL.listed_on(code_type("RX1")) == LISTED
    assert SMALL.listed_on(code_type("FA001")) is None
    assert SMALL.listed_on(None) is None


def test_a_record_learnt_by_itself_does_not_make_its_type_listed() -> None:
    single = OdsRegister.of([replace(CLOSED, whole=False)])
    assert single.lookup("RZ9") is not None
    assert single.listed_on(code_type("RX1")) is None


@pytest.mark.parametrize(
    ("closed", "active", "day", "is_open"),
    [
        (date(2019, 3, 31), False, date(2019, 3, 30), True),
        (date(2019, 3, 31), False, date(2019, 3, 31), False),
        (date(2019, 3, 31), True, date(2020, 1, 1), False),
        (None, True, date(2020, 1, 1), True),
        (None, False, date(2010, 1, 1), False),
    ],
)
def test_a_record_is_open_until_its_closing_day(closed: date | None, active: bool, day: date, is_open: bool) -> None:
    assert replace(CLOSED, closed=closed, active=active).open_on(day) is is_open


def test_a_chain_of_successors_is_followed_nearest_first() -> None:
    register = chain(RA1=("RA2", "RA3"), RA2=("RA4",), RA3=("RA4", "RA5"))
    assert register.successors("ra1-DEPT") == ("RA2", "RA3", "RA4", "RA5")


def test_successors_that_name_each_other_end() -> None:
    register = chain(RA1=("RA2",), RA2=("RA3",), RA3=("RA1", "RA2"))
    assert register.successors("RA1") == ("RA2", "RA3")


def test_a_code_without_successors_or_record_has_none() -> None:
    assert SMALL.successors("RZ9") == ()
    assert SMALL.successors("QQQ") == ()


@pytest.mark.parametrize("code", ["8HA03", "8KM29", "EE133863", "K4M0B", "ECC0010"])
def test_shapes_that_several_types_share_show_no_type(code: str) -> None:
    assert code_type(code) is None


@pytest.mark.parametrize(
    ("code", "kind"), [("RH8", "trust"), ("TAD", "care_trust"), ("91Q", "sub_icb"), ("204", "local_authority")]
)
def test_a_type_is_told_by_the_shape_alone(code: str, kind: str) -> None:
    found = code_type(code)
    assert found is not None
    assert found.id == kind


def test_the_shipped_register_lists_trusts_and_knows_its_date() -> None:
    assert SHIPPED.ods.listed_on(code_type("R0A")) == date(2023, 6, 30)
    assert SHIPPED.ods.lookup("R0A") is not None
    assert SHIPPED.ods.lookup("RZZ") is None
    assert SHIPPED.ods.dated == date(2023, 6, 30)


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (["Westshire NHS Foundation Trust"], "WESTSHIRE NHS FOUNDATION TRUST"),
        (["Westshire District Care Trust"], "WESTSHIRE DISTRICT CARE NHS FOUNDATION TRUST"),
        (["NHS Mid and South Westshire Integrated Care Board"], "NHS MID AND SOUTH WESTSHIRE ICB - 91Z"),
        (["Nobody", "The Westshire Hospitals NHS Trust"], "WESTSHIRE HOSPITALS NHS TRUST (RZ9)"),
    ],
)
def test_a_name_fits_whatever_the_registers_spelling(names: list[str], listed: str) -> None:
    assert name_fits(names, listed)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Westshire NHS Trust", "EASTSHIRE NHS TRUST"),
        ("University of Westshire", "UNIVERSITY HOSPITALS OF WESTSHIRE NHS TRUST"),
        ("Westford NHS Trust", "WESTFORD TEACHING HOSPITALS NHS TRUST"),
    ],
)
def test_another_name_does_not_fit(name: str, listed: str) -> None:
    assert not name_fits([name], listed)
