"""The choice among a field's candidates: the rule's, unless what was learned clearly prefers another.

Wherever the two differ ``RIVAL_VALUES`` sends the reading to a person: a disagreement is never accepted by itself.
Which of the two values is proposed hangs on how clear it is. Without a model the rule's choice stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from evidence.fields import Doubt, Found, Missing
from extractors.choosing.candidates import Candidate, Ground, Trial, current_model, current_trace
from extractors.choosing.features import features_of
from extractors.choosing.model import Chooser, sigmoid
from extractors.spans import found

T = TypeVar("T")

MOST_RIVALS = 9
"""More are no help to a reviewer."""
BEHIND = 10.0
"""What claims another role stands this far behind what claims this one."""


def choose(
    field: str,
    candidates: Iterable[Candidate[T]],
    ground: Ground,
    *,
    rival: bool = True,
    also: Iterable[Candidate[T]] = (),
) -> Found[T] | Missing:
    """The best candidate; others as good that read differently make it ``RIVAL_VALUES``.

    ``also`` are values that the rule would not take for this field and a model may. Whatever is doubted offers the
    other candidates as rivals.
    """
    ranked = sorted(candidates, key=lambda one: one.rank)
    if not ranked:
        return Missing()
    trial = _trial(field, ranked, also, ground)
    picked = trial.candidates[trial.picked]
    as_good = [one for one in ranked if rival and int(one.rank) == int(ranked[0].rank) and one.key != ranked[0].key]
    doubts = {*picked.doubts, *([Doubt.RIVAL_VALUES] if as_good or trial.disputed else [])}
    stated = found(picked.value, picked.span, doubts, (*picked.rivals, *(one.value for one in as_good)))
    if not stated.doubts:
        return stated
    preferred = max(range(len(trial.scores)), key=trial.scores.__getitem__) if trial.disputed else 0
    others = _rivals(picked, [ranked[0], *as_good, trial.candidates[preferred], *_by_score(trial, len(ranked))])
    return stated.model_copy(update={"rivals": tuple(dict.fromkeys([*stated.rivals, *others]))[:MOST_RIVALS]})


def _trial(field: str, ranked: Sequence[Candidate[T]], also: Iterable[Candidate[T]], ground: Ground) -> Trial[T]:
    """The candidates weighed by the field's model; the rule's choice is picked where there is none."""
    trace, chooser = current_trace(), current_model().choosers.get(f"{ground.family}/{field}")
    if chooser is None and not (trace and trace.everything):
        return Trial(field, tuple(ranked), ())
    weighed = (*ranked, *(replace(one, rank=one.rank + BEHIND) for one in also if one not in ranked))
    trial = Trial(field, weighed, features_of(weighed, ground))
    trial = trial if chooser is None else _scored(trial, chooser)
    if trace is not None:
        trace.trials[field] = trial
    return trial


def _scored(trial: Trial[T], chooser: Chooser) -> Trial[T]:
    """The trial with the model's scores; another value than the rule's is picked only where it lies clearly above."""
    weighed, log_odds = trial.candidates, [chooser.model.log_odds(one) for one in trial.features]
    best = max(range(len(log_odds)), key=lambda at: (log_odds[at], -at))
    rule = max(held for one, held in zip(weighed, log_odds, strict=True) if one.key == weighed[0].key)
    disputed = weighed[best].key != weighed[0].key
    picked = best if disputed and log_odds[best] - rule >= chooser.margin else 0
    return replace(trial, scores=tuple(map(sigmoid, log_odds)), picked=picked, disputed=disputed)


def _by_score(trial: Trial[T], own: int) -> list[Candidate[T]]:
    """The first ``own`` candidates of a trial, best first."""
    if not trial.scores:
        return list(trial.candidates[:own])
    return [trial.candidates[at] for at in sorted(range(own), key=lambda at: -trial.scores[at])]


def _rivals(picked: Candidate[T], others: Iterable[Candidate[T]]) -> list[T]:
    """The values of the others, those that read alike once."""
    values: dict[str, T] = {}
    for one in others:
        values.setdefault(one.key, one.value)
    return [value for key, value in values.items() if key != picked.key]
