"""``assure serve``: the review desk on this machine, over the store of the settings."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
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
        say(f"the review desk: http://{host}:{port}/queue")
        uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, proxy_headers=False)
    return DONE


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
        openid=_openid(settings),
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
