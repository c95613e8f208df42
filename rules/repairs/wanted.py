"""What the documents that the standard asks for would say: each kind at its plainest, read without any doubt.

Never evidence: these contents exist only to ask a rule what would follow if such a document were sent. They are
dated on the as-at date itself, so that no approval given before it can count for them.
"""

from datetime import date
from typing import Any, TypeVar

from evidence.application import DeclaredLocation, LocationUse, Organisation
from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.contents import (
    BoardMinutes,
    CloudRiskAssessment,
    Contents,
    DataRiskModel,
    Decision,
    Document,
    DocumentStatus,
    DsptAssessment,
    Grade,
    IgtAssessment,
    Iso27001Certificate,
    LetterSubject,
    Location,
    LocationRole,
    NhsEnglandLetter,
    Outcome,
    SecurityPolicy,
    ServiceType,
)
from evidence.fields import Found, Provenance, Status
from rules.dspt import MET, standings
from rules.editions import editions
from rules.parameters import value_at
from rules.repairs.step import SENT
from rules.standard_2a.cloud_evidence import cloud_locations
from rules.words import listed, months_after, months_before

C = TypeVar("C", bound=Contents)

CODE = "A0A0A"
"""Stands for the organisation's code where the application gives none."""
POSTCODE = "AA1 1AA"
"""Stands for a postcode that the application does not give."""
CERTIFICATE_YEARS = 3
ROLES = {LocationUse.BACKUP: LocationRole.BACKUP, LocationUse.DISASTER_RECOVERY: LocationRole.DISASTER_RECOVERY}


def certain(value: Any) -> Found[Any]:
    """A field as it would be read without a doubt."""
    return Found[Any](value=value, provenance=Provenance(page=1, quote=str(value)), status=Status.ACCEPTED)


def document(name: str, contents: Any, text: str = "") -> Document:
    """The document that would be sent, with no bytes behind it."""
    return Document.model_construct(
        name=name, sha256=name, media_type=SENT, contents=contents, pages=1, page_texts=(text,), problems=()
    )


def _contents(kind: type[C], **values: Any) -> C:
    """Contents whose fields are certain; several values of a field come as a list."""
    held = {n: tuple(map(certain, v)) if isinstance(v, list) else certain(v) for n, v in values.items()}
    made: C = kind.model_construct(**held)  # type: ignore[arg-type,assignment]  # pydantic's own type says less
    return made


def dspt(evidence: OrganisationEvidence) -> DsptAssessment:
    """The edition asked for, published with standards met: today, unless that publication is shown already."""
    return _contents(
        DsptAssessment,
        organisation_name=evidence.organisation.name,
        organisation_code=evidence.organisation.organisation_code or CODE,
        edition=edition_wanted(evidence),
        outcome=Outcome.STANDARDS_MET,
        published_on=_published(evidence),
    )


def _published(evidence: OrganisationEvidence) -> date:
    """A page sent again shows the day that the first one did, where that is recent enough to be of use."""
    counting, today = standings(evidence).counting, evidence.as_at
    if counting is None or counting.result not in MET or counting.edition_name != edition_wanted(evidence):
        return today
    recent = counting.published is not None and months_before(today, 12) < counting.published <= today
    return counting.published if counting.published is not None and recent else today


def edition_wanted(evidence: OrganisationEvidence) -> str:
    """The latest edition that is open for certain, or a later one that the organisation has already published."""
    known = editions(evidence.as_at)
    counting = standings(evidence).counting
    held = known.named((counting.edition_name if counting else None) or "")
    latest = max(known.possible_latest(evidence.as_at)[0], 0, held.place if held else 0)
    return known.called(latest)


def certificate(evidence: OrganisationEvidence) -> Iso27001Certificate:
    """In force from today, to the standard's present issue, naming every declared location."""
    return _contents(
        Iso27001Certificate,
        organisation_name=evidence.organisation.name,
        certificate_number="1",
        standard="ISO/IEC 27001:2022",
        certification_body="a certification body",
        accreditation_body="UKAS",
        scope="the processing and storage of the data",
        issued_on=evidence.as_at,
        expires_on=months_after(evidence.as_at, 12 * CERTIFICATE_YEARS),
        location=[_named(place, LocationRole.ADDITIONAL) for place in _places(evidence)],
    )


def policy(evidence: OrganisationEvidence) -> SecurityPolicy:
    """The approved policy of the application's system, naming every declared location."""
    return _contents(
        SecurityPolicy,
        organisation_name=evidence.organisation.name,
        system_name=evidence.application.system or evidence.application.title,
        document_status=DocumentStatus.APPROVED,
        issued_on=evidence.as_at,
        review_due_on=months_after(evidence.as_at, 12),
        owner="the owner of the system",
        approved_by="the owner of the system",
        location=[_named(p, next((ROLES[use] for use in p.uses if use in ROLES), None)) for p in _places(evidence)],
        encryption_at_rest=AT_REST,
        encryption_in_transit=IN_TRANSIT,
        data_destruction=DESTRUCTION,
    )


def _named(place: DeclaredLocation, role: LocationRole | None) -> Location:
    return Location(address=place.address, postcode=place.postcode or POSTCODE, role=role)


def _places(evidence: OrganisationEvidence) -> tuple[DeclaredLocation, ...]:
    return evidence.organisation.locations


def igt(evidence: OrganisationEvidence) -> IgtAssessment:
    return _contents(
        IgtAssessment,
        organisation_name=evidence.organisation.name,
        organisation_code=evidence.organisation.organisation_code or CODE,
        version="14.1",
        score=100.0,
        grade=Grade.SATISFACTORY,
        published_on=evidence.as_at,
    )


def letter(evidence: OrganisationEvidence, subject: LetterSubject, edition: str) -> NhsEnglandLetter:
    """NHS England's letter of today that gives what is asked, for the edition that counts."""
    return _contents(
        NhsEnglandLetter,
        organisation_name=evidence.organisation.name,
        organisation_code=evidence.organisation.organisation_code or CODE,
        subject=subject,
        edition=edition,
        decided_on=evidence.as_at,
        grants=True,
    )


def minutes(case: CaseEvidence, of: Organisation) -> BoardMinutes:
    """Approved minutes of a quorate meeting of the board that decide on the risk of the cloud."""
    return _contents(
        BoardMinutes,
        organisation_name=of.name,
        body="Board of Directors",
        meeting_on=case.as_at,
        document_status=DocumentStatus.APPROVED,
        quorate=True,
        cloud_risk_item=["The Board considered the risk assessment of the cloud."],
        decision=[Decision(verb="approved", text="The Board approved the cloud risk assessment.")],
    )


def risk_model(case: CaseEvidence, of: Organisation) -> DataRiskModel:
    """A completed model whose class does not contradict the data."""
    least = value_at("least_risk_class", case.as_at)
    data = case.application.data
    return _contents(
        DataRiskModel,
        organisation_name=of.name,
        risk_class=max(least[data.received.value], least[data.provided.value]),
        data_types=("the data of this application",),
        completed=True,
    )


AT_REST = "All data in cloud storage are encrypted at rest with AES-256."
IN_TRANSIT = "All data are encrypted in transit with TLS 1.2 or later."
DESTRUCTION = "Keys are destroyed, with a certificate of destruction, when the agreement ends."


def risk_assessment(case: CaseEvidence, of: Organisation) -> CloudRiskAssessment:
    """The applicant's assessment of this system, with every statement that the clauses ask of it."""
    services = case.application.cloud.services
    return _contents(
        CloudRiskAssessment,
        organisation_name=of.name,
        **({"system_name": case.application.system} if case.application.system else {}),
        assessed_on=case.as_at,
        service_type=list(dict.fromkeys(kind for service in services for kind in service.types))
        or [ServiceType.STORAGE],
        provider=list(dict.fromkeys(service.provider for service in services)),
        region=list(regions(case)),
        confidentiality="The risk of a loss of confidentiality is low, because access is reviewed.",
        integrity="The risk of a loss of integrity is low, because records are read only.",
        availability="The risk of a loss of availability is low, because the work can wait.",
        pseudonymisation="Records are pseudonymised before upload and the key stays on site.",
        shared_responsibility="The provider secures the buildings and the hosts; we secure accounts and data.",
        encryption_at_rest=AT_REST,
        encryption_in_transit=IN_TRANSIT,
        data_destruction=DESTRUCTION,
        geography=_geography(case),
        overseas_access="Data are not accessible from outside the United Kingdom.",
        monitoring="Logs are reviewed every week and the risks every quarter.",
        data_understood="The types of the data are known and listed.",
    )


def regions(case: CaseEvidence) -> tuple[str, ...]:
    """The declared regions of the cloud, each once."""
    services = (region for service in case.application.cloud.services for region in service.regions)
    places = (location.region for _, location in cloud_locations(case) if location.region)
    return tuple(dict.fromkeys((*services, *places)))


def _geography(case: CaseEvidence) -> str:
    postcodes = (
        location.postcode for _, location in cloud_locations(case) if location.postcode and not location.region
    )
    return f"Data are stored in {listed((*regions(case), *postcodes))} only."


def naming(case: CaseEvidence) -> str:
    """Words that tie a paper to this application."""
    application = case.application
    return " ".join((application.reference, application.title, application.system or ""))


def due(as_at: date) -> date:
    """A date by which a special condition may ask for something."""
    return months_after(as_at, 6)
