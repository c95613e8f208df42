"""The lines that belong together on a certificate: below a phrase or a name, above a verb, or of one type."""

import re
from collections.abc import Sequence

from evidence.document import Box
from extractors.certificates.certifying import HEADING, INTRO, LINK, PLACE_LEAD, VERB, after_phrase, looks_like_sentence
from extractors.certificates.sheet import CERTIFIER, Sheet
from extractors.labels import Row, same_column, same_row, squash
from extractors.names import LEGAL_FORM, looks_like_address
from extractors.spans import Span

_GOES_ON = re.compile(r",?\s+(?:is|has\s+been|was)\s+(?:compliant|certified|assessed|registered|in\s+c)\b.*$")
"""The verb of the sentence whose address stands before it on the line."""


NAME_GAP = 10.0
"""The name may stand this many of its phrase's line heights below it."""

LINE_GAP = 1.7
"""Within an address lines follow at most this many line heights apart; name and address may lie twice as far."""


INDENTED = 1.6
"""Line heights between "This is to certify that:" and a name that stands indented right below it."""


def _column_below(page: Sequence[Row], row: Row) -> Box:
    """Where the lines under a phrase stand: in its own column, or indented beyond its end with nothing beside them."""
    below = [other for other in page if other.box.top >= row.box.bottom]
    first = min(below, key=lambda other: (other.box.top, other.box.x0), default=row)
    near = first.box.top - row.box.bottom <= INDENTED * row.box.height
    alone = not any(other is not first and same_row(other.box, first.box) for other in page)
    indented = first.box.x0 >= row.box.x1 and not first.begins_with_label
    return first.box if near and alone and indented else row.box


def lines_below(sheet: Sheet, row: Row, start: Span | None = None) -> tuple[Span, ...]:
    """The lines below a row in its column, until the sentence goes on or a label or a wide gap comes."""
    page = next(page for page in sheet.pages if row in page)
    lines: list[Span] = [start] if start else []
    last, reach = row.box, NAME_GAP
    column = _column_below(page, row) if start is None else start.box
    for other in sorted(page, key=lambda one: (one.box.top, one.box.x0)):
        if other.box.middle <= last.middle or same_row(other.box, last) or not same_column(column, other.box):
            continue
        height = max(min(last.height, other.box.height), 6)
        if other.box.top - last.bottom > (reach if not lines else LINE_GAP * (2 if len(lines) < 3 else 1)) * height:
            break
        key = squash(other.line.text)
        if LINK.match(key) or after_phrase(other, INTRO) == ():
            last = other.box
            continue
        lead = PLACE_LEAD.match(other.line.text)
        if lead and lines:
            span = Span(other.page, other.line.words)
            goes_on = _GOES_ON.search(span.text)
            lines.append(span.part(lead.end(), goes_on.start() if goes_on else len(span.text)))
            if goes_on:
                break
            last = other.box
            continue
        labelled = _is_labelled(other) and not (lines and _ends_name(other, lines[-1]))
        if VERB.match(key) or labelled or after_phrase(other, INTRO):
            break
        if not key or (not lines and HEADING.match(key)):
            continue
        lines.append(Span(other.page, other.line.words))
        last, column = other.box, other.box if len(lines) == 1 and start is None else column
        if len(lines) > 12:
            break
    return tuple(lines[1:] if start else lines)


def _ends_name(row: Row, line: Span) -> bool:
    """Whether a row is the legal form of the name above it ("Company" under "… Community Interest"), not a label."""
    alike = abs(row.box.height - line.box.height) <= 0.08 * line.box.height
    return alike and LEGAL_FORM.fullmatch(row.line.text.strip()) is not None


def _is_labelled(row: Row) -> bool:
    """Whether a line begins with a label; "Office 6, Ring Road, Surat" is an address, whatever "office" may head."""
    if not row.begins_with_label:
        return False
    bare = not row.marks[0].colon and row.marks[0].end - row.marks[0].start == 1
    return not (bare and "," in row.line.text and looks_like_address(row.line.text))


LEADS_ON = re.compile(r"\b(?:of|that|to|for|by|at)\s*:?\s*$", re.IGNORECASE)
"""The end of a line that leads on to what stands under it."""


ADDRESS_LINES = 7


def address_under(page: Sequence[Row], name: Row) -> list[Row]:
    """The lines close under a name, to the end of its address; none where the first is no address."""
    lines: list[Row] = []
    last = name.box
    for other in sorted(page, key=lambda one: one.box.top):
        if other.box.middle <= last.middle or same_row(other.box, last) or not same_column(name.box, other.box):
            continue
        gap = LINE_GAP * max(min(last.height, other.box.height), 6) * (1 if lines else 2)
        ends = other.begins_with_label or VERB.match(squash(other.line.text)) or looks_like_sentence(other.line.text)
        if other.box.top - last.bottom > gap or ends or len(lines) == ADDRESS_LINES:
            break
        lines.append(other)
        last = other.box
    return lines if lines and looks_like_address(lines[0].line.text) else []


def of_one_size(page: Sequence[Row], last: Row) -> list[Row]:
    """A line and those directly above it in its column and type: a name over several lines."""
    block = [last]
    for other in sorted(page, key=lambda one: -one.box.top):
        top = block[0].box
        if other.box.middle >= top.middle or not same_column(top, other.box) or len(block) > 3:
            continue
        alike = 0.7 <= other.box.height / max(top.height, 1) <= 1.45
        if (
            not alike
            or CERTIFIER.search(other.line.text)
            or top.top - other.box.bottom > 0.9 * top.height
            or _opens_block(other)
        ):
            break
        block.insert(0, other)
    return block


LETTERHEAD = 2
"""Words of a line with a certifier's word that is the body's, not the holder's."""


def lines_above(page: Sequence[Row], row: Row) -> list[Span]:
    """The lines above a row in its column, up to a wide gap, a title, a label or a line that leads on to them."""
    lines: list[Span] = []
    last = row.box
    for other in sorted(page, key=lambda one: -one.box.top):
        if other.box.middle >= last.middle or same_row(other.box, last) or not same_column(row.box, other.box):
            continue
        if not lines and (after_phrase(other, INTRO) == () or looks_like_sentence(other.line.text)):
            last = other.box
            continue
        letterhead = len(other.line.words) <= LETTERHEAD and CERTIFIER.search(other.line.text)
        if last.top - other.box.bottom > 3.2 * other.box.height or _opens_block(other) or (lines and letterhead):
            break
        lines.insert(0, Span(other.page, other.line.words))
        last = other.box
    return lines


def _opens_block(row: Row) -> bool:
    key = squash(row.line.text)
    head = HEADING.match(key) or row.begins_with_label or VERB.match(key) or LEADS_ON.search(row.line.text)
    return bool(head) or after_phrase(row, INTRO) is not None
