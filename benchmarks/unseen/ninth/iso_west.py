"""American and Indian certificates, and those of cloud suppliers with their regions."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.ninth import abroad as ab
from benchmarks.unseen.ninth.pen import fitting, head, pairs, signed, small_print, stacked
from benchmarks.unseen.ninth.stock import SCOPES, Body, Cycle, cycle, dated, far, labels, signer, soa, value
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw, Org, show, years_on

ISO = "ISO/IEC 27001:2022"
HALLS = (("LHR-01", "Slough"), ("LHR-04", "Docklands"), ("MAN-02", "Salford"), ("DUB-03", "Clondalkin"),
         ("FRA-07", "Hattersheim"), ("IAD-11", "Sterling, VA"), ("SIN-02", "Jurong"))  # fmt: skip


def us_town(address: Address) -> list[str]:
    *front, town = address.lines
    return [*front, f"{town} {address.postcode}"]


def attested(d: Draw) -> Paper:
    """American, letter, landscape: issue history and particulars in three columns at the foot."""
    body, org, c = d.pick(ab.AMERICAN), ab.american_org(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.digits(7)}-{d.number(1, 9)}"
    version = f"Version {d.number(1, 8)}.0, dated {show(c.decided - timedelta(days=50), 'us')}"
    s = Sheet("letter-landscape", "sans", "Certificate of Registration")
    s.box(18, 18, s.width - 18, s.height - 18, stroke="#5a6b7b", width=3)
    s.centred(76, body.brand.upper(), 24, bold=True, colour="#0a4d8c")
    s.centred(110, "Certificate of Registration", 22)
    s.centred(136, f"Information Security Management System - {ISO}", 13)
    s.centred(166, f"{body.name} certifies that the following organization operates an ISMS that conforms", 10)
    s.centred(179, f"to the requirements of {ISO}", 10)
    head(s, org.name, 212, 22, margin=90)
    s.centred(232, ", ".join(us_town(org.address)), 10.5)
    s.centred(262, "for the following scope of registration", 10)
    y = s.para(110, 284, s.width - 220, f"{scope}, in accordance with the Statement of Applicability, {version}.", 11,
               align="centre")  # fmt: skip
    y = 420.0
    cols = [("Certificate Number", number), ("Original Registration Date", show(c.first, "us")),
            ("Issue Date", show(c.start, "us")), ("Expiration Date", show(c.end, "us"))]  # fmt: skip
    for k, (label, words) in enumerate(cols):
        stacked(s, 80 + k * 170, y, label, words, 11, 160, bold=True)
    signed(s, d, 80, 500, signer(d), "Principal, ISO Practice Director")
    s.mark(640, 470, ("ANAB", "ACCREDITED", "ISO/IEC 17021-1"), 54)
    s.para(300, 520, 300, f"{body.name}, {body.address}. Conditions of certification are set out in the agreement.", 7)
    s.text(s.width - 40, 580, "Page 1 of 1", 7, align="right")
    whole = f"{scope}, in accordance with the Statement of Applicability, {version}."
    fields = labels(org, number, body, (whole, scope), dated(c, "us", "fie"), version, drawn="ANAB", main=False)
    return Paper([*fields, far(org.address, "main")], s.done())


def registrar_us(d: Draw) -> Paper:
    """American, upright, month first in figures; revised date and page of locations."""
    body, org, c = d.pick(ab.AMERICAN), ab.american_org(d), cycle(d)
    scope, number = d.pick(SCOPES), f"ISMS-{d.letters(2)}-{d.digits(6)}"
    more = [a for a in (ab.american_address(d) for _ in range(d.number(1, 3))) if a.lines != org.address.lines]
    s = Sheet("letter", "serif", "Certificate")
    s.crest(s.width / 2, 80, 30, "#7a1f1f", 2)
    s.centred(140, body.name, 14, bold=True)
    s.centred(180, "CERTIFICATE OF REGISTRATION", 20, bold=True)
    s.centred(214, "This certifies that", 11, italic=True)
    head(s, org.name, 240, 18, margin=80)
    y = s.lines(s.width / 2, 258, us_town(org.address), 10.5, align="centre")
    said = "has implemented and maintains an Information Security Management System conforming to"
    s.centred(y + 16, said, 11, italic=True)
    s.centred(y + 44, ISO, 18, bold=True)
    y = s.para(80, y + 76, s.width - 160, f"Scope: {scope}", 11, align="centre")
    rows = [("Certificate Number:", number), ("Initial Certification Date:", show(c.first, "us-short")),
            ("Effective Date:", show(c.start, "us-short")), ("Revision Date:", show(c.revised, "us-short")),
            ("Expiration Date:", show(c.end, "us-short"))]  # fmt: skip
    pairs(s, 170, max(y + 20, 450), rows, 150, 11, 200, True)
    signed(s, d, 80, 640, signer(d), "President")
    s.mark(470, 620, ("ANAB", "ACCREDITED", "CERTIFICATION"), 56)
    s.text(80, 710, f"{body.address} | {body.web}", 7.5)
    s.text(s.width - 60, 740, "Page 1 of 2", 7.5, align="right")
    s.turn()
    s.text(80, 80, f"Certificate Number: {number}", 11, bold=True)
    s.text(80, 100, "Additional locations included in the scope of certification", 11)
    y = 130.0
    for a in more:
        y = s.lines(80, y, [*us_town(a), "United States"], 10) + 14
    s.text(s.width - 60, 740, "Page 2 of 2", 7.5, align="right")
    fields = labels(org, number, body, scope, dated(c, "us-short", "fire"), drawn="ANAB", main=False)
    return Paper([*fields, far(org.address, "main"), *(far(a, "additional") for a in more)], s.done())


def indian(d: Draw) -> Paper:
    """Indian house: table of surveillance dates and the status of the certificate."""
    body, org, c = ab.INDIAN, ab.indian_org(d), cycle(d)
    scope, number, style = d.pick(SCOPES), f"VQC/ISMS/{d.digits(4)}/{d.digits(3)}", d.pick(["long", "dash", "padded"])
    s = Sheet("a4", "serif", "Certificate of Registration")
    s.waves("#f3e9d8")
    s.box(28, 28, s.width - 28, s.height - 28, stroke="#9c5b00", width=3)
    s.crest(90, 90, 30, "#9c5b00", 0)
    s.centred(90, body.brand, 30, bold=True, colour="#9c5b00")
    s.centred(140, "Certificate of Registration", 26, bold=True)
    s.centred(172, "This is to certify that the Information Security Management System of", 11, italic=True)
    head(s, org.name.upper(), 204, 20, margin=70)
    where = f"{', '.join(org.address.lines)} - {org.address.postcode}, {org.address.country}"
    y = s.para(90, 226, s.width - 180, where, 11, align="centre")
    s.centred(y + 14, "has been found to be in conformance with the requirements of", 11, italic=True)
    s.centred(y + 46, ISO, 22, bold=True)
    s.centred(y + 72, "This certificate is valid for the following scope", 11, italic=True)
    y = s.para(90, y + 94, s.width - 180, scope, 12, bold=True, align="centre")
    rows = [("Certificate No.", number), ("Date of initial registration", show(c.first, style)),
            ("Date of this registration", show(c.start, style)), ("Date of expiry", show(c.end, style))]  # fmt: skip
    y = pairs(s, 130, max(y + 24, 450), rows, 160, 11, 200, True)
    for n in (1, 2):
        y = pairs(s, 130, y, [(f"{n}{'st' if n == 1 else 'nd'} surveillance on or before",
                               show(years_on(c.start, n) - timedelta(days=1), style))], 160, 9.5)  # fmt: skip
    signed(s, d, 360, 660, signer(d), "Authorised Signatory")
    s.mark(80, 640, ("NABCB", "QM 000"), 56)
    s.para(80, 736, s.width - 160, f"{body.name}, {body.address}. This certificate remains our property. Status may be "
           f"checked at {body.web}.", 8, align="centre")  # fmt: skip
    fields = labels(org, number, body, scope, dated(c, style, "fie"), drawn="NABCB", main=False)
    fields[0] = value("organisation_name", org.name, also=(org.name.upper(),))
    return Paper([*fields, far(org.address, "main")], s.done())


def _cloud_front(s: Sheet, d: Draw, body: Body, org: Org, c: Cycle, words: tuple[str, str, str]) -> None:
    number, scope, version = words
    s.text(54, 80, body.brand, 24, bold=True, colour="#004b50")
    s.text(54, 130, "Certificate", 34, colour="#004b50")
    s.text(54, 156, f"Certificate number: {number}", 11, bold=True)
    s.text(54, 196, "Certified by", 9, colour="#666666")
    s.text(124, 196, body.name, 9)
    y = s.para(54, 226, 500, "Based on certification examination in conformity with defined requirements in ISO/IEC "
               "17021-1 and ISO/IEC 27006-1, the Information Security Management System as defined and implemented by",
               10)  # fmt: skip
    y = s.para(54, y + 16, 500, org.name, fitting(s, org.name, 17, 500, True), bold=True)
    y = s.para(54, y, 500, f"located in {', '.join(us_town(org.address))}, {org.address.country},", 10)
    y = s.para(54, y + 12, 500, "is compliant with the requirements as stated in the standard", 10)
    s.text(54, y + 22, ISO, 18, bold=True)
    rows = [("Issue date of certificate:", show(c.start, "us")),
            ("Re-issue date of certificate:", show(c.revised, "us")),
            ("Expiration date of certificate:", show(c.end, "us")),
            ("Expiration date of last certification cycle:", show(c.previous_end, "us"))]  # fmt: skip
    y = pairs(s, 54, y + 56, rows, 230, 10)
    y = s.para(54, y + 14, 500, "The certification scope is described in the appendix, pages 2 and 3.", 9)
    signed(s, d, 54, 640, signer(d), "Certification Manager")
    s.mark(480, 620, ("ANAB", "ACCREDITED"), 54)
    small_print(s, body, "Page 1 of 3")
    s.turn()
    s.text(54, 80, f"Appendix - Certificate {number}", 13, bold=True, colour="#004b50")
    s.text(54, 112, "Scope", 11, bold=True)
    y = s.para(54, 130, 500, scope, 10.5)
    s.text(54, y + 12, "Statement of Applicability", 11, bold=True)
    s.para(54, y + 30, 500, version, 10.5)


def cloud_supplier(d: Draw) -> Paper:
    """A supplier's certificate of three pages: services in scope, then halls and regions with no street."""
    body, org, c = d.pick(ab.AMERICAN), ab.american_org(d), cycle(d)
    number, version = f"{d.digits(4)}-{d.digits(5)}-ISO", soa(d, "us", c)
    scope = d.pick([
        "The ISMS covering the development, operation and support of the infrastructure and platform services listed in "
        "this appendix, across the data center regions listed in this appendix",
        "Information security of the public cloud offering, including compute, storage, database and identity services, "
        "and of the teams that run it"])  # fmt: skip
    s = Sheet("letter", "sans", "Certificate")
    _cloud_front(s, d, body, org, c, (number, scope, version))
    s.text(54, 330, "Services in scope", 11, bold=True)
    services = d.some(["Object Store", "Virtual Compute", "Managed SQL", "Key Vault Service", "Event Stream", "Identity",
                       "Container Engine", "Log Insights", "Batch", "Edge Network"], 8)  # fmt: skip
    for k, name in enumerate(services):
        s.text(66 + k % 2 * 240, 352 + k // 2 * 16, f"- {name}", 10)
    small_print(s, body, "Page 2 of 3")
    s.turn()
    s.text(54, 80, f"Appendix - Certificate {number}", 13, bold=True, colour="#004b50")
    s.text(54, 110, "Data center regions in scope", 11, bold=True)
    halls = d.some(HALLS, d.number(3, 5))
    y = 134.0
    for x, label in ((54, "Site"), (160, "Metro"), (330, "Country")):
        s.text(x, y, label, 9.5, bold=True)
    for code, town in halls:
        y += 18
        s.text(54, y, code, 10)
        s.text(160, y, town, 10)
        s.text(330, y, _land(code), 10)
    small_print(s, body, "Page 3 of 3")
    fields = labels(org, number, body, scope, dated(c, "us", "ire"), version, drawn="ANAB", main=False)
    return Paper([*fields, far(org.address, "main"), *(_hall(code, town) for code, town in halls)], s.done())


def _land(code: str) -> str:
    lands = {"LHR": "United Kingdom", "MAN": "United Kingdom", "DUB": "Ireland", "FRA": "Germany", "SIN": "Singapore"}
    return lands.get(code[:3], "United States")


def _hall(code: str, town: str) -> Field:
    """A hall without a street need not be read as a place."""
    first = {"address": f"{code}, {town}", "postcode": None, "role": "additional"}
    return Field("location", first, (code, town), ({**first, "address": town}, {**first, "address": code}), True)


def german_wide(d: Draw) -> Paper:
    """Landscape: grey labels at the left, the dates in a sentence, a further site."""
    body, org, c = ab.GERMAN[0], ab.german_org(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.digits(5)}-ISMS-{d.letters(3)}"
    site = ab.german_site(d)
    street, town = org.address.lines
    s = Sheet("a4-landscape", "sans", "Certificate")
    s.box(0, 0, s.width, 14, fill="#2e7d32", stroke=None)
    s.text(50, 70, "Certificate", 30, bold=True)
    s.text(s.width - 50, 66, body.brand, 22, bold=True, align="right", colour="#2e7d32")
    s.text(50, 100, "Standard", 8.5, colour="#777777")
    s.text(150, 100, ISO, 12, bold=True)
    s.text(50, 122, "Certificate Registr. No.", 8.5, colour="#777777")
    s.text(150, 122, number, 11)
    s.text(50, 150, "Certificate Holder:", 8.5, colour="#777777")
    y = s.para(150, 150, 350, org.name, 13, bold=True)
    y = s.lines(150, y, [street, f"{org.address.postcode} {town}", org.address.country], 10.5)
    s.text(50, y + 10, "Scope:", 8.5, colour="#777777")
    y = s.para(150, y + 10, 600, scope, 10.5)
    s.text(50, y + 8, "Further site:", 8.5, colour="#777777")
    y = s.para(150, y + 8, 600, f"{site.lines[0]}, {site.postcode} {site.lines[1]}, {site.country}", 10.5)
    said = (
        f"Proof has been furnished by means of an audit that the requirements of {ISO} are met. The certificate is valid "
        f"from {show(c.start, 'dots')} until {show(c.end, 'dots')}. First certified {show(c.first, 'dots')}."
    )
    s.text(50, y + 14, "Validity:", 8.5, colour="#777777")
    s.para(150, y + 14, 600, said, 10.5)
    s.text(150, 470, f"{show(c.decided, 'dots')}", 10)
    signed(s, d, 480, 470, body.name, body.address, 8.5)
    s.mark(50, 430, ("DAkkS", "Deutsche", "Akkreditierungsstelle"), 60)
    s.text(50, 560, "www.rheinwart.example", 7.5, colour="#777777")
    fields = labels(org, number, body, scope, dated(c, "dots", "fie"), drawn="DAkkS", main=False)
    return Paper([*fields, far(org.address, "main"), far(site, "additional")], s.done())
