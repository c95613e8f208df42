"""Papers that are none of the kinds, though they speak of the same things."""

from __future__ import annotations

from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Flow, Paper, Raw, Sheets
from benchmarks.unseen.twelfth.facts import company, person
from benchmarks.unseen.world import Draw


def applicability(draw: Draw) -> Paper:
    """A Statement of Applicability as a workbook."""
    rows = [["# Statement of Applicability"], ["Organisation", company(draw)], ["Version", "3.1"], [""]]
    rows += [["Control", "Title", "Applicable", "Reason"], ["5.1", "Policies for information security", "Yes", "Risk"]]
    rows += [
        ["5.23", "Use of cloud services", "Yes", "Contract"],
        ["7.4", "Physical security monitoring", "Yes", "Risk"],
    ]
    return Paper([], Sheets({"SoA": [*rows, ["8.24", "Use of cryptography", "Yes", "Law"]]}))


def audit_report(draw: Draw) -> Paper:
    """A surveillance audit's report."""
    rows = [["No.", "Grade", "Finding"], ["1", "Minor", "Two leavers' accounts were closed late."]]
    rows += [["2", "Opportunity", "The asset register could name the owners of cloud subscriptions."]]
    blocks = [H("Surveillance audit report", 1), P(f"Client: {company(draw)}"), P(f"Lead auditor: {person(draw)}")]
    blocks += [
        P("Criteria: ISO/IEC 27001:2022 and the client's own documents."),
        H("Findings", 2),
        Grid(rows, [1, 2, 6]),
    ]
    blocks += [H("Conclusion", 2), P("The auditor recommends that certification be continued.")]
    return Paper([], Flow(blocks, footer="Page {n} of {m}"))


def proposal(draw: Draw) -> Paper:
    """A consultancy offers to bring a company to certification."""
    blocks = [H("Proposal: road to ISO 27001", 0), P(f"Prepared for {company(draw)}", "centre")]
    blocks += [P("Thank you for asking us to help with your information security management system.")]
    steps = [
        "Gap analysis, 4 days",
        "Risk workshop, 2 days",
        "Internal audit, 3 days",
        "Support at stage 1 and stage 2",
    ]
    blocks += [Items(steps), Grid([["Work", "Fee"], ["Days at our usual rate", "£11,400"], ["Expenses", "£620"]])]
    return Paper([], Flow([*blocks, P(f"{person(draw)}, Principal Consultant")], face="serif"))


def privacy_notice(draw: Draw) -> Paper:
    """How a study uses data."""
    blocks = [H("How we use your information", 1), P(f"{draw.university().name} is the controller for this study.")]
    blocks += [P("We receive hospital records from NHS England without your name."), H("Your rights", 2)]
    blocks += [P("You may ask to see what we hold or object to its use."), H("How it is kept safe", 2)]
    return Paper([], Flow([*blocks, P("Data are stored on encrypted servers and used by trained staff only.")]))


def covering_mail(draw: Draw) -> Paper:
    """A note that evidence will follow."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "data.office@applicant.example", "enquiries@nhse.example"
    mail["Subject"], mail["Date"] = "Evidence for our application", "Tue, 10 Nov 2026 15:31:00 +0000"
    text = "Dear team,\n\nour ISO certificate has gone to be renewed and the DSPT is being finished.\n"
    mail.set_content(f"{text}We will send both when we have them.\n\nBest wishes,\n{person(draw)}\n")
    return Paper([], Raw(mail.as_bytes(), "eml"))
