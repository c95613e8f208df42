"""Certificates of other standards: Cyber Essentials, quality, continuity, privacy and cloud extensions."""

# ruff: noqa: E501 - a printed sentence or style stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.seventh.facts import COMPANIES, TODAY, UNIVERSITIES, address, cert, person
from benchmarks.unseen.seventh.iso_abroad import SHEL
from benchmarks.unseen.seventh.iso_large import LORNE, STG
from benchmarks.unseen.seventh.iso_small import BUREAU
from benchmarks.unseen.seventh.leaf import signed, stack
from benchmarks.unseen.sixth.facts import across, say, written
from benchmarks.unseen.sixth.leaf import at, e, mark, pairs, rows, sheet_of
from benchmarks.unseen.world import Draw, years_on

CYBER = (
    "Bytewise Assurance Ltd",
    "Cobalt Cyber Consulting Limited",
    "Harbour IT Security Ltd",
    "The Cyber Clinic Limited",
)


def five(
    name: str,
    number: str,
    standard: tuple[str, str],
    body: str,
    start: tuple[date, str],
    end: tuple[date, str],
    also: tuple[str, ...] = (),
) -> list[Field]:
    """The fields of such a certificate; days with the form in which they are printed."""
    return [
        Field("organisation_name", name, name),
        Field("certificate_number", number, number),
        Field("standard", standard[0], standard[1]),
        Field("certification_body", body, body, also),
        Field("issued_on", start[0].isoformat(), say(*start)),
        Field("expires_on", end[0].isoformat(), say(*end)),
    ]


def essentials(draw: Draw) -> Paper:
    """Cyber Essentials or Plus as the scheme prints it, a year long."""
    plus = draw.maybe(0.5)
    start = draw.day(date(2025, 9, 1), TODAY)
    end = years_on(start, 1)
    style = draw.pick(["long", "iso", "padded"])
    name, place, body = draw.pick([*COMPANIES, *UNIVERSITIES]), address(draw), draw.pick(CYBER)
    number = "-".join("".join(draw.pick("0123456789abcdef") for _ in range(n)) for n in (8, 4, 4, 4, 12))
    level = "Cyber Essentials Plus" if plus else "Cyber Essentials"
    ink = "#0b6e4f" if plus else "#003b5c"
    css = f"body{{font-family:'Nimbus Sans','Liberation Sans'}}.page{{padding:18mm 18mm}}.band{{background:{ink};color:#fff;padding:8mm;text-align:center;margin:0 0 9mm}}h1{{margin:0;font-size:25pt}}h2{{font-size:20pt;margin:3mm 0}}p{{font-size:11pt;margin:2.5mm 0}}dl{{font-size:10pt;margin-top:8mm}}dt{{color:#555;font-size:8.5pt;letter-spacing:.5px}}dd{{margin:0 0 4mm;font-weight:bold}}.foot{{position:absolute;left:18mm;right:18mm;bottom:12mm;font-size:8pt;color:#555}}"
    scope = draw.pick(["Whole Organisation", "Whole organisation", "All UK offices, excluding the research network"])
    facts = [
        ("NAME OF ASSESSOR", person(draw)),
        ("CERTIFICATE NUMBER", number),
        ("PROFILE VERSION", draw.pick(["3.1 (Montpellier)", "3.2 (Willow)"])),
        ("SCOPE", scope),
        ("DATE OF CERTIFICATION", say(start, style)),
        ("RECERTIFICATION DUE", say(end, style)),
        ("CERTIFICATION BODY", body),
        ("CYBER ESSENTIALS PARTNER", "The AEGIS Consortium"),
    ]
    body_html = (
        f"<div class=page><div class=band><div>CERTIFICATE OF ASSURANCE</div><h1>{level.upper()}</h1></div><h2>{e(name)}</h2><p>{e(across(place, False))}</p><p>COMPLIES WITH THE REQUIREMENTS OF THE {level.upper()} SCHEME</p><dl>"
        + "".join(f"<dt>{h}</dt><dd>{e(v)}</dd>" for h, v in facts)
        + f"</dl>{mark((('CYBER'), 'ESSENTIALS', 'PLUS' if plus else ''), 70)}<div class=foot>This Certificate certifies that the organisation named was assessed as meeting the {level} implementation profile and thus that, at the time of testing, the organisation's ICT defences were assessed as satisfactory against commodity based cyber attack.</div></div>"
    )
    return Paper(
        five(name, number, (level, level), body, (start, style), (end, style), ("The AEGIS Consortium",)),
        sheet_of(css, body_html),
    )


def quality_approval(draw: Draw) -> Paper:
    """Quality, continuity or environment on the paper of a large house, the days in three lines."""
    standard = draw.pick(["ISO 9001:2015", "ISO 9001:2015", "ISO 22301:2019", "ISO 14001:2015", "ISO/IEC 20000-1:2018"])
    house = draw.pick([STG, LORNE])
    c = cert(draw, house, "long")
    s = Sheet(title="Certificate")
    s.text(60, 86, f"Certificate {c.number}" if house is STG else "Certificate of Approval", 23, colour="#444444")
    y = stack(s, 60, 130, 450, [("The management system of", 10.5, "i", 10), (c.name, 19, "b", 6)])
    y = s.lines(60, y, written(c.at), 10)
    kind = {"ISO 9001:2015": "quality", "ISO 22301:2019": "business continuity", "ISO 14001:2015": "environmental"}.get(
        standard, "service"
    )
    stack(
        s,
        60,
        y + 14,
        450,
        [
            (f"has been assessed and certified as meeting the {kind} management requirements of", 10.5, "i", 10),
            (standard, 22, "b", 12),
            ("For the following activities", 10.5, "i", 6),
            (c.scope, 11, "b", 0),
        ],
    )
    if house is STG:
        stack(
            s,
            60,
            600,
            400,
            [
                (
                    f"This certificate is valid from {c.say(c.start)} until {c.say(c.expires)} and remains valid subject to satisfactory surveillance audits.",
                    9.5,
                    "",
                    2,
                ),
                (f"Issue {draw.number(1, 8)}. Certified since {c.say(c.first)}", 9.5, "", 0),
            ],
        )
    else:
        pairs(
            s,
            60,
            600,
            140,
            [
                ("Current issue date:", c.say(c.start)),
                ("Expiry date:", c.say(c.expires)),
                ("Certificate identity number:", c.number),
                ("Original approval:", c.say(c.first)),
            ],
            9,
            14,
        )
    signed(s, draw, 66, 690)
    s.text(60, 712, f"Authorised by {person(draw)}", 9)
    s.text(60, 726, house.name, 9)
    s.mark(460, 740, ("UKAS", "MANAGEMENT", "SYSTEMS"), 58)
    return Paper(
        five(c.name, c.number, (standard, standard), house.name, (c.start, "long"), (c.expires, "long")), s.done()
    )


def extension(draw: Draw) -> Paper:
    """An extension for privacy or the cloud, valid only with the 27001 certificate, American or British."""
    american = draw.maybe(0.5)
    house = SHEL if american else BUREAU
    standard, what = draw.pick(
        [
            ("ISO/IEC 27701:2019", "Privacy Information Management System"),
            ("ISO/IEC 27017:2015", "controls for cloud services"),
            ("ISO/IEC 27018:2019", "protection of personally identifiable information in public clouds"),
        ]
    )
    c = cert(draw, house, "us" if american else "long", country="USA" if american else "", old=0)
    base = c.number
    number = f"{base.split('-')[0]}-{draw.number(10, 30)}" if american else f"{int(base) + 7}"
    css = "body{font-family:Carlito}.page{padding:20mm 22mm}h1{font-size:26pt;color:#123d66;font-weight:400}h2{font-size:19pt;margin:2mm 0}p{font-size:11.5pt;margin:3mm 0}table{font-size:11pt;margin-top:8mm}td{padding:2px 18px 2px 0}.foot{position:absolute;left:22mm;right:22mm;bottom:12mm;font-size:8.5pt;color:#555}"
    words = (
        ("Original Registration Date", "Issue Date", "Expiration Date")
        if american
        else ("First issued", "Issue date", "Expiry date")
    )
    facts = [
        ("Certificate Number", number),
        (words[0], c.say(c.first)),
        (words[1], c.say(c.start)),
        (words[2], c.say(c.expires)),
    ]
    body = f"<div class=page><p><b>{e(house.name)}</b></p><h1>Certificate of {'Registration' if american else 'Conformity'}</h1><p>This is to certify that</p><h2>{e(c.name)}</h2><p>{at(c.at)}</p><p>operates a management system ({what}) that conforms to the requirements of</p><h2>{standard}</h2><p>Scope: {e(c.scope)}</p><p>This certificate is an extension of, and only valid together with, ISO/IEC 27001:2022 certificate {base}.</p><table>{rows(facts)}</table><p style='margin-top:14mm'>{e(person(draw))}<br>Certification Manager</p><div class=foot>{e(house.name)} reserves the right to withdraw this certificate.</div></div>"
    return Paper(
        five(c.name, number, (standard, standard), house.name, (c.start, c.style), (c.expires, c.style)),
        sheet_of(css, body),
    )


def service_desk_assurance(draw: Draw) -> Paper:
    """The assessor's own sheet beside Cyber Essentials Plus: a letter-like certificate of a test, a year long."""
    start = draw.day(date(2025, 10, 1), TODAY)
    end = years_on(start, 1) - timedelta(days=draw.pick([0, 1]))
    name, body = draw.pick(COMPANIES), draw.pick(CYBER)
    number = f"AGS-CEP-0{draw.digits(5)}"
    s = Sheet("a4-landscape", "serif", "Certificate")
    s.box(20, 20, 822, 575, stroke="#0b6e4f", width=4)
    s.box(28, 28, 814, 567, stroke="#0b6e4f", width=0.6)
    y = stack(
        s,
        90,
        110,
        660,
        [
            ("Certificate of Assurance", 34, "", 14),
            ("This certifies that", 13, "i", 10),
            (name, 26, "b", 12),
            ("has been independently tested and complies with", 13, "i", 10),
            ("Cyber Essentials Plus", 28, "b", 8),
            (f"Scope: {draw.pick(['Whole organisation', 'UK operations'])}", 12, "", 0),
        ],
        "centre",
    )
    s.mark(390, y + 36, ("CYBER", "ESSENTIALS", "PLUS"), 66)
    pairs(
        s,
        90,
        500,
        130,
        [
            ("Certificate number:", number),
            ("Date of certification:", say(start, "th")),
            ("Certificate expires:", say(end, "th")),
        ],
        11,
        17,
    )
    pairs(s, 470, 500, 120, [("Certification body:", body), ("Lead assessor:", person(draw))], 11, 17)
    return Paper(
        five(name, number, ("Cyber Essentials Plus", "Cyber Essentials Plus"), body, (start, "th"), (end, "th")),
        s.done(),
    )
