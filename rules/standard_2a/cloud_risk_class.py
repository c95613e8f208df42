"""Standard 2a, clause 3.2.1 and the guidance's second document: the data risk model and its class.

The standard wants the class that the model gives, the guidance the completed model itself. Both look at the same
papers; a class that stands elsewhere without the model satisfies neither.
"""

from evidence.bundle import CaseEvidence
from evidence.contents import CloudRiskAssessment, DataRiskModel
from evidence.fields import Found
from evidence.findings import Clause, Subject
from rules.parameters import caveat, value_at
from rules.rule import Cited, Judgement, for_decision, needs_review, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, papers, perhaps_ours, relied_on, together, unless_cloud
from rules.supplied import not_supplied

CLASS = Clause(
    id="2a/3.2.1",
    title="Data risk model used to assess the risk profile class",
    says="… evidence to support: The use of the Data Risk Model to assess the Risk Profile Class;",
    source="Data sharing standard 2a, 3.2.1",
    about=Subject.APPLICATION,
)
MODEL = Clause(
    id="guidance/data-risk-model",
    title="Completed data risk model supplied",
    says="A completed health and social care data risk model, to confirm that the data class has been assessed.",
    source="Security assurance guidance, evidence to support a DARS application, 2",
    about=Subject.APPLICATION,
)
ASK = "The completed health and social care data risk model of this data, with the risk class that it gives."


@rule(CLASS)
@unless_cloud
def risk_class_is_assessed(case: CaseEvidence) -> Judgement:
    """A completed model whose class does not contradict the data."""
    models = papers(case, DataRiskModel)
    if not models:
        return _class_without_model(case)
    classes = {paper.contents.risk_class.value for paper in models if isinstance(paper.contents.risk_class, Found)}
    if len(classes) > 1:
        cited = (c for paper in models for c in paper.cite("risk_class"))
        return for_decision("the data risk models give different classes", *cited, would_satisfy=ASK)
    return together([relied_on(paper, _on_class(paper, case)) for paper in models])


def _on_class(paper: Paper, case: CaseEvidence) -> Judgement:
    incomplete = _incomplete(paper)
    if incomplete:
        return incomplete
    stated = paper.contents.risk_class
    least = value_at("least_risk_class", case.as_at)
    data = case.application.data
    low = [d for d in dict.fromkeys((data.received, data.provided)) if stated.value < least[d.value]]
    cited = paper.cite("completed", "risk_class")
    if low:
        unsure = caveat("least_risk_class", case.as_at)
        because = f"{paper.name} gives class {stated.value}, which is low for {low[0].value} data{unsure}"
        return for_decision(because, *cited, would_satisfy=ASK)
    return satisfied(f"{paper.name} is completed and gives class {stated.value}", *cited)


def _incomplete(paper: Paper) -> Judgement | None:
    """The judgement on a model that is blank, not surely complete, or shows no class."""
    completed = paper.contents.completed
    if isinstance(completed, Found) and not completed.value:
        because = f"{paper.name} is a template that has not been filled in"
        return not_satisfied(because, *paper.cite("completed"), would_satisfy=ASK)
    if not isinstance(completed, Found):
        return needs_review(f"it could not be told whether {paper.name} is completed", would_satisfy=ASK)
    if not isinstance(paper.contents.risk_class, Found):
        return needs_review(f"{paper.name} shows no risk class", *paper.cite("risk_class"), would_satisfy=ASK)
    return None


def _stated_elsewhere(case: CaseEvidence) -> tuple[Cited, ...]:
    return tuple(
        Cited(paper.document, "risk_class", paper.contents.risk_class)
        for paper in papers(case, CloudRiskAssessment)
        if isinstance(paper.contents.risk_class, Found)
    )


def _class_without_model(case: CaseEvidence) -> Judgement:
    elsewhere = _stated_elsewhere(case)
    if elsewhere:
        because = f"{elsewhere[0].document.name} states a risk class, but the data risk model itself was not supplied"
        return for_decision(because, *elsewhere, would_satisfy=ASK)
    return _no_model(case)


def _no_model(case: CaseEvidence) -> Judgement:
    doubts = perhaps_ours(case, DataRiskModel)
    return not_supplied(case, "no completed data risk model was supplied", *doubts, ask=ASK)


@rule(MODEL)
@unless_cloud
def risk_model_is_supplied(case: CaseEvidence) -> Judgement:
    """The model itself, completed; a class stated elsewhere is not the model."""
    models = papers(case, DataRiskModel)
    return together([relied_on(paper, _on_model(paper)) for paper in models]) if models else _no_model(case)


def _on_model(paper: Paper) -> Judgement:
    return _incomplete(paper) or satisfied(
        f"{paper.name} is a completed data risk model", *paper.cite("completed", "risk_class")
    )
