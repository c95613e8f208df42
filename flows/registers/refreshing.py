"""Records of the ODS directory into the register in use: asked for one by one, stored all together or not at all."""

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evidence.registers import OdsRecord, base_code
from evidence.registers.changes import Changes, with_organisations
from flows.registers.ord_client import OrdClient
from flows.registers.ord_record import ods_record
from review.store.repository import Store

ODS_CODE = re.compile(r"[0-9A-Z]{2,9}")


@dataclass(frozen=True)
class Refreshed:
    """What the directory said, and what it changes in the register."""

    records: int
    unknown: tuple[str, ...]
    """Codes that the directory does not know."""
    changes: Changes
    stored: bool


def refresh(
    store: Store, client: OrdClient, today: date, codes: Iterable[str], source: str, dry_run: bool = False
) -> Refreshed:
    """Ask for the codes, without suffixes, and for whoever came after them; raises ``RegisterUnavailable``."""
    records, unknown = _asked(client, today, codes)
    held = store.registers().ods
    register, changes = with_organisations(held, records)
    stored = bool(records) and not dry_run and store.keep_register(register, held, source)
    return Refreshed(len(records), unknown, changes, stored)


def _asked(client: OrdClient, today: date, codes: Iterable[str]) -> tuple[list[OdsRecord], tuple[str, ...]]:
    """The directory's records of the codes and their successors, and the codes that it does not know."""
    ahead = deque(sorted({base_code(code) for code in codes}))
    met: set[str] = set()
    records, unknown = [], []
    while ahead:
        code = ahead.popleft()
        if code in met:
            continue
        met.add(code)
        found = client.organisation(code) if ODS_CODE.fullmatch(code) else None
        if found is None:
            unknown.append(code)
        else:
            records.append(ods_record(found, today))
            ahead.extend(records[-1].successors)
    return records, tuple(unknown)


def codes_of_cases(store: Store) -> tuple[str, ...]:
    """The organisation codes that the stored cases declare, in order."""
    declared = (
        organisation.organisation_code
        for reference in store.references()
        for organisation in store.submission(reference).application.organisations
    )
    return tuple(sorted({base_code(code) for code in declared if code}))


def changed_codes(store: Store, client: OrdClient, since: date, codes: Iterable[str]) -> tuple[str, ...]:
    """Of these codes and those of the register in use the ones whose record has changed since a day."""
    held = {*codes, *store.registers().ods.records}
    return tuple(sorted(held.intersection(client.changed_since(since))))
