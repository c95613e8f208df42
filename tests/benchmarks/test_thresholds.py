"""Thresholds by fixed sequence: from the top, on an order that the scores alone lay down."""

import random

import pytest

from benchmarks.thresholds import Scored, at, curve_of, lowest, sequence
from benchmarks.thresholds import tested as tries_of


def documents(right: int, wrong: int, wrong_score: float = 0.1) -> list[Scored]:
    good = [Scored(0.5 + n / (2 * right), None) for n in range(right)]
    return [*good, *(Scored(wrong_score + n / 1000, wrong_score + n / 1000) for n in range(wrong))]


def test_a_document_counts_where_its_best_reaches_and_is_wrong_where_a_wrong_one_does() -> None:
    held = [Scored(0.9, 0.4), Scored(0.3, None)]
    assert at(held, 0.0)[1:] == (1, 2)
    assert at(held, 0.5)[1:] == (1, 1)
    assert at(held, 0.95)[1:] == (0, 0)


def test_everything_is_taken_where_nothing_is_wrong() -> None:
    assert lowest(tries_of(documents(400, 0), 0.01), 0.01) == 0.0


def test_wrong_readings_with_low_scores_are_shut_out() -> None:
    held = documents(900, 60)
    threshold = lowest(tries_of(held, 0.01), 0.01)
    assert threshold is not None
    assert threshold > 0.2
    assert at(held, threshold).right == at(held, threshold).counted >= 299


def test_a_wrong_reading_at_the_top_ends_the_sequence_at_once() -> None:
    held = [*documents(400, 0), *(Scored(1.0, 1.0) for _ in range(30))]
    tries = tries_of(held, 0.01)
    assert len(tries) == 1
    assert lowest(tries, 0.01) is None


def test_too_few_documents_try_nothing() -> None:
    assert list(sequence(documents(298, 0), 0.01)) == []
    assert tries_of([], 0.01) == []


def test_the_order_of_the_thresholds_does_not_hang_on_what_was_right() -> None:
    held = documents(600, 100)
    assert list(sequence(held, 0.01)) == list(sequence([Scored(one.best, one.best) for one in held], 0.01))


def test_thresholds_worse_than_the_limit_are_accepted_at_most_one_time_in_twenty() -> None:
    drawn = random.Random(7)
    bad = 0
    for _ in range(300):  # 4.5 % wrong whatever the score: every threshold is worse than the limit of 4 %
        held = [Scored(score := drawn.random(), score if drawn.random() < 0.045 else None) for _ in range(400)]
        bad += lowest(tries_of(held, 0.04), 0.04) is not None
    assert bad / 300 <= 0.05


@pytest.mark.parametrize("count", [0, 29])
def test_too_few_documents_give_no_curve(count: int) -> None:
    assert curve_of([(0.5, True)] * count) == ()


def test_a_curve_rises_and_counts_every_document_once() -> None:
    drawn = random.Random(3)
    scores = [(score := round(drawn.random(), 3), drawn.random() < score) for _ in range(1000)]
    curve = curve_of(scores)
    assert len(curve) > 3
    assert sum(step.counted for step in curve) == 1000
    shares = [step.share for step in curve]
    assert shares == sorted(shares)
    assert [step.score for step in curve] == sorted(step.score for step in curve)
    assert all(abs(step.share - step.score) < 0.25 for step in curve), "each is near to what the scores promise"
