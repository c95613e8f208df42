"""Layouts of ISO 27001 certificates from abroad, and those with dates and addresses that mislead."""

from dataclasses import replace
from datetime import date, timedelta

from sample_docs.make.certificate_registers import MARK_NUMBERS, mark, unprinted
from sample_docs.make.certificates import Certificate
from sample_docs.make.paper import FONTS, HELVETICA, TIMES, Paper
from sample_docs.make.world import World, cycle_end, years_after


def us_sentences(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """An American body: sentences, and dates such as March 1, 2024."""
    it = replace(it, style="us")
    paper = Paper(HELVETICA)
    paper.y = 100
    paper.line(it.body, 20, "b", "centre", gap=2)
    paper.line("CERTIFICATE OF REGISTRATION", 14, "", "centre", gap=2)
    paper.para("The Information Security Management System of", 11, "", "centre")
    paper.para(it.holder, 18, "b", "centre")
    paper.down(8)
    paper.para(f"and its location at {', '.join(it.address.printed())}", 10, "", "centre")
    paper.down(12)
    paper.para(
        f"has been independently assessed by {it.body} and found to conform with the requirements of the "
        f"{it.standard} standard.",
        11,
        "",
        "centre",
        x=90,
    )
    paper.down(16)
    paper.para(f"The scope of certification is limited to {it.scope[0].lower()}{it.scope[1:]}.", 10, "", "centre", x=90)
    if it.soa:
        paper.down(8)
        paper.para(f"The controls are set out in the Statement of Applicability, {it.soa}.", 10, "", "centre", x=90)
    paper.y = 560
    paper.line(f"Certificate Number: {it.number}", 11, "b", "centre", gap=2)
    first = f"The organization was first certified on {it.day(it.first)}. " if it.first else ""
    again = f"It was last revised on {it.day(it.revised)}. " if it.revised else ""
    paper.para(
        f"{first}This certificate was issued on {it.day(it.issued)}. {again}This certificate expires on "
        f"{it.day(it.expires)}, subject to satisfactory surveillance audits.",
        10,
        "",
        "centre",
        x=90,
    )
    mark(paper, it, world, 300, 720)
    paper.foot("Authenticity may be confirmed with the registrar.", 7)
    return paper.pdf(), unprinted(it, "sites")


def german_columns(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """A German body: bilingual labels on the left, values on the right, dates with dots."""
    it = replace(it, style="dots")
    paper = Paper(HELVETICA)
    paper.line("ZERTIFIKAT / CERTIFICATE", 24, "b", gap=2)
    paper.line(f"Die Zertifizierungsstelle / The certification body {it.body}", 9, gap=1.4)
    paper.line("bescheinigt hiermit, dass / hereby certifies that", 9, gap=3)
    rows = [
        ("Unternehmen / Organisation", [it.holder, *it.address.printed(True)], "b"),
        ("Geltungsbereich / Scope", [it.scope], ""),
        ("Norm / Standard", [it.standard], "b"),
        ("Erklärung zur Anwendbarkeit / Statement of Applicability", [it.soa] if it.soa else [], ""),
        ("Zertifikat-Registrier-Nr. / Certificate registration no.", [it.number], ""),
        ("Erstzertifizierung / Initial certification", [it.day(it.first)] if it.first else [], ""),
        ("Gültig ab / Valid from", [it.day(it.issued)], ""),
        ("Gültig bis / Valid until", [it.day(it.expires)], ""),
    ]
    for name, values, style in rows:
        if not values:
            continue
        top = paper.y
        paper.para(name, 8, x=60, width=150)
        low, paper.y = paper.y, top
        for value in values:
            paper.para(value, 10, style if value is values[0] else "", x=230)
        paper.y = max(low, paper.y) + 12
    if it.accreditor:
        paper.seal(490, 720, (it.accreditor, "ZM-" + world.pick(MARK_NUMBERS)))
    paper.foot("Deutsche Fassung / Seite 1 von 1 (Page 1 of 1)", 7)
    return paper.pdf(), unprinted(it, "sites", "revised_on")


def surveillance_dates(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Centred capitals and a row of surveillance dates that are none of the contract's fields."""
    paper = Paper(TIMES)
    paper.box(24, 24, paper.width - 48, paper.height - 48, weight=4)
    paper.y = 85
    paper.line(it.body.upper(), 17, "b", "centre", gap=1.8)
    paper.line("CERTIFICATE OF COMPLIANCE", 15, "", "centre", gap=1.8)
    paper.line("THIS IS TO CERTIFY THAT THE INFORMATION SECURITY MANAGEMENT SYSTEM OF", 9, "", "centre", gap=2)
    paper.para(it.holder, 18, "b", "centre")
    paper.para(", ".join(it.address.printed(True)), 10, "", "centre")
    paper.down(10)
    paper.line("HAS BEEN FOUND TO CONFORM TO THE STANDARD", 9, "", "centre", gap=2)
    paper.line(it.standard, 16, "b", "centre", gap=2)
    paper.line("FOR THE FOLLOWING SCOPE", 9, "", "centre", gap=2)
    paper.para(it.scope + ".", 11, "", "centre", x=100)
    if it.soa:
        paper.para(
            f"(SOA {it.soa})" if it.soa.startswith("v") else f"Statement of Applicability: {it.soa}", 9, "", "centre"
        )
    paper.y = 520
    paper.line(f"CERTIFICATE NO. : {it.number}", 11, "b", "centre", gap=2)
    rows = [
        ("Date of Initial Certification", it.first),
        ("Issuance Date", it.issued),
        ("Date of Expiry", it.expires),
        ("1st Surveillance due on or before", years_after(it.issued, 1)),
        ("2nd Surveillance due on or before", years_after(it.issued, 2)),
        ("Recertification due", it.expires - timedelta(days=60)),
    ]
    for i, (name, day) in enumerate(r for r in rows if r[1]):
        x, y = 80 + 250 * (i % 2), paper.y + 22 * (i // 2)
        paper.at(x, y, f"{name} : {it.day(day)}", 9)  # type: ignore[arg-type]
    mark(paper, it, world, 110, 700)
    paper.at(480, 700, world.person(), 10, "", "centre")
    paper.at(480, 714, "Managing Director", 9, "", "centre")
    return paper.pdf(), unprinted(it, "sites", "revised_on")


def landscape_seal(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """A landscape sheet with a border, a seal and the dates along the bottom."""
    paper = Paper(TIMES, wide=True)
    paper.colour(0.55, 0.42, 0.12)
    paper.box(20, 20, paper.width - 40, paper.height - 40, weight=5)
    paper.box(30, 30, paper.width - 60, paper.height - 60, weight=1)
    paper.black()
    paper.y = 90
    paper.line("Certificate", 36, "b", "centre", gap=1.1)
    paper.line(f"{it.body} hereby certifies that", 12, "i", "centre", gap=2)
    paper.para(it.holder, 22, "b", "centre")
    paper.line(", ".join(it.address.printed()), 11, "", "centre", gap=2)
    paper.line("operates an Information Security Management System in compliance with", 12, "i", "centre", gap=2)
    paper.line(it.standard, 18, "b", "centre", gap=1.8)
    paper.line("for the following activities:", 12, "i", "centre", gap=1.7)
    paper.para(it.scope + ("" if not it.soa else f" (Statement of Applicability {it.soa})"), 11, "", "centre", x=140)
    cells = [
        ("Certificate No.", it.number),
        ("Certified since", it.first and it.day(it.first)),
        ("Valid from", it.day(it.issued)),
        ("Valid to", it.day(it.expires)),
    ]
    for i, (name, value) in enumerate(c for c in cells if c[1]):
        paper.at(130 + 170 * i, 470, name, 9, "i", "centre")
        paper.at(130 + 170 * i, 485, value or "", 11, "b", "centre")
    mark(paper, it, world, 110, 525)
    return paper.pdf(), unprinted(it, "sites", "revised_on")


def small_print(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """The certification body's own address and company number stand in head and foot."""
    paper = Paper(world.pick(FONTS))
    own = it.body_address or world.address()
    paper.at(535, 50, it.body, 11, "b", "right")
    for i, text in enumerate(own.printed()):
        paper.at(535, 63 + 11 * i, text, 8, "", "right")
    paper.y = 130
    paper.line("Certificate of Conformity", 22, "b", gap=2)
    paper.line("Awarded to", 9, "i", gap=1.8)
    paper.para(it.holder, 16, "b")
    paper.lines(it.address.printed(), size=10)
    paper.down(14)
    paper.line(f"The organisation's ISMS conforms to {it.standard}", 11, gap=2)
    paper.line("Scope", 10, "b")
    paper.para(it.scope, 10)
    if it.soa:
        paper.down(6)
        paper.line(f"Statement of Applicability: {it.soa}", 10)
    paper.down(14)
    for name, value in (
        ("Registration No.", it.number),
        ("Date of certification", it.day(it.issued)),
        ("Expiration Date", it.day(it.expires)),
    ):
        paper.line(f"{name}: {value}", 10, gap=1.6)
    if it.sites:
        paper.down(8)
        paper.line("Additional sites", 10, "b")
        for s in (s for s in it.sites if s.address != it.address):
            paper.para(f"{s.address.text} {s.address.postcode}", 9)
    mark(paper, it, world, 490, 640)
    n = world.rng.randint
    paper.foot(
        f"{it.body}, registered office {', '.join(own.printed())}. Company number {n(10000000, 15999999)}. "
        f"VAT GB {n(100, 999)} {n(1000, 9999)} {n(10, 99)}.",
        6.5,
    )
    paper.foot("Use of the mark is subject to the rules of the scheme.", 6.5, 20)
    return paper.pdf(), unprinted(it, "first_certified_on", "revised_on")


def previous_cycle(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Prints the expiry of the cycle before, the trap for a reader who takes the first expiry."""
    paper = Paper(HELVETICA)
    paper.line(it.body, 18, "b", gap=2)
    paper.para(it.holder, 16, "b")
    paper.down(6)
    paper.para(", ".join(it.address.printed()), 10)
    paper.down(8)
    paper.para(
        f"{it.body} certifies that the management system of the above organisation has been audited and found "
        "to be in accordance with the requirements of the standard detailed below",
        9,
    )
    paper.down(10)
    paper.line("Standard", 9, "i", "centre")
    paper.line(it.standard, 15, "b", "centre", gap=2)
    paper.line("Scope of certification", 9, "i", "centre")
    paper.para(it.scope, 11, "", "centre")
    if it.soa:
        paper.para(f"Statement of Applicability {it.soa}", 9, "", "centre")
    paper.down(24)
    before = it.issued - timedelta(days=world.pick((1, 9, 30)))
    rows = [
        ("Original cycle start date:", it.first),
        ("Expiry date of previous cycle:", before if it.first != it.issued else None),
        ("Certification / Recertification audit date:", before - timedelta(days=35)),
        ("Certification / Recertification cycle start date:", it.issued),
    ]
    for name, day in rows:
        if day:
            paper.at(60, paper.y, name, 9)
            paper.line(it.day(day), 9, "b", x=330, gap=1.7)
    paper.down(10)
    paper.para(
        "Subject to the continued satisfactory operation of the organisation's management system, this "
        f"certificate expires on: {it.day(it.expires)}",
        9,
    )
    paper.down(14)
    version = world.rng.randint(2, 4)
    revised = f"     Revision date: {it.day(it.revised)}" if it.revised else ""
    paper.line(f"Certificate No. {it.number}     Version: {version}{revised}", 10, "b", gap=2)
    own = it.body_address or world.address()
    paper.y = 700
    paper.para(f"Certification body address: {', '.join(own.printed())}", 7)
    mark(paper, it, world, 500, 640)
    paper.foot("Page 1 of 1", 7)
    return paper.pdf(), unprinted(it, "sites")


def us_slashes(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """An American body whose numeric dates can be read two ways."""
    it = replace(it, style="us_slash")
    paper = Paper(TIMES)
    paper.y = 90
    paper.line(it.body, 18, "b", gap=2)
    paper.line("Certificate of Registration", 15, "", gap=2)
    for name, value in (
        ("Company", it.holder),
        ("Address", ", ".join(it.address.printed())),
        ("Standard", it.standard),
        ("Scope", it.scope),
        ("Certificate #", it.number),
        ("Original Issue", it.first and it.day(it.first)),
        ("Effective Date", it.day(it.issued)),
        ("Expiration Date", it.day(it.expires)),
    ):
        if value:
            paper.line(f"{name}:", 9, "b")
            paper.para(value, 11, x=80)
            paper.down(6)
    mark(paper, it, world, 480, 700)
    return paper.pdf(), unprinted(it, "sites", "revised_on", "statement_of_applicability")


def ambiguous(it: Certificate, world: World) -> Certificate:
    """Numeric dates whose day is at most the twelfth, from an American body."""
    issued = it.issued.replace(day=2 + it.issued.day % 11)
    body = it.body.split(" Ltd")[0].split(" Limited")[0] + " Inc."
    return replace(
        it,
        issued=issued,
        first=world.pick((issued, years_after(issued, -3))),
        expires=cycle_end(issued),
        body=body,
        accreditor="ANAB" if it.accreditor else None,
    )


def with_first(it: Certificate, world: World) -> Certificate:
    """A cycle that is not the first."""
    issued = max(it.issued, date(2023, 5, 2))
    return replace(it, issued=issued, first=years_after(issued, -3), expires=cycle_end(issued))
