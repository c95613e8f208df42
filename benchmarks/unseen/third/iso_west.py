"""ISO/IEC 27001 certificates of set third from America, Ireland and the continent of Europe."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.model import Paper
from benchmarks.unseen.third.facts import Body, grant, holder, serial
from benchmarks.unseen.third.leaf import FILL, block, book, device, e, grid, logo, mark, pairs, row, scrawl, square_code
from benchmarks.unseen.world import Draw, years_on

CINDERMILL = Body(
    "Cindermill Compliance Assessors, LLC",
    "Cindermill",
    "4010 Heron Lake Boulevard, Suite 620, Port Merrin, Florida 33618",
    "",
    "www.cindermill.example",
)
LARCHMONT = Body(
    "Larchmont Pike ISO Registrars, Inc.",
    "Larchmont Pike",
    "1400 Old Orchard Road, Fort Ansley, Texas 75034",
    "",
    "www.larchmontpike.example",
)
VERHOLT = Body(
    "Verholt CertifyHouse B.V.",
    "Verholt CertifyHouse",
    "Antonio Verdilaan 2, 1083 HP Oosterdam, The Netherlands",
    "",
    "www.verholt.example",
)
TORVANE = Body(
    "Torvane Management Service GmbH",
    "TORVANE",
    "Ridlerweg 57, 80339 Bad Auersfeld, Germany",
    "HRB 96869",
    "www.torvane.example",
)
KUERNBACH = Body(
    "Kürnbach Cert GmbH", "Kürnbach Cert", "Am Grauen Tor 51, 51106 Kürnbach", "HRB 33356", "www.kuernbach-cert.example"
)
PONTCARRE = Body(
    "Pontcarré Certification",
    "Pontcarré",
    "11 rue Francis de Lormont, 93571 Saint-Avre Cedex, France",
    "479 076 002",
    "www.pontcarre.example",
)
CERTILUNA = Body(
    "CERTILUNA INTERNACIONAL, S.A.U.",
    "CERTILUNA",
    "Génova Vieja, 6. 28004 Villaseca, España",
    "",
    "www.certiluna.example",
)
VALSESTO = Body(
    "Valsesto Certificazioni S.p.A.",
    "VALSESTO",
    "Via Corsica Alta 12, 16128 Borgo Sesia Nuova",
    "",
    "www.valsesto.example",
)
KEURHAVEN = Body(
    "Keurhaven Nederland B.V.",
    "Keurhaven",
    "Wilmersdorp 50, 7327 AC Nieuw-Apel",
    "KvK 08090048",
    "www.keurhaven.example",
)
NORDLYD = Body(
    "Nordlyd Certifiering AB", "Nordlyd", "Box 1178, 164 26 Norrhamn, Sweden", "556110-7781", "www.nordlyd.example"
)
FJELLVIK = Body(
    "Fjellvik Sertifisering AS",
    "Fjellvik",
    "Gaustadvegen 30, 0314 Havneby, Norway",
    "NO 974 404 532",
    "www.fjellvik.example",
)
CORRIB = Body("Corrib Certification Limited", "Corrib Certification", "2nd Floor, Block 3, Canal Reach, Ballymoyle, Dublin 8", "310662", "www.corribcert.example")  # fmt: skip


def limitations(draw: Draw) -> Paper:
    """American letter paper in three leaves: award, conditions and limitations, places within the scope."""
    n, us = draw.number(1, 3), draw.maybe(0.4)
    a = grant(
        draw,
        CINDERMILL,
        serial(draw, "17#####-#"),
        draw.pick(["us", "us-padded"]),
        n_sites=n,
        org=holder(draw, country="USA" if us else ""),
        accreditor="ANAB",
        standards=("ISO/IEC 27001:2022",),
    )
    css = (
        FILL
        + "body{font-family:'Liberation Serif',serif;font-size:12pt}.leaf{border-top:6mm solid #113a5f}h1{font-size:24pt;color:#113a5f}.ruled td,.ruled th{border:.3mm solid #113a5f;padding:2mm}"
    )
    sentence = f"The scope of the {a.standard} certification covers {_lower(a.scope)}, in accordance with the Statement of Applicability {a.soa}."
    one = f"""<p class="c">{logo("CINDERMILL", "#113a5f", "13mm")}</p><h1 class="c">Certificate of Registration</h1><p class="c">Information Security Management System - {a.standard}</p><p class="c" style="margin-top:8mm">Cindermill Compliance Assessors, LLC certifies that the following organization operates an Information Security Management System that conforms to the requirements of {a.standard} per the scope and boundaries statement detailed below:</p><p class="c b" style="font-size:20pt">{e(a.org.name)}</p><p class="c">{block(a.org.address)}</p><p class="j">{e(sentence)}</p>
<div class="two" style="margin-top:8mm"><div>{pairs(((k, e(v)) for k, v in (("Certificate Number:", a.number), ("Original Registration Date:", a.day(a.first)), ("Issue Date:", a.day(a.start)), ("Expiration Date:", a.day(a.expires)))))}</div><div class="c">{scrawl(draw)}<p>Certification Officer</p>{mark(("ANAB", "ACCREDITED"))}</div></div><div class="foot s">Page 1 of 3</div>"""
    two = f"""<h1>Conditions &amp; Limitations</h1><p>1. The aforementioned organization has a perpetual responsibility to maintain compliance with {a.standard} during the period of certification.</p><p>2. This certificate is subject to the satisfactory completion of annual surveillance audits by Cindermill.</p><p>3. ISO/IEC 27001 compliance audits are not designed to detect or prevent criminal activity or other acts that may result in an information security breach.</p><p>4. The information in this document is provided "AS IS", without warranties of any kind.</p><p>5. This certificate is the property of Cindermill and is bound by the conditions of contract. The authenticity of this certificate can be validated by contacting Cindermill.</p><p class="s">{e(a.body.address)}</p><div class="foot s">Certificate Number {a.number} &nbsp; Page 2 of 3</div>"""
    rows = [
        ["Location", "Function / Role"],
        [block(a.org.address), "Main Location of the ISMS"],
        *[[block(p), draw.pick(["Data Center Facility", "Client Support", "Development"])] for p in a.sites],
    ]
    three = f'<h1>In-Scope Location(s)</h1>{grid(rows, "width:100%")}<div class="foot s">Certificate Number {a.number} &nbsp; Page 3 of 3</div>'
    return Paper(
        a.told("body first start soa sites accreditor-picture", scope=(sentence, _lower(a.scope))),
        book(css, [one, two, three], "letter"),
    )


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]


def cycle_version(draw: Draw) -> Paper:
    """A table of every date of the cycle, American: initial, decision, cycle start, re-issue, expiration, version."""
    a = grant(
        draw, LARCHMONT, serial(draw, "###-ISMS-######"), "us", accreditor="ANAB", standards=("ISO/IEC 27001:2022",)
    )
    rows = (
        ("Certificate Number", a.number), ("Initial Certification Date", a.day(a.first)), ("Certification Decision Date", a.day(a.start - timedelta(days=6))), ("Certification Cycle Start Date", a.day(a.start)),
        ("Certificate Re-issue Date", a.day(a.revised)), ("Certificate Expiration Date", a.day(a.expires)), ("Certificate Version", f"{draw.number(2, 5)}.0"),
    )  # fmt: skip
    css = (
        FILL
        + "body{font-family:Carlito,sans-serif;font-size:12pt}.leaf{background:linear-gradient(100deg,#eaf3f0 0,#fff 45%)}h1{font-size:30pt;font-weight:bold;color:#0d6659}.k{width:62mm;font-weight:bold}.pairs{font-size:10.5pt}.pairs td{padding:.9mm 0}"
    )
    leaf = f"""{device("#0d6659", "18mm", shape=2)}<h1>Certificate of Compliance</h1><p>This is to certify that the information security management system of</p><p style="font-size:22pt" class="b">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>has been audited by Larchmont Pike and conforms to <b>{e(a.standard)}</b></p>
<p><b>Scope:</b> {e(a.scope)}</p><p><b>Statement of Applicability:</b> {e(a.soa)}</p><div class="two"><div>{pairs((k, e(v)) for k, v in rows)}</div><div class="r">{mark(("ANAB", "ISO/IEC 17021-1"))}<p>{scrawl(draw)}<br>{draw.people(1)[0]}<br>Chief Certification Officer</p></div></div>
<div class="foot xs">{e(a.body.name)} | {e(a.body.address)} | ANAB accredited certification body, certificate MS-{draw.digits(4)}. Failure to undergo a surveillance audit may result in suspension.</div>"""
    return Paper(a.told("body first start revised soa", "ANAB"), book(css, [leaf], "letter landscape", "12mm 18mm"))


def certified_since(draw: Draw) -> Paper:
    """Dutch house, English words: sentences about the standards of auditors, then dates; scope on a second leaf."""
    n = draw.number(2, 5)
    a = grant(
        draw, VERHOLT, serial(draw, "20##-0##"), "comma", n_sites=n, accreditor="RvA", standards=("ISO/IEC 27001:2022",)
    )
    code = f"C {draw.digits(3)}"
    css = "body{font-family:'URW Bookman','Liberation Serif',serif;font-size:10.5pt}h1{font-size:30pt}.leaf{padding:22mm 28mm}"
    one = f"""<p class="r b">{logo("Verholt", "#222", "11mm")}</p><h1>Certificate</h1><p>Certificate number: {a.number}</p><p class="s">Certified by Verholt CertifyHouse since: {a.day(a.first)}</p><p style="margin-top:8mm">Based on certification examination in conformity with defined requirements in ISO/IEC 17021-1:2015 and ISO/IEC 27006-1:2024, the Information Security Management System as defined and implemented by</p><p class="b" style="font-size:15pt">{e(a.org.name)}*</p><p>located in {row(a.org.address, close=True)}, is compliant with the requirements as stated in the standard:</p><p class="b" style="font-size:17pt">{e(a.standard)}</p>
<p>Issue date of certificate: {a.day(a.start)}<br>Re-issue date of certificate: {a.day(a.revised)}<br>Expiration date of certificate: {a.day(a.expires)}</p><p>Verholt CertifyHouse will, according to the certification agreement dated {a.day(a.start - timedelta(days=200))}, perform surveillance audits and acknowledge the certificate until the expiration date noted above.</p><p>{scrawl(draw)}<br>{draw.people(1)[0]}, Director</p><p class="s">* This certification is applicable for the assets, services and locations as described in the scoping section on the back of this certificate, with regard to the specific requirements for information security as stated in the Statement of Applicability, {e(a.soa)}.</p>
<div class="foot xs">{e(a.body.name)}, {e(a.body.address)}. Accredited by the Dutch Accreditation Council RvA under number {code}. Page 1 of 2 – Digital version</div>"""
    two = f"""<p class="r b">{logo("Verholt", "#222", "11mm")}</p><p class="b" style="font-size:15pt">{e(a.org.name)}</p><p class="b">Scope for certificate {a.number}</p><p>The scope of this ISO/IEC 27001:2022 certification is as follows:</p><p>{e(a.scope)}</p><p>The ISMS mentioned in the above scope is restricted as defined in the ISMS manual. The following locations are in scope:</p><ol>{"".join(f"<li>{row(p)}</li>" for p in a.sites)}</ol><p class="c s">This scope is only valid in connection with certificate {a.number}.</p><div class="foot xs">Page 2 of 2 – Digital version</div>"""
    return Paper(a.told("body first start revised soa sites", "RvA"), book(css, [one, two]))


def striped(draw: Draw) -> Paper:
    """German: the word for certificate in five languages up the edge, 'The Certification Body of ... certifies that'."""
    a = grant(draw, TORVANE, serial(draw, "12 310 ##### TMS"), draw.pick(["iso", "dots"]), accreditor="DAkkS")
    css = "body{font-family:'Liberation Sans',sans-serif;font-size:11.5pt}.leaf{padding:22mm 22mm 16mm 48mm}.edge{position:absolute;left:0;top:0;bottom:0;width:28mm;background:#1b4f9c;color:#fff;writing-mode:vertical-rl;text-align:center;padding:0 9mm;font-size:13pt;letter-spacing:.12em}h1{font-size:34pt;color:#1b4f9c}"
    leaf = f"""<div class="edge">ZERTIFIKAT ◆ CERTIFICATE ◆ CERTIFICADO ◆ CERTIFICAT ◆ CERTIFICATO</div><h1>CERTIFICATE</h1><p>The Certification Body<br>of {e(a.body.name)}</p><p>certifies that</p><p class="b" style="font-size:16pt">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p>has established and applies<br>an Information Security Management System<br>according to „Statement of Applicability“ for</p><p class="b">{e(a.scope)}</p>
<p>An audit was performed, Order No. <b>{serial(draw, "7#######")}</b>.</p><p>Proof has been furnished that the requirements according to</p><p class="b" style="font-size:17pt">{e(a.standard)}</p><p>are fulfilled.</p><p>The certificate is valid from <b>{a.day(a.start)}</b> until <b>{a.day(a.expires)}</b>.</p><p>Certificate Registration No.: <b>{a.number}</b>.<br>Version of the statement of applicability: {e(a.soa)}.</p>
<div style="display:flex;gap:10mm;align-items:center">{mark(("DAkkS", "Deutsche", "Akkreditierung"))}<div>{scrawl(draw)}<p class="s">Product Compliance Management<br>Bad Auersfeld, {a.day(a.start - timedelta(days=8))}</p></div></div><div class="foot xs" style="left:48mm">{e(a.body.name)} • {e(a.body.address)}</div>"""
    return Paper(a.told("body start soa accreditor-picture"), book(css, [leaf]))


def proof_of_audit(draw: Draw) -> Paper:
    """German and English in turn, registered number, holder, scope and validity at a tabulator, a number of D-ZM form."""
    a = grant(
        draw,
        KUERNBACH,
        serial(draw, "01 153 #######"),
        "iso",
        org=holder(draw, country=draw.pick(["Germany", "", ""])),
        accreditor="DAkkS",
    )
    rows = (
        ("Prüfnorm / Standard", f"<b>{e(a.standard)}</b>"), ("Zertifikat-Registrier-Nr. / Certificate Registr. No.", e(a.number)), ("Unternehmen / Certificate Holder", f"<b>{e(a.org.name)}</b><br>{block(a.org.address)}"),
        ("Geltungsbereich / Scope", e(a.scope)), ("Erklärung zur Anwendbarkeit / SoA", e(a.soa)),
        ("Gültigkeit / Validity", f"Dieses Zertifikat ist gültig vom {a.day(a.start)} bis {a.day(a.expires)}.<br>The certificate is valid from {a.day(a.start)} until {a.day(a.expires)}.<br>Erstzertifizierung / First certification {a.day(a.first)}"),
    )  # fmt: skip
    css = "body{font-family:'Liberation Sans',sans-serif;font-size:10.5pt}h1{font-size:38pt;color:#003a8c;font-weight:bold}.k{width:52mm;color:#003a8c}.v{padding-bottom:5mm}"
    leaf = f"""<h1 style="margin-top:14mm">Zertifikat<br><span style="font-size:22pt">Certificate</span></h1>{pairs(rows)}<p>Durch ein Audit wurde der Nachweis erbracht, dass die Forderungen der {e(a.standard)} erfüllt sind.<br><span class="i">Proof has been furnished by means of an audit that the requirements of {e(a.standard)} are met.</span></p>
<div class="two" style="margin-top:8mm"><div><p>{a.day(a.start - timedelta(days=4))}</p>{scrawl(draw)}<p>{e(a.body.name)}<br>{e(a.body.address)}</p></div><div class="r">{square_code(f"https://{a.body.web}/?id=9105{draw.digits(6)}")}<br>{mark(("DAkkS", "D-ZM-14169"))}</div></div><div class="foot xs">{a.body.web} &nbsp; DAkkS D-ZM-14169-01-02</div>"""
    return Paper(a.told("body first start soa", "DAkkS"), book(css, [leaf]))


def french_order(draw: Draw) -> Paper:
    """French over English, dates as year-month-day after an explanation of their order."""
    a = grant(
        draw,
        PONTCARRE,
        serial(draw, "20##/#####.#"),
        "iso",
        org=holder(draw, country=draw.pick(["France", "", ""])),
        accreditor="COFRAC",
    )
    css = (
        FILL
        + "body{font-family:'DejaVu Sans Condensed','DejaVu Sans',sans-serif;font-size:9.5pt}h1{font-size:30pt;color:#e2001a}.en{color:#555;font-style:italic;font-size:8.5pt}.leaf{border-right:10mm solid #e2001a}"
    )

    def en(words: str) -> str:
        return f'<br><span class="en">{words}</span>'

    leaf = f"""{logo("PONTCARRÉ", "#e2001a", "13mm")}<h1 style="margin-top:8mm">CERTIFICAT<span style="font-size:14pt;color:#555"> / Certificate</span></h1><p>N° {a.number}</p><p>{e(a.body.name)} certifie que le système de management mis en place par :{en(f"{e(a.body.name)} certifies that the management system implemented by:")}</p><p class="b" style="font-size:17pt">{e(a.org.name)}</p>
<p>pour les activités suivantes :{en("for the following activities:")}</p><p class="b">{e(a.scope)}</p><p>(Déclaration d'applicabilité / Statement of Applicability: {e(a.soa)})</p><p>a été évalué et jugé conforme aux exigences requises par :{en("has been assessed and found to meet the requirements of:")}</p><p class="b" style="font-size:16pt">{e(a.standard)}</p><p>et est déployé sur le site suivant :{en("and is developed on the following location:")}</p><p>{row(a.org.address)}</p>
<p>Ce certificat est valable à compter du (année/mois/jour) &nbsp; <b>{a.day(a.start)}</b> &nbsp; jusqu'au &nbsp; <b>{a.day(a.expires)}</b>{en("This certificate is valid from (year/month/day) until")}</p><p>Date de première certification : {a.day(a.first)}{en("First certification date")}</p>{scrawl(draw)}<p>{draw.people(1)[0]}<br>Directrice Générale / <span class="en">Managing Director</span></p>{square_code(f"https://{a.body.web}/{a.number}", "18mm")} {mark(("cofrac", "CERTIFICATION"), "20mm")}
<div class="foot xs">Flashez ce QR Code pour vérifier la validité du certificat. Seul le certificat électronique, consultable sur {a.body.web}, fait foi en temps réel. Accréditation COFRAC n°4-0001, Certification de systèmes de management, portée disponible sur www.cofrac.fr. {e(a.body.address)} - SAS au capital de 18 187 000 € - {a.body.company} RCS</div>"""
    return Paper(a.told("body first start soa", "COFRAC"), book(css, [leaf]))


def spanish_emission(draw: Draw) -> Paper:
    """Spanish with English beside, three dates of emission and expiry; accredited by a number of the form 01/C-SG."""
    n = draw.number(0, 2)
    a = grant(
        draw,
        CERTILUNA,
        serial(draw, "SI-0###/20##"),
        "iso",
        n_sites=n,
        org=holder(draw, country=draw.pick(["Spain", "", ""])),
        accreditor="ENAC",
    )
    a = replace(a, sites=tuple(replace(p, country="Reino Unido") for p in a.sites))
    css = "body{font-family:'Nimbus Roman','Liberation Serif',serif;font-size:12pt}h1{font-size:22pt;color:#004b87}.k{width:75mm}.leaf{border:4mm solid #004b87}"
    where = "".join(f"<p>{row(p)}</p>" for p in (a.org.address, *a.sites))
    rows = (("Fecha de primera emisión / First issued on", a.day(a.first)), ("Fecha de última emisión / Validity date", a.day(a.start)), ("Fecha de expiración / Expires on", a.day(a.expires)))  # fmt: skip
    leaf = f"""<div class="two"><div>{logo("CERTILUNA", "#004b87", "13mm")}</div><div class="r" style="font-size:15pt">{a.number}</div></div><h1 style="margin-top:8mm">Certificado del Sistema de Gestión de Seguridad de la Información<br><span class="i" style="font-size:15pt">Certificate of Information Security Management System</span></h1><p>CERTILUNA certifica que la organización / <span class="i">certifies that the organization</span></p><p class="b" style="font-size:18pt">{e(a.org.name)}</p><p>dispone de un sistema de gestión conforme con la norma / <span class="i">has a management system in accordance with</span> <b>{e(a.standard)}</b></p>
<p>para las actividades / <span class="i">for the activities</span>:</p><p>{e(a.scope)}</p><p>según declaración de aplicabilidad / <span class="i">according to the statement of applicability</span>: {e(a.soa)}</p><p>que se realizan en / <span class="i">carried out at</span>:</p>{where}{pairs((k, e(v)) for k, v in rows)}<div class="two" style="margin-top:5mm"><div>{scrawl(draw)}<p>{draw.people(1)[0]}, CEO</p></div><div class="r">{mark(("ENAC", "CERTIFICACIÓN"), "20mm")}</div></div><div class="foot xs">{a.body.name} {a.body.address}. Tel. 91 555 01 00. Entidad acreditada por ENAC con acreditación nº 01/C-SG006</div>"""
    return Paper(a.told("body first start soa" + (" sites" if n else ""), "ENAC"), book(css, [leaf]))


def italian_decision(draw: Draw) -> Paper:
    """Italian and English labels over the values in a row of boxes: first issue, renewal decision, revision, expiry."""
    a = grant(
        draw,
        VALSESTO,
        serial(draw, "###/##/SI"),
        "dots",
        org=holder(draw, country=draw.pick(["Italy", ""])),
        accreditor="ACCREDIA",
    )
    boxes = (("Prima emissione\nFirst Issue", a.first), ("Data delibera di rinnovo\nRenewal decision date", a.start - timedelta(days=5)), ("Inizio validità\nValid from", a.start), ("Data revisione\nRevision date", a.revised), ("Data scadenza\nExpiry date", a.expires))  # fmt: skip
    cells = "".join(
        f'<div><span class="xs">{k.replace(chr(10), "<br>")}</span><br><b>{a.day(d)}</b></div>' for k, d in boxes
    )
    css = (
        FILL
        + "body{font-family:'P052',serif;font-size:11.5pt}.boxes{display:grid;grid-template-columns:repeat(5,1fr);border:.3mm solid #333;margin:6mm 0}.boxes div{border-right:.3mm solid #333;padding:2mm;font-size:9.5pt}h1{font-size:19pt}"
    )
    leaf = f"""<div class="c">{device("#00583c", "20mm")}<h1>CERTIFICATO N. / CERTIFICATE No. {a.number}</h1><p>SI CERTIFICA CHE IL SISTEMA DI GESTIONE PER LA SICUREZZA DELLE INFORMAZIONI DI<br><span class="s i">IT IS HEREBY CERTIFIED THAT THE INFORMATION SECURITY MANAGEMENT SYSTEM OF</span></p><p class="b" style="font-size:18pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>È CONFORME ALLA NORMA / <span class="i">IS IN COMPLIANCE WITH THE STANDARD</span></p><p class="b" style="font-size:17pt">{e(a.standard)}</p><p>PER I SEGUENTI CAMPI DI ATTIVITÀ / <span class="i">FOR THE FOLLOWING FIELD(S) OF ACTIVITIES</span></p><p>{e(a.scope)}</p><p>DICHIARAZIONE DI APPLICABILITÀ / <span class="i">STATEMENT OF APPLICABILITY</span>: {e(a.soa)}</p></div>
<div class="boxes">{cells}</div><p class="s">La validità del presente certificato è subordinata a sorveglianza periodica annuale / <span class="i">The validity of this certificate is dependent on an annual audit</span></p><div class="two"><div>{mark(("ACCREDIA", "SSI N. 002"))}</div><div class="r">{scrawl(draw)}<p>{e(a.body.name)}<br><span class="s">{e(a.body.address)}</span></p></div></div><div class="foot xs c">Membro di MLA EA per gli schemi di accreditamento SGQ, SGA, PRD, PRS, ISP, GHG, LAB e LAT. CISQ is a member of IQNet.</div>"""
    return Paper(a.told("body first start revised soa accreditor-picture"), book(css, [leaf]))


def dutch_pages(draw: Draw) -> Paper:
    """Dutch words with English below, the accreditor and number in a sentence, an appendix with 'Pagina 2 van 2'."""
    n = draw.number(1, 3)
    a = grant(draw, KEURHAVEN, serial(draw, "K0######/02"), "dash", n_sites=n, accreditor="RvA")
    css = (
        FILL
        + "body{font-family:'Nimbus Sans Narrow','Liberation Sans Narrow',sans-serif;font-size:12.5pt}h1{font-size:33pt;color:#e87722}.k{width:60mm}.ruled td,.ruled th{padding:2mm 4mm 2mm 0;border-top:.2mm solid #e87722}"
    )
    days = (("Nummer / Number", a.number), ("Vervangt / Replaces", a.number.replace("/02", "/01")), ("Uitgegeven / Issued", a.day(a.start)), ("Eerste uitgifte / Initial certification", a.day(a.first)), ("Geldig tot / Valid until", a.day(a.expires)))  # fmt: skip

    def foot(k: int) -> str:
        return f'<div class="foot xs">{e(a.body.name)}, {e(a.body.address)}, {a.body.company}. Keurhaven is accredited by the Dutch Accreditation Council (RvA), registration number C 048. <span style="float:right">Pagina {k} van 2 / Page {k} of 2</span></div>'

    one = f"""{logo("KEURHAVEN", "#e87722", "12mm")}<h1 style="margin-top:8mm">Certificaat</h1>{pairs((k, e(v)) for k, v in days)}<p style="margin-top:7mm">Keurhaven verklaart hierbij dat het managementsysteem van<br><span class="i">Keurhaven hereby declares that the management system of</span></p><p class="b" style="font-size:20pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>voldoet aan de eisen van / <span class="i">meets the requirements of</span></p><p class="b" style="font-size:17pt">{e(a.standard)}</p><p>voor het toepassingsgebied / <span class="i">for the scope</span></p><p>{e(a.scope)}</p><p>Verklaring van toepasselijkheid / <span class="i">Statement of Applicability</span>: {e(a.soa)}</p>{scrawl(draw)}<p>{draw.people(1)[0]}</p>{mark(("RvA", "C 048"), "20mm")}{foot(1)}"""
    rows = [
        ["Vestiging / Location", "Activiteiten / Activities"],
        *[
            [f"{e(a.org.name)}<br>{row(p)}", draw.pick(["Hosting", "Support", "Development and support"])]
            for p in a.sites
        ],
    ]
    two = f'{logo("KEURHAVEN", "#e87722", "12mm")}<h1 style="margin-top:8mm;font-size:20pt">Bijlage bij certificaat / Appendix to certificate {a.number}</h1>{grid(rows)}{foot(2)}'
    return Paper(a.told("body first start soa sites", "RvA"), book(css, [one, two]))


def swedish_accredited(draw: Draw) -> Paper:
    """Nordic, quiet, everything ranged left; accreditor with number 'Ackred. nr'; a footer in three columns."""
    norse = draw.maybe()
    body, accreditor = (FJELLVIK, "Norsk Akkreditering") if norse else (NORDLYD, "SWEDAC")
    a = grant(draw, body, serial(draw, "#####-0#"), "iso", accreditor=accreditor)
    title, line = (
        ("SERTIFIKAT", "Akkreditert av Norsk Akkreditering, MSYS 004")
        if norse
        else ("CERTIFIKAT", "Ackred. nr 1639, Certifiering av ledningssystem, SWEDAC")
    )
    css = (
        FILL
        + "body{font-family:'Liberation Sans',sans-serif;font-size:11pt}.leaf{padding:30mm 26mm}h1{font-size:17pt;letter-spacing:.08em;margin-bottom:12mm}.three{display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:6mm;left:26mm}"
    )
    leaf = f"""<h1>{title} <span style="color:#888">Certificate</span></h1><p>Number {a.number}</p><p>We hereby certify that the Information Security Management System at</p><p style="font-size:19pt">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p>fulfils the requirements of</p><p style="font-size:19pt">{e(a.standard)}</p><p>The certificate covers</p><p>{e(a.scope)}</p><p>Statement of Applicability {e(a.soa)}</p><p style="margin-top:8mm">Certified since {a.day(a.first)}. This certificate is valid until {a.day(a.expires)} provided that the system is maintained. Issued on {a.day(a.start)}.</p>{scrawl(draw)}<p>{draw.people(1)[0]}<br>{e(a.body.name)}</p>
<div class="foot xs three"><span>{e(a.body.name)}<br>{e(a.body.address)}</span><span>{line}</span><span>{a.body.company}<br>{a.body.web}<br>Page 1(1)</span></div>"""
    return Paper(a.told("body first start soa", accreditor), book(css, [leaf]))


def amended_irish(draw: Draw) -> Paper:
    """Irish: registration, last amended and expiry dates in a strip; the holder in Ireland or over the border."""
    a = grant(
        draw,
        CORRIB,
        serial(draw, "20##/####"),
        draw.pick(["th", "british"]),
        org=holder(draw, country=draw.pick(["Ireland", ""])),
        accreditor="INAB",
    )
    strip = (("Certificate Number", a.number), ("Registration Date", a.day(a.first)), ("Valid From", a.day(a.start)), ("Last Amended", a.day(a.revised)), ("Expiry Date", a.day(a.expires)))  # fmt: skip
    css = (
        FILL
        + "body{font-family:'URW Gothic',sans-serif;font-size:11pt}.strip{display:grid;grid-template-columns:repeat(5,auto);background:#e6efe9;padding:4mm;font-size:8.5pt;column-gap:4mm;margin:9mm 0}h1{font-size:27pt;color:#15603a}"
    )
    cells = "".join(f"<div>{k}<br><b>{e(v)}</b></div>" for k, v in strip)
    leaf = f"""<p class="r">{device("#15603a", "20mm", shape=1)}</p><h1>Certificate of Registration</h1><p>This is to certify that the Information Security Management System of</p><p class="b" style="font-size:18pt">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p>has been registered by {e(a.body.name)} as conforming to the requirements of</p><p class="b" style="font-size:18pt">{e(a.standard)}</p><p class="b">Scope of Registration</p><p>{e(a.scope)}</p><p>In accordance with the Statement of Applicability: {e(a.soa)}</p><div class="strip">{cells}</div>
<div class="two"><div>{scrawl(draw)}<p>Chief Executive Officer</p></div><div class="r">{mark(("INAB", "DETAILED IN", "REG NO 2003"))}</div></div><p class="s">Next surveillance audit to be completed by {a.day(years_on(a.start, 1) - timedelta(days=30))}.</p><div class="foot xs">{e(a.body.name)}, {e(a.body.address)}. Registered in Ireland No. {a.body.company}. This certificate remains valid while the holder maintains its management system to the published standard.</div>"""
    return Paper(a.told("body first start revised soa accreditor-picture"), book(css, [leaf]))
