"""ISO/IEC 27001 certificates: the facts, the label, and the choice of a layout."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import BRITISH, DATE_STYLES, Address, World, cycle_end, years_after

ACCREDITORS = ("UKAS", "UKAS", "UKAS", "UKAS", "ANAB", "DAkkS", "RvA", "INAB", "NABCB", "JAS-ANZ", "IAS", "UAF")
ACTIVITIES = (
    "the provision of {a} and {b} to health and care organisations",
    "the design, development and support of {a}",
    "{a}, {b} and associated support services",
    "the hosting, storage and backup of {a}",
    "the management of {a} for clinical research, including {b}",
    "{b} in support of {a}",
    "the secure receipt, linkage and analysis of {a}",
)
THINGS = (
    "patient-level datasets",
    "secure data environments",
    "clinical trial databases",
    "registry platforms",
    "managed server infrastructure",
    "pseudonymised health records",
    "web-based clinical audit tools",
    "statistical analysis services",
    "data linkage services",
    "colocation services",
    "software testing",
    "service desk operations",
    "offsite tape storage",
    "survey processing",
    "health economics modelling",
)
PROCESSES = (
    "Head office functions",
    "Data hall operations",
    "Disaster recovery",
    "Software development",
    "Service desk",
    "Statistical analysis",
    "Backup storage",
    "Archive and disposal",
    "Sales and administration",
    "Network operations",
    "Quality assurance",
    "Training",
    "Data entry and coding",
)
SOA_FORMS = (
    "version {v}, dated {d}",
    "version {v} dated {d}",
    "Issue {n} dated {d}",
    "v{v} of {d}",
    "Version {v}",
    "ref. SOA-{n}{n}, version {v}",
    "issue {n}, {d}",
    "revision {n}",
)


@dataclass(frozen=True)
class Site:
    address: Address
    process: str


@dataclass(frozen=True)
class Certificate:
    """The facts of a certificate, whether or not a layout prints them."""

    holder: str
    address: Address
    number: str
    standard: str
    body: str
    accreditor: str | None
    scope: str
    soa: str | None
    first: date | None
    issued: date
    revised: date | None
    expires: date
    sites: tuple[Site, ...] = ()
    style: str = "long"
    body_address: Address | None = None
    extras: dict[str, Any] = field(default_factory=dict)

    def day(self, day: date) -> str:
        return DATE_STYLES[self.style](day)


FIELD_OF = {
    "organisation_name": "holder",
    "certificate_number": "number",
    "standard": "standard",
    "certification_body": "body",
    "accreditation_body": "accreditor",
    "scope": "scope",
    "statement_of_applicability": "soa",
    "first_certified_on": "first",
    "issued_on": "issued",
    "revised_on": "revised",
    "expires_on": "expires",
}

Layout = Callable[[Certificate, World], tuple[bytes, set[str]]]
"""Draws the facts; gives the PDF and the names of fields that it does not print (``sites`` for further sites)."""


def label(facts: Certificate, left_out: set[str]) -> Label:
    values: dict[str, Any] = {
        name: getattr(facts, attribute) for name, attribute in FIELD_OF.items() if name not in left_out
    }
    values["location"] = locations(facts, left_out)
    return Label("iso27001_certificate", values)


def locations(facts: Certificate, left_out: set[str]) -> list[dict[str, str | None]]:
    """The main address, and each further site once: a place printed twice is one entry."""
    found = [] if "location" in left_out else [facts.address.label("main")]
    if "sites" not in left_out:
        found += [s.address.label("additional") for s in facts.sites if s.address != facts.address]
    return found


def facts(world: World, layout: str = "", issued: date | None = None) -> Certificate:
    """Random facts of a certificate in a three-year cycle."""
    issued = issued or world.day(date(2023, 1, 10), date(2026, 9, 1))
    holder = world.organisation(world.pick(("Company", "Company", "Company", "Charity / Hospice", "University")))
    cycles = world.pick((0, 0, 1, 2, 3))
    first = years_after(issued, -3 * cycles) - timedelta(days=world.pick((0, 0, 4, 17)) if cycles else 0)
    body = world.certification_body()
    return Certificate(
        holder=holder.name,
        address=holder.address,
        number=number(world),
        standard=standard(world),
        body=body,
        accreditor=world.pick(ACCREDITORS) if world.chance(0.75) else None,
        scope=scope(world),
        soa=soa(world, issued) if world.chance(0.6) else None,
        first=first,
        issued=issued,
        revised=world.day(issued + timedelta(days=20), issued + timedelta(days=700)) if world.chance(0.4) else None,
        expires=cycle_end(issued) + timedelta(days=world.pick((0, 0, 0, 1, -3))),
        sites=tuple(sites(world, holder.address)),
        style=world.pick(BRITISH),
        body_address=world.address(),
    )


def number(world: World) -> str:
    n = world.rng.randint
    return world.pick(
        (
            f"IS {n(500000, 799999)}",
            f"{n(10000, 29999)}-ISN-00{n(1, 4)}",
            f"{n(1000000, 1999999)}-{n(2, 19)}",
            f"ISMS-{n(1000, 9999)}/{n(21, 26)}",
            f"GB{n(10, 26)}/{n(10000, 99999)}",
            f"{n(100000, 999999)}",
            f"C-{n(10000, 99999)}-{n(1, 9)}",
            f"UK0{n(10000, 99999)}",
            f"ISC {n(100, 999)} {n(1000, 9999)} {n(10, 99)}",
            f"{n(100, 999)}/{n(1000, 9999)}/A",
            f"{n(10000, 99999)}-2024-AIS-GBR",
            f"{world.pick('ABFKM')}{n(10000, 99999)}",
        )
    )


def standard(world: World) -> str:
    return world.rng.choices(
        ("ISO/IEC 27001:2022", "ISO/IEC 27001:2013", "BS EN ISO/IEC 27001:2023", "BS EN ISO/IEC 27001:2017"),
        (14, 3, 2, 1),
    )[0]


def scope(world: World) -> str:
    a, b = world.rng.sample(THINGS, 2)
    text = world.pick(ACTIVITIES).format(a=a, b=b)
    return text[0].upper() + text[1:]


def soa(world: World, issued: date) -> str:
    n = world.rng.randint(1, 9)
    day = DATE_STYLES[world.pick(("slash", "long", "zero"))](issued - timedelta(days=world.rng.randint(20, 300)))
    return world.pick(SOA_FORMS).format(v=f"{n}.{world.rng.randint(0, 4)}", n=n, d=day)


def sites(world: World, main: Address) -> list[Site]:
    count = world.pick((0, 0, 1, 2, 3, 5))
    found = [Site(world.address(), world.pick(PROCESSES)) for _ in range(count)]
    return [Site(main, PROCESSES[0]), *found] if found else []


def certificate(world: World, layout: str | None = None, given: Certificate | None = None) -> Sample:
    """A certificate in one of the layouts, as a text PDF."""
    from sample_docs.make.certificate_layouts import LAYOUTS, PREPARE

    layout = layout or world.pick(tuple(LAYOUTS))
    it = given or PREPARE.get(layout, lambda facts, world: facts)(facts(world, layout), world)
    pdf, left_out = LAYOUTS[layout](it, world)
    return Sample(pdf, ".pdf", "digital", label(it, left_out), layout)


def seeded(seed: int | str) -> World:
    return World(random.Random(str(seed)))
