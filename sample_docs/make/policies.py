"""System level security policies: document control, system, sites, controls, and what they deny or only plan."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from sample_docs.make import blocks
from sample_docs.make.blocks import Block, Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, Address, World, years_after

SYSTEMS = (
    "HALYARD",
    "Osprey Research Environment",
    "TALLOW",
    "Juniper Linkage Platform",
    "CORDWAINER",
    "The Larder",
    "Beacon Data Enclave",
    "MARIGOLD",
    "Saltmarsh Study Server",
    "KESTREL-2",
)
AT_REST = (
    "All study data are held on volumes encrypted with AES-256.",
    "Data at rest are protected by AES 256-bit encryption on the storage array.",
    "The database and its file store are encrypted at rest using AES-256 with keys held in a hardware security module.",
    "Data held on the server are not encrypted at rest.",
    "Encryption of stored data is planned for the next release.",
)
IN_TRANSIT = (
    "Data are moved to and from the system only over TLS 1.2 or higher.",
    "Files are transferred by SFTP, and web sessions use TLS 1.3.",
    "All traffic between the user and the system is carried in an IPsec tunnel.",
    "Data in transit between sites are encrypted using TLS 1.2.",
    "Transfers inside the building use plain HTTP without encryption.",
)
DESTRUCTION = (
    "At the end of the retention period data are overwritten to NIST SP 800-88 and a certificate of "
    "destruction is kept.",
    "When the agreement ends, or on receipt of a data destruction notice, all copies are securely erased and a "
    "destruction certificate is sent to NHS England.",
    "Disks that leave service are shredded on site by an approved contractor, who issues a certificate of destruction.",
)
ACCESS = (
    "Access is given by the system manager to named users and is reviewed every quarter.",
    "Users sign in with two factors, and passwords have at least fourteen characters.",
    "Accounts of leavers are closed on their last working day.",
)
AUDIT = (
    "Sign-ins and exports are written to a log that the security manager reads each month.",
    "The system is tested for vulnerabilities once a year by an independent company.",
)
INCIDENTS = (
    "Incidents are reported to the security manager within one working day.",
    "Staff complete data security training every year before access is renewed.",
)
ROLE_NAMES = (
    "Head of Information Governance",
    "Senior Information Risk Owner",
    "Caldicott Guardian",
    "Director of Research Computing",
    "Chief Information Officer",
)
USE_NAMES = {
    "main": ("Primary data centre", "Primary site", "Main location", "Live system"),
    "additional": ("Second office", "Additional site", "Analysis office"),
    "backup": ("Backup site", "Back-up location", "Off-site backup"),
    "disaster_recovery": ("Disaster recovery site", "DR site", "Business continuity (DR) location"),
}


@dataclass(frozen=True)
class Policy:
    organisation: str
    system: str
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
    style: str = "long"
    title: str = "System Level Security Policy"
    notes: tuple[str, ...] = field(default=())

    def day(self, day: date) -> str:
        return DATE_STYLES[self.style](day)


def facts(world: World) -> Policy:
    draft = world.chance(0.25)
    issued = world.day(date(2023, 6, 1), date(2026, 10, 1))
    roles = ["main", *world.rng.sample(["additional", "backup", "disaster_recovery"], world.pick((0, 1, 2, 2)))]
    maybe = lambda pool, share=0.85: world.pick(pool) if world.chance(share) else None  # noqa: E731
    version = f"{0 if draft else world.rng.randint(1, 6)}.{world.rng.randint(0, 9)}" if world.chance(0.9) else None
    return Policy(
        organisation=world.organisation().name,
        system=world.pick(SYSTEMS),
        version=version,
        status="draft" if draft else ("approved" if world.chance(0.8) else None),
        issued=issued if world.chance(0.85) else None,
        review=years_after(issued, 1) + timedelta(days=world.pick((0, 0, 30))) if world.chance(0.75) else None,
        owner=world.person() if world.chance(0.85) else None,
        approver=None
        if draft
        else (world.pick((world.person(), world.pick(ROLE_NAMES))) if world.chance(0.85) else None),
        sites=tuple((role, world.address()) for role in roles) if world.chance(0.92) else (),
        at_rest=maybe(AT_REST),
        in_transit=maybe(IN_TRANSIT),
        destruction=maybe(DESTRUCTION, 0.75),
        style=world.pick(("long", "zero", "slash", "short", "iso")),
    )


def label(it: Policy) -> Label:
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
        },
    )


def control(it: Policy, world: World) -> Block:
    """The document control table."""
    rows = [
        ("Organisation", it.organisation),
        (world.pick(("System", "System name", "Name of system")), it.system),
        (world.pick(("Version", "Document version", "Issue")), it.version and world.pick(("", "v")) + it.version),
        (
            world.pick(("Status", "Document status")),
            it.status and {"draft": "Draft", "approved": "Approved"}[it.status],
        ),
        (world.pick(("Date", "Issue date", "Date of issue", "Date issued")), it.issued and it.day(it.issued)),
        (world.pick(("Next review", "Review date", "Review due", "Next review date")), it.review and it.day(it.review)),
        (world.pick(("System owner", "Owner", "Responsible owner", "Information asset owner")), it.owner),
        (world.pick(("Approved by", "Approver", "Authorised by")), it.approver),
    ]
    return Pairs(tuple((a, b) for a, b in rows if b), world.pick(("table", "table", "columns", "lines")))


def sites(it: Policy, world: World) -> list[Block]:
    if not it.sites:
        return []
    named = [(world.pick(USE_NAMES[role]), address) for role, address in it.sites]
    heading = Heading(world.pick(("Locations", "Sites", "Where the system is housed", "Physical locations")))
    form = world.pick(("table", "sentences", "bullets"))
    if form == "table":
        rows = [(name, a.text, a.postcode or "") for name, a in named]
        return [heading, Table((("Use", "Address", "Postcode"), *rows), (2, 4, 1.3))]
    texts = tuple(f"{name}: {', '.join(a.printed())}" for name, a in named)
    return [heading, Bullets(texts) if form == "bullets" else Lines(texts)]


def content(it: Policy, world: World) -> list[Block]:
    one = world.pick
    body: list[Block] = [
        Title(it.title),
        control(it, world),
        Heading("Introduction"),
        Para(
            f"This policy sets out how {it.organisation} keeps the system secure. It adds to the corporate "
            "policies and "
            f"applies to everybody who uses {it.system}."
        ),
        *sites(it, world),
        Heading("Access"),
        Para(" ".join(world.rng.sample(ACCESS, 2))),
    ]
    if it.at_rest or it.in_transit:
        body += [Heading(one(("Encryption", "Cryptographic controls", "Protection of data")))]
        body += [Para(text) for text in (it.at_rest, it.in_transit) if text]
    body += [Heading("Audit"), Para(one(AUDIT)), *(Para(note) for note in it.notes)]
    if it.destruction:
        body += [Heading(one(("Retention and disposal", "Disposal", "Destruction of data"))), Para(it.destruction)]
    return [*body, Heading("Incidents and training"), Para(one(INCIDENTS))]


def policy(world: World, suffix: str | None = None, given: Policy | None = None) -> Sample:
    it = given or facts(world)
    suffix = suffix or world.pick((".pdf", ".pdf", ".docx"))
    how = blocks.look(world.rng, f"{it.system} SLSP")
    made = content(it, world)
    if suffix == ".docx":
        return Sample(blocks.word(made, how), suffix, "office", label(it), "policy")
    return Sample(blocks.pdf(made, how), suffix, "digital", label(it), "policy")
