"""Printed labels and the values that stand beside, below or after them.

Every issuer has its own layout, so a value is found by the label printed with it, never by its position.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Literal, TypeVar

from evidence.document import Box, Cell, Page, PageSource, Reading, Word
from evidence.fields import Doubt, Found, Missing
from extractors.advice import advised
from extractors.captions import SAME_BLOCK, alike, captions, left_of, mirrored, over, trimmed
from extractors.marks import (
    SEPARATORS,
    Mark,
    Row,
    Vocabulary,
    marked,
    may_have,
    rows,
    same_column,
    same_row,
    squash,
)
from extractors.once import once_for_each
from extractors.spans import Span, found
from extractors.values.parsed import Parsed

__all__ = [
    "Labelled", "Mark", "Place", "Row", "Scan", "Vocabulary", "labelled", "marked", "rows", "same_column", "same_row",
    "scan", "squash", "value_of",
]  # fmt: skip


T = TypeVar("T")

Place = Literal["same-line", "right", "below", "above", "left", "cell"]

NEXT_ROW = 2.6
"""A value may begin this many line heights below its label."""


LONG_LINE = 30
"""A paragraph is wrapped only at lines of at least so many line heights."""


@dataclass(frozen=True)
class Labelled:
    """A printed label with the words where its value stands.

    ``rank`` is the label's place in the vocabulary given, 0 first. ``firm`` tells that a separator, a column or
    a line break parts label and value; otherwise the label runs on as a sentence does. ``value`` may hold several
    lines, see ``rows``.
    """

    label: str
    label_span: Span
    value: Span
    place: Place
    rank: int
    firm: bool = True


def labelled(
    reading: Reading, labels: Sequence[str], *, below: bool = True, stops: Sequence[str] = ()
) -> list[Labelled]:
    """Every place where one of ``labels`` is printed with something that may be its value.

    ``labels`` are given strongest first. ``stops`` are the labels of other fields: a value ends where one begins,
    and a longer one that contains a label hides it. In the order of the pages; of one label first what follows on
    its line, then the neighbouring cell, then the right, then below.
    """
    vocabulary = Vocabulary.of(labels, stops)
    # A misread label is taken for the first of those as near to it: only what was read letter by letter hangs on
    # the labels alone.
    scans = _scans(reading, vocabulary if reading.ocr_pages else vocabulary.bare)
    items = (item for scanned in scans for item in scanned.labelled(labels, below=below, as_given=True))
    return [answer for item in items if (answer := _past_advice(item))]


def _past_advice(item: Labelled) -> Labelled | None:
    """The item with what stands in its row past a column of advice; nothing where advice is all there is."""
    rest = advised(item.value.page).get(item.value.words[0])
    if rest is None:
        return item
    return replace(item, value=rest[0]) if rest else None


@dataclass(frozen=True)
class Scan:
    """A page whose labels have been looked for once: the labels of any one field are then told apart by name."""

    page: Page
    rows: tuple[Row, ...]
    vocabulary: Vocabulary

    @cached_property
    def marks(self) -> tuple[tuple[Row, int, str], ...]:
        """Every label squashed, with its row and its place among the row's."""
        return tuple((row, n, squash(mark.label)) for row in self.rows for n, mark in enumerate(row.marks))

    @cached_property
    def cells(self) -> dict[Box, tuple[Span, ...]]:
        """Of the first word of each cell that is a label: the neighbouring cell."""
        return _cells(self.page, self.vocabulary)

    @cached_property
    def captions(self) -> tuple[Box, ...]:
        """The boxes of labels that stand under their values, as beneath the lines of a form."""
        return captions(self.rows)

    @cached_property
    def mirrored(self) -> tuple[Box, ...]:
        """The boxes of labels that stand to the right of their values."""
        return () if self.captions else mirrored(self.rows)

    def labelled(
        self,
        labels: Sequence[str],
        *,
        below: bool = True,
        plain: frozenset[str] = frozenset(),
        as_given: bool = False,
    ) -> Iterator[Labelled]:
        """Every place where one of ``labels``, strongest first, has something that may be its value.

        ``plain`` are squashed labels that are words of the value here: "Issue" in "Issue 6 of 1 May". What is found
        is called as the vocabulary calls it, or ``as_given`` here where the two are spelt in two ways.
        """
        if plain:
            yield from self._without(plain).labelled(labels, below=below, as_given=as_given)
            return
        own: dict[str, int] = {}
        for rank, label in enumerate(labels):
            own.setdefault(squash(label), rank)
        for row, n, key in self.marks:
            if key not in own:
                continue
            mark = row.marks[n]
            span = Span(row.page, row.line.words[mark.start : mark.end])
            label = labels[own[key]] if as_given else mark.label
            for value, place, firm in _values(self, row, n, own, below=below):
                yield Labelled(label, span, value, place, own[key], firm)

    def _without(self, plain: frozenset[str]) -> "Scan":
        """The same page without the marks of these labels."""
        return Scan(self.page, tuple(_row_without(row, plain) for row in self.rows), self.vocabulary)


def _row_without(row: Row, plain: frozenset[str]) -> Row:
    marks = tuple(mark for mark in row.marks if squash(mark.label) not in plain)
    return row if len(marks) == len(row.marks) else replace(row, marks=marks)


def scan(page: Page, vocabulary: Vocabulary) -> Scan:
    """The page with every label of the vocabulary that is printed on it."""
    return Scan(page, tuple(marked(page, vocabulary)), vocabulary)


@once_for_each
def _scans(reading: Reading, vocabulary: Vocabulary) -> tuple[Scan, ...]:
    """The pages that can have one of the labels; most fields of a document ask for the same ones."""
    return tuple(scan(page, vocabulary) for page in reading.pages if may_have(page, vocabulary))


def value_of(
    reading: Reading,
    labels: Sequence[str],
    parse: Callable[[str], list[Parsed[T]]],
    *,
    below: bool = True,
    stops: Sequence[str] = (),
    weak: Sequence[str] = (),
) -> Found[T] | Missing:
    """The value that the strongest label gives and ``parse`` understands.

    Other values that labels as strong give elsewhere make it ``RIVAL_VALUES``; a label out of ``weak`` adds
    ``WEAK_LABEL``. A value that stands only in a running sentence counts as weakly labelled too.
    """
    weak_keys = {squash(label) for label in weak}
    readings = [
        (item, *hit) for item in labelled(reading, labels, below=below, stops=stops) if (hit := _parsed(item, parse))
    ]
    if not readings:
        return Missing()
    best, parsed, span = min(readings, key=lambda hit: hit[0].rank)
    rivals = [other.value for item, other, _ in readings if item.rank == best.rank and other.value != parsed.value]
    doubts = set(parsed.doubts)
    if rivals:
        doubts.add(Doubt.RIVAL_VALUES)
    if squash(best.label) in weak_keys or not best.firm:
        doubts.add(Doubt.WEAK_LABEL)
    return found(parsed.value, span, doubts, (*parsed.rivals, *rivals))


def _parsed(item: Labelled, parse: Callable[[str], list[Parsed[T]]]) -> tuple[Parsed[T], Span] | None:
    """The first value in the first line that has one, else in all lines together; of a cell always in all of it.

    Where a cell's text is wrapped says nothing: a name that goes on in its next line is one name.
    """
    words = item.value.words
    in_one_cell = item.place == "cell" or (words[0].cell is not None and len({word.cell for word in words}) == 1)
    for span in (item.value,) if in_one_cell else (*rows(item.value), item.value):
        for parsed in parse(span.text):
            return parsed, span.part(parsed.start, parsed.end)
    return None


def _values(
    scanned: Scan, row: Row, n: int, own: Mapping[str, int], *, below: bool
) -> Iterator[tuple[Span, Place, bool]]:
    """Where the value of a row's ``n``-th label may stand, best first."""
    rest = _rest(row, n, own)
    if rest:
        firm = row.marks[n].colon or bool(_leading(row, n))
        more = _wrapped(row, scanned.rows) if firm and n + 1 == len(row.marks) else ()
        yield Span(row.page, (*rest, *more)), "same-line", firm
        return
    if n + 1 < len(row.marks) and not _is_translated(row, n):
        return
    in_cells = scanned.cells.get(row.line.words[row.marks[n].start].box, ())
    for value in in_cells:
        yield value, "cell", True
    if in_cells:
        return
    if row.box in scanned.captions or row.box in scanned.mirrored:
        yield from _before(scanned, row)
        return
    right = _right(row, scanned.rows)
    if right:
        yield right, "right", True
    under = _below(row, scanned.rows) if below else None
    if under:
        yield _under_its_head(row, under, scanned.rows), "below", True


def _before(scanned: Scan, row: Row) -> Iterator[tuple[Span, Place, bool]]:
    """The value that a label comes after, on a page that prints its labels so."""
    place: Place = "above" if row.box in scanned.captions else "left"
    value = over(row, scanned.rows) if place == "above" else left_of(row, scanned.rows)
    if value:
        yield value, place, True


def _is_translated(row: Row, n: int) -> bool:
    """Whether a slash alone parts a label from the next and last of its line: the same in another language."""
    words, here = row.line.words, row.marks[n]
    after = row.marks[n + 1]
    between = words[here.end : after.start]
    slash = all(word.text == "/" for word in between) and (between or words[here.end - 1].text.endswith("/"))
    return bool(slash) and n + 2 == len(row.marks) and after.end == len(words)


def _leading(row: Row, n: int) -> str:
    """The separator that follows a label, if any."""
    mark = row.marks[n]
    last = row.line.words[mark.end - 1].text[-1]
    after = row.line.words[mark.end].text if mark.end < len(row.line.words) else ""
    return last if last in ":-–—" else after if after and set(after) <= SEPARATORS else ""


def _rest(row: Row, n: int, own: Mapping[str, int]) -> tuple[Word, ...]:
    """The words from a label to the next one or the line's end; labels printed in two languages share theirs."""
    words, mark = row.line.words, row.marks[n]
    following = row.marks[n + 1 :]
    end = mark.end if following else _past_translation(words, mark.end)
    for other in (*following, None):
        until = other.start if other else len(words)
        rest = trimmed(words[end:until])
        if rest or other is None:
            return rest
        if not other.colon and squash(other.label) not in own and not _between_is_slash(words, end, other.start):
            return ()
        end = other.end
    return ()


MOST_TRANSLATED = 5
"""Words that a label has in another language."""


def _past_translation(words: Sequence[Word], end: int) -> int:
    """Where a label ends whose other language no vocabulary knows: "Scope / Cwmpas", "Standard / Safon: ISO …"."""
    rest = words[end:]
    if not rest or not (rest[0].text == "/" or words[end - 1].text[-1] == "/"):
        return end
    colon = next((n for n, word in enumerate(rest, 1) if word.text[-1] == ":"), None)
    length = colon or len(rest)
    plain = not any(letter.isdigit() for word in rest[:length] for letter in word.text)
    return end + length if plain and length <= MOST_TRANSLATED + 1 else end


def _wrapped(row: Row, lines: Sequence[Row]) -> tuple[Word, ...]:
    """The words of the lines that a line was wrapped into: under its beginning, no gap parts them, and it was full."""
    words, last = list[Word](), row
    while True:
        below = [
            other
            for other in lines
            if 0 <= other.box.top - last.box.bottom < 0.4 * last.box.height and abs(other.box.x0 - row.box.x0) < 1
        ]
        if not below or _looks_labelled(below[0]) or not _was_full(last, below[0], lines):
            return tuple(words)
        last = below[0]
        words.extend(last.line.words)


def _was_full(row: Row, below: Row, lines: Sequence[Row]) -> bool:
    """Whether the next line's first word would have gone past the column's right edge."""
    edge = max(other.box.x1 for other in lines if abs(other.box.x0 - row.box.x0) < 1)
    first = below.line.words[0].box
    long = edge - row.box.x0 > LONG_LINE * row.box.height
    return long and row.box.x1 + first.width + 0.2 * first.height > edge


def _looks_labelled(row: Row) -> bool:
    """Whether a line begins with a label, one of these or any few words before a colon."""
    return row.begins_with_label or any(word.text.endswith(":") for word in row.line.words[:4])


def _between_is_slash(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.text[-1] in "/|(" for word in words[max(0, start - 1) : end])


def _right(row: Row, lines: Sequence[Row]) -> Span | None:
    """The nearest line to the right, with the lines that continue it below."""
    beside = sorted(
        (
            other
            for other in lines
            if other is not row and same_row(row.box, other.box) and other.box.x0 >= row.box.x1 - 2
        ),
        key=lambda other: other.box.x0,
    )
    beside = [other for other in beside if trimmed(other.line.words)]
    if not beside or beside[0].begins_with_label or _is_of_a_label_above(beside[0], lines):
        return None
    return _block(beside[0], lines, label=row.box)


def _is_of_a_label_above(value: Row, lines: Sequence[Row]) -> bool:
    """Whether a label with its colon stands alone right over a value: then it is no value of what is to its left."""
    return any(
        one.begins_with_label
        and one.line.text.rstrip().endswith(":")
        and abs(one.box.x0 - value.box.x0) < 2
        and 0 <= value.box.top - one.box.bottom < 0.6 * value.box.height
        for one in lines
    )


def _below(row: Row, lines: Sequence[Row]) -> Span | None:
    """The nearest line under the label in its column, with the lines that continue it."""
    reach = NEXT_ROW * row.box.height
    under = [
        other
        for other in lines
        if other.box.middle - row.box.middle > 0
        and not same_row(row.box, other.box)
        and other.box.top - row.box.bottom <= reach
        and (same_column(row.box, other.box) or _indented(row, other))
        and trimmed(other.line.words)
    ]
    if not under:
        return None
    first = min(under, key=lambda other: (other.box.top, abs(other.box.x0 - row.box.x0)))
    if _ends_label(first) and not _ends_label(row):
        return _below(first, lines)
    return None if first.begins_with_label else _block(_block_begin(first, row, lines), lines)


def _block_begin(first: Row, label: Row, lines: Sequence[Row]) -> Row:
    """The uppermost of the lines between a label and a line under it that are set as one text with it.

    A long line that begins far to the right of its label lies in no column of it, while its short next line does.
    """
    for other in lines:
        close = 0 <= first.box.top - other.box.bottom < 0.4 * first.box.height
        if close and abs(other.box.x0 - first.box.x0) < 1 and alike(first.type_height, other.type_height):
            inside = other.box.top >= label.box.bottom - 1 and not other.begins_with_label
            return _block_begin(other, label, lines) if inside else first
    return first


_COLUMN = 1.5
"""Points within which a word begins where its column's head does."""
_WIDER = 1.3
"""Between two columns the gap is so many times the usual one of its line."""


def _under_its_head(row: Row, value: Span, lines: Sequence[Row]) -> Span:
    """The words under a label up to where the next head's column begins, if the line runs on through both."""
    heads = [one.box.x0 for one in lines if one is not row and same_row(one.box, row.box) and one.box.x0 > row.box.x1]
    edge = min(heads, default=None)
    if edge is None or len(rows(value)) > 1:
        return value
    gaps = [word.box.x0 - left.box.x1 for left, word in pairwise(value.words)]
    for k, gap in enumerate(gaps, start=1):
        if gap >= _WIDER * median(gaps) and abs(value.words[k].box.x0 - edge) <= _COLUMN:
            return Span(value.page, value.words[:k])
    return value


def _ends_label(row: Row) -> bool:
    """Whether a line is the second of a label that breaks into it."""
    return bool(row.marks) and not row.marks[0].label


INDENT = 36.0
"""Points that a value may be indented under its label."""


def _indented(label: Row, value: Row) -> bool:
    return 0 < value.box.x0 - label.box.x0 <= INDENT and value.box.x1 > label.box.x1


def _block(first: Row, lines: Sequence[Row], label: Box | None = None) -> Span:
    """A line and those that continue it: close below, in its column, of its size, no label among or beside them."""
    words, last, size = [*trimmed(first.line.words), *_beside(first, lines)], first.box, first.type_height
    for other in sorted(lines, key=lambda row: (row.box.top, row.box.x0)):
        if other.box.middle <= last.middle or same_row(other.box, last):
            continue
        gap = other.box.top - last.bottom
        if gap > _block_leading(first.page) * max(last.height, other.box.height):
            break
        if not same_column(first.box, other.box):
            continue
        if other.begins_with_label or not alike(size, other.type_height) or (label and _has_left(other, label, lines)):
            break
        words.extend(other.line.words)
        last, size = other.box, other.type_height
    return Span(first.page, tuple(words))


def _block_leading(page: Page) -> float:
    """Line heights between the lines of one value at most: OCR boxes the letters, and capitals alone are low."""
    return 1.1 if page.source is PageSource.OCR else SAME_BLOCK


NEAR = 1.6
"""A second piece of a value stands at most this many line heights to the right of the first."""


def _beside(first: Row, lines: Sequence[Row]) -> tuple[Word, ...]:
    """The words that go on to the right of a value's first line across a small gap, where no label begins."""
    after = [
        other
        for other in lines
        if same_row(first.box, other.box)
        and 0 <= other.box.x0 - first.box.x1 <= NEAR * first.box.height
        and not other.begins_with_label
        and not _headed(other, lines)
    ]
    return after[0].line.words if after else ()


def _headed(row: Row, lines: Sequence[Row]) -> bool:
    """Whether a line above begins where this one does: then it stands under a head of its own.

    Between may be a line's room, where the head of another column takes two.
    """
    return any(
        abs(other.box.x0 - row.box.x0) < 1 and 0 <= row.box.top - other.box.bottom < NEXT_ROW * row.box.height
        for other in lines
        if other is not row
    )


def _has_left(row: Row, label: Box, lines: Sequence[Row]) -> bool:
    """Whether the label column holds something else beside this line."""
    return any(
        same_row(other.box, row.box)
        and other.box.x1 <= row.box.x0 + 2
        and other.box.x1 > label.x0 - 2
        and not _ends_label(other)
        for other in lines
        if other is not row
    )


def _cells(page: Page, vocabulary: Vocabulary) -> dict[Box, tuple[Span, ...]]:
    """For the first word of each label cell: the next filled cell of its row, else the cell below."""
    beside: dict[Box, tuple[Span, ...]] = {}
    for table in page.tables:
        for r, row in enumerate(table.rows):
            heads = _are_heads(row, vocabulary)
            for c, cell in enumerate(row):
                if not cell.words or not _is_label(cell.words, vocabulary):
                    continue
                right = next((other for other in row[c + 1 :] if other.words), None)
                under = table.rows[r + 1][c] if r + 1 < len(table.rows) and c < len(table.rows[r + 1]) else None
                places = (under, right) if heads else (right, under)
                neighbours = [x for x in places if x and x.words and not _is_label(x.words, vocabulary)]
                if neighbours:
                    beside[cell.words[0].box] = (Span(page, neighbours[0].words),)
    return beside


FEWEST_HEADS = 3


def _are_heads(row: Sequence[Cell], vocabulary: Vocabulary) -> bool:
    """Whether a row is the head of a table: several cells, most of them labels, none with a number in it."""
    filled = [cell for cell in row if cell.words]
    known = sum(_is_label(cell.words, vocabulary) for cell in filled)
    plain = not any(letter.isdigit() for cell in filled for letter in cell.text)
    return len(filled) >= FEWEST_HEADS and known >= 2 and plain


def _is_label(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    return vocabulary.get(squash("".join(word.text for word in words)), scanned=False) is not None
