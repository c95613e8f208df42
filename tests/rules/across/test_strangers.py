"""Evidence about organisations, hosts, providers and regions that the application does not declare."""

from typing import Any

from build import application, case, certificate, cloud_risk, dspt, letter, minutes, organisation, placed, policy

from evidence.findings import Observation, ObservationKind
from rules.assess import assess

AZURE = {
    "used": True,
    "services": [{"provider": "Microsoft Azure", "types": ["storage"], "regions": ["uksouth"], "organisation": "uni"}],
}


def seen(kind: ObservationKind, *evidence: Any, **declared: Any) -> list[Observation]:
    return [item for item in assess(case(application(**declared), *evidence)).observations if item.kind is kind]


def others(*evidence: Any) -> list[str]:
    return [item.says for item in seen(ObservationKind.OTHER_ORGANISATION, *evidence)]


def undeclared(*evidence: Any, **declared: Any) -> list[str]:
    return [item.says for item in seen(ObservationKind.UNDECLARED, *evidence, **declared)]


def test_minutes_of_another_company_are_named_with_the_place_of_its_name() -> None:
    theirs = placed(minutes(organisation_name="Tallow Freight plc"), None)
    (found,) = seen(ObservationKind.OTHER_ORGANISATION, theirs)
    assert found.says == "evidence/file.pdf is about Tallow Freight plc, which the application does not declare"
    assert [(p.file, p.page, p.quote) for p in found.premises] == [("evidence/file.pdf", 1, "Tallow Freight plc")]


def test_a_relatives_certificate_is_told_from_a_strangers() -> None:
    parent = placed(certificate(organisation_name="Westshire Holdings plc"), None)
    assert others(parent)[0].endswith("it may be related to University of Westshire")


def test_a_page_with_the_code_of_one_and_the_name_of_another_is_seen() -> None:
    (said,) = others(dspt(organisation_name="University of Eastshire"))
    assert said == "evidence/1.pdf placed by the test, but names University of Eastshire"


def test_evidence_of_the_declared_organisations_is_nobody_elses() -> None:
    assert others(dspt(), letter(organisation_name="NHS England"), dspt(organisation_name="Westshire University")) == []


def test_an_undeclared_provider_is_named_once_with_every_document_that_names_it() -> None:
    said = undeclared(policy(providers=["Amazon Web Services"]), minutes(providers=["AWS"]))
    assert said == [
        "evidence/1.pdf and evidence/2.pdf name Amazon Web Services, which is not a declared cloud provider and "
        "which is not among the declared organisations"
    ]


def test_a_region_in_the_minutes_that_the_application_does_not_declare_is_seen() -> None:
    said = undeclared(minutes(providers=["Microsoft Azure"], regions=["northeurope"]), cloud=AZURE)
    assert "evidence/1.pdf names northeurope, which is not a declared region" in said


def test_a_host_in_a_sentence_is_seen_unless_it_is_declared() -> None:
    host = organisation(id="host", name="Grimwold Compute Ltd", aliases=[], organisation_code="8XA11")
    named = policy(hosts=["Grimwold Compute Ltd"])
    assert undeclared(named) == [
        "evidence/1.pdf names Grimwold Compute Ltd, which is not among the declared organisations"
    ]
    assert undeclared(named, organisations=[organisation(), host]) == []


def test_declared_providers_and_regions_are_not_observed() -> None:
    host = organisation(id="host", name="Microsoft Limited", aliases=["Microsoft Azure"], organisation_code="8JH14")
    declared = {"cloud": AZURE, "organisations": [organisation(), host]}
    assert undeclared(cloud_risk(), minutes(providers=["Azure"], regions=["UK South"]), **declared) == []


def mentioned(*names: tuple[str, int]) -> Any:
    return policy(providers=[{"name": name, "provenance": {"page": page, "quote": name}} for name, page in names])


def test_a_provider_goes_by_the_name_that_stands_first() -> None:
    last = undeclared(mentioned(("Amazon Web Services", 3)), mentioned(("AWS", 1)))
    assert last[0].startswith("evidence/1.pdf and evidence/2.pdf name Amazon Web Services, which is not")
    later = undeclared(mentioned(("Amazon Web Services", 3), ("AWS", 2)))
    assert later[0].startswith("evidence/1.pdf names AWS, which is not")
    same_page = undeclared(mentioned(("Amazon Web Services", 2), ("AWS", 2)))
    assert same_page == undeclared(mentioned(("AWS", 2), ("Amazon Web Services", 2)))


def test_a_letter_of_nhs_england_that_nobody_owns_is_about_nobody_else() -> None:
    assert others(placed(letter(organisation_name="NHS England"), None)) == []
    assert others(placed(letter(organisation_name=None), None)) == []


def test_one_name_of_an_organisation_is_enough_to_know_it_by() -> None:
    known = organisation(name="Westshire Data Centre", aliases=["Kestrel"])
    for name in ("Kestrel", "Westshire Data Centre"):
        matter = {"organisations": [known]}
        assert seen(ObservationKind.OTHER_ORGANISATION, certificate(organisation_name=name), **matter) == []


def test_what_a_person_placed_is_nobody_elses_whatever_it_names() -> None:
    theirs = placed(minutes(organisation_name="Tallow Freight plc")).model_copy(update={"by_person": True})
    assert others(theirs) == []


def test_a_provider_that_a_declared_location_names_is_declared() -> None:
    site = {"id": "az", "uses": ["storage"], "address": "Azure South", "provider": "Kestrel Hosting"}
    own = organisation(locations=[*organisation()["locations"], site])
    paper = minutes(providers=["Kestrel Hosting"])
    assert any("not a declared cloud provider" in said for said in undeclared(paper))
    assert not any("not a declared cloud provider" in said for said in undeclared(paper, organisations=[own]))
