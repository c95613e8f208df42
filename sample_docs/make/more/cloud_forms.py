"""Cloud risk assessments as questionnaires, narratives, tables, registers of services, forms and web pages.

What each sentence states or denies is its label, whatever it says: a denial is as much a value as a statement.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sample_docs.make.blocks import Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.more import names, sheets
from sample_docs.make.more.policy_forms import SYSTEMS
from sample_docs.make.more.sheets import Above, Band, Panel, Piece, Small
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, World

TYPES = {
    "storage": ("Storage", "Cloud storage", "Object storage", "Blob storage"),
    "iaas": ("IaaS", "Infrastructure as a Service", "Infrastructure as a Service (IaaS)"),
    "paas": ("PaaS", "Platform as a Service", "Platform as a Service (PaaS)"),
    "saas": ("SaaS", "Software as a Service", "Software as a Service (SaaS)"),
}
REGIONS = {
    "Microsoft Azure": ("UK South", "UK West", "uksouth", "North Europe", "UK South (London)"),
    "Amazon Web Services": ("eu-west-2", "Europe (London)", "eu-west-2 (London)", "eu-west-1"),
    "Google Cloud": ("europe-west2", "europe-west2 (London)", "europe-west4"),
    "Oracle Cloud Infrastructure": ("uk-london-1", "uk-cardiff-1"),
    "IBM Cloud": ("eu-gb", "London"),
}
TEXTS: dict[str, tuple[str, ...]] = {
    "confidentiality": (
        "A breach of confidentiality would distress patients, so its risk is rated High before controls.",
        "Confidentiality could be lost if an account were misused, which is rated as a medium risk.",
        "The impact of a loss of confidentiality is 4 and its likelihood is 2.",
    ),
    "integrity": (
        "Integrity is protected by checksums and versioning, so the risk to integrity is low.",
        "A loss of integrity would lead to wrong results, which is rated as a medium risk.",
        "The impact of a loss of integrity is 3 and its likelihood is 1.",
    ),
    "availability": (
        "Availability is not critical, since analysis can stop for a week without harm.",
        "An outage would be met by a second zone, so the risk to availability is low.",
        "The impact of a loss of availability is 2 and its likelihood is 2.",
    ),
    "pseudonymisation": (
        "Identifiers are replaced with a study number before upload, and the key file never leaves the trust.",
        "All records are pseudonymised at source using a keyed hash.",
        "Pseudonymisation is not used because the data are aggregated counts.",
    ),
    "shared_responsibility": (
        "The provider looks after the buildings and hardware, and we look after access, patching and data.",
        "Under the shared responsibility model the provider secures the service while we manage accounts.",
        "Responsibilities are shared: the provider runs the platform, and we manage identities and data.",
    ),
    "encryption_at_rest": (
        "All data at rest are encrypted with AES-256 and customer-managed keys.",
        "Server-side encryption at rest is enforced by policy on every bucket.",
        "The storage account is not encrypted at rest.",
        "Encryption at rest is planned for next year and is not yet in place.",
    ),
    "encryption_in_transit": (
        "TLS 1.2 or above is enforced for all connections between users and the service.",
        "Data in transit travel through an IPsec VPN with AES-256.",
        "Connections inside the network use HTTP and are not encrypted in transit.",
        "The transfer service still accepts TLS 1.0.",
    ),
    "data_destruction": (
        "When the agreement ends the data are destroyed with a method approved by NHS England.",
        "Storage and back-ups are erased within 30 days of a Data Destruction Notice by destroying the keys.",
    ),
    "geography": (
        "The data are stored in {r} only and are not replicated elsewhere.",
        "The storage location is {r}, which was assessed as acceptable.",
    ),
    "overseas_access": (
        "No access from outside the United Kingdom is permitted, and sign-ins from other countries are blocked.",
        "Access from abroad is prevented by conditional access rules limited to the UK.",
        "A contractor in Poland has remote access to the service for support.",
    ),
    "monitoring": (
        "Security logs are monitored daily and the risk assessment is reviewed each year.",
        "Alerts go to the security operations centre, which monitors the service around the clock.",
    ),
}
NAMES = {
    "confidentiality": ("Confidentiality", "Loss of confidentiality"),
    "integrity": ("Integrity", "Loss of integrity"),
    "availability": ("Availability", "Loss of availability"),
    "pseudonymisation": ("Pseudonymisation", "De-identification", "Use of pseudonymisation"),
    "shared_responsibility": ("Shared responsibility", "Shared responsibility model", "Responsibilities"),
    "encryption_at_rest": ("Encryption at rest", "Data at rest"),
    "encryption_in_transit": ("Encryption in transit", "Data in transit"),
    "data_destruction": ("Data destruction", "Secure deletion", "Destruction of data at the end"),
    "geography": ("Geography", "Data location", "Jurisdiction and location", "Location of data"),
    "overseas_access": ("Overseas access", "Access from outside the UK", "Remote access from abroad"),
    "monitoring": ("Monitoring", "Ongoing monitoring", "Monitoring and review"),
}
QUESTIONS = {
    "confidentiality": "What is the risk to confidentiality?",
    "integrity": "What is the risk to integrity?",
    "availability": "What is the risk to availability?",
    "pseudonymisation": "Is pseudonymisation used? Describe how.",
    "shared_responsibility": "Who is responsible for what under the shared responsibility model?",
    "encryption_at_rest": "Are data encrypted at rest?",
    "encryption_in_transit": "Are data encrypted in transit?",
    "data_destruction": "How are data destroyed at the end of the agreement?",
    "geography": "Where are the data stored, and was the location assessed?",
    "overseas_access": "Can the data be accessed from outside the UK?",
    "monitoring": "How are the controls and risks monitored?",
}


@dataclass(frozen=True)
class Assessment:
    organisation: str
    system: str | None
    assessed: date | None
    services: tuple[tuple[str, str, str], ...]
    sentences: dict[str, str]
    style: str


def facts(world: World) -> Assessment:
    provider = world.pick(tuple(REGIONS))
    second = world.pick(tuple(REGIONS)) if world.chance(0.2) else provider
    types = world.rng.sample(tuple(TYPES), world.pick((1, 1, 2, 3)))
    services = tuple((p, t, world.pick(REGIONS[p])) for p, t in zip((provider, second, second), types, strict=False))
    places = " and ".join(dict.fromkeys(region for *_, region in services))
    sentences = {name: world.pick(texts).format(r=places) for name, texts in TEXTS.items() if world.chance(0.82)}
    return Assessment(
        names.organisation(world).name,
        world.pick(SYSTEMS) if world.chance(0.9) else None,
        world.day(date(2023, 9, 1), date(2026, 11, 6)) if world.chance(0.88) else None,
        services,
        sentences,
        world.pick(("long", "slash", "short", "iso", "zero", "dash")),
    )


def label(it: Assessment) -> Label:
    providers, types, regions = (list(dict.fromkeys(column)) for column in zip(*it.services, strict=True))
    return Label(
        "cloud_risk_assessment",
        {
            "organisation_name": it.organisation,
            "system_name": it.system,
            "assessed_on": it.assessed,
            "provider": providers,
            "service_type": types,
            "region": regions,
            **it.sentences,
        },
    )


TITLES = (
    "Cloud risk assessment",
    "Cloud Security Risk Assessment",
    "Risk assessment: use of public cloud",
    "Cloud hosting risk assessment",
    "Health and social care cloud risk assessment",
)


def control(it: Assessment, world: World) -> list[tuple[str, str]]:
    rows = [
        (world.pick(("Organisation", "Organisation name", "Name of organisation", "Applicant")), it.organisation),
        (
            world.pick(("System", "System name", "Name of system", "Service assessed")),
            it.system and it.system[0].upper() + it.system[1:],
        ),
        (
            world.pick(("Date of assessment", "Assessed on", "Assessment date", "Date completed")),
            it.assessed and DATE_STYLES[it.style](it.assessed),
        ),
        (world.pick(("Completed by", "Assessor", "Author")), names.signatory(world)),
    ]
    return [(a, b) for a, b in rows if b]


def services(it: Assessment, world: World) -> list[tuple[str, ...]]:
    words = {kind: world.pick(texts) for kind, texts in TYPES.items()}
    head = (
        world.pick(("Provider", "Cloud provider", "Supplier")),
        world.pick(("Service type", "Type of service", "Service model")),
        world.pick(("Region", "Data centre region", "Hosting region")),
    )
    return [head, *((p, words[t], r) for p, t, r in it.services)]


def found(it: Assessment, world: World) -> list[tuple[str, str, str]]:
    """(field, heading, sentence), in the order of the form or in another."""
    rows = [(name, world.pick(NAMES[name]), text) for name, text in it.sentences.items()]
    if world.chance(0.3):
        world.rng.shuffle(rows)
    return rows


def questionnaire(world: World) -> Sample:
    """A workbook of questions and answers, the facts above them or on the first sheet."""
    it = facts(world)
    rows: list[tuple[object, ...]] = [
        (world.pick(("Ref", "No.", "#")), "Question", world.pick(("Response", "Answer", "Applicant's response")))
    ]
    rows += [(f"{n}", QUESTIONS[name], text) for n, (name, _, text) in enumerate(found(it, world), 1)]
    first: list[tuple[object, ...]] = [(world.pick(TITLES),), (), *control(it, world), (), *services(it, world)]
    pages = [("Summary", first), ("Questions", rows)] if world.chance(0.6) else [("Assessment", [*first, (), *rows])]
    return sheets.workbook(pages, label(it), "questionnaire", world.pick((1, 2)), world.pick((1, 2, 3)))


def narrative(world: World) -> Sample:
    """The four steps as chapters."""
    it = facts(world)
    steps = {
        "Step 1 - Understand the data": ("pseudonymisation",),
        "Step 2 - Assess the risks": ("confidentiality", "integrity", "availability", "geography", "overseas_access"),
        "Step 3 - Implement controls": (
            "shared_responsibility",
            "encryption_at_rest",
            "encryption_in_transit",
            "data_destruction",
        ),
        "Step 4 - Monitor": ("monitoring",),
    }
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Pairs(tuple(control(it, world)), world.pick(("columns", "table", "lines", "above"))),
    ]
    content += [Heading("Cloud services used"), Table(tuple(services(it, world)))]
    for step, fields in steps.items():
        content += [Heading(step), Para("This step follows the good practice guide.")]
        content += [Para(it.sentences[name]) for name in fields if name in it.sentences]
    return sheets.sample(content, world, label(it), "narrative", "pdf pdf docx")


def two_tables(world: World) -> Sample:
    """A table of services and one of controls."""
    it = facts(world)
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Pairs(tuple(control(it, world)), "table"),
        Table(tuple(services(it, world))),
        Table(
            (("Subject", world.pick(("Assessment", "Finding", "Position"))), *((h, t) for _, h, t in found(it, world))),
            (1.2, 3),
        ),
    ]
    return sheets.sample(content, world, label(it), "two-tables", "docx docx pdf html")


def register(world: World) -> Sample:
    """A risk register with scores beside each sentence."""
    it = facts(world)
    rows = [("ID", "Area", "Description", "Score")]
    rows += [
        (f"R{n:02}", h, t, world.pick(("Low", "Medium", "High"))) for n, (_, h, t) in enumerate(found(it, world), 1)
    ]
    content: list[Piece] = [
        Band(world.pick(TITLES)),
        Above(tuple(control(it, world)), 2),
        Heading("Services in scope"),
        Table(tuple(services(it, world))),
        Heading("Risks and controls"),
        Table(tuple(rows), (0.6, 1.6, 4, 0.9)),
    ]
    return sheets.sample(content, world, label(it), "risk-register", "pdf pdf docx")


def form_page(world: World) -> Sample:
    """Question above answer."""
    it = facts(world)
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Pairs(tuple(control(it, world)), world.pick(("lines", "leaders"))),
    ]
    content += [Heading("Which cloud services will be used?"), Table(tuple(services(it, world)))]
    for number, (name, _, text) in enumerate(found(it, world), 1):
        content += [Para(f"Q{number}. {QUESTIONS[name]}", "b"), Para(text)]
    return sheets.sample(content, world, label(it), "question-form", "pdf pdf docx html")


def service_lines(world: World) -> Sample:
    """Services as bullets or lines instead of a table, then numbered sections."""
    it = facts(world)
    words = {kind: world.pick(texts) for kind, texts in TYPES.items()}
    lines = tuple(f"Provider: {p}; service type: {words[t]}; region: {r}" for p, t, r in it.services)
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Pairs(tuple(control(it, world)), "columns"),
        Heading("Cloud services"),
        Bullets(lines),
    ]
    for number, (_, heading, text) in enumerate(found(it, world), 1):
        content += [Heading(f"{number}. {heading}"), Para(text)]
    return sheets.sample(content, world, label(it), "service-lines", "pdf docx md txt")


def panels(world: World) -> Sample:
    """A coloured report in boxes."""
    it = facts(world)
    content: list[Piece] = [
        Band(world.pick(TITLES), it.organisation),
        Above(tuple(control(it, world)), 2),
        Table(tuple(services(it, world))),
    ]
    content += [Panel((heading, text)) for _, heading, text in found(it, world)]
    content.append(Small(("Approved for internal use. Scores follow the cloud risk framework.",)))
    return sheets.sample(content, world, label(it), "panel-report", "pdf")


def prose(world: World) -> Sample:
    """Paragraphs without headings: provider, type and region stand in a sentence."""
    it = facts(world)
    words = {kind: texts[1] for kind, texts in TYPES.items()}
    used = " ".join(f"{words[t]} from {p} in the region {r} will be used." for p, t, r in it.services)
    dated = f"It was assessed on {DATE_STYLES[it.style](it.assessed)}. " if it.assessed else ""
    system = f" for {it.system}" if it.system else ""
    content: list[Piece] = [
        Title(f"{world.pick(TITLES)}"),
        Lines((it.organisation,)),
        Para(f"This paper assesses the risk of using public cloud{system}. {dated}{used}"),
        *(Para(text) for _, _, text in found(it, world)),
    ]
    return sheets.sample(content, world, label(it), "prose", "pdf docx txt")


LAYOUTS: dict[str, Callable[[World], Sample]] = {
    "questionnaire": questionnaire,
    "narrative": narrative,
    "two-tables": two_tables,
    "risk-register": register,
    "question-form": form_page,
    "service-lines": service_lines,
    "panel-report": panels,
    "prose": prose,
}
