"""Small hand-made documents, items and cases for the tests of review and flows; every name is made up."""

import json
from datetime import UTC, date, datetime
from typing import Any

from evidence.application import DecisionRole
from evidence.contents import (
    Document,
    DsptAssessment,
    DsptRow,
    Iso27001Certificate,
    Location,
    LocationRole,
    Outcome,
)
from evidence.document import Box
from evidence.fields import Doubt, Found, Missing, Provenance, Status
from evidence.findings import Assessment, Finding, PlacedDocument, Premise, ReviewItem, ReviewKind, Verdict

SHA, OTHER_SHA = "a" * 64, "b" * 64
REFERENCE = "DARS-NIC-100001-B2C3D-v1.0"
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def at(quote: str, page: int = 1, top: float = 100.0, **more: Any) -> Provenance:
    return Provenance(page=page, quote=quote, box=Box(72.0, top, 200.0, top + 12), **more)


def accepted(value: Any, quote: str, **more: Any) -> Found[Any]:
    return Found(value=value, provenance=at(quote, **more), status=Status.ACCEPTED, confidence=0.99, counted=300)


def doubtful(value: Any, quote: str, *doubts: Doubt, **more: Any) -> Found[Any]:
    return Found(value=value, provenance=at(quote, **more), doubts=doubts or (Doubt.POOR_SCAN,))


def certificate(name: str = "evidence/cert.pdf", sha256: str = SHA) -> Document:
    return Document(
        name=name,
        sha256=sha256,
        media_type="application/pdf",
        contents=Iso27001Certificate(
            organisation_name=accepted("Westshire Data Ltd", "Westshire Data Ltd"),
            expires_on=doubtful(date(2028, 3, 13), "13/03/2028", top=300.0),
            first_certified_on=Missing(doubts=(Doubt.POOR_SCAN,)),
            location=(
                accepted(Location(address="1 Mill Lane, Leeds", postcode="LS1 4AP"), "1 Mill Lane", top=400.0),
                doubtful(
                    Location(address="2 Dock Road, Hull", postcode="HU1 1AA", role=LocationRole.ADDITIONAL),
                    "2 Dock Road",
                    top=500.0,
                ),
            ),
        ),
        kind_confidence=0.99,
        pages=2,
        ocr_pages=(1,),
        page_texts=("Westshire Data Ltd", "2 Dock Road"),
    )


def dspt_history() -> Document:
    newest = accepted("2025-26", "2025-26")
    older = accepted("2024-25", "2024-25", top=130.0)
    return Document(
        name="evidence/dspt.pdf",
        sha256=OTHER_SHA,
        media_type="application/pdf",
        contents=DsptAssessment(
            edition=newest,
            outcome=doubtful(Outcome.STANDARDS_MET, "Standards Met"),
            rows=(
                DsptRow(edition=newest, outcome=doubtful(Outcome.STANDARDS_MET, "Standards Met")),
                DsptRow(edition=older, outcome=doubtful(Outcome.STANDARDS_MET, "Standards Met", top=130.0)),
            ),
        ),
        pages=1,
    )


def field_item(field: str, place: Provenance | None, file: str = "evidence/cert.pdf", id: str = "f1") -> ReviewItem:
    quote = f" {place.quote!r}" if place else ""
    return ReviewItem(
        id=id,
        kind=ReviewKind.FIELD,
        clause="2a/1.3",
        organisation="uni",
        field=field,
        file=file,
        page=place.page if place else None,
        box=place.box if place else None,
        question=f"Is the {field}{quote}?",
        because="the reading is in doubt: poor-scan",
    )


def expiry_item() -> ReviewItem:
    contents = certificate().contents
    assert isinstance(contents, Iso27001Certificate)
    assert isinstance(contents.expires_on, Found)
    return field_item("expires_on", contents.expires_on.provenance)


def item(kind: ReviewKind, id: str = "i1", file: str | None = None, clause: str | None = "2a/1.3") -> ReviewItem:
    return ReviewItem(
        id=id, kind=kind, clause=clause, organisation="uni", file=file, question="Is this met?", because="only a person"
    )


def application_json(**changes: Any) -> bytes:
    organisation = {
        "id": "uni",
        "name": "Westshire Data Ltd",
        "roles": ["data_controller"],
        "security_assurance": {"routes": ["iso27001"]},
        "locations": [],
    }
    declared = {
        "schema_version": 1,
        "reference": REFERENCE,
        "title": "Outcomes after hip surgery",
        "kind": "new",
        "agreement_status": "draft",
        "data": {"received": "pseudonymised", "provided": "none", "prior_section_251_release": False},
        "organisations": [organisation],
        "cloud": {"used": False, "services": []},
    }
    return json.dumps({**declared, **changes}).encode()


def assessment(*items: ReviewItem, verdict: Verdict = Verdict.NEEDS_REVIEW) -> Assessment:
    premise = Premise(file="evidence/cert.pdf", page=1, quote="13/03/2028", box=Box(72.0, 300.0, 200.0, 312.0))
    finding = Finding(
        clause="2a/1.3",
        organisation="uni",
        verdict=verdict,
        because="no decision is recorded",
        relies_on=(premise,),
        would_satisfy="A decision of the security team.",
    )
    placed = PlacedDocument(document=certificate(), organisation="uni", because="named on page 1")
    return Assessment(
        reference=REFERENCE,
        as_at=date(2026, 11, 21),
        verdict=verdict,
        findings=(finding,),
        review_items=items,
        documents=(placed,),
    )


OFFICER = DecisionRole.CASE_OFFICER
