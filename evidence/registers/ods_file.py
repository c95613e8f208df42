"""The ODS legacy files (etr, ect, eccg, epraccur …): 27 columns, no header, every organisation of a type."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from evidence.registers.ods import OdsRecord, code_type
from evidence.registers.rows import BadValue, Fault, Reading, Row, code_in, day_in, read_each, shown

COLUMNS = 27
CODE, NAME, POSTCODE, OPENED, CLOSED, STATUS = 0, 1, 9, 10, 11, 12
ACTIVE = {"": True, "A": True, "B": False, "C": False, "D": False, "P": False}
"""Active, retired, closed, dormant, proposed; most files leave it empty."""
SHAPE = re.compile(r"[0-9A-Z]{2,9}")
DAY = ("%Y%m%d", "20230630")


@dataclass(frozen=True)
class OdsFile:
    """A file of organisations."""

    form: str
    records: tuple[OdsRecord, ...]
    faults: tuple[Fault, ...] = ()


def is_ods(first: Row) -> bool:
    """Whether the first row has the shape of an ODS file's."""
    return len(first.cells) == COLUMNS and bool(re.fullmatch(r"\d{8}|", first.cells[OPENED]))


def read_ods(rows: Sequence[Row], reading: Reading) -> OdsFile:
    """The organisations of a file, each code once."""
    read, faults = read_each(reading.file, rows, lambda row: (row, _record(row, reading)))
    once: dict[str, OdsRecord] = {}
    for row, record in read:
        if once.setdefault(record.code, record) is not record:
            why = "which stands twice in the file: the first row counts"
            faults = (*faults, Fault(reading.file, row.line, "column 1 (code)", record.code, why))
    return OdsFile("ODS file of 27 columns", _of_one_list(tuple(once.values()), reading), faults)


def _of_one_list(records: tuple[OdsRecord, ...], reading: Reading) -> tuple[OdsRecord, ...]:
    """The records with the file's day, and with the type that it lists whole: the one of most of its codes.

    A code whose shape tells no type is of the file's; a stray code of another type does not make that one listed.
    """
    counted = Counter(record.type for record in records if record.type)
    type_, count = counted.most_common(1)[0] if counted else ("", 0)
    listed = type_ if count * 2 >= len(records) else ""
    dated = reading.as_of(day for record in records for day in (record.opened, record.closed) if day)
    named = (replace(record, type=record.type or listed, dated=dated) for record in records)
    return tuple(replace(record, whole=bool(listed) and record.type == listed) for record in named)


def _record(row: Row, reading: Reading) -> OdsRecord:
    cells = row.cells
    if len(cells) != COLUMNS:
        raise BadValue("the row", shown(cells), f"expected {COLUMNS} columns, found {len(cells)}")
    if not cells[NAME]:
        raise BadValue("column 2 (name)", "", "expected the organisation's name")
    if cells[STATUS].upper() not in ACTIVE:
        raise BadValue("column 13 (status)", cells[STATUS], "expected A, B, C, D, P or nothing")
    code = code_in("column 1 (code)", cells[CODE], cells[NAME], SHAPE, reading.known)
    kind = code_type(code)
    return OdsRecord(
        code=code,
        name=cells[NAME],
        postcode=cells[POSTCODE],
        opened=day_in("column 11 (open date)", cells[OPENED], *DAY),
        closed=day_in("column 12 (close date)", cells[CLOSED], *DAY),
        type=kind.id if kind else "",
        dated=date.min,
        active=ACTIVE[cells[STATUS].upper()],
    )
