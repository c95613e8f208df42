"""How figures are said and drawn: shares, spans of time, the marks of a plot."""

import pytest

from extractors.confidence import shipped_calibration
from review.quality import Share
from review.web.plots import HEIGHT, WIDTH, lines, stacked
from review.web.trustpage import CHANNELS, card
from review.web.words import percent, span


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "0 %"), (1.0, "100 %"), (0.5, "50 %"), (0.9999, "99.9 %"), (0.0001, "0.1 %"), (0.0523, "5.2 %")],
)
def test_a_share_is_never_rounded_to_all_or_nothing(share: float, said: str) -> None:
    assert percent(share) == said


def test_a_span_is_said_in_minutes_and_seconds() -> None:
    assert [span(seconds) for seconds in (0.4, 59.6, 200.0)] == ["0 s", "1 min 0 s", "3 min 20 s"]


def test_bars_stand_on_each_other_and_in_the_picture() -> None:
    drawn = stacked(["1 Nov", "2 Nov"], [(3, 1), (0, 10)])
    first, second, third = drawn.bars
    assert (first.x, first.y) == (second.x, round(second.y + second.height, 1))
    assert third.series == 1, "a part of nothing is not drawn"
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH and 0 <= bar.y < HEIGHT for bar in drawn.bars)
    assert drawn.up[-1].says == "20"


@pytest.mark.parametrize("columns", [[], [(0, 0)]])
def test_nothing_is_drawn_as_nothing(columns: list[tuple[int, ...]]) -> None:
    assert stacked(["1 Nov"][: len(columns)], columns).bars == ()


def test_a_line_is_broken_where_there_is_no_share() -> None:
    ((*stretches,), _) = lines(["a", "b", "c", "d"], [[0.1, None, 0.5, 1.0], []]).lines
    assert [len(stretch) for stretch in stretches] == [1, 2]
    assert stretches[1][1].y < stretches[1][0].y, "more stands higher"


def test_few_dates_stand_below_a_long_plot_the_last_among_them() -> None:
    days = [str(day) for day in range(30)]
    ticks = stacked(days, [(1,)] * 30).across
    assert len(ticks) <= 6
    assert ticks[-1].says == "29"


def test_the_card_sums_every_reading_of_the_calibration() -> None:
    rows = tuple(card(shipped_calibration()))
    whole = sum((row.right for row in rows), Share())
    held = shipped_calibration().values()
    assert whole == Share(sum(one.right for one in held), sum(one.counted for one in held))
    assert {row.channel for row in rows} <= set(CHANNELS.values())
