"""The downloads of the DSPT's search page, in the forms of 2019, 2022 and 2023: told apart by their headers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evidence.contents import Outcome
from evidence.errors import CallError
from evidence.registers.dspt import DsptRecord, read_status
from evidence.registers.rows import BadValue, Fault, Reading, Row, code_in, day_in, read_each

BY_OTHER_SCHEME = "completedthroughqio"
"""Stands in place of a date where an optician published through another scheme."""
SHAPE = re.compile(r"[0-9A-Z]{2,9}(?:-[0-9A-Z]+){0,4}")
DAY = ("%d/%m/%Y", "30/06/2023")


@dataclass(frozen=True)
class DsptForm:
    """The titles of one form's columns."""

    title: str
    code: str
    name: str
    status: str
    published: str
    edition: str | None = None
    """The edition of a status word that names none."""

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.code, self.name, self.status, self.published)


FORMS = (
    DsptForm(
        "DSPT progress list (form of 2019)",
        *("ODSCode", "OrganisationName", "PublicationStatus", "DateOfPublication"),
        edition="2018-19",
    ),
    DsptForm(
        "DSPT search results (form of 2022)",
        *("Code", "Organisation Name", "Latest Status", "Date Of Publication"),
    ),
    DsptForm(
        "DSPT search results (form of 2023)",
        *("Code", "Organisation Name", "Status", "Date Of Publication"),
    ),
)


@dataclass(frozen=True)
class DsptFile:
    """A file of publications."""

    form: str
    records: tuple[DsptRecord, ...]
    faults: tuple[Fault, ...] = ()
    unpublished: int = 0
    """Rows that say that nothing is published: they prove nothing and are not kept."""


def dspt_form(first: Row) -> DsptForm | None:
    """The form whose columns the header has, in any order and among others."""
    titles = {_folded(cell) for cell in first.cells}
    return next((form for form in FORMS if titles.issuperset(map(_folded, form.columns))), None)


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()


def read_dspt(form: DsptForm, rows: Sequence[Row], reading: Reading) -> DsptFile:
    """The publications of a file, header first, each code and edition once."""
    at = {_folded(title): column for column, title in enumerate(rows[0].cells)}
    place = {column: at[_folded(column)] for column in form.columns}
    read, faults = read_each(reading.file, rows[1:], lambda row: (row, _record(row, form, place, reading)))
    published = [(row, record) for row, record in read if record is not None]
    newest, twice = _newest(published, form, reading.file)
    records = _dated(tuple(newest), reading)
    return DsptFile(form.title, records, (*faults, *twice), len(read) - len(published))


def _newest(
    read: Sequence[tuple[Row, DsptRecord]], form: DsptForm, file: str
) -> tuple[list[DsptRecord], tuple[Fault, ...]]:
    """Of two rows of a code and edition the newer publication; two outcomes of one day are named."""
    once: dict[tuple[str, str], DsptRecord] = {}
    faults = []
    for row, record in read:
        key = (record.code, record.edition)
        before = once.setdefault(key, record)
        if before.outcome is not record.outcome and before.published_on == record.published_on:
            why = f"which stands twice, with the outcomes {before.outcome.value} and {record.outcome.value}"
            faults.append(Fault(file, row.line, form.code, record.code, f"{why}: the first row counts"))
        elif (record.published_on or date.min) > (before.published_on or date.min):
            once[key] = record
    return list(once.values()), tuple(faults)


def _dated(records: tuple[DsptRecord, ...], reading: Reading) -> tuple[DsptRecord, ...]:
    """The records with the list's day, which none of its publications can come after."""
    if not records:
        return ()
    days = [record.published_on for record in records if record.published_on]
    dated = reading.as_of(days)
    if days and max(days) > dated:
        remedy = "is the day of the list right (--dated)?"
        raise CallError(f"{reading.file}: is of {dated}, but lists a publication of {max(days)}: {remedy}")
    return tuple(replace(record, dated=dated) for record in records)


def _record(row: Row, form: DsptForm, place: Mapping[str, int], reading: Reading) -> DsptRecord | None:
    """What a row publishes; ``None`` where it publishes nothing."""
    cell = {column: row.cells[at] if at < len(row.cells) else "" for column, at in place.items()}
    try:
        edition, outcome = read_status(cell[form.status])
    except ValueError as error:
        raise BadValue(form.status, cell[form.status], str(error)) from error
    code = code_in(form.code, cell[form.code], cell[form.name], SHAPE, reading.known)
    if outcome in (Outcome.NOT_PUBLISHED, Outcome.BASELINE):
        return None
    if (edition := edition or form.edition) is None:
        raise BadValue(form.status, cell[form.status], "expected the edition before it, as 22/23 Standards Met")
    when = "" if cell[form.published].casefold() == BY_OTHER_SCHEME else cell[form.published]
    published_on = day_in(form.published, when, *DAY)
    return DsptRecord(code, edition, outcome, published_on, cell[form.name], date.min)
