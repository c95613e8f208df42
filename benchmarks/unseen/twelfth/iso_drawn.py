"""Certificates drawn by hand: registrars of Britain, Ireland and America."""

from __future__ import annotations

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.twelfth.facts import Cert, cert, labels, one_line, person
from benchmarks.unseen.world import Address, Draw, show


def _wave(draw: Draw) -> list[int]:
    return [draw.number(-9, 9) for _ in range(5)]


def _rows(s: Sheet, y: float, rows: list[tuple[str, str]], x: float = 70, gap: float = 150) -> float:
    """Labels at the left, values beside them."""
    for name, value in rows:
        s.text(x, y, name, 9.5, bold=True, colour="#34495e")
        y = s.para(x + gap, y, 520 - x - gap, value, 10) + 6
    return y


def broadsheet(draw: Draw) -> Paper:
    """Everything in the middle, the dates in three columns at the foot with the label below."""
    c = cert(draw, "Harrowgate Registrars Limited", f"HGR-{draw.digits(5)}-IS")
    s = Sheet(face="serif", title="Certificate of Registration")
    s.box(28, 28, s.width - 28, s.height - 28, stroke="#7b1e3a", width=2)
    s.crest(s.width / 2, 86, 26, "#7b1e3a")
    s.centred(142, "CERTIFICATE OF REGISTRATION", 22, bold=True, colour="#7b1e3a")
    s.centred(176, "This is to certify that the Information Security Management System of", 11, italic=True)
    s.centred(208, c.org, 19, bold=True)
    y = 228.0
    for line in [*c.address.lines, c.address.postcode]:
        s.centred(y, line, 11)
        y += 15
    s.centred(y + 18, "has been assessed and found to meet the requirements of", 11, italic=True)
    s.centred(y + 46, "ISO/IEC 27001:2022", 20, bold=True)
    s.centred(y + 76, "for the following activities", 11, italic=True)
    y = s.para(90, y + 100, s.width - 180, c.scope, 12, align="centre")
    s.centred(y + 10, f"Statement of Applicability {c.soa}", 10)
    cells = [(c.issued, "Date of registration"), (c.revised, "Date of this issue"), (c.expires, "Registration expires")]
    for k, (day, name) in enumerate(cells):
        x = 130 + k * 168
        s.text(x, 610, show(day, "long"), 12, bold=True, align="centre")
        s.rule(x - 66, 617, x + 66)
        s.text(x, 630, name, 8.5, align="centre")
    s.centred(662, f"Registration number {c.number}", 11, bold=True)
    s.signature(110, 710, _wave(draw))
    s.text(100, 735, f"{person(draw)}, Certification Director", 8.5)
    s.mark(s.width - 160, 690, ("UKAS", "MANAGEMENT", "SYSTEMS", "0417"))
    s.centred(790, f"{c.body}, Registered in England. This certificate remains its property.", 7.5)
    return Paper(labels(c, "long", "sire", accr="UKAS", mark=True), s.done())


def blue_margin(draw: Draw) -> Paper:
    """A coloured margin; small labels above their values."""
    c = cert(draw, "Beaufort & Crane Certification Ltd", f"{draw.digits(6)}")
    s = Sheet(title="Certificate")
    s.box(0, 0, 46, s.height, fill="#16507a", stroke=None)
    s.upright(30, 760, "BEAUFORT & CRANE", 20, "#ffffff")
    s.text(80, 90, "Certificate", 34, bold=True, colour="#16507a")
    s.text(80, 114, "Information security management", 13, colour="#16507a")
    rows = [
        ("Certified organisation", [c.org]),
        ("Head office", [*c.address.lines, c.address.postcode, c.address.country]),
        ("Standard", ["ISO/IEC 27001:2022"]),
    ]
    y = 160.0
    for name, lines in rows:
        s.text(80, y, name, 8, colour="#777777")
        y = s.lines(80, y + 14, lines, 11.5, bold=name.startswith("Cert")) + 10
    s.text(80, y, "Scope of certification", 8, colour="#777777")
    y = s.para(80, y + 14, 430, c.scope, 11) + 16
    style = draw.pick(["padded", "slash", "short"])
    cells = [("Certificate number", c.number), ("Original approval", show(c.first, style))]
    cells += [("Current certificate from", show(c.issued, style)), ("Expiry", show(c.expires, style))]
    for k, (name, value) in enumerate(cells):
        x = 80 + (k % 2) * 220
        top = y + (k // 2) * 44
        s.text(x, top, name, 8, colour="#777777")
        s.text(x, top + 15, value, 12, bold=True)
    s.signature(84, y + 130, _wave(draw))
    s.text(80, y + 155, f"Signed for {c.body}", 9)
    s.para(80, 770, 430, "Accredited by the United Kingdom Accreditation Service (UKAS) under number 8812.", 8)
    return Paper(labels(c, style, "fie", accr="UKAS"), s.done())


def running_sentences(draw: Draw) -> Paper:
    """No labels: all is said in sentences, as a small house of two partners writes."""
    number = f"ISMS/{draw.digits(4)}/{draw.number(21, 26)}"
    c = cert(draw, "Whitlock Quality Partners", number)
    s = Sheet(face="serif", title="Certificate of Conformity")
    s.centred(100, "WHITLOCK QUALITY PARTNERS", 18, bold=True)
    s.centred(120, "Assessment and certification of management systems", 10, italic=True)
    s.rule(120, 134, s.width - 120)
    s.centred(190, "Certificate of Conformity", 26, face="script")
    words = [
        f"We hereby certify that {c.org} of {one_line(c.address, False)} operates an information security "
        "management system which conforms to ISO/IEC 27001:2022.",
        f"The certificate covers: {c.scope}.",
        f"The controls that apply are listed in the Statement of Applicability, {c.soa}.",
        f"This certificate, numbered {c.number}, takes effect on {show(c.issued, 'long')} and ends on "
        f"{show(c.expires, 'long')}, provided that the yearly visits are passed. "
        f"The company was first certified by us on {show(c.first, 'long')}.",
    ]
    y = 240.0
    for part in words:
        y = s.para(90, y, s.width - 180, part, 12, leading=18) + 14
    s.signature(320, y + 50, _wave(draw))
    s.text(310, y + 80, person(draw), 10)
    s.text(310, y + 94, "Partner", 10)
    return Paper(labels(c, "long", "sfie"), s.done())


def landscape_award(draw: Draw) -> Paper:
    """An American certificate across the page, months first."""
    org = f"{draw.pick(['Caldera', 'Juniper Flats', 'Oxbow', 'Sandhill'])} {draw.pick(['Cloud', 'Data'])}, Inc."
    c = cert(draw, "Meridian Ridge Registrar, LLC", f"MRR-{draw.digits(4)}-{draw.letters(2)}", org=org)
    zip_code = f"CO {draw.number(80010, 80640)}"
    s = Sheet(size="letter-landscape", face="serif", title="Certificate")
    s.box(24, 24, s.width - 24, s.height - 24, stroke="#2f5d3a", width=3)
    s.box(32, 32, s.width - 32, s.height - 32, stroke="#2f5d3a")
    s.centred(90, "CERTIFICATE", 34, bold=True, colour="#2f5d3a")
    s.centred(116, f"{c.body} certifies that the ISMS of", 12)
    s.centred(150, c.org, 24, bold=True)
    street = f"{draw.number(1100, 9900)} Prospector Drive, Suite {draw.number(100, 400)}"
    s.centred(172, f"{street}, Ferncliff, {zip_code} USA", 11)
    s.centred(202, "conforms to the requirements of", 12)
    s.centred(234, "ISO/IEC 27001:2022", 22, bold=True)
    y = s.para(120, 264, s.width - 240, f"Scope: {c.scope}", 12, align="centre")
    s.centred(y + 8, f"Statement of Applicability: {c.soa}", 10)
    cells = [("Certificate Number", c.number), ("Initial Certification", show(c.first, "us"))]
    cells += [("Effective", show(c.issued, "us")), ("Expiration", show(c.expires, "us"))]
    for k, (name, value) in enumerate(cells):
        x = 140 + k * 172
        s.text(x, 440, name, 9, align="centre", colour="#2f5d3a")
        s.text(x, 456, value, 12, bold=True, align="centre")
    s.signature(130, 510, _wave(draw))
    s.text(120, 534, f"{person(draw)}, President", 9)
    s.mark(600, 480, ("ANAB", "ACCREDITED", "ISO/IEC 17021-1"), 56)
    found = [f for f in labels(c, "us", "sfie", accr="ANAB", mark=True) if f.name != "location"]
    lines = f"{street}, Ferncliff"
    whole: dict[str, str | None] = {"address": lines, "postcode": zip_code, "role": "main"}
    bare = {"address": f"{lines}, CO", "postcode": zip_code[3:], "role": "main"}
    none = {"address": f"{lines}, {zip_code}", "postcode": None, "role": "main"}
    return Paper([*found, Field("location", whole, (lines, zip_code), (bare, none))], s.done())


def annexed_sites(draw: Draw) -> Paper:
    """A certificate whose annex lists the sites over a page or two."""
    body = "Stanmere Assurance Services Limited"
    c = cert(draw, body, f"SAS {draw.digits(3)} {draw.digits(3)}", sites=draw.number(5, 8))
    s = Sheet(title="Certificate of Approval")
    s.crest(96, 76, 22, "#b5651d", 1)
    s.text(130, 82, "Stanmere Assurance", 18, bold=True, colour="#b5651d")
    s.text(70, 150, "Certificate of Approval", 26)
    s.text(70, 176, f"Certificate No: {c.number}", 10)
    y = s.para(70, 214, 450, "The management system of", 10)
    s.text(70, y + 8, c.org, 17, bold=True)
    y = s.para(70, y + 30, 450, one_line(c.address), 11) + 10
    y = s.para(70, y, 450, "has been approved by Stanmere to the following standard:", 10) + 8
    s.text(70, y, "ISO/IEC 27001:2022", 15, bold=True)
    s.text(70, y + 30, "The approval applies to:", 10)
    y = s.para(70, y + 46, 450, c.scope, 12) + 6
    y = s.para(70, y, 450, "in accordance with the Statement of Applicability " + c.soa, 10) + 20
    rows = [("Original approval", c.first), ("Current certificate", c.issued), ("Re-issued", c.revised)]
    _rows(s, y, [(n, show(d, "long")) for n, d in [*rows, ("Certificate expiry", c.expires)]])
    s.text(70, 770, f"Issued by: {body}, UKAS accredited body 5521", 8)
    s.text(525, 790, "Page 1 of 3", 8, align="right")
    for page in (2, 3):
        s.turn()
        _annex(s, c, page)
    return Paper(labels(c, "long", "sfire", accr="UKAS"), s.done())


def _annex(s: Sheet, c: Cert, page: int) -> None:
    half = (len(c.sites) + 1) // 2
    s.text(70, 80, "Annex to certificate", 18)
    s.text(70, 100, f"{c.number}    {c.org}", 10)
    s.text(70, 140, "Location", 10, bold=True)
    s.text(330, 140, "Activities", 10, bold=True)
    s.rule(70, 146, 525)
    y = 166.0
    for site in c.sites[:half] if page == 2 else c.sites[half:]:
        s.para(330, y, 190, "Work within the scope of the certificate", 9)
        y = s.lines(70, y, [*site.lines, site.postcode], 10) + 14
    s.text(525, 790, f"Page {page} of 3", 8, align="right")


def two_columns(draw: Draw) -> Paper:
    """Particulars left, scope and sites right."""
    c = cert(draw, "Calloway Systems Certification Limited", f"CSC{draw.digits(5)}", sites=2)
    s = Sheet(face="vera", title="Certificate")
    s.box(0, 0, s.width, 96, fill="#2b2b52", stroke=None)
    s.text(50, 58, "CERTIFICATE OF CERTIFICATION", 18, bold=True, colour="#ffffff")
    s.text(50, 78, "ISO/IEC 27001:2022", 11, colour="#ffffff")
    y = 130.0
    left: list[tuple[str, list[str]]] = [("Company", [c.org]), ("Main site", [*c.address.lines, c.address.postcode])]
    left += [("Certificate number", [c.number]), ("Certified since", [show(c.first, "short")])]
    left += [("Valid from", [show(c.issued, "short")]), ("Valid to", [show(c.expires, "short")])]
    for name, lines in left:
        s.text(50, y, name, 8, bold=True, colour="#2b2b52")
        for line in lines:
            y = s.para(50, y + 14, 210, line, 9.5, leading=12) - 12
        y += 30
    s.text(300, 130, "Scope of the management system", 8, bold=True, colour="#2b2b52")
    y = s.para(300, 146, 245, c.scope, 10) + 12
    s.text(300, y, "Other sites covered", 8, bold=True, colour="#2b2b52")
    y += 16
    for site in c.sites:
        y = s.lines(300, y, [*site.lines, site.postcode], 9.5) + 10
    s.text(300, y + 6, "Statement of Applicability", 8, bold=True, colour="#2b2b52")
    s.text(300, y + 22, c.soa, 9.5)
    s.signature(310, y + 70, _wave(draw))
    s.text(300, y + 96, f"For and on behalf of {c.body}", 7.5)
    s.text(50, 800, "Validity can be checked at www.callowaycert.example. Accredited by UKAS.", 7)
    return Paper(labels(c, "short", "sfie", accr="UKAS"), s.done())


def dublin(draw: Draw) -> Paper:
    """An Irish house: I.S. EN edition, Eircode, labels with dotted leaders."""
    org = f"{draw.pick(['Slaney', 'Corrib', 'Ballinree', 'Knockfin'])} {draw.pick(['Health', 'Records'])} DAC"
    c = cert(draw, "Liffey Standards Certification DAC", f"27.{draw.digits(4)}", org=org)
    eir = f"D{draw.number(10, 18)} {draw.letters(1)}{draw.digits(1)}{draw.letters(1)}{draw.digits(1)}"
    home = Address((f"{draw.number(2, 60)} Tannery Quay", "Kilbarren", "Dublin"), eir, "Ireland")
    c = Cert(c.org, home, c.number, c.body, c.scope, c.soa, c.first, c.issued, c.revised, c.expires)
    s = Sheet(face="serif", title="Certificate")
    s.crest(s.width / 2, 80, 24, "#1d6b4f", 2)
    s.centred(130, c.body, 15, bold=True, colour="#1d6b4f")
    s.centred(160, "Certificate of Registration of Information Security Management System to", 11)
    s.centred(184, "I.S. EN ISO/IEC 27001:2023", 18, bold=True)
    s.centred(222, c.org, 18, bold=True)
    s.centred(242, f"{', '.join(home.lines)}, {eir}, Ireland", 11)
    s.centred(280, "Scope of registration", 10, italic=True)
    y = s.para(100, 298, s.width - 200, c.scope, 11.5, align="centre") + 20
    rows = [("Registration number", c.number), ("Date of first registration", show(c.first, "long"))]
    rows += [("Effective date", show(c.issued, "long")), ("Last amended on", show(c.revised, "long"))]
    for name, value in [*rows, ("Valid until", show(c.expires, "long"))]:
        s.text(120, y, name, 10.5)
        s.text(300, y, ". " * 12, 10.5, colour="#999999")
        s.text(390, y, value, 10.5, bold=True)
        y += 19
    s.signature(130, y + 60, _wave(draw))
    s.text(120, y + 86, "Head of Certification", 9)
    s.text(390, y + 86, "INAB accredited, Reg. No. 9117", 9)
    made = labels(c, "long", "fire", accr="INAB", standard="I.S. EN ISO/IEC 27001:2023")
    return Paper(made, s.done())
