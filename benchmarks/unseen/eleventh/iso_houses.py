"""ISO 27001 certificates as smaller British houses, holders of many kinds and offices set them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.eleventh.facts import (
    address,
    applies,
    cert,
    company,
    core,
    days,
    f,
    ledger,
    on,
    person,
    say,
    spots,
    university,
    version,
)
from benchmarks.unseen.eleventh.iso_home import MARK, UKAS
from benchmarks.unseen.eleventh.pages import (
    E,
    at,
    bar,
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
from benchmarks.unseen.model import Field, Paper, place
from benchmarks.unseen.world import Draw

BRITISH = "BS EN ISO/IEC 27001:2023"


def swapped(fields: list[Field], std: str) -> list[Field]:
    """The same with that standard, whose national edition may be named without its prefix."""
    short = ("EN ISO/IEC 27001:2023", "ISO/IEC 27001:2023") if std == BRITISH else ()
    return [f("standard", std, *short) if x.name == "standard" else x for x in fields]


def narrow_column(d: Draw) -> Paper:
    """A grey column of facts at the left, labels above their values; the certificate's words at the right."""
    c, house = cert(d, d.number(0, 3)), "Interloch Certification Limited"
    number, decided = f"0{d.digits(5)}", c.start - timedelta(days=3)
    std = d.pick(["ISO/IEC 27001:2022", "ISO/IEC 27001:2022", BRITISH])
    css = "body{font:10.5pt 'Liberation Sans'}h1{font:700 21pt 'Liberation Sans';margin:0}.over{margin-bottom:5mm;font-size:8.5pt}.over span{display:block;font-weight:700}.over b{font-weight:400}"
    pairs = [
        ("Certificate Number:", number),
        ("Initial Certification Date:", say(c.first, "long")),
        ("Date of Certification Decision:", say(decided, "long")),
        ("Issuing Date:", say(c.start, "long")),
        ("Valid Until:", say(c.end, "long")),
    ]
    more = "<p style='margin-top:3mm'><b>Additional locations:</b> as per appendix</p>" if c.sites else ""
    face = lay(f"""
| {bar(0, 0, 58, 297, "#ececec")}
8 90 46 | {over(pairs)}
8 14 44 | {device("#ffc600", 0, 22)}
12 200 30 | {MARK.format("0014")}
68 30 130 | <h1>CERTIFICATE OF<br>REGISTRATION</h1><p style='margin-top:8mm'>This is to certify that the management system of:</p><p style='font-size:16pt;font-weight:700'>{E(c.name)}</p><p><b>Main Site:</b> {E(ledger(c.where))}</p>{more}<p style='margin-top:6mm'>has been registered by Interloch as conforming to the requirements of:</p><p style='font-size:15pt;font-weight:700'>{std}</p><p style='margin-top:6mm'>The management system is applicable to:</p><p>{E(c.scope)}.</p>
68 212 120 | {scrawl(d)}<br>{person(d)}<br>President, Business Assurance<br><br>{house}, 10A Victory Park, Port Massey PL99 9ZZ, United Kingdom
68 272 128 | <div style='font-size:6.3pt;color:#555'>In the issuance of this certificate, Interloch assumes no liability to any party other than to the Client, and then only in accordance with the agreed upon Certification Agreement. Validity may be confirmed via email at certificate.validation@interloch.example or by scanning the code to the right with a smartphone.</div>
""")
    back = lay(f"""
| {bar(0, 0, 58, 297, "#ececec")}
8 90 46 | {over(pairs[:1])}
68 30 130 | <h1>APPENDIX</h1><p>{E(c.name)}</p>{"".join(f"<p style='margin-top:5mm'><b>Additional Site {k}:</b><br>{stacked(a)}</p>" for k, a in enumerate(c.sites, 1))}
""")
    fields = [
        *swapped(core(c, number, house, std, "Interloch"), std),
        UKAS,
        *days(c, "long", "first", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, *([face, back] if c.sites else [face])))


def landscape_gold(d: Draw) -> Paper:
    """Small house, not accredited: landscape, gold edge, last and next audit, valid a year."""
    c, house = cert(d, 0, 0), "QMS Fellowship International Limited"
    number, start, end = f"{d.digits(6)}", c.start, c.start.replace(year=c.start.year + 1, day=min(c.start.day, 28))
    css = "body{font:11pt P052}.pg{text-align:center;border:5mm solid #c9a227}h1{font:small-caps 700 34pt P052;margin:0;color:#20316b}.r td{padding:0 6mm;font-size:10pt}"
    cells = "".join(
        f"<td>{a}<br><b>{b}</b></td>"
        for a, b in (
            ("Certificate No.", number),
            ("Date of Issue", say(start, "ordinal")),
            ("Surveillance Due", f"{end:%B %Y}"),
            ("Valid Until", say(end, "ordinal")),
        )
    )
    face = lay(f"""
20 14 247 | {seal("#c9a227", 22)}<h1>Certificate of Registration</h1><p style='margin-top:3mm'>This certifies that the Information Security Management System of</p><p style='font-size:22pt;color:#20316b'><b>{E(c.name)}</b></p><p>{E(ledger(c.where, False))}</p><p>has been assessed by {house} and found to be in accordance with</p><p style='font-size:17pt'><b>ISO/IEC 27001:2022</b></p><p style='padding:0 25mm'>for {E(c.scope[0].lower() + c.scope[1:])}</p>
30 148 227 | <table class='r' style='margin:0 auto'><tr>{cells}</tr></table>
40 166 70 | {scrawl(d)}<br>{person(d)}, Director
20 192 247 | <span style='font-size:7pt'>This certificate remains the property of the Fellowship and is valid only while annual fees are paid and reviews are satisfactory. Registered office: Fellowship House, Fulling Mill Lane, Kings Marden NN99 9ZZ</span>
""")
    printed = c.scope[0].lower() + c.scope[1:]
    dates = [
        on("issued_on", start, "ordinal"),
        on("first_certified_on", start, "ordinal", optional=True),
        on("expires_on", end, "ordinal"),
    ]
    fields = [*core(c, number, house)[:4], f("scope", printed, c.scope), *dates, place(c.where, "main")]
    return Paper(fields, paper("Certificate", css, face, size="297mm 210mm"))


def multi_standard(d: Draw) -> Paper:
    """Three standards in a table, a row each with its number and days; the trading name under the company's."""
    c, house = cert(d), "Brightstone Registrars Ltd"
    trade, base = c.name.rsplit(" ", 1)[0].split()[0] + " Online", f"BSR{d.digits(4)}"
    numbers = [f"{base}-{x}" for x in ("Q", "I", "E")]
    days_of = [cert(d) for _ in range(2)]
    css = "body{font:10pt 'DejaVu Sans'}h1{font:200 26pt 'DejaVu Sans';color:#4b2e83;margin:0}.grid{width:100%;font-size:8.5pt}.grid th{background:#4b2e83;color:#fff;padding:2mm;text-align:left}.grid td{padding:2mm;border:.2mm solid #aaa}"
    rows = [["Standard", "Certificate No.", "First certified", "This issue", "Expires"]]
    trio = ((days_of[0], "ISO 9001:2015", 0), (c, "ISO/IEC 27001:2022", 1), (days_of[1], "ISO 14001:2015", 2))
    rows += [
        [std, numbers[k], say(x.first, "month-dash"), say(x.start, "month-dash"), say(x.end, "month-dash")]
        for x, std, k in trio
    ]
    face = lay(f"""
| {bar(0, 0, 210, 14, "#4b2e83")}
18 26 174 | {device("#4b2e83", 1, 18)}<h1 style='margin-top:5mm'>Certificate of Conformity</h1><p style='margin-top:7mm'>Brightstone hereby confirms that the integrated management system operated by</p><p style='font-size:15pt;margin:0'><b>{E(c.name)}</b></p><p>trading as {E(trade)}</p><p>at {E(ledger(c.where))}</p><p>has been assessed against, and meets, the standards listed:</p>
18 132 174 | {grid(rows)}<p style='margin-top:7mm'><b>Scope</b><br>{E(c.scope)}</p><p style='font-size:8.5pt'>ISO/IEC 27001 Statement of Applicability reference ISMS-DOC-{d.number(3, 9)} v{version(d)}</p>
18 226 90 | {scrawl(d)}<br>{person(d)}, Certification Manager<br>{house}
160 222 30 | {MARK.format("7999")}
18 276 174 | <div style='font-size:6.8pt;color:#555'>Check this certificate at www.brightstone.example/check. Brightstone Registrars Ltd, Suite 9, Sidings Court, Lindisby NE99 9ZZ. Company 09999123.</div>
""")
    name = f("organisation_name", c.name, f"{c.name} trading as {trade}", trade)
    soa = next(w for w in face.split("<p") if "ISMS-DOC" in w).split("reference ")[1].split("</p>")[0]
    fields = [
        name,
        f("certificate_number", numbers[1]),
        f("standard", "ISO/IEC 27001:2022"),
        f("certification_body", house, "Brightstone"),
        f("scope", c.scope),
        UKAS,
        applies(soa, f"reference {soa}", f"Statement of Applicability reference {soa}"),
        *days(c, "month-dash", "first", "start", "end"),
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face))


def department(d: Draw) -> Paper:
    """A unit of a university holds it; two premises beside each other; labels in italics under a rule."""
    uni = university(d)
    unit = d.pick(["Data Safe Haven", "Clinical Trials Research Unit", "Centre for Health Data Science"])
    c, house, number = cert(d, 1, name=uni), "Thistle Assurance (Certification) Ltd", f"TA/27/{d.digits(4)}"
    css = "body{font:11pt 'URW Bookman'}h1{font:600 22pt 'URW Bookman';margin:0}.v{border-bottom:.3mm solid #333;font-size:12pt;padding-bottom:1mm}i{font-size:8pt;color:#444}"
    pairs = [
        (20, 196, number, "Certificate number"),
        (110, 196, say(c.first, "padded"), "Date of first registration"),
        (20, 214, say(c.start, "padded"), "Date of current registration"),
        (110, 214, say(c.end, "padded"), "Registration valid until"),
    ]
    face = lay(f"""
20 22 170 | {device("#0b6e4f", 3, 17)}<h1 style='margin-top:5mm'>Thistle Assurance</h1><p style='margin-top:9mm'>hereby registers the information security management system of</p><p style='font-size:17pt'><b>{E(unit)}</b><br>{E(uni)}</p><p>as satisfying ISO/IEC 27001:2022 in respect of</p><p>{E(c.scope)}.</p>
20 134 80 | <b>Principal premises</b><br>{stacked(c.where, False)}
110 134 80 | <b>Data centre</b><br>{stacked(c.sites[0], False)}
| {"".join(at(x, y, 78, f"<div class='v'>{v}</div><i>{label}</i>") for x, y, v, label in pairs)}
20 240 90 | {scrawl(d)}<br><i>for {house}</i><br>{person(d)}
160 238 30 | {MARK.format("0417")}
20 280 170 | <i>The Statement of Applicability, issue {(n := d.number(2, 14))}, forms part of this registration.</i>
""")
    name = f("organisation_name", f"{unit}, {uni}", uni, unit, f"{unit} {uni}", printed=uni)
    fields = [
        name,
        *core(c, number, house, "ISO/IEC 27001:2022", "Thistle Assurance")[1:],
        UKAS,
        applies(f"issue {n}"),
        *days(c, "padded", "first", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, face))


def group(d: Draw) -> Paper:
    """A group's certificate whose annex lists companies with their addresses and what each does."""
    c = cert(d, 0, d.number(1, 3))
    rest = [(company(d), address(d)) for _ in range(d.number(3, 9))]
    house, number = "Centurion Systems Certification Ltd", f"CSC-{d.digits(3)}-{d.digits(4)}-GRP"
    css = "body{font:10pt 'Nimbus Sans Narrow'}h1{font:700 27pt 'Nimbus Sans Narrow';margin:0;letter-spacing:3px}.grid{width:100%}.grid td,.grid th{border:.2mm solid #333;padding:1.6mm;text-align:left}.k{font-size:9pt;width:100%}.k td{padding:1.4mm 2mm;border:.2mm solid #666}"
    facts_ = f"<table class='k'><tr><td>Certificate<br><b>{number}</b></td><td>Originally certified<br><b>{say(c.first, 'dots')}</b></td><td>Cycle commences<br><b>{say(c.start, 'dots')}</b></td><td>Amended<br><b>{say(c.revised, 'dots')}</b></td><td>Cycle ends<br><b>{say(c.end, 'dots')}</b></td></tr></table>"
    face = lay(f"""
18 18 174 | <h1>CERTIFICATE</h1><p>Page 1 of 2</p>{facts_}<p style='margin-top:12mm;font-size:12pt'>Centurion Systems Certification Ltd certifies that</p><p style='font-size:22pt'><b>{E(c.name)}</b></p><p style='font-size:12pt'>{E(ledger(c.where))}</p><p style='font-size:12pt'>and the group companies named in Annex 1</p><p style='margin-top:8mm;font-size:12pt'>maintain an information security management system in conformity with ISO/IEC 27001:2022 covering:</p><p style='font-size:13pt'>{E(c.scope)}</p>
18 214 100 | {scrawl(d)}<br>{person(d)}<br>Scheme Manager
160 214 30 | {MARK.format("0188")}
18 276 174 | <span style='font-size:7pt'>{house} · The Granary, Park Row, Wainby HG99 9ZZ · valid only with Annex 1 · Amended {say(c.revised, "dots")}: addition of a group company</span>
""")
    table = [
        ["No.", "Company", "Address", "Activity"],
        *(
            [
                str(k),
                n,
                ledger(a, False),
                d.pick(["Hosting", "Software development", "Head office functions", "Consultancy"]),
            ]
            for k, (n, a) in enumerate(rest, 1)
        ),
    ]
    back = lay(f"""
18 18 174 | <h1 style='font-size:18pt'>ANNEX 1</h1><p>to certificate {number} · Page 2 of 2</p><p>Group companies within the scope of certification of {E(c.name)}</p>{grid(table)}
""")
    fields = [
        *core(c, number, house),
        UKAS,
        *days(c, "dots", "first", "start", "revised", "end"),
        place(c.where, "main"),
        *(place(a, "additional") for _, a in rest),
    ]
    return Paper(fields, paper("Certificate", css, face, back))


def since_award(d: Draw) -> Paper:
    """Awarded to, with an ornament; number, decision, issue and end ranged right; sector codes in the small print."""
    c, house = cert(d), "Neville Quayside Assurance Limited"
    number = d.digits(6)
    decided = c.start - timedelta(days=d.number(2, 9))
    css = "body{font:11pt C059}.pg{border:3mm double #17365d}h1{font:italic 34pt C059;color:#17365d;margin:0}.facts{margin-left:auto;font-size:9.5pt}.facts th{text-align:left;font-weight:400;padding:.7mm 5mm}.facts td{text-align:right}"
    pairs = [
        ("Certificate Number:", number),
        ("Certified Since:", say(c.first, "long")),
        ("Certification Decision Date:", say(decided, "long")),
        ("Valid From:", say(c.start, "long")),
        ("Valid Until:", say(c.end, "long")),
    ]
    face = lay(f"""
0 18 204 | <div style='text-align:center'>{seal("#b08d57", 26)}<h1>Certificate of Registration</h1><p style='margin-top:7mm'>This certificate has been awarded to</p><p style='font-size:20pt;font-weight:700'>{E(c.name)}</p><p>{E(ledger(c.where))}</p><p style='margin-top:6mm'>in recognition of the organization's Information Security<br>Management System which complies with</p><p style='font-size:20pt;font-weight:700'>ISO/IEC 27001:2022</p></div>
24 158 156 | <p style='text-align:center;font-size:9.5pt'>The scope of activities covered by this certificate is defined below</p><p style='text-align:center'><b>{E(c.scope)}</b></p>
18 204 168 | {facts(pairs)}
20 212 60 | {scrawl(d)}<p style='font-size:9pt'>{person(d)}<br>Managing Director</p>
16 250 172 | <div style='font-size:7pt;text-align:center'>Accredited by UKAS to certify management systems, schedule number 0{d.digits(3)}. EAC Code: {d.number(31, 38)}. This certificate is the property of {house} and must be returned on request. Warwick Yard, Evesley WR99 9ZZ, registered in England No 0{d.digits(7)}. The use of the accreditation symbol indicates accreditation in respect of those activities covered by the schedule.</div>
""")
    dates = [
        on("issued_on", c.start, "long"),
        on("first_certified_on", c.first, "long"),
        on("expires_on", c.end, "long"),
    ]
    return Paper([*core(c, number, house), UKAS, *dates, place(c.where, "main")], paper("Certificate", css, face))
