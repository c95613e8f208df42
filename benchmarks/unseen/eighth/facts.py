"""The eighth set's own made-up world: holders by the kind of applicant, their sites and scopes, a certificate's days."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from benchmarks.unseen.model import Field
from benchmarks.unseen.sixth.facts import Cert, House, labels, numbered, say, site, written
from benchmarks.unseen.world import Address, Draw, Org, years_on

__all__ = ["Cert", "House", "across", "cert", "labels", "numbered", "organisation", "say", "site", "spot", "written"]

TODAY = date(2026, 11, 20)
TOWNS: tuple[tuple[str, str, str], ...] = (
    *(("London", "", "EC2A"), ("London", "", "WC1E"), ("London", "", "SE1"), ("London", "", "W1T"), ("Manchester", "", "M13")),
    *(("Birmingham", "", "B3"), ("Leeds", "West Yorkshire", "LS2"), ("Sheffield", "", "S10"), ("Bristol", "", "BS8"), ("Oxford", "", "OX3")),
    *(("Cambridge", "Cambridgeshire", "CB1"), ("Nottingham", "", "NG7"), ("Leicester", "", "LE1"), ("Newcastle upon Tyne", "Tyne and Wear", "NE1")),
    *(("Reading", "Berkshire", "RG1"), ("Swindon", "Wiltshire", "SN5"), ("Milton Keynes", "", "MK9"), ("Farnborough", "Hampshire", "GU14")),
    *(("Warrington", "Cheshire", "WA3"), ("Preston", "Lancashire", "PR2"), ("Plymouth", "Devon", "PL6"), ("Hull", "East Yorkshire", "HU1")),
    *(("Guildford", "Surrey", "GU2"), ("Stevenage", "Hertfordshire", "SG1"), ("Gloucester", "", "GL1"), ("Swansea", "", "SA1"), ("Glasgow", "", "G2")),
)  # fmt: skip
STREETS = (
    *("Cattle Market Road", "Wellbeck Street", "Canal Side", "Dean Farrar Road", "Elm Tree Avenue", "Brunswick Terrace", "Whitefriars Lane"),
    *("Pottery Road", "Dovecote Lane", "Jubilee Way", "Ashmole Road", "New Bailey Row", "Lower Thames Walk", "Horsefair", "Kelham Drive"),
)  # fmt: skip
PARTS = (
    *("2nd Floor, Tiller House", "Unit 6, Harvest Business Centre", "Suite 4B, Beaumont Court", "Cobalt Building", "The Pump House", "First Floor"),
    *("Level 5, Ropewalk Point", "Units 10-12 Kestrel Court", "Marlborough Hall", "Block A, Wyvern Science Park"),
)  # fmt: skip
HOLDERS: Mapping[str, tuple[str, ...]] = {
    "analytics": ("Tamberlin Insight Limited", "Ottershaw Analytics Ltd", "Halveston Health Intelligence Limited", "Penrose & Vane Real World Evidence Ltd", "CASTELLAN DATA LTD", "Medibench UK Limited"),
    "consultancy": ("Fairlea Consulting Group LLP", "Kimber Strand Economics Ltd", "Gorse Hill Partners LLP", "Wetherden Evaluation Limited"),
    "hosting": ("Northbeam Datacentres Limited", "Tidewell Cloud Ltd", "Ironbridge Managed Hosting Limited", "Vellum Secure Storage Ltd", "Redgrave IT Services plc"),
    "software": ("Pulsegrove Software Limited", "Clarion Registries Ltd", "Loomcare Systems Limited", "Daysign Digital Ltd", "Emberly Health Technologies Limited"),
    "pharma": ("Avonmoor Pharmaceuticals UK Limited", "Trellick Clinical Research Limited", "Corbeau Biosciences Ltd"),
    "survey": ("Plumtree Survey Research Limited", "Patient Voice Measures CIC", "Quince Fieldwork Ltd"),
    "university": ("University of Wharfedale", "The University of South Mercia", "Kingsmere University", "St Frideswide's College London", "Trentside University"),
    "trust": ("Wharfedale Teaching Hospitals NHS Trust", "South Mercia University Hospitals NHS Foundation Trust", "Trentside Community and Mental Health NHS Foundation Trust", "Kingsmere Ambulance Service NHS Trust"),
    "charity": ("Stroke Outcomes Trust", "The Linacre Institute", "Bright Horizons Cancer Fund", "National Joint Care Foundation", "Seacole Hospice Care"),
}  # fmt: skip
SCOPES: Mapping[str, tuple[str, ...]] = {
    "analytics": (
        "The provision of health data analytics, benchmarking and real world evidence services to the NHS and life sciences sector, including the processing of pseudonymised patient level data",
        "Provision of data analytics, reporting and business intelligence solutions to healthcare organisations",
        "The collection, processing, analysis and reporting of data for healthcare clients and the development of supporting software tools",
    ),
    "consultancy": (
        "The provision of management consultancy, economic analysis and evaluation services from the London office",
        "Consultancy and research services to public and private sector clients, including the handling of client confidential and personal data",
    ),
    "hosting": (
        "The provision of data centre colocation, managed hosting, cloud infrastructure and backup services",
        "The Information Security Management System (ISMS) in relation to the design, delivery and support of secure cloud hosting, connectivity and disaster recovery services to public sector customers",
        "Managed IT services, secure data storage, and 24x7 service desk support",
    ),
    "software": (
        "Design, development, implementation, hosting and support of clinical software applications",
        "The provision of software as a service for clinical registries, including development, hosting, support and associated business functions",
        "The development, sale and support of digital health solutions.",
    ),
    "pharma": (
        "The management of information security for clinical data management, biostatistics, pharmacovigilance and medical affairs activities in the UK",
        "Provision of contract research services, including clinical trial data management and medical writing",
    ),
    "survey": (
        "The design, administration, processing and reporting of patient and staff surveys, including print, mailing and online data capture",
        "Market and social research services, including data collection, coding, analysis and reporting",
    ),
    "university": (
        "The provision of the Trusted Research Environment for the secure storage, processing and analysis of sensitive research data by authorised researchers",
        "The information security management system covering the data safe haven service operated by IT Services and the Faculty of Medicine and Health, including user support, data import, data export and system administration",
    ),
    "charity": (
        "All activities relating to the management of national clinical audits and registries, including data collection, linkage, analysis and publication",
        "The management of information assets in support of research, fundraising and patient support services",
    ),
}  # fmt: skip
PEOPLE = (
    *("Rachel Ingleby", "Martin Soames", "Deepa Krishnan", "Howard Petrie", "Adaeze Nwosu", "Colin Bracewell", "Sarah-Jane Mottram", "Tariq Aziz Khan"),
    *("Lucy Fennell", "Edmund Rooke", "Anneliese Weber", "Paul Stickland", "Gwen Pritchard", "Yusuf Demir", "Christine Oldroyd", "Neil Haddow"),
    *("Bernadette Quirke", "Simon Lacey", "Ifeoma Eze", "Victoria Pell", "James Tunstall", "Ruth Abendroth"),
)  # fmt: skip
SYSTEMS = ("Wharf Secure Data Environment", "OSPREY Trusted Research Environment", "StrokeNet", "Safe Data Zone", "Heron Analytics Platform", "LINACRE Data Safe Haven", "CohortView")  # fmt: skip


def across(at: Address, country: bool = False) -> str:
    return ", ".join(written(at, country))


def spot(draw: Draw, but: tuple[str, ...] = (), part: float = 0.5) -> Address:
    """An address in the United Kingdom, in none of the towns of `but`."""
    town, county, area = draw.pick([t for t in TOWNS if t[0] not in but])
    lines = [draw.pick(PARTS)] if draw.maybe(part) else []
    lines.append(f"{draw.number(1, 180)} {draw.pick(STREETS)}")
    lines += [town, county] if county and draw.maybe(0.4) else [town]
    tail = "".join(draw.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    return Address(tuple(lines), f"{area} {draw.number(1, 9)}{tail}", draw.pick(["United Kingdom", "United Kingdom", "UK"]))  # fmt: skip


def spots(draw: Draw, n: int, main: Address) -> tuple[Address, ...]:
    """Sites in towns other than the main one's and each other's."""
    taken: tuple[str, ...] = main.lines
    found: list[Address] = []
    for _ in range(n):
        found.append(spot(draw, taken, 0.4))
        taken = (*taken, *found[-1].lines)
    return tuple(found)


def person(draw: Draw) -> str:
    return draw.pick(PEOPLE)


def organisation(draw: Draw, kinds: str = "analytics software university trust charity survey consultancy") -> Org:
    """As it stands in the toolkit, with its code."""
    kind = draw.pick(kinds.split())
    form = {"university": "EE1#####", "trust": "R@#"}.get(kind, draw.pick(["8@###", "8@A##", "@#@#@"]))
    sector = {"university": "University", "trust": "NHS Trust", "charity": "Charity / Hospice"}.get(kind, "Company")
    return Org(draw.pick(HOLDERS[kind]), sector, numbered(draw, form), spot(draw), draw.pick(SYSTEMS))


def applicability(draw: Draw, start: date, style: str) -> str:
    made = say(start - timedelta(days=draw.number(10, 200)), style)
    n = draw.number(1, 9)
    return draw.pick([f"version {n}.{draw.number(0, 4)} dated {made}", f"Version {n}.0", f"V{n}, {made}", f"dated {made}", f"Issue {n} dated {made}"])  # fmt: skip


def cert(
    draw: Draw,
    house: House,
    style: str,
    *,
    sites: int = 0,
    kinds: str = "analytics consultancy hosting software pharma survey university charity",
    standard: str = "ISO/IEC 27001",
    old: float = 0.1,
    renewed: float = 0.7,
    less_a_day: float = 0.75,
) -> Cert:
    """A certification in its cycle. `old`: chance of the edition of 2013; `renewed`: chance of a later cycle."""
    former = draw.maybe(old)
    start = draw.day(*((date(2021, 2, 1), date(2022, 9, 1)) if former else (date(2023, 12, 1), date(2026, 9, 25))))
    start = start.replace(day=min(start.day, 28))
    cycles = draw.pick([1, 1, 2, 3]) if draw.maybe(renewed) else 0
    first = years_on(start, -3 * cycles) - timedelta(days=draw.pick([0, 0, 3, 11]) if cycles else 0)
    end = years_on(start, 3) - timedelta(days=1 if draw.maybe(less_a_day) else 0)
    revised = start + timedelta(days=draw.number(20, max(25, min(420, (TODAY - start).days))))
    kind = draw.pick(kinds.split())
    at = spot(draw)
    number = numbered(draw, house.number.replace("YYYY", str(first.year)).replace("YY", f"{first:%y}"))
    edition = f"{standard}:{2013 if former else 2022}"
    soa = applicability(draw, start, style)
    return Cert(house, draw.pick(HOLDERS[kind]), at, spots(draw, sites, at), number, edition, draw.pick(SCOPES[kind]), soa, first, start, revised, end, style)  # fmt: skip


def dated(name: str, value: date, printed: str, optional: bool = False) -> Field:
    return Field(name, value.isoformat(), printed, (), optional)
