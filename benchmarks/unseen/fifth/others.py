"""Certificates to other standards, and papers that are none of the kinds."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from html import escape as e

from benchmarks.unseen.fifth.facts import Cert, across, cert, day, named, numbered, organisation, person, spot
from benchmarks.unseen.fifth.iso_home import ALBION, ALDERMAN, NKL, SRV, albion_small
from benchmarks.unseen.fifth.leaf import leaves, logo, mark, pairs, scrawl, stacked, under
from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, years_on

E_BODIES = (
    "Hawkstone Cyber Limited",
    "Blue Lantern Information Security Ltd",
    "CyberSure Assessors Ltd",
    "Pennine Infosec LLP",
)


def essential_fields(
    name: str, number: str, standard: str, body: str, start: date, end: date, style: str
) -> list[Field]:
    return [
        named(name),
        Field("certificate_number", number, number),
        Field("standard", standard, standard),
        Field("certification_body", body, body),
        Field("issued_on", start.isoformat(), day(start, style)),
        Field("expires_on", end.isoformat(), day(end, style)),
    ]


def essentials(draw: Draw) -> Paper:
    """Certificate of assurance of the national scheme, basic or Plus."""
    plus = draw.maybe()
    o, body, start = organisation(draw), draw.pick(E_BODIES), draw.day(date(2024, 2, 1), date(2026, 11, 10))
    end, style = years_on(start, 1), draw.pick(["iso", "long"])
    standard = "Cyber Essentials Plus" if plus else "Cyber Essentials"
    number = (
        numbered(draw, "########-####-4###-9###-############")
        if draw.maybe()
        else f"CE{'P' if plus else ''}-0{draw.digits(5)}"
    )
    rows = [
        ("NAME OF ASSESSOR", person(draw)),
        ("CERTIFICATE NUMBER", number),
        ("PROFILE VERSION", draw.pick(["3.1 (Montpellier)", "3.2 (Willow)"])),
        (
            "SCOPE",
            draw.pick(["Whole Organisation", "Whole organisation excluding guest Wi-Fi", "Research Computing network"]),
        ),
    ]
    rows += [("DATE OF CERTIFICATION", day(start, style)), ("RECERTIFICATION DUE", day(end, style))]
    html = f"""<div class="c">{logo(standard.upper(), "#0b6e4f" if plus else "#1b365d", 90, device=0)}</div><h1>CERTIFICATE OF ASSURANCE</h1><h2>{e(o.name)}</h2><p class="c">{under(o.address, False)}</p><p class="c">COMPLIES WITH THE REQUIREMENTS OF THE {standard.upper()} SCHEME</p><div class="g">{stacked(rows, "f")}</div><div class="row end"><div class="c s"><b>CERTIFICATION BODY</b><br>{e(body)}</div><div class="c s"><b>CYBER ESSENTIALS PARTNER</b><br>{logo("Consortium", "#444444", 30)}</div></div><div class="foot c">The Certificate certifies that the organisation was assessed as meeting the {standard} implementation profile and thus that, at the time of testing, the organisation's ICT defences were assessed as satisfactory against commodity based cyber attack. However, this Certificate does not in any way guarantee that the organisation's defences will remain satisfactory against a cyber attack.</div>"""
    css = "h1{font:bold 25pt Arial;text-align:center;margin:12mm 0}h2{font:bold 20pt Arial;text-align:center}.g{margin:10mm 0 0 22mm}.f{display:flex;margin-bottom:3mm}.f .k{width:62mm;font-size:9pt;font-weight:bold}.end{margin:14mm 20mm}"
    return Paper(essential_fields(o.name, number, standard, body, start, end, style), leaves(css, html))


def essentials_simple(draw: Draw) -> Paper:
    """The same scheme's older paper, landscape and nearly without labels."""
    o, body, start = organisation(draw), draw.pick(E_BODIES), draw.day(date(2023, 2, 1), date(2026, 9, 10))
    plus, end = draw.maybe(0.4), years_on(start, 1)
    standard = "Cyber Essentials PLUS" if plus else "Cyber Essentials"
    number = f"{draw.digits(16)}"
    s = Sheet("a4-landscape", "sans")
    s.box(0, 0, 46, s.height, fill="#1b365d", stroke=None)
    s.text(90, 100, "Certificate of Assurance", 30, bold=True, colour="#1b365d")
    y = s.para(90, 150, 640, o.name, 22, bold=True)
    y = s.para(90, y, 640, across(o.address, False), 11)
    s.text(90, y + 20, "Complies with the requirements of the", 12)
    s.text(90, y + 48, f"{standard} Scheme", 20, bold=True)
    for k, (label, value) in enumerate(
        (
            ("Date of Certification:", day(start, "th")),
            ("Recertification Due:", day(end, "th")),
            ("Certificate number:", number),
            ("Profile version:", "3.1"),
            ("Scope:", "Whole Organisation"),
        )
    ):
        s.text(90, y + 84 + 17 * k, label, 11)
        s.text(220, y + 84 + 17 * k, value, 11, bold=True)
    s.signature(560, y + 120, [draw.number(-12, 12) for _ in range(7)])
    s.text(560, y + 142, f"{person(draw)}, Chief Executive", 9)
    s.text(90, 540, f"Certification Body: {body}", 10)
    return Paper(
        [
            *essential_fields(o.name, number, standard.replace("PLUS", "Plus"), body, start, end, "th")[:2],
            Field("standard", standard, standard, (standard.replace("PLUS", "Plus"),)),
            *essential_fields(o.name, number, standard, body, start, end, "th")[3:],
        ],
        s.done(),
    )


KINDS = (
    ("ISO 9001:2015", "Quality Management System", "FS ######"),
    ("ISO 22301:2019", "Business Continuity Management System", "BCMS ######"),
    ("ISO/IEC 27701:2019", "Privacy Information Management System", "PM ######"),
    ("ISO/IEC 27017:2015", "Security Controls for Cloud Services", "CLOUD ######"),
    ("ISO/IEC 27018:2019", "Protection of Personally Identifiable Information in Public Clouds", "PII ######"),
    ("ISO/IEC 20000-1:2018", "Service Management System", "ITMS ######"),
    ("ISO 14001:2015", "Environmental Management System", "EMS ######"),
)


WORKS = (
    "The design, development and support of software for healthcare",
    "Provision of managed IT services and hosting",
    "Health data analytics, research and consultancy services",
    "The provision of contract research and data management services",
    "Processing of personal data as a processor on behalf of NHS customers",
)


def other_fields(c: Cert, number: str, standard: str, body: str, short: str) -> list[Field]:
    return [
        named(c.name),
        Field("certificate_number", number, number),
        Field("standard", standard, standard),
        Field("certification_body", body, body, (short,)),
        Field("issued_on", c.start.isoformat(), c.day(c.start)),
        Field("expires_on", c.expires.isoformat(), c.day(c.expires)),
    ]


def sister_standard(draw: Draw) -> Paper:
    """Another standard on the paper of the standards body; extensions name the certificate that they extend."""
    c = replace(cert(draw, ALBION, "iso", old=0), scope=draw.pick(WORKS))
    standard, title, form = draw.pick(KINDS)
    number = numbered(draw, form)
    rests = (
        f"<p>This certificate is valid only in conjunction with ISO/IEC 27001:2022 certificate number {c.number}.</p>"
        if standard.split(":")[0] in ("ISO/IEC 27701", "ISO/IEC 27017", "ISO/IEC 27018")
        else ""
    )
    html = f"""{logo("albion.", "#c8102e", 42, device=3)}<h1>Certificate of Registration</h1><h2>{title.upper()} - {standard}</h2><p>This is to certify that:</p><p class="in"><b>{e(c.name)}</b><br>{under(c.at)}</p><p>Holds Certificate No: <b>{number}</b></p><p>and operates a {title} which complies with the requirements of {standard} for the following scope:</p><p class="in">{e(c.scope)}.</p>{rests}<p><br>For and on behalf of Albion Standards: {scrawl(draw)}<br>{e(person(draw))}, Managing Director Assurance</p>
<div class="dates"><div class="row"><span>Original Registration Date: {c.day(c.first)}</span><span>Effective Date: {c.day(c.start)}</span></div><div class="row"><span>Latest Revision Date: {c.day(c.start)}</span><span>Expiry Date: {c.day(c.expires)}</span></div></div><div class="abs" style="right:18mm;bottom:37mm">{mark("UKAS", "0103")}</div>{albion_small(1, 1)}"""
    css = "h1{font:bold 25pt Arial;margin-top:9mm}h2{font:bold 12pt Arial;margin:2mm 0 8mm}.in{margin-left:48mm}.dates{position:absolute;left:18mm;bottom:38mm;width:130mm;font-size:9pt}"
    return Paper(other_fields(c, number, standard, ALBION.name, "Albion Standards"), leaves(css, html))


def sister_surveyors(draw: Draw) -> Paper:
    """Another standard on the papers of the inspection group, the society or the Manchester house."""
    house = draw.pick([SRV, NKL, ALDERMAN])
    c = replace(cert(draw, house, "padded", old=0), scope=draw.pick(WORKS))
    standard, title, _ = draw.pick(KINDS)
    title = title if title.endswith("System") else "Information Security Management System"
    rows = [
        ("Certificate Number", c.number),
        ("Initial certification", c.day(c.first)),
        ("Valid from", c.day(c.start)),
        ("Valid until", c.day(c.expires)),
    ]
    html = f"""<div class="row">{logo(house.short, "#444488", 46)}{mark("UKAS", house.licence, width=18)}</div><h1>{draw.pick(["CERTIFICATE", "Management System Certificate"])}</h1><p>This is to certify that the {title} of</p><h2>{e(c.name)}</h2><p>{under(c.at)}</p><p>has been assessed and certified as meeting the requirements of</p><h2>{standard}</h2><p>For the following activities</p><p class="b">{e(c.scope)}</p>{pairs(rows, "d")}<p><br>{scrawl(draw)}<br>Authorised by {e(person(draw))} for {e(house.name)}</p><div class="foot">{e(house.name)}, {e(house.address)}. {house.url}. Validity is subject to satisfactory surveillance audits.</div>"""
    css = "h1{font:bold 24pt Arial;margin:12mm 0 8mm}h2{font:bold 17pt Arial}.d td{padding:1mm 6mm 1mm 0}.d .v{font-weight:bold}"
    return Paper(other_fields(c, c.number, standard, house.name, house.short), leaves(css, html))


def penetration_test(draw: Draw) -> Paper:
    o, on = organisation(draw), draw.day(date(2025, 1, 5), date(2026, 11, 1))
    tester = draw.pick(["Redhatch Security Testing Ltd", "Obsidian Fox Limited", "Castle Keep Cyber LLP"])
    found = [
        ["ID", "Finding", "CVSS", "Risk"],
        ["001", "TLS 1.0 enabled on the legacy portal", "5.3", "Medium"],
        ["002", "Missing HTTP security headers", "3.1", "Low"],
        ["003", "Outdated jQuery library", "4.2", "Low"],
    ]
    blocks = [
        H("Penetration Test Report", 0),
        P(o.system, "centre"),
        P(f"Prepared for {o.name}", "centre"),
        P(f"{tester} - {day(on, 'long')} - Version 1.0 - CONFIDENTIAL", "centre"),
        Break(),
        H("Executive summary"),
        P(
            f"{tester} was engaged by {o.name} to test the external infrastructure and the web application of {o.system}. {tester} is a CHECK and CREST member company and holds ISO/IEC 27001:2022 certification."
        ),
        P(
            "No critical or high risk issues were identified. One medium and two low risk issues should be addressed at the next release."
        ),
        H("Scope"),
        Items(
            [
                "External infrastructure: 12 IP addresses",
                "Web application: authenticated and unauthenticated",
                "Microsoft Azure tenant configuration review",
            ]
        ),
        H("Summary of findings"),
        Grid(found, [0.6, 4, 0.8, 1]),
        H("Methodology"),
        P("Testing followed the OWASP Testing Guide v4.2 and NCSC guidance."),
    ]
    return Paper([], Flow(blocks, f"{tester} - Commercial in confidence", "Page {n} of {m}"))


CONTROLS = (
    *(("5.1", "Policies for information security"), ("5.9", "Inventory of information and other associated assets"), ("5.15", "Access control"), ("5.23", "Information security for use of cloud services")),
    *(("5.34", "Privacy and protection of personal identifiable information"), ("6.3", "Information security awareness, education and training"), ("7.2", "Physical entry"), ("7.14", "Secure disposal or re-use of equipment")),
    *(("8.5", "Secure authentication"), ("8.10", "Information deletion"), ("8.13", "Information backup"), ("8.24", "Use of cryptography"), ("8.30", "Outsourced development")),
)  # fmt: skip


def applicability_statement(draw: Draw) -> Paper:
    o, on = organisation(draw, "company academic"), draw.day(date(2024, 1, 5), date(2026, 10, 1))
    rows = [
        ["Control", "Title", "Applicable", "Justification", "Implemented"],
        *(
            [
                k,
                t,
                "No" if k == "8.30" else "Yes",
                "No outsourced development"
                if k == "8.30"
                else draw.pick(["Risk assessment", "Legal requirement", "Contract (DSA)"]),
                "N/A" if k == "8.30" else "Yes",
            ]
            for k, t in CONTROLS
        ),
    ]
    blocks = [
        H("Statement of Applicability", 1),
        P(f"{o.name} - ISO/IEC 27001:2022 Annex A"),
        Grid(
            [
                ["Document reference", f"ISMS-DOC-0{draw.number(10, 99)}"],
                ["Version", f"{draw.number(1, 6)}.0"],
                ["Issue date", day(on, "slash")],
                ["Owner", person(draw)],
                ["Classification", "Confidential"],
            ],
            [1, 2],
            False,
            True,
        ),
        Grid(rows, [0.8, 3.4, 1.1, 2, 1.3]),
    ]
    return Paper([], Flow(blocks, "", "{n} of {m}", landscape=draw.maybe()))


def privacy_notice(draw: Draw) -> Paper:
    o = organisation(draw, "academic charity trust company")
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Privacy notice</title><style>body{{font:15px/1.5 Georgia,serif;margin:0 40px}}h1{{font-size:26px}}h2{{font-size:18px}}</style></head><body><h1>Privacy notice for research participants</h1><p>{e(o.name)} is the data controller for this study. This notice explains how we use information about you.</p><h2>What information we hold</h2><p>We receive pseudonymised hospital records from NHS England. They do not contain your name or address.</p><h2>Where it is kept</h2><p>Data are stored in {e(o.system)} on servers in the United Kingdom. Access is limited to named researchers who have had training. Our systems are certified to ISO 27001 and we complete the Data Security and Protection Toolkit each year.</p><h2>Your rights</h2><p>You may opt out of your confidential patient information being used for research by visiting nhs.uk/your-nhs-data-matters.</p><h2>How to contact us</h2><p>Data Protection Officer, {e(", ".join(o.address.lines))}. You may also complain to the Information Commissioner's Office.</p><p>Last updated: {day(draw.day(date(2024, 5, 1), date(2026, 9, 1)), "long")}</p></body></html>"""
    return Paper(
        [],
        Web(
            html,
            f"{draw.number(1, 28):02d}/10/2026, 09:1{draw.number(0, 9)}\tPrivacy notice for research participants",
            "https://www.holder.example/privacy\t{n}/{m}",
        ),
    )


def data_flow(draw: Draw) -> Paper:
    """Boxes with arrows."""
    o = organisation(draw, "academic company")
    s = Sheet("a4-landscape", "sans")
    s.text(50, 50, f"Data flow diagram: {o.system}", 18, bold=True)
    s.text(
        50,
        70,
        f"{o.name}    Version 0.{draw.number(1, 9)}    {day(draw.day(date(2025, 1, 1), date(2026, 10, 1)), 'slash')}",
        10,
    )
    boxes = [
        (60, 130, "NHS England", "HES APC, Civil Registration"),
        (320, 130, o.name[:34], "Landing zone (SEFT)"),
        (580, 130, draw.pick(["Microsoft Azure UK South", "AWS eu-west-2"]), "Secure research environment"),
        (320, 340, "Study team", "Analysis of pseudonymised data"),
        (580, 340, "Backup", draw.pick(["Azure UK West", "Second data centre, Leeds"])),
    ]
    for x, y, title, words in boxes:
        s.box(x, y, x + 200, y + 90, fill="#eef3fa")
        s.para(x + 10, y + 26, 180, title, 11, bold=True)
        s.text(x + 10, y + 72, words, 9)
    for x0, y, x1, words in ((260, 175, 320, "1 SEFT"), (520, 175, 580, "2 TLS 1.2"), (520, 385, 580, "4 nightly")):
        s.rule(x0, y, x1, "#1b365d", 2)
        s.text(x0 + 4, y - 6, words, 7.5)
    s.canvas.line(620, s.height - 220, 480, s.height - 340)
    s.text(560, 285, "3 remote desktop", 7.5)
    s.text(
        60, 500, "Key: identifiable data are held only in the landing zone and deleted within 30 days of linkage.", 9
    )
    return Paper([], s.done())


def fee_register(draw: Draw) -> Paper:
    """Certificate of registration with the data protection regulator."""
    o, start = organisation(draw), draw.day(date(2025, 1, 5), date(2026, 11, 1))
    rows = (
        ("Organisation Name:", o.name),
        ("Reference number:", f"Z{draw.pick(['A', 'B'])}{draw.digits(6)}"),
        ("Tier:", f"Tier {draw.number(1, 3)}"),
        ("Start date:", day(start, "long")),
        ("End date:", day(years_on(start, 1) - timedelta(days=1), "long")),
    )
    html = f"""<div class="row"><span></span>{logo("ico.", "#003768", 36, "Information Commissioner's Office")}</div><h1>Certificate</h1>{pairs(rows, "d")}<p><br>{under(o.address, False)}</p><p class="s"><br>Data Protection fee: this certificate confirms that the organisation named above is registered with the Information Commissioner's Office under the Data Protection (Charges and Information) Regulations 2018.</p><div class="foot">Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF. Telephone 0303 123 1113. Page 1 of 1</div>"""
    return Paper(
        [],
        leaves(
            "h1{font:bold 28pt Arial;color:#003768;margin:16mm 0}.d td{padding:2mm 8mm 2mm 0;font-size:12pt}.d .v{font-weight:bold}",
            html,
        ),
    )


def insurance_schedule(draw: Draw) -> Paper:
    o, start = organisation(draw, "company charity academic"), draw.day(date(2025, 6, 1), date(2026, 10, 1))
    rows = [
        ["Policy number", f"CYB/{draw.digits(8)}"],
        ["Insured", o.name],
        ["Address", across(o.address, False)],
        [
            "Period of insurance",
            f"{day(start, 'long')} to {day(years_on(start, 1) - timedelta(days=1), 'long')} both days inclusive",
        ],
        ["Business", "Health data analysis and consultancy"],
        ["Cyber and data - limit of indemnity", "£5,000,000"],
        ["Professional indemnity - limit of indemnity", "£2,000,000"],
        ["Excess", "£5,000"],
        ["Premium", f"£{draw.number(2, 19)},{draw.digits(3)}.00 including IPT"],
    ]
    blocks = [
        H(draw.pick(["Harbour & Lyle Insurance plc", "Wessex Mutual Insurance Society Ltd"]), 1),
        P("POLICY SCHEDULE - Cyber, Data and Professional Indemnity", "bold"),
        Grid(rows, [1, 2], False, True),
        P(
            "Conditions precedent: the Insured shall maintain Cyber Essentials certification or ISO/IEC 27001 certification throughout the period of insurance."
        ),
        P("Authorised and regulated by the Financial Conduct Authority.", "small"),
    ]
    return Paper([], Flow(blocks, "", "Page {n} of {m}", "serif"))


def processing_agreement(draw: Draw) -> Paper:
    o, p = organisation(draw, "academic trust"), organisation(draw, "company")
    centre = spot(draw, bare=0)
    blocks = [
        H("DATA PROCESSING AGREEMENT", 0),
        P(f"Dated {day(draw.day(date(2024, 5, 1), date(2026, 9, 1)), 'long')}", "centre"),
        P(f"(1) {o.name} (the Controller)  and  (2) {p.name} (the Processor)", "centre"),
        H("SCHEDULE 2 - TECHNICAL AND ORGANISATIONAL MEASURES"),
        P(
            "1. The Processor shall maintain certification to ISO/IEC 27001:2022 and Cyber Essentials Plus throughout the Term and shall provide copies of its certificates on request."
        ),
        P(
            "2. The Processor shall complete the Data Security and Protection Toolkit each year to at least Standards Met."
        ),
        P(f"3. Personal Data shall be hosted only at {across(centre, False)}."),
        P("4. Personal Data shall be encrypted at rest (AES-256) and in transit (TLS 1.2 or above)."),
        P(
            "5. On termination the Processor shall delete or return all Personal Data and certify in writing that it has done so."
        ),
        H("SCHEDULE 3 - SUB-PROCESSORS"),
        Grid(
            [
                ["Name", "Service", "Location"],
                ["Microsoft Limited", "Azure hosting", "UK South"],
                ["Mailroom Direct Ltd", "Postal surveys", "England"],
            ],
            [2, 2, 1.4],
        ),
        P("Signed for and on behalf of the Controller .............................."),
    ]
    return Paper([], Flow(blocks, "Execution version", "{n}", "serif"))


def service_auditors_cover(draw: Draw) -> Paper:
    o, end = organisation(draw, "company"), draw.day(date(2024, 9, 30), date(2026, 9, 30))
    s = Sheet("letter", "serif")
    s.box(0, 0, s.width, 150, fill="#2c3e50", stroke=None)
    y = s.para(60, 230, s.width - 120, o.name, 24, bold=True)
    s.text(60, y + 20, "System and Organization Controls (SOC) 2 Type II Report", 15, bold=True)
    s.para(
        60,
        y + 50,
        s.width - 120,
        f"Report on {o.name}'s Description of Its System and on the Suitability of the Design and Operating Effectiveness of Its Controls Relevant to Security, Availability, and Confidentiality",
        12,
    )
    s.text(60, y + 130, f"For the Period {day(end - timedelta(days=364), 'us')} to {day(end, 'us')}", 12, italic=True)
    s.text(60, 640, draw.pick(["Denholm & Price LLP, Certified Public Accountants", "Larchmont CPA Group, PLLC"]), 11)
    s.para(
        60,
        690,
        s.width - 120,
        "Attestation and compliance services. This report is intended solely for the information and use of the specified parties and is not intended to be and should not be used by anyone other than these specified parties.",
        8,
    )
    s.turn()
    s.text(60, 80, "Table of contents", 14, bold=True)
    s.lines(
        60,
        110,
        [
            "Section I    Independent Service Auditor's Report",
            "Section II   Management's Assertion",
            "Section III  Description of the System",
            "Section IV  Tests of Controls and Results",
            "Section V   Other Information: ISO/IEC 27001:2022 mapping",
        ],
        11,
        leading=20,
    )
    return Paper([], s.done())


def risk_register(draw: Draw) -> Paper:
    """A workbook of information risks: not an assessment of the cloud."""
    o = organisation(draw, "company academic")
    rows: list[list[object]] = [
        ["# Information asset register", "", "", "", ""],
        ["Organisation", o.name, "", "", ""],
        [],
        ["Asset", "Owner", "Location", "Classification", "Review date"],
    ]
    rows += [
        [a, person(draw), w, c, day(draw.day(date(2026, 1, 1), date(2027, 6, 1)), "slash")]
        for a, w, c in (
            ("HES extract", o.system, "Confidential"),
            ("Finance system", "SaaS", "Internal"),
            ("Staff records", "HR cloud", "Confidential"),
            ("Paper consent forms", "Locked cabinet, room 2.14", "Confidential"),
        )
    ]
    return Paper(
        [], Sheets({"Assets": rows, "Change log": [["Version", "Date", "By"], ["1.0", "01/02/2026", person(draw)]]})
    )
