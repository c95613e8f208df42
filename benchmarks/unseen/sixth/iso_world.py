"""Certificates as houses of Germany, France, Spain, Italy, the Netherlands, the North, Poland, Turkey, India, Japan, Singapore and Australia lay them out."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.facts import House, across, cert, labels, loud, numbered, person, plain, say
from benchmarks.unseen.sixth.leaf import at, e, mark, pairs, rows, sheet_of, square, stack
from benchmarks.unseen.world import Draw, years_on

RHEIN = House(
    "TÜW Rheinmark Cert GmbH", "01 153 YY#####", "DAkkS", "Am Alten Hafen 12, 51105 Köln", "www.tuew-rheinmark.example"
)
DZM = House(
    "DZM Deutsche Zertifizierung von Managementsystemen GmbH",
    "5##### ISMS22",
    "DAkkS",
    "Goethering 21, 60433 Frankfurt am Main, Germany",
)
SOLENNE = House(
    "Solenne Certification", "YYYY/#####.#", "COFRAC", "11 rue Francis de Presle - 93571 La Plaine Cedex - France"
)
IBERNOR = House("IBERNOR Internacional, S.A.U.", "SI-0###/YYYY", "ENAC", "C/ Genovesa, 6. 28004 Madrid. España")
LIGUR = House("LIGURINA Services S.p.A.", "###/YY", "ACCREDIA", "Via del Porto 12 - 16128 Genova Italy")
KEURPUNT = House(
    "Keurpunt Certificatie B.V.", "KP-ISC-####-#", "RvA", "Postbus 412, 3800 AK Amersfoort", "www.keurpunt.example"
)
NORRSTA = House("Norrsta Certifiering AB", "C#######", "SWEDAC", "Box 553, SE-501 15 Borås, Sverige")
WISLA = House("Wisła Centrum Certyfikacji Sp. z o.o.", "WCC-ISMS-###/YYYY", "PCA", "ul. Puławska 469, 02-844 Warszawa")
BOSFOR = House(
    "Bosfor Belgelendirme ve Denetim Hizmetleri A.Ş.",
    "BBD-BG-####",
    "TÜRKAK",
    "Ataşehir, İstanbul",
    "www.bosforbelge.example",
)
SUVIDHA = House(
    "Suvidha Quality Certification Private Limited",
    "SQC/IN/ISMS/YYYY/####",
    "NABCB",
    "B-214, Okhla Business Court, New Delhi 110020, India",
    "www.suvidhacert.example",
)
SAKURA = House(
    "Sakuragi Quality Assurance Organization",
    "SQA-IM0###",
    "ISMS-AC",
    "1-25 Kanda Sudacho, Chiyoda-ku, Tokyo 101-0041, Japan",
)
LION = House("Merlion Certification Pte Ltd", "ISMS-YYYY-####", "SAC", "8 Science Hub Drive, Singapore 118228")
SOUTHERN = House(
    "Southern Cross Assurance Pty Ltd",
    "ITS2####",
    "JAS-ANZ",
    "Level 37, 680 Georgina Street, Sydney NSW 2000, Australia",
)
LUX = House("Moselle Audit Luxembourg S.A.", "MAL-####-ISMS", "OLAS", "12 Rue du Moulin, L-1882 Luxembourg")


def german_beside(draw: Draw) -> Paper:
    """German left of English, line by line, the day of the audit beside the validity."""
    c = cert(
        draw,
        RHEIN,
        "iso",
        country=draw.pick(["Germany", "Germany", ""]),
        sites=draw.pick([0, 0, 2]),
        settled=draw.maybe(),
    )
    said = f"The certificate is valid from {c.say(c.start)} until {c.say(c.expires)}."
    s = Sheet(title="Zertifikat / Certificate")
    s.box(0, 0, s.width, 90, fill="#0a4ea2", stroke=None)
    s.text(50, 58, "Zertifikat", 30, bold=True, colour="#ffffff")
    s.text(250, 58, "Certificate", 30, colour="#cfe0f5")
    y = 125.0
    two = [
        ("Prüfungsnorm", "Standard", c.standard),
        ("Zertifikat-Registrier-Nr.", "Certificate Registration No.", c.number),
        ("Unternehmen", "Certificate Holder", c.name),
        ("", "", across(c.at)),
        ("Geltungsbereich", "Scope", c.scope),
        ("Erklärung zur Anwendbarkeit", "Statement of Applicability", c.soa),
    ]
    for german, english, value in two:
        s.text(50, y, german, 9, bold=True)
        s.text(50, y + 11, english, 9, italic=True, colour="#555555")
        y = max(s.para(215, y, 325, value, 10.5, bold=german == "Unternehmen"), y + 24) + 8
    if c.sites:
        s.text(50, y, "Weitere Standorte", 9, bold=True)
        s.text(50, y + 11, "Further sites", 9, italic=True, colour="#555555")
        for place in c.sites:
            y = s.para(215, y, 325, across(place), 10.5) + 3
        y += 8
    y = s.para(
        215,
        y,
        325,
        "Durch ein Audit wurde der Nachweis erbracht, dass die Forderungen der oben genannten Norm erfüllt sind.",
        9,
    )
    y = (
        s.para(
            215,
            y,
            325,
            "Proof has been furnished by means of an audit that the requirements of the above standard are met.",
            9,
            italic=True,
            colour="#555555",
        )
        + 8
    )
    s.text(50, y, "Gültigkeit", 9, bold=True)
    s.text(50, y + 11, "Validity", 9, italic=True, colour="#555555")
    y = s.para(215, y, 325, f"Dieses Zertifikat ist gültig vom {c.say(c.start)} bis {c.say(c.expires)}.", 10)
    y = s.para(215, y, 325, said, 10, italic=True)
    y = s.para(215, y, 325, f"Erstzertifizierung / First certification: {c.say(c.first)}", 10)
    signed = c.start - timedelta(days=draw.number(1, 20))
    s.text(50, 690, f"{c.say(signed)}", 9)
    s.signature(240, 680, [draw.number(-12, 12) for _ in range(6)])
    s.lines(215, 704, [c.house.name, c.house.address], 9)
    s.mark(470, 660, ("DAkkS", "D-ZM-16031-01-00"), 60)
    s.text(50, 800, c.house.url, 8, colour="#0a4ea2")
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        also={"issued_on": (signed,), "certification_body": ("TÜW Rheinmark",)},
    )
    return Paper([*fields, Field("revised_on", plain(signed), None, (), True)], s.done())


def german_certify(draw: Draw) -> Paper:
    """A German house in English: holder in the middle, three facts below, the accreditation in a mark."""
    c = cert(draw, DZM, "iso", country=draw.pick(["Germany", ""]), sites=draw.pick([0, 3, 5]), settled=draw.maybe())
    style = "body{font-family:'Liberation Sans Narrow','Liberation Sans';color:#222;font-size:11pt}.page{padding:20mm 24mm}h1{font-size:36pt;color:#003a70;margin:0 0 8mm;letter-spacing:0}h2{font-size:20pt;margin:3mm 0 1mm}td{padding:1mm 8mm 1mm 0}.f{position:absolute;bottom:12mm;left:24mm;right:24mm;font-size:8pt;color:#666}.a td{border-bottom:1px solid #ccc;font-size:9.5pt;vertical-align:top}"
    facts = (
        ("Certificate registration no.", c.number),
        ("Date of original certification", c.say(c.first)),
        ("Date of revision", c.say(c.revised)),
        ("Date of certification", c.say(c.start)),
        ("Valid until", c.say(c.expires)),
    )
    foot = f'<div class="f">Accredited Body: {e(c.house.name)}, {e(c.house.address)}'
    pages = 2 if c.sites else 1
    body = (
        f'<div class="page"><h1>CERTIFICATE</h1>This is to certify that<h2>{e(c.name)}</h2>{at(c.at)}'
        + ("<p><i>with the organizational units/sites as listed in the annex</i></p>" if c.sites else "")
        + f'<p>has implemented and maintains an <b>Information Security Management System</b>.</p><p>Scope:<br>{e(c.scope)}</p><p>Statement of Applicability: {e(c.soa)}</p><p>Through an audit, documented in a report, it was verified that the management system fulfills the requirements of the following standard:</p><h2>{c.standard}</h2><table style="margin-top:8mm">{rows(facts)}</table><p style="margin-top:8mm">{e(c.house.name)}</p><p>{e(person(draw))}<br>Managing Director</p><div style="position:absolute;right:24mm;bottom:28mm">{mark(("DAkkS", "Deutsche", "Akkreditierungsstelle"), 70)}</div>{foot}<span style="float:right">1 / {pages}</span></div></div>'
    )
    if c.sites:
        listed = "".join(
            f"<tr><td>{draw.digits(6)}</td><td>{e(c.name)}<br>{at(p)}</td><td>{e(draw.pick(['Software development', 'Data centre operation', 'Sales and consulting', 'Administration']))}</td></tr>"
            for p in c.sites
        )
        body += f'<div class="page"><h2>Annex to certificate</h2><p>Certificate registration no. {c.number}</p><p><b>{e(c.name)}</b><br>{at(c.at)}</p><table class="a"><tr><td><b>Location</b></td><td></td><td><b>Scope</b></td></tr>{listed}</table><p style="font-size:9pt">This annex (edition: {c.say(c.revised)}) is only valid in connection with the above-mentioned certificate.</p>{foot}<span style="float:right">2 / 2</span></div></div>'
    return Paper(labels(c, unseen="accreditation_body", also={"certification_body": ("DZM",)}), sheet_of(style, body))


def french_hosting(draw: Draw) -> Paper:
    """French above English in grey; days as year-month-day; sometimes the hosting of health data beside."""
    c = cert(
        draw,
        SOLENNE,
        "iso",
        country="France",
        sites=draw.pick([0, 1, 3]),
        settled=draw.maybe(),
        standard=draw.pick(["ISO/IEC 27001", "NF EN ISO/IEC 27001"]),
    )
    if c.standard.startswith("NF"):
        c = replace(
            c, standard="NF EN ISO/IEC 27001:2023" if c.standard.endswith("2022") else "NF EN ISO/IEC 27001:2017"
        )
    style = "body{font-family:'Nimbus Sans';font-size:10.5pt;text-align:center;color:#1a1a1a}.page{padding:18mm 24mm}.fr{border:1px solid #b9a26a;height:258mm;padding:12mm}h1{font-size:30pt;margin:2mm;color:#00205b}small{color:#777;font-style:italic;font-size:8.5pt}h2{margin:1mm 0}p{margin:2.5mm 0}"
    others = "".join(f"<div style='font-size:9pt'>{e(across(p))}</div>" for p in c.sites)
    body = f'<div class="page"><div class="fr"><h1>Certificat</h1><small>Certificate</small><p><b>N° {c.number}</b></p><p>Solenne Certification certifie que le système de management mis en place par :<br><small>Solenne Certification certifies that the management system implemented by:</small></p><h2>{e(c.name)}</h2><p>pour les activités suivantes :<br><small>for the following activities:</small></p><p><b>{e(c.scope)}</b></p><p><small>Déclaration d\'applicabilité / Statement of Applicability:</small> {e(c.soa)}</p><p>a été évalué et jugé conforme aux exigences requises par :<br><small>has been assessed and found to meet the requirements of:</small></p><h2>{c.standard}</h2><p>et est déployé sur les sites suivants :<br><small>and is developed on the following locations:</small></p><div>{e(across(c.at))}</div>{others}<p>Ce certificat est valable à compter du <small>(année/mois/jour)</small><br><small>This certificate is valid from (year/month/day)</small></p><p><b>{c.say(c.start)}</b> &nbsp; Jusqu\'au / <small>Until</small> &nbsp; <b>{c.say(c.expires)}</b></p><p>{e(person(draw))}<br><small>Directeur Général / Managing Director</small></p>{mark(("cofrac", "CERTIFICATION", "N° 4-0001"), 58)}<p style="font-size:7pt">Seul le certificat électronique, consultable sur www.solenne.example, fait foi en temps réel de la certification de l\'organisme. <i>The electronic certificate only attests in real-time that the company is certified.</i> Accréditation COFRAC n° 4-00{draw.digits(2)}, Certification de Systèmes de Management, portée disponible sur www.cofrac.fr. {e(c.house.address)}</p></div></div>'
    return Paper(
        labels(c, skip="revised_on first_certified_on", said={"accreditation_body": "COFRAC"}), sheet_of(style, body)
    )


def spanish_emission(draw: Draw) -> Paper:
    """Spanish house: first emission, last emission, expiry; names of the system in both languages."""
    style = draw.pick(["iso", "spanish"])
    c = cert(draw, IBERNOR, style, country="Spain", settled=draw.maybe(), sites=draw.pick([0, 1]))
    c = (
        replace(c, standard=draw.pick(["UNE-EN ISO/IEC 27001:2023", "UNE-ISO/IEC 27001:2023", "ISO/IEC 27001:2022"]))
        if c.standard.endswith("2022")
        else c
    )
    s = Sheet(title="Certificado")
    s.box(0, 0, 14, s.height, fill="#007a5e", stroke=None)
    s.text(60, 72, "IBERNOR", 28, bold=True, colour="#007a5e")
    s.text(540, 60, "Certificado del Sistema de Gestión de", 12, align="right")
    s.text(540, 75, "Seguridad de la Información", 12, align="right")
    s.text(540, 90, "Information Security Management System Certificate", 8.5, align="right", italic=True)
    s.text(60, 135, c.number, 20, bold=True)
    lines = [
        ("IBERNOR certifica que la organización / certifies that the organization", 9, "i", 6),
        (c.name, 17, "b", 10),
        (
            "dispone de un sistema de gestión de seguridad de la información conforme con la Norma / has an information security management system in compliance with the standard",
            9,
            "i",
            6,
        ),
        (c.standard, 15, "b", 10),
        ("para las actividades / for the activities:", 9, "i", 4),
        (c.scope, 10.5, "", 6),
        (
            f"de acuerdo con la declaración de aplicabilidad / according to the Statement of Applicability {c.soa}",
            9,
            "",
            10,
        ),
        ("que se realizan en / which are carried out at:", 9, "i", 4),
        *((across(p), 10.5, "", 3.0) for p in (c.at, *c.sites)),
    ]
    stack(s, 60, 170, 475, lines)
    s.box(60, 590, 540, 660, stroke="#007a5e")
    for k, (spanish, english, when) in enumerate(
        (
            ("Fecha de primera emisión", "First issued on", c.first),
            ("Fecha de última emisión", "Last issued", c.start),
            ("Fecha de expiración", "Validity date", c.expires),
        )
    ):
        s.text(70 + k * 158, 610, f"{spanish}:", 9)
        s.text(70 + k * 158, 622, english, 8, italic=True, colour="#666666")
        s.text(70 + k * 158, 642, c.say(when), 10.5, bold=True)
    s.signature(80, 700, [draw.number(-12, 12) for _ in range(6)])
    s.lines(60, 725, [person(draw), "Consejero Delegado / Chief Executive Officer"], 9)
    s.mark(470, 675, ("ENAC", "CERTIFICACIÓN", "Nº 01/C-SG"), 56)
    s.para(
        60,
        785,
        480,
        f"{c.house.name} {c.house.address}. Tel. 91 000 {draw.digits(2)} 00. Entidad acreditada por ENAC con acreditación Nº 01/C-SG0{draw.digits(2)}",
        7.5,
        colour="#555555",
    )
    again = Field("revised_on", plain(c.start), None, (), True)
    return Paper([*labels(c, skip="revised_on", also={"certification_body": ("IBERNOR",)}), again], s.done())


def italian_days(draw: Draw) -> Paper:
    """Italian house: first issue, decision of renewal, current issue, expiry in a row at the foot."""
    c = cert(draw, LIGUR, draw.pick(["dots", "slash"]), country="Italy", settled=True, sites=draw.pick([0, 2]))
    decided = c.start - timedelta(days=draw.number(2, 20))
    c = (
        replace(c, standard=draw.pick(["ISO/IEC 27001:2022", "UNI CEI EN ISO/IEC 27001:2024"]))
        if c.standard.endswith("2022")
        else c
    )
    style = "body{font-family:'Liberation Serif';text-align:center;font-size:11pt}.page{padding:16mm 20mm;border:5mm solid #dfe7ef}h1{font-size:21pt;margin:2mm 0;color:#12355b}small{color:#666;font-size:9pt}h2{margin:1.5mm 0}.r{display:grid;grid-template-columns:repeat(4,1fr);border:1px solid #12355b;margin-top:6mm;font-size:10pt}.r div{padding:2mm;border-right:1px solid #12355b}"
    cells = (
        ("Prima emissione", "First Issue", c.first),
        ("Data decisione di rinnovo", "Renewal decision date", decided),
        ("Emissione corrente", "Current Issue", c.start),
        ("Data scadenza", "Expiry Date", c.expires),
    )
    sites = "<br>".join(e(across(p)) for p in (c.at, *c.sites))
    body = (
        f'<div class="page"><h1>CERTIFICATO N. / <i>CERTIFICATE No.</i> {c.number}</h1><p>SI CERTIFICA CHE IL SISTEMA DI GESTIONE PER LA SICUREZZA DELLE INFORMAZIONI DI<br><small>IT IS HEREBY CERTIFIED THAT THE INFORMATION SECURITY MANAGEMENT SYSTEM OF</small></p><h2>{e(c.name)}</h2><p>NELLE SEGUENTI UNITÀ OPERATIVE / <small>IN THE FOLLOWING OPERATIONAL UNITS</small></p><p>{sites}</p><p>È CONFORME ALLA NORMA / <small>IS IN COMPLIANCE WITH THE STANDARD</small></p><h2>{c.standard}</h2><p>PER I SEGUENTI CAMPI DI ATTIVITÀ / <small>FOR THE FOLLOWING FIELD(S) OF ACTIVITIES</small></p><p>{e(c.scope)}</p><p><small>Dichiarazione di applicabilità / Statement of Applicability</small> {e(c.soa)}</p><p style="font-size:8.5pt">La validità del presente certificato è subordinata a sorveglianza periodica annuale ed al riesame completo del sistema di gestione con periodicità triennale. <i>The validity of this certificate is dependent on an annual audit and on a complete review, every three years, of the management system.</i></p><div class="r">'
        + "".join(f"<div>{a}<br><small>{b}</small><br><b>{c.say(d)}</b></div>" for a, b, d in cells)
        + f'</div><p>{e(person(draw))}<br><small>Certification Sector Manager</small></p><div style="display:flex;justify-content:center;gap:14mm;align-items:center">{mark(("ACCREDIA", "SSI N° 003"), 58)}<div style="font-size:9pt">{e(c.house.name)}<br>{e(c.house.address)}</div></div></div>'
    )
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        also={"issued_on": (decided,), "certification_body": ("LIGURINA",)},
    )
    return Paper([*fields, Field("revised_on", plain(c.start), None, (plain(decided),), True)], sheet_of(style, body))


def dutch_care(draw: Draw) -> Paper:
    """Dutch house, two standards on one sheet (27001 and the national one for care), days day-month-year."""
    c = cert(
        draw,
        KEURPUNT,
        "dash",
        country=draw.pick(["Netherlands", "Netherlands", ""]),
        settled=draw.maybe(0.3),
        standard=draw.pick(["ISO/IEC 27001", "NEN-EN-ISO/IEC 27001"]),
    )
    if c.standard.startswith("NEN"):
        c = replace(
            c, standard="NEN-EN-ISO/IEC 27001:2023" if c.standard.endswith("2022") else "NEN-EN-ISO/IEC 27001:2017"
        )
    care = draw.maybe()
    style = "body{font-family:'Liberation Sans';font-size:10.5pt;color:#222}.page{padding:24mm 26mm}.bar{position:absolute;top:0;right:0;width:38mm;height:38mm;background:#f39200;border-bottom-left-radius:38mm}h1{font-size:30pt;margin:0 0 10mm;font-weight:400}h2{margin:1mm 0 1mm}td{padding:.8mm 8mm .8mm 0;vertical-align:top}.f{position:absolute;bottom:10mm;left:26mm;right:26mm;font-size:7.5pt;color:#666}"
    facts = (
        ("Certificaatnummer / Certificate number", c.number),
        ("Eerste uitgifte / First issue", c.say(c.first)),
        ("Geldig vanaf / Valid from", c.say(c.start)),
        ("Geldig tot / Valid until", c.say(c.expires)),
        ("Verklaring van toepasselijkheid / Statement of Applicability", c.soa),
    )
    also = (
        "<br><b>{norm}</b> (zorg / healthcare)".replace(
            "{norm}", "NEN 7510-1:2024" if c.start.year > 2024 else "NEN 7510-1:2017+A1:2020"
        )
        if care
        else ""
    )
    body = f'<div class="page"><div class="bar"></div><div style="font-size:15pt;color:#f39200;font-weight:bold">keurpunt</div><h1>Certificaat</h1>Keurpunt Certificatie verklaart dat het managementsysteem van / <i>declares that the management system of</i><h2>{e(c.name)}</h2>{at(c.at)}<p>voldoet aan de eisen van / <i>meets the requirements of</i></p><b style="font-size:15pt">{c.standard}</b>{also}<p>voor het toepassingsgebied / <i>for the scope</i></p><p><b>{e(c.scope)}</b></p><table>{rows(facts)}</table><p style="margin-top:12mm">{e(person(draw))}<br>Algemeen directeur</p>{mark(("RvA", "C 5##".replace("##", draw.digits(2))), 56)}<div class="f">{e(c.house.name)} · {e(c.house.address)} · {c.house.url} · Op dit certificaat is het certificatiereglement van toepassing / The certification regulations apply. Geaccrediteerd door de RvA.</div></div>'
    return Paper(
        labels(c, skip="revised_on", also={"certification_body": ("Keurpunt Certificatie", "keurpunt")}),
        sheet_of(style, body),
    )


def northern_plain(draw: Draw) -> Paper:
    """Swedish house: bare page, both languages, the certificate valid through a day; issued and first issued."""
    c = cert(
        draw,
        NORRSTA,
        "iso",
        country=draw.pick(["Sweden", "", "Sweden"]),
        sites=draw.pick([0, 2]),
        settled=draw.maybe(),
        standard=draw.pick(["ISO/IEC 27001", "SS-EN ISO/IEC 27001"]),
    )
    if c.standard.startswith("SS"):
        c = replace(
            c, standard="SS-EN ISO/IEC 27001:2023" if c.standard.endswith("2022") else "SS-EN ISO/IEC 27001:2017"
        )
    s = Sheet(face="vera", title="Certifikat")
    s.text(70, 80, "CERTIFIKAT", 26, colour="#1f3b57")
    s.text(70, 102, "Certificate", 13, italic=True, colour="#1f3b57")
    s.text(525, 80, f"Nr/No. {c.number}", 10, align="right")
    lines = [
        (
            "Härmed intygas att ledningssystemet för informationssäkerhet hos / This is to certify that the information security management system at",
            8.5,
            "g",
            8,
        ),
        (c.name, 15, "b", 2),
        (across(c.at), 9.5, "", 12),
        ("uppfyller kraven i / fulfils the requirements of", 8.5, "g", 6),
        (c.standard, 14, "b", 14),
        ("för / for", 8.5, "g", 6),
        (c.scope, 10, "", 10),
        (f"Uttalande om tillämplighet / Statement of Applicability: {c.soa}", 9, "", 10),
    ]
    y = stack(s, 70, 150, 455, lines)
    if c.sites:
        y = stack(
            s,
            70,
            y,
            455,
            [("Övriga platser / Other sites", 8.5, "g", 4), *((across(p), 9.5, "", 3.0) for p in c.sites)],
        )
    y = max(y + 20, 545)
    for swedish, english, when in (
        ("Första utfärdande", "First issue", c.first),
        ("Utfärdat", "Issued", c.start),
        ("Giltigt till och med", "Valid through", c.expires),
    ):
        s.text(70, y, f"{swedish} / {english}", 9)
        s.text(280, y, c.say(when), 10, bold=True)
        y += 18
    s.signature(80, y + 40, [draw.number(-12, 12) for _ in range(6)])
    s.lines(70, y + 65, [person(draw), c.house.name], 9)
    s.text(
        70,
        800,
        f"{c.house.name}, {c.house.address}. Ackrediterat organ / accredited by SWEDAC, ackr. nr 17{draw.digits(2)}",
        7,
        colour="#555555",
    )
    return Paper(labels(c, skip="revised_on"), s.done())


def polish_beside(draw: Draw) -> Paper:
    """Polish and English in two columns; valid from and to in words of both."""
    c = cert(
        draw,
        WISLA,
        "dots",
        country=draw.pick(["Poland", "Poland", ""]),
        standard=draw.pick(["ISO/IEC 27001", "PN-EN ISO/IEC 27001"]),
    )
    if c.standard.startswith("PN"):
        c = replace(
            c, standard="PN-EN ISO/IEC 27001:2023-08" if c.standard.endswith("2022") else "PN-EN ISO/IEC 27001:2017-06"
        )
    style = "body{font-family:'DejaVu Serif';font-size:10pt}.page{padding:16mm 20mm;background:#fffdf6}.c{text-align:center}h1{font-size:27pt;color:#8c1d18;margin:3mm 0}h2{margin:2mm 0}.t{display:grid;grid-template-columns:1fr 1fr;gap:8mm;border-top:1px solid #8c1d18;padding-top:3mm;margin-top:3mm}"
    pl = f"Niniejszym zaświadcza się, że system zarządzania bezpieczeństwem informacji wyżej wymienionej organizacji spełnia wymagania normy {c.standard}"
    en = f"This is to certify that the information security management system of the above organisation meets the requirements of {c.standard}"
    body = f'<div class="page"><div class="c"><b>{e(c.house.name)}</b><br><span style="font-size:8.5pt">{e(c.house.address)} · akredytacja PCA nr AC 1{draw.digits(2)} / accredited by PCA</span><h1>CERTYFIKAT<br><span style="font-size:17pt">CERTIFICATE</span></h1><b>Nr / No. {c.number}</b><h2>{e(c.name)}</h2>{e(across(c.at))}</div><div class="t"><div>{e(pl)}</div><div>{e(en)}</div></div><div class="t"><div><b>Zakres:</b> zgodnie z angielską treścią obok</div><div><b>Scope:</b> {e(c.scope)}</div></div><div class="t"><div><b>Deklaracja stosowania:</b> {e(c.soa)}</div><div><b>Statement of Applicability:</b> {e(c.soa)}</div></div><div class="t"><div>Certyfikowany od: {c.say(c.first)}<br>Ważny od: {c.say(c.start)}<br>Ważny do: {c.say(c.expires)}</div><div>Certified since: {c.say(c.first)}<br>Valid from: {c.say(c.start)}<br>Valid until: {c.say(c.expires)}</div></div><div class="c" style="margin-top:16mm">{e(person(draw))}<br>Prezes Zarządu / President of the Board<br>Warszawa, {c.say(c.start)}</div></div>'
    return Paper(labels(c, skip="revised_on"), sheet_of(style, body))


def turkish_colour(draw: Draw) -> Paper:
    """Turkish house: red and gold, labels in both languages, days of first issue, issue and yearly renewal."""
    c = cert(draw, BOSFOR, "dots", country="Turkey", standard=draw.pick(["ISO/IEC 27001", "TS EN ISO/IEC 27001"]))
    style = "body{font-family:'DejaVu Sans';font-size:9.5pt}.page{padding:14mm;}.o{border:3mm ridge #b8860b;height:266mm;padding:10mm 14mm}h1{color:#b00020;text-align:center;font-size:25pt;margin:2mm}.c{text-align:center}td{padding:1.6mm 3mm;border-bottom:1px dotted #b8860b;vertical-align:top}td:first-child{width:62mm;color:#b00020}table{width:100%;border-collapse:collapse;margin-top:4mm}"
    due = years_on(c.start, 1)
    facts = (
        ("Kuruluş Adı / Organization", c.name),
        ("Adres / Address", across(c.at)),
        ("Standart / Standard", c.standard),
        ("Kapsam / Scope", c.scope),
        ("Uygulanabilirlik Bildirgesi / SoA", c.soa),
        ("Sertifika No / Certificate No", c.number),
        ("İlk Belgelendirme Tarihi / First Certification Date", c.say(c.first)),
        ("Belge Tarihi / Certificate Date", c.say(c.start)),
        ("Gözetim Tarihi / Surveillance Date", c.say(due)),
        ("Geçerlilik Tarihi / Expiry Date", c.say(c.expires)),
    )
    body = f'<div class="page"><div class="o"><div class="c"><b style="font-size:15pt">BOSFOR</b><br>BELGELENDİRME</div><h1>SERTİFİKA<br><span style="font-size:16pt">CERTIFICATE</span></h1><div class="c">Bilgi Güvenliği Yönetim Sistemi / Information Security Management System</div><table>{rows(facts)}</table><div style="display:flex;justify-content:space-between;margin-top:8mm;align-items:center">{square(draw, 80)}<div class="c">{e(person(draw))}<br>Genel Müdür / General Manager</div>{mark(("TÜRKAK", "TS EN ISO/IEC", "17021-1", "AB-0###-YS".replace("###", draw.digits(3))), 66)}</div><p class="c" style="font-size:7.5pt">{e(c.house.name)} · {e(c.house.address)} · {c.house.url}<br>Belgenin geçerliliği karekod ile doğrulanabilir. / Validity can be verified by the QR code.</p></div></div>'
    return Paper(labels(c, skip="revised_on", unseen="accreditation_body"), sheet_of(style, body))


def indian_surveillances(draw: Draw) -> Paper:
    """Indian house: initial, issue, two surveillances due, expiry, with an accreditation in words."""
    c = cert(
        draw,
        SUVIDHA,
        draw.pick(["dash", "padded", "mon"]),
        country=draw.pick(["India", "India", ""]),
        sites=draw.pick([0, 1]),
    )
    s = Sheet(face="serif", title="Certificate of Registration")
    s.box(20, 20, s.width - 20, s.height - 20, stroke="#c77d0a", width=4)
    s.box(27, 27, s.width - 27, s.height - 27, stroke="#1d6b3a")
    s.crest(297, 75, 26, "#1d6b3a", 0)
    s.centred(122, c.house.name, 14, bold=True, colour="#1d6b3a")
    y = stack(
        s,
        70,
        155,
        455,
        [
            ("Certificate of Registration", 25, "b", 12),
            ("This is to certify that the Information Security Management System of", 11, "i", 6),
            (c.name, 17, "b", 2),
            (across(c.at), 10.5, "", 4),
            *((f"Branch: {across(p)}", 10, "", 4.0) for p in c.sites),
            ("has been assessed and found to be in conformance with the requirements of", 11, "i", 6),
            (c.standard, 17, "b", 6),
            ("(Information Security Management System)", 10, "", 8),
            ("for the scope of activities", 11, "i", 4),
            (c.scope, 11, "b", 6),
            (f"SOA: {c.soa}", 10, "", 14),
        ],
        "centre",
    )
    y = max(y, 510)
    told = (
        ("Certificate No.", c.number),
        ("Date of initial registration", c.say(c.first)),
        ("Date of issue", c.say(c.start)),
        ("1st surveillance due on or before", c.say(years_on(c.start, 1))),
        ("2nd surveillance due on or before", c.say(years_on(c.start, 2))),
        ("Date of expiry", c.say(c.expires)),
    )
    pairs(s, 130, y, 190, [(a, f":  {b}") for a, b in told], 10, 15.5, True)
    s.signature(390, y + 130, [draw.number(-12, 12) for _ in range(6)])
    s.text(380, y + 155, "Authorised Signatory", 9)
    s.para(
        70,
        738,
        455,
        "This certificate is valid subject to satisfactory completion of surveillance audits. The certificate is the property of SQC and shall be returned on request.",
        8,
        align="centre",
    )
    s.para(
        70,
        765,
        455,
        f"Accredited by NABCB (National Accreditation Board for Certification Bodies), accreditation no. IS 0{draw.digits(2)}. {c.house.address}. {c.house.url}",
        8,
        align="centre",
    )
    return Paper(labels(c, skip="revised_on", also={"certification_body": ("SQC",)}), s.done())


def japanese_registration(draw: Draw) -> Paper:
    """Japanese house in English: national and international standard side by side, registered, renewed, revised, valid until."""
    c = cert(draw, SAKURA, draw.pick(["us", "slash-year"]), country="Japan", settled=True, sites=0)
    both = {"2022": "JIS Q 27001:2023", "2013": "JIS Q 27001:2014"}[c.standard[-4:]]
    style = "body{font-family:C059,serif;text-align:center;color:#111}.page{padding:24mm 28mm}.fr{border:.6mm solid #888;outline:.2mm solid #888;outline-offset:1.5mm;height:246mm;padding:14mm}h1{font-size:27pt;font-weight:normal;margin:0 0 8mm}h2{font-size:18pt;margin:2mm}table{margin:8mm auto;text-align:left;font-size:11pt}td{padding:1mm 6mm}p{font-size:11pt;line-height:1.4}"
    facts = (
        ("Registration Number:", c.number),
        ("Date of Registration:", c.say(c.first)),
        ("Date of Renewal:", c.say(c.start)),
        ("Date of Revision:", c.say(c.revised)),
        ("Date of Expiry:", c.say(c.expires)),
    )
    body = f'<div class="page"><div class="fr"><h1>Certificate of Registration</h1><p>This is to certify that the information security management system of</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p><p>has been found to conform to the following standard:</p><h2 style="font-size:15pt">{both} ({c.standard})</h2><p>Scope of registration: {e(c.scope)}</p><p>Statement of Applicability: {e(c.soa)}</p><table>{rows(facts)}</table><p>{e(person(draw))}<br><i>President</i><br>{e(c.house.name)}</p><p style="font-size:8.5pt">{e(c.house.address)}</p><div>{mark(("ISMS-AC", "ISMS", "ISR001"), 56)}</div></div></div>'
    return Paper(
        labels(c, unseen="accreditation_body", also={"standard": (both, f"{both} ({c.standard})")}),
        sheet_of(style, body),
    )


def singapore_table(draw: Draw) -> Paper:
    """House of Singapore, or of Luxembourg on the same web form: facts in a table, revision history at the foot."""
    house, country = draw.pick([(LION, "Singapore"), (LION, "Singapore"), (LUX, "")])
    c = cert(draw, house, draw.pick(["short", "padded"]), country=country, settled=draw.maybe())
    style = "body{font-family:Carlito;font-size:11pt}.page{padding:20mm}.h{display:flex;justify-content:space-between;border-bottom:2px solid #d71920;padding-bottom:4mm}h1{font-size:23pt;margin:6mm 0;color:#d71920}table{width:100%;border-collapse:collapse}.a td{padding:2.2mm 2mm;border-bottom:1px solid #e3e3e3;vertical-align:top}.a td:first-child{width:52mm;font-weight:bold}.b td{border:1px solid #999;padding:1.2mm 2mm;font-size:9pt}"
    history = [
        ("Issue", "Date", "Description"),
        ("1", c.say(c.first), "Initial certification"),
        ("2", c.say(c.start), "Recertification" if c.first != c.start else "Certificate released"),
        (
            "3",
            c.say(c.revised),
            draw.pick(["Change of address", "Change of scope", "Update of Statement of Applicability"]),
        ),
    ]
    facts = (
        ("Certificate No.", c.number),
        ("Organisation", c.name),
        ("Address", across(c.at)),
        ("Standard", c.standard),
        ("Scope", c.scope),
        ("SoA", c.soa),
        ("Date of initial certification", c.say(c.first)),
        ("Certification cycle", f"{c.say(c.start)} to {c.say(c.expires)}"),
        ("Date of current issue", c.say(c.revised)),
    )
    body = f'<div class="page"><div class="h"><b style="font-size:15pt">{e(house.name)}</b>{mark((house.accreditor, "ACCREDITED"), 50)}</div><h1>Certificate of Conformity</h1><p>We certify that the management system of the organisation named below has been audited and conforms to the standard named below.</p><table class="a">{rows(facts)}</table><p style="margin-top:8mm">{e(person(draw))}<br>Chief Executive</p><p><b>Revision history</b></p><table class="b">{rows(history)}</table><p style="font-size:8pt">Issued by {e(house.name)}, {e(house.address)}, accredited by {house.accreditor} to ISO/IEC 17021-1.</p></div>'
    return Paper(labels(c, also={"issued_on": (c.revised,)}), sheet_of(style, body))


def australian_registry(draw: Draw) -> Paper:
    """Australian house: registered since, current from and to, business number, schedule of sites."""
    c = cert(
        draw,
        SOUTHERN,
        "padded",
        country=draw.pick(["Australia", "Australia", ""]),
        sites=draw.pick([0, 2]),
        standard=draw.pick(["ISO/IEC 27001", "AS ISO/IEC 27001"]),
    )
    c = replace(
        loud(c),
        standard=c.standard.replace("2022", "2023").replace("2013", "2015")
        if c.standard.startswith("AS")
        else c.standard,
    )
    s = Sheet(title="Certificate of Registration")
    s.box(0, 0, s.width, 120, fill="#0b2545", stroke=None)
    s.text(50, 60, "Southern Cross Assurance", 22, bold=True, colour="#ffffff")
    s.text(50, 92, "Certificate of Registration", 16, colour="#f2c14e")
    y = stack(
        s,
        50,
        155,
        495,
        [
            ("This certifies that the management system of", 10, "", 4),
            (c.name, 17, "b", 2),
            (
                f"ABN {draw.digits(2)} {draw.digits(3)} {draw.digits(3)} {draw.digits(3)}"
                if c.at.country == "Australia"
                else "",
                9,
                "g",
                2,
            ),
            (across(c.at), 10, "", 12),
            ("complies with the requirements of", 10, "", 4),
            (c.standard, 16, "b", 12),
            ("for the following capability", 10, "", 4),
            (c.scope, 10.5, "b", 8),
            (f"Statement of Applicability: {c.soa}", 9.5, "", 12),
        ],
    )
    if c.sites:
        y = stack(
            s, 50, y, 495, [("Additional registered sites", 10, "b", 4), *((across(p), 10, "", 3.0) for p in c.sites)]
        )
    y = max(y + 16, 520)
    for k, (label, value) in enumerate(
        (
            ("Certificate no:", c.number),
            ("Originally registered:", c.say(c.first)),
            ("Current certification:", c.say(c.start)),
            ("Expires:", c.say(c.expires)),
        )
    ):
        s.text(50 + (k % 2) * 250, y + (k // 2) * 34, label, 9, colour="#666666")
        s.text(50 + (k % 2) * 250, y + 14 + (k // 2) * 34, value, 12, bold=True)
    s.signature(60, y + 110, [draw.number(-12, 12) for _ in range(6)])
    s.lines(50, y + 135, [person(draw), "Head of Policy, Risk and Certification"], 9)
    s.mark(470, y + 80, ("JAS-ANZ", "ACCREDITED"), 56)
    s.para(
        50,
        775,
        495,
        f"Registered by: {c.house.name} (ACN 0{draw.digits(2)} 716 669), {c.house.address}. This registration is subject to the SCA Terms and Conditions for Certification. Accredited by JAS-ANZ. Current status at www.scassurance.example",
        7.5,
        colour="#555555",
    )
    return Paper(labels(c, skip="revised_on"), s.done())


def american_in_canvas(draw: Draw) -> Paper:
    """American registrar, old school: ornament, serif, days month first in numbers, sites as a paragraph."""
    house = House("Allegheny Registrars, Inc.", "AR-####-IS", "ANAB", "1255 Duquesne Road, Pittsburgh, PA 15220")
    c = cert(
        draw,
        house,
        draw.pick(["us-number", "us"]),
        country=draw.pick(["USA", "India", "Singapore"]),
        settled=draw.maybe(),
    )
    s = Sheet("letter", face="serif", title="Certificate")
    for k in (0, 4, 8):
        s.box(24 + k, 24 + k, s.width - 24 - k, s.height - 24 - k, stroke="#6b4f1d", width=1.2)
    y = stack(
        s,
        70,
        90,
        472,
        [
            ("Allegheny Registrars, Inc.", 25, "b", 4),
            ("Certificate of Registration", 17, "i", 14),
            ("This certifies that", 11, "", 6),
            (c.name, 20, "b", 2),
            (across(c.at), 10.5, "", 10),
            (
                "has established an Information Security Management System that is in conformance with the International Standard",
                11,
                "",
                6,
            ),
            (c.standard, 18, "b", 10),
            (f"This certificate is valid concerning all activities related to: {c.scope}", 11, "", 6),
            (f"Statement of Applicability {c.soa}", 10, "i", 14),
        ],
        "centre",
    )
    y = max(y, 500)
    told = (
        ("Certificate Number:", c.number),
        ("Initial Certification:", c.say(c.first)),
        ("Effective Date:", c.say(c.start)),
        ("Expiration Date:", c.say(c.expires)),
    )
    pairs(s, 190, y, 130, told, 11, 17)
    s.signature(240, y + 95, [draw.number(-12, 12) for _ in range(7)])
    s.centred(y + 122, f"{person(draw)}, President", 10)
    s.mark(70, y + 30, ("ANAB", "ACCREDITED"), 54)
    s.centred(
        744,
        f"{house.name}, {house.address}. Serial {numbered(draw, '@######')}. Issued under the accreditation of ANAB.",
        7.5,
    )
    return Paper(labels(c, skip="revised_on"), s.done(), say(c.start, "iso"))
