"""The first schema: cases and rounds, files and documents, assessments, questions, answers."""

import sqlalchemy as sa
from alembic import op

from review.store.keys import NAME

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _received()
    _read()
    _judged()
    _asked()


def _received() -> None:
    op.create_table(
        "cases",
        sa.Column("reference", NAME, primary_key=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first_received_at", MOMENT, nullable=False),
    )
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", NAME, sa.ForeignKey("cases.reference"), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("application", sa.LargeBinary(), nullable=False),
        sa.Column("decisions", sa.LargeBinary()),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("as_at", sa.Date()),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("reference", "digest", name="uq_rounds_reference"),
    )


def _read() -> None:
    op.create_table(
        "files",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("first_received_at", MOMENT, nullable=False),
    )
    op.create_table(
        "round_files",
        sa.Column("round_id", sa.Integer(), sa.ForeignKey("rounds.id"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("files.sha256")),
        sa.Column("unopened", sa.Text()),
    )
    op.create_table(
        "documents",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("made_by", sa.String(64), primary_key=True),
        sa.Column("as_kind", sa.String(40), primary_key=True),
        sa.Column("document", sa.Text(), nullable=False),
    )


def _judged() -> None:
    op.create_table(
        "assessments",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", NAME, sa.ForeignKey("cases.reference"), nullable=False),
        sa.Column("round_id", sa.Integer(), sa.ForeignKey("rounds.id"), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("as_at", sa.Date(), nullable=False),
        sa.Column("verdict", sa.String(20), nullable=False),
        sa.Column("assessment", sa.Text(), nullable=False),
        sa.Column("made_by", sa.JSON(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("reference", "digest", name="uq_assessments_reference"),
    )
    op.create_index("ix_assessments_latest", "assessments", ["reference", "current"])


def _asked() -> None:
    op.create_table(
        "review_items",
        sa.Column("reference", NAME, sa.ForeignKey("cases.reference"), primary_key=True),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("first_asked_at", MOMENT, nullable=False),
    )
    op.create_index("ix_review_items_asked", "review_items", ["asked"])
    op.create_table(
        "answers",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("reference", NAME, sa.ForeignKey("cases.reference"), nullable=False),
        sa.Column("item", sa.String(64), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("undone_at", MOMENT),
        sa.Column("undone_by", sa.Text()),
    )
    op.create_index("ix_answers_reference", "answers", ["reference"])


def downgrade() -> None:
    for table in ("answers", "review_items", "assessments", "documents", "round_files", "files", "rounds", "cases"):
        op.drop_table(table)
