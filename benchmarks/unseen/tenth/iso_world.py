"""ISO 27001 certificates of American, Indian, Japanese, Australian and Italian houses."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

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
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.tenth.pens import columns, frame, holder, logo, qr, rows, small_print, wobble
from benchmarks.unseen.world import Draw, show, years_on

INDIAN = (
    House(
        "Sarvottam Certification Services Private Limited",
        "SCS",
        "B-27, Sector 63, Navinagar 201399, Uttar Pradesh, India",
        "sarvottamcert.example",
    ),
    House(
        "Apex Veridian Certification Pvt. Ltd.",
        "AVC",
        "412, Lotus Corporate Park, Andhripur (E), Mumbra 400999, India",
        "apexveridian.example",
    ),
)


def surveillance_due(d: Draw) -> Paper:
    """An Indian house: ornamental border, table of surveillance dates, verification in small print."""
    c, house = cert(d), d.pick(INDIAN)
    number = f"{house.brand}/IS/{d.digits(4)}/{c.start:%m%y}"
    s = Sheet("a4", "serif", "Certificate of Registration")
    frame(s, "#b8860b", 16, double=True)
    s.crest(s.width / 2, 72, 24, "#8b1a1a", d.number(0, 2))
    s.centred(116, house.name, 14, bold=True, colour="#8b1a1a")
    s.centred(150, "Certificate of Registration", 30, italic=True, face="serif", colour="#1a3c6e")
    s.centred(180, "This is to certify that the Information Security Management System of", 11)
    y = holder(s, 214, c.name, c.sites[0], 19, "#8b1a1a")
    s.centred(y + 12, "has been assessed and found to conform to the requirements of", 11)
    s.centred(y + 40, "ISO/IEC 27001:2022", 20, bold=True, colour="#1a3c6e")
    s.centred(y + 64, "for the following scope :", 11)
    y = s.para(70, y + 84, s.width - 140, c.scope, 11.5, bold=True, align="centre")
    ref = f"Issue 0{d.number(1, 4)} dated {show(c.start, 'dots')}"
    s.centred(y + 4, f"(Statement of Applicability {ref})", 9.5)
    s.centred(556, f"Certificate No.: {number}", 12, bold=True)
    pairs = [
        ("Date of initial registration", show(c.first, "padded")),
        ("Date of this certificate", show(c.start, "padded")),
        ("Date of expiry", show(c.end, "padded")),
    ]
    due = [
        ("1st surveillance on or before", show(years_on(c.start, 1), "padded")),
        ("2nd surveillance on or before", show(years_on(c.start, 2), "padded")),
        ("Re-certification due", show(c.end.replace(day=1), "padded")),
    ]
    rows(s, 60, 590, pairs, 140, 9.5, 90)
    rows(s, 310, 590, due, 150, 9.5, 90)
    return _surveillance_due_rest(s, d, house, ref, c, number)


def _surveillance_due_rest(s: Sheet, d: Draw, house: House, ref: str, c: Cert, number: str) -> Paper:
    s.signature(80, 690, wobble(d))
    s.text(64, 716, "Authorised Signatory", 9.5)
    qr(s, 260, 660, 62, d)
    named = d.maybe(0.5)
    if named:
        s.mark(450, 656, ("NABCB", "QM 0" + d.digits(2)), 58)
    small_print(
        s,
        [
            f"Validity of this certificate is subject to successful completion of surveillance audits. Verify at www.{house.site}",
            f"This certificate is the property of {house.name} and shall be returned when demanded.",
            house.home,
        ],
        752,
    )
    fields = [*core(c, number), *cycle(c, "padded"), soa(ref), issuer(house), *sites_of(c)]
    fields += [picture_mark("NABCB")] if named else []
    return Paper(swap(fields, scope_near(c, f"(Statement of Applicability {ref})", "")), s.done())


def japanese(d: Draw) -> Paper:
    """The English face of a Japanese house: registered, renewed, expiring, with organization and sites listed."""
    c = cert(d, sites=2)
    house = House(
        "Nihon Hyojun Quality Organization", "NHQO", "1-25 Sudacho, Chiyoda-machi, Toto 101-9999, Japan", "nhqo.example"
    )
    number = f"NHQ-IM{d.digits(4)}"
    s = Sheet("a4", "serif", "Certificate of Registration")
    s.waves("#eaf0f7")
    s.centred(96, house.brand, 26, bold=True, colour="#123a7a")
    s.centred(140, "CERTIFICATE OF REGISTRATION", 21, bold=True)
    s.centred(166, "Information Security Management System", 13)
    pairs = [
        ("Registration Number:", number),
        ("Registered Organization:", c.name),
        ("Address:", one_line(c.sites[0])),
        ("Applicable Standard:", "ISO/IEC 27001:2022 (JIS Q 27001:2023)"),
        ("Scope of Registration:", c.scope + "."),
        ("Statement of Applicability:", show(c.start, "long")),
        ("Related Site:", one_line(c.sites[1])),
    ]
    rows(s, 70, 214, pairs, 150, 11, 310)
    dates = [
        ("Date of Registration:", show(c.first, "long")),
        ("Date of Renewal:", show(c.start, "long")),
        ("Date of Expiry:", show(c.end, "long")),
    ]
    rows(s, 70, 560, dates, 150, 11)
    s.para(
        70,
        624,
        440,
        f"{house.name} certifies that the information security management system of the above organization conforms to the applicable standard.",
        10.5,
    )
    s.signature(330, 700, wobble(d))
    s.lines(320, 726, [people(d, 1)[0], f"President, {house.brand}"], 10)
    s.mark(80, 680, ("ISMS-AC", "MSAC 0" + d.digits(2)), 58)
    return _japanese_rest(s, house, c, number)


def _japanese_rest(s: Sheet, house: House, c: Cert, number: str) -> Paper:
    small_print(s, [f"{house.name}, {house.home}"])
    fields = [*core(c, number), *cycle(c, "long"), issuer(house), picture_mark("ISMS-AC"), *sites_of(c)]
    day = show(c.start, "long")
    fields = swap(
        swap(fields, scope_near(c)),
        Field(
            "standard",
            "ISO/IEC 27001:2022",
            "ISO/IEC 27001:2022 (JIS Q 27001:2023)",
            ("JIS Q 27001:2023", "ISO/IEC 27001:2022 (JIS Q 27001:2023)"),
        ),
    )
    return Paper([*fields, soa(day, f"dated {day}", c.start.isoformat())], s.done())


def southern(d: Draw) -> Paper:
    """An Australian house: logo at the right, registration with originally certified, current and expiry dates."""
    c = cert(d, sites=d.number(1, 3))
    house = House(
        "Southern Cross Assurance Pty Limited",
        "SX Assurance",
        "Level 37, 680 Georgina Street, Sydmouth NSW 2999",
        "sxassurance.example",
    )
    number = f"ITSM{d.digits(5)}"
    s = Sheet("a4", "sans", "Certificate")
    s.box(0, 0, s.width, 8, fill="#00857c", stroke=None)
    logo(s, 380, 64, house.brand, "#00857c", 2, 19)
    s.text(46, 130, "Certificate of Registration", 24)
    s.text(46, 158, "This is to certify that", 10.5)
    y = s.para(46, 188, 500, c.name, 18, bold=True, colour="#00857c")
    s.text(46, y + 6, "operates an Information Security Management System that complies with the requirements of", 10.5)
    s.text(46, y + 32, "ISO/IEC 27001:2022", 15, bold=True)
    s.text(46, y + 58, "for the following scope", 10.5)
    y = s.para(46, y + 78, 500, c.scope + ".", 10.5, bold=True)
    version = f"version {d.number(1, 6)}.{d.number(0, 9)}"
    s.text(46, y + 4, f"The Statement of Applicability is {version}.", 10.5)
    s.text(46, y + 32, "Sites", 10.5, bold=True)
    y += 48
    for a in c.sites:
        y = s.para(46, y, 500, one_line(a), 10) + 3
    pairs = [
        ("Certificate No:", number),
        ("Issue Date:", show(c.revised, "padded")),
        ("Originally Certified:", show(c.first, "padded")),
        ("Current Certification:", show(c.start, "padded")),
        ("Expiry Date:", show(c.end, "padded")),
    ]
    rows(s, 46, 610, pairs, 130, 10, 120)
    s.signature(330, 650, wobble(d))
    s.lines(320, 676, [people(d, 1)[0], "Global Head, Assurance Services"], 9)
    return _southern_rest(s, house, version, c, number)


def _southern_rest(s: Sheet, house: House, version: str, c: Cert, number: str) -> Paper:
    s.mark(476, 640, ("JAS-ANZ",), 56)
    s.text(
        46,
        722,
        "Accredited by the Joint Accreditation System of Australia and New Zealand (JAS-ANZ), www.jas-anz.example/register",
        8,
    )
    small_print(
        s,
        [
            f"Registered by: {house.name}, {house.home}, Australia. www.{house.site}",
            "This certificate remains the property of the issuer and must be returned upon its request.",
        ],
    )
    fields = [
        *core(c, number),
        *cycle(c, "padded"),
        soa(version),
        issuer(house),
        Field("accreditation_body", "JAS-ANZ", "JAS-ANZ"),
    ]
    fields += [Field("revised_on", c.revised.isoformat(), show(c.revised, "padded"), optional=True), *sites_of(c)]
    return Paper(swap(fields, scope_near(c, f"The Statement of Applicability is {version}.")), s.done())


def italian(d: Draw) -> Paper:
    """An Italian house: first issue, revision and expiry in a line at the foot, activity sector codes."""
    c = cert(d, sites=2)
    house = House("RIVA Navale Services S.p.A.", "RIVA", "Via Corsini 12, 16999 Genoa, Italy", "rivaservices.example")
    number = f"{d.digits(3)}/{c.first:%y}/S"
    s = Sheet("a4", "sans", "Certificate")
    logo(s, 60, 80, house.brand, "#1c4e80", 0, 26)
    s.centred(140, f"CERTIFICATE No. {number}", 15, bold=True)
    s.centred(172, "It is hereby certified that the information security management system of", 10)
    y = s.para(60, 204, s.width - 120, c.name, 18, bold=True, align="centre")
    s.centred(y, one_line(c.sites[0]), 9.5)
    s.centred(y + 22, "in the following operational units", 10)
    s.centred(y + 38, one_line(c.sites[1]), 9.5)
    s.centred(y + 64, "is in compliance with the standard", 10)
    s.centred(y + 90, "ISO/IEC 27001:2022", 17, bold=True)
    s.centred(y + 116, "for the following field(s) of activities", 10)
    y = s.para(70, y + 136, s.width - 140, c.scope + ".", 10.5, align="centre")
    ref = f"rev. {d.number(1, 9)} dated {show(c.start, 'dots')}"
    s.centred(y + 4, f"Statement of Applicability {ref}", 9.5)
    s.centred(y + 24, "IAF: 33, 35", 9.5)
    columns(
        s,
        600,
        [
            ("First issue", show(c.first, "dots")),
            ("Current issue", show(c.start, "dots")),
            ("Revision date", show(c.revised, "dots")),
            ("Expiry date", show(c.end, "dots")),
        ],
        70,
        560,
        10.5,
    )
    return _italian_rest(s, d, house, ref, c, number)


def _italian_rest(s: Sheet, d: Draw, house: House, ref: str, c: Cert, number: str) -> Paper:
    s.para(
        70,
        652,
        300,
        "The use and validity of this certificate are subject to the house's rules for the certification of information security management systems. The validity is dependent on an annual / six-monthly audit and on a complete review, every three years.",
        8,
    )
    s.signature(400, 680, wobble(d))
    s.lines(390, 706, [people(d, 1)[0], "Certification Head"], 9)
    s.mark(70, 710, ("ACCREDIA", "SSI N° 003G"), 58)
    small_print(s, [f"{house.name}   {house.home}   www.{house.site}"])
    fields = [
        *core(c, number),
        *cycle(c, "dots", revised=True),
        soa(ref),
        issuer(house),
        picture_mark("ACCREDIA"),
        *sites_of(c),
    ]
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability {ref}")), s.done())
