"""An answer, and its case judged again: from the stored documents and every answer that holds.

Not a Prefect flow: nothing is read again, it takes a moment, and a run is not the record. The record is
the answer in the store and the assessment that followed from it.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from evidence.errors import CallError
from evidence.findings import Assessment, Verdict
from flows.assess import judge_standing
from flows.clock import today
from flows.stored import judge_stored, stored_documents
from flows.versions import reader_code
from review.answering import Given, Reply, answer_to, document_of, warnings
from review.answers import DECISIONS, Answer, holding
from review.basis import basis_of
from review.days import london_day
from review.four_eyes import refusal
from review.learning.examples import Example, examples_of
from review.references import case_of
from review.store.records import Submission
from review.store.repository import Asked, Store


@dataclass(frozen=True)
class Turned:
    """A clause whose verdict is another after an answer."""

    clause: str
    organisation: str | None
    before: Verdict | None
    after: Verdict | None


@dataclass(frozen=True)
class Reassessed:
    """A case judged again. ``answers`` are those that it was judged again for, ``answer`` the first of them."""

    answer: Answer | None
    assessment: Assessment
    turned: tuple[Turned, ...]
    warnings: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


def record(store: Store, id: str, reply: Reply, reference: str | None = None, dry_run: bool = False) -> Reassessed:
    """Answer an item and judge its case again; with ``dry_run`` only show what would turn.

    Raises ``CallError`` where there is no such item, the reply does not fit its question, or it wants other eyes.
    """
    queued = store.item(id, reference)
    return record_together(store, [Given(queued.reference, queued.item.id, reply)], dry_run)[0]


def record_together(
    store: Store, given: Sequence[Given], dry_run: bool = False, at: datetime | None = None
) -> tuple[Reassessed, ...]:
    """Answer several items and judge each of their cases again once, in the order in which the cases are named.

    All answers are kept or, where one of them cannot be (``CallError``), none. Each can be taken back by itself.
    ``at`` is now, in UTC.
    """
    at = at or datetime.now(UTC)
    cases: dict[str, list[Given]] = {}
    for one in given:
        cases.setdefault(case_of(one.reference), []).append(one)
    batch = _batch(given, at) if len(given) > 1 else None
    tried = [_try(store, case, several, at, batch) for case, several in cases.items()]
    if dry_run:
        return tuple(one.result(one.after) for one in tried)
    new = [(one.reference, answer) for one in tried for answer in one.answers]
    seen = {asked: answer for one in tried for asked, answer in one.seen.items()}
    store.add_answers(new, seen, {id_: made for one in tried for id_, made in one.examples.items()})
    return tuple(one.result(judge_stored(store, one.reference, one.as_at)[0]) for one in tried)


@dataclass(frozen=True)
class _Tried:
    """A case before and after the answers that are to be given."""

    reference: str
    answers: tuple[Answer, ...]
    as_at: date
    before: Assessment
    after: Assessment
    seen: Mapping[Asked, str | None]
    """The newest answer to each question before these."""
    examples: Mapping[str, Sequence[Example]]
    """What each answer, by its id, says of the reading that it was given to."""
    received: Mapping[str, date]
    """The day on which each file of the case first came, by sha256."""

    def result(self, now: Assessment) -> Reassessed:
        said = tuple(warning for answer in self.answers for warning in warnings(answer, self.as_at, self.received))
        return Reassessed(self.answers[0], now, tuple(turned(self.before, now)), said, self.answers)


def _try(store: Store, reference: str, given: Sequence[Given], at: datetime, batch: str | None) -> _Tried:
    submission, held = store.submission(reference), store.answers(reference)
    documents = stored_documents(store, submission.files, held)
    items = [(store.item(one.item, reference, exact=True).item, one.reply) for one in given]
    new = [_marked(answer_to(item, reply, submission.application, documents, at), reference, batch)
           for item, reply in items]  # fmt: skip
    as_at = submission.as_at or today()
    before = _seen(store, reference, submission)
    after = _tried(store, submission, as_at, (*held, *new))
    new = [_on_its_basis(answer, submission, before, after) for answer in new]
    for answer in new:
        if refused := refusal(answer, (*held, *new), before, after):
            raise CallError(f"{reference}: {refused}" if batch else refused)
    newest = {answer.item: answer.id for answer in holding(held)}
    seen = {(reference, answer.item): newest.get(answer.item) for answer in new}
    received = {sha256: london_day(at) for sha256, at in store.received(reference).items()}
    made = {
        answer.id: list(examples_of(item, answer, document_of(item, documents), reader_code()))
        for (item, _), answer in zip(items, new, strict=True)
        if item.file
    }
    return _Tried(reference, tuple(new), as_at, before, after, seen, made, received)


def _batch(given: Sequence[Given], at: datetime) -> str:
    parts = ([(one.reference, one.item) for one in given], at.isoformat())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def _marked(answer: Answer, reference: str, batch: str | None) -> Answer:
    """The same question may be asked in several cases under one id; their answers must not share theirs."""
    if batch is None:
        return answer
    own = hashlib.sha256(f"{reference}/{answer.id}".encode()).hexdigest()[:12]
    return answer.model_copy(update={"id": own, "batch": batch})


def _seen(store: Store, reference: str, submission: Submission) -> Assessment:
    """The assessment that the person was shown; raises ``CallError`` where it is of another round."""
    kept = store.kept_assessment(reference)
    if kept.round != submission.digest:
        raise CallError(f"{reference}: a newer round is not judged yet: `assure ingest` its case folder again")
    return Assessment.model_validate_json(kept.assessment)


def _tried(store: Store, submission: Submission, as_at: date, answers: Sequence[Answer]) -> Assessment:
    documents = stored_documents(store, submission.files, answers)
    decided, registers = submission.decisions, store.registers()
    return judge_standing(submission.application, documents, as_at, decided, answers, registers).assessment


def _on_its_basis(answer: Answer, submission: Submission, *seen: Assessment) -> Answer:
    """A decision with what it was taken on: the finding that was shown, and the one that follows from it."""
    if answer.clause is None or answer.what not in DECISIONS:
        return answer
    basis = basis_of(answer.clause, answer.organisation, submission.application, *seen)
    return answer.model_copy(update={"basis": basis})


def undo(store: Store, answer_id: str, by: str) -> Reassessed:
    """Take an answer back, which is itself recorded, and judge its case again."""
    return undo_together(store, [answer_id], by)[0]


def undo_together(store: Store, ids: Sequence[str], by: str, at: datetime | None = None) -> tuple[Reassessed, ...]:
    """Take answers back, all or none (``CallError``), and judge each of their cases again once."""
    references = store.undo_answers(ids, by, at or datetime.now(UTC))
    return tuple(_judged_again(store, reference) for reference in references)


def without_answers(store: Store, ids: Sequence[str]) -> tuple[Reassessed, ...]:
    """What taking these answers back would turn; nothing is stored. Raises ``CallError`` as ``undo_together`` does."""
    given = [store.shared(one)[0] for one in dict.fromkeys(ids)]
    for _, answer in given:
        if answer.undone_at is not None:
            raise CallError(f"{answer.id}: {answer.undone_by} has already taken this answer back")
    gone = {answer.id for _, answer in given}
    tried = []
    for reference in dict.fromkeys(reference for reference, _ in given):
        submission = store.submission(reference)
        held = [answer for answer in store.answers(reference) if answer.id not in gone]
        after = _tried(store, submission, submission.as_at or today(), held)
        tried.append(Reassessed(None, after, tuple(turned(_seen(store, reference, submission), after))))
    return tuple(tried)


def _judged_again(store: Store, reference: str) -> Reassessed:
    before = store.assessment(reference)
    after, _ = judge_stored(store, reference, store.submission(reference).as_at or today())
    return Reassessed(None, after, tuple(turned(before, after)))


def turned(before: Assessment, after: Assessment) -> Iterator[Turned]:
    """The clauses whose verdict differs, in the order of the findings."""
    old = {(f.clause, f.organisation): f.verdict for f in before.findings}
    new = {(f.clause, f.organisation): f.verdict for f in after.findings}
    for clause, organisation in dict.fromkeys((*new, *old)):
        key = (clause, organisation)
        if old.get(key) is not new.get(key):
            yield Turned(clause, organisation, old.get(key), new.get(key))
