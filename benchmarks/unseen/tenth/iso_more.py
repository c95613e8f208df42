"""Further ISO 27001 certificates: older issues, groups, parts of a main certificate, younger houses."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import (
    STEMS,
    Cert,
    House,
    cert,
    core,
    cycle,
    issuer,
    one_line,
    people,
    picture_mark,
    renamed,
    scope_near,
    scope_with,
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.tenth.pens import columns, frame, holder, logo, rows, small_print, table, wobble
from benchmarks.unseen.world import Draw, show, years_on


def _earlier(d: Draw, c: Cert) -> Cert:
    """The same holder in a cycle that began under the older issue of the standard."""
    start = d.day(date(2021, 9, 1), date(2022, 10, 20))
    first = years_on(start, -3) - timedelta(days=d.number(2, 30))
    return replace(
        c, start=start, first=first, end=years_on(start, 3) - timedelta(days=1), revised=start + timedelta(days=40)
    )


def older_issue(d: Draw) -> Paper:
    """A certificate to the issue of 2013, with a note on the transition."""
    c = _earlier(d, cert(d))
    house = House(
        "Wolds Management Certification Limited", "Wolds", "9 Priory Mews, Beverstoke HU99 9DX", "woldscert.example"
    )
    number = f"{d.digits(4)}-ISM-001"
    standard = d.pick(["ISO/IEC 27001:2013", "BS EN ISO/IEC 27001:2017"])
    s = Sheet("a4", "sans", "Certificate of Registration")
    frame(s, "#7b1e3a", 24)
    s.crest(s.width / 2, 78, 24, "#7b1e3a", 1)
    s.centred(130, house.brand.upper() + " CERTIFICATION", 15, bold=True)
    s.centred(166, "Certificate of Registration", 25, colour="#7b1e3a")
    s.centred(196, "This certifies that the information security management system operated by", 10.5)
    y = holder(s, 230, c.name, c.sites[0])
    s.centred(y + 14, "meets the requirements of", 10.5)
    s.centred(y + 42, standard, 17, bold=True)
    s.centred(y + 68, "for the scope described as", 10.5)
    y = s.para(80, y + 90, s.width - 160, c.scope + ".", 11, align="centre")
    version = f"v{d.number(2, 9)}.0 of {show(c.start, 'slash')}"
    s.centred(y + 6, f"Statement of Applicability {version}", 10)
    pairs = [
        ("Registration number", number),
        ("Initial registration", show(c.first, "slash")),
        ("Current registration", show(c.start, "slash")),
        ("Registration expires", show(c.end, "slash")),
    ]
    columns(s, 620, pairs, 60, 560, 9.5)
    s.signature(90, 690, wobble(d))
    s.text(70, 716, f"{people(d, 1)[0]}, Certification Manager", 9)
    return _older_issue_rest(s, house, version, c, number, standard)


def _older_issue_rest(s: Sheet, house: House, version: str, c: Cert, number: str, standard: str) -> Paper:
    s.mark(470, 660, ("UKAS", "MANAGEMENT"), 56)
    s.centred(
        752,
        "Transition: certificates to this issue of the standard cease to be valid after 31 October 2025 at the latest.",
        8,
        italic=True,
    )
    small_print(s, [f"{house.name}, {house.home}. Check certificates at www.{house.site}"], 780)
    fields = [
        *core(c, number, standard),
        *cycle(c, "slash"),
        soa(version, version[1:]),
        issuer(house),
        picture_mark("UKAS"),
        *sites_of(c),
    ]
    if standard.startswith("BS"):
        fields = swap(fields, Field("standard", standard, standard, ("ISO/IEC 27001:2017",)))
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability {version}")), s.done())


def irish(d: Draw) -> Paper:
    """An Irish authority's certificate: registration in capitals, issue and amendment dates."""
    c = cert(d, sites=d.number(1, 2))
    house = House(
        "Standards Certification Authority of Éirne", "SCAE", "1 Swift Crescent, Santrim, Dublin 9", "scae.example"
    )
    number = f"27.{d.digits(4)}"
    s = Sheet("a4", "serif", "Certificate of Registration")
    s.box(30, 30, s.width - 30, 100, fill="#eef5ee", stroke=None)
    logo(s, 46, 74, house.brand, "#00623b", 0, 24)
    s.text(46, 144, "Certificate of Registration of Information Security", 19, colour="#00623b")
    s.text(46, 168, "Management System to I.S. EN ISO/IEC 27001:2023", 19, colour="#00623b")
    y = s.para(46, 208, 490, c.name, 18, bold=True)
    for a in c.sites:
        y = s.para(46, y, 490, one_line(a), 10.5) + 2
    s.para(
        46,
        y + 16,
        490,
        f"{house.brand} ({house.name}) certifies that the aforementioned company has been assessed and deemed to comply with the requirements of the above standard in respect of the scope of operations given below:",
        10.5,
    )
    s.text(46, y + 76, "SCOPE OF REGISTRATION", 10.5, bold=True)
    version = f"Issue {d.number(2, 9)}, dated {show(c.start, 'long')}"
    tail = f". Statement of Applicability: {version}."
    s.para(46, y + 94, 490, c.scope + tail, 11)
    s.signature(60, 590, wobble(d))
    s.text(46, 616, "Approved by: " + people(d, 1)[0], 9.5)
    s.text(46, 630, "Director of Business Excellence", 9.5)
    return _irish_rest(d, number, c, s, house, version, tail)


def _irish_rest(d: Draw, number: str, c: Cert, s: Sheet, house: House, version: str, tail: str) -> Paper:
    amended = d.maybe(0.6)
    pairs = [
        ("Registration Number:", number),
        ("Original Registration:", show(c.first, "long")),
        ("Last certified on:", show(c.start, "long")),
    ]
    pairs += [("Last amended on:", show(c.revised, "long"))] if amended else []
    pairs += [("Remains valid to:", show(c.end, "long"))]
    rows(s, 300, 590, pairs, 130, 10, 110)
    s.mark(60, 680, ("INAB", "CERTIFICATION"), 56)
    s.para(
        46,
        770,
        500,
        f"This certificate remains valid on condition that the Approved Information Security Management System is maintained in an adequate and efficacious manner. {house.name}, {house.home}, Ireland. T +353 1 555 0{d.digits(3)}  www.{house.site}",
        7.5,
        colour="#555555",
    )
    fields = [
        *core(c, number, "I.S. EN ISO/IEC 27001:2023"),
        *cycle(c, "long", revised=amended),
        soa(version),
        issuer(house, "", f"{house.brand} ({house.name})"),
        picture_mark("INAB"),
    ]
    national = Field(
        "standard",
        "I.S. EN ISO/IEC 27001:2023",
        "I.S. EN ISO/IEC 27001:2023",
        ("EN ISO/IEC 27001:2023", "ISO/IEC 27001:2023"),
    )
    return Paper([*swap(swap(fields, national), scope_with(c, tail)), *sites_of(c)], s.done())


def group(d: Draw) -> Paper:
    """A group's certificate whose second page lists the companies of the group, each with its address."""
    c = cert(d, sites=d.number(3, 5))
    c = replace(c, org=renamed(c.org, f"{d.pick(STEMS)} Holdings plc"))
    house = House(
        "Thornbury Registrars Limited",
        "Thornbury",
        "2 Castle Mews, Thornbrook BS99 9JD",
        "thornbury-registrars.example",
    )
    number = f"TR{d.digits(6)}-IS"
    s = Sheet("a4", "sans", "Certificate")
    s.box(0, 0, s.width, 20, fill="#1b4965", stroke=None)
    logo(s, 50, 76, house.brand, "#1b4965", 1, 20)
    s.text(50, 140, "Certificate", 30, colour="#1b4965")
    s.text(50, 172, "awarded to", 10.5)
    y = s.para(50, 204, 490, c.name, 19, bold=True)
    y = s.para(50, y, 490, one_line(c.sites[0]), 10.5)
    s.text(50, y + 10, "and the group companies listed in the schedule", 10.5)
    y = s.para(
        50,
        y + 38,
        490,
        f"{house.brand} confirms that the organisation operates an information security management system which fulfils the requirements of ISO/IEC 27001:2022.",
        10.5,
    )
    s.text(50, y + 16, "Scope of certification", 10.5, bold=True)
    y = s.para(50, y + 34, 490, c.scope + ".", 10.5)
    version = f"{d.number(2, 9)}.{d.number(0, 9)} ({show(c.start, 'padded')})"
    s.text(50, y + 8, f"Statement of Applicability version: {version}", 10.5)
    pairs = [
        ("Certificate number", number),
        ("First certified", show(c.first, "padded")),
        ("Valid from", show(c.start, "padded")),
        ("Valid until", show(c.end, "padded")),
    ]
    columns(s, 600, pairs, 50, 560)
    return _group_rest(s, d, house, number, c, version)


def _group_rest(s: Sheet, d: Draw, house: House, number: str, c: Cert, version: str) -> Paper:
    s.signature(64, 680, wobble(d))
    s.text(50, 708, f"{people(d, 1)[0]}, on behalf of {house.name}", 9)
    s.mark(474, 650, ("UKAS", "MANAGEMENT"), 56)
    small_print(s, [f"{house.name}   {house.home}   www.{house.site}", "Page 1 of 2"])
    s.turn()
    logo(s, 50, 76, house.brand, "#1b4965", 1, 20)
    s.text(50, 130, f"Schedule to certificate {number}", 15, bold=True)
    names = [
        f"{c.name} (head office)",
        *(f"{stem} Services Limited" for stem in d.some([x for x in STEMS if x not in c.name], len(c.sites) - 1)),
    ]
    table(
        s,
        50,
        150,
        (200, 290),
        [("Company", "Address"), *((n, one_line(a)) for n, a in zip(names, c.sites, strict=True))],
        10,
    )
    small_print(s, [f"{house.name}   {house.home}   www.{house.site}", "Page 2 of 2"])
    fields = [
        *core(c, number),
        *cycle(c, "padded"),
        soa(f"version: {version}", version, f"version {version}"),
        issuer(house),
        picture_mark("UKAS"),
        *sites_of(c),
    ]
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability version: {version}")), s.done())
