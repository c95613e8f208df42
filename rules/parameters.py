"""Numbers and lists that the law or NHS England may change: dated values in YAML, each with its reference.

When one of them changes, a value with a new ``from`` is added and no old one is edited, so that an assessment
as at an earlier date still comes out as it did (the same idea as OpenFisca's parameters).
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "parameters"
KEYS = frozenset({"from", "value", "reference", "confirmed"})


@dataclass(frozen=True)
class DatedValue:
    """One value, in force from a day on until the next one."""

    starts: date
    value: Any
    reference: str
    confirmed: bool
    """Whether an official text says so; ``False`` where it was inferred."""


@dataclass(frozen=True)
class Parameter:
    """A named value with its history, oldest first."""

    name: str
    says: str
    values: tuple[DatedValue, ...]

    def at(self, as_at: date) -> DatedValue:
        """The value in force; before the first one, the first one: the text was then silent, not different."""
        begun = [value for value in self.values if value.starts <= as_at]
        return begun[-1] if begun else self.values[0]


@cache
def parameters() -> Mapping[str, Parameter]:
    """All parameters of all files, read once. Raises ``ValueError`` where a file does not have the form above."""
    read = [parameter for file in sorted(FOLDER.glob("*.yaml")) for parameter in _parameters_of(file)]
    names = [parameter.name for parameter in read]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"these parameters stand twice: {', '.join(twice)}")
    return MappingProxyType({parameter.name: parameter for parameter in read})


def value_at(name: str, as_at: date) -> Any:
    """The value of a parameter in force on a day; lists come as tuples, mappings read-only."""
    return parameters()[name].at(as_at).value


def caveat(name: str, as_at: date) -> str:
    """What a finding says of a value in force that no official text confirms; nothing of a confirmed one."""
    return "" if parameters()[name].at(as_at).confirmed else " (this bound is not confirmed by any official text)"


@cache
def parameters_version() -> str:
    """A digest of all parameter files, for ``made_by``: the same values give the same digest."""
    digest = hashlib.sha256()
    for file in sorted(FOLDER.glob("*.yaml")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _parameters_of(file: Path) -> Iterator[Parameter]:
    for name, held in yaml.safe_load(file.read_text("utf-8")).items():
        values = tuple(_dated(f"{file.name}: {name}", item) for item in held["values"])
        if [v.starts for v in values] != sorted({v.starts for v in values}):
            raise ValueError(f"{file.name}: {name}: the values must stand in the order of their dates, each date once")
        yield Parameter(name, held["says"], values)


def _dated(where: str, item: Mapping[str, Any]) -> DatedValue:
    if set(item) != KEYS:
        raise ValueError(f"{where}: a value has exactly the keys {', '.join(sorted(KEYS))}; found {sorted(item)}")
    if not isinstance(item["from"], date) or not item["reference"]:
        raise ValueError(f"{where}: `from` is a date and `reference` names the source; found {item['from']!r}")
    return DatedValue(item["from"], _frozen(item["value"]), item["reference"], bool(item["confirmed"]))


def _frozen(value: Any) -> Any:
    if isinstance(value, Mapping):
        return MappingProxyType({key: _frozen(held) for key, held in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(held) for held in value)
    return value
