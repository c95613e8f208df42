"""How a declared place compares with one that the evidence names, and why.

Only a full postcode proves a place, and not even that where the two addresses name different units or
buildings. Everything weaker is a degree of its own, because a person decides on each for another reason
(Standard 2a, 2; contract, section 4).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from evidence.application import DeclaredLocation
from evidence.contents import Location

FULL = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b")
OUTWARD = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\b")
TWINS = str.maketrans({"0": "O", "1": "I", "L": "I", "5": "S", "8": "B", "2": "Z", "6": "G"})
"""Characters that OCR exchanges, each with the one that stands for both."""

SAME_ADDRESS = 90
"""From this token-set similarity (rapidfuzz, 0 to 100) two addresses without a common postcode are the same in name."""

SYNONYMS: Mapping[str, str] = {
    "street": "st",
    "road": "rd",
    "avenue": "ave",
    "lane": "ln",
    "drive": "dr",
    "place": "pl",
    "square": "sq",
    "court": "ct",
    "saint": "st",
    "industrial": "ind",
    "estate": "est",
    "centre": "center",
    "floor": "floor",
    "flr": "floor",
    "fl": "floor",
    "level": "floor",
    "storey": "floor",
    "ste": "suite",
    "rm": "room",
    "bldg": "building",
    "blk": "block",
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "sixth": "6",
    "seventh": "7",
    "eighth": "8",
    "ninth": "9",
    "tenth": "10",
}
UNITS: Mapping[str, str] = {
    **dict.fromkeys(("unit", "suite", "room", "office", "flat", "bay", "cellar", "studio", "shop"), "unit"),
    "floor": "floor",
    **dict.fromkeys(("block", "building", "tower", "wing", "hangar", "hall", "house", "warehouse", "plot"), "building"),
}
"""Words that a number or letter follows (Unit 3, Floor 5, Block C), and what kind of part they name."""

BUILDINGS = frozenset(
    (
        *("house", "building", "block", "wing", "annexe", "center", "hall", "hangar", "lodge"),
        *("tower", "towers", "mill", "works", "pavilion", "exchange"),
    )
)
"""Words that end a building's name (Apex House); estates, parks and campuses are larger than one building."""


class MatchDegree(StrEnum):
    EXACT = "exact"
    """The same full postcode, and no other unit or building."""
    OTHER_UNIT = "other-unit"
    """The same postcode, but the addresses name different units, floors or buildings."""
    OCR_TWIN = "ocr-twin"
    """The postcodes differ only in characters that OCR exchanges."""
    OUTWARD_ONLY = "outward-only"
    """One side gives only the outward code."""
    NAME_ONLY = "name-only"
    """The addresses agree, the postcodes are missing or differ."""
    NONE = "none"


@dataclass(frozen=True)
class LocationMatch:
    """How a declared place compares with an evidenced one, and the reason in words."""

    degree: MatchDegree
    reason: str

    @property
    def covers(self) -> bool:
        return self.degree is MatchDegree.EXACT

    @property
    def wants_person(self) -> bool:
        return self.degree not in (MatchDegree.EXACT, MatchDegree.NONE)


@dataclass(frozen=True)
class Postcode:
    """A UK postcode: ``LS1 4AP``, or its outward code alone."""

    outward: str
    inward: str = ""

    def __str__(self) -> str:
        return f"{self.outward} {self.inward}".strip()

    @property
    def full(self) -> bool:
        return bool(self.inward)


def normalised_postcode(text: str) -> str:
    """Upper case with its one space where it is a UK postcode; otherwise upper case, white space folded."""
    parsed = parse_postcode(text)
    return str(parsed) if parsed else " ".join(text.upper().split())


def parse_postcode(text: str | None) -> Postcode | None:
    """The postcode, or the outward code, that a text consists of."""
    compact = re.sub(r"[^A-Z0-9]", "", (text or "").upper())
    if match := FULL.fullmatch(compact):
        return Postcode(match[1], match[2])
    return Postcode(match[1]) if (match := OUTWARD.fullmatch(compact)) else None


def postcode_of(postcode: str | None, address: str) -> Postcode | None:
    """The stated postcode, else one at the end of the address (its last line may hold it)."""
    stated = parse_postcode(postcode)
    if stated or postcode:
        return stated
    full = FULL.findall(address.upper())
    if full:
        return Postcode(*full[-1])
    tail = re.search(r"(?:^|[\s,])([A-Z]{1,2}\d[A-Z\d]?)\s*$", address.upper())
    return Postcode(tail[1]) if tail else None


def folded_address(address: str) -> tuple[str, ...]:
    """The words of an address, without case and punctuation, each in one spelling."""
    plain = re.sub(r"['’.]", "", address.replace("&", " and ").casefold())
    words = (re.sub(r"^(\d+)(?:st|nd|rd|th)$", r"\1", word) for word in re.findall(r"[a-z0-9]+", plain))
    return tuple(SYNONYMS.get(word, word) for word in words)


def compare(declared: DeclaredLocation, evidenced: Location) -> LocationMatch:
    """How ``evidenced`` covers ``declared``; the reason names both."""
    here = postcode_of(declared.postcode, declared.address)
    there = postcode_of(evidenced.postcode, evidenced.address)
    if here and there:
        return _by_postcodes(declared, evidenced, here, there)
    if _twins(declared.postcode, evidenced.postcode):
        return _ocr_twin(declared.postcode, evidenced.postcode)
    if declared.postcode and declared.postcode.split() == (evidenced.postcode or "").split():
        return _same_postcode(declared, evidenced, declared.postcode)
    return _by_name(declared, evidenced)


def _by_postcodes(declared: DeclaredLocation, evidenced: Location, here: Postcode, there: Postcode) -> LocationMatch:
    if here.full and here == there:
        return _same_postcode(declared, evidenced, str(here))
    if here.full and there.full and _twins(str(here), str(there)):
        return _ocr_twin(str(here), str(there))
    if here.outward == there.outward and not (here.full and there.full):
        return LocationMatch(MatchDegree.OUTWARD_ONLY, f"only the outward code {here.outward} agrees")
    return _by_name(declared, evidenced)


def _same_postcode(declared: DeclaredLocation, evidenced: Location, postcode: str) -> LocationMatch:
    conflict = unit_conflict(declared.address, evidenced.address)
    if conflict:
        return LocationMatch(MatchDegree.OTHER_UNIT, f"the postcode {postcode} agrees, but {conflict}")
    return LocationMatch(MatchDegree.EXACT, f"the postcode {postcode} agrees")


def _ocr_twin(here: str | None, there: str | None) -> LocationMatch:
    return LocationMatch(
        MatchDegree.OCR_TWIN, f"{there} may be {here}: they differ only in characters that are easily misread"
    )


def _twins(one: str | None, other: str | None) -> bool:
    a, b = (re.sub(r"[^A-Z0-9]", "", (text or "").upper()) for text in (one, other))
    return len(a) >= 5 and a.translate(TWINS) == b.translate(TWINS)


def _by_name(declared: DeclaredLocation, evidenced: Location) -> LocationMatch:
    here, there = (_without_postcode(text) for text in (declared.address, evidenced.address))
    alike = _alike(here, there)
    if alike and not unit_conflict(here, there):
        return LocationMatch(
            MatchDegree.NAME_ONLY,
            f"the address agrees in name ({evidenced.address}), but not by postcode "
            f"({declared.postcode or 'none'} declared, {evidenced.postcode or 'none'} evidenced)",
        )
    return LocationMatch(MatchDegree.NONE, f"{evidenced.address} is another place")


def _without_postcode(address: str) -> str:
    return FULL.sub(" ", address.upper())


def _alike(here: str, there: str) -> bool:
    a, b = folded_address(here), folded_address(there)
    shorter = min(len(a), len(b))
    telling = set(a) & set(b) - set(SYNONYMS.values()) - UNITS.keys()
    return shorter >= 2 and len(telling) >= 2 and fuzz.token_set_ratio(" ".join(a), " ".join(b)) >= SAME_ADDRESS


NAMED = "named building"
"""The kind of part that is a building's own name."""


def unit_conflict(one: str, other: str) -> str | None:
    """In words, how two addresses name different units, floors, buildings or street numbers; ``None`` if they do not.

    A part that only one of them names is no conflict: the other simply says less.
    """
    a, b = parts_of(one), parts_of(other)
    for kind in sorted(a.keys() & b.keys()):
        if not _overlap(a[kind], b[kind]):
            return f"one names {_list(kind, a[kind])}, the other {_list(kind, b[kind])}"
    return None


def _overlap(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(x == y or (len(x) > 6 and Levenshtein.distance(x, y) <= 1) for x in a for y in b)


def _list(kind: str, names: tuple[str, ...]) -> str:
    prefix = "" if kind == NAMED else f"{kind} "
    return " and ".join(f"{prefix}{name}" for name in names)


def parts_of(address: str) -> dict[str, tuple[str, ...]]:
    """The numbered and named parts of an address: unit, floor, building, street number."""
    parts: dict[str, tuple[str, ...]] = {}
    for kind, name in _parts(folded_address(_spread(address))):
        parts[kind] = (*parts.get(kind, ()), name)
    return parts


def _spread(address: str) -> str:
    """Lines apart by a word that no address holds, so that a name never runs over a comma."""
    return re.sub(r"[,;\n]", " zzz ", address)


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for line in _lines(words):
        yield from _parts_of_line(line)


def _lines(words: tuple[str, ...]) -> Iterator[list[str]]:
    line: list[str] = []
    for word in (*words, "zzz"):
        if word != "zzz":
            line.append(word)
        elif line:
            yield line
            line = []


def _parts_of_line(line: list[str]) -> Iterator[tuple[str, str]]:
    used: set[int] = set()
    for i, word in enumerate(line):
        if word not in UNITS:
            continue
        if i + 1 < len(line) and _numbered(line[i + 1]):
            used.update((i, i + 1))
            yield UNITS[word], line[i + 1]
        elif i and word == "floor" and (_numbered(line[i - 1]) or line[i - 1] in ("ground", "lower", "upper", "top")):
            used.update((i - 1, i))
            yield "floor", "ground" if line[i - 1] == "ground" else line[i - 1]
    yield from _named_building(line, used)
    yield from _street_number(line, used)


def _numbered(word: str) -> bool:
    return bool(re.fullmatch(r"\d+[a-z]?|[a-z]\d*", word))


def _named_building(line: list[str], used: set[int]) -> Iterator[tuple[str, str]]:
    for i, word in enumerate(line):
        if word in BUILDINGS and i and i not in used:
            name = [w for k, w in enumerate(line[:i]) if k not in used and not w.isdigit()]
            if name:
                yield NAMED, " ".join([*name, word])
            return


def _street_number(line: list[str], used: set[int]) -> Iterator[tuple[str, str]]:
    numbers = [i for i, word in enumerate(line) if i not in used and re.fullmatch(r"\d+[a-z]?", word)]
    if not numbers or numbers[0] + 1 >= len(line):
        return
    yield "number", line[numbers[0]]
    if len(numbers) > 1 and numbers[1] == numbers[0] + 1:
        yield from (("number", n) for n in _between(line[numbers[0]], line[numbers[1]]))


def _between(first: str, last: str) -> Iterator[str]:
    """The numbers of a range (12-16 High Street) after its first."""
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= 50:
        yield from (str(n) for n in range(int(first) + 1, int(last) + 1))
    else:
        yield last
