"""The sixth set's own made-up world: holders and their sites, certification bodies, what is certified and since when."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.model import Field
from benchmarks.unseen.world import Address, Draw, Org, ordinal, years_on

TODAY = date(2026, 11, 20)
Town = tuple[str, str, str]
TOWNS: tuple[Town, ...] = (
    *(("London", "", "EC1V"), ("London", "", "SW1P"), ("London", "", "N1"), ("London", "", "E14"), ("Manchester", "", "M1"), ("Salford", "Greater Manchester", "M50")),
    *(("Birmingham", "West Midlands", "B15"), ("Leeds", "", "LS1"), ("York", "North Yorkshire", "YO10"), ("Durham", "Co. Durham", "DH1"), ("Exeter", "Devon", "EX4")),
    *(("Southampton", "Hampshire", "SO16"), ("Cambridge", "Cambs", "CB2"), ("Didcot", "Oxfordshire", "OX11"), ("Slough", "Berkshire", "SL1"), ("Harrogate", "North Yorkshire", "HG2")),
    *(("Macclesfield", "Cheshire", "SK10"), ("Loughborough", "Leicestershire", "LE11"), ("Norwich", "Norfolk", "NR4"), ("Truro", "Cornwall", "TR1"), ("Crawley", "West Sussex", "RH10")),
    *(("Edinburgh", "", "EH3"), ("Dundee", "", "DD1"), ("Newport", "Gwent", "NP10"), ("Cardiff", "", "CF10"), ("Belfast", "", "BT1")),
)  # fmt: skip
STREETS = (
    *("Goswell Street", "Marsh Lane", "Great Bridgewater Row", "Prospect Place", "Tollgate Road", "Fieldhouse Drive", "Vicarage Road", "Quay Street"),
    *("Carpenter Way", "Silver Street", "Bishopsgate Walk", "Minster Yard", "Oakfield Rise", "Granary Wharf Road", "Kings Parade", "Moorland Avenue"),
)  # fmt: skip
PARTS = (
    *("4th Floor, Wharfside House", "Unit 11 Alderley Technology Park", "Suite 210, The Exchange", "Ground Floor", "The Old Print Works", "Innovation House"),
    *("Building R2", "Units 3 & 4, Fairway Court", "Floor 6, One Kingfisher Square", "c/o Holt & Partners", "Room 3.17, Medical Sciences Building"),
)  # fmt: skip
COMPANIES = (
    *("Halcombe Health Analytics Ltd", "Bexmoor Data Solutions Limited", "Greaves & Tolland Informatics Ltd", "Kilnwood Clinical Software Limited"),
    *("Ardencote Research Limited", "SPARROWFIELD HOSTING LTD", "Lumenthorpe Ltd", "Pathmarsh Digital Health Limited", "Tealby & Thornbury LLP"),
    *("Vantorre Cloud Services Limited", "Norpier Statistics Ltd.", "Cradlewick Medical Limited", "HDR Brookvale CIC", "iCohort Insight UK Limited"),
    *("Whinfell Managed IT Ltd", "The Ravelin Partnership Limited", "QuillMed Limited", "Oxley-Barr Health Economics Ltd", "Dataquarry Limited", "Stillwater Secure Storage plc"),
)  # fmt: skip
LONG_NAMES = (
    "The Trustees of the Harbinger Foundation for Research into Diseases of the Kidney",
    "Bexmoor Population Health Management and Decision Support Services (UK) Limited",
    "Greaves, Tolland, Whitmarsh & Associates Healthcare Consulting (Holdings) Limited",
    "Royal Institute of Surgical Registries and Clinical Effectiveness (Trading) Limited",
)
TRADING = ("QuillMed", "CohortBox", "Brightward", "RegistryWorks", "The Data Pantry")
UNIVERSITIES = (
    "University of Eastmoor",
    "Harrowdale University",
    "The University of Northmarch",
    "Queen Philippa University of London",
    "Severnside University",
)
TRUSTS = (
    *("Eastmoor University Hospitals NHS Foundation Trust", "Harrowdale & District Hospitals NHS Trust", "Severnside Partnership NHS Foundation Trust"),
    *("Northmarch Teaching Hospitals NHS Foundation Trust", "South Calder Integrated Care NHS Foundation Trust"),
)  # fmt: skip
CHARITIES = (
    "Lungs First",
    "The Harbinger Foundation",
    "St Oswin's Hospice",
    "Children's Heart Register UK",
    "Action on Frailty",
)
SYSTEMS = (
    "Eider Trusted Research Environment",
    "CAIRN Data Safe Haven",
    "NephroBase",
    "HARBOUR Secure Research Platform",
    "LapWing Registry",
    "MERLIN",
)
PEOPLE = (
    *("Alison Threlfall", "Babatunde Coker", "Catrin Probert", "Dominic Yeoman", "Eleni Markou", "Farah Siddiqui", "Giles Entwistle", "Hannah Osei"),
    *("Iwan Tudor", "Joanne Peverell", "Kamal Chaudhry", "Lorraine Cubitt", "Mohsin Akram", "Niamh Garvey", "Oliver Staunton", "Philippa Crewe"),
    *("Rosalind Achebe", "Stuart Heslop", "Theresa Lomax", "Zubair Malik"),
)  # fmt: skip
SCOPES = (
    "The provision of data analytics, real world evidence and health economics services using pseudonymised patient data",
    "Provision of secure cloud hosting, managed services and technical support to healthcare organisations",
    "The design, development, hosting, maintenance and support of software for clinical audit and disease registries",
    "Information security management system covering the collection, processing and storage of survey data and patient experience data",
    "The management of information and the operation of the secure research environment used for the processing of health data, including user support and system administration",
    "Consultancy, research and evaluation services to the public sector, and the information assets that support them",
    "The supply of clinical trials management, randomisation, data management and statistical services",
    "Development and delivery of digital health applications, including customer support, testing and business operations",
    "Colocation, private cloud, backup and disaster recovery services",
    "All business activities of the organisation including data processing, software development and corporate functions",
    "The protection of company and client information in connection with medical writing, market research and data collection",
    "Software as a service (SaaS) population health platform: engineering, operations, data science & customer success",
    "IT Services: the provision of data centre, network, storage and research computing facilities",
    "Secure document scanning, storage, retrieval and certified destruction",
    "The information security management system that protects the confidentiality, integrity and availability of client, patient and staff information held by the organisation in the delivery of national clinical audits, patient reported outcome programmes, registries and associated analytical services to commissioners, providers and regulators",
    "The provision of consultancy, software development, managed hosting (UK data centres), application support, data migration and training to acute, community and primary care organisations, together with the corporate functions of finance, human resources, sales and facilities management",
    "The Information Security Management System of the Trusted Research Environment: ingress, de-identification, linkage, curation, provision of workspaces, output checking and egress of data, including the staff, suppliers and infrastructure that support it",
    "Hosted services (N3/HSCN connected) and associated service desk",
)  # fmt: skip
FOREIGN: Mapping[str, tuple[str, ...]] = {
    "USA": ("Cedarline Health, Inc.", "Outpost Analytics, LLC", "Brightwater Evidence, Inc. dba Brightwater", "Palisade Cloud Corporation"),
    "Ireland": ("Lisnagar Data Services Limited", "Corrib Trials DAC", "Palisade Cloud Ireland Operations Limited"),
    "Germany": ("Rheinmark Gesundheitsdaten GmbH", "Auenfeld Systemhaus GmbH & Co. KG", "Klinikverbund Tannau gGmbH"),
    "France": ("Donnéa Santé SAS", "Hébergement Vauclair SA", "Institut Merlande"),
    "Spain": ("Datos Clínicos del Turia, S.L.", "Nube Almenara, S.A.U."),
    "Italy": ("Ricerca Clinica Valdorra S.r.l.", "Archivi Sanitari Montelupo S.p.A."),
    "Netherlands": ("Zorgdata Lindewaard B.V.", "Palisade Cloud Nederland B.V.", "Stichting Registratie Nieuwkoop"),
    "Sweden": ("Hälsodata Norrvik AB", "Björkhagen Registercentrum AB"),
    "Poland": ("Medyczne Bazy Danych Sp. z o.o.", "Statum Analityka S.A."),
    "Turkey": ("Anka Sağlık Bilişim A.Ş.", "Derinsu Yazılım Tic. Ltd. Şti."),
    "India": ("Suvarna Healthtech Private Limited", "Outpost Analytics India Pvt. Ltd.", "Neelgiri Data Services LLP"),
    "Japan": ("Midori Clinical Data Co., Ltd.", "Hoshino Medical Informatics K.K."),
    "Singapore": ("Straitsview Health Analytics Pte. Ltd.", "Palisade Cloud Asia Pte Ltd"),
    "Australia": ("Banksia Health Data Pty Ltd", "Wattle & Finch Research Pty Limited"),
}  # fmt: skip
ABROAD: Mapping[str, tuple[tuple[str, ...], str]] = {
    "USA": (("### Harbor Point Boulevard, Suite ###", "Ashgrove, CO"), "80###"),
    "Ireland": (("Unit # Grangefield Business Park", "Dublin 15"), "D15 @#@#"),
    "Germany": (("Wiesenweg ##", "Tannau"), "6####"),
    "France": (("## rue des Tilleuls", "Vauclair"), "69###"),
    "Spain": (("Calle del Olmo, ##", "Almenara"), "46###"),
    "Italy": (("Via dei Gelsi ##", "Montelupo (FI)"), "50###"),
    "Netherlands": (("Lindelaan ##", "Nieuwkoop"), "24## @@"),
    "Sweden": (("Björkgatan ##", "Norrvik"), "75# ##"),
    "Poland": (("ul. Lipowa ##", "Kraków"), "3#-###"),
    "Turkey": (("Çınar Mah. Teknopark Cad. No: ##", "Ankara"), "06###"),
    "India": (("Plot No. ##, Phase #, Electronics Estate", "Pune, Maharashtra"), "4110##"),
    "Japan": (("#-##-# Midorigaoka, Naka-ku", "Yokohama, Kanagawa"), "231-####"),
    "Singapore": (("## Jurong Spring Road, #0#-##".replace("#0#", "No. 0#"), "Singapore"), "6#####"),
    "Australia": (("Level #, ### Wattle Street", "Ultimo NSW"), "20##"),
}
CODE_FIRST = ("Germany", "France", "Spain", "Italy", "Netherlands", "Sweden", "Poland", "Turkey")
FRENCH = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
SPANISH = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
STYLES: Mapping[str, Callable[[date], str]] = {
    "iso": date.isoformat,
    "long": lambda d: f"{d.day} {d:%B %Y}",
    "padded": lambda d: f"{d:%d %B %Y}",
    "short": lambda d: f"{d:%d %b %Y}",
    "th": lambda d: f"{ordinal(d.day)} {d:%B %Y}",
    "slash": lambda d: f"{d:%d/%m/%Y}",
    "slash-year": lambda d: f"{d:%Y/%m/%d}",
    "dots": lambda d: f"{d:%d.%m.%Y}",
    "dash": lambda d: f"{d:%d-%m-%Y}",
    "mon": lambda d: f"{d:%d-%b-%Y}",
    "upper": lambda d: f"{d:%d %b %Y}".upper(),
    "us": lambda d: f"{d:%B} {d.day}, {d.year}",
    "us-number": lambda d: f"{d:%m/%d/%Y}",
    "french": lambda d: f"{'1er' if d.day == 1 else d.day} {FRENCH[d.month - 1]} {d.year}",
    "spanish": lambda d: f"{d.day} de {SPANISH[d.month - 1]} de {d.year}",
    "weekday": lambda d: f"{d:%A} {d.day} {d:%B %Y}",
}  # fmt: skip


@dataclass(frozen=True)
class House:
    """A certification body. `number`: how it numbers certificates, # a figure, @ a letter, YY the year of the first."""

    name: str
    number: str
    accreditor: str = "UKAS"
    address: str = ""
    url: str = ""


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

    def say(self, when: date) -> str:
        return STYLES[self.style](when)


def say(when: date, style: str) -> str:
    return STYLES[style](when)


def numbered(draw: Draw, form: str) -> str:
    return "".join(draw.digits(1) if c == "#" else draw.letters(1) if c == "@" else c for c in form)


def spot(draw: Draw, town: Town | None = None, part: float = 0.5, bare: float = 0.06) -> Address:
    """An address in the United Kingdom; `bare`: how often its postcode is left out."""
    name, county, area = town or draw.pick(TOWNS)
    lines = [draw.pick(PARTS)] if draw.maybe(part) else []
    lines.append(f"{draw.number(1, 210)} {draw.pick(STREETS)}" if draw.maybe(0.8) else draw.pick(STREETS))
    lines += [name, county] if county and draw.maybe() else [name]
    tail = "".join(draw.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    code = "" if draw.maybe(bare) else f"{area} {draw.number(1, 9)}{tail}"
    return Address(
        tuple(lines),
        code,
        draw.pick(
            [
                "United Kingdom",
                "United Kingdom",
                "UK",
                "GB",
                "England" if area[:2] not in ("EH", "DD", "NP", "CF", "BT") else "UK",
            ]
        ),
    )


def elsewhere(draw: Draw, n: int, main: Address) -> tuple[Address, ...]:
    """Sites in other towns than the main one's and each other's."""
    fit = {t[0]: t for t in TOWNS if t[0] not in main.lines}
    return tuple(spot(draw, town, 0.4, 0.04) for town in draw.some(list(fit.values()), n))


def abroad(draw: Draw, country: str) -> Address:
    lines, code = ABROAD[country]
    return Address(tuple(numbered(draw, x) for x in lines), numbered(draw, code), country)


def written(at: Address, country: bool = True) -> list[str]:
    """The lines of an envelope, the code where the country puts it."""
    *above, last = at.lines
    if at.country in CODE_FIRST:
        lines = [*above, f"{at.postcode} {last}"]
    elif at.country in FOREIGN:
        lines = [*above, f"{last} {at.postcode}"]
    else:
        lines = [*at.lines, *([at.postcode] if at.postcode else [])]
    return [*lines, at.country] if country else lines


def across(at: Address, country: bool = True) -> str:
    return ", ".join(written(at, country))


def holder(draw: Draw) -> str:
    kind = draw.number(1, 10)
    if kind == 1:
        return draw.pick(LONG_NAMES)
    if kind == 2:
        return f"{draw.pick(COMPANIES)} {draw.pick(['trading as', 't/a'])} {draw.pick(TRADING)}"
    return draw.pick(UNIVERSITIES) if kind == 3 else draw.pick(COMPANIES)


def person(draw: Draw) -> str:
    return draw.pick(PEOPLE)


CODES: Mapping[str, tuple[tuple[str, ...], str, str]] = {
    "company": (COMPANIES, "Company", "8@###"),
    "university": (UNIVERSITIES, "University", "EE1#####"),
    "trust": (TRUSTS, "NHS Trust", "R@#"),
    "charity": (CHARITIES, "Charity / Hospice", "8@###"),
}


def organisation(draw: Draw, kinds: str = "company university trust charity") -> Org:
    """With its code, as it stands in the toolkit; new codes of companies and charities are letter-digit-letter-digit-letter."""
    kind = draw.pick(kinds.split())
    names, sector, form = CODES[kind]
    if form == "8@###" and draw.maybe(0.4):
        form = "@#@#@"
    return Org(draw.pick(names), sector, numbered(draw, form), spot(draw, bare=0), draw.pick(SYSTEMS))


def applicability(draw: Draw, start: date, style: str) -> str:
    made = say(start - timedelta(days=draw.number(14, 280)), style)
    n, m = draw.number(1, 8), draw.number(0, 6)
    return draw.pick(
        [
            f"version {n}.{m}",
            f"v{n}.{m} dated {made}",
            f"Version {n}, dated {made}",
            f"dated {made}",
            f"Issue {n} ({made})",
            f"Rev. {n}, {made}",
        ]
    )


def cycle(draw: Draw, former: bool, settled: bool, moved: bool) -> tuple[date, date, date, date]:
    """First, start, revised, end. A certificate that passed from the edition of 2013 to that of 2022 was revised when it did."""
    moved = moved or (not former and draw.maybe(0.3))
    span = (
        (date(2020, 9, 1), date(2022, 10, 1))
        if former
        else (date(2022, 12, 1), date(2024, 4, 30))
        if moved
        else (date(2023, 8, 1), date(2026, 9, 20))
    )
    start = draw.day(*span)
    start = start.replace(day=min(start.day, 28))
    cycles = draw.pick([1, 1, 2, 3, 4] if settled or moved else [0, 0, 1, 1, 2, 3])
    first = years_on(start, -3 * cycles) - timedelta(days=draw.pick([0, 0, 0, 4, 17]) if cycles else 0)
    end = years_on(start, 3) - timedelta(days=draw.pick([0, 1, 1, 1]))
    room = min(500, (TODAY - start).days)
    return first, start, start + timedelta(days=draw.number(25, room)), end


def cert(
    draw: Draw,
    house: House,
    style: str,
    *,
    sites: int = 0,
    country: str = "",
    old: float = 0.15,
    settled: bool = False,
    standard: str = "ISO/IEC 27001",
    moved: bool = False,
) -> Cert:
    """A certification in its cycle. `old`: chance of the edition of 2013; `settled`: never in its first cycle;
    `moved`: passed to the edition of 2022 within the cycle."""
    former = draw.maybe(old)
    first, start, revised, end = cycle(draw, former, settled, moved)
    at = abroad(draw, country) if country else spot(draw)
    number = numbered(draw, house.number.replace("YYYY", str(first.year)).replace("YY", f"{first:%y}"))
    name = draw.pick(FOREIGN[country]) if country else holder(draw)
    soa = applicability(draw, start, style)
    places = elsewhere(draw, sites, at)
    return Cert(house, name, at, places, number, f"{standard}:{2013 if former else 2022}", draw.pick(SCOPES), soa, first, start, revised, end, style)  # fmt: skip


def loud(c: Cert) -> Cert:
    return replace(c, name=c.name.upper())


def site(at: Address, role: str | None = "main", optional: bool = False) -> Field:
    value: dict[str, str | None] = {"address": ", ".join(at.lines), "postcode": at.postcode or None}
    if role:
        value["role"] = role
    also: tuple[dict[str, str | None], ...] = ()
    if at.lines[-1] == at.country:  # a town that is a country
        also = ({**value, "address": ", ".join(at.lines[:-1])},)
    return Field("location", value, tuple(x for x in (*at.lines, at.postcode) if x), also, optional)


def named(name: str) -> Field:
    """A holder with the name under which it trades may fairly be given with or without it."""
    for joint in (" trading as ", " t/a ", " dba ", " TRADING AS ", " T/A "):
        if joint in name:
            return Field("organisation_name", name, name, (name.split(joint)[0],))
    return Field("organisation_name", name, name)


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def edition(standard: str) -> str:
    """As the contract writes it: ISO 27001:2022 is ISO/IEC 27001:2022, a national edition stays as printed."""
    return standard.replace("ISO 27001", "ISO/IEC 27001") if standard.startswith("ISO") else standard


CARRIED = "certificate_number standard certification_body accreditation_body scope statement_of_applicability first_certified_on issued_on revised_on expires_on"


def labels(
    c: Cert,
    *,
    skip: str = "",
    unseen: str = "",
    free: str = "",
    also: Mapping[str, tuple[Any, ...]] | None = None,
    said: Mapping[str, str] | None = None,
) -> list[Field]:
    """Every field of a certificate. `skip`: not printed; `unseen`: in a picture alone; `free`: need not be read;
    `also`: other fair readings; `said`: what is printed otherwise than its value."""
    values: dict[str, tuple[Any, str]] = {
        "certificate_number": (c.number, c.number),
        "standard": (edition(c.standard), c.standard),
        "certification_body": (c.house.name, c.house.name),
        "accreditation_body": (c.house.accreditor, c.house.accreditor),
        "scope": (c.scope, c.scope),
        "statement_of_applicability": (c.soa, c.soa),
        "first_certified_on": (c.first, c.say(c.first)),
        "issued_on": (c.start, c.say(c.start)),
        "revised_on": (c.revised, c.say(c.revised)),
        "expires_on": (c.expires, c.say(c.expires)),
    }
    found = [named(c.name)]
    for name in (n for n in CARRIED.split() if n not in skip.split()):
        value, shown = values[name]
        hidden = name in unseen.split()
        printed = None if hidden else (said or {}).get(name, shown)
        others = tuple(map(plain, (also or {}).get(name, ())))
        found.append(Field(name, plain(value), printed, others, hidden or name in free.split()))
    return [*found, site(c.at), *(site(s, "additional") for s in c.sites)]
