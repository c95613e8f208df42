"""Publications of DSPT assessments as lists of the toolkit's search page gave them on a day.

They are old lists: what they print is a cross-check of the evidence, and what they lack proves nothing
(contract, section 4). A code keeps its department suffix here, since each department publishes for itself.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evidence.contents import Outcome
from evidence.registers.snapshot import Snapshot, day_of, text_of, written

HEADER = ("code", "edition", "outcome", "published_on", "name", "dated")

STATUS_WORDS: Mapping[str, Outcome] = {
    "standards exceeded": Outcome.STANDARDS_EXCEEDED,
    "standards met": Outcome.STANDARDS_MET,
    "approaching standards": Outcome.APPROACHING_STANDARDS,
    "standards not fully met (plan agreed)": Outcome.PLAN_AGREED,
    "standards not met (improvement plan agreed)": Outcome.PLAN_AGREED,
    "standards not met - improvement plan agreed": Outcome.PLAN_AGREED,
    "standards not met": Outcome.STANDARDS_NOT_MET,
    "entry level": Outcome.ENTRY_LEVEL,
    "not published": Outcome.NOT_PUBLISHED,
    "": Outcome.NOT_PUBLISHED,
    "baseline": Outcome.BASELINE,
    "interim": Outcome.BASELINE,
}
"""The status words of every edition, lower case, without the edition printed beside them."""

_YEARS = r"(?:20)?(\d\d)[-/](?:20)?(\d\d)"
_BEFORE, _AFTER = re.compile(rf"{_YEARS}\s+"), re.compile(rf"\s*\({_YEARS}\)$")


@dataclass(frozen=True)
class DsptRecord:
    """One publication as a list gave it."""

    code: str
    """Upper case, with the suffix of a department."""
    edition: str
    """``2022-23``."""
    outcome: Outcome
    published_on: date | None
    name: str
    dated: date
    """The day of the list."""


class DsptRegister(Snapshot):
    """A snapshot of publications, at most one a code and edition: read once, when first asked, and never changed."""

    @classmethod
    def of(cls, records: Iterable[DsptRecord]) -> "DsptRegister":
        """The snapshot that lists these records, one a code and edition."""
        ordered = sorted(records, key=lambda record: (record.code, record.edition))
        text = written(HEADER, (_row(record) for record in ordered))
        return cls(lambda: text)

    @cached_property
    def records(self) -> Mapping[tuple[str, str], DsptRecord]:
        """Every record by code and edition, in their order."""
        return {(row["code"], row["edition"]): _record(row) for row in self.rows}

    @cached_property
    def dated(self) -> date | None:
        """The newest list's day; ``None`` of an empty one."""
        return max((record.dated for record in self.records.values()), default=None)

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[DsptRecord, ...]]:
        held: dict[str, list[DsptRecord]] = {}
        for record in self.records.values():
            held.setdefault(record.code, []).append(record)
        return {code: tuple(reversed(records)) for code, records in held.items()}

    def lookup(self, code: str, edition: str) -> DsptRecord | None:
        """The publication of a code in an edition (``2022-23``); ``None`` proves nothing."""
        return self.records.get((code.strip().upper(), edition))

    def of_code(self, code: str) -> tuple[DsptRecord, ...]:
        """Every publication of a code, newest edition first."""
        return self._by_code.get(code.strip().upper(), ())


def read_status(printed: str) -> tuple[str | None, Outcome]:
    """Edition (``None``: not printed beside the word) and outcome; raises ``ValueError`` for other words.

    Forms seen: ``22/23 Standards Met`` (2022 on) and ``Standards Met (19-20)`` (2019).
    """
    word = " ".join(printed.replace("–", "-").split())
    edition = None
    if match := _BEFORE.match(word):
        edition, word = _edition(match), word[match.end() :]
    elif match := _AFTER.search(word):
        edition, word = _edition(match), word[: match.start()]
    outcome = STATUS_WORDS.get(word.casefold())
    if outcome is None:
        raise ValueError(f"expected one of: {', '.join(filter(None, STATUS_WORDS))}")
    return edition, outcome


def _edition(match: re.Match[str]) -> str:
    first, second = int(match[1]), int(match[2])
    if second != (first + 1) % 100:
        raise ValueError("expected an edition of two years that follow each other, as 22/23")
    return f"20{first:02}-{second:02}"


def _record(row: Mapping[str, str]) -> DsptRecord:
    return DsptRecord(
        code=row["code"],
        edition=row["edition"],
        outcome=Outcome(row["outcome"]),
        published_on=day_of(row["published_on"]),
        name=row["name"],
        dated=date.fromisoformat(row["dated"]),
    )


def _row(record: DsptRecord) -> tuple[str, ...]:
    published, dated = text_of(record.published_on), text_of(record.dated)
    return (record.code, record.edition, record.outcome.value, published, record.name, dated)
