"""What reviewers' answers say of what is accepted, apart from the calibration's own counts."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from flows.show import plain_table


def show_answers(answers: Mapping[str, Any], to: Console) -> None:
    """A line a key: the blind sample, errors besides, and what acceptance would be with them."""
    table = plain_table("kind/field/channel", "blind sample", "errors besides", "doubted", "bound with it", "accepted")
    table.title = Text("Reviewers' answers, not counted above")
    for effect in answers["effects"]:
        table.add_row(*_cells(effect))
    to.print(table)
    of = (answers["made_from"] or {}).get("examples", "?")
    to.print(Text(f"Taken in on {answers['made_on']}: {of} examples. They take effect with the next calibration."))


def _cells(effect: Mapping[str, Any]) -> Iterator[Text]:
    yield Text(effect["key"])
    yield _of(effect["blind"])
    yield Text(str(effect["errors"]))
    yield _of(effect["doubted"])
    yield Text(f"{effect['then_bound']:.2%}")
    if effect["then_accepted"]:
        yield Text("yes", style="green")
    else:
        yield Text(f"{'would be withdrawn' if effect['accepted'] else 'no'}: {effect['why_not']}", style="yellow")


def _of(count: Mapping[str, int]) -> Text:
    return Text(f"{count['right']} of {count['counted']}" if count["counted"] else "-")
