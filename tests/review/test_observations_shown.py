"""What the documents show side by side, as JSON, in the report and on the terminal."""

import json
import re
from io import StringIO

from review_samples import application_json, assessment
from rich.console import Console

from evidence.application import read_application
from evidence.findings import Assessment, Observation, ObservationKind, Premise
from flows.show import show_assessment
from review.output import assessment_object
from review.report import report_html

SAYS = "the expiry date of certificate IS 700001 is 31 January 2028 in a.pdf but 31 January 2027 in <b>.pdf"


def with_observation() -> Assessment:
    seen = Observation(
        kind=ObservationKind.CONTRADICTION,
        says=SAYS,
        organisation="uni",
        premises=(Premise(file="a.pdf", page=1, quote="31/01/2028"), Premise(file="<b>.pdf", page=2, quote="<i>31")),
        documents=("a.pdf", "<b>.pdf"),
    )
    return assessment().model_copy(update={"observations": (seen,)})


def html(assessed: Assessment) -> str:
    return report_html(assessed, read_application(application_json())[0], {"program": "1"}, {})


def shown(assessed: Assessment) -> str:
    to = Console(file=StringIO(), width=140)
    show_assessment(assessed, to)
    return re.sub(r"\s+", " ", to.file.getvalue())  # type: ignore[attr-defined]


def test_the_json_gives_each_observation_with_its_places() -> None:
    (printed,) = json.loads(json.dumps(assessment_object(with_observation(), {})))["observations"]
    assert (printed["kind"], printed["says"], printed["organisation"]) == ("contradiction", SAYS, "uni")
    assert printed["premises"][1] == {"file": "<b>.pdf", "page": 2, "box": None, "quote": "<i>31"}
    assert printed["documents"] == ["a.pdf", "<b>.pdf"]


def test_the_report_shows_both_sides_and_takes_nothing_of_them_for_markup() -> None:
    page = html(with_observation())
    assert "Across the documents" in page
    assert "31/01/2028" in page
    assert "&lt;i&gt;31" in page
    assert "<i>31" not in page


def test_the_report_says_so_where_nothing_was_seen() -> None:
    assert "no contradiction" in html(assessment())


def test_the_terminal_lists_observations_only_where_there_are_any() -> None:
    assert "across the documents" not in shown(assessment())
    assert "31 January 2027 in <b>.pdf" in shown(with_observation())
