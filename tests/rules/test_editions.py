"""Which DSPT edition is the latest, so far as anybody knows."""

from datetime import date

import pytest

from rules.editions import editions


def latest(as_at: date) -> list[str]:
    known = editions(as_at)
    return [known.called(place) for place in known.possible_latest(as_at) if place >= 0]


@pytest.mark.parametrize(
    ("as_at", "names"),
    [
        (date(2024, 9, 1), ["2023-24"]),
        (date(2024, 9, 2), ["2024-25"]),
        (date(2025, 6, 30), ["2024-25"]),
        (date(2025, 7, 1), ["2024-25", "2025-26"]),
        (date(2026, 6, 30), ["2025-26"]),
        (date(2026, 7, 1), ["2025-26", "2026-27"]),
        (date(2027, 6, 30), ["2026-27"]),
        (date(2027, 7, 1), ["2026-27", "the edition after 2026-27"]),
        (date(2022, 2, 28), ["2021-22"]),
    ],
)
def test_an_edition_without_a_known_opening_may_be_open_after_the_deadline_before_it(
    as_at: date, names: list[str]
) -> None:
    assert latest(as_at) == names


def test_before_the_first_edition_none_is_certainly_open() -> None:
    assert editions(date(2018, 6, 1)).possible_latest(date(2018, 6, 1)) == (-1, 0)
