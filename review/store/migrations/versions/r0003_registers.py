"""Snapshots of the registers that were imported or refreshed, each with the moment at which it was learnt."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "register_snapshots",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("register", sa.String(10), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("learnt_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
    )
    op.create_index("ix_register_snapshots_newest", "register_snapshots", ["register", "learnt_at"])


def downgrade() -> None:
    op.drop_table("register_snapshots")
