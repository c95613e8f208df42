"""DSPT improvement plans as forms, action tables, workbooks, narratives; and IG Toolkit reports.

A plan prints the toolkit's status and its dates too, as the toolkit's own pages print the plan's: what tells them
apart is who speaks and of what.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sample_docs.make.blocks import Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Above, Band, Panel, Piece, Sign
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, Organisation, World

ACTIONS = (
    ("3.2.1", "Bring annual training to 95% of staff", "Chase those who are late each week"),
    ("9.4.6", "Move the last unsupported servers", "Two servers left, replacement ordered"),
    ("7.3.4", "Test the restore of back-ups", "Restore test booked with the supplier"),
    ("10.2.1", "Add security terms to supplier contracts", "Eleven of fourteen contracts signed"),
    ("4.5.3", "Turn on multi-factor authentication", "Pilot done, roll-out by department"),
    ("1.3.2", "Complete the record of processing", "Workshops with each department"),
    ("8.2.1", "Patch within fourteen days", "New tool in test"),
)
APPROVER_WORDS = ("Approved by", "Signed off by", "SIRO sign-off", "Plan approved by", "Authorised by")
APPROVED_WORDS = ("Approved on", "Date approved", "Approval date", "Sign-off date", "Date of approval")
COMPLETE_WORDS = (
    "To be completed by",
    "Completion date",
    "All actions complete by",
    "Target completion date",
    "Overall completion date",
    "Plan end date",
)
TITLES = (
    "DSPT improvement plan",
    "Data Security and Protection Toolkit improvement plan",
    "Improvement Plan",
    "DSPT Improvement Plan Template",
    "Action plan: Data Security and Protection Toolkit",
)
CODE_WORDS = ("Organisation code", "ODS code", "Org code", "ODS Code")
EDITION_WORDS = ("DSPT edition", "Toolkit year", "DSPT version", "Assessment year", "DSPT year")


@dataclass(frozen=True)
class Plan:
    organisation: Organisation
    edition: str
    approver: str | None
    approved: date | None
    complete: date
    style: str

    def day(self, day: date) -> str:
        return DATE_STYLES[self.style](day)


def facts(world: World) -> Plan:
    year = world.pick((23, 24, 25, 26))
    end = date(2000 + year, 6, 30)
    approved = world.day(end - timedelta(days=10), end + timedelta(days=80)) if world.chance(0.65) else None
    sector = world.pick(
        ("NHS Trust", "NHS Trust", "Local Authority", "CCG / Integrated Care Board (ICB)", "Company", "University")
    )
    return Plan(
        names.organisation(world, sector),
        f"20{year - 1}-{year}",
        names.signatory(world) if approved or world.chance(0.3) else None,
        approved,
        world.day(end + timedelta(days=100), end + timedelta(days=200)),
        world.pick(("slash", "long", "short", "zero", "iso", "dash")),
    )


def label(it: Plan, *left_out: str) -> Label:
    values = {
        "organisation_name": it.organisation.name,
        "organisation_code": it.organisation.code,
        "edition": it.edition,
        "approved_by": it.approver,
        "approved_on": it.approved,
        "complete_by": it.complete,
    }
    return Label("improvement_plan", {name: value for name, value in values.items() if name not in left_out})


def actions(it: Plan, world: World, count: int = 0) -> list[tuple[str, ...]]:
    """Actions with owners and due dates, the latest of which is the plan's own end."""
    chosen = world.rng.sample(ACTIONS, count or world.pick((3, 4, 5)))
    days = [it.complete - timedelta(days=world.rng.randint(7, 120)) for _ in chosen]
    days[world.rng.randrange(len(days))] = it.complete
    rows = [(n, gap, step, world.person(), it.day(d)) for (n, gap, step), d in zip(chosen, days, strict=True)]
    return [("Evidence item", "Action", "Progress", "Owner", world.pick(("Due", "Target date", "Completion"))), *rows]


def edition(it: Plan, world: World) -> str:
    start, end = it.edition.split("-")
    return world.pick((it.edition, it.edition, f"{start}/{end}", f"{it.edition} (version {int(start) - 2017})"))


def head(it: Plan, world: World) -> list[tuple[str, str]]:
    rows = [
        (world.pick(("Organisation", "Organisation name", "Name of organisation")), it.organisation.name),
        (world.pick(CODE_WORDS), it.organisation.code),
        (world.pick(EDITION_WORDS), edition(it, world)),
    ]
    if world.chance(0.3):
        rows.append(("Published status", world.pick(("Standards Not Met", "Approaching Standards"))))
    return rows


def sign_off(it: Plan, world: World) -> list[tuple[str, str]]:
    rows = [
        (world.pick(COMPLETE_WORDS), it.day(it.complete)),
        (world.pick(APPROVER_WORDS), it.approver or ""),
        (world.pick(APPROVED_WORDS), it.day(it.approved) if it.approved else ""),
    ]
    return [(a, b) for a, b in rows if b]


def wide_form(world: World) -> Sample:
    """On its side: head, wide table of actions, sign-off."""
    it = facts(world)
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Above(tuple(head(it, world)), 3),
        Table(tuple(actions(it, world, 5)), (0.9, 2.6, 2.6, 1.6, 1.2)),
        Pairs(tuple(sign_off(it, world)), world.pick(("table", "columns", "lines"))),
    ]
    how = sheets.theme(world.rng, wide=True)
    return Sample(sheets.pdf(content, how), ".pdf", "digital", label(it), "plan-wide")


def plan_document(world: World) -> Sample:
    """A document: facts, why standards were not met, actions, signature."""
    it = facts(world)
    content: list[Piece] = [
        Title(f"{world.pick(TITLES)}: {it.organisation.name}"),
        Pairs((*head(it, world), *sign_off(it, world)), world.pick(("table", "above", "columns", "leaders"))),
        Heading("Why a plan is needed"),
        Para("The organisation published its assessment with mandatory items outstanding. They are listed below."),
        Heading("Actions"),
        Table(tuple(actions(it, world)), (0.9, 2.4, 2.4, 1.6, 1.3)),
        Para("Progress is reported to the information governance group each month."),
        *([Sign(it.approver)] if it.approver and world.chance(0.4) else []),
    ]
    return sheets.sample(content, world, label(it), "plan-document", "pdf pdf docx docx html")


def plan_workbook(world: World) -> Sample:
    """The template as a workbook: facts over the table, or on a sheet of their own."""
    it = facts(world)
    top = [("DSPT improvement plan",), (), *head(it, world), *sign_off(it, world), ()]
    table = actions(it, world)
    split = world.chance(0.5)
    pages: list[tuple[str, sheets.Cells]] = (
        [("Summary", top), ("Actions", table)] if split else [("Improvement plan", [*top, *table])]
    )
    return sheets.workbook(pages, label(it), "plan-workbook", world.pick((1, 2)), world.pick((1, 2)))


def plan_narrative(world: World) -> Sample:
    """In sentences: who approved when, and by when all is done."""
    it = facts(world)
    approved = f"It was approved by {it.approver} on {it.day(it.approved)}." if it.approver and it.approved else ""
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Para(
            f"This is the improvement plan of {it.organisation.name} ({it.organisation.code}) for the {it.edition} "
            f"Data Security and Protection Toolkit. {approved}".strip()
        ),
        *(
            Para(f"Item {n}. {gap}. {step}. Owner: {who}, by {day}.")
            for n, gap, step, who, day in actions(it, world)[1:]
        ),
        Para(f"All actions will be complete by {it.day(it.complete)}."),
    ]
    left_out = () if approved else ("approved_by", "approved_on")
    return sheets.sample(content, world, label(it, *left_out), "plan-narrative", "pdf docx txt")


def plan_panels(world: World) -> Sample:
    """A coloured form with boxes."""
    it = facts(world)
    content: list[Piece] = [
        Band(world.pick(TITLES), it.organisation.name),
        Panel(
            (
                "Organisation",
                it.organisation.name,
                f"{world.pick(CODE_WORDS)}: {it.organisation.code}",
                f"{world.pick(EDITION_WORDS)}: {edition(it, world)}",
            )
        ),
        Table(tuple(actions(it, world)), (0.9, 2.4, 2.4, 1.6, 1.3)),
        Panel(("Sign-off", *(f"{a}: {b}" for a, b in sign_off(it, world)))),
    ]
    return sheets.sample(content, world, label(it), "plan-panels", "pdf pdf docx")


def plan_progress(world: World) -> Sample:
    """A progress report on the plan, with the share done."""
    it = facts(world)
    rows = actions(it, world)
    marked = [(*rows[0], "State"), *((*r, world.pick(("Open", "On track", "Done"))) for r in rows[1:])]
    content: list[Piece] = [
        Title(f"{it.organisation.name} - DSPT {it.edition} improvement plan"),
        Lines((f"{world.pick(CODE_WORDS)}: {it.organisation.code}", *(f"{a}: {b}" for a, b in sign_off(it, world)))),
        Table(tuple(marked), (0.9, 2.2, 2.2, 1.6, 1.3, 0.9)),
    ]
    return sheets.sample(content, world, label(it), "plan-progress", "pdf docx md")


PLANS: dict[str, Callable[[World], Sample]] = {
    "plan-wide": wide_form,
    "plan-document": plan_document,
    "plan-workbook": plan_workbook,
    "plan-narrative": plan_narrative,
    "plan-panels": plan_panels,
    "plan-progress": plan_progress,
}


@dataclass(frozen=True)
class Igt:
    organisation: Organisation
    version: str
    score: int
    grade: str
    published: date
    style: str

    @property
    def day(self) -> str:
        return DATE_STYLES[self.style](self.published)


GRADES = {
    "satisfactory": ("Satisfactory", "SATISFACTORY"),
    "satisfactory_with_plan": ("Satisfactory with Improvement Plan", "Satisfactory With Improvement Plan"),
    "not_satisfactory": ("Not Satisfactory", "NOT SATISFACTORY"),
}
RELEASES = {"14.1": date(2018, 3, 31), "14": date(2017, 3, 31), "13": date(2016, 3, 31), "12": date(2015, 3, 31)}
VERSION_FORMS = ("{v}", "Version {v}", "V{v}", "Version {v} ({a}-{b})", "v{v}")


def igt_facts(world: World) -> Igt:
    version = world.pick(("14.1", "14.1", "14", "13"))
    grade = world.pick(("satisfactory", "satisfactory", "satisfactory_with_plan", "not_satisfactory"))
    score = world.rng.randint(*{"satisfactory": (66, 99), "not_satisfactory": (31, 65)}.get(grade, (52, 82)))
    end = RELEASES[version]
    organisation = names.organisation(world, world.pick(("Company", "University", "NHS Trust", "Charity / Hospice")))
    return Igt(
        organisation,
        version,
        score,
        grade,
        world.day(end - timedelta(days=90), end),
        world.pick(("slash", "long", "zero", "short")),
    )


def version_words(it: Igt, world: World) -> str:
    year = RELEASES[it.version].year
    return world.pick(VERSION_FORMS).format(v=it.version, a=year - 1, b=year)


def igt_label(it: Igt) -> Label:
    return Label(
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


def igt_rows(it: Igt, world: World) -> tuple[tuple[str, str], ...]:
    return (
        (world.pick(("Organisation", "Organisation name", "Name")), it.organisation.name),
        (world.pick(CODE_WORDS), it.organisation.code),
        (
            world.pick(("Version", "IG Toolkit version", "Assessment version", "Toolkit version")),
            version_words(it, world),
        ),
        (
            world.pick(("Overall score", "Score", "Total score", "Overall percentage")),
            world.pick(("{s}%", "{s} %")).format(s=it.score),
        ),
        (world.pick(("Grade", "Self-assessed grade", "Current grade", "Overall grade")), world.pick(GRADES[it.grade])),
        (
            world.pick(("Date published", "Published", "Submission date", "Publication date", "Date of publication")),
            it.day,
        ),
    )


INITIATIVES = (
    "Information Governance Management",
    "Confidentiality and Data Protection Assurance",
    "Information Security Assurance",
    "Clinical Information Assurance",
    "Secondary Use Assurance",
)


def levels(world: World) -> Table:
    rows = [
        (name, str(low := world.rng.randint(1, 6)), str(high := world.rng.randint(1, 9)), str(low + high))
        for name in INITIATIVES
    ]
    return Table((("Initiative", "Level 2", "Level 3", "Requirements"), *rows), (3.4, 1, 1, 1.2))


def igt_summary(world: World) -> Sample:
    """The report with its initiatives, labels and values in any form."""
    it = igt_facts(world)
    content: list[Piece] = [
        Band("Information Governance Toolkit", world.pick(("", "Department of Health"))),
        Title(world.pick(("Assessment summary", "Organisation report", "Summary report"))),
        Pairs(igt_rows(it, world), world.pick(("table", "above", "columns", "lines", "leaders"))),
        Heading("Results by initiative"),
        levels(world),
    ]
    return sheets.sample(content, world, igt_label(it), "igt-summary", "pdf pdf html docx")


def igt_assessments(world: World) -> Sample:
    """The published page: the newest assessment over those of earlier versions."""
    it = igt_facts(world)
    earlier = [v for v in RELEASES if float(v) < float(it.version)]
    rows = [(version_words(it, world), it.day, f"{it.score}%", world.pick(GRADES[it.grade]))]
    for number in earlier[: world.pick((1, 2))]:
        day = RELEASES[number] - timedelta(days=world.rng.randint(1, 30))
        rows.append((f"Version {number}", DATE_STYLES[it.style](day), f"{world.rng.randint(60, 90)}%", "Satisfactory"))
    content: list[Piece] = [
        Title("IG Toolkit: published assessments"),
        Lines((it.organisation.name, f"{world.pick(CODE_WORDS)}: {it.organisation.code}")),
        Table((("Version", "Date published", "Overall score", "Grade"), *rows), (2, 1.6, 1.2, 2.2)),
        Para("Scores are published when an assessment is submitted and cannot be withdrawn."),
    ]
    return sheets.sample(content, world, igt_label(it), "igt-assessments", "pdf pdf html")


def igt_statement(world: World) -> Sample:
    """Sentences of a report."""
    it = igt_facts(world)
    grade = world.pick(GRADES[it.grade][:1])
    text = (
        f"{it.organisation.name} (organisation code {it.organisation.code}) submitted version {it.version} of the "
        f"Information Governance Toolkit on {it.day} with an overall score of {it.score}%, graded {grade}."
    )
    content: list[Piece] = [Title("Information Governance Toolkit"), Para(text), Heading("Detail"), levels(world)]
    return sheets.sample(content, world, igt_label(it), "igt-statement", "pdf docx")


def igt_workbook(world: World) -> Sample:
    it = igt_facts(world)
    rows: list[tuple[object, ...]] = [("Information Governance Toolkit",), (), *igt_rows(it, world)]
    return sheets.workbook(
        [("Summary", rows), ("Initiatives", levels(world).rows)],
        igt_label(it),
        "igt-workbook",
        world.pick((1, 2)),
        world.pick((1, 2)),
    )


def igt_panel(world: World) -> Sample:
    """A score in a box, as the page showed it on the screen."""
    it = igt_facts(world)
    content: list[Piece] = [
        Band("Information Governance Toolkit", f"{it.organisation.name} ({it.organisation.code})"),
        Title(f"Assessment {version_words(it, world)}"),
        Panel((f"Overall score: {it.score}%", f"Grade: {world.pick(GRADES[it.grade])}", f"Published: {it.day}")),
        levels(world),
    ]
    return sheets.sample(content, world, igt_label(it), "igt-panel", "pdf pdf html")


def igt_grid(world: World) -> Sample:
    """Labels over values, in three columns."""
    it = igt_facts(world)
    content: list[Piece] = [
        Title("IG Toolkit assessment"),
        Above(igt_rows(it, world), 3),
        Heading("Requirements"),
        levels(world),
    ]
    return sheets.sample(content, world, igt_label(it), "igt-grid", "pdf pdf docx")


IGT: dict[str, Callable[[World], Sample]] = {
    "igt-summary": igt_summary,
    "igt-assessments": igt_assessments,
    "igt-statement": igt_statement,
    "igt-workbook": igt_workbook,
    "igt-panel": igt_panel,
    "igt-grid": igt_grid,
}
