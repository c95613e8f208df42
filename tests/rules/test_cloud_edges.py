"""Cloud clauses at their edges: steps, triggers, dates, copies of names, and papers of other systems."""

from typing import Any

import pytest
from build import doubtful
from test_worked_cases import the_finding

from evidence.fields import Doubt
from evidence.findings import Finding, Verdict
from rules.regions import (
    Where,
    country_is_abroad,
    place,
    places_in,
    postcode_is_abroad,
    same_provider,
)
from rules.standard_2a.cloud_evidence import base_reference, hosts, same_system
from rules.standard_2a.cloud_responsibility import says_who_does_what

AZURE = {"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": ["uksouth"], "organisation": "uni"}
STEPS = {
    "understood": ("risk_class", "data_understood"),
    "assessed": ("confidentiality", "integrity", "availability"),
    "controls": ("encryption_at_rest", "encryption_in_transit", "data_destruction"),
    "monitored": ("monitoring",),
}


def judged(clause: str, *evidence: dict[str, Any], services: list[dict[str, Any]] | None = None, **app: Any) -> Finding:
    cloud = {"used": True, "services": [AZURE] if services is None else services}
    return the_finding({"clause": clause, "application": {"cloud": cloud, **app}, "evidence": list(evidence)})


def paper(**fields: Any) -> dict[str, Any]:
    return {"cloud_risk": fields}


# --- the four steps, the date -------------------------------------------------------------------------------


@pytest.mark.parametrize(("step", "fields"), STEPS.items())
def test_any_one_sentence_shows_a_step_and_without_one_it_is_not_shown(step: str, fields: tuple[str, ...]) -> None:
    silent = dict.fromkeys(fields)
    assert judged("guidance/four-steps", paper(**silent)).verdict is Verdict.NEEDS_REVIEW
    for field in fields:
        said = 3 if field == "risk_class" else "It was assessed, encrypted, destroyed and reviewed every quarter."
        assert judged("guidance/four-steps", paper(**{**silent, field: said})).verdict is Verdict.SATISFIED, field


def test_a_risk_that_was_not_assessed_shows_no_step() -> None:
    silent = {"confidentiality": "Not assessed.", "integrity": None, "availability": None}
    assert judged("guidance/four-steps", paper(**silent)).verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize(
    ("assessed_on", "verdict"),
    [("2026-11-21", "satisfied"), ("2026-11-22", "needs-review"), (None, "needs-review")],
)
def test_a_risk_assessment_is_dated_and_not_of_the_future(assessed_on: str | None, verdict: str) -> None:
    assert judged("guidance/cloud-risk-assessment", paper(assessed_on=assessed_on)).verdict == verdict


# --- the minutes ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({}, "satisfied"),
        ({"meeting_on": "2026-08-01"}, "satisfied"),
        ({"meeting_on": "2026-07-31"}, "needs-review"),
        ({"meeting_on": "2026-11-21"}, "satisfied"),
        ({"meeting_on": "2026-11-22"}, "needs-review"),
        ({"meeting_on": None}, "needs-review"),
        ({"quorate": None}, "needs-review"),
        ({"document_status": None}, "needs-review"),
        ({"body": None}, "needs-review"),
        ({"body": "Trust Board"}, "satisfied"),
        ({"body": "Audit Committee", "delegated_by_board": "The Board delegated this."}, "satisfied"),
        ({"decision": []}, "needs-review"),
        ({"decision": [{"verb": "approved", "text": "The Board approved the budget."}], "cloud_risk_item": []}, None),
        ({"decision": [{"verb": "noted", "text": "Cloud risk was noted."}]}, "needs-review"),
    ],
)
def test_minutes_of_the_board_are_complete(fields: dict[str, Any], verdict: str | None) -> None:
    assert judged("2a/3.2.4", paper(), {"minutes": fields}).verdict == (verdict or "needs-review")


@pytest.mark.parametrize("verb", ["approved", "agreed", "resolved", "accepted", "ratified", "endorsed"])
def test_a_decision_that_says_yes(verb: str) -> None:
    decision = [{"verb": verb, "text": f"The Board {verb} the cloud risk assessment."}]
    assert judged("2a/3.2.4", paper(), {"minutes": {"decision": decision}}).verdict is Verdict.SATISFIED


def test_a_yes_beside_a_note_is_a_yes() -> None:
    decision = [
        {"verb": "noted", "text": "The Board noted the cloud report."},
        {"verb": "approved", "text": "The Board approved the cloud risk assessment."},
    ]
    assert judged("2a/3.2.4", paper(), {"minutes": {"decision": decision}}).verdict is Verdict.SATISFIED


def test_minutes_older_than_their_limit_go_to_a_person() -> None:
    for meeting_on in ("2020-01-01", "2015-06-01"):
        old = {"minutes": {"meeting_on": meeting_on}}
        assert judged("2a/3.2.4", old).verdict is Verdict.NEEDS_REVIEW


def test_the_meeting_is_held_against_the_earliest_assessment() -> None:
    later = {"cloud_risk": {"assessed_on": "2026-10-10"}}
    assert judged("2a/3.2.4", paper(), later, {"minutes": {}}).verdict is Verdict.SATISFIED
    assert judged("2a/3.2.4", later, {"minutes": {}}).verdict is Verdict.NEEDS_REVIEW


# --- the risk class -------------------------------------------------------------------------------------------


def test_two_models_of_one_class_agree_and_of_two_do_not() -> None:
    one, two = {"risk_model": {"risk_class": 3}}, {"risk_model": {"risk_class": 4}}
    assert judged("2a/3.2.1", one, one).verdict is Verdict.SATISFIED
    assert judged("2a/3.2.1", one, two).verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize("flow", ["received", "provided"])
def test_a_class_is_weighed_against_the_data_of_both_ways(flow: str) -> None:
    low = {"risk_model": {"risk_class": 1}}
    anonymous = {"received": "anonymised", "provided": "none"}
    assert judged("2a/3.2.1", low, data={**anonymous, flow: "identifiable"}).verdict is Verdict.NEEDS_REVIEW
    assert judged("2a/3.2.1", low, data=anonymous).verdict is Verdict.SATISFIED


@pytest.mark.parametrize(
    ("received", "text", "verdict"),
    [
        ("pseudonymised", "Records are pseudonymised before upload.", "satisfied"),
        ("identifiable", "Records are pseudonymised before upload.", "needs-review"),
        ("aggregated", "Pseudonymisation is not used because the data are aggregated.", "satisfied"),
        ("anonymised", "Pseudonymisation is not used because the data are anonymous.", "satisfied"),
        ("pseudonymised", "Pseudonymisation is not used because it is not needed.", "needs-review"),
        ("aggregated", "Pseudonymisation is not used.", "needs-review"),
        ("aggregated", "Pseudonymisation will be used because it is required.", "needs-review"),
        ("pseudonymised", "Pseudonymisation was ruled out; records are pseudonymised on request.", "needs-review"),
    ],
)
def test_pseudonymisation_is_used_or_refused_with_a_reason(received: str, text: str, verdict: str) -> None:
    assert judged("2a/3.2.3", paper(pseudonymisation=text), data={"received": received}).verdict == verdict


# --- whose and of what system a paper is ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "named", "text", "own"),
    [
        ("Safe Haven", "Safe Haven", "", True),
        ("Safe Haven", "Payroll", "", False),
        ("Safe Haven", "Payroll", "Outcomes after hip surgery", False),
        ("Safe Haven", None, "", False),
        ("Safe Haven", None, "It is about the Safe Haven.", True),
        ("Safe Haven", None, "Made for DARS NIC-123456-A1B2C", True),
        (None, None, "", True),
        (None, "Payroll", "", False),
        (None, "Payroll", "Made for the study Outcomes after hip surgery.", True),
        (None, "Payroll", "Made for DARS-NIC-123456-A1B2C-v2.0", True),
    ],
)
def test_a_paper_is_about_this_system_by_its_name_or_the_applications(
    declared: str | None, named: str | None, text: str, own: bool
) -> None:
    found = judged("2a/3.2.2", {**paper(system_name=named), "text": text}, system=declared)
    assert found.verdict is (Verdict.SATISFIED if own else Verdict.NEEDS_REVIEW)


def test_names_of_one_system_may_have_a_short_form() -> None:
    assert same_system("Westshire Safe Haven (WSH)", "Westshire Safe Haven")
    assert same_system("WSH", "Westshire Safe Haven (WSH)")
    assert not same_system("Westshire Safe Haven", "Eastshire Safe Haven")


def test_versions_of_a_reference_come_and_go() -> None:
    assert base_reference("DARS-NIC-123456-A1B2C-v1.2") == base_reference("dars-NIC-123456-A1B2C-v2")
    assert base_reference("ODR1819_001") == "ODR1819_001"


def test_papers_that_contradict_each_other_go_to_a_person() -> None:
    yes, no = paper(), paper(encryption_at_rest="Data are not encrypted at rest.")
    assert judged("guidance/encryption-at-rest", no).verdict is Verdict.NOT_SATISFIED
    for both in ((yes, no), (no, yes)):
        assert judged("guidance/encryption-at-rest", *both).verdict is Verdict.NEEDS_REVIEW
    silent = paper(encryption_at_rest=None)
    for pair in ((yes, silent), (silent, yes)):
        assert judged("guidance/encryption-at-rest", *pair).verdict is Verdict.SATISFIED


def test_of_two_papers_that_agree_the_surer_one_is_relied_on() -> None:
    sure, unsure = paper(), paper(encryption_at_rest={"doubtful": "All data are encrypted at rest with AES-256."})
    for both in ((sure, unsure), (unsure, sure)):
        assert judged("guidance/encryption-at-rest", *both).verdict is Verdict.SATISFIED


def test_a_doubtful_name_on_minutes_of_nobody_is_asked_about() -> None:
    whose = {"minutes": {"organisation_name": {"doubtful": "Vniversity of Westmire"}}, "owner": None}
    cloud = {"used": True, "services": [AZURE]}
    approved = [{"clause": "2a/3.2.4", "organisation": None, "role": "case_officer"}]
    worked = {"clause": "2a/3.2.4", "application": {"cloud": cloud}, "evidence": [whose], "decisions": approved}
    found = the_finding(worked)
    assert found.verdict is Verdict.NEEDS_REVIEW, "an approval settles no doubtful reading"
    assert [question.field for question in found.questions if question.field] == ["organisation_name"]


def test_a_declared_organisation_is_a_host_by_its_family_or_its_name() -> None:
    from build import application, organisation

    microsoft = application(organisations=[organisation(name="Microsoft Limited", aliases=[])]).organisations[0]
    valley = application(organisations=[organisation(name="Valley Cloud Ltd", aliases=[])]).organisations[0]
    assert hosts(microsoft, ["Azure"])
    assert hosts(valley, ["Amazon Web Services", "Valley Cloud"])
    assert not hosts(valley, ["Azure"])
    assert not hosts(microsoft, [])


# --- regions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("country", "abroad"), [("Ireland", True), ("England", False), (None, False), ("", False)])
def test_a_country_is_abroad_only_where_it_surely_is(country: str | None, abroad: bool) -> None:
    assert country_is_abroad(country) is abroad


@pytest.mark.parametrize(
    ("postcode", "abroad"),
    [("JE2 3AB", True), ("GY1 1AA", True), ("im1 1aa", True), ("LS1 4AP", False), (None, False), ("", False)],
)
def test_postcodes_of_the_crown_dependencies_are_abroad(postcode: str | None, abroad: bool) -> None:
    assert postcode_is_abroad(postcode) is abroad


def test_the_worst_of_several_regions_is_the_place() -> None:
    assert place("uksouth and global", "Azure").where is Where.UNSTATED
    assert place("global, uksouth, northeurope", "Azure").where is Where.ABROAD
    assert place("UKSOUTH", "Azure").where is Where.UNITED_KINGDOM
    assert place("FRANCE").where is Where.ABROAD


def test_a_place_is_named_once_and_in_order() -> None:
    text = "Our data go to uksouth, then to westeurope, then to uksouth."
    assert [p.printed for p in places_in(text, "Azure")] == ["uksouth", "westeurope"]


@pytest.mark.parametrize("text", ["give us the data", "notuksouth", "uksouth2x", "a-uksouth", "uksouth-b2"])
def test_a_word_inside_another_is_no_place(text: str) -> None:
    assert places_in(text, "Azure") == ()


def test_a_region_lies_in_its_city_and_country() -> None:
    for wider in ("London", "England", "UK", "U.K.", "Great Britain", "United Kingdom"):
        assert place(wider).within([place("uksouth", "Azure")]), wider
    assert place("Wales").within([place("ukwest", "Azure")])
    assert not place("Wales").within([place("uksouth", "Azure")])
    assert not place("England").within([place("ukwest", "Azure")])
    assert not place("UK").within([place("northeurope", "Azure")])
    assert not place("uksouth", "Azure").within([])


def test_a_region_of_another_provider_abroad_is_abroad_all_the_same() -> None:
    assert place("eu-west-1", "Azure").where is Where.ABROAD
    assert place("eu-west-2", "Google Cloud").where is Where.UNSTATED
    assert place("uksouth", "Microsoft 365").where is Where.UNITED_KINGDOM


def test_providers_that_no_table_knows_are_the_same_by_their_words() -> None:
    assert same_provider("Valley  Cloud", "VALLEY CLOUD")
    assert not same_provider("Valley Cloud", "Hill Cloud")
    assert not same_provider("Valley Cloud", "Azure")


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("The provider secures the buildings and the hosts; we secure accounts and data.", True),
        ("The provider secures the buildings, the hosts and everything in and around them.", False),
        ("We secure accounts, data, devices and everything that is in and around them.", False),
        ("Provider secures hosts; we secure data.", False),
        ("The provider secures the hosts; we secure data, but this is not yet agreed.", False),
        ("Azure patches the hosts and the network; the University manages accounts and data.", True),
    ],
)
def test_both_sides_of_the_shared_responsibility_are_said(text: str, understood: bool) -> None:
    assert says_who_does_what(text) is understood


# --- places that were assessed --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "region", "verdict"),
    [
        ("Data are stored in UK South only.", ["UK South"], "satisfied"),
        ("Data are stored in London.", [], "satisfied"),
        ("Data are stored in the UK.", [], "needs-review"),
        ("Data are stored in England.", [], "needs-review"),
        ("Data are stored in Great Britain.", [], "needs-review"),
        ("Data are stored in UK West.", [], "needs-review"),
        ("Data are stored in Dublin.", [], "not-satisfied"),
        ("Data are stored in London and in Europe.", [], "needs-review"),
        ("The location was assessed as low risk.", [], "needs-review"),
        (None, ["UK South"], "needs-review"),
    ],
)
def test_the_place_that_was_assessed_is_the_declared_one(text: str | None, region: list[str], verdict: str) -> None:
    assert judged("guidance/geography", paper(geography=text, region=region)).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The hall at NG2 2AA was assessed.", "satisfied"),
        ("The hall at ng22aa was assessed.", "satisfied"),
        ("The hall at NG2 2AB was assessed.", "needs-review"),
    ],
)
def test_a_host_without_regions_is_named_by_its_postcode(text: str, verdict: str) -> None:
    place_of_host = {"id": "v", "uses": ["storage"], "address": "2 Vault Way", "postcode": "NG2 2AA"}
    host = {"id": "v", "name": "Valley Hosting Ltd", "organisation_code": "8ZZ01", "roles": ["data_processor"]}
    service = {"provider": "Valley Hosting Ltd", "types": ["iaas"], "regions": [], "organisation": "uni"}
    worked = {
        "clause": "guidance/geography",
        "application": {"cloud": {"used": True, "services": [service]}},
        "others": [{**host, "locations": [place_of_host]}],
        "evidence": [paper(geography=text, region=[], provider=["Valley Hosting Ltd"])],
    }
    assert the_finding(worked).verdict == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Records are pseudonymised on receipt; the pseudonymisation key stays on site.",
        "The de-identification key stays on site. Tokenisation is applied to each record.",
    ],
)
def test_one_sentence_that_says_so_is_enough(text: str) -> None:
    assert judged("2a/3.2.3", paper(pseudonymisation=text)).verdict is Verdict.SATISFIED


@pytest.mark.parametrize(
    ("regions", "more", "verdict"),
    [
        (["uksouth"], {}, "satisfied"),
        (["uksouth", "northeurope"], {}, "not-satisfied"),
        (["uksouth", "global"], {}, "needs-review"),
        ([], {}, "needs-review"),
        (["uksouth"], {"region": ["northeurope"]}, "not-satisfied"),
        (["uksouth"], {"region": ["Europe"]}, "needs-review"),
        (["uksouth"], {"provider": ["Azure Front Door"]}, "needs-review"),
    ],
)
def test_every_region_that_is_declared_or_assessed_is_british(
    regions: list[str], more: dict[str, Any], verdict: str
) -> None:
    found = judged("2a/3.1a", paper(**more), services=[{**AZURE, "regions": regions}])
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("field", "value", "verdict"),
    [
        ("country", "Ireland", "not-satisfied"),
        ("country", "England", "satisfied"),
        ("postcode", "JE2 3AB", "not-satisfied"),
        ("region", "westeurope", "not-satisfied"),
        ("region", "somewhere", "needs-review"),
    ],
)
def test_a_declared_place_of_the_cloud_is_british_too(field: str, value: str, verdict: str) -> None:
    held = {"id": "az", "uses": ["storage"], "address": "Azure hall", "provider": "Microsoft Azure", field: value}
    cloud = {"used": True, "services": [AZURE]}
    worked = {"clause": "2a/3.1a", "application": {"cloud": cloud}, "organisation": {"locations": [held]}}
    assert the_finding({**worked, "evidence": [paper()]}).verdict == verdict


def test_without_any_place_of_the_cloud_a_person_is_asked() -> None:
    assert judged("2a/3.1a", paper(region=[]), services=[]).verdict is Verdict.NEEDS_REVIEW


# --- what is declared and what the papers show ---------------------------------------------------------------------

BACKUP = {"id": "az", "uses": ["backup"], "address": "Azure hall", "provider": "Microsoft Azure", "region": "ukwest"}


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        (paper(), "satisfied"),
        (paper(region=["UK South", "London"]), "satisfied"),
        (paper(region=["UK West"]), "satisfied"),
        (paper(region=["West Europe"]), "needs-review"),
        (paper(provider=["Amazon Web Services"]), "needs-review"),
        ({"policy": {"providers": ["Amazon Web Services"]}}, "needs-review"),
        ({"minutes": {"providers": ["Amazon Web Services"]}}, "needs-review"),
        ({"risk_model": {"providers": ["Amazon Web Services"]}}, "needs-review"),
        ({"letter": {"providers": ["Amazon Web Services"]}}, "needs-review"),
        ({"policy": {"regions": ["West Europe"]}}, "needs-review"),
        ({"policy": {"providers": ["Westshire University"]}}, "satisfied"),
        ({"certificate": {"providers": ["Amazon Web Services"]}}, "satisfied"),
        ({"policy": {"providers": ["Google Cloud"]}, "text": "Google Cloud is not used."}, "satisfied"),
    ],
)
def test_the_papers_name_no_other_provider_or_region_than_the_declared_ones(
    evidence: dict[str, Any], verdict: str
) -> None:
    cloud = {"used": True, "services": [AZURE]}
    here = {"id": "dc", "uses": ["storage"], "address": "1 College Road", "postcode": "WF9 9ZZ"}
    worked = {"clause": "2a/3", "application": {"cloud": cloud}, "organisation": {"locations": [here, BACKUP]}}
    assert the_finding({**worked, "evidence": [evidence]}).verdict == verdict


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        ({"dspt": {}}, "satisfied"),
        ({"policy": {}}, "satisfied"),
        ({"policy": {"providers": ["Microsoft Azure"]}}, "needs-review"),
        ({"policy": {"regions": ["UK South"]}}, "needs-review"),
        ({"cloud_risk": {}}, "needs-review"),
        ({"minutes": {}}, "needs-review"),
        ({"minutes": {"cloud_risk_item": []}}, "satisfied"),
        ({"certificate": {"providers": ["Microsoft Azure"]}}, "satisfied"),
    ],
)
def test_without_a_declared_cloud_the_evidence_shows_none(evidence: dict[str, Any], verdict: str) -> None:
    assert the_finding({"clause": "2a/3", "evidence": [evidence]}).verdict == verdict


@pytest.mark.parametrize("field", ["provider", "region"])
def test_a_declared_place_of_a_provider_is_a_cloud_although_none_is_declared(field: str) -> None:
    here = {"id": "dc", "uses": ["storage"], "address": "1 College Road", field: "ukwest"}
    assert the_finding({"clause": "2a/3", "organisation": {"locations": [here]}}).verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize(
    ("types", "named", "verdict"),
    [
        (["storage", "iaas"], ["storage"], "satisfied"),
        (["storage"], ["storage", "saas"], "needs-review"),
        ([], ["storage"], "needs-review"),
        (["storage"], [], "satisfied"),
    ],
)
def test_every_type_of_service_that_the_papers_name_is_listed(types: list[str], named: list[str], verdict: str) -> None:
    services = [{**AZURE, "types": types}]
    assert judged("guidance/service-types", paper(service_type=named), services=services).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Keys are destroyed when the agreement ends.", "satisfied"),
        ("Data are overwritten to NIST 800-88 at the end of the retention period.", "satisfied"),
        ("Keys will be destroyed when the agreement ends, once a procedure is agreed.", "needs-review"),
        ("No procedure exists; keys are destroyed when the agreement ends.", "needs-review"),
        ("Data are never deleted; keys are destroyed when the agreement ends.", "needs-review"),
        ("Keys are destroyed.", "needs-review"),
        ("Data are deleted when the agreement ends.", "needs-review"),
    ],
)
def test_a_method_of_destruction_and_its_occasion_are_stated(text: str, verdict: str) -> None:
    assert judged("guidance/data-destruction", paper(data_destruction=text)).verdict == verdict


@pytest.mark.parametrize("name", ["microsoft azure", "MICROSOFT AZURE", "Microsoft  Azure"])
def test_a_provider_is_known_however_its_name_is_written(name: str) -> None:
    assert same_provider(name, "Azure")


def test_a_refusal_need_not_repeat_the_word() -> None:
    text = "Not used, since the data are aggregated."
    assert judged("2a/3.2.3", paper(pseudonymisation=text), data={"received": "aggregated"}).verdict == "satisfied"


def test_an_item_that_alone_names_the_cloud_is_relied_on() -> None:
    decision = [{"verb": "approved", "text": "The Board approved the paper."}]
    item = "The Board considered the risk assessment of hosting the data in Microsoft Azure."
    sure = {"minutes": {"decision": decision, "cloud_risk_item": [item]}}
    assert judged("2a/3.2.4", paper(), sure).verdict is Verdict.SATISFIED
    unsure = {"minutes": {"decision": decision, "cloud_risk_item": [{"doubtful": item}]}}
    assert judged("2a/3.2.4", paper(), unsure).verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize(
    "doubt", [Doubt.POOR_SCAN, Doubt.OCR_TWIN, Doubt.RIVAL_VALUES, Doubt.ODD_SHAPE, Doubt.HIDDEN_TEXT]
)
@pytest.mark.parametrize("field", ["region", "provider"])
def test_a_name_that_may_be_misread_may_be_another_one(field: str, doubt: Doubt) -> None:
    name = "UK South" if field == "region" else "Microsoft Azure"
    for clause in ("2a/3.1a", "2a/3"):
        assert judged(clause, paper(**{field: [doubtful(name, doubt)]})).verdict is Verdict.NEEDS_REVIEW


def test_the_name_of_a_country_keeps_its_capitals_and_a_common_word_need_not() -> None:
    assert [p.printed for p in places_in("They give us the GLOBAL view.")] == ["GLOBAL"]
    assert [p.printed for p in places_in("They give US teams the view.")] == ["US"]
