"""``assure standard``: the clauses with their words, the reading taken, and the values that hang on them."""

import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

from evidence.errors import CallError
from flows.commands.common import DONE, print_line
from flows.show_standard import hanging, page, show_entry, show_unconfirmed
from rules.catalogue import Entry, catalogue, clauses_of, entries, open_parts, parameters_of, unconfirmed
from rules.parameters import Parameter, parameters


def show_standard(
    clauses: Sequence[str], as_at: date | None, *, as_json: bool, markdown: bool, only_unconfirmed: bool
) -> int:
    """``assure standard``: the clauses named, or all; ``--unconfirmed`` the values that nobody has confirmed."""
    from flows.clock import today

    if as_json and markdown:
        raise CallError("assure standard: --json and --markdown: expected one of them; leave one out")
    if only_unconfirmed and markdown:
        raise CallError("assure standard: --unconfirmed and --markdown: the page marks them anyway; leave one out")
    chosen, on = _chosen(clauses), as_at or today()
    if only_unconfirmed:
        _unconfirmed(chosen, on, as_json)
    elif markdown:
        sys.stdout.write(page(chosen))
    else:
        _clauses(chosen, on, as_json)
    return DONE


def _chosen(clauses: Sequence[str]) -> tuple[Entry, ...]:
    known = entries()
    if strange := [clause for clause in clauses if clause not in known]:
        raise CallError(f"assure standard: {', '.join(strange)}: no such clause; expected one of {', '.join(known)}")
    return tuple(entry for clause, entry in known.items() if not clauses or clause in clauses)


def _clauses(chosen: Sequence[Entry], on: date, as_json: bool) -> None:
    if as_json:
        for entry in chosen:
            print_line(entry_object(entry, on))
        return
    from flows.show import console

    to = console()
    for entry in chosen:
        show_entry(entry, on, to)


def _unconfirmed(chosen: Sequence[Entry], on: date, as_json: bool) -> None:
    wanted = {name for entry in chosen for name in parameters_of(entry.id)}
    held = [parameter for parameter in unconfirmed(on) if parameter.name in wanted]
    if as_json:
        for parameter in held:
            print_line(parameter_object(parameter, on) | {"hangs_on_it": hanging(parameter.name)})
        return
    from flows.show import console

    show_unconfirmed(held, on, console())


def entry_object(entry: Entry, on: date) -> dict[str, Any]:
    """A clause as ``--json`` prints it."""
    told = entry.told
    return {
        "clause": entry.id,
        "asked_of": entry.whom,
        "words": [clause.model_dump(mode="json", exclude={"id"}) for clause in entry.clauses],
        "reading": told.reading,
        "ambiguities": [{"id": id_, **catalogue().ambiguities[id_].model_dump()} for id_ in told.ambiguities],
        "rests_on": list(told.rests_on),
        "reads": told.model_dump(mode="json", include={"documents", "application"}),
        "verdicts": [verdict.value for verdict in told.verdicts],
        "only_by_decision": [verdict.value for verdict in told.only_by_decision],
        "decided_by": entry.decided_by,
        "parameters": [parameter_object(parameters()[name], on) for name in parameters_of(entry.id)],
        "unconfirmed": [p.name for p in unconfirmed(on) if p.name in parameters_of(entry.id)],
    }


def parameter_object(parameter: Parameter, on: date) -> dict[str, Any]:
    """A parameter with the value in force on a day and all that it ever had."""
    value = parameter.at(on)
    told = catalogue().unconfirmed.get(parameter.name)
    return {
        "name": parameter.name,
        "says": parameter.says.strip(),
        "from": value.starts.isoformat(),
        "value": plain(value.value),
        "reference": value.reference.strip(),
        "confirmed": value.confirmed,
        "unconfirmed_parts": list(open_parts(value.value)),
        "effect": told.effect.value if told else None,
        "why": told.why if told else None,
        "clauses": list(clauses_of(parameter.name)),
        "history": [
            {"from": held.starts.isoformat(), "reference": held.reference.strip(), "confirmed": held.confirmed}
            | {"value": plain(held.value)}
            for held in parameter.values
        ],
    }


def plain(value: Any) -> Any:
    """A parameter's value as JSON has it: dates in ISO form."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return {key: plain(held) for key, held in value.items()} if hasattr(value, "items") else value
