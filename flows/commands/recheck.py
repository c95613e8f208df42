"""``assure recheck``: stored cases judged again, and whose verdicts are no longer the same."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from evidence.errors import CallError
from flows.clock import today
from flows.commands.common import DONE, SOME_UNREAD, print_line, say_where
from flows.progress import say
from flows.recheck import Outcome, Rechecked, Recording, Skipped, Terms, recheck, record
from flows.reporting import must_be_writable
from flows.settings import Settings

LONDON = ZoneInfo("Europe/London")


def recheck_cases(
    references: Sequence[str],
    as_at: date | None,
    known: str | None,
    *,
    recording: bool,
    as_json: bool,
    report: Path | None,
) -> int:
    """``assure recheck``: list what changes, and with ``recording`` store it afterwards."""
    must_be_writable(report)
    settings, terms = Settings.load(), Terms(as_at or today(), moment(known))
    if recording and terms.known_at:
        raise CallError(
            f"--record: found --known-at {known}, expected none: what would have been judged then is no record"
        )
    outcomes = recheck(settings, references, terms)
    _say_skipped(outcomes)
    _say_own_dates(outcomes, terms)
    _print_changes(outcomes, terms, as_json)
    _write_report(report, outcomes, terms)
    recorded = record(settings, outcomes, terms.as_at, as_at) if recording else None
    _conclude(outcomes, terms, recorded, as_json)
    return SOME_UNREAD if any(isinstance(o, Skipped) and o.fault for o in outcomes) else DONE


def moment(known: str | None) -> datetime | None:
    """The moment of ``--known-at``: of a day alone its end in London; ``None`` for now."""
    if known is None:
        return None
    try:
        given = datetime.fromisoformat(known)
    except ValueError as error:
        raise CallError(f"--known-at: found {known!r}, expected a day as 2026-11-03 or 2026-11-03T17:30") from error
    now = datetime.now(LONDON)
    at = given if given.tzinfo else given.replace(tzinfo=LONDON)
    if len(known) == len("2026-11-03"):
        at = datetime.combine(given.date() + timedelta(days=1), time(), LONDON) - timedelta(microseconds=1)
    if at.date() > now.date():
        raise CallError(f"--known-at: found {known}, expected a moment that has passed")
    return None if at >= now else at


def _say_skipped(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            unread = f" (not read: {', '.join(outcome.unread)})" if outcome.unread else ""
            say(f"{outcome.reference}: skipped: {outcome.because}{unread}")


def _say_own_dates(outcomes: Sequence[Outcome], terms: Terms) -> None:
    own = [outcome for outcome in outcomes if isinstance(outcome, Rechecked) and outcome.own_date]
    if own:
        say(
            f"{len(own)} of the cases were ingested as at a day of their own; they are judged as at {terms.as_at} like "
            "the others (another day: --as-at)"
        )


def _print_changes(outcomes: Sequence[Outcome], terms: Terms, as_json: bool) -> None:
    from flows.show import console
    from flows.show_recheck import rechecked_object, show_recheck, skipped_object

    if not as_json:
        show_recheck(outcomes, terms, console())
        return
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            print_line(skipped_object(outcome))
        elif outcome.changes:
            print_line(rechecked_object(outcome, terms))


def _write_report(report: Path | None, outcomes: Sequence[Outcome], terms: Terms) -> None:
    if report is None:
        return
    from flows.show_recheck import rechecked_object, totals_line
    from review.recheck_report import recheck_html

    changed = [rechecked_object(o, terms) for o in outcomes if isinstance(o, Rechecked) and o.changes]
    skipped = [(o.reference, o.because) for o in outcomes if isinstance(o, Skipped)]
    report.write_text(recheck_html(changed, skipped, totals_line(outcomes, terms)), encoding="utf-8")
    say_where(report)


def _conclude(outcomes: Sequence[Outcome], terms: Terms, recorded: Recording | None, as_json: bool) -> None:
    from flows.show_recheck import totals

    if as_json:
        known = terms.known_at.isoformat() if terms.known_at else None
        summary = {"as_at": terms.as_at.isoformat(), "known_at": known, **totals(outcomes)}
        print_line({"summary": {**summary, "recorded": len(recorded.stored) if recorded else None}})
    if recorded:
        say(f"{len(recorded.stored)} assessments stored; {recorded.unchanged} say the same as before")
    elif any(isinstance(outcome, Rechecked) and outcome.differs for outcome in outcomes) and not terms.known_at:
        say("nothing was stored; `assure recheck --record` stores the new assessments and their questions")
