"""Law 2 for the cloud clauses: a verdict that another reading of a doubtful field would change is never definite."""

from typing import Any

import pytest
from build import AS_AT, KINDS, application, document, doubtful, organisation

from evidence.findings import Finding, Verdict
from evidence.gather import gather
from rules.assess import assess

OTHER_READINGS: dict[str, dict[str, list[Any]]] = {
    "cloud_risk": {
        "organisation_name": ["Valley Haulage Ltd", None],
        "system_name": ["Payroll"],
        "assessed_on": ["2027-01-01", "2026-10-10", None],
        "service_type": [["saas"]],
        "provider": [["Amazon Web Services"]],
        "region": [["northeurope"], ["UK West"]],
        "confidentiality": [None, "Not assessed."],
        "pseudonymisation": ["No pseudonymisation is used."],
        "shared_responsibility": [None, "Shared responsibility applies."],
        "encryption_at_rest": ["Data are not encrypted at rest.", None],
        "encryption_in_transit": ["Users download over HTTP.", None],
        "data_destruction": [None],
        "geography": ["Stored in Dublin.", None],
        "overseas_access": ["Staff in India can access the data.", None],
        "monitoring": [None],
    },
    "minutes": {
        "organisation_name": ["Valley Haulage Ltd"],
        "body": ["Project Board"],
        "meeting_on": ["2020-01-01"],
        "document_status": ["draft"],
        "quorate": [False],
        "decision": [[{"verb": "noted", "text": "The Board noted the report."}]],
    },
    "risk_model": {"organisation_name": ["Valley Haulage Ltd"], "risk_class": [1, None], "completed": [False, None]},
}
CLOUD = {
    "used": True,
    "services": [
        {"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": ["uksouth"], "organisation": "uni"}
    ],
}
HOST = {"id": "ms", "name": "Microsoft Limited", "organisation_code": "8XX14", "roles": ["data_processor"]}


def findings(kind: str, field: str, value: Any) -> dict[tuple[str, str | None], Finding]:
    given: dict[str, dict[str, Any]] = {name: {} for name in OTHER_READINGS}
    given[kind] = {field: value}
    declared = application(cloud=CLOUD, organisations=[organisation(), organisation(aliases=[], **HOST)])
    documents = [document(KINDS[name](**fields), f"evidence/{name}.pdf") for name, fields in given.items()]
    assessed = assess(gather(declared, documents, AS_AT))
    return {(found.clause, found.organisation): found for found in assessed.findings}


def in_doubt(value: Any) -> Any:
    return [doubtful(item) for item in value] if isinstance(value, list) else doubtful(value)


def usual(kind: str, field: str) -> Any:
    stated = getattr(KINDS[kind](), field)
    return [_plain(item) for item in stated] if isinstance(stated, tuple) else _plain(stated)


def _plain(stated: Any) -> Any:
    return stated.model_dump(mode="json").get("value")


PAIRS = [
    pytest.param(kind, field, one, two, id=f"{kind} {field} {one!s:.20} or {two!s:.20}")
    for kind, fields in OTHER_READINGS.items()
    for field, others in fields.items()
    for other in others
    for one, two in ((usual(kind, field), other), (other, usual(kind, field)))
    if one
]


@pytest.mark.parametrize(("kind", "field", "read", "really"), PAIRS)
def test_no_definite_verdict_hangs_on_a_doubtful_reading(kind: str, field: str, read: Any, really: Any) -> None:
    before, after = findings(kind, field, in_doubt(read)), findings(kind, field, really)
    for key, found in before.items():
        if found.verdict is not Verdict.NEEDS_REVIEW:
            assert after[key].verdict is found.verdict, (key, found.because, after[key].because)
