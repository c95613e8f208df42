"""Eleven layouts of ISO 27001 certificates; ``certificate_forms`` has the others and ``LAYOUTS`` lists all.

Each layout draws the facts and gives back the fields that it leaves out, so that the label follows the page.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sample_docs.make import certificate_forms as forms
from sample_docs.make.certificates import Certificate, Layout, Site
from sample_docs.make.paper import FONTS, HELVETICA, TIMES, VERA, Paper
from sample_docs.make.world import Address, World, cycle_end, years_after

MARK_NUMBERS = ("0117", "4410", "8021", "0932", "7756")


def soa_sentence(it: Certificate, world: World) -> str:
    if not it.soa:
        return ""
    lead = world.pick((
        "This is in accordance with the Statement of Applicability {s}.", "In accordance with the Statement of Applicability {s}.",
        "Statement of Applicability: {s}.", "as per Statement of Applicability {s}.",
    ))  # fmt: skip
    return " " + lead.format(s=it.soa)


def unprinted(it: Certificate, *names: str) -> set[str]:
    """The names left out, and those for which there is nothing to print."""
    empty = {"statement_of_applicability": it.soa, "first_certified_on": it.first, "revised_on": it.revised,
             "accreditation_body": it.accreditor}  # fmt: skip
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
    paper.para(f"and runs an information security management system that meets the requirements of {it.standard} "
               "for the scope below:", 10)  # fmt: skip
    paper.down(10)
    paper.para(f"{it.scope}.{soa_sentence(it, world)}", 10)
    paper.y = 560
    paper.line(f"For and on behalf of {it.body}:", 9, gap=2.8)
    paper.signature(70, paper.y, name := world.person())
    paper.down(16)
    paper.line(f"{name}, Director of Certification", 9, gap=3)
    pairs = [("Original Registration Date:", it.first), ("Effective Date:", it.issued),
             ("Latest Revision Date:", it.revised), ("Expiry Date:", it.expires)]  # fmt: skip
    for i, (name, day) in enumerate(p for p in pairs if p[1]):
        paper.at(60 + 280 * (i % 2), paper.y + 18 * (i // 2), f"{name} {it.day(day)}", 9)  # type: ignore[arg-type]
    mark(paper, it, world, 500, 70)
    pages = 2 if it.sites else 1
    paper.foot(f"Page: 1 of {pages}", 8, 60, "right")
    paper.foot("This certificate stays the property of the issuer and is bound by the terms of contract. Copies can be "
               "checked by telephone.", 6.5)  # fmt: skip
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
    rows = [(world.pick(("Approval number(s):", "Certificate identity number:")), it.number),
            ("Current issue date:", it.day(it.issued)), ("Expiry date:", it.day(it.expires))]  # fmt: skip
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
        paper.table([("Location", "Activities"),
                     *((", ".join(s.address.printed()), s.process) for s in it.sites)], (290, 185))  # fmt: skip
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
    rows = [("Certificate Number", it.number), ("Originally Registered", it.first and it.day(it.first)),
            ("Valid from", it.day(it.issued)), ("Valid until", it.day(it.expires)),
            ("Last amended", it.revised and it.day(it.revised)), ("Sector Code", str(world.rng.randint(29, 38)))]  # fmt: skip
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
    rows = [("Certificate Number:", it.number), ("Initial certification date:", it.first and it.day(it.first)),
            (world.pick(("Date of current certification cycle:", "Current cycle start date:")), it.day(it.issued)),
            ("Re-issue date:", it.revised and it.day(it.revised)), ("Certificate expiry:", it.day(it.expires)),
            ("Next surveillance due:", it.day(years_after(it.issued, 1) - timedelta(days=40)))]  # fmt: skip
    for name, value in rows:
        if value:
            paper.at(60, paper.y, name, 10)
            paper.line(value, 10, x=320, gap=1.8)
    note = f" Accredited by {it.accreditor}." if it.accreditor else ""
    paper.y = 745
    paper.para("This certificate remains valid for as long as the holder keeps its management system in line with the "
               f"standard above.{note}", 7)  # fmt: skip
    if it.sites:
        paper.page()
        paper.line("Certificate Annex", 15, "b", gap=1.6)
        paper.line(f"Certificate Number {it.number}", 10, gap=2.2)
        rows_ = [("Site", "Address", "Post code", "Processes")]
        rows_ += [(str(n), s.address.text, s.address.postcode or "", s.process) for n, s in enumerate(it.sites, 1)]
        paper.table(rows_, (35, 220, 80, 140), ruled=world.chance(0.6))
    return paper.pdf(), unprinted(it)


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
    paper.para(f"has been independently assessed by {it.body} and found to conform with the requirements of the "
               f"{it.standard} standard.", 11, "", "centre", x=90)  # fmt: skip
    paper.down(16)
    paper.para(f"The scope of certification is limited to {it.scope[0].lower()}{it.scope[1:]}.", 10, "", "centre", x=90)
    if it.soa:
        paper.down(8)
        paper.para(f"The controls are set out in the Statement of Applicability, {it.soa}.", 10, "", "centre", x=90)
    paper.y = 560
    paper.line(f"Certificate Number: {it.number}", 11, "b", "centre", gap=2)
    first = f"The organization was first certified on {it.day(it.first)}. " if it.first else ""
    again = f"It was last revised on {it.day(it.revised)}. " if it.revised else ""
    paper.para(f"{first}This certificate was issued on {it.day(it.issued)}. {again}This certificate expires on "
               f"{it.day(it.expires)}, subject to satisfactory surveillance audits.", 10, "", "centre", x=90)  # fmt: skip
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
    rows = [("Date of Initial Certification", it.first), ("Issuance Date", it.issued), ("Date of Expiry", it.expires),
            ("1st Surveillance due on or before", years_after(it.issued, 1)),
            ("2nd Surveillance due on or before", years_after(it.issued, 2)),
            ("Recertification due", it.expires - timedelta(days=60))]  # fmt: skip
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
    cells = [("Certificate No.", it.number), ("Certified since", it.first and it.day(it.first)),
             ("Valid from", it.day(it.issued)), ("Valid to", it.day(it.expires))]  # fmt: skip
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
    for name, value in (("Registration No.", it.number), ("Date of certification", it.day(it.issued)),
                        ("Expiration Date", it.day(it.expires))):  # fmt: skip
        paper.line(f"{name}: {value}", 10, gap=1.6)
    if it.sites:
        paper.down(8)
        paper.line("Additional sites", 10, "b")
        for s in (s for s in it.sites if s.address != it.address):
            paper.para(f"{s.address.text} {s.address.postcode}", 9)
    mark(paper, it, world, 490, 640)
    n = world.rng.randint
    paper.foot(f"{it.body}, registered office {', '.join(own.printed())}. Company number {n(10000000, 15999999)}. "
               f"VAT GB {n(100, 999)} {n(1000, 9999)} {n(10, 99)}.", 6.5)  # fmt: skip
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
    paper.para(f"{it.body} certifies that the management system of the above organisation has been audited and found "
               "to be in accordance with the requirements of the standard detailed below", 9)  # fmt: skip
    paper.down(10)
    paper.line("Standard", 9, "i", "centre")
    paper.line(it.standard, 15, "b", "centre", gap=2)
    paper.line("Scope of certification", 9, "i", "centre")
    paper.para(it.scope, 11, "", "centre")
    if it.soa:
        paper.para(f"Statement of Applicability {it.soa}", 9, "", "centre")
    paper.down(24)
    before = it.issued - timedelta(days=world.pick((1, 9, 30)))
    rows = [("Original cycle start date:", it.first), ("Expiry date of previous cycle:", before if it.first != it.issued else None),
            ("Certification / Recertification audit date:", before - timedelta(days=35)),
            ("Certification / Recertification cycle start date:", it.issued)]  # fmt: skip
    for name, day in rows:
        if day:
            paper.at(60, paper.y, name, 9)
            paper.line(it.day(day), 9, "b", x=330, gap=1.7)
    paper.down(10)
    paper.para("Subject to the continued satisfactory operation of the organisation's management system, this "
               f"certificate expires on: {it.day(it.expires)}", 9)  # fmt: skip
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
        ("Company", it.holder), ("Address", ", ".join(it.address.printed())), ("Standard", it.standard),
        ("Scope", it.scope), ("Certificate #", it.number), ("Original Issue", it.first and it.day(it.first)),
        ("Effective Date", it.day(it.issued)), ("Expiration Date", it.day(it.expires)),
    ):  # fmt: skip
        if value:
            paper.line(f"{name}:", 9, "b")
            paper.para(value, 11, x=80)
            paper.down(6)
    mark(paper, it, world, 480, 700)
    return paper.pdf(), unprinted(it, "sites", "revised_on", "statement_of_applicability")


def ambiguous(it: Certificate, world: World) -> Certificate:
    """All days at most the twelfth."""
    early = lambda day: day.replace(day=1 + day.day % 12) if day else None  # noqa: E731
    issued = it.issued.replace(day=2 + it.issued.day % 11)
    body = it.body.split(" Ltd")[0].split(" Limited")[0] + " Inc."
    return replace(it, issued=issued, first=early(it.first), expires=cycle_end(issued), body=body,
                   accreditor="ANAB" if it.accreditor else None)  # fmt: skip


def many_sites(it: Certificate, world: World) -> Certificate:
    places: list[Address] = []
    while len(places) < world.rng.randint(15, 22):
        place = world.address()
        if place.postcode not in {p.postcode for p in places}:
            places.append(place)
    return replace(it, sites=(Site(it.address, "Head office functions"),
                              *(Site(p, world.pick(("Laboratory", "Data hall", "Office", "Clinic support")))
                                for p in places)))  # fmt: skip


def with_first(it: Certificate, world: World) -> Certificate:
    """A cycle that is not the first."""
    issued = max(it.issued, date(2023, 5, 2))
    return replace(it, issued=issued, first=years_after(issued, -3), expires=cycle_end(issued))


LAYOUTS: dict[str, Layout] = {
    "two-page-register": two_page_register,
    "right-labels": right_labels,
    "quality-assurance": quality_assurance,
    "annexed": annexed,
    "us-sentences": us_sentences,
    "german-columns": german_columns,
    "surveillance-dates": surveillance_dates,
    "landscape-seal": landscape_seal,
    "small-print": small_print,
    "previous-cycle": previous_cycle,
    "us-slashes": us_slashes,
    "long-annex": annexed,
    "value-above-label": forms.value_above_label,
    "sentence-only": forms.sentence_only,
    "table-only": forms.table_only,
    "welsh-english": forms.welsh_english,
    "side-panel": forms.side_panel,
    "dotted-leaders": forms.dotted_leaders,
    "any-form": forms.any_form,
}
PREPARE: dict[str, Callable[[Certificate, World], Certificate]] = {
    "us-slashes": ambiguous,
    "long-annex": many_sites,
    "previous-cycle": with_first,
    "welsh-english": forms.in_wales,
}
"""What a layout needs of its facts before it can be drawn."""
