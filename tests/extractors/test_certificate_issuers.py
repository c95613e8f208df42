"""Certificates as issuers set them who print few labels: imprints, covering letters, several standards, two bodies."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builder import Place, page, reading
from certificate_head import HEAD, of, plain, value

from evidence.contents import DocumentKind, Iso27001Certificate
from evidence.document import DISBELIEVED, PageSource
from evidence.fields import Doubt, Found, Missing
from extractors.certificates.covering import without_covering_letter
from extractors.classify import classify
from extractors.iso27001_certificate import extract_iso27001_certificate as extract
from extractors.other_certificate import extract_other_certificate


def body_with(*foot: str) -> Found[Any] | Missing:
    return of([*HEAD, "", *foot]).certification_body


# --- the body in the small print ------------------------------------------------------------------------------------


def test_a_body_known_by_one_word_is_named_in_full_by_its_imprint() -> None:
    foot = ("This certificate remains the property of Lanternix and must be returned on request.",)
    imprint = "Lanternix Holdings Limited, 9 Tower Street, London E1 8HG. Registered in England 01234567."
    assert plain(body_with(*foot, imprint)) == "Lanternix Holdings Limited"


def test_the_body_that_says_it_certifies_is_the_body() -> None:
    assert (
        plain(body_with("Oriel Nour Certification L.L.C. hereby attests the above."))
        == "Oriel Nour Certification L.L.C"
    )


def test_a_company_with_an_address_alone_is_not_taken_for_the_body() -> None:
    assert value(body_with("Printed by Finch Press Limited, 2 Mill Lane, Leeds LS1 4AP.")) is None


def test_the_holder_is_never_its_own_body() -> None:
    assert value(body_with("Marlowe Analytics Ltd, 7 Harbour Road, Bristol, BS20 7AN. Registered in England.")) is None


def test_a_body_that_the_certificate_was_taken_over_from_is_not_its_body() -> None:
    was = "First certified by Westerly Assessment Registrars on 1 March 2021."
    now = "Harrier Assessment and Registration LLP, 7 Osier Lane, Leeds LS1 4AP"
    assert value(body_with(was, now)) == "Harrier Assessment and Registration LLP"


def test_two_bodies_on_one_paper_are_rivals() -> None:
    signed = "Certified by Westerly Assessment Registrars"
    foot = "Harrier Assessment and Registration LLP, 7 Osier Lane, Leeds LS1 4AP. Registered in England OC123456."
    read = body_with(signed, "", foot)
    assert isinstance(read, Found)
    assert Doubt.RIVAL_VALUES in read.doubts


# --- kinds ----------------------------------------------------------------------------------------------------------

BARE: list[str | Place] = [
    "Harrier Registrars Limited",
    "ISO/IEC 27001:2022",
    "INFORMATION SECURITY MANAGEMENT",
    "Marlowe Analytics Ltd",
    "7 Harbour Road",
    "Bristol BS20 7AN",
    "Hosting of research data for universities and their partners",
    "HR-25793",
    "22 March 2026 – 21 March 2029",
]


def test_a_bare_paper_that_runs_for_a_term_is_a_certificate_with_a_doubt() -> None:
    told = classify(reading(BARE))
    assert (told.kind, told.doubts) == (DocumentKind.ISO27001_CERTIFICATE, (Doubt.KIND_IN_DOUBT,))


@pytest.mark.parametrize(
    "line",
    ["Audit plan", "Proposal for certification", "Your certificate is hereby withdrawn with effect from 1 May 2026."],
)
def test_a_paper_about_a_certificate_is_none_although_it_names_its_term(line: str) -> None:
    assert classify(reading([line, *BARE])).kind is DocumentKind.OTHER


def test_a_letter_of_another_body_is_no_letter_of_nhs_england() -> None:
    letter = [
        "Harrier Registrars Limited",
        "6 November 2026",
        "TO WHOM IT MAY CONCERN",
        "We confirm that Marlowe Analytics Ltd has engaged us for certification to ISO/IEC 27001:2022.",
        "We have reviewed its information security policy and approved the audit programme.",
        "Yours faithfully",
    ]
    assert classify(reading(letter)).kind is DocumentKind.OTHER


LETTER: list[str | Place] = [
    "Harrier Registrars Limited",
    "8 April 2023",
    "Dear Fiona",
    "I am delighted to enclose your certificate following the decision of our panel of 10 March 2023.",
    "Your next surveillance visit is due by 8 February 2024.",
    "Yours sincerely",
]


def test_a_certificate_behind_its_covering_letter_is_read_without_the_letter() -> None:
    both = reading(LETTER, HEAD)
    assert classify(both).kind is DocumentKind.ISO27001_CERTIFICATE
    read = extract(both)
    assert plain(read.issued_on) == date(2024, 3, 1)
    assert isinstance(read.issued_on, Found)
    assert read.issued_on.provenance.page == 2


def test_a_letter_that_encloses_nothing_stays() -> None:
    kept = reading([line for line in LETTER if "enclose" not in str(line)], HEAD)
    assert without_covering_letter(kept) is kept


def test_a_covering_letter_that_withdraws_the_certificate_is_heard() -> None:
    withdrawn: list[str | Place] = [*LETTER[:-1], "This certificate has been suspended since 1 May.", LETTER[-1]]
    assert isinstance(of(withdrawn, HEAD).not_in_force, Found)


# --- several standards ----------------------------------------------------------------------------------------------


def combined() -> list[str | Place]:
    rows = [
        ("Standard", "Certificate number", "First issued", "Valid from", "Valid to"),
        ("ISO 9001:2015", "HR-Q-00186", "09/03/2022", "20/03/2025", "08/03/2028"),
        ("ISO/IEC 27001:2022", "HR-I-91370", "12/12/2020", "12/12/2023", "11/12/2026"),
    ]
    table = [(cell, 57.0 + 110 * k, 350.0 + 22 * n) for n, row in enumerate(rows) for k, cell in enumerate(row)]
    return ["Integrated Management System Certificate", *HEAD[1:5], *table]


def test_of_a_certificate_to_several_standards_only_the_row_of_27001_counts() -> None:
    paper = reading(combined())
    assert classify(paper).kind is DocumentKind.ISO27001_CERTIFICATE
    read = extract(paper)
    assert value(read.certificate_number) == "HR-I-91370"
    assert value(read.standard) == "ISO/IEC 27001:2022"
    assert value(read.first_certified_on) == date(2020, 12, 12)
    assert value(read.issued_on) == date(2023, 12, 12)
    assert value(read.expires_on) == date(2026, 12, 11)


@pytest.mark.parametrize("extension", ["ISO/IEC 27701:2019", "ISO/IEC 27017:2015"])
def test_a_certificate_to_an_extension_that_names_27001_under_it_is_none_to_27001(extension: str) -> None:
    paper = ["Certificate", *HEAD[1:5], extension, "ISO/IEC 27001:2022", *HEAD[6:]]
    assert classify(reading(paper)).kind is DocumentKind.OTHER_CERTIFICATE


def test_what_stands_in_the_row_of_another_standard_is_never_taken() -> None:
    """Heads that stand over no cell of 27001's row: the nearest date below them is that of ISO 9001."""
    lines: list[str | Place] = [one for one in combined() if "2026" not in str(one) and "2023" not in str(one)]
    read = extract(reading(lines))
    assert value(read.expires_on) is None
    assert value(read.issued_on) is None


# --- dates ----------------------------------------------------------------------------------------------------------


def dated(*lines: str | Place) -> Iso27001Certificate:
    return of([*HEAD[:7], *lines])


def test_the_end_beside_a_sentence_of_two_lines_is_doubted() -> None:
    read = dated(
        ("Subject to the continued operation of the organisation's", 72.0, 300.0),
        ("13 January 2027", 400.0, 300.0),
        ("management system, this certificate expires on:", 72.0, 312.0),
    )
    assert value(read.expires_on) == date(2027, 1, 13)
    assert isinstance(read.expires_on, Found)
    assert Doubt.WEAK_LABEL in read.expires_on.doubts


def test_a_range_in_two_languages_has_a_start_and_an_end() -> None:
    read = dated("Gültig von / valid from 2025-02-06 bis / until 2028-02-06")
    assert (value(read.issued_on), value(read.expires_on)) == (date(2025, 2, 6), date(2028, 2, 6))


def test_a_registration_of_an_earlier_cycle_is_the_first_one() -> None:
    read = dated("Registration date: 8 June 2016", "Valid from: 3 July 2025", "Expiry date: 3 July 2028")
    assert value(read.first_certified_on) == date(2016, 6, 8)
    assert value(read.issued_on) == date(2025, 7, 3)


def test_a_recertification_that_is_due_before_the_end_is_no_start() -> None:
    read = dated("Date of issue: 28 July 2025", "Recertification: 13 June 2028", "Expiry date: 28 July 2028")
    assert value(read.issued_on) == date(2025, 7, 28)


# --- names, places, numbers, scope ----------------------------------------------------------------------------------


def test_a_body_that_certifies_is_not_the_holder_named_above() -> None:
    read = of(
        [
            "Lanternix Certification Holding SAS - UK Branch",
            "Certification",
            ("School of Hygiene and Population Medicine", 72.0, 130.0),
            ("Suite 3B", 72.0, 144.0),
            ("107 Tallow Street", 72.0, 158.0),
            ("Leeds LS11 8LP", 72.0, 172.0),
            (
                "Lanternix Certification Holding SAS - UK Branch certifies that the system of the above organisation",
                72.0,
                210.0,
            ),
            ("has been audited and found to be in accordance with ISO/IEC 27001:2022", 72.0, 224.0),
        ]
    )
    assert value(read.organisation_name) == "School of Hygiene and Population Medicine"
    assert [place.value.postcode for place in read.location] == ["LS11 8LP"]
    assert read.location[0].value.address == "Suite 3B, 107 Tallow Street, Leeds"


def test_an_address_that_holds_two_postcodes_is_doubted() -> None:
    read = of([*HEAD, "", "Additional sites: 1 Mill Lane, Leeds, LS1 4AP, UK, 2 Dock Road, London, EC2A 9FB"])
    more = [place for place in read.location if "Mill" in place.value.address]
    assert more
    assert all(Doubt.UNSURE_EXTENT in place.doubts for place in more)


def test_conditions_under_a_list_of_sites_are_no_sites() -> None:
    read = of(
        [
            *HEAD,
            "",
            "Additional sites",
            "1 Mill Lane, Leeds, LS1 4AP, UK",
            "1. The organisation has a perpetual duty to comply.",
        ]
    )
    assert not any("perpetual" in place.value.address for place in read.location)


def test_the_number_of_the_bodys_accreditation_is_not_the_certificates() -> None:
    lines = [line for line in HEAD if "number" not in str(line)]
    foot = "Lanternix is accredited by the Dutch Accreditation Council (RvA), registration number C 048."
    assert value(of([*lines, "", foot]).certificate_number) is None


def test_addresses_under_a_heading_of_the_scope_are_no_scope() -> None:
    read = of([*HEAD, "", "The following locations are in scope:", "1. 50 Park Row, Aberdeen, AB24 7QN, UK"])
    assert value(read.scope) is None


def test_a_course_names_a_person_and_perhaps_an_employer() -> None:
    course: list[str | Place] = [
        "Certificate of Achievement",
        "This certificate is awarded to",
        "Rhian Powell",
        "Marlowe Analytics Ltd",
        "for passing the examination of the course",
        "ISO/IEC 27001:2022 Foundation",
        "Date of award: 3 April 2025",
        "Certificate number: LA-725368",
    ]
    assert classify(reading(course)).kind is DocumentKind.OTHER_CERTIFICATE
    name = extract_other_certificate(reading(course)).organisation_name
    assert isinstance(name, Found)
    assert Doubt.UNSURE_EXTENT in name.doubts


def test_what_ocr_reads_where_the_text_layer_lies_waits_for_a_person() -> None:
    scan = page(HEAD, source=PageSource.OCR, confidence=0.99)
    lying = replace(scan, why=f"{DISBELIEVED}: it has almost no letters")
    assert plain(of(scan).certificate_number) == "IS 688402"
    number = of(lying).certificate_number
    assert isinstance(number, Found)
    assert number.doubts == (Doubt.HIDDEN_TEXT,)
