"""Sites that a certificate lists without a table: under a heading, by number, or by bullets."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from evidence.contents import Location, LocationRole
from evidence.document import Box, Word
from evidence.fields import Doubt
from extractors.certificates import words as words
from extractors.certificates.certifying import VERB, looks_like_sentence
from extractors.certificates.places import Place, credible, only_country, place_of, without_holder
from extractors.certificates.sheet import Sheet
from extractors.labels import Row, same_column, same_row, squash
from extractors.names import looks_like_address
from extractors.spans import Span
from extractors.values import find_outcodes, find_postcodes

BULLET = re.compile(
    r"^(?:[•►▪■●○◦\-–*»➢✓✔]|\(?\d{1,2}[.)]|\(?[a-z][.)]|(?:site|location|office|standort|"
    r"branch)\s*(?:no\.?\s*)?\d{1,2}\s*[:.)\-–]?)\s*",
    re.IGNORECASE,
)

TELLS = re.compile(r"\b(?:has|have|is|are|shall|must|may|will|should)\b")
"""A numbered line that tells something is a condition, no place."""

ALSO = re.compile(
    r"^(?:also|additionally|further|including)\s+(?:covering|covers|at|includes?|premises at)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
"""What leads in one more place: "Also covering 12 High Street"."""

ANNOUNCED = re.compile(
    r"^(?:(?:this|the)\s+(?:certificate|certification|registration|approval)\s+)?(?:also\s+)?(?:covers|includes|applies\s+to)\s+"
    r"the\s+following\s+(?:additional\s+|other\s+|further\s+)?(?:locations?|sites?|premises|address(?:es)?|offices?)\s*:?$"
    r"|^and\s+(?:also\s+)?at\s*:$",
    re.IGNORECASE,
)
"""A line that leads in the places below it."""

NUMBERED = re.compile(
    r"^(?i:additional\s+|other\s+)?(?i:site|location|office|branch|facility|address|data\s+(?:centre|center|hall)|premises)(?:\s+(?i:no\.?|number))?"
    r"(?:\s*\d{1,3}|\s+[A-Z])\s*[:.)\-–]\s*(?P<rest>\S.*)?$"
)
"""A line such as "Site 2: 12 High Street"."""
BRANCH = re.compile(r"^(?:branch(?:\s+(?:office|address))?)\s*:\s+(?=\S)", re.IGNORECASE)
"""What stands before one more place in its line: "Branch: 12 High Street"."""


def after_labels(sheet: Sheet, name: str | None) -> Iterator[Place]:
    """Lists under a label such as "Additional sites", and lines "Site 2: …"."""
    done: set[int] = set()
    for page in sheet.pages:
        for row in page:
            if id(row) in done:
                continue
            listed = _list_at(page, row)
            done.update(id(one) for one in listed)
            yield from _places_of(listed, row, name)


def _list_at(page: Sequence[Row], row: Row) -> list[Row]:
    """The rows of a list that this row begins or heads."""
    led = ALSO.match(row.line.text) or BRANCH.match(row.line.text)
    if NUMBERED.match(row.line.text) or (led and looks_like_address(row.line.text)):
        return [row, *_continuation(page, row)]
    if not any(squash(mark.label) in _SITE_KEYS for mark in row.marks) and not ANNOUNCED.match(row.line.text):
        return []
    if _after_label(row):
        return [row, *_continuation(page, row)]
    return list(_list_below(page, row))


def _after_label(row: Row) -> tuple[Word, ...]:
    """The words after a line's label of sites and its colon; empty where the line is the label alone."""
    mark = next((mark for mark in row.marks if squash(mark.label) in _SITE_KEYS), None)
    if mark is None or not mark.colon:
        return ()
    rest = row.line.words[mark.end :]
    start = next((k for k, word in enumerate(rest) if squash(word.text)), len(rest))
    return tuple(rest[start:])


_SITE_KEYS = frozenset(squash(label) for label in words.SITES)


def _continuation(page: Sequence[Row], row: Row) -> Iterator[Row]:
    last, ended = row.box, bool(find_postcodes(row.line.text))
    for other in sorted(page, key=lambda one: (one.box.top, one.box.x0)):
        if ended or other.box.middle <= last.middle or same_row(other.box, last) or not same_column(row.box, other.box):
            continue
        if (
            other.begins_with_label
            or NUMBERED.match(other.line.text)
            or other.box.top - last.bottom > 0.9 * last.height
        ):
            return
        yield other
        last, ended = other.box, bool(find_postcodes(other.line.text))


def _list_below(page: Sequence[Row], head: Row) -> Iterator[Row]:
    """Rows under a heading of sites, in as many columns as the list has, until a label, a sentence or a wide gap."""
    last, apart = head.box, list[Box]()
    for row in _in_reading_order(page):
        if same_row(row.box, head.box) and row.box.x0 >= head.box.x1 and not row.begins_with_label:
            yield row  # the first of them beside the heading
            continue
        if row.box.middle <= head.box.middle or same_row(row.box, head.box):
            continue
        if row.begins_with_label and row.box.x0 > head.box.x1 and not same_row(row.box, last):
            apart.append(row.box)  # the head of another block, beside the list
        if any(abs(row.box.x0 - box.x0) < BESIDE for box in apart):
            continue
        if row.begins_with_label and same_row(row.box, last) and row.box.x0 > last.x1:
            continue  # of which kind the place beside it is
        if _ends_list(row, last):
            return
        yield row
        last = row.box


BESIDE = 12.0
"""Points within which lines begin in one column."""


def _ends_list(row: Row, last: Box) -> bool:
    gap = row.box.top - last.bottom > 3.0 * max(last.height, 8)
    if gap or row.begins_with_label or VERB.match(squash(row.line.text)):
        return True
    prose = looks_like_sentence(row.line.text) and not find_postcodes(row.line.text)
    return prose and bool(not BULLET.match(row.line.text) or TELLS.search(row.line.text))


def _in_reading_order(page: Sequence[Row]) -> Iterator[Row]:
    """Rows from top to bottom, those of one line from left to right: the boxes of a scan differ by a point or two."""
    bands: list[list[Row]] = []
    for row in sorted(page, key=lambda one: one.box.middle):
        if bands and same_row(bands[-1][0].box, row.box):
            bands[-1].append(row)
        else:
            bands.append([row])
    for band in bands:
        yield from sorted(band, key=lambda one: one.box.x0)


def _places_of(listed: Sequence[Row], head: Row, name: str | None) -> Iterator[Place]:
    """Each entry of a list as a place."""
    by_column: dict[int, list[Row]] = {}
    for row in listed:
        column = next((x for x in by_column if abs(x - row.box.x0) < 40 or abs(x - _middle(row)) < 12), None)
        by_column.setdefault(column if column is not None else round(row.box.x0), []).append(row)
    for column in sorted(by_column):
        for entry in _entries(by_column[column]):
            lines = _lines_of(entry)
            for part in _parts(lines):
                place = place_of(without_holder(part, name), name, LocationRole.ADDITIONAL)
                if place and (credible(place) or BULLET.match(entry[0].line.text)):
                    yield Place(place.location, place.span, (*place.doubts, *_part_doubts(place)))


def _lines_of(entry: Sequence[Row]) -> list[Span]:
    """An entry's lines without its bullet, which may stand in a column of its own."""
    alone = BULLET.fullmatch(entry[0].line.text) is not None and len(entry) > 1
    first = [] if alone else [_unbulleted(entry[0])]
    return [*first, *(Span(row.page, row.line.words) for row in entry[1:])]


PLACE_BULLET = re.compile(r"^[•►▪■●○◦➢✓✔*·–-]\s*\S")


def in_bullets(sheet: Sheet, name: str | None) -> Iterator[Place]:
    """Bulleted lists of places (three or more that name a country or postcode), in any number of columns."""
    for page in sheet.pages:
        rows_of_list = [row for row in page if PLACE_BULLET.match(row.line.text)]
        entries = [[row, *_wrapped(page, row)] for row in rows_of_list]
        places = [
            place_of(
                [_unbulleted(entry[0]), *(Span(r.page, r.line.words) for r in entry[1:])], name, LocationRole.ADDITIONAL
            )
            for entry in entries
        ]
        named = [place for place in places if place and (place.location.country or place.location.postcode)]
        if len(named) >= 3:
            yield from named
            yield from (_of_a_country(entry[0]) for entry in entries if len(entry) == 1 and _is_a_country(entry[0]))


_CITY_STATE = re.compile(r"(?:Singapore|Hong Kong|Monaco|Luxembourg|Gibraltar|Macau|Djibouti|Kuwait)\W*", re.IGNORECASE)


def _is_a_country(row: Row) -> bool:
    """A city that is a country: "Singapore" among "Dublin, Ireland" and "Paris, France"."""
    return _CITY_STATE.fullmatch(_unbulleted(row).text) is not None


def _of_a_country(row: Row) -> Place:
    span = _unbulleted(row)
    return Place(Location(address=span.text.strip(" ,.;"), role=LocationRole.ADDITIONAL), span)


def _wrapped(page: Sequence[Row], row: Row) -> Iterator[Row]:
    """The lines that a bullet's entry is wrapped to: close below, indented under its text, without a bullet."""
    last = row
    for other in sorted(page, key=lambda one: one.box.top):
        if other.box.middle <= last.box.middle or same_row(other.box, last.box):
            continue
        inside = row.box.x0 < other.box.x0 < row.box.x0 + 40
        if not inside:
            continue
        if PLACE_BULLET.match(other.line.text) or other.box.top - last.box.bottom > 0.9 * last.box.height:
            return
        yield other
        last = other


def _parts(lines: list[Span]) -> list[list[Span]]:
    """An entry whose only line lists several places with semicolons as one for each; else the entry."""
    if len(lines) != 1 or ";" not in lines[0].text:
        return [lines]
    return [[lines[0].part(*match.span())] for match in re.finditer(r"[^;\s][^;]*", lines[0].text)]


def _middle(row: Row) -> float:
    return (row.box.x0 + row.box.x1) / 2


def _part_doubts(place: Place) -> tuple[Doubt, ...]:
    """A place with only an outward code, or without any code, is not surely whole."""
    if place.location.postcode:
        return ()
    return (Doubt.UNSURE_EXTENT,) if find_outcodes(place.location.address) or not place.location.country else ()


def _entries(listed: Sequence[Row]) -> list[list[Row]]:
    """Rows grouped to one entry each: by bullets or numbers, else up to a postcode, else by gaps, else singly."""
    if any(BULLET.match(row.line.text) for row in listed):
        return _grouped(listed, lambda k: BULLET.match(listed[k].line.text) is not None)
    coded = [bool(find_postcodes(row.line.text)) for row in listed]
    by_gap = _by_gaps(listed)
    if len(by_gap) > 1 and len(by_gap) >= sum(coded) and all(_holds_one(group) for group in by_gap):
        return by_gap
    if any(coded):
        ends = [
            (code and not _is_country(listed, k + 1)) or (k and coded[k - 1] and _is_country(listed, k))
            for k, code in enumerate(coded)
        ]
        return _grouped(listed, lambda k: bool(ends[k - 1]))
    return by_gap if len(by_gap) > 1 else [[row] for row in listed]


def _by_gaps(listed: Sequence[Row]) -> list[list[Row]]:
    """Rows parted where the gap is wide, if some gaps are clearly wider than others; else all of them as one."""
    gaps = [b.box.top - a.box.bottom for a, b in pairwise(listed)]
    if not gaps or max(gaps) <= 1.6 * min(gaps) + 2:
        return [list(listed)]
    wide = (max(gaps) + min(gaps)) / 2
    return _grouped(listed, lambda k: gaps[k - 1] > wide)


def _holds_one(group: Sequence[Row]) -> bool:
    """Whether a group is no more than one place, and no less than a line with a town or a postcode."""
    return sum(bool(find_postcodes(row.line.text)) for row in group) <= 1 and (
        len(group) > 1 or bool(find_postcodes(group[0].line.text))
    )


def _is_country(listed: Sequence[Row], k: int) -> bool:
    return k < len(listed) and only_country(listed[k].line.text)


def _grouped(listed: Sequence[Row], opens: Callable[[int], bool]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for k, row in enumerate(listed):
        if not groups or (k and opens(k)):
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _unbulleted(row: Row) -> Span:
    """A list entry's first line without its bullet, number or "Site 2:"."""
    numbered = NUMBERED.match(row.line.text)
    span = Span(row.page, row.line.words)
    if numbered and numbered["rest"]:
        return span.part(*numbered.span("rest"))
    if led := ALSO.match(row.line.text) or BRANCH.match(row.line.text):
        return span.part(led.end(), len(span.text))
    if rest := _after_label(row):
        return Span(row.page, rest)
    bullet = BULLET.match(row.line.text)
    return span.part(bullet.end(), len(span.text)) if bullet and bullet.end() < len(span.text) else span
