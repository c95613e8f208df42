"""Certificates that are not ISO/IEC 27001, and papers that are no evidence at all."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.iso_facts import number
from benchmarks.unseen.iso_single import wobble
from benchmarks.unseen.model import Field, Flow, Paper, name_of
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import BRITISH, Draw, Org, show, years_on


def _labels(
    org: Org,
    number_: str | None,
    standard: tuple[str, ...],
    body: str,
    issued: tuple[date, str],
    expires: tuple[date, str] | None,
) -> list[Field]:
    found = [
        name_of(org),
        Field("standard", standard[0], standard[0], standard[1:]),
        Field("certification_body", body, body),
    ]
    found += [Field("certificate_number", number_, number_)] if number_ else []
    found.append(Field("issued_on", issued[0].isoformat(), issued[1]))
    found += [Field("expires_on", expires[0].isoformat(), expires[1])] if expires else []
    return found


def iso_9001(draw: Draw) -> Paper:
    """ISO 9001, or 14001, or 22301: the same house style as an ISO/IEC 27001 certificate."""
    org, body, style = draw.company(), draw.body(), draw.pick(BRITISH)
    standard = draw.pick(["ISO 9001:2015", "ISO 9001:2015", "ISO 14001:2015", "BS EN ISO 22301:2019"])
    start = draw.day(date(2022, 5, 1), date(2026, 6, 30))
    end = years_on(start, 3) - timedelta(days=1)
    ref, s = number(draw), Sheet(face=draw.pick(["serif", "sans", "vera"]))
    s.box(30, 30, s.width - 30, s.height - 30, stroke="#8a6d1f", width=2)
    s.crest(s.width / 2, 90, 24, "#8a6d1f", draw.number(0, 2))
    s.centred(150, body, 15, bold=True)
    s.centred(200, "Certificate of Registration", 26)
    s.centred(240, "awarded to", 11, italic=True)
    y = s.para(70, 270, s.width - 140, org.name, 19, bold=True, align="centre")
    s.centred(y, ", ".join(org.address.printed()), 10)
    kind = "quality management system" if "9001" in standard else "management system"
    s.centred(y + 40, f"whose {kind} has been found to comply with", 10.5)
    s.centred(y + 68, standard, 20, bold=True)
    trade = draw.pick(["the supply of statistical services to the health sector", "consultancy and data management"])
    s.para(100, y + 100, s.width - 200, f"Scope: {trade}.", 11, align="centre")
    s.text(90, 560, "Certificate No:", 10)
    s.text(200, 560, ref, 10, bold=True)
    s.text(90, 580, "Date of issue:", 10)
    s.text(200, 580, show(start, style), 10, bold=True)
    s.text(90, 600, "Valid until:", 10)
    s.text(200, 600, show(end, style), 10, bold=True)
    s.signature(360, 580, wobble(draw))
    s.centred(780, f"{body}, {', '.join(draw.address().printed())}", 7.5)
    return Paper(_labels(org, ref, (standard,), body, (start, show(start, style)), (end, show(end, style))), s.done())


def iso_27017(draw: Draw) -> Paper:
    """A code of practice for cloud services, resting on an ISO/IEC 27001 certificate that it names: not that certificate."""
    org, body, style = draw.company(), draw.body(), draw.pick(BRITISH)
    start = draw.day(date(2022, 5, 1), date(2026, 6, 30))
    end = years_on(start, 3)
    ref, standard = number(draw), draw.pick(["ISO/IEC 27017:2015", "ISO/IEC 27018:2019", "ISO/IEC 27701:2019"])
    s = Sheet(face="sans")
    s.text(60, 80, body, 16, bold=True, colour="#006a8e")
    s.text(60, 130, "Statement of Conformity", 24)
    y = s.para(60, 170, 470, f"{org.name}, {', '.join(org.address.printed())}", 12, bold=True)
    y = s.para(
        60,
        y + 10,
        470,
        f"operates controls that conform to {standard}, as an extension of the management system certified to ISO/IEC 27001 under certificate {number(draw)}.",
        11,
    )
    for k, (label, value) in enumerate(
        (("Certificate number", ref), ("Issue date", show(start, style)), ("Expiry date", show(end, style)))
    ):
        s.text(60, y + 30 + k * 18, label, 10, colour="#666666")
        s.text(200, y + 30 + k * 18, value, 10, bold=True)
    s.signature(80, y + 150, wobble(draw))
    return Paper(_labels(org, ref, (standard,), body, (start, show(start, style)), (end, show(end, style))), s.done())


def cyber_essentials(draw: Draw) -> Paper:
    """The yearly scheme certificate, portrait or landscape, plain or Plus."""
    plus, wide = draw.maybe(), draw.maybe()
    org, style = draw.any_org(), draw.pick(["long", "slash", "iso", "padded"])
    body = draw.pick(["Redgate Cyber Assurance Ltd", "Hexham Security Testing Limited", "Blue Lantern Compliance Ltd"])
    start = draw.day(date(2024, 1, 1), date(2026, 10, 30))
    end, ref = years_on(start, 1), f"{'IASME-CEP' if plus else 'IASME-CE'}-{draw.digits(6)}"
    title = "Cyber Essentials Plus" if plus else "Cyber Essentials"
    s = Sheet("a4-landscape" if wide else "a4", "sans")
    s.box(0, 0, s.width, 70, fill="#2a2f7f", stroke=None)
    s.text(50, 45, "CERTIFICATE OF ASSURANCE" if draw.maybe() else "Certificate", 20, bold=True, colour="#ffffff")
    y = s.para(50, 120, s.width - 100, org.name, 22, bold=True)
    y = s.para(50, y, s.width - 100, ", ".join(org.address.printed()), 10)
    s.text(50, y + 30, "COMPLIES WITH THE REQUIREMENTS OF THE SCHEME", 9, colour="#555555")
    s.text(50, y + 62, title, 28, bold=True, colour="#2a2f7f")
    rows = [
        ("NAME OF ASSESSOR", draw.person()),
        ("CERTIFICATE NUMBER", ref),
        ("PROFILE VERSION", draw.pick(["3.1 (April 2023)", "Montpellier", "Willow"])),
    ]
    rows += [
        ("SCOPE", "Whole organisation"),
        ("CERTIFICATION BODY", body),
        ("DATE OF CERTIFICATION", show(start, style)),
        ("RECERTIFICATION DUE", show(end, style)),
    ]
    for k, (label, value) in enumerate(rows):
        s.text(50, y + 100 + k * 24, label, 8, colour="#777777")
        s.text(230, y + 100 + k * 24, value, 11, bold=True)
    s.crest(s.width - 110, 200, 44, "#2a2f7f", 0)
    return Paper(_labels(org, ref, (title,), body, (start, show(start, style)), (end, show(end, style))), s.done())


def training(draw: Draw) -> Paper:
    """A person's training certificate: the holder is a person, the course stands for the standard."""
    org, style = draw.any_org(), draw.pick(["long", "ordinal", "slash"])
    body = draw.pick(["Learnwell Healthcare Academy", "Beacon e-Learning Ltd", "Oak & Elm Training"])
    course = draw.pick(
        [
            "Data Security Awareness Level 1",
            "Information Governance and Caldicott Principles",
            "Research, GDPR and Confidentiality",
        ]
    )
    done = draw.day(date(2025, 1, 1), date(2026, 10, 30))
    end, expires = years_on(done, 1), draw.maybe(0.6)
    holder = draw.people(1)[0]
    s = Sheet("a4-landscape", draw.pick(["serif", "vera"]))
    s.box(20, 20, s.width - 20, s.height - 20, stroke="#b8860b", width=4)
    s.centred(100, "Certificate of Completion", 32)
    s.centred(150, "This is to certify that", 12, italic=True)
    s.centred(190, holder, 26, bold=True)
    s.centred(220, f"of {org.name}", 12)
    s.centred(260, "has successfully completed the course", 12, italic=True)
    s.centred(295, course, 20, bold=True)
    s.centred(330, f"with a score of {draw.number(80, 100)}%", 11)
    s.centred(370, f"Completed on {show(done, style)}", 12)
    if expires:
        s.centred(390, f"Valid until {show(end, style)}", 12)
    s.centred(450, body, 13, bold=True)
    fields = _labels(
        org, None, (course,), body, (done, show(done, style)), (end, show(end, style)) if expires else None
    )
    fields[0] = Field("organisation_name", org.name, org.name, (holder,))
    return Paper(fields, s.done(), "the holder is a person, the employer is named")


def aligned_letter(draw: Draw) -> Paper:
    """ "Aligned with ISO 27001" is no certificate."""
    org = draw.company()
    blocks = [
        P(org.name, "bold"),
        P(", ".join(org.address.printed())),
        P(show(draw.day(date(2025, 1, 1), date(2026, 10, 30)), "long")),
        H("Statement on information security", 1),
        P(
            f"To whom it may concern. {org.name} takes the security of client data seriously. Our policies and procedures are aligned with ISO/IEC 27001:2022 and we expect to seek certification during the coming year."
        ),
        P(
            "Our controls include access control, encryption, business continuity planning and yearly penetration testing. Our hosting partner holds ISO 27001 certification for its own data centres."
        ),
        P("Yours faithfully"),
        P(f"{draw.person()}, Commercial Director"),
    ]
    return Paper([], Flow(blocks, face=draw.pick(["sans", "serif"])))


def agenda(draw: Draw) -> Paper:
    """An agenda proves an intention only."""
    org = draw.trust()
    day = draw.day(date(2025, 1, 1), date(2026, 10, 30))
    rows = [["Item", "Subject", "Lead", "Purpose"]]
    subjects = [
        "Welcome and apologies",
        "Declarations of interest",
        "Minutes of the previous meeting",
        "Chief Executive's report",
        "Integrated performance report",
        "Cloud hosting of the research database: risk assessment",
        "Data Security and Protection Toolkit submission",
        "Any other business",
    ]
    rows += [
        [str(k), t, draw.person(), draw.pick(["For approval", "For noting", "Discussion"])]
        for k, t in enumerate(subjects, 1)
    ]
    blocks = [
        P(org.name, "bold"),
        H("Board of Directors - meeting in public", 1),
        H("AGENDA", 1),
        P(f"{show(day, 'long')}, 9.30am, Board Room"),
        Grid(rows, [0.4, 3, 1.4, 1.2]),
    ]
    return Paper([], Flow(blocks, footer="Page {n} of {m}"))


def privacy_notice(draw: Draw) -> Paper:
    """A privacy notice: names the same things as evidence does, shows nothing."""
    org = draw.any_org()
    blocks = [
        H(f"Privacy notice: {org.system}", 1),
        P(f"{org.name} is the controller for the personal information that we process, unless otherwise stated."),
        H("Your rights", 2),
        Items(
            [
                "Your right of access",
                "Your right to rectification",
                "Your right to erasure in certain circumstances",
                "Your right to object to processing",
            ]
        ),
        H("How to complain", 2),
        P(
            "If you have any concerns about our use of your personal information, you can complain to us or to the Information Commissioner's Office."
        ),
        P(f"Contact: Data Protection Officer, {', '.join(org.address.printed())}"),
    ]
    return Paper([], Flow(blocks))
