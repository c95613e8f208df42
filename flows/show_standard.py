"""The standard as ``assure standard`` prints it: for people on a terminal, and as the page docs/standard-2a.md.

Both say the same in the same order. The page holds every dated value, so that it does not change with the day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from rules.catalogue import Entry, catalogue, clauses_of, open_parts, parameters_of
from rules.parameters import DatedValue, Parameter, parameters

LONG = 300
"""Characters of a value from which a terminal shows only its beginning."""


def in_words(value: Any) -> str:
    """A parameter's value as text: ``identifiable 3, pseudonymised 2``; nothing stands for what is not known."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_inside(held)}" for name, held in value.items() if held is not None)
    if isinstance(value, tuple):
        return ("; " if any(isinstance(item, Mapping) for item in value) else ", ").join(map(in_words, value))
    return "-" if value is None else str(value)


def _inside(value: Any) -> str:
    return f"({in_words(value)})" if isinstance(value, tuple) else in_words(value)


def state_of(value: DatedValue) -> str:
    """``confirmed``, or what of it no official text confirms."""
    if value.confirmed:
        return "confirmed"
    parts = "; ".join(open_parts(value.value))
    return f"not confirmed ({parts})" if parts else "not confirmed"


def hanging(name: str) -> str:
    """Which clauses hang on a parameter and, where it is unconfirmed, what that can do."""
    clauses = ", ".join(clauses_of(name))
    told = catalogue().unconfirmed.get(name)
    return f"{clauses}. {told.effect.value}: {told.why}" if told else clauses


# --- the terminal ---------------------------------------------------------------------------------------


def show_entry(entry: Entry, as_at: date, to: Console) -> None:
    """One clause with its parameters' values on a day."""
    to.print(Text(f"{entry.id}  {entry.clauses[0].title}", style="bold"))
    for label, text in _told(entry):
        to.print(Text(f"    {label}: ", style="dim") + Text(text), soft_wrap=True)
    for name in parameters_of(entry.id):
        to.print(_value_line(parameters()[name], as_at), soft_wrap=True)
    to.print()


def _value_line(parameter: Parameter, as_at: date) -> Text:
    value = parameter.at(as_at)
    words = in_words(value.value)
    shown = words if len(words) <= LONG else f"{words[:LONG]} …"
    history = "" if len(parameter.values) == 1 else f", {len(parameter.values)} values over time"
    style = "" if value.confirmed else "yellow"
    line = f"    {parameter.name} (from {value.starts}{history}; {state_of(value)}): {shown}\n        {value.reference}"
    return Text(line.rstrip(), style=style)


def show_unconfirmed(held: Sequence[Parameter], as_at: date, to: Console) -> None:
    """The unconfirmed values in force on a day, and what hangs on each."""
    for parameter in held:
        to.print(_value_line(parameter, as_at), soft_wrap=True)
        to.print(Text(f"        hangs on it: {hanging(parameter.name)}\n"), soft_wrap=True)


def _told(entry: Entry) -> Iterator[tuple[str, str]]:
    """What is said of a clause, label by label, parameters left out."""
    told = entry.told
    yield "asked of", entry.whom
    for clause in {clause.says: clause for clause in entry.clauses}.values():
        yield "text", f"“{clause.says}” ({clause.source})"
    yield "reading", told.reading
    for name in told.ambiguities:
        ambiguity = catalogue().ambiguities[name]
        yield name, f"{ambiguity.text} {ambiguity.reading}"
    if told.rests_on:
        yield "rests on", ", ".join(told.rests_on)
    if reads := "; ".join(_reads(entry)):
        yield "reads", reads
    yield "can be", ", ".join(_verdicts(entry))
    yield "decided by", entry.decided_by


def _reads(entry: Entry) -> Iterator[str]:
    for kind, fields in entry.told.documents.items():
        yield f"{kind.value} ({', '.join(fields)})"
    if entry.told.application:
        yield f"application.json ({', '.join(entry.told.application)})"


def _verdicts(entry: Entry) -> Iterator[str]:
    for verdict in entry.told.verdicts:
        decided = verdict in entry.told.only_by_decision
        yield f"{verdict.value} (only by a recorded decision)" if decided else verdict.value


# --- the page -------------------------------------------------------------------------------------------

HEAD = """# Data sharing standard 2a, as it is read here

Made by `make docs` from the rules, `rules/catalogue.yaml` and the dated values in `rules/parameters/`; edit those.
`assure standard` prints the same with the values of a day. A quotation is shortened with … where the text is long.
"""


def page(entries: Iterable[Entry]) -> str:
    """The Markdown page: clauses, ambiguities, parameters with every dated value."""
    held = tuple(entries)
    names = tuple(name for name in parameters() if any(name in parameters_of(entry.id) for entry in held))
    lines = [HEAD, "## Clauses\n", *(line for entry in held for line in _section(entry))]
    lines += ["## Where the text can be read in two ways\n", *_ambiguities()]
    lines += ["## Parameters\n", *(line for name in names for line in _parameter(parameters()[name]))]
    return "\n".join(lines).rstrip() + "\n"


def _section(entry: Entry) -> Iterator[str]:
    yield f"### `{entry.id}` {entry.clauses[0].title}\n"
    for label, text in _told(entry):
        if label not in entry.told.ambiguities:
            yield f"- {label}: {text}"
    if entry.told.ambiguities:
        yield f"- ambiguities: {', '.join(entry.told.ambiguities)}"
    if names := parameters_of(entry.id):
        yield f"- parameters: {', '.join(f'`{name}`' + _open_mark(name) for name in names)}"
    yield ""


def _open_mark(name: str) -> str:
    return "" if all(value.confirmed for value in parameters()[name].values) else " (not confirmed)"


def _ambiguities() -> Iterator[str]:
    yield "| | the text | read as | clauses |\n|---|---|---|---|"
    for name, ambiguity in catalogue().ambiguities.items():
        clauses = (f"`{id_}`" for id_, told in catalogue().clauses.items() if name in told.ambiguities)
        yield f"| {name} | {ambiguity.text} | {ambiguity.reading} | {', '.join(clauses)} |"
    yield ""


def _parameter(parameter: Parameter) -> Iterator[str]:
    yield f"### `{parameter.name}`\n\n{parameter.says.strip().rstrip('.')}. Hangs on it: {hanging(parameter.name)}\n"
    for value in parameter.values:
        yield f"From {value.starts}, {state_of(value)}. Source: {value.reference.strip()}\n"
        rows = value.value if isinstance(value.value, tuple) and isinstance(value.value[0], Mapping) else ()
        yield "\n".join(f"- {in_words(row)}" for row in rows) or in_words(value.value)
        yield ""
