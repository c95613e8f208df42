from datetime import date

import pytest
from builder import reading
from papers import paper, value, workbook

from evidence.contents import ServiceType
from evidence.fields import Doubt, Found
from extractors.cloud_risk_assessment import extract_cloud_risk_assessment

ASSESSMENT = extract_cloud_risk_assessment(
    paper(
        "Cloud risk assessment",
        [
            ["Organisation", "Alder Research Ltd"],
            ["System", "ALDER-SDE"],
            ["Date of assessment", "12 May 2026"],
            ["Review date", "12 May 2027"],
        ],
        "1. Understand the data",
        "The data are pseudonymised hospital episodes, Risk Profile Class IV.",
        "2. Cloud services in use",
        [
            ["Provider", "Service", "Type", "Region"],
            ["Microsoft Azure", "Blob", "Storage", "UK South"],
            ["Microsoft Azure", "Machines", "IaaS", "UK South, UK West"],
        ],
        "3. Shared responsibility",
        "Microsoft secures the data centres; we look after identities, keys and configuration.",
        "4. Geography",
        "All data is stored in UK South and replicated to UK West.",
        "5. Overseas access",
        "No access to the data is possible from outside the United Kingdom.",
        "6. Encryption at rest",
        "Laptops are encrypted at rest.",
        "Encryption at rest will be enabled in 2027.",
    )
)


def test_services_come_from_their_table_each_once() -> None:
    assert value(ASSESSMENT, "provider") == ["Microsoft Azure"]
    assert value(ASSESSMENT, "service_type") == [ServiceType.STORAGE, ServiceType.IAAS]
    assert value(ASSESSMENT, "region") == ["UK South", "UK West"]


def test_the_review_date_is_not_the_assessments() -> None:
    assert value(ASSESSMENT, "assessed_on") == date(2026, 5, 12)


def test_an_undated_assessment_stays_undated() -> None:
    made = extract_cloud_risk_assessment(paper("Cloud risk assessment", "Next review: 12 May 2027"))
    assert value(made, "assessed_on") is None


def test_statements_are_printed_sentences_denials_and_plans_too() -> None:
    assert value(ASSESSMENT, "encryption_at_rest") == "Encryption at rest will be enabled in 2027."
    assert value(ASSESSMENT, "overseas_access") == "No access to the data is possible from outside the United Kingdom."
    assert value(ASSESSMENT, "geography") == "All data is stored in UK South and replicated to UK West."
    assert str(value(ASSESSMENT, "shared_responsibility")).startswith("Microsoft secures")
    assert value(ASSESSMENT, "confidentiality") is None


def test_class_and_data_are_kept_for_the_rules() -> None:
    assert value(ASSESSMENT, "risk_class") == 4
    assert (
        value(ASSESSMENT, "data_understood") == "The data are pseudonymised hospital episodes, Risk Profile Class IV."
    )


def test_services_in_prose_are_found_with_a_doubt() -> None:
    made = extract_cloud_risk_assessment(paper("Cloud paper", "ALDER runs on AWS as PaaS in eu-west-2."))
    assert value(made, "provider") == ["AWS"]
    assert value(made, "region") == ["eu-west-2"]
    assert made.provider[0].doubts
    assert made.region[0].doubts


def test_a_workbook_keeps_its_tables_apart() -> None:
    made = extract_cloud_risk_assessment(
        workbook(
            ["System name", "ALDER-SDE"],
            [],
            ["Cloud provider", "Service type", "Region"],
            ["AWS", "PaaS", "eu-west-2"],
            [],
            ["Topic", "Statement"],
            ["Confidentiality", "Loss of confidentiality is rated high."],
            ["Encryption at rest", "Data is encrypted at rest."],
        )
    )
    assert value(made, "provider") == ["AWS"]
    assert value(made, "service_type") == [ServiceType.PAAS]
    assert value(made, "confidentiality") == "Loss of confidentiality is rated high."


def test_a_providers_questionnaire_is_marked_and_its_answers_are_the_statements() -> None:
    made = extract_cloud_risk_assessment(
        workbook(
            ["Consensus Assessments Initiative Questionnaire"],
            [],
            ["Question ID", "Question", "Answer", "Implementation description", "Control specification"],
            ["X-1", "Is data encrypted at rest?", "Yes", "All volumes use AES-256.", "Encrypt data at rest."],
        )
    )
    assert value(made, "providers_own") == "Consensus Assessments Initiative Questionnaire"
    assert value(made, "encryption_at_rest") == "All volumes use AES-256."


def test_a_private_endpoint_is_no_device_and_work_from_abroad_is_access() -> None:
    read = extract_cloud_risk_assessment(
        paper(
            "Cloud risk assessment",
            [
                ["Encryption in transit", "Users reach the service over TLS 1.3 through a private endpoint."],
                ["Access from overseas", "Two analysts work from Lisbon for part of the year and connect from there."],
            ],
        )
    )
    assert value(read, "encryption_in_transit") == "Users reach the service over TLS 1.3 through a private endpoint."
    assert str(value(read, "overseas_access")).startswith("Two analysts work from Lisbon")


def test_the_label_of_a_row_is_not_what_it_states() -> None:
    made = extract_cloud_risk_assessment(
        paper(
            "Risks and controls",
            [
                ["ID", "Area", "Finding", "Level"],
                ["R1", "Overseas access", "A contractor in Norway has remote access to the service.", "Low"],
                ["R2", "De-identification", "Identifiers are replaced with a study number.", "High"],
            ],
        )
    )
    assert value(made, "overseas_access") == "A contractor in Norway has remote access to the service."
    assert value(made, "pseudonymisation") == "Identifiers are replaced with a study number."


def test_values_below_a_row_of_labels_are_theirs() -> None:
    made = extract_cloud_risk_assessment(
        paper(
            "Cloud risk assessment",
            [
                ["Applicant", "System"],
                ["Alder Research Ltd", "ALDER-SDE"],
                ["Date completed", "Completed by"],
                ["2 February 2026", "A. Quill"],
            ],
        )
    )
    assert value(made, "system_name") == "ALDER-SDE"
    assert value(made, "assessed_on") == date(2026, 2, 2)


def test_a_university_keeps_the_first_word_of_its_name() -> None:
    made = extract_cloud_risk_assessment(paper("Name of organisation: University Hospitals of Alder NHS Trust"))
    assert value(made, "organisation_name") == "University Hospitals of Alder NHS Trust"


def test_a_sentence_names_system_and_day() -> None:
    made = extract_cloud_risk_assessment(
        paper("This paper assesses the risk of using public cloud for ALDER. It was assessed on 26 March 2026.")
    )
    assert value(made, "system_name") == "ALDER"
    assert value(made, "assessed_on") == date(2026, 3, 26)


def stated_of(name: str, heading: str, sentence: str, *notes: str) -> Found[object]:
    read = getattr(extract_cloud_risk_assessment(paper("Cloud risk assessment", heading, sentence, *notes)), name)
    assert isinstance(read, Found)
    return read


@pytest.mark.parametrize(
    ("name", "heading", "sentence", "note"),
    [
        ("encryption_at_rest", "1. Encryption at rest", "Stored data are encrypted.", "Backups are not encrypted."),
        ("encryption_in_transit", "1. Encryption in transit", "Traffic uses TLS 1.2.", "The portal uses plain HTTP."),
        ("encryption_in_transit", "1. Encryption in transit", "Traffic uses TLS 1.2.", "TLS 1.0 is still in use."),
    ],
)
def test_a_sentence_elsewhere_that_denies_the_control_is_a_rival(
    name: str, heading: str, sentence: str, note: str
) -> None:
    assert stated_of(name, heading, sentence).doubts == ()
    assert Doubt.RIVAL_VALUES in stated_of(name, heading, sentence, "2. Notes", note).doubts


def test_a_risk_that_is_only_named_denies_nothing() -> None:
    risk = "The risk is that backups are not encrypted."
    read = stated_of("encryption_at_rest", "1. Encryption at rest", "Stored data are encrypted.", "2. Notes", risk)
    assert read.doubts == ()


def test_data_in_clear_text_is_a_statement_on_encryption() -> None:
    read = stated_of("encryption_at_rest", "1. Encryption at rest", "The data are stored in clear text.")
    assert read.value == "The data are stored in clear text."


def test_devices_belong_to_the_sharing_of_responsibility() -> None:
    said = "Microsoft manages the physical hosts; the University manages identities and endpoint configuration."
    read = stated_of("shared_responsibility", "1. Shared responsibility", said)
    assert (read.value, read.doubts) == (said, ())


def test_a_register_has_a_risk_a_row_and_its_statement_in_a_column() -> None:
    made = extract_cloud_risk_assessment(
        paper(
            "Register of cloud service risks",
            [["Organisation", "Alder Outcomes C.I.C."], ["System", "ALDER"], ["Assessed on", "2 March 2026"]],
            [
                ["Provider", "Service model", "Region", "Purpose"],
                ["Microsoft Azure", "PaaS", "UK South", "database"],
            ],
            [
                ["Ref", "Risk", "What we do about it", "Owner"],
                ["1", "Re-identification", "Identifiers are removed before any record goes outside the cloud.", "SIRO"],
                ["2", "Where it lies", "Backups and live data stay in UK South, in the United Kingdom.", "DBA"],
                ["3", "Availability", "Availability is rated low, because two zones serve the system.", "DBA"],
            ],
        )
    )
    assert value(made, "organisation_name") == "Alder Outcomes C.I.C."
    assert value(made, "assessed_on") == date(2026, 3, 2)
    assert value(made, "service_type") == [ServiceType.PAAS]
    assert value(made, "geography") == "Backups and live data stay in UK South, in the United Kingdom."
    assert value(made, "pseudonymisation") == "Identifiers are removed before any record goes outside the cloud."
    assert value(made, "availability") == "Availability is rated low, because two zones serve the system."


def test_a_firm_whose_name_begins_small_is_read() -> None:
    made = extract_cloud_risk_assessment(paper("Cloud risk assessment", "Organisation: eAlder Ltd"))
    assert value(made, "organisation_name") == "eAlder Ltd"


def test_a_title_before_its_dash_names_the_system_and_a_line_below_whose_it_is_and_when() -> None:
    read = extract_cloud_risk_assessment(
        paper(
            "Skylark Research Environment - cloud services risk assessment",
            "University of North Mercia. Assessed on 17/04/2026 by Tomasz Alder and Jo Alder.",
            [
                ["Cloud provider", "Service", "Service type", "Region"],
                ["Microsoft Azure", "Azure SQL", "PaaS", "UK South"],
            ],
        )
    )
    assert value(read, "system_name") == "Skylark Research Environment"
    assert value(read, "organisation_name") == "University of North Mercia"
    assert value(read, "assessed_on") == date(2026, 4, 17)


def test_a_name_that_is_wrapped_in_its_cell_of_a_workbook_is_whole() -> None:
    read = extract_cloud_risk_assessment(
        workbook(
            ["System / project", "Wexbridge Trusted Research Environment", "for the Registry of Stroke"],
            ["Date assessed", "19/10/2026", ""],
        )
    )
    assert value(read, "system_name") == "Wexbridge Trusted Research Environment"


def test_a_provider_ends_where_the_next_label_of_its_line_begins() -> None:
    read = extract_cloud_risk_assessment(
        paper("Cloud risk assessment", "Provider: Microsoft Azure. Service model: SaaS. Region: UK South.")
    )
    assert value(read, "provider") == ["Microsoft Azure"]


def test_a_title_names_the_system_after_its_colon_and_goes_on_below() -> None:
    title = extract_cloud_risk_assessment(paper("Cloud risk assessment: Skylark Research Registry"))
    assert value(title, "system_name") == "Skylark Research Registry"
    wrapped = extract_cloud_risk_assessment(
        reading([("Cloud risk assessment: Skylark Secure", 100.0, 72.0), ("Research Data Environment", 130.0, 88.0)])
    )
    assert value(wrapped, "system_name") == "Skylark Secure Research Data Environment"


@pytest.mark.parametrize("rest", ["Summary", "Westford NHS Trust", "Alder Research Ltd", "4 May 2026"])
def test_what_else_a_title_says_after_its_colon_is_no_system(rest: str) -> None:
    assert value(extract_cloud_risk_assessment(paper(f"Cloud risk assessment: {rest}")), "system_name") is None


def test_risks_may_be_told_in_plain_sentences() -> None:
    read = extract_cloud_risk_assessment(
        paper(
            "Skylark will run on Oracle Cloud as storage in the region uk-london-1.",
            "Risks",
            "Confidentiality could be lost through a shared password, so each user has an account.",
            "The integrity of the records is kept by signed loads.",
            "Availability is assured by a second zone.",
            "Safeguards",
            "Integrity is protected by checksums and an audit trail.",
            "Changes are monitored at all hours by the operations centre.",
            "Only regions in the UK may be used.",
        )
    )
    assert value(read, "service_type") == [ServiceType.STORAGE]
    assert str(value(read, "confidentiality")).startswith("Confidentiality could be lost")
    assert value(read, "integrity") == "The integrity of the records is kept by signed loads."
    assert value(read, "availability") == "Availability is assured by a second zone."
    assert value(read, "monitoring") == "Changes are monitored at all hours by the operations centre."
    assert value(read, "geography") == "Only regions in the UK may be used."


def test_guidance_beside_a_blank_answer_is_none() -> None:
    read = extract_cloud_risk_assessment(
        workbook(
            ["Question", "Answer", "Guidance"],
            ["Organisation name", "", "Full legal name"],
            ["System name", "", "As in the application"],
            ["Date of assessment", "", "4 May 2026 or later"],
            ["Service type", "", "SaaS or IaaS"],
            [],
            ["Provider", "Region", "Notes on use"],
            ["Oracle Cloud", "UK South", "Main site"],
        )
    )
    for name in ("organisation_name", "system_name", "assessed_on"):
        assert value(read, name) is None
    assert value(read, "region") == ["UK South"]
    assert all(one.doubts for one in read.service_type)


def test_a_heading_may_end_in_its_verb() -> None:
    made = extract_cloud_risk_assessment(
        paper(
            "Cloud risk assessment",
            "Keys",
            "The key is held by NHS England and never leaves it.",
            "Where the data are",
            "A rule refuses every region but those in the UK.",
        )
    )
    assert value(made, "geography") == "A rule refuses every region but those in the UK."


def test_kinds_of_service_may_stand_under_service_and_are_no_system() -> None:
    made = extract_cloud_risk_assessment(
        paper("Alder University", "Cloud risk assessment", "Alder University: Beech Research Environment",
              [["Service", "Provider", "Region"],
               ["Cloud storage", "Microsoft Azure", "UK South"],
               ["Software as a Service (SaaS)", "Microsoft Azure", "UK South"]],
              "Integrity is protected by versioned storage.")
    )  # fmt: skip
    assert value(made, "service_type") == [ServiceType.STORAGE, ServiceType.SAAS]
    assert value(made, "system_name") == "Beech Research Environment"


def test_responsibilities_may_be_shared_with_the_provider() -> None:
    said = "The responsibilities shared with the provider are listed, and configuration remains ours."
    made = extract_cloud_risk_assessment(paper("Cloud risk assessment", [["Assessed", "4 March 2026"]], said))
    assert value(made, "shared_responsibility") == said
    assert value(made, "assessed_on") == date(2026, 3, 4)


def test_a_line_may_name_organisation_and_system_in_one() -> None:
    made = extract_cloud_risk_assessment(paper("Cloud risk assessment", "Alder University - Beech Data Store"))
    assert isinstance(made.organisation_name, Found)
    assert isinstance(made.system_name, Found)
    assert (made.organisation_name.value, made.system_name.value) == ("Alder University", "Beech Data Store")


def test_a_semicolon_may_divide_what_the_provider_and_we_do() -> None:
    sentence = "The provider secures the buildings and hypervisor; we set up accounts, patches and keys."
    made = extract_cloud_risk_assessment(paper("Cloud risk assessment", "Responsibilities", sentence))
    assert value(made, "shared_responsibility") == sentence
