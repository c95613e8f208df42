"""Repairs by NHS England's own people: readings, owners and kinds to confirm, and decisions to take."""

from datetime import date
from typing import Any

import pytest
from build import (
    absent,
    application,
    case,
    certificate,
    cloud_risk,
    decision,
    document,
    doubtful,
    dspt,
    dspt_list,
    igt,
    minutes,
    organisation,
    placed,
    policy,
)
from repaired import finding_of, letter_of

from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.fields import Doubt
from rules.repairs import wanted

UNI = "University of Westshire"
AZURE = {"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": ["uksouth"]}
LAB = organisation(
    id="lab", name="Portmouth Laboratory Ltd", aliases=[], organisation_code="8XA11", roles=["data_processor"]
)
UNSURE = (Doubt.KIND_IN_DOUBT,)


def relying_on(*routes: str, **fields: Any) -> Any:
    return application(organisations=[organisation(routes=list(routes), **fields)])


def in_the_cloud(*evidence: Any, **declared: Any) -> CaseEvidence:
    return case(application(cloud={"used": True, "services": [AZURE]}, **declared), dspt(), *evidence)


# --- readings ------------------------------------------------------------------------------------------------


def test_a_contradicted_reading_is_to_be_confirmed_and_is_then_not_doubted_again() -> None:
    ends = (certificate(), certificate(expires_on="2027-01-31"))
    lines = letter_of(case(relying_on("iso27001"), *ends, decisions=[decision()]), "2a/1.3")
    assert "security: NHS England is to confirm that the expiry date in evidence/1.pdf reads '2028-01-31'" in lines


def test_a_row_of_a_list_is_confirmed_in_its_row() -> None:
    row = {"organisation_code": "EE999999", "edition": "2025-26", "published_on": "2026-06-24"}
    other = {**row, "organisation_code": "8XA11", "outcome": doubtful("standards_not_met")}
    listed = placed(dspt_list(other, {**row, "outcome": doubtful("standards_met")}), None, "evidence/list.csv")
    lines = letter_of(case(relying_on("dspt"), listed), "2a/1.1.3")
    assert (
        "case-officer: NHS England is to confirm that the outcome in evidence/list.csv reads 'standards_met'" in lines
    )


def test_a_row_of_a_history_is_confirmed_with_the_headline_that_repeats_it() -> None:
    row = {"edition": "2025-26", "outcome": doubtful("standards_met"), "published_on": "2026-06-24"}
    page = dspt(outcome=doubtful("standards_met"), rows=[row])
    lines = letter_of(case(None, page), "2a/1.1.3")
    assert "case-officer: NHS England is to confirm that the outcome in evidence/1.pdf reads 'standards_met'" in lines


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Data are not accessible from outside the United Kingdom.",) * 2,
        (f"Data are not accessible from outside the United Kingdom{'.' * 25}",) * 2,
        (
            "Data are not accessible from outside the United Kingdom, and nobody abroad is given an account.",
            "Data are not accessible from outside the United Kingdom, and nobody abroad is g…",
        ),
    ],
    ids=["short", "80 characters", "long"],
)
def test_a_long_statement_is_quoted_by_its_beginning(words: str, shown: str) -> None:
    lines = letter_of(in_the_cloud(cloud_risk(overseas_access=doubtful(words))), "2a/3.1b", None)
    assert (
        f"case-officer: NHS England is to confirm that the overseas access in evidence/2.pdf reads {shown!r}" in lines
    )


def test_what_would_be_sent_is_nothing_to_confirm() -> None:
    for clause in ("2a/1.1.2", "2a/1.1.3", "2a/2"):
        assert not any("sent/" in line for line in letter_of(case(relying_on("dspt")), clause))


def test_readings_of_two_documents_are_two_changes() -> None:
    ends = (certificate(expires_on=doubtful("2028-01-31")), certificate(expires_on=doubtful("2027-01-31")))
    for line in letter_of(case(relying_on("iso27001"), *ends, decisions=[decision()]), "2a/1.3"):
        for change in line.split(" / "):
            assert not ("evidence/1.pdf" in change and "evidence/2.pdf" in change)


# --- owners and kinds ----------------------------------------------------------------------------------------


def test_a_document_that_names_nobody_is_to_be_confirmed_as_its_organisations() -> None:
    nameless = certificate(organisation_name=None)
    lines = letter_of(case(relying_on("iso27001"), nameless, decisions=[decision()]), "2a/1.3")
    assert lines[0] == f"security: NHS England is to confirm that evidence/1.pdf is a document of {UNI}"
    (change,) = finding_of(case(relying_on("iso27001"), nameless, decisions=[decision()]), "2a/1.3").repairs[0].changes
    assert (change.file, change.organisation) == ("evidence/1.pdf", "uni")


def test_a_paper_on_the_cloud_stays_with_the_organisation_that_it_stands_with() -> None:
    both: dict[str, Any] = {"organisations": [organisation(), LAB]}
    for owner, called in (("uni", UNI), ("lab", "Portmouth Laboratory Ltd")):
        theirs = placed(minutes(organisation_name=None), owner, "evidence/minutes.pdf")
        lines = letter_of(in_the_cloud(theirs, **both), "2a/3.2.4", None)
        assert f"case-officer: NHS England is to confirm that evidence/minutes.pdf is a document of {called}" in lines


KIND = "case-officer: NHS England is to confirm that evidence/a.pdf is a document of the kind 'dspt assessment'"


def test_a_document_of_a_doubtful_kind_is_to_be_confirmed_as_that_kind() -> None:
    unsure = document(dspt(), "evidence/a.pdf", kind_doubts=UNSURE)
    for evidence in ((unsure,), (policy(), unsure), (unsure, policy())):
        for clause in ("2a/1.1.2", "2a/1.1.3", "2a/1.1"):
            assert KIND in letter_of(case(None, *evidence), clause)


def test_an_absence_that_only_the_kind_made_doubtful_needs_no_confirmation_of_its_own() -> None:
    unsure = document(dspt(expires_on=absent(*UNSURE)), "evidence/a.pdf", kind_doubts=UNSURE)
    assert KIND in letter_of(case(None, unsure), "2a/1.1.2")
    row = {
        "edition": "2025-26",
        "outcome": "standards_met",
        "published_on": "2026-06-24",
        "expires_on": absent(*UNSURE),
    }
    history = document(dspt(expires_on=absent(*UNSURE), rows=[row]), "evidence/a.pdf", kind_doubts=UNSURE)
    assert KIND in letter_of(case(None, history), "2a/1.1.2")


def test_an_absence_that_the_scan_made_doubtful_is_to_be_confirmed_beside_the_kind() -> None:
    unsure = document(dspt(expires_on=absent(Doubt.POOR_SCAN, *UNSURE)), "evidence/a.pdf", kind_doubts=UNSURE)
    confirmed = [line for line in letter_of(case(None, unsure), "2a/1.1.2") if "confirm" in line]
    assert len(confirmed) == 1
    assert "that evidence/a.pdf prints no expiry date" in confirmed[0]
    assert "is a document of the kind 'dspt assessment'" in confirmed[0]


def test_readings_and_the_kind_are_confirmed_each_in_its_words() -> None:
    page = dspt(edition=doubtful("2025-26"), outcome=doubtful("standards_met"))
    (sent, confirmed) = letter_of(case(None, document(page, "evidence/a.pdf", kind_doubts=UNSURE)), "2a/1.1")
    assert sent.startswith("applicant: send a DSPT assessment")
    for words in ("the edition in evidence/a.pdf reads '2025-26'", "reads 'standards_met'", "'dspt assessment'"):
        assert words in confirmed


# --- decisions -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clause", "of", "matter", "words"),
    [
        (
            "2a/1.2",
            "uni",
            case(relying_on("slsp"), policy()),
            f"NHS England's security team is to review and agree the system level security policy of {UNI}",
        ),
        (
            "2a/1.3",
            "uni",
            case(relying_on("iso27001"), certificate()),
            f"NHS England's security team is to review and approve the ISO 27001 certification of {UNI}",
        ),
        (
            "2a/3.3",
            None,
            in_the_cloud(),
            "NHS England's security team is to approve this application's use of the cloud",
        ),
    ],
    ids=["policy", "certificate", "cloud"],
)
def test_what_the_security_team_decides_is_asked_of_it_in_the_standards_words(
    clause: str, of: str | None, matter: CaseEvidence, words: str
) -> None:
    assert letter_of(matter, clause, of) == [f"security: {words}"]


def test_a_toolkit_submission_that_leaves_something_open_is_the_security_teams_to_confirm() -> None:
    matter = case(relying_on("igt"), igt(grade=None), as_at=date(2018, 6, 1))
    lines = letter_of(matter, "video/4-igt")
    assert not any(line.startswith("case-officer") for line in lines)


def test_a_decision_of_a_case_officer_names_the_clause_and_whose_it_is() -> None:
    wrong = case(relying_on("dspt", organisation_code="8XA11"), dspt())
    assert (
        f"case-officer: a case officer of NHS England is to decide that clause 2a/1.1.1 of {UNI} (organisation code is "
        "provided) is met"
    ) in letter_of(wrong, "2a/1.1.1")
    initials = letter_of(case(None, dspt(outcome="approaching_standards")), "2a/1.1.3")
    assert any("(DSPT outcome, or an approved improvement plan)" in line for line in initials)


# --- what would be sent --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_at", "page", "expected"),
    [
        (date(2026, 11, 21), dspt(), date(2026, 6, 24)),
        (date(2026, 6, 24), dspt(), date(2026, 6, 24)),
        (date(2026, 11, 21), dspt(outcome="standards_exceeded"), date(2026, 6, 24)),
        (date(2026, 11, 21), dspt(outcome="standards_not_met"), date(2026, 11, 21)),
        (date(2026, 11, 21), dspt(edition="2024-25"), date(2026, 11, 21)),
        (date(2026, 11, 21), dspt(published_on=None), date(2026, 11, 21)),
        (date(2026, 11, 21), dspt(published_on="2026-11-22"), date(2026, 11, 21)),
        (date(2026, 11, 21), dspt(published_on="2025-11-21"), date(2026, 11, 21)),
        (date(2026, 11, 21), dspt(published_on="2025-11-22"), date(2025, 11, 22)),
        (date(2026, 11, 21), None, date(2026, 11, 21)),
    ],
)
def test_a_page_that_is_asked_for_shows_the_publication_that_is_known_if_it_is_of_use(
    as_at: date, page: Any, expected: date
) -> None:
    matter = case(None, *([page] if page else []), as_at=as_at)
    asked: Any = wanted.dspt(OrganisationEvidence(matter, matter.application.organisations[0]))
    assert asked.published_on.value == expected


def test_a_policy_that_is_asked_for_names_each_place_by_its_use() -> None:
    places = [
        {"id": use, "uses": [use], "address": f"{use} house", "postcode": "WF9 9ZZ"}
        for use in ("storage", "backup", "disaster_recovery")
    ]
    matter = case(relying_on("slsp", locations=places))
    asked: Any = wanted.policy(OrganisationEvidence(matter, matter.application.organisations[0]))
    assert [(found.value.address, found.value.role) for found in asked.location] == [
        ("storage house", None),
        ("backup house", "backup"),
        ("disaster_recovery house", "disaster_recovery"),
    ]


def test_an_assessment_that_is_asked_for_names_every_declared_region_once() -> None:
    site = {
        "id": "az", "uses": ["storage"], "address": "Azure West", "postcode": "CF3", "provider": "Microsoft Azure",
        "region": "ukwest",
    }  # fmt: skip
    again = {**site, "id": "az2", "region": "uksouth"}
    plain = {**site, "id": "az3", "region": None, "postcode": "EH1 1AA"}
    own = organisation(locations=[*organisation()["locations"], site, again, plain])
    matter = in_the_cloud(organisations=[own])
    asked = wanted.risk_assessment(matter, own_of(matter))
    assert [found.value for found in asked.region] == ["uksouth", "ukwest"]
    assert getattr(asked.geography, "value", "") == "Data are stored in uksouth, ukwest and EH1 1AA only."


def own_of(matter: CaseEvidence) -> Any:
    return matter.application.organisations[0]
