"""Papers that are none of the kinds, though they look like one or speak of one."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

from benchmarks.unseen.eleventh.facts import (
    cert,
    charity,
    code_for,
    company,
    ledger,
    person,
    say,
    trust,
    university,
    version,
)
from benchmarks.unseen.eleventh.pages import E, bar, device, facts, lay, paper, screen
from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Flow, Paper, Raw, Sheets
from benchmarks.unseen.world import Draw

CONTROLS = (
    ("A.5.1", "Policies for information security"),
    ("A.5.23", "Information security for use of cloud services"),
    ("A.6.3", "Awareness, education and training"),
    ("A.7.10", "Storage media"),
    ("A.8.5", "Secure authentication"),
    ("A.8.10", "Information deletion"),
    ("A.8.24", "Use of cryptography"),
)


def applicability(d: Draw) -> Paper:
    """A Statement of Applicability as a document, which names certificate and version."""
    c = cert(d)
    rows = [
        ["Control", "Title", "Applies", "Justification"],
        *([a, b, "Yes", "Risk assessment"] for a, b in CONTROLS),
        ["A.8.30", "Outsourced development", "No", "No development is outsourced"],
    ]
    blocks = [
        H(c.name, 2),
        H("Statement of Applicability", 1),
        P(f"ISO/IEC 27001:2022   Version {version(d)}   {say(c.start, 'long')}"),
        Grid(rows, [1, 3, 0.8, 2.4]),
        P(f"Approved by {person(d)}, ISMS Manager"),
    ]
    return Paper([], Flow(blocks, "", "Statement of Applicability   {n} of {m}", landscape=True))


def audit_report(d: Draw) -> Paper:
    """A body's report of a surveillance visit, with the certificate's number and its end."""
    c = cert(d)
    facts_ = [
        ["Client", c.name],
        ["Certificate", f"IS {d.digits(6)}"],
        ["Standard", "ISO/IEC 27001:2022"],
        ["Visit", "Surveillance 1"],
        ["Dates of visit", f"{say(c.revised, 'long')}"],
        ["Lead auditor", person(d)],
        ["Certificate expires", say(c.end, "long")],
    ]
    blocks = [
        H("Assessment report", 1),
        Grid(facts_, [1, 2], head=False, side=True),
        H("Findings", 2),
        Items(
            [
                "No major nonconformities.",
                "Minor: access reviews were not recorded in the second quarter (A.5.18).",
                "Opportunity: test the restoration of backups more often.",
            ]
        ),
        H("Recommendation", 2),
        P("The auditor recommends that certification be continued. This report is not a certificate."),
        H("Next visit", 2),
        P("Surveillance 2, two days."),
    ]
    return Paper([], Flow(blocks, "Confidential", "{n} of {m}"))


def alignment(d: Draw) -> Paper:
    """A company's own poster-like statement that it works to the standard, in the dress of a certificate."""
    name = company(d)
    face = lay(f"""
| {bar(0, 0, 210, 12, "#444")}
20 30 170 | {device("#444", 1, 22)}<p style='font-size:26pt;margin-top:6mm'>Statement of Alignment</p><p style='margin-top:10mm'>{E(name)} designs its controls in line with ISO/IEC 27001:2022 and the Cyber Essentials scheme.</p><p>We are not certified to the standard. We intend to seek certification during {d.number(2026, 2027)}.</p><p>Signed: {person(d)}, Managing Director, {say(d.day(date(2025, 3, 1), date(2026, 9, 1)), "long")}</p>
""")
    return Paper([], paper("Statement", "body{font:13pt P052}.pg{text-align:center}", face))


def agenda(d: Draw) -> Paper:
    """An agenda of a board that will be asked to approve a cloud risk assessment."""
    name, day = trust(d), d.day(date(2026, 1, 5), date(2026, 11, 20))
    rows = [
        ["No.", "Item", "Lead", "For"],
        ["1", "Apologies and declarations of interest", "Chair", "Note"],
        ["2", "Minutes of the last meeting", "Chair", "Approve"],
        ["3", "Chief Executive's report", "CEO", "Note"],
        ["4", "Cloud risk assessment: research platform", "CIO", "Approve"],
        ["5", "DSPT submission", "SIRO", "Approve"],
        ["6", "Questions from the public", "Chair", "Discuss"],
    ]
    return Paper(
        [],
        Flow(
            [
                H(name, 2),
                H("Board of Directors: agenda", 1),
                P(f"{day:%A} {say(day, 'long')}, 9.30am, Lecture Theatre 1"),
                Grid(rows, [0.5, 4, 1, 1]),
                P("Papers will be sent five working days before the meeting."),
            ],
            "",
            "",
        ),
    )


def privacy(d: Draw) -> Paper:
    """A study's privacy notice on the web, which speaks of NHS England, the toolkit and certificates."""
    name = university(d)
    body = f"<h1>How we use your data: privacy notice</h1><p>{E(name)} is the controller of data received from NHS England for this study.</p><h2>How do we keep data safe?</h2><p>Our Data Safe Haven is certified to ISO/IEC 27001 and the University meets the standards of the Data Security and Protection Toolkit. Data are stored in the United Kingdom.</p><h2>Your rights</h2><p>You may opt out through the national data opt-out. Write to the Data Protection Officer, {person(d)}.</p><h2>How long?</h2><p>Data are kept for {d.number(5, 20)} years. Last updated {say(d.day(date(2025, 1, 1), date(2026, 9, 9)), 'long')}.</p>"
    return Paper(
        [],
        screen(
            "Privacy notice",
            "body{font:15px Arial;max-width:760px;margin:24px auto}",
            body,
            "Privacy notice\t",
            "{n}/{m}",
        ),
    )


def quotation(d: Draw) -> Paper:
    """A body's quotation for certification, with days and fees."""
    name = company(d)
    rows = [
        ["Stage", "Days", "Fee"],
        ["Stage 1 audit", "1.5", "£1,725"],
        ["Stage 2 audit", "4", "£4,600"],
        ["Surveillance (each)", "2", "£2,300"],
        ["Certificate and registration", "", "£250"],
    ]
    blocks = [
        P("Fellside Certification Ltd", "bold"),
        H("Quotation", 1),
        P(
            f"Reference Q{d.digits(5)}. Valid for 60 days from {say(d.day(date(2025, 6, 1), date(2026, 10, 1)), 'long')}."
        ),
        P(f"Prepared for {name}: certification to ISO/IEC 27001:2022 for {d.number(20, 180)} staff at one site."),
        Grid(rows, [3, 1, 1]),
        P("A certificate is issued after a successful stage 2 audit and is valid for three years. Accredited by UKAS."),
        P("Signed to accept: ____________________"),
    ]
    return Paper([], Flow(blocks, "", "Fellside Certification Ltd   {n}", "serif"))


def covering(d: Draw) -> Paper:
    """The applicant's own message to NHS England that sends evidence."""
    mail, name, who = EmailMessage(), university(d), person(d)
    day = d.day(date(2026, 1, 5), date(2026, 11, 1))
    mail["From"], mail["To"], mail["Subject"] = (
        f"{who} <{who.split()[0].lower()}@uni.example>",
        "enquiries@nhs-england.example",
        f"DARS-NIC-{d.digits(6)}: evidence",
    )
    mail["Date"] = f"{day:%a, %d %b %Y} 17:20:00 +0000"
    mail.set_content(
        f"Dear team,\n\nFor {name} ({code_for(d, name)}) I shall send the ISO 27001 certificate and our DSPT status (Standards Met) next week. Could you tell us whether the security team will need to review our System Level Security Policy?\n\nMany thanks\n{who}\n",
        cte="8bit",
    )
    return Paper([], Raw(mail.as_bytes(), "eml"))


def insurance(d: Draw) -> Paper:
    """A certificate of insurance: number, holder, from and to."""
    c = cert(d)
    pairs = [
        ("Policy number", f"ELI/{d.digits(7)}"),
        ("Insured", c.name),
        ("Address", ledger(c.where)),
        ("Cover", "Cyber and data liability"),
        ("From", say(c.start, "long")),
        ("To", say(c.start.replace(year=c.start.year + 1, day=min(c.start.day, 28)), "long")),
        ("Limit of indemnity", "£5,000,000 any one claim"),
    ]
    face = lay(f"""
22 24 166 | <p style='font-size:24pt'>Certificate of Insurance</p><p>Underwritten by Moorgrave Mutual Insurance plc</p><div style='margin-top:10mm'>{facts(pairs)}</div><p style='margin-top:10mm'>The insured holds ISO/IEC 27001 certification, which has been taken into account.</p>
""")
    return Paper(
        [],
        paper("Insurance", "body{font:11pt 'Nimbus Roman'}.facts th{text-align:left;padding:1.6mm 10mm 1.6mm 0}", face),
    )


def suppliers(d: Draw) -> Paper:
    """A register of suppliers with a column for their certificates."""
    rows = [
        ["Supplier", "Service", "ISO 27001 certificate", "Expires", "DSPT"],
        *(
            [
                company(d),
                d.pick(["Hosting", "Payroll", "Transcription", "Archiving"]),
                f"{d.letters(2)}{d.digits(5)}",
                say(cert(d).end, "slash"),
                d.pick(["Standards Met", "Not checked", "Approaching Standards"]),
            ]
            for _ in range(d.number(5, 12))
        ),
    ]
    return Paper(
        [], Sheets({"Supplier register": rows, "Notes": [["Reviewed each quarter by procurement"], [charity(d)]]})
    )
