"""What the ninth set's papers are made of: bodies, firms, addresses, scopes, cycles of dates and shorthands for labels."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.model import Field, name_of, place
from benchmarks.unseen.world import Address, Draw, Org, show, years_on


@dataclass(frozen=True)
class Body:
    """A certification body: legal name, what its logo says, its own address and site."""

    name: str
    brand: str
    address: str
    web: str
    accreditor: str = "UKAS"


UK_BODIES = (
    Body(
        "Wrenfield Certification Limited",
        "Wrenfield",
        "Wrenfield House, Orchard Parade, Redbourne MK17 4QD",
        "www.wrenfield.example",
    ),
    Body(
        "Castellan Assurance Ltd",
        "Castellan",
        "The Keep, 3 Barbican Row, Tolchester CH41 9XE",
        "www.castellan-assurance.example",
    ),
    Body(
        "Lodestar Registrars (UK) Limited",
        "Lodestar",
        "Polaris Point, 40 Quayside, Hartlemouth TS24 6PB",
        "www.lodestar-registrars.example",
    ),
    Body(
        "Brightwater Register of Quality Limited",
        "Brightwater",
        "1 Weir Court, Elmstead Lock RG30 2HT",
        "www.brightwater-rq.example",
    ),
    Body(
        "Ostler & Finch Certification Limited",
        "Ostler & Finch",
        "22 Corn Exchange, Mellbury BA9 8LN",
        "www.ostlerfinch.example",
    ),
    Body(
        "Guildmark Assessment Services Ltd",
        "Guildmark",
        "Suite 9, Fuller's Wharf, Ansty Bridge CV7 9GU",
        "www.guildmark.example",
    ),
)
SMALL_BODIES = (
    Body(
        "Fenwold Certification Ltd",
        "Fenwold",
        "Unit 2, Dyke Farm Business Centre, Fenwold PE34 2RA",
        "fenwoldcert.example",
        "",
    ),
    Body(
        "Harbourne ISO Services Limited",
        "Harbourne ISO",
        "8a Market Hill, Harbourne IP12 7RT",
        "harbourne-iso.example",
        "",
    ),
    Body(
        "QualiTrace Registrars Ltd", "QualiTrace", "Office 11, Beehive Works, Rowsby DN22 3JT", "qualitrace.example", ""
    ),
    Body(
        "Ridgeway Compliance Certification Ltd",
        "Ridgeway",
        "14 Saddlers Yard, Uffcombe SN7 8PW",
        "ridgewaycert.example",
        "",
    ),
)
AREAS = (
    *(("Ashcombe Regis", "Dorset", "DT", "England"), ("Millthorpe", "Cheshire", "CW", "England")),
    *(("Great Wendling", "Suffolk", "IP", "England"), ("Harrowgate Moor", "North Yorkshire", "YO", "England")),
    *(("Stanfield", "Essex", "CM", "England"), ("Llanfechan", "Powys", "SY", "Wales")),
    *(("Kirkmorran", "Ayrshire", "KA", "Scotland"), ("Ballymore Glen", "County Down", "BT", "Northern Ireland")),
    *(("Cottersby", "Leicestershire", "LE", "England"), ("Tidemill", "Kent", "ME", "England")),
    *(("Norwood Vale", "Berkshire", "RG", "England"), ("Hexley", "Tyne and Wear", "NE", "England")),
)
STREETS = (
    "Cooper's Way",
    "Granary Street",
    "Albert Embankment Road",
    "Lime Tree Avenue",
    "Parkgate",
    "Waterside Drive",
    "Bishop Street",
    "Cavendish Road",
    "Telford Way",
    "Hawthorn Crescent",
)
HOUSES = (
    "Aurora House",
    "Pavilion 3, Copse Business Park",
    "Second Floor, Regent Chambers",
    "The Exchange",
    "Unit 12, Nimrod Court",
    "Weaver's Mill",
    "Building 7, Granta Fields",
)
FIRMS = (
    "Halvergate",
    "Tynefold",
    "Osprey Vale",
    "Longmarsh",
    "Bluestone Hill",
    "Cairnwood",
    "Mereside",
    "Pellworth",
    "Sandringate",
    "Inchmore",
    "Dovehouse",
    "Applewick",
)
LINES = (
    "Digital Health",
    "Data Services",
    "Clinical Systems",
    "Insight",
    "Technologies",
    "Hosting",
    "Information Management",
    "Research Solutions",
    "Health Intelligence",
    "Cyber",
)
ENDS = ("Limited", "Ltd", "plc", "LLP", "Group Ltd", "(Holdings) Limited")
SCOPES = (
    "The provision of clinical data analytics, reporting dashboards and consultancy to NHS commissioners and providers",
    "The development, hosting and support of electronic patient record software and the associated customer help desk",
    "Management of information security in the delivery of data linkage, statistical analysis and secure storage for health research",
    "The secure collection, processing and disposal of patient survey data on behalf of health and care organisations",
    "Provision of managed hosting, backup and disaster recovery services from data centres in the United Kingdom",
    "Design, build and operation of cloud based secure research environments, including user support and output checking",
    "The operation of a national clinical audit platform, including data submission, validation, analysis and publication",
    "Software development, penetration testing and IT support services supplied to public and private sector customers",
    "Delivery of transcription, coding and document scanning services to healthcare providers",
    "The protection of information assets supporting market research, epidemiology and real world evidence studies",
)
ROLES = (
    "Managing Director",
    "Head of Certification",
    "Certification Manager",
    "Operations Director",
    "Technical Director",
)


def value(name: str, what: Any, printed: Any = None, also: tuple[Any, ...] = (), optional: bool = False) -> Field:
    """A field; what stands on the page is the value itself where nothing else is said."""
    return Field(
        name, what, printed if printed is not None else (what if isinstance(what, str) else None), also, optional
    )


def unprinted(name: str, what: Any, also: tuple[Any, ...] = (), optional: bool = False) -> Field:
    return Field(name, what, None, also, optional)


def on(name: str, day: date, style: str, also: tuple[Any, ...] = (), optional: bool = False) -> Field:
    return Field(name, day.isoformat(), show(day, style), also, optional)


def uk_address(d: Draw, country: str = "") -> Address:
    """An address in Britain of this set's own towns."""
    town, county, area, nation = d.pick(AREAS)
    first = [d.pick(HOUSES)] if d.maybe(0.5) else []
    lines = [*first, f"{d.number(1, 180)} {d.pick(STREETS)}", town] + ([county] if d.maybe(0.4) else [])
    tail = "".join(d.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    code = f"{area}{d.number(1, 24)} {d.number(1, 9)}{tail}"
    return Address(tuple(lines), code, country or d.pick(["United Kingdom", "UK", nation]))


def firm(d: Draw) -> Org:
    name = f"{d.pick(FIRMS)} {d.pick(LINES)} {d.pick(ENDS)}"
    code = d.pick([f"8{d.letters(1)}{d.digits(3)}", d.anana()])
    return Org(name, d.pick(["Company", "NHS Business Partner"]), code, uk_address(d), d.system())


def holder(d: Draw) -> Org:
    """Who holds a certificate: mostly a firm, at times a university's unit, a trust or a charity."""
    return d.pick([firm, firm, firm, Draw.company, Draw.university, Draw.charity])(d)


@dataclass(frozen=True)
class Cycle:
    first: date
    previous_end: date
    start: date
    revised: date
    end: date
    decided: date


def cycle(d: Draw, renewed: bool = True) -> Cycle:
    """The dates of a certificate: granted some cycles ago, renewed for three years, revised once since."""
    start = d.day(date(2023, 11, 1), date(2026, 5, 30))
    first = years_on(start, -3 * d.number(1, 4)) - timedelta(days=d.number(0, 40) if renewed else 0)
    end = years_on(start, 3) - timedelta(days=1)
    revised = d.day(start + timedelta(days=40), date(2026, 10, 30))
    decided = start - timedelta(days=d.number(1, 12))
    return Cycle(first if renewed else start, start - timedelta(days=1), start, revised, end, decided)


def one_line(address: Address, country: bool = True) -> str:
    return ", ".join(address.printed(country))


def far(address: Address, role: str) -> Field:
    """A place abroad: whether its postal code is parted from the town is open."""
    base = place(address, role)
    *front, town = address.lines
    ways = (f"{address.postcode} {town}", f"{town} {address.postcode}")
    also = tuple({"address": ", ".join([*front, way]), "postcode": None, "role": role} for way in ways)
    return Field("location", base.value, base.printed, also)


def bodied(body: Body, *also: str) -> Field:
    return Field("certification_body", body.name, body.name, (body.brand, *also))


def soa(d: Draw, style: str, c: Cycle) -> str:
    """How the version of the Statement of Applicability is printed."""
    day = show(c.decided - timedelta(days=d.number(20, 300)), style)
    return d.pick(
        [
            f"Version {d.number(1, 9)}.{d.number(0, 4)}, dated {day}",
            f"Version {d.number(2, 12)} dated {day}",
            f"Issue {d.number(2, 8)} dated {day}",
        ]
    )


def signer(d: Draw) -> str:
    return " ".join(d.people(1))


DATES = {
    "f": ("first_certified_on", "first"),
    "i": ("issued_on", "start"),
    "r": ("revised_on", "revised"),
    "e": ("expires_on", "end"),
}


def several(name: str, what: str | tuple[str, ...]) -> Field:
    """A value, with other readings after it where a tuple is given."""
    first, *also = (what,) if isinstance(what, str) else what
    return value(name, first, also=tuple(also))


def dated(c: Cycle, style: str, which: str) -> list[Field]:
    """The dates of a cycle that a paper prints: f(irst), i(ssued), r(evised), e(xpires)."""
    return [on(name, getattr(c, part), style) for name, part in (DATES[k] for k in which)]


def labels(
    org: Org, number: str | tuple[str, ...], body: Body, scope: str | tuple[str, ...], dates: list[Field],
    version: str | tuple[str, ...] = "", standard: str | tuple[str, ...] = "ISO/IEC 27001:2022", drawn: str = "", said: str = "",
    main: bool = True,
) -> list[Field]:  # fmt: skip
    """The labels that most certificates share. `drawn`: the accreditor in a picture only; `said`: in words."""
    fields = [name_of(org), several("certificate_number", number), several("standard", standard), bodied(body)]
    fields += [several("scope", scope), *dates]
    if drawn:
        fields.append(unprinted("accreditation_body", drawn, optional=True))
    if said:
        fields.append(value("accreditation_body", said))
    if version:
        fields.append(several("statement_of_applicability", version))
    return fields + ([place(org.address, "main")] if main else [])
