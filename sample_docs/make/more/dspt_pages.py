"""DSPT as people send it: search results, pages with history, dashboards, exports, messages, statements, downloads."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sample_docs.make import dspt
from sample_docs.make.blocks import Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.dspt import Facts, Row, deadline, label
from sample_docs.make.more import names, sheets
from sample_docs.make.more.dspt_words import (
    ADDRESS_WORDS,
    CODE_WORDS,
    DATE_WORDS,
    EDITION_WORDS,
    EXPIRY_WORDS,
    NAME_WORDS,
    SECTOR_WORDS,
    SITE,
    STATUS_WORDS,
    _banner,
    _foot,
    facts,
    status,
    web_sample,
)
from sample_docs.make.more.sheets import Above, Band, Panel, Piece, Small
from sample_docs.make.samples import Label, Sample
from sample_docs.make.scanning import Wear, picture
from sample_docs.make.world import DATE_STYLES, World


def search_result(world: World) -> Sample:
    """The list that a search by name or code gives, with one hit."""
    it = facts(world)
    o, row = it.organisation, it.newest
    asked = world.pick((o.code, o.name, o.name.split()[-1]))
    content: list[Piece] = [
        *_banner(world),
        Title("Organisation search"),
        Lines((f"Search by name, code or postcode: {asked}", f"1 result found for '{asked}'")),
        Table(
            (
                (world.pick(CODE_WORDS), world.pick(NAME_WORDS), "Address", "Latest status", world.pick(DATE_WORDS)),
                (
                    o.code,
                    o.name,
                    "\n".join(o.address.printed()),
                    f"{_edition(row, world)} {status(it, row)}",
                    it.day(row.published),
                ),
            ),
            (1.3, 2.2, 2.2, 2, 1.6),
        ),
        Para("Download all search results as CSV"),
        *_foot(world),
    ]
    return web_sample(
        content,
        it,
        world,
        f"OrganisationSearch?q={asked.replace(' ', '+')}",
        "search-result",
        label(it, "expires_on", "sector"),
    )


def _edition(row: Row, world: World) -> str:
    start, end = row.edition.split("-")
    return world.pick((row.edition, row.edition, f"{start[-2:]}/{end}", f"{start}/{end}"))


def _expiry(it: Facts, world: World) -> tuple[tuple[str, str], ...]:
    """The newest assessment's expiry with its label; nothing on a page that does not tell it."""
    expires = it.newest.expires if world.chance(0.5) else None
    return ((world.pick(EXPIRY_WORDS), it.day(expires)),) if expires else ()


def _without(expiry: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The field that the label leaves out then."""
    return () if expiry else ("expires_on",)


def _history(it: Facts, world: World, expiry: bool) -> Table:
    order = world.pick(("together", "apart", "date-first"))
    rows: list[tuple[str, ...]]
    if order == "together":
        head: tuple[str, ...] = ("Status", world.pick(DATE_WORDS))
        rows = [(f"{r.edition} {status(it, r)}", it.day(r.published)) for r in it.rows]
    elif order == "apart":
        head = (world.pick(EDITION_WORDS), world.pick(STATUS_WORDS), world.pick(DATE_WORDS))
        rows = [(dspt.edition_words(r.edition, world), status(it, r), it.day(r.published)) for r in it.rows]
    else:
        head = (world.pick(DATE_WORDS), world.pick(EDITION_WORDS), "Status")
        rows = [(it.day(r.published), r.edition, status(it, r)) for r in it.rows]
    if expiry:
        head = (*head, world.pick(EXPIRY_WORDS))
        rows = [(*cells, it.day(r.expires) if r.expires else "") for cells, r in zip(rows, it.rows, strict=True)]
    return Table((head, *rows))


def history(world: World) -> Sample:
    """The organisation's own page, its assessments newest first."""
    it = facts(world)
    o, expiry = it.organisation, world.chance(0.5)
    pairs = (
        (world.pick(CODE_WORDS), o.code),
        (world.pick(ADDRESS_WORDS), ", ".join(o.address.printed())),
        (world.pick(SECTOR_WORDS), o.sector),
    )
    content: list[Piece] = [
        *_banner(world),
        Small((f"Home > Organisation search > {o.name}",)),
        Title(o.name),
        Pairs(pairs, world.pick(("lines", "columns", "table", "above"))),
        Heading(
            world.pick(("Assessment history", "Published assessments", "Previous publications", "Submission history"))
        ),
        _history(it, world, expiry),
        Para(
            world.pick(
                (
                    "What do these statuses mean?",
                    "Standards Met is the status expected of most organisations.",
                    "Report a problem with this page",
                )
            )
        ),
        *_foot(world),
    ]
    left_out = ("expires_on",) if not (expiry and it.newest.expires) else ()
    return web_sample(content, it, world, f"OrganisationSearch/{o.code}", "history", label(it, *left_out))


def bare_page(world: World) -> Sample:
    """Paragraphs under the name, as the page prints without its styles."""
    it = facts(world)
    o, row = it.organisation, it.newest
    expiry = _expiry(it, world)
    content: list[Piece] = [
        Title(o.name),
        Lines(tuple(o.address.printed())),
        Lines((f"{world.pick(CODE_WORDS)}: {o.code}", f"{world.pick(SECTOR_WORDS)}: {o.sector}")),
        Heading(f"{dspt.edition_words(row.edition, world)}: {status(it, row)}"),
        Lines((f"{world.pick(DATE_WORDS)} {it.day(row.published)}", *(f"{name} {day}" for name, day in expiry))),
    ]
    left_out = _without(expiry)
    return web_sample(content, it, world, f"OrganisationSearch/{o.code}", "bare-page", label(it, *left_out))


def dashboard_tiles(world: World) -> Sample:
    """Signed in: tiles, with a link to an improvement plan that this page is not."""
    it = facts(world)
    o, row = it.organisation, it.newest
    plan = world.pick(("Improvement plan", "Upload an improvement plan", "Action plan"))
    content: list[Piece] = [
        Band("DSP Toolkit", f"{o.name} ({o.code})     {world.person()}     Log out"),
        Title(world.pick(("Dashboard", "Your organisation's dashboard", "Home"))),
        Panel(
            (
                f"{dspt.edition_words(row.edition, world)} assessment",
                f"Status: {status(it, row)}",
                f"{world.pick(DATE_WORDS)}: {it.day(row.published)}",
            )
        ),
        Panel(("Assertions", f"{world.rng.randint(30, 42)} of 42 confirmed", "Mandatory evidence items: 113 of 113")),
        Panel(
            (
                plan,
                "Actions, owners and completion dates of an improvement plan are added here.",
                "Reviewed and approved plans are shown to administrators only.",
            )
        ),
        Panel(("Reports", "Download your assessment", "Download your certificate")),
    ]
    return web_sample(content, it, world, "Dashboard", "dashboard-tiles", label(it, "expires_on", "sector", "location"))


def dashboard_progress(world: World) -> Sample:
    """An assessment begun and not published."""
    it = facts(world)
    o, row = it.organisation, it.newest
    done = world.rng.randint(12, 90)
    content: list[Piece] = [
        Band("DSP Toolkit", "Assessment     Organisation profile     Admin     Log out"),
        Title(o.name),
        Above(
            (
                (world.pick(CODE_WORDS), o.code),
                (world.pick(EDITION_WORDS), dspt.edition_words(row.edition, world)),
                (world.pick(STATUS_WORDS), world.pick(("Not published", "Not Published"))),
                ("Evidence items completed", f"{done} of 113"),
            ),
            2,
        ),
        Heading("Progress"),
        Table(
            (
                ("Section", "Assertions", "Complete"),
                ("1 Personal confidential data", "8", str(done % 8)),
                ("2 Staff responsibilities", "2", "1"),
                ("9 IT protection", "6", str(done % 6)),
            ),
            (3, 1, 1),
        ),
        Para(
            f"You must publish by {it.day(deadline(row.edition))}. An improvement plan can be added after publication."
        ),
    ]
    labelled = label(it, "expires_on", "sector", "location", "published_on").but(outcome="not_published")
    return web_sample(content, it, world, f"Assessment/{o.code}", "dashboard-progress", labelled)


CAF = (
    ("A1.a", "Board direction"),
    ("A2.a", "Risk management process"),
    ("B2.a", "Identity verification"),
    ("B3.c", "Stored data"),
    ("C1.a", "Monitoring coverage"),
    ("D1.a", "Response plan"),
    ("E2.b", "Consent"),
)


def dashboard_caf(world: World) -> Sample:
    """Outcomes of the assessment framework beside what the profile expects."""
    it = replace(facts(world), organisation=names.organisation(world, "NHS Trust"))
    o, row = it.organisation, it.newest
    levels = ("Achieved", "Partially achieved", "Not achieved")
    rows = [(number, name, world.pick(levels[:2]), world.pick(levels)) for number, name in CAF]
    content: list[Piece] = [
        *_banner(world),
        Title(f"{o.name} - {world.pick(('assessment summary', 'CAF-aligned assessment', 'outcomes'))}"),
        Pairs(
            (
                (world.pick(NAME_WORDS), o.name),
                (world.pick(CODE_WORDS), o.code),
                (world.pick(EDITION_WORDS), dspt.edition_words(row.edition, world)),
                (world.pick(STATUS_WORDS), status(it, row)),
                (world.pick(DATE_WORDS), it.day(row.published)),
            ),
            world.pick(("table", "columns", "above")),
        ),
        Heading("Outcomes"),
        Table((("Outcome", "Title", "Expected", "Declared"), *rows), (1, 3, 2, 2)),
        *_foot(world),
    ]
    return web_sample(
        content, it, world, f"Caf/{o.code}/Summary", "dashboard-caf", label(it, "expires_on", "sector", "location")
    )


ASSERTIONS = (
    ("1.1.1", "What is your organisation's Information Commissioner's Office registration number?", "ZA"),
    ("1.1.2", "Your organisation has documented what personal data you hold and share.", "Register, version 4.2"),
    ("3.2.1", "Have at least 95% of staff completed annual data security training?", "97%, measured in May"),
    ("4.5.4", "Passwords for highly privileged accounts are long and unique.", "Password policy v2.1"),
    ("7.3.2", "All emergency contacts are kept securely and are up to date.", "Reviewed on 14/01/2025"),
    ("9.4.6", "Are all servers supported by the manufacturer?", "Improvement plan item closed"),
    ("10.1.1", "The organisation has a list of its suppliers that handle personal data.", "Supplier list"),
)


def printed_assessment(world: World) -> Sample:
    """The whole self-assessment with its evidence items, on several pages."""
    it = facts(world)
    o, row = it.organisation, it.newest
    items = [
        (number, text, answer + (str(world.rng.randint(100000, 999999)) if answer == "ZA" else ""))
        for number, text, answer in ASSERTIONS
    ]
    expiry = world.chance(0.4) and row.expires is not None
    pairs = [
        (world.pick(NAME_WORDS), o.name),
        (world.pick(CODE_WORDS), o.code),
        (world.pick(SECTOR_WORDS), o.sector),
        (world.pick(EDITION_WORDS), dspt.edition_words(row.edition, world)),
        (world.pick(STATUS_WORDS), status(it, row)),
        (world.pick(DATE_WORDS), it.day(row.published)),
    ]
    if expiry and row.expires:
        pairs.append((world.pick(EXPIRY_WORDS), it.day(row.expires)))
    content: list[Piece] = [
        Title("Data Security and Protection Toolkit"),
        Heading(world.pick(("Self-assessment report", "Assessment export", "Published assessment"))),
        Pairs(tuple(pairs), world.pick(("table", "columns", "above", "leaders"))),
        Heading("Evidence"),
        Table((("Item", "Evidence text", "Answer"), *(items * 2)), (0.8, 3.2, 2.2)),
    ]
    left_out = ("location",) if expiry else ("location", "expires_on")
    return sheets.sample(content, world, label(it, *left_out), "printed-assessment", "pdf pdf docx")


def statement(world: World) -> Sample:
    """What an applicant's office writes of its own toolkit, with a table in it."""
    it = facts(world)
    o, row = it.organisation, it.newest
    expiry = _expiry(it, world)
    content: list[Piece] = [
        Title(
            world.pick(
                ("DSPT assurance statement", "Statement of DSPT status", "Data Security and Protection Toolkit status")
            )
        ),
        Para(f"{o.name} completes the Data Security and Protection Toolkit each year. The latest is shown below."),
        Pairs(
            (
                (world.pick(NAME_WORDS), o.name),
                (world.pick(CODE_WORDS), o.code),
                ("Toolkit version", dspt.edition_words(row.edition, world)),
                (world.pick(STATUS_WORDS), status(it, row)),
                (world.pick(DATE_WORDS), it.day(row.published)),
                *expiry,
            ),
            world.pick(("table", "lines", "leaders", "above")),
        ),
        Para(f"The entry can be checked at {SITE}OrganisationSearch/{o.code}"),
        Lines((names.signatory(world), "Data Protection Officer")),
    ]
    labelled = label(it, *_without(expiry), "sector", "location")
    return sheets.sample(content, world, labelled, "statement", "pdf docx txt md")


def certificate_wide(world: World) -> Sample:
    """The certificate on its side, with a seal's words."""
    it = facts(world)
    o, row = it.organisation, it.newest
    address = world.chance(0.5)
    content: list[Piece] = [
        Title(
            world.pick(("DSPT Certificate", "Certificate", "Data Security and Protection Toolkit certificate")),
            "centre",
        ),
        Lines(("This certifies that",), "centre"),
        Title(o.name, "centre"),
        Lines((f"({o.code})", *((", ".join(o.address.printed()),) if address else ())), "centre"),
        Lines(
            (
                "has completed the Data Security and Protection Toolkit",
                f"Assessment: {dspt.edition_words(row.edition, world)}",
            ),
            "centre",
        ),
        Title(status(it, row), "centre"),
        Above(
            (
                (world.pick(DATE_WORDS), it.day(row.published)),
                (world.pick(EXPIRY_WORDS), it.day(row.expires or deadline(row.edition))),
            )
        ),
    ]
    how = replace(sheets.theme(world.rng, foot=""), wide=True)
    left_out = ("sector",) if address else ("sector", "location")
    it = it if row.expires else replace(it, rows=(replace(row, expires=deadline(row.edition)), *it.rows[1:]))
    return Sample(sheets.pdf(content, how), ".pdf", "digital", label(it, *left_out), "certificate-wide")


def screenshot(world: World) -> Sample:
    """A part of the screen, saved as PNG."""
    it = facts(world)
    o = it.organisation
    content: list[Piece] = [
        Band("Data Security and Protection Toolkit"),
        Title(o.name),
        Lines((f"{world.pick(CODE_WORDS)}: {o.code}", *o.address.printed())),
        _history(it, world, False),
    ]
    how = replace(sheets.theme(world.rng, foot=""), size=11.0)
    data = picture(
        sheets.pdf(content, how), Wear(dpi=world.pick((96, 110, 130)), colour=True), world.rng.randint(0, 10**6), ".png"
    )
    return Sample(data, ".png", "image", label(it, "expires_on", "sector"), "screenshot")


PUBLISHED = (
    "Your organisation, {o} ({c}), has published its {e} Data Security and Protection Toolkit assessment "
    "on {d}. Status: {s}.",
    "Thank you for publishing. {o} (ODS code {c}) published the {e} assessment on {d} with the status {s}.",
    "This is to confirm that the {e} DSPT of {o}, organisation code {c}, was published on {d}. The outcome is {s}.",
)


def publication_mail(world: World) -> Sample:
    """The toolkit's message, as a file or printed from a mail program."""
    it = facts(world)
    o, row = it.organisation, it.newest
    text = world.pick(PUBLISHED).format(o=o.name, c=o.code, e=row.edition, d=it.day(row.published), s=status(it, row))
    expiry = _expiry(it, world)
    body: list[Piece] = [
        Para(f"Dear {world.person()},"),
        Para(text),
        *(Para(f"{name}: {day}") for name, day in expiry),
        Para("You can download your certificate from the dashboard. Please do not reply to this email."),
        Lines(("The DSPT team",)),
    ]
    sender, to = "DSP Toolkit <noreply@dsptoolkit.example>", f"{world.person()} <ig@{o.domain}>"
    subject = world.pick(
        ("DSPT published", "Data Security and Protection Toolkit - assessment published", "Confirmation of publication")
    )
    labelled = label(it, *_without(expiry), "sector", "location")
    if world.chance(0.5):
        sent = f"{row.published.strftime('%a')}, {DATE_STYLES['short'](row.published)} 09:12:00 +0100"
        return sheets.mail(body, sender, to, subject, sent, labelled, "publication-mail")
    sent = f"{row.published.day:02} {DATE_STYLES['long'](row.published).split(' ', 1)[1]} 09:12"
    head = sheets.printed_mail(sender, to, subject, sent)
    return Sample(sheets.pdf([*head, *body], sheets.theme(world.rng)), ".pdf", "digital", labelled, "publication-mail")


HEADS = (
    (
        "Code",
        "Organisation Name",
        "Status",
        "Date Of Publication",
        "Primary Sector",
        "Integrated Care Board (where available, from ODS)",
    ),
    ("Code", "Organisation Name", "Latest Status", "Date Of Publication", "Primary Sector", "Commissioner (From ODS)"),
    (
        "OrganisationName",
        "ODSCode",
        "PublicationStatus",
        "DateOfPublication",
        "PrimarySector",
        "CCG (from ODS and CQC)",
    ),
)


def _download_row(it: Facts, head: int) -> tuple[object, ...]:
    o, row = it.organisation, it.newest
    start, end = row.edition.split("-")
    words = f"{start[-2:]}/{end} {status(it, row)}"
    first = (o.name.upper(), o.code) if head == 2 else (o.code, o.name.upper())
    return (*first, words, row.published, o.sector, "")


def download(world: World, rows: int) -> Sample:
    """Rows of the public download as CSV or workbook: several organisations, or the one that was searched for."""
    head = world.rng.randrange(len(HEADS))
    its = [facts(world) for _ in range(rows)]
    table = [HEADS[head], *(_download_row(it, head) for it in its)]
    labelled = label(its[0], "expires_on", "location") if rows == 1 else Label("dspt_assessment")
    layout = "download-row" if rows == 1 else "download-rows"
    if world.chance(0.4):
        return sheets.workbook([(world.pick(("Sheet1", "Search results", "DSPT")), table)], labelled, layout)
    buffer = io.StringIO()
    csv.writer(buffer).writerows(
        [[DATE_STYLES["slash"](v) if isinstance(v, date) else v for v in row] for row in table]
    )
    return Sample(buffer.getvalue().encode(), ".csv", "office", labelled, layout)


def status_list(world: World) -> Sample:
    """A printed list of several organisations: no single field."""
    its = [facts(world) for _ in range(world.rng.randint(4, 14))]
    rows = [
        (
            it.organisation.code,
            it.organisation.name,
            f"{it.newest.edition} {status(it, it.newest)}",
            it.day(it.newest.published),
        )
        for it in its
    ]
    content: list[Piece] = [
        Title(world.pick(("DSPT status of our partners", "Organisation search results", "DSPT register extract"))),
        Para("Status on the Data Security and Protection Toolkit as published."),
        Table((("Code", "Organisation", "Status", "Published"), *rows), (1.2, 3, 2.4, 1.6)),
    ]
    return sheets.sample(content, world, Label("dspt_assessment"), "status-list", "pdf html docx")


def profile_sheet(world: World) -> Sample:
    """A workbook of labels and values, as assessments are exported."""
    it = facts(world)
    o, row = it.organisation, it.newest
    rows: list[tuple[object, ...]] = [
        ("Data Security and Protection Toolkit",),
        (),
        (world.pick(NAME_WORDS), o.name),
        (world.pick(CODE_WORDS), o.code),
        (world.pick(SECTOR_WORDS), o.sector),
        (world.pick(EDITION_WORDS), dspt.edition_words(row.edition, world)),
        (world.pick(STATUS_WORDS), status(it, row)),
        (world.pick(DATE_WORDS), world.pick((row.published, it.day(row.published)))),
    ]
    second: list[tuple[object, ...]] = [("Item", "Evidence", "Answer"), *((n, t, a) for n, t, a in ASSERTIONS[1:])]
    return sheets.workbook(
        [("Summary", rows), ("Evidence", second)],
        label(it, "expires_on", "location"),
        "profile-sheet",
        world.pick((1, 2)),
        world.pick((1, 3)),
    )


def plan_status(world: World) -> Sample:
    """A published status with a plan agreed and its remark: a DSPT page, not the plan."""
    it = facts(world)
    row = replace(it.newest, outcome=world.pick(("plan_agreed", "plan_agreed", "approaching_standards", "entry_level")))
    it = replace(it, rows=(row, *it.rows[1:]))
    o = it.organisation
    remark = {
        "plan_agreed": "The organisation has an improvement plan that has been agreed. The plan is not published.",
        "approaching_standards": "An action plan to reach Standards Met has been produced. It is not published.",
        "entry_level": "Entry Level could be chosen by social care providers. An improvement plan was not asked for.",
    }[row.outcome]
    expiry = _expiry(it, world)
    content: list[Piece] = [
        *_banner(world),
        Title(o.name),
        Above(
            (
                (world.pick(CODE_WORDS), o.code),
                (world.pick(SECTOR_WORDS), o.sector),
                (world.pick(EDITION_WORDS), dspt.edition_words(row.edition, world)),
                (world.pick(STATUS_WORDS), status(it, row)),
                (world.pick(DATE_WORDS), it.day(row.published)),
                *expiry,
                ("Improvement plan", "Yes"),
            ),
            2,
        ),
        Para(remark),
        *_foot(world),
    ]
    labelled = label(it, *_without(expiry), "location")
    return web_sample(content, it, world, f"OrganisationSearch/{o.code}", "plan-status", labelled)


def copied_text(world: World) -> Sample:
    """The page's words pasted into a mail or a text file."""
    it = facts(world)
    o = it.organisation
    expiry = _expiry(it, world)
    content: list[Piece] = [
        Lines(
            (
                f"{o.name} ({o.code})",
                *o.address.printed(),
                "",
                f"{world.pick(SECTOR_WORDS)}: {o.sector}",
                *(
                    f"{r.edition} {status(it, r)} - {world.pick(('published', 'Date published'))} {it.day(r.published)}"
                    for r in it.rows
                ),
                *(f"{name}: {day}" for name, day in expiry),
            )
        ),
        Bullets(("Copied from the DSP Toolkit's organisation search",)),
    ]
    return sheets.sample(content, world, label(it, *_without(expiry)), "copied-text", "txt md docx html")


LAYOUTS: dict[str, Callable[[World], Sample]] = {
    "search-result": search_result,
    "history": history,
    "bare-page": bare_page,
    "dashboard-tiles": dashboard_tiles,
    "dashboard-progress": dashboard_progress,
    "dashboard-caf": dashboard_caf,
    "printed-assessment": printed_assessment,
    "statement": statement,
    "certificate-wide": certificate_wide,
    "screenshot": screenshot,
    "publication-mail": publication_mail,
    "download-row": lambda world: download(world, 1),
    "download-rows": lambda world: download(world, world.rng.randint(5, 20)),
    "status-list": status_list,
    "profile-sheet": profile_sheet,
    "plan-status": plan_status,
    "copied-text": copied_text,
}
