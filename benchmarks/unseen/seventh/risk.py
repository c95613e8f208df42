"""Policies of a system, cloud risk assessments and the data risk model."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, name_of
from benchmarks.unseen.seventh.facts import elsewhere, organisation, person
from benchmarks.unseen.sixth.facts import across, say, site
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Draw, years_on

REST = (
    "All data at rest are encrypted with AES-256.",
    "Storage volumes and databases are encrypted at rest using AES-256 with keys held in a hardware security module.",
    "The file store and its snapshots are encrypted at rest (AES 256-bit).",
)
TRANSIT = (
    "Data in transit are protected by TLS 1.2 or above.",
    "All connections to the environment are made over TLS 1.3 or an IPsec VPN.",
    "Files are received by SFTP and all user sessions are encrypted with TLS 1.2.",
)
WIPE = (
    "Data are destroyed at the end of the agreement by an NHS England approved method and a certificate of destruction is returned.",
    "At the end of the retention period all copies, backups included, are securely erased to NIST 800-88 and NHS England is given a data destruction notice.",
    "Disks are shredded by an accredited contractor and logical volumes are cryptographically erased before release.",
)


def said(name: str, sentence: str) -> Field:
    return Field(name, sentence, sentence)


def policy(draw: Draw) -> Paper:
    """A policy of one system with a table of document control before numbered headings."""
    org = organisation(draw)
    made = draw.day(date(2025, 6, 1), date(2026, 9, 30))
    made = made.replace(day=min(made.day, 28))
    due = years_on(made, 1)
    version = f"{draw.number(1, 4)}.{draw.number(0, 5)}"
    draft = draw.maybe(0.25)
    style = draw.pick(["long", "slash"])
    owner, approver = person(draw), draw.pick(["Ruth Delaney", "Professor Neil Abbot", "Sanjay Kohli"])
    role, other = (
        draw.pick(["Information Asset Owner", "Head of Data Services", "Principal Investigator"]),
        draw.pick(["Senior Information Risk Owner", "Director of Information Governance"]),
    )
    back, *_ = elsewhere(draw, 1, org.address)
    recovery = draw.maybe(0.5)
    rest, transit, wipe = draw.pick(REST), draw.pick(TRANSIT), draw.pick(WIPE)
    control = [
        ["Document title", f"System Level Security Policy - {org.system}"],
        ["Organisation", org.name],
        ["Version", version],
        ["Status", "Draft" if draft else "Approved"],
        ["Issue date", say(made, style)],
        ["Review date", say(due, style)],
        ["System owner", f"{owner}, {role}"],
        *([] if draft else [["Approved by", f"{approver}, {other}"]]),
    ]
    blocks = [
        H("System Level Security Policy", 0),
        H(org.system, 1),
        Grid(control, [2, 4], head=False, side=True),
        H("1. Purpose", 2),
        P(
            f"This policy describes the security of {org.system}, through which {org.name} receives and analyses data supplied by NHS England. It supplements the corporate information security policy."
        ),
        H("2. The system", 2),
        P(
            f"{org.system} is a set of virtual servers and workstations reached through two-factor authentication. Only named researchers with a signed data user agreement may log on."
        ),
        H("3. Locations", 2),
        P(f"The system is hosted at {across(org.address, False)}."),
        P(f"{'Disaster recovery is provided' if recovery else 'Backups are held'} at {across(back, False)}."),
        P(
            "The rooms have card access, closed-circuit television and an alarm that is watched at all hours. Visitors are accompanied and entered in a book."
        ),
        H("4. Access control", 2),
        P(
            "Accounts are approved by the system owner, reviewed every three months and removed on the day on which a person leaves. Privileged accounts are separate from daily ones."
        ),
        H("5. Encryption", 2),
        P(rest),
        P(transit),
        H("6. Operation", 2),
        P(
            "Security patches are applied within fourteen days, and at once where a flaw is being exploited. Malware protection is updated hourly. Changes pass through the change board and are tested on a copy of the system that holds no patient data."
        ),
        P(
            "Everybody who uses the system has finished the annual data security training and has signed the terms of use. A breach of the terms is a disciplinary matter."
        ),
        H("7. Incidents and audit", 2),
        P(
            "Logs are kept for a year. Incidents are reported to the information security manager and, where the threshold is met, through the toolkit."
        ),
        H("8. Retention and disposal", 2),
        P(wipe),
        H("9. Business continuity", 2),
        P(
            "The continuity plan of the service is tested once a year. The system may be down for three working days without harm to the research."
        ),
    ]
    fields = [
        name_of(org),
        Field("system_name", org.system, org.system),
        Field("version", version, version),
        Field("document_status", "draft" if draft else "approved", "Draft" if draft else "Approved"),
        Field("issued_on", made.isoformat(), say(made, style)),
        Field("review_due_on", due.isoformat(), say(due, style)),
        Field("owner", owner, owner, (f"{owner}, {role}",)),
        *([] if draft else [Field("approved_by", approver, approver, (f"{approver}, {other}",))]),
        site(org.address),
        site(back, "disaster_recovery" if recovery else "backup"),
        said("encryption_at_rest", rest),
        said("encryption_in_transit", transit),
        said("data_destruction", wipe),
    ]
    return Paper(
        fields,
        Flow(blocks, f"{org.name} - SLSP", "Version " + version + " - page {n} of {m}", draw.pick(["sans", "serif"])),
    )


def research_policy(draw: Draw) -> Paper:
    """The older template's words, filled in by a research group; a Word paper saved as PDF."""
    org = organisation(draw, "university charity")
    made = draw.day(date(2024, 11, 1), date(2026, 8, 30))
    version = str(draw.number(1, 6))
    owner, manager = person(draw), "Dr Miriam Tolhurst"
    rest, transit, wipe = draw.pick(REST), draw.pick(TRANSIT), draw.pick(WIPE)
    blocks = [
        H(f"{org.system}: System Level Security Policy (SLSP)", 1),
        P(f"Version {version}, {say(made, 'long')}"),
        P(org.name, "bold"),
        P(across(org.address, False)),
        H("System details", 2),
        P(f"The System shall be known as {org.system}."),
        P(f"The System's responsible owner shall be {owner}."),
        P(f"The System's Data Controller shall be {org.name}."),
        H("System security", 2),
        P(
            f"The responsible security manager is {manager}, who sets up accounts, trains users and audits the use of the System."
        ),
        P("The System shall incorporate the following security countermeasures:"),
        Items(
            [
                "The servers stand in a locked room with card access and cameras.",
                "Passwords are of at least fourteen characters and a second factor is asked for.",
                rest,
                transit,
            ]
        ),
        H("Disposal", 2),
        P(wipe),
        H("Continuity", 2),
        P("The System is copied every night and a restoration is rehearsed twice a year."),
    ]
    fields = [
        name_of(org),
        Field("system_name", org.system, org.system),
        Field("version", version, f"Version {version}"),
        Field("issued_on", made.isoformat(), say(made, "long")),
        Field("owner", owner, owner),
        site(org.address),
        said("encryption_at_rest", rest),
        said("encryption_in_transit", transit),
        said("data_destruction", wipe),
    ]
    fields[5] = Field("location", fields[5].value, fields[5].printed, (), True)
    return Paper(
        fields,
        word_page(
            Flow(blocks, "", f"Version {version}\t{{n}}"),
            draw.pick(["calibri", "health", "bookish"]),
            "<style>h2{break-after:avoid}</style>",
        ),
    )


SERVICES = {
    "Microsoft Azure": (
        ("Azure Blob Storage", "storage", "Storage"),
        ("Azure Virtual Machines", "iaas", "IaaS"),
        ("Azure SQL Database", "paas", "PaaS"),
    ),
    "Amazon Web Services": (
        ("Amazon S3", "storage", "Storage"),
        ("Amazon EC2", "iaas", "IaaS"),
        ("Amazon RDS", "paas", "PaaS"),
    ),
}
PLACES = {"Microsoft Azure": ("UK South", "UK West"), "Amazon Web Services": ("eu-west-2 (London)",)}
SAYS = {
    "confidentiality": ("Confidentiality: unauthorised disclosure of patient data would cause harm and distress, and is rated high before controls.", "A breach of confidentiality is judged unlikely because access is limited to named users with multi-factor authentication."),
    "integrity": ("Integrity: data could be altered by error or malice, which is controlled by read-only source tables and checksums.", "Loss of integrity would make the research unsafe and is countered by versioned storage and an audit trail."),
    "availability": ("Availability: an outage of the provider would delay the analysis but harm no patient, so the risk is rated low.", "The availability of the service is protected by replication between zones and tested restores."),
    "pseudonymisation": ("Records are pseudonymised by NHS England before supply and the key is never given to the project.", "Direct identifiers are replaced by a study number and the pseudonymisation key is kept apart from the data."),
    "shared_responsibility": ("Under the shared responsibility model the provider secures the physical estate and the hypervisor, while we secure operating systems, identities and data.", "The shared responsibility model has been reviewed: patching of guests, access and configuration are ours, the platform is the provider's."),
    "geography": ("All data are stored and processed in data centres in the United Kingdom.", "The storage location is restricted by policy to UK data centres, and replication outside them is disabled."),
    "overseas_access": ("No member of staff may reach the data from outside the United Kingdom.", "Access from overseas is blocked by conditional access and none is granted to the supplier's staff."),
    "monitoring": ("Monitoring is continuous through the security centre, and alerts go to the on-call engineer.", "Logs are monitored daily and the assessment itself is reviewed each year."),
}  # fmt: skip


def cloud_facts(draw: Draw) -> tuple[str, list[tuple[str, str, str]], list[str], dict[str, str]]:
    """Provider, services, regions and what is said of each matter."""
    provider = draw.pick(list(SERVICES))
    said_of = {name: draw.pick(forms) for name, forms in SAYS.items()}
    said_of |= {
        "encryption_at_rest": draw.pick(REST),
        "encryption_in_transit": draw.pick(TRANSIT),
        "data_destruction": draw.pick(WIPE),
    }
    return (
        provider,
        draw.some(SERVICES[provider], draw.number(2, 3)),
        list(PLACES[provider][: draw.number(1, 2)]),
        said_of,
    )


def cloud_fields(
    org_system: str,
    when: date,
    shown: str,
    provider: str,
    services: list[tuple[str, str, str]],
    regions: list[str],
    said_of: dict[str, str],
) -> list[Field]:
    return [
        Field("system_name", org_system, org_system),
        Field("assessed_on", when.isoformat(), shown),
        *(Field("service_type", kind, word) for _, kind, word in services),
        Field("provider", provider, provider),
        *(Field("region", r, r) for r in regions),
        *(said(name, words) for name, words in said_of.items()),
    ]


def cloud_steps(draw: Draw) -> Paper:
    """An assessment in the framework's four steps with a table of services."""
    org = organisation(draw)
    when = draw.day(date(2025, 9, 1), date(2026, 10, 20))
    provider, services, regions, s = cloud_facts(draw)
    shown = say(when, "long")
    table = [
        ["Service", "Provider", "Type", "Region"],
        *[[name, provider, word, " and ".join(regions)] for name, _, word in services],
    ]
    blocks = [
        H("Cloud Risk Assessment", 0),
        Grid(
            [
                ["Organisation", org.name],
                ["System", org.system],
                ["Date of assessment", shown],
                ["Assessor", person(draw)],
            ],
            [2, 4],
            head=False,
            side=True,
        ),
        H("Step 1 - Understand the data", 2),
        P(
            f"The data are hospital episode records of about {draw.number(2, 9)} million patients, kept for five years. The data risk model was completed separately."
        ),
        P(s["pseudonymisation"]),
        Grid(table, [3, 3, 1.5, 3]),
        H("Step 2 - Assess the risks", 2),
        P(s["confidentiality"]),
        P(s["integrity"]),
        P(s["availability"]),
        P(s["shared_responsibility"]),
        H("Step 3 - Implement proportionate controls", 2),
        *(
            P(s[n])
            for n in ("encryption_at_rest", "encryption_in_transit", "geography", "overseas_access", "data_destruction")
        ),
        H("Step 4 - Monitor", 2),
        P(s["monitoring"]),
    ]
    fields = [name_of(org), *cloud_fields(org.system, when, shown, provider, services, regions, s)]
    if len(regions) > 1:
        fields = [Field(f.name, f.value, f.printed, f.also, f.optional) for f in fields]
    return Paper(fields, Flow(blocks, org.name, "Page {n} of {m}", draw.pick(["sans", "vera"])))


TITLES = {
    "confidentiality": "Confidentiality",
    "integrity": "Integrity",
    "availability": "Availability",
    "pseudonymisation": "Pseudonymisation",
    "shared_responsibility": "Shared responsibility",
    "encryption_at_rest": "Encryption at rest",
    "encryption_in_transit": "Encryption in transit",
    "data_destruction": "Data destruction",
    "geography": "Geography / jurisdiction",
    "overseas_access": "Access from overseas",
    "monitoring": "Monitoring",
}


def cloud_table(draw: Draw) -> Paper:
    """A landscape table: area, assessment, likelihood, impact, rating; a Word paper saved as PDF or a Word file."""
    org = organisation(draw)
    when = draw.day(date(2025, 9, 1), date(2026, 10, 20))
    provider, services, regions, s = cloud_facts(draw)
    shown = say(when, "slash")
    lines = [["Area", "Assessment and control", "L", "I", "Rating"]]
    for name, title in TITLES.items():
        a, b = draw.number(1, 4), draw.number(2, 5)
        lines.append([title, s[name], str(a), str(b), "Low" if a * b < 6 else "Medium" if a * b < 13 else "High"])
    blocks = [
        H(f"{org.system} - cloud services risk assessment", 1),
        P(f"{org.name}. Assessed on {shown} by {person(draw)} and {person(draw)}."),
        Grid(
            [
                ["Cloud provider", "Service", "Service type", "Region"],
                *[[provider, n, w, "\n".join(regions)] for n, _, w in services],
            ],
            [2, 3, 1.5, 2],
        ),
        Grid(lines, [2, 6, 0.6, 0.6, 1]),
        P("L = likelihood, I = impact, each from 1 to 5."),
    ]
    return Paper(
        [name_of(org), *cloud_fields(org.system, when, shown, provider, services, regions, s)],
        Flow(blocks, "", "{n}", "sans", True),
    )


def cloud_book(draw: Draw) -> Paper:
    """The same as a workbook: a sheet of services, a sheet of risks."""
    org = organisation(draw)
    when = draw.day(date(2025, 9, 1), date(2026, 10, 20))
    provider, services, regions, s = cloud_facts(draw)
    shown = say(when, "slash")
    first = [
        ["# Cloud risk assessment"],
        ["Organisation", org.name],
        ["System / project", org.system],
        ["Date assessed", shown],
        ["Completed by", person(draw)],
        [],
        ["Provider", "Service", "Type", "Region"],
        *[[provider, n, w, " / ".join(regions)] for n, _, w in services],
    ]
    second = [
        ["Topic", "Response", "Residual risk"],
        *[[t, s[n], draw.pick(["Low", "Medium", "Low"])] for n, t in TITLES.items()],
    ]
    return Paper(
        [name_of(org), *cloud_fields(org.system, when, shown, provider, services, regions, s)],
        Sheets({"Summary": first, "Assessment": second}),
    )


TYPES = (
    "Publicly available information",
    "Anonymised or aggregate data",
    "Pseudonymised patient level data",
    "Demographic data",
    "Clinical records",
    "Mental health data",
    "Genetic data",
    "Staff data",
    "Payment data",
)
SCALES = (
    "Fewer than 1,000 records",
    "1,001 to 100,000 records",
    "100,001 to 1 million records",
    "More than 1 million records",
)
KEPT = ("Transient", "Up to 1 year", "1 to 5 years", "More than 5 years")


def risk_book(draw: Draw) -> Paper:
    """The national workbook with a Yes or No for each type, sometimes not filled in."""
    org = organisation(draw)
    empty = draw.maybe(0.15)
    chosen = set() if empty else set(draw.some(TYPES[1:], draw.number(1, 4)))
    scale, kept, level = draw.pick(SCALES[1:]), draw.pick(KEPT[1:]), draw.number(2, 5)
    guide = [
        ["# Health and social care data risk model"],
        ["This tool gives a risk class for data that are to be held in the cloud."],
        ["Answer the questions on the sheet Risk model. The class is shown at the foot."],
    ]
    model = [
        ["# Risk model"],
        ["Organisation", "" if empty else org.name],
        ["Project", "" if empty else org.system],
        [],
        ["Data type", "Included? (Yes/No)"],
        *[[t, "" if empty else "Yes" if t in chosen else "No"] for t in TYPES],
        [],
        ["Data scale", "" if empty else scale],
        ["Data persistence", "" if empty else kept],
        [],
        ["Risk classification", "" if empty else f"Class {level}"],
    ]
    if empty:
        return Paper(
            [Field("completed", False, None)],
            Sheets({"Introduction": guide, "Risk model": model}),
            "The empty template.",
        )
    types = [t for t in TYPES if t in chosen]
    fields = [
        name_of(org),
        Field("risk_class", level, f"Class {level}"),
        Field("data_types", types, tuple(types)),
        Field("data_scale", scale, scale),
        Field("data_persistence", kept, kept),
        Field("completed", True, None),
    ]
    return Paper(fields, Sheets({"Introduction": guide, "Risk model": model}))


def risk_note(draw: Draw) -> Paper:
    """The outcome of the model copied into a short paper."""
    org = organisation(draw)
    types = [t for t in TYPES if t in draw.some(TYPES[1:7], draw.number(1, 3))]
    scale, kept, level = draw.pick(SCALES[1:]), draw.pick(KEPT[1:]), draw.number(2, 5)
    roman = ("I", "II", "III", "IV", "V")[level - 1]
    shown = draw.pick([f"Class {level}", f"Class {roman}"])
    blocks = [
        H("Data Risk Model: completed assessment", 1),
        Grid(
            [
                ["Organisation", org.name],
                ["System", org.system],
                ["Data type(s)", "\n".join(types)],
                ["Data scale", scale],
                ["Data persistence", kept],
                ["Risk profile", shown],
            ],
            [2, 4],
            head=False,
            side=True,
        ),
        P(
            f"Completed by {person(draw)} with the NHS England data risk model. The data are supplied under a data sharing agreement and are held in the cloud."
        ),
    ]
    fields = [
        name_of(org),
        Field("risk_class", level, shown),
        Field("data_types", types, tuple(types)),
        Field("data_scale", scale, scale),
        Field("data_persistence", kept, kept),
        Field("completed", True, None),
    ]
    return Paper(fields, Flow(blocks, "", "", "sans"))
