"""The rounds of a case as tables and lines for people."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from evidence.application import RecordedDecision
from flows.rounds import RoundStep
from flows.show import plain_table, verdict_text
from review.answers import Answer
from review.references import case_of
from review.rounds import RoundDifference
from review.standing import Standing


def show_rounds(steps: Sequence[RoundStep], to: Console) -> None:
    """A row a round, then what each changed and which answers it left standing."""
    table = plain_table("round", "reference", "received", "files", "verdict", "as at", "")
    table.title = Text(case_of(steps[0].round.reference), style="bold")
    for step in steps:
        one = step.round
        received = one.received_at.isoformat(sep=" ", timespec="minutes")
        cells = (str(one.number), one.reference, received, str(len(one.submission.files)))
        current = "current" if one.current else ""
        table.add_row(*map(Text, cells), verdict_text(one.verdict), str(one.as_at or ""), current)
    to.print(table)
    for step in steps:
        for line in _lines(step):
            to.print(Text(line), soft_wrap=True)


def _lines(step: RoundStep) -> Iterator[str]:
    if step.difference is None:
        return
    yield step.summary
    yield from (f"    {line}" for line in (*_changes(step.difference), *map(_standing, step.standing)))


def _changes(difference: RoundDifference) -> Iterator[str]:
    for word in ("added", "withdrawn", "replaced"):
        yield from (f"{word}: {name}" for name in getattr(difference, word))
    yield from (f"renamed: {before} -> {after}" for before, after in difference.renamed)
    yield from map(str, difference.application)
    yield from (f"decision added: {_decision(decision)}" for decision in difference.decisions_added)
    yield from (f"decision removed: {_decision(decision)}" for decision in difference.decisions_removed)


def _decision(decision: RecordedDecision) -> str:
    whose = f" {decision.organisation}" if decision.organisation else ""
    return f"{decision.clause}{whose} {decision.decision.value} by {decision.by} on {decision.decided_on}"


def _standing(standing: Standing) -> str:
    if standing.holds:
        return f"stands: {_said(standing.answer)}"
    word = "to be given again" if standing.again else "no longer counts"
    return f"{word}: {_said(standing.answer)} ({standing.because})"


def _said(answer: Answer) -> str:
    whose = f" {answer.organisation}" if answer.clause and answer.organisation else ""
    about = f"{answer.clause}{whose}" if answer.clause else answer.field or "a file"
    return f"{answer.what.value} on {about} by {answer.by} on {answer.at.date()} (answer {answer.id})"
