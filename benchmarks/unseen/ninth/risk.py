"""Data risk models and cloud risk assessments."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, name_of
from benchmarks.unseen.ninth import sayings as say
from benchmarks.unseen.ninth.pen import pairs
from benchmarks.unseen.ninth.stock import firm, on, one_line, signer, unprinted, value
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, Org, show

TYPES = ("Patient demographic data", "Clinical data", "Pseudonymised data", "Aggregate data", "Staff data", "Research data",
         "Free text", "Publicly available information")  # fmt: skip
SCALES = (
    "Up to 10,000 records",
    "10,000 to 100,000 records",
    "100,000 to 1 million records",
    "More than 1 million records",
)
SPANS = ("Less than 6 months", "6 months to 2 years", "2 to 5 years", "More than 5 years")
CLOUDS = (
    ("Microsoft Azure", "UK South", "UK West"), ("Amazon Web Services", "eu-west-2", "Europe (London)"),
    ("Google Cloud", "europe-west2", "London"), ("Oracle Cloud", "uk-london-1", "uk-cardiff-1"),
)  # fmt: skip
KINDS = {"storage": "Storage", "iaas": "IaaS", "paas": "PaaS", "saas": "SaaS"}


def _org(d: Draw) -> Org:
    return d.pick([Draw.university, Draw.trust, firm, Draw.charity, Draw.company])(d)


def model_workbook(d: Draw) -> Paper:
    """The workbook: a sheet of instructions, the answers with yes and no, and the result."""
    org = _org(d)
    chosen = [t for t in TYPES if d.maybe(0.4)] or [TYPES[1]]
    scale, span, level = d.pick(SCALES), d.pick(SPANS), d.number(1, 5)
    rows = [["# Health and social care data risk model"], [], ["Organisation", org.name], ["Completed by", signer(d)],
            ["Date", show(d.day(date(2025, 1, 6), date(2026, 10, 20)), "slash")], [], ["Data type", "Held in the system?"]]  # fmt: skip
    rows += [[t, "Yes" if t in chosen else "No"] for t in TYPES]
    rows += [[], ["Data scale", scale], ["Data persistence", span]]
    result = [["# Result"], ["Risk score", d.number(40, 400)], ["Risk profile level", f"Class {level}"]]
    guide = [["# Instructions"], ["Answer each line of the sheet Model. The result is worked out on the last sheet."]]
    fields = [name_of(org), Field("risk_class", level, f"Class {level}"), Field("data_types", chosen, tuple(chosen)),
              value("data_scale", scale), value("data_persistence", span), unprinted("completed", True)]  # fmt: skip
    return Paper(fields, Sheets({"Instructions": guide, "Model": rows, "Result": result}))


def model_sheet(d: Draw) -> Paper:
    """A single sheet; at times only the empty template."""
    org, blank = _org(d), d.maybe(0.25)
    chosen = d.some(TYPES, d.number(1, 3))
    scale, span, level = d.pick(SCALES), d.pick(SPANS), d.number(1, 5)
    roman = ("I", "II", "III", "IV", "V")[level - 1]

    def cell(words: str) -> str:
        return "" if blank else words

    rows = [["# Data risk profile tool"], ["Name of organisation", cell(org.name)], ["System", cell(org.system)], [],
            ["Question", "Answer", "Guidance"],
            ["Which types of data are held?", cell("; ".join(chosen)), "List every type"],
            ["Data scale", cell(scale), "How many records?"], ["Data persistence", cell(span), "How long are they kept?"],
            [], ["Risk class", cell(f"Class {roman}"), "Taken from the score"]]  # fmt: skip
    if blank:
        return Paper([unprinted("completed", False)], Sheets({"Risk profile": rows}))
    fields = [name_of(org), Field("risk_class", level, f"Class {roman}"), Field("data_types", chosen, tuple(chosen)),
              value("data_scale", scale), value("data_persistence", span), unprinted("completed", True)]  # fmt: skip
    return Paper(fields, Sheets({"Risk profile": rows}))


def model_print(d: Draw) -> Paper:
    """The model printed on one page."""
    org, chosen = _org(d), d.some(TYPES, d.number(2, 4))
    scale, span, level = d.pick(SCALES), d.pick(SPANS), d.number(1, 5)
    s = Sheet("a4", "sans", "Data risk model")
    s.text(56, 70, "Health and social care data risk model", 16, bold=True, colour="#005eb8")
    y = pairs(s, 56, 104, [("Organisation", org.name), ("System", org.system), ("Completed by", signer(d)),
                           ("Completed on", show(d.day(date(2025, 1, 6), date(2026, 10, 20)), "long"))], 120, 10)  # fmt: skip
    s.text(56, y + 20, "1. Data types in use", 11, bold=True)
    y += 40
    for t in chosen:
        s.text(70, y, f"• {t}", 10)
        y += 15
    s.text(56, y + 14, "2. Data scale", 11, bold=True)
    s.text(70, y + 32, scale, 10)
    s.text(56, y + 58, "3. Data persistence", 11, bold=True)
    s.text(70, y + 76, span, 10)
    s.box(56, y + 104, s.width - 56, y + 150, fill="#e8f1fb")
    s.text(70, y + 132, f"Risk classification: Class {level}", 14, bold=True)
    fields = [name_of(org), Field("risk_class", level, f"Class {level}"), Field("data_types", chosen, tuple(chosen)),
              value("data_scale", scale), value("data_persistence", span), unprinted("completed", True)]  # fmt: skip
    return Paper(fields, s.done())


@dataclass(frozen=True)
class Cloud:
    org: Org
    day: date
    provider: str
    regions: tuple[str, ...]
    kinds: tuple[str, ...]
    words: dict[str, str]


SAYINGS = {
    "confidentiality": say.CONFIDENTIALITY, "integrity": say.INTEGRITY, "availability": say.AVAILABILITY,
    "pseudonymisation": say.PSEUDONYMISATION, "shared_responsibility": say.SHARED, "encryption_at_rest": say.REST,
    "encryption_in_transit": say.TRANSIT, "data_destruction": say.DESTROY, "geography": say.GEOGRAPHY,
    "overseas_access": say.OVERSEAS, "monitoring": say.MONITORING,
}  # fmt: skip
HEADS = {
    "confidentiality": "Confidentiality", "integrity": "Integrity", "availability": "Availability",
    "pseudonymisation": "Pseudonymisation", "shared_responsibility": "Shared responsibility",
    "encryption_at_rest": "Encryption at rest", "encryption_in_transit": "Encryption in transit",
    "data_destruction": "Data destruction", "geography": "Geography", "overseas_access": "Access from overseas",
    "monitoring": "Monitoring",
}  # fmt: skip


def _cloud(d: Draw) -> Cloud:
    provider, main, spare = d.pick(CLOUDS)
    regions = (main, spare) if provider in ("Microsoft Azure", "Oracle Cloud") and d.maybe(0.6) else (main,)
    words = {k: d.pick(v) for k, v in SAYINGS.items()}
    for k in d.some(("pseudonymisation", "overseas_access", "monitoring", "integrity"), d.number(0, 2)):
        del words[k]
    kinds = tuple(d.some(tuple(KINDS), d.number(1, 2)))
    return Cloud(_org(d), d.day(date(2025, 1, 6), date(2026, 10, 20)), provider, regions, kinds, words)


def _labels(c: Cloud, style: str) -> list[Field]:
    fields = [
        name_of(c.org),
        value("system_name", c.org.system),
        on("assessed_on", c.day, style),
        value("provider", c.provider),
    ]
    fields += [value("service_type", k, KINDS[k]) for k in c.kinds] + [value("region", r) for r in c.regions]
    return fields + [value(k, w) for k, w in c.words.items()]


def _services(c: Cloud) -> Grid:
    rows = [
        [KINDS[k], c.provider, ", ".join(c.regions), d]
        for k, d in zip(c.kinds, ("Holds the data", "Runs the analysis"), strict=False)
    ]
    return Grid([["Type of service", "Provider", "Region", "Use"], *rows], [1, 1.5, 1.5, 1.5])


def assessment(d: Draw) -> Paper:
    """A paper with a heading for each theme, after the four steps."""
    c, style = _cloud(d), d.pick(["long", "slash"])
    steps = (("Step 2: Risks", ("confidentiality", "integrity", "availability")),
             ("Step 3: Controls", ("pseudonymisation", "encryption_at_rest", "encryption_in_transit", "data_destruction",
                                   "geography", "overseas_access", "shared_responsibility")),
             ("Step 4: Monitoring", ("monitoring",)))  # fmt: skip
    blocks = [
        H(f"Cloud risk assessment: {c.org.system}", 0), Grid([["Organisation", c.org.name], ["Date of assessment", show(c.day, style)], ["Author", signer(d)]], [1, 3], head=False, side=True),
        H("Step 1: Understanding the data and services", 1), P("The system holds extracts supplied under a data sharing agreement."), _services(c),
    ]  # fmt: skip
    for title, keys in steps:
        found = [k for k in keys if k in c.words]
        if found:
            blocks.append(H(title, 1))
        for k in found:
            blocks += [H(HEADS[k], 2), P(c.words[k])]
    return Paper(_labels(c, style), Flow(blocks, f"{c.org.name}", "Page {n} of {m}", d.pick(["sans", "serif"])))


def register(d: Draw) -> Paper:
    """A register of risks and controls in a landscape table."""
    c, style = _cloud(d), "slash"
    rows = [["Ref", "Theme", "Assessment", "Score"]]
    for k, (key, words) in enumerate(c.words.items(), 1):
        rows.append([f"R{k}", HEADS[key], words, str(d.number(1, 16))])
    blocks = [
        H("Cloud risk assessment", 1), P(f"Organisation: {c.org.name}"), P(f"System: {c.org.system}"), P(f"Assessed on: {show(c.day, style)}"),
        H("Services", 2), _services(c), H("Risks and controls", 2), Grid(rows, [0.5, 1.4, 5, 0.6]),
    ]  # fmt: skip
    return Paper(_labels(c, style), Flow(blocks, footer="{n} of {m}", landscape=True))


def workbook(d: Draw) -> Paper:
    """A workbook: cover, services, risks."""
    c, style = _cloud(d), "slash"
    cover = [
        ["# Cloud risk assessment"],
        ["Organisation", c.org.name],
        ["System name", c.org.system],
        ["Assessment date", show(c.day, style)],
        ["Assessed by", signer(d)],
    ]
    services = [["Service type", "Provider", "Region"]] + [
        [KINDS[k], c.provider, r] for k in c.kinds for r in c.regions
    ]
    risks: list[list[object]] = [["Control or risk", "Statement", "Likelihood", "Impact"]]
    risks += [[HEADS[k], w, d.number(1, 4), d.number(1, 4)] for k, w in c.words.items()]
    return Paper(_labels(c, style), Sheets({"Cover": cover, "Services": services, "Risks": risks}))


def memo(d: Draw) -> Paper:
    """A short paper to the risk owner, in sentences; one service, named in prose."""
    c, style = _cloud(d), "long"
    kind = c.kinds[0]
    region = c.regions[0]
    blocks = [
        P(c.org.name, "bold"), P(one_line(c.org.address), "small"), H(f"Risk assessment of cloud hosting for {c.org.system}", 1),
        P(f"Prepared for the SIRO by {signer(d)}. Date of assessment: {show(c.day, style)}."),
        P(f"{c.org.system} will run on {c.provider} as {KINDS[kind]} in the region {region}."),
        H("Risks", 2), *(P(c.words[k]) for k in ("confidentiality", "integrity", "availability") if k in c.words),
        H("Safeguards", 2), Items([c.words[k] for k in SAYINGS if k in c.words and k not in ("confidentiality", "integrity", "availability", "monitoring")]),
        *([H("Watching over the service", 2), P(c.words["monitoring"])] if "monitoring" in c.words else []),
        P("The SIRO is asked to consider the paper before the board meets."),
    ]  # fmt: skip
    one = Cloud(c.org, c.day, c.provider, (region,), (kind,), c.words)
    return Paper(_labels(one, style), Flow(blocks, footer="Page {n} of {m}", face="serif"))
