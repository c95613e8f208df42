"""What sentences of cloud papers mean for the clauses, and where regions are."""

import pytest

from rules.overseas import Access, access_from_abroad, puts_abroad, puts_data_abroad
from rules.regions import Where, family, is_global, place, places_in, same_provider
from rules.standard_2a.cloud_minutes import is_board
from rules.standard_2a.cloud_pseudonymisation import is_refused, is_used
from rules.standard_2a.cloud_responsibility import says_who_does_what
from rules.standard_2a.cloud_risks import is_considered
from rules.standard_2a.guidance_controls import speaks_of_cloud
from rules.standard_2a.guidance_geography import stored_in


@pytest.mark.parametrize(
    ("region", "provider", "where"),
    [
        ("uksouth", "Microsoft Azure", Where.UNITED_KINGDOM),
        ("UK South (London)", "Azure", Where.UNITED_KINGDOM),
        ("eu-west-2", "AWS", Where.UNITED_KINGDOM),
        ("eu-west-2a", "Amazon Web Services", Where.UNITED_KINGDOM),
        ("EU (London)", "AWS", Where.UNITED_KINGDOM),
        ("europe-west2", "Google Cloud", Where.UNITED_KINGDOM),
        ("Northern Ireland", None, Where.UNITED_KINGDOM),
        ("eu-west-1", "AWS", Where.ABROAD),
        ("westeurope", "Azure", Where.ABROAD),
        ("uksouth, northeurope", "Azure", Where.ABROAD),
        ("ireland", "AWS", Where.ABROAD),
        ("Jersey", None, Where.ABROAD),
        ("Isle of Man", None, Where.ABROAD),
        ("us-east-1", None, Where.ABROAD),
        ("eu-west-2", "Azure", Where.UNSTATED),
        ("EU", "Google Cloud", Where.UNSTATED),
        ("Europe", "AWS", Where.UNSTATED),
        ("global", None, Where.UNSTATED),
        ("multi-region", "Google Cloud", Where.UNSTATED),
        ("zone-7", "Valley Cloud", Where.UNSTATED),
    ],
)
def test_a_region_is_judged_with_its_provider(region: str, provider: str | None, where: Where) -> None:
    found = place(region, provider)
    assert found.where is where, found.words


def test_the_longer_name_is_the_region() -> None:
    assert [p.printed for p in places_in("Held in Azure UK West, never in West Europe.", "Azure")] == [
        "UK West",
        "West Europe",
    ]


def test_two_names_of_one_region_are_the_same_place() -> None:
    declared = [place("eu-west-2", "AWS")]
    assert place("EU (London)", "AWS").within(declared)
    assert place("London").within(declared)
    assert not place("eu-west-1", "AWS").within(declared)
    assert not place("ukwest", "Azure").within([place("uksouth", "Azure")])


def test_services_belong_to_the_family_of_their_provider() -> None:
    assert family("Microsoft Limited") == family("Azure Blob Storage") == "azure"
    assert same_provider("AWS", "Amazon Web Services EMEA SARL")
    assert not same_provider("OneDrive", "Microsoft Azure")
    assert same_provider("Valley Cloud", "valley cloud")
    assert is_global("Azure Front Door")
    assert not is_global("Azure")


@pytest.mark.parametrize(
    "text",
    [
        "Data cannot be accessed from outside the UK.",
        "No access to the data from outside the United Kingdom is permitted.",
        "Access from outside the UK is blocked by geo-fencing.",
        "Conditional access policies block all sign-ins from outside the UK.",
        "Only users within the UK can access the environment.",
        "The data are accessible only from UK IP addresses.",
        "Overseas access: none. Data is not accessible outside the UK.",
        "Access is limited to UK-based staff.",
        "UK access only.",
        "Nobody outside the UK has access to the data.",
        "Data must not leave the UK and cannot be viewed from overseas.",
        "No data can be reached from outside the UK, and support staff of the provider have no standing access.",
        "Neither staff nor suppliers can access the data from outside the UK.",
        "Remote access from non-UK IP ranges is denied by the firewall.",
        "Access is geofenced so that only UK IP addresses can connect.",
        "It is not possible to access the data from outside the UK.",
    ],
)
def test_access_from_abroad_is_excluded(text: str) -> None:
    assert access_from_abroad(text) is Access.FORBIDDEN


@pytest.mark.parametrize(
    "text",
    [
        "Support engineers located in the USA may access the data.",
        "The support team in Bangalore has access to the production environment.",
        "Data may be accessed by staff travelling abroad.",
        "Our collaborators in Germany can view the pseudonymised records.",
        "Access from the EEA is permitted.",
        "Users outside the UK can access the platform, but not download data.",
        "Access from outside the UK is blocked for guests; staff may connect from anywhere.",
    ],
)
def test_access_from_abroad_is_given(text: str) -> None:
    assert access_from_abroad(text) is Access.GIVEN


@pytest.mark.parametrize(
    "text",
    [
        "Remote access from outside the UK is allowed with prior approval.",
        "Access from abroad is not blocked.",
        "There are no restrictions on access from outside the UK.",
        "Staff should not access the data from outside the UK.",
        "Access from outside the UK will be blocked from 2027.",
        "Data are stored only within the UK.",
        "Access from outside the UK is prevented unless the SIRO approves it.",
        "The risk of access from outside the UK was assessed as low.",
        "Follow-the-sun support is provided from Manila.",
        "Access is by named accounts with two factors.",
        "Access is limited to the UK and Ireland.",
        "Access is restricted to the UK but third-line support is delivered from Manila.",
        "It is not possible to rule out access from outside the UK.",
        "We do not know whether provider staff outside the UK can access the data.",
        "Access from outside the UK is not monitored.",
        "Data are not accessible outside the EEA.",
        "Access from outside the UK was blocked until June 2026.",
        "Access from outside the UK is blocked for students.",
        "Geo-blocking of non-UK addresses has been disabled.",
        "Microsoft staff outside the UK have no access to customer data.",
        "Remote staff abroad do not have a second factor.",
        "The only data centre is in the UK and staff can access remotely.",
    ],
)
def test_what_is_hedged_or_silent_on_access_goes_to_a_person(text: str) -> None:
    assert access_from_abroad(text) is Access.UNCLEAR


@pytest.mark.parametrize(
    ("text", "anything", "data"),
    [
        ("Backups are kept in Amsterdam.", True, True),
        ("Log data are sent to a service in the United States.", True, True),
        ("Two developers work remotely from Portugal.", True, False),
        ("Second-line support is delivered from Manila.", True, False),
        ("Data may be processed outside the UK by sub-processors.", True, True),
        ("No data are stored in Ireland.", False, False),
        ("Sign-in from abroad is blocked.", False, False),
        ("The risk that data are copied to Ireland was assessed.", False, False),
        ("National guidance allows data to be hosted in the EEA.", False, False),
        ("Data are stored in London and Cardiff.", False, False),
    ],
)
def test_what_a_sentence_puts_abroad(text: str, anything: bool, data: bool) -> None:
    assert (puts_abroad(text), puts_data_abroad(text)) == (anything, data)


@pytest.mark.parametrize(
    "body",
    [
        "Board of Directors",
        "Trust Board",
        "Board of Trustees",
        "University Council",
        "Council",
        "Governing Body",
        "Court",
    ],
)
def test_the_board_has_many_names(body: str) -> None:
    assert is_board(body)


@pytest.mark.parametrize(
    "body",
    [
        "Digital Programme Board",
        "Project Board",
        "Board Audit and Risk Committee",
        "Information Governance Steering Group",
        "Research Governance Board",
        "Executive Committee",
    ],
)
def test_not_every_board_is_the_board(body: str) -> None:
    assert not is_board(body)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Azure secures the hosts and the network; the University is responsible for identity and data.", ()),
        ("The provider is responsible for security of the cloud and the Trust for security in the cloud.", ()),
        ("Provider: physical security, hypervisor. Customer: operating system, data, access control.", ()),
        ("AWS manages the hosts and the buildings; Vale Registry manages accounts and keys.", ("Vale Registry",)),
    ],
)
def test_both_sides_duties_show_understanding(text: str, names: tuple[str, ...]) -> None:
    assert says_who_does_what(text, names)


@pytest.mark.parametrize(
    "text",
    [
        "We understand the shared responsibility model.",
        "The shared responsibility model is published by Microsoft and is available to our customers online.",
        "Responsibilities are not yet defined between the provider and the University for patching of hosts.",
        "AWS is responsible for everything and manages the security of our data.",
        "The cloud provider is responsible for security and we are responsible for nothing.",
        "Who patches is to be determined: the provider secures the hosts and we secure accounts.",
    ],
)
def test_a_mention_of_the_model_shows_nothing(text: str) -> None:
    assert not says_who_does_what(text)


@pytest.mark.parametrize(
    ("text", "used", "refused"),
    [
        ("Data are pseudonymised by NHS England before release.", True, False),
        ("Pseudonymisation is applied on receipt; the key is not held in the cloud.", True, False),
        ("Pseudonymisation is not needed because the data are aggregated.", False, True),
        ("Pseudonymisation was considered but rejected because linkage needs names.", False, True),
        ("No pseudonymisation is applied.", False, False),
        ("Data should be pseudonymised where possible.", False, False),
        ("The data will be pseudonymised next year.", False, False),
        ("Pseudonymisation", False, False),
    ],
)
def test_pseudonymisation_is_used_refused_or_neither(text: str, used: bool, refused: bool) -> None:
    assert (is_used(text), is_refused(text)) == (used, refused)


@pytest.mark.parametrize(
    ("text", "considered"),
    [
        ("Loss of availability is rated low.", True),
        ("No risk to integrity was identified.", True),
        ("Availability has not been assessed.", False),
        ("Integrity: N/A", False),
        ("Confidentiality is to be assessed.", False),
    ],
)
def test_a_risk_is_considered_unless_the_text_says_that_nobody_did(text: str, considered: bool) -> None:
    assert is_considered(text) is considered


@pytest.mark.parametrize(
    ("text", "cloud"),
    [
        ("All laptops are encrypted with BitLocker.", False),
        ("The office server is encrypted at rest.", False),
        ("Laptops and the S3 buckets are encrypted.", True),
        ("Data are encrypted at rest.", True),
    ],
)
def test_laptops_and_office_servers_are_not_the_cloud(text: str, cloud: bool) -> None:
    assert speaks_of_cloud(text) is cloud


def test_a_place_where_nothing_is_stored_is_no_storage_location() -> None:
    text = "Data are stored in UK South; nothing is held in Ireland, and no data leave the United Kingdom."
    assert [p.printed for p in stored_in(text, "Azure")] == ["UK South"]
