"""What an import makes of the register in use: newer records laid over older ones, and what changes by it.

A file lists one type or a few codes, so it never replaces a register. Whatever the order of imports, of two
records of one organisation that of the later day counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from evidence.registers.dspt import DsptRecord, DsptRegister
from evidence.registers.ods import OdsRecord, OdsRegister

K = TypeVar("K")


@dataclass(frozen=True)
class Changes:
    """Keys of the records that an import adds, alters, closes or takes out, each in order."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    """Open before, closed now; not among ``changed``."""
    gone: tuple[str, ...] = ()
    """Open before, and missing from a newer list of all organisations of the type."""

    @property
    def any(self) -> bool:
        return bool(self.new or self.changed or self.closed or self.gone)


def with_organisations(present: OdsRegister, records: Sequence[OdsRecord]) -> tuple[OdsRegister, Changes]:
    """The register with the records laid over it.

    An open organisation that a newer list of its whole type no longer names is taken out, so that a case under its
    code goes to a person; a closed one stays, since it says who came after.
    """
    before, after = present.records, dict(present.records)
    for record in records:
        held = after.get(record.code)
        if held is None or held.dated <= record.dated:
            after[record.code] = _joined(record, held)
    for code in gone(before.values(), records):
        del after[code]
    new = tuple(sorted(set(after) - set(before)))
    both = [code for code in sorted(set(after) & set(before)) if _told(after[code]) != _told(before[code])]
    closed = tuple(code for code in both if _is_open(before[code]) and not _is_open(after[code]))
    changed = tuple(code for code in both if code not in closed)
    return OdsRegister.of(after.values()), Changes(new, changed, closed, gone(before.values(), records))


def gone(before: Iterable[OdsRecord], records: Sequence[OdsRecord]) -> tuple[str, ...]:
    """The codes that newer lists of their types no longer name."""
    lists: dict[str, date] = {record.type: record.dated for record in records if record.whole and record.type}
    named = {record.code for record in records}
    return tuple(
        sorted(
            record.code
            for record in before
            if record.code not in named and _is_open(record) and record.dated <= lists.get(record.type, date.min)
        )
    )


def _joined(record: OdsRecord, held: OdsRecord | None) -> OdsRecord:
    """The newer record with what only the older one tells: successors, and that its type is listed whole."""
    if held is None:
        return record
    return replace(
        record,
        type=record.type or held.type,
        successors=record.successors or held.successors,
        whole=record.whole or held.whole,
    )


def _is_open(record: OdsRecord) -> bool:
    return record.active and record.closed is None


def _told(record: OdsRecord) -> OdsRecord:
    """What a record says, whatever the day it said so."""
    return replace(record, dated=date.min)


def with_publications(present: DsptRegister, records: Sequence[DsptRecord]) -> tuple[DsptRegister, Changes]:
    """The register with the publications laid over it; one that a newer list lacks stays."""
    before, after = present.records, dict(present.records)
    for record in records:
        held = after.get((record.code, record.edition))
        if held is None or held.dated <= record.dated:
            after[record.code, record.edition] = record
    new = [key for key in sorted(after) if key not in before]
    changed = [key for key in sorted(after) if key in before and _published(after, key) != _published(before, key)]
    return DsptRegister.of(after.values()), Changes(_keys(new), _keys(changed))


def _published(records: Mapping[tuple[str, str], DsptRecord], key: tuple[str, str]) -> DsptRecord:
    return replace(records[key], dated=date.min)


def _keys(keys: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(" ".join(key) for key in keys)
