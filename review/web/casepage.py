"""What the page of a case shows: plain values out of the stored assessment, so that no verdict is made here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from evidence.application import Application, DeclaredLocation, Organisation
from evidence.document import Problem
from evidence.findings import (
    Assessment,
    Change,
    Clause,
    Finding,
    Observation,
    Party,
    PlacedDocument,
    Premise,
    Question,
    ReviewItem,
    ReviewKind,
    SiteCover,
    SiteEvidence,
    Subject,
    Sureness,
    Verdict,
)
from review.answering import SECURITY_CLAUSES
from review.answers import DECISIONS, Answer, holding
from review.four_eyes import in_the_way
from review.store.records import QueuedItem
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
SURE_WORDS: Mapping[Sureness, tuple[str, str]] = {
    Sureness.COVERED: ("covered", "nhsuk-tag--green"),
    Sureness.JUDGEMENT: ("for an officer to judge", "nhsuk-tag--yellow"),
    Sureness.OPEN: ("not yet shown", "nhsuk-tag--yellow"),
    Sureness.NOT_COVERED: ("not covered", "nhsuk-tag--red"),
}
BY: Mapping[Party, str] = {
    Party.APPLICANT: "the applicant",
    Party.CASE_OFFICER: "a case officer",
    Party.SECURITY: "the security team",
}


def case_address(reference: str) -> str:
    return f"/cases/{quote(reference, safe='')}"


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
class CoverCell:
    word: str
    tag: str
    because: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class CoverRow:
    """A declared location: what each piece of evidence shows of it, in the order of the columns."""

    location: DeclaredLocation
    overall: CoverCell
    cells: tuple[CoverCell | None, ...]


@dataclass(frozen=True)
class CoverTable:
    """The locations of one organisation by evidence. A column is a file, or a route that has none."""

    organisation: str
    columns: tuple[str, ...]
    rows: tuple[CoverRow, ...]


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


Names = Mapping[str | None, str]
"""The organisations by id, and ``None`` for the application, in the order shown."""


class Maker:
    """Makes the parts of a page that name places in the evidence: it holds what they are found by."""

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
        return _asked(queued) if queued else None

    def view(self, finding: Finding, names: Names) -> FindingView:
        about = Subject.APPLICATION if finding.organisation is None else Subject.ORGANISATION
        asked = (self.asked(q, finding.clause, finding.organisation) for q in finding.questions)
        return FindingView(
            anchor=anchor_of(finding),
            clause=CLAUSES[finding.clause, about],
            organisation=names[finding.organisation],
            finding=finding,
            proofs=tuple(map(self.proof, finding.relies_on)),
            questions=tuple(one for one in asked if one),
            repairs=tuple(tuple(map(_step, repair.changes)) for repair in finding.repairs),
        )


def _key(question: Question, clause: str | None = None, organisation: str | None = None) -> tuple[object, ...]:
    """What a question and its item share: a clause is asked once, a request in the same words once."""
    if isinstance(question, ReviewItem) and question.kind in (ReviewKind.CLAUSE, ReviewKind.MISSING_EVIDENCE):
        clause, organisation = question.clause, question.organisation
    if question.kind is ReviewKind.CLAUSE:
        return question.kind, clause, organisation
    if question.kind is ReviewKind.MISSING_EVIDENCE:
        return question.kind, organisation, question.question
    return question.kind, question.file, question.field, question.page, question.box, question.cell, question.question


def _asked(queued: QueuedItem) -> Asked:
    address = f"/items/{quote(queued.reference, safe='')}/{quote(queued.item.id, safe='')}"
    return Asked(queued.item.question, address, queued.item.kind.value)


def _step(change: Change) -> str:
    return f"{BY[change.by]} can {change.says}"


def anchor_of(finding: Finding) -> str:
    """``f-2a-1.3-uni``: where a finding stands on the page."""
    return f"f-{finding.clause.replace('/', '-')}-{finding.organisation or 'application'}"


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
        coverage=tuple(_coverage(assessment.coverage, application.organisations, make)),
        missing=tuple(q.item for q in queue if q.item.kind is ReviewKind.MISSING_EVIDENCE),
        open_questions=tuple(_asked(q) for q in queue if q.item.kind is not ReviewKind.MISSING_EVIDENCE),
        sign_offs=tuple(_sign_offs(sections, assessment, queue, answers, person)),
        observations=tuple(_observation(seen, make) for seen in assessment.observations),
        documents=tuple(_document(placed, assessment, names, make, also_in) for placed in assessment.documents),
    )


def _sections(assessment: Assessment, make: Maker, names: Names) -> Iterator[Section]:
    for about, name in names.items():
        if own := tuple(make.view(f, names) for f in assessment.findings if f.organisation == about):
            yield Section(name, own)


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


# --- locations ------------------------------------------------------------------------------------------


def _coverage(covers: Sequence[SiteCover], organisations: Iterable[Organisation], make: Maker) -> Iterator[CoverTable]:
    for organisation in organisations:
        own = {cover.location: cover for cover in covers if cover.organisation == organisation.id}
        rows = [(place, own[place.id]) for place in organisation.locations if place.id in own]
        columns = tuple(dict.fromkeys(_column(piece) for _, cover in rows for piece in cover.evidence))
        if rows:
            yield CoverTable(
                organisation.name, columns, tuple(_cover_row(place, cover, columns, make) for place, cover in rows)
            )


def _column(piece: SiteEvidence) -> str:
    return piece.file or f"no document ({ROUTES[piece.route]})"


ROUTES = {"dspt": "DSPT", "iso27001": "ISO 27001", "slsp": "security policy", "igt": "IG Toolkit"}


def _cover_row(place: DeclaredLocation, cover: SiteCover, columns: Sequence[str], make: Maker) -> CoverRow:
    cells: dict[str, CoverCell] = {}
    for piece in sorted(cover.evidence, key=lambda piece: piece.sureness):
        cells.setdefault(_column(piece), _cover_cell(piece.sureness, piece.because, piece.premises, make))
    overall = _cover_cell(cover.sureness, cover.because, (), make)
    return CoverRow(place, overall, tuple(cells.get(column) for column in columns))


def _cover_cell(sureness: Sureness, because: str, premises: Sequence[Premise], make: Maker) -> CoverCell:
    word, tag = SURE_WORDS[sureness]
    return CoverCell(word, tag, because, tuple(map(make.proof, premises)))


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
