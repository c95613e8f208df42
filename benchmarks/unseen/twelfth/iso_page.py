"""Certificates made by a browser: designed templates, bilingual ones and register pages."""

from __future__ import annotations

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.twelfth.facts import Cert, br, cert, esc, labels, one_line, person, web
from benchmarks.unseen.world import Address, Draw, show

SANS = "body{font:11pt Arial,sans-serif;margin:0;color:#222}h1{margin:0}table{border-collapse:collapse;width:100%}"
SHEET = SANS + "@page{size:A4;margin:16mm}"


def _table(rows: list[tuple[str, str]]) -> str:
    return "<table>" + "".join(f"<tr><th>{esc(n)}</th><td>{v}</td></tr>" for n, v in rows) + "</table>"


def _abroad(c: Cert, org: str, home: Address) -> Cert:
    return Cert(org, home, c.number, c.body, c.scope, c.soa, c.first, c.issued, c.revised, c.expires)


def ruled(draw: Draw) -> Paper:
    """One ruled table of particulars, with surveillance due."""
    c = cert(draw, "Penrose Certification (UK) Limited", f"PC-{draw.digits(4)}-27K")
    due = show(c.issued.replace(year=c.issued.year + 1, day=1), "slash")
    rows = [("Client", esc(c.org)), ("Registered address", esc(one_line(c.address)))]
    rows += [("Management system standard", "ISO/IEC 27001:2022"), ("Scope of certification", esc(c.scope))]
    rows += [("Statement of Applicability", esc(c.soa)), ("Certificate number", c.number)]
    rows += [("Date of initial certification", show(c.first, "slash")), ("Cycle start date", show(c.issued, "slash"))]
    rows += [("Certificate revision date", show(c.revised, "slash")), ("Cycle end date", show(c.expires, "slash"))]
    rows += [("Next surveillance audit due by", due)]
    style = SHEET + "th,td{border:1px solid #999;padding:7px;text-align:left;vertical-align:top}th{width:38%}"
    body = f"<h1>Certificate of Registration</h1><p>Issued by {esc(c.body)}</p>{_table(rows)}"
    body += f"<p>Authorised by: {person(draw)}, Scheme Manager</p><p>Accreditation: UKAS 3390</p>"
    return Paper(labels(c, "slash", "sfire", accr="UKAS"), web(style, body, own_paper=True))


def cards(draw: Draw) -> Paper:
    """A young house's design: cards with small labels above."""
    c = cert(draw, "Clearmark Assurance Ltd", f"CLM-{draw.letters(3)}-{draw.digits(4)}")
    cells = [("CERTIFICATE ID", c.number), ("FIRST ISSUED", show(c.first, "short"))]
    cells += [("ISSUED", show(c.issued, "short")), ("EXPIRES", show(c.expires, "short"))]
    boxes = "".join(f"<div class=c><small>{n}</small><b>{v}</b></div>" for n, v in cells)
    style = SHEET + ".g{display:grid;grid-template-columns:1fr 1fr;gap:12px}.c{background:#eef3fb;padding:14px}"
    style += "small{display:block;color:#667;font-size:8pt}.h{background:#23408e;color:#fff;padding:30px}"
    body = f"<div class=h><h1>{esc(c.org)}</h1><p>is certified to ISO 27001:2022</p></div>"
    body += f"<p><small>ADDRESS</small>{br([*c.address.lines, c.address.postcode])}</p>"
    body += f"<p><small>WHAT IS COVERED</small>{esc(c.scope)}</p><div class=g>{boxes}</div>"
    body += f"<p><small>CERTIFIED BY</small>{esc(c.body)}</p>"
    return Paper(labels(c, "short", "fie", standard="ISO 27001:2022"), web(style, body, own_paper=True))


def german(draw: Draw) -> Paper:
    """German and English side by side in each label."""
    org = f"{draw.pick(['Rheinau', 'Falkenried', 'Ostermoor'])} Medizindaten GmbH"
    home = Address((f"Lindenallee {draw.number(3, 90)}", "Wiesental"), f"5{draw.digits(4)}", "Deutschland")
    c = _abroad(cert(draw, "Hansekontor Zertifizierung GmbH", f"HK-IS {draw.digits(5)}"), org, home)
    rows = [("Zertifikats-Nr. / Certificate no.", c.number), ("Inhaber / Holder", esc(org))]
    rows += [("Anschrift / Address", f"{home.lines[0]}<br>{home.postcode} {home.lines[1]}<br>Deutschland / Germany")]
    rows += [("Geltungsbereich / Scope", esc(c.scope))]
    rows += [("Erstzertifizierung / Initial certification", show(c.first, "dots"))]
    rows += [("Gültig ab / Valid from", show(c.issued, "dots")), ("Gültig bis / Valid until", show(c.expires, "dots"))]
    style = SHEET + "th{text-align:left;width:40%;font-weight:normal;color:#555}th,td{padding:9px 0;vertical-align:top}"
    body = "<h1>ZERTIFIKAT / CERTIFICATE</h1><p>Die Zertifizierungsstelle / The certification body<br>"
    body += (
        f"<b>{c.body}</b><br>bestätigt, dass das Managementsystem der Norm entspricht / confirms that the management "
    )
    body += f"system complies with the standard</p><h2>ISO/IEC 27001:2022</h2>{_table(rows)}"
    body += f"<p>{person(draw)}<br>Leitung der Zertifizierungsstelle / Head of the certification body</p>"
    body += "<p>Akkreditiert durch die DAkkS / Accredited by DAkkS</p>"
    return Paper(labels(c, "dots", "fie", accr="DAkkS"), web(style, body, own_paper=True))


def french(draw: Draw) -> Paper:
    """French first, English below each sentence."""
    org = f"{draw.pick(['Valmorin', 'Clairbois', 'Hautefeuille'])} Santé Numérique SAS"
    home = Address((f"{draw.number(2, 70)} rue des Tisserands", "Valbrune"), f"69{draw.digits(3)}", "France")
    c = _abroad(cert(draw, "Atelier Français de Certification", f"{draw.digits(5)}/SI"), org, home)
    days = [show(d, "slash") for d in (c.issued, c.expires, c.first)]
    style = SHEET + "body{text-align:center}i{color:#567}.b{border:2px solid #345;padding:30px}"
    body = f"<div class=b><h1>Certificat</h1><i>Certificate</i><p>N° {c.number}</p><p>{c.body} certifie que "
    body += f"l'organisme<br><i>certifies that the organisation</i></p><h2>{esc(org)}</h2>"
    body += f"<p>{home.lines[0]}<br>{home.postcode} {home.lines[1]}<br>France</p>"
    body += "<p>est conforme aux exigences de la norme<br><i>meets the requirements of the standard</i></p>"
    body += "<h2>ISO/IEC 27001:2022</h2><p>pour les activités suivantes<br><i>for the following activities</i></p>"
    body += f"<p><b>{esc(c.scope)}</b></p><p>Valable du {days[0]} au {days[1]}<br><i>Valid from {days[0]} to {days[1]}"
    body += f"</i></p><p>Première certification / First certification : {days[2]}</p>"
    body += "<p>Accréditation COFRAC n° 4-9907, portée disponible sur demande</p></div>"
    return Paper(labels(c, "slash", "fie", accr="COFRAC"), web(style, body, own_paper=True))


def dutch(draw: Draw) -> Paper:
    """A Dutch house, in English, version and date of decision at the foot."""
    org = f"{draw.pick(['Zilverdam', 'Hoogwaard', 'Lindeveld'])} Hosting B.V."
    code = f"{draw.digits(4)} {''.join(draw.some('ABDEGHJLNPRTVWXZ', 2))}"
    home = Address((f"Kanaalweg {draw.number(4, 130)}", "Oudermeer"), code, "The Netherlands")
    c = _abroad(cert(draw, "Waterpoort Certificering B.V.", f"WP{draw.digits(6)}.01"), org, home)
    style = SHEET + "h1{color:#d35400;font-weight:300;font-size:34pt}dt{color:#d35400;margin-top:12px}dd{margin:0}"
    body = f"<h1>certificate</h1><p>{c.body} declares that the information security management system of</p>"
    body += f"<h2>{esc(org)}</h2><p>{home.lines[0]}<br>{home.postcode} {home.lines[1]}<br>The Netherlands</p><dl>"
    rows = [("meets the requirements of", "ISO/IEC 27001:2022"), ("for the scope", esc(c.scope))]
    rows += [("Statement of Applicability", esc(c.soa)), ("certificate number", c.number)]
    rows += [("granted on", show(c.first, "long")), ("valid from", show(c.issued, "long"))]
    rows += [("reissued on", show(c.revised, "long")), ("valid until", show(c.expires, "long"))]
    body += "".join(f"<dt>{n}</dt><dd>{v}</dd>" for n, v in rows) + "</dl><p>RvA C 771</p>"
    return Paper(labels(c, "long", "sfire", accr="RvA"), web(style, body, own_paper=True))


def indian(draw: Draw) -> Paper:
    """An Indian house: border, surveillance rows and a note on validity."""
    org = f"{draw.pick(['Suryamukhi', 'Nilgiri Peak', 'Chandanvan'])} Infocare Private Limited"
    town = draw.pick(["Marudham Nagar", "Kelavali"])
    home = Address(
        (f"Plot No. {draw.number(4, 90)}, Phase II, Electronics Estate", town), f"56{draw.digits(4)}", "India"
    )
    c = _abroad(cert(draw, "Indus Valley Quality Registrars Pvt. Ltd.", f"IVQ/ISMS/{draw.digits(5)}"), org, home)
    style = (
        SHEET
        + ".b{border:8px double #8a6d1b;padding:22px;text-align:center}th,td{border:1px solid #8a6d1b;padding:6px}"
    )
    rows = [("Certificate No.", c.number), ("Initial Certification Date", show(c.first, "padded"))]
    rows += [("Date of Issue", show(c.issued, "padded")), ("Valid Until", show(c.expires, "padded"))]
    rows += [("1st Surveillance", f"On or before {show(c.issued.replace(year=c.issued.year + 1, day=1), 'padded')}")]
    body = f"<div class=b><h2>{c.body}</h2><h1>Certificate of Compliance</h1><p>This is to certify that</p>"
    body += (
        f"<h2>{esc(org)}</h2><p>{', '.join(home.lines)} - {home.postcode}, India</p><p>has been found to comply with"
    )
    body += f"</p><h2>ISO/IEC 27001:2022</h2><p>Scope: {esc(c.scope)}</p><p>SoA: {esc(c.soa)}</p>{_table(rows)}"
    body += "<p>Validity of this certificate is subject to annual surveillance audits.</p></div>"
    return Paper(labels(c, "padded", "sfie"), web(style, body, own_paper=True))


def register(draw: Draw) -> Paper:
    """A body's register, printed from the screen."""
    c = cert(draw, "Northmoor Certification", f"NM-{draw.digits(5)}")
    rows = [("Certificate holder", esc(c.org)), ("Status", "Active"), ("Certificate number", c.number)]
    rows += [("Standard", "ISO/IEC 27001:2022"), ("Issuing body", c.body), ("Accreditation body", "UKAS")]
    rows += [("Scope", esc(c.scope)), ("Site address", esc(one_line(c.address)))]
    rows += [("Original certification", show(c.first, "iso")), ("Current cycle start", show(c.issued, "iso"))]
    rows += [("Expiry date", show(c.expires, "iso"))]
    style = SANS + "th{text-align:left;width:35%;background:#f2f2f2}th,td{padding:8px;border-bottom:1px solid #ccc}"
    body = f"<p>Home &gt; Check a certificate &gt; Result</p><h1>Certificate details</h1>{_table(rows)}"
    body += "<p>Information on this page is refreshed every night.</p>"
    foot = f"https://register.northmoor.example/c/{draw.digits(5)}\tPage {{n}} of {{m}}"
    made = labels(c, "iso", "fie", accr="UKAS")
    return Paper(made, web(style, body, header="20/11/2026, 09:14\tCertificate details", footer=foot))


def side_by_side(draw: Draw) -> Paper:
    """Landscape, a panel of facts at the right, several sites in a list."""
    c = cert(draw, "Tolpuddle & Rowe Registrars", f"TR27-{draw.digits(4)}", sites=2)
    style = SANS + "@page{size:A4 landscape;margin:14mm}.w{display:flex;gap:30px}.l{flex:2}.r{flex:1;background:#eee;"
    style += "padding:16px}small{color:#666;display:block;margin-top:10px}"
    facts = [("Certificate", c.number), ("Originally certified", show(c.first, "long"))]
    facts += [("This cycle began", show(c.issued, "long")), ("Last reissue", show(c.revised, "long"))]
    panel = "".join(f"<small>{n}</small>{v}" for n, v in [*facts, ("Expires", show(c.expires, "long"))])
    sites = "".join(f"<li>{esc(one_line(a, False))}</li>" for a in c.sites)
    body = f"<div class=w><div class=l><h1>Certificate of Achievement</h1><p>awarded to</p><h2>{esc(c.org)}</h2>"
    body += f"<p>{esc(one_line(c.address))}</p><p>in recognition that its information security management system "
    body += f"fulfils</p><h2>ISO/IEC 27001:2022</h2><p>{esc(c.scope)}</p><p>Additional locations</p><ul>{sites}</ul>"
    body += f"<p>{esc(c.body)}, accredited by UKAS</p></div><div class=r>{panel}</div></div>"
    return Paper(labels(c, "long", "fire", accr="UKAS"), web(style, body, own_paper=True))


def older_edition(draw: Draw) -> Paper:
    """A national edition of the 2013 text, for a university department."""
    org = f"{draw.pick(['University of Skelbrough', 'Hexwold University'])}, Centre for Health Statistics"
    c = cert(draw, "Fairhaven Conformity Ltd", f"FC{draw.digits(4)}/{draw.number(1, 4)}", org=org)
    standard = "BS EN ISO/IEC 27001:2017"
    style = (
        SHEET + "body{font-family:Georgia,serif}th{text-align:left;width:36%;font-weight:normal}td{font-weight:bold}"
    )
    rows = [("Certificate reference", c.number), ("Approved since", show(c.first, "ordinal"))]
    rows += [("This approval dated", show(c.issued, "ordinal")), ("Approval lapses on", show(c.expires, "ordinal"))]
    body = f"<h1>{c.body}</h1><p>has assessed the Information Security Management System of</p><h2>{esc(org)}</h2>"
    body += f"<p>{br([*c.address.lines, c.address.postcode])}</p><p>against</p><h2>{standard}</h2>"
    body += (
        f"<p>Scope of approval</p><p>{esc(c.scope)}</p><p>Controls as in the Statement of Applicability {esc(c.soa)}"
    )
    body += f"</p>{_table(rows)}<p>{person(draw)} for {c.body}</p>"
    return Paper(labels(c, "ordinal", "sfie", standard=standard), web(style, body, own_paper=True))


def spanish(draw: Draw) -> Paper:
    """Spanish and English, dates of first and last issue."""
    org = f"{draw.pick(['Almendral', 'Peñarroja', 'Riovega'])} Datos Clínicos, S.L."
    home = Address((f"Calle del Molino {draw.number(2, 60)}", "Villaserena"), f"28{draw.digits(3)}", "España")
    c = _abroad(cert(draw, "Instituto Ibérico de Certificación", f"SI-{draw.digits(4)}/2"), org, home)
    rows = [("Fecha de primera emisión / First issued", show(c.first, "iso"))]
    rows += [("Fecha de última emisión / Last issued", show(c.issued, "iso"))]
    rows += [("Fecha de expiración / Expires", show(c.expires, "iso"))]
    style = SHEET + "th{text-align:left;font-weight:normal}td{text-align:right}h1{color:#a33}"
    body = f"<h1>Certificado del Sistema de Gestión</h1><p>Management System Certificate</p><h2>{c.number}</h2>"
    body += f"<p>{c.body} certifica que la organización / certifies that the organisation</p><h2>{esc(org)}</h2>"
    body += "<p>dispone de un sistema conforme con / has a system in accordance with</p><h2>ISO/IEC 27001:2022</h2>"
    body += f"<p>para las actividades / for the activities: {esc(c.scope)}</p><p>que se realizan en / carried out at: "
    body += f"{home.lines[0]}. {home.postcode} - {home.lines[1]} (España)</p>{_table(rows)}<p>Acreditado por ENAC</p>"
    return Paper(labels(c, "iso", "fie", accr="ENAC"), web(style, body, own_paper=True))


def supplier_regions(draw: Draw) -> Paper:
    """A cloud supplier's certificate with a table of data centres."""
    c = cert(draw, "Grantchester Certification International", f"GCI-{draw.digits(7)}", sites=4)
    rows = "".join(f"<tr><td>DC{k}</td><td>{esc(one_line(a, False))}</td></tr>" for k, a in enumerate(c.sites, 1))
    style = SHEET + "td{border:1px solid #bbb;padding:6px}.n{break-before:page}"
    body = f"<h1>Certificate {c.number}</h1><p>{c.body}, a UKAS accredited certification body, attests that</p>"
    body += (
        f"<h2>{esc(c.org)}</h2><p>with its principal office at {esc(one_line(c.address))}</p><p>maintains a system in "
    )
    body += f"conformity with ISO/IEC 27001:2022 for:</p><p>{esc(c.scope)}</p>"
    body += f"<p>Statement of Applicability: {esc(c.soa)}</p><p>Initial certification date: {show(c.first, 'long')}<br>"
    body += f"Certification cycle start date: {show(c.issued, 'long')}<br>Date of last revision: "
    body += f"{show(c.revised, 'long')}<br>Expiry date: {show(c.expires, 'long')}</p>"
    body += f"<div class=n><h2>Appendix to {c.number}: data centres in scope</h2><table>{rows}</table></div>"
    return Paper(labels(c, "long", "sfire", accr="UKAS"), web(style, body, own_paper=True))


def gulf(draw: Draw) -> Paper:
    """A house of the Gulf, in English; a post office box instead of a postcode."""
    org = f"{draw.pick(['Al Rimal', 'Qasr', 'Marjan'])} Medical Informatics L.L.C."
    c = cert(draw, "Oryx Global Certifications FZE", f"OGC-IS-{draw.digits(5)}", org=org)
    place_ = f"Office {draw.number(101, 909)}, Pearl Tower, P.O. Box {draw.digits(5)}, Al Wadi"
    rows = [
        ("Certificate Number", c.number),
        ("Issue Date", show(c.issued, "dash")),
        ("Expiry Date", show(c.expires, "dash")),
    ]
    rows += [("Scope of Activities", esc(c.scope)), ("Statement of Applicability", esc(c.soa))]
    style = (
        SHEET + "th{background:#0b6b6b;color:#fff;text-align:left;width:35%}th,td{padding:9px}td{background:#eef7f7}"
    )
    body = f"<h1>{c.body}</h1><p>This certificate is granted to</p><h2>{esc(org)}</h2><p>{place_}, "
    body += "United Arab Emirates</p>"
    body += f"<p>for implementing an ISMS in line with ISO/IEC 27001:2022</p>{_table(rows)}"
    found = [f for f in labels(c, "dash", "sie") if f.name != "location"]
    value = {"address": place_, "postcode": None, "role": "main"}
    return Paper([*found, Field("location", value, place_)], web(style, body, own_paper=True))
