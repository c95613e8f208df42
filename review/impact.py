"""What one answer to a question is worth: how many verdicts it can turn. Found by asking the rules, never guessed.

Each question that waits is answered on trial, in at most ``TRIES`` ways, and its case judged with the answer. A
question whose trials turn nothing is looked at harder before it is left out of the queue: also with values that
nobody has read, and also with every other open question answered. It is left out only where none of that turns a
verdict, so that what matters later is asked later, when its case has been judged again.

Nothing here decides a verdict. A question that was left out keeps its verdict open as before.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cached_property
from itertools import islice
from typing import Any

from evidence.application import Application, DecisionRole
from evidence.bundle import CaseEvidence
from evidence.contents import Document, DocumentKind, Location
from evidence.findings import Assessment, Finding, Question, ReviewItem, ReviewKind, Verdict
from review.answering import Reply, answer_to, asked_about
from review.answers import Answer, What
from review.expiring import Ending, endings
from review.queue import fix_of
from review.store.records import Weight
from review.values import stored, value_type
from rules.across import look_across

TRIES = 3
"""Answers tried a question, the likeliest first."""
MOST = 60
"""Judgings a case spent on proving that questions turn nothing; what is not proved by then is asked."""
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""When answers on trial are given: after every real one, so that they have the last word."""
TRIAL = "trial"
DECADE = timedelta(days=3653)

Judge = Callable[[Sequence[Answer]], Assessment]
"""The case judged with these answers beside those that hold."""


@dataclass(frozen=True)
class Case:
    """What the questions of an assessment are weighed with. ``documents`` as read, before answers."""

    assessment: Assessment
    application: Application
    documents: Sequence[Document]

    @cached_property
    def endings(self) -> tuple[Ending, ...]:
        evidence = CaseEvidence(self.application, self.assessment.as_at, self.assessment.documents)
        return tuple(endings(look_across(evidence).counting))


def weigh(case: Case, judge: Judge) -> dict[str, Weight]:
    """The weight of each question of an assessment, by its id."""
    found = {item.id: _weight(case, item, judge) for item in case.assessment.review_items}
    light = [
        item for item in case.assessment.review_items if item.kind is ReviewKind.FIELD and not found[item.id].impact
    ]
    return {**found, **{id_: replace(found[id_], idle=True) for id_ in _idle(case, light, judge)}}


def _weight(case: Case, item: ReviewItem, judge: Judge) -> Weight:
    effects = [_effect(case.assessment, judge([answer])) for answer in islice(trials(case, item), TRIES)]
    return Weight(
        impact=max((effect.turned for effect in effects), default=0),
        decisive=any(effect.decisive for effect in effects),
        cited=_cited(case.assessment, item),
        due=_due(case, item),
        fix=fix_of(item, _document(case, item)),
    )


@dataclass(frozen=True)
class Effect:
    """What an answer turned."""

    turned: int
    decisive: bool


def _effect(before: Assessment, after: Assessment) -> Effect:
    """How many verdicts differ, the case's own among them; whether an organisation's assurance or the case turns."""
    was, now = _verdicts(before), _verdicts(after)
    clauses = {about for about in {**was, **now} if was.get(about) != now.get(about)}
    case = before.verdict is not after.verdict
    return Effect(len(clauses) + case, case or any(clause == "2a/1" for clause, _ in clauses))


def _verdicts(assessment: Assessment) -> dict[tuple[str, str | None], str]:
    return {(finding.clause, finding.organisation): finding.verdict.value for finding in assessment.findings}


# answers on trial


def trials(case: Case, item: ReviewItem) -> Iterator[Answer]:
    """The answers that a person is likely to give, the likeliest first."""
    document = _document(case, item)
    if item.kind is ReviewKind.CLAUSE:
        yield from (_answer(case, item, what) for what in (What.APPROVE, What.REJECT))
    elif document is not None and document.sha256 and item.kind is ReviewKind.DOCUMENT:
        yield from _of_document(case, item, document)
    elif document is not None and document.contents is not None and item.kind is ReviewKind.FIELD:
        yield from _of_field(case, item, document)


def _of_document(case: Case, item: ReviewItem, document: Document) -> Iterator[Answer]:
    unsettled = document.problems or document.kind_doubts or document.contents is None
    if not unsettled:
        for organisation in case.application.organisations:
            yield _answer(case, item, What.ORGANISATION, organisation.id)
    if document.contents is not None:
        yield _answer(case, item, What.ACCEPT)
    yield _answer(case, item, What.KIND, DocumentKind.OTHER.value)


def _of_field(case: Case, item: ReviewItem, document: Document) -> Iterator[Answer]:
    held = asked_about(item, document)
    if held is not None:
        yield _answer(case, item, What.ACCEPT)
    absent = _answer(case, item, What.ABSENT)
    yield absent
    for rival in held.rivals if held is not None else ():
        if held is not None and rival != held.value:
            yield _saying(absent, document, rival)


def _answer(case: Case, item: ReviewItem, what: What, text: str | None = None) -> Answer:
    """Decisions are tried as the security team's, whose decision counts for every clause."""
    reply = Reply(what, TRIAL, DecisionRole.SECURITY, text, decided_on=case.assessment.as_at)
    return answer_to(item, reply, case.application, case.documents, LATEST)


def _saying(answer: Answer, document: Document, value: Any) -> Answer:
    """The same with a value; a value of its own makes an answer of its own."""
    assert document.contents is not None  # noqa: S101 (asked of documents with contents alone)
    said = stored(document.contents, str(answer.field), value)
    return answer.model_copy(update={"what": What.VALUE, "value": said, "id": f"{answer.id}-{said}"})


# questions that turn nothing


def _idle(case: Case, light: Sequence[ReviewItem], judge: Judge) -> Iterator[str]:
    """The ids of those of which it is proved that no answer turns anything, alone or with the others answered."""
    left = MOST
    for item in light:
        values = tuple(probes(case, item))
        answers = [*trials(case, item), *values]
        cost = 2 * len(answers) + 1
        if values and cost <= left:
            left -= cost
            if _turns_nothing(case, item, answers, judge):
                yield item.id


def _turns_nothing(case: Case, item: ReviewItem, answers: Sequence[Answer], judge: Judge) -> bool:
    if any(_effect(case.assessment, judge([answer])).turned for answer in answers):
        return False
    others = list(_settled(case, item))
    settled = judge(others)
    return not any(_effect(settled, judge([*others, answer])).turned for answer in answers)


def _settled(case: Case, besides: ReviewItem) -> Iterator[Answer]:
    """Every other open question answered so that most may still turn: accepted, approved, given a value."""
    for item in case.assessment.review_items:
        if item.id != besides.id:
            answers = list(islice(trials(case, item), 1))
            if answers and answers[0].what is What.ABSENT:
                answers = [*answers, *probes(case, item)][-1:]
            yield from answers
    for finding in case.assessment.findings:
        if finding.verdict is Verdict.NEEDS_REVIEW:
            yield _approval(case, finding)


def _approval(case: Case, finding: Finding) -> Answer:
    """A sign-off, asked for or not yet: readings matter only to a clause that nothing else keeps open."""
    about = {"clause": finding.clause, "organisation": finding.organisation}
    question = ReviewItem(kind=ReviewKind.CLAUSE, id=TRIAL, question=TRIAL, because=TRIAL, **about)
    return _answer(case, question, What.APPROVE)


def probes(case: Case, item: ReviewItem) -> Iterator[Answer]:
    """Values that nobody read, so far apart that a rule that weighs the field must tell some of them from others.

    None where the type has no such values (a sentence, a list of words): then nothing can be proved.
    """
    document = _document(case, item)
    if document is None or document.contents is None or item.field is None or item.kind is not ReviewKind.FIELD:
        return
    absent = _answer(case, item, What.ABSENT)
    for value in _far_apart(case, value_type(document.contents, item.field), item.field):
        yield _saying(absent, document, value)


def _far_apart(case: Case, of_type: Any, field: str) -> tuple[Any, ...]:
    if of_type is date:
        day = case.assessment.as_at
        return day - DECADE, day + DECADE, day - timedelta(days=200), day + timedelta(days=300)
    if of_type is bool:
        return True, False
    if of_type is Location:
        return tuple(_places(case.application))
    if isinstance(of_type, type) and issubclass(of_type, Enum):
        return tuple(of_type)
    return _names(case.application, field) if of_type is str else ()


def _places(application: Application) -> Iterator[Location]:
    yield Location(address="Somewhere else", postcode="ZZ99 9ZZ")
    for organisation in application.organisations:
        for place in organisation.locations:
            yield Location(address=place.address, postcode=place.postcode)


def _names(application: Application, field: str) -> tuple[str, ...]:
    """Of texts only those that are compared with what the application declares."""
    if field == "organisation_name":
        return ("Somebody Else Ltd", *(name for o in application.organisations for name in o.names))
    if field == "organisation_code":
        return ("ZZ999", *(o.organisation_code for o in application.organisations if o.organisation_code))
    return ()


# what else a question is ordered by


def _cited(assessment: Assessment, item: ReviewItem) -> int:
    """How many findings ask it; of a document, how many rely on it."""
    return sum(_waits_for(finding, item) for finding in assessment.findings)


def _waits_for(finding: Finding, item: ReviewItem) -> bool:
    if item.kind is ReviewKind.DOCUMENT:
        return any(premise.file == item.file for premise in finding.relies_on)
    if item.kind is ReviewKind.CLAUSE and (finding.clause, finding.organisation) != (item.clause, item.organisation):
        return False
    asked = {name: getattr(item, name) for name in Question.model_fields if name != "because"}
    return any(all(getattr(one, name) == value for name, value in asked.items()) for one in finding.questions)


def _due(case: Case, item: ReviewItem) -> date | None:
    """The soonest of: the start of the agreement; when a special condition is due; when evidence still in force ends.

    Conditions and evidence are those of the question's organisation, where it is about one. A start or a condition
    that has passed is overdue; evidence that has ended is no deadline any more.
    """
    days = [] if case.application.agreement_start is None else [case.application.agreement_start]
    for ending in case.endings:
        of_it = item.organisation is None or ending.organisation in (item.organisation, None)
        declared = ending.premise is None
        if of_it and (declared or ending.ends >= case.assessment.as_at):
            days.append(ending.ends)
    return min(days, default=None)


def _document(case: Case, item: ReviewItem) -> Document | None:
    held = {inner.name: inner for outer in case.documents for inner in outer.with_contained()}
    return held.get(item.file or "")
