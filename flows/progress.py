"""Progress and messages on standard error; data never goes there, and progress never to standard output."""

import os
import sys
from collections.abc import Iterator

from evidence.contents import Document


class Counting:
    """A line a document where standard error is a terminal; problems of files always."""

    def __init__(self) -> None:
        self._done, self._expected = 0, 0

    def expect(self, documents: int) -> None:
        self._expected = documents

    def advance(self, document: Document) -> None:
        self._done += 1
        if sys.stderr.isatty():
            say(f"read {self._done} of {self._expected}: {document.name} ({document.kind or 'not read'})")
        report_problems(document)


def report_problems(document: Document) -> None:
    """Name what is wrong with a file and with what it contains."""
    for problem in problems_of(document):
        say(problem)


def problems_of(document: Document) -> Iterator[str]:
    """What is wrong with a file and with what it contains, a line each."""
    for inner in document.with_contained():
        for problem in inner.problems:
            yield f"{inner.name}: {problem.code}: {problem.message}"


def say(message: str) -> None:
    """A message to the person who called; not where standard error is a log, for messages name files and cases."""
    if os.environ.get("ASSURE_LOG"):
        return
    print(message, file=sys.stderr, flush=True)  # noqa: T201 (the one place that speaks on standard error)
