"""System level security policies in the forms that they come in: covers, version tables, old templates, wikis, letters.

Also corporate policies, which name no system; the rest of the labels are the same.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sample_docs.make.blocks import Block, Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Above, Band, Break, Piece, Sign, Small
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, Address, World, years_after

SYSTEMS = (
    "HALYARD",
    "Pelican Research Platform",
    "LODESTONE",
    "Trusted Research Environment (TRE)",
    "CORVID-4",
    "Hip and Knee Outcomes Database",
    "OSIER",
    "Secure Data Enclave",
    "the Windrush server",
    "BioLink 3",
)
AT_REST = (
    "All volumes that hold study data are encrypted with AES-256.",
    "Data at rest are encrypted using BitLocker with 256-bit keys.",
    "The storage array encrypts all data at rest, and keys are kept in a separate key manager.",
    "Databases and back-up media are encrypted at rest (AES-256-GCM).",
    "The file store is not encrypted at rest because the room is locked.",
    "Encryption at rest will be introduced in the next financial year.",
)
IN_TRANSIT = (
    "Data in transit are protected by TLS 1.3, and older versions are switched off.",
    "Files are sent by SFTP only, using keys of 4096 bits.",
    "Remote users connect through an IPsec VPN, and all traffic is encrypted.",
    "Connections between the user and the service use HTTPS with TLS 1.2 or above.",
    "Data are transferred over HTTP inside the hospital network and are not encrypted in transit.",
    "Transfers to the second site still use TLS 1.0.",
)
DESTRUCTION = (
    "Data are deleted with a method approved by NHS England when the agreement ends, and a certificate is returned.",
    "Media are degaussed and shredded by an accredited contractor, and certificates of destruction are kept.",
    "On receipt of a Data Destruction Notice all copies, back-ups included, are erased to NIST SP 800-88.",
    "Secure deletion is carried out by overwriting three times, after which a destruction certificate is signed.",
)
OTHER_CONTROLS = (
    (
        "Access control",
        "Accounts are approved by the system owner, reviewed each quarter and closed when people leave.",
    ),
    ("Passwords", "Passwords have at least fourteen characters, and a second factor is required outside the building."),
    ("Audit", "Log files are kept for twelve months and are read weekly by the security manager."),
    ("Patching", "Critical patches are applied within fourteen days of release."),
    ("Physical security", "The server room has swipe-card doors, cameras and a visitors' book."),
    ("Training", "All users complete data security training every year."),
    ("Incidents", "Incidents are reported to the information governance team within 24 hours."),
    ("Laptops", "Laptops hold no study data; their disks are locked by the corporate build."),
    ("Networks", "A firewall separates the research network from the campus network."),
)
ROLES = (
    "Senior Information Risk Owner",
    "Head of Information Security",
    "Caldicott Guardian",
    "Director of Informatics",
    "Information Asset Owner",
    "Chief Information Officer",
)
USES = {
    "main": ("Primary data centre", "Main site", "Production", "Primary processing location", "Live environment"),
    "additional": ("Additional site", "Second processing site", "Analysts' office", "Processing (secondary office)"),
    "backup": ("Back-up", "Backup site", "Backups", "Off-site back-up store"),
    "disaster_recovery": (
        "Disaster recovery",
        "DR site",
        "Disaster recovery (failover) site",
        "Business continuity / DR",
    ),
}
CHANGES = ("First draft", "Comments of the security manager", "Annual review", "New hosting site", "Minor edits")


@dataclass(frozen=True)
class Policy:
    organisation: str
    system: str | None
    version: str | None
    status: str | None
    issued: date | None
    review: date | None
    owner: str | None
    approver: str | None
    sites: tuple[tuple[str, Address], ...]
    at_rest: str | None
    in_transit: str | None
    destruction: str | None
    style: str

    def day(self, day: date) -> str:
        return DATE_STYLES[self.style](day)


def facts(world: World, system: bool = True) -> Policy:
    draft = world.chance(0.25)
    issued = world.day(date(2022, 9, 1), date(2026, 10, 20))
    roles = ["main", *world.rng.sample(["additional", "backup", "disaster_recovery"], world.pick((0, 1, 1, 2, 3)))]
    version = world.pick(("{a}.{b}", "{a}.{b}", "{a}", "{a}.{b}.1")).format(
        a=0 if draft else world.rng.randint(1, 7), b=world.rng.randint(1 if draft else 0, 9)
    )
    status = "draft" if draft else ("approved" if world.chance(0.75) else None)
    return Policy(
        organisation=names.organisation(world).name,
        system=world.pick(SYSTEMS) if system else None,
        version=("0.3" if draft and version == "0" else version) if world.chance(0.93) else None,
        status=status,
        issued=issued if world.chance(0.88) else None,
        review=years_after(issued, world.pick((1, 1, 2))) if world.chance(0.8) else None,
        owner=names.signatory(world) if world.chance(0.85) else None,
        approver=names.signatory(world) if not draft and world.chance(0.8) else None,
        sites=tuple((role, world.address()) for role in roles) if world.chance(0.92) else (),
        at_rest=world.pick(AT_REST) if world.chance(0.85) else None,
        in_transit=world.pick(IN_TRANSIT) if world.chance(0.85) else None,
        destruction=world.pick(DESTRUCTION) if world.chance(0.75) else None,
        style=world.pick(("long", "zero", "slash", "short", "iso", "ordinal", "dots", "dash")),
    )


def label(it: Policy, **values: object) -> Label:
    return Label(
        "security_policy",
        {
            "organisation_name": it.organisation,
            "system_name": it.system,
            "version": it.version,
            "document_status": it.status,
            "issued_on": it.issued,
            "review_due_on": it.review,
            "owner": it.owner,
            "approved_by": it.approver,
            "location": [address.label(role) for role, address in it.sites],
            "encryption_at_rest": it.at_rest,
            "encryption_in_transit": it.in_transit,
            "data_destruction": it.destruction,
            **values,
        },
    )


VERSION_WORDS = ("Version", "Document version", "Version number", "Issue", "Version no.")
STATUS_WORDS = ("Status", "Document status")
ISSUED_WORDS = ("Issue date", "Date issued", "Effective date", "Date of issue", "Document date", "Published")
REVIEW_WORDS = (
    "Review date",
    "Next review",
    "Next review due",
    "Review due",
    "Date of next review",
    "To be reviewed by",
)
OWNER_WORDS = ("Document owner", "System owner", "Owner", "Policy owner", "Information Asset Owner")
APPROVER_WORDS = ("Approved by", "Authorised by", "Approver", "Signed off by")
SYSTEM_WORDS = ("System", "System name", "Name of system", "System title", "This policy covers")
ORGANISATION_WORDS = ("Organisation", "Name of organisation", "Organisation name", "Data controller")


def control_rows(it: Policy, world: World) -> tuple[tuple[str, str], ...]:
    """The document control as labels and values, in an order that the seed picks."""
    rows = [
        (world.pick(ORGANISATION_WORDS), it.organisation),
        (world.pick(SYSTEM_WORDS), it.system and _capital(it.system)),
        (world.pick(VERSION_WORDS), it.version and world.pick(("", "", "v", "V")) + it.version),
        (
            world.pick(STATUS_WORDS),
            it.status
            and {"draft": world.pick(("Draft", "DRAFT")), "approved": world.pick(("Approved", "Final - approved"))}[
                it.status
            ],
        ),
        (world.pick(ISSUED_WORDS), it.issued and it.day(it.issued)),
        (world.pick(REVIEW_WORDS), it.review and it.day(it.review)),
        (world.pick(OWNER_WORDS), it.owner),
        (world.pick(APPROVER_WORDS), it.approver),
    ]
    rest = rows[2:]
    if world.chance(0.4):
        world.rng.shuffle(rest)
    return tuple((a, b) for a, b in [*rows[:2], *rest] if b)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def site_blocks(it: Policy, world: World, form: str = "") -> list[Piece]:
    """Where the data are: as a table of sites, bullets, prose, or a heading each."""
    if not it.sites:
        return []
    named = [(world.pick(USES[role]), address) for role, address in it.sites]
    heading = Heading(
        world.pick(("Hosting locations", "Locations", "Sites", "Physical locations", "Where data are held"))
    )
    form = form or world.pick(("table", "table", "bullets", "prose", "headings"))
    if form == "table":
        head = (world.pick(("Use", "Purpose", "Function", "Site")), world.pick(("Address", "Location")), "Postcode")
        return [heading, Table((head, *((n, a.text, a.postcode or "") for n, a in named)), (2, 4, 1.3))]
    if form == "headings":
        return [heading, *(block for n, a in named for block in (Para(n, "b"), Lines(tuple(a.printed()))))]
    if form == "prose":
        return [heading, *(Para(f"{n}: {', '.join(a.printed())}.") for n, a in named)]
    return [heading, Bullets(tuple(f"{n}: {', '.join(a.printed())}" for n, a in named))]


def controls(it: Policy, world: World, form: str = "") -> list[Piece]:
    """Encryption and destruction among the other controls."""
    own = [
        (world.pick(("Encryption at rest", "Data at rest", "Storage encryption")), it.at_rest),
        (world.pick(("Encryption in transit", "Data in transit", "Transfers")), it.in_transit),
        (
            world.pick(("Destruction of data", "Disposal", "Retention and destruction", "Data destruction")),
            it.destruction,
        ),
    ]
    rows = [*world.rng.sample(OTHER_CONTROLS, world.pick((3, 4, 5))), *((a, b) for a, b in own if b)]
    if form != "ordered":
        world.rng.shuffle(rows)
    form = form if form and form != "ordered" else world.pick(("sections", "sections", "table", "numbered"))
    if form == "table":
        return [Heading("Security controls"), Table((("Control", "How it is met"), *rows), (1.4, 4))]
    if form == "numbered":
        return [Heading("Security measures"), *(Para(f"{n}. {a}. {b}") for n, (a, b) in enumerate(rows, 1))]
    return [block for n, (a, b) in enumerate(rows, 4) for block in (Heading(f"{n}. {a}"), Para(b))]


def about(it: Policy, world: World) -> list[Piece]:
    system = it.system or "every system that it runs"
    return [
        Heading(world.pick(("Introduction", "Purpose", "Scope of this policy"))),
        Para(f"This document states how {it.organisation} protects the data in {system}. All users must read it."),
    ]


TITLES = ("System Level Security Policy", "System Level Security Policy (SLSP)", "SLSP", "System-Level Security Policy")


def cover(world: World) -> Sample:
    """A cover page, a page of version and approval tables, then the policy."""
    it = facts(world)
    it = replace(it, version=it.version or "1.0", issued=it.issued or date(2025, 5, 6))
    title = [Title(world.pick(TITLES), "centre"), Title(_capital(it.system or ""), "centre")]
    front = [
        (world.pick(VERSION_WORDS), it.version or ""),
        (world.pick(ISSUED_WORDS), it.day(it.issued) if it.issued else ""),
    ]
    if it.review:
        front.append((world.pick(REVIEW_WORDS), it.day(it.review)))
    if it.status:
        front.append((world.pick(STATUS_WORDS), it.status.capitalize()))
    content: list[Piece] = [
        *title,
        Lines(("", it.organisation, ""), "centre"),
        Pairs(tuple(front), world.pick(("columns", "table", "above", "lines"))),
        *([Pairs(((world.pick(OWNER_WORDS), it.owner),), "columns")] if it.owner else []),
        Break(),
        *versions(it, world),
        *approvals(it, world),
        *about(it, world),
        *site_blocks(it, world),
        *controls(it, world),
    ]
    unsaid: dict[str, object] = {"document_status": ...} if it.approver and not it.status else {}
    labelled = label(it, **unsaid)  # whether a table of approvals says "approved" is a matter of taste
    return sheets.sample(
        content, world, labelled, "cover", "pdf pdf docx", sheets.theme(world.rng, f"{world.pick(TITLES)}")
    )


def versions(it: Policy, world: World) -> list[Piece]:
    """The history, whose newest row is the version on the cover."""
    version, issued = it.version or "", it.issued or date(2025, 5, 6)
    major = version.split(".")[0]
    older = [f"0.{n}" for n in (1, 2)] if major in {"0", "1"} else [f"{int(major) - 1}.0", f"{int(major) - 1}.1"]
    older = [v for v in older if v != version]
    days = sorted(issued - timedelta(days=world.rng.randint(30, 800)) for _ in older)
    rows = [(v, it.day(d), world.person(), world.pick(CHANGES)) for v, d in zip(older, days, strict=True)]
    rows.append((version, it.day(issued), world.person(), world.pick(("Issued", "Annual review", "Current version"))))
    if world.chance(0.4):
        rows.reverse()
    return [
        Heading(world.pick(("Version history", "Document history", "Change record"))),
        Table((("Version", "Date", "Author", "Change"), *rows), (1, 1.5, 2, 2)),
    ]


def approvals(it: Policy, world: World) -> list[Piece]:
    """A table of who approved; the reviewers beside them did not."""
    if not it.approver:
        return []
    day = it.day(it.issued) if it.issued else ""
    rows = [(it.approver, world.pick(ROLES), day)]
    return [
        Heading(world.pick(("Approval", "Approvals", "Approved by"))),
        Table((("Approved by", "Role", "Date"), *rows), (2, 2.4, 1.6)),
    ]


def old_template(world: World) -> Sample:
    """The old template: The System shall be known as …"""
    it = facts(world)
    control = [
        Para(f"The System shall be known as {it.system}."),
        Para(f"The System's Data Controller shall be {it.organisation}."),
        *([Para(f"The System's responsible owner shall be {it.owner}.")] if it.owner else []),
        Para("The responsible security manager shall be the Head of IT Services."),
    ]
    foot = [it.version and f"v{it.version}", it.issued and it.day(it.issued)]
    heading = f"{world.pick(TITLES)}"
    marks = ", ".join(part for part in foot if part)
    tail = [(world.pick(REVIEW_WORDS), it.review and it.day(it.review)), (world.pick(APPROVER_WORDS), it.approver)]
    status = [Lines(({"draft": "Status: Draft", "approved": "Status: Approved"}[it.status],))] if it.status else []
    content: list[Piece] = [
        Title(heading),
        *([Lines((f"[{marks}]",))] if marks else []),
        *status,
        Heading("1. System Details"),
        *control,
        Heading("2. System Security"),
        Para("The security of the System shall be governed by the corporate security policy."),
        *site_blocks(it, world, world.pick(("prose", "bullets", "table"))),
        *controls(it, world, "ordered"),
        *(
            [Pairs(tuple((a, b) for a, b in tail if b), world.pick(("lines", "columns")))]
            if any(b for _, b in tail)
            else []
        ),
    ]
    return sheets.sample(content, world, label(it), "old-template", "pdf pdf docx")


def control_sheet(world: World) -> Sample:
    """Document control in a form of the seed's choice, above the text or at its end."""
    it = facts(world)
    rows = control_rows(it, world)
    form = world.pick(("table", "above", "columns", "lines", "leaders"))
    control: list[Piece] = [
        Heading(world.pick(("Document control", "Document information"))),
        Above(rows) if form == "above" else Pairs(rows, form),
    ]
    body = [*about(it, world), *site_blocks(it, world), *controls(it, world)]
    title: list[Piece] = [Title(f"{world.pick(TITLES)}{world.pick(('', ' - ' + _capital(it.system or '')))}")]
    content: list[Piece] = [*title, *body, *control] if world.chance(0.3) else [*title, *control, *body]
    return sheets.sample(content, world, label(it), "control-sheet", "pdf pdf docx md")


def wiki(world: World) -> Sample:
    """A page of an internal wiki, saved from the browser."""
    it = facts(world)
    content: list[Piece] = [
        Small((f"Information Security / Policies / {_capital(it.system or '')}",)),
        Title(f"{_capital(it.system or '')}: system level security policy"),
        Pairs(control_rows(it, world), "table"),
        *about(it, world),
        *site_blocks(it, world, "table"),
        *controls(it, world, "table"),
    ]
    return sheets.sample(content, world, label(it), "wiki", "html html pdf")


def one_table(world: World) -> Sample:
    """A template filled in: every heading a row."""
    it = facts(world)
    rows = [("Section", "Details"), *control_rows(it, world)]
    rows += [(world.pick(USES[role]), "\n".join(a.printed())) for role, a in it.sites]
    rows += list(world.rng.sample(OTHER_CONTROLS, 3))
    rows += [
        (name, text)
        for name, text in (
            ("Encryption at rest", it.at_rest),
            ("Encryption in transit", it.in_transit),
            ("Data destruction", it.destruction),
        )
        if text
    ]
    content: list[Piece] = [
        Band(world.pick(TITLES)),
        Table(tuple(rows), (1.5, 3)),
        Small(("Complete every row. Send this form with your application.",)),
    ]
    return sheets.sample(content, world, label(it), "one-table", "pdf docx docx")


def signed(world: World) -> Sample:
    """Prose with a signature block: owner and approver sign at the end."""
    it = facts(world)
    it = replace(it, approver=it.approver if it.status != "draft" else None)
    intro = f"This is the system level security policy of {it.system}, which {it.organisation} runs."
    facts_line = [
        f"Version {it.version}" if it.version else "",
        f"{world.pick(STATUS_WORDS)}: {it.status}" if it.status else "",
        it.day(it.issued) if it.issued else "",
    ]
    content: list[Piece] = [
        Title(f"{_capital(it.system or '')} - {world.pick(TITLES)}"),
        Lines((it.organisation, *(line for line in facts_line if line))),
        Para(intro),
        *site_blocks(it, world, world.pick(("prose", "headings", "bullets"))),
        *controls(it, world, world.pick(("sections", "numbered"))),
        *([Para(f"This policy is reviewed every year. Next review: {it.day(it.review)}")] if it.review else []),
        Heading("Signatures"),
    ]
    for words, person in ((OWNER_WORDS, it.owner), (APPROVER_WORDS, it.approver)):
        if person:
            content += [Sign(person), Lines((f"{world.pick(words)}: {person}",))]
    return sheets.sample(content, world, label(it), "signed", "pdf pdf docx")


def corporate(world: World) -> Sample:
    """A policy of the whole organisation: it names no system."""
    it = facts(world, system=False)
    title = world.pick(("Information Security Policy", "Corporate Information Security Policy", "IT Security Policy"))
    rows = control_rows(it, world)
    content: list[Piece] = [
        Title(it.organisation),
        Title(title),
        Pairs(rows, world.pick(("table", "columns"))),
        *about(it, world),
        *site_blocks(it, world),
        *controls(it, world),
        Heading("Responsibilities"),
        Para(
            "Managers make sure that staff follow this policy. Breaches are handled under the disciplinary procedure."
        ),
    ]
    return sheets.sample(content, world, label(it), "corporate", "pdf pdf docx html")


def two_sites_page(world: World) -> Sample:
    """On its side: control on the left columns, sites and controls as wide tables."""
    it = facts(world)
    content: list[Block | Piece] = [
        Title(f"{world.pick(TITLES)}: {it.system}"),
        Above(control_rows(it, world), 4),
        *site_blocks(it, world, "table"),
        *controls(it, world, "table"),
    ]
    how = sheets.theme(world.rng, wide=True)
    return Sample(sheets.pdf(content, how), ".pdf", "digital", label(it), "wide-tables")


LAYOUTS: dict[str, Callable[[World], Sample]] = {
    "cover": cover,
    "old-template": old_template,
    "control-sheet": control_sheet,
    "wiki": wiki,
    "one-table": one_table,
    "signed": signed,
    "corporate": corporate,
    "wide-tables": two_sites_page,
}
