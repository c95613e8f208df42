"""Printed labels and the values that stand beside, below or after them.

Every issuer has its own layout, so a value is found by the label printed with it, never by its position.
Labels are compared without spaces, case, accents and punctuation, so that spaced capitals (``S C O P E``), lost
spaces and a misread letter of a scan do not hide one; the longest label that fits always wins, so that
"Original issue date" is never taken for "Issue date" where both are given.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeVar

from rapidfuzz.distance import Levenshtein

from evidence.document import Box, Line, Page, PageSource, Reading, Word, around
from evidence.fields import Doubt, Found, Missing
from extractors.spans import Span, found
from extractors.parsed import Parsed

T = TypeVar("T")

Place = Literal["same-line", "right", "below", "cell"]

SEPARATORS = frozenset(":;-–—|=.•*>►▪·/")
"""What may stand between a label and its value, or before a label."""

LONGEST = 9
"""Words of the longest label; joined letters of spaced capitals may take more."""

OCR_LETTERS = 9
"""One misread letter is forgiven for each so many letters of a label on a scanned page."""

NEXT_ROW = 2.6
"""A value may begin this many line heights below its label."""

SAME_BLOCK = 0.85
"""Lines of one value lie at most this many line heights apart."""


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


@dataclass(frozen=True)
class Mark:
    """A label found in a line: words ``start`` to ``end``. ``rank`` is ``None`` for a label of another field."""

    label: str
    rank: int | None
    start: int
    end: int
    colon: bool


@dataclass(frozen=True)
class Row:
    """A line with the labels in it."""

    page: Page
    line: Line
    marks: tuple[Mark, ...]

    @property
    def box(self) -> Box:
        return self.line.box

    @property
    def begins_with_label(self) -> bool:
        return bool(self.marks) and self.marks[0].start <= _first_word(self.line.words)


@lru_cache(maxsize=65536)
def squash(text: str) -> str:
    """Letters and digits only, without case and accents: how labels are compared."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("İ", "I"))
    return "".join(letter for letter in plain.casefold() if letter.isalnum())


def labelled(
    reading: Reading, labels: Sequence[str], *, below: bool = True, stops: Sequence[str] = ()
) -> list[Labelled]:
    """Every place where one of ``labels`` is printed with something that may be its value.

    ``labels`` are given strongest first. ``stops`` are the labels of other fields: a value ends where one begins,
    and a longer one that contains a label hides it. In the order of the pages; of one label first what follows on
    its line, then the neighbouring cell, then the right, then below.
    """
    vocabulary = Vocabulary.of(labels, stops)
    return [item for page in reading.pages for item in _on_page(page, vocabulary, below)]


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
    """The first value in the first line that has one, else in all lines together."""
    for span in (*rows(item.value), item.value):
        for parsed in parse(span.text):
            return parsed, span.part(parsed.start, parsed.end)
    return None


def rows(span: Span) -> list[Span]:
    """The printed lines of a span that stands in several."""
    groups: list[list[Word]] = []
    for word in span.words:
        if groups and same_row(groups[-1][-1].box, word.box):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Span(span.page, tuple(group)) for group in groups]


@dataclass(frozen=True)
class Vocabulary:
    """Labels by their squashed form: the label as given and its rank, or ``None`` for a stop."""

    known: dict[str, tuple[str, int | None]]

    @classmethod
    def of(cls, labels: Sequence[str], stops: Sequence[str]) -> "Vocabulary":
        known: dict[str, tuple[str, int | None]] = {squash(stop): (stop, None) for stop in stops}
        for rank, label in reversed(list(enumerate(labels))):
            known[squash(label)] = (label, rank)
        known.pop("", None)
        return cls(known)

    def get(self, key: str, *, scanned: bool) -> tuple[str, int | None] | None:
        """The label that reads ``key``, or on a scan nearly so."""
        if key in self.known or not scanned or len(key) < OCR_LETTERS:
            return self.known.get(key)
        slips = {
            known: Levenshtein.distance(key, known, score_cutoff=len(known) // OCR_LETTERS)
            for known in self.known
            if abs(len(known) - len(key)) <= len(known) // OCR_LETTERS and (known[0] == key[0] or known[-1] == key[-1])
        }
        near = [known for known, slip in slips.items() if slip <= len(known) // OCR_LETTERS]
        return self.known[min(near, key=lambda known: slips[known])] if near else None


def marked(page: Page, vocabulary: Vocabulary) -> list[Row]:
    """The page's lines, each with the labels printed in it."""
    made = []
    for line in page.lines:
        split = Line(tuple(part for word in line.words for part in _split(word)))
        made.append(Row(page, split, tuple(_marks(split.words, vocabulary, page.source is PageSource.OCR))))
    return made


def _split(word: Word) -> Iterator[Word]:
    """``No.:12345`` as label end and value, its box shared out by letters; times and web addresses stay whole."""
    head, colon, tail = word.text.partition(":")
    if not tail or not tail[0].isalnum() or (head and not head[-1].isalpha() and head[-1] not in ".)"):
        yield word
        return
    if "//" in tail or len(head) == 1:
        yield word
        return
    cut = word.box.x0 + word.box.width * len(head + colon) / len(word.text)
    yield replace(word, text=head + colon, box=word.box._replace(x1=cut))
    yield replace(word, text=tail, box=word.box._replace(x0=cut))


def _first_word(words: Sequence[Word]) -> int:
    """Where a line's text begins, after bullets, opening brackets and item numbers."""
    for k, word in enumerate(words):
        if squash(word.text) and not (k == 0 and len(words) > 1 and _is_item_number(word.text)):
            return k
    return 0


def _is_item_number(text: str) -> bool:
    return (
        len(text) <= 4
        and text[-1] in ".)"
        and text[:-1].strip("(").replace(".", "").isalnum()
        and not text[:-1].isalpha()
    )


def _marks(words: Sequence[Word], vocabulary: Vocabulary, scanned: bool) -> Iterator[Mark]:
    k, marks = 0, 0
    while k < len(words):
        mark = _longest_at(words, k, vocabulary, scanned)
        if mark and _stands_apart(words, mark, marks):
            yield mark
            marks += 1
            k = mark.end
        else:
            k += 1


def _longest_at(words: Sequence[Word], start: int, vocabulary: Vocabulary, scanned: bool) -> Mark | None:
    key, best = squash(words[start].text), None
    if not key:
        return None
    scanned = scanned and start == _first_word(words)
    for end in range(start + 1, min(len(words), start + 2 * LONGEST) + 1):
        hit = vocabulary.get(key, scanned=scanned)
        if hit and not (best and key == squash("".join(word.text for word in words[start : best.end]))):
            best = Mark(*hit, start, end, _colon_at(words, end))
        if end < len(words):
            key += squash(words[end].text)
        if words[end - 1].text.endswith(":"):
            break
    return best


def _colon_at(words: Sequence[Word], end: int) -> bool:
    return words[end - 1].text.endswith(":") or (end < len(words) and words[end].text[0] in ":=")


def _stands_apart(words: Sequence[Word], mark: Mark, before: int) -> bool:
    """Whether a label is one here, not words of a sentence: at the start, after a break, or with its own colon."""
    if mark.start <= _first_word(words):
        return mark.end - mark.start > 1 or mark.colon or _value_follows(words[mark.end :])
    previous = words[mark.start - 1].text
    if previous[-1] in SEPARATORS or previous[-1] in ',)(”"':
        return mark.colon or before > 0 or previous[-1] in "/|("
    return mark.colon and (before > 0 or any(letter.isdigit() for letter in previous))


def _value_follows(words: Sequence[Word]) -> bool:
    """Whether one word at a line's start is a label without its colon: alone, or before a number or a bar."""
    near = words[:3]
    return not near or near[0].text[0] in SEPARATORS or any(letter.isdigit() for word in near for letter in word.text)


def _on_page(page: Page, vocabulary: Vocabulary, below: bool) -> Iterator[Labelled]:
    lines = marked(page, vocabulary)
    cells = _cells(page, vocabulary)
    for row in lines:
        for n, mark in enumerate(row.marks):
            if mark.rank is None:
                continue
            span = Span(page, row.line.words[mark.start : mark.end])
            for value, place, firm in _values(row, n, lines, cells, below):
                yield Labelled(mark.label, span, value, place, mark.rank, firm)


def _values(
    row: Row, n: int, lines: Sequence[Row], cells: dict[Box, tuple[Span, ...]], below: bool
) -> Iterator[tuple[Span, Place, bool]]:
    """Where the value of a row's ``n``-th label may stand, best first."""
    rest = _rest(row, n)
    if rest:
        yield Span(row.page, rest), "same-line", row.marks[n].colon or bool(_leading(row, n))
        return
    if n + 1 < len(row.marks):
        return
    in_cells = cells.get(row.line.words[row.marks[n].start].box, ())
    for value in in_cells:
        yield value, "cell", True
    if in_cells:
        return
    right = _right(row, lines)
    if right:
        yield right, "right", True
    under = _below(row, lines) if below else None
    if under:
        yield under, "below", True


def _leading(row: Row, n: int) -> str:
    """The separator that follows a label, if any."""
    mark = row.marks[n]
    last = row.line.words[mark.end - 1].text[-1]
    after = row.line.words[mark.end].text if mark.end < len(row.line.words) else ""
    return last if last in ":-–—" else after if after in SEPARATORS else ""


def _rest(row: Row, n: int) -> tuple[Word, ...]:
    """The words from a label to the next one or the line's end; labels printed in two languages share theirs."""
    words, mark = row.line.words, row.marks[n]
    following = row.marks[n + 1 :]
    end = mark.end
    for other in (*following, None):
        until = other.start if other else len(words)
        rest = _trim(words[end:until])
        if rest or other is None:
            return rest
        if not other.colon and other.rank is None and not _between_is_slash(words, end, other.start):
            return ()
        end = other.end
    return ()


def _between_is_slash(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.text[-1] in "/|(" for word in words[max(0, start - 1) : end])


def _trim(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without leading separators; nothing where only those remain."""
    kept = list(words)
    while kept and all(letter in SEPARATORS for letter in kept[0].text):
        kept.pop(0)
    if kept and kept[0].text[0] in ":=" and len(kept[0].text) > 1:
        word = kept[0]
        step = word.box.width / len(word.text)
        kept[0] = replace(word, text=word.text[1:], box=word.box._replace(x0=word.box.x0 + step))
    return tuple(kept) if any(squash(word.text) for word in kept) else ()


def same_row(a: Box, b: Box) -> bool:
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    return overlap >= 0.5 * min(a.height, b.height)


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
    beside = [other for other in beside if _trim(other.line.words)]
    if not beside or beside[0].begins_with_label:
        return None
    return _block(beside[0], lines, label=row.box)


def _below(row: Row, lines: Sequence[Row]) -> Span | None:
    """The nearest line under the label in its column, with the lines that continue it."""
    reach = NEXT_ROW * row.box.height
    under = [
        other
        for other in lines
        if 0 < other.box.middle - row.box.middle
        and not same_row(row.box, other.box)
        and other.box.top - row.box.bottom <= reach
        and same_column(row.box, other.box)
        and _trim(other.line.words)
    ]
    if not under:
        return None
    first = min(under, key=lambda other: (other.box.top, abs(other.box.x0 - row.box.x0)))
    return None if first.begins_with_label else _block(first, lines)


def same_column(label: Box, value: Box) -> bool:
    """Left edges aligned, or one centred over the other, or one lies within the other's width."""
    if abs(label.x0 - value.x0) <= 12:
        return True
    overlap = min(label.x1, value.x1) - max(label.x0, value.x0)
    return overlap >= 0.5 * min(label.width, value.width)


def _block(first: Row, lines: Sequence[Row], label: Box | None = None) -> Span:
    """A line and those that continue it: close below, in its column, of its size, no label among or beside them."""
    words, last = list(_trim(first.line.words)), first.box
    for other in sorted(lines, key=lambda row: (row.box.top, row.box.x0)):
        if other.box.middle <= last.middle or same_row(other.box, last):
            continue
        gap = other.box.top - last.bottom
        if gap > SAME_BLOCK * max(last.height, other.box.height):
            break
        if not same_column(first.box, other.box):
            continue
        if other.begins_with_label or not _alike(last, other.box) or (label and _has_left(other, label, lines)):
            break
        words.extend(other.line.words)
        last = other.box
    return Span(first.page, tuple(words))


def _alike(a: Box, b: Box) -> bool:
    return 0.7 <= (a.height or 1) / (b.height or 1) <= 1.45


def _has_left(row: Row, label: Box, lines: Sequence[Row]) -> bool:
    """Whether the label column holds something else beside this line."""
    return any(
        same_row(other.box, row.box) and other.box.x1 <= row.box.x0 + 2 and other.box.x1 > label.x0 - 2
        for other in lines
        if other is not row
    )


def _cells(page: Page, vocabulary: Vocabulary) -> dict[Box, tuple[Span, ...]]:
    """For the first word of each label cell: the next filled cell of its row, else the cell below."""
    beside: dict[Box, tuple[Span, ...]] = {}
    for table in page.tables:
        for r, row in enumerate(table.rows):
            for c, cell in enumerate(row):
                if not cell.words or not _is_label(cell.words, vocabulary):
                    continue
                right = next((other for other in row[c + 1 :] if other.words), None)
                under = table.rows[r + 1][c] if r + 1 < len(table.rows) and c < len(table.rows[r + 1]) else None
                neighbours = [x for x in (right, under) if x and x.words and not _is_label(x.words, vocabulary)]
                if neighbours:
                    beside[cell.words[0].box] = (Span(page, neighbours[0].words),)
    return beside


def _is_label(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    return vocabulary.get(squash("".join(word.text for word in words)), scanned=False) is not None


def box_of(lines: Sequence[Row]) -> Box:
    """The box around some rows; at least one."""
    return around(row.box for row in lines)
