"""A certificate to several standards at once that lists each in a row: of its table only ISO/IEC 27001's row counts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from evidence.document import Box, Line, Page
from extractors.labels import Labelled, Row, same_column, same_row, squash
from extractors.spans import Span
from extractors.values import find_standards
from extractors.values.dates import has_date

OWN = "27001"
EXTENDS = re.compile(r"270(?:17|18)|27701|27799")
"""Standards that extend it: a certificate to one of them names 27001 too, and is none to it."""
SAME_EDGE = 4.0
"""Cells of one column begin within so many points."""
HEADS_OVER = 60.0
"""The heads of a table stand at most so many points over its first row."""


def lists_27001(pages: Iterable[Page]) -> bool:
    """Whether ISO/IEC 27001 is one of several standards that stand under one another, each by itself."""
    return any(_listed(page.lines) for page in pages)


def _listed(lines: Sequence[Line]) -> list[Line]:
    """The lines that hold one standard each, in one column, if 27001 is among them; else none."""
    alone = [line for line in lines if _standard(line.text)]
    own = next((line for line in alone if OWN in line.text), None)
    if own is None:
        return []
    column = [line for line in alone if abs(line.box.x0 - own.box.x0) <= SAME_EDGE]
    others = [line for line in column if OWN not in line.text and not EXTENDS.search(line.text)]
    return column if others else []


def _standard(text: str) -> str | None:
    """The standard of which a text consists."""
    named = find_standards(text)
    whole = len(named) == 1 and len(squash(text)) - len(squash(text[named[0].start : named[0].end])) <= 2
    return named[0].value if whole else None


def cells_of_27001(page: Sequence[Row]) -> Mapping[Box, Span]:
    """By the first word of each head of the table: what stands under it in the row of ISO/IEC 27001."""
    listed = _listed([row.line for row in page])
    if not listed:
        return {}
    first = min(line.box.top for line in listed)
    own = next(line for line in listed if OWN in line.text)
    heads = [row for row in page if row.begins_with_label and 0 < first - row.box.bottom <= HEADS_OVER]
    return dict(_under(heads, [row for row in page if same_row(row.box, own.box)]))


def _under(heads: Sequence[Row], cells: Sequence[Row]) -> Iterator[tuple[Box, Span]]:
    for head in heads:
        under = next((cell for cell in cells if same_column(head.box, cell.box)), None)
        if under is not None:
            yield head.line.words[0].box, Span(under.page, under.line.words)


def rows_of_others(page: Sequence[Row]) -> tuple[Box, ...]:
    """Where the other standards of the table stand: what is level with them is theirs."""
    lines = [row.line for row in page]
    listed = _listed(lines) or _dated_rows(lines)
    return tuple(line.box for line in listed if OWN not in line.text)


def _dated_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines that hold one standard with days level with it, where 27001's row, however misread, has days too."""
    dated = [line for line in lines if has_date(line.text)]
    rows_of_days = [one for one in lines if any(one is not day and same_row(one.box, day.box) for day in dated)]
    if not any(OWN in line.text for line in rows_of_days):
        return []
    return [line for line in rows_of_days if _standard(line.text) and not EXTENDS.search(line.text)]


def in_own_row(items: Iterable[Labelled], cells: Mapping[Box, Span], others: Sequence[Box]) -> Iterator[Labelled]:
    """The same labelled values, but under a head of the table what the row of ISO/IEC 27001 holds, never another's."""
    done: set[Box] = set()
    for item in items:
        head = item.label_span.words[0].box
        if head not in cells:
            if not any(same_row(item.value.words[0].box, other) for other in others):
                yield item
        elif head not in done:
            done.add(head)
            yield replace(item, value=cells[head], place="cell", firm=True)
