"""What the queue is ordered, filtered and grouped by; claims of questions; questions passed to the security team.

How much the questions already stored weigh is not known here: they are marked as not weighed, and weighed when
their case is judged again or the desk starts.
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from review.store.keys import CLAUSE, NAME

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
NEVER = "9999-12-31"
ITEMS = sa.table(
    "review_items",
    *map(sa.column, ("reference", "id", "item", "kind", "clause", "organisation", "file", "illegible")),
)
ANSWERS = sa.table("answers", *map(sa.column, ("id", "reference", "item", "answer", "at", "undone_at")))


def upgrade() -> None:
    for column in _columns():
        op.add_column("review_items", column)
    op.create_index(
        "ix_review_items_queue",
        "review_items",
        ["asked", "impact", "due", "first_asked_at", "reference", "position"],
    )
    op.create_index("ix_review_items_fix", "review_items", ["fix"])
    op.create_table(
        "claims",
        sa.Column("reference", NAME, primary_key=True),
        sa.Column("item", sa.String(64), primary_key=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
    )
    _fill(op.get_bind())


def _columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("kind", sa.String(20), nullable=False, server_default=""),
        sa.Column("clause", CLAUSE),
        sa.Column("organisation", NAME),
        sa.Column("file", sa.Text()),
        sa.Column("fix", sa.String(64)),
        sa.Column("impact", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("decisive", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("cited", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("due", sa.Date(), nullable=False, server_default=NEVER),
        sa.Column("idle", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("weighed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("illegible", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("escalated_at", MOMENT),
        sa.Column("escalated_by", sa.Text()),
        sa.Column("escalated_note", sa.Text()),
    )


def _fill(connection: sa.Connection) -> None:
    """What the questions stored before say of themselves, and which of them were found illegible."""
    illegible = _illegible(connection)
    for row in connection.execute(sa.select(ITEMS.c.reference, ITEMS.c.id, ITEMS.c.item)).all():
        asked = json.loads(row.item)
        said = {name: asked.get(name) for name in ("kind", "clause", "organisation", "file")}
        here = (ITEMS.c.reference == row.reference) & (ITEMS.c.id == row.id)
        connection.execute(ITEMS.update().where(here).values(**said, illegible=(row.reference, row.id) in illegible))


def _illegible(connection: sa.Connection) -> set[tuple[str, str]]:
    """The questions whose newest answer that holds says that nobody can read it."""
    newest = {
        (row.reference, row.item): json.loads(row.answer)["what"]
        for row in connection.execute(
            sa.select(ANSWERS).where(ANSWERS.c.undone_at.is_(None)).order_by(ANSWERS.c.at, ANSWERS.c.id)
        )
    }
    return {about for about, what in newest.items() if what == "illegible"}


def downgrade() -> None:
    op.drop_table("claims")
    op.drop_index("ix_review_items_fix", "review_items")
    op.drop_index("ix_review_items_queue", "review_items")
    for column in _columns():
        op.drop_column("review_items", column.name)
