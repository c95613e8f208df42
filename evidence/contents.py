"""What each kind of document says: one model a kind, its fields named as in the contract (section 3).

Fields that may occur several times are tuples of ``Found``. Attributes below the line ``# not printed``
are what the rules need beyond the contract's fields; ``FIELDS`` lists what ``assure read`` prints.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Literal

from evidence.document import Problem
from evidence.fields import Day, Doubt, Flag, Found, Missing, Model, Provenance, Text


class DocumentKind(StrEnum):
    ISO27001_CERTIFICATE = "iso27001_certificate"
    OTHER_CERTIFICATE = "other_certificate"
    DSPT_ASSESSMENT = "dspt_assessment"
    IGT_ASSESSMENT = "igt_assessment"
    SECURITY_POLICY = "security_policy"
    BOARD_MINUTES = "board_minutes"
    DATA_RISK_MODEL = "data_risk_model"
    CLOUD_RISK_ASSESSMENT = "cloud_risk_assessment"
    IMPROVEMENT_PLAN = "improvement_plan"
    NHS_ENGLAND_LETTER = "nhs_england_letter"
    OTHER = "other"


class LocationRole(StrEnum):
    MAIN = "main"
    ADDITIONAL = "additional"
    BACKUP = "backup"
    DISASTER_RECOVERY = "disaster_recovery"


class Location(Model):
    """An address as printed, its lines joined with ", ": without the organisation's name, postcode or country."""

    address: str
    postcode: str | None = None
    role: LocationRole | None = None
    country: str | None = None
    """As printed; kept for the rules, not part of the address."""


class Outcome(StrEnum):
    """DSPT self-assessment outcomes (contract, section 3)."""

    STANDARDS_EXCEEDED = "standards_exceeded"
    STANDARDS_MET = "standards_met"
    APPROACHING_STANDARDS = "approaching_standards"
    PLAN_AGREED = "plan_agreed"
    STANDARDS_NOT_MET = "standards_not_met"
    ENTRY_LEVEL = "entry_level"
    NOT_PUBLISHED = "not_published"
    BASELINE = "baseline"


class Grade(StrEnum):
    """IG Toolkit grades."""

    SATISFACTORY = "satisfactory"
    SATISFACTORY_WITH_PLAN = "satisfactory_with_plan"
    NOT_SATISFACTORY = "not_satisfactory"


class DocumentStatus(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"


class ServiceType(StrEnum):
    STORAGE = "storage"
    SAAS = "saas"
    PAAS = "paas"
    IAAS = "iaas"


class LetterSubject(StrEnum):
    DSPT_REVIEW = "dspt_review"
    IMPROVEMENT_PLAN = "improvement_plan"
    SLSP = "slsp"
    ISO27001 = "iso27001"
    SECTION_251_RETENTION = "section_251_retention"


class Decision(Model):
    """A decision that minutes record: the first verb of its sentence, past tense, and the sentence."""

    verb: str
    text: str


class Mention(Model):
    """What running text gives: a cloud provider, a region, a hosting organisation, a sentence on where something is."""

    name: str
    provenance: Provenance


class Contents(Model):
    """What every kind has: whose document it is, and whom and what it names.

    ``providers``, ``regions`` and ``hosts`` are mentions anywhere in the text, for the clauses that ask
    whether the evidence shows more than the application declares.
    """

    # not printed
    providers: tuple[Mention, ...] = ()
    """Cloud providers and services by their usual names (Microsoft Azure, AWS, OneDrive …)."""
    regions: tuple[Mention, ...] = ()
    """Cloud regions, by code or by name (``eu-west-2``, ``UK South``)."""
    hosts: tuple[Mention, ...] = ()
    """Organisations that a sentence says host, store, back up or process data."""
    whereabouts: tuple[Mention, ...] = ()
    """Sentences, wherever they stand, on where data are, or people who reach them."""


class Iso27001Certificate(Contents):
    kind: Literal[DocumentKind.ISO27001_CERTIFICATE] = DocumentKind.ISO27001_CERTIFICATE
    organisation_name: Text = Missing()
    certificate_number: Text = Missing()
    standard: Text = Missing()
    certification_body: Text = Missing()
    accreditation_body: Text = Missing()
    scope: Text = Missing()
    statement_of_applicability: Text = Missing()
    first_certified_on: Day = Missing()
    issued_on: Day = Missing()
    revised_on: Day = Missing()
    expires_on: Day = Missing()
    location: tuple[Found[Location], ...] = ()
    # not printed
    pages_stated: int | None = None
    """The n of "Page 1 of n", where printed."""
    pages_missing: tuple[int, ...] = ()
    annex_missing: bool = False
    """The text refers to an annex, schedule or appendix of sites that is not in the file."""
    all_sites_wording: Text = Missing()
    """"all UK sites", "and other locations": words that cover places without naming them."""
    not_in_force: Text = Missing()
    """The stamp or sentence that says that it is suspended or withdrawn, a specimen or a draft."""


class OtherCertificate(Contents):
    kind: Literal[DocumentKind.OTHER_CERTIFICATE] = DocumentKind.OTHER_CERTIFICATE
    organisation_name: Text = Missing()
    certificate_number: Text = Missing()
    standard: Text = Missing()
    certification_body: Text = Missing()
    issued_on: Day = Missing()
    expires_on: Day = Missing()


class DsptRow(Model):
    """One line of an organisation's assessment history, or of a list of organisations."""

    edition: Text = Missing()
    outcome: Found[Outcome] | Missing = Missing()
    published_on: Day = Missing()
    expires_on: Day = Missing()
    organisation_code: Text = Missing()
    """Only in a list of several organisations."""
    organisation_name: Text = Missing()
    sector: Text = Missing()


class DsptAssessment(Contents):
    kind: Literal[DocumentKind.DSPT_ASSESSMENT] = DocumentKind.DSPT_ASSESSMENT
    organisation_name: Text = Missing()
    organisation_code: Text = Missing()
    edition: Text = Missing()
    """``2025-26``."""
    outcome: Found[Outcome] | Missing = Missing()
    published_on: Day = Missing()
    expires_on: Day = Missing()
    sector: Text = Missing()
    location: tuple[Found[Location], ...] = ()
    # not printed
    rows: tuple[DsptRow, ...] = ()
    """Every row of the history or list, newest first as printed."""
    lists_several: bool = False
    """A list of several organisations' statuses: the single fields are not found, the rules use the rows."""


class IgtAssessment(Contents):
    kind: Literal[DocumentKind.IGT_ASSESSMENT] = DocumentKind.IGT_ASSESSMENT
    organisation_name: Text = Missing()
    organisation_code: Text = Missing()
    version: Text = Missing()
    score: Found[float] | Missing = Missing()
    """Percent."""
    grade: Found[Grade] | Missing = Missing()
    published_on: Day = Missing()


class SecurityPolicy(Contents):
    kind: Literal[DocumentKind.SECURITY_POLICY] = DocumentKind.SECURITY_POLICY
    organisation_name: Text = Missing()
    system_name: Text = Missing()
    version: Text = Missing()
    document_status: Found[DocumentStatus] | Missing = Missing()
    issued_on: Day = Missing()
    review_due_on: Day = Missing()
    owner: Text = Missing()
    approved_by: Text = Missing()
    location: tuple[Found[Location], ...] = ()
    encryption_at_rest: Text = Missing()
    encryption_in_transit: Text = Missing()
    data_destruction: Text = Missing()
    # not printed
    no_secondary_site: Text = Missing()
    """A sentence that there is no back-up or disaster-recovery site."""


class BoardMinutes(Contents):
    kind: Literal[DocumentKind.BOARD_MINUTES] = DocumentKind.BOARD_MINUTES
    organisation_name: Text = Missing()
    body: Text = Missing()
    meeting_on: Day = Missing()
    document_status: Found[DocumentStatus] | Missing = Missing()
    quorate: Flag = Missing()
    cloud_risk_item: tuple[Found[str], ...] = ()
    decision: tuple[Found[Decision], ...] = ()
    # not printed
    delegated_by_board: Text = Missing()
    """The sentence in which a committee's minutes state that the board delegated the decision to it."""


class DataRiskModel(Contents):
    kind: Literal[DocumentKind.DATA_RISK_MODEL] = DocumentKind.DATA_RISK_MODEL
    organisation_name: Text = Missing()
    risk_class: Found[int] | Missing = Missing()
    """1 to 5."""
    data_types: Found[tuple[str, ...]] | Missing = Missing()
    data_scale: Text = Missing()
    data_persistence: Text = Missing()
    completed: Flag = Missing()


class CloudRiskAssessment(Contents):
    kind: Literal[DocumentKind.CLOUD_RISK_ASSESSMENT] = DocumentKind.CLOUD_RISK_ASSESSMENT
    organisation_name: Text = Missing()
    system_name: Text = Missing()
    assessed_on: Day = Missing()
    service_type: tuple[Found[ServiceType], ...] = ()
    provider: tuple[Found[str], ...] = ()
    region: tuple[Found[str], ...] = ()
    confidentiality: Text = Missing()
    integrity: Text = Missing()
    availability: Text = Missing()
    pseudonymisation: Text = Missing()
    shared_responsibility: Text = Missing()
    encryption_at_rest: Text = Missing()
    encryption_in_transit: Text = Missing()
    data_destruction: Text = Missing()
    geography: Text = Missing()
    overseas_access: Text = Missing()
    monitoring: Text = Missing()
    # not printed
    risk_class: Found[int] | Missing = Missing()
    """A risk profile class that the assessment states."""
    data_understood: Text = Missing()
    """Step 1: the sentence that names the data types or the class."""
    providers_own: Text = Missing()
    """Set where the document is the provider's own questionnaire (CAIQ), not the applicant's assessment."""


class ImprovementPlan(Contents):
    kind: Literal[DocumentKind.IMPROVEMENT_PLAN] = DocumentKind.IMPROVEMENT_PLAN
    organisation_name: Text = Missing()
    organisation_code: Text = Missing()
    edition: Text = Missing()
    approved_by: Text = Missing()
    approved_on: Day = Missing()
    complete_by: Day = Missing()


class NhsEnglandLetter(Contents):
    kind: Literal[DocumentKind.NHS_ENGLAND_LETTER] = DocumentKind.NHS_ENGLAND_LETTER
    organisation_name: Text = Missing()
    organisation_code: Text = Missing()
    subject: Found[LetterSubject] | Missing = Missing()
    edition: Text = Missing()
    decided_on: Day = Missing()
    approved_until: Day = Missing()
    extent: Text = Missing()
    # not printed
    grants: Flag = Missing()
    """Whether the decision is given (true) or refused, deferred or only announced (false)."""


class Other(Contents):
    kind: Literal[DocumentKind.OTHER] = DocumentKind.OTHER


AnyContents = (
    Iso27001Certificate
    | OtherCertificate
    | DsptAssessment
    | IgtAssessment
    | SecurityPolicy
    | BoardMinutes
    | DataRiskModel
    | CloudRiskAssessment
    | ImprovementPlan
    | NhsEnglandLetter
    | Other
)

FIELDS: Mapping[DocumentKind, tuple[str, ...]] = {
    DocumentKind.ISO27001_CERTIFICATE: (
        "organisation_name", "certificate_number", "standard", "certification_body", "accreditation_body", "scope",
        "statement_of_applicability", "first_certified_on", "issued_on", "revised_on", "expires_on", "location",
    ),
    DocumentKind.OTHER_CERTIFICATE: (
        "organisation_name", "certificate_number", "standard", "certification_body", "issued_on", "expires_on",
    ),
    DocumentKind.DSPT_ASSESSMENT: (
        "organisation_name", "organisation_code", "edition", "outcome", "published_on", "expires_on", "sector",
        "location",
    ),
    DocumentKind.IGT_ASSESSMENT: (
        "organisation_name", "organisation_code", "version", "score", "grade", "published_on",
    ),
    DocumentKind.SECURITY_POLICY: (
        "organisation_name", "system_name", "version", "document_status", "issued_on", "review_due_on", "owner",
        "approved_by", "location", "encryption_at_rest", "encryption_in_transit", "data_destruction",
    ),
    DocumentKind.BOARD_MINUTES: (
        "organisation_name", "body", "meeting_on", "document_status", "quorate", "cloud_risk_item", "decision",
    ),
    DocumentKind.DATA_RISK_MODEL: (
        "organisation_name", "risk_class", "data_types", "data_scale", "data_persistence", "completed",
    ),
    DocumentKind.CLOUD_RISK_ASSESSMENT: (
        "organisation_name", "system_name", "assessed_on", "service_type", "provider", "region", "confidentiality",
        "integrity", "availability", "pseudonymisation", "shared_responsibility", "encryption_at_rest",
        "encryption_in_transit", "data_destruction", "geography", "overseas_access", "monitoring",
    ),
    DocumentKind.IMPROVEMENT_PLAN: (
        "organisation_name", "organisation_code", "edition", "approved_by", "approved_on", "complete_by",
    ),
    DocumentKind.NHS_ENGLAND_LETTER: (
        "organisation_name", "organisation_code", "subject", "edition", "decided_on", "approved_until", "extent",
    ),
    DocumentKind.OTHER: (),
}  # fmt: skip
"""The contract's fields of each kind, in its order."""

AnyField = Found[object] | Missing


def stated_fields(contents: AnyContents) -> Iterator[tuple[str, AnyField]]:
    """Every field of the contract with its name; one entry for each occurrence, ``Missing`` where there is none."""
    for name in FIELDS[contents.kind]:
        value = getattr(contents, name)
        occurrences = value if isinstance(value, tuple) else (value,)
        for field in occurrences or (Missing(),):
            yield name, field


class PageFrame(Model):
    """A page's size in points and how it was turned upright, so that a viewer draws what the boxes were measured on."""

    width: float
    height: float
    rotation: int = 0
    skew: float = 0.0
    laid_out: bool = True
    """Whether there is a printed page to show; of a DOCX file or a workbook there is only its text."""


class Document(Model):
    """A file read, classified and extracted: all that later steps keep of it.

    Words and boxes end here; what they proved stands in the provenance of each field. ``page_texts``
    keeps the plain text of every page, so that ownership can be told and shown without reading again.
    """

    name: str
    sha256: str
    media_type: str | None
    contents: AnyContents | None
    """``None`` where the file could not be read."""
    kind_confidence: float | None = None
    kind_doubts: tuple[Doubt, ...] = ()
    pages: int = 0
    ocr_pages: tuple[int, ...] = ()
    page_texts: tuple[str, ...] = ()
    frames: tuple[PageFrame, ...] = ()
    """A frame for each page."""
    problems: tuple[Problem, ...] = ()
    contains: tuple["Document", ...] = ()

    @property
    def kind(self) -> DocumentKind | None:
        return self.contents.kind if self.contents else None

    def with_contained(self) -> Iterator["Document"]:
        """This document and all that it contains, at any depth."""
        yield self
        for inner in self.contains:
            yield from inner.with_contained()
