"""Certificates in other words and arrangements: heads of columns, titles, versions, cities, dates beside a standard."""

from datetime import date

import pytest
from builder import Place, line, reading
from certificate_head import HEAD, of, plain, value

from evidence.contents import DocumentKind
from evidence.document import Page, PageSource
from evidence.fields import Doubt, Found
from extractors.classify import classify
from extractors.other_certificate import extract_other_certificate

UNDATED = HEAD[:7]


def test_valid_from_and_until_may_stand_beside_each_other_over_their_days() -> None:
    lines: list[str | Place] = [
        *UNDATED,
        ("This certificate is valid from (year/month/day)", 72, 300),
        ("Until", 400, 300),
        ("2026-06-01", 72, 314),
        ("2029-05-31", 400, 314),
    ]
    read = of(lines)
    assert plain(read.issued_on) == date(2026, 6, 1)
    assert plain(read.expires_on) == date(2029, 5, 31)


@pytest.mark.parametrize(
    "sentence",
    [
        "This certificate is valid from (year/month/day) Until 2026-06-01 2029-05-31",
        "Valid from Valid until 2026-06-01 2029-05-31",
    ],
)
def test_the_first_day_under_two_heads_is_never_the_end(sentence: str) -> None:
    assert value(of([*UNDATED, sentence]).expires_on) != date(2026, 6, 1)


def test_a_certificate_may_run_from_day_to_day() -> None:
    read = of([*UNDATED, "The present certificate runs from 6 June 2026 to 5 June 2029, subject to surveillance."])
    assert plain(read.issued_on) == date(2026, 6, 6)
    assert plain(read.expires_on) == date(2029, 6, 5)


def test_the_date_beside_a_standard_under_a_label_is_the_labels() -> None:
    lines: list[str | Place] = [
        *UNDATED,
        ("Original approval(s):", 331, 684),
        ("ISO/IEC 27001", 331, 698),
        ("2 April 2022", 412, 698),
    ]
    assert value(of(lines).first_certified_on) == date(2022, 4, 2)


def test_a_date_in_brackets_keeps_its_bracket() -> None:
    read = of([*HEAD, "Statement of Applicability: version 4.2 (2025-10-19)"])
    assert plain(read.statement_of_applicability) == "version 4.2 (2025-10-19)"


def test_a_version_is_no_number_of_a_certificate() -> None:
    read = of([*HEAD[:6], "Certificate number: v7.2", *HEAD[7:]])
    assert value(read.certificate_number) != "v7.2"


def test_a_number_of_another_management_system_is_doubted() -> None:
    read = of([*HEAD[:6], "Certificate number: QMS/9749", *HEAD[7:]])
    assert plain(read.certificate_number) is None


def test_a_name_goes_on_in_its_own_large_type() -> None:
    lines = (
        line("This is to certify that", 45, 171),
        line("St Alban's College London, Clinical Trials", 45, 192, size=19),
        line("Research Unit", 45, 212, size=19),
        line("Level 5, The Beacon", 45, 241),
        line("50 Windmill Hill Lane, Bristol, BS20 7AN", 45, 253),
        line("has been assessed and found to comply with ISO/IEC 27001:2022", 45, 275),
    )
    read = of(Page(1, 595.0, 842.0, lines, PageSource.TEXT_LAYER))
    assert plain(read.organisation_name) == "St Alban's College London, Clinical Trials Research Unit"
    assert [one.value.address for one in read.location] == ["Level 5, The Beacon, 50 Windmill Hill Lane, Bristol"]


def test_on_a_scan_a_name_without_letters_below_the_line_does_not_end_before_one() -> None:
    lines = (
        line("This is to certify that", 45, 171, confidence=0.97),
        line("University of North Mercia, Trusted Research", 45, 192, size=19, confidence=0.97),
        line("Environment", 45, 212, size=15, confidence=0.97),
        line("Level 5, 50 Windmill Hill Lane, Bristol, BS20 7AN", 45, 241, confidence=0.97),
        line("has been assessed and found to comply with ISO/IEC 27001:2022", 45, 275, confidence=0.97),
    )
    name = of(Page(1, 595.0, 842.0, lines, PageSource.OCR)).organisation_name
    assert plain(name) in (None, "University of North Mercia, Trusted Research Environment")


def test_a_unit_behind_the_comma_belongs_to_its_university() -> None:
    named: list[str | Place] = [*HEAD[:2], "Medway University, Clinical Trials Research Unit", *HEAD[3:]]
    assert plain(of(named).organisation_name) in (None, "Medway University, Clinical Trials Research Unit")


def test_a_city_that_is_a_country_is_a_place_in_a_list_of_cities() -> None:
    cities = ["• Columbus, United States", "• Dublin, Ireland", "• Frankfurt, Germany", "• Singapore"]
    read = of(HEAD, ["Locations in scope", "Data center facilities are located in the following areas:", *cities])
    assert "Singapore" in [one.value.address for one in read.location]


def test_an_address_abroad_on_a_line_of_its_own_is_the_holders_in_doubt() -> None:
    lines: list[str | Place] = [
        "The Certification Body of Shelborne Compliance, LLC hereby certifies that the following organization operates",
        "an Information Security Management System that conforms to ISO/IEC 27001:2022",
        "",
        "",
        ("Larkspur Cloud Services, Inc.", 172, 255),
        ("for the following scope of registration", 221, 330),
        ("4533 Juniper Ridge Parkway, Suite 694, Larkspur, WA 98632, USA", 157, 420),
    ]
    (place,) = of(lines).location
    assert (place.value.address, place.value.postcode) == (
        "4533 Juniper Ridge Parkway, Suite 694, Larkspur, WA",
        "98632",
    )
    assert place.doubts


def test_we_may_confirm_what_a_body_certifies() -> None:
    read = of(
        [
            "Certificate of Conformity no. SF-27K-59345",
            "We confirm that Northfold Evidence Ltd of 32 Ashdown Road, Bristol, BS20 7AN",
            "has implemented and maintains an information security management system conforming to ISO/IEC 27001:2022.",
        ]
    )
    assert value(read.organisation_name) == "Northfold Evidence Ltd"
    assert [one.value.postcode for one in read.location] == ["BS20 7AN"]


def test_a_certificate_of_achievement_to_a_company_that_was_assessed_is_no_courses() -> None:
    achieved = ["Certificate of Achievement", *HEAD[1:]]
    assert classify(reading(achieved)).kind is DocumentKind.ISO27001_CERTIFICATE
    course = [
        "Certificate of Achievement", "This is to certify that", "Jo Alder", "has successfully completed the course",
        "ISO/IEC 27001:2022 Lead Auditor", "Certificate number: 1234", "Date: 1 March 2024",
    ]  # fmt: skip
    assert classify(reading(course)).kind is not DocumentKind.ISO27001_CERTIFICATE


def test_the_schemes_title_is_no_part_of_a_name() -> None:
    lines = (
        line("CERTIFICATE OF ASSURANCE", 211, 74),
        line("CYBER ESSENTIALS", 173, 89, size=24),
        line("Merrick Health Economics Limited", 51, 150, size=19),
        line("Third Floor, 124 Church Road, Bristol, BS20 7AN", 51, 199),
        line("COMPLIES WITH THE REQUIREMENTS OF THE CYBER ESSENTIALS SCHEME", 51, 219),
    )
    read = extract_other_certificate(reading(Page(1, 595.0, 842.0, lines, PageSource.TEXT_LAYER)))
    assert value(read.organisation_name) == "Merrick Health Economics Limited"


def test_the_body_may_reserve_a_right() -> None:
    read = of([*HEAD, "", "", "Shelborne Compliance, LLC reserves the right to withdraw this certificate."])
    assert value(read.certification_body) == "Shelborne Compliance, LLC"


def test_who_wrote_what_on_the_small_print_is_asked_by_the_first_word_of_a_name() -> None:
    read = of([*HEAD, "", "This certificate remains the property of Interloch.", "Interloch Assurance Ltd"])
    named = read.certification_body
    assert isinstance(named, Found)
    assert named.value.startswith("Interloch")
    assert Doubt.CERTIFICATION_BODY not in named.doubts


def test_an_extension_is_certified_to_its_own_standard() -> None:
    read = extract_other_certificate(
        reading(
            [
                "Certificate",
                "This is to certify that",
                "Northbeam Datacentres Limited",
                "has implemented the guidance of ISO/IEC 27017:2015 (controls for cloud services) within the system",
                "that is certified to ISO/IEC 27001:2022 under certificate IS 399932.",
            ]
        )
    )
    assert plain(read.standard) != "ISO/IEC 27001:2022"
    assert value(read.standard) == "ISO/IEC 27017:2015"


def test_plus_is_heard_however_large_the_schemes_name_is_printed() -> None:
    lines = (
        line("CYBER ESSENTIALS", 30, 87, size=40),
        line("Gorse Hill Partners LLP", 290, 200, size=21),
        line("for meeting the requirements of Cyber Essentials Plus, verified by a hands-on audit.", 290, 240),
    )
    read = extract_other_certificate(reading(Page(1, 595.0, 842.0, lines, PageSource.TEXT_LAYER)))
    assert plain(read.standard) != "Cyber Essentials"


def test_days_level_with_another_standard_are_that_standards_however_badly_this_one_is_read() -> None:
    heads = [("Standard", 57, 279), ("First certified", 268, 279), ("Valid from", 362, 279), ("Valid until", 456, 279)]
    other = [
        ("ISO 9001:2015", 57, 296),
        ("20 May 2025", 268, 296),
        ("20 May 2025", 362, 296),
        ("20 May 2028", 456, 296),
    ]
    own = [("ISoneC 27001:2022", 57, 316), ("20 May 2026", 362, 316)]
    read = of([*HEAD[:7], *heads, *other, *own])
    for stated in (read.first_certified_on, read.issued_on, read.expires_on):
        assert plain(stated) not in (date(2025, 5, 20), date(2028, 5, 20))


def test_two_places_run_together_are_doubted() -> None:
    both = "12 Park Drive, Raleigh, NC 27958, United States (main location), 4 Low Walk, Bristol, BS20 7AN, UK"
    assert all(one.doubts for one in of([*HEAD, "Additional sites:", both]).location if "Raleigh" in one.value.address)
