"""The register is a snapshot: what it lists it proves, what it lacks it does not disprove."""

from datetime import date

import pytest

from evidence.registers import ODS, OdsRegister, base_code, has_suffix, name_fits

SMALL = OdsRegister(
    lambda: (
        "code,name,postcode,opened,closed,type\n"
        "RZ9,WESTSHIRE NHS FOUNDATION TRUST,WF9 9ZZ,2010-04-01,2020-03-31,trust\n"
    ),
    lambda: "type,label,pattern\ntrust,NHS trust,^R[0-9A-Z]{2}$\npharmacy,Pharmacy,^F[A-Z][0-9A-Z]{3}$\n",
    date(2020, 1, 1),
)


def test_a_listed_code_gives_its_record() -> None:
    record = SMALL.lookup("rz9")
    assert record is not None
    assert (record.name, record.postcode, record.closed) == (
        "WESTSHIRE NHS FOUNDATION TRUST",
        "WF9 9ZZ",
        date(2020, 3, 31),
    )


def test_a_department_is_looked_up_by_its_parent() -> None:
    assert SMALL.lookup("RZ9-MSD-X") == SMALL.lookup("RZ9")
    assert base_code(" rz9-MSD ") == "RZ9"
    assert has_suffix("RZ9-MSD")
    assert not has_suffix("RZ9")


def test_the_absence_of_a_code_says_something_only_of_listed_types() -> None:
    assert SMALL.lists(SMALL.code_type("RX1"))
    assert not SMALL.lists(SMALL.code_type("FA001"))
    assert not SMALL.lists(None)


@pytest.mark.parametrize("code", ["8HA03", "8KM29", "EE133863", "K4M0B", "ECC0010"])
def test_shapes_that_several_types_share_show_no_type(code: str) -> None:
    assert ODS.code_type(code) is None


@pytest.mark.parametrize(
    ("code", "kind"), [("RH8", "trust"), ("TAD", "care_trust"), ("91Q", "sub_icb"), ("204", "local_authority")]
)
def test_a_type_is_told_by_the_shape_alone(code: str, kind: str) -> None:
    found = ODS.code_type(code)
    assert found is not None
    assert found.id == kind


def test_the_shipped_register_lists_trusts_and_knows_its_date() -> None:
    assert ODS.lists(ODS.code_type("R0A"))
    assert ODS.lookup("R0A") is not None
    assert ODS.lookup("RZZ") is None
    assert ODS.dated == date(2023, 6, 30)


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
