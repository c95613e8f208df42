"""Video on security assurance, slide 4: the IG Toolkit, for applications of the time when the DSPT replaced it.

Withdrawn since: no submission can be under twelve months old today. The path is kept for assessments as at an
earlier date.
"""

from evidence.application import AgreementStatus, AssuranceRoute, DecisionRole
from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import Grade, IgtAssessment
from evidence.fields import Found
from evidence.findings import Clause, Subject
from rules.conditions import IMPROVES, TOOLKIT, Condition, conditions_for, fault_of
from rules.dspt import standings
from rules.holders import holder, perhaps_its
from rules.parameters import value_at
from rules.rule import Judgement, cite, for_decision, needs_review, not_satisfied, rule, satisfied
from rules.standard_2a.identifiable_review import unknown
from rules.supplied import asking, not_supplied
from rules.words import day, months_after

SUBMISSION = Clause(
    id="video/4-igt",
    title="IG Toolkit submission is recent and satisfactory",
    says=(
        "If you haven’t yet completed the Data Security and Protection Toolkit assessment and it has been less than 12 "
        "months since you submitted the last years iteration of the IG toolkit, you may still be relying on the IG "
        "Toolkit … The most recent score - which should be satisfactory."
    ),
    source="Transcript of the video on standard 2a, slide 4",
    about=Subject.ORGANISATION,
)
CONDITION = Clause(
    id="video/4-igt-condition",
    title="Special condition to complete the DSPT",
    says=(
        "An appropriate special condition will be added to your Data Sharing Agreement … stating that the Data "
        "Security and Protection Toolkit must be completed within a given timeframe."
    ),
    source="Transcript of the video on standard 2a, slide 4",
    about=Subject.ORGANISATION,
)


@rule(SUBMISSION, route=AssuranceRoute.IGT, signed_by=DecisionRole.SECURITY)
def ig_toolkit_is_satisfactory(evidence: OrganisationEvidence) -> Judgement:
    """A satisfactory submission less than twelve months old; identifiable data want the security team as well."""
    name = evidence.organisation.name
    withdrawn = value_at("ig_toolkit_withdrawn", evidence.as_at)
    if evidence.as_at > withdrawn:
        because = f"the IG Toolkit was withdrawn and could be relied on until {day(withdrawn)} only"
        return not_satisfied(because, would_satisfy=f"A published DSPT assessment of {name}.")
    submissions = evidence.of(IgtAssessment)
    if not submissions:
        ask = f"Please send the IG Toolkit submission of {name}, with its code, version, score and date."
        doubts = perhaps_its(evidence, IgtAssessment)
        return not_supplied(evidence.case, f"no IG Toolkit submission of {name} was supplied", *doubts, ask=ask)
    return _judged(evidence, max(submissions, key=_newest))


def _newest(exhibit: Exhibit[IgtAssessment]) -> tuple[str, str]:
    published = exhibit.contents.published_on
    return (published.value.isoformat() if isinstance(published, Found) else "", exhibit.document.name)


def _judged(evidence: OrganisationEvidence, exhibit: Exhibit[IgtAssessment]) -> Judgement:
    cited = (
        *holder(exhibit, evidence.organisation, evidence.case),
        *cite(exhibit, "published_on", "grade", "organisation_code"),
    )
    ask = f"A satisfactory IG Toolkit submission of {evidence.organisation.name}, or a published DSPT assessment."
    reasons = [reason for reason in _reasons(evidence, exhibit.contents) if reason]
    if reasons:
        return for_decision("; ".join(reasons), *cited, would_satisfy=ask)
    return satisfied("the IG Toolkit submission is satisfactory and less than 12 months old", *cited)


def _reasons(evidence: OrganisationEvidence, igt: IgtAssessment) -> tuple[str | None, ...]:
    data = evidence.application.data
    return (
        _age(evidence, igt),
        _grade(igt),
        None if isinstance(igt.organisation_code, Found) else "the submission does not show the organisation code",
        "a DSPT assessment has been published as well" if standings(evidence).assessments else None,
        "with identifiable data the security team must confirm it" if data.identifiable or unknown(data) else None,
    )


def _age(evidence: OrganisationEvidence, igt: IgtAssessment) -> str | None:
    if not isinstance(igt.published_on, Found):
        return "the submission shows no date"
    published = igt.published_on.value
    if published > evidence.as_at:
        return f"it is dated {day(published)}, after {day(evidence.as_at)}"
    end = months_after(published, value_at("ig_toolkit_months", evidence.as_at))
    return None if evidence.as_at < end else f"it was submitted on {day(published)}, 12 months ago or more"


def _grade(igt: IgtAssessment) -> str | None:
    if not isinstance(igt.grade, Found):
        return "the submission shows no grade; the security team reviews the score"
    if igt.grade.value is Grade.SATISFACTORY:
        return None
    return f"the grade is {igt.grade.value.value.replace('_', ' ')}; the security team must review it"


@rule(CONDITION, route=AssuranceRoute.IGT)
def dspt_completion_is_a_condition(evidence: OrganisationEvidence) -> Judgement:
    """Look for the special condition to complete the DSPT by a date."""
    name = evidence.organisation.name
    ask = f"A special condition that {name} must complete the DSPT by a stated date."
    held = [c for c in conditions_for(evidence.application, evidence.organisation) if c.about(IMPROVES, TOOLKIT)]
    if not held:
        because = "no special condition requires the DSPT to be completed"
        if evidence.application.agreement_status is AgreementStatus.FINAL:
            return not_satisfied(f"{because}, and the agreement is final", would_satisfy=ask)
        question = asking(ask, because)
        return needs_review(f"{because}; the agreement is still a draft", would_satisfy=ask, questions=(question,))
    return _condition(evidence, min(held, key=lambda c: fault_of(c, evidence) is not None), ask)


def _condition(evidence: OrganisationEvidence, condition: Condition, ask: str) -> Judgement:
    fault = fault_of(condition, evidence)
    said = f"special condition: {condition.text!r}"
    return for_decision(f"{fault}; {said}", would_satisfy=ask) if fault else satisfied(said)
