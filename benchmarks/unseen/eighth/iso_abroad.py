"""Certificates of houses abroad, and of cloud suppliers whose paper their customers upload."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.eighth.facts import Cert, House, across, cert, dated, labels, numbered, person, written
from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.leaf import at, e, mark, sheet_of
from benchmarks.unseen.world import Address, Draw

PLACES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], str, str]] = {
    "USA": (("Larkspur Health Data, Inc.", "Stackwell Cloud Corporation", "Evident Outcomes, LLC"), ("### Mayfield Parkway, Suite ###", "Raleigh, NC"), "27###", "United States"),
    "Germany": (("Sandbach Rechenzentrum GmbH", "Medidata Lahnstein GmbH", "Forschungsdaten Ostfeld gGmbH"), ("Gartenstraße ##", "Lahnstein"), "56###", "Germany"),
    "Ireland": (("Ballymore Clinical Data Limited", "Stackwell Cloud Ireland Limited", "Slaney Health Informatics DAC"), ("Unit ## Oakfield Business Park", "Naas", "Co. Kildare"), "W91 @#@#", "Ireland"),
    "Netherlands": (("Medisch Registratiebureau Elswout B.V.", "Gezondheidsdata Vechtzicht B.V."), ("Parallelweg ##", "Zeist"), "37## @@", "Netherlands"),
    "India": (("Kaveri Life Sciences Analytics Private Limited", "Stackwell Solutions India Pvt. Ltd."), ("Tower #, Floor ##, Lotus IT Park", "Hyderabad, Telangana"), "5000##", "India"),
}  # fmt: skip
GLOBAL = (
    "The provision of a cloud based platform for the collection, management and analysis of clinical and real world data, including supporting infrastructure, development and customer success",
    "Information security management system supporting software development, hosting operations, data analytics services and corporate functions",
    "Data centre operations, managed services and technical support for healthcare and life science clients",
)


def abroad(draw: Draw, c: Cert, country: str) -> Cert:
    names, lines, code, shown = PLACES[country]
    place = Address(tuple(numbered(draw, x) for x in lines), numbered(draw, code), shown)
    return replace(c, name=draw.pick(names), at=place, scope=draw.pick(GLOBAL))


def envelope(place: Address) -> list[str]:
    """The code before the town in Germany and the Netherlands, after it elsewhere."""
    *above, last = place.lines
    if place.country in ("Germany", "Netherlands"):
        return [*above, f"{place.postcode} {last}", place.country]
    return [*above, f"{last} {place.postcode}", place.country] if place.country in ("United States", "India") else written(place)  # fmt: skip


def german_register(draw: Draw) -> Paper:
    """A wordy German house in English: number left, validity as a sentence, first certification below it."""
    house = House("TVM Sachsenring Cert GmbH", "01 153 #######", "DAkkS", "Am Grauen Tor 5, 51105 Köln")
    c = cert(draw, house, "iso", less_a_day=0.9)
    c = abroad(draw, c, "Germany") if draw.maybe(0.6) else c
    css = "body{font-family:'Liberation Sans';font-size:10pt}.page{padding:0}.s{position:absolute;left:0;top:0;bottom:0;width:24mm;background:#0046ad}.s span{position:absolute;bottom:30mm;left:7mm;color:#fff;font-size:26pt;font-weight:700;writing-mode:vertical-rl;transform:rotate(180deg)}.m{position:absolute;left:36mm;right:18mm;top:22mm}h1{font-size:36pt;color:#0046ad;margin:0 0 8mm}.g{display:grid;grid-template-columns:44mm 1fr;row-gap:5mm}.f{position:absolute;left:36mm;right:18mm;bottom:12mm;font-size:7.5pt}"
    initial = f"<div></div><div>First certification {c.first.year}</div>" if c.first != c.start else ""
    lines = "<br>".join(map(e, envelope(c.at)))
    body = f'<div class="page"><div class="s"><span>ZERTIFIKAT</span></div><div class="m"><h1>Certificate</h1><div class="g"><div>Standard</div><div><b>{c.standard}</b></div><div>Certificate Registr. No.</div><div><b>{c.number}</b></div><div></div><div>TVM Sachsenring Cert GmbH certifies:</div><div>Certificate Holder:</div><div><b>{e(c.name)}</b><br>{lines}</div><div>Scope:</div><div>{e(c.scope)}<br><br>Statement of Applicability {e(c.soa)}</div><div></div><div>Proof has been furnished by means of an audit that the requirements of {c.standard} are met.</div><div>Validity:</div><div>The certificate is valid from {c.say(c.start)} until {c.say(c.expires)}.</div>{initial}</div><p style="margin-top:14mm">{c.say(c.start)}</p><p>TVM Sachsenring Cert GmbH<br>{house.address}</p></div><div class="f">{mark(["DAkkS", "Deutsche", "Akkreditierung"], 56)}<br>www.tvm-sachsenring.example</div></div>'
    skip = "revised_on first_certified_on"
    found = labels(c, skip=skip, unseen="accreditation_body")
    if initial:
        found.append(
            Field(
                "first_certified_on",
                str(c.first.year),
                f"First certification {c.first.year}",
                (c.first.isoformat(), f"{c.first.year}-01-01"),
                True,
            )
        )
    return Paper(found, sheet_of(css, body))


def german_annex(draw: Draw) -> Paper:
    """A German house in English with register number, three dates in a block and an annex of sites."""
    house = House(
        "DQM Systemprüfung GmbH", "###### ISMS22", "DAkkS", "August-Schanz-Weg 21, 60433 Frankfurt am Main, Germany"
    )
    c = cert(draw, house, "iso", sites=draw.number(1, 5), old=0)
    s = Sheet("a4", "sans", "Certificate")

    def head() -> None:
        s.text(547, 60, "DQM", 30, bold=True, align="right", colour="#009640")

    head()
    s.centred(118, "CERTIFICATE", 30, bold=True, colour="#009640")
    s.centred(150, "This is to certify that", 10)
    s.centred(182, c.name, 17, bold=True)
    y = s.lines(s.width / 2, 204, envelope(c.at), 10, align="centre")
    s.centred(y + 10, "with the organizational units/sites as listed in the annex", 9.5)
    s.centred(y + 28, "has implemented and maintains an Information Security Management System.", 10)
    s.centred(y + 52, "Scope:", 10)
    y = s.para(90, y + 70, 415, c.scope, 11, bold=True, align="centre")
    y = s.para(90, y + 8, 415, f"Statement of Applicability: {c.soa}", 9.5, align="centre")
    s.centred(
        y + 14, "Through an audit, documented in a report, it was verified that the management system fulfils", 10
    )
    s.centred(y + 28, "the requirements of the following standard:", 10)
    s.centred(y + 60, c.standard, 19, bold=True)
    rows = (("Certificate registration no.", c.number), ("Date of original certification", c.say(c.first)), ("Valid from", c.say(c.start)), ("Valid until", c.say(c.expires)))  # fmt: skip
    for k, (label, value) in enumerate(rows):
        s.text(60, 590 + 15 * k, label, 9)
        s.text(210, 590 + 15 * k, value, 9)
    s.mark(460, 600, ["DAkkS", "Deutsche", "Akkreditierung"], 56)
    s.text(60, 700, house.name, 9, bold=True)
    s.signature(60, 722, [9, 6, 12])
    s.text(60, 744, f"{person(draw)}, Managing Director", 9)
    s.text(60, 790, f"Accredited Body: {house.name}, {house.address}", 7.5)
    s.turn()
    head()
    s.text(60, 100, "Annex to certificate", 14, bold=True)
    s.text(60, 118, f"Registration No. {c.number}", 11)
    s.text(60, 150, c.name, 12, bold=True)
    s.text(60, 190, "Location", 10, bold=True)
    s.text(330, 190, "Scope", 10, bold=True)
    s.rule(60, 196, 540)
    y = 214.0
    for p in c.sites:
        low = s.lines(60, y, [c.name, *envelope(p)], 9)
        s.para(330, y, 205, draw.pick(["Data centre operations", "Software development", "Customer support and consulting", "Sales and administration"]), 9)  # fmt: skip
        y = low + 12
    s.text(60, 780, f"This annex (edition: {c.say(c.start)}) is only valid in connection with the above-mentioned certificate.", 8)  # fmt: skip
    return Paper(labels(c, skip="revised_on", unseen="accreditation_body"), s.done())


def dutch(draw: Draw) -> Paper:
    """A Dutch house in English: block of number and days, issued and first issued."""
    house = House("Keurmeester Certificatie B.V.", "K00######/##", "RvA", "Sir Winston Laan 273, 2288 EA Rijswijk")
    c = cert(draw, house, "long", old=0.05)
    c = abroad(draw, c, "Netherlands") if draw.maybe(0.6) else c
    css = "body{font-family:Carlito;font-size:11.5pt}.page{padding:22mm}h1{font-weight:700;font-size:30pt;margin:0;color:#e2001a}.top{display:flex;justify-content:space-between}.t td{padding:1px 12px 1px 0;font-size:10.5pt}.n{font-size:18pt;font-weight:700;margin:9mm 0 0}"
    rows = [
        ("Number", c.number),
        ("Issued", c.say(c.start)),
        ("Valid until", c.say(c.expires)),
        ("First issue", c.say(c.first)),
    ]
    if draw.maybe(0.4) and c.first != c.start:
        rows.insert(2, ("Replaces", numbered(draw, "K00######/##")))
    table = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)
    body = f'<div class="page"><div class="top"><h1>Certificate</h1><table class="t">{table}</table></div><p style="font-size:15pt;margin-top:12mm"><b>{c.standard}</b><br>Information security management system</p><p>Keurmeester has determined that the management system of</p><p class="n">{e(c.name)}</p><p>{"<br>".join(map(e, envelope(c.at)))}</p><p>meets the requirements of {c.standard} for the scope:</p><p><b>{e(c.scope)}</b></p><p>as laid down in the Statement of Applicability {e(c.soa)}.</p><p style="margin-top:22mm"><i>{person(draw)}</i><br>Keurmeester</p><div style="position:absolute;bottom:16mm;left:22mm;font-size:8.5pt"><b>{house.name}</b><br>{house.address}, The Netherlands<br>Tel. +31 88 998 00 00 &nbsp; www.keurmeester.example</div><div style="position:absolute;right:22mm;bottom:16mm">{mark(["RvA", "MGMT. SYS.", "C 011"], 60)}</div></div>'
    found = labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Keurmeester",)})
    return Paper(found, sheet_of(css, body))


def irish(draw: Draw) -> Paper:
    """An Irish house: date of initial registration, last amended, registration and end; accreditor in words."""
    house = House("Certified Atlantic Ltd", "YYYY/####", "INAB", "Block 20a, Beckett Road, Grange Park, Dublin 12")
    c = cert(draw, house, "slash", renewed=0.8, old=0.05)
    c = abroad(draw, c, "Ireland") if draw.maybe(0.55) else c
    s = Sheet("a4", "sans", "Certificate of Registration")
    s.box(0, 0, 16, s.height, fill="#00843d", stroke=None)
    s.centred(100, "Certified Atlantic", 22, bold=True, colour="#00843d")
    s.centred(150, "Certificate of Registration", 22)
    s.centred(182, "This is to certify that the Information Security Management System of", 10)
    s.centred(212, c.name, 16, bold=True)
    y = s.para(100, 232, 395, ", ".join(envelope(c.at)), 10, align="centre")
    s.centred(y + 16, "has been assessed and found to conform to the requirements of", 10)
    s.centred(y + 46, c.standard, 19, bold=True)
    s.centred(y + 74, "The scope of this certification is:", 10)
    y = s.para(90, y + 96, 415, c.scope, 11, align="centre")
    y = s.para(90, y + 8, 415, f"Statement of Applicability: {c.soa}", 9.5, align="centre")
    rows = [("Registration Number:", c.number), ("Initial Registration Date:", c.say(c.first)), ("Last Certification Date:", c.say(c.start)), ("Last Amended:", c.say(c.revised)), ("Expiry Date:", c.say(c.expires))]  # fmt: skip
    for k, (label, value) in enumerate(rows):
        s.text(70, 590 + 16 * k, label, 10)
        s.text(220, 590 + 16 * k, value, 10, bold=True)
    s.signature(380, 600, [8, 12, 7])
    s.text(380, 624, "Managing Director", 9)
    s.mark(430, 650, ["INAB", "CERTIFICATION", "No. 6003"], 50)
    s.para(60, 770, 480, f"Certified Atlantic Ltd is accredited by the Irish National Accreditation Board (INAB) under registration 6003. {house.address}. Remote monitoring of certificate status at www.certifiedatlantic.example", 7, align="centre")  # fmt: skip
    found = labels(c, also={"certification_body": ("Certified Atlantic",), "accreditation_body": ("Irish National Accreditation Board (INAB)", "Irish National Accreditation Board")})  # fmt: skip
    return Paper(found, s.done())


def american_conditions(draw: Draw) -> Paper:
    """An American assessors' house: conformity in sentences, days at the foot, conditions and places on page two."""
    house = House(
        "Sherwin & Cole Compliance, LLC",
        "#######-#",
        "ANAB",
        "4010 Boy Scout Drive, Suite 600, Tampa, FL 33607",
        "www.sherwincole.example",
    )
    c = cert(draw, house, "us", sites=draw.pick([0, 1, 2, 3]), less_a_day=0.3, old=0.05)
    c = abroad(draw, c, "USA") if draw.maybe(0.75) else c
    css = "body{font-family:'Liberation Serif';font-size:12pt}.page{padding:22mm 24mm;border:8px solid #22314f}.c{text-align:center}.n{font-size:20pt;font-weight:700;text-align:center}.q{font-size:17pt;text-align:center;font-weight:700;color:#22314f}table{width:100%;margin-top:12mm}td{text-align:center;font-size:11pt;width:33%}"
    version = f'<p class="c" style="font-size:10.5pt">Statement of Applicability: {e(c.soa)}</p>'
    body = f'<div class="page"><p class="c" style="font-size:26pt;margin:0">Certificate of Registration</p><p class="c">The certification body of Sherwin &amp; Cole Compliance, LLC hereby certifies that the Information Security Management System of</p><p class="n">{e(c.name)}</p><p class="c">{"<br>".join(map(e, envelope(c.at)))}</p><p class="c">has been assessed and conforms to the requirements of</p><p class="q">{c.standard}</p><p class="c">for the following scope:</p><p class="c">{e(c.scope)}.</p>{version}<p class="c">Certificate Number: <b>{c.number}</b></p><table><tr><td>Original Registration Date<br><b>{c.say(c.first)}</b></td><td>Issue Date<br><b>{c.say(c.start)}</b></td><td>Expiration Date<br><b>{c.say(c.expires)}</b></td></tr></table><p style="margin-top:14mm"><i>{person(draw)}</i><br>President, {e(house.name)}</p><div style="position:absolute;right:24mm;bottom:34mm">{mark(["ANAB", "ACCREDITED", "ISO/IEC 17021-1"], 66)}</div><p style="position:absolute;bottom:6mm;font-size:8.5pt">Page 1 of 2</p></div>'
    sites = "".join(f"<p>{e(across(p, True))}</p>" for p in c.sites)
    sites = (
        f"<p><b>In-scope locations</b></p><p>{e(', '.join(envelope(c.at)))} (main location)</p>{sites}" if sites else ""
    )
    body += f'<div class="page"><p>Certificate Number: {c.number}</p>{sites}<p><b>Conditions &amp; Limitations:</b></p><ol style="font-size:10.5pt"><li>The aforementioned organization has a perpetual responsibility to maintain compliance with {c.standard} during the period of certification.</li><li>This certificate is subject to the satisfactory completion of annual surveillance audits by Sherwin &amp; Cole Compliance, LLC.</li><li>{c.standard} compliance audits are not designed to detect or prevent criminal activity or other acts that may result in an information security breach. As such, this certification should not be construed as a guarantee or assurance that an organization is unsusceptible to information security breaches.</li><li>The information in this document is provided “AS IS”, without warranties of any kind.</li></ol><p style="font-size:9pt">{house.address.replace(", Suite", " Suite")} | {house.url}<br>Page 2 of 2</p></div>'
    found = labels(
        c, skip="revised_on", unseen="accreditation_body", said={"certification_body": "Sherwin & Cole Compliance, LLC"}
    )
    return Paper([*found, dated("revised_on", c.start, c.say(c.start), True)], sheet_of(css, body))


def american_landscape(draw: Draw) -> Paper:
    """American, landscape: a versioned certificate with scope statement and offices in two columns."""
    house = House("Alignis Certification Services", "ALN-ISMS-#####", "ANAB", "400 N. Ashby Street, Tampa, FL 33602")
    c = cert(draw, house, "us", sites=draw.pick([0, 0, 2]), less_a_day=0.5, old=0)
    c = abroad(draw, c, "USA")
    css = "body{font-family:'Liberation Sans';font-size:9.5pt}.page{padding:14mm 20mm;border-top:9mm solid #002b49}.c{text-align:center}.n{font-size:21pt;font-weight:700;text-align:center;margin:3mm}.r{display:grid;grid-template-columns:repeat(5,1fr);position:absolute;left:20mm;right:20mm;bottom:30mm;text-align:center;border-top:1px solid #002b49;padding-top:3mm}"
    more = "".join(f"<br>{e(across(p, True))}" for p in c.sites)
    more = f'<p class="c" style="font-size:8.5pt">Additional locations:{more}</p>' if more else ""
    cells = "".join(f"<div>{a}<br><b>{b}</b></div>" for a, b in (("Certificate Number", c.number), ("Initial Certification Date", c.say(c.first)), ("Effective Date", c.say(c.start)), ("Revision Date", c.say(c.revised)), ("Expiration Date", c.say(c.expires))))  # fmt: skip
    body = f'<div class="page"><p class="c" style="font-size:24pt;margin:0">CERTIFICATE OF REGISTRATION</p><p class="c">Alignis Certification Services certifies that</p><p class="n">{e(c.name)}</p><p class="c">{e(", ".join(envelope(c.at)))}</p>{more}<p class="c">operates an Information Security Management System that conforms to</p><p class="n" style="color:#002b49">{c.standard}</p><p class="c"><b>Scope of Certification:</b> {e(c.scope)}<br>Statement of Applicability: {e(c.soa)}</p><div class="r">{cells}</div><div style="position:absolute;left:20mm;bottom:8mm;font-size:8pt"><i>{person(draw)}</i>, Certification Director<br>{house.address}</div><div style="position:absolute;right:20mm;bottom:6mm">{mark(["ANAB", "ACCREDITED"], 52)}</div></div>'
    return Paper(labels(c, unseen="accreditation_body"), sheet_of(css, body, landscape=True))


SERVICES = ("Object Store", "Block Store", "Relational Database Service", "Compute Instances", "Key Vaulting", "Container Engine", "Data Lake", "Event Queue", "Virtual Network", "Backup Vault", "Identity Directory", "Log Insight", "Serverless Functions", "Message Bus", "Data Warehouse", "Stream Analytics")  # fmt: skip
REGIONS = ("UK South (London)", "UK West (Cardiff)", "Ireland (Dublin)", "Germany (Frankfurt)", "France (Paris)", "US East (N. Virginia)", "US West (Oregon)", "Japan (Tokyo)", "Australia (Sydney)", "Sweden (Stockholm)")  # fmt: skip


def cloud_supplier(draw: Draw) -> Paper:
    """A cloud supplier's certificate: issue, re-issue and expiry, in-scope services and regions over the pages behind."""
    house = House("Elmstead CertPoint B.V.", "YYYY-0##", "RvA", "Antonio Vivaldistraat 150, 1083 HP Amsterdam")
    c = cert(draw, house, "us", old=0, renewed=1, less_a_day=0.8)
    c = replace(abroad(draw, c, "USA"), name=draw.pick(["Stackwell Cloud Corporation", "Stackwell Web Platform, Inc.", "Blue Cirrus Computing LLC"]))  # fmt: skip
    c = replace(c, scope=f"The Information Security Management System of {c.name} supporting the design, development, operation and support of the in-scope cloud services listed in Appendix A")  # fmt: skip
    css = "body{font-family:'Liberation Sans';font-size:10.5pt;color:#2e2e38}.page{padding:20mm 24mm}h1{font-size:30pt;font-weight:400;margin:12mm 0 2mm}.n{font-size:17pt;font-weight:700}table{width:100%;font-size:9pt;border-collapse:collapse}td{border-bottom:1px solid #ccc;padding:3px}"
    foot = f'<div style="position:absolute;bottom:10mm;left:24mm;right:24mm;font-size:7pt">This certificate is not transferable and remains the property of {house.name}, located at {house.address}, the Netherlands. Any dispute relating to this certificate shall be governed by Dutch law in the exclusive jurisdiction of the court in Rotterdam. Page {{k}} of 3</div>'
    again = f"Re-issue date of certificate: {c.say(c.revised)}<br>" if draw.maybe(0.7) else ""
    body = f'<div class="page"><div style="background:#ffe600;width:22mm;height:6mm"></div><h1>Certificate</h1><p>Certificate number: {c.number}</p><p>Certified by Elmstead CertPoint since: {c.say(c.first)}</p><p>Based on certification examination in conformity with defined requirements in ISO/IEC 17021-1:2015 and ISO/IEC 27006-1:2024, the Information Security Management System as defined and implemented by</p><p class="n">{e(c.name)}</p><p>located in {e(", ".join(envelope(c.at)))} is compliant with the requirements as stated in the standard:</p><p class="n">{c.standard}</p><p>Issue date of certificate: {c.say(c.start)}<br>{again}Expiration date of certificate: {c.say(c.expires)}</p><p style="font-size:9pt">Elmstead CertPoint will, according to the certification agreement, perform surveillance audits and acknowledge the certificate until the expiration date noted above.</p><p style="margin-top:12mm"><i>{person(draw)}</i><br>Director, Elmstead CertPoint</p>{mark(["RvA", "MGMT. SYS.", "C 401"], 56)}{foot.replace("{k}", "1")}</div>'
    body += f'<div class="page"><p class="n">{e(c.name)}</p><p><b>Scope for certificate {c.number}</b></p><p>{e(c.scope)}.</p><p>The Information Security Management System mentioned in the above scope is restricted as defined in the Statement of Applicability {e(c.soa)}.</p><p style="font-size:8pt">This scope is only valid in connection with certificate {c.number}.</p>{foot.replace("{k}", "2")}</div>'
    services = draw.some(SERVICES, 12)
    regions = draw.some(REGIONS, 7)
    body += f'<div class="page"><p><b>Appendix A: in-scope services for certificate {c.number}</b></p><table>{"".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in zip(services[::2], services[1::2], strict=True))}</table><p><b>Data centre regions</b></p><table>{"".join(f"<tr><td>{r}</td></tr>" for r in regions)}</table>{foot.replace("{k}", "3")}</div>'
    skip = "" if again else "revised_on"
    found = labels(c, skip=skip, unseen="accreditation_body", also={"certification_body": ("Elmstead CertPoint",)})
    for r in regions:
        town = r.split("(")[1].rstrip(")")
        found.append(Field("location", {"address": r, "postcode": None, "role": "additional"}, r, ({"address": town, "postcode": None, "role": "additional"},), True))  # fmt: skip
    return Paper(found, sheet_of(css, body))


def indian(draw: Draw) -> Paper:
    """A house in India or its British branch: issue, surveillances due and recertification in a table."""
    house = House(draw.pick(["Ashoka Conformity Services Pvt. Ltd.", "Regal Cert International Ltd"]), "IN/ISMS/#####/YY", draw.pick(["UAF", "EGAC"]), "B-42, Sector 63, Noida 201301, India")  # fmt: skip
    c = cert(draw, house, "dash", renewed=0.5, old=0)
    c = abroad(draw, c, "India") if draw.maybe(0.6) else c
    s = Sheet("a4", "serif", "Certificate")
    s.box(20, 20, s.width - 20, s.height - 20, stroke="#1d3c8f", width=2)
    s.box(25, 25, s.width - 25, s.height - 25, stroke="#d18b00", width=1)
    s.centred(92, "CERTIFICATE OF COMPLIANCE", 22, bold=True, colour="#1d3c8f")
    s.centred(120, f"{house.name} hereby certifies that", 11, italic=True)
    s.centred(152, c.name, 16, bold=True)
    y = s.para(80, 174, 435, ", ".join(envelope(c.at)), 11, align="centre")
    s.centred(y + 14, "has been independently assessed and is compliant with the requirements of", 11, italic=True)
    s.centred(y + 46, c.standard, 20, bold=True, colour="#1d3c8f")
    s.centred(y + 66, "(Information Security Management System)", 11)
    s.centred(y + 90, "For the following scope of activities:", 11, italic=True)
    y = s.para(80, y + 112, 435, c.scope, 12, align="centre")
    s.para(80, y + 6, 435, f"SOA: {c.soa}", 10, align="centre")
    one, two = c.start + timedelta(days=350), c.start + timedelta(days=715)
    rows = [("Certificate Number", c.number), ("Initial Certification Date", c.say(c.first)), ("Certificate Issue Date", c.say(c.start)), ("1st Surveillance Due", c.say(one)), ("2nd Surveillance Due", c.say(two)), ("Certificate Expiry Date", c.say(c.expires))]  # fmt: skip
    for k, (label, value) in enumerate(rows):
        s.box(110, 540 + 20 * k, 300, 560 + 20 * k)
        s.box(300, 540 + 20 * k, 485, 560 + 20 * k)
        s.text(118, 554 + 20 * k, label, 10.5)
        s.text(308, 554 + 20 * k, value, 10.5, bold=True)
    s.signature(380, 696, [12, 9, 14])
    s.text(380, 718, "Authorised Signatory", 10)
    s.mark(80, 676, [house.accreditor, "ACCREDITED", "MSCB"], 52)
    s.para(60, 762, 475, f"{house.name}, {house.address}. Validity of this certificate is subject to annual surveillance audits to be done successfully. The certificate is the property of {house.name} and shall be returned immediately upon request.", 8, align="centre")  # fmt: skip
    return Paper(labels(c, skip="revised_on", unseen="accreditation_body"), s.done())


def british_arm_of_supplier(draw: Draw) -> Paper:
    """A British hosting firm's certificate by a German house's British branch: two languages on the labels."""
    house = House("Rheinwerk Cert UK Ltd", "12 310 ##### TMS", "DAkkS", "Octagon House, Concorde Way, Fareham PO15 5RL")
    c = cert(draw, house, "iso", kinds="hosting", sites=draw.pick([1, 2, 3]))
    css = "body{font-family:'Liberation Sans';font-size:10.5pt}.page{padding:20mm 24mm}h1{font-size:30pt;letter-spacing:1px}.n{font-size:15pt;font-weight:700}"
    rows = "".join(f"<p>{at(p)}</p>" for p in c.sites)
    body = f'<div class="page"><h1>CERTIFICATE</h1><p>The Certification Body of {house.name} certifies that</p><p class="n">{e(c.name)}</p><p>{at(c.at)}</p><p>including the sites listed in the enclosure, has established and applies an Information Security Management System according to “Statement of Applicability” for</p><p><b>{e(c.scope)}</b></p><p>An audit was performed, Report No. {draw.digits(8)}. Proof has been furnished that the requirements according to</p><p class="n">{c.standard}</p><p>are fulfilled. The certificate is valid from <b>{c.say(c.start)}</b> until <b>{c.say(c.expires)}</b>.<br>Certificate Registration No.: <b>{c.number}</b>.<br>Statement of Applicability: {e(c.soa)}.</p><p style="margin-top:18mm"><i>{person(draw)}</i><br>Head of Certification Body<br>Fareham, {c.say(c.start)}</p>{mark(["DAkkS", "D-ZM-14143"], 60)}<p style="font-size:8pt">{house.name}, {house.address}</p></div><div class="page"><p>Enclosure of Certificate Registration No.: {c.number}</p><p class="n">{e(c.name)}</p><p><b>Sites</b></p>{rows}</div>'
    return Paper(labels(c, skip="revised_on first_certified_on", unseen="accreditation_body"), sheet_of(css, body))
