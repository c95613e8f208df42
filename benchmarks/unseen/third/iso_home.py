"""ISO/IEC 27001 certificates of set third, as registrars of the United Kingdom print theirs."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.third.facts import TRADING, Body, grant, serial, shouting
from benchmarks.unseen.third.leaf import FILL, block, book, br, device, e, grid, logo, mark, pairs, row, scrawl, soft
from benchmarks.unseen.world import Draw, years_on

HEXHOLME = Body(
    "Hexholme Registration Limited",
    "Hexholme",
    "Warren House, Tolpuddle Way, Little Aston Cross WS9 4RT",
    "03351786",
    "www.hexholme.example",
)
MEDLOCK = Body(
    "Medlock Vale Registrars Limited",
    "MVR Assured",
    "Unit 5 Canal Side, Pomfret Vale WF8 2DN",
    "06688120",
    "www.mvrassured.example",
)
THISTLEWAY = Body(
    "Thistleway Certification Limited",
    "Thistleway",
    "88 Cathcart Gardens, Glasgow G2 6PT",
    "SC401733",
    "www.thistleway.example",
)
SILVERDOWN = Body(
    "The Silverdown Assessment Bureau",
    "Silverdown",
    "30 Tower View, Ebbsworth, Kent ME19 4UY",
    "02908311",
    "www.silverdown.example",
)
WARDLEGATE = Body(
    "Wardlegate Testing & Certification Ltd",
    "Wardlegate",
    "Holmes Chase, Stoke Wendle NN9 5HF",
    "11371436",
    "www.wardlegate.example",
)
ASHGROVE = Body(
    "Ashgrove Approvals LLP",
    "Ashgrove Approvals",
    "4 Minster Approach, Bristol BS1 6QF",
    "OC344417",
    "www.ashgroveapprovals.example",
)
STANDFAST = Body(
    "Standfast Global Certification Ltd",
    "Standfast",
    "15 Signal Box Road, Reading RG6 1PT",
    "08112093",
    "www.standfast.example",
)
PELHAM = Body(
    "Pelham Roth International Certification Limited",
    "PRIC",
    "12 Hanover Quay, London E14 9ZQ",
    "04519920",
    "www.pric.example",
)
BEACONSGATE = Body(
    "Beaconsgate Inspection and Certification Limited",
    "Beaconsgate",
    "The Foundry, 71 Park Row, Sheffield S3 8GA",
    "05880216",
    "www.beaconsgate.example",
)
ORRELL = Body("Orrell Standards Registration", "OSR", "PO Box 118, Newcastle upon Tyne NE4 7YH", "", "www.orrellstandards.example")  # fmt: skip
CREST = ("UKAS", "MANAGEMENT", "SYSTEMS")


def reissued_register(draw: Draw) -> Paper:
    """Date of approval, reissue and end in a column at the foot, the trade's code beside; the end of scope is the SoA."""
    a = grant(draw, HEXHOLME, serial(draw, "1#####"), draw.pick(["british", "padded", "spaced-short"]))
    again = a.first != a.start
    dates = [("Certificate No.", a.number), ("ISO Approval Date", a.day(a.first))]
    dates += [("Reissued", a.day(a.start))] if again else []
    dates += [("Valid Until", a.day(a.expires)), ("EAC Code", draw.pick(["33", "33, 35", "35"]))]
    css = (
        FILL
        + "body{font-family:'P052',serif;font-size:11pt}.k{width:42mm;font-style:italic}.pairs{font-size:10pt}h1{font-size:30pt;color:#1b3f6e}"
    )
    leaf = f"""<div class="c">{device("#1b3f6e", "24mm")}<h1>Certificate of Registration</h1><p>This is to certify that the</p><p class="b">Information Security Management System of</p>
<p style="font-size:19pt" class="b">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p class="i" style="margin-top:6mm">applicable to:</p><p>{e(a.scope)}</p>
<p class="i" style="margin-top:6mm">has been assessed and registered by Hexholme against the provisions of:</p><p class="b" style="font-size:16pt">{e(a.standard)}</p><p>Statement of Applicability: {e(a.soa)}</p></div>
<p class="c s" style="margin-top:8mm">This registration is subject to the company maintaining an information security management system, to the above standard, which will be monitored by Hexholme.</p>
<div class="two" style="margin-top:8mm"><div>{scrawl(draw)}<p>Managing Director</p>{mark(CREST)}</div><div>{pairs((k, e(v)) for k, v in dates)}</div></div>
<div class="foot s c">The use of the UKAS Accreditation Symbol indicates accreditation in respect of those activities covered by the accreditation certificate 017 held by Hexholme.<br>{e(a.body.name)}, {e(a.body.address)}</div>"""
    fields = a.told("body first start soa", "UKAS")
    fields += [Field("revised_on", a.start.isoformat(), a.day(a.start), optional=True)] if again else []
    return Paper(fields, book(css, [leaf]))


def trading_small_print(draw: Draw) -> Paper:
    """The registrar is a trading name in the letterhead's picture and sentence; its company stands in the small print."""
    a = grant(draw, MEDLOCK, serial(draw, "MVR-IS-####"), draw.pick(["th", "british", "slash"]))
    alias = draw.pick(TRADING)
    css = (
        FILL
        + "body{font-family:Carlito,sans-serif;font-size:12pt}.leaf{border-top:9mm solid #6b1d4a}td{padding:1.6mm 5mm 1.6mm 0}.k{color:#6b1d4a}"
    )
    rows = (
        ("Certificate reference", a.number), ("Initial certification", a.day(a.first)), ("Certificate issued", a.day(a.start)),
        ("Certificate expires", a.day(a.expires)), ("Statement of Applicability", a.soa),
    )  # fmt: skip
    leaf = f"""{logo("MVR Assured", "#6b1d4a", "13mm")}<h1 style="font-size:26pt;margin-top:10mm">Information Security Management</h1>
<p style="font-size:13pt">MVR Assured certifies that the Information Security Management System of</p><p class="b" style="font-size:21pt;margin:4mm 0 0">{e(a.org.name)}</p><p class="i">trading as {alias}</p><p>{row(a.org.address, close=True)}</p>
<p style="margin-top:5mm">has been assessed and found to meet the requirements of <b>{e(a.standard)}</b> in respect of the following activities:</p><p style="margin:4mm 8mm">{e(a.scope)}</p>
{pairs((k, e(v)) for k, v in rows)}<div style="margin-top:9mm">{scrawl(draw)}<p>{draw.people(1)[0]}<br>Head of Certification</p></div>
<div class="foot xs">MVR Assured is a trading name of {e(a.body.name)}, registered in England and Wales No. {a.body.company}. Registered office: {e(a.body.address)}. This certificate remains the property of the company and must be returned on request. Its validity depends on successful surveillance visits and may be checked at {a.body.web}. Certification does not imply compliance with legal obligations.</div>"""
    also = (f"{a.org.name} trading as {alias}", f"{a.org.name} t/a {alias}")
    return Paper(a.told("body first start soa", organisation_name=also), book(css, [leaf]))


def signature_block(draw: Draw) -> Paper:
    """The registrar's name stands under the signature alone; validity is a range; accredited 'by' in a sentence."""
    a = grant(draw, THISTLEWAY, serial(draw, "TC/ISMS/####/@"), draw.pick(["british", "short-month"]))
    css = "body{font-family:'C059',serif;font-size:11.5pt}.leaf{background:linear-gradient(#fff,#f6f2e4)}.frame{border:1.2mm double #7c6a2d;height:100%;padding:12mm}h1{font-size:22pt;letter-spacing:0}"
    leaf = f"""<div class="frame c"><p>{device("#7c6a2d", "20mm", shape=2)}</p><h1 class="caps">Certificate of Conformity</h1><p>No. {e(a.number)}</p><p style="margin-top:8mm">This is to certify that the information security management system operated by</p>
<p class="b" style="font-size:18pt">{e(a.org.name)}</p><p>at</p><p>{block(a.org.address)}</p><p>conforms to</p><p class="b" style="font-size:15pt">{e(a.standard)}</p><p>for</p><p class="i">{e(a.scope)}</p><p>as set out in the Statement of Applicability, {e(a.soa)}.</p>
<p style="margin-top:6mm">Valid from {a.day(a.start)} to {a.day(a.expires)}</p><p>Certified since {a.day(a.first)}</p>
<div style="margin-top:9mm">{scrawl(draw)}<p>{draw.people(1)[0]}, Certification Manager<br>for and on behalf of {e(a.body.name)}</p></div>
<p class="s">Accredited by the United Kingdom Accreditation Service to certify management systems. The certificate may be withdrawn if the conditions of registration are not kept.</p></div>"""
    return Paper(a.told("body first start soa", "United Kingdom Accreditation Service"), book(css, [leaf], pad="10mm"))


def bureau_columns(draw: Draw) -> Paper:
    """A wide band left with number and dates under each other, label above value; the award to the right of it."""
    a = grant(draw, SILVERDOWN, serial(draw, "2#####"), draw.pick(["british", "padded"]))
    side = (("Certificate Number", a.number), ("Date of Initial Certification", a.day(a.first)), ("Date of Current Certification", a.day(a.start)), ("Date of Expiry", a.day(a.expires)), ("Version of SoA", a.soa))  # fmt: skip
    left = "".join(f'<p style="margin-bottom:7mm"><span class="s">{k}</span><br><b>{e(v)}</b></p>' for k, v in side)
    css = "body{font-family:'URW Gothic',sans-serif;font-size:11pt}.leaf{display:grid;grid-template-columns:52mm 1fr;column-gap:12mm}.side{background:#274b3d;color:#fff;margin:-16mm 0 -16mm -18mm;padding:70mm 6mm 0 10mm;font-size:9.5pt}"
    leaf = f"""<div class="side">{left}</div><div><p class="r">{device("#274b3d", "22mm", shape=1)}</p><h1 style="font-size:25pt;color:#274b3d">Certificate</h1><p>{e(a.body.name)} hereby certifies that</p><p style="font-size:18pt" class="b">{e(a.org.name)}</p><p class="s">{block(a.org.address)}</p>
<p style="margin-top:8mm">has implemented an Information Security Management System in accordance with</p><p class="b" style="font-size:20pt">{e(a.standard)}</p><p style="margin-top:6mm" class="b">Scope of registration</p><p>{e(a.scope)}</p>
<div style="margin-top:14mm">{scrawl(draw)}<p class="s">Signed on behalf of the Certification Board</p></div><p>{mark(CREST)}</p></div><div class="foot xs" style="left:70mm">Certificates of {e(a.body.name)} are valid only while the holder appears in the register at {a.body.web}. {e(a.body.address)}. Registered in England No. {a.body.company}.</div>"""
    return Paper(a.told("body first start soa accreditor-picture"), book(css, [leaf]))


def issue_number(draw: Draw) -> Paper:
    """Start of the cycle, number and date of the issue, in a ruled table; the multi-site annex repeats them."""
    n = draw.number(1, 4)
    a = grant(draw, WARDLEGATE, serial(draw, "####"), draw.pick(["spaced-short", "british", "padded"]), n_sites=n)
    issue = f"{draw.number(2, 9):02d}"
    top = f'<div class="two"><div>{logo("wardlegate", "#c8102e", "11mm")}</div><div class="r s">Certificate number {a.number}<br>Issue {issue}</div></div>'
    table = pairs((k, e(v)) for k, v in (
        ("Certificate number", a.number), ("Date of initial certification", a.day(a.first)), ("Start date of current certification cycle", a.day(a.start)),
        ("Issue number", issue), ("Date of this issue", a.day(a.revised)), ("Certificate expiry date", a.day(a.expires)),
    ))  # fmt: skip
    css = (
        FILL
        + "body{font-family:'Liberation Sans',sans-serif;font-size:10.5pt}.pairs td{border:.3mm solid #999;padding:1.5mm 3mm}.k{width:80mm;background:#f2f2f2}h1{font-size:24pt;color:#c8102e;margin-top:12mm}.ruled td,.ruled th{border-bottom:.2mm solid #999;padding:2mm}"
    )
    foot = f"{e(a.body.name)}, {e(a.body.address)}, United Kingdom. Registered in England {a.body.company}. Multisite certificates: see the annex for the sites covered. This certificate supersedes all earlier issues."
    one = f"""{top}<h1>Certificate of Registration</h1><p>This is to certify that</p><p class="b" style="font-size:16pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>is certified under the Wardlegate Information Security Scheme as meeting the requirements of</p><p class="b" style="font-size:15pt">{e(a.standard)}</p>
<p class="b">Scope</p><p>{e(a.scope)}</p><p>Statement of Applicability {e(a.soa)}</p>{table}<div class="two" style="margin-top:8mm"><div>{scrawl(draw)}<p class="s">Authorised signatory</p></div><div class="r">{mark(CREST)}</div></div><div class="foot xs">{foot}<span style="float:right">Page 1 of 2</span></div>"""
    rows = [
        ["Site", "Address", "Activities at the site"],
        [e(a.org.name), block(a.org.address), "Head office, central functions"],
    ]
    rows += [
        [e(a.org.name), block(p), draw.pick(["Support desk", "Data hall", "Development", "Storage of records"])]
        for p in a.sites
    ]
    two = f'{top}<h1 style="font-size:18pt">Annex to certificate {a.number}, issue {issue}</h1>{grid(rows)}<p style="margin-top:6mm" class="s">Date of this issue {a.day(a.revised)} &nbsp; Certificate expiry date {a.day(a.expires)}</p><div class="foot xs">{foot}<span style="float:right">Page 2 of 2</span></div>'
    fields = a.told("body first start soa sites accreditor-picture", issued_on=(a.revised.isoformat(),))
    return Paper([*fields, a.perhaps_revised], book(css, [one, two]))


def letter_spaced(draw: Draw) -> Paper:
    """Titles with wide letters, small capitals, justified and hyphenated lines; every date inside one sentence."""
    a = grant(draw, ASHGROVE, serial(draw, "AA ##-####"), draw.pick(["day-of", "british"]))
    css = "body{font-family:'Liberation Serif',serif;font-size:13pt;line-height:1.45}h1{font-size:21pt;letter-spacing:.35em;text-transform:uppercase;text-align:center}.who{font-variant:small-caps;font-size:20pt;text-align:center}.leaf{padding:26mm 30mm}"
    leaf = f"""<p class="c">{device("#333", "18mm", shape=2)}</p><p class="c" style="letter-spacing:.2em;font-size:10pt">{e(a.body.name.upper())}</p><h1 style="margin:8mm 0">Certificate</h1>
<p class="j">We have examined the management system for the security of information that is maintained by</p><p class="who">{e(a.org.name)}</p><p class="c">of {row(a.org.address, False)}</p>
<p class="j">and find that it meets the requirements of {e(a.standard)} within the following scope: {soft(a.scope)}, as described in the Statement of Applicability {e(a.soa)}.</p>
<p class="j">Certification was first granted on {a.day(a.first)}. The present certificate, numbered {e(a.number)}, takes effect on {a.day(a.start)} and ceases to be valid on {a.day(a.expires)}, unless it is suspended or withdrawn before that day.</p>
<div class="two" style="margin-top:14mm"><div>{scrawl(draw)}<p style="font-size:10pt">{draw.people(1)[0]}, Partner</p></div><div class="r">{mark(CREST)}</div></div>
<div class="foot s c">{e(a.body.name)} is a limited liability partnership registered in England, No. {a.body.company}, {e(a.body.address)}</div>"""
    return Paper(a.told("body first start soa accreditor-picture"), book(css, [leaf]))


def group_annex(draw: Draw) -> Paper:
    """A group's certificate: the parent on the face, subsidiaries with their sites in an annex of two pages."""
    n = draw.number(3, 5)
    a = grant(draw, STANDFAST, serial(draw, "SGC-27K-#####"), draw.pick(["month-short", "iso", "slash"]), n_sites=n)
    kin = [
        f"{w} {t}"
        for w, t in zip(
            draw.some(["Foxcote", "Linnet", "Amber Weir", "Sallow", "Quince", "Rowanlea"], n),
            ("Services Limited", "Software Ltd", "(Scotland) Limited", "Hosting Limited", "Care Data Ltd"),
            strict=False,
        )
    ]
    css = (
        FILL
        + "body{font-family:'Liberation Sans Narrow',sans-serif;font-size:11.5pt}.leaf{border-left:12mm solid #00707a}h1{font-size:28pt;color:#00707a}.ruled td,.ruled th{border:.2mm solid #888;padding:1.5mm 2mm}.k{width:55mm}"
    )
    head = f'<p class="r">{logo("STANDFAST", "#00707a", "10mm")}</p>'

    def foot(k: int) -> str:
        return f'<div class="foot xs">Certificate {e(a.number)} · page {k} of 3 · {e(a.body.name)} · {e(a.body.address)} · company 0{a.body.company[1:]}<br>The annex is an integral part of this certificate and is not valid without the face.</div>'

    days = (("Certificate No.", a.number), ("Original registration", a.day(a.first)), ("Effective", a.day(a.start)), ("Last modified", a.day(a.revised)), ("Expiry", a.day(a.expires)))  # fmt: skip
    one = f"""{head}<h1>Group Certificate</h1><p>This is to certify that the Information Security Management System of</p><p class="b" style="font-size:19pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>and the legal entities and sites listed in the annex to this certificate, is in compliance with</p><p class="b" style="font-size:16pt">{e(a.standard)}</p><p>The scope of certification is:</p><p class="b">{e(a.scope)}</p><p>Statement of Applicability: {e(a.soa)}</p>
{pairs(((k, e(v)) for k, v in days), "margin-top:8mm")}<div class="two" style="margin-top:8mm"><div>{scrawl(draw)}<p>Technical Director, {e(a.body.name)}</p></div><div>{mark(CREST)}</div></div>{foot(1)}"""
    head_rows = [["No", "Legal entity", "Address", "Activity"]]
    rows = [
        [str(k), e(who), row(p), draw.pick(["Sales and support", "Development", "Hosting", "Storage"])]
        for k, (who, p) in enumerate(zip(kin, a.sites, strict=True), 1)
    ]
    two = f"{head}<h1>Annex</h1><p>Legal entities and sites covered by certificate {e(a.number)}</p>{grid(head_rows + rows[:2])}{foot(2)}"
    three = f"{head}<h1>Annex (continued)</h1>{grid(head_rows + rows[2:])}{foot(3)}"
    return Paper(a.told("body first start revised soa sites accreditor-picture"), book(css, [one, two, three]))


def transferred(draw: Draw) -> Paper:
    """Taken over from another body: its name and the first certificate's date stand in a note, to be told apart."""
    a = grant(draw, PELHAM, serial(draw, "P#####-IS"), draw.pick(["british", "padded"]))
    moved, former = a.revised, draw.pick(["Gantry Hill Certification Ltd", "Oxlow Standards Register Ltd"])
    css = (
        FILL
        + "body{font-family:'DejaVu Serif',serif;font-size:10pt}h1{font-size:21pt;color:#7a1f1f}.k{width:60mm}.pairs{margin:5mm 0}.note{border:.3mm solid #7a1f1f;padding:3mm;margin-top:6mm}"
    )
    days = (("Certificate number", a.number), ("First certified", a.day(a.first)), ("Current cycle start", a.day(a.start)), ("Transfer to PRIC", a.day(moved)), ("Valid until", a.day(a.expires)), ("Re-certification due", a.day(a.expires - timedelta(days=60))))  # fmt: skip
    leaf = f"""<div class="two"><div>{logo("PRIC", "#7a1f1f", "14mm")}</div><div class="r s">{br(a.body.address.split(", "))}</div></div><h1 style="margin-top:12mm">Certificate of Approval</h1><p>{e(a.body.name)} (PRIC) has assessed the Information Security Management System of</p><p class="b" style="font-size:15pt">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p>against the requirements of <b>{e(a.standard)}</b> and is satisfied that it conforms for:</p><p class="i">{e(a.scope)}</p><p>SoA: {e(a.soa)}</p>
{pairs((k, e(v)) for k, v in days)}<div class="note s">This certification was transferred to PRIC from {former} (their certificate {serial(draw, "#####/2")}) in accordance with IAF MD 2. The dates of the original cycle have been kept.</div>
<div class="two" style="margin-top:9mm"><div>{scrawl(draw)}<p class="s">{draw.people(1)[0]}<br>Operations Director</p></div><div class="r">{mark(CREST)}</div></div><div class="foot xs">To verify this certificate, visit {a.body.web} and enter its number. PRIC accepts no liability for decisions based on this document.</div>"""
    fields = a.told("body first start soa accreditor-picture")
    fields.append(Field("revised_on", moved.isoformat(), a.day(moved), optional=True))
    return Paper(fields, book(css, [leaf]))


def combined_standards(draw: Draw) -> Paper:
    """One certificate for quality, service and security: a column of numbers and dates for each standard."""
    a = grant(
        draw,
        BEACONSGATE,
        serial(draw, "BIC-I-#####"),
        draw.pick(["padded", "slash"]),
        standards=("ISO/IEC 27001:2022",),
    )
    others = draw.some(
        [("ISO 9001:2015", "Q"), ("ISO 22301:2019", "B"), ("ISO/IEC 27701:2019", "P"), ("ISO/IEC 20000-1:2018", "S")], 2
    )
    rows = [["Standard", "Certificate number", "First issued", "Valid from", "Valid to"]]
    for standard, letter in others:
        start = a.start - timedelta(days=draw.number(100, 500))
        rows.append(
            [
                standard,
                serial(draw, f"BIC-{letter}-#####"),
                *(a.day(d) for d in (years_on(start.replace(day=9), -3), start, years_on(start.replace(day=8), 3))),
            ]
        )
    rows.insert(draw.number(1, 3), [a.standard, a.number, a.day(a.first), a.day(a.start), a.day(a.expires)])
    css = (
        FILL
        + "body{font-family:'Nimbus Sans','Liberation Sans',sans-serif;font-size:11pt}h1{font-size:23pt}.ruled{width:100%;font-size:9pt}.ruled th{background:#143d59;color:#fff}.ruled td,.ruled th{border:.2mm solid #143d59;padding:2mm}"
    )
    leaf = f"""<div style="border-bottom:1mm solid #f4b41a">{logo("Beaconsgate", "#143d59", "13mm")}</div><h1 style="margin-top:12mm">Integrated Management System Certificate</h1><p>We hereby certify that</p><p class="b" style="font-size:17pt">{e(a.org.name)}</p><p>{row(a.org.address, close=True)}</p><p>operates a management system that has been audited and found to conform to the standards below</p>{grid(rows)}
<p class="b" style="margin-top:7mm">Scope</p><p>{e(a.scope)}</p><p class="s">ISO/IEC 27001: in accordance with the Statement of Applicability {e(a.soa)}</p><div style="margin-top:10mm">{scrawl(draw)}<p>{draw.people(1)[0]}, Scheme Manager<br>on behalf of {e(a.body.name)}</p></div>{mark(CREST)}
<div class="foot xs">{e(a.body.name)}, registered office {e(a.body.address)}. Company number {a.body.company}. UKAS accredited certification body No 0297.</div>"""
    return Paper(a.told("body first start soa", "UKAS"), book(css, [leaf]))


def national_typed(draw: Draw) -> Paper:
    """The British edition of 2017 from a typewriter-like form; the body's name in the head only, dates with slashes."""
    a = shouting(grant(draw, ORRELL, serial(draw, "OSR/####"), "slash", standards=("BS EN ISO/IEC 27001:2017",)))
    rows = (
        ("CERTIFICATE No", a.number), ("HOLDER", a.org.name), ("ADDRESS", a.joined), ("STANDARD", a.standard), ("SCOPE", a.scope), ("S.O.A.", a.soa),
        ("INITIAL ASSESSMENT", a.day(a.first)), ("CERTIFICATE START DATE", a.day(a.start)), ("CERTIFICATE END DATE", a.day(a.expires)), ("NEXT SURVEILLANCE", a.day(years_on(a.start, 1))), ("PRINTED", a.day(a.revised)),
    )  # fmt: skip
    assessed = Field("first_certified_on", a.first.isoformat(), a.day(a.first), optional=True)
    css = "body{font-family:'Liberation Mono',monospace;font-size:10pt}.k{width:58mm}td{padding:2.4mm 0}h1{font-size:13pt;font-weight:bold;text-decoration:underline}"
    leaf = f"""<p class="c b">{e(a.body.name.upper())}<br>{e(a.body.address)}</p><h1 class="c" style="margin:10mm 0">INFORMATION SECURITY MANAGEMENT SYSTEM CERTIFICATE</h1>{pairs((k, e(v)) for k, v in rows)}<p style="margin-top:12mm">SIGNED {scrawl(draw, "9mm")}</p><p>{draw.people(1)[0]}, REGISTRAR</p>
<div class="foot s">THIS CERTIFICATE IS ISSUED SUBJECT TO THE REGULATIONS OF {e(a.body.name.upper())}. ACCREDITATION: UKAS No. 0{draw.digits(3)}</div>"""
    return Paper([*a.told("body start soa", "UKAS"), assessed], book(css, [leaf]))
