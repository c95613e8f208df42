"""All the evidence of a case, gathered by the organisation that each document belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from evidence.application import Application, DecisionOutcome, Organisation, RecordedDecision
from evidence.contents import Contents, Document
from evidence.findings import Finding, PlacedDocument
from evidence.registers import SHIPPED, Registers

C = TypeVar("C", bound=Contents)


@dataclass(frozen=True)
class Exhibit(Generic[C]):
    """A document beside its contents, so that a rule can cite what it relies on."""

    document: Document
    contents: C


@dataclass(frozen=True)
class CaseEvidence:
    """The whole case as the rules see it: what is declared, decided, and evidenced, as at a date.

    ``placed`` holds every document, attachments and members of archives among them, in the order given.
    ``set_aside`` holds those that no rule looks at (superseded, second copies): they are in the case all the same.
    """

    application: Application
    as_at: date
    placed: tuple[PlacedDocument, ...] = ()
    decisions: tuple[RecordedDecision, ...] = ()
    set_aside: tuple[PlacedDocument, ...] = ()
    registers: Registers = SHIPPED

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(placed.document for placed in self.placed)

    def of(self, contents: type[C], organisation: str | None = None) -> tuple[Exhibit[C], ...]:
        """The documents of one kind; with ``organisation``, only those that belong to it."""
        return tuple(
            Exhibit(placed.document, placed.document.contents)
            for placed in self.placed
            if isinstance(placed.document.contents, contents)
            and (organisation is None or placed.organisation == organisation)
        )

    @cached_property
    def unread(self) -> tuple[tuple[Document, str], ...]:
        """The files that keep "missing" open, each with its reason: a problem, or a kind in doubt (law 3)."""
        return tuple(self._unread())

    def _unread(self) -> Iterator[tuple[Document, str]]:
        for document in self.documents:
            if document.problems:
                yield document, "; ".join(problem.message for problem in document.problems)
            elif document.contents is None or document.kind_doubts:
                yield document, "what kind of document it is, is in doubt"

    @cached_property
    def concluded(self) -> dict[tuple[str, str | None], tuple[Organisation | None, Finding]]:
        """The findings worked out so far; a changed case starts anew."""
        return {}

    @property
    def read_whole(self) -> bool:
        """Whether "not supplied" may be said: every file was read whole and is of a certain kind."""
        return not self.unread

    def decision(self, clause: str, organisation: str | None) -> RecordedDecision | None:
        """The decision that counts on a clause: the newest not after the as-at date, on a tie the rejection.

        One that names a file counts only while that file is in the case (contract, section 1).
        """
        present = {placed.document.sha256 for placed in (*self.placed, *self.set_aside)}
        counting = [
            decision
            for decision in self.decisions
            if decision.clause == clause
            and decision.organisation == organisation
            and decision.decided_on <= self.as_at
            and (decision.evidence is None or decision.evidence in present)
        ]
        return max(
            counting,
            key=lambda decision: (decision.decided_on, decision.decision is DecisionOutcome.REJECTED),
            default=None,
        )


@dataclass(frozen=True)
class OrganisationEvidence:
    """All that concerns one organisation."""

    case: CaseEvidence
    organisation: Organisation

    @property
    def as_at(self) -> date:
        return self.case.as_at

    @property
    def application(self) -> Application:
        return self.case.application

    def of(self, contents: type[C]) -> tuple[Exhibit[C], ...]:
        return self.case.of(contents, self.organisation.id)

    def decision(self, clause: str) -> RecordedDecision | None:
        return self.case.decision(clause, self.organisation.id)
