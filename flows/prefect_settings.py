"""Prefect's own settings. They must stand in the environment before prefect is first imported.

Only what is not set already is set: with ``PREFECT_API_URL`` that server is used, without it Prefect
starts one of its own for the run, in the program's data folder, never in the user's home.
"""

import os

from evidence.errors import MachineError, StoreUnavailable
from flows.settings import Settings

ANSWERS_WITHIN = 10.0
"""Seconds that a configured server has to answer: one that was just started needs some."""


def prepare_prefect(settings: Settings) -> None:
    """Set what is not set; imports nothing of prefect.

    Raises ``StoreUnavailable`` where its home cannot be made, ``MachineError`` where the server of ``PREFECT_API_URL``
    does not answer: prefect itself would wait for it without a word, or end in a traceback.
    """
    try:
        settings.prefect_home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(f"{settings.prefect_home}: the folder cannot be made: {error.strerror}") from error
    for name, value in _defaults(settings).items():
        os.environ.setdefault(name, value)
    if address := os.environ.get("PREFECT_API_URL"):
        _must_answer(address)


def _must_answer(address: str) -> None:
    import httpx  # only where a server is configured: it costs a tenth of a second
    from tenacity import retry, retry_if_exception_type, stop_after_delay, wait_fixed

    given_time = stop_after_delay(ANSWERS_WITHIN)
    again = retry(retry=retry_if_exception_type(httpx.HTTPError), stop=given_time, wait=wait_fixed(1), reraise=True)
    try:
        again(httpx.get)(f"{address.rstrip('/')}/health", timeout=5)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise MachineError(
            f"PREFECT_API_URL={address}: no Prefect server answers there ({error}): start it, correct the "
            "address, or unset it where one machine is enough"
        ) from error


def _defaults(settings: Settings) -> dict[str, str]:
    return {
        "PREFECT_HOME": str(settings.prefect_home),
        "PREFECT_PROFILES_PATH": str(settings.prefect_home / "profiles.toml"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PYTHONSAFEPATH": "1",  # its server would import from the folder that the program is called in: a sender's
        "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",  # 15 s on a quiet machine, minutes on a busy one
        "PREFECT_SERVER_DATABASE_TIMEOUT": "60",
        "PREFECT_LOGGING_TO_API_ENABLED": "false",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",  # what goes wrong is said once, by the command itself
        "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
        "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
        "PREFECT_SERVER_EVENTS_RETENTION_PERIOD": f"P{settings.keep_runs_days}D",
        "PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED": "false",
    }
