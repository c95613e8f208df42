"""System level security policies."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from benchmarks.unseen.eleventh.facts import address, charity, company, f, ledger, on, people, say, university, version
from benchmarks.unseen.eleventh.pages import E, facts, grid, screen
from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, place
from benchmarks.unseen.world import Address, Draw, years_on

REST = (
    "All volumes that hold study data are encrypted with AES-256.",
    "Databases and backups are encrypted at rest using AES 256-bit keys held in a hardware security module.",
    "Data at rest are protected by full disk encryption (AES-256).",
)
TRANSIT = (
    "Data are transferred only over TLS 1.2 or higher.",
    "Files are received by SFTP and users connect over a VPN with TLS 1.3.",
    "All network traffic to and from the system is encrypted using TLS 1.2.",
)
DESTROY = (
    "At the end of the agreement data are erased in line with NIST 800-88 and a certificate of destruction is sent to NHS England.",
    "Disks are shredded by a contractor, who issues certificates of destruction.",
    "Data are securely deleted by overwriting and the key is destroyed; a destruction certificate is completed.",
)


@dataclass(frozen=True)
class Policy:
    name: str
    system: str
    version: str
    draft: bool
    issued: date
    review: date
    owner: str
    approver: str
    places: tuple[tuple[str, Address], ...]
    said: tuple[str, str, str]

    def fields(self, style: str, status: str) -> list[Field]:
        names = ("encryption_at_rest", "encryption_in_transit", "data_destruction")
        return [
            *(f("organisation_name", self.name), f("system_name", self.system), f("version", self.version)),
            f("document_status", "draft" if self.draft else "approved", printed=status),
            *(on("issued_on", self.issued, style), on("review_due_on", self.review, style)),
            *(f("owner", self.owner), f("approved_by", self.approver)),
            *(place(a, role) for role, a in self.places),
            *(f(n, t) for n, t in zip(names, self.said, strict=True)),
        ]


def policy(d: Draw, roles: tuple[str, ...], drafts: float = 0.25) -> Policy:
    issued, (owner, approver) = d.day(date(2025, 1, 10), date(2026, 9, 30)), people(d, 2)
    said = (d.pick(REST), d.pick(TRANSIT), d.pick(DESTROY))
    name, draft = d.pick([company, university, charity])(d), d.maybe(drafts)
    return Policy(
        name,
        d.system(),
        version(d),
        draft,
        issued,
        years_on(issued, 1),
        owner,
        approver,
        tuple((r, address(d)) for r in roles),
        said,
    )


def controlled(d: Draw) -> Paper:
    """Document control in front, numbered chapters, a table of sites."""
    p = policy(d, ("main", "backup"))
    status = "Draft" if p.draft else "Approved"
    control = [
        ["Document title", "System Level Security Policy"],
        ["System name", p.system],
        ["Version", p.version],
        ["Status", status],
        ["Issue date", say(p.issued, "long")],
        ["Review date", say(p.review, "long")],
        ["System owner", p.owner],
        ["Approved by", p.approver],
    ]
    rows = zip(("Primary hosting", "Backup"), (ledger(a) for _, a in p.places), strict=True)
    sites = [["Purpose", "Address"], *([use, at] for use, at in rows)]
    blocks = [
        H(p.name, 2),
        H("System Level Security Policy", 0),
        Grid(control, [1, 2.5], head=False, side=True),
        H("1. Introduction"),
        P(
            f"This policy describes how {p.system} is secured. It is subordinate to the corporate information security policy."
        ),
        H("2. Locations"),
        Grid(sites, [1, 3]),
        H("3. Access"),
        P(
            "Access is granted by the system owner and reviewed each quarter. Passwords have fourteen characters and a second factor is required."
        ),
        H("4. Encryption"),
        *(P(text) for text in p.said[:2]),
        H("5. Backup and continuity"),
        P("Backups are taken each night and restored as a test twice a year."),
        H("6. Retention and disposal"),
        P(p.said[2]),
        H("7. Incidents and training"),
        P("Incidents are reported within 24 hours. Staff are trained each year."),
    ]
    return Paper(p.fields("long", status), Flow(blocks, f"{p.name}: SLSP", "Page {n} of {m}"))


def old_words(d: Draw) -> Paper:
    """The words of the older template: "The System shall be known as"."""
    p = policy(d, ("main", "disaster_recovery"))
    status = f"{'DRAFT ' if p.draft else 'APPROVED '}Version {p.version}"
    blocks = [
        P(status + ", " + say(p.issued, "slash"), "right"),
        H("SYSTEM LEVEL SECURITY POLICY (SLSP)", 1),
        H("System Details", 2),
        P(f"The System shall be known as {p.system}."),
        P(f"The System's responsible owner shall be {p.owner}."),
        P(f"The System's Data Controller shall be {p.name.removesuffix('.')}."),
        H("System Security", 2),
        P(
            "The System shall be governed by the corporate security policy. The System shall incorporate the following security countermeasures:"
        ),
        Items(
            [
                f"The System is housed at {ledger(p.places[0][1])}, in a locked room with entry by card.",
                f"The disaster recovery site is at {ledger(p.places[1][1])}.",
                p.said[0],
                p.said[1],
            ]
        ),
        H("System Management", 2),
        P("Users sign an agreement before an account is created. Accounts lapse after ninety days without use."),
        H("Disposal", 2),
        P(p.said[2]),
        H("Approval and review", 2),
        P(f"Approved by {p.approver}." if not p.draft else f"To be approved by {p.approver}."),
        P(f"This policy shall next be reviewed on {say(p.review, 'slash')}."),
    ]
    fields = p.fields("slash", "DRAFT" if p.draft else "APPROVED")
    if p.draft:
        fields = [Field(x.name, x.value, x.printed, (), True) if x.name == "approved_by" else x for x in fields]
    return Paper(fields, Flow(blocks, "", f"SLSP v{p.version}   Page {{n}} of {{m}}", "serif"))


def wiki(d: Draw) -> Paper:
    """A page of the intranet: a box of properties at the top, questions as headings."""
    p = policy(d, ("main", "additional", "backup"), 0.4)
    status = "Draft" if p.draft else "Approved"
    css = "body{font:14px 'Liberation Sans';margin:18px}.facts th{text-align:left;background:#f4f5f7;padding:6px 10px;font-weight:400;width:170px}.facts td{padding:6px 10px}.facts,.grid{border-collapse:collapse}.facts th,.facts td,.grid td,.grid th{border:1px solid #ddd}.grid td,.grid th{padding:6px 10px;text-align:left}h2{font-size:17px}"
    pairs = [
        ("Organisation", p.name),
        ("System", p.system),
        ("Version", p.version),
        ("Status", status),
        ("Issued", say(p.issued, "short")),
        ("Next review", say(p.review, "short")),
        ("Owner", p.owner),
        ("Approver", p.approver),
    ]
    where = grid(
        [
            ["Site", "Used for"],
            *(
                [ledger(a), use]
                for (_, a), use in zip(
                    p.places,
                    ("Main site: processing and storage", "Additional site: processing by analysts", "Backup copies"),
                    strict=True,
                )
            ),
        ]
    )
    body = f"<p style='color:#777'>Information Security / Policies / SLSP</p><h1>System level security policy: {E(p.system)}</h1>{facts(pairs)}<h2>Where is the data held?</h2>{where}<h2>Who can use the system?</h2><p>Named analysts with a contract and current training.</p><h2>How is the data encrypted?</h2><p>{p.said[0]}</p><p>{p.said[1]}</p><h2>How is the data destroyed?</h2><p>{p.said[2]}</p><h2>What happens when something goes wrong?</h2><p>The security manager is told at once and the incident is recorded.</p>"
    return Paper(p.fields("short", status), screen("SLSP", css, body, "SLSP\tIntranet", "{n}/{m}"))


def signed(d: Draw) -> Paper:
    """A cover, then lettered parts; signatures and the table of versions at the end."""
    p = policy(d, ("main",), 0)
    history = [
        ["Version", "Date", "Change"],
        ["0.1", say(years_on(p.issued, -1), "dots"), "First draft"],
        [p.version, say(p.issued, "dots"), "Approved for use"],
    ]
    blocks = [
        P(""),
        H(p.name, 0),
        H("System Level Security Policy", 0),
        P(p.system, "centre"),
        P(f"Version {p.version}", "centre"),
        P(f"Approved by {p.approver}", "centre"),
        Break(),
        H("A. The system"),
        P(f"{p.system} is owned by {p.owner}. It holds pseudonymised records received from NHS England."),
        H("B. Where it is"),
        P(f"The servers stand at {ledger(p.places[0][1])}."),
        H("C. How it is protected"),
        P(p.said[0]),
        P(p.said[1]),
        P("Patches are applied within fourteen days and a penetration test takes place each year."),
        H("D. How it ends"),
        P(p.said[2]),
        H("E. Control of this document"),
        Grid(history, [1, 1, 3]),
        P(f"Review due: {say(p.review, 'dots')}"),
    ]
    return Paper(p.fields("dots", "Approved"), Flow(blocks, "", "{n}"))
