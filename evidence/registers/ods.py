"""The Organisation Data Service register as a snapshot with its date: "not in my snapshot" is never "invalid".

The snapshot lists only some types of organisation whole. What the absence of a code means therefore hangs
on its type, and the type is told by the code's shape alone (contract, section 4, on 2a/1.1.1). A record learnt
by itself (from the directory's API) does not make its type one that is listed.
"""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib.resources import files
from io import StringIO

from evidence.registers.codes import base_code
from evidence.registers.snapshot import Snapshot, day_of, text_of, written

HEADER = (
    *("code", "name", "postcode", "opened", "closed", "active", "type"),
    *("successors", "listing", "dated"),
)
WHOLE, SINGLE = "whole", "single"
"""How a record came: in a list of all organisations of its type, or by itself."""


@dataclass(frozen=True)
class CodeType:
    """A type of organisation that a code's shape tells."""

    id: str
    label: str


@dataclass(frozen=True)
class OdsRecord:
    """One organisation as a register listed it on a day."""

    code: str
    name: str
    postcode: str
    opened: date | None
    closed: date | None
    type: str
    """The id of its ``CodeType``; empty where its shape tells none."""
    dated: date
    """The day of which the register said so."""
    active: bool = True
    """``False`` with no closing date: closed, and the register does not say when."""
    successors: tuple[str, ...] = ()
    """Codes that took over from it directly."""
    whole: bool = True
    """Whether it came in a list of all organisations of its type."""

    def open_on(self, day: date) -> bool:
        return day < self.closed if self.closed else self.active


class OdsRegister(Snapshot):
    """A snapshot of the register: read once, when first asked, and never changed."""

    @classmethod
    def of(cls, records: Iterable[OdsRecord]) -> "OdsRegister":
        """The snapshot that lists these records, one a code."""
        text = written(HEADER, (_row(record) for record in sorted(records, key=lambda record: record.code)))
        return cls(lambda: text)

    @cached_property
    def records(self) -> Mapping[str, OdsRecord]:
        """Every record by its code, in the order of the codes."""
        return {row["code"]: _record(row) for row in self.rows}

    @cached_property
    def dated(self) -> date | None:
        """The newest day of which it says anything; ``None`` of an empty one."""
        return max((record.dated for record in self.records.values()), default=None)

    @cached_property
    def _listed(self) -> Mapping[str, date]:
        """The types listed whole, each with the day of its list."""
        days: dict[str, date] = {}
        for record in self.records.values():
            if record.whole and record.type:
                days[record.type] = max(record.dated, days.get(record.type, record.dated))
        return days

    def lookup(self, code: str) -> OdsRecord | None:
        """The record of a code (without its department suffix); ``None`` proves nothing, see ``listed_on``."""
        return self.records.get(base_code(code))

    def listed_on(self, kind: CodeType | None) -> date | None:
        """The day of the list of all organisations of a type; ``None``: none is held, so absence says nothing."""
        return self._listed.get(kind.id) if kind is not None else None

    def successors(self, code: str) -> tuple[str, ...]:
        """Every code that took over from it, nearest first; a chain that comes back to itself ends there."""
        met = {base_code(code)}
        found: list[str] = []
        ahead = deque(self._directly(code))
        while ahead:
            after = ahead.popleft()
            if after not in met:
                met.add(after)
                found.append(after)
                ahead.extend(self._directly(after))
        return tuple(found)

    def _directly(self, code: str) -> tuple[str, ...]:
        record = self.lookup(code)
        return record.successors if record else ()


def code_type(code: str) -> CodeType | None:
    """The type that the code's shape tells; ``None`` for shapes that several types share."""
    base = base_code(code)
    return next((kind for pattern, kind in _patterns() if pattern.match(base)), None)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], CodeType], ...]:
    rows = csv.DictReader(StringIO(packaged("ods_code_types.csv")))
    return tuple((re.compile(row["pattern"]), CodeType(row["type"], row["label"])) for row in rows)


def packaged(name: str) -> str:
    """The text of a data file of the package."""
    return files("evidence").joinpath("data", name).read_text(encoding="utf-8")


def shipped_text(name: str) -> Callable[[], str]:
    return lambda: packaged(name)


def _record(row: Mapping[str, str]) -> OdsRecord:
    return OdsRecord(
        code=row["code"],
        name=row["name"],
        postcode=row["postcode"],
        opened=day_of(row["opened"]),
        closed=day_of(row["closed"]),
        type=row["type"],
        dated=date.fromisoformat(row["dated"]),
        active=row["active"] != "no",
        successors=tuple(row["successors"].split()),
        whole=row["listing"] == WHOLE,
    )


def _row(record: OdsRecord) -> tuple[str, ...]:
    return (
        record.code,
        record.name,
        record.postcode,
        text_of(record.opened),
        text_of(record.closed),
        "yes" if record.active else "no",
        record.type,
        " ".join(record.successors),
        WHOLE if record.whole else SINGLE,
        text_of(record.dated),
    )
