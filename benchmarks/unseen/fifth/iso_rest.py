"""ISO/IEC 27001 certificates: older papers, accountants, a register's page, houses of further countries."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from html import escape as e

from benchmarks.unseen.fifth.facts import House, across, cert, labels, person, written
from benchmarks.unseen.fifth.iso_home import ALBION, ALDERMAN, INTERVALE, NQR, SRV
from benchmarks.unseen.fifth.leaf import leaves, logo, mark, pairs, scrawl, square_code, stacked, table, under
from benchmarks.unseen.model import Paper, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw

WATERSHED = House(
    "Watershed Registrars Limited",
    "Watershed Registrars",
    "Unit 6, Gordano Gate, Portbury, Bristol BS20 9XX",
    "www.watershedregistrars.example",
    "AJ#####/@",
    licence="0038",
)
KLYNE = House(
    "Klyne Fielding Certification B.V.",
    "Klyne Fielding Certification",
    "Laan van Langerveld 1, 1199 DS Amstelwijk, the Netherlands",
    "www.klynefielding.example",
    "ISC 0##-#",
    "RvA",
    "C994",
)
CERTIFIDE = House(
    "Certi-Fide S.à r.l.",
    "Certi-Fide",
    "Rue de la Minette 6, L-1099 Bettange, Luxembourg",
    "www.certi-fide.example",
    "CF-ISMS-YYYY-###",
    "OLAS",
    "6/099",
)
MAPLE = House(
    "MSB Management Systems Inc.",
    "MSB",
    "6683 rue Jean-Thalon, Suite 336, Montréal QC H1S 9A9, Canada",
    "www.msb-ms.example",
    "MSB-####-YYYY",
    "IAS",
    "MSCB-199",
)
SOUTHERN = House(
    "Southern Assurance Global Pty Limited",
    "Southern Assurance",
    "680 Georges Street, Level 37, Tower 2, Sydney NSW 2999, Australia",
    "www.southernassurance.example",
    "ITGOV40###",
    "JAS-ANZ",
    "S18499",
)
ASSURE = House(
    "Insightful Assurance, LLC",
    "Insightful Assurance",
    "3001 North Rocky Bluff Drive East, Suite 200, Tampa, FL 33699",
    "www.insightfulassurance.example",
    "IA-####-27001",
    "ANAB",
    "MS-7801",
)


def older_charter(draw: Draw) -> Paper:
    """The standards body's paper of the years before: first and latest issue in one line, location in a frame."""
    c = cert(draw, ALBION, "slash", old=0.75, sites=draw.pick([0, 0, 1, 2]))
    m = 2 if c.sites else 1
    small = f"<div class='foot'>This certificate remains the property of Albion Standards and shall be returned immediately upon request. An electronic certificate can be authenticated online. Printed copies can be validated at {ALBION.url} or telephone +44 (0)20 8555 9000.<br>The Albion Standards Institution is incorporated by Royal Charter. {e(ALBION.name)}: {e(ALBION.address)}. Information and contact: the above address.</div>"
    dates = f"<p class='s'>Originally Registered: {c.day(c.first)} &nbsp;&nbsp;&nbsp; Latest Issue: {c.day(c.start)} &nbsp;&nbsp;&nbsp; Expiry Date: {c.day(c.expires)}</p>"
    first = f"""<div class="c">{logo("ALBION STANDARDS", "#8a1538", 70, "...raising standards worldwide", 1)}</div><h1>Certificate of Registration</h1><h3>INFORMATION SECURITY MANAGEMENT SYSTEM - {e(c.standard)}</h3><p>This is to certify that:</p><div class="in"><b>{e(c.name)}</b><br>{under(c.at)}</div><p>Holds Certificate No:</p><div class="in"><b>{c.number}</b></div>
<p>and operates an Information Security Management System which complies with the requirements of {e(c.standard)} for the following scope:</p><div class="in">{e(c.scope)}.<br>This is in accordance with the Statement of Applicability {e(c.soa)}.</div><br><p>For and on behalf of Albion Standards: {scrawl(draw)}<br>{e(person(draw))}, EMEA Compliance &amp; Risk Director</p>{dates}<div class="row"><span></span>{mark("UKAS", "0103")}</div><p class="r s">Page: 1 of {m}</p>{small}"""
    rows = [(f"{e(c.name)}<br>{under(s)}", e(c.scope)) for s in (c.at, *c.sites)]
    second = f"<p>Certificate No: <b>{c.number}</b></p>{table(('Location', 'Registered Activities'), rows, 't wide')}<br>{dates}<p class='r s'>Page: 2 of 2</p>{small}"
    css = "h1{font:bold 24pt Georgia,serif;text-align:center;margin:6mm 0}h3{text-align:center;font-size:11pt}.in{margin:0 0 4mm 50mm}.wide{width:100%}.wide td,.wide th{border:.4pt solid #777;width:50%}"
    return Paper(
        labels(
            c,
            skip="revised_on",
            unseen="accreditation_body",
            also={
                "certification_body": ("Albion Standards",),
                "scope": (f"{c.scope}. This is in accordance with the Statement of Applicability {c.soa}",),
            },
        ),
        leaves(css, *((first, second) if c.sites else (first,))),
    )


def bristol_house(draw: Draw) -> Paper:
    """Drawn by hand: approval given in the third person, next to a table of issue, revision and end."""
    c = cert(draw, WATERSHED, "slash", old=0.3)
    revised = draw.maybe(0.4)
    s = Sheet("a4", "serif")
    s.box(36, 36, s.width - 36, s.height - 36, stroke="#123f6b", width=1.6)
    s.crest(s.width / 2, 84, 28, "#123f6b", 2)
    s.centred(140, WATERSHED.name, 17, bold=True, colour="#123f6b")
    s.centred(166, "certifies that the Information Security Management System of", 12)
    y = s.para(80, 200, s.width - 160, c.name, 18, bold=True, align="centre")
    y = s.para(80, y + 2, s.width - 160, across(c.at, False), 11, align="centre")
    s.centred(
        y + 20, "has been assessed and found to be in accordance with the requirements of the following standard", 11
    )
    s.centred(y + 50, c.standard, 20, bold=True)
    s.centred(y + 82, "Scope of Certification", 11, italic=True)
    y = s.para(80, y + 102, s.width - 160, c.scope, 12, align="centre")
    y = s.para(80, y + 6, s.width - 160, f"Statement of Applicability {c.soa}", 11, align="centre")
    rows = [
        ("Certificate No.", c.number),
        ("Original approval", c.day(c.first)),
        ("Current certificate", c.day(c.start)),
        *([("Revision", c.day(c.revised))] if revised else []),
        ("Certificate expiry", c.day(c.expires)),
    ]
    for k, (label, value) in enumerate(rows):
        s.box(80, 560 + 20 * k, 300, 580 + 20 * k)
        s.text(86, 574 + 20 * k, label, 10)
        s.text(200, 574 + 20 * k, value, 10, bold=True)
    s.signature(360, 620, [draw.number(-14, 14) for _ in range(7)])
    s.text(360, 650, "Managing Director", 10)
    s.mark(s.width - 132, 664, ("UKAS", "0038"))
    s.para(
        80,
        716,
        330,
        f"This certificate is the property of {WATERSHED.name}, {WATERSHED.address}, and is subject to the conditions of contract and to continued satisfactory surveillance. Registered in England 02999111.",
        8,
    )
    return Paper(
        labels(
            c,
            skip="" if revised else "revised_on",
            unseen="accreditation_body",
            also={"certification_body": ("Watershed Registrars",)},
        ),
        s.done(),
    )


def accountants(draw: Draw) -> Paper:
    """Accountants' certification arm: hereby certifies, a list of entities, days in sentences."""
    c = cert(
        draw,
        KLYNE,
        "long",
        sites=draw.pick([0, 1, 2]),
        country=draw.pick(["", "", "Netherlands"]),
        settled=draw.maybe(),
    )
    sites = (
        f"<p>The management system covers the following additional locations:</p><ul>{''.join(f'<li>{e(across(s))}</li>' for s in c.sites)}</ul>"
        if c.sites
        else ""
    )
    again = f"The management system has been certified since {c.day(c.first)}. " if c.first < c.start else ""
    body = f"""<div class="row">{logo("Klyne Fielding", "#00338d", 56, "Certification", 3)}</div><h1>Certificate {c.number}</h1><p>{e(KLYNE.name)} hereby certifies that the Information Security Management System of</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p><p>complies with the requirements of the standard</p><h2>{e(c.standard)}</h2><p>with regard to</p><p class="b">{e(c.scope)}</p><p>in accordance with the Statement of Applicability, {e(c.soa)}.</p>{sites}
<p>{again}This certificate is valid from {c.day(c.start)} to {c.day(c.expires)}, provided that the results of the periodic surveillance audits are satisfactory.</p><p>Amstelwijk, {c.day(c.start - timedelta(days=draw.number(1, 20)))}</p><p>{e(KLYNE.name)}</p>{scrawl(draw)}<p>{e(person(draw))}<br>Director</p><div class="abs" style="right:18mm;bottom:24mm">{mark("RvA", "C 994", width=18)}</div><div class="foot">{e(KLYNE.name)}, registered with the trade register under number 33299999, {e(KLYNE.address)}. This certificate has been issued under the accreditation of the Dutch Accreditation Council RvA (C 994).</div>"""
    css = "h1{font:300 26pt Carlito,Arial;color:#00338d;margin:12mm 0 6mm}h2{font:bold 16pt Arial}"
    skip = "revised_on" if again else "revised_on first_certified_on"
    return Paper(
        labels(
            c,
            skip=skip,
            also={
                "certification_body": ("Klyne Fielding Certification",),
                "accreditation_body": ("Dutch Accreditation Council RvA",),
            },
        ),
        leaves(css, body),
    )


def grand_duchy(draw: Draw) -> Paper:
    """Small international house: certificate of conformity with cards below and a code to be scanned."""
    house = draw.pick([CERTIFIDE, MAPLE])
    c = cert(draw, house, draw.pick(["iso", "slash"]) if house is CERTIFIDE else "iso", old=0.1)
    rows = (
        ("Certificate number", c.number),
        ("Initial certification date", c.day(c.first)),
        ("Certification cycle start", c.day(c.start)),
        ("Valid until", c.day(c.expires)),
    )
    body = f"""<div class="frame"><div class="c">{logo(house.short.upper(), "#6d1a36", 54, device=draw.number(0, 3))}</div><h1>CERTIFICATE OF CONFORMITY</h1><p class="c">{e(house.name)} hereby attests that</p><h2>{e(c.name)}</h2><p class="c">{e(across(c.at))}</p><p class="c">has implemented an Information Security Management System in compliance with the requirements of</p><h2>{e(c.standard)}</h2><p class="c"><b>Scope</b><br>{e(c.scope)}</p><p class="c"><b>Statement of Applicability</b><br>{e(c.soa)}</p><div class="cards">{stacked(rows, "f")}</div>
<div class="row" style="margin-top:8mm"><div>{mark(house.accreditor, house.licence, width=20)}</div><div class="c s">{square_code(draw, 20)}<br>{house.url}</div><div class="c s">{scrawl(draw)}<br>{e(person(draw))}<br>Certification Manager</div></div><p class="c xs"><br>Validity of this certificate is subject to annual surveillance audits and to the terms of the certification agreement. {e(house.name)} - {e(house.address)}. The accreditation body is a signatory of the IAF MLA for management systems certification.</p></div>"""
    css = ".frame{border:.8pt solid #6d1a36;outline:2.4pt solid #6d1a36;outline-offset:3pt;height:258mm;padding:8mm}h1{font:bold 22pt Georgia,serif;text-align:center;color:#6d1a36;margin:6mm 0}h2{font:bold 17pt Georgia,serif;text-align:center}.cards{display:flex;border-top:.6pt solid #6d1a36;border-bottom:.6pt solid #6d1a36;padding:2mm 0}.f{flex:1;text-align:center;font-size:9pt}.f .v{font-weight:bold}.xs{font-size:7pt}"
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": (house.short,)}),
        leaves(css, body),
    )


def southern_schedule(draw: Draw) -> Paper:
    """Australian: certificate, then a schedule with the operation at each site; days in words."""
    c = cert(draw, SOUTHERN, "long", sites=draw.pick([0, 1, 3]), old=0.15)
    rows = (
        ("Certificate No.", c.number),
        ("Issue Date", c.day(c.start)),
        ("Originally Certified", c.day(c.first)),
        ("Expiry Date", c.day(c.expires)),
    )
    small = f"<div class='foot'>Registered by: {e(SOUTHERN.name)} (ABN 67 050 611 999), {e(SOUTHERN.address)}. This certificate remains the property of Southern Assurance and must be returned if its registration is withdrawn. While all due care and skill was exercised in carrying out this assessment, Southern Assurance accepts responsibility only for proven negligence. To verify that this certificate is current, please refer to {SOUTHERN.url}.</div>"
    first = f"""<h1>CERTIFICATE OF REGISTRATION</h1><h3>Information Security Management System - {e(c.standard)}</h3><p>This is to certify that:</p><h2>{e(c.name)}</h2><p>{under(c.at)}</p><p>operates an</p><h2>INFORMATION SECURITY MANAGEMENT SYSTEM</h2><p>which complies with the requirements of</p><h2>{e(c.standard)}</h2><p>for the following scope</p><p class="b">{e(c.scope)}</p><p>Statement of Applicability {e(c.soa)}</p>{"<p class='s'>The scope of registration is further detailed on the attached schedule.</p>" if c.sites else ""}<br>{pairs(rows, "d")}
<div class="row"><div>{scrawl(draw)}<br><span class="s">{e(person(draw))}, Head of Assurance</span></div>{mark("JAS-ANZ", "S18499", width=20)}</div>{small}"""
    second = f"""<h1>SCHEDULE</h1><p>Certificate No. {c.number} - {e(c.name)}</p>{table(("Site", "Operation"), [(e(across(s)), e(draw.pick(("Data processing", "Software support", "Archive", "Call centre")))) for s in c.sites], "t wide")}{small}"""
    css = "section{border-top:9mm solid #1e5aa8}h1{font:bold 23pt Carlito,Arial;color:#1e5aa8;margin:6mm 0}h2{font:bold 15pt Carlito,Arial;margin-bottom:2mm}h3{font:11pt Arial}.d td{padding:.8mm 8mm .8mm 0}.d .v{font-weight:bold}.wide{width:100%}.wide td,.wide th{border-bottom:.4pt solid #888}p{margin-bottom:2mm}"
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Southern Assurance",)}),
        leaves(css, *((first, second) if c.sites else (first,))),
    )


def tampa_timeline(draw: Draw) -> Paper:
    """American, drawn by hand: facts in a footer band, version and reissue, location after the scope."""
    c = cert(draw, ASSURE, "us", country=draw.pick(["", "USA"]), sites=draw.pick([0, 0, 1]), old=0.1)
    reissued = draw.maybe(0.4)
    s = Sheet("letter", "sans")
    s.box(0, 0, 26, s.height, fill="#0f4c5c", stroke=None)
    s.crest(90, 76, 24, "#e36414", 0)
    s.text(126, 84, "INSIGHTFUL ASSURANCE", 15, bold=True, colour="#0f4c5c")
    s.text(66, 146, "Certificate of Registration", 28, bold=True, colour="#0f4c5c")
    s.text(66, 176, "The information security management system operated by", 10.5)
    y = s.para(66, 204, 470, c.name, 18, bold=True)
    y = s.para(
        66,
        y + 4,
        470,
        f"has been audited by {ASSURE.name} and conforms to the requirements of {c.standard} for the following scope:",
        10.5,
    )
    y = s.para(66, y + 10, 470, f"{c.scope}.", 12, bold=True)
    y = s.para(66, y + 4, 470, f"Statement of Applicability: {c.soa}", 10.5)
    s.text(66, y + 16, "In-scope location(s)", 10, bold=True, colour="#0f4c5c")
    y += 32
    for at in (c.at, *c.sites):
        y = s.para(66, y, 470, ", ".join(written(at)), 10.5) + 3
    rows = [
        ("Certificate Number", c.number),
        ("Original Issue", c.day(c.first)),
        ("Current Issue", c.day(c.start)),
        *([("Reissued", c.day(c.revised))] if reissued else []),
        ("Expires", c.day(c.expires)),
    ]
    for k, (label, value) in enumerate(rows):
        s.text(66 + 100 * k, 560, label, 8, colour="#0f4c5c")
        s.text(66 + 100 * k, 574, value, 9.5, bold=True)
    s.rule(66, 584, s.width - 46, "#e36414", 1.5)
    s.signature(70, 620, [draw.number(-13, 13) for _ in range(7)])
    s.text(66, 646, f"{person(draw)}, Lead Certification Partner", 9)
    s.mark(s.width - 126, 604, ("ANAB", "ACCREDITED"))
    s.para(
        66,
        706,
        470,
        f"{ASSURE.name}, {ASSURE.address}. Certification remains valid subject to the completion of annual surveillance audits and to the certification agreement. Accredited by the ANSI National Accreditation Board (ANAB). Verify at {ASSURE.url}.",
        7.5,
    )
    return Paper(
        labels(
            c,
            skip="" if reissued else "revised_on",
            also={"certification_body": ("Insightful Assurance",), "issued_on": (c.revised,) if reissued else ()},
        ),
        s.done(),
    )


REGISTER = "body{font:14px Arial,sans-serif;margin:0 20px;color:#222}.top{border-bottom:3px solid #4b2e83;padding:10px 0;color:#4b2e83;font-weight:bold;font-size:18px}h1{font-size:22px}table{width:100%;border-collapse:collapse}td{padding:7px;border-bottom:1px solid #ddd;vertical-align:top}td:first-child{width:210px;color:#555}.ok{background:#dff0d8;padding:3px 10px}footer{font-size:11px;margin-top:24px;color:#666}"


def national_register(draw: Draw) -> Paper:
    """Entry of the accreditor's or the world's database of certificates, printed from the screen."""
    house = draw.pick([SRV, NQR, INTERVALE, ALDERMAN])
    c = cert(draw, house, draw.pick(["slash", "short", "long"]), sites=draw.pick([0, 1, 2]), old=0.1)
    live = c.expires > date(2026, 11, 30)
    rows = [
        ("Certified organisation", e(c.name)),
        ("Address", e(across(c.at))),
        *([("Other sites", "<br>".join(e(across(s)) for s in c.sites))] if c.sites else []),
    ]
    rows += [
        ("Certificate number", c.number),
        ("Status", f"<span class='ok'>{'Active' if live else 'Expired'}</span>"),
        ("Standard", e(c.standard)),
        ("Scope of certification", e(c.scope)),
        ("Original issue date", c.day(c.first)),
        ("Issue date", c.day(c.start)),
        ("Expiry date", c.day(c.expires)),
        ("Certification body", e(house.name)),
        ("Accreditation body", "UKAS"),
        ("Accreditation number", house.licence),
    ]
    grid = "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in rows)
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Certificate details</title><style>{REGISTER}</style></head><body><div class="top">CertLookup &nbsp; <span style="font-weight:normal;font-size:13px">Home | Search | Validate | Help | Log in</span></div><p>Search results &gt; Certificate details</p><h1>{e(c.name)}</h1><table>{grid}</table><footer>The information on this page is supplied by the certification body. A certificate may be suspended or withdrawn between updates. Last updated {c.day(date(2026, draw.number(9, 11), draw.number(1, 28)))}.</footer></body></html>"""
    header = f"{draw.number(1, 28):02d}/11/2026, {draw.number(8, 17):02d}:{draw.number(10, 59)}\tCertificate details | CertLookup"
    return Paper(
        labels(c, skip="statement_of_applicability revised_on"),
        Web(html, header, f"https://www.certlookup.example/certificate/{draw.digits(7)}\t{{n}}/{{m}}"),
    )


def annual_letterhead(draw: Draw) -> Paper:
    """Certificate with a page of the cycle: what was audited when and what is due, none of it a field."""
    c = cert(draw, NQR, "padded", settled=True, old=0.1)
    c = replace(
        c,
        house=replace(
            NQR,
            name="Kingsway Quality Certification Ltd",
            short="Kingsway",
            address="Ashford House, 41 Kingsway, Doncaster DN4 9AA",
            url="www.kingswayqc.example",
        ),
        number=f"KW{draw.digits(5)}IS",
    )
    dates = [
        ("Certificate number", c.number),
        ("Date of first registration", c.day(c.first)),
        ("Date of this certificate", c.day(c.start)),
        ("Date of expiry", c.day(c.expires)),
    ]
    first = f"""<div class="row">{logo("Kingsway", "#1d3557", 44, "Quality Certification", 2)}{mark("UKAS", "8611", width=18)}</div><h1>Certificate of Registration</h1><p>We certify that</p><h2>{e(c.name)}</h2><p>of {e(across(c.at))}</p><p>has been assessed and registered as complying with</p><h2>{e(c.standard)}</h2><p>in respect of</p><p class="b">{e(c.scope)}</p><p>Statement of Applicability {e(c.soa)}</p>{pairs(dates, "d")}<p><br>{scrawl(draw)}<br>{e(person(draw))}, Technical Director</p><div class="foot">{e(c.house.name)}, {e(c.house.address)}. {c.house.url}. This certificate is not valid without page 2.<div class="r">1 of 2</div></div>"""
    cycle = [
        ("Recertification audit", c.day(c.start - timedelta(days=40)), "Closed"),
        ("Surveillance 1", c.day(c.start + timedelta(days=330)), draw.pick(["Closed", "Planned"])),
        ("Surveillance 2", c.day(c.start + timedelta(days=700)), "Planned"),
        ("Recertification due before", c.day(c.expires - timedelta(days=60)), "Planned"),
    ]
    second = f"""<h1>Audit programme</h1><p>Certificate number {c.number}</p>{table(("Visit", "Date", "State"), cycle, "t wide")}<p class="s"><br>The programme is issued for information and may be changed by agreement.</p><div class="foot"><div class="r">2 of 2</div></div>"""
    css = "h1{font:bold 25pt Georgia,serif;color:#1d3557;margin:10mm 0 7mm}h2{font:bold 16pt Georgia,serif}.d{margin-top:5mm}.d td{padding:1mm 8mm 1mm 0}.d .v{font-weight:bold}.wide{width:100%}.wide td,.wide th{border:.4pt solid #888}"
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Kingsway",)}),
        leaves(css, first, second),
    )
