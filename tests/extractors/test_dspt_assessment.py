"""DSPT pages, certificates, messages and downloads: every clearly printed field without doubt, nothing invented."""

from datetime import date

from builder import line, page, reading
from papers import paper

from evidence.contents import DsptAssessment, Location, Outcome
from evidence.document import Page, PageSource, Reading
from evidence.fields import Doubt, Found, Missing
from extractors.dspt_assessment import extract_dspt_assessment

HEAD = [
    "Data Security and Protection Toolkit",
    "Home Organisation search News Help Sign in",
    "< Back to search results",
    "",
]
ABOUT = [
    "Kestrel Data Ltd",
    "Organisation code: 8KP77",
    "Unit 4, Mill Lane, Westford, WF9 9ZZ",
    "Primary sector: Company",
    "",
    "Assessment history",
    "",
]
FOOT = ["", "© NHS England", "Page last updated 5 November 2026"]
HISTORY = (
    ("Status", "Date published"),
    ("2025-26 Standards Met", "24 June 2026"),
    ("2024-25 Standards Exceeded", "03/06/2025"),
)


def organisation_page(history: tuple[tuple[str, ...], ...] = HISTORY, above: tuple[str, ...] = ()) -> Reading:
    made: Page = page([*above, *HEAD, *ABOUT], tables=[history])
    return reading(made)


def extracted(*lines: str, source: PageSource = PageSource.TEXT_LAYER) -> DsptAssessment:
    return extract_dspt_assessment(reading(page(lines, source=source)))


def value(field: object) -> object:
    assert isinstance(field, Found), "not found"
    return field.value


def certain(field: object) -> object:
    assert isinstance(field, Found), "not found"
    assert field.doubts == ()
    return field.value


def test_the_organisations_page_gives_every_field_without_doubt() -> None:
    read = extract_dspt_assessment(organisation_page())
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert certain(read.organisation_code) == "8KP77"
    assert certain(read.edition) == "2025-26"
    assert certain(read.outcome) is Outcome.STANDARDS_MET
    assert certain(read.published_on) == date(2026, 6, 24)
    assert certain(read.sector) == "Company"
    assert [certain(place) for place in read.location] == [
        Location(address="Unit 4, Mill Lane, Westford", postcode="WF9 9ZZ")
    ]
    assert read.expires_on == Missing()
    assert len(read.rows) == 2
    assert not read.lists_several


def test_what_a_browser_prints_around_the_page_is_no_value() -> None:
    read = extract_dspt_assessment(
        organisation_page(
            above=("21/11/2026, 10:12 Organisation details", "https://www.dsptoolkit.nhs.uk/OrganisationSearch/8KP77")
        )
    )
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert certain(read.published_on) == date(2026, 6, 24)
    assert certain(read.organisation_code) == "8KP77"


def test_the_pages_own_address_contradicts_another_code() -> None:
    read = extract_dspt_assessment(organisation_page(above=("https://www.dsptoolkit.nhs.uk/OrganisationSearch/8KP99",)))
    assert isinstance(read.organisation_code, Found)
    assert read.organisation_code.value == "8KP77"
    assert read.organisation_code.doubts == (Doubt.RIVAL_VALUES,)


def test_the_newest_row_counts_wherever_it_stands() -> None:
    history = (HISTORY[0], ("2023-24 Standards Exceeded", "1 June 2024"), ("2024-25 Standards Not Met", "30 June 2025"))
    read = extract_dspt_assessment(organisation_page(history))
    assert (certain(read.edition), certain(read.outcome)) == ("2024-25", Outcome.STANDARDS_NOT_MET)


def test_the_newest_row_counts_even_if_it_is_a_baseline() -> None:
    history = (HISTORY[0], ("2025-26 Baseline", "31 December 2025"), HISTORY[2])
    read = extract_dspt_assessment(organisation_page(history))
    assert (certain(read.edition), certain(read.outcome)) == ("2025-26", Outcome.BASELINE)
    assert len(read.rows) == 2


def test_a_baseline_alone_is_read_as_one() -> None:
    read = extract_dspt_assessment(organisation_page((HISTORY[0], ("2025-26 Interim (Baseline)", "31 December 2025"))))
    assert value(read.outcome) is Outcome.BASELINE


def test_a_row_that_could_be_newer_but_was_not_fully_read_makes_the_answer_doubtful() -> None:
    history = (HISTORY[0], ("2O2? Standards #et", "24 June 2026"), HISTORY[2])
    read = extract_dspt_assessment(organisation_page(history))
    assert isinstance(read.outcome, Found)
    assert Doubt.RIVAL_VALUES in read.outcome.doubts


def test_editions_outcomes_and_expiries_may_have_columns_of_their_own() -> None:
    history = (
        ("Edition", "Outcome", "Date published", "Expiry"),
        ("2024-25", "Approaching Standards", "30/06/2025", "30/06/2026"),
    )
    read = extract_dspt_assessment(organisation_page(history))
    assert certain(read.edition) == "2024-25"
    assert certain(read.outcome) is Outcome.APPROACHING_STANDARDS
    assert certain(read.published_on) == date(2025, 6, 30)
    assert certain(read.expires_on) == date(2026, 6, 30)


def test_a_certificate_of_publication_is_read_from_its_sentence() -> None:
    read = extracted(
        "Certificate of publication",
        "",
        "This confirms that",
        "Westmoor University",
        "(organisation code EE199950)",
        "has completed its 2025-26 self-assessment with the outcome",
        "Standards Met",
        "",
        "Date of publication: 25th June 2026",
    )
    assert certain(read.organisation_name) == "Westmoor University"
    assert certain(read.organisation_code) == "EE199950"
    assert certain(read.edition) == "2025-26"
    assert certain(read.outcome) is Outcome.STANDARDS_MET
    assert certain(read.published_on) == date(2026, 6, 25)


def test_a_printed_assessment_is_read_by_its_labels() -> None:
    read = extracted(
        "Organisation name: Kestrel NHS Foundation Trust",
        "ODS code: RZK",
        "Latest Status: 2022-23 Standards Met",
        "Date Published: 02 May 2023",
        "Valid until: 30 June 2024",
    )
    assert certain(read.organisation_name) == "Kestrel NHS Foundation Trust"
    assert certain(read.organisation_code) == "RZK"
    assert certain(read.edition) == "2022-23"
    assert certain(read.outcome) is Outcome.STANDARDS_MET
    assert certain(read.published_on) == date(2023, 5, 2)
    assert certain(read.expires_on) == date(2024, 6, 30)


def test_a_statement_that_names_a_rating_only_leaves_date_and_edition_missing() -> None:
    read = extracted(
        "The Guild of Kestrels is registered with the Data Security and Protection Toolkit, where we",
        "achieve a rating of 'Standards Exceeded'. Our organisation reference code is 8KP77.",
    )
    assert value(read.outcome) is Outcome.STANDARDS_EXCEEDED
    assert certain(read.organisation_code) == "8KP77"
    assert read.edition == Missing()
    assert read.published_on == Missing()


def test_a_list_of_several_organisations_states_no_single_field() -> None:
    header = ("Code", "Organisation Name", "Status", "Date Of Publication", "Primary Sector")
    rows = (
        ("8KP77", "KESTREL DATA LTD", "22/23 Standards Met", "03/05/2023", "Company"),
        ("RZK", "KESTREL TRUST (RZK)", "22/23 Approaching Standards", "30/06/2023", "NHS Trust"),
        ("204", "WESTFORD COUNCIL", "Not Published", "", "Local Authority"),
    )
    read = extract_dspt_assessment(reading(page([], source=PageSource.CELLS, tables=[(header, *rows)])))
    assert read.lists_several
    assert read.organisation_code == read.outcome == read.published_on == Missing()
    assert [value(row.organisation_code) for row in read.rows] == ["8KP77", "RZK", "204"]
    assert value(read.rows[1].outcome) is Outcome.APPROACHING_STANDARDS
    assert value(read.rows[0].published_on) == date(2023, 5, 3)
    assert value(read.rows[2].sector) == "Local Authority"


def test_a_list_filtered_down_to_one_organisation_is_its_assessment() -> None:
    table = (
        ("OrganisationName", "ODSCode", "PublicationStatus", "DateOfPublication", "PrimarySector"),
        ("Kestrel Data Ltd", "8KP77", "Standards Met (19-20)", "29/03/2020", "Company"),
    )
    read = extract_dspt_assessment(reading(page([], source=PageSource.CELLS, tables=[table])))
    assert not read.lists_several
    assert value(read.organisation_code) == "8KP77"
    assert value(read.edition) == "2019-20"


def test_a_code_that_a_spreadsheet_damaged_is_doubted() -> None:
    table = (("Code", "Organisation Name", "Status"), ("8.00E+218", "Westmoor University", "22/23 Standards Met"))
    read = extract_dspt_assessment(reading(page([], source=PageSource.CELLS, tables=[table])))
    assert isinstance(read.organisation_code, Found)
    assert (read.organisation_code.value, read.organisation_code.doubts) == ("8E218", (Doubt.SPREADSHEET_DAMAGE,))


def test_a_label_that_says_otherwise_than_the_history_is_a_rival() -> None:
    made = page([*HEAD, "Latest status: Standards Not Met", *ABOUT], tables=[HISTORY])
    read = extract_dspt_assessment(reading(made))
    assert isinstance(read.outcome, Found)
    assert Doubt.RIVAL_VALUES in read.outcome.doubts


def test_a_page_without_any_of_it_states_nothing() -> None:
    read = extracted("Minutes of a meeting", "Nothing was published.")
    assert read == DsptAssessment()


def test_a_heading_of_two_lines_is_one_name() -> None:
    lines = [
        line("Data Security and Protection Toolkit", top=30),
        line("University Hospitals of Westshire and", top=60, size=22),
        line("Eastford NHS Foundation Trust", top=88, size=17),
        line("Organisation code: RZK", top=115),
    ]
    read = extract_dspt_assessment(reading(Page(1, 595.0, 842.0, tuple(lines), PageSource.OCR)))
    assert certain(read.organisation_name) == "University Hospitals of Westshire and Eastford NHS Foundation Trust"


def test_name_and_address_printed_in_lines_above_the_code_are_parted() -> None:
    read = extract_dspt_assessment(
        reading(
            [
                "Kestrel Data Ltd",
                "25 Falcon Row",
                "Westford",
                "WF9 9ZZ",
                "Organisation code: 8KP77",
                "Latest Status: 2025-26 Standards Met",
                "Date Published: 18 April 2026",
            ]
        )
    )
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert [(place.value.address, place.value.postcode) for place in read.location] == [
        ("25 Falcon Row, Westford", "WF9 9ZZ")
    ]


def test_a_title_that_stands_apart_over_the_address_is_the_name() -> None:
    printed = (
        ("Kestrel Data Ltd", 46, 18),
        ("25 Falcon Row", 86, 9),
        ("Westford", 100, 9),
        ("WF9 9ZZ", 114, 9),
        ("Org code: 8KP77", 135, 9),
        ("2025-26: Standards Met", 172, 9),
    )
    lines = [line(text, 60, top, size=size) for text, top, size in printed]
    read = extract_dspt_assessment(reading(Page(1, 595.0, 842.0, tuple(lines), PageSource.TEXT_LAYER)))
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert [(place.value.address, place.value.postcode) for place in read.location] == [
        ("25 Falcon Row, Westford", "WF9 9ZZ")
    ]


def test_the_links_of_the_site_and_a_lone_postcode_are_no_name() -> None:
    read = extracted("Toolkithome Find an organisation Guidance", "Kestrel Data Ltd", "Organisation code: 8KP77")
    assert value(read.organisation_name) == "Kestrel Data Ltd"
    lone = extracted("WF9 9ZZ", "Organisation code: 8KP77", "2025-26: Standards Met")
    assert isinstance(lone.organisation_name, Missing)


def test_the_toolkits_certificate_has_name_code_and_edition_on_lines_of_their_own() -> None:
    printed = (
        ("Data Security and Protection Toolkit", 90, 24),
        ("Clinical Trials Unit, University of Ashcombe", 145, 18),
        ("EE648627-CTU", 178, 12),
        ("Standards Met", 237, 22),
        ("2024-25 (version 7)", 300, 10),
        ("Date of publication: 10/04/2025 (valid to: 30/06/2026)", 323, 10),
    )
    lines = [line(text, 297 - len(text) * size / 4, top, size=size) for text, top, size in printed]
    read = extract_dspt_assessment(reading(Page(1, 595.0, 842.0, tuple(lines), PageSource.TEXT_LAYER)))
    assert certain(read.organisation_name) == "Clinical Trials Unit, University of Ashcombe"
    assert certain(read.edition) == "2024-25"
    assert certain(read.published_on) == date(2025, 4, 10)
    assert certain(read.expires_on) == date(2026, 6, 30)
    assert isinstance(read.organisation_code, Found)
    assert (read.organisation_code.value, read.organisation_code.doubts) == ("EE648627-CTU", (Doubt.NO_LABEL,))


def test_a_name_of_two_lines_above_an_address_is_doubted() -> None:
    read = extract_dspt_assessment(
        reading(
            [
                "Kestrel NHS Trust",
                "Foundry Centre",
                "67 Kiln Court",
                "Westford WF9 9ZZ",
                "Organisation code: RX1",
                "Latest Status: 2025-26 Standards Met",
            ]
        )
    )
    assert not (isinstance(read.organisation_name, Found) and not read.organisation_name.doubts)


def test_a_message_names_the_organisation_and_its_plan_across_lines() -> None:
    read = extract_dspt_assessment(
        reading(
            [
                "The 2023-24 Data Security and Protection Toolkit assessment of Kestrel Institute of Trauma",
                "Research (EE111879) was published on 23 April 2024. The status of your organisation is now",
                "Standards Not Met (Improvement Plan Agreed).",
            ]
        )
    )
    assert certain(read.organisation_name) == "Kestrel Institute of Trauma Research"
    assert certain(read.organisation_code) == "EE111879"
    assert certain(read.outcome) is Outcome.PLAN_AGREED


def test_what_stands_below_a_label_with_a_value_beside_it_is_no_rival() -> None:
    lines = [
        ("Organisation code", 60.0, 100.0),
        ("8KP77", 220.0, 100.0),
        ("Primary sector", 60.0, 114.0),
        ("Company", 220.0, 114.0),
        ("Assessments", 60.0, 138.0),
        ("2025-26 Standards Met", 60.0, 160.0),
    ]
    assert certain(extract_dspt_assessment(reading(lines)).sector) == "Company"


def test_a_plain_label_name_gives_an_organisation_and_no_person() -> None:
    read = extracted(
        "DSPT assurance statement", "Name: Kestrel Data Ltd", "Org code: 8KP77", "Status: 2025-26 Standards Met"
    )
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    person = extracted(
        "DSPT assurance statement", "Name: Amara Hallatt", "Org code: 8KP77", "Status: 2025-26 Standards Met"
    )
    assert not isinstance(person.organisation_name, Found) or person.organisation_name.value != "Amara Hallatt"


def test_the_address_stands_under_the_name_with_its_code() -> None:
    read = extracted(
        "Bramgate University (EE143989)",
        "Kiln Centre",
        "49 Falcon Street",
        "Slough",
        "SL14 7ZZ",
        "2025-26 Standards Met - published 30/03/2026",
    )
    assert [place.value for place in read.location] == [
        Location(address="Kiln Centre, 49 Falcon Street, Slough", postcode="SL14 7ZZ")
    ]


def test_a_message_names_the_organisation_before_its_code() -> None:
    read = extracted(
        "This is to confirm that the 2025-26 DSPT of North Bramford NHS Foundation Trust, organisation code RZA,",
        "was published on 24th June 2026. The outcome is Standards Met.",
    )
    assert value(read.organisation_name) == "North Bramford NHS Foundation Trust"


FORWARDED = (
    "From: Data Security and Protection Toolkit <no-reply@toolkit.example>",
    "Subject: Your assessment has been published",
    "To: Jo Alder",
)
REST = (
    "Status: Standards Met",
    "Date of publication: 24 June 2026",
    "This assessment will expire on 30 June 2027.",
)


def test_the_reader_of_a_message_is_no_part_of_the_publishers_name() -> None:
    published = "KESTREL DATA LTD (Q7K2P) has published its 2025-26 Data Security and Protection Toolkit assessment."
    read = extract_dspt_assessment(paper(*FORWARDED, "Dear Jo Alder,", published, *REST))
    assert certain(read.organisation_name) == "KESTREL DATA LTD"
    assert certain(read.organisation_code) == "Q7K2P"
    assert certain(read.expires_on) == date(2027, 6, 30)


def test_a_greeting_before_the_publishers_name_is_left_out() -> None:
    read = extracted(
        *FORWARDED,
        "",
        "Dear Jo Alder, eKestrel Data Ltd (Q7K2P) has now completed its 2025-26 DSPT assessment.",
        "",
        *REST,
    )
    assert value(read.organisation_name) == "eKestrel Data Ltd"
    assert value(read.organisation_code) == "Q7K2P"


def test_a_publishers_name_whose_beginning_is_open_is_doubted() -> None:
    read = extracted("To: Jo Alder", "", "Kestrel", "", "Data Ltd (Q7K2P) has", "", "published its DSPT assessment.")
    assert not isinstance(read.organisation_name, Found) or read.organisation_name.doubts


def test_a_sector_ends_at_the_label_of_the_latest_assessment_and_has_no_number() -> None:
    about = ["Kestrel Data Ltd", "Primary sector", "Company", "Latest assessment", "2025-26 (version 8)", "Status"]
    assert certain(extracted(*HEAD[:1], *about, "Standards Met").sector) == "Company"
    ran_on = extracted(*HEAD[:1], "Kestrel Data Ltd", "Primary sector: Company 2025-26", "Status: Standards Met").sector
    assert isinstance(ran_on, Found)
    assert Doubt.UNSURE_EXTENT in ran_on.doubts


def test_a_link_below_the_sector_is_none_of_it() -> None:
    about = ["Kestrel Data Ltd", "Code: 8KP77", "Primary sector", "Company", "View history"]
    assert certain(extracted(*HEAD[:1], *about, "2025-26 Standards Met").sector) == "Company"


def test_a_heading_of_two_lines_over_an_address_is_the_whole_name_however_wide_the_margin() -> None:
    address = ("Elm House", "4 Mill Lane", "Westford", "WF9 9ZZ")
    above = [
        line("Alder and Beech University Hospitals NHS", 40, 100, 23),
        line("Foundation Trust", 40, 124, 23),
        *(line(text, 40, 163 + 13 * n, 12.6) for n, text in enumerate(address)),
        line("Organisation code", 40, 232, 12.6),
        line("RXX", 217, 232, 12.6),
        line("Latest status", 40, 259, 12.6),
        line("Not Published", 217, 259, 12.6),
    ]  # fmt: skip
    read = extract_dspt_assessment(reading(Page(1, 595.0, 842.0, tuple(above), PageSource.TEXT_LAYER)))
    assert certain(read.organisation_name) == "Alder and Beech University Hospitals NHS Foundation Trust"
    assert certain(read.outcome) is Outcome.NOT_PUBLISHED
    assert [place.value for place in read.location] == [
        Location(address="Elm House, 4 Mill Lane, Westford", postcode="WF9 9ZZ")
    ]
