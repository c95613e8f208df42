"""The file forms in which registers are published, told by header and shape, never by a file's name.

A row that is wrong is left out and named with its line, column and value; the rest of the file counts. What a
spreadsheet made of a code is never turned back by itself: where a register or the row's own name says which code
it was, the message says so, and a person corrects the file.
"""

from collections.abc import Sequence
from datetime import date

from evidence.errors import CallError
from evidence.registers import dspt, ods
from evidence.registers.dspt_file import FORMS, DsptFile, dspt_form, read_dspt
from evidence.registers.ods_file import OdsFile, is_ods, read_ods
from evidence.registers.rows import Reading, Row, rows_in, shown, text_in
from evidence.registers.shipped import Registers
from evidence.registers.snapshot import written

EXPECTED = (
    "expected an ODS file of 27 columns without a header (etr.csv), a DSPT download with the columns "
    f"{' or '.join(', '.join(form.columns) for form in FORMS)}, or a snapshot written by this program"
)


def read_register(
    file: str, data: bytes, known: Registers, today: date, dated: date | None = None
) -> OdsFile | DsptFile:
    """The records of a file, whichever form it has.

    ``dated`` is the day of which the file speaks; when left out, that of its newest entry not after ``today``.
    Raises ``CallError`` where the file has no known form or none of its rows can be read.
    """
    rows = rows_in(file, text_in(file, data))
    if not rows:
        raise CallError(f"{file}: is empty; {EXPECTED}")
    read = _by_form(rows, Reading(file, known, today, dated))
    if not read.records:
        said = f"the first wrong one: {read.faults[0]}" if read.faults else "none publishes anything"
        raise CallError(f"{file}: not one row can be used; {said}")
    return read


def _by_form(rows: Sequence[Row], reading: Reading) -> OdsFile | DsptFile:
    first = rows[0]
    if first.cells in (ods.HEADER, dspt.HEADER):
        return _own(rows, reading.file)
    if form := dspt_form(first):
        return read_dspt(form, rows, reading)
    if is_ods(first):
        return read_ods(rows, reading)
    columns = f"{len(first.cells)} columns ({shown(first.cells)})"
    raise CallError(f"{reading.file}: is no register file: its first line has {columns}; {EXPECTED}")


def _own(rows: Sequence[Row], file: str) -> OdsFile | DsptFile:
    """A snapshot that was written by this program, which is taken whole or not at all."""
    text = written(rows[0].cells, (row.cells for row in rows[1:]))
    try:
        if rows[0].cells == ods.HEADER:
            return OdsFile("ODS snapshot", tuple(ods.OdsRegister(lambda: text).records.values()))
        return DsptFile("DSPT snapshot", tuple(dspt.DsptRegister(lambda: text).records.values()))
    except (ValueError, AttributeError, TypeError) as error:
        raise CallError(
            f"{file}: a snapshot written by this program was changed: {error}; import the source"
        ) from error
