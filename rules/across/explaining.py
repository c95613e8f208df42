"""Findings that wait for a contradicted reading say so: which documents, and what each of them states."""

from collections.abc import Sequence

from evidence.findings import Finding, Question, ReviewKind
from rules.across.contradictions import Contradiction


def explained(findings: Sequence[Finding], found: Sequence[Contradiction]) -> tuple[Finding, ...]:
    """The findings, each question about a contradicted field naming the other document."""
    return tuple(_explained(finding, found) for finding in findings) if found else tuple(findings)


def _explained(finding: Finding, found: Sequence[Contradiction]) -> Finding:
    said = [_said(question, found) for question in finding.questions]
    if not any(said):
        return finding
    questions = tuple(
        question.model_copy(update={"because": "; ".join((question.because, *words))}) if words else question
        for question, words in zip(finding.questions, said, strict=True)
    )
    reasons = dict.fromkeys(words for each in said for words in each)
    return finding.model_copy(update={"questions": questions, "because": "; ".join((finding.because, *reasons))})


def _said(question: Question, found: Sequence[Contradiction]) -> tuple[str, ...]:
    if question.kind is not ReviewKind.FIELD:
        return ()
    return tuple(dict.fromkeys(item.says for item in found if _is_about(question, item)))


def _is_about(question: Question, contradiction: Contradiction) -> bool:
    here = [(place.name, place.field) for place in contradiction.places]
    if (question.file, question.field) not in here:
        return False
    quotes = [a.quote(str(question.field)) for a in contradiction.accounts if a.document.name == question.file]
    return any(quote is None or repr(quote) in question.question for quote in quotes)
