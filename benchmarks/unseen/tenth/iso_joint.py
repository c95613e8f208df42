"""ISO 27001 certificates for several standards, and of a unit of a university."""

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
    renamed,
    scope_near,
    scope_with,
    sites_of,
    soa,
    swap,
    university,
)
from benchmarks.unseen.tenth.iso_word import SMALL
from benchmarks.unseen.tenth.pens import frame, logo, qr, rows, small_print, table, wobble
from benchmarks.unseen.world import Draw, Org, show, years_on


def several_standards(d: Draw) -> Paper:
    """One certificate for three management systems: a table gives each standard its number and first date."""
    c = cert(d)
    house = d.pick(
        [
            House(
                "Crestline International Certification Ltd",
                "Crestline",
                "Century House, Lancaster Row BS99 9NN",
                "crestline-cert.example",
            ),
            *SMALL,
        ]
    )
    stem = d.digits(5)
    numbers = [f"{stem}-QMS", f"{stem}-EMS", f"{stem}-ISMS"]
    s = Sheet("a4", "sans", "Certificate")
    frame(s, "#444444", 26)
    logo(s, 60, 84, house.brand, "#0b6e4f", 1, 20)
    s.text(60, 140, "CERTIFICATE OF REGISTRATION", 19, bold=True)
    s.text(60, 162, "Integrated Management System", 12)
    s.text(60, 196, "We hereby certify that", 10.5)
    y = s.para(60, 222, 470, c.name, 17, bold=True)
    y = s.lines(60, y, c.sites[0].printed(), 10.5)
    s.text(60, y + 16, "has been audited and found to comply with the requirements of the following standards:", 10.5)
    old = years_on(c.first, -3)
    lines = [
        ("Standard", "Certificate number", "First certified"),
        ("ISO 9001:2015", numbers[0], show(old, "dash")),
        ("ISO 14001:2015", numbers[1], show(old, "dash")),
        ("ISO/IEC 27001:2022", numbers[2], show(c.first, "dash")),
    ]
    y = table(s, 60, y + 30, (180, 170, 120), lines, 10)
    return _several_standards_rest(s, y, c, d, house, numbers)


def _several_standards_rest(s: Sheet, y: float, c: Cert, d: Draw, house: House, numbers: list[str]) -> Paper:
    s.text(60, y + 28, "Scope of the integrated management system", 10.5, bold=True)
    y = s.para(60, y + 46, 470, c.scope, 10.5)
    version = f"Version {d.number(1, 9)}.{d.number(0, 5)}"
    s.text(60, y + 8, f"ISO/IEC 27001 Statement of Applicability: {version}", 9.5)
    pairs = [
        ("Certificate start date", show(c.start, "dash")),
        ("Certificate expiry date", show(c.end, "dash")),
        ("Next surveillance by", show(years_on(c.start, 1), "dash")),
    ]
    rows(s, 60, 620, pairs, 140, 10, 120)
    s.signature(340, 660, wobble(d))
    s.lines(330, 690, [people(d, 1)[0], "Operations Director"], 9)
    s.mark(60, 680, ("UKAS", "MANAGEMENT"), 58)
    small_print(
        s,
        [
            f"{house.name}, {house.home}. www.{house.site}",
            "The certificate is valid only while the organisation complies with the certification agreement.",
        ],
        780,
    )
    fields = [
        *core(c, numbers[2]),
        *cycle(c, "dash"),
        soa(version, version.split()[1]),
        issuer(house),
        picture_mark("UKAS"),
        *sites_of(c),
    ]
    fields = swap(fields, scope_near(c, f"ISO/IEC 27001 Statement of Applicability: {version}", ""))
    return Paper(fields, s.done(), "one certificate, three standards: the row of ISO/IEC 27001 counts")


def safe_haven(d: Draw) -> Paper:
    """A university's unit as the holder; two buildings named in the body of the certificate."""
    uni = university(d)
    unit = d.pick(
        ["Secure Research Service", "Clinical Trials Unit", "Data Safe Haven", "Centre for Health Informatics"]
    )
    c, house = cert(d, sites=2, org=renamed(uni, f"{uni.name} - {unit}")), SMALL[d.number(0, 2)]
    number = f"IS-{d.digits(4)}-{c.first.year}"
    s = Sheet("a4", "serif", "Certificate")
    s.box(0, s.height - 60, s.width, s.height, fill="#25364a", stroke=None)
    s.crest(s.width / 2, 70, 28, "#25364a", 2)
    s.centred(124, house.brand, 16, bold=True)
    s.centred(160, "Certificate of Approval", 26)
    s.centred(190, "awarded to", 11, italic=True)
    return _safe_haven_rest(s, c, house, d, number, uni, unit)


def _safe_haven_rest(s: Sheet, c: Cert, house: House, d: Draw, number: str, uni: Org, unit: str) -> Paper:
    y = s.para(60, 222, s.width - 120, c.name, 18, bold=True, align="centre")
    s.centred(y, one_line(c.sites[0]), 10)
    s.centred(y + 14, one_line(c.sites[1]), 10)
    s.centred(
        y + 44, f"{house.brand} has audited the above and confirms that its information security management", 10.5
    )
    s.centred(y + 58, "system meets the requirements of the following standard", 10.5)
    s.centred(y + 90, "BS EN ISO/IEC 27001:2023", 18, bold=True)
    s.centred(y + 118, "Approved activities", 10.5, bold=True)
    ref = f"version {d.number(1, 8)}.{d.number(0, 9)} of {show(c.start, 'padded')}"
    tail = f", in line with the Statement of Applicability {ref}."
    s.para(70, y + 136, s.width - 140, c.scope + tail, 11, align="centre")
    pairs = [
        ("Approval number", number),
        ("First approved", show(c.first, "padded")),
        ("Approval effective", show(c.start, "padded")),
        ("Approval lapses", show(c.end, "padded")),
    ]
    rows(s, 90, 600, pairs, 120, 10.5, 120)
    s.signature(380, 620, wobble(d))
    s.text(370, 648, f"{people(d, 1)[0]}, Director", 9.5)
    qr(s, 380, 670, 54, d)
    s.text(90, 700, f"UKAS Management Systems {d.digits(4)}", 9)
    s.centred(s.height - 34, f"{house.name}, {house.home}", 8, colour="#ffffff")
    s.centred(s.height - 20, f"Verify at www.{house.site}/verify", 8, colour="#ffffff")
    name = Field("organisation_name", c.name, c.name, (uni.name, f"{uni.name} {unit}"))
    standard = Field("standard", "BS EN ISO/IEC 27001:2023", "BS EN ISO/IEC 27001:2023", ("ISO/IEC 27001:2023",))
    fields = [
        *core(c, number),
        *cycle(c, "padded"),
        soa(ref),
        issuer(house),
        Field("accreditation_body", "UKAS", "UKAS"),
        *sites_of(c),
    ]
    return Paper(swap(swap(swap(fields, name), standard), scope_with(c, tail)), s.done())
