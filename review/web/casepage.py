"""What the page of a case shows: plain values out of the stored assessment, so that no verdict is made here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from evidence.application import Application
from evidence.document import Problem
from evidence.findings import (
    Assessment,
    Clause,
    Finding,
    Observation,
    PlacedDocument,
    ReviewItem,
    ReviewKind,
    Subject,
    Verdict,
)
from review.answering import SECURITY_CLAUSES
from review.answers import DECISIONS, Answer, holding
from review.four_eyes import in_the_way
from review.queue import waiting
from review.store.records import QueuedItem
from review.web.casecover import CoverTable, coverage_tables
from review.web.proofs import Asked, Maker, Proof, anchor_of, asked_at
from rules.standard_2a import CLAUSE_ORDER, RULES

CLAUSES: Mapping[tuple[str, Subject], Clause] = {(rule.clause.id, rule.clause.about): rule.clause for rule in RULES}
WHOLE = "The application as a whole"
GROUPS: Mapping[str, tuple[str, ...]] = {
    "Assurance routes": ("2a/1", "video/4", "video/5", "video/6"),
    "Locations and hosts": ("2a/2", "video/7"),
    "Cloud": ("2a/3",),
    "Guidance on cloud": ("guidance/",),
}
"""The parts of the matrix, by how their clauses begin."""


@dataclass(frozen=True)
class FindingView:
    """One finding as it is shown. ``repairs`` are alternatives, each a list of steps."""

    anchor: str
    clause: Clause
    organisation: str
    finding: Finding
    proofs: tuple[Proof, ...]
    questions: tuple[Asked, ...]
    repairs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """The findings on one organisation, or on the application."""

    name: str
    findings: tuple[FindingView, ...]

    @property
    def open(self) -> tuple[FindingView, ...]:
        return tuple(view for view in self.findings if view.finding.verdict in OPEN)

    @property
    def settled(self) -> tuple[FindingView, ...]:
        return tuple(view for view in self.findings if view.finding.verdict not in OPEN)


@dataclass(frozen=True)
class Cell:
    """A verdict of the matrix and where it is told below."""

    verdict: Verdict
    anchor: str


@dataclass(frozen=True)
class MatrixRow:
    clause: str
    title: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Matrix:
    """Clauses by who they are asked of; ``groups`` are the parts of the standard."""

    columns: tuple[str, ...]
    groups: tuple[tuple[str, tuple[MatrixRow, ...]], ...]


@dataclass(frozen=True)
class SignOff:
    """A clause that the security team decides: open with its question, or decided."""

    view: FindingView
    item: QueuedItem | None
    decided: Answer | None
    refused: Answer | None
    """The person's own answer for which they may not sign it off."""

    @property
    def seen(self) -> str:
        """The newest answer that stood when the page was made."""
        return self.item.answers[-1].id if self.item and self.item.answers else ""


@dataclass(frozen=True)
class DocumentView:
    name: str
    kind: str | None
    owner: str
    because: str
    problems: tuple[Problem, ...]
    address: str | None
    set_aside: tuple[str, ...]
    """What the documents side by side show of it."""
    also_in: tuple[str, ...]
    """Other cases whose current round holds the same bytes."""


@dataclass(frozen=True)
class ObservationView:
    kind: str
    says: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class CasePage:
    """The page of a case but for its timeline."""

    reference: str
    application: Application
    assessment: Assessment
    counts: tuple[tuple[Verdict, int], ...]
    matrix: Matrix
    sections: tuple[Section, ...]
    coverage: tuple[CoverTable, ...]
    missing: tuple[ReviewItem, ...]
    open_questions: tuple[Asked, ...]
    sign_offs: tuple[SignOff, ...]
    observations: tuple[ObservationView, ...]
    documents: tuple[DocumentView, ...]


OPEN = (Verdict.NOT_SATISFIED, Verdict.NEEDS_REVIEW)
Names = Mapping[str | None, str]
"""The organisations by id, and ``None`` for the application, in the order shown."""


def case_page(
    reference: str,
    application: Application,
    assessment: Assessment,
    queue: Sequence[QueuedItem],
    answers: Sequence[Answer],
    person: str,
    also_in: Mapping[str, tuple[str, ...]],
) -> CasePage:
    """The page as ``person`` sees it. ``queue`` is of this case; ``also_in`` names other cases by a file's sha256."""
    make = Maker(reference, assessment, queue)
    names: Names = {None: WHOLE} | {one.id: one.name for one in application.organisations}
    sections = tuple(_sections(assessment, make, names))
    return CasePage(
        reference=reference,
        application=application,
        assessment=assessment,
        counts=tuple((verdict, sum(f.verdict is verdict for f in assessment.findings)) for verdict in Verdict),
        matrix=_matrix(assessment, names),
        sections=sections,
        coverage=tuple(coverage_tables(assessment.coverage, application.organisations, make)),
        missing=tuple(q.item for q in queue if q.item.kind is ReviewKind.MISSING_EVIDENCE),
        open_questions=tuple(asked_at(q) for q in waiting(queue) if q.item.kind is not ReviewKind.MISSING_EVIDENCE),
        sign_offs=tuple(sorted(_sign_offs(sections, assessment, queue, answers, person), key=lambda one: not one.item)),
        observations=tuple(_observation(seen, make) for seen in assessment.observations),
        documents=tuple(_document(placed, assessment, names, make, also_in) for placed in assessment.documents),
    )


def _sections(assessment: Assessment, make: Maker, names: Names) -> Iterator[Section]:
    for about, name in names.items():
        if own := tuple(_view(f, names, make) for f in assessment.findings if f.organisation == about):
            yield Section(name, own)


def _view(finding: Finding, names: Names, make: Maker) -> FindingView:
    about = Subject.APPLICATION if finding.organisation is None else Subject.ORGANISATION
    asked = (make.asked(q, finding.clause, finding.organisation) for q in finding.questions)
    return FindingView(
        anchor=anchor_of(finding),
        clause=CLAUSES[finding.clause, about],
        organisation=names[finding.organisation],
        finding=finding,
        proofs=tuple(map(make.proof, finding.relies_on)),
        questions=tuple(one for one in asked if one),
        repairs=tuple(tuple(change.says for change in repair.changes) for repair in finding.repairs),
    )


def _matrix(assessment: Assessment, names: Names) -> Matrix:
    found = {(f.clause, f.organisation): Cell(f.verdict, anchor_of(f)) for f in assessment.findings}
    asked = {finding.clause for finding in assessment.findings}
    rows = [
        MatrixRow(clause, _title(clause), tuple(found.get((clause, about)) for about in names))
        for clause in CLAUSE_ORDER
        if clause in asked
    ]
    parts = sorted(rows, key=lambda row: list(GROUPS).index(_group(row.clause)))
    groups = tuple((name, tuple(own)) for name, own in groupby(parts, key=lambda row: _group(row.clause)))
    return Matrix(tuple(names.values()), groups)


def _title(clause: str) -> str:
    return next(one.title for (known, _), one in CLAUSES.items() if known == clause)


def _group(clause: str) -> str:
    return next(name for name, beginnings in GROUPS.items() if clause.startswith(beginnings))


# --- sign-offs ------------------------------------------------------------------------------------------


def _sign_offs(
    sections: Iterable[Section],
    assessment: Assessment,
    queue: Sequence[QueuedItem],
    answers: Sequence[Answer],
    person: str,
) -> Iterator[SignOff]:
    """Every clause that wants the security team, but for those that are not asked here."""
    for view in (view for section in sections for view in section.findings):
        clause, organisation = view.finding.clause, view.finding.organisation
        if clause in SECURITY_CLAUSES and view.finding.verdict is not Verdict.NOT_APPLICABLE:
            yield SignOff(
                view=view,
                item=next((q for q in queue if _decides(q.item, clause, organisation)), None),
                decided=_newest(answers, clause, organisation),
                refused=in_the_way(person, clause, organisation, answers, assessment),
            )


def _decides(item: ReviewItem, clause: str, organisation: str | None) -> bool:
    return (item.kind, item.clause, item.organisation) == (ReviewKind.CLAUSE, clause, organisation)


def _newest(answers: Iterable[Answer], clause: str, organisation: str | None) -> Answer | None:
    given = (answer for answer in holding(answers) if answer.what in DECISIONS)
    own = [answer for answer in given if (answer.clause, answer.organisation) == (clause, organisation)]
    return own[-1] if own else None


# --- documents ------------------------------------------------------------------------------------------


def _observation(seen: Observation, make: Maker) -> ObservationView:
    return ObservationView(seen.kind.value, seen.says, tuple(map(make.proof, seen.premises)))


def _document(
    placed: PlacedDocument,
    assessment: Assessment,
    names: Names,
    make: Maker,
    also_in: Mapping[str, tuple[str, ...]],
) -> DocumentView:
    document = placed.document
    readable = bool(document.sha256 and document.pages)
    return DocumentView(
        name=document.name,
        kind=document.kind.value if document.kind else None,
        owner=names.get(placed.organisation, placed.organisation or "") if placed.organisation else "nobody declared",
        because=placed.because,
        problems=document.problems,
        address=f"{make.address}/evidence/{document.sha256}/1" if readable else None,
        set_aside=tuple(seen.says for seen in assessment.observations if document.name in seen.documents),
        also_in=also_in.get(document.sha256, ()),
    )
