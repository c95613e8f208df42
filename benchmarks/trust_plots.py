"""Draw what the shipped calibration proves, and write its numbers into docs/trust.md.

Both plots score readings by what was learned on other layouts or, without that, by what the *other* layouts foretell
(``extractors.card.scored``), so that no layout says anything of itself. The same calibration gives the same bytes.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # the backend is chosen first

from extractors.bounds import Ranked, interval
from extractors.card import scored
from extractors.confidence import shipped_table
from flows.commands.trust import channel_objects, origin

IMAGES = Path("docs/images")
PAGE = Path("docs/trust.md")
BINS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0001)
"""Of the foretold share right; narrow where readings lie."""


def by_channel(table: Any) -> dict[str, list[Ranked]]:
    sums: dict[str, list[Ranked]] = {}
    for channel, ranked in scored(table):
        sums.setdefault(channel, []).append(ranked)
    return sums


def risk_coverage(ranked: Iterable[Ranked]) -> tuple[list[float], list[float]]:
    """Share taken and share wrong among them, taking the best score first."""
    best = sorted(ranked, reverse=True)
    taken = list(accumulate(right + wrong for _, right, wrong in best))
    wrong = list(accumulate(wrong for _, _, wrong in best))
    return [t / taken[-1] for t in taken], [w / t for w, t in zip(wrong, taken, strict=True)]


def reliability(ranked: Sequence[Ranked]) -> list[tuple[float, float, tuple[float, float]]]:
    """For each bin with readings: the mean share foretold, the share right, its interval."""
    points = []
    for low, high in pairwise(BINS):
        inside = [one for one in ranked if low <= one[0] < high]
        counted = sum(right + wrong for _, right, wrong in inside)
        if counted:
            right = sum(right for _, right, _ in inside)
            foretold = sum(score * (good + bad) for score, good, bad in inside) / counted
            points.append((foretold, right / counted, interval(right, counted)))
    return points


def draw(table: Any) -> None:
    channels = by_channel(table)
    figure, axes = plt.subplots(figsize=(6.4, 4))
    for channel, ranked in channels.items():
        axes.step(*risk_coverage(ranked), where="post", label=channel)
    axes.set(xlabel="coverage (share of readings taken, best first)", ylabel="share wrong among them", xlim=(0, 1))
    _save(figure, axes, "trust-risk-coverage.svg")
    figure, axes = plt.subplots(figsize=(6.4, 4))
    axes.plot((0, 1), (0, 1), color="grey", linewidth=0.8)
    for channel, ranked in channels.items():
        points = reliability(ranked)
        shares = [share for _, share, _ in points]
        ends = [[share - low for _, share, (low, _) in points], [high - share for _, share, (_, high) in points]]
        bars = [[max(0.0, end) for end in side] for side in ends]
        axes.errorbar([x for x, _, _ in points], shares, yerr=bars, marker="o", capsize=3, label=channel)
    axes.set(xlabel="share right that other layouts foretell", ylabel="share right")
    _save(figure, axes, "trust-reliability.svg")


def _save(figure: Any, axes: Any, name: str) -> None:
    axes.grid(alpha=0.3)
    axes.legend()
    figure.tight_layout()
    IMAGES.mkdir(parents=True, exist_ok=True)
    figure.savefig(IMAGES / name, metadata={"Date": None})
    plt.close(figure)


def measured_lines(table: Any) -> list[str]:
    told = origin(table)
    limits = ", ".join(f"{channel} {limit:.1%}" for channel, limit in told["limits"].items())
    trained = f" Scores were learned on {told['trained_on']}." if told["trained_on"] else ""
    lines = [
        f"Counted on {told['made_on']}: {told['made_from']}, read by version {told['made_by']['program']}.{trained}",
        f"Most allowed to be wrong (the bound must lie below): {limits}.",
        "",
        "| channel | fields accepted | readings accepted | of these right | coverage | of unseen layouts | AUROC |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in channel_objects(table):
        ranking = "-" if one["auroc"] is None else f"{one['auroc']:.3f}"
        lines.append(
            f"| {one['channel']} | {one['fields_accepted']} of {one['fields']} | {one['accepted']} | {one['right']} | "
            f"{one['coverage'] or 0:.2f} | {one['unseen_wrong']} wrong of {one['unseen_accepted']} | "
            f"{ranking} ({one['auroc_errors']} errors) |"
        )
    return lines


def write_page(table: Any) -> None:
    """The numbers between the two marks of the page; the words around them are nobody's but the author's."""
    text = PAGE.read_text("utf-8")
    block = "\n".join(["<!-- measured: written by make trust -->", *measured_lines(table), "<!-- end -->"])
    PAGE.write_text(re.sub(r"<!-- measured.*?<!-- end -->", lambda _: block, text, flags=re.S), "utf-8")


def main() -> None:
    matplotlib.rcParams["svg.hashsalt"] = "assure"
    table = shipped_table()
    draw(table)
    write_page(table)
    print(f"wrote {IMAGES}/trust-*.svg and the numbers of {PAGE}")


if __name__ == "__main__":
    main()
