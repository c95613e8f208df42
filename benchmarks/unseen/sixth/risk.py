"""System level security policies and cloud risk assessments."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, name_of
from benchmarks.unseen.sixth.facts import across, elsewhere, organisation, person, say, site
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Draw, Org

REST = (
    "All volumes that hold data for the system are encrypted at rest with AES-256.",
    "Data at rest are encrypted using AES 256-bit keys held in a hardware security module.",
    "Database files, snapshots and backups are encrypted at rest (AES-256, customer-managed keys).",
)
TRANSIT = (
    "Connections between users and the system are encrypted in transit by TLS 1.2 or above.",
    "Data in transit are protected by TLS 1.3, and administrators connect through an IPsec VPN.",
    "All traffic between the end user and the platform is encrypted with TLS 1.2 as a minimum.",
)
GONE = (
    "At the end of the agreement the data are destroyed by a method that NHS England approves and a certificate of destruction is returned.",
    "On expiry, or at the end of retention, data are securely erased in line with NIST SP 800-88 and a Data Destruction Notice is submitted.",
    "When the data are no longer needed, the keys are destroyed, the storage is wiped and a data destruction certificate is issued.",
)
SYSTEM_BITS: Sequence[tuple[str, str]] = (
    ("Access control", "Access is granted by role after approval by the system manager and is reviewed every quarter."),
    ("Passwords", "Passwords have at least fourteen characters and a second factor is required of every user."),
    ("Audit", "Log-ins and queries are recorded and the records are kept for two years."),
    ("Physical security", "The computer room is locked, alarmed and covered by cameras."),
    ("Incidents", "Incidents are reported to the information governance team within one working day."),
    ("Training", "All users complete data security training every year."),
    (
        "Laptops and removable media",
        "Office laptops are protected by BitLocker; data may not be copied to memory sticks.",
    ),
    ("Network", "The system sits in a separate network segment behind a firewall that admits named addresses alone."),
    ("Change control", "Changes are recorded, tested and agreed by the change board before they go live."),
    ("Malware", "Anti-virus definitions are updated hourly and critical patches are applied within fourteen days."),
    (
        "Legal basis",
        "Data are processed under Articles 6(1)(e) and 9(2)(j) of the UK GDPR for research in the public interest.",
    ),
    (
        "Responsibilities",
        "The system manager sets up accounts, sees to training and audits use; the Caldicott Guardian advises on disclosure.",
    ),
)


def policy_facts(draw: Draw) -> dict[str, Any]:
    issued = date(2025, draw.number(3, 12), draw.number(1, 28))
    approved = draw.maybe(0.8)
    return {
        "version": f"{draw.number(1, 4)}.{draw.number(0, 3)}" if approved else f"0.{draw.number(1, 9)}",
        "approved": approved,
        "issued": issued,
        "due": issued.replace(year=issued.year + draw.pick([1, 1, 2])),
        "owner": person(draw),
        "by": person(draw),
        "rest": draw.pick(REST),
        "transit": draw.pick(TRANSIT),
        "gone": draw.pick(GONE),
    }


def policy_labels(org: Org, f: dict[str, Any], style: str, state: str, places: list[Field]) -> list[Field]:
    found = [
        name_of(org),
        Field("system_name", org.system, org.system),
        Field("version", f["version"], f["version"]),
        Field("document_status", "approved" if f["approved"] else "draft", state),
        Field("issued_on", f["issued"].isoformat(), say(f["issued"], style)),
        Field("review_due_on", f["due"].isoformat(), say(f["due"], style)),
        Field("owner", f["owner"], f["owner"]),
    ]
    if f["approved"]:
        found.append(Field("approved_by", f["by"], f["by"]))
    return [
        *found,
        *places,
        Field("encryption_at_rest", f["rest"], f["rest"]),
        Field("encryption_in_transit", f["transit"], f["transit"]),
        Field("data_destruction", f["gone"], f["gone"]),
    ]


def template_policy(draw: Draw) -> Paper:
    """In the manner of the health service's template: system details, security, management, continuity, disposal."""
    org, f = organisation(draw, "university trust charity"), policy_facts(draw)
    second = elsewhere(draw, 1, org.address)[0]
    third = draw.maybe(0.4)
    state = "Approved" if f["approved"] else "Draft"
    control = [
        ["Document title", f"System Level Security Policy: {org.system}"],
        ["Organisation", org.name],
        ["Version", f["version"]],
        ["Status", state],
        ["Date of issue", say(f["issued"], "long")],
        ["Review date", say(f["due"], "long")],
        ["System owner (Information Asset Owner)", f["owner"]],
        *([["Approved by", f["by"]]] if f["approved"] else []),
    ]
    numbered = iter(range(4, 40))
    blocks: list[object] = [
        H("System Level Security Policy", 0),
        P(org.name, "centre"),
        Grid(control, head=False, side=True, widths=[1, 1.8]),
        Break(),
        H("1. Introduction", 1),
        P(
            f"This policy sets out how {org.system} is secured. It should be read with the corporate information security policy."
        ),
        H("2. System details", 1),
        P(f"The system is used for research with data supplied by NHS England. It is housed at {across(org.address)}."),
        H("3. Users", 1),
        P("About twenty researchers use the system. No one outside the organisation has access."),
    ]
    for title, text in draw.some(SYSTEM_BITS, draw.number(5, 9)):
        blocks += [H(f"{next(numbered)}. {title}", 1), P(text)]
    blocks += [
        H(f"{next(numbered)}. Encryption", 1),
        P(f["rest"]),
        P(f["transit"]),
        H(f"{next(numbered)}. Backup and business continuity", 1),
    ]
    role = "disaster_recovery" if third else "backup"
    blocks.append(
        P(
            f"{'Should the main site be lost, service resumes from the disaster recovery site' if third else 'Backups are taken nightly and held'} at {across(second)}."
        )
    )
    blocks += [H(f"{next(numbered)}. Retention and disposal", 1), P(f["gone"])]
    return Paper(
        policy_labels(org, f, "long", state, [site(org.address), site(second, role)]),
        Flow(blocks, header=f"{org.system} SLSP", footer="Page {n} of {m}"),
    )


def house_policy(draw: Draw) -> Paper:
    """A company's own manner: tables of answers, sites listed by what they are for."""
    org, f = organisation(draw, "company charity"), policy_facts(draw)
    more = elsewhere(draw, 2, org.address)
    state = "Approved" if f["approved"] else "DRAFT FOR REVIEW"
    head = [
        ["System", org.system],
        ["Operated by", org.name],
        ["Owner", f["owner"]],
        ["Version / status", f"{f['version']} / {state}"],
        ["Effective", say(f["issued"], "slash")],
        ["Next review", say(f["due"], "slash")],
        *([["Signed off by", f["by"]]] if f["approved"] else []),
    ]
    sites = [
        ["Purpose", "Address"],
        ["Primary hosting", across(org.address)],
        ["Back-up", across(more[0])],
        ["Disaster recovery", across(more[1])],
    ]
    answers = [
        ["Topic", "What we do"],
        ["Encryption (storage)", f["rest"]],
        ["Encryption (network)", f["transit"]],
        *[[a, b] for a, b in draw.some(SYSTEM_BITS, draw.number(3, 6))],
        ["Deletion", f["gone"]],
    ]
    blocks = [
        H("System-level security policy (SLSP)", 1),
        Grid(head, head=False, side=True, widths=[1, 2.5]),
        H("Sites", 2),
        Grid(sites, widths=[1, 2.5]),
        H("Controls", 2),
        Grid(answers, widths=[1, 2.5]),
        P("Staff who break this policy may be disciplined.", "small"),
    ]
    places = [site(org.address), site(more[0], "backup"), site(more[1], "disaster_recovery")]
    return Paper(
        policy_labels(org, f, "slash", state, places), word_page(Flow(blocks, footer="Internal\t{n}/{m}"), "calibri")
    )


CLOUDS: Sequence[tuple[str, str, str | None]] = (
    ("Microsoft Azure", "UK South", "UK West"),
    ("Amazon Web Services", "eu-west-2 (London)", None),
    ("Google Cloud", "europe-west2 (London)", None),
    ("Oracle Cloud Infrastructure", "uk-london-1", "uk-cardiff-1"),
)
TYPES = {"storage": "Cloud storage", "saas": "SaaS", "paas": "PaaS", "iaas": "IaaS"}
SAID: dict[str, tuple[str, ...]] = {
    "confidentiality": ("Confidentiality: a breach of patient records would have a high impact, and the residual likelihood is low.", "The risk to confidentiality is that an account is misused to read patient records."),
    "integrity": ("Integrity: silent corruption is detected by checksums on every load.", "The risk to integrity is that records are altered without trace."),
    "availability": ("Availability: the service can be lost for three days without harm to patients.", "The risk to availability is that the region fails for more than a day."),
    "pseudonymisation": ("Names and NHS numbers are replaced by study numbers before upload, and the key stays on site.", "Only pseudonymised records are loaded; the lookup table is kept apart by the data custodian."),
    "shared_responsibility": ("Under the shared responsibility model the provider secures the physical hosts and we secure accounts, configuration and data.", "We understand the shared responsibility model: patching of guests, access and keys are ours, the buildings and hypervisor the provider's."),
    "geography": ("All data are stored in data centres in the United Kingdom.", "Storage and replication are restricted by policy to the United Kingdom regions named above."),
    "overseas_access": ("No one may reach the data from outside the United Kingdom; sign-in from abroad is blocked.", "Access from overseas is denied by conditional access rules, for staff and for suppliers."),
    "monitoring": ("Alerts are watched daily and the assessment is reviewed every six months.", "Security logs are monitored around the clock and controls are reviewed each quarter."),
    "encryption_at_rest": REST,
    "encryption_in_transit": TRANSIT,
    "data_destruction": GONE,
}  # fmt: skip
AREAS = {
    "confidentiality": "Confidentiality",
    "integrity": "Integrity",
    "availability": "Availability",
    "pseudonymisation": "De-identification",
    "shared_responsibility": "Responsibilities",
    "encryption_at_rest": "Encryption of stored data",
    "encryption_in_transit": "Encryption on the network",
    "data_destruction": "End of use",
    "geography": "Place of storage",
    "overseas_access": "Access from abroad",
    "monitoring": "Keeping watch",
}


def cloud_facts(draw: Draw) -> tuple[Org, date, dict[str, str], list[tuple[str, str, str]], list[Field]]:
    org, day = organisation(draw), date(2026, draw.number(1, 10), draw.number(1, 28))
    left_out = draw.some(
        ["availability", "pseudonymisation", "overseas_access", "monitoring", "integrity"], draw.pick([0, 0, 1, 2])
    )
    said = {k: draw.pick(v) for k, v in SAID.items() if k not in left_out}
    provider, region, pair = draw.pick(CLOUDS)
    kinds = draw.some(list(TYPES), draw.number(1, 3))
    services = [(provider, TYPES[k], region if n == 0 or not pair else pair) for n, k in enumerate(kinds)]
    regions = list(dict.fromkeys(s[2] for s in services))
    fields = [
        name_of(org),
        Field("system_name", org.system, org.system),
        Field("provider", provider, provider),
        *[Field("service_type", k, TYPES[k]) for k in kinds],
        *[Field("region", r, r) for r in regions],
        *[
            Field(k, v, v, (v.partition(": ")[2],) if v.startswith(f"{k.capitalize()}: ") else ())
            for k, v in said.items()
        ],
    ]
    return org, day, said, services, fields


def cloud_report(draw: Draw) -> Paper:
    """A report in four steps, a short paragraph for each matter."""
    org, day, said, services, fields = cloud_facts(draw)
    steps = (
        ("Step 2 - Risks", ("confidentiality", "integrity", "availability", "shared_responsibility")),
        (
            "Step 3 - Controls",
            (
                "pseudonymisation",
                "encryption_at_rest",
                "encryption_in_transit",
                "data_destruction",
                "geography",
                "overseas_access",
            ),
        ),
        ("Step 4 - Monitoring", ("monitoring",)),
    )
    blocks: list[object] = [
        H("Cloud Risk Assessment", 0),
        Grid(
            [
                ["Organisation", org.name],
                ["System", org.system],
                ["Date of assessment", say(day, "long")],
                ["Assessor", person(draw)],
            ],
            head=False,
            side=True,
            widths=[1, 2.2],
        ),
        H("Services used", 2),
        Grid([["Provider", "Type", "Region"], *map(list, services)]),
        H("Step 1 - Data", 2),
        P(f"The data risk model places the system in Class {draw.number(3, 5)}."),
    ]
    for title, keys in steps:
        shown = [said[k] for k in keys if k in said]
        if shown:
            blocks += [H(title, 2), Items(shown) if len(shown) > 1 and draw.maybe() else P(shown[0])]
            blocks += [P(t) for t in shown[1:]] if isinstance(blocks[-1], P) else []
    return Paper(
        [*fields, Field("assessed_on", day.isoformat(), say(day, "long"))], Flow(blocks, footer="Page {n} of {m}")
    )


def cloud_table(draw: Draw) -> Paper:
    """An appendix of an impact assessment: an area a row with score before and after."""
    org, day, said, services, fields = cloud_facts(draw)
    lines = [[AREAS[k], t, str(draw.number(9, 20)), str(draw.number(2, 8))] for k, t in said.items()]
    blocks = [
        H(f"Appendix C: Use of cloud services - risk assessment for {org.system}", 1),
        P(
            f"{org.name}. Completed {say(day, 'slash')} by {person(draw)}; next review {say(day + timedelta(days=182), 'slash')}."
        ),
        Grid([["Cloud provider", "Kind of service", "Region"], *map(list, services)]),
        Grid([["Area", "Assessment", "Inherent", "Residual"], *lines], widths=[1.3, 4, 0.8, 0.8]),
    ]
    return Paper([*fields, Field("assessed_on", day.isoformat(), say(day, "slash"))], word_page(Flow(blocks), "narrow"))


def cloud_workbook(draw: Draw) -> Paper:
    """The same as a workbook of two sheets."""
    org, day, said, services, fields = cloud_facts(draw)
    cover: list[list[Any]] = [
        ["# Cloud risk assessment"],
        ["Organisation", org.name],
        ["System", org.system],
        ["Assessed on", say(day, "slash")],
        [],
        ["Provider", "Service type", "Region"],
        *map(list, services),
    ]
    risks: list[list[Any]] = [
        ["Ref", "Area", "Assessment", "Owner", "Score"],
        *[[f"R{n:02d}", AREAS[k], t, person(draw), draw.number(2, 12)] for n, (k, t) in enumerate(said.items(), 1)],
    ]
    return Paper(
        [*fields, Field("assessed_on", day.isoformat(), say(day, "slash"))], Sheets({"Summary": cover, "Risks": risks})
    )
