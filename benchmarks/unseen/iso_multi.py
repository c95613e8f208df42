"""ISO/IEC 27001 certificates of several pages or in two languages."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace

from benchmarks.unseen.iso_facts import Cert, cert
from benchmarks.unseen.iso_single import wobble
from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw

ACTIVITIES = (
    "Head office functions and management of the ISMS",
    "Data hosting and back-up",
    "Software development and support",
    "Service desk and operations",
    "Analytics and reporting",
    "Secure archive and disaster recovery",
)
TONGUES = {
    "welsh": {
        "title": "CERTIFICATE / TYSTYSGRIF",
        "holder": "Organisation / Sefydliad",
        "address": "Address / Cyfeiriad",
        "standard": "Standard / Safon",
        "scope": "Scope / Cwmpas",
        "number": "Certificate number / Rhif tystysgrif",
        "first": "First certified / Ardystiwyd gyntaf",
        "start": "Valid from / Dilys o",
        "expires": "Valid until / Dilys tan",
        "soa": "Statement of Applicability / Datganiad Cymhwysedd",
    },
    "german": {
        "title": "ZERTIFIKAT · CERTIFICATE",
        "holder": "Zertifikatsinhaber / Certificate holder",
        "address": "Anschrift / Address",
        "standard": "Norm / Standard",
        "scope": "Geltungsbereich / Scope",
        "number": "Zertifikat-Registrier-Nr. / Certificate registration no.",
        "first": "Erstzertifizierung / Initial certification",
        "start": "Gültig ab / Valid from",
        "expires": "Gültig bis / Valid until",
        "soa": "Anwendbarkeitserklärung / Statement of Applicability",
    },
    "french": {
        "title": "CERTIFICAT / CERTIFICATE",
        "holder": "Organisme certifié / Certified organisation",
        "address": "Adresse / Address",
        "standard": "Référentiel / Standard",
        "scope": "Périmètre / Scope",
        "number": "N° de certificat / Certificate No.",
        "first": "Date de certification initiale / Initial certification date",
        "start": "Date d'effet / Effective date",
        "expires": "Date d'expiration / Expiry date",
        "soa": "Déclaration d'applicabilité / Statement of applicability",
    },
}


def bilingual(draw: Draw) -> Paper:
    """English beside Welsh, German or French; Continental dates with dots."""
    tongue = draw.pick(sorted(TONGUES))
    words = TONGUES[tongue]
    body = {
        "welsh": "Bwrdd Ardystio Cambria Ltd",
        "german": "TWR Zertifizierung GmbH",
        "french": "Certifrance Évaluation SAS",
    }[tongue]
    c = cert(draw, style=draw.pick(["dots", "iso"]) if tongue == "german" else draw.pick(["slash", "long"]), body=body)
    c = replace(c, accreditor={"welsh": "UKAS", "german": "DAkkS", "french": "COFRAC"}[tongue])
    s = Sheet(face=draw.pick(["serif", "vera"]))
    s.text(60, 70, c.body, 15, bold=True)
    s.crest(s.width - 80, 64, 22, "#7a1020", draw.number(0, 2))
    s.text(60, 120, words["title"], 22, bold=True)
    values = {
        "holder": c.org.name,
        "address": ", ".join(c.org.address.printed()),
        "standard": c.standard,
        "scope": c.scope,
    }
    values |= {
        "soa": c.soa,
        "number": c.number,
        "first": c.day(c.first),
        "start": c.day(c.start),
        "expires": c.day(c.expires),
    }
    y = 165.0
    for key, value in values.items():
        s.text(60, y, words[key], 8.5, italic=True, colour="#555555")
        y = s.para(60, y + 15, 470, value, 12, bold=key in ("holder", "standard")) + 12
    s.text(60, y + 10, f"Accreditation / {c.accreditor}", 10)
    s.signature(70, y + 60, wobble(draw))
    s.centred(806, f"{', '.join(c.body_address.lines)}", 7.5, colour="#666666")
    return Paper(c.labels("body accreditor first start soa"), s.done(), tongue)


def annex_of_sites(draw: Draw) -> Paper:
    """A front page and an annex with a table of sites that runs over pages: "Page 1 of 3"."""
    c = cert(draw, sites=draw.number(5, 9))
    s = Sheet(face=draw.pick(["sans", "serif"]))
    _annex_front(draw, c, s)
    _annex_foot(c, s, 1)
    half = (len(c.sites) + 1) // 2
    for n, part in ((2, c.sites[:half]), (3, c.sites[half:])):
        s.turn()
        s.text(50, 70, "Annex to certificate " + c.number, 14, bold=True)
        s.text(50, 90, c.org.name, 10)
        _site_table(s, c, n == 2, part, draw)
        _annex_foot(c, s, n)
    return Paper(c.labels("body picture first start revised soa sites"), s.done())


def _annex_front(draw: Draw, c: Cert, s: Sheet) -> None:
    s.text(50, 80, c.body, 18, bold=True, colour="#123f6d")
    s.text(50, 130, "Certificate of Registration", 26)
    s.text(50, 152, "INFORMATION SECURITY MANAGEMENT SYSTEM - " + c.standard, 11, bold=True)
    s.text(50, 190, "This is to certify that:", 10)
    y = s.para(190, 190, 340, c.org.name, 12, bold=True)
    y = s.lines(190, y, c.org.address.printed(), 11)
    s.text(50, y + 14, "Holds Certificate Number:", 10)
    s.text(190, y + 14, c.number, 13, bold=True)
    claim = "and operates an Information Security Management System which complies with the requirements of"
    y = s.para(50, y + 40, 490, f"{claim} {c.standard} for the following scope:", 10)
    y = s.para(50, y + 10, 490, c.scope, 11, bold=True)
    y = s.para(50, y + 8, 490, f"This is in accordance with the Statement of Applicability {c.soa}.", 10)
    s.signature(200, y + 60, wobble(draw))
    s.text(50, y + 80, f"For and on behalf of {c.body}:", 9)
    for k, (label, day) in enumerate(
        (
            ("Original Registration Date", c.first),
            ("Effective Date", c.start),
            ("Latest Revision Date", c.revised),
            ("Expiry Date", c.expires),
        )
    ):
        s.text(50 + 250 * (k % 2), y + 120 + 22 * (k // 2), f"{label}: {c.day(day)}", 10)
    s.mark(s.width - 110, 690, (c.accreditor, "MANAGEMENT", "SYSTEMS", draw.digits(4)), 56)


def _annex_foot(c: Cert, s: Sheet, n: int) -> None:
    s.rule(50, 780, s.width - 50)
    s.text(50, 794, f"Certificate No. {c.number}", 8)
    s.text(s.width - 50, 794, f"Page {n} of 3", 8, align="right")
    s.centred(806, f"{c.body} · {', '.join(c.body_address.printed(False))}", 7)


def _site_table(s: Sheet, c: Cert, first: bool, part: tuple[Address, ...], draw: Draw) -> None:
    s.box(50, 108, s.width - 50, 128, fill="#dde6f0")
    s.text(56, 122, "Location", 9, bold=True)
    s.text(320, 122, "Registered activities", 9, bold=True)
    y = 130.0
    for k, address in enumerate([c.org.address, *part] if first else part):
        s.lines(56, y + 14, [*([c.org.name] if k % 2 else []), *address.printed(False)], 9)
        s.para(320, y + 14, 215, draw.pick(ACTIVITIES), 9)
        s.box(50, y, 312, y + 84)
        s.box(312, y, s.width - 50, y + 84)
        y += 84


def remote_locations(draw: Draw) -> Paper:
    """A central function and a numbered list of remote locations on a second page."""
    c = cert(draw, sites=draw.number(2, 6))
    s = Sheet(face="vera")
    s.centred(80, "CERTIFICATE", 28)
    s.centred(104, c.body, 11, colour="#555555")
    s.text(60, 150, "Company / organization", 9, colour="#777777")
    y = s.para(60, 168, 470, c.org.name, 15, bold=True)
    y = s.lines(60, y, ["Central function:", *c.org.address.printed()], 10)
    y = s.para(
        60,
        y + 16,
        470,
        f"has established and applies an information security management system according to {c.standard} for the scope stated below.",
        10,
    )
    y = s.para(60, y + 10, 470, c.scope, 11, bold=True)
    y = s.para(60, y + 10, 470, f"Statement of Applicability: {c.soa}", 10)
    y = s.para(60, y + 14, 470, f"Certificate Registration No.: {c.number}", 10)
    y = s.para(60, y, 470, f"Date of Certification: {c.day(c.start)}", 10)
    y = s.para(60, y, 470, f"Certificate valid until: {c.day(c.expires)}", 10)
    y = s.para(60, y, 470, "Remote locations are listed in the appendix, which is part of this certificate.", 10)
    s.text(60, y + 30, f"{c.accreditor} accredited", 9)
    s.signature(70, y + 80, wobble(draw))
    s.text(s.width - 60, 800, "1/2", 8, align="right")
    s.turn()
    s.text(60, 80, f"Appendix to certificate no. {c.number}", 13, bold=True)
    s.text(60, 100, "Remote locations", 11, bold=True)
    y = 130.0
    for k, site in enumerate(c.sites, 1):
        s.text(60, y, f"{k}.", 10)
        y = s.lines(84, y, [", ".join(site.lines), site.postcode], 10) + 8
    s.centred(790, f"{c.body}, {', '.join(c.body_address.printed())}", 7.5, colour="#666666")
    s.text(s.width - 60, 800, "2/2", 8, align="right")
    return Paper(c.labels("body accreditor start soa sites"), s.done())


def schedule(draw: Draw) -> Paper:
    """A certificate with a schedule: approval numbers, dates of the approval, additional sites set in two columns."""
    c = cert(draw, sites=draw.number(2, 4), style=draw.pick(["long", "padded"]))
    s = Sheet(face="serif")
    s.crest(70, 70, 24, "#1c6b3c", draw.number(0, 2))
    s.text(s.width - 50, 84, "Certificate of Approval", 24, align="right", colour="#1c6b3c")
    s.text(50, 150, "This is to certify that the Management System of:", 11)
    y = s.para(50, 190, 490, c.org.name, 22, bold=True)
    s.text(50, y, ", ".join(c.org.address.printed()), 10.5)
    s.text(50, y + 34, f"has been approved by {c.body} to the following standard:", 11)
    s.text(50, y + 66, c.standard, 20, bold=True)
    y = s.para(50, y + 96, 490, f"Approval number: {c.number}", 10)
    y = s.para(50, y + 8, 490, f"Scope of approval: {c.scope}", 11)
    y = s.para(50, y + 8, 490, f"The approval is subject to the Statement of Applicability {c.soa}.", 10)
    for k, (label, value) in enumerate(
        (
            ("Current issue date:", c.day(c.start)),
            ("Expiry date:", c.day(c.expires)),
            ("Original approval:", c.day(c.first)),
            ("Certificate identity number:", draw.digits(8)),
        )
    ):
        s.text(50, y + 20 + k * 15, label, 10)
        s.text(220, y + 20 + k * 15, value, 10, bold=True)
    s.signature(60, 690, wobble(draw))
    s.text(50, 716, f"{draw.person()}, Area Operations Manager", 9)
    s.text(50, 728, f"Issued by: {c.body}", 9)
    s.mark(s.width - 120, 660, (c.accreditor, "001"))
    small = f"{c.body} assumes no responsibility and shall not be liable to any person for any loss."
    s.para(50, 770, 490, f"{small} Issued by: {', '.join(c.body_address.printed())}.", 7)
    s.text(s.width - 50, 806, "Page 1 of 2", 8, align="right")
    _schedule_page(draw, c, s)
    return Paper(c.labels("body picture first start soa sites"), s.done())


def _schedule_page(draw: Draw, c: Cert, s: Sheet) -> None:
    s.turn()
    s.text(50, 80, "Certificate Schedule", 22, colour="#1c6b3c")
    s.text(50, 104, f"Certificate: {c.number}", 10)
    s.text(50, 140, "Location", 10, bold=True)
    s.text(300, 140, "Activities", 10, bold=True)
    y = 164.0
    for address in (c.org.address, *c.sites):
        y0 = s.lines(50, y, address.printed(), 10)
        s.text(300, y, c.standard, 9, italic=True)
        s.para(300, y + 14, 240, draw.pick(ACTIVITIES) + ".", 10)
        y = y0 + 16
    s.text(s.width - 50, 806, "Page 2 of 2", 8, align="right")


def issue_history(draw: Draw) -> Paper:
    """A re-issued certificate: the history of its issues stands in a table, newest last."""
    c = cert(draw, style=draw.pick(["slash", "dash", "short"]), sites=1)
    s = Sheet(face="sans")
    s.box(40, 40, s.width - 40, 100, fill="#22313f", stroke=None)
    s.text(56, 78, "CERTIFICATE OF REGISTRATION", 20, bold=True, colour="#ffffff")
    s.text(56, 130, f"{c.body} certifies that", 10)
    y = s.para(56, 152, 480, c.org.name, 16, bold=True)
    y = s.lines(56, y, [", ".join(c.org.address.printed()), ""], 10)
    y = s.para(56, y, 480, "and its additional premises at " + ", ".join([*c.sites[0].lines, c.sites[0].postcode]), 10)
    y = s.para(56, y + 8, 480, f"maintains a management system fulfilling {c.standard} with respect to:", 10)
    y = s.para(56, y + 8, 480, c.scope, 11, bold=True)
    y = s.para(56, y + 8, 480, f"Statement of Applicability reference: {c.soa}", 10)
    s.text(56, y + 16, f"Certificate number: {c.number}", 11, bold=True)
    s.text(56, y + 34, f"This certificate expires on {c.day(c.expires)}", 11, bold=True)
    rows = [("Issue", "Date", "Reason")]
    rows += [("1", c.day(c.first), "Initial certification")] if c.first < c.start else []
    rows += [
        (
            str(len(rows)),
            c.day(c.start),
            "Recertification - start of current cycle" if c.first < c.start else "Initial certification",
        )
    ]
    rows += [(str(len(rows)), c.day(c.revised), "Re-issue: change of address")]
    for k, row in enumerate(rows):
        top = y + 60 + k * 22
        for x0, x1, value in zip((56, 110, 220), (110, 220, 540), row, strict=True):
            s.box(x0, top, x1, top + 22, fill="#e8ecf0" if not k else None)
            s.text(x0 + 6, top + 15, value, 9.5, bold=not k)
    s.text(56, 720, f"{c.accreditor} No. {draw.digits(4)}", 9)
    s.signature(380, 720, wobble(draw))
    s.centred(
        800, f"{c.body}, {', '.join(c.body_address.printed())} - Company No. {draw.digits(8)}", 7.5, colour="#666666"
    )
    return Paper(c.labels("body accreditor first start revised soa sites"), s.done())
