"""ISO/IEC 27001 certificates of smaller houses at home, and of the Irish ones."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from html import escape as e

from benchmarks.unseen.fifth.facts import House, across, cert, labels, loud, person, written
from benchmarks.unseen.fifth.leaf import leaves, logo, mark, pairs, scrawl, square_code, stacked, table, under
from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, years_on

AMVERTO = House(
    "Amverto Limited",
    "Amverto",
    "30 Tower Chambers, Redcross Way, Kettlesham, Kent TN9 9PQ",
    "www.amverto.example/verify",
    "2#####",
    licence="8289",
)
QCM = House(
    "QCM International Limited",
    "QCM",
    "Muspratt House, Dereham Road, Norwich NR2 9ZZ",
    "www.qcm-international.example",
    "GB200####",
    accreditor="",
)
UCS = House(
    "United Certifiers of Systems Limited",
    "UCS",
    "United House, 28 Station Approach, Bournford BH8 9PF",
    "www.ucs-certifiers.example",
    "#####/@/0001/UK/En",
    licence="0043",
)
CQR = House(
    "CQR (Certified Quality Registrars) Ltd",
    "CQR",
    "9 The Bridge Mews, Sutton Radford, Surrey SM1 9QD",
    "www.cqr-ltd.example",
    "GB#####",
    licence="0222",
)
JUNCTION = House(
    "Junction NRA Limited",
    "Junction NRA",
    "Brunel House, 11 Viaduct Court, Stroudbridge GL5 9AP",
    "www.junctionnra.example",
    "JN-####-27",
    licence="0166",
)
CONFORMITY = House(
    "Centre for Conformity Ltd",
    "Centre for Conformity",
    "20 Dale Street, Manchester M1 9EZ",
    "www.centreforconformity.example",
    "CFC-IS-####",
    licence="0094",
)
ACR = House(
    "ACR Certification Limited",
    "ACR",
    "Spectrum Court, Beehive Ring, Gatwick RH6 9LN",
    "www.acrcert.example",
    "ISMS1###",
    licence="0048",
)
TMB = House(
    "TMB Certification Limited",
    "TMB",
    "Chiltern Works, Stocking Hill, Hughendon, Bucks HP14 9ND",
    "www.tmbcert.example",
    "27-####",
    licence="0012",
)
HIBERNIA = House(
    "Certification Hibernia Limited",
    "Certification Hibernia",
    "Block 20A Beechfield Close, Clonlara, Dublin 12, D12 X9Y9",
    "www.certificationhibernia.example",
    "YYYY/####",
    "INAB",
    "4006",
)
NCA = House(
    "National Certification Agency Limited",
    "NCA",
    "1 Lime Square, Santry Cross, Dublin 9, D09 X8X8",
    "www.ncai.example",
    "27.#####",
    "INAB",
    "4001",
)


def assessment_bureau(draw: Draw) -> Paper:
    """Trading name and company, certificate proved by a code to be scanned."""
    c = cert(draw, AMVERTO, "padded", sites=draw.pick([0, 0, 0, 1, 2]), old=0.15)
    rows = [
        ("Certificate number", c.number),
        ("Valid from", c.day(c.start)),
        ("Valid to", c.day(c.expires)),
        ("Date of initial certification", c.day(c.first)),
    ]
    more = f"<p class='s'>Additional locations: {'; '.join(e(across(s)) for s in c.sites)}</p>" if c.sites else ""
    body = f"""<div class="bar"></div><div class="row">{logo("amverto", "#0b3d91", 46, "formerly British Evaluation Bureau")}{mark("UKAS", "8289", width=18)}</div><h1>Certificate of Registration</h1>
<p>This is to certify that</p><h2>{e(c.name)}</h2><p>{under(c.at, draw.maybe(0.4))}</p>{more}<p>has been audited and found to meet the requirements of standard</p><h2>{e(c.standard)}</h2><p>Information Security Management System</p>
<h3>Scope of certification</h3><p>{e(c.scope)}. Statement of Applicability {e(c.soa)}.</p>{table([r[0] for r in rows], [[f"<b>{r[1]}</b>" for r in rows]], "t four")}
<div class="row sig"><div>{scrawl(draw)}<br><b>{e(person(draw))}</b><br><span class="s">Chief Executive Officer</span></div><div class="c s">{square_code(draw)}<br>Scan to verify</div></div>
<div class="foot">This certificate remains valid while the holder maintains its management system in accordance with the standard and guidelines above, which will be audited by Amverto. The validity of this certificate can be checked at {AMVERTO.url} or by calling 0330 555 0400.<br>
British Evaluation Bureau is a trading name of {e(AMVERTO.name)}. Registered in England and Wales No. 3135999. Registered office: {e(AMVERTO.address)}. UKAS accredited certification body No. 8289.</div>"""
    css = """.bar{position:absolute;left:0;top:0;right:0;height:6mm;background:#0b3d91}h1{font:300 27pt Carlito,Arial;color:#0b3d91;margin:12mm 0 7mm}h2{font:bold 17pt Carlito,Arial}h3{font:bold 11pt Arial;color:#0b3d91;margin-top:5mm}.four{width:100%;margin-top:6mm}.four td,.four th{border-bottom:.4pt solid #0b3d91;font-size:9pt;font-weight:normal}.sig{margin-top:10mm}"""
    return Paper(
        labels(
            c,
            skip="revised_on",
            also={
                "certification_body": ("British Evaluation Bureau",),
                "scope": (f"{c.scope}. Statement of Applicability {c.soa}",),
            },
        ),
        leaves(css, body),
    )


def yearly_certificate(draw: Draw) -> Paper:
    """House outside the national accreditation that issues a new paper every year."""
    c = loud(cert(draw, QCM, "long", old=0.1, iso="ISO"))
    year = draw.number(0, min(2, (2026 - c.start.year)))
    issued = years_on(c.first, c.start.year - c.first.year + year)
    issued = min(issued, c.expires - timedelta(days=300))
    c = replace(c, start=issued, expires=years_on(issued, 1))
    s = Sheet("a4", "serif")
    s.box(24, 24, s.width - 24, s.height - 24, stroke="#9b7a2f", width=3)
    s.box(31, 31, s.width - 31, s.height - 31, stroke="#9b7a2f", width=0.8)
    s.crest(s.width / 2, 92, 34, "#9b7a2f", 0)
    s.centred(172, "Certificate of Registration", 30, bold=True)
    s.centred(206, "This is to certify that the Information Security Management System of", 12, italic=True)
    y = s.para(80, 240, s.width - 160, c.name, 19, bold=True, align="centre")
    for row in written(c.at, False):
        s.centred(y, row, 11)
        y += 15
    s.centred(y + 14, "has been assessed by QCM and found to comply with the requirements of", 12, italic=True)
    s.centred(y + 46, c.standard, 22, bold=True)
    s.centred(y + 70, "for the following scope of activities:", 12, italic=True)
    y = s.para(84, y + 92, s.width - 168, f"{c.scope}.", 11.5, align="centre")
    for k, (label, value) in enumerate(
        (
            ("Certificate Number", c.number),
            ("Date of initial registration", c.day(c.first)),
            ("Date of last issue", c.day(c.start)),
            ("Certificate Expiry", c.day(c.expires)),
        )
    ):
        s.text(90, 610 + k * 19, f"{label}:", 11)
        s.text(240, 610 + k * 19, value, 11, bold=True)
    s.signature(360, 690, [draw.number(-14, 14) for _ in range(7)])
    s.text(360, 712, "For and on behalf of QCM International Limited", 8.5)
    s.para(
        70,
        745,
        s.width - 140,
        f"This Certificate remains the property of {QCM.name} and is valid subject to satisfactory annual surveillance. To verify the validity of this certificate visit {QCM.url}. Registered office: {QCM.address}. Company No. 4370999",
        7.5,
        align="centre",
    )
    return Paper(
        labels(
            c, skip="statement_of_applicability revised_on accreditation_body", also={"certification_body": ("QCM",)}
        ),
        s.done(),
    )


def registrar_group(draw: Draw) -> Paper:
    """Number with country and language, dates of original certificate, of the cycle, of issue, and the end."""
    c = cert(draw, UCS, "padded", settled=True)
    rows = [
        ("Certificate Number:", c.number),
        ("Date of Issue of Original Certificate:", c.day(c.first)),
        ("Date of Issue of Certification Cycle:", c.day(c.start)),
    ]
    issue = draw.number(2, 9)
    rows += [
        ("Issue Number:", str(issue)),
        ("Date of Issue of this Certificate:", c.day(c.revised)),
        ("Expiry Date:", c.day(c.expires)),
    ]
    small = f"""<div class="foot c">{e(UCS.name)} is a member of the Registrar of Systems (Holdings) Group. {e(UCS.address)}. Company registration no. 3199999<br>The use of the Accreditation Mark indicates accreditation in respect of those activities covered by the accreditation certificate number 0043. This Certificate remains the property of UCS and must be returned immediately upon request. If there is any doubt as to the authenticity of this certificate, please do not hesitate to contact the Head Office of the group at info@ucs-certifiers.example<br>Page 1 of 1</div>"""
    body = f"""<div class="c">{logo("UCS", "#003366", 40, device=1)}</div><h1>Certificate of Registration</h1><p class="c">The Information Security Management System of</p><h2>{e(c.name)}</h2><p class="c">{under(c.at)}</p>
<p class="c">has been assessed by UCS and found to be in compliance with the requirements of</p><h2>{e(c.standard)}</h2><p class="c"><i>Scope of Certification</i></p><p class="c">{e(c.scope)}</p><p class="c">Statement of Applicability: {e(c.soa)}</p>
<div class="abs" style="left:20mm;bottom:34mm">{pairs(rows, "d")}</div><div class="abs c s" style="right:22mm;bottom:34mm">{scrawl(draw)}<br>For and on behalf of UCS<br><br>{mark("UKAS", "0043", width=17)}</div>{small}"""
    css = """section{background:linear-gradient(#fff,#f3f7fb);padding:14mm 22mm}h1{font:26pt "Times New Roman",serif;text-align:center;color:#003366;margin:7mm 0}h2{font:bold 18pt "Times New Roman",serif;text-align:center}.d{font-size:8.5pt}.d td{padding:.7mm 2mm .7mm 0}"""
    fields = labels(
        c,
        unseen="accreditation_body",
        optional="revised_on",
        also={"issued_on": (c.revised,), "certification_body": ("UCS",)},
    )
    return Paper(fields, leaves(css, body))


def certified_since(draw: Draw) -> Paper:
    """Placed by hand; sometimes no day of issue but `Certified since`."""
    bare = draw.maybe(0.5)
    c = cert(draw, CQR, "th", old=0.25, settled=bare)
    s = Sheet("a4", "sans")
    s.crest(74, 74, 26, "#006b54", 1)
    s.mark(s.width - 120, 40, ("UKAS", "0222"))
    s.text(56, 150, "CERTIFICATE OF REGISTRATION", 22, bold=True, colour="#006b54")
    s.rule(56, 160, s.width - 56, "#006b54", 1.4)
    s.text(56, 190, "This is to certify that", 11)
    y = s.para(56, 216, 470, c.name, 17, bold=True)
    y = s.lines(56, y + 2, written(c.at, False), 11)
    s.text(
        56, y + 14, "operates an Information Security Management System which has been assessed as complying with", 10.5
    )
    s.text(56, y + 42, c.standard, 19, bold=True)
    s.text(56, y + 68, "for the scope:", 10.5)
    y = s.para(56, y + 88, 470, c.scope, 11.5, bold=True)
    s.text(56, y + 10, f"Statement of Applicability {c.soa}", 10.5)
    rows = [
        ("Certificate No", c.number),
        ("Certified since", c.day(c.first)),
        *([] if bare else [("This issue", c.day(c.start))]),
        ("Expires", c.day(c.expires)),
    ]
    for k, (label, value) in enumerate(rows):
        s.text(56, 600 + 18 * k, label, 10)
        s.text(150, 600 + 18 * k, value, 10, bold=True)
    s.signature(350, 640, [draw.number(-12, 12) for _ in range(8)])
    s.text(350, 664, f"{person(draw)}, Director", 9)
    s.para(
        56,
        726,
        480,
        f"This certificate is issued subject to the CQR Regulations and remains the property of {CQR.name}, {CQR.address}. Validity can be confirmed on {CQR.url} or +44 (0)20 8555 6700.",
        7.5,
    )
    s.text(56, 770, "Accredited by UKAS, a signatory to the IAF Multilateral Recognition Arrangement.", 7.5)
    return Paper(
        labels(c, skip="revised_on" + (" issued_on" if bare else ""), also={"certification_body": ("CQR",)}), s.done()
    )


def awarded_approval(draw: Draw) -> Paper:
    """Approval awarded to; the dates in one line of the foot."""
    c = cert(draw, JUNCTION, "slash", sites=draw.pick([0, 0, 1]))
    rows = (
        ("Certificate Number", c.number),
        ("First Approved", c.day(c.first)),
        ("Approval Date", c.day(c.start)),
        ("Expiry Date", c.day(c.expires)),
    )
    sites = f"<p><b>Other sites within the scope:</b> {e(across(c.sites[0]))}</p>" if c.sites else ""
    body = f"""<div class="abs" style="left:16mm;top:14mm">{logo("JUNCTION NRA", "#c05a00", 62)}</div><div class="abs" style="right:16mm;top:12mm">{mark("UKAS", "0166", width=18)}</div><h1>Certificate of Approval</h1><p class="c">awarded to</p><h2>{e(c.name)}</h2><p class="c">{e(across(c.at))}</p>
<p class="c">{e(JUNCTION.name)} certifies that the above organisation operates an Information Security Management System which meets the requirements of</p><h2>{e(c.standard)}</h2><p class="c">for the following activities:</p><p class="box">{e(c.scope)}.<br><br>Statement of Applicability ({e(c.soa)})</p>{sites}
<div class="line">{stacked(rows, "cell")}</div><div class="row"><div>{scrawl(draw)}<br><span class="s">Authorised Signatory</span></div></div>
<div class="foot c">Continued approval is subject to satisfactory surveillance. {e(JUNCTION.name)}, {e(JUNCTION.address)}. Company registered in England number 4261199. {JUNCTION.url}</div>"""
    css = """h1{font:italic 32pt Georgia,serif;text-align:center;margin:34mm 0 6mm;color:#c05a00}h2{font:bold 17pt Georgia,serif;text-align:center}.box{border:.6pt solid #c05a00;padding:4mm;text-align:center}.line{display:flex;margin:8mm 0;border-top:.6pt solid #c05a00;border-bottom:.6pt solid #c05a00}.cell{flex:1;text-align:center;padding:2mm}.cell .k{font-size:8pt}.cell .v{font-weight:bold}"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Junction NRA",)}),
        leaves(css, body),
    )


def conformity_centre(draw: Draw) -> Paper:
    """Upright canvas with the label in italics above every value."""
    c = cert(draw, CONFORMITY, "long", old=0.1, iso="ISO")
    s = Sheet("a4", "sans")
    s.box(0, 0, s.width, 96, fill="#1f3a5f", stroke=None)
    s.crest(70, 48, 24, "#ffffff", 2)
    s.text(s.width - 50, 55, "Certificate of Registration", 22, bold=True, colour="#ffffff", align="right")
    y = 140.0
    parts: list[tuple[str, str, float, bool]] = [
        ("This certificate is presented to", c.name, 17, True),
        ("of", across(c.at, False), 11, False),
        (
            "in recognition of having an Information Security Management System which meets the requirements of",
            c.standard,
            18,
            True,
        ),
    ]
    parts += [("The scope of registration is", c.scope, 11.5, False), ("Statement of Applicability", c.soa, 11, False)]
    for label, value, size, heavy in parts:
        s.text(60, y, label, 10, italic=True, colour="#555555")
        y = s.para(60, y + size + 6, s.width - 120, value, size, bold=heavy) + 14
    rows = (
        ("Certificate Number", c.number),
        ("Originally Registered", c.day(c.first)),
        ("Date of Issue", c.day(c.start)),
        ("Valid Until", c.day(c.expires)),
    )
    for k, (label, value) in enumerate(rows):
        s.text(60 + 122 * k, 600, label, 9, italic=True, colour="#555555")
        s.text(60 + 122 * k, 616, value, 10, bold=True)
    s.signature(64, 668, [draw.number(-14, 14) for _ in range(6)])
    s.text(60, 692, f"{person(draw)}, Head of Certification", 9)
    s.mark(s.width - 122, 640, ("UKAS", "0094"))
    s.para(
        60,
        752,
        420,
        f"Awarded by {CONFORMITY.name}, {CONFORMITY.address}. This certificate remains the property of Centre for Conformity. Accredited by UKAS (No. 0094). {CONFORMITY.url}",
        7.5,
    )
    return Paper(labels(c, skip="revised_on", also={"certification_body": ("Centre for Conformity",)}), s.done())


def approved_until(draw: Draw) -> Paper:
    """Small house: a letter-like certificate with its appendix of sites; the end subject to surveillance."""
    c = cert(draw, ACR, "th", sites=draw.pick([0, 1, 2, 3]))
    until = f"<p>This certificate was first issued on <b>{c.day(c.first)}</b>, the current certificate is dated <b>{c.day(c.start)}</b> and is valid until <b>{c.day(c.expires)}</b> subject to satisfactory surveillance.</p>"
    small = f"""<div class="foot"><div class="row"><span>{e(ACR.name)}, {e(ACR.address)}<br>Tel: 01293 555 999 · {ACR.url} · Registered in England 3090999</span><span>Sheet @@ of {2 if c.sites else 1}</span></div></div>"""
    first = f"""<div class="row">{logo("ACR", "#7a1f3d", 34)}{mark("UKAS", "0048", width=18)}</div><p class="r"><b>Certificate Number {c.number}</b></p><h1>Certificate of Approval</h1>
<p>{e(ACR.name)} hereby certifies that the Information Security Management System of</p><h2>{e(c.name)}</h2><p>{under(c.at, False)}</p>{"<p>and the sites given on the attached appendix</p>" if c.sites else ""}<p>has been assessed and approved against the requirements of the standard</p><h2>{e(c.standard)}</h2>
<p>The approval covers:</p><p class="b">{e(c.scope)}</p><p>in accordance with Statement of Applicability {e(c.soa)}.</p>{until}<p><br>{scrawl(draw)}<br>{e(person(draw))}<br>for {e(ACR.name)}</p>{small.replace("@@", "1")}"""
    second = f"""<div class="row">{logo("ACR", "#7a1f3d", 34)}</div><p class="r"><b>Appendix to Certificate Number {c.number}</b></p><h1>Approved sites</h1><ol>{"".join(f"<li>{e(across(s, False))}</li>" for s in c.sites)}</ol>{small.replace("@@", "2")}"""
    css = """body{font-family:"Times New Roman",serif;font-size:12pt}h1{font-size:24pt;font-weight:normal;color:#7a1f3d;margin:8mm 0}h2{font-size:17pt}li{margin-bottom:4mm}.foot{font-size:8pt}"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("ACR",)}),
        leaves(css, *((first, second) if c.sites else (first,))),
    )


def timber_house(draw: Draw) -> Paper:
    """Panel of particulars with issue number at the right, scope at the left, sites as a list below."""
    c = cert(draw, TMB, "padded", sites=draw.pick([0, 1, 2]))
    reissued = draw.maybe()
    rows = [
        ("Certificate number", c.number),
        ("Issue", str(draw.number(2, 9) if reissued else 1)),
        ("Initial certification", c.day(c.first)),
        ("Current certification", c.day(c.start)),
    ]
    rows += [("This issue", c.day(c.revised))] if reissued else []
    rows += [("Certificate expires", c.day(c.expires))]
    sites = "".join(f"<p>{under(s)}</p>" for s in c.sites)
    body = f"""<div class="row">{logo("TMB", "#00573f", 40, "certification", 2)}{mark("UKAS", "0012", width=18)}</div><h1>Certificate of Registration</h1><div class="row"><div class="l"><p>This is to certify that</p><h2>{e(c.name)}</h2><p>{under(c.at)}</p>
<p>has been assessed as operating an Information Security Management System to the requirements of</p><h2>{e(c.standard)}</h2><p>The scope of certification being</p><p>{e(c.scope)}.</p><p>Statement of Applicability: {e(c.soa)}</p>{"<h3>Additional sites</h3>" + sites if c.sites else ""}</div><div class="panel">{stacked(rows, "f")}{scrawl(draw, 30)}<div class="s">Signed on behalf of {e(TMB.name)}<br>{e(person(draw))}</div></div></div>
<div class="foot">This certificate remains the property of {e(TMB.name)} and is subject to the terms of its contract. Multi-site certificates: the validity of the above can be checked with TMB on 01494 555 700 or at {TMB.url}. {e(TMB.address)}. Registered in England No. 2110046. UKAS accreditation relates to management systems certification.</div>"""
    css = """h1{font:bold 25pt Carlito,Arial;color:#00573f;margin:9mm 0}h2{font:bold 15pt Carlito,Arial}.l{width:118mm}.panel{width:50mm;background:#e9f2ee;padding:5mm;align-self:flex-start}.f{margin-bottom:4mm}.f .k{font-size:8pt;color:#00573f}.f .v{font-weight:bold}"""
    also: dict[str, tuple[object, ...]] = {
        "certification_body": ("TMB",),
        "issued_on": (c.revised,) if reissued else (),
    }
    return Paper(labels(c, skip="" if reissued else "revised_on", also=also), leaves(css, body))


def dublin_house(draw: Draw) -> Paper:
    """Irish: registration number, dates of registration, last amendment and end, national edition now and then."""
    c = cert(draw, HIBERNIA, "long", sites=draw.pick([0, 0, 2]), country=draw.pick(["", "Ireland", "Ireland"]))
    c = (
        replace(c, standard=f"I.S. EN {c.standard.replace('2013', '2017').replace('2022', '2023')}")
        if draw.maybe(0.2)
        else c
    )
    amended = draw.maybe(0.4)
    rows = [("Registration Number:", c.number), ("Date of Original Registration:", c.day(c.first))]
    rows += (
        [("Date of Last Certification:", c.day(c.start))]
        + ([("Last Amended:", c.day(c.revised))] if amended else [])
        + [("Valid Until:", c.day(c.expires))]
    )
    sites = f"<p class='c'>and at:<br>{'<br>'.join(e(across(s)) for s in c.sites)}</p>" if c.sites else ""
    body = f"""<div class="c">{logo("Certification Hibernia", "#00755e", 76)}</div><h1>Certificate of Registration</h1><p class="c">This is to certify that the Information Security Management System of</p><h2>{e(c.name)}</h2><p class="c">{e(across(c.at))}</p>{sites}<p class="c">has been assessed by Certification Hibernia and complies with the requirements of</p><h2>{e(c.standard)}</h2>
<p class="c">The scope of registration covers:</p><p class="c b">{e(c.scope)}</p><p class="c">Statement of Applicability {e(c.soa)}</p><div class="row low"><div>{pairs(rows, "d")}</div><div class="c">{scrawl(draw)}<br><span class="s">{e(person(draw))}<br>Chief Executive Officer</span></div></div>
<div class="abs c" style="left:18mm;right:18mm;bottom:26mm">{mark("INAB", "4006", width=18)}</div><div class="foot c">{e(HIBERNIA.name)}, {e(HIBERNIA.address)}, Ireland. Tel: +353 1 555 9300 {HIBERNIA.url}<br>This certificate remains valid subject to satisfactory maintenance of the management system. Certification Hibernia is accredited by the Irish National Accreditation Board, a member of the IAF MLA.</div>"""
    css = """h1{font:26pt Georgia,serif;text-align:center;margin:9mm 0;color:#00755e}h2{font:bold 17pt Georgia,serif;text-align:center}.low{margin-top:8mm}.d td{padding:.8mm 3mm .8mm 0}.d .v{font-weight:bold}"""
    fields = labels(
        c,
        skip="" if amended else "revised_on",
        said={"accreditation_body": "Irish National Accreditation Board"},
        also={"certification_body": (HIBERNIA.short,), "accreditation_body": ("Irish National Accreditation Board",)},
    )
    return Paper(fields, leaves(css, body))


def national_agency(draw: Draw) -> Paper:
    """Irish agency: `Certified since`, `Last amended on`, `Valid from` and `Remains valid to` at the foot of a canvas."""
    c = cert(draw, NCA, "dash4", country=draw.pick(["", "Ireland"]))
    amended = draw.maybe(0.4)
    s = Sheet("a4", "sans")
    s.waves("#eef3ea")
    s.crest(86, 84, 36, "#2e7d32", 0)
    s.text(140, 96, "CERTIFICATE OF REGISTRATION", 21, bold=True, colour="#2e7d32")
    s.text(140, 116, "OF INFORMATION SECURITY MANAGEMENT SYSTEM TO", 9.5)
    s.text(140, 134, c.standard, 13, bold=True)
    y = s.para(60, 190, 475, c.name, 18, bold=True, align="centre")
    for row in written(c.at):
        s.centred(y, row, 11)
        y += 15
    y = s.para(
        80,
        y + 18,
        435,
        "NCA certifies that the aforementioned company has been assessed and deemed to comply with the requirements of the above standard in respect of the scope of operations given below.",
        10.5,
        align="centre",
    )
    s.centred(y + 12, "SCOPE OF REGISTRATION", 9.5, bold=True)
    y = s.para(80, y + 32, 435, f"{c.scope}. Statement of Applicability {c.soa}", 11, align="centre")
    s.signature(90, 610, [draw.number(-12, 12) for _ in range(7)])
    s.text(80, 640, "Approved by:", 9)
    s.text(80, 653, person(draw), 9, bold=True)
    s.text(80, 666, "Chief Executive Officer", 9)
    rows = [
        ("Registration Number", c.number),
        ("Certified since", c.day(c.first)),
        *([("Last amended on", c.day(c.revised))] if amended else []),
        ("Valid from", c.day(c.start)),
        ("Remains valid to", c.day(c.expires)),
    ]
    for k, (label, value) in enumerate(rows):
        s.text(330, 596 + 16 * k, f"{label}:", 10)
        s.text(440, 596 + 16 * k, value, 10, bold=True)
    s.mark(80, 690, ("INAB", "4001"))
    s.para(
        160,
        720,
        375,
        f"This certificate remains valid on condition that the Approved Information Security Management System is maintained in an adequate and efficacious manner. NCA is accredited by INAB. {NCA.name}, {NCA.address}. T +353 1 555 3800 {NCA.url}. All queries on this certificate should be addressed to NCA.",
        7.5,
    )
    return Paper(
        labels(
            c,
            skip="" if amended else "revised_on",
            also={"certification_body": ("NCA",), "scope": (f"{c.scope}. Statement of Applicability {c.soa}",)},
        ),
        s.done(),
    )
