"""Publications by code and edition, whatever form their status words have."""

from datetime import date

import pytest

from evidence.contents import Outcome
from evidence.registers import SHIPPED, DsptRecord, DsptRegister
from evidence.registers.dspt import read_status

LISTED = date(2023, 11, 16)
NEWER = DsptRecord("EE999999-MSD", "2022-23", Outcome.STANDARDS_MET, date(2023, 6, 29), "Westshire", LISTED)
OLDER = DsptRecord("EE999999-MSD", "2021-22", Outcome.APPROACHING_STANDARDS, None, "Westshire", LISTED)
SMALL = DsptRegister.of([OLDER, NEWER])


def test_a_publication_is_found_by_code_and_edition() -> None:
    assert SMALL.lookup("ee999999-msd", "2022-23") == NEWER
    assert SMALL.lookup("EE999999-MSD", "2020-21") is None


def test_a_department_is_not_found_under_its_parent() -> None:
    assert SMALL.lookup("EE999999", "2022-23") is None
    assert SMALL.of_code("EE999999") == ()


def test_the_publications_of_a_code_come_newest_edition_first() -> None:
    assert SMALL.of_code("EE999999-MSD") == (NEWER, OLDER)


def test_a_register_read_from_its_own_text_says_the_same() -> None:
    assert dict(DsptRegister(lambda: SMALL.text).records) == dict(SMALL.records)


def test_the_shipped_register_knows_its_date_and_lists_only_publications() -> None:
    assert SHIPPED.dspt.dated == LISTED
    outcomes = {record.outcome for record in SHIPPED.dspt.records.values()}
    assert not outcomes & {Outcome.NOT_PUBLISHED, Outcome.BASELINE}


@pytest.mark.parametrize(
    ("printed", "edition", "outcome"),
    [
        ("22/23 Standards Met", "2022-23", Outcome.STANDARDS_MET),
        ("2022-23  standards exceeded", "2022-23", Outcome.STANDARDS_EXCEEDED),
        ("99/00 Standards Not Met", "2099-00", Outcome.STANDARDS_NOT_MET),
        ("Standards Met (19-20)", "2019-20", Outcome.STANDARDS_MET),
        ("Standards not fully met (plan agreed)", None, Outcome.PLAN_AGREED),
        ("Standards not fully met (plan agreed) (19-20)", "2019-20", Outcome.PLAN_AGREED),
        ("20/21 Standards Not Met – Improvement Plan Agreed", "2020-21", Outcome.PLAN_AGREED),
        ("21/22 Approaching Standards", "2021-22", Outcome.APPROACHING_STANDARDS),
        ("Entry Level", None, Outcome.ENTRY_LEVEL),
        ("Baseline", None, Outcome.BASELINE),
        ("", None, Outcome.NOT_PUBLISHED),
    ],
)
def test_a_status_is_edition_and_outcome(printed: str, edition: str | None, outcome: Outcome) -> None:
    assert read_status(printed) == (edition, outcome)


@pytest.mark.parametrize("printed", ["Standards", "22/24 Standards Met", "Met Standards (19-20)"])
def test_other_words_are_no_status(printed: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        read_status(printed)
