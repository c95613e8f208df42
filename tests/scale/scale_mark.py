"""Whatever this run starts bears its mark, so that all of it can be ended, and is."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

NAME, OURS = "SCALE_RUN", uuid4().hex


def marked(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment with the mark."""
    return {**environment, NAME: OURS}


@contextmanager
def guarded() -> Iterator[None]:
    """When this is left, or this process ends in any way, whatever bears the mark is ended too."""
    guardian = [sys.executable, str(Path(__file__).with_name("scale_guardian.py")), f"{NAME}={OURS}"]
    plain = {name: value for name, value in os.environ.items() if name != NAME}
    with subprocess.Popen(guardian, env=plain, stdin=subprocess.PIPE, start_new_session=True):
        yield
