"""Certificates of bodies abroad: German, Dutch, Irish, French, American and Indian, those of cloud suppliers among them."""

# ruff: noqa: E501 - a printed sentence or style stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.seventh.facts import cert, perhaps_revised, person
from benchmarks.unseen.seventh.leaf import signed, stack
from benchmarks.unseen.sixth.facts import Cert, House, across, labels, written
from benchmarks.unseen.sixth.leaf import at, e, mark, pairs, rows, sheet_of
from benchmarks.unseen.world import Draw, years_on

ISAR = House("TPV Isar Management Service GmbH", "12 310 ##### TMS", "DAkkS")
RHEIN = House("RWP Rheintal Cert GmbH", "01 153 ######", "DAkkS")
KEUR = House("Keurhuis Nederland B.V.", "K#######/0#", "RvA")
LIFFEY = House("Liffey Certification Limited", "YYYY/####", "INAB")
SHEL = House("Shelborne Compliance, LLC", "17#####-#", "ANAB")
ALDER = House("Alder Lane Assurance, Inc.", "ISMS-@@-######", "ANAB")
POINT = House("Vander Meer CertiPoint B.V.", "YYYY-0##", "RvA")
INDUS = House("Indus Quality Registrars Private Limited", "IQR-ISMS-#####", "NABCB")
AQF = House("AQF Certification", "YYYY/#####.#", "COFRAC")


def german_valid(draw: Draw) -> Paper:
    """A strip of one word in several tongues up the edge; valid from and until in a sentence; the day of issue at the foot."""
    c = cert(draw, ISAR, "iso", country=draw.pick(["Germany", "", ""]), early=0.2)
    dots = draw.maybe(0.5)
    c = replace(c, style="dots") if dots else c
    s = Sheet(title="Certificate")
    s.box(0, 0, 60, 842, fill="#1c4e9d", stroke=None)
    s.upright(38, 800, "ZERTIFIKAT  ◆  CERTIFICATE  ◆  CERTIFICAT  ◆  CERTIFICADO".replace("◆", "-"), 19, "#ffffff")
    s.text(420, 80, "TPV ISAR", 20, bold=True, colour="#1c4e9d")
    s.text(100, 140, "CERTIFICATE", 30, bold=True, colour="#1c4e9d")
    y = stack(
        s,
        100,
        176,
        430,
        [
            ("The Certification Body", 10.5, "", 0),
            ("of TPV Isar Management Service GmbH", 10.5, "", 10),
            ("certifies that", 10.5, "", 12),
            (c.name, 16, "b", 6),
        ],
    )
    y = s.lines(100, y, written(c.at), 10.5)
    y = stack(
        s,
        100,
        y + 14,
        430,
        [
            ("has established and applies an Information Security Management System for", 10.5, "", 8),
            (c.scope + ".", 11, "b", 10),
            (
                f"An audit was performed, Order No. 70{draw.digits(7)}. Proof has been furnished that the requirements according to",
                10.5,
                "",
                10,
            ),
            (c.standard, 18, "b", 10),
            ("are fulfilled.", 10.5, "", 4),
            (f"The certificate is valid from {c.say(c.start)} until {c.say(c.expires)}.", 10.5, "", 2),
            (f"Certificate Registration No.: {c.number}.", 10.5, "", 2),
            (f"Statement of Applicability: {c.soa}.", 10.5, "", 0),
        ],
    )
    decided = c.start - timedelta(days=draw.number(0, 12))
    signed(s, draw, 110, max(y + 60, 690))
    s.lines(100, 730, ["Head of Certification Body", f"Munich, {c.say(decided)}"], 9)
    s.mark(450, 706, ("DAkkS", "Deutsche", "Akkreditierung"), 60)
    s.text(
        100, 806, f"{ISAR.name} • Zertifizierungsstelle • Ringweg 65 • 80339 Munich • Germany", 7.5, colour="#1c4e9d"
    )
    fields = labels(
        c,
        skip="first_certified_on revised_on",
        unseen="accreditation_body",
        also={"issued_on": (decided,), "certification_body": ("TPV Isar", "TPV ISAR")},
    )
    return Paper([*fields, perhaps_revised(decided, c.style)], s.done())


def german_holder_scope(draw: Draw) -> Paper:
    """Labels left, words right, in German and English; validity in a sentence and the first certification beside."""
    c = cert(
        draw,
        RHEIN,
        draw.pick(["iso", "dots"]),
        sites=draw.pick([0, 0, 1, 2]),
        country=draw.pick(["Germany", "Germany", ""]),
    )
    c = replace(c, sites=()) if c.at.country == "Germany" else c
    deutsch = draw.maybe(0.5)
    names = (
        (
            "Zertifikat / Certificate",
            "Norm / Standard",
            "Zertifikat-Registrier-Nr. / Certificate Registr. No.",
            "Unternehmen / Certificate Holder",
            "Geltungsbereich / Scope",
            "Gültigkeit / Validity",
            "Erstzertifizierung / First certification",
        )
        if deutsch
        else (
            "Certificate",
            "Standard",
            "Certificate Registr. No.",
            "Certificate Holder:",
            "Scope:",
            "Validity:",
            "First certification:",
        )
    )
    holder = f"<b>{e(c.name)}</b><br>{at(c.at)}" + "".join(
        f"<br><br>Including the location:<br>{at(p)}" for p in c.sites
    )
    facts = [
        (names[1], f"<b>{c.standard}</b>"),
        (names[2], c.number),
        (names[3], holder),
        (
            names[4],
            f"<b>{e(c.scope)}</b><br><br>Statement of Applicability: {e(c.soa)}<br><br>Proof has been furnished by means of an audit that the requirements of {c.standard} are met.",
        ),
        (names[5], f"The certificate is valid from {c.say(c.start)} until {c.say(c.expires)}."),
        (names[6], c.say(c.first)),
    ]
    style = "body{font-family:'Liberation Sans'}.page{padding:24mm 18mm 10mm}h1{font-size:38pt;color:#0071b9;font-weight:400;margin:0 0 10mm}table{width:100%;font-size:10.5pt;border-collapse:collapse}td{vertical-align:top;padding:4mm 0}td:first-child{width:52mm;color:#444;padding-right:4mm}.foot{position:absolute;left:18mm;right:18mm;bottom:10mm;font-size:8pt;color:#555}"
    body = (
        f"<div class=page><h1>{names[0]}</h1><table>"
        + "".join(f"<tr><td>{h}</td><td>{v}</td></tr>" for h, v in facts)
        + f"</table><div style='margin-top:12mm;display:flex;justify-content:space-between'><span style='font-size:9.5pt'>{c.say(c.start)}<br><br>{RHEIN.name}<br>Am Graben Stein · 51105 Köln</span>{mark(('DAkkS', 'D-ZM-14169', ''), 60)}</div><div class=foot>www.rwp-rheintal.example</div></div>"
    )
    return Paper(labels(c, skip="revised_on", unseen="accreditation_body"), sheet_of(style, body))


def dutch_replaces(draw: Draw) -> Paper:
    """Number, issue, end, first issue and the number that it replaces in a block at the head; places at the end."""
    c = cert(draw, KEUR, draw.pick(["iso", "long"]), country=draw.pick(["Netherlands", ""]), settled=True)
    version = int(c.number[-1]) or 2
    c = replace(c, number=f"{c.number[:-1]}{version}")
    facts = [
        ("Number", c.number),
        ("Replaces", f"{c.number[:-1]}{version - 1}" if version > 1 else "-"),
        ("Issued", c.say(c.start)),
        ("Valid until", c.say(c.expires)),
        ("First issued", c.say(c.first)),
        ("Page", "1 of 1"),
    ]
    style = "body{font-family:'Nimbus Sans','Liberation Sans'}.page{padding:18mm 20mm}.d{border-top:2px solid #009fe3;border-bottom:2px solid #009fe3;width:100%;font-size:10pt;margin:6mm 0}.d td{padding:3px}.d td:first-child{width:35mm;font-weight:bold}h1{font-size:28pt;margin:0;color:#009fe3}h2{font-size:16pt;margin:1mm 0}p{font-size:10.5pt;margin:3mm 0}.foot{position:absolute;left:20mm;right:20mm;bottom:11mm;font-size:8pt;color:#555;display:flex;justify-content:space-between;align-items:flex-end}"
    body = f"""<div class=page><h1>Certificate</h1><p>Information Security Management System {c.standard}</p><table class=d>{rows(facts)}</table><p>Based on audits performed, Keurhuis declares that the information security management system of</p><h2>{e(c.name)}</h2><p>{at(c.at)}</p><p>complies with the standard</p><h2>{c.standard}</h2><p>for the scope</p><p><b>{e(c.scope)}</b></p><p>The system has been described in the Statement of Applicability {e(c.soa)}.</p><p style="margin-top:12mm"><i>{e(person(draw))}</i><br>Managing Director</p>
<div class=foot><span>{KEUR.name}<br>Sir Winston Laan 273, P.O. Box 70, 2280 AB Rijswijk, The Netherlands</span>{mark(("RvA", "C 001", ""), 50)}</div></div>"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Keurhuis",)}),
        sheet_of(style, body),
    )


def irish_registration(draw: Draw) -> Paper:
    """Original registration, last amendment and end, as Irish and British firms get them."""
    c = cert(draw, LIFFEY, "long", country=draw.pick(["Ireland", "Ireland", ""]), settled=draw.maybe(0.6))
    amended = draw.maybe(0.5)
    facts = [
        ("Registration Number:", c.number),
        ("Original Registration Date:", c.say(c.first)),
        ("Current Certification Date:", c.say(c.start)),
        *([("Last Amended:", c.say(c.revised))] if amended else []),
        ("Expiry Date:", c.say(c.expires)),
    ]
    style = "body{font-family:C059,serif;text-align:center}.page{padding:20mm 22mm}h1{font-size:27pt;color:#00693e;font-weight:400}h2{font-size:18pt;margin:2mm}p{font-size:11.5pt;margin:2.5mm}table{margin:8mm auto;text-align:left;font-size:11pt}td{padding:2px 10px}.foot{position:absolute;left:22mm;right:22mm;bottom:12mm;font-size:8pt;color:#555}"
    body = f"""<div class=page><p style="font-size:22pt;color:#00693e">Liffey Certification</p><h1>Certificate of Registration of<br>Information Security Management System</h1><p>This is to certify that</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p><p>has been assessed and deemed to comply with the requirements of</p><h2>{c.standard}</h2><p>in respect of the scope of operations given below:</p><p><b>{e(c.scope)}</b></p><p>Statement of Applicability: {e(c.soa)}</p><table>{rows(facts)}</table><p>Approved by: {e(person(draw))}, Chief Executive</p>
<div class=foot>{LIFFEY.name} is accredited by the Irish National Accreditation Board (INAB), registration number 40{draw.digits(2)}. 1 Clonskeagh Quay, Dublin 14. This certificate remains valid on condition that the system is maintained.</div></div>"""
    return Paper(
        labels(
            c,
            skip="" if amended else "revised_on",
            also={
                "certification_body": ("Liffey Certification",),
                "accreditation_body": ("Irish National Accreditation Board",),
            },
        ),
        sheet_of(style, body),
    )


SERVICES = (
    "Larkspur Object Store",
    "Compute Fabric",
    "Managed SQL",
    "Virtual Desktop",
    "Key Vault Service",
    "Analytics Workspace",
    "Container Runtime",
    "Message Bus",
    "Identity Hub",
    "Backup Manager",
)
TOWERS = (
    ("2200 Bonnet Creek Road, Boydton, VA", "23917", "United States"),
    ("Building C, Clonshaugh Estate, Dublin", "D17 XR20", "Ireland"),
    ("14 Harbour Exchange Row, London", "E14 9GE", "United Kingdom"),
    ("Imperial Park 5, Newport", "NP10 8BE", "United Kingdom"),
    ("Science Park 610, Amsterdam", "1098 XH", "Netherlands"),
)  # fmt: skip


def american_compliance(draw: Draw) -> Paper:
    """American letterhead: scope in a long sentence with the statement of applicability, conditions and places overleaf."""
    c = cert(draw, SHEL, "us", country=draw.pick(["USA", "USA", "Ireland"]), old=0.05, settled=draw.maybe(0.6))
    n = draw.pick([0, 2, 3])
    version = draw.number(1, 3)
    c = replace(c, number=f"{c.number[:-1]}{draw.number(1, 9)}")
    s = Sheet("letter", draw.pick(["sans", "serif"]), title="Certificate of registration")
    s.crest(306, 72, 22, "#123d66", draw.number(0, 2))
    s.centred(118, "SHELBORNE", 16, bold=True, colour="#123d66")
    s.centred(158, "CERTIFICATE OF REGISTRATION", 21, bold=True, colour="#123d66")
    s.centred(180, f"Information Security Management System – {c.standard}", 11.5)
    intro = (
        "The Certification Body of Shelborne Compliance, LLC hereby certifies that the following organization operates an Information Security Management System that conforms to the requirements of "
        + c.standard
    )
    y = stack(s, 72, 212, 468, [(intro, 10.5, "", 14), (c.name, 19, "b", 6)], "centre")
    y = stack(
        s,
        72,
        y,
        468,
        [
            ("for the following scope of registration", 10.5, "", 8),
            (
                f"The scope of the {c.standard} certification covers {c.scope[0].lower()}{c.scope[1:]}, in accordance with the Statement of Applicability, {c.soa}.",
                10.5,
                "",
                12,
            ),
        ],
        "centre",
    )
    stack(
        s,
        72,
        y,
        468,
        [("which includes the following in-scope location(s) on page 2 of 2" if n else across(c.at), 10, "", 0)],
        "centre",
    )
    s.centred(520, f"Certificate Number: {c.number}", 13, bold=True)
    signed(s, draw, 96, 575)
    s.rule(80, 588, 260)
    s.lines(80, 602, ["Authorized by:", f"{person(draw)}", "Principal, ISO Practice Lead"], 9)
    facts = [
        ("Issue Date", c.say(c.start)),
        ("Original Registration Date", c.say(c.first)),
        ("Expiration Date", c.say(c.expires)),
        ("Certificate Version", f"Version {version}"),
    ]
    pairs(s, 330, 580, 130, facts, 9.5, 16)
    s.mark(500, 100, ("ANAB", "ACCREDITED", "ISO/IEC 17021-1"), 62)
    s.para(
        72,
        690,
        468,
        "CONDITIONS & LIMITATIONS: 1. The aforementioned organization has a perpetual responsibility to maintain compliance with the standard during the period of certification. 2. This certificate is subject to the satisfactory completion of annual surveillance audits by Shelborne. 3. ISO/IEC 27001 compliance audits are not designed to detect or prevent criminal activity or other acts that may result in an information security breach.",
        7,
    )
    s.centred(
        752,
        "Shelborne Compliance, LLC  4010 W Boy Scout Lane, Suite 600, Tampa, FL 33607, USA  www.shelborne.example",
        7.5,
        colour="#555555",
    )
    extra = []
    if n:
        s.turn()
        s.centred(110, "In-Scope Location(s)", 16, bold=True, colour="#123d66")
        y = 150.0
        s.text(90, y, "Location", 10, bold=True)
        s.text(360, y, "Function / Role", 10, bold=True)
        s.lines(90, y + 20, written(c.at), 9.5)
        s.text(360, y + 20, "Headquarters of the ISMS", 9.5)
        y += 84
        for text, code, country in draw.some(TOWERS, n):
            s.lines(90, y, [text, code, country], 9.5)
            s.text(360, y, "Data center (hosting)", 9.5)
            y += 58
            extra.append(Field("location", {"address": text, "postcode": code, "role": "additional"}, (text, code)))
        s.centred(752, f"Certificate Number: {c.number}   Page 2 of 2", 8)
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        also={
            "scope": (
                f"{c.scope[0].lower()}{c.scope[1:]}, in accordance with the Statement of Applicability, {c.soa}",
                f"The scope of the {c.standard} certification covers {c.scope[0].lower()}{c.scope[1:]}, in accordance with the Statement of Applicability, {c.soa}",
                f"The scope of the {c.standard} certification covers {c.scope[0].lower()}{c.scope[1:]}",
            ),
            "certification_body": ("Shelborne", "SHELBORNE"),
        },
    )
    return Paper([*fields, *extra], s.done())


def american_landscape(draw: Draw) -> Paper:
    """American, landscape, a frame and a row of days."""
    c = cert(draw, ALDER, draw.pick(["us", "us", "us-number"]), country="USA", old=0)
    style = "body{font-family:'Liberation Serif';text-align:center}.page{padding:13mm 26mm;border:4mm double #23395b}h1{font-size:29pt;margin:2mm;letter-spacing:1px}h2{font-size:21pt;margin:2mm;color:#23395b}p{font-size:11.5pt;margin:2mm}.row{position:absolute;left:26mm;right:26mm;bottom:30mm;display:flex;justify-content:space-between;font-size:10.5pt}.row b{display:block;border-top:1px solid #333;padding-top:2px;font-weight:400;font-size:9pt}.foot{position:absolute;left:26mm;right:26mm;bottom:12mm;font-size:8pt}"
    cells = "".join(
        f"<span>{v}<b>{h}</b></span>"
        for h, v in (
            ("Certificate Number", c.number),
            ("Initial Certification Date", c.say(c.first)),
            ("Certification Date", c.say(c.start)),
            ("Expiration Date", c.say(c.expires)),
        )
    )
    body = f"""<div class=page><h1>Certificate of Registration</h1><p>This is to certify that the Information Security Management System of</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p><p>has been assessed by Alder Lane Assurance, Inc. and found to be in conformance with</p><h2>{c.standard}</h2><p><b>Scope:</b> {e(c.scope)}.</p><p>Statement of Applicability: {e(c.soa)}</p><div style="margin-top:4mm">{mark(("ANAB", "ACCREDITED", ""), 48)}</div><div class=row>{cells}</div><div class=foot>Alder Lane Assurance, Inc., 1420 Peachgrove Street NE, Suite 900, Atlanta, GA 30309. Accredited by the ANSI National Accreditation Board (ANAB). The certificate may be verified at alderlane.example/certificates.</div></div>"""
    return Paper(
        labels(c, skip="revised_on", also={"accreditation_body": ("ANSI National Accreditation Board",)}),
        sheet_of(style, body, landscape=True),
    )


REGIONS = (
    "Dublin, Ireland",
    "Frankfurt, Germany",
    "London, United Kingdom",
    "Cardiff, United Kingdom",
    "Paris, France",
    "Stockholm, Sweden",
    "Singapore",
    "Sydney, Australia",
    "Tokyo, Japan",
    "Mumbai, India",
    "São Paulo, Brazil",
    "Ashburn, United States",
    "Columbus, United States",
    "Montreal, Canada",
)


def region_field(text: str) -> Field:
    town, _, land = text.partition(", ")
    return Field(
        "location",
        {"address": town, "postcode": None, "role": "additional"},
        town,
        ({"address": text, "postcode": None, "role": "additional"},) if land else (),
        True,
    )


def cloud_certipoint(draw: Draw) -> Paper:
    """A cloud supplier's certificate by a Dutch house: issue and re-issue, the scope, services and regions on the back."""
    c: Cert = cert(draw, POINT, "us", country=draw.pick(["USA", "USA", "Netherlands"]), settled=True, old=0)
    s = Sheet("a4", title="Certificate")
    s.box(0, 0, 595, 130, fill="#2e2e38", stroke=None)
    s.text(60, 84, "Certificate", 34, colour="#ffe600")
    s.text(60, 112, f"Certificate number: {c.number}", 10, colour="#ffffff")
    s.text(60, 162, f"Certified by Vander Meer CertiPoint since: {c.say(c.first)}", 9.5)
    y = stack(
        s,
        60,
        196,
        470,
        [
            (
                "Based on certification examination in conformity with defined requirements in ISO/IEC 17021-1:2015 and ISO/IEC 27006-1:2024, the Information Security Management System as defined and implemented by",
                10,
                "",
                12,
            ),
            (f"{c.name}*", 18, "b", 4),
        ],
    )
    y = stack(
        s,
        60,
        y,
        470,
        [
            (f"headquartered in {across(c.at)},", 10, "", 12),
            ("is compliant with the requirements as stated in the standard:", 10, "", 10),
            (c.standard, 20, "b", 16),
        ],
    )
    stack(
        s,
        60,
        y,
        470,
        [
            (f"Issue date of certificate: {c.say(c.start)}", 10, "", 2),
            (f"Re-issue date of certificate: {c.say(c.revised)}", 10, "", 2),
            (f"Expiration date of certificate: {c.say(c.expires)}", 10, "b", 14),
            (
                "Vander Meer CertiPoint will, according to the certification agreement, perform surveillance audits and acknowledge the certificate until the expiration date noted above.",
                9.5,
                "",
                8,
            ),
            (
                "* This certificate is applicable for the assets, services and locations as described in the scoping section on the back of this certificate, with regard to the specific requirements for information security as stated in the Statement of Applicability, "
                + c.soa
                + ".",
                8.5,
                "i",
                0,
            ),
        ],
    )
    signed(s, draw, 70, 690)
    s.text(60, 720, f"{person(draw)}, Director, Vander Meer CertiPoint B.V.", 9)
    s.mark(470, 700, ("RvA", "C 548", ""), 52)
    s.para(
        60,
        790,
        470,
        "This certificate is not transferable and remains the property of Vander Meer CertiPoint B.V., located at Cross Towers, Antonio Vivaldistraat 150, 1083 HP Amsterdam, the Netherlands. The content must not be altered and any promotion by employing this certificate must adhere to the scope.",
        6.5,
        colour="#555555",
    )
    s.text(535, 826, "Page 1 of 3", 7.5, align="right")
    s.turn()
    s.text(60, 80, c.name, 15, bold=True)
    scope = f"The scope of this {c.standard} certification is bounded by specified services of {c.name} and specified facilities"
    y = stack(
        s,
        60,
        108,
        470,
        [
            ("Scope for certificate " + c.number, 11, "b", 8),
            (scope + ".", 10, "", 10),
            ("The in-scope services are:", 10, "", 4),
        ],
    )
    services = draw.some(SERVICES, 8)
    for name in services:
        s.text(74, y, f"•  {name}", 9.5)
        y += 14
    s.text(535, 826, "Page 2 of 3", 7.5, align="right")
    s.turn()
    s.text(60, 80, "Locations in scope", 13, bold=True)
    s.text(60, 102, "Data center facilities are located in the following areas:", 10)
    picked = draw.some(REGIONS, draw.number(5, 11))
    for k, name in enumerate(picked):
        s.text(74 + 230 * (k % 2), 126 + 16 * (k // 2), f"•  {name}", 9.5)
    s.text(
        60,
        126 + 16 * (len(picked) // 2 + 2),
        f"This scope ({c.standard}) is only valid in connection with certificate {c.number}.",
        9,
    )
    s.text(535, 826, "Page 3 of 3", 7.5, align="right")
    c = replace(c, scope=scope)
    listed = f"{scope}. The in-scope services are: {', '.join(services)}"
    short = scope.partition(" is bounded by ")[2]
    also = {"certification_body": ("Vander Meer CertiPoint",), "scope": (short, listed)}
    fields = labels(c, unseen="accreditation_body", also=also)
    return Paper(
        [*fields, *map(region_field, picked)],
        s.done(),
        "The supplier's regions are towns alone; they need not be given.",
    )


def indian_registration(draw: Draw) -> Paper:
    """Indian: first and current days, surveillances due, an address of several parts."""
    c = cert(draw, INDUS, draw.pick(["mon", "padded", "slash"]), country="India", old=0)
    facts = [
        ("Certificate No.", c.number),
        ("Date of Initial Certification", c.say(c.first)),
        ("Certification Cycle Start Date", c.say(c.start)),
        ("1st Surveillance Due", c.say(years_on(c.start, 1))),
        ("2nd Surveillance Due", c.say(years_on(c.start, 2))),
        ("Certificate Valid Till", c.say(c.expires)),
    ]
    style = "body{font-family:'DejaVu Serif';text-align:center}.page{padding:16mm 20mm;border:3mm solid #b8860b}h1{font-size:22pt;color:#7b1e1e;margin:3mm}h2{font-size:15pt;margin:2mm}p{font-size:10pt;margin:2.2mm}table{margin:6mm auto;border-collapse:collapse;font-size:9.5pt;text-align:left}td{border:1px solid #b8860b;padding:4px 10px}.foot{position:absolute;left:20mm;right:20mm;bottom:10mm;font-size:7.5pt}"
    body = f"""<div class=page><h2 style="color:#7b1e1e">INDUS QUALITY REGISTRARS</h2><h1>Certificate of Registration</h1><p>This is to certify that the Information Security Management System of</p><h2>{e(c.name)}</h2><p>{at(c.at)}</p><p>has been assessed and found to be in accordance with the requirements of the standard</p><h2>{c.standard}</h2><p>for the scope</p><p><b>{e(c.scope)}</b></p><p>SoA: {e(c.soa)}</p><table>{rows(facts)}</table>{mark(("NABCB", "ISMS 021", ""), 54)}<p style="margin-top:5mm">{e(draw.pick(["R. Subramanian", "Anil Deshmukh", "Kavita Menon"]))}<br>Authorised Signatory</p><div class=foot>{INDUS.name}, 4th Floor, Sagar Tower, Janakpuri, New Delhi 110058, India. Validity of this certificate is subject to surveillance audits on or before the due dates.</div></div>"""
    return Paper(
        labels(
            c,
            skip="revised_on",
            unseen="accreditation_body",
            also={"certification_body": ("INDUS QUALITY REGISTRARS",)},
        ),
        sheet_of(style, body),
    )


def french_valid(draw: Draw) -> Paper:
    """French over English: valid from (year/month/day) until, the places on the face."""
    c = cert(draw, AQF, "iso", country=draw.pick(["France", "France", ""]), old=0)
    style = "body{font-family:'Liberation Sans'}.page{padding:16mm 20mm}h1{font-size:26pt;font-weight:400;letter-spacing:3px;margin:0 0 2mm}h2{font-size:16pt;margin:3mm 0;text-align:center}p{font-size:10pt;margin:2.4mm 0;text-align:center}i{color:#555}.v{border:1px solid #003366;padding:3mm;margin-top:8mm;display:flex;justify-content:space-around;font-size:10pt}.v b{display:block;font-size:11.5pt}.foot{position:absolute;left:20mm;right:20mm;bottom:10mm;font-size:7.5pt;color:#444}"
    body = f"""<div class=page><h1 style="text-align:center">Certificat<br><span style="font-size:15pt"><i>Certificate</i></span></h1><p>N° {c.number}</p><p>AQF Certification certifie que le système de management mis en place par :<br><i>AQF Certification certifies that the management system implemented by:</i></p><h2>{e(c.name)}</h2><p>pour les activités suivantes :<br><i>for the following activities:</i></p><p><b>{e(c.scope)}</b></p><p>Statement of Applicability: {e(c.soa)}</p><p>a été évalué et jugé conforme aux exigences requises par :<br><i>has been assessed and found to meet the requirements of:</i></p><h2>{c.standard}</h2><p>et est déployé sur les sites suivants :<br><i>and is developed on the following locations:</i></p><p><b>{at(c.at)}</b></p>
<div class=v><span>Ce certificat est valable à compter du (année/mois/jour)<br><i>This certificate is valid from (year/month/day)</i><b>{c.say(c.start)}</b></span><span>Jusqu'au<br><i>Until</i><b>{c.say(c.expires)}</b></span></div><div style="text-align:center;margin-top:8mm">{mark(("COFRAC", "N° 4-0001", "cofrac.fr"), 52)}</div><div class=foot>AQF Certification, 11 rue Francis Delorme, 93571 La Plaine Saint-Denis Cedex, France. Seul le certificat électronique, consultable sur www.aqf.example, fait foi en temps réel de la certification de l'organisme.</div></div>"""
    return Paper(labels(c, skip="first_certified_on revised_on", unseen="accreditation_body"), sheet_of(style, body))
