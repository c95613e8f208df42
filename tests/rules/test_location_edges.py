"""Locations at their edges: units, outward codes, other parties' sites, secondary sites, and the territory."""

from typing import Any

import pytest
from test_worked_cases import the_finding

from evidence.findings import Finding, Verdict

ALL_USES = ["processing", "storage", "backup", "disaster_recovery"]
DC = {"id": "dc", "uses": ALL_USES, "address": "Data Centre, 1 College Road, Westford", "postcode": "WF9 9ZZ"}
OTHER = {"id": "lab", "uses": ["processing"], "address": "4 Mill Lane, Eastbury", "postcode": "EB4 4BB"}


def placed(*evidence: dict[str, Any], routes: tuple[str, ...] = ("iso27001",), **worked: Any) -> Finding:
    declared = {"routes": list(routes), "locations": worked.pop("locations", [DC]), **worked.pop("organisation", {})}
    given = list(evidence) or [{"certificate": {}}]
    return the_finding({"clause": "2a/2", "organisation": declared, "evidence": given, **worked})


def sites(*places: tuple[str, str | None]) -> dict[str, Any]:
    location = [{"address": address, "postcode": postcode} for address, postcode in places]
    return {"certificate": {"location": location}}


HEAD, YARD = ("1 Chapel Street, Northgate", "NG1 1AA"), ("9 Dock Road, Southport", "SP9 9XX")


# --- a certificate or a policy ------------------------------------------------------------------------------------


def test_a_place_that_the_certificate_names_is_covered_and_each_must_be() -> None:
    assert placed().verdict is Verdict.SATISFIED
    assert placed(sites(HEAD, YARD)).verdict is Verdict.NOT_SATISFIED
    assert placed(locations=[DC, OTHER]).verdict is Verdict.NOT_SATISFIED
    assert "EB4 4BB is not covered" in placed(locations=[DC, OTHER]).because
    assert "WF9 9ZZ is not covered" not in placed(locations=[DC, OTHER]).because


def test_a_certificate_that_ran_out_covers_nothing_for_certain() -> None:
    assert placed({"certificate": {"expires_on": "2026-11-21"}}).verdict is Verdict.SATISFIED
    assert placed({"certificate": {"expires_on": "2026-11-20"}}).verdict is Verdict.NEEDS_REVIEW


def test_the_head_office_alone_leaves_the_sites_to_a_person() -> None:
    assert placed(sites(HEAD)).verdict is Verdict.NEEDS_REVIEW
    approved = [{"clause": "2a/2", "role": "case_officer"}]
    assert placed(sites(HEAD), decisions=approved).verdict is Verdict.SATISFIED
    assert placed(sites(HEAD, YARD), decisions=approved).verdict is Verdict.NOT_SATISFIED


def test_one_of_two_declared_places_is_no_head_office() -> None:
    assert placed({"certificate": {}}, locations=[DC, OTHER]).verdict is Verdict.NOT_SATISFIED


@pytest.mark.parametrize(
    "incomplete",
    [
        {"certificate": {"location": [], "pages_missing": [2]}},
        {"certificate": {"pages_missing": [2], "location": [{"address": HEAD[0], "postcode": HEAD[1]}] * 2}},
        {"certificate": {"annex_missing": True, "location": [{"address": HEAD[0], "postcode": HEAD[1]}] * 2}},
        {**sites(HEAD, YARD), "problems": ["incomplete"]},
        {"certificate": {"location": []}},
    ],
)
def test_what_is_not_there_whole_cannot_show_that_a_place_is_not_covered(incomplete: dict[str, Any]) -> None:
    found = placed(incomplete)
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert found.verdict is placed(incomplete, decisions=[{"clause": "2a/2"}]).verdict


def test_a_sentence_on_all_sites_wants_a_person() -> None:
    words = {**sites(HEAD, YARD)["certificate"], "all_sites_wording": "and all sites in the United Kingdom"}
    assert placed({"certificate": words}).verdict is Verdict.NEEDS_REVIEW
    assert placed({"certificate": words}, decisions=[{"clause": "2a/2"}]).verdict is Verdict.SATISFIED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Serves the hall at WF9 9ZZ.", "needs-review"),
        ("Serves the hall at wf9  9zz", "needs-review"),
        ("Serves the area WF9.", "needs-review"),
        ("Serves the hall at WF9 1AA.", "not-satisfied"),
        ("Serves the part WF99.", "not-satisfied"),
    ],
)
def test_a_postcode_printed_elsewhere_on_the_pages_wants_a_person(text: str, verdict: str) -> None:
    assert placed({**sites(HEAD, YARD), "text": text}).verdict == verdict


@pytest.mark.parametrize(
    ("misread", "verdict"),
    [
        ({"address": "9 Dock Road, Southport", "postcode": "WF9 922"}, "needs-review"),
        ({"address": "Data Centre, 1 Collage Road, Westford", "postcode": None}, "needs-review"),
        ({"address": "9 Dock Road, Southport", "postcode": "WF9 8XZ"}, "needs-review"),
        ({"address": "9 Dock Road, Southport", "postcode": "WF9 8XX"}, "not-satisfied"),
        ({"address": "Data Centre, 1 College Road, Eastford", "postcode": "SP1 1XX"}, "needs-review"),
        ({"address": "9 Dock Road, Southport", "postcode": None}, "needs-review"),
        ({"address": "9 Dock Road, Southport", "postcode": "SP1 1XX"}, "not-satisfied"),
    ],
)
def test_a_doubtful_place_may_be_the_declared_one_if_it_is_alike(misread: dict[str, Any], verdict: str) -> None:
    location = [{"address": HEAD[0], "postcode": HEAD[1]}, {"doubtful": misread}]
    assert placed({"certificate": {"location": location}}).verdict == verdict


def test_the_better_of_two_documents_covers_the_place() -> None:
    for evidence in ([sites(HEAD, YARD), {"certificate": {}}], [{"certificate": {}}, sites(HEAD, YARD)]):
        assert placed(*evidence).verdict is Verdict.SATISFIED


@pytest.mark.parametrize(
    ("policy", "verdict"),
    [({}, "satisfied"), ({"document_status": "draft"}, "needs-review"), ({"system_name": None}, "needs-review")],
)
def test_a_policy_covers_what_it_names_unless_it_is_weak(policy: dict[str, Any], verdict: str) -> None:
    assert placed({"policy": policy}, routes=("slsp",)).verdict == verdict
    approved = placed({"policy": policy}, routes=("slsp",), decisions=[{"clause": "2a/2"}])
    assert approved.verdict is Verdict.SATISFIED


def test_without_a_document_of_the_route_nothing_is_covered() -> None:
    assert placed({"policy": {}}).verdict is Verdict.NOT_SATISFIED
    assert placed({"policy": {}}, {"unreadable": "encrypted"}).verdict is Verdict.NEEDS_REVIEW
    relative = {"certificate": {"organisation_name": "Westshire Enterprises Ltd"}, "owner": None}
    assert placed(relative).verdict is Verdict.NEEDS_REVIEW
    stranger = {"certificate": {"organisation_name": "Eastshire Haulage Ltd"}, "owner": None}
    assert placed(stranger).verdict is Verdict.NOT_SATISFIED


# --- DSPT and other routes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dspt", "verdict"),
    [
        ({}, "satisfied"),
        ({"outcome": "standards_not_met"}, "needs-review"),
        ({"edition": "2023-24", "published_on": "2024-06-20"}, "needs-review"),
        ({"organisation_code": "EE999999-LAB"}, "needs-review"),
    ],
)
def test_a_current_and_sufficient_dspt_covers_the_organisations_places(dspt: dict[str, Any], verdict: str) -> None:
    assert placed({"dspt": dspt}, routes=("dspt",)).verdict == verdict


def test_an_officer_may_accept_a_departments_code_but_not_a_failed_assessment() -> None:
    approved = {"routes": ("dspt",), "decisions": [{"clause": "2a/2"}]}
    assert placed({"dspt": {"organisation_code": "EE999999-LAB"}}, **approved).verdict is Verdict.SATISFIED
    assert placed({"dspt": {"outcome": "standards_not_met"}}, **approved).verdict is Verdict.NEEDS_REVIEW


def test_any_one_route_covers_a_place() -> None:
    for routes in (("dspt", "iso27001"), ("iso27001", "dspt")):
        assert placed({"dspt": {}}, sites(HEAD, YARD), routes=routes).verdict is Verdict.SATISFIED


def test_without_a_route_a_place_is_covered_by_nothing() -> None:
    assert placed({"other": {}}, routes=()).verdict is Verdict.NOT_SATISFIED
    for kind in ("dspt", "certificate", "policy"):
        assert placed({kind: {}}, routes=()).verdict is Verdict.NEEDS_REVIEW
    assert placed({"unreadable": "encrypted"}, routes=()).verdict is Verdict.NEEDS_REVIEW
    assert placed({"igt": {}}, routes=("igt",)).verdict is Verdict.NEEDS_REVIEW


def test_another_partys_site_needs_that_partys_assurance() -> None:
    theirs = {**DC, "provider": "Valley Hosting Ltd"}
    host = {"id": "host", "name": "Valley Hosting Ltd", "organisation_code": "8ZZ01", "roles": ["data_processor"]}
    its_dspt = {"dspt": {"organisation_name": "Valley Hosting Ltd", "organisation_code": "8ZZ01"}, "owner": "host"}
    alone = placed({"dspt": {}}, routes=("dspt",), locations=[theirs])
    assert alone.verdict is Verdict.NEEDS_REVIEW
    assert "Valley Hosting Ltd" in alone.because
    with_host = placed({"dspt": {}}, its_dspt, routes=("dspt",), locations=[theirs], others=[host])
    assert with_host.verdict is Verdict.SATISFIED
    own = placed({"dspt": {}}, routes=("dspt",), locations=[{**DC, "provider": "Westshire University"}])
    assert own.verdict is Verdict.SATISFIED


# --- secondary sites -------------------------------------------------------------------------------------------------


def uses(*used: str) -> list[dict[str, Any]]:
    return [{**DC, "uses": list(used)}]


@pytest.mark.parametrize("use", ["backup", "disaster_recovery"])
def test_either_secondary_site_will_do(use: str) -> None:
    assert placed(locations=uses("storage", use)).verdict is Verdict.SATISFIED


@pytest.mark.parametrize("use", ["storage", "processing"])
def test_who_stores_or_processes_is_asked_for_a_secondary_site(use: str) -> None:
    for roles in (["data_controller"], ["data_processor"]):
        asked = placed(locations=uses(use), organisation={"roles": roles})
        assert asked.verdict is Verdict.NEEDS_REVIEW
        assert "no back-up or disaster-recovery site" in asked.because
        approved = placed(locations=uses(use), organisation={"roles": roles}, decisions=[{"clause": "2a/2"}])
        assert approved.verdict is Verdict.SATISFIED


def test_what_a_policy_says_of_secondary_sites_is_shown() -> None:
    none = {"policy": {"no_secondary_site": "There is no back-up site."}}
    assert "states: There is no back-up site." in placed(none, routes=("slsp",), locations=uses("storage")).because
    main = {"address": DC["address"], "postcode": DC["postcode"], "role": "main"}
    for role in ("backup", "disaster_recovery", "additional"):
        named = {"policy": {"location": [main, {"address": HEAD[0], "postcode": HEAD[1], "role": role}]}}
        found = placed(named, routes=("slsp",), locations=uses("storage"))
        assert ("names one: 1 Chapel Street" in found.because) is (role != "additional")


BACKER = {
    "id": "backer",
    "name": "Valley Vaults Ltd",
    "organisation_code": "8ZZ01",
    "roles": ["data_processor"],
    "locations": [{"id": "v", "uses": ["backup"], "address": "2 Vault Way, Northgate", "postcode": "NG2 2AA"}],
}


def test_a_processors_secondary_site_counts_for_whose_data_it_holds() -> None:
    only_controller = {"locations": uses("storage"), "organisation": {"roles": ["data_controller"]}}
    assert placed(others=[BACKER], **only_controller).verdict is Verdict.SATISFIED
    stores_too = {**BACKER, "locations": [{**BACKER["locations"][0], "uses": ["storage", "backup"]}]}
    assert placed(others=[stores_too], **only_controller).verdict is Verdict.SATISFIED
    second = {"id": "two", "name": "Second University", "organisation_code": "EE888888", "roles": ["data_controller"]}
    assert placed(others=[stores_too, second], **only_controller).verdict is Verdict.NEEDS_REVIEW
    assert placed(others=[BACKER, second], **only_controller).verdict is Verdict.SATISFIED
    processes_only = {"locations": uses("processing"), "organisation": {"roles": ["data_controller"]}}
    assert placed(others=[stores_too, second], **processes_only).verdict is Verdict.SATISFIED


def test_without_locations_only_a_processor_is_asked() -> None:
    assert placed(locations=[], organisation={"roles": ["data_controller"]}).verdict is Verdict.NOT_APPLICABLE
    assert placed(locations=[], organisation={"roles": ["data_processor"]}).verdict is Verdict.NEEDS_REVIEW


# --- the territory ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("territory", "country", "noted"),
    [
        (["England", "Wales"], "Scotland", True),
        (["England", "Wales"], "wales", False),
        (["United Kingdom"], "Scotland", False),
        (["UK"], "England", False),
        (["Great Britain"], "Wales", False),
        (["Worldwide"], "Scotland", False),
        (["UK"], "Jersey", True),
        (["UK"], "Ireland", True),
        ([], "Scotland", False),
        (["England"], None, False),
    ],
)
def test_a_place_outside_the_territory_is_noted_and_fails_nothing(
    territory: list[str], country: str | None, noted: bool
) -> None:
    found = placed(locations=[{**DC, "country": country}], application={"territory_of_use": territory})
    assert found.verdict is Verdict.SATISFIED
    assert ("outside the territory of use" in found.because) is noted


def test_the_site_of_a_processor_that_is_not_the_cloud_used_counts_for_no_other_controllers_store() -> None:
    stores_too = {**BACKER, "locations": [{**BACKER["locations"][0], "uses": ["storage", "backup"]}]}
    second = {"id": "two", "name": "Second University", "organisation_code": "EE888888", "roles": ["data_controller"]}
    azure = {"provider": "Microsoft Azure", "types": ["storage"], "regions": ["uksouth"], "organisation": "uni"}
    found = placed(
        locations=uses("storage"),
        organisation={"roles": ["data_controller"]},
        others=[stores_too, second],
        application={"cloud": {"used": True, "services": [azure]}},
    )
    assert found.verdict is Verdict.NEEDS_REVIEW
    assert "no back-up or disaster-recovery site" in found.because


def test_a_place_that_is_surely_not_covered_decides_beside_one_in_doubt() -> None:
    alike = {"doubtful": {"address": "9 Dock Road, Southport", "postcode": "EB4 8BX"}}
    location = [{"address": HEAD[0], "postcode": HEAD[1]}, alike]
    both = placed({"certificate": {"location": location}}, locations=[DC, OTHER])
    assert both.verdict is Verdict.NOT_SATISFIED
    alone = placed({"certificate": {"location": location}}, locations=[{**OTHER, "uses": ALL_USES}])
    assert alone.verdict is Verdict.NEEDS_REVIEW


def test_of_a_place_printed_twice_the_sure_reading_is_relied_on() -> None:
    here = {"address": DC["address"], "postcode": DC["postcode"]}
    for location in ([{"doubtful": here}, here], [here, {"doubtful": here}]):
        assert placed({"certificate": {"location": location}}).verdict is Verdict.SATISFIED
