"""ISO 27001 certificates as houses of the mainland of Europe and of Ireland set them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

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
    sited,
    spots,
    version,
)
from benchmarks.unseen.eleventh.pages import E, at, bar, device, facts, grid, lay, paper, scrawl, stacked
from benchmarks.unseen.model import Field, Paper, place
from benchmarks.unseen.world import Draw


def german_strip(d: Draw) -> Paper:
    """A blue strip up the edge with the word in many tongues; report number, validity in a sentence, registration at the foot."""
    c, house = cert(d, 0), "TWP SÜDWEST Management Service GmbH"
    number, report = f"12 310 {d.digits(5)} TMS", f"70{d.digits(7)}"
    soa = f"Version {version(d)}, {say(c.start - timedelta(days=70), 'iso')}"
    css = "body{font:10.5pt 'Liberation Sans'}.pg{text-align:center}.strip{writing-mode:vertical-rl;transform:rotate(180deg);color:#fff;font-size:15pt;letter-spacing:2px}h1{font:700 30pt 'Liberation Sans';margin:0;letter-spacing:2px;color:#0046ad}"
    face = (
        bar(0, 0, 16, 297, "#0046ad")
        + "<div class='at strip' style='left:5mm;top:12mm;height:270mm'>ZERTIFIKAT ◆ CERTIFICATE ◆ CERTIFICADO ◆ CERTIFICAT ◆ CERTIFICATO</div>"
    )
    face += at(
        28,
        24,
        168,
        f"{device('#0046ad', 2, 16)}<h1 style='margin-top:8mm'>CERTIFICATE</h1><p style='margin-top:8mm'>The Certification Body<br>of {house}</p><p>certifies that</p><p style='font-size:16pt'><b>{E(c.name)}</b><br><span style='font-size:11pt'>{stacked(c.where)}</span></p><p style='margin-top:5mm'>has established and applies<br>an Information Security Management System<br>for</p><p><b>{E(c.scope)}</b></p><p>(Statement of Applicability: {soa}).</p><p style='margin-top:5mm'>An audit was performed, Report No. <b>{report}</b>.</p><p>Proof has been furnished that the requirements<br>according to</p><p style='font-size:15pt'><b>ISO/IEC 27001:2022</b></p><p>are fulfilled.</p><p>The certificate is valid from <b>{say(c.start, 'iso')}</b> until <b>{say(c.end, 'iso')}</b>.</p><p>Certificate Registration No.: <b>{number}</b>.</p>",
    )
    face += at(
        28,
        250,
        168,
        f"<table style='width:100%'><tr><td>{scrawl(d)}<br>Product Compliance Management<br>Lindenfurt, {say(c.start - timedelta(days=6), 'iso')}</td><td style='font-size:8pt'>DAkkS<br>Deutsche Akkreditierungsstelle<br>D-ZM-99999-01-00</td></tr></table>",
    )
    acc = f("accreditation_body", "DAkkS", "Deutsche Akkreditierungsstelle")
    signed = on("revised_on", c.start - timedelta(days=6), "iso", optional=True)
    fields = [
        *core(c, number, house),
        acc,
        applies(soa),
        *days(c, "iso", "start", "end"),
        signed,
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face))


def german_left(d: Draw) -> Paper:
    """Labels in a column at the left (Standard, Certificate Holder, Scope, Validity), first certification in brackets' place."""
    c, house, number = cert(d, d.number(0, 5)), "TWP Rheinufer Cert GmbH", f"01 153 {d.digits(7)}"
    css = "body{font:10pt 'Nimbus Sans'}h1{font:400 40pt 'Nimbus Sans';margin:0;color:#003e7e}.facts th{text-align:left;font-weight:400;width:44mm;vertical-align:top;padding:2mm 0}.facts td{padding:2mm 0;vertical-align:top;white-space:pre-line}.grid{width:100%}.grid th,.grid td{text-align:left;padding:2mm;border-top:.2mm solid #003e7e;vertical-align:top}"
    soa = f"V {version(d)}"
    proof = f"Proof has been furnished by means of an audit that the requirements of ISO/IEC 27001:2022 are met. Statement of Applicability {soa}."
    valid = f"The certificate is valid from {say(c.start, 'iso')} until {say(c.end, 'iso')}.\nFirst certification {c.first.year}"
    sites = "\nincluding the locations according to annex" if c.sites else ""
    pairs = [
        ("Standard", "ISO/IEC 27001:2022"),
        ("Certificate Registr. No.", number),
        ("Certificate Holder:", f"{c.name}\n{ledger(c.where)}{sites}"),
        ("Scope:", c.scope),
        ("", proof),
        ("Validity:", valid),
    ]
    face = lay(f"""
20 22 120 | <h1>Certificate</h1>
160 20 30 | {device("#003e7e", 3, 20)}
20 60 170 | {facts(pairs)}
64 226 120 | {say(c.start - timedelta(days=11), "iso")}<br>{scrawl(d)}<br>{house}<br>Am Grauen Stein · 59999 Kolnheim
20 268 100 | <span style='font-size:7pt'>www.rheinufer-cert.example &nbsp; DAkkS accreditation D-ZM-88888-02-00</span>
""")
    work = enumerate(sited(c, "Operation"), 1)
    rows = [["No.", "Location", "Scope"], *([f"/{k:02d}", f"c/o {c.name}\n{p}", w] for k, (p, w) in work)]
    back = lay(f"""
20 22 170 | <h1 style='font-size:26pt'>Annex to certificate</h1><p>Standard ISO/IEC 27001:2022<br>Certificate Registr. No. {number}</p>{grid(rows)}<p style='margin-top:12mm'>Page 1 of 1</p>
""")
    year = str(c.first.year)
    since = Field("first_certified_on", year, year, (f"{year}-01-01",), True)
    fields = [
        *core(c, number, house),
        f("accreditation_body", "DAkkS"),
        applies(soa, f"Statement of Applicability {soa}"),
        since,
        *days(c, "iso", "start", "end"),
        on("revised_on", c.start - timedelta(days=11), "iso", optional=True),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, *([face, back] if c.sites else [face])))


def german_registration(d: Draw) -> Paper:
    """Ranged left in grey; number, valid from, valid until and date of certification in a block at the foot; annex in English."""
    c, house = cert(d, d.number(1, 4)), "DQX Gesellschaft für Zertifizierung mbH"
    number, dated = f"{d.digits(6)} ISMS22", c.start - timedelta(days=1)
    css = "body{font:11pt Carlito}h1{font:700 34pt Carlito;margin:0;color:#6a6a6a}.facts th{text-align:left;font-weight:400;padding:.8mm 8mm .8mm 0}.facts td{font-weight:700}.grid{width:100%}.grid td{padding:3mm 4mm 3mm 0;vertical-align:top}.grid th{text-align:left}"
    pairs = [
        ("Certificate registration no.", number),
        ("Valid from", say(c.start, "iso")),
        ("Valid until", say(c.end, "iso")),
        ("Date of certification", say(dated, "iso")),
    ]
    face = lay(f"""
| {bar(0, 0, 210, 8, "#e2001a")}
22 22 160 | <h1>CERTIFICATE</h1><p style='margin-top:9mm'>This is to certify that</p><p style='font-size:20pt'><b>{E(c.name)}</b></p><p>{stacked(c.where)}</p><p>with the organizational units/sites as listed in the annex</p><p style='margin-top:5mm'>has implemented and maintains an <b>Information Security Management System</b>.</p><p>Scope:<br>{E(c.scope)}</p><p>Statement of Applicability: {(soa := say(c.start - timedelta(days=44), "iso"))}</p><p style='margin-top:5mm'>Through an audit, documented in a report, it was verified that the management system fulfills the requirements of the following standard:</p><p style='font-size:16pt'><b>ISO/IEC 27001 : 2022</b></p>
22 212 120 | {facts(pairs)}
22 244 100 | {house}<br>{scrawl(d)}<br>{person(d)}<br>Managing Director
150 244 45 | <span style='font-size:8pt'>DAkkS<br>Deutsche Akkreditierungsstelle<br>D-ZM-77777-01-00</span>
22 284 170 | <span style='font-size:7pt'>Accredited Body: DQX GmbH, August-Weber-Straße 21, 60999 Mainfurt &nbsp; Administrative Office: DQX UK, 16 Ropewalk, Wainby</span>
""")
    rows = [["Location", "Scope"], *([f"{d.digits(6)}\n{c.name}\n{ledger(a)}", c.scope] for a in c.sites)]
    back = lay(f"""
| {bar(0, 0, 210, 8, "#e2001a")}
22 22 166 | <p><b>Annex to certificate</b><br>Registration No. {number}</p><p style='font-size:14pt'><b>{E(c.name)}</b></p><p>{E(ledger(c.where))}</p>{grid(rows)}<p style='margin-top:10mm;font-size:8pt'>This annex (edition: {say(c.start, "iso")}) is only valid in connection with the above-mentioned certificate.</p>
""")
    body = f("certification_body", house, "DQX GmbH", "DQX")
    base = core(c, number, house)
    std = f("standard", "ISO/IEC 27001:2022", printed="ISO/IEC 27001 : 2022")
    fields = [
        *base[:2],
        std,
        body,
        base[4],
        f("accreditation_body", "DAkkS", "Deutsche Akkreditierungsstelle"),
        applies(soa),
        *days(c, "iso", "start", "end"),
        on("revised_on", dated, "iso", optional=True),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, face, back))


def dutch_block(d: Draw) -> Paper:
    """Block of number, issue, replaced issue and end beside the mark; scope under the holder; Dutch house in English."""
    c, house = cert(d, d.number(0, 2), d.number(1, 3)), "Kwaltra Nederland B.V."
    number = f"K{d.digits(5)}/{d.number(2, 9):02d}"
    old = c.start - timedelta(days=3 * 365)
    soa = f"version {version(d)} of {say(c.start - timedelta(days=50), 'iso')}"
    css = "body{font:10pt 'DejaVu Serif Condensed'}h1{font:400 32pt 'DejaVu Serif Condensed';margin:0;color:#009a44}.facts th{text-align:left;font-weight:400;padding-right:6mm}.facts td{text-align:left}"
    pairs = [
        ("Number", number),
        ("Replaces", f"{number[:-3]}/{int(number[-2:]) - 1:02d}"),
        ("Issued", say(c.start, "iso")),
        ("Dated", say(old, "iso")),
        ("First issue", say(c.first, "iso")),
        ("Valid until", say(c.end, "iso")),
    ]
    also = (
        "<p>The management system is also applied at:</p>" + "".join(f"<p>{E(ledger(a))}</p>" for a in c.sites)
        if c.sites
        else ""
    )
    face = lay(f"""
20 20 60 | {device("#009a44", 0, 22)}
112 20 80 | {facts(pairs)}
20 62 170 | <h1>Certificate</h1><p style='font-size:13pt'>ISO/IEC 27001:2022 (NEN-EN-ISO/IEC 27001:2023)</p><p style='margin-top:8mm'>Based on investigation, to be repeated periodically, Kwaltra declares that the information security management system applied by</p><p style='font-size:17pt'><b>{E(c.name)}</b></p><p>{E(ledger(c.where))}</p><p style='margin-top:5mm'>may be considered to comply with the requirements as specified in the above standard for the scope</p><p><b>{E(c.scope)}</b></p><p>as laid down in the Statement of Applicability, {soa}.</p>{also}
20 226 80 | {scrawl(d)}<br>{person(d)}<br>Kwaltra
150 226 40 | <span style='font-size:8pt'>RvA C 999<br>Accredited by the Dutch Accreditation Council RvA</span>
20 272 170 | <span style='font-size:7pt'>{house}, Sir Winston Laan 273, 2280 AB Rijswolde, The Netherlands. Publication of the certificate is allowed. The company is also registered on www.kwaltra.example</span>
""")
    std = f("standard", "ISO/IEC 27001:2022", "NEN-EN-ISO/IEC 27001:2023")
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Kwaltra")[:2],
        std,
        f("certification_body", house, "Kwaltra"),
        f("scope", c.scope),
        f("accreditation_body", "RvA", "Dutch Accreditation Council", "Dutch Accreditation Council RvA"),
        applies(soa),
        *days(c, "iso", "first", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, face))


def nordic(d: Draw) -> Paper:
    """Nordic house: sparse, labels above values in two columns, the holder's number of registration, page of sites."""
    c, house = cert(d, d.number(0, 2)), "Svea Provning Certifiering AB"
    number = str(d.number(3000, 9900))
    css = "body{font:10.5pt 'URW Gothic'}h1{font:600 30pt 'URW Gothic';margin:0}.l{font-size:7.5pt;color:#777;margin:0}.x{margin-bottom:4mm}"

    def cell(x: float, y: float, label: str, value: str, w: float = 80) -> str:
        return at(x, y, w, f"<p class='l'>{label}</p><div>{value}</div>")

    face = lay(f"""
20 20 170 | <h1>Certificate</h1><p>Certificate {number} | issue {d.number(2, 9)}</p>
| {cell(20, 60, "Certified organisation", f"<b style='font-size:17pt'>{E(c.name)}</b>", 170)}
| {cell(20, 80, "Address", stacked(c.where))}
| {cell(110, 80, "Standard", "ISO/IEC 27001:2022")}
| {cell(20, 118, "The certificate covers", E(c.scope), 170)}
| {cell(20, 150, "Statement of Applicability", (soa := f"Issue {d.number(2, 9)}, {say(c.start - timedelta(days=33), 'iso')}"))}
| {cell(110, 150, "Certified since", say(c.first, "iso"))}
| {cell(20, 168, "Valid from", say(c.start, "iso"))}
| {cell(110, 168, "Valid through", say(c.end, "iso"))}
| {cell(20, 186, "Additional locations", "<br>".join(E(ledger(a)) for a in c.sites) or "None", 170)}
20 226 100 | Borås Nya, {say(c.revised, "iso")}<br>{scrawl(d)}<br>{person(d)}<br>{house}
150 228 40 | <span style='font-size:8pt'>SWEDAC<br>Accred. no. 9999<br>Certification of management systems ISO/IEC 17021-1</span>
20 280 170 | <span style='font-size:7pt;color:#777'>Box 857, 501 99 Borås Nya, Sweden. The validity of this certificate is conditional on annual surveillance.</span>
""")
    fields = [
        *core(c, number, house),
        f("accreditation_body", "SWEDAC"),
        applies(soa),
        *days(c, "iso", "first", "start", "end"),
        on("revised_on", c.revised, "iso", optional=True),
        *spots(c),
    ]
    return Paper(fields, paper("Certificate", css, face))
