"""System level security policies, data risk models and cloud risk assessments."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.eighth.facts import across, organisation, person, say, spots
from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, name_of
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Address, Draw, Org, years_on

REST = ("All data at rest is encrypted using AES-256.", "The storage volumes are encrypted at rest with 256-bit AES, with keys held in a hardware security module.", "Data held on the file servers and on backup media is encrypted at rest (AES-256).")  # fmt: skip
TRANSIT = ("Data in transit is protected by TLS 1.2 or above.", "All connections to the system use TLS 1.3 or an IPsec virtual private network.", "Files are transferred by SFTP only, and every session to the environment is encrypted in transit.")  # fmt: skip
DESTROY = ("At the end of the agreement the data is securely deleted in line with NIST SP 800-88 and a certificate of destruction is returned to NHS England.", "Data will be destroyed when the retention period ends, using a certified erasure tool, and the destruction is recorded in the asset register.", "Disks are cryptographically erased and shredded by a contractor to BS EN 15713, and a destruction certificate is obtained.")  # fmt: skip


def _site(at: Address, role: str) -> Field:
    return Field(
        "location", {"address": ", ".join(at.lines), "postcode": at.postcode, "role": role}, (*at.lines, at.postcode)
    )


def _policy_fields(draw: Draw, org: Org) -> tuple[list[Field], dict[str, Any]]:
    issued = draw.day(date(2025, 3, 1), date(2026, 10, 20))
    draft = draw.maybe(0.25)
    v: dict[str, Any] = {"version": f"{draw.number(1, 4)}.{draw.number(0, 5)}", "draft": draft, "issued": issued, "review": years_on(issued, 1), "owner": person(draw), "approver": person(draw), "rest": draw.pick(REST), "transit": draw.pick(TRANSIT), "destroy": draw.pick(DESTROY)}  # fmt: skip
    second, third = spots(draw, 2, org.address)
    v["backup"], v["dr"] = second, third
    style = draw.pick(["long", "slash", "padded"])
    v["day"], v["due"] = say(issued, style), say(v["review"], style)
    found = [
        name_of(org),
        Field("system_name", org.system, org.system),
        Field("version", v["version"], v["version"]),
        Field("document_status", "draft" if draft else "approved", "Draft" if draft else "Approved"),
        Field("issued_on", issued.isoformat(), v["day"]),
        Field("review_due_on", v["review"].isoformat(), v["due"]),
        Field("encryption_at_rest", v["rest"], v["rest"]),
        Field("encryption_in_transit", v["transit"], v["transit"]),
        Field("data_destruction", v["destroy"], v["destroy"]),
        _site(org.address, "main"),
    ]
    return found, v


def policy_numbered(draw: Draw) -> Paper:
    """Numbered chapters after a table of document control; sites and controls in prose and a table."""
    org = organisation(draw, "university analytics charity survey software")
    found, v = _policy_fields(draw, org)
    owner, approver = f"{v['owner']}, Information Asset Owner", f"{v['approver']}, Senior Information Risk Owner"
    control = [["Title", f"System Level Security Policy: {org.system}"], ["Organisation", org.name], ["Version", v["version"]], ["Status", "Draft" if v["draft"] else "Approved"], ["Date of issue", v["day"]], ["Next review due", v["due"]], ["Document owner", owner]]  # fmt: skip
    control += [] if v["draft"] else [["Approved by", approver]]
    flow = Flow(
        [
            H("System Level Security Policy", 0),
            Grid(control, [1, 2.4], head=False, side=True),
            H("1. Introduction", 2),
            P(f"This policy describes how {org.system} is secured. It applies to all staff, students and contractors who use or administer the system and is subordinate to the Information Security Policy."),
            H("2. System description", 2),
            P("The system holds pseudonymised extracts supplied by NHS England for approved research projects. Users work in a virtual desktop from which nothing can be copied, printed or mailed."),
            H("3. Locations", 2),
            Grid([["Use", "Address"], ["Primary site", across(org.address)], ["Backup site", across(v["backup"])], ["Disaster recovery site", across(v["dr"])]], [1, 2.6]),
            H("4. Access control", 2),
            P("Accounts are personal, approved by the Information Asset Owner and reviewed each quarter. Multi-factor authentication is required. Leavers are removed on their last day."),
            P("Administrators use separate accounts from a hardened workstation, and their sessions are recorded. Access from unmanaged devices is not possible."),
            H("5. Encryption", 2),
            P(v["rest"]),
            P(v["transit"]),
            P("Keys are generated, stored and rotated by the infrastructure team under the cryptography standard."),
            H("6. Incident management", 2),
            P("Incidents are reported to the service desk within one hour, assessed by the Data Protection Officer and, where the threshold is met, reported through the toolkit within 72 hours."),
            H("7. Retention and destruction", 2),
            P(v["destroy"]),
            H("8. Business continuity", 2),
            P("Servers are patched monthly and critical updates within fourteen days. Malware protection is installed on every server and workstation, and the network perimeter is scanned each week."),
            P("The recovery time objective is 48 hours and the recovery point objective 24 hours. Restores are tested twice a year."),
            H("9. Physical security", 2),
            P("The server rooms are staffed or locked at all times. Entry is by card and PIN, is logged, and is covered by cameras whose recordings are kept for thirty days."),
            H("10. Training and responsibilities", 2),
            P("Everyone with access completes the yearly course on data security and signs the user agreement. Line managers confirm completion. Breaches of this policy may lead to disciplinary action."),
            H("11. Audit", 2),
            P("Compliance is checked by internal audit every year, and the results go to the Information Governance Group."),
        ],
        header=f"{org.system} SLSP v{v['version']}",
        footer="Page {n} of {m}",
    )  # fmt: skip
    found += [
        Field("owner", owner, owner, (v["owner"],)),
        _site(v["backup"], "backup"),
        _site(v["dr"], "disaster_recovery"),
    ]
    found += [] if v["draft"] else [Field("approved_by", approver, approver, (v["approver"],))]
    return Paper(found, word_page(flow, draw.pick(["calibri", "health"])) if draw.maybe(0.3) else flow)


def policy_form(draw: Draw) -> Paper:
    """The application's form: questions left, the applicant's answers right, control at the end."""
    org = organisation(draw, "software analytics consultancy university charity")
    found, v = _policy_fields(draw, org)
    rows = [["Question", "Response"], ["Name of organisation", org.name], ["Name of system", org.system], ["System owner", v["owner"]], ["Where is the system hosted?", across(org.address)], ["Where are backups held?", across(v["backup"])], ["How are users authenticated?", "Individual account, complex password and authenticator application."], ["How is data encrypted at rest?", v["rest"]], ["How is data encrypted in transit?", v["transit"]], ["How is access reviewed?", "Monthly by the system owner, with a full recertification each January."], ["How is data destroyed?", v["destroy"]], ["How are incidents handled?", "Under the corporate incident procedure ISP-07."]]  # fmt: skip
    end = [
        ["Version", "Date", "Status", "Next review"],
        [v["version"], v["day"], "Draft" if v["draft"] else "Approved", v["due"]],
    ]
    blocks: list[Any] = [H("SLSP - System Level Security Policy", 1), P("To be completed by the organisation that will process the data."), Grid(rows, [1, 2])]  # fmt: skip
    blocks += [H("Document control", 2), Grid(end)]
    blocks += [] if v["draft"] else [P(f"Approved by: {v['approver']}")]
    found += [Field("owner", v["owner"], v["owner"]), _site(v["backup"], "backup")]
    found += [] if v["draft"] else [Field("approved_by", v["approver"], v["approver"])]
    return Paper(found, Flow(blocks, footer="{n}"))


TYPES = (
    ("Personal demographic data", "Pseudonymised health data"),
    ("Identifiable health data",),
    ("Pseudonymised health data",),
    ("Aggregated data", "Pseudonymised health data", "Organisational data"),
)
SCALES = (
    "Up to 10,000 records",
    "10,001 to 100,000 records",
    "100,001 to 1 million records",
    "More than 1 million records",
)
PERSISTENCE = (
    "Transient (processed and not stored)",
    "Short term (less than 6 months)",
    "Long term (more than 6 months)",
)


def risk_book(draw: Draw) -> Paper:
    """The national workbook filled in, or now and then still empty."""
    org = organisation(draw)
    blank = draw.maybe(0.15)
    types, scale, stay, level = draw.pick(TYPES), draw.pick(SCALES), draw.pick(PERSISTENCE), draw.number(2, 5)
    every = ("Publicly available information", "Organisational data", "Personal demographic data", "Aggregated data", "Pseudonymised health data", "Identifiable health data")  # fmt: skip
    rows: list[list[Any]] = [["# Health and social care data risk model"], ["Organisation", "" if blank else org.name], ["Completed by", "" if blank else person(draw)], [""], ["Data type", "Included? (Y/N)"]]  # fmt: skip
    rows += [[t, "" if blank else ("Y" if t in types else "N")] for t in every]
    rows += [[""], ["Data scale", "" if blank else scale], ["Data persistence", "" if blank else stay], [""], ["Risk profile class", "" if blank else f"Class {level}"]]  # fmt: skip
    guide = [["# Guidance"], ["Class 1", "All providers; basic controls"], ["Class 2", "Minimal concern about control"], ["Class 3", "Risk to be accepted by the SIRO"], ["Class 4", "Board to be informed"], ["Class 5", "Board to decide; specialist assurance"]]  # fmt: skip
    body = Sheets({"Risk model": rows, "Guidance": guide})
    if blank:
        return Paper([Field("completed", False, None)], body, "template not filled in")
    found = [name_of(org), Field("risk_class", level, f"Class {level}"), Field("data_types", [t for t in every if t in types], types), Field("data_scale", scale, scale), Field("data_persistence", stay, stay), Field("completed", True, None)]  # fmt: skip
    return Paper(found, body)


def risk_record(draw: Draw) -> Paper:
    """The model's outcome written up on a page of the project's file."""
    org = organisation(draw)
    types, scale, stay, level = draw.pick(TYPES), draw.pick(SCALES), draw.pick(PERSISTENCE), draw.number(2, 5)
    flow = Flow(
        [
            H("Data Risk Model: completed assessment", 1),
            P(f"Organisation: {org.name}"),
            P(f"Completed by {person(draw)} on {say(draw.day(date(2026, 1, 5), date(2026, 11, 1)), 'long')}"),
            Grid([["Dimension", "Answer"], ["Data types", "\n".join(types)], ["Data scale", scale], ["Data persistence", stay], ["Resulting risk profile class", f"Class {level}"]], [1, 2]),
            P("The model was completed for the data requested in this application and will be run again if the data or the hosting changes."),
        ]
    )  # fmt: skip
    found = [name_of(org), Field("risk_class", level, f"Class {level}"), Field("data_types", list(types), types), Field("data_scale", scale, scale), Field("data_persistence", stay, stay), Field("completed", True, None)]  # fmt: skip
    return Paper(found, flow)


CLOUDS = (("Microsoft Azure", ("UK South", "UK West")), ("Amazon Web Services", ("eu-west-2 (London)",)), ("Google Cloud", ("europe-west2 (London)",)), ("Oracle Cloud Infrastructure", ("UK South (London)", "UK West (Newport)")))  # fmt: skip
SAID = {
    "confidentiality": ("Unauthorised disclosure of record-level data would cause harm to individuals, so confidentiality is rated high.", "Confidentiality is protected by private endpoints, role-based access and conditional access policies."),
    "integrity": ("Integrity is assured by checksums on ingest, version history and restricted write access.", "Corruption of the extract would invalidate the analysis; integrity is rated medium and file hashes are checked on receipt."),
    "availability": ("Availability is rated low because the analysis can be delayed for several days without harm.", "Zone-redundant storage and nightly snapshots keep availability within the agreed objective of 99.5%."),
    "pseudonymisation": ("NHS England pseudonymises the data before release and no re-identification key is held in the cloud.", "Direct identifiers are replaced by a study number on premises, and the key never leaves the trusted team."),
    "shared_responsibility": ("Under the shared responsibility model the provider secures the data centres, hosts and network, and we remain responsible for identities, configuration, encryption keys and data.", "The provider is responsible for security of the cloud; the organisation is responsible for security in the cloud, including access, patching of virtual machines and logging."),
    "encryption_at_rest": ("Storage accounts are encrypted at rest using AES-256 with customer managed keys.", "All volumes, databases and snapshots are encrypted at rest with AES-256."),
    "encryption_in_transit": ("Traffic between users and the service is encrypted in transit using TLS 1.2 or higher.", "Data moves between the provider and our offices over TLS 1.3 only."),
    "data_destruction": ("On expiry of the agreement the subscription is deleted, keys are destroyed and a data destruction notice is sent to NHS England.", "Data is destroyed by cryptographic erasure of the keys, followed by deletion of all snapshots and backups."),
    "geography": ("Data is stored and processed only in data centres located in the United Kingdom.", "All storage, replicas and backups are kept in UK regions, and replication outside the UK is disabled by policy."),
    "overseas_access": ("Access from outside the UK is blocked by conditional access rules.", "No member of staff or support engineer can access the data from outside the United Kingdom."),
    "monitoring": ("Logs are sent to a security information and event management service that is monitored around the clock.", "Activity and access logs are retained for 12 months and reviewed weekly by the security team."),
}  # fmt: skip


def _cloud(draw: Draw) -> tuple[Org, list[Field], dict[str, Any]]:
    org = organisation(draw)
    provider, regions = draw.pick(CLOUDS)
    kinds = draw.pick([("IaaS", "Storage"), ("PaaS", "Storage"), ("SaaS",), ("IaaS", "PaaS")])
    day = draw.day(date(2025, 6, 1), date(2026, 11, 12))
    style = draw.pick(["long", "slash"])
    said = {k: draw.pick(v) for k, v in SAID.items()}
    found = [name_of(org), Field("system_name", org.system, org.system), Field("assessed_on", day.isoformat(), say(day, style)), Field("provider", provider, provider)]  # fmt: skip
    found += [Field("service_type", k.lower(), k) for k in kinds]
    found += [Field("region", r, r) for r in regions]
    found += [Field(k, v, v) for k, v in said.items()]
    return org, found, {"provider": provider, "regions": regions, "kinds": kinds, "day": say(day, style), **said}


def cloud_report(draw: Draw) -> Paper:
    """A report: the services in a table, then the assessment, the controls and the acceptance."""
    org, found, v = _cloud(draw)
    regions, kinds = v["regions"], v["kinds"]
    service = [["Provider", "Service type", "Region"]]
    service += [
        [v["provider"], kinds[min(k, len(kinds) - 1)], regions[min(k, len(regions) - 1)]]
        for k in range(max(len(regions), len(kinds)))
    ]
    flow = Flow(
        [
            H("Cloud Risk Assessment", 0),
            Grid(
                [
                    ["Organisation", org.name],
                    ["System", org.system],
                    ["Date of assessment", v["day"]],
                    ["Author", f"{person(draw)}, Cloud Architect"],
                ],
                [1, 2.4],
                head=False,
                side=True,
            ),
            H("1. Services in use", 2),
            Grid(service),
            H("2. Assessment of risk", 2),
            Items([v["confidentiality"], v["integrity"], v["availability"]]),
            H("3. Responsibilities", 2),
            P(v["shared_responsibility"]),
            H("4. Controls", 2),
            P(v["pseudonymisation"]),
            P(v["encryption_at_rest"]),
            P(v["encryption_in_transit"]),
            P(v["monitoring"]),
            H("5. Where the data is", 2),
            P(v["geography"]),
            P(v["overseas_access"]),
            H("6. End of the agreement", 2),
            P(v["data_destruction"]),
            Break(),
            H("7. Acceptance", 2),
            P(f"The residual risk is medium and is accepted by {person(draw)}, Senior Information Risk Owner."),
        ],
        footer="Page {n} of {m}",
    )
    return Paper(found, word_page(flow, draw.pick(["calibri", "narrow", "health"])) if draw.maybe(0.3) else flow)


def cloud_book(draw: Draw) -> Paper:
    """A workbook: the service on the first sheet, an assessment a row on the second."""
    org, found, v = _cloud(draw)
    names = {"confidentiality": "Confidentiality", "integrity": "Integrity", "availability": "Availability", "pseudonymisation": "Pseudonymisation", "shared_responsibility": "Shared responsibility", "encryption_at_rest": "Encryption at rest", "encryption_in_transit": "Encryption in transit", "data_destruction": "Data destruction", "geography": "Geography", "overseas_access": "Overseas access", "monitoring": "Monitoring"}  # fmt: skip
    front: list[list[Any]] = [["# Cloud risk assessment"], ["Organisation", org.name], ["System", org.system], ["Date assessed", v["day"]], ["Assessor", person(draw)], [""], ["Cloud provider", v["provider"]]]  # fmt: skip
    front += [["Service type", k] for k in v["kinds"]] + [["Region", r] for r in v["regions"]]
    body = [
        ["Area", "Assessment", "Likelihood", "Impact"],
        *([names[k], v[k], draw.number(1, 3), draw.number(2, 5)] for k in names),
    ]
    return Paper(found, Sheets({"Service": front, "Assessment": body}))


def cloud_table(draw: Draw) -> Paper:
    """Landscape: an area a row, what we found and what remains."""
    org, found, v = _cloud(draw)
    names = {"geography": "Data location", "overseas_access": "Access from overseas", "confidentiality": "Confidentiality", "integrity": "Integrity", "availability": "Availability", "shared_responsibility": "Shared responsibility model", "pseudonymisation": "Pseudonymisation", "encryption_at_rest": "Encryption at rest", "encryption_in_transit": "Encryption in transit", "monitoring": "Protective monitoring", "data_destruction": "Deletion and destruction"}  # fmt: skip
    rows = [
        ["Area", "Finding", "Residual risk"],
        *([names[k], v[k], draw.pick(["Low", "Low", "Medium"])] for k in names),
    ]
    flow = Flow(
        [
            H(f"{org.system} - cloud risk assessment", 1),
            P(f"{org.name}. Assessment completed on {v['day']}."),
            P(f"Provider: {v['provider']}. Service model: {', '.join(v['kinds'])}. Region: {', '.join(v['regions'])}."),
            Grid(rows, [1, 3.4, 0.7]),
            P(f"Next assessment due {say(date(2027, 6, 1) + timedelta(days=draw.number(0, 150)), 'long')}.", "small"),
        ],
        landscape=True,
    )
    return Paper(found, flow)
