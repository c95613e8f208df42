"""Where labels are printed in the lines of a page, and which lines stand beside or under one another.

Labels are compared without spaces, case, accents and punctuation, so that spaced capitals (``S C O P E``), lost
spaces and a misread letter of a scan do not hide one; the longest label that fits always wins, so that
"Original issue date" is never taken for "Issue date" where both are given.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from statistics import median

from rapidfuzz.distance import Levenshtein

from evidence.document import Box, Line, Page, PageSource, Word
from evidence.once import once_property
from extractors.once import once
from extractors.spans import Span

SEPARATORS = frozenset(":;-–—|=.•*>►▪·/")
"""What may stand between a label and its value, or before a label."""

BREAKS = SEPARATORS | frozenset(',)(”"')
"""After these a label may begin within a line."""

LONGEST = 9
"""Words of the longest label; joined letters of spaced capitals may take more."""

OCR_LETTERS = 9
"""One misread letter is forgiven for each so many letters of a label on a scanned page."""


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

    @once_property
    def box(self) -> Box:
        return self.line.box

    @once_property
    def type_height(self) -> float:
        """How tall its type is; of a scan the usual word's: a speck above one of them makes the whole line tall."""
        if self.page.source is PageSource.OCR:
            return median(word.box.height for word in self.line.words)
        return self.box.height

    @once_property
    def begins_with_label(self) -> bool:
        return bool(self.marks) and self.marks[0].start <= _first_word(self.line.words)


@lru_cache(maxsize=65536)
def squash(text: str) -> str:
    """Letters and digits only, without case and accents: how labels are compared. A number sign reads "no"."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("İ", "I").replace("#", "no"))
    return "".join(letter for letter in plain.casefold() if letter.isalnum())


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Labels by their squashed form: the label as given and its rank, or ``None`` for a stop.

    Compared by identity, so that what a page gave for one can be kept under it.
    """

    known: dict[str, tuple[str, int | None]]

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """All that a label can begin with, so that most words of a page are passed over at one look."""
        return frozenset(known[:end] for known in self.known for end in range(1, len(known) + 1))

    @cached_property
    def bare(self) -> "Vocabulary":
        """The same labels, whichever are stops and however they are spelt: one for all fields that ask for them."""
        return _bare(frozenset(self.known))

    @cached_property
    def misread(self) -> Mapping[tuple[int, int, str], tuple[tuple[int, str], ...]]:
        """By a text's length and its first (0) or last (-1) letter: the labels that it may be, and their places."""
        near: dict[tuple[int, int, str], list[tuple[int, str]]] = {}
        for place, known in enumerate(sorted(self.known, key=len)):
            slips = len(known) // OCR_LETTERS
            for length in range(len(known) - slips, len(known) + slips + 1):
                for edge in (0, -1):
                    near.setdefault((length, edge, known[edge]), []).append((place, known))
        return {key: tuple(labels) for key, labels in near.items()}

    @cached_property
    def longest_misread(self) -> int:
        """Letters of the longest text that may still be a label misread."""
        longest = max(map(len, self.known), default=0)
        return longest + longest // OCR_LETTERS

    @classmethod
    def of(cls, labels: Sequence[str], stops: Sequence[str]) -> "Vocabulary":
        """Made once for the same labels and stops."""
        return _vocabulary(tuple(labels), tuple(stops))

    @classmethod
    def made(cls, labels: Sequence[str], stops: Sequence[str]) -> "Vocabulary":
        known: dict[str, tuple[str, int | None]] = {squash(stop): (stop, None) for stop in stops}
        for rank, label in reversed(list(enumerate(labels))):
            known[squash(label)] = (label, rank)
        known.pop("", None)
        return cls(known)

    def get(self, key: str, *, scanned: bool) -> tuple[str, int | None] | None:
        """The label that reads ``key``, or on a scan nearly so."""
        if key in self.known or not scanned or len(key) < OCR_LETTERS:
            return self.known.get(key)
        near = [
            (slips, place, known)
            for edge in (0, -1)
            for place, known in self.misread.get((len(key), edge, key[edge]), ())
            if (slips := Levenshtein.distance(key, known)) <= len(known) // OCR_LETTERS
        ]
        return self.known[min(near)[-1]] if near else None


@lru_cache(maxsize=512)
def _vocabulary(labels: tuple[str, ...], stops: tuple[str, ...]) -> Vocabulary:
    return Vocabulary.made(labels, stops)


@lru_cache(maxsize=512)
def _bare(keys: frozenset[str]) -> Vocabulary:
    return Vocabulary({key: (key, None) for key in sorted(keys)})


@dataclass(frozen=True)
class Printed:
    """A line with all that looking for labels wants to know of it, whatever the labels are."""

    line: Line
    keys: tuple[str, ...]
    """Its words squashed."""
    first: int
    """The word at which its text begins."""
    below: int | None
    """Which line of the page a label that breaks off at this one's end would go on in."""
    within: bool = False
    """Whether it goes on inside a cell that an earlier line began: no label begins there without its colon."""


@once
def printed(page: Page) -> tuple[Printed, ...]:
    """The lines of a page as labels are looked for in them."""
    lines = [_with_parted_words(line) for line in _whole(page)]
    boxes, within = [line.box for line in lines], _inside_cells(lines)
    return tuple(
        Printed(
            line,
            tuple(squash(word.text) for word in line.words),
            _first_word(line.words),
            _below(k, lines, boxes),
            k in within,
        )
        for k, line in enumerate(lines)
    )


def _inside_cells(lines: Sequence[Line]) -> set[int]:
    """The lines that begin in a workbook's cell which an earlier line began."""
    begun, within = set[str](), set[int]()
    for k, line in enumerate(lines):
        cell = line.words[0].cell
        if cell in begun:
            within.add(k)
        elif cell:
            begun.add(cell)
    return within


@once
def _lines_by_key(page: Page) -> Mapping[str, tuple[int, ...]]:
    """Of each squashed word the lines that it stands in."""
    lines: dict[str, list[int]] = {}
    for n, one in enumerate(printed(page)):
        for key in set(one.keys):
            lines.setdefault(key, []).append(n)
    return {key: tuple(held) for key, held in lines.items()}


def may_have(page: Page, vocabulary: Vocabulary) -> bool:
    """Whether a label can be printed on the page at all: one look passes over most pages of a long document."""
    return page.source is PageSource.OCR or not vocabulary.beginnings.isdisjoint(_lines_by_key(page))


def marked(page: Page, vocabulary: Vocabulary) -> list[Row]:
    """The page's lines, each with the labels printed in it."""
    lines, scanned = printed(page), page.source is PageSource.OCR
    rows = [Row(page, one.line, ()) for one in lines]
    for n in range(len(lines)) if scanned else _opened(page, vocabulary):
        if marks := tuple(_marks(lines[n], vocabulary, scanned)):
            rows[n] = Row(page, lines[n].line, marks)
    return _with_wrapped(rows, page, vocabulary)


def _opened(page: Page, vocabulary: Vocabulary) -> set[int]:
    """The lines with a word that a label can begin with."""
    return {n for key, lines in _lines_by_key(page).items() if key in vocabulary.beginnings for n in lines}


NOUNS = frozenset(("date", "no", "number"))
"""What a label may end in after a line's break though both halves are labels too: "Initial certification / date"."""


@once
def _broken(page: Page) -> tuple[tuple[int, Printed, int], ...]:
    """The lines that a label may break off in, with their place and that of the line in which it would go on."""
    return tuple((k, one, one.below) for k, one in enumerate(printed(page)) if one.below is not None)


def _with_wrapped(rows: list[Row], page: Page, vocabulary: Vocabulary) -> list[Row]:
    """A label that breaks into the next line of its column is found too; the line that ends it opens no value."""
    lines = printed(page)
    for k, one, below in _broken(page):
        if not _may_begin(one.keys[-LONGEST:], vocabulary):
            continue
        rest = "".join(lines[below].keys)
        if rest in vocabulary.known and "".join(one.keys) in vocabulary.known and rest not in NOUNS:
            continue
        words = one.line.words
        for start in range(max(0, len(words) - LONGEST), len(words)):
            hit = vocabulary.known.get("".join(one.keys[start:]) + rest)
            if hit and (start <= one.first or words[start - 1].text[-1] in "/|("):
                kept = tuple(mark for mark in rows[k].marks if mark.end <= start)
                rows[k] = replace(rows[k], marks=(*kept, Mark(*hit, start, len(words), True)))
                ended = Mark("", None, 0, len(lines[below].line.words), colon=True)
                rows[below] = replace(rows[below], marks=(ended,))
                break
    return rows


def _may_begin(keys: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a label can begin at one of these words; one without letters says nothing."""
    return not keys[-1] or not vocabulary.beginnings.isdisjoint(keys)


def _below(k: int, lines: Sequence[Line], boxes: Sequence[Box]) -> int | None:
    a, x0 = boxes[k], boxes[k].x0
    for n in range(k + 1, min(k + 7, len(lines))):
        if -3 <= x0 - boxes[n].x0 <= 3 and _wraps(a, boxes[n], lines[n]):
            return n
    return None


def _wraps(a: Box, b: Box, other: Line) -> bool:
    """Whether a label that begins at the same left edge may go on in the other line."""
    if len(other.words) > 4 or b.middle <= a.middle:
        return False
    return b.top - a.bottom <= 0.6 * min(a.height, b.height) and 0.85 <= b.height / max(a.height, 1) <= 1.2


TORN = 0.7
"""On a scan, pieces of one line less than this many line heights apart were torn by the OCR engine."""


def _whole(page: Page) -> Sequence[Line]:
    """The page's lines; on a scan with the pieces of each joined again."""
    if page.source is not PageSource.OCR:
        return page.lines
    whole: list[Line] = []
    for line in page.lines:
        before = next((k for k, one in enumerate(whole) if _torn(one.box, line.box)), None)
        if before is None:
            whole.append(line)
        else:
            whole[before] = Line((*whole[before].words, *line.words))
    return whole


def _torn(left: Box, right: Box) -> bool:
    gap = right.x0 - left.x1
    return same_row(left, right) and -1 <= gap <= TORN * min(left.height, right.height)


def _with_parted_words(line: Line) -> Line:
    if ":" not in line.text:
        return line
    return Line(tuple(part for word in line.words for part in _split(word)))


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
    yield word.part(head + colon, word.box._replace(x1=cut))
    yield word.part(tail, word.box._replace(x0=cut))


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


def _marks(one: Printed, vocabulary: Vocabulary, scanned: bool) -> Iterator[Mark]:
    beginnings, end, marks = vocabulary.beginnings, 0, 0
    for k, key in enumerate(one.keys):
        if k < end or not (key in beginnings or (scanned and k == one.first)) or not _may_stand_apart(one, k, marks):
            continue
        mark = _longest_at(one, k, vocabulary, scanned)
        if mark and _stands_apart(one, mark, marks):
            yield mark
            marks += 1
            end = mark.end


def _longest_at(one: Printed, start: int, vocabulary: Vocabulary, scanned: bool) -> Mark | None:
    key, best, words, found_exactly = one.keys[start], None, one.line.words, False
    scanned = scanned and start == one.first
    if not key or not (scanned or key in vocabulary.beginnings):
        return None
    for end in range(start + 1, min(len(words), start + 2 * LONGEST) + 1):
        exact = key in vocabulary.known
        # What only resembles a label is none where one is printed to the letter, nor with a number at its end.
        hit = vocabulary.get(key, scanned=scanned and not found_exactly and not one.keys[end - 1].isdigit())
        if hit and not (best and key == "".join(one.keys[start : best.end])):
            best, found_exactly = Mark(*hit, start, end, _colon_at(words, end)), exact
        if end < len(words):
            key += one.keys[end]
        may_go_on = len(key) <= vocabulary.longest_misread if scanned else key in vocabulary.beginnings
        if words[end - 1].text.endswith(":") or not may_go_on:
            break
    return best


def _colon_at(words: Sequence[Word], end: int) -> bool:
    return words[end - 1].text.endswith(":") or (end < len(words) and words[end].text[0] in ":=")


def _may_stand_apart(one: Printed, start: int, before: int) -> bool:
    """Whether a label can stand apart here, wherever it ends: told before it is looked for."""
    previous = one.line.words[start - 1].text if start > one.first else ":"
    return before > 0 or previous[-1] in BREAKS or any(map(str.isdigit, previous))


def _stands_apart(one: Printed, mark: Mark, before: int) -> bool:
    """Whether a label is one here, not words of a sentence: at the start, after a break, or with its own colon."""
    words = one.line.words
    if one.within and mark.start <= one.first:
        return mark.colon
    if mark.start <= one.first:
        alone = mark.end - mark.start == 1 and not mark.colon
        return not alone or (_value_follows(words[mark.end :]) and not _ends_a_text(words))
    previous = words[mark.start - 1].text
    if previous[-1] in BREAKS:
        return mark.colon or before > 0 or previous[-1] in "/|("
    after_value = any(letter.isdigit() for letter in previous)
    follows = before > 0 and mark.end - mark.start > 1 and _value_follows(words[mark.end : mark.end + 1])
    return (mark.colon and (before > 0 or after_value)) or (after_value and follows and mark.end < len(words))


def _ends_a_text(words: Sequence[Word]) -> bool:
    """Whether a line is the last word of a sentence, put there by its wrapping: "received to / date."."""
    return len(words) == 1 and words[0].text[0].islower() and words[0].text[-1] == "."


def _value_follows(words: Sequence[Word]) -> bool:
    """Whether one word at a line's start is a label without its colon: alone, or before a number or a bar."""
    near = words[:3]
    return not near or near[0].text[0] in SEPARATORS or any(letter.isdigit() for word in near for letter in word.text)


def same_row(a: Box, b: Box) -> bool:
    """Whether two boxes share half of the lower one's height. Asked of most pairs of lines, so nothing is called."""
    _, top, _, bottom = a
    _, other_top, _, other_bottom = b
    overlap = (bottom if bottom < other_bottom else other_bottom) - (top if top > other_top else other_top)
    height, other = bottom - top, other_bottom - other_top
    return overlap >= 0.5 * (height if height < other else other)


def share_width(a: Box, b: Box) -> bool:
    """Whether two lines share any of their width: a sentence's last line is short, what it announces indented."""
    return min(a.x1, b.x1) > max(a.x0, b.x0)


def same_column(label: Box, value: Box) -> bool:
    """Left edges aligned, or one centred over the other, or one lies within the other's width."""
    if abs(label.x0 - value.x0) <= 12:
        return True
    overlap = min(label.x1, value.x1) - max(label.x0, value.x0)
    return overlap >= 0.5 * min(label.width, value.width)


def rows(span: Span) -> list[Span]:
    """The printed lines of a span that stands in several."""
    groups: list[list[Word]] = []
    for word in span.words:
        if groups and same_row(groups[-1][-1].box, word.box):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Span(span.page, tuple(group)) for group in groups]
