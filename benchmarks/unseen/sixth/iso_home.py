"""Certificates as houses of the United Kingdom and Ireland print them, drawn on a sheet."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.facts import House, cert, labels, loud, numbered, person, say, written
from benchmarks.unseen.sixth.leaf import block, pairs, stack, wrapped
from benchmarks.unseen.world import Address, Draw

CROWN = House("Britannic Standards Assurance UK Limited", "IS 6#####", address="Britannic House, 300 Chiswell Parade, London W4 9AL", url="www.britannic-assurance.example/verify")  # fmt: skip
MARINE = House(
    "Marine Register Quality Assurance Limited",
    "10######",
    address="1 Trinity Mews, Birmingham Business Park, Birmingham B37 9ES",
)
SOREVAL = House(
    "Soréval United Kingdom Ltd", "GBYY/9#####", address="Rossfield Business Park, Ellesmere Port, Cheshire CH65 3EZ"
)
MARCEAU = House(
    "Bureau Marceau Certification Holding SAS - UK Branch",
    "UK0#####",
    address="5th Floor, 66 Prescot Walk, London E1 8HG",
)
NORDHAVN = House(
    "Nordhavn Business Assurance UK Limited",
    "#####-202#-AIS-GBR-UKAS",
    address="4th Floor, Vivo Court, 30 Stamford Row, London SE1 9LQ",
)
MIDLAND = House(
    "Midland Quality Registrars Ltd",
    "1####-ISN-001",
    address="Cobalt House, Hadrian Business Park, Newcastle NE28 9NZ",
    url="www.midlandquality.example",
)
INTERMARK = House(
    "Intermark Certification Limited", "0######-0#", address="10A Victory Park, Solent Way, Fareham PO15 7FH"
)
GREENORE = House(
    "Greenore Certification Limited", "IS/YYYY/####", "INAB", "Unit 9, Northwood Crossing, Santry, Dublin 9, Ireland"
)
FIRTH = House("Firth & Humber Certification Services Ltd", "FHC####", address="Tower Court, Harrogate HG1 2RT")


def register_with_back(draw: Draw) -> Paper:
    """Blue mark, label over label; the certified places with what is done there on the second page."""
    c = cert(draw, CROWN, "iso", sites=draw.pick([0, 1, 2, 5]), settled=draw.maybe(0.6), standard=draw.pick(["ISO/IEC 27001", "ISO/IEC 27001", "BS EN ISO/IEC 27001"]))  # fmt: skip
    if c.standard.startswith("BS"):
        c = replace(
            c, standard="BS EN ISO/IEC 27001:2023" if c.standard.endswith("2022") else "BS EN ISO/IEC 27001:2017"
        )
    s = Sheet(title="Certificate")
    s.box(430, 40, 545, 78, fill="#c8102e" if draw.maybe() else "#0b3d91", stroke=None)
    s.text(440, 65, "britannic.", 20, bold=True, colour="#ffffff")
    s.text(50, 66, "Certificate of Registration", 22, colour="#333333")
    y = s.para(50, 106, 480, f"INFORMATION SECURITY MANAGEMENT SYSTEM - {c.standard}", 11, bold=True)
    s.text(50, y + 24, "This is to certify that:", 10)
    y = s.para(180, y + 24, 360, c.name, 11, bold=True)
    y = block(s, 180, y, written(c.at), 10)
    s.text(50, y + 18, "Holds Certificate Number:", 10)
    s.text(180, y + 18, c.number, 13, bold=True)
    y = s.para(
        50,
        y + 46,
        490,
        f"and operates an Information Security Management System which complies with the requirements of {c.standard} for the following scope:",
        10,
    )
    y = s.para(
        180,
        y + 8,
        360,
        f"{c.scope}. This is in accordance with the Statement of Applicability {c.soa}.",
        10.5,
        leading=15,
    )
    s.signature(195, 545, [draw.number(-14, 14) for _ in range(7)])
    s.text(50, 545, "For and on behalf of BSA:", 10)
    s.text(195, 572, f"{person(draw)}, Managing Director Assurance – UK & Ireland", 9)
    y = 610
    for left, right in (
        (("Original Registration Date", c.first), ("Effective Date", c.start)),
        (("Latest Revision Date", c.revised), ("Expiry Date", c.expires)),
    ):
        s.text(50, y, f"{left[0]}: {c.say(left[1])}", 9.5)
        s.text(330, y, f"{right[0]}: {c.say(right[1])}", 9.5)
        y += 18
    s.mark(50, 665, ("UKAS", "MANAGEMENT", "SYSTEMS", "0903"), 50)
    s.text(500, 660, f"Page: 1 of {2 if c.sites else 1}", 8)
    s.text(330, 700, "Assurance, everywhere.", 10, italic=True, colour="#888888")
    small = f"This certificate was issued electronically and remains the property of BSA and is bound by the conditions of contract. An electronic certificate can be authenticated online at {CROWN.url}. Printed copies can be validated at the same address or by telephone +44 (0)345 000 0900."
    s.para(50, 755, 495, small, 6.5, colour="#555555")
    s.para(
        50,
        782,
        495,
        f"Information and Contact: BSA, {CROWN.address}. {CROWN.name}, registered in England under number 0790{draw.digits(4)}. A Member of the Britannic Group of Companies.",
        6.5,
        colour="#555555",
    )
    if c.sites:
        s.turn()
        s.text(50, 60, "Certificate No:", 9)
        s.text(180, 60, c.number, 10, bold=True)
        s.text(50, 100, "Location", 10, bold=True)
        s.text(330, 100, "Registered Activities", 10, bold=True)
        s.rule(50, 106, 545)
        y = 124.0
        for place in (c.at, *c.sites):
            low = block(s, 50, y, [*c.name.split("\n"), *written(place)] if len(c.name) < 52 else written(place), 9)
            deeds = (
                c.scope
                if place is c.at
                else draw.pick(
                    [
                        "Data centre.",
                        "Software development and support.",
                        "Analysis and reporting.",
                        "Head office functions: HR, finance and legal.",
                    ]
                )
            )
            y = max(low, s.para(330, y, 215, deeds, 9)) + 14
        s.para(
            50,
            700,
            495,
            f"Original Registration Date: {c.say(c.first)}     Effective Date: {c.say(c.start)}     Latest Revision Date: {c.say(c.revised)}     Expiry Date: {c.say(c.expires)}",
            7.5,
        )
        s.text(500, 740, "Page: 2 of 2", 8)
    return Paper(
        labels(
            c,
            unseen="accreditation_body",
            also={
                "certification_body": ("BSA",),
                "scope": (f"{c.scope}. This is in accordance with the Statement of Applicability {c.soa}.",),
            },
        ),
        s.done(),
    )


def approval_with_schedule(draw: Draw) -> Paper:
    """Current issue, end and identity at the head right, original approvals below; a schedule bears the same number."""
    c = cert(draw, MARINE, "long", sites=draw.pick([1, 2, 3]), settled=draw.maybe(0.7))
    s = Sheet(title="Certificate of Approval")
    _marine_head(s, c.say(c.start), c.say(c.expires), c.number, c.say(c.first))
    s.text(50, 190, "Certificate of Approval", 26, colour="#005670")
    s.text(50, 222, "This is to certify that the Management System of:", 10)
    y = s.para(50, 250, 480, c.name, 15, bold=True, colour="#005670")
    y = s.para(50, y + 2, 480, ", ".join(written(c.at)), 10)
    s.text(50, y + 20, "has been approved by MRQA to the following standards:", 10)
    s.text(50, y + 46, c.standard, 15, bold=True, colour="#005670")
    s.text(50, y + 78, f"Approval number(s): ISO/IEC 27001 – 00{draw.digits(5)}", 9)
    s.text(
        50,
        y + 98,
        "This certificate is valid only in association with the certificate schedule bearing the same number on which the",
        9,
    )
    s.text(50, y + 110, "locations applicable to this approval are listed.", 9)
    s.text(50, y + 134, "The scope of this approval is applicable to:", 9)
    y = s.para(50, y + 150, 490, f"{c.scope}, in accordance with the Statement of Applicability {c.soa}.", 10)
    s.signature(60, 655, [draw.number(-12, 12) for _ in range(6)])
    s.text(50, 678, person(draw), 10, bold=True)
    s.lines(
        50,
        692,
        [draw.pick(["Area Operations Manager UK & Ireland", "Regional Director, Europe"]), f"Issued by: {MARINE.name}"],
        9,
    )
    _marine_foot(s, 1)
    s.turn()
    _marine_head(s, c.say(c.start), c.say(c.expires), c.number, c.say(c.first))
    s.text(50, 190, "Certificate Schedule", 22, colour="#005670")
    s.text(50, 222, "Location", 10, bold=True)
    s.text(300, 222, "Activities", 10, bold=True)
    s.rule(50, 228, 545, "#005670")
    y = 246.0
    for place in (c.at, *c.sites):
        low = s.lines(50, y, wrapped(s, place, 9, 235), 9)
        s.text(300, y, c.standard, 9, bold=True)
        deeds = (
            c.scope
            if place is c.at
            else draw.pick(
                [
                    "Support functions.",
                    "Data processing and storage.",
                    "Hosting of the primary data centre.",
                    "Software engineering.",
                ]
            )
        )
        y = max(low, s.para(300, y + 12, 240, deeds, 9)) + 12
        s.rule(50, y - 10, 545, "#cccccc")
    _marine_foot(s, 2)
    return Paper(labels(c, skip="accreditation_body revised_on" if draw.maybe() else "revised_on", unseen="accreditation_body", also={"certification_body": ("MRQA",), "scope": (f"{c.scope}, in accordance with the Statement of Applicability {c.soa}",)}), s.done())  # fmt: skip


def _marine_head(s: Sheet, start: str, end: str, number: str, first: str) -> None:
    s.box(0, 0, s.width, 14, fill="#00a3ad", stroke=None)
    s.text(50, 75, "MRQA", 34, bold=True, colour="#005670")
    for k, (label, value) in enumerate(
        (("Current issue date:", start), ("Expiry date:", end), ("Certificate identity number:", number))
    ):
        s.text(330, 60 + k * 14, label, 8.5)
        s.text(465, 60 + k * 14, value, 8.5)
    s.text(330, 112, "Original approval(s):", 8.5)
    s.text(330, 125, f"ISO/IEC 27001 - {first}", 8.5)
    s.mark(48, 98, ("UKAS", "MANAGEMENT", "0991"), 46)


def _marine_foot(s: Sheet, page: int) -> None:
    words = f"Marine Register Group Limited, its affiliates and subsidiaries, including {MARINE.name} (MRQA), and their respective officers, employees or agents are, individually and collectively, referred to in this clause as 'MRQA'. MRQA assumes no responsibility and shall not be liable to any person for any loss, damage or expense caused by reliance on the information or advice in this document."
    s.para(50, 752, 495, words, 6.5, colour="#555555")
    s.text(50, 790, f"Issued by: {MARINE.name}, {MARINE.address}", 6.5, colour="#555555")
    s.text(520, 812, f"Page {page} of 2", 7)


def orange_multi(draw: Draw) -> Paper:
    """Validity in sentences, issue number, certified since a year or a month; many sites overleaf."""
    n = draw.pick([0, 0, 2, 4])
    c = cert(
        draw, SOREVAL, "padded", sites=n, settled=draw.maybe(0.6), standard=draw.pick(["ISO/IEC 27001", "ISO 27001"])
    )
    s = Sheet(title="Certificate")
    s.box(0, 0, 26, s.height, fill="#ff6600", stroke=None)
    s.text(60, 70, "Soréval", 30, bold=True, colour="#444444")
    s.text(535, 70, f"Certificate {c.number}", 12, align="right", bold=True)
    lines = [
        ("The management system of", 10, "", 14),
        (c.name, 17, "b", 2),
        (", ".join(written(c.at)), 10, "", 14),
        ("has been assessed and certified as meeting the requirements of", 10, "", 12),
        (c.standard, 20, "b", 14),
        ("For the following activities", 10, "b", 4),
        (c.scope, 10, "", 6),
    ]
    y = stack(
        s,
        60,
        125,
        470,
        [*lines, (f"This certification is in accordance with the Statement of Applicability {c.soa}", 10, "", 14)],
    )
    end = c.say(c.expires)
    told = f"This certificate is valid from {c.say(c.start)} until {end} and remains valid subject to satisfactory surveillance audits."
    y = s.para(60, y, 470, told, 9.5)
    y = s.para(
        60, y, 470, f"Re certification audit due before {c.say(c.expires - timedelta(days=draw.number(25, 60)))}", 9.5
    )
    y = s.para(60, y, 470, f"Issue {draw.number(2, 14)}. Certified since {c.say(c.first)}", 9.5)
    if n:
        y = s.para(
            60,
            y + 6,
            470,
            "This is a multi-site certification. Additional site details are listed on the subsequent page.",
            9.5,
        )
    s.text(60, 640, "Authorised by", 9)
    s.signature(60, 668, [draw.number(-12, 12) for _ in range(6)])
    s.lines(
        60,
        694,
        [
            person(draw),
            "Business Manager",
            f"{SOREVAL.name}",
            SOREVAL.address,
            f"t +44 (0)151 350-{draw.digits(4)}  www.soreval.example",
        ],
        8,
    )
    s.mark(450, 640, ("UKAS", "MANAGEMENT", "SYSTEMS", "0905"), 58)
    s.text(535, 800, f"Page 1 of {2 if n else 1}", 8, align="right")
    if n:
        s.turn()
        s.box(0, 0, 26, s.height, fill="#ff6600", stroke=None)
        s.text(60, 70, "Soréval", 30, bold=True, colour="#444444")
        y = stack(
            s,
            60,
            110,
            470,
            [
                (f"Certificate {c.number}, continued", 12, "b", 6),
                (c.name, 14, "b", 4),
                (c.standard, 12, "", 8),
                (f"Issue {draw.number(2, 9)}", 9, "", 10),
                ("Additional facilities", 11, "b", 4),
            ],
        )
        y += 6
        for place in c.sites:
            y = s.para(60, y, 470, ", ".join(written(place)), 10) + 12
        s.text(535, 800, "Page 2 of 2", 8, align="right")
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Soréval",)}), s.done()
    )


def cycle_dates(draw: Draw) -> Paper:
    """Every date of the cycle in a table at the foot, with version and revision."""
    c = cert(draw, MARCEAU, "mon", sites=draw.pick([0, 0, 3]), settled=True)
    s = Sheet(title="Certificate")
    s.crest(297, 70, 26, "#b5121b", 0)
    s.centred(118, "BUREAU MARCEAU", 13, bold=True)
    s.centred(132, "Certification", 10, italic=True)
    y = stack(s, 70, 170, 455, [(c.name, 18, "b", 4), (", ".join(written(c.at)), 10, "", 8)], "centre")
    if c.sites:
        y = s.para(
            70,
            y,
            455,
            "This is a multi-site certificate, additional site details are listed in the appendix to this certificate",
            8,
            align="centre",
            italic=True,
        )
    words = "Bureau Marceau Certification Holding SAS – UK Branch certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standard detailed below"
    y = stack(
        s,
        90,
        y + 8,
        415,
        [
            (words, 9.5, "", 10),
            ("Standard", 10, "i", 2),
            (c.standard, 17, "b", 10),
            ("Scope of certification", 10, "i", 2),
            (c.scope, 10, "b", 8),
            (f"Statement of Applicability {c.soa}", 9.5, "", 12),
        ],
        "centre",
    )
    y = max(y + 12, 480)
    told = (
        ("Original cycle start date:", c.first),
        ("Expiry date of previous cycle:", c.start - timedelta(days=1)),
        ("Certification / Recertification Audit date:", c.start - timedelta(days=draw.number(20, 70))),
        ("Certification / Recertification cycle start date:", c.start),
    )
    y = pairs(s, 90, y, 280, [(label, c.say(when)) for label, when in told], 9, 15, True)
    s.para(
        90,
        y + 8,
        420,
        f"Subject to the continued satisfactory operation of the organisation's Management System, this certificate expires on: {c.say(c.expires)}",
        9.5,
        bold=True,
    )
    s.text(90, y + 48, f"Certificate No.: {c.number}", 9)
    s.text(250, y + 48, f"Version: {draw.number(1, 5)}", 9)
    s.text(360, y + 48, f"Revision date: {c.say(c.revised)}", 9)
    s.signature(110, y + 90, [draw.number(-12, 12) for _ in range(6)])
    s.text(90, y + 112, "Signed on behalf of BMCH SAS UK Branch", 8)
    s.mark(460, y + 70, ("UKAS", "MANAGEMENT", "0908"), 46)
    foot = f"Certification body address: {MARCEAU.address}. Further clarifications regarding the scope of this certificate and the applicability of the management system requirements may be obtained by consulting the organisation. To check this certificate validity please call: +44 207 000 0{draw.digits(3)}"
    s.para(60, 795, 475, foot, 6.5, align="centre", colour="#555555")
    if c.sites:
        s.turn()
        s.centred(70, "Appendix to Certificate of Approval", 15, bold=True)
        y = stack(
            s,
            70,
            100,
            455,
            [(c.name, 13, "b", 4), (c.standard, 12, "b", 8), (f"Certificate No.: {c.number}", 9, "", 12)],
            "centre",
        )
        s.text(70, y, "Site", 9, bold=True)
        s.text(150, y, "Address", 9, bold=True)
        for k, place in enumerate((c.at, *c.sites)):
            s.text(70, y + 22 + k * 34, "Head Office" if k == 0 else f"Site {k}", 9)
            s.para(150, y + 22 + k * 34, 370, ", ".join(written(place)), 9)
    return Paper(labels(c, unseen="accreditation_body", said={"certification_body": "Bureau Marceau Certification Holding SAS – UK Branch"}, also={"certification_body": (c.house.name.replace(" - ", " – "), "Bureau Marceau Certification", "Bureau Marceau Certification Holding SAS", "Bureau Marceau")}), s.done())  # fmt: skip


def range_and_place(draw: Draw) -> Paper:
    """Three facts at the head, place and day of the issue at the foot, an appendix of sites in a table."""
    c = cert(draw, NORDHAVN, "padded", sites=draw.pick([0, 1, 3, 6]), settled=draw.maybe(0.6))
    put = c.start - timedelta(days=draw.number(1, 25))
    s = Sheet(title="MANAGEMENT SYSTEM CERTIFICATE")
    s.box(40, 36, 150, 62, fill="#0f204b", stroke=None)
    s.text(52, 55, "NORDHAVN", 15, bold=True, colour="#ffffff")
    s.text(40, 110, "MANAGEMENT SYSTEM", 25, colour="#0f204b")
    s.text(40, 140, "CERTIFICATE", 25, colour="#0f204b")
    s.rule(40, 156, 555, "#009fda", 2)
    for x, label, value in (
        (40, "Certificate no.:", c.number),
        (225, "Initial certification date:", c.say(c.first)),
        (375, "Valid:", f"{c.say(c.start)} – {c.say(c.expires)}"),
    ):
        s.text(x, 172, label, 8)
        s.text(x, 184, value, 8.5)
    y = stack(
        s,
        40,
        222,
        510,
        [
            ("This is to certify that the management system of", 10, "", 6),
            (c.name, 19, "b", 4),
            (", ".join(written(c.at)), 9.5, "", 6),
            (
                "and the sites as mentioned in the appendix accompanying this certificate" if c.sites else "",
                9.5,
                "",
                12,
            ),
        ],
    )
    y = stack(
        s,
        40,
        y,
        510,
        [
            ("has been found to conform to the Information Security Management System standard:", 10, "", 4),
            (c.standard, 16, "b", 14),
            ("This certificate is valid for the following scope:", 10, "", 4),
            (c.scope, 11, "b", 6),
            (f"Statement of Applicability: {c.soa}", 10, "", 10),
        ],
    )
    s.text(40, 640, "Place and date:", 8.5)
    s.text(40, 652, f"London, {c.say(put)}", 8.5)
    s.mark(215, 630, ("UKAS", "MANAGEMENT", "0914"), 52)
    s.lines(380, 640, ["For the issuing office:", "NORDHAVN - Business Assurance", *NORDHAVN.address.split(", ", 1)], 8)
    s.signature(385, 705, [draw.number(-12, 12) for _ in range(6)])
    s.lines(380, 735, [person(draw), "Management Representative"], 8)
    s.para(
        40,
        790,
        515,
        f"Lack of fulfilment of conditions as set out in the Certification Agreement may render this Certificate invalid. ACCREDITED UNIT: {NORDHAVN.name}, {NORDHAVN.address} - TEL: +44 (0) 203 000 4{draw.digits(3)}. www.nordhavn.example",
        6.5,
        colour="#555555",
    )
    if c.sites:
        s.turn()
        _nordhavn_appendix(s, draw, c.name, c.number, (c.at, *c.sites))
    fields = labels(
        c,
        unseen="accreditation_body",
        skip="revised_on",
        also={
            "issued_on": (put,),
            "certification_body": ("Nordhavn Business Assurance", "NORDHAVN - Business Assurance"),
        },
    )
    return Paper([*fields, Field("revised_on", put.isoformat(), c.say(put), (), True)], s.done())


def _nordhavn_appendix(s: Sheet, draw: Draw, name: str, number: str, sites: tuple[Address, ...]) -> None:
    s.text(40, 60, f"Certificate no.: {number}", 8)
    s.text(40, 72, "Place and date: London", 8)
    s.text(40, 120, "Appendix to Certificate", 22, colour="#0f204b")
    s.text(40, 150, name if len(name) < 60 else "Locations included in the certification", 12, bold=True)
    s.text(40, 170, "Locations included in the certification are as follows:", 9)
    for x, label in ((40, "Site Name"), (180, "Site Address"), (380, "Site Scope")):
        s.text(x, 200, label, 9, bold=True)
    s.rule(40, 206, 555)
    y = 222.0
    for k, place in enumerate(sites):
        s.text(40, y, "Headquarters" if k == 0 else f"Site {k + 1:02d}", 8.5)
        low = s.lines(180, y, wrapped(s, place, 8.5, 190), 8.5)
        high = s.para(
            380,
            y,
            170,
            draw.pick(
                [
                    "Management, sales and delivery",
                    "Same scope as the main certificate",
                    "Data centre operations",
                    "Development, support",
                ]
            ),
            8.5,
        )
        y = max(low, high) + 8
        s.rule(40, y - 8, 555, "#cccccc")
    s.text(520, 800, "Page 2 of 2", 7)


def green_grant(draw: Draw) -> Paper:
    """Landscape award of a middling house; days set in a row of three beneath the scope."""
    c = cert(draw, MIDLAND, draw.pick(["long", "short", "slash"]), settled=draw.maybe())
    s = Sheet("a4-landscape", title="Certificate of Registration")
    s.box(18, 18, s.width - 18, s.height - 18, stroke="#00704a", width=3)
    s.box(24, 24, s.width - 24, s.height - 24, stroke="#00704a")
    s.crest(90, 85, 30, "#00704a", 1)
    s.centred(85, "Certificate of Registration", 30, face="serif", colour="#00704a")
    lines = [
        ("This certificate is granted to", 11, "i", 4),
        (c.name, 20, "b", 2),
        (", ".join(written(c.at)), 10.5, "", 8),
        (
            "who has been assessed by Midland Quality Registrars Ltd and found to comply with the requirements of",
            10.5,
            "i",
            4,
        ),
        (c.standard, 18, "b", 4),
        ("Scope of Registration", 10, "b", 0),
        (c.scope, 10.5, "", 4),
        (f"as detailed in the Statement of Applicability {c.soa}", 9.5, "i", 0),
    ]
    stack(s, 90, 125, 660, lines, "centre")
    for x, label, value in (
        (120, "Certificate Number", c.number),
        (280, "Registered Since", c.say(c.first)),
        (440, "Current Certificate", c.say(c.start)),
        (600, "Renewal Due By", c.say(c.expires)),
    ):
        s.text(x + 50, 410, label, 9, align="centre", colour="#00704a", bold=True)
        s.text(x + 50, 425, value, 11, align="centre")
    s.signature(130, 472, [draw.number(-12, 12) for _ in range(6)])
    s.text(120, 500, f"{person(draw)}, Head of Certification", 9)
    s.mark(680, 445, ("UKAS", "MANAGEMENT", "0926"), 50)
    s.centred(
        540,
        f"{MIDLAND.name}, {MIDLAND.address}. {MIDLAND.url}. Registered in England No. 0{draw.digits(7)}",
        7.5,
        colour="#555555",
    )
    s.centred(
        552,
        "The use of the UKAS Accreditation Mark indicates accreditation in respect of those activities covered by certificate number 0926.",
        7,
        colour="#555555",
    )
    return Paper(labels(c, skip="revised_on"), s.done())


def column_of_facts(draw: Draw) -> Paper:
    """Narrow column of facts at the left, all else right; an annex names the sites with their own dates of joining."""
    c = cert(draw, INTERMARK, "padded", sites=draw.pick([2, 4, 9]), settled=draw.maybe(0.7))
    decided = c.start - timedelta(days=draw.number(0, 20))
    fresh = draw.maybe(0.5)
    s = Sheet(title="CERTIFICATE OF REGISTRATION")
    s.box(0, 0, 165, s.height, fill="#f2f2f2", stroke=None)
    s.text(24, 60, "intermark", 20, bold=True, colour="#222222")
    s.crest(140, 54, 5, "#ffc700", 0)
    y = 150.0
    for label, value in (
        ("Certificate Number:", c.number),
        ("Initial Certification Date:", c.say(c.first)),
        ("Date of Certification Decision:", c.say(decided)),
        ("Issuing Date:", c.say(c.start)),
        *([("Last Amended:", c.say(c.revised))] if fresh else []),
        ("Valid Until:", c.say(c.expires)),
    ):
        s.text(24, y, label, 8)
        s.text(24, y + 13, value, 10, bold=True)
        y += 38
    s.mark(24, 420, ("UKAS", "MANAGEMENT", "0914"), 56)
    s.signature(30, 545, [draw.number(-12, 12) for _ in range(6)])
    s.para(24, 580, 130, f"{person(draw)}, Technical Manager", 8)
    s.para(24, 610, 130, f"{INTERMARK.name}, {INTERMARK.address}", 7.5)
    y = stack(
        s,
        190,
        66,
        375,
        [
            ("CERTIFICATE OF REGISTRATION", 19, "b", 18),
            ("This is to certify that the management system of:", 10, "", 6),
            (c.name, 17, "b", 14),
            (f"Main Site: {', '.join(written(c.at))}", 9.5, "", 10),
            ("(See appendix for additional locations)", 8.5, "i", 10),
            ("has been registered by Intermark as conforming to the requirements of", 10, "", 6),
            (c.standard, 18, "b", 14),
            ("The management system is applicable to:", 10, "", 6),
            (c.scope, 10.5, "", 10),
            (f"Statement of Applicability {c.soa}", 9.5, "", 0),
        ],
    )
    s.para(
        190,
        775,
        375,
        "In the issuance of this certificate, Intermark assumes no liability to any party other than to the Client, and then only in accordance with the agreed upon Certification Agreement. Validity may be confirmed by scanning the code or at www.intermark.example/validate.",
        6.5,
        colour="#555555",
    )
    s.turn()
    s.text(50, 60, "APPENDIX", 19, bold=True)
    s.para(50, 84, 490, f"to the Certificate of Registration of {c.name}, certificate number {c.number}", 9.5)
    s.text(50, 126, "Site", 9, bold=True)
    s.text(110, 126, "Address", 9, bold=True)
    s.text(390, 126, "Function", 9, bold=True)
    y = 144.0
    for k, place in enumerate(c.sites, 1):
        s.text(50, y, f"{k}", 9)
        s.text(390, y, draw.pick(["Administration", "Data Centre", "Office", "Development", "Customer support"]), 9)
        y = s.lines(110, y, wrapped(s, place, 9, 270), 9) + 10
        s.rule(50, y - 8, 545, "#cccccc")
    skip = "" if fresh else "revised_on"
    return Paper(labels(c, skip=skip, unseen="accreditation_body", also={"issued_on": (decided,), "certification_body": ("Intermark",)}), s.done())  # fmt: skip


def irish_grant(draw: Draw) -> Paper:
    """Irish house: granted, effective, amended and expiry below each other; scope in a box."""
    c = cert(
        draw,
        GREENORE,
        draw.pick(["th", "padded", "slash"]),
        country=draw.pick(["Ireland", "Ireland", ""]),
        settled=draw.maybe(),
    )
    s = Sheet(title="Certificate")
    s.crest(100, 80, 34, "#1a7f4b", 2)
    s.text(150, 78, "GREENORE", 26, bold=True, colour="#1a7f4b")
    s.text(150, 96, "CERTIFICATION", 11, colour="#1a7f4b")
    y = stack(
        s,
        70,
        150,
        455,
        [
            ("Certificate of Registration", 24, "", 10),
            ("Information Security Management System", 13, "b", 4),
            (c.standard, 17, "b", 16),
            ("Awarded to", 10, "i", 2),
            (c.name, 16, "b", 2),
            (", ".join(written(c.at)), 10, "", 14),
        ],
        "centre",
    )
    s.text(80, y + 10, "Scope of Certification:", 9, bold=True)
    low = max(s.para(80, y + 24, 435, c.scope, 10) + 6, y + 72)
    s.text(80, low, f"Statement of Applicability: {c.soa}", 9)
    s.box(70, y - 4, 525, low + 10, stroke="#1a7f4b")
    rows = [
        ("Registration Number:", c.number),
        ("Certification Granted:", c.say(c.first)),
        ("Effective Date:", c.say(c.start)),
        ("Last Amended On:", c.say(c.revised)),
        ("Expiry Date:", c.say(c.expires)),
    ]
    pairs(s, 150, low + 48, 160, rows, 10.5, 19)
    s.signature(120, 645, [draw.number(-12, 12) for _ in range(6)])
    s.text(90, 668, "Approved by: Chief Executive Officer", 9)
    s.signature(350, 645, [draw.number(-12, 12) for _ in range(6)])
    s.text(330, 668, "Approved by: Chairperson, Certification Panel", 9)
    s.para(
        70,
        740,
        455,
        f"All valid certifications are listed on our website, www.greenore.example. {GREENORE.name}, {GREENORE.address}, is accredited by the Irish National Accreditation Board (INAB) to certify management systems, reg. no. 40{draw.digits(2)}. The continued validity of this certificate may be verified under the Registered Companies section.",
        7.5,
        colour="#444444",
    )
    return Paper(labels(c, also={"certification_body": ("Greenore Certification",)}), s.done())


def legal_entities(draw: Draw) -> Paper:
    """A group's certificate in capitals, with the legal entities that it covers and their places in an annex."""
    c = loud(cert(draw, FIRTH, "slash", sites=draw.pick([3, 5]), settled=True, old=0.1))
    firms = [
        f"{c.name.split(' ')[0].title()} {tail}"
        for tail in ("Insight Limited", "Platforms Limited", "Scotland Limited", "Holdings plc", "Consulting Limited")
    ]
    s = Sheet(face="serif", title="Group certificate")
    s.waves("#e3ebf3")
    s.centred(84, "Firth & Humber", 30, bold=True, colour="#1d3557")
    s.centred(102, "CERTIFICATION SERVICES", 10, colour="#1d3557")
    y = stack(
        s,
        80,
        150,
        435,
        [
            ("GROUP CERTIFICATE", 20, "b", 14),
            (f"Certificate No. {c.number}", 11, "", 12),
            ("We certify that the Information Security Management System of", 11, "i", 6),
            (c.name, 16, "b", 2),
            (", ".join(written(c.at)), 10.5, "", 4),
            ("and of the legal entities named in Annex A", 11, "i", 12),
            ("satisfies the requirements of", 11, "i", 4),
            (c.standard, 16, "b", 14),
            (f"Scope: {c.scope}.", 11, "", 6),
            (f"Statement of Applicability: {c.soa}", 11, "", 16),
        ],
        "centre",
    )
    y = pairs(
        s,
        170,
        max(y, 540),
        170,
        [
            ("Date of first certification", c.say(c.first)),
            ("Start of current cycle", c.say(c.start)),
            ("Date of this issue", c.say(c.revised)),
            ("Valid until", c.say(c.expires)),
        ],
        10.5,
        17,
    )
    s.signature(230, y + 30, [draw.number(-12, 12) for _ in range(7)])
    s.centred(y + 58, f"{person(draw)}, Certification Director", 9.5)
    s.centred(790, f"{FIRTH.name} · {FIRTH.address} · UKAS accredited certification body No. 97{draw.digits(2)}", 8)
    s.turn()
    s.text(60, 70, f"Annex A to certificate {c.number}", 14, bold=True)
    s.text(
        60,
        90,
        f"Issued {c.say(c.revised)}. The annex is part of the certificate and is valid only with it.",
        9.5,
        italic=True,
    )
    y = 130.0
    for firm, place in zip(firms, c.sites, strict=False):
        s.text(60, y, firm, 10.5, bold=True)
        y = s.para(60, y + 14, 470, ", ".join(written(place)), 10.5) + 10
    return Paper(labels(c, also={"issued_on": (c.revised,)}, free="revised_on"), s.done())


def transition_note(draw: Draw) -> Paper:
    """Passed from the edition of 2013 to that of 2022, with the days of both and a note on the transition."""
    house = draw.pick([MIDLAND, FIRTH, INTERMARK])
    c = replace(cert(draw, house, draw.pick(["long", "short"]), old=0.0, settled=True, moved=True), sites=())
    moved = max(c.revised, c.start + timedelta(days=40))
    old = numbered(draw, house.number.replace("YYYY", "2019"))
    s = Sheet(title="Certificate")
    s.text(50, 70, house.name, 14, bold=True, colour="#4b2e83")
    s.rule(50, 80, 545, "#4b2e83", 2)
    y = stack(
        s,
        50,
        118,
        495,
        [
            ("CERTIFICATE", 28, "b", 8),
            (f"No. {c.number}", 12, "", 10),
            ("This is to certify that", 10, "", 4),
            (c.name, 16, "b", 2),
            (", ".join(written(c.at)), 10, "", 10),
            (f"operates a management system that has been assessed as conforming to {c.standard}", 10.5, "", 4),
            (
                "Information security, cybersecurity and privacy protection — Information security management systems — Requirements",
                8.5,
                "i",
                10,
            ),
            ("for", 10, "", 4),
            (c.scope, 11, "b", 6),
            (f"(Statement of Applicability {c.soa})", 9.5, "", 12),
        ],
    )
    y = max(y, 440)
    told = [
        ("First certified", c.first),
        ("Current certification cycle from", c.start),
        ("Transition to ISO/IEC 27001:2022 completed", moved),
        ("Certificate re-issued", moved),
        ("Next recertification audit before", c.expires - timedelta(days=60)),
        ("Certificate expires", c.expires),
    ]
    for label, when in told:
        s.rule(50, y - 11, 545, "#cccccc")
        s.text(56, y, label, 9.5)
        s.text(400, y, c.say(when), 9.5, bold=True)
        y += 17
    s.para(
        50,
        y + 10,
        495,
        f"This certificate replaces certificate {old} to ISO/IEC 27001:2013, which has been withdrawn. The expiry date of the certification cycle is unchanged by the transition (IAF MD 26).",
        8.5,
        italic=True,
    )
    s.signature(60, y + 70, [draw.number(-12, 12) for _ in range(6)])
    s.text(50, y + 98, f"{person(draw)}, for {house.name}", 9)
    s.mark(470, y + 46, ("UKAS", "MANAGEMENT"), 50)
    s.text(50, 800, house.address, 8, colour="#555555")
    fields = labels(replace(c, revised=moved), unseen="accreditation_body")
    return Paper(fields, s.done(), f"transition {say(moved, 'iso')}")
