"""``assure registers``: what is in use, imports, refreshes, and one code looked up."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from evidence.errors import CallError
from evidence.registers import OdsRecord, Registers, base_code, code_type, damaged_from
from evidence.registers.changes import Changes
from flows.clock import today
from flows.commands.common import DONE, print_line
from flows.progress import say
from flows.settings import Settings
from flows.wiring import store_of

NAMED = 10
"""So many codes or faults are named; ``--json`` names all."""


def list_registers(as_json: bool) -> int:
    """``assure registers``: the snapshots in use."""
    with store_of(Settings.load()) as store:
        held = store.registers_in_use()
    if as_json:
        for snapshot in held:
            print_line(_plain(asdict(snapshot)))
        return DONE
    from flows.show import console, plain_table

    table = plain_table("register", "dated", "learnt at", "records", "source")
    for snapshot in held:
        learnt = snapshot.learnt_at.isoformat(timespec="seconds") if snapshot.learnt_at else "-"
        table.add_row(snapshot.register, str(snapshot.dated or "-"), learnt, str(snapshot.records), snapshot.source)
    console().print(table)
    return DONE


def import_registers(files: Sequence[Path], dated: date | None, dry_run: bool, as_json: bool) -> int:
    """``assure registers import``: published files laid over what is in use."""
    from flows.registers.importing import import_files

    with store_of(Settings.load()) as store:
        imported, stored = import_files(store, files, today(), dated, dry_run)
    for one in imported:
        told = [str(fault) for fault in one.faults]
        _say_first(told, "more rows were left out")
        if as_json:
            counts = {"records": one.records, "unpublished": one.unpublished, "left_out": told}
            about = {"file": one.file, "form": one.form, "register": one.register, "dated": str(one.dated)}
            print_line({**about, **counts, **_counted(one.changes), "stored": stored})
        else:
            _print(f"{one.file}: {one.form} of {one.dated}, {one.records} records, {len(told)} rows left out")
            _print(f"    {_in_words(one.changes)}")
    _say_whether(stored, dry_run)
    return DONE


def refresh_register(codes: Sequence[str], since: date | None, dry_run: bool, as_json: bool) -> int:
    """``assure registers refresh``: records of the ODS directory laid over what is in use."""
    from flows.registers.ord_client import OrdClient
    from flows.registers.refreshing import changed_codes, codes_of_cases, refresh

    settings = Settings.load()
    with store_of(settings) as store, OrdClient(settings.ods_api) as client:
        wanted = tuple(base_code(code) for code in codes) or codes_of_cases(store)
        if since is not None:
            wanted = changed_codes(store, client, since, wanted)
        if not wanted:
            say("no code to ask for: no stored case declares one, or none has changed; name one with --code")
            return DONE
        done = refresh(store, client, today(), wanted, f"ODS directory, {settings.ods_api}", dry_run)
    _say_first([f"{code}: the ODS directory knows no such code" for code in done.unknown], "more codes are not known")
    if as_json:
        counts = {"records": done.records, "unknown": list(done.unknown)}
        print_line({"register": "ods", **counts, **_counted(done.changes), "stored": done.stored})
    else:
        _print(f"{done.records} records of the ODS directory: {_in_words(done.changes)}")
    _say_whether(done.stored, dry_run)
    return DONE


def look_up(code: str, as_json: bool) -> int:
    """``assure registers lookup``: all that the registers in use say of a code."""
    if not code.strip():
        raise CallError("assure registers lookup: expected an organisation code")
    with store_of(Settings.load()) as store:
        found = looked_up(store.registers(), code)
    if as_json:
        print_line(found)
    else:
        for line in _told(found):
            _print(line)
    return DONE


def looked_up(registers: Registers, code: str) -> dict[str, Any]:
    """What the registers say of a code, as JSON."""
    kind, record = code_type(code), registers.ods.lookup(code)
    listed_on = registers.ods.listed_on(kind)
    return {
        "code": code.strip().upper(),
        "base_code": base_code(code),
        "type": kind.label if kind else None,
        "type_listed_on": str(listed_on) if listed_on else None,
        "perhaps": list(damaged_from(code)),
        "ods": _record_object(record),
        "successors": [_successor(registers, after) for after in registers.ods.successors(code)],
        "dspt": [_plain(asdict(row)) for row in registers.dspt.of_code(code)],
    }


def _record_object(record: OdsRecord | None) -> dict[str, Any] | None:
    return None if record is None else _plain({**asdict(record), "successors": list(record.successors)})


def _successor(registers: Registers, code: str) -> dict[str, Any]:
    record = registers.ods.lookup(code)
    return {"code": code, "name": record.name if record else None}


def _told(found: dict[str, Any]) -> list[str]:
    """What was found, in lines."""
    whole = (
        f"the register of {found['type_listed_on']} lists all" if found["type_listed_on"] else "no list of all is held"
    )
    lines = [f"{found['code']}: {found['type'] or 'its shape tells no type'}; {whole}"]
    lines += [f"perhaps {code}: a spreadsheet has damaged this code" for code in found["perhaps"]]
    if (ods := found["ods"]) is None:
        lines.append("ODS: not listed, which proves nothing by itself")
    else:
        closed = f", closed on {ods['closed']}" if ods["closed"] else "" if ods["active"] else ", closed"
        lines.append(
            f"ODS: {ods['name']}, {ods['postcode']}, open from {ods['opened'] or '?'}{closed} (of {ods['dated']})"
        )
    lines += [f"    succeeded by {after['code']} {after['name'] or ''}".rstrip() for after in found["successors"]]
    lines += [
        f"DSPT: {row['edition']} {row['outcome']}, published on {row['published_on'] or '?'} (list of {row['dated']})"
        for row in found["dspt"]
    ]
    return lines if found["dspt"] else [*lines, "DSPT: not listed, which proves nothing"]


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Dates as ISO text."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in values.items()}


def _counted(changes: Changes) -> dict[str, Any]:
    return {key: list(codes) for key, codes in asdict(changes).items()}


def _in_words(changes: Changes) -> str:
    parts = []
    for what, codes in asdict(changes).items():
        named = f" ({', '.join(codes[:NAMED])}{', …' if len(codes) > NAMED else ''})" if codes else ""
        parts.append(f"{len(codes)} {what}{named}")
    return ", ".join(parts)


def _say_first(messages: Sequence[str], more: str) -> None:
    for message in messages[:NAMED]:
        say(message)
    if len(messages) > NAMED:
        say(f"{len(messages) - NAMED} {more}; --json names all")


def _say_whether(stored: bool, dry_run: bool) -> None:
    if dry_run:
        say("dry run: nothing was stored")
    else:
        say("stored; `assure recheck` shows whose verdicts change" if stored else "nothing new: already in use")


def _print(line: str) -> None:
    from flows.show import console

    console().print(line, highlight=False, markup=False, soft_wrap=True)
