"""Data Security and Protection Toolkit: organisation pages, summaries, certificates, dashboards, messages, lists."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from openpyxl import Workbook

from sample_docs.make import blocks
from sample_docs.make.blocks import Block, Bullets, Heading, Lines, Look, Pairs, Para, Table, Title
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, Address, Organisation, World

EDITIONS = ("2020-21", "2021-22", "2022-23", "2023-24", "2024-25", "2025-26")
WORDS = {
    "standards_exceeded": ("Standards Exceeded",),
    "standards_met": ("Standards Met", "STANDARDS MET", "Standards met"),
    "approaching_standards": ("Approaching Standards",),
    "plan_agreed": ("Standards Not Fully Met (Plan Agreed)", "Standards Not Met (Improvement Plan Agreed)"),
    "standards_not_met": ("Standards Not Met",),
    "entry_level": ("Entry Level",),
    "baseline": ("Baseline",),
}


@dataclass(frozen=True)
class Row:
    edition: str
    outcome: str
    published: date
    expires: date | None = None


@dataclass(frozen=True)
class Facts:
    organisation: Organisation
    rows: tuple[Row, ...]
    style: str = "long"
    words: int = 0

    @property
    def newest(self) -> Row:
        return self.rows[0]

    def day(self, day: date) -> str:
        return DATE_STYLES[self.style](day)

    def status(self, row: Row) -> str:
        words = WORDS[row.outcome]
        return words[self.words % len(words)]


def deadline(edition: str) -> date:
    return date(2000 + int(edition[-2:]), 6, 30)


def facts(world: World) -> Facts:
    """An organisation with one to five editions, newest first."""
    newest = world.pick((3, 4, 4, 5, 5, 5))
    count = world.pick((1, 1, 2, 3, 4))
    outcome = world.rng.choices(tuple(WORDS), (2, 12, 3, 2, 3, 1, 1))[0]
    rows = []
    for i, edition in enumerate(reversed(EDITIONS[max(0, newest + 1 - count) : newest + 1])):
        end = deadline(edition)
        published = world.day(end - timedelta(days=150), end + timedelta(days=world.pick((0, 0, 45))))
        rows.append(Row(edition, outcome if i == 0 else "standards_met", published, end.replace(year=end.year + 1)))
    style = world.pick(("long", "zero", "short", "slash", "slash", "ordinal", "iso"))
    return Facts(world.organisation(), tuple(rows), style, world.rng.randint(0, 3))


def edition_words(edition: str, world: World) -> str:
    start, end = edition.split("-")
    number = int(start) - 2017
    forms = ("{a}-{b}", "{a}-{b}", "{a}/{b}", "{a}-20{b}", "{a}-{b} (version {n})", "{a}-{b} V{n}", "v{n} ({a}/{b})")
    return world.pick(forms).format(a=start, b=end, n=number)


def label(it: Facts, *left_out: str, address: Address | None = None) -> Label:
    row, organisation = it.newest, it.organisation
    values: dict[str, Any] = {
        "organisation_name": organisation.name,
        "organisation_code": organisation.code,
        "edition": row.edition,
        "outcome": row.outcome,
        "published_on": row.published,
        "expires_on": row.expires,
        "sector": organisation.sector,
        "location": [(address or organisation.address).label()],
    }
    return Label("dspt_assessment", {name: value for name, value in values.items() if name not in left_out})


Layout = Callable[[Facts, World], Sample]


def _printed(page: Sequence[Block], it: Facts, world: World) -> bytes:
    """A browser's print, with or without its head and foot lines."""
    head, foot = "", ""
    if world.chance(0.6):
        stamp = it.newest.published + timedelta(days=world.rng.randint(3, 90))
        hour = world.rng.randint(9, 17)
        head = f"{DATE_STYLES['slash'](stamp)}, {hour}:{world.rng.randint(10, 59)}        DSP Toolkit - organisation"
        foot = f"https://www.dsptoolkit.nhs.uk/OrganisationSearch/{it.organisation.code}        {{page}}/1"
    return blocks.pdf(page, replace(blocks.look(world.rng), head=head, foot=foot))


def page_blocks(it: Facts, world: World, expiry: bool) -> list[Block]:
    """The public page of one organisation with the table of its assessments."""
    o = it.organisation
    head = ("Status", "Date published", *(("Expires",) if expiry else ()))
    rows = [
        (f"{r.edition} {it.status(r)}", it.day(r.published), *((it.day(r.expires),) if expiry and r.expires else ()))
        for r in it.rows
    ]
    return [
        Lines(("Toolkit home     Find an organisation     Guidance     Contact",)),
        Title(o.name),
        Pairs(
            (("Organisation code", o.code), ("Address", ", ".join(o.address.printed())), ("Primary sector", o.sector)),
            world.pick(("lines", "columns")),
        ),
        Heading(world.pick(("Assessment history", "Published assessments", "Assessments"))),
        Table((head, *rows), (3, 2, 2)[: len(head)]),
        Para("Only the status and the date of publication are shown to the public.", "i"),
    ]


def organisation_page(it: Facts, world: World) -> Sample:
    left_out = () if (expiry := world.chance(0.35)) else ("expires_on",)
    return Sample(
        _printed(page_blocks(it, world, expiry), it, world),
        ".pdf",
        "digital",
        label(it, *left_out),
        "organisation-page",
    )


def saved_page(it: Facts, world: World) -> Sample:
    left_out = () if (expiry := world.chance(0.35)) else ("expires_on",)
    page = blocks.web(page_blocks(it, world, expiry), f"{it.organisation.name} - DSP Toolkit")
    return Sample(page, ".html", "office", label(it, *left_out), "saved-page")


def summary(it: Facts, world: World) -> Sample:
    """Labels and values on one sheet."""
    o, row = it.organisation, it.newest
    expiry = world.chance(0.5)
    pairs = [
        ("Organisation", o.name),
        (world.pick(("ODS code", "Organisation code", "Code")), o.code),
        ("Registered address", ", ".join(o.address.printed())),
        (world.pick(("Sector", "Primary sector")), o.sector),
        (world.pick(("Assessment year", "Edition", "Standard")), edition_words(row.edition, world)),
        (world.pick(("Status", "Latest status", "Outcome")), it.status(row)),
        (world.pick(("Date published", "Published on", "Publication date")), it.day(row.published)),
    ]
    if expiry and row.expires:
        pairs.append((world.pick(("Expiry date", "Expires", "Valid until")), it.day(row.expires)))
    items = world.rng.randint(40, 120)
    page: list[Block] = [
        Title("DSPT assessment"),
        Pairs(tuple(pairs), world.pick(("table", "columns", "lines"))),
        Para(
            f"Mandatory evidence items provided: {items} of {items}. Assertions confirmed: {items // 3}. "
            f"Items 1.1.{world.rng.randint(1, 8)} "
            f"and 9.{world.rng.randint(1, 6)}.2 carry comments."
        ),
    ]
    return Sample(
        _printed(page, it, world), ".pdf", "digital", label(it, *(() if expiry else ("expires_on",))), "summary"
    )


def publication_certificate(it: Facts, world: World) -> Sample:
    """The certificate that can be saved after publication."""
    o, row = it.organisation, it.newest
    expiry = world.chance(0.5)
    address = world.chance(0.5)
    page: list[Block] = [
        Title("Data Security and Protection Toolkit", "centre"),
        Lines(("Certificate of publication", "", "This is to confirm that"), "centre"),
        Title(o.name, "centre"),
        Lines((f"Organisation code {o.code}", *(o.address.printed() if address else ())), "centre"),
        Lines(
            (
                f"published its {edition_words(row.edition, world)} self-assessment on {it.day(row.published)}",
                "with the status",
                it.status(row),
            ),
            "centre",
        ),
    ]
    if expiry and row.expires:
        page.append(Lines((f"This status is valid until {it.day(row.expires)}.",), "centre"))
    left_out = ["sector", *(() if expiry else ("expires_on",)), *(() if address else ("location",))]
    data = blocks.pdf(page, Look(world.pick(blocks.FONTS), 11))
    return Sample(data, ".pdf", "digital", label(it, *left_out), "publication-certificate")


def dashboard(it: Facts, world: World) -> Sample:
    """What a signed-in user sees."""
    o, row = it.organisation, it.newest
    page: list[Block] = [
        Lines((f"Signed in as {world.person()}          {o.name} ({o.code})          Sign out",)),
        Title("Your assessment"),
        Heading(f"{edition_words(row.edition, world)} assessment"),
        Lines((f"Status: {it.status(row)}", f"Published: {it.day(row.published)}", "All evidence items complete")),
        Bullets(("View your published assessment", "Download the independent assessor's report", "Manage users")),
    ]
    data = blocks.pdf(page, blocks.look(world.rng))
    return Sample(data, ".pdf", "digital", label(it, "expires_on", "sector", "location"), "dashboard")


def latest_status(it: Facts, world: World) -> Sample:
    """Lines copied from the page into a document."""
    o, row = it.organisation, it.newest
    page: list[Block] = [
        Heading("Data Security and Protection Toolkit"),
        Lines((o.name, *o.address.printed())),
        Lines(
            (
                f"Organisation code: {o.code}",
                f"Latest Status: {row.edition} {it.status(row)}",
                f"Date Published: {it.day(row.published)}",
            )
        ),
    ]
    made = blocks.word if world.chance(0.5) else blocks.pdf
    data, suffix, channel = (made(page), ".docx", "office") if made is blocks.word else (made(page), ".pdf", "digital")
    return Sample(data, suffix, channel, label(it, "expires_on", "sector"), "latest-status")


def message(it: Facts, world: World) -> Sample:
    """The toolkit's own message of publication."""
    o, row = it.organisation, it.newest
    body: list[Block] = [
        Para(f"Dear {world.person()},"),
        Para(
            f"The {row.edition} Data Security and Protection Toolkit assessment of {o.name} ({o.code}) was "
            "published on "
            f"{it.day(row.published)}. The status of your organisation is now {it.status(row)}."
        ),
        Para("You do not need to reply to this message."),
        Lines(("DSP Toolkit", "NHS England")),
    ]
    sent = (
        f"{row.published.strftime('%a')}, {DATE_STYLES['short'](row.published)} 14:{world.rng.randint(10, 59)}:00 +0100"
    )
    data = blocks.email(
        body, "DSP Toolkit <no-reply@dsptoolkit.example>", f"dpo@{o.domain}", "Assessment published", sent
    )
    return Sample(data, ".eml", "office", label(it, "expires_on", "sector", "location"), "message")


HEADER = ("Code", "Organisation Name", "Status", "Date Of Publication", "Primary Sector")


def list_rows(world: World, own: Facts | None = None, count: int = 12) -> list[tuple[str, str, str, date, str]]:
    """Several organisations' statuses; the given one among them."""
    rows = []
    for it in [*(facts(world) for _ in range(count)), *([own] if own else [])]:
        o, row = it.organisation, it.newest
        start, end = row.edition.split("-")
        rows.append((o.code, o.name.upper(), f"{start[-2:]}/{end} {it.status(row)}", row.published, o.sector))
    world.rng.shuffle(rows)
    return rows


def csv_list(it: Facts, world: World) -> Sample:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(HEADER)
    for row in list_rows(world, it):
        writer.writerow([DATE_STYLES["slash"](v) if isinstance(v, date) else v for v in row])
    return Sample(buffer.getvalue().encode(), ".csv", "office", Label("dspt_assessment"), "csv-list")


def workbook_list(it: Facts, world: World) -> Sample:
    book = Workbook()
    sheet = book.active
    sheet.title = "Search results"
    sheet.append(HEADER)
    for row in list_rows(world, it):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return Sample(blocks.fixed_zip(buffer.getvalue()), ".xlsx", "office", Label("dspt_assessment"), "workbook-list")


LAYOUTS: dict[str, Layout] = {
    "organisation-page": organisation_page,
    "summary": summary,
    "publication-certificate": publication_certificate,
    "dashboard": dashboard,
    "latest-status": latest_status,
    "saved-page": saved_page,
    "message": message,
    "csv-list": csv_list,
    "workbook-list": workbook_list,
}
WEIGHTS = (6, 5, 3, 2, 2, 2, 2, 1, 1)


def assessment(world: World, layout: str | None = None, given: Facts | None = None) -> Sample:
    layout = layout or world.rng.choices(tuple(LAYOUTS), WEIGHTS)[0]
    return LAYOUTS[layout](given or facts(world), world)
