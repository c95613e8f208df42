"""Stored cases judged again from their stored documents, to see whose verdicts are no longer the same, and why.

Nothing is read again and nothing is stored before the differences have been listed. Verdicts only: what would
repair a finding is asked for where an assessment is stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property, partial

from pydantic import BaseModel

from evidence.application import Application
from evidence.errors import CallError
from evidence.findings import Assessment, Verdict
from evidence.registers import Registers
from flows.assess import judge_standing
from flows.many import on_each_case
from flows.settings import Settings
from flows.stored import NotReadYet, judge_stored, stored_documents
from flows.versions import made_by, reading_key
from flows.weighing import weigh_stored
from flows.wiring import store_of
from review.answers import Answer, holding
from review.changes import Cause, ClauseChange, Said, Verdicts, explained, turned, unexplained, verdicts
from review.store.records import KeptAssessment, Submission
from review.store.repository import Store


@dataclass(frozen=True)
class Terms:
    """As at which day stored cases are judged again, and by what was known when (``None``: now)."""

    as_at: date
    known_at: datetime | None = None


@dataclass(frozen=True)
class Rechecked:
    """A case judged again. ``changes`` are the clauses whose verdict differs from what the store holds."""

    reference: str
    before: Verdict
    after: Verdict
    before_as_at: date
    before_made_at: datetime
    changes: tuple[ClauseChange, ...]
    differs: bool
    """Whether anything differs but the date: verdicts, reasons or questions. Only then is there anything to store."""
    own_date: date | None
    """The as-at date that the case was ingested with."""


@dataclass(frozen=True)
class Skipped:
    """A case that was not judged again, and why."""

    reference: str
    because: str
    unread: tuple[str, ...] = ()
    """The files that this version of the program has not read."""
    fault: bool = True
    """``False`` where there is nothing to mend: the case was not known at that moment."""


Outcome = Rechecked | Skipped


def recheck(settings: Settings, references: Sequence[str], terms: Terms) -> list[Outcome]:
    """Judge each stored case again, all of them where none is named; nothing is stored.

    Raises ``CallError`` where a reference is not stored, before anything is judged.
    """
    with store_of(settings) as store:
        chosen = _chosen(store, references)
    return list(on_each_case(settings, chosen, partial(recheck_case, terms=terms)))


def _chosen(store: Store, references: Sequence[str]) -> Sequence[str]:
    stored = store.references()
    if not references:
        return stored
    for reference in references:
        store.submission(reference)
    return tuple(dict.fromkeys(references))


def recheck_case(store: Store, reference: str, terms: Terms) -> Outcome:
    """Judge one stored case again and compare with the assessment that the store holds."""
    try:
        known = Known.at(store, reference, terms.known_at)
    except CallError as error:
        return Skipped(reference, str(error), fault=terms.known_at is None)
    try:
        return _compared(store, reference, known, terms)
    except CallError as error:
        return skipped(store, reference, known, error)


def skipped(store: Store, reference: str, known: "Known", error: CallError) -> Skipped:
    """A case that cannot be judged, with every file that was not read where that is why."""
    unread = _unread(store, known.submission) if isinstance(error, NotReadYet) else ()
    return Skipped(reference, str(error), unread)


def _unread(store: Store, submission: Submission) -> tuple[str, ...]:
    files = [file for file in submission.files if file.sha256]
    return tuple(file.name for file in files if not store.has_document(str(file.sha256), reading_key()))


@dataclass(frozen=True)
class Known:
    """What was known of a case at a moment: what had been handed in, what people had said, and the registers."""

    submission: Submission
    answers: tuple[Answer, ...]
    registers: Registers

    @classmethod
    def at(cls, store: Store, reference: str, moment: datetime | None) -> "Known":
        """Raises ``CallError`` where the case was not known then."""
        received, said = store.submission(reference, moment), store.answers(reference, moment)
        return cls(received, said, store.registers(moment))

    @cached_property
    def application(self) -> Application:
        return self.submission.application

    @property
    def said(self) -> tuple[str, tuple[str, ...]]:
        """Equal where evidence and answers are the same."""
        return self.submission.digest, tuple(answer.id for answer in holding(self.answers))

    def judged(self, store: Store, as_at: date) -> Assessment:
        """Raises ``NotReadYet`` where a file was not read by this version of the program."""
        documents = stored_documents(store, self.submission.files, self.answers, may_read=False)
        return judge_standing(
            self.application, documents, as_at, self.submission.decisions, self.answers, self.registers
        ).assessment


class _KeptFinding(BaseModel):
    clause: str
    organisation: str | None
    verdict: Verdict
    because: str


class _KeptItem(BaseModel):
    id: str


class _Kept(BaseModel):
    """Of a stored assessment what is compared: its documents are most of its bytes and are not looked at."""

    as_at: date
    verdict: Verdict
    findings: tuple[_KeptFinding, ...]
    review_items: tuple[_KeptItem, ...]

    @property
    def verdicts(self) -> Verdicts:
        return {(f.clause, f.organisation): Said(f.verdict, f.because) for f in self.findings}


def _compared(store: Store, reference: str, known: Known, terms: Terms) -> Rechecked:
    stored = store.kept_assessment(reference)
    kept = _Kept.model_validate_json(stored.assessment)
    after = known.judged(store, terms.as_at)
    now = verdicts(after.findings)
    asked = tuple(item.id for item in after.review_items)
    return Rechecked(
        reference=reference,
        before=kept.verdict,
        after=after.verdict,
        before_as_at=kept.as_at,
        before_made_at=stored.made_at,
        changes=_changes(store, reference, stored, kept, known, terms, now),
        differs=kept.verdicts != now or tuple(item.id for item in kept.review_items) != asked,
        own_date=known.submission.as_at,
    )


def _changes(
    store: Store, reference: str, stored: KeptAssessment, kept: _Kept, known: Known, terms: Terms, now: Verdicts
) -> tuple[ClauseChange, ...]:
    """The clauses that turned, each with its causes; the world of the stored assessment is looked up only then."""
    if not any(turned(kept.verdicts, now)):
        return ()
    then = Known.at(store, reference, stored.made_at)

    def again(new: frozenset[Cause]) -> Verdicts:
        world = known if Cause.EVIDENCE in new else then
        world = replace(world, registers=(known if Cause.REGISTER in new else then).registers)
        as_at = terms.as_at if Cause.DATE in new else kept.as_at
        return verdicts(world.judged(store, as_at).findings)

    moved = {
        Cause.DATE: kept.as_at != terms.as_at,
        Cause.RULES: {**stored.made_by, "registers": None} != {**made_by(), "registers": None},
        Cause.EVIDENCE: then.said != known.said,
        Cause.REGISTER: then.registers.digests != known.registers.digests,
    }
    causes = {cause for cause, differs in moved.items() if differs}
    try:
        return explained(kept.verdicts, now, causes, again)
    except NotReadYet:  # a file that is no longer in the case: its part cannot be told from the others'
        return unexplained(kept.verdicts, now, causes)


@dataclass(frozen=True)
class Recording:
    """Which cases were stored anew, and how many say the same as before but for the date."""

    stored: tuple[str, ...]
    unchanged: int


def record(settings: Settings, outcomes: Sequence[Outcome], as_at: date, chosen: date | None) -> Recording:
    """Store the assessments that differ, and their questions, each case by itself.

    ``chosen`` is the as-at date that the person named. It becomes the case's own, so that the next answer is judged
    as at that day too; where none was named the case follows the calendar from now on.
    """
    judged = [outcome for outcome in outcomes if isinstance(outcome, Rechecked)]
    differing = [outcome.reference for outcome in judged if outcome.differs]
    stored = on_each_case(settings, differing, partial(record_case, as_at=as_at, chosen=chosen))
    return Recording(tuple(stored), len(judged) - len(differing))


def record_case(store: Store, reference: str, as_at: date, chosen: date | None) -> str:
    """Store one case's assessment as at the day, with its questions; its reference."""
    submission = store.submission(reference)
    if submission.as_at != chosen:
        store.receive(replace(submission, as_at=chosen))
    judge_stored(store, reference, as_at)
    weigh_stored(store, reference)
    return reference
