"""What the rules conclude: clauses, verdicts, findings with their proof, and questions to a person."""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum, StrEnum
from typing import Annotated

from pydantic import Field

from evidence.contents import Document
from evidence.document import Box
from evidence.fields import Model


class Verdict(StrEnum):
    SATISFIED = "satisfied"
    NOT_SATISFIED = "not-satisfied"
    NEEDS_REVIEW = "needs-review"
    NOT_APPLICABLE = "not-applicable"


WORST_FIRST = (Verdict.NOT_SATISFIED, Verdict.NEEDS_REVIEW, Verdict.SATISFIED)


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The worst verdict; what is not applicable does not count, and is the answer where nothing counts."""
    given = set(verdicts)
    return next((verdict for verdict in WORST_FIRST if verdict in given), Verdict.NOT_APPLICABLE)


def best(verdicts: Iterable[Verdict]) -> Verdict:
    """The best verdict; what is not applicable does not count, and is the answer where nothing counts."""
    given = set(verdicts)
    return next((verdict for verdict in reversed(WORST_FIRST) if verdict in given), Verdict.NOT_APPLICABLE)


class Subject(StrEnum):
    """What a clause speaks about."""

    ORGANISATION = "organisation"
    APPLICATION = "application"


class Clause(Model):
    """The standard's words; the rule is our code of them."""

    id: str
    """The contract's id, ``2a/1.1.2``."""
    title: str
    says: str
    """The words of the text, shortened with … where long."""
    source: str
    """Text and place: ``Data sharing standard 2a, 1.1.2``."""
    about: Subject


class Premise(Model):
    """One place on a page that a finding relies on."""

    file: str
    page: int
    quote: str
    box: Box | None = None
    cell: str | None = None


class ReviewKind(StrEnum):
    FIELD = "field"
    """Is this what the page says? An answer changes the reading."""
    CLAUSE = "clause"
    """A judgement or sign-off that only a person can give. An answer is a decision."""
    MISSING_EVIDENCE = "missing-evidence"
    """Ask the applicant."""
    DOCUMENT = "document"
    """A file that could not be read or placed."""


class Question(Model):
    """What a rule wants to know from a person; it becomes a ``ReviewItem`` with an id and its clause."""

    kind: ReviewKind
    question: str
    because: str
    field: str | None = None
    file: str | None = None
    page: int | None = None
    box: Box | None = None
    cell: str | None = None


class Party(StrEnum):
    """Who can make a change."""

    APPLICANT = "applicant"
    CASE_OFFICER = "case-officer"
    SECURITY = "security"


class Change(Model):
    """One thing that somebody can do about a finding: send a document, correct the application, confirm, decide."""

    by: Party
    says: str
    """What to do, a clause in the imperative fit for a letter: ``send a DSPT assessment of … for 2025-26 …``."""
    organisation: str | None = None
    file: str | None = None
    """The file that it is about, where it is about one."""
    field: str | None = None


class Repair(Model):
    """A smallest set of changes after which the clause is satisfied, found by asking the rules."""

    changes: tuple[Change, ...]


class Finding(Model):
    """The conclusion on one clause for one organisation, or for the application (``organisation`` ``None``)."""

    clause: str
    organisation: str | None
    verdict: Verdict
    because: str
    relies_on: tuple[Premise, ...] = ()
    would_satisfy: str | None = None
    """What would turn the verdict, in words fit for a letter to the applicant."""
    questions: tuple[Question, ...] = ()
    repairs: tuple[Repair, ...] = ()
    """Ways to turn the verdict, the best first; empty where it is satisfied, or where none was found."""


class ReviewItem(Question):
    """A question in the queue. ``id`` is a digest of what is asked, the same in every run."""

    id: str
    clause: str | None
    organisation: str | None


class PlacedDocument(Model):
    """A document with the organisation that it belongs to, and why."""

    document: Document
    organisation: str | None
    because: str
    by_person: bool = False
    """A person has said whose it is; what the document states of it then decides nothing."""


class ObservationKind(StrEnum):
    """What looking across the documents of a case can show."""

    CONTRADICTION = "contradiction"
    """Documents state different things of one certificate, publication, policy version, meeting or letter."""
    SUPERSEDED = "superseded"
    """A later issue, publication or version of the same thing is in the case."""
    DUPLICATE = "duplicate"
    """The same document twice, perhaps as other bytes."""
    OTHER_ORGANISATION = "other-organisation"
    """It is about an organisation that the application does not declare."""
    UNDECLARED = "undeclared"
    """The evidence names a host, provider or region that the application does not declare."""


class Observation(Model):
    """What only two documents side by side show, or a document beside the application. It is no verdict."""

    kind: ObservationKind
    says: str
    """One sentence that names the documents."""
    organisation: str | None
    premises: Annotated[tuple[Premise, ...], Field(min_length=1)]
    """Where it stands on the pages: of a contradiction, on each side."""
    documents: tuple[str, ...]


class Sureness(IntEnum):
    """How a location stands, best first."""

    COVERED = 0
    JUDGEMENT = 1
    """An officer may accept it: a weak match, a department's code, another party's site."""
    OPEN = 2
    """Something must be read, supplied or put right before anybody can judge."""
    NOT_COVERED = 3


class SiteEvidence(Model):
    """What one piece of evidence shows of a declared location."""

    route: str
    file: str | None
    """``None`` where the route has no document."""
    sureness: Sureness
    accepted: bool
    """Every reading that it rests on may be relied on."""
    because: str
    premises: tuple[Premise, ...] = ()


class SiteCover(Model):
    """A declared location with the best that the evidence shows of it, and each piece of it."""

    organisation: str
    location: str
    """Its id in the application."""
    sureness: Sureness
    accepted: bool
    because: str
    evidence: tuple[SiteEvidence, ...]


class Assessment(Model):
    """All findings on an application as at a date."""

    reference: str
    as_at: date
    verdict: Verdict
    findings: tuple[Finding, ...]
    review_items: tuple[ReviewItem, ...]
    documents: tuple[PlacedDocument, ...]
    observations: tuple[Observation, ...] = ()
    """What the documents show side by side; no verdict counts them."""
    coverage: tuple[SiteCover, ...] = ()
    """Of every declared location which evidence covers it: what ``2a/2`` was judged on, in a table."""
