"""ISO/IEC 27001 certificates of set third from Asia, the Gulf and Australia, and some of small or unusual form."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Flow, Paper, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.second.drawing import accreditation, qr, seal, wobble, wordmark
from benchmarks.unseen.third.facts import TRADING, Body, grant, holder, serial, shouting
from benchmarks.unseen.third.leaf import FILL, block, book, device, e, grid, logo, mark, pairs, row, scrawl, square_code
from benchmarks.unseen.world import Draw

SHIVALIK = Body(
    "Shivalik Assessment Services Pvt. Ltd.",
    "SAS Cert",
    "A-118, Sector 65, Devnagar 500081, Telangana, India",
    "U74140TG2009PTC063921",
    "www.shivalikcert.example",
)
KUZEYHAN = Body(
    "Kuzeyhan Uluslararası Belgelendirme Ltd. Şti.",
    "KUZEYHAN",
    "Kavak Cad. No: 41/7, 16110 Akçaköy / Bursa, Türkiye",
    "",
    "www.kuzeyhan.example",
)
MIYAGAWA = Body(
    "Miyagawa Quality Registry",
    "MQR",
    "1-25 Kanda Nishimachi, Aoba-ku, Kitasawa-shi 101-8555, Japan",
    "",
    "www.mqr.example",
)
DAERYUN = Body(
    "Daeryun Conformity Institute Co., Ltd.",
    "DCI",
    "14, Gasan Haneul 1-ro, Saebyeok-gu, Cheongun-si, Korea",
    "",
    "www.dci-korea.example",
)
BURJNOUR = Body(
    "Burj Nour Certification L.L.C.",
    "Burj Nour",
    "Office 1904, Al Noor Tower 2, Al Waha, United Arab Emirates",
    "",
    "www.burjnour.example",
)
WATTLEBIRD = Body(
    "Wattlebird Certification Pty Ltd",
    "Wattlebird",
    "Level 37, 680 Banksia Street, Wirrabeena NSW 2000, Australia",
    "ACN 108 761 996",
    "www.wattlebird.example",
)
PINNOCK = Body(
    "Pinnock & Rowe Certification Limited",
    "Pinnock & Rowe",
    "9 Tithe Barn Lane, Long Chilton MK7 3RD",
    "09941207",
    "www.pinnockrowe.example",
)
KELDER = Body(
    "Kelder Assurance Limited", "Kelder", "Blenheim Works, Nottingham NG7 2TJ", "07750031", "www.kelder.example"
)
EASTHOPE = Body(
    "Easthope International Certifications Limited",
    "EIC",
    "Unit 40, 5 Great Suffield Street, London SW1Y 5LR",
    "10220971",
    "www.easthope.example",
)
VANTRY = Body("Vantry Registrar Group Limited", "Vantry", "55 Queen Adelaide Street, Swansea SA2 8QA", "06330117", "www.vantry.example")  # fmt: skip


def indian_border(draw: Draw) -> Paper:
    """A florid border; dates of this and of the initial certificate, of both surveillances and of recertification."""
    a = grant(
        draw,
        SHIVALIK,
        serial(draw, "##IQ@@##@"),
        "slash",
        org=holder(draw, country=draw.pick(["India", "", ""])),
        accreditor="UAF",
    )
    first, second = a.audits
    cells = [
        [
            "Initial Certification Date",
            "Date of Certificate Issue",
            "1st Surv. Due",
            "2nd Surv. Due",
            "Certificate Expiry",
            "Recertification Due",
        ]
    ]
    cells.append(
        [
            a.day(a.first),
            a.day(a.start),
            a.day(first),
            a.day(second),
            a.day(a.expires),
            a.day(a.expires - timedelta(days=45)),
        ]
    )
    css = "body{font-family:'C059',serif;font-size:11pt;text-align:center}.frame{border:3mm double #b8860b;outline:1mm solid #7a1f3d;outline-offset:2mm;height:100%;padding:8mm}h1{font-family:'Z003','C059';font-size:34pt;color:#7a1f3d}.ruled{width:100%;font-size:8.5pt}.ruled td,.ruled th{border:.2mm solid #b8860b;text-align:center;padding:1.5mm}"
    leaf = f"""<div class="frame">{logo("SAS Cert", "#7a1f3d", "14mm")}<h1>Certificate of Registration</h1><p>{e(a.body.name)} certifies that</p><p>the Information Security Management System of</p><p class="b" style="font-size:18pt">{e(a.org.name.upper())}</p><p>{block(a.org.address)}</p><p>has been assessed and found to be in accordance with</p><p class="b" style="font-size:18pt">{e(a.standard)}</p><p>for the following scope:</p><p class="b">{e(a.scope)}</p><p>(SOA {e(a.soa)})</p><p>Certificate No. : <b>{a.number}</b></p>{grid(cells)}
<p class="xs" style="margin-top:4mm">The validity of this certificate is subject to successful completion of surveillance audits on or before the due dates. In case a surveillance audit is not conducted the certificate shall stand suspended.</p><div style="display:grid;grid-template-columns:1fr 1fr 1fr;align-items:end"><div>{square_code(a.body.web + "/verify?c=" + a.number)}<p class="xs">Scan to verify, or visit {a.body.web}</p></div><div>{mark(("UAF", "ACCREDITED", "CB-MS"))}</div><div>{scrawl(draw)}<p class="s">Director</p></div></div><p class="xs">{e(a.body.name)} ({a.body.company}), {e(a.body.address)}<br>Accredited by United Accreditation Foundation (UAF), 1060 Laskin Road, Virginia Beach, USA</p></div>"""
    return Paper(a.told("body first start soa", "United Accreditation Foundation"), book(css, [leaf], pad="10mm"))


def turkish_seals(draw: Draw) -> Paper:
    """Turkish labels with English in brackets, landscape; accreditor with a file number of the form AB-0000-YS."""
    a = shouting(
        grant(
            draw,
            KUZEYHAN,
            serial(draw, "KZH-BG-####"),
            "dots",
            org=holder(draw, country=draw.pick(["Türkiye", ""])),
            accreditor="TÜRKAK",
        )
    )
    left = (("Belge No (Certificate No)", a.number), ("İlk Belgelendirme (First Certification)", a.day(a.first)), ("Belge Yayın Tarihi (Issue Date)", a.day(a.start)), ("Revizyon Tarihi / No (Revision)", f"{a.day(a.revised)} / 0{draw.number(1, 3)}"), ("Geçerlilik Tarihi (Valid Until)", a.day(a.expires)))  # fmt: skip
    css = "body{font-family:'DejaVu Sans',sans-serif;font-size:11pt}.leaf{border:5mm solid #b01c2e;border-width:5mm 0}h1{font-size:24pt;color:#b01c2e}.k{width:80mm}.two{grid-template-columns:3fr 2fr}"
    leaf = f"""<div class="c"><h1>SERTİFİKA / CERTIFICATE</h1><p class="b">{e(a.body.name)}</p><p>aşağıdaki kuruluşun bilgi güvenliği yönetim sistemini belgelendirmiştir (has certified the information security management system of)</p><p class="b" style="font-size:15pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p class="b" style="font-size:15pt">{e(a.standard)}</p><p>Kapsam (Scope): {e(a.scope)}</p><p>Uygulanabilirlik Bildirgesi (Statement of Applicability): {e(a.soa)}</p></div>
<div class="two"><div>{pairs((k, f"<b>{e(v)}</b>") for k, v in left)}</div><div class="r">{mark(("TÜRKAK", "TS EN ISO/IEC", "AB-0193-YS"))} {scrawl(draw, "10mm")}</div></div><div class="foot xs">{e(a.body.address)} · {a.body.web} · Türk Akreditasyon Kurumu (TÜRKAK) AB-0193-YS. Belge geçerliliği web sayfasından sorgulanabilir.</div>"""
    return Paper(a.told("body first start revised soa", "TÜRKAK"), book(css, [leaf], "A4 landscape", "12mm 20mm"))


def japanese_register(draw: Draw) -> Paper:
    """'Under-mentioned organization', the national edition beside the international, four registered dates."""
    n = draw.number(0, 2)
    a = grant(
        draw,
        MIYAGAWA,
        serial(draw, "MQR-IM####"),
        draw.pick(["us", "us-padded"]),
        n_sites=n,
        org=holder(draw, country=draw.pick(["Japan", "", ""])),
        accreditor="ISMS-AC",
        standards=("ISO/IEC 27001:2022",),
    )
    rows = [
        ("Registration Number", a.number),
        ("Registered Date", a.day(a.first)),
        ("Last Renewal Date", a.day(a.start)),
        ("Date of Revision", a.day(a.revised)),
        ("Expiry Date", a.day(a.expires)),
    ]
    css = "body{font-family:'Nimbus Roman','Liberation Serif',serif;font-size:12.5pt}h1{font-size:26pt;text-align:center;letter-spacing:.15em}.k{width:55mm}.leaf{padding:24mm 30mm}"
    more = "".join(f"<p>{row(p)}</p>" for p in a.sites)
    related = f'<p class="i">Related sites:</p>{more}' if n else ""
    leaf = f"""<p class="c">{device("#26356e", "18mm")}</p><h1>CERTIFICATE</h1><p class="j">MQR hereby certifies that the Information Security Management System of the under-mentioned organization has been assessed and found to comply with the requirements of the following standard.</p><p class="c b" style="font-size:15pt">{a.standard} (JIS Q 27001:2023)</p>{pairs((("Organization", f"<b>{e(a.org.name)}</b>"), ("Location", row(a.org.address)), ("Registered Activities", e(a.scope)), ("Statement of Applicability", e(a.soa))))}{related}{pairs(((k, a_) for k, a_ in rows), "margin-top:6mm")}
<div class="two" style="margin-top:9mm"><div>{mark(("ISMS-AC", "ISR001"))}</div><div>{scrawl(draw)}<p>{draw.person()}, President<br>{e(a.body.name)}</p></div></div><div class="foot xs c">{e(a.body.address)}</div>"""
    fields = a.told(
        "body first start revised soa accreditor-picture" + (" sites" if n else ""),
        standard=("ISO/IEC 27001:2022 (JIS Q 27001:2023)", "JIS Q 27001:2023"),
    )
    return Paper(fields, book(css, [leaf]))


def korean_validity(draw: Draw) -> Paper:
    """Validity as a range with a tilde, KAB's number in a line, classification code, the initial date in brackets."""
    a = grant(
        draw,
        DAERYUN,
        serial(draw, "DCI-ISMS-#####"),
        draw.pick(["us-padded", "iso"]),
        org=holder(draw, country=draw.pick(["Republic of Korea", ""])),
        accreditor="KAB",
    )
    css = "body{font-family:'DejaVu Serif',serif;font-size:10pt;text-align:center}.leaf{background:radial-gradient(#fff 40%,#f4eed8)}h1{font-size:24pt}.pairs{margin:auto;text-align:left}.k{width:42mm}"
    leaf = f"""<p style="text-align:left" class="s">Certificate No. {a.number}</p>{device("#8a6d1d", "20mm", shape=2)}<h1>CERTIFICATE OF APPROVAL</h1><p class="b" style="font-size:16pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>This is to certify that the information security management system of the above organization has been assessed and registered by {e(a.body.name)} against the requirements of</p><p class="b" style="font-size:16pt">{e(a.standard)}</p>
{pairs((("Scope", e(a.scope)), ("SoA", e(a.soa)), ("IAF Code", "33"), ("Validity", f"{a.day(a.start)} ~ {a.day(a.expires)}"), ("Initial certification", a.day(a.first))))}<p style="margin-top:12mm">{scrawl(draw)}<br>{draw.person()}<br>President</p><p>{mark(("KAB", "KAB-SC-17"))}</p><p class="s">Accredited by KAB, Korea Accreditation Board (KAB-SC-17)</p><div class="foot xs">{e(a.body.address)}. The certificate is valid only if surveillance is carried out at least once a year.</div>"""
    return Paper(a.told("body first start soa", "KAB"), book(css, [leaf]))


def gulf_particulars(draw: Draw) -> Paper:
    """Landscape; accredited by a centre of the Gulf named in a sentence; certificate holder, trade licence, three dates."""
    a = grant(
        draw,
        BURJNOUR,
        serial(draw, "BN/ISMS/####/##"),
        draw.pick(["short-month", "month-short"]),
        org=holder(draw, country=draw.pick(["United Arab Emirates", ""])),
        accreditor="EIAC",
    )
    rows = (("Certificate Number", a.number), ("Initial Issue", a.day(a.first)), ("Current Issue", a.day(a.start)), ("Valid Until", a.day(a.expires)), ("Surveillance 1 / 2", " / ".join(a.day(d) for d in a.audits)))  # fmt: skip
    css = "body{font-family:'URW Bookman',serif;font-size:12.5pt}.leaf{display:grid;grid-template-columns:62mm 1fr;column-gap:10mm;align-content:start}.leaf>aside{background:#0f3d3e;color:#fff;margin:-12mm 0 -150mm -18mm;padding:20mm 8mm}h1{font-size:26pt;color:#0f3d3e}.k{display:block;padding:0;font-size:8pt}.v{display:block;padding:0 0 4mm;font-weight:bold}"
    leaf = f"""<aside>{pairs((k, e(v)) for k, v in rows)}{square_code(a.body.web, "24mm")}<p class="s">Verify this certificate online</p></aside><div><h1>Certificate of Conformity</h1><p>{e(a.body.name)} hereby attests that the organisation</p><p class="b" style="font-size:17pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>has implemented and maintains an Information Security Management System which fulfils the requirements of <b>{e(a.standard)}</b> with regard to:</p><p>{e(a.scope)}</p><p>Statement of Applicability: {e(a.soa)}</p><p>{scrawl(draw)}<br>General Manager</p><p class="s">This certificate is issued under the accreditation of the Emirates International Accreditation Centre (EIAC) and remains the property of the issuer. Any alteration renders it void.</p><p class="xs">{e(a.body.address)}</p></div>"""
    fields = a.told("body first start soa", "Emirates International Accreditation Centre")
    return Paper(fields, book(css, [leaf], "A4 landscape", "12mm 18mm"))


def australian_abn(draw: Draw) -> Paper:
    """Australian: business numbers of both, 'Originally certified' and 'Current certification', JAS-ANZ in words."""
    n = draw.number(0, 3)
    a = grant(
        draw,
        WATTLEBIRD,
        serial(draw, "ITGOV#####"),
        "british",
        n_sites=n,
        org=holder(draw, country=draw.pick(["Australia", ""])),
        accreditor="JAS-ANZ",
    )
    abn = f"ABN {draw.digits(2)} {draw.digits(3)} {draw.digits(3)} {draw.digits(3)}"
    css = (
        FILL
        + "body{font-family:'Liberation Sans',sans-serif;font-size:11pt}h1{font-size:31pt;font-weight:bold;color:#f28c00}.k{width:60mm;font-weight:bold}.ruled td,.ruled th{border-bottom:.2mm solid #999;padding:2mm 4mm 2mm 0}"
    )
    days = (("Certificate No.:", a.number), ("Issue Date:", a.day(a.revised)), ("Originally Certified:", a.day(a.first)), ("Current Certification:", a.day(a.start)), ("Expiry Date:", a.day(a.expires)))  # fmt: skip
    foot = f'<div class="foot xs">Registered by: {e(a.body.name)} ({a.body.company}), {e(a.body.address)}, subject to the Wattlebird Terms and Conditions for Certification. While all due care and skill was exercised in carrying out this assessment, Wattlebird accepts responsibility only for proven negligence. This certificate remains the property of Wattlebird and must be returned upon request.</div>'
    one = f"""<p>{logo("wattlebird", "#f28c00", "13mm")}</p><h1>Certificate of Registration</h1><p class="b">INFORMATION SECURITY MANAGEMENT SYSTEM - {e(a.standard.upper())}</p><p>This is to certify that:</p><div><p class="b" style="font-size:16pt;margin:0">{e(a.org.name)}</p><p>{abn}</p><p>{block(a.org.address)}</p></div><p>operates an INFORMATION SECURITY MANAGEMENT SYSTEM which complies with the requirements of <b>{e(a.standard)}</b> for the following scope</p><p>{e(a.scope)}</p><p>Statement of Applicability: {e(a.soa)}</p>{pairs((k, e(v)) for k, v in days)}<div class="two"><div>{scrawl(draw)}<p>{draw.people(1)[0]}<br>Head of Certification</p></div><div class="r s">{device("#f28c00", "16mm")}<p>Accredited by the Joint Accreditation System of Australia and New Zealand (www.jas-anz.org)</p></div></div>{foot}"""
    rows = [["Location", "Activities"], *[[block(p), "As per scope"] for p in a.sites]]
    two = (
        [
            f"<p>{logo('wattlebird', '#f28c00', '13mm')}</p><p>These sites are registered under Certificate No.: {a.number}</p>{grid(rows)}{foot}"
        ]
        if n
        else []
    )
    shown, who = (
        "body first start soa" + (" sites" if n else ""),
        "Joint Accreditation System of Australia and New Zealand",
    )
    fields = a.told(shown, who, issued_on=(a.revised.isoformat(),))
    return Paper([*fields, a.perhaps_revised], book(css, [one, *two]))


def word_form(draw: Draw) -> Paper:
    """A small registrar's Word file: heading, a borderless table, the company in the footer; no accreditation at all."""
    a = grant(draw, PINNOCK, serial(draw, "PR####"), draw.pick(["british", "slash", "th"]))
    blocks = [
        H("CERTIFICATE OF REGISTRATION", 0), P("This is to certify that", "centre"), P(a.org.name, "centre"), P(f"of {a.joined}", "centre"),
        P("has been audited and is compliant with the requirements of", "centre"), P(a.standard, "centre"), P("Information Security Management Systems", "centre"),
        H("Scope of activities", 2), P(a.scope),
        Grid([["Certificate number", a.number], ["Statement of Applicability", a.soa], ["Date of first registration", a.day(a.first)], ["Date of registration (this cycle)", a.day(a.start)], ["Registration expires", a.day(a.expires)]], [1, 1.6], head=False, side=True, ruled=False),
        P(f"Signed: {draw.people(1)[0]}, Lead Auditor, on behalf of {a.body.name}"), P("This certificate is subject to annual surveillance and remains the property of the registrar.", "small"),
    ]  # fmt: skip
    return Paper(
        a.told("body first start soa"),
        Flow(
            blocks,
            footer=f"{a.body.name} · {a.body.address} · Company no. {a.body.company}",
            face=draw.pick(["serif", "sans"]),
        ),
    )


def verification_page(draw: Draw) -> Paper:
    """What the square code opens: the registrar's page on one certificate, status and dates, printed by the browser."""
    a = grant(draw, KELDER, serial(draw, "KA-27001-####"), draw.pick(["spaced-short", "iso"]))
    seen = draw.number(1, 27)
    rows = (("Certificate ID", a.number), ("Status", "Active"), ("Client", a.org.name), ("Address", a.joined), ("Standard", a.standard), ("Scope", a.scope), ("Statement of Applicability", a.soa), ("Accreditation", "UKAS"), ("First certified", a.day(a.first)), ("Cycle start", a.day(a.start)), ("Last modified", a.day(a.revised)), ("Cycle end", a.day(a.expires)))  # fmt: skip
    css = "body{font-family:Carlito,sans-serif;font-size:15px;margin:0}header{background:#20123a;color:#fff;padding:14px 24px;font-size:20px}main{padding:10px 24px}dl{display:grid;grid-template-columns:200px 1fr;row-gap:8px}dt{color:#666}dd{margin:0}footer{border-top:1px solid #ccc;margin-top:30px;padding:10px 24px;font-size:12px;color:#555}"
    body = "".join(f"<dt>{e(k)}</dt><dd>{e(v)}</dd>" for k, v in rows)
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Certificate check</title><style>{css}</style></head><body><header>Certificate check</header><main><h2>This certificate is valid</h2><p>The details below are taken from our register. If they differ from the certificate that you hold, please tell us.</p><dl>{body}</dl></main><footer>&copy; {e(a.body.name)}. Registered in England and Wales, number {a.body.company}. {e(a.body.address)}. Data as at 0{seen % 9 + 1}/11/2026.</footer></body></html>"""
    head = f"{seen:02d}/11/2026, 14:{draw.number(10, 59)}\tCertificate check"
    return Paper(
        a.told("body first start revised soa", "UKAS"),
        Web(page, head, f"https://{a.body.web}/check/{a.number}\t{{n}}/{{m}}"),
    )


def plain_sentence(draw: Draw) -> Paper:
    """Drawn, no label anywhere but the number; holder trading as; the dates at the two ends of a ruled line."""
    a, s = (
        grant(draw, EASTHOPE, serial(draw, "EIC#######"), draw.pick(["padded", "short-month"])),
        Sheet("a4-landscape", draw.pick(["serif", "sans"])),
    )
    alias = draw.pick(TRADING)
    s.box(14, 14, s.width - 14, s.height - 14, stroke="#8c6f1f", width=2.4)
    s.box(20, 20, s.width - 20, s.height - 20, stroke="#8c6f1f")
    wordmark(s, s.width / 2 - 40, 40, "E I C", "#8c6f1f", 36)
    s.centred(110, "CERTIFICATE OF REGISTRATION", 24, bold=True, colour="#4a3b10")
    s.centred(138, f"{a.body.name} certifies that the information security management system of", 11)
    s.centred(168, a.org.name, 22, bold=True)
    s.centred(186, f"t/a {alias}", 12, italic=True)
    s.centred(204, ", ".join(a.org.address.printed()), 10.5)
    s.centred(228, "has been assessed and registered as meeting the requirements of", 11)
    s.centred(254, a.standard, 19, bold=True)
    y = s.para(140, 284, s.width - 280, f"The scope of registration: {a.scope}", 11, align="centre")
    s.centred(y + 8, f"Statement of Applicability {a.soa}", 10.5)
    s.text(90, 420, f"Valid from {a.day(a.start)}", 11)
    s.text(s.width - 90, 420, f"Valid until {a.day(a.expires)}", 11, align="right")
    s.rule(90, 428, s.width - 90, "#8c6f1f")
    s.centred(444, f"Certificate number {a.number}", 11)
    s.signature(110, 490, wobble(draw))
    s.text(110, 514, f"For and on behalf of {a.body.short}", 9)
    seal(s, s.width / 2, 500, 36, "#8c6f1f", ["REGISTERED", "FIRM"])
    qr(s, s.width - 160, 462, f"https://{a.body.web}/{a.number}", 60)
    s.centred(
        560,
        f"{a.body.name}, {a.body.address}. Registered in England {a.body.company}. Check the validity of this certificate by the code.",
        6.5,
    )
    return Paper(a.told("body start soa", organisation_name=(f"{a.org.name} t/a {alias}",)), s.done())


def typed_schedule(draw: Draw) -> Paper:
    """Drawn in columns: labels above values, three to a row; a schedule of sites with postcodes in a column of its own."""
    n = draw.number(2, 4)
    a, s = (
        grant(draw, VANTRY, serial(draw, "V-#####/IS"), draw.pick(["padded", "dots", "spaced-slash"]), n_sites=n),
        Sheet("a4", "vera"),
    )
    wordmark(s, 44, 34, "VANTRY", "#444444", 30)
    s.text(48, 106, "Management system certificate", 19, colour="#444444")
    s.text(48, 140, "Certified organisation", 7.5, colour="#777777")
    y = s.para(48, 160, 480, a.org.name, 15, bold=True)
    y = s.lines(48, y, a.org.address.printed(), 9.5)
    s.text(48, y + 16, "Certified against", 7.5, colour="#777777")
    s.text(48, y + 34, a.standard, 15, bold=True)
    s.text(48, y + 58, "For these activities", 7.5, colour="#777777")
    y = s.para(48, y + 74, 480, a.scope, 10)
    six = (("Certificate", a.number), ("Issue", f"{draw.number(2, 8)}"), ("Statement of Applicability", a.soa), ("Original certification", a.day(a.first)), ("Current period begins", a.day(a.start)), ("Current period ends", a.day(a.expires)))  # fmt: skip
    for k, (label, value) in enumerate(six):
        s.text(48 + 165 * (k % 3), y + 26 + 44 * (k // 3), label, 7.5, colour="#777777")
        s.para(48 + 165 * (k % 3), y + 39 + 44 * (k // 3), 158, value, 9.5, bold=True)
    s.signature(60, 620, wobble(draw))
    s.text(48, 650, "Certification Decision Maker", 8)
    accreditation(s, 460, 600, ("UKAS", "MANAGEMENT", "SYSTEMS"), 56)
    words = f"{a.body.name} (company {a.body.company}), {a.body.address}. This certificate is not transferable. It is void if altered."
    s.para(48, 790, 490, words, 6.5, colour="#666666")
    s.text(s.width - 48, 815, "1 of 2", 7, align="right")
    s.turn()
    s.text(48, 70, f"Schedule to certificate {a.number}", 15, colour="#444444")
    for k, site in enumerate(a.sites):
        top = 120 + 46 * k
        s.text(48, top, str(k + 1), 9)
        s.para(70, top, 340, ", ".join(site.lines), 9)
        s.text(430, top, site.postcode, 9, bold=True)
        s.rule(48, top + 22, s.width - 48, "#cccccc")
    s.text(s.width - 48, 815, "2 of 2", 7, align="right")
    return Paper(a.told("body first start soa sites accreditor-picture"), s.done())
