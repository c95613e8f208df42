"""What people did to a case as a whole: comments, assignment, closing, reopening. Rows are only ever added."""

import sqlalchemy as sa
from alembic import op

from review.store.keys import NAME

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_events",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", NAME, sa.ForeignKey("cases.reference"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.String(20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", NAME, sa.ForeignKey("people.id")),
    )
    op.create_index("ix_case_events_reference", "case_events", ["reference", "what"])


def downgrade() -> None:
    op.drop_index("ix_case_events_reference", "case_events")
    op.drop_table("case_events")
