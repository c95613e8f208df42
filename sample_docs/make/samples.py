"""A document with its label, and the label's form (the contract, section 3)."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

FIELDS: dict[str, tuple[str, ...]] = {
    "iso27001_certificate": (
        "organisation_name",
        "certificate_number",
        "standard",
        "certification_body",
        "accreditation_body",
        "scope",
        "statement_of_applicability",
        "first_certified_on",
        "issued_on",
        "revised_on",
        "expires_on",
        "location",
    ),
    "other_certificate": (
        "organisation_name",
        "certificate_number",
        "standard",
        "certification_body",
        "issued_on",
        "expires_on",
    ),
    "dspt_assessment": (
        "organisation_name",
        "organisation_code",
        "edition",
        "outcome",
        "published_on",
        "expires_on",
        "sector",
        "location",
    ),
    "igt_assessment": ("organisation_name", "organisation_code", "version", "score", "grade", "published_on"),
    "security_policy": (
        "organisation_name",
        "system_name",
        "version",
        "document_status",
        "issued_on",
        "review_due_on",
        "owner",
        "approved_by",
        "location",
        "encryption_at_rest",
        "encryption_in_transit",
        "data_destruction",
    ),
    "board_minutes": (
        "organisation_name",
        "body",
        "meeting_on",
        "document_status",
        "quorate",
        "cloud_risk_item",
        "decision",
    ),
    "data_risk_model": (
        "organisation_name",
        "risk_class",
        "data_types",
        "data_scale",
        "data_persistence",
        "completed",
    ),
    "cloud_risk_assessment": (
        "organisation_name",
        "system_name",
        "assessed_on",
        "service_type",
        "provider",
        "region",
        "confidentiality",
        "integrity",
        "availability",
        "pseudonymisation",
        "shared_responsibility",
        "encryption_at_rest",
        "encryption_in_transit",
        "data_destruction",
        "geography",
        "overseas_access",
        "monitoring",
    ),
    "improvement_plan": (
        "organisation_name",
        "organisation_code",
        "edition",
        "approved_by",
        "approved_on",
        "complete_by",
    ),
    "nhs_england_letter": (
        "organisation_name",
        "organisation_code",
        "subject",
        "edition",
        "decided_on",
        "approved_until",
        "extent",
    ),
    "other": (),
}
SEVERAL = {
    "location",
    "cloud_risk_item",
    "decision",
    "service_type",
    "provider",
    "region",
}
"""Fields that have one entry for each time; ``data_types`` is one list."""

CHANNELS = ("digital", "scan", "image", "office")


@dataclass(frozen=True)
class Label:
    """What a careful reader finds on the document. ``values`` holds what is printed, by field.

    A field that is not printed is absent; ``...`` marks one on which careful readers differ, which is not asked.
    """

    kind: str
    values: dict[str, Any] = field(default_factory=dict)

    def but(self, **values: Any) -> "Label":
        return replace(self, values={**self.values, **values})

    def fields(self) -> list[dict[str, Any]]:
        """One entry for each value, ``null`` for a field that is not printed."""
        asked = (name for name in FIELDS[self.kind] if self.values.get(name) is not ...)
        return [entry for name in asked for entry in _entries(name, self.values.get(name))]


@dataclass(frozen=True)
class Sample:
    """A file's bytes, its ending, how it was made (channel) and its label."""

    data: bytes
    suffix: str
    channel: str
    label: Label
    layout: str = ""
    quality: str = ""
    """``good`` or ``bad`` where it was scanned or photographed for calibration."""

    def expected(self) -> dict[str, Any]:
        """The form of ``x.expected.json``."""
        quality = {"quality": self.quality} if self.quality else {}
        return {"kind": self.label.kind, "channel": self.channel, **quality, "fields": self.label.fields()}

    def owned_by(self, organisation: str | None) -> dict[str, Any]:
        """The same in a case: with the organisation that the file belongs to."""
        head = {"kind": self.label.kind, "channel": self.channel, "organisation": organisation}
        return {**head, "fields": self.label.fields()}


def _entries(name: str, value: Any) -> Iterable[dict[str, Any]]:
    if name in SEVERAL and isinstance(value, list) and value:
        return [{"name": name, "value": _plain(v)} for v in value]
    if value is None or value == []:
        return [{"name": name, "value": None}]
    return [{"name": name, "value": _plain(value)}]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
