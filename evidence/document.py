"""Files as received and pages as read: words with their place, before anyone knows what they mean.

Plain slotted classes, not pydantic models: a page holds hundreds of words and nothing of it
crosses a boundary. What later steps keep of a file is ``evidence.contents.Document``.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from evidence.once import once_property


class Box(NamedTuple):
    """A rectangle in PDF points from the top left corner of the page turned upright."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def middle(self) -> float:
        """The vertical middle."""
        return (self.top + self.bottom) / 2


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all; at least one must be given."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return Box(min(x0), min(top), max(x1), max(bottom))


class PageSource(StrEnum):
    """Where a page's words come from."""

    TEXT_LAYER = "text-layer"
    OCR = "ocr"
    MARKUP = "markup"
    """DOCX, HTML, plain text, e-mail: words without a printed place."""
    CELLS = "cells"
    """A sheet of a workbook or a CSV file."""


@dataclass(frozen=True, slots=True)
class Word:
    """One printed word. ``confidence`` is the OCR engine's, 0 to 1; ``None`` where nothing was guessed.

    On a page whose source is ``MARKUP`` or ``CELLS`` the box only orders the words (see
    ``Page.laid_out``); ``cell`` names the cell (``Sheet!B7``) on a page of cells.
    """

    text: str
    box: Box
    confidence: float | None = None
    cell: str | None = None
    second: str | None = None
    """What a second, independent reader saw in the same place; ``None`` where it was not asked or saw nothing."""
    in_picture: bool = False
    """Only the second reader saw it, where the first found no text: a logo, a seal, a lost line."""

    def part(self, text: str, box: Box) -> "Word":
        """A piece of the word; what both readers saw alike they saw alike in its pieces."""
        return replace(self, text=text, box=box, second=text if self.second == self.text else self.second)


@dataclass(frozen=True)
class Line:
    """A run of words on one baseline without a wide gap: a label and its value across a gap are two lines."""

    words: tuple[Word, ...]

    @once_property
    def text(self) -> str:
        return " ".join([word.text for word in self.words])

    @once_property
    def box(self) -> Box:
        return around([word.box for word in self.words]) if len(self.words) > 1 else self.words[0].box


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, its words in reading order (none where it is empty)."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table or a table of markup, row by row."""

    rows: tuple[tuple[Cell, ...], ...]


DISBELIEVED = "its text layer cannot be believed"
"""How ``Page.why`` begins where a text layer says otherwise than what is drawn."""


@dataclass(frozen=True)
class Page:
    """One page, upright. ``number`` counts from 1; a sheet of a workbook is a page.

    ``why`` says in words why its words come from where they come from (the text layer is good,
    it is empty, it lies …). ``rotation`` is what was turned, in degrees clockwise, to make it upright.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    """In reading order."""
    source: PageSource
    why: str = ""
    tables: tuple[Table, ...] = ()
    rotation: int = 0
    skew: float = 0.0
    name: str | None = None
    """The sheet's name in a workbook."""

    @property
    def laid_out(self) -> bool:
        """Whether boxes are places on a printed page, to be shown to a person."""
        return self.source in (PageSource.TEXT_LAYER, PageSource.OCR)

    @property
    def layer_disbelieved(self) -> bool:
        """Whether its words were read by OCR although it has a text layer, which says something else."""
        return self.why.startswith(DISBELIEVED)

    @once_property
    def words(self) -> tuple[Word, ...]:
        return tuple(chain.from_iterable([line.words for line in self.lines]))

    @once_property
    def text(self) -> str:
        return "\n".join([line.text for line in self.lines])


class ProblemCode(StrEnum):
    """What can be wrong with a file (contract, section 3)."""

    UNREADABLE = "unreadable"
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    TIMED_OUT = "timed-out"
    PAGE_WITHOUT_TEXT = "page-without-text"
    INCOMPLETE = "incomplete"
    SUSPICIOUS = "suspicious"


UNREAD = frozenset(
    {
        ProblemCode.UNREADABLE,
        ProblemCode.ENCRYPTED,
        ProblemCode.EMPTY,
        ProblemCode.TOO_LARGE,
        ProblemCode.UNSUPPORTED,
        ProblemCode.DAMAGED,
        ProblemCode.TIMED_OUT,
    }
)
"""Problems after which a file counts as one that could not be read (exit status 1)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with one file, in words that say where and what to do."""

    code: ProblemCode
    message: str


@dataclass(frozen=True)
class EvidenceFile:
    """Bytes as received. A file is known by its bytes; ``name`` is only how a person refers to it."""

    name: str
    data: bytes = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @classmethod
    def load(cls, path: Path, name: str | None = None) -> "EvidenceFile":
        """Read the bytes at ``path``; raises ``OSError`` where that fails."""
        return cls(name if name is not None else str(path), path.read_bytes())


@dataclass(frozen=True)
class Reading:
    """A file read into pages. ``contains`` holds the attachments of an e-mail, the members of a zip."""

    name: str
    sha256: str
    media_type: str | None
    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()
    contains: tuple["Reading", ...] = ()

    @property
    def ocr_pages(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.pages if page.source is PageSource.OCR)

    @cached_property
    def text(self) -> str:
        return "\n\n".join(page.text for page in self.pages)
