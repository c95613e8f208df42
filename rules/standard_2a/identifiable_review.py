"""Standard 2a, clause 1.1.5: with identifiable data, NHS England has reviewed the latest DSPT assessment.

A review is of one publication: after a republication the old one no longer counts (domain, A10). That there is
none is for a person to say, never concluded from its absence among the evidence.
"""

from evidence.application import AssuranceRoute, DataFlow, Identifiability
from evidence.bundle import OrganisationEvidence
from evidence.contents import LetterSubject
from evidence.fields import Found
from evidence.findings import Clause, Subject
from rules.conditions import Condition, conditions_for
from rules.dspt import Standing, standings
from rules.records import NOT_KNOWN, Records, letters_on
from rules.rule import Judgement, for_decision, not_applicable, questions_on, rule, satisfied
from rules.supplied import asking
from rules.words import day

CLAUSE = Clause(
    id="2a/1.1.5",
    title="Review of the DSPT where data are identifiable",
    says=(
        "If identifiable data is to be provided to or to be released from NHS Digital, NHS Digital must have reviewed "
        "the latest DSPT self-assessment and confirmed standards are met or the DSA must contain a special condition "
        "covering a future review;"
    ),
    source="Data sharing standard 2a, 1.1.5",
    about=Subject.ORGANISATION,
)


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def identifiable_data_were_reviewed(evidence: OrganisationEvidence) -> Judgement:
    """Not applicable without identifiable data either way; else want a letter on this publication, or a condition."""
    data = evidence.application.data
    if not data.identifiable and not unknown(data):
        return not_applicable("no identifiable data are received or provided")
    condition = _future_review(evidence)
    if condition is not None and condition.surely_its and not _past(condition, evidence):
        return satisfied(f"the agreement covers a future review: {condition.text!r}")
    return _by_letter(evidence, condition)


def unknown(data: DataFlow) -> bool:
    """Whether it is not known of either flow if it is identifiable."""
    return Identifiability.UNKNOWN in (data.received, data.provided)


def _future_review(evidence: OrganisationEvidence) -> Condition | None:
    held = [c for c in conditions_for(evidence.application, evidence.organisation) if c.covers_review]
    return min(held, key=lambda c: (not c.surely_its, _past(c, evidence)), default=None)


def _past(condition: Condition, evidence: OrganisationEvidence) -> bool:
    return condition.due is not None and condition.due < evidence.as_at


def _by_letter(evidence: OrganisationEvidence, condition: Condition | None) -> Judgement:
    held = standings(evidence)
    standing = held.counting
    letters = letters_on(evidence, LetterSubject.DSPT_REVIEW, (standing and standing.edition_name) or NOT_KNOWN)
    if standing is not None and letters.found and not _older(standing, letters):
        cited = (*standing.cited("edition", "published_on"), *held.choice, *letters.proof)
        return satisfied(f"NHS England has reviewed {standing.edition_name} ({letters.says})", *cited)
    return _not_shown(evidence, letters, condition, standing)


def _older(standing: Standing, letters: Records) -> bool:
    """Whether the review came before the publication that counts, or nobody can tell."""
    decided = next((c.stated for c in letters.proof if c.field == "decided_on"), None)
    return standing.published is None or not isinstance(decided, Found) or decided.value < standing.published


def _not_shown(
    evidence: OrganisationEvidence, letters: Records, condition: Condition | None, standing: Standing | None
) -> Judgement:
    name = evidence.organisation.name
    reasons = [_trigger(evidence.application.data), "no review by NHS England of the latest assessment is shown"]
    reasons += letters.near
    if letters.found and standing is not None:
        since = f", published on {day(standing.published)}" if standing.published else ""
        reasons.append(f"{letters.says} does not come after the latest assessment{since}")
    if condition is not None:
        past = f"its date, {day(condition.due)}, is past" if condition.due and _past(condition, evidence) else ""
        reasons.append(f"special condition {condition.text!r}: {past or f'it does not say that it binds {name}'}")
    ask = (
        f"NHS England's confirmation that it has reviewed the latest DSPT assessment of {name}, or a special "
        "condition that covers a future review."
    )
    because = "; ".join(reasons)
    questions = (*questions_on(letters.doubtful), asking(ask, because))
    return for_decision(because, would_satisfy=ask, questions=questions)


def _trigger(data: DataFlow) -> str:
    return (
        "identifiable data are received or provided"
        if data.identifiable
        else ("whether the data are identifiable is not known")
    )
