"""What the trust page counts: the blind sample and its key, facts of each assessment, when questions were opened."""

import sqlalchemy as sa
from alembic import op

from review.store.keys import NAME

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "blind_samples",
        sa.Column("reference", NAME, sa.ForeignKey("cases.reference"), primary_key=True),
        sa.Column("item", sa.String(64), primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("field", sa.String(60), nullable=False),
        sa.Column("channel", sa.String(10), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("drawn_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
    )
    op.create_table(
        "sampling_key",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
    )
    op.create_table(
        "assessment_facts",
        sa.Column("assessment_id", sa.Integer(), sa.ForeignKey("assessments.id"), primary_key=True),
        sa.Column("asked", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("fields", "fields_alone", "verdicts", "verdicts_alone")
        ),
    )
    op.create_table(
        "openings",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", NAME, nullable=False),
        sa.Column("item", sa.String(64), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("ix_openings_item", "openings", ["reference", "item"])


def downgrade() -> None:
    op.drop_index("ix_openings_item", "openings")
    for table in ("openings", "assessment_facts", "sampling_key", "blind_samples"):
        op.drop_table(table)
