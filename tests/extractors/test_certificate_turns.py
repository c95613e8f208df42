"""Turns of phrase and of layout on certificates: sentences that break before what they lead to, places side by side."""

from datetime import date

import pytest
from builder import Place, page, reading
from certificate_head import HEAD, of, plain, value

from evidence.contents import DocumentKind
from evidence.fields import Doubt, Found
from extractors.classify import classify
from extractors.other_certificate import extract_other_certificate
from extractors.tables import tables

UNSCOPED = HEAD[:6]
SCOPE = "Collection and coding of data for clinical audits and enquiries in hospitals"


def doubts(stated: object) -> tuple[Doubt, ...]:
    assert isinstance(stated, Found)
    return stated.doubts


# --- scope ----------------------------------------------------------------------------------------------------------


def test_a_scope_far_to_the_right_of_its_label_begins_with_its_first_line() -> None:
    lines: list[str | Place] = [
        ("ISO/IEC 27001:2022 for the following scope:", 51, 366),
        ("The collection, coding, analysis and publication of data for national clinical", 240, 384),
        ("audits and enquiries.", 240, 396),
    ]
    read = of([*HEAD[:5], *lines]).scope
    assert str(value(read)).startswith("The collection")
    assert str(value(read)).endswith("audits and enquiries.")


@pytest.mark.parametrize(
    "lead",
    [
        ["maintains a system in conformity with ISO/IEC 27001:2022", "covering:"],
        ["complies with ISO/IEC 27001:2022 in respect of the scope", "of operations given below:"],
        ["operates a system that complies with ISO/IEC 27001:2022 for the following scope of registration"],
        ["has established and applies", "an Information Security Management System", "for"],
    ],
)
def test_a_sentence_may_lead_to_the_scope_below_it(lead: list[str]) -> None:
    read = of([*HEAD[:4], *lead, SCOPE, "", "ISO/IEC 27001:2022"])
    assert plain(read.scope) == SCOPE


def test_a_registration_may_be_numbered_in_the_sentence_of_its_scope() -> None:
    read = of([*UNSCOPED, "", f"The registration, number AB-12-3456, extends to: {SCOPE}."])
    assert value(read.scope) == SCOPE


def test_what_goes_on_under_the_standard_is_a_doubted_scope() -> None:
    read = of([*UNSCOPED[:5], "", "ISO/IEC 27001:2022", "for the hosting and keeping of records of patients"])
    assert value(read.scope) == "the hosting and keeping of records of patients"
    assert Doubt.WEAK_LABEL in doubts(read.scope)


def test_the_edition_of_a_statement_of_applicability_is_part_of_its_phrase() -> None:
    read = of([*HEAD, "Statement of Applicability Ed. 3 Rev. 2 dated 27.06.2024"])
    assert plain(read.statement_of_applicability) == "Ed. 3 Rev. 2 dated 27.06.2024"


# --- holder and body ------------------------------------------------------------------------------------------------


def test_a_phrase_broken_before_and_implemented_by_leads_to_the_name() -> None:
    lines: list[str | Place] = [
        "the Information Security Management System as defined",
        "and implemented by",
        "Brackwater Web Services, Inc.*",
        "headquartered in Millbrook, WA, United States of America, is compliant with the requirements",
        "as stated in the standard:",
        "ISO/IEC 27001:2022",
    ]
    read = of(lines)
    assert value(read.organisation_name) == "Brackwater Web Services, Inc."
    assert all("Inc" not in place.value.address for place in read.location)


def test_a_name_in_an_address_is_doubted() -> None:
    sites = "Brackwater Web Services Inc.*, Millbrook, Suite 4, 12 Main Street, Exeter EX1 2AB"
    read = of([*HEAD, "Additional sites:", sites])
    assert all(place.doubts for place in read.location if "Inc" in place.value.address)


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("It has been examined by Tarn Systems Assessment Limited and conforms.", "Tarn Systems Assessment Limited"),
        ("In accordance with the procedures of Norcert GmbH, it is certified", "Norcert GmbH"),
        ("for Tarn Assurance (Certification) Ltd", "Tarn Assurance (Certification) Ltd"),
        (
            "Authorised signatory: Ann Bell, Certification Manager, Tarn Compliance Certification Limited",
            "Tarn Compliance Certification Limited",
        ),
    ],
)
def test_who_examines_or_signs_is_the_body(printed: str, body: str) -> None:
    assert value(of([*HEAD, "", printed]).certification_body) == body


def test_a_company_over_its_address_is_the_body_whatever_stands_beside_it() -> None:
    foot: list[str | Place] = [
        ("Deborah Eastwood", 72, 717),
        ("Vellano Services S.p.A.", 382, 720),
        ("Management System Certification Head", 72, 726),
        ("Via Coronata 128, 16100 Genova, Italy", 382, 732),
    ]
    assert value(of([*HEAD, *foot]).certification_body) == "Vellano Services S.p.A."


def test_a_place_beside_the_body_is_no_part_of_its_name() -> None:
    foot: list[str | Place] = [("Certification Body at Norcert GmbH", 116, 710), ("Elbheim, 2024-07-04", 390, 710)]
    assert plain(of([*HEAD, *foot]).certification_body) == "Norcert GmbH"


def test_a_body_abroad_is_named_before_its_address_at_the_foot() -> None:
    foot = ("Certifica Norte, Associação para Normas, Rua Velha 7, 4990-001 Vila, Portugal", 60.0, 790.0)
    read = of([*HEAD, foot]).certification_body
    assert value(read) == "Certifica Norte, Associação para Normas"
    assert Doubt.NO_LABEL in doubts(read)


def test_a_legal_form_alone_is_no_body() -> None:
    assert value(of([*HEAD, "", "Issued by: Limited"]).certification_body) != "Limited"


# --- days -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", ["Current certification cycle", "Current cycle"])
def test_a_cycle_from_day_to_day_has_its_end(label: str) -> None:
    read = of([*HEAD[:7], f"{label}: 4 February 2026 to 3 February 2029"])
    assert value(read.issued_on) == date(2026, 2, 4)
    assert value(read.expires_on) == date(2029, 2, 3)


def test_a_cycle_commences_and_a_certificate_remains_valid() -> None:
    read = of([*HEAD[:7], "Cycle commences: 4 February 2026", "Remains valid to: 3 February 2029"])
    assert plain(read.issued_on) == date(2026, 2, 4)
    assert plain(read.expires_on) == date(2029, 2, 3)


# --- places ---------------------------------------------------------------------------------------------------------


def test_addresses_side_by_side_under_their_heads_are_one_place_each() -> None:
    heads: list[Place] = [("Principal premises", 57, 380), ("Data centre", 312, 380)]
    left = ["Tithe Offices", "124 East Parade", "Ravensmoor", "TS12 5HF"]
    right = ["The Granary", "91 West Parade", "Aldergate", "CM21 3NQ"]
    cells: list[Place] = [
        (text, x0, 394 + 14 * n) for x0, column in ((57, left), (312, right)) for n, text in enumerate(column)
    ]
    read = of([*HEAD[:3], *HEAD[4:], *heads, *cells])
    assert [(one.value.address, one.value.postcode) for one in read.location] == [
        ("Tithe Offices, 124 East Parade, Ravensmoor", "TS12 5HF"),
        ("The Granary, 91 West Parade, Aldergate", "CM21 3NQ"),
    ]


def test_a_holder_of_two_addresses_has_both() -> None:
    lines = [*HEAD[:3], "of 7 Harbour Road, Bristol, BS20 7AN and of 3 Mill Hill, Leeds, LS4 1QQ", *HEAD[4:]]
    assert [(one.value.address, one.value.postcode) for one in of(lines).location] == [
        ("7 Harbour Road, Bristol", "BS20 7AN"),
        ("3 Mill Hill, Leeds", "LS4 1QQ"),
    ]


def test_a_branch_is_one_more_place() -> None:
    read = of([*HEAD[:4], "Branch: 3 Mill Hill, Leeds, LS4 1QQ", *HEAD[4:]])
    assert ("3 Mill Hill, Leeds", "LS4 1QQ") in [(one.value.address, one.value.postcode) for one in read.location]


def test_an_address_above_a_table_is_no_row_of_heads() -> None:
    lines: list[Place] = [
        ("2 London Road, Aldergate, CM17 7JE, United Kingdom", 60, 100),
        ("Location", 60, 120), ("Scope", 240, 120),
        ("150 Minster Close, Holm, LA13 1UH", 60, 140), ("Hosting", 240, 140),
        ("12 Castle Street, Cress, SK17 1DN", 60, 160), ("Support", 240, 160),
    ]  # fmt: skip
    assert [grid.header for grid in tables(page(list(lines)))] == [("Location", "Scope")]


# --- payment cards --------------------------------------------------------------------------------------------------


def test_a_certificate_of_compliance_for_payment_cards_is_one_to_another_standard() -> None:
    read = reading(
        [
            "Certificate of Compliance",
            "Payment Card Industry Data Security Standard",
            "Entity assessed: Brackwater Software LLP",
            "Standard: PCI DSS v4.0.1",
            "Reference: TW-8461-9840",
            "Date of compliance: 29 Oct 2025",
            "Valid to: 29 Oct 2026",
            "Tarn Payment Assessors Ltd has assessed the entity named above.",
            "The Attestation of Compliance remains the only authoritative document.",
        ]
    )
    assert classify(read).kind is DocumentKind.OTHER_CERTIFICATE
    fields = extract_other_certificate(read)
    assert value(fields.organisation_name) == "Brackwater Software LLP"
    assert value(fields.certification_body) == "Tarn Payment Assessors Ltd"
    assert value(fields.issued_on) == date(2025, 10, 29)
    assert plain(fields.certificate_number) is None
    assert value(fields.certificate_number) == "TW-8461-9840"
