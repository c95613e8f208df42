"""Places in the evidence and open questions, with the addresses of their pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from evidence.findings import Assessment, Finding, Premise, Question, ReviewItem, ReviewKind
from review.store.records import QueuedItem
from review.web.addresses import case_address, item_address


@dataclass(frozen=True)
class Proof:
    """A place on a page, with the address of the page where its box is lit."""

    quote: str
    file: str
    where: str
    address: str | None


@dataclass(frozen=True)
class Asked:
    """An open question, with the address of its page."""

    question: str
    address: str
    kind: str


def anchor_of(finding: Finding) -> str:
    """``f-2a-1.3-uni``: where a finding stands on the page."""
    return f"f-{finding.clause.replace('/', '-')}-{finding.organisation or 'application'}"


class Maker:
    """Makes the parts of a page that name places or questions: it holds what they are found by."""

    def __init__(self, reference: str, assessment: Assessment, queue: Sequence[QueuedItem]) -> None:
        self.address = case_address(reference)
        self.held = {placed.document.name: placed.document for placed in assessment.documents}
        self.items = {_key(queued.item): queued for queued in queue}
        self.reference = reference

    def proof(self, premise: Premise) -> Proof:
        where = premise.cell or f"page {premise.page}"
        return Proof(premise.quote, premise.file, where, self.place(premise))

    def place(self, premise: Premise) -> str | None:
        """The address at which a premise is lit on its page."""
        document = self.held.get(premise.file)
        if document is None or not document.sha256:
            return None
        lit = f"box={','.join(f'{at:g}' for at in premise.box)}" if premise.box else f"quote={quote(premise.quote)}"
        return f"{self.address}/evidence/{document.sha256}/{premise.page}?{lit}"

    def asked(self, question: Question, clause: str, organisation: str | None) -> Asked | None:
        """The open question of a finding, which another finding may have asked first."""
        of_clause = question.kind in (ReviewKind.CLAUSE, ReviewKind.MISSING_EVIDENCE)
        queued = self.items.get(_key(question, *((clause, organisation) if of_clause else ())))
        return asked_at(queued) if queued else None


def _key(question: Question, clause: str | None = None, organisation: str | None = None) -> tuple[object, ...]:
    """What a question and its item share: a clause is asked once, a request in the same words once."""
    if isinstance(question, ReviewItem) and question.kind in (ReviewKind.CLAUSE, ReviewKind.MISSING_EVIDENCE):
        clause, organisation = question.clause, question.organisation
    if question.kind is ReviewKind.CLAUSE:
        return question.kind, clause, organisation
    if question.kind is ReviewKind.MISSING_EVIDENCE:
        return question.kind, organisation, question.question
    return question.kind, question.file, question.field, question.page, question.box, question.cell, question.question


def asked_at(queued: QueuedItem) -> Asked:
    return Asked(queued.item.question, item_address(queued.reference, queued.item.id), queued.item.kind.value)
