"""``python -m benchmarks.train``: learn, show what it would change, and with ``--write`` write it."""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.calibrate import Item
from benchmarks.train.fitting import NEVER, Learnt, choosers, gated, preferred, scored, scorer_of
from benchmarks.train.material import KEPT, SEED, Example, Kept, chosen_again, gather, planned
from benchmarks.train.split import DOCUMENT, split_of
from extractors.bounds import Ranked, auroc
from extractors.choosing.model import Learned, Linear, shipped_model
from flows.versions import code_of, made_by
from sample_docs.make.families.split import held_out

TARGET = Path("extractors/data/chooser.json")
MOST_BYTES = 1_000_000


def splits(examples: Iterable[Example]) -> dict[str, str]:
    """How each kind's documents are parted, by ``kind/group``."""
    layouts: dict[str, set[str]] = defaultdict(set)
    for one in examples:
        layouts[f"{one.kind}/{one.group}"].add(one.layout)
    return {key: split_of(held) for key, held in sorted(layouts.items())}


def parted(examples: Sequence[Example], split: Mapping[str, str]) -> tuple[list[bool], list[bool]]:
    """Which examples are learned from, and which are of layouts that nothing is learned from."""
    by_document = [split[f"{one.kind}/{one.group}"] == DOCUMENT for one in examples]
    unseen = [not by and held_out(one.layout) for by, one in zip(by_document, examples, strict=True)]
    return [not one for one in unseen], unseen


def picked(examples: Iterable[Example], which: Iterable[bool]) -> list[Example]:
    return [one for one, taken in zip(examples, which, strict=True) if taken]


def train(items: Sequence[Item], workers: int, kept: Kept | None) -> tuple[Learned, list[str]]:
    """What was learned, and the lines that tell of it."""
    examples = gather(items, workers, kept)
    split = splits(examples)
    seen, unseen = parted(examples, split)
    learnt = choosers(picked(examples, seen))
    chosen = Learned({field: one.chooser for field, one in learnt.items() if one.chooser})
    again = chosen_again(items, examples, chosen, workers) if chosen.choosers else examples
    scorer = scorer_of(picked(again, seen))
    learned = Learned(chosen.choosers, scorer, gated(picked(again, seen)), split, about(items, examples, seen))
    told = [
        *choices_told(learnt, picked(examples, unseen)),
        *scores_told(learned, picked(again, unseen)),
        *changes_told(learned, shipped_model()),
        *accepting_told(picked(examples, unseen), picked(again, unseen)),
    ]
    return learned, told


def about(items: Sequence[Item], examples: Sequence[Example], seen: Sequence[bool]) -> dict[str, Any]:
    learned_from = Counter(one.group for one in picked(examples, seen))
    return {
        "made_on": datetime.now(UTC).date().isoformat(),
        "made_from": f"{sum(seen)} of {len(items)} generated documents; the others' layouts are the calibration's",
        "seed": items[0].seed,
        "documents": dict(sorted(learned_from.items())),
        "made_by": {
            "program": made_by()["program"],
            "readers": made_by()["readers"],
            "read_by": code_of("evidence", "extractors"),
            "generator": code_of("sample_docs"),
            "scikit-learn": version("scikit-learn"),
        },
    }


def choices_told(learnt: Mapping[str, Learnt], unseen: Sequence[Example]) -> Iterator[str]:
    """Each field on layouts kept out of training: how often the rule is right, and with the chooser."""
    yield "The choice, on layouts that nothing was learned from (documents, right by rule, right with the chooser):"
    for field, one in learnt.items():
        documents = [example.choices[field] for example in unseen if field in example.choices]
        rule = sum(options[0].right for options in documents)
        told = f"{field:40} {len(documents):5} {_share(rule, len(documents))}"
        if one.chooser is None:
            yield f"{told}   no chooser: {one.why}"
            continue
        tried = [preferred(one.chooser.model, options) for options in documents]
        right = sum(p.other if p.lead >= one.chooser.margin else p.rule for p in tried)
        caught = sum(p.lead > 0 and not p.rule for p in tried)
        alarms = sum(p.lead > 0 and p.rule for p in tried)
        margin = "never proposes" if one.chooser.margin >= NEVER else f"proposes from {one.chooser.margin:.2f} on"
        yield (
            f"{told} {_share(right, len(documents))}   {margin}; doubts {caught} of {len(documents) - rule} wrong"
            f" and {alarms} of {rule} right"
        )


def _share(events: int, counted: int) -> str:
    return f"{events / counted:.4f}" if counted else "-"


def scores_told(learned: Learned, unseen: Sequence[Example]) -> Iterator[str]:
    """How well the score ranks readings of layouts kept out of training, beside the number of doubts."""
    if learned.scorer is None:
        yield "No score: too few readings were wrong to learn from."
        return
    yield "The score, on layouts that nothing was learned from (readings, wrong, AUROC of the score, of the doubts):"
    ranked: dict[str, list[tuple[Ranked, Ranked]]] = defaultdict(list)
    for one, score in scored(unseen, learned.scorer):
        right = (int(one.right), int(not one.right))
        ranked[one.key.split("/")[2]].append(((score, *right), (-float(one.doubts), *right)))
    for channel, held in sorted(ranked.items()):
        by_score, by_doubts = (auroc(side) for side in zip(*held, strict=True))
        wrong = sum(one[0][2] for one in held)
        yield f"{channel:10} {len(held):6} {wrong:5}   {_ranking(by_score)}   {_ranking(by_doubts)}"


def _ranking(share: float | None) -> str:
    return "no error to rank" if share is None else f"{share:.4f}"


def changes_told(new: Learned, old: Learned) -> Iterator[str]:
    """What would be another than in the file that is there now."""
    for name, before, after in (
        ("choosers", {*old.choosers}, {*new.choosers}),
        ("thresholds sought", {*old.gated}, {*new.gated}),
        ("parted by document", _by_document(old), _by_document(new)),
    ):
        for key in sorted(before ^ after):
            yield f"change: {name}: {'+' if key in after else '-'} {key}"


def _by_document(learned: Learned) -> set[str]:
    return {key for key, how in learned.split.items() if how == DOCUMENT}


def accepting_told(rules: Sequence[Example], learned: Sequence[Example]) -> Iterator[str]:
    """Keys on which the choosers change what carries no doubt, on layouts kept out of training."""
    before, after = _undoubted(rules), _undoubted(learned)
    for key in sorted({*before, *after}):
        if before[key] != after[key]:
            (right, counted), (now_right, now_counted) = before[key], after[key]
            yield f"change: without a doubt: {key}: {right} right of {counted}, then {now_right} of {now_counted}"


def _undoubted(examples: Iterable[Example]) -> dict[str, tuple[int, int]]:
    sums: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in (one for held in examples for one in held.readings if not one.doubts):
        right, counted = sums[one.key]
        sums[one.key] = right + one.right, counted + 1
    return sums


def table_of(learned: Learned) -> dict[str, Any]:
    """The form of ``data/chooser.json``."""
    scorer = learned.scorer
    return {
        **learned.about,
        "split": dict(learned.split),
        "gated": sorted(learned.gated),
        "choosers": {key: {**_linear(one.model), "margin": one.margin} for key, one in learned.choosers.items()},
        "score": {**_linear(scorer.model), "rates": dict(scorer.rates.by_name)} if scorer else None,
    }


def _linear(model: Linear) -> dict[str, Any]:
    return {"intercept": model.intercept, "weights": dict(model.weights)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--share", type=float, default=1.0, help="of the plan's documents (default: all)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--fresh", action="store_true", help="read every document again, keep nothing")
    parser.add_argument("--dry-run", action="store_true", help="print the plan, read and learn nothing")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET} (else only show what would change)")
    parser.add_argument("--out", type=Path, default=TARGET, help=argparse.SUPPRESS)
    given = parser.parse_args()
    items = planned(given.seed, given.share)
    if given.dry_run:
        for (kind, group), count in sorted(Counter((item.kind, item.channels[0]) for item in items).items()):
            print(f"{kind:28} {group:8} {count:5}")
        return
    learned, told = train(items, given.workers, None if given.fresh else Kept(KEPT, given.seed))
    for line in told:
        print(line)
    text = json.dumps(table_of(learned), indent=1) + "\n"
    assert len(text) <= MOST_BYTES, "a model of this size is not small"
    if given.write:
        given.out.write_text(text, "utf-8")
        print(f"wrote {given.out}; run `make calibrate` now: what is accepted was measured without it", file=sys.stderr)


if __name__ == "__main__":
    main()
