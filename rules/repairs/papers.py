"""Steps of the applicant that supply or mend the papers on the cloud: minutes, data risk model, risk assessment.

A paper that lacks something is sent again with what it lacks, never silently put right: only statements that the
applicant can make today are added, and what minutes record of a meeting stays as it was.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from evidence.application import Application, Organisation, Role
from evidence.bundle import CaseEvidence
from evidence.contents import BoardMinutes, CloudRiskAssessment, Contents, DataRiskModel, Document, DocumentStatus
from evidence.fields import Found
from evidence.findings import Change, PlacedDocument
from rules.repairs import wanted
from rules.repairs.step import Stage, Step, bundle, of_applicant, with_changed
from rules.repairs.supply import instead, sent
from rules.standard_2a.cloud_evidence import papers
from rules.words import listed

Build = Callable[[CaseEvidence, Organisation], Contents]


def lead(case: CaseEvidence) -> Organisation:
    """The organisation whose papers on the cloud are asked for: the first controller."""
    organisations = case.application.organisations
    return next((o for o in organisations if Role.DATA_CONTROLLER in o.roles), organisations[0])


def _new(case: CaseEvidence, kind: str, says: str, build: Build) -> Step:
    of = lead(case)
    return sent(kind, f"send {says}", of.id, None, lambda case: build(case, of), tied=True)


def minutes(case: CaseEvidence) -> Iterator[Step]:
    """New minutes, and those supplied once they show what they leave open."""
    yield _new_minutes(case)
    for paper in papers(case, BoardMinutes):
        open_fields = [s for s in MINUTES if _left_open(getattr(paper.contents, s.field))]
        if open_fields:
            yield _again(paper.document, BoardMinutes, open_fields)


def _new_minutes(case: CaseEvidence) -> Step:
    says = (
        "approved minutes of a quorate meeting of the board, or of a committee with its delegated authority, that "
        "record its decision on the risk of using the cloud for this data"
    )
    return _new(case, "minutes", says, wanted.minutes)


def _left_open(stated: Any) -> bool:
    """Whether minutes do not say it yet, or are only a draft."""
    return stated.value is DocumentStatus.DRAFT if isinstance(stated, Found) else stated.certain


def risk_model(case: CaseEvidence) -> Iterator[Step]:
    says = "the completed health and social care data risk model of this data, with the risk class that it gives"
    yield _new(case, "risk-model", says, wanted.risk_model)


def risk_assessment(case: CaseEvidence) -> Iterator[Step]:
    """A new assessment where none is there; else each of those supplied, with the statements that it lacks."""
    held = papers(case, CloudRiskAssessment)
    if not held:
        yield _new_assessment(case)
    new = wanted.risk_assessment(case, lead(case))
    for paper in held:
        lacking = [s for s in STATEMENTS if s.field == NAMING or _lacks(paper.contents, new, s.field)]
        yield _again(paper.document, CloudRiskAssessment, lacking)


def another_assessment(case: CaseEvidence) -> Iterator[Step]:
    """A whole new assessment beside those supplied."""
    if papers(case, CloudRiskAssessment):
        yield _new_assessment(case)


def _new_assessment(case: CaseEvidence) -> Step:
    says = (
        "a cloud risk assessment of this system, made by the applicant and dated, with its services and regions, the "
        "risks to confidentiality, integrity and availability, pseudonymisation, who is responsible for what, "
        "encryption at rest and in transit, destruction, storage locations, access from abroad and monitoring"
    )
    return _new(case, "risk-assessment", says, wanted.risk_assessment)


def instead_of_papers(case: CaseEvidence) -> Iterator[Step]:
    """The papers on the cloud, each in place of those of its kind."""
    senders = (
        (BoardMinutes, _new_minutes),
        (DataRiskModel, lambda case: next(risk_model(case))),
        (CloudRiskAssessment, _new_assessment),
    )
    for kind, send in senders:
        if held := tuple(paper.document for paper in papers(case, kind)):
            yield instead(send(case), held)


# --- a paper sent again ------------------------------------------------------------------------------------


class Statement(NamedTuple):
    """Something that a paper may lack, and how a letter asks for it."""

    field: str
    says: str


NAMING = "page_texts"
"""The words of the pages, which tie a paper to this application."""

STATEMENTS = (
    Statement("assessed_on", "its date"),
    Statement(NAMING, "the title and reference of this application"),
    Statement("system_name", "the name of the system that the application names"),
    Statement("data_understood", "the types or the risk class of the data"),
    Statement("confidentiality", "an assessment of the risk to confidentiality"),
    Statement("integrity", "an assessment of the risk to integrity"),
    Statement("availability", "an assessment of the risk to availability"),
    Statement("pseudonymisation", "a statement of how and where the data are pseudonymised"),
    Statement(
        "shared_responsibility", "a statement of who is responsible for what, the cloud provider or the applicant"
    ),
    Statement("encryption_at_rest", "a statement of how the data in cloud storage are encrypted at rest"),
    Statement("encryption_in_transit", "a statement of how data in transit are encrypted (TLS 1.2 or later, or a VPN)"),
    Statement("data_destruction", "the method by which the data are destroyed and the events on which they are"),
    Statement("geography", "an assessment of each declared storage location, in the United Kingdom only"),
    Statement("overseas_access", "a statement of how access from outside the United Kingdom is prevented"),
    Statement("monitoring", "a statement of how the risks and the controls are monitored"),
    Statement("region", "the declared regions only, where the data are in no other"),
    Statement("service_type", "the declared types of service only, where no other is used"),
    Statement("provider", "the declared providers only, where no other is used"),
)
"""What is asked of a cloud risk assessment."""

MINUTES = (
    Statement("document_status", "proof that the minutes were approved"),
    Statement("quorate", "proof that the meeting was quorate"),
    Statement("meeting_on", "the date of the meeting"),
)
BUILD: dict[type[Contents], Build] = {CloudRiskAssessment: wanted.risk_assessment, BoardMinutes: wanted.minutes}
MENTIONS = {"region": "regions", "provider": "providers"}
"""The mentions in running text that repeat a field."""


def _lacks(contents: Any, new: Any, field: str) -> bool:
    """Whether the paper's statement is not yet the wanted one; a doubtful reading is confirmed, not sent again."""
    stated, wished = getattr(contents, field), getattr(new, field)
    if isinstance(stated, Found) and not stated.accepted:
        return False
    return bool(_values(wished)) and _values(stated) != _values(wished)


def _values(field: Any) -> list[str]:
    if isinstance(field, tuple):
        return sorted(str(found.value) for found in field)
    return [str(field.value)] if isinstance(field, Found) else []


def _again(document: Document, kind: type[Contents], statements: list[Statement]) -> Step:
    """One paper sent again with all these statements; it can be split into the single ones."""

    def says(changes: tuple[Change, ...]) -> str:
        return f"{before}{listed(change.says.removeprefix(before) for change in changes)}"

    before, made = f"send {document.name} again, with ", _Made(BUILD[kind])
    return bundle([_with_statement(document, made, statement, before) for statement in statements], says)


class _Made:
    """The wanted paper, made once for each application: the steps of a bundle are taken one after another."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._last: tuple[Application, Contents] | None = None

    def of(self, case: CaseEvidence) -> Contents:
        if self._last is None or self._last[0] is not case.application:
            self._last = case.application, self._build(case, lead(case))
        return self._last[1]


def _with_statement(document: Document, made: _Made, statement: Statement, before: str) -> Step:
    field = statement.field

    def apply(case: CaseEvidence) -> CaseEvidence:
        new = wanted.naming(case) if field == NAMING else getattr(made.of(case), field)
        return with_changed(case, document.name, lambda placed: _amended(placed, field, new))

    change = of_applicant(f"{before}{statement.says}", None, document.name, field)
    return Step(f"again/{document.name}/{field}", change, apply, Stage.SUPPLIED)


def _amended(placed: PlacedDocument, field: str, new: Any) -> PlacedDocument:
    """The document with one statement new: other bytes, so that no approval of the old ones counts."""
    document, contents = placed.document, placed.document.contents
    sha256 = hashlib.sha256(f"{document.sha256}/{field}".encode()).hexdigest()
    changes: dict[str, Any] = {"sha256": sha256}
    if field == NAMING:
        changes[NAMING] = (*document.page_texts, new)
    elif contents is not None:
        forgotten = {MENTIONS[field]: ()} if field in MENTIONS else {}
        changes["contents"] = contents.model_copy(update={field: new, **forgotten})
    return placed.model_copy(update={"document": document.model_copy(update=changes)})
