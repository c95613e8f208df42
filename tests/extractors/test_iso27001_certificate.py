"""ISO 27001 certificates in layouts of several kinds, all of made-up bodies and organisations."""

from dataclasses import replace
from datetime import date

import pytest
from builder import Place, line, page, reading

from evidence.contents import Iso27001Certificate, LocationRole
from evidence.document import Page, PageSource
from evidence.fields import Doubt, Found, Missing
from extractors.iso27001_certificate import extract_iso27001_certificate as extract

CENTRED = [
    "CERTIFICATE OF REGISTRATION",
    "",
    "This is to certify that",
    "Marlowe Analytics Ltd",
    "7 Harbour Road, Bristol, BS20 7AN",
    "has been assessed by Kestrel Certification Limited and found to comply with",
    "ISO 27001:2022",
    "",
    "for the following scope:",
    "Hosting of research data for universities.",
    "Statement of Applicability version 2.4, dated 01/05/2023",
    "",
    "Certificate number: IS 688402",
    "Original registration date: 1 March 2018",
    "Effective date: 1 March 2024",
    "Latest revision date: 3 April 2025",
    "Expiry date: 28 February 2027",
    "Expiry date of previous cycle: 28 February 2024",
    "Next surveillance due: 1 February 2026",
    "",
    "UKAS accredited. Page 1 of 1",
    "Kestrel Certification Limited, 9 Tower Street, London, E1 8HG",
]


def value(stated: Found[object] | Missing) -> object:
    return stated.value if isinstance(stated, Found) else None


def of(*pages: list[str | Place] | Page) -> Iso27001Certificate:
    return extract(reading(*pages))


def without(*drop: str) -> list[str]:
    return [line for line in CENTRED if not any(word in line for word in drop)]


def test_every_field_of_a_centred_certificate() -> None:
    read = of(CENTRED)
    assert value(read.organisation_name) == "Marlowe Analytics Ltd"
    assert value(read.certificate_number) == "IS 688402"
    assert value(read.standard) == "ISO/IEC 27001:2022"
    assert value(read.certification_body) == "Kestrel Certification Limited"
    assert value(read.accreditation_body) == "UKAS"
    assert value(read.scope) == "Hosting of research data for universities."
    assert value(read.statement_of_applicability) == "version 2.4, dated 01/05/2023"


def test_dates_are_told_apart_by_role() -> None:
    read = of(CENTRED)
    assert value(read.first_certified_on) == date(2018, 3, 1)
    assert value(read.issued_on) == date(2024, 3, 1)
    assert value(read.revised_on) == date(2025, 4, 3)
    assert value(read.expires_on) == date(2027, 2, 28)


def test_clear_labels_leave_no_doubt() -> None:
    read = of(CENTRED)
    for stated in (read.organisation_name, read.certificate_number, read.standard, read.expires_on, read.issued_on):
        assert isinstance(stated, Found)
        assert stated.doubts == ()


def test_certification_bodys_address_is_no_location() -> None:
    read = of(CENTRED)
    assert [(place.value.address, place.value.postcode) for place in read.location] == [
        ("7 Harbour Road, Bristol", "BS20 7AN")
    ]


@pytest.mark.parametrize(
    "trap",
    [
        "Next surveillance due: 1 February 2026",
        "Expiry date of previous cycle: 28 February 2024",
        "Printed on: 1 May 2025",
    ],
)
def test_other_dates_are_not_the_expiry(trap: str) -> None:
    lines = [*without("Expiry", "surveillance"), trap]
    assert of(lines).expires_on == Missing()


def test_two_expiry_dates_are_rivals() -> None:
    stated = of([*CENTRED, "Expiry date: 28 February 2028"]).expires_on
    assert isinstance(stated, Found)
    assert Doubt.RIVAL_VALUES in stated.doubts


def test_recertification_due_is_only_a_weak_expiry() -> None:
    stated = of([*without("Expiry"), "Recertification due: 1 January 2027"]).expires_on
    assert isinstance(stated, Found)
    assert (stated.value, stated.doubts) == (date(2027, 1, 1), (Doubt.WEAK_LABEL,))


def test_one_date_of_certification_is_the_issue_not_the_first() -> None:
    read = of([*without("date"), "Date of certification: 4 August 2025"])
    assert value(read.issued_on) == date(2025, 8, 4)
    assert read.first_certified_on == Missing()


def test_sentence_gives_start_and_end_of_validity() -> None:
    sentence = [
        "This certificate is valid from 12 March 2023 until 11 March 2026 and remains valid",
        "Certified since 12 March 2014",
    ]
    read = of([*without("date", "due"), *sentence])
    assert (value(read.issued_on), value(read.expires_on)) == (date(2023, 3, 12), date(2026, 3, 11))
    assert value(read.first_certified_on) == date(2014, 3, 12)


def test_validity_printed_as_a_range() -> None:
    read = of([*without("date", "due"), ("Valid:", 72, 500), ("12 May 2022 – 11 May 2025", 72, 512)])
    assert (value(read.issued_on), value(read.expires_on)) == (date(2022, 5, 12), date(2025, 5, 11))


def test_numeric_date_of_unknown_order_is_doubted() -> None:
    stated = of([*without("date", "Applicability"), "Expiry date: 03/04/2027"]).expires_on
    assert isinstance(stated, Found)
    assert Doubt.AMBIGUOUS_DATE in stated.doubts


def test_name_split_over_lines_ends_at_its_legal_form() -> None:
    lines = [
        "Certificate",
        "",
        "This is to certify that the management system of",
        "Falcon Health",
        "Economics LLP",
        "55 Broad Street",
        "London",
        "EC2M 1RX",
        "has been assessed against ISO/IEC 27001:2022",
    ]
    read = of(lines)
    assert value(read.organisation_name) == "Falcon Health Economics LLP"
    assert read.location[0].value.address == "55 Broad Street, London"


def test_name_that_stands_above_the_certifying_sentence() -> None:
    lines = [
        "Sable Registry Services plc",
        "1 Cutler Row, Sheffield, S1 4QQ",
        "has been independently assessed by QXR",
        "and is compliant with ISO/IEC 27001:2022",
    ]
    assert value(of(lines).organisation_name) == "Sable Registry Services plc"


def test_certifier_before_certifies_that_is_not_the_holder() -> None:
    lines = [
        "Castellan Certification",
        "certifies that",
        "Falcon Economics LLP",
        "55 Broad Street, London, EC2M 1RX",
        "conforms with ISO/IEC 27001:2022",
    ]
    read = of(lines)
    assert value(read.organisation_name) == "Falcon Economics LLP"
    assert value(read.certification_body) == "Castellan Certification"


def test_client_number_is_not_the_certificate_number() -> None:
    lines = [
        *without("Certificate number"),
        "Client number: 55121",
        "Accreditation number: 0015",
        "Certificate no. 118842",
    ]
    assert value(of(lines).certificate_number) == "118842"


def test_mixed_number_read_weakly_by_ocr_is_a_twin() -> None:
    scan = page(["Certificate number: GB1O/S5412"], source=PageSource.OCR, confidence=0.7)
    stated = extract(reading(scan)).certificate_number
    assert isinstance(stated, Found)
    assert Doubt.OCR_TWIN in stated.doubts


@pytest.mark.parametrize(
    ("printed", "standard"),
    [
        ("ISO/IEC 27001 : 2022", "ISO/IEC 27001:2022"),
        ("ISO 27001:2013", "ISO/IEC 27001:2013"),
        ("ISO IEC 27001-2022", "ISO/IEC 27001:2022"),
        ("BS EN ISO/IEC 27001:2017", "BS EN ISO/IEC 27001:2017"),
    ],
)
def test_standard_is_normalised_but_for_national_editions(printed: str, standard: str) -> None:
    assert value(of([*without("27001"), f"complies with {printed}"]).standard) == standard


def test_two_editions_are_rivals() -> None:
    stated = of([*CENTRED, "conforms to ISO/IEC 27001:2013"]).standard
    assert isinstance(stated, Found)
    assert Doubt.RIVAL_VALUES in stated.doubts


SITES: list[str | Place] = [
    ("Location", 60, 100), ("Registered activities", 320, 100),
    ("Marlowe Analytics Ltd", 60, 130), ("Head office.", 320, 130), ("7 Harbour Road, Bristol, BS20 7AN", 60, 142),
    ("Marlowe Analytics Ltd", 60, 172), ("Data hall.", 320, 172), ("Unit 22, Kembrey Park, Swindon, SN2 8UY", 60, 184),
    ("Marlowe Analytics Ltd", 60, 214), ("Support.", 320, 214), ("Apex House, Temple Row, York, YO1 7HZ", 60, 226),
]  # fmt: skip


def test_annex_table_gives_additional_sites_once_each() -> None:
    read = of(CENTRED, SITES)
    assert [(place.value.postcode, place.value.role) for place in read.location] == [
        ("BS20 7AN", LocationRole.MAIN), ("SN2 8UY", LocationRole.ADDITIONAL), ("YO1 7HZ", LocationRole.ADDITIONAL),
    ]  # fmt: skip
    assert read.location[1].value.address == "Unit 22, Kembrey Park, Swindon"


def test_table_goes_on_over_the_page_without_its_header() -> None:
    header = page([], tables=[[["No", "Address", "Postcode"], ["1", "8 Albion Quay, Hull", "HU1 2PS"]]])
    more = page([], tables=[[["2", "Park House, Leeds", "LS17 7HW"]]])
    places = extract(reading(page(CENTRED), header, more)).location
    assert [place.value.postcode for place in places] == ["BS20 7AN", "HU1 2PS", "LS17 7HW"]


def test_bullets_under_additional_sites() -> None:
    read = of(
        [
            *CENTRED,
            "",
            "Additional sites:",
            "• Dock House, 3 Quay Street, Ipswich, IP4 1AA",
            "• Hall 4, Fen Park, Ely, CB7 4ZA",
        ]
    )
    assert [place.value.postcode for place in read.location] == ["BS20 7AN", "IP4 1AA", "CB7 4ZA"]


def test_bulleted_cities_with_countries_are_places() -> None:
    read = of(CENTRED, ["Locations in scope:", "• Dublin, Ireland", "• London, England", "• Oslo, Norway"])
    assert [(p.value.address, p.value.country) for p in read.location[1:]] == [
        ("Dublin", "Ireland"),
        ("London", "England"),
        ("Oslo", "Norway"),
    ]


def test_unlabelled_address_on_an_annex_is_doubted() -> None:
    read = of(CENTRED, ["Annex", "", "Vault 3, Mersey Dock, Liverpool, L3 4BB"])
    assert read.location[1].doubts == (Doubt.CERTIFICATION_BODY, Doubt.NO_LABEL)


def test_missing_page_and_annex_are_noticed() -> None:
    read = of([*without("Page"), "The locations are listed in the appendix.", "Page 1 of 2"])
    assert (read.pages_stated, read.pages_missing, read.annex_missing) == (2, (2,), True)


def test_annex_in_the_file_is_not_missing() -> None:
    read = of([*CENTRED, "The locations are listed in the appendix."], ["Appendix", *map(str, range(3))])
    assert not read.annex_missing


def test_words_that_cover_places_without_naming_them() -> None:
    assert value(of([*CENTRED, "Scope applies to all UK sites."]).all_sites_wording) == "all UK sites"


@pytest.mark.parametrize(
    ("printed", "short"),
    [("accredited by ANAB", "ANAB"), ("Raad voor Accreditatie", "RvA"), ("UNITED ACCREDITATION FOUNDATION", "UAF"),
     ("accredited by Wessex Accreditation Council", "Wessex Accreditation Council")],
)  # fmt: skip
def test_accreditation_body_by_its_short_name(printed: str, short: str) -> None:
    assert value(of([*without("UKAS"), f"The body is {printed}."]).accreditation_body) == short


def test_iaf_is_no_accreditation_body() -> None:
    assert of([*without("UKAS"), "IAF", "Member of IAF MLA"]).accreditation_body == Missing()


def test_certificate_in_german_is_read_and_doubted() -> None:
    lines = [
        "ZERTIFIKAT",
        "",
        "Hiermit wird bescheinigt, dass das Unternehmen",
        "Hafenblick Datendienste GmbH",
        "Speicherstraße 12",
        "20457 Hamburg",
        "Deutschland",
        "ein Informationssicherheitsmanagementsystem eingeführt hat und anwendet. Durch ein Audit wurde der Nachweis",
        "erbracht, dass die Anforderungen der Norm ISO/IEC 27001:2022 erfüllt sind und die Maßnahmen wirksam sind.",
        "Zertifikat-Nr.: 12 310 65432",
        "Gültig bis: 28.02.2027",
        "Erstzertifizierung: 01.03.2021",
    ]
    read = of(lines)
    assert value(read.expires_on) == date(2027, 2, 28)
    assert value(read.organisation_name) == "Hafenblick Datendienste GmbH"
    assert isinstance(read.expires_on, Found)
    assert Doubt.FOREIGN_LANGUAGE in read.expires_on.doubts


def test_empty_page_states_nothing() -> None:
    read = of([])
    assert (read.organisation_name, read.expires_on, read.location) == (Missing(), Missing(), ())


def test_same_certificate_gives_the_same_reading() -> None:
    assert of(CENTRED, SITES) == of(CENTRED, SITES)


def test_a_legal_form_on_a_line_of_its_own_ends_the_name() -> None:
    lines = [line.replace("Marlowe Analytics Ltd", "Marlowe Analytics Community Interest") for line in CENTRED]
    lines.insert(lines.index("Marlowe Analytics Community Interest") + 1, "Company")
    assert value(of(lines).organisation_name) == "Marlowe Analytics Community Interest Company"


def test_a_statement_of_applicability_keeps_its_ordinal_date() -> None:
    lines = [line.replace("version 2.4, dated 01/05/2023", "Issue 13 dated 30th of January 2025") for line in CENTRED]
    assert value(of(lines).statement_of_applicability) == "Issue 13 dated 30th of January 2025"


def test_the_foot_of_the_paper_is_no_location() -> None:
    foot = "9 Tower Street, London, E1 8HG | verify.kestrel.example | Page 1 of 1"
    read = of([*without("9 Tower Street"), "", "", foot])
    assert [found.value.postcode for found in read.location] == ["BS20 7AN"]


def test_captions_under_dates_tell_their_roles_and_are_doubted() -> None:
    form = [
        ("1 March 2018", 72, 430, 14), ("1 March 2024", 300, 430, 14),
        ("date of first registration", 72, 447, 8), ("start of current certification cycle", 300, 447, 8),
        ("28 February 2027", 72, 490, 14), ("Version 7 of 1 May 2024", 300, 490, 14),
        ("date of expiry", 72, 507, 8), ("statement of applicability", 300, 507, 8),
    ]  # fmt: skip
    printed = page(without("date:"))
    printed = replace(printed, lines=(*printed.lines, *(line(*one) for one in form)))
    read = of(printed)
    assert value(read.first_certified_on) == date(2018, 3, 1)
    assert value(read.issued_on) == date(2024, 3, 1)
    assert isinstance(read.issued_on, Found)
    assert Doubt.WEAK_LABEL in read.issued_on.doubts


def test_a_value_under_a_date_in_a_column_is_no_caption() -> None:
    listed = [
        *without("assessed by", "Kestrel", "date:"),
        ("Valid from", 72, 420), ("1 March 2024", 300, 420),
        ("Valid to", 72, 434), ("28 February 2027", 300, 434),
        ("Certification body", 72, 448), ("Sceptre Standards Institution", 300, 448),
    ]  # fmt: skip
    assert value(of(listed).certification_body) == "Sceptre Standards Institution"


def test_a_scope_announced_below_may_begin_with_the_system_itself() -> None:
    lines = [
        *without("for the following scope", "Hosting of research"),
        "It applies the standard for the scope stated below.",
        "The Information Security Management System covering colocation,",
        "managed cloud and disaster recovery from UK data centres.",
    ]
    assert value(of(lines).scope) == (
        "The Information Security Management System covering colocation,"
        " managed cloud and disaster recovery from UK data centres."
    )


def test_numbers_of_a_scanned_list_that_stand_a_point_lower_do_not_shift_its_postcodes() -> None:
    listed = [
        ("Additional sites", 60, 90),
        ("1.", 60, 124), ("137 Innovation Way, Hallamford", 84, 123), ("S7 1JP", 84, 137),
        ("2.", 60, 158), ("Meridian House, 17 Low Road, Dunmorrow", 84, 156), ("KY5 9GW", 84, 171),
        ("3.", 60, 192), ("52 Tannery Row, Marlow Heath", 84, 191), ("SO16 3AD", 84, 205),
    ]  # fmt: skip
    annex = page(listed, number=2, confidence=0.95, source=PageSource.OCR)
    sites = [(found.value.address, found.value.postcode) for found in of(CENTRED, annex).location[1:]]
    assert sites == [
        ("137 Innovation Way, Hallamford", "S7 1JP"),
        ("Meridian House, 17 Low Road, Dunmorrow", "KY5 9GW"),
        ("52 Tannery Row, Marlow Heath", "SO16 3AD"),
    ]


def test_a_name_ends_where_the_next_sentence_begins_on_its_line() -> None:
    lines = [
        line if line != "This is to certify that" else "This certificate is granted to Marlowe Analytics"
        for line in without("Marlowe")
    ]
    at = lines.index("This certificate is granted to Marlowe Analytics")
    lines.insert(at + 1, "Limited The Information Security Management System was found to conform.")
    assert value(of(lines).organisation_name) == "Marlowe Analytics Limited"


def test_a_sentence_about_the_system_is_no_address() -> None:
    sentence = ["This certifies that the management system of", "Marldale University has been assessed by an",
                "independent auditor and found to conform, as", "an Information Security Management System,",
                "to ISO/IEC 27001:2022."]  # fmt: skip
    assert of([*sentence, *CENTRED[7:]]).location == ()


@pytest.mark.parametrize(
    "text",
    [
        "SUSPENDED",
        "Status: Withdrawn",
        "Status: Suspended since 2 May 2026",
        "SPECIMEN - NOT VALID",
        "DRAFT",
        "This certificate has been suspended with effect from 3 August 2026.",
    ],
)
def test_what_a_certificate_says_against_itself_is_read(text: str) -> None:
    assert isinstance(of([*CENTRED, "", text]).not_in_force, Found)


@pytest.mark.parametrize(
    "text",
    [
        "This certificate may be suspended or withdrawn if its conditions are not met.",
        "The certificate is no longer valid once it has been withdrawn.",
        "Certificate status: Valid",
        "This certificate has been reissued.",
    ],
)
def test_what_may_happen_to_a_certificate_says_nothing_against_it(text: str) -> None:
    assert of([*CENTRED, "", text]).not_in_force == Missing()


def test_a_number_whose_digits_go_on_under_its_label_is_doubted() -> None:
    lines = [
        ("Certificate Registration No. 44 121", 72, 500),
        ("240317", 72, 512),
        ("Valid from 1 March 2024", 300, 506),
    ]
    read = of([*without("Certificate number", "date:"), *lines])
    assert isinstance(read.certificate_number, Found)
    assert Doubt.UNSURE_EXTENT in read.certificate_number.doubts


def test_a_scope_ends_where_the_sentence_that_certifies_goes_on() -> None:
    lines = [
        *without("has been assessed", "for the following scope", "Hosting of research", "Statement of App"),
        "for the following field of activities",
        "Software for medical imaging archives",
        "has implemented and maintains an",
        "Information Security Management System",
        "which fulfills the requirements of the standard",
    ]
    assert value(of(lines).scope) == "Software for medical imaging archives"


@pytest.mark.parametrize(
    "line", ["Service desk, 60 Chapel Hill, Manchester, M5 5PZ", "S uit e 9, Sig n a l M i l l, Y o r k, YO1 3WP"]
)
def test_a_site_that_begins_with_what_is_done_there_or_is_torn_is_doubted(line: str) -> None:
    found = of(CENTRED, ["Additional sites", "", line]).location[-1]
    assert Doubt.UNSURE_EXTENT in found.doubts


def test_a_name_that_breaks_off_is_doubted() -> None:
    lines = [line.replace("Marlowe Analytics Ltd", "Langholm Metropolitan University and") for line in CENTRED]
    name = of(lines).organisation_name
    assert isinstance(name, Missing) or name.doubts
