"""A snapshot of a register: its text, read only once it is asked for, and what it is known by."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from io import StringIO

SHORT = 12
"""So many characters of a digest are shown."""


class Snapshot:
    """A register as it was, in the house's own CSV: a header, sorted, UTF-8, so that equal contents are equal bytes."""

    def __init__(self, text: Callable[[], str]) -> None:
        self._read = text

    @cached_property
    def text(self) -> str:
        return self._read()

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def digest(self) -> str:
        """The sha256, shortened: what ``made_by`` names the snapshot by."""
        return self.sha256[:SHORT]

    @property
    def rows(self) -> Iterable[Mapping[str, str]]:
        return csv.DictReader(StringIO(self.text))


def written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as the text of a snapshot."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def day_of(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def text_of(on: date | None) -> str:
    return on.isoformat() if on else ""
