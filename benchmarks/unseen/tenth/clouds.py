"""Data risk models and cloud risk assessments."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, Web
from benchmarks.unseen.tenth.facts import company, people, shown, university
from benchmarks.unseen.tenth.markup import E, grid, page, terms
from benchmarks.unseen.world import Draw, Org, show

SAYINGS = {
    "confidentiality": (
        "Confidentiality: disclosure of patient level data would have a major impact, and the likelihood is low after controls.",
        "The risk to confidentiality is rated 4 x 2 because access is limited to twelve named analysts.",
        "A breach of confidentiality would cause harm to patients and is therefore rated as high before treatment.",
    ),
    "integrity": (
        "Integrity: accidental change of research data is unlikely, as raw files are read-only and checksums are compared.",
        "The risk to integrity is rated 3 x 2, since every table is versioned and can be rebuilt from source.",
        "Loss of integrity would delay publication and is controlled by nightly reconciliation against the source files.",
    ),
    "availability": (
        "Availability: the study can tolerate an outage of five working days, so the impact is minor.",
        "The risk to availability is rated 2 x 2, with a second availability zone ready to take over.",
        "A loss of availability would hold up analysis only, and service is restored within two working days.",
    ),
    "pseudonymisation": (
        "NHS numbers are replaced by study identifiers before upload, so that only pseudonymised records reach the platform.",
        "Pseudonymisation is carried out by NHS England before release and the key is never held by the study team.",
        "All records are pseudonymised at source and the lookup table stays with the data provider.",
    ),
    "shared_responsibility": (
        "Under the shared responsibility model the provider secures the physical hosts while we configure identity, networks and storage.",
        "The shared responsibility model has been mapped: the provider looks after hardware and hypervisor, and our team patches the guests.",
        "We understand the shared responsibility model and have listed in Annex B which duties are ours and which are the provider's.",
    ),
    "encryption_at_rest": (
        "Data at rest are encrypted with AES-256 under keys that we manage.",
        "All disks, buckets and snapshots are encrypted at rest using AES-256.",
        "Encryption at rest is enforced by policy on every storage account, with 256-bit AES keys.",
    ),
    "encryption_in_transit": (
        "Data in transit between the provider and our users are encrypted with TLS 1.2 or above.",
        "Traffic in transit is protected by TLS 1.3 inside a site-to-site VPN.",
        "Encryption in transit is enforced by refusing any connection below TLS 1.2.",
    ),
    "data_destruction": (
        "At the end of the agreement the data are deleted by destroying their keys, and a data destruction certificate is sent to NHS England.",
        "On a Data Destruction Notice all copies are removed by cryptographic erasure in line with NIST SP 800-88.",
        "Data are destroyed when the retention period ends, by secure deletion of every volume and snapshot that held them.",
    ),
    "geography": (
        "All data are stored and processed in data centres in the United Kingdom only.",
        "The storage location has been assessed and no copy of the data leaves the United Kingdom.",
        "Policy blocks the creation of any resource outside the provider's UK regions.",
    ),
    "overseas_access": (
        "Nobody can sign in from abroad, since conditional access refuses every session that starts overseas.",
        "There is no overseas access: support staff of the provider abroad cannot see the data.",
        "Remote access from overseas is blocked and travelling staff may not use the platform.",
    ),
    "monitoring": (
        "Logs are monitored around the clock and alerts go to the security operations team.",
        "The controls are monitored monthly by the information governance manager.",
        "Continuous monitoring compares the configuration with the baseline and raises an alert on any drift.",
    ),
}
CLOUDS = (
    (
        "Microsoft Azure",
        ("UK South", "UK West"),
        (("Virtual Machines", "IaaS"), ("Azure SQL Database", "PaaS"), ("Blob Storage", "Storage")),
        ("Microsoft",),
    ),
    (
        "Amazon Web Services",
        ("eu-west-2",),
        (("EC2", "IaaS"), ("RDS", "PaaS"), ("S3", "Storage")),
        ("AWS", "Amazon Web Services (AWS)"),
    ),
    (
        "Google Cloud",
        ("europe-west2",),
        (("Compute Engine", "IaaS"), ("BigQuery", "PaaS"), ("Cloud Storage", "Storage")),
        ("Google", "Google Cloud Platform"),
    ),
)


@dataclass(frozen=True)
class Risk:
    """A cloud risk assessment: its services, its sentences and its labels."""

    org: Org
    day: date
    services: list[list[str]]
    said: dict[str, str]
    fields: list[Field]


def assessed(d: Draw, style: str, leave: int = 0) -> Risk:
    """`leave`: how many of the sentences that not every paper has are left out."""
    org, day = d.pick([company, university])(d), d.day(date(2025, 3, 3), date(2026, 10, 30))
    name, regions, parts, also = d.pick(CLOUDS)
    picked = [list(parts)[k] for k in sorted(d.some(range(len(parts)), d.number(2, 3)))]
    services = [[name, service, kind, regions[k % len(regions)]] for k, (service, kind) in enumerate(picked)]
    gone = set(d.some(["pseudonymisation", "shared_responsibility"], leave))
    said = {k: d.pick(v) for k, v in SAYINGS.items() if k not in gone}
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("system_name", org.system, org.system),
        shown("assessed_on", day, style),
    ]
    fields += [Field("service_type", kind.lower(), kind) for _, kind in picked]
    fields += [Field("provider", name, name, also)]
    fields += [Field("region", r, r) for r in dict.fromkeys(s[3] for s in services)]
    fields += [
        Field(k, v, v, (v.split(": ", 1)[1],) if v.lower().startswith(f"{k}: ") else ()) for k, v in said.items()
    ]
    return Risk(org, day, services, said, fields)


CONTROLS = (
    *("encryption_at_rest", "encryption_in_transit", "data_destruction", "geography", "overseas_access"),
    "shared_responsibility",
)
HEAD = ["Provider", "Service", "Type", "Region"]


def prose(d: Draw) -> Paper:
    """A report in four steps, with headings for each control."""
    r = assessed(d, "long", d.number(0, 1))
    s = r.said
    facts = [["Organisation", r.org.name], ["System", r.org.system], ["Date of assessment", show(r.day, "long")]]
    facts.append(["Assessor", people(d, 1)[0]])
    blocks = [
        H("Cloud risk assessment", 0),
        P(r.org.system, "centre"),
        Grid(facts, [1, 2], head=False, side=True),
        H("Step 1: Understand the data", 1),
        P(
            "The data are linked hospital records of the study cohort, held for the length of the agreement. The data risk model has been completed and is supplied with this paper."
        ),
        *([P(s["pseudonymisation"])] if "pseudonymisation" in s else []),
        H("Step 2: Assess the risks", 1),
        Grid([HEAD, *r.services]),
        *(P(s[k]) for k in ("confidentiality", "integrity", "availability")),
        H("Step 3: Controls", 1),
        *(P(s[k]) for k in CONTROLS if k in s),
        H("Step 4: Review", 1),
        P(s["monitoring"]),
    ]
    return Paper(
        r.fields, Flow(blocks, r.org.name, "Cloud risk assessment   Page {n} of {m}", d.pick(["sans", "serif"]))
    )


def matrix(d: Draw) -> Paper:
    """A table of concerns with what the applicant says of each."""
    r = assessed(d, "slash")
    names = {
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
    rows = [
        ["Area", "Assessment", "RAG"],
        *([names[k], v, d.pick(["Green", "Green", "Amber"])] for k, v in r.said.items()),
    ]
    blocks = [
        H("Public Cloud Risk Assessment", 0),
        Grid(
            [["Applicant", r.org.name], ["System assessed", r.org.system], ["Date assessed", show(r.day, "slash")]],
            [1, 2],
            head=False,
            side=True,
        ),
        H("Cloud services used", 1),
        Grid([HEAD, *r.services]),
        H("Assessment", 1),
        Grid(rows, [1.2, 3.4, 0.7]),
        P(f"Completed by {people(d, 1)[0]}, Information Governance Manager."),
    ]
    return Paper(r.fields, Flow(blocks, "", "Page {n} of {m}", "sans", landscape=d.maybe(0.4)))


def workbook(d: Draw) -> Paper:
    """A workbook: details, services, risks and controls on sheets of their own."""
    r = assessed(d, "slash")
    risks: list[list[Any]] = [["Ref", "Dimension", "Assessment", "Likelihood", "Impact"]]
    risks += [
        [f"R{k}", name.capitalize(), r.said[name], d.number(1, 3), d.number(2, 5)]
        for k, name in enumerate(("confidentiality", "integrity", "availability"), 1)
    ]
    names = {
        "pseudonymisation": "Pseudonymisation",
        "shared_responsibility": "Shared responsibility model",
        "encryption_at_rest": "Encryption at rest",
        "encryption_in_transit": "Encryption in transit",
        "data_destruction": "Destruction of data",
        "geography": "Location of data",
        "overseas_access": "Overseas access",
        "monitoring": "Monitoring",
    }
    controls = [["Control", "How it is met"], *([names[k], r.said[k]] for k in names)]
    sheets = {
        "Details": [
            ["# Cloud risk assessment"],
            [],
            ["Organisation", r.org.name],
            ["System", r.org.system],
            ["Date of assessment", show(r.day, "slash")],
            ["Assessed by", people(d, 1)[0]],
        ],
        "Services": [HEAD, *r.services],
        "Risks": risks,
        "Controls": controls,
    }
    return Paper(r.fields, Sheets(sheets))


def intranet(d: Draw) -> Paper:
    """A page of an intranet: panels, a table of services, paragraphs under short headings."""
    r = assessed(d, "padded", 1)
    heads = {
        "pseudonymisation": "Minimising identifiability",
        "shared_responsibility": "Who does what",
        "encryption_at_rest": "Stored data",
        "encryption_in_transit": "Data on the move",
        "data_destruction": "End of use",
        "geography": "Where the data are",
        "overseas_access": "From abroad",
        "monitoring": "Keeping watch",
    }
    style = "body{font-family:Calibri,Arial,sans-serif;font-size:13px}h1{color:#1f3864}h2{font-size:15px;color:#2f5496;margin:14px 0 2px}p{margin:3px 0}table{border-collapse:collapse}td,th{border:1px solid #8eaadb;padding:5px 8px;text-align:left}th{background:#d9e2f3}dl{display:grid;grid-template-columns:150px 1fr}dt{font-weight:700}dd{margin:0}"
    body = f"<h1>Cloud risk assessment: {E(r.org.system)}</h1>{terms([('Organisation', r.org.name), ('System', r.org.system), ('Assessed on', show(r.day, 'padded')), ('Risk owner', people(d, 1)[0])])}<h2>Services</h2>{grid([HEAD, *r.services])}<h2>Risks</h2>"
    body += "".join(f"<p>{E(r.said[k])}</p>" for k in ("confidentiality", "integrity", "availability"))
    body += "".join(f"<h2>{heads[k]}</h2><p>{E(r.said[k])}</p>" for k in heads if k in r.said)
    return Paper(
        r.fields,
        Web(
            page("Cloud risk assessment", style, body),
            "Information governance\tCloud risk assessment",
            "{n} of {m}\tOFFICIAL",
        ),
    )
