"""A step: one small change of a case that somebody can make, with the words that ask them for it.

A step changes the case as the rules see it, so that the rules themselves can be asked what would follow. What it
supplies is made up of certain readings, and lives no longer than the question.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import IntEnum, auto

from evidence.bundle import CaseEvidence
from evidence.contents import Document
from evidence.findings import Change, Party, PlacedDocument


class Stage(IntEnum):
    """When a step is taken beside others: a document names the places that are declared by then."""

    DECLARED = auto()
    SUPPLIED = auto()
    CONFIRMED = auto()
    """Also what the application repeats from the evidence, as the comments repeat the publication date."""


@dataclass(frozen=True)
class Step:
    """One change. Two steps of one name are the same step; ``change`` asks for it, ``apply`` makes it."""

    name: str
    change: Change = field(compare=False)
    apply: Callable[[CaseEvidence], CaseEvidence] = field(compare=False)
    stage: Stage = field(default=Stage.DECLARED, compare=False)
    parts: tuple["Step", ...] = field(default=(), compare=False)
    """The steps that this one bundles and can be split into: readings of one document, statements of one paper."""
    beside: tuple["Step", ...] = field(default=(), compare=False)
    """Steps that it is always tried with, for neither is noticed alone."""

    @property
    def by_applicant(self) -> bool:
        return self.change.by is Party.APPLICANT

    def cut(self, parts: tuple["Step", ...]) -> "Step":
        """The step with only some of what it bundles; one that bundles nothing stays as it is."""
        return self


Says = Callable[[tuple[Change, ...]], str]


@dataclass(frozen=True)
class Bundle(Step):
    """Steps that concern one document, as one change; it can be cut down to some of them."""

    says: Says = field(compare=False, kw_only=True)

    def cut(self, parts: tuple[Step, ...]) -> Step:
        return bundle(parts, self.says)


def bundle(parts: Iterable[Step], says: Says) -> Step:
    """The steps as one; ``says`` asks for all of them in one clause."""
    ordered = tuple(parts)
    first, *others = ordered
    if not others:
        return first
    said = says(tuple(part.change for part in ordered))
    change = first.change.model_copy(update={"says": said, "field": None})

    def apply(case: CaseEvidence) -> CaseEvidence:
        for part in ordered:
            case = part.apply(case)
        return case

    return Bundle(" & ".join(part.name for part in ordered), change, apply, first.stage, ordered, says=says)


Steps = frozenset[Step]
"""A set of steps; the empty one is the case as it is."""

INSTEAD = "/instead"
"""How the name of a step ends that sends a document in place of others; without it, the name of sending it beside."""
SENT = "sent"
"""In place of the media type of a document that a step would send: there are no bytes."""

NO_STEPS: Steps = frozenset()


def taken(case: CaseEvidence, steps: Steps) -> CaseEvidence:
    """The case after the steps, in the order of their stages and names."""
    for step in in_order(steps):
        case = step.apply(case)
    return case


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(sorted(steps, key=lambda step: (step.stage, step.name)))


def of_applicant(
    says: str, organisation: str | None = None, file: str | None = None, field: str | None = None
) -> Change:
    return Change(by=Party.APPLICANT, says=says, organisation=organisation, file=file, field=field)


def with_document(case: CaseEvidence, document: Document, organisation: str | None) -> CaseEvidence:
    """The case with one more document, known to be the organisation's."""
    placed = PlacedDocument(document=document, organisation=organisation, because="it would be sent")
    return _with_placed(case, (*case.placed, placed))


def without_documents(case: CaseEvidence, names: frozenset[str]) -> CaseEvidence:
    return _with_placed(case, tuple(placed for placed in case.placed if placed.document.name not in names))


def with_changed(case: CaseEvidence, name: str, change: Callable[[PlacedDocument], PlacedDocument]) -> CaseEvidence:
    """The case with the documents of a name changed."""
    return _with_placed(case, tuple(change(p) if p.document.name == name else p for p in case.placed))


def _with_placed(case: CaseEvidence, placed: tuple[PlacedDocument, ...]) -> CaseEvidence:
    return replace(case, placed=placed)
