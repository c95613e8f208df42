"""Bounds, intervals and ranking against values that others have published or that can be counted by hand."""

import pytest

from extractors.bounds import auroc, interval, least_share, most_share


@pytest.mark.parametrize(
    ("wrong", "counted", "bound"),
    [
        (0, 1, 0.95),
        (0, 10, 0.2589),
        (0, 199, 0.01494),
        (0, 598, 0.004997),
        (0, 299, 0.009969),
        (1, 10, 0.3942),
        (5, 100, 0.1023),
        (10, 10, 1.0),
        (0, 0, 1.0),
    ],
)
def test_the_exact_bound_is_the_published_one(wrong: int, counted: int, bound: float) -> None:
    assert most_share(wrong, counted) == pytest.approx(bound, abs=5e-5)


def test_598_documents_are_the_fewest_that_prove_half_a_percent() -> None:
    assert most_share(0, 598) <= 0.005 < most_share(0, 597)


def test_an_error_more_raises_the_bound_and_a_document_more_lowers_it() -> None:
    bounds = [most_share(wrong, 2000) for wrong in range(6)]
    assert bounds == sorted(bounds)
    assert most_share(3, 5000) < most_share(3, 4999)


def test_the_lower_bound_mirrors_the_upper_one() -> None:
    assert least_share(10, 10) == pytest.approx(1 - 0.2589, abs=5e-5)
    assert least_share(0, 10) == 0
    assert least_share(0, 0) == 0


@pytest.mark.parametrize(
    ("events", "counted", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (77, 77, 0.9525, 1.0), (0, 0, 0.0, 1.0)],
)
def test_wilsons_interval(events: int, counted: int, low: float, high: float) -> None:
    assert interval(events, counted) == pytest.approx((low, high), abs=5e-5)


def test_ranking_counts_pairs_and_ties_half() -> None:
    assert auroc([(0.9, 3, 0), (0.1, 0, 2)]) == 1
    assert auroc([(0.1, 3, 0), (0.9, 0, 2)]) == 0
    assert auroc([(0.5, 4, 4)]) == 0.5
    assert auroc([(0.9, 2, 1), (0.1, 1, 1)]) == pytest.approx(3.5 / 6)


def test_without_a_wrong_reading_there_is_nothing_to_rank() -> None:
    assert auroc([(0.9, 10, 0), (0.1, 5, 0)]) is None
