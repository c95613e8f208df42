"""Standard 2a, clause 1.2: the system level security policy, reviewed and agreed by the security team.

What the policy lacks is listed for the reviewer; only their recorded decision satisfies the clause. That SLSPs
are being phased out is a warning, never a failure (video, slide 6).
"""

from collections.abc import Iterator

from evidence.application import AssuranceRoute, DecisionOutcome, DecisionRole, RecordedDecision
from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import DocumentStatus, LetterSubject, NhsEnglandLetter, SecurityPolicy
from evidence.fields import Found, Missing
from evidence.findings import Clause, Subject
from evidence.naming import tokens
from rules.holders import holder, perhaps_its
from rules.rule import Judgement, cite, for_decision, needs_review, rule
from rules.supplied import not_supplied
from rules.words import day, listed

CLAUSE = Clause(
    id="2a/1.2",
    title="System level security policy is agreed by the security team",
    says=(
        "System level security policies which must be reviewed and agreed by NHS Digital security team as relevant and "
        "appropriate to the application"
    ),
    source="Data sharing standard 2a, 1.2",
    about=Subject.ORGANISATION,
)

PHASED_OUT = "system level security policies are being phased out, the organisation is encouraged to complete the DSPT"

Policy = Exhibit[SecurityPolicy]


@rule(CLAUSE, route=AssuranceRoute.SLSP, signed_by=DecisionRole.SECURITY)
def policy_is_agreed(evidence: OrganisationEvidence) -> Judgement:
    """Leave the newest policy to the security team, with what it lacks."""
    policies = evidence.of(SecurityPolicy)
    if not policies:
        return no_policy(evidence)
    decision = evidence.decision(CLAUSE.id)
    policy = max(policies, key=lambda item: (_issued(item), _covered(decision, item), item.document.name))
    issued = cite(policy, "issued_on") if isinstance(policy.contents.issued_on, Found) else ()
    cited = (*holder(policy, evidence.organisation, evidence.case), *issued)
    because = f"{policy.document.name} must be reviewed and agreed by the security team"
    ask = f"The agreement of NHS England's security team to the policy of {evidence.organisation.name}."
    notes = (*_lacks(evidence, policy), *_letters(evidence), PHASED_OUT)
    if not _covered(decision, policy):
        return needs_review(because, *cited, would_satisfy=ask).noting("the approval is of another file", *notes)
    return for_decision(because, *cited, would_satisfy=ask).noting(*notes)


def no_policy(evidence: OrganisationEvidence) -> Judgement:
    """None was supplied."""
    name = evidence.organisation.name
    ask = f"Please send a copy of the system level security policy of {name}."
    because = f"no system level security policy of {name} was supplied"
    return not_supplied(evidence.case, because, *perhaps_its(evidence, SecurityPolicy), ask=ask)


def _covered(decision: RecordedDecision | None, policy: Policy) -> bool:
    """Whether a recorded approval may be of this file: it is, unless it names another or is older than the policy."""
    if decision is None or decision.decision is DecisionOutcome.REJECTED:
        return True
    issued = policy.contents.issued_on
    if isinstance(issued, Found) and decision.decided_on < issued.value:
        return False
    return decision.evidence in (None, policy.document.sha256)


def _issued(policy: Policy) -> str:
    issued = policy.contents.issued_on
    return issued.value.isoformat() if isinstance(issued, Found) else ""


def _lacks(evidence: OrganisationEvidence, policy: Policy) -> Iterator[str]:
    contents = policy.contents
    fields = ("system_name", "owner", "approved_by", "issued_on", "encryption_at_rest", "encryption_in_transit")
    missing = [name for name in (*fields, "data_destruction") if isinstance(getattr(contents, name), Missing)]
    if missing:
        yield f"it does not show its {listed(name.replace('_', ' ') for name in missing)}"
    if isinstance(contents.document_status, Found) and contents.document_status.value is DocumentStatus.DRAFT:
        yield "it is a draft"
    due = contents.review_due_on
    if isinstance(due, Found) and due.value < evidence.as_at:
        yield f"its review was due on {day(due.value)}"
    if other := other_system(evidence, policy):
        yield other


def other_system(evidence: OrganisationEvidence, policy: Policy) -> str | None:
    """Why the policy may be of another system than the application's; ``None`` where nothing says so."""
    stated, declared = policy.contents.system_name, evidence.application.system
    if not isinstance(stated, Found) or declared is None:
        return None
    named, wanted = set(tokens(stated.value)), set(tokens(declared))
    if named <= wanted or wanted <= named:
        return None
    return f"it is of the system {stated.value}, the application names {declared}"


def _letters(evidence: OrganisationEvidence) -> Iterator[str]:
    for letter in evidence.of(NhsEnglandLetter):
        subject = letter.contents.subject
        if isinstance(subject, Found) and subject.value is LetterSubject.SLSP:
            yield f"{letter.document.name} speaks of an agreement, which counts once it is recorded as a decision"
