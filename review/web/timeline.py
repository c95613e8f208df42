"""A case from its first day, the newest first: what was handed in, answered, decided, said, and by whom.

Told from what is stored: rounds, answers with what was taken back, decisions that came with a round, and the events
of the case book.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import pairwise

from evidence.application import RecordedDecision
from review.answers import DECISIONS, Answer
from review.days import london_day
from review.rounds import RoundDifference, difference
from review.standing import Standing
from review.store.comments import CaseEvent, Happened
from review.store.records import Round
from review.web.words import answer_value, day, moment, plain, verdict


@dataclass(frozen=True)
class Entry:
    """One thing that happened. ``when`` is in words; ``at`` only sorts."""

    at: datetime
    when: str
    who: str
    kind: str
    """``round``, ``answer``, ``decision``, ``comment``, ``case``."""
    says: str
    lines: tuple[str, ...] = ()
    note: str | None = None
    answer: str | None = None
    """The id of the answer that it tells of, where it still holds."""
    item: str | None = None


def timeline(
    rounds: Sequence[Round], answers: Iterable[Answer], standing: Iterable[Standing], events: Iterable[Happened]
) -> tuple[Entry, ...]:
    """Every entry, the newest first. ``standing`` is of the current round."""
    whom = _organisations(rounds)
    fallen = {one.answer.id: one.because for one in standing if one.because}
    names = {file.sha256: file.name for one in rounds for file in one.submission.files if file.sha256}
    entries = [
        *_rounds(rounds),
        *(entry for answer in answers for entry in _answered(answer, names, whom, fallen)),
        *(_decided(one, whom) for one in (rounds[-1].submission.decisions if rounds else ())),
        *map(_event, events),
    ]
    return tuple(sorted(entries, key=lambda entry: entry.at, reverse=True))


def _organisations(rounds: Iterable[Round]) -> Mapping[str, str]:
    """The names of the organisations by id, as the newest round that declares them has them."""
    return {one.id: one.name for each in rounds for one in each.submission.application.organisations}


def _rounds(rounds: Sequence[Round]) -> Iterator[Entry]:
    for before, one in pairwise((None, *rounds)):
        assert one is not None  # noqa: S101 (only the first pair begins with nothing)
        changed = difference(before.submission, one.submission) if before else None
        files = len(one.submission.files)
        says = f"Round {one.number} handed in: {one.reference}, {files} {'file' if files == 1 else 'files'}"
        lines = tuple(_changes(changed)) if changed else ()
        judged = (f"{verdict(one.verdict)} as at {day(one.as_at)}",) if one.verdict else ("not judged",)
        yield Entry(one.received_at, moment(one.received_at), "the applicant", "round", says, (*lines, *judged))


def _changes(changed: RoundDifference) -> Iterator[str]:
    for word in ("added", "withdrawn", "replaced"):
        yield from (f"{word}: {name}" for name in getattr(changed, word))
    yield from (f"renamed: {before} to {after}" for before, after in changed.renamed)
    yield from (f"application: {one}" for one in changed.application)
    yield from (f"decision added: {_decision(one)}" for one in changed.decisions_added)
    yield from (f"decision removed: {_decision(one)}" for one in changed.decisions_removed)


def _decision(decision: RecordedDecision) -> str:
    return f"{decision.clause}{_of(decision.organisation)} {decision.decision.value} by {decision.by}"


def _of(organisation: str | None, whom: Mapping[str, str] | None = None) -> str:
    return f" of {(whom or {}).get(organisation, organisation)}" if organisation else ""


def _decided(decision: RecordedDecision, whom: Mapping[str, str]) -> Entry:
    """A decision that came with the round; it has a day and no hour."""
    says = f"{plain(decision.decision.value).capitalize()} {decision.clause}{_of(decision.organisation, whom)}"
    at = datetime.combine(decision.decided_on, time(), UTC)
    lines = (f"as {plain(decision.role.value)}, handed in with the case",)
    return Entry(at, day(decision.decided_on), decision.by, "decision", says, lines, decision.note)


def _answered(
    answer: Answer, names: Mapping[str, str], whom: Mapping[str, str], fallen: Mapping[str, str]
) -> Iterator[Entry]:
    kind = "decision" if answer.what in DECISIONS else "answer"
    says = _said(answer, names, whom)
    lines = (f"does not count in this round: {fallen[answer.id]}",) if answer.id in fallen else ()
    if answer.undone_at is not None:
        lines = ("taken back since",)
        back = f"Took back: {says}"
        yield Entry(answer.undone_at, moment(answer.undone_at), str(answer.undone_by), kind, back)
    held = answer.id if answer.holds else None
    if answer.decided_on is not None and answer.decided_on != london_day(answer.at):
        lines = (f"decided on {day(answer.decided_on)}", *lines)
    yield Entry(answer.at, moment(answer.at), answer.by, kind, says, lines, answer.note, held, answer.item)


def _said(answer: Answer, names: Mapping[str, str], whom: Mapping[str, str]) -> str:
    """``Value: the expires on of evidence/cert.pdf is 2028-03-13``."""
    word = {"approve": "Approved", "reject": "Rejected"}.get(answer.what.value)
    if word:
        return f"{word} {answer.clause}{_of(answer.organisation, whom)} as {plain(answer.role.value)}"
    file = names.get(str(answer.sha256), "a file")
    if answer.field is None:
        return OF_FILE[answer.what.value].format(
            file=file,
            value=plain(answer.value),
            organisation=whom.get(str(answer.organisation), answer.organisation) or "nobody in this application",
        )
    return OF_FIELD[answer.what.value].format(field=plain(answer.field), file=file, value=answer_value(answer.value))


OF_FIELD: Mapping[str, str] = {
    "accept": "Accepted the {field} of {file}: {value}",
    "value": "Corrected the {field} of {file} to {value}",
    "absent": "Said that no {field} is printed in {file}",
    "illegible": "Found the {field} of {file} illegible",
}
OF_FILE: Mapping[str, str] = {
    "accept": "Said that nothing was overlooked in {file}",
    "kind": "Said that {file} is: {value}",
    "organisation": "Said that {file} belongs to {organisation}",
}


def _event(event: Happened) -> Entry:
    says = {
        CaseEvent.COMMENTED: "Commented",
        CaseEvent.ASSIGNED: f"Assigned the case to {event.person or 'nobody'}",
        CaseEvent.CLOSED: "Closed the case",
        CaseEvent.REOPENED: "Reopened the case",
        CaseEvent.LEARNING_ALLOWED: "Allowed the answers of this case to improve the reader",
        CaseEvent.LEARNING_REFUSED: "Said that the answers of this case may not improve the reader",
        CaseEvent.READ_OTHERWISE: "A newer reading differs from what a person said, whose answer stands",
    }[event.what]
    kind = "comment" if event.what is CaseEvent.COMMENTED else "case"
    return Entry(event.at, moment(event.at), event.who, kind, says, note=event.text or None)
