"""Letters of NHS England: only what they decide counts, and NHS England is never the organisation decided on."""

from datetime import date

import pytest
from builder import reading

from evidence.contents import LetterSubject, NhsEnglandLetter
from evidence.fields import Doubt, Found, Missing
from extractors.nhs_england_letter import extract_nhs_england_letter

SENDER = ["NHS England", "7 and 8 Wellington Place", "Leeds", "LS1 4AP", "", "12 August 2026", ""]
ADDRESSEE = [
    "Dr Alder",
    "Kestrel Data Ltd",
    "1 Mill Lane",
    "Westford",
    "WF9 9ZZ",
    "",
    "Organisation code: 8KP77",
    "",
    "Dear Dr Alder,",
    "",
]
CLOSE = ["", "Yours sincerely", "A. Person", "NHS England"]


def letter(*body: str) -> NhsEnglandLetter:
    return extract_nhs_england_letter(reading([*SENDER, *ADDRESSEE, *body, *CLOSE]))


def certain(field: object) -> object:
    assert isinstance(field, Found), "not found"
    assert field.doubts == ()
    return field.value


def test_a_review_is_read_with_whom_what_and_when() -> None:
    read = letter("We confirm that we have reviewed your 2025-26 DSPT self-assessment and are content.")
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert certain(read.organisation_code) == "8KP77"
    assert certain(read.subject) is LetterSubject.DSPT_REVIEW
    assert certain(read.edition) == "2025-26"
    assert certain(read.decided_on) == date(2026, 8, 12)
    assert certain(read.grants) is True
    assert read.approved_until == Missing()
    assert read.extent == Missing()


def test_an_approval_of_retention_has_an_extent_and_an_end() -> None:
    read = letter(
        "NHS England gives specific approval for the retention of these data until 30 June 2027.",
        "The approval does not extend to any new use.",
    )
    assert certain(read.subject) is LetterSubject.SECTION_251_RETENTION
    assert certain(read.approved_until) == date(2027, 6, 30)
    assert certain(read.grants) is True
    assert "retention of these data" in str(certain(read.extent))


def test_an_improvement_plan_is_the_subject_though_the_toolkit_is_named() -> None:
    read = letter("NHS England has approved the improvement plan that you submitted with your 2025-26 DSPT.")
    assert certain(read.subject) is LetterSubject.IMPROVEMENT_PLAN
    assert certain(read.grants) is True


@pytest.mark.parametrize(
    "sentence",
    [
        "We are unable to approve the system level security policy at present.",
        "NHS England has not approved your improvement plan.",
        "Your 2025-26 DSPT will be reviewed by the team within 20 working days.",
        "We have received your improvement plan and it is being assessed.",
        "We confirm receipt of your DSPT self-assessment, which is under review.",
        "The request for approval of your SLSP was refused.",
    ],
)
def test_refusals_receipts_and_announcements_grant_nothing(sentence: str) -> None:
    read = letter(sentence)
    assert not (isinstance(read.grants, Found) and read.grants.value)


@pytest.mark.parametrize(
    "sentence",
    [
        "We have reviewed your DSPT and consider that it does not provide adequate assurance.",
        "We confirm that you have published your 2025-26 DSPT.",
        "Please confirm that your DSPT has been reviewed.",
    ],
)
def test_a_review_without_a_clear_approval_is_never_granted_without_doubt(sentence: str) -> None:
    read = letter(sentence)
    assert not (isinstance(read.grants, Found) and read.grants.value and not read.grants.doubts)


@pytest.mark.parametrize(
    "second",
    ["We have not approved the retention of the data of 2019.", "Approval is subject to sight of your certificate."],
)
def test_a_condition_or_a_refusal_beside_an_approval_is_for_a_person(second: str) -> None:
    read = letter("NHS England has approved your improvement plan, subject to the points below.", second)
    assert isinstance(read.grants, Found)
    assert Doubt.RIVAL_VALUES in read.grants.doubts


def test_an_approval_in_somebody_elses_message_is_doubted() -> None:
    mail = [
        "From: Ann Alder <ann@kestrel.example>",
        "Date: 7 September 2026",
        "Subject: DSPT",
        "",
        "NHS England has approved our improvement plan.",
    ]
    read = extract_nhs_england_letter(reading(mail))
    assert isinstance(read.grants, Found)
    assert Doubt.NO_LABEL in read.grants.doubts


def test_the_subject_line_of_a_message_names_the_organisation() -> None:
    mail = [
        "From: Service Desk <desk@nhs.net>",
        "Date: 7 September 2026",
        "Subject: RE: DSPT review - Kestrel Data Ltd - 8KP77",
        "",
        "NHS England has reviewed the 2025-26 DSPT and confirms that it is content.",
    ]
    read = extract_nhs_england_letter(reading(mail))
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert certain(read.organisation_code) == "8KP77"
    assert certain(read.decided_on) == date(2026, 9, 7)


def test_nhs_england_is_never_the_organisation() -> None:
    read = extract_nhs_england_letter(
        reading(
            [
                "NHS England",
                "Data Access Security Team",
                "12 August 2026",
                "Dear colleague,",
                "We have approved the SLSP.",
            ]
        )
    )
    assert read.organisation_name == Missing()
