"""ISO 27001 certificates of British registrars and of a house with five dates."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import (
    Cert,
    House,
    cert,
    core,
    cycle,
    issuer,
    one_line,
    people,
    picture_mark,
    scope_near,
    site,
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.tenth.pens import holder, rows, small_print, table, wobble
from benchmarks.unseen.world import Draw, show

REGISTRARS = (
    House(
        "National Register of Assessed Firms Limited", "NRAF", "Warwick House, Houghton Hall, LU99 9ZZ", "nraf.example"
    ),
    House("Pinnacle Quality Registrars Limited", "PQR", "Oak House, Exeter Park, EX99 9ZZ", "pqr.example"),
)


def applicable_to(d: Draw) -> Paper:
    """A registrar's certificate: holder in the middle, dates in a box at the lower left."""
    c, house = cert(d), d.pick(REGISTRARS)
    number = d.digits(5)
    s = Sheet("a4", "serif", "Certificate of Registration")
    s.waves("#e6ecdf")
    s.crest(s.width / 2, 66, 26, "#2d6a3e", d.number(0, 2))
    s.centred(122, "Certificate of Registration", 27, bold=True, colour="#2d6a3e")
    s.centred(150, "This is to certify that the Information Security Management System of:", 11.5)
    y = holder(s, 190, c.name, c.sites[0])
    s.centred(y + 16, "applicable to:", 11, italic=True)
    y = s.para(80, y + 42, s.width - 160, c.scope, 12, align="centre")
    version = f"v{d.number(1, 6)}.{d.number(0, 9)}"
    s.centred(y + 10, f"Statement of Applicability {version}", 11)
    s.para(
        80,
        y + 40,
        s.width - 160,
        f"has been assessed and registered by {house.brand} against the provisions of:",
        11.5,
        align="centre",
    )
    s.centred(y + 76, "ISO/IEC 27001:2022", 19, bold=True)
    s.para(
        80,
        y + 104,
        s.width - 160,
        f"This registration is subject to the company maintaining an information security management system, to the above standard, which will be monitored by {house.brand}.",
        9.5,
        align="centre",
        italic=True,
    )
    return _applicable_to_rest(number, c, d, s, house, version)


def _applicable_to_rest(number: str, c: Cert, d: Draw, s: Sheet, house: House, version: str) -> Paper:
    box = [("Certificate No.", number), ("Date:", show(c.start, "long"))]
    reissued = d.maybe(0.5)
    box += [("Reissued:", show(c.revised, "long"))] if reissued else []
    box += [("Valid Until:", show(c.end, "long")), ("Cycle Start:", show(c.start, "long")), ("EAC Code:", "33, 35")]
    rows(s, 330, 640, box, 92, 9.5)
    s.signature(80, 660, wobble(d))
    s.text(70, 692, "Managing Director", 9.5)
    s.mark(70, 700, ("UKAS", "MANAGEMENT"), 52)
    small_print(
        s,
        [
            f"{house.name} is a trading subsidiary of {house.brand} Group Inc. and is registered in England.",
            f"{house.home}   www.{house.site}",
        ],
    )
    fields = [*core(c, number), *cycle(c, "long", first=False, revised=reissued), issuer(house), picture_mark("UKAS")]
    fields = swap(fields, scope_near(c, f"Statement of Applicability {version}", ""))
    return Paper([*fields, soa(version, version[1:]), *sites_of(c)], s.done())


def annexed(d: Draw) -> Paper:
    """A certificate whose further sites stand in an annex with their own processes."""
    c, house = cert(d, sites=d.number(3, 5)), d.pick(REGISTRARS)
    number = f"{d.digits(5)}-ISN-00{d.digits(1)}"
    s = Sheet("a4", "sans", number)
    s.box(0, 0, s.width, 92, fill="#16324f", stroke=None)
    s.text(46, 56, house.brand, 26, bold=True, colour="#ffffff")
    s.text(s.width - 46, 56, "CERTIFICATE OF REGISTRATION", 13, align="right", colour="#ffffff")
    s.text(46, 130, "This document certifies that the information security management systems of", 10.5)
    y = s.para(46, 158, 500, c.name, 18, bold=True)
    y = s.lines(46, y, list(c.sites[0].printed()), 10.5)
    s.text(46, y + 14, "have been assessed and approved by " + house.brand + " to the following standard:", 10.5)
    s.text(46, y + 40, "ISO/IEC 27001:2022", 17, bold=True, colour="#16324f")
    s.text(46, y + 66, "The approved management systems apply to the following:", 10.5)
    y = s.para(46, y + 86, 500, c.scope + ".", 10.5)
    when = f"Issue {d.number(2, 9)}, {show(c.start, 'short')}"
    s.text(46, y + 6, f"In accordance with the Statement of Applicability {when}.", 10)
    s.text(46, y + 24, f"This certificate covers {len(c.sites)} sites, see Annex.", 10)
    facts = [
        ("Original Approval:", show(c.first, "long")),
        ("Current Certificate:", show(c.start, "long")),
        ("Certificate Expiry:", show(c.end, "long")),
        ("Certificate Number:", number),
    ]
    rows(s, 46, 612, facts, 130, 10)
    s.signature(330, 640, wobble(d))
    s.text(330, 668, f"{people(d, 1)[0]}, Chief Executive", 9)
    return _annexed_rest(s, house, number, c, when)


def _annexed_rest(s: Sheet, house: House, number: str, c: Cert, when: str) -> Paper:
    s.mark(474, 690, ("UKAS", "MANAGEMENT"), 56)
    foot = [
        "This approval is subject to the company maintaining its system to the required standard, which will be monitored.",
        f"{house.name}, {house.home}. Validity can be confirmed at {house.site}",
    ]
    small_print(s, foot)
    s.turn()
    s.text(46, 70, f"Annex to certificate number {number}", 14, bold=True, colour="#16324f")
    s.text(46, 92, f"{c.name}: sites included in the scope of registration", 10)
    duties = ["Central functions", "Operations", "Data storage", "Support", "Development"]
    lines = [("Site", "Address", "Processes")] + [(str(k + 1), one_line(a), duties[k]) for k, a in enumerate(c.sites)]
    table(s, 46, 110, (40, 330, 134), lines)
    small_print(s, foot)
    fields = [*core(c, number), *cycle(c, "long"), soa(when), issuer(house), picture_mark("UKAS"), *sites_of(c)]
    return Paper(swap(fields, scope_near(c, f"In accordance with the Statement of Applicability {when}.")), s.done())


def cycle_dates(d: Draw) -> Paper:
    """The five dates of a house that prints the previous cycle's end and the next audit as well."""
    c, house = (
        cert(d, sites=2),
        House(
            "Bureau Tamarin Certification Holding SAS - UK Branch",
            "Bureau Tamarin",
            "5th Floor, 66 Prescot Row, London E99 9HG",
            "tamarin.example",
        ),
    )
    return _cycle_dates_rest(d, house, c)


def _cycle_dates_rest(d: Draw, house: House, c: Cert) -> Paper:
    number, revision = f"UK0{d.digits(5)}", d.number(1, 4)
    s = Sheet("a4", "sans", "Certification")
    s.box(18, 18, s.width - 18, s.height - 18, stroke="#a3172c", width=1.4)
    s.centred(64, house.brand.upper(), 22, bold=True, colour="#a3172c")
    y = s.para(60, 110, s.width - 120, c.name, 20, bold=True, align="centre")
    s.para(60, y, s.width - 120, one_line(c.sites[0]), 10, align="centre")
    s.centred(
        y + 32, "This is a multi-site certificate, additional site(s) are listed on the next page", 8.5, italic=True
    )
    y = s.para(
        60,
        y + 58,
        s.width - 120,
        f"{house.name} certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below",
        9.5,
        align="centre",
    )
    s.centred(y + 16, "ISO/IEC 27001:2022", 20, bold=True)
    s.centred(y + 44, "Scope of certification", 11, bold=True)
    y = s.para(70, y + 62, s.width - 140, c.scope + ".", 11, align="centre")
    ref = f"version {d.number(1, 5)}.0 dated {show(c.start, 'padded')}"
    s.centred(y + 4, f"Statement of Applicability {ref}", 9.5)
    previous = show(c.start, "padded") if c.first != c.start else "NA"
    audit = "NA" if c.first == c.start else show(c.start.replace(day=1), "padded")
    facts = [
        ("Original cycle start date:", show(c.first, "padded")),
        ("Expiry date of previous cycle:", previous),
        ("Certification / Recertification audit date:", audit),
        ("Certification / Recertification cycle start date:", show(c.start, "padded")),
    ]
    y = rows(s, 70, 520, facts, 270, 9.5)
    return _cycle_dates_end(s, y, c, number, revision, d, house, ref)


def _cycle_dates_end(s: Sheet, y: float, c: Cert, number: str, revision: int, d: Draw, house: House, ref: str) -> Paper:
    y = s.para(
        70,
        y + 6,
        455,
        f"Subject to the continued satisfactory operation of the organisation's Management System, this certificate expires on: {show(c.end, 'padded')}",
        9.5,
    )
    s.text(70, y + 10, f"Certificate No. {number}", 9.5, bold=True)
    s.text(220, y + 10, f"Version: {revision}", 9.5)
    s.text(330, y + 10, f"Issue date: {show(c.revised, 'padded')}", 9.5)
    s.signature(90, 720, wobble(d))
    s.mark(462, 662, ("UKAS", "0008"), 56)
    foot = [
        f"Certification body address: {house.home}",
        "Further clarifications regarding the scope and validity of this certificate, and the applicability of the management system",
        "requirements, please call: +44 (0) 161 496 0" + d.digits(3),
    ]
    small_print(s, foot, 770)
    s.turn()
    s.centred(64, house.brand.upper(), 22, bold=True, colour="#a3172c")
    s.centred(110, f"Appendix to certificate No. {number}, version {revision}", 11, bold=True)
    lines = [("Site", "Address", "Scope")] + [
        (["Head office", "Site 2"][k], one_line(a), ["All activities", "Hosting and back-up"][k])
        for k, a in enumerate(c.sites)
    ]
    table(s, 60, 140, (80, 260, 135), lines)
    small_print(s, foot, 770)
    fields = [*core(c, number), *cycle(c, "padded"), soa(ref), issuer(house), picture_mark("UKAS")]
    fields += [site(a, "main" if not k else "additional") for k, a in enumerate(c.sites)]
    fields += [Field("revised_on", c.revised.isoformat(), show(c.revised, "padded"), optional=True)]
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability {ref}")), s.done())
