"""Rounds of one case: a case is known without its version, and when each round and assessment held is recorded.

Rows of cases that are versions of one application are put under that one case. Nothing is deleted but the
row of the case's old name; of a question that two versions asked, the newer version's row stays.
"""

import re
from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

from review.store.keys import NAME

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
VERSIONED = re.compile(r"(DARS-NIC-\d+-[A-Z0-9]+)(?:-v(\d+(?:\.\d+)*))?", re.IGNORECASE)

CASES = sa.table("cases", *map(sa.column, ("reference", "title", "first_received_at")))
ROUNDS = sa.table("rounds", *map(sa.column, ("id", "reference", "full_reference", "current", "received_at")))
ASSESSMENTS = sa.table("assessments", *map(sa.column, ("id", "reference", "current", "made_at", "round_id")))
ITEMS = sa.table("review_items", *map(sa.column, ("reference", "id", "position", "item", "asked", "first_asked_at")))
ANSWERS = sa.table("answers", sa.column("id"), sa.column("reference"))
RECEIPTS = sa.table("receipts", *map(sa.column, ("id", "round_id", "at")))
JUDGEMENTS = sa.table("judgements", *map(sa.column, ("id", "assessment_id", "at")))


def upgrade() -> None:
    op.add_column("rounds", sa.Column("full_reference", NAME, nullable=False, server_default=""))
    op.create_table(
        "receipts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("round_id", sa.Integer(), sa.ForeignKey("rounds.id"), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("ix_receipts_round_id", "receipts", ["round_id"])
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("assessment_id", sa.Integer(), sa.ForeignKey("assessments.id"), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("ix_judgements_assessment_id", "judgements", ["assessment_id"])
    connection = op.get_bind()
    connection.execute(ROUNDS.update().values(full_reference=ROUNDS.c.reference))
    _record_moments(connection, ROUNDS, "received_at", RECEIPTS, "round_id")
    _record_moments(connection, ASSESSMENTS, "made_at", JUDGEMENTS, "assessment_id")
    _regroup(connection)


def _record_moments(connection: sa.Connection, table: Any, moment: str, log: Any, key: str) -> None:
    """One entry a row at its moment. What is current and not the newest became so again: then one more for it."""
    rows = connection.execute(sa.select(table).order_by(table.c[moment], table.c.id)).mappings().all()
    last = {row["reference"]: row for row in rows}
    again = [
        {key: row["id"], "at": last[row["reference"]][moment]}
        for row in rows
        if row["current"] and row["id"] != last[row["reference"]]["id"]
    ]
    entries = [*({key: row["id"], "at": row[moment]} for row in rows), *again]
    if entries:
        connection.execute(log.insert(), [{"id": number, **entry} for number, entry in enumerate(entries, 1)])


def _regroup(connection: sa.Connection) -> None:
    families = defaultdict(list)
    for row in connection.execute(sa.select(CASES)).mappings():
        families[_case(row["reference"])].append(row)
    for case, rows in sorted(families.items()):
        if [row["reference"] for row in rows] != [case]:
            _put_together(connection, case, sorted(rows, key=lambda row: _version(row["reference"])))


def _put_together(connection: sa.Connection, case: str, rows: list[Any]) -> None:
    """The rows of every version under one case, oldest version first; the newest stays current."""
    names, newest = [row["reference"] for row in rows], rows[-1]
    if case not in names:
        connection.execute(CASES.insert().values(**{**newest, "reference": case}))
    first = min(row["first_received_at"] for row in rows)
    connection.execute(
        CASES.update().where(CASES.c.reference == case).values(title=newest["title"], first_received_at=first)
    )
    older = [name for name in names if name != newest["reference"]]
    for table in (ROUNDS, ASSESSMENTS):
        connection.execute(table.update().where(table.c.reference.in_(older)).values(current=sa.false()))
    for table in (ROUNDS, ASSESSMENTS, ANSWERS):
        connection.execute(table.update().where(table.c.reference.in_(names)).values(reference=case))
    _put_items_together(connection, case, names)
    connection.execute(CASES.delete().where(CASES.c.reference.in_(set(names) - {case})))


def _put_items_together(connection: sa.Connection, case: str, names: list[str]) -> None:
    items: dict[str, dict[str, Any]] = {}
    for name in names:
        for row in connection.execute(sa.select(ITEMS).where(ITEMS.c.reference == name)).mappings():
            asked_before = items.get(row["id"], row)["first_asked_at"]
            items[row["id"]] = {
                **row,
                "reference": case,
                "asked": bool(row["asked"]) and name == names[-1],
                "first_asked_at": min(asked_before, row["first_asked_at"]),
            }
    connection.execute(ITEMS.delete().where(ITEMS.c.reference.in_(names)))
    if items:
        connection.execute(ITEMS.insert(), list(items.values()))


def _case(reference: str) -> str:
    match = VERSIONED.fullmatch(reference)
    return match[1] if match else reference


def _version(reference: str) -> tuple[int, ...]:
    match = VERSIONED.fullmatch(reference)
    parts = [int(part) for part in match[2].split(".")] if match and match[2] else []
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def downgrade() -> None:
    raise NotImplementedError("rounds put under one case are not taken apart again: restore a copy of the database")
