"""Tables for people on standard output. Verdicts are words; colour only repeats them."""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from evidence.contents import Document, stated_fields
from evidence.fields import Found, Status
from evidence.findings import Assessment, Finding, Verdict
from review.output import shown

STYLES = {
    Verdict.SATISFIED: "green",
    Verdict.NOT_SATISFIED: "bold red",
    Verdict.NEEDS_REVIEW: "yellow",
    Verdict.NOT_APPLICABLE: "dim",
}
WIDE = 140
"""Columns where standard output is a file or a pipe."""


def console() -> Console:
    terminal = Console()
    return terminal if terminal.is_terminal else Console(width=WIDE)


def plain_table(*columns: str, title: str | None = None) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", title_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in ("id", "clause", "kind"))
    return table


def verdict_text(verdict: Verdict | None) -> Text:
    return Text("-") if verdict is None else Text(verdict.value, style=STYLES[verdict])


def show_document(document: Document, to: Console) -> None:
    """A document's kind and fields, then those of what it contains."""
    for inner in document.with_contained():
        kind = inner.kind.value if inner.kind else "not read"
        share = "" if inner.kind_confidence is None else f" ({inner.kind_confidence:.2f})"
        title = Text(f"{inner.name}: {kind}{share}, {inner.pages} page{'' if inner.pages == 1 else 's'}")
        table = plain_table("field", "value", "page", "status", "doubts")
        table.title = title
        for name, field in stated_fields(inner.contents) if inner.contents else ():
            if isinstance(field, Found):
                where = field.provenance.cell or str(field.provenance.page)
                row = (shown(field.value), where, field.status.value)
            else:
                row = ("", "", Status.NOT_FOUND.value)
            table.add_row(name, *(Text(cell) for cell in row), ", ".join(field.doubts))
        to.print(table if table.row_count else title)


def show_assessment(assessment: Assessment, to: Console) -> None:
    """The verdicts, clause by organisation, then why each clause that is not satisfied is not."""
    to.print(
        Text(f"{assessment.reference}, as at {assessment.as_at}: ", style="bold") + verdict_text(assessment.verdict)
    )
    to.print(verdict_table(assessment.findings))
    for finding in assessment.findings:
        if finding.verdict in (Verdict.NOT_SATISFIED, Verdict.NEEDS_REVIEW):
            to.print(_why(finding))
    _show_observations(assessment, to)
    to.print(Text(f"{len(assessment.review_items)} questions to a person"))


def _show_observations(assessment: Assessment, to: Console) -> None:
    """What the documents show side by side, where they show anything."""
    table = plain_table("kind", "across the documents")
    for observation in assessment.observations:
        table.add_row(observation.kind.value, Text(observation.says))
    if table.row_count:
        to.print(table)


def _why(finding: Finding) -> Text:
    whose = f" {finding.organisation}" if finding.organisation else ""
    line = (
        Text(f"{finding.clause}{whose} ", style="bold") + verdict_text(finding.verdict) + Text(f": {finding.because}")
    )
    return line + Text(f"\n    would satisfy: {finding.would_satisfy}", style="dim") if finding.would_satisfy else line


def verdict_table(findings: Sequence[Finding]) -> Table:
    """A row a clause, a column an organisation; "application" is the application as a whole."""
    whose = list(dict.fromkeys(finding.organisation for finding in findings))
    whose.sort(key=lambda organisation: organisation is None)
    table = plain_table("clause", *(organisation or "application" for organisation in whose))
    verdicts = {(finding.clause, finding.organisation): finding.verdict for finding in findings}
    for clause in dict.fromkeys(finding.clause for finding in findings):
        table.add_row(clause, *(verdict_text(verdicts.get((clause, organisation))) for organisation in whose))
    return table
