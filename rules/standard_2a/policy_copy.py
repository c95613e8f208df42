"""Video on security assurance, slide 6: a copy of the system level security policy was supplied.

A corporate policy that names no system is none (contract, section 4).
"""

from evidence.application import AssuranceRoute
from evidence.bundle import OrganisationEvidence
from evidence.contents import SecurityPolicy
from evidence.fields import Missing
from evidence.findings import Clause, Subject, Verdict
from rules.holders import holder
from rules.rule import Judgement, cite, for_decision, needs_review, rule, satisfied, settle
from rules.standard_2a.security_policy import Policy, no_policy, other_system
from rules.supplied import asking
from rules.words import listed

CLAUSE = Clause(
    id="video/6-copy",
    title="Copy of the system level security policy",
    says=(
        "However, if you do rely on a System Level Security Policy (SLSP) as evidence of adequate security assurance, "
        "you will be required to provide copies of the policies for review …"
    ),
    source="Transcript of the video on standard 2a, slide 6",
    about=Subject.ORGANISATION,
)


@rule(CLAUSE, route=AssuranceRoute.SLSP)
def policy_was_supplied(evidence: OrganisationEvidence) -> Judgement:
    """Any one policy of a system will do."""
    policies = evidence.of(SecurityPolicy)
    if not policies:
        return no_policy(evidence)
    judged = [_judged(evidence, policy) for policy in policies]
    return min(judged, key=lambda judgement: settle(judgement).verdict is not Verdict.SATISFIED)


def _judged(evidence: OrganisationEvidence, policy: Policy) -> Judgement:
    held_by = holder(policy, evidence.organisation, evidence.case)
    cited = (*held_by, *cite(policy, "system_name"))
    ask = f"Please send the complete policy of the system in which {evidence.organisation.name} holds the data."
    if isinstance(policy.contents.system_name, Missing):
        return for_decision(f"{policy.document.name} names no system", *cited, would_satisfy=ask)
    if other := other_system(evidence, policy):
        return for_decision(f"{policy.document.name}: {other}", *cited, would_satisfy=ask)
    if policy.document.problems:
        because = f"{policy.document.name}: {listed(problem.message for problem in policy.document.problems)}"
        return needs_review(because, *cited, would_satisfy=ask, questions=(asking(ask, because),))
    return satisfied(f"{policy.document.name} is the policy of a system", *cited)
