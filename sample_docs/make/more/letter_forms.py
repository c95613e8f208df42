"""Letters and e-mails of NHS England and of NHS Digital before it: approvals, conditions, refusals, plans agreed.

Around each decision stand dates and names that are not it: when the toolkit was published, when the agreement ends,
whom the letter is to, and who asked.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sample_docs.make.blocks import Bullets, Heading, Lines, Pairs, Para, Table
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Band, Piece, Sign, Small
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, Organisation, World

MERGED = date(2023, 2, 1)
"""From this day NHS Digital was NHS England."""
TITLES = {
    "dspt_review": (
        "DSPT review for {o}",
        "Review of your Data Security and Protection Toolkit",
        "DSPT assurance: {e}",
    ),
    "improvement_plan": (
        "DSPT improvement plan - {o}",
        "Improvement plan review, {e} DSPT",
        "Outcome of improvement plan review",
    ),
    "slsp": ("System Level Security Policy - {o}", "SLSP review outcome", "Review of your SLSP"),
    "iso27001": ("ISO 27001 certificate review", "ISO/IEC 27001: {o}", "Your ISO 27001 certification"),
    "section_251_retention": (
        "Retention of section 251 data",
        "Retention and reuse of data: {o}",
        "Section 251 support: retention",
    ),
}
APPROVED = {
    "dspt_review": (
        "I am writing to confirm that {n} has reviewed the {e} Data Security and Protection Toolkit assessment "
        "published by {o} and that standards are met.",
        "Following our review of the {e} DSPT self-assessment of {o}, we can confirm that the standards are met "
        "for the processing of identifiable data.",
        "{n} has completed its review of the DSPT ({e}) submitted by {o}. No issues were found.",
    ),
    "improvement_plan": (
        "{n} has reviewed the improvement plan submitted by {o} for the {e} DSPT and has approved it.",
        "We are content to approve the improvement plan of {o} for the {e} Data Security and Protection Toolkit.",
        "Thank you for the {e} DSPT improvement plan of {o}, which has been reviewed and is agreed.",
    ),
    "slsp": (
        "The security team has reviewed the System Level Security Policy of {o} and agrees that it is adequate.",
        "{n} has reviewed and agreed the SLSP of {o} as relevant and appropriate to the application.",
    ),
    "iso27001": (
        "The security team has reviewed the ISO 27001 certificate of {o} and approved it for the application.",
        "{n} is content that the ISO/IEC 27001 certification held by {o} covers the processing described.",
    ),
    "section_251_retention": (
        "You asked whether {o} may keep the data that it received with section 251 support.",
        "This letter concerns data released to {o} under section 251 of the NHS Act 2006.",
    ),
}
REFUSED = {
    "dspt_review": (
        "{n} has reviewed the {e} DSPT self-assessment of {o} and cannot confirm that the standards are met.",
    ),
    "improvement_plan": ("{n} has reviewed the improvement plan of {o} for the {e} DSPT and has not approved it.",),
    "slsp": (
        "The security team has reviewed the System Level Security Policy of {o} and does not agree it as it stands.",
    ),
    "iso27001": ("The security team cannot accept the ISO 27001 certificate of {o}, since its scope is another.",),
}
EXTENTS = (
    "{n} approves the retention of the identifiers and admissions data received to date.",
    "We approve the retention of the data already held and their reuse for the study named above.",
    "Approval is given to retain the linked cancer registration data for analysis only.",
)
CONDITIONS = (
    "The University must publish the next DSPT by 30 June.",
    "Any new processing location must be agreed with us first.",
    "Progress on outstanding actions is to be reported every three months.",
    "Annual training must reach 95% of staff.",
)
WANTED = ("Evidence item 9.4.6 has no owner.", "The plan gives no dates.", "The scope names another site.")
UNTIL = (
    "This approval is valid until {u}.",
    "The approval expires on {u}.",
    "Approved until: {u}",
    "This confirmation will lapse on {u} unless it is renewed.",
    "Our approval runs to {u}.",
)
DECOYS = (
    "Your agreement ends on {x}, and nothing in this letter extends it.",
    "We received your request on {y}.",
    "The toolkit was published on {y}.",
    "Please send the next report by {x}.",
    "The data sharing agreement was signed on {y}.",
)
JOBS = (
    "Security Assurance Manager",
    "Senior Case Officer",
    "Information Security Specialist",
    "Deputy Director of Data Access",
)
TEAMS = ("Data Access Request Service", "Security Assurance Team", "Data Security Centre", "Cyber Operations")


@dataclass(frozen=True)
class Letter:
    organisation: Organisation
    subject: str
    edition: str | None
    decided: date
    until: date | None
    extent: str | None
    approved: bool
    code_printed: bool
    style: str

    @property
    def sender(self) -> str:
        return "NHS England" if self.decided >= MERGED else "NHS Digital"

    def day(self, day: date) -> str:
        return DATE_STYLES[self.style](day)


def facts(world: World) -> Letter:
    subject = world.pick(tuple(TITLES))
    decided = world.day(date(2021, 10, 1), date(2026, 11, 13))
    start = decided.year - (1 if decided.month > 8 else 2)
    approved = subject not in REFUSED or world.chance(0.8)
    until = decided + timedelta(days=world.pick((183, 365, 365, 730)))
    extent = world.pick(EXTENTS).format(n="NHS England" if decided >= MERGED else "NHS Digital")
    return Letter(
        names.organisation(world),
        subject,
        f"{start}-{(start + 1) % 100:02}" if subject in {"dspt_review", "improvement_plan"} else None,
        decided,
        until if approved and world.chance(0.5) else None,
        extent if subject == "section_251_retention" else None,
        approved,
        world.chance(0.65),
        world.pick(("long", "zero", "ordinal", "slash")),
    )


def label(it: Letter) -> Label:
    """``subject`` is what the letter confirms a review or an approval of, so that a refusal has none."""
    return Label(
        "nhs_england_letter",
        {
            "organisation_name": it.organisation.name,
            "organisation_code": it.organisation.code if it.code_printed else None,
            "subject": it.subject if it.approved else None,
            "edition": it.edition,
            "decided_on": it.decided,
            "approved_until": it.until,
            "extent": it.extent or ...,
        },
    )


def heading(it: Letter, world: World) -> str:
    title = world.pick([t for t in TITLES[it.subject] if it.edition or "{e}" not in t])
    return title.format(o=it.organisation.name, e=it.edition)


def named(it: Letter) -> str:
    return f"{it.organisation.name} ({it.organisation.code})" if it.code_printed else it.organisation.name


def body(it: Letter, world: World, conditions: bool = False) -> list[Piece]:
    """The decision and what stands around it."""
    words = (APPROVED if it.approved else REFUSED)[it.subject]
    text = world.pick(words).format(n=it.sender, o=named(it), e=it.edition)
    made: list[Piece] = [Para(text)]
    made += [Para(it.extent)] if it.extent else []
    if not it.approved:
        made += [Para("Our reasons are:"), Bullets(tuple(world.rng.sample(WANTED, 2)))]
    elif conditions:
        made += [
            Para(world.pick(("This is subject to the following conditions:", "Conditions:"))),
            Bullets(tuple(world.rng.sample(CONDITIONS, 2))),
        ]
    made += [Para(world.pick(UNTIL).format(u=it.day(it.until)))] if it.until else []
    for decoy in world.rng.sample(DECOYS, world.pick((0, 1, 1, 2))):
        later, earlier = (
            it.decided + timedelta(days=world.rng.randint(200, 900)),
            it.decided - timedelta(days=world.rng.randint(20, 120)),
        )
        made.append(Para(decoy.format(x=it.day(later), y=it.day(earlier))))
    return [
        *made,
        Para(
            world.pick(
                ("If you have any questions, please contact the team.", "Please keep this letter with your agreement.")
            )
        ),
    ]


def signature(it: Letter, world: World) -> list[Piece]:
    signer = world.person()
    first: list[Piece] = [Para(world.pick(("Yours sincerely,", "Yours faithfully,", "Kind regards,")))]
    if world.chance(0.4):
        first.append(Sign(signer))
    return [*first, Lines((signer, world.pick(JOBS), it.sender))]


def recipient(it: Letter, world: World, greeting: str) -> tuple[str, ...]:
    """The address block, whose first line is a person."""
    job = world.pick(
        ("Data Protection Officer", "Head of Research Data", "Senior Information Risk Owner", "Principal Investigator")
    )
    return (greeting, job, it.organisation.name, *it.organisation.address.printed())


def greet(world: World, greeting: str) -> Para:
    return Para(f"Dear {world.pick((greeting, greeting.split()[-1] and 'Dr ' + greeting.split()[-1], 'Colleague'))},")


def letterhead(world: World) -> Sample:
    """A formal letter: head, addresses, references, heading, body, signature."""
    it, greeting = facts(world), world.person()
    content: list[Piece] = [
        Band(it.sender, world.pick(TEAMS))
        if world.chance(0.5)
        else Lines((it.sender, world.pick(TEAMS), "1 Meridian Place", "Leeds", "LS1 9ZZ"), "right"),
        Lines(recipient(it, world, greeting)),
        Lines(
            (
                it.day(it.decided),
                *((f"Our ref: SEC-{world.rng.randint(1000, 9999)}",) if world.chance(0.5) else ()),
                *((f"Your ref: {world.reference()}",) if world.chance(0.5) else ()),
            )
        ),
        greet(world, greeting),
        Heading(heading(it, world)),
        *body(it, world),
        *signature(it, world),
    ]
    return sheets.sample(content, world, label(it), "letterhead", "pdf pdf docx")


def reference_table(world: World) -> Sample:
    """The facts of the letter as labels and values, then the decision."""
    it, greeting = facts(world), world.person()
    it = replace(it, code_printed=True)
    rows = [
        ("To", greeting),
        ("Organisation", it.organisation.name),
        (world.pick(("Organisation code", "ODS code")), it.organisation.code),
        (world.pick(("Date", "Date of letter", "Date of decision")), it.day(it.decided)),
        ("Reference", world.reference()),
    ]
    content: list[Piece] = [
        Band(it.sender),
        Pairs(tuple(rows), world.pick(("table", "columns", "lines"))),
        Heading(heading(it, world)),
        *body(replace(it, code_printed=False), world, world.chance(0.4)),
        *signature(it, world),
    ]
    return sheets.sample(content, world, label(it), "reference-table", "pdf pdf docx")


def conditional(world: World) -> Sample:
    """An approval with conditions."""
    it, greeting = replace(facts(world), approved=True), world.person()
    content: list[Piece] = [
        Lines((it.sender, world.pick(TEAMS))),
        Lines((f"Date: {it.day(it.decided)}",)),
        Lines(recipient(it, world, greeting)),
        greet(world, greeting),
        Heading(f"Re: {heading(it, world)}"),
        *body(it, world, True),
        *signature(it, world),
        Small((f"{it.sender} is the controller of the data that it releases.",)),
    ]
    return sheets.sample(content, world, label(it), "conditional", "pdf docx")


def refusal(world: World) -> Sample:
    """What was not approved: dated and reasoned, and approved until no date."""
    it = facts(world)
    while it.subject not in REFUSED:
        it = facts(world)
    it, greeting = replace(it, approved=False, until=None), world.person()
    content: list[Piece] = [
        Lines((it.sender,), "right", "b"),
        Lines((*recipient(it, world, greeting), "", it.day(it.decided))),
        greet(world, greeting),
        Heading(heading(it, world)),
        *body(it, world),
        *signature(it, world),
    ]
    return sheets.sample(content, world, label(it), "refusal", "pdf docx")


def message(world: World) -> Sample:
    """An e-mail, now and then with the request that it answers below it."""
    it, greeting = facts(world), world.person()
    asked = it.decided - timedelta(days=world.rng.randint(5, 40))
    quoted: list[Piece] = []
    if world.chance(0.5):
        quoted = [
            Lines(
                (
                    "-----Original Message-----",
                    f"From: {greeting}",
                    f"Sent: {DATE_STYLES['long'](asked)} 11:04",
                    f"Subject: {heading(it, world)}",
                )
            ),
            Para("Dear team, could you confirm that our papers have been reviewed? Many thanks."),
        ]
    made = [greet(world, greeting), *body(it, world), *signature(it, world), *quoted]
    made = [Lines((block.name,)) if isinstance(block, Sign) else block for block in made]
    domain = "nhsengland.example" if it.sender == "NHS England" else "nhsdigital.example"
    sent = f"{it.decided.strftime('%a')}, {DATE_STYLES['short'](it.decided)} 15:{world.rng.randint(10, 59)}:00 +0000"
    sender, to = (
        f"{world.person()} ({it.sender}) <assurance@{domain}>",
        f"{greeting} <{greeting.split()[0].lower()}@{it.organisation.domain}>",
    )
    if world.chance(0.6):
        return sheets.mail(made, sender, to, f"RE: {heading(it, world)}", sent, label(it), "message-thread")
    head = sheets.printed_mail(sender, to, f"RE: {heading(it, world)}", f"{DATE_STYLES['long'](it.decided)} 15:20")
    return Sample(sheets.pdf([*head, *made], sheets.theme(world.rng)), ".pdf", "digital", label(it), "message-printed")


def panel_minute(world: World) -> Sample:
    """A decision notice: a table of what was asked and what was decided."""
    it = facts(world)
    it = replace(it, code_printed=True)
    decision = "Approved" if it.approved else "Not approved"
    rows = [
        ("Organisation", it.organisation.name),
        ("Organisation code", it.organisation.code),
        ("Matter", heading(it, world)),
        *((("DSPT edition", it.edition),) if it.edition else ()),
        ("Decision", decision),
        ("Decision date", it.day(it.decided)),
        *((("Approved until", it.day(it.until)),) if it.until else ()),
        *((("Extent of approval", it.extent),) if it.extent else ()),
    ]
    words = (APPROVED if it.approved else REFUSED)[it.subject]
    content: list[Piece] = [
        Band(it.sender, "Notice of decision"),
        Table((("Item", "Detail"), *rows), (1.2, 3)),
        Para(world.pick(words).format(n=it.sender, o=it.organisation.name, e=it.edition)),
        *signature(it, world),
    ]
    return sheets.sample(content, world, label(it), "decision-notice", "pdf docx")


LAYOUTS: dict[str, Callable[[World], Sample]] = {
    "letterhead": letterhead,
    "reference-table": reference_table,
    "conditional": conditional,
    "refusal": refusal,
    "message-thread": message,
    "decision-notice": panel_minute,
}
