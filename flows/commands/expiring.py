"""``assure expiring``: evidence that has run out or soon will, by organisation and case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any

from evidence.bundle import CaseEvidence
from evidence.errors import CallError
from evidence.fields import Status
from flows.clock import today
from flows.commands.common import DONE, SOME_UNREAD, print_line
from flows.many import on_each_case
from flows.progress import say
from flows.recheck import Known, Skipped, skipped
from flows.settings import Settings
from flows.wiring import store_of
from review.changes import Verdicts, verdicts
from review.expiring import Ending, running_out, with_turns
from review.store.repository import Store
from rules.across import look_across


@dataclass(frozen=True)
class Expiring:
    """An ending with its case and the name of its organisation."""

    reference: str
    organisation_name: str | None
    ending: Ending
    days_left: int
    """Below 0: so many days ago."""


def list_expiring(within: int, as_at: date | None, case: str | None, as_json: bool) -> int:
    """``assure expiring``: the soonest first; what has run out stands before what will."""
    settings, day = Settings.load(), as_at or today()
    with store_of(settings) as store:
        references = (case,) if case else store.references()
        if case:
            store.submission(case)
    found = list(on_each_case(settings, references, partial(expiring_in, as_at=day, within=within)))
    lost = [one for one in found if isinstance(one, Skipped)]
    for one in lost:
        say(f"{one.reference}: skipped: {one.because}")
    lines = [line for one in found if not isinstance(one, Skipped) for line in one]
    lines.sort(key=lambda line: (line.days_left, line.organisation_name or "", line.reference, line.ending.what))
    _print(lines, within, day, as_json)
    return SOME_UNREAD if lost else DONE


def _print(lines: Sequence[Expiring], within: int, as_at: date, as_json: bool) -> None:
    from flows.show import console
    from flows.show_expiring import show_expiring

    if not as_json:
        show_expiring(lines, within, as_at, console())
        return
    for line in lines:
        print_line(expiring_object(line))


def expiring_in(store: Store, reference: str, as_at: date, within: int) -> Skipped | tuple[Expiring, ...]:
    """What runs out in one stored case; nothing is read again."""
    try:
        known = Known.at(store, reference, None)
    except CallError as error:
        return Skipped(reference, str(error))
    try:
        return tuple(_expiring(store, reference, known, as_at, within))
    except CallError as error:
        return skipped(store, reference, known, error)


def _expiring(store: Store, reference: str, known: Known, as_at: date, within: int) -> list[Expiring]:
    held = known.judged(store, as_at)
    case = look_across(CaseEvidence(known.application, as_at, held.documents)).counting
    names = {organisation.id: organisation.name for organisation in known.application.organisations}

    @cache
    def judged(day: date) -> Verdicts:
        return verdicts((held if day == as_at else known.judged(store, day)).findings)

    return [
        Expiring(
            reference=held.reference,
            organisation_name=names.get(ending.organisation or ""),
            ending=ending,
            days_left=(ending.ends - as_at).days,
        )
        for ending in with_turns(running_out(case, within), judged)
    ]


def expiring_object(line: Expiring) -> dict[str, Any]:
    """A line as ``assure expiring --json`` prints it."""
    ending, premise = line.ending, line.ending.premise
    return {
        "reference": line.reference,
        "organisation": ending.organisation,
        "organisation_name": line.organisation_name,
        "what": ending.what,
        "ends_on": ending.ends.isoformat(),
        "days_left": line.days_left,
        "basis": ending.basis,
        "file": premise.file if premise else None,
        "page": premise.page if premise else None,
        "box": list(premise.box) if premise and premise.box else None,
        "cell": premise.cell if premise else None,
        "quote": premise.quote if premise else None,
        "status": (Status.ACCEPTED if ending.accepted else Status.NEEDS_REVIEW).value,
        "turns": [
            {
                "clause": turn.clause,
                "organisation": turn.organisation,
                "before": turn.before.value if turn.before else None,
                "after": turn.after.value if turn.after else None,
                "on": ending.turns_on.isoformat(),
            }
            for turn in ending.turns
        ],
    }
