"""Certificates for anything but ISO 27001."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.eleventh.facts import address, cert, charity, company, f, ledger, on, person, say, trust
from benchmarks.unseen.eleventh.pages import (
    E,
    bar,
    code,
    device,
    facts,
    grid,
    lay,
    over,
    paper,
    scrawl,
    seal,
    stacked,
)
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.world import Draw, years_on


def _year(d: Draw) -> tuple[date, date]:
    start = d.day(date(2025, 2, 1), date(2026, 10, 20))
    return start, years_on(start, 1)


def essentials(d: Draw) -> Paper:
    """The scheme's certificate: name and sector of the firm, scope, assessor's house, number, recertify by."""
    name = d.pick([company, charity])(d)
    (start, end), body = _year(d), d.pick(["Brindle Cyber Ltd", "Ninefold Security Limited"])
    number = f"{d.rng.getrandbits(32):08x}-{d.rng.getrandbits(16):04x}-4{d.rng.getrandbits(12):03x}-a{d.rng.getrandbits(12):03x}-{d.rng.getrandbits(48):012x}"
    css = "body{font:11pt 'Liberation Sans'}.pg{text-align:center}h1{font:700 30pt 'Liberation Sans';margin:0;color:#00305e}"
    where = address(d)
    face = lay(f"""
| {bar(0, 0, 210, 6, "#e6007e")}
20 20 170 | {device("#00305e", 1, 24)}<p style='font-size:12pt;margin-top:4mm'>Certificate of Assurance</p><p style='font-size:20pt'><b>{E(name)}</b></p><p>{stacked(where)}</p><p style='margin-top:7mm'>COMPLIES WITH THE REQUIREMENTS OF THE CYBER ESSENTIALS SCHEME</p><h1>CYBER ESSENTIALS</h1>
20 130 170 | <p>NAME OF ASSESSOR : {person(d)}</p><p>CERTIFICATE NUMBER : {number}</p><p>PROFILE VERSION : {d.pick(["3.1 (Montpellier)", "3.2 (Willow)"])}</p><p>SCOPE : Whole Organisation</p><p>DATE OF CERTIFICATION : {say(start, "iso")}</p><p>RECERTIFICATION DUE : {say(end, "iso")}</p>
20 196 170 | <p>CERTIFICATION BODY</p><p style='font-size:15pt'><b>{body}</b></p>
30 226 150 | <p style='font-size:8pt'>The certificate certifies that the organisation was assessed as meeting the Cyber Essentials implementation profile and thus that, at the time of testing, the organisation's ICT defences were assessed as satisfactory against commodity based cyber attack. However, this certificate does not in any way guarantee that the organisation's defences will remain satisfactory against a cyber attack.</p>
""")
    fields = [
        f("organisation_name", name),
        f("certificate_number", number),
        f("standard", "Cyber Essentials"),
        f("certification_body", body),
        on("issued_on", start, "iso"),
        on("expires_on", end, "iso"),
    ]
    return Paper(fields, paper("Cyber Essentials", css, face))


def essentials_plus(d: Draw) -> Paper:
    """Plus, landscape, of an assessor's own design with a code to be scanned and the firm's insurance beside."""
    name, (start, end), body = company(d), _year(d), "Palisade Cyber Assessors Ltd"
    number = f"PCA-CEP-{d.digits(6)}"
    css = "body{font:11pt Carlito}h1{font:700 33pt Carlito;margin:0;color:#fff}.over{display:inline-block;width:56mm;margin-bottom:4mm}.over span{display:block;font-size:8.5pt;color:#666}.over b{font-size:13pt}"
    pairs = [
        ("Certificate number", number),
        ("Certified on", say(start, "long")),
        ("Certificate expires", say(end, "long")),
        ("Scope", "Whole organisation"),
    ]
    face = lay(f"""
| {bar(0, 0, 297, 52, "#22577a")}
18 12 220 | <h1>CYBER ESSENTIALS PLUS</h1><p style='color:#fff;font-size:14pt'>This organisation has been independently tested</p>
240 10 40 | {device("#ffffff", 1, 30)}
18 66 260 | <p style='font-size:26pt'><b>{E(name)}</b></p><p>{E(ledger(address(d)))}</p>
18 106 260 | {over(pairs)}
18 150 120 | {scrawl(d)}<br>{person(d)}, Lead Assessor<br>Certification body: <b>{body}</b>
240 144 40 | {code(d, 30)}
18 192 260 | <span style='font-size:8pt;color:#666'>Basic certificate {d.digits(8)} issued {say(start - timedelta(days=40), "long")}. Insured until {say(end, "long")} where eligible.</span>
""")
    fields = [
        f("organisation_name", name),
        f("certificate_number", number),
        f("standard", "Cyber Essentials Plus", "CYBER ESSENTIALS PLUS", printed="CYBER ESSENTIALS PLUS"),
        f("certification_body", body),
        on("issued_on", start, "long"),
        on("expires_on", end, "long"),
    ]
    return Paper(fields, paper("Cyber Essentials Plus", css, face, size="297mm 210mm"))


def quality(d: Draw) -> Paper:
    """A quality, environmental or continuity certificate with issue left, original approval right."""
    c, house, number = cert(d), "Trafalgar Systems Assessment Limited", f"TSA {d.digits(5)}/{d.pick('ABC')}"
    std, what = d.pick(
        [
            ("ISO 9001:2015", "Quality"),
            ("ISO 14001:2015", "Environmental"),
            ("ISO 22301:2019", "Business Continuity"),
            ("ISO/IEC 20000-1:2018", "Service"),
        ]
    )
    css = "body{font:11pt 'Nimbus Roman'}.pg{text-align:center}h1{font:italic 700 31pt 'Nimbus Roman';margin:0}.v{width:100%}.v td{padding:1mm;text-align:left;width:50%}"
    face = lay(f"""
22 22 166 | {seal("#1f4e79", 26)}<h1>Certificate of Approval</h1><p style='margin-top:7mm'>The {what} Management System of</p><p style='font-size:20pt'><b>{E(c.name)}</b></p><p>{E(ledger(c.where))}</p><p style='margin-top:5mm'>has been examined by {house} and conforms to</p><p style='font-size:18pt'><b>{std}</b></p><p style='margin-top:5mm'>covering</p><p>{E(c.scope)}. Information held on behalf of customers is protected under a separate ISO/IEC 27001 certificate.</p>
22 200 166 | <table class='v'><tr><td>Certificate: <b>{number}</b></td><td>Originally approved: <b>{say(c.first, "long")}</b></td></tr><tr><td>Current issue: <b>{say(c.start, "long")}</b></td><td>Expires: <b>{say(c.end, "long")}</b></td></tr></table>{scrawl(d)}<p>{person(d)}, Scheme Director</p>
""")
    fields = [
        f("organisation_name", c.name),
        f("certificate_number", number),
        f("standard", std),
        f("certification_body", house),
        on("issued_on", c.start, "long"),
        on("expires_on", c.end, "long"),
    ]
    return Paper(fields, paper("Certificate", css, face))


def cloud_code(d: Draw) -> Paper:
    """A statement for 27017, 27018 or 27701 that leans on a 27001 certificate whose number stands beside."""
    c, house = cert(d), "Fjordland Certification AS"
    std = d.pick(["ISO/IEC 27017:2015", "ISO/IEC 27018:2019", "ISO/IEC 27701:2019"])
    number, base = f"FC-{std[8:13]}-{d.digits(4)}", f"FC-27001-{d.digits(4)}"
    css = "body{font:10.5pt 'URW Gothic'}h1{font:600 26pt 'URW Gothic';margin:0;color:#0a4d68}.facts th{text-align:left;font-weight:400;color:#555;padding:1.4mm 8mm 1.4mm 0}"
    pairs = [
        ("Certificate", number),
        ("Standard", std),
        ("Valid from", say(c.start, "dots")),
        ("Valid until", say(c.end, "dots")),
        ("Valid only with", f"{base} (ISO/IEC 27001:2022), until {say(c.end + timedelta(days=90), 'dots')}"),
    ]
    face = lay(f"""
| {bar(0, 0, 6, 297, "#0a4d68")}
24 24 160 | <h1>Certificate of conformity</h1><p style='margin-top:10mm'>{house} has assessed the controls of</p><p style='font-size:18pt'><b>{E(c.name)}</b></p><p>{E(ledger(c.where))}</p><p style='margin-top:6mm'>and confirms that they follow {std} for</p><p>{E(c.scope)}</p><div style='margin-top:9mm'>{facts(pairs)}</div>
24 220 100 | Bergheim, {say(c.start, "dots")}<br>{scrawl(d)}<br>{person(d)}
""")
    fields = [
        f("organisation_name", c.name),
        f("certificate_number", number),
        f("standard", std),
        f("certification_body", house),
        on("issued_on", c.start, "dots"),
        on("expires_on", c.end, "dots"),
    ]
    return Paper(fields, paper("Certificate", css, face))


def card_industry(d: Draw) -> Paper:
    """A certificate of the card industry's standard, as an assessor's house gives it beside the attestation."""
    name, (start, end), body = company(d), _year(d), "Redwall Payment Security Assessors Ltd"
    number = f"RW-{d.digits(4)}-{d.digits(4)}"
    std = "PCI DSS v4.0.1"
    rows = [
        ["Entity assessed", name],
        ["Assessed as", "Service Provider Level 1"],
        ["Standard", std],
        ["Reference", number],
        ["Date of compliance", say(start, "short")],
        ["Valid to", say(end, "short")],
        ["Qualified Security Assessor", f"{person(d)}, {body}"],
    ]
    blocks = [
        H("Certificate of Compliance", 0),
        P("Payment Card Industry Data Security Standard", "centre"),
        Grid(rows, [1, 2], head=False, side=True),
        P(
            f"{body} has assessed the entity named above. Services assessed: managed hosting, physical security of the data centre. This certificate is a courtesy summary; the Attestation of Compliance remains the only authoritative document."
        ),
    ]
    also = ("PCI DSS", "Payment Card Industry Data Security Standard", "PCI DSS 4.0.1")
    fields = [
        f("organisation_name", name),
        f("certificate_number", number),
        f("standard", std, *also),
        f("certification_body", body),
        on("issued_on", start, "short"),
        on("expires_on", end, "short"),
    ]
    return Paper(fields, Flow(blocks, "", f"{number}   {{n}}"))


def course(d: Draw) -> Paper:
    """A person's certificate of the yearly course in data security awareness."""
    who, employer = person(d), d.pick([trust, charity])(d)
    (start, end), school = _year(d), "Learnwell Health Academy"
    title = d.pick(
        [
            "Data Security Awareness (Level 1)",
            "Information Governance and Data Security",
            "Information Security for Researchers",
        ]
    )
    css = "body{font:13pt P052}.pg{text-align:center;border:4mm solid #e3ecf5}"
    face = lay(f"""
20 30 250 | {seal("#005eb8", 26)}<p style='font-size:34pt;margin-top:4mm'>Certificate of Completion</p><p>awarded to</p><p style='font-size:25pt'><b>{who}</b></p><p>{E(employer)}</p><p>for completing</p><p style='font-size:18pt'><b>{title}</b></p><p>with a score of {d.number(80, 100)}%</p><p>Completed {say(start, "long")} &nbsp;·&nbsp; Refresh due {say(end, "long")}</p><p style='font-size:10pt'>{school}</p>
""")
    holder = Field("organisation_name", employer, employer, (who,), True)
    fields = [
        holder,
        Field("standard", title, title, (), True),
        Field("certification_body", school, school, (), True),
        on("issued_on", start, "long"),
        on("expires_on", end, "long"),
    ]
    return Paper(fields, paper("Certificate", css, face, size="297mm 210mm"))


def quality_annex(d: Draw) -> Paper:
    """Two standards without 27001 on a German house's paper, an annex of sites."""
    c, house, number = cert(d, d.number(2, 4)), "Hansacert Zertifizierungs GmbH", f"44 100 {d.digits(6)}"
    std = "ISO 9001:2015"
    rows = grid(
        [
            ["Site", "Function"],
            *([ledger(a), d.pick(["Sales", "Operations", "Data centre"])] for a in (c.where, *c.sites)),
        ]
    )
    css = "body{font:10.5pt 'Liberation Sans'}h1{font:700 30pt 'Liberation Sans';margin:0;color:#1d3557}.grid td,.grid th{padding:2mm;border-bottom:.2mm solid #888;text-align:left}.facts th{text-align:left;font-weight:400;padding-right:8mm}"
    pairs = [
        ("Certificate Registration No.", number),
        ("Audit Report No.", d.digits(8)),
        ("Valid from", say(c.start, "iso")),
        ("Valid until", say(c.end, "iso")),
        ("Initial certification", say(c.first, "iso")),
    ]
    face = lay(f"""
22 22 166 | <h1>CERTIFICATE</h1><p>Management system as per {std}</p><p style='margin-top:8mm'>In accordance with the procedures of {house}, it is hereby certified that</p><p style='font-size:17pt'><b>{E(c.name)}</b></p><p>{E(ledger(c.where))}</p><p style='margin-top:5mm'>applies a management system in line with the above standard for the following scope</p><p><b>{E(c.scope)}</b></p><div style='margin-top:10mm'>{facts(pairs)}</div><p style='margin-top:12mm'>Certification Body at {house}, {say(c.start, "iso")}<br>Essfurt</p>
""")
    back = lay(f"""
22 22 166 | <h1 style='font-size:16pt'>ANNEX</h1><p>to Certificate Registration No. {number}<br>{std}</p>{rows}<p style='margin-top:6mm'>Page 1 of 1</p>
""")
    fields = [
        f("organisation_name", c.name),
        f("certificate_number", number),
        f("standard", std),
        f("certification_body", house, house.removesuffix(" GmbH")),
        on("issued_on", c.start, "iso"),
        on("expires_on", c.end, "iso"),
    ]
    return Paper(fields, paper("Certificate", css, face, back))
