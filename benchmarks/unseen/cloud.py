"""Data risk models and cloud risk assessments: workbooks, Word tables, prose."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, name_of
from benchmarks.unseen.policy import AT_REST, DESTRUCTION, IN_TRANSIT
from benchmarks.unseen.world import BRITISH, Draw, show

TYPES = (
    "Demographic data",
    "Clinical diagnoses",
    "Hospital episode data",
    "Genomic data",
    "Mental health data",
    "Pseudonymised identifiers",
    "Personal confidential data",
    "Aggregated statistics",
)
SCALES = ("Under 1,000 records", "1,000 to 100,000 records", "More than 1 million records", "National extract")
PERSISTENCE = ("Up to 1 year", "1 to 5 years", "More than 5 years", "Duration of the study, then archived")
ROMAN = ("", "I", "II", "III", "IV", "V")


def _model_labels(org: Any, class_: int, printed: str, types: list[str], scale: str, keep: str) -> list[Field]:
    return [
        *(
            name_of(org),
            Field("risk_class", class_, printed),
            Field("data_types", types, tuple(types)),
            Field("data_scale", scale, scale),
        ),
        *(Field("data_persistence", keep, keep), Field("completed", True)),
    ]


def model_grid(draw: Draw) -> Paper:
    """A workbook: instructions, a Yes/No grid of data types, a result; sometimes the empty template."""
    org, blank = draw.any_org(), draw.maybe(0.2)
    chosen = draw.some(TYPES, draw.number(1, 4))
    chosen = [t for t in TYPES if t in chosen]
    scale, keep, class_ = draw.pick(SCALES), draw.pick(PERSISTENCE), draw.number(1, 5)
    printed = draw.pick([f"Class {class_}", f"Class {ROMAN[class_]}", f"Level {class_}"])
    head = [
        ["# Health and social care data risk model"],
        [],
        ["Organisation", "" if blank else org.name],
        ["Completed by", "" if blank else draw.person()],
        [],
    ]
    grid: list[list[Any]] = [["Data type", "Included (Yes/No)", "Rationale"]]
    why = "Needed for the study objectives"
    grid += [[t, *(["", ""] if blank else ["Yes", why] if t in chosen else ["No", ""])] for t in TYPES]
    end: list[list[Any]] = [
        [],
        ["Data scale", "" if blank else scale],
        ["Data persistence", "" if blank else keep],
        ["Score", "" if blank else draw.number(10, 95)],
        ["Risk profile", "" if blank else printed],
    ]
    sheets: dict[str, list[list[Any]]] = {
        "Instructions": [
            ["# How to use this workbook"],
            ["Answer every question on the sheet Risk model."],
            ["The result is a class between 1 and 5."],
        ],
        "Risk model": [*head, *grid, *end],
        "Lookups": [["Scale", "Persistence"], *([a, b] for a, b in zip(SCALES, PERSISTENCE, strict=True))],
    }
    fields = [Field("completed", False)] if blank else _model_labels(org, class_, printed, chosen, scale, keep)
    return Paper(fields, Sheets(sheets), "the empty template" if blank else "")


def model_list(draw: Draw) -> Paper:
    """A workbook of one sheet: label and answer, types in one cell."""
    org, class_ = draw.any_org(), draw.number(1, 5)
    types, scale, keep = draw.some(TYPES, 3), draw.pick(SCALES), draw.pick(PERSISTENCE)
    printed = draw.pick([f"Class {class_}", str(class_), f"Class {ROMAN[class_]}"])
    rows = [
        ["# Data risk profile tool", "", ""],
        ["1", "Name of organisation", org.name],
        ["2", "System", org.system],
        ["3", "Type(s) of data", "; ".join(types)],
    ]
    rows += [
        ["4", "Scale of data", scale],
        ["5", "Persistence of data", keep],
        ["6", "Service classification", draw.pick(["Gold", "Silver"])],
        ["7", "Risk class", printed],
        ["8", "Status", "Complete"],
    ]
    return Paper(_model_labels(org, class_, printed, types, scale, keep), Sheets({"Profile": rows}))


def model_print(draw: Draw) -> Paper:
    """The same tool printed on paper."""
    org, class_ = draw.any_org(), draw.number(1, 5)
    types, scale, keep = draw.some(TYPES, 2), draw.pick(SCALES), draw.pick(PERSISTENCE)
    printed = draw.pick([f"Class {class_}", f"Class {ROMAN[class_]}"])
    rows = [
        ["Question", "Answer"],
        ["Organisation", org.name],
        ["Data types", "; ".join(types)],
        ["Data scale", scale],
        ["Data persistence", keep],
        ["Resulting risk class", printed],
    ]
    blocks = [
        H("Data Risk Model - summary of answers", 1),
        P("Printed from the completed workbook. Classes run from 1 (lowest) to 5 (highest)."),
        Grid(rows, [1, 2]),
        P(f"Completed by {draw.person()}"),
    ]
    return Paper(_model_labels(org, class_, printed, types, scale, keep), Flow(blocks, footer="Page {n} of {m}"))


CONFIDENTIALITY = (
    "Unauthorised disclosure of patient data is the main risk to confidentiality and is reduced by role-based access and multi-factor authentication.",
    "The risk to confidentiality was scored medium because a small number of administrators could see the data.",
)
INTEGRITY = (
    "The risk to integrity is reduced by checksums on every transfer and by versioned storage.",
    "Integrity is protected by write-once audit logs and by a nightly reconciliation of record counts.",
)
AVAILABILITY = (
    "Loss of availability is tolerable for up to five working days, and restores are tested each quarter.",
    "Availability is supported by two availability zones and daily snapshots.",
)
PSEUDONYMS = (
    "NHS numbers are replaced by study identifiers before upload, and the key is held on premises: pseudonymisation is applied to every extract.",
    "Pseudonymisation is applied with a salted hash, and the salt is never stored in the cloud.",
)
SHARED = (
    "Under the shared responsibility model the provider secures the physical hosts and the hypervisor, while we are responsible for identities, network rules, patching of virtual machines and the data.",
    "In the shared responsibility model the customer remains responsible for access management and encryption keys, and the provider for buildings and hardware.",
)
MONITORING = (
    "Security logs are collected in a central system and are monitored continuously, with alerts reviewed each working day.",
    "Access is monitored by automated alerts, and the risk assessment is reviewed every six months.",
)
OVERSEAS = (
    "Data are not accessible from outside the UK: conditional access blocks every sign-in from abroad.",
    "No member of staff or supplier has access to the data from outside the UK.",
    "Provider support engineers in the United States may access the service with our approval.",
)
PROVIDERS = (
    ("Microsoft Azure", ("UK South", "UK West")),
    ("Amazon Web Services", ("eu-west-2", "EU (London)")),
    ("Google Cloud", ("europe-west2", "europe-west2")),
    ("Oracle Cloud Infrastructure", ("uk-london-1", "uk-cardiff-1")),
    ("Microsoft Azure", ("northeurope", "North Europe")),
)
ABOUT = {"confidentiality": "Confidentiality", "integrity": "Integrity", "availability": "Availability"}
CONTROLS = {
    "pseudonymisation": "Pseudonymisation",
    "shared_responsibility": "Shared responsibility",
    "encryption_at_rest": "Data at rest",
    "encryption_in_transit": "Data in transit",
    "data_destruction": "Destruction of data",
    "geography": "Location",
    "overseas_access": "Access from abroad",
    "monitoring": "Monitoring and review",
}
SERVICES = {
    "storage": ("Cloud storage", "Storage"),
    "saas": ("SaaS", "Software as a Service"),
    "paas": ("PaaS", "Platform as a Service"),
    "iaas": ("IaaS", "Infrastructure as a Service"),
}


class _Risk:
    def __init__(self, draw: Draw) -> None:
        self.org, self.system = draw.any_org(), draw.system()
        self.provider, regions = draw.pick(PROVIDERS)
        self.region, self.style = draw.pick(regions), draw.pick(BRITISH)
        self.on = draw.day(date(2024, 9, 1), date(2026, 10, 31))
        self.types = [t for t in SERVICES if t in draw.some(sorted(SERVICES), draw.number(1, 3))]
        self.words = {t: draw.pick(SERVICES[t]) for t in self.types}
        self.said = {
            "confidentiality": draw.pick(CONFIDENTIALITY),
            "integrity": draw.pick(INTEGRITY),
            "availability": draw.pick(AVAILABILITY),
            "pseudonymisation": draw.pick(PSEUDONYMS),
            "shared_responsibility": draw.pick(SHARED),
            "encryption_at_rest": draw.pick(AT_REST),
            "encryption_in_transit": draw.pick(IN_TRANSIT),
            "data_destruction": draw.pick(DESTRUCTION),
            "geography": f"All data are stored in the {self.provider} region {self.region}, and the risk of that location has been assessed.",
            "overseas_access": draw.pick(OVERSEAS),
            "monitoring": draw.pick(MONITORING),
        }
        for name in draw.some(sorted(self.said), draw.number(0, 2)):
            del self.said[name]  # some assessments are silent

    def labels(self) -> list[Field]:
        day = Field("assessed_on", self.on.isoformat(), show(self.on, self.style))
        found = [name_of(self.org), Field("system_name", self.system, self.system), day]
        found += [Field("service_type", t, self.words[t]) for t in self.types]
        found += [Field("provider", self.provider, self.provider), Field("region", self.region, self.region)]
        return found + [Field(name, text, text) for name, text in self.said.items()]


def risk_tables(draw: Draw) -> Paper:
    """Tables: services, then a register of risks, then controls."""
    r = _Risk(draw)
    aims = ["Linked research data", "Back-up copies", "Analysis workspace", "User accounts"]
    services = [["Service", "Type", "Provider", "Region", "Purpose"]]
    services += [[f"Service {k}", r.words[t], r.provider, r.region, draw.pick(aims)] for k, t in enumerate(r.types, 1)]
    risks = [["Risk", "Assessment", "Likelihood", "Impact"]]
    risks += [
        [title, r.said[key], draw.pick(["Low", "Medium"]), draw.pick(["Medium", "High"])]
        for key, title in ABOUT.items()
        if key in r.said
    ]
    controls = [["Control", "Description"], *([CONTROLS[k], text] for k, text in r.said.items() if k in CONTROLS)]
    top = [
        ["Organisation", r.org.name],
        ["System", r.system],
        ["Date of assessment", show(r.on, r.style)],
        ["Assessor", draw.person()],
    ]
    blocks = [
        H("Cloud Risk Assessment", 0),
        Grid(top, [1, 2], head=False, side=True),
        H("1. Services in use", 2),
        Grid(services),
        H("2. Risks", 2),
        Grid(risks, [1, 3, 0.8, 0.8]),
        H("3. Controls", 2),
        Grid(controls, [1, 3]),
    ]
    return Paper(r.labels(), Flow(blocks, footer="Page {n} of {m}"))


def risk_prose(draw: Draw) -> Paper:
    """Prose under the four steps."""
    r = _Risk(draw)
    steps = (
        ("Step 1. Understanding the data", ("pseudonymisation", "geography")),
        ("Step 2. Assessing the risks", ("confidentiality", "integrity", "availability", "overseas_access")),
        (
            "Step 3. Controls",
            ("shared_responsibility", "encryption_at_rest", "encryption_in_transit", "data_destruction"),
        ),
        ("Step 4. Monitoring", ("monitoring",)),
    )
    kinds = " and ".join(r.words[t] for t in r.types)
    blocks = [
        P(r.org.name, "bold"),
        H(f"Cloud security risk assessment for {r.system}", 1),
        P(f"Assessed on {show(r.on, r.style)} by {draw.person()}, Head of Information Security."),
        P(f"{r.system} uses the following services of {r.provider} in region {r.region}: {kinds}."),
    ]
    for title, names in steps:
        blocks.append(H(title, 2))
        blocks += [P(r.said[n]) for n in names if n in r.said]
        if title.startswith("Step 3") and draw.maybe(0.5):
            blocks.append(P("Analysts' laptops are encrypted and may not hold study data."))
    return Paper(
        r.labels(), Flow(blocks, header="OFFICIAL", footer="Page {n} of {m}", face=draw.pick(["serif", "sans", "vera"]))
    )


def risk_questionnaire(draw: Draw) -> Paper:
    """A workbook of questions and answers."""
    r = _Risk(draw)
    asked = {
        "confidentiality": "What are the risks to confidentiality?",
        "integrity": "What are the risks to integrity?",
        "availability": "What are the risks to availability?",
        "pseudonymisation": "Are data pseudonymised? How?",
        "shared_responsibility": "Who is responsible for what (shared responsibility)?",
        "encryption_at_rest": "How are data encrypted at rest?",
        "encryption_in_transit": "How are data encrypted in transit?",
        "data_destruction": "How are data destroyed at the end?",
        "geography": "Where are data stored?",
        "overseas_access": "Can data be reached from outside the UK?",
        "monitoring": "How is the service monitored?",
    }
    rows: list[list[Any]] = [
        ["# Cloud risk assessment questionnaire"],
        ["Organisation", r.org.name],
        ["System name", r.system],
        ["Date completed", r.on if draw.maybe() else show(r.on, r.style)],
    ]
    rows += [
        ["Cloud provider", r.provider],
        ["Region", r.region],
        ["Type of service", ", ".join(r.words[t] for t in r.types)],
        [],
        ["Ref", "Question", "Answer"],
    ]
    rows += [[f"Q{k}", question, r.said.get(name, "")] for k, (name, question) in enumerate(asked.items(), 1)]
    fields = [Field(f.name, f.value, None) if f.name == "assessed_on" else f for f in r.labels()]
    return Paper(fields, Sheets({"Questionnaire": rows}))
