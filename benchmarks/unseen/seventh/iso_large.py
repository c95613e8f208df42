"""Certificates in the manner of the large bodies that are accredited in the United Kingdom, drawn on the sheet."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.seventh.facts import cert, person, scoped
from benchmarks.unseen.seventh.leaf import UKAS, signed, stack
from benchmarks.unseen.sixth.facts import House, across, labels, written
from benchmarks.unseen.sixth.leaf import pairs
from benchmarks.unseen.world import Draw, years_on

RIDGEWAY = House("RSI Assurance UK Ltd", "IS ######")
LORNE = House("Lorne Quality Assurance Limited", "10######")
STG = House("STG United Kingdom Ltd", "GBYY/00######")
VERITE = House("Beaumont Vérité Certification Holding SAS - UK Branch", "UK0#####")


def registration_rows(draw: Draw) -> Paper:
    """Holder right of its label, four dates in two rows, places and their activities overleaf."""
    n = draw.pick([0, 0, 1, 2, 4])
    c = cert(draw, RIDGEWAY, "iso", sites=n, settled=True)
    pages = 2 if n else 1
    whole = draw.maybe(0.85)
    s = Sheet(face=draw.pick(["sans", "sans", "vera"]), title="Certificate")
    s.text(54, 78, "rsi.", 34, bold=True, colour="#c8102e")
    s.text(54, 150, "Certificate of Registration", 25, colour="#333333")
    s.text(54, 178, f"INFORMATION SECURITY MANAGEMENT SYSTEM - {c.standard}", 10.5, bold=True)
    s.text(54, 222, "This is to certify that:", 10)
    y = stack(s, 210, 222, 330, [(c.name, 10.5, "b", 2)])
    y = s.lines(210, y, written(c.at), 10)
    y = max(y + 22, 312)
    s.text(54, y, "Holds Certificate No:", 10)
    s.text(210, y, c.number, 15, bold=True)
    y = s.para(
        54,
        y + 28,
        486,
        f"and operates an Information Security Management System which complies with the requirements of {c.standard} for the following scope:",
        10,
    )
    soa = f"This is in accordance with the Statement of Applicability {c.soa}."
    apart = draw.maybe(0.4)
    y = s.para(54, y + 12, 486, c.scope + "." if apart else scoped(c, soa), 10.5, bold=True)
    if apart:
        s.para(54, y + 6, 486, soa, 10.5, bold=True)
    s.text(54, 620, f"For and on behalf of {RIDGEWAY.name}:".replace(" UK Ltd", ""), 9)
    signed(s, draw, 260, 622)
    s.text(
        250,
        648,
        f"{person(draw)}, {draw.pick(['Managing Director Assurance, UK & Ireland', 'Senior Vice President'])}",
        8.5,
    )
    pairs(
        s,
        54,
        682,
        146,
        [("Original Registration Date:", c.say(c.first)), ("Latest Revision Date:", c.say(c.revised))],
        9,
        16,
    )
    pairs(s, 330, 682, 90, [("Effective Date:", c.say(c.start)), ("Expiry Date:", c.say(c.expires))], 9, 16)
    s.text(541, 714, f"Page: 1 of {pages}", 8, align="right")
    s.mark(482, 52, UKAS, 56)
    s.rule(54, 722, 541)
    house = f"{RIDGEWAY.name}, registered in England under number 0{draw.digits(7)} at 41 Hanger Lane, London W4 4XX. Information and contact: RSI, Rosedale Avenue, Knowlhill, Milton Keynes MK5 8XP."
    s.para(
        54,
        736,
        486,
        "This certificate was issued electronically and remains the property of RSI and is bound by the conditions of contract. An electronic certificate can be authenticated online. Printed copies can be validated at www.rsi-assurance.example/directory.",
        7,
        colour="#555555",
    )
    s.para(54, 768, 486, house, 7, colour="#555555")
    if n and whole:
        s.turn()
        s.text(54, 78, "rsi.", 34, bold=True, colour="#c8102e")
        s.text(54, 130, "Certificate No:", 10)
        s.text(150, 130, c.number, 12, bold=True)
        s.text(54, 166, "Location", 10, bold=True)
        s.text(300, 166, "Registered Activities", 10, bold=True)
        s.rule(54, 172, 541)
        y = 190.0
        for k, place in enumerate((c.at, *c.sites)):
            low = s.lines(
                54, y, [c.name[:44].rstrip(" -,"), *written(place)] if len(c.name) < 45 else written(place), 9
            )
            act = (
                c.scope
                if k == 0
                else draw.pick(
                    [
                        "Software development and customer support.",
                        "Data analysis and reporting.",
                        "Disaster recovery and backup.",
                        "Support services.",
                    ]
                )
            )
            y = max(low, s.para(300, y, 240, act, 9)) + 10
            s.rule(54, y - 14, 541, width=0.3)
            y += 4
        pairs(
            s,
            54,
            700,
            146,
            [("Original Registration Date:", c.say(c.first)), ("Latest Revision Date:", c.say(c.revised))],
            9,
            15,
        )
        pairs(s, 330, 700, 90, [("Effective Date:", c.say(c.start)), ("Expiry Date:", c.say(c.expires))], 9, 15)
        s.text(541, 735, "Page: 2 of 2", 8, align="right")
        s.para(54, 760, 486, house, 7, colour="#555555")
    also = {"certification_body": ("RSI", "RSI Assurance"), "scope": () if apart else (scoped(c, soa),)}
    shown = c if whole else replace(c, sites=())
    return Paper(labels(shown, unseen="accreditation_body", also=also), s.done(), "" if whole else "Page 1 alone.")


def approval_identity(draw: Draw) -> Paper:
    """Identity and approval number, original approval at the right, a schedule of places with their activities."""
    n = draw.pick([0, 1, 1, 3])
    c = cert(draw, LORNE, "long", sites=n, settled=draw.maybe(0.6))
    approval = f"ISO/IEC 27001 – 00{draw.digits(5)}"
    s = Sheet(title="Certificate of Approval")
    s.box(0, 0, 18, 842, fill="#00875a", stroke=None)
    s.text(60, 80, "Lorne", 30, bold=True, colour="#00875a")
    s.text(60, 140, "Certificate of Approval", 26, colour="#00563f")
    s.text(60, 172, "This is to certify that the Management System of:", 10.5)
    y = stack(s, 60, 204, 460, [(c.name, 17, "b", 6)])
    y = s.para(60, y, 460, across(c.at), 10.5)
    y = stack(
        s,
        60,
        y + 14,
        460,
        [
            ("has been approved by Lorne to the following standards:", 10.5, "", 8),
            (c.standard, 15, "b", 6),
            (f"Approval number(s): {approval}", 10, "", 14),
        ],
    )
    if n:
        y = stack(
            s,
            60,
            y,
            460,
            [
                (
                    "This certificate is valid only in association with the certificate schedule bearing the same number on which the locations applicable to this approval are listed.",
                    9,
                    "",
                    14,
                )
            ],
        )
    soa = f"The Statement of Applicability is {c.soa}."
    y = stack(
        s,
        60,
        y,
        460,
        [("The scope of this approval is applicable to:", 10.5, "", 4), (c.scope + ".", 11, "b", 4), (soa, 10, "", 0)],
    )
    signed(s, draw, 70, 612)
    s.text(60, 632, person(draw), 10, bold=True)
    s.text(60, 646, draw.pick(["Area Operations Manager, UK & Ireland", "Regional Director, Europe"]), 9)
    s.text(60, 662, "Issued by: Lorne Quality Assurance Limited", 9)
    pairs(
        s,
        60,
        690,
        110,
        [
            ("Current issue date:", c.say(c.start)),
            ("Expiry date:", c.say(c.expires)),
            ("Certificate identity number:", ""),
        ],
        8.5,
        14,
    )
    s.text(185, 718, c.number, 8.5)
    s.text(330, 690, "Original approval(s):", 8.5)
    s.text(330, 704, f"ISO/IEC 27001 – {c.say(c.first)}", 8.5)
    s.mark(480, 764, UKAS, 50)
    small = "Lorne Group Limited, its affiliates and subsidiaries and their respective officers, employees or agents are, individually and collectively, referred to in this clause as 'Lorne'. Lorne assumes no responsibility and shall not be liable to any person for any loss, damage or expense caused by reliance on the information or advice in this document. Issued by: Lorne Quality Assurance Limited, 1 Trinity Wharf Park, Bickenhill Lane, Birmingham B37 7XX, United Kingdom"
    s.para(60, 786, 400, small, 6, colour="#666666")
    s.text(60, 828, f"Page 1 of {2 if n else 1}", 7)
    if n:
        s.turn()
        s.box(0, 0, 18, 842, fill="#00875a", stroke=None)
        s.text(60, 80, "Lorne", 30, bold=True, colour="#00875a")
        s.text(60, 126, "Certificate Schedule", 22, colour="#00563f")
        s.text(60, 150, f"Certificate identity number: {c.number}", 9.5)
        s.box(60, 172, 535, 192, fill="#d9efe6", stroke=None)
        s.text(66, 186, "Location", 9.5, bold=True)
        s.text(320, 186, "Activities", 9.5, bold=True)
        y = 210.0
        for place in (c.at, *c.sites):
            a = s.para(66, y, 235, across(place), 9)
            b = stack(
                s,
                320,
                y,
                210,
                [
                    (c.standard, 9, "b", 0),
                    (
                        c.scope + "."
                        if place == c.at
                        else draw.pick(
                            [
                                "Administration and data processing.",
                                "Delivery of the services stated above.",
                                "Hosting.",
                            ]
                        ),
                        9,
                        "",
                        0,
                    ),
                ],
            )
            y = max(a, b) + 14
        s.para(60, 786, 400, small, 6, colour="#666666")
        s.text(60, 828, "Page 2 of 2", 7)
    also = {"certificate_number": (approval, approval.split("– ")[1]), "certification_body": ("Lorne",)}
    return Paper(labels(c, skip="revised_on", unseen="accreditation_body", also=also), s.done())


def valid_from_until(draw: Draw) -> Paper:
    """Number under the title, validity in two lines, an issue number, `Certified since`."""
    n = draw.pick([0, 0, 0, 2])
    c = cert(
        draw,
        STG,
        draw.pick(["long", "padded"]),
        sites=n,
        standard=draw.pick(["ISO/IEC 27001", "ISO/IEC 27001", "ISO 27001"]),
    )
    issue = draw.number(1, 9)
    s = Sheet(title="Certificate")
    s.text(60, 86, f"Certificate {c.number}", 22, colour="#444444")
    s.text(60, 130, "The management system of", 10.5, italic=True)
    y = stack(s, 60, 162, 440, [(c.name, 20, "b", 8)])
    y = s.lines(60, y, [across(c.at)] if len(across(c.at)) < 88 else written(c.at), 10.5)
    y = stack(
        s,
        60,
        y + 18,
        440,
        [
            ("has been assessed and certified as meeting the requirements of", 10.5, "i", 14),
            (c.standard, 22, "b", 14),
            ("For the following activities", 10.5, "i", 6),
            (c.scope, 10.5, "b", 6),
            (f"in accordance with Statement of Applicability {c.soa}", 10.5, "", 0),
        ],
    )
    if n:
        stack(
            s,
            60,
            y + 6,
            440,
            [
                (
                    "Further clarifications regarding the scope of this certificate and the sites covered may be found on subsequent pages of this certificate.",
                    8.5,
                    "",
                    0,
                )
            ],
        )
    stack(
        s,
        60,
        590,
        380,
        [
            (
                f"This certificate is valid from {c.say(c.start)} until {c.say(c.expires)} and remains valid subject to satisfactory surveillance audits.",
                9.5,
                "",
                2,
            ),
            (f"Issue {issue}. Certified since {c.say(c.first)}", 9.5, "", 0),
        ],
    )
    s.text(60, 650, "Authorised by", 8.5)
    signed(s, draw, 66, 676)
    s.text(60, 696, person(draw), 9)
    s.lines(
        60,
        716,
        [
            "STG United Kingdom Ltd",
            "Rossmore House, Ellesmere Park, Cheshire, CH65 3XX, UK",
            "t +44 (0)151 350-0000   www.stg.example",
        ],
        8,
        colour="#444444",
    )
    s.mark(470, 690, UKAS, 58)
    s.para(
        60,
        786,
        470,
        "This document is an authentic electronic certificate for Client's business purposes use only. Printed version of the electronic certificate are permitted and will be considered as a copy. This document is issued by the Company subject to STG General Conditions of certification services available on its website.",
        6.2,
        colour="#777777",
    )
    s.text(535, 826, f"Page 1 / {2 if n else 1}", 8, align="right")
    s.upright(585, 560, "The issuance of this document is subject to the general conditions of service", 6)
    if n:
        s.turn()
        stack(
            s,
            60,
            86,
            440,
            [
                (f"Certificate {c.number}, continued", 15, "", 8),
                (c.name, 14, "b", 10),
                (c.standard, 14, "b", 4),
                (f"Issue {issue}", 10, "", 16),
                ("Sites", 12, "b", 8),
            ],
        )
        y = 230.0
        for place in (c.at, *c.sites):
            y = s.lines(60, y, [c.name, *written(place)] if len(c.name) < 70 else written(place), 9.5) + 12
        s.text(535, 826, "Page 2 / 2", 8, align="right")
    return Paper(
        labels(
            c,
            skip="revised_on",
            unseen="accreditation_body",
            also={"scope": (f"{c.scope} in accordance with Statement of Applicability {c.soa}",)},
        ),
        s.done(),
    )


def cycle_start_lines(draw: Draw) -> Paper:
    """Every date of the cycle in a list, the previous cycle's end among them; version and revision at the foot."""
    n = draw.pick([0, 0, 1])
    c = cert(draw, VERITE, draw.pick(["padded", "short", "mon"]), sites=n, settled=True)
    s = Sheet(face="sans", title="Certification")
    s.box(36, 36, 559, 806, stroke="#003a5d", width=1.5)
    s.box(42, 42, 553, 800, stroke="#003a5d", width=0.4)
    s.crest(298, 92, 28, "#8c1d2f", 0)
    s.centred(140, "BEAUMONT VÉRITÉ", 15, bold=True, colour="#8c1d2f")
    s.centred(156, "Certification", 11, colour="#8c1d2f")
    y = stack(s, 70, 196, 455, [(c.name, 18, "b", 4)], "centre", "#003a5d")
    y = s.para(70, y, 455, across(c.at), 9.5, align="centre")
    if n:
        y = stack(
            s,
            70,
            y + 2,
            455,
            [
                (
                    "This is a multi-site certificate, additional site details are listed in the appendix to this certificate",
                    8.5,
                    "i",
                    0,
                )
            ],
            "centre",
        )
    y = stack(
        s,
        70,
        y + 14,
        455,
        [
            (
                "Beaumont Vérité Certification Holding SAS - UK Branch certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below",
                9.5,
                "",
                8,
            ),
            (c.standard, 19, "b", 10),
            ("Scope of certification", 11, "b", 4),
            (c.scope, 10.5, "", 6),
            (f"Statement of Applicability: {c.soa}", 9.5, "", 0),
        ],
        "centre",
    )
    last = years_on(c.expires, -3)
    audit = min(last, c.start) - timedelta(days=draw.number(20, 60))
    rows = [
        ("Original cycle start date:", c.say(c.first)),
        ("Expiry date of previous cycle:", c.say(last)),
        ("Certification / Recertification Audit date:", c.say(audit)),
        ("Certification / Recertification cycle start date:", c.say(c.start)),
    ]
    pairs(s, 140, max(y + 18, 540), 220, rows, 9.5, 16)
    stack(
        s,
        70,
        max(y + 92, 614),
        455,
        [
            ("Subject to the continued satisfactory operation of the organization's Management System,", 9, "", 0),
            (f"this certificate expires on: {c.say(c.expires)}", 10.5, "b", 0),
        ],
        "centre",
    )
    s.text(70, 680, f"Certificate No. {c.number}", 9.5, bold=True)
    s.text(230, 680, f"Version: {draw.number(2, 4)}", 9.5)
    s.text(330, 680, f"Revision date: {c.say(c.revised)}", 9.5)
    signed(s, draw, 90, 722)
    s.text(70, 742, "Signed on behalf of BVCH SAS UK Branch", 8)
    s.mark(468, 712, UKAS, 50)
    s.para(
        70,
        762,
        380,
        "Certification body address: 5th Floor, 66 Presland Street, London E1 8XX, United Kingdom. Further clarifications regarding the scope and validity of this certificate, and the applicability of the management system requirements, please call: +44 (0)20 7946 0000",
        6.8,
        colour="#555555",
    )
    s.text(535, 796, f"1/{2 if n else 1}", 7, align="right")
    if n:
        s.turn()
        s.box(36, 36, 559, 806, stroke="#003a5d", width=1.5)
        stack(
            s,
            70,
            90,
            455,
            [
                ("Appendix to Certificate of Approval", 14, "b", 8),
                (c.name, 13, "b", 8),
                (c.standard, 12, "b", 10),
                ("Scope of certification", 10, "b", 12),
            ],
            "centre",
        )
        s.text(70, 200, "Site", 9, bold=True)
        s.text(170, 200, "Address", 9, bold=True)
        s.text(400, 200, "Scope", 9, bold=True)
        s.rule(70, 206, 525)
        y = 222.0
        for k, place in enumerate((c.at, *c.sites)):
            s.text(70, y, "HEAD OFFICE" if k == 0 else f"SITE {k}", 8.5)
            y = (
                max(
                    s.para(170, y, 210, across(place), 8.5),
                    s.para(400, y, 125, "As above" if k else "As per main certificate", 8.5),
                )
                + 12
            )
        pairs(s, 70, 700, 110, [("Certificate No.", c.number), ("Revision date:", c.say(c.revised))], 9, 15)
        s.text(535, 796, "2/2", 7, align="right")
    return Paper(
        labels(
            c,
            unseen="accreditation_body",
            also={"certification_body": ("Beaumont Vérité Certification", "Beaumont Vérité", "BVCH SAS UK Branch")},
        ),
        s.done(),
    )
