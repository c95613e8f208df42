"""What the list of cases is searched and sorted by stands in columns, so that the database pages it."""

import json
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

ROUNDS = sa.table(
    "rounds",
    sa.column("id", sa.Integer()),
    sa.column("full_reference", sa.String()),
    sa.column("application", sa.LargeBinary()),
    sa.column("words", sa.Text()),
    sa.column("due", sa.Date()),
)
AT_ONCE = 500


def upgrade() -> None:
    op.add_column("rounds", sa.Column("words", sa.Text(), nullable=False, server_default=""))
    op.add_column("rounds", sa.Column("due", sa.Date(), nullable=True))
    connection = op.get_bind()
    ids = connection.scalars(sa.select(ROUNDS.c.id).order_by(ROUNDS.c.id)).all()
    for start in range(0, len(ids), AT_ONCE):
        wanted = sa.select(ROUNDS).where(ROUNDS.c.id.in_(ids[start : start + AT_ONCE]))
        for row in connection.execute(wanted).mappings().all():
            values = _listed(row["full_reference"], json.loads(row["application"].decode("utf-8-sig")))
            connection.execute(ROUNDS.update().where(ROUNDS.c.id == row["id"]).values(**values))


def _listed(reference: str, declared: dict[str, object]) -> dict[str, object]:
    organisations = [str(one["name"]) for one in declared["organisations"]]  # type: ignore[attr-defined]
    start = declared.get("agreement_start")
    words = " ".join((reference, str(declared["title"]), *organisations)).casefold()
    return {"words": words, "due": date.fromisoformat(str(start)) if start else None}


def downgrade() -> None:
    with op.batch_alter_table("rounds") as table:
        table.drop_column("due")
        table.drop_column("words")
