"""ISO/IEC 27001 certificates of one page, as different bodies print them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.iso_facts import Cert, cert
from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw


def wobble(draw: Draw) -> list[int]:
    return [draw.number(-14, 14) for _ in range(draw.number(4, 7))]


def formal_centred(draw: Draw) -> Paper:
    """A framed page, everything centred, dates in a row at the foot; the accreditation stands in a picture."""
    c, s = cert(draw), Sheet(face="serif")
    ink = draw.pick(["#1d3b63", "#6b1d2a", "#2b4a2f"])
    if draw.maybe():
        s.waves(draw.pick(["#dfe6d8", "#e9dfe4", "#d8e2ee"]))
    s.box(24, 24, s.width - 24, s.height - 24, stroke=ink, width=3)
    s.box(30, 30, s.width - 30, s.height - 30, stroke=ink)
    s.crest(s.width / 2, 84, 26, ink, draw.number(0, 2))
    s.centred(136, c.body, 13, bold=True, colour=ink)
    s.centred(186, draw.pick(["Certificate of Registration", "CERTIFICATE", "Certificate of Approval"]), 30, colour=ink)
    s.centred(222, "This is to certify that the Information Security Management System of", 11, italic=True)
    y = s.para(70, 256, s.width - 140, c.org.name, 20, bold=True, align="centre")
    for line in c.org.address.printed(draw.maybe()):
        s.centred(y, line, 11)
        y += 14
    s.centred(y + 16, "has been assessed and found to conform to the requirements of", 11, italic=True)
    s.centred(y + 46, c.standard, 22, bold=True)
    s.centred(y + 78, "for the following scope of activities", 11, italic=True)
    y = s.para(90, y + 100, s.width - 180, c.scope, 12, align="centre")
    soa = draw.maybe(0.6)
    if soa:
        words = f"This certificate is issued in accordance with the Statement of Applicability {c.soa}"
        s.para(90, y + 10, s.width - 180, words, 9, align="centre")
    _formal_foot(draw, c, s)
    return Paper(c.labels("body picture first start" + (" soa" if soa else "")), s.done())


def _formal_foot(draw: Draw, c: Cert, s: Sheet) -> None:
    s.centred(630, f"Certificate Number: {c.number}", 11, bold=True)
    row = (("Originally Registered", c.first), ("Current Issue Date", c.start), ("Expiry Date", c.expires))
    for k, (label, day) in enumerate(row):
        s.text(130 + k * 168, 668, label, 9, align="centre", colour="#444444")
        s.text(130 + k * 168, 684, c.day(day), 11, bold=True, align="centre")
    s.signature(80, 740, wobble(draw))
    s.text(80, 760, "Managing Director", 8)
    s.mark(s.width - 140, 700, (c.accreditor, "MANAGEMENT", "SYSTEMS"), 58)
    address = ", ".join(c.body_address.printed())
    s.centred(790, f"{c.body}, {address}. Registered in England No. {draw.digits(8)}", 7, colour="#444444")
    where = f"www.{draw.letters(5).lower()}-register.example/{draw.digits(6)}"
    s.centred(800, f"The validity of this certificate may be checked at {where}", 7, colour="#444444")


def two_column(draw: Draw) -> Paper:
    """A coloured side bar; labels left, values right."""
    c, s = cert(draw), Sheet(face=draw.pick(["sans", "vera"]))
    ink = draw.pick(["#00597b", "#b04a12", "#4b2e83"])
    s.box(0, 0, 34, s.height, fill=ink, stroke=None)
    s.crest(s.width - 80, 70, 22, ink, draw.number(0, 2))
    s.text(62, 84, "Certificate", 32, colour=ink)
    s.text(62, 106, "Information Security Management System", 13, colour="#555555")
    revised = draw.maybe(0.6)
    rows = [("Certificate No.", c.number), ("Issued to", c.org.name), ("Address", "\n".join(c.org.address.printed()))]
    rows += [("Standard", c.standard), ("Scope of certification", c.scope), ("Statement of Applicability", c.soa)]
    rows += [("Initial certification", c.day(c.first)), ("Valid from", c.day(c.start))]
    rows += [("Last revised", c.day(c.revised))] if revised else []
    rows += [("Valid until", c.day(c.expires)), ("Next surveillance due by", c.day(c.surveillance))]
    y = 150.0
    for label, value in rows:
        s.text(62, y, label + draw.pick(["", ":"]), 10, colour="#555555")
        below = y
        for part in value.split("\n"):
            below = s.para(220, below, 310, part, 10.5, bold=label in ("Issued to", "Standard"))
        y = below + 9
    s.signature(62, y + 40, wobble(draw))
    s.text(62, y + 68, f"For and on behalf of {c.body}", 9)
    s.text(62, y + 92, f"Accredited by {c.accreditor}, body no. {draw.digits(4)}", 8, colour="#555555")
    s.para(
        62,
        800,
        460,
        f"{c.body} | {', '.join(c.body_address.printed())} | Tel 0{draw.digits(3)} {draw.digits(6)} | Company number {draw.digits(8)}",
        7,
        colour="#777777",
    )
    return Paper(c.labels("body accreditor first start soa" + (" revised" if revised else "")), s.done())


def label_above(draw: Draw) -> Paper:
    """Cards: a small grey label over each value, two cards a row."""
    c, s = cert(draw), Sheet(face="sans")
    ink = draw.pick(["#0a7d5a", "#202d5a"])
    s.box(0, 0, s.width, 92, fill=ink, stroke=None)
    s.text(50, 44, "CERTIFICATE OF CONFORMITY", 20, bold=True, colour="#ffffff")
    s.text(50, 68, c.body, 11, colour="#ffffff")

    def card(x: float, y: float, label: str, value: str, width: float = 230) -> float:
        s.text(x, y, label.upper(), 7, colour="#8a8a8a")
        return s.para(x, y + 15, width, value, 11.5, bold=True)

    y = card(50, 130, "Certified organisation", c.org.name, 480)
    y = card(50, y + 10, "Registered address", ", ".join(c.org.address.printed()), 480)
    s.rule(50, y + 2, s.width - 50, "#cccccc")
    card(50, y + 22, "Management system standard", c.standard)
    y = card(310, y + 22, "Certificate reference", c.number)
    y = card(50, y + 14, "Scope", c.scope, 480)
    y = card(50, y + 12, "Statement of applicability", c.soa, 480)
    s.rule(50, y + 2, s.width - 50, "#cccccc")
    card(50, y + 24, "Certified since", c.day(c.first))
    y2 = card(310, y + 24, "Effective date", c.day(c.start))
    card(50, y2 + 14, "Expiration date", c.day(c.expires))
    y3 = card(310, y2 + 14, "Recertification audit before", c.day(c.surveillance.replace(year=c.expires.year)))
    s.signature(60, y3 + 50, wobble(draw))
    s.text(50, y3 + 80, draw.person() + ", Head of Certification", 9)
    s.mark(s.width - 120, y3 + 30, (c.accreditor, draw.digits(4)))
    s.centred(
        808,
        f"{', '.join(c.body_address.printed(False))}  |  verify.{draw.letters(4).lower()}.example  |  Page 1 of 1",
        7,
        colour="#777777",
    )
    return Paper(c.labels("body picture first start soa"), s.done())


def label_below(draw: Draw) -> Paper:
    """Values on a line, the label in small type under the line, as on a diploma."""
    c, s = cert(draw), Sheet(face="serif")
    if draw.maybe():
        s.waves("#e6e1d0")
    s.centred(90, c.body.upper(), 17, bold=True)
    s.centred(112, "hereby grants registration of the information security management system of", 11, italic=True)

    def on_line(x0: float, x1: float, y: float, value: str, label: str, size: float = 13) -> None:
        s.text((x0 + x1) / 2, y - 5, value, size, bold=True, align="centre")
        s.rule(x0, y, x1)
        s.text((x0 + x1) / 2, y + 11, label, 8, italic=True, align="centre", colour="#333333")

    on_line(80, s.width - 80, 170, c.org.name, "name of the organisation", 15)
    on_line(80, s.width - 80, 215, ", ".join(c.org.address.printed(False)), "principal place of business", 11)
    on_line(80, 290, 275, c.standard, "standard")
    on_line(310, s.width - 80, 275, c.number, "certificate registration number")
    y = s.para(90, 320, s.width - 180, c.scope, 12, align="centre")
    s.rule(80, y - 4, s.width - 80)
    s.centred(y + 8, "scope of registration", 8, italic=True, colour="#333333")
    on_line(80, 290, y + 70, c.day(c.first), "date of first registration")
    on_line(310, s.width - 80, y + 70, c.day(c.start), "start of current certification cycle")
    on_line(80, 290, y + 130, c.day(c.expires), "date of expiry")
    on_line(310, s.width - 80, y + 130, c.soa, "statement of applicability", 11)
    s.signature(130, y + 190, wobble(draw))
    s.rule(80, y + 212, 290)
    s.text(185, y + 223, "for the Certification Committee", 8, italic=True, align="centre")
    s.centred(
        790, f"{c.accreditor} accredited certification body. This certificate remains the property of {c.body}.", 8
    )
    return Paper(c.labels("body accreditor first start soa"), s.done())


def particulars_table(draw: Draw) -> Paper:
    """A ruled table of particulars with the traps of real ones: end of the previous cycle, next surveillance, print date."""
    c, s = cert(draw), Sheet(face=draw.pick(["vera", "sans"]))
    s.text(50, 70, c.body, 16, bold=True, colour="#1a4480")
    s.text(50, 88, "Management system certification", 9, colour="#666666")
    s.text(s.width - 50, 70, "CERTIFICATE", 20, align="right")
    rows = [("Holder", c.org.name), ("Site", ", ".join(c.org.address.printed())), ("Normative reference", c.standard)]
    rows += [("Field of application", c.scope), ("SoA", c.soa), ("Registration no.", c.number)]
    rows += [
        ("Original cycle start date", c.day(c.first)),
        ("Expiry date of previous cycle", c.day(c.previous_end) if c.first < c.start else "N/A"),
    ]
    rows += [("Recertification cycle start date", c.day(c.start)), ("Certificate expiry date", c.day(c.expires))]
    rows += [
        ("Next surveillance audit", c.day(c.surveillance)),
        ("Version / revision date", f"Issue {draw.number(2, 5)} / {c.day(c.revised)}"),
    ]
    rows += [
        ("Accreditation", f"{c.accreditor} {draw.digits(4)}"),
        ("Printed on", c.day(c.revised + timedelta(days=7))),
    ]
    y = 120.0
    for label, value in rows:
        end = s.para(210, y + 15, 325, value, 9.5, bold=label == "Holder")
        s.text(58, y + 15, label, 9, colour="#333333")
        s.box(50, y, 200, end - 4)
        s.box(200, y, s.width - 50, end - 4)
        y = end - 4
    s.signature(60, y + 50, wobble(draw))
    s.text(50, y + 80, "Certification Manager", 8)
    s.para(
        50,
        790,
        495,
        f"Certification body: {', '.join(c.body_address.printed())}. Further clarification regarding the scope of this certificate and the applicability of requirements may be obtained from the holder.",
        7,
        colour="#666666",
    )
    return Paper(c.labels("body accreditor first start revised soa"), s.done())


def landscape_us(draw: Draw) -> Paper:
    """An American body: landscape, letter paper, month first, a wordy validity statement."""
    c = cert(draw, american=True, body=draw.pick(["Halden & Moore Registrars, Inc.", "Summit Ridge Assurance, LLC"]))
    s = Sheet("letter-landscape", "sans")
    s.box(18, 18, s.width - 18, s.height - 18, stroke="#0b2545", width=5)
    s.crest(70, 74, 24, "#0b2545", 2)
    s.text(110, 70, c.body, 18, bold=True, colour="#0b2545")
    s.text(110, 88, "Certifies that the organization", 11)
    y = s.para(110, 128, s.width - 220, c.org.name, 24, bold=True, colour="#0b2545")
    s.text(110, y, ", ".join(c.org.address.printed()), 11)
    claim = "operates an Information Security Management System that conforms to the requirements of"
    s.text(110, y + 24, f"{claim} {c.standard}", 11)
    s.text(110, y + 46, "for the following scope of registration:", 11)
    y = s.para(110, y + 64, s.width - 220, c.scope, 11, italic=True)
    y = s.para(110, y + 6, s.width - 220, f"in accordance with Statement of Applicability {c.soa}.", 11)
    labels = (
        ("Certificate Number", c.number),
        ("Original Certification Date", c.day(c.first)),
        ("Certificate Issue Date", c.day(c.start)),
        ("Certificate Expiration Date", c.day(c.expires)),
    )
    for k, (label, value) in enumerate(labels):
        s.text(110, 400 + k * 20, f"{label}:", 10, bold=True)
        s.text(290, 400 + k * 20, value, 10)
    s.signature(480, 440, wobble(draw))
    s.text(480, 474, f"{draw.person()}, President", 9)
    picture = draw.maybe()
    if picture:
        s.mark(s.width - 150, 380, (c.accreditor, "ACCREDITED", "MS-" + draw.digits(3)), 70)
    else:
        s.text(110, 500, f"{c.accreditor} Accredited Certification Body No. {draw.digits(4)}", 9)
    street = f"{draw.number(100, 9900)} Lakeshore Boulevard, Suite {draw.digits(3)}, Columbus, OH {draw.digits(5)}, USA"
    where = f"verify at certs.{draw.letters(5).lower()}.example"
    s.centred(s.height - 36, f"{street} · {where}", 8, colour="#444444")
    return Paper(c.labels("body first start soa " + ("picture" if picture else "accreditor")), s.done())


def rule_and_sentences(draw: Draw) -> Paper:
    """Text set right against a rule; the dates stand in sentences."""
    c, s = cert(draw, style=draw.pick(["long", "padded", "ordinal"])), Sheet(face="sans")
    ink, edge = "#004b3d", 390
    s.canvas.setStrokeColor(ink)
    s.canvas.line(edge + 14, 120, edge + 14, s.height - 80)
    s.text(
        edge, 90, draw.pick(["Certificate of Registration", "Certificate of Compliance"]), 22, align="right", colour=ink
    )
    y = s.lines(edge, 140, ["The information security management system of"], 10, align="right")
    y = s.para(60, y + 12, edge - 60, c.org.name, 17, bold=True, align="right")
    y = s.lines(edge, y, c.org.address.printed(False), 10, align="right")
    y = s.lines(edge, y + 14, ["has been assessed and certified as meeting the requirements of"], 10, align="right")
    s.text(edge, y + 14, c.standard, 17, bold=True, align="right")
    y = s.lines(edge, y + 44, ["for the following activities"], 10, align="right")
    y = s.para(70, y + 8, edge - 70, c.scope, 11.5, bold=True, align="right")
    y = s.para(70, y + 14, edge - 70, f"Statement of Applicability {c.soa}", 10, align="right")
    valid = f"This certificate is valid from {c.day(c.start)} until {c.day(c.expires)}"
    y = s.para(
        70,
        y + 20,
        edge - 70,
        f"{valid} and remains valid subject to satisfactory surveillance audits.",
        10,
        align="right",
    )
    audit = c.day(c.expires.replace(day=1))
    y = s.para(70, y + 8, edge - 70, f"Re-certification audit due before {audit}.", 10, align="right")
    y = s.para(70, y + 8, edge - 70, f"Issue {draw.number(1, 7)}. Certified since {c.day(c.first)}", 10, align="right")
    s.text(edge + 28, 150, "Certificate", 9, colour=ink)
    s.text(edge + 28, 166, c.number, 12, bold=True)
    s.mark(edge + 28, 200, (c.accreditor, "0" + draw.digits(3)))
    s.signature(edge + 24, 640, wobble(draw))
    s.text(edge + 28, 668, "Authorised by", 8)
    s.upright(26, 600, f"{draw.digits(4)} {draw.digits(4)} {draw.digits(4)}")
    small = "This document is issued subject to our general conditions of certification services."
    s.para(60, 780, 480, f"{c.body}, {', '.join(c.body_address.printed())}. {small}", 7, colour="#666666")
    return Paper(c.labels("body picture first start soa"), s.done())


def plain_national(draw: Draw) -> Paper:
    """A plain typed page of a small registrar; a national edition of the standard."""
    national = (
        "BS EN ISO/IEC 27001:2017",
        "BS EN ISO/IEC 27001:2023",
        "EN ISO/IEC 27001:2017",
        "BS ISO/IEC 27001:2013",
    )
    c, s = cert(draw, standards=national), Sheet(face="mono")
    s.lines(60, 80, [c.body, *c.body_address.printed()], 9)
    s.text(60, 190, "CERTIFICATE OF REGISTRATION", 16, bold=True)
    s.text(60, 214, f"Reg. No: {c.number}", 11)
    y = s.para(60, 250, 470, "We certify that the Information Security Management System of:", 10)
    y = s.para(60, y + 8, 470, c.org.name, 12, bold=True)
    y = s.lines(60, y, c.org.address.printed(), 10)
    y = s.para(60, y + 14, 470, f"complies with the requirements of {c.standard}", 10)
    s.text(60, y + 14, "SCOPE", 10, bold=True)
    y = s.para(60, y + 30, 470, c.scope, 10)
    revised = draw.maybe()
    rows = [("Date first registered", c.day(c.first)), ("Date of this certificate", c.day(c.start))]
    rows += [("Amended", c.day(c.revised))] if revised else []
    rows += [("Registration expires", c.day(c.expires))]
    for k, (label, value) in enumerate(rows):
        s.text(60, y + 24 + k * 16, f"{label:.<30} {value}", 10)
    s.signature(70, y + 130, wobble(draw))
    s.text(60, y + 160, "Director", 9)
    return Paper(
        c.labels("body first start" + (" revised" if revised else "")), s.done(), "no accreditation is printed"
    )
