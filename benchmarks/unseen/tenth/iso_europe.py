"""ISO 27001 certificates as houses of the European mainland set them, for holders in the United Kingdom."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from benchmarks.unseen.model import Paper
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
from benchmarks.unseen.tenth.pens import columns, rows, small_print, table, wobble
from benchmarks.unseen.world import Draw, show

GERMAN = (
    House("TRV Westmark Cert GmbH", "TRV WESTMARK", "Langer Kamp 20, 45998 Rheinau", "trv-westmark.example"),
    House("Prüfhaus Nord CERT GmbH", "PRÜFHAUS NORD", "Am Deich 51, 22998 Elbwerder", "pruefhaus-nord.example"),
)


def zertifikat(d: Draw) -> Paper:
    """A German house: a coloured band at the left, validity from and until, report number."""
    c, house = cert(d), d.pick(GERMAN)
    number, report = f"44 121 {d.digits(6)}", f"35{d.digits(8)}"
    s = Sheet("a4", "sans", "Zertifikat")
    s.box(0, 0, 88, s.height, fill="#0a3d8f", stroke=None)
    s.upright(58, 700, "ZERTIFIKAT  \u2022  CERTIFICATE  \u2022  CERTIFICADO  \u2022  CERTIFICAT", 19, "#ffffff")
    s.text(116, 84, "C E R T I F I C A T E", 23, bold=True, colour="#0a3d8f")
    s.text(116, 116, "Management system as per", 10)
    s.text(116, 136, "ISO/IEC 27001:2022", 15, bold=True)
    s.text(116, 172, f"The Certification Body {house.name} hereby confirms as a result of", 9.5)
    s.text(
        116,
        185,
        "the audit, assessment and certification decision according to ISO/IEC 17021-1:2015, that the organization",
        9.5,
    )
    return _zertifikat_rest(s, c, d, number, report, house)


def _zertifikat_rest(s: Sheet, c: Cert, d: Draw, number: str, report: str, house: House) -> Paper:
    y = s.para(116, 222, 420, c.name, 16, bold=True)
    y = s.lines(116, y + 2, [*c.sites[0].lines, c.sites[0].postcode, c.sites[0].country], 11)
    s.text(116, y + 16, "operates a management system in accordance with the requirements of ISO/IEC 27001:2022", 9.5)
    s.text(
        116, y + 29, "and will be assessed for conformity within the 3 year term of validity of the certificate.", 9.5
    )
    s.text(116, y + 58, "Scope", 10, bold=True)
    y = s.para(116, y + 76, 430, c.scope + ".", 11)
    ref = f"Version {d.number(1, 7)}.{d.number(0, 9)} of {show(c.start, 'iso')}"
    s.text(116, y + 8, f"Statement of Applicability: {ref}", 9.5)
    pairs = [
        ("Certificate Registration No.", number),
        ("Audit Report No.", report),
        ("Initial certification", show(c.first, "iso")),
    ]
    rows(s, 116, 600, pairs, 140, 9.5)
    rows(s, 380, 600, [("Valid from", show(c.start, "iso")), ("Valid until", show(c.end, "iso"))], 70, 9.5, 90)
    s.signature(126, 690, wobble(d))
    s.text(116, 718, f"Certification Body at {house.name}", 8.5)
    s.text(390, 718, f"{house.home.split()[-1]}, {show(c.start, 'iso')}", 8.5)
    s.text(116, 764, f"{house.name}     {house.home}     www.{house.site}", 7.5, colour="#555555")
    s.mark(474, 730, ("DAkkS", "Akkreditierung"), 56)
    s.text(360, 790, "D-ZM-1" + d.digits(4) + "-01-06", 7)
    fields = [*core(c, number), *cycle(c, "iso"), soa(ref), issuer(house), picture_mark("DAkkS"), *sites_of(c)]
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability: {ref}")), s.done())


def registered_since(d: Draw) -> Paper:
    """A German registrar: three dates in one line and an annex with registration numbers of the sites."""
    c = cert(d, sites=d.number(2, 4))
    house = House(
        "DZQ Gesellschaft zur Zertifizierung mbH", "DZQ", "August-Rasch-Straße 21, 60998 Mainfeld", "dzq.example"
    )
    number = f"{d.digits(6)} ISMS22"
    s = Sheet("a4", "serif", "Certificate")
    s.text(s.width - 60, 72, house.brand, 34, bold=True, align="right", colour="#7a1f2b")
    s.text(60, 140, "CERTIFICATE", 30, bold=True)
    s.text(60, 176, "This is to certify that", 11)
    y = s.para(60, 216, 470, c.name, 18, bold=True)
    y = s.lines(60, y, [*c.sites[0].lines, c.sites[0].postcode, c.sites[0].country], 11.5)
    s.text(60, y + 14, "with the organizational units/sites as listed in the annex", 10.5)
    s.text(60, y + 38, "has implemented and maintains an Information Security Management System.", 11)
    s.text(60, y + 64, "Scope:", 11, bold=True)
    y = s.para(60, y + 80, 470, c.scope, 11)
    ref = f"v{d.number(2, 8)}.{d.number(0, 5)} as of {show(c.start, 'iso')}"
    s.text(60, y + 4, f"Statement of Applicability: {ref}", 11)
    s.para(
        60,
        y + 32,
        470,
        "Through an audit, documented in a report, it was verified that the management system fulfills the requirements of the following standard:",
        11,
    )
    s.text(60, y + 84, "ISO/IEC 27001 : 2022", 17, bold=True)
    pairs = [
        ("Certificate registration no.", number),
        ("Valid from", show(c.start, "iso")),
        ("Valid until", show(c.end, "iso")),
        ("Date of first certification", show(c.first, "iso")),
    ]
    rows(s, 60, 622, pairs, 150, 10)
    s.signature(70, 722, wobble(d))
    return _registered_since_rest(s, d, house, number, c, y, ref)


def _registered_since_rest(s: Sheet, d: Draw, house: House, number: str, c: Cert, y: float, ref: str) -> Paper:
    s.lines(60, 746, [people(d, 1)[0], "Managing Director"], 9)
    s.mark(480, 640, ("DAkkS", "Akkreditierung"), 54)
    s.text(60, 794, f"Accredited Body: {house.name}, {house.home}", 8)
    s.text(s.width - 60, 820, "1 / 2", 8, align="right")
    s.turn()
    s.text(s.width - 60, 72, house.brand, 34, bold=True, align="right", colour="#7a1f2b")
    s.text(60, 116, f"Annex to certificate Registration No. {number}", 13, bold=True)
    s.text(60, 144, c.name, 12)
    lines = [("Location", "Scope")]
    lines += [
        (
            "\n".join([f"{d.digits(8)}", c.name, *a.lines, a.postcode, a.country]),
            ["Headquarters", "Operation of data centre", "Customer support", "Software engineering"][k],
        )
        for k, a in enumerate(c.sites)
    ]
    y = table(s, 60, 170, (270, 200), lines, 10)
    s.text(
        60,
        y + 24,
        f"This annex (edition: {show(c.start, 'iso')}) is only valid in connection with the above-mentioned certificate.",
        8.5,
    )
    s.text(s.width - 60, 820, "2 / 2", 8, align="right")
    fields = [
        *core(c, number, printed="ISO/IEC 27001 : 2022"),
        *cycle(c, "iso"),
        soa(ref),
        issuer(house),
        picture_mark("DAkkS"),
        *sites_of(c),
    ]
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability: {ref}", "")), s.done())


def nordic(d: Draw) -> Paper:
    """A Nordic house: head of three facts, place and date, issuing office, appendix of sites."""
    c = cert(d, sites=d.number(1, 3))
    house = d.pick(
        [
            House(
                "Skagen Veritas Business Assurance UK Limited",
                "SKAGEN VERITAS",
                "4th Floor, Vivo Yard, 30 Stanfield Street, London SE99 9LQ",
                "skagenveritas.example",
            ),
            House(
                "Nordlys Business Assurance UK Limited",
                "NORDLYS",
                "Palace House, 3 Cathedral Row, London SE99 9DE",
                "nordlys-assurance.example",
            ),
        ]
    )
    return _nordic_rest(d, house, c)


def _nordic_rest(d: Draw, house: House, c: Cert) -> Paper:
    number = f"C{d.digits(6)}"
    s = Sheet("a4", "sans", "Management System Certificate")
    s.rule(46, 62, 550, "#8fc9ea", 3)
    s.rule(46, 67, 550, "#2f6f2f", 1.5)
    s.text(550, 52, house.brand, 18, bold=True, align="right", colour="#0f204b")
    s.text(46, 122, "MANAGEMENT SYSTEM", 21, colour="#0f204b")
    s.text(46, 148, "CERTIFICATE", 21, bold=True, colour="#0f204b")
    columns(
        s,
        184,
        [
            ("Certificate no.:", number),
            ("Initial certification date:", show(c.first, "padded")),
            ("Valid:", f"{show(c.start, 'padded')} \u2013 {show(c.end, 'padded')}"),
        ],
        46,
        580,
        9.5,
    )
    s.text(46, 244, "This is to certify that the management system of", 10)
    y = s.para(46, 270, 500, c.name, 17, bold=True, colour="#0f204b")
    y = s.para(46, y, 500, one_line(c.sites[0]), 10)
    if len(c.sites) > 1:
        s.text(46, y + 2, "and the sites as mentioned in the appendix accompanying this certificate", 9)
    s.text(46, y + 30, "has been found to conform to the Information Security Management System standard:", 10)
    s.text(46, y + 56, "ISO/IEC 27001:2022", 17, bold=True, colour="#0f204b")
    s.text(46, y + 88, "This certificate is valid for the following scope:", 10)
    version = f"version {d.number(2, 12)} dated {show(c.start, 'iso')}"
    tail = f". Statement of Applicability {version}."
    s.para(46, y + 108, 500, c.scope + tail, 10.5, bold=True)
    s.text(46, 640, "Place and date:", 8.5, colour="#555555")
    s.text(46, 654, f"London, {show(c.start, 'padded')}", 9)
    return _nordic_end(s, house, d, c, number, version, tail)


def _nordic_end(s: Sheet, house: House, d: Draw, c: Cert, number: str, version: str, tail: str) -> Paper:
    s.mark(250, 628, ("UKAS", "0013"), 54)
    s.text(370, 640, "For the issuing office:", 8.5, colour="#555555")
    s.para(370, 654, 190, f"{house.name}, {house.home}", 8.5)
    s.signature(380, 716, wobble(d))
    s.lines(370, 742, [people(d, 1)[0], "Management Representative"], 8.5)
    small_print(
        s,
        [
            "Lack of fulfilment of conditions as set out in the Certification Agreement may render this Certificate invalid.",
            f"ACCREDITED UNIT: {house.name}, {house.home}   TEL: +44 (0) 20 7946 0{d.digits(3)}   www.{house.site}",
        ],
        790,
    )
    if len(c.sites) > 1:
        s.turn()
        s.text(550, 52, house.brand, 18, bold=True, align="right", colour="#0f204b")
        s.text(46, 100, f"Certificate no.: {number}", 9)
        s.text(46, 134, "Appendix to Certificate", 18, colour="#0f204b")
        s.text(46, 160, "Locations included in the certification are as follows:", 10)
        lines = [("Site Name", "Site Address", "Site Scope")] + [
            (c.name, one_line(a), ["As per main scope", "Operations", "Disaster recovery"][k])
            for k, a in enumerate(c.sites)
        ]
        table(s, 46, 180, (150, 230, 124), lines)
    fields = [
        *swap(core(c, number), scope_with(c, tail)),
        *cycle(c, "padded"),
        soa(version),
        issuer(house),
        picture_mark("UKAS"),
    ]
    return Paper([*fields, *sites_of(c)], s.done())
