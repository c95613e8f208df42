"""Papers that are uploaded beside the evidence and are none of the kinds."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Flow, Paper, Sheets
from benchmarks.unseen.seventh.facts import organisation, person
from benchmarks.unseen.seventh.iso_small import BUREAU, SABLE
from benchmarks.unseen.seventh.toolkit import mailed
from benchmarks.unseen.sixth.facts import across, say
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Draw

SPRING, AUTUMN = date(2026, 1, 5), date(2026, 10, 30)


def privacy_notice(draw: Draw) -> Paper:
    org = organisation(draw)
    blocks = [
        H(f"Privacy notice: {org.system}", 1),
        P(f"Last updated {say(draw.day(SPRING, AUTUMN), 'long')}"),
        H("Who we are", 2),
        P(
            f"{org.name} is the controller of the personal data described here. We are registered with the Information Commissioner's Office under Z{draw.digits(7)}."
        ),
        H("What we hold and why", 2),
        P(
            "We receive pseudonymised hospital records from NHS England in order to study the outcomes of treatment. The lawful basis is a task in the public interest."
        ),
        H("How we keep it safe", 2),
        P(
            "Data are held in a secure environment that is certified to ISO/IEC 27001 and covered by our Data Security and Protection Toolkit assessment."
        ),
        H("Your rights", 2),
        Items(
            [
                "You may ask for a copy of your data.",
                "You may object, or use the national data opt-out.",
                "You may complain to the Information Commissioner.",
            ]
        ),
        P(f"Contact: Data Protection Officer, {across(org.address, False)}"),
    ]
    return Paper([], word_page(Flow(blocks, "", "\t{n}"), "health"))


def statement_of_applicability(draw: Draw) -> Paper:
    org = organisation(draw, "company university")
    controls = [
        ("5.1", "Policies for information security"),
        ("5.7", "Threat intelligence"),
        ("5.23", "Information security for use of cloud services"),
        ("6.3", "Information security awareness, education and training"),
        ("7.4", "Physical security monitoring"),
        ("8.8", "Management of technical vulnerabilities"),
        ("8.10", "Information deletion"),
        ("8.24", "Use of cryptography"),
    ]
    lines = [
        ["Ref", "Control", "Applicable", "Justification", "Implemented"],
        *[
            [
                a,
                b,
                "Yes",
                draw.pick(["Risk assessment", "Legal and contractual", "Business requirement"]),
                draw.pick(["Yes", "Yes", "Partly"]),
            ]
            for a, b in controls
        ],
    ]
    return Paper(
        [],
        Sheets(
            {
                "SoA": [
                    ["# Statement of Applicability - ISO/IEC 27001:2022 Annex A"],
                    ["Organisation", org.name],
                    ["Version", f"{draw.number(1, 6)}.{draw.number(0, 4)}"],
                    ["Date", say(draw.day(SPRING, AUTUMN), "slash")],
                    [],
                    *lines,
                ]
            }
        ),
    )


def audit_report(draw: Draw) -> Paper:
    """A surveillance report of a certification body: no certificate."""
    org = organisation(draw, "company university")
    when = draw.day(SPRING, AUTUMN)
    house = draw.pick([BUREAU, SABLE])
    blocks = [
        H("Assessment Report", 0),
        Grid(
            [
                ["Client", org.name],
                ["Site visited", across(org.address, False)],
                ["Standard", "ISO/IEC 27001:2022"],
                ["Type of visit", "Surveillance audit 2"],
                ["Dates", f"{say(when, 'long')} to {say(when + timedelta(days=2), 'long')}"],
                ["Lead assessor", f"{person(draw)}, {house.name}"],
            ],
            [2, 4],
            head=False,
            side=True,
        ),
        H("Executive summary", 2),
        P(
            "The management system continues to meet the requirements of the standard. The assessor recommends that certification be continued, subject to the acceptance of corrective actions."
        ),
        H("Findings", 2),
        Grid(
            [
                ["No.", "Grade", "Clause", "Detail"],
                ["1", "Minor", "A.8.8", "Two servers had not received critical patches within fourteen days."],
                ["2", "Opportunity", "9.3", "Management review might look at trends over a longer time."],
            ],
            [1, 2, 1, 5],
        ),
        H("Areas assessed", 2),
        Items(
            [
                "Leadership, objectives and management review",
                "Risk assessment and treatment; the Statement of Applicability",
                "Supplier relationships and cloud services",
                "Logging, monitoring and incident management",
            ]
        ),
        P(
            "Opening and closing meetings were held with the people named on the attendance sheet. Sampling means that non-conformities may exist that were not found."
        ),
        H("Next visit", 2),
        P("Recertification is due within twelve months and will need " + str(draw.number(4, 9)) + " days."),
    ]
    return Paper([], Flow(blocks, house.name, "Report - page {n} of {m}", "sans"))


def penetration_summary(draw: Draw) -> Paper:
    org = organisation(draw)
    when = draw.day(SPRING, AUTUMN)
    blocks = [
        H("Penetration Test: Executive Summary", 1),
        P(f"Prepared for {org.name} by Ravelston Security Testing Ltd, {say(when, 'long')}"),
        P(
            f"Ravelston tested the external perimeter and the web front end of {org.system} over {draw.number(3, 8)} days."
        ),
        Grid(
            [
                ["Severity", "Found", "Retested and closed"],
                ["Critical", "0", "0"],
                ["High", str(draw.number(0, 2)), "All"],
                ["Medium", str(draw.number(2, 6)), "Some"],
                ["Low", str(draw.number(3, 12)), "None"],
            ],
            [2, 1, 2],
        ),
        P(
            "The work followed a recognised method: discovery, automated scanning, manual testing of authentication, session handling and access control, and an attempt to move from the web front end to the servers behind it. No denial of service was attempted."
        ),
        H("Main findings", 2),
        Items(
            [
                "Session cookies lacked the SameSite attribute.",
                "An administrative page could be reached from the internet, though not without a second factor.",
                "Verbose error messages disclosed the version of the web server.",
            ]
        ),
        H("Conclusion", 2),
        P(
            "Overall the security posture was found to be good in comparison with organisations of similar size. Details are in the technical report, which is not to be shared outside the client."
        ),
        P(f"Lead tester: {person(draw)} (registered tester)"),
    ]
    return Paper([], Flow(blocks, "CONFIDENTIAL", "{n} / {m}", "vera"))


def insurance(draw: Draw) -> Paper:
    org = organisation(draw, "company charity")
    start = draw.day(date(2025, 11, 1), date(2026, 10, 1))
    blocks = [
        H("To whom it may concern", 1),
        P(f"Confirmation of insurance: {org.name}", "bold"),
        P("As insurance brokers to the above we confirm that the following cover is in force:"),
        Grid(
            [
                ["Class", "Insurer", "Policy number", "Limit", "Expiry"],
                [
                    "Cyber liability",
                    "Fairhaven Mutual",
                    f"CY{draw.digits(7)}",
                    "£5,000,000",
                    say(start + timedelta(days=364), "slash"),
                ],
                [
                    "Professional indemnity",
                    "Fairhaven Mutual",
                    f"PI{draw.digits(7)}",
                    "£10,000,000",
                    say(start + timedelta(days=364), "slash"),
                ],
            ],
            [2, 2, 2, 1.6, 1.6],
        ),
        P("The cover is subject to the terms and conditions of the policies."),
        P(f"{person(draw)}, Account Executive, Dunmore Broking Ltd"),
        P(say(start, "long")),
    ]
    return Paper([], Flow(blocks, "", "", "serif"))


def officer_mail(draw: Draw) -> Paper:
    """The applicant's covering mail: it names papers and encloses none."""
    org = organisation(draw)
    when = draw.day(SPRING, AUTUMN)
    text = f"Hello,\n\nRe DARS-NIC-{draw.digits(6)}: our ISO 27001 certificate is with the certification body for renewal and I will send it as soon as we have it. The DSPT will be published before the deadline. In the meantime could you tell me whether the security section can stay as it is?\n\nMany thanks\n{person(draw)}\nResearch Governance\n{org.name}\n"
    return Paper(
        [],
        mailed(
            "Research Governance <rg@applicant.example>",
            "enquiries@nhsdigital.example",
            "Security evidence for our application",
            when,
            draw,
            text,
        ),
    )


def corporate_policy(draw: Draw) -> Paper:
    """A staff handbook's page on acceptable use, uploaded for want of better."""
    org = organisation(draw)
    blocks = [
        H("Acceptable use of IT: a guide for staff", 1),
        P(org.name, "bold"),
        P("This guide is for everybody who uses our computers, telephones and networks."),
        H("Do", 2),
        Items(
            [
                "Lock your screen when you leave your desk.",
                "Report suspicious e-mails to the service desk.",
                "Finish your annual data security training on time.",
            ]
        ),
        H("Do not", 2),
        Items(
            ["Share your password.", "Plug in a memory stick that you found.", "Store patient data on your own laptop."]
        ),
        P(f"Questions: {person(draw)}, IT Service Desk, extension {draw.digits(4)}."),
    ]
    return Paper([], word_page(Flow(blocks, "", "\t{n}"), draw.pick(["calibri", "narrow"])))
