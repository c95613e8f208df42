import pytest
from builder import line, reading
from papers import paper, value, workbook

from evidence.document import Page, PageSource
from evidence.fields import Doubt, Found
from extractors.data_risk_model import extract_data_risk_model, find_classes

LABELS = (["Health and social care data risk model"], ["Data types", "Selected"])


def test_answers_are_found_by_their_labels() -> None:
    made = extract_data_risk_model(
        workbook(
            ["Organisation name", "Alder Research Ltd"],
            [],
            ["Data types", "Selected"],
            ["Public data", "No"],
            ["Pseudonymised records", "Yes"],
            ["Clinical images", "x"],
            [],
            ["Data scale", "Over 1 million people"],
            ["Data persistence", "Over 1 year"],
            ["Service classification", "Gold"],
            ["Risk Profile Level", "Class IV"],
        )
    )
    assert value(made, "organisation_name") == "Alder Research Ltd"
    assert value(made, "risk_class") == 4
    assert value(made, "data_types") == ("Pseudonymised records", "Clinical images")
    assert value(made, "data_scale") == "Over 1 million people"
    assert value(made, "data_persistence") == "Over 1 year"
    assert value(made, "completed") is True
    assert made.risk_class.found
    assert made.risk_class.provenance.cell == "Model!B11"


def test_a_blank_template_has_no_answers_and_is_not_completed() -> None:
    made = extract_data_risk_model(
        workbook(
            *LABELS,
            ["Public data", ""],
            ["Data scale", "Select from list"],
            ["Data persistence", ""],
            ["Risk class", ""],
        )
    )
    assert value(made, "completed") is False
    for name in ("risk_class", "data_types", "data_scale", "data_persistence"):
        assert value(made, name) is None


def test_a_class_that_a_blank_template_computes_does_not_complete_it() -> None:
    made = extract_data_risk_model(
        workbook(*LABELS, ["Data scale", ""], ["Data persistence", ""], ["Risk Profile Class", "1"])
    )
    assert value(made, "completed") is False
    assert made.completed.doubts


def test_a_formula_without_a_value_leaves_the_class_missing_but_not_for_certain() -> None:
    made = extract_data_risk_model(workbook(["Data scale", "Large"], ["Risk Profile Class", "=?"]))
    assert not made.risk_class.found
    assert not made.risk_class.certain


def test_a_table_may_lie_on_its_side() -> None:
    made = extract_data_risk_model(
        workbook(
            ["Data type", "Data scale", "Data persistence", "Risk profile class"], ["Coded", "Large", "5 years", "5"]
        )
    )
    assert value(made, "risk_class") == 5
    assert value(made, "data_persistence") == "5 years"


def test_a_class_in_prose_is_doubted() -> None:
    made = extract_data_risk_model(paper("Data risk model", "The overall Risk Profile Class is 4."))
    assert value(made, "risk_class") == 4
    assert made.risk_class.doubts


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Risk Profile Level 5", [5]),
        ("data risk class IV.", [4]),
        ("Risk profile class 1 and 2 need baseline controls", []),
        ("Risk 3: staff leave", []),
        ("Class 4 services", []),
    ],
)
def test_which_words_name_a_class(text: str, classes: list[int]) -> None:
    assert [parsed.value for parsed in find_classes(text)] == classes


def test_the_head_of_a_column_of_types_is_no_answer() -> None:
    blank = workbook(
        ["Organisation", ""],
        [],
        ["Data type", "Used?"],
        ["Prescriptions", ""],
        ["Images", ""],
        [],
        ["Data scale", ""],
        ["Risk Profile Class", ""],
    )
    read = extract_data_risk_model(blank)
    assert value(read, "data_types") is None
    assert value(read, "completed") is False


def test_answers_below_their_labels_are_read_where_each_stands_alone() -> None:
    made = extract_data_risk_model(
        workbook(
            ["Organisation name"],
            ["Alder Research Ltd"],
            [],
            ["Data types"],
            ["Patient surveys; Staff rosters"],
            [],
            ["Data scale"],
            ["Over 1 million records"],
            [],
            ["Persistence"],
            ["Over 5 years"],
            [],
            ["Risk Profile Class"],
            ["Level 3"],
        )
    )
    assert value(made, "organisation_name") == "Alder Research Ltd"
    assert value(made, "data_types") == ("Patient surveys", "Staff rosters")
    assert value(made, "risk_class") == 3
    assert value(made, "completed") is True


def test_guidance_below_a_label_completes_nothing_for_certain() -> None:
    made = extract_data_risk_model(
        workbook(["Data scale"], ["The amount of data held"], [], ["Persistence"], ["Time the data are kept"])
    )
    assert made.completed.doubts or value(made, "completed") is not True


def test_a_label_with_its_explanation_in_brackets_is_no_answer() -> None:
    made = extract_data_risk_model(
        workbook(["Organisation", "Data types", "Scale", "Data persistence (time kept)", "Resulting class"])
    )
    assert value(made, "data_scale") is None
    assert value(made, "completed") is False


def test_the_choices_of_a_list_are_no_answer() -> None:
    made = extract_data_risk_model(
        workbook(
            ["Scale", "Persistence"],
            ["Under 100 records", "Up to 1 year"],
            ["100 to 900 records", "1 to 3 years"],
        )
    )
    assert value(made, "data_scale") is None
    assert value(made, "completed") is not True


def test_types_left_unmarked_between_marked_ones_do_not_end_the_grid() -> None:
    made = extract_data_risk_model(
        workbook(
            ["Data types", "Yes/No"], ["Patient surveys", "✓"], ["Staff rosters", ""], ["Scans", "✓"], ["Notes", ""]
        )
    )
    assert value(made, "data_types") == ("Patient surveys", "Scans")


def test_a_template_that_lists_all_types_below_their_label_has_chosen_none() -> None:
    made = extract_data_risk_model(paper("Data types", "Patient surveys", "Staff rosters", "Data scale", "Persistence"))
    assert value(made, "data_types") is None
    assert value(made, "completed") is False


def test_a_class_that_was_never_computed_leaves_open_whether_the_model_was_worked_through() -> None:
    made = extract_data_risk_model(
        workbook(
            ["Data type", "Included"],
            ["Mortality data", "Yes"],
            [],
            ["Data scale", "Large"],
            ["How long will the data be held?", "One year"],
            ["Risk Profile Class", "=?"],
        )
    )
    assert isinstance(made.completed, Found)
    assert made.completed.value
    assert made.completed.doubts


@pytest.mark.parametrize(
    "heads", [("Answer", "Guidance"), ("", "Notes"), ("Response", ""), ("Value", "How to fill it in")]
)
@pytest.mark.parametrize("answered", [True, False])
def test_a_column_of_guidance_answers_nothing(heads: tuple[str, str], answered: bool) -> None:
    scale, kept = ("Over 1 million people", "5 years") if answered else ("", "")
    made = extract_data_risk_model(
        workbook(
            ["Question", *heads],
            ["Which types of data are held?", "Surveys; Images" if answered else "", "Name all of them"],
            ["Data scale", scale, "The number of people, to the nearest 1,000"],
            ["Data persistence", kept, "How many years?"],
        )
    )
    assert value(made, "data_types") == (("Surveys", "Images") if answered else None)
    assert value(made, "data_scale") == (scale or None)
    assert value(made, "data_persistence") == (kept or None)
    assert value(made, "completed") is answered


def test_an_answer_may_stand_past_the_guidance() -> None:
    made = extract_data_risk_model(
        workbook(["Question", "Guidance", "Answer"], ["Data scale", "To the nearest 1,000", "12,000 people"])
    )
    assert value(made, "data_scale") == "12,000 people"


def test_numbered_questions_have_their_answers_below_though_the_organisation_stands_beside_its_label() -> None:
    made = extract_data_risk_model(
        reading(
            [
                ("Organisation", 72.0, 72.0),
                ("Alder Research Ltd", 200.0, 72.0),
                ("1. Data types in use", 72.0, 110.0),
                ("• Surveys", 86.0, 128.0),
                ("• Images", 86.0, 144.0),
                ("2. Data scale", 72.0, 170.0),
                ("Over 1 million people", 86.0, 186.0),
                ("3. Data persistence", 72.0, 212.0),
                ("5 years", 86.0, 228.0),
            ]
        )
    )
    assert value(made, "data_types") == ("Surveys", "Images")
    assert value(made, "data_scale") == "Over 1 million people"
    assert value(made, "data_persistence") == "5 years"
    assert value(made, "completed") is True


def test_ranges_to_choose_from_below_a_numbered_question_are_no_answer() -> None:
    made = extract_data_risk_model(
        reading(
            [
                ("Organisation", 72.0, 72.0),
                ("Alder Research Ltd", 200.0, 72.0),
                ("1. Data scale", 72.0, 110.0),
                ("Up to 100 people", 86.0, 128.0),
                ("Over 100 people", 86.0, 150.0),
                ("2. Data persistence", 72.0, 180.0),
                ("☐ 5 years", 86.0, 198.0),
            ]
        )
    )
    assert value(made, "data_scale") is None
    assert value(made, "data_persistence") is None
    assert value(made, "completed") is False


@pytest.mark.parametrize("advice", ["State the number of people to the nearest 1,000", "For example 12,000 people"])
def test_advice_below_a_numbered_question_completes_nothing_for_certain(advice: str) -> None:
    made = extract_data_risk_model(
        reading(
            [
                ("Organisation", 72.0, 72.0),
                ("Alder Research Ltd", 200.0, 72.0),
                ("1. Data scale", 72.0, 110.0),
                (advice, 86.0, 128.0),
                ("2. Data persistence", 72.0, 180.0),
            ]
        )
    )
    assert made.data_scale.doubts
    assert made.completed.doubts


def test_the_class_may_stand_in_a_column_of_scores_past_the_answers() -> None:
    made = extract_data_risk_model(
        workbook(["Question", "Answer", "Score"], ["Data scale", "Over 9,000 people", "4"], ["Risk class", "", "3"])
    )
    assert value(made, "data_scale") == "Over 9,000 people"
    assert value(made, "risk_class") == 3


@pytest.mark.parametrize("question", ["Data scale", "Sensitivity of the data"])
def test_a_score_of_one_marks_no_type_of_data(question: str) -> None:
    made = extract_data_risk_model(
        workbook(
            ["Question", "Answer", "Score"],
            ["Types of data", "Clinical images; Survey data", "30"],
            [question, "Over 9,000 people", "1"],
            ["Data persistence", "5 years", "5"],
        )
    )
    assert value(made, "data_types") == ("Clinical images", "Survey data")


def test_the_types_of_a_table_that_asks_why_each_is_used_are_doubted() -> None:
    made = extract_data_risk_model(
        paper(
            [["Data type", "Reason for use"], ["Clinical images", "To train staff"], ["Survey data", "Outcomes"]],
            [["Data scale", "Over 9,000 people"], ["Data persistence", "5 years"]],
        )
    )
    assert value(made, "data_types") == ("Clinical images", "Survey data")
    assert made.data_types.doubts == (Doubt.UNSURE_EXTENT,)


def test_a_sentence_may_say_who_completed_the_model() -> None:
    said = "The University of Alderford completed the health and social care data risk model for its study."
    made = extract_data_risk_model(paper("Data risk model", said, [["Risk class", "Class II"]]))
    assert isinstance(made.organisation_name, Found)
    assert made.organisation_name.value == "The University of Alderford"
    assert made.organisation_name.doubts == (Doubt.NO_LABEL,)


def test_a_result_in_large_type_under_its_label_is_the_class() -> None:
    lines = (
        line("Organisation", 60, 100),
        line("Kestrel Data Ltd", 220, 100),
        line("Data scale", 60, 120),
        line("More than 1 million people", 220, 120),
        line("Data risk profile", 51, 160),
        line("Class 4", 51, 172, 40),
        line("Class 5 is the highest.", 51, 220),
    )
    made = extract_data_risk_model(reading(Page(1, 595.0, 842.0, lines, PageSource.TEXT_LAYER)))
    assert value(made, "risk_class") == 4


def test_a_printed_result_names_the_class_and_for_whom_it_was_worked_out() -> None:
    made = extract_data_risk_model(
        paper(
            "Data risk model: result",
            "Completed for Alder Services Limited by Rowan Lamb.",
            "Resulting Risk Profile Class: 2",
        )
    )
    assert value(made, "risk_class") == 2
    assert isinstance(made.organisation_name, Found)
    assert made.organisation_name.value == "Alder Services Limited"
