"""Holders, places, houses and days from which the papers of this set are made."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.model import Field, place
from benchmarks.unseen.world import Address, Draw, show, years_on

STEMS = (
    *("Hawsker", "Tillingbourne", "Marchwell", "Orford Ness", "Saxonby", "Clerewater", "Peverell", "Quantley"),
    *("Bluebridge", "Ivelstone", "Nettlecombe", "Fosseway", "Wrayburn", "Dunnock", "Gillingstone", "Redmarley"),
)
TRADES = (
    *("Health Intelligence", "Datawise", "Bioinformatics", "Clinical Systems", "Data Services", "Research"),
    *("Hosting", "Epidemiology", "Healthcare Software", "Analytics", "IT Services", "Real World Evidence"),
)
FORMS = ("Limited", "Ltd", "Ltd.", "plc", "LLP", "Holdings Limited")
TOWNS = (
    *(("Wainby", "HG"), ("Port Massey", "PL"), ("Cressbrook", "SK"), ("Ottermouth", "EX"), ("Holmcaster", "LA")),
    *(("Thanesford", "ME"), ("Aldergate", "CM"), ("Lindisby", "NE"), ("Burnsall Green", "BD"), ("Evesley", "WR")),
    *(("Kings Marden", "NN"), ("Pentraeth Bay", "LL"), ("Strathlennie", "PH"), ("Ravensmoor", "TS")),
)
ROADS = (
    *("Abbey Road", "Broad Quay", "Castle Street", "Drovers Way", "East Parade", "Fulling Mill Lane", "Guildhall Yard"),
    *("Hanover Street", "Jubilee Drive", "London Road", "Minster Close", "North Bar", "Park Row", "Ropewalk"),
)
HOUSES = (
    *("Caxton House", "Unit 11 Weir Park", "The Granary", "2nd Floor, Halcyon Tower", "Tithe Barn Offices"),
    *("Block B, Sidings Court", "The Pavilion", "Suite 4a, Old Corn Exchange"),
)
SCOPES = (
    "The provision of hosted clinical registries, data linkage and statistical reporting to NHS bodies and universities",
    "Management of information security in the design, development, hosting and support of electronic health record software",
    "The secure storage, processing and analysis of pseudonymised patient data for research, and the operation of a trusted research environment",
    "The information security management system supporting managed hosting, backup and disaster recovery services for health and care customers",
    "The collection, coding, analysis and publication of data for national clinical audits and confidential enquiries",
    "Supply of cloud based analytics software and associated consultancy, training and support services",
    "Protection of information held in the data safe haven, including user registration, data ingress and output checking",
    "Provision of market research, patient surveys and data capture services including printing and scanning",
)
GIVEN = (
    "Amelia",
    "Bharat",
    "Conor",
    "Deborah",
    "Elin",
    "Farah",
    "Graham",
    "Ines",
    "Jonathan",
    "Kwame",
    "Lorna",
    "Marcus",
)
FAMILY = (
    *("Ackroyd", "Bhatt", "Castellan", "Dunmore", "Eastgate", "Fairbrother", "Gallimore", "Hussain", "Iverson"),
    *("Jephcott", "Kinsella", "Loxley"),
)


@dataclass(frozen=True)
class Cert:
    """What a certificate says of its holder and its cycle."""

    name: str
    where: Address
    scope: str
    first: date
    start: date
    end: date
    revised: date
    sites: tuple[Address, ...]


def say(day: date, style: str) -> str:
    """A date in words: the styles of `world.show` and a few more."""
    if style == "capitals":
        return f"{day:%d %b %Y}".upper()
    if style == "dashed":
        return f"{day:%d-%B-%Y}"
    if style == "month-dash":
        return f"{day:%d-%b-%Y}"
    if style == "slash-iso":
        return f"{day:%Y/%m/%d}"
    if style == "comma":
        return f"{day:%b %d, %Y}"
    return show(day, style)


def address(d: Draw, house: float = 0.5) -> Address:
    town, area = d.pick(TOWNS)
    lines = [d.pick(HOUSES)] if d.maybe(house) else []
    inward = f"{d.number(1, 9)}{d.pick('ABDEFGHJLNPQRSTUWXYZ')}{d.pick('ABDEFGHJLNPQRSTUWXYZ')}"
    return Address(
        (*lines, f"{d.number(2, 160)} {d.pick(ROADS)}", town), f"{area}{d.number(1, 25)} {inward}", "United Kingdom"
    )


def company(d: Draw) -> str:
    return f"{d.pick(STEMS)} {d.pick(TRADES)} {d.pick(FORMS)}"


def university(d: Draw) -> str:
    town = d.pick(TOWNS)[0]
    return d.pick([f"University of {town}", f"{town} University", f"The University of {town}"])


def trust(d: Draw) -> str:
    tail = d.pick(
        ["University Hospitals NHS Foundation Trust", "Hospitals NHS Trust", "Mental Health NHS Foundation Trust"]
    )
    return f"{d.pick(TOWNS)[0]} {tail}"


def charity(d: Draw) -> str:
    return d.pick(
        [f"{d.pick(STEMS)} Heart Foundation", f"The {d.pick(STEMS)} Research Trust", f"{d.pick(STEMS)} Kidney Charity"]
    )


def code_for(d: Draw, name: str) -> str:
    if "NHS" in name:
        return f"R{d.pick('ABCDFGHJKNQWX')}{d.pick('123456789')}"
    return f"EE{d.digits(6)}" if "University" in name else f"8{d.letters(1)}{d.digits(3)}"


def person(d: Draw) -> str:
    return f"{d.pick(GIVEN)} {d.pick(FAMILY)}"


def people(d: Draw, n: int) -> list[str]:
    return [f"{a} {b}" for a, b in zip(d.some(GIVEN, n), d.some(FAMILY, n), strict=True)]


def cert(d: Draw, sites: int = 0, renewals: int | None = None, name: str = "") -> Cert:
    """A holder in some year of its three-year cycle. The end is the day before, or the same day of, the third year."""
    start = d.day(date(2023, 12, 1), date(2026, 8, 20))
    gone = d.number(0, 4) if renewals is None else renewals
    first = years_on(start, -3 * gone) - timedelta(days=d.number(0, 25) if gone else 0)
    end = years_on(start, 3) - timedelta(days=d.number(0, 1))
    revised = d.day(start + timedelta(days=25), min(start + timedelta(days=700), date(2026, 11, 2)))
    return Cert(
        name or company(d),
        address(d),
        d.pick(SCOPES),
        first,
        start,
        end,
        revised,
        tuple(address(d) for _ in range(sites)),
    )


def on(name: str, day: date, style: str, *also: date, optional: bool = False) -> Field:
    return Field(name, day.isoformat(), say(day, style), tuple(a.isoformat() for a in also), optional)


def f(name: str, value: Any, *also: Any, printed: str = "", optional: bool = False) -> Field:
    """A value that stands on the page as it is, or as `printed`."""
    return Field(name, value, printed or (value if isinstance(value, str) else None), also, optional)


def unseen(name: str, value: Any) -> Field:
    """A value that is a judgement or stands only in a picture."""
    return Field(name, value, None, optional=name == "accreditation_body")


def core(c: Cert, number: str, body: str, standard: str = "ISO/IEC 27001:2022", *short: str) -> list[Field]:
    return [
        f("organisation_name", c.name),
        f("certificate_number", number),
        f("standard", standard),
        f("certification_body", body, *short),
        f("scope", c.scope, f"{c.scope}."),
    ]


def days(c: Cert, style: str, *names: str) -> list[Field]:
    """The days named: first, start, end, revised."""
    which = {
        "first": ("first_certified_on", c.first),
        "start": ("issued_on", c.start),
        "end": ("expires_on", c.end),
        "revised": ("revised_on", c.revised),
    }
    return [on(which[n][0], which[n][1], style) for n in names]


def spots(c: Cert) -> list[Field]:
    return [place(c.where, "main"), *(place(a, "additional") for a in c.sites)]


def applies(phrase: str, *also: str) -> Field:
    return f("statement_of_applicability", phrase, *also)


def ledger(a: Address, country: bool = True) -> str:
    """An address on one line."""
    return ", ".join([*a.lines, a.postcode, *([a.country] if country else [])])


def version(d: Draw) -> str:
    return f"{d.number(1, 9)}.{d.number(0, 9)}"


def sited(c: Cert, rest: str) -> list[tuple[str, str]]:
    """Each place on one line with what is done there: the whole scope at the first, `rest` at the others."""
    return [(ledger(a), rest if k else c.scope) for k, a in enumerate((c.where, *c.sites))]
