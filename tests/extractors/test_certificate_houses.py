"""Certificates as large certification bodies set them: where each house puts dates, sites and its own name."""

from datetime import date
from typing import Any

from builder import Place, line, page
from certificate_head import HEAD, of, plain

from evidence.contents import Iso27001Certificate
from evidence.document import Page, PageSource
from evidence.fields import Doubt, Found, Missing


def read_of(stated: Found[Any] | Missing) -> tuple[Any, tuple[Doubt, ...]] | None:
    return (stated.value, stated.doubts) if isinstance(stated, Found) else None


def places(read: Iso27001Certificate) -> list[tuple[str, str | None]]:
    return [(one.value.address, one.value.postcode) for one in read.location]


# --- the holder ------------------------------------------------------------------------------------------------------


def test_the_name_may_stand_indented_beyond_the_end_of_its_phrase() -> None:
    lines: list[str | Place] = [
        ("This is to certify that:", 50, 100),
        ("The University of Mid Wessex", 190, 118),
        ("6 Newton Lane", 190, 132),
        ("London", 190, 146),
        ("SE1 5QP", 190, 160),
        ("Holds Certificate No:", 50, 180),
        ("IS 571176", 190, 196),
        ("and operates an Information Security Management System which complies with the requirements of", 50, 214),
        ("ISO/IEC 27001:2022 for the following scope:", 50, 228),
    ]
    read = of(lines)
    assert plain(read.organisation_name) == "The University of Mid Wessex"
    assert places(read) == [("6 Newton Lane, London", "SE1 5QP")]


def test_the_phrase_may_break_before_by() -> None:
    lines = (
        line("Based on a certification examination in conformity with ISO/IEC 17021-1:2015", 57, 100),
        line("and ISO/IEC 27006:2015, the Information Security Management System as defined and implemented", 57, 114),
        line("by", 57, 128),
        line("Stannard Outcomes Research, Inc.*", 57, 150, size=18),
        line("located in 12 Park Drive, Suite 492, Fairhollow, VA 24248, USA is compliant with the", 57, 180),
        line("requirements as stated in the standard:", 57, 194),
        line("ISO/IEC 27001:2022", 57, 220, size=18),
    )
    read = of(Page(1, 595.0, 842.0, lines, PageSource.TEXT_LAYER))
    assert plain(read.organisation_name) == "Stannard Outcomes Research, Inc."
    assert places(read) == [("12 Park Drive, Suite 492, Fairhollow, VA", "24248")]


def test_what_trades_under_another_name_may_be_misread_at_its_slash() -> None:
    lines = [one if one != HEAD[2] else "Marlowe Analytics Ltd tla Axbrook Hosting" for one in HEAD]
    name = of(page(lines, source=PageSource.OCR, confidence=0.97)).organisation_name
    assert isinstance(name, Found)
    assert name.value == "Marlowe Analytics Ltd"


def test_a_group_whose_companies_stand_below_is_doubted() -> None:
    lines = [one if one != HEAD[2] else "Pennard Group Holdings and its" for one in HEAD]
    name = of(lines).organisation_name
    assert isinstance(name, Found)
    assert Doubt.UNSURE_EXTENT in name.doubts


# --- the body --------------------------------------------------------------------------------------------------------


def test_what_the_body_is_stands_before_its_name() -> None:
    lead = "The Certification Body Lanternix CERT GmbH hereby confirms as a result of the audit that the organization"
    imprint = "Lanternix CERT GmbH, Langemarkter Straße 20, 45999 Essen"
    assert read_of(of([lead, *HEAD[2:], "", imprint]).certification_body) == ("Lanternix CERT GmbH", ())


def test_who_signs_for_the_body_is_no_part_of_its_name() -> None:
    body = of([*HEAD, "", "Authorised by: Simon Ellershaw for Alderman QSR Limited"]).certification_body
    assert isinstance(body, Found)
    assert body.value == "Alderman QSR Limited"


def test_the_signatory_below_the_body_is_no_part_of_its_name() -> None:
    foot = ["", "Signed on behalf of TMB", "Certification Limited", "Kirsty MacAskill"]
    body = of([*HEAD, *foot]).certification_body
    assert isinstance(body, Found)
    assert body.value == "TMB Certification Limited"


def test_what_stands_below_in_another_column_is_no_part_of_the_bodys_name() -> None:
    foot: list[str | Place] = [
        ("For and on behalf of UCS", 440, 400),
        ("Date of Issue of Certification Cycle: 1 March 2024", 60, 414),
    ]
    body = of([*HEAD, *foot]).certification_body
    assert not isinstance(body, Found) or body.value == "UCS"


def test_the_arrangement_of_accreditation_bodies_is_no_body() -> None:
    note = "The accreditation body is a signatory of the IAF MLA for management systems certification."
    assert isinstance(of([*HEAD, "", note]).certification_body, Missing)


# --- dates -----------------------------------------------------------------------------------------------------------

CYCLE: list[str | Place] = [
    *HEAD[:7],
    ("Original cycle start date:", 72, 200),
    ("28 August 2018", 360, 200),
    ("Expiry date of previous cycle:", 72, 214),
    ("27 August 2024", 360, 214),
    ("Certification / Recertification Audit date:", 72, 228),
    ("18 June 2024", 360, 228),
    ("Certification / Recertification cycle start date:", 72, 242),
    ("28 August 2024", 360, 242),
]


def test_the_end_joined_to_the_first_line_of_its_sentence_is_the_end_and_doubted() -> None:
    read = of([
        *CYCLE,
        ("Subject to the continued satisfactory operation of the Management 27 August 2027", 72, 270),
        ("System, this certificate expires on:", 72, 282),
    ])  # fmt: skip
    assert read_of(read.expires_on) == (date(2027, 8, 27), (Doubt.WEAK_LABEL,))
    assert plain(read.issued_on) == date(2024, 8, 28)


def test_an_audit_before_the_start_is_never_the_end() -> None:
    assert isinstance(of(CYCLE).expires_on, Missing)


def test_the_current_certificate_is_dated_in_its_sentence() -> None:
    read = of([
        *HEAD[:7],
        "This certificate was first issued on 25th January 2020, the current certificate is dated 26th January",
        "2026 and is valid until 25th January 2029 subject to satisfactory surveillance.",
    ])  # fmt: skip
    assert plain(read.first_certified_on) == date(2020, 1, 25)
    assert plain(read.issued_on) == date(2026, 1, 26)
    assert plain(read.expires_on) == date(2029, 1, 25)


def test_where_only_a_reissue_begins_the_cycle_it_is_its_start_with_a_doubt() -> None:
    read = of([*HEAD[:7], "Originally Registered: 25/11/2015 Latest Issue: 25/11/2024 Expiry Date: 24/11/2027"])
    assert read_of(read.issued_on) == (date(2024, 11, 25), (Doubt.WEAK_LABEL,))


# --- scope and number ------------------------------------------------------------------------------------------------


def test_a_sentence_on_where_the_system_is_run_from_is_no_scope() -> None:
    read = of([
        *HEAD,
        "",
        "Scope of certification",
        "The hosting of research data for universities.",
        "The ISMS mentioned in the above scope is restricted as defined in the scoping document.",
    ])  # fmt: skip
    assert plain(read.scope) == "The hosting of research data for universities."


def test_a_near_label_of_a_scan_never_takes_the_first_group_of_a_number() -> None:
    lines = [one if one != HEAD[6] else "Certificate Registration No. 44 121 368753" for one in HEAD]
    assert plain(of(page(lines, source=PageSource.OCR, confidence=0.97)).certificate_number) == "44 121 368753"


def test_a_statement_of_applicability_whose_date_is_cut_off_is_doubted() -> None:
    lines = [*HEAD, "", "This is in accordance with the Statement of Applicability version 4 dated", "", "30/07/2020."]
    phrase = of(lines).statement_of_applicability
    assert isinstance(phrase, Found)
    assert phrase.value == "version 4 dated 30/07/2020" or Doubt.UNSURE_EXTENT in phrase.doubts


def test_a_statement_of_applicability_dated_to_the_month_goes_on_in_the_next_line() -> None:
    lines = [*HEAD, "", "The controls are listed in the Statement of Applicability, Issue 8, dated 10-Feb-", "2025"]
    phrase = of(lines).statement_of_applicability
    assert isinstance(phrase, Found)
    assert phrase.value.endswith("2025") or Doubt.UNSURE_EXTENT in phrase.doubts


def test_dots_that_lead_from_the_statement_to_the_next_field_lead_to_no_sure_phrase() -> None:
    lines = [*HEAD[:5], "SoA......... SoA v3.3 (21/04/2024)", "No.......... 19641-ISN-004", "Since....... 24/12/2018"]
    phrase = of(lines).statement_of_applicability
    assert not (isinstance(phrase, Found) and "19641" in phrase.value and not phrase.doubts)


# --- sites -----------------------------------------------------------------------------------------------------------


def test_a_sentence_may_announce_further_places() -> None:
    lines = [
        *HEAD[:4],
        "This certificate also covers the following locations:",
        "Unit 7, Riverside Park, 158 The Crescent, Milton Keynes, MK7 6EE",
        "37 Park Row, Ashcombe, Somerset, TA5 1UH",
        *HEAD[4:],
    ]
    assert places(of(lines))[1:] == [
        ("Unit 7, Riverside Park, 158 The Crescent, Milton Keynes", "MK7 6EE"),
        ("37 Park Row, Ashcombe, Somerset", "TA5 1UH"),
    ]


def test_the_first_place_may_stand_beside_the_heading_of_the_list() -> None:
    lines: list[str | Place] = [
        *HEAD,
        ("Additional locations", 72, 300),
        ("30 Wellington Road, Edinburgh, EH12 4PU, United Kingdom", 220, 300),
        ("2nd Floor, 118 Wellington Road, Swansea, SA2 5SD", 220, 314),
    ]
    assert places(of(lines))[1:] == [
        ("30 Wellington Road, Edinburgh", "EH12 4PU"),
        ("2nd Floor, 118 Wellington Road, Swansea", "SA2 5SD"),
    ]


def test_places_parted_by_gaps_are_not_joined_where_one_has_no_postcode() -> None:
    lines: list[str | Place] = [*HEAD, ("Additional facilities", 72, 260)]
    blocks = (
        ("84 Wharf Road", "Ashcombe Regis", "Somerset", "United Kingdom"),
        ("74 Queen Anne Street", "Market Ellinge", "NN9 9RG", "England"),
        ("24 The Crescent", "Belfast", "BT9 4NH", "United Kingdom"),
    )
    top = 280.0
    for block in blocks:
        for text in block:
            lines.append((text, 72, top))
            top += 12.0
        top += 10.0
    assert places(of(lines))[1:] == [
        ("84 Wharf Road, Ashcombe Regis, Somerset", None),
        ("74 Queen Anne Street, Market Ellinge", "NN9 9RG"),
        ("24 The Crescent, Belfast", "BT9 4NH"),
    ]


def test_a_block_beside_a_list_does_not_end_it() -> None:
    lines: list[str | Place] = [
        *HEAD,
        ("Additional sites", 72, 300),
        ("Signed on behalf of TMB Certification Limited", 330, 318),
        ("4 Lower Mill Street", 72, 326),
        ("Leicester", 72, 338),
        ("LE4 4WA", 72, 350),
    ]
    assert places(of(lines))[1:] == [("4 Lower Mill Street, Leicester", "LE4 4WA")]


def test_a_scanned_place_without_a_postcode_is_doubted() -> None:
    lines = [*HEAD, "", "Additional sites", "20 Newton Lane, Bristol"]
    read = of(page(lines, source=PageSource.OCR, confidence=0.97))
    assert all(Doubt.UNSURE_EXTENT in one.doubts for one in read.location if one.value.postcode is None)
    assert len(read.location) > 1


def test_the_start_of_a_name_in_a_table_of_sites_is_no_label() -> None:
    first: list[str | Place] = [
        ("This is to certify that:", 50, 100),
        ("The Thorley Centre for Clinical Audit, Outcomes Research and Health", 190, 100),
        ("Policy", 190, 114),
        ("19 Park Row", 190, 128),
        ("London", 190, 142),
        ("EC2A 8RX", 190, 156),
        ("has been assessed and found to comply with ISO/IEC 27001:2022", 50, 180),
    ]
    second: list[str | Place] = [("Location", 50, 80), ("Registered Activities", 300, 80)]
    for n, text in enumerate(("The Thorley Centre for Clinical Audit,", "19 Park Row", "London", "EC2A 8RX")):
        second += [(text, 50, 100 + 14 * n), ("Software development", 300, 100 + 14 * n)]
    name = of(first, second).organisation_name
    assert isinstance(name, Found)
    assert name.value.startswith("The Thorley Centre for Clinical Audit, Outcomes Research and Health")
    assert name.doubts == (Doubt.UNSURE_EXTENT,)  # of one type with its address, so that its end does not show
