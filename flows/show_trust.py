"""The card of ``assure trust`` as a table for people."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from extractors.card import Row
from flows.show import plain_table

COLUMNS = ("field", "channel", "printed", "F1", "right", "coverage", "error (95 %)", "bound", "AUROC", "accepted")


def show_card(
    told: Sequence[Row], channels: Sequence[Mapping[str, Any]], origin: Mapping[str, Any], to: Console
) -> None:
    """A table a kind, then a line a channel, then where the numbers come from and what they do not say."""
    for kind in dict.fromkeys(row.kind for row in told):
        table = plain_table(*COLUMNS)
        table.title = Text(kind)
        for row in (row for row in told if row.kind == kind):
            table.add_row(*_cells(row))
        to.print(table)
    to.print(_channels(channels))
    made_by = origin["made_by"]
    to.print(Text(f"Counted on {origin['made_on']}: {origin['made_from']}, read by assure {made_by['program']}."))
    if origin["trained_on"]:
        to.print(
            Text(f"Scores and choices were learned on {origin['trained_on']}, on layouts that are not counted here.")
        )
    if origin["by_document"]:
        to.print(Text(f"On other documents of the same layouts only: {', '.join(origin['by_document'])}."))
    if not origin["reader_unchanged"]:
        to.print(Text("The code that reads has changed since: `make calibrate` counts again.", style="yellow"))
    to.print(Text("Generated documents, counted in documents. What this proves and what not: docs/trust.md."))


def _cells(row: Row) -> tuple[str | Text, ...]:
    measured = row.measured
    low, high = row.error
    verdict = Text("yes", style="green") if measured.acceptable else Text(f"no: {measured.why_not}", style="yellow")
    if measured.threshold:
        verdict.append(f", from a score of {measured.threshold:.4f} on")
    return (
        row.field,
        row.channel,
        str(row.printed),
        "-" if row.f1 is None else f"{row.f1:.3f}",
        f"{measured.right} of {measured.counted}",
        f"{row.coverage:.0%}",
        f"{low:.2%} to {high:.2%}",
        f"{measured.bound:.2%}",
        "-" if row.auroc is None else f"{row.auroc:.3f} ({row.ranked_wrong})",
        verdict,
    )


def _channels(channels: Sequence[Mapping[str, Any]]) -> Any:
    table = plain_table("channel", "accepted", "right", "coverage", "of unseen layouts", "AUROC")
    table.title = Text("all fields")
    for told in channels:
        ranking = "no error to rank" if told["auroc"] is None else f"{told['auroc']:.3f}"
        table.add_row(
            told["channel"],
            f"{told['fields_accepted']} of {told['fields']} fields",
            f"{told['right']} of {told['accepted']}",
            f"{told['coverage'] or 0:.0%}",
            f"{told['unseen_wrong']} wrong of {told['unseen_accepted']}",
            f"{ranking} ({told['auroc_errors']} errors)",
        )
    return table
