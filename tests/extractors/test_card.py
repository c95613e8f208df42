"""The card: what layouts say of each other, counted by hand."""

from typing import Any

import pytest

from extractors.bounds import auroc
from extractors.card import rows, scored, unseen, worse_family

KEY = "igt_assessment/score/text"


def table(families: dict[str, list[list[int]]], printed: int, limit: float = 0.05) -> dict[str, Any]:
    right, counted = (sum(tallies[0][at] for tallies in families.values()) for at in (0, 1))
    row = {"printed": printed, "right": right, "counted": counted, "bound": 0.01, "worse_family": None}
    return {"limits": {"text": limit}, "measured": {KEY: {**row, "families": families}}}


def test_a_row_counts_coverage_in_documents_that_print_the_field() -> None:
    (row,) = rows(table({"a": [[99, 100], [3, 5]], "b": [[100, 100]]}, printed=250))
    assert (row.kind, row.field, row.channel, row.families) == ("igt_assessment", "score", "text", 2)
    assert row.coverage == 0.8
    assert row.worst == ("a", (99, 100))
    assert row.doubted == (3, 5)


def test_what_is_not_accepted_covers_nothing() -> None:
    (row,) = rows(table({"a": [[20, 20]]}, printed=20))
    assert row.coverage == 0
    assert row.measured.why_not == "20 counted, at least 59 wanted"


def test_doubts_that_lie_on_the_wrong_readings_rank_them_all() -> None:
    (row,) = rows(table({"a": [[100, 100], [0, 4]]}, printed=104))
    assert row.auroc == 1
    (row,) = rows(table({"a": [[96, 100], [4, 4]]}, printed=104))
    assert row.auroc is not None
    assert row.auroc < 0.5


def test_another_kind_is_not_on_the_card() -> None:
    assert list(rows(table({"a": [[20, 20]]}, printed=20), "board_minutes")) == []


def test_an_unseen_layout_is_taken_by_what_the_others_prove() -> None:
    left = unseen(table({"good": [[100, 100]], "bad": [[7, 10]]}, printed=110))["text"]
    assert (left.accepted, left.wrong) == (10, 3), "the good one accepts the bad one; the bad one proves nothing"


def test_a_single_layout_says_nothing_of_an_unseen_one() -> None:
    assert unseen(table({"only": [[500, 500]]}, printed=500))["text"] == (0, 0)


@pytest.mark.parametrize(
    ("wrong", "of", "named"),
    [(0, 10, None), (1, 3, None), (2, 20, "odd"), (2, 400, None), (40, 400, "odd")],
)
def test_a_layout_is_worse_only_where_its_own_counts_prove_it(wrong: int, of: int, named: str | None) -> None:
    families = {"usual": ((1000, 1000),), "odd": ((of - wrong, of),)}
    assert worse_family(families, 0.005) == named


def test_no_layout_scores_itself() -> None:
    scores = {counted[1:]: counted[0] for _, counted in scored(table({"a": [[50, 50]], "b": [[0, 50]]}, printed=100))}
    assert scores[50, 0] < 0.1 < 0.9 < scores[0, 50], "each is foretold by the other"
    assert auroc((score, *counts) for counts, score in scores.items()) == 0
