"""Security assurance guidance, document 3 and its four steps: the applicant's cloud risk assessment.

The document must be the applicant's own, dated, and about this system; its four steps are understanding the data,
assessing the risks, implementing controls and monitoring them.
"""

from evidence.bundle import CaseEvidence
from evidence.contents import DataRiskModel
from evidence.fields import Found
from evidence.findings import Clause, Subject
from rules.rule import Cited, Judgement, cite, for_decision, rule, satisfied
from rules.standard_2a.cloud_evidence import (
    ASK_ASSESSMENT,
    Paper,
    no_assessment,
    on_assessments,
    papers,
    unless_cloud,
)
from rules.standard_2a.cloud_risks import is_considered
from rules.words import day, listed

ASSESSMENT = Clause(
    id="guidance/cloud-risk-assessment",
    title="Cloud risk assessment supplied",
    says="A cloud risk assessment to confirm that an appropriate risk assessment has been undertaken …",
    source="Security assurance guidance, evidence to support a DARS application, 3",
    about=Subject.APPLICATION,
)
FOUR_STEPS = Clause(
    id="guidance/four-steps",
    title="The four steps are shown",
    says="Step 1 - Understand the data … Step 2 – Assess the risks … Step 3 – Implement appropriate controls … "
    "Step 4 – Monitor the implementation and ongoing risks",
    source="Security assurance guidance, cloud hosting",
    about=Subject.APPLICATION,
)
STEPS = {
    "the data are understood (a class or the types of data)": ("risk_class", "data_understood"),
    "the risks are assessed": ("confidentiality", "integrity", "availability"),
    "controls are in place": ("encryption_at_rest", "encryption_in_transit", "data_destruction"),
    "the risks are monitored": ("monitoring",),
}
"""Each step with the fields of a risk assessment any of which shows it."""


@rule(ASSESSMENT)
@unless_cloud
def assessment_is_supplied(case: CaseEvidence) -> Judgement:
    return on_assessments(case, lambda paper: _on_date(paper, case), no_assessment)


def _on_date(paper: Paper, case: CaseEvidence) -> Judgement:
    stated = paper.contents.assessed_on
    cited = paper.cite("assessed_on")
    if not isinstance(stated, Found):
        return for_decision(f"{paper.name} is not dated", would_satisfy=ASK_ASSESSMENT)
    if stated.value > case.as_at:
        because = f"{paper.name} is dated {day(stated.value)}, after {day(case.as_at)}"
        return for_decision(because, *cited, would_satisfy=ASK_ASSESSMENT)
    return satisfied(f"{paper.name} is dated {day(stated.value)}", *cited)


@rule(FOUR_STEPS)
@unless_cloud
def four_steps_are_shown(case: CaseEvidence) -> Judgement:
    return on_assessments(case, lambda paper: _on_steps(paper, case), no_assessment)


def _on_steps(paper: Paper, case: CaseEvidence) -> Judgement:
    shown = {step: _shows(paper, fields) for step, fields in STEPS.items()}
    first = next(iter(STEPS))
    shown[first] = shown[first] or _model(case)
    missing = [step for step, cited in shown.items() if cited is None]
    if missing:
        because = f"{paper.name} does not show that {listed(missing)}"
        return for_decision(because, would_satisfy=f"A cloud risk assessment that shows that {listed(missing)}.")
    cited = tuple(cited for cited in shown.values() if cited)
    return satisfied(f"{paper.name} shows the four steps", *cited, *paper.cited)


def _shows(paper: Paper, fields: tuple[str, ...]) -> Cited | None:
    """The best reading that shows a step: an accepted one before a doubtful one."""
    found = [c for c in cite(paper.exhibit, *fields) if isinstance(c.stated, Found) and _says_something(c)]
    return min(found, key=lambda cited: not cited.accepted, default=None)


def _says_something(cited: Cited) -> bool:
    value = cited.stated.value if isinstance(cited.stated, Found) else None
    return not isinstance(value, str) or is_considered(value)


def _model(case: CaseEvidence) -> Cited | None:
    """The first step may be shown by the data risk model instead."""
    models = (
        c for paper in papers(case, DataRiskModel) if not paper.against for c in cite(paper.exhibit, "risk_class")
    )
    return next((cited for cited in models if isinstance(cited.stated, Found)), None)
