from datetime import date

from builder import page, reading
from papers import paper, value

from evidence.contents import DocumentStatus, Location, LocationRole
from evidence.document import PageSource
from evidence.fields import Doubt, Found
from extractors.security_policy import extract_security_policy

POLICY = paper(
    "System Level Security Policy (SLSP)",
    [
        ["Version", "v2.1"],
        ["Status", "Approved"],
        ["Issue date", "3 March 2026"],
        ["Review date", "3 March 2027"],
        ["Approved by", "Information Governance Board"],
    ],
    "1. System details",
    "The System shall be known as HIPREG.",
    "The System's responsible owner shall be Professor J. Ode.",
    "The System's Data Controller shall be the University of Westford.",
    "2. Sites",
    "The system is housed at Unit 3, Kingsway Park, Leeds, LS1 4AP.",
    "Backups are held by Rackhouse Ltd at 9 Dock Road, Hull, HU1 2AB.",
    "In a disaster the system is recovered at 4 Mill Lane, York, YO1 7HH.",
    "3. Security",
    "Laptops are encrypted with BitLocker.",
    "All data on the system is encrypted at rest with AES-256.",
    "Connections to the system use TLS 1.2.",
    "4. Disposal",
    "Data is securely erased at the end of the retention period.",
)


def place(address: str, postcode: str, role: LocationRole) -> Location:
    return Location(address=address, postcode=postcode, role=role)


def test_the_template_sentences_name_system_owner_and_controller() -> None:
    made = extract_security_policy(POLICY)
    assert value(made, "system_name") == "HIPREG"
    assert value(made, "owner") == "Professor J. Ode"
    assert value(made, "organisation_name") == "University of Westford"


def test_the_control_table_tells_the_issue() -> None:
    made = extract_security_policy(POLICY)
    assert value(made, "version") == "2.1"
    assert value(made, "document_status") is DocumentStatus.APPROVED
    assert value(made, "issued_on") == date(2026, 3, 3)
    assert value(made, "review_due_on") == date(2027, 3, 3)
    assert value(made, "approved_by") == "Information Governance Board"


def test_places_have_the_role_that_their_sentence_gives_them() -> None:
    made = extract_security_policy(POLICY)
    assert value(made, "location") == [
        place("Unit 3, Kingsway Park, Leeds", "LS1 4AP", LocationRole.MAIN),
        place("9 Dock Road, Hull", "HU1 2AB", LocationRole.BACKUP),
        place("4 Mill Lane, York", "YO1 7HH", LocationRole.DISASTER_RECOVERY),
    ]


def test_statements_are_about_the_system_not_about_laptops() -> None:
    made = extract_security_policy(POLICY)
    assert value(made, "encryption_at_rest") == "All data on the system is encrypted at rest with AES-256."
    assert value(made, "encryption_in_transit") == "Connections to the system use TLS 1.2."
    assert value(made, "data_destruction") == "Data is securely erased at the end of the retention period."


def test_places_in_a_table_and_beside_labels() -> None:
    made = extract_security_policy(
        paper(
            "Primary site: 5 Castle Gate, Nottingham, NG1 7AS",
            [["Site", "Use", "Address", "Postcode"], ["DC2", "Backup", "9 Low Street, Derby", "DE1 2BB"]],
        )
    )
    assert value(made, "location") == [
        place("5 Castle Gate, Nottingham", "NG1 7AS", LocationRole.MAIN),
        place("9 Low Street, Derby", "DE1 2BB", LocationRole.BACKUP),
    ]


def test_a_registered_office_is_no_place_of_the_system() -> None:
    made = extract_security_policy(paper("Our registered office is at 1 High Street, Derby, DE1 1AA."))
    assert value(made, "location") == []


def test_a_draft_is_a_draft_and_its_version_has_no_v() -> None:
    made = extract_security_policy(paper("System Level Security Policy", "DRAFT v0.4", "Organisation: Alder Ltd"))
    assert value(made, "document_status") is DocumentStatus.DRAFT
    assert value(made, "version") == "0.4"


def test_a_foot_gives_version_and_a_doubted_date() -> None:
    made = extract_security_policy(paper("System Level Security Policy", "v2, 08/09/10"))
    assert value(made, "version") == "2"
    assert value(made, "issued_on") == date(2010, 9, 8)
    assert made.issued_on.doubts


def test_an_approvers_name_alone_leaves_the_status_doubtful() -> None:
    made = extract_security_policy(paper("Security policy", "Approved by: Audit Committee"))
    assert value(made, "document_status") is DocumentStatus.APPROVED
    assert made.document_status.doubts


def test_the_lack_of_a_second_site_is_kept_with_its_sentence() -> None:
    made = extract_security_policy(paper("There is no disaster recovery site."))
    assert value(made, "no_secondary_site") == "There is no disaster recovery site."


def test_a_corporate_policy_names_no_system() -> None:
    made = extract_security_policy(paper("Alder Research Ltd", "Information Security Policy", "All staff are trained."))
    assert value(made, "system_name") is None


def test_the_head_of_the_next_column_is_no_approver() -> None:
    made = extract_security_policy(
        paper(
            "System Level Security Policy",
            [["Approved by", "Role", "Date"], ["Kit Osgood", "Chief Information Officer", "4 October 2024"]],
        )
    )
    assert value(made, "approved_by") == "Kit Osgood"


def test_a_past_version_of_the_change_record_is_not_the_present_one() -> None:
    made = extract_security_policy(
        paper(
            "System Level Security Policy",
            "Issue: 0.5.1",
            "Change record",
            [
                ["Version", "Date", "Author", "Change"],
                ["0.1", "2023-08-13", "Kit Osgood", "First draft"],
                ["0.5.1", "2024-10-25", "Kit Osgood", "Issued"],
            ],
        )
    )
    assert value(made, "version") == "0.5.1"


def test_who_runs_a_system_is_no_part_of_its_name() -> None:
    made = extract_security_policy(
        paper("This is the system level security policy of HIPREG, which the University of Westford runs.")
    )
    assert value(made, "system_name") == "HIPREG"
    assert value(made, "organisation_name") == "the University of Westford"


def test_an_address_of_one_part_a_line_is_read_below_its_use() -> None:
    made = extract_security_policy(
        paper(
            "Locations",
            "Production",
            "12 Kiln Road",
            "Leeds",
            "LS1 4AP",
            "Off-site back-up store",
            "9 Dock Road",
            "Hull",
            "HU1 2AB",
        )
    )
    assert value(made, "location") == [
        place("12 Kiln Road, Leeds", "LS1 4AP", LocationRole.MAIN),
        place("9 Dock Road, Hull", "HU1 2AB", LocationRole.BACKUP),
    ]


def test_a_label_before_its_sentence_is_not_the_statement() -> None:
    made = extract_security_policy(
        paper(
            "System Level Security Policy (SLSP)",
            "1. Storage encryption. All volumes that hold study data are encrypted with AES-256.",
            "2. Data destruction. Media are degaussed by a contractor, and certificates are kept.",
        )
    )
    assert value(made, "encryption_at_rest") == "All volumes that hold study data are encrypted with AES-256."
    assert value(made, "data_destruction") == "Media are degaussed by a contractor, and certificates are kept."


def test_destruction_that_a_policy_guards_against_is_no_disposal() -> None:
    made = extract_security_policy(
        paper(
            "Information Security Policy",
            "This sets out how data are secured against unauthorised access, use, disclosure or destruction.",
        )
    )
    assert value(made, "data_destruction") is None


def test_a_templates_title_names_no_organisation() -> None:
    made = extract_security_policy(
        paper(
            "Security Policy Template",
            "Organisation name: Information Security Policy",
            "Owner: Chief Security Officer (CSO)",
        )
    )
    assert value(made, "organisation_name") is None


def test_a_date_alone_under_the_title_is_a_doubtful_day_of_issue() -> None:
    made = extract_security_policy(
        paper("Registry (REG) - System Level Security Policy (SLSP)", "Version 6", "12 October 2025")
    )
    assert value(made, "issued_on") == date(2025, 10, 12)
    assert made.issued_on.doubts


def test_a_policy_whose_headings_ask_is_read() -> None:
    made = extract_security_policy(
        paper(
            "System Level Security Policy for ALDER Vault",
            "Alder University. Version 2, issued on 04.05.2026. To be reviewed by 04.05.2027.",
            "Who runs it?",
            "The system's owner is Jo Rowan.",
            "Where does it stand?",
            "The servers are housed at 3 Mill Lane, Westford, WF9 9ZZ.",
            "How is it kept safe?",
            "All volumes are encrypted at rest with AES-256.",
        )
    )
    assert value(made, "organisation_name") == "Alder University"
    assert value(made, "system_name") == "ALDER Vault"
    assert value(made, "review_due_on") == date(2027, 5, 4)
    assert value(made, "issued_on") == date(2026, 5, 4)


def test_what_else_is_to_be_reviewed_by_a_day_is_doubted() -> None:
    made = extract_security_policy(
        paper("System Level Security Policy", "The register of risks is to be reviewed by 1 May 2027.")
    )
    assert isinstance(made.review_due_on, Found)
    assert Doubt.WEAK_LABEL in made.review_due_on.doubts
    said = extract_security_policy(
        paper("System Level Security Policy", "This policy falls due for review on 1 May 2027.")
    )
    assert isinstance(said.review_due_on, Found)
    assert said.review_due_on.doubts == ()


COVER = ("Alder University", "System Level Security Policy", "ALDER Vault", "Version 2.1", "4 May 2026")
VERSIONS = [
    ["Version", "Date", "Author", "Change"],
    ["2.1", "4 May 2026", "J. Rowan", "Issued"],
    ["0.9", "2 March 2026", "J. Rowan", "For comment"],
]


def test_the_present_versions_row_dates_a_policy_and_the_cover_bears_it_out() -> None:
    made = extract_security_policy(paper(*COVER, "A. The system", "It holds linked records.", VERSIONS))
    assert isinstance(made.issued_on, Found)
    assert (made.issued_on.value, made.issued_on.doubts) == (date(2026, 5, 4), ())
    assert value(made, "system_name") == "ALDER Vault"
    undated = extract_security_policy(paper("System Level Security Policy", "It holds linked records.", VERSIONS))
    assert isinstance(undated.issued_on, Found)
    assert (undated.issued_on.value, undated.issued_on.doubts) == (date(2026, 5, 4), (Doubt.WEAK_LABEL,))


def test_a_name_that_the_paper_shortens_to_the_system_is_its_systems() -> None:
    said = "This policy governs the Alder Linkage Vault (“the System”), run by Alder University, and nothing else."
    made = extract_security_policy(paper("System Level Security Policy", said))
    assert value(made, "system_name") == "Alder Linkage Vault"
    assert value(made, "organisation_name") == "Alder University"
    assert isinstance(made.organisation_name, Found)
    assert made.organisation_name.doubts


def test_the_use_before_an_address_in_a_bulleted_list_is_no_part_of_it() -> None:
    made = extract_security_policy(
        reading(
            [
                "System Level Security Policy",
                "",
                ("•", 72.0, 120.0),
                ("Main data centre: 3 Mill Lane, Westford, WF9 9ZZ", 90.0, 120.0),
                ("•", 72.0, 134.0),
                ("Back-up copies: 8 High Street, Leeds, LS1 4AP", 90.0, 134.0),
            ]
        )
    )
    assert [(place.value.address, place.value.role) for place in made.location] == [
        ("3 Mill Lane, Westford", LocationRole.MAIN),
        ("8 High Street, Leeds", LocationRole.BACKUP),
    ]


def test_close_rows_of_a_scanned_table_are_a_place_each() -> None:
    heads = [("Use", 64.0, 100.0), ("Address", 190.0, 100.0), ("Postcode", 420.0, 100.0)]
    main = [("Primary site", 64.0, 112.0), ("5 Kiln Lane, Leeds", 190.0, 112.0), ("LS1 4AP", 420.0, 112.0)]
    spare = [("Backup site", 64.0, 124.0), ("9 Dock Road, Hull", 190.0, 124.0), ("HU1 2AB", 420.0, 124.0)]
    sites = page([*heads, *main, *spare, ("Access", 64.0, 145.0)], source=PageSource.OCR, confidence=0.95)
    made = extract_security_policy(reading(sites))
    assert value(made, "location") == [
        place("5 Kiln Lane, Leeds", "LS1 4AP", LocationRole.MAIN),
        place("9 Dock Road, Hull", "HU1 2AB", LocationRole.BACKUP),
    ]


def test_a_use_that_a_scan_may_have_misread_is_doubted() -> None:
    sites = [("Live system", 64.0, 112.0), ("5 Kiln Lane, Leeds", 190.0, 112.0), ("LS1 4AP", 420.0, 112.0)]
    spare = [("OR slte", 64.0, 130.0), ("9 Dock Road, Hull", 190.0, 130.0), ("HU1 2AB", 420.0, 130.0)]
    heads = [("Use", 64.0, 94.0), ("Address", 190.0, 94.0), ("Postcode", 420.0, 94.0)]
    below = [("Security controls", 64.0, 152.0)]
    scan = page([*heads, *sites, *spare, *below], source=PageSource.OCR, confidence=0.95)
    made = extract_security_policy(reading(scan))
    assert [(one.value.postcode, one.doubts) for one in made.location] == [
        ("LS1 4AP", ()),
        ("HU1 2AB", (Doubt.WEAK_LABEL,)),
    ]


def test_the_end_of_a_label_that_a_scan_parts_is_no_label() -> None:
    parted = [("Places", 72.0, 72.0), ("location: 5 Kiln Lane, Leeds, LS1 4AP", 110.0, 100.0), ("Back-up", 72.0, 101.0)]
    made = extract_security_policy(reading(page(parted, source=PageSource.OCR, confidence=0.95)))
    assert [one.value.role for one in made.location] == [LocationRole.BACKUP]


def test_a_secondary_office_for_processing_keeps_no_back_up() -> None:
    made = extract_security_policy(paper("Processing (secondary office): 5 Kiln Lane, Leeds, LS1 4AP"))
    assert value(made, "location") == [place("5 Kiln Lane, Leeds", "LS1 4AP", LocationRole.ADDITIONAL)]


def test_a_row_that_holds_several_places_is_doubted() -> None:
    rows = [["Use", "Address", "Postcode"], ["Sites", "5 Kiln Lane, Leeds 9 Dock Road, Hull", "LS1 4AP HU1 2AB"]]
    made = extract_security_policy(paper(rows))
    assert made.location
    assert all(Doubt.UNSURE_EXTENT in one.doubts for one in made.location)


def test_an_address_ends_where_the_label_of_the_next_place_begins() -> None:
    wrapped = ["Main site: 5 Kiln Lane, Leeds, LS1 4AP, England. Additional", "site: 9 Dock Road, Hull, HU1 2AB."]
    made = extract_security_policy(reading(["Places", "", *wrapped]))
    assert value(made, "location") == [
        Location(address="5 Kiln Lane, Leeds", postcode="LS1 4AP", role=LocationRole.MAIN, country="England"),
        place("9 Dock Road, Hull", "HU1 2AB", LocationRole.ADDITIONAL),
    ]


def test_a_system_that_is_kept_secure_is_not_who_keeps_it() -> None:
    made = extract_security_policy(
        paper("Kestrel Data Ltd", "System Level Security Policy", "This sets out how ALDER Data Vault is kept secure.")
    )
    assert value(made, "organisation_name") == "Kestrel Data Ltd"


def test_an_approver_ends_where_the_sentence_says_what_else_is_to_be_done() -> None:
    made = extract_security_policy(
        paper("This policy was approved by the Data Board and shall be reviewed by 3 March 2027.")
    )
    assert value(made, "approved_by") == "Data Board"
    assert value(made, "review_due_on") == date(2027, 3, 3)


def test_a_system_stands_above_its_title_or_in_it_and_is_no_label() -> None:
    table = [["Organisation", "Kestrel Data Ltd"], ["Version", "2.0"]]
    above = extract_security_policy(paper("ALDER Research Database", "System Level Security Policy", table))
    assert value(above, "system_name") == "ALDER Research Database"
    titled = ["System Level Security Policy", ["Document title", "System Level Security Policy: ALDER Vault"]]
    inside = extract_security_policy(paper(titled[0], [titled[1], ["Version", "2.0"]]))
    assert value(inside, "system_name") == "ALDER Vault"
    assert value(extract_security_policy(paper("System Level Security Policy", "Organisation")), "system_name") is None


def test_the_close_rows_of_a_scanned_change_record_are_a_version_each() -> None:
    lines = [("Version", 64.0, 140.0), ("Date", 140.0, 140.0), ("Author", 230.0, 140.0), ("Change", 400.0, 140.0)]
    for version, top in (("1.0", 160.0), ("1.1", 182.0), ("2.0", 204.0)):
        lines += [(version, 64.0, top), ("3 March 2025", 140.0, top), ("R. Alder", 230.0, top), ("Edits", 400.0, top)]
    scan = page([*lines, ("Purpose", 60.0, 230.0)], source=PageSource.OCR, confidence=0.95)
    version = extract_security_policy(reading(scan)).version
    assert isinstance(version, Found)
    assert (version.value, version.doubts, version.rivals) == ("2.0", (Doubt.WEAK_LABEL,), ("1.0", "1.1"))


def test_a_run_in_heading_whose_numbers_full_stop_is_lost_states_nothing() -> None:
    made = extract_security_policy(paper("2 Encryption at rest. Data at rest are encrypted with AES-256."))
    assert value(made, "encryption_at_rest") == "Data at rest are encrypted with AES-256."


def test_a_name_behind_which_the_text_prints_a_bodys_end_is_doubted() -> None:
    made = extract_security_policy(
        paper(
            "System Level Security Policy",
            "Name of organisation: Alder, Emberford and Langwold",
            "This policy states how Alder, Emberford and Langwold Partnership NHS Foundation Trust protects its data.",
        )
    )
    assert isinstance(made.organisation_name, Found)
    assert made.organisation_name.value.endswith("Trust") or Doubt.UNSURE_EXTENT in made.organisation_name.doubts


def test_a_list_with_its_marks_is_no_table_of_places() -> None:
    lines = [
        (text, x0, 100.0 + 20 * n)
        for n, item in enumerate((
            "The System is housed at Unit 3, Kingsway Park, Leeds, LS1 4AP, in a locked room.",
            "The disaster recovery site is at 4 Mill Lane, York, YO1 7HH.",
            "Data at rest are encrypted with AES-256.",
        ))
        for text, x0 in (("•", 60.0), (item, 80.0))
    ]  # fmt: skip
    made = extract_security_policy(reading(page(lines)))
    assert value(made, "location") == [
        place("Unit 3, Kingsway Park, Leeds", "LS1 4AP", LocationRole.MAIN),
        place("4 Mill Lane, York", "YO1 7HH", LocationRole.DISASTER_RECOVERY),
    ]


def test_a_cover_may_set_the_name_over_the_title_in_one_print() -> None:
    made = extract_security_policy(
        paper("Kestrel Data Ltd. System Level Security Policy", "Beech Research Database", "Version 2.1",
              "Beech Research Database is owned by Rowan Alder.", "The building is owned by Elm Estates Ltd.")
    )  # fmt: skip
    assert value(made, "organisation_name") == "Kestrel Data Ltd."
    assert value(made, "system_name") == "Beech Research Database"
    assert value(made, "owner") == "Rowan Alder"


def test_who_owns_a_building_is_no_owner() -> None:
    made = extract_security_policy(paper("System Level Security Policy", "The building is owned by Elm Estates Ltd."))
    assert value(made, "owner") is None
