"""Repairs of the papers on the cloud and of an organisation's assurance: what is to be sent, and what sent again."""

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
    igt,
    letter,
    minutes,
    organisation,
    placed,
    risk_model,
)
from repaired import finding_of, letter_of

from evidence.bundle import CaseEvidence
from evidence.document import ProblemCode
from evidence.fields import Doubt
from rules.repairs.papers import lead

UNI = "University of Westshire"
AZURE = {"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": ["uksouth"]}
LOCKED = placed(document(None, "evidence/locked.pdf", problems=(ProblemCode.ENCRYPTED,), pages=0), None)
TORN = placed(document(None, "evidence/torn.pdf", problems=(ProblemCode.DAMAGED,), pages=0), None)

ASSESSMENT = (
    "applicant: send a cloud risk assessment of this system, made by the applicant and dated, with its services"
)
MODEL = (
    "applicant: send the completed health and social care data risk model of this data, with the risk class that it "
    "gives"
)
MINUTES = "applicant: send approved minutes of a quorate meeting of the board"
DSPT = f"applicant: send a DSPT assessment of {UNI} for 2025-26"
CERTIFICATE = f"applicant: send a complete copy of an ISO/IEC 27001:2022 certificate of {UNI} that is in force"
POLICY = f"applicant: send the approved system level security policy of {UNI} for the system that holds the data"


def relying_on(*routes: str, **fields: Any) -> Any:
    return application(organisations=[organisation(routes=list(routes), **fields)])


def in_the_cloud(*evidence: Any, services: Any = (AZURE,), **declared: Any) -> CaseEvidence:
    return case(application(cloud={"used": True, "services": list(services)}, **declared), dspt(), *evidence)


def by(line: str) -> list[str]:
    """Who does something in a repair."""
    return [part.split(":")[0] for part in line.split(" / ")]


# --- nothing was supplied ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clause", "paper"),
    [
        ("2a/3.1b", ASSESSMENT),
        ("2a/3.2.1", MODEL),
        ("2a/3.2.2", ASSESSMENT),
        ("2a/3.2.3", ASSESSMENT),
        ("2a/3.2.4", MINUTES),
        ("2a/3.2.5", ASSESSMENT),
        ("guidance/data-risk-model", MODEL),
        ("guidance/cloud-risk-assessment", ASSESSMENT),
        ("guidance/four-steps", ASSESSMENT),
        ("guidance/data-destruction", ASSESSMENT),
        ("guidance/encryption-at-rest", ASSESSMENT),
        ("guidance/encryption-in-transit", ASSESSMENT),
        ("guidance/geography", ASSESSMENT),
    ],
)
@pytest.mark.parametrize(
    "declared",
    [
        {},
        {"system": "Westshire Safe Haven"},
        {"data": {"received": "aggregated", "provided": "identifiable"}},
        {"data": {"received": "identifiable", "provided": "aggregated"}},
    ],
    ids=["no system", "a system", "identifiable out", "identifiable in"],
)
def test_one_paper_is_enough_where_none_was_supplied(clause: str, paper: str, declared: dict[str, Any]) -> None:
    (line,) = letter_of(in_the_cloud(**declared), clause, None)
    assert line.startswith(paper)
    weighed = clause == "2a/3.2.3" and declared.get("data", {}).get("received") == "identifiable"
    assert by(line) == (["applicant", "case-officer"] if weighed else ["applicant"])


@pytest.mark.parametrize(
    ("route", "clause", "paper", "who"),
    [
        ("dspt", "2a/1.1.2", DSPT, ["applicant"]),
        ("dspt", "2a/1.1.3", DSPT, ["applicant"]),
        ("dspt", "2a/2", DSPT, ["applicant"]),
        ("slsp", "2a/1.2", POLICY, ["applicant", "security"]),
        ("slsp", "video/6-copy", POLICY, ["applicant"]),
        ("slsp", "2a/2", POLICY, ["applicant"]),
        ("iso27001", "2a/1.3", CERTIFICATE, ["applicant", "security"]),
        ("iso27001", "video/5-copy", CERTIFICATE, ["applicant"]),
        ("iso27001", "2a/2", CERTIFICATE, ["applicant"]),
    ],
)
def test_the_document_of_a_route_is_to_be_sent(route: str, clause: str, paper: str, who: list[str]) -> None:
    line = letter_of(case(relying_on(route)), clause)[0]
    assert line.startswith(paper)
    assert by(line) == who


def test_a_satisfactory_toolkit_submission_was_to_be_sent_while_it_could_be_relied_on() -> None:
    for code in ("EE999999", None):
        matter = case(relying_on("igt", organisation_code=code), as_at=date(2018, 6, 1))
        lines = letter_of(matter, "video/4-igt")
        assert lines[0].startswith(f"applicant: send a satisfactory IG Toolkit submission of {UNI}")
    poor = case(relying_on("igt"), igt(grade="not_satisfactory"), as_at=date(2018, 6, 1))
    assert finding_of(poor, "video/4-igt").verdict != "satisfied"


# --- a cloud risk assessment that lacks something ------------------------------------------------------------

LACKING = [
    ("2a/3.2.2", "confidentiality", "an assessment of the risk to confidentiality"),
    ("2a/3.2.2", "integrity", "an assessment of the risk to integrity"),
    ("2a/3.2.2", "availability", "an assessment of the risk to availability"),
    ("2a/3.2.3", "pseudonymisation", "a statement of how and where the data are pseudonymised"),
    (
        "2a/3.2.5",
        "shared_responsibility",
        "a statement of who is responsible for what, the cloud provider or the applicant",
    ),
    (
        "guidance/encryption-at-rest",
        "encryption_at_rest",
        "a statement of how the data in cloud storage are encrypted at rest",
    ),
    (
        "guidance/encryption-in-transit",
        "encryption_in_transit",
        "a statement of how data in transit are encrypted (TLS 1.2 or later, or a VPN)",
    ),
    (
        "guidance/data-destruction",
        "data_destruction",
        "the method by which the data are destroyed and the events on which they are",
    ),
    (
        "guidance/geography",
        "geography",
        "an assessment of each declared storage location, in the United Kingdom only",
    ),
    ("2a/3.1b", "overseas_access", "a statement of how access from outside the United Kingdom is prevented"),
    ("guidance/four-steps", "monitoring", "a statement of how the risks and the controls are monitored"),
    ("guidance/four-steps", "data_understood", "the types or the risk class of the data"),
    ("guidance/cloud-risk-assessment", "assessed_on", "its date"),
]


@pytest.mark.parametrize(("clause", "field", "asked"), LACKING, ids=[field for _, field, _ in LACKING])
def test_an_assessment_is_to_be_sent_again_with_the_one_thing_that_it_lacks(
    clause: str, field: str, asked: str
) -> None:
    finding = finding_of(in_the_cloud(cloud_risk(**{field: None})), clause, None)
    (change,) = finding.repairs[0].changes
    assert change.says == f"send evidence/2.pdf again, with {asked}"
    assert (change.file, change.field, change.by) == ("evidence/2.pdf", field, "applicant")


def test_all_that_an_assessment_lacks_for_a_clause_is_asked_for_in_one_change() -> None:
    bare = cloud_risk(confidentiality=None, integrity=None, availability=None, monitoring=None, geography=None)
    (line, *_) = letter_of(in_the_cloud(bare), "2a/3.2.2", None)
    assert line == (
        "applicant: send evidence/2.pdf again, with an assessment of the risk to confidentiality, an assessment of the "
        "risk to integrity and an assessment of the risk to availability"
    )


def test_of_two_assessments_only_the_one_that_denies_is_to_be_sent_again() -> None:
    denying = cloud_risk(encryption_at_rest="Data are not encrypted at rest.")
    lines = letter_of(in_the_cloud(cloud_risk(), denying), "guidance/encryption-at-rest", None)
    assert lines == [
        "applicant: send evidence/3.pdf again, with a statement of how the data in cloud storage are encrypted at rest"
    ]


def test_a_doubtful_statement_is_to_be_confirmed_and_not_sent_again() -> None:
    doubted = cloud_risk(overseas_access=doubtful("Data are not accessible from outside the United Kingdom."))
    sent, confirmed = letter_of(in_the_cloud(doubted), "2a/3.1b", None)
    assert sent.startswith(ASSESSMENT)
    assert confirmed == (
        "case-officer: NHS England is to confirm that the overseas access in evidence/2.pdf reads 'Data are not "
        "accessible from outside the United Kingdom.'"
    )


def test_a_paper_on_another_system_is_to_name_the_system_or_this_application() -> None:
    paper = cloud_risk(system_name="Westshire Safe Haven")
    assert letter_of(in_the_cloud(paper), "2a/3.2.2", None)[0] == (
        "applicant: send evidence/2.pdf again, with the title and reference of this application"
    )
    assert letter_of(in_the_cloud(paper, system="Registry"), "2a/3.2.2", None)[0] == (
        "applicant: send evidence/2.pdf again, with the name of the system that the application names"
    )
    unnamed = letter_of(in_the_cloud(cloud_risk(system_name=None), system="Westshire Registry"), "2a/3.2.2", None)[0]
    assert unnamed == "applicant: send evidence/2.pdf again, with the title and reference of this application"


def test_a_region_abroad_that_only_the_assessment_names_is_to_leave_the_assessment() -> None:
    (line,) = letter_of(in_the_cloud(cloud_risk(region=["northeurope"])), "2a/3.1a", None)
    assert (
        line == "applicant: send evidence/2.pdf again, with the declared regions only, where the data are in no other"
    )
    mentioned = in_the_cloud(cloud_risk(region=["UK South"], regions=["northeurope"]))
    assert any(
        "again, with the declared regions only" in line or line.startswith(ASSESSMENT)
        for line in letter_of(mentioned, "2a/3", None)
    )


# --- minutes and the model -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"document_status": "draft"}, "proof that the minutes were approved"),
        ({"document_status": None}, "proof that the minutes were approved"),
        ({"quorate": None}, "proof that the meeting was quorate"),
        ({"meeting_on": None}, "the date of the meeting"),
        (
            {"document_status": "draft", "quorate": None, "meeting_on": None},
            "proof that the minutes were approved, proof that the meeting was quorate and the date of the meeting",
        ),
    ],
)
def test_minutes_are_to_be_sent_again_with_what_they_leave_open(fields: dict[str, Any], asked: str) -> None:
    again, new, decided = letter_of(in_the_cloud(minutes(**fields)), "2a/3.2.4", None)
    assert again == f"applicant: send evidence/2.pdf again, with {asked}"
    assert new.startswith(MINUTES)
    assert by(decided) == ["case-officer"]


@pytest.mark.parametrize(
    "fields",
    [
        {"quorate": False},
        {"decision": [{"verb": "rejected", "text": "The Board rejected the cloud risk assessment."}]},
        {"quorate": absent(Doubt.POOR_SCAN)},
    ],
)
def test_what_minutes_record_of_a_meeting_is_never_asked_for_otherwise(fields: dict[str, Any]) -> None:
    lines = letter_of(in_the_cloud(minutes(**fields)), "2a/3.2.4", None)
    assert lines[0].startswith(MINUTES)
    assert not any("again" in line for line in lines)


def test_a_class_that_is_too_low_takes_another_model_in_place_of_the_first() -> None:
    low = in_the_cloud(risk_model(risk_class=1), data={"received": "aggregated", "provided": "identifiable"})
    replaced, decided = letter_of(low, "2a/3.2.1", None)
    assert replaced == f"{MODEL}, in place of evidence/2.pdf"
    assert by(decided) == ["case-officer"]


def test_minutes_of_a_board_that_was_not_quorate_are_replaced_where_only_they_contradict() -> None:
    lines = letter_of(in_the_cloud(minutes(), minutes(meeting_on="2026-10-01", quorate=False)), "2a/3.2.4", None)
    assert all("evidence/3.pdf again" not in line for line in lines)


def test_the_papers_are_asked_of_the_first_controller() -> None:
    processor = organisation(
        id="co", name="Corvid Data Ltd", aliases=[], organisation_code="8ZZ01", roles=["data_processor"]
    )
    matter = in_the_cloud(organisations=[processor, organisation()])
    assert lead(matter).id == "uni"
    assert lead(in_the_cloud(organisations=[processor])).id == "co", "where nobody is a controller"


# --- an organisation's assurance -----------------------------------------------------------------------------


def test_a_document_is_only_replaced_where_the_new_one_beside_it_would_not_do() -> None:
    unnamed = letter_of(case(None, dspt(edition=None)), "2a/1.1.2")
    assert unnamed == [
        f"{DSPT}, published as Standards Met or Standards Exceeded, that shows its organisation code, status and "
        "publication date, in place of evidence/1.pdf"
    ], "a page that names no edition counts as the newest"
    assert not any(
        "in place of" in line for line in letter_of(case(None, dspt(outcome="standards_not_met")), "2a/1.1.3")
    )


def test_a_new_certificate_stands_beside_an_expired_or_torn_one() -> None:
    expired = certificate(expires_on="2026-05-01")
    lines = letter_of(case(relying_on("iso27001"), expired, decisions=[decision()]), "2a/1.3")
    assert not any("in place of" in line for line in lines)
    unfinished = letter_of(case(relying_on("iso27001"), certificate(pages_missing=(2,))), "video/5-copy")
    assert unfinished[0].startswith(CERTIFICATE)


def test_a_page_that_shows_the_publication_already_keeps_its_day_in_the_one_that_is_sent_again() -> None:
    without_code = dspt(organisation_code=None)
    matter = case(relying_on("dspt", organisation_code=None), without_code)
    (line,) = letter_of(matter, "2a/1.1.1")
    assert "give the organisation code" in line
    assert "send a DSPT assessment" in line
    dated = case(relying_on("dspt", organisation_code=None, comments="published 24 June 2026"), without_code)
    assert all("comments" not in line for line in letter_of(dated, "2a/1.1"))


@pytest.mark.parametrize("files", [(LOCKED,), (LOCKED, TORN)], ids=["one file", "two files"])
def test_files_that_could_not_be_read_are_to_be_sent_again_in_one_change(files: Any) -> None:
    finding = finding_of(case(None, dspt(), *files), "video/7-declared", None)
    (change,) = finding.repairs[0].changes
    names = " and ".join(placed.document.name for placed in files)
    assert change.says == f"send {names} again, complete and in a form that can be read"
    assert change.file == (names if len(files) == 1 else None)


def test_a_certificate_among_unread_files_is_asked_for_as_such() -> None:
    lines = letter_of(case(relying_on("iso27001"), LOCKED), "video/5-copy")
    assert lines[0].startswith(CERTIFICATE)


# --- letters -------------------------------------------------------------------------------------------------


def test_a_review_is_asked_for_the_edition_that_counts() -> None:
    identifiable = application(data={"received": "identifiable"})
    reviewed = f"applicant: send NHS England's confirmation that it has reviewed the 2025-26 DSPT assessment of {UNI}"
    assert reviewed in letter_of(case(identifiable, dspt()), "2a/1.1.5")
    older = case(identifiable, dspt(edition="2024-25", published_on="2026-02-01"), as_at=date(2026, 3, 1))
    assert reviewed.replace("2025-26", "2024-25") in letter_of(older, "2a/1.1.5")
    refused = case(identifiable, dspt(), letter(grants=False))
    assert reviewed in letter_of(refused, "2a/1.1.5")


def test_the_approval_of_an_improvement_plan_is_asked_for_the_edition_that_counts() -> None:
    sent, approved, decided = letter_of(case(None, dspt(outcome="approaching_standards")), "2a/1.1.3")
    assert sent.startswith(DSPT)
    assert approved == (f"applicant: send NHS England's approval of the improvement plan of {UNI} for the 2025-26 DSPT")
    assert by(decided) == ["case-officer"]


def test_a_place_that_waits_for_the_dspt_takes_what_settles_the_dspt() -> None:
    sent, approved, decided = letter_of(case(None, dspt(outcome="approaching_standards")), "2a/2")
    assert sent.startswith(DSPT)
    assert approved.endswith(f"improvement plan of {UNI} for the 2025-26 DSPT")
    assert "clause 2a/1.1.3" in decided
    assert by(decided) == ["case-officer"]


def test_a_place_that_no_dspt_covers_waits_for_none() -> None:
    matter = case(relying_on("iso27001"), dspt(outcome="approaching_standards"))
    assert all("improvement plan" not in line for line in letter_of(matter, "2a/2"))
