"""Words of a page as text that can be searched, and what was found there as a field with its proof.

A ``Span`` is a run of words of one page. Regular expressions and sentence splitters work on its ``text``;
``part`` leads back from characters to words, so that every value keeps its quote and its box.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeVar

from evidence.document import Box, Line, Page, PageSource, Word, around
from evidence.fields import Doubt, Found, Provenance, Source
from evidence.once import once_property
from extractors.readers import is_disputed, read_otherwise

T = TypeVar("T")

WEAK_WORD = 0.60
"""An OCR word score below this makes a reading doubtful (tesseract's own scale, 0 to 1)."""

SOURCES = {
    PageSource.TEXT_LAYER: Source.TEXT,
    PageSource.OCR: Source.OCR,
    PageSource.MARKUP: Source.MARKUP,
    PageSource.CELLS: Source.CELL,
}


@dataclass(frozen=True)
class Span:
    """A run of words of one page, in reading order; at least one."""

    page: Page
    words: tuple[Word, ...]

    @classmethod
    def of_lines(cls, page: Page, lines: Iterable[Line]) -> "Span":
        return cls(page, tuple(chain.from_iterable([line.words for line in lines])))

    @once_property
    def text(self) -> str:
        return " ".join([word.text for word in self.words])

    @once_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word.text) + 1
        return tuple(starts)

    def part(self, start: int, end: int) -> "Span":
        """The words that the characters ``start`` to ``end`` of ``text`` touch; at least one character."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        if self._starts[first] + len(self.words[first].text) <= start:
            first += 1
        words = self.words[first : bisect_left(self._starts, end)]
        if not words:
            raise ValueError(f"no word at characters {start} to {end} of {self.text!r}")
        return Span(self.page, words)

    def matches(self, pattern: re.Pattern[str], group: int | str = 0) -> Iterator[tuple[re.Match[str], "Span"]]:
        """Each match with the words under its group; none of a group that holds only a gap between words."""
        for match in pattern.finditer(self.text):
            if match[group] and not match[group].isspace():
                yield match, self.part(match.start(group), match.end(group))

    @once_property
    def box(self) -> Box:
        return around(word.box for word in self.words)

    @once_property
    def weakest(self) -> float | None:
        """The weakest OCR score of its words; ``None`` where nothing was read by OCR."""
        return min((word.confidence for word in self.words if word.confidence is not None), default=None)

    @property
    def provenance(self) -> Provenance:
        cells = {word.cell for word in self.words if word.cell}
        return Provenance(
            page=self.page.number,
            quote=self.text,
            box=rounded(self.box) if self.page.laid_out else None,
            cell=min(cells, key=_cell_order) if cells else None,
            source=Source.OCR if self.weakest is not None else SOURCES[self.page.source],
        )


def _cell_order(cell: str) -> tuple[int, str]:
    return len(cell), cell


def rounded(box: Box) -> Box:
    """To a tenth of a point, so that the same page gives the same bytes."""
    return Box(*(round(edge, 1) for edge in box))


def joined(spans: Sequence[Span]) -> Span:
    """Several spans of one page as one, for a value that stands in several lines."""
    assert all(a.page is b.page for a, b in pairwise(spans)), "a value cannot stand on two pages"
    return Span(spans[0].page, tuple(word for span in spans for word in span.words))


MISREAD_FORM = re.compile(r"\b(?:p[i1I]c|ple|[1I]td|L1mited|[1I]imited|LLF)$")
"""Legal forms at a name's end with a letter that OCR took for its twin."""


def found(value: T, span: Span, doubts: Iterable[Doubt] = (), rivals: Iterable[T] = ()) -> Found[T]:
    """The value with its proof; doubts are kept sorted and once each.

    A weakly read word adds ``POOR_SCAN``. A word out of a picture on a page that has text of its own, or one that
    the OCR engine itself did not see, adds ``IN_PICTURE``: nothing on the page's text bears it out. On a page whose
    text layer says otherwise than what is drawn everything is ``HIDDEN_TEXT``. Where two
    readers saw different words both values are offered, and ``OCR_TWIN`` says why.
    """
    named = set(doubts)
    if span.weakest is not None and span.weakest < WEAK_WORD:
        named.add(Doubt.POOR_SCAN)
    if span.weakest is not None and span.page.source is not PageSource.OCR:
        named.add(Doubt.IN_PICTURE)
    if span.page.layer_disbelieved:
        named.add(Doubt.HIDDEN_TEXT)
    if any(word.in_picture for word in span.words):
        named.add(Doubt.IN_PICTURE)
    misread = span.weakest is not None and isinstance(value, str) and MISREAD_FORM.search(value)
    if misread or any(map(is_disputed, span.words)):
        named.add(Doubt.OCR_TWIN)
    others = tuple(dict.fromkeys([*rivals, *read_otherwise(value, span.words)]))
    return Found(value=value, provenance=span.provenance, doubts=tuple(sorted(named)), rivals=others)
