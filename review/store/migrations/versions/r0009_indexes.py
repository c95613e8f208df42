"""Indexes for what is looked up by a file or a round, which until now read the whole table each time."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_round_files_sha256", "round_files", ["sha256"])
    op.create_index("ix_assessments_round_id", "assessments", ["round_id"])


def downgrade() -> None:
    op.drop_index("ix_assessments_round_id", "assessments")
    op.drop_index("ix_round_files_sha256", "round_files")
