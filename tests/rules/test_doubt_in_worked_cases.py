"""Law 2 over all worked cases: put one field in doubt, and no verdict that another reading would change is definite."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from build import KINDS, SEVERAL
from test_worked_cases import FILES, OPTIONS, the_finding

from evidence.fields import Found

DEFINITE = ("satisfied", "not-satisfied", "not-applicable")
OTHER_READINGS: dict[str, list[Any]] = {
    "organisation_code": ["8ZZ99"],
    "organisation_name": ["Valley Haulage Ltd"],
    "edition": ["2019-20"],
    "outcome": ["standards_met", "standards_not_met", "plan_agreed"],
    "published_on": ["2017-01-01", "2035-01-01"],
    "expires_on": ["2017-01-01", "2035-01-01"],
    "issued_on": ["2035-01-01"],
    "standard": ["ISO 9001:2015"],
    "subject": ["slsp"],
    "grants": [False],
    "decided_on": ["2017-01-01", "2035-01-01"],
    "approved_until": ["2017-01-01"],
    "approved_by": ["The Trust Board"],
    "approved_on": ["2035-01-01"],
    "grade": ["not_satisfactory"],
    "system_name": ["Payroll"],
    "document_status": ["draft", "approved"],
    "body": ["Project Board"],
    "meeting_on": ["2017-01-01", "2035-01-01"],
    "quorate": [False],
    "decision": [[{"verb": "noted", "text": "The Board noted the report."}]],
    "risk_class": [1],
    "completed": [False],
    "region": [["northeurope"], ["uksouth"]],
    "provider": [["Amazon Web Services"]],
    "service_type": [["saas"]],
    "assessed_on": ["2035-01-01"],
    "encryption_at_rest": ["Data are not encrypted at rest."],
    "encryption_in_transit": ["Users download over HTTP."],
    "overseas_access": ["Staff in India can access the data."],
    "geography": ["Stored in Dublin."],
    "pseudonymisation": ["No pseudonymisation is used."],
    "shared_responsibility": ["Shared responsibility applies."],
    "availability": ["Not assessed."],
}
"""What a field may really say, beside nothing at all."""


def definite_cases() -> list[dict[str, Any]]:
    """The cases with a definite verdict on evidence that is read surely throughout."""
    cases = [worked for file in FILES for worked in yaml.safe_load(file.read_text("utf-8"))]
    sure = [worked for worked in cases if "doubt" not in str(worked.get("evidence", ""))]
    return [worked for worked in sure if worked["verdict"] in DEFINITE and worked.get("evidence")]


def read_fields(worked: dict[str, Any]) -> Iterator[tuple[int, str, str, Any]]:
    """The place, kind and name of each field that a case's evidence states for certain, with what it states.

    Pages with rows are left out: they print a field twice, and the sure copy holds.
    """
    for place, item in enumerate(worked["evidence"]):
        for kind in set(item) - OPTIONS - {"unreadable", "dspt_list"}:
            built = KINDS[kind](**(item[kind] or {}))
            for name in type(built).model_fields if not getattr(built, "rows", ()) else ():
                stated = getattr(built, name)
                if name in SEVERAL and stated and all(found.accepted for found in stated):
                    yield place, kind, name, [found.model_dump(mode="json")["value"] for found in stated]
                elif isinstance(stated, Found) and stated.accepted:
                    yield place, kind, name, stated.model_dump(mode="json")["value"]


def verdict(worked: dict[str, Any], place: int, kind: str, name: str, value: Any) -> str:
    changed = copy.deepcopy(worked)
    changed["evidence"][place][kind] = {**(changed["evidence"][place][kind] or {}), name: value}
    return the_finding(changed).verdict.value


def in_doubt(name: str, value: Any) -> Any:
    return [{"doubtful": item} for item in value] if name in SEVERAL else {"doubtful": value}


@pytest.mark.parametrize("worked", definite_cases(), ids=lambda worked: f"{worked['clause']} {worked['name']}")
def test_no_definite_verdict_of_a_worked_case_hangs_on_a_doubtful_reading(worked: dict[str, Any]) -> None:
    for place, kind, name, value in read_fields(worked):
        doubted = verdict(worked, place, kind, name, in_doubt(name, value))
        if doubted in DEFINITE:
            for other in (*OTHER_READINGS.get(name, ()), *([] if name == "location" else [None])):
                assert verdict(worked, place, kind, name, other) == doubted, (place, kind, name, other)
