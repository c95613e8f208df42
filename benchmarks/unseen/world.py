"""The made-up world: organisations, people, places, dates. All chance comes from one seeded source, so that a seed names a document for ever."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")

STEMS = [
    "Brackenfell",
    "Thornwick",
    "Oakmere",
    "Calderstone",
    "Larkhall",
    "Penhallow",
    "Ravensdyke",
    "Stonecroft",
    "Wexcombe",
    "Aldermoor",
    "Fennimore",
    "Kestrelgate",
    "Harthill",
    "Merrowdown",
    "Quillon",
    "Tarnbeck",
    "Velmore",
    "Yarrowby",
    "Corvane",
    "Eskholme",
]
TRADES = [
    "Analytics",
    "Health Data",
    "Clinical Research",
    "Registry Services",
    "Informatics",
    "Data Centres",
    "Cloud Hosting",
    "Outcomes",
    "Medical Statistics",
    "Software",
    "Managed Services",
]
FORMS = ("Ltd", "Limited", "LLP", "plc", "Group Limited", "(UK) Ltd", "Community Interest Company")
TOWNS = (
    *(("Netherbridge", "West Yorkshire", "LS"), ("Eastmarch", "Norfolk", "NR"), ("Calder Vale", "Lancashire", "PR")),
    *(("Port Ellery", "Cornwall", "TR"), ("Kingsholt", "Surrey", "GU"), ("Staveley Cross", "Derbyshire", "DE")),
    *(("Dunmorrow", "Fife", "KY"), ("Abergwyle", "Gwent", "NP"), ("Upper Tilling", "Oxfordshire", "OX")),
    *(("Marlow Heath", "Hampshire", "SO"), ("Westering", "Devon", "EX"), ("Saltby", "Lincolnshire", "LN")),
    *(("Castlebeck", "County Durham", "DH"), ("Hallamford", "South Yorkshire", "S"), ("Brannockstoun", "Angus", "DD")),
)
WALES, SCOTLAND = {"NP"}, {"KY", "DD"}
ROADS = [
    "High Street",
    "Station Road",
    "Mill Lane",
    "Priory Walk",
    "Foundry Way",
    "St Aldate's Close",
    "Victoria Road",
    "Innovation Way",
    "Old Quay Road",
    "Chapel Lane",
    "Tannery Row",
    "Beacon Hill Road",
]
BUILDINGS = [
    "Meridian House",
    "Unit 4 Larch Business Park",
    "The Old Maltings",
    "Suite 2.14 Harbour Court",
    "Floor 3 Tempest Building",
    "Science Park Annexe",
    "Block C Ironworks",
    "Data Hall 2",
]
GIVEN = [
    "Priya",
    "Thomas",
    "Aisha",
    "Helen",
    "Gareth",
    "Moira",
    "Daniel",
    "Siân",
    "Olumide",
    "Katherine",
    "Rohan",
    "Fiona",
    "Marek",
    "Judith",
    "Nadia",
    "Callum",
]
SURNAMES = [
    "Ashworth",
    "Patel",
    "Llewellyn",
    "Okonkwo",
    "Whitcombe",
    "Farrant",
    "Sandhu",
    "Drummond",
    "O'Neill",
    "Bexley",
    "Thackeray",
    "Nowak",
    "Mbeki-Shaw",
    "Harcourt",
    "Lindqvist",
    "Rees",
]
BODIES = (
    *(
        "Northgate Assurance Certification Limited",
        "Albion Registrars Ltd",
        "Certivale UK Ltd",
        "Pennant Quality Assurance",
    ),
    *("Kestrel Management Systems Certification", "Halden & Moore Registrars, Inc.", "Veritone Assessment Services"),
    *(
        "Quorum Certification B.V.",
        "ISMS Registrar Bureau Ltd",
        "TWR Zertifizierung GmbH",
        "Sceptre Standards Institution",
    ),
)
ACCREDITORS = ("UKAS", "UKAS", "UKAS", "ANAB", "INAB", "RvA", "DAkkS", "COFRAC")
SCOPES = (
    "The provision of secure hosting, storage and linkage of health data for research, including pseudonymisation services",
    "Design, development, implementation and support of clinical registry software and the hosting of patient reported outcome data",
    "The management of information security for data analytics and statistical reporting provided to NHS organisations",
    "Provision of trusted research environments, managed database services and associated technical support to the public sector",
    "All activities relating to the collection, processing, archiving and destruction of clinical trial data within the Data Safe Haven",
    "The Information Security Management System covering colocation, managed cloud and disaster recovery services delivered from UK data centres",
)


@dataclass(frozen=True)
class Address:
    lines: tuple[str, ...]
    postcode: str
    country: str

    def printed(self, country: bool = True, postcode_last: bool = True) -> list[str]:
        end = [self.postcode, self.country] if country else [self.postcode]
        return [*self.lines, *end]


@dataclass(frozen=True)
class Org:
    name: str
    sector: str
    code: str
    address: Address
    system: str


class Draw:
    """A seeded source of everything made up."""

    def __init__(self, seed: str) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - seeded papers, no secrets

    def pick(self, items: Sequence[T]) -> T:
        return self.rng.choice(items)

    def some(self, items: Sequence[T], n: int) -> list[T]:
        return self.rng.sample(list(items), n)

    def maybe(self, chance: float = 0.5) -> bool:
        return self.rng.random() < chance

    def number(self, low: int, high: int) -> int:
        return self.rng.randint(low, high)

    def digits(self, n: int) -> str:
        return "".join(str(self.rng.randint(1 if not i else 0, 9)) for i in range(n))

    def letters(self, n: int) -> str:
        return "".join(self.rng.choice("ABCDEFGHJKLMNPRSTVWXY") for _ in range(n))

    def person(self) -> str:
        return f"{self.pick(['', '', 'Dr ', 'Professor ', 'Ms ', 'Mr '])}{self.pick(GIVEN)} {self.pick(SURNAMES)}"

    def people(self, n: int) -> list[str]:
        return [f"{g} {s}" for g, s in zip(self.some(GIVEN, n), self.some(SURNAMES, n), strict=True)]

    def address(self, building: float = 0.5) -> Address:
        town, county, area = self.pick(TOWNS)
        street = f"{self.number(1, 240)} {self.pick(ROADS)}"
        lines = [self.pick(BUILDINGS)] if self.maybe(building) else []
        lines += [street, town] + ([county] if self.maybe(0.35) else [])
        postcode = f"{area}{self.number(1, 29)} {self.number(1, 9)}{self.letters(2).replace('K', 'B').replace('M', 'D').replace('V', 'H').replace('C', 'J')}"
        nation = "Wales" if area in WALES else "Scotland" if area in SCOTLAND else "England"
        return Address(tuple(lines), postcode, self.pick(["United Kingdom", "UK", nation, "United Kingdom"]))

    def company(self) -> Org:
        name = f"{self.pick(STEMS)} {self.pick(TRADES)} {self.pick(FORMS)}"
        code = self.pick([f"8{self.letters(1)}{self.pick('0123456789AHK')}{self.digits(2)}", self.anana()])
        return self._org(
            name, self.pick(["Company", "Company", "NHS Business Partner", "AQP Non-Clinical Services"]), code
        )

    def university(self) -> Org:
        town = self.pick(TOWNS)[0]
        name = self.pick([f"University of {town}", f"{town} University", f"{town} Metropolitan University"])
        return self._org(name, "University", f"EE{self.digits(6)}")

    def department(self) -> Org:
        uni = self.university()
        unit = self.pick(["Institute of Population Health", "Clinical Trials Unit", "School of Medicine"])
        tail = "".join(w[0] for w in unit.split() if w[0].isupper())
        return self._org(f"{uni.name}, {unit}", "Researcher / Department", f"{uni.code}-{tail}")

    def trust(self) -> Org:
        town = self.pick(TOWNS)[0]
        kind = self.pick(
            [
                "University Hospitals NHS Foundation Trust",
                "Teaching Hospitals NHS Trust",
                "Partnership NHS Foundation Trust",
            ]
        )
        return self._org(f"{town} {kind}", "NHS Trust", f"R{self.pick('ABCDFGHJKNQWX')}{self.pick('123456789')}")

    def charity(self) -> Org:
        name = self.pick(
            [
                f"The {self.pick(STEMS)} Foundation",
                f"{self.pick(STEMS)} Hospice",
                f"{self.pick(STEMS)} Cancer Research Trust",
            ]
        )
        return self._org(name, "Charity / Hospice", f"8{self.letters(1)}{self.digits(3)}")

    def any_org(self) -> Org:
        return self.pick([self.company, self.university, self.trust, self.charity])()

    def anana(self) -> str:
        return f"{self.letters(1)}{self.digits(1)}{self.letters(1)}{self.digits(1)}{self.letters(1)}"

    def body(self) -> str:
        return self.pick(BODIES)

    def system(self) -> str:
        a = self.pick(["HipLink", "CARDIA", "Rowan", "OPAL", "Sentinel", "TIDEWAY", "Juniper", "MOSAIC"])
        return f"{a} {self.pick(['Data Safe Haven', 'Research Database', 'Secure Analytics Platform', 'Registry', 'Trusted Research Environment'])}"

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.number(0, (last - first).days))

    def _org(self, name: str, sector: str, code: str) -> Org:
        return Org(name, sector, code, self.address(), self.system())


def years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def ordinal(n: int) -> str:
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


BRITISH = ("slash", "long", "dash", "ordinal", "iso", "dots", "padded", "short")
AMERICAN = ("us", "us-short")


def show(day: date, style: str) -> str:
    """A date as `style` prints it."""
    forms = {
        "slash": "%d/%m/%Y",
        "iso": "%Y-%m-%d",
        "dash": "%d-%b-%y",
        "dots": "%d.%m.%Y",
        "padded": "%d %B %Y",
        "short": "%d %b %Y",
        "us-short": "%m/%d/%Y",
    }
    if style == "long":
        return f"{day.day} {day:%B %Y}"
    if style == "ordinal":
        return f"{ordinal(day.day)} of {day:%B %Y}"
    if style == "us":
        return f"{day:%B} {day.day}, {day.year}"
    return day.strftime(forms[style])
