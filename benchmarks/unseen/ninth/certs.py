"""Other certificates: Cyber Essentials, ISO 9001, 22301, 20000-1, 27701 and a training certificate."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Web, name_of
from benchmarks.unseen.ninth import abroad as ab
from benchmarks.unseen.ninth.pen import head, pairs, signed, small_print, stacked
from benchmarks.unseen.ninth.stock import (
    ROLES,
    SMALL_BODIES,
    UK_BODIES,
    Body,
    bodied,
    cycle,
    firm,
    holder,
    on,
    one_line,
    signer,
    value,
)
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, Org, show, years_on

ASSESSORS = (
    "Palisade Cyber Limited",
    "Bramblegate Security Ltd",
    "Three Rivers Cyber Assurance Ltd",
    "Nettlecombe IT LLP",
)
QUALITY = "The supply, hosting and support of software and consultancy to health and care organisations"


def _rows(org: Org, number: str, standard: str, body: Body | str) -> list[Field]:
    who = bodied(body) if isinstance(body, Body) else value("certification_body", body)
    return [name_of(org), value("certificate_number", number), value("standard", standard), who]


def essentials(d: Draw) -> Paper:
    """Cyber Essentials: the scheme's certificate, issued by an assessing firm."""
    org, body, start = holder(d), d.pick(ASSESSORS), cycle(d).start
    end = years_on(start, 1)
    number = "-".join(d.digits(n) for n in (8, 4, 4)) if d.maybe() else f"{d.digits(6)}{d.letters(2)}"
    s = Sheet("a4", "sans", "Certificate of Assurance")
    s.box(0, 0, s.width, 180, fill="#0b2e59", stroke=None)
    s.centred(84, "CYBER ESSENTIALS", 32, bold=True, colour="#ffffff")
    s.centred(120, "Certificate of Assurance", 16, colour="#ffffff")
    head(s, org.name, 232, 22)
    s.para(80, 256, s.width - 160, one_line(org.address), 10, align="centre")
    s.centred(300, "COMPLIES WITH THE REQUIREMENTS OF THE CYBER ESSENTIALS SCHEME", 10.5, bold=True)
    rows = [("NAME OF ASSESSOR", signer(d)), ("CERTIFICATE NUMBER", number),
            ("PROFILE VERSION", d.pick(["3.1 (Montpellier)", "3.2 (Willow)"])), ("SCOPE", "Whole Organisation"),
            ("DATE OF CERTIFICATION", show(start, "padded")), ("RECERTIFICATION DUE", show(end, "padded"))]  # fmt: skip
    pairs(s, 130, 350, rows, 180, 10.5, 240, True)
    s.text(80, 560, "CERTIFICATION BODY", 8, colour="#777777")
    s.text(80, 576, body, 13, bold=True)
    s.crest(480, 560, 36, "#0b2e59", 0)
    said = "The certificate certifies that the organisation was assessed as meeting the Cyber Essentials implementation " \
           "profile and thus that, at the time of testing, its ICT defences were assessed as satisfactory against " \
           "commodity based cyber attack."  # fmt: skip
    s.para(80, 680, s.width - 160, said, 8, colour="#555555")
    fields = _rows(org, number, "Cyber Essentials", body)
    fields[2] = value("standard", "Cyber Essentials", also=("CYBER ESSENTIALS",))
    return Paper([*fields, on("issued_on", start, "padded"), on("expires_on", end, "padded")], s.done())


def essentials_plus(d: Draw) -> Paper:
    """Cyber Essentials Plus, landscape, from the assessing firm's web service."""
    org, body, start = holder(d), d.pick(ASSESSORS), cycle(d).start
    end, number = years_on(start, 1) - timedelta(days=1), f"CEP-{d.digits(4)}-{d.letters(3)}{d.digits(2)}"
    style = (
        "@page{size:A4 landscape;margin:0}body{margin:0;font-family:sans-serif;color:#1c2b33}.a{float:left;width:74mm;"
        "height:210mm;background:#00695c;color:#fff;padding:16mm 8mm;box-sizing:border-box}.b{margin-left:84mm;"
        "padding:20mm 14mm}h1{font-size:30px;margin:0}h2{font-size:24px}td{padding:5px 18px 5px 0;vertical-align:top}"
    )
    rows = [("Certificate number", number), ("Issued", show(start, "long")), ("Valid until", show(end, "long")),
            ("Scope", "Whole organisation, including home workers"), ("Assessor", signer(d))]  # fmt: skip
    cells = "".join(f"<tr><td>{k}</td><td><b>{v}</b></td></tr>" for k, v in rows)
    page = (
        f"<html><head><meta charset=utf-8><title>{number}</title><style>{style}</style></head><body><div class=a>"
        f"<h1>CYBER ESSENTIALS PLUS</h1><p style='margin-top:120mm'>{body}</p><p>Licensed certification body</p></div>"
        f"<div class=b><p>This is to certify that</p><h2>{org.name}</h2><p>{one_line(org.address)}</p><p>has been "
        f"independently tested and conforms to Cyber Essentials Plus.</p><table>{cells}</table></div></body></html>"
    )
    fields = _rows(org, number, "Cyber Essentials Plus", body)
    return Paper([*fields, on("issued_on", start, "long"), on("expires_on", end, "long")], Web(page, own_paper=True))


def quality(d: Draw) -> Paper:
    """ISO 9001 (or 20000-1) of a British house, particulars right of their labels."""
    body, org, c = d.pick((*UK_BODIES, *SMALL_BODIES)), firm(d), cycle(d)
    standard, system = d.pick([("ISO 9001:2015", "Quality"), ("ISO/IEC 20000-1:2018", "Service")])
    number = f"{d.letters(1)}S {d.digits(6)}"
    s = Sheet("a4", d.pick(["serif", "sans"]), "Certificate")
    s.box(36, 36, s.width - 36, s.height - 36, stroke="#444444", width=1.2)
    s.crest(s.width / 2, 96, 28, "#4a148c", d.number(0, 2))
    s.centred(160, "Certificate of Registration", 24, bold=True)
    s.centred(190, f"{system} Management System - {standard}", 12)
    s.text(80, 230, "This is to certify that:", 10)
    y = s.para(80, 256, 430, org.name, 16, bold=True)
    y = s.para(80, y, 430, one_line(org.address), 10)
    y = s.para(80, y + 12, 430, f"operates a {system} Management System which complies with the requirements of "
               f"{standard} for the following scope:", 10)  # fmt: skip
    y = s.para(80, y + 10, 430, QUALITY, 10.5, bold=True)
    rows = [("Certificate number", number), ("Originally registered", show(c.first, "long")),
            ("Effective date", show(c.start, "long")), ("Expiry date", show(c.end, "long"))]  # fmt: skip
    pairs(s, 80, y + 30, rows, 140, 10, 280, True)
    signed(s, d, 80, 640, signer(d), d.pick(ROLES))
    small_print(s, body, "Page 1 of 1")
    fields = _rows(org, number, standard, body)
    return Paper([*fields, on("issued_on", c.start, "long"), on("expires_on", c.end, "long")], s.done())


def continuity(d: Draw) -> Paper:
    """ISO 22301 in an office program's form."""
    body, org, c = d.pick(SMALL_BODIES), firm(d), cycle(d)
    number = f"{d.digits(4)}-BC-{d.digits(2)}"
    blocks = [
        P(body.name, "bold"), H("Certificate of Conformity", 0), P("Business Continuity Management System", "centre"),
        Grid([["Certificate holder", org.name], ["Registered office", one_line(org.address)],
              ["Certificate number", number], ["Requirements", "ISO 22301:2019"], ["Scope", QUALITY],
              ["Valid from", show(c.start, "slash")], ["Valid to", show(c.end, "slash")]], [1, 2], head=False, side=True),
        P("The audit team confirmed that plans are exercised each year and that lessons are recorded."),
        P(f"{signer(d)}, {d.pick(ROLES)}"), P(f"{body.address} | {body.web}", "small"),
    ]  # fmt: skip
    fields = _rows(org, number, "ISO 22301:2019", body)
    dates = [on("issued_on", c.start, "slash"), on("expires_on", c.end, "slash")]
    return Paper([*fields, *dates], Flow(blocks, footer="Page {n} of {m}", face=d.pick(["sans", "serif"])))


def privacy_add_on(d: Draw) -> Paper:
    """An American house's certificate to one of the add-ons for cloud or privacy."""
    body, org, c = d.pick(ab.AMERICAN), ab.american_org(d), cycle(d)
    standard, what = d.pick([("ISO/IEC 27701:2019", "Privacy Information Management System"),
                             ("ISO/IEC 27018:2019", "Protection of PII in Public Clouds"),
                             ("ISO/IEC 27017:2015", "Information Security Controls for Cloud Services")])  # fmt: skip
    number = f"{d.digits(7)}-{d.number(2, 9)}"
    s = Sheet("letter", "sans", "Certificate")
    s.box(0, 0, 14, s.height, fill="#0a4d8c", stroke=None)
    s.text(60, 90, body.brand, 22, bold=True, colour="#0a4d8c")
    s.text(60, 150, "Certificate of Registration", 24)
    s.text(60, 176, f"{what} - {standard}", 11)
    s.text(60, 220, "The Certification Body certifies that", 10)
    y = s.para(60, 246, 480, org.name, 18, bold=True)
    *front, town = org.address.lines
    y = s.para(60, y, 480, ", ".join([*front, f"{town} {org.address.postcode}"]), 10)
    y = s.para(60, y + 16, 480, f"operates in conformance with {standard} as an extension of its information security "
               "management system certificate, for the software service that it offers to its customers.", 10)  # fmt: skip
    for x, (label, words) in zip((60, 220, 380), (
        ("Certificate Number", number), ("Issue Date", show(c.start, "us")), ("Expiration Date", show(c.end, "us"))),
        strict=True,
    ):  # fmt: skip
        stacked(s, x, y + 40, label, words, 11, 150, bold=True)
    signed(s, d, 60, 560, signer(d), "President")
    small_print(s, body, "1 of 1")
    fields = _rows(org, number, standard, body)
    return Paper([*fields, on("issued_on", c.start, "us"), on("expires_on", c.end, "us")], s.done())


def training(d: Draw) -> Paper:
    """A course's certificate for one person; the employer and the course need not be read."""
    org, person, day = holder(d), signer(d), cycle(d).start
    school = d.pick(["Learnwell Training Academy", "Kingfisher E-Learning Ltd", "Secure Minds Training Limited"])
    course = d.pick(["Data Security Awareness Level 1", "Information Governance Essentials", "GDPR for Researchers"])
    number = f"CERT-{d.digits(7)}"
    s = Sheet("a4-landscape", "serif", "Certificate of completion")
    s.box(26, 26, s.width - 26, s.height - 26, stroke="#c2185b", width=3)
    s.centred(100, "Certificate of Completion", 34, bold=True)
    s.centred(150, "This certifies that", 13, italic=True)
    s.centred(190, person, 26, bold=True)
    s.centred(218, f"of {org.name}", 13)
    s.centred(258, "has completed the course", 13, italic=True)
    s.centred(292, course, 20, bold=True)
    s.centred(322, f"with a score of {d.number(80, 100)}%", 12)
    rows = [("Completed on", show(day, "long")), ("Valid until", show(years_on(day, 1), "long")),
            ("Certificate number", number)]  # fmt: skip
    pairs(s, 90, 400, rows, 120, 11, 200)
    signed(s, d, 560, 420, signer(d), "Director of Learning")
    s.centred(s.height - 50, school, 11, bold=True)
    fields = [
        value("organisation_name", org.name, optional=True), value("certificate_number", number),
        value("standard", course, optional=True), value("certification_body", school, optional=True),
        on("issued_on", day, "long"), on("expires_on", years_on(day, 1), "long"),
    ]  # fmt: skip
    return Paper(fields, s.done())
