"""Names of organisations and blocks of address lines: where a name ends, and street, postcode and country part.

A name is told by its legal form or by a word that only bodies carry, since certificates print names in any case
and split them over lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from evidence.fields import Doubt
from extractors.labels import squash
from extractors.spans import Span, joined
from extractors.values import Parsed, country_at_end, find_postcodes

LEGAL_FORMS = (
    r"(?:"
    r"ltd|limited|llp|plc|p\.l\.c|c\.?i\.?c|llc|l\.l\.c|inc|incorporated|corp|corporation|gmbh(?:\s*&\s*co\.?\s*kg)?"
    r"|s\.?\s?à\.?\s?r\.?\s?l|ag|kg|ltd\.?\s*sti|limited\s+sirketi|anonim\s+(?:şirketi|sirketi)|e\.?v|b\.?v|n\.?v|s\.?a\.?r\.?l|"
    r"s\.?a\.?s|s\.?p\.?a|s\.?r\.?l|s\.l\.?u?|s\.a\.?|sa|oy|oyj|ab|a/s|aps"
    r"|as|a\.?s\.|pvt|pte|pty|bhd|sdn|d\.?o\.?o|s\.?r\.?o|kft|sp\.?\s*z\s*o\.?\s*o|a\.?\s?ş|aş|ltd\.?\s*şti|"
    r"şirketi|sirketi"
    r"|limited\s+liability\s+partnership|foundation\s+trust|co|company|cyf|ccc|k\.k|lda|ltda|llp"
    r")"
)
LEGAL_FORM = re.compile(rf"(?<![\w&]){LEGAL_FORMS}\.?(?![\w&]|-\w)", re.IGNORECASE)
"""Legal forms of the countries whose certificates are met most."""

BODY_WORD = re.compile(
    r"\b(?:university|college|nhs|trust|hospitals?|council|institute|school|charity|foundation|group|centre|"
    r"center|society"
    r"|association|services|solutions|technologies|technology|systems|consultancy|consulting|partnership|partners|"
    r"laborator\w+"
    r"|holdings?|analytics|software|networks?|hosting|labs?|agency|authority|department|ministry|academy|clinic|"
    r"practice"
    r"|care|trials|insight|clinical|evidence|epidemiology|infirmary|museum|library|observatory|alliance"
    r"|registry|bureau|enterprises?|industries|international|research|data|digital|informatics|computing|compute|"
    r"records"
    r"|hospice|ambulance|surgery|pharmacy|commission|consortium|collaborative|housing|union"
    r"|health(?:care)?|medical|logistics|bank|studios?|media|security|cloud|economics|federation|board|office)\b",
    re.IGNORECASE,
)
"""Words that names of bodies carry without a legal form."""

TITLE_WORD = re.compile(
    r"\b(?:questionnaire|assessment|polic(?:y|ies)|response|template|report|interface|compliance|officer|governance"
    r"|controls?|statement|checklist|answers|audit|procedure|standard|plan|author|owner|manager)\b"
    r"|^trust & security\b",
    re.IGNORECASE,
)
"""Words of a paper's title, of an office or of a chapter, which names of bodies hardly carry."""

TRADING_AS = re.compile(
    r"^\(?(?:trading as|t/a|t\.a\.|d/b/a|dba|doing business as|also known as|formerly)\b", re.IGNORECASE
)

STREET = re.compile(
    r"\b(?:street|road|lane|avenue|drive|close|court|crescent|place|square|gardens?|terrace|park|way|row|walk|"
    r"wharf|quays?|wynd|ropewalk|causeway|circus|croft|brae|strand|passage|alley|path|docks?|arches|vale|parkside|heights"
    r"|mews|hill|gate|green|grove|rise|yard|parade|embankment|house|building|tower|floor|unit|suite|block|plot|"
    r"level|room"
    r"|estate|campus|business\s+park|science\s+park|industrial|rd|st|ave|blvd|boulevard|sector|nagar|marg|cross|"
    r"main|mah"
    r"|mahallesi|cad|caddesi|sok|sokak|bulvar[ıi]|no|apt|straße|strasse|str|allee|platz|rue|calle|via|piazza|village"
    r"|district|dist|po\s*box|box|way|works|mill|exchange|chambers|arcade|broadway|cellar|vihar|colony|complex|phase"
    r"|ground|first|second|third|near|opp|opposite|taluka?|tower|highway|hwy|pkwy|parkway)\b",
    re.IGNORECASE,
)
"""Words of streets, buildings and quarters."""

HOUSE_NUMBER = re.compile(
    r"(?:^|[\s,#/])(?:no\.?\s*)?#?\d{1,5}[a-z]?(?:\s*[-–/]\s*\d{1,5}[a-z]?)?(?=[\s,]|$)", re.IGNORECASE
)
FOREIGN_POSTCODE = re.compile(
    r"(?:\b(?i:pin(?:\s*code)?|zip(?:\s*code)?|postcode|p\.?c)\s*[:.\-–]*\s*)?"
    r"(?<![\w/.])(?P<code>\d{3}\s\d{3}|\d{6}|\d{5}(?:-\d{4})?|\d{4}\s?[A-Z]{2}|[A-Z]\d[A-Z]\s\d[A-Z]\d|"
    r"[A-Z]{1,2}-\d{4,5}|\d{3}\s\d{2}|\d{4})"
    r"(?![\w/])",
)
"""Postcodes of other countries, only trusted inside an address."""


@dataclass(frozen=True)
class AddressBlock:
    """Lines of an organisation with its address, taken apart.

    ``address`` is the printed address, its lines joined with ", ", without name, postcode and country.
    """

    name: Span | None
    address: str
    span: Span | None
    """The words of the whole address, postcode and country too."""
    postcode: str | None = None
    country: str | None = None
    doubts: tuple[Doubt, ...] = ()
    lines: tuple[Span, ...] = field(default=(), compare=False)


def has_legal_form(text: str) -> bool:
    """Whether the text holds a legal form such as Ltd, LLP, GmbH."""
    return LEGAL_FORM.search(text) is not None


def looks_like_organisation(text: str) -> bool:
    """Whether the text could be an organisation's name: short, no sentence, with a legal form or a body's word."""
    text = text.strip(" .,:;*")
    words = text.split()
    if not 1 <= len(words) <= 14 or not any(letter.isalpha() for letter in text):
        return False
    if sum(word[0].islower() and len(word) > 3 for word in words) > 0.34 * len(words):
        return False
    return has_legal_form(f"{text}.") or BODY_WORD.search(text) is not None


_JOINT_BEFORE = re.compile(r"[A-Z][\w'’-]*,?\s+(?:of|and|&)\s+$")
_JOINT_AFTER = re.compile(
    r"\s+(?:(?:and|of|&)\s+[A-Z]|(?:NHS\s+)?(?:Foundation\s+)?Trust\b|Foundation\b|Centre\b|(?:Ltd|Limited|plc|LLP|CIC)\b|(?:Services|Holdings|Group|Solutions|Systems)\b)"
)
_LEFT_OPEN = re.compile(r"\b(?:of|and|the|for|its|their|NHS|NHS Foundation)$|&$", re.IGNORECASE)
_CARE_BOARD = re.compile(r"\s+Board\b")


def is_left_open(name: str) -> bool:
    """Whether a name ends where it must go on: its next line was not read with it."""
    return _LEFT_OPEN.search(name) is not None


_END_AFTER = re.compile(r"\s+(?:(?:Partnership|University|NHS|Foundation)\s+){0,3}(?:Trust|Board)\b")


def lacks_its_end(name: str, text: str) -> bool:
    """Whether the text prints a body's end behind the name: "Partnership NHS Foundation Trust" on its next line."""
    if is_left_open(name):
        return True
    said = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return any(_END_AFTER.match(text, match.end()) for match in said)


def goes_on(name: str, text: str) -> bool:
    """Whether the text prints the name as a part of a longer one: "Population Health" in "School of … and Population
    Health", "Alder NHS" in "Alder NHS Foundation Trust"."""
    if is_left_open(name):
        return True
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before, after = text[: match.start()], text[match.end() :]
        if _JOINT_BEFORE.search(before[-40:]) or _JOINT_AFTER.match(after):
            return True
        if name.endswith("Care") and _CARE_BOARD.match(after):
            return True
    return False


_CONTINENTAL = re.compile(
    r"\b\w{3,}(?i:straat|weg|laan|kade|plein|gracht|dijk|singel|gasse|gatan|gata|vägen|veien|vej|gade)\s+\d{1,4}\b"
    r"|^\d{4}\s?[A-Z]{2}\s+[A-Z][a-z]+(?:\s[A-Za-z]+)*$"
)
"""A street whose kind is the end of its own word, before its number; a Dutch postcode before its town."""


def looks_like_address(text: str) -> bool:
    """Whether the text reads like a line of an address rather than a name or a sentence."""
    if find_postcodes(text):
        return True
    if len(text.split()) > 24:
        return False
    if _CONTINENTAL.search(text):
        return True
    has_street = STREET.search(text) is not None
    has_number = HOUSE_NUMBER.search(text) is not None
    return (
        (has_street and (has_number or "," in text or len(text.split()) <= 4))
        or (has_number and "," in text)
        or country_at_end(text)[1] is not None
    )


def address_block(lines: Sequence[Span], *, name: str | None = None) -> AddressBlock:
    """Take a block of printed lines apart: name lines first, then the address.

    ``name`` is the organisation's name where it is known already: its lines and its repetition at the head of a
    line are left out. Without it the lines before the first that reads like an address are the name.
    """
    lines = [line for line in lines if squash(line.text)]
    if not lines:
        return AddressBlock(None, "", None)
    lines = _past_broken_name(lines, name)
    cut = _name_lines(lines) if name is None else 0
    named = joined(lines[:cut]) if cut else None
    rest = [stripped for line in lines[cut:] if (stripped := _without_name(line, name))]
    if not rest:
        return AddressBlock(named, "", None, lines=tuple(lines))
    text = join_lines([line.text for line in rest])
    address, postcode, country, doubts = split_address(text)
    return AddressBlock(named, address, joined(rest), postcode, country, doubts, tuple(rest))


def _name_lines(lines: Sequence[Span]) -> int:
    """How many of the first lines are the organisation's name."""
    for k, line in enumerate(lines):
        goes_on = line.text[:1].islower() or line.text[:1] == "&" or (k > 0 and is_left_open(lines[k - 1].text))
        if k and (goes_on or TRADING_AS.match(line.text)):
            continue
        if k and (looks_like_address(line.text) or not looks_like_organisation(line.text)):
            return k
        if k and has_legal_form(lines[k - 1].text) and not has_legal_form(line.text):
            return k
    return len(lines) if len(lines) == 1 else max(1, len(lines) - 1)


def _past_broken_name(lines: Sequence[Span], name: str | None) -> Sequence[Span]:
    """The lines after a name that takes exactly the first two or three of them, as in a narrow cell of a table."""
    key = squash(name) if name else ""
    for count in (2, 3):
        if key and len(lines) > count and squash("".join(line.text for line in lines[:count])) == key:
            return lines[count:]
    return lines


def _without_name(line: Span, name: str | None) -> Span | None:
    """The line without the organisation's name at its head; ``None`` where nothing else stands there."""
    if not name:
        return line
    want, have = squash(name), ""
    for k, word in enumerate(line.words):
        have += squash(word.text)
        if have == want:
            rest = line.words[k + 1 :]
            while rest and not squash(rest[0].text):
                rest = rest[1:]
            return Span(line.page, rest) if rest else None
        if not want.startswith(have):
            break
    return line


_OUTWARD = re.compile(r"(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]?$")
_INWARD = re.compile(r"\d[A-Z]{2}\b")
"""The two halves of a postcode that a line's end has parted."""


def _goes_on(text: str) -> bool:
    """Whether a line of an address is broken inside a part, so that no comma belongs after it."""
    return text[-1] in ",;-–/&" or text.casefold().endswith((" and", " of", " no.", " the", " united"))


def join_lines(lines: Sequence[str]) -> str:
    """Address lines joined with ", ", but none doubled where a line ends in one or is broken inside a part."""
    text = ""
    for line in lines:
        line = " ".join(line.split()).strip(" ;|")
        if not line:
            continue
        if not text:
            text = line
        elif (_OUTWARD.search(text) and _INWARD.match(line)) or _goes_on(text):
            text = f"{text} {line}"
        else:
            text = f"{text}, {line}"
    return text


def split_address(text: str) -> tuple[str, str | None, str | None, tuple[Doubt, ...]]:
    """An address as printed, parted into address, postcode and country, with the postcode's doubts."""
    text, country = country_at_end(text.strip(" .,;"))
    text = text.strip(" .,;-–")
    found_codes = find_postcodes(text)
    if found_codes:
        last: Parsed[str] = found_codes[-1]
        address = _tidy(f"{text[: last.start]} {text[last.end :]}")
        if country is None:
            address, country = country_at_end(address)
        address = _tidy(address)
        doubts = {*last.doubts, *((Doubt.UNSURE_EXTENT,) if _holds_more(address) else ())}
        return address, last.value, country, tuple(sorted(doubts))
    codes = list(FOREIGN_POSTCODE.finditer(text))
    codes = [code for code in codes if code.start() > 0.35 * len(text) or code.start() == 0]
    if country and codes:
        code = max(codes, key=lambda match: (len(match["code"]) >= 5, match.start()))
        return _tidy(f"{text[: code.start()]} {text[code.end() :]}"), code["code"], country, ()
    return _tidy(text), None, country, ()


_COLUMN_HEAD = re.compile(
    r"(?:(?:full |postal |site )?address(?:es)?|post ?code|locations?|sites?|no|number|use|purpose|role|town|city"
    r"|county|country|name)",
    re.IGNORECASE,
)
"""What stands over a column of a table of places."""


def is_column_head(text: str) -> bool:
    """Whether the text is a bare head of a column of places."""
    return _COLUMN_HEAD.fullmatch(text.strip(" .:*")) is not None


def _holds_more(address: str) -> bool:
    """Whether another postcode or the head of a column stands in an address: several places, or a table's first row."""
    return bool(find_postcodes(address)) or any(is_column_head(part) for part in address.split(","))


def _tidy(text: str) -> str:
    text = re.sub(r"\(\s*\)", " ", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+,", ",", text)
    text = re.sub(r",(?:\s*[,.])+", ",", text)
    text = re.sub(r"[-–]\s*,", ",", text)
    return text.strip(" ,;.-–|/")
