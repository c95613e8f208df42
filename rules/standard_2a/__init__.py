"""One clause, one file; ``RULES`` lists them in the order of the clauses.

An explicit table, not a registry: what is judged is what stands here, and a test holds it against the contract.
"""

from evidence.bundle import CaseEvidence, OrganisationEvidence
from rules.rule import Rule
from rules.standard_2a.adequate_assurance import application_is_assured, organisation_is_assured
from rules.standard_2a.certificate_copy import certificate_was_supplied
from rules.standard_2a.cloud import CLOUD_RULES
from rules.standard_2a.declared import hosts_are_declared
from rules.standard_2a.dspt_current import dspt_is_current
from rules.standard_2a.dspt_date import publication_date_is_declared
from rules.standard_2a.dspt_outcome import dspt_outcome_is_met
from rules.standard_2a.dspt_route import dspt_conditions_are_met
from rules.standard_2a.identifiable_review import identifiable_data_were_reviewed
from rules.standard_2a.ig_toolkit import dspt_completion_is_a_condition, ig_toolkit_is_satisfactory
from rules.standard_2a.improvement_conditions import improvements_are_conditions
from rules.standard_2a.iso27001 import certification_is_approved
from rules.standard_2a.locations import locations_are_covered
from rules.standard_2a.organisation_code import organisation_code_is_provided
from rules.standard_2a.policy_copy import policy_was_supplied
from rules.standard_2a.section_251 import retention_was_approved
from rules.standard_2a.security_policy import policy_is_agreed

ORGANISATION_RULES: tuple[Rule[OrganisationEvidence], ...] = (
    organisation_is_assured,
    dspt_conditions_are_met,
    organisation_code_is_provided,
    dspt_is_current,
    dspt_outcome_is_met,
    improvements_are_conditions,
    identifiable_data_were_reviewed,
    retention_was_approved,
    policy_is_agreed,
    certification_is_approved,
    locations_are_covered,
    publication_date_is_declared,
    ig_toolkit_is_satisfactory,
    dspt_completion_is_a_condition,
    certificate_was_supplied,
    policy_was_supplied,
)
APPLICATION_RULES: tuple[Rule[CaseEvidence], ...] = (application_is_assured, hosts_are_declared, *CLOUD_RULES)

CLAUSE_ORDER = (
    *("2a/1", "2a/1.1", "2a/1.1.1", "2a/1.1.2", "2a/1.1.3", "2a/1.1.4", "2a/1.1.5", "2a/1.1.6", "2a/1.2", "2a/1.3"),
    *("2a/2", "2a/3", "2a/3.1a", "2a/3.1b", "2a/3.2.1", "2a/3.2.2", "2a/3.2.3", "2a/3.2.4", "2a/3.2.5", "2a/3.3"),
    *("video/4-dspt-date", "video/4-igt", "video/4-igt-condition", "video/5-copy", "video/6-copy", "video/7-declared"),
    *("guidance/service-types", "guidance/data-risk-model", "guidance/cloud-risk-assessment", "guidance/four-steps"),
    *("guidance/data-destruction", "guidance/encryption-at-rest", "guidance/encryption-in-transit"),
    "guidance/geography",
)
"""The contract's clauses, in its order."""

RULES: tuple[Rule[OrganisationEvidence] | Rule[CaseEvidence], ...] = tuple(
    sorted((*ORGANISATION_RULES, *APPLICATION_RULES), key=lambda rule: CLAUSE_ORDER.index(rule.clause.id))
)
