"""ISO/IEC 27001 certificates of set second: the others, with the ones that carry several schemes or a covering letter."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import html
from datetime import timedelta

from benchmarks.unseen.model import Field, Paper, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.second import facts
from benchmarks.unseen.second.drawing import accreditation, address_lines, qr, ruled_table, seal, wobble, wordmark
from benchmarks.unseen.second.facts import Award, award, serial
from benchmarks.unseen.world import Draw, years_on


def turkish_english(draw: Draw) -> Paper:
    """Turkish and English on lines of their own, printed from the body's certificate system by a browser."""
    a = award(
        draw,
        facts.ANADOL,
        f"{draw.digits(4)}-BGYS-{serial(draw, '###')}",
        "dots",
        accreditor="TÜRKAK",
        standards=("TS EN ISO/IEC 27001:2023", "ISO/IEC 27001:2022"),
    )
    w = {
        k: html.escape(v)
        for k, v in {
            "name": a.org.name,
            "address": ", ".join(a.org.address.printed()),
            "scope": a.scope,
            "body": a.body.name,
            "soa": a.soa,
            "bodyaddress": a.body.address,
        }.items()
    }
    watch = [years_on(a.start, k) - timedelta(days=15) for k in (1, 2)]
    rows = [
        ("Belge No / Certificate No", a.number),
        ("İlk Yayın Tarihi / First Issue Date", a.day(a.first)),
        ("Yayın Tarihi / Issue Date", a.day(a.start)),
        ("Geçerlilik Tarihi / Valid Until", a.day(a.expires)),
        ("1. Gözetim / 1st Surveillance", a.day(watch[0])),
        ("2. Gözetim / 2nd Surveillance", a.day(watch[1])),
    ]
    table = "".join(f"<tr><td>{html.escape(k)}</td><td><b>{html.escape(v)}</b></td></tr>" for k, v in rows)
    page = f"""<html><head><meta charset="utf-8"><title>{a.number}</title><style>
body{{font-family:'Liberation Serif',serif;text-align:center;border:6px double #b3122a;padding:14px 34px;margin:0;height:930px}}
h1{{color:#b3122a;letter-spacing:6px;font-size:34px;margin:14px 0 0}} .en{{font-style:italic;color:#555;font-size:13px}}
.big{{font-size:24px;font-weight:bold;margin:12px 0 4px}} table{{margin:16px auto;border-collapse:collapse;font-size:13px;text-align:left}}
td{{border:1px solid #b3122a;padding:5px 12px}} .foot{{font-size:10px;color:#444;margin-top:22px}}</style></head><body>
<svg width="190" height="64"><path d="M20 55 L60 8 L100 55 Z M95 55 L130 18 L165 55 Z" fill="#b3122a"/></svg>
<h1>BELGE</h1><div class="en">CERTIFICATE</div>
<p>BİLGİ GÜVENLİĞİ YÖNETİM SİSTEMİ<br><span class="en">Information Security Management System</span></p>
<p>Bu belge aşağıda adı ve adresi verilen kuruluşun<br><span class="en">This certificate shows that the organization whose name and address are given below</span></p>
<div class="big">{w["name"]}</div><div>{w["address"]}</div>
<p>{a.standard}</p><p>standardının şartlarını yerine getirdiğini gösterir.<br><span class="en">fulfils the requirements of the standard.</span></p>
<p><b>Kapsam</b> / <span class="en">Scope</span><br>{w["scope"]}</p>
<p><b>Uygulanabilirlik Bildirgesi</b> / <span class="en">Statement of Applicability</span>: {w["soa"]}</p>
<table>{table}</table><p>Genel Müdür / <span class="en">General Manager</span></p>
<div class="foot">{w["body"]} &middot; {w["bodyaddress"]}<br>Bu belge TÜRKAK tarafından akredite edilmiştir / accredited by TÜRKAK, AB-{draw.digits(4)}-YS. Belgenin geçerliliği gözetim denetimlerine bağlıdır. The validity depends on the surveillance audits.</div></body></html>"""
    return Paper(a.labels("body first start soa accreditor"), Web(page))


def landscape_script(draw: Draw) -> Paper:
    """An award to hang on a wall: landscape, calligraphic title, the dates written out in a sentence."""
    a = award(draw, facts.LOCKE, serial(draw, "LP/IS/####"), "day-of", accreditor="UKAS")
    s, ink = Sheet("a4-landscape", face="serif"), "#3b2f1e"
    for gap, width in ((22, 5), (32, 1), (37, 0.5)):
        s.box(gap, gap, s.width - gap, s.height - gap, stroke="#b08d3c", width=width)
    # The script's own blank is a hair wide: its words are set one by one.
    for x, word in ((s.width / 2 - 165, "Award"), (s.width / 2 - 68, "of"), (s.width / 2 + 78, "Certification")):
        s.text(x, 112, word, 52, face="script", align="centre", colour=ink)
    s.centred(146, "Let it be known that", 13, italic=True)
    y = s.para(90, 180, s.width - 180, a.org.name, 25, bold=True, align="centre")
    s.centred(y, "of " + ", ".join([*a.org.address.lines, a.org.address.postcode]), 12)
    s.centred(y + 26, "having established an Information Security Management System in keeping with", 13, italic=True)
    s.centred(y + 56, a.standard, 24, bold=True, colour=ink)
    s.centred(y + 80, "is hereby certified for", 13, italic=True)
    y = s.para(120, y + 100, s.width - 240, a.scope, 12.5, align="centre")
    y = s.para(120, y + 2, s.width - 240, f"(Statement of Applicability: {a.soa})", 10.5, align="centre", italic=True)
    s.centred(
        y + 16,
        f"Awarded on the {a.day(a.start)} and, subject to continued compliance, to remain in force until the {a.day(a.expires)}.",
        12.5,
    )
    s.centred(y + 34, f"First certified on the {a.day(a.first)}.", 11)
    s.signature(120, 488, wobble(draw))
    s.text(110, 512, "Chief Executive, for the Board of Certification", 9)
    seal(s, s.width / 2, 486, 34, "#b08d3c", ("L P C S",))
    s.text(s.width - 110, 490, f"Certificate No {a.number}", 12, align="right", bold=True)
    s.text(
        s.width - 110,
        508,
        f"Accredited by {a.accreditor}, Certification Body No. 0{draw.digits(3)}",
        8.5,
        align="right",
    )
    s.centred(548, f"{a.body.name}. Registered in Scotland {a.body.company}. Registered office: {a.body.address}", 7.5)
    return Paper(a.labels("body first start soa accreditor"), s.done())


def cycle_dates(draw: Draw) -> Paper:
    """Every date of the cycle on a line of its own, three of them traps; an appendix of sites on page 2."""
    n = draw.number(2, 5)
    a = award(draw, facts.BELVOIR, serial(draw, "UK01####"), draw.pick(["month-short", "padded", "dash"]), n_sites=n)
    s, ink = Sheet(face="sans"), "#b5121b"
    version = draw.number(1, 5)
    _cycle_head(s, a, ink)
    s.lines(48, 160, address_lines(a.org.name, a.org.address)[:1], 18, bold=True)
    y = s.lines(48, 180, a.org.address.printed(), 10)
    s.para(
        48,
        y + 6,
        500,
        "This is a multi-site certificate, additional site details are listed in the appendix to this certificate",
        9,
        italic=True,
    )
    y = s.para(
        48,
        y + 32,
        500,
        f"{a.body.name} certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below",
        9.5,
    )
    s.centred(y + 22, "Standard", 10, bold=True, colour=ink)
    s.centred(y + 46, a.standard, 18, bold=True)
    s.centred(y + 74, "Scope of certification", 10, bold=True, colour=ink)
    y = s.para(70, y + 94, s.width - 140, a.scope, 11, align="centre")
    y = s.para(
        70, y + 4, s.width - 140, f"In accordance with the Statement of Applicability {a.soa}", 9.5, align="centre"
    )
    audit = a.day(a.start - timedelta(days=draw.number(24, 60)))
    recertified = a.first < a.start
    rows = (
        ("Original cycle start date:", a.day(a.first)),
        ("Expiry date of previous cycle:", a.day(a.previous_end) if recertified else "NA"),
        ("Certification / Recertification Audit date:", audit),
        ("Certification / Recertification cycle start date:", a.day(a.start)),
        (
            "Subject to the continued satisfactory operation of the organisation's Management System, this certificate expires on:",
            a.day(a.expires),
        ),
    )
    y = max(y + 14, 480)
    for label, value in rows:
        below = s.para(48, y, 320, label, 9)
        s.text(400, y, value, 9.5, bold=True)
        y = max(below, y + 14) + 2
    s.text(48, y + 10, f"Certificate No. {a.number}", 10, bold=True)
    s.text(230, y + 10, f"Version: {version}", 10)
    s.text(330, y + 10, f"Revision date: {a.day(a.revised)}", 10)
    s.signature(60, y + 52, wobble(draw))
    s.text(48, y + 78, f"Signed on behalf of {a.body.short} UK Branch", 8)
    accreditation(s, 450, y + 30, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 50)
    _cycle_foot(s, a, "1/2")
    s.turn()
    _cycle_head(s, a, ink)
    s.text(48, 156, f"Appendix to certificate no. {a.number}", 13, bold=True)
    s.text(48, 176, a.org.name, 12)
    rows = [[["Site Name/Location"], ["Site Address"], ["Site Scope"]]]
    for k, place in enumerate((a.org.address, *a.sites)):
        rows.append(
            [
                ["HEAD OFFICE" if k == 0 else f"SITE {k}"],
                [", ".join([*place.lines, place.postcode])],
                [
                    draw.pick(
                        ["As head office scope", "Data hosting", "Software support", "Disaster recovery facility"]
                    )
                    if k
                    else "Central functions"
                ],
            ]
        )
    ruled_table(s, 48, 196, (110, 250, 135), rows, 8.5, head="#f3d9da")
    _cycle_foot(s, a, "2/2")
    return Paper(a.labels("body first start revised soa sites accreditor-picture"), s.done())


def _cycle_head(s: Sheet, a: Award, ink: str) -> None:
    wordmark(s, 40, 30, "BELVANE", ink, 30)
    s.text(48, 90, a.body.name, 12, colour=ink, bold=True)
    s.rule(48, 100, s.width - 48, ink, 2)
    s.text(48, 122, "Certification", 20, colour="#444444")


def _cycle_foot(s: Sheet, a: Award, page: str) -> None:
    s.text(48, 778, f"Certification body address: {a.body.address}, United Kingdom", 7)
    s.text(48, 788, f"Local office: {a.body.address}", 7)
    words = "Further clarifications regarding the scope and validity of this certificate, and the applicability of the management system requirements, please call: +44 (0)20 7555 0100"
    s.para(48, 800, 440, words, 7)
    s.text(s.width - 48, 812, page, 8, align="right")


def several_schemes(draw: Draw) -> Paper:
    """27001 certified, the controls of 27017 and 27018 stated beside it, each with a number of its own."""
    a = award(
        draw,
        facts.MERIDON,
        serial(draw, "MQA-#####"),
        draw.pick(["padded", "slash"]),
        n_sites=1,
        standards=("ISO/IEC 27001:2022",),
    )
    s, ink = Sheet(face="vera"), "#14524a"
    s.box(0, 0, s.width, 16, fill=ink, stroke=None)
    wordmark(s, 42, 34, "MQA", ink, 44)
    s.text(s.width - 50, 56, "CERTIFICATE OF REGISTRATION", 13, align="right", bold=True, colour=ink)
    s.text(s.width - 50, 74, f"Certificate number: {a.number}/1", 9, align="right")
    s.text(50, 122, "This certificate has been awarded to", 9.5)
    y = s.para(50, 146, 490, a.org.name, 15, bold=True)
    y = s.para(50, y, 480, ", ".join(a.org.address.printed()), 9)
    y = s.para(
        50,
        y + 12,
        490,
        "in recognition of the organisation's Information Security Management System which complies with",
        9.5,
    )
    s.text(50, y + 16, a.standard, 17, bold=True, colour=ink)
    clouds = "including the additional controls of ISO/IEC 27017:2015 (cloud services) and ISO/IEC 27018:2019 (protection of personally identifiable information in public clouds acting as PII processors), on which a statement of conformity is given below"
    y = s.para(50, y + 36, 490, clouds, 9)
    s.text(50, y + 14, "The scope of activities covered by this certificate is defined below", 9.5, bold=True)
    y = s.para(50, y + 30, 490, a.scope, 9.5)
    y = s.para(50, y + 4, 490, f"Statement of Applicability: {a.soa}", 9)
    s.text(50, y + 16, "Sites covered", 9.5, bold=True)
    y = s.para(50, y + 30, 490, ", ".join(a.sites[0].printed()), 9)
    rows = [[["Scheme"], ["Number"], ["First granted"], ["Valid from"], ["Valid to"]]]
    rows.append([[a.standard], [a.number + "/1"], [a.day(a.first)], [a.day(a.start)], [a.day(a.expires)]])
    later = a.start + timedelta(days=31)
    for k, other in enumerate(("ISO/IEC 27017:2015", "ISO/IEC 27018:2019"), 2):
        rows.append([[other + " (statement)"], [f"{a.number}/{k}"], [a.day(later)], [a.day(later)], [a.day(a.expires)]])
    ruled_table(s, 50, max(y + 14, 500), (130, 95, 90, 90, 90), rows, 8, head="#d5e8e4")
    s.signature(60, 690, wobble(draw))
    s.text(50, 712, f"{draw.people(1)[0]}, Managing Director", 8)
    accreditation(s, 450, 650, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 52)
    s.text(450, 716, "ISO/IEC 27001 only", 6.5)
    words = f"ISO/IEC 27017 and ISO/IEC 27018 are codes of practice outside the accredited scope of {a.body.short}. The use of the {a.accreditor} Accreditation Mark indicates accreditation in respect of those activities covered by the Accreditation Certificate. {a.body.name}, {a.body.address}. Company number {a.body.company}."
    s.para(50, 760, 490, words, 6.5, colour="#444444")
    labels = a.labels("body first start soa sites accreditor")
    return Paper([_numbered(f, a) for f in labels], s.done())


def _numbered(field: Field, a: Award) -> Field:
    """The number carries the scheme's suffix on this paper."""
    if field.name != "certificate_number":
        return field
    return Field(field.name, f"{a.number}/1", f"{a.number}/1", (a.number,))


def letter_and_certificate(draw: Draw) -> Paper:
    """A covering letter with dates of its own; the certificate is its enclosure."""
    a = award(draw, facts.GUILDHALL, serial(draw, "GR ####/ISMS"), draw.pick(["british", "th", "slash"]))
    s, ink = Sheet(face="serif"), "#20304f"
    s.text(s.width - 60, 60, a.body.name, 12, bold=True, align="right", colour=ink)
    s.lines(s.width - 60, 74, a.body.address.split(", "), 9, align="right")
    sent = a.start + timedelta(days=draw.number(6, 20))
    contact = draw.people(1)[0]
    y = s.lines(60, 150, [contact, *address_lines(a.org.name, a.org.address, False)], 10.5)
    s.text(60, y + 14, f"{sent.day} {sent:%B %Y}", 10.5)
    s.text(60, y + 42, f"Dear {contact.split()[0]}", 10.5)
    s.text(60, y + 64, "Your certificate", 11, bold=True)
    visit = years_on(a.start, 1) - timedelta(days=40)
    letter = (
        f"I am delighted to enclose your certificate following the decision of our panel of {a.decided.day} {a.decided:%B %Y}. Congratulations to everybody at {a.org.name}.",
        f"Your next surveillance visit is due by {visit.day} {visit:%B %Y}, and the audit for your re-certification should be booked no later than three months before the certificate runs out. An invoice for the annual registration fee follows under separate cover.",
        "Please check that the name, the address and the scope are as you wish them to appear; we replace certificates free of charge within 30 days of the date of this letter.",
        "You may use our mark on your stationery in keeping with the enclosed guide (issue 7).",
    )
    y += 84
    for part in letter:
        y = s.para(60, y, s.width - 120, part, 10.5) + 8
    s.text(60, y + 8, "Yours sincerely", 10.5)
    s.signature(66, y + 36, wobble(draw))
    s.text(60, y + 64, f"{draw.people(1)[0]}, Client Services", 10.5)
    s.text(60, y + 84, "Enc.", 10.5)
    s.turn()
    s.waves("#e3e8f0")
    s.box(30, 30, s.width - 30, s.height - 30, stroke=ink, width=2.5)
    s.crest(s.width / 2, 90, 26, ink, 1)
    s.centred(150, "Guildhall Registrars", 24, bold=True, colour=ink)
    s.centred(190, "hereby registers the Information Security Management System of", 12, italic=True)
    y = s.para(70, 226, s.width - 140, a.org.name, 20, bold=True, align="centre")
    for line in a.org.address.printed(draw.maybe()):
        s.centred(y, line, 11)
        y += 14
    s.centred(y + 14, "as satisfying", 12, italic=True)
    s.centred(y + 44, a.standard, 21, bold=True)
    s.centred(y + 72, "Field of registration", 11, bold=True, colour=ink)
    y = s.para(80, y + 90, s.width - 160, a.scope, 11.5, align="centre")
    s.para(80, y + 4, s.width - 160, f"Statement of Applicability {a.soa}", 10, align="centre")
    for k, (label, value) in enumerate(
        (
            ("Registration No.", a.number),
            ("Date first registered", a.day(a.first)),
            ("Registered from", a.day(a.start)),
            ("Registered until", a.day(a.expires)),
        )
    ):
        s.text(220, 600 + 18 * k, label, 11, align="right")
        s.text(236, 600 + 18 * k, value, 11, bold=True)
    accreditation(s, 440, 590, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 54)
    s.signature(80, 712, wobble(draw))
    s.text(76, 736, "Registrar", 9)
    s.centred(790, f"{a.body.name} · company number {a.body.company} · {a.body.address}", 7)
    return Paper(a.labels("body first start soa accreditor-picture"), s.done())


def pictures_only(draw: Draw) -> Paper:
    """Who certified and who accredited stands only in logos; the text names neither."""
    a = award(
        draw,
        facts.ASCERTIA,
        serial(draw, "2#####"),
        draw.pick(["slash", "spaced-short"]),
        accreditor=draw.pick(["UKAS", "UKAS", "ANAB"]),
    )
    s, ink = Sheet(), "#5a2ca0"
    s.box(0, 0, 14, s.height, fill=ink, stroke=None)
    wordmark(s, 44, 40, "Cert Assent", ink, 40)
    accreditation(s, s.width - 120, 34, (a.accreditor, "0" + draw.digits(3)), 62)
    s.text(50, 150, "Certificate of Conformity", 27, colour=ink)
    s.text(50, 196, "ORGANISATION", 8, colour="#777777")
    y = s.para(50, 214, 480, a.org.name, 16, bold=True)
    y = s.lines(50, y, a.org.address.printed(), 10)
    s.text(50, y + 22, "STANDARD", 8, colour="#777777")
    s.text(50, y + 40, a.standard, 16, bold=True)
    s.text(50, y + 70, "SCOPE", 8, colour="#777777")
    y = s.para(50, y + 86, 480, a.scope, 10.5)
    s.text(50, y + 18, "STATEMENT OF APPLICABILITY", 8, colour="#777777")
    s.text(50, y + 33, a.soa, 10.5)
    cards = (
        ("CERTIFICATE", a.number),
        ("INITIAL CERTIFICATION", a.day(a.first)),
        ("CURRENT CERTIFICATION", a.day(a.start)),
        ("EXPIRES", a.day(a.expires)),
    )
    for k, (label, value) in enumerate(cards):
        s.box(50 + 124 * k, 600, 168 + 124 * k, 650, fill="#f1ecfa", stroke=None)
        s.text(58 + 124 * k, 618, label, 7, colour="#777777")
        s.text(58 + 124 * k, 637, value, 10.5, bold=True)
    qr(s, s.width - 120, 680, f"https://{a.body.web}/c/{a.number}", 64)
    s.signature(60, 700, wobble(draw))
    s.text(50, 726, "Scheme Manager", 8.5)
    s.text(50, 790, "To check that this certificate is current, scan the code or call 0330 555 0188.", 8)
    return Paper(a.labels("body-picture first start soa accreditor-picture"), s.done())


def history_box(draw: Draw) -> Paper:
    """The last line of a box of issues is what counts; the row of the certificate itself gives only number and end."""
    a = award(draw, facts.MERIDON, serial(draw, "####"), "slash", n_sites=draw.number(0, 1))
    s, ink = Sheet(face="serif"), "#2d4a1e"
    s.box(26, 26, s.width - 26, s.height - 26, stroke=ink, width=1.5)
    s.crest(80, 80, 28, ink, 2)
    s.text(126, 76, "Meridon Quality Assurance", 18, bold=True, colour=ink)
    s.text(126, 94, "Assessment and certification of management systems", 10, italic=True)
    s.centred(152, "CERTIFICATE", 28, bold=True, colour=ink)
    s.centred(180, "We certify that", 11, italic=True)
    y = s.para(60, 208, s.width - 120, a.org.name, 18, bold=True, align="centre")
    s.centred(y, ", ".join(a.org.address.lines), 10.5)
    s.centred(y + 13, a.org.address.postcode, 10.5)
    s.centred(y + 38, "operates an information security management system that meets", 11, italic=True)
    s.centred(y + 64, a.standard, 19, bold=True)
    y = s.para(80, y + 92, s.width - 160, a.scope, 11, align="centre")
    y = s.para(80, y + 2, s.width - 160, f"Statement of Applicability: {a.soa}", 10, align="centre")
    if a.sites:
        y = s.para(
            80,
            y + 8,
            s.width - 160,
            "Also covering " + ", ".join([*a.sites[0].lines, a.sites[0].postcode]),
            10,
            align="centre",
        )
    s.centred(y + 18, f"Certificate No. {a.number}     Expires {a.day(a.expires)}", 12, bold=True)
    rows = [[["Issue"], ["Date"], ["Certificate history"]]]
    events = [(a.first, "Initial certification")] if a.first < a.start else []
    again = years_on(a.first, 3)
    while again < a.start - timedelta(days=400):
        events.append((again, "Recertification"))
        again = years_on(again, 3)
    events += [
        (a.start, "Recertification" if events else "Initial certification"),
        (
            a.revised,
            draw.pick(["Change of registered address", "Scope extended", "Statement of Applicability reissued"]),
        ),
    ]
    rows += [[[str(k)], [a.day(d)], [what]] for k, (d, what) in enumerate(events, 1)]
    ruled_table(s, 130, max(y + 36, 520), (45, 90, 200), rows, 9, head="#dfe9d8")
    s.signature(70, 712, wobble(draw))
    s.text(66, 736, "For the Certification Committee", 9)
    accreditation(s, 460, 690, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 52)
    s.centred(774, f"{a.body.name}, {a.body.address}", 8)
    s.centred(785, "The certificate remains our property. Its current status: 01245 555 014.", 8)
    fair = {"certification_body": ("Meridon Quality Assurance",)}
    return Paper(
        a.labels("body first start revised soa accreditor-picture" + (" sites" if a.sites else ""), fair), s.done()
    )


def small_print(draw: Draw) -> Paper:
    """A modern page with little on it; who issued it stands in five-point type at the foot."""
    a = award(draw, facts.LOCKE, serial(draw, "IS-####-##"), draw.pick(["british", "spaced-short"]))
    s, ink = Sheet(), "#e4002b"
    wordmark(s, 50, 50, "lpcs_", ink, 46)
    s.para(56, 170, 460, a.org.name, 24, bold=True)
    s.text(56, 240, "is certified to", 13, colour="#666666")
    s.text(56, 276, a.standard, 26, bold=True, colour=ink)
    y = s.para(56, 312, 440, a.scope, 12)
    s.text(56, y + 8, f"Statement of Applicability {a.soa}", 9.5, colour="#666666")
    s.para(56, y + 34, 440, ", ".join(a.org.address.printed()), 10)
    pairs = (
        ("No.", a.number),
        ("since", a.day(a.first)),
        ("this issue", a.day(a.start)),
        ("good until", a.day(a.expires)),
    )
    for k, (label, value) in enumerate(pairs):
        s.text(56, 600 + 20 * k, label, 10, colour="#666666")
        s.text(130, 600 + 20 * k, value, 12, bold=True)
    accreditation(s, 430, 590, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 60)
    words = f"Issued by {a.body.name}, a company registered in Scotland with number {a.body.company}, whose registered office is at {a.body.address}. Accredited by the United Kingdom Accreditation Service ({a.accreditor}) as certification body 0{draw.digits(3)}. Certification is conditional on yearly surveillance; it may be suspended or withdrawn, in which case this document must be destroyed. Printed copies are uncontrolled. Template F-114 rev 9, 04/2022."
    s.para(56, 780, 480, words, 5.2, colour="#555555")
    return Paper(a.labels("body first start soa accreditor"), s.done())


def no_labels(draw: Draw) -> Paper:
    """Centred words and nothing else: what a line is, only its form and place tell."""
    a = award(draw, facts.GUILDHALL, serial(draw, "GRL-#####"), draw.pick(["british", "upper"]))
    s = Sheet(face="serif")
    s.crest(s.width / 2, 90, 30, "#444444", draw.number(0, 2))
    s.centred(160, "Guildhall Registrars Limited", 15)
    s.centred(220, a.standard, 26, bold=True)
    s.centred(246, "INFORMATION SECURITY MANAGEMENT", 10)
    y = s.para(60, 310, s.width - 120, a.org.name, 23, bold=True, align="centre")
    for line in a.org.address.printed(False):
        s.centred(y, line, 12)
        y += 15
    y = s.para(90, y + 40, s.width - 180, a.scope, 12, align="centre", italic=True)
    s.centred(590, a.number, 15, bold=True)
    s.centred(616, f"{a.day(a.start)} – {a.day(a.expires)}", 14)
    s.signature(s.width / 2 - 40, 680, wobble(draw))
    s.centred(704, "Registrar", 10)
    accreditation(s, s.width / 2 - 25, 726, (a.accreditor, "MANAGEMENT"), 50)
    return Paper(a.labels("body start accreditor-picture"), s.done())


def narrow_column(draw: Draw) -> Paper:
    """A narrow column of particulars at the right, in small type, each value under its label."""
    a = award(draw, facts.INTERLOCH, serial(draw, "00######"), "padded")
    s, ink = Sheet(), "#f7b500"
    s.box(420, 0, s.width, s.height, fill="#f4f4f4", stroke=None)
    wordmark(s, 440, 50, "interloch", "#222222", 30, "#f4f4f4")
    s.text(48, 110, "CERTIFICATE OF REGISTRATION", 18, bold=True)
    s.rule(48, 122, 120, ink, 4)
    s.text(48, 156, "This is to certify that the management system of:", 9.5)
    y = s.para(48, 186, 340, a.org.name, 18, bold=True)
    y += 6
    s.text(48, y, "Main Site:", 9, bold=True)
    y = s.para(104, y, 290, ", ".join(a.org.address.printed()), 9)
    y = s.para(48, y + 22, 340, f"has been registered by {a.body.short} as conforming to the requirements of:", 9.5)
    s.text(48, y + 16, a.standard, 18, bold=True)
    s.text(48, y + 50, "The management system is applicable to:", 9.5)
    y = s.para(48, y + 68, 340, a.scope, 10.5)
    s.para(48, y + 6, 340, f"Statement of Applicability: {a.soa}", 9.5)
    column = (
        ("Certificate Number:", a.number),
        ("Initial Certification Date:", a.day(a.first)),
        ("Date of Certification Decision:", a.day(a.decided)),
        ("Issuing Date:", a.day(a.start)),
        ("Valid Until:", a.day(a.expires)),
    )
    for k, (label, value) in enumerate(column):
        s.text(440, 160 + 40 * k, label, 8.5, bold=True)
        s.text(440, 173 + 40 * k, value, 8.5)
    accreditation(s, 446, 380, (a.accreditor, "MANAGEMENT", "SYSTEMS"), 54)
    s.signature(446, 500, wobble(draw))
    s.lines(440, 526, [draw.people(1)[0], "President, Business Assurance"], 8)
    s.para(440, 570, 140, f"{a.body.name}, {a.body.address}, United Kingdom", 7)
    words = "In the issuance of this certificate, Interloch assumes no liability to any party other than to the Client, and then only in accordance with the agreed upon Certification Agreement. This certificate's validity is subject to the organization maintaining their system in accordance with Interloch's requirements for systems certification. Validity may be confirmed via email or by scanning the code to the right with a smartphone. The certificate remains the property of Interloch, to whom it must be returned upon request."
    s.para(48, 772, 340, words, 6, colour="#555555")
    qr(s, 520, 740, f"https://{a.body.web}/{a.number}", 54)
    return Paper(a.labels("body first start soa accreditor-picture", {"issued_on": (a.decided.isoformat(),)}), s.done())


def irish(draw: Draw) -> Paper:
    """Holder first, the sentence of certification under it; 'Valid from', 'Remains valid to', 'Last amended on'."""
    a = award(
        draw,
        facts.HIBERNA,
        serial(draw, "27.0###"),
        draw.pick(["british", "padded"]),
        accreditor="INAB",
        n_sites=draw.number(0, 2),
        standards=("I.S. EN ISO/IEC 27001:2023", "ISO/IEC 27001:2022"),
    )
    s, ink = Sheet(face="sans"), "#00694b"
    wordmark(s, 46, 40, "hsai", ink, 54)
    s.text(s.width - 50, 70, "Registration No.", 9, align="right", colour="#666666")
    s.text(s.width - 50, 84, a.number, 13, align="right", bold=True)
    s.centred(146, "CERTIFICATE OF REGISTRATION", 21, bold=True, colour=ink)
    s.centred(168, "OF INFORMATION SECURITY MANAGEMENT SYSTEM TO", 10)
    s.centred(192, a.standard, 17, bold=True)
    y = s.para(60, 232, s.width - 120, a.org.name, 18, bold=True, align="centre")
    y = s.para(60, y, s.width - 120, ", ".join(a.org.address.printed()), 10, align="centre")
    words = f"{a.body.short} certifies that the aforementioned company has been assessed and deemed to comply with the requirements of the standard referred to above in respect of the scope of operations given below:"
    y = s.para(70, y + 16, s.width - 140, words, 10, align="centre")
    y = s.para(70, y + 14, s.width - 140, a.scope, 11, bold=True, align="centre")
    y = s.para(70, y + 4, s.width - 140, f"SoA Ref: {a.soa}", 9.5, align="centre")
    if a.sites:
        s.centred(
            y + 14,
            "Additional sites covered under this multi-site certification are listed on the Annex (File No. "
            + a.number
            + ")",
            9,
        )
    s.signature(70, 566, wobble(draw))
    s.text(60, 590, f"Approved by: {draw.people(1)[0]}", 9)
    s.text(60, 602, "Chief Operations Officer", 9)
    shown = (
        ("Original Registration:", a.first),
        ("Last amended on:", a.revised),
        ("Valid from:", a.start),
        ("Remains valid to:", a.expires),
    )
    for k, (label, day) in enumerate(shown):
        s.text(330, 640 + 16 * k, label, 10)
        s.text(450, 640 + 16 * k, a.day(day), 10, bold=True)
    accreditation(s, 70, 640, (a.accreditor, "ACCREDITED"), 54)
    s.para(
        60,
        760,
        s.width - 120,
        f"This certificate remains valid on condition that the Approved Management System is maintained in an adequate and efficacious manner. {a.body.name}, {a.body.address}. T +353 1 555 0100",
        7.5,
        align="centre",
    )
    if a.sites:
        s.turn()
        s.text(60, 80, "Annex to Certificate", 18, bold=True, colour=ink)
        s.text(60, 102, f"Registration No. {a.number} - {a.org.name}", 10)
        y = 140.0
        for k, site in enumerate(a.sites, 1):
            s.text(60, y, f"{k}.", 10)
            y = s.lines(84, y, address_lines(a.org.name, site), 10) + 12
        s.text(60, y + 10, f"Annex valid with certificate until {a.day(a.expires)}", 9)
    fair = {"certification_body": ("Hibernian Standards Authority",)}
    return Paper(
        a.labels("body first revised start soa accreditor-picture" + (" sites" if a.sites else ""), fair), s.done()
    )
