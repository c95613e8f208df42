"""Secrets that the store makes for itself when first wanted: of the blind sample, of pseudonyms."""

import secrets

from sqlalchemy.orm import Session

from review.store.tables import SamplingKeyRow


def secret(session: Session, id: int) -> bytes:
    """The secret of that number; the session must be one that writes."""
    row = session.get(SamplingKeyRow, id)
    if row is None:
        row = SamplingKeyRow(id=id, key=secrets.token_hex(32))
        session.add(row)
        session.flush()
    return bytes.fromhex(row.key)


def secret_or_none(session: Session, id: int) -> bytes | None:
    """The same where there is one already."""
    row = session.get(SamplingKeyRow, id)
    return None if row is None else bytes.fromhex(row.key)
