"""An address of a certificate as a place: its lines taken apart, and whether two are the same."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from evidence.contents import Location, LocationRole
from evidence.fields import Doubt
from extractors.certificates.certifying import LINK, VERB, looks_like_sentence
from extractors.certificates.sheet import Sheet
from extractors.labels import Labelled, Row, rows, same_column, same_row, squash
from extractors.names import STREET, TRADING_AS, address_block, has_legal_form, looks_like_address
from extractors.spans import Span
from extractors.values import country_at_end, find_dates, find_outcodes, find_postcodes


@dataclass(frozen=True)
class Place:
    """An address on the page, before it is known to be new."""

    location: Location
    span: Span
    doubts: tuple[Doubt, ...] = ()


STANDARD = re.compile(r"\b(?:ISO|IEC)\b|\b2700[12]\b|\b(?i:management\s+systems?)\b")
"""What shows that a line names a standard and is no address."""


SHORTEST = 4
"""Letters and digits of the shortest address without a postcode: "No" and "Ref" head columns."""


def credible(place: Place) -> bool:
    """Whether it reads like an address at all; one without postcode, number, street or country does not."""
    text = place.span.text
    bare = len(squash(place.location.address)) < SHORTEST or STANDARD.search(place.location.address)
    if not place.location.postcode and bare:
        return False
    return bool(
        place.location.postcode
        or place.location.country
        or looks_like_address(text)
        or STREET.search(text)
        or "," in text
    ) and (not looks_like_sentence(text) or bool(find_postcodes(text)))


def lines_at(sheet: Sheet, item: Labelled) -> tuple[Span, ...]:
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


def address_lines(lines: Sequence[Span], name: str | None) -> list[Span]:
    """The address lines of a block: up to the postcode and country, without links and sentences."""
    kept: list[Span] = []
    for line in lines:
        key = squash(line.text)
        if not key or LINK.match(key):
            continue
        if kept and (looks_like_sentence(line.text) or VERB.match(key) or STANDARD.search(line.text)):
            break
        if _has_end(kept) and not only_country(line.text):
            break
        sentence = _NEXT_SENTENCE.search(line.text)
        if sentence and find_postcodes(line.text[: sentence.start()]):
            return [*kept, line.part(0, sentence.start())]
        kept.append(line)
    return kept


_NEXT_SENTENCE = re.compile(r"(?:(?<=[a-z]{4})|(?<=[A-Z]{2}))\.\s+(?=[A-Z][a-z])")
"""Where a sentence ends in a line of running text and the next begins; "St. Albans" is no end."""


def _has_end(lines: Sequence[Span]) -> bool:
    return bool(lines) and (bool(find_postcodes(lines[-1].text)) or country_at_end(lines[-1].text)[1] is not None)


def only_country(text: str) -> bool:
    rest, country = country_at_end(text)
    return country is not None and not squash(rest)


RAN_INTO = re.compile(
    r"^\(?\d{1,2}[.)]\s|\b(?:has|have|been|is|are|was|which|whose|complies|conforms|operates|operating|"
    r"assessed|through|certified|recognition|information\s+security|iso/iec|iso|postcode)\b|,\s\d+$"
    r"|(?-i:\b(?:Ltd|Limited|LLP|LLC|Inc|GmbH|plc|PLC)\b[.*]{0,2},)"
    r"|\b(?:schedule|field)\s+of\b|\band$|(?-i:\b[A-Z]\s[A-Z]\s\d\b)"
    r"|,\s(?:the|this)\s+\w+$|(?-i:^(?:of|at|in|as|for|and|that|with|to)\s)"
    r"|(?-i:,\s(?:in|as|for|and|that|with|to)(?:\s+[a-z]|$))",
    re.IGNORECASE,
)
"""What a sentence or a list leaves in an address that was cut from it wrongly."""


NO_PLACE_FIRST = re.compile(r"[A-Z][a-z]+(?:\s+[a-z]{3,})+\s*[,–|:-]")
"""What is done at a place, or its label, before the address ("Service desk, 60 Hill Road"): buildings have capitals."""
TORN = 5
"""So many letters that stand alone show that words were torn apart."""


def _torn(address: str) -> bool:
    return sum(len(word) == 1 and word.isalpha() for word in address.split()) >= TORN


HALF_A_PLACE = re.compile(
    r"(?:avenue|street|road|lane|row|close|drive|way|hill|court|park|house|centre|campus|tower|mill|building|square|place)"
    r"\s*(?:,|$)|[^\s,\d]+$",
    re.IGNORECASE,
)
"""With a postcode an address whose first line is elsewhere: it begins with the kind of a street, or is a town alone."""
LABELLED_PLACE = re.compile(r"^[^\d:]{0,40}\b(?:address|location|site|office|premises)\s*:\s*(?=\S)", re.IGNORECASE)


def _without_label(lines: Sequence[Span]) -> list[Span]:
    """Without a label before the address, perhaps in two languages: "Adresse / Address: 18 Tannery Road"."""
    label = LABELLED_PLACE.match(lines[0].text)
    return [lines[0].part(label.end(), len(lines[0].text)), *lines[1:]] if label else list(lines)


_WHAT_FOR = re.compile(r",?\s*\([a-z][^()]*\)$")
"""What is done at a place, in brackets at the end of its line: "(service desk)"."""
_CODE_ALONE = re.compile(r"[a-z]{1,2}\d[a-z\d]?\d?[a-z]{0,2}")
"""A postcode where the address should stand: the columns of a scanned table have slipped."""
_SITE_NUMBER = re.compile(r"^\d{6,},\s*")
"""The number that a body gives to a site, on the line over its address."""
_HALF_A_COUNTRY = re.compile(r",?\s*\b(?:United|Northern)$")
"""The first word of a country whose second stands on the next line."""
_TWO_PLACES = re.compile(
    r"\b(?:UK|GB|United Kingdom|USA|United States|England|Ireland)\b[^,]{0,20},\s+\S|\(main (?:location|site)\)",
    re.IGNORECASE,
)
"""A country in the middle of an address: another one begins behind it."""


_ENDS_IN_STREET = re.compile(r"(?:^|,\s*)\d+[^,]*$")
"""An address that ends in its street: town and postcode stood on a line that was not read with it."""
_A_BODY = re.compile(
    r"(?:The\s)?[A-Z][^,\d]*\b(?:Trust|Society|Association|Foundation|Institute|Council|University)\s*,"
)
"""A body's name that an address begins with: the holder's, where it was not known for one."""


def place_of(lines: Sequence[Span], name: str | None, role: LocationRole, doubts: Iterable[Doubt] = ()) -> Place | None:
    if not lines:
        return None
    block = address_block(_without_label(lines), name=name or "")
    if block.span is None or not squash(block.address):
        return None
    address = _WHAT_FOR.sub("", block.address)
    address = _SITE_NUMBER.sub("", address) or address
    if block.postcode:
        address = _HALF_A_COUNTRY.sub("", address) or address
    location = Location(address=address, postcode=block.postcode, role=role, country=block.country)
    open_end = lines[-1].text.rstrip().endswith(",") or (not block.country and _ENDS_IN_STREET.search(block.address))
    goes_on = not block.postcode and open_end
    odd = (
        _CODE_ALONE.fullmatch(squash(block.address))
        or RAN_INTO.search(block.address)
        or find_dates(block.address)
        or NO_PLACE_FIRST.match(block.address)
        or _A_BODY.match(block.address)
    )
    several = bool(find_postcodes(block.address)) or _TWO_PLACES.search(block.address) is not None
    scanned = not block.postcode and any(line.weakest is not None for line in lines)  # no end of it shows
    half = HALF_A_PLACE.match(block.address) if block.postcode else find_outcodes(block.address)
    more = (Doubt.UNSURE_EXTENT,) if odd or goes_on or several or scanned or half or _torn(block.address) else ()
    return Place(location, block.span, (*doubts, *block.doubts, *more))


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


def once(places: Iterable[Place]) -> list[Place]:
    kept: list[Place] = []
    for place in places:
        if not any(same_place(place.location, other.location) for other in kept):
            kept.append(place)
    return kept


def without_holder(lines: Sequence[Span], name: str | None) -> list[Span]:
    """Without a first line that is an organisation's name, the holder's or a group company's."""
    kept = list(lines)
    first = kept[0].text if len(kept) > 1 else ""
    if (
        first
        and not find_postcodes(first)
        and (_is_holder(first, name) or (has_legal_form(first) and "," not in first))
    ):
        kept.pop(0)
    while len(kept) > 1 and TRADING_AS.match(kept[0].text):
        kept.pop(0)
    return kept


def _is_holder(line: str, name: str | None) -> bool:
    """Whether a line is the holder's name, perhaps with what it trades as, and no address after it."""
    if not name or not squash(line).startswith(squash(name)):
        return False
    rest = line[len(name) :]
    return "," not in rest and not any(map(str.isdigit, rest))
