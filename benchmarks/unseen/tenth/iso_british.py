"""ISO 27001 certificates as the large British houses set them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import (
    Cert,
    House,
    cert,
    core,
    cycle,
    issuer,
    one_line,
    people,
    picture_mark,
    scope_near,
    scope_with,
    shown,
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.tenth.pens import columns, logo, qr, small_print, table, wobble
from benchmarks.unseen.world import Draw, show

KITEMARKED = (
    House(
        "Wardour Standards Assurance Limited", "Wardour", "12 Chandos Row, London W4 9ZZ", "wardour-assurance.example"
    ),
    House("Lionsgate Assurance UK Limited", "Lionsgate", "Kestrel Court, Hemel Park, HP9 9ZZ", "lionsgate.example"),
)
SHIPPING = (
    House(
        "Merchant Register Quality Assurance Limited", "MRQA", "1 Trident Park, Solihull Road, B99 9ZZ", "mrqa.example"
    ),
    House(
        "Anchor Register Assurance Limited", "Anchor Register", "4 Fenmoor Place, London EC9 9ZZ", "anchor-reg.example"
    ),
)
INSPECTORS = (
    House("GTS United Kingdom Ltd", "GTS", "Rossmore Business Park, Cheshire CH99 9ZZ", "gts-inspect.example"),
    House("Corvus Inspection United Kingdom Ltd", "Corvus", "22 Dock Street, Felixmouth IP99 9ZZ", "corvus.example"),
)


def registration(d: Draw) -> Paper:
    """A cover with four dates at its foot and a second page of locations with their activities."""
    c, house = cert(d, sites=d.number(1, 3)), d.pick(KITEMARKED)
    number = f"IS {d.digits(6)}"
    return _registration_rest(d, house, c, number)


def _registration_rest(d: Draw, house: House, c: Cert, number: str) -> Paper:
    s = Sheet("a4", "sans", "Certificate of Registration")
    logo(s, 46, 62, house.brand.lower() + ".", "#b3122e", 0)
    s.text(46, 118, "Certificate of Registration", 25, colour="#b3122e")
    s.text(46, 142, "INFORMATION SECURITY MANAGEMENT SYSTEM - ISO/IEC 27001:2022", 10.5, bold=True)
    s.text(46, 180, "This is to certify that:", 10)
    y = s.lines(200, 180, [c.name, *c.sites[0].lines, c.sites[0].postcode, c.sites[0].country], 11)
    s.text(46, y + 18, "Holds Certificate Number:", 10)
    s.text(200, y + 18, number, 11, bold=True)
    y = s.para(
        46,
        y + 46,
        500,
        "and operates an Information Security Management System which complies with the requirements of ISO/IEC 27001:2022 for the following scope:",
        10,
    )
    version = f"version {d.number(1, 9)}.{d.number(0, 4)} dated {show(c.start, 'slash')}"
    tail = f". This is in accordance with the Statement of Applicability {version}."
    s.para(46, y + 10, 500, c.scope + tail, 11)
    s.text(46, 580, "For and on behalf of " + house.brand + ":", 9.5)
    s.signature(220, 590, wobble(d))
    s.text(220, 616, f"{people(d, 1)[0]}, Managing Director Assurance", 9)
    revised = d.maybe(0.6)
    latest = c.revised if revised else c.start
    columns(
        s,
        650,
        [
            ("Original Registration Date:", show(c.first, "iso")),
            ("Effective Date:", show(c.start, "iso")),
            ("Latest Revision Date:", show(latest, "iso")),
            ("Expiry Date:", show(c.end, "iso")),
        ],
        46,
        550,
    )
    s.mark(470, 48, ("UKAS", "0" + d.digits(3)), 58)
    return _registration_end(house, s, number, c, latest, tail, version)


def _registration_end(house: House, s: Sheet, number: str, c: Cert, latest: date, tail: str, version: str) -> Paper:
    foot = [
        f"This certificate remains the property of {house.name} and shall be returned immediately upon request.",
        f"An electronic certificate can be authenticated online. Printed copies can be validated at www.{house.site}/directory",
        f"Information and contact: {house.name}, {house.home}.",
    ]
    small_print(s, foot)
    s.text(550, 710, "Page: 1 of 2", 8.5, align="right")
    s.turn()
    logo(s, 46, 62, house.brand.lower() + ".", "#b3122e", 0)
    s.text(46, 110, f"Certificate No:  {number}", 11, bold=True)
    duties = [
        "Operation of the management system and all corporate functions.",
        "Hosting of production systems.",
        "Backup and disaster recovery.",
        "Analytical services.",
    ]
    lines = [("Location", "Registered Activities")] + [
        ("\n".join([c.name, *a.lines, a.postcode, a.country]), duties[k]) for k, a in enumerate(c.sites)
    ]
    table(s, 46, 130, (250, 254), lines, 9.5)
    small_print(s, foot)
    s.text(550, 710, "Page: 2 of 2", 8.5, align="right")
    fields = [*swap(core(c, number), scope_with(c, tail)), *cycle(c, "iso"), shown("revised_on", latest, "iso")]
    return Paper([*fields, soa(version), issuer(house), picture_mark("UKAS"), *sites_of(c)], s.done())


def approval(d: Draw) -> Paper:
    """A certificate of approval with dates at the left and the text at the right; a schedule follows."""
    c, house = cert(d, sites=d.number(2, 4)), d.pick(SHIPPING)
    number, approved = f"10{d.digits(6)}", f"00{d.digits(5)}"
    s = Sheet("a4", "sans", "Certificate of Approval")
    logo(s, 380, 60, house.brand, "#00447c", 1, 15)
    left = [
        ("Current issue date:", show(c.start, "long")),
        ("Expiry date:", show(c.end, "long")),
        ("Certificate identity number:", number),
    ]
    y = 60.0
    for label, value in left:
        s.text(46, y, label, 8.5, colour="#00447c")
        s.text(170, y, value, 8.5)
        y += 14
    s.text(46, 112, "Original approval(s):", 8.5, colour="#00447c")
    s.text(170, 112, f"ISO/IEC 27001 - {show(c.first, 'long')}", 8.5)
    s.text(46, 180, "Certificate of Approval", 28, colour="#00447c")
    s.text(46, 220, "This is to certify that the Management System of:", 11)
    y = s.para(46, 256, 480, c.name, 19, bold=True)
    s.para(46, y, 480, one_line(c.sites[0]), 10.5)
    s.text(46, 330, "has been approved by " + house.brand + " to the following standards:", 11)
    s.text(46, 362, "ISO/IEC 27001:2022", 16, bold=True)
    s.text(46, 392, f"Approval number(s): ISO/IEC 27001 \u2013 {approved}", 9.5)
    return _approval_rest(s, c, d, y, house, number, approved)


def _approval_rest(s: Sheet, c: Cert, d: Draw, y: float, house: House, number: str, approved: str) -> Paper:
    s.text(
        46,
        418,
        "This certificate is valid only in association with the certificate schedule bearing the same number on which the",
        8.5,
    )
    s.text(46, 429, "locations applicable to this approval are listed.", 8.5)
    s.text(46, 458, "The scope of this approval is applicable to:", 10)
    y = s.para(46, 474, 490, c.scope + ".", 10.5)
    version = f"{d.number(2, 9)}.{d.number(0, 3)}"
    s.text(46, y + 8, f"Statement of Applicability: Version {version}.", 10)
    s.signature(60, 646, wobble(d))
    s.text(46, 676, people(d, 1)[0], 10, bold=True)
    s.text(46, 690, "Area Operations Manager, UK & Ireland", 9)
    s.text(46, 704, f"Issued by: {house.name}", 9)
    s.mark(478, 620, ("UKAS", "0" + d.digits(3)), 62)
    foot = [
        f"{house.brand} and its affiliates assume no responsibility and shall not be liable to any person for any loss, damage or expense caused by reliance on",
        f"the information in this document. Issued by: {house.name}, {house.home}",
    ]
    small_print(s, foot)
    s.text(550, 760, "Page 1 of 2", 8, align="right")
    s.turn()
    _schedule(s, c.sites, c.name, number, house, d)
    fields = [*core(c, number), *cycle(c, "long"), issuer(house), picture_mark("UKAS"), *sites_of(c)]
    fields = swap(fields, Field("certificate_number", number, number, (approved, f"ISO/IEC 27001 \u2013 {approved}")))
    fields = swap(fields, scope_near(c, f"Statement of Applicability: Version {version}."))
    return Paper([*fields, soa(f"Version {version}", version)], s.done())


def _schedule(s: Sheet, sites: tuple, name: str, number: str, house: House, d: Draw) -> None:  # type: ignore[type-arg]
    logo(s, 380, 60, house.brand, "#00447c", 1, 15)
    s.text(46, 60, f"Certificate identity number: {number}", 8.5)
    s.text(46, 120, "Certificate Schedule", 24, colour="#00447c")
    duties = [
        "Head office, management and support functions",
        *d.some(
            ["Hosting and operations", "Software development and support", "Disaster recovery site", "Service desk"], 4
        ),
    ]
    s.text(46, 156, "Location", 10, bold=True)
    s.text(330, 156, "Activities", 10, bold=True)
    s.rule(46, 164, 550, "#00447c", 1)
    y = 184.0
    for a, duty in zip(sites, duties, strict=False):
        s.text(46, y, name, 9.5, bold=True)
        below = s.para(46, y + 13, 260, one_line(a), 9.5) + 16
        s.para(330, y, 220, "ISO/IEC 27001:2022: " + duty, 9.5)
        y = below
    s.text(550, 760, "Page 2 of 2", 8, align="right")


def valid_from_until(d: Draw) -> Paper:
    """A sentence says from when until when; issue and first certification stand below it."""
    c, house = cert(d), d.pick(INSPECTORS)
    number = f"GB{c.first:%y}/{d.digits(8)}"
    s = Sheet("a4", "sans", f"Certificate {number}")
    s.box(0, 0, 14, s.height, fill="#e4682a", stroke=None)
    s.text(s.width - 48, 66, house.brand, 30, bold=True, align="right", colour="#555555")
    s.text(46, 70, f"Certificate {number}", 12)
    s.text(46, 120, "The management system of", 11)
    y = s.para(46, 152, 480, c.name, 21, bold=True, colour="#e4682a")
    y = s.lines(46, y + 2, [", ".join(c.sites[0].lines) + ",", f"{c.sites[0].postcode}, {c.sites[0].country}"], 10.5)
    s.text(46, y + 22, "has been assessed and certified as meeting the requirements of", 11)
    s.text(46, y + 56, "ISO/IEC 27001:2022", 21, bold=True, colour="#e4682a")
    s.text(46, y + 86, "For the following activities", 11)
    y = s.para(46, y + 106, 490, c.scope + ".", 11)
    ref = f"Version {d.number(3, 14)}, {show(c.start, 'padded')}"
    s.text(46, y + 6, f"Statement of Applicability: {ref}", 10)
    s.para(
        46,
        560,
        400,
        f"This certificate is valid from {show(c.start, 'padded')} until {show(c.end, 'padded')} and remains valid subject to satisfactory surveillance audits.",
        10,
    )
    issue = d.number(1, 7)
    s.text(46, 600, f"Issue {issue}. Certified since {show(c.first, 'padded')}", 10)
    return _valid_from_until_rest(s, c, d, house, ref, number)


def _valid_from_until_rest(s: Sheet, c: Cert, d: Draw, house: House, ref: str, number: str) -> Paper:
    s.text(46, 616, f"Recertification audit due a minimum of 60 days before {show(c.end, 'padded')}.", 10)
    s.text(46, 654, "Authorised by", 9)
    s.signature(50, 686, wobble(d))
    s.text(46, 712, people(d, 1)[0], 9)
    s.mark(470, 600, ("UKAS", "0" + d.digits(3)), 64)
    qr(s, 390, 604, 56, d)
    s.lines(
        46,
        742,
        [f"{house.name} {house.home}", f"t +44 (0)151 496 0{d.digits(3)}   www.{house.site}"],
        7.5,
        colour="#555555",
    )
    s.para(
        46,
        772,
        500,
        "This document is an authentic electronic certificate for the client's business purposes use only. Printed versions are permitted and will be considered as a copy. The document is issued subject to the general conditions of certification services.",
        6.3,
        colour="#777777",
    )
    s.text(550, 820, "Page 1 / 1", 7.5, align="right")
    fields = [*core(c, number), *cycle(c, "padded"), soa(ref), issuer(house), picture_mark("UKAS"), *sites_of(c)]
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability: {ref}")), s.done())
