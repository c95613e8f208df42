"""The seventh set's own made-up world: holders and their sites, what is certified and since when, codes of the toolkit."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from benchmarks.unseen.model import Field
from benchmarks.unseen.sixth.facts import Cert, House, numbered, say
from benchmarks.unseen.world import Address, Draw, Org, years_on

TODAY = date(2026, 11, 20)
Town = tuple[str, str, str]
TOWNS: tuple[Town, ...] = (
    *(("London", "", "EC2A"), ("London", "", "WC1H"), ("London", "", "SE1"), ("London", "", "W12"), ("Manchester", "", "M13"), ("Liverpool", "", "L3")),
    *(("Birmingham", "", "B3"), ("Leeds", "West Yorkshire", "LS9"), ("Sheffield", "", "S10"), ("Newcastle upon Tyne", "", "NE1"), ("Bristol", "", "BS8")),
    *(("Oxford", "", "OX3"), ("Cambridge", "Cambridgeshire", "CB4"), ("Reading", "Berkshire", "RG6"), ("Milton Keynes", "", "MK9"), ("Leicester", "", "LE1")),
    *(("Nottingham", "Nottinghamshire", "NG7"), ("Guildford", "Surrey", "GU2"), ("Basingstoke", "Hampshire", "RG24"), ("Warrington", "Cheshire", "WA4")),
    *(("Swindon", "Wiltshire", "SN5"), ("Farnborough", "Hampshire", "GU14"), ("Chester", "", "CH4"), ("Bath", "", "BA2"), ("Cheltenham", "Glos", "GL50")),
    *(("Glasgow", "", "G2"), ("Edinburgh", "", "EH16"), ("Swansea", "", "SA2"), ("Cardiff", "", "CF14"), ("Belfast", "", "BT9")),
)  # fmt: skip
STREETS = (
    *("Wilmot Street", "Tanner's Row", "Ashdown Road", "Lower Quayside", "Chancery Gate", "Windmill Hill Lane", "Aspen Way", "Church Road"),
    *("Queensway", "Hatherley Street", "Brunel Road", "Alderman Way", "Park Terrace", "Cotton Mill Lane", "St Bride's Place", "Regent Circus"),
)  # fmt: skip
PARTS = (
    *("2nd Floor", "Third Floor, Sedgwick House", "Unit 7, Larkfield Trade Park", "The Granary", "Suite 4b", "Building 9, Thornton Science Park"),
    *("Cavendish Court", "Level 5, The Beacon", "1 & 2 Albion Yard", "Ormerod Building", "Clarendon House", "Bio Innovation Centre"),
)  # fmt: skip
COMPANIES = (
    *("Merrick Health Economics Limited", "Tarleton Data Science Ltd", "Opal Lane Software Limited", "Northfold Real World Evidence Ltd"),
    *("Hexworth Consulting Limited", "Brightmere Analytics Ltd", "Sandpiper Clinical Systems Limited", "Calverley Registry Services Limited"),
    *("Inkwell Medical Research Limited", "Fourways Hosting Limited", "Pendragon Managed Cloud Ltd", "Larch & Lyle LLP", "Quernstone plc"),
    *("Ottershaw Pharma UK Limited", "Velindre Point Diagnostics Ltd", "MedLattice Limited", "Census Harbour Limited", "Beckwith Insight Group Limited"),
    *("StratumIQ Ltd", "Aldous Storage and Shredding Limited", "Wren Health Informatics CIC", "Tideswell Telehealth Limited"),
)  # fmt: skip
LONG_NAMES = (
    "The Royal Foundation for Audit and Quality Improvement in Paediatric Medicine (Trading) Ltd",
    "Brightmere Population Analytics and Actuarial Services (Europe) Limited",
    "Confederation of Independent Hospital Providers' Information Network Limited",
)
UNITS = (
    "Trusted Research Environment",
    "Clinical Trials Research Unit",
    "Department of Primary Care Data Science",
    "IT Services",
)
UNIVERSITIES = (
    *("University of Wexbridge", "The University of Holmeshire", "Calder Vale University", "St Alban's College London"),
    *("University of North Mercia", "Tynedale University", "Medway and Downs University"),
)  # fmt: skip
TRUSTS = (
    *("Wexbridge University Hospitals NHS Foundation Trust", "Holmeshire Partnership NHS Foundation Trust", "Mid Mercia Hospitals NHS Trust"),
    *("Tynedale Ambulance Service NHS Trust", "The Queen Adelaide Hospital NHS Foundation Trust"),
)  # fmt: skip
CHARITIES = (
    *("Heartline Research UK", "The Ellerby Trust for Kidney Research", "Arthritis Together", "Wexbridge Hospice Care", "Perinatal Outcomes Collaborative"),
)  # fmt: skip
SYSTEMS = (
    *("PORTLAND Data Safe Haven", "Skylark Trusted Research Environment", "RenalTrace", "Secure Data Zone", "ATHENA-2 Research Database"),
    *("Wexbridge Secure Environment", "StrokePath Registry", "Insight Vault"),
)  # fmt: skip
PEOPLE = (
    *("Adaeze Nwosu", "Bernard Holroyd", "Claire Winstanley", "Deepak Rao", "Elspeth Maclaren", "Frances Ibbotson", "Gareth Penry", "Helena Brandt"),
    *("Imran Qureshi", "Judith Ashworth", "Kwame Boateng", "Louise Pettifer", "Martin Dunnock", "Nasreen Begum", "Owen Trelawney", "Priya Venkatesan"),
    *("Robert Stannard", "Shona Keir", "Tomasz Wolski", "Yvette Lacey"),
)  # fmt: skip
SCOPES = (
    "The provision of health economics, outcomes research and real world data analysis to the pharmaceutical industry and the NHS",
    "Design, development, hosting and support of clinical information systems",
    "Provision of managed hosting, private cloud and backup services from UK data centres",
    "The management of information security in the collection, storage, linkage and analysis of health and social care data for research",
    "The ISMS covers the information assets, people, processes and technology used to deliver data analytics consultancy to public and private sector clients",
    "All activities associated with the delivery of national clinical audits and registries",
    "Software development, implementation and support of an analytics platform, including associated infrastructure and customer data",
    "The provision of a secure environment for the receipt, storage, processing and disposal of sensitive research data, and the supporting infrastructure and staff",
    "Provision of contract clinical research, biostatistics, data management and medical writing services",
    "Records storage, document scanning, data hosting and secure destruction services",
    "IT support, network, storage and high performance computing services provided to staff and students",
    "Market research, patient surveys and data processing services",
    "Provision of consultancy services, software as a service, data processing and training, including sales, finance, human resources and IT support functions",
    "The provision of telehealth and remote monitoring services to NHS organisations",
    "Information security management system relating to the protection of data held in the delivery of benchmarking, coding audit, costing and business intelligence products to NHS providers and commissioners",
)
FOREIGN: Mapping[str, tuple[str, ...]] = {
    "USA": ("Stratosfield, Inc.", "Tallgrass Clinical Data, Inc.", "Larkspur Cloud Services, Inc.", "Meridian Outcomes Group, LLC"),
    "Ireland": ("Shannonvale Clinical Research Limited", "Larkspur Cloud EMEA Limited", "Boyne Analytics DAC"),
    "Germany": ("Waldberg Rechenzentrum GmbH", "Elbtal Medizindaten GmbH", "Hansa Hosting Services GmbH & Co. KG"),
    "Netherlands": ("Kanaal Data B.V.", "Stratosfield Europe B.V.", "Polderzicht Hosting B.V."),
    "India": ("Tallgrass Clinical Data India Private Limited", "Kaveri Bio-Informatics Pvt. Ltd.", "Ashoka Analytics Services LLP"),
    "France": ("Colline Hébergement SAS", "Évidence Clinique SA"),
}  # fmt: skip
ABROAD: Mapping[str, tuple[tuple[str, ...], str]] = {
    "USA": (("#### Juniper Ridge Parkway, Suite ###", "Larkspur, WA"), "98###"),
    "Ireland": (("Block #, Eastgate Business Park", "Little Island, Co. Cork"), "T45 @@##"),
    "Germany": (("Am Waldrand ##", "Waldberg"), "8####"),
    "Netherlands": (("Kanaalweg ###", "Utrecht"), "35## @@"),
    "India": (("Level #, Block @, Lakeview Tech Park, Outer Ring Road", "Bengaluru, Karnataka"), "5600##"),
    "France": (("## avenue des Peupliers", "Roubaix"), "591##"),
}


def address(draw: Draw, town: Town | None = None, part: float = 0.55, bare: float = 0.03) -> Address:
    """An address in the United Kingdom; `bare`: how often its postcode is left out."""
    name, county, area = town or draw.pick(TOWNS)
    lines = [draw.pick(PARTS)] if draw.maybe(part) else []
    lines.append(f"{draw.number(1, 180)} {draw.pick(STREETS)}" if draw.maybe(0.8) else draw.pick(STREETS))
    lines += [name, county] if county and draw.maybe(0.4) else [name]
    tail = "".join(draw.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    code = "" if draw.maybe(bare) else f"{area} {draw.number(1, 9)}{tail}"
    return Address(tuple(lines), code, draw.pick(["United Kingdom", "United Kingdom", "UK", "GB"]))


def elsewhere(draw: Draw, n: int, main: Address) -> tuple[Address, ...]:
    """Sites in other towns than the main one's and each other's."""
    fit = {t[0]: t for t in TOWNS if t[0] not in main.lines}
    return tuple(address(draw, town, 0.4) for town in draw.some(list(fit.values()), n))


def abroad(draw: Draw, country: str) -> Address:
    lines, code = ABROAD[country]
    return Address(tuple(numbered(draw, x) for x in lines), numbered(draw, code), country)


def holder(draw: Draw) -> str:
    kind = draw.number(1, 12)
    if kind == 1:
        return draw.pick(LONG_NAMES)
    if kind == 2:
        return f"{draw.pick(COMPANIES)} {draw.pick(['trading as', 't/a', 'T/A'])} {draw.pick(['Outcomes+', 'StratumIQ', 'Northfold', 'DataHarbour'])}"
    if kind == 3:
        return f"{draw.pick(UNIVERSITIES)}{draw.pick([' - ', ', '])}{draw.pick(UNITS)}"
    return draw.pick(UNIVERSITIES) if kind == 4 else draw.pick(TRUSTS) if kind == 5 else draw.pick(COMPANIES)


def person(draw: Draw) -> str:
    return draw.pick(PEOPLE)


CODES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "company": (COMPANIES, ("Company", "Company", "NHS Business Partner"), "8@###"),
    "university": (UNIVERSITIES, ("University", "Secondary Use Organisation"), "EE1#####"),
    "trust": (TRUSTS, ("NHS Trust", "Acute"), "R@#"),
    "charity": (CHARITIES, ("Charity / Hospice",), "8@###"),
}


def organisation(draw: Draw, kinds: str = "company university trust charity") -> Org:
    """With its code as it stands in the toolkit; new codes are letter-digit-letter-digit-letter."""
    kind = draw.pick(kinds.split())
    names, sectors, form = CODES[kind]
    if form == "8@###" and draw.maybe(0.4):
        form = "@#@#@"
    return Org(draw.pick(names), draw.pick(sectors), numbered(draw, form), address(draw, bare=0), draw.pick(SYSTEMS))


def applicability(draw: Draw, start: date, style: str) -> str:
    made = say(start - timedelta(days=draw.number(10, 300)), style)
    n, m = draw.number(1, 9), draw.number(0, 5)
    return draw.pick(
        [
            f"version {n}.{m}",
            f"Version {n}.{m}, {made}",
            f"version {n} dated {made}",
            f"dated {made}",
            f"v{n}.{m}, dated {made}",
            f"Issue {n}",
            f"version {n}.{m} ({made})",
        ]
    )


def cert(
    draw: Draw,
    house: House,
    style: str,
    *,
    sites: int = 0,
    country: str = "",
    standard: str = "ISO/IEC 27001",
    old: float = 0.08,
    settled: bool = False,
    early: float = 0.3,
) -> Cert:
    """A certification in its cycle. `old`: chance of the edition of 2013; `settled`: never in its first cycle;
    `early`: chance that the new cycle starts some weeks before the old one ends."""
    former = draw.maybe(old)
    due = draw.day(*((date(2021, 1, 4), date(2022, 10, 1)) if former else (date(2023, 12, 1), date(2026, 9, 1))))
    due = due.replace(day=min(due.day, 28))
    cycles = draw.pick([1, 1, 2, 3] if settled else [0, 0, 0, 1, 1, 2, 3])
    start = due - timedelta(days=draw.number(3, 44)) if cycles and draw.maybe(early) else due
    first = years_on(due, -3 * cycles)
    end = years_on(due, 3) - timedelta(days=draw.pick([0, 1, 1]))
    revised = start + timedelta(days=draw.number(20, min(480, (TODAY - start).days)))
    at = abroad(draw, country) if country else address(draw)
    number = numbered(draw, house.number.replace("YYYY", str(first.year)).replace("YY", f"{first:%y}"))
    name = draw.pick(FOREIGN[country]) if country else holder(draw)
    return Cert(
        house=house,
        name=name,
        at=at,
        sites=elsewhere(draw, sites, at),
        number=number,
        standard=f"{standard}:{2013 if former else 2022}",
        scope=draw.pick(SCOPES),
        soa=applicability(draw, start, style),
        first=first,
        start=start,
        revised=revised,
        expires=end,
        style=style,
    )


def scoped(c: Cert, sentence: str) -> str:
    """The scope with the statement of applicability in the same paragraph."""
    return f"{c.scope}{'' if c.scope.endswith('.') else '.'} {sentence}"


def perhaps_revised(day: date, style: str) -> Field:
    """The day of the paper's own issue, which may or need not be given as a revision."""
    return Field("revised_on", day.isoformat(), say(day, style), (), True)
