"""Which answers still stand in a round. Nothing is deleted: an answer that does not stand only does not count.

A reading stands while the bytes that it was read from are in the round. An approval stands while what it was
taken on is the same: the documents that its finding relies on, what people read in them, and what the
application declares about the clause. It falls too where a person later corrected a value of such a document,
placed it elsewhere or gave it another kind, even where the clause would be met either way: whoever approved saw
something else, and only they can say whether it matters. A rejection counts until somebody decides anew.

Where the newest decision on a clause is an approval that has fallen, an older one does not speak for it: the
clause waits for a person again. Approvals from before bases were recorded count as they did.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime

from evidence.application import Application, DecisionOutcome, RecordedDecision
from evidence.contents import AnyField, Document
from evidence.fields import Found
from evidence.findings import Assessment, Finding, ReviewItem, ReviewKind, Verdict
from review.answers import DECISIONS, Answer, Basis, ReliedOn, What, answered, given_kind, holding, known
from review.basis import declared_about, relied_on
from review.rounds import Changed, changes
from review.store.records import Submission
from rules.words import day

FEW = 3
"""So many changes are named in a reason."""

About = tuple[str, str | None]
"""A clause and the organisation that it is judged on."""


@dataclass(frozen=True)
class Standing:
    """Whether an answer counts in a round, and if not, why."""

    answer: Answer
    because: str | None = None
    """``None``: it holds."""
    again: bool = False
    """It can be given again in this round: an approval, or a reading of a file that is still there."""

    @property
    def holds(self) -> bool:
        return self.because is None


def standing(answers: Iterable[Answer], submission: Submission, documents: Sequence[Document]) -> tuple[Standing, ...]:
    """Each answer that was not taken back, oldest first, and whether it stands in a round.

    ``documents`` are the round's as read, before answers. Whether an approval's finding has come to rely on a
    document that the approval did not know, only judging tells: see ``judged_on_what_stands``.
    """
    return _standing(tuple(answers), submission.application, documents)


def _standing(
    answers: Sequence[Answer], application: Application, documents: Sequence[Document]
) -> tuple[Standing, ...]:
    held = {inner.sha256: inner for outer in documents for inner in outer.with_contained() if inner.sha256}
    ids = {organisation.id for organisation in application.organisations}
    return tuple(_stands(answer, answers, application, held, ids) for answer in holding(answers))


def _stands(
    answer: Answer, answers: Sequence[Answer], application: Application, held: Mapping[str, Document], ids: set[str]
) -> Standing:
    if answer.organisation is not None and answer.organisation not in ids:
        return Standing(answer, f"{answer.organisation} is no longer declared", again=answer.what is What.ORGANISATION)
    if answer.what is What.APPROVE and answer.basis is not None:
        reasons = tuple(_changed_since(answer, answer.basis, answers, application, held))
        return Standing(answer, "; ".join(reasons) or None, again=bool(reasons))
    if answer.sha256 is not None and answer.sha256 not in held:
        return Standing(answer, "its file is not in this round")
    return Standing(answer)


def _changed_since(
    answer: Answer, basis: Basis, answers: Sequence[Answer], application: Application, held: Mapping[str, Document]
) -> Iterator[str]:
    names = {document.name for document in held.values()}
    for document in basis.documents:
        if document.sha256 not in held:
            yield f"{document.file} was {'replaced' if document.file in names else 'withdrawn'}"
        else:
            yield from _read_otherwise(held[document.sha256], document, answers, answer.at)
    now = declared_about(application, str(answer.clause), answer.organisation)
    if changed := tuple(changes(basis.declared, now)):
        yield f"the application changed: {_few(changed)}"


def _few(changed: Sequence[Changed]) -> str:
    more = f" and {len(changed) - FEW} more" if len(changed) > FEW else ""
    return "; ".join(map(str, changed[:FEW])) + more


def _read_otherwise(document: Document, was: ReliedOn, answers: Sequence[Answer], at: datetime) -> Iterator[str]:
    """What people have said of a document since, or taken back, that makes it say something else.

    Both readings are of today's reader, so that a newer version of the program lets no approval fall.
    """
    own = [answer for answer in answers if answer.sha256 == document.sha256]
    then, now = holding(known(own, at)), holding(own)
    if given_kind(document, now) not in (given_kind(document, then), was.kind):
        yield f"the kind of {document.name} was corrected"
    if _owner(then) != _owner(now) and _owner(now) != (was.organisation,):
        yield f"whose document {document.name} is, was corrected"
    names = sorted({str(answer.field) for answer in own if answer.field is not None})
    (before,), (after,) = (answered((document,), said) for said in (then, now))
    yield from (f"the {name} of {document.name} was corrected" for name in names if _differs(before, after, name))


def _owner(answers: Sequence[Answer]) -> tuple[str | None] | None:
    """The organisation that people gave a document, in a tuple; ``None`` where nobody gave one."""
    given = [answer for answer in answers if answer.what is What.ORGANISATION]
    return (given[-1].organisation,) if given else None


def _differs(before: Document, after: Document, name: str) -> bool:
    was, now = _stated(before, name), _stated(after, name)
    if [value for value, _ in was] != [value for value, _ in now]:
        return True
    return any(sure and not still for (_, sure), (_, still) in zip(was, now, strict=True))


def _stated(document: Document, name: str) -> list[tuple[object, bool]]:
    """The values of a field, in the document and in its rows, and whether each may be relied on."""
    fields = fields_of(document, name)
    return [(field.value, field.accepted) if isinstance(field, Found) else (None, field.certain) for field in fields]


def fields_of(document: Document, name: str) -> Iterator[AnyField]:
    """Every occurrence of a field, those of the rows of a history too."""
    for holder in (document.contents, *getattr(document.contents, "rows", ())):
        value = getattr(holder, name, ())
        yield from value if isinstance(value, tuple) else (value,)


@dataclass(frozen=True)
class Judged:
    """An assessment with what became of each answer in it."""

    assessment: Assessment
    standing: tuple[Standing, ...]
    counted: tuple[Answer, ...] = ()
    """The answers that it was judged with."""


def judged_on_what_stands(
    judge: Callable[[Sequence[Answer]], Assessment],
    application: Application,
    documents: Sequence[Document],
    as_at: date,
    decisions: Sequence[RecordedDecision],
    answers: Sequence[Answer],
) -> Judged:
    """A case judged with the answers that stand, with a word on each clause whose approval has fallen.

    An approval whose finding relies on a document that it did not know falls too. To fall is all that an
    approval can do here, so judging again ends.
    """
    stands = _standing(answers, application, documents)
    counted = _in_force(stands, as_at, decisions)
    assessment = judge(counted)
    while unknown := dict(_overtaken(assessment, stands, as_at)):
        stands = tuple(_fallen(s, unknown.get(s.answer.id)) for s in stands)
        counted = _in_force(stands, as_at, decisions)
        assessment = judge(counted)
    return Judged(_telling(assessment, stands, as_at), stands, counted)


def _fallen(stands: Standing, because: str | None) -> Standing:
    return stands if because is None else Standing(stands.answer, because, again=True)


def _overtaken(assessment: Assessment, stands: Sequence[Standing], as_at: date) -> Iterator[tuple[str, str]]:
    """The ids of approvals that count and whose finding relies on more than they were taken on."""
    for (clause, organisation), newest in _newest(stands, as_at).items():
        basis = newest.answer.basis
        if not newest.holds or newest.answer.what is not What.APPROVE or basis is None:
            continue
        seen = {document.sha256 for document in basis.documents}
        relied = (placed.document for placed in relied_on(assessment, clause, organisation))
        if new := [document.name for document in relied if document.sha256 not in seen]:
            yield newest.answer.id, f"it now also relies on {', '.join(new)}"


def _newest(stands: Iterable[Standing], as_at: date) -> dict[About, Standing]:
    """The decision of the desk that counts on each clause: the newest, on a tie the rejection (contract, section 1)."""
    decisions: dict[About, list[Standing]] = defaultdict(list)
    for one in stands:
        if one.answer.what in DECISIONS and one.answer.clause is not None and _decided_on(one.answer) <= as_at:
            decisions[one.answer.clause, one.answer.organisation].append(one)
    return {about: max(several, key=_order) for about, several in decisions.items()}


def _order(stands: Standing) -> tuple[date, bool, datetime]:
    return _decided_on(stands.answer), stands.answer.what is What.REJECT, stands.answer.at


def _decided_on(answer: Answer) -> date:
    return answer.decided_on or answer.at.date()


def _in_force(stands: Sequence[Standing], as_at: date, decisions: Iterable[RecordedDecision]) -> tuple[Answer, ...]:
    """The answers that count: readings that stand, and of each clause's decisions the newest, if it stands.

    Where the newest has fallen, a rejection before it still counts if decisions.json holds an approval: that
    approval must not be the only one to speak.
    """
    newest = _newest(stands, as_at)
    approved = {(d.clause, d.organisation) for d in decisions if d.decision is DecisionOutcome.APPROVED}
    return tuple(s.answer for s in stands if s.holds and _counts(s, newest, approved))


def _counts(stands: Standing, newest: Mapping[About, Standing], approved: Set[About]) -> bool:
    answer = stands.answer
    if answer.what not in DECISIONS or answer.clause is None:
        return True
    about = (answer.clause, answer.organisation)
    if newest.get(about) == stands:
        return True
    fallen = about in newest and not newest[about].holds
    return fallen and about in approved and answer.what is What.REJECT


def _telling(assessment: Assessment, stands: Sequence[Standing], as_at: date) -> Assessment:
    """The assessment that says of each open clause whose approval has fallen who approved it, of what, and why."""
    fallen = {
        about: f"{_who(newest.answer)}, to be decided again: {newest.because}"
        for about, newest in _newest(stands, as_at).items()
        if newest.answer.what is What.APPROVE and newest.because is not None
    }
    if not fallen:
        return assessment
    return assessment.model_copy(
        update={
            "findings": tuple(_noted_finding(finding, fallen) for finding in assessment.findings),
            "review_items": tuple(_noted_item(item, fallen) for item in assessment.review_items),
        }
    )


def _who(answer: Answer) -> str:
    what = f" for {answer.basis.round}" if answer.basis else ""
    return f"approved by {answer.by} on {day(_decided_on(answer))}{what}"


def _noted_finding(finding: Finding, fallen: Mapping[About, str]) -> Finding:
    said = fallen.get((finding.clause, finding.organisation))
    if said is None or finding.verdict in (Verdict.SATISFIED, Verdict.NOT_APPLICABLE):
        return finding
    return finding.model_copy(update={"because": f"{finding.because}; {said}"})


def _noted_item(item: ReviewItem, fallen: Mapping[About, str]) -> ReviewItem:
    said = fallen.get((item.clause, item.organisation)) if item.clause is not None else None
    if said is None or item.kind is not ReviewKind.CLAUSE:
        return item
    return item.model_copy(update={"because": f"{item.because}; {said}"})


def last_words(standing: Iterable[Standing]) -> tuple[Standing, ...]:
    """The newest answer to each question, in the order given."""
    newest = {_asked(one.answer): one for one in standing}
    return tuple(newest.values())


def _asked(answer: Answer) -> tuple[object, ...]:
    if answer.what in DECISIONS:
        return "decision", answer.clause, answer.organisation
    if answer.field is not None:
        return answer.sha256, answer.field, answer.place
    return answer.sha256, answer.what
