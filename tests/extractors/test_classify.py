"""What kind of document it is, told by its words: neighbours are told apart, claims are not certificates."""

import pytest
from builder import page, reading

from evidence.contents import DocumentKind
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
