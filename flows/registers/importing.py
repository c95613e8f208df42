"""Files into the registers in use: every file is read before anything is stored, and each register stored once."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evidence.errors import CallError
from evidence.registers import Registers
from evidence.registers.changes import Changes, with_organisations, with_publications
from evidence.registers.dspt_file import DsptFile
from evidence.registers.formats import read_register
from evidence.registers.ods_file import OdsFile
from evidence.registers.rows import Fault
from review.store.repository import Store


@dataclass(frozen=True)
class Imported:
    """What a file holds, and what it changes in the register before it."""

    file: str
    sha256: str
    form: str
    register: str
    dated: date
    """The newest day of which its records speak."""
    records: int
    unpublished: int
    faults: tuple[Fault, ...]
    changes: Changes


@dataclass(frozen=True)
class Laid:
    """The registers with a file laid over them."""

    registers: Registers
    imported: tuple[Imported, ...]


def import_files(
    store: Store, files: Sequence[Path], today: date, dated: date | None = None, dry_run: bool = False
) -> tuple[tuple[Imported, ...], bool]:
    """What each file changes, one after the other, and whether anything was stored.

    Raises ``CallError`` before anything is stored where a file is of no known form.
    """
    held = store.registers()
    laid = Laid(held, ())
    for file in files:
        laid = _with_file(laid, file, _bytes(file), today, dated)
    return laid.imported, not dry_run and _keep(store, held, laid)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CallError(f"{file}: cannot be read: {error.strerror}") from error


def _with_file(laid: Laid, file: Path, data: bytes, today: date, dated: date | None) -> Laid:
    if dated is not None and dated > today:
        raise CallError(f"--dated {dated}: is after today, {today}")
    read = read_register(str(file), data, laid.registers, today, dated)
    registers, changes = _over(laid.registers, read)
    imported = Imported(
        file=str(file),
        sha256=hashlib.sha256(data).hexdigest(),
        form=read.form,
        register="ods" if isinstance(read, OdsFile) else "dspt",
        dated=max(record.dated for record in read.records),
        records=len(read.records),
        unpublished=read.unpublished if isinstance(read, DsptFile) else 0,
        faults=read.faults,
        changes=changes,
    )
    return Laid(registers, (*laid.imported, imported))


def _over(registers: Registers, read: OdsFile | DsptFile) -> tuple[Registers, Changes]:
    if isinstance(read, OdsFile):
        ods, changes = with_organisations(registers.ods, read.records)
        return Registers(ods, registers.dspt), changes
    dspt, changes = with_publications(registers.dspt, read.records)
    return Registers(registers.ods, dspt), changes


def _keep(store: Store, held: Registers, laid: Laid) -> bool:
    sources = {name: _source(laid.imported, name) for name in ("ods", "dspt")}
    stored = False
    if laid.registers.ods is not held.ods:
        stored |= store.keep_register(laid.registers.ods, held.ods, sources["ods"])
    if laid.registers.dspt is not held.dspt:
        stored |= store.keep_register(laid.registers.dspt, held.dspt, sources["dspt"])
    return stored


def _source(imported: Sequence[Imported], register: str) -> str:
    """The files by name and digest: names alone may be anything."""
    files = (one for one in imported if one.register == register)
    return ", ".join(f"{Path(one.file).name} ({one.form}, sha256 {one.sha256[:12]})" for one in files)
