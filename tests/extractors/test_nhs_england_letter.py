"""Letters of NHS England: only what they decide counts, and NHS England is never the organisation decided on."""

from datetime import date

import pytest
from builder import page, reading

from evidence.contents import LetterSubject, NhsEnglandLetter
from evidence.document import PageSource
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


def test_a_line_that_begins_with_the_word_date_is_no_rival_that_wins_over_the_date_of_the_letter() -> None:
    read = letter("NHS England approves the retention of the records received to", "date.",
                  "This approval is valid until 16th February 2027.")  # fmt: skip
    assert isinstance(read.decided_on, Found)
    assert read.decided_on.value == date(2026, 8, 12)


def test_a_name_with_of_in_it_is_read_whole_where_its_code_follows() -> None:
    read = extract_nhs_england_letter(
        reading([*SENDER, "Dear Dr Alder,", "",
                 "You asked whether Caldwick School of Hygiene (EE145812) may keep the data.",
                 "We approve the retention of the data already held.", *CLOSE])
    )  # fmt: skip
    assert isinstance(read.organisation_name, Found)
    assert read.organisation_name.value == "Caldwick School of Hygiene"


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


@pytest.mark.parametrize(
    "sentence",
    [
        "NHS England has reviewed your 2025-26 DSPT self-assessment and is satisfied with it.",
        "We are pleased to confirm that your improvement plan has been approved.",
        "Your improvement plan was approved on 3 August 2026 by NHS England.",
        "I am writing to confirm that the security team has reviewed and agreed the SLSP.",
        "The security team has reviewed the 2025-26 DSPT of Kestrel Data Ltd and confirms that standards are met.",
        "Following review, your ISO 27001 certificate has been accepted by NHS England.",
        "NHS England approves the retention of the data until 30 June 2027.",
        "Approval is hereby given for the retention of the data.",
        "I can confirm that your improvement plan is approved.",
        "Thank you for your improvement plan, which has been reviewed and approved.",
        "The team has reviewed the 2023-24 DSPT of Kestrel Data Ltd and confirms that it meets our requirements.",
        "We confirm that your DSPT has been reviewed and that it is satisfactory.",
        "The plan has been agreed and the status of your DSPT changed to Approaching Standards.",
    ],
)
def test_a_clear_approval_or_confirmation_is_granted_without_doubt(sentence: str) -> None:
    assert certain(letter(sentence).grants) is True


@pytest.mark.parametrize(
    "sentence",
    [
        "We are minded to approve your improvement plan.",
        "We are minded to approve your SLSP, and will write again.",
        "NHS England has no objection to the retention of the data in principle.",
        "NHS England has no objection to your improvement plan.",
        "Your improvement plan is approved subject to receipt of the revised timetable.",
        "We have approved your improvement plan on condition that MFA is in place by March.",
        "NHS England would approve the plan if the actions were brought forward.",
        "Your plan has been provisionally approved.",
        "We are pleased to confirm that your SLSP has been passed to the team for approval.",
        "You asked us to confirm that your DSPT has been reviewed.",
        "You state that NHS England has approved your improvement plan.",
        "According to your application the SLSP has been approved.",
        "We note your statement that the plan has been approved by your board.",
        "The improvement plan has been approved by your board.",
        "We understand that the SIRO has approved the plan.",
        "Your previous improvement plan, for 2023-24, was approved; the new plan has not been considered.",
        "Your request to have the SLSP approved has been received.",
        "We confirm that your request for approval of the SLSP has been logged.",
        "We can confirm that we have received your improvement plan.",
        "Once approved, your improvement plan will be published.",
        "Please let us know whether the SLSP has been approved.",
        "Has the improvement plan been approved?",
        "The approval of your plan given on 3 May 2025 has expired.",
        "The approval granted in 2024 has been withdrawn.",
        "We have reviewed your improvement plan and have some questions.",
        "We have reviewed your DSPT and found several concerns.",
        "We reviewed your SLSP; it needs further work before it can be approved.",
        "We regret that approval cannot be given for the retention.",
        "We agree that the plan needs changes.",
        "We agree to review your DSPT self-assessment.",
        "We have agreed to extend the deadline for your improvement plan.",
        "We accept that your DSPT was published late.",
        "We confirm that your DSPT expired on 30 June 2026.",
        "We confirm that the DSPT must be reviewed every year.",
        "We confirm our decision to reject the improvement plan.",
        "We confirm that approval of the SLSP is outstanding.",
        "We are content to review your SLSP when it has been signed.",
        "We are satisfied that you have an improvement plan, but it lacks dates.",
        "The plan has been approved by us only in part.",
        "We have partially approved the improvement plan.",
        "Only the first part of the plan has been agreed.",
        "Had the plan been approved, the status would have changed.",
        "It is not clear that the SLSP has been approved.",
        "We doubt that the DSPT has been reviewed.",
        "Before the SLSP is approved, an officer must look at it.",
        "Until your plan has been approved, data must not be disseminated.",
        "Unless the plan has been approved your application cannot proceed.",
        "When your improvement plan has been approved we will write to you.",
        "If your plan is approved, we will tell you.",
        "Your plan should be approved by the end of May.",
        "The plan is expected to be approved soon.",
        "We hope to confirm that the plan is approved next week.",
        "We intend to approve the SLSP.",
        "NHS England has approved in draft the SLSP.",
        "Kestrel Data Ltd asked NHS England to confirm that its DSPT has been reviewed and that standards are met.",
        "The security team has reviewed the DSPT of Kestrel Data Ltd and confirms that standards are not met.",
        "An approved plan is needed before data can be released.",
        "We have considered whether your DSPT can be approved.",
        "The DSPT review team has accepted your request for a review.",
        "NHS England has accepted your application for review of the SLSP.",
        "This is an automatic acknowledgement: your SLSP has been accepted for review.",
        "We have agreed a date on which to review your SLSP.",
        "> NHS England has approved your improvement plan.",
        'Our letter of 3 May said: "We have approved your improvement plan."',
        "We have granted you more time to complete the DSPT.",
        "NHS England has reviewed your ISO 27001 certificate and it expired last month.",
        "NHS England approves the retention of the data only after sight of the CAG letter.",
        "We can confirm approval of the plan is awaited.",
        "The DSPT was approved in error.",
        "NHS England has reviewed your DSPT but is unable to give assurance.",
        "The plan has been reviewed and returned to you for amendment.",
        "We approve of your efforts on the improvement plan.",
        "This letter confirms that we have reviewed the plan and rejected it.",
    ],
)
def test_what_leaves_room_is_never_granted_without_doubt(sentence: str) -> None:
    read = letter(sentence)
    assert not (isinstance(read.grants, Found) and read.grants.value and not read.grants.doubts)


def test_an_approval_in_a_quoted_thread_is_doubted() -> None:
    mail = [
        "From: Service Desk <desk@nhs.net>",
        "Date: 7 September 2026",
        "Subject: DSPT",
        "",
        "Please see below.",
        "-----Original Message-----",
        "From: Ann Alder <ann@kestrel.example>",
        "NHS England has approved the improvement plan.",
    ]
    read = extract_nhs_england_letter(reading(mail))
    assert not (isinstance(read.grants, Found) and read.grants.value and not read.grants.doubts)


def test_a_name_in_the_head_that_the_letter_speaks_of_is_whole() -> None:
    read = extract_nhs_england_letter(
        reading(
            [
                "NHS England",
                "Security assurance",
                "16 July 2026",
                "Ann Alder",
                "Kestrel City Council",
                "",
                "Dear Ann Alder,",
                "The security team has reviewed the 2025-26 DSPT self-assessment of Kestrel",
                "City Council and confirms that it meets our requirements.",
            ]
        )
    )
    assert certain(read.organisation_name) == "Kestrel City Council"
    assert certain(read.grants) is True


def test_a_sentence_that_names_a_paper_of_somebody_names_the_somebody() -> None:
    lines = [
        "NHS England",
        "17 October 2024",
        "Ann Alder",
        "Kestrel Statistics Ltd",
        "Your System Level Security Policy",
        "Dear Ann Alder,",
        "The System Level Security Policy of Kestrel Statistics Ltd (organisation code 8H496) has been",
        "reviewed and agreed by the security team of NHS England.",
        "Yours sincerely,",
    ]
    read = extract_nhs_england_letter(reading(page(lines, source=PageSource.OCR)))
    assert isinstance(read.organisation_name, Found)
    assert read.organisation_name.value == "Kestrel Statistics Ltd"


def test_the_of_inside_a_name_does_not_begin_it() -> None:
    read = extract_nhs_england_letter(
        reading(
            [
                "NHS England",
                "24 May 2026",
                "Dear Ann Alder,",
                "Kestrel Institute of Vascular Research (organisation code EE116030) holds data that were released.",
            ]
        )
    )
    name = read.organisation_name
    assert not isinstance(name, Found) or name.value == "Kestrel Institute of Vascular Research"


def test_a_building_of_the_address_is_not_taken_for_the_body_without_doubt() -> None:
    read = extract_nhs_england_letter(
        reading(
            [
                "NHS England",
                "Ann Alder",
                "Dr Alder and Partners, Westford Surgery",
                "Kestrel Data Centre",
                "74 Mill Lane",
                "Westford WF9 9ZZ",
                "",
                "Dear Ann Alder,",
                "The security team has reviewed your policy and does not agree it.",
            ]
        )
    )
    name = read.organisation_name
    assert not (isinstance(name, Found) and name.value == "Kestrel Data Centre" and not name.doubts)


def test_conditions_under_an_approval_leave_it_to_a_person() -> None:
    read = letter(
        "NHS England has reviewed your improvement plan and has approved it.",
        "",
        "This is subject to the following conditions:",
        "",
        "Training must reach 95% of staff.",
    )
    assert isinstance(read.grants, Found)
    assert read.grants.doubts


def test_the_end_of_an_agreement_is_no_end_of_the_approval() -> None:
    read = letter(
        "NHS England has approved your improvement plan.",
        "Your agreement ends on 16 September 2027, and nothing in this letter extends it.",
    )
    assert read.approved_until == Missing()


@pytest.mark.parametrize(
    "sentence",
    [
        "Our approval runs to 12 February 2027.",
        "This confirmation will lapse on 12 February 2027 unless it is renewed.",
    ],
)
def test_an_approval_may_run_to_a_day_or_lapse_on_it(sentence: str) -> None:
    read = letter("NHS England has approved your improvement plan.", sentence)
    assert certain(read.approved_until) == date(2027, 2, 12)


def test_a_refusal_gives_no_end_and_its_subject_only_in_doubt() -> None:
    read = letter("We are unable to approve your improvement plan. The approval of 2025 was valid until 3 May 2026.")
    assert read.approved_until == Missing()
    assert isinstance(read.subject, Found)
    assert read.subject.doubts


def test_the_end_of_a_certificate_is_only_in_doubt_the_end_of_the_approval() -> None:
    read = letter("NHS England has approved your improvement plan. Your certificate is valid until 3 June 2027.")
    assert isinstance(read.approved_until, Found)
    assert read.approved_until.doubts


def test_an_approval_on_an_understanding_is_for_a_person() -> None:
    read = letter(
        "NHS England has approved your improvement plan.",
        "This approval is given on the understanding that all staff are trained.",
    )
    assert isinstance(read.grants, Found)
    assert read.grants.doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "On 3 August 2026 approval was given for the retention of the linked records held under section 251.",
        "I can tell you that, on 3 August 2026, NHS England completed its review of your 2025-26 DSPT self-assessment.",
        "On Monday, 3 August 2026 we approved the improvement plan of your 2025-26 DSPT self-assessment.",
        "On 3 August 2026 your improvement plan was formally agreed.",
        "The improvement plan was accepted on 3 August 2026.",
    ],
)
def test_a_sentence_that_dates_the_decision_goes_before_the_date_of_the_letter(sentence: str) -> None:
    read = letter(sentence)
    assert isinstance(read.decided_on, Found)
    assert read.decided_on.value == date(2026, 8, 3)
    assert Doubt.RIVAL_VALUES in read.decided_on.doubts


def test_a_day_in_a_deciding_sentence_puts_the_date_of_the_letter_in_doubt() -> None:
    read = letter(
        "We have reviewed your 2025-26 DSPT self-assessment at the meeting held on 3 August 2026 and are content."
    )
    assert isinstance(read.decided_on, Found)
    assert read.decided_on.value == date(2026, 8, 12)
    assert Doubt.RIVAL_VALUES in read.decided_on.doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "We confirm that we have reviewed the 2025-26 DSPT self-assessment that you published on 24 June 2026.",
        "We have approved the improvement plan that you sent to us on Friday 31 July 2026.",
        "On 3 August 2026 NHS England will not have completed its review of your DSPT self-assessment.",
    ],
)
def test_a_day_on_which_others_acted_dates_no_decision(sentence: str) -> None:
    assert certain(letter(sentence).decided_on) == date(2026, 8, 12)


def test_a_person_of_a_body_is_addressed_for_the_body_that_the_letter_speaks_of() -> None:
    read = extract_nhs_england_letter(
        reading(
            [
                "NHS England",
                "Data Access Request Service",
                "24 March 2026",
                "Kwame Boateng, Arthritis Together",
                "81 Queensway, Leeds, LS9 9GF",
                "Retention of data released under section 251",
                "Dear Kwame",
                "Your organisation (C7L4M) published its 2024-25 Data Security and Protection Toolkit assessment.",
                "NHS England approves the retention and reuse of data held by Arthritis Together under section 251.",
                "Yours sincerely",
                "A. Person",
                "NHS England",
            ]
        )
    )
    assert certain(read.organisation_name) == "Arthritis Together"
    assert certain(read.organisation_code) == "C7L4M"


def test_data_under_section_251_support_are_what_a_review_is_for_and_not_its_subject() -> None:
    read = letter(
        "The 2025-26 assessment was reviewed on 16 June 2026 and meets the requirements for the processing of "
        "confidential patient information under section 251 support."
    )
    assert isinstance(read.subject, Found)
    assert read.subject.value is LetterSubject.DSPT_REVIEW


def test_a_code_in_brackets_is_one_whatever_its_shape() -> None:
    read = extract_nhs_england_letter(
        reading(
            [*SENDER, "Dear colleague", "", "We approved the certificate of Kestrel Data Ltd (code K5M6P).", *CLOSE]
        )
    )
    assert certain(read.organisation_code) == "K5M6P"


def test_the_day_of_a_review_behind_what_was_reviewed_is_the_decisions() -> None:
    read = letter("We reviewed the 2025-26 DSPT assessment of Kestrel Data Ltd on 5 August 2026 and are content.")
    assert isinstance(read.decided_on, Found)
    assert (read.decided_on.value, read.decided_on.doubts) == (date(2026, 8, 5), (Doubt.RIVAL_VALUES,))
    read = letter("We reviewed the assessment that Kestrel Data Ltd published on 5 August 2026 and are content.")
    assert isinstance(read.decided_on, Found)
    assert read.decided_on.value == date(2026, 8, 12)


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement is given until 30 June 2027.",
        "The actions must be complete by 30 June 2027, on which date this approval ends.",
    ],
)
def test_an_approval_may_end_with_what_it_is_given_for(sentence: str) -> None:
    read = letter("NHS England has agreed to the retention, without reuse, of the data.", sentence)
    assert certain(read.approved_until) == date(2027, 6, 30)
    assert certain(read.subject) is LetterSubject.SECTION_251_RETENTION
    assert "without reuse" in str(certain(read.extent))


def test_the_date_of_an_outcome_is_the_decisions() -> None:
    read = extract_nhs_england_letter(
        reading(["NHS England", "Outcome of evidence review", "Organisation: Kestrel Data Ltd",
                 "Evidence reviewed: ISO/IEC 27001:2022 certificate", "Date of outcome: 4 March 2026"])
    )  # fmt: skip
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert certain(read.decided_on) == date(2026, 3, 4)


def test_the_last_word_of_a_sentence_is_no_label() -> None:
    read = extract_nhs_england_letter(
        reading(["From: Rowan Alder (NHS England)", "Sent: 4 March 2025 15:20", "Dear Dr Lamb,",
                 "NHS England approves the retention of the identifiers received to", "date.",
                 "The toolkit was published on 19/11/2024.", "Yours sincerely,", "Rowan Alder", "NHS England"])
    )  # fmt: skip
    assert certain(read.decided_on) == date(2025, 3, 4)


def test_a_labelled_name_that_is_only_a_kind_of_body_is_doubted() -> None:
    read = extract_nhs_england_letter(
        reading(["NHS England", "Dear applicant", "Organisation: University", "Decision date: 13/02/2026",
                 "NHS England has approved the retention of the data."])
    )  # fmt: skip
    assert isinstance(read.organisation_name, Found)
    assert Doubt.UNSURE_EXTENT in read.organisation_name.doubts
