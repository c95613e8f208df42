"""ISO 27001 certificates as large British houses set them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.eleventh.facts import (
    Cert,
    applies,
    cert,
    core,
    days,
    f,
    ledger,
    on,
    person,
    say,
    sited,
    spots,
    version,
)
from benchmarks.unseen.eleventh.pages import E, bar, device, facts, grid, lay, paper, scrawl, stacked
from benchmarks.unseen.model import Field, Paper, place
from benchmarks.unseen.world import Draw

MARK = '<div style="border:0.4mm solid #444;width:22mm;text-align:center;font:7pt Arial;padding:1.5mm 0">&#10003;<br><b style="font-size:10pt">UKAS</b><br>MANAGEMENT<br>SYSTEMS<br>{}</div>'
UKAS = f("accreditation_body", "UKAS")


def _two_rows(c: Cert) -> str:
    when = (
        ("Original Registration Date:", c.first, "Effective Date:", c.start),
        ("Latest Revision Date:", c.revised, "Expiry Date:", c.end),
    )
    return "".join(
        f"<tr><td>{a}</td><td style='padding:0 12mm 1mm 3mm'>{say(b, 'iso')}</td><td>{g}</td><td style='padding-left:3mm'>{say(h, 'iso')}</td></tr>"
        for a, b, g, h in when
    )


def registration(d: Draw) -> Paper:
    """Large house: four dates in two rows at the foot; registered activities by location overleaf."""
    c, number, soa = cert(d, d.number(1, 4)), f"IS {d.digits(6)}", f"version {version(d)}"
    rows, house = _two_rows(c), "Cadogan Standards Assurance UK Limited"
    css = "body{font:10.5pt 'Liberation Sans'}h1{font:300 25pt 'Liberation Sans';margin:0;color:#2b2b2b}.facts th{text-align:left;font-weight:400;padding:0 6mm 1mm 0}.facts td{font-weight:700}.small{font-size:6.6pt;color:#555}.grid td,.grid th{border-bottom:0.2mm solid #999;text-align:left;padding:2.5mm 4mm 2.5mm 0;vertical-align:top}.grid{width:100%}"
    small = '<div class="small">This certificate was issued electronically and remains the property of Cadogan and is bound by the conditions of contract. An electronic certificate can be authenticated online. Printed copies can be validated at www.cadogan.example/ClientDirectory<br>Information and Contact: Cadogan, Cadogan Court, 200 Chancel Avenue, Aldergate CM9 9ZY. A member of the Cadogan Group of Companies.</div>'
    face = lay(f"""
18 16 90 | {device("#c8102e", 2, 13)}
150 16 30 | {MARK.format("0999")}
18 50 170 | <h1>Certificate of Registration</h1><div style='font-size:12pt;margin-top:3mm;letter-spacing:.3px'>INFORMATION SECURITY MANAGEMENT SYSTEM - ISO/IEC 27001:2022</div>
18 78 30 | This is to certify that:
62 78 120 | <b>{E(c.name)}</b><br>{stacked(c.where)}
18 116 30 | Holds Certificate No:
62 115.4 100 | <b style='font-size:13pt'>{number}</b>
18 125 172 | <p>and operates an Information Security Management System which complies with the requirements of ISO/IEC 27001:2022 for the following scope:</p><p style='margin-left:44mm'>{E(c.scope)}.</p><p style='margin-left:44mm'>This is in accordance with the Statement of Applicability {soa} dated {say(c.start, "iso")}.</p>
18 205 90 | For and on behalf of Cadogan:<br>{scrawl(d)}<br>{person(d)}, Managing Director Assurance, UK &amp; Ireland
18 234 172 | <table>{rows}</table>
150 258 40 | Page: 1 of 2
18 270 172 | {small}
""")
    work = sited(c, "Support functions and data storage for the above.")
    table = [["Location", "Registered Activities"], *([f"{c.name}\n{p}", w] for p, w in work)]
    back = lay(f"""
18 16 80 | Certificate No: <b>{number}</b>
18 30 172 | {grid(table)}
18 236 172 | <table>{rows}</table>
150 258 40 | Page: 2 of 2
18 270 172 | {small}<span class='small'>Issued by {house}</span>
""")
    phrase = f"{soa} dated {say(c.start, 'iso')}"
    whole = f"{c.scope}. This is in accordance with the Statement of Applicability {phrase}."
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Cadogan")[:4],
        f("scope", c.scope, f"{c.scope}.", whole),
        UKAS,
        applies(phrase, soa, f"Statement of Applicability {phrase}"),
        *days(c, "iso", "first", "start", "revised", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, face, back))


def _lanyard_top() -> str:
    return lay(f"""
| {bar(0, 0, 210, 5, "#00205b")}
16 12 60 | {device("#00a3ad", 3, 15)}
150 14 40 | <b style='font-size:15pt;color:#00205b'>LANYARD</b>
""")


def _lanyard_print(house: str) -> str:
    return f"""<div class='s'>Lanyard Group Limited, its affiliates and subsidiaries, and their respective officers, employees or agents are, individually and collectively, referred to in this clause as 'Lanyard'. Lanyard assumes no responsibility and shall not be liable to any person for any loss, damage or expense caused by reliance on the information in this document.<br>Issued by: {house}, 1 Trinity Yard, Aldergate, Ravensmoor TS9 9ZZ, United Kingdom</div>"""


def approval(d: Draw) -> Paper:
    """Current issue at the left, original approval at the right; approval and identity numbers; schedule."""
    c, house = cert(d, d.number(0, 3)), "Lanyard Quality Assurance Limited"
    ident, appr, soa = f"10{d.digits(6)}", f"ISO/IEC 27001 - 00{d.digits(5)}", f"version {version(d)}"
    css = "body{font:9.5pt Carlito}h1{font:26pt Carlito;color:#00205b;margin:0}b.n{font-size:15pt}.grid{width:100%}.grid th{background:#00205b;color:#fff;text-align:left;padding:2mm}.grid td{padding:2mm;vertical-align:top;border:0.2mm solid #bbb}.s{font-size:6.5pt;color:#444}"
    top = _lanyard_top()
    face = lay(f"""
| {top}
16 42 170 | <div style='font-size:9pt'>Current issue date: {say(c.start, "long")}<br>Expiry date: {say(c.end, "long")}<br>Certificate identity number: {ident}</div>
120 42 74 | <div style='font-size:9pt'>Original approval(s):<br>ISO/IEC 27001 - {say(c.first, "long")}</div>
16 72 178 | <h1>Certificate of Approval</h1><p style='margin-top:8mm'>This is to certify that the Management System of:</p><b class='n'>{E(c.name)}</b><p style='margin-top:4mm'>{E(ledger(c.where))}</p><p style='margin-top:5mm'>has been approved by Lanyard to the following standards:</p><b class='n'>ISO/IEC 27001:2022</b>
16 156 178 | <p>Approval number(s): {appr}</p><p style='margin-top:4mm'><b>The scope of this approval is applicable to:</b></p><p>{E(c.scope)}. In accordance with the Statement of Applicability {soa}.</p>
16 218 90 | {scrawl(d)}<br><b>{person(d)}</b><br>Regional Operations Manager, Europe<br>Issued by: {house}
160 220 30 | {MARK.format("0001")}
16 268 178 | {_lanyard_print(house)}
""")
    work = sited(c, "Data centre and technical support.")
    table = [["Location", "Activities"], *([p, f"ISO/IEC 27001:2022\n{w}"] for p, w in work)]
    back = lay(f"""
| {top}
16 36 178 | <h1>Certificate Schedule</h1><p>Certificate identity number: {ident}</p>
16 66 178 | {grid(table)}
16 268 178 | {_lanyard_print(house)}
170 258 30 | Page 2 of 2
""")
    whole = f"{c.scope}. In accordance with the Statement of Applicability {soa}."
    fields = [
        f("organisation_name", c.name),
        f("certificate_number", ident, appr, appr.split(" - ")[1]),
        f("standard", "ISO/IEC 27001:2022"),
        f("certification_body", house, "Lanyard"),
        f("scope", c.scope, f"{c.scope}.", whole),
        UKAS,
        applies(soa, f"Statement of Applicability {soa}"),
        *days(c, "long", "first", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Approval", css, face, back))


def sentence_issue(d: Draw) -> Paper:
    """Everything in the middle; validity in a sentence, issue and `Certified since`, further places on page 2."""
    c, number, issue = cert(d, d.number(0, 5)), f"GB{d.digits(2)}/{d.digits(8)}", d.number(1, 12)
    house = "Sovereign General Surveyors United Kingdom Ltd"
    css = "body{font:11pt 'Nimbus Sans'}.pg{text-align:center}h1{font:31pt 'Liberation Sans Narrow';margin:0;color:#f36f21}b.n{font:700 17pt 'Nimbus Sans'}.s{font-size:7pt;color:#555;text-align:left}"
    due = c.end - timedelta(days=62)
    soa = f"SoA version {version(d)}"
    more = (
        "<p style='font-size:9pt'>The list of further certified sites is given on the next page</p>" if c.sites else ""
    )
    small = f"<div class='s'>This document is an authentic electronic certificate for Client's business purposes use only. Printed version of the electronic certificate are permitted and will be considered as a copy.<br>{house}, Rossmere Business Park, Holmcaster LA99 9ZZ, United Kingdom &nbsp; t +44 (0)1632 960{d.digits(3)} &nbsp; www.sovereign-surveyors.example</div>"
    month = f"{c.first:%B %Y}"
    face = lay(f"""
| {bar(0, 0, 9, 297, "#f36f21")}
25 20 165 | <div style='text-align:right;font-size:10pt'>Certificate {number}</div>
25 34 165 | <p>The management system of</p><b class='n'>{E(c.name)}</b><p style='margin-top:3mm'>{stacked(c.where)}</p><p style='margin-top:5mm'>has been assessed and certified as meeting the requirements of</p><h1>ISO/IEC 27001:2022</h1><p style='margin-top:5mm'>For the following activities</p><p>{E(c.scope)}.</p><p>In accordance with {soa}</p>{more}
25 190 165 | <p>This certificate is valid from {say(c.start, "long")} until {say(c.end, "long")} and remains valid subject to satisfactory surveillance audits.<br>Re certification audit due before {say(due, "long")}<br>Issue {issue}. Certified since {month}</p>
25 224 165 | Authorised by<br>{scrawl(d)}<br>{person(d)}<br>Head of Certification, Business Assurance
172 232 24 | {MARK.format("0005")}
25 270 165 | {small}
""")
    back = lay(f"""
| {bar(0, 0, 9, 297, "#f36f21")}
25 20 165 | <b class='n'>{E(c.name)}</b><h1>ISO/IEC 27001:2022</h1><p>Issue {issue}</p><p style='margin-top:8mm'><b>Sites</b></p>{"".join(f"<p style='margin-top:4mm'>{E(ledger(a))}</p>" for a in c.sites)}
25 270 165 | {small}
""")
    first = Field("first_certified_on", c.first.replace(day=1).isoformat(), month, (f"{c.first:%Y-%m}",), optional=True)
    scope = f("scope", c.scope, f"{c.scope}.", f"{c.scope}. In accordance with {soa}")
    fields = [
        *core(c, number, house)[:4],
        scope,
        UKAS,
        applies(soa, soa.removeprefix("SoA ")),
        first,
        *days(c, "long", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, *([face, back] if c.sites else [face])))


def cycle_lines(d: Draw) -> Paper:
    """Every date of the cycle on a line of its own, the expiry in a sentence, version and day of issue beside."""
    c = cert(d, d.number(0, 2), d.number(1, 4))
    house, number = "Verity Maritime Certification Holding SAS - UK Branch", f"UK0{d.digits(5)}"
    css = "body{font:9.5pt 'URW Gothic'}.pg{text-align:center}h1{font:600 28pt 'URW Gothic';margin:0;color:#7a0019}.facts{margin:0 auto;font-size:9pt}.facts th{text-align:right;font-weight:400;padding:.8mm 5mm}.facts td{text-align:left;font-weight:600}.s{font-size:6.8pt}"
    prev, audit = c.start - timedelta(days=1), c.start - timedelta(days=40)
    pairs = [
        ("Original cycle start date:", say(c.first, "long")),
        ("Expiry date of previous cycle:", say(prev, "long")),
        ("Certification / Recertification Audit date:", say(audit, "long")),
        ("Certification / Recertification cycle start date:", say(c.start, "long")),
    ]
    places = "".join(f"<p>{E(ledger(a))}</p>" for a in c.sites)
    extra = f"<p style='margin-top:3mm'><b>Additional sites</b></p>{places}" if c.sites else ""
    face = lay(f"""
15 14 180 | {device("#7a0019", 0, 20)}
15 40 180 | <p style='font-size:15pt;font-weight:600'>{E(c.name)}</p><p>{E(ledger(c.where))}</p><p style='margin-top:3mm'>Verity Maritime Certification certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below</p><h1 style='margin-top:4mm'>ISO/IEC 27001:2022</h1><p style='margin-top:4mm'><i>Scope of certification</i></p><p>{E(c.scope)}</p>{extra}
15 190 180 | {facts(pairs)}<p style='margin-top:4mm'>Subject to the continued satisfactory operation of the organisation's Management System, this certificate expires on: <b>{say(c.end, "long")}</b></p>
15 232 180 | <table style='width:100%;font-size:9pt'><tr><td>Certificate No. <b>{number}</b></td><td>Version: {d.number(1, 5)}</td><td>Issue date: <b>{say(c.revised, "long")}</b></td></tr></table>
15 244 60 | {scrawl(d)}<br><span class='s'>Signed on behalf of the UK Branch</span>
150 242 30 | {MARK.format("0008")}
15 274 180 | <div class='s'>Certification body address: {house}, 5th Floor, 66 Tabernacle Street, Thanesford ME99 8HF, United Kingdom<br>Further clarifications regarding the scope of this certificate and the applicability of the management system requirements may be obtained by consulting the organisation. To check this certificate validity please call +44 (0)1632 960{d.digits(3)}</div>
""")
    body = f("certification_body", house, "Verity Maritime Certification", "Verity Maritime Certification Holding SAS")
    dates = [
        on("issued_on", c.start, "long", c.revised),
        on("revised_on", c.revised, "long", optional=True),
        *days(c, "long", "first", "end"),
    ]
    fields = [*core(c, number, house)[:3], body, f("scope", c.scope), UKAS, *dates, *spots(c)]
    return Paper(fields, paper("Certificate", css, face))


def three_at_head(d: Draw) -> Paper:
    """Number, initial certification and range of validity across the head; place and day at the foot; appendix."""
    c, number = cert(d, d.number(0, 4)), f"C{d.digits(6)}"
    house, sign = "Norske Fyr Business Assurance UK Limited", c.start - timedelta(days=12)
    css = "body{font:10pt 'DejaVu Sans Condensed'}h1{font:25pt 'DejaVu Sans Condensed';margin:0;color:#0f204b}.c span{display:block;font-size:7.5pt;color:#444}.s{font-size:6.5pt;color:#444}.grid{width:100%}.grid td,.grid th{border-bottom:.3mm solid #99d9f0;text-align:left;padding:2mm;vertical-align:top}"
    rows = ([c.name, p, w] for p, w in sited(c, "Operation and support"))
    appx = [["Site Name", "Site Address", "Site Scope"], *rows]
    head = lay(f"""
| {bar(0, 0, 210, 22, "#99d9f0")}
15 5 80 | <b style='font-size:18pt;color:#0f204b'>NORSKE FYR</b>
""")
    cols = lay(f"""
15 62 55 | <div class='c'><span>Certificate no.:</span>{number}</div>
70 62 55 | <div class='c'><span>Initial certification date:</span>{say(c.first, "padded")}</div>
130 62 65 | <div class='c'><span>Valid:</span>{say(c.start, "padded")} – {say(c.end, "padded")}</div>
""")
    sites = " and the sites as mentioned in the appendix accompanying this certificate" if c.sites else ""
    face = lay(f"""
| {head}
15 34 180 | <h1>MANAGEMENT SYSTEM<br>CERTIFICATE</h1>
| {cols}
15 86 180 | <p>This is to certify that the management system of</p><p style='font-size:16pt;font-weight:700'>{E(c.name)}</p><p>{E(ledger(c.where))}{sites}</p><p style='margin-top:6mm'>has been found to conform to the Information Security Management System standard:</p><p style='font-size:14pt;font-weight:700'>ISO/IEC 27001:2022</p><p style='margin-top:6mm'>This certificate is valid for the following scope:</p><p><b>{E(c.scope)}.</b></p>
15 218 70 | <span style='font-size:8pt'>Place and date:</span><br>London, {say(sign, "padded")}
80 216 30 | {MARK.format("0013")}
120 218 75 | <span style='font-size:8pt'>For the issuing office:</span><br>{house}<br>4th Floor Vivo Quay, 30 Stamen Street, London<br>{scrawl(d)}<br>{person(d)}<br>Management Representative
15 282 180 | <div class='s'>Lack of fulfilment of conditions as set out in the Certification Agreement may render this Certificate invalid.</div>
""")
    back = lay(f"""
| {head}
15 34 180 | <p>Certificate no.: {number}<br>Place and date: London, {say(sign, "padded")}</p><h1 style='margin:4mm 0'>Appendix to Certificate</h1><p><b>{E(c.name)}</b></p><p>Locations included in the certification are as follows:</p>{grid(appx)}
""")
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Norske Fyr"),
        UKAS,
        *days(c, "padded", "first", "start", "end"),
        on("revised_on", sign, "padded", optional=True),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, *([face, back] if c.sites else [face])))


def tiles(d: Draw) -> Paper:
    """Coloured head, five facts in tiles under the scope; revision history of the paper in the small print."""
    c, house = cert(d, 0, d.number(1, 4)), "Alcoran Certification Services Limited"
    number, soa = f"{d.digits(5)}-ISMS-001", f"Issue {d.number(2, 9)}, {say(cert(d).start, 'slash')}"
    css = "body{font:10pt 'Liberation Sans'}h1{font:700 24pt 'Liberation Sans';color:#fff;margin:0}.t{display:inline-block;width:33mm;margin-right:2.4mm;background:#eaf3e6;padding:3mm;font-size:8pt;height:18mm;vertical-align:top}.t b{display:block;font-size:9.5pt;margin-top:1.5mm}"
    old = say(c.start - timedelta(days=1), "slash")
    tiles = [
        ("Initial registration date", say(c.first, "slash")),
        ("Previous expiry date*", old),
        ("Current issue date", say(c.start, "slash")),
        ("Reissue date", say(c.revised, "slash")),
        ("Current expiry date", say(c.end, "slash")),
    ]
    face = lay(f"""
| {bar(0, 0, 210, 48, "#3b7d2a")}
16 16 130 | <h1>Certificate of Registration</h1>
165 10 30 | {device("#ffffff", 1, 24)}
16 60 178 | <p>This is to certify that the Management System of:</p><p style='font-size:19pt;font-weight:700;color:#3b7d2a'>{E(c.name)}</p><p>{stacked(c.where)}</p><p style='margin-top:5mm'>has been approved by Alcoran and is compliant with the requirements of:</p><p style='font-size:16pt;font-weight:700'>ISO/IEC 27001:2022</p><p>Certificate number: <b>{number}</b></p><p style='margin-top:4mm'>Scope of registration:<br><b>{E(c.scope)}</b></p><p>Statement of Applicability: {soa}</p>
16 196 182 | {"".join(f"<div class='t'>{a}<b>{b}</b></div>" for a, b in tiles)}
16 224 90 | Signed: {scrawl(d)}<br>{person(d)}, Technical Director<br>(on behalf of Alcoran)
150 222 30 | {MARK.format("0026")}
16 262 178 | <div style='font-size:6.8pt;color:#555'>This certificate will remain current subject to the company maintaining its system to the required standard. This will be monitored regularly by Alcoran. Further clarification regarding the scope of this certificate and the applicability of the relevant standard's requirements may be obtained by consulting Alcoran.<br>*where the certification was held with another body the previous expiry date is that body's. &nbsp; {house}, Alcoran House, 3 Telford Close, Burnsall Green BD99 9ZY. This certificate remains the property of Alcoran and must be returned on request.</div>
""")
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Alcoran"),
        UKAS,
        applies(soa),
        *days(c, "slash", "first", "start", "revised", "end"),
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face))
