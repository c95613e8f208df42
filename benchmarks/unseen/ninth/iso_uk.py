"""Certificates of large British houses."""

from __future__ import annotations

from benchmarks.unseen.model import Paper, place
from benchmarks.unseen.ninth.pen import fitting, head, pairs, signed, small_print, stacked
from benchmarks.unseen.ninth.stock import (
    SCOPES,
    UK_BODIES,
    Body,
    Cycle,
    cycle,
    dated,
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
from benchmarks.unseen.world import Address, Draw, Org, show

ISO = "ISO/IEC 27001:2022"


def _revisions(s: Sheet, c: Cycle, y: float) -> None:
    rows = [("Original Registration Date:", show(c.first, "iso")), ("Latest Revision Date:", show(c.revised, "iso"))]
    pairs(s, 56, y, rows, 130, 9)
    pairs(s, 320, y, [("Effective Date:", show(c.start, "iso")), ("Expiry Date:", show(c.end, "iso"))], 90, 9)


def _registration_front(s: Sheet, d: Draw, body: Body, org: Org, c: Cycle, number: str, whole: str) -> None:
    s.box(0, 0, s.width, 96, fill="#10375c", stroke=None)
    s.text(56, 60, body.brand, 26, bold=True, colour="#ffffff")
    s.text(56, 140, "Certificate of Registration", 24, bold=True, colour="#10375c")
    s.text(56, 164, "INFORMATION SECURITY MANAGEMENT SYSTEM - ISO/IEC 27001:2022", 10.5, bold=True)
    s.text(56, 204, "This is to certify that:", 10)
    y = s.para(190, 204, 340, org.name, 12, bold=True)
    y = s.lines(190, y + 2, org.address.printed(), 10)
    s.text(56, y + 16, "Holds Certificate No:", 10)
    s.text(190, y + 16, number, 13, bold=True)
    y = s.para(56, y + 44, 480, "and operates an Information Security Management System which complies with the "
               "requirements of ISO/IEC 27001:2022 for the following scope:", 10)  # fmt: skip
    y = s.para(56, y + 8, 480, whole, 10, bold=True)
    signed(s, d, 190, 560, signer(d), f"{d.pick(['Managing Director', 'Head of Operations'])}, {body.brand}")
    _revisions(s, c, 650)
    s.mark(460, 560, ("UKAS", "MANAGEMENT", "SYSTEMS"), 56)
    s.text(s.width - 56, 700, "Page: 1 of 2", 8, align="right")
    note = "This certificate remains the property of the issuer and must be returned upon request. An electronic " \
           "certificate can be authenticated online."  # fmt: skip
    s.para(56, 740, 480, note, 7, colour="#666666")
    small_print(s, body)
    s.turn()


def _registration_places(
    s: Sheet, d: Draw, body: Body, org: Org, c: Cycle, number: str, scope: str, more: list[Address]
) -> None:
    s.text(56, 70, f"Certificate No: {number}", 11, bold=True)
    s.text(56, 110, "Location", 10, bold=True, colour="#10375c")
    s.text(330, 110, "Registered Activities", 10, bold=True, colour="#10375c")
    y = 132.0
    for place_at in (org.address, *more):
        s.rule(56, y - 12, s.width - 56)
        y0 = s.para(56, y, 250, org.name, 9)
        low = s.lines(56, y0, place_at.printed(), 9)
        act = scope if place_at is org.address else d.pick(["Support functions", "Software development", "Data centre"])
        y = max(low, s.para(330, y, 210, act, 9)) + 14
    _revisions(s, c, y + 20)
    s.text(s.width - 56, 740, "Page: 2 of 2", 8, align="right")
    small_print(s, body)


def registration(d: Draw) -> Paper:
    """Name and number first, dates at the foot, places on the second page."""
    body, org, c = d.pick(UK_BODIES), holder(d), cycle(d)
    scope, version, number = d.pick(SCOPES), soa(d, "slash", c), f"IS {d.digits(6)}"
    given = version[0].lower() + version[1:]
    whole = f"{scope}. This is in accordance with the Statement of Applicability {given}."
    more = [uk_address(d) for _ in range(d.number(1, 3))]
    s = Sheet("a4", "sans", "Certificate of Registration")
    _registration_front(s, d, body, org, c, number, whole)
    _registration_places(s, d, body, org, c, number, scope, more)
    numbers, scopes = (number, number.replace(" ", "")), (whole, scope, scope + ".")
    fields = labels(org, numbers, body, scopes, dated(c, "iso", "fire"), given, drawn="UKAS")
    return Paper([*fields, *(place(a, "additional") for a in more)], s.done())


def _approval_front(s: Sheet, d: Draw, body: Body, org: Org, c: Cycle, number: str, serial: str, scope: str) -> None:
    s.crest(520, 70, 24, "#5b2a86", d.number(0, 2))
    top = [("Current issue date:", show(c.start, "long")), ("Expiry date:", show(c.end, "long")),
           ("Certificate identity number:", number)]  # fmt: skip
    pairs(s, 56, 60, top, 150, 8.5)
    s.text(400, 120, "Original approval(s):", 8.5, colour="#555555")
    s.text(400, 133, f"ISO/IEC 27001 - {show(c.first, 'long')}", 8.5)
    s.text(56, 190, "Certificate of Approval", 28, colour="#5b2a86")
    s.text(56, 230, "This is to certify that the Management System of:", 10)
    y = s.para(56, 262, 480, org.name, 18, bold=True)
    y = s.para(56, y + 4, 480, one_line(org.address), 10)
    s.text(56, y + 24, f"has been approved by {body.brand} to the following standards:", 10)
    s.text(56, y + 50, ISO, 14, bold=True)
    s.text(56, y + 76, f"Approval number(s): ISO/IEC 27001 - {serial}", 9)
    y = s.para(56, y + 104, 480, "This certificate is valid only in association with the certificate schedule bearing "
               "the same number on which the locations applicable to this approval are listed.", 9)  # fmt: skip
    s.text(56, y + 16, "The scope of this approval is applicable to:", 10)
    y = s.para(56, y + 34, 480, scope + ".", 10)
    signed(s, d, 56, 600, signer(d), f"Area Operations Manager - {d.pick(['UK & Ireland', 'Northern Europe'])}")
    s.text(56, 655, f"Issued by: {body.name}", 9)
    s.text(56, 669, "for and on behalf of the group companies named below", 7.5, colour="#666666")
    s.mark(470, 600, ("UKAS", "MANAGEMENT", "SYSTEMS"), 54)
    small_print(s, body, "Page 1 of 2")
    s.turn()


def approval(d: Draw) -> Paper:
    """Certificate of approval with dates at the top and a schedule."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    scope, number, serial = d.pick(SCOPES), d.digits(8), f"00{d.digits(5)}"
    other, use = uk_address(d), d.pick(["Secondary data centre", "Service desk", "Archive and storage"])
    s = Sheet("a4", d.pick(["sans", "vera"]), "Certificate of Approval")
    _approval_front(s, d, body, org, c, number, serial, scope)
    s.text(56, 70, f"Certificate identity number: {number}", 9)
    s.text(56, 120, "Certificate Schedule", 24, colour="#5b2a86")
    s.box(56, 150, 540, 170, fill="#e6dff0", stroke=None)
    s.text(62, 164, "Location", 9, bold=True)
    s.text(320, 164, "Activities", 9, bold=True)
    y = 190.0
    for a, act in ((org.address, scope), (other, use)):
        y0 = s.para(62, y, 240, one_line(a), 9)
        s.text(320, y, ISO, 9, bold=True)
        y = max(y0, s.para(320, y + 13, 215, act, 9)) + 16
    small_print(s, body, "Page 2 of 2")
    numbers = (number, serial, f"ISO/IEC 27001 - {serial}")
    fields = labels(org, numbers, body, (scope + ".", scope), dated(c, "long", "fie"), drawn="UKAS")
    return Paper([*fields, place(other, "additional")], s.done())


def assessed(d: Draw) -> Paper:
    """Sentences, centred: valid from … until …, issue number, certified since."""
    body, org, c = d.pick(UK_BODIES), holder(d), cycle(d)
    scope, number = d.pick(SCOPES), f"GB{d.number(11, 25)}/{d.digits(8)}"
    version = soa(d, "long", c)
    s = Sheet("a4", "sans", "Certificate")
    s.box(0, 0, 34, s.height, fill="#d2592a", stroke=None)
    s.text(70, 80, body.brand.upper(), 22, bold=True, colour="#d2592a")
    s.text(s.width - 56, 80, f"Certificate {number}", 12, align="right", bold=True)
    s.centred(150, "The management system of", 11)
    head(s, org.name, 186, 22)
    y = s.para(90, 208, s.width - 180, one_line(org.address), 10, align="centre")
    s.centred(y + 22, "has been assessed and certified as meeting the requirements of", 11)
    s.centred(y + 56, ISO, 24, bold=True, colour="#d2592a")
    s.centred(y + 86, "For the following activities", 11)
    y = s.para(100, y + 108, s.width - 190, scope, 11, bold=True, align="centre")
    y = s.para(100, y + 4, s.width - 190, f"Statement of Applicability: {version}", 9.5, align="centre")
    y += 24
    said = [
        f"This certificate is valid from {show(c.start, 'long')} until {show(c.end, 'long')} and remains valid",
        "subject to satisfactory surveillance audits.",
        f"Issue {d.number(2, 9)}. Certified since {show(c.first, 'long')}",
    ]
    if late := d.maybe(0.4):
        said.append(f"Reissued {show(c.revised, 'long')} to reflect a change of address")
    for line in said:
        s.centred(y, line, 9.5)
        y += 15
    s.text(90, 640, "Authorised by", 9)
    signed(s, d, 90, 660, signer(d), d.pick(["Business Manager", "Certification Manager"]))
    s.mark(450, 640, ("UKAS", "MANAGEMENT", "SYSTEMS"), 60)
    s.text(450, 724, f"{d.number(10, 9999):04d}", 8)
    s.text(s.width - 56, 770, "Page 1 of 1", 7.5, align="right")
    small_print(s, body, "", "Subject to the General Conditions for Certification Services.")
    dates = dated(c, "long", "fire" if late else "fie")
    return Paper(labels(org, number, body, scope, dates, version, drawn="UKAS"), s.done())


def past_cycle(d: Draw) -> Paper:
    """A table of dates with the previous cycle's end and the recertification audit's."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    scope, number = d.pick(SCOPES), f"UK0{d.digits(5)}"
    s = Sheet("a4", "sans", "Certification")
    s.crest(500, 90, 30, "#8a1538", 0)
    s.text(60, 90, body.brand, 20, bold=True, colour="#8a1538")
    y = s.para(60, 150, 400, org.name, 17, bold=True)
    y = s.para(60, y, 420, one_line(org.address), 9.5)
    y = s.para(60, y + 20, 475, f"{body.name} certifies that the Management System of the above organisation has been "
               "audited and found to be in accordance with the requirements of the management system standards "
               "detailed below.", 9.5)  # fmt: skip
    s.text(60, y + 18, "Standards", 9, colour="#8a1538")
    s.text(60, y + 42, ISO, 18, bold=True)
    s.text(60, y + 72, "Scope of certification", 9, colour="#8a1538")
    y = s.para(60, y + 90, 475, scope, 10.5, bold=True) + 20
    rows = [("Original cycle start date:", c.first), ("Expiry date of previous cycle:", c.previous_end),
            ("Certification / Recertification Audit date:", c.decided),
            ("Certification / Recertification cycle start date:", c.start)]  # fmt: skip
    for label, when in rows:
        s.text(60, y, label, 9)
        s.text(330, y, show(when, "padded"), 9, bold=True)
        y += 16
    y = s.para(60, y + 8, 475, "Subject to the continued satisfactory operation of the organisation's Management "
               f"System, this certificate expires on: {show(c.end, 'padded')}", 9)  # fmt: skip
    pairs(s, 60, y + 16, [("Certificate No.", number), ("Version:", str(d.number(1, 5)))], 90, 9)
    pairs(s, 300, y + 16, [("Revision date:", show(c.revised, "padded"))], 90, 9)
    signed(s, d, 60, 640, signer(d), f"Signed on behalf of {body.brand}")
    s.mark(460, 620, ("UKAS", "MANAGEMENT", "SYSTEMS"), 58)
    s.para(60, 735, 400, "Further clarifications regarding the scope of this certificate and the applicability of the "
           "management system requirements may be obtained by consulting the organisation.", 7)  # fmt: skip
    small_print(s, body, "1 / 1")
    return Paper(labels(org, number, body, scope, dated(c, "padded", "fire"), drawn="UKAS"), s.done())


def green_house(d: Draw) -> Paper:
    """Centred head, then a strip of four particulars at the foot; trading name at times."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    scope, number = d.pick(SCOPES), d.digits(5)
    trading = f"{org.name} trading as {org.name.split()[0]}Care" if d.maybe(0.4) else org.name
    shown = fitting(Sheet(), trading, 17, 470, True)
    s = Sheet("a4", "serif", "Certificate of Registration")
    s.waves("#e4f0e6")
    s.box(30, 30, s.width - 30, s.height - 30, stroke="#1d6b3a", width=2)
    s.centred(100, "Certificate of Registration", 30, bold=True, colour="#1d6b3a")
    s.centred(140, "This is to certify that the Information Security Management System of:", 12, italic=True)
    s.centred(182, trading, shown, bold=True)
    y = s.para(110, 206, s.width - 220, one_line(org.address), 11, align="centre")
    s.centred(y + 22, "applicable to:", 12, italic=True)
    y = s.para(90, y + 48, s.width - 180, scope, 12, align="centre")
    s.centred(y + 24, f"has been assessed and registered by {body.brand} against the provisions of:", 12, italic=True)
    s.centred(y + 60, ISO, 22, bold=True)
    y = s.para(
        90,
        y + 92,
        s.width - 180,
        "This registration is subject to the company maintaining a management "
        "system, to the required standard, which is monitored by us.",
        9,
        italic=True,
        align="centre",
    )
    rows = [("Certificate Number", number), ("Issued", show(c.start, "long")), ("Reissued", show(c.revised, "long")),
            ("Valid Until", show(c.end, "long")), ("EAC Code", str(d.number(31, 38)))]  # fmt: skip
    pairs(s, 330, 610, rows, 100, 10, 140, True)
    s.signature(90, 620, [d.number(3, 12) for _ in range(5)])
    s.text(90, 650, d.pick(["Managing Director", "Chief Executive"]), 10)
    s.mark(90, 668, ("UKAS", "MANAGEMENT", "SYSTEMS"), 50)
    s.centred(s.height - 64, f"{body.name}, {body.address}", 7)
    s.centred(s.height - 52, "This certificate is the property of the issuer and must be returned on request", 6.5)
    fields = labels(org, number, body, scope, dated(c, "long", "ire"), drawn="UKAS")
    return Paper([value("organisation_name", org.name, also=(trading,)), *fields[1:]], s.done())


def left_band(d: Draw) -> Paper:
    """A dark band at the left holds labels over values; the text stands at the right."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    scope, number, version = d.pick(SCOPES), f"{d.digits(7)}-0{d.number(1, 4)}", soa(d, "short", c)
    s = Sheet("a4", "sans", "Certificate of Registration")
    s.box(0, 0, 180, s.height, fill="#22313f", stroke=None)
    y = 190.0
    rows = [("Certificate Number:", number), ("Initial Certification Date:", show(c.first, "short")),
            ("Date of Certification Decision:", show(c.decided, "short")), ("Effective Date:", show(c.start, "short")),
            ("Valid Until:", show(c.end, "short"))]  # fmt: skip
    for label, words in rows:
        s.text(24, y, label, 8, colour="#cdd6dd")
        s.text(24, y + 13, words, 10, bold=True, colour="#ffffff")
        y += 40
    s.box(20, 535, 150, 577, fill="#ffffff", stroke=None)
    s.signature(30, 560, [6, 9, 4, 11])
    s.text(24, 590, signer(d), 9, colour="#ffffff")
    s.para(24, 603, 140, f"for {body.name}", 8, colour="#cdd6dd")
    s.mark(24, 640, ("UKAS", "MANAGEMENT", "SYSTEMS"), 60)
    s.text(210, 80, body.brand, 24, bold=True, colour="#22313f")
    s.text(210, 130, "CERTIFICATE OF REGISTRATION", 15, bold=True)
    s.text(210, 170, "This is to certify that the management system of:", 9.5)
    y = s.para(210, 200, 330, org.name, 16, bold=True)
    s.text(210, y + 8, "Main Site:", 9, bold=True)
    y = s.para(265, y + 8, 275, one_line(org.address), 9)
    y = s.para(210, y + 14, 330, f"has been registered by {body.brand} as conforming to the requirements of:", 9.5)
    s.text(210, y + 18, ISO, 18, bold=True)
    s.text(210, y + 50, "The management system is applicable to:", 9.5)
    y = s.para(210, y + 68, 330, scope + ".", 10.5)
    stacked(s, 210, y + 14, "Statement of Applicability", version, 10)
    small = f"In the issuance of this certificate, {body.brand} assumes no liability to any party other than to the " \
            "client, and then only in accordance with the agreed certification agreement."  # fmt: skip
    s.para(210, 770, 330, small, 6.5, colour="#666666")
    s.para(210, 800, 330, f"{body.name}, {body.address}", 6.5, colour="#666666")
    dates = dated(c, "short", "fie")
    return Paper(labels(org, number, body, (scope + ".", scope), dates, version, drawn="UKAS"), s.done())
