"""Repairs that complete or correct the application: what the letter asks the applicant to declare."""

from typing import Any

import pytest
from build import application, case, certificate, cloud_risk, decision, dspt, minutes, organisation, placed, policy
from repaired import finding_of, letter_of

from evidence.application import AssuranceRoute, Organisation
from evidence.bundle import CaseEvidence, OrganisationEvidence
from rules.repairs import declare
from rules.repairs.step import Step

UNI = "University of Westshire"
HERE = {"id": "dc", "uses": ["processing"], "address": "Data Centre, 1 College Road, Westford", "postcode": "WF9 9ZZ"}
AZURE = {"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": ["uksouth"]}
AT_AZURE = {"id": "az", "uses": ["storage", "backup"], "provider": "Microsoft Azure", "region": "uksouth"}
HOST = organisation(
    id="host", name="Microsoft Limited", aliases=["Microsoft Azure"], organisation_code="8JH14", comments=None,
    roles=["data_processor"], locations=[],
)  # fmt: skip


def relying_on(*routes: str, **fields: Any) -> Any:
    return application(organisations=[organisation(routes=list(routes), **fields)])


def in_the_cloud(*evidence: Any, services: Any = (AZURE,), used: bool = True, **declared: Any) -> CaseEvidence:
    return case(application(cloud={"used": used, "services": list(services)}, **declared), dspt(), *evidence)


# --- an organisation -----------------------------------------------------------------------------------------


def test_a_code_that_only_the_evidence_prints_is_to_be_given_if_it_is_right() -> None:
    lines = letter_of(case(relying_on("dspt", organisation_code=None), dspt()), "2a/1.1.1")
    assert lines == [f"applicant: give the organisation code of {UNI} in the application (EE999999, if that is right)"]


def test_a_code_that_the_evidence_prints_otherwise_is_to_be_corrected_or_accepted() -> None:
    lines = letter_of(case(relying_on("dspt", organisation_code="8XA11"), dspt()), "2a/1.1.1")
    assert lines[0] == (
        f"applicant: correct the organisation code of {UNI} in the application (EE999999, if that is right)"
    )
    assert [line.split(":")[0] for line in lines] == ["applicant", "case-officer"]


def test_a_code_that_stands_nowhere_is_to_be_given_together_with_the_page_that_prints_it() -> None:
    (line,) = letter_of(case(relying_on("dspt", organisation_code=None)), "2a/1.1.1")
    assert line.startswith(
        f"applicant: give the organisation code of {UNI} in the application / applicant: send a DSPT"
    )


def test_a_declared_code_is_not_to_be_corrected_where_nothing_prints_another() -> None:
    for line in letter_of(case(relying_on("dspt")), "2a/1.1.1"):
        assert "organisation code of" not in line


def test_the_publication_date_is_named_where_it_is_known_and_entered_after_the_page_is_sent_where_not() -> None:
    known = letter_of(case(relying_on("dspt", comments=None), dspt()), "video/4-dspt-date")
    assert known[0] == (
        f"applicant: enter the publication date of the DSPT of {UNI}, 24 June 2026, in the comments of its "
        "security assurance"
    )
    (unknown,) = letter_of(case(relying_on("dspt", comments=None)), "video/4-dspt-date")
    assert "send a DSPT assessment" in unknown
    assert f"enter the publication date of the DSPT of {UNI} in the comments" in unknown


def test_another_route_is_named_for_what_it_is() -> None:
    lines = letter_of(case(relying_on(), certificate(), policy(), decisions=[decision()]), "2a/1")
    assert lines == [f"applicant: state in the application that {UNI} relies on ISO 27001"]
    agreed = decision(clause="2a/1.2")
    lines = letter_of(case(relying_on("iso27001"), policy(), decisions=[agreed]), "2a/1")
    assert any("send a complete copy of an ISO/IEC 27001:2022 certificate" in line for line in lines)
    lines = letter_of(case(relying_on(), policy(), decisions=[agreed]), "2a/1")
    assert lines == [f"applicant: state in the application that {UNI} relies on a system level security policy"]


# --- locations -----------------------------------------------------------------------------------------------


def test_only_the_places_without_a_full_postcode_are_asked_for_one() -> None:
    outward = {**HERE, "id": "po", "address": "Portmouth", "postcode": "PO3", "uses": ["storage", "backup"]}
    nothing = {**HERE, "id": "hq", "address": "Harbour Yard", "postcode": None}
    matter = case(relying_on("iso27001", locations=[HERE, outward, nothing]), decisions=[decision()])
    first = letter_of(matter, "2a/2")[0]
    assert first.startswith("applicant: give the full postcode of Portmouth and Harbour Yard / applicant: send")


def test_a_processor_without_a_location_declares_all_of_them_and_a_controller_none() -> None:
    declare = (
        f"applicant: declare every location at which {UNI} processes, stores or backs up the data, with its address"
    )
    assert letter_of(case(relying_on("dspt", locations=[]), dspt()), "2a/2") == [declare]
    controller = relying_on("dspt", locations=[], roles=["data_controller"])
    assert finding_of(case(controller, dspt()), "2a/2").verdict == "not-applicable"


def test_back_up_sites_are_declared_beside_the_places_that_are_declared_already() -> None:
    lines = letter_of(case(relying_on("iso27001", locations=[HERE]), certificate(), decisions=[decision()]), "2a/2")
    assert lines[0].startswith("case-officer: a case officer of NHS England is to decide that clause 2a/2")
    assert lines[1].startswith(
        f"applicant: declare the back-up and disaster-recovery sites of {UNI}, with their addresses / applicant: send "
        "a complete copy of an ISO/IEC 27001:2022 certificate"
    )


def test_declaring_back_up_sites_does_not_cover_an_uncovered_place() -> None:
    uncovered = {**HERE, "address": "9 Brunel Court, Exeter", "postcode": "EX2 8PW"}
    matter = case(relying_on("iso27001", locations=[uncovered]), certificate(), decisions=[decision()])
    for line in letter_of(matter, "2a/2"):
        assert "send" in line or "decide" in line


def test_a_site_of_a_declared_host_takes_the_hosts_own_assurance() -> None:
    site = {**AT_AZURE, "address": "Azure South", "postcode": "E14"}
    own = organisation(locations=[*organisation()["locations"], site])
    (assured, decided) = letter_of(case(application(organisations=[own, HOST]), dspt()), "2a/2")
    assert assured.startswith("applicant: send a DSPT assessment of Microsoft Limited for 2025-26")
    assert decided.startswith("case-officer")
    alone = letter_of(case(application(organisations=[own]), dspt()), "2a/2")
    assert [line.split(":")[0] for line in alone] == ["case-officer"], "whom nobody declared cannot be asked"


# --- special conditions --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clause", "matter", "condition"),
    [
        (
            "2a/1.1.4",
            case(None, dspt(outcome="approaching_standards")),
            f"requires {UNI} to carry out the improvements of its DSPT improvement plan by a stated date",
        ),
        (
            "2a/1.1.5",
            case(application(data={"received": "identifiable"}), dspt()),
            f"covers a future review of the DSPT self-assessment of {UNI} by NHS England",
        ),
        ("video/4-igt-condition", case(relying_on("igt")), f"requires {UNI} to complete the DSPT by a stated date"),
    ],
    ids=["improvements", "review", "completion"],
)
def test_a_special_condition_is_to_be_agreed_in_these_words(clause: str, matter: CaseEvidence, condition: str) -> None:
    assert f"applicant: agree with NHS England a special condition that {condition}" in letter_of(matter, clause)


# --- what is said of the data --------------------------------------------------------------------------------

KNOWN = (
    "applicant: state in the application whether identifiable data are received or provided (if none are, that is all)"
)


@pytest.mark.parametrize(
    "flows",
    [
        {"received": "unknown"},
        {"provided": "unknown"},
        {"received": "unknown", "provided": "unknown"},
        {"received": "unknown", "provided": "pseudonymised"},
    ],
    ids=str,
)
def test_data_of_which_it_is_not_known_whether_they_are_identifiable_are_to_be_told(flows: dict[str, str]) -> None:
    assert KNOWN in letter_of(case(application(data=flows), dspt()), "2a/1.1.5")


@pytest.mark.parametrize(
    "flows",
    [
        {"received": "identifiable"},
        {"received": "unknown", "provided": "identifiable"},
        {"received": "identifiable", "provided": "unknown"},
    ],
    ids=str,
)
def test_identifiable_data_are_never_told_away(flows: dict[str, str]) -> None:
    lines = letter_of(case(application(data=flows), dspt()), "2a/1.1.5")
    assert lines
    assert KNOWN not in lines


RELEASED = (
    "applicant: state in the application whether identifiable data were released earlier under section 251 (if none "
    "were, that is all)"
)


def test_an_earlier_release_is_to_be_told_only_where_it_is_not_known() -> None:
    not_met = dspt(outcome="standards_not_met")
    unknown = application(kind="renewal", data={"prior_section_251_release": None})
    assert letter_of(case(unknown, not_met), "2a/1.1.6")[0] == RELEASED
    known = application(kind="renewal", data={"prior_section_251_release": True})
    lines = letter_of(case(known, not_met), "2a/1.1.6")
    assert lines
    assert RELEASED not in lines


def test_the_approval_to_keep_released_data_is_sent_and_mentioned() -> None:
    released = application(kind="renewal", data={"prior_section_251_release": True})
    lines = letter_of(case(released, dspt(outcome="standards_not_met")), "2a/1.1.6")
    assert (
        f"applicant: state in the application that NHS England approved that {UNI} keeps or reuses the data released "
        f"earlier / applicant: send NHS England's approval for {UNI} to keep or reuse the data released earlier under "
        "section 251"
    ) in lines


# --- the cloud -----------------------------------------------------------------------------------------------

DECLARE = "applicant: declare in the application every cloud service that is used, with its provider, types and regions"


def test_a_cloud_that_only_the_evidence_names_is_to_be_declared_with_what_the_evidence_names() -> None:
    lines = letter_of(in_the_cloud(cloud_risk(), services=(), used=False), "2a/3", None)
    assert lines[0] == f"{DECLARE} (Microsoft Azure and UK South, as the evidence names)"
    assert [line.split(":")[0] for line in lines] == ["applicant", "case-officer"]


@pytest.mark.parametrize("clause", ["2a/3", "2a/3.1a", "guidance/service-types"])
def test_a_cloud_declared_without_a_service_is_to_be_completed(clause: str) -> None:
    assert letter_of(in_the_cloud(services=()), clause, None)[0] == DECLARE
    named = letter_of(in_the_cloud(cloud_risk(), services=()), clause, None)
    assert named[0] == f"{DECLARE} (Microsoft Azure and UK South, as the evidence names)"


def test_another_provider_and_region_are_declared_beside_the_first_or_left_out_of_the_paper() -> None:
    papers = cloud_risk(provider=["Microsoft Azure", "AWS"], region=["UK South", "eu-west-2"])
    again, declared, decided = letter_of(in_the_cloud(papers), "2a/3", None)
    assert again == (
        "applicant: send evidence/2.pdf again, with the declared regions only, where the data are in no other and the "
        "declared providers only, where no other is used"
    )
    assert declared == f"{DECLARE} (Microsoft Azure, AWS, UK South and eu-west-2, as the evidence names)"
    assert decided.startswith("case-officer")


def test_nothing_more_is_to_be_declared_where_nothing_more_is_named() -> None:
    for line in letter_of(in_the_cloud(services=({**AZURE, "regions": []},)), "2a/3.1a", None):
        assert not line.startswith(DECLARE)


def test_types_are_to_be_listed_with_those_that_the_assessment_names() -> None:
    types = "applicant: list the types of each cloud service in the application: storage, SaaS, PaaS or IaaS"
    untyped = in_the_cloud(services=({**AZURE, "types": []},))
    assert letter_of(untyped, "guidance/service-types", None)[0] == types
    other = in_the_cloud(cloud_risk(service_type=["storage", "saas"]))
    again, listed, decided = letter_of(other, "guidance/service-types", None)
    assert again.endswith("with the declared types of service only, where no other is used")
    assert listed == f"{types} (the evidence names storage and saas)"
    assert decided.startswith("case-officer")


UK_ONLY = (
    "applicant: keep the data of the cloud in data centres in the United Kingdom only and declare the region of each "
    "service, without "
)


def test_every_region_abroad_is_to_be_left_and_named_with_its_provider() -> None:
    abroad = {**AZURE, "regions": ["northeurope"]}
    half = {"provider": "AWS", "types": ["storage"], "regions": ["eu-west-2", "eu-west-1"]}
    lines = letter_of(in_the_cloud(services=(abroad, half)), "2a/3.1a", None)
    assert lines == [f"{UK_ONLY}northeurope (Microsoft Azure) and eu-west-1 (AWS)"]


def test_a_service_without_a_region_is_to_state_one() -> None:
    line = letter_of(in_the_cloud(services=({**AZURE, "regions": []},)), "2a/3.1a", None)[0]
    assert line == f"{UK_ONLY}a service of Microsoft Azure whose region is not stated"


@pytest.mark.parametrize(
    "site",
    [
        {**AT_AZURE, "address": "Azure Dublin", "postcode": "E14", "region": "northeurope"},
        {**AT_AZURE, "address": "Dublin 2", "postcode": "E14", "region": None, "country": "Ireland"},
        {**AT_AZURE, "address": "Saint Helier", "postcode": "JE2 3AB", "region": None},
    ],
    ids=["region", "country", "postcode"],
)
def test_a_place_of_the_cloud_abroad_is_to_be_left_and_the_places_at_home_stay(site: dict[str, Any]) -> None:
    own = organisation(locations=[*organisation()["locations"], {**AT_AZURE, "address": "Azure South"}, site])
    (line, *_) = letter_of(in_the_cloud(organisations=[own]), "2a/3.1a", None)
    assert line == f"{UK_ONLY}{site['address']}"


@pytest.mark.parametrize("clause", ["2a/3.1b", "guidance/geography"])
def test_a_region_abroad_that_is_also_assessed_is_to_be_left_and_a_new_assessment_sent(clause: str) -> None:
    abroad = in_the_cloud(cloud_risk(region=["northeurope"]), services=({**AZURE, "regions": ["northeurope"]},))
    (line, *_) = letter_of(abroad, clause, None)
    assert line.startswith(f"{UK_ONLY}northeurope (Microsoft Azure) / applicant: send a cloud risk assessment")


def test_a_system_that_only_the_paper_names_is_to_be_named_in_the_application() -> None:
    named = "applicant: state in the application that the system which holds the data is Westshire Safe Haven, if it is"
    paper = cloud_risk(system_name="Westshire Safe Haven")
    assert named in letter_of(in_the_cloud(paper), "2a/3.2.2", None)
    assert named in letter_of(in_the_cloud(paper, system="Registry"), "2a/3.2.2", None)
    slsp = application(system="Registry", organisations=[organisation(routes=["slsp"])])
    assert named in letter_of(case(slsp, policy()), "video/6-copy")


# --- parties -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("matter", "named"),
    [
        (in_the_cloud(), "Microsoft Azure"),
        (in_the_cloud(policy(hosts=["Grimwold Compute Ltd"])), "Microsoft Azure and Grimwold Compute Ltd"),
        (in_the_cloud(minutes(providers=["AWS"]), services=(), used=False), "AWS"),
        (
            case(
                relying_on(
                    "dspt", locations=[HERE, {**AT_AZURE, "address": "Azure South", "provider": "Kestrel Hosting Ltd"}]
                ),
                dspt(),
            ),
            "Kestrel Hosting Ltd",
        ),
    ],
    ids=["a declared service", "a host in a policy", "a provider in minutes", "the provider of a site"],
)
def test_whoever_is_named_and_not_declared_is_to_be_added_with_its_assurance(matter: CaseEvidence, named: str) -> None:
    added, decided = letter_of(matter, "video/7-declared", None)
    assert added == (
        f"applicant: add {named} to the organisations of the application, with the security assurance of each"
    )
    assert decided.startswith("case-officer")


def test_a_declared_host_is_not_to_be_added_again() -> None:
    declared = in_the_cloud(placed(policy(hosts=["Grimwold Compute Ltd"])), organisations=[organisation(), HOST])
    assert letter_of(declared, "video/7-declared", None)[0].startswith("applicant: add Grimwold Compute Ltd to")


# --- nothing is taken out ------------------------------------------------------------------------------------


def own(matter: CaseEvidence) -> OrganisationEvidence:
    return OrganisationEvidence(matter, matter.application.organisations[0])


def after(step: Step, matter: CaseEvidence) -> Organisation:
    return step.apply(matter).application.organisations[0]


def test_another_route_stands_behind_those_that_are_relied_on() -> None:
    matter = case(relying_on("iso27001"))
    named = declare.route(own(matter), AssuranceRoute.DSPT)
    assert after(named, matter).security_assurance.routes == ("iso27001", "dspt")
    assert after(named, matter).security_assurance.comments == "DSPT 2025-26 published 24/06/2026"


def test_back_up_and_disaster_recovery_are_declared_behind_the_places_that_are_declared() -> None:
    matter = case(relying_on("dspt", locations=[HERE]))
    (declared,) = declare.secondary_site(own(matter))
    assert [place.uses for place in after(declared, matter).locations] == [
        ("processing",),
        ("backup", "disaster_recovery"),
    ]


def test_one_secondary_site_among_the_places_is_enough_to_ask_for_no_other() -> None:
    backup = {**HERE, "id": "b", "uses": ["backup"]}
    for locations in ([HERE, backup], [backup, HERE], []):
        assert list(declare.secondary_site(own(case(relying_on("dspt", locations=locations))))) == []


def test_a_special_condition_is_agreed_beside_those_that_are_agreed() -> None:
    held = [{"text": "The agreement ends in 2030.", "organisation": "uni", "due": "2027-03-31"}]
    matter = case(application(special_conditions=held), dspt(outcome="approaching_standards"))
    (agreed,) = declare.improvement_condition(own(matter))
    conditions = agreed.apply(matter).application.special_conditions
    assert [condition.text for condition in conditions] == [
        "The agreement ends in 2030.",
        f"The agreement requires {UNI} to carry out the improvements of its DSPT improvement plan.",
    ]


def test_services_regions_and_types_are_declared_beside_those_that_are_declared() -> None:
    paper = cloud_risk(provider=["Microsoft Azure", "AWS"], region=["UK South", "eu-west-2"], service_type=["saas"])
    matter = in_the_cloud(paper)
    (declared,) = declare.cloud_services(matter)
    services = declared.apply(matter).application.cloud.services
    assert [service.provider for service in services] == ["Microsoft Azure", "AWS"]
    assert services[0].regions == ("uksouth", "UK South", "eu-west-2")
    assert services[1].types == ("saas",)
    (typed,) = declare.service_types(matter)
    assert typed.apply(matter).application.cloud.services[0].types == ("storage", "iaas", "saas")


def test_only_the_declared_hosts_of_an_organisations_sites_are_asked_for_their_assurance() -> None:
    lab = organisation(id="lab", name="Portmouth Laboratory Ltd", aliases=[], organisation_code="8XA11")
    site = {**AT_AZURE, "address": "Azure South", "postcode": "E14"}
    at_azure = organisation(locations=[*organisation()["locations"], site])
    matter = case(application(organisations=[at_azure, lab, HOST]))
    assert [owner.organisation.id for owner in declare.site_owners(own(matter))] == ["host"]
    at_home = case(application(organisations=[organisation(), lab, HOST]))
    assert list(declare.site_owners(own(at_home))) == []
