"""ISO 27001 certificates of Dutch, Swiss, French and Spanish houses."""

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
    scope_with,
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.tenth.pens import columns, frame, logo, qr, rows, small_print, wobble
from benchmarks.unseen.world import Draw, show


def dutch(d: Draw) -> Paper:
    """A Dutch house with the version of the Statement of Applicability as a row of its own."""
    c = cert(d)
    house = d.pick(
        [
            House("Keurhuis Nederland B.V.", "Keurhuis", "Dr. Visserlaan 4, 7399 LL Zutveen", "keurhuis.example"),
            House(
                "ZekerTrust Certificering B.V.", "ZekerTrust", "Kanaalweg 17, 3599 KL Utrechtveen", "zekertrust.example"
            ),
        ]
    )
    number, version = f"K{d.digits(6)}/0{d.number(1, 9)}", f"{d.number(1, 9)}.{d.number(0, 9)}"
    s = Sheet("a4", "vera", "Certificate")
    s.box(0, 0, s.width, 110, fill="#f4f1ea", stroke=None)
    logo(s, 46, 66, house.brand, "#d2691e", 2, 22)
    s.text(46, 150, "Certificate", 26, bold=True)
    s.text(46, 176, "Information security management system", 11)
    pairs = [
        ("Number", number),
        ("Issued", show(c.start, "iso")),
        ("Valid until", show(c.end, "iso")),
        ("First issue", show(c.first, "iso")),
        ("Page", "1 of 1"),
    ]
    rows(s, 360, 140, pairs, 82, 8.5, 110)
    return _dutch_rest(s, house, c, version, d, number)


def _dutch_rest(s: Sheet, house: House, c: Cert, version: str, d: Draw, number: str) -> Paper:
    s.para(46, 240, 500, f"{house.name} hereby declares that the information security management system of", 9.5)
    y = s.para(46, 276, 500, c.name, 16, bold=True)
    y = s.para(46, y, 500, one_line(c.sites[0]), 9.5)
    y = s.para(46, y + 14, 500, "has been assessed and meets the requirements of", 9.5)
    s.text(46, y + 12, "ISO/IEC 27001:2022", 15, bold=True)
    s.text(46, y + 44, "Scope", 10, bold=True)
    y = s.para(46, y + 60, 500, c.scope, 9.5)
    s.text(46, y + 18, "Statement of Applicability", 10, bold=True)
    phrase = f"Version {version}, {show(c.start, 'padded')}"
    s.text(46, y + 34, phrase, 9.5)
    s.signature(56, 636, wobble(d))
    s.lines(46, 664, [people(d, 1)[0], house.brand], 9)
    s.mark(466, 600, ("RvA", "C 0" + d.digits(2)), 60)
    qr(s, 390, 604, 58, d)
    s.para(
        46,
        712,
        500,
        "The certificate is valid as long as the organisation continues to meet the requirements; publication is allowed. For the current status of this certificate please consult our web site.",
        8,
    )
    s.lines(46, 762, [house.name, house.home, f"www.{house.site}"], 7.5, colour="#555555")
    fields = [*core(c, number), *cycle(c, "iso"), soa(phrase), issuer(house), picture_mark("RvA"), *sites_of(c)]
    return Paper(fields, s.done())


def swiss(d: Draw) -> Paper:
    """A Swiss association: few words, scope and normative base in a column of labels."""
    c = cert(d)
    house = House(
        "Schweizerische Gesellschaft für Prüfung und Systeme (SGPS)",
        "SGPS",
        "Bernfeldstrasse 103, 3099 Zollikerau, Switzerland",
        "sgps.example",
    )
    number = f"H{d.digits(5)}"
    s = Sheet("a4", "sans", "Certificate")
    s.box(46, 44, 92, 90, fill="#d8232a", stroke=None)
    s.text(106, 76, house.brand, 24, bold=True)
    s.text(46, 150, "Certificate", 36)
    s.para(
        46,
        186,
        470,
        f"{house.brand} herewith certifies that the organisation named below has a management system which meets the requirements of the normative base(s) mentioned below.",
        10,
    )
    y = s.para(46, 250, 500, c.name, 18, bold=True)
    y = s.lines(46, y, [*c.sites[0].lines, c.sites[0].postcode, c.sites[0].country], 11)
    ref = f"Version {d.number(1, 9)}.{d.number(0, 9)} of {show(c.start, 'dots')}"
    pairs = [
        ("Scope", c.scope),
        ("Statement of applicability", ref),
        ("Field of activity", "33, 35"),
        ("Normative base", "ISO/IEC 27001:2022    Information Security Management System"),
    ]
    y = rows(s, 46, y + 34, pairs, 150, 10)
    return _swiss_rest(s, number, c, d, house, ref)


def _swiss_rest(s: Sheet, number: str, c: Cert, d: Draw, house: House, ref: str) -> Paper:
    columns(
        s,
        600,
        [
            ("Registration number", number),
            ("Validity", f"{show(c.start, 'dots')} \u2013 {show(c.end, 'dots')}"),
            ("Certified since", show(c.first, "dots")),
        ],
        46,
        550,
        10,
    )
    s.signature(60, 690, wobble(d))
    s.signature(220, 690, wobble(d))
    names = people(d, 2)
    s.text(46, 716, f"{names[0]}, President {house.brand}", 8.5)
    s.text(220, 716, f"{names[1]}, CEO {house.brand}", 8.5)
    s.mark(478, 660, ("SAS", "SCESm 00" + d.digits(2)), 56)
    small_print(
        s,
        [
            f"{house.name}",
            house.home + f"   www.{house.site}",
            "This certificate remains the property of the association.",
        ],
    )
    fields = [
        *core(c, number),
        *cycle(c, "dots"),
        soa(ref),
        issuer(house, "", house.name.split(" (")[0]),
        picture_mark("SAS"),
        *sites_of(c),
    ]
    return Paper(fields, s.done())


def french(d: Draw) -> Paper:
    """A French house: bilingual sentences, dates as year, month, day."""
    c = cert(d)
    house = d.pick(
        [
            House(
                "LUTÈCE Certification",
                "LUTÈCE",
                "11 rue Francis de Serval, 93999 La Plaine Cedex",
                "lutece-certification.example",
            ),
            House(
                "Concorde Qualité Certification SAS",
                "CONCORDE QUALITÉ",
                "8 avenue du Port, 92999 Courbeville",
                "concorde-qualite.example",
            ),
        ]
    )
    return _french_rest(c, d, house)


def _french_rest(c: Cert, d: Draw, house: House) -> Paper:
    number = f"{c.first.year}/{d.digits(5)}.{d.number(1, 9)}"
    s = Sheet("a4", "sans", "Certificat")
    s.box(0, 0, s.width, 12, fill="#1d2b64", stroke=None)
    s.centred(92, "Certificat", 34, italic=True, face="serif", colour="#1d2b64")
    s.centred(116, "Certificate", 16, italic=True, face="serif", colour="#555555")
    s.centred(150, f"N° {number}", 12, bold=True)
    s.centred(184, f"{house.name} certifie que le système de management mis en place par :", 9.5)
    s.centred(197, f"{house.name} certifies that the management system implemented by:", 9.5, italic=True)
    y = s.para(60, 236, s.width - 120, c.name, 19, bold=True, align="centre")
    s.centred(y + 14, "pour les activités suivantes :  /  for the following activities:", 9.5)
    y = s.para(60, y + 40, s.width - 120, c.scope + ".", 11, bold=True, align="centre")
    ref = f"version {d.number(1, 9)} dated {show(c.start, 'iso')}"
    s.centred(y + 6, f"Statement of Applicability {ref}", 10)
    s.centred(y + 34, "a été évalué et jugé conforme aux exigences requises par :", 9.5)
    s.centred(y + 47, "has been assessed and found to meet the requirements of:", 9.5, italic=True)
    s.centred(y + 78, "ISO/IEC 27001 : 2022", 18, bold=True, colour="#1d2b64")
    s.centred(y + 106, "et est déployé sur les sites suivants :  /  and is developed on the following locations:", 9.5)
    y = s.para(60, y + 130, s.width - 120, one_line(c.sites[0]), 11, bold=True, align="centre")
    s.centred(
        y + 22,
        "Ce certificat est valable à compter du (année/mois/jour)  /  This certificate is valid from (year/month/day)",
        8.5,
    )
    return _french_end(s, c, d, house, ref, number)


def _french_end(s: Sheet, c: Cert, d: Draw, house: House, ref: str, number: str) -> Paper:
    columns(
        s,
        640,
        [
            ("du / from", show(c.start, "iso")),
            ("jusqu'au / until", show(c.end, "iso")),
            ("Date de première certification / First certified on", show(c.first, "iso")),
        ],
        70,
        560,
        10,
    )
    s.signature(90, 712, wobble(d))
    s.text(70, 738, f"{people(d, 1)[0]}, Managing Director", 9)
    s.mark(470, 690, ("cofrac", "CERTIFICATION"), 54)
    qr(s, 400, 694, 52, d)
    small_print(
        s,
        [
            f"Seul le certificat électronique, consultable sur www.{house.site}, fait foi en temps réel de la certification de l'organisme.",
            f"{house.name} - {house.home} - Accréditation n° 4-00{d.digits(2)}, Certification de systèmes de management, portée disponible sur demande.",
        ],
    )
    fields = [
        *core(c, number, printed="ISO/IEC 27001 : 2022"),
        *cycle(c, "iso"),
        soa(ref),
        issuer(house),
        picture_mark("COFRAC"),
    ]
    fields = swap(fields, scope_near(c, f"Statement of Applicability {ref}"))
    return Paper([*fields, *sites_of(c)], s.done())


def spanish(d: Draw) -> Paper:
    """A Spanish house: first and last issue, the sites in the body, the national edition of the standard."""
    c = cert(d, sites=d.number(1, 2))
    house = House("ASENTIA Internacional, S.A.U.", "ASENTIA", "Génova Alta 6, 28999 Madrigal", "asentia.example")
    number = f"SI-0{d.digits(3)}/{c.first.year}"
    s = Sheet("a4", "sans", "Certificate")
    frame(s, "#00693e")
    logo(s, 50, 80, house.brand, "#00693e", 1, 24)
    s.text(50, 140, "Information Security Management", 20, colour="#00693e")
    s.text(50, 164, "System Certificate", 20, colour="#00693e")
    s.text(50, 210, number, 16, bold=True)
    y = s.para(50, 246, 490, f"{house.brand} certifies that the organization", 10.5)
    y = s.para(50, y + 10, 490, c.name, 17, bold=True)
    s.text(50, y + 8, "has an information security management system in compliance with the standard", 10.5)
    s.text(50, y + 34, "UNE-EN ISO/IEC 27001:2023", 15, bold=True)
    ref = f"version {d.number(1, 9)}, {show(c.start, 'iso')}"
    pairs = [
        ("for the activities:", f"{c.scope}, according to the Statement of Applicability, {ref}."),
        ("which is/are carried out in:", one_line(c.sites[0])),
    ]
    pairs += [("", one_line(a)) for a in c.sites[1:]]
    rows(s, 50, y + 68, pairs, 140, 10.5, 350)
    dates = [
        ("First issue date:", show(c.first, "iso")),
        ("Last issue date:", show(c.start, "iso")),
        ("Expiration date:", show(c.end, "iso")),
    ]
    rows(s, 50, 640, dates, 120, 10.5)
    s.signature(330, 670, wobble(d))
    s.lines(330, 700, [people(d, 1)[0], "Chief Executive Officer"], 9)
    s.mark(480, 700, ("ENAC", "CERTIFICACIÓN"), 54)
    small_print(s, [f"{house.name}   {house.home}, Spain.   Tel. +34 91 555 0{d.digits(3)}   www.{house.site}"], 800)
    return _spanish_rest(ref, house, c, number, s)


def _spanish_rest(ref: str, house: House, c: Cert, number: str, s: Sheet) -> Paper:
    fields = [
        *core(c, number, "UNE-EN ISO/IEC 27001:2023"),
        *cycle(c, "iso"),
        soa(ref),
        issuer(house),
        picture_mark("ENAC"),
    ]
    tail = f", according to the Statement of Applicability, {ref}."
    fields = swap(
        swap(fields, scope_with(c, tail)),
        Field("standard", "UNE-EN ISO/IEC 27001:2023", "UNE-EN ISO/IEC 27001:2023", ("ISO/IEC 27001:2023",)),
    )
    return Paper([*fields, *sites_of(c)], s.done())
