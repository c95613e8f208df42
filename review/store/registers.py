"""Snapshots of the registers: which one was known at a moment, and a new one kept.

A snapshot is a whole register in the house's CSV, so that what was known at any moment is one file and no sum of
changes. Nothing is deleted; the newest counts.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from evidence.errors import CallError
from evidence.registers import SHIPPED, DsptRegister, OdsRegister, Registers
from review.store.blobs import Blobs
from review.store.tables import SnapshotRow

ODS, DSPT = "ods", "dspt"
SHIPPED_SOURCE = "shipped with the program"


Snapshot = OdsRegister | DsptRegister


@dataclass(frozen=True)
class SnapshotInUse:
    """What is known of a snapshot without reading it."""

    register: str
    dated: date | None
    learnt_at: datetime | None
    """``None`` of the shipped one, which was known always."""
    records: int
    source: str
    sha256: str


class Shelf:
    """The snapshots of one store, each read once."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._ods = {SHIPPED.ods.sha256: SHIPPED.ods}
        self._dspt = {SHIPPED.dspt.sha256: SHIPPED.dspt}

    def known(self, session: Session, known_at: datetime | None) -> Registers:
        """The newest of each register learnt not later than the moment, else the shipped one."""
        ods, dspt = newest(session, ODS, known_at), newest(session, DSPT, known_at)
        return Registers(
            self._organisations(ods.sha256) if ods else SHIPPED.ods,
            self._publications(dspt.sha256) if dspt else SHIPPED.dspt,
        )

    def _organisations(self, sha256: str) -> OdsRegister:
        return self._ods.setdefault(sha256, OdsRegister(lambda: self._text(sha256)))

    def _publications(self, sha256: str) -> DsptRegister:
        return self._dspt.setdefault(sha256, DsptRegister(lambda: self._text(sha256)))

    def _text(self, sha256: str) -> str:
        return self._blobs.load(sha256).decode("utf-8")


def newest(session: Session, register: str, known_at: datetime | None) -> SnapshotRow | None:
    """The snapshot that counts at a moment; ``None``: nothing had been learnt by then."""
    wanted = select(SnapshotRow).where(SnapshotRow.register == register)
    if known_at is not None:
        wanted = wanted.where(SnapshotRow.learnt_at <= known_at)
    return session.scalar(wanted.order_by(SnapshotRow.learnt_at.desc(), SnapshotRow.id.desc()).limit(1))


def keep_snapshot(session: Session, new: Snapshot, over: Snapshot, source: str, learnt_at: datetime) -> bool:
    """Make it the newest of its register; ``False`` where it says the same as ``over``, and nothing is written.

    ``over`` is the one that it was made from: raises ``CallError`` where another has become the newest meanwhile,
    whose records would be lost. Its bytes must lie among the files before.
    """
    register = ODS if isinstance(new, OdsRegister) else DSPT
    if _described(session, register, None).sha256 != over.sha256:
        raise CallError(f"the {register} register was changed by somebody else meanwhile: do it again")
    if new.sha256 == over.sha256:
        return False
    session.add(
        SnapshotRow(
            register=register,
            dated=new.dated,
            learnt_at=learnt_at,
            source=source,
            sha256=new.sha256,
            records=len(new.records),
        )
    )
    return True


def snapshots_in_use(session: Session, known_at: datetime | None) -> tuple[SnapshotInUse, ...]:
    """Of each register what counts at a moment."""
    return tuple(_described(session, register, known_at) for register in (ODS, DSPT))


def _described(session: Session, register: str, known_at: datetime | None) -> SnapshotInUse:
    row = newest(session, register, known_at)
    if row is not None:
        return SnapshotInUse(register, row.dated, row.learnt_at, row.records, row.source, row.sha256)
    shipped = SHIPPED.ods if register == ODS else SHIPPED.dspt
    return SnapshotInUse(register, shipped.dated, None, len(shipped.records), SHIPPED_SOURCE, shipped.sha256)
