"""Papers that are no evidence of any kind, though many speak of ISO 27001, the DSPT, cloud, boards and approvals.

Each has the words of a kind that it is not: a plan that is no DSPT plan, terms of reference that are no minutes, a
letter to NHS England instead of one from it.
"""

from collections.abc import Callable
from datetime import date, timedelta

from sample_docs.make.blocks import Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Above, Band, Panel, Piece, Sign, Small
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, World

Paper = Callable[[World], list[Piece]]


def _day(world: World) -> date:
    return world.day(date(2024, 1, 8), date(2026, 11, 12))


def _printed(world: World, day: date) -> str:
    return DATE_STYLES[world.pick(("long", "slash", "short", "zero"))](day)


def certification_invoice(world: World) -> list[Piece]:
    """A bill for a certification audit."""
    seller, buyer = world.certification_body(), names.organisation(world)
    net = world.rng.randint(9, 60) * 100
    return [
        Band(seller, "Tax invoice"),
        Above(
            (
                ("Invoice to", ", ".join((buyer.name, *buyer.address.printed()))),
                ("Invoice no.", str(world.rng.randint(10000, 99999))),
                ("Invoice date", _printed(world, _day(world))),
                ("Due", "30 days"),
            ),
            2,
        ),
        Table(
            (
                ("Description", "Days", "Amount"),
                ("ISO/IEC 27001:2022 surveillance audit", "2", f"£{net}.00"),
                ("Certificate fee", "1", "£150.00"),
                ("VAT 20%", "", f"£{(net + 150) // 5}.00"),
            ),
            (3, 1, 1),
        ),
        Small(("Bank transfer only. Quote the invoice number. Certificate numbers are issued after payment.",)),
    ]


def contract(world: World) -> list[Piece]:
    """An agreement for hosting, with clauses on security."""
    first, second = names.organisation(world, "University"), names.organisation(world, "Company")
    return [
        Title("Services Agreement"),
        Para(
            f"This agreement is made on {_printed(world, _day(world))} between {first.name} (the Customer) and "
            f"{second.name} (the Supplier)."
        ),
        Heading("1. Services"),
        Para("The Supplier shall provide hosting in accordance with Schedule 1."),
        Heading("2. Security"),
        Para(
            "The Supplier shall maintain certification to ISO/IEC 27001 and complete the Data Security and "
            "Protection Toolkit each year."
        ),
        Heading("3. Data protection"),
        Para("The Supplier shall encrypt personal data at rest and in transit and delete them at the end of the term."),
        Heading("4. Termination"),
        Para("Either party may terminate by giving ninety days' notice in writing."),
        Lines(("Signed for the Customer ....................", "Signed for the Supplier ....................")),
    ]


def insurance(world: World) -> list[Piece]:
    """Cover against claims, in the dress of a certificate."""
    holder, start = names.organisation(world, "Company"), _day(world)
    return [
        Title(
            world.pick(
                (
                    "Certificate of Employers' Liability Insurance",
                    "Certificate of Insurance",
                    "Evidence of Cyber Insurance",
                )
            ),
            "centre",
        ),
        Pairs(
            (
                ("Policyholder", holder.name),
                ("Policy number", f"PL/{world.rng.randint(100000, 999999)}"),
                ("Commencement of insurance", _printed(world, start)),
                ("Expiry of insurance", _printed(world, start + timedelta(days=364))),
                ("Limit of indemnity", "£5,000,000 any one claim"),
            ),
            world.pick(("columns", "table", "lines")),
        ),
        Para(
            "We certify that the policy to which this certificate relates satisfies the requirements of the "
            "relevant law."
        ),
        Lines((f"{world.place()} Insurance plc", "Authorised insurer")),
    ]


def privacy(world: World) -> list[Piece]:
    """What a controller tells the public."""
    it = names.organisation(world)
    return [
        Title(
            world.pick(("Privacy notice", "How we use your information", "Privacy notice for research participants"))
        ),
        Para(f"{it.name} is the data controller. We are registered with the Information Commissioner."),
        Heading("How we keep data safe"),
        Para(
            "Your data are encrypted in transit and at rest and are stored in the UK with Microsoft Azure. We "
            "complete the Data Security and Protection Toolkit each year."
        ),
        Heading("How long we keep data"),
        Para("We keep study data for fifteen years and then destroy them."),
        Heading("Your rights"),
        Bullets(("You may ask for a copy.", "You may object.", "You may complain to the regulator.")),
        Small((f"Last updated {_printed(world, _day(world))}",)),
    ]


def marketing(world: World) -> list[Piece]:
    """A page that boasts of a certificate it does not show."""
    it = names.organisation(world, "Company")
    return [
        Band(it.name, "Products     Pricing     Security     About     Contact"),
        Title(world.pick(("We are ISO 27001 certified", "Security you can trust", "Certified. Secure. British."))),
        Para(
            "We are proud to have been awarded ISO 27001 certification by an accredited body, and we hold "
            "Cyber Essentials Plus."
        ),
        Panel(("Standards Met", "Our toolkit status shows that we take patient data seriously.")),
        Bullets(("24/7 monitoring", "UK data centres", "ISO 27001, ISO 9001 and ISO 22301", "99.99% uptime")),
        Para("Copies of our certificates are available on request."),
    ]


def slides(world: World) -> list[Piece]:
    """Pages of a course."""
    it = names.organisation(world)
    return [
        Title("Data security awareness", "centre"),
        Lines((it.name, "Annual training"), "centre"),
        sheets.Break(),
        Title("Why it matters"),
        Bullets(("Patients trust us", "Breaches harm people", "The law requires it")),
        sheets.Break(),
        Title("What is the DSPT?"),
        Bullets(("An online self-assessment", "Standards Met is the goal", "Published each year by 30 June")),
        sheets.Break(),
        Title("What is ISO 27001?"),
        Bullets(("A standard for managing security", "Certified by outside bodies", "Valid for three years")),
        sheets.Break(),
        Title("Quiz"),
        Bullets(("Who is our SIRO?", "When do you report an incident?")),
    ]


def audit_report(world: World) -> list[Piece]:
    """An auditor's report on the management system: findings, no certificate."""
    it, body, day = names.organisation(world), world.certification_body(), _day(world)
    return [
        Title(
            world.pick(
                (
                    "ISO/IEC 27001:2022 Surveillance Audit Report",
                    "Stage 2 audit report",
                    "Internal audit report: information security",
                )
            )
        ),
        Pairs(
            (
                ("Client", it.name),
                ("Auditor", f"{world.person()}, {body}"),
                ("Audit dates", _printed(world, day)),
                ("Standard", "ISO/IEC 27001:2022"),
                ("Audit type", "Surveillance 1"),
            ),
            world.pick(("table", "columns")),
        ),
        Heading("Summary"),
        Para("The management system conforms with the standard. Two minor nonconformities were raised."),
        Table(
            (
                ("No.", "Clause", "Finding", "Grade"),
                ("1", "A.5.15", "Access reviews were late in two teams", "Minor"),
                ("2", "9.2", "The audit programme omits one site", "Minor"),
            ),
            (0.5, 1, 4, 1),
        ),
        Para(
            "The auditor recommends that certification be continued, subject to the decision of the "
            "certification manager."
        ),
    ]


def applicability(world: World) -> list[Piece]:
    """A statement of applicability: the list of controls itself."""
    it = names.organisation(world)
    controls = (
        ("A.5.1", "Policies for information security"),
        ("A.5.23", "Information security for use of cloud services"),
        ("A.7.4", "Physical security monitoring"),
        ("A.8.8", "Management of technical vulnerabilities"),
        ("A.8.24", "Use of cryptography"),
        ("A.8.33", "Test information"),
    )
    rows = [
        ("Control", "Title", "Applicable", "Justification"),
        *((n, t, world.pick(("Yes", "Yes", "No")), "Risk treatment plan") for n, t in controls),
    ]
    return [
        Title("Statement of Applicability"),
        Lines(
            (
                it.name,
                f"Version {world.rng.randint(1, 6)}.{world.rng.randint(0, 9)}, {_printed(world, _day(world))}",
                "ISO/IEC 27001:2022 Annex A",
            )
        ),
        Table(tuple(rows), (0.8, 3, 1, 2)),
    ]


def penetration_test(world: World) -> list[Piece]:
    """The summary of a penetration test."""
    it, tester = names.organisation(world), names.organisation(world, "Company")
    return [
        Title("Penetration test: executive summary"),
        Pairs(
            (
                ("Client", it.name),
                ("Tester", tester.name),
                ("Test dates", _printed(world, _day(world))),
                ("Targets", "3 web applications, 12 hosts"),
            ),
            "table",
        ),
        Para("Testing found no critical issues. One high issue in the Azure configuration was fixed during the test."),
        Table(
            (
                ("Severity", "Found", "Open"),
                ("Critical", "0", "0"),
                ("High", "1", "0"),
                ("Medium", str(world.rng.randint(2, 6)), "2"),
                ("Low", "7", "7"),
            ),
            (2, 1, 1),
        ),
        Para("TLS 1.0 is still offered by one host. Passwords are stored with a strong hash."),
    ]


def certificate_mail(world: World) -> list[Piece]:
    """An e-mail that should have a certificate attached."""
    it = names.organisation(world, "Company")
    return [
        *sheets.printed_mail(
            f"{world.person()} <security@{it.domain}>",
            "research data team",
            "ISO 27001 certificate",
            DATE_STYLES["long"](_day(world)),
        ),
        Para(f"Hi {world.pick(('all', 'team', 'there'))},"),
        Para(
            f"Please find attached the ISO 27001 certificate of {it.name}, which runs until next year, and our "
            f"DSPT confirmation."
        ),
        Lines(("Thanks", world.person(), "Compliance Manager")),
    ]


def terms_of_reference(world: World) -> list[Piece]:
    """A board's or committee's terms of reference: quorum and duties, no meeting."""
    it = names.organisation(world)
    return [
        Title(
            world.pick(
                (
                    "Terms of Reference: Audit Committee",
                    "Board of Directors: Terms of Reference",
                    "Standing orders of the Board",
                )
            )
        ),
        Lines((it.name,)),
        Heading("1. Membership"),
        Para("The Chair and four non-executive directors. The Chief Information Officer attends."),
        Heading("2. Quorum"),
        Para("A quorum is three members. A meeting that is not quorate may not take decisions."),
        Heading("3. Duties"),
        Bullets(
            (
                "To approve the annual plan",
                "To receive the risk register",
                "To approve the use of cloud services above Class 3",
            )
        ),
        Para(f"Approved by the Board on {_printed(world, _day(world))}. Review in two years."),
    ]


def board_agenda(world: World) -> list[Piece]:
    """What a board will talk about."""
    it, day = names.organisation(world), _day(world)
    return [
        Band(it.name, "Agenda"),
        Title(f"Board of Directors - agenda for {_printed(world, day)}"),
        Table(
            (
                ("Item", "Paper", "Purpose", "Lead"),
                ("1", "Apologies and quorum", "Note", "Chair"),
                ("2", "Minutes of the last meeting", "Approve", "Chair"),
                ("3", "Cloud risk assessment for the data platform", "Approve", "SIRO"),
                ("4", "DSPT improvement plan", "Note", world.person()),
                ("5", "Any other business", "-", "All"),
            ),
            (0.6, 3, 1.2, 2),
        ),
    ]


def quality_plan(world: World) -> list[Piece]:
    """An improvement plan, but of the care that a ward gives."""
    it, day = names.organisation(world, "NHS Trust"), _day(world)
    rows = [
        ("Ref", "Action", "Owner", "Due"),
        ("1", "Reduce waits in the fracture clinic", world.person(), _printed(world, day + timedelta(days=60))),
        ("2", "Recruit two matrons", world.person(), _printed(world, day + timedelta(days=120))),
    ]
    return [
        Title(
            world.pick(("Quality improvement plan", "CQC improvement plan", "Service improvement plan: outpatients"))
        ),
        Lines((it.name, f"Approved by {world.person()} on {_printed(world, day)}")),
        Table(tuple(rows), (0.6, 3, 2, 1.4)),
        Para("The plan answers the inspection of the spring. Progress is reported to the quality committee."),
    ]


def request_letter(world: World) -> list[Piece]:
    """An applicant's letter to NHS England, which asks for a review."""
    it = names.organisation(world)
    return [
        Lines((it.name, *it.address.printed()), "right"),
        Lines((_printed(world, _day(world)), "", "NHS England", "Data Access Request Service")),
        Para("Dear Sir or Madam,"),
        Heading("Request for a review of our DSPT"),
        Para(
            f"We ask NHS England to review the DSPT self-assessment of {it.name} ({it.code}) and to confirm "
            f"that it meets the standards. We also ask you to approve our improvement plan."
        ),
        Para("Yours faithfully,"),
        Sign(world.person()),
        Lines(("Data Protection Officer",)),
    ]


def guidance(world: World) -> list[Piece]:
    """A page of guidance on the toolkit."""
    return [
        Band("Data Security and Protection Toolkit", "Home     News     Help"),
        Title(world.pick(("What the statuses mean", "About the toolkit", "Help: publishing your assessment"))),
        Para(
            "An organisation's status may be Standards Exceeded, Standards Met, Approaching Standards or "
            "Standards Not Met."
        ),
        Bullets(
            (
                "Standards Met: all mandatory evidence items are complete.",
                "Approaching Standards: an improvement plan has been agreed.",
                "Not Published: nothing has been published for this year.",
            )
        ),
        Para("The deadline for publication is 30 June each year."),
    ]


def news_item(world: World) -> list[Piece]:
    """News of an organisation that went to the cloud."""
    it = names.organisation(world)
    return [
        Title(f"{it.name} moves to the cloud"),
        Small((_printed(world, _day(world)),)),
        Para(
            f"{it.name} has moved its research data to Amazon Web Services. The board approved the move last "
            f"year after a risk assessment."
        ),
        Para(f'"Our data are encrypted and stay in the UK," said {world.person()}, Chief Digital Officer.'),
        Small(("Press office: press@newsroom.example",)),
    ]


def impact_assessment(world: World) -> list[Piece]:
    """A data protection impact assessment of a project."""
    it = names.organisation(world)
    return [
        Title("Data Protection Impact Assessment"),
        Pairs(
            (
                ("Project", f"{world.place()} outcomes study"),
                ("Controller", it.name),
                ("Date", _printed(world, _day(world))),
                ("Completed by", world.person()),
            ),
            "table",
        ),
        Heading("Necessity and proportionality"),
        Para("The study cannot be done with aggregated data. Patients were consulted."),
        Heading("Lawful basis"),
        Para("Article 6(1)(e) and Article 9(2)(j)."),
        Heading("Consultation"),
        Para("The data protection officer advises that the project may go ahead."),
    ]


def job_advert(world: World) -> list[Piece]:
    it = names.organisation(world)
    return [
        Title("Information Security Officer"),
        Lines((it.name, "Band 7, full time, hybrid")),
        Para(
            "You will lead our DSPT submission, keep our ISO 27001 certificate and write system level security "
            "policies."
        ),
        Bullets(("Experience of Azure or AWS", "Knowledge of risk assessment", "CISMP or CISSP")),
        Para(f"Apply by {_printed(world, _day(world))}."),
    ]


def asset_list(world: World) -> list[Piece]:
    """An inventory of systems."""
    rows = [
        ("Asset", "Owner", "Hosting", "Classification"),
        *(
            (
                f"{world.place()} database",
                world.person(),
                world.pick(("On site", "Azure UK South", "Supplier")),
                world.pick(("Official", "Confidential")),
            )
            for _ in range(6)
        ),
    ]
    return [
        Title("Information asset register"),
        Lines((names.organisation(world).name, _printed(world, _day(world)))),
        Table(tuple(rows), (2, 2, 2, 1.4)),
    ]


PAPERS: dict[str, Paper] = {
    "certification-invoice": certification_invoice,
    "contract": contract,
    "insurance": insurance,
    "privacy": privacy,
    "marketing": marketing,
    "slides": slides,
    "audit-report": audit_report,
    "applicability": applicability,
    "penetration-test": penetration_test,
    "certificate-mail": certificate_mail,
    "terms-of-reference": terms_of_reference,
    "board-agenda": board_agenda,
    "quality-plan": quality_plan,
    "request-letter": request_letter,
    "guidance": guidance,
    "news-item": news_item,
    "impact-assessment": impact_assessment,
    "job-advert": job_advert,
    "asset-list": asset_list,
}


def _layout(name: str, paper: Paper) -> Callable[[World], Sample]:
    formats = "pdf" if name == "slides" else "pdf pdf docx html"
    return lambda world: sheets.sample(
        paper(world), world, Label("other"), name, formats, sheets.theme(world.rng, wide=name == "slides")
    )


def workbook(world: World) -> Sample:
    """A budget or a timetable in a workbook."""
    rows = [
        ("Item", "Quarter 1", "Quarter 2"),
        *(
            (world.pick(("Cloud hosting", "Staff", "Training", "ISO 27001 audit")), world.rng.randint(1, 90) * 100, 400)
            for _ in range(5)
        ),
    ]
    return sheets.workbook([(world.pick(("Budget", "Costs")), rows)], Label("other"), "budget")


def mail(world: World) -> Sample:
    """A chaser about documents, as an e-mail."""
    it = names.organisation(world)
    content: list[Piece] = [
        Para(f"Dear {world.person()},"),
        Para(
            "Could you send the DSPT printout, the ISO 27001 certificate and the board minutes by Friday? We "
            "cannot submit without them."
        ),
        Lines(("Best wishes", world.person(), it.name)),
    ]
    day = _day(world)
    sent = f"{day.strftime('%a')}, {DATE_STYLES['short'](day)} 16:20:00 +0000"
    return sheets.mail(
        content,
        f"{world.person()} <office@{it.domain}>",
        "team@example.org",
        "Documents still needed",
        sent,
        Label("other"),
        "chaser",
    )


LAYOUTS: dict[str, Callable[[World], Sample]] = {
    **{name: _layout(name, paper) for name, paper in PAPERS.items()},
    "budget": workbook,
    "chaser": mail,
}
