"""ISO 27001 certificates as houses of India, Japan, Australia and the Gulf set them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.eleventh.facts import (
    applies,
    cert,
    core,
    days,
    f,
    ledger,
    on,
    person,
    say,
    spots,
    version,
)
from benchmarks.unseen.eleventh.pages import (
    E,
    bar,
    code,
    facts,
    lay,
    paper,
    scrawl,
    seal,
    stacked,
)
from benchmarks.unseen.model import Field, Paper, place
from benchmarks.unseen.world import Address, Draw


def indian(d: Draw) -> Paper:
    """Indian house of a British holder: initial, current, surveillances due in a row, a code to be scanned, ornate edge."""
    c, house, number = (
        cert(d),
        "Bharatiya Register Certification Private Limited",
        f"BRC/IS/{d.digits(5)}/{d.digits(3)}",
    )
    css = "body{font:10.5pt 'Nimbus Roman'}.pg{text-align:center}.fr{position:absolute;inset:7mm;border:2mm ridge #b5651d}h1{font:700 27pt 'Nimbus Roman';margin:0;color:#8b0000}.v{width:100%;font-size:9pt}.v td{border:.2mm solid #8b0000;padding:1.5mm}"
    soa = (
        f"Issue {d.number(1, 4):02d} / Rev {d.number(0, 6):02d} dated {say(c.start - timedelta(days=90), 'month-dash')}"
    )
    s1, s2 = c.start + timedelta(days=335), c.start + timedelta(days=700)
    rows = [
        ("Date of Initial Registration", c.first),
        ("Issue Date", c.start),
        ("1st Surveillance on or before", s1),
        ("2nd Surveillance on or before", s2),
        ("Expiry Date", c.end),
    ]
    row = "".join(f"<td>{a}<br><b>{say(v, 'month-dash')}</b></td>" for a, v in rows)
    face = lay(f"""
| <div class='fr'></div>
20 20 170 | <h1>CERTIFICATE OF REGISTRATION</h1><p>This is to certify that the</p><p style='font-size:14pt'><b>Information Security Management System</b></p><p>of</p><p style='font-size:19pt'><b>{E(c.name)}</b></p><p>{stacked(c.where)}</p><p>has been assessed and found to conform to the requirements of</p><p style='font-size:19pt'><b>ISO/IEC 27001:2022</b></p><p>for the following scope:</p><p><b>{E(c.scope)}</b></p><p>Statement of Applicability: {soa}</p><p>Certificate No. : <b>{number}</b></p>
20 194 170 | <table class='v'><tr>{row}</tr></table><p style='font-size:8pt;margin-top:2mm'>The certificate is valid till the expiry date subject to successful completion of the surveillance audits on or before the dates given above. In case surveillance audit is not allowed to be conducted, this certificate shall be suspended or withdrawn.</p>
24 228 30 | {code(d, 24)}
76 228 60 | {scrawl(d)}<br><b>Director</b>
140 232 50 | <span style='font-size:8pt'>Accredited by UAF<br>United Accreditation Foundation, USA</span>
20 268 170 | <span style='font-size:7.5pt'>{house}, B-118, Sector 5, Noorpur 201399 (U.P.) India &nbsp; verify at www.bharatiya-register.example</span>
""")
    acc = f("accreditation_body", "UAF", "United Accreditation Foundation")
    fields = [
        *core(c, number, house),
        acc,
        applies(soa),
        *days(c, "month-dash", "first", "start", "end"),
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face))


def japanese(d: Draw) -> Paper:
    """Japanese house: both standards, registration and renewal dates, issue day in the corner, holder in capitals."""
    c, house = cert(d, d.number(0, 2), d.number(1, 4)), "Nihon Kikaku Assurance Organization"
    number = f"NKA-IM{d.digits(4)}"
    c = replace(c, name=c.name.upper())
    css = "body{font:11pt 'Liberation Serif'}h1{font:700 24pt 'Liberation Serif';text-align:center;letter-spacing:3px;margin:0}.facts th{text-align:left;font-weight:400;padding:1mm 6mm 1mm 0;vertical-align:top;white-space:nowrap}.facts td{padding:1mm 0}"
    std = "ISO/IEC 27001:2022 / JIS Q 27001:2023"
    more = "".join(f"<p style='margin-left:8mm'>{E(ledger(a))}</p>" for a in c.sites)
    pairs = [
        ("Organization", c.name),
        ("Address", ledger(c.where)),
        ("Standard", std),
        ("Scope of registration", c.scope),
        ("Statement of Applicability", (soa := f"Rev. {d.number(2, 30)}")),
        ("Date of Registration", say(c.first, "us")),
        ("Date of Renewal", say(c.start, "us")),
        ("Expiry Date", say(c.end, "us")),
    ]
    sites = f"<p style='margin-top:6mm'>Related sites</p>{more}" if more else ""
    face = lay(f"""
22 20 166 | <p style='text-align:right'>Registration No. : {number}</p><h1>CERTIFICATE OF REGISTRATION</h1><p style='margin-top:12mm'>{house} hereby certifies that the following organization's Information Security Management System has been assessed and found to be in conformity with the standard below.</p>
22 84 166 | {facts(pairs, colon=" :")}{sites}
22 222 80 | ISMS-AC accredited<br>ISR999
105 222 84 | Date of Issue: {say(c.revised, "us")}<br>{scrawl(d)}<br>{person(d)}<br>President, {house}<br>1-25 Kandazaka, Chiyoda-machi, Tokyo, Japan
""")
    fields = [
        *core(c, number, house)[:2],
        f("standard", "ISO/IEC 27001:2022", std),
        *core(c, number, house)[3:],
        f("accreditation_body", "ISMS-AC"),
        applies(soa),
        on("first_certified_on", c.first, "us"),
        on("issued_on", c.start, "us", c.revised),
        on("revised_on", c.revised, "us", optional=True),
        on("expires_on", c.end, "us"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, face))


def australian(d: Draw) -> Paper:
    """Australian house: business number under the holder, four dates in small type at the left foot, schedule."""
    c, house, number = cert(d, 0), "Southern Cross Assurance Pty Ltd", f"ITGOV{d.digits(5)}"
    street = (f"Level {d.number(2, 30)}", f"{d.number(10, 400)} Bourke Parade", "Melbrook VIC")
    aus = Address(street, d.digits(4), "Australia")
    c = replace(c, sites=(aus,))
    css = "body{font:10.5pt 'Nimbus Sans'}h1{font:700 24pt 'Nimbus Sans';margin:0;color:#00843d}.facts{font-size:8.5pt}.facts th{text-align:left;font-weight:400;padding-right:5mm}"
    pairs = [
        ("Certification No:", number),
        ("Originally Certified:", say(c.first, "long")),
        ("Current Certification:", say(c.start, "long")),
        ("Issue Date:", say(c.revised, "long")),
        ("Expiry Date:", say(c.end, "long")),
    ]
    face = lay(f"""
| {bar(0, 0, 210, 30, "#ffcd00")}
20 9 120 | <h1>Certificate of Registration</h1>
20 44 170 | <p>INFORMATION SECURITY MANAGEMENT SYSTEM - ISO/IEC 27001:2022</p><p style='margin-top:6mm'>This is to certify that:</p><p style='font-size:16pt'><b>{E(c.name)}</b></p><p>ABN {d.digits(2)} {d.digits(3)} {d.digits(3)} {d.digits(3)}<br>{stacked(c.where)}</p><p>operates an Information Security Management System that complies with the requirements of <b>ISO/IEC 27001:2022</b> for the following scope of registration</p><p><b>{E(c.scope)}</b></p><p>In accordance with Statement of Applicability {(soa := f"v{version(d)}")}</p><p style='margin-top:6mm'>Locations: the address above and {aus.lines[0]}, {aus.lines[1]}, {aus.lines[2]} {aus.postcode}, Australia</p>
20 212 90 | {facts(pairs)}
120 212 70 | {scrawl(d)}<br>{person(d)}<br>Head of Policy, Risk and Certification<br><br><span style='font-size:8pt'>JAS-ANZ accredited, register number Z9990199AS</span>
20 270 170 | <span style='font-size:7pt'>Registered by: {house} (ACN 999 716 669), 680 George Row, Sydenham NSW 2999. This certificate remains the property of the registrar and must be returned if registration is withdrawn.</span>
""")
    address = ", ".join(aus.lines)
    there = {"address": address, "postcode": aus.postcode, "role": "additional"}
    loose = {**there, "address": f"{address} {aus.postcode}", "postcode": None}
    spot = Field("location", there, aus.lines, ({**there, "postcode": None}, loose))
    fields = [
        *core(c, number, house),
        f("accreditation_body", "JAS-ANZ"),
        applies(soa, soa[1:]),
        on("issued_on", c.start, "long", c.revised),
        on("revised_on", c.revised, "long", optional=True),
        *days(c, "long", "first", "end"),
        place(c.where, "main"),
        spot,
    ]
    return Paper(fields, paper("Certificate", css, face))


def gulf(d: Draw) -> Paper:
    """House of the Gulf: capitals, three ordinal days in boxes, number below the heading; holder in Britain."""
    c, house, number = (
        cert(d, 1, d.number(1, 4)),
        "Al Manar Conformity Assessment L.L.C",
        f"AMC-{d.number(2018, 2025)}-IS-{d.digits(4)}",
    )
    css = "body{font:11pt 'Liberation Sans'}.pg{text-align:center;border:4mm solid #14532d}h1{font:700 26pt 'Liberation Serif';margin:0;color:#14532d}.x{display:inline-block;border:.4mm solid #14532d;width:48mm;padding:2mm;margin:1mm;font-size:9pt}.x b{display:block;font-size:11pt}"
    boxes = "".join(
        f"<div class='x'>{a}<b>{say(v, 'padded')}</b></div>"
        for a, v in (("Initial Certification", c.first), ("Recertification", c.start), ("Valid Up To", c.end))
    )
    face = lay(f"""
16 16 170 | {seal("#14532d", 22)}<h1>CERTIFICATE OF COMPLIANCE</h1><p>Certificate No: <b>{number}</b></p><p style='margin-top:5mm'>THIS IS TO CERTIFY THAT THE INFORMATION SECURITY MANAGEMENT SYSTEM OF</p><p style='font-size:18pt'><b>{E(c.name)}</b></p><p>Head Office: {E(ledger(c.where))}</p><p>Branch: {E(ledger(c.sites[0]))}</p><p style='margin-top:4mm'>HAS BEEN AUDITED BY {house.upper()} AND FOUND IN COMPLIANCE WITH</p><p style='font-size:18pt'><b>ISO/IEC 27001:2022</b></p><p>SCOPE OF CERTIFICATION</p><p><b>{E(c.scope)}</b></p>
16 196 170 | {boxes}
20 226 70 | {scrawl(d)}<br>{person(d)}<br>Chief Executive Officer
110 228 74 | <span style='font-size:8.5pt'>Accredited by EIAC<br>Emirates International Accreditation Centre, CB-MS-099</span>
16 268 170 | <span style='font-size:7.5pt'>{house}, Office 1204, Marina Heights, P.O. Box 99999, Dubai, UAE &nbsp; info@almanar-conformity.example</span>
""")
    fields = [
        *core(c, number, house),
        f("accreditation_body", "EIAC", "Emirates International Accreditation Centre"),
        *days(c, "padded", "first", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, face))
