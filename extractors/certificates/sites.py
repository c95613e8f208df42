"""The places that a certificate covers: the holder's address and the sites of its tables, lists and annexes.

The certification body's own address is printed on nearly every certificate and is no location; where that cannot
be told, the address carries ``CERTIFICATION_BODY``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.contents import Location, LocationRole
from evidence.document import Page, Word
from evidence.fields import Doubt, Found, Text
from extractors.certificates import words as words
from extractors.certificates.body_phrases import BODY_PHRASES
from extractors.certificates.certifying import PLACE_LEAD, looks_like_sentence
from extractors.certificates.holder import Holder
from extractors.certificates.lists import after_labels, in_bullets
from extractors.certificates.places import (
    Place,
    address_lines,
    credible,
    lines_at,
    once,
    only_country,
    place_of,
    same_place,
    without_holder,
)
from extractors.certificates.sheet import CERTIFIER, Sheet
from extractors.labels import Row, rows, same_column, same_row, squash
from extractors.names import FOREIGN_POSTCODE, has_legal_form, looks_like_address
from extractors.spans import Span, found, joined
from extractors.tables import Band, Grid, bands, tables
from extractors.values import country_at_end, find_postcodes

LOCATION_HEADS = (
    "siteaddress", "address", "addresses", "siteaddresses", "locationaddress", "addressofsite", "nameandaddress",
    "sitenameandaddress", "nameaddress", "locationandaddress", "nameandaddressofsite", "siteaddresslocation",
    "fulladdress", "organisationaddress", "sitelocation", "siteslocations", "addresslocation", "physicaladdress",
    "adres", "adresse", "location", "locations", "site", "sites", "facility", "facilities", "premises",
    "facilityaddress", "siteandaddress", "certifiedlocation", "certifiedsite", "registeredlocation", "office",
    "offices", "sitename", "nameandlocation", "locationname", "additionalsite", "additionalsites", "siteslocation",
    "sitelocations", "datacentre", "datacenter", "organisationsite", "companysite", "siteoffice", "locationsites",
    "sitedetails", "locationdetails",
)  # fmt: skip
"""Squashed headings of a column of addresses, best first."""

POSTCODE_HEADS = frozenset({"postcode", "postalcode", "zip", "zipcode", "pincode", "zippostcode", "postzipcode"})

COUNTRY_HEADS = frozenset({"country", "land", "pays"})

TOWN_HEADS = frozenset({"city", "town", "citytown", "towncity", "region", "county", "state", "cityregion"})


def locations(sheet: Sheet, holder: Holder, body: Text) -> tuple[Found[Location], ...]:
    """Each place once: the holder's address as ``main``, every other as ``additional``."""
    name = holder.name.value if isinstance(holder.name, Found) else None
    main = _main(sheet, holder, name, body)
    tabled = [*_also_of(holder, name), *_in_tables(sheet, name), *after_labels(sheet, name)]
    others = [*tabled, *in_bullets(sheet, name)]
    listed = [place for place in others if not (main and same_place(main.location, place.location))]
    if main is None and tabled:
        own = [place for place in tabled if place.location.role is LocationRole.MAIN]
        main = own[0] if own else _promoted(tabled[0])
        listed = [place for place in listed if not same_place(main.location, place.location)]
    stray = list(_stray(sheet, name, body, [*([main] if main else []), *others]))
    if main is None and len(stray) == 1:
        main, stray = _promoted(stray[0]), []
    places = [*([main] if main else []), *map(_additional, once([*listed, *stray]))]
    return tuple(found(place.location, place.span, place.doubts) for place in places)


_AND_OF = re.compile(r",?\s+and\s+(?:also\s+)?(?:of|at)\s+(?=[A-Z\d])")
_OF = re.compile(r"of\s+(?=[A-Z\d])")


def _addresses(holder: Holder) -> list[Sequence[Span]]:
    """The lines of the holder's address; of "of 1 High Street, LS1 4AP and of 2 Mill Lane, LS1 5AB" those of both."""
    whole = joined(holder.address) if holder.address else None
    parted = _AND_OF.search(whole.text) if whole else None
    if whole is None or parted is None or not find_postcodes(whole.text[: parted.start()]):
        return [holder.address]
    lead = _OF.match(whole.text)
    return [
        rows(whole.part(lead.end() if lead else 0, parted.start())),
        rows(whole.part(parted.end(), len(whole.text))),
    ]


def _also_of(holder: Holder, name: str | None) -> Iterator[Place]:
    for lines in _addresses(holder)[1:]:
        place = place_of(address_lines(lines, name), name, LocationRole.ADDITIONAL)
        if place and credible(place):
            yield place


def _additional(place: Place) -> Place:
    """The same place as one beside the main one, whatever its row calls it."""
    location = place.location.model_copy(update={"role": LocationRole.ADDITIONAL})
    return Place(location, place.span, place.doubts)


def _promoted(place: Place) -> Place:
    location = place.location.model_copy(update={"role": LocationRole.MAIN})
    return Place(location, place.span, (*place.doubts, Doubt.WEAK_LABEL))


def _beside_body(sheet: Sheet, span: Span, body: Text) -> bool:
    """Whether the certification body's name stands within a few lines of ``span``."""
    first = squash(body.value.split()[0]) if isinstance(body, Found) else ""
    page = next((page for page in sheet.pages if page and page[0].page is span.page), ())
    near = [row.line.text for row in page if abs(row.box.middle - span.box.middle) < NEAR]
    return any((len(first) > 2 and first in squash(text)) or _names_a_certifier(text) for text in near)


def _main(sheet: Sheet, holder: Holder, name: str | None, body: Text) -> Place | None:
    lines = address_lines(_addresses(holder)[0], name)
    if lines:
        place = place_of(lines, name, LocationRole.MAIN)
        if place and credible(place):
            return place
    heads = {word.box for page in sheet.reading.pages for grid in _of_sites(page) for word in _head_words(grid)}
    for item in sheet.labelled(words.ADDRESS):
        if not item.firm or item.label_span.words[0].box in heads:
            continue
        near_body = _beside_body(sheet, item.label_span, body)
        lines = address_lines(lines_at(sheet, item), name)
        weak = [Doubt.WEAK_LABEL] if sheet.is_unlisted(item) else []
        doubts = [*weak, *([Doubt.CERTIFICATION_BODY] if near_body else [])]
        place = place_of(lines, name, LocationRole.MAIN, doubts)
        if place and credible(place):
            return place
    return None


def _of_sites(page: Page) -> Iterator[Grid]:
    """The tables of several sites, whose heads are no labels of the holder's own address."""
    return (grid for grid in tables(page) if len(grid.rows) > 2 and _columns(grid))


def _head_words(grid: Grid) -> Iterator[Word]:
    return (word for cell in grid.rows[0] if cell for word in cell.words)


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
        if not on_page and last:
            yield from _row_places(page, _continued(page, last), last, name)
            continue
        for grid, columns in on_page:
            last = columns
            if _is_stacked(grid):
                yield from _stacked_places(grid, name)
                continue
            yield from _row_places(page, grid.rows[1:], columns, name)


def _is_stacked(grid: Grid) -> bool:
    """Whether each column is one address, line under line: a postcode alone ends it, and no other line holds one."""
    columns = [[line for cell in grid.column(k) for line in rows(cell)] for k in range(len(grid.rows[0]))]
    return not grid.ruled and len(columns) > 1 and all(len(lines) > 1 and _ends_in_code(lines) for lines in columns)


def _ends_in_code(lines: Sequence[Span]) -> bool:
    if only_country(lines[-1].text):
        lines = lines[:-1]
    codes = [find_postcodes(line.text) for line in lines]
    if not codes or not codes[-1] or any(codes[:-1]):
        return False
    last, code = lines[-1].text, codes[-1][0]
    return squash(last) == squash(last[code.start : code.end])


def _stacked_places(grid: Grid, name: str | None) -> Iterator[Place]:
    for k, head in enumerate(grid.header):
        role = LocationRole.MAIN if _HEAD_OFFICE.search(head) else LocationRole.ADDITIONAL
        place = _place_of_parts(list(grid.column(k)), name, role)
        if place and credible(place):
            yield place


def _continued(page: Page, columns: _Columns) -> list[tuple[Span | None, ...]]:
    """The rows with which a table goes on at the head of the next page, without its header."""
    ruled = [grid for grid in tables(page) if grid.ruled and len(grid.rows[0]) == len(columns.starts)]
    if ruled:
        return list(ruled[0].rows)
    rows_of_page = [_in_columns(page, band, columns.starts) for band in bands(page.lines)]
    return [
        row for row in rows_of_page if row[columns.address] is not None and sum(cell is not None for cell in row) > 1
    ]


def _in_columns(page: Page, band: Band, starts: Sequence[float]) -> tuple[Span | None, ...]:
    """The lines of a band that begin where the columns do; none where one begins elsewhere."""
    cells: list[Span | None] = [None] * len(starts)
    for line in band:
        column = next((k for k, start in enumerate(starts) if abs(line.box.x0 - start) <= 12), None)
        if column is None:
            return (None,) * len(starts)
        cells[column] = Span(page, line.words)
    return tuple(cells)


def _columns(grid: Grid) -> _Columns | None:
    """Which columns hold addresses; ``None`` where the header names none."""
    heads = [squash(text) for text in grid.header]
    if any(map(str.isdigit, "".join(heads))):
        return None  # a label with its value, not two heads
    if len(heads) < 2 or not any(head in LOCATION_HEADS for head in heads):
        return None
    best = min((head for head in heads if head in LOCATION_HEADS), key=LOCATION_HEADS.index)
    postcode, country, town = (_place_in(heads, names) for names in (POSTCODE_HEADS, COUNTRY_HEADS, TOWN_HEADS))
    starts = tuple(cell.box.x0 if cell else -1.0 for cell in grid.rows[0])
    return _Columns(heads.index(best), postcode, country, town, starts)


def _place_in(heads: Sequence[str], names: frozenset[str]) -> int | None:
    return next((k for k, head in enumerate(heads) if head in names), None)


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
        said = " ".join(other.text for other in row if other and other not in parts)
        role = LocationRole.MAIN if _HEAD_OFFICE.search(said) else LocationRole.ADDITIONAL
        place = _place_of_parts(parts, name, role)
        if place and squash(place.location.address) not in LOCATION_HEADS and _credible_cell(place):
            sure = () if credible(place) else (Doubt.UNSURE_EXTENT,)
            yield Place(place.location, place.span, (*place.doubts, *sure))


def _credible_cell(place: Place) -> bool:
    text = place.span.text
    return not looks_like_sentence(text) and not re.match(
        r"^(?:page|certificate|original|effective|issue|expiry)\b", text, re.IGNORECASE
    )


_HEAD_OFFICE = re.compile(
    r"\b(?:head\s*office|headquarters|HQ|(?:main|principal)\s+(?:site|office|location|premises))\b", re.IGNORECASE
)
"""What a row's other cells say of the one main place."""


def _place_of_parts(parts: Sequence[Span], name: str | None, role: LocationRole) -> Place | None:
    lines = [line for part in parts for line in rows(part)]
    lines = without_holder(lines, name)
    return place_of(lines, name, role) if lines else None


def _stray(sheet: Sheet, name: str | None, body: Text, known: Sequence[Place]) -> Iterator[Place]:
    """Addresses with a postcode that no label introduces: on later pages sites perhaps, on the first hardly."""
    used = {word.box for place in known for word in place.span.words}
    for number, page in enumerate(sheet.pages, 1):
        for k, row in enumerate(page):
            coded = bool(find_postcodes(row.line.text)) or _is_whole_abroad(row)
            if not coded or any(word.box in used for word in row.line.words):
                continue
            if _of_the_body(page, row, body):
                continue
            lines = _led_in(_upwards(page, row))
            place = place_of(
                without_holder(lines, name), name, LocationRole.ADDITIONAL, (Doubt.NO_LABEL, Doubt.CERTIFICATION_BODY)
            )
            if (
                place
                and (number > 1 or k < len(page))
                and credible(place)
                and not any(same_place(place.location, one.location) for one in known)
            ):
                yield place


_ABROAD = re.compile(r"\d{1,5}\s+[A-Z][^,]+,\s.*,\s")


def _is_whole_abroad(row: Row) -> bool:
    """A whole address on one line: house and street, then a foreign postcode and the country."""
    rest, country = country_at_end(row.line.text)
    return country is not None and bool(_ABROAD.match(row.line.text)) and bool(FOREIGN_POSTCODE.search(rest))


def _led_in(lines: Sequence[Span]) -> list[Span]:
    """Without "and its additional premises at" at the head."""
    lead = PLACE_LEAD.match(lines[0].text)
    return [lines[0].part(lead.end(), len(lines[0].text)), *lines[1:]] if lead else list(lines)


OFFICE = re.compile(
    r"\b(?:registered (?:office|in|number|at)|company (?:no|number|reg)|head office|tel\b|telephone|phone|fax|"
    r"e-?mail|www\.|https?:|@|vat\b|"
    r"certification body|accredited|issued by|office:|information and contact|headquarters|for and on behalf)",
    re.IGNORECASE,
)

FOOTER = re.compile(r"\b[Pp]age \d+ of \d+\b|(?<!\S)[a-z0-9-]+(?:\.[a-z0-9-]{2,}){1,3}(?!\S)")
"""In the very line of an address: the foot of the certification body's own paper."""

NEAR = 42.0
"""Points around an address within which the body's name, a web address or a telephone number show whose it is."""


def _names_a_certifier(line: str) -> bool:
    certifier = CERTIFIER.search(line) is not None and has_legal_form(line)
    return certifier and not looks_like_sentence(line)


def _of_the_body(page: Sequence[Row], row: Row, body: Text) -> bool:
    """Whether an address stands with the certification body's name, its signature or its contact lines."""
    near = [
        other.line.text
        for other in page
        if other.box.top < row.box.bottom + NEAR and other.box.bottom > row.box.top - NEAR * 1.3
    ]
    text = " ".join(near)
    if FOOTER.search(row.line.text) or OFFICE.search(text) or any(pattern.search(text) for pattern in BODY_PHRASES):
        return True
    first = squash(body.value.split()[0]) if isinstance(body, Found) else ""
    return (len(first) > 2 and first in squash(text)) or any(map(_names_a_certifier, near))


def _upwards(page: Sequence[Row], row: Row) -> list[Span]:
    """An address read upwards from its postcode line: at most four close lines of the same column."""
    lines, last = [Span(row.page, row.line.words)], row
    if len(row.line.words) <= 2:  # a postcode in a column of its own
        left = [one for one in page if same_row(one.box, row.box) and one.box.x1 < row.box.x0]
        beside = max(left, key=lambda one: one.box.x1, default=None)
        if beside is not None and looks_like_address(beside.line.text):
            return [Span(beside.page, beside.line.words), *lines]
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
