"""ISO/IEC 27001 certificates of set third whose form is the difficulty: order, columns, lists, stamps, two in one file."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.model import Paper, place
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.second.drawing import accreditation, wobble
from benchmarks.unseen.third.facts import Body, grant, holder, serial, spot
from benchmarks.unseen.third.leaf import (
    FILL,
    block,
    book,
    br,
    device,
    e,
    grid,
    logo,
    mark,
    pairs,
    row,
    scrawl,
    square_code,
)
from benchmarks.unseen.world import Draw, years_on

GRESLEY = Body(
    "Gresley Park Certification Limited",
    "Gresley Park Certification",
    "Gresley House, 2 Dockray Street, Nottingham NG7 5BW",
    "06018844",
    "www.gresleypark.example",
)
MORVEN = Body(
    "Morven Registrars (UK) Limited", "Morven", "61 Ambrose Way, Aberdeen AB24 3TT", "SC377120", "www.morven.example"
)
TALLIS = Body(
    "Tallowby Certification Services UK Limited",
    "TALLOWBY",
    "Second Floor, 40 Park Row, London EC3N 1DX",
    "04110927",
    "www.tallowby.example",
)
LANGDALE = Body(
    "Langdale Audit and Certification Ltd",
    "LAC",
    "8 Fuller's Yard, Haverthwaite Bridge LA12 8NR",
    "10733651",
    "www.langdale-audit.example",
)
CHEVINGTON = Body(
    "Chevington Assurance Limited",
    "Chevington",
    "Wharf Mill, 19 Hanover Quay, Bristol BS1 9XN",
    "08840272",
    "www.chevington.example",
)
PRZYSTAN = Body(
    "Przystań Certyfikacja Sp. z o.o.",
    "PRZYSTAŃ",
    "ul. Morska 14, 80-001 Nowy Bór",
    "KRS 0000187745",
    "www.przystan.example",
)
LINDACH = Body(
    "Lindach Zertifizierungsgesellschaft AG",
    "LINDACH",
    "Mattenweg 3, 3052 Oberlindach",
    "CHE-105.771.220",
    "www.lindach.example",
)
ROSEDENE = Body("Rosedene Standards Ltd", "Rosedene Standards", "The Old Dairy, Tithe Barn Lane, Long Chilton MK18 2LE", "11902284", "www.rosedene.example")  # fmt: skip
CREST = ("UKAS", "MANAGEMENT", "SYSTEMS")


def letterhead_leaders(draw: Draw) -> Paper:
    """The body in a typed letterhead alone; labels and values joined by dots across the page."""
    a = grant(draw, GRESLEY, serial(draw, "GPC####-27K"), draw.pick(["british", "padded", "slash"]))
    rows = (("Registration number", a.number), ("Date first registered", a.day(a.first)), ("Date of this registration", a.day(a.start)), ("Registration valid until", a.day(a.expires)), ("Statement of Applicability", a.soa))  # fmt: skip
    css = (
        FILL
        + "body{font-family:'Liberation Serif',serif;font-size:13pt}.d{display:flex;margin:3mm 0}.d i{flex:1;border-bottom:.5mm dotted #555;margin:0 2mm 1.5mm}h1{font-size:25pt;text-align:center;font-variant:small-caps}"
    )
    leaders = "".join(f'<div class="d"><span>{k}</span><i></i><span>{e(v)}</span></div>' for k, v in rows)
    leaf = f"""<div class="two"><div>{device("#2b2b2b", "20mm")}</div><p class="r s"><b>{e(a.body.name)}</b><br>{br(a.body.address.split(", "))}<br>Tel 0115 555 0107<br>{a.body.web}</p></div><h1>Certificate of Registration</h1><p class="c">The information security management system of</p><p class="c b" style="font-size:20pt">{e(a.org.name)}</p><p class="c">{row(a.org.address, close=True)}</p><p class="c">has been registered as complying with</p><p class="c b" style="font-size:17pt">{e(a.standard)}</p><p class="c i">{e(a.scope)}</p><div>{leaders}</div>
<div class="two"><div>{scrawl(draw)}<p class="s">Registrar</p></div><div class="r">{mark(CREST)}</div></div><p class="s c">Continued registration depends on satisfactory visits every twelve months. Check this registration on our web site.</p>"""
    return Paper(a.told("body first start soa accreditor-picture"), book(css, [leaf], pad="16mm 24mm"))


def three_columns(draw: Draw) -> Paper:
    """Landscape in three columns: who, what, when; the columns are written across, so that lines of all three mix."""
    a = grant(draw, MORVEN, serial(draw, "MR/#####"), draw.pick(["spaced-short", "padded"]))
    s = Sheet("a4-landscape", draw.pick(["sans", "vera"]))
    s.box(0, 0, s.width, 62, fill="#23395b", stroke=None)
    s.text(40, 40, "MORVEN", 22, bold=True, colour="#ffffff")
    s.text(s.width - 40, 40, "Certificate of approval", 18, colour="#ffffff", align="right")
    when = (("Certificate", a.number), ("Approval granted", a.day(a.first)), ("Current from", a.day(a.start)), ("Current to", a.day(a.expires)))  # fmt: skip
    for k, head in enumerate(("ORGANISATION", "APPROVED ACTIVITIES", "PARTICULARS")):
        s.text(40 + 262 * k, 110, head, 9, bold=True, colour="#23395b")
        s.rule(40 + 262 * k, 116, 270 + 262 * k, "#23395b", 1)
    s.para(40, 140, 230, a.org.name, 15, bold=True)
    s.para(302, 138, 230, a.scope, 10.5)
    for k, (label, value) in enumerate(when):
        s.text(564, 138 + 34 * k, label, 8, colour="#666666")
        s.text(564, 151 + 34 * k, value, 10.5, bold=True)
    s.lines(40, 190, a.org.address.printed(), 10.5)
    s.text(302, 262, "Standard", 8, colour="#666666")
    s.text(302, 278, a.standard, 13, bold=True)
    s.text(302, 302, "Statement of Applicability", 8, colour="#666666")
    s.para(302, 316, 230, a.soa, 10.5)
    words = f"{a.body.name} has assessed the information security management system of the organisation named above and approves it for the activities and the period stated."
    s.para(40, 390, 480, words, 10.5)
    s.signature(52, 470, wobble(draw))
    s.text(40, 500, f"{draw.people(1)[0]}, Certification Director", 9)
    accreditation(s, 700, 400, CREST, 60)
    s.text(40, 560, f"{a.body.name}. Registered in Scotland {a.body.company}. {a.body.address}.", 7, colour="#666666")
    s.text(s.width - 40, 560, "Sheet 1 of 1", 7, align="right", colour="#666666")
    return Paper(a.told("body first start soa accreditor-picture"), s.done())


def previous_cycle(draw: Draw) -> Paper:
    """Every date of the cycle in a small table at the foot: the previous end, the audit, the start, the condition, the revision."""
    a = grant(draw, TALLIS, serial(draw, "UK0#####"), draw.pick(["month-short", "padded", "spaced-short"]))
    days = [("Original cycle start date:", a.day(a.first))]
    days += [("Expiry date of previous cycle:", a.day(a.previous_end))] if a.first != a.start else []
    days += [
        ("Certification / Recertification audit date:", a.day(a.start - timedelta(days=34))),
        ("Certification / Recertification cycle start date:", a.day(a.start)),
    ]
    days += [
        (
            "Subject to the continued satisfactory operation of the organisation's management system, this certificate expires on:",
            f"<b>{a.day(a.expires)}</b>",
        )
    ]
    css = (
        FILL
        + "body{font-family:'Liberation Sans',sans-serif;font-size:11pt}.pairs td{font-size:9pt;padding:.9mm 4mm .9mm 0}.k{width:120mm}h1{font-size:19pt}.leaf{border:1mm solid #8b1e2d;outline:.3mm solid #8b1e2d;outline-offset:-4mm}"
    )
    leaf = f"""<p class="c">{logo("TALLOWBY", "#8b1e2d", "14mm")}</p><p class="c b" style="font-size:20pt">{e(a.org.name)}</p><p class="c">{block(a.org.address)}</p><p class="c i">This is a certificate of the management system of the above organisation, which has been audited and found to be in accordance with the requirements of the management system standard detailed below</p><h1 class="c">{e(a.standard)}</h1><p class="c b">Scope of certification</p><p class="c">{e(a.scope)}</p><p class="c s">Statement of Applicability: {e(a.soa)}</p>{pairs(days)}
<div class="two s"><div>Certificate No. <b>{a.number}</b></div><div>Version: {draw.number(2, 4)} &nbsp; Revision date: <b>{a.day(a.revised)}</b></div></div><div class="two"><div>{scrawl(draw)}<p class="s">Signed on behalf of {e(a.body.name)}</p></div><div class="r">{mark(CREST)}</div></div><p class="xs">Certification body address: {e(a.body.address)}. Further clarifications regarding the scope of this certificate and the applicability of the management system requirements may be obtained by consulting the organisation. To check this certificate validity please call +44 20 5550 0161.</p>"""
    return Paper(a.told("body first start revised soa accreditor-picture"), book(css, [leaf], pad="14mm 20mm"))


def two_certificates(draw: Draw) -> Paper:
    """Two certificates of one holder in a single file, that for quality second."""
    a = grant(
        draw, LANGDALE, serial(draw, "LAC-IS-####"), draw.pick(["british", "th"]), standards=("ISO/IEC 27001:2022",)
    )
    css = (
        FILL
        + "body{font-family:'URW Bookman','Liberation Serif',serif;font-size:11.5pt;text-align:center}.leaf{border:7mm solid #dfe7dc}h1{font-size:24pt;color:#3b5a3a}.pairs{margin:auto;text-align:left}.k{width:60mm}"
    )
    gap = timedelta(days=draw.number(60, 400))

    def face(standard: str, system: str, number: str, days: tuple[tuple[str, str], ...], tail: str) -> str:
        return f"""<p>{device("#3b5a3a", "18mm", shape=2)}</p><h1>Certificate of Registration</h1><p>{e(a.body.name)} certifies that the {system} Management System of</p><p class="b" style="font-size:18pt">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p>is in accordance with the requirements of</p><p class="b" style="font-size:17pt">{standard}</p><p>{e(a.scope)}</p><p>{tail}</p>{pairs((("Certificate number", number), *days))}<p>{scrawl(draw)}</p><p class="xs">{e(a.body.name)}, company {a.body.company}, {e(a.body.address)}</p>"""

    first = face(
        a.standard,
        "Information Security",
        a.number,
        (("Initial registration", a.day(a.first)), ("Valid from", a.day(a.start)), ("Valid until", a.day(a.expires))),
        f"Statement of Applicability: {e(a.soa)}",
    )
    other = a.start - gap
    days = (("Initial registration", a.day(a.first - gap)), ("Valid from", a.day(other)), ("Valid until", a.day(years_on(other.replace(day=min(other.day, 28)), 3))))  # fmt: skip
    second = face("ISO 9001:2015", "Quality", serial(draw, "LAC-QM-####"), days, "Exclusions: none")
    return Paper(
        a.told("body first start soa"), book(css, [first, second]), "a second certificate, of another standard, follows"
    )


def signed_copy(draw: Draw) -> Paper:
    """COPY across the page, a signing panel and a print line that carry later dates of their own."""
    a = grant(draw, CHEVINGTON, serial(draw, "CHV.IS.####"), draw.pick(["iso", "padded"]))
    printed = a.revised + timedelta(days=21)
    css = "body{font-family:Carlito,sans-serif;font-size:13pt}.water{position:absolute;left:18mm;top:115mm;font-size:110pt;color:#0000000f;transform:rotate(-34deg);letter-spacing:.1em}h1{font-size:31pt;color:#5a2d0c}.k{width:64mm}.panel{border:.3mm solid #888;padding:2mm 3mm;width:78mm;font-family:'Liberation Sans';font-size:7.5pt}"
    rows = (("Certificate ID", a.number), ("Certified since", a.day(a.first)), ("Effective", a.day(a.start)), ("Expires", a.day(a.expires)), ("Applicability statement", a.soa))  # fmt: skip
    leaf = f"""<div class="water">COPY</div>{logo("Chevington", "#5a2d0c", "13mm")}<h1 style="margin-top:12mm">Certificate</h1><p>We have assessed the information security management system of</p><p class="b" style="font-size:20pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>and certify that it satisfies <b>{e(a.standard)}</b>. The certificate covers</p><p class="b">{e(a.scope)}</p>{pairs((k, e(v)) for k, v in rows)}
<div class="panel" style="margin-top:12mm">Digitally signed by {draw.people(1)[0]}<br>DN: o={e(a.body.name)}, c=GB<br>Date: {a.start - timedelta(days=2):%Y.%m.%d} 10:{draw.number(10, 59)}:07 +00'00'</div><p style="margin-top:8mm">{mark(CREST)} {square_code("https://" + a.body.web + "/" + a.number)}</p><div class="foot s">Printed on {a.day(printed)} from the client portal. Uncontrolled when printed. {e(a.body.name)}, registered in England {a.body.company}; {e(a.body.address)}.</div>"""
    return Paper(a.told("body first start soa accreditor-picture"), book(css, [leaf]))


LISTED = (
    "receipt and storage of patient-level data under licence",
    "linkage, cleaning and pseudonymisation of data sets",
    "statistical analysis and the publication of aggregated results",
    "management of user accounts, servers and networks",
    "secure deletion of data and disposal of media",
    "support of external researchers within the analysis environment",
)


def listed_scope(draw: Draw) -> Paper:
    """A long scope in a list with an exclusion, on a leaf of its own; the face says 'see overleaf'."""
    a = grant(draw, ROSEDENE, serial(draw, "RS-ISMS-###"), draw.pick(["british", "slash"]))
    items, ending = draw.some(LISTED, 4), "Physical security of the shared reception is excluded."
    opening = "The information security management system covers:"
    a = replace(a, scope=" ".join([opening, *(f"{x};" for x in items)]))
    full = f"{a.scope} {ending}"
    css = "body{font-family:'P052',serif;font-size:13pt}.leaf:first-child{display:flex;flex-direction:column;justify-content:space-evenly}h1{font-size:27pt}.k{width:64mm}li{margin:3mm 0}"
    rows = (("Certificate reference:", a.number), ("Date of original award:", a.day(a.first)), ("Date of current award:", a.day(a.start)), ("Award expires:", a.day(a.expires)))  # fmt: skip
    one = f"""<h1>Certificate</h1><p>{e(a.org.name)}<br>{block(a.org.address)}</p><p>meets the requirements of</p><p class="b" style="font-size:19pt">{e(a.standard)}</p><p>Scope: see overleaf. Statement of Applicability {e(a.soa)}.</p>{pairs((k, e(v)) for k, v in rows)}<div>{scrawl(draw)}<p>For {e(a.body.name)}</p></div><p class="s">{e(a.body.address)}. Company number {a.body.company}. Page 1 of 2</p>"""
    bullets = "".join(f"<li>{x};</li>" for x in items)
    two = f"""<h1 style="font-size:18pt">Scope of certificate {a.number}</h1><p>{opening}</p><ul>{bullets}</ul><p>{ending}</p><p class="s" style="margin-top:20mm">{e(a.body.name)} &nbsp; Page 2 of 2</p>"""
    return Paper(a.told("body first start soa", scope=(full, " ".join(items))), book(css, [one, two], pad="24mm 26mm"))


def registered_office(draw: Draw) -> Paper:
    """Two addresses of the holder on the face, the registered office and the certified site, labelled in small type."""
    a = grant(draw, GRESLEY, serial(draw, "GPC####-27K"), draw.pick(["spaced-short", "comma"]))
    office = spot(draw, ("London", "", "WC2H"))
    s = Sheet("a4", "serif")
    s.waves("#edf1e6")
    s.box(28, 28, s.width - 28, s.height - 28, stroke="#5b6b2f", width=3)
    s.centred(90, "C E R T I F I C A T E", 24, bold=True, colour="#5b6b2f")
    s.centred(118, "of conformity of an information security management system", 12, italic=True)
    y = s.para(70, 165, s.width - 140, a.org.name, 20, bold=True, align="centre")
    s.text(80, y + 14, "Certified site", 8, italic=True)
    s.text(330, y + 14, "Registered office", 8, italic=True)
    s.lines(80, y + 28, a.org.address.printed(), 10.5)
    s.lines(330, y + 28, office.printed(), 10.5)
    s.centred(y + 122, "Standard", 8, italic=True)
    s.centred(y + 142, a.standard, 17, bold=True)
    s.centred(y + 168, "Activities", 8, italic=True)
    end = s.para(80, y + 184, s.width - 160, a.scope, 11.5, align="centre")
    s.centred(end + 10, f"in accordance with Statement of Applicability {a.soa}", 10.5)
    s.text(80, 540, f"Number {a.number}", 11)
    s.text(80, 560, f"First certified {a.day(a.first)}", 11)
    s.text(s.width - 80, 540, f"In force from {a.day(a.start)}", 11, align="right")
    s.text(s.width - 80, 560, f"In force to {a.day(a.expires)}", 11, align="right")
    s.signature(90, 650, wobble(draw))
    s.text(80, 680, f"Certification Manager, {a.body.name}", 9)
    accreditation(s, 440, 620, CREST, 56)
    s.centred(780, f"{a.body.address} · {a.body.web} · Accredited to ISO/IEC 17021-1", 7.5)
    return Paper(
        [*a.told("body first start soa accreditor-picture"), place(office, "additional")],
        s.done(),
        "the registered office is printed, though not the certified site",
    )


def polish_english(draw: Draw) -> Paper:
    """Polish with English under it; PCA's number; 'Ważny do', the term of the certificate and of surveillance."""
    a = grant(
        draw,
        PRZYSTAN,
        serial(draw, "JBI-####/#"),
        draw.pick(["dots", "iso"]),
        org=holder(draw, country=draw.pick(["Poland", ""])),
        accreditor="PCA",
    )
    rows = (("Certyfikat nr / Certificate No.", a.number), ("Data pierwszej certyfikacji / First certified", a.day(a.first)), ("Ważny od / Valid from", a.day(a.start)), ("Ważny do / Valid until", a.day(a.expires)), ("Data wydruku / Printed", a.day(a.revised)))  # fmt: skip
    css = (
        FILL
        + "body{font-family:'DejaVu Sans Condensed','DejaVu Sans',sans-serif;font-size:10.5pt}h1{font-size:30pt;color:#0b4a6f;letter-spacing:.1em}.k{width:85mm}.leaf{border-top:14mm solid #0b4a6f;border-bottom:6mm solid #c9d7df}"
    )
    leaf = f"""{logo("PRZYSTAN", "#0b4a6f", "13mm")}<h1>CERTYFIKAT</h1><p>{e(a.body.name)} zaświadcza, że System Zarządzania Bezpieczeństwem Informacji<br><span class="i">certifies that the Information Security Management System of</span></p><p class="b" style="font-size:17pt">{e(a.org.name)}</p><p>{row(a.org.address)}</p><p>spełnia wymagania / <span class="i">meets the requirements of</span> <b>{e(a.standard)}</b></p><p>w zakresie / <span class="i">within the scope of</span>:</p><p>{e(a.scope)}</p><p>Deklaracja Stosowania / <span class="i">Statement of Applicability</span>: {e(a.soa)}</p>{pairs((k, f"<b>{e(v)}</b>") for k, v in rows)}<div class="two"><div>{scrawl(draw)}<p>Prezes Zarządu</p></div><div class="r">{mark(("PCA", "AC 137", "SYSTEMY"))}</div></div><p class="xs">Akredytacja: Polskie Centrum Akredytacji (PCA), AC 137. {e(a.body.address)}. {a.body.company}</p>"""
    return Paper(a.told("body first start soa", "PCA"), book(css, [leaf]))


def swiss_range(draw: Draw) -> Paper:
    """Swiss: scope, norm and field in ruled rows, the period as a range, the accreditor's register number alone."""
    n = draw.number(0, 2)
    a = grant(
        draw,
        LINDACH,
        serial(draw, "CH-#####"),
        draw.pick(["spaced-dots", "dots"]),
        n_sites=n,
        org=holder(draw, country=draw.pick(["Switzerland", ""])),
        accreditor="SAS",
    )
    more = "".join(f"<br>{row(p)}" for p in a.sites)
    rows = (("Organisation", f"<b>{e(a.org.name)}</b><br>{row(a.org.address)}{more}"), ("Scope", e(a.scope)), ("Field of activity", "Information technology (33)"), ("Normative base", f"<b>{e(a.standard)}</b>"), ("SoA", e(a.soa)), ("Reg. no.", a.number), ("Validity", f"{a.day(a.start)} – {a.day(a.expires)}"), ("Certified since", a.day(a.first)))  # fmt: skip
    css = (
        FILL
        + "body{font-family:'Liberation Sans',sans-serif;font-size:12pt}.pairs{width:100%}.pairs td{border-top:.3mm solid #c00;padding:4mm 2mm}.k{width:42mm;font-size:9pt}h1{font-size:30pt}"
    )
    leaf = f"""<div class="two"><h1>Certificate</h1><div class="r">{logo("LINDACH", "#c00000", "12mm")}</div></div><p>LINDACH herewith certifies that the organisation named below has an information security management system which meets the requirements of the normative base.</p>{pairs(rows)}<div class="two"><div>{scrawl(draw)}<p class="s">{draw.people(1)[0]}, CEO</p></div><div class="r">{mark(("SAS", "SCESm 0071"))}</div></div><p class="s">{e(a.body.name)}, {e(a.body.address)} &nbsp; Swiss Accreditation Service SAS, SCESm 0071</p>"""
    names = ("Swiss Accreditation Service", "Swiss Accreditation Service SAS")
    shown = "body first start soa accreditor" + (" sites" if n else "")
    return Paper(a.told(shown, accreditation_body=names), book(css, [leaf]))


def department_holder(draw: Draw) -> Paper:
    """A unit and its university on two lines; no expiry but a re-certification date; the accreditor in a sentence."""
    org = holder(draw, institute=1)
    unit = draw.pick(["Centre for Cohort Studies", "Clinical Trials Unit", "Research Computing Group"])
    a = grant(draw, LANGDALE, serial(draw, "LAC-IS-####"), draw.pick(["padded", "british"]), org=org)
    css = (
        FILL
        + "body{font-family:'Nimbus Roman','Liberation Serif',serif;font-size:13pt}h1{font-size:28pt;font-style:italic;color:#2c4f6e}.k{width:66mm}.leaf{border:1mm solid #2c4f6e}"
    )
    rows = (
        ("Certificate", a.number),
        ("Certified from", a.day(a.start)),
        ("Re-certification due", a.day(a.expires)),
        ("Originally certified", a.day(a.first)),
    )
    leaf = f"""<div>{logo("LAC", "#2c4f6e", "14mm")}</div><h1>Certificate of Compliance</h1><div><p style="margin:0" class="b">{unit}</p><p class="b" style="font-size:19pt">{e(org.name)}</p><p>{block(org.address, close=True)}</p></div><p>The management system for information security of the above has been audited by {e(a.body.name)} and complies with the requirements of {e(a.standard)} for:</p><p class="i">{e(a.scope)}</p><p>Controls are those of the Statement of Applicability, {e(a.soa)}.</p>{pairs((k, e(v)) for k, v in rows)}
<div>{scrawl(draw)}<p>Certification Manager</p></div><p class="s">{e(a.body.name)} is accredited by UKAS, number 0{draw.digits(3)}, for the certification of information security management systems. Company {a.body.company}. {e(a.body.address)}.</p>"""
    names = (f"{unit}, {org.name}", f"{org.name}, {unit}", f"{unit} {org.name}", unit)
    return Paper(a.told("body first start soa", "UKAS", organisation_name=names), book(css, [leaf], pad="18mm 26mm"))


def annex_first(draw: Draw) -> Paper:
    """The leaves were fed in the wrong order: the annex of sites lies before the face."""
    n = draw.number(2, 4)
    a = grant(draw, CHEVINGTON, serial(draw, "CHV.IS.####"), draw.pick(["iso", "padded"]), n_sites=n)
    css = "body{font-family:Carlito,sans-serif;font-size:13.5pt}h1{font-size:28pt;color:#5a2d0c}.k{width:64mm}.ruled{width:100%}.ruled td,.ruled th{border-bottom:.2mm solid #aaa;padding:2.5mm 2mm}"
    head = f'<div class="two"><div>{logo("Chevington", "#5a2d0c", "12mm")}</div><p class="r s">Certificate ID {a.number}</p></div>'
    rows = (("Certificate ID", a.number), ("Certified since", a.day(a.first)), ("Effective", a.day(a.start)), ("Last modified", a.day(a.revised)), ("Expires", a.day(a.expires)), ("Applicability statement", a.soa))  # fmt: skip
    sites = [["Additional site", "Process"], *[[row(p), draw.pick(["Hosting", "Support", "Archive"])] for p in a.sites]]
    two = f'{head}<h1 style="margin-top:12mm">Annex</h1><p>The following sites are part of the certificate of {e(a.org.name)}.</p>{grid(sites)}<div class="foot s">Page 2 of 2</div>'
    one = f"""{head}<h1 style="margin-top:14mm">Certificate</h1><p>We have assessed the information security management system of</p><p class="b" style="font-size:20pt">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p>and certify that it satisfies <b>{e(a.standard)}</b>. The certificate covers</p><p class="b">{e(a.scope)}</p>{pairs((k, e(v)) for k, v in rows)}<p style="margin-top:10mm">{scrawl(draw)}</p>{mark(CREST)}<div class="foot s">{e(a.body.name)}, registered in England {a.body.company}; {e(a.body.address)}. Page 1 of 2</div>"""
    fields = a.told("body first start revised soa sites accreditor-picture")
    return Paper(fields, book(css, [two, one]), "the annex lies before the face")


def turned_page(draw: Draw) -> Paper:
    """Drawn on its side and turned by the file's own flag, as some printers' drivers leave landscape pages."""
    a, s = (
        grant(draw, MORVEN, serial(draw, "MR/#####"), draw.pick(["spaced-short", "padded"])),
        Sheet("a4-landscape", "serif"),
    )
    c, wide = s.canvas, s.width
    c.setPageRotation(90)
    c.translate(s.height, 0)
    c.rotate(90)
    s.box(22, 22, wide - 22, s.height - 22, stroke="#23395b", width=3)
    for y, words, size in ((80, "Certificate of Registration", 28), (112, f"{a.body.name} certifies that", 12), (148, a.org.name, 22), (170, ", ".join(a.org.address.printed()), 11), (200, "operates an information security management system that meets the requirements of", 12), (232, a.standard, 20)):  # fmt: skip
        s.text(wide / 2, y, words, size, align="centre", bold=size > 19)
    below = s.para(140, 262, wide - 280, a.scope, 12, align="centre", italic=True)
    s.text(wide / 2, below + 8, f"Statement of Applicability: {a.soa}", 11, align="centre")
    for k, (label, value) in enumerate((("Certificate number", a.number), ("Original registration", a.day(a.first)), ("Current issue date", a.day(a.start)), ("Expiry date", a.day(a.expires)))):  # fmt: skip
        s.text(90 + 175 * k, 400, label, 9, colour="#555555")
        s.text(90 + 175 * k, 416, value, 12, bold=True)
    s.signature(100, 470, wobble(draw))
    s.text(90, 500, draw.people(1)[0], 10)
    accreditation(s, wide - 160, 436, CREST, 56)
    s.text(
        wide / 2, 555, f"{a.body.name}, registered in Scotland {a.body.company}, {a.body.address}", 7.5, align="centre"
    )
    return Paper(a.told("body first start soa accreditor-picture"), s.done())
