"""Special conditions: whom they bind, to what, and by when, in the words that people use."""

from datetime import date
from typing import Any

import pytest
from build import AS_AT, application, case, of_organisation, organisation

from evidence.application import SpecialCondition
from rules.comments import typed_dates
from rules.conditions import IMPROVES, REVIEWS, TOOLKIT, Condition, conditions_for, due_date, fault_of, mentions

COMPANY = {"id": "co", "name": "Corvid Data Ltd", "aliases": [], "organisation_code": "8ZZ01"}


def held_by_uni(*conditions: dict[str, Any], alone: bool = False) -> list[tuple[str, bool]]:
    """The texts of the conditions that bear on the university, and whether each surely binds it."""
    others = [] if alone else [organisation(**COMPANY)]
    declared = application(organisations=[organisation(), *others], special_conditions=list(conditions))
    return [(c.text, c.surely_its) for c in conditions_for(declared, declared.organisations[0])]


def given(text: str, **fields: Any) -> SpecialCondition:
    return SpecialCondition.model_validate({"text": text, **fields})


def test_a_condition_for_another_organisation_does_not_bind() -> None:
    assert held_by_uni({"text": "Complete the DSPT.", "organisation": "co"}) == []
    assert held_by_uni({"text": "Corvid Data Ltd shall complete the DSPT."}) == []


def test_a_condition_for_the_organisation_surely_binds_it() -> None:
    by_field = {"text": "Complete the DSPT.", "organisation": "uni"}
    by_name = {"text": "The University of Westshire shall complete the DSPT."}
    assert held_by_uni(by_field, by_name) == [(by_field["text"], True), (by_name["text"], True)]


def test_a_condition_declared_for_one_that_names_the_other_as_well_binds_the_one() -> None:
    text = "Corvid Data Ltd shall see that the DSPT is completed."
    assert held_by_uni({"text": text, "organisation": "uni"}) == [(text, True)]


def test_a_condition_that_names_both_binds_both() -> None:
    text = "The University of Westshire and Corvid Data Ltd shall complete the DSPT."
    assert held_by_uni({"text": text}) == [(text, True)]


def test_a_condition_that_names_nobody_binds_the_only_organisation_and_perhaps_one_of_several() -> None:
    text = "The DSPT shall be completed."
    assert held_by_uni({"text": text}, alone=True) == [(text, True)]
    assert held_by_uni({"text": text}) == [(text, False)]


@pytest.mark.parametrize(
    "text", ["Each organisation shall complete the DSPT.", "ALL DATA CONTROLLERS complete it.", "Every party reports."]
)
def test_a_condition_for_everybody_surely_binds_each(text: str) -> None:
    assert held_by_uni({"text": text}) == [(text, True)]


def test_what_surely_binds_comes_first() -> None:
    loose, sure = {"text": "The DSPT shall be completed."}, {"text": "Improve it.", "organisation": "uni"}
    assert [text for text, _ in held_by_uni(loose, sure)] == [sure["text"], loose["text"]]


@pytest.mark.parametrize(
    "text", ["University of Westshire to act", "westshire university to act", "EE999999 to act", "ee999999 to act"]
)
def test_an_organisation_is_mentioned_by_name_alias_or_code(text: str) -> None:
    assert mentions(text, application().organisations[0])


@pytest.mark.parametrize("text", ["XEE9999991 to act", "Eastshire University to act", ""])
def test_another_name_or_a_longer_code_is_no_mention(text: str) -> None:
    assert not mentions(text, application().organisations[0])


def test_a_code_of_five_characters_is_a_mention_and_a_shorter_one_may_be_anything() -> None:
    five, three = (application(organisations=[organisation(organisation_code=c)]) for c in ("8ZZ01", "RM1"))
    assert mentions("8ZZ01 shall act", five.organisations[0])
    assert not mentions("Site RM1 shall act", three.organisations[0])


def test_an_organisation_without_a_code_is_mentioned_by_its_name_alone() -> None:
    nameless = application(organisations=[organisation(organisation_code=None)]).organisations[0]
    assert mentions("The University of Westshire shall act", nameless)
    assert not mentions("EE999999 shall act", nameless)


def test_a_date_beside_the_text_holds() -> None:
    assert due_date(given("Complete the DSPT by 31/03/2027.", due="2027-06-30")) == date(2027, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        "Agreed on 1 May 2026: complete it by 31 March 2027.",
        "Agreed on 1 May 2026: complete it BEFORE 31/03/2027",
        "Agreed on 1 May 2026: no later than 31 March 2027",
        "By 1 January 2027 a plan; on or before 31 March 2027 all of it.",
        "All of it by 31 March 2027, a plan by 1 January 2027.",
        "31 March 2027",
    ],
)
def test_the_last_deadline_of_the_text_is_the_date(text: str) -> None:
    assert due_date(given(text)) == date(2027, 3, 31)


@pytest.mark.parametrize("text", ["Agreed 1 May 2026, reviewed 31 March 2027.", "Complete the DSPT in time."])
def test_without_a_deadline_two_dates_or_none_give_no_date(text: str) -> None:
    assert due_date(given(text)) is None


@pytest.mark.parametrize(
    ("due", "sure", "fault"),
    [(None, True, "no date"), (date(2026, 11, 20), True, "is past"), (AS_AT, True, None), (AS_AT, False, "binds")],
)
def test_a_condition_needs_a_date_to_come_and_somebody_whom_it_binds(
    due: date | None, sure: bool, fault: str | None
) -> None:
    found = fault_of(Condition("…", due, sure), of_organisation(case()))
    assert found is None if fault is None else fault in (found or "")


@pytest.mark.parametrize(
    "text", ["Review the toolkit", "REVIEW THE DSPT", "Re-assess the Toolkit", "audit of the dspt"]
)
def test_a_review_of_the_toolkit_is_told_in_any_case(text: str) -> None:
    assert Condition(text, None, True).about(REVIEWS, TOOLKIT)


@pytest.mark.parametrize("text", ["Improve the DSPT", "REMEDY THE TOOLKIT", "carry out the improvement plan"])
def test_an_improvement_is_told_in_any_case(text: str) -> None:
    assert Condition(text, None, True).about(IMPROVES, TOOLKIT)


@pytest.mark.parametrize("text", ["Review the contract", "Report on the DSPT"])
def test_both_the_act_and_its_object_are_wanted(text: str) -> None:
    assert not Condition(text, None, True).about(REVIEWS, TOOLKIT)


def test_a_date_next_to_another_is_read_and_one_inside_another_is_not() -> None:
    assert [t.on for t in typed_dates("24/06/2026,30/06/2027")] == [date(2026, 6, 24), date(2027, 6, 30)]
    assert [t.on for t in typed_dates("24 June 2026 30 June 2027")] == [date(2026, 6, 24), date(2027, 6, 30)]


def test_the_twelfth_month_is_a_month() -> None:
    assert [t.on for t in typed_dates("05/12/2026")] == [date(2026, 12, 5)]
    assert [t.on for t in typed_dates("12/31/2026")] == [date(2026, 12, 31)]
    assert [t.on for t in typed_dates("12/13/2026")] == [date(2026, 12, 13)]
