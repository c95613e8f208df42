"""An answer, and its case judged again: from the stored documents and every answer that holds.

Not a Prefect flow: nothing is read again, it takes a moment, and a run is not the record. The record is
the answer in the store and the assessment that followed from it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from evidence.errors import CallError
from evidence.findings import Assessment, Verdict
from flows.assess import judge
from flows.clock import today
from flows.stored import judge_stored, stored_documents
from review.answering import Reply, answer_to, warnings
from review.answers import DECISIONS, Answer
from review.basis import basis_of
from review.store.records import Submission
from review.store.repository import Store


@dataclass(frozen=True)
class Turned:
    """A clause whose verdict is another after an answer."""

    clause: str
    organisation: str | None
    before: Verdict | None
    after: Verdict | None


@dataclass(frozen=True)
class Reassessed:
    answer: Answer | None
    assessment: Assessment
    turned: tuple[Turned, ...]
    warnings: tuple[str, ...] = ()


def record(store: Store, id: str, reply: Reply, reference: str | None = None, dry_run: bool = False) -> Reassessed:
    """Answer an item and judge its case again; with ``dry_run`` only show what would turn.

    Raises ``CallError`` where there is no such item or the reply does not fit its question.
    """
    queued = store.item(id, reference)
    submission, answers = store.submission(queued.reference), store.answers(queued.reference)
    documents = stored_documents(store, submission.files, answers)
    answer = answer_to(queued.item, reply, submission.application, documents, datetime.now(UTC))
    as_at = submission.as_at or today()
    before = _seen(store, queued.reference, submission)
    after = _tried(store, submission, as_at, (*answers, answer))
    answer = _on_its_basis(answer, submission, before, after)
    if not dry_run:
        store.add_answer(queued.reference, answer)
        after, _ = judge_stored(store, queued.reference, as_at)
    return Reassessed(answer, after, tuple(turned(before, after)), tuple(warnings(answer, as_at)))


def _seen(store: Store, reference: str, submission: Submission) -> Assessment:
    """The assessment that the person was shown; raises ``CallError`` where it is of another round."""
    kept = store.kept_assessment(reference)
    if kept.round != submission.digest:
        raise CallError(f"{reference}: a newer round is not judged yet: `assure ingest` its case folder again")
    return Assessment.model_validate_json(kept.assessment)


def _tried(store: Store, submission: Submission, as_at: date, answers: Sequence[Answer]) -> Assessment:
    documents = stored_documents(store, submission.files, answers)
    return judge(submission.application, documents, as_at, submission.decisions, answers, store.registers())


def _on_its_basis(answer: Answer, submission: Submission, *seen: Assessment) -> Answer:
    """A decision with what it was taken on: the finding that was shown, and the one that follows from it."""
    if answer.clause is None or answer.what not in DECISIONS:
        return answer
    basis = basis_of(answer.clause, answer.organisation, submission.application, *seen)
    return answer.model_copy(update={"basis": basis})


def undo(store: Store, answer_id: str, by: str) -> Reassessed:
    """Take an answer back, which is itself recorded, and judge its case again."""
    reference = store.undo_answer(answer_id, by, datetime.now(UTC))
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
