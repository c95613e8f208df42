"""Certificates of other schemes, and papers that only look like an ISO/IEC 27001 certificate."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.second import facts
from benchmarks.unseen.second.drawing import accreditation, ruled_table, wobble, wordmark
from benchmarks.unseen.second.facts import STYLES, WRITTEN, holder, serial
from benchmarks.unseen.world import Draw, years_on

ASSESSORS = ("Lockhaven Cyber Ltd", "Greywell Security Testing Limited", "Redfern & Stroud InfoSec Ltd")


def cyber_plus(draw: Draw) -> Paper:
    """Cyber Essentials Plus as it is issued: capitals, a long number of letters and digits, scope and two dates."""
    org, day = holder(draw), STYLES[draw.pick(["british", "iso", "slash"])]
    start = draw.day(date(2025, 6, 1), WRITTEN - timedelta(days=8))
    start = start.replace(day=min(start.day, 28))
    plus = draw.maybe(0.75)
    scheme = "Cyber Essentials Plus" if plus else "Cyber Essentials"
    number = "-".join("".join(draw.pick("0123456789abcdef") for _ in range(n)) for n in (8, 4, 4, 4, 12))
    assessor, s, ink = draw.pick(ASSESSORS), Sheet(), "#1d2f5e"
    s.box(0, 0, s.width, 150, fill=ink, stroke=None)
    wordmark(s, 50, 40, "CYBER ESSENTIALS" + (" PLUS" if plus else ""), "white", 34, ink)
    s.text(50, 118, "CERTIFICATE OF ASSURANCE", 20, colour="#ffffff")
    y = s.para(50, 200, 490, org.name, 22, bold=True)
    y = s.para(50, y, 490, ", ".join(org.address.printed()), 10)
    s.text(50, y + 26, f"COMPLIES WITH THE REQUIREMENTS OF THE {scheme.upper()} SCHEME", 12, bold=True)
    head = draw.people(1)[0]
    rows = (
        ("NAME OF ASSESSOR", head), ("CERTIFICATE NUMBER", number), ("PROFILE VERSION", draw.pick(["Montpellier", "Willow"])),
        ("SCOPE", draw.pick(["Whole Organisation", "Whole organisation excluding the teaching network"])),
        ("DATE OF CERTIFICATION", day(start)), ("RECERTIFICATION DUE", day(years_on(start, 1))),
    )  # fmt: skip
    y = max(y + 70, 360)
    for label, value in rows:
        s.text(50, y, f"{label}:", 9.5, colour="#555555")
        s.text(210, y, value, 10.5, bold=True)
        y += 26
    s.text(50, y + 20, "CERTIFICATION BODY", 8, colour="#555555")
    s.text(50, y + 36, assessor, 12, bold=True)
    s.text(330, y + 20, "CERTIFICATION MARK", 8, colour="#555555")
    accreditation(s, 330, y + 30, ("CE+", "CERTIFIED") if plus else ("CE", "CERTIFIED"), 60)
    words = "This Certificate certifies that the organisation was assessed as meeting the Cyber Essentials implementation profile and thus that, at the time of testing, the organisation's ICT defences were assessed as satisfactory against commodity based cyber attack. However, this Certificate does not in any way guarantee that the organisation's defences will remain satisfactory against a cyber attack."
    s.para(50, 760, 490, words, 7, colour="#444444")
    fields = [
        name_of(org),
        Field("certificate_number", number, number),
        Field("standard", scheme, scheme),
        Field("certification_body", assessor, assessor),
        Field("issued_on", start.isoformat(), day(start)),
        Field("expires_on", years_on(start, 1).isoformat(), day(years_on(start, 1))),
    ]
    return Paper(fields, s.done())


def card_attestation(draw: Draw) -> Paper:
    """A form of the card industry, filled in: no number, no end, an assessor's company and the date of the report."""
    org, day = holder(draw, institute=0), STYLES["iso"]
    made = draw.day(date(2025, 9, 1), WRITTEN - timedelta(days=12))
    version = draw.pick(["4.0", "4.0.1"])
    assessor, person = draw.pick(ASSESSORS), draw.people(3)
    blocks = [
        H("Payment Card Industry Data Security Standard", 0),
        P("Attestation of Compliance for Report on Compliance – Service Providers", "centre"),
        P(f"Version {version}", "centre"),
        P(f"Publication Date: {'March 2022' if version == '4.0' else 'August 2024'}", "centre"),
        H(f"PCI DSS v{version} Attestation of Compliance for Report on Compliance – Service Providers", 1),
        Grid(
            [
                ["Entity Name:", org.name],
                ["Date of Report as noted in the Report on Compliance:", day(made)],
                ["Date Assessment Ended:", day(made - timedelta(days=6))],
            ],
            [1, 1.4],
            head=False,
            side=True,
        ),
        H("Section 1: Assessment Information", 1),
        H("Part 1a. Assessed Entity", 2),
        Grid(
            [
                ["Company name:", org.name],
                ["DBA (doing business as):", "Not applicable"],
                ["Company mailing address:", ", ".join(org.address.printed())],
                ["Company contact name:", person[0]],
                ["Company website:", "www.assessed-entity.example"],
            ],
            [1, 1.8],
            head=False,
            side=True,
        ),
        H("Part 1b. Assessor", 2),
        Grid(
            [
                ["Company name:", assessor],
                ["Company mailing address:", "14 Tannery Wharf, Leeds LS10 9QP"],
                ["Lead Assessor name:", person[1]],
                ["Assessor certificate number:", f"QSA, 20{draw.digits(1)}-{draw.digits(3)}"],
            ],
            [1, 1.8],
            head=False,
            side=True,
        ),
        H("Section 3: Validation and Attestation Details", 1),
        P(
            f"This AOC is based on results noted in the ROC dated {day(made)}. Indicate below whether a full or partial PCI DSS assessment was completed: Full Assessment – All requirements have been assessed and therefore no requirements were marked as Not Tested in the ROC."
        ),
        P(
            f"Compliant: All sections of the PCI DSS ROC are complete, and all assessed requirements are marked as being either In Place or Not Applicable, resulting in an overall COMPLIANT rating; thereby {org.name} has demonstrated compliance with all PCI DSS requirements."
        ),
        P(f"Signature of Service Provider Executive Officer: {person[2]}        Date: {day(made)}"),
    ]
    standard = f"PCI DSS v{version}"
    more = (
        f"PCI DSS {version}",
        "PCI DSS",
        "Payment Card Industry Data Security Standard",
        f"Payment Card Industry Data Security Standard Version {version}",
        f"Payment Card Industry Data Security Standard v{version}",
    )
    fields = [
        name_of(org),
        Field("standard", standard, standard, more),
        Field("certification_body", assessor, assessor),
        Field("issued_on", made.isoformat(), day(made), ((made - timedelta(days=6)).isoformat(),)),
    ]
    return Paper(
        fields,
        Flow(
            blocks,
            footer=f"PCI DSS v{version} Attestation of Compliance for Report on Compliance – Service Providers      Page {{n}}",
        ),
    )


OTHERS = (
    ("ISO 22301:2019", "Business Continuity Management System"), ("ISO/IEC 20000-1:2018", "IT Service Management System"),
    ("ISO/IEC 27701:2019", "Privacy Information Management System"), ("ISO 9001:2015", "Quality Management System"),
)  # fmt: skip


def other_system(draw: Draw) -> Paper:
    """The paper on which a body prints its 27001 certificates, for another standard; 27701 names the 27001 number."""
    (standard, system), org = draw.pick(OTHERS), holder(draw)
    body, number = facts.INTERLOCH, serial(draw, "00######")
    day = STYLES[draw.pick(["padded", "month-short"])]
    start = draw.day(date(2024, 1, 8), date(2026, 9, 1))
    start = start.replace(day=min(start.day, 28))
    first, ends = years_on(start, -3), years_on(start, 3) - timedelta(days=1)
    s = Sheet()
    s.box(420, 0, s.width, s.height, fill="#f4f4f4", stroke=None)
    wordmark(s, 440, 50, "interloch", "#222222", 30, "#f4f4f4")
    s.text(48, 110, "CERTIFICATE OF REGISTRATION", 18, bold=True)
    s.text(48, 156, f"This is to certify that the {system} of:", 9.5)
    y = s.para(48, 186, 340, org.name, 18, bold=True)
    y = s.para(48, y + 4, 340, ", ".join(org.address.printed()), 9)
    s.text(48, y + 22, "conforms to the requirements of:", 9.5)
    s.text(48, y + 50, standard, 18, bold=True)
    y = s.para(48, y + 84, 340, draw.pick(facts.SCOPES), 10.5)
    if "27701" in standard:
        s.para(
            48,
            y + 10,
            340,
            f"This certificate is valid only together with ISO/IEC 27001:2022 certificate {serial(draw, '00######')}. Role: PII processor.",
            9.5,
        )
    column = (
        ("Certificate Number:", number),
        ("Initial Certification Date:", day(first)),
        ("Issuing Date:", day(start)),
        ("Valid Until:", day(ends)),
    )
    for k, (label, value) in enumerate(column):
        s.text(440, 160 + 40 * k, label, 8.5, bold=True)
        s.text(440, 173 + 40 * k, value, 8.5)
    accreditation(s, 446, 380, ("UKAS", "MANAGEMENT", "SYSTEMS"), 54)
    s.signature(446, 500, wobble(draw))
    s.para(440, 570, 140, f"{body.name}, {body.address}, United Kingdom", 7)
    fields = [
        name_of(org),
        Field("certificate_number", number, number),
        Field("standard", standard, standard),
        Field("certification_body", body.name, body.name, body.also()),
        Field("issued_on", start.isoformat(), day(start)),
        Field("expires_on", ends.isoformat(), day(ends)),
    ]
    return Paper(fields, s.done())


CONTROLS = (
    ("5.1", "Policies for information security"), ("5.9", "Inventory of information and other associated assets"),
    ("5.19", "Information security in supplier relationships"), ("5.23", "Information security for use of cloud services"),
    ("6.3", "Information security awareness, education and training"), ("7.4", "Physical security monitoring"),
    ("8.7", "Protection against malware"), ("8.10", "Information deletion"), ("8.11", "Data masking"),
    ("8.13", "Information backup"), ("8.24", "Use of cryptography"), ("8.30", "Outsourced development"),
)  # fmt: skip


def applicability(draw: Draw) -> Paper:
    """The Statement of Applicability itself: names the standard, a version, an issue and a review date; certifies nothing."""
    org, made = holder(draw), draw.day(date(2025, 2, 1), date(2026, 9, 1))
    rows = [["Control", "Title", "Applicable", "Justification", "Status"]]
    for ref, title in CONTROLS:
        out = ref == "8.30"
        rows.append(
            [
                f"A.{ref}",
                title,
                "No" if out else "Yes",
                "No development is outsourced"
                if out
                else draw.pick(["Risk assessment", "Legal requirement", "Contract", "Risk assessment; contract"]),
                "Excluded" if out else draw.pick(["Implemented", "Implemented", "In progress"]),
            ]
        )
    n = f"{draw.number(1, 9)}.{draw.number(0, 4)}"
    blocks = [
        H("Statement of Applicability", 0), P("ISO/IEC 27001:2022 – Information Security Management System", "centre"), P(org.name, "centre"),
        Grid([["Document reference", f"ISMS-DOC-05-{draw.number(1, 9)}"], ["Version", n], ["Issue date", made.strftime("%d %B %Y")], ["Next review", years_on(made.replace(day=min(made.day, 28)), 1).strftime("%d %B %Y")], ["Owner", draw.people(1)[0] + ", Information Security Manager"], ["Classification", "Internal"]], [1, 2], head=False, side=True),
        H("Purpose", 1),
        P("This statement lists the controls of Annex A of ISO/IEC 27001:2022, says which of them apply to the scope of the ISMS and why, and where they are described. It will be given to the certification body at the Stage 1 audit."),
        P(f"Scope of the ISMS: {draw.pick(facts.SCOPES)}"),
        H("Controls", 1), Grid(rows, [0.7, 2.4, 0.9, 1.8, 1.1]),
        H("Totals", 1), P("93 controls; 91 applicable; 2 excluded."),
    ]  # fmt: skip
    return Paper([], Flow(blocks, header=f"{org.name} – Statement of Applicability v{n}", footer="Page {n} of {m}"))


def audit_begun(draw: Draw) -> Paper:
    """A certification body's letter: the work has begun, a certificate may follow."""
    org, body = holder(draw), draw.pick([facts.ISOQUANT, facts.MERIDON, facts.LOCKE])
    sent = draw.day(date(2026, 6, 1), date(2026, 11, 20))
    stage1, stage2 = sent + timedelta(days=24), sent + timedelta(days=66)
    say = STYLES["british"]
    blocks = [
        P(body.name, "bold"), P(body.address, "small"), P(say(sent)), P("TO WHOM IT MAY CONCERN", "bold"),
        P(f"Client: {org.name}, {', '.join(org.address.printed())}"), P(f"Our reference: {serial(draw, 'Q-#####/ISMS')}"),
        P("ISO/IEC 27001:2022 certification – confirmation of engagement", "bold"),
        P(f"We confirm that {org.name} has engaged {body.name} for the certification of its Information Security Management System to ISO/IEC 27001:2022 and that we have started the certification process."),
        P(f"The Stage 1 audit is planned for {say(stage1)} and the Stage 2 audit for the week beginning {say(stage2)}. Provided that no major nonconformities are raised, we expect that a certificate valid for three years will be issued in {years_on(stage2.replace(day=1), 0) + timedelta(days=62):%B %Y}."),
        P(f"The proposed scope is: {draw.pick(facts.SCOPES)}"),
        P("This letter is not a certificate and must not be used as evidence of conformity. Our UKAS accreditation covers ISO/IEC 27001."),
        P("Yours faithfully"), P(draw.people(1)[0]), P("Planning and Client Support"),
    ]  # fmt: skip
    return Paper([], Flow(blocks, face="serif", footer=f"{body.name} · company number {body.company} · {body.web}"))


def brochure(draw: Draw) -> Paper:
    """A page of marketing that says 'ISO 27001 compliant' in a badge, with dates and a number that certify nothing."""
    org, s, ink = holder(draw, institute=0), Sheet(face="vera"), draw.pick(["#0d7a6f", "#b3005e", "#2a4cc7"])
    s.box(0, 0, s.width, 230, fill=ink, stroke=None)
    s.para(50, 80, 480, "Your data is safe with us.", 30, bold=True, colour="#ffffff")
    s.para(
        50, 130, 480, f"{org.name}: ISO 27001 compliant hosting since {draw.number(2014, 2021)}", 14, colour="#ffffff"
    )
    s.box(400, 170, 545, 205, fill="#ffffff", stroke=None)
    s.text(472, 192, "ISO 27001 COMPLIANT", 10, bold=True, align="centre", colour=ink)
    left = (
        (
            "Secure by design",
            "Our platform was built around the controls of ISO/IEC 27001:2022 and the NHS Data Security and Protection Toolkit. Every change is reviewed, every log is kept.",
        ),
        (
            "UK data centres",
            "Our data centre partners hold ISO 27001, ISO 9001 and PCI DSS certificates. Ask our team for copies of theirs.",
        ),
        (
            "Always improving",
            f"We completed our internal gap analysis on {STYLES['british'](draw.day(date(2025, 3, 1), date(2026, 6, 1)))} and aim for certification by {draw.pick(['spring', 'autumn'])} 2027.",
        ),
    )
    y = 270.0
    for head, words in left:
        s.text(50, y, head, 14, bold=True, colour=ink)
        y = s.para(50, y + 20, 480, words, 10.5) + 18
    rows = [
        [["What you get"], ["Essential"], ["Premium"]],
        [["Encryption at rest, AES-256"], ["Yes"], ["Yes"]],
        [["Recovery time"], ["24 hours"], ["4 hours"]],
        [["Offer valid until"], ["31 March 2027"], ["31 March 2027"]],
    ]
    ruled_table(s, 50, y + 10, (240, 120, 120), rows, 9, head="#e8e8e8")
    s.text(50, 760, f"Call 0345 555 0{draw.digits(3)} or write to {', '.join(org.address.printed())}", 8)
    s.text(
        50,
        774,
        f"{org.name} is registered in England and Wales, number {draw.digits(8)}. ISO is a registered trade mark of its owner.",
        7,
    )
    return Paper([], s.done())
