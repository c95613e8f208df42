"""Documents and assessments as the contract's JSON objects (sections 3 and 4), and nothing else.

Pure functions, so that the command line, the report and the web page cannot show three different
truths. Keys stand in the contract's order; the same input gives the same bytes.
"""

import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from evidence.contents import AnyField, Decision, Document, Location, stated_fields
from evidence.document import Box
from evidence.fields import Found, Status
from evidence.findings import Assessment, Change, Finding, Observation, Premise, ReviewItem
from review.conflicts import Conflict
from review.store.records import CaseSummary, QueuedItem

Object = dict[str, Any]
MadeBy = Mapping[str, Any]


def line(value: Object) -> str:
    """One JSON object on one line, without a line end."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


Owners = Mapping[tuple[str, str], str | None]
"""The organisation that each document, by name and sha256, belongs to."""


def document_object(document: Document, made_by: MadeBy, owners: Owners | None = None) -> Object:
    """A document as ``assure read --json`` prints it, what it contains nested; with ``owners`` as ``assess`` does."""
    printed: Object = {"file": document.name, "sha256": document.sha256}
    if owners is not None:
        printed["organisation"] = owners.get((document.name, document.sha256))
    printed |= {
        "kind": document.kind.value if document.kind else None,
        "kind_confidence": document.kind_confidence,
        "pages": document.pages,
        "ocr_pages": list(document.ocr_pages),
        "fields": [field_object(name, field) for name, field in _fields(document)],
        "problems": [{"code": problem.code.value, "message": problem.message} for problem in document.problems],
    }
    if document.kind_doubts:
        printed["kind_doubts"] = [doubt.value for doubt in document.kind_doubts]
    if document.contains:
        printed["contains"] = [document_object(inner, made_by, owners) for inner in document.contains]
    return {**printed, "made_by": dict(made_by)}


def _fields(document: Document) -> list[tuple[str, AnyField]]:
    return list(stated_fields(document.contents)) if document.contents else []


def field_object(name: str, field: AnyField) -> Object:
    """One field: its value with its proof, or ``not-found`` with every place ``null``."""
    if not isinstance(field, Found):
        return _object(name, None, None, None, None, None, Status.NOT_FOUND, field.doubts)
    where = field.provenance
    printed = _object(
        name, plain(field.value), where.quote, where.page, where.box, field.confidence, field.status, field.doubts
    )
    return {**printed, "cell": where.cell} if where.cell else printed


def _object(
    name: str,
    value: Any,
    quote: str | None,
    page: int | None,
    box: Box | None,
    confidence: float | None,
    status: Status,
    doubts: tuple[Any, ...],
) -> Object:
    return {
        "name": name,
        "value": value,
        "quote": quote,
        "page": page,
        "box": _box(box),
        "confidence": confidence,
        "status": status.value,
        "doubts": [doubt.value for doubt in doubts],
    }


def plain(value: Any) -> Any:
    """A field's value in JSON's own types."""
    match value:
        case Location():
            place: Object = {"address": value.address, "postcode": value.postcode}
            return {**place, "role": value.role.value} if value.role else place
        case Decision():
            return {"verb": value.verb, "text": value.text}
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [plain(item) for item in value]
        case _:
            return value


def shown(value: Any) -> str:
    """A field's value as a person reads it in a table."""
    match value:
        case Location():
            role = f"({value.role.value})" if value.role else None
            return ", ".join(part for part in (value.address, value.postcode) if part) + (f" {role}" if role else "")
        case Decision():
            return f"{value.verb}: {value.text}"
        case tuple():
            return "; ".join(shown(item) for item in value)
        case bool():
            return "yes" if value else "no"
        case _:
            return str(plain(value))


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else list(box)


def assessment_object(assessment: Assessment, made_by: MadeBy) -> Object:
    """An assessment as ``assure assess --json`` prints it."""
    owners = {(p.document.name, p.document.sha256): p.organisation for p in assessment.documents}
    return {
        "reference": assessment.reference,
        "as_at": assessment.as_at.isoformat(),
        "verdict": assessment.verdict.value,
        "findings": [finding_object(finding) for finding in assessment.findings],
        "review_items": [item_object(item) for item in assessment.review_items],
        "documents": [document_object(document, made_by, owners) for document in outermost(assessment)],
        "observations": [observation_object(observation) for observation in assessment.observations],
        "made_by": dict(made_by),
    }


def outermost(assessment: Assessment) -> list[Document]:
    """The documents that were handed in themselves; those they contain are nested in them."""
    documents = [placed.document for placed in assessment.documents]
    inner = {
        (d.name, d.sha256) for document in documents for outer in document.contains for d in outer.with_contained()
    }
    return [document for document in documents if (document.name, document.sha256) not in inner]


def finding_object(finding: Finding) -> Object:
    return {
        "clause": finding.clause,
        "organisation": finding.organisation,
        "verdict": finding.verdict.value,
        "because": finding.because,
        "relies_on": [_premise_object(premise) for premise in finding.relies_on],
        "would_satisfy": finding.would_satisfy,
        "repairs": [[_change_object(change) for change in repair.changes] for repair in finding.repairs],
    }


def _change_object(change: Change) -> Object:
    return {
        "by": change.by.value,
        "says": change.says,
        "organisation": change.organisation,
        "file": change.file,
        "field": change.field,
    }


def _premise_object(premise: Premise) -> Object:
    printed: Object = {
        "file": premise.file,
        "page": premise.page,
        "box": _box(premise.box),
        "quote": premise.quote,
    }
    return {**printed, "cell": premise.cell} if premise.cell else printed


def observation_object(observation: Observation) -> Object:
    return {
        "kind": observation.kind.value,
        "says": observation.says,
        "organisation": observation.organisation,
        "premises": [_premise_object(premise) for premise in observation.premises],
        "documents": list(observation.documents),
    }


def item_object(item: ReviewItem) -> Object:
    printed: Object = {
        "id": item.id,
        "kind": item.kind.value,
        "clause": item.clause,
        "organisation": item.organisation,
        "field": item.field,
        "file": item.file,
        "page": item.page,
        "box": _box(item.box),
        "question": item.question,
        "because": item.because,
    }
    return {**printed, "cell": item.cell} if item.cell else printed


def queued_object(queued: QueuedItem) -> Object:
    """A question of the store's queue: the item with its case and what was said of it."""
    answers = [answer.model_dump(mode="json", exclude={"basis"}) for answer in queued.answers]
    weight = queued.weight
    weighed = {"impact": weight.impact, "cited": weight.cited, "due": weight.due.isoformat() if weight.due else None}
    return {"case": queued.reference, **item_object(queued.item), **weighed, "answers": answers}


def conflict_object(conflict: Conflict) -> Object:
    """A newer reading that differs from what a person said, whose answer stands."""
    return {
        "file": conflict.file,
        "sha256": conflict.sha256,
        "field": conflict.field,
        "page": conflict.page,
        "read": conflict.read,
        "answer": conflict.answer.id,
        "said": conflict.answer.value,
        "what": conflict.answer.what.value,
        "by": conflict.answer.by,
        "at": conflict.answer.at.isoformat(),
    }


def case_object(case: CaseSummary) -> Object:
    return {
        "reference": case.reference,
        "title": case.title,
        "round": case.round_reference,
        "rounds": case.rounds,
        "verdict": case.verdict.value if case.verdict else None,
        "as_at": case.as_at.isoformat() if case.as_at else None,
        "questions": case.open_items,
        "files": case.files,
        "received_at": case.received_at.isoformat(),
    }
