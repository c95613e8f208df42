"""What a layout gives: the values that it prints and the body that prints them, so that no label is written by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from benchmarks.unseen.world import Address, Draw, Org

FIELDS: dict[str, tuple[str, ...]] = {
    "iso27001_certificate": (
        *("organisation_name", "certificate_number", "standard", "certification_body", "accreditation_body", "scope"),
        *("statement_of_applicability", "first_certified_on", "issued_on", "revised_on", "expires_on", "location"),
    ),
    "other_certificate": (
        *("organisation_name", "certificate_number", "standard", "certification_body", "issued_on", "expires_on"),
    ),
    "dspt_assessment": (
        *("organisation_name", "organisation_code", "edition", "outcome", "published_on", "expires_on", "sector"),
        "location",
    ),
    "igt_assessment": ("organisation_name", "organisation_code", "version", "score", "grade", "published_on"),
    "security_policy": (
        *("organisation_name", "system_name", "version", "document_status", "issued_on", "review_due_on", "owner"),
        *("approved_by", "location", "encryption_at_rest", "encryption_in_transit", "data_destruction"),
    ),
    "board_minutes": (
        *("organisation_name", "body", "meeting_on", "document_status", "quorate", "cloud_risk_item", "decision"),
    ),
    "data_risk_model": (
        *("organisation_name", "risk_class", "data_types", "data_scale", "data_persistence", "completed"),
    ),
    "cloud_risk_assessment": (
        *("organisation_name", "system_name", "assessed_on", "service_type", "provider", "region", "confidentiality"),
        *("integrity", "availability", "pseudonymisation", "shared_responsibility", "encryption_at_rest"),
        *("encryption_in_transit", "data_destruction", "geography", "overseas_access", "monitoring"),
    ),
    "improvement_plan": (
        *("organisation_name", "organisation_code", "edition", "approved_by", "approved_on", "complete_by"),
    ),
    "nhs_england_letter": (
        *("organisation_name", "organisation_code", "subject", "edition", "decided_on", "approved_until", "extent"),
    ),
    "other": (),
}


@dataclass(frozen=True)
class Field:
    """One value of the contract. `printed`: what stands on the page; None where it is in a picture or a judgement."""

    name: str
    value: Any
    printed: str | tuple[str, ...] | None = None
    also: tuple[Any, ...] = ()  # other readings that a fair reader could give
    optional: bool = False


@dataclass(frozen=True)
class Pdf:
    data: bytes


@dataclass(frozen=True)
class Flow:
    """Running text: headings, paragraphs and tables, printed as PDF, DOCX or HTML."""

    blocks: list[Any]
    header: str = ""
    footer: str = ""
    face: str = "sans"
    landscape: bool = False


@dataclass(frozen=True)
class Web:
    """`header` and `footer`: what a browser prints at the edge of each page, left and right parted by a tab.
    `own_paper`: the page's own style says the size of the paper and there are no margins but its own."""

    html: str
    header: str = ""
    footer: str = ""
    own_paper: bool = False


@dataclass(frozen=True)
class Sheets:
    """A workbook: name of each sheet with its rows; a row whose first cell starts with "# " is a heading."""

    sheets: dict[str, list[list[Any]]]


@dataclass(frozen=True)
class Raw:
    data: bytes
    suffix: str


@dataclass(frozen=True)
class Paper:
    fields: list[Field]
    body: Pdf | Flow | Web | Sheets | Raw
    notes: str = ""


@dataclass(frozen=True)
class Layout:
    """`channels` are the forms in which such a paper reaches an office; scans are made of the digital one."""

    name: str
    kind: str
    make: Callable[[Draw], Paper]
    channels: tuple[str, ...] = field(default=("digital",))


def place(address: Address, role: str | None = None) -> Field:
    """A location as the contract writes it: no organisation, postcode or country inside the address."""
    value: dict[str, str | None] = {"address": ", ".join(address.lines), "postcode": address.postcode}
    if role:
        value["role"] = role
    return Field("location", value, (*address.lines, address.postcode))


def name_of(org: Org) -> Field:
    return Field("organisation_name", org.name, org.name)


def code_of(org: Org) -> Field:
    return Field("organisation_code", org.code, org.code)
