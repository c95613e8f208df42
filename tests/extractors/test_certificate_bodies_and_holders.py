"""Who certifies whom, where certificates print it otherwise: names above, logos, signatories, accreditation numbers."""

from datetime import date
from typing import Any

import pytest
from builder import Place, reading

from evidence.contents import Iso27001Certificate
from evidence.fields import Found, Missing
from extractors.certificates.accreditation import accredits
from extractors.iso27001_certificate import extract_iso27001_certificate as extract


def of(*lines: str | Place) -> Iso27001Certificate:
    return extract(reading(list(lines)))


def value(stated: Found[Any] | Missing) -> Any:
    return stated.value if isinstance(stated, Found) else None


def test_name_above_a_sentence_about_the_above_organisation_is_the_holder() -> None:
    read = of(
        "Marram Certification",
        "Tidewater Imaging Networks Ltd",
        "Dock Office, Kingsway, Hull HU1 9ZP, United Kingdom",
        "Marram Certification Holding SAS certifies that the Management System of the above",
        "organisation has been audited and found to be in accordance with the standard below",
        "ISO/IEC 27001:2022",
    )
    assert value(read.organisation_name) == "Tidewater Imaging Networks Ltd"


@pytest.mark.parametrize("pronoun", ["it", "this organisation", "the company"])
def test_pronoun_is_no_holder(pronoun: str) -> None:
    read = of(
        "Norrland Bildanalys Limited",
        "4 Quay Street, Ayr, KA8 9AA",
        "ISO/IEC 27001:2022",
        f"This certifies that {pronoun} has been established and",
        "implemented and meets the requirements of the standard.",
    )
    assert value(read.organisation_name) == "Norrland Bildanalys Limited"


def test_logo_that_the_name_repeats_is_no_part_of_the_name() -> None:
    read = of(
        "This is to certify that",
        "mediplex",
        "SYSTEMS",
        "mediplex systems GmbH",
        "Arnulfstrasse 55, 80639 Munich, Germany",
        "has implemented ISO/IEC 27001:2022",
    )
    assert value(read.organisation_name) == "mediplex systems GmbH"


def test_signatory_with_a_job_title_is_no_certification_body() -> None:
    read = of(
        "Fellgate Compliance and Security, Inc. d/b/a Fellgate certifies that",
        "Brightfell Robotics Corp.",
        "operates an Information Security Management System that conforms to ISO/IEC 27001:2022",
        "Authorized by",
        "Petra Bessel, EVP, Cybersecurity and Compliance Services",
    )
    assert value(read.certification_body) != "Petra Bessel, EVP, Cybersecurity and Compliance Services"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("L'Ente Italiano di Accreditamento", True),
        ("United Kingdom Accreditation Service", True),
        ("Centre for Assessment Limited", False),
        ("Fenwick Certification Ltd", False),
    ],
)
def test_name_of_an_accreditation_body_is_told_from_a_certification_body(name: str, expected: bool) -> None:
    assert accredits(name) is expected


def test_state_and_postcode_are_no_certificate_number() -> None:
    read = of("Certificate", "Brightfell Robotics Corp.", "200 Harbor View Road, Boston, MA 02210, United States")
    assert value(read.certificate_number) is None


def test_number_of_the_accreditation_is_no_certificate_number() -> None:
    read = of("Certificate", "Nordlicht Klinikdaten GmbH", "ISO/IEC 27001:2022", "DAkkS", "D-ZM-14169-01-02")
    assert value(read.certificate_number) is None


def test_number_goes_on_with_letters_and_digits_after_a_blank() -> None:
    read = of("Certificate registration no. 538811 ISMS22", "ISO/IEC 27001:2022")
    assert value(read.certificate_number) == "538811 ISMS22"


def test_number_that_begins_like_a_standard_is_read() -> None:
    read = of("Certificate No: ISO-27001-SWEHR-092023", "Stillwater EHR Corporation")
    assert value(read.certificate_number) == "ISO-27001-SWEHR-092023"


def test_dates_of_several_issues_go_to_their_own_roles() -> None:
    read = of(
        "Date of Issue: (Original) 11 November 2021 (Current) 11 November 2024",
        "Expiry Date: 10 November 2027",
    )
    assert value(read.first_certified_on) == date(2021, 11, 11)
    assert value(read.issued_on) == date(2024, 11, 11)


def test_french_validity_gives_start_and_end() -> None:
    read = of("Ce certificat est valable à compter du (année/mois/jour) 2023-09-21 Jusqu'au 2026-09-20")
    assert value(read.issued_on) == date(2023, 9, 21)
    assert value(read.expires_on) == date(2026, 9, 20)


def test_two_labels_with_their_dates_on_one_line_are_both_read() -> None:
    read = of("First Issue 04.04.2017 Current Issue 28.03.2023", "Expiry Date 03.04.2026")
    assert value(read.first_certified_on) == date(2017, 4, 4)
    assert value(read.issued_on) == date(2023, 3, 28)


def test_words_that_announce_a_scope_are_no_scope() -> None:
    read = of(
        "This certificate is valid for the activities specified below:",
        "Provision of community health data analysis services",
        "Certificate number CFA/24/0319",
    )
    assert value(read.scope) == "Provision of community health data analysis services"


@pytest.mark.parametrize(("number", "name"), [("MSCB-134", "IAS"), ("AB-0199-YS", "TÜRKAK"), ("CB-MS-7605", "UAF")])
def test_number_under_which_a_body_is_accredited_names_who_accredits(number: str, name: str) -> None:
    assert value(of("ISO/IEC 27001:2022", number).accreditation_body) == name
