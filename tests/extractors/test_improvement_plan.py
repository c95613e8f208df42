"""Improvement plans: the plan's own end and NHS England's approval, not an action's date or an inner sign-off."""

from datetime import date

from builder import page, reading

from evidence.fields import Doubt, Found, Missing
from extractors.improvement_plan import extract_improvement_plan

ACTIONS = (
    ("Evidence item", "Action", "Owner", "Completion date"),
    ("9.4.6", "Test the back-up", "CIO", "30/11/2026"),
    ("4.3.1", "Train all staff", "HR", "30/09/2026"),
)


def certain(field: object) -> object:
    assert isinstance(field, Found), "not found"
    assert field.doubts == ()
    return field.value


def test_a_labelled_plan_is_read_without_doubt() -> None:
    lines = [
        "DSPT Improvement Plan 2025-26",
        "",
        "Organisation: Kestrel NHS Foundation Trust (RZK)",
        "Approved by: NHS England",
        "Approved on: 12 August 2026",
        "SIRO sign-off: J. Alder, 30 June 2026",
        "Plan to be completed by: 31 December 2026",
    ]
    read = extract_improvement_plan(reading(page(lines, tables=[ACTIONS])))
    assert certain(read.organisation_name) == "Kestrel NHS Foundation Trust"
    assert certain(read.organisation_code) == "RZK"
    assert certain(read.edition) == "2025-26"
    assert certain(read.approved_by) == "NHS England"
    assert certain(read.approved_on) == date(2026, 8, 12)
    assert certain(read.complete_by) == date(2026, 12, 31)


def test_approval_may_stand_in_a_sentence() -> None:
    read = extract_improvement_plan(
        reading(
            [
                "Kestrel NHS Foundation Trust (organisation code RZK)",
                "This plan was approved by NHS England on 12 August 2026.",
            ]
        )
    )
    assert certain(read.organisation_name) == "Kestrel NHS Foundation Trust"
    assert certain(read.approved_by) == "NHS England"
    assert certain(read.approved_on) == date(2026, 8, 12)


def test_without_an_end_of_its_own_the_latest_action_is_only_a_guess() -> None:
    read = extract_improvement_plan(reading(page(["Improvement plan"], tables=[ACTIONS])))
    assert isinstance(read.complete_by, Found)
    assert read.complete_by.value == date(2026, 11, 30)
    assert Doubt.NO_LABEL in read.complete_by.doubts


def test_an_inner_sign_off_is_no_approval() -> None:
    read = extract_improvement_plan(reading(["Improvement plan", "SIRO sign-off: J. Alder"]))
    assert read.approved_by == Missing()


def test_who_signed_the_plan_off_is_read_as_printed() -> None:
    read = extract_improvement_plan(reading(["Improvement plan", "Signed off by: Ann Alder"]))
    assert isinstance(read.approved_by, Found)
    assert read.approved_by.value == "Ann Alder"


def test_a_name_ends_before_the_title_of_the_plan() -> None:
    read = extract_improvement_plan(
        reading(["Kestrel NHS Trust - DSPT 2025-26 improvement plan", "ODS code: RZK", "", "Actions follow."])
    )
    assert isinstance(read.organisation_name, Found)
    assert read.organisation_name.value == "Kestrel NHS Trust"


def test_a_label_beside_a_label_is_no_approver() -> None:
    labels = [("Plan approved by", 72.0, 100.0), ("Sign-off date", 320.0, 100.0)]
    values = [("Ann Alder", 72.0, 114.0), ("28 June 2025", 320.0, 114.0)]
    read = extract_improvement_plan(reading(page(["Improvement plan", *labels, *values])))
    assert certain(read.approved_by) == "Ann Alder"
    assert certain(read.approved_on) == date(2025, 6, 28)


def test_a_dated_sign_off_tells_who_approved_the_plan() -> None:
    read = extract_improvement_plan(
        reading(["Improvement plan", "SIRO sign-off: Ann Alder", "Approval date: 28 June 2025"])
    )
    assert certain(read.approved_by) == "Ann Alder"


def test_a_plan_may_say_whose_it_is_and_who_approved_it_in_sentences() -> None:
    read = extract_improvement_plan(
        reading(
            [
                "This is the improvement plan of Westford Metropolitan University (EE140999) for the 2023-24 Data",
                "Security and Protection Toolkit. It was approved by Cllr Ann Alder on 25 July 2024.",
            ]
        )
    )
    assert certain(read.organisation_name) == "Westford Metropolitan University"
    assert certain(read.approved_by) == "Cllr Ann Alder"
    assert certain(read.approved_on) == date(2024, 7, 25)


def test_the_senior_officers_name_and_day_may_be_labelled_apart() -> None:
    read = extract_improvement_plan(
        reading(["DSPT improvement plan", "SIRO sign-off (name): Priya Alder", "SIRO sign-off (date): 6 March 2026"])
    )
    assert isinstance(read.approved_by, Found)
    assert read.approved_by.value == "Priya Alder"
    assert isinstance(read.approved_on, Found)
    assert read.approved_on.value == date(2026, 3, 6)


def test_the_end_may_be_the_date_by_which_the_plan_is_complete() -> None:
    read = extract_improvement_plan(
        reading(["Improvement plan", "Date by which the plan must be completed: 4 May 2027"])
    )
    assert certain(read.complete_by) == date(2027, 5, 4)


def test_all_work_may_be_the_whole_plan() -> None:
    lines = ["DSPT Improvement Plan 2025-26", "Two items are open.", "All work must be completed by 4 May 2026."]
    assert certain(extract_improvement_plan(reading(lines)).complete_by) == date(2026, 5, 4)


def test_the_date_right_below_who_approved_is_that_of_the_approval() -> None:
    lines = ["DSPT Improvement Plan 2025-26", "Approved by: Jo Rowan, Chief Executive", "Date: 4 May 2026"]
    assert certain(extract_improvement_plan(reading(lines)).approved_on) == date(2026, 5, 4)
    apart = [*lines[:2], "Version: 2", "Date: 4 May 2026"]
    assert extract_improvement_plan(reading(apart)).approved_on == Missing()


def test_the_last_word_of_a_name_is_no_name() -> None:
    lines = [
        "DSPT Improvement Plan Template",
        "This is the improvement plan of NHS Heswold and Selmere Integrated Care",
        "Board (QXH) for the 2025-26 Data Security and Protection Toolkit. It was sent in on time by them.",
    ]
    read = extract_improvement_plan(reading(lines))
    assert certain(read.organisation_name) == "NHS Heswold and Selmere Integrated Care Board"
