"""The database's engine, set up so that SQLite and PostgreSQL keep the same promises.

A transaction that only reads sees one moment of the database. One that writes asks for the one lock at its start, so
that two processes wait for each other instead of failing half way, and each sees what the other has committed:
in SQLite the database's own, in PostgreSQL an advisory one. The driver of SQLite opens no transaction before reads
and table changes by itself; here every transaction is opened explicitly.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import Dialect, ExceptionContext
from sqlalchemy.exc import ArgumentError, DataError, InterfaceError, NoSuchModuleError, OperationalError
from sqlalchemy.orm import Session
from tenacity import Retrying, retry_if_exception_type, stop_after_delay, wait_fixed

from evidence.errors import CallError, StoreUnavailable

BUSY_SECONDS = 30
WRITING = "assure_writing"
"""The execution option of a connection that will write."""

BESIDE = "beside"
"""Its value where the writer needs no other to wait: it writes one row that is the same whoever writes it."""

WRITERS, READERS = 0x4153_5355, 0x4153_5356
"""PostgreSQL's advisory locks are numbers: of the one writer, and of those who read a file."""
READ_WRITE = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; "
"""Not of one moment: a snapshot taken before the lock was had would not show what was waited for."""
SERVER_SETTINGS = " ".join(
    f"-c {setting}"
    for setting in (
        "timezone=UTC",
        "default_transaction_isolation=repeatable\\ read",
        "default_transaction_read_only=on",
        f"lock_timeout={BUSY_SECONDS}s",
        "idle_in_transaction_session_timeout=900s",
    )
)


def make_engine(url: str) -> Engine:
    """An engine for the URL; raises ``StoreUnavailable`` naming what is missing."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, **_options(parsed))
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreUnavailable(f"ASSURE_DATABASE_URL: not an SQLAlchemy URL: {error}") from error
    except ImportError as error:
        raise StoreUnavailable(f"ASSURE_DATABASE_URL: its driver is not installed: {error}") from error
    except OSError as error:
        raise StoreUnavailable(f"{parsed.database}: the folder cannot be made: {error.strerror}") from error
    _listen(engine)
    return engine


def _options(url: URL) -> dict[str, Any]:
    """A connection that the server has dropped is noticed before it is used."""
    if url.get_backend_name() != "postgresql":
        return {}
    ours = {"options": SERVER_SETTINGS, "application_name": "assure", "connect_timeout": 10}
    arguments = {name: value for name, value in ours.items() if name not in url.query}
    return {"pool_pre_ping": True, "max_overflow": -1, "connect_args": arguments}


def _listen(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
    elif engine.dialect.name == "postgresql":
        event.listen(engine, "begin", _begin_in_postgresql)
        event.listen(engine, "handle_error", _say_what_is_wrong)


def _set_up(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _writes(connection: Connection) -> Any:
    return connection.get_execution_options().get(WRITING, False)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def _begin_in_postgresql(connection: Connection) -> None:
    how = _writes(connection)
    if how:
        lock = "" if how == BESIDE else f"SELECT pg_advisory_xact_lock({WRITERS}, 0)"
        connection.exec_driver_sql(READ_WRITE + lock)


def _say_what_is_wrong(context: ExceptionContext) -> Exception | None:
    """What is no fault of the program's: a database that went away, and text that it cannot hold."""
    wrong, engine = context.sqlalchemy_exception, context.engine
    if isinstance(wrong, DataError):
        return CallError(f"the database cannot hold a text that was given: {_brief(wrong.orig)}")
    if engine is None or context.is_pre_ping or not isinstance(wrong, OperationalError | InterfaceError):
        return None
    remedy = "start the database, then run the same again; what was stored is whole"
    return StoreUnavailable(f"{engine.url.render_as_string()}: {_brief(wrong.orig)}: {remedy}")


def be_patient(engine: Engine) -> None:
    """From now on wait a while for a database that went away: one that is restarted costs a pause and no error."""
    if engine.dialect.name == "postgresql":
        event.listen(engine, "do_connect", _connect_patiently)


def _connect_patiently(dialect: Dialect, _record: Any, arguments: Any, keywords: Any) -> Any:
    error = dialect.loaded_dbapi.OperationalError
    attempts = Retrying(
        retry=retry_if_exception_type(error), stop=stop_after_delay(BUSY_SECONDS), wait=wait_fixed(0.5), reraise=True
    )
    return attempts(dialect.connect, *arguments, **keywords)


def _brief(error: BaseException | None) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


@contextmanager
def writing(engine: Engine, how: bool | str = True) -> Iterator[Session]:
    """A session of one transaction that writes, alone or ``BESIDE`` others."""
    with Session(engine.execution_options(**{WRITING: how}), expire_on_commit=False) as session, session.begin():
        yield session


@contextmanager
def alone_on(engine: Engine, sha256: str) -> Iterator[None]:
    """While it lasts no other process reads the file of this sha256: whoever comes second waits.

    In PostgreSQL only: it is for several machines. The lock goes with its connection, so a worker that dies holds
    nobody up; where the database is restarted meanwhile, the file may be read twice and is stored once.
    """
    if engine.dialect.name != "postgresql":
        yield
        return
    number = int.from_bytes(hashlib.sha256(sha256.encode()).digest()[:4], signed=True)
    wait = "SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; "
    with engine.connect().execution_options(**{WRITING: BESIDE}) as connection:
        connection.exec_driver_sql(f"{wait}SELECT pg_advisory_xact_lock({READERS}, {number})")
        yield
