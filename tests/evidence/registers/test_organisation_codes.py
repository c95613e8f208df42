"""Codes taken apart, and recognised after a spreadsheet has damaged them."""

import pytest

from evidence.registers import base_code, damaged_from, has_suffix


def test_a_suffix_is_told_from_its_base() -> None:
    assert base_code(" ee999999-msd-X ") == "EE999999"
    assert has_suffix("EE999999-MSD")
    assert not has_suffix("EE999999")


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("8.00E+218", ("8E218",)),
        ("8E+218", ("8E218",)),
        ("8.00E+02", ("8E2",)),
        ("06-Apr", ("APR6", "APR06")),
        ("6 apr", ("APR6", "APR06")),
        ("Apr-06", ("APR6", "APR06")),
        ("06/04/2026", ("APR6", "APR06")),
        ("2006-04-01", ("APR6", "APR06", "APR1", "APR01")),
        ("2006-04-01 00:00:00", ("APR6", "APR06", "APR1", "APR01")),
        ("01/12/2045", ("DEC45", "DEC1", "DEC01")),
        ("7", ("007",)),
        ("12.0", ("012",)),
    ],
)
def test_what_a_spreadsheet_made_of_a_code_is_recognised(printed: str, codes: tuple[str, ...]) -> None:
    assert damaged_from(printed) == codes


@pytest.mark.parametrize("code", ["8E218", "APR6", "204", "EE999999-MSD", "A9Z3Z", "31/02/2020", "06-Xyz", ""])
def test_a_sound_code_is_not_taken_for_a_damaged_one(code: str) -> None:
    assert damaged_from(code) == ()
