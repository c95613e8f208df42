"""Dates that people type into a British form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.comments import typed_dates
from rules.words import day, listed, months_after, months_before

JUNE = date(2026, 6, 24)


@pytest.mark.parametrize(
    "text",
    [
        "DSPT 2025-26 published 24/06/2026",
        "24.6.26",
        "24-06-2026",
        "24 June 2026",
        "24th of June 2026",
        "24-Jun-2026",
        "June 24, 2026",
        "2026-06-24",
        "06/24/2026",
        "published (24/06/2026).",
    ],
)
def test_a_date_is_read_in_every_usual_form(text: str) -> None:
    assert [typed.on for typed in typed_dates(text)] == [JUNE]


@pytest.mark.parametrize("text", ["", "2025-26", "31/02/2026", "version 14.1", "8KM29", "9.4.6", "1.1.2", "12/2026"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert [typed.on for typed in typed_dates(text) if typed.on.year > 2010] == []


def test_several_dates_come_in_the_order_in_which_they_stand() -> None:
    typed = typed_dates("published 24/06/2026, expires 30 June 2027")
    assert [each.on for each in typed] == [JUNE, date(2027, 6, 30)]


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_as_a_letter_writes_it_is_read_back(on: date) -> None:
    assert [typed.on for typed in typed_dates(f"published on {day(on)}.")] == [on]
    assert [typed.on for typed in typed_dates(on.strftime("%d/%m/%Y"))] == [on]


def test_a_month_has_its_last_day_where_the_day_does_not_exist() -> None:
    assert months_after(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)


def test_a_list_names_each_thing_once() -> None:
    assert listed(["a", "b", "a", "c"]) == "a, b and c"
    assert listed([]) == ""
