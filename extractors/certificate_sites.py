"""The places that a certificate covers: the holder's address and the sites of its lists and annexes.

The certification body's own address is printed on nearly every certificate and is no location; where that cannot
be told, the address carries ``CERTIFICATION_BODY``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from evidence.contents import Location, LocationRole
from evidence.document import Page, Word
from evidence.fields import Doubt, Found, Text
from extractors import certificate_words as words
from extractors.certificate_parties import BODY_PHRASES, CERTIFIER, LINK, Holder, VERB, looks_like_sentence
from extractors.certificates import Sheet
from extractors.labels import Labelled, Row, rows, same_column, same_row, squash
from extractors.names import STREET, address_block, has_legal_form, join_lines, looks_like_address, split_address
from extractors.spans import Span, found, joined
from extractors.tables import Grid, tables
from extractors.values import country_at_end, find_outcodes, find_postcodes

LOCATION_HEADS = ("siteaddress", "address", "addresses", "siteaddresses", "locationaddress", "addressofsite", "nameandaddress",
                  "sitenameandaddress", "nameaddress", "locationandaddress", "nameandaddressofsite", "siteaddresslocation", "fulladdress",
                  "organisationaddress", "sitelocation", "siteslocations", "addresslocation", "physicaladdress", "adres", "adresse",
                  "location", "locations", "site", "sites", "facility", "facilities", "premises", "facilityaddress", "siteandaddress",
                  "certifiedlocation", "certifiedsite", "registeredlocation", "office", "offices", "sitename", "nameandlocation",
                  "locationname", "additionalsite", "additionalsites", "siteslocation", "sitelocations", "datacentre", "datacenter",
                  "organisationsite", "companysite", "siteoffice", "locationsites", "sitedetails", "locationdetails")  # fmt: skip
"""Squashed headings of a column of addresses, best first."""
POSTCODE_HEADS = frozenset({"postcode", "postalcode", "zip", "zipcode", "pincode", "zippostcode", "postzipcode"})
COUNTRY_HEADS = frozenset({"country", "land", "pays"})
TOWN_HEADS = frozenset({"city", "town", "citytown", "towncity", "region", "county", "state", "cityregion"})
NAME_HEADS = frozenset({"site", "sitename", "name", "office", "location", "locationname"})


@dataclass(frozen=True)
class Place:
    """An address on the page, before it is known to be new."""

    location: Location
    span: Span
    doubts: tuple[Doubt, ...] = ()


def locations(sheet: Sheet, holder: Holder, body: Text) -> tuple[Found[Location], ...]:
    """Each place once: the holder's address as ``main``, every other as ``additional``."""
    name = holder.name.value if isinstance(holder.name, Found) else None
    main = _main(sheet, holder, name, body)
    tabled = [*_in_tables(sheet, name), *_after_labels(sheet, name)]
    others = [*tabled, *_in_bullets(sheet, name)]
    listed = [place for place in others if not (main and same_place(main.location, place.location))]
    if main is None and tabled:
        main, listed = _promoted(tabled[0]), listed[1:]
    stray = _stray(sheet, name, body, [*([main] if main else []), *others])
    places = [*([main] if main else []), *_once([*listed, *stray])]
    return tuple(found(place.location, place.span, place.doubts) for place in places)


def _promoted(place: Place) -> Place:
    location = place.location.model_copy(update={"role": LocationRole.MAIN})
    return Place(location, place.span, (*place.doubts, Doubt.WEAK_LABEL))


def _beside_body(sheet: Sheet, span: Span, body: Text) -> bool:
    """Whether the certification body's name stands within a few lines of ``span``."""
    first = squash(body.value.split()[0]) if isinstance(body, Found) else ""
    page = next((page for page in sheet.pages if page and page[0].page is span.page), ())
    near = [row.line.text for row in page if abs(row.box.middle - span.box.middle) < NEAR]
    return any(
        (len(first) > 2 and first in squash(text)) or (CERTIFIER.search(text) and has_legal_form(text)) for text in near
    )


def _main(sheet: Sheet, holder: Holder, name: str | None, body: Text) -> Place | None:
    lines = _address_lines(holder.address, name)
    if lines:
        place = _place(lines, name, LocationRole.MAIN)
        if place and _credible(place):
            return place
    for item in sheet.labelled(words.ADDRESS):
        if not item.firm:
            continue
        near_body = _beside_body(sheet, item.label_span, body)
        doubts = [Doubt.CERTIFICATION_BODY] if near_body else []
        place = _place(_address_lines(_lines_at(sheet, item), name), name, LocationRole.MAIN, doubts)
        if place and _credible(place):
            return place
    return None


def _credible(place: Place) -> bool:
    """Whether it reads like an address at all; one without postcode, number, street or country does not."""
    text = place.span.text
    return bool(
        place.location.postcode
        or place.location.country
        or looks_like_address(text)
        or STREET.search(text)
        or "," in text
    ) and (not looks_like_sentence(text) or bool(find_postcodes(text)))


def _lines_at(sheet: Sheet, item: Labelled) -> tuple[Span, ...]:
    """A labelled address with the lines that continue it, up to its postcode or the next label."""
    lines = rows(item.value)
    if item.place != "same-line":
        return tuple(lines)
    page = next((page for page in sheet.pages if page and page[0].page is lines[0].page), ())
    start = next((row for row in page if any(word.box == lines[0].words[-1].box for word in row.line.words)), None)
    return (lines[0], *(_below(page, start, lines[0]) if start else ()))


def _below(page: Sequence[Row], start: Row, first: Span) -> Iterator[Span]:
    last, ended = start.box, bool(find_postcodes(first.text))
    for row in sorted(page, key=lambda one: (one.box.top, one.box.x0)):
        if row.box.middle <= last.middle or same_row(row.box, last) or not same_column(start.box, row.box):
            continue
        if (
            ended
            or row.begins_with_label
            or row.box.top - last.bottom > 1.2 * last.height
            or VERB.match(squash(row.line.text))
        ):
            return
        yield Span(row.page, row.line.words)
        last, ended = row.box, bool(find_postcodes(row.line.text))


def _address_lines(lines: Sequence[Span], name: str | None) -> list[Span]:
    """The address lines of a block: up to the postcode and country, without links and sentences."""
    kept: list[Span] = []
    for line in lines:
        key = squash(line.text)
        if not key or LINK.match(key):
            continue
        if kept and (looks_like_sentence(line.text) or VERB.match(key)):
            break
        if _has_end(kept) and not _only_country(line.text):
            break
        kept.append(line)
    return kept


def _has_end(lines: Sequence[Span]) -> bool:
    return bool(lines) and (bool(find_postcodes(lines[-1].text)) or country_at_end(lines[-1].text)[1] is not None)


def _only_country(text: str) -> bool:
    rest, country = country_at_end(text)
    return country is not None and not squash(rest)


def _place(lines: Sequence[Span], name: str | None, role: LocationRole, doubts: Iterable[Doubt] = ()) -> Place | None:
    if not lines:
        return None
    block = address_block(lines, name=name or "")
    if block.span is None or not squash(block.address):
        return None
    location = Location(address=block.address, postcode=block.postcode, role=role, country=block.country)
    return Place(location, block.span, (*doubts, *block.doubts))


def same_place(one: Location, other: Location) -> bool:
    """The same address printed twice: same postcode and address, or one address within the other."""
    a, b = squash(one.address), squash(other.address)
    if one.country and other.country and squash(one.country) != squash(other.country) and not one.postcode:
        return False
    if one.postcode and other.postcode and squash(one.postcode) != squash(other.postcode):
        return False
    shorter, longer = sorted((a, b), key=len)
    return (
        a == b
        or (len(shorter) >= 8 and shorter in longer)
        or (bool(one.postcode) and one.postcode == other.postcode and _overlap(a, b))
    )


def _overlap(a: str, b: str) -> bool:
    """Whether two spellings of an address at one postcode begin or end alike."""
    return a[:8] == b[:8] or a[-8:] == b[-8:]


def _once(places: Iterable[Place]) -> list[Place]:
    kept: list[Place] = []
    for place in places:
        if not any(same_place(place.location, other.location) for other in kept):
            kept.append(place)
    return kept


# --- tables ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Columns:
    address: int
    postcode: int | None
    country: int | None
    town: int | None
    starts: tuple[float, ...]


def _in_tables(sheet: Sheet, name: str | None) -> Iterator[Place]:
    """Rows of tables of sites; one that continues on the next page without its header is read on."""
    last: _Columns | None = None
    for page in sheet.reading.pages:
        on_page = [(grid, columns) for grid in tables(page) if (columns := _columns(grid))]
        if not on_page and last and page.tables:
            on_page = [
                (grid, last) for grid in tables(page)[:1] if grid.ruled and len(grid.rows[0]) == len(last.starts)
            ]
            for grid, columns in on_page:
                yield from _row_places(page, grid.rows, columns, name)
            continue
        for grid, columns in on_page:
            last = columns
            yield from _row_places(page, grid.rows[1:], columns, name)


def _columns(grid: Grid) -> _Columns | None:
    """Which columns hold addresses; ``None`` where the header names none."""
    heads = [squash(text) for text in grid.header]
    if len(heads) < 2 or not any(head in LOCATION_HEADS for head in heads):
        return None
    best = min((head for head in heads if head in LOCATION_HEADS), key=LOCATION_HEADS.index)
    find = lambda names: next((k for k, head in enumerate(heads) if head in names), None)  # noqa: E731
    starts = tuple(cell.box.x0 if cell else -1.0 for cell in grid.rows[0])
    return _Columns(heads.index(best), find(POSTCODE_HEADS), find(COUNTRY_HEADS), find(TOWN_HEADS), starts)


def _row_places(
    page: Page, grid_rows: Sequence[tuple[Span | None, ...]], columns: _Columns, name: str | None
) -> Iterator[Place]:
    for row in grid_rows:
        if columns.address >= len(row) or (cell := row[columns.address]) is None:
            continue
        parts = [
            cell,
            *(
                extra
                for k in (columns.town, columns.postcode, columns.country)
                if k is not None and k < len(row) and (extra := row[k])
            ),
        ]
        place = _place_of_parts(parts, name)
        if place and squash(place.location.address) not in LOCATION_HEADS and _credible_cell(place):
            yield place


def _credible_cell(place: Place) -> bool:
    text = place.span.text
    return not looks_like_sentence(text) and not re.match(
        r"^(?:page|certificate|original|effective|issue|expiry)\b", text, re.IGNORECASE
    )


def _place_of_parts(parts: Sequence[Span], name: str | None) -> Place | None:
    lines = [line for part in parts for line in rows(part)]
    lines = _without_holder(lines, name)
    return _place(lines, name, LocationRole.ADDITIONAL) if lines else None


def _without_holder(lines: Sequence[Span], name: str | None) -> list[Span]:
    """Without a first line that is an organisation's name, the holder's or a group company's."""
    kept = list(lines)
    if len(kept) > 1 and has_legal_form(kept[0].text) and not find_postcodes(kept[0].text) and "," not in kept[0].text:
        kept.pop(0)
    return kept


# --- lists ----------------------------------------------------------------------------------------------------------

BULLET = re.compile(
    r"^(?:[•►▪■●○◦\-–*»➢✓✔]|\(?\d{1,2}[.)]|\(?[a-z][.)]|(?:site|location|office|standort|branch)\s*(?:no\.?\s*)?\d{1,2}\s*[:.)\-–]?)\s*",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^(?:additional\s+|other\s+)?(?:site|location|office|branch|facility|address)\s*(?:no\.?|number)?\s*(?:\d{1,3}|[A-Z])\s*[:.)\-–]\s*(?P<rest>\S.*)?$",
    re.IGNORECASE,
)


def _after_labels(sheet: Sheet, name: str | None) -> Iterator[Place]:
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
    if NUMBERED.match(row.line.text):
        return [row, *_continuation(page, row)]
    if not any(squash(mark.label) in _SITE_KEYS for mark in row.marks):
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
    last = head.box
    for row in sorted(page, key=lambda one: (round(one.box.top), one.box.x0)):
        if row.box.middle <= head.box.middle or same_row(row.box, head.box):
            continue
        if (
            row.box.top - last.bottom > 3.0 * max(last.height, 8)
            or row.begins_with_label
            or VERB.match(squash(row.line.text))
        ):
            return
        if looks_like_sentence(row.line.text) and not find_postcodes(row.line.text) and not BULLET.match(row.line.text):
            return
        yield row
        last = row.box


def _places_of(listed: Sequence[Row], head: Row, name: str | None) -> Iterator[Place]:
    """Each entry of a list as a place."""
    by_column: dict[int, list[Row]] = {}
    for row in listed:
        column = next((x for x in by_column if abs(x - row.box.x0) < 40 or abs(x - _middle(row)) < 12), None)
        by_column.setdefault(column if column is not None else round(row.box.x0), []).append(row)
    for column in sorted(by_column):
        for entry in _entries(by_column[column]):
            place = _place(_without_holder([_unbulleted(entry[0]), *(Span(r.page, r.line.words) for r in entry[1:])], name), name,
                           LocationRole.ADDITIONAL)  # fmt: skip
            if place and (_credible(place) or BULLET.match(entry[0].line.text)):
                yield Place(place.location, place.span, (*place.doubts, *_part_doubts(place)))


PLACE_BULLET = re.compile(r"^[•►▪■●○◦➢✓✔*·–-]\s*\S")


def _in_bullets(sheet: Sheet, name: str | None) -> Iterator[Place]:
    """Bulleted lists of places (three or more that name a country or postcode), in any number of columns."""
    for page in sheet.pages:
        rows_of_list = [row for row in page if PLACE_BULLET.match(row.line.text)]
        entries = [[row, *_wrapped(page, row)] for row in rows_of_list]
        places = [
            _place(
                [_unbulleted(entry[0]), *(Span(r.page, r.line.words) for r in entry[1:])], name, LocationRole.ADDITIONAL
            )
            for entry in entries
        ]
        named = [place for place in places if place and (place.location.country or place.location.postcode)]
        if len(named) >= 3:
            yield from named


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


def _middle(row: Row) -> float:
    return (row.box.x0 + row.box.x1) / 2


def _part_doubts(place: Place) -> tuple[Doubt, ...]:
    """A place with only an outward code, or without any code, is not surely whole."""
    if place.location.postcode:
        return ()
    return (Doubt.UNSURE_EXTENT,) if find_outcodes(place.location.address) or not place.location.country else ()


def _entries(listed: Sequence[Row]) -> list[list[Row]]:
    """Rows grouped to one entry each: by bullets or numbers, else each up to its postcode, else by gaps, else singly."""
    if any(BULLET.match(row.line.text) for row in listed):
        return _grouped(listed, lambda k: BULLET.match(listed[k].line.text) is not None)
    if any(find_postcodes(row.line.text) for row in listed):
        return _grouped(listed, lambda k: bool(find_postcodes(listed[k - 1].line.text)))
    gaps = [b.box.top - a.box.bottom for a, b in zip(listed, listed[1:], strict=False)]
    if gaps and max(gaps) > 1.6 * min(gaps) + 2:
        wide = (max(gaps) + min(gaps)) / 2
        return _grouped(listed, lambda k: gaps[k - 1] > wide)
    return [[row] for row in listed]


def _grouped(listed: Sequence[Row], opens) -> list[list[Row]]:  # type: ignore[no-untyped-def]
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
    if rest := _after_label(row):
        return Span(row.page, rest)
    bullet = BULLET.match(row.line.text)
    return span.part(bullet.end(), len(span.text)) if bullet and bullet.end() < len(span.text) else span


# --- addresses that nothing introduces ------------------------------------------------------------------------------


def _stray(sheet: Sheet, name: str | None, body: Text, known: Sequence[Place]) -> Iterator[Place]:
    """Addresses with a postcode that no label introduces: on later pages sites perhaps, on the first hardly."""
    used = {word.box for place in known for word in place.span.words}
    for number, page in enumerate(sheet.pages, 1):
        for k, row in enumerate(page):
            if not find_postcodes(row.line.text) or any(word.box in used for word in row.line.words):
                continue
            if _of_the_body(page, row, body):
                continue
            lines = _upwards(page, row)
            place = _place(
                _without_holder(lines, name), name, LocationRole.ADDITIONAL, (Doubt.NO_LABEL, Doubt.CERTIFICATION_BODY)
            )
            if (
                place
                and (number > 1 or k < len(page))
                and _credible(place)
                and not any(same_place(place.location, one.location) for one in known)
            ):
                yield place


OFFICE = re.compile(
    r"\b(?:registered (?:office|in|number|at)|company (?:no|number|reg)|head office|tel\b|telephone|phone|fax|e-?mail|www\.|https?:|@|vat\b|"
    r"certification body|accredited|issued by|office:|information and contact|headquarters|for and on behalf)",
    re.IGNORECASE,
)
NEAR = 42.0
"""Points around an address within which the body's name, a web address or a telephone number show whose it is."""


def _of_the_body(page: Sequence[Row], row: Row, body: Text) -> bool:
    """Whether an address stands with the certification body's name, its signature or its contact lines."""
    near = [
        other.line.text
        for other in page
        if other.box.top < row.box.bottom + NEAR and other.box.bottom > row.box.top - NEAR * 1.3
    ]
    text = " ".join(near)
    if OFFICE.search(text) or any(pattern.search(text) for pattern in BODY_PHRASES):
        return True
    first = squash(body.value.split()[0]) if isinstance(body, Found) else ""
    return (len(first) > 2 and first in squash(text)) or any(
        CERTIFIER.search(line) and has_legal_form(line) for line in near
    )


def _upwards(page: Sequence[Row], row: Row) -> list[Span]:
    """An address read upwards from its postcode line: at most four close lines of the same column."""
    lines, last = [Span(row.page, row.line.words)], row
    if row.line.text.count(",") >= 2:
        return lines
    for other in sorted(page, key=lambda one: -one.box.top):
        if other.box.middle >= last.box.middle or same_row(other.box, last.box) or not same_column(row.box, other.box):
            continue
        close = last.box.top - other.box.bottom <= 0.7 * other.box.height
        if (
            not close
            or len(lines) > 4
            or other.begins_with_label
            or looks_like_sentence(other.line.text)
            or find_postcodes(other.line.text)
        ):
            break
        lines.insert(0, Span(other.page, other.line.words))
        last = other
    return lines


__all__ = ["Place", "join_lines", "joined", "locations", "same_place", "split_address"]
