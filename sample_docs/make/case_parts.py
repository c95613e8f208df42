"""What the cases are put together from: an address, a toolkit page, a certificate."""

from dataclasses import replace
from datetime import date
from typing import Any

from sample_docs.make import certificates
from sample_docs.make import dspt as toolkit
from sample_docs.make.certificates import Certificate, Site, seeded
from sample_docs.make.samples import Sample
from sample_docs.make.world import Address, Organisation

PROCESSOR = ("data_processor",)


def at(*lines: str, postcode: str, country: str = "England") -> Address:
    return Address(lines, postcode, country)


def page(
    name: str, organisation: Organisation, *rows: toolkit.Row, layout: str = "organisation-page", style: str = "long"
) -> Sample:
    return toolkit.assessment(seeded(name), layout, toolkit.Facts(organisation, rows, style))


def row(edition: str, outcome: str, published: str) -> toolkit.Row:
    end = toolkit.deadline(edition)
    return toolkit.Row(edition, outcome, date.fromisoformat(published), end.replace(year=end.year + 1))


def sheet(
    name: str, layout: str, holder: Organisation, issued: str, expires: str, *sites: Site, **other: Any
) -> Sample:
    """A certificate of the given holder; the facts not named are drawn by the name."""
    world = seeded(name)
    plain = replace(
        certificates.facts(world),
        holder=holder.name,
        address=holder.address,
        standard="ISO/IEC 27001:2022",
        issued=date.fromisoformat(issued),
        expires=date.fromisoformat(expires),
        revised=None,
        soa=certificates.soa(world, date.fromisoformat(issued)),
        first=date.fromisoformat(issued),
        accreditor="UKAS",
        style="long",
        sites=sites,
    )
    it: Certificate = replace(plain, **other)
    return certificates.certificate(world, layout, it)
