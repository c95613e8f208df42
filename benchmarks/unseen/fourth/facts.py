"""The fourth set's own made-up world: holders, places, certification bodies and their offices, what is certified."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape as e

from benchmarks.unseen.second.facts import STYLES, Body, DayStyle, serial
from benchmarks.unseen.third.facts import Grant
from benchmarks.unseen.world import Address, Draw, Org, years_on

__all__ = ["DAY", "Grant", "House", "across", "grant", "holder", "serial", "spot", "under"]

WRITTEN, NEW_EDITION, OLD_END = date(2026, 11, 30), date(2023, 11, 1), date(2025, 10, 31)
Town = tuple[str, str, str]
UK: tuple[Town, ...] = (
    *(("Garrowby Magna", "North Yorkshire", "YO"), ("Sandwade", "Merseyside", "L"), ("Holme Pargeter", "Shropshire", "SY")),
    *(("Witherslack Quay", "Devon", "PL"), ("Upavenham", "Suffolk", "IP"), ("Chalk Norris", "Wiltshire", "SN")),
    *(("Tessingham", "Hertfordshire", "AL"), ("Brampton Sheaf", "Leicestershire", "LE"), ("Kirk Ewden", "Cheshire", "CW")),
    *(("London", "", "WC2H"), ("London", "", "EC1V"), ("London", "", "SE10"), ("Cambridge", "", "CB2"), ("Oxford", "", "OX4")),
    *(("Southampton", "Hampshire", "SO15"), ("Exeter", "", "EX2"), ("York", "", "YO10"), ("Dundee", "", "DD1")),
    *(("Inverlachie", "", "IV3"), ("Llanfechan Fawr", "Powys", "LD1"), ("Ballykeel Cross", "Co. Down", "BT34")),
)  # fmt: skip
NATIONS = {"DD1": "Scotland", "IV3": "Scotland", "LD1": "Wales", "BT34": "Northern Ireland"}
STREETS = (
    *("Wharfedale Terrace", "Osier Lane", "Sir Titus Way", "Cordwainer Street", "Gallowtree Road", "Bishop's Yard"),
    *("Ropery Road", "Fulling Mill Lane", "Great Orme Avenue", "Lister Square", "Marigold Street", "Threadneedle Close"),
)  # fmt: skip
PARTS = (
    *("Pavilion 6", "Fourth Floor, Cutler's Court", "Unit D2 Osprey Trade Park", "Anning House", "Rooms 14-18"),
    *("Studio 9, The Tramshed", "East Wing", "Plot 31 Windmill Enterprise Zone", "Franklin Building, Level 2"),
)  # fmt: skip
COMPANIES = (
    *("Pebblewright Health Systems Limited", "Oriel Bay Data Trustees Ltd", "VESPERTINE ANALYTICS LIMITED"),
    *("Greenshank Clinical Registries Limited", "Marchetti Lowe Health Economics LLP", "Kittering Cloud plc"),
    *("Sundial Patient Records Ltd", "Ambit & Thorne Limited", "Longreach Epidemiology Services Limited"),
    *("Peregrine Data Halls (Sandwade) Limited", "i-Cohort Ltd", "Fourways Informatics C.I.C."),
    *("Dovetail Linkage Services Limited", "Rosewarne Medical Software Ltd", "BlackPoplar Secure Hosting Limited"),
)  # fmt: skip
LONG_NAMES = (
    "Garrowby and Holderness Joint Health Informatics Service Limited",
    "The Institute for Longitudinal Population Studies in Upavenham",
    "Consolidated Infrastructure and Archive Services (Northern) Limited",
    "Whitlock Standish Evidence Synthesis and Statistical Consulting LLP",
)
INSTITUTES = (
    *("Tessingham University", "University of Upavenham", "The Kirk Ewden School of Tropical Epidemiology"),
    *("University of Garrowby", "Sandwade Metropolitan University"),
)  # fmt: skip
SYSTEMS = ("HELIOTROPE Research Vault", "Project Sandpiper Server", "QUERN Linked Data Service", "The Amber Room")
SCOPES = (
    "Collection, linkage, hosting and analysis of health and care records for approved research projects, and the deletion of those records when a project ends",
    "Development and operation of the Sundial portal, its databases, interfaces and service desk",
    "Delivery of colocation, cloud back-up and recovery services to customers in the United Kingdom from two data halls and a network operations centre",
    "Information security of the processes by which clinical audit data are received, validated, stored and reported to hospitals and commissioners",
    "Consulting, systematic review, statistical programming and real-world evidence studies for public bodies and manufacturers",
    "The provision of secure remote desktops and computing clusters to research staff, together with user administration and output checking",
    "Sales, implementation, hosting and maintenance of software for general practices, pharmacies and community hospitals",
    "Management of personal and confidential data in survey fieldwork, transcription, coding and archiving",
    "Design, engineering and round-the-clock support of private cloud platforms for NHS organisations and universities",
    "Research data services: ingest, de-identification, curation, provision to researchers and disclosure control",
)
NEW = ("ISO/IEC 27001:2022",) * 4 + ("ISO 27001:2022",)
OLD = ("ISO/IEC 27001:2013",) * 3 + ("ISO 27001:2013",)
MONTHS = {
    "da": [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "pt": [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
}
DAY: dict[str, DayStyle] = STYLES | {
    "plain-dots": lambda d: f"{d.day}.{d.month}.{d.year}",
    "danish": lambda d: f"{d.day}. {MONTHS['da'][d.month - 1]} {d.year}",
    "portuguese": lambda d: f"{d.day} de {MONTHS['pt'][d.month - 1]} de {d.year}",
    "end-dots": lambda d: f"{d:%Y.%m.%d}.",
    "loud-dash": lambda d: f"{d:%d-%b-%Y}".upper(),
    "slash-month": lambda d: f"{d:%d/%b/%Y}",
    "year-first": lambda d: f"{d:%Y %b %d}",
    "th-comma": lambda d: f"{STYLES['th'](d).rsplit(' ', 1)[0]}, {d.year}",
    "us-abbreviated": lambda d: f"{d:%b}. {d.day}, {d.year}",
    "us-digits": lambda d: f"{d:%m/%d/%Y}",
    "short-month": lambda d: f"{d.day} {d:%b} {d.year}",
}


@dataclass(frozen=True)
class House(Body):
    """A certification body with its accreditation, its manner of numbering and its colour.
    `said`: the accreditor's name written out; `licence`: the number that it gave to the body."""

    accreditor: str
    said: str
    licence: str
    form: str
    colour: str


UKAS, UKAS_SAID = "UKAS", "United Kingdom Accreditation Service"
HOME: tuple[House, ...] = (
    House("Arkwright Lisle Registrars Limited", "Arkwright Lisle", "Anchor Mill, Ropery Road, Kirk Ewden CW5 7PL", "05517730", "www.arkwrightlisle.example", UKAS, UKAS_SAID, "8123", "AL/ISMS/#####", "#5a2132"),
    House("Provenna Certification UK Limited", "Provenna", "3rd Floor, 19 Lister Square, London EC1V 4PW", "07440219", "www.provenna.example", UKAS, UKAS_SAID, "8240", "PV#######", "#005f73"),
    House("Brandreth Management System Certification Ltd", "BMSC", "Osprey House, Gallowtree Road, Brampton Sheaf LE19 2RR", "09027561", "www.bmsc.example", UKAS, UKAS_SAID, "8317", "27-####-@@", "#37474f"),
    House("Castellan Quality Verification Limited", "Castellan QV", "2 Bishop's Yard, York YO10 5TN", "04190086", "www.castellanqv.example", UKAS, UKAS_SAID, "8066", "CQV-####-27", "#1d4e2c"),
    House("Ennerby Assessment and Registration LLP", "Ennerby", "7 Osier Lane, Tessingham AL4 9DQ", "OC398812", "www.ennerby.example", UKAS, UKAS_SAID, "8459", "EN ######", "#7a3e00"),
    House("Quillard Compliance Services Limited", "Quillard", "Unit 8, Windmill Enterprise Zone, Exeter EX2 8PY", "10266043", "www.quillard.example", UKAS, UKAS_SAID, "8502", "QCS@@####", "#283593"),
    House("Strathlyon Certifications Ltd", "Strathlyon", "41 Marigold Street, Dundee DD1 3HW", "SC560418", "www.strathlyon.example", UKAS, UKAS_SAID, "8390", "SL/#####/I", "#004d7a"),
)  # fmt: skip
AMERICA: tuple[House, ...] = (
    House("Tamarack Assurance Group, Inc.", "Tamarack", "2200 Larkspur Avenue, Suite 410, Port Dorrance, Oregon 97299", "", "www.tamarackassurance.example", "ANAB", "ANSI National Accreditation Board", "MS-7741", "ISMS-######", "#7b1e1e"),
    House("Bellweather Registrar, LLC", "Bellweather", "75 Canal Plaza, Fl 9, New Harrow, Connecticut 06099", "", "www.bellweather.example", "ANAB", "ANSI National Accreditation Board", "MS-8126", "BW-27001-####", "#123c69"),
    House("Cedar Junction Certification Corporation", "CJCC", "18 Prospect Hill Road, Marlow Falls, Virginia 22099", "", "www.cjcc.example", "IAS", "International Accreditation Service", "MSCB-399", "CJ######-#", "#2f4f2f"),
)  # fmt: skip
EAST: tuple[House, ...] = (
    House("Lotus Meridian Certification Pte. Ltd.", "Lotus Meridian", "8 Jalan Cempaka, #05-11 Pelangi Hub, Singapore 609999", "201512345K", "www.lotusmeridian.example", "SAC", "Singapore Accreditation Council", "ISMS-2021-09", "LM-IS-####", "#9c1c5b"),
    House("Vindhya Systems Certification Private Limited", "VSC India", "No. 114, Tarapur Layout, Ashokpuri 560999, Karnataka, India", "U74140KA2011PTC099182", "www.vscindia.example", "NABCB", "National Accreditation Board for Certification Bodies", "IS 019", "IN/ISMS/####", "#bf5700"),
    House("Harbour Peak Assurance Limited", "Harbour Peak", "Room 1806, Kwong Fat Tower, 27 Lok Shan Road, Hong Kong", "2277810", "www.harbourpeak.example", "HKAS", "Hong Kong Accreditation Service", "HKCAS-071", "HP#####ISMS", "#00695c"),
    House("Marula Standards Certification (Pty) Ltd", "Marula Standards", "12 Kameeldoring Street, Rietvlei Park, 0199, South Africa", "2009/014455/07", "www.marulastandards.example", "SANAS", "South African National Accreditation System", "C66", "MSC-IS-###/##", "#33691e"),
    House("Coolibah Assurance Pty Ltd", "Coolibah", "Level 4, 61 Wattle Parade, Merriwong NSW 2599", "ABN 55 100 200 321", "www.coolibahassurance.example", "JAS-ANZ", "Joint Accreditation System of Australia and New Zealand", "M5170820IS", "ITGOV###", "#4a148c"),
)  # fmt: skip
KONGSVANG = House("Kongsvang Certificering A/S", "Kongsvang", "Egevangen 12, DK-8999 Lindebjerg", "CVR 31 22 90 01", "www.kongsvang.example", "DANAK", "Den Danske Akkrediteringsfond", "6099", "####-ISMS-DK", "#9b1b30")  # fmt: skip
SAARELA = House("Saarela Sertifiointi Oy", "Saarela", "Koivukuja 7, FI-00999 Helsinki", "2455610-8", "www.saarela.example", "FINAS", "Finnish Accreditation Service", "S0991", "#####-##", "#003b73")  # fmt: skip
ATLANTE = House("Atlante Certificação, Lda.", "ATLANTE", "Rua das Oliveiras, 48, 4099-011 Vila Serena", "NIPC 509 112 244", "www.atlante.example", "IPAC", "Instituto Português de Acreditação", "C0099", "PT-SGSI-####", "#006b3f")  # fmt: skip
TISZAVOLGY = House("Tiszavölgyi Tanúsító Kft.", "TTK", "Fűzfa utca 19., 1199 Budapest", "01-09-991827", "www.ttk.example", "NAH", "Nemzeti Akkreditáló Hatóság", "NAH-4-0199/2023", "TTK/IBIR/####", "#6a1b9a")  # fmt: skip
BOREALE = House("Boréale Registraires inc.", "Boréale", "1455, rue des Pruches, bureau 300, Sainte-Adélie (Québec) J8X 9Z9", "", "www.boreale.example", "SCC", "Standards Council of Canada", "1099", "SMSI-#####", "#01579b")  # fmt: skip
RHEINAUE = House("Rheinaue Prüf- und Zertifizierungsgesellschaft mbH", "Rheinaue", "Gartenfelder Straße 8, 53999 Königsbrunn-Au, Germany", "HRB 20919", "www.rheinaue.example", "DAkkS", "Deutsche Akkreditierungsstelle", "D-ZM-99187-01-02", "RP-####-ISMS", "#1b5e20")  # fmt: skip
OFFICES = (
    ("Rheinaue Certification Services (UK) Ltd", "Pavilion 2, Sir Titus Way, Garrowby Magna YO41 3EJ"),
    ("Rheinaue Quality Services India Pvt. Ltd.", "5th Floor, Tarapur Layout, Ashokpuri 560998, India"),
    ("Rheinaue Middle East L.L.C.", "Office 1203, Al Safa Heights, Dubai, UAE"),
)
PARTNERS = (
    "Wrekin Improvement Partners Ltd",
    "Clearsteps ISO Consultancy Limited",
    "Ouseburn Business Systems",
    "G. Malhotra Associates",
)
FORMER = ("Danbury Stroud Certification Ltd", "Welbourne International Registrars", "Euroverit UK Ltd")


def spot(draw: Draw, town: Town | None = None, part: float = 0.5) -> Address:
    """An address in the United Kingdom."""
    name, county, area = town or draw.pick(UK)
    lines = [draw.pick(PARTS)] if draw.maybe(part) else []
    lines.append(f"{draw.number(1, 210)} {draw.pick(STREETS)}")
    lines += [name] + ([county] if county and draw.maybe(0.5) else [])
    out = area if any(c.isdigit() for c in area) else f"{area}{draw.number(1, 18)}"
    tail = "".join(draw.pick("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    country = draw.pick(["United Kingdom", "United Kingdom", "UK", NATIONS.get(area, "England")])
    return Address(tuple(lines), f"{out} {draw.number(1, 9)}{tail}", country)


def places(draw: Draw, n: int, main: Address | None = None) -> tuple[Address, ...]:
    """Different towns, none of them the main address' own."""
    towns = [t for t in UK if t[0] != "London" and (main is None or t[0] not in main.lines)]
    return tuple(spot(draw, town) for town in draw.some(towns, n))


FRONT = ("Portugal", "Denmark", "Finland", "Hungary", "Germany")  # the code stands before the town
BEHIND = ("USA", "Canada", "India", "South Africa", "Australia")


def abroad(draw: Draw, country: str) -> Address:
    n = str(draw.number(2, 160))
    shapes: dict[str, tuple[tuple[str, ...], str]] = {
        "USA": ((f"{n}1 Quarry Oaks Drive, Suite {draw.digits(3)}", draw.pick(["Larkin Springs, CO", "Westbury Point, NC"])), f"{draw.pick('2348')}{draw.digits(4)}"),
        "Canada": ((f"{n}, chemin du Moulin", "Val-Harricana (Québec)"), f"J{draw.digits(1)}X {draw.digits(1)}Z{draw.digits(1)}"),
        "Denmark": ((f"Hasselvej {n}, 2. sal", "Nørre Aaby Havn"), draw.digits(4)),
        "Finland": ((f"Pihlajatie {n} B", "Lakeranta"), draw.digits(5)),
        "Portugal": ((f"Avenida do Moinho, {n}, 3.º Esq.", "Vila Serena"), f"{draw.pick('1234')}{draw.digits(3)}-{draw.digits(3)}"),
        "Hungary": ((f"Malom utca {n}.", "Kisvárhegy"), draw.digits(4)),
        "Germany": ((f"Am Mühlbach {n}", "Neuenweiler"), draw.digits(5)),
        "Singapore": ((f"{n} Kestrel Quay, #{draw.number(2, 40):02d}-{draw.number(1, 30):02d} Straits Centre",), draw.digits(6)),
        "India": ((f"Survey No. {n}/2, Orchid Tech Park", "Ashokpuri"), f"56{draw.digits(4)}"),
        "South Africa": ((f"{n} Jakaranda Crescent", "Rietvlei Park"), draw.digits(4)),
        "Australia": ((f"Suite {draw.number(2, 30)}, {n} Wattle Parade", "Merriwong NSW"), f"2{draw.digits(3)}"),
    }  # fmt: skip
    lines, postcode = shapes[country]
    return Address(lines, postcode, country)


def holder(draw: Draw, institute: float = 0.2, country: str = "") -> Org:
    academic = not country and draw.maybe(institute)
    name = draw.pick(INSTITUTES if academic else COMPANIES)
    code = f"EE{draw.digits(6)}" if academic else draw.pick([f"8{draw.pick('CDFHR')}{draw.digits(3)}", draw.anana()])
    where = abroad(draw, country) if country else spot(draw)
    return Org(name, "University" if academic else "Company", code, where, draw.pick(SYSTEMS))


def written(address: Address, country: bool = True) -> list[str]:
    """The lines of an envelope, the code where the country puts it."""
    *above, last = address.lines
    if address.country in FRONT:
        lines = [*above, f"{address.postcode} {last}"]
    elif address.country == "Singapore":
        return [*address.lines, f"Singapore {address.postcode}"]
    elif address.country in BEHIND:
        lines = [*above, f"{last} {address.postcode}"]
    else:
        lines = [*address.lines, *([address.postcode] if address.postcode else [])]
    return [*lines, address.country] if country else lines


def under(address: Address, country: bool = True) -> str:
    return "<br>".join(e(x) for x in written(address, country))


def across(address: Address, country: bool = True) -> str:
    return e(", ".join(written(address, country)))


def grant(
    draw: Draw,
    house: House,
    style: str,
    *,
    n_sites: int = 0,
    org: Org | None = None,
    editions: Sequence[str] = (),
    settled: bool = False,
) -> Grant:
    """A certification in its cycle. `editions`: the only words for the standard; `settled`: never in its first cycle."""
    old = not editions and draw.maybe(0.15)
    start = draw.day(date(2021, 3, 1), date(2022, 12, 1)) if old else draw.day(NEW_EDITION, date(2026, 8, 20))
    start = start.replace(day=min(start.day, 28))
    cycles = draw.pick([1, 1, 2, 3]) if settled else draw.pick([0, 1, 1, 2, 3])
    first = years_on(start, -3 * cycles) - timedelta(days=draw.number(4, 30) if cycles else 0)
    expires = years_on(start, 3) - timedelta(days=draw.pick([0, 1, 1]))
    revised = start + timedelta(days=draw.number(32, min(480, (WRITTEN - start).days - 1)))
    who, made = org or holder(draw), DAY[style]
    return Grant(
        who, house, serial(draw, house.form), draw.pick(list(editions or (OLD if old else NEW))), draw.pick(SCOPES), soa(draw, start, made),
        first, start, revised, expires, house.accreditor, places(draw, n_sites, who.address), made,
    )  # fmt: skip


def soa(draw: Draw, start: date, day: DayStyle) -> str:
    made, n = day(start - timedelta(days=draw.number(15, 280))), f"{draw.number(1, 9)}.{draw.number(0, 9)}"
    return draw.pick(
        [f"version {n} of {made}", f"Rev. {draw.number(1, 14)} ({made})", f"V{n}, {made}", f"SOA-{draw.number(1, 90):02d} issue {draw.number(2, 9)}, {made}", f"version {n}"]
    )  # fmt: skip


def loud(g: Grant) -> Grant:
    """The same on paper that prints its holder in capitals; the addresses stay as they are."""
    return replace(g, org=replace(g.org, name=g.org.name.upper()))


def long_named(draw: Draw, country: str = "") -> Org:
    """A holder whose name runs over several lines."""
    return replace(holder(draw, 0, country), name=draw.pick(LONG_NAMES))


def broken(name: str, size: int) -> list[str]:
    """A name over lines of at most `size` characters."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= size:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
