"""The Organisation Data Service register as a snapshot with its date: "not in my snapshot" is never "invalid".

The snapshot lists only some types of organisation whole. What the absence of a code means therefore hangs
on its type, and the type is told by the code's shape alone (contract, section 4, on 2a/1.1.1).
"""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from importlib.resources import files
from io import StringIO

from rapidfuzz import fuzz

from evidence.naming import fold_name, tokens

SNAPSHOT_DATE = date(2023, 6, 30)
"""The newest entry of the shipped register; see evidence/data/SOURCES.md."""

NAME_FITS = 92
"""From this token similarity (rapidfuzz, 0 to 100) a name fits the register's: a letter or two may differ."""

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "icb": ("integrated", "care", "board"),
    "ccg": ("clinical", "commissioning", "group"),
    "csu": ("commissioning", "support", "unit"),
    "ft": ("foundation", "trust"),
    "univ": ("university",),
}
FORM_WORDS = frozenset({"nhs", "foundation", "trust", "the", "and", "of"})
"""Words that say what kind of body it is, not which one; a name may leave them out."""


@dataclass(frozen=True)
class CodeType:
    """A type of organisation that a code's shape tells."""

    id: str
    label: str


@dataclass(frozen=True)
class OdsRecord:
    """One organisation as the snapshot lists it."""

    code: str
    name: str
    postcode: str
    opened: date | None
    closed: date | None
    type: str
    """The id of its ``CodeType``."""


class OdsRegister:
    """A snapshot of the register: read once, when first asked, and never changed.

    ``organisations`` and ``types`` give CSV texts with the headers of the files in evidence/data.
    """

    def __init__(self, organisations: Callable[[], str], types: Callable[[], str], dated: date) -> None:
        self._organisations = organisations
        self._types = types
        self.dated = dated

    @cached_property
    def _records(self) -> Mapping[str, OdsRecord]:
        return {row["code"]: _record(row) for row in csv.DictReader(StringIO(self._organisations()))}

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], CodeType], ...]:
        rows = csv.DictReader(StringIO(self._types()))
        return tuple((re.compile(row["pattern"]), CodeType(row["type"], row["label"])) for row in rows)

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(record.type for record in self._records.values())

    def lookup(self, code: str) -> OdsRecord | None:
        """The record of a code (without its department suffix); ``None`` proves nothing, see ``lists``."""
        return self._records.get(base_code(code))

    def code_type(self, code: str) -> CodeType | None:
        """The type that the code's shape tells; ``None`` for shapes that several types share."""
        base = base_code(code)
        return next((kind for pattern, kind in self._patterns if pattern.match(base)), None)

    def lists(self, kind: CodeType | None) -> bool:
        """Whether the snapshot lists organisations of that type, so that a code's absence says something."""
        return kind is not None and kind.id in self._listed


def _record(row: Mapping[str, str]) -> OdsRecord:
    return OdsRecord(row["code"], row["name"], row["postcode"], _day(row["opened"]), _day(row["closed"]), row["type"])


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def base_code(code: str) -> str:
    """The ODS part of a DSPT code: upper case, without the suffix of a department (``EE123456-MSD``)."""
    return code.strip().upper().partition("-")[0]


def has_suffix(code: str) -> bool:
    """Whether the code is a department's: such an assessment covers that department only."""
    return "-" in code.strip().strip("-")


def name_fits(names: Sequence[str], register_name: str) -> bool:
    """Whether one of an organisation's names is the one that a register gives for its code.

    Registers write capitals, append the code ("… ICB - 91Q") and use older forms ("Trust" for "Foundation Trust").
    """
    there = _telling(register_name)
    return any(_fits(_telling(name), there) for name in names)


def _telling(name: str) -> tuple[str, ...]:
    bare = re.sub(r"(?:\s[-–]\s*|\s*\()[0-9A-Z]{3,6}\)?\s*$", "", name.strip())
    words = [long for word in tokens(bare) for long in ABBREVIATIONS.get(word, (word,))]
    kept = tuple(word for word in words if word not in FORM_WORDS)
    return fold_name(" ".join(kept)).core if kept else tuple(words)


def _fits(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    return bool(here) and fuzz.ratio(" ".join(sorted(here)), " ".join(sorted(there))) >= NAME_FITS


def _packaged(name: str) -> str:
    return files("evidence").joinpath("data", name).read_text(encoding="utf-8")


ODS = OdsRegister(partial(_packaged, "ods_organisations.csv"), partial(_packaged, "ods_code_types.csv"), SNAPSHOT_DATE)
"""The shipped snapshot."""
