"""``assure serve``: the review desk on this machine, over the store of the settings."""

import errno
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import uvicorn
from fastapi import FastAPI

import review.web
from evidence.errors import CallError, MissingProgram
from flows.commands.common import DONE
from flows.desk import Bench
from flows.progress import say
from flows.settings import Settings
from flows.wiring import directory_of, store_of
from review.web.app import create_app
from review.web.config import DeskConfig, OpenIdProvider

DESIGN = Path(review.web.__file__).parent / "design"
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


def serve(host: str, port: int) -> int:
    """Serve until interrupted. Raises ``CallError`` where nobody could sign in."""
    settings = Settings.load()
    with desk_app(settings, host) as (app, people):
        if not people and settings.openid_issuer is None:
            raise CallError(
                "nobody has an account yet: make the first administrator with "
                "`assure people add ID --name NAME --role admin`, then start again"
            )
        with _listening(host, port) as listening:
            shown = f"[{host}]" if ":" in host else host
            say(f"the review desk: http://{shown}:{listening.getsockname()[1]}/queue (Ctrl-C stops it)")
            _run(app, listening)
    say("the review desk has stopped")
    return DONE


def _listening(host: str, port: int) -> socket.socket:
    """Bound before anything is said, so that a taken port is the call's error and not the server's."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        why = "another program listens there" if error.errno == errno.EADDRINUSE else error.strerror
        raise CallError(f"{host}:{port}: cannot listen there: {why}; give another --host or --port") from error


def _run(app: FastAPI, listening: socket.socket) -> None:
    """Until Ctrl-C; requests that are being answered are answered first."""
    config = uvicorn.Config(
        app, log_level="warning", server_header=False, proxy_headers=False, ws="none", timeout_graceful_shutdown=5
    )
    with suppress(KeyboardInterrupt):  # the server has shut down by then and raises it again for whoever called
        uvicorn.Server(config).run(sockets=[listening])


@contextmanager
def desk_app(settings: Settings, host: str) -> Iterator[tuple[FastAPI, int]]:
    """The application, and how many accounts there are."""
    _must_have_assets()
    with store_of(settings) as store:
        bench, directory = Bench(settings, store), directory_of(store)
        try:
            yield create_app(bench, directory, _config(settings, host)), len(directory.people())
        finally:
            bench.close()


def _must_have_assets() -> None:
    if not (DESIGN / "nhsuk-frontend.min.css").exists():
        raise MissingProgram(f"{DESIGN}: the desk's styles are not there: run `make assets` (it needs npm)")


def _config(settings: Settings, host: str) -> DeskConfig:
    return DeskConfig(
        secret=_secret(settings),
        assets=DESIGN,
        secure_cookies=host not in LOCAL,
        idle=timedelta(minutes=settings.idle_minutes),
        learning=settings.learning,
        openid=_openid(settings),
        metrics_token=settings.metrics_token,
    )


def _openid(settings: Settings) -> OpenIdProvider | None:
    if settings.openid_issuer is None:
        return None
    missing = [name for name in ("openid_client_id", "openid_client_secret") if not getattr(settings, name)]
    if missing:
        names = ", ".join(f"ASSURE_{name.upper()}" for name in missing)
        raise CallError(f"ASSURE_OPENID_ISSUER is set, but not {names}")
    return OpenIdProvider(
        settings.openid_name,
        settings.openid_issuer,
        str(settings.openid_client_id),
        str(settings.openid_client_secret),
    )


def _secret(settings: Settings) -> str:
    """What signs cookies: made once, kept in the data folder for this user's eyes only."""
    kept = settings.data.absolute() / "desk.secret"
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return kept.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        made = secrets.token_urlsafe(48)
        file.write(made)
    return made
