from datetime import date

import pytest
from builder import page, reading
from papers import Part, paper, value

from evidence.contents import BoardMinutes, DocumentStatus
from evidence.fields import Doubt, Found
from extractors.board_minutes import extract_board_minutes

TITLE = "Minutes of the Board of Directors meeting held on Tuesday 5 May 2026 at 10am, Mill Lane, York"


def minutes(*parts: Part, title: str = TITLE) -> BoardMinutes:
    return extract_board_minutes(paper("Alder Research Ltd", title, *parts))


def test_the_title_tells_organisation_body_and_day() -> None:
    made = minutes("Date of next meeting: 4 August 2026")
    assert value(made, "organisation_name") == "Alder Research Ltd"
    assert value(made, "body") == "Board of Directors"
    assert value(made, "meeting_on") == date(2026, 5, 5)


def test_a_committee_of_the_board_is_not_the_board() -> None:
    made = minutes(title="Minutes of the Audit Committee of the Board of Directors held on 5 May 2026")
    assert value(made, "body") == "Audit Committee"


def test_the_body_may_stand_before_the_word_minutes() -> None:
    made = minutes(title="Board of Directors: minutes of the meeting held on 5 May 2026")
    assert value(made, "body") == "Board of Directors"
    assert value(made, "meeting_on") == date(2026, 5, 5)


def test_a_cover_sheets_date_is_not_the_meetings() -> None:
    made = extract_board_minutes(
        paper("Title of report:", "Minutes of the Trust Board meeting held on 5 May 2026", "Date:", "4 August 2026")
    )
    assert value(made, "meeting_on") == date(2026, 5, 5)


def test_the_name_may_stand_in_the_title() -> None:
    made = extract_board_minutes(paper("Minutes of the Board of Trustees of Alder Research Trust held on 5 May 2026"))
    assert value(made, "organisation_name") == "Alder Research Trust"
    assert value(made, "body") == "Board of Trustees"


def test_a_letterhead_that_no_word_calls_a_body_is_the_organisation_with_a_doubt() -> None:
    made = extract_board_minutes(
        paper("Kidney Futures UK", "Board of Trustees - minutes", "Held on 5 May 2026 by Zoom")
    )
    assert isinstance(made.organisation_name, Found)
    assert (made.organisation_name.value, made.organisation_name.doubts) == ("Kidney Futures UK", (Doubt.NO_LABEL,))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Status: APPROVED", DocumentStatus.APPROVED),
        ("Status: DRAFT", DocumentStatus.DRAFT),
        ("DRAFT minutes for approval", DocumentStatus.DRAFT),
        ("Unconfirmed minutes", DocumentStatus.DRAFT),
        ("DRAFT - to be approved at the next meeting", DocumentStatus.DRAFT),
        ("Draft minutes, for approval at the next meeting", DocumentStatus.DRAFT),
        ("DRAFT - not yet confirmed", DocumentStatus.DRAFT),
        ("CONFIRMED", DocumentStatus.APPROVED),
        ("Approved and signed on 18 September 2026", DocumentStatus.APPROVED),
        ("Draft accounts - to be approved at the next meeting", None),
        ("Signed as a true record: P. Quill, Chair Date: 4 August 2026", DocumentStatus.APPROVED),
        ("Signed as a true record: ............ Chair Date: ........", None),
        ("The minutes of the previous meeting were approved as a correct record.", None),
    ],
)
def test_draft_or_approved(line: str, expected: DocumentStatus | None) -> None:
    assert value(minutes(line), "document_status") == expected


def test_a_signed_draft_is_doubted() -> None:
    made = minutes("DRAFT", "Signed as a true record: P. Quill, Chair Date: 4 August 2026")
    assert value(made, "document_status") is DocumentStatus.DRAFT
    assert made.document_status.doubts


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The Chair declared the meeting quorate.", True),
        ("The Chair noted that the meeting was not quorate; papers would be sent round.", False),
        ("The meeting was inquorate.", False),
        ("A quorum was present.", True),
        ("A meeting is quorate when five members attend.", None),
    ],
)
def test_quorum(line: str, expected: bool | None) -> None:
    assert value(minutes("1. Quoracy", line), "quorate") is expected


CLOUD_ITEM = (
    "1. Minutes of the previous meeting",
    "The minutes of the meeting of 3 February 2026 were approved.",
    "2. Finance",
    "The Board approved the capital programme.",
    "3. Cloud hosting",
    "The Chief Executive noted that the trial data will be hosted in Microsoft Azure.",
    "Members asked about the exit plan for the cloud.",
)


def test_only_the_boards_decision_on_cloud_risk_is_one() -> None:
    made = minutes(*CLOUD_ITEM, "The Board approved the cloud risk assessment.")
    assert [(one.value.verb, one.value.text) for one in made.decision] == [
        ("approved", "The Board approved the cloud risk assessment.")
    ]
    assert not made.decision[0].doubts


def test_the_first_sentence_of_an_item_that_names_the_cloud_is_its_risk_item() -> None:
    made = minutes(*CLOUD_ITEM, "The Board resolved to accept the cloud risk.")
    assert value(made, "cloud_risk_item") == [CLOUD_ITEM[5]]
    assert made.decision[0].value.verb == "resolved"


def test_a_sentence_given_as_decision_is_not_a_risk_item_too() -> None:
    made = minutes("1. Welcome", "2. Apologies", "3. Cloud", "The Board accepted the cloud risk.")
    assert value(made, "cloud_risk_item") == []


@pytest.mark.parametrize(
    "line", ["The Board did not approve the cloud risk assessment.", "The cloud risk assessment was not approved."]
)
def test_a_refusal_is_never_a_plain_approval(line: str) -> None:
    made = minutes("1. Cloud", line)
    assert made.decision
    assert made.decision[0].doubts


def test_a_decision_tied_to_the_cloud_only_by_its_item_is_doubted() -> None:
    made = minutes("1. Cloud hosting", "A new caterer was presented.", "The Board approved a change of caterer.")
    assert made.decision
    assert "weak-label" in made.decision[0].doubts


def test_a_committee_states_the_boards_delegation() -> None:
    made = minutes("The Board has delegated to the Committee the decision on cloud hosting.")
    assert (
        value(made, "delegated_by_board") == "The Board has delegated to the Committee the decision on cloud hosting."
    )


def test_a_line_at_the_end_says_that_the_minutes_were_approved() -> None:
    read = extract_board_minutes(
        paper(
            "Kestrel NHS Trust",
            "Minutes of the Board of Directors meeting, 29 September 2026",
            "1. Welcome",
            "Members were welcomed.",
            "Approved by the Board on 3 November 2026",
        )
    )
    assert value(read, "document_status") == "approved"


def test_what_stands_under_a_name_in_a_letterhead_is_no_name() -> None:
    read = extract_board_minutes(
        paper("Alder Hosting Ltd", "Company number 01234567", '(the "Company")', "Minutes of a meeting of the Board")
    )
    assert value(read, "organisation_name") == "Alder Hosting Ltd"


def test_a_council_of_trustees_is_the_body_and_no_organisation() -> None:
    read = extract_board_minutes(paper("Kestrel Care Westford", "Minutes of a meeting of the Council of Trustees"))
    assert value(read, "organisation_name") == "Kestrel Care Westford"
    assert value(read, "body") == "Council of Trustees"


def test_an_integrated_care_board_is_an_organisation() -> None:
    read = extract_board_minutes(
        paper("NHS Alderby and Westford Integrated Care Board", "Minutes of the Board meeting held on 5 May 2026")
    )
    assert value(read, "organisation_name") == "NHS Alderby and Westford Integrated Care Board"
    assert value(read, "body") == "Board"


def test_a_label_in_a_form_is_no_organisation() -> None:
    head = ["Meeting minutes", ("Organisation", 72.0, 100.0), ("Committee / board", 320.0, 100.0)]
    values = [("Kestrel NHS Foundation Trust", 72.0, 114.0), ("Audit Committee", 320.0, 114.0)]
    read = extract_board_minutes(reading(page([*head, *values])))
    assert value(read, "organisation_name") == "Kestrel NHS Foundation Trust"
    assert value(read, "body") == "Audit Committee"


def test_the_body_and_the_day_alone_are_a_title() -> None:
    read = extract_board_minutes(
        paper(
            "Alder & Quill LLP",
            "Management Board, 2 March 2026",
            "Minutes taken by Ann Person",
            "Members present",
            "Jo Quill, Chief Digital Officer (JQ)",
            "The minutes of the meeting held on 2 February 2026 were agreed as a true record.",
        )
    )
    assert value(read, "organisation_name") == "Alder & Quill LLP"
    assert value(read, "body") == "Management Board"
    assert value(read, "meeting_on") == date(2026, 3, 2)


def test_trustees_minutes_are_of_the_trustees() -> None:
    read = extract_board_minutes(paper("Alder Cardiac Foundation - Trustees minutes", "5 May 2026"))
    assert value(read, "organisation_name") == "Alder Cardiac Foundation"
    assert value(read, "body") == "Trustees"


def test_minutes_approved_with_a_day_are_approved_and_without_one_are_not() -> None:
    assert value(minutes("Minutes approved: 9 June 2026."), "document_status") == DocumentStatus.APPROVED
    assert value(minutes("Minutes approved: ................"), "document_status") is None


def test_what_an_inquorate_meeting_put_off_does_not_make_it_quorate() -> None:
    made = minutes("The meeting was not quorate and decisions would be put to the next meeting.")
    assert value(made, "quorate") is False


def test_minutes_approved_before_the_meeting_may_be_those_of_the_last_one() -> None:
    made = minutes("Minutes approved: 3 April 2026.")
    assert isinstance(made.document_status, Found)
    assert made.document_status.doubts


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("EXTRACT OF THE MINUTES OF THE BOARD OF DIRECTORS OF ALDER FOOD LTD. HELD ON 5 MAY 2026", "ALDER FOOD LTD"),
        ("Minutes for the Alder Foundation board meeting held on 5 May 2026 via video", "Alder Foundation"),
        ("Minutes of a meeting of the board (the Board) of Alder Homes plc (the Firm), 5 May 2026", "Alder Homes plc"),
    ],
)  # fmt: skip
def test_the_name_stands_in_titles_of_many_forms(title: str, name: str) -> None:
    made = extract_board_minutes(paper(title, "Present: A. Quill"))
    assert value(made, "organisation_name") == name
    assert made.organisation_name.doubts == ()
    assert value(made, "meeting_on") == date(2026, 5, 5)


def test_a_sentence_under_the_title_may_tell_name_and_day() -> None:
    made = extract_board_minutes(
        paper(
            "MINUTES OF THE MEETING OF BOARD OF DIRECTORS",
            "The minutes of the meeting of the Board of Directors of Alder Motors Limited held on 5 May 2026 at the "
            "registered office of the company, 1 Old Airport Road, Leeds, in which the following directors took part.",
        )
    )
    assert value(made, "organisation_name") == "Alder Motors Limited"
    assert value(made, "meeting_on") == date(2026, 5, 5)


def test_a_short_name_before_the_kind_of_meeting_is_doubted() -> None:
    made = extract_board_minutes(
        paper("ALDR Board monthly meeting, March 14, 2026", "Board members in attendance were:")
    )
    assert value(made, "organisation_name") == "ALDR"
    assert made.organisation_name.doubts
    assert value(made, "meeting_on") == date(2026, 3, 14)


def test_minutes_of_an_earlier_meeting_below_those_present_are_no_title() -> None:
    made = extract_board_minutes(
        paper(
            "Alder Trust",
            "Board meeting, 5 May 2026",
            "Present: A. Quill",
            "Minutes of the meeting held on 3 March 2026",
        )
    )
    assert value(made, "meeting_on") == date(2026, 5, 5)


def test_the_day_on_which_a_page_was_updated_is_not_the_meetings() -> None:
    made = extract_board_minutes(
        paper(
            "University Council minutes", "Last updated: 7 February 2026", "Minutes of the meeting held on 12 May 2025"
        )
    )
    assert value(made, "meeting_on") == date(2025, 5, 12)


def test_a_weekday_and_day_between_name_and_title_date_the_meeting() -> None:
    made = extract_board_minutes(
        paper(
            "ALDER NHS TRUST",
            "TRUST BOARD MEETING",
            "Thursday 28 May 2026",
            "MINUTES of the Trust Board meeting held in York",
        )
    )
    assert value(made, "organisation_name") == "ALDER NHS TRUST"
    assert value(made, "meeting_on") == date(2026, 5, 28)
    assert made.meeting_on.doubts == ()


def test_the_place_of_a_meeting_names_no_organisation() -> None:
    made = extract_board_minutes(paper("Trustees Meeting 2026-05-05", "Held at Alder Park Hotel and Conference Centre"))
    assert value(made, "organisation_name") is None


def test_a_letterhead_that_does_not_go_with_the_bodys_short_name_is_doubted() -> None:
    made = extract_board_minutes(
        paper(
            "THE NORTH'S OWN UNIVERSITY",
            "COUNCIL",
            "MINUTES",
            "Wednesday 6 May 2026",
            "Present: A. Quill",
            "WXR Council, 6 May 2026",
        )
    )
    assert made.organisation_name.doubts


def test_the_body_begins_behind_the_organisations_name() -> None:
    made = extract_board_minutes(paper("Alder Vascular NHS Foundation Trust Trust Board minutes, 5 May 2026"))
    assert value(made, "body") == "Trust Board"


def test_a_cloud_item_that_breaks_off_is_doubted() -> None:
    made = minutes(
        "3. Cloud hosting", "It was explained that Azure would hold the study database and that the class was"
    )
    assert [one.doubts for one in made.cloud_risk_item] == [(Doubt.UNSURE_EXTENT,)]


def test_a_pages_date_gives_way_to_the_day_on_which_the_meeting_was_held() -> None:
    made = extract_board_minutes(
        paper(
            "Alderton Minutes of the council", "Date: 1 June 2026", "HELD AT THE VILLAGE HALL", "THURSDAY MAY 14TH 2026"
        )
    )
    assert value(made, "meeting_on") == date(2026, 5, 14)
    assert made.meeting_on.doubts


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("DRAFT MINUTES OF THE ALDER GREEN PARISH COUNCIL MEETING HELD ON 5 MAY 2026", "ALDER GREEN PARISH COUNCIL"),
        ("MINUTES OF THE ALDER & BIRCH NHS TRUST BOARD MEETING HELD ON 5 MAY 2026", "ALDER & BIRCH NHS TRUST"),
    ],
)
def test_a_title_in_capitals_names_the_organisation(title: str, name: str) -> None:
    assert value(extract_board_minutes(paper(title, "Present: A. Quill")), "organisation_name") == name


def test_a_health_board_is_an_organisation() -> None:
    made = extract_board_minutes(
        paper(
            "ALDER TAF UNIVERSITY HEALTH BOARD",
            "CONFIRMED MINUTES OF THE MEETING OF THE AUDIT COMMITTEE HELD ON 5 MAY 2026",
        )
    )
    assert value(made, "organisation_name") == "ALDER TAF UNIVERSITY HEALTH BOARD"


def test_titles_that_name_two_organisations_are_doubted() -> None:
    made = extract_board_minutes(
        paper(
            "Minutes of the May meeting of Alder Parish Council",
            "MINUTES OF BIRCH PARISH COUNCIL MEETING",
            "Held on 5 May 2026",
        )
    )
    assert Doubt.RIVAL_VALUES in made.organisation_name.doubts


def test_a_meeting_dated_on_the_line_below_is_a_title() -> None:
    made = extract_board_minutes(
        paper("Alder Association", "Trustees Meeting", "Held on 11 May 2026 at the Parish Hall")
    )
    assert value(made, "organisation_name") == "Alder Association"
    assert value(made, "meeting_on") == date(2026, 5, 11)


def test_a_name_that_is_a_part_of_a_longer_one_is_doubted() -> None:
    made = extract_board_minutes(
        paper(
            "Alder NHS",
            "Minutes of the Board of Directors meeting held on Tuesday 5 May 2026",
            "Present: A. Person, chair of Alder NHS Foundation Trust",
        )
    )
    assert not isinstance(made.organisation_name, Found) or made.organisation_name.doubts


def test_a_council_that_goes_on_elsewhere_is_doubted() -> None:
    made = minutes(
        "Present: two members of the Council of Governors", title="Minutes of the Council held on Tuesday 5 May 2026"
    )
    assert isinstance(made.body, Found)
    assert made.body.value != "Council" or Doubt.UNSURE_EXTENT in made.body.doubts


def test_a_decision_into_which_the_next_column_has_run_is_doubted() -> None:
    made = minutes("The Board considered storing patient data The decision on AWS was approved with a paper.")
    assert all(Doubt.UNSURE_EXTENT in one.doubts for one in made.decision)


def test_the_room_that_the_board_meets_in_is_not_the_body() -> None:
    made = extract_board_minutes(
        paper(
            "Alder Hospitals NHS Trust",
            "Board of Directors – meeting held in public",
            "Draft minutes of the meeting held on Tuesday 5 May 2026 at 10am, Boardroom, Mill Lane",
            [["Ref", "Item and discussion", "Action"], ["TB1", "The Chair welcomed everybody.", "JR"]],
        )
    )
    assert value(made, "body") == "Board of Directors"
    assert isinstance(made.body, Found)
    assert made.body.doubts


def test_minutes_numbered_past_a_hundred_hold_their_decisions() -> None:
    made = minutes(
        "116. Research data in the cloud",
        "116.1 Members considered a report on the storage of data in Microsoft Azure.",
        "116.2 AGREED: that Microsoft Azure be used for the registry, subject to annual review of the risk assessment.",
        "117. Estates",
        "118. Date of next meeting",
    )
    (decision,) = value(made, "decision")
    assert decision.verb == "agreed"
    assert decision.text.startswith("AGREED: that Microsoft Azure be used")


def test_a_name_that_ends_in_the_country_is_the_organisations() -> None:
    made = extract_board_minutes(
        paper(
            "Heartline Research UK",
            "Minutes of the Board of Trustees meeting on 25/09/2025",
            "Staff: Priya Alder (Director of Research), Yvette Alder (Finance Manager)",
        )
    )
    assert value(made, "organisation_name") == "Heartline Research UK"


def test_lines_above_a_table_of_those_present_are_not_run_together() -> None:
    made = extract_board_minutes(
        reading(
            page(
                [
                    "Wexbridge University Hospitals NHS Foundation Trust",
                    "Minutes of the Board of Directors meeting held in public",
                    "Friday 17 October 2025, 9.30am, Education Centre",
                    "DRAFT - to be approved at the next meeting",
                ],
                tables=[[["Name", "Role"], ["Jo Alder", "Chair"], ["Sam Alder", "Chief Executive"]]],
            ),
            ["The Chair welcomed members and said that the meeting was quorate, as those who came could well see."],
        )
    )
    assert value(made, "meeting_on") == date(2025, 10, 17)
    assert value(made, "document_status") is DocumentStatus.DRAFT


def test_a_title_may_say_that_its_minutes_are_approved() -> None:
    made = minutes(title="Approved minutes of the meeting held on 5 May 2026 by telephone")
    assert value(made, "meeting_on") == date(2026, 5, 5)


def test_a_title_in_capitals_may_go_on_in_small_letters() -> None:
    made = minutes(title="EXTRACT FROM THE MINUTES OF A MEETING OF THE BOARD OF DIRECTORS held on 5 May 2026")
    assert (value(made, "body"), made.body.doubts) == ("Board of Directors", ())


def test_a_board_in_capitals_over_an_extract_is_not_the_organisation() -> None:
    made = extract_board_minutes(
        paper("Alder University", "BOARD OF GOVERNORS", "Extract from the minutes of the meeting of 5 May 2026")
    )
    assert value(made, "organisation_name") == "Alder University"


def test_an_items_heading_in_the_line_of_its_text_is_no_item() -> None:
    made = minutes([["Item", "Minute"], ["5", "Cloud hosting of records. Jo Alder presented the risk of using Azure."]])
    assert value(made, "cloud_risk_item") == ["Jo Alder presented the risk of using Azure."]


def test_who_may_reach_data_from_abroad_is_decided_on_a_risk_to_them() -> None:
    made = minutes("1. Cloud platform", "The paper was introduced.", "2. Access",
                   "The Board agreed that overseas access would stay blocked.")  # fmt: skip
    assert [(one.value.verb, one.doubts) for one in made.decision] == [("agreed", (Doubt.WEAK_LABEL,))]


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("DRAFT - to be confirmed", DocumentStatus.DRAFT),
        ("Signed as a true record by the chair, Rowan Alder", DocumentStatus.APPROVED),
    ],
)
def test_what_minutes_say_of_themselves(printed: str, status: DocumentStatus) -> None:
    assert value(minutes(printed, "The Board received the accounts."), "document_status") is status


def test_a_quorum_may_be_of_somebody() -> None:
    assert value(minutes("A quorum of trustees was present."), "quorate") is True
