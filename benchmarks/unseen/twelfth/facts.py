"""The made-up holders, houses and dates of this set, and the labels of a certificate from its facts."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from benchmarks.unseen.model import Field, Web, place
from benchmarks.unseen.world import Address, Draw, show, years_on

FIRSTS = ("Ambleforth", "Tidewell", "Gorsemoor", "Pellbrook", "Inchmarlow", "Sallowfield", "Quarnwood", "Bexcombe")
SECONDS = ("Pathways", "Health Records", "Biometrics", "Secure Hosting", "Imaging", "Trials", "Evidence", "Systems")
ENDS = ("Limited", "Ltd", "Ltd.", "LLP", "plc", "Group plc", "(Holdings) Limited")
PLACES = (
    *(("Wickenford", "BA"), ("Marsh Ottery", "EX"), ("Skelbrough", "HU"), ("Tarleyhead", "CA"), ("Coldmere", "SK")),
    *(("Ashby Lathe", "LE"), ("Port Garvie", "IV"), ("Llanferrin", "SA"), ("Hexwold", "NE"), ("Dunsley Green", "RG")),
)
STREETS = ("Malthouse Lane", "Cattle Market Road", "Linden Grove", "Telford Way", "Canal Street", "Abbots Row")
HOUSES = ("Pembury House", "Unit 11 Swallow Court", "Second Floor, Kiln Building", "Enterprise Centre", "The Granary")
WORK = (
    "The collection, linkage and storage of patient data for national clinical audit",
    "Hosting and support of software as a service for hospitals and community care providers",
    "Provision of secure research computing, data management and statistical analysis to academic and NHS customers",
    "Management of information security in the operation of two data centres and of the managed services run from them",
    "Software development, implementation, training and customer support for electronic prescribing",
    "Recruitment of participants, processing of trial data and archiving of study records for sponsors of research",
)
HEADS = ("Amara", "Lewis", "Bronwen", "Ikram", "Petra", "Douglas", "Yasmin", "Conor", "Elspeth", "Vikram")
TAILS = ("Haddow", "Osei", "Marchbank", "Cadwallader", "Rahman", "Fairclough", "Tennison", "Iyer", "Quested", "Burrell")


@dataclass(frozen=True)
class Cert:
    """What one certificate says."""

    org: str
    address: Address
    number: str
    body: str
    scope: str
    soa: str
    first: date
    issued: date
    revised: date
    expires: date
    sites: list[Address] = field(default_factory=list)
    year: str = "2022"


def company(draw: Draw) -> str:
    return f"{draw.pick(FIRSTS)} {draw.pick(SECONDS)} {draw.pick(ENDS)}"


def person(draw: Draw) -> str:
    return f"{draw.pick(HEADS)} {draw.pick(TAILS)}"


def address(draw: Draw, house: float = 0.5) -> Address:
    """A British address, its country printed as United Kingdom."""
    town, area = draw.pick(PLACES)
    lines = [draw.pick(HOUSES)] if draw.maybe(house) else []
    lines += [f"{draw.number(2, 180)} {draw.pick(STREETS)}", town]
    code = f"{area}{draw.number(1, 28)} {draw.number(1, 9)}{''.join(draw.some('ABDEFGHJLNPQRSTUWXYZ', 2))}"
    return Address(tuple(lines), code, "United Kingdom")


def unlike(draw: Draw, count: int, seen: list[Address]) -> list[Address]:
    """Further addresses, no two in one town."""
    found: list[Address] = []
    while len(found) < count:
        one = address(draw)
        if all(one.lines[-1] != other.lines[-1] for other in seen + found):
            found.append(one)
    return found


def cert(draw: Draw, body: str, number: str, *, sites: int = 0, org: str = "") -> Cert:
    """A certificate in its second or third cycle, re-issued once since the cycle began."""
    issued = draw.day(date(2023, 11, 1), date(2026, 8, 30))
    first = years_on(issued, -3 * draw.number(1, 3)) + timedelta(days=draw.number(1, 40))
    revised = issued + timedelta(days=draw.number(40, 300))
    home = address(draw)
    made = issued - timedelta(days=draw.number(30, 200))
    soa = draw.pick(
        [
            f"version {draw.number(2, 9)}.{draw.number(0, 4)}, dated {show(made, 'slash')}",
            f"Version {draw.number(2, 9)} dated {show(made, 'long')}",
            f"v{draw.number(1, 6)}.{draw.number(0, 9)} of {show(made, 'long')}",
        ]
    )
    end = years_on(issued, 3) - timedelta(days=1)
    more = unlike(draw, sites, [home])
    return Cert(org or company(draw), home, number, body, draw.pick(WORK), soa, first, issued, revised, end, more)


ISO = "ISO/IEC 27001:2022"


def labels(c: Cert, style: str, names: str, *, accr: str = "", standard: str = ISO, mark: bool = False) -> list[Field]:
    """The fields of a certificate; `names` are letters: s SoA, f first, i issued, r revised, e expires."""
    day = partial(show, style=style)
    found = [
        Field("organisation_name", c.org, c.org),
        Field("certificate_number", c.number, c.number),
        Field("standard", ISO if standard in (ISO, "ISO 27001:2022") else standard, standard),
        Field("certification_body", c.body, c.body),
        Field("scope", c.scope, c.scope),
        place(c.address, "main"),
        *(place(site, "additional") for site in c.sites),
    ]
    if accr:
        found.append(Field("accreditation_body", accr, None if mark else accr, optional=mark))
    if "s" in names:
        found.append(Field("statement_of_applicability", c.soa, c.soa))
    days = {
        "f": ("first_certified_on", c.first),
        "i": ("issued_on", c.issued),
        "r": ("revised_on", c.revised),
        "e": ("expires_on", c.expires),
    }
    return found + [Field(n, d.isoformat(), day(d)) for k, (n, d) in days.items() if k in names]


def one_line(a: Address, country: bool = True) -> str:
    return ", ".join([*a.lines, a.postcode, *([a.country] if country else [])])


def web(style: str, body: str, *, header: str = "", footer: str = "", own_paper: bool = False) -> Web:
    head = f'<head><meta charset="utf-8"><title>Certificate</title><style>{style}</style></head>'
    page = f'<!DOCTYPE html>\n<html lang="en">{head}<body>{body}</body></html>'
    return Web(page, header, footer, own_paper)


def esc(words: str) -> str:
    return html.escape(words)


def br(rows: list[str]) -> str:
    return "<br>".join(html.escape(r) for r in rows)
