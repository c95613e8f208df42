"""Cloud risk assessments (PDF, DOCX, XLSX) and data risk models (XLSX, PDF, DOCX)."""

import io
from dataclasses import dataclass, field
from datetime import date

from openpyxl import Workbook

from sample_docs.make import blocks
from sample_docs.make.blocks import Block, Heading, Pairs, Para, Table, Title
from sample_docs.make.policies import SYSTEMS
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, World

TYPES = {
    "storage": ("Storage", "Cloud storage", "Object storage"),
    "iaas": ("IaaS", "Infrastructure as a Service (IaaS)", "Infrastructure as a service"),
    "paas": ("PaaS", "Platform as a Service (PaaS)", "Platform as a service"),
    "saas": ("SaaS", "Software as a Service (SaaS)", "Software as a service"),
}
REGIONS = {
    "Microsoft Azure": ("UK South", "UK West", "North Europe", "uksouth", "ukwest"),
    "Amazon Web Services": ("eu-west-2", "Europe (London)", "eu-west-1"),
    "Google Cloud": ("europe-west2", "europe-west1"),
}
SENTENCES: dict[str, tuple[str, tuple[str, ...]]] = {
    "confidentiality": (
        "Confidentiality",
        (
            "Loss of confidentiality is rated high before controls and moderate after them because the data "
            "are pseudonymised.",
            "The risk to confidentiality comes from misuse of privileged accounts and is judged moderate.",
            "Confidentiality: unauthorised disclosure would harm patients, so the impact is rated 4 out of 5.",
        ),
    ),
    "integrity": (
        "Integrity",
        (
            "Loss of integrity is rated low because every load is checked against the control totals.",
            "The integrity of records is protected by immutable snapshots, and the remaining risk is low.",
            "Integrity: wrong linkage could mislead analysts, so the impact is rated 3 out of 5.",
        ),
    ),
    "availability": (
        "Availability",
        (
            "Loss of availability is rated low since analysis can wait for three days.",
            "The availability risk is an outage of one region, against which a second region is kept ready.",
            "Availability: an outage of a day would be tolerable, so the impact is rated 2 out of 5.",
        ),
    ),
    "pseudonymisation": (
        "Pseudonymisation",
        (
            "NHS numbers are replaced by study keys before upload, and the key table stays on the trust's own server.",
            "The data are pseudonymised with a salted hash whose salt is held by the data manager alone.",
        ),
    ),
    "shared_responsibility": (
        "Shared responsibility",
        (
            "The provider is responsible for the physical hosts and the hypervisor, while we are "
            "responsible for identity, "
            "configuration, patching of guests and our data.",
            "Under the shared responsibility model the provider secures the platform and our team secures "
            "accounts, access "
            "rules and data.",
        ),
    ),
    "encryption_at_rest": (
        "Encryption at rest",
        (
            "Stored data are encrypted with AES-256 using keys that we manage.",
            "All disks and storage accounts are encrypted at rest with AES-256.",
            "Data in the storage account are not encrypted at rest.",
        ),
    ),
    "encryption_in_transit": (
        "Encryption in transit",
        (
            "Traffic between users and the service is encrypted with TLS 1.2 or higher.",
            "Users reach the service over TLS 1.3 through a private endpoint.",
            "Users connect over plain HTTP without encryption.",
        ),
    ),
    "data_destruction": (
        "Data destruction",
        (
            "At the end of the agreement the data are destroyed by a method approved by NHS England and a "
            "certificate of "
            "destruction is returned.",
            "Keys and volumes are deleted when the retention period ends, in line with NIST SP 800-88.",
        ),
    ),
    "geography": (
        "Location of data",
        ("All copies are stored in {r} and nowhere else.", "The storage location assessed is {r}."),
    ),
    "overseas_access": (
        "Access from overseas",
        (
            "Sign-in from outside the United Kingdom is blocked by conditional access.",
            "No data can be reached from outside the UK, and support staff of the provider have no standing access.",
            "Two analysts work from Lisbon for part of the year and connect from there.",
        ),
    ),
    "monitoring": (
        "Monitoring",
        (
            "Alerts are watched by the security operations team and the assessment is reviewed every six months.",
            "Access logs are reviewed every week and the risk register is updated each quarter.",
        ),
    ),
}


@dataclass(frozen=True)
class Assessment:
    organisation: str
    system: str | None
    assessed: date | None
    services: tuple[tuple[str, str, str], ...]
    """(provider, service type, region)"""
    sentences: dict[str, str] = field(default_factory=dict)
    style: str = "long"
    risk_class: int | None = None


def assessment_facts(world: World) -> Assessment:
    provider = world.pick(tuple(REGIONS))
    types = world.rng.sample(tuple(TYPES), world.pick((1, 1, 2)))
    services = tuple((provider, kind, world.pick(REGIONS[provider])) for kind in types) if world.chance(0.9) else ()
    places = " and ".join(dict.fromkeys(region for *_, region in services)) or "the provider's UK region"
    sentences = {name: world.pick(pool).format(r=places) for name, (_, pool) in SENTENCES.items() if world.chance(0.8)}
    if not services:
        sentences.pop("geography", None)
    return Assessment(
        world.organisation().name,
        world.pick(SYSTEMS) if world.chance(0.9) else None,
        world.day(date(2024, 3, 1), date(2026, 10, 20)) if world.chance(0.85) else None,
        services,
        sentences,
        world.pick(("long", "slash", "short", "iso")),
        world.rng.randint(2, 5) if world.chance(0.3) else None,
    )


def assessment_label(it: Assessment) -> Label:
    unique = lambda at: list(dict.fromkeys(s[at] for s in it.services))  # noqa: E731
    return Label(
        "cloud_risk_assessment",
        {
            "organisation_name": it.organisation,
            "system_name": it.system,
            "assessed_on": it.assessed,
            "service_type": unique(1),
            "provider": unique(0),
            "region": unique(2),
            **it.sentences,
        },
    )


def _control(it: Assessment, world: World) -> list[tuple[str, str]]:
    day = it.assessed and DATE_STYLES[it.style](it.assessed)
    rows = [
        ("Organisation", it.organisation),
        (world.pick(("System", "System name", "System assessed")), it.system),
        (world.pick(("Date of assessment", "Assessed on", "Assessment date")), day),
        (world.pick(("Assessor", "Prepared by")), world.person()),
    ]
    return [(a, b) for a, b in rows if b]


def _services(it: Assessment, world: World) -> list[tuple[str, ...]]:
    named: dict[str, str] = {kind: world.pick(words) for kind, words in TYPES.items()}
    return [("Provider", "Service type", "Region"), *((p, named[kind], region) for p, kind, region in it.services)]


def assessment_blocks(it: Assessment, world: World) -> list[Block]:
    made: list[Block] = [
        Title(
            world.pick(("Cloud risk assessment", "Cloud security risk assessment", "Risk assessment of cloud hosting"))
        ),
        Pairs(tuple(_control(it, world)), world.pick(("table", "columns"))),
    ]
    if it.services:
        made += [Heading("Cloud services"), Table(tuple(_services(it, world)))]
    if it.risk_class:
        made += [Heading("Data"), Para(f"The data risk model gives risk profile class {it.risk_class}.")]
    form = world.pick(("sections", "sections", "table"))
    found = [(SENTENCES[name][0], text) for name, text in it.sentences.items()]
    if form == "table":
        return [*made, Heading("Risks and controls"), Table((("Subject", "Assessment"), *found), (1, 3))]
    for number, (heading, text) in enumerate(found, 1):
        made += [Heading(f"{number}. {heading}"), Para(text)]
    return made


def assessment(world: World, suffix: str | None = None, given: Assessment | None = None) -> Sample:
    it = given or assessment_facts(world)
    suffix = suffix or world.rng.choices((".pdf", ".docx", ".xlsx"), (4, 2, 2))[0]
    name = "cloud-assessment"
    if suffix == ".xlsx":
        return Sample(_assessment_book(it, world), suffix, "office", assessment_label(it), name)
    made, how = assessment_blocks(it, world), blocks.look(world.rng, "Cloud risk assessment")
    if suffix == ".docx":
        return Sample(blocks.word(made, how), suffix, "office", assessment_label(it), name)
    return Sample(blocks.pdf(made, how), suffix, "digital", assessment_label(it), name)


def _assessment_book(it: Assessment, world: World) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = "Assessment"
    sheet.append(["Cloud risk assessment"])
    sheet.append([])
    for row in _control(it, world):
        sheet.append(row)
    sheet.append([])
    for line in _services(it, world) if it.services else []:
        sheet.append(line)
    risks = book.create_sheet("Risks")
    risks.append(["Subject", "Assessment"])
    for name, text in it.sentences.items():
        risks.append([SENTENCES[name][0], text])
    for page in (sheet, risks):
        page.column_dimensions["A"].width, page.column_dimensions["B"].width = 30, 90
    return saved(book)


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return blocks.fixed_zip(buffer.getvalue())


DATA_TYPES = (
    "Demographic data",
    "Hospital admissions",
    "Mental health records",
    "Prescriptions",
    "Mortality data",
    "Genetic data",
    "Free-text notes",
    "Staff records",
    "Images",
)
SCALES = (
    "Fewer than 1,000 individuals",
    "10,000 to 100,000 individuals",
    "100,001 to 1,000,000 individuals",
    "More than 1 million individuals",
)
PERSISTENCE = ("Less than one month", "One to twelve months", "One to five years", "More than five years")
ROMAN = ("I", "II", "III", "IV", "V")


@dataclass(frozen=True)
class RiskModel:
    organisation: str | None
    risk_class: int | None
    data_types: tuple[str, ...]
    scale: str | None
    persistence: str | None
    form: str = "filled"
    """``filled``, ``blank`` or ``formula`` (the class is a formula whose value was never computed)."""
    class_words: str = "{n}"


def risk_model_facts(world: World) -> RiskModel:
    form = world.rng.choices(("filled", "blank", "formula"), (7, 2, 1))[0]
    if form == "blank":
        return RiskModel(None, None, (), None, None, form)
    types = tuple(world.rng.sample(DATA_TYPES, world.rng.randint(1, 5)))
    words = world.pick(("{n}", "Class {n}", "Class {r}", "Level {n}", "{r}"))
    return RiskModel(
        world.organisation().name,
        world.rng.randint(1, 5),
        tuple(t for t in DATA_TYPES if t in types),
        world.pick(SCALES),
        world.pick(PERSISTENCE),
        form,
        words,
    )


def risk_model_label(it: RiskModel) -> Label:
    blank = it.form == "blank"
    return Label(
        "data_risk_model",
        {
            "organisation_name": it.organisation,
            "risk_class": None if it.form == "formula" else it.risk_class,
            "data_types": list(it.data_types) or None,
            "data_scale": it.scale,
            "data_persistence": it.persistence,
            "completed": ... if it.form == "formula" else not blank,
        },
    )


def risk_model(world: World, suffix: str | None = None, given: RiskModel | None = None) -> Sample:
    it = given or risk_model_facts(world)
    suffix = suffix or world.rng.choices((".xlsx", ".pdf", ".docx"), (6, 1, 1))[0]
    if it.form == "formula":
        suffix = ".xlsx"
    label = risk_model_label(it)
    if suffix == ".xlsx":
        return Sample(_risk_book(it, world), suffix, "office", label, f"risk-model-{it.form}")
    made = _risk_blocks(it, world)
    if suffix == ".docx":
        return Sample(blocks.word(made), suffix, "office", label, f"risk-model-{it.form}")
    return Sample(blocks.pdf(made, blocks.look(world.rng)), suffix, "digital", label, f"risk-model-{it.form}")


def _class(it: RiskModel) -> str:
    if it.risk_class is None:
        return ""
    return it.class_words.format(n=it.risk_class, r=ROMAN[it.risk_class - 1])


def _risk_rows(it: RiskModel, world: World) -> list[tuple[str, str]]:
    return [
        ("Organisation", it.organisation or ""),
        (world.pick(("Data scale", "Scale of data", "How much data?")), it.scale or ""),
        (world.pick(("Data persistence", "Persistence", "How long will the data be held?")), it.persistence or ""),
        (world.pick(("Risk Profile Class", "Risk class", "Risk classification", "Risk Profile Level")), _class(it)),
    ]


def _risk_blocks(it: RiskModel, world: World) -> list[Block]:
    rows = _risk_rows(it, world)
    grid = [(name, ("Yes" if name in it.data_types else "No") if it.data_types else "") for name in DATA_TYPES]
    return [
        Title("Health and social care data risk model"),
        Pairs((rows[0],), "columns"),
        Heading("Data types"),
        Table((("Data type", "Used"), *grid), (3, 1)),
        Heading("Scale, persistence and result"),
        Pairs(tuple(rows[1:]), "table"),
    ]


def _risk_book(it: RiskModel, world: World) -> bytes:
    book = Workbook()
    about = book.active
    about.title = "Introduction"
    about["A1"] = "Health and social care data risk model"
    about["A3"] = "Answer every question on the next sheet. The class is worked out from the answers."
    sheet = book.create_sheet(world.pick(("Model", "Risk model", "Data risk")))
    rows = _risk_rows(it, world)
    top = world.rng.randint(2, 4)
    left = world.pick((1, 2))
    place = lambda row, offset, text: sheet.cell(row, left + offset, text or None)  # noqa: E731
    place(top, 0, rows[0][0]), place(top, 1, rows[0][1])
    place(top + 2, 0, "Data type"), place(top + 2, 1, world.pick(("Used?", "Yes/No", "Included")))
    for i, name in enumerate(DATA_TYPES, top + 3):
        place(i, 0, name)
        place(i, 1, ("Yes" if name in it.data_types else "No") if it.data_types else "")
    row = top + 4 + len(DATA_TYPES)
    for name, value in rows[1:3]:
        place(row, 0, name), place(row, 1, value)
        row += 1
    place(row + 1, 0, rows[3][0])
    sheet.cell(row + 1, left + 1, "=MIN(5,1+COUNTA(A1:A9))" if it.form == "formula" else (_class(it) or None))
    lookup = book.create_sheet("Lookups")
    for scale, persistence in zip(SCALES, PERSISTENCE, strict=True):
        lookup.append([scale, persistence])
    return saved(book)
