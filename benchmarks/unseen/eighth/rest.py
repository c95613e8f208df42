"""Papers that are uploaded and prove nothing by themselves."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

from benchmarks.unseen.eighth.facts import across, organisation, person, say, spot
from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Flow, Paper, Raw, Sheets
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Draw


def _day(draw: Draw) -> date:
    return draw.day(date(2025, 3, 1), date(2026, 11, 1))


def privacy_notice(draw: Draw) -> Paper:
    org = organisation(draw)
    flow = Flow(
        [
            H(f"{org.name}: privacy notice", 1),
            P("This notice tells you how we use information about patients in our research, what our lawful basis is and what your rights are."),
            H("What we collect", 2),
            P("We receive pseudonymised hospital records from NHS England. We cannot identify you from them."),
            H("Our lawful basis", 2),
            P("Article 6(1)(e) and Article 9(2)(j) of the UK GDPR."),
            H("Who we share it with", 2),
            P("We do not share record-level data with anyone. Results are published as tables and charts in which small numbers are suppressed."),
            H("How long we keep it", 2),
            P("For as long as our agreement with NHS England allows, and then it is securely destroyed."),
            H("If you do not want your data used", 2),
            P("You can opt out at any time with the national data opt-out. Records already pseudonymised cannot be withdrawn."),
            H("How we keep it safe", 2),
            P("Data is held on encrypted servers in the United Kingdom. We hold Cyber Essentials Plus and are working towards ISO 27001."),
            H("Your rights", 2),
            Items(["to be informed", "of access", "to object", "to complain to the Information Commissioner's Office"]),
            P(f"Last updated {say(_day(draw), 'long')}. Contact: dpo@applicant.example, {across(org.address)}"),
        ]
    )  # fmt: skip
    return Paper([], flow)


def applicability_book(draw: Draw) -> Paper:
    """A Statement of Applicability: names the standard in every row and certifies nothing."""
    org = organisation(draw)
    rows = [["Control", "Title", "Applicable", "Justification", "Implemented"]]
    for ref, title in (("5.1", "Policies for information security"), ("5.9", "Inventory of information and other associated assets"), ("5.23", "Information security for use of cloud services"), ("6.3", "Information security awareness, education and training"), ("7.10", "Storage media"), ("8.5", "Secure authentication"), ("8.13", "Information backup"), ("8.24", "Use of cryptography")):  # fmt: skip
        rows.append([ref, title, draw.pick(["Yes", "Yes", "No"]), draw.pick(["Risk assessment", "Legal requirement", "Contract"]), draw.pick(["Yes", "In progress"])])  # fmt: skip
    front = [["# Statement of Applicability - ISO/IEC 27001:2022"], ["Organisation", org.name], ["Version", f"{draw.number(1, 6)}.0"], ["Date", say(_day(draw), "slash")], ["Owner", person(draw)]]  # fmt: skip
    return Paper([], Sheets({"Cover": front, "Annex A": rows}))


def penetration_test(draw: Draw) -> Paper:
    org = organisation(draw)
    flow = Flow(
        [
            H("Penetration Test: Executive Summary", 0),
            P(f"Prepared for {org.name} by Pikestaff Digital Ltd", "centre"),
            P(f"Report date {say(_day(draw), 'long')}. Classification: confidential.", "centre"),
            H("Summary", 1),
            P(f"An external and internal test of {org.system} was carried out by two consultants over five days. No critical findings were made."),
            Grid([["Severity", "Found", "Fixed at retest"], ["Critical", "0", "0"], ["High", "1", "1"], ["Medium", str(draw.number(2, 6)), "2"], ["Low", str(draw.number(3, 9)), "1"]]),
            P("The remaining findings are on the remediation plan of the customer. This report is a snapshot and gives no assurance for later dates."),
        ],
        footer="Pikestaff Digital Ltd - Page {n} of {m}",
    )  # fmt: skip
    return Paper([], flow)


def impact_assessment(draw: Draw) -> Paper:
    """A data protection impact assessment, which touches on security and approval but is none of the kinds."""
    org = organisation(draw)
    flow = Flow(
        [
            H("Data Protection Impact Assessment", 0),
            Grid([["Project", f"Linked outcomes study using {org.system}"], ["Controller", org.name], ["DPO advice given by", person(draw)], ["Date", say(_day(draw), "slash")]], [1, 2.3], head=False, side=True),
            H("Step 1: Identify the need for a DPIA", 2),
            P("The project will process special category data about a large number of people."),
            H("Step 2: Describe the processing", 2),
            P("Data will be received from NHS England, linked and analysed by four named researchers, and only aggregated results will be published."),
            H("Step 3: Consultation process", 2),
            P("A patient panel was consulted and supported the study."),
            H("Step 4: Assess necessity and proportionality", 2),
            P("The data are limited to the fields and years needed for the study."),
            H("Step 5: Identify and assess risks", 2),
            Grid([["Risk", "Likelihood", "Severity", "Overall"], ["Re-identification by small numbers", "Remote", "Significant", "Low"], ["Loss of access credentials", "Possible", "Significant", "Medium"]], [2, 1, 1, 1]),
            H("Step 6: Sign off", 2),
            P(f"Measures approved by: {person(draw)}"),
        ]
    )  # fmt: skip
    return Paper([], word_page(flow, "calibri") if draw.maybe(0.4) else flow)


def insurance(draw: Draw) -> Paper:
    org = organisation(draw)
    start = date(2026, draw.number(1, 9), 1)
    flow = Flow(
        [
            H("Cyber and Data Liability Insurance", 1),
            H("Certificate of Insurance", 2),
            Grid([["Policy number", f"CY/{draw.digits(7)}"], ["Insured", org.name], ["Address", across(org.address)], ["Period", f"{say(start, 'long')} to {say(date(start.year + 1, start.month, 1), 'long')}"], ["Limit of liability", "£5,000,000 in the aggregate"]], [1, 2], head=False, side=True),
            P("This certificate is evidence that insurance has been effected and is subject to the terms, conditions and exclusions of the policy."),
            P(f"Bramley Underwriting Agencies Ltd, {across(spot(draw))}", "small"),
        ],
        face="serif",
    )  # fmt: skip
    return Paper([], flow)


def covering_mail(draw: Draw) -> Paper:
    """The applicant's own mail that says what is attached, with nothing attached that could be read."""
    org = organisation(draw)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "research@applicant.example", "enquiries@nhs.example", f"DARS-NIC-{draw.digits(6)} security evidence"  # fmt: skip
    mail["Date"] = "Tue, 03 Nov 2026 15:05:00 +0000"
    mail.set_content(
        f"Dear colleague\n\nAs asked, we will upload the ISO 27001 certificate and the board minutes for {org.name} to the portal this week. Our toolkit assessment is being completed and the penetration test is planned for January.\n\nCould you tell me whether a cloud risk assessment is needed as well?\n\nMany thanks\n{person(draw)}\n{across(org.address)}\n",
        cte="8bit",
    )
    return Paper([], Raw(mail.as_bytes(), "eml"))


def surveillance_report(draw: Draw) -> Paper:
    """An auditor's report of a surveillance visit: full of a certificate's words, but a report."""
    org = organisation(draw)
    day = _day(draw)
    flow = Flow(
        [
            H("Assessment Report", 0),
            P(f"{org.name}", "bold"),
            Grid([["Assessment dates", f"{say(day, 'slash')}"], ["Assessment type", "Surveillance (CAV2)"], ["Standard", "ISO/IEC 27001:2022"], ["Lead assessor", person(draw)], ["Report author", person(draw)]], [1, 2], head=False, side=True),
            H("Executive summary", 2),
            P("Based on the sample taken, the management system continues to meet the requirements of the standard. Two opportunities for improvement and one minor nonconformity were raised."),
            H("Findings", 2),
            Grid([["Reference", "Clause", "Grade", "Statement"], [draw.digits(7), "8.13", "Minor", "Restoration tests for two systems had not been recorded."], [draw.digits(7), "6.3", "OFI", "Consider role-based training for developers."]], [1, 0.7, 0.8, 3]),
            H("Next visit", 2),
            P("A recertification audit will be planned for the third year of the cycle."),
        ],
        footer="Page {n} of {m}",
    )  # fmt: skip
    return Paper([], flow)


def fee_certificate(draw: Draw) -> Paper:
    """The register's entry that a data protection fee has been paid."""
    org = organisation(draw, "analytics software charity consultancy survey")
    day = _day(draw)
    flow = Flow(
        [
            H("Data protection register - entry details", 1),
            Grid([["Registration number", f"Z{draw.digits(7)}"], ["Date registered", say(date(day.year - 4, day.month, 1), "long")], ["Registration expires", say(date(day.year + 1, day.month, 1), "long")], ["Payment tier", "Tier 2"], ["Data controller", org.name], ["Address", across(org.address)]], [1, 2], head=False, side=True),
            P("Information Commissioner's Office", "small"),
        ]
    )  # fmt: skip
    return Paper([], flow)
