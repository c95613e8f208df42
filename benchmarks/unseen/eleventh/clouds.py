"""Data risk models and risk assessments of the use of a cloud."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.unseen.eleventh.facts import f, on, person, say, trust, university
from benchmarks.unseen.eleventh.pages import E, facts, grid, lay, paper, screen
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets
from benchmarks.unseen.world import Draw

TYPES = (
    "Hospital episode records",
    "Prescribing records",
    "Mental health records",
    "Civil registrations of death",
    "Demographic data",
    "Genomic data",
    "Imaging",
)
SCALES = ("Fewer than 10,000 people", "10,000 to 1 million people", "More than 1 million people")
KEPT = ("Less than one year", "One to five years", "More than five years")
SERVICES = (
    ("storage", "Cloud storage"),
    ("saas", "Software as a Service (SaaS)"),
    ("paas", "Platform as a Service (PaaS)"),
    ("iaas", "Infrastructure as a Service (IaaS)"),
)
PROVIDERS = (
    ("Microsoft Azure", "UK South"),
    ("Amazon Web Services", "eu-west-2"),
    ("Google Cloud", "europe-west2"),
    ("Oracle Cloud Infrastructure", "uk-london-1"),
)
SAID = {
    "confidentiality": (
        "Unauthorised disclosure is the greatest risk to confidentiality and is reduced by role based access and private endpoints.",
        "The risk to confidentiality was assessed as high before controls and low after them.",
    ),
    "integrity": (
        "Loss of integrity is rated low because files are checked against a hash when they arrive.",
        "Integrity is protected by versioned storage and checksums.",
    ),
    "availability": (
        "Availability is not critical: an outage of a week could be borne by the study.",
        "The service is spread over three availability zones, so that the risk to availability is low.",
    ),
    "pseudonymisation": (
        "Direct identifiers are replaced by a study key before upload, so that only pseudonymised data reach the cloud.",
        "The data are pseudonymised by NHS England before they are released.",
    ),
    "shared_responsibility": (
        "Under the shared responsibility model the provider secures the hosts and buildings and we secure identities, data and configuration.",
        "Responsibilities shared with the provider have been mapped, and those for configuration and access remain ours.",
    ),
    "encryption_at_rest": (
        "Data at rest are encrypted with AES-256 and keys that we manage.",
        "Storage is encrypted using AES-256.",
    ),
    "encryption_in_transit": (
        "Traffic is encrypted in transit with TLS 1.2 or later.",
        "TLS 1.3 protects data in transit between our office and the platform.",
    ),
    "data_destruction": (
        "When the agreement ends the storage account and its keys are deleted and a data destruction notice is completed.",
        "Data are destroyed by cryptographic erasure, which the provider confirms in writing.",
    ),
    "overseas_access": (
        "No person outside the United Kingdom can reach the data, and the provider's support staff have no standing access.",
        "Access from abroad is blocked by policy.",
    ),
    "monitoring": (
        "Logs are sent to a security team that monitors alerts at all hours, and this assessment is reviewed each year.",
        "Use of the platform is monitored and the controls are reviewed every six months.",
    ),
}


@dataclass(frozen=True)
class Risk:
    name: str
    system: str
    day: date
    provider: str
    region: str
    types: tuple[tuple[str, str], ...]
    said: dict[str, str]

    def fields(self, style: str) -> list[Field]:
        return [
            *(f("organisation_name", self.name), f("system_name", self.system), on("assessed_on", self.day, style)),
            *(Field("service_type", key, words) for key, words in self.types),
            *(f("provider", self.provider), f("region", self.region)),
            *(f(key, text) for key, text in self.said.items()),
        ]


def risk(d: Draw) -> Risk:
    provider, region = d.pick(PROVIDERS)
    said = {key: d.pick(texts) for key, texts in SAID.items()}
    said["geography"] = d.pick(
        [
            f"The data stay in the {region} region, in the United Kingdom, and the risk of that location has been accepted.",
            f"Only the {region} region in the UK is used, and replication to other regions is switched off.",
        ]
    )
    picked = d.some(SERVICES, d.number(1, 2))
    return Risk(
        d.pick([trust, university])(d),
        d.system(),
        d.day(date(2025, 2, 1), date(2026, 10, 10)),
        provider,
        region,
        tuple(s for s in SERVICES if s in picked),
        said,
    )


def four_steps(d: Draw) -> Paper:
    """A report that follows the national guidance's four steps."""
    r = risk(d)
    s = r.said
    blocks = [
        H("Cloud risk assessment", 1),
        P(f"{r.name}: {r.system}", "bold"),
        P(f"Assessed on {say(r.day, 'long')} by {person(d)}"),
        H("Step 1. Understand the data", 2),
        P(f"The data were classified with the health and social care data risk model as Class {d.number(2, 5)}."),
        P(s["pseudonymisation"]),
        H("Services used", 2),
        Grid([["Service", "Provider", "Region"], *([w, r.provider, r.region] for _, w in r.types)]),
        H("Step 2. Assess the risks", 2),
        P(s["confidentiality"]),
        P(s["integrity"]),
        P(s["availability"]),
        P(s["geography"]),
        P(s["overseas_access"]),
        H("Step 3. Implement proportionate controls", 2),
        P(s["shared_responsibility"]),
        P(s["encryption_at_rest"]),
        P(s["encryption_in_transit"]),
        P(s["data_destruction"]),
        H("Step 4. Monitor", 2),
        P(s["monitoring"]),
    ]
    return Paper(r.fields("long"), Flow(blocks, r.name, "{n} of {m}"))


def register(d: Draw) -> Paper:
    """A landscape table, an area a row, with scores before and after."""
    r = risk(d)
    rows = [
        ["Area", "Finding", "Inherent", "Residual"],
        *([k.replace("_", " ").capitalize(), t, str(d.number(8, 20)), str(d.number(2, 7))] for k, t in r.said.items()),
    ]
    head = [
        ["Organisation", r.name, "System", r.system],
        ["Date of assessment", say(r.day, "slash"), "Service type", ", ".join(w for _, w in r.types)],
        ["Cloud provider", r.provider, "Region", r.region],
    ]
    blocks = [
        H("Risk assessment for cloud hosting", 1),
        Grid(head, [1, 2, 1, 2], head=False),
        Grid(rows, [1.3, 5, 0.8, 0.8]),
    ]
    return Paper(r.fields("slash"), Flow(blocks, "", "OFFICIAL-SENSITIVE   {n}", landscape=True))


def workbook(d: Draw) -> Paper:
    """A workbook: a sheet of particulars, a sheet of questions with answers."""
    r = risk(d)
    front = [
        ["# Cloud risk assessment"],
        ["Organisation", r.name],
        ["System", r.system],
        ["Date assessed", say(r.day, "iso")],
        ["Assessor", person(d)],
    ]
    table = [["Service", "Provider", "Region"], *([w, r.provider, r.region] for _, w in r.types)]
    asked = [["Topic", "Assessment"], *([k.replace("_", " ").capitalize(), t] for k, t in r.said.items())]
    return Paper(r.fields("iso"), Sheets({"Summary": front, "Services": table, "Assessment": asked}))


def note(d: Draw) -> Paper:
    """A page of a project's site with a card of facts and paragraphs under short headings."""
    r = risk(d)
    css = "body{font:14px/1.45 Carlito;margin:24px;color:#222}.facts th{text-align:left;padding:4px 16px 4px 0}h2{font-size:16px;color:#0b4f6c;margin-bottom:2px}"
    pairs = [
        ("Organisation", r.name),
        ("System", r.system),
        ("Assessed", say(r.day, "long")),
        ("Provider", r.provider),
        ("Region", r.region),
        ("Type of service", "; ".join(w for _, w in r.types)),
    ]
    parts = (
        ("Confidentiality, integrity, availability", ("confidentiality", "integrity", "availability")),
        ("Pseudonyms", ("pseudonymisation",)),
        ("Who does what", ("shared_responsibility",)),
        ("Encryption", ("encryption_at_rest", "encryption_in_transit")),
        ("Where", ("geography", "overseas_access")),
        ("At the end", ("data_destruction",)),
        ("Watching", ("monitoring",)),
    )
    body = f"<h1>Cloud risk assessment</h1>{facts(pairs)}" + "".join(
        f"<h2>{E(h)}</h2>" + "".join(f"<p>{E(r.said[k])}</p>" for k in keys) for h, keys in parts
    )
    return Paper(r.fields("long"), screen("Cloud risk assessment", css, body, "Cloud risk assessment\t", "{n}/{m}"))


def _model(d: Draw) -> tuple[str, int, list[str], str, str]:
    chosen = d.some(TYPES, d.number(1, 4))
    return (
        d.pick([trust, university])(d),
        d.number(1, 5),
        [t for t in TYPES if t in chosen],
        d.pick(SCALES),
        d.pick(KEPT),
    )


def _answers(name: str, cls: int, types: list[str], scale: str, kept: str, printed: str) -> list[Field]:
    return [
        f("organisation_name", name),
        Field("risk_class", cls, printed),
        Field("data_types", types, tuple(types)),
        f("data_scale", scale),
        f("data_persistence", kept),
        Field("completed", True),
    ]


def model_book(d: Draw) -> Paper:
    """The national workbook's way: one sheet of questions with a Yes or No a type, the result on another; at times empty."""
    name, cls, types, scale, kept = _model(d)
    blank, printed = d.maybe(0.25), f"Class {cls}"
    rows = [
        ["# Health and social care data risk model"],
        ["Organisation", "" if blank else name],
        ["Question", "Answer"],
        *([t, "" if blank else "Yes" if t in types else "No"] for t in TYPES),
        ["Data scale", "" if blank else scale],
        ["Data persistence", "" if blank else kept],
    ]
    result: list[list[Any]] = [
        ["Data risk profile level", "" if blank else printed],
        ["Impact score", "" if blank else d.number(12, 96)],
    ]
    fields = [Field("completed", False)] if blank else _answers(name, cls, types, scale, kept, printed)
    return Paper(
        fields,
        Sheets(
            {"Read me": [["Fill in the sheet Model. Do not alter the sheet Result."]], "Model": rows, "Result": result}
        ),
        "the empty template" if blank else "",
    )


def model_note(d: Draw) -> Paper:
    """The outcome in an appendix to a protocol, as sentences and a short table."""
    name, cls, types, scale, kept = _model(d)
    rows = [
        ["Data types", "; ".join(types)],
        ["Data scale", scale],
        ["Data persistence", kept],
        ["Risk class", f"Class {('', 'I', 'II', 'III', 'IV', 'V')[cls]}"],
    ]
    blocks = [
        H("Appendix C: Data risk model", 1),
        P(f"{name} completed the health and social care data risk model for this study with the answers below."),
        Grid(rows, [1, 3], head=False, side=True),
        P(f"Completed by {person(d)} and agreed by the Caldicott Guardian."),
    ]
    return Paper(
        _answers(name, cls, types, scale, kept, rows[3][1]), Flow(blocks, "", "Protocol appendices   {n}", "serif")
    )


def model_print(d: Draw) -> Paper:
    """The sheet printed on one page: boxes, a large number for the class."""
    name, cls, types, scale, kept = _model(d)
    css = "body{font:10.5pt 'Liberation Sans'}.grid td,.grid th,.facts th,.facts td{border:.2mm solid #777;padding:1.8mm 3mm;text-align:left}.grid,.facts{width:100%}"
    face = lay(f"""
18 18 174 | <h1 style='font-size:19pt'>Data risk model</h1>{facts([("Organisation", name), ("Completed by", person(d))])}<p style='margin-top:6mm'><b>Which data will be held?</b></p>{grid([["Data type", "Held"], *([t, "Yes" if t in types else "No"] for t in TYPES)])}<p style='margin-top:6mm'></p>{facts([("Data scale", scale), ("Data persistence", kept)])}
18 190 174 | <p>Data risk profile</p><p style='font-size:40pt;margin:0'><b>Class {cls}</b></p><p>Lower classes need fewer controls. Class 5 is the highest.</p>
""")
    return Paper(_answers(name, cls, types, scale, kept, f"Class {cls}"), paper("Data risk model", css, face))
