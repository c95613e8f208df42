"""The database's engine, set up so that SQLite keeps its promises.

Python's driver opens no transaction before reads and table changes by itself; here every transaction is
opened explicitly, and one that will write asks for the lock at its start, so that two processes wait for
each other instead of failing half way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session

from evidence.errors import StoreUnavailable

BUSY_SECONDS = 30
WRITING = "assure_writing"
"""The execution option of a connection that will write."""


def make_engine(url: str) -> Engine:
    """An engine for the URL; raises ``StoreUnavailable`` naming what is missing."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed)
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreUnavailable(f"ASSURE_DATABASE_URL: not an SQLAlchemy URL: {error}") from error
    except ImportError as error:
        raise StoreUnavailable(f"ASSURE_DATABASE_URL: its driver is not installed: {error}") from error
    except OSError as error:
        raise StoreUnavailable(f"{parsed.database}: the folder cannot be made: {error.strerror}") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session of one transaction that writes."""
    with Session(engine.execution_options(**{WRITING: True}), expire_on_commit=False) as session, session.begin():
        yield session
