"""Certificates of a code of practice for cloud services, and of training."""

from __future__ import annotations

from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import applicant, cert, one_line, people, shown
from benchmarks.unseen.tenth.others import HOUSES, five
from benchmarks.unseen.tenth.pens import columns, frame, logo, seal, small_print, table, wobble
from benchmarks.unseen.world import Draw, show, years_on


def cloud_code(d: Draw) -> Paper:
    """A statement of conformity with a code of practice for cloud services."""
    c, house = cert(d, sites=3), d.pick(HOUSES)
    standard = d.pick(["ISO/IEC 27017:2015", "ISO/IEC 27018:2019"])
    number = f"CLOUD {d.digits(6)}"
    s = Sheet("letter", "sans", "Certificate")
    s.box(30, 30, s.width - 30, 110, fill="#eaf2fb", stroke=None)
    logo(s, 50, 78, house.brand, "#1456a0", 1, 22)
    s.text(50, 150, "Certificate of Conformity", 23)
    y = s.para(50, 190, 500, c.name, 18, bold=True)
    s.text(50, y + 4, "has implemented the controls of", 10.5)
    s.text(50, y + 32, standard, 17, bold=True)
    s.para(
        50,
        y + 58,
        500,
        "within its information security management system, for the cloud services described as follows:",
        10.5,
    )
    y = s.para(50, y + 96, 500, c.scope + ".", 10.5)
    lines = [("Region", "Location")] + [(f"UK {k + 1}", one_line(a)) for k, a in enumerate(c.sites)]
    table(s, 50, y + 12, (90, 410), lines, 9.5)
    columns(
        s,
        620,
        [("Certificate number", number), ("Issued", show(c.start, "us")), ("Expires", show(c.end, "us"))],
        50,
        560,
        10.5,
    )
    s.signature(60, 690, wobble(d))
    s.text(50, 718, f"{people(d, 1)[0]}, for {house.name}", 9)
    small_print(s, [f"{house.home}   www.{house.site}   This certificate is void if altered."])
    fields = [
        *five(c.name, number, standard, house),
        shown("issued_on", c.start, "us"),
        shown("expires_on", c.end, "us"),
    ]
    return Paper(fields, s.done())


def training(d: Draw) -> Paper:
    """A person's certificate of training, with the employer and the date by which it is to be renewed."""
    org, c = applicant(d), cert(d)
    provider = d.pick(["Learning for Health Online", "Carestone e-Learning", "Health Skills Gateway"])
    course = d.pick(
        ["Data Security Awareness - Level 1", "Research, GDPR and Confidentiality", "Information Governance Refresher"]
    )
    end, number = years_on(c.start, 1), f"{d.digits(4)}-{d.letters(3)}{d.digits(5)}"
    s = Sheet("a4-landscape", "serif", "Certificate of Completion")
    frame(s, "#7a5c00", 20, double=True)
    seal(s, 120, 470, 36, "#7a5c00")
    s.centred(100, provider, 16, colour="#7a5c00")
    s.centred(150, "Certificate of Completion", 34, italic=True, face="serif")
    s.centred(190, "This is to certify that", 12)
    s.centred(226, people(d, 1)[0], 24, bold=True)
    s.centred(252, f"of {org.name}", 13)
    s.centred(286, "has successfully completed the course", 12)
    s.centred(320, course, 20, bold=True)
    s.centred(348, f"with a score of {d.number(80, 100)}%", 12)
    pairs = [("Completed on", show(c.start, "long")), ("Renew by", show(end, "long")), ("Certificate ID", number)]
    columns(s, 400, pairs, 240, 720, 11)
    s.signature(560, 480, wobble(d))
    s.text(550, 506, f"Course Director, {provider}", 9.5)
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("certificate_number", number, number),
        Field("standard", course, course, optional=True),
        Field("certification_body", provider, provider),
        shown("issued_on", c.start, "long"),
        shown("expires_on", end, "long"),
    ]
    return Paper(fields, s.done())
