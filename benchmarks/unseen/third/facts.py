"""The third set's own made-up world: holders, places, certification bodies of many countries, and what is certified."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.model import Field
from benchmarks.unseen.second.facts import STYLES, Award, Body, DayStyle, serial
from benchmarks.unseen.world import Address, Draw, Org, years_on

__all__ = ["DAY", "Body", "Grant", "grant", "holder", "places", "serial", "spot"]

WRITTEN, NEW_EDITION, OLD_END = date(2026, 11, 30), date(2023, 10, 1), date(2025, 10, 31)
Town = tuple[str, str, str]
UK: tuple[Town, ...] = (
    *(("Haverthwaite Bridge", "Cumbria", "LA"), ("Little Aston Cross", "Staffordshire", "WS"), ("Ebbsworth", "Kent", "ME")),
    *(("Pomfret Vale", "West Yorkshire", "WF"), ("Ottersea", "Dorset", "DT"), ("Long Chilton", "Buckinghamshire", "MK")),
    *(("London", "", "EC3N"), ("London", "", "N1C"), ("London", "", "SW1Y"), ("London", "", "E14"), ("Bristol", "", "BS1")),
    *(("Glasgow", "", "G2"), ("Nottingham", "Nottinghamshire", "NG7"), ("Newcastle upon Tyne", "Tyne and Wear", "NE4")),
    *(("Sheffield", "South Yorkshire", "S3"), ("Reading", "Berkshire", "RG6"), ("Swansea", "", "SA2"), ("Aberdeen", "", "AB24")),
    *(("Stoke Wendle", "Northamptonshire", "NN"), ("Craigavoe", "Co. Armagh", "BT6")),
)  # fmt: skip
NATIONS = {"G2": "Scotland", "AB24": "Scotland", "SA2": "Wales", "BT6": "Northern Ireland"}
STREETS = (
    *("Fuller's Yard", "Dockray Street", "Ambrose Way", "Park Row", "Hanover Quay", "Blenheim Avenue", "Tithe Barn Lane"),
    *("Queen Adelaide Street", "Signal Box Road", "Cathcart Gardens", "Minster Approach", "Great Suffield Street"),
)  # fmt: skip
PARTS = (
    *("Third Floor, Aldgate Chambers", "Unit 3 Pennyfarthing Court", "Trident House", "Building 220", "Suites 5 & 6"),
    *("The Boathouse", "Level 9, One Merchant Place", "Room 1.07, Babbage Block", "Tower Point", "1st Floor"),
)  # fmt: skip
COMPANIES = (
    *("Halcyon Registry Partners Limited", "MEDLARK TECHNOLOGIES LTD", "Bluewhin Data Services Limited"),
    *("Stratum Evidence and Outcomes LLP", "Nightjar Health Intelligence plc", "Cobalt Fen Hosting Ltd"),
    *("Tallis Greene Research Limited", "OpenWard Systems Ltd", "Whinberry Consulting (Europe) Limited"),
    *("Parallax Cohort Sciences Limited", "Harrowgate Digital Infrastructure Limited", "Sable & Finch Analytics Ltd"),
    *("Juno Pathways Community Interest Company", "Northmoor Managed Cloud Ltd", "Ferrous Point Data Centres Limited"),
)  # fmt: skip
INSTITUTES = (
    *("Haverthwaite University", "The University of Ottersea", "Pomfret Vale Institute of Health Research"),
    *("Royal College of Trial Statisticians", "University of Long Chilton"),
)  # fmt: skip
TRADING = ("WardSense", "Cohort Cloud", "ClearTrial", "Pathway360", "HealthVault North")
SYSTEMS = ("KITTIWAKE Secure Data Environment", "FARADAY Cohort Store", "Mulberry Analysis Zone", "TRIAL-GATE 2")
SCOPES = (
    "Design, build, hosting and maintenance of the company's case management and electronic patient record products, including 24 x 7 support",
    "The provision of data collection, linkage and analytical services to the NHS, local authorities and the life sciences industry",
    "Hosting, storage, back-up and secure disposal of customer data in the company's own data halls, together with the supporting business functions of human resources, facilities and IT operations",
    "The information security management system governing the Trusted Research Environment and the people, processes and technology that support it",
    "Protection of the confidentiality, integrity and availability of client information in the delivery of epidemiological research, health economics and medical writing",
    "Software development, cloud platform operations, customer success and internal support functions",
    "Operation of the national screening registry: receipt of data, quality control, reporting, and the help desk for participating hospitals",
    "Provision of managed network, endpoint, and infrastructure-as-a-service offerings",
    "Management, administration and statistical analysis of clinical trials, cohort studies and surveys carried out by the Unit, from protocol to archive",
    "Supply of pseudonymised data extracts and dashboards to commissioners of healthcare services",
)
NEW = ("ISO/IEC 27001:2022",) * 4 + ("ISO 27001:2022", "BS EN ISO/IEC 27001:2023")
OLD = ("ISO/IEC 27001:2013",) * 3 + ("BS EN ISO/IEC 27001:2017", "ISO 27001:2013")
DAY: dict[str, DayStyle] = STYLES | {
    "slashed-iso": lambda d: f"{d:%Y/%m/%d}",
    "us-digits": lambda d: f"{d:%m/%d/%Y}",
    "us-padded": lambda d: f"{d:%B %d, %Y}",
    "comma": lambda d: f"{d.day} {d:%B}, {d.year}",
    "short-month": lambda d: f"{d.day} {d:%b} {d.year}",
    "spaced-dots": lambda d: f"{d:%d. %m. %Y}",
    "spaced-slash": lambda d: f"{d:%d / %m / %Y}",
}


def spot(draw: Draw, town: Town | None = None, part: float = 0.5) -> Address:
    """An address in the United Kingdom."""
    name, county, area = town or draw.pick(UK)
    lines = [draw.pick(PARTS)] if draw.maybe(part) else []
    lines.append(f"{draw.number(1, 180)} {draw.pick(STREETS)}")
    lines += [name] + ([county] if county and draw.maybe(0.5) else [])
    out = area if any(c.isdigit() for c in area) else f"{area}{draw.number(1, 18)}"
    tail = "".join(draw.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    country = draw.pick(["United Kingdom", "United Kingdom", "UK", NATIONS.get(area, "England"), "Great Britain"])
    return Address(tuple(lines), f"{out} {draw.number(1, 9)}{tail}", country)


def places(draw: Draw, n: int, main: Address | None = None) -> tuple[Address, ...]:
    """Different towns, none of them the main address' own."""
    towns = [t for t in UK if main is None or t[0] not in main.lines]
    return tuple(spot(draw, town) for town in draw.some(towns, n))


def abroad(draw: Draw, country: str) -> Address:
    """Where a holder from another country sits; the part that stands for a postcode is parted from the town."""
    n = str(draw.number(2, 190))
    shapes = {
        "Ireland": ((f"Unit {draw.number(1, 9)}, Corrigan Business Campus", "Ballymoyle", "Dublin 18"), f"D18 {draw.letters(1)}{draw.digits(1)}{draw.letters(1)}{draw.digits(1)}"),
        "USA": ((f"{n}0 Juniper Ridge Parkway, Suite {draw.digits(3)}", draw.pick(["Fort Ansley, TX", "Port Merrin, WA", "Old Harmony, MA"])), draw.digits(5)),
        "Germany": ((f"Lindenallee {n}", "Bad Auersfeld"), draw.digits(5)),
        "India": ((f"Plot No. {n}, Cyber Enclave, Phase {draw.number(1, 3)}", "Devnagar", "Telangana"), f"5{draw.digits(5)}"),
        "Spain": ((f"Calle del Molino Viejo, {n}", "Villaseca del Monte"), draw.digits(5)),
        "Italy": ((f"Via dei Tigli {n}", "Borgo Sesia Nuova (NV)"), draw.digits(5)),
        "Netherlands": ((f"Kastanjelaan {n}", "Oosterdam"), f"{draw.digits(4)} {draw.letters(2)}"),
        "Japan": ((f"{draw.number(1, 9)}-{draw.number(1, 20)}-{draw.number(1, 9)} Minamihara", "Aoba-ku, Kitasawa-shi"), f"{draw.digits(3)}-{draw.digits(4)}"),
        "Republic of Korea": ((f"{n}, Haneul-ro", "Saebyeok-gu, Cheongun-si"), draw.digits(5)),
        "United Arab Emirates": ((f"Office {draw.digits(3)}, Al Noor Tower {draw.number(1, 4)}", "Al Waha Business Bay"), f"P.O. Box {draw.digits(5)}"),
        "Australia": ((f"Level {draw.number(2, 30)}, {n} Banksia Street", draw.pick(["Wirrabeena NSW", "Coolandra VIC"])), f"{draw.pick('23')}{draw.digits(3)}"),
        "France": ((f"{n} rue des Tanneurs", "Saint-Avre-les-Bois"), draw.digits(5)),
        "Sweden": ((f"Björkvägen {n}", "Norrhamn"), f"{draw.digits(3)} {draw.digits(2)}"),
        "Poland": ((f"ul. Lipowa {n}", "Nowy Bór"), f"{draw.digits(2)}-{draw.digits(3)}"),
        "Switzerland": ((f"Mattenweg {n}", "Oberlindach"), draw.digits(4)),
        "Türkiye": ((f"Yıldız Mah. Kavak Cad. No: {n}", "Akçaköy / Bursa"), draw.digits(5)),
    }  # fmt: skip
    lines, postcode = shapes[country]
    return Address(lines, postcode, country)


def holder(draw: Draw, institute: float = 0.2, country: str = "") -> Org:
    academic = not country and draw.maybe(institute)
    name = draw.pick(INSTITUTES if academic else COMPANIES)
    code = f"EE{draw.digits(6)}" if academic else draw.pick([f"8{draw.pick('GJLNT')}{draw.digits(3)}", draw.anana()])
    where = abroad(draw, country) if country else spot(draw)
    return Org(name, "University" if academic else "Company", code, where, draw.pick(SYSTEMS))


@dataclass(frozen=True)
class Grant(Award):
    """An award that can say its accreditor in other printed words than the short name."""

    def told(self, shown: str, accreditor_as: str = "", less: str = "", **also: tuple[Any, ...]) -> list[Field]:
        """As `labels`; `accreditor_as`: the words that name the accreditor; `less`: fields this paper leaves out."""
        found = [f for f in self.labels(shown, also) if f.name not in less.split()]
        if accreditor_as:
            more = () if accreditor_as == self.accreditor else (accreditor_as,)
            found.append(Field("accreditation_body", self.accreditor, accreditor_as, more))
        return found

    @property
    def perhaps_revised(self) -> Field:
        """For paper whose date of issue may fairly be read as that of a revision, or as the start."""
        return Field("revised_on", self.revised.isoformat(), self.day(self.revised), optional=True)

    @property
    def audits(self) -> tuple[date, date]:
        """When the two surveillance audits of the cycle are due."""
        return years_on(self.start, 1) - timedelta(days=20), years_on(self.start, 2) - timedelta(days=20)

    @property
    def joined(self) -> str:
        return ", ".join(self.org.address.printed())


def grant(
    draw: Draw,
    body: Body,
    number: str,
    style: str,
    *,
    n_sites: int = 0,
    org: Org | None = None,
    accreditor: str = "UKAS",
    standards: tuple[str, ...] = (),
) -> Grant:
    """A certification in its three-year cycle. `standards`: the only editions that this body prints."""
    old = standards[0][-4:] < "2020" if standards else draw.maybe(0.25)
    start = draw.day(date(2021, 2, 1), date(2023, 6, 1)) if old else draw.day(NEW_EDITION, date(2026, 9, 1))
    start = start.replace(day=min(start.day, 28))
    cycles = draw.pick([0, 1, 1, 2, 3])
    first = years_on(start, -3 * cycles) - timedelta(days=draw.number(3, 25) if cycles else 0)
    expires = years_on(start, 3) - timedelta(days=draw.pick([0, 1, 1]))
    if old and draw.maybe():
        expires = min(expires, OLD_END)
    revised = start + timedelta(days=draw.number(35, min(500, (WRITTEN - start).days - 1)))
    who, made = org or holder(draw), DAY[style]
    return Grant(
        who, body, number, draw.pick(standards or (OLD if old else NEW)), draw.pick(SCOPES), soa(draw, start, made),
        first, start, revised, expires, accreditor, places(draw, n_sites, who.address), made,
    )  # fmt: skip


def soa(draw: Draw, start: date, day: DayStyle) -> str:
    made, n = day(start - timedelta(days=draw.number(15, 300))), f"{draw.number(1, 9)}.{draw.number(0, 9)}"
    return draw.pick(
        [f"Version {n} ({made})", f"v{n} dated {made}", f"issue {draw.number(2, 15)} of {made}", f"Version {n}, {made}",
         f"revision {draw.number(1, 12)}, {made}", f"ISMS-SOA-{draw.number(1, 40):03d} version {n}", f"version {n}"]
    )  # fmt: skip


def shouting(g: Grant) -> Grant:
    """The same on paper that prints names and addresses in capitals."""
    loud = [
        Address(tuple(x.upper() for x in p.lines), p.postcode, p.country.upper()) for p in (g.org.address, *g.sites)
    ]
    return replace(g, org=replace(g.org, name=g.org.name.upper(), address=loud[0]), sites=tuple(loud[1:]))
