"""Prefect's own server, with the one thing mended that keeps its scheduler from scheduling anything.

Prefect 3.8.8 inserts scheduled runs with a key, ``state``, that is no column. SQLAlchemy 2.1 refuses that unless the
attribute says what to do with it (docs/decisions/0012): nothing, for Prefect stores the state in a second step.
"""

from collections.abc import MutableMapping
from typing import Any

import uvicorn

from flows.prefect_settings import prepare_prefect
from flows.settings import Settings


def serve_prefect(host: str, port: int) -> None:
    """Serve Prefect's interface and page, and run its services, until stopped."""
    prepare_prefect(Settings.load())
    mend()
    from prefect.server.api.server import create_app

    uvicorn.run(create_app(), host=host, port=port, log_level="warning", timeout_graceful_shutdown=5)


def mend() -> None:
    """Let a flow run's state be passed over where rows are inserted, as SQLAlchemy did before 2.1."""
    from prefect.server.database.orm_models import FlowRun

    inplace: Any = FlowRun.__dict__["state"].inplace
    inplace.bulk_dml(_passed_over)


def _passed_over(_table: type, _row: MutableMapping[str, Any], _state: Any) -> None:
    """Nothing: Prefect stores it itself, in a second step."""


if __name__ == "__main__":
    import sys

    serve_prefect(sys.argv[1], int(sys.argv[2]))
