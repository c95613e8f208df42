"""Certificates of other standards and schemes, and of training."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import Cert, House, applicant, cert, one_line, people, shown
from benchmarks.unseen.tenth.markup import E, page, terms
from benchmarks.unseen.tenth.pens import columns, frame, holder, logo, qr, rows, small_print, wobble
from benchmarks.unseen.world import Draw, Org, show, years_on

SCHEME = (
    House("Fortalis Cyber Ltd", "Fortalis", "7 Signal Yard, Crewbridge CW99 9AA", "fortalis.example"),
    House(
        "Blackthorn Security Consulting Limited",
        "Blackthorn",
        "22 Kelso Place, Melrosby TD99 9AB",
        "blackthorn.example",
    ),
)
HOUSES = (
    House("Tetbury Quality Certification Ltd", "TQC", "Mill House, Tetbrook GL99 9AZ", "tqc.example"),
    House("Halyard Systems Certification Ltd", "Halyard", "Trinity Court, Gosford GU99 9EF", "halyard-cert.example"),
    House("Ostara Registrars Limited", "Ostara", "41 Corn Exchange, Newmarch CB99 9HH", "ostara.example"),
)


def five(name: str, number: str, standard: str, house: House, *also: str) -> list[Field]:
    return [
        Field("organisation_name", name, name),
        Field("certificate_number", number, number),
        Field("standard", standard, standard, also),
        Field("certification_body", house.name, house.name, (house.brand,)),
    ]


def cyber_essentials(d: Draw) -> Paper:
    """The scheme's certificate of assurance: capitals as labels, profile version, assessor."""
    org, house, c = applicant(d), d.pick(SCHEME), cert(d)
    number = f"{d.digits(8)}-{d.letters(4).lower()}-4{d.digits(3)}"
    s = Sheet("a4", "sans", "Cyber Essentials")
    s.box(0, 0, s.width, 150, fill="#0c2340", stroke=None)
    s.crest(80, 80, 30, "#43b02a", 0)
    s.text(130, 78, "CYBER ESSENTIALS", 28, bold=True, colour="#ffffff")
    s.text(130, 104, "CERTIFICATE OF ASSURANCE", 13, colour="#ffffff")
    y = s.para(60, 206, s.width - 120, org.name, 23, bold=True, align="centre")
    y = s.para(60, y, s.width - 120, one_line(org.address), 10.5, align="centre")
    s.centred(y + 30, "COMPLIES WITH THE REQUIREMENTS OF THE CYBER ESSENTIALS SCHEME", 11.5, bold=True)
    end = years_on(c.start, 1)
    assessor = people(d, 1)[0]
    pairs = [
        ("NAME OF ASSESSOR :", assessor),
        ("CERTIFICATE NUMBER :", number),
        ("PROFILE VERSION :", d.pick(["3.1 (Montpellier)", "3.2 (Willow)"])),
        ("SCOPE :", d.pick(["Whole Organisation", "Whole organisation excluding the guest network"])),
        ("DATE OF CERTIFICATION :", show(c.start, "iso")),
        ("RECERTIFICATION DUE :", show(end, "iso")),
    ]
    rows(s, 100, y + 90, pairs, 200, 11, 240)
    s.text(100, 600, "CERTIFICATION BODY", 8, colour="#666666")
    s.text(100, 618, house.name, 13, bold=True)
    s.text(350, 600, "SCHEME PARTNER", 8, colour="#666666")
    s.text(350, 618, "Cyber Assurance Consortium", 13, bold=True)
    s.signature(110, 660, wobble(d))
    return _cyber_essentials_rest(s, end, number, house, c, org)


def _cyber_essentials_rest(s: Sheet, end: date, number: str, house: House, c: Cert, org: Org) -> Paper:
    s.para(
        60,
        730,
        s.width - 120,
        "The Certificate certifies that the organisation was assessed as meeting the Cyber Essentials implementation profile and thus that, at the time of testing, the organisation's ICT defences were assessed as satisfactory against commodity based cyber attack. However, this Certificate does not in any way guarantee that the organisation's defences will remain satisfactory against a cyber attack.",
        8,
        align="centre",
        colour="#555555",
    )
    fields = [
        *five(org.name, number, "Cyber Essentials", house),
        shown("issued_on", c.start, "iso"),
        shown("expires_on", end, "iso"),
    ]
    return Paper(fields, s.done())


def cyber_plus(d: Draw) -> Paper:
    """A scheme's web page of a Plus certificate, with its insurance line and a code to be scanned."""
    org, house, c = applicant(d), d.pick(SCHEME), cert(d)
    number, end = f"CEP-{d.digits(7)}", years_on(c.start, 1)
    style = "@page{size:A4;margin:0}body{margin:0;font-family:Arial,sans-serif;color:#17202a}.b{background:#00695c;color:#fff;padding:44px 60px}.b h1{margin:0;font-size:34px}.m{padding:34px 60px}.n{font-size:27px;font-weight:700}dl{display:grid;grid-template-columns:220px 1fr;row-gap:10px;font-size:13px}dt{color:#555}dd{margin:0;font-weight:700}.f{font-size:9px;color:#777;padding:0 60px}"
    pairs = [
        ("Certificate number", number),
        ("Certification level", "Cyber Essentials Plus"),
        ("Certified on", show(c.start, "long")),
        ("Valid until", show(end, "long")),
        ("Scope of certification", "Whole organisation"),
        ("Certification body", house.name),
        ("Lead assessor", people(d, 1)[0]),
    ]
    body = f'<div class="b"><h1>Cyber Essentials Plus</h1><div>Technical verification of five controls</div></div><div class="m"><p>This is to certify that</p><p class="n">{E(org.name)}</p><p>{E(one_line(org.address))}</p><p>has been independently tested and meets the requirements of the scheme.</p>{terms(pairs)}</div><p class="f">Certificates last twelve months. Check this and other certificates in the scheme\'s public search. {E(house.name)}, {E(house.home)}.</p>'
    fields = [
        *five(org.name, number, "Cyber Essentials Plus", house),
        shown("issued_on", c.start, "long"),
        shown("expires_on", end, "long"),
    ]
    return Paper(fields, Web(page("Cyber Essentials Plus", style, body), own_paper=True))


def quality(d: Draw) -> Paper:
    """A certificate of quality management with its dates at the foot."""
    c, house = cert(d), d.pick(HOUSES)
    number = f"FS {d.digits(6)}"
    s = Sheet("a4", "serif", "Certificate of Registration")
    frame(s, "#0f4c3a", double=True)
    s.crest(s.width / 2, 78, 24, "#0f4c3a", d.number(0, 2))
    s.centred(126, "Certificate of Registration", 26)
    s.centred(150, "QUALITY MANAGEMENT SYSTEM - ISO 9001:2015", 11, bold=True)
    s.centred(190, "This is to certify that:", 11)
    y = holder(s, 222, c.name, c.sites[0])
    s.centred(y + 20, f"Holds Certificate No: {number}", 12, bold=True)
    s.para(
        70,
        y + 48,
        s.width - 140,
        "and operates a Quality Management System which complies with the requirements of ISO 9001:2015 for the following scope:",
        11,
        align="centre",
    )
    s.para(70, y + 92, s.width - 140, c.scope + ".", 11.5, align="centre", bold=True)
    columns(
        s,
        620,
        [
            ("Original registration date", show(c.first, "iso")),
            ("Effective date", show(c.start, "iso")),
            ("Latest revision date", show(c.start, "iso")),
            ("Expiry date", show(c.end, "iso")),
        ],
        60,
        560,
    )
    s.signature(90, 700, wobble(d))
    return _quality_rest(s, house, number, c)


def _quality_rest(s: Sheet, house: House, number: str, c: Cert) -> Paper:
    s.text(70, 726, f"For and on behalf of {house.name}", 9.5)
    s.mark(470, 670, ("UKAS", "MANAGEMENT"), 56)
    small_print(s, [f"{house.home}. www.{house.site}", "Page 1 of 1"], 786)
    return Paper(
        [
            *five(c.name, number, "ISO 9001:2015", house),
            shown("issued_on", c.start, "iso"),
            shown("expires_on", c.end, "iso"),
        ],
        s.done(),
    )


def privacy(d: Draw) -> Paper:
    """An extension for privacy that leans on a certificate of information security."""
    c, house = cert(d), d.pick(HOUSES)
    number, parent = f"PIMS {d.digits(6)}", f"IS {d.digits(6)}"
    role = d.pick(["a PII Processor", "a PII Controller", "a PII Controller and PII Processor"])
    s = Sheet("a4", "sans", "Certificate")
    s.box(0, 0, s.width, 10, fill="#4b2e83", stroke=None)
    logo(s, 50, 70, house.brand, "#4b2e83", 2, 21)
    s.text(50, 130, "Certificate of Registration", 24, colour="#4b2e83")
    s.text(50, 154, "PRIVACY INFORMATION MANAGEMENT SYSTEM", 11, bold=True)
    s.text(50, 194, "This is to certify that:", 10)
    y = s.lines(190, 194, [c.name, *c.sites[0].printed()], 11)
    s.text(50, y + 14, "Certificate number:", 10)
    s.text(190, y + 14, number, 11, bold=True)
    s.text(50, y + 44, "operates a privacy information management system which complies with the requirements of", 10)
    s.text(50, y + 70, "ISO/IEC 27701:2019", 17, bold=True)
    y = s.para(50, y + 98, 490, f"as {role}, for the following scope: {c.scope}.", 10.5)
    s.para(
        50,
        y + 10,
        490,
        f"This certificate is an extension of certificate {parent} and is valid only together with it.",
        10,
        italic=True,
    )
    rows(s, 50, 600, [("Effective date:", show(c.start, "padded")), ("Expiry date:", show(c.end, "padded"))], 120, 10.5)
    s.signature(330, 620, wobble(d))
    s.text(320, 648, f"{people(d, 1)[0]}, Director of Assurance", 9.5)
    qr(s, 470, 690, 60, d)
    small_print(s, [f"{house.name}, {house.home}. Authenticate at www.{house.site}"])
    fields = [
        *five(c.name, number, "ISO/IEC 27701:2019", house),
        shown("issued_on", c.start, "padded"),
        shown("expires_on", c.end, "padded"),
    ]
    return Paper(fields, s.done())


def continuity(d: Draw) -> Paper:
    """A word processor's certificate of business continuity or service management."""
    c, house = cert(d), d.pick(HOUSES)
    what, standard = d.pick(
        [
            ("Business Continuity Management System", "ISO 22301:2019"),
            ("Service Management System", "ISO/IEC 20000-1:2018"),
        ]
    )
    number = f"{d.digits(5)}-{''.join(w[0] for w in what.split())}"
    blocks = [
        P(house.name, "bold"),
        H("Certificate", 0),
        P(f"The {what} of", "centre"),
        H(c.name, 1),
        P(one_line(c.sites[0]), "centre"),
        P(f"conforms to {standard}", "centre"),
        P(f"Scope: {c.scope}."),
        Grid(
            [
                ["Certificate number", number],
                ["Certified since", show(c.first, "long")],
                ["Valid from", show(c.start, "long")],
                ["Valid until", show(c.end, "long")],
            ],
            [1, 2],
            head=False,
            side=True,
        ),
        P(people(d, 1)[0]),
        P("Head of Certification"),
    ]
    fields = [
        *five(c.name, number, standard, house),
        shown("issued_on", c.start, "long"),
        shown("expires_on", c.end, "long"),
    ]
    return Paper(fields, Flow(blocks, "", f"{house.home}  www.{house.site}", d.pick(["sans", "serif"])))
