"""What the environment asks to be watched, switched on for the length of a command.

Nothing is asked for by default; then nothing is imported and a stage costs a microsecond.
"""

import os
import secrets
import sys
import uuid
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.errors import ApplicationError, AssureError, CaseError, MissingProgram

if TYPE_CHECKING:
    from flows.observing.metrics import Gauge

RUN = "ASSURE_RUN_ID"
"""The run that a process belongs to; workers inherit it."""


@contextmanager
def observed() -> Iterator[None]:
    """Logs, traces and counts of what is done in here, as the environment asks."""
    if not (logs_wanted() or traces_wanted() or os.environ.get("ASSURE_METRICS_FILE")):
        yield
        return
    from flows.observing.trails import watching

    with ExitStack() as stack:
        os.environ.setdefault(RUN, uuid.uuid4().hex[:12])
        if logs_wanted():
            _with_logs(stack)
        if traces_wanted():
            _with_traces(stack)
        if named := os.environ.get("ASSURE_METRICS_FILE"):
            from flows.observing.metrics import Metrics, write_metrics

            metrics = Metrics(_standing)
            stack.callback(lambda: write_metrics(Path(named), metrics.text()))
            stack.enter_context(watching(metrics))
        yield


def _standing() -> "Iterable[Gauge]":
    """How queue, schedules and disk stand, of a command that had the store open; another one need not wait for it."""
    if "review.store.repository" not in sys.modules:
        return ()
    from flows.observing.state import gauges
    from flows.schedules.running import utc_now
    from flows.settings import Settings
    from flows.wiring import store_of

    settings = Settings.load()
    with store_of(settings) as store:
        return tuple(gauges(settings, store, utc_now()))


def _with_logs(stack: ExitStack) -> None:
    from flows.observing.logs import LogWatcher, start_logging
    from flows.observing.trails import watching
    from flows.settings import Settings

    settings = Settings.load()
    stack.callback(start_logging(str(settings.log), settings.log_level))
    stack.enter_context(watching(LogWatcher(digest_key(settings.data.absolute()), os.environ[RUN])))


def _with_traces(stack: ExitStack) -> None:
    try:
        from flows.observing.traces import TraceWatcher, provider_of_environment
    except ImportError as error:
        raise MissingProgram(f"OTEL_…: traces are asked for, but {error.name} is not installed: pip install "
                             "'assure[observe]'") from error  # fmt: skip
    from flows.observing.trails import watching
    from flows.settings import Settings

    provider, stop = provider_of_environment()
    stack.callback(stop)
    key = digest_key(Settings.load().data.absolute())
    stack.enter_context(watching(TraceWatcher(provider, key, os.environ[RUN])))


def logs_wanted() -> bool:
    """Whether standard error is a log, and messages to a person, which name files, are left out."""
    return bool(os.environ.get("ASSURE_LOG"))


def error_shown(error: AssureError) -> str:
    """The message that ends a command; where standard error is a log, without what a case's files say."""
    if logs_wanted() and isinstance(error, (ApplicationError, CaseError)):
        return f"{type(error).__name__}: a case is wrong; without ASSURE_LOG the message says which and how"
    return str(error)


def traces_wanted() -> bool:
    """Whether the standard variables name somewhere to send traces to."""
    if os.environ.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return False
    named = os.environ.get("OTEL_TRACES_EXPORTER")
    if named is not None:
        return named.strip().lower() not in ("", "none")
    return any(os.environ.get(f"OTEL_EXPORTER_OTLP_{part}ENDPOINT") for part in ("TRACES_", ""))


@cache
def digest_key(data: Path) -> bytes:
    """What references are digested with before they are logged: made once, kept in the data folder."""
    kept = data / "log.key"
    data.mkdir(parents=True, exist_ok=True)
    if not kept.exists():
        part = data / f".log.key.{uuid.uuid4().hex}"
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
        with suppress(FileExistsError):  # another process was quicker: its key is the one
            os.link(part, kept)
        part.unlink()
    return kept.read_bytes()
