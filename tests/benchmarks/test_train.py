"""Learning: what is kept out of it, and when a chooser may speak."""

import random
from typing import Any

import pytest

from benchmarks.train import __main__ as training
from benchmarks.train.fitting import NEVER, Preferred, choosers, fitted, gated, margin_of, rates_of, scorer_of
from benchmarks.train.material import Example, Judged, Kept, Option, example, gather, planned
from benchmarks.train.split import DOCUMENT, LAYOUT, kept_out, split_of
from extractors.choosing.model import learned_of, sigmoid
from sample_docs.make.families.split import held_out

LAYOUTS = [f"layout-{n}" for n in range(40)]
SEEN = [layout for layout in LAYOUTS if not held_out(layout)]
UNSEEN = [layout for layout in LAYOUTS if held_out(layout)]
FIELD = "certificate/scope"
KEY = "iso27001_certificate/scope/text"


def judged(right: bool, doubts: int = 0) -> Judged:
    names = (f"{KEY}:{doubts}", f"scope/text:{doubts}", f"scope:{doubts}", f"text:{doubts}")
    return Judged(KEY, names, {"doubts": float(doubts)}, doubts, right)


def made_up(n: int, layout: str, *, rule_right: bool, telling: float) -> Example:
    """Two candidates; ``telling`` is the feature that the second has where it is the right one."""
    first = Option(0, {"rule": 1.0, "telling": 0.0}, rule_right)
    second = Option(1, {"rule": 0.0, "telling": telling}, not rule_right)
    return Example("iso27001_certificate", "digital", layout, {FIELD: [first, second]}, [judged(rule_right, n % 2)])


def corpus(layouts: list[str], wrong_every: int, *, told: bool) -> list[Example]:
    return [
        made_up(
            n, layouts[n % len(layouts)], rule_right=n % wrong_every > 0, telling=float(told and not n % wrong_every)
        )
        for n in range(240)
    ]


def test_a_layout_is_on_one_side_only() -> None:
    assert SEEN
    assert UNSEEN
    assert split_of(LAYOUTS) == LAYOUT
    assert all(kept_out({"other/digital": LAYOUT}, "other", "digital", one) == held_out(one) for one in LAYOUTS)


def test_where_all_layouts_fall_in_one_half_documents_are_parted() -> None:
    assert split_of(SEEN[:1]) == split_of(UNSEEN) == DOCUMENT
    assert kept_out({"other/digital": DOCUMENT}, "other", "digital", SEEN[0])


def test_only_layouts_outside_the_calibration_are_learned_from() -> None:
    examples = corpus(LAYOUTS, 5, told=True)
    seen, unseen = training.parted(examples, training.splits(examples))
    assert {one.layout for one in training.picked(examples, seen)} == set(SEEN)
    assert {one.layout for one in training.picked(examples, unseen)} == set(UNSEEN)


def test_a_chooser_that_gains_on_layouts_it_has_not_seen_proposes() -> None:
    learnt = choosers(corpus(SEEN, 4, told=True))[FIELD]
    assert learnt.chooser is not None
    assert learnt.chooser.margin < NEVER


def test_where_nothing_tells_the_right_value_no_chooser_proposes() -> None:
    learnt = choosers(corpus(SEEN, 4, told=False))[FIELD]
    assert learnt.chooser is None or learnt.chooser.margin == NEVER


def test_too_few_choices_teach_nothing() -> None:
    learnt = choosers(corpus(SEEN, 4, told=True)[:30])[FIELD]
    assert (learnt.chooser, learnt.documents) == (None, 30)


def test_a_loss_outweighs_three_gains() -> None:
    gains = [Preferred(2.0, False, True)] * 3
    assert margin_of([*gains, Preferred(2.5, True, False)]) == NEVER
    assert margin_of([*gains, Preferred(1.0, True, False)]) == 2.0


def test_rates_are_drawn_towards_the_coarser_and_rare_names_left_out() -> None:
    rates = rates_of([judged(True)] * 50 + [judged(False, 1)] * 9)
    assert sigmoid(rates.by_name[f"{KEY}:0"]) > 0.95
    assert f"{KEY}:1" not in rates.by_name, "nine readings are too few"


def test_the_score_ranks_doubted_readings_below_when_doubts_tell() -> None:
    examples = [
        Example("iso27001_certificate", "digital", SEEN[n % len(SEEN)], {}, [judged(True), judged(n % 2 == 0, 2)])
        for n in range(120)
    ]
    scorer = scorer_of(examples)
    assert scorer is not None
    clean, doubted = (
        scorer.model.log_odds({**one.features, "prior": scorer.rates.of(one.names)})
        for one in (judged(True), judged(True, 2))
    )
    assert clean > doubted + 1


def test_too_few_errors_teach_no_score() -> None:
    examples = [Example("other", "digital", SEEN[0], {}, [judged(n > 0)]) for n in range(200)]
    assert scorer_of(examples) is None


def test_a_threshold_is_sought_only_where_undoubted_readings_were_wrong() -> None:
    right = [Example("other", "digital", SEEN[0], {}, [judged(True)])] * 100
    wrong = [Example("other", "digital", SEEN[0], {}, [judged(False)])]
    assert gated(right) == frozenset()
    assert gated([*right, *wrong]) == frozenset(), "one may be chance"
    assert gated([*right, *wrong, *wrong]) == {KEY}


def test_a_model_of_one_kind_only_is_a_constant() -> None:
    assert fitted([{"a": 1.0}], [True], [1.0]).weights == {}


def test_what_is_written_is_read_back_and_names_its_material(monkeypatch: pytest.MonkeyPatch) -> None:
    examples = corpus(LAYOUTS, 4, told=True)

    def given(*_: Any) -> list[Example]:
        return examples

    monkeypatch.setattr(training, "gather", given)
    monkeypatch.setattr(training, "chosen_again", given)
    learned, told = training.train(planned(1, 0.01), 1, None)
    table = training.table_of(learned)
    again = learned_of(table)
    assert again.choosers == learned.choosers
    assert again.scorer == learned.scorer
    assert table["seed"] == 1
    assert table["made_by"]["scikit-learn"]
    assert any(FIELD in line for line in told)
    assert any("AUROC" in line for line in told)


def test_documents_are_made_once_and_kept(tmp_path: Any) -> None:
    items = [item for item in planned(random.Random(1).randint(1, 10**6), 0.001) if item.kind == "improvement_plan"][:2]
    kept = Kept(tmp_path, 1)
    made = gather(items, 1, kept)
    with kept.file.open("a") as out:
        out.write('{"item": "cut off')
    assert gather(items, 1, Kept(tmp_path, 1)) == made
    assert made[0] == example(items[0])
    assert all(one.key.count("/") == 2 for one in made[0].readings)


def test_training_and_calibration_never_draw_the_same_document() -> None:
    from benchmarks import calibrate
    from benchmarks.train import material

    assert material.SEED != calibrate.SEED
