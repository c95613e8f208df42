"""What is asked, once each, and under which id."""

from typing import Any

import pytest
from build import application, case, document, doubtful, dspt, dspt_list, minutes, other, placed

from evidence.document import ProblemCode
from evidence.fields import Doubt
from evidence.findings import Finding, PlacedDocument, Question, ReviewItem, ReviewKind, Verdict
from rules.questions import review_items

FILE = "evidence/dspt.pdf"


def asked(**fields: Any) -> Question:
    return Question(**({"kind": ReviewKind.FIELD, "question": "Is it?", "because": "so", "file": FILE} | fields))


def finding(*questions: Question, clause: str = "2a/1.1.2", organisation: str | None = "uni") -> Finding:
    return Finding(
        clause=clause,
        organisation=organisation,
        verdict=Verdict.NEEDS_REVIEW,
        because="so",
        would_satisfy="more",
        questions=questions,
    )


def items(*findings: Finding, of: str = "evidence/dspt.pdf") -> tuple[ReviewItem, ...]:
    return review_items(case(application(), placed(document(dspt(), of))), findings)


def test_the_same_field_is_asked_once_for_all_clauses() -> None:
    question = asked(field="outcome", page=1)
    assert len(items(finding(question), finding(question, clause="2a/1.1.3"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"field": "edition"},
        {"page": 2},
        {"box": (1, 2, 3, 4)},
        {"cell": "Sheet!B7"},
        {"question": "Is it really?"},
        {"file": "evidence/other.pdf"},
        {"kind": ReviewKind.DOCUMENT},
    ],
)
def test_another_question_about_a_file_is_another_item(other: dict[str, Any]) -> None:
    usual = {"field": "outcome", "page": 1}
    one, two = items(finding(asked(**usual), asked(**(usual | other))))
    assert one.id != two.id


@pytest.mark.parametrize("kind", [ReviewKind.CLAUSE, ReviewKind.MISSING_EVIDENCE])
def test_a_question_of_a_clause_is_asked_for_each_organisation(kind: ReviewKind) -> None:
    question = asked(kind=kind, file=None)
    both = items(finding(question), finding(question, organisation="co"))
    assert [item.organisation for item in both] == ["uni", "co"]


def test_a_judgement_is_asked_for_each_clause_whatever_its_words() -> None:
    one, two = (asked(kind=ReviewKind.CLAUSE, file=None, question=words) for words in ("Is it met?", "Met?"))
    assert [item.clause for item in items(finding(one), finding(one, clause="2a/1.1.3"))] == ["2a/1.1.2", "2a/1.1.3"]
    assert items(finding(one))[0].id == items(finding(two))[0].id


def test_what_is_missing_is_asked_of_an_organisation_once_and_other_requests_too() -> None:
    please = asked(kind=ReviewKind.MISSING_EVIDENCE, file=None, question="Please send it.")
    more = asked(kind=ReviewKind.MISSING_EVIDENCE, file=None, question="Please send more.")
    found = items(finding(please, more), finding(please, clause="2a/1.1.3"))
    assert [item.question for item in found] == ["Please send it.", "Please send more."]


def test_an_item_keeps_its_id_when_the_file_is_called_otherwise() -> None:
    (here,) = items(finding(asked(field="outcome")))
    renamed = document(dspt(), "evidence/renamed.pdf")
    same = renamed.__class__(**{**vars(renamed), "sha256": document(dspt(), FILE).sha256})
    (there,) = review_items(
        case(application(), placed(same)), [finding(asked(field="outcome", file="evidence/renamed.pdf"))]
    )
    assert here.id == there.id


def about(held: PlacedDocument) -> list[str]:
    return [item.question for item in review_items(case(application(), held), ())]


def test_a_file_that_was_not_read_is_asked_about() -> None:
    (locked,) = about(placed(document(None, problems=(ProblemCode.ENCRYPTED,), pages=0), None))
    assert "could not be read" in locked
    (torn,) = about(placed(document(dspt(), problems=(ProblemCode.INCOMPLETE,))))
    assert "was not read whole" in torn


def test_a_kind_in_doubt_and_an_unknown_owner_are_asked_about() -> None:
    assert "What kind" in about(placed(document(dspt(), kind_doubts=(Doubt.KIND_IN_DOUBT,))))[0]
    assert "What kind" in about(placed(document(None)))[0]
    assert "Whose document" in about(placed(minutes(), None))[0]
    assert "Whose document" in about(placed(dspt(organisation_name=doubtful("…")), None))[0]


def test_a_sure_file_a_list_and_what_is_no_evidence_are_not_asked_about() -> None:
    assert about(placed(dspt())) == []
    assert about(placed(dspt_list(), None)) == []
    assert about(placed(other(), None)) == []
    assert about(placed(minutes(), None).model_copy(update={"by_person": True})) == []
