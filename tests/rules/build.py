"""Made-up applications and documents for the tests of the rules.

Contents are built from plain values: a plain value is an accepted field, ``doubtful(...)`` one that a person
must look at, ``None`` one that is certainly not printed, ``absent(...)`` one whose absence is in doubt.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel

from evidence.application import Application, Organisation, RecordedDecision
from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.contents import (
    BoardMinutes,
    CloudRiskAssessment,
    Contents,
    DataRiskModel,
    Document,
    DsptAssessment,
    IgtAssessment,
    ImprovementPlan,
    Iso27001Certificate,
    NhsEnglandLetter,
    Other,
    OtherCertificate,
    SecurityPolicy,
)
from evidence.document import Problem, ProblemCode
from evidence.fields import Doubt, Found, Missing, Provenance, Source, Status
from evidence.findings import PlacedDocument

C = TypeVar("C", bound=Contents)

AS_AT = date(2026, 11, 21)
NAME, CODE = "University of Westshire", "EE999999"


def provenance(quote: str, page: int = 1, cell: str | None = None) -> Provenance:
    return Provenance(page=page, quote=quote, cell=cell)


def accepted(value: Any, quote: str | None = None, *, page: int = 1, source: Source = Source.TEXT) -> Found[Any]:
    """A field that may be relied on."""
    where = Provenance(page=page, quote=quote or str(value), source=source)
    return Found[Any](value=value, provenance=where, confidence=0.99, counted=100, status=Status.ACCEPTED)


def doubtful(value: Any, *doubts: Doubt, quote: str | None = None, page: int = 1) -> Found[Any]:
    """A field that a person looks at first."""
    where = Provenance(page=page, quote=quote or str(value), source=Source.OCR)
    return Found[Any](value=value, provenance=where, doubts=doubts or (Doubt.POOR_SCAN,))


def absent(*doubts: Doubt) -> Missing:
    """A field that was not found; with no doubts given its absence is certain."""
    return Missing(doubts=doubts)


PLAIN = frozenset({"pages_stated", "pages_missing", "annex_missing", "lists_several"})
"""Attributes of contents that are not fields."""
MENTIONS = frozenset({"providers", "regions", "hosts", "whereabouts"})
SEVERAL = frozenset({"location", "decision", "cloud_risk_item", "service_type", "provider", "region"})
DOUBT_KEY, ABSENT_KEY = "doubtful", "absent"


def _field(value: Any) -> Any:
    """One field, as pydantic wants it; the two YAML forms ``{doubtful: …}`` and ``{absent: in-doubt}`` too."""
    if isinstance(value, Mapping) and set(value) == {DOUBT_KEY}:
        value = doubtful(value[DOUBT_KEY])
    elif isinstance(value, Mapping) and set(value) == {ABSENT_KEY}:
        value = absent(Doubt.POOR_SCAN)
    elif value is None:
        value = Missing()
    elif not isinstance(value, Found | Missing):
        value = accepted(value.model_dump(mode="json") if isinstance(value, BaseModel) else value)
    return value.model_dump(mode="json")


def _attribute(name: str, value: Any) -> Any:
    if name in PLAIN:
        return value
    if name in MENTIONS:
        return [m if not isinstance(m, str) else {"name": m, "provenance": {"page": 1, "quote": m}} for m in value]
    if name == "rows":
        return [{key: _field(cell) for key, cell in row.items()} for row in value]
    if name in SEVERAL:
        return [_field(item) for item in value or ()]
    return _field(value)


def contents(model: type[C], **fields: Any) -> C:
    """Contents of one kind; what is not given is certainly not printed."""
    return model.model_validate({name: _attribute(name, value) for name, value in fields.items()})


def document(
    of: Contents | None,
    name: str = "evidence/file.pdf",
    *,
    text: str = "",
    problems: Sequence[ProblemCode] = (),
    kind_doubts: tuple[Doubt, ...] = (),
    pages: int = 1,
    contains: tuple[Document, ...] = (),
) -> Document:
    """A document as the extractors hand it over; its sha256 is made of its name."""
    return Document(
        name=name,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        media_type="application/pdf",
        contents=of,  # type: ignore[arg-type]
        kind_confidence=0.99 if of else None,
        kind_doubts=kind_doubts,
        pages=pages,
        page_texts=(text,) * pages,
        problems=tuple(Problem(code, f"{name} is {code}") for code in problems),
        contains=contains,
    )


def dspt(**fields: Any) -> DsptAssessment:
    """A DSPT page: 2025-26, Standards Met, published 24 June 2026."""
    defaults = {
        "organisation_name": NAME,
        "organisation_code": CODE,
        "edition": "2025-26",
        "outcome": "standards_met",
        "published_on": "2026-06-24",
        "sector": "University",
    }
    return contents(DsptAssessment, **(defaults | fields))


def dspt_list(*rows: Mapping[str, Any], **fields: Any) -> DsptAssessment:
    """A list of several organisations' statuses."""
    return contents(DsptAssessment, **({"lists_several": True, "rows": rows} | fields))


def certificate(**fields: Any) -> Iso27001Certificate:
    """An ISO/IEC 27001:2022 certificate, 1 February 2025 to 31 January 2028, of one site."""
    defaults = {
        "organisation_name": NAME,
        "certificate_number": "IS 700001",
        "standard": "ISO/IEC 27001:2022",
        "certification_body": "Northgate Assurance Ltd",
        "accreditation_body": "UKAS",
        "scope": "Hosting and analysis of research data",
        "issued_on": "2025-02-01",
        "expires_on": "2028-01-31",
        "location": [{"address": "Data Centre, 1 College Road, Westford", "postcode": "WF9 9ZZ", "role": "main"}],
    }
    return contents(Iso27001Certificate, **(defaults | fields))


def other_certificate(**fields: Any) -> OtherCertificate:
    return contents(OtherCertificate, **({"organisation_name": NAME, "standard": "ISO 9001:2015"} | fields))


def igt(**fields: Any) -> IgtAssessment:
    """An IG Toolkit submission: v14.1, 82 %, Satisfactory, published 26 March 2018."""
    defaults = {
        "organisation_name": NAME,
        "organisation_code": CODE,
        "version": "14.1",
        "score": 82.0,
        "grade": "satisfactory",
        "published_on": "2018-03-26",
    }
    return contents(IgtAssessment, **(defaults | fields))


def policy(**fields: Any) -> SecurityPolicy:
    """A system level security policy, approved, review due in 2027."""
    defaults = {
        "organisation_name": NAME,
        "system_name": "Westshire Safe Haven",
        "version": "2",
        "document_status": "approved",
        "issued_on": "2026-03-01",
        "review_due_on": "2027-03-01",
        "owner": "Head of Research Computing",
        "approved_by": "Chief Information Officer",
        "location": [{"address": "Data Centre, 1 College Road, Westford", "postcode": "WF9 9ZZ", "role": "main"}],
    }
    return contents(SecurityPolicy, **(defaults | fields))


def letter(**fields: Any) -> NhsEnglandLetter:
    """A letter that confirms the review of the 2025-26 assessment, dated 1 October 2026."""
    defaults = {
        "organisation_name": NAME,
        "organisation_code": CODE,
        "subject": "dspt_review",
        "edition": "2025-26",
        "decided_on": "2026-10-01",
        "grants": True,
    }
    return contents(NhsEnglandLetter, **(defaults | fields))


def plan(**fields: Any) -> ImprovementPlan:
    """An improvement plan for 2025-26, approved by NHS England on 1 September 2026."""
    defaults = {
        "organisation_name": NAME,
        "organisation_code": CODE,
        "edition": "2025-26",
        "approved_by": "NHS England",
        "approved_on": "2026-09-01",
        "complete_by": "2027-03-31",
    }
    return contents(ImprovementPlan, **(defaults | fields))


def minutes(**fields: Any) -> BoardMinutes:
    """Approved, quorate minutes of the board that approve a cloud risk."""
    defaults = {
        "organisation_name": NAME,
        "body": "Board of Directors",
        "meeting_on": "2026-09-03",
        "document_status": "approved",
        "quorate": True,
        "cloud_risk_item": ["The Board considered the risk assessment of hosting the data in Microsoft Azure."],
        "decision": [{"verb": "approved", "text": "The Board approved the cloud risk assessment."}],
    }
    return contents(BoardMinutes, **(defaults | fields))


def risk_model(**fields: Any) -> DataRiskModel:
    defaults = {
        "organisation_name": NAME,
        "risk_class": 3,
        "data_types": ["Pseudonymised hospital episodes"],
        "data_scale": "1 million records",
        "data_persistence": "5 years",
        "completed": True,
    }
    return contents(DataRiskModel, **(defaults | fields))


def cloud_risk(**fields: Any) -> CloudRiskAssessment:
    defaults = {
        "organisation_name": NAME,
        "assessed_on": "2026-08-01",
        "service_type": ["storage", "iaas"],
        "provider": ["Microsoft Azure"],
        "region": ["UK South"],
        "confidentiality": "Loss of confidentiality is rated high and is controlled by access reviews.",
        "integrity": "Loss of integrity is rated low because records are read only.",
        "availability": "Loss of availability is rated low because the work can wait a week.",
        "pseudonymisation": "Records are pseudonymised before upload and the key stays on site.",
        "shared_responsibility": "The provider secures the buildings and the hosts; we secure accounts and data.",
        "encryption_at_rest": "All data are encrypted at rest with AES-256.",
        "encryption_in_transit": "All data are encrypted in transit with TLS 1.2 or later.",
        "data_destruction": "Keys are destroyed and a certificate of destruction is sent when the agreement ends.",
        "geography": "Data are stored in UK South only and the risk of that location was assessed.",
        "overseas_access": "Data are not accessible from outside the United Kingdom.",
        "monitoring": "Logs are reviewed every week and the risk is reviewed every quarter.",
        "data_understood": "The data are pseudonymised hospital episodes, class 3.",
    }
    return contents(CloudRiskAssessment, **(defaults | fields))


def other(**fields: Any) -> Other:
    return contents(Other, **fields)


KINDS = {
    "dspt": dspt,
    "dspt_list": lambda rows, **fields: dspt_list(*rows, **fields),
    "certificate": certificate,
    "other_certificate": other_certificate,
    "igt": igt,
    "policy": policy,
    "letter": letter,
    "plan": plan,
    "minutes": minutes,
    "risk_model": risk_model,
    "cloud_risk": cloud_risk,
    "other": other,
}
"""The names that worked cases give to the kinds."""


def organisation(**fields: Any) -> dict[str, Any]:
    """A declared organisation, as in application.json."""
    routes = fields.pop("routes", ["dspt"])
    comments = fields.pop("comments", "DSPT 2025-26 published 24/06/2026")
    defaults: dict[str, Any] = {
        "id": "uni",
        "name": NAME,
        "aliases": ["Westshire University"],
        "organisation_code": CODE,
        "sector": "University",
        "roles": ["data_controller", "data_processor"],
        "security_assurance": {"routes": routes, "comments": comments},
        "locations": [
            {
                "id": "dc",
                "uses": ["processing", "storage", "backup", "disaster_recovery"],
                "address": "Data Centre, 1 College Road, Westford",
                "postcode": "WF9 9ZZ",
                "country": "England",
            }
        ],
    }
    return defaults | fields


def application(**fields: Any) -> Application:
    """An application of one university with pseudonymised data and no cloud."""
    data = {"received": "pseudonymised", "provided": "none", "prior_section_251_release": False}
    defaults: dict[str, Any] = {
        "schema_version": 1,
        "reference": "DARS-NIC-123456-A1B2C-v1.2",
        "title": "Outcomes after hip surgery",
        "kind": "new",
        "agreement_status": "draft",
        "organisations": [organisation()],
        "cloud": {"used": False, "services": []},
    }
    merged = defaults | fields | {"data": data | dict(fields.get("data", {}))}
    return Application.model_validate(merged)


def decision(**fields: Any) -> RecordedDecision:
    """An approval of 2a/1.3 by the security team."""
    defaults = {
        "clause": "2a/1.3",
        "organisation": "uni",
        "decision": "approved",
        "decided_on": "2026-11-02",
        "by": "A. Officer",
        "role": "security",
    }
    return RecordedDecision.model_validate(defaults | fields)


def placed(
    of: Contents | Document | None, owner: str | None = "uni", name: str = "evidence/file.pdf"
) -> PlacedDocument:
    """A document with its owner."""
    held = of if isinstance(of, Document) else document(of, name)
    return PlacedDocument(document=held, organisation=owner, because="placed by the test")


def case(
    of: Application | None = None,
    *evidence: Contents | Document | PlacedDocument,
    as_at: date = AS_AT,
    decisions: Sequence[RecordedDecision] = (),
) -> CaseEvidence:
    """A case; evidence that is not placed belongs to ``uni``, and files are numbered in the order given."""
    files = (
        item if isinstance(item, PlacedDocument) else placed(item, name=f"evidence/{number}.pdf")
        for number, item in enumerate(evidence, 1)
    )
    return CaseEvidence(of or application(), as_at, tuple(files), tuple(decisions))


def of_organisation(matter: CaseEvidence, id: str = "uni") -> OrganisationEvidence:
    declared: Organisation = matter.application.organisation(id)
    return OrganisationEvidence(matter, declared)
