"""Where a cloud region is: in the United Kingdom, abroad, or not stated.

A region is always judged with its provider: ``eu-west-2`` is London at AWS, ``europe-west2`` at Google, and
``westeurope`` is Azure's name for the Netherlands. A region that no table knows is never taken for a British one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from evidence.wording import Stance, stance
from rules.parameters import value_at

TABLES = date(2021, 7, 28)
"""The tables of regions hold what does not change with time; they are read as at the standard's own date."""


class Where(StrEnum):
    UNITED_KINGDOM = "in the United Kingdom"
    ABROAD = "outside the United Kingdom"
    UNSTATED = "not stated"


@dataclass(frozen=True)
class Place:
    """What a region's name says of where it is. ``key`` is equal for two names of one region."""

    printed: str
    where: Where
    key: str
    words: str
    """``eu-west-2 is London, United Kingdom``."""
    also: frozenset[str] = frozenset()
    """Keys of wider or looser names of the same place: its city, its country."""

    def within(self, others: Iterable["Place"]) -> bool:
        """Whether one of the others is this region, or is a region of this city or country."""
        return any(self.key == other.key or self.key in other.also for other in others)


@dataclass(frozen=True)
class _Region:
    provider: str
    key: str
    ids: tuple[str, ...]
    place: str
    country: str
    pair: str | None = None
    """The region to which the provider copies data that are kept geo-redundantly."""

    @property
    def where(self) -> Where:
        return Where.UNITED_KINGDOM if self.country == "United Kingdom" else Where.ABROAD


@cache
def _regions() -> tuple[_Region, ...]:
    return tuple(
        _Region(
            table["provider"],
            f"{table['provider']}:{entry['ids'][0]}",
            entry["ids"],
            entry["place"],
            entry["country"],
            entry.get("pair"),
        )
        for table in value_at("cloud_regions", TABLES)
        for entry in table["regions"]
    )


@cache
def _provider_names() -> tuple[tuple[re.Pattern[str], str], ...]:
    named = [(name, table["provider"]) for table in value_at("cloud_regions", TABLES) for name in table["names"]]
    companies = value_at("cloud_companies", TABLES)
    named += [(name, family) for family, names in companies.items() for name in names]
    longest_first = sorted(named, key=lambda item: (-len(item[0]), item[0]))
    return tuple((_whole(name), family) for name, family in longest_first)


@cache
def _whole(words: str) -> re.Pattern[str]:
    """The words with nothing of a name right before or after them."""
    spaced = re.escape(words).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-]){spaced}(?![\w]|-\w)", re.IGNORECASE)


@cache
def _place_word(words: str) -> re.Pattern[str]:
    """Names of places keep their capitals ("US" is no "us"); words such as "global" need none."""
    spaced = re.escape(words).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-]){spaced}(?![\w]|-\w)", re.IGNORECASE if words.islower() else 0)


def family(provider: str | None) -> str | None:
    """The provider's family of services (``azure``, ``aws`` …); ``None`` where no table knows the name."""
    if not provider:
        return None
    return next((found for pattern, found in _provider_names() if pattern.search(provider)), None)


def is_global(service: str) -> bool:
    """Whether a service runs everywhere unless a region is stated."""
    return any(_whole(name).search(service) for name in value_at("cloud_global_services", TABLES))


@lru_cache(maxsize=4096)
def place(region: str, provider: str | None = None) -> Place:
    """Where the region of that name is. Several names in one text are judged by the worst: abroad, then unstated."""
    places = places_in(region, provider) or places_in(region.title(), provider)
    order = (Where.ABROAD, Where.UNSTATED, Where.UNITED_KINGDOM)
    return min(places, key=lambda p: order.index(p.where)) if places else _unknown(region, provider)


def _unknown(region: str, provider: str | None) -> Place:
    of = f" of {provider}" if provider else ""
    return Place(region, Where.UNSTATED, f"?:{region.casefold()}", f"{region} is no region{of} that is known here")


OTHER_STATE = re.compile(r",\s*(?!UK\b|GB\b)[A-Z]{2}\b(?!\d)")
"""Two capitals after a town's name: a state or province (``Durham, NC``)."""


@lru_cache(maxsize=4096)
def places_in(text: str, provider: str | None = None) -> tuple[Place, ...]:
    """Every region or place that a text names, in the order in which they stand."""
    of = family(provider)
    found: list[tuple[int, int, Place]] = []
    for start, end, hit in sorted(_hits(text, of), key=lambda h: (_of_another(h[2], of), h[0] - h[1], h[0])):
        if all(end <= s or start >= e for s, e, _ in found):
            found.append((start, end, hit))
    places = tuple(dict.fromkeys(hit for _, _, hit in sorted(found, key=lambda f: (f[0], f[1]))))
    return (*places, *_copies(text, places))


GEO_REDUNDANT = re.compile(
    r"\b(?:RA-?)?GZ?RS\b|\bgeo-?\s?(?:zone-?)?\s?(?:redundan|replicat)\w+|\bpaired\s+regions?\b", re.IGNORECASE
)
"""Words for storage that copies itself to the provider's paired region."""


def _copies(text: str, places: Sequence[Place]) -> Iterator[Place]:
    """The paired regions of those named, where the text says that data are copied there."""
    if not GEO_REDUNDANT.search(text) or stance(text, GEO_REDUNDANT) is Stance.DENIED:
        return
    regions = {region.key: region for region in _regions()}
    for found in places:
        pair = regions[found.key].pair if found.key in regions else None
        there = next((region for region in _regions() if pair in region.ids), None)
        if pair and there and there.key not in {place.key for place in places}:
            yield replace(_as_place(pair, there, there.provider), words=f"{found.printed} is copied to {there.place}")


def _of_another(hit: Place, of: str | None) -> bool:
    return of is not None and not hit.key.startswith((of, "place:"))


def _hits(text: str, of: str | None) -> Iterator[tuple[int, int, Place]]:
    for region in _regions():
        for name in region.ids:
            for match in _zone(name).finditer(text):
                yield match.start(), match.end(), _as_place(match.group(), region, of)
    for where, names in _words():
        for name in names:
            for match in _place_word(name).finditer(text):
                if where is Where.UNITED_KINGDOM and OTHER_STATE.match(text, match.end()):
                    words = f"{match.group()} may be a namesake abroad"
                    yield match.start(), match.end(), Place(match.group(), Where.UNSTATED, f"place:?{name}", words)
                    continue
                words = f"{match.group()} is {where}" if where is not Where.UNSTATED else f"{name} names no country"
                yield match.start(), match.end(), Place(match.group(), where, f"place:{name.casefold()}", words)


@cache
def _zone(name: str) -> re.Pattern[str]:
    """A region's identifier, with the letter of an availability zone perhaps (``eu-west-2a``, ``europe-west2-b``)."""
    spaced = re.escape(name).replace(r"\ ", r"\s+")
    zone = "(?:-?[a-c])?" if re.search(r"\d$", name) else ""
    return re.compile(rf"(?<![\w-]){spaced}{zone}(?![\w]|-\w)", re.IGNORECASE)


def _as_place(printed: str, region: _Region, of: str | None) -> Place:
    families = {"azure", "microsoft365"}
    if of and region.provider != of and not {of, region.provider} <= families:
        words = f"{printed} is a region of another provider than the one declared with it"
        return Place(printed, Where.ABROAD if region.where is Where.ABROAD else Where.UNSTATED, region.key, words)
    also = {f"place:{region.place.casefold()}", f"place:{region.country.casefold()}"}
    if region.where is Where.UNITED_KINGDOM:
        also |= {
            "place:uk",
            "place:u.k.",
            "place:great britain",
            f"place:{'wales' if region.place == 'Cardiff' else 'england'}",
        }
    return Place(printed, region.where, region.key, f"{printed} is {region.place}, {region.country}", frozenset(also))


@cache
def _words() -> tuple[tuple[Where, tuple[str, ...]], ...]:
    abroad = (*value_at("cloud_places_crown", TABLES), *value_at("cloud_places_abroad", TABLES))
    return (
        (Where.UNITED_KINGDOM, value_at("cloud_places_uk", TABLES)),
        (Where.ABROAD, abroad),
        (Where.UNSTATED, value_at("cloud_places_unstated", TABLES)),
    )


def country_is_abroad(country: str | None) -> bool:
    """Whether a stated country is certainly not part of the United Kingdom."""
    return bool(country) and place(country or "").where is Where.ABROAD


def postcode_is_abroad(postcode: str | None) -> bool:
    """Whether a postcode is one of a Crown dependency (JE, GY, IM)."""
    area = re.match(r"[A-Z]+", (postcode or "").upper())
    return area is not None and area.group() in value_at("cloud_postcodes_crown", TABLES)


def same_provider(one: str, other: str) -> bool:
    """Whether two names mean the same provider: the same family, or the same words."""
    a, b = family(one), family(other)
    return a == b if a or b else one.casefold().split() == other.casefold().split()
