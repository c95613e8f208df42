"""Alembic's entry: the migrations run in the connection, and so in the transaction, that the store opens."""

from alembic import context

from review.store.tables import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
