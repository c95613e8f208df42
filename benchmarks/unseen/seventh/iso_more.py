"""More certificates in the manner of the bodies that British applicants use, drawn on the sheet."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.seventh.facts import cert, perhaps_revised, person
from benchmarks.unseen.seventh.leaf import UKAS, signed, stack
from benchmarks.unseen.sixth.facts import Cert, House, across, labels, loud, written
from benchmarks.unseen.sixth.leaf import blobs, pairs
from benchmarks.unseen.world import Draw, years_on

NORDSJO = House("Nordsjø Business Assurance UK Limited", "######-YYYY-AIS-UKAS-GBR")
KETT = House("Kettering Assay Certification Limited", "00######")
KELM = House("KQA Registrars Limited", "####5")
FENN = House("Fennimark Certification Limited", "#####-ISN-001")


def valid_range_place(draw: Draw) -> Paper:
    """Three facts in a row at the head, place and day with the issuing office at the foot, an appendix of places."""
    n = draw.pick([0, 2, 5])
    c = cert(draw, NORDSJO, "padded", sites=n)
    signed_on = c.start - timedelta(days=draw.number(2, 30))
    s = Sheet(title="Management system certificate")
    s.box(0, 0, 595, 60, fill="#0f204b", stroke=None)
    s.text(54, 38, "NORDSJØ", 20, bold=True, colour="#ffffff")
    s.text(54, 110, "MANAGEMENT SYSTEM", 22, colour="#0f204b")
    s.text(54, 136, "CERTIFICATE", 22, bold=True, colour="#0f204b")
    for x, head, value in (
        (54, "Certificate no.:", c.number),
        (232, "Initial certification date:", c.say(c.first)),
        (400, "Valid:", f"{c.say(c.start)} – {c.say(c.expires)}"),
    ):
        s.text(x, 168, head, 8, colour="#555555")
        s.text(x, 180, value, 8.2)
    y = stack(
        s,
        54,
        224,
        480,
        [
            ("This is to certify that the management system of", 10, "", 8),
            (c.name, 19, "b", 4),
            (across(c.at), 10, "", 4),
        ],
    )
    if n:
        y = stack(
            s, 54, y, 480, [("and the sites as mentioned in the appendix accompanying this certificate", 9, "", 0)]
        )
    stack(
        s,
        54,
        y + 20,
        480,
        [
            ("has been found to conform to the Information Security Management System standard:", 10, "", 6),
            (c.standard, 17, "b", 16),
            ("This certificate is valid for the following scope:", 10, "", 6),
            (c.scope + ".", 10.5, "b", 6),
            (f"Statement of Applicability: {c.soa}", 10, "", 0),
        ],
    )
    s.text(54, 650, "Place and date:", 8, colour="#555555")
    s.text(54, 663, f"London, {c.say(signed_on)}", 9)
    s.mark(250, 690, UKAS, 56)
    s.lines(
        380,
        650,
        [
            "For the issuing office:",
            NORDSJO.name,
            "4th Floor, Vivid House, 30 Stamford Row,",
            "London, SE1 9XX, United Kingdom",
        ],
        8.5,
    )
    signed(s, draw, 390, 722)
    s.text(380, 744, person(draw), 9, bold=True)
    s.text(380, 756, "Management Representative", 8.5)
    s.para(
        54,
        790,
        486,
        "Lack of fulfilment of conditions as set out in the Certification Agreement may render this Certificate invalid. ACCREDITED UNIT: "
        + NORDSJO.name
        + ", Vivid House, London - TEL: +44(0) 203 000 0000. www.nordsjo.example/assurance",
        6.2,
        colour="#666666",
    )
    if n:
        s.turn()
        s.box(0, 0, 595, 60, fill="#0f204b", stroke=None)
        s.text(54, 38, "NORDSJØ", 20, bold=True, colour="#ffffff")
        s.text(54, 92, f"Certificate no.: {c.number}", 8.5)
        s.text(54, 104, f"Place and date: London, {c.say(signed_on)}", 8.5)
        s.text(54, 140, "Appendix to Certificate", 17, bold=True, colour="#0f204b")
        s.text(54, 160, c.name, 11, bold=True)
        s.text(54, 186, "Locations included in the certification are as follows:", 9.5)
        y = 206.0
        for x, head in ((54, "Site Name"), (200, "Site Address"), (400, "Site Scope")):
            s.text(x, y, head, 9, bold=True)
        y += 18
        for place in (c.at, *c.sites):
            s.rule(54, y - 12, 541, width=0.3)
            name = s.para(54, y, 130, c.name, 8.5)
            y = (
                max(
                    name,
                    s.para(200, y, 180, across(place), 8.5),
                    s.para(
                        400, y, 138, c.scope if place == c.at else "Delivery of the activities in the main scope", 8.5
                    ),
                )
                + 10
            )
        s.text(54, 820, f"Page 2 of 2   {NORDSJO.name}", 6.5, colour="#666666")
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        also={"issued_on": (signed_on,), "certification_body": ("Nordsjø Business Assurance", "Nordsjø", "NORDSJØ")},
    )
    return Paper([*fields, perhaps_revised(signed_on, c.style)], s.done())


def grey_column(draw: Draw) -> Paper:
    """A narrow column of facts left of the words; decision, issue and end."""
    n = draw.pick([0, 0, 1, 2])
    c = cert(draw, KETT, "long", sites=n, early=0.4)
    decided = c.start - timedelta(days=draw.pick([0, 0, 2, 9]))
    s = Sheet(title="Certificate of Registration")
    s.box(0, 0, 168, 842, fill="#ececec", stroke=None)
    s.text(190, 84, "Certificate of Registration", 25, colour="#333333")
    s.rule(190, 96, 560, "#f5b400", 3)
    y = stack(
        s,
        190,
        130,
        360,
        [
            ("This is to certify that the management system of", 10, "", 6),
            (c.name, 17, "b", 10),
            (f"{'Main Site' if n else 'Address'}: {across(c.at)}", 9.5, "", 8),
        ],
    )
    for k, place in enumerate(c.sites, 1):
        y = stack(s, 190, y, 360, [(f"Additional Site {k}: {across(place)}", 9.5, "", 6)])
    stack(
        s,
        190,
        y + 12,
        360,
        [
            ("has been registered by Kettering Assay as conforming to the requirements of", 10, "", 8),
            (c.standard, 18, "b", 10),
            ("The management system is applicable to:", 10, "", 6),
            (c.scope + ".", 10.5, "b", 8),
            (f"Statement of Applicability: {c.soa}", 9.5, "", 0),
        ],
    )
    y = 120.0
    for head, value in (
        ("Certificate Number:", c.number),
        ("Initial Certification Date:", c.say(c.first)),
        ("Date of Certification Decision:", c.say(decided)),
        ("Issuing Date:", c.say(c.start)),
        ("Valid Until:", c.say(c.expires)),
    ):
        s.text(24, y, head, 8.5, bold=True)
        s.text(24, y + 13, value, 9.5)
        y += 44
    s.mark(54, 470, UKAS, 60)
    signed(s, draw, 30, 600)
    s.lines(24, 626, [person(draw), "President, Business Assurance"], 8.5)
    s.lines(
        24,
        668,
        [
            "Kettering Assay Certification",
            "Limited, 10A Victory Park,",
            "Victory Road, Derby",
            "DE24 8XX, United Kingdom",
        ],
        8,
    )
    s.para(
        190,
        792,
        360,
        "In the issuance of this certificate, Kettering Assay assumes no liability to any party other than to the Client, and then only in accordance with the agreed upon Certification Agreement. Validity may be confirmed via e-mail at certificate.validation@kettering-assay.example",
        6.5,
        colour="#666666",
    )
    return Paper(
        labels(
            c,
            skip="revised_on",
            unseen="accreditation_body",
            also={"issued_on": (decided,), "certification_body": ("Kettering Assay",)},
        ),
        s.done(),
    )


def certified_since_foot(draw: Draw) -> Paper:
    """Centred words, a box of five facts at the foot, sometimes a further place and an appendix."""
    n = draw.pick([0, 0, 1])
    c = cert(
        draw, KELM, draw.pick(["th", "long"]), sites=n, settled=True, standard=draw.pick(["ISO 27001", "ISO/IEC 27001"])
    )
    c = loud(c) if draw.maybe(0.25) else c
    s = Sheet(face=draw.pick(["sans", "serif"]), title="Certificate of Registration")
    s.box(24, 24, 571, 818, stroke="#7a1f5c", width=3)
    s.text(70, 92, "KQA", 36, bold=True, colour="#7a1f5c")
    s.centred(150, "Certificate of Registration", 24, colour="#222222")
    y = stack(
        s,
        80,
        186,
        435,
        [("This is to certify that the Information Security Management System of", 10.5, "", 10), (c.name, 18, "b", 8)],
        "centre",
    )
    for line in written(c.at):
        s.centred(y, line, 10)
        y += 13.5
    soa = f"in accordance with the Statement of Applicability {c.soa}"
    y = stack(
        s,
        80,
        y + 12,
        435,
        [
            ("has been assessed by KQA against the requirements of", 10.5, "", 10),
            (c.standard, 20, "b", 10),
            ("for the following scope of registration", 10.5, "", 8),
            (c.scope, 11, "b", 6),
            (soa, 10.5, "", 10),
        ],
        "centre",
    )
    if n:
        stack(
            s, 80, y, 435, [("This certificate also covers:", 9.5, "", 0), (across(c.sites[0]), 9.5, "b", 0)], "centre"
        )
    s.box(70, 636, 330, 740, stroke="#999999")
    facts = [
        ("Certificate Number:", c.number),
        ("Certified Since:", c.say(c.first)),
        ("Cycle Issued:", c.say(c.start)),
        ("Reissued:", c.say(c.revised)),
        ("Valid Until:", c.say(c.expires)),
    ]
    pairs(s, 82, 656, 110, [*facts, ("EAC Code:", draw.pick(["33", "35", "33, 35"]))], 9, 15.5)
    signed(s, draw, 392, 722)
    s.text(390, 742, draw.pick(["Managing Director", "Operations Director"]), 9)
    s.mark(470, 630, UKAS, 52)
    s.para(
        70,
        762,
        455,
        "KQA is a trading name of KQA Registrars Limited, Registration No. 0935"
        + draw.digits(4)
        + ". Registered Office: Warwick Court, Houghton Hall Road, Dunstable LU5 5XX, United Kingdom. This certificate is the property of KQA and must be returned on request.",
        7,
        colour="#666666",
    )
    return Paper(
        labels(c, unseen="accreditation_body", also={"scope": (f"{c.scope} {soa}",), "certification_body": ("KQA",)}),
        s.done(),
    )


def previous_expiry_table(draw: Draw) -> Paper:
    """Particulars in two columns at the foot with the previous expiry, recertification and re-issue beside the end."""
    n = draw.pick([0, 0, 2, 3])
    c: Cert = cert(draw, FENN, draw.pick(["long", "padded"]), sites=n, settled=True, early=0.7)
    again = c.start + timedelta(days=draw.number(4, 35))
    last = years_on(c.expires, -3)
    s = Sheet(title="Certificate of Registration")
    s.waves("#dce8f2")
    s.text(54, 84, "FENNIMARK", 24, bold=True, colour="#1b4f8a")
    s.text(54, 130, "Certificate of Registration", 23, colour="#1b4f8a")
    y = stack(
        s, 54, 166, 480, [("This is to certify that the Management System of", 10.5, "", 8), (c.name, 17, "b", 8)]
    )
    y = s.lines(54, y, written(c.at), 10)
    y = stack(
        s,
        54,
        y + 12,
        480,
        [
            ("has been assessed and registered as complying with the requirements of", 10.5, "", 6),
            (c.standard, 18, "b", 10),
            ("Scope of Activities", 10.5, "b", 4),
            (c.scope + ".", 10.5, "", 6),
            (f"Statement of Applicability {c.soa}", 10.5, "", 10),
        ],
    )
    if n:
        y = stack(
            s,
            54,
            y,
            480,
            [
                ("Additional site(s) covered under this certificate:", 10, "b", 4),
                *((across(p), 9.5, "", 3) for p in c.sites),
            ],
        )
    left = [
        ("Certificate Number", c.number),
        ("Initial Registration Date", c.say(c.first)),
        ("Previous Expiry Date", c.say(last)),
    ]
    right = [
        ("Recertification Date", c.say(c.start)),
        ("Re-issue Date", c.say(again)),
        ("Current Expiry Date", c.say(c.expires)),
    ]
    s.box(54, 640, 541, 706, fill="#ffffff", stroke="#1b4f8a")
    pairs(s, 64, 660, 122, left, 9, 17, True)
    pairs(s, 308, 660, 116, right, 9, 17, True)
    signed(s, draw, 60, 740)
    s.text(54, 762, f"{person(draw)}, Chief Executive", 8.5)
    s.mark(482, 718, UKAS, 52)
    s.para(
        54,
        786,
        400,
        "This certificate will remain current subject to the company maintaining its system to the required standard. This will be monitored regularly by Fennimark Certification Limited, Cobra Court, 1 Blackmore Road, Stretford, Manchester M32 0XX. T: 0161 000 0000",
        7,
        colour="#555555",
    )
    blobs(s, draw, 500, 60, 44)
    values = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        also={"issued_on": (again,), "certification_body": ("Fennimark",)},
    )
    return Paper([*values, perhaps_revised(again, c.style)], s.done())
