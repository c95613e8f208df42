"""Evidence that runs out: on which day, by what, and which verdicts turn the day after.

What an end means for a clause is not said here: the rules are asked, by judging the case as at the last day and as
at the day after it. So a date that no rule weighs turns nothing, and says so.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from evidence.application import AssuranceRoute
from evidence.bundle import CaseEvidence, Exhibit, OrganisationEvidence
from evidence.contents import (
    BoardMinutes,
    Contents,
    IgtAssessment,
    ImprovementPlan,
    Iso27001Certificate,
    LetterSubject,
    NhsEnglandLetter,
    SecurityPolicy,
)
from evidence.fields import Found
from evidence.findings import Premise, Verdict
from review.changes import Key, Verdicts, turned
from rules.conditions import due_date
from rules.dspt import Standing, standings
from rules.editions import Edition, editions
from rules.parameters import value_at
from rules.rule import Cited, cite
from rules.standard_2a.iso27001 import issue_ends
from rules.words import day, months_after

DAY = timedelta(days=1)
PRINTED = "as printed"
CERTIFICATE = "ISO 27001 certificate"


@dataclass(frozen=True)
class Turn:
    """A clause whose verdict is another from the day after an end on."""

    clause: str
    organisation: str | None
    before: Verdict | None
    after: Verdict | None


@dataclass(frozen=True)
class Ending:
    """A piece of evidence and the last day on which it holds."""

    organisation: str | None
    """The id of whose it is; ``None`` where it binds the whole application."""
    what: str
    ends: date
    basis: str
    """Where the date comes from: printed, computed, declared."""
    premise: Premise | None
    """The place that was read for it; ``None`` of what the application declares."""
    accepted: bool
    """Whether the reading may be relied on; else the date is in doubt."""
    turns: tuple[Turn, ...] = ()
    replaceable: bool = True
    """Whether newer evidence of its kind takes its place; a special condition stays due whatever else is."""

    @property
    def turns_on(self) -> date:
        """The first day on which it no longer holds."""
        return self.ends + DAY


DATED: tuple[tuple[type[Contents], str, str], ...] = (
    (SecurityPolicy, "review_due_on", "review of the security policy"),
    (ImprovementPlan, "complete_by", "improvement plan"),
)
"""Kinds whose end is one printed date."""

LETTERS: Mapping[LetterSubject, str] = {
    LetterSubject.DSPT_REVIEW: "NHS England's review of the DSPT",
    LetterSubject.IMPROVEMENT_PLAN: "NHS England's approval of the improvement plan",
    LetterSubject.SLSP: "NHS England's agreement to the security policy",
    LetterSubject.ISO27001: "NHS England's approval of the ISO 27001 certificate",
    LetterSubject.SECTION_251_RETENTION: "NHS England's approval to keep section 251 data",
}


def running_out(case: CaseEvidence, within: int) -> tuple[Ending, ...]:
    """What has run out, or will within so many days of the case's as-at date; the soonest first.

    What has run out is left out where newer evidence of the same kind surely holds for the same organisation.
    """
    found = tuple(dict.fromkeys(endings(case)))
    last = case.as_at + timedelta(days=within)
    due = (e for e in found if e.ends <= last and not _replaced(e, found, case.as_at))
    return tuple(sorted(due, key=lambda e: (e.ends, e.organisation or "", e.what, e.premise.file if e.premise else "")))


def _replaced(ending: Ending, others: tuple[Ending, ...], as_at: date) -> bool:
    """A newer date that is in doubt replaces nothing: doubt never decides."""
    if ending.ends >= as_at or not ending.replaceable:
        return False
    same = (o for o in others if (o.organisation, o.what) == (ending.organisation, ending.what))
    return any(other.accepted and other.ends >= as_at for other in same)


def with_turns(found: Sequence[Ending], judged: Callable[[date], Verdicts]) -> tuple[Ending, ...]:
    """Each ending with the clauses that turn the day after it; ``judged`` gives the verdicts as at a day.

    Where evidence of two organisations ends on one day, neither is said to turn the other's clauses.
    """
    return tuple(replace(ending, turns=tuple(_turns(ending, found, judged))) for ending in found)


def _turns(ending: Ending, found: Sequence[Ending], judged: Callable[[date], Verdicts]) -> Iterator[Turn]:
    before, after = judged(ending.ends), judged(ending.turns_on)
    others = {o.organisation for o in found if o.ends == ending.ends} - {ending.organisation, None}
    for key in turned(before, after):
        if key[1] not in others:
            yield _turn(key, before, after)


def _turn(key: Key, before: Verdicts, after: Verdicts) -> Turn:
    was, now = before.get(key), after.get(key)
    return Turn(*key, was.verdict if was else None, now.verdict if now else None)


def endings(case: CaseEvidence) -> Iterator[Ending]:
    """Every end that the case's evidence and application give, whenever it is."""
    for organisation in case.application.organisations:
        evidence = OrganisationEvidence(case, organisation)
        for source in (_certificates, _dated, _letters, _dspt, _ig_toolkit, _minutes):
            yield from source(evidence)
    for condition in case.application.special_conditions:
        if due := due_date(condition):
            what = f"special condition: {condition.text}"
            yield Ending(condition.organisation, what, due, "as declared", None, accepted=True, replaceable=False)


def _dated(evidence: OrganisationEvidence) -> Iterator[Ending]:
    for kind, field, what in DATED:
        for exhibit in evidence.of(kind):
            yield from _at(evidence, what, exhibit, field)


def _at(evidence: OrganisationEvidence, what: str, exhibit: Exhibit[Any], field: str) -> Iterator[Ending]:
    """The end that a field prints."""
    (cited,) = cite(exhibit, field)
    if isinstance(cited.stated, Found):
        yield _ending(evidence, what, cited.stated.value, PRINTED, cited)


def _ending(evidence: OrganisationEvidence, what: str, ends: date, basis: str, read: Cited, *also: Cited) -> Ending:
    """``read`` is what is shown as proof; ``also`` what the date rests on beside it."""
    accepted = all(cited.accepted for cited in (read, *also))
    return Ending(evidence.organisation.id, what, ends, basis, read.premise, accepted)


def _certificates(evidence: OrganisationEvidence) -> Iterator[Ending]:
    """A certificate ends as printed, or with its issue of the standard where that is withdrawn before."""
    for exhibit in evidence.of(Iso27001Certificate):
        expires, standard = cite(exhibit, "expires_on", "standard")
        printed = expires.stated.value if isinstance(expires.stated, Found) else date.max
        issue = issue_ends(standard.stated.value, evidence.as_at) if isinstance(standard.stated, Found) else None
        if issue is not None and issue < printed:
            yield _ending(evidence, CERTIFICATE, issue, "the end of its issue of the standard", standard)
        elif printed < date.max:
            yield _ending(evidence, CERTIFICATE, printed, PRINTED, expires)


def _letters(evidence: OrganisationEvidence) -> Iterator[Ending]:
    for letter in evidence.of(NhsEnglandLetter):
        subject = letter.contents.subject
        what = LETTERS[subject.value] if isinstance(subject, Found) else "letter of NHS England"
        yield from _at(evidence, what, letter, "approved_until")


def _dspt(evidence: OrganisationEvidence) -> Iterator[Ending]:
    """The publication that counts: its expiry, and the twelve months of a previous edition where they end first."""
    standing = standings(evidence).counting
    edition = editions(evidence.as_at).named(standing.edition_name or "") if standing else None
    if standing is None or edition is None:
        return
    expiry = _dspt_expiry(evidence, standing, edition)
    yield expiry
    if standing.published is None:
        return
    months = value_at("dspt_previous_edition_months", evidence.as_at)
    ends = months_after(standing.published, months) - DAY
    if ends < expiry.ends and edition.place + 1 in editions(evidence.as_at).possible_latest(ends + DAY):
        basis = f"{months} months after its publication on {day(standing.published)}, as the previous edition"
        published, named = _read(standing, "published_on"), _read(standing, "edition")
        yield _ending(evidence, f"DSPT {edition.name}, twelve months", ends, basis, published, named, *standing.held_by)


def _dspt_expiry(evidence: OrganisationEvidence, standing: Standing, edition: Edition) -> Ending:
    what, named = f"DSPT {edition.name}", _read(standing, "edition")
    if isinstance(standing.expires_on, Found):
        read = _read(standing, "expires_on")
        return _ending(evidence, what, standing.expires_on.value, PRINTED, read, *standing.held_by)
    basis = "computed from the edition, none is printed"
    return _ending(evidence, what, edition.default_expiry, basis, named, *standing.held_by)


def _read(standing: Standing, field: str) -> Cited:
    return Cited(standing.document, field, getattr(standing, field))


def _ig_toolkit(evidence: OrganisationEvidence) -> Iterator[Ending]:
    if AssuranceRoute.IGT not in evidence.organisation.security_assurance.routes:
        return
    months = value_at("ig_toolkit_months", evidence.as_at)
    withdrawn = value_at("ig_toolkit_withdrawn", evidence.as_at)
    for submission in evidence.of(IgtAssessment):
        (cited,) = cite(submission, "published_on")
        if isinstance(cited.stated, Found):
            ends = min(months_after(cited.stated.value, months) - DAY, withdrawn)
            basis = "the IG Toolkit's withdrawal" if ends == withdrawn else f"{months} months after its submission"
            yield _ending(evidence, "IG Toolkit submission", ends, basis, cited)


def _minutes(evidence: OrganisationEvidence) -> Iterator[Ending]:
    """Board minutes on the cloud go to a person from a certain age on."""
    if not evidence.application.cloud.used:
        return
    months = value_at("minutes_stale_after_months", evidence.as_at)
    for minutes in evidence.of(BoardMinutes):
        (cited,) = cite(minutes, "meeting_on")
        if isinstance(cited.stated, Found):
            ends = months_after(cited.stated.value, months)
            yield _ending(evidence, "board minutes", ends, f"{months} months after the meeting, a working rule", cited)
