"""Certificates that are not ISO 27001, and papers that prove nothing: invoices, brochures, agendas, notices, badges."""

from dataclasses import replace
from datetime import date, timedelta

from sample_docs.make import blocks, certificate_forms, certificates
from sample_docs.make.blocks import Block, Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.paper import HELVETICA, TIMES, Paper
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, World, cycle_end

STANDARDS = (
    ("ISO 9001:2015", "quality management system"),
    ("ISO/IEC 27017:2015", "cloud service controls"),
    ("ISO 14001:2015", "environmental management system"),
    ("ISO 22301:2019", "business continuity system"),
    ("ISO/IEC 27018:2019", "protection of personal data in the cloud"),
    ("ISO/IEC 20000-1:2018", "service management system"),
)
FORMS = {
    "table-only": certificate_forms.table_only,
    "dotted-leaders": certificate_forms.dotted_leaders,
    "plain-sheet": None,
}
LAYOUTS = (*FORMS, "cyber-essentials", "training")


def other_certificate(world: World, layout: str | None = None) -> Sample:
    layout = layout or world.pick(LAYOUTS)
    if layout == "cyber-essentials":
        return cyber_essentials(world)
    if layout == "training":
        return training(world)
    standard, system = world.pick(STANDARDS)
    it = replace(certificates.facts(world), standard=standard, soa=None, sites=())
    form = FORMS[layout]
    pdf, _ = form(it, world) if form else _plain_sheet(it, world, system)
    label = Label(
        "other_certificate",
        {
            "organisation_name": it.holder,
            "certificate_number": it.number,
            "standard": it.standard,
            "certification_body": it.body,
            "issued_on": it.issued,
            "expires_on": it.expires,
        },
    )
    return Sample(pdf, ".pdf", "digital", label, f"other-{layout}")


def _plain_sheet(it: certificates.Certificate, world: World, system: str) -> tuple[bytes, set[str]]:
    paper = Paper(TIMES)
    paper.line(it.body, 16, "b", "centre", gap=2)
    paper.line("Certificate of Registration", 22, "", "centre", gap=2)
    paper.line(f"The {system} of", 11, "", "centre", gap=2)
    paper.para(it.holder, 18, "b", "centre")
    paper.lines(it.address.printed(), size=11, align="centre")
    paper.down(12)
    paper.line("meets the requirements of", 11, "", "centre", gap=2)
    paper.line(it.standard, 17, "b", "centre", gap=2)
    paper.para(f"Scope: {it.scope}", 11, "", "centre")
    paper.down(30)
    for name, value in (
        ("Certificate No.", it.number),
        ("Issue date", it.day(it.issued)),
        ("Expiry date", it.day(it.expires)),
    ):
        paper.line(f"{name}: {value}", 11, "", "centre", gap=1.6)
    return paper.pdf(), set()


def cyber_essentials(world: World) -> Sample:
    holder, plus = world.organisation("Company"), world.chance(0.5)
    standard = "Cyber Essentials Plus" if plus else "Cyber Essentials"
    body, issued = world.certification_body(), world.day(date(2024, 1, 1), date(2026, 10, 1))
    expires = cycle_end(issued, 1) + timedelta(days=1)
    number = f"{''.join(world.pick('abcdef0123456789') for _ in range(8))}-{world.rng.randint(1000, 9999)}"
    style = DATE_STYLES[world.pick(("long", "iso", "slash"))]
    paper = Paper(HELVETICA)
    paper.y = 110
    paper.line("Certificate of Assurance", 24, "b", "centre", gap=1.8)
    paper.para(holder.name, 18, "b", "centre")
    paper.line(", ".join(holder.address.printed()), 10, "", "centre", gap=2)
    paper.line("complies with the requirements of the scheme", 11, "", "centre", gap=2)
    paper.line(standard, 22, "b", "centre", gap=3)
    for name, value in (
        ("Certificate number", number),
        ("Date of certification", style(issued)),
        ("Recertification due", style(expires)),
        ("Certification body", body),
    ):
        paper.line(f"{name}: {value}", 11, "", "centre", gap=1.7)
    label = Label(
        "other_certificate",
        {
            "organisation_name": holder.name,
            "certificate_number": number,
            "standard": standard,
            "certification_body": body,
            "issued_on": issued,
            "expires_on": expires,
        },
    )
    return Sample(paper.pdf(), ".pdf", "digital", label, "other-cyber-essentials")


def training(world: World) -> Sample:
    """A person's certificate; whose name stands in ``organisation_name`` is not asked."""
    issued = world.day(date(2024, 1, 1), date(2026, 10, 1))
    paper = Paper(TIMES, wide=True)
    paper.box(25, 25, paper.width - 50, paper.height - 50, weight=3)
    paper.y = 120
    paper.line("Certificate of Completion", 32, "b", "centre", gap=1.8)
    paper.line("awarded to", 13, "i", "centre", gap=1.8)
    paper.line(world.person(), 24, "b", "centre", gap=1.8)
    paper.line("for completing the course", 13, "i", "centre", gap=1.8)
    paper.line(
        world.pick(("Data Security Awareness Level 1", "Research Data and Confidentiality")), 17, "b", "centre", gap=3
    )
    paper.line(f"Completed on {DATE_STYLES['long'](issued)}", 12, "", "centre")
    label = Label(
        "other_certificate", {"organisation_name": ..., "standard": ..., "certification_body": ..., "issued_on": issued}
    )
    return Sample(paper.pdf(), ".pdf", "digital", label, "other-training")


def _invoice(world: World) -> list[Block]:
    seller, buyer = world.organisation("Company"), world.organisation()
    day = world.day(date(2025, 1, 1), date(2026, 10, 1))
    return [
        Title("INVOICE"),
        Lines((seller.name, *seller.address.printed()), "right"),
        Pairs(
            (
                ("Invoice number", str(world.rng.randint(10000, 99999))),
                ("Invoice date", DATE_STYLES["long"](day)),
                ("Bill to", buyer.name),
            ),
            "columns",
        ),
        Table(
            (
                ("Description", "Quantity", "Amount"),
                ("ISO 27001 gap analysis", "3 days", "£2,850.00"),
                ("Travel", "1", "£112.40"),
                ("VAT", "", "£592.48"),
            ),
            (3, 1, 1),
        ),
        Para("Payment is due within thirty days."),
    ]


def _brochure(world: World) -> list[Block]:
    it = world.organisation("Company")
    return [
        Title(f"{it.name}: safe hands for your data"),
        Para("Our way of working is aligned with ISO 27001, and we follow its controls in all that we do."),
        Heading("Why choose us"),
        Bullets(("UK support desk", "Aligned with ISO 27001 and ISO 9001", "Fair prices")),
        Para(f"Call us or write to hello@{it.domain} to arrange a demonstration."),
    ]


def _agenda(world: World) -> list[Block]:
    day = world.day(date(2025, 1, 1), date(2026, 12, 1))
    return [
        Title(world.organisation().name),
        Heading(f"Agenda for the Board meeting on {DATE_STYLES['weekday'](day)}"),
        Table(
            (
                ("Item", "Subject", "Lead"),
                ("1", "Welcome and apologies", "Chair"),
                ("2", "To approve the minutes of the last meeting", "Chair"),
                ("3", "Approval of cloud hosting (paper enclosed)", world.person()),
                ("4", "DSPT submission (for approval)", world.person()),
                ("5", "Any other business", "All"),
            ),
            (0.6, 3, 2),
        ),
    ]


def _notice(world: World) -> list[Block]:
    it = world.organisation()
    return [
        Title("Privacy notice"),
        Para(f"{it.name} is the controller of your personal data."),
        Heading("What we collect"),
        Para("We collect your name, your address and what you tell us in the survey."),
        Heading("Your rights"),
        Bullets(
            ("You may ask for a copy.", "You may ask us to correct mistakes.", "You may complain to the regulator.")
        ),
        Para(f"Write to our data protection officer at dpo@{it.domain}."),
    ]


def _protocol(world: World) -> list[Block]:
    return [
        Title(f"{world.pick(('Outcomes', 'Pathways', 'Costs'))} after discharge: study protocol"),
        Para("Background. Little is known of what happens to patients in the first ninety days after discharge."),
        Heading("Methods"),
        Para("We will link admissions to deaths and model time to event with Cox regression."),
        Heading("Timetable"),
        Table((("Stage", "Months"), ("Ethics", "1-3"), ("Linkage", "4-6"), ("Analysis", "7-12"))),
    ]


def _covering(world: World) -> list[Block]:
    return [
        Para("Dear colleague,"),
        Para("Please find our security papers attached. Tell us if anything is missing."),
        Lines(("Kind regards,", world.person(), world.organisation().name)),
    ]


PAPERS = {
    "invoice": _invoice,
    "brochure": _brochure,
    "agenda": _agenda,
    "notice": _notice,
    "protocol": _protocol,
    "covering-note": _covering,
}


def other(world: World, layout: str | None = None) -> Sample:
    layout = layout or world.pick((*PAPERS, "badge"))
    label = Label("other")
    if layout == "badge":
        return Sample(_badge(world), ".pdf", "digital", label, "badge")
    made = PAPERS[layout](world)
    suffix = world.rng.choices((".pdf", ".docx", ".txt", ".html"), (5, 2, 1, 1))[0]
    if suffix == ".docx":
        return Sample(blocks.word(made), suffix, "office", label, layout)
    if suffix == ".txt":
        return Sample(blocks.plain(made).encode(), suffix, "office", label, layout)
    if suffix == ".html":
        return Sample(blocks.web(made), suffix, "office", label, layout)
    return Sample(blocks.pdf(made, blocks.look(world.rng)), suffix, "digital", label, layout)


def _badge(world: World) -> bytes:
    """A web badge with the words of a certificate and none of its facts."""
    paper = Paper(HELVETICA)
    paper.y = 260
    paper.colour(0.1, 0.3, 0.55)
    paper.seal(300, 300, ("ISO", "27001", "CERTIFIED"), 90)
    paper.black()
    paper.at(300, 430, "We take security seriously", 12, "i", "centre")
    return paper.pdf()
