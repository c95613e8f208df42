"""Standard 2a, clause 1.1.3: standards met or exceeded, or an improvement plan reviewed and approved.

"Approaching Standards" means an approved plan only in sectors where NHS England sets it; elsewhere the organisation
selects it itself. Either way the clause wants the record of the approval, so the sector only tells a person what
to expect (domain, A8).
"""

from evidence.application import AssuranceRoute
from evidence.bundle import OrganisationEvidence
from evidence.contents import Outcome
from evidence.fields import Found
from evidence.findings import Clause, Subject
from rules.dspt import MET, PLAN, Standing, Standings, standings
from rules.dspt_register import beside_register
from rules.parameters import value_at
from rules.records import NOT_KNOWN, Records, approved_plans
from rules.rule import Cited, Judgement, for_decision, needs_review, questions_on, rule, satisfied
from rules.supplied import asking, not_supplied
from rules.words import listed

CLAUSE = Clause(
    id="2a/1.1.3",
    title="DSPT outcome, or an approved improvement plan",
    says=(
        "The self-assessment outcome must be ‘Standards Met’ or ‘Standards Exceeded’ or, if not, an improvement plan "
        "must have been reviewed and approved by NHS Digital;"
    ),
    source="Data sharing standard 2a, 1.1.3",
    about=Subject.ORGANISATION,
)


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def dspt_outcome_is_met(evidence: OrganisationEvidence) -> Judgement:
    """Judge the status word of the newest publication; anything but Met and Exceeded wants NHS England's record."""
    held = standings(evidence)
    standing = held.counting
    if standing is None:
        return held.nothing()
    cited = (*standing.cited("outcome"), *held.choice)
    ask = f"A DSPT assessment of {evidence.organisation.name} published as Standards Met or Standards Exceeded"
    return beside_register(
        _on_pages(held, standing, cited, ask), evidence, standing, f"{ask}, and a register that agrees."
    )


def _on_pages(held: Standings, standing: Standing, cited: tuple[Cited, ...], ask: str) -> Judgement:
    """What the evidence alone says."""
    if standing.result is None:
        because = f"{standing.document.name} prints no status word"
        return needs_review(because, *cited, would_satisfy=f"{ask}.", questions=(asking(f"{ask}.", because),))
    if standing.result in MET:
        return satisfied(f"the outcome is {standing}", *cited)
    if held.rivals:
        return _rivals(held, cited, ask)
    plans = approved_plans(held.evidence, standing.edition_name or NOT_KNOWN)
    return _with_plan(
        held.evidence, standing, plans, cited, f"{ask}, or NHS England's approval of its improvement plan."
    )


def _rivals(held: Standings, cited: tuple[Cited, ...], ask: str) -> Judgement:
    named = listed(f"{s} in {s.document.name}" for s in (held.counting, *held.rivals) if s)
    because = f"the evidence states different outcomes for the same publication: {named}"
    others = (c for s in held.rivals for c in s.cited("outcome"))
    return needs_review(
        because, *cited, *others, would_satisfy=f"{ask}.", questions=(asking("Which outcome is right?", because),)
    )


def _with_plan(
    evidence: OrganisationEvidence, standing: Standing, plans: Records, cited: tuple[Cited, ...], ask: str
) -> Judgement:
    outcome = f"the outcome is {standing}"
    if standing.result in PLAN:
        return _plan_outcome(evidence, standing, plans, cited, ask)
    if plans.found:
        because = f"{outcome}, although NHS England approved an improvement plan ({plans.says})"
        return for_decision(because, *cited, *plans.proof, would_satisfy=ask)
    near = "".join(f"; {reason}" for reason in plans.near)
    because = f"{outcome}, and no approval of an improvement plan for it was supplied{near}"
    if plans.unclear:
        return for_decision(because, *cited, would_satisfy=ask, questions=questions_on(plans.doubtful))
    named = standing.cited("edition") if plans.near else ()
    return not_supplied(evidence.case, because, *cited, *named, *plans.doubtful, ask=ask)


def _plan_outcome(
    evidence: OrganisationEvidence, standing: Standing, plans: Records, cited: tuple[Cited, ...], ask: str
) -> Judgement:
    if plans.found:
        needed = (*cited, *standing.cited("edition"), *plans.proof)
        return satisfied(f"the outcome is {standing}, and NHS England approved the plan ({plans.says})", *needed)
    likely = (
        "NHS England sets this status after approving a plan"
        if set_by_nhs_england(standing, evidence)
        else "an organisation of this sector selects this status itself, and nobody approves its plan"
    )
    near = "".join(f"; {reason}" for reason in plans.near)
    because = f"the outcome is {standing}; {likely}, but no record of the approval was supplied{near}"
    questions = (*questions_on(plans.doubtful), asking(ask, because))
    return for_decision(because, *cited, would_satisfy=ask, questions=questions)


def set_by_nhs_england(standing: Standing, evidence: OrganisationEvidence) -> bool:
    """Whether in the organisation's sector the status itself says that a plan was agreed."""
    if standing.result is Outcome.PLAN_AGREED:
        return True
    sectors = {name.casefold() for name in value_at("sectors_whose_plans_are_approved", evidence.as_at)}
    printed = standing.sector.value if isinstance(standing.sector, Found) else None
    return str(printed or evidence.organisation.sector or "").strip().casefold() in sectors
