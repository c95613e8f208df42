"""What stands on a certificate of the families, beyond what the older layouts know: date forms, marks, traps.

Facts are drawn before a layout sees them, and a sheet (``sheet.py``) notes which of them the layout printed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sample_docs.make import certificates
from sample_docs.make.certificates import Certificate, Site
from sample_docs.make.families.vocabulary import Words
from sample_docs.make.words import MONTHS
from sample_docs.make.world import DATE_STYLES, Address, World, cycle_end, years_after

_MONTHS_ABROAD = {
    "welsh": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
    "german": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "french": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}


def _abroad(language: str) -> Callable[[date], str]:
    months = _MONTHS_ABROAD[language].split()
    dot = "." if language == "german" else ""
    return lambda d: f"{d.day}{dot} {months[d.month - 1]} {d.year}"


def _ordinal(d: date) -> str:
    return DATE_STYLES["ordinal"](d).split(" ")[0]


STYLES: Mapping[str, Callable[[date], str]] = {
    **DATE_STYLES,
    "us_ordinal": lambda d: f"{MONTHS[d.month - 1]} {_ordinal(d)}, {d.year}",
    "us_short": lambda d: f"{MONTHS[d.month - 1][:3]} {d.day:02}, {d.year}",
    **{language: _abroad(language) for language in _MONTHS_ABROAD},
}

SYSTEMS: Mapping[str, str] = {
    "ISO/IEC 27001": "Information Security Management System",
    "ISO 9001:2015": "Quality Management System",
    "ISO/IEC 27017:2015": "Cloud Services Information Security Management System",
    "ISO/IEC 27018:2019": "Public Cloud Privacy Management System",
    "ISO/IEC 27701:2019": "Privacy Information Management System",
    "ISO/IEC 20000-1:2018": "Service Management System",
    "ISO 22301:2019": "Business Continuity Management System",
    "ISO 14001:2015": "Environmental Management System",
    "ISO 45001:2018": "Occupational Health and Safety Management System",
}
OTHERS = tuple(SYSTEMS)[1:]
ACCREDITORS: Mapping[str, str] = {
    "UKAS": "United Kingdom Accreditation Service",
    "ANAB": "ANSI National Accreditation Board",
    "DAkkS": "Deutsche Akkreditierungsstelle",
    "RvA": "Raad voor Accreditatie",
    "INAB": "Irish National Accreditation Board",
    "NABCB": "National Accreditation Board for Certification Bodies",
    "JAS-ANZ": "Joint Accreditation System of Australia and New Zealand",
    "IAS": "International Accreditation Service",
    "SWEDAC": "Swedish Board for Accreditation and Conformity Assessment",
    "COFRAC": "Comité français d'accréditation",
    "ENAC": "Entidad Nacional de Acreditación",
    "TÜRKAK": "Türk Akreditasyon Kurumu",
    "UAF": "United Accreditation Foundation",
}
_AT_HOME = {"us": ("ANAB", "IAS"), "de": ("DAkkS",), "fr": ("COFRAC",), "es": ("ENAC",), "tr": ("TÜRKAK", "UAF")}
_SCOPES = (
    "The {system} covering {a}, {b} and supporting business functions",
    "Provision of {a} to the public sector from the locations listed",
    "Delivery of {a} and {b}, including design, build, test and support",
    "Operation of {a} for universities, trusts and local authorities",
    "All activities concerned with {a}; {b}; corporate IT and human resources",
    "Consultancy, {a} and {b}",
)
_SOA = (
    "version {v} dated {d}",
    "Version {v}, {d}",
    "Issue {n}, dated {d}",
    "v{v} dated {d}",
    "SoA v{v} ({d})",
    "version {v}",
    "Rev. {n} of {d}",
    "ISMS-SOA-0{n} issue {n}",
    "dated {d}",
)


@dataclass(frozen=True)
class Facts:
    """A certificate's facts with the words and the date form in which its body prints them."""

    base: Certificate
    words: Words
    system: str
    style: str
    kind: str = "iso27001_certificate"

    def day(self, day: date) -> str:
        return STYLES[self.style](day)


def drawn(world: World, words: Words, standard: str | None = None) -> Facts:
    """Facts of an ISO 27001 certificate, or of another standard's."""
    base = certificates.facts(world)
    style = world.pick(words.styles)
    base = replace(
        base,
        accreditor=_accreditor(world, words) if base.accreditor else None,
        standard=standard or base.standard,
        sites=_sites(world, base.address),
        first=base.first if world.chance(0.8) else None,
        revised=_revised(world, base.issued),
        number=_number(world) if world.chance(0.5) else base.number,
    )
    if words.language == "us":
        base = replace(base, body=_american(base.body))
    system = SYSTEMS.get(base.standard, SYSTEMS["ISO/IEC 27001"])
    facts = Facts(base, words, system, style, "other_certificate" if standard else "iso27001_certificate")
    return replace(facts, base=replace(base, scope=_scope(world, base.scope, system), soa=_soa(world, facts)))


def _accreditor(world: World, words: Words) -> str:
    home = _AT_HOME.get(words.language)
    return world.pick(home) if home else world.pick(("UKAS",) * 12 + tuple(ACCREDITORS))


def _american(body: str) -> str:
    stem = body.removesuffix(" UK Limited").removesuffix(" Ltd").removesuffix(" Limited").removesuffix(" Pvt. Ltd.")
    return stem if stem.endswith((".", "GmbH")) else f"{stem}, Inc."


def _revised(world: World, issued: date) -> date | None:
    """In the cycle, and not after the day that the samples speak of."""
    day = issued + timedelta(days=world.rng.randint(30, 700))
    return day if world.chance(0.5) and day < date(2026, 11, 1) else None


def _sites(world: World, main: Address) -> tuple[Site, ...]:
    """None, one, some, or an annex that fills pages; each with a postcode of its own."""
    count = world.rng.choices((0, 1, 2, 4, 7, 12, 30), (12, 6, 6, 6, 4, 2, 1))[0]
    places: dict[str | None, Address] = {}
    while len(places) < count:
        place = world.address()
        if place.postcode != main.postcode:
            places[place.postcode] = place
    return tuple(Site(place, world.pick(certificates.PROCESSES)) for place in places.values())


def _scope(world: World, plain: str, system: str) -> str:
    if world.chance(0.5):
        return plain
    a, b = world.rng.sample(certificates.THINGS, 2)
    text = world.pick(_SCOPES).format(a=a, b=b, system=system.lower())
    return text[0].upper() + text[1:]


def _soa(world: World, facts: Facts) -> str | None:
    """The printed phrase, or nothing."""
    if facts.base.soa is None:
        return None
    n = world.rng.randint(1, 9)
    day = facts.day(facts.base.issued - timedelta(days=world.rng.randint(20, 300)))
    return world.pick(_SOA).format(v=f"{n}.{world.rng.randint(0, 4)}", n=n, d=day)


def _number(world: World) -> str:
    n, letter = world.rng.randint, world.pick("ABCDEFGHKLMNPRSTVW")
    return world.pick(
        (
            f"ISMS {n(100000, 799999)}",
            f"{letter}{n(10, 99)}-{n(1000, 9999)}-{n(21, 26)}",
            f"{n(10, 99)} {n(100, 999)} {n(100000, 999999)}",
            f"{letter}{letter}C-27-{n(1000, 9999)}",
            f"{n(20, 26)}.{n(100, 999)}.{n(10, 99)}",
            f"GBR-{n(1000, 9999)}-IS-{n(1, 9)}",
            f"{n(10000000, 99999999)}",
            f"{letter}-{n(100, 999)}/{letter}{n(10, 99)}/{n(2021, 2026)}",
            f"{n(1000, 9999)}IS{n(10, 99)}",
            f"00{n(100000, 999999)}-000",
        )
    )


def one_year(facts: Facts) -> tuple[Facts, date]:
    """A certificate of one year within a cycle of three: its end, and the later date of the recertification."""
    issued = facts.base.issued
    base = replace(facts.base, expires=cycle_end(issued, 1), revised=None)
    return replace(facts, base=base), cycle_end(issued, 3)


def traps(world: World, facts: Facts, names: Sequence[str]) -> list[tuple[str, str]]:
    """Labels with dates and numbers that are none of the fields."""
    issued = facts.base.issued
    before = issued - timedelta(days=world.rng.randint(15, 60))
    rows = []
    for name in names:
        low = name.lower()
        if any(word in low for word in ("next", "due", "nächste", "prochain", "1.", "surveillance 1", " by", "before")):
            value = facts.day(years_after(issued, 1) - timedelta(days=world.rng.randint(0, 40)))
        elif "2" in low and "stage" not in low:
            value = facts.day(years_after(issued, 2))
        elif any(word in low for word in ("client", "reference", "ref.", "cleient")):
            value = f"{world.pick('CDKPQ')}{world.rng.randint(1000, 99999)}"
        elif "paid to" in low:
            value = facts.day(years_after(issued, 1) - timedelta(days=1))
        else:
            value = facts.day(before)
        rows.append((name, value))
    return rows
