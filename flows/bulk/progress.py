"""How far a batch is: documents, cases, rate, time left, problems so far.

On a terminal as a bar, in a log or a file as a line now and then; both on standard error, and neither where standard
error is a log for machines. The same numbers go to whoever asks, such as Prefect's page.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar

from flows.bulk.sources import Batch
from flows.bulk.workshop import Seen
from flows.intake import Ingested
from flows.progress import say

EVERY = 10.0
"""Seconds between two lines where there is no terminal."""


@dataclass
class Tally:
    """The numbers of a batch. ``pages`` are of the cases that are done, ``seconds`` of wall clock."""

    cases: int = 0
    cases_done: int = 0
    documents: int = 0
    read_now: int = 0
    read_before: int = 0
    pages: int = 0
    problems: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def documents_done(self) -> int:
        return self.read_now + self.read_before

    @property
    def rate(self) -> float:
        """Documents read in a second."""
        return self.read_now / self.seconds if self.seconds > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds left, if the rest goes as what was done; ``None`` where nothing was."""
        waiting = self.documents - self.documents_done
        return waiting / self.rate if self.rate else None

    @property
    def share(self) -> float:
        """Of the work, 0 to 1: a case is done only when it has been judged."""
        whole = self.documents + self.cases
        return (self.documents_done + self.cases_done) / whole if whole else 1.0

    @property
    def line(self) -> str:
        """How far it is, in a line."""
        left = "" if self.left is None else f", {_span(self.left)} left"
        return (
            f"{self.documents_done:,} of {self.documents:,} documents ({self.rate:.1f} a second), "
            f"{self.cases_done:,} of {self.cases:,} cases, {_number(self.problems, 'problem')}{left}"
        )

    @property
    def summary(self) -> str:
        """What was done, when it is."""
        return (
            f"{_number(self.cases_done, 'case')}, {_number(self.documents_done, 'document')}, "
            f"{_number(self.pages, 'page')}: {self.read_now:,} read now, {self.read_before:,} read before, "
            f"{_number(self.problems, 'problem')}, {_span(self.seconds)}"
        )

    def rows(self) -> list[dict[str, str | float]]:
        """As a table."""
        return [{"what": one.name.replace("_", " "), "number": getattr(self, one.name)} for one in fields(self)]


class Progress:
    """Counts a batch and shows it. Use it in a ``with``; ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._started, self._said = clock, clock(), clock()
        self._tally = Tally()
        self._bar = _bar()

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
            self._task = self._bar.add_task("", total=1.0, told="")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar:
            self._bar.stop()

    def expect(self, batch: Batch) -> None:
        self._tally.cases, self._tally.documents = len(batch.cases), batch.documents

    def read(self, seen: Seen) -> None:
        """A file was read now."""
        self._tally.read_now += 1
        self._problems(seen)
        self._show()

    def unopened(self, seen: Seen) -> None:
        """A file could not be opened: nobody reads it, now or ever."""
        self._problems(seen)
        self.known()

    def _problems(self, seen: Seen) -> None:
        self._tally.problems += len(seen.problems)
        for problem in seen.problems:
            say(problem)

    def known(self, files: int = 1) -> None:
        """Files had been read before, or stand in the batch more than once, or could not be opened."""
        self._tally.read_before += files
        self._show()

    def concluded(self, result: Ingested) -> None:
        self._tally.cases_done += 1
        self._tally.pages += result.pages
        self._show()

    def told(self, message: str) -> None:
        """Something went wrong that is no file's."""
        self._tally.problems += 1
        say(message)

    def tally(self) -> Tally:
        """The numbers of this moment."""
        self._tally.seconds = self._clock() - self._started
        return self._tally

    def _show(self) -> None:
        tally = self.tally()
        if self._bar:
            self._bar.update(self._task, completed=tally.share, told=tally.line)
        elif self._clock() - self._said >= EVERY:
            self._said = self._clock()
            say(tally.line)


def _bar() -> Bar | None:
    console = Console(file=sys.stderr)
    if not console.is_terminal or os.environ.get("ASSURE_LOG"):
        return None
    return Bar(BarColumn(bar_width=24), TextColumn("{task.percentage:>3.0f}%"), TextColumn("{task.fields[told]}"),
               console=console, transient=True)  # fmt: skip


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _span(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 100 * 60 else f"{seconds / 3600:.1f} h"
