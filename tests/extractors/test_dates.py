"""Dates: every printed form is read back, and what makes a date doubtful is named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.fields import Doubt
from extractors.values import date_order, find_dates, find_month_years

DAYS = st.dates(date(1990, 1, 1), date(2069, 12, 31))
UNMISTAKABLE = (
    "%d %B %Y",
    "%d-%b-%Y",
    "%d %b %y",
    "%B %d, %Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%A %d %B %Y",
    "%d. %B %Y",
    "%d%b%Y",
    "%dth of %B, %Y",
    "%Y-%m-%dT00:00:00",
)


def values(text: str, day_first: bool | None = None) -> list[date]:
    return [parsed.value for parsed in find_dates(text, day_first)]


@given(DAYS, st.sampled_from(UNMISTAKABLE))
def test_every_worded_or_year_first_form_is_read_back_without_doubt(day: date, form: str) -> None:
    (parsed,) = find_dates(f"Issued: {day.strftime(form)}.")
    assert parsed.value == day
    assert not parsed.doubts


@given(DAYS, st.sampled_from(("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d / %m / %Y")))
def test_a_day_first_date_is_read_back_where_the_order_is_known(day: date, form: str) -> None:
    (parsed,) = find_dates(day.strftime(form), day_first=True)
    assert (parsed.value, parsed.doubts) == (day, ())


@given(DAYS)
def test_a_numeric_date_of_unknown_order_is_doubted_exactly_where_it_can_be_read_twice(day: date) -> None:
    (parsed,) = find_dates(day.strftime("%d/%m/%Y"))
    twice = day.day <= 12 and day.day != day.month
    assert (Doubt.AMBIGUOUS_DATE in parsed.doubts) == twice
    assert parsed.rivals == ((day.replace(day=day.month, month=day.day),) if twice else ())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1st of March, 2024", date(2024, 3, 1)),
        ("March 1, 2024", date(2024, 3, 1)),
        ("03/13/2024", date(2024, 3, 13)),
        ("30th June 26", date(2026, 6, 30)),
        ("30 Jun '26", date(2026, 6, 30)),
        ("14 MAY 2026", date(2026, 5, 14)),
        ("Published 21/11/2026, 10:12", date(2026, 11, 21)),
        ("1 May 26 10:12", date(2026, 5, 1)),
        ("14–05–2026", date(2026, 5, 14)),
    ],
)
def test_forms_met_on_certificates_and_pages(text: str, day: date) -> None:
    assert values(text) == [day]


@pytest.mark.parametrize(
    ("text", "day", "doubt"),
    [
        ("l4 May 2O26", date(2026, 5, 14), Doubt.OCR_TWIN),
        ("1 0ctober 2024", date(2024, 10, 1), Doubt.OCR_TWIN),
        ("2O/06/2026", date(2026, 6, 20), Doubt.OCR_TWIN),
        ("1 4 May 2 0 2 6", date(2026, 5, 14), Doubt.UNSURE_EXTENT),
        ("14 May 20 26", date(2026, 5, 14), Doubt.UNSURE_EXTENT),
        ("12-13 March 2024", date(2024, 3, 13), Doubt.UNSURE_EXTENT),
        ("3 Ionawr 2025", date(2025, 1, 3), Doubt.FOREIGN_LANGUAGE),
        ("15 Ağustos 2024", date(2024, 8, 15), Doubt.FOREIGN_LANGUAGE),
        ("14 de mayo de 2026", date(2026, 5, 14), Doubt.FOREIGN_LANGUAGE),
        ("1er janvier 2024", date(2024, 1, 1), Doubt.FOREIGN_LANGUAGE),
        ("1. März 2024", date(2024, 3, 1), Doubt.FOREIGN_LANGUAGE),
        ("Friday 3 September 2026", date(2026, 9, 3), Doubt.ODD_SHAPE),
        ("08/09/10", date(2010, 9, 8), Doubt.AMBIGUOUS_DATE),
    ],
)
def test_a_repaired_or_unusual_date_is_read_and_doubted(text: str, day: date, doubt: Doubt) -> None:
    (parsed,) = find_dates(text)
    assert parsed.value == day
    assert doubt in parsed.doubts


@pytest.mark.parametrize(
    "text",
    [
        "9.4.6",
        "9.4.16",
        "version 2.4.18",
        "31 February 2024",
        "21/CAG/0001",
        "ISO/IEC 27001:2022",
        "2025-26",
        "020 7946 0958",
        "May 2024",
        "192.168.10.24",
        "12/2024",
        "/2024/03/01/news",
        "30/02/2024",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


def test_a_known_american_order_is_followed() -> None:
    assert values("03/04/2026", day_first=False) == [date(2026, 3, 4)]


def test_a_dotted_date_puts_the_day_first_without_a_doubt() -> None:
    (parsed,) = find_dates("03.04.2026")
    assert (parsed.value, parsed.doubts, parsed.rivals) == (date(2026, 4, 3), (), ())
    (slashed,) = find_dates("03/04/2026")
    assert slashed.doubts == (Doubt.AMBIGUOUS_DATE,)
    assert values("03.04.2026", day_first=False) == [date(2026, 3, 4)]


def test_a_date_against_the_known_order_is_doubted() -> None:
    (parsed,) = find_dates("06/28/2026", day_first=True)
    assert (parsed.value, parsed.doubts) == (date(2026, 6, 28), (Doubt.AMBIGUOUS_DATE,))


def test_the_order_is_told_by_the_dates_that_can_be_read_one_way() -> None:
    assert date_order("01/02/2026 and 28/06/2026") is True
    assert date_order("01/02/2026 and 06/28/2026") is False
    assert date_order("01/02/2026") is None
    assert date_order("28/06/2026 and 06/28/2026") is None


def test_a_month_alone_is_a_hint_and_no_date() -> None:
    text = "since March 2024, last on 1 May 2025"
    assert [parsed.value for parsed in find_month_years(text)] == [(2024, 3)]


@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    for parsed in find_dates(text):
        assert 0 <= parsed.start < parsed.end <= len(text)


def test_a_j_that_a_scan_set_apart_belongs_to_its_month() -> None:
    assert values("30 J une 2026 and 1 J uly 2026") == [date(2026, 6, 30), date(2026, 7, 1)]


def test_a_number_before_a_month_and_a_day_is_no_day() -> None:
    assert [one.value for one in find_dates("Meeting #13 February 28, 2018")] == [date(2018, 2, 28)]
