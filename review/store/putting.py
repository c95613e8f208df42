"""One row put in by one statement, so that two machines that put in the same at once both succeed."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from review.store.tables import Base

INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
"""Both databases write it alike; SQLAlchemy has a word of its own for each."""


def put(session: Session, kind: type[Base], values: Mapping[str, Any], once: bool = False) -> None:
    """Put in a row of all its columns. One of the same key is replaced where it differs, or with ``once`` stays."""
    table = kind.__table__
    assert isinstance(table, Table)  # noqa: S101 (what a declared class always has)
    insert = INSERTS[session.get_bind().dialect.name](table).values(values)
    key = [column.name for column in table.primary_key]
    rest = [name for name in values if name not in key]
    if once:
        session.execute(insert.on_conflict_do_nothing(index_elements=key))
        return
    differs = or_(*(table.c[name].is_distinct_from(insert.excluded[name]) for name in rest))
    session.execute(
        insert.on_conflict_do_update(
            index_elements=key, set_={name: insert.excluded[name] for name in rest}, where=differs
        )
    )
