"""Which steps may turn which clause: what is tried, never what works.

The table only keeps the search short; whether a step turns anything is asked of the rule. Beside these every clause is
offered the confirmation of what its finding doubts, and the decision of the role that it wants.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from evidence.application import AssuranceRoute
from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.findings import Party, Verdict
from rules.repairs import declare, officers, papers, supply
from rules.repairs.step import Step
from rules.standard_2a.dspt_current import dspt_is_current
from rules.standard_2a.dspt_outcome import dspt_outcome_is_met

OrganisationSteps = Callable[[OrganisationEvidence], Iterator[Step]]
CaseSteps = Callable[[CaseEvidence], Iterator[Step]]


def _sites_of_others(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The assurance of the declared organisations whose sites the locations are."""
    return chain.from_iterable(map(supply.by_routes, declare.site_owners(evidence)))


def _all_readable(evidence: OrganisationEvidence) -> Iterator[Step]:
    return supply.readable(evidence.case)


def _system(evidence: OrganisationEvidence) -> Iterator[Step]:
    return declare.system(evidence.case)


def _dspt_as_well(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The route that the standard encourages, where it is not relied on: named in the application, and evidenced."""
    if AssuranceRoute.DSPT not in evidence.organisation.security_assurance.routes:
        named = declare.route(evidence, AssuranceRoute.DSPT)
        yield from (replace(step, beside=(named,)) for step in supply.dspt(evidence))


def _what_the_dspt_waits_for(evidence: OrganisationEvidence) -> Iterator[Step]:
    """What settles the two conditions after which a DSPT covers the organisation's locations."""
    if AssuranceRoute.DSPT not in evidence.organisation.security_assurance.routes:
        return
    yield from supply.plan_letter(evidence)
    for rule in (dspt_is_current, dspt_outcome_is_met):
        finding = rule.apply(evidence)
        if finding.verdict is not Verdict.SATISFIED:
            yield from officers.confirmations(evidence.case, finding, Party.CASE_OFFICER)
            yield officers.decision(evidence.case, rule.clause, evidence.organisation.id, rule.signed_by)


FOR_ORGANISATION: Mapping[str, tuple[OrganisationSteps, ...]] = {
    "2a/1.1.1": (supply.dspt, declare.organisation_code),
    "2a/1.1.2": (supply.dspt,),
    "2a/1.1.3": (supply.dspt, supply.plan_letter),
    "2a/1.1.4": (supply.dspt, declare.improvement_condition, _all_readable),
    "2a/1.1.5": (supply.dspt, supply.review_letter, declare.review_condition, declare.data_known),
    "2a/1.1.6": (supply.dspt, supply.retention_letter, declare.retention_mention, declare.release_known),
    "2a/1.2": (supply.policy,),
    "2a/1.3": (supply.certificate,),
    "2a/2": (
        *(supply.by_routes, _sites_of_others, declare.postcodes, declare.secondary_site, declare.locations),
        _dspt_as_well,
        _what_the_dspt_waits_for,
    ),
    "video/4-dspt-date": (supply.dspt, declare.publication_date),
    "video/4-igt": (supply.igt,),
    "video/4-igt-condition": (declare.completion_condition,),
    "video/5-copy": (supply.certificate, _all_readable),
    "video/6-copy": (supply.policy, _system, _all_readable),
}
"""For each clause that is asked of an organisation."""

_ON_ASSESSMENT: tuple[CaseSteps, ...] = (papers.risk_assessment, declare.system)
_MODEL: tuple[CaseSteps, ...] = (papers.risk_model,)

FOR_APPLICATION: Mapping[str, tuple[CaseSteps, ...]] = {
    "2a/3": (declare.cloud_services, papers.risk_assessment),
    "2a/3.1a": (declare.uk_only, declare.cloud_services, papers.risk_assessment),
    "2a/3.1b": (declare.uk_only, *_ON_ASSESSMENT),
    "2a/3.2.1": _MODEL,
    "2a/3.2.2": _ON_ASSESSMENT,
    "2a/3.2.3": _ON_ASSESSMENT,
    "2a/3.2.4": (papers.minutes,),
    "2a/3.2.5": _ON_ASSESSMENT,
    "2a/3.3": (),
    "video/7-declared": (declare.parties, supply.readable),
    "guidance/service-types": (declare.cloud_services, declare.service_types, papers.risk_assessment),
    "guidance/data-risk-model": _MODEL,
    "guidance/cloud-risk-assessment": _ON_ASSESSMENT,
    "guidance/four-steps": (*_ON_ASSESSMENT, *_MODEL),
    "guidance/data-destruction": _ON_ASSESSMENT,
    "guidance/encryption-at-rest": _ON_ASSESSMENT,
    "guidance/encryption-in-transit": _ON_ASSESSMENT,
    "guidance/geography": (*_ON_ASSESSMENT, declare.uk_only),
}
"""For each clause that is asked of the application."""

LAST_FOR_ORGANISATION: tuple[OrganisationSteps, ...] = (supply.instead_of_own,)
LAST_FOR_APPLICATION: tuple[CaseSteps, ...] = (papers.another_assessment, papers.instead_of_papers)
"""Tried where the applicant could do nothing else about it: evidence that has to go because it contradicts."""
