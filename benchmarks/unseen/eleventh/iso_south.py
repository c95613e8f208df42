"""ISO 27001 certificates as French, Spanish, Italian and Irish houses set them."""

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
    spots,
    version,
)
from benchmarks.unseen.eleventh.pages import E, at, facts, lay, paper, scrawl, seal, stacked
from benchmarks.unseen.model import Paper, place
from benchmarks.unseen.world import Draw


def french_two(d: Draw) -> Paper:
    """French above English in smaller type, number with a stroke, year/month/day, sites between."""
    c, house = cert(d, d.number(0, 2)), "AFCOR Certification"
    number = f"{c.first.year}/{d.digits(5)}.{d.number(1, 6)}"
    css = "body{font:10.5pt 'DejaVu Sans Condensed'}.pg{text-align:center}i{display:block;font-size:8.5pt;color:#444}h1{font:700 27pt 'DejaVu Sans Condensed';margin:0;color:#005ca9}.v td{padding:0 6mm;text-align:center}"
    sites = "".join(f"<p style='margin:1mm'>{E(ledger(a))}</p>" for a in (c.where, *c.sites))
    face = lay(f"""
20 18 170 | <h1>Certificat</h1><i style='font-size:13pt'>Certificate</i><p style='margin-top:5mm;text-align:right'>N° <b>{number}</b></p><p>AFCOR Certification certifie que le système de management mis en place par :<i>AFCOR Certification certifies that the management system implemented by:</i></p><p style='font-size:19pt'><b>{E(c.name)}</b></p><p>pour les activités suivantes :<i>for the following activities:</i></p><p><b>{E(c.scope.upper())}.</b></p><p>a été évalué et jugé conforme aux exigences requises par :<i>has been assessed and found to meet the requirements of:</i></p><p style='font-size:19pt'><b>ISO/IEC 27001:2022</b></p><p>et est déployé sur les sites suivants :<i>and is developed on the following locations:</i></p>{sites}<p>Déclaration d'applicabilité / Statement of applicability : {(soa := f"version {version(d)}")}</p>
20 214 170 | <table class='v' style='margin:0 auto'><tr><td>Ce certificat est valable à compter du (année/mois/jour)<i>This certificate is valid from (year/month/day)</i></td><td>Jusqu'au<i>Until</i></td></tr><tr><td><b>{say(c.start, "iso")}</b></td><td><b>{say(c.end, "iso")}</b></td></tr></table>
20 240 80 | {scrawl(d)}<br>{person(d)}<br><i>Directrice Générale d'AFCOR Certification / Managing Director</i>
120 242 60 | <div style='font-size:8pt'>Accréditation COFRAC n° 4-9991, Certification de Systèmes de Management<br>Portée disponible sur www.cofrac.example</div>
20 280 170 | <span style='font-size:6.5pt'>Seul le certificat électronique, consultable sur www.afcor.example, fait foi en temps réel de la certification de l'organisme. The electronic certificate only attests in real-time that the company is certified. 11 rue des Tilleuls, 93999 Plaine Saint-Loup Cedex France. SAS au capital de 18 187 000 €</span>
""")
    upper = c.scope.upper()
    fields = [
        *core(c, number, house)[:4],
        f("scope", upper, f"{upper}.", c.scope),
        f("accreditation_body", "COFRAC"),
        applies(soa),
        *days(c, "iso", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, paper("Certificat", css, face))


def spanish(d: Draw) -> Paper:
    """Number set large under the heading; three dates, a row each, at the foot; English and Spanish heading."""
    c, house = cert(d, 0), "ANORTE INTERNACIONAL S.A.U."
    number = f"SI-{d.digits(4)}/{c.first.year}"
    css = "body{font:11pt 'Nimbus Roman'}h1{font:700 23pt 'Nimbus Sans';margin:0;color:#7a1f2b}.facts th{text-align:left;font-weight:400;padding:.7mm 10mm .7mm 0}.facts td{font-weight:700}"
    pairs = [
        ("First issued on:", say(c.first, "iso")),
        ("Last issued:", say(c.start, "iso")),
        ("Validity date:", say(c.end, "iso")),
    ]
    face = at(
        24,
        24,
        164,
        f"<h1>Certificado del Sistema de Gestión de Seguridad de la Información</h1><p style='font-size:13pt'>Information Security Management System Certificate</p><p style='font:700 26pt \"Nimbus Sans\";margin-top:6mm'>{number}</p><p style='margin-top:8mm'>ANORTE certifies that the organization</p><p style='font-size:18pt'><b>{E(c.name)}</b></p><p style='margin-top:6mm'>has an information security management system in conformity with Standard ISO/IEC 27001:2022</p><table style='margin-top:6mm'><tr><td style='width:44mm;vertical-align:top'>for the activities:</td><td>{E(c.scope)} in accordance with the Statement of Applicability {(soa := f'{version(d)} in force on the date of issue')}.</td></tr><tr><td style='padding-top:6mm'>which are carried out in:</td><td style='padding-top:6mm'>{E(ledger(c.where))}</td></tr></table>",
    )
    face += (
        at(24, 200, 110, facts(pairs))
        + at(24, 228, 100, f"{scrawl(d)}<br><b>{person(d)}</b><br>Chief Executive Officer")
        + at(
            24,
            266,
            164,
            f"<span style='font-size:8pt'>{house}<br>Génova, 66. 28999 Madrigal, España. Tel. 91 432 60 00 &nbsp; www.anorte.example &nbsp; Certification body accredited by ENAC with number 01/C-SG999</span>",
        )
    )
    whole = f"{c.scope} in accordance with the Statement of Applicability {soa}."
    base = core(c, number, house)[:3]
    fields = [
        *base,
        f("certification_body", house, "ANORTE", "ANORTE INTERNACIONAL"),
        f("scope", c.scope, whole, whole[:-1]),
        f("accreditation_body", "ENAC"),
        applies(soa, soa.split(" ")[0], f"Statement of Applicability {soa}"),
        *days(c, "iso", "first", "start", "end"),
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificado", css, face))


def irish(d: Draw) -> Paper:
    """Irish authority: registered, last amended, valid from and to; an Irish edition's number under a harp's place."""
    c, house = cert(d, 0), "National Quality Agency of Ireland"
    number, std = f"IT.{d.digits(3)}", "I.S. EN ISO/IEC 27001:2023"
    css = "body{font:11pt 'Liberation Serif'}.pg{text-align:center}h1{font:700 26pt 'Liberation Serif';margin:0;color:#006b3f}.b{display:inline-block;width:41mm;font-size:9pt}.b b{display:block;font-size:10.5pt}"
    boxes = "".join(
        f"<div class='b'>{a}<b>{v}</b></div>"
        for a, v in (
            ("Originally registered", say(c.first, "long")),
            ("Last amended on", say(c.revised, "long")),
            ("Valid from", say(c.start, "long")),
            ("Remains valid to", say(c.end, "long")),
        )
    )
    face = lay(f"""
20 22 170 | {seal("#006b3f", 24)}<h1 style='margin-top:6mm'>Certificate of Registration of<br>Information Security Management System<br>to {std}</h1><p style='margin-top:9mm'>The National Quality Agency of Ireland certifies that</p><p style='font-size:19pt'><b>{E(c.name)}</b></p><p>{stacked(c.where)}</p><p style='margin-top:5mm'>has been assessed and deemed to comply with the requirements of the above standard in respect of the scope of operations given below:</p><p><b>{E(c.scope)}</b></p><p>Statement of Applicability {(soa := f"Rev. {d.number(2, 20)}")}</p>
20 196 170 | <div>{boxes}</div><p style='margin-top:6mm'>Registration Number: <b>{number}</b></p><p style='margin-top:4mm'>Approved by: {scrawl(d)} {person(d)}, Head, Management Systems</p>
20 262 170 | <span style='font-size:7.5pt'>INAB Accredited to ISO/IEC 17021, Detail Scope Reg. No. 9000 &nbsp; NQAI, 1 Swift Triangle, Northmoor, Dublin 9, Ireland. All valid certifications are listed on the agency's web site.</span>
""")
    edition = f("standard", std, "EN ISO/IEC 27001:2023", "ISO/IEC 27001:2023")
    body = f("certification_body", house, f"{house} (NQAI)", "NQAI")
    fields = [
        *core(c, number, house)[:2],
        edition,
        body,
        f("scope", c.scope),
        f("accreditation_body", "INAB"),
        applies(soa),
        *days(c, "long", "first", "revised", "start", "end"),
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face))


def italian(d: Draw) -> Paper:
    """Four days in a ruled row at the foot, with the renewal's decision; number in the head; framed."""
    c, house = cert(d, 0, d.number(1, 3)), "REGINA Services S.p.A."
    number = f"{d.digits(2)}/{c.first.year % 100}/S-{d.digits(3)}"
    decided = c.start - timedelta(days=9)
    soa = f"Ed. {d.number(1, 5)} Rev. {d.number(0, 9)} dated {say(decided - timedelta(days=60), 'dots')}"
    css = "body{font:11pt 'Liberation Serif'}.pg{text-align:center}.fr{position:absolute;inset:8mm;border:1mm solid #1b365d}h1{font:700 21pt 'Liberation Sans';margin:0}.v{width:100%;font-size:9.5pt}.v td{border:.3mm solid #1b365d;padding:2mm}.v i{display:block;font-size:7.5pt}"
    row = "".join(
        f"<td>{a}<i>{i}</i><b>{say(v, 'dots')}</b></td>"
        for a, i, v in (
            ("First Issue", "Prima emissione", c.first),
            ("Renewal decision date", "Data decisione di rinnovo", decided),
            ("Current Issue", "Emissione corrente", c.start),
            ("Expiry Date", "Data scadenza", c.end),
        )
    )
    face = lay(f"""
| <div class='fr'></div>
22 24 166 | <h1>CERTIFICATE No. {number}</h1><p style='margin-top:9mm'>IT IS HEREBY CERTIFIED THAT THE INFORMATION SECURITY MANAGEMENT SYSTEM OF</p><p style='font-size:19pt'><b>{E(c.name)}</b></p><p>{E(ledger(c.where))}</p><p style='margin-top:5mm'>IN THE FOLLOWING OPERATIONAL UNIT AND CENTRAL OFFICE</p><p>{E(ledger(c.where))}</p><p style='margin-top:5mm'>IS IN COMPLIANCE WITH THE STANDARD</p><p style='font-size:16pt'><b>ISO/IEC 27001:2022</b></p><p style='margin-top:5mm'>FOR THE FOLLOWING FIELD(S) OF ACTIVITIES</p><p>{E(c.scope)}</p><p>Statement of Applicability {soa}</p>
22 202 166 | <p style='font-size:8pt'>The use and the validity of this certificate are subject to compliance with the REGINA document: Rules for the Certification of Information Security Management Systems</p><table class='v'><tr>{row}</tr></table>
22 240 80 | {scrawl(d)}<br>{person(d)}<br>Genova Management System Certification Head
110 244 78 | <span style='font-size:8pt'>ACCREDIA SSI N° 999D<br><br>{house}<br>Via Coronata 128 - 16999 Portofosco Italy</span>
""")
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "REGINA"),
        f("accreditation_body", "ACCREDIA"),
        applies(soa),
        *days(c, "dots", "first", "start", "end"),
        on("revised_on", decided, "dots", optional=True),
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face))
