"""IG Toolkit submissions."""

from datetime import date

import pytest
from builder import page, reading

from evidence.contents import Grade
from evidence.fields import Found
from extractors.igt_assessment import extract_igt_assessment, find_grades


def certain(field: object) -> object:
    assert isinstance(field, Found), "not found"
    assert field.doubts == ()
    return field.value


def test_a_labelled_submission_is_read_without_doubt() -> None:
    read = extract_igt_assessment(
        reading(
            [
                "Information Governance Toolkit",
                "",
                "Organisation: Kestrel Data Ltd",
                "Organisation code: 8KP77",
                "Version: 14.1 (2017-2018)",
                "Overall score: 82%",
                "Grade: Satisfactory",
                "Date published: 28/03/2018",
            ]
        )
    )
    assert certain(read.organisation_name) == "Kestrel Data Ltd"
    assert certain(read.organisation_code) == "8KP77"
    assert certain(read.version) == "14.1"
    assert certain(read.score) == 82.0
    assert certain(read.grade) is Grade.SATISFACTORY
    assert certain(read.published_on) == date(2018, 3, 28)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Satisfactory", Grade.SATISFACTORY),
        ("Not Satisfactory", Grade.NOT_SATISFACTORY),
        ("Unsatisfactory", Grade.NOT_SATISFACTORY),
        ("Satisfactory with Improvement Plan", Grade.SATISFACTORY_WITH_PLAN),
        ("Satisfactory (with an improvement plan)", Grade.SATISFACTORY_WITH_PLAN),
    ],
)
def test_the_longer_grade_wins(text: str, grade: Grade) -> None:
    assert [parsed.value for parsed in find_grades(text)] == [grade]


def test_a_sentence_is_enough() -> None:
    read = extract_igt_assessment(
        reading(
            ["Kestrel Data Ltd took the IG Toolkit version 14.1 with a score of 74.5% and was graded Satisfactory."]
        )
    )
    assert certain(read.version) == "14.1"
    assert certain(read.score) == 74.5
    assert certain(read.grade) is Grade.SATISFACTORY


def test_the_toolkit_is_no_part_of_the_name_below_it() -> None:
    read = extract_igt_assessment(
        reading(["Information Governance Toolkit", "Kestrel Data Ltd (8KP77)", "Assessment Version 14", "Score: 82%"])
    )
    assert isinstance(read.organisation_name, Found)
    assert read.organisation_name.value == "Kestrel Data Ltd"


def test_a_version_is_nobodys_name() -> None:
    read = extract_igt_assessment(
        reading(
            ["Name: Kestrel Data Ltd", "Organisation code: 8KP77", "Assessment: Version 14.1", "Grade: Satisfactory"]
        )
    )
    assert isinstance(read.organisation_name, Found)
    assert read.organisation_name.value == "Kestrel Data Ltd"


def test_the_date_of_a_submission_is_read_from_its_sentence() -> None:
    sentence = "Kestrel Data Ltd submitted version 14.1 of the Information Governance Toolkit on 2 March 2018."
    read = extract_igt_assessment(reading([sentence]))
    assert isinstance(read.published_on, Found)
    assert read.published_on.value == date(2018, 3, 2)


def test_the_toolkits_version_may_stand_between_it_and_the_day() -> None:
    sentence = "Kestrel Data Ltd published its Information Governance Toolkit v14.1 assessment on 5 March 2018."
    read = extract_igt_assessment(reading([sentence]))
    assert isinstance(read.published_on, Found)
    assert read.published_on.value == date(2018, 3, 5)


def test_the_overall_score_with_its_colon_is_no_column() -> None:
    rows = [("Initiative", "Level 3", "Overall score"), ("Management", "2", "61%"), ("Assurance", "4", "72%")]
    read = extract_igt_assessment(reading(page(["IG Toolkit version 14.1", "Overall score: 80%"], tables=[rows])))
    assert isinstance(read.score, Found)
    assert (read.score.value, read.score.doubts) == (80.0, ())
