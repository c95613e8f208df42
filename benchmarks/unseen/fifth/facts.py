"""The fifth set's own made-up world: holders and their sites, certification bodies, what is certified and since when."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.model import Field
from benchmarks.unseen.world import Address, Draw, Org, ordinal, show, years_on

Town = tuple[str, str, str]
TOWNS: tuple[Town, ...] = (
    *(("Leeds", "West Yorkshire", "LS11"), ("Manchester", "", "M15"), ("Sheffield", "South Yorkshire", "S9"), ("Bristol", "", "BS3")),
    *(("London", "", "EC2A"), ("London", "", "SE1"), ("London", "", "W1T"), ("Cambridge", "Cambridgeshire", "CB4"), ("Oxford", "", "OX2")),
    *(("Reading", "Berkshire", "RG6"), ("Milton Keynes", "Buckinghamshire", "MK7"), ("Nottingham", "", "NG7"), ("Leicester", "", "LE4")),
    *(("Newcastle upon Tyne", "", "NE4"), ("Warrington", "Cheshire", "WA3"), ("Guildford", "Surrey", "GU2"), ("Farnborough", "Hampshire", "GU14")),
    *(("Edinburgh", "", "EH12"), ("Glasgow", "", "G51"), ("Cardiff", "", "CF24"), ("Swansea", "", "SA2"), ("Belfast", "", "BT9")),
    *(("Ashcombe Regis", "Somerset", "TA5"), ("Thorley Green", "Essex", "CM22"), ("Market Ellinge", "Northamptonshire", "NN9")),
)  # fmt: skip
STREETS = (
    *("Kingfisher Way", "Wellington Road", "Albert Embankment Road", "Brunel Way", "Coronation Street", "The Crescent", "Park Row"),
    *("Cavendish Road", "Lower Mill Street", "Queen Anne Street", "Wharf Road", "Newton Lane", "Castle Hill", "Sidings Lane"),
)  # fmt: skip
PARTS = (
    *("Unit 7, Riverside Business Park", "2nd Floor, Chancellor House", "Suite 4B", "The Innovation Centre", "Building 3, Trinity Park"),
    *("Lyndhurst House", "First Floor, West Wing", "Units 12-14 Parkway Trading Estate", "Enterprise Hub", "Level 5, The Quadrant"),
)  # fmt: skip
NATIONS = {"EH": "Scotland", "G5": "Scotland", "CF": "Wales", "SA": "Wales", "BT": "Northern Ireland"}
COMPANIES = (
    *("Ferncastle Health Informatics Limited", "Wrenfield Clinical Systems Ltd", "Tidewell Data Services Limited", "Axbrook Analytics Ltd"),
    *("Silverdene Research Limited", "Orrellbridge Software Limited", "Marlpit Medical Registries CIC", "Cobham & Thirsk Associates Limited"),
    *("Nightjar Cloud Hosting Ltd.", "MERIDEW GROUP LIMITED", "Hollin Data Centres Limited", "Pennard Insight (UK) Limited"),
    *("Blackmoor & Sons (Records Management) Limited", "OakTree Evidence LLP", "Sixpoint Digital Health plc", "3Rivers Informatics Ltd"),
    *("Lowther Vale Consulting Ltd", "Quayside Trials Limited", "E-Cardex Limited", "Stannard Health Economics Limited"),
)  # fmt: skip
LONG_NAMES = (
    "Ferncastle Integrated Health and Social Care Informatics Services Limited",
    "The Thorley Centre for Clinical Audit, Outcomes Research and Health Policy",
    "Pennard Group Holdings Limited and its subsidiaries Pennard Insight (UK) Limited",
    "Wrenfield Managed Infrastructure & Disaster Recovery Services (Europe) Limited",
)
TRADING = ("Axbrook Hosting", "CareSight", "Tidewell", "The Outcomes Exchange", "SafeVault")
ACADEMIC = (
    *("Thorley University", "University of Ashcombe", "The University of Mid Wessex", "Ellinge Metropolitan University"),
    *("Clinical Trials Unit, University of Ashcombe", "Thorley University (Digital Services Directorate)"),
)  # fmt: skip
TRUSTS = (
    *("Ashcombe and Levels NHS Foundation Trust", "Thorley Green Hospitals NHS Trust", "Mid Wessex Partnership NHS Foundation Trust"),
    *("Ellinge University Hospitals NHS Foundation Trust", "North Fenland Community Healthcare NHS Trust"),
)  # fmt: skip
CHARITIES = ("The Silverdene Trust", "Kidney Futures UK", "Marlpit Hospice Care", "The Fraser-Lacey Foundation")
SYSTEMS = (
    "ASPEN Secure Research Environment",
    "Beacon Data Safe Haven",
    "CORAL Registry",
    "Dunlin Analytics Platform",
    "NorthStar TRE",
)
PEOPLE = (
    *("Amelia Rudge", "Colin Mistry", "Dawn Pettifer", "Emeka Adeyemi", "Frances Holloway", "Graham Tunnicliffe", "Harpreet Bains"),
    *("Imogen Cray", "Jonathan Sefton", "Kirsty MacAskill", "Leon Bardsley", "Miriam Oduya", "Nigel Postlethwaite", "Rukhsana Mir"),
    *("Simon Ellershaw", "Tamsin Goode", "Vikram Nair", "Wendy Thistlewood"),
)  # fmt: skip
SCOPES = (
    "The provision of secure data hosting, data processing and analytics services to the NHS, academia and the wider healthcare sector",
    "The design, development, hosting and support of clinical information systems and patient facing applications",
    "The management of information security relating to the collection, storage, linkage and analysis of patient level data for research and clinical audit",
    "Provision of co-location, managed hosting, cloud and backup services from UK data centres",
    "Health economics, market access and real world evidence consultancy including the processing of pseudonymised health data",
    "The Information Security Management System applies to the people, processes, technology and premises supporting the trusted research environment and its service desk",
    "Software as a Service for electronic data capture, randomisation and safety reporting in clinical trials",
    "The secure collection, transportation, storage, scanning and destruction of records and media",
    "Information security management for all business operations and support functions, including software development, IT operations, customer support, human resources and finance",
    "The protection of information assets used in the delivery of data science, statistical consultancy, survey and registry services",
    "The provision of IT managed services, cyber security services and secure hosting to public and private sector customers from offices in Leeds and a network operations centre",
    "Secure transcription, digital dictation and clinical coding services supplied to healthcare providers",
    "The ISMS covers the receipt, pseudonymisation, linkage, storage, analysis and secure disposal of health and social care data, together with supporting infrastructure, personnel and third party suppliers, within the data safe haven",
    "Development, sale and support of population health management software",
    "Research, consultancy, training and data services to government departments, NHS bodies and charities",
    "Provision of print, mailing and survey fulfilment services and associated data handling",
    "The information security management system supporting the delivery of clinical registries, national audits and outcome measurement programmes, including web hosting, database administration, statistical analysis and reporting",
    "Contract research organisation services including data management, biostatistics, medical writing, pharmacovigilance and archiving",
    "IT infrastructure, research computing services and information governance functions",
)
UKAS = "UKAS"
FOREIGN: Mapping[str, tuple[str, ...]] = {
    "USA": (
        "Ferncastle Health, Inc.",
        "Meridew Analytics, LLC",
        "Sixpoint Digital Health, Inc.",
        "Stannard & Vale Outcomes Research, Inc.",
    ),
    "Ireland": (
        "Tidewell Data Services (Ireland) Limited",
        "Clonfert Clinical Research DAC",
        "Quayside Trials Ireland Ltd",
    ),
    "Germany": ("Wrenfeld Klinikdaten GmbH", "Hollin Rechenzentren GmbH & Co. KG", "Pennard Insight Deutschland GmbH"),
    "Netherlands": ("Axbroek Analyse B.V.", "Tidewell Data Services B.V.", "Stichting Zorgregister Nieuwerdam"),
    "India": (
        "Merivale Infosystems Private Limited",
        "Axbrook Analytics India Pvt. Ltd.",
        "Sanjeevan Health Data Services LLP",
    ),
}


@dataclass(frozen=True)
class House:
    """A certification body. `number`: how it numbers certificates, # a figure and @ a letter."""

    name: str
    short: str
    address: str
    url: str
    number: str
    accreditor: str = UKAS
    licence: str = ""


@dataclass(frozen=True)
class Cert:
    house: House
    name: str
    at: Address
    sites: tuple[Address, ...]
    number: str
    standard: str
    scope: str
    soa: str
    first: date
    start: date
    revised: date
    expires: date
    style: str

    def day(self, when: date) -> str:
        return day(when, self.style)

    @property
    def edition(self) -> str:
        """The standard without what stands before its number."""
        return self.standard.rsplit(" ", 1)[-1]


MORE_STYLES: Mapping[str, Callable[[date], str]] = {
    "th": lambda d: f"{ordinal(d.day)} {d:%B %Y}",
    "dash4": lambda d: f"{d:%d-%b-%Y}",
    "long-comma": lambda d: f"{d.day} {d:%B}, {d.year}",
    "us-abbreviated": lambda d: f"{d:%b} {d.day}, {d.year}",
    "slash-short": lambda d: f"{d:%d/%m/%y}",
}


def day(when: date, style: str) -> str:
    return MORE_STYLES[style](when) if style in MORE_STYLES else show(when, style)


def numbered(draw: Draw, form: str) -> str:
    made = (draw.digits(1) if c == "#" else draw.letters(1) if c == "@" else c for c in form)
    return "".join(made)


def spot(draw: Draw, town: Town | None = None, part: float = 0.5, bare: float = 0.06) -> Address:
    """An address in the United Kingdom; `bare`: how often its postcode is left out."""
    name, county, area = town or draw.pick(TOWNS)
    lines = [draw.pick(PARTS)] if draw.maybe(part) else []
    lines.append(f"{draw.number(1, 180)} {draw.pick(STREETS)}" if draw.maybe(0.85) else draw.pick(STREETS))
    lines += [name, county] if county and draw.maybe() else [name]
    tail = "".join(draw.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    code = f"{area} {draw.number(1, 9)}{tail}"
    country = draw.pick(["United Kingdom", "United Kingdom", "UK", NATIONS.get(area[:2], "England")])
    return Address(tuple(lines), "" if draw.maybe(bare) else code, country)


def others(draw: Draw, n: int, main: Address) -> tuple[Address, ...]:
    """Sites in other towns than the main one and each other's."""
    fit = {t[0]: t for t in TOWNS if t[0] not in main.lines}
    return tuple(spot(draw, town, 0.4, 0.03) for town in draw.some(list(fit.values()), n))


ABROAD: Mapping[str, tuple[tuple[str, ...], str]] = {
    "USA": (("#### Commerce Park Drive, Suite ###", "Fairhollow, VA"), "2####"),
    "Ireland": (("Block #, Clonlara Business Campus", "Dublin 18"), "D18 @#@#"),
    "Germany": (("Lindenstraße ##", "Oberwaldau"), "8####"),
    "Netherlands": (("Havenkade ###", "Nieuwerdam"), "3### @@"),
    "India": (("Plot No. ##, Sector #, Cyber Enclave", "Navapur, Telangana"), "5000##"),
}


def abroad(draw: Draw, country: str) -> Address:
    lines, code = ABROAD[country]
    return Address(tuple(numbered(draw, x) for x in lines), numbered(draw, code), country)


CODE_BEFORE, CODE_AFTER = ("Germany", "Netherlands"), ("USA", "India")


def written(at: Address, country: bool = True) -> list[str]:
    """The lines of an envelope, the code where the country puts it."""
    *above, last = at.lines
    if at.country in CODE_BEFORE:
        lines = [*above, f"{at.postcode} {last}"]
    elif at.country in CODE_AFTER:
        lines = [*above, f"{last} {at.postcode}"]
    else:
        lines = [*at.lines, at.postcode] if at.postcode else list(at.lines)
    return [*lines, at.country] if country else lines


def across(at: Address, country: bool = True) -> str:
    return ", ".join(written(at, country))


def holder(draw: Draw) -> str:
    kind = draw.number(1, 12)
    if kind == 1:
        return draw.pick(LONG_NAMES)
    if kind <= 3:
        return draw.pick(ACADEMIC)
    if kind == 4:
        return f"{draw.pick(COMPANIES)} {draw.pick(['trading as', 't/a', 'T/A'])} {draw.pick(TRADING)}"
    return draw.pick(COMPANIES)


def organisation(draw: Draw, kinds: str = "company academic trust charity") -> Org:
    """With its code, as it stands in the toolkit."""
    kind = draw.pick(kinds.split())
    names = {
        "company": COMPANIES,
        "academic": ACADEMIC,
        "university": ACADEMIC[:4],
        "trust": TRUSTS,
        "charity": CHARITIES,
    }[kind]
    sector = {
        "company": "Company",
        "academic": "University",
        "university": "University",
        "trust": "NHS Trust",
        "charity": "Charity / Hospice",
    }[kind]
    codes = {
        "company": draw.pick([f"8{draw.pick('CDFHJKRY')}{draw.digits(3)}", draw.anana()]),
        "academic": f"EE{draw.digits(6)}",
        "university": f"EE{draw.digits(6)}",
        "trust": f"R{draw.pick('ABCDHJKNQW')}{draw.pick('123456789')}",
        "charity": f"8{draw.pick('AGHT')}{draw.digits(3)}",
    }
    name, code = draw.pick(names), codes[kind]
    if name.startswith("Clinical Trials Unit"):  # departments have codes and sectors of their own
        sector, code = "Researcher / Department", f"{code}-CTU"
    return Org(name, sector, code, spot(draw, bare=0), draw.pick(SYSTEMS))


def person(draw: Draw) -> str:
    return draw.pick(PEOPLE)


def applicability(draw: Draw, start: date, style: str) -> str:
    made = day(start - timedelta(days=draw.number(12, 260)), style)
    n = draw.number(1, 9)
    forms = (
        *(f"version {n} dated {made}", f"v{n} dated {made}", f"Version {n}.{draw.number(0, 4)}, {made}", f"Issue {n} dated {made}"),
        *(f"Version {n}.{draw.number(0, 9)}", f"dated {made}", f"V{n}.0 ({made})", f"Revision {n} dated {made}"),
    )  # fmt: skip
    return draw.pick(forms)


def cert(
    draw: Draw,
    house: House,
    style: str,
    *,
    sites: int = 0,
    country: str = "",
    old: float = 0.2,
    settled: bool = False,
    iso: str = "ISO/IEC",
) -> Cert:
    """A certification in its cycle. `old`: chance of the edition of 2013; `settled`: never in its first cycle."""
    former = draw.maybe(old)
    span = (date(2020, 9, 1), date(2022, 11, 1)) if former else (date(2023, 6, 1), date(2026, 9, 20))
    start = draw.day(*span)
    start = start.replace(day=min(start.day, 28))
    cycles = draw.pick([1, 1, 2, 3] if settled else [0, 0, 1, 1, 2, 3])
    first = years_on(start, -3 * cycles) - timedelta(days=draw.pick([0, 0, 0, 3, 11]) if cycles else 0)
    end = years_on(start, 3) - timedelta(days=draw.pick([0, 1, 1]))
    room = min(400, (date(2026, 11, 20) - start).days)
    revised = start + timedelta(days=draw.number(30, room))
    at = abroad(draw, country) if country else spot(draw)
    standard = f"{iso} 27001:{2013 if former else 2022}"
    if former and house.accreditor == UKAS and draw.maybe(0.2):
        standard = "BS EN ISO/IEC 27001:2017"
    return Cert(
        house, draw.pick(FOREIGN[country]) if country else holder(draw), at, others(draw, sites, at), numbered(draw, house.number.replace("YYYY", str(first.year))), standard,
        draw.pick(SCOPES), applicability(draw, start, style), first, start, revised, end, style,
    )  # fmt: skip


def loud(c: Cert) -> Cert:
    return replace(c, name=c.name.upper())


def site(at: Address, role: str | None = "main", optional: bool = False) -> Field:
    value: dict[str, str | None] = {"address": ", ".join(at.lines), "postcode": at.postcode or None}
    if role:
        value["role"] = role
    return Field("location", value, tuple(x for x in (*at.lines, at.postcode) if x), (), optional)


def named(name: str) -> Field:
    """A holder with the name under which it trades may fairly be given with or without it."""
    for joint in (" trading as ", " t/a ", " T/A ", " TRADING AS "):
        if joint in name:
            return Field("organisation_name", name, name, (name.split(joint)[0],))
    return Field("organisation_name", name, name)


ISO_FIELDS = "certificate_number standard certification_body accreditation_body scope statement_of_applicability first_certified_on issued_on revised_on expires_on"


def labels(
    c: Cert,
    *,
    skip: str = "",
    unseen: str = "",
    optional: str = "",
    also: Mapping[str, tuple[Any, ...]] | None = None,
    said: Mapping[str, str] | None = None,
) -> list[Field]:
    """Every field of a certificate. `skip`: what is not printed; `unseen`: what stands in a picture alone;
    `said`: what is printed otherwise than its value."""
    values: dict[str, tuple[Any, str]] = {
        "certificate_number": (c.number, c.number),
        "standard": (edition(c.standard), c.standard),
        "certification_body": (c.house.name, c.house.name),
        "accreditation_body": (c.house.accreditor, c.house.accreditor),
        "scope": (c.scope, c.scope),
        "statement_of_applicability": (c.soa, c.soa),
        "first_certified_on": (c.first, c.day(c.first)),
        "issued_on": (c.start, c.day(c.start)),
        "revised_on": (c.revised, c.day(c.revised)),
        "expires_on": (c.expires, c.day(c.expires)),
    }
    found = [named(c.name)]
    for name in (n for n in ISO_FIELDS.split() if n not in skip.split()):
        value, shown = values[name]
        printed = None if name in unseen.split() else (said or {}).get(name, shown)
        free = name in unseen.split() or name in optional.split()
        found.append(Field(name, plain(value), printed, tuple(map(plain, (also or {}).get(name, ()))), free))
    return [*found, site(c.at), *(site(s, "additional") for s in c.sites)]


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def edition(standard: str) -> str:
    """As the contract writes it: ISO 27001:2022 is ISO/IEC 27001:2022, a national edition stays as printed."""
    return standard.replace("ISO 27001", "ISO/IEC 27001") if standard.startswith("ISO") else standard
