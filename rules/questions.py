"""Questions of the findings, and of files that could not be read or placed, as items for the review queue.

The same field of the same document is asked once, whichever clauses wait for it. An item's id is a digest of
what is asked, so that the same case asks under the same ids in every run.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from evidence.bundle import CaseEvidence
from evidence.contents import Document, DocumentKind, DsptAssessment
from evidence.document import UNREAD
from evidence.findings import Finding, PlacedDocument, Question, ReviewItem, ReviewKind

OF_A_CLAUSE = frozenset({ReviewKind.CLAUSE, ReviewKind.MISSING_EVIDENCE})
"""Kinds whose questions are asked for one clause and organisation; the others are about a file."""


def review_items(case: CaseEvidence, findings: Sequence[Finding]) -> tuple[ReviewItem, ...]:
    """Each question once, the files first, then in the order of the findings."""
    digests = {document.name: document.sha256 for document in case.documents}
    items: dict[str, ReviewItem] = {}
    for question, clause, organisation in (*_about_files(case), *_of_findings(findings)):
        item = review_item(question, clause, organisation, digests)
        items.setdefault(item.id, item)
    return tuple(items.values())


Asked = tuple[Question, str | None, str | None]


def _of_findings(findings: Sequence[Finding]) -> Iterator[Asked]:
    """A request to the applicant that several clauses of an organisation make in the same words is made once."""
    asked: set[tuple[str | None, str]] = set()
    for finding in findings:
        for question in finding.questions:
            key = (finding.organisation, question.question)
            if question.kind is ReviewKind.MISSING_EVIDENCE and key in asked:
                continue
            asked.add(key)
            yield question, finding.clause, finding.organisation


def _about_files(case: CaseEvidence) -> Iterator[Asked]:
    for placed in case.placed:
        question = _about_file(placed)
        if question is not None:
            yield question, None, placed.organisation


def _about_file(placed: PlacedDocument) -> Question | None:
    """What a person must say of a file before its evidence counts, or before "missing" may be said."""
    document = placed.document
    if document.problems:
        messages = "; ".join(problem.message for problem in document.problems)
        unread = any(problem.code in UNREAD for problem in document.problems)
        asked = "could not be read: what is it?" if unread else "was not read whole: was anything overlooked?"
        return _document_question(document, f"{document.name} {asked}", messages)
    if document.contents is None or document.kind_doubts:
        doubts = ", ".join(document.kind_doubts) or "it could not be classified"
        return _document_question(document, f"What kind of document is {document.name}?", doubts)
    if placed.organisation is None and not placed.by_person and _wants_owner(document):
        return _document_question(document, f"Whose document is {document.name}?", placed.because)
    return None


def _wants_owner(document: Document) -> bool:
    """Whether a document without an owner could be evidence: not ``other``, nor a list of several organisations."""
    if document.kind is DocumentKind.OTHER:
        return False
    return not (isinstance(document.contents, DsptAssessment) and document.contents.lists_several)


def _document_question(document: Document, question: str, because: str) -> Question:
    return Question(kind=ReviewKind.DOCUMENT, question=question, because=because, file=document.name)


def review_item(
    question: Question, clause: str | None, organisation: str | None, digests: Mapping[str, str]
) -> ReviewItem:
    """The question under its id; ``digests`` gives each file's sha256."""
    of_clause = question.kind in OF_A_CLAUSE
    asked = {
        "kind": question.kind.value,
        "file": digests.get(question.file or "", question.file),
        "field": question.field,
        "page": question.page,
        "box": list(question.box) if question.box else None,
        "cell": question.cell,
        "question": question.question if question.kind is not ReviewKind.CLAUSE else None,
        "clause": clause if of_clause else None,
        "organisation": organisation if of_clause else None,
    }
    digest = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:16]
    return ReviewItem(**dict(question), id=digest, clause=clause, organisation=organisation)
