"""ISO 27001 certificates of American houses, and of one that renews each year."""

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
from benchmarks.unseen.tenth.pens import columns, frame, holder, qr, rows, seal, table, wobble
from benchmarks.unseen.world import Draw, show, years_on

AMERICAN = (
    House(
        "Hargrave & Tull Certification, LLC",
        "Hargrave & Tull",
        "4010 W. Magnolia Blvd., Suite 600, Tampleton, FL 33099",
        "hargravetull.example",
    ),
    House(
        "Brightline Compliance Registrars, Inc.",
        "Brightline",
        "1200 Larimore St., Suite 300, Denfield, CO 80299",
        "brightline.example",
    ),
)


def limited_to(d: Draw) -> Paper:
    """An American assessor: a landscape face, scope with its Statement of Applicability, then the sites."""
    c, house = cert(d, sites=d.number(2, 4)), d.pick(AMERICAN)
    number, version = (
        f"{d.digits(7)}-{d.number(1, 12)}",
        f"version {d.number(1, 9)}.{d.number(0, 4)}, dated {show(c.start, 'us')}",
    )
    s = Sheet("letter-landscape", "sans", "Certificate of Registration")
    s.box(0, 0, 190, s.height, fill="#12263f", stroke=None)
    s.para(24, 80, 150, house.brand, 22, bold=True, colour="#ffffff")
    s.text(24, 150, "CERTIFICATE OF REGISTRATION", 9, colour="#9fb8d6")
    s.lines(24, 420, ["Certificate Number"], 8, colour="#9fb8d6")
    s.text(24, 436, number, 12, bold=True, colour="#ffffff")
    s.text(220, 76, "Information Security Management System \u2013 ISO/IEC 27001:2022", 13, bold=True)
    s.para(
        220,
        100,
        520,
        f"The Certification Body of {house.name} hereby certifies that the following organization operates an Information Security Management System that conforms to the requirements of ISO/IEC 27001:2022",
        9.5,
    )
    return _limited_to_rest(s, c, version, d, house, number)


def _limited_to_rest(s: Sheet, c: Cert, version: str, d: Draw, house: House, number: str) -> Paper:
    y = s.para(220, 162, 520, c.name, 20, bold=True, colour="#12263f")
    s.text(220, y + 14, "for the following scope of registration", 9.5)
    tail = f" in accordance with the statement of applicability, {version}."
    y = s.para(220, y + 36, 520, c.scope + tail, 10.5)
    s.text(220, y + 10, "which includes the following in-scope location(s) on page 2 of 2", 9.5)
    s.signature(230, 420, wobble(d))
    s.text(220, 446, f"{people(d, 1)[0]}, Certification Manager", 9)
    columns(
        s,
        482,
        [
            ("Issue Date", show(c.start, "us")),
            ("Original Registration Date", show(c.first, "us")),
            ("Expiration Date", show(c.end, "us")),
            ("Certificate Version", f"Version {d.number(1, 4)}"),
        ],
        220,
        770,
        10,
    )
    s.mark(690, 380, ("ANAB", "ACCREDITED"), 56)
    return _limited_to_end(s, house, c, number, version, tail)


def _limited_to_end(s: Sheet, house: House, c: Cert, number: str, version: str, tail: str) -> Paper:
    s.para(
        220,
        545,
        530,
        f"CONDITIONS & LIMITATIONS: 1. The aforementioned organization has a perpetual responsibility to maintain compliance with ISO/IEC 27001:2022 during the period of certification. 2. This certificate is subject to the satisfactory completion of annual surveillance audits. {house.name}, {house.home}",
        6.8,
        colour="#555555",
    )
    s.text(s.width - 40, 596, "Page 1 of 2", 8, align="right")
    s.turn()
    s.text(60, 80, "In-scope location(s)", 17, bold=True, colour="#12263f")
    duties = ["Main location of the ISMS", "Data center", "Data center", "Remote office"]
    lines = [("Location", "Function / Role")] + [(one_line(a), duties[k]) for k, a in enumerate(c.sites)]
    table(s, 60, 104, (430, 220), lines, 10)
    s.text(60, 560, f"Certificate Number: {number}", 9)
    s.text(s.width - 40, 596, "Page 2 of 2", 8, align="right")
    fields = [
        *swap(core(c, number), scope_with(c, tail)),
        *cycle(c, "us"),
        soa(version),
        issuer(house),
        picture_mark("ANAB"),
    ]
    return Paper([*fields, *sites_of(c)], s.done())


def letter_format(d: Draw) -> Paper:
    """An American registrar's portrait sheet with rows of labels and an accreditation line in words."""
    c, house = cert(d), d.pick(AMERICAN)
    number = f"ISMS-{d.letters(2)}-{d.digits(6)}"
    s = Sheet("letter", "serif", "Certificate")
    frame(s, "#5a4a1f", double=True)
    s.centred(86, house.brand.upper(), 20, bold=True, colour="#5a4a1f")
    s.centred(126, "CERTIFICATE OF REGISTRATION", 22)
    s.centred(156, "Information Security Management System", 12, italic=True)
    s.centred(196, "This certifies that the ISMS of", 11)
    y = holder(s, 228, c.name, c.sites[0], 18)
    s.centred(y + 18, "has been assessed and found to be in conformance with the requirements of", 11)
    s.centred(y + 46, "ISO/IEC 27001:2022", 18, bold=True)
    s.centred(y + 74, "The ISMS is applicable to the following:", 11)
    y = s.para(76, y + 96, s.width - 152, c.scope + ".", 11, align="centre")
    version = f"Rev. {d.number(1, 20)}"
    pairs = [
        ("Certificate Number:", number),
        ("Statement of Applicability:", version),
        ("Date of Initial Certification:", show(c.first, "us")),
        ("Effective Date:", show(c.start, "us")),
        ("Expiration Date:", show(c.end, "us")),
    ]
    reissue = d.maybe(0.5)
    pairs += [("Reissue Date:", show(c.revised, "us"))] if reissue else []
    rows(s, 86, 540, pairs, 160, 10.5, 130)
    s.signature(410, 590, wobble(d))
    s.rule(400, 606, 540)
    s.text(400, 620, f"{people(d, 1)[0]}, President", 9.5)
    seal(s, 470, 680, 26, "#5a4a1f")
    s.centred(728, f"{house.name} is accredited by the ANSI National Accreditation Board (ANAB).", 8)
    s.centred(740, f"{house.home}   \u2022   www.{house.site}", 8)
    accreditor = Field("accreditation_body", "ANAB", "ANAB")
    fields = [*core(c, number), *cycle(c, "us", revised=reissue), soa(version), issuer(house), accreditor, *sites_of(c)]
    return Paper(swap(fields, scope_near(c)), s.done())


def yearly(d: Draw) -> Paper:
    """A small house that renews each year: valid for twelve months, three-year cycle in the small print."""
    c = cert(d)
    house = House(
        "Global Merit Certification Inc.", "GMC", "27 Old Gloucester Mews, London WC99 9AX", "globalmerit.example"
    )
    start = max(c.start, date(2025, 11, 3))
    end = years_on(start, 1)
    number = f"GM{d.digits(4)}I{d.digits(4)}"
    s = Sheet("a4-landscape", "serif", "Certificate of Compliance")
    frame(s, "#1f5f8b", 18)
    seal(s, 96, 96, 34, "#c9a227")
    s.centred(92, "CERTIFICATE OF REGISTRATION", 28, bold=True, colour="#1f5f8b")
    s.centred(118, house.name, 13, italic=True)
    s.centred(150, "has audited the Information Security Management System of", 11)
    y = s.para(90, 186, s.width - 180, c.name, 24, bold=True, align="centre")
    s.centred(y, one_line(c.sites[0]), 11)
    s.centred(y + 26, "and found it to be in accordance with ISO 27001:2022", 12)
    s.centred(y + 50, "Scope", 11, bold=True)
    s.para(110, y + 68, s.width - 220, c.scope, 11.5, align="centre")
    return _yearly_rest(s, number, start, end, d, house, c)


def _yearly_rest(s: Sheet, number: str, start: date, end: date, d: Draw, house: House, c: Cert) -> Paper:
    columns(
        s,
        404,
        [
            ("Certificate No", number),
            ("Date of issue", show(start, "long")),
            ("Date of expiry", show(end, "long")),
            ("Recertification due", show(years_on(start, 3), "long")),
        ],
        90,
        s.width - 60,
        11,
    )
    s.signature(120, 480, wobble(d))
    s.text(100, 504, f"{people(d, 1)[0]}, Head of Certification", 9.5)
    qr(s, 690, 448, 66, d)
    words = "Accredited by the United Accreditation Foundation (UAF)" if d.maybe(0.5) else ""
    s.centred(540, words, 9.5)
    s.centred(
        560,
        f"Certificate is valid subject to annual surveillance. Check validity: www.{house.site}  |  {house.home}",
        7.5,
    )
    fields = [
        *core(c, number, printed="ISO 27001:2022"),
        shown("issued_on", start, "long"),
        shown("expires_on", end, "long"),
    ]
    fields += [Field("accreditation_body", "UAF", "UAF", ("United Accreditation Foundation",))] if words else []
    return Paper([*fields, issuer(house), *sites_of(c)], s.done())
