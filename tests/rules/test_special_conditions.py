"""Proposed wording of special conditions: its date, who fills it in, and that the rules would accept it."""

from datetime import date
from typing import Any

from build import application, case, doubtful, dspt, igt, organisation, placed, plan

from evidence.bundle import CaseEvidence
from evidence.findings import Verdict
from rules.assess import assess
from rules.special_conditions import ProposedCondition, proposed_conditions

APPROACHING = {"outcome": "approaching_standards", "sector": "NHS Trust"}


def proposed(matter: CaseEvidence) -> tuple[ProposedCondition, ...]:
    return proposed_conditions(assess(matter), matter.application)


def with_plan(**of_plan: Any) -> CaseEvidence:
    return case(application(), dspt(**APPROACHING), plan(**of_plan))


def with_condition(matter: CaseEvidence, condition: ProposedCondition) -> dict[str, Verdict]:
    """The verdicts once the wording stands in the application as it was proposed, with no date beside it."""
    given = matter.application.model_dump(mode="json") | {"special_conditions": [{"text": condition.text}]}
    agreed = CaseEvidence(type(matter.application).model_validate(given), matter.as_at, matter.placed, matter.decisions)
    return {finding.clause: finding.verdict for finding in assess(agreed).findings}


def test_the_date_is_the_improvement_plans_own() -> None:
    (condition,) = proposed(with_plan())
    assert (condition.clause, condition.organisation, condition.due) == ("2a/1.1.4", "uni", date(2027, 3, 31))
    assert condition.text == (
        "University of Westshire (organisation code EE999999) must carry out the improvements stipulated in NHS "
        "England's review of its improvement plan for the 2025-26 Data Security and Protection Toolkit (DSPT) by "
        "31 March 2027, and must tell NHS England once they have been carried out."
    )
    assert condition.proviso is None


def test_the_wording_satisfies_the_clause_that_asks_for_it() -> None:
    matter = with_plan()
    assert with_condition(matter, proposed(matter)[0])["2a/1.1.4"] is Verdict.SATISFIED


def test_wording_without_a_date_does_not_satisfy_the_clause() -> None:
    matter = with_plan(complete_by=None)
    (condition,) = proposed(matter)
    assert condition.due is None
    assert "[date: the case officer to agree it with University of Westshire;" in condition.text
    assert with_condition(matter, condition)["2a/1.1.4"] is Verdict.NEEDS_REVIEW


def test_a_doubtful_date_is_for_a_person_to_confirm() -> None:
    (condition,) = proposed(with_plan(complete_by=doubtful("2027-03-31")))
    assert condition.due is None
    assert (
        "the case officer to confirm it in the improvement plan, where it was read as 31 March 2027]" in condition.text
    )


def test_a_date_that_has_passed_is_not_proposed_again() -> None:
    (condition,) = proposed(with_plan(complete_by="2026-10-31"))
    assert condition.due is None
    assert "the plan's own, 31 October 2026, has passed]" in condition.text


def test_plans_that_disagree_leave_the_date_open() -> None:
    matter = case(application(), dspt(**APPROACHING), plan(), plan(complete_by="2027-05-31"))
    (condition,) = proposed(matter)
    assert condition.due is None


def test_another_editions_plan_gives_no_date() -> None:
    assert proposed(with_plan(edition="2024-25"))[0].due is None


def test_a_plan_that_nobody_approved_is_proposed_only_with_that_proviso() -> None:
    (condition,) = proposed(case(application(), dspt(**APPROACHING)))
    assert condition.proviso == "Only if NHS England has approved the plan: the evidence holds no record of it."


def test_nothing_is_proposed_where_the_standards_are_met_or_a_condition_holds() -> None:
    assert proposed(case(application(), dspt())) == ()
    text = "University of Westshire must complete the improvement plan of its 2025-26 DSPT."
    agreed = application(special_conditions=[{"text": text, "organisation": "uni", "due": "2027-03-31"}])
    assert proposed(case(agreed, dspt(**APPROACHING), plan())) == ()


def test_identifiable_data_without_a_review_propose_a_future_one() -> None:
    matter = case(application(data={"received": "identifiable"}), dspt())
    (condition,) = proposed(matter)
    assert (condition.clause, condition.due) == ("2a/1.1.5", None)
    assert "must have reviewed the latest Data Security and Protection Toolkit (DSPT) self-assessment" in condition.text
    assert with_condition(matter, condition)["2a/1.1.5"] is Verdict.SATISFIED


def test_the_ig_toolkit_proposes_to_complete_the_dspt_while_it_could_be_relied_on() -> None:
    of = application(organisations=[organisation(routes=["igt"], comments=None)])
    (condition,) = proposed(case(of, placed(igt()), as_at=date(2018, 6, 15)))
    assert condition.clause == "video/4-igt-condition"
    assert "must complete the" in condition.text
    assert "[date: the case officer to set it, dependent on the Toolkit version" in condition.text
    assert proposed(case(of, placed(igt()), as_at=date(2026, 6, 15))) == ()
