"""The arithmetic of ``make bench``: medians, ratios, word errors, targets, and what is said of them."""

import pytest

from benchmarks.bench import report
from benchmarks.bench.measure import Cost, Paper, Rounds, Target, take_turns, wrong_words


def papers(*pages: int, truth: tuple[str, ...] = ()) -> list[Paper]:
    return [Paper(f"{number}.pdf", b"", count, "plain", truth) for number, count in enumerate(pages)]


def test_costs_are_medians_of_rounds_per_page() -> None:
    spent = iter([2.0, 4.0, 1.0, 3.0, 5.0, 7.0])
    taken = take_turns({"one": lambda _: Cost(next(spent))}, papers(1, 3), rounds=3)
    assert taken.seconds["one"] == [1.5, 1.0, 3.0]
    assert taken.cpu("one") == 1.5


def test_a_ratio_is_taken_within_each_round_so_that_a_slow_round_weighs_on_both() -> None:
    taken = Rounds(1, {"ours": [1.0, 10.0, 1.0], "theirs": [2.0, 20.0, 4.0]})
    assert taken.ratio("ours", "theirs") == 0.5


def test_contenders_take_turns_file_by_file() -> None:
    order: list[str] = []

    def contender(name: str) -> object:
        return lambda paper: order.append(f"{name} {paper.name}") or Cost(0.0)

    take_turns({"a": contender("a"), "b": contender("b")}, papers(1, 1), rounds=1)  # type: ignore[dict-item]
    assert order == ["a 0.pdf", "b 0.pdf", "a 1.pdf", "b 1.pdf"]


def test_who_takes_part_once_is_compared_with_that_round_alone() -> None:
    spent = iter([1.0, 9.0])
    both = {"ours": lambda _: Cost(next(spent)), "peer": lambda _: Cost(4.0)}
    taken = take_turns(both, papers(1), rounds=2, once=frozenset({"peer"}))
    assert taken.seconds == {"ours": [1.0, 9.0], "peer": [4.0]}
    assert taken.ratio("peer", "ours") == 4.0


def test_parts_are_told_beside_the_whole() -> None:
    taken = take_turns({"ours": lambda _: Cost(3.0, parts={"read alone": 1.0})}, papers(2), rounds=1)
    assert taken.cpu("ours: read alone") == 0.5


@pytest.mark.parametrize(
    ("read", "wrong"),
    [
        ("scope of the certificate", 0),
        ("scope of certificate", 1),
        ("scope of the the certificate", 1),
        ("scape of the certificate", 1),
        ("certificate scope of the", 2),
        ("", 4),
    ],
)
def test_words_changed_added_left_out_or_moved_are_wrong(read: str, wrong: int) -> None:
    assert wrong_words(["scope", "of", "the", "certificate"], read.split()) == wrong


def test_errors_are_counted_over_all_papers_of_the_first_round() -> None:
    taken = take_turns({"ours": lambda _: Cost(1.0, ("a", "x"))}, papers(1, 1, truth=("a", "b")), rounds=2)
    assert taken.error("ours") == 0.5
    assert taken.error("nobody") is None


@pytest.mark.parametrize(("measured", "verdict"), [(0.35, "holds"), (0.36, "falls short"), (None, "not measured")])
def test_a_target_that_was_not_measured_does_not_hold(measured: float | None, verdict: str) -> None:
    assert Target("text", 0.35, measured).verdict == verdict


def test_the_cheapest_stands_first_with_its_ratio() -> None:
    taken = Rounds(10, {"plumber": [0.04], "ours": [0.01]})
    lines = report.costs(taken, "plumber")
    assert [(line["who"], line["cpu_ms_page"], line["times"]) for line in lines] == [
        ("ours", 10.0, 0.25),
        ("plumber", 40.0, 1.0),
    ]
    assert "| ours | 10.00 | 0.250 | 1 |" in list(report.table(lines, "plumber"))


def test_the_absent_are_named() -> None:
    made_on = {
        "date": "2026-01-02", "python": "3.11", "processor": "a processor", "processors": 2, "memory_gb": 8,
        "load_before": 0.0, "load_after": 1.0, "versions": {"reader": "1"},
    }  # fmt: skip
    text = {"papers": "2 pages.", "against": "a library", "costs": [], "absent": {"a peer": "not installed"}}
    said = "\n".join(report.measured_lines({"made_on": made_on, "targets": [("text", 0.35, 0.5)], "text": text}))
    assert "absent: a peer (not installed)" in said
    assert "| text | 0.35 | 0.500 | falls short |" in said
