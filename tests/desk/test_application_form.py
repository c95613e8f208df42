"""The application filled in at the desk is exactly the application.json that the form's answers say."""

import json
import re
from html import unescape
from typing import Any

import pytest
from desk_server import PLAN, RunningDesk, Visitor
from flow_samples import CERTIFICATE
from starlette.datastructures import FormData

from evidence.application import read_application
from review.web.applicationform import as_json, changed, draft_of, empty_draft, faults_of

FILLED = [
    ("reference", " DARS-NIC-9 "),
    ("title", "Outcomes after hip surgery"),
    ("kind", "new"),
    ("agreement_status", "draft"),
    ("agreement_start", "2026-12-01"),
    ("territory_of_use", "England\r\nWales\r\n"),
    ("data-received", "pseudonymised"),
    ("data-provided", "none"),
    ("data-prior_section_251_release", "no"),
    ("organisations-count", "1"),
    ("organisations-0-name", "University of Westshire"),
    ("organisations-0-aliases", "Westshire University; UoW"),
    ("organisations-0-organisation_code", "ee999999"),
    ("organisations-0-roles", "data_controller"),
    ("organisations-0-roles", "data_processor"),
    ("organisations-0-security_assurance-routes-0", "iso27001"),
    ("organisations-0-security_assurance-routes-1", ""),
    ("organisations-0-security_assurance-routes-2", "dspt"),
    ("organisations-0-security_assurance-comments", ""),
    ("organisations-0-locations-count", "1"),
    ("organisations-0-locations-0-uses", "storage"),
    ("organisations-0-locations-0-address", "1 College Road, Westford"),
    ("organisations-0-locations-0-postcode", "WF9 9ZZ"),
    ("cloud-used", "yes"),
    ("cloud-services-count", "1"),
    ("cloud-services-0-provider", "Skyward"),
    ("cloud-services-0-types", "storage"),
    ("cloud-services-0-regions", "uksouth"),
    ("cloud-services-0-organisation", "university-of-westshire"),
    ("special_conditions-count", "1"),
    ("special_conditions-0-text", "Certificate by March"),
    ("special_conditions-0-due", "2027-03-31"),
]


def filled(**others: str) -> list[tuple[str, str]]:
    return [pair for pair in FILLED if pair[0] not in others] + list(others.items())


def posted(visitor: Visitor, do: str, pairs: list[tuple[str, str]]) -> Any:
    names = dict.fromkeys(name for name, _ in pairs)
    data = {name: [value for held, value in pairs if held == name] for name in names}
    return visitor.submit("/upload/application", **{"do": do, **data})


def test_what_is_filled_in_becomes_the_contracts_keys() -> None:
    assert json.loads(as_json(draft_of(FormData(FILLED)))) == {
        "schema_version": 1,
        "reference": "DARS-NIC-9",
        "title": "Outcomes after hip surgery",
        "kind": "new",
        "agreement_status": "draft",
        "agreement_start": "2026-12-01",
        "territory_of_use": ["England", "Wales"],
        "system": None,
        "data": {"received": "pseudonymised", "provided": "none", "prior_section_251_release": False},
        "organisations": [
            {
                "id": "university-of-westshire",
                "name": "University of Westshire",
                "aliases": ["Westshire University", "UoW"],
                "organisation_code": "EE999999",
                "sector": None,
                "roles": ["data_controller", "data_processor"],
                "security_assurance": {"routes": ["iso27001", "dspt"], "comments": None},
                "locations": [
                    {
                        "id": "place-1",
                        "uses": ["storage"],
                        "address": "1 College Road, Westford",
                        "postcode": "WF9 9ZZ",
                        "country": None,
                        "provider": None,
                        "region": None,
                    }
                ],
            }
        ],
        "cloud": {
            "used": True,
            "services": [
                {
                    "provider": "Skyward",
                    "types": ["storage"],
                    "regions": ["uksouth"],
                    "organisation": "university-of-westshire",
                }
            ],
        },
        "special_conditions": [{"text": "Certificate by March", "organisation": None, "due": "2027-03-31"}],
        "section_251_retention_approval": None,
    }
    assert faults_of(draft_of(FormData(FILLED))) == []


def test_two_organisations_of_one_name_get_ids_of_their_own() -> None:
    pairs = [("organisations-count", "2"), ("organisations-0-name", "Coll & Co"), ("organisations-1-name", "Coll & Co")]
    assert [one["id"] for one in draft_of(FormData(pairs))["organisations"]] == ["coll-co", "coll-co-2"]


def test_a_question_that_was_not_answered_is_not_answered_for_the_applicant() -> None:
    draft = draft_of(FormData(filled(**{"cloud-used": "", "data-prior_section_251_release": "not known"})))
    assert draft["cloud"]["used"] is None
    assert draft["data"]["prior_section_251_release"] is None
    assert faults_of(draft) == [("cloud-used", "Cloud, used: not filled in")]


def test_every_fault_leads_to_its_field() -> None:
    draft = draft_of(FormData(filled(kind="odd", title="", **{
        "special_conditions-0-due": "soon",
        "organisations-0-locations-0-address": "",
        "cloud-services-0-organisation": "nobody",
    })))  # fmt: skip
    faults = dict(faults_of(draft))
    assert set(faults) == {"title", "kind", "organisations-0-locations-0-address", "special_conditions-0-due"}
    assert faults["organisations-0-locations-0-address"] == "Organisation 1, location 1, address: not filled in"
    assert 'found "odd"' in faults["kind"]
    mended = draft_of(FormData(filled(**{"cloud-services-0-organisation": "nobody"})))
    assert [key for key, _ in faults_of(mended)] == ["cloud-services-0-organisation"]


@pytest.mark.parametrize(
    "do",
    ["", "add", "remove", "add nothing", "add organisations 9 locations", "remove organisations x", "add reference",
     "remove organisations 7", "burn organisations 0"],
)  # fmt: skip
def test_an_odd_button_changes_nothing(do: str) -> None:
    assert changed(empty_draft(), do) == empty_draft()


def test_an_endless_form_is_cut() -> None:
    draft = draft_of(FormData([("organisations-count", "999999999")]))
    assert len(draft["organisations"]) == len(changed(draft, "add organisations")["organisations"]) == 100


def test_another_organisation_and_another_place_are_added_without_losing_what_was_typed(
    module_desk: RunningDesk,
) -> None:
    rev = module_desk.visitor("rev")
    page = posted(rev, "add organisations", FILLED).text
    assert 'name="organisations-count" value="2"' in page
    assert 'value="1 College Road, Westford"' in page
    page = posted(rev, "add organisations 0 locations", FILLED).text
    assert 'name="organisations-0-locations-count" value="2"' in page
    page = posted(rev, "remove organisations 0 locations 0", FILLED).text
    assert "1 College Road" not in page


def test_a_form_with_faults_names_them_and_keeps_what_was_typed(module_desk: RunningDesk) -> None:
    answer = posted(module_desk.visitor("rev"), "continue", filled(title=""))
    assert answer.status_code == 400
    assert 'href="#title"' in answer.text
    assert 'value="1 College Road, Westford"' in answer.text


def test_a_form_that_is_right_leads_to_the_evidence_and_becomes_a_case(desk: RunningDesk) -> None:
    rev = desk.visitor("rev")
    page = posted(rev, "continue", FILLED)
    assert page.status_code == 200
    found = re.search(r'name="application" value="([^"]+)"', page.text)
    assert found
    data = {"csrf_token": rev.token(), "application": unescape(found[1])}
    answer = rev.post("/upload", data=data, files=[("files", ("certificate.txt", CERTIFICATE.encode()))])
    assert answer.status_code == 303
    desk.taken_in(answer.headers["location"])
    stored = desk.store.submission("DARS-NIC-9")
    assert stored.application == read_application(as_json(draft_of(FormData(FILLED))).encode())[0]
    assert [file.name for file in stored.files] == ["evidence/certificate.txt"]


def test_a_stored_case_fills_the_form_for_its_next_round(module_desk: RunningDesk) -> None:
    rev = module_desk.visitor("rev")
    page = rev.get("/upload/application", params={"case": PLAN})
    stored = module_desk.store.submission(PLAN).application
    assert page.status_code == 200
    assert stored.organisations[0].locations[0].address in unescape(page.text)
    assert rev.get("/upload/application", params={"case": "none"}).status_code == 400
