"""British postcodes, outward codes and the country at the end of an address.

A postcode is known by its area: ``LS`` is one of 124, so most strings of the right shape are rejected
without a register, and a letter that OCR took for a digit can be repaired in one way only.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import product

from evidence.fields import Doubt
from extractors.values.parsed import AS_DIGIT, AS_LETTER, Parsed, fold, has_digit, masked, without_overlaps

AREAS = frozenset(files("extractors").joinpath("data/postcode_areas.txt").read_text("utf-8").split())
"""The letters that begin British postcodes."""

REFERENCE = re.compile(r"\b(?:DARS\s?-\s?)?(?:NIC|CON)\s?-\s?\d{4,6}\s?-\s?[A-Z0-9]{5}(?:[-\s]?v\d+(?:\.\d+)?)?\b")
"""References of DARS applications and framework contracts, whose tail looks like a code."""

_AREA = "(?P<area>" + "|".join(sorted(AREAS, key=lambda area: (-len(area), area))) + ")"
_DISTRICT = r"(?P<district>[1-9]\d|[1-9][A-HJKMNP-Y]?|(?<=BL|BS|CR|FY|HA|PR|SL|SS)0)"
_UNIT = r"(?P<unit>\d[ABD-HJLNP-UW-Z]{2})"
EXACT = re.compile(rf"(?<![A-Za-z0-9]){_AREA}{_DISTRICT}[\s ]{{1,3}}{_UNIT}(?![A-Za-z0-9])", re.IGNORECASE)
JOINED = re.compile(rf"(?<![A-Za-z0-9/-])(?=[A-Z0-9]{{6}}){_AREA}{_DISTRICT}{_UNIT}(?![A-Za-z0-9/-])")
"""Without its space a postcode of five characters looks like an organisation's code, so six are wanted."""
SPECIAL = re.compile(r"\b(?:(?P<giro>GIR)\s?0AA|BFPO\s?(?P<bfpo>\d{1,4}))\b")
OUTCODE = re.compile(rf"(?<![A-Za-z0-9/-]){_AREA}{_DISTRICT}(?![A-Za-z0-9/-])(?!\s{_UNIT.replace('?P<unit>', '?:')})")
LOOSE = re.compile(r"(?<![A-Za-z0-9/-])(?P<out>[A-Z0-9lo|]{2,4})[\s ]{1,3}(?P<unit>[A-Z0-9lo|]{3})(?![A-Za-z0-9])")

_ORDINAL_UNITS = frozenset({"1ST", "2ND", "3RD"})
_SHAPES = ("A9", "A99", "AA9", "AA99", "A9A", "AA9A")

COUNTRIES = frozenset(map(fold, files("extractors").joinpath("data/countries.txt").read_text("utf-8").splitlines()))
"""Countries as addresses print them, folded."""
LONGEST_COUNTRY = 64
"""Characters at the end of an address within which its country stands."""
_AFTER_A_BLANK = frozenset(
    {
        "uk",
        "u k",
        "united kingdom",
        "usa",
        "u s a",
        "united states",
        "united states of america",
        "uae",
        "united arab emirates",
    }
)
"""Countries that no organisation's name or street ends with by chance: no comma is needed before them."""


def find_postcodes(text: str) -> list[Parsed[str]]:
    """Every full postcode, upper case with one space.

    One repaired from OCR's look-alike characters is ``OCR_TWIN`` and keeps what was read among its rivals.
    """
    return list(_postcodes(text)) if has_digit(text) else []


@lru_cache(maxsize=4096)
def _postcodes(text: str) -> tuple[Parsed[str], ...]:
    """Kept, because whoever looks for addresses asks of the same line or cell several times."""
    blanked = masked(text, (REFERENCE,))
    exact = [*_exact(blanked), *_joined(blanked), *_special(blanked)]
    taken = [(one.start, one.end) for one in exact]
    repaired = [
        one for one in _repaired(blanked) if not any(one.start < end and start < one.end for start, end in taken)
    ]
    return tuple(without_overlaps([*exact, *repaired]))


def find_outcodes(text: str) -> list[Parsed[str]]:
    """Outward codes that stand alone ("London, KT9"), upper case only.

    The shape is shared with road numbers (``M25``), rooms and old organisation codes: use it only where an
    address is expected.
    """
    blanked = masked(text, (REFERENCE, EXACT))
    return [Parsed(match.group(), match.start(), match.end()) for match in OUTCODE.finditer(blanked)]


def country_at_end(text: str) -> tuple[str, str | None]:
    """The address without the country at its end, and that country as printed (``None``: none is printed).

    Of "England, United Kingdom" both are taken off and the narrower is returned.
    """
    rest, country = text.strip(" ,.;\n\t"), None
    if fold(rest) in COUNTRIES:
        return "", rest
    while (cut := _cut_country(rest)) is not None:
        rest, country = cut
    return (rest, country) if country else (text, None)


_BEFORE_A_COUNTRY = re.compile(r"[,;\n(–/]\s*|\s-\s|\.\s+|\s+")


def _cut_country(text: str) -> tuple[str, str] | None:
    for match in _BEFORE_A_COUNTRY.finditer(text, max(0, len(text) - LONGEST_COUNTRY)):
        name = text[match.end() :].strip(" ,.;()")
        if fold(name) in COUNTRIES and _stands_apart(text[: match.start()], match.group(), fold(name)):
            return text[: match.start()].rstrip(" ,.;(-–\n\t"), name
    return None


def _stands_apart(before: str, gap: str, name: str) -> bool:
    if gap.strip() or "\n" in gap or name in _AFTER_A_BLANK:
        return True
    tail = before.rstrip()[-12:]
    return any(one.end == len(tail) for one in find_postcodes(tail))


def _exact(text: str) -> Iterator[Parsed[str]]:
    for match in EXACT.finditer(text):
        unit = match["unit"].upper()
        floor = unit in _ORDINAL_UNITS and re.match(r"\s+(?:floor|street|avenue)", text[match.end() :], re.IGNORECASE)
        if not floor:
            yield Parsed(f"{match['area']}{match['district']} {unit}".upper(), match.start(), match.end())


def _joined(text: str) -> Iterator[Parsed[str]]:
    for match in JOINED.finditer(text):
        yield Parsed(f"{match['area']}{match['district']} {match['unit']}", match.start(), match.end())


def _special(text: str) -> Iterator[Parsed[str]]:
    for match in SPECIAL.finditer(text):
        value = "GIR 0AA" if match["giro"] else f"BFPO {match['bfpo']}"
        yield Parsed(value, match.start(), match.end())


def _repaired(text: str) -> Iterator[Parsed[str]]:
    for match in LOOSE.finditer(text):
        units = _repairs(match["unit"], "9AA")
        outs = [out for shape in _SHAPES for out in _repairs(match["out"], shape)]
        readings = sorted({(cost + more, f"{out} {unit}") for (cost, out), (more, unit) in product(outs, units)})
        most = min(2, sum(char.isdigit() for char in match.group()))
        good = [(cost, value) for cost, value in readings if 0 < cost <= most and EXACT.fullmatch(value)]
        if good:
            others = (*(value for _, value in good[1:]), f"{match['out']} {match['unit']}")
            yield Parsed(good[0][1], match.start(), match.end(), (Doubt.OCR_TWIN,), others)


def _repairs(text: str, shape: str) -> list[tuple[int, str]]:
    """The text forced into a shape of letters and digits, with the number of characters changed; none if impossible."""
    if len(text) != len(shape):
        return []
    forced = "".join(
        char.translate(AS_DIGIT) if wanted == "9" else char.translate(AS_LETTER).upper()
        for char, wanted in zip(text, shape, strict=True)
    )
    fits = all(char.isdigit() == (wanted == "9") for char, wanted in zip(forced, shape, strict=True))
    return [(sum(a != b for a, b in zip(text, forced, strict=True)), forced)] if fits and forced.isalnum() else []
