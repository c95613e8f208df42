"""Repairs of worked cases: who would have to do what, so that a clause comes out satisfied."""

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
    letter,
    minutes,
    organisation,
    placed,
    policy,
    risk_model,
)

from evidence.bundle import CaseEvidence
from evidence.document import ProblemCode
from evidence.fields import Doubt
from evidence.findings import Finding, Party
from rules.assess import assess
from rules.repairs import with_repairs

APPLICANT, OFFICER, SECURITY = Party.APPLICANT, Party.CASE_OFFICER, Party.SECURITY
CLOUD = {
    "used": True,
    "services": [{"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": ["uksouth"]}],
}


def relying_on(*routes: str, **fields: Any) -> Any:
    return application(organisations=[organisation(routes=list(routes), **fields)])


def repaired(matter: CaseEvidence, clause: str, of: str | None = "uni") -> Finding:
    judged = assess(matter)
    finding = next(f for f in judged.findings if (f.clause, f.organisation) == (clause, of))
    (after,) = with_repairs(judged.model_copy(update={"findings": (finding,)}), matter).findings
    return after


def asked_of(finding: Finding) -> list[list[tuple[Party, str]]]:
    """Each repair as who does it and the first words of what they do."""
    return [[(change.by, " ".join(change.says.split()[:6])) for change in one.changes] for one in finding.repairs]


def says(finding: Finding) -> list[str]:
    return [" / ".join(change.says for change in one.changes) for one in finding.repairs]


def place(address: str, postcode: str | None, *uses: str, **fields: Any) -> dict[str, Any]:
    return {"id": address, "uses": uses or ("processing",), "address": address, "postcode": postcode, **fields}


# --- the routes -------------------------------------------------------------------------------------------


def test_an_expired_certificate_takes_a_new_one_and_the_security_teams_approval() -> None:
    expired = case(relying_on("iso27001"), certificate(expires_on="2026-05-01"), decisions=[decision()])
    for clause in ("2a/1.3", "2a/1"):
        finding = repaired(expired, clause)
        assert asked_of(finding) == [
            [(APPLICANT, "send a complete copy of an"), (SECURITY, "NHS England's security team is to")]
        ]
        assert "ISO/IEC 27001:2022 certificate of University of Westshire that is in force" in says(finding)[0]


def test_an_expired_certificate_is_never_mended_by_a_confirmation() -> None:
    expired = case(relying_on("iso27001"), certificate(expires_on=doubtful("2026-05-01")), decisions=[decision()])
    assert all("confirm" not in words for words in says(repaired(expired, "2a/1.3")))


def test_a_certificate_in_force_waits_for_the_security_team_alone() -> None:
    finding = repaired(case(relying_on("iso27001"), certificate()), "2a/1.3")
    assert [[change.by for change in one.changes] for one in finding.repairs] == [[SECURITY]]


def test_an_approval_of_the_old_certificate_is_not_one_of_the_new() -> None:
    withdrawn = certificate(standard="ISO/IEC 27001:2013")
    finding = repaired(case(relying_on("iso27001"), withdrawn, decisions=[decision()]), "2a/1.3")
    assert [[change.by for change in one.changes] for one in finding.repairs] == [[APPLICANT, SECURITY]]


def test_a_missing_dspt_is_to_be_sent() -> None:
    missing = case(relying_on("dspt"))
    for clause in ("2a/1.1.2", "2a/1.1.3", "2a/1.1", "2a/1"):
        finding = repaired(missing, clause)
        assert asked_of(finding) == [[(APPLICANT, "send a DSPT assessment of University")]], clause
        assert finding.repairs[0].changes[0].organisation == "uni"
        assert "for 2025-26, published as Standards Met or Standards Exceeded" in says(finding)[0]


def test_a_missing_dspt_without_a_declared_code_takes_the_code_as_well() -> None:
    finding = repaired(case(relying_on("dspt", organisation_code=None)), "2a/1.1")
    assert asked_of(finding) == [
        [(APPLICANT, "give the organisation code of University"), (APPLICANT, "send a DSPT assessment of University")]
    ]


def test_a_doubtful_date_is_to_be_confirmed_by_nhs_england() -> None:
    finding = repaired(case(None, dspt(published_on=doubtful("2026-06-24", quote="24/06/2026"))), "2a/1.1.2")
    assert "NHS England is to confirm that the publication date in evidence/1.pdf reads '24/06/2026'" in says(finding)
    confirmed = next(c for one in finding.repairs for c in one.changes if c.by is OFFICER)
    assert (confirmed.file, confirmed.field) == ("evidence/1.pdf", "published_on")


def test_readings_of_one_document_are_confirmed_together_and_only_those_that_matter() -> None:
    page = dspt(
        edition=doubtful("2025-26"), outcome=doubtful("standards_met"), published_on=doubtful("2026-06-24"),
        sector=doubtful("University"),
    )  # fmt: skip
    officers = [one.changes for one in repaired(case(None, page), "2a/1.1.2").repairs if one.changes[0].by is OFFICER]
    assert len(officers) == 1
    ((change,),) = officers
    assert all(name in change.says for name in ("edition", "outcome", "publication date"))
    assert "sector" not in change.says
    assert change.field is None


def test_an_absence_in_doubt_is_to_be_confirmed_as_an_absence() -> None:
    finding = repaired(case(None, dspt(expires_on=absent(Doubt.POOR_SCAN))), "2a/1.1.2")
    assert "NHS England is to confirm that evidence/1.pdf prints no expiry date" in says(finding)


def test_an_agreed_plan_takes_its_approval_and_a_special_condition() -> None:
    agreed = case(None, dspt(outcome="approaching_standards"))
    route = says(repaired(agreed, "2a/1.1"))
    assert route[0].startswith("send a DSPT assessment"), "a publication as Standards Met needs neither"
    assert any(
        "a special condition that requires" in one and "approval of the improvement plan" in one for one in route
    )


def test_identifiable_data_take_a_letter_or_a_condition_or_a_decision() -> None:
    finding = repaired(case(application(data={"received": "identifiable"}), dspt()), "2a/1.1.5")
    assert [one.changes[0].by for one in finding.repairs] == [APPLICANT, APPLICANT, OFFICER]


def test_no_repair_declares_away_what_the_application_says_of_the_data() -> None:
    finding = repaired(case(application(data={"received": "identifiable"})), "2a/1")
    assert finding.repairs
    assert "data" not in {change.field for one in finding.repairs for change in one.changes}


def test_data_released_under_section_251_take_the_approval_and_its_mention() -> None:
    released = application(kind="renewal", data={"prior_section_251_release": True})
    finding = repaired(case(released, dspt(outcome="standards_not_met")), "2a/1.1.6")
    both = next(one for one in finding.repairs if len(one.changes) == 2)
    assert {change.field for change in both.changes} == {None, "section_251_retention_approval"}


def test_an_organisation_without_a_route_names_one_and_shows_it() -> None:
    finding = repaired(case(relying_on()), "2a/1")
    assert asked_of(finding)[0] == [
        (APPLICANT, "state in the application that University"),
        (APPLICANT, "send a DSPT assessment of University"),
    ]


def test_evidence_that_fits_takes_only_the_route() -> None:
    finding = repaired(case(relying_on(), dspt()), "2a/1")
    assert says(finding) == ["state in the application that University of Westshire relies on the DSPT"]


def test_the_withdrawn_ig_toolkit_cannot_be_repaired_and_keeps_the_rules_own_words() -> None:
    finding = repaired(case(relying_on("igt")), "video/4-igt")
    assert finding.repairs == ()
    assert finding.would_satisfy == "A published DSPT assessment of University of Westshire."
    assert repaired(case(relying_on("igt")), "2a/1").repairs


def test_two_organisations_that_each_lack_something_make_one_set() -> None:
    company = organisation(
        id="co", name="Corvid Data Ltd", aliases=[], organisation_code="8ZZ01", routes=["iso27001"], comments=None
    )
    finding = repaired(case(application(organisations=[organisation(), company])), "2a/1", None)
    assert [[change.by for change in one.changes] for one in finding.repairs] == [[APPLICANT, APPLICANT, SECURITY]]
    assert {change.organisation for change in finding.repairs[0].changes} == {"uni", "co"}


def test_the_applications_repair_is_the_best_one_though_an_organisation_has_several() -> None:
    either = case(relying_on("dspt", "slsp"))
    assert len(repaired(either, "2a/1").repairs) > 1
    assert len(repaired(either, "2a/1", None).repairs) == 1


def test_only_the_organisation_that_lacks_something_is_asked_for_it() -> None:
    company = organisation(
        id="co", name="Corvid Data Ltd", aliases=[], organisation_code="8ZZ01", routes=["iso27001"], comments=None
    )
    either = organisation(routes=["slsp", "dspt"])
    finding = repaired(case(application(organisations=[either, company]), dspt()), "2a/1", None)
    (way,) = finding.repairs
    assert {change.organisation for change in way.changes} == {"co"}


# --- locations, comments, copies -----------------------------------------------------------------------------


def test_a_place_that_is_not_covered_takes_a_certificate_that_names_it_or_another_route() -> None:
    here = organisation()["locations"]
    more = relying_on("iso27001", locations=[*here, place("Hangar 5, Old Airfield, Kemble", "GL7 6FD")])
    sites = [
        {"address": "Data Centre, 1 College Road, Westford", "postcode": "WF9 9ZZ"},
        {"address": "9 Brunel Court, Exeter", "postcode": "EX2 8PW"},
    ]
    finding = repaired(case(more, certificate(location=sites)), "2a/2")
    first, second = says(finding)
    assert "names each declared location with its address (WF9 9ZZ and GL7 6FD)" in first
    assert "relies on the DSPT" in second
    assert "send a DSPT assessment" in second


def test_two_independent_faults_make_a_set_of_two() -> None:
    no_postcode = relying_on("iso27001", locations=[place("Portmouth", None, "storage", "backup")])
    finding = repaired(case(no_postcode, decisions=[decision()]), "2a/2")
    assert asked_of(finding)[0] == [
        (APPLICANT, "give the full postcode of Portmouth"),
        (APPLICANT, "send a complete copy of an"),
    ]


def test_a_missing_back_up_site_is_declared_or_accepted_by_an_officer() -> None:
    nowhere = relying_on("dspt", locations=[place("Data Centre, 1 College Road, Westford", "WF9 9ZZ")])
    finding = repaired(case(nowhere, dspt()), "2a/2")
    assert asked_of(finding) == [
        [(APPLICANT, "declare the back-up and disaster-recovery sites")],
        [(OFFICER, "a case officer of NHS England")],
    ]


def test_a_place_covered_by_a_doubtful_dspt_takes_the_confirmation_of_the_dspt() -> None:
    finding = repaired(case(None, dspt(edition=doubtful("2025-26"))), "2a/2")
    assert "NHS England is to confirm that the edition in evidence/1.pdf reads '2025-26'" in says(finding)


def test_the_publication_date_is_to_be_entered_in_the_comments() -> None:
    finding = repaired(case(relying_on("dspt", comments=None), dspt()), "video/4-dspt-date")
    assert "24 June 2026" in says(finding)[0]
    assert finding.would_satisfy == f"Enter{says(finding)[0].removeprefix('enter')}."


def test_a_file_that_could_not_be_read_is_to_be_sent_again() -> None:
    locked = placed(document(None, "evidence/locked.pdf", problems=(ProblemCode.ENCRYPTED,), pages=0), None)
    finding = repaired(case(None, dspt(), locked), "video/7-declared", None)
    assert says(finding) == ["send evidence/locked.pdf again, complete and in a form that can be read"]


# --- the cloud ------------------------------------------------------------------------------------------------


def in_the_cloud(*evidence: Any, **declared: Any) -> CaseEvidence:
    return case(application(cloud=CLOUD, **declared), dspt(), *evidence)


@pytest.mark.parametrize(
    ("clause", "field", "says_so"),
    [
        ("2a/3.2.2", "integrity", "an assessment of the risk to integrity"),
        ("2a/3.2.5", "shared_responsibility", "who is responsible for what"),
        ("guidance/encryption-at-rest", "encryption_at_rest", "how the data in cloud storage are encrypted at rest"),
        ("2a/3.1b", "overseas_access", "how access from outside the United Kingdom is prevented"),
    ],
)
def test_a_statement_that_is_missing_is_asked_for_and_no_other(clause: str, field: str, says_so: str) -> None:
    finding = repaired(in_the_cloud(cloud_risk(system_name=None, **{field: None})), clause, None)
    named = [one for one in finding.repairs if one.changes[0].by is APPLICANT]
    assert len(named) == 1
    (change,) = named[0].changes
    assert says_so in change.says
    assert change.says.startswith("send evidence/2.pdf again, with ")
    assert (change.file, change.field) == ("evidence/2.pdf", field)


def test_several_missing_statements_of_one_paper_are_one_change() -> None:
    finding = repaired(in_the_cloud(cloud_risk(monitoring=None, data_understood=None)), "guidance/four-steps", None)
    (change,) = finding.repairs[0].changes
    assert "types or the risk class of the data" in change.says
    assert "monitored" in change.says


def test_a_blank_model_must_be_replaced_since_it_would_contradict() -> None:
    finding = repaired(in_the_cloud(risk_model(completed=False, risk_class=None)), "guidance/data-risk-model", None)
    assert says(finding)[0].endswith("in place of evidence/2.pdf")


def test_draft_minutes_may_be_sent_again_once_they_are_approved() -> None:
    finding = repaired(in_the_cloud(minutes(document_status="draft")), "2a/3.2.4", None)
    assert says(finding)[0] == "send evidence/2.pdf again, with proof that the minutes were approved"
    assert [one.changes[0].by for one in finding.repairs] == [APPLICANT, APPLICANT, OFFICER]


def test_minutes_are_not_rewritten_where_the_meeting_was_not_quorate() -> None:
    finding = repaired(in_the_cloud(minutes(quorate=False)), "2a/3.2.4", None)
    assert not any("evidence/2.pdf again" in words for words in says(finding))


def test_a_region_abroad_is_to_be_left() -> None:
    services = [{**CLOUD["services"][0], "regions": ["uksouth", "northeurope"]}]  # type: ignore[index,dict-item]
    finding = repaired(case(application(cloud={"used": True, "services": services}), dspt()), "2a/3.1a", None)
    assert "without northeurope (Microsoft Azure)" in says(finding)[0]


def test_the_use_of_the_cloud_is_the_security_teams_to_approve() -> None:
    finding = repaired(in_the_cloud(), "2a/3.3", None)
    assert [[change.by for change in one.changes] for one in finding.repairs] == [[SECURITY]]


def test_a_rejection_is_decided_again_once_its_reasons_are_put_right() -> None:
    rejected = decision(clause="2a/3.3", organisation=None, decision="rejected")
    matter = case(application(cloud=CLOUD), dspt(), decisions=[rejected])
    assert (
        "once what the rejection of 2 November 2026 names has been put right"
        in says(repaired(matter, "2a/3.3", None))[0]
    )


# --- all of them -----------------------------------------------------------------------------------------------


def test_what_would_satisfy_it_is_a_sentence_made_of_the_repairs() -> None:
    finding = repaired(case(None, dspt(outcome="standards_not_met")), "2a/1.1.3")
    sentence = finding.would_satisfy or ""
    assert sentence.startswith("Send a DSPT assessment of University of Westshire")
    assert sentence.endswith(".")
    assert all(words[1:] in sentence for words in says(finding))


def test_a_satisfied_finding_has_no_repairs() -> None:
    findings = with_repairs(assess(case(None, dspt())), case(None, dspt())).findings
    satisfied = [f for f in findings if f.verdict.value in ("satisfied", "not-applicable")]
    assert satisfied
    assert all(not f.repairs and f.would_satisfy is None for f in satisfied)


def test_a_review_of_an_older_publication_takes_a_new_review() -> None:
    identifiable = application(data={"received": "identifiable"})
    finding = repaired(case(identifiable, dspt(), letter(decided_on="2026-01-10")), "2a/1.1.5")
    assert any("confirmation that it has reviewed the 2025-26" in words for words in says(finding))


def test_a_policy_takes_the_security_teams_agreement() -> None:
    finding = repaired(case(relying_on("slsp"), policy()), "2a/1.2")
    assert asked_of(finding) == [[(SECURITY, "NHS England's security team is to")]]
