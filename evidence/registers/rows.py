"""What every register file shares: its text, its rows with their line numbers, and how a wrong value is named."""

import codecs
import csv
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import TypeVar

from evidence.errors import CallError
from evidence.registers.codes import damaged_from
from evidence.registers.names import name_fits
from evidence.registers.shipped import Registers

R = TypeVar("R")


@dataclass(frozen=True)
class Fault:
    """A row that was left out: where, what was found, and what was expected."""

    file: str
    line: int
    column: str
    value: str
    why: str

    def __str__(self) -> str:
        return f"{self.file}: line {self.line}: {self.column}: found {self.value!r}, {self.why}"


class BadValue(ValueError):
    """A value of a row is not what its column holds."""

    def __init__(self, column: str, value: str, why: str) -> None:
        self.column, self.value, self.why = column, value, why
        super().__init__(why)


@dataclass(frozen=True)
class Row:
    """A row of a file."""

    line: int
    """Where it ends, counted from 1."""
    cells: tuple[str, ...]
    """Without white space at their ends."""


@dataclass(frozen=True)
class Reading:
    """What a file is read with."""

    file: str
    known: Registers
    """Confirms what a damaged code may have been."""
    today: date
    dated: date | None = None
    """The day of which the file speaks, where it was told."""

    def as_of(self, days: Iterable[date]) -> date:
        """The day of which the file speaks: as told, else that of its newest entry; entries may lie ahead."""
        newest = max((day for day in days if day <= self.today), default=None)
        if self.dated or newest:
            return self.dated or newest or self.today
        raise CallError(f"{self.file}: has no date in it: say with --dated of which day it is")


def text_in(file: str, data: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with its mark, else the code page of a British Windows."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encodings = ("utf-16",) if marked else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise CallError(f"{file}: is not text (tried {', '.join(encodings)}): save the list as CSV")


def rows_in(file: str, text: str) -> tuple[Row, ...]:
    """The rows that are not blank; raises ``CallError`` naming the line where the text is not CSV."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        rows = [Row(reader.line_num, tuple(cell.strip() for cell in cells)) for cells in reader]
    except csv.Error as error:
        raise CallError(f"{file}: line {reader.line_num}: is not CSV: {error}") from error
    return tuple(row for row in rows if any(row.cells))


def read_each(file: str, rows: Iterable[Row], read: Callable[[Row], R]) -> tuple[list[R], tuple[Fault, ...]]:
    """What each row says; a row that is wrong is left out and named."""
    good, faults = [], []
    for row in rows:
        try:
            good.append(read(row))
        except BadValue as bad:
            faults.append(Fault(file, row.line, bad.column, bad.value, bad.why))
    return good, tuple(faults)


def shown(cells: Sequence[str]) -> str:
    """The beginning of a row."""
    return ", ".join(cells[:4]) + (", …" if len(cells) > 4 else "")


def day_in(column: str, text: str, form: str, like: str) -> date | None:
    """The day that a cell gives, ``None`` of an empty one."""
    if not text:
        return None
    try:
        return datetime.strptime(text, form).date()  # noqa: DTZ007 (a date without a time)
    except ValueError as error:
        raise BadValue(column, text, f"expected a date as {like}") from error


def code_in(column: str, printed: str, name: str, shape: re.Pattern[str], known: Registers) -> str:
    """The code in upper case; of one that a spreadsheet has damaged the ``BadValue`` says what it may have been."""
    if candidates := damaged_from(printed):
        raise BadValue(column, printed, _damage(candidates, name, known))
    if not shape.fullmatch(printed.upper()):
        raise BadValue(column, printed, "expected an organisation code")
    return printed.upper()


def _damage(candidates: Sequence[str], name: str, known: Registers) -> str:
    said = f"which a spreadsheet made of a code, perhaps {' or '.join(candidates)}"
    reasons = {code: confirmed(code, name, known) for code in candidates}
    told = [f"{code} is confirmed: {reason}" for code, reason in reasons.items() if reason]
    return f"{said}; {'; '.join(told) or 'nothing at hand confirms one'}; correct the file and import it again"


def confirmed(code: str, name: str, known: Registers) -> str | None:
    """Why a code that is only guessed belongs to the name beside it; ``None`` where nothing says so."""
    if re.search(rf"\({re.escape(code)}\)\s*$", name, re.IGNORECASE):
        return "the name ends with it"
    listed = known.ods.lookup(code)
    if listed is not None and name_fits([name], listed.name):
        return f"the ODS register lists {listed.name}"
    published = known.dspt.of_code(code)
    if published and name_fits([name], published[0].name):
        return f"the DSPT register lists {published[0].name}"
    return None
