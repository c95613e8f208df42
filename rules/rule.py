"""A rule: our code of one clause. And the one place where doubt stops a definite verdict.

A rule says what follows if everything it read is right, and cites each field that it relied on.
``Rule.apply`` then looks at those fields: where one of them needs review, a definite verdict becomes
``needs-review`` and the field becomes a question (contract, law 2). So a rule must cite every field whose
other reading could change its verdict, and none that could not.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.contents import Document
from evidence.fields import Doubt, Found, Missing
from evidence.findings import Clause, Finding, Premise, Question, ReviewKind, Verdict

Matter = TypeVar("Matter", CaseEvidence, OrganisationEvidence)
"""What a rule judges: the whole case, or one organisation's evidence."""

AnyFound = Found[object] | Missing


@dataclass(frozen=True)
class Cited:
    """A field that a judgement relies on. A ``Missing`` one is relied on for its absence."""

    document: Document
    field: str
    stated: AnyFound

    @property
    def accepted(self) -> bool:
        return self.stated.accepted if isinstance(self.stated, Found) else self.stated.certain

    @property
    def premise(self) -> Premise | None:
        if isinstance(self.stated, Missing):
            return None
        where = self.stated.provenance
        return Premise(file=self.document.name, page=where.page, quote=where.quote, box=where.box, cell=where.cell)


@dataclass(frozen=True)
class Judgement:
    """What a rule concludes, before doubt is looked at."""

    verdict: Verdict
    because: str
    cited: tuple[Cited, ...] = ()
    would_satisfy: str | None = None
    questions: tuple[Question, ...] = ()

    def noting(self, *notes: str) -> "Judgement":
        """The same judgement with notes that carry no verdict (a warning, an advice)."""
        return replace(self, because="; ".join((self.because, *notes)))


def satisfied(because: str, *cited: Cited) -> Judgement:
    return Judgement(Verdict.SATISFIED, because, cited)


def not_applicable(because: str) -> Judgement:
    return Judgement(Verdict.NOT_APPLICABLE, because)


def not_satisfied(because: str, *cited: Cited, would_satisfy: str, questions: Iterable[Question] = ()) -> Judgement:
    return Judgement(Verdict.NOT_SATISFIED, because, cited, would_satisfy, tuple(questions))


def needs_review(
    because: str, *cited: Cited, would_satisfy: str | None = None, questions: Iterable[Question] = ()
) -> Judgement:
    return Judgement(Verdict.NEEDS_REVIEW, because, cited, would_satisfy, tuple(questions))


@dataclass(frozen=True)
class Rule(Generic[Matter]):
    """One clause with the function that judges it."""

    clause: Clause
    judge: Callable[[Matter], Judgement]

    def apply(self, matter: Matter) -> Finding:
        """Judge, and let no doubtful field decide."""
        judgement = settle(self.judge(matter))
        return Finding(
            clause=self.clause.id,
            organisation=matter.organisation.id if isinstance(matter, OrganisationEvidence) else None,
            verdict=judgement.verdict,
            because=judgement.because,
            relies_on=tuple(dict.fromkeys(c.premise for c in judgement.cited if c.premise is not None)),
            would_satisfy=judgement.would_satisfy,
            questions=judgement.questions or ((_judge_question(judgement),) if _wants_person(judgement) else ()),
        )


def rule(clause: Clause) -> Callable[[Callable[[Matter], Judgement]], Rule[Matter]]:
    """Make a function the rule of a clause."""

    def wrap(judge: Callable[[Matter], Judgement]) -> Rule[Matter]:
        return Rule(clause, judge)

    return wrap


def settle(judgement: Judgement) -> Judgement:
    """Doubt never decides: a definite verdict that cites a doubtful field becomes ``needs-review``.

    The fields in doubt are asked about in every verdict that cites them, since an answer may turn it.
    """
    doubtful = tuple(cited for cited in judgement.cited if not cited.accepted)
    if not doubtful:
        return judgement
    questions = (*(field_question(cited) for cited in doubtful), *judgement.questions)
    if judgement.verdict not in (Verdict.SATISFIED, Verdict.NOT_SATISFIED):
        return replace(judgement, questions=questions)
    names = ", ".join(dict.fromkeys(f"{cited.field} in {cited.document.name}" for cited in doubtful))
    return replace(
        judgement,
        verdict=Verdict.NEEDS_REVIEW,
        because=f"{judgement.because}; but this rests on a reading that a person must confirm: {names}",
        would_satisfy=judgement.would_satisfy or f"Confirmation of {names}.",
        questions=questions,
    )


def field_question(cited: Cited) -> Question:
    """Ask whether the page says what was read, or whether it really does not print the field."""
    stated, name = cited.stated, cited.field.replace("_", " ")
    doubts = ", ".join(stated.doubts) or Doubt.UNCALIBRATED.value
    if isinstance(stated, Missing):
        return Question(
            kind=ReviewKind.FIELD,
            question=f"Does the document print the {name}?",
            because=f"not found, but the reading is in doubt: {doubts}",
            field=cited.field,
            file=cited.document.name,
        )
    where = stated.provenance
    return Question(
        kind=ReviewKind.FIELD,
        question=f"Is the {name} {where.quote!r}?",
        because=f"the reading is in doubt: {doubts}",
        field=cited.field,
        file=cited.document.name,
        page=where.page,
        box=where.box,
        cell=where.cell,
    )


def _wants_person(judgement: Judgement) -> bool:
    return judgement.verdict is Verdict.NEEDS_REVIEW


def _judge_question(judgement: Judgement) -> Question:
    return Question(kind=ReviewKind.CLAUSE, question="Is this clause met?", because=judgement.because)
