"""A rule: our code of one clause. And the one place where doubt stops a definite verdict.

A rule says what follows if everything it read is right, and cites each field that it relied on.
``Rule.apply`` then looks at those fields: where one of them needs review, a definite verdict becomes
``needs-review`` and the field becomes a question (contract, law 2). So a rule must cite every field whose
other reading could change its verdict, and none that could not. The same place lets recorded decisions count,
so that no rule can forget a rejection or take an approval for more than it says.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from evidence.application import AssuranceRoute, DecisionOutcome, DecisionRole, RecordedDecision
from evidence.bundle import CaseEvidence, Exhibit, OrganisationEvidence
from evidence.contents import Document
from evidence.fields import Found, Missing
from evidence.findings import Clause, Finding, Premise, Question, ReviewKind, Verdict
from rules.words import day

Matter = TypeVar("Matter", CaseEvidence, OrganisationEvidence)
"""What a rule judges: the whole case, or one organisation's evidence."""

AnyFound = Found[Any] | Missing

DEFINITE = frozenset({Verdict.SATISFIED, Verdict.NOT_SATISFIED, Verdict.NOT_APPLICABLE})


OWNER = "organisation"
"""Cited for whose a document is, where no field of it says so for certain; a person answers of the document."""


@dataclass(frozen=True)
class Cited:
    """A field that a judgement relies on. A ``Missing`` one is relied on for its absence."""

    document: Document
    field: str
    stated: AnyFound

    @property
    def accepted(self) -> bool:
        """Whether the reading may be relied on; nothing of a document whose kind is in doubt may."""
        return not self.document.kind_doubts and _surely_read(self.stated)

    @property
    def premise(self) -> Premise | None:
        if isinstance(self.stated, Missing):
            return None
        where = self.stated.provenance
        return Premise(file=self.document.name, page=where.page, quote=where.quote, box=where.box, cell=where.cell)


def cite(exhibit: Exhibit[Any], *fields: str) -> tuple[Cited, ...]:
    """The named fields of a document's contents, each of which occurs at most once."""
    return tuple(Cited(exhibit.document, name, getattr(exhibit.contents, name)) for name in fields)


@dataclass(frozen=True)
class Judgement:
    """What a rule concludes, before doubt and decisions are looked at."""

    verdict: Verdict
    because: str
    cited: tuple[Cited, ...] = ()
    would_satisfy: str | None = None
    questions: tuple[Question, ...] = ()
    decidable: bool = False
    """A matter of judgement: a recorded approval turns this ``needs-review`` into ``satisfied``."""
    premises: tuple[Premise, ...] = ()
    """Places relied on through other findings."""
    derived: bool = False
    """Concluded from other findings alone, which ask their own questions."""

    def noting(self, *notes: str) -> "Judgement":
        """The same judgement with notes that carry no verdict (a warning, an advice)."""
        return replace(self, because="; ".join((self.because, *notes)))


def satisfied(because: str, *cited: Cited) -> Judgement:
    return Judgement(Verdict.SATISFIED, because, cited)


def not_applicable(because: str, *cited: Cited) -> Judgement:
    """The clause does not ask anything here; cited are the fields that say so."""
    return Judgement(Verdict.NOT_APPLICABLE, because, cited)


def not_satisfied(because: str, *cited: Cited, would_satisfy: str, questions: Iterable[Question] = ()) -> Judgement:
    return Judgement(Verdict.NOT_SATISFIED, because, cited, would_satisfy, tuple(questions))


def needs_review(
    because: str, *cited: Cited, would_satisfy: str | None = None, questions: Iterable[Question] = ()
) -> Judgement:
    return Judgement(Verdict.NEEDS_REVIEW, because, cited, would_satisfy, tuple(questions))


def for_decision(because: str, *cited: Cited, would_satisfy: str, questions: Iterable[Question] = ()) -> Judgement:
    """``needs-review`` that only a person's judgement can settle: an approval on the clause satisfies it.

    Cite what the approval cannot settle: readings that must hold for it to mean anything.
    """
    return Judgement(Verdict.NEEDS_REVIEW, because, cited, would_satisfy, tuple(questions), decidable=True)


@dataclass(frozen=True)
class Rule(Generic[Matter]):
    """One clause with the function that judges it."""

    clause: Clause
    judge: Callable[[Matter], Judgement]
    route: AssuranceRoute | None = None
    """Asked only of organisations that rely on this route; ``None``: of every one."""
    signed_by: DecisionRole | None = None
    """The role whose decision counts; ``None``: anybody's of NHS England."""

    def apply(self, matter: Matter) -> Finding:
        """The finding, worked out once for each case: a route's rule asks for those of its conditions again."""
        case = matter.case if isinstance(matter, OrganisationEvidence) else matter
        about = matter.organisation if isinstance(matter, OrganisationEvidence) else None
        key = (self.clause.id, about.id if about else None)
        held = case.concluded.get(key)
        if held is None or held[0] is not about:
            held = case.concluded[key] = (about, self._concluded(matter))
        return held[1]

    def _concluded(self, matter: Matter) -> Finding:
        """Judge, let the recorded decision count, and let no doubtful field decide."""
        judgement = settle(decided(self.judge(matter), self._decision(matter), self.signed_by))
        return Finding(
            clause=self.clause.id,
            organisation=matter.organisation.id if isinstance(matter, OrganisationEvidence) else None,
            verdict=judgement.verdict,
            because=judgement.because,
            relies_on=_premises(judgement),
            would_satisfy=judgement.would_satisfy,
            questions=_questions(judgement),
        )

    def _decision(self, matter: Matter) -> RecordedDecision | None:
        if isinstance(matter, OrganisationEvidence):
            return matter.decision(self.clause.id)
        return matter.decision(self.clause.id, None)


def rule(
    clause: Clause, *, route: AssuranceRoute | None = None, signed_by: DecisionRole | None = None
) -> Callable[[Callable[[Matter], Judgement]], Rule[Matter]]:
    """Make a function the rule of a clause."""

    def wrap(judge: Callable[[Matter], Judgement]) -> Rule[Matter]:
        return Rule(clause, judge, route, signed_by)

    return wrap


def decided(judgement: Judgement, decision: RecordedDecision | None, signed_by: DecisionRole | None) -> Judgement:
    """What a recorded decision makes of a judgement (contract, section 1).

    A rejection makes any clause ``not-satisfied``. An approval settles only what is a matter of judgement.
    """
    if decision is None:
        return judgement
    said = f"{decision.decision.value} by {decision.by} on {day(decision.decided_on)}"
    if signed_by is not None and decision.role is not signed_by:
        return judgement.noting(f"{said}, but this clause wants a decision of the {signed_by.value} team")
    if decision.decision is DecisionOutcome.REJECTED:
        return not_satisfied(
            f"{said}{_note(decision)}; {judgement.because}",
            would_satisfy="A new decision of NHS England, once what it was rejected for has been put right.",
        )
    if judgement.decidable:
        return satisfied(f"{said}{_note(decision)}; {judgement.because}", *judgement.cited)
    return judgement.noting(f"{said}, which cannot settle this") if _open(judgement) else judgement


def _open(judgement: Judgement) -> bool:
    return judgement.verdict in (Verdict.NEEDS_REVIEW, Verdict.NOT_SATISFIED)


def _note(decision: RecordedDecision) -> str:
    return f" ({decision.note})" if decision.note else ""


def settle(judgement: Judgement) -> Judgement:
    """Doubt never decides: a definite verdict that cites a doubtful field becomes ``needs-review``.

    The fields in doubt are asked about in every verdict that cites them, since an answer may turn it.
    """
    doubtful = tuple(cited for cited in judgement.cited if not cited.accepted)
    if not doubtful:
        return judgement
    questions = (*(field_question(cited) for cited in doubtful), *judgement.questions)
    if judgement.verdict not in DEFINITE:
        return replace(judgement, questions=questions)
    names = ", ".join(dict.fromkeys(f"{plain(cited.field)} in {cited.document.name}" for cited in doubtful))
    return replace(
        judgement,
        verdict=Verdict.NEEDS_REVIEW,
        because=f"{judgement.because}; but this rests on a reading that a person must confirm: {names}",
        would_satisfy=judgement.would_satisfy or f"Confirmation of what was read: {names}.",
        questions=questions,
    )


CONFIRM = "please confirm what was read"
"""Why a reading without a doubt of its own is asked about."""


def field_question(cited: Cited) -> Question:
    """Ask whether the page says what was read, or whether it really does not print the field."""
    if about_file := _document_question(cited):
        return about_file
    stated, name = cited.stated, plain(cited.field)
    if isinstance(stated, Missing):
        return Question(
            kind=ReviewKind.FIELD,
            question=f"Does the document print the {name}?",
            because=f"not found, but the reading is in doubt: {', '.join(stated.doubts)}",
            field=cited.field,
            file=cited.document.name,
        )
    where = stated.provenance
    return Question(
        kind=ReviewKind.FIELD,
        question=f"Is the {name} {where.quote!r}?",
        because=f"the reading is in doubt: {', '.join(stated.doubts)}" if stated.doubts else CONFIRM,
        field=cited.field,
        file=cited.document.name,
        page=where.page,
        box=where.box,
        cell=where.cell,
    )


def _document_question(cited: Cited) -> Question | None:
    """What is in doubt about the document itself: whose it is, or of what kind, although the field is read surely."""
    name = cited.document.name
    if cited.field == OWNER:
        asked, because = f"Whose document is {name}?", "no field of it names the organisation for certain"
    elif cited.document.kind_doubts and _surely_read(cited.stated):
        asked, because = f"What kind of document is {name}?", ", ".join(cited.document.kind_doubts)
    else:
        return None
    return Question(kind=ReviewKind.DOCUMENT, question=asked, because=because, file=name)


def _surely_read(stated: AnyFound) -> bool:
    return stated.accepted if isinstance(stated, Found) else stated.certain


def questions_on(cited: Iterable[Cited]) -> tuple[Question, ...]:
    """The questions about those fields that are in doubt, each once: asked although no verdict hangs on them."""
    return tuple(dict.fromkeys(field_question(item) for item in cited if not item.accepted))


PLAIN = {
    OWNER: "whose document it is",
    "published_on": "publication date",
    "expires_on": "expiry date",
    "issued_on": "start of validity or date of issue",
    "decided_on": "date of the decision",
    "approved_on": "date of the approval",
    "meeting_on": "date of the meeting",
    "assessed_on": "date of the assessment",
    "grants": "sentence that gives the approval",
    "approved_until": "end of the approval",
}
"""What a person calls a field, where that is not its name."""


def plain(field: str) -> str:
    return PLAIN.get(field, field.replace("_", " "))


def _premises(judgement: Judgement) -> tuple[Premise, ...]:
    stated = (cited.premise for cited in judgement.cited)
    return tuple(dict.fromkeys((*(premise for premise in stated if premise is not None), *judgement.premises)))


def _questions(judgement: Judgement) -> tuple[Question, ...]:
    """The rule's own questions, and one about the clause where judgement is wanted or nothing else is asked."""
    if judgement.verdict is not Verdict.NEEDS_REVIEW or judgement.derived:
        return judgement.questions
    if judgement.questions and not judgement.decidable:
        return judgement.questions
    asked = Question(kind=ReviewKind.CLAUSE, question="Is this clause met?", because=judgement.because)
    return (*judgement.questions, asked)
