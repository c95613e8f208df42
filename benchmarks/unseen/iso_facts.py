"""What an ISO/IEC 27001 certificate says, before anybody lays it out. A layout names what it prints; the labels follow from that."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.unseen.model import Field, name_of, place
from benchmarks.unseen.world import ACCREDITORS, AMERICAN, BRITISH, SCOPES, Address, Draw, Org, show, years_on

TODAY, NEW_EDITION = date(2026, 11, 10), date(2023, 9, 1)
OLD = (
    "ISO/IEC 27001:2013",
    "ISO/IEC 27001:2013",
    "BS EN ISO/IEC 27001:2017",
    "ISO 27001:2013",
    "EN ISO/IEC 27001:2017",
)
NEW = ("ISO/IEC 27001:2022", "ISO/IEC 27001:2022", "ISO 27001:2022", "BS EN ISO/IEC 27001:2023", "ISO/IEC 27001 : 2022")


@dataclass(frozen=True)
class Cert:
    org: Org
    number: str
    standard: str
    body: str
    body_address: Address
    accreditor: str
    scope: str
    soa: str
    first: date
    start: date
    revised: date
    expires: date
    style: str
    sites: tuple[Address, ...]

    def day(self, day: date) -> str:
        return show(day, self.style)

    @property
    def previous_end(self) -> date:
        return self.start - timedelta(days=1)

    @property
    def surveillance(self) -> date:
        return years_on(self.start, 1) - timedelta(days=30)

    @property
    def standard_value(self) -> str:
        bare = self.standard.replace(" : ", ":")
        return "ISO/IEC " + bare.removeprefix("ISO ") if bare.startswith("ISO 27") else bare

    def labels(self, printed: str, *, start_also: tuple[date, ...] = ()) -> list[Field]:
        """`printed`: the optional things on this paper, out of first, start, revised, soa, accreditor, picture, body, sites."""
        shown = set(printed.split())
        found = [
            name_of(self.org),
            Field("certificate_number", self.number, self.number),
            Field("standard", self.standard_value, self.standard),
            Field("scope", self.scope, self.scope),
            Field("expires_on", self.expires.isoformat(), self.day(self.expires)),
            place(self.org.address, "main"),
        ]
        if "body" in shown:
            found.append(Field("certification_body", self.body, self.body))
        if "accreditor" in shown:
            found.append(Field("accreditation_body", self.accreditor, self.accreditor))
        if "picture" in shown:
            found.append(Field("accreditation_body", self.accreditor, None, optional=True))
        if "soa" in shown:
            found.append(Field("statement_of_applicability", self.soa, self.soa))
        if "sites" in shown:
            found += [place(a, "additional") for a in self.sites]
        days = {
            "first": ("first_certified_on", self.first),
            "revised": ("revised_on", self.revised),
            "start": ("issued_on", self.start),
        }
        for key, (name, day) in days.items():
            if key in shown:
                also = tuple(d.isoformat() for d in start_also) if key == "start" else ()
                found.append(Field(name, day.isoformat(), self.day(day), also))
        return found


def cert(
    draw: Draw,
    *,
    american: bool = False,
    style: str = "",
    body: str = "",
    sites: int = 0,
    standards: tuple[str, ...] = (),
    org: Org | None = None,
) -> Cert:
    """A certificate in a three-year cycle, some of them long certified, some re-issued within the cycle."""
    holder = org or draw.pick([draw.company, draw.company, draw.university])()
    start = draw.day(date(2022, 3, 1), date(2026, 8, 31))
    if start.day > 28:
        start = start.replace(day=27)
    first = years_on(start, -3 * draw.number(0, 4)) + timedelta(days=draw.number(0, 20))
    if first > start:
        first = start
    expires = years_on(start, 3) - timedelta(days=draw.pick([1, 1, 0]))
    editions = [e for e in standards if (e[-4:] > "2020") == (start >= NEW_EDITION)]
    printed = draw.pick(editions or (NEW if start >= NEW_EDITION else OLD))
    revised = start + timedelta(days=draw.number(45, min(700, (TODAY - start).days)))
    chosen = style or (draw.pick([AMERICAN[0], AMERICAN[0], AMERICAN[1]]) if american else draw.pick(BRITISH))
    return Cert(
        holder, number(draw), printed, body or draw.body(), draw.address(0.3), draw.pick(ACCREDITORS), scope(draw),
        soa(draw, start, chosen), first, start, revised, expires, chosen, tuple(draw.address(0.6) for _ in range(sites)),
    )  # fmt: skip


def number(draw: Draw) -> str:
    forms = (
        *(
            f"IS {draw.digits(6)}",
            f"{draw.digits(5)}-ISN-{draw.number(1, 9):03d}",
            f"GB{draw.number(12, 26)}/{draw.digits(8)}",
        ),
        *(
            f"ISMS-{draw.digits(4)}/{draw.number(19, 26)}",
            f"{draw.digits(8)}",
            f"{draw.digits(7)}-{draw.number(1, 9)}A",
            f"UK{draw.digits(6)}-IS",
        ),
        f"C{draw.digits(6)}-{draw.number(2021, 2026)}-AIS-GBR",
    )
    return draw.pick(forms)


def scope(draw: Draw) -> str:
    return draw.pick(SCOPES) + draw.pick(["", ".", " from the sites listed."]).replace(" from the sites listed.", "")


def soa(draw: Draw, start: date, style: str) -> str:
    day = show(start - timedelta(days=draw.number(30, 300)), style)
    n = f"{draw.number(1, 9)}.{draw.number(0, 9)}"
    return draw.pick(
        [
            f"version {n}, dated {day}",
            f"Version {n} of {day}",
            f"Issue {draw.number(2, 14)} dated {day}",
            f"v{n} ({day})",
            f"Rev. {draw.number(1, 12)}, {day}",
        ]
    )
