"""Certificates of other standards: Cyber Essentials and Plus, quality, privacy, continuity, and the cloud's extension."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.eighth.facts import HOLDERS, House, across, numbered, person, say, spot
from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.leaf import at, e, mark, sheet_of, square
from benchmarks.unseen.world import Draw, years_on

ASSESSORS = (
    "Greybridge Cyber Ltd",
    "Bulwark Security Services Limited",
    "Fenland IT Assurance",
    "Pikestaff Digital Ltd",
)


def _name(draw: Draw) -> str:
    return draw.pick(
        HOLDERS[draw.pick(["analytics", "consultancy", "software", "university", "trust", "charity", "survey"])]
    )


def _fields(name: str, number: str, standard: str, body: str, issued: date, ends: date, style: str, bodies: tuple[str, ...] = (), standards: tuple[str, ...] = ()) -> list[Field]:  # fmt: skip
    return [
        Field("organisation_name", name, name),
        Field("certificate_number", number, number),
        Field("standard", standard, standard, standards),
        Field("certification_body", body, body, bodies),
        Field("issued_on", issued.isoformat(), say(issued, style)),
        Field("expires_on", ends.isoformat(), say(ends, style)),
    ]


def essentials(draw: Draw) -> Paper:
    """The scheme's paper: holder large, date of certification and recertification due, profile version, assessor."""
    plus = draw.maybe(0.35)
    name, body = _name(draw), draw.pick(ASSESSORS)
    issued = draw.day(date(2025, 3, 1), date(2026, 10, 25))
    ends, style = years_on(issued, 1), "long"
    number = "-".join(
        (
            draw.letters(1).lower() + draw.digits(7),
            draw.digits(4),
            draw.digits(4),
            draw.digits(4),
            draw.digits(8) + "ab4c",
        )
    )
    standard = "Cyber Essentials Plus" if plus else "Cyber Essentials"
    scope = draw.pick(
        ["Whole Organisation", "Whole Organisation", "UK operations, excluding the guest wireless network"]
    )
    css = "body{font-family:'Liberation Sans';color:#14244b}.page{padding:20mm 22mm}.h{font-size:38pt;font-weight:700;line-height:1}.n{font-size:21pt;font-weight:700;margin:2mm 0}.g{display:grid;grid-template-columns:1fr 1fr;gap:5mm;margin-top:10mm;font-size:10pt}"
    cells = (("Certificate number", number), ("Profile version", draw.pick(["3.1 (Willow)", "3.2 (Montpellier)"])), ("Scope", scope), ("Date of certification", say(issued, style)), ("Recertification due", say(ends, style)), ("Certification body", body))  # fmt: skip
    grid = "".join(f"<div>{a.upper()}<br><b>{e(b)}</b></div>" for a, b in cells)
    body_text = f'<div class="page"><p style="letter-spacing:3px;font-size:10pt">CERTIFICATE OF ASSURANCE</p><div class="h">{standard}</div><p style="margin-top:14mm">This is to certify that</p><p class="n">{e(name)}</p><p>{e(across(spot(draw)))}</p><p>complies with the requirements of the {standard} Scheme</p><div class="g">{grid}</div><div style="display:flex;justify-content:space-between;margin-top:20mm"><div style="width:42mm;height:42mm;border-radius:50%;border:5mm solid #2a7de1"></div>{square(draw, 80)}</div><p style="font-size:8pt;position:absolute;bottom:12mm;left:22mm;right:22mm">This certificate certifies that the organisation was assessed as meeting the {standard} implementation profile and thus that, at the time of testing, the organisation’s ICT defences were assessed as satisfactory against commodity based cyber attack. However, this certificate does not in any way guarantee that the organisation’s defences will remain satisfactory against a cyber attack.</p></div>'
    return Paper(_fields(name, number, standard, body, issued, ends, style), sheet_of(css, body_text))


def essentials_upright(draw: Draw) -> Paper:
    """Plus in the older setting of an assessor's own paper; the number short, the end in a sentence."""
    name, body = _name(draw), draw.pick(ASSESSORS)
    issued = draw.day(date(2025, 6, 1), date(2026, 11, 1))
    ends, style = years_on(issued, 1), draw.pick(["long", "slash"])
    number = f"{draw.letters(4)}-CEP-{draw.digits(5)}"
    s = Sheet("a4-landscape", "sans", "Cyber Essentials Plus")
    s.box(0, 0, 250, s.height, fill="#0b7a75", stroke=None)
    s.text(30, 120, "CYBER", 34, bold=True, colour="#ffffff")
    s.text(30, 160, "ESSENTIALS", 34, bold=True, colour="#ffffff")
    s.text(30, 200, "PLUS", 34, bold=True, colour="#ffffff")
    s.text(290, 110, "Awarded to", 12)
    s.text(290, 140, name, 18, bold=True)
    y = s.para(290, 162, 480, across(spot(draw)), 10.5)
    s.para(290, y + 16, 470, "for meeting the technical requirements of Cyber Essentials Plus, verified by an independent hands-on audit.", 11)  # fmt: skip
    for k, (label, value) in enumerate((("Certificate Number:", number), ("Issued on:", say(issued, style)), ("Certifying Body:", body), ("Assessor:", person(draw)))):  # fmt: skip
        s.text(290, 330 + 22 * k, label, 11)
        s.text(430, 330 + 22 * k, value, 11, bold=True)
    s.text(290, 440, f"This certificate expires on {say(ends, style)} unless renewed.", 11)
    return Paper(_fields(name, number, "Cyber Essentials Plus", body, issued, ends, style), s.done())


def quality(draw: Draw) -> Paper:
    """ISO 9001, 22301 or 14001 on the paper of a house that certifies information security too."""
    house = draw.pick(
        [
            House("CQN Certification", "1#####"),
            House("Alderquay QAR Limited", "####-QMS-001"),
            House("VIS United Kingdom Ltd", "GB1#/######"),
        ]
    )
    standard, what = draw.pick([("ISO 9001:2015", "Quality"), ("ISO 22301:2019", "Business Continuity"), ("ISO 14001:2015", "Environmental"), ("ISO/IEC 20000-1:2018", "Service")])  # fmt: skip
    name, number = _name(draw), numbered(draw, house.number)
    start = draw.day(date(2023, 12, 1), date(2026, 9, 1))
    start = start.replace(day=min(28, start.day))
    ends, style = years_on(start, 3), "padded"
    first = years_on(start, -3 * draw.number(0, 3))
    place = spot(draw)
    css = "body{font-family:'Liberation Sans';font-size:11pt;text-align:center}.page{padding:24mm;border:3px double #1f3864}h1{font-size:27pt;color:#1f3864}.n{font-size:17pt;font-weight:700}table{margin:10mm auto;text-align:left}td{padding:2px 14px}"
    rows = "".join(f"<tr><td>{a}</td><td><b>{b}</b></td></tr>" for a, b in (("Certificate No:", number), ("First certified:", say(first, style)), ("Issue date:", say(start, style)), ("Valid until:", say(ends, style))))  # fmt: skip
    text = f'<div class="page"><h1>Certificate of Registration</h1><p>This is to certify that the {what} Management System of</p><p class="n">{e(name)}</p><p>{at(place)}</p><p>has been assessed by {house.name} and registered against the provisions of</p><p class="n">{standard}</p><p>applicable to</p><p>{draw.pick(["Provision of data collection, analysis and reporting services.", "Hosting and support of software for healthcare organisations.", "Research support, laboratory and information services."])}</p><table>{rows}</table>{mark(["UKAS", "MANAGEMENT", "SYSTEMS"], 60)}<p>{person(draw)}<br>Certification Manager</p></div>'
    return Paper(_fields(name, number, standard, house.name, start, ends, style), sheet_of(css, text))


def cloud_extension(draw: Draw) -> Paper:
    """A statement of conformity with 27017, 27018 or 27701 that leans on a certificate of ISO/IEC 27001."""
    standard, what = draw.pick([("ISO/IEC 27017:2015", "information security controls for cloud services"), ("ISO/IEC 27018:2019", "protection of personally identifiable information in public clouds"), ("ISO/IEC 27701:2019", "privacy information management")])  # fmt: skip
    name = draw.pick([*HOLDERS["hosting"], "Stackwell Cloud Corporation", "Blue Cirrus Computing LLC"])
    house = draw.pick(["Meridor Assurance UK Limited", "Elmstead CertPoint B.V.", "Sherwin & Cole Compliance, LLC"])
    number, base = f"{draw.pick(['CLOUD', 'PII', 'PM'])} {draw.digits(6)}", f"IS {draw.digits(6)}"
    start = draw.day(date(2024, 1, 1), date(2026, 9, 1))
    start = start.replace(day=min(28, start.day))
    ends = years_on(start, draw.pick([2, 3]))
    style = "iso" if house.startswith("Mer") else "us"
    s = Sheet("a4", "sans", "Certificate")
    s.text(48, 90, "Certificate", 30)
    s.text(48, 120, standard, 16, bold=True, colour="#c8102e")
    s.text(48, 165, "This is to certify that", 10)
    y = s.lines(48, 190, [name, *spot(draw).printed()], 12, leading=17)
    y = s.para(48, y + 16, 490, f"has implemented the guidance of {standard} ({what}) within the information security management system that is certified to ISO/IEC 27001:2022 under certificate {base}. This certificate is valid only together with that certificate.", 10.5)  # fmt: skip
    y = s.para(48, y + 12, 490, "Scope: " + draw.pick(["Provision of infrastructure and platform services from data centres in the United Kingdom.", "Design, development and operation of the public cloud services listed on the supplier's compliance pages."]), 10.5)  # fmt: skip
    for k, (label, value) in enumerate((("Certificate number", number), ("Effective date", say(start, style)), ("Expiry date", say(ends, style)))):  # fmt: skip
        s.text(48, y + 40 + 18 * k, label, 10)
        s.text(180, y + 40 + 18 * k, value, 10, bold=True)
    s.signature(48, 640, [9, 13, 7])
    s.text(48, 662, f"For and on behalf of {house}", 10)
    s.text(48, 678, person(draw), 9)
    return Paper(_fields(name, number, standard, house, start, ends, style), s.done())


def training(draw: Draw) -> Paper:
    """A member of staff's certificate of the yearly course on data security."""
    who, day = person(draw), draw.day(date(2026, 1, 10), date(2026, 11, 5))
    course = draw.pick(
        [
            "Data Security Awareness Level 1",
            "Research, GDPR and Confidentiality",
            "Certified Information Privacy Practitioner",
        ]
    )
    body = draw.pick(["Brindley Learning", "Kestrel Court Training Ltd"])
    ends = years_on(day, 1)
    css = "body{font-family:'Liberation Serif';text-align:center}.page{padding:28mm;border:10px solid #d8e6f3}.n{font-size:26pt}"
    number = f"{draw.digits(8)}"
    text = f'<div class="page"><h1 style="font-size:30pt;font-weight:400">Certificate of Completion</h1><p>This is to certify that</p><p class="n">{e(who)}</p><p>has successfully completed</p><p class="n" style="font-size:20pt">{course}</p><p>Score: {draw.number(80, 100)}%</p><p>Completed on {say(day, "long")}<br>Valid until {say(ends, "long")}</p><p>Certificate ID {number}</p><p style="margin-top:10mm">{body}</p></div>'
    fields = [
        Field("organisation_name", who, who, (), True),
        Field("certificate_number", number, number),
        Field("standard", course, course, (), True),
        Field("certification_body", body, body),
        Field("issued_on", day.isoformat(), say(day, "long")),
        Field("expires_on", ends.isoformat(), say(ends, "long")),
    ]
    return Paper(fields, sheet_of(css, text, landscape=True))
