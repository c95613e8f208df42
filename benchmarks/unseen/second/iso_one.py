"""ISO/IEC 27001 certificates of set second, as bodies of different countries build theirs: the first nine."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.second import facts
from benchmarks.unseen.second.drawing import accreditation, address_lines, qr, ruled_table, seal, wobble, wordmark
from benchmarks.unseen.second.facts import Award, award, in_capitals, serial
from benchmarks.unseen.world import Draw, years_on


def blue_band(draw: Draw) -> Paper:
    """A band with the number top right, four dates and the page in a row, the sites' activities on page 2."""
    n = draw.number(1, 3)
    a = award(draw, facts.CALDRA, serial(draw, "IS ######"), draw.pick(["iso", "iso", "slash"]), n_sites=n)
    s, ink = Sheet(), "#0b3c7d"
    with_soa = draw.maybe(0.6)
    _band_head(s, a, ink, "Certificate of Registration")
    s.text(56, 150, f"INFORMATION SECURITY MANAGEMENT SYSTEM - {a.standard}", 11, bold=True, colour=ink)
    s.text(56, 186, "This is to certify that:", 9.5)
    y = s.para(200, 186, 330, a.org.name, 10.5, bold=True)
    s.lines(200, y, a.org.address.printed(), 10)
    s.text(56, 292, "Holds Certificate Number:", 9.5)
    s.text(200, 292, a.number, 11, bold=True)
    tail = f"and operates an Information Security Management System which complies with the requirements of {a.standard} for the following scope:"
    y = s.para(56, 316, 470, tail, 9.5)
    y = s.para(56, y + 16, 470, a.scope, 10.5)
    if with_soa:
        s.para(56, y + 4, 470, f"This is in accordance with the Statement of Applicability {a.soa}.", 10.5)
    s.text(56, 560, "For and on behalf of CALDRA:", 9)
    s.signature(210, 562, wobble(draw))
    s.text(210, 586, f"{draw.people(1)[0]}, Head of Compliance & Risk - EMEA", 8)
    row = ("Original Registration Date", a.first), ("Effective Date", a.start)
    for k, (label, day) in enumerate(row):
        s.text(56 + 260 * k, 622, f"{label}: {a.day(day)}", 9)
    for k, (label, day) in enumerate((("Latest Revision Date", a.revised), ("Expiry Date", a.expires))):
        s.text(56 + 260 * k, 638, f"{label}: {a.day(day)}", 9)
    s.text(s.width - 56, 662, "Page: 1 of 2", 8, align="right")
    accreditation(s, 56, 668, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 52)
    s.text(s.width - 56, 716, "...making excellence a habit of mind.", 11, italic=True, align="right", colour=ink)
    _band_foot(s, a)
    s.turn()
    _band_head(s, a, ink, "")
    s.text(56, 150, f"Certificate No: {a.number}", 11, bold=True)
    parts = [
        "the receipt and storage of data",
        "data analysis and reporting",
        "Head Office functions",
        "service desk and back-up",
    ]
    rows = [[["Location"], ["Registered Activities"]]]
    for place, what in zip((a.org.address, *a.sites), draw.some(parts, n + 1), strict=True):
        rows.append([address_lines(a.org.name, place), [f"In support of the main scope: {what}."]])
    ruled_table(s, 56, 180, (220, 262), rows, 9, ruled=False)
    for k, (label, day) in enumerate((("Original Registration Date", a.first), ("Effective Date", a.start))):
        s.text(56 + 260 * k, 700, f"{label}: {a.day(day)}", 8)
    for k, (label, day) in enumerate((("Latest Revision Date", a.revised), ("Expiry Date", a.expires))):
        s.text(56 + 260 * k, 713, f"{label}: {a.day(day)}", 8)
    s.text(s.width - 56, 736, "Page: 2 of 2", 8, align="right")
    _band_foot(s, a)
    sentence = f"{a.scope} This is in accordance with the Statement of Applicability {a.soa}."
    labels = a.labels(
        "body first start revised sites accreditor-picture" + (" soa" if with_soa else ""),
        {"scope": (sentence,)} if with_soa else {},
    )
    return Paper(labels, s.done())


def _band_head(s: Sheet, a: Award, ink: str, title: str) -> None:
    s.box(0, 0, s.width, 96, fill=ink, stroke=None)
    wordmark(s, 48, 24, "caldra.", "white", 34, ink)
    s.text(s.width - 56, 56, a.number, 10, align="right", colour="#ffffff")
    s.text(56, 128, title, 22, colour=ink)


def _band_foot(s: Sheet, a: Award) -> None:
    small = (
        "This certificate was issued electronically and remains the property of CALDRA and is bound by the conditions of contract.",
        f"An electronic certificate can be authenticated online. Printed copies can be validated at {a.body.web}/ClientDirectory",
        f"Information and Contact: {a.body.address}. Tel: + 44 345 555 0100",
        f"{a.body.name}, registered in England under number {a.body.company} at 402 Fulmer Road, London W4 9XL.",
        "A Member of the CALDRA Group of Companies.",
    )
    s.lines(56, 766, small, 6.5, colour="#444444")


def approval_columns(draw: Draw) -> Paper:
    """Dates and identity number left, original approvals right, the scope under them; a schedule of locations."""
    n = draw.number(0, 2)
    a = award(draw, facts.BRYNMORE, serial(draw, "10######"), "british", n_sites=n)
    approval = f"00{draw.digits(5)}"
    s = Sheet(face="sans")
    ink = "#005a70"
    wordmark(s, 44, 36, "Brynmore", ink, 30)
    _approval_dates(s, a, ink)
    s.text(50, 172, "Certificate of Approval", 26, colour=ink)
    s.text(50, 206, "This is to certify that the Management System of:", 10)
    y = s.para(50, 232, 480, a.org.name, 17, bold=True)
    y = s.para(50, y + 2, 420, ", ".join([*a.org.address.lines, a.org.address.postcode, a.org.address.country]), 10)
    s.text(50, y + 22, "has been approved by Brynmore to the following standards:", 10)
    s.text(50, y + 50, a.standard, 16, bold=True)
    s.text(50, y + 76, f"Approval number(s): ISO/IEC 27001 – {approval}", 9)
    if n:
        words = "This certificate is valid only in association with the certificate schedule bearing the same number on which the locations applicable to this approval are listed."
        s.para(50, y + 98, 480, words, 9)
    s.text(50, y + 134, "The scope of this approval is applicable to:", 10)
    y = s.para(50, y + 152, 490, a.scope, 10)
    s.para(50, y + 4, 490, f"Statement of Applicability: {a.soa}", 10)
    s.signature(60, 640, wobble(draw))
    s.text(50, 668, draw.people(1)[0], 10, bold=True)
    s.text(50, 682, "Area Operations Manager, UK & Ireland", 9)
    s.text(50, 700, f"Issued by: {a.body.name}", 9)
    accreditation(s, 460, 640, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 54)
    _approval_foot(s, a, f"Page 1 of {2 if n else 1}")
    if n:
        s.turn()
        wordmark(s, 44, 36, "Brynmore", ink, 30)
        s.text(s.width - 50, 60, f"Certificate identity number: {a.number}", 9, align="right")
        s.text(50, 150, "Certificate Schedule", 22, colour=ink)
        rows = [[["Location"], ["Activities"]]]
        for place, what in zip(
            (a.org.address, *a.sites),
            ("Head office; all activities", "Storage and back-up", "Support and development"),
            strict=False,
        ):
            line = ", ".join([*place.lines, place.postcode, place.country])
            rows.append([[a.org.name, line], [a.standard, what]])
        ruled_table(s, 50, 186, (260, 235), rows, 9, ruled=False)
        _approval_foot(s, a, "Page 2 of 2")
    fair = {"certificate_number": (f"{a.number} / {approval}", f"ISO/IEC 27001 – {approval}", approval)}
    return Paper(a.labels("body first start soa accreditor-picture" + (" sites" if n else ""), fair), s.done())


def _approval_dates(s: Sheet, a: Award, ink: str) -> None:
    s.rule(50, 84, s.width - 50, ink, 1.2)
    left = (
        ("Current issue date:", a.day(a.start)),
        ("Expiry date:", a.day(a.expires)),
        ("Certificate identity number:", a.number),
    )
    for k, (label, value) in enumerate(left):
        s.text(50, 100 + 13 * k, label, 8.5)
        s.text(180, 100 + 13 * k, value, 8.5, bold=True)
    s.text(370, 100, "Original approvals:", 8.5)
    s.text(370, 113, f"ISO/IEC 27001 – {a.day(a.first)}", 8.5, bold=True)
    s.rule(50, 136, s.width - 50, ink, 1.2)


def _approval_foot(s: Sheet, a: Award, page: str) -> None:
    words = f"Brynmore Group Limited, its affiliates and subsidiaries, including {a.body.name}, and their respective officers, employees or agents are, individually and collectively, referred to in this clause as 'Brynmore'. Brynmore assumes no responsibility and shall not be liable to any person for any loss, damage or expense caused by reliance on the information or advice in this document or howsoever provided."
    y = s.para(50, 756, 495, words, 6, colour="#555555")
    s.text(
        50,
        y + 2,
        f"Issued by: {a.body.name}, {a.body.address}, United Kingdom for and on behalf of: {a.body.name}",
        6,
        colour="#555555",
    )
    s.text(s.width - 50, 815, page, 7, align="right")


def valid_sentences(draw: Draw) -> Paper:
    """The validity in sentences between the scope and the signature; a side stripe; the number large at the top."""
    a = award(draw, facts.SANDERLING, serial(draw, "GB1#/######"), "padded")
    s = Sheet(face=draw.pick(["sans", "vera"]))
    s.box(s.width - 40, 0, s.width, s.height, fill="#e8731a", stroke=None)
    s.text(50, 70, f"Certificate {a.number}", 15, bold=True)
    s.text(50, 110, "The management system of", 11)
    y = s.para(50, 146, 470, a.org.name, 22, bold=True)
    y = s.para(50, y, 440, ", ".join(a.org.address.printed()), 10)
    s.text(50, y + 20, "has been assessed and certified as meeting the requirements of", 10)
    s.text(50, y + 52, a.standard, 22, bold=True)
    s.text(50, y + 80, "For the following activities", 10)
    y = s.para(50, y + 100, 460, a.scope, 10.5, bold=True)
    y = s.para(50, y + 6, 460, f"As per the Statement of Applicability {a.soa}", 9.5)
    due, issue = a.day(a.expires - timedelta(days=draw.number(20, 60))), draw.number(2, 9)
    sentence = f"This certificate is valid from {a.day(a.start)} until {a.day(a.expires)} and remains valid subject to satisfactory surveillance audits."
    y = s.para(50, y + 20, 460, sentence, 9.5)
    s.text(50, y + 2, f"Re-certification audit due before {due}", 9.5)
    s.text(50, y + 16, f"Issue {issue}. Certified since {a.day(a.first)}", 9.5)
    s.text(50, 640, "Authorised by", 9)
    s.signature(60, 672, wobble(draw))
    s.rule(50, 690, 220)
    s.text(50, 704, a.body.name, 8.5)
    s.text(50, 716, a.body.address, 7.5)
    s.text(50, 727, f"t +44 (0)151 555 0166 - {a.body.web}", 7.5)
    accreditation(s, 400, 640, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 56)
    s.text(50, 752, "Page 1 of 1", 8)
    small = "This document is an authentic electronic certificate for the Client's business purposes use only. Printed versions of the electronic certificate are permitted and will be considered as a copy. This document is issued by the Company subject to the General Conditions of certification services available on the website. Attention is drawn to the limitation of liability, indemnification and jurisdictional clauses contained therein."
    s.para(50, 770, 480, small, 6, colour="#555555")
    s.upright(s.width - 46, 640, f"{serial(draw, '####-####-####-####-')}{draw.digits(5)}", 5)
    return Paper(a.labels("body start first soa accreditor-picture"), s.done())


def bar_of_dates(draw: Draw) -> Paper:
    """Number, first certification and the range of validity in three columns; place and date at the foot."""
    n = draw.number(0, 3)
    a = award(
        draw,
        facts.NORVIK,
        serial(draw, "C######") if draw.maybe(0.3) else serial(draw, "10000######-MSC-UKAS-GBR"),
        "padded",
        n_sites=n,
    )
    s, ink = Sheet(), "#0f204b"
    wordmark(s, s.width - 150, 36, "NORVIK", ink, 32)
    s.text(48, 112, "MANAGEMENT SYSTEM", 24, colour=ink)
    s.text(48, 140, "CERTIFICATE", 24, colour=ink)
    columns = (
        ("Certificate no.:", [a.number]),
        ("Initial certification date:", [a.day(a.first)]),
        ("Valid:", [f"{a.day(a.start)} – {a.day(a.expires)}"]),
    )
    for x, (label, rows) in zip((48, 230, 390), columns, strict=True):
        s.text(x, 172, label, 8, colour="#555555")
        s.lines(x, 185, rows, 8.5)
    s.rule(48, 196, s.width - 48, ink)
    s.text(48, 228, "This is to certify that the management system of", 10)
    y = s.para(48, 258, 490, a.org.name, 18, bold=True, colour=ink)
    y = s.para(48, y, 480, ", ".join(a.org.address.printed()), 9.5)
    if n:
        s.text(48, y + 4, "and the sites as mentioned in the appendix accompanying this certificate", 9.5)
    s.text(48, y + 34, "has been found to conform to the Information Security Management System standard:", 10)
    s.text(48, y + 62, a.standard, 18, bold=True, colour=ink)
    s.text(48, y + 94, "This certificate is valid for the following scope:", 10)
    y = s.para(48, y + 112, 490, a.scope, 10.5)
    s.para(48, y + 4, 490, f"Statement of Applicability: {a.soa}", 9.5)
    s.text(48, 640, "Place and date:", 8, colour="#555555")
    s.text(48, 652, f"London, {a.day(a.decided)}", 9)
    accreditation(s, 250, 628, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 52)
    s.text(380, 640, "For the issuing office:", 8, colour="#555555")
    s.lines(380, 652, ["NORVIK - Business Assurance", *a.body.address.rsplit(", ", 1)], 8)
    s.signature(390, 700, wobble(draw))
    s.text(380, 722, draw.people(1)[0], 9, bold=True)
    s.text(380, 733, "Management Representative", 8)
    _bar_foot(s, a)
    if n:
        s.turn()
        s.text(s.width - 48, 60, f"Certificate no.: {a.number}", 8, align="right")
        s.text(48, 100, "Appendix to Certificate", 20, colour=ink)
        y = s.para(48, 128, 480, a.org.name, 12, bold=True)
        s.text(48, y + 8, "Locations included in the certification are as follows:", 9.5)
        rows = [[["Site Name"], ["Site Address"], ["Site Scope"]]]
        for place in (a.org.address, *a.sites):
            rows.append([[a.org.name], [", ".join(place.printed())], ["As per the main certificate"]])
        ruled_table(s, 48, y + 24, (140, 210, 140), rows, 8.5, head="#dfe6f0")
        _bar_foot(s, a)
    return Paper(a.labels("body first start soa accreditor-picture" + (" sites" if n else "")), s.done())


def _bar_foot(s: Sheet, a: Award) -> None:
    s.text(
        48,
        776,
        "Lack of fulfilment of conditions as set out in the Certification Agreement may render this Certificate invalid.",
        6.5,
    )
    unit = f"ACCREDITED UNIT: {a.body.name}, {a.body.address} - TEL: +44 (0)203 555 4000. {a.body.web}"
    s.para(48, 786, 500, unit, 6.5)


def german_english(draw: Draw) -> Paper:
    """German with the English beside it, a print date at the place of issue, a mark of DAkkS with its number."""
    style = draw.pick(["dots", "iso"])
    a = award(
        draw,
        facts.SUEDERLAND,
        serial(draw, "01 153 #######"),
        style,
        accreditor="DAkkS",
        standards=("ISO/IEC 27001:2022",),
    )
    s, ink = Sheet(face="sans"), "#0a4ea2"
    wordmark(s, s.width - 200, 30, "Süderland Cert", ink, 28)
    s.text(56, 118, "Zertifikat", 34, bold=True, colour=ink)
    s.text(230, 118, "/ Certificate", 22, colour="#555555")
    rows = (
        ("Prüfgrundlage", "Standard", [a.standard]),
        ("Zertifikat-Registrier-Nr.", "Certificate Registr. No.", [a.number]),
        ("Zertifikatsinhaber", "Certificate Holder", [a.org.name, *a.org.address.printed()]),
        ("Geltungsbereich", "Scope", [a.scope]),
        ("Erklärung zur Anwendbarkeit", "Statement of Applicability", [a.soa]),
        ("Gültigkeit", "Validity", [
            f"Gültig von / valid from {a.day(a.start)} bis / until {a.day(a.expires)}",
            f"Erstzertifizierung / first certification {a.day(a.first)}",
        ]),
    )  # fmt: skip
    y = 166.0
    for german, english, values in rows:
        s.text(56, y, f"{german} /", 9, bold=True)
        s.text(56, y + 11, english, 8.5, italic=True, colour="#555555")
        below = y
        for k, value in enumerate(values):
            below = s.para(200, below, 335, value, 10, bold=german == "Zertifikatsinhaber" and k == 0)
        y = max(below, y + 24) + 12
    words = "Durch ein Audit wurde der Nachweis erbracht, dass die Forderungen der oben genannten Norm erfüllt sind. / An audit was performed and has furnished proof that the requirements of the standard named above are met."
    s.para(200, y, 335, words, 9)
    s.text(56, 640, f"Rheinmark, {a.day(a.decided)}", 10)
    s.signature(240, 650, wobble(draw))
    s.text(220, 668, f"{a.body.name} · {a.body.address}", 8)
    s.rule(56, 690, s.width - 56)
    s.text(56, 712, "www.suederland.example", 9, bold=True, colour=ink)
    accreditation(s, s.width - 130, 700, ("DAkkS", "Deutsche", "Akkreditierung"), 54)
    s.text(s.width - 134, 772, f"D-ZM-{draw.digits(5)}-01-00", 7)
    return Paper(a.labels("body first start soa accreditor-picture"), s.done())


def sealed_middle(draw: Draw) -> Paper:
    """Centred words around a seal; four dates beside each other, the previous cycle's end among them."""
    a = award(draw, facts.ISOQUANT, serial(draw, "#####-ISN-001"), "british", n_sites=0)
    s, ink = Sheet(face="serif"), "#7a1f3d"
    s.box(20, 20, s.width - 20, s.height - 20, stroke=ink, width=2)
    wordmark(s, s.width / 2 - 70, 40, "isoquant", ink, 38)
    s.centred(120, "CERTIFICATE OF REGISTRATION", 24, bold=True, colour=ink)
    s.centred(152, "This is to certify that the Information Security Management System of", 11)
    y = s.para(70, 184, s.width - 140, a.org.name, 18, bold=True, align="centre")
    for line in a.org.address.printed():
        s.centred(y, line, 11)
        y += 13
    s.centred(y + 14, "has been independently assessed and is compliant with the requirements of:", 11)
    s.centred(y + 42, a.standard, 20, bold=True)
    seal(s, s.width / 2, y + 108, 48, ink, ("CERTIFIED", "SYSTEM"))
    s.centred(y + 178, "For the following scope of registration:", 11, bold=True)
    y = s.para(80, y + 196, s.width - 160, a.scope, 11, align="centre")
    y = s.para(80, y + 4, s.width - 160, f"Statement of Applicability {a.soa}", 10, align="centre")
    s.centred(max(y + 16, 600), f"Certificate Number: {a.number}", 12, bold=True)
    dates = [("Initial Registration", a.first), ("Issue Date", a.start), ("Expiry Date", a.expires)]
    if a.first < a.start:
        dates.insert(1, ("Previous Expiry", a.previous_end))
    for k, (label, day) in enumerate(dates):
        x = s.width / 2 + (k - (len(dates) - 1) / 2) * 124
        s.text(x, 640, label, 9, align="centre", colour="#444444")
        s.text(x, 654, a.day(day), 10, align="centre", bold=True)
    s.signature(90, 700, wobble(draw))
    s.text(84, 726, f"{draw.people(1)[0]} - Certification Director", 8)
    accreditation(s, s.width - 140, 672, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 50)
    words = "This certificate will remain current subject to the company maintaining its system to the required standard. This will be monitored regularly by Isoquant. Further clarification regarding the scope of this certificate and the applicability of the relevant standards' requirement may be obtained by consulting Isoquant."
    y = s.para(50, 752, s.width - 100, words, 7, align="centre", leading=8.5)
    s.centred(
        y + 2,
        f"{a.body.name}, {a.body.address}. T 0161 555 3699. This certificate is the property of Isoquant and must be returned on request.",
        6.5,
    )
    return Paper(a.labels("body first start soa accreditor-picture"), s.done())


def us_letterhead(draw: Draw) -> Paper:
    """American paper with the Statement of Applicability inside the scope's sentence; terms on page 2."""
    a = award(
        draw,
        facts.FENWICK,
        serial(draw, "17#####-1#") + draw.pick(["", "A"]),
        draw.pick(["us", "us", "us-short"]),
        accreditor="ANAB",
        standards=("ISO/IEC 27001:2022",),
        n_sites=draw.number(0, 2),
    )
    s, ink = Sheet("letter", face="serif"), "#1f3b2d"
    wordmark(s, 56, 40, "FENWICK | DALY", ink, 26)
    s.rule(56, 78, s.width - 56, ink, 2)
    s.text(56, 120, "Certificate of Registration", 26, colour=ink)
    s.text(56, 142, "Information Security Management System", 13, italic=True)
    y = s.para(
        56,
        176,
        490,
        f"{a.body.name} hereby certifies that the organization named below operates an Information Security Management System that conforms to the requirements of",
        10.5,
    )
    s.text(56, y + 12, a.standard, 16, bold=True)
    y = s.para(56, y + 44, 490, a.org.name, 15, bold=True)
    y = s.lines(56, y, a.org.address.printed(), 10.5)
    s.text(56, y + 14, "Scope of Registration", 11, bold=True, colour=ink)
    scope = a.scope.rstrip(".")
    sentence = f"The scope of this certification comprises {scope[0].lower() + scope[1:]}, in accordance with the Statement of Applicability, {a.soa}."
    y = s.para(56, y + 30, 490, sentence, 10.5)
    rows = [
        ["Certificate Number", a.number],
        ["Original Registration Date", a.day(a.first)],
        ["Issue Date", a.day(a.start)],
        ["Expiration Date", a.day(a.expires)],
        ["Revision Number", str(draw.number(0, 4))],
    ]
    ruled_table(s, 56, 520, (150, 200), [[[k], [v]] for k, v in rows], 9.5)
    accreditation(s, s.width - 150, 520, ("ANAB", "ACCREDITED"), 64)
    s.signature(60, 660, wobble(draw))
    s.rule(56, 682, 240)
    s.text(56, 694, f"{draw.people(1)[0]}, Principal, ISO Practice Director", 9)
    s.centred(740, "Page 1 of 2", 8)
    s.turn()
    s.text(56, 90, "In-Scope Locations" if a.sites else "Conditions & Limitations", 14, bold=True, colour=ink)
    y = 116.0
    for place in a.sites:
        y = s.lines(56, y, [a.org.name, ", ".join(place.printed())], 10) + 8
    if a.sites:
        s.text(56, y + 20, "Conditions & Limitations", 14, bold=True, colour=ink)
        y += 46
    terms = (
        "1. The aforementioned organization has a perpetual responsibility to maintain compliance with the standard during the period of certification.",
        "2. This certificate is subject to the satisfactory completion of annual surveillance audits by Fenwick Daly.",
        "3. ISO/IEC 27001:2013 certificates of the organization issued earlier are superseded by this certificate.",
        "4. The scope and boundaries of the certification are managed by the organization's Statement of Applicability.",
        f"The validity of this certificate is maintained by {a.body.name}, {a.body.address}, United States.",
    )
    for term in terms:
        y = s.para(56, y, 490, term, 9.5) + 6
    s.centred(740, "Page 2 of 2", 8)
    bare = scope[0].lower() + scope[1:]
    labels = a.labels(
        "body first start soa accreditor-picture" + (" sites" if a.sites else ""),
        {
            "scope": (sentence, bare, f"The scope of this certification comprises {bare}"),
            "statement_of_applicability": (a.soa + ".",),
        },
    )
    return Paper([replace(f, value=bare, printed=bare) if f.name == "scope" else f for f in labels], s.done())


def surveillance_row(draw: Draw) -> Paper:
    """An Indian body's: double frame, rows of due dates, a code to scan, the accreditation in words."""
    who, numbered = draw.pick([("UAF", "UQ-####"), ("EGAC", "EG-01####"), ("NABCB", "QM-0##")]), draw.number(1, 40)
    a = award(
        draw,
        facts.QUVERTIS,
        f"QVC/{draw.pick(['IS', 'ISMS'])}/{serial(draw, '####')}/{draw.number(10, 99)}",
        draw.pick(["month-short", "dash"]),
        accreditor=who[0],
        n_sites=draw.number(0, 1),
    )
    a = in_capitals(a)
    s, ink = Sheet(face="serif"), "#8a6d1b"
    s.waves("#f1ead2")
    for gap, width in ((18, 4), (26, 0.8)):
        s.box(gap, gap, s.width - gap, s.height - gap, stroke=ink, width=width)
    wordmark(s, s.width / 2 - 90, 46, "QUVERTIS", ink, 40)
    s.centred(124, "CERTIFICATE", 30, bold=True, colour=ink)
    s.centred(148, "This is to Certify that the", 11, italic=True)
    s.centred(166, "INFORMATION SECURITY MANAGEMENT SYSTEM", 13, bold=True)
    s.centred(182, "of", 11, italic=True)
    y = s.para(60, 206, s.width - 120, a.org.name, 17, bold=True, align="centre")
    y = s.para(80, y, s.width - 160, ", ".join(a.org.address.printed()), 10, align="centre")
    for site in a.sites:
        y = s.para(80, y + 2, s.width - 160, "ADDITIONAL SITE: " + ", ".join(site.printed()), 9, align="centre")
    s.centred(y + 12, "has been assessed and found to conform to the requirements of", 11, italic=True)
    s.centred(y + 38, a.standard, 20, bold=True)
    s.centred(y + 60, "for the following scope :", 11, italic=True)
    y = s.para(70, y + 80, s.width - 140, a.scope, 11, bold=True, align="centre")
    s.centred(y + 6, f"SoA : {a.soa}", 9.5)
    s.text(60, 520, f"Certificate No. : {a.number}", 10.5, bold=True)
    s.text(s.width - 60, 520, f"IAF / NACE Code : {numbered}", 9, align="right")
    due = [a.day(years_on(a.start, k) - timedelta(days=30)) for k in (1, 2)]
    rows = [
        [["Date of Initial Registration"], ["Date of Issue"], ["Date of Expiry"]],
        [[a.day(a.first)], [a.day(a.start)], [a.day(a.expires)]],
    ]
    y = ruled_table(s, 60, 534, (158, 158, 158), rows, 9.5, head="#efe3bd")
    rows = [
        [["1st Surveillance Audit Due"], ["2nd Surveillance Audit Due"], ["Re-certification Due"]],
        [[due[0]], [due[1]], [a.day(a.expires - timedelta(days=45))]],
    ]
    ruled_table(s, 60, y + 8, (158, 158, 158), rows, 8.5)
    qr(s, 62, 640, f"https://{a.body.web}/verify?c={a.number}", 70)
    s.signature(270, 670, wobble(draw))
    s.centred(702, "Director (Certification)", 9)
    accreditation(s, s.width - 128, 640, (who[0], "ACCREDITED"), 56)
    s.text(s.width - 100, 714, serial(draw, who[1]), 7, align="centre")
    foot = (
        f"Validity of this certificate is subject to surveillance audits being conducted on or before the due dates above. Verify at {a.body.web}",
        f"{a.body.name} (accredited by {who[0]}), {a.body.address}",
        f"CIN: {a.body.company}. This certificate is the property of Quvertis and shall be returned when demanded.",
    )
    for k, line in enumerate(foot):
        s.centred(752 + 11 * k, line, 7)
    return Paper(a.labels("body first start soa accreditor" + (" sites" if a.sites else "")), s.done())
