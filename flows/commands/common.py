"""What the commands share: exit statuses, lines of JSON, warnings."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evidence.contents import Document
from flows.progress import say

DONE, SOME_UNREAD = 0, 1


def print_line(value: dict[str, Any]) -> None:
    from review.output import line

    sys.stdout.write(line(value) + "\n")
    sys.stdout.flush()


def unread(documents: Sequence[Document]) -> bool:
    return any(inner.contents is None for document in documents for inner in document.with_contained())


def say_where(report: Path | None) -> None:
    if report is not None:
        say(f"report: {report.absolute()}")


def warn(warnings: Sequence[str]) -> None:
    for warning in warnings:
        say(f"warning: {warning}")
