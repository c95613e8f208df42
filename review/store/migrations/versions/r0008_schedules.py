"""Runs of schedules with their leases, and the uploads that the inbox sweep has seen to."""

import sqlalchemy as sa
from alembic import op

from review.store.keys import NAME

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "schedule_runs",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("schedule", sa.String(40), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("leased_until", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("says", sa.Text(), nullable=False),
    )
    op.create_index("ix_schedule_runs_schedule", "schedule_runs", ["schedule", "started_at"])
    op.create_table(
        "inbox_uploads",
        sa.Column("inbox", NAME, primary_key=True),
        sa.Column("name", NAME, primary_key=True),
        sa.Column("fingerprint", sa.String(64), primary_key=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("says", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("inbox_uploads")
    op.drop_index("ix_schedule_runs_schedule", "schedule_runs")
    op.drop_table("schedule_runs")
