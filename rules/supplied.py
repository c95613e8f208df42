"""What follows where evidence was not supplied: "missing" is proved or it is a question (contract, law 3)."""

from evidence.bundle import CaseEvidence
from evidence.findings import Question, ReviewKind
from rules.rule import Cited, Judgement, needs_review, not_satisfied
from rules.words import listed


def not_supplied(case: CaseEvidence, because: str, *cited: Cited, ask: str) -> Judgement:
    """``not-satisfied`` where every file was read whole, else ``needs-review``.

    ``ask`` is what the applicant is asked for. Cited are doubtful fields that, read otherwise, would supply it.
    """
    wanted = asking(ask, because)
    if case.read_whole:
        return not_satisfied(because, *cited, would_satisfy=ask, questions=(wanted,))
    return needs_review(f"{because}; {unread(case)}", *cited, would_satisfy=ask, questions=(wanted,))


def unread(case: CaseEvidence) -> str:
    """Which files keep "missing" open, in words."""
    names = listed(document.name for document, _ in case.unread)
    return f"but this is not certain, for not every file was read whole ({names})"


def asking(question: str, because: str) -> Question:
    """A question to the applicant."""
    return Question(kind=ReviewKind.MISSING_EVIDENCE, question=question, because=because)
