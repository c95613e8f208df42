"""Names, places, houses and cycles of certificates from which the papers of this set are made."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.unseen.model import Field
from benchmarks.unseen.world import Address, Draw, Org, show, years_on

STEMS = (
    *("Ardenmoor", "Bellhaven", "Castledyne", "Drayfield", "Elmscroft", "Farthinglow", "Greywether", "Hollinsend"),
    *("Inglewhite", "Jessamy", "Kirkhollow", "Lindengate", "Mossbridge", "Northolme", "Orrisdale", "Pendragonwell"),
    *("Rushmere Vale", "Silverdene", "Tolmarsh", "Umberleigh", "Wychcote", "Zennorvale"),
)
TRADES = (
    *("Health Analytics", "Data Solutions", "Research Computing", "Hosting", "Medical Informatics", "Insight"),
    *("Secure Data", "Statistics", "Digital Health", "Evidence", "Technology Services", "Population Health"),
)
FORMS = ("Limited", "Ltd", "Ltd", "Limited", "plc", "LLP", "Group Ltd", "CIC")
TOWNS = (
    *(
        ("Harrowbeck", "LS"),
        ("Swaithby", "YO"),
        ("Great Ousley", "PE"),
        ("Tidworth Quay", "SO"),
        ("Lower Melling", "L"),
    ),
    *(
        ("Cranmouth", "BS"),
        ("Ashdon Regis", "CB"),
        ("Wolverley Bridge", "WV"),
        ("Ferrensby Port", "NE"),
        ("Colnehurst", "CO"),
    ),
    *(
        ("Bexmoor", "BN"),
        ("Tarporley Heath", "CW"),
        ("Shelfield", "S"),
        ("Radbourne Cross", "DE"),
        ("Milverstoke", "M"),
    ),
)
ROADS = (
    *("Alma Street", "Bridge Road", "Canal Wharf", "Deanery Road", "Exchange Street", "Friar Lane", "Granary Row"),
    *("Hospital Road", "King's Parade", "Lantern Way", "Market Square", "New Dock Road", "Orchard Street", "Quayside"),
)
BUILDINGS = (
    *("Aldine House", "Bessemer Building", "The Counting House", "Unit 7 Parkway Court", "Fourth Floor, Regent Point"),
    *("Suite 12, The Tannery", "Enterprise Centre", "Lyceum Chambers", "Building 3, Northfield Science Park"),
)
SCOPES = (
    "The provision of data processing, record linkage and statistical analysis services for health and social care research, including the hosting of pseudonymised patient level data",
    "The design, development, hosting and support of electronic data capture systems for clinical trials and national clinical audits",
    "Information security management system covering the receipt, storage, analysis and secure disposal of health data within the secure research environment",
    "Provision of managed cloud, colocation and backup services to public and private sector customers from data centres in the United Kingdom",
    "The development, supply and support of software as a service products for population health management, and the processing of customer data in the course of those services",
    "The management of information assets and supporting infrastructure used to deliver real world evidence studies to life science and NHS customers",
    "Survey design, fieldwork, data capture and reporting services for patient experience programmes, together with all supporting corporate functions",
    "Analysis of hospital activity data and publication of benchmarking reports for healthcare providers",
    "The supply of IT consultancy, systems integration and 24x7 service desk support to health sector organisations",
    "Trusted research environment operations: ingress, curation, provisioning and egress of sensitive data for approved researchers",
)
PEOPLE = (
    *("Hannah Prescott", "Imran Siddiqui", "Laura Fenwick", "Peter Osgood", "Grace Adeyemi", "Stuart McCrae"),
    *("Anita Bhandari", "Rhys Morgan-Hale", "Joanna Keating", "Victor Lindholm", "Carol Etheridge", "Samir Haddad"),
)


@dataclass(frozen=True)
class House:
    """A certification body: its legal name, the word on its logo, its own address and web site."""

    name: str
    brand: str
    home: str
    site: str


@dataclass(frozen=True)
class Cert:
    """What a certificate says of its holder and its cycle."""

    org: Org
    scope: str
    first: date
    start: date
    end: date
    revised: date
    sites: tuple[Address, ...]

    @property
    def name(self) -> str:
        return self.org.name


def address(d: Draw, building: float = 0.5) -> Address:
    town, area = d.pick(TOWNS)
    lines = [d.pick(BUILDINGS)] if d.maybe(building) else []
    lines += [f"{d.number(1, 180)} {d.pick(ROADS)}", town]
    inward = f"{d.number(1, 9)}{d.pick('ABDEFGHJLNPQRSTUWXYZ')}{d.pick('ABDEFGHJLNPQRSTUWXYZ')}"
    return Address(tuple(lines), f"{area}{d.number(1, 28)} {inward}", d.pick(["United Kingdom", "UK", "England"]))


def company(d: Draw) -> Org:
    name = f"{d.pick(STEMS)} {d.pick(TRADES)} {d.pick(FORMS)}"
    code = d.pick([f"8{d.letters(1)}{d.digits(3)}", d.anana()])
    return Org(name, "Company", code, address(d), d.system())


def university(d: Draw) -> Org:
    town = d.pick(TOWNS)[0]
    name = d.pick([f"University of {town}", f"{town} University", f"The University of {town}"])
    return Org(name, "University", f"EE{d.digits(6)}", address(d, 0.3), d.system())


def trust(d: Draw) -> Org:
    kind = d.pick(["Hospitals NHS Foundation Trust", "and District NHS Trust", "Healthcare NHS Foundation Trust"])
    return Org(f"{d.pick(TOWNS)[0]} {kind}", "NHS Trust", f"R{d.letters(1)}{d.digits(1)}", address(d), d.system())


def charity(d: Draw) -> Org:
    stem = d.pick(STEMS)
    name = d.pick([f"{stem} Hospice", f"The {stem} Trust", f"{stem} Heart Research", f"{stem} Stroke Charity"])
    return Org(name, "Charity / Hospice", f"8{d.letters(1)}{d.digits(3)}", address(d), d.system())


def applicant(d: Draw) -> Org:
    return d.pick([company, company, university, trust, charity])(d)


def workday(d: Draw, first: date, last: date) -> date:
    """A day on which offices sit: never at a week-end."""
    day = d.day(first, last)
    return day - timedelta(days=max(0, day.weekday() - 4))


def people(d: Draw, n: int) -> list[str]:
    return d.some(PEOPLE, n)


def cert(d: Draw, sites: int = 1, org: Org | None = None) -> Cert:
    """A holder with a current three-year cycle, often not its first."""
    start = d.day(date(2024, 1, 8), date(2026, 8, 20))
    back = d.pick([0, 3, 3, 6, 9])
    first = start if not back else years_on(start, -back) - timedelta(days=d.number(3, 40))
    end = years_on(start, 3) - timedelta(days=1)
    revised = start + timedelta(days=d.number(20, 88))
    holder = org or company(d)
    where = (holder.address, *(address(d, 0.7) for _ in range(sites - 1)))
    return Cert(holder, d.pick(SCOPES), first, start, end, revised, where)


def shown(name: str, day: date, style: str) -> Field:
    return Field(name, day.isoformat(), show(day, style))


def site(where: Address, role: str | None, also: tuple[str, ...] = ()) -> Field:
    """`also`: names of the place that a reader might count among the lines of its address."""
    value: dict[str, str | None] = {"address": ", ".join(where.lines), "postcode": where.postcode}
    value |= {"role": role} if role else {}
    others = tuple({**value, "address": f"{name}, {value['address']}"} for name in also)
    return Field("location", value, (*where.lines, where.postcode), others)


def sites_of(c: Cert) -> list[Field]:
    return [site(a, "main" if not k else "additional") for k, a in enumerate(c.sites)]


def issuer(house: House, printed: str = "", *also: str) -> Field:
    return Field("certification_body", house.name, printed or house.name, (house.brand, *also))


def picture_mark(name: str) -> Field:
    """An accreditor that stands only in a picture."""
    return Field("accreditation_body", name, None, optional=True)


def cycle(c: Cert, style: str, first: bool = True, revised: bool = False) -> list[Field]:
    found = [shown("issued_on", c.start, style), shown("expires_on", c.end, style)]
    found += [shown("first_certified_on", c.first, style)] if first else []
    return found + ([shown("revised_on", c.revised, style)] if revised else [])


def core(c: Cert, number: str, standard: str = "ISO/IEC 27001:2022", printed: str = "") -> list[Field]:
    """Holder, number, standard and scope as most papers print them."""
    return [
        Field("organisation_name", c.name, c.name),
        Field("certificate_number", number, number),
        Field("standard", standard, printed or standard),
        Field("scope", c.scope, c.scope),
    ]


def soa(phrase: str, *also: str) -> Field:
    return Field(
        "statement_of_applicability",
        phrase,
        phrase,
        (*also, f"Statement of Applicability {phrase}", f"Statement of Applicability, {phrase}"),
    )


def scope_with(c: Cert, tail: str) -> Field:
    """A scope with a sentence on the Statement of Applicability at its end: whole, or without that sentence."""
    whole = f"{c.scope}{tail}"
    return Field("scope", whole, whole, (c.scope, f"{c.scope}."))


def one_line(where: Address, country: bool = True) -> str:
    return ", ".join([*where.lines, where.postcode, *([where.country] if country else [])])


def swap(fields: list[Field], new: Field) -> list[Field]:
    """The list with its field of that name changed for another."""
    return [new if f.name == new.name else f for f in fields]


def renamed(org: Org, name: str) -> Org:
    return replace(org, name=name)


def scope_near(c: Cert, tail: str = "", stop: str = ".") -> Field:
    """A scope whose neighbour on the page (a line on the Statement of Applicability) a reader may take in or leave."""
    whole = f"{c.scope}{stop}"
    return Field("scope", whole, whole, (c.scope, *((f"{whole} {tail}",) if tail else ())))
