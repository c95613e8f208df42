"""Words to lines in reading order: the one place that decides what stands beside what.

A line ends at a wide gap, so that a label and its value in two columns are two lines. What counts as wide is
measured against the height of the text and the usual gap of that row, because justified text has wide gaps
that separate nothing. Rows run from top to bottom; only where a clear gutter runs through many long lines
(a page set in columns) is one column read before the next.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from evidence.document import Line, Word, around

_BAND = 6.0
"""Height in points of the bands by which rows are looked up; any value near a line's height will do."""
_WIDE_GAP = 1.3
_WIDEST_JUSTIFIED_GAP = 2.2
_RATHER_WIDE = 1.0
_TIGHT_SPACE = 0.32
"""Heights. Where words usually stand as close as this, a gap of one height already separates columns."""
_STAMPED = 0.25
"""No word of a line is so much lower than the one beside it."""
_EXACTLY = 0.3
"""Points between the beginnings of two lines of one column; what a word in running text is only by chance."""
_LARGER = 1.5
"""A line so many times the height of the row beside it is a heading over a table or under it."""
_ORDINALS = {"1": "st", "2": "nd", "3": "rd"}
_RAISED = frozenset(("st", "nd", "rd", "th"))
_SPACED_LETTERS = 4
_COLUMN_ROWS = 6
_COLUMN_WORDS = 4


@dataclass
class _Row:
    """Words that share a baseline, from left to right, whatever the gaps between them."""

    words: list[Word]

    @property
    def top(self) -> float:
        return min(word.box.top for word in self.words)

    @property
    def middle(self) -> float:
        return median(word.box.middle for word in self.words)


def lines_of(words: Iterable[Word], apart: Iterable[Word] = ()) -> tuple[Line, ...]:
    """The lines that the words of one upright page form, in reading order. Boxes in points.

    Words that stand ``apart`` (in a picture on a page of text) form lines of their own: a logo is no part of a name.
    """
    rows = sorted([*_rows(words), *_rows(apart)], key=lambda row: (round(row.middle, 1), row.words[0].box.x0))
    return tuple(_by_columns(_parted_at_edges([_lines_of_row(row.words) for row in rows])))


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """The words of each row from left to right, rows in no order that matters."""
    return [row.words for row in _rows(words)]


def _rows(words: Iterable[Word]) -> list[_Row]:
    rows: list[_Row] = []
    bands: dict[int, list[int]] = {}
    """Band -> the rows that reach into it, by their place in ``rows``."""
    for word in sorted(words, key=lambda word: (word.box.x0, word.box.top, word.text)):
        _, top, _, bottom = word.box
        reached = range(int(top // _BAND), int(bottom // _BAND) + 1)
        near = {at for band in reached if band in bands for at in bands[band]}
        at = _best_row(word, rows, sorted(near)) if near else None
        if at is None:
            at = len(rows)
            rows.append(_Row([]))
        rows[at].words.append(word)
        for band in reached:
            there = bands.setdefault(band, [])
            if at not in there:
                there.append(at)
    return rows


def _best_row(word: Word, rows: Sequence[_Row], near: Iterable[int]) -> int | None:
    best, best_score = None, 0.5
    for at in near:
        score = _fit(word, rows[at].words[-1])
        if score > best_score:
            best, best_score = at, score
    return best


def _fit(word: Word, last: Word) -> float:
    """How well ``word`` continues the row that ends in ``last``: the share of the lower one's height in common."""
    x0, top, x1, bottom = word.box
    before_x0, before_top, before_x1, before_bottom = last.box
    common = (bottom if bottom < before_bottom else before_bottom) - (top if top > before_top else before_top)
    if common <= 0:
        return 0.0
    low, high = bottom - top, before_bottom - before_top
    if low > high:
        low, high = high, low
    gap = x0 - before_x1
    if low < 0.45 * high and (abs(gap) > 0.5 * high or low < _STAMPED * high):
        return 0.0  # a seal or a big title beside small print, a stamp across it
    if gap < -0.5 * low and gap < -0.5 * min(x1 - x0, before_x1 - before_x0):
        return 0.0  # printed over each other
    away = abs(top + bottom - before_top - before_bottom) / (2 * high)
    return common / low - 0.2 * away - 0.0002 * max(gap, 0.0)


def _lines_of_row(words: Sequence[Word]) -> list[Line]:
    words = _with_spaced_letters_joined(_with_ordinals_joined(words))
    gaps = _gaps(words)
    widest = _wide_gap(gaps)
    lines = [[words[0]]]
    for word, gap in zip(words[1:], gaps, strict=True):
        if gap <= widest:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(line)) for line in lines]


def _gaps(words: Sequence[Word]) -> list[float]:
    """The gaps between words, in heights of the taller one. Asked of every word, so nothing is called."""
    gaps = list[float]()
    for (_, top, x1, bottom), (x0, other_top, _, other_bottom) in pairwise([word.box for word in words]):
        mine, other = bottom - top, other_bottom - other_top
        gaps.append((x0 - x1) / ((mine if mine > other else other) or 1))
    return gaps


def _gap(left: Word, right: Word) -> float:
    return right.box.x0 - left.box.x1


def _wide_gap(gaps: Sequence[float]) -> float:
    """The gap, in heights of text, from which on two words of a row with these gaps belong to two lines."""
    usual = [gap for gap in gaps if gap < _WIDE_GAP]
    if usual and min(usual) > 0 and median(usual) < _TIGHT_SPACE and sum(gap >= _RATHER_WIDE for gap in usual) <= 3:
        return _RATHER_WIDE
    if len(gaps) < 4:
        return _WIDE_GAP
    return min(max(1.8 * median(gaps), _WIDE_GAP), _WIDEST_JUSTIFIED_GAP)


def _joined(words: Sequence[Word]) -> Word:
    scores = [word.confidence for word in words if word.confidence is not None]
    return Word(
        "".join(word.text for word in words),
        around(word.box for word in words),
        min(scores) if scores else None,
        words[0].cell,
        "".join(word.second or word.text for word in words) if any(word.second for word in words) else None,
        any(word.in_picture for word in words),
    )


def _with_ordinals_joined(words: Sequence[Word]) -> list[Word]:
    """Put a raised "st" back to its "1"; the "St" of "240 St Aldate's Close" stays a word."""
    joined: list[Word] = []
    for word in words:
        before = joined[-1] if joined else None
        if (
            before is not None
            and (raised := word.text.rstrip(",.")) in _RAISED
            and raised == _ordinal(before.text)
            and _gap(before, word) < 0.25 * before.box.height
        ):
            joined[-1] = _joined([before, word])
        else:
            joined.append(word)
    return joined


def _ordinal(number: str) -> str | None:
    """The letters that make a number an ordinal ("th" for "11"); ``None`` where it ends in no digit."""
    if not number[-1:].isdigit():
        return None
    return "th" if number[-2:-1] == "1" else _ORDINALS.get(number[-1], "th")


def _with_spaced_letters_joined(words: Sequence[Word]) -> list[Word]:
    """Put letter-spaced titles (``C E R T I F I C A T E``) back into words."""
    if len(words) < _SPACED_LETTERS or sum([len(word.text) == 1 for word in words]) < _SPACED_LETTERS:
        return list(words)
    joined: list[Word] = []
    run: list[Word] = []
    for word in words:
        if len(word.text) == 1 and word.text.isalnum():
            run.append(word)
            continue
        joined += [*_unspaced(run), word]
        run = []
    return joined + _unspaced(run)


def _unspaced(run: Sequence[Word]) -> list[Word]:
    if len(run) < _SPACED_LETTERS or sum(word.text.isalpha() for word in run) < 0.7 * len(run):
        return list(run)
    gaps = [_gap(left, right) for left, right in pairwise(run)]
    usual = sorted(gaps)[(len(gaps) - 1) // 2]
    if usual > 1.5 * max(word.box.height for word in run):
        return list(run)  # cells of a table, one letter each
    pieces: list[list[Word]] = [[run[0]]]
    for word, gap in zip(run[1:], gaps, strict=True):
        if gap > 1.7 * usual + 0.5:
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [_joined(piece) for piece in pieces]


def _parted_at_edges(rows: Sequence[list[Line]]) -> list[list[Line]]:
    """The rows, cells parted that a full cell on the left has brought as near to each other as words.

    Their edges show in the row above or below: a line there begins exactly where this line does, and the next one
    exactly where one of its words does. A heading, set larger than that row, is no row of its table. OCR gives no exact
    places, so that a scan keeps its lines.
    """
    exact = [row if _is_exact(row) else [] for row in rows]
    parted = []
    for at, row in enumerate(rows):
        beside = [pair for near in (at - 1, at + 1) if 0 <= near < len(rows) for pair in pairwise(exact[near])]
        parted.append([part for line in row for part in _cells_of(line, beside)] if beside and exact[at] else row)
    return parted


def _is_exact(row: Sequence[Line]) -> bool:
    return all(line.words[0].confidence is None for line in row)


def _cells_of(line: Line, beside: Sequence[tuple[Line, Line]]) -> list[Line]:
    """The line, or the cells that it is by lines of a row beside it, each with the one right of it."""
    for left, right in beside:
        edge = right.box.x0
        if abs(line.box.x0 - left.box.x0) <= _EXACTLY and edge < line.box.x1 and _of_one_table(line, left):
            for at, word in enumerate(line.words[1:], 1):
                if abs(word.box.x0 - edge) <= _EXACTLY:
                    return [Line(line.words[:at]), *_cells_of(Line(line.words[at:]), beside)]
    return [line]


def _of_one_table(line: Line, other: Line) -> bool:
    """Whether a line may be a row of the other's table by its type: labels over values may be somewhat smaller."""
    return line.box.height <= _LARGER * other.box.height


def _by_columns(rows: Sequence[list[Line]]) -> list[Line]:
    ordered: list[Line] = []
    at = 0
    while at < len(rows):
        end, gutter = _columns_from(rows, at)
        if gutter is None:
            ordered += rows[at]
            at += 1
            continue
        block = [line for row in rows[at:end] for line in row]
        ordered += [line for line in block if line.box.x1 <= gutter]
        ordered += [line for line in block if line.box.x1 > gutter]
        at = end
    return ordered


def _columns_from(rows: Sequence[list[Line]], start: int) -> tuple[int, float | None]:
    """Where a block of two columns that starts at row ``start`` ends, and the x of its gutter."""
    left, right = 0.0, float("inf")
    pairs, end = 0, start
    for at in range(start, len(rows)):
        row = rows[at]
        two_long = len(row) == 2 and all(len(line.words) >= _COLUMN_WORDS for line in row)
        if at == start and not two_long:
            return start, None
        if two_long:
            new_left, new_right = max(left, row[0].box.x1), min(right, row[1].box.x0)
        else:
            new_left, new_right = _gutter_beside(row, left, right)
        if new_left >= new_right:
            break
        left, right, pairs, end = new_left, new_right, pairs + two_long, at + 1
    if pairs < _COLUMN_ROWS or 2 * pairs < end - start:
        return start, None
    return end, (left + right) / 2


def _gutter_beside(row: Sequence[Line], left: float, right: float) -> tuple[float, float]:
    middle = (left + right) / 2
    for line in row:
        if line.box.x0 < middle < line.box.x1:
            return 1.0, 0.0
        if line.box.x1 <= middle:
            left = max(left, line.box.x1)
        else:
            right = min(right, line.box.x0)
    return left, right
