"""What the applicant declares is read whole or refused with every fault named."""

import json
from typing import Any

import pytest

from evidence.application import AssuranceRoute, Role, read_application, read_decisions
from evidence.errors import ApplicationError


def declared(**changes: Any) -> dict[str, Any]:
    application: dict[str, Any] = {
        "schema_version": 1,
        "reference": "DARS-NIC-111111-A1B2C-v1.0",
        "title": "Recovery after stroke",
        "kind": "new",
        "agreement_status": "draft",
        "data": {"received": "pseudonymised", "provided": "none", "prior_section_251_release": None},
        "organisations": [
            {
                "id": "uni",
                "name": "University of Eastmarsh",
                "roles": ["data_controller"],
                "security_assurance": {"routes": ["dspt"]},
                "locations": [{"id": "a", "uses": ["storage"], "address": "1 Fen Lane, Eastmarsh"}],
            }
        ],
        "cloud": {"used": False, "services": []},
    }
    return application | changes


def faults(application: dict[str, Any]) -> str:
    with pytest.raises(ApplicationError) as error:
        read_application(json.dumps(application).encode())
    return str(error.value)


def test_optional_keys_may_be_absent() -> None:
    application, warnings = read_application(json.dumps(declared()).encode())
    assert application.organisations[0].roles == (Role.DATA_CONTROLLER,)
    assert application.organisations[0].security_assurance.routes == (AssuranceRoute.DSPT,)
    assert application.agreement_start is None
    assert warnings == ()


def test_optional_lists_may_be_null() -> None:
    changed = declared(territory_of_use=None, special_conditions=None, evidence=None)
    changed["organisations"][0]["aliases"] = None
    application, _ = read_application(json.dumps(changed).encode())
    assert application.territory_of_use == ()
    assert application.organisations[0].aliases == ()


def test_a_byte_order_mark_is_no_fault() -> None:
    application, _ = read_application(b"\xef\xbb\xbf" + json.dumps(declared()).encode())
    assert application.title == "Recovery after stroke"


def test_unknown_keys_are_ignored_and_named() -> None:
    changed = declared(colour="blue")
    changed["organisations"][0]["locations"][0]["floor"] = 3
    _, warnings = read_application(json.dumps(changed).encode())
    assert warnings == ("organisations[0].locations[0].floor: unknown key, ignored", "colour: unknown key, ignored")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "fresh"}, ["kind", "'fresh'".replace("'", '"'), "'renewal'"]),
        ({"schema_version": 2}, ["schema_version", "2"]),
        ({"agreement_start": "01/12/2026"}, ["agreement_start", "01/12/2026"]),
        ({"organisations": []}, ["organisations", "at least 1"]),
        ({"reference": ""}, ["reference"]),
        ({"cloud": {"used": "yes", "services": []}}, ["cloud.used", "yes"]),
    ],
)
def test_a_wrong_value_names_the_key_what_was_found_and_what_was_expected(change: Any, words: list[str]) -> None:
    message = faults(declared(**change))
    assert all(word in message for word in words), message


def test_a_missing_key_is_named() -> None:
    changed = declared()
    del changed["organisations"][0]["security_assurance"]
    assert "organisations[0].security_assurance: not there" in faults(changed)


def test_every_fault_is_named_at_once() -> None:
    message = faults(declared(kind="fresh", agreement_status="maybe"))
    assert "kind" in message
    assert "agreement_status" in message


def test_an_id_used_twice_is_refused() -> None:
    changed = declared()
    changed["organisations"] *= 2
    assert "organisations[1].id: found 'uni' a second time" in faults(changed)


def test_a_service_of_an_unknown_organisation_is_refused() -> None:
    service = {"provider": "Fogbank", "types": ["storage"], "regions": ["uksouth"], "organisation": "nobody"}
    assert "cloud.services[0].organisation: found 'nobody'" in faults(
        declared(cloud={"used": True, "services": [service]})
    )


def test_what_is_not_json_is_refused_with_its_place() -> None:
    with pytest.raises(ApplicationError, match="line 1, column 9"):
        read_application(b'{"kind":}')


def test_a_key_given_twice_is_refused_rather_than_one_value_lost() -> None:
    twice = json.dumps(declared()).replace('"kind": "new"', '"kind": "new", "kind": "renewal"')
    with pytest.raises(ApplicationError, match="kind: given twice"):
        read_application(twice.encode())


def test_a_file_nested_without_end_is_refused_in_words() -> None:
    with pytest.raises(ApplicationError, match="nested too deeply"):
        read_application(b"[" * 100_000)


def test_a_decision_on_an_undeclared_organisation_is_refused() -> None:
    application, _ = read_application(json.dumps(declared()).encode())
    decision = {"clause": "2a/1.3", "organisation": "other", "decision": "approved", "decided_on": "2026-11-02"}
    decision |= {"by": "A. Officer", "role": "security"}
    with pytest.raises(ApplicationError, match=r"\[0\]\.organisation: found 'other'"):
        read_decisions(json.dumps([decision]).encode(), application)
