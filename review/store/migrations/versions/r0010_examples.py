"""Answers as labelled examples."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "examples",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("answer", sa.String(64), sa.ForeignKey("answers.id"), nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.Column("blind", sa.Boolean(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
    )
    op.create_index("ix_examples_answer", "examples", ["answer"])


def downgrade() -> None:
    op.drop_index("ix_examples_answer", "examples")
    op.drop_table("examples")
