"""Certificates of the smaller houses: consultancies' partners, yearly papers, Word papers, a register's page, several standards."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.unseen.eighth.facts import House, across, cert, dated, labels, numbered, person, say, written
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.leaf import at, e, mark, screen, sheet_of, square, word_page
from benchmarks.unseen.world import Draw, years_on

YEARLY = ("Kingfisher ISO Registrations Ltd", "Shire Quality Registrars Limited")


def yearly_paper(draw: Draw) -> Paper:
    """Not accredited; a new paper every year after the audit, in Word or saved from it."""
    house = House(draw.pick(YEARLY), "#####@", "", "Unit 3 Fernhill Court, Malvern WR14 1JJ")
    c = cert(draw, house, "th", standard="ISO 27001", renewed=0.5)
    years = draw.number(0, 4)
    c = replace(c, first=years_on(c.start, -years), expires=years_on(c.start, 1))
    again = years > 0
    rows = [["Certificate number", c.number], ["Date of initial certification", c.say(c.first)]]
    rows += [["Date of reissue", c.say(c.start)]] if again else []
    rows += [["Certificate expiry date", c.say(c.expires)]]
    flow = Flow(
        [
            P(house.name, "right"),
            H("Certificate of Conformity", 0),
            P("This is to certify that", "centre"),
            P(c.name, "bold"),
            P(across(c.at)),
            P(
                f"has been assessed by {house.name} and was found to operate an Information Security Management System that meets the requirements of",
                "body",
            ),
            P(c.standard, "bold"),
            P(f"in respect of: {c.scope}"),
            Grid(rows, [1, 1.4], head=False, ruled=draw.maybe()),
            P("Validity of this certificate is subject to annual audit of the management system."),
            P(f"Authorised signatory: {person(draw)}"),
            P(
                f"{house.name}, {house.address}. Company number 0{draw.digits(7)}. This certificate is the property of {house.name}.",
                "small",
            ),
        ],
        face=draw.pick(["sans", "serif"]),
    )
    found = labels(c, skip="revised_on accreditation_body statement_of_applicability" + ("" if again else " issued_on"))
    if again:
        found.append(dated("revised_on", c.start, c.say(c.start), True))
    else:
        found.append(dated("issued_on", c.start, c.say(c.start), True))
    return Paper(found, flow)


def landscape_frame(draw: Draw) -> Paper:
    """Landscape and framed, dates in a line at the foot."""
    house = House(draw.pick(["Cotswold Management Registration Ltd", "Approval Partners UK Limited"]), "##### @@", address="Muspole House, 12 Muspole Court, Norwich, NR3 1DJ")  # fmt: skip
    c = cert(draw, house, "padded", standard="ISO 27001", old=0.05)
    s = Sheet("a4-landscape", "serif", "ISO 27001")
    s.box(24, 24, s.width - 24, s.height - 24, stroke="#8a6d1d", width=4)
    s.box(31, 31, s.width - 31, s.height - 31, stroke="#8a6d1d", width=0.8)
    s.centred(84, "Certificate of Registration", 32, face="serif", colour="#5c4712")
    s.centred(112, "This is to certify that", 12, italic=True)
    s.centred(146, c.name, 22, bold=True)
    y = s.para(150, 168, s.width - 300, across(c.at), 11, align="centre")
    s.centred(y + 16, "has been assessed and registered against the provisions of", 12, italic=True)
    s.centred(y + 46, c.standard, 24, bold=True)
    s.centred(y + 66, "for the following activities:", 12, italic=True)
    y = s.para(140, y + 88, s.width - 280, c.scope, 12.5, align="centre")
    s.centred(y + 6, f"Statement of Applicability: {c.soa}", 10)
    cells = (("Certificate No.", c.number), ("Originally registered", c.say(c.first)), ("Latest issue", c.say(c.start)), ("Expiry date", c.say(c.expires)))  # fmt: skip
    for k, (label, value) in enumerate(cells):
        s.text(150 + 182 * k, 452, label, 10, align="centre")
        s.text(150 + 182 * k, 468, value, 12, bold=True, align="centre")
    s.signature(120, 500, [8, 11, 6])
    s.text(120, 524, person(draw), 9)
    s.mark(s.width - 150, 492, ["UKAS", "MANAGEMENT", "SYSTEMS", "0118"], 46)
    s.para(250, 512, s.width - 500, f"{house.name}, {house.address}. This certificate remains the property of the issuing body and is valid only while the annual fee is paid and surveillance is satisfactory.", 7.5, align="centre")  # fmt: skip
    found = labels(c, skip="revised_on", unseen="accreditation_body")
    return Paper([*found, dated("revised_on", c.start, c.say(c.start), True)], s.done())


def word_table(draw: Draw) -> Paper:
    """A charity's or a small firm's certificate as a Word table, with the accreditor named in words."""
    house = House(
        "Centre for Conformity (Lancaster) Limited", "ISMS/##/####", "UKAS", "Quernmore House, Lancaster LA1 4YG"
    )
    c = cert(draw, house, "long", kinds="charity survey consultancy", sites=draw.pick([0, 0, 1]))
    rows = [["Organisation", c.name], ["Registered premises", "\n".join(written(c.at, False))]]
    if c.sites:
        rows.append(["Also at", across(c.sites[0])])
    rows += [["Standard", c.standard], ["Scope", c.scope], ["Statement of Applicability", c.soa], ["Certificate number", c.number]]  # fmt: skip
    rows += [["Date first certified", c.say(c.first)], ["This certificate valid from", c.say(c.start)], ["This certificate valid to", c.say(c.expires)]]  # fmt: skip
    flow = Flow(
        [
            H(house.name, 1),
            H("Certificate of Registration", 0),
            P("Following assessment of its information security management system, the organisation below is entered in our register of certified organisations."),
            Grid(rows, [1, 2.2], head=False, side=True),
            P(f"Signed on behalf of the Certification Committee: {person(draw)}, Chair"),
            P("Accredited by UKAS (No. 0243) to ISO/IEC 17021-1 and ISO/IEC 27006-1.", "small"),
            P(f"{house.address}. The certificate is not transferable and must be surrendered on request.", "small"),
        ],
    )  # fmt: skip
    found = labels(c, skip="revised_on", said={"accreditation_body": "UKAS"})
    return Paper(found, word_page(flow, draw.pick(["calibri", "bookish"])) if draw.maybe(0.4) else flow)


def two_standards(draw: Draw) -> Paper:
    """A multi-site company with ISO 9001 and ISO/IEC 27001 on one paper: a row a standard, each with days of its own."""
    house = House(
        "Amberline Certification",
        "",
        address="30 Tannery Court, Kings Wharf, Reading RG1 3EU",
        url="amberline.example/verify",
    )
    c = cert(draw, house, "padded", kinds="hosting software survey", old=0, sites=draw.pick([0, 1, 2]))
    c = replace(c, number=f"{draw.digits(5)}-ISMS")
    q_start = years_on(c.start, -1)
    rows = [("ISO 9001:2015", f"{c.number[:5]}-QMS", years_on(c.first, -1), q_start, years_on(q_start, 3)), (c.standard, c.number, c.first, c.start, c.expires)]  # fmt: skip
    if draw.maybe():
        rows.reverse()
    table = "".join(f"<tr><td><b>{a}</b></td><td>{b}</td><td>{c.say(x)}</td><td>{c.say(y)}</td><td>{c.say(z)}</td></tr>" for a, b, x, y, z in rows)  # fmt: skip
    sites = "".join(f"<li>{e(across(p))}</li>" for p in c.sites)
    sites = f"<p>The following premises are included:</p><ul>{sites}</ul>" if sites else ""
    css = "body{font-family:'Liberation Sans';font-size:10pt;color:#30363d}.page{padding:22mm 18mm}h1{font-size:24pt;color:#d9730d;margin:0}.n{font-size:15pt;font-weight:700;margin:8mm 0 1mm}table{border-collapse:collapse;width:100%;margin:8mm 0;font-size:9pt}th{background:#d9730d;color:#fff}td,th{border:1px solid #e3c4a2;padding:6px;text-align:left}"
    body = f'<div class="page"><h1>Certificate</h1><p>Integrated Management System</p><p class="n">{e(c.name)}</p><p>{at(c.at)}</p><p>operates a management system that {house.name} has assessed and certified as fulfilling the standards below.</p><table><tr><th>Standard</th><th>Certificate no.</th><th>First certified</th><th>Valid from</th><th>Valid until</th></tr>{table}</table><p><b>Scope:</b> {e(c.scope)}</p>{sites}<p>Statement of Applicability (ISO/IEC 27001): {e(c.soa)}</p><p style="margin-top:14mm"><i>{person(draw)}</i><br>Certification Manager</p>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0033"], 60)}<p style="font-size:7.5pt">{house.name} is a trading name of Amberline Assessments (UK) Limited, {house.address}. Check this certificate at {house.url}</p></div>'
    found = labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Amberline Assessments (UK) Limited",)})  # fmt: skip
    return Paper(found, sheet_of(css, body))


def one_day_only(draw: Draw) -> Paper:
    """First cycle: a date of certification and an end, nothing else; a young house's clean design with a code to scan."""
    house = House("Certify North Ltd", "CN-ISMS-####", address="Digital House, Wellington Place, Leeds LS1 4AP", url="https://verify.certifynorth.example")  # fmt: skip
    c = cert(draw, house, "long", kinds="software analytics", renewed=0, old=0)
    css = "body{font-family:Carlito;color:#111}.page{padding:26mm 24mm}.k{color:#00a389;font-weight:700;letter-spacing:1px;font-size:10pt;margin:7mm 0 0}.v{font-size:14pt;margin:1mm 0}h1{font-size:34pt;margin:0 0 4mm;line-height:1}"
    parts = (("Awarded to", f"<b>{e(c.name)}</b>"), ("Registered address", e(across(c.at))), ("Standard", c.standard), ("Scope of certification", e(c.scope)), ("SoA", e(c.soa)), ("Certificate ID", c.number), ("Date of certification", c.say(c.start)), ("Expires", c.say(c.expires)))  # fmt: skip
    body = f'<div class="page"><h1>ISO 27001<br>Certificate</h1><p>Certify North Ltd confirms that the organisation named below has implemented an information security management system.</p>{"".join(f"<p class=k>{a}</p><p class=v>{b}</p>" for a, b in parts)}<div style="position:absolute;right:24mm;bottom:24mm;text-align:right">{square(draw, 80)}<br>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "9871"], 56)}</div><p style="position:absolute;left:24mm;bottom:12mm;font-size:8pt">{house.name} · {house.address} · {house.url}</p></div>'
    found = labels(c, skip="revised_on first_certified_on", unseen="accreditation_body")
    return Paper([*found, dated("first_certified_on", c.start, c.say(c.start), True)], sheet_of(css, body))


def register_entry(draw: Draw) -> Paper:
    """A certificate's entry in a national register of accredited certificates, printed from the screen."""
    house = House(draw.pick(["Thornhaven Registrars Limited", "VIS United Kingdom Ltd", "CQN Certification Limited", "Alderquay QAR Limited"]), "@@######")  # fmt: skip
    c = cert(draw, house, "slash", sites=draw.pick([0, 1, 2]))
    status = "Active" if c.expires > date(2026, 11, 20) else "Expired"
    rows = [("Certification body", house.name), ("Accreditation body", "UKAS"), ("Certificate number", c.number), ("Certificate status", status), ("Standard", c.standard), ("Scope", c.scope), ("Original certification date", c.say(c.first)), ("Certificate issue date", c.say(c.start)), ("Certificate expiry date", c.say(c.expires))]  # fmt: skip
    sites = "".join(f"<h3>Site {k}</h3><p>{e(across(p, True))}</p>" for k, p in enumerate(c.sites, 1))
    css = "body{font-family:'Liberation Sans',Arial;font-size:11pt;color:#222}nav{background:#3b1f6b;color:#fff;padding:9px 14px}dl{display:grid;grid-template-columns:220px 1fr;border-top:1px solid #ccc}dt,dd{padding:7px 4px;margin:0;border-bottom:1px solid #ccc}dt{font-weight:700}"
    body = f'<nav>CertLookup &nbsp;·&nbsp; Search &nbsp;·&nbsp; About &nbsp;·&nbsp; Help</nav><p>‹ Back to search results</p><h1>{e(c.name)}</h1><h3>Main site</h3><p>{e(across(c.at, True))}</p><dl>{"".join(f"<dt>{a}</dt><dd>{e(b)}</dd>" for a, b in rows)}</dl>{sites}<p style="color:#666;font-size:9pt">Information on this site is provided by the certification body. Last updated by the certification body on {say(c.start + timedelta(days=9), "slash")}. © CertLookup</p>'
    found = labels(c, skip="revised_on statement_of_applicability")
    return Paper(found, screen(css, body, f"{c.name} - CertLookup", f"https://certlookup.example/entity/{draw.digits(6)}", "19/11/2026, 11:0" + draw.digits(1)))  # fmt: skip


def unit_of_university(draw: Draw) -> Paper:
    """A data safe haven of a university: the holder is the unit, the place a building on the campus."""
    house = House("Intervale Certification Limited", "00#####")
    c = cert(draw, house, "padded", kinds="university", old=0, sites=1)
    unit = draw.pick(["Research Data Services", "Clinical Trials Research Unit", "Faculty of Medicine Data Safe Haven", "Institute for Health Informatics"])  # fmt: skip
    c = replace(c, name=f"{c.name} - {unit}")
    s = Sheet("a4", "vera", "Certificate")
    s.box(0, 0, s.width, 78, fill="#12343b", stroke=None)
    s.text(48, 48, "CERTIFICATE OF APPROVAL", 19, bold=True, colour="#ffffff")
    s.text(48, 110, "This certifies that the Information Security Management System operated by", 9)
    y = s.para(48, 136, 500, c.name, 14, bold=True)
    y = s.lines(48, y + 4, written(c.at, False), 9.5)
    y = s.para(48, y + 10, 500, f"and by its data centre at {across(c.sites[0])}", 9.5)
    s.text(48, y + 12, "has been audited by Intervale Certification Limited and is approved to", 9)
    s.text(48, y + 38, c.standard, 16, bold=True)
    s.text(48, y + 66, "for", 9)
    y = s.para(48, y + 86, 500, f"{c.scope}, in accordance with the Statement of Applicability {c.soa}.", 10)
    rows = [("Certificate", c.number), ("Original approval", c.say(c.first)), ("Current certificate", c.say(c.start)), ("Certificate expiry", c.say(c.expires))]  # fmt: skip
    for k, (label, value) in enumerate(rows):
        s.text(48, y + 36 + 19 * k, label, 9.5, bold=True)
        s.text(210, y + 36 + 19 * k, value, 9.5)
    s.signature(48, 690, [7, 12, 8, 4])
    s.text(48, 712, f"{person(draw)}, Certification Manager", 9)
    s.mark(450, 660, ["UKAS", "MANAGEMENT", "SYSTEMS", "0014"], 58)
    s.text(48, 780, "The use of the UKAS accreditation mark indicates accreditation in respect of those activities covered by accreditation certificate 014.", 6.5)  # fmt: skip
    short = (c.scope, f"{c.scope}, in accordance with the Statement of Applicability {c.soa}")
    found = labels(c, skip="revised_on scope", free="accreditation_body", also={"statement_of_applicability": (f"Statement of Applicability {c.soa}",)})  # fmt: skip
    found.append(Field("scope", short[0], short[0], short[1:]))
    found[0] = Field("organisation_name", c.name, c.name, (c.name.split(" - ")[0],))
    return Paper(found, s.done())


def group_annex(draw: Draw) -> Paper:
    """A group's certificate with an annex of its companies and premises."""
    house = House("Meridian Vale Registrars", "MV #####", address="Rosebery Court, Norwich NR7 0HS")
    c = cert(draw, house, "short", kinds="hosting pharma software", sites=draw.number(2, 6), old=0)
    stem = c.name.rsplit(" ", 1)[0]
    group = f"{stem.removesuffix(' UK')} Group Holdings Limited"
    c = replace(c, name=group)
    flow_rows = [[n, across(p)] for n, p in zip([group, *(f"{stem} {w}" for w in ("Services Limited", "Europe Limited", "Solutions Limited", "North Limited", "Trading Limited", "Digital Limited"))], (c.at, *c.sites), strict=False)]  # fmt: skip
    css = "body{font-family:'Liberation Serif';font-size:12pt}.page{padding:24mm 26mm}h1{font-variant:small-caps;font-weight:400;font-size:28pt;text-align:center}.n{font-size:17pt;text-align:center;font-weight:700}.c{text-align:center}table{border-collapse:collapse;width:100%;font-size:10.5pt}td,th{border:1px solid #444;padding:5px;text-align:left}"
    body = f'<div class="page"><h1>Certificate</h1><p class="c">No. {c.number}</p><p class="c">{house.name} hereby certifies that</p><p class="n">{e(group)}</p><p class="c">{e(across(c.at))}</p><p class="c">and the companies and premises named in the annex have established and apply an Information Security Management System according to</p><p class="n">{c.standard}</p><p class="c">Scope: {e(c.scope)}<br>(Statement of Applicability {e(c.soa)})</p><p class="c" style="margin-top:14mm">First certified: {c.say(c.first)}<br>Start of current cycle: {c.say(c.start)}<br>Amended: {c.say(c.revised)}<br>Valid to: {c.say(c.expires)}</p><p style="margin-top:16mm">{person(draw)}<br>Head of Certification</p>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0069"], 60)}<p style="font-size:8pt">{house.name}, {house.address}. This certificate consists of two pages.</p></div><div class="page"><p>Annex to certificate No. {c.number}</p><p><b>{e(group)}</b></p><table><tr><th>Company</th><th>Premises</th></tr>{"".join(f"<tr><td>{e(a)}</td><td>{e(b)}</td></tr>" for a, b in flow_rows)}</table><p>Amended: {c.say(c.revised)}</p></div>'
    return Paper(labels(c, unseen="accreditation_body"), sheet_of(css, body))


def copy_of_confirmation(draw: Draw) -> Paper:
    """A typed letterhead that confirms registration, as a small house sends it with the certificate lost."""
    house = House("Sabre & Finch Certification Ltd", "SFC/####/YY", "UKAS", "The Old Bakery, Chapel Row, Bath BA1 1HN")
    c = cert(draw, house, "long", kinds="consultancy analytics charity", old=0)
    head, words = numbered(draw, "####"), say(c.start + timedelta(days=draw.number(15, 50)), "long")
    blocks = [
        P(f"{house.name}\n{house.address}".replace("\n", ", "), "right"),
        P(f"Our ref: {head}", "right"),
        H("CERTIFICATE OF REGISTRATION", 1),
        P(
            f"We certify that {c.name} of {across(c.at)} has been audited and that its information security management system conforms to {c.standard}."
        ),
        P(f"Scope of registration: {c.scope}"),
        P(f"The applicable controls are those of the Statement of Applicability {c.soa}."),
        P(f"Registration number: {c.number}"),
        P(
            f"The organisation was first registered on {c.say(c.first)}. The present registration runs from {c.say(c.start)} to {c.say(c.expires)}, subject to surveillance at intervals of not more than twelve months."
        ),
        P(f"For {house.name}, a certification body accredited by UKAS"),
        P(f"{person(draw)}, Director"),
        P(f"Printed {words}", "small"),
    ]
    return Paper(labels(c, skip="revised_on"), Flow(blocks, face="serif", footer="Registered in England 0" + draw.digits(7)))  # fmt: skip


def moved_body(draw: Draw) -> Paper:
    """Transferred from another house: the first day is the old house's, a note says so."""
    house = House(
        "Alderquay QAR Limited", "####-ISN-00#", address="Cobra Court, 1 Blackmore Road, Stretford, Manchester M32 0QY"
    )
    c = cert(draw, house, "padded", renewed=1, old=0)
    s = Sheet("a4", "sans", "Certificate")
    s.text(547, 62, "ALDERQUAY QAR", 17, bold=True, align="right", colour="#5b2c83")
    s.rule(48, 76, 547, "#5b2c83", 2)
    s.text(48, 116, "CERTIFICATE", 28, bold=True)
    rows = [("The management system of", c.name), ("at", across(c.at, True)), ("meets the requirements of", c.standard), ("for the scope of", c.scope), ("under Statement of Applicability", c.soa)]  # fmt: skip
    y = 156.0
    for label, value in rows:
        s.text(48, y, label, 9, italic=True, colour="#555555")
        y = s.para(48, y + 17, 490, value, 12, bold=label.startswith(("The", "meets"))) + 12
    y = max(y + 14, 470)
    s.box(48, y, 547, y + 92, fill="#f1ebf6", stroke=None)
    for k, (label, value) in enumerate((("Certificate number", c.number), ("Originally certified*", c.say(c.first)), ("Valid from", c.say(c.start)), ("Valid until", c.say(c.expires)))):  # fmt: skip
        s.text(62, y + 22 + 19 * k, label, 10)
        s.text(220, y + 22 + 19 * k, value, 10, bold=True)
    s.text(48, y + 112, f"* by another accredited certification body; transferred to Alderquay QAR on {c.say(c.start - timedelta(days=40))}", 8, italic=True)  # fmt: skip
    s.signature(48, y + 152, [10, 6, 12, 9])
    s.text(48, y + 172, f"{person(draw)}, Managing Director", 9)
    s.mark(480, y + 122, ["UKAS", "MANAGEMENT", "SYSTEMS", "0026"], 56)
    s.text(48, 800, f"Issued by {house.name}, {house.address}", 7.5)
    return Paper(labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Alderquay QAR",)}), s.done())  # fmt: skip
