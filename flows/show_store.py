"""Tables of what is stored: cases, the queue, and what an answer turned."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from evidence.findings import ReviewItem
from flows.reassess import Reassessed
from flows.show import plain_table, verdict_text
from review.conflicts import Conflict
from review.store.records import CaseSummary, QueuedItem

SHOWN_ID = 10
"""So many characters of an item's id are shown; `assure answer` takes the beginning of an id."""


def show_queue(items: Iterable[QueuedItem], to: Console) -> None:
    """The questions in the order of the queue, the one whose answer turns most verdicts first."""
    table = plain_table("id", "case", "kind", "clause", "about", "turns", "due", "question")
    for one in items:
        item, weight = one.item, one.weight
        about = " ".join(part for part in (item.organisation, _where(item)) if part)
        said = "".join(f"\nanswered {a.what.value} by {a.by}" for a in one.answers)
        cells = (item.id[:SHOWN_ID], one.reference, item.kind.value, item.clause or "", about)
        table.add_row(
            *(Text(cell) for cell in (*cells, str(weight.impact), str(weight.due or ""))),
            Text(f"{item.question}\n{item.because}{said}"),
        )
    if table.row_count:
        to.print(table)


def _where(item: ReviewItem) -> str:
    place = item.cell or (f"p. {item.page}" if item.page else None)
    return ", ".join(part for part in (item.file, place) if part)


def show_cases(cases: Iterable[CaseSummary], to: Console) -> None:
    table = plain_table("case", "title", "verdict", "as at", "questions", "files")
    for case in cases:
        cells = (str(case.as_at or ""), str(case.open_items), str(case.files))
        table.add_row(Text(case.round_reference), Text(case.title), verdict_text(case.verdict), *cells)
    to.print(table)


def show_conflicts(conflicts: Iterable[Conflict], to: Console) -> None:
    """Where a newer reading differs from what people said, a line each."""
    for conflict in conflicts:
        to.print(Text(str(conflict)), soft_wrap=True)


def show_reassessed(result: Reassessed, dry_run: bool, to: Console) -> None:
    """Which verdicts an answer turned, and what the case now is."""
    if result.answer:
        done = "would be recorded" if dry_run else f"recorded as answer {result.answer.id}"
        to.print(Text(f"{result.answer.what.value} by {result.answer.by}: {done}"))
    for turn in result.turned:
        whose = f" {turn.organisation}" if turn.organisation else ""
        to.print(Text(f"{turn.clause}{whose}: ") + verdict_text(turn.before) + Text(" -> ") + verdict_text(turn.after))
    if not result.turned:
        to.print("no verdict turned")
    assessment = result.assessment
    to.print(Text(f"{assessment.reference}, as at {assessment.as_at}: ") + verdict_text(assessment.verdict))
