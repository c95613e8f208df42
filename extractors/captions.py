"""Labels that stand under their values, as beneath the lines of a form, or to the right of them.

Whichever way a page sets its labels it sets them so throughout: one alone may do so by chance.
"""

from collections.abc import Sequence

from evidence.document import Box, Page, PageSource, Word
from extractors.marks import SEPARATORS, Row, same_column, same_row, squash
from extractors.spans import Span

SAME_BLOCK = 0.85
"""Lines of one value lie at most this many line heights apart."""

SMALL_PRINT = 8.0
"""The height of small print, in points."""
FEWEST_CAPTIONS = 3
"""So many labels must stand under their values before a page is taken for one that prints them so."""


_TOUCHING = 0.35
"""Line heights to the next line: where lines stand closer on both sides, nothing tells to which a label belongs."""


def captions(lines: Sequence[Row]) -> tuple[Box, ...]:
    """Labels alone on their line that stand clearly nearer to what is above than to what is below.

    One alone may do so by chance; only where nearly all labels of the page do, they are captions.
    """
    alone = [row for row in lines if _is_alone(row) and not _beside_anything(row, lines)]
    if len(alone) < FEWEST_CAPTIONS:
        return ()
    near = [(row, _gap_to(row, lines, above=True), _gap_to(row, lines, above=False)) for row in alone]
    under = [
        row.box
        for row, above, below in near
        if above < 0.6 * below and above < _caption_gap(row) and below > _TOUCHING * row.box.height
    ]
    over = [row for row, above, below in near if below <= above and _in_one_print(row.box, under)]
    return tuple(under) if len(under) >= FEWEST_CAPTIONS and len(over) <= 0.25 * len(under) else ()


def _in_one_print(box: Box, captions: Sequence[Box]) -> bool:
    """Whether a label is as tall as one of the captions; a phrase in the text's own size speaks against none."""
    return any(0.85 * one.height <= box.height <= 1.18 * one.height for one in captions)


def _caption_gap(row: Row) -> float:
    """Points between a value and its caption at most: captions are small, what they stand under is not."""
    return _caption_leading(row.page) * max(row.box.height, SMALL_PRINT)


def _caption_leading(page: Page) -> float:
    """Line heights between a caption and its value at most: OCR boxes the letters, a text layer the whole line."""
    return 1.6 if page.source is PageSource.OCR else 1.2


def _is_alone(row: Row) -> bool:
    return len(row.marks) == 1 and row.begins_with_label and not trimmed(row.line.words[row.marks[0].end :])


def _beside_anything(row: Row, lines: Sequence[Row]) -> bool:
    """Whether a value could stand to the right: something does that is no label."""
    right = row.box.x1 - 2
    return any(
        other.box.x0 >= right and same_row(row.box, other.box) and not other.begins_with_label
        for other in lines
        if other is not row
    )


def _gap_to(row: Row, lines: Sequence[Row], *, above: bool) -> float:
    """Points to the next line of the column above or below; infinite where there is none."""
    gaps = (
        row.box.top - other.box.bottom if above else other.box.top - row.box.bottom
        for other in lines
        if (other.box.middle < row.box.middle) == above
        and other is not row
        and same_column(row.box, other.box)
        and not same_row(row.box, other.box)
    )
    return min(gaps, default=float("inf"))


def over(row: Row, lines: Sequence[Row]) -> Span | None:
    """The lines directly above a caption in its column, from the top down."""
    taken: list[Row] = []
    last, leading = row.box, _caption_leading(row.page)
    for other in sorted(lines, key=lambda one: -one.box.top):
        if other.box.middle >= last.middle or same_row(other.box, last) or not same_column(row.box, other.box):
            continue
        near = last.top - other.box.bottom <= (SAME_BLOCK if taken else leading) * max(last.height, other.box.height)
        if not near or other.begins_with_label or (taken and not alike(taken[0].type_height, other.type_height)):
            break
        taken.insert(0, other)
        last = other.box
    return Span(row.page, tuple(word for one in taken for word in one.line.words)) if taken else None


def mirrored(lines: Sequence[Row]) -> tuple[Box, ...]:
    """Labels alone at the right of their values: what is under them is another label or nothing.

    Beside a column of text a panel of labels with their values below may stand: it has values under its labels.
    """
    alone = [row for row in lines if _is_alone(row) and not _beside_anything(row, lines)]
    if len(alone) < FEWEST_CAPTIONS:
        return ()
    right_of = [row for row in alone if _left_of(row, lines) is not None]
    over_values = sum(_is_over_a_value(row, lines) for row in alone)
    few = 0.25 * len(alone)
    return tuple(row.box for row in right_of) if len(alone) - len(right_of) <= few and over_values <= few else ()


_REACH = 4.0
"""Line heights below a label within which something under it might be its value."""


def _is_over_a_value(row: Row, lines: Sequence[Row]) -> bool:
    """Whether the next line of the label's own column is near and is no label."""
    under = [one for one in lines if one.box.top >= row.box.bottom and same_column(row.box, one.box)]
    nearest = min(under, key=lambda one: one.box.top, default=None)
    if nearest is None or nearest.begins_with_label:
        return False
    return nearest.box.top - row.box.bottom <= _REACH * row.box.height


def _left_of(row: Row, lines: Sequence[Row]) -> Row | None:
    """What stands nearest to the left of a label in its row, if it is no label."""
    left = [one for one in lines if one is not row and same_row(row.box, one.box) and one.box.x1 <= row.box.x0 + 2]
    nearest = max(left, key=lambda one: one.box.x1, default=None)
    return None if nearest is None or nearest.begins_with_label else nearest


def left_of(row: Row, lines: Sequence[Row]) -> Span | None:
    """The lines to the left of a mirrored label: that of its row, and those above it that no other label is beside."""
    last = _left_of(row, lines)
    if last is None:
        return None
    taken = [last]
    for other in sorted(lines, key=lambda one: -one.box.top):
        top = taken[0].box
        if other.box.middle >= top.middle or same_row(other.box, top) or not same_column(last.box, other.box):
            continue
        near = top.top - other.box.bottom <= SAME_BLOCK * max(top.height, other.box.height)
        labelled = any(one.begins_with_label and same_row(one.box, other.box) for one in lines if one is not other)
        if not near or labelled or other.begins_with_label or not alike(last.type_height, other.type_height):
            break
        taken.insert(0, other)
    return Span(row.page, tuple(word for one in taken for word in one.line.words))


def alike(a: float, b: float) -> bool:
    """Whether two heights are of one size of type."""
    return 0.7 <= (a or 1) / (b or 1) <= 1.45


def trimmed(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without leading separators; nothing where only those remain."""
    kept = list(words)
    while kept and all(letter in SEPARATORS for letter in kept[0].text):
        kept.pop(0)
    if kept and kept[0].text[0] in ":=" and len(kept[0].text) > 1:
        word = kept[0]
        step = word.box.width / len(word.text)
        kept[0] = word.part(word.text[1:], word.box._replace(x0=word.box.x0 + step))
    return tuple(kept) if any(squash(word.text) for word in kept) else ()
