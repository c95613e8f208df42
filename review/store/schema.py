"""Bringing a database to the schema that this version of the program wants, by Alembic's migrations."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine

from evidence.errors import StoreUnavailable

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Run the migrations that are missing, all or none.

    Raises ``StoreUnavailable`` where a newer version of the program has already changed the database.
    """
    with engine.begin() as connection:
        config = _config(connection)
        scripts = ScriptDirectory.from_config(config)
        present, wanted = MigrationContext.configure(connection).get_current_revision(), scripts.get_current_head()
        if present == wanted:
            return
        if present is not None and not _known(scripts, present):
            raise StoreUnavailable(
                f"the database is at schema {present!r}, this version of the program knows none newer than {wanted!r}: "
                "install the newer version of the program that made it"
            )
        command.upgrade(config, "head")


def is_current(engine: Engine) -> bool:
    """Whether the database is at the schema that this version of the program wants."""
    with engine.connect() as connection:
        wanted = ScriptDirectory.from_config(_config(connection)).get_current_head()
        return MigrationContext.configure(connection).get_current_revision() == wanted


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _known(scripts: ScriptDirectory, revision: str) -> bool:
    try:
        return scripts.get_revision(revision) is not None
    except CommandError:
        return False
