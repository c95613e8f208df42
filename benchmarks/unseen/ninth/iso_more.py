"""More certificates: two standards on one page, many numbers, transfers, cells at the foot, an Italian house."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.model import Paper, place
from benchmarks.unseen.ninth import abroad as ab
from benchmarks.unseen.ninth.pen import fitting, head, pairs, signed, small_print, stacked
from benchmarks.unseen.ninth.stock import (
    ROLES,
    SCOPES,
    SMALL_BODIES,
    UK_BODIES,
    cycle,
    dated,
    far,
    firm,
    holder,
    labels,
    one_line,
    signer,
    soa,
    uk_address,
    value,
)
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw, Org, show, years_on

ISO = "ISO/IEC 27001:2022"


def two_standards(d: Draw) -> Paper:
    """One certificate for two standards of one management system."""
    body, org, c = d.pick((*UK_BODIES, *SMALL_BODIES)), firm(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.letters(2)}{d.digits(5)}/{d.number(1, 4)}"
    other = d.pick(["ISO 9001:2015", "ISO 22301:2019", "ISO/IEC 20000-1:2018"])
    s = Sheet("a4", "sans", "Certificate")
    s.crest(80, 76, 22, "#b71c1c", d.number(0, 2))
    s.text(114, 84, body.brand, 18, bold=True)
    s.centred(150, "CERTIFICATE OF APPROVAL", 22, bold=True)
    s.centred(182, "This is to certify that the integrated management system of", 10.5)
    head(s, org.name, 214, 18, margin=70)
    y = s.para(90, 234, s.width - 180, one_line(org.address), 10, align="centre")
    s.centred(y + 14, "meets the requirements of the following standards:", 10.5)
    s.centred(y + 44, ISO, 17, bold=True)
    s.centred(y + 66, other, 17, bold=True)
    y = s.para(90, y + 98, s.width - 180, scope, 11, align="centre")
    rows = [("Certificate number:", number), ("Date of first approval:", show(c.first, "padded")),
            ("Period of validity:", f"{show(c.start, 'padded')} to {show(c.end, 'padded')}")]  # fmt: skip
    pairs(s, 130, max(y + 30, 470), rows, 150, 10.5, 260, True)
    signed(s, d, 90, 630, signer(d), d.pick(ROLES))
    small_print(s, body, "Page 1 of 1")
    return Paper(labels(org, number, body, scope, dated(c, "padded", "fie")), s.done())


def foot_cells(d: Draw) -> Paper:
    """Five ruled cells at the foot: number, first issue, valid from, valid to, issue."""
    body, org, c = d.pick(UK_BODIES), holder(d), cycle(d)
    scope, number, version = d.pick(SCOPES), d.digits(6), soa(d, "slash", c)
    s = Sheet("a4", d.pick(["serif", "sans"]), "Certificate")
    s.box(0, 0, s.width, 60, fill="#1f3d2b", stroke=None)
    s.text(56, 38, body.brand, 20, bold=True, colour="#ffffff")
    s.text(s.width - 56, 38, "Certificate of Registration", 14, align="right", colour="#ffffff")
    s.text(56, 130, "The information security management system of", 11)
    y = s.para(56, 160, 480, org.name, 19, bold=True)
    y = s.lines(56, y, org.address.printed(d.maybe()), 10.5)
    y = s.para(
        56, y + 16, 480, f"has been audited by {body.brand} and was found to fulfil the requirements of {ISO}.", 11
    )
    s.text(56, y + 20, "Scope", 9, bold=True, colour="#1f3d2b")
    y = s.para(56, y + 36, 480, scope, 11)
    s.text(56, y + 12, "Statement of applicability", 9, bold=True, colour="#1f3d2b")
    s.para(56, y + 28, 480, version, 11)
    signed(s, d, 56, 580, signer(d), d.pick(ROLES))
    s.mark(460, 560, ("UKAS", "MANAGEMENT", "SYSTEMS"), 56)
    cells = [("Certificate no.", number), ("First issued", show(c.first, "slash")), ("Valid from", show(c.start, "slash")),
             ("Valid to", show(c.end, "slash")), ("Amended", show(c.revised, "slash"))]  # fmt: skip
    for k, (label, words) in enumerate(cells):
        s.box(56 + k * 97, 660, 153 + k * 97, 704)
        s.text(62 + k * 97, 674, label, 8, colour="#555555")
        s.text(62 + k * 97, 693, words, 10.5, bold=True)
    small_print(s, body, "Page 1 of 1", "The use of the mark is governed by our rules.")
    return Paper(labels(org, number, body, scope, dated(c, "slash", "fire"), version, drawn="UKAS"), s.done())


def department(d: Draw) -> Paper:
    """A university's or trust's unit is certified; its parent stands below the name."""
    body, c = d.pick(UK_BODIES), cycle(d)
    parent = d.pick([Draw.university, Draw.trust])(d)
    unit = d.pick(
        ["Secure Data Environment", "Clinical Trials and Data Unit", "Informatics Service", "Research Computing"]
    )
    whole = f"{unit}, {parent.name}"
    org = Org(whole, parent.sector, parent.code, parent.address, parent.system)
    scope, number, version = d.pick(SCOPES), f"ISMS{d.digits(5)}", f"Issue {d.number(2, 14)}"
    s = Sheet("a4", "serif", "Certificate")
    s.box(34, 34, s.width - 34, s.height - 34, stroke="#6b4f1d", width=2)
    s.centred(100, body.brand, 22, bold=True, colour="#6b4f1d")
    s.centred(150, "Certificate of Registration", 26, italic=True)
    s.centred(186, "is awarded to", 12, italic=True)
    s.centred(222, whole, fitting(s, whole, 17, s.width - 120, True), bold=True)
    y = s.lines(s.width / 2, 244, parent.address.printed(False), 11, align="centre")
    s.centred(y + 16, "for an information security management system in conformity with", 12, italic=True)
    s.centred(y + 46, ISO, 20, bold=True)
    y = s.para(100, y + 78, s.width - 200, scope, 12, align="centre")
    s.centred(y + 16, f"Statement of Applicability: {version}", 11)
    rows = [("Registration number", number), ("Original registration", show(c.first, "long")), ("Current registration", show(c.start, "long")),
            ("Registration expires", show(c.end, "long"))]  # fmt: skip
    pairs(s, 150, max(y + 50, 520), rows, 150, 11, 200, True)
    signed(s, d, 90, 670, signer(d), d.pick(ROLES))
    s.mark(430, 650, ("UKAS", "MANAGEMENT", "SYSTEMS"), 54)
    s.centred(s.height - 54, f"{body.name}, {body.address}", 7.5)
    fields = labels(org, number, body, scope, dated(c, "long", "fie"), version, drawn="UKAS")
    return Paper([value("organisation_name", whole, also=(parent.name, unit)), *fields[1:]], s.done())


def many_numbers(d: Draw) -> Paper:
    """Client, job and report numbers stand around the certificate's own."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.digits(5)}-{d.number(2019, 2026)}-AIS"
    s = Sheet("a4", "sans", "Certificate")
    s.text(60, 76, body.brand, 22, bold=True, colour="#00838f")
    for k, (label, words) in enumerate(
        (("Client no.", d.digits(7)), ("Job no.", f"J{d.digits(6)}"), ("Report no.", f"R-{d.digits(5)}"))
    ):
        s.text(s.width - 60, 64 + k * 12, f"{label} {words}", 7.5, align="right", colour="#777777")
    s.text(60, 140, "Management system certificate", 20)
    y = stacked(s, 60, 176, "Issued to", org.name, 14, 470, bold=True)
    y = stacked(s, 60, y + 4, "Address", one_line(org.address), 11, 470)
    y = stacked(s, 60, y + 4, "Certified against", "ISO 27001:2022", 14, 470, bold=True)
    y = stacked(s, 60, y + 4, "Scope of certification", scope, 11, 470)
    s.rule(60, y + 4, s.width - 60)
    y += 28
    low = stacked(s, 60, y, "Certificate no.", number, 12, 200, bold=True)
    stacked(s, 300, y, "Certified since", show(c.first, "short"), 12, 200)
    stacked(s, 60, low + 6, "Effective from", show(c.start, "short"), 12, 200)
    stacked(s, 300, low + 6, "Expiry date", show(c.end, "short"), 12, 200)
    s.text(60, low + 70, f"Next surveillance audit: {show(years_on(c.start, 1), 'short')}", 8.5, colour="#777777")
    signed(s, d, 60, 640, signer(d), d.pick(ROLES))
    s.text(300, 664, f"Printed {show(c.revised, 'short')}", 8, colour="#777777")
    s.mark(470, 620, ("UKAS", "MANAGEMENT", "SYSTEMS"), 54)
    small_print(s, body)
    fields = labels(org, number, body, scope, dated(c, "short", "fie"), drawn="UKAS")
    fields[2] = value("standard", ISO, "ISO 27001:2022")
    return Paper(fields, s.done())


def transfer(d: Draw) -> Paper:
    """A certificate taken over from another body in mid-cycle."""
    body, old = d.some(UK_BODIES, 2)
    org, c = firm(d), cycle(d)
    scope, number = d.pick(SCOPES), f"T{d.digits(6)}"
    s = Sheet("a4", "sans", "Certificate")
    s.box(0, 0, 22, s.height, fill="#4e342e", stroke=None)
    s.text(60, 80, body.brand, 22, bold=True, colour="#4e342e")
    s.text(60, 130, "Certificate of Registration", 24)
    y = s.para(60, 170, 470, f"{body.name} certifies that the information security management system of", 10.5)
    y = s.para(60, y + 12, 470, org.name, 17, bold=True)
    y = s.para(60, y, 470, one_line(org.address), 10.5)
    y = s.para(60, y + 10, 470, f"conforms to {ISO} for the following activities:", 10.5)
    y = s.para(60, y + 10, 470, scope, 11, bold=True)
    rows = [("Certificate number", number), ("Initial certification", show(c.first, "long")), ("Start of the current cycle", show(c.start, "long")),
            ("Revised", show(c.revised, "long")), ("Expires", show(c.end, "long"))]  # fmt: skip
    y = pairs(s, 60, y + 24, rows, 150, 10.5, 300, True)
    s.para(
        60,
        y + 10,
        470,
        f"This certificate was transferred from {old.brand}, which granted the initial certification. The end of the cycle was not changed by the transfer.",
        9,
    )
    signed(s, d, 60, 640, signer(d), d.pick(ROLES))
    s.text(300, 664, f"UKAS accredited certification body no. {d.digits(4)}", 8.5)
    small_print(s, body, "1/1")
    return Paper(labels(org, number, body, scope, dated(c, "long", "fire"), said="UKAS"), s.done())


def us_table(d: Draw) -> Paper:
    """American, landscape: a ruled table of locations with functions on the same page."""
    body, org, c = d.pick(ab.AMERICAN), ab.american_org(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.digits(3)}-{d.digits(4)}-ISMS"
    found = [a for a in (ab.american_address(d) for _ in range(2)) if a.lines != org.address.lines]
    sites = [org.address, *{a.lines: a for a in found}.values(), uk_address(d, "United Kingdom")]
    s = Sheet("letter-landscape", "sans", "Certificate of Registration")
    s.text(50, 60, body.brand, 20, bold=True, colour="#33691e")
    s.text(s.width - 50, 60, "Certificate of Registration", 18, align="right")
    y = s.para(
        50,
        100,
        690,
        f"This certifies that {org.name} maintains an information security management system that conforms to {ISO}.",
        11,
    )
    y = s.para(50, y + 8, 690, f"Scope of registration: {scope}.", 10.5)
    dates = [("Initial registration", c.first), ("Registration effective", c.start), ("Registration expires", c.end)]
    rows = [("Registration number", number), *((label, show(when, "us")) for label, when in dates)]
    y = pairs(s, 50, y + 12, rows, 150, 10, 300, True)
    y += 14
    for k, cells in enumerate(
        [
            ("Location", "Function"),
            (_us_line(org.address), "Headquarters"),
            *((_us_line(a), d.pick(["Engineering", "Customer support", "Operations"])) for a in sites[1:]),
        ]
    ):
        s.box(50, y, 520, y + 20, fill="#eef3e6" if not k else None)
        s.box(520, y, s.width - 50, y + 20, fill="#eef3e6" if not k else None)
        s.text(56, y + 14, cells[0], fitting(s, cells[0], 9.5, 455), bold=not k)
        s.text(526, y + 14, cells[1], 9.5, bold=not k)
        y += 20
    signed(s, d, 50, 500, signer(d), "Chief Executive Officer")
    s.mark(660, 470, ("ANAB", "ACCREDITED"), 54)
    s.text(50, 580, f"{body.name}, {body.address}, {body.web}", 7.5)
    fields = labels(org, number, body, (f"{scope}.", scope), dated(c, "us", "fie"), drawn="ANAB", main=False)
    more = [place(a, "additional") if a.country == "United Kingdom" else far(a, "additional") for a in sites[1:]]
    return Paper([*fields, far(org.address, "main"), *more], s.done())


def _us_line(a: Address) -> str:
    *front, town = a.lines
    return ", ".join([*front, f"{town}{',' if a.country == 'United Kingdom' else ''} {a.postcode}", a.country])


def word_for_word(d: Draw) -> Paper:
    """All in one paragraph, as a small house words it, with a first certificate only."""
    body, org, c = d.pick(SMALL_BODIES), holder(d), cycle(d)
    ends = years_on(c.start, 3) - timedelta(days=1)
    scope, number = d.pick(SCOPES), f"{d.letters(3)}-{d.digits(4)}"
    s = Sheet("a4", "vera", "Certificate")
    s.box(30, 30, s.width - 30, s.height - 30, stroke="#3949ab", width=3)
    s.centred(110, body.name, 15, bold=True, colour="#3949ab")
    s.centred(170, "ISO/IEC 27001:2022 CERTIFICATE", 18, bold=True)
    said = f"Certificate number {number} is issued to {org.name}, {one_line(org.address)}. Following an independent audit {body.name} confirms that the " \
           f"organisation's information security management system conforms to ISO/IEC 27001:2022 with this scope:"  # fmt: skip
    y = s.para(80, 220, s.width - 160, said, 10.5, leading=17)
    y = s.para(80, y + 14, s.width - 160, scope, 11, bold=True, leading=17)
    y = s.para(
        80,
        y + 14,
        s.width - 160,
        f"The certificate is valid from {show(c.start, 'ordinal')} to {show(ends, 'ordinal')}, subject to surveillance.",
        10.5,
        leading=17,
    )
    signed(s, d, 220, max(y + 60, 600), signer(d), d.pick(ROLES))
    s.centred(s.height - 60, body.address, 8)
    return Paper(labels(org, number, body, scope, dated(c, "ordinal", "ie")), s.done())
