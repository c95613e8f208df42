"""What a run says: on the screen, as JSON in benchmarks/results/, as a plot, as the numbers of docs/performance.md."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.bench.measure import Rounds, Target

RESULTS = Path("benchmarks/results")
PAGE = Path("docs/performance.md")
PLOT = Path("docs/images/performance.svg")


def costs(taken: Rounds, base: str) -> list[dict[str, Any]]:
    """A line for each contender and part: its cost, how many times that of ``base``, its errors."""
    return [
        {
            "who": name,
            "cpu_ms_page": round(1000 * taken.cpu(name), 2),
            "times": round(taken.ratio(name, base), 3),
            "word_errors": None if (wrong := taken.error(name)) is None else round(wrong, 4),
            "rounds": len(taken.seconds[name]),
        }
        for name in sorted(taken.seconds, key=taken.cpu)
    ]


def table(lines: Sequence[dict[str, Any]], base: str, *, errors: bool = False) -> Iterator[str]:
    yield f"| | CPU ms a page | times {base} | rounds |" + (" words wrong |" if errors else "")
    yield "|---|---|---|---|" + ("---|" if errors else "")
    for line in lines:
        wrong = line["word_errors"]
        shown = f" {'-' if wrong is None else f'{wrong:.2%}'} |" if errors else ""
        yield f"| {line['who']} | {line['cpu_ms_page']:.2f} | {line['times']:.3f} | {line['rounds']} |{shown}"


def measured_lines(result: dict[str, Any]) -> Iterator[str]:
    """The numbers of the page, in Markdown; the screen shows the same."""
    yield _origin(result["made_on"])
    yield ""
    yield from target_lines([Target(*told) for told in result["targets"]])
    for title, part in (("Text layers", "text"), ("Scans", "scans")):
        if told := result.get(part):
            yield from ("", f"### {title}", "", told["papers"], "")
            yield from table(told["costs"], told["against"], errors=part == "scans")
            yield from (f"- absent: {name} ({why})" for name, why in told["absent"].items())
    if told := result.get("growth"):
        yield from ("", "### How cost grows", "")
        yield from growth_lines(told)


def _origin(made_on: dict[str, Any]) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in made_on["versions"].items())
    size = f"{made_on['processors']} processors ({made_on['processor']}), {made_on['memory_gb']} GB"
    busy = f"load {made_on['load_before']} before and {made_on['load_after']} after"
    return f"Measured on {made_on['date']}: {size}, {busy}, Python {made_on['python']}; {versions}."


def target_lines(targets: Sequence[Target]) -> Iterator[str]:
    yield "| target | limit | measured | |"
    yield "|---|---|---|---|"
    for target in targets:
        measured = "-" if target.measured is None else f"{target.measured:.3f}"
        yield f"| {target.what} | {target.limit:g} | {measured} | {target.verdict} |"


def growth_lines(told: dict[str, Any]) -> Iterator[str]:
    yield "| pages of a document | CPU ms a page | MB held |"
    yield "|---|---|---|"
    for pages, one in told["pages"].items():
        yield f"| {pages} | {1000 * one['cpu_page']:.1f} | {one['rss_mb']:.0f} |"
    yield from ("", "| documents read by one process | MB held |", "|---|---|")
    yield from (f"| {number} | {held:.0f} |" for number, held in told["documents"].items())
    yield from ("", "| open questions | queue's page, ms of the server | a question's page |", "|---|---|---|")
    yield from (f"| {size} | {one['queue']:.0f} | {one['question']:.0f} |" for size, one in told["queue"].items())


def write(result: dict[str, Any]) -> None:
    """The result as JSON under its date, the plot and the page."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    kept = RESULTS / f"{result['made_on']['date']}-bench.json"
    kept.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    draw(result)
    write_page(result)
    print(f"wrote {kept}, {PLOT} and the numbers of {PAGE}")


def write_page(result: dict[str, Any]) -> None:
    text = PAGE.read_text("utf-8")
    block = "\n".join(["<!-- measured: written by make bench -->", *measured_lines(result), "<!-- end -->"])
    PAGE.write_text(re.sub(r"<!-- measured.*?<!-- end -->", lambda _: block, text, flags=re.S), "utf-8")


def draw(result: dict[str, Any]) -> None:
    """Bars of what each contender costs a page, one picture for text and one for scans."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "assure"
    import matplotlib.pyplot as plt

    figure, both = plt.subplots(2, 1, figsize=(7.2, 6))
    for axes, part in zip(both, ("text", "scans"), strict=True):
        lines = [line for line in result[part]["costs"] if ":" not in line["who"].removeprefix("assure: ")]
        names = [line["who"] for line in lines]
        colours = ["tab:blue" if name.startswith("assure") else "tab:grey" for name in names]
        axes.barh(names, [line["cpu_ms_page"] for line in lines], color=colours)
        axes.set(xlabel="CPU ms a page", title="Text layers" if part == "text" else "Scans")
        axes.invert_yaxis()
        axes.grid(alpha=0.3, axis="x")
    figure.tight_layout()
    PLOT.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(PLOT, metadata={"Date": None})
    plt.close(figure)
