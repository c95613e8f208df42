"""Standard 2a, clause 1.1.4: an agreed improvement plan stands in the agreement as special conditions.

A plan that was superseded by a later publication as Standards Met asks for nothing any more (domain, A9).
"""

from evidence.application import AgreementStatus, AssuranceRoute
from evidence.bundle import OrganisationEvidence
from evidence.findings import Clause, Subject
from rules.conditions import IMPROVES, TOOLKIT, conditions_for, fault_of
from rules.dspt import MET, PLAN, Standing, Standings, standings
from rules.records import NOT_KNOWN, Records, approved_plans
from rules.rule import (
    Cited,
    Judgement,
    for_decision,
    needs_review,
    not_applicable,
    not_satisfied,
    questions_on,
    rule,
    satisfied,
)
from rules.standard_2a.dspt_outcome import set_by_nhs_england
from rules.supplied import asking, unread
from rules.words import day

CLAUSE = Clause(
    id="2a/1.1.4",
    title="Improvements are special conditions",
    says=(
        "If an improvement plan has been agreed, the Data Sharing Agreement must include special conditions requiring "
        "the organisation to carry out improvements (as stipulated in the review) within an agreed time frame …"
    ),
    source="Data sharing standard 2a, 1.1.4",
    about=Subject.ORGANISATION,
)


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def improvements_are_conditions(evidence: OrganisationEvidence) -> Judgement:
    """Not applicable without a plan; else look for the condition that requires the improvements by a date."""
    held = standings(evidence)
    standing = held.counting
    if standing is None:
        return _no_plan(evidence, "no DSPT assessment was supplied, so no improvement plan is known", *_absent(held))
    cited = (*standing.cited("outcome"), *held.choice)
    if standing.result in MET and not held.rivals:
        return not_applicable(f"no improvement plan: the outcome is {standing}", *cited)
    plans = approved_plans(evidence, standing.edition_name or NOT_KNOWN)
    if standing.result not in PLAN and not plans.found:
        return _without_plan(held, standing, plans, cited)
    surely = (plans.found or set_by_nhs_england(standing, evidence)) and not held.rivals
    return _conditions(evidence, surely, (*cited, *plans.proof))


def _absent(held: Standings) -> tuple[Cited, ...]:
    return held.nothing().cited


def _without_plan(held: Standings, standing: Standing, plans: Records, cited: tuple[Cited, ...]) -> Judgement:
    if standing.result is None or plans.unclear or held.rivals:
        because = "; ".join((f"whether a plan was agreed is not clear: the outcome is {standing}", *plans.near))
        ask = "A DSPT publication that states the outcome for certain."
        return for_decision(because, *cited, would_satisfy=ask, questions=questions_on(plans.doubtful))
    because = f"no improvement plan was agreed: the outcome is {standing}"
    return _no_plan(held.evidence, because, *cited, *plans.doubtful)


def _no_plan(evidence: OrganisationEvidence, because: str, *cited: Cited) -> Judgement:
    if evidence.case.read_whole:
        return not_applicable(because, *cited)
    ask = f"Please send any approval of an improvement plan of {evidence.organisation.name}."
    question = asking(ask, because)
    return needs_review(f"{because}; {unread(evidence.case)}", *cited, would_satisfy=ask, questions=(question,))


def _conditions(evidence: OrganisationEvidence, surely: bool, agreed: tuple[Cited, ...]) -> Judgement:
    name = evidence.organisation.name
    ask = f"A special condition that requires {name} to carry out the improvements of its plan by a stated date."
    held = [c for c in conditions_for(evidence.application, evidence.organisation) if c.about(IMPROVES, TOOLKIT)]
    if not held:
        return _none(evidence, surely, agreed, ask)
    condition = min(held, key=lambda c: fault_of(c, evidence) is not None)
    fault = fault_of(condition, evidence)
    said = f"special condition: {condition.text!r}"
    if fault:
        return for_decision(f"{fault}; {said}", *agreed, would_satisfy=ask)
    return satisfied(f"the improvements are required by {day(condition.due) if condition.due else ''}; {said}", *agreed)


def _none(evidence: OrganisationEvidence, surely: bool, agreed: tuple[Cited, ...], ask: str) -> Judgement:
    because = "an improvement plan was agreed, but no special condition requires the improvements"
    question = asking(ask, because)
    if evidence.application.agreement_status is AgreementStatus.FINAL and surely:
        return not_satisfied(f"{because} in the final agreement", *agreed, would_satisfy=ask, questions=(question,))
    doubt = "the agreement is still a draft" if surely else "whether NHS England agreed the plan is not certain"
    return needs_review(f"{because}; {doubt}", *agreed, would_satisfy=ask, questions=(question,))
