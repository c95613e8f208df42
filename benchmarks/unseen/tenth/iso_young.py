"""ISO 27001 certificates of one site of a main certificate, and of younger houses."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from benchmarks.unseen.model import Field, Paper, Web
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
from benchmarks.unseen.tenth.markup import E, grid, page
from benchmarks.unseen.tenth.pens import columns, frame, logo, qr, rows, seal, small_print, wobble
from benchmarks.unseen.world import Draw, show


def part_of_main(d: Draw) -> Paper:
    """A certificate of one site that is part of a main certificate of the parent."""
    c = cert(d)
    house = House(
        "Elbtal Zertifizierungsgesellschaft mbH", "ELBTAL CERT", "Hafenallee 4, 20998 Hansafeld", "elbtal-cert.example"
    )
    main = f"ISMS-{d.digits(5)}"
    number = f"{main}-0{d.number(1, 9)}"
    s = Sheet("a4", "vera", "Certificate")
    s.box(0, 0, s.width, 84, fill="#2b2d42", stroke=None)
    s.text(50, 54, house.brand, 22, bold=True, colour="#ffffff")
    s.text(s.width - 50, 54, "CERTIFICATE", 16, align="right", colour="#ffffff")
    s.text(50, 124, f"Certificate No. {number}", 12, bold=True)
    s.text(50, 144, f"This site certificate is part of the main certificate {main}", 8.5)
    s.text(50, 184, "The certification body confirms that the company", 9.5)
    return _part_of_main_rest(s, c, d, house, number)


def _part_of_main_rest(s: Sheet, c: Cert, d: Draw, house: House, number: str) -> Paper:
    y = s.para(50, 214, 490, c.name, 16, bold=True)
    y = s.lines(50, y, c.sites[0].printed(), 10.5)
    s.text(50, y + 14, "has introduced and applies an information security management system for", 9.5)
    y = s.para(50, y + 36, 490, c.scope + ".", 10)
    ref = f"Rev. {d.number(1, 15)} / {show(c.start, 'dots')}"
    s.text(50, y + 6, f"Statement of Applicability: {ref}", 9.5)
    s.text(
        50,
        y + 40,
        "It was demonstrated in an audit that the requirements of the following standard are fulfilled:",
        9.5,
    )
    s.text(50, y + 68, "ISO/IEC 27001:2022", 15, bold=True)
    pairs = [
        ("Initial certification:", show(c.first, "dots")),
        ("Date of decision and start of validity:", show(c.start, "dots")),
        ("Valid until:", show(c.end, "dots")),
    ]
    rows(s, 50, 600, pairs, 230, 9.5, 120)
    s.text(50, 670, f"{house.home.split()[-1]}, {show(c.start, 'dots')}", 9)
    s.signature(64, 706, wobble(d))
    s.text(50, 732, "Head of the certification body", 9)
    s.mark(474, 640, ("DAkkS", "D-ZM-" + d.digits(5)), 56)
    small_print(
        s,
        [
            f"{house.name}, {house.home}, Germany. www.{house.site}",
            "The validity of the certificate can be checked by e-mail or telephone.",
        ],
    )
    fields = [*core(c, number), *cycle(c, "dots"), soa(ref), issuer(house), picture_mark("DAkkS")]
    here = sites_of(c)[0]
    fields.append(Field("location", here.value, here.printed, ({**here.value, "role": "additional"},)))
    return Paper(swap(fields, scope_near(c, f"Statement of Applicability: {ref}")), s.done())


def young_house(d: Draw) -> Paper:
    """A young American house's certificate, made as a web page: few words, large type, a table of sites."""
    c = cert(d, sites=d.number(2, 3))
    house = d.pick(
        [
            House(
                "Peregrine Assurance Partners, LLC",
                "Peregrine",
                "548 Mercer St, Suite 36, San Teodoro, CA 94199",
                "peregrine-ap.example",
            ),
            House(
                "Insight Ledger Certification, LLC",
                "Insight Ledger",
                "2 Commerce Sq, Philaburg, PA 19199",
                "insightledger.example",
            ),
        ]
    )
    return _young_house_rest(c, d, house)


def _young_house_rest(c: Cert, d: Draw, house: House) -> Paper:
    number = f"{house.brand[:3].upper()}-{c.start.year}-{d.digits(4)}"
    version = f"v{c.start.year}.{d.number(1, 4)}"
    style = "@page{size:Letter landscape;margin:0}body{margin:0;font-family:Helvetica,Arial,sans-serif;color:#1b1b2f}.wrap{padding:40px 60px}h1{font-size:30px;font-weight:300;margin:8px 0;color:#5f0f9d}.who{font-size:26px;font-weight:700;margin:8px 0}.cols{display:flex;gap:34px;font-size:12px;margin-top:18px}.cols b{display:block;font-size:14px}table{border-collapse:collapse;font-size:11px;margin-top:12px}td,th{padding:4px 12px 4px 0;text-align:left;border-bottom:1px solid #ccc}p{font-size:12.5px;margin:7px 0}.f{font-size:9px;color:#777}"
    facts = [
        ("Certificate number", number),
        ("Initial certification", show(c.first, "us")),
        ("Issued", show(c.start, "us")),
        ("Expires", show(c.end, "us")),
        ("Statement of Applicability", version),
    ]
    places = [
        ("Site", "Address"),
        *(("Main office" if not k else f"Additional location {k}", one_line(a)) for k, a in enumerate(c.sites)),
    ]
    body = f'<div class="wrap"><p><b>{E(house.brand)}</b></p><h1>ISO/IEC 27001:2022 Certificate</h1><p>{E(house.name)} certifies that the information security management system of</p><div class="who">{E(c.name)}</div><p>conforms to ISO/IEC 27001:2022 for the following scope:</p><p><b>{E(c.scope)}.</b></p>{grid(places)}<div class="cols">{"".join(f"<span>{E(a)}<b>{E(b)}</b></span>" for a, b in facts)}</div><p style="margin-top:22px"><i>{E(people(d, 1)[0])}</i>, Managing Partner</p><p class="f">Accredited by the International Accreditation Service (IAS), MSCB-{d.digits(3)}. {E(house.home)}. This certificate is the property of {E(house.name)} and must be returned on request.</p></div>'
    accreditor = Field(
        "accreditation_body",
        "IAS",
        "IAS",
        ("International Accreditation Service", "International Accreditation Service (IAS)"),
    )
    fields = [*core(c, number), *cycle(c, "us"), soa(version, version[1:]), issuer(house), accreditor, *sites_of(c)]
    return Paper(swap(fields, scope_near(c)), Web(page("Certificate", style, body), own_paper=True))


def gulf(d: Draw) -> Paper:
    """A house in the Gulf: large seal, issue with revision number, transfer of the first date from another body."""
    c = cert(d)
    house = House(
        "Al Noorain Quality Certification FZ-LLC", "ANQC", "Office 1204, Marina Plaza, Sharq City", "anqc.example"
    )
    return _gulf_rest(c, d, house)


def _gulf_rest(c: Cert, d: Draw, house: House) -> Paper:
    number = f"ANQC-ISMS-{d.digits(4)}-{c.start:%y}"
    s = Sheet("a4-landscape", "serif", "Certificate")
    frame(s, "#0b7285", 18, double=True)
    seal(s, s.width - 100, 100, 36, "#c08a1e")
    logo(s, 56, 86, house.brand, "#0b7285", 0, 24)
    s.centred(120, "CERTIFICATE OF CONFORMITY", 25, bold=True, colour="#0b7285")
    s.centred(148, "We hereby certify that the Information Security Management System of", 11.5)
    y = s.para(90, 182, s.width - 180, c.name, 23, bold=True, align="centre")
    s.centred(y, one_line(c.sites[0]), 11)
    s.centred(y + 24, "has been assessed against and found to conform to ISO/IEC 27001:2022", 11.5)
    ref = f"Issue {d.number(1, 6)} dated {show(c.start, 'padded')}"
    s.para(100, y + 50, s.width - 200, f"Scope: {c.scope}.", 11.5, align="centre", bold=True)
    s.centred(y + 104, f"SoA: {ref}", 10)
    pairs = [
        ("Certificate No.", number),
        ("First certification (issued by another body)", show(c.first, "padded")),
        ("Date of issue", show(c.start, "padded")),
        ("Date of expiry", show(c.end, "padded")),
    ]
    columns(s, 410, pairs, 70, s.width - 40, 10)
    s.signature(110, 490, wobble(d))
    s.text(90, 514, f"{people(d, 1)[0]}, General Manager", 9.5)
    qr(s, s.width - 150, 455, 64, d)
    s.centred(540, "Accredited by the Emirates International Accreditation Centre (EIAC)", 9)
    s.centred(
        556, f"{house.name}, {house.home}. Scan the code or visit www.{house.site} to verify this certificate.", 8
    )
    accreditor = Field(
        "accreditation_body",
        "EIAC",
        "EIAC",
        ("Emirates International Accreditation Centre", "Emirates International Accreditation Centre (EIAC)"),
    )
    fields = [*core(c, number), *cycle(c, "padded"), soa(ref, f"SoA: {ref}"), issuer(house), accreditor, *sites_of(c)]
    return Paper(swap(fields, scope_near(c)), s.done())
