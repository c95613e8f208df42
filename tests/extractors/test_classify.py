"""What kind of document it is, told by its words: neighbours are told apart, claims are not certificates."""

from dataclasses import replace

import pytest
from builder import page, reading

from evidence.contents import DocumentKind
from evidence.document import Line, PageSource
from evidence.fields import Doubt
from extractors.classify import Classification, classify


def classified(text: str) -> Classification:
    lines = [(line.strip(), 72.0, 72.0 + 16 * i) for i, line in enumerate(text.strip().splitlines()) if line.strip()]
    return classify(reading(page(lines)))


CERTIFICATE = """
    Certificate of Registration
    Information Security Management System - {standard}
    This is to certify that
    Marram Analytics Ltd
    4 Dune Road, Southport PR8 1AA
    Certificate number: MA-2201
    has been assessed and conforms to the requirements of {standard}
    for the following scope: hosting of research data
    Issue date: 1 March 2024    Expiry date: 28 February 2027
    Accredited by UKAS
"""


def test_a_certificate_to_27001_is_one() -> None:
    told = classified(CERTIFICATE.format(standard="ISO/IEC 27001:2022"))
    assert (told.kind, told.doubts) == (DocumentKind.ISO27001_CERTIFICATE, ())


@pytest.mark.parametrize("standard", ["ISO 9001:2015", "ISO 14001:2015", "ISO/IEC 27017:2015", "Cyber Essentials Plus"])
def test_a_certificate_to_another_standard_is_another_certificate(standard: str) -> None:
    assert classified(CERTIFICATE.format(standard=standard)).kind is DocumentKind.OTHER_CERTIFICATE


def test_a_title_in_capitals_under_a_letterhead_is_one_on_a_scan_too() -> None:
    """The box of capitals ends at their letters, so that on a scan they seem hardly taller than the text around."""
    lines = """
        Pennant Quality Assurance
        118 Mill Lane
        Eastmarch
        Norfolk
        NR15 1EG
        United Kingdom
        CERTIFICATE OF REGISTRATION
        Reg. No: ISMS-5893/19
        We certify that the Information Security Management System of:
        Saltby University
        130 High Street, Calder Vale, PR22 9TT
        complies with the requirements of BS EN ISO/IEC 27001:2023
        SCOPE
        The hosting of research data in our data centres.
        Date first registered......... 16-Feb-22
        Registration expires.......... 26-Jan-28
    """.strip().splitlines()
    laid = page([(text.strip(), 72.0, 72.0 + 16 * i) for i, text in enumerate(lines)], source=PageSource.OCR)
    told = classify(reading(replace(laid, lines=tuple(map(_boxed_as_scanned, laid.lines)))))
    assert told.kind is DocumentKind.ISO27001_CERTIFICATE


def _boxed_as_scanned(line: Line) -> Line:
    """Capitals set a little larger than the text have boxes as high as its own."""
    height = 10.0 if line.text.isupper() else 9.5
    words = (replace(word, box=word.box._replace(top=word.box.bottom - height), confidence=0.95) for word in line.words)
    return Line(tuple(words))


def test_an_extension_of_27001_is_another_certificate() -> None:
    text = CERTIFICATE.format(standard="ISO/IEC 27017:2015") + "in conjunction with its ISO/IEC 27001:2022 certificate"
    assert classified(text).kind is DocumentKind.OTHER_CERTIFICATE


def test_a_badge_that_claims_27001_is_no_certificate() -> None:
    assert classified("CERTIFIED\nISO 27001:2022\nCOMPANY").kind is DocumentKind.OTHER


def test_a_brochure_that_claims_27001_is_no_certificate() -> None:
    text = """
        Why our customers trust us
        We are aligned to ISO 27001 and we take security seriously. Contact us on 1 March 2026 at our stand.
        Our hosting is certified and our clients are happy. Learn more on our web site.
    """
    assert classified(text).kind is DocumentKind.OTHER


def test_a_toolkit_page_is_a_dspt_assessment() -> None:
    text = """
        Data Security and Protection Toolkit
        Marram Analytics Ltd
        Organisation code: 8XX11
        Primary sector: Company
        Status    Date published
        2025-26 Standards Met    30 June 2026
    """
    assert classified(text).kind is DocumentKind.DSPT_ASSESSMENT


def test_a_letter_that_confirms_a_review_is_no_assessment() -> None:
    text = """
        NHS England
        Data Access Security Team
        14 October 2026
        Dear Dr Marram
        Data Security and Protection Toolkit: review of your 2025-26 assessment
        Organisation code: 8XX11
        NHS England has reviewed the 2025-26 self-assessment of Marram Analytics Ltd and confirms Standards Met.
        Yours sincerely
    """
    assert classified(text).kind is DocumentKind.NHS_ENGLAND_LETTER


def test_an_agenda_is_no_minutes() -> None:
    text = """
        Agenda: Board of Directors
        3 June 2026, 10am
        1 Welcome and apologies
        2 Declarations of interest
        3 Approval of the toolkit self-assessment
    """
    assert classified(text).kind is not DocumentKind.BOARD_MINUTES


def test_minutes_are_board_minutes() -> None:
    text = """
        Marram Analytics Ltd
        Minutes of the meeting of the Board of Directors held on 3 June 2026
        Present: A. Whin (Chair), B. Sedge
        1. Apologies
        2. Declarations of interest: none
        The Board approved the cloud risk assessment.
        Signed as a true record
    """
    assert classified(text).kind is DocumentKind.BOARD_MINUTES


def test_a_document_that_comes_near_a_kind_is_other_with_a_doubt() -> None:
    told = classified("Minutes\nChair: A. Whin\nThe weather was discussed.")
    assert (told.kind, told.doubts) == (DocumentKind.OTHER, (Doubt.KIND_IN_DOUBT,))


@pytest.mark.parametrize(
    "text",
    [
        """
        Board meeting minutes
        You can download copies of our board meeting minutes, which are redacted where the law asks for it.
        Board meeting minutes 2026-01-28
        Board meeting minutes 2026-03-31
        """,
        """
        Board meeting process, agendas and minutes
        The board of directors has regular meetings, the next on 3 June 2026.
        The secretary sends an agenda two weeks before the board meeting, and the minutes one week after it.
        """,
        """
        Toolkit take-up, 2 December 2026
        Organisations should publish a self-assessment in the Data Security and Protection Toolkit against the 2025-26
        standard. Head offices and sites are told apart by their ODS code. A file shows each organisation's status.
        """,
        """
        How to publish your improvement plan for the Data Security and Protection Toolkit
        Download the action plan template by the deadline of 30 June 2026 and complete it.
        Name an owner for each mandatory evidence item that is not met.
        """,
        """
        How to perform a cloud security risk assessment
        This guide explains the shared responsibility model of SaaS, PaaS and IaaS, encryption at rest and in transit,
        and how likelihood and impact are rated.
        """,
        """
        Trust and security
        Customer data are encrypted at rest by our cloud provider. Last reviewed on 13 May 2026.
        Send us your own form (CAIQ or another) and we return it within five working days. We complete yours.
        """,
    ],
)
def test_what_is_written_about_such_papers_is_none(text: str) -> None:
    assert classified(text).kind is DocumentKind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        """
        Alder Society: Annual General Meeting Minutes
        Agenda
        1. Accounts
        2. Election of officers
        The Treasurer presented the accounts on 8 July 2026, which were unanimously accepted.
        """,
        """
        Board meeting: 2026-02-03
        Attendees
        A. Whin, B. Sedge
        Agenda
        1. Adopt rules
        Adopt rules
        Unanimously approved.
        """,
        """
        ASC Board monthly meeting, March 14, 2026
        The meeting was led by A. Whin.
        Board members in attendance were:
        B. Sedge
        Grants approved: two.
        """,
        """
        Minute extract
        Marram Trust: Council of Governors, meeting held on 28 October 2026
        Item 4: Cloud risk assessment
        The Council agreed to delegate the final decision to the Chief Information Officer.
        """,
    ],
)
def test_minutes_are_known_by_who_came_and_what_was_decided(text: str) -> None:
    assert classified(text).kind is DocumentKind.BOARD_MINUTES


def test_a_form_for_minutes_without_a_day_is_other_with_a_doubt() -> None:
    told = classified("Minutes of meeting of the Board of Directors\n[NAME OF COMPANY]\nDate: [DATE]\nPresent: [NAMES]")
    assert (told.kind, told.doubts) == (DocumentKind.OTHER, (Doubt.KIND_IN_DOUBT,))


def test_a_notice_of_decision_is_a_letter_of_nhs_england() -> None:
    text = """
        NHS England
        Notice of decision
        Organisation    Marram University
        Matter    DSPT improvement plan
        We are content to approve the improvement plan of Marram University for the 2025-26 toolkit.
        Yours faithfully
    """
    assert classified(text).kind is DocumentKind.NHS_ENGLAND_LETTER


def test_a_page_without_the_toolkits_name_is_known_by_edition_and_status() -> None:
    text = """
        The University of Marram
        1 Dune Road, Southport, PR8 1AA
        Organisation Code: EE148843
        2024-25 (version 7): Standards Exceeded
        Date of publication 19 June 2025
    """
    assert classified(text).kind is DocumentKind.DSPT_ASSESSMENT


def test_what_a_person_has_learnt_about_27001_certifies_no_organisation() -> None:
    told = classified("""
        Certificate of Completion
        This certifies that
        Yusuf Wolstenholme
        has successfully completed
        ISO 27001 Lead Implementer
        Awarded: 6th August 2025
        Certificate no. C-81612-5
        Score: 92%
    """)
    assert told.kind is not DocumentKind.ISO27001_CERTIFICATE


@pytest.mark.parametrize("title", ["Cloud services risk register", "Risk log for cloud hosting", "Cloud risk analysis"])
def test_a_register_of_cloud_risks_is_a_cloud_risk_assessment(title: str) -> None:
    told = classified(f"""
        {title}
        System: ALDER
        Provider Type of service Region
        Microsoft Azure PaaS UK South
        Ref Risk Control Owner
        1 Confidentiality Access is granted by role. SIRO
        2 Integrity Checksums are compared nightly. SIRO
        3 Availability Two zones serve the system. SIRO
    """)
    assert told.kind is DocumentKind.CLOUD_RISK_ASSESSMENT


def test_a_corporate_risk_register_is_no_cloud_risk_assessment() -> None:
    told = classified("""
        Corporate risk register
        Ref Risk Likelihood Impact Owner
        1 Winter pressure on beds 4 4 COO
        2 The cloud provider fails, confidentiality, integrity and availability suffer 2 4 CIO
    """)
    assert told.kind is DocumentKind.OTHER


def test_a_letter_on_a_policy_without_dear_and_yours_is_no_policy() -> None:
    told = classified("""
        NHS England
        Data Access Request Service
        4 March 2026
        Our reference: SLSP/0001
        Kestrel Data Ltd
        1 Mill Lane
        Westford
        System Level Security Policy: outcome
        The System Level Security Policy of Kestrel Data Ltd was reviewed by our security team and agreed.
        Rowan Alder
        Security Manager, NHS England
        NHS England
    """)
    assert (told.kind, told.doubts) == (DocumentKind.NHS_ENGLAND_LETTER, ())


def test_what_a_contract_binds_a_supplier_to_publish_is_no_assessment() -> None:
    told = classified("""
        Schedule 2: Security
        to the agreement of 4 March 2026 between Alder University and Kestrel Data Ltd (the Supplier)
        The Supplier shall publish a Data Security and Protection Toolkit assessment with the status Standards Met.
        The Supplier shall keep the Data in the United Kingdom.
    """)
    assert told.kind is DocumentKind.OTHER


def test_a_reminder_that_the_toolkit_is_due_is_no_assessment() -> None:
    told = classified("""
        From: Rowan Alder
        Subject: Reminder: DSPT 2024-25 closes soon
        Dear colleagues,
        The Data Security and Protection Toolkit must be published by 30 June 2025.
        Standards Met can only be published once all mandatory evidence is there.
        Best wishes
        Rowan
    """)
    assert (told.kind, told.doubts) == (DocumentKind.OTHER, ())


def test_a_toolkit_page_without_any_publication_is_an_assessment_that_is_not_published() -> None:
    told = classified("""
        Data Security and Protection Toolkit
        Kestrel Data Ltd
        Organisation code: 8KP77
        Primary sector: Company
        Latest status: Not Published
    """)
    assert told.kind is DocumentKind.DSPT_ASSESSMENT


def test_a_message_that_promises_evidence_is_none() -> None:
    told = classified("""
        From: Rowan Alder
        Date: Mon, 2 March 2026 10:00
        Subject: our evidence
        Dear colleague,
        We shall send the certificate and the DSPT status (Standards Met) of Kestrel Data Ltd on Monday.
        Could you tell us whether more is wanted?
        Many thanks
    """)
    assert told.kind is DocumentKind.OTHER


def test_a_list_of_suppliers_is_no_publication_and_no_certificate() -> None:
    told = classified("""
        Supplier
        Goods
        ISO 27001 certificate number
        Expires
        DSPT
        Kestrel Data Ltd
        Hosting
        KD 5512
        4 March 2028
        Standards Met
    """)
    assert told.kind is DocumentKind.OTHER


def test_an_outcome_over_a_form_is_a_letter_of_nhs_england_whatever_was_reviewed() -> None:
    for reviewed in ("System Level Security Policy for BEECH", "ISO/IEC 27001:2022 certificate"):
        told = classified(f"""
            NHS England
            Outcome of evidence review
            Organisation: Kestrel Data Ltd
            Evidence reviewed: {reviewed}
            Date of outcome: 4 March 2026
            The paper of Kestrel Data Ltd has been reviewed by the security team of NHS England.
            Rowan Alder, Security Analyst, NHS England
        """)
        assert told.kind is DocumentKind.NHS_ENGLAND_LETTER


def test_a_certificate_in_words_without_days_or_labels_is_other_and_doubted() -> None:
    told = classified("""
        CSA STAR Certification
        This document confirms that
        Marlowe Compute LLP
        Abbot House, 39 Tannery Street, Dundee
        meets the criteria of CSA STAR for the operation of service desks for universities and trusts
        Certificate reference
    """)
    assert told.kind is DocumentKind.OTHER
    assert told.doubts == (Doubt.KIND_IN_DOUBT,)


def test_a_text_layer_that_came_apart_into_letters_is_doubted() -> None:
    told = classified("""
        C e r t ific a t e o f re gis t ra t io n
        T his is to cer tif y t h a t
        M a rlo w e T rials L L P
        I S O 9 0 0 1 b y Q u ill
        h as be en a u dit e d a n d fou n d t o o p e r a t e
    """)
    assert told.doubts == (Doubt.KIND_IN_DOUBT,)


def test_a_letter_on_a_plan_without_a_greeting_is_a_letter() -> None:
    told = classified("""
        NHS England
        4 September 2026
        Alder Partnership NHS Foundation Trust
        2025-26 DSPT improvement plan
        We have looked at your improvement plan and approved it on 4 September 2026.
        The approval runs until 1 February 2027, by which time the assessment is to be published again.
        Yours sincerely
        Rowan Alder
        Deputy Director, Cyber Assurance
    """)
    assert told.kind is DocumentKind.NHS_ENGLAND_LETTER


def test_a_certificate_of_achievement_of_a_management_system_is_no_persons() -> None:
    told = classified("""
        Certificate of Achievement
        awarded to Marlowe Pathways LLP
        in recognition that its information security management system fulfils ISO/IEC 27001:2022
        Certificate TR27-2888
        Originally certified 23 December 2018
        Expires 28 November 2027
    """)
    assert told.kind is DocumentKind.ISO27001_CERTIFICATE
