"""Which day is whose: labels right of their values, lists of days, tables of cycles, sentences that lead nowhere."""

from datetime import date

import pytest
from builder import Place, line, reading
from certificate_head import HEAD, of, plain, value

from evidence.document import Page, PageSource
from evidence.fields import Doubt, Found
from extractors.iso27001_certificate import extract_iso27001_certificate

MIRRORED: list[str | Place] = [
    ("Certificate", 60.0, 40.0),
    ("Marlowe Analytics Ltd", 60.0, 80.0), ("Organisation", 440.0, 80.0),
    ("IS 688402", 60.0, 110.0), ("Certificate number", 440.0, 110.0),
    ("ISO/IEC 27001:2022", 60.0, 140.0), ("Standard", 440.0, 140.0),
    ("The hosting and support of research data", 60.0, 170.0),
    ("for universities and hospitals", 60.0, 182.0), ("Scope", 440.0, 182.0),
    ("1 March 2018", 60.0, 212.0), ("Certified since", 440.0, 212.0),
    ("1 March 2024", 60.0, 242.0), ("Valid from", 440.0, 242.0),
    ("28 February 2027", 60.0, 272.0), ("Valid until", 440.0, 272.0),
]  # fmt: skip


def test_a_label_at_the_right_of_its_value_never_takes_the_next_rows() -> None:
    read = of(MIRRORED)
    assert plain(read.organisation_name) == "Marlowe Analytics Ltd"
    assert plain(read.certificate_number) == "IS 688402"
    assert plain(read.scope) == "The hosting and support of research data for universities and hospitals"
    assert plain(read.first_certified_on) == date(2018, 3, 1)
    assert plain(read.issued_on) == date(2024, 3, 1)
    assert plain(read.expires_on) == date(2027, 2, 28)


def test_a_panel_at_the_right_with_values_below_its_labels_is_not_mirrored() -> None:
    lines: list[str | Place] = [
        ("This is to certify that", 60.0, 80.0), ("Certificate number", 440.0, 80.0),
        ("Marlowe Analytics Ltd", 60.0, 95.0), ("IS 688402", 440.0, 95.0),
        ("has been assessed against ISO/IEC 27001:2022", 60.0, 125.0), ("Valid from", 440.0, 125.0),
        ("for the hosting of research data", 60.0, 140.0), ("1 March 2024", 440.0, 140.0),
        ("and of the records of studies", 60.0, 170.0), ("Valid until", 440.0, 170.0),
        ("for universities and hospitals", 60.0, 185.0), ("28 February 2027", 440.0, 185.0),
    ]  # fmt: skip
    read = of(lines)
    assert value(read.certificate_number) == "IS 688402"
    assert value(read.issued_on) == date(2024, 3, 1)
    assert value(read.expires_on) == date(2027, 2, 28)


def test_a_phrase_at_the_right_does_not_lead_to_the_next_line_at_the_left() -> None:
    read = of([*HEAD, ("certified since", 440.0, 300.0), ("1 March 2021", 60.0, 312.0), ("was a Monday", 140.0, 312.0)])
    assert value(read.first_certified_on) is None


DAYS = [
    "4 May 2016 Initial certification",
    "2 April 2025 Recertification audit",
    "5 May 2025 Certificate effective",
    "5 May 2026 Surveillance 1 due",
    "4 May 2028 Certificate expires",
]


def test_in_a_list_of_days_each_day_is_its_own_lines() -> None:
    lines = [(text, 72.0, 300.0 + 12 * n) for n, text in enumerate(DAYS)]
    read = of([*HEAD[:7], *lines])
    assert value(read.first_certified_on) == date(2016, 5, 4)
    assert value(read.issued_on) == date(2025, 5, 5)
    assert value(read.expires_on) == date(2028, 5, 4)


CYCLES: list[str | Place] = [
    ("Cycle", 60.0, 300.0), ("Decision", 170.0, 300.0), ("Start", 290.0, 300.0), ("End", 410.0, 300.0),
    ("1 (initial)", 60.0, 320.0), ("24/02/2021", 170.0, 320.0), ("01/03/2021", 290.0, 320.0),
    ("28/02/2024", 410.0, 320.0),
    ("2 (current)", 60.0, 340.0), ("25/02/2024", 170.0, 340.0), ("01/03/2024", 290.0, 340.0),
    ("28/02/2027", 410.0, 340.0),
]  # fmt: skip


def test_of_a_table_of_cycles_the_current_row_counts_and_is_doubted() -> None:
    read = of([*HEAD[:7], *CYCLES])
    assert value(read.first_certified_on) == date(2021, 3, 1)
    for stated, day in ((read.issued_on, date(2024, 3, 1)), (read.expires_on, date(2027, 2, 28))):
        assert isinstance(stated, Found)
        assert stated.value == day
        assert Doubt.WEAK_LABEL in stated.doubts


@pytest.mark.parametrize("said", ["Certified by Quill Certification since: 4 May 2016", "Certified since 4 May 2016"])
def test_what_a_phrase_says_of_its_day_is_no_weak_label(said: str) -> None:
    assert plain(of([*HEAD, said]).first_certified_on) == date(2016, 5, 4)


def test_two_days_beside_each_other_under_one_head_are_its_range_though_the_dash_is_lost() -> None:
    lines: list[str | Place] = [
        ("Certificate no.:", 60.0, 300.0), ("Valid:", 330.0, 300.0),
        ("C682707", 60.0, 313.0), ("17 November 2023", 330.0, 313.0), ("16 November 2026", 440.0, 313.0),
    ]  # fmt: skip
    read = of([*HEAD[:6], *lines])
    assert value(read.issued_on) == date(2023, 11, 17)
    assert value(read.expires_on) == date(2026, 11, 16)


def test_a_day_under_a_head_of_its_own_is_not_the_end_of_the_range_beside_it() -> None:
    lines: list[str | Place] = [
        ("Valid:", 330.0, 300.0), ("Next audit", 440.0, 300.0),
        ("17 November 2023", 330.0, 313.0), ("16 November 2026", 440.0, 313.0),
    ]  # fmt: skip
    assert plain(of([*HEAD[:7], *lines]).expires_on) is None


def test_of_three_days_in_one_line_each_label_takes_the_one_under_it() -> None:
    lines: list[str | Place] = [
        ("First certified", 241.0, 300.0), ("Certified from", 341.0, 300.0), ("Certified until", 442.0, 300.0),
        ("11 February 2022 21 February 2025 20 February 2028", 232.0, 313.0),
    ]  # fmt: skip
    read = of([*HEAD[:7], *lines])
    assert value(read.first_certified_on) == date(2022, 2, 11)
    assert value(read.issued_on) == date(2025, 2, 21)
    assert value(read.expires_on) == date(2028, 2, 20)


def test_an_end_that_is_no_later_than_the_start_is_never_accepted() -> None:
    read = of([*HEAD[:7], "Valid from: 1 March 2024", "Valid until: 1 March 2024"])
    assert plain(read.issued_on) is None
    assert plain(read.expires_on) is None


def test_what_was_granted_beside_an_original_certification_is_the_current_cycle() -> None:
    read = of([*HEAD[:7], "Certification granted: 1 March 2024", "Original certification: 4 May 2016"])
    assert value(read.first_certified_on) == date(2016, 5, 4)
    assert value(read.issued_on) == date(2024, 3, 1)


def test_a_first_certification_beside_which_neither_start_nor_end_is_found_is_doubted() -> None:
    """Its label may have taken the end of the cycle, whose own label was misread."""
    read = of([*HEAD, "Date of first registration: 30 April 2027", "Regl tration vand untl"])
    assert isinstance(read.first_certified_on, Found)
    assert Doubt.WEAK_LABEL in read.first_certified_on.doubts


def test_a_date_that_breaks_into_a_row_of_two_columns_is_doubted() -> None:
    read = of(
        [
            *HEAD,
            ("Certificate start date: 10 DECEMBER", 70.0, 300.0),
            ("Certificate expiry date: 09 DECEMBER", 311.0, 300.0),
            ("2024", 161.0, 316.0), ("2027", 407.0, 316.0),
        ]
    )  # fmt: skip
    end = read.expires_on
    assert not (isinstance(end, Found) and end.value == date(2024, 12, 9) and not end.doubts)


def test_labels_that_touch_the_lines_above_and_below_are_no_captions() -> None:
    """Where nothing tells to which date a label belongs the order of the column does: labels first."""
    column = [
        ("Registered to", 51, 10.5), ("ISO/IEC 27001:2022", 64.5, 13.8),
        ("Registration Number", 78, 10.5), ("E-694/E39/2025", 90.5, 13.8),
        ("Date of initial registration", 105, 10.5), ("29.01.2020", 117.5, 13.8),
        ("Date of current registration", 132, 10.5), ("02.02.2023", 143.5, 13.8),
        ("Registration amended", 158, 10.5), ("31.03.2023", 170.5, 13.8),
        ("Registration expires", 185, 10.5), ("01.02.2026", 197.5, 13.8),
    ]  # fmt: skip
    left = [
        ("Certificate of Registration", 58, 27.5), ("Organisation", 98, 10.5), ("Marlowe Analytics Ltd", 116.5, 13.5),
        ("Scope", 173, 10.5), ("The hosting of research data for universities", 191.5, 13.5),
    ]  # fmt: skip
    placed = [(439.0, *one) for one in column] + [(45.0, *one) for one in left]
    lines = tuple(line(text, x, top, size=size) for x, text, top, size in placed)
    read = extract_iso27001_certificate(reading(Page(1, 842.0, 595.0, lines, PageSource.TEXT_LAYER)))
    assert value(read.expires_on) == date(2026, 2, 1)
