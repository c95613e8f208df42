"""ISO/IEC 27001 certificates of houses abroad: German, Dutch, American and Indian."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from html import escape as e

from benchmarks.unseen.fifth.facts import House, across, cert, labels, person, written
from benchmarks.unseen.fifth.leaf import (
    leaves,
    logo,
    mark,
    pairs,
    round_seal,
    scrawl,
    square_code,
    stacked,
    table,
    under,
)
from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw

OST = House(
    "TPV OST Management Service GmbH",
    "TPV OST",
    "Riedlerstraße 65, 80999 München, Germany",
    "www.tpv-ost.example/ps-cert",
    "12 310 ##### TMS",
    "DAkkS",
    "D-ZM-99143-01-00",
)
MOSEL = House(
    "TPV Moselland Cert GmbH",
    "TPV Moselland",
    "Am Blauen Stein, 51999 Köln",
    "www.tpv-moselland.example",
    "01 153 #######",
    "DAkkS",
    "D-ZM-96031-01-00",
)
NORDPRUEF = House(
    "NordPrüf CERT GmbH",
    "NordPrüf",
    "Langemarkter Straße 20, 45999 Essen",
    "www.nordpruef-cert.example",
    "44 121 ######",
    "DAkkS",
    "D-ZM-92007-01-01",
)
DQZ = House(
    "DQZ GmbH",
    "DQZ",
    "Auguststraße 21, 60999 Frankfurt am Main",
    "www.dqz.example",
    "###### ISMS",
    "DAkkS",
    "D-ZM-96074-01-00",
)
TEKRA = House(
    "TEKRA Certification GmbH",
    "TEKRA",
    "Handwerkweg 15, 70999 Stuttgart",
    "www.tekra-certification.example",
    "31############",
    "DAkkS",
    "D-ZM-96029-01-05",
)
KIVO = House(
    "Kivo Nederland B.V.",
    "Kivo",
    "Sir W. Churchplein 11, 2299 EB Rijsdam, The Netherlands",
    "www.kivo.example",
    "K######/0#",
    "RvA",
    "C099",
)
WHINFIELD = House(
    "Ernest & Whinfield CertifyMark B.V.",
    "E&W CertifyMark",
    "Corelliplein 150, 1099 HP Amsterdam, the Netherlands",
    "www.ewcertifymark.example",
    "YYYY-0##",
    "RvA",
    "C998",
)
TRULINE = House(
    "TRU-LINE Compliance and Security, Inc.",
    "TRU-LINE",
    "4099 E. Bayshore Street, Suite 525, Tampa, FL 33699",
    "www.truline.example",
    "TL-ISMS-0####",
    "ANAB",
    "MS-7799",
)
SHELBURNE = House(
    "Shelburne Compliance, LLC",
    "Shelburne",
    "4099 West Scoutmaster Boulevard, Suite 600, Tampa, Florida 33699",
    "www.shelburne.example",
    "1######-#",
    "ANAB",
    "MS-7790",
)
CINDERFALL = House(
    "Cinderfall ISO, Inc.",
    "Cinderfall ISO",
    "11000 Westview Parkway, Suite 300, Westmoor, CO 80999",
    "www.cinderfall-iso.example",
    "CFI-27001-####",
    "ANAB",
    "MS-7788",
)
PARRY = House(
    "Parry Jansen Registrars, Inc.",
    "PJN",
    "755 West Big Elm Road, Suite 1399, Troyes Hill, Michigan 48999",
    "www.pjnregistrar.example",
    "CYYYY-0####",
    "ANAB",
    "MS-7712",
)
SAGACIENT = House(
    "Sagacient Security LLC",
    "Sagacient",
    "245 Park Row West, 39th Floor, New York, NY 10999",
    "www.sagacient.example",
    "SS-######-ISMS",
    "IAS",
    "MSCB-299",
)
BRANT = House(
    "BRANT Certifications, LLC",
    "BRANT",
    "5251 West 119th Terrace, Leewood, Kansas 66999",
    "www.brantcertifications.example",
    "BC-27001-YYYY-0##",
    "ANAB",
    "MS-7795",
)
QRESOLVE = House(
    "Quality Resolve Certifications Private Limited",
    "QResolve",
    "B-204, Shree Arcade, Sector 9, Navi Pura, Maharashtra 400799, India",
    "www.qresolve.example",
    "QRC/IN/#####",
    "NABCB",
    "IS 031",
)
UKIC = House(
    "UK International Conformity Services Ltd",
    "UKICS",
    "71-75 Sheldon Street, London WC2H 9XX, United Kingdom",
    "www.ukics.example",
    "305024######I",
    "UAF",
    "UAF-MS-299",
)


def vertical_strip(draw: Draw) -> Paper:
    """Strip of the word certificate in several alphabets; proof furnished, valid from until, order number."""
    c = cert(draw, OST, "iso", sites=draw.pick([0, 0, 1]), country=draw.pick(["", "", "Germany"]))
    also = f"<p class='c'>including the site:<br>{e(across(c.sites[0]))}</p>" if c.sites else ""
    body = f"""<div class="strip">ZERTIFIKAT ◆ CERTIFICATE ◆ CERTIFICADO ◆ CERTIFICAT</div><div class="c">{logo("TPV OST", "#1a4f9c", 50, device=3)}</div><h1>CERTIFICATE</h1><p class="c">The Certification Body<br>of {e(OST.name)}</p><p class="c">certifies that</p><h2>{e(c.name)}</h2><p class="c">{under(c.at)}</p>{also}
<p class="c">has established and applies<br>an Information Security Management System for</p><p class="c b">{e(c.scope)}.</p><p class="c">An audit was performed, Order No. <b>70{draw.digits(7)}</b>.</p><p class="c">Proof has been furnished that the requirements<br>according to</p><h2>{e(c.standard)}</h2>
<p class="c">are fulfilled.<br>The certificate is valid from <b>{c.day(c.start)}</b> until <b>{c.day(c.expires)}</b>.<br>Certificate Registration No.: <b>{c.number}</b>.<br>Version of the Statement of Applicability: {e(c.soa)}</p>
<div class="abs" style="left:40mm;bottom:22mm">{mark("DAkkS", "D-ZM-99143", width=20)}</div><div class="abs s" style="right:24mm;bottom:24mm">{scrawl(draw)}<br>Head of Certification Body<br>Munich, {c.day(c.start - timedelta(days=draw.number(1, 20)))}</div><div class="foot">{e(OST.name)} • Zertifizierstelle • {e(OST.address)} • {OST.url} <span style="float:right">Page 1 of 1</span></div>"""
    css = """section{padding:16mm 20mm 10mm 40mm}.strip{position:absolute;left:8mm;top:20mm;height:240mm;writing-mode:vertical-rl;transform:rotate(180deg);font:bold 17pt Arial;color:#1a4f9c;letter-spacing:2pt;text-align:center}h1{font:bold 28pt Arial;text-align:center;margin:8mm 0 6mm}h2{font:bold 16pt Arial;text-align:center}.foot{left:40mm}p{margin-bottom:4mm}"""
    return Paper(
        labels(
            c,
            skip="first_certified_on revised_on",
            unseen="accreditation_body",
            also={"certification_body": ("TPV OST",)},
        ),
        leaves(css, body),
    )


def blue_stone(draw: Draw) -> Paper:
    """Labels left, values right: standard, number, holder, scope, then validity in sentences."""
    c = cert(draw, MOSEL, "iso", sites=draw.pick([0, 0, 2]), country=draw.pick(["", "", "Germany"]))
    rows = [
        ("Standard", f"<b>{e(c.standard)}</b>"),
        ("Certificate Registr. No.", c.number),
        (
            "Certificate Holder:",
            f"<b>{e(c.name)}</b><br>{under(c.at)}"
            + ("<br>including the locations according to annex" if c.sites else ""),
        ),
    ]
    rows += [
        ("Scope:", f"{e(c.scope)}.<br>Statement of Applicability: {e(c.soa)}"),
        ("", f"Proof has been furnished by means of an audit that the requirements of {e(c.standard)} are met."),
    ]
    rows += [
        (
            "Validity:",
            f"The certificate is valid from {c.day(c.start)} until {c.day(c.expires)}.<br>First certification {c.day(c.first)}"
            + (
                f"<br>Next recertification audit due by {c.day(c.expires - timedelta(days=60))}"
                if draw.maybe(0.3)
                else ""
            ),
        )
    ]
    grid = "".join(f"<tr><td class='k'>{e(k)}</td><td>{v}</td></tr>" for k, v in rows)
    place = f"{c.day(c.start - timedelta(days=draw.number(0, 15)))}"
    foot = f"<div class='foot'><div class='row'><span>{logo('TPV Moselland', '#0066b3', 46, 'Precisely Right.', 1)}</span><span>{mark('DAkkS', 'D-ZM-96031', width=17)}</span></div>{MOSEL.url}</div>"
    first = f"""<h1>Certificate</h1><table class="g">{grid}</table><div class="sg"><p>{place}</p>{scrawl(draw)}<br>{e(MOSEL.name)}<br>{MOSEL.address}</div>{foot}"""
    annex = [(f"/0{k}", f"c/o {e(c.name)}<br>{under(at)}", e(c.scope)) for k, at in enumerate((c.at, *c.sites), 1)]
    second = f"""<h1>Annex to certificate</h1><table class="g"><tr><td class="k">Standard</td><td><b>{e(c.standard)}</b></td></tr><tr><td class="k">Certificate Registr. No.</td><td>{c.number}</td></tr></table>{table(("No.", "Location", "Scope"), annex, "t wide")}{foot}"""
    css = """h1{font:300 34pt Carlito,Arial;color:#0066b3;margin:10mm 0}.g{width:100%}.g td{padding:2.2mm 0}.g .k{width:48mm;font-weight:bold;color:#0066b3}.sg{margin:10mm 0 0 48mm;font-size:9pt}.wide td,.wide th{border-top:.5pt solid #0066b3}"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("TPV Moselland",)}),
        leaves(css, *((first, second) if c.sites else (first,))),
    )


def as_per(draw: Draw) -> Paper:
    """`Management system as per`; number and report at the left foot, validity at the right."""
    c = cert(draw, NORDPRUEF, "iso", sites=draw.pick([0, 1, 3]), country=draw.pick(["", "Germany"]))
    spaced = c.standard.replace(":", " : ")
    since = f"Initial certification {c.day(c.first)}"
    lower = f"""<div class="row b"><div>Certificate Registration No. {c.number}<br>Audit Report No. 35{draw.digits(2)} {draw.digits(4)}</div><div>Valid from {c.day(c.start)}<br>Valid until {c.day(c.expires)}<br>{since}</div></div>"""
    foot = f"""<div class="foot"><div class="row"><div>{scrawl(draw)}<br>Certification Body<br>at {e(NORDPRUEF.name)}</div><div>Essen, {c.day(c.start - timedelta(days=draw.number(1, 14)))}</div><div>{mark("DAkkS", width=16)}</div></div>This certification was conducted in accordance with the NordPrüf CERT auditing and certification procedures and is subject to regular surveillance audits.<br>{e(NORDPRUEF.name)} &nbsp; {e(NORDPRUEF.address)} &nbsp; {NORDPRUEF.url}</div>"""
    first = f"""<div class="r">{logo("NP CERT", "#004b87", 44, device=2)}</div><h1>C E R T I F I C A T E</h1><p>Management system as per</p><h2>{e(spaced)}</h2><p>The Certification Body {e(NORDPRUEF.name)} hereby confirms as a result of the audit, assessment and certification decision according to ISO/IEC 17021-1:2015, that the organization</p>
<h2>{e(c.name)}</h2><p>{under(c.at)}</p>{"<p>with the locations listed in the annex</p>" if c.sites else ""}<p>operates a management system in accordance with the requirements of {e(spaced)} and will be assessed for conformity within the 3 year term of validity of the certificate.</p><p>Scope</p><p class="b">{e(c.scope)}</p><p>Statement of Applicability {e(c.soa)}</p>{lower}{foot}"""
    second = f"""<div class="r">{logo("NP CERT", "#004b87", 44, device=2)}</div><h1>A N N E X</h1><p>to Certificate Registration No. {c.number}<br>{e(spaced)}</p><h2>{e(c.name)}</h2>{table(("Certificate No.", "Location"), [(f"{c.number}-{k:03d}", f"{e(c.name)}<br>{e(across(at))}") for k, at in enumerate((c.at, *c.sites), 1)], "t wide")}{foot}"""
    css = """h1{font:bold 24pt Arial;color:#004b87;margin:8mm 0 6mm}h2{font:bold 14pt Arial;margin-bottom:2mm}.wide{width:100%}.wide td,.wide th{border-bottom:.4pt solid #999}.row.b{margin-top:8mm}"""
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        said={"standard": spaced},
        also={"certification_body": ("NordPrüf",)},
    )
    return Paper(fields, leaves(css, *((first, second) if c.sites else (first,))))


PARTS = ("Software Development", "Hosting Services", "Sales and Support", "Data Management", "Research and Consultancy")


def implemented_and_maintained(draw: Draw) -> Paper:
    """`has implemented and maintains`; a column of number and days at the foot, annex of locations with scopes."""
    c = cert(draw, DQZ, "iso", sites=draw.pick([0, 2, 4, 11, 16]), country=draw.pick(["", "", "Germany"]))
    number = f"{c.number}{c.standard[-2:]}"
    c = replace(c, number=number)
    rows = [
        ("Certificate registration no.", number),
        ("Date of original certification", c.day(c.first)),
        ("Valid from", c.day(c.start)),
        ("Valid until", c.day(c.expires)),
        ("Date of certification", c.day(c.start - timedelta(days=draw.number(1, 20)))),
    ]
    foot = f"<div class='foot'>Accredited Body: {e(DQZ.name)}, {e(DQZ.address)}, Germany<div class='r'>@@ / {1 + -(-len(c.sites) // 4)}</div></div>"
    first = f"""<div class="r">{logo("DQZ", "#e2001a", 30, device=1)}</div><h1>CERTIFICATE</h1><p>This is to certify that</p><h2>{e(c.name)}</h2><p>{under(c.at)}</p>{"<p>with the organizational units/sites as listed in the annex</p>" if c.sites else ""}<p>has implemented and maintains an <b>Information Security Management System</b>.</p><p>Scope:<br>{e(c.scope)}</p><p>Statement of applicability:<br>{e(c.soa)}</p>
<p>Through an audit, documented in a report, it was verified that the management system fulfills the requirements of the following standard:</p><h2>{e(c.standard)}</h2>{pairs(rows, "d")}<div class="row sg"><div>{scrawl(draw)}<br><b>{e(DQZ.name)}</b><br>{e(person(draw))}<br>Managing Director</div><div>{mark("DAkkS", "D-ZM-96074", width=20)}</div></div>{foot.replace("@@", "1")}"""
    annex = []
    for k in range(0, len(c.sites), 4):
        rows2 = [(f"{draw.digits(6)}<br>{e(c.name)}<br>{under(s)}", e(draw.pick(PARTS))) for s in c.sites[k : k + 4]]
        head = f"<p class='b'>Annex to certificate<br>Registration No. {number}</p><h2>{e(c.name)}</h2><p>{under(c.at)}</p>"
        annex.append(f"{head}{table(('Location', 'Scope'), rows2, 't wide')}{foot.replace('@@', str(2 + k // 4))}")
    css = """h1{font:bold 26pt Arial;margin:2mm 0 6mm}h2{font:bold 15pt Arial}.d td{padding:.6mm 8mm .6mm 0;font-size:9.5pt}.sg{margin-top:6mm;font-size:9pt}.wide{width:100%;margin-top:6mm}.wide td,.wide th{border-top:.4pt solid #777;width:50%}p{margin-bottom:2.6mm}"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("DQZ",)}),
        leaves(css, first, *annex),
    )


def green_wave(draw: Draw) -> Paper:
    """Placed by hand: certificate number and validity in small lines under the holder."""
    c = cert(draw, TEKRA, "dots", sites=draw.pick([0, 0, 1]), country=draw.pick(["", "Germany"]))
    s = Sheet("a4", "sans")
    s.box(0, 0, s.width, 14, fill="#008143", stroke=None)
    s.crest(s.width - 90, 70, 28, "#008143", 2)
    s.text(60, 100, "CERTIFICATE", 32, bold=True, colour="#008143")
    s.text(60, 132, c.standard, 18, bold=True)
    s.text(60, 168, f"{TEKRA.name} hereby certifies that the organization", 10.5)
    y = s.para(60, 198, 470, c.name, 17, bold=True)
    s.text(60, y + 8, "Scope of certification:", 10)
    y = s.para(60, y + 26, 470, c.scope, 11.5, bold=True)
    s.text(60, y + 2, f"Statement of Applicability {c.soa}", 10)
    s.text(60, y + 26, "Certified location:", 10)
    y = s.para(60, y + 42, 470, across(c.at), 11, bold=True)
    if c.sites:
        y = s.para(60, y, 470, across(c.sites[0]), 11, bold=True)
    y = s.para(
        60,
        y + 10,
        470,
        f"has established and maintains an information security management system according to the above mentioned standard. The conformity was adduced with audit report no. A{draw.digits(8)}.",
        10.5,
    )
    s.text(60, y + 22, "Certificate registration no.:", 10)
    s.text(200, y + 22, c.number, 10, bold=True)
    s.text(
        340,
        y + 22,
        f"Validity of previous certificate: {c.day(c.start - timedelta(days=1))}" if c.first < c.start else "",
        10,
    )
    s.text(60, y + 38, "Certificate valid from:", 10)
    s.text(200, y + 38, c.day(c.start), 10, bold=True)
    s.text(340, y + 38, f"Certificate valid to: {c.day(c.expires)}", 10)
    s.text(60, y + 54, "First certification:", 10)
    s.text(200, y + 54, c.day(c.first), 10, bold=True)
    s.signature(60, 694, [draw.number(-12, 12) for _ in range(7)])
    s.text(60, 716, person(draw), 9, bold=True)
    s.text(60, 728, f"{TEKRA.name}, Stuttgart, {c.day(c.start - timedelta(days=draw.number(0, 9)))}", 9)
    s.mark(s.width - 128, 668, ("DAkkS", "D-ZM-96029"))
    s.text(60, 800, f"{TEKRA.name} * {TEKRA.address} * {TEKRA.url}", 7.5)
    s.text(s.width - 60, 800, "page 1 of 1", 7.5, align="right")
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("TEKRA",)}), s.done()
    )


def dutch_certificate(draw: Draw) -> Paper:
    """Number, issued, replaces, valid until as a block at the head; the company's statement below."""
    c = cert(draw, KIVO, "iso", sites=draw.pick([0, 1, 2]), country=draw.pick(["", "Netherlands"]), settled=True)
    head = table(
        ("Number", "Issued", "Valid until"),
        [(f"<b>{c.number}</b>", f"<b>{c.day(c.start)}</b>", f"<b>{c.day(c.expires)}</b>")],
        "hd",
    )
    head2 = table(
        ("Replaces", "First issue", "Page"),
        [(f"{c.number[:-1]}{(int(c.number[-1]) + 9) % 10}", c.day(c.first), f"1 of {2 if c.sites else 1}")],
        "hd",
    )
    sites = "<p class='s'>The locations are mentioned in the annex of this certificate.</p>" if c.sites else ""
    foot = f"""<div class="foot"><div class="row"><div><b>{e(KIVO.name)}</b><br>{e(KIVO.address)}<br>Tel. +31 88 555 44 00 &nbsp; {KIVO.url}</div><div>{mark("RvA", "C 099", width=16)}</div></div></div>"""
    first = f"""<div class="row">{logo("kivo", "#005ca9", 34, device=0)}<div class="cert">Certificate</div></div>{head}{head2}<h1>Management System Certificate<br>Information Security</h1><p>Kivo has issued this certificate to</p><h2>{e(c.name)}</h2><p>{under(c.at)}</p>{sites}<p class="b">STATEMENT</p>
<p>With this certificate, issued in accordance with the Kivo Regulations for Certification, Kivo Nederland B.V. declares that legitimate confidence exists that the management system of the organisation complies with the requirements of</p><h2>{e(c.standard)}</h2><p class="b">SCOPE</p><p>{e(c.scope)}.</p><p>Statement of Applicability: {e(c.soa)}</p><p>{scrawl(draw)}<br>{e(person(draw))}<br>Kivo</p>{foot}"""
    second = f"""<div class="row">{logo("kivo", "#005ca9", 34, device=0)}<div class="cert">Annex</div></div><p>Number <b>{c.number}</b></p><h2>{e(c.name)}</h2>{table(("Location", "Address"), [(f"Location {k}", e(across(s))) for k, s in enumerate(c.sites, 2)], "t wide")}{foot}"""
    css = """.cert{font:300 26pt Carlito,Arial;color:#005ca9}.hd{width:100%;margin-top:3mm;table-layout:fixed}.hd th{font-weight:normal;font-size:8pt;color:#555}.hd td{border-bottom:.5pt solid #005ca9}h1{font:bold 17pt Carlito,Arial;margin:8mm 0 6mm}h2{font:bold 15pt Carlito,Arial}.wide{width:100%}.wide td,.wide th{border-bottom:.4pt solid #aaa}"""
    fields = labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Kivo",)})
    return Paper(fields, leaves(css, *((first, second) if c.sites else (first,))))


def back_of_certificate(draw: Draw) -> Paper:
    """Accountants' house: `Certified by … since`, issue, last cycle and end in a block; scope and places on the back."""
    c = cert(draw, WHINFIELD, "us", sites=draw.pick([1, 2, 4]), country=draw.pick(["", "USA"]), settled=draw.maybe(0.6))
    again, reissue = c.first < c.start, draw.maybe(0.35)
    rows = [
        ("Issue date of certificate:", c.day(c.start)),
        *([("Re-issue date of certificate:", c.day(c.revised))] if reissue else []),
        ("Expiration date of certificate:", c.day(c.expires)),
    ]
    rows += [("Last certification cycle expiration date:", c.day(c.start - timedelta(days=1)))] if again else []
    small = f"""<div class="foot">This certificate is not transferable and remains the property of {e(WHINFIELD.name)}, located at {e(WHINFIELD.address)}. Any dispute relating to this certificate shall be subject to Dutch law in the exclusive jurisdiction of the court in Rotterdam. The content must not be altered and any promotion by employing this certificate or certification body quality mark must adhere to the scope and nature of certification and to the conditions of contract. Given the nature and inherent limitations of sample-based certification assessments, this certificate is not meant to express any form of assurance on the performance of the organization being certified to the referred ISO standard. © Copyrights with regard to this document reside with {e(WHINFIELD.name)}<div class="r">@@</div></div>"""
    first = f"""<div class="row"><div class="c1">CERTIFICATE</div>{logo("E&W", "#2e2e38", 30, "CertifyMark", 2)}</div><p class="s">Certificate number: <b>{c.number}</b><br>Certified by E&amp;W CertifyMark since: <b>{c.day(c.first)}</b></p><p>Based on certification examination in conformity with defined requirements in ISO/IEC 17021-1:2015 and ISO/IEC 27006:2015, the Information Security Management System as defined and implemented by</p><h2>{e(c.name)}*</h2><p>located in {e(across(c.at))} is compliant with the requirements as stated in the standard:</p><h2>{e(c.standard)}</h2>
{pairs(rows, "d")}<p class="s">E&amp;W CertifyMark will, according to the certification agreement dated {c.day(c.first - timedelta(days=draw.number(60, 200)))}, perform surveillance audits and acknowledge the certificate until the expiration date noted above.</p><p class="s">*The certification is applicable for the assets, services and locations as described in the scoping section on the back of this certificate, with regard to the specific requirements for information security as stated in the Statement of Applicability, {e(c.soa)}.</p><div class="row"><div>{scrawl(draw)}<br>{e(person(draw))} | Director, E&amp;W CertifyMark</div>{mark("RvA", "C 998", width=18)}</div>{small.replace("@@", "Page 1 of 2 &nbsp; Digital version")}"""
    second = f"""<p class="b">{e(c.name)}</p><p class="s">Scope for certificate {c.number}</p><p>The scope of this {e(c.standard)} certification is as follows:</p><p class="sc">{e(c.scope)}.</p><p>The ISMS mentioned in the above scope is restricted as defined in the scoping document and centrally managed out of the headquarters at {e(across(c.at))}. The in-scope locations are listed below:</p>{table(("Location", "Function"), [(e(across(s)), e(draw.pick(("Office", "Data center", "Operations center")))) for s in c.sites], "t wide")}<p class="s"><br>This scope is only valid in connection with certificate {c.number}.</p>{small.replace("@@", "Page 2 of 2 &nbsp; Digital version")}"""
    css = """section{padding:16mm 20mm}.c1{font:300 28pt Arial;letter-spacing:3pt}h2{font:bold 17pt Arial;margin:3mm 0}.d{margin:4mm 0}.d td{padding:.8mm 6mm .8mm 0}.d .v{font-weight:bold}.wide{width:100%}.wide td,.wide th{border-bottom:.4pt solid #999}.sc{border-left:3pt solid #ffe600;padding-left:4mm}"""
    fields = labels(
        c,
        skip="" if reissue else "revised_on",
        unseen="accreditation_body",
        also={"certification_body": ("E&W CertifyMark",), "issued_on": (c.revised,) if reissue else ()},
    )
    return Paper(fields, leaves(css, first, second))


CONDITIONS = (
    "The aforementioned organization has a perpetual responsibility to maintain compliance with {s} during the period of certification.",
    "This certificate is subject to the satisfactory completion of annual surveillance audits by {h}",
    "{s} compliance audits are not designed to detect or prevent criminal activity or other acts that may result in an information security breach. As such, this certification should not be construed as a guarantee or assurance that an organization is unsusceptible to information security breaches.",
    'The information in this document is provided "AS IS", without warranties of any kind. {h} expressly disclaims any representations and warranties, including merchantability and fitness for a particular purpose.',
    "This certificate is the property of {h} and is bound by the conditions of contract. The authenticity of this certificate can be validated by contacting {h}",
)


def conditions_overleaf(draw: Draw) -> Paper:
    """American: hereby certifies that the following organization operates; four facts at the foot, conditions overleaf."""
    c = cert(draw, SHELBURNE, "us", sites=draw.pick([1, 2, 3]), country=draw.pick(["", "USA"]))
    version = draw.number(1, 5)
    revised = version > 1 and draw.maybe(0.5)
    start = f"{c.day(c.start)}"
    rows = [
        ("Certificate Number", f"{c.number}"),
        ("Issue Date", start),
        ("Original Registration Date", c.day(c.first)),
        ("Expiration Date", c.day(c.expires)),
        ("Certificate Version", f"Version {version}" + (f" ({c.day(c.revised)})" if revised else "")),
    ]
    band = f"<div class='band'>{stacked(rows, 'f')}</div>"
    first = f"""<div class="c">{logo("SHELBURNE", "#00263a", 66, device=2)}</div><h1>Certificate of Registration</h1><p class="c">Information Security Management System – {e(c.standard)}</p><p class="c">The Certification Body of {e(SHELBURNE.name)} hereby certifies that the following organization operates an Information Security Management System that conforms to the requirements of {e(c.standard)}</p><h2>{e(c.name)}</h2><p class="c">{e(across(c.at))}</p><p class="c b">for the following scope of registration</p><p class="c">{e(c.scope)}, and in accordance with the Statement of Applicability, {e(c.soa)}.</p><p class="c">which includes the following in-scope location(s) on page 2 of 2</p>{band}
<div class="row sg"><div>{mark("ANAB", "ACCREDITED", width=20)}</div><div>Authorized by:<br>{scrawl(draw)}<br>{e(person(draw))}<br>Principal, ISO Certification Services<br>{e(SHELBURNE.address)}<br>{SHELBURNE.url}</div></div><div class="foot c">Page 1 of 2</div>"""
    list_ = "".join(f"<li>{e(x.format(s=c.standard, h=SHELBURNE.name))}</li>" for x in CONDITIONS)
    second = f"""<h1>Certificate of Registration</h1><p class="b">In-scope Location(s)</p>{table(("Location", "Function / Role"), [(e(across(at)), "Main Location of the ISMS" if at is c.at else e(draw.pick(("Data center", "Development office", "Remote support site")))) for at in (c.at, *c.sites)], "t wide")}{band}<p class="b"><br>Conditions &amp; Limitations:</p><ol class="s">{list_}</ol><div class="foot c">Page 2 of 2</div>"""
    css = """section{padding:14mm 22mm}h1{font:26pt Georgia,serif;color:#00263a;text-align:center;margin:6mm 0}h2{font:bold 18pt Georgia,serif;text-align:center}.band{display:flex;flex-wrap:wrap;border-top:1pt solid #00263a;border-bottom:1pt solid #00263a;padding:2mm 0}.f{width:33%;font-size:9pt;padding:1mm 0}.f .k{font-weight:bold}.wide{width:100%;margin-bottom:6mm}.wide td,.wide th{border:.4pt solid #999}.sg{margin-top:8mm;font-size:8.5pt}li{margin-bottom:2mm}"""
    fields = labels(
        c,
        skip="" if revised else "revised_on",
        unseen="accreditation_body",
        also={
            "certification_body": ("Shelburne",),
            "scope": (f"{c.scope}, and in accordance with the Statement of Applicability, {c.soa}",),
        },
    )
    return Paper(fields, leaves(css, first, second, size="letter"))


def letter_landscape(draw: Draw) -> Paper:
    """American award across: doing business as, three days in a row of the foot."""
    c = cert(draw, TRULINE, "us", country=draw.pick(["", "USA", "USA"]), old=0.15)
    rows = (
        ("CERTIFICATE NUMBER", c.number),
        ("ORIGINAL ISSUE DATE", c.day(c.first)),
        ("ISSUE DATE", c.day(c.start)),
        ("EXPIRATION DATE", c.day(c.expires)),
    )
    body = f"""<div class="edge"></div><div class="row">{logo("TRU-LINE", "#e4002b", 54, device=1)}<div class="c">{mark("ANAB", "ACCREDITED", width=17)}</div></div><h1>CERTIFICATE OF REGISTRATION</h1><p class="c">Information Security Management System</p><p class="c">This certifies that the ISMS of</p><h2>{e(c.name)}</h2><p class="c">Main Site Address: {e(across(c.at))}</p><p class="c">has been assessed by TRU-LINE and found to conform with</p><h2>{e(c.standard)}</h2><p class="c"><b>Scope of Certification:</b> {e(c.scope)}</p><p class="c"><b>Statement of Applicability:</b> {e(c.soa)}</p><div class="band">{stacked(rows, "f")}</div><div class="row s"><div>{scrawl(draw, 28)}<br>AUTHORIZED BY {e(person(draw).upper())}</div><div class="r">{e(TRULINE.name)} dba TRU-LINE<br>{e(TRULINE.address)}<br>Validity of this certificate is subject to annual surveillance audits. Verify at {TRULINE.url}</div></div>"""
    css = """body{font-size:12.5pt}section{padding:13mm 20mm}.edge{position:absolute;inset:5mm;border:1.5pt solid #e4002b}h1{font:bold 23pt Arial;text-align:center;margin:0 0 3mm}h2{font:bold 16pt Arial;text-align:center;margin-bottom:2mm}p{margin-bottom:2mm}.band{display:flex;background:#f3f3f3;margin:4mm 0;padding:2mm}.f{flex:1;text-align:center}.f .k{font-size:8.5pt}.f .v{font-weight:bold}"""
    return Paper(
        labels(
            c,
            skip="revised_on",
            unseen="accreditation_body",
            also={"certification_body": ("TRU-LINE", "TRU-LINE Compliance and Security, Inc. dba TRU-LINE")},
        ),
        leaves(css, body, size="letter landscape"),
    )


def decision_date(draw: Draw) -> Paper:
    """American, labels in a left column; certification decision beside issue and end."""
    c = cert(
        draw,
        CINDERFALL,
        draw.pick(["us", "us-short", "us-abbreviated"]),
        sites=draw.pick([0, 1, 2]),
        country=draw.pick(["", "USA", "USA"]),
    )
    decision = c.start - timedelta(days=draw.number(1, 12) if c.first < c.start else 0)
    rows = [
        ("Certified organization", f"<b>{e(c.name)}</b>"),
        ("Headquarters", under(c.at)),
        *([("Additional locations", "<br>".join(e(across(s)) for s in c.sites))] if c.sites else []),
        ("Standard", f"<b>{e(c.standard)}</b>"),
        ("Scope of certification", e(c.scope)),
        ("Statement of Applicability", e(c.soa)),
        ("Certificate number", c.number),
    ]
    rows += [
        ("Initial certification", c.day(c.first)),
        ("Certification decision", c.day(decision)),
        ("Effective date", c.day(c.start)),
        ("Expiration", c.day(c.expires)),
    ]
    grid = "".join(f"<tr><td class='k'>{k}</td><td>{v}</td></tr>" for k, v in rows)
    body = f"""<div class="top">{logo("CINDERFALL ISO", "#d35400", 70, device=1)}</div><h1>Certificate of Conformity</h1><p>Cinderfall ISO certifies that the information security management system described below has been audited and conforms to the requirements of the standard.</p><table class="g">{grid}</table>
<div class="row sg"><div>{scrawl(draw)}<br><b>{e(person(draw))}</b><br>Vice President, ISO Assurance</div>{mark("ANAB", "ACCREDITED", width=20)}</div><div class="foot">{e(CINDERFALL.name)} | {e(CINDERFALL.address)} | {CINDERFALL.url}<br>This certificate is issued under ANAB accreditation MS-7788 and remains valid until its expiration date provided that surveillance audits are completed. ANAB is a signatory of the IAF Multilateral Recognition Arrangement.</div>"""
    css = """h1{font:300 28pt Carlito,Arial;margin:12mm 0 5mm}.g{width:100%}.g td{border-bottom:.4pt solid #ddd;padding:2.2mm 0}.g .k{width:52mm;color:#d35400}.sg{margin-top:9mm}"""
    return Paper(
        labels(c, skip="revised_on", also={"certification_body": ("Cinderfall ISO",), "issued_on": ()}),
        leaves(css, body, size="letter"),
    )


def registrars_of_michigan(draw: Draw) -> Paper:
    """American registrar's ornate page: effective date, revision, registration number and the surveillance sentence."""
    c = cert(draw, PARRY, "us", sites=draw.pick([0, 0, 1]), country=draw.pick(["", "USA"]), old=0.15)
    revised = draw.maybe(0.35)
    rows = [
        ("Effective Date:", c.day(c.start)),
        *([("Revised Date:", c.day(c.revised))] if revised else []),
        ("Expiration Date:", c.day(c.expires)),
        ("Registration No.:", c.number),
    ]
    s = Sheet("letter", "serif")
    s.box(22, 22, s.width - 22, s.height - 22, stroke="#1b3f8b", width=5)
    s.box(32, 32, s.width - 32, s.height - 32, stroke="#1b3f8b", width=0.8)
    s.centred(96, "Certificate of Registration", 34, face="script", colour="#1b3f8b")
    s.centred(132, f"{PARRY.name} has audited the Information Security Management System of:", 11)
    y = s.para(80, 166, s.width - 160, c.name, 20, bold=True, align="centre")
    for row in (*written(c.at), *(f"Additional Site: {across(x)}" for x in c.sites)):
        s.centred(y, row, 11)
        y += 15
    s.centred(
        y + 12,
        "(Hereinafter called the Organization) and hereby declares that the Organization is in conformance with:",
        10,
        italic=True,
    )
    s.centred(y + 44, c.standard, 22, bold=True)
    s.centred(y + 66, "This Registration is in respect to the following scope:", 11)
    y = s.para(90, y + 88, s.width - 180, c.scope, 12, bold=True, align="centre")
    y = s.para(90, y + 2, s.width - 180, f"(Statement of Applicability {c.soa})", 11, align="centre")
    s.para(
        84,
        y + 12,
        s.width - 168,
        "This Registration is granted subject to the system rules governing the Registration referred to above, and the Organization hereby covenants with the Assessment body duty to observe and comply with the said rules.",
        9,
        italic=True,
        align="centre",
    )
    for k, (label, value) in enumerate(rows):
        s.text(84 + 116 * k, 596, label, 9)
        s.text(84 + 116 * k, 611, value, 10, bold=True)
    if c.first < c.start:
        s.text(84, 634, f"Originally registered {c.day(c.first)}", 9)
    s.signature(96, 668, [draw.number(-14, 14) for _ in range(8)])
    s.text(84, 688, f"{person(draw)}, President", 9)
    s.mark(s.width - 150, 640, ("ANAB", "ACCREDITED"))
    s.para(
        84,
        712,
        s.width - 260,
        f"{PARRY.name} (PJN), {PARRY.address}. The validity of this certificate is dependent upon ongoing surveillance.",
        7.5,
    )
    skip = ("" if revised else "revised_on ") + ("" if c.first < c.start else "first_certified_on")
    return Paper(labels(c, skip=skip, unseen="accreditation_body", also={"certification_body": ("PJN",)}), s.done())


def young_house(draw: Draw) -> Paper:
    """Young American house: dark page head, code to be scanned, version of the certificate."""
    c = cert(draw, SAGACIENT, "us", sites=draw.pick([0, 0, 1]), country=draw.pick(["", "USA"]), old=0.05)
    remote = draw.maybe(0.3)
    rows = (
        ("Certificate ID", c.number),
        ("Initial certification date", c.day(c.first)),
        ("Date of issuance", c.day(c.start)),
        ("Valid through", c.day(c.expires)),
    )
    body = f"""<div class="dark">{logo("sagacient", "#111133", 44)}<span>Certificate of Compliance</span></div><p>This is to certify that the</p><h3>Information Security Management System (ISMS)</h3><p>of</p><h2>{e(c.name)}</h2><p>{under(c.at)}</p>{f"<p>Additional site: {e(across(c.sites[0]))}</p>" if c.sites else ""}{"<p class='s'>Personnel work remotely; no customer data are held at the registered address.</p>" if remote else ""}<p>has been audited by Sagacient Security and is found to conform to</p><h2>{e(c.standard)}</h2><h3>Scope</h3><p>{e(c.scope)}. This is in accordance with the Statement of Applicability {e(c.soa)}.</p>
<div class="cards">{stacked(rows, "f")}</div><div class="row sg"><div>{scrawl(draw)}<br>{e(person(draw))}<br><span class="s">Certification Manager</span></div><div class="c s">{square_code(draw)}<br>Scan to verify</div><div>{mark("IAS", "MSCB-299", width=20)}</div></div><div class="foot c">Certificate issued by {e(SAGACIENT.name)}, {e(SAGACIENT.address)}. This certificate is valid subject to annual surveillance audits being completed. Accredited by the International Accreditation Service (IAS), MSCB-299. Multilateral recognition: IAF MLA.</div>"""
    css = """.dark{background:#111133;margin:-18mm -18mm 8mm;padding:9mm 18mm;display:flex;justify-content:space-between;align-items:center;color:#fff;font:bold 17pt Arial}h2{font:bold 18pt Arial;margin-bottom:2mm}h3{font:bold 11pt Arial;color:#3b3bb3;margin-bottom:2mm}.cards{display:flex;gap:3mm;margin-top:5mm}.f{flex:1;background:#f0f0fa;border-radius:2mm;padding:3mm}.f .k{font-size:7.5pt;color:#3b3bb3}.f .v{font-weight:bold;font-size:9pt}.sg{margin-top:8mm;align-items:flex-end}"""
    return Paper(
        labels(
            c,
            skip="revised_on",
            also={
                "certification_body": ("Sagacient Security", "Sagacient"),
                "scope": (f"{c.scope}. This is in accordance with the Statement of Applicability {c.soa}",),
            },
        ),
        leaves(css, body, size=draw.pick(["A4", "letter"])),
    )


def kansas_house(draw: Draw) -> Paper:
    """American, boxed facts at the right, several versions of the standard's extensions named in the scope."""
    c = cert(draw, BRANT, "us", country=draw.pick(["", "USA"]), old=0.1)
    rows = (
        ("Certificate No.", c.number),
        ("Original Certification Date", c.day(c.first)),
        ("Certification Date", c.day(c.start)),
        ("Certificate Expiration Date", c.day(c.expires)),
    )
    wider = draw.maybe(0.4)
    more = (
        "<p class='s'>The Statement of Applicability includes the controls of ISO/IEC 27017:2015 and ISO/IEC 27018:2019 as additional guidance; certification to those codes of practice is not implied.</p>"
        if wider
        else ""
    )
    body = f"""<div class="row">{logo("BRANT", "#0a7a75", 44, "CERTIFICATIONS", 3)}<div class="box">{stacked(rows, "f")}</div></div><h1>CERTIFICATE OF REGISTRATION</h1><p>{e(BRANT.name)} certifies that</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p><p>has implemented an information security management system which is in conformity with</p><h2>{e(c.standard)}</h2><p>for the scope described below:</p><p class="sc">{e(c.scope)}.</p><p>Statement of Applicability: {e(c.soa)}</p>{more}
<div class="row sg"><div>{scrawl(draw)}<br>{e(person(draw))}, Certification Officer</div><div>{mark("ANAB", "ACCREDITED", width=20)}</div></div><div class="foot">{e(BRANT.name)} is accredited by ANAB to certify information security management systems. {e(BRANT.address)}. Verification: {BRANT.url}</div>"""
    css = """h1{font:bold 22pt Georgia,serif;color:#0a7a75;margin:14mm 0 7mm}h2{font:bold 17pt Georgia,serif}.box{border:.8pt solid #0a7a75;padding:3mm 5mm;width:62mm}.f{margin-bottom:2mm;font-size:8.5pt}.f .v{font-weight:bold}.sc{background:#eef7f6;padding:4mm}.sg{margin-top:14mm}"""
    return Paper(
        labels(c, skip="revised_on", also={"certification_body": ("BRANT Certifications",)}),
        leaves(css, body, size="letter"),
    )


def indian_rows(draw: Draw) -> Paper:
    """Indian: number, issue, surveillances due and expiry in a ruled table below an ornate frame."""
    house = draw.pick([QRESOLVE, UKIC])
    c = cert(draw, house, draw.pick(["padded", "th", "slash"]), country=draw.pick(["", "India"]), old=0.1)
    yearly = [c.day(c.start + timedelta(days=365 * k - 31)) for k in (1, 2)]
    rows = [
        ("Certificate No.", c.number),
        ("Date of Initial Registration", c.day(c.first)),
        ("Issue Date", c.day(c.start)),
        ("1st Surveillance Due", yearly[0]),
        ("2nd Surveillance Due", yearly[1]),
        ("Valid Until", c.day(c.expires)),
    ]
    known = "NABCB" if house is QRESOLVE else "UAF"
    body = f"""<div class="frame"><div class="c">{logo(house.short, "#b8860b", 46)}</div><h1>CERTIFICATE OF REGISTRATION</h1><p class="c">This is to certify that the Information Security Management System of</p><h2>{e(c.name)}</h2><p class="c b">{e(across(c.at))}</p><p class="c">has been assessed and found to conform to the requirements of</p><h2>{e(c.standard)}</h2><p class="c">for the following scope:</p><p class="c b">{e(c.scope)}</p><p class="c s">Statement of Applicability: {e(c.soa)}</p>
{pairs(rows, "d")}<div class="row sg"><div>{mark(known, house.licence, width=18)}</div><div class="c">{round_seal((house.short, "CERTIFIED", "27001"), "#b8860b", 22)}</div><div class="c s">{scrawl(draw, 28)}<br>Authorised Signatory<br>{square_code(draw, 15)}</div></div>
<p class="c xs">{e(house.name)}<br>{e(house.address)} | {house.url}<br>This certificate is the property of {e(house.short)} and shall be returned immediately when demanded. The certificate is valid subject to successful completion of surveillance audits on or before the due dates; otherwise this certificate stands withdrawn. Validity of this certificate can be verified at {house.url} and www.iafcertsearch.example</p></div>"""
    css = """section{padding:8mm}.frame{border:2mm ridge #b8860b;height:280mm;padding:7mm 14mm}h1{font:bold 21pt "Times New Roman",serif;text-align:center;color:#7a5c00;margin:4mm 0}h2{font:bold 17pt "Times New Roman",serif;text-align:center}.d{margin:4mm auto}.d td{border:.5pt solid #b8860b;padding:1mm 5mm;font-size:9pt}.d .v{font-weight:bold}.xs{font-size:7pt}.sg{margin:5mm 0;align-items:center}"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": (house.short,)}),
        leaves(css, body),
    )
