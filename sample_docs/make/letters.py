"""Letters and e-mails of NHS England, improvement plans, and IG Toolkit reports."""

from dataclasses import dataclass
from datetime import date, timedelta

from sample_docs.make import blocks
from sample_docs.make.blocks import Block, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, Organisation, World

HEADS = {
    "dspt_review": ("Review of your DSPT assessment", "Confirmation of DSPT review", "DSPT assurance for research use"),
    "improvement_plan": ("DSPT improvement plan", "Your improvement plan: outcome", "Improvement plan approved"),
    "slsp": ("Your System Level Security Policy", "Review of SLSP"),
    "iso27001": ("Your ISO 27001 certification", "Review of ISO/IEC 27001 certificate"),
    "section_251_retention": ("Section 251 data: retention", "Retention of data released under section 251"),
}
BODIES = {
    "dspt_review": (
        "The security team has reviewed the {e} DSPT self-assessment of {o} and confirms that it meets "
        "our requirements.",
        "We confirm that the {e} Data Security and Protection Toolkit submission of {o} has been "
        "reviewed by NHS England "
        "and is satisfactory.",
    ),
    "improvement_plan": (
        "The improvement plan that {o} sent with its {e} DSPT assessment has been reviewed and approved "
        "by NHS England.",
        "NHS England has approved the {e} DSPT improvement plan of {o}.",
    ),
    "slsp": (
        "The System Level Security Policy of {o} has been reviewed and agreed by the security team of NHS England.",
    ),
    "iso27001": (
        "The ISO/IEC 27001 certificate of {o} and its scope have been reviewed and approved by the security team "
        "of NHS England.",
    ),
    "section_251_retention": ("{o} holds identifiable data that were released under section 251 of the NHS Act 2006.",),
}
EXTENTS = (
    "NHS England approves the retention of the hospital admissions data already held.",
    "We give specific approval for retention of the cohort file and its linked mortality data.",
    "NHS England approves the retention and reuse, for the same study, of the data released so far.",
)
UNTIL = {
    "dspt_review": "This confirmation holds until {u}.",
    "improvement_plan": "The approval lasts until {u}, when all actions must be complete.",
    "slsp": "The agreement lasts until {u}.",
    "iso27001": "The approval lasts until {u}.",
    "section_251_retention": "This approval ends on {u}.",
}
JOBS = ("Security Assurance Lead", "Information Security Specialist", "Data Access Manager", "Head of Assurance")


@dataclass(frozen=True)
class Letter:
    organisation: Organisation
    subject: str
    edition: str | None
    decided: date
    until: date | None
    extent: str | None
    code_printed: bool = True
    style: str = "long"


def letter_facts(world: World) -> Letter:
    subject = world.pick(tuple(HEADS))
    decided = world.day(date(2024, 2, 1), date(2026, 11, 10))
    with_edition = subject in {"dspt_review", "improvement_plan"}
    start = decided.year - (0 if decided.month > 8 else 1)
    edition = f"{start - 1}-{start % 100:02}" if with_edition else None
    until = decided + timedelta(days=world.pick((180, 365, 400))) if world.chance(0.5) else None
    extent = world.pick(EXTENTS) if subject == "section_251_retention" else None
    return Letter(
        world.organisation(),
        subject,
        edition,
        decided,
        until,
        extent,
        world.chance(0.7),
        world.pick(("long", "zero", "ordinal")),
    )


def letter_label(it: Letter) -> Label:
    return Label(
        "nhs_england_letter",
        {
            "organisation_name": it.organisation.name,
            "organisation_code": it.organisation.code if it.code_printed else None,
            "subject": it.subject,
            "edition": it.edition,
            "decided_on": it.decided,
            "approved_until": it.until,
            "extent": it.extent or ...,
        },
    )


def letter_body(it: Letter, world: World, greeting: str) -> list[Block]:
    day = DATE_STYLES[it.style]
    text = world.pick(BODIES[it.subject]).format(o=it.organisation.name, e=it.edition)
    if it.code_printed:
        text = text.replace(
            it.organisation.name, f"{it.organisation.name} (organisation code {it.organisation.code})", 1
        )
    made: list[Block] = [Para(f"Dear {greeting},"), Para(text)]
    made += [Para(it.extent)] if it.extent else []
    made += [Para(UNTIL[it.subject].format(u=day(it.until)))] if it.until else []
    return [
        *made,
        Para(
            world.pick(
                (
                    "Please keep this letter with your agreement.",
                    "Please tell us of any change to what you have declared.",
                )
            )
        ),
    ]


def letter(world: World, suffix: str | None = None, given: Letter | None = None) -> Sample:
    """A letter of NHS England as PDF or DOCX, or the e-mail that replaces it."""
    it = given or letter_facts(world)
    suffix = suffix or world.rng.choices((".pdf", ".docx", ".eml"), (4, 2, 2))[0]
    greeting, signer, job = world.person(), world.person(), world.pick(JOBS)
    heading = world.pick(HEADS[it.subject])
    body = letter_body(it, world, greeting)
    signed = Lines(("Yours sincerely,", "", signer, job, "NHS England"))
    if suffix == ".eml":
        sent = (
            f"{it.decided.strftime('%a')}, {DATE_STYLES['short'](it.decided)} 10:{world.rng.randint(10, 59)}:00 +0000"
        )
        data = blocks.email(
            [*body, signed],
            f"{signer} <assurance@nhsengland.example>",
            f"{greeting} <{greeting.split()[0].lower()}@{it.organisation.domain}>",
            heading,
            sent,
        )
        return Sample(data, suffix, "office", letter_label(it), "letter")
    made: list[Block] = [
        Lines(("NHS England", "Data Access Request Service", "Security assurance"), world.pick(("left", "right"))),
        Lines((DATE_STYLES[it.style](it.decided), "", greeting, it.organisation.name)),
        Heading(heading),
        *body,
        signed,
    ]
    if suffix == ".docx":
        return Sample(blocks.word(made), suffix, "office", letter_label(it), "letter")
    return Sample(blocks.pdf(made, blocks.look(world.rng)), suffix, "digital", letter_label(it), "letter")


@dataclass(frozen=True)
class Plan:
    organisation: Organisation
    edition: str
    approver: str | None
    approved: date | None
    complete: date | None
    style: str = "slash"


ACTIONS = (
    "Train the last five per cent of staff",
    "Replace servers that are out of support",
    "Test the backup restore",
    "Sign supplier contracts with security clauses",
    "Review firewall rules",
    "Enable two-factor sign-in",
)


def plan_facts(world: World) -> Plan:
    end = date(2000 + (year := world.pick((24, 25, 26))), 6, 30)
    approved = world.day(end, end + timedelta(days=70)) if world.chance(0.7) else None
    return Plan(
        world.organisation(world.pick(("NHS Trust", "Local Authority", "NHS Trust", "Company"))),
        f"20{year - 1}-{year}",
        world.person() if approved or world.chance(0.4) else None,
        approved,
        world.day(end + timedelta(days=90), end + timedelta(days=190)) if world.chance(0.85) else None,
        world.pick(("slash", "long", "short")),
    )


def plan_label(it: Plan) -> Label:
    return Label(
        "improvement_plan",
        {
            "organisation_name": it.organisation.name,
            "organisation_code": it.organisation.code,
            "edition": it.edition,
            "approved_by": it.approver,
            "approved_on": it.approved,
            "complete_by": it.complete,
        },
    )


def plan(world: World, suffix: str | None = None, given: Plan | None = None) -> Sample:
    """A DSPT improvement plan with its actions; the last due date is that of completion."""
    it = given or plan_facts(world)
    day = DATE_STYLES[it.style]
    suffix = suffix or world.pick((".pdf", ".pdf", ".docx"))
    rows = [
        ("Organisation", it.organisation.name),
        ("Organisation code", it.organisation.code),
        ("DSPT edition", it.edition),
        (world.pick(("Approved by", "Signed off by")), it.approver),
        (world.pick(("Approved on", "Date approved", "Date of approval")), it.approved and day(it.approved)),
        (
            world.pick(("To be completed by", "Completion date", "All actions complete by")),
            it.complete and day(it.complete),
        ),
    ]
    actions = world.rng.sample(ACTIONS, 3)
    items = [f"{world.rng.randint(1, 10)}.{world.rng.randint(1, 5)}.{world.rng.randint(1, 6)}" for _ in actions]
    made: list[Block] = [
        Title(world.pick(("DSPT improvement plan", "Data Security and Protection Toolkit: improvement plan"))),
        Pairs(tuple((a, b) for a, b in rows if b), world.pick(("table", "columns"))),
        Heading("Actions"),
        Table(
            (
                ("Evidence item", "Action", "Owner"),
                *((i, a, world.person()) for i, a in zip(items, actions, strict=True)),
            ),
            (1.2, 3, 2),
        ),
    ]
    if suffix == ".docx":
        return Sample(blocks.word(made), suffix, "office", plan_label(it), "plan")
    return Sample(blocks.pdf(made, blocks.look(world.rng)), suffix, "digital", plan_label(it), "plan")


@dataclass(frozen=True)
class Igt:
    organisation: Organisation
    version: str
    score: int
    grade: str
    published: date
    style: str = "slash"


GRADES = {
    "satisfactory": "Satisfactory",
    "satisfactory_with_plan": "Satisfactory with Improvement Plan",
    "not_satisfactory": "Not Satisfactory",
}


def igt_facts(world: World) -> Igt:
    number, end = world.pick((("14.1", date(2018, 3, 31)), ("14", date(2017, 3, 31)), ("13", date(2016, 3, 31))))
    grade = world.pick(("satisfactory", "satisfactory", "satisfactory_with_plan", "not_satisfactory"))
    score = world.rng.randint(66, 98) if grade != "not_satisfactory" else world.rng.randint(30, 65)
    return Igt(
        world.organisation(world.pick(("Company", "University"))),
        number,
        score,
        grade,
        world.day(end - timedelta(days=60), end),
        world.pick(("slash", "long")),
    )


def igt(world: World, given: Igt | None = None) -> Sample:
    it = given or igt_facts(world)
    rows = [
        ("Organisation", it.organisation.name),
        ("Organisation code", it.organisation.code),
        (
            world.pick(("Version", "Toolkit version", "Assessment version")),
            world.pick((it.version, f"Version {it.version}")),
        ),
        (world.pick(("Overall score", "Score")), f"{it.score}%"),
        (world.pick(("Grade", "Self-assessed grade")), GRADES[it.grade]),
        (world.pick(("Date published", "Submission date", "Published")), DATE_STYLES[it.style](it.published)),
    ]
    levels = [world.rng.randint(2, 3) for _ in range(3)]
    made: list[Block] = [
        Title("Information Governance Toolkit"),
        Heading("Assessment summary report"),
        Pairs(tuple(rows), world.pick(("table", "columns"))),
        Heading("Requirements by initiative"),
        Table(
            (
                ("Initiative", "Level 0", "Level 1", "Level 2", "Level 3"),
                *(
                    (n, "0", "0", str(9 - v), str(v))
                    for n, v in zip(("Management", "Confidentiality", "Security"), levels, strict=True)
                ),
            )
        ),
    ]
    label = Label(
        "igt_assessment",
        {
            "organisation_name": it.organisation.name,
            "organisation_code": it.organisation.code,
            "version": it.version,
            "score": it.score,
            "grade": it.grade,
            "published_on": it.published,
        },
    )
    return Sample(blocks.pdf(made, blocks.look(world.rng)), ".pdf", "digital", label, "igt-report")
