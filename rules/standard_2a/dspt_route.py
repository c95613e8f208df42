"""Standard 2a, clause 1.1: the DSPT route as a whole, the worst of its six conditions."""

from evidence.application import AssuranceRoute
from evidence.bundle import OrganisationEvidence
from evidence.findings import Clause, Subject
from rules.derived import worst_of
from rules.rule import Judgement, rule
from rules.standard_2a.dspt_current import dspt_is_current
from rules.standard_2a.dspt_outcome import dspt_outcome_is_met
from rules.standard_2a.identifiable_review import identifiable_data_were_reviewed
from rules.standard_2a.improvement_conditions import improvements_are_conditions
from rules.standard_2a.organisation_code import organisation_code_is_provided
from rules.standard_2a.section_251 import retention_was_approved

CLAUSE = Clause(
    id="2a/1.1",
    title="Data Security and Protection Toolkit",
    says="Data Security and Protection Toolkit (DSPT) meeting the following conditions: …",
    source="Data sharing standard 2a, 1.1",
    about=Subject.ORGANISATION,
)

CONDITIONS = (
    organisation_code_is_provided,
    dspt_is_current,
    dspt_outcome_is_met,
    improvements_are_conditions,
    identifiable_data_were_reviewed,
    retention_was_approved,
)


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def dspt_conditions_are_met(evidence: OrganisationEvidence) -> Judgement:
    """The worst of the six conditions."""
    return worst_of([condition.apply(evidence) for condition in CONDITIONS], "all conditions of the DSPT route are met")
