"""What NHS England itself does next: readings to confirm, judgements and sign-offs to give.

The applicant sees that these points are not forgotten and that nothing need be sent for them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from evidence.application import Application
from evidence.findings import Finding, Premise, Question, ReviewKind
from review.letter.model import OwnStep, Quote
from review.letter.wording import Wording
from rules.rule import plain
from rules.special_conditions import ProposedCondition
from rules.words import day, listed

YES_OR_NO = {
    "quorate": "whether the meeting was quorate",
    "completed": "whether it is completed",
    "grants": "whether it gives what was asked",
}
"""Fields that are yes or no, as the thing that is checked."""
Key = tuple[str, str | None]
"""A finding: its clause and organisation."""


def own_steps(
    findings: Sequence[Finding],
    asked: set[Key],
    application: Application,
    conditions: Sequence[ProposedCondition],
    wording: Wording,
) -> Iterator[OwnStep]:
    """Sign-offs and judgements in the order of the findings, then the readings, file by file."""
    due = {(c.clause, c.organisation): c.due for c in conditions if c.due is not None}
    for finding in findings:
        key = (finding.clause, finding.organisation)
        if key in due:
            says = f"We propose the special condition in the annex, to be met by {day(due[key])}."
            yield OwnStep(_about(finding, application), says)
        elif key not in asked and not _only_readings(finding):
            yield OwnStep(_about(finding, application), wording.found(finding.because), _quotes(finding, wording))
    yield from _readings(findings, wording)


def _about(finding: Finding, application: Application) -> str:
    names = {organisation.id: organisation.name for organisation in application.organisations}
    return ", ".join(part for part in (finding.clause, names.get(finding.organisation or "")) if part)


def _quotes(finding: Finding, wording: Wording) -> tuple[Quote, ...]:
    return wording.quotes(finding.relies_on)


def _only_readings(finding: Finding) -> bool:
    kinds = {question.kind for question in finding.questions}
    return bool(kinds) and kinds <= {ReviewKind.FIELD, ReviewKind.DOCUMENT}


@dataclass
class _File:
    """What is to be confirmed of one file, and which clauses wait for it."""

    fields: dict[str, None] = field(default_factory=dict)
    clauses: dict[str, None] = field(default_factory=dict)
    premises: dict[Premise, None] = field(default_factory=dict)


def _readings(findings: Iterable[Finding], wording: Wording) -> Iterator[OwnStep]:
    files: dict[str, _File] = {}
    for finding in findings:
        for question in finding.questions:
            if question.file is not None and question.kind in (ReviewKind.FIELD, ReviewKind.DOCUMENT):
                _note(files.setdefault(question.file, _File()), finding, question)
    for name, held in files.items():
        says = f"We are checking what we read in it: {listed(held.fields)} (for {listed(held.clauses)})."
        yield OwnStep(wording.file(name), says, wording.quotes(held.premises))


def _note(held: _File, finding: Finding, question: Question) -> None:
    held.fields[_what(question)] = None
    held.clauses[finding.clause] = None
    for premise in finding.relies_on:
        if (premise.file, premise.page) == (question.file, question.page) and repr(premise.quote) in question.question:
            held.premises[premise] = None


def _what(question: Question) -> str:
    if question.field is not None:
        return YES_OR_NO.get(question.field) or f"the {plain(question.field)}"
    return "whose document it is" if question.question.startswith("Whose") else "what kind of document it is"
