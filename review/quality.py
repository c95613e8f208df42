"""How good the machine is, and how people work with it: figures over what the store keeps, and nothing else.

Each figure shows the count that it was made of, and one made of few says so instead of a number. None of them ranks
anybody: people stand in the order of their names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from math import sqrt
from statistics import median
from typing import Any

from evidence.application import RecordedDecision
from evidence.contents import stated_fields
from evidence.fields import Found, Source
from evidence.findings import Assessment, Finding, Verdict
from review.answers import DECISIONS, Answer, What, holding
from review.answers import Place as AnswerPlace
from review.samples import Place, by_machine, place_of

ENOUGH = 30
"""Fewer than so many answers say nothing about a rate."""
Z = 1.959964
"""Standard deviations that hold 95 % of a normal distribution."""
LEFT_LYING = timedelta(minutes=30)
"""A page opened longer than this before the answer was left lying, not worked on."""


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    number: int = 0
    of: int = 0

    @property
    def rate(self) -> float | None:
        return self.number / self.of if self.of else None

    def __add__(self, other: "Share") -> "Share":
        return Share(self.number + other.number, self.of + other.of)


def wilson(share: Share) -> tuple[float, float]:
    """The 95 % interval of a rate by Wilson's score; raises ``ZeroDivisionError`` for a share of nothing."""
    n, p = share.of, share.number / share.of
    centre, half = p + Z**2 / (2 * n), Z * sqrt(p * (1 - p) / n + Z**2 / (4 * n**2))
    scale = 1 + Z**2 / n
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)


# the machine


@dataclass(frozen=True)
class SampledField:
    """A field of the blind sample as the store keeps it; ``value`` in JSON's types."""

    reference: str
    item: str
    sha256: str
    kind: str
    field: str
    channel: str
    value: Any
    drawn_at: datetime
    ended_at: datetime | None = None


Answers = Sequence[tuple[str, Answer]]
"""Answers, those taken back among them, each with the reference of its case; oldest first."""


@dataclass(frozen=True)
class Checked:
    """A field of the sample and what a person said of it. ``right`` is ``None`` where nobody could tell."""

    sampled: SampledField
    right: bool | None


@dataclass(frozen=True)
class ErrorRate:
    """How often an accepted field was wrong. ``illegible`` ones are counted apart: they show neither."""

    wrong: Share
    illegible: int = 0

    @property
    def enough(self) -> bool:
        return self.wrong.of >= ENOUGH

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.wrong)


def checked(sampled: Iterable[SampledField], answers: Answers) -> tuple[Checked, ...]:
    """The fields of the sample that people have looked at; one that several cases hold counts once, as first seen."""
    given: dict[tuple[str, str], list[Answer]] = {}
    for reference, said in answers:
        given.setdefault((reference, said.item), []).append(said)
    found: dict[str, tuple[datetime, Checked]] = {}
    for one in sampled:
        answer = _blind_answer(one, given.get((one.reference, one.item), ()))
        if answer is not None and (one.item not in found or answer.at < found[one.item][0]):
            found[one.item] = (answer.at, Checked(one, _right(one, answer)))
    return tuple(found[item][1] for item in sorted(found))


def _blind_answer(sampled: SampledField, answers: Iterable[Answer]) -> Answer | None:
    """The first answer that holds and was given while the field was in the sample."""
    until = sampled.ended_at
    held = (a for a in holding(answers) if a.at >= sampled.drawn_at and (until is None or a.at <= until))
    return next(held, None)


def _right(sampled: SampledField, answer: Answer) -> bool | None:
    if answer.what is What.ILLEGIBLE:
        return None
    return answer.what is not What.ABSENT and bool(answer.value == sampled.value)


def error_rate(looked_at: Iterable[Checked]) -> ErrorRate:
    """Of the fields that could be told."""
    said = [one.right for one in looked_at]
    told = [right for right in said if right is not None]
    return ErrorRate(Share(told.count(False), len(told)), said.count(None))


# people


@dataclass(frozen=True)
class Opening:
    """That somebody opened the page of a question."""

    reference: str
    item: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Work:
    """What one person, or everybody (``name`` ``None``), did."""

    name: str | None
    answers: int
    seconds: float | None
    """The median from opening a question to saving its answer, of ``timed`` answers."""
    timed: int
    overrides: Share
    """Readings that gave another value than the machine's."""
    agreement: Share
    """Fields read by two people where both said the same."""


def work(answers: Answers, openings: Sequence[Opening]) -> tuple[Work, ...]:
    """What each person did, in the order of names, and last what all did together."""
    seconds, pairs = _seconds(answers, openings), tuple(_pairs(answers))
    names = sorted({answer.by for _, answer in answers}, key=str.casefold)
    return tuple(_work(name, answers, seconds, pairs) for name in (*names, None))


Pair = tuple[frozenset[str], bool]
"""Two people who read the same field, and whether they said the same."""


def _work(name: str | None, answers: Answers, seconds: Mapping[str, float], pairs: Sequence[Pair]) -> Work:
    own = [answer for _, answer in answers if name in (None, answer.by)]
    timed = [seconds[answer.id] for answer in own if answer.id in seconds]
    readings = [answer for answer in own if _said(answer) is not None]
    same = [agreed for people, agreed in pairs if name is None or name in people]
    return Work(
        name=name,
        answers=len(own),
        seconds=median(timed) if timed else None,
        timed=len(timed),
        overrides=Share(sum(map(_overrides, readings)), len(readings)),
        agreement=Share(same.count(True), len(same)),
    )


def _seconds(answers: Answers, openings: Sequence[Opening]) -> dict[str, float]:
    """From opening to saving, by the answer's id, but not from before the same person's last answer.

    Of answers given many at a time only the first took time.
    """
    opened: dict[tuple[str, str, str], list[datetime]] = {}
    for one in openings:
        opened.setdefault((one.reference, one.item, one.by), []).append(one.at)
    found: dict[str, float] = {}
    last: dict[str, datetime] = {}
    for reference, answer in answers:
        at = opened.get((reference, answer.item, answer.by), [])
        begun = [one for one in at if timedelta() <= answer.at - one <= LEFT_LYING]
        if begun and last.get(answer.by) != answer.at:
            start = max(min(begun), last.get(answer.by, min(begun)))
            found[answer.id] = (answer.at - start).total_seconds()
        last[answer.by] = answer.at
    return found


def _said(answer: Answer) -> str | None:
    """What an answer says that a field's value is; ``None`` where it says no value."""
    if answer.field is None or answer.what not in (What.ACCEPT, What.VALUE, What.ABSENT):
        return None
    return "absent" if answer.what is What.ABSENT else repr(answer.value)


def _overrides(answer: Answer) -> bool:
    return answer.what is What.VALUE or (answer.what is What.ABSENT and answer.place is not None)


def _pairs(answers: Answers) -> Iterator[Pair]:
    """Every two people who read the same field of the same bytes, in whatever cases, by their newest answers."""
    read: dict[object, dict[str, str]] = {}
    for _, answer in answers:
        said = _said(answer)
        if said is not None and answer.place is not None:
            read.setdefault((answer.sha256, answer.field, answer.place), {})[answer.by] = said
    for people in read.values():
        for one, other in combinations(sorted(people), 2):
            yield frozenset({one, other}), people[one] == people[other]


# what needs nobody


@dataclass(frozen=True)
class Facts:
    """What is counted of one assessment: its questions, and the fields and verdicts that needed nobody."""

    asked: tuple[str, ...]
    fields: Share
    """Of the fields that a finding relies on."""
    verdicts: Share
    """Of the findings on clauses that ask something."""


def facts_of(
    assessment: Assessment,
    answers: Iterable[Answer],
    decisions: Iterable[RecordedDecision] = (),
    sampled: Set[str] = frozenset(),
) -> Facts:
    """Judged with these answers and decisions. ``sampled`` are the ids of the questions of the blind sample.

    A field that somebody only confirmed for the sample had needed nobody.
    """
    people = _people(holding(answers), decisions, sampled)
    fields = tuple(_fields(assessment, people))
    read = {one.place for one in fields if one.field.provenance.source is Source.REVIEWER and not one.alone}
    names = {placed.document.name for placed in assessment.documents if placed.document.sha256 in people.files}
    findings = [finding for finding in assessment.findings if finding.verdict is not Verdict.NOT_APPLICABLE]
    alone = [one for one in findings if _alone(one, people) and not _rests_on(one, read, names)]
    return Facts(
        asked=tuple(item.id for item in assessment.review_items),
        fields=Share(sum(one.alone for one in fields), len(fields)),
        verdicts=Share(len(alone), len(findings)),
    )


@dataclass(frozen=True)
class _People:
    """What people said of a case."""

    clauses: frozenset[tuple[str, str | None]]
    """Decided by them."""
    files: frozenset[str]
    """Of which they said what or whose they are."""
    confirmed: frozenset[tuple[str | None, str | None, AnswerPlace | None]]
    """Fields of the sample that were read rightly: file, field, place."""


def _people(answers: Sequence[Answer], decisions: Iterable[RecordedDecision], sampled: Set[str]) -> _People:
    decided = [(str(answer.clause), answer.organisation) for answer in answers if answer.what in DECISIONS]
    blind = [answer for answer in answers if answer.item in sampled and answer.what is What.ACCEPT]
    return _People(
        clauses=frozenset([*decided, *((one.clause, one.organisation) for one in decisions)]),
        files=frozenset(a.sha256 for a in answers if a.sha256 and a.field is None and a.what not in DECISIONS),
        confirmed=frozenset((answer.sha256, answer.field, answer.place) for answer in blind),
    )


@dataclass(frozen=True)
class _Cited:
    """A field that a finding relies on, and whether it needed nobody."""

    place: Place
    field: Found[Any]
    alone: bool


def _fields(assessment: Assessment, people: _People) -> Iterator[_Cited]:
    cited = {place_of(premise) for finding in assessment.findings for premise in finding.relies_on}
    for placed in assessment.documents:
        document = placed.document
        for name, field in stated_fields(document.contents) if document.contents else ():
            if isinstance(field, Found):
                where = _where(field)
                place = (document.name, where.page, where.box, where.cell, where.quote)
                by_itself = by_machine(field) and not document.kind_doubts
                if place in cited:
                    yield _Cited(place, field, by_itself or (document.sha256, name, where) in people.confirmed)


def _where(field: Found[Any]) -> AnswerPlace:
    where = field.provenance
    return AnswerPlace(page=where.page, quote=where.quote, box=where.box, cell=where.cell)


def _alone(finding: Finding, people: _People) -> bool:
    """Whether it is definite and nobody decided it, or a clause that it was concluded from."""
    if finding.verdict is Verdict.NEEDS_REVIEW:
        return False
    return not any(
        clause.startswith(finding.clause) and finding.organisation in (None, organisation)
        for clause, organisation in people.clauses
    )


def _rests_on(finding: Finding, places: set[Place], files: set[str]) -> bool:
    return any(place_of(premise) in places or premise.file in files for premise in finding.relies_on)
