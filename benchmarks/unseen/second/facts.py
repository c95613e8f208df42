"""The second set's own made-up world: holders, places, certification bodies, and what a certificate of theirs says."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.model import Field, place
from benchmarks.unseen.world import Address, Draw, Org, ordinal, years_on

WRITTEN, NEW_EDITION, OLD_END = date(2026, 11, 30), date(2023, 10, 1), date(2025, 10, 31)
TOWNS = (
    *(("Wexbridge", "Cambridgeshire", "CB"), ("Sefthorpe", "West Yorkshire", "WF"), ("Norburn", "", "TS")),
    *(("Amberlow", "Gloucestershire", "GL"), ("Great Lindle", "Essex", "CM"), ("Tarrowby", "West Yorkshire", "HX")),
    *(("London", "", "EC2A"), ("London", "", "SE1"), ("London", "", "W1T"), ("Manchester", "", "M15")),
    *(("Birmingham", "West Midlands", "B4"), ("Edinburgh", "", "EH3"), ("Cardiff", "", "CF24")),
    *(("Belfast", "", "BT7"), ("Leeds", "", "LS11"), ("Marshgate-on-Sea", "Kent", "CT")),
)
NATIONS = {"EH3": "Scotland", "CF24": "Wales", "BT7": "Northern Ireland"}
STREETS = (
    *("Carrick Wynd", "Pembury Gate", "Tallow Street", "Quayside Approach", "Bessemer Drive", "Gasworks Lane"),
    *("Saint Oswald's Row", "The Crescent", "Kiln Hill", "Lower Ropewalk", "Albany Place", "Nightingale Way"),
)
PARTS = (
    *("2nd Floor", "Unit 12", "Suite 3B", "The Granary", "Kelvin House", "Units 7-9 Ferrybridge Trading Estate"),
    *("Ground Floor, Atlas Building", "Enterprise Hub", "Lovelace Building"),
)
COMPANIES = (
    *("Orchid & Vane Consulting Limited", "Tidewell Informatics Group plc", "CLINVARA UK LTD", "eCohort Solutions Ltd"),
    *("Data Harbour (Norburn) Limited", "Pell, Rudge and Partners LLP", "Stacknorth Hosting Services Limited"),
    *("Lumenfold Health Analytics Limited", "Registra Clinical Outcomes C.I.C.", "3Rivers Evidence Ltd"),
    *("The Greyfen Consultancy Partnership Ltd", "Anvilbrook Data Centres (UK) Limited", "QUAYMARK SYSTEMS LIMITED"),
)
INSTITUTES = (
    *("University of Wexbridge", "Sefthorpe University", "The Chancellor and Scholars of the University of Amberlow"),
    *("The Tarrowby Institute of Cancer Epidemiology", "Amberlow School of Hygiene and Population Medicine"),
)
SYSTEMS = ("LANTERN Secure Enclave", "Project Bramble Database", "NORTHSTAR Linkage Platform", "ECHO-3 Study Server")
SCOPES = (
    "The development, hosting and support of software used to collect and report patient outcomes on behalf of healthcare commissioners and providers",
    "Secure processing of pseudonymised hospital records for health economics and outcomes research, including receipt, linkage, analysis and deletion of data",
    "Information security management of the Secure Research Environment, its infrastructure, staff and supporting business processes",
    "Provision of co-location, private cloud and back-up services from the company's data centres to customers in the public and private sectors",
    "Consultancy, benchmarking and statistical analysis for NHS bodies; operation of the data warehouse and web portal through which results are delivered",
    "The protection of personal and confidential information within the Clinical Trials Unit covering study design, data management, statistics and archiving",
    "Management of information security relating to the supply of managed IT, network operations centre, service desk and application support services",
    "Design and delivery of national clinical audits and registries",
    "All activities of the company relating to data extraction, data quality assurance and the secure transfer of datasets to research customers",
)
NEW = ("ISO/IEC 27001:2022",) * 3 + ("ISO 27001:2022", "BS EN ISO/IEC 27001:2023", "ISO/IEC 27001: 2022")
OLD = ("ISO/IEC 27001:2013",) * 3 + ("ISO 27001:2013", "BS EN ISO/IEC 27001:2017")


@dataclass(frozen=True)
class Body:
    """A certification body: its full name, the name on its letterhead, its own address and company number."""

    name: str
    short: str
    address: str
    company: str
    web: str

    def also(self) -> tuple[str, ...]:
        return (self.short,) if self.short != self.name else ()


CALDRA = Body(
    "Caldra Assurance UK Limited",
    "CALDRA",
    "Kestrel Court, Ivory Avenue, Foxley Business Park, Norburn TS9 4QD",
    "07114402",
    "www.caldra.example",
)
BRYNMORE = Body(
    "Brynmore Register Limited",
    "Brynmore",
    "1 Trinity Approach, Bickley Park, Birmingham B37 9ZS",
    "01879421",
    "www.brynmore.example",
)
SANDERLING = Body(
    "Sanderling United Kingdom Ltd",
    "Sanderling",
    "Rossfield Business Park, Elmsport, Kent CT99 3EN",
    "01193884",
    "www.sanderling.example",
)
NORVIK = Body(
    "Norvik Business Assurance UK Limited",
    "NORVIK",
    "4th Floor, Sagittarius Building, 30 Stamfield Street, London SE1 9LX",
    "02100376",
    "www.norvik.example",
)
SUEDERLAND = Body(
    "Süderland Cert GmbH", "Süderland Cert", "Am Alten Hafen 51, 51105 Rheinmark", "HRB 33181", "www.suederland.example"
)
ISOQUANT = Body(
    "Isoquant Certification Ltd",
    "Isoquant",
    "Cobra Yard, Blackmoor Road, Manchester M32 0XA",
    "02544907",
    "www.isoquant.example",
)
FENWICK = Body(
    "Fenwick Daly Assessors, LLC",
    "Fenwick Daly",
    "4010 W Harbor Island Boulevard, Suite 600, Bayport, Florida 33607",
    "",
    "www.fenwickdaly.example",
)
QUVERTIS = Body(
    "Quvertis Certification Private Limited",
    "Quvertis",
    "B-214, Sector 63, Navinpur 201309, Uttar Pradesh, India",
    "U74999UP2015PTC071882",
    "www.quvertis.example",
)
ANADOL = Body(
    "Anadol Belgelendirme ve Denetim A.Ş.",
    "ANADOL BELGE",
    "Çınar Mah. Lale Sok. No: 14/3, 34750 Yenitepe / İstanbul",
    "",
    "www.anadolbelge.example",
)
GUILDHALL = Body(
    "Guildhall Registrars Limited",
    "Guildhall Registrars",
    "The Exchange, 9 Castle Yard, Amberlow GL1 2EH",
    "04418230",
    "www.guildhallregistrars.example",
)
BELVOIR = Body(
    "Belvane Certification Holding SAS - UK Branch",
    "BELVANE",
    "5th Floor, 66 Prestcot Street, London E1 8HG",
    "FC024671",
    "www.belvane.example",
)
MERIDON = Body(
    "Meridon Quality Assurance Limited",
    "MQA",
    "Warwick Lodge, Houghton Park, Great Lindle CM5 5ZX",
    "09351758",
    "www.meridonqa.example",
)
INTERLOCH = Body(
    "Interloch Certification Limited",
    "Interloch",
    "10A Triumph Park, Triumph Road, Leicester LE19 7BG",
    "02075885",
    "www.interloch.example",
)
HIBERNA = Body(
    "HSAI - Hibernian Standards Authority",
    "HSAI",
    "1 Swift Square, Northwood, Dublin 9, Ireland",
    "",
    "www.hsai.example",
)
LOCKE = Body(
    "Locke Pemberton Certification Services Limited",
    "LPCS",
    "38 Mosspark Row, Edinburgh EH12 7PF",
    "SC298117",
    "www.lpcs.example",
)
ASCERTIA = Body(
    "Cert Assent International Ltd",
    "Cert Assent",
    "27 Nile Parade, London N1 7QX",
    "06130562",
    "www.certassent.example",
)


def spot(draw: Draw, *, town: tuple[str, str, str] | None = None, part: float = 0.55) -> Address:
    """An address in the many ways in which people write theirs."""
    name, county, area = town or draw.pick(TOWNS)
    lines = [draw.pick(PARTS)] if draw.maybe(part) else []
    house = draw.number(1, 199)
    lines.append(f"{house}{draw.pick(['', '', '', 'A', f'-{house + 4}'])} {draw.pick(STREETS)}")
    lines += [name.upper() if draw.maybe(0.15) else name] + ([county] if county and draw.maybe(0.4) else [])
    out = area if any(c.isdigit() for c in area) else f"{area}{draw.number(1, 19)}"
    tail = "".join(draw.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    country = draw.pick(["United Kingdom", "United Kingdom", "UK", NATIONS.get(area, "England"), "GB"])
    return Address(tuple(lines), f"{out} {draw.number(1, 9)}{tail}", country)


def sites(draw: Draw, n: int) -> tuple[Address, ...]:
    """Different towns, so that no two sites are the same."""
    return tuple(spot(draw, town=t) for t in draw.some(TOWNS, n))


def code(draw: Draw, university: bool) -> str:
    if university:
        return f"EE{draw.digits(6)}"
    return draw.pick([f"8{draw.pick('HJKLT')}{draw.pick('0123456789K')}{draw.digits(2)}", draw.anana()])


def holder(draw: Draw, *, institute: float = 0.25) -> Org:
    academic = draw.maybe(institute)
    name = draw.pick(INSTITUTES if academic else COMPANIES)
    return Org(name, "University" if academic else "Company", code(draw, academic), spot(draw), draw.pick(SYSTEMS))


DayStyle = Callable[[date], str]
STYLES: dict[str, DayStyle] = {
    "iso": lambda d: d.isoformat(),
    "british": lambda d: f"{d.day} {d:%B %Y}",
    "padded": lambda d: f"{d:%d %B %Y}",
    "month-short": lambda d: f"{d:%d-%b-%Y}",
    "spaced-short": lambda d: f"{d:%d %b %Y}",
    "slash": lambda d: f"{d:%d/%m/%Y}",
    "dots": lambda d: f"{d:%d.%m.%Y}",
    "dash": lambda d: f"{d:%d-%m-%Y}",
    "th": lambda d: f"{ordinal(d.day)} {d:%B %Y}",
    "day-of": lambda d: f"{ordinal(d.day)} day of {d:%B %Y}",
    "us": lambda d: f"{d:%B} {d.day}, {d.year}",
    "us-short": lambda d: f"{d:%b} {d.day}, {d.year}",
    "upper": lambda d: f"{d.day} {d:%B %Y}".upper(),
}
DAYS = {"first": "first_certified_on", "start": "issued_on", "revised": "revised_on", "expires": "expires_on"}


@dataclass(frozen=True)
class Award:
    """An ISO/IEC 27001 certification as its body's records hold it."""

    org: Org
    body: Body
    number: str
    standard: str
    scope: str
    soa: str
    first: date
    start: date
    revised: date
    expires: date
    accreditor: str
    sites: tuple[Address, ...]
    day: DayStyle

    @property
    def decided(self) -> date:
        return self.start - timedelta(days=9)

    @property
    def previous_end(self) -> date:
        return self.start - timedelta(days=1)

    @property
    def standard_value(self) -> str:
        bare = self.standard.replace(": ", ":")
        return "ISO/IEC " + bare.removeprefix("ISO ") if bare.startswith("ISO 27") else bare

    def labels(self, shown: str, also: Mapping[str, tuple[Any, ...]] | None = None) -> list[Field]:
        """`shown`: what this paper prints beside the holder, number, standard, scope, end and main address: out of
        first, start, revised, soa, sites, body, body-picture, accreditor, accreditor-picture. `also`: other fair
        readings by the contract's name of the field."""
        words, fair = shown.split(), also or {}
        found = [
            Field("certificate_number", self.number, self.number, fair.get("certificate_number", ())),
            Field("standard", self.standard_value, self.standard, fair.get("standard", ())),
            Field("scope", self.scope, self.scope, fair.get("scope", ())),
            place(self.org.address, "main"),
        ]
        found.insert(0, Field("organisation_name", self.org.name, self.org.name, fair.get("organisation_name", ())))
        for key in ("first", "start", "revised", "expires"):
            if key in words or key == "expires":
                day: date = getattr(self, key)
                found.append(Field(DAYS[key], day.isoformat(), self.day(day), fair.get(DAYS[key], ())))
        if "soa" in words:
            bare = (self.soa.removeprefix("dated "),) if self.soa.startswith("dated ") else ()
            more = (*bare, *fair.get("statement_of_applicability", ()))
            found.append(Field("statement_of_applicability", self.soa, self.soa, more))
        if "sites" in words:
            found += [place(a, "additional") for a in self.sites]
        return found + self._bodies(words, fair)

    def _bodies(self, words: list[str], fair: Mapping[str, tuple[Any, ...]]) -> list[Field]:
        found = []
        more = (*self.body.also(), *fair.get("certification_body", ()))
        if "body" in words:
            found.append(Field("certification_body", self.body.name, self.body.name, more))
        if "body-picture" in words:
            found.append(Field("certification_body", self.body.short, None, (self.body.name,), optional=True))
        if "accreditor" in words:
            found.append(Field("accreditation_body", self.accreditor, self.accreditor))
        if "accreditor-picture" in words:
            found.append(Field("accreditation_body", self.accreditor, None, optional=True))
        return found


def award(
    draw: Draw,
    body: Body,
    number: str,
    style: str,
    *,
    n_sites: int = 0,
    org: Org | None = None,
    accreditor: str = "UKAS",
    standards: tuple[str, ...] = (),
) -> Award:
    start = draw.day(date(2023, 1, 9), date(2026, 9, 20))
    start = start.replace(day=min(start.day, 28))
    first = years_on(start, -3 * draw.pick([0, 1, 1, 2, 3])) - timedelta(days=draw.number(0, 25))
    first = start if years_on(start, -1) < first else first
    expires = years_on(start, 3) - timedelta(days=draw.pick([0, 1, 1, 1]))
    revised = start + timedelta(days=draw.number(40, min(600, (WRITTEN - start).days - 1)))
    edition = standards or (NEW if start >= NEW_EDITION else OLD)
    if edition is OLD:
        revised = min(revised, OLD_END - timedelta(days=90))
        expires = min(expires, OLD_END) if draw.maybe() else expires  # half were shortened when the edition ended
    who, made = org or holder(draw), STYLES[style]
    return Award(
        who, body, number, draw.pick(edition), draw.pick(SCOPES) + draw.pick(["", "."]),
        soa(draw, start, made), first, start, revised, expires, accreditor, sites(draw, n_sites), made,
    )  # fmt: skip


def in_capitals(a: Award) -> Award:
    """The same award on paper that prints names and addresses in capitals."""
    shout = [
        Address(tuple(x.upper() for x in p.lines), p.postcode, p.country.upper()) for p in (a.org.address, *a.sites)
    ]
    return replace(a, org=replace(a.org, name=a.org.name.upper(), address=shout[0]), sites=tuple(shout[1:]))


def soa(draw: Draw, start: date, day: DayStyle) -> str:
    made = day(start - timedelta(days=draw.number(20, 400)))
    n = f"{draw.number(1, 12)}.{draw.number(0, 9)}"
    return draw.pick(
        [
            f"version {n}, dated {made}",
            f"V{n} dated {made}",
            f"Issue {draw.number(2, 20)}, {made}",
            f"Revision {draw.number(1, 9)} dated {made}",
            f"ISMS-DOC-{draw.number(3, 29):02d} v{n}, {made}",
            f"version {n}",
            f"dated {made}",
        ]
    )


def serial(draw: Draw, form: str) -> str:
    """A number in a body's style: # a digit, @ a letter, everything else stands."""
    return "".join(str(draw.number(0, 9)) if c == "#" else draw.letters(1) if c == "@" else c for c in form)
