"""Certificates of continental and Irish bodies, mostly in two languages."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.model import Paper, place
from benchmarks.unseen.ninth import abroad as ab
from benchmarks.unseen.ninth.pen import fitting, head, pairs, signed, small_print
from benchmarks.unseen.ninth.stock import SCOPES, cycle, dated, far, labels, signer, soa, value
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw, show

ISO = "ISO/IEC 27001:2022"


def german(d: Draw) -> Paper:
    """Zertifikat in English with the German title; annex of sites."""
    body, org, c = d.pick(ab.GERMAN), ab.german_org(d), cycle(d)
    scope, number, site = d.pick(SCOPES), f"{d.number(10, 99)} {d.digits(3)} {d.digits(6)}", ab.german_site(d)
    norm = d.pick([ISO, "DIN EN ISO/IEC 27001:2024"])
    s = Sheet("a4", "sans", "Zertifikat")
    s.box(0, 0, 120, s.height, fill="#e3ecf7", stroke=None)
    for k, word in enumerate(("ZERTIFIKAT", "CERTIFICATE", "CERTIFICAT", "CERTIFICADO")):
        s.upright(40 + k * 18, 700, f"{word}  •  {word}  •  {word}", 11, "#8fa8c8")
    s.text(150, 80, body.brand, 24, bold=True, colour="#003a7d")
    s.text(150, 140, "CERTIFICATE", 30, bold=True)
    s.text(150, 172, "The Certification Body", 10)
    s.text(150, 186, f"of {body.name}", 10)
    s.text(150, 214, "certifies that", 10)
    y = s.para(150, 240, 400, org.name, fitting(s, org.name, 18, 400, True), bold=True)
    lines = [org.address.lines[0], f"{org.address.postcode} {org.address.lines[1]}", org.address.country]
    y = s.lines(150, y + 2, lines, 11, bold=True)
    s.text(150, y + 18, "has established and applies an", 10)
    s.text(150, y + 32, "Information Security Management System for", 10)
    y = s.para(150, y + 56, 400, scope + ".", 11, bold=True)
    if more := d.maybe(0.7):
        y = s.para(150, y + 6, 400, "(see annex for the sites included)", 9)
    y = s.para(150, y + 14, 400, f"An audit was performed, Report No. {d.digits(8)}. Proof has been furnished that the "
               "requirements according to", 10)  # fmt: skip
    s.text(150, y + 18, norm, 16, bold=True)
    s.text(150, y + 44, "are fulfilled.", 10)
    until = f"The certificate is valid from {show(c.start, 'iso')} until {show(c.end, 'iso')}."
    y = s.para(150, y + 60, 400, until, 10)
    y = s.para(150, y, 400, f"Certificate Registration No.: {number}", 10)
    s.para(150, y, 400, f"First certification {show(c.first, 'iso')}.", 10)
    signed(s, d, 150, 690, f"Head of Certification Body, {show(c.decided, 'iso')}", body.address.split(", ")[-1])
    s.mark(470, 680, ("DAkkS", "Deutsche", "Akkreditierungsstelle"), 62)
    s.text(150, 800, f"{body.name}, {body.address}", 7)
    fields = labels(org, (number, number.replace(" ", "")), body, (scope + ".", scope), dated(c, "iso", "fie"),
                    standard=_norms(norm), drawn="DAkkS", main=False)  # fmt: skip
    fields.append(far(org.address, "main"))
    if more:
        _german_annex(s, number, org.name, (org.address, site), scope)
        fields.append(far(site, "additional"))
    return Paper(fields, s.done())


def _norms(norm: str) -> tuple[str, ...]:
    return (norm, "DIN EN ISO/IEC 27001:2024-01") if norm.startswith("DIN") else (norm,)


def _german_annex(s: Sheet, number: str, name: str, sites: tuple[Address, ...], scope: str) -> None:
    s.turn()
    s.text(70, 90, f"Annex to certificate Registration No. {number}", 14, bold=True)
    s.text(70, 112, name, 11)
    y = 160.0
    for k, (head_, x) in enumerate((("No.", 70), ("Site", 110), ("Scope", 330))):
        s.text(x, y, head_, 10, bold=True, colour="#003a7d" if k else "#111111")
    for k, a in enumerate(sites, 1):
        y += 30
        s.text(70, y, f"/{k:02d}", 9)
        s.lines(110, y, [name[:44], a.lines[0], f"{a.postcode} {a.lines[1]}", a.country], 9)
        y = max(y + 48, s.para(330, y, 200, scope if k == 1 else "Computer centre operations and backup", 9))
    s.text(70, 790, "Page 2 of 2", 8)


def dutch(d: Draw) -> Paper:
    """Certificaat / Certificate, dates in Dutch, national edition, statement of applicability."""
    body, org, c = ab.DUTCH, ab.dutch_org(d), cycle(d)
    scope, number = d.pick(SCOPES), f"WK-{d.digits(5)}-{d.number(1, 9)}"
    norm = d.pick(["NEN-EN-ISO/IEC 27001:2023", ISO])
    version = f"versie {d.number(1, 5)}.{d.number(0, 9)}, {ab.in_words(c.decided - timedelta(days=60), ab.MONTHS_NL)}"
    s = Sheet("a4", "sans", "Certificaat")
    s.crest(90, 90, 26, "#e87722", 1)
    s.text(140, 98, body.brand, 22, bold=True)
    s.text(60, 170, "CERTIFICAAT", 32, bold=True, colour="#e87722")
    s.text(60, 192, "Certificate", 13, italic=True)
    y = s.para(60, 230, 475, f"{body.name} verklaart dat het managementsysteem voor informatiebeveiliging van / "
               "declares that the information security management system of", 10)  # fmt: skip
    y = s.para(60, y + 14, 475, org.name, 18, bold=True)
    y = s.lines(60, y, [org.address.lines[0], f"{org.address.postcode} {org.address.lines[1]}"], 11)
    s.text(60, y + 16, "voldoet aan de eisen van / meets the requirements of", 10)
    s.text(60, y + 44, norm, 18, bold=True)
    s.text(60, y + 72, "voor het toepassingsgebied / for the scope", 10)
    y = s.para(60, y + 92, 475, scope, 11, bold=True)
    y = s.para(60, y + 12, 475, f"Verklaring van toepasselijkheid / Statement of Applicability: {version}", 10)
    rows = [("Certificaatnummer / Certificate number", number),
            ("Eerste uitgifte / First issue", ab.in_words(c.first, ab.MONTHS_NL)),
            ("Geldig van / Valid from", ab.in_words(c.start, ab.MONTHS_NL)),
            ("Geldig tot / Valid until", ab.in_words(c.end, ab.MONTHS_NL))]  # fmt: skip
    pairs(s, 60, y + 20, rows, 230, 10)
    signed(s, d, 60, 690, signer(d), "Directeur certificatie")
    s.mark(460, 670, ("RvA", "C 000", "Raad voor Accreditatie"), 60)
    small_print(s, body)
    dates = [value(n, x.isoformat(), ab.in_words(x, ab.MONTHS_NL)) for n, x in (
        ("first_certified_on", c.first), ("issued_on", c.start), ("expires_on", c.end))]  # fmt: skip
    fields = labels(org, number, body, scope, dates, version, norm, drawn="RvA", main=False)
    return Paper([*fields, far(org.address, "main")], s.done())


def irish(d: Draw) -> Paper:
    """Irish house; national or international edition, INAB in words, registration mark."""
    body, org, c = ab.IRISH, ab.irish_org(d), cycle(d)
    scope, number = d.pick(SCOPES), f"27.{d.digits(4)}"
    norm = d.pick(["I.S. EN ISO/IEC 27001:2023", ISO])
    s = Sheet("a4", "serif", "Certificate of Registration")
    s.box(46, 46, s.width - 46, s.height - 46, stroke="#00703c", width=1.6)
    s.centred(110, body.brand, 26, bold=True, colour="#00703c")
    s.centred(150, "CERTIFICATE OF REGISTRATION OF INFORMATION SECURITY MANAGEMENT SYSTEM", 10.5, bold=True)
    s.centred(166, f"TO {norm.upper()}", 10.5, bold=True)
    s.centred(205, f"{body.name} certifies that the aforementioned", 11)
    s.centred(220, "Information Security Management System of", 11)
    head(s, org.name, 252, 20, margin=80)
    y = s.lines(s.width / 2, 276, [*org.address.lines, org.address.postcode, org.address.country], 11, align="centre")
    y = s.para(90, y + 10, s.width - 180, "has been assessed and deemed to comply with the requirements of the above "
               "standard in respect of the scope of operations given below:", 11, align="centre")  # fmt: skip
    s.para(100, y + 14, s.width - 200, scope, 12, bold=True, align="centre")
    rows = [("Registration Number:", number), ("Original Registration:", show(c.first, "long")),
            ("Last amended on:", show(c.revised, "long")), ("Valid from:", show(c.start, "long")),
            ("Remains valid to:", show(c.end, "long"))]  # fmt: skip
    pairs(s, 90, 570, rows, 130, 10.5, 200, True)
    signed(s, d, 350, 620, signer(d), "Approved by: Certification Manager")
    said = f"All valid certifications are listed at {body.web}. {body.name} is accredited by the Irish National " \
           "Accreditation Board (INAB)."  # fmt: skip
    s.para(90, 730, s.width - 180, said, 8, align="centre")
    s.centred(770, body.address, 8)
    fields = labels(org, number, body, scope, dated(c, "long", "fire"), standard=norm, main=False)
    board = value("accreditation_body", "INAB", also=("Irish National Accreditation Board",))
    return Paper([*fields, board, place(org.address, "main")], s.done())


def french(d: Draw) -> Paper:
    """Certificat with both languages; date of taking effect."""
    body, org, c = ab.FRENCH, ab.french_org(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.number(2015, 2025)}/{d.digits(5)}.{d.number(1, 6)}"
    s = Sheet("a4", "sans", "Certificat")
    s.box(0, 0, s.width, 110, fill="#1a237e", stroke=None)
    s.text(60, 66, "Certificat", 34, bold=True, colour="#ffffff")
    s.text(s.width - 60, 66, body.brand, 20, align="right", colour="#ffffff")
    s.text(60, 94, "Certificate", 12, italic=True, colour="#ffffff")
    s.text(60, 150, f"N° {number}", 13, bold=True)
    s.text(60, 180, f"{body.name} certifie que le système de management mis en place par :", 10)
    s.text(60, 193, "certifies that the management system implemented by:", 9, italic=True, colour="#555555")
    y = s.para(60, 226, 475, org.name, 20, bold=True)
    s.text(60, y + 8, "pour les activités suivantes : / for the following activities:", 10)
    y = s.para(60, y + 30, 475, scope, 11, bold=True)
    s.text(60, y + 14, "a été évalué et jugé conforme aux exigences requises par : / has been assessed and found to "
           "meet the requirements of:", 8.6)  # fmt: skip
    s.text(60, y + 46, ISO, 20, bold=True, colour="#1a237e")
    s.text(60, y + 74, "et est déployé sur les sites suivants : / and is developed on the following locations:", 10)
    where = f"{org.address.lines[0]} - {org.address.postcode} {org.address.lines[1]} - FRANCE"
    y = s.para(60, y + 92, 475, where, 10.5, bold=True)
    rows = [("Première certification / First certified", ab.in_words(c.first, ab.MONTHS_FR)),
            ("Ce certificat est valable à compter du / valid from", show(c.start, "slash")),
            ("Jusqu'au / until", show(c.end, "slash"))]  # fmt: skip
    pairs(s, 60, y + 30, rows, 270, 10)
    signed(s, d, 60, 650, signer(d), "Directeur général / Managing Director")
    s.mark(450, 630, ("COFRAC", "CERTIFICATION", "DE SYSTEMES"), 64)
    s.para(60, 740, 400, "Seul le certificat électronique fait foi. / Only the electronic certificate is authentic. "
           "Accréditation COFRAC n° 4-0000, portée disponible sur demande.", 7.5)  # fmt: skip
    small_print(s, body)
    dates = [value("first_certified_on", c.first.isoformat(), ab.in_words(c.first, ab.MONTHS_FR)),
             *dated(c, "slash", "ie")]  # fmt: skip
    fields = labels(org, number, body, scope, dates, said="COFRAC", main=False)
    return Paper([*fields, far(org.address, "main")], s.done())


def nordic(d: Draw) -> Paper:
    """Management system certificate: validity as a range in the top strip."""
    body, org, c = ab.NORDIC, ab.nordic_org(d), cycle(d)
    scope, version = d.pick(SCOPES), soa(d, "long", c)
    number = f"C{d.digits(6)}"
    s = Sheet("a4", "sans", "Management System Certificate")
    s.text(60, 80, body.brand.upper(), 26, bold=True, colour="#0f204b")
    s.text(60, 130, "MANAGEMENT SYSTEM CERTIFICATE", 20, colour="#009fda")
    cols = [("Certificate no.:", number), ("Initial certification date:", show(c.first, "padded")),
            ("Valid:", f"{show(c.start, 'padded')} – {show(c.end, 'padded')}")]  # fmt: skip
    for x, (label, words) in zip((60, 180, 330), cols, strict=True):
        s.text(x, 165, label, 8.5, bold=True)
        s.text(x, 178, words, 9)
    s.text(60, 230, "This is to certify that the management system of", 11)
    y = s.para(60, 262, 475, org.name, 20, bold=True)
    street, town = org.address.lines
    y = s.para(60, y, 475, f"{street}, {org.address.postcode} {town}, {org.address.country}", 11)
    s.text(60, y + 24, "has been found to conform to the Information Security Management System standard:", 11)
    s.text(60, y + 54, ISO, 18, bold=True)
    s.text(60, y + 90, "This certificate is valid for the following scope:", 11)
    y = s.para(60, y + 112, 475, f"{scope}.", 12, bold=True)
    s.para(60, y + 8, 475, f"Statement of Applicability: {version}", 10)
    s.text(60, 640, "Place and date:", 9, bold=True)
    s.text(60, 653, f"Oslo, {show(c.decided, 'padded')}", 9)
    s.text(350, 640, "For the issuing office:", 9, bold=True)
    s.para(350, 653, 190, f"{body.name} - Business Assurance, {body.address}", 9)
    signed(s, d, 350, 705, signer(d), "Management Representative")
    s.text(60, 690, f"Accredited by {body.accreditor}", 9)
    s.para(60, 770, 475, "Lack of fulfilment of conditions as set out in the Certification Agreement may render this "
           "Certificate invalid.", 7.5, colour="#555555")  # fmt: skip
    small_print(s, body, "Page 1 of 1")
    fields = labels(org, number, body, (f"{scope}.", scope), dated(c, "padded", "fie"), version,
                    said="Norsk Akkreditering", main=False)  # fmt: skip
    return Paper([*fields, far(org.address, "main")], s.done())


def italian(d: Draw) -> Paper:
    """Certificato in two languages with issue dates in a row."""
    body, org, c = ab.ITALIAN, ab.italian_org(d), cycle(d)
    street, town = org.address.lines
    scope, number = d.pick(SCOPES), f"QC-{d.digits(4)}-SI"
    s = Sheet("a4", "serif", "Certificato")
    s.text(60, 80, body.brand, 24, bold=True, colour="#1b5e20")
    s.text(60, 140, "CERTIFICATO N. / CERTIFICATE No.", 11)
    s.text(280, 140, number, 14, bold=True)
    s.text(
        60,
        176,
        "Si certifica che il sistema di gestione di / We certify that the management system of",
        10,
        italic=True,
    )
    y = s.para(60, 206, 475, org.name, 19, bold=True)
    y = s.lines(60, y, [street, f"{org.address.postcode} {town}", "Italy"], 11)
    s.text(60, y + 14, "è conforme alla norma / is in compliance with the standard", 10, italic=True)
    s.text(60, y + 44, ISO, 18, bold=True)
    s.text(60, y + 72, "per le seguenti attività / for the following activities", 10, italic=True)
    y = s.para(60, y + 92, 475, scope, 11, bold=True) + 30
    for k, (label, when) in enumerate(
        (
            ("Prima emissione\nFirst issue", c.first),
            ("Emissione corrente\nCurrent issue", c.start),
            ("Scadenza\nExpiry", c.end),
        )
    ):
        s.lines(60 + k * 165, y, label.split("\n"), 9)
        s.text(60 + k * 165, y + 34, show(when, "slash"), 12, bold=True)
    signed(s, d, 60, 650, signer(d), "Il Direttore / The Director")
    s.mark(460, 630, ("ACCREDIA", "L'ENTE", "ITALIANO"), 62)
    small_print(s, body)
    fields = labels(org, number, body, scope, dated(c, "slash", "fie"), drawn="ACCREDIA", main=False)
    return Paper([*fields, far(org.address, "main")], s.done())
