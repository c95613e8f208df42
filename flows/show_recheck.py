"""What a recheck found: in lines for people, and as JSON objects."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from flows.recheck import Outcome, Rechecked, Skipped, Terms
from flows.show import verdict_text
from review.changes import WORDS, ClauseChange, Said
from rules.words import day, listed


def show_recheck(outcomes: Sequence[Outcome], terms: Terms, to: Console) -> None:
    """The cases whose verdicts change, each with its clauses and why; then the totals."""
    for outcome in outcomes:
        if isinstance(outcome, Rechecked) and outcome.changes:
            _show_case(outcome, terms, to)
    to.print(Text(totals_line(outcomes, terms)), soft_wrap=True)


def _show_case(case: Rechecked, terms: Terms, to: Console) -> None:
    title = Text(f"{case.reference}: ", style="bold") + _step(case.before, case.after)
    to.print(title + Text(f" (as at {case.before_as_at} -> {terms.as_at})"), soft_wrap=True)
    for change in case.changes:
        to.print(_clause(change), soft_wrap=True)


def _clause(change: ClauseChange) -> Text:
    whose = f" {change.organisation}" if change.organisation else ""
    step = _step(change.before.verdict if change.before else None, change.after.verdict if change.after else None)
    why = Text(f", because of {listed(WORDS[cause] for cause in change.causes)}")
    return Text(f"  {change.clause}{whose} ") + step + why + _reasons(change)


def _reasons(change: ClauseChange) -> Text:
    said = (("was", change.before), ("is", change.after))
    return Text("".join(f"\n      {tense}: {held.because}" for tense, held in said if held), style="dim")


def _step(before: Any, after: Any) -> Text:
    return verdict_text(before) + Text(" -> ") + verdict_text(after)


def totals(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """How many cases there were of each sort."""
    judged = [outcome for outcome in outcomes if isinstance(outcome, Rechecked)]
    skipped = [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    return {
        "cases": len(outcomes),
        "changed": sum(bool(case.changes) for case in judged),
        "unchanged": sum(not case.changes for case in judged),
        "skipped": sum(case.fault for case in skipped),
        "not_known_then": sum(not case.fault for case in skipped),
        "with_a_date_of_their_own": sum(case.own_date is not None for case in judged),
    }


def totals_line(outcomes: Sequence[Outcome], terms: Terms) -> str:
    found = totals(outcomes)
    known = f", by what was known at {terms.known_at.isoformat(timespec='minutes')}" if terms.known_at else ""
    cases = f"{found['cases']} stored case{'' if found['cases'] == 1 else 's'}"
    parts = [
        f"{cases} as at {day(terms.as_at)}{known}",
        f"verdicts change in {found['changed']}, stay in {found['unchanged']}",
    ]
    if found["skipped"]:
        parts.append(f"{found['skipped']} skipped")
    if found["not_known_then"]:
        parts.append(f"{found['not_known_then']} not known then")
    return "; ".join(parts)


def rechecked_object(case: Rechecked, terms: Terms) -> dict[str, Any]:
    """A case whose verdicts change, as ``assure recheck --json`` prints it."""
    return {
        "reference": case.reference,
        "as_at": terms.as_at.isoformat(),
        "known_at": terms.known_at.isoformat() if terms.known_at else None,
        "before": {
            "verdict": case.before.value,
            "as_at": case.before_as_at.isoformat(),
            "made_at": case.before_made_at.isoformat(),
        },
        "after": {"verdict": case.after.value, "as_at": terms.as_at.isoformat()},
        "changes": [_change_object(change) for change in case.changes],
    }


def _change_object(change: ClauseChange) -> dict[str, Any]:
    return {
        "clause": change.clause,
        "organisation": change.organisation,
        "before": _said_object(change.before),
        "after": _said_object(change.after),
        "causes": [cause.value for cause in change.causes],
    }


def _said_object(said: Said | None) -> dict[str, str] | None:
    return {"verdict": said.verdict.value, "because": said.because} if said else None


def skipped_object(case: Skipped) -> dict[str, Any]:
    return {"reference": case.reference, "skipped": case.because, "unread": list(case.unread)}
