"""Logs for machines: structlog on standard error, one event a line, in JSON or plain.

Nothing that evidence or an applicant says is ever logged: no name, no value, no file name, no reference. A document is
the beginning of its sha256, a case a keyed digest of its reference, which nobody can guess back without this
installation's key. What other libraries log passes through the same door: their message's template and where an error
was raised, never what was filled in.
"""

import hashlib
import logging
import sys
import traceback
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

import structlog

from flows.observing.trails import SHOWN, Subject, Trail

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
JSON, PLAIN = "json", "plain"


class LogWatcher:
    """A line a stage and one at the end of each document and case, with the run that they belong to."""

    def __init__(self, key: bytes, run: str) -> None:
        self._key = key
        self.log = structlog.get_logger("assure").bind(run=run)

    def __call__(self, trail: Trail) -> None:
        told = self.log.bind(**{trail.subject.value: shown(trail.subject, trail.key, self._key)})
        for one in trail.stages:
            told.info("stage", stage=one.name, seconds=round(one.seconds, 6))
        said = told.warning if trail.failed or trail.problems else told.info
        said("done", seconds=round(sum(one.seconds for one in trail.stages), 6), **_told(trail))


def shown(subject: Subject, key: str, secret: bytes) -> str:
    """What a document or a case is called outside."""
    if subject is Subject.DOCUMENT:
        return key[:SHOWN]
    return hashlib.blake2b(key.encode(), key=secret, digest_size=SHOWN // 2).hexdigest()


def _told(trail: Trail) -> Mapping[str, Any]:
    told: dict[str, Any] = {
        "kind": trail.kind,
        "pages": trail.pages or None,
        "doubts": len(trail.doubts) or None,
        "problems": list(trail.problems) or None,
        "documents": len(trail.documents) or None,
        "failed": trail.failed,
    }
    return {name: value for name, value in told.items() if value is not None}


def start_logging(form: str, level: str) -> Callable[[], None]:
    """Send structlog and the standard library's logging to standard error; what undoes it."""
    render = structlog.processors.JSONRenderer() if form == JSON else structlog.processors.LogfmtRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=_StandardError,
        cache_logger_on_first_use=False,
    )
    handler, root, before = _Guarded(LEVELS[level]), logging.getLogger(), sys.excepthook
    root.addHandler(handler)
    sys.excepthook = _excepthook

    def stop() -> None:
        root.removeHandler(handler)
        sys.excepthook = before
        structlog.reset_defaults()

    return stop


class _StandardError(structlog.PrintLogger):
    """Standard error as it is at the moment of writing, for a test or a service may have put another in its place."""

    def __init__(self, *_: object) -> None:
        super().__init__(sys.stderr)


class _Guarded(logging.Handler):
    """Other libraries' records: the template of the message and where an error arose, without what was filled in."""

    def emit(self, record: logging.LogRecord) -> None:
        log = structlog.get_logger("assure")
        log.log(
            record.levelno,
            "library",
            logger=record.name,
            template=record.msg if isinstance(record.msg, str) and record.args else None,
            **_raised(record.exc_info[1] if record.exc_info else None),
        )


def _excepthook(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    structlog.get_logger("assure").error("fault", **_raised(error))


def _raised(error: BaseException | None) -> dict[str, Any]:
    """An error's kind and the places it came through; its message may quote evidence and is left out."""
    if error is None:
        return {}
    frames = traceback.extract_tb(error.__traceback__)
    return {"error": type(error).__name__, "at": [f"{f.filename}:{f.lineno} {f.name}" for f in frames]}
