"""An invented world: organisations, people, addresses and dates, drawn from one seed."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from sample_docs.make.words import (
    BUILDINGS,
    COMPANY_WORDS,
    ENDS,
    FIRST_NAMES,
    LAST_NAMES,
    MONTHS,
    REGISTRARS,
    STEMS,
    STREET_ENDS,
    STREETS,
    SUBJECTS,
    TOWNS,
    WEEKDAYS,
)

T = TypeVar("T")


def _ordinal(day: int) -> str:
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


DATE_STYLES: dict[str, Callable[[date], str]] = {
    "long": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "zero": lambda d: f"{d.day:02} {MONTHS[d.month - 1]} {d.year}",
    "short": lambda d: f"{d.day:02} {MONTHS[d.month - 1][:3]} {d.year}",
    "dash": lambda d: f"{d.day:02}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "slash": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    "iso": lambda d: d.isoformat(),
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "ordinal": lambda d: f"{_ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    "caps": lambda d: f"{d.day:02} {MONTHS[d.month - 1].upper()} {d.year}",
    "us": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "us_slash": lambda d: f"{d.month:02}/{d.day:02}/{d.year}",
    "weekday": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
}
BRITISH = ("long", "zero", "short", "dash", "slash", "iso", "ordinal", "caps")


def years_after(day: date, years: int) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + years, 2, 28) if leap_day else day.replace(year=day.year + years)


def cycle_end(start: date, years: int = 3) -> date:
    """The day before the anniversary, as certification bodies count."""
    return years_after(start, years) - timedelta(days=1)


@dataclass(frozen=True)
class Address:
    """Lines without the organisation's name; the postcode and the country stand apart."""

    lines: tuple[str, ...]
    postcode: str | None
    country: str | None = "England"

    @property
    def text(self) -> str:
        return ", ".join(self.lines)

    def printed(self, country: bool = False) -> list[str]:
        """The lines as on a letter."""
        tail = [self.postcode] if self.postcode else []
        return [*self.lines, *tail, *([self.country] if country and self.country else [])]

    def label(self, role: str | None = None) -> dict[str, str | None]:
        value: dict[str, str | None] = {"address": self.text, "postcode": self.postcode}
        return value | ({"role": role} if role else {})


@dataclass(frozen=True)
class Organisation:
    name: str
    code: str
    sector: str
    address: Address
    domain: str = field(default="example.org")

    def at(self, address: Address) -> "Organisation":
        return replace(self, address=address)


class World:
    """Draws names, places and dates from one seeded source."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def pick(self, choices: Sequence[T]) -> T:
        return self.rng.choice(choices)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def place(self) -> str:
        return self.pick(STEMS) + self.pick(ENDS)

    def person(self) -> str:
        return f"{self.pick(FIRST_NAMES)} {self.pick(LAST_NAMES)}"

    def postcode(self, area: str) -> str:
        district = self.rng.randint(1, 19)
        letters = "ABDEFGHJLNPQRSTUWXYZ"
        return f"{area}{district} {self.rng.randint(1, 9)}{self.pick(letters)}{self.pick(letters)}"

    def address(self, building: float = 0.6, home: str | None = None) -> Address:
        towns = [t for t in TOWNS if home is None or t[2] == home]
        town, area, country = self.pick(towns)
        number = self.rng.randint(1, 140)
        street = f"{number} {self.pick(STREETS)} {self.pick(STREET_ENDS)}"
        lines = [street, town]
        if self.chance(building):
            pattern = self.pick(BUILDINGS)
            lines.insert(0, pattern.format(s=self.pick(STREETS), n=self.rng.randint(1, 29), l=self.pick("ABCDE")))
        return Address(tuple(lines), self.postcode(area), country)

    def code(self, sector: str) -> str:
        """An organisation code of the shape that the sector uses; invented."""
        digits = self.rng.randint
        if sector == "University":
            return f"EE{digits(110000, 199999)}"
        if sector == "Local Authority":
            return str(digits(900, 998))
        if sector == "NHS Trust":
            return f"R{self.pick('WXYZ')}{self.pick('ABDEFGHJLN')}"
        if self.chance(0.25):
            letters, numbers = "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789"
            pick = self.pick
            return pick(letters) + pick(numbers) + pick(letters) + pick(numbers) + pick(letters)
        return f"8{self.pick('HJKT')}{self.pick('ADEFGHJKLMNPQRTVWXY23456789')}{digits(10, 99)}"

    def organisation(self, sector: str | None = None) -> Organisation:
        sector = sector or self.pick(
            ("University", "Company", "Company", "Company", "Charity / Hospice", "NHS Trust", "Local Authority")
        )
        name = self._name(sector)
        return Organisation(name, self.code(sector), sector, self.address(), _domain(name))

    def _name(self, sector: str) -> str:
        place = self.place()
        patterns = {
            "University": (
                "University of {p}",
                "{p} University",
                "{p} Metropolitan University",
                "{p} Institute of {s} Research",
            ),
            "NHS Trust": (
                "{p} Hospitals NHS Foundation Trust",
                "{p} Community NHS Trust",
                "North {p} NHS Foundation Trust",
            ),
            "Local Authority": ("{p} City Council", "{p} Borough Council", "{p} County Council"),
            "Charity / Hospice": ("The {p} {s} Trust", "{p} {s} Foundation", "{s} Care {p}"),
        }.get(
            sector,
            ("{p} {w} Ltd", "{p} {w} Limited", "{p} {s} {w} Ltd", "{p} {w} LLP", "{p} & {q} {w} Ltd", "{p}{x} plc"),
        )
        return self.pick(patterns).format(
            p=place,
            q=self.place(),
            s=self.pick(SUBJECTS),
            w=self.pick(COMPANY_WORDS),
            x=self.pick((" Group", " Systems")),
        )

    def certification_body(self) -> str:
        endings = (" Ltd", " Limited", "", " UK Limited", " Inc.", " GmbH", " Pvt. Ltd.")
        return f"{self.place()} {self.pick(REGISTRARS)}{self.rng.choices(endings, (4, 4, 4, 2, 1, 1, 1))[0]}"

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.rng.randint(0, (last - first).days))

    def reference(self) -> str:
        tail = "".join(self.pick("ABCDEFGHJKLMNPQRSTUVWXYZ") + str(self.rng.randint(0, 9)) for _ in range(2))
        return f"DARS-NIC-{self.rng.randint(100000, 799999)}-{tail}{self.pick('ABCDEFGH')}"


def _domain(name: str) -> str:
    words = [
        w.lower() for w in name.replace("&", " ").split() if w.lower() not in {"of", "the", "ltd", "limited", "llp"}
    ]
    return f"{''.join(words[:2])}.example"
