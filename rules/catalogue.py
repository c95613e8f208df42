"""What each clause is read to mean, which parameters hang on it, and who can decide it: the rules told in words.

The words stand in ``catalogue.yaml``, so that a case officer can check them without reading code. They are no second
implementation: a test runs the rules, records what they look up, cite and conclude, and holds this table against it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml
from pydantic import Field

from evidence.application import AssuranceRoute, DecisionRole
from evidence.contents import DocumentKind
from evidence.fields import Model
from evidence.findings import Clause, Subject, Verdict
from rules.parameters import Parameter, parameters
from rules.standard_2a import CLAUSE_ORDER, RULES

FILE = Path(__file__).with_suffix(".yaml")


class Effect(StrEnum):
    """What a value that no official text confirms can do to a verdict."""

    EITHER_WAY = "either-way"
    """Judged with and without it: a person where that differs."""
    STRICTER = "stricter"
    """It can only take "satisfied" away."""
    NOTE = "note"
    """It changes no verdict."""


class Ambiguity(Model):
    """A place where the text can be read in two ways, and the reading taken."""

    text: str
    reading: str


class Unconfirmed(Model):
    """What hangs on a parameter whose value no official text confirms."""

    effect: Effect
    why: str


class Told(Model):
    """One clause as ``catalogue.yaml`` tells it."""

    reading: str
    ambiguities: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    documents: dict[DocumentKind, tuple[str, ...]] = Field(default_factory=dict)
    application: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...]
    only_by_decision: tuple[Verdict, ...] = ()
    approval: str | None = None


class Catalogue(Model):
    """The whole file."""

    clauses: dict[str, Told]
    ambiguities: dict[str, Ambiguity]
    unconfirmed: dict[str, Unconfirmed]


class Entry(Model):
    """One clause: the standard's words, our reading of them, and what it takes to judge it."""

    id: str
    clauses: tuple[Clause, ...]
    """The words; two where a clause is asked of each organisation and of the application."""
    told: Told
    route: AssuranceRoute | None
    signed_by: DecisionRole | None

    @property
    def about(self) -> tuple[Subject, ...]:
        return tuple(clause.about for clause in self.clauses)

    @property
    def whom(self) -> str:
        """Whom it is asked of, in words."""
        if self.route is not None:
            return f"each organisation that relies on {ROUTES[self.route]}"
        return " and ".join(ASKED_OF[subject] for subject in self.about)

    @property
    def decided_by(self) -> str:
        """Who can decide it, in words."""
        if self.told.approval is None:
            return "nobody: an approval settles nothing here, a rejection makes it not-satisfied"
        who = "the security team" if self.signed_by is DecisionRole.SECURITY else "a case officer or the security team"
        return f"{who}: {self.told.approval}"


ASKED_OF = {Subject.ORGANISATION: "each organisation", Subject.APPLICATION: "the application"}
ROUTES = {
    AssuranceRoute.DSPT: "the DSPT",
    AssuranceRoute.ISO27001: "ISO 27001",
    AssuranceRoute.SLSP: "a system level security policy",
    AssuranceRoute.IGT: "the IG Toolkit",
}


@cache
def catalogue() -> Catalogue:
    """The file, read once. Raises ``pydantic.ValidationError`` where it does not have the form above."""
    return Catalogue.model_validate(yaml.safe_load(FILE.read_text("utf-8")))


@cache
def entries() -> Mapping[str, Entry]:
    """Every clause in the contract's order."""
    return MappingProxyType({clause: _entry(clause) for clause in CLAUSE_ORDER})


def _entry(id: str) -> Entry:
    of_clause = [rule for rule in RULES if rule.clause.id == id]
    words = tuple(rule.clause for rule in of_clause)
    first = of_clause[0]
    return Entry(id=id, clauses=words, told=catalogue().clauses[id], route=first.route, signed_by=first.signed_by)


def parameters_of(id: str) -> tuple[str, ...]:
    """The names of all parameters on which a clause's verdict hangs, through the clauses that it rests on too."""
    told = catalogue().clauses[id]
    through = (name for other in told.rests_on for name in parameters_of(other))
    return tuple(dict.fromkeys((*told.parameters, *through)))


def clauses_of(name: str) -> tuple[str, ...]:
    """The clauses whose verdict hangs on a parameter."""
    return tuple(clause for clause in CLAUSE_ORDER if name in parameters_of(clause))


def unconfirmed(as_at: date | None = None) -> tuple[Parameter, ...]:
    """The parameters with a value that no official text confirms: in force on a day, or ever."""
    return tuple(parameter for parameter in parameters().values() if _open(parameter, as_at))


def _open(parameter: Parameter, as_at: date | None) -> bool:
    values = parameter.values if as_at is None else (parameter.at(as_at),)
    return not all(value.confirmed for value in values)


def open_parts(value: Any) -> tuple[str, ...]:
    """Which parts of a list are unconfirmed, where the list says so: ``2026-27: opened, deadline``."""
    return tuple(_parts(value)) if isinstance(value, tuple) else ()


def _parts(rows: tuple[Any, ...]) -> Iterator[str]:
    for row in rows:
        if isinstance(row, Mapping) and row.get("unconfirmed"):
            yield f"{next(iter(row.values()))}: {', '.join(row['unconfirmed'])}"
