"""Proposed wording of the special conditions that the standard asks for, for a case officer to check.

Three places ask for one: clause 1.1.4 (an agreed improvement plan), clause 1.1.5 (a future review where data are
identifiable) and slide 4 of the transcript (the DSPT after the IG Toolkit). A date is only ever the improvement
plan's own, read without doubt; any other date is for a person to fill in, and the wording says who.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from evidence.application import Application
from evidence.bundle import CaseEvidence, Exhibit, OrganisationEvidence
from evidence.contents import ImprovementPlan
from evidence.fields import Found
from evidence.findings import Assessment, Verdict
from rules.dspt import PLAN, Standing, standings
from rules.editions import editions
from rules.records import approved_plans
from rules.rule import Cited
from rules.words import day

TOOLKIT = "Data Security and Protection Toolkit (DSPT)"
OPEN = frozenset({Verdict.NOT_SATISFIED, Verdict.NEEDS_REVIEW})


@dataclass(frozen=True)
class ProposedCondition:
    """One special condition in the standard's terms. ``due`` is ``None`` where its date stands in brackets."""

    clause: str
    organisation: str
    """The id of the organisation that it binds."""
    text: str
    due: date | None
    proviso: str | None = None
    """When alone it is to be used, a sentence; ``None`` where nothing stands against it."""


def proposed_conditions(assessment: Assessment, application: Application) -> tuple[ProposedCondition, ...]:
    """A condition for each finding that wants one and has none that holds, in the order of the findings."""
    case = CaseEvidence(application, assessment.as_at, assessment.documents)
    verdicts = {(finding.clause, finding.organisation): finding.verdict for finding in assessment.findings}
    return tuple(_proposed(case, verdicts))


Verdicts = dict[tuple[str, str | None], Verdict]


def _proposed(case: CaseEvidence, verdicts: Verdicts) -> Iterator[ProposedCondition]:
    for (clause, organisation), verdict in verdicts.items():
        propose = PROPOSED.get(clause)
        if propose is None or organisation is None or verdict not in OPEN:
            continue
        condition = propose(OrganisationEvidence(case, case.application.organisation(organisation)), verdicts)
        if condition is not None:
            yield condition


def _improvements(evidence: OrganisationEvidence, _: Verdicts) -> ProposedCondition | None:
    """Clause 1.1.4, where a plan was agreed or the status says that one may have been."""
    standing = standings(evidence).counting
    edition = standing.edition_name if standing else None
    if standing is None or edition is None:
        return None
    agreed = bool(approved_plans(evidence, edition).found)
    if not agreed and standing.result not in PLAN:
        return None
    due, written = _plan_date(evidence, edition)
    text = (
        f"{_named(evidence)} must carry out the improvements stipulated in NHS England's review of its improvement "
        f"plan for the {edition} {TOOLKIT} by {written}, and must tell NHS England once they have been carried out."
    )
    proviso = None if agreed else "Only if NHS England has approved the plan: the evidence holds no record of it."
    return ProposedCondition("2a/1.1.4", evidence.organisation.id, text, due, proviso)


def _plan_date(evidence: OrganisationEvidence, edition: str) -> tuple[date | None, str]:
    """The date by which the organisation's own plan for the edition is complete, and how it is written."""
    name = evidence.organisation.name
    plans = [plan for plan in evidence.of(ImprovementPlan) if _is_for(plan, edition)]
    dates = {plan.contents.complete_by.value for plan in plans if isinstance(plan.contents.complete_by, Found)}
    if len(dates) != 1:
        why = "the plans supplied state several" if dates else "no improvement plan that states one was supplied"
        return None, f"[date: the case officer to agree it with {name}; {why}]"
    due = dates.pop()
    if not all(Cited(plan.document, "complete_by", plan.contents.complete_by).accepted for plan in plans):
        return None, f"[date: the case officer to confirm it in the improvement plan, where it was read as {day(due)}]"
    if due < evidence.as_at:
        return None, f"[date: the case officer to agree it with {name}; the plan's own, {day(due)}, has passed]"
    return due, day(due)


def _is_for(plan: Exhibit[ImprovementPlan], edition: str) -> bool:
    return isinstance(plan.contents.edition, Found) and plan.contents.edition.value == edition


def _future_review(evidence: OrganisationEvidence, _: Verdicts) -> ProposedCondition | None:
    """Clause 1.1.5: a review of the latest assessment that is still to come."""
    standing = standings(evidence).counting
    text = (
        f"NHS England must have reviewed the latest {TOOLKIT} self-assessment of {_named(evidence)}"
        f"{_edition(standing)} and confirmed that standards are met by [date: the case officer to agree it with the "
        f"security team]; {evidence.organisation.name} must give NHS England what it needs for that review."
    )
    data = evidence.application.data
    proviso = None if data.identifiable else "Only if the data are identifiable, which the application does not say."
    return ProposedCondition("2a/1.1.5", evidence.organisation.id, text, None, proviso)


def _edition(standing: Standing | None) -> str:
    return f", edition {standing.edition_name}," if standing is not None and standing.edition_name else ""


def _completion(evidence: OrganisationEvidence, verdicts: Verdicts) -> ProposedCondition | None:
    """Slide 4: the DSPT must be completed; not where the IG Toolkit cannot be relied on any more."""
    if verdicts.get(("video/4-igt", evidence.organisation.id)) is Verdict.NOT_SATISFIED:
        return None
    text = (
        f"{_named(evidence)} must complete the {_latest(evidence.as_at)}{TOOLKIT} and publish it by [date: the case "
        "officer to set it, dependent on the Toolkit version that has been completed]."
    )
    return ProposedCondition("video/4-igt-condition", evidence.organisation.id, text, None)


def _latest(as_at: date) -> str:
    """The latest edition, where there is no doubt which one it is."""
    table = editions(as_at)
    possible = table.possible_latest(as_at)
    return f"{table.called(possible[0])} " if len(possible) == 1 and possible[0] >= 0 else ""


def _named(evidence: OrganisationEvidence) -> str:
    declared = evidence.organisation
    code = f" (organisation code {declared.organisation_code})" if declared.organisation_code else ""
    return f"{declared.name}{code}"


PROPOSED: dict[str, Callable[[OrganisationEvidence, Verdicts], ProposedCondition | None]] = {
    "2a/1.1.4": _improvements,
    "2a/1.1.5": _future_review,
    "video/4-igt-condition": _completion,
}
"""The clauses that ask for a special condition, each with what words it."""
