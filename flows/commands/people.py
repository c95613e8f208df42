"""``assure people`` and ``assure audit``."""

import getpass
import sys

from rich.text import Text

from evidence.errors import CallError
from flows.commands.common import DONE, print_line
from flows.progress import say
from flows.settings import Settings
from flows.show import console, plain_table
from flows.wiring import directory_of, store_of
from review.people.records import Role

COMMAND_LINE = "command line"
"""Who made a change here, for the log: whoever may run commands on this machine."""


def add_person(id: str, name: str, role: str, with_password: bool) -> int:
    """Make an account. Raises ``CallError``."""
    wanted = _role(role)
    password = _password() if with_password else None
    with store_of(Settings.load()) as store:
        person = directory_of(store).add(id, name, wanted, password, COMMAND_LINE)
    say(f"{person.id}: {person.name} has the role {person.role.value}")
    return DONE


def change_person(id: str, role: str | None, active: bool | None, password: bool) -> int:
    """Change an account. Raises ``CallError``."""
    if role is None and active is None and not password:
        raise CallError("assure people change: expected --role, --on, --off or --password")
    wanted = _role(role) if role is not None else None
    new = _password() if password else None
    with store_of(Settings.load()) as store:
        person = directory_of(store).change(id, COMMAND_LINE, role=wanted, active=active, password=new)
    say(
        f"{person.id}: {person.role.value}, {'on' if person.active else 'off'}; whoever is signed in must sign in again"
    )
    return DONE


def list_people(as_json: bool) -> int:
    """Every account."""
    with store_of(Settings.load()) as store:
        people = directory_of(store).people()
    if as_json:
        for person in people:
            print_line({"id": person.id, "name": person.name, "role": person.role.value, "active": person.active})
        return DONE
    if not people:
        say("nobody has an account yet: `assure people add ID --name NAME --role admin`")
    table = plain_table("id", "name", "role", "")
    for person in people:
        cells = (person.id, person.name, person.role.value, "" if person.active else "off")
        table.add_row(*(Text(cell) for cell in cells))
    console().print(table)
    return DONE


def verify_log(expect: str | None) -> int:
    """Whether the log is whole; raises ``CallError`` naming what is wrong."""
    with store_of(Settings.load()) as store:
        faults, newest = store.log_faults(expect)
    if faults:
        raise CallError("the log is not whole:\n" + "\n".join(faults))
    if newest is None:
        say("the log is empty")
        return DONE
    console().print(
        Text(f"the log is whole: {newest.number} entries, the newest has the hash {newest.hash}"), soft_wrap=True
    )
    say("note this hash elsewhere: `assure audit verify --expect HASH` then also proves that no end was cut off")
    return DONE


def show_log(last: int, as_json: bool) -> int:
    """The newest entries, the newest first."""
    with store_of(Settings.load()) as store:
        entries = store.log_entries(last)
    if as_json:
        for entry in entries:
            print_line({**vars(entry), "at": entry.at.isoformat()})
        return DONE
    table = plain_table("no", "at (UTC)", "who", "what", "about")
    for entry in entries:
        about = ", ".join(f"{name}: {value}" for name, value in entry.about.items())
        cells = (str(entry.number), f"{entry.at:%Y-%m-%d %H:%M:%S}", entry.who, entry.what, about)
        table.add_row(*(Text(cell) for cell in cells))
    console().print(table)
    return DONE


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError as error:
        raise CallError(f"--role: found {text!r}, expected one of {', '.join(Role)}") from error


def _password() -> str:
    """Typed twice without being shown; or one line of standard input, for scripts."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if first != getpass.getpass("Again: "):
        raise CallError("the two passwords differ; nothing was changed")
    return first
