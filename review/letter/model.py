"""What a letter says, as data: nothing of it is laid out yet.

The writers add no fact and leave none out, so that text, DOCX and JSON cannot say three different things.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Quote:
    """Words as a page prints them. ``file`` is the name that the applicant knows."""

    file: str
    page: int
    text: str
    cell: str | None = None


@dataclass(frozen=True)
class Point:
    """One clause that is open, in the standard's words and with what was found."""

    clause: str
    title: str
    says: str
    source: str
    found: str


@dataclass(frozen=True)
class Request:
    """What is asked of the applicant: all changes of one of the alternatives, each change in the imperative."""

    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Query:
    """One thing asked, with every clause that waits for it and the proof. ``number`` counts through the letter."""

    number: int
    points: tuple[Point, ...]
    quotes: tuple[Quote, ...]
    requests: tuple[Request, ...]
    then: str | None = None
    """What NHS England does with the answer, a sentence."""


@dataclass(frozen=True)
class Section:
    """All that is asked about one organisation, or about the application as a whole."""

    name: str
    opening: str | None
    queries: tuple[Query, ...]


@dataclass(frozen=True)
class UnreadFile:
    """A file that could not be read, or not whole: what is wrong and what would help, a sentence each."""

    file: str
    wrong: str
    remedy: str


@dataclass(frozen=True)
class OwnStep:
    """What NHS England itself does next. Nothing is asked of the applicant."""

    about: str
    """The clauses with the organisation, or the file."""
    says: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Settled:
    """A point on which nothing more is wanted at present, with the files that it rests on."""

    organisation: str | None
    clause: str
    title: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """A special condition as proposed; ``due`` is ``None`` where a person must fill in its date."""

    clause: str
    organisation: str
    text: str
    due: date | None
    proviso: str | None


@dataclass(frozen=True)
class Letter:
    """A draft query to the applicant. It never says that anything is approved."""

    reference: str
    title: str
    as_at: date
    addressed_to: tuple[str, ...]
    sender: str | None
    reply_by: date | None
    sections: tuple[Section, ...]
    unread: tuple[UnreadFile, ...]
    own_steps: tuple[OwnStep, ...]
    settled: tuple[Settled, ...]
    conditions: tuple[Condition, ...]

    @property
    def asks(self) -> int:
        """How many things are asked, files to be sent again among them."""
        return sum(len(section.queries) for section in self.sections) + len(self.unread)
