"""Layouts of ISO 27001 certificates as the large British registers print them, with tables and annexes of sites.

Each draws the facts and gives back the fields that it leaves out, so that the label follows the page.
"""

from dataclasses import replace
from datetime import timedelta

from sample_docs.make.certificates import Certificate, Site
from sample_docs.make.paper import HELVETICA, TIMES, VERA, Paper
from sample_docs.make.world import Address, World, years_after

MARK_NUMBERS = ("0117", "4410", "8021", "0932", "7756")


def soa_sentence(it: Certificate, world: World) -> str:
    if not it.soa:
        return ""
    lead = world.pick(
        (
            "This is in accordance with the Statement of Applicability {s}.",
            "In accordance with the Statement of Applicability {s}.",
            "Statement of Applicability: {s}.",
            "as per Statement of Applicability {s}.",
        )
    )
    return " " + lead.format(s=it.soa)


def unprinted(it: Certificate, *names: str) -> set[str]:
    """The names left out, and those for which there is nothing to print."""
    empty = {
        "statement_of_applicability": it.soa,
        "first_certified_on": it.first,
        "revised_on": it.revised,
        "accreditation_body": it.accreditor,
    }
    return set(names) | {name for name, value in empty.items() if value is None}


def mark(paper: Paper, it: Certificate, world: World, x: float, y: float) -> None:
    if it.accreditor:
        paper.seal(x, y, (it.accreditor, world.pick(MARK_NUMBERS)))


def two_page_register(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Holder and dates on page 1, a table of locations and activities on page 2."""
    paper = Paper(HELVETICA)
    paper.at(60, 56, it.body, 15, "b")
    paper.y = 110
    paper.line("Certificate of Registration", 24, "b")
    paper.line(f"INFORMATION SECURITY MANAGEMENT SYSTEM - {it.standard}", 10, gap=3)
    paper.at(60, paper.y, "This is to certify that:", 10)
    for text in (it.holder, *it.address.printed(world.chance(0.3))):
        paper.line(text, 10, "b" if text == it.holder else "", x=230)
    paper.down(22)
    paper.at(60, paper.y, world.pick(("Holds Certificate Number:", "Holds Certificate No:")), 10)
    paper.line(it.number, 11, "b", x=230, gap=2.5)
    paper.para(
        f"and runs an information security management system that meets the requirements of {it.standard} "
        "for the scope below:",
        10,
    )
    paper.down(10)
    paper.para(f"{it.scope}.{soa_sentence(it, world)}", 10)
    paper.y = 560
    paper.line(f"For and on behalf of {it.body}:", 9, gap=2.8)
    paper.signature(70, paper.y, name := world.person())
    paper.down(16)
    paper.line(f"{name}, Director of Certification", 9, gap=3)
    pairs = [
        ("Original Registration Date:", it.first),
        ("Effective Date:", it.issued),
        ("Latest Revision Date:", it.revised),
        ("Expiry Date:", it.expires),
    ]
    for i, (name, day) in enumerate(p for p in pairs if p[1]):
        paper.at(60 + 280 * (i % 2), paper.y + 18 * (i // 2), f"{name} {it.day(day)}", 9)  # type: ignore[arg-type]
    mark(paper, it, world, 500, 70)
    pages = 2 if it.sites else 1
    paper.foot(f"Page: 1 of {pages}", 8, 60, "right")
    paper.foot(
        "This certificate stays the property of the issuer and is bound by the terms of contract. Copies can be "
        "checked by telephone.",
        6.5,
    )
    if it.sites:
        paper.page()
        paper.line(f"Certificate No: {it.number}", 10, gap=3)
        rows = [("Location", "Registered Activities")]
        rows += [(f"{it.holder}\n{', '.join(s.address.printed())}".replace("\n", ", "), s.process) for s in it.sites]
        paper.table(rows, (270, 205))
        paper.foot("Page: 2 of 2", 8, 60, "right")
    return paper.pdf(), unprinted(it)


def right_labels(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Labels set against a middle line, values to its right."""
    paper = Paper(HELVETICA)
    paper.at(535, 60, it.body.upper(), 13, "b", "right")
    paper.y = 120
    paper.line("Certificate of Approval", 26, "", "centre", gap=2)
    paper.line("This is to certify that the Management System of:", 10, "", "centre", gap=2)
    paper.para(it.holder, 17, "b", "centre")
    paper.para(", ".join(it.address.printed(world.chance(0.5))), 10, "", "centre")
    paper.down(14)
    paper.line(f"has been approved by {it.body} to the following standard:", 10, "", "centre", gap=2)
    paper.line(it.standard, 15, "b", "centre", gap=2.5)
    rows = [
        (world.pick(("Approval number(s):", "Certificate identity number:")), it.number),
        ("Current issue date:", it.day(it.issued)),
        ("Expiry date:", it.day(it.expires)),
    ]
    if it.first:
        rows.append((world.pick(("Original approval(s):", "Original approval date:")), it.day(it.first)))
    for name, value in rows:
        paper.at(290, paper.y, name, 9, "", "right")
        paper.line(value, 9, "b", x=300, gap=1.7)
    paper.down(20)
    paper.at(290, paper.y, "The scope of this approval is applicable to:", 9, "", "right")
    paper.para(f"{it.scope}.{soa_sentence(it, world)}", 9, "b", x=300)
    paper.y = max(paper.y + 20, 620)
    paper.signature(80, paper.y, name := world.person())
    paper.down(18)
    paper.line(name, 9)
    paper.line("Area Operations Manager", 9)
    paper.line(f"Issued by: {it.body}", 9)
    mark(paper, it, world, 480, 660)
    if it.sites:
        paper.page()
        paper.line("Certificate Schedule", 18, "b", gap=2)
        paper.table(
            [("Location", "Activities"), *((", ".join(s.address.printed()), s.process) for s in it.sites)], (290, 185)
        )
    return paper.pdf(), unprinted(it, "revised_on")


def quality_assurance(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Everything centred; the numbers and dates in two columns at the foot."""
    paper = Paper(TIMES)
    paper.box(28, 28, paper.width - 56, paper.height - 56, weight=2.2)
    paper.y = 90
    paper.line("Certificate of Registration", 28, "i", "centre", gap=2)
    paper.line("This is to certify that the Information Security Management System of", 11, "", "centre", gap=2.5)
    paper.para(it.holder, 19, "b", "centre")
    paper.lines(it.address.printed(world.chance(0.4)), size=11, align="centre")
    paper.down(18)
    paper.line(world.pick(("applicable to", "in respect of")), 11, "i", "centre", gap=2)
    paper.para(it.scope, 12, "", "centre", x=100)
    paper.down(16)
    paper.line(f"has been audited and registered by {it.body} against the provisions of", 11, "", "centre", gap=2.2)
    paper.line(it.standard, 17, "b", "centre", gap=2)
    if it.soa:
        paper.line(f"Statement of Applicability {it.soa}", 10, "", "centre", gap=2)
    paper.y = max(paper.y + 10, 610)
    rows = [
        ("Certificate Number", it.number),
        ("Originally Registered", it.first and it.day(it.first)),
        ("Valid from", it.day(it.issued)),
        ("Valid until", it.day(it.expires)),
        ("Last amended", it.revised and it.day(it.revised)),
        ("Sector Code", str(world.rng.randint(29, 38))),
    ]
    for name, value in rows:
        if value:
            paper.at(170, paper.y, name, 10, "b")
            paper.line(value, 10, x=330, gap=1.6)
    if it.accreditor:
        paper.foot(f"{it.accreditor} Management Systems {world.pick(MARK_NUMBERS)}", 9, 60)
    return paper.pdf(), unprinted(it, "sites")


def annexed(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """A letterhead page with an annex that numbers the sites."""
    paper = Paper(VERA)
    paper.at(60, 60, it.body, 12, "b")
    paper.y = 120
    paper.line(" ".join("CERTIFICATE"), 20, "b", gap=1.8)
    paper.line("We certify that the management system of", 10, gap=2.5)
    paper.para(it.holder, 15, "b")
    paper.lines(it.address.printed(world.chance(0.3)), size=10)
    paper.down(14)
    paper.line("has been assessed and found to conform to", 10, gap=2)
    paper.line(it.standard, 15, "b", gap=2)
    paper.line("Scope of Certification", 11, "b")
    tail = f" in accordance with Statement of Applicability {it.soa}." if it.soa else "."
    paper.para(it.scope + tail, 10)
    paper.down(20)
    rows = [
        ("Certificate Number:", it.number),
        ("Initial certification date:", it.first and it.day(it.first)),
        (world.pick(("Date of current certification cycle:", "Current cycle start date:")), it.day(it.issued)),
        ("Re-issue date:", it.revised and it.day(it.revised)),
        ("Certificate expiry:", it.day(it.expires)),
        ("Next surveillance due:", it.day(years_after(it.issued, 1) - timedelta(days=40))),
    ]
    for name, value in rows:
        if value:
            paper.at(60, paper.y, name, 10)
            paper.line(value, 10, x=320, gap=1.8)
    note = f" Accredited by {it.accreditor}." if it.accreditor else ""
    paper.y = 745
    paper.para(
        "This certificate remains valid for as long as the holder keeps its management system in line with the "
        f"standard above.{note}",
        7,
    )
    if it.sites:
        paper.page()
        paper.line("Certificate Annex", 15, "b", gap=1.6)
        paper.line(f"Certificate Number {it.number}", 10, gap=2.2)
        rows_ = [("Site", "Address", "Post code", "Processes")]
        rows_ += [(str(n), s.address.text, s.address.postcode or "", s.process) for n, s in enumerate(it.sites, 1)]
        paper.table(rows_, (35, 220, 80, 140), ruled=world.chance(0.6))
    return paper.pdf(), unprinted(it)


def many_sites(it: Certificate, world: World) -> Certificate:
    places: list[Address] = []
    while len(places) < world.rng.randint(15, 22):
        place = world.address()
        if place.postcode not in {p.postcode for p in places}:
            places.append(place)
    return replace(
        it,
        sites=(
            Site(it.address, "Head office functions"),
            *(Site(p, world.pick(("Laboratory", "Data hall", "Office", "Clinic support"))) for p in places),
        ),
    )
