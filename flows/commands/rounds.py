"""``assure rounds``: what was handed in for a case when, what each round changed, which answers still stand."""

from typing import Any

from flows.commands.common import DONE, print_line
from flows.rounds import RoundStep, steps
from flows.settings import Settings
from flows.show import console
from flows.show_rounds import show_rounds
from flows.wiring import store_of
from review.references import case_of
from review.rounds import RoundDifference
from review.standing import Standing


def list_rounds(reference: str, as_json: bool) -> int:
    """``assure rounds``: every round of a case, the oldest version first."""
    with store_of(Settings.load()) as store:
        found = tuple(steps(store, reference))
    if as_json:
        for step in found:
            print_line(_round_object(step))
    else:
        show_rounds(found, console())
    return DONE


def _round_object(step: RoundStep) -> dict[str, Any]:
    one = step.round
    return {
        "case": case_of(one.reference),
        "round": one.number,
        "reference": one.reference,
        "received_at": one.received_at.isoformat(),
        "current": one.current,
        "files": [{"file": file.name, "sha256": file.sha256} for file in one.submission.files],
        "verdict": one.verdict.value if one.verdict else None,
        "as_at": one.as_at.isoformat() if one.as_at else None,
        "difference": _difference_object(step.difference) if step.difference else None,
        "answers": [_standing_object(standing) for standing in step.standing],
    }


def _difference_object(difference: RoundDifference) -> dict[str, Any]:
    return {
        "added": list(difference.added),
        "withdrawn": list(difference.withdrawn),
        "renamed": [{"from": before, "to": after} for before, after in difference.renamed],
        "replaced": list(difference.replaced),
        "unchanged": list(difference.unchanged),
        "application": [{"key": c.key, "before": c.before, "after": c.after} for c in difference.application],
        "decisions_added": [decision.model_dump(mode="json") for decision in difference.decisions_added],
        "decisions_removed": [decision.model_dump(mode="json") for decision in difference.decisions_removed],
    }


def _standing_object(standing: Standing) -> dict[str, Any]:
    answer = standing.answer.model_dump(mode="json", exclude={"basis", "undone_at", "undone_by"})
    return {**answer, "holds": standing.holds, "because": standing.because, "again": standing.again}
